use super::super::draft::FieldName;
use super::*;
use maatwerk_engine::BreakEven;
use rust_decimal::Decimal;

const TODAY: Date = Date { year: 2026, month: 11, day: 22 };

fn workbench() -> Workbench {
    Workbench::new(Lang::Nl, TODAY, Rc::new(maatwerk_rules::catalogue()), maatwerk_rules::norms().into())
}

fn typed(workbench: Workbench, row: u32, name: FieldName, text: &str) -> Workbench {
    workbench.after(Action::Type(FieldId::of(row, name), text.to_owned()))
}

/// The published 18-year-old: line 1 and measure 2 of the first screen.
fn eighteen() -> Workbench {
    let workbench = workbench().after(Action::ChooseHorizon(1));
    typed(typed(workbench, 1, FieldName::Amount, "10.000,00"), 2, FieldName::Amount, "3.000")
}

#[track_caller]
fn net(workbench: &Workbench) -> String {
    workbench.answer.as_ref().expect("an answer").comparison.net_present_value.to_string()
}

#[test]
fn the_eighteen_year_old_comes_out_as_published() {
    let answer = eighteen().answer.expect("an answer");
    assert_eq!(answer.comparison.net_present_value.to_string(), "7000.00");
    assert_eq!(answer.comparison.break_even, BreakEven::At(Decimal::new(3, 1)));
    assert_eq!(answer.comparison.payback_month, Some(4));
}

#[test]
fn what_cannot_be_read_keeps_the_last_good_outcome_and_every_letter_typed() {
    let workbench = typed(eighteen(), 1, FieldName::Amount, "10.00x");
    assert_eq!(net(&workbench), "7000.00");
    assert!(workbench.reading.is_unreadable());
    let field = FieldId::of(1, FieldName::Amount);
    assert_eq!(workbench.document.draft.typed(field), "10.00x");
    assert_eq!(workbench.fault(field), None, "nothing is said while typing");
    assert_eq!(workbench.after(Action::Leave(field)).fault(field), Some(FieldFault::NoNumber));
}

#[test]
fn a_removed_row_can_be_put_back() {
    let removed = eighteen().after(Action::Remove(2));
    assert_eq!(net(&removed), "10000.00");
    assert_eq!(net(&removed.after(Action::Undo)), "7000.00");
    let cleared = eighteen().after(Action::StartAgain);
    assert_eq!(cleared.answer, None);
    assert_eq!(net(&cleared.after(Action::Undo)), "7000.00");
}

#[test]
fn putting_back_a_row_keeps_what_was_typed_since() {
    let removed = eighteen().after(Action::Remove(2));
    let typed_on = typed(removed, 1, FieldName::Amount, "12.000");
    assert_eq!(net(&typed_on.after(Action::Undo)), "9000.00");
}

#[test]
fn a_removed_row_comes_back_where_it_stood() {
    let three = eighteen().after(Action::AddOwnLine).after(Action::AddOwnLine);
    let rows = |workbench: &Workbench| workbench.document.draft.lines.iter().map(|line| line.row).collect::<Vec<_>>();
    let before = rows(&three);
    assert_eq!(rows(&three.after(Action::Remove(before[1])).after(Action::Undo)), before);
}

#[test]
fn the_keyboard_always_has_a_place_to_go_on() {
    let first = eighteen().after(Action::AddOwnLine).after(Action::Remove(1));
    let second = first.clone().after(Action::Remove(2));
    assert_eq!((first.focus.id.as_str(), second.focus.id.as_str()), (UNDO_ID, UNDO_ID));
    assert_ne!(first.focus, second.focus, "removing twice moves the focus twice");
    assert_eq!(second.after(Action::Undo).focus.id, "amount-2");
    let tariff = workbench().after(Action::AddPrice("JW02".to_owned()));
    assert_eq!(tariff.focus.id, FieldId::of(tariff.document.draft.lines[0].row, FieldName::MuddlingOn).html_id());
    assert_eq!(tariff.after(Action::AddPrice("MP01".to_owned())).focus.id, SEARCH_ID);
    let claim = workbench().after(Action::AddPrice("WO05".to_owned()));
    assert_eq!(claim.focus.id, FieldId::of(claim.document.draft.lines[0].row, FieldName::Amount).html_id());
}

#[test]
fn a_line_that_was_begun_does_not_make_room_for_a_price() {
    let begun = typed(workbench(), 1, FieldName::MuddlingOn, "12");
    assert_eq!(begun.after(Action::AddPrice("JW02".to_owned())).document.draft.lines.len(), 2);
}

