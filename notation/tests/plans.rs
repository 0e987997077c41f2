//! The plan of a household and how it went: what must be read, and what must be refused with its line.

use maatwerk_engine::{Brings, Course, Date, LessonKind, Plan};
use maatwerk_notation::{CASE_VERSION, CaseFile, Fault, RuleFiles, parse_case, read_rules};
use std::path::Path;
use std::sync::LazyLock;

static RULES: LazyLock<RuleFiles> = LazyLock::new(|| read_rules(Path::new("../rules")).expect("the rules"));

fn parse(text: &str) -> Result<CaseFile, Fault> {
    parse_case(&RULES.book, &RULES.catalogue, "case.yaml", text)
}

#[track_caller]
fn plan(fields: &str) -> Plan {
    let file = parse(&format!("plan: {{ {fields} }}\n")).unwrap_or_else(|fault| panic!("{fault}"));
    file.plan.expect("a plan")
}

#[track_caller]
fn course(fields: &str) -> Course {
    let file = parse(&format!("course: {{ {fields} }}\n")).unwrap_or_else(|fault| panic!("{fault}"));
    file.course.expect("a course")
}

/// Refused on the second line of a file whose first line opens the section.
#[track_caller]
fn refused(section: &str, field: &str, found: &str, expected: &str) {
    let fault = parse(&format!("{section}:\n  {field}\n")).expect_err(field);
    assert_eq!((&*fault.file, fault.line), ("case.yaml", 2), "{fault}");
    assert!(fault.found.contains(found), "{fault}");
    assert!(fault.expected.contains(expected), "{fault}");
}

#[test]
fn a_file_without_plan_and_course_has_none() {
    let file = parse("lines: []\n").expect("a case");
    assert!(file.plan.is_none() && file.course.is_none());
    assert_eq!(parse("plan: {}\n").expect("a plan").plan, Some(Plan::default()));
    assert_eq!(parse("course: {}\n").expect("a course").course, Some(Course::default()));
}

#[test]
fn the_plan_and_the_course_in_the_documentation_are_read() {
    let guide = std::fs::read_to_string("../docs/cases.md").expect("docs/cases.md");
    let (_, example) = guide.split_once("```yaml\n").expect("an example");
    let file = parse(example.split_once("```").expect("its end").0).expect("a case");
    let plan = file.plan.expect("a plan");
    assert_eq!((plan.scale.now, plan.scale.good_enough), (Some(3), Some(7)));
    assert_eq!(plan.agreements[0].by, Some(Date { year: 2026, month: 12, day: 1 }));
    assert_eq!(plan.triangle.engagement[1], "");
    assert_eq!((plan.table[0].brings, plan.learning[0].kind), (Some(Brings::Budget), LessonKind::Habit));
    let course = file.course.expect("a course");
    assert_eq!((course.lead_time(), course.succeeded, course.scale_now), (Some(11), Some(true), Some(6)));
    assert_eq!(course.realised[0].saved.to_string(), "-500.00");
}

#[test]
fn what_nobody_wrote_yet_is_empty() {
    let empty = plan("goal: '', coordinator: { role: '' }, triangle: { return: ['', b] }, agreements: [{}]");
    assert_eq!((&*empty.goal, &*empty.coordinator.role), ("", ""));
    assert_eq!(empty.triangle.return_on_it, ["", "b", ""]);
    assert_eq!(empty.agreements[0].by, None);
}

#[test]
fn what_nobody_noted_is_not_known() {
    assert_eq!(course("succeeded: unknown").succeeded, None);
    assert_eq!(course("succeeded: no").succeeded, Some(false));
    assert_eq!(course("asked on: 2026-01-10").lead_time(), None);
    assert_eq!(course("first help on: 2026-01-10").lead_time(), None);
    assert_eq!(course("asked on: 2026-01-10, first help on: 2026-01-10").lead_time(), Some(0));
}

