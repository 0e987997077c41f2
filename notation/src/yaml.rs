//! YAML as a tree of nodes, every one with its line; and JSON where it is not plain, as the YAML that it also is.

use crate::fault::Fault;
use crate::node::{Content, MAX_DEPTH, Node, pairs};
use granit_parser::{Event, Parser, ScalarStyle};
use std::rc::Rc;

/// Reads a whole file.
///
/// # Errors
/// See [`Node::parse`].
pub(crate) fn read(file: &str, text: &str) -> Result<Node, Fault> {
    let file: Rc<str> = file.into();
    let fault = |line: usize, found: String, expected: &str| Fault {
        file: file.to_string(),
        line,
        found,
        expected: expected.to_owned(),
    };
    let too_deep = |line| fault(line, format!("more than {MAX_DEPTH} levels"), "a file a person can read");
    // Open lists and maps, outermost first; a map collects keys and values in turn.
    let mut open: Vec<(usize, bool, Vec<Node>)> = Vec::new();
    let mut root: Option<Node> = None;
    for next in Parser::new_from_str(text) {
        let (event, span) = next.map_err(|error| {
            let line = error.marker().line().max(1);
            match error.info() {
                // The parser's own limit, which it meets before its first event.
                info if info.contains("recursion limit") => too_deep(line),
                info => fault(line, info.to_owned(), "YAML"),
            }
        })?;
        let line = span.start.line().max(1);
        let finished = match event {
            Event::Scalar(value, style, ..) => {
                // The parser writes `~` where nothing was written; JSON has a word for it.
                let nothing = style == ScalarStyle::Plain && matches!(&*value, "~" | "null");
                let text = if nothing { String::new() } else { value.into_owned() };
                if text.chars().any(|letter| letter.is_control() && !letter.is_whitespace()) {
                    return Err(fault(line, "a character that cannot be seen".to_owned(), "text"));
                }
                Node::new(&file, line, Content::Text(text))
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                if open.len() == MAX_DEPTH {
                    return Err(too_deep(line));
                }
                open.push((line, matches!(event, Event::MappingStart(..)), Vec::new()));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some((line, is_map, nodes)) = open.pop() else { continue };
                let content = if is_map { Content::Map(pairs(nodes)?) } else { Content::List(nodes) };
                Node::new(&file, line, content)
            }
            Event::Alias(..) => return Err(fault(line, "an alias (`*`)".to_owned(), "the value itself")),
            _ => continue,
        };
        match open.last_mut() {
            Some((_, _, nodes)) => nodes.push(finished),
            None if root.is_none() => root = Some(finished),
            None => return Err(fault(finished.line(), "a second document".to_owned(), "one document")),
        }
    }
    root.ok_or_else(|| fault(1, "an empty file".to_owned(), "YAML"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, line: usize, found: &str) {
        let fault = read("x.yaml", text).expect_err("refused");
        assert_eq!(fault.line, line, "{fault}");
        assert!(fault.found.contains(found), "{fault}");
    }

    #[test]
    fn what_is_no_plain_yaml_is_refused_with_its_line() {
        refused("", 1, "an empty file");
        refused("a: 1\nb: [1, 2\n", 2, "unclosed bracket");
        refused("a: 1\na: 2\n", 2, "`a` a second time");
        refused("a: &x 1\nb: *x\n", 2, "an alias");
        refused("a: 1\n---\nb: 2\n", 3, "a second document");
        refused(&"[".repeat(100_000), 1, "");
        refused(&format!("{}1{}", "[".repeat(60), "]".repeat(60)), 1, "more than 40 levels");
    }
}
