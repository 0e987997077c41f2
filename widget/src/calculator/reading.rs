//! From what was typed to a case: every field that cannot be read says why, every empty one waits.

use super::draft::{Draft, FieldId, FieldName, LineRow, MeasureRow};
use super::fault::FieldFault;
use crate::reading::{self, Fault};
use maatwerk_engine::{
    Assumptions, Case, Catalogue, DatedAmount, Line, LineKind, MAX_AMOUNT, Measure, Optimism, Origin, Price,
    Trajectory, cents,
};
use rust_decimal::Decimal;

/// What was read of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The case of all rows that are complete.
    pub case: Case,
    /// What could not be read, and what is still empty.
    pub faults: Vec<(FieldId, FieldFault)>,
    /// Whether a range cannot be read; the usual one stands in its place.
    pub ranges_unreadable: bool,
}

impl Reading {
    /// Whether something was typed that cannot be read; the case is then not what the professional means.
    pub fn is_unreadable(&self) -> bool {
        self.ranges_unreadable || self.faults.iter().any(|(_, fault)| *fault != FieldFault::Empty)
    }

    /// Whether a row waits for something empty.
    pub fn is_waiting(&self) -> bool {
        self.faults.iter().any(|(_, fault)| *fault == FieldFault::Empty)
    }
}

/// What a draft is read with.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The prices.
    pub catalogue: &'a Catalogue,
    /// The amounts of the laws that someone is paid.
    pub norms: &'a [DatedAmount],
}

/// Reads a draft.
pub fn read(draft: &Draft, sources: Sources<'_>) -> Reading {
    let mut desk = Desk { draft, sources, faults: Vec::new() };
    let assumptions = desk.assumptions();
    desk.overlaps();
    let lines = draft.lines.iter().filter_map(|row| desk.line(row)).collect();
    let measures = draft.measures.iter().filter_map(|row| desk.measure(row)).collect();
    let case = Case { lines, measures, assumptions, ..Case::default() };
    if !assumptions.deadweight.is_zero() && case.recovering().is_some() {
        desk.refuse::<()>(FieldId::assumption(FieldName::Deadweight), FieldFault::Recovers);
    }
    Reading { case, faults: desk.faults, ranges_unreadable: false }
}

struct Desk<'a> {
    draft: &'a Draft,
    sources: Sources<'a>,
    faults: Vec<(FieldId, FieldFault)>,
}

