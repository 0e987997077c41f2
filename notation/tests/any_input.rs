//! Whatever stands in a file: it is read, or refused with a line of that file; nothing panics.

use maatwerk_engine::{Date, assess, compare};
use maatwerk_notation::{RuleFiles, parse_case, read_rules};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

static RULES: LazyLock<RuleFiles> = LazyLock::new(|| read_rules(Path::new("../rules")).expect("the rules"));
static GUIDE: LazyLock<String> = LazyLock::new(|| {
    let guide = std::fs::read_to_string("../docs/cases.md").expect("docs/cases.md");
    let (_, example) = guide.split_once("```yaml\n").expect("an example");
    example.split_once("```").expect("its end").0.to_owned()
});

fn read_and_reckon(text: &str) -> Result<(), TestCaseError> {
    match parse_case(&RULES.book, &RULES.catalogue, "case.yaml", text) {
        Ok(file) => {
            let _ = file.case.as_ref().map(compare);
            let _ = assess(&RULES.book, &file.situation, file.on.unwrap_or(Date { year: 2026, month: 7, day: 1 }));
        }
        Err(fault) => {
            prop_assert!((1..=text.lines().count().max(1) + 1).contains(&fault.line), "{fault}");
            prop_assert!(!fault.found.is_empty() && !fault.expected.is_empty(), "{fault}");
        }
    }
    Ok(())
}

/// What people type wrongly, and what breaks readers of YAML.
const SCRAPS: &[&str] = &[
    "",
    "-",
    ":",
    "\n",
    "  ",
    "\t",
    "9",
    "0",
    "99999999999999999999999999999",
    ".",
    "%",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    "\"",
    "#",
    "&a",
    "*a",
    "!!int ",
    "|",
    ">",
    "~",
    "null",
    "\u{feff}",
    "\u{0}",
    "é",
    "yes",
    "unknown",
    "1 year",
    "---\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        read_and_reckon(&text)?;
    }

    #[test]
    fn a_good_case_with_something_changed_is_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..6usize, prop::sample::select(SCRAPS)), 1..4),
    ) {
        let mut letters: Vec<char> = GUIDE.chars().collect();
        for (place, gone, scrap) in changes {
            let start = place.index(letters.len());
            let end = (start + gone).min(letters.len());
            letters.splice(start..end, scrap.chars());
        }
        read_and_reckon(&letters.into_iter().collect::<String>())?;
    }
}
