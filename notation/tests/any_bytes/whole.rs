//! Files that are right in form, as a tree of JSON, with values, fields and parts that are not: deeper in a reader than
//! changed bytes come.

use super::Dice;
use granit_parser::{Event, Parser};
use serde_json::{Map, Value, json};
use std::path::Path;

/// The file as a tree: every scalar as its text.
pub fn parse(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("a file");
    let mut events = Parser::new_from_str(&text).map(|event| event.expect("YAML").0);
    loop {
        let event = events.next().expect("a document");
        if !matches!(event, Event::StreamStart | Event::DocumentStart(..)) {
            return value(&event, &mut events);
        }
    }
}

fn value<'a>(event: &Event<'a>, events: &mut impl Iterator<Item = Event<'a>>) -> Value {
    match event {
        Event::Scalar(text, ..) => Value::String(text.to_string()),
        Event::SequenceStart(..) => {
            let mut list = Vec::new();
            loop {
                match events.next().expect("the end of a list") {
                    Event::SequenceEnd => return Value::Array(list),
                    item => list.push(value(&item, events)),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut map = Map::new();
            loop {
                match events.next().expect("the end of a mapping") {
                    Event::MappingEnd => return Value::Object(map),
                    Event::Scalar(key, ..) => {
                        let inner = events.next().expect("a value");
                        map.insert(key.to_string(), value(&inner, events));
                    }
                    _ => {}
                }
            }
        }
        _ => Value::Null,
    }
}

/// One of the trees with one to five things changed, as text.
pub fn changes(real: Vec<Value>) -> impl FnMut(&mut Dice) -> (usize, Vec<u8>) {
    move |dice| {
        let place = dice.below(real.len());
        let mut tree = real[place].clone();
        for _ in 0..=dice.below(5) {
            // Something from another place, often of another file: right there, wrong here.
            let other = &real[dice.below(real.len())];
            let (count, from) = (size(&tree), size(other));
            let part = nth(other, dice.below(from)).clone();
            change(nth_mut(&mut tree, dice.below(count)), part, dice);
        }
        (place, tree.to_string().into_bytes())
    }
}

fn change(node: &mut Value, part: Value, dice: &mut Dice) {
    match (dice.below(6), &mut *node) {
        (0, node) => *node = part,
        (1, Value::Object(map)) if !map.is_empty() => {
            let key = key(map, dice);
            map.remove(&key);
        }
        (2, Value::Object(map)) if !map.is_empty() => {
            let (old, new) = (key(map, dice), VALUES[dice.below(VALUES.len())]);
            let inner = map.remove(&old).unwrap_or_default();
            map.insert(new.to_owned(), inner);
        }
        (1, Value::Array(list)) if !list.is_empty() => drop(list.remove(dice.below(list.len()))),
        (2, Value::Array(list)) if !list.is_empty() => {
            let again = list[dice.below(list.len())].clone();
            // A large part many times over would only be a large file.
            let times = if size(&again) < 20 { [1, 2, 60][dice.below(3)] } else { 1 };
            list.extend(std::iter::repeat_n(again, times));
        }
        (3, node) => {
            for _ in 0..[1, 2, 38, 45, 300][dice.below(5)] {
                let inner = node.take();
                *node = if dice.below(2) == 0 { json!([inner]) } else { json!({ "any": [inner] }) };
            }
        }
        (4, Value::String(text)) => {
            let place = (0..=text.len()).filter(|place| text.is_char_boundary(*place));
            let place = place.clone().nth(dice.below(place.count())).unwrap_or(0);
            text.insert_str(place, VALUES[dice.below(VALUES.len())]);
        }
        (_, node) => {
            *node = match dice.below(8) {
                0 => Value::Null,
                1 => json!(dice.roll()),
                2 => json!(-1.5e300),
                3 => json!("x".repeat([0, 1, 300, 3000][dice.below(4)])),
                4 => json!([[], {}, [[]]]),
                _ => json!(VALUES[dice.below(VALUES.len())]),
            };
        }
    }
}

/// What may be meant somewhere, and what may be meant badly.
const VALUES: &[&str] = &[
    "",
    " ",
    "0",
    "-1",
    "1.000",
    "1e999",
    "100000000.01",
    "99999999999999999999999999999",
    "0.0000000000000000000000000001",
    "2026-02-30",
    "9999-12-31",
    "0000-01-01",
    "65535 years ago",
    "18..",
    "..",
    "120..0",
    "100 %",
    "at least 255 members",
    "yes",
    "unknown",
    "GM9999",
    "gm0000-x",
    "pw-20-3",
    "JW*",
    "javascript:alert(1)",
    "https://",
    "https://a.example/\"><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{name}",
    "\u{202e}",
    "\u{0}",
    "a\nb: c",
    "compiled",
    "url",
    "when",
    "any",
    "members",
    "$schema",
    "__proto__",
];

fn key(map: &Map<String, Value>, dice: &mut Dice) -> String {
    map.keys().nth(dice.below(map.len())).cloned().unwrap_or_default()
}

fn children(node: &Value) -> Vec<&Value> {
    match node {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    }
}

/// How many nodes a tree has, its root included.
fn size(node: &Value) -> usize {
    1 + children(node).into_iter().map(size).sum::<usize>()
}

/// The node of this number, the root being 0.
fn nth(node: &Value, number: usize) -> &Value {
    let mut left = number;
    if left == 0 {
        return node;
    }
    left -= 1;
    for child in children(node) {
        match size(child) {
            count if left < count => return nth(child, left),
            count => left -= count,
        }
    }
    node
}

fn nth_mut(node: &mut Value, number: usize) -> &mut Value {
    if number == 0 {
        return node;
    }
    let mut left = number - 1;
    let inner: Vec<&mut Value> = match node {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(map) => map.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in inner {
        match size(child) {
            count if left < count => return nth_mut(child, left),
            count => left -= count,
        }
    }
    unreachable!("the number is below the size")
}
