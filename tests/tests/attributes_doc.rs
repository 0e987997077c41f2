//! `docs/attributes.md`, the declarations for TypeScript and the page for an iframe name the same.

use std::collections::BTreeSet;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What stands between backquotes in the rows of the table under these columns: a row's first cell, and its last.
fn rows(page: &str, columns: &str) -> Vec<(String, String)> {
    let (_, table) = page.split_once(columns).unwrap_or_else(|| panic!("no table {columns}"));
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells = |row: &str| {
        let mut cells = row.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', ""));
        (cells.next().unwrap_or_default(), cells.next_back().unwrap_or_default())
    };
    rows.map(cells).collect()
}

#[test]
fn every_attribute_is_documented_declared_and_taken_by_the_frame() {
    let documented: BTreeSet<String> = rows(&read("docs/attributes.md"), "| attribute | value | of which tags |")
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let declarations = read("widget/js/maatwerk.d.ts");
    let blocks = declarations.split("export interface Maatwerk").filter(|block| {
        let name = block.split([' ', '{']).next().unwrap_or_default();
        name.ends_with("Attributes") && name != "TagAttributes"
    });
    let declared: BTreeSet<String> = blocks
        .flat_map(|block| block.split('}').next().unwrap_or_default().lines().skip(1))
        .filter(|line| !line.trim_start().starts_with("/**"))
        .filter_map(|line| Some(line.split_once(':')?.0.trim().trim_end_matches('?').trim_matches('"').to_owned()))
        .collect();
    let frame = read("widget/js/iframe.js");
    let (_, taken) = frame.split_once("const ATTRIBUTES = [").expect("the attributes of the frame");
    let (taken, _) = taken.split_once(']').expect("their end");
    let taken: BTreeSet<String> = taken.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(documented.len() > 5, "{documented:?}");
    assert_eq!(documented, declared, "documented, declared");
    assert_eq!(documented, taken, "documented, taken by the frame");
}

#[test]
fn every_step_is_documented_and_declared() {
    let documented: Vec<String> = rows(&read("docs/attributes.md"), "| tag | steps |")
        .into_iter()
        .map(|(tag, steps)| {
            let steps: Vec<String> = steps.split_whitespace().map(|step| format!("{step:?}")).collect();
            format!("{tag:?}: {};", steps.join(" | "))
        })
        .collect();
    let declarations = read("widget/js/maatwerk.d.ts");
    let (_, declared) = declarations.split_once("interface MaatwerkSteps {").expect("the steps are declared");
    let declared: Vec<&str> = declared.split('}').next().unwrap_or_default().trim().lines().map(str::trim).collect();
    assert_eq!(documented, declared);
}
