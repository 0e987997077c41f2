//! From a document to the text of a file.

use super::around::written_around;
use super::name;
use super::text::{amount, as_percent, iso_day, quantity, share, written};
use crate::calculator::document::Document;
use crate::calculator::draft::{Draft, FieldId, FieldName, LineRow, MeasureRow};
use crate::reading;
use maatwerk_engine::{Case, Catalogue, Decision, LineKind, Shape, Timing};
use maatwerk_notation::CASE_VERSION;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// The text of a file with everything in it.
pub fn save(document: &Document, catalogue: &Catalogue, case: &Case) -> String {
    let Document { draft, ranges, around, plan, kept } = document;
    let mut file = kept.clone();
    file.insert("version".to_owned(), CASE_VERSION.into());
    let of_kind = |kind| draft.lines.iter().filter(move |row| row.kind == kind);
    let lines = |kind| of_kind(kind).map(|row| line(draft, catalogue, row)).collect::<Vec<_>>();
    let parts = [
        ("lines", lines(LineKind::Running)),
        ("events", lines(LineKind::Event)),
        ("measures", draft.measures.iter().map(|row| measure(draft, catalogue, row)).collect()),
    ];
    file.extend(parts.map(|(name, entries)| (name.to_owned(), Value::Array(entries))));
    file.insert("around".to_owned(), written_around(around));
    if !plan.is_empty() {
        // Text in structs with known fields: nothing in it can fail to be JSON.
        file.insert("plan".to_owned(), serde_json::to_value(&**plan).unwrap_or_default());
    }
    file.insert("assumptions".to_owned(), assumptions(draft));
    let reading = ranges.read(case);
    let pair = |(low, high): (Decimal, Decimal)| json!([as_percent(low), as_percent(high)]);
    let ranges = reading.ranges;
    let mut given = Map::new();
    for (name, range) in [
        ("success", ranges.success),
        ("prices", ranges.prices),
        // A range for one factor does not fit beside one for each grade.
        ("optimism", ranges.optimism.filter(|_| case.assumptions.optimism.only().is_some())),
        ("investment", ranges.investment),
    ] {
        given.extend(range.map(|range| (name.to_owned(), pair(range))));
    }
    let shape = if ranges.shape == Shape::Pert { "PERT" } else { "triangular" };
    given.insert("shape".to_owned(), shape.into());
    file.insert("ranges".to_owned(), Value::Object(given));
    file.insert("simulation".to_owned(), json!({ "draws": reading.draws, "seed": reading.seed }));
    // Maps with text keys, numbers and text only: nothing in it can fail to be JSON.
    serde_json::to_string_pretty(&Value::Object(file)).unwrap_or_default() + "\n"
}

/// An entry that is being written: what is empty is left out.
struct Entry<'a> {
    draft: &'a Draft,
    row: u32,
    fields: Map<String, Value>,
}

impl Entry<'_> {
    fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.fields.insert(name.to_owned(), value.into());
    }

    fn typed(&self, field: FieldName) -> &str {
        self.draft.typed(FieldId::of(self.row, field))
    }

    fn put_typed(&mut self, name: &str, field: FieldName, read: impl Fn(&str) -> Option<String>) {
        let typed = self.typed(field).trim();
        if !typed.is_empty() {
            let value = written(typed, read);
            self.put(name, value);
        }
    }

    /// What it is and what it costs; `own` when the catalogue's price does not say it.
    fn put_rate(&mut self, catalogue: &Catalogue, price: Option<&str>, payer: &str, law: &str) {
        let listed = price.and_then(|id| catalogue.price(id));
        if let Some(price) = listed {
            self.put(name::PRICE, price.id.clone());
        }
        match self.typed(FieldName::What).trim().to_owned() {
            what if !what.is_empty() => self.put(name::WHAT, what),
            // A price of the municipality's own list is unknown to who opens the file: it goes along as an amount.
            _ if price.is_some() && listed.is_none() => self.put(name::WHAT, price.unwrap_or_default()),
            // What has no name is known by who pays under which law.
            _ if price.is_none() => self.put(name::WHAT, format!("{payer} ({law})")),
            _ => {}
        }
        let is_listed = listed
            .and_then(|price| price.default_amount())
            .is_some_and(|amount| reading::amount(self.typed(FieldName::Amount)) == Ok(amount));
        if !is_listed {
            self.put_typed(name::AMOUNT, FieldName::Amount, amount);
        }
        if listed.is_none_or(|price| price.payer != payer) {
            self.put(name::PAYER, payer);
        }
        if listed.is_none_or(|price| price.law != law) {
            self.put(name::LAW, law);
        }
    }

    fn put_transfer(&mut self, transfer: bool) {
        if transfer {
            self.put(name::TRANSFER, "yes");
        }
    }
}

