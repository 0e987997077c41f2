//! Turns the word files into typed functions: a missing word or place is a compile error.

use maatwerk_notation::{Table, Text, TextFile, WordFiles, read_rules, read_words};
use std::fmt::Write;
use std::path::Path;

fn main() {
    for watched in ["nl", "en", "../rules"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let words = match read_rules(Path::new("../rules")).and_then(|rules| read_words(Path::new("."), &rules)) {
        Ok(words) => words,
        Err(fault) => {
            println!("cargo::error=words/{}", fault.to_string().trim_start_matches("./"));
            return;
        }
    };
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    std::fs::write(Path::new(&out).join("words.rs"), code(&words)).expect("OUT_DIR can be written");
}

fn code(words: &WordFiles) -> String {
    let mut code = String::new();
    words.texts.iter().for_each(|file| text_module(&mut code, file));
    words.tables.iter().for_each(|table| table_functions(&mut code, table));
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

fn table_functions(code: &mut String, table: &Table) {
    let of = table.of;
    let constant = of.to_uppercase();
    if table.fields.len() <= 1 {
        writeln!(code, "static {constant}: &[(&str, [&str; 2])] = &[").expect("a string");
        for row in &table.rows {
            let [nl, en] = &row.in_language;
            writeln!(code, "    ({:?}, [{:?}, {:?}]),", row.id, nl[0], en[0]).expect("a string");
        }
        writeln!(
            code,
            "];\n/// The words for this {of}; the id itself where a file brings one of its own.\npub fn {of}(lang: Lang, id: &str) -> &str {{\n    find({constant}, id).map_or(id, |words| words[lang as usize])\n}}"
        )
        .expect("a string");
    } else {
        let name = format!("{}{}Words", of[..1].to_uppercase(), &of[1..]);
        let fields: String = table
            .fields
            .iter()
            .map(|field| format!("    /// See `words/`.\n    pub {field}: &'static str,\n"))
            .collect();
        let literal = |texts: &[String]| {
            let fields: Vec<String> =
                table.fields.iter().zip(texts).map(|(field, text)| format!("{field}: {text:?}")).collect();
            format!("{name} {{ {} }}", fields.join(", "))
        };
        let empty = literal(&vec![String::new(); table.fields.len()]);
        writeln!(
            code,
            "/// The words for a {of}.\n#[derive(Debug)]\npub struct {name} {{\n{fields}}}\nstatic {constant}: &[(&str, [{name}; 2])] = &["
        )
        .expect("a string");
        for row in &table.rows {
            let [nl, en] = &row.in_language;
            writeln!(code, "    ({:?}, [{}, {}]),", row.id, literal(nl), literal(en)).expect("a string");
        }
        writeln!(
            code,
            "];\n/// The words for this {of}; empty for an id that the rules do not have.\npub fn {of}(lang: Lang, id: &str) -> &'static {name} {{\n    static EMPTY: {name} = {empty};\n    find({constant}, id).map_or(&EMPTY, |words| &words[lang as usize])\n}}"
        )
        .expect("a string");
    }
}
