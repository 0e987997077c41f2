use super::super::document::Document;
use super::super::draft::{FieldId, FieldName};
use super::super::reading::{Reading, Sources};
use super::*;
use maatwerk_engine::{Catalogue, Date, DatedAmount};
use maatwerk_notation::{CASE_VERSION, MAX_FILE, parse_case};
use maatwerk_words::Lang;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(maatwerk_rules::catalogue);
static NORMS: LazyLock<Vec<DatedAmount>> = LazyLock::new(maatwerk_rules::norms);
const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn sources() -> Sources<'static> {
    Sources { catalogue: &CATALOGUE, norms: &NORMS }
}

#[track_caller]
fn opened(text: &str) -> Document {
    let opened = open(Lang::Nl, sources(), TODAY, text).expect("a case");
    assert_eq!(opened.unknown, Vec::<String>::new());
    opened.document
}

fn reading(document: &Document) -> Reading {
    document.read(sources())
}

fn saved(document: &Document) -> String {
    save(document, &CATALOGUE, &reading(document).case)
}

#[test]
fn a_template_opens_as_the_case_that_the_command_reads() {
    let book = maatwerk_rules::law_book();
    for template in maatwerk_rules::templates() {
        let document = opened(template.json);
        let here = reading(&document);
        assert!(here.faults.is_empty(), "{}: {:?}", template.id, here.faults);
        let there = parse_case(&book, &CATALOGUE, template.id, template.json).expect(template.id);
        assert_eq!(Some(here.case), there.case, "{}", template.id);
    }
}

#[test]
fn what_is_saved_opens_the_same_here_and_is_read_the_same_by_the_command() {
    let book = maatwerk_rules::law_book();
    for template in maatwerk_rules::templates() {
        let document = opened(template.json);
        let text = saved(&document);
        let again = opened(&text);
        assert_eq!(reading(&again), reading(&document), "{}", template.id);
        assert_eq!(saved(&again), text, "{}", template.id);
        let there = parse_case(&book, &CATALOGUE, template.id, &text).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
        assert_eq!(there.case, Some(reading(&document).case), "{}", template.id);
        assert_eq!((there.around, &again.around), (document.around.clone(), &document.around), "{}", template.id);
    }
}

#[test]
fn what_cannot_be_read_yet_is_saved_as_it_was_typed() {
    let mut document = Document::new(Lang::Nl);
    let (line, measure) = (document.draft.lines[0].row, document.draft.measures[0].row);
    let typed = [
        (FieldId::of(line, FieldName::Amount), "10.00x"),
        (FieldId::of(line, FieldName::MuddlingOn), "veel / 2"),
        (FieldId::of(measure, FieldName::Begins), "straks"),
        (FieldId::assumption(FieldName::Success), "140"),
        (FieldId::assumption(FieldName::MarginB), "20"),
    ];
    for (field, text) in typed {
        document.draft.write(field, text.to_owned());
    }
    let again = opened(&saved(&document));
    let places =
        [(again.draft.lines[0].row, line), (again.draft.measures[0].row, measure), (FieldId::NO_ROW, FieldId::NO_ROW)];
    for (field, text) in typed {
        let (row, _) = places.iter().find(|(_, before)| *before == field.row).expect("its row");
        assert_eq!(again.draft.typed(FieldId::of(*row, field.name)), text);
    }
}

#[test]
fn what_this_page_does_not_change_stays_in_the_file() {
    let text = r#"{"on": "2026-07-01", "situation": {"household": {"debts": "yes"}}, "course": {"succeeded": "yes"}}"#;
    let again: serde_json::Value = serde_json::from_str(&saved(&opened(text))).expect("JSON");
    assert_eq!(again["situation"]["household"]["debts"], "yes");
    assert_eq!((&again["course"]["succeeded"], &again["on"]), (&"yes".into(), &"2026-07-01".into()));
    assert_eq!(again["version"], CASE_VERSION);
}

#[test]
fn a_file_from_before_versions_opens_and_a_newer_one_says_so() {
    let line =
        r#"{"what": "a", "amount": 12.5, "payer": "gemeente", "law": "Wgs", "muddling on": 2, "breaking through": 0}"#;
    let document = opened(&format!(r#"{{"lines": [{line}]}}"#));
    assert_eq!(reading(&document).case.lines[0].unit_price.to_string(), "12.50");
    let newer = format!(r#"{{"version": 3, "lines": [{line}]}}"#);
    assert_eq!(open(Lang::Nl, sources(), TODAY, &newer), Err(FileFault::Newer(3)));
}

#[test]
fn what_is_no_case_is_refused_with_its_reason() {
    let broken = "{\n  \"lines\": [\n    {\"what\": \n";
    for (text, fault) in [
        ("", FileFault::NoJson { line: 1, column: 0 }),
        (broken, FileFault::NoJson { line: 4, column: 0 }),
        ("[]", FileFault::NoCase),
        ("3", FileFault::NoCase),
        ("{\"name\": \"x\"}", FileFault::NoCase),
        ("{\"version\": \"two\"}", FileFault::NoCase),
    ] {
        assert_eq!(open(Lang::Nl, sources(), TODAY, text), Err(fault), "{text}");
    }
    let large = format!("{{\"on\": \"{}\"}}", "x".repeat(MAX_FILE));
    assert_eq!(open(Lang::Nl, sources(), TODAY, &large), Err(FileFault::TooLarge));
}

#[test]
fn a_field_that_is_not_known_is_named_and_never_silently_lost() {
    let text = r#"{"lines": [{"what": "a", "colour": "red"}, 3], "measures": "none", "hobby": "chess"}"#;
    let unknown = open(Lang::Nl, sources(), TODAY, text).expect("a case").unknown;
    assert_eq!(unknown, ["lines 1: colour", "lines 2", "measures", "hobby"]);
}

#[test]
fn a_plan_opens_and_is_saved_whole_and_one_that_cannot_be_shown_stays_in_the_file() {
    let book = maatwerk_rules::law_book();
    let text = r#"{"version": 2, "plan": {"goal": "een eigen huis", "scale": {"now": 3}, "agreements": [{"what": "bellen", "who": "wijkcoach", "by": "2026-12-01"}]}}"#;
    let document = opened(text);
    assert_eq!((document.plan.goal.as_str(), document.plan.scale.now.as_str()), ("een eigen huis", "3"));
    let plan = parse_case(&book, &CATALOGUE, "case", &saved(&document)).expect("a case").plan.expect("a plan");
    assert_eq!((plan.goal.as_str(), plan.agreements.len()), ("een eigen huis", 1));
    let strange = open(Lang::Nl, sources(), TODAY, r#"{"plan": {"hobby": "schaken"}}"#).expect("a case");
    assert!(strange.unknown[0].starts_with("plan: "), "{:?}", strange.unknown);
    assert!(saved(&strange.document).contains("schaken"));
}

#[test]
fn a_value_that_cannot_be_taken_over_is_named() {
    let text = r#"{"assumptions": {"horizon": "25 years", "price level": "2O24"},
        "measures": [{"what": "a", "amount": "5", "payer": "gemeente", "law": "x", "at": "halfway", "decision": "perhaps"}]}"#;
    let unknown = open(Lang::Nl, sources(), TODAY, text).expect("a case").unknown;
    assert_eq!(
        unknown,
        [
            "assumptions: horizon `25 years`",
            "assumptions: price level `2O24`",
            "measures: `halfway`",
            "measures: decision `perhaps`",
        ]
    );
}