fn line(draft: &Draft, catalogue: &Catalogue, row: &LineRow) -> Value {
    let mut entry = Entry { draft, row: row.row, fields: Map::new() };
    entry.put_rate(catalogue, row.price.as_deref(), &row.account.payer, &row.account.law);
    let read: fn(&str) -> Option<String> = match row.kind {
        LineKind::Running => quantity,
        LineKind::Event => share,
    };
    for (name, field) in
        [(name::MUDDLING_ON, FieldName::MuddlingOn), (name::BREAKING_THROUGH, FieldName::BreakingThrough)]
    {
        let years: Vec<String> = reading::years(entry.typed(field)).map(|year| written(year, read)).collect();
        match years.as_slice() {
            [only] if only.is_empty() => {}
            [only] => entry.put(name, only.clone()),
            years => entry.put(name, years.to_vec()),
        }
    }
    entry.put_typed(name::CASHABLE, FieldName::Cashable, share);
    entry.put_transfer(row.transfer);
    Value::Object(entry.fields)
}

fn measure(draft: &Draft, catalogue: &Catalogue, row: &MeasureRow) -> Value {
    let mut entry = Entry { draft, row: row.row, fields: Map::new() };
    match &row.norm {
        Some(norm) => {
            entry.put(name::NORM, norm.clone());
            entry.put_typed(name::WHAT, FieldName::What, |_| None);
            entry.put_typed(name::MONTHS, FieldName::Times, quantity);
        }
        None => {
            entry.put_rate(catalogue, row.price.as_deref(), &row.account.payer, &row.account.law);
            entry.put_typed(name::TIMES, FieldName::Times, quantity);
        }
    }
    if let Some(ground) = &row.ground {
        entry.put(name::GROUND, ground.clone());
    }
    let Timing { first_year, years, monthly } = row.timing;
    entry.put(
        name::AT,
        match (monthly, first_year) {
            (true, _) => "each month".to_owned(),
            (false, 0) => "start".to_owned(),
            (false, year) => format!("year {}", year + 1),
        },
    );
    entry.put(name::FOR, format!("{years} years"));
    entry.put_typed(name::DECIDES, FieldName::Decides, |_| None);
    match row.decision {
        Some(Decision::Taken) => entry.put(name::DECISION, "taken"),
        Some(Decision::Follows) => entry.put(name::DECISION, "follows"),
        None => {}
    }
    entry.put_typed(name::BEGINS, FieldName::Begins, iso_day);
    entry.put_transfer(row.transfer);
    Value::Object(entry.fields)
}

fn assumptions(draft: &Draft) -> Value {
    let typed = |field| draft.typed(FieldId::assumption(field)).trim();
    // What is typed here is what is taken off; what the file holds is what is left.
    let left = |margin: &str| reading::percent(margin).map(|margin| (Decimal::ONE - margin).normalize().to_string());
    let optimism = match FieldName::MARGINS.iter().all(|field| typed(*field).is_empty()) {
        true => Value::String(written(typed(FieldName::Margin), left)),
        false => {
            let own = typed(FieldName::Margin);
            let of = |field| written(if typed(field).is_empty() { own } else { typed(field) }, left);
            let [a, b, c, d] = FieldName::MARGINS.map(of);
            json!({ "A": a, "B": b, "C": c, "D": d, "own": written(own, left) })
        }
    };
    let raised = |typed: &str| reading::percent(typed).map(|more| (Decimal::ONE + more).normalize().to_string());
    let mut assumed = Map::new();
    assumed.insert("horizon".to_owned(), format!("{} years", draft.horizon).into());
    assumed.insert("success".to_owned(), written(typed(FieldName::Success), share).into());
    assumed.insert("optimism".to_owned(), optimism);
    assumed.insert("deadweight".to_owned(), written(typed(FieldName::Deadweight), share).into());
    assumed.insert("investment uplift".to_owned(), written(typed(FieldName::Uplift), raised).into());
    assumed.insert("discount".to_owned(), written(typed(FieldName::Discount), share).into());
    if let Some(year) = draft.price_level {
        assumed.insert("price level".to_owned(), year.into());
    }
    Value::Object(assumed)
}
