//! From the text of a file to a document. What a field holds comes into the field, whether it can be read or not.

use super::around::provision;
use super::name;
use super::text::{date, scalar, share_of, typed_day, typed_factor, typed_future, typed_number, typed_share};
use crate::calculator::document::Document;
use crate::calculator::draft::{Account, Choice, Draft, FieldId, FieldName, percent};
use crate::calculator::reading::Sources;
use crate::format::decimal;
use crate::plan::PlanDraft;
use crate::uncertainty::{RangesDraft, RangesField};
use maatwerk_engine::{Assumptions, Date, Decision, LineKind, Provision, Shape, Timing};
use maatwerk_notation::{CASE_FIELDS, CASE_VERSION, MAX_FILE};
use maatwerk_words::Lang;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Map, Value};

/// Why a text is no case that can be opened here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is no JSON: where that shows.
    NoJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is JSON, but no case.
    NoCase,
    /// A later program wrote it, in this version of the notation.
    Newer(u64),
    /// It is larger than any case.
    TooLarge,
}

/// What was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Everything in it.
    pub document: Document,
    /// The fields that this page does not know, by their path; they are not in the document.
    pub unknown: Vec<String>,
}

/// Opens a file. `today` is the day whose amounts of law count where the file names none.
///
/// # Errors
/// Why it is no case.
pub fn open(lang: Lang, sources: Sources<'_>, today: Date, text: &str) -> Result<Opened, FileFault> {
    if text.len() > MAX_FILE {
        return Err(FileFault::TooLarge);
    }
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| FileFault::NoJson { line: error.line(), column: error.column() })?;
    let Value::Object(mut file) = value else { return Err(FileFault::NoCase) };
    if !CASE_FIELDS.iter().any(|field| file.contains_key(*field)) {
        return Err(FileFault::NoCase);
    }
    match file.remove("version").as_ref().map(Value::as_u64) {
        None => {}
        Some(Some(version)) if version <= CASE_VERSION.into() => {}
        Some(Some(newer)) => return Err(FileFault::Newer(newer)),
        Some(None) => return Err(FileFault::NoCase),
    }
    // What came out before need not come out after a change.
    file.remove("expected");
    let on = file.get("on").and_then(scalar).and_then(|on| date(&on)).unwrap_or(today);
    let mut desk = Desk { lang, sources, on, draft: Draft::blank(lang), unknown: Vec::new() };
    desk.assumptions(file.remove("assumptions"));
    for (list, kind) in [("lines", LineKind::Running), ("events", LineKind::Event)] {
        desk.each(file.remove(list), list, |desk, entry| desk.line(entry, kind));
    }
    desk.each(file.remove("measures"), "measures", Desk::measure);
    let around = desk.around(file.remove("around"));
    let plan = desk.plan(file.get("plan"));
    if plan.is_some() {
        file.remove("plan");
    }
    let plan = plan.unwrap_or_default().into();
    let ranges = desk.ranges(file.remove("ranges"), file.remove("simulation"));
    let known = |field: &String| CASE_FIELDS.contains(&field.as_str());
    desk.unknown.extend(file.keys().filter(|field| !known(field)).cloned());
    file.retain(|field, _| known(field));
    Ok(Opened { document: Document { draft: desk.draft, ranges, around, plan, kept: file }, unknown: desk.unknown })
}

struct Desk<'a> {
    lang: Lang,
    sources: Sources<'a>,
    on: Date,
    draft: Draft,
    unknown: Vec<String>,
}

/// The fields of one entry, from which what is read is taken away.
pub(super) struct Entry(pub(super) Map<String, Value>);

impl Entry {
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let text = scalar(self.0.get(name)?)?;
        self.0.remove(name);
        Some(text)
    }

    /// One text or a list of them.
    fn texts(&mut self, name: &str) -> Option<Vec<String>> {
        let texts = match self.0.get(name)? {
            Value::Array(items) => items.iter().map(scalar).collect::<Option<Vec<_>>>()?,
            value => vec![scalar(value)?],
        };
        self.0.remove(name);
        Some(texts)
    }
}

