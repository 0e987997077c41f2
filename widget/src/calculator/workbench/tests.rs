use super::super::draft::FieldName;
use super::*;
use maatwerk_engine::BreakEven;
use rust_decimal::Decimal;

fn workbench() -> Workbench {
    Workbench::new(Lang::Nl, Rc::new(maatwerk_rules::catalogue()), maatwerk_rules::norms().into())
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
