//! A YAML (or JSON) file as a tree in which every node knows its line, and the questions that readers ask it.

use crate::fault::Fault;
use crate::{json, yaml};
use maatwerk_engine::{Date, MAX_AMOUNT, plain_count, plain_number};
use rust_decimal::Decimal;
use std::collections::HashSet;
use std::fmt::{Display, Formatter};
use std::rc::Rc;
use std::str::FromStr;

/// Deeper than this is no file that a person wrote.
pub(crate) const MAX_DEPTH: usize = 40;

/// A part of a file.
#[derive(Clone, Debug)]
pub struct Node {
    file: Rc<str>,
    line: usize,
    /// Where it stands among the fields of its file; nothing unless [`Node::with_paths`] wrote it.
    path: Option<Rc<Step>>,
    content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// The last step on the way to a field; a step knows the one before it.
#[derive(Debug)]
struct Step {
    of: Option<Rc<Step>>,
    to: To,
}

#[derive(Debug)]
enum To {
    Field(String),
    Item(usize),
}

impl Display for Step {
    /// The whole way: `contacts[0].phone`.
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match (&self.of, &self.to) {
            (Some(of), To::Field(name)) => write!(f, "{of}.{name}"),
            (Some(of), To::Item(place)) => write!(f, "{of}[{place}]"),
            (None, To::Field(name)) => f.write_str(name),
            (None, To::Item(place)) => write!(f, "[{place}]"),
        }
    }
}

impl Node {
    /// Reads a whole file.
    ///
    /// # Errors
    /// A fault where the text is no YAML, is empty, holds more than one document, uses aliases, or is nested
    /// deeper than a person would.
    pub fn parse(file: &str, text: &str) -> Result<Node, Fault> {
        json::read(&file.into(), text).map_or_else(|| yaml::read(file, text), Ok)
    }

    /// A part of a file that begins on this line.
    pub(crate) fn new(file: &Rc<str>, line: usize, content: Content) -> Node {
        Node { file: file.clone(), line, path: None, content }
    }

    /// The same with the path of every field written beside it, so that each fault names its field.
    pub(crate) fn with_paths(mut self) -> Node {
        self.write_path(None);
        self
    }

    fn write_path(&mut self, path: Option<Rc<Step>>) {
        match &mut self.content {
            Content::Text(_) => {}
            Content::List(items) => {
                for (place, item) in items.iter_mut().enumerate() {
                    item.write_path(Some(Rc::new(Step { of: path.clone(), to: To::Item(place) })));
                }
            }
            Content::Map(entries) => {
                for (key, value) in entries {
                    let name = shorten(key.as_text().unwrap_or_default());
                    value.write_path(Some(Rc::new(Step { of: path.clone(), to: To::Field(name) })));
                    key.path.clone_from(&path);
                }
            }
        }
        self.path = path;
    }

    /// The same as JSON on one line, every scalar as the text that was written; these fields of the whole stay behind.
    pub(crate) fn json(&self, without: &[&str]) -> String {
        let joined = |parts: Vec<String>| parts.join(",");
        match &self.content {
            Content::Text(text) => json_text(text),
            Content::List(items) => format!("[{}]", joined(items.iter().map(|item| item.json(&[])).collect())),
            Content::Map(entries) => {
                let kept = entries.iter().filter(|(key, _)| !key.as_text().is_some_and(|key| without.contains(&key)));
                let entry = |(key, value): &(Node, Node)| format!("{}:{}", key.json(&[]), value.json(&[]));
                format!("{{{}}}", joined(kept.map(entry).collect()))
            }
        }
    }

    /// The line on which it begins, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// A fault at this place.
    pub fn fault(&self, found: impl Display, expected: impl Display) -> Fault {
        let found = match &self.path {
            Some(path) => format!("{found} in {path}"),
            None => found.to_string(),
        };
        Fault { file: self.file.to_string(), line: self.line, found, expected: expected.to_string() }
    }

    /// A fault on another line of the same file.
    pub(crate) fn fault_on(&self, line: usize, found: impl Display, expected: impl Display) -> Fault {
        Fault { line, ..self.fault(found, expected) }
    }

    /// A fault that says what stands here instead of what was expected.
    pub fn unexpected(&self, expected: impl Display) -> Fault {
        match &self.content {
            Content::Text(text) if text.is_empty() => self.fault("nothing", expected),
            Content::Text(text) => self.fault(format!("`{}`", shorten(text)), expected),
            Content::List(_) => self.fault("a list", expected),
            Content::Map(_) => self.fault("a mapping", expected),
        }
    }

