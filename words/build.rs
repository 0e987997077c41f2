//! Turns the word files into typed functions: a missing word or place is a compile error.

use maatwerk_engine::{Asked, LawBook};
use maatwerk_notation::{Table, Text, TextFile, WordFiles, read_rules, read_words};
use std::fmt::Write;
use std::path::Path;

fn main() {
    for watched in ["nl", "en", "../rules"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let read =
        read_rules(Path::new("../rules")).and_then(|rules| Ok((read_words(Path::new("."), &rules)?, rules.book)));
    let (mut words, book) = match read {
        Ok(read) => read,
        Err(fault) => {
            println!("cargo::error=words/{}", fault.to_string().trim_start_matches("./"));
            return;
        }
    };
    let facts = words.tables.iter().find(|table| table.of == "fact").map(|facts| questions(facts, &book));
    words.tables.extend(facts);
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    std::fs::write(Path::new(&out).join("words.rs"), code(&words)).expect("OUT_DIR can be written");
}

fn code(words: &WordFiles) -> String {
    let mut code = String::new();
    words.texts.iter().for_each(|file| text_module(&mut code, file));
    words.tables.iter().for_each(|table| table_functions(&mut code, table));
    tables_apart(&mut code, &words.tables);
    code
}

fn text_module(code: &mut String, file: &TextFile) {
    writeln!(code, "/// Texts of `{0}.yaml`.\npub mod {0} {{\n    use crate::Lang;", file.name).expect("a string");
    for text in &file.texts {
        text_function(code, text);
    }
    code.push_str("}\n");
}

fn text_function(code: &mut String, text: &Text) {
    let Text { key, in_language: [nl, en], places } = text;
    let (arguments, kind) = match places.is_empty() {
        true => (String::new(), "&'static str"),
        false => (places.iter().map(|place| format!(", {place}: impl std::fmt::Display")).collect(), "String"),
    };
    let value = |text: &str| match places.is_empty() {
        true => format!("{text:?}"),
        false => format!("format!({text:?})"),
    };
    writeln!(
        code,
        "    /// {}\n    pub fn {key}(lang: Lang{arguments}) -> {kind} {{\n        match lang {{\n            Lang::Nl => {},\n            Lang::En => {},\n        }}\n    }}",
        nl.replace('[', "\\[").replace('<', "\\<"),
        value(nl),
        value(en),
    )
    .expect("a string");
}

/// The longest tables of residents, which can also travel in a file of their own: `src/apart.rs`.
const APART: &[&str] = &["ground", "question"];

/// Tables whose ids a municipality can bring, or call otherwise.
const LOCAL: &[&str] =
    &["decider", "domain", "norm", "measure", "reason", "amount", "ground", "ground_title", "ground_practice", "price"];

/// The ids of a table in one string and its texts in one a language, each behind the other: a pointer to every text
/// would weigh as much as a short word.
fn table_functions(code: &mut String, table: &Table) {
    let of = table.of;
    let constant = of.to_uppercase();
    let ids = joined(table.rows.iter().map(|row| &row.id));
    let texts = [0, 1].map(|lang| texts_of(table, lang));
    writeln!(code, "static {constant}_IDS: &str = {ids:?};\nstatic {constant}: [&str; 2] = {texts:?};")
        .expect("a string");
    let found = format!("find({constant}_IDS, {constant}[lang as usize], id)");
    if table.fields.len() <= 1 {
        let found = with_local(of, &format!("{found}.map(|[text]| text)"));
        writeln!(
            code,
            "/// The words for this {of}; the id itself where a file brings one of its own.\npub fn {of}(lang: Lang, id: &str) -> &str {{\n    {found}.unwrap_or(id)\n}}"
        )
        .expect("a string");
    } else {
        let name = name(of);
        let fields: String = table
            .fields
            .iter()
            .map(|field| format!("    /// See `words/`.\n    pub {field}: &'static str,\n"))
            .collect();
        writeln!(
            code,
            "/// The words for a {of}.\n#[derive(Clone, Copy, Debug, Default)]\npub struct {name} {{\n{fields}}}"
        )
        .expect("a string");
        words_function(code, table, &found);
    }
}

/// The function that gives the words of a table with several fields.
fn words_function(code: &mut String, table: &Table, found: &str) {
    let (of, names) = (table.of, table.fields.join(", "));
    let name = name(of);
    let found = with_local(of, &format!("{found}.map(|[{names}]| {name} {{ {names} }})"));
    writeln!(
        code,
        "/// The words for this {of}; empty for an id that the rules do not have.\npub fn {of}(lang: Lang, id: &str) -> {name} {{\n    {found}.unwrap_or_default()\n}}"
    )
    .expect("a string");
}

/// The same for a program that fetches the longest tables in a file of their own: `apart::ground(lang, id)`.
fn tables_apart(code: &mut String, tables: &[Table]) {
    let apart: Vec<&Table> = tables.iter().filter(|table| APART.contains(&table.of)).collect();
    let files = [0, 1].map(|lang| apart.iter().map(|table| texts_of(table, lang)).collect::<Vec<_>>().join("\u{1}"));
    let stamp = &maatwerk_engine::hash(files.concat().as_bytes())[..16];
    let texts: Vec<String> = apart.iter().map(|table| format!("&{}", table.of.to_uppercase())).collect();
    writeln!(
        code,
        "/// Names the version of the files with the longest tables.\nconst STAMP: &str = {stamp:?};\nstatic APART: [&[&str; 2]; {}] = [{}];\nmod fetched {{\n    use super::*;\n    use crate::apart::part;",
        texts.len(),
        texts.join(", ")
    )
    .expect("a string");
    for (place, table) in apart.iter().enumerate() {
        words_function(code, table, &format!("find({}_IDS, part(lang, {place}), id)", table.of.to_uppercase()));
    }
    code.push_str("}\n");
}

fn texts_of(table: &Table, lang: usize) -> String {
    joined(table.rows.iter().flat_map(|row| &row.in_language[lang]))
}

fn joined<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    texts.flat_map(|text| [text, "\0"]).collect()
}

/// `GroundWords`.
fn name(of: &str) -> String {
    format!("{}{}Words", of[..1].to_uppercase(), &of[1..])
}

/// What a municipality says comes before what we say.
fn with_local(of: &str, found: &str) -> String {
    match LOCAL.contains(&of) {
        true => format!("local::{of}(id).map(|words| words[lang as usize]).or_else(|| {found})"),
        false => found.to_owned(),
    }
}

/// What residents are asked: the words of the facts that not only professionals know.
fn questions(facts: &Table, book: &LawBook) -> Table {
    let asked = |name: &str| book.fact_named(name).is_some_and(|fact| book.fact(fact).asked != Asked::Professional);
    let rows = facts.rows.iter().filter(|row| asked(&row.id)).cloned().collect();
    Table { of: "question", rows, ..facts.clone() }
}
