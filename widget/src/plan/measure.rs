//! A measure of the case as the plan shows it: what, on which ground, who pays, what it costs and who decides.

use crate::comparison::measure_name;
use crate::format::{day, euro};
use maatwerk_engine::{Case, Date, Decision, GroundCard, GroundCards, Measure, Municipality, Texts};
use maatwerk_words::{Lang, calculator, plan as words};
use rust_decimal::Decimal;

/// With what the measures of a plan are looked at.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) lang: Lang,
    pub(super) today: Date,
    pub(super) case: Option<&'a Case>,
    pub(super) grounds: &'a GroundCards,
    pub(super) town: Option<&'a Municipality>,
}

/// A measure in the plan's words.
pub(super) struct Planned {
    pub(super) what: String,
    pub(super) ground: String,
    pub(super) payer: String,
    pub(super) cost: String,
    pub(super) decides: String,
    pub(super) decision: Option<Decision>,
    pub(super) begins: Option<Date>,
}

impl<'a> Sight<'a> {
    /// The measures of the case.
    pub(super) fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        self.case.into_iter().flat_map(|case| &case.measures)
    }

    /// The grounds of the measures, each once.
    pub(super) fn grounds_named(&self) -> Vec<&'a GroundCard> {
        let mut cards: Vec<&GroundCard> = Vec::new();
        for id in self.measures().filter_map(|measure| measure.ground.as_deref()) {
            let card = self.grounds.ground_on(id, self.today);
            cards.extend(card.filter(|card| cards.iter().all(|known| known.id != card.id)));
        }
        cards
    }

    /// A measure in the plan's words.
    pub(super) fn planned(&self, measure: &Measure) -> Planned {
        let lang = self.lang;
        let ground = measure.ground.as_deref().and_then(|id| self.grounds.ground_on(id, self.today));
        let (amount, years) = (euro(lang, measure.amount), measure.timing.years);
        Planned {
            what: measure_name(lang, measure),
            ground: ground.map_or_else(|| words::ground_none(lang).to_owned(), |card| place(lang, card)),
            payer: maatwerk_words::payer(lang, &measure.payer).to_owned(),
            cost: if years > 1 { words::cost_years(lang, amount, years) } else { amount },
            decides: self.decides(measure, ground),
            decision: measure.decision,
            begins: measure.begins,
        }
    }

    /// Who decides: whom the writer names, otherwise the lowest mandate that reaches, otherwise whom the law names.
    fn decides(&self, measure: &Measure, ground: Option<&GroundCard>) -> String {
        let lang = self.lang;
        if let Some(role) = measure.decides.as_deref().filter(|role| !role.trim().is_empty()) {
            return role.to_owned();
        }
        let Some(card) = ground else { return words::ground_none(lang).to_owned() };
        let who = maatwerk_words::decider(lang, &card.decides);
        let Some(town) = self.town else { return words::decides_no_town(lang, who) };
        let total = measure.amount * Decimal::from(measure.timing.years);
        let text = |texts: &Texts| texts[lang as usize].clone();
        match town.mandate_for_card(card, total) {
            Some(mandate) => match &mandate.budget {
                Some(budget) => words::decides_budget(lang, text(budget), text(&mandate.role)),
                None => words::decides_mandate(lang, text(&mandate.role)),
            },
            None => words::decides_nobody(lang, &town.name, who),
        }
    }
}

impl Planned {
    /// How far the decision is, and when it begins.
    pub(super) fn decision_words(&self, lang: Lang) -> String {
        let decision = match self.decision {
            Some(Decision::Taken) => words::decision_taken(lang),
            Some(Decision::Follows) => words::decision_follows(lang),
            None => words::decision_open(lang),
        };
        match self.begins {
            Some(date) => format!("{decision}; {}", words::begins(lang, day(lang, date))),
            None => decision.to_owned(),
        }
    }
}

/// Where a ground stands in the law.
fn place(lang: Lang, card: &GroundCard) -> String {
    match &card.paragraph {
        Some(paragraph) => calculator::ground_option_paragraph(lang, &card.article, &card.law, paragraph),
        None => calculator::ground_option(lang, &card.article, &card.law),
    }
}
