//! Every template of examples/templates: what it says comes out, and its JSON is the same case.

use maatwerk_engine::{Moment, compare, plan_differs, stacking};
use maatwerk_notation::{RuleFiles, parse_case, read_case, read_rules, read_template, template_files};
use std::path::{Path, PathBuf};

const TEMPLATES: &str = "../examples/templates";

fn rules() -> RuleFiles {
    let mut rules = read_rules(Path::new("../rules")).expect("the rules");
    rules.book = rules.book.as_read();
    rules
}

fn files() -> Vec<PathBuf> {
    template_files(Path::new(TEMPLATES)).expect("the templates")
}

#[test]
fn every_template_is_the_same_case_as_json() {
    let rules = rules();
    assert!(files().len() >= 6);
    for path in files() {
        let json = read_template(&rules, &path).unwrap_or_else(|faults| panic!("{}", faults[0]));
        let written = read_case(&rules.book, &rules.catalogue, &path).expect("read above");
        let opened = parse_case(&rules.book, &rules.catalogue, "template.json", &json).expect("JSON of a case");
        assert_eq!(opened.case, written.case, "{}", path.display());
        assert_eq!(opened.around, written.around);
        assert_eq!(opened.situation, written.situation);
        assert!(opened.expected.is_empty() && opened.source == written.source);
    }
}

#[test]
fn in_every_plan_fewer_do_the_same_work() {
    for path in files() {
        let rules = rules();
        let around = read_case(&rules.book, &rules.catalogue, &path).expect("a case").around;
        let [now, after] = [Moment::Now, Moment::After].map(|moment| stacking(&around, moment));
        assert!(plan_differs(&around) && after.provisions < now.provisions, "{}", path.display());
        assert!(after.doubled.len() < now.doubled.len() && now.intakes > 0, "{}", path.display());
    }
}

#[test]
fn the_first_template_is_the_published_18_year_old() {
    let rules = rules();
    let path = Path::new(TEMPLATES).join("jongere-van-18.yaml");
    let case = read_case(&rules.book, &rules.catalogue, &path).expect("a case").case.expect("a sum");
    assert_eq!(compare(&case).net_present_value.to_string(), "7000.00");
}

#[test]
fn a_template_that_does_not_come_out_or_lacks_a_part_is_refused_with_its_line() {
    let text = std::fs::read_to_string(Path::new(TEMPLATES).join("jongere-van-18.yaml")).expect("a template");
    let found = |text: String| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("template.yaml");
        std::fs::write(&path, text).expect("a file");
        read_template(&rules(), &path).expect_err("refused").into_iter().map(|fault| fault.found).collect::<Vec<_>>()
    };
    assert_eq!(found(text.replace("7000.00", "7000.01")), ["net present value `7000.00`"]);
    let bare = text.replace("  firm: claim\n", "").replace("  url:", "  # url:");
    assert!(found(bare).concat().contains("no field"));
    let lonely = text.split("# Ours: who usually").next().expect("the head").to_owned() + "lines: []\n";
    assert_eq!(found(lonely), ["a template without something to compare, `around` or `expected`"]);
}