    /// The text of a scalar, as it was written.
    pub fn text(&self, expected: impl Display) -> Result<&str, Fault> {
        match &self.content {
            Content::Text(text) if !text.is_empty() => Ok(text),
            _ => Err(self.unexpected(expected)),
        }
    }

    /// A text of several lines as one paragraph.
    pub(crate) fn one_line(&self) -> Result<String, Fault> {
        Ok(self.text("a text")?.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The text of a scalar, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Content::Text(text) = &self.content { Some(text) } else { None }
    }

    /// The items of a list.
    pub fn list(&self, expected: impl Display) -> Result<&[Node], Fault> {
        if let Content::List(items) = &self.content { Ok(items) } else { Err(self.unexpected(expected)) }
    }

    /// The items of a list, or the node itself as the only item.
    pub fn one_or_more(&self) -> &[Node] {
        if let Content::List(items) = &self.content { items } else { std::slice::from_ref(self) }
    }

    /// The entries of a mapping, in the order of the file.
    pub fn entries(&self, expected: impl Display) -> Result<&[(Node, Node)], Fault> {
        if let Content::Map(entries) = &self.content { Ok(entries) } else { Err(self.unexpected(expected)) }
    }

    /// A field of a mapping, if it is one and has it, whatever else it has.
    pub(crate) fn get(&self, name: &str) -> Option<&Node> {
        let Content::Map(entries) = &self.content else { return None };
        Fields { node: self, entries }.get(name)
    }

    /// Whether it is a mapping with this field.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// A field that must be there, whatever else is.
    pub(crate) fn need(&self, name: &str) -> Result<&Node, Fault> {
        Fields { node: self, entries: self.entries("a mapping")? }.need(name)
    }

    /// The fields of a mapping that may have these fields and no others.
    pub fn fields(&self, allowed: &[&str]) -> Result<Fields<'_>, Fault> {
        let entries = self.entries(format_args!("a mapping with {}", allowed.join(", ")))?;
        for (key, _) in entries {
            if !key.as_text().is_some_and(|key| allowed.contains(&key)) {
                let name = key.as_text().unwrap_or_default();
                return Err(
                    key.fault(format_args!("unknown field `{name}`"), format_args!("one of: {}", allowed.join(", ")))
                );
            }
        }
        Ok(Fields { node: self, entries })
    }

    /// A scalar that parses.
    pub fn parsed<T: FromStr>(&self, expected: &str) -> Result<T, Fault> {
        self.text(expected)?.parse().map_err(|_| self.unexpected(expected))
    }

    /// `yes` or `no` (`true` and `false` are read too).
    pub fn yes_no(&self) -> Result<bool, Fault> {
        match self.as_text() {
            Some("yes" | "true") => Ok(true),
            Some("no" | "false") => Ok(false),
            _ => Err(self.unexpected("yes or no")),
        }
    }

    /// A day that exists, as `2026-07-01`.
    pub fn date(&self) -> Result<Date, Fault> {
        parse_day(self.text(DAY_FORM)?).ok_or_else(|| self.unexpected(DAY_FORM))
    }

    /// A count between two bounds, both included.
    pub fn count(&self, low: Decimal, high: Decimal, expected: &str) -> Result<Decimal, Fault> {
        let count = plain_count(self.text(expected)?).filter(|count| (low..=high).contains(count));
        count.ok_or_else(|| self.unexpected(expected))
    }

    /// The address of a page.
    pub fn address(&self) -> Result<String, Fault> {
        let address = self.text(ADDRESS_FORM)?;
        if is_address(address) { Ok(address.to_owned()) } else { Err(self.unexpected(ADDRESS_FORM)) }
    }

    /// An amount in euro.
    pub fn euro(&self) -> Result<Decimal, Fault> {
        parse_euro(self.text(EURO_FORM)?).ok_or_else(|| self.unexpected(EURO_FORM))
    }

    /// An amount in euro that may lie below zero.
    pub(crate) fn euro_or_less(&self) -> Result<Decimal, Fault> {
        let expected =
            "an amount in euro such as 3000.00 or -500.00, at most 10 million, with at most two decimals after a point";
        let text = self.text(expected)?;
        let euro = match text.strip_prefix('-') {
            Some(less) => parse_euro(less).map(|euro| -euro),
            None => parse_euro(text),
        };
        euro.ok_or_else(|| self.unexpected(expected))
    }

