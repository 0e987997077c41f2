//! Every folder of examples/households: its case, its story in every language, and everything it expects.

use maatwerk_notation::{RuleFiles, check_household, household_folders, read_case, read_rules};
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "../examples/households";

fn rules() -> RuleFiles {
    read_rules(Path::new("../rules")).expect("the rules")
}

fn faults(folder: &Path) -> Vec<String> {
    check_household(folder, &rules()).into_iter().flat_map(|file| file.faults).map(|fault| fault.to_string()).collect()
}

/// A copy of one example, for one test.
fn copy(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).expect("a folder");
    for file in ["case.yaml", "nl.md", "en.md"] {
        std::fs::copy(Path::new(EXAMPLES).join("jongere-van-18").join(file), folder.join(file)).expect(file);
    }
    folder
}

#[test]
fn every_example_comes_out_as_it_says() {
    let folders = household_folders(Path::new(EXAMPLES)).expect("the examples");
    assert!(folders.len() >= 3, "{folders:?}");
    for folder in folders {
        assert_eq!(faults(&folder), [""; 0]);
    }
}

#[test]
fn every_example_names_its_day_and_expects_something() {
    let rules = rules();
    for folder in household_folders(Path::new(EXAMPLES)).expect("the examples") {
        let case = read_case(&rules.book, &rules.catalogue, &folder.join("case.yaml")).expect("a case");
        assert!(case.on.is_some() && !case.expected.is_empty(), "{}", folder.display());
    }
}

#[test]
fn an_example_without_a_full_source_is_refused() {
    for source in ["", "source: somebody said so\n"] {
        let folder = copy("unsourced");
        let file = folder.join("case.yaml");
        let text = std::fs::read_to_string(&file).expect("a case");
        let (_, rest) = text.split_once("  firm: claim\n").expect("the end of the source");
        std::fs::write(&file, format!("{source}{rest}")).expect("the case");
        let faults = faults(&folder);
        assert!(faults.len() == 1 && faults[0].contains("no full `source`"), "{faults:?}");
    }
}

#[test]
fn an_example_without_its_case_or_a_language_is_refused() {
    for file in ["case.yaml", "nl.md", "en.md"] {
        let folder = copy("incomplete");
        std::fs::remove_file(folder.join(file)).expect(file);
        let faults = faults(&folder);
        assert!(faults.len() == 1 && faults[0].contains(file) && faults[0].contains("nothing to read"), "{faults:?}");
    }
}

#[test]
fn each_expectation_that_does_not_come_out_is_named_with_its_line() {
    let folder = copy("unexpected");
    let file = folder.join("case.yaml");
    let text = std::fs::read_to_string(&file).expect("a case");
    for (from, to, found) in [
        ("net present value: 7000.00", "net present value: 7000.01", "net present value `7000.00`"),
        ("present value savings: 10000.00", "present value savings: 1.00", "present value savings `10000.00`"),
        ("present value investment: 3000.00", "present value investment: 1.00", "present value investment `3000.00`"),
        ("benefit-cost ratio: 3.3333", "benefit-cost ratio: 3.33", "benefit-cost ratio `3.3333`"),
        ("break-even probability: 30 %", "break-even probability: never", "break-even probability `30 %`"),
        ("payback month: 4", "payback month: none", "payback month `4`"),
        ("gemeente: 7000.00", "rijk: 7000.00", "net of rijk `none`"),
        ("pw-20-3: open", "pw-20-3: applies", "verdict on pw-20-3 `open`"),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        let line = changed[..changed.find(to).expect(to)].matches('\n').count() + 1;
        std::fs::write(&file, changed).expect("a case");
        let faults = faults(&folder);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains(&format!("case.yaml:{line}: found {found}")), "{}", faults[0]);
    }
}

#[test]
fn an_example_leans_on_nothing_that_was_written_from_memory() {
    let mut rules = rules();
    let ground = rules.book.grounds.iter_mut().find(|ground| ground.id == "pw-20-3").expect("a ground");
    ground.read = None;
    let folder = Path::new(EXAMPLES).join("jongere-van-18");
    let found: Vec<String> =
        check_household(&folder, &rules).into_iter().flat_map(|file| file.faults).map(|fault| fault.found).collect();
    assert_eq!(found, ["unknown ground `pw-20-3`"]);
}

#[test]
fn a_story_is_found_under_the_same_themes_in_every_language() {
    let folder = copy("themes");
    let file = folder.join("en.md");
    let text = std::fs::read_to_string(&file).expect("a story");
    std::fs::write(&file, text.replacen("themes: [debts, ", "themes: [work, ", 1)).expect("a story");
    let faults = faults(&folder);
    assert!(faults.len() == 1 && faults[0].contains("themes: [debts, care, helpers]"), "{faults:?}");
}

#[test]
fn a_story_that_promises_is_refused() {
    let folder = copy("promising");
    let file = folder.join("nl.md");
    let text = std::fs::read_to_string(&file).expect("a story");
    std::fs::write(&file, text.replacen("Het inkomen kon omhoog.", "Dan krijgt u geld.", 1)).expect("a story");
    assert!(faults(&folder).concat().contains("`krijgt u` in a text for residents"));
}