#[test]
fn a_bundle_is_not_added_beside_its_parts() {
    let one = workbench().after(Action::AddPrice("JW02".to_owned()));
    let two = one.after(Action::AddPrice("MP01".to_owned()));
    assert_eq!(two.document.draft.lines.len(), 1);
    assert_eq!(two.notice, Some(Notice::Overlap("MP01".to_owned(), "JW02".to_owned())));
}

#[test]
fn a_claim_is_never_filled_in() {
    let claim = workbench().after(Action::AddPrice("WO05".to_owned()));
    let row = claim.document.draft.lines[0].row;
    assert_eq!(claim.document.draft.typed(FieldId::of(row, FieldName::Amount)), "");
    let tariff = workbench().after(Action::AddPrice("JW02".to_owned()));
    let row = tariff.document.draft.lines[0].row;
    assert_eq!(tariff.document.draft.typed(FieldId::of(row, FieldName::Amount)), "58,44");
}

#[test]
fn an_absurd_quantity_is_refused() {
    let workbench = typed(eighteen(), 1, FieldName::MuddlingOn, "5000");
    assert_eq!(workbench.reading.faults, [(FieldId::of(1, FieldName::MuddlingOn), FieldFault::TooLarge)]);
    assert_eq!(net(&workbench), "7000.00");
}

#[test]
fn a_template_takes_the_place_of_what_stood_there_and_gives_it_back() {
    let template = maatwerk_rules::templates().iter().find(|template| template.id == "jongere-van-18").expect("it");
    let opened = eighteen().after(Action::Open("x".to_owned(), template.json.into()));
    assert_eq!(net(&opened), "7000.00");
    assert_eq!(opened.document.around.len(), 3);
    let back = opened.after(Action::Undo);
    assert_eq!((net(&back).as_str(), back.document.around.len()), ("7000.00", 1));
}

#[test]
fn a_file_that_is_no_case_leaves_everything_as_it_was() {
    let before = eighteen();
    let after = before.clone().after(Action::Open("x".to_owned(), "{".into()));
    assert_eq!(after.document, before.document);
    assert!(matches!(after.notice, Some(Notice::NotOpened(..))));
}

#[test]
fn a_bundle_beside_its_part_in_a_file_is_refused_at_the_line() {
    let line =
        |price: &str| format!(r#"{{"price": "{price}", "amount": "10", "muddling on": "1", "breaking through": "0"}}"#);
    let file = format!(r#"{{"lines": [{}, {}]}}"#, line("JW02"), line("MP01"));
    let workbench = workbench().after(Action::Open("x".to_owned(), file.into()));
    let rows: Vec<u32> = workbench.document.draft.lines.iter().map(|line| line.row).collect();
    assert_eq!(workbench.reading.faults, [(FieldId::of(rows[1], FieldName::Amount), FieldFault::Overlap)]);
}

#[test]
fn a_municipalitys_price_takes_the_place_of_ours_and_never_of_what_was_typed() {
    let two = workbench().after(Action::AddPrice("JW02".to_owned())).after(Action::AddPrice("JW01".to_owned()));
    let rows: Vec<u32> = two.document.draft.lines.iter().map(|line| line.row).collect();
    let typed = typed(two, rows[1], FieldName::Amount, "50");
    let csv = "id;bedrag;jaar;bron;url;graad\nJW02;61,20;2026;x;https://example.org;B\nJW01;70;2026;x;https://example.org;B\n";
    let list = maatwerk_notation::read_price_list(&typed.ours, csv.as_bytes()).expect("a list");
    let chosen = Rc::new(Chosen { file: "x".to_owned(), list });
    let theirs = typed.after(Action::UsePrices(Some(chosen)));
    let amounts = |workbench: &Workbench| {
        rows.clone()
            .into_iter()
            .map(|row| workbench.document.draft.typed(FieldId::of(row, FieldName::Amount)).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(amounts(&theirs), ["61,20", "50"]);
    assert!(theirs.saved().contains("61.20"), "who opens the file may not have the list");
    assert_eq!(amounts(&theirs.after(Action::UsePrices(None))), ["58,44", "50"]);
}

#[test]
fn an_answer_never_outlives_the_case_that_it_was_of() {
    let other = r#"{"lines": [], "assumptions": {"success": "140 %"}}"#;
    let opened = eighteen().after(Action::Open("x".to_owned(), other.into()));
    assert!(opened.answer.is_none() && opened.reading.is_unreadable());
    assert_eq!(net(&opened.after(Action::Undo)), "7000.00");
}

#[test]
fn what_was_cleared_can_be_put_back_after_looking_elsewhere() {
    let cleared = eighteen().after(Action::Show(Tab::Plan)).after(Action::StartAgain).after(Action::Show(Tab::Sum));
    assert_eq!(net(&cleared.after(Action::Undo)), "7000.00");
}
