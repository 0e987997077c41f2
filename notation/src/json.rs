//! Plain JSON, as the calculator saves it, read many times faster than as the YAML that it also is.
//!
//! What is not plain, and whatever is wrong, is left to the reader of YAML: it names the fault.

use crate::node::{Content, MAX_DEPTH, Node, pairs};
use std::rc::Rc;

/// Reads a whole file; `None` where the reader of YAML must look at it.
pub(crate) fn read(file: &Rc<str>, text: &str) -> Option<Node> {
    let mut reader = Reader { file, text, at: 0, line: 1 };
    reader.skip_space();
    if !matches!(reader.peek()?, b'{' | b'[') {
        return None;
    }
    let node = reader.value(0)?;
    reader.skip_space();
    (reader.at == text.len()).then_some(node)
}

struct Reader<'a> {
    file: &'a Rc<str>,
    text: &'a str,
    at: usize,
    line: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes this letter, if it comes next.
    fn pass(&mut self, letter: u8) -> bool {
        let comes = self.peek() == Some(letter);
        self.at += usize::from(comes);
        comes
    }

    fn skip_space(&mut self) {
        while let Some(letter @ (b' ' | b'\t' | b'\n' | b'\r')) = self.peek() {
            self.line += usize::from(letter == b'\n');
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        let line = self.line;
        let content = match self.peek()? {
            b'{' | b'[' if depth == MAX_DEPTH => return None,
            b'{' => Content::Map(pairs(self.items(b'}', depth, true)?).ok()?),
            b'[' => Content::List(self.items(b']', depth, false)?),
            b'"' => Content::Text(self.string()?),
            _ => Content::Text(self.bare()?),
        };
        Some(Node::new(self.file, line, content))
    }

    /// What stands in a list; of a map keys and values in turn.
    fn items(&mut self, end: u8, depth: usize, is_map: bool) -> Option<Vec<Node>> {
        let mut nodes = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.pass(end) {
            return Some(nodes);
        }
        loop {
            if is_map {
                let line = self.line;
                let key = if self.peek()? == b'"' { self.string()? } else { return None };
                nodes.push(Node::new(self.file, line, Content::Text(key)));
                self.skip_space();
                if !self.pass(b':') {
                    return None;
                }
                self.skip_space();
            }
            nodes.push(self.value(depth + 1)?);
            self.skip_space();
            if self.pass(end) {
                return Some(nodes);
            }
            if !self.pass(b',') {
                return None;
            }
            self.skip_space();
        }
    }

    /// A number, `true`, `false` or `null`, as it was written.
    fn bare(&mut self) -> Option<String> {
        let rest = &self.text[self.at..];
        let end = rest.find(|letter: char| !matches!(letter, '0'..='9' | 'a'..='z' | 'E' | '+' | '-' | '.'))?;
        let word = &rest[..end];
        let is_number = word.starts_with(|letter: char| letter == '-' || letter.is_ascii_digit());
        self.at += end;
        match word {
            "null" => Some(String::new()),
            "true" | "false" => Some(word.to_owned()),
            _ => is_number.then(|| word.to_owned()),
        }
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let end = rest.find(|letter: char| letter == '"' || letter == '\\' || !is_plain(letter))?;
            text.push_str(&rest[..end]);
            self.at += end + 1;
            match rest.as_bytes()[end] {
                b'"' => return Some(text),
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += 1;
        match letter {
            b'"' | b'\\' | b'/' => Some(char::from(letter)),
            b'n' => Some('\n'),
            b't' => Some('\t'),
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4)?;
                self.at += 4;
                // Half of a pair is no letter.
                char::from_u32(u32::from_str_radix(digits, 16).ok()?).filter(|letter| is_plain(*letter))
            }
            _ => None,
        }
    }
}

/// Whether it is a letter that can be seen, or a space.
fn is_plain(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[ -~é€\n\t]{0,12}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map("[a-z ]{1,8}", inner, 0..5).prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn json_is_read_as_the_yaml_that_it_is(value in any_json(), pretty: bool) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            let text = text.expect("JSON");
            let read = read(&"a.json".into(), &text);
            let is_whole = value.is_object() || value.is_array();
            prop_assert_eq!(read.is_some(), is_whole);
            if let Some(node) = read {
                let yaml = crate::yaml::read("a.json", &text).expect("YAML");
                prop_assert_eq!(format!("{node:?}"), format!("{yaml:?}"));
            }
        }

        #[test]
        fn what_is_no_plain_json_is_left_alone(text in "[\\[\\]{}\":,\\\\a-z0-9 \n]{0,40}") {
            // Nothing panics, and what is read is what the reader of YAML reads.
            if let Some(node) = read(&"a.json".into(), &text) && let Ok(yaml) = crate::yaml::read("a.json", &text) {
                prop_assert_eq!(format!("{node:?}"), format!("{yaml:?}"));
            }
        }
    }

    #[test]
    fn what_is_wrong_is_left_to_the_other_reader() {
        for text in [
            "",
            "1",
            "a: b",
            "{",
            "{}x",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a: 1}",
            "[1 2]",
            "[nul]",
            "[\"a\nb\"]",
            "{\"a\":1,\"a\":2}",
            "[\"\\ud83d\\ude00\"]",
            "[\"\\u0000\"]",
            "[\"\\x41\"]",
            "[\"\\u00e\"]",
            "['a']",
            "[\"\u{7f}\"]",
            "[{}",
        ] {
            assert!(read(&"a.json".into(), text).is_none(), "{text}");
        }
        assert!(read(&"a.json".into(), &format!("{}1{}", "[".repeat(41), "]".repeat(41))).is_none());
    }
}