impl Desk<'_> {
    fn each(&mut self, list: Option<Value>, name: &str, read: impl Fn(&mut Self, &mut Entry)) {
        let Some(list) = list else { return };
        let Value::Array(entries) = list else { return self.unknown.push(name.to_owned()) };
        for (place, entry) in entries.into_iter().enumerate() {
            let Value::Object(fields) = entry else {
                self.unknown.push(format!("{name} {}", place + 1));
                continue;
            };
            let mut entry = Entry(fields);
            read(self, &mut entry);
            self.unknown.extend(entry.0.keys().map(|field| format!("{name} {}: {field}", place + 1)));
        }
    }

    fn line(&mut self, entry: &mut Entry, kind: LineKind) {
        let (price, account, amount) = self.rate(entry);
        let row = self.draft.add_line(price, account, kind);
        self.write(row, FieldName::What, entry.text(name::WHAT));
        self.write(row, FieldName::Amount, amount);
        for (name, field) in
            [(name::MUDDLING_ON, FieldName::MuddlingOn), (name::BREAKING_THROUGH, FieldName::BreakingThrough)]
        {
            let years = entry.texts(name).unwrap_or_default();
            let years: Vec<String> = years.iter().map(|year| typed_future(self.lang, kind, year)).collect();
            self.write(row, field, Some(years.join(" / ")));
        }
        let lang = self.lang;
        self.write(row, FieldName::Cashable, entry.text(name::CASHABLE).map(|share| typed_share(lang, &share)));
        self.choose_transfer(row, entry);
    }

    /// The price, who pays, and the amount as it is typed: the entry's own, otherwise that of the price.
    fn rate(&mut self, entry: &mut Entry) -> (Option<String>, Account, Option<String>) {
        let lang = self.lang;
        let id = entry.text(name::PRICE);
        let price = id.as_deref().and_then(|id| self.sources.catalogue.price(id));
        let listed = || price.and_then(|price| price.default_amount()).map(|amount| decimal(lang, amount));
        let amount = entry.text(name::AMOUNT).map(|amount| typed_number(lang, &amount)).or_else(listed);
        let account = Account {
            payer: entry.text(name::PAYER).or_else(|| price.map(|price| price.payer.clone())).unwrap_or_default(),
            law: entry.text(name::LAW).or_else(|| price.map(|price| price.law.clone())).unwrap_or_default(),
        };
        (id, account, amount)
    }

    fn measure(&mut self, entry: &mut Entry) {
        let lang = self.lang;
        let row = self.draft.add_measure().row;
        let norm = entry.text(name::NORM);
        let known = norm.as_deref().and_then(|id| self.sources.norms.iter().find(|norm| norm.id == id));
        let (price, mut account, mut amount) = self.rate(entry);
        if let Some(known) = known {
            account = Account { payer: known.payer.clone().unwrap_or_default(), law: known.law.clone() };
            amount = known.on(self.on).map(|version| decimal(lang, version.euro));
        }
        let times = entry.text(name::TIMES).or_else(|| entry.text(name::MONTHS));
        self.write(row, FieldName::What, entry.text(name::WHAT));
        self.write(row, FieldName::Amount, amount);
        self.write(row, FieldName::Times, times.map(|times| typed_number(lang, &times)));
        self.write(row, FieldName::Decides, entry.text(name::DECIDES));
        self.write(row, FieldName::Begins, entry.text(name::BEGINS).map(|day| typed_day(lang, &day)));
        let (at, years) = (entry.text(name::AT), entry.text(name::FOR));
        let timing = timing(at.as_deref(), years.as_deref());
        for text in timing.is_none().then_some([&at, &years]).into_iter().flatten().flatten() {
            self.unknown.push(format!("measures: `{text}`"));
        }
        let decision = match entry.text(name::DECISION).as_deref() {
            Some("taken") => Some(Decision::Taken),
            Some("follows") => Some(Decision::Follows),
            other => {
                self.unknown.extend(other.map(|text| format!("measures: decision `{text}`")));
                None
            }
        };
        let choices = [
            Choice::Payer(account.payer),
            Choice::Law(account.law),
            Choice::Ground(entry.text(name::GROUND)),
            Choice::Timing(timing.unwrap_or_default()),
            Choice::Decision(decision),
        ];
        choices.into_iter().for_each(|choice| self.draft.choose(row, choice));
        self.draft.come_from(row, price, known.and(norm));
        self.choose_transfer(row, entry);
    }

    fn around(&mut self, around: Option<Value>) -> Vec<Provision> {
        let mut provisions = Vec::new();
        // Every row is read into the list, whatever is in it.
        let read = std::cell::RefCell::new(&mut provisions);
        self.each(around, "around", |_, entry| read.borrow_mut().push(provision(entry)));
        if provisions.is_empty() { vec![Provision::default()] } else { provisions }
    }

    /// The plan; one that this page cannot show stays in the file, and is said.
    fn plan(&mut self, plan: Option<&Value>) -> Option<PlanDraft> {
        let plan = PlanDraft::deserialize(plan?);
        plan.map_err(|error| self.unknown.push(format!("plan: {error}"))).ok()
    }

    fn choose_transfer(&mut self, row: u32, entry: &mut Entry) {
        let transfer = entry.text(name::TRANSFER);
        self.draft.choose(row, Choice::Transfer(transfer.is_some_and(|text| text == "yes" || text == "true")));
    }

    fn write(&mut self, row: u32, field: FieldName, text: Option<String>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.draft.write(FieldId::of(row, field), text);
        }
    }

    fn assumptions(&mut self, assumptions: Option<Value>) {
        let Some(Value::Object(fields)) = assumptions else {
            self.unknown.extend(assumptions.map(|_| "assumptions".to_owned()));
            return;
        };
        let lang = self.lang;
        let mut entry = Entry(fields);
        if let Some(text) = entry.text("horizon") {
            match count(&text).filter(|years| (1..=Assumptions::MAX_HORIZON).contains(years)) {
                Some(years) => self.draft.horizon = years,
                None => self.unknown.push(format!("assumptions: horizon `{text}`")),
            }
        }
        if let Some(text) = entry.text("price level") {
            self.draft.price_level =
                text.parse().ok().filter(|year| self.sources.catalogue.index.years().contains(year));
            if self.draft.price_level.is_none() {
                self.unknown.push(format!("assumptions: price level `{text}`"));
            }
        }
        let mut write = |field, text: Option<String>| {
            if let Some(text) = text {
                self.draft.write(FieldId::assumption(field), text);
            }
        };
        for (name, field) in
            [("success", FieldName::Success), ("deadweight", FieldName::Deadweight), ("discount", FieldName::Discount)]
        {
            write(field, entry.text(name).map(|share| typed_share(lang, &share)));
        }
        let uplift = entry.text("investment uplift").map(|factor| match share_of(&factor) {
            Some(factor) if factor >= Decimal::ONE => percent(lang, factor - Decimal::ONE),
            _ => factor,
        });
        write(FieldName::Uplift, uplift);
        let margin = |left: String| share_of(&left).map_or(left, |left| percent(lang, Decimal::ONE - left));
        match entry.0.remove("optimism") {
            Some(Value::Object(by_grade)) => {
                let mut by_grade = Entry(by_grade);
                let own = by_grade.text("own").unwrap_or_else(|| "1".to_owned());
                for (grade, field) in ["A", "B", "C", "D"].into_iter().zip(FieldName::MARGINS) {
                    let left = by_grade.text(grade).unwrap_or_else(|| "1".to_owned());
                    write(field, (left != own).then(|| margin(left)));
                }
                write(FieldName::Margin, Some(margin(own)));
            }
            value => write(FieldName::Margin, value.as_ref().and_then(scalar).map(margin)),
        }
        self.unknown.extend(entry.0.keys().map(|field| format!("assumptions: {field}")));
    }

    fn ranges(&mut self, ranges: Option<Value>, simulation: Option<Value>) -> RangesDraft {
        let mut draft = RangesDraft::default();
        let lang = self.lang;
        let mut entry = |value: Option<Value>, name: &str| match value {
            Some(Value::Object(fields)) => Entry(fields),
            value => {
                self.unknown.extend(value.map(|_| name.to_owned()));
                Entry(Map::new())
            }
        };
        let (mut ranges, mut simulation) = (entry(ranges, "ranges"), entry(simulation, "simulation"));
        for (name, low, high) in [
            ("success", RangesField::SuccessLow, RangesField::SuccessHigh),
            ("prices", RangesField::PricesLow, RangesField::PricesHigh),
            ("optimism", RangesField::OptimismLow, RangesField::OptimismHigh),
            ("investment", RangesField::InvestmentLow, RangesField::InvestmentHigh),
        ] {
            if let Some([from, to]) = ranges.texts(name).as_deref() {
                draft.write(low, typed_factor(lang, from));
                draft.write(high, typed_factor(lang, to));
            }
        }
        if ranges.text("shape").as_deref() == Some("PERT") {
            draft.shape = Shape::Pert;
        }
        for (name, field) in [("draws", RangesField::Draws), ("seed", RangesField::Seed)] {
            if let Some(text) = simulation.text(name) {
                draft.write(field, text);
            }
        }
        draft
    }
}

/// `2` of `2 years`.
fn count(text: &str) -> Option<usize> {
    text.split_whitespace().next()?.parse().ok()
}

/// When and for how long; `None` for what is no timing.
fn timing(at: Option<&str>, years: Option<&str>) -> Option<Timing> {
    let within = |count: &usize| (1..=Assumptions::MAX_HORIZON).contains(count);
    let years = years.map_or(Some(1), |years| count(years).filter(within))?;
    let (first_year, monthly) = match at {
        None | Some("start") => (0, false),
        Some("each month") => (0, true),
        Some(at) => (at.strip_prefix("year ").and_then(count).filter(within)? - 1, false),
    };
    Some(Timing { first_year, years, monthly })
}
