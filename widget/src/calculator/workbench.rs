//! The state of the calculator, and what each action makes of it.

use super::draft::{Choice, Draft, FieldId, FieldName, Taken};
use super::fault::FieldFault;
use super::reading::{Reading, Sources, read};
use maatwerk_engine::{Case, Catalogue, Comparison, DatedAmount, Ranges, compare};
use maatwerk_words::Lang;
use std::rc::Rc;
use yew::Reducible;

/// What the professional does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Types in a field.
    Type(FieldId, String),
    /// Leaves a field.
    Leave(FieldId),
    /// Adds a line from the catalogue.
    AddPrice(String),
    /// Adds a line of one's own.
    AddOwnLine,
    /// Adds a measure.
    AddMeasure,
    /// Takes a line or measure away.
    Remove(u32),
    /// Chooses something in a row.
    Choose(u32, Choice),
    /// Chooses how many years count.
    ChooseHorizon(usize),
    /// Chooses to which price level prices are brought.
    ChoosePriceLevel(Option<u16>),
    /// Clears everything.
    StartAgain,
    /// Puts back what was removed or cleared last.
    Undo,
    /// Goes on in another language.
    Speak(Lang),
}

/// A case that could be read, and its comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The case.
    pub case: Rc<Case>,
    /// Its comparison.
    pub comparison: Rc<Comparison>,
}

/// Something to say about the last action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// This row was removed; it can be put back.
    Removed(Rc<Taken>),
    /// All of this was cleared; it can be put back.
    StartedAgain(Rc<Draft>),
    /// The first price was not added, because it overlaps with the second.
    Overlap(String, String),
}

/// The id of the button that puts back what was removed.
pub const UNDO_ID: &str = "undo";

/// The id of the field to search prices in.
pub const SEARCH_ID: &str = "price-search";

/// Where the keyboard goes on after an action whose button or row is gone, or that made a new row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The how-manieth action that moved the focus, so that the same place twice is two moves.
    step: u32,
    /// The id of the element.
    pub id: String,
}

/// The state of the calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbench {
    /// The language of the amounts that are filled in.
    pub lang: Lang,
    /// The prices.
    pub catalogue: Rc<Catalogue>,
    /// The amounts of the laws that someone is paid by the month.
    pub norms: Rc<[DatedAmount]>,
    /// What was typed and chosen.
    pub draft: Draft,
    /// What was read of it.
    pub reading: Reading,
    /// The last outcome that could be computed.
    pub answer: Option<Answer>,
    /// What there is to say about the last action.
    pub notice: Option<Notice>,
    /// Where the keyboard goes on.
    pub focus: Focus,
}

impl Workbench {
    /// An empty workbench.
    pub fn new(lang: Lang, catalogue: Rc<Catalogue>, norms: Rc<[DatedAmount]>) -> Workbench {
        let draft = Draft::new(lang);
        let reading = read(&draft, Sources { catalogue: &catalogue, norms: &norms }, Ranges::default());
        Workbench { lang, catalogue, norms, draft, reading, answer: None, notice: None, focus: Focus::default() }
    }

    /// What to say beside a field, once it was left or holds something that cannot be read.
    pub fn fault(&self, field: FieldId) -> Option<FieldFault> {
        let (_, fault) = self.reading.faults.iter().find(|(faulty, _)| *faulty == field)?;
        self.draft.left.contains(&field).then_some(*fault)
    }