#[test]
fn a_plan_that_cannot_be_meant() {
    let scale = "a whole number from 0 to 10";
    for (field, found, expected) in [
        ("doel: x", "unknown field `doel`", "goal"),
        ("goal: [x]", "a list", "text"),
        ("coordinator: Jansen", "`Jansen`", "role, organisation"),
        ("coordinator: { name: x }", "unknown field `name`", "role, organisation"),
        ("scale: { now: 11 }", "`11`", scale),
        ("scale: { now: -1 }", "`-1`", scale),
        ("scale: { now: +3 }", "`+3`", scale),
        ("scale: { now: 3.5 }", "`3.5`", scale),
        ("scale: { good enough: high }", "`high`", scale),
        ("scale: { good enough: }", "nothing", scale),
        ("agreements: x", "`x`", "a list of agreements"),
        ("agreements: [{ by: soon }]", "`soon`", "a day such as 2026-07-01"),
        ("review on: 2026-02-30", "`2026-02-30`", "a day such as 2026-07-01"),
        ("triangle: { legitimacy: x }", "`x`", "at most three answers"),
        ("triangle: { return: [a, b, c, d] }", "4 answers", "at most three, one for each question"),
        ("triangle: { profit: [a] }", "unknown field `profit`", "legitimacy, engagement, return"),
        ("objections: [x]", "`x`", "objection, answer"),
        ("table: [{ brings: power }]", "`power`", "one of: mandate, budget, knowledge, trust"),
        ("learning: [{ what: x }]", "no field `kind`", "a field `kind`"),
        ("learning: [{ kind: law, what: x }]", "`law`", "one of: rule, habit, practice"),
    ] {
        refused("plan", field, found, expected);
    }
}

#[test]
fn a_course_that_cannot_have_been() {
    let realised = |fields: &str| format!("realised: [{{ {fields} }}]");
    let euro = "an amount in euro such as 3000.00";
    for (field, found, expected) in [
        ("asked: 2026-01-01", "unknown field `asked`", "asked on"),
        ("asked on: monday", "`monday`", "a day such as 2026-07-01"),
        (
            "{ asked on: 2026-01-10, first help on: 2026-01-09 }",
            "first help on 2026-01-09, before it was asked (2026-01-10)",
            "2026-01-10 or a later day",
        ),
        ("succeeded: perhaps", "`perhaps`", "yes, no or unknown"),
        ("scale now: 10.0", "`10.0`", "a whole number from 0 to 10"),
        ("realised: 5", "`5`", "a list of what was realised"),
        (&realised("payer: koning, law: x, saved: 1, invested: 1"), "unknown payer `koning`", "gemeente"),
        (&realised("payer: gemeente, saved: 1, invested: 1"), "no field `law`", "a field `law`"),
        (&realised("payer: gemeente, law: x, invested: 1"), "no field `saved`", "a field `saved`"),
        (&realised("payer: gemeente, law: x, saved: 1"), "no field `invested`", "a field `invested`"),
        (&realised("payer: gemeente, law: x, saved: 1, invested: -1"), "`-1`", "not negative"),
        (&realised("payer: gemeente, law: x, saved: --1, invested: 1"), "`--1`", euro),
        (&realised("payer: gemeente, law: x, saved: 1.000, invested: 1"), "`1.000`", euro),
        (&realised("payer: gemeente, law: x, saved: -10000000.01, invested: 1"), "`-10000000.01`", euro),
        (
            "realised: [{ payer: gemeente, law: x, saved: 1, invested: 1 }, { payer: gemeente, law: x, saved: 2, invested: 2 }]",
            "`gemeente` under `x` a second time",
            "each payer and law once",
        ),
    ] {
        refused("course", field, found, expected);
    }
}

#[test]
fn a_file_of_a_later_version_is_refused_and_says_what_to_do() {
    for version in 1..=CASE_VERSION {
        assert!(parse(&format!("version: {version}\nlines: []\n")).is_ok());
    }
    let newer = CASE_VERSION + 1;
    let fault = parse(&format!("something new: 1\nversion: {newer}\n")).expect_err("a newer file");
    assert_eq!((fault.line, &*fault.found), (2, &*format!("a file of version {newer}")));
    assert!(fault.expected.contains("open it with a newer Maatwerkwijzer"), "{fault}");
    for version in ["0", "-1", "two", "2.0", "[2]"] {
        let fault = parse(&format!("version: {version}\nlines: []\n")).expect_err(version);
        assert_eq!((fault.line, &*fault.expected), (1, &*format!("a version from 1 to {CASE_VERSION}")), "{version}");
    }
}
