//! What the two sheets say, and what the resident's never does.

use super::super::draft::{AgreementDraft, PlanDraft, RoleDraft, ScaleDraft, TriangleDraft};
use super::*;
use futures::executor::block_on;
use maatwerk_engine::compare;
use maatwerk_notation::{findings, parse_case};
use yew::LocalServerRenderer;

fn plan() -> PlanDraft {
    let text = str::to_owned;
    PlanDraft {
        coordinator: RoleDraft { role: text("wijkcoach"), organisation: text("Wijkteam Noord") },
        goal: text("Een eigen kamer en weer naar school."),
        scale: ScaleDraft { question: text("Hoe slaap ik?"), now: text("3"), good_enough: text("7") },
        agreements: vec![AgreementDraft { what: text("Samen bellen"), who: text("wijkcoach"), by: text("1-12-2026") }],
        ..PlanDraft::default()
    }
}

/// Both sheets of a template's case.
fn sheets(lang: Lang, template: &str, plan: PlanDraft) -> [String; 2] {
    let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
    let json = maatwerk_rules::templates().iter().find(|one| one.id == template).expect(template).json;
    let file = parse_case(&book, &catalogue, template, json).expect("a case");
    let case = file.case.expect("something to compare");
    let props = PlanPaperProps {
        lang,
        today: Date { year: 2026, month: 11, day: 22 },
        heading_level: 2,
        plan: Rc::new(plan),
        comparison: Some(Rc::new(compare(&case))),
        case: Some(Rc::new(case)),
        grounds: Rc::new(maatwerk_rules::ground_cards()),
        around: file.around,
        town: Some(Rc::new(maatwerk_rules::municipality())),
        onprint: Callback::noop(),
    };
    let page = block_on(LocalServerRenderer::<PlanPaper>::with_props(props).hydratable(false).render());
    let mut sheets = page.split("<article").skip(1).map(|sheet| format!("<article{sheet}"));
    [(); 2].map(|()| sheets.next().expect("two sheets"))
}

#[test]
fn the_residents_sheet_has_no_amounts_no_articles_and_no_methods_and_promises_nothing() {
    for lang in Lang::ALL {
        for template in maatwerk_rules::templates() {
            let [resident, _] = sheets(lang, template.id, plan());
            for word in ["€", "artikel", "doorbra", "rendement", "Participatiewet", "kosten"] {
                assert!(!resident.contains(word), "{}: {word} in {resident}", template.id);
            }
            let mut findings = findings(lang.code(), &resident);
            findings.retain(|finding| ["promise", "eligible", "refusal", "method"].contains(&finding.rule));
            assert_eq!(findings, [], "{}", template.id);
        }
    }
}

#[test]
fn the_residents_sheet_says_who_when_and_whom_to_call() {
    let [resident, _] = sheets(Lang::Nl, "jongere-van-18", plan());
    for text in [
        "Een eigen kamer",
        "wijkcoach van Wijkteam Noord",
        "1 december 2026",
        "Hoe slaap ik?",
        "0800 0000",
        "Blad 1 van 2",
    ] {
        assert!(resident.contains(text), "{text} in {resident}");
    }
}

#[test]
fn a_result_in_euro_never_stands_alone() {
    let [_, silent] = sheets(Lang::Nl, "jongere-van-18", plan());
    assert!(silent.contains("30 van de 100") && silent.contains("legitimiteit, betrokkenheid"), "{silent}");
    assert!(!silent.contains("7.000,00"), "{silent}");
    let answer = || ["ja".to_owned(), String::new(), String::new()];
    let triangle = TriangleDraft { legitimacy: answer(), engagement: answer(), ..TriangleDraft::default() };
    let [_, answered] = sheets(Lang::Nl, "jongere-van-18", PlanDraft { triangle, ..plan() });
    assert!(answered.contains("7.000,00") && answered.contains("nog niet opgeschreven"), "{answered}");
}

#[test]
fn the_other_sheet_says_on_which_ground_and_who_may_decide() {
    let [_, professional] = sheets(Lang::Nl, "jongere-van-18", plan());
    for text in [
        "Participatiewet artikel 20 lid 3",
        "teamleider",
        "maatwerkbudget wijkteams",
        "Blad 2 van 2",
        "Voorbeeldstad, 22 november 2026",
    ] {
        assert!(professional.contains(text), "{text} in {professional}");
    }
}