    /// A share as `12 %` or `0.12`, between two bounds, both included.
    pub fn share(&self, low: Decimal, high: Decimal, expected: &str) -> Result<Decimal, Fault> {
        let text = self.text(expected)?;
        let share = match text.strip_suffix('%') {
            Some(percent) => plain_number(percent.trim()).map(|percent| percent / Decimal::ONE_HUNDRED),
            None => plain_number(text),
        };
        share.filter(|share| (low..=high).contains(share)).ok_or_else(|| self.unexpected(expected))
    }
}

/// What the address of a page must look like.
pub(crate) const ADDRESS_FORM: &str = "an address that begins with https://";

/// Whether it is the address of a page, which can stand in a link.
pub(crate) fn is_address(text: &str) -> bool {
    text.starts_with("https://")
}

/// What a day must look like.
pub const DAY_FORM: &str = "a day such as 2026-07-01";

/// Reads a day that exists, written as `2026-07-01` and in no other way.
pub fn parse_day(text: &str) -> Option<Date> {
    let day: jiff::civil::Date = text.parse().ok()?;
    let day = Date { year: day.year().try_into().ok()?, month: day.month() as u8, day: day.day() as u8 };
    // The calendar library also reads times, zones and signs.
    (day.to_string() == text).then_some(day)
}

/// What an amount must look like.
pub(crate) const EURO_FORM: &str =
    "an amount in euro such as 3000.00, not negative, at most 10 million, with at most two decimals after a point";

/// Reads an amount as files have it. `1.000` is refused: one euro or a thousand, who knows?
pub(crate) fn parse_euro(text: &str) -> Option<Decimal> {
    plain_number(text).filter(|euro| *euro <= MAX_AMOUNT && euro.scale() <= 2)
}

/// The fields of a mapping.
pub struct Fields<'a> {
    node: &'a Node,
    entries: &'a [(Node, Node)],
}

impl<'a> Fields<'a> {
    /// The field, if it is there.
    pub fn get(&self, name: &str) -> Option<&'a Node> {
        self.entries.iter().find(|(key, _)| key.as_text() == Some(name)).map(|(_, value)| value)
    }

    /// The field, which must be there.
    pub fn need(&self, name: &str) -> Result<&'a Node, Fault> {
        self.get(name)
            .ok_or_else(|| self.node.fault(format_args!("no field `{name}`"), format_args!("a field `{name}`")))
    }

    /// The text of a field that must be there.
    pub fn text(&self, name: &str) -> Result<String, Fault> {
        Ok(self.need(name)?.text("text")?.trim_end().to_owned())
    }

    /// A list of texts; empty when the field is not there.
    pub fn texts(&self, name: &str) -> Result<Vec<String>, Fault> {
        let Some(node) = self.get(name) else { return Ok(Vec::new()) };
        node.list("a list")?.iter().map(|item| Ok(item.text("text")?.to_owned())).collect()
    }
}

/// A text between quotation marks. A node holds no other control characters than space.
fn json_text(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}

/// A mapping of keys and values in turn; each key once.
pub(crate) fn pairs(nodes: Vec<Node>) -> Result<Vec<(Node, Node)>, Fault> {
    let mut entries: Vec<(Node, Node)> = Vec::with_capacity(nodes.len() / 2);
    let mut names = HashSet::new();
    let mut nodes = nodes.into_iter();
    while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
        let name = key.text("a field's name")?;
        if !names.insert(name.to_owned()) {
            return Err(key.fault(format_args!("`{name}` a second time"), "each field once"));
        }
        entries.push((key, value));
    }
    Ok(entries)
}

/// The beginning of a text, on one line.
fn shorten(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_keeps_every_digit_it_was_written_with() {
        let node = Node::parse("x.yaml", "a: 10000.10").expect("YAML");
        let fields = node.fields(&["a"]).expect("fields");
        assert_eq!(fields.text("a").expect("text"), "10000.10");
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in
            ["2026-02-30", "2026-13-01", "tomorrow", "1 juli 2026", "20260701", "2026-07-01T10:00", "-002026-07-01"]
        {
            let fault = Node::parse("x.yaml", text).expect("YAML").date().expect_err(text);
            assert_eq!(fault.to_string(), format!("x.yaml:1: found `{text}`, expected a day such as 2026-07-01"));
        }
    }
}
