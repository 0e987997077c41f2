//! The state of the calculator, and what each action makes of it.

use super::document::Document;
use super::draft::{Choice, FieldId, FieldName, Taken};
use super::fault::FieldFault;
use super::file::{FileFault, Opened, open, save};
use super::reading::{Reading, Sources};
use super::tabs::Tab;
use crate::plan::PlanDraft;
use crate::price_list::Chosen;
use crate::uncertainty::RangesDraft;
use maatwerk_engine::{Case, Catalogue, Comparison, Date, DatedAmount, Provision, compare};
use maatwerk_words::Lang;
use std::rc::Rc;
use yew::Reducible;

/// What the professional does.
#[derive(Clone, Debug, PartialEq)]
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
    /// Types or chooses something about the ranges.
    Range(Box<RangesDraft>),
    /// Changes who stands around the household.
    Around(Vec<Provision>),
    /// Shows another part of the worksheet.
    Show(Tab),
    /// Changes the plan.
    Plan(Rc<PlanDraft>),
    /// Uses a municipality's own price list, or ours again.
    UsePrices(Option<Rc<Chosen>>),
    /// Opens a file or a template: what to call it, and its text.
    Open(String, Rc<str>),
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
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// This row was removed; it can be put back.
    Removed(Rc<Taken>),
    /// All of this was cleared; it can be put back.
    StartedAgain(Rc<Document>),
    /// Something was opened in the place of this, which can be put back; the fields of it that this page does not know.
    Opened {
        /// What it is called.
        name: String,
        /// The fields that were left out.
        unknown: Vec<String>,
        /// What stood there.
        before: Rc<Document>,
    },
    /// A file was not opened.
    NotOpened(String, FileFault),
    /// The first price was not added, because it overlaps with the second.
    Overlap(String, String),
}

/// The id of the button that puts back what was removed.
pub const UNDO_ID: &str = "undo";

/// The id of the heading of the outcome.
pub const OUTCOME_ID: &str = "outcome";

/// The id of what there is to say about a file.
pub const NOTICE_ID: &str = "notice";

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
    /// Today.
    pub today: Date,
    /// The prices that count: ours, or those of a municipality's own list in their place.
    pub catalogue: Rc<Catalogue>,
    /// The amounts of the laws that someone is paid by the month.
    pub norms: Rc<[DatedAmount]>,
    /// Our own prices.
    pub ours: Rc<Catalogue>,
    /// The municipality's own list, while it is in use.
    pub list: Option<Rc<Chosen>>,
    /// What was typed and chosen.
    pub document: Document,
    /// What was read of it.
    pub reading: Reading,
    /// The last outcome that could be computed.
    pub answer: Option<Answer>,
    /// What there is to say about the last action.
    pub notice: Option<Notice>,
    /// Where the keyboard goes on.
    pub focus: Focus,
    /// The part of the worksheet that is shown.
    pub tab: Tab,
    /// How often a file or a template was opened.
    pub opened: u32,
}

impl Workbench {
    /// An empty workbench.
    pub fn new(lang: Lang, today: Date, catalogue: Rc<Catalogue>, norms: Rc<[DatedAmount]>) -> Workbench {
        let document = Document::new(lang);
        let reading = document.read(Sources { catalogue: &catalogue, norms: &norms });
        Workbench {
            lang,
            today,
            ours: catalogue.clone(),
            catalogue,
            norms,
            list: None,
            document,
            reading,
            answer: None,
            notice: None,
            focus: Focus::default(),
            tab: Tab::default(),
            opened: 0,
        }
    }

    /// The workbench with a template on it, to be changed; as it was when the template cannot be opened.
    pub fn beginning(mut self, template: &str) -> Workbench {
        if let Ok(Opened { document, .. }) = open(self.lang, self.sources(), self.today, template) {
            self.document = document;
            self.reckon();
        }
        self
    }

