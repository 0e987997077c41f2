//! Turns the word files into typed functions: a missing word or place is a compile error.

use maatwerk_engine::{Asked, LawBook};
use maatwerk_notation::{Fault, Row, Table, Text, TextFile, WordFiles, check_word_rules, read_rules, read_words};
use std::fmt::Write;
use std::path::Path;

fn main() {
    for watched in ["nl", "en", "../rules"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let (mut words, book) = match read() {
        Ok(read) => read,
        Err(faults) => {
            for fault in faults {
                println!(
                    "cargo::error=words/{}",
                    fault.to_string().trim_start_matches("./").trim_start_matches("words/")
                );
            }
            return;
        }
    };
    let facts = words.tables.iter().find(|table| table.of == "fact").map(|facts| questions(facts, &book));
    words.tables.extend(facts);
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let write =
        |name: &str, text: String| std::fs::write(Path::new(&out).join(name), text).expect("OUT_DIR can be written");
    write("words.rs", code(&words));
    write("nl.txt", all_texts(&words, 0));
    write("en.txt", all_texts(&words, 1));
}

/// The words and the law they are about; or every fault in the words, and in the rules that residents' words are held
/// against.
fn read() -> Result<(WordFiles, LawBook), Vec<Fault>> {
    let wrong: Vec<Fault> = check_word_rules().into_iter().flat_map(|checked| checked.faults).collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let rules = read_rules(Path::new("../rules")).map_err(|fault| vec![fault])?;
    Ok((read_words(Path::new("."), &rules)?, rules.book))
}

/// The typed functions. Every file of texts and every table is one part of the words, known by its place.
fn code(words: &WordFiles) -> String {
    let mut code = String::new();
    for (place, file) in words.texts.iter().enumerate() {
        text_module(&mut code, place, file);
    }
    for (place, table) in words.tables.iter().enumerate() {
        table_function(&mut code, words.texts.len() + place, table);
    }
    let files = words.texts.iter().map(|file| format!("{}.yaml", file.name));
    let names: Vec<String> = files.chain(words.tables.iter().map(|table| table.of.to_owned())).collect();
    let stamp = &maatwerk_engine::hash([0, 1].map(|lang| all_texts(words, lang)).concat().as_bytes())[..16];
    writeln!(
        code,
        "/// Names the version of the words.\nconst STAMP: &str = {stamp:?};\n/// The names of the parts.\n#[cfg(not(target_arch = \"wasm32\"))]\npub(crate) const PARTS: &[&str] = &{names:?};"
    )
    .expect("a string");
    code
}

fn text_module(code: &mut String, part: usize, file: &TextFile) {
    writeln!(code, "/// Texts of `{0}.yaml`.\npub mod {0} {{\n    use crate::{{Lang, texts}};", file.name)
        .expect("a string");
    for (place, text) in file.texts.iter().enumerate() {
        text_function(code, (part, place), text);
    }
    code.push_str("}\n");
}

fn text_function(code: &mut String, (part, place): (usize, usize), text: &Text) {
    let Text { key, in_language: [nl, _], places } = text;
    let found = format!("texts::text(lang, {part}, {place})");
    let (arguments, kind, value) = match places.is_empty() {
        true => (String::new(), "&'static str", found),
        false => (
            places.iter().map(|place| format!(", {place}: impl std::fmt::Display")).collect(),
            "String",
            format!("texts::fill({found}, &[&{}])", places.join(", &")),
        ),
    };
    writeln!(
        code,
        "    /// {}\n    pub fn {key}(lang: Lang{arguments}) -> {kind} {{\n        {value}\n    }}",
        nl.replace('[', "\\[").replace('<', "\\<"),
    )
    .expect("a string");
}

/// Tables whose ids a municipality can bring, or call otherwise.
const LOCAL: &[&str] =
    &["decider", "domain", "norm", "measure", "reason", "amount", "ground", "ground_title", "ground_practice", "price"];

fn table_function(code: &mut String, part: usize, table: &Table) {
    let (of, names) = (table.of, table.fields.join(", "));
    let found = format!("texts::row(lang, {part}, id)");
    if table.fields.len() <= 1 {
        let found = with_local(of, &format!("{found}.map(|[text]| text)"));
        writeln!(
            code,
            "/// The words for this {of}; the id itself where a file brings one of its own.\npub fn {of}(lang: Lang, id: &str) -> &str {{\n    {found}.unwrap_or(id)\n}}"
        )
        .expect("a string");
        return;
    }
    let name = format!("{}{}Words", of[..1].to_uppercase(), &of[1..]);
    let fields = table.fields.iter().map(|field| format!("    /// See `words/`.\n    pub {field}: &'static str,\n"));
    let fields: String = fields.collect();
    let found = with_local(of, &format!("{found}.map(|[{names}]| {name} {{ {names} }})"));
    writeln!(
        code,
        "/// The words for a {of}.\n#[derive(Clone, Copy, Debug, Default)]\npub struct {name} {{\n{fields}}}\n/// The words for this {of}; empty for an id that the rules do not have.\npub fn {of}(lang: Lang, id: &str) -> {name} {{\n    {found}.unwrap_or_default()\n}}"
    )
    .expect("a string");
}

/// What a municipality says comes before what we say.
fn with_local(of: &str, found: &str) -> String {
    match LOCAL.contains(&of) {
        true => format!("local::{of}(lang, id).or_else(|| {found})"),
        false => found.to_owned(),
    }
}

/// All words of a language: the parts with `\u{1}` between them, the texts of a part with `\0` between them. A row of a
/// table begins with its id.
fn all_texts(words: &WordFiles, lang: usize) -> String {
    let files = words.texts.iter().map(|file| file.texts.iter().map(|text| template(text, lang)).collect::<Vec<_>>());
    let tables = words.tables.iter().map(|table| {
        let row = |row: &Row| std::iter::once(row.id.clone()).chain(row.in_language[lang].clone()).collect::<Vec<_>>();
        table.rows.iter().flat_map(row).collect()
    });
    files.chain(tables).map(|texts| texts.join("\0")).collect::<Vec<_>>().join("\u{1}")
}

/// A text whose places are letters that no text holds, `\u{10}` for the first.
fn template(text: &Text, lang: usize) -> String {
    assert!(text.places.len() <= 16, "{}: at most 16 places in a text", text.key);
    let letters = ('\u{10}'..='\u{1f}').map(String::from);
    let places = text.places.iter().map(|place| format!("{{{place}}}"));
    places.zip(letters).fold(text.in_language[lang].clone(), |text, (place, letter)| text.replace(&place, &letter))
}

/// What residents are asked: the words of the facts that not only professionals know.
fn questions(facts: &Table, book: &LawBook) -> Table {
    let asked = |name: &str| book.fact_named(name).is_some_and(|fact| book.fact(fact).asked != Asked::Professional);
    let rows = facts.rows.iter().filter(|row| asked(&row.id)).cloned().collect();
    Table { of: "question", rows, ..facts.clone() }
}