    /// The workbench after an action.
    pub fn after(mut self, action: Action) -> Workbench {
        // What was removed can be put back until something else is done than typing.
        let is_typing = matches!(action, Action::Type(..) | Action::Leave(_) | Action::Speak(_));
        let said = if is_typing { None } else { self.notice.take() };
        match action {
            Action::Type(field, text) => self.draft.write(field, text),
            Action::Leave(field) => {
                self.draft.left.insert(field);
            }
            Action::AddPrice(id) => self.add_price(id),
            Action::AddOwnLine => {
                let field = self.draft.add_own_line();
                self.go_to(field.html_id());
            }
            Action::AddMeasure => {
                let field = self.draft.add_measure();
                self.go_to(field.html_id());
            }
            Action::Remove(row) => {
                self.notice = self.draft.take(row).map(|taken| Notice::Removed(Rc::new(taken)));
                self.go_to(UNDO_ID.to_owned());
            }
            Action::Choose(row, choice) => self.draft.choose(row, choice),
            Action::ChoosePriceLevel(year) => self.draft.price_level = year,
            Action::ChooseHorizon(years) => self.draft.horizon = years,
            Action::StartAgain => {
                let draft = std::mem::replace(&mut self.draft, Draft::new(self.lang));
                self.notice = Some(Notice::StartedAgain(Rc::new(draft)));
                self.go_to(UNDO_ID.to_owned());
            }
            Action::Undo => match said {
                Some(Notice::Removed(taken)) => {
                    self.go_to(FieldId::of(taken.entry.row(), FieldName::Amount).html_id());
                    self.draft.put_back(Rc::unwrap_or_clone(taken));
                }
                Some(Notice::StartedAgain(draft)) => {
                    self.draft = Rc::unwrap_or_clone(draft);
                    self.go_to(SEARCH_ID.to_owned());
                }
                Some(Notice::Overlap(..)) | None => {}
            },
            Action::Speak(lang) => self.lang = lang,
        }
        self.reckon();
        self
    }

    fn add_price(&mut self, id: String) {
        if let Some(other) = self.draft.overlap(&self.catalogue, &id) {
            self.notice = Some(Notice::Overlap(id, other.to_owned()));
            self.go_to(SEARCH_ID.to_owned());
        } else if let Some(price) = self.catalogue.price(&id) {
            let field = self.draft.add_price(self.lang, price);
            self.go_to(field.html_id());
        }
    }

    fn go_to(&mut self, id: String) {
        self.focus = Focus { step: self.focus.step + 1, id };
    }

    /// Computes the outcome anew. While something cannot be read the last good outcome stays.
    fn reckon(&mut self) {
        let sources = Sources { catalogue: &self.catalogue, norms: &self.norms };
        self.reading = read(&self.draft, sources, Ranges::default());
        if self.reading.is_unreadable() {
            return;
        }
        let case = &self.reading.case;
        let is_empty = case.lines.is_empty() && case.measures.is_empty();
        self.answer = (!is_empty).then(|| Answer { comparison: Rc::new(compare(case)), case: Rc::new(case.clone()) });
    }
}

impl Reducible for Workbench {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(workbench.draft.typed(field), "10.00x");
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
        let rows = |workbench: &Workbench| workbench.draft.lines.iter().map(|line| line.row).collect::<Vec<_>>();
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
        assert_eq!(tariff.focus.id, FieldId::of(tariff.draft.lines[0].row, FieldName::MuddlingOn).html_id());
        assert_eq!(tariff.after(Action::AddPrice("MP01".to_owned())).focus.id, SEARCH_ID);
        let claim = workbench().after(Action::AddPrice("WO05".to_owned()));
        assert_eq!(claim.focus.id, FieldId::of(claim.draft.lines[0].row, FieldName::Amount).html_id());
    }

    #[test]
    fn a_line_that_was_begun_does_not_make_room_for_a_price() {
        let begun = typed(workbench(), 1, FieldName::MuddlingOn, "12");
        assert_eq!(begun.after(Action::AddPrice("JW02".to_owned())).draft.lines.len(), 2);
    }

    #[test]
    fn a_bundle_is_not_added_beside_its_parts() {
        let one = workbench().after(Action::AddPrice("JW02".to_owned()));
        let two = one.after(Action::AddPrice("MP01".to_owned()));
        assert_eq!(two.draft.lines.len(), 1);
        assert_eq!(two.notice, Some(Notice::Overlap("MP01".to_owned(), "JW02".to_owned())));
    }

    #[test]
    fn a_claim_is_never_filled_in() {
        let claim = workbench().after(Action::AddPrice("WO05".to_owned()));
        let row = claim.draft.lines[0].row;
        assert_eq!(claim.draft.typed(FieldId::of(row, FieldName::Amount)), "");
        let tariff = workbench().after(Action::AddPrice("JW02".to_owned()));
        let row = tariff.draft.lines[0].row;
        assert_eq!(tariff.draft.typed(FieldId::of(row, FieldName::Amount)), "58,44");
    }

    #[test]
    fn an_absurd_quantity_is_refused() {
        let workbench = typed(eighteen(), 1, FieldName::MuddlingOn, "5000");
        assert_eq!(workbench.reading.faults, [(FieldId::of(1, FieldName::MuddlingOn), FieldFault::TooLarge)]);
        assert_eq!(net(&workbench), "7000.00");
    }
}