    /// What a draft is read with.
    pub fn sources(&self) -> Sources<'_> {
        Sources { catalogue: &self.catalogue, norms: &self.norms }
    }

    /// The text of a file with everything in it. A price of the municipality's list is written out: who opens the file may
    /// not have that list.
    pub fn saved(&self) -> String {
        save(&self.document, &self.ours, &self.reading.case)
    }

    /// What to say beside a field, once it was left or holds something that cannot be read.
    pub fn fault(&self, field: FieldId) -> Option<FieldFault> {
        let (_, fault) = self.reading.faults.iter().find(|(faulty, _)| *faulty == field)?;
        self.document.draft.left.contains(&field).then_some(*fault)
    }

    /// The workbench after an action.
    pub fn after(mut self, action: Action) -> Workbench {
        // What was removed can be put back until something else is done than typing and looking.
        let is_typing = matches!(
            action,
            Action::Type(..)
                | Action::Leave(_)
                | Action::Speak(_)
                | Action::Show(_)
                | Action::Plan(_)
                | Action::Around(_)
                | Action::Range(_)
        );
        let said = if is_typing { None } else { self.notice.take() };
        match action {
            Action::Type(field, text) => self.document.draft.write(field, text),
            Action::Leave(field) => {
                self.document.draft.left.insert(field);
            }
            Action::AddPrice(id) => self.add_price(id),
            Action::AddOwnLine => {
                let field = self.document.draft.add_own_line();
                self.go_to(field.html_id());
            }
            Action::AddMeasure => {
                let field = self.document.draft.add_measure();
                self.go_to(field.html_id());
            }
            Action::Remove(row) => {
                self.notice = self.document.draft.take(row).map(|taken| Notice::Removed(Rc::new(taken)));
                self.go_to(UNDO_ID.to_owned());
            }
            Action::Choose(row, choice) => self.document.draft.choose(row, choice),
            Action::ChoosePriceLevel(year) => self.document.draft.price_level = year,
            Action::ChooseHorizon(years) => self.document.draft.horizon = years,
            Action::StartAgain => {
                let before = std::mem::replace(&mut self.document, Document::new(self.lang));
                self.answer = None;
                self.notice = Some(Notice::StartedAgain(Rc::new(before)));
                self.go_to(UNDO_ID.to_owned());
            }
            Action::Undo => match said {
                Some(Notice::Removed(taken)) => {
                    self.go_to(FieldId::of(taken.entry.row(), FieldName::Amount).html_id());
                    self.document.draft.put_back(Rc::unwrap_or_clone(taken));
                }
                Some(Notice::StartedAgain(before) | Notice::Opened { before, .. }) => {
                    self.answer = None;
                    self.document = Rc::unwrap_or_clone(before);
                    self.go_to(self.tab.id().to_owned());
                }
                Some(Notice::Overlap(..) | Notice::NotOpened(..)) | None => {}
            },
            Action::Speak(lang) => self.lang = lang,
            Action::Range(ranges) => self.document.ranges = *ranges,
            Action::Around(around) => self.document.around = around,
            Action::Plan(plan) => self.document.plan = plan,
            Action::Show(tab) => {
                self.tab = tab;
                self.go_to(tab.id().to_owned());
            }
            Action::UsePrices(list) => self.use_prices(list),
            Action::Open(name, text) => self.open(name, &text),
        }
        self.reckon();
        self
    }

    /// Whether a text is a case that can be opened here.
    pub fn can_open(&self, text: &str) -> bool {
        open(self.lang, self.sources(), self.today, text).is_ok()
    }

    /// Puts what was opened in the place of what stood here; a fault leaves everything as it was.
    fn open(&mut self, name: String, text: &str) {
        match open(self.lang, self.sources(), self.today, text) {
            Ok(Opened { document, unknown }) => {
                // An answer of what stood here says nothing of what was opened.
                self.answer = None;
                let before = Rc::new(std::mem::replace(&mut self.document, document));
                self.notice = Some(Notice::Opened { name, unknown, before });
                self.tab = Tab::Sum;
                self.opened += 1;
                self.go_to(OUTCOME_ID.to_owned());
            }
            Err(fault) => {
                self.notice = Some(Notice::NotOpened(name, fault));
                self.go_to(NOTICE_ID.to_owned());
            }
        }
    }

    /// Reckons with other prices. An amount that was the old list's becomes the new one's; what was typed stays.
    fn use_prices(&mut self, list: Option<Rc<Chosen>>) {
        let catalogue = list.as_ref().map_or(self.ours.clone(), |list| Rc::new(list.catalogue(&self.ours)));
        self.document.draft.reprice(self.lang, &self.catalogue, &catalogue);
        (self.catalogue, self.list) = (catalogue, list);
    }

    fn add_price(&mut self, id: String) {
        if let Some(other) = self.document.draft.overlap(&self.catalogue, &id) {
            self.notice = Some(Notice::Overlap(id, other.to_owned()));
            self.go_to(SEARCH_ID.to_owned());
        } else if let Some(price) = self.catalogue.price(&id) {
            let field = self.document.draft.add_price(self.lang, price);
            self.go_to(field.html_id());
        }
    }

    fn go_to(&mut self, id: String) {
        self.focus = Focus { step: self.focus.step + 1, id };
    }

    /// Computes the outcome anew. While something cannot be read the last good outcome stays.
    fn reckon(&mut self) {
        self.reading = self.document.read(self.sources());
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
mod tests;