impl Desk<'_> {
    /// Refuses a bundle beside its parts, which a file can bring.
    fn overlaps(&mut self) {
        let catalogue = self.sources.catalogue;
        for (place, row) in self.draft.lines.iter().enumerate() {
            let before = || self.draft.lines[..place].iter().filter_map(|line| line.price.as_deref());
            let overlaps = |price: &String| before().any(|other| catalogue.overlap(other, price));
            if row.price.as_ref().is_some_and(overlaps) {
                self.faults.push((FieldId::of(row.row, FieldName::Amount), FieldFault::Overlap));
            }
        }
    }

    fn line(&mut self, row: &LineRow) -> Option<Line> {
        let typed = self.amount(FieldId::of(row.row, FieldName::Amount));
        let price = row.price.as_deref().and_then(|id| self.sources.catalogue.price(id));
        // The catalogue speaks only for its own amount: grade and index go with that.
        let listed = price.filter(|price| typed.is_some() && price.default_amount() == typed);
        let (amount, indexed) = match (typed, listed) {
            (Some(amount), Some(price)) => {
                let (amount, indexed) = self.sources.catalogue.at_level(price, amount, self.draft.price_level);
                (Some(amount), indexed)
            }
            (amount, _) => (amount, None),
        };
        let muddling_on = self.future(FieldId::of(row.row, FieldName::MuddlingOn), row.kind, amount);
        let breaking_through = self.future(FieldId::of(row.row, FieldName::BreakingThrough), row.kind, amount);
        let cashable = self.share_if_any(FieldId::of(row.row, FieldName::Cashable));
        Some(Line {
            what: self.what(row.row),
            price: row.price.clone(),
            payer: row.account.payer.clone(),
            law: row.account.law.clone(),
            unit_price: amount?,
            kind: row.kind,
            muddling_on: muddling_on?,
            breaking_through: breaking_through?,
            grade: listed.map(|price| price.grade),
            indexed,
            cashable,
            transfer: row.transfer,
        })
    }

    fn measure(&mut self, row: &MeasureRow) -> Option<Measure> {
        let amount_field = FieldId::of(row.row, FieldName::Amount);
        let typed = self.amount(amount_field);
        let times = self.times(FieldId::of(row.row, FieldName::Times));
        let begins = self.day_if_any(FieldId::of(row.row, FieldName::Begins));
        let origin = typed.map_or(Origin::Own, |typed| self.origin(row, typed));
        let price = match &origin {
            Origin::Price(id) => self.sources.catalogue.price(id),
            Origin::Own | Origin::Law { .. } => None,
        };
        let unit = typed.map(|typed| self.at_level(price, typed))?;
        let amount = cents(unit * times?);
        if amount > MAX_AMOUNT {
            return self.refuse(amount_field, FieldFault::TooLarge);
        }
        let decides = self.text(FieldId::of(row.row, FieldName::Decides));
        Some(Measure {
            what: self.what(row.row),
            origin,
            ground: row.ground.clone(),
            payer: row.account.payer.clone(),
            law: row.account.law.clone(),
            amount,
            timing: row.timing,
            transfer: row.transfer,
            decides: Some(decides).filter(|role| !role.is_empty()),
            decision: row.decision,
            begins,
        })
    }

    /// Where a measure's amount comes from: the price or the law, as long as the amount is still theirs.
    fn origin(&self, row: &MeasureRow, typed: Decimal) -> Origin {
        let price = row.price.as_deref().and_then(|id| self.sources.catalogue.price(id));
        let norm = row.norm.as_deref().and_then(|id| self.sources.norms.iter().find(|norm| norm.id == id));
        let version = norm.and_then(|norm| norm.versions.iter().find(|version| version.euro == typed));
        match (price.filter(|price| price.default_amount() == Some(typed)), norm.zip(version)) {
            (Some(price), _) => Origin::Price(price.id.clone()),
            (None, Some((norm, version))) => {
                Origin::Law { amount: norm.id.clone(), url: version.url.clone().unwrap_or_default() }
            }
            (None, None) => Origin::Own,
        }
    }

    fn at_level(&self, price: Option<&Price>, amount: Decimal) -> Decimal {
        price.map_or(amount, |price| self.sources.catalogue.at_level(price, amount, self.draft.price_level).0)
    }

    fn assumptions(&mut self) -> Assumptions {
        let standard = Assumptions::default();
        let most_margin = Decimal::new(99, 2);
        let mut percent = |name, most: Decimal, fault| {
            let field = FieldId::assumption(name);
            let share = reading::percent(self.draft.typed(field)).filter(|share| *share <= most);
            share.or_else(|| self.refuse(field, fault))
        };
        let success = percent(FieldName::Success, Decimal::ONE, FieldFault::NoPercentage);
        // Something must be left of a saving, or nothing can be said of it.
        let margin = percent(FieldName::Margin, most_margin, FieldFault::NoMargin).unwrap_or_default();
        let deadweight = percent(FieldName::Deadweight, most_margin, FieldFault::NoMargin);
        let uplift = percent(FieldName::Uplift, Decimal::ONE, FieldFault::NoPercentage);
        let discount = percent(FieldName::Discount, Decimal::ONE, FieldFault::NoPercentage);
        let by_grade = FieldName::MARGINS.map(|name| {
            let field = FieldId::assumption(name);
            let is_said = !self.draft.typed(field).trim().is_empty();
            let own = is_said.then(|| reading::percent(self.draft.typed(field)).filter(|share| *share <= most_margin));
            let own = own.map(|own| own.or_else(|| self.refuse(field, FieldFault::NoMargin)));
            Decimal::ONE - own.flatten().unwrap_or(margin)
        });
        Assumptions {
            horizon: self.draft.horizon,
            success: success.unwrap_or(standard.success),
            optimism: Optimism { by_grade, own: Decimal::ONE - margin },
            deadweight: deadweight.unwrap_or(standard.deadweight),
            investment_uplift: uplift.map_or(standard.investment_uplift, |uplift| Decimal::ONE + uplift),
            discount: discount.unwrap_or(standard.discount),
            price_level: self.draft.price_level,
        }
    }

    fn what(&self, row: u32) -> String {
        self.text(FieldId::of(row, FieldName::What))
    }

    fn text(&self, field: FieldId) -> String {
        self.draft.typed(field).trim().to_owned()
    }

    fn amount(&mut self, field: FieldId) -> Option<Decimal> {
        match reading::amount(self.draft.typed(field)) {
            Ok(amount) => Some(amount),
            Err(Fault::Empty) => self.refuse(field, FieldFault::Empty),
            Err(Fault::Unreadable | Fault::Outside(..) | Fault::NoSuchDay) => self.refuse(field, FieldFault::NoNumber),
            Err(Fault::Negative) => self.refuse(field, FieldFault::Negative),
            Err(Fault::TooMuch) => self.refuse(field, FieldFault::TooLarge),
        }
    }

    /// How many times a year; once when nothing is said.
    fn times(&mut self, field: FieldId) -> Option<Decimal> {
        match self.draft.typed(field) {
            typed if typed.trim().is_empty() => Some(Decimal::ONE),
            typed => reading::quantity(typed).or_else(|| self.refuse(field, FieldFault::NoQuantity)),
        }
    }

    /// Quantities or chances, one or one for each year.
    fn future(&mut self, field: FieldId, kind: LineKind, price: Option<Decimal>) -> Option<Trajectory> {
        let typed = self.draft.typed(field);
        if typed.trim().is_empty() {
            return self.refuse(field, FieldFault::Empty);
        }
        let (read, fault): (fn(&str) -> Option<Decimal>, _) = match kind {
            LineKind::Running => (reading::quantity, FieldFault::NoQuantity),
            LineKind::Event => (reading::percent, FieldFault::NoPercentage),
        };
        let Some(years) = reading::years(typed).map(read).collect::<Option<Vec<_>>>() else {
            return self.refuse(field, fault);
        };
        if years.len() > self.draft.horizon {
            return self.refuse(field, FieldFault::TooManyYears);
        }
        if price.is_some_and(|price| years.iter().any(|quantity| price * quantity > MAX_AMOUNT)) {
            return self.refuse(field, FieldFault::TooLarge);
        }
        Trajectory::new(years)
    }

    fn share_if_any(&mut self, field: FieldId) -> Option<Decimal> {
        let typed = self.draft.typed(field);
        if typed.trim().is_empty() {
            return None;
        }
        reading::percent(typed).or_else(|| self.refuse(field, FieldFault::NoPercentage))
    }

    fn day_if_any(&mut self, field: FieldId) -> Option<maatwerk_engine::Date> {
        let typed = self.draft.typed(field);
        if typed.trim().is_empty() {
            return None;
        }
        reading::day(typed.trim()).ok().or_else(|| self.refuse(field, FieldFault::NoDay))
    }

    fn refuse<T>(&mut self, field: FieldId, fault: FieldFault) -> Option<T> {
        self.faults.push((field, fault));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::Choice;
    use super::*;
    use maatwerk_words::Lang;

    /// A draft with one priced line, after some typing in it.
    fn with(price: &str, kind: LineKind, typed: &[(FieldName, &str)]) -> Draft {
        let catalogue = maatwerk_rules::catalogue();
        let mut draft = Draft::blank(Lang::Nl);
        draft.add_price(Lang::Nl, catalogue.price(price).expect(price));
        let row = draft.lines[0].row;
        draft.choose(row, Choice::Kind(kind));
        for (name, text) in typed {
            let is_assumed = matches!(name, FieldName::Deadweight | FieldName::MarginC | FieldName::Margin);
            draft.write(FieldId::of(if is_assumed { FieldId::NO_ROW } else { row }, *name), (*text).to_owned());
        }
        draft
    }

    fn reading(draft: &Draft) -> Reading {
        let (catalogue, norms) = (maatwerk_rules::catalogue(), maatwerk_rules::norms());
        read(draft, Sources { catalogue: &catalogue, norms: &norms })
    }

    fn number(text: &str) -> Decimal {
        text.parse().expect(text)
    }

    #[test]
    fn a_future_can_differ_by_year() {
        let typed = [(FieldName::MuddlingOn, "208"), (FieldName::BreakingThrough, "208 / 104,5 / 52")];
        let case = reading(&with("JW02", LineKind::Running, &typed)).case;
        let years: Vec<Decimal> = (0..4).map(|year| case.lines[0].breaking_through.at(year)).collect();
        assert_eq!(years, ["208", "104.5", "52", "52"].map(number));
    }

    #[test]
    fn an_event_takes_chances_and_no_chance_is_above_certain() {
        let typed = [(FieldName::MuddlingOn, "12"), (FieldName::BreakingThrough, "3 %")];
        let line = reading(&with("WO03", LineKind::Event, &typed)).case.lines.remove(0);
        assert_eq!((line.muddling_on.at(0), line.breaking_through.at(0)), (number("0.12"), number("0.03")));
        let typed = [(FieldName::MuddlingOn, "140"), (FieldName::BreakingThrough, "3")];
        let faults = reading(&with("WO03", LineKind::Event, &typed)).faults;
        assert_eq!(faults.iter().map(|(_, fault)| *fault).collect::<Vec<_>>(), [FieldFault::NoPercentage]);
    }

    #[test]
    fn more_years_than_the_horizon_has_are_refused() {
        let typed = [(FieldName::MuddlingOn, "4/3/2/1"), (FieldName::BreakingThrough, "0")];
        let faults = reading(&with("JW02", LineKind::Running, &typed)).faults;
        assert_eq!(faults[0].1, FieldFault::TooManyYears);
    }

    #[test]
    fn a_deadweight_beside_a_line_that_recovers_is_refused() {
        let typed =
            [(FieldName::MuddlingOn, "4 / 3"), (FieldName::BreakingThrough, "0"), (FieldName::Deadweight, "10")];
        let draft = with("JW02", LineKind::Running, &typed);
        assert_eq!(reading(&draft).faults, [(FieldId::assumption(FieldName::Deadweight), FieldFault::Recovers)]);
    }

    #[test]
    fn grade_and_index_go_with_the_catalogues_own_amount() {
        let typed = [(FieldName::MuddlingOn, "1"), (FieldName::BreakingThrough, "0")];
        let mut draft = with("JW02", LineKind::Running, &typed);
        draft.price_level = Some(2024);
        let line = reading(&draft).case.lines.remove(0);
        assert_eq!((line.unit_price, line.grade.is_some()), (number("60.37"), true));
        draft.write(FieldId::of(draft.lines[0].row, FieldName::Amount), "60".to_owned());
        let line = reading(&draft).case.lines.remove(0);
        assert_eq!((line.unit_price, line.grade, line.indexed), (number("60.00"), None, None));
    }

    #[test]
    fn caution_by_grade_comes_before_caution_for_all() {
        let typed = [
            (FieldName::MuddlingOn, "1"),
            (FieldName::BreakingThrough, "0"),
            (FieldName::Margin, "10"),
            (FieldName::MarginC, "30"),
        ];
        let optimism = reading(&with("JW02", LineKind::Running, &typed)).case.assumptions.optimism;
        assert_eq!((optimism.by_grade, optimism.own), (["0.9", "0.9", "0.7", "0.9"].map(number), number("0.9")));
    }
}
