//! The account of a figure: its formula, and every line, measure and assumption that goes into it, with sources.

use crate::changing::changing;
use crate::format::{decimal, euro, optimism, percent, years};
use maatwerk_engine::{Assumptions, Case, Catalogue, Grade, Line, LineKind, Measure, Origin, Price, Trajectory};
use maatwerk_words::{Lang, comparison as words};
use rust_decimal::Decimal;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct InputsProps {
    pub(super) lang: Lang,
    pub(super) case: Rc<Case>,
    pub(super) catalogue: Rc<Catalogue>,
    pub(super) formula: &'static str,
}

#[component]
pub(super) fn Inputs(props: &InputsProps) -> Html {
    let InputsProps { lang, case, catalogue, formula } = props;
    let lang = *lang;
    html! {
        <div class="mw-account mw-stack--tight">
            <p class="mw-account__formula"><span>{*formula}</span></p>
            <ul class="mw-account__inputs">
                { for case.lines.iter().map(|line| line_input(lang, line, catalogue, &case.assumptions)) }
                { for case.measures.iter().map(|measure| html! {
                    <li>
                        <span class="mw-account__name">{changing(measure_name(lang, measure))}</span>
                        <span class="mw-account__sum">{changing(paid(lang, measure))}</span>
                        { measure_source(lang, measure, catalogue) }
                    </li>
                }) }
            </ul>
            <p class="mw-account__formula">{changing(assumptions_in_words(lang, &case.assumptions))}</p>
            <p class="mw-account__formula"><span>{words::timing(lang)}</span></p>
        </div>
    }
}

/// What a measure costs, and in which years: what is paid once is not a cost a year.
fn paid(lang: Lang, measure: &Measure) -> String {
    let (amount, timing) = (euro(lang, measure.amount), measure.timing);
    let (first, last) = (timing.first_year + 1, timing.first_year + timing.years);
    if last > first {
        words::paid_in_years(lang, amount, first, last)
    } else {
        words::paid_in_year(lang, amount, first)
    }
}

/// The name of a measure: the writer's, or that of the price or the law's amount that it is reckoned with.
pub fn measure_name(lang: Lang, measure: &Measure) -> String {
    match &measure.origin {
        Origin::Price(id) if measure.what.is_empty() => maatwerk_words::price(lang, id).item.to_owned(),
        Origin::Law { amount, .. } if measure.what.is_empty() => maatwerk_words::amount(lang, amount).to_owned(),
        _ => name_or_account(lang, &measure.what, &measure.payer, &measure.law),
    }
}

fn measure_source(lang: Lang, measure: &Measure, catalogue: &Catalogue) -> Html {
    match &measure.origin {
        Origin::Law { url, .. } => html! {
            <span class="mw-account__source">
                <a class="mw-link" href={url.clone()} rel="noopener noreferrer" target="_blank">{words::law_amount(lang)}</a>
            </span>
        },
        Origin::Price(id) => catalogue.price(id).map_or_else(|| own_amount(lang), |price| price_source(lang, price)),
        Origin::Own => own_amount(lang),
    }
}

fn own_amount(lang: Lang) -> Html {
    html! { <span class="mw-account__source">{words::own_amount(lang)}</span> }
}

fn line_input(lang: Lang, line: &Line, catalogue: &Catalogue, assumptions: &Assumptions) -> Html {
    let price = line.price.as_deref().and_then(|id| catalogue.price(id));
    let sum = |name: &str, future: &Trajectory| {
        format!(
            "{name}: {}",
            words::line_sum(
                lang,
                euro(lang, line.unit_price),
                quantities(lang, line.kind, future, assumptions.horizon)
            )
        )
    };
    // The catalogue's source speaks only for the catalogue's own amount, a grade only beside that.
    let sourced = price.filter(|_| line.grade.is_some());
    let indexed = line.indexed.map(|indexed| {
        let factor = decimal(lang, indexed.factor.round_dp(4).normalize());
        words::indexed(lang, factor, indexed.from, euro(lang, indexed.listed), indexed.to)
    });
    let is_left = sourced.is_some_and(|price| assumptions.price_level.is_some_and(|level| price.year != Some(level)));
    let left = is_left.then(|| words::not_indexed(lang).to_owned());
    html! {
        <li>
            <span class="mw-account__name">{changing(line_name(lang, line))}</span>
            <span class="mw-account__sum">{changing(sum(words::muddling_on(lang), &line.muddling_on))}</span>
            <span class="mw-account__sum">{changing(sum(words::breaking_through(lang), &line.breaking_through))}</span>
            <span class="mw-account__sum">{ for indexed.or(left).map(changing) }</span>
            { sourced.map_or_else(
                || own_amount(lang),
                |price| price_source(lang, price),
            ) }
        </li>
    }
}

/// The quantities of a future, year after year: `208 / 104`, the last one holds on; for an event the chances.
pub fn quantities(lang: Lang, kind: LineKind, future: &Trajectory, horizon: usize) -> String {
    let mut years: Vec<Decimal> = (0..horizon).map(|year| future.at(year)).collect();
    while years.len() > 1 && years[years.len() - 1] == years[years.len() - 2] {
        years.pop();
    }
    let written = |quantity: &Decimal| match kind {
        LineKind::Running => decimal(lang, quantity.normalize()),
        LineKind::Event => percent(lang, *quantity),
    };
    years.iter().map(written).collect::<Vec<_>>().join(" / ")
}

/// The name of a line: the writer's, or the price's own.
pub fn line_name(lang: Lang, line: &Line) -> String {
    match &line.price {
        Some(id) if line.what.is_empty() => maatwerk_words::price(lang, id).item.to_owned(),
        _ => name_or_account(lang, &line.what, &line.payer, &line.law),
    }
}

/// What the writer calls it; what has no name is known by who pays under which law.
fn name_or_account(lang: Lang, what: &str, payer: &str, law: &str) -> String {
    if what.is_empty() {
        format!("{} ({})", maatwerk_words::payer(lang, payer), maatwerk_words::law(lang, law))
    } else {
        what.to_owned()
    }
}

/// Source, price level and grade of a price, with a link.
pub(crate) fn price_source(lang: Lang, price: &Price) -> Html {
    let level =
        price.year.map_or_else(|| words::price_level_unknown(lang).to_owned(), |year| words::price_level(lang, year));
    html! {
        <span class="mw-account__source" key={&*price.id}>
            <a class="mw-link" href={price.url.clone()} rel="noopener noreferrer" target="_blank">{price.source.clone()}</a>
            <span>{format!(", {level} ")}</span>
            <GradeBadge {lang} grade={price.grade} />
        </span>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct GradeProps {
    pub(crate) lang: Lang,
    pub(crate) grade: Grade,
}

/// The letter of a grade with its word.
#[component]
pub(crate) fn GradeBadge(props: &GradeProps) -> Html {
    let letter = format!("{:?}", props.grade);
    let grade = maatwerk_words::grade(props.lang, &letter);
    html! { <span class="mw-data-badge" title={grade.means}>{format!("{letter} · {}", grade.name)}</span> }
}

fn assumptions_in_words(lang: Lang, assumptions: &Assumptions) -> String {
    format!(
        "{}: {}. {}: {}. {}: {}. {}: {} ({}).",
        words::horizon(lang),
        years(lang, assumptions.horizon),
        words::success(lang),
        percent(lang, assumptions.success),
        words::optimism(lang),
        optimism(lang, &assumptions.optimism),
        words::discount(lang),
        percent(lang, assumptions.discount),
        words::discount_source(lang),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_engine::Timing;

    fn measure(timing: Timing) -> Measure {
        let (what, payer, law) = (String::new(), "gemeente".to_owned(), "Jeugdwet".to_owned());
        Measure {
            what,
            origin: Origin::Own,
            ground: None,
            payer,
            law,
            amount: Decimal::from(3000),
            timing,
            ..Measure::default()
        }
    }

    #[test]
    fn what_is_paid_once_is_no_cost_a_year() {
        assert_eq!(paid(Lang::Nl, &measure(Timing::START)), "€\u{a0}3.000,00, in jaar 1");
        let longer = Timing { first_year: 1, years: 2, monthly: true };
        assert_eq!(paid(Lang::Nl, &measure(longer)), "€\u{a0}3.000,00 per jaar, in jaar 2 tot en met 3");
    }

    #[test]
    fn what_has_no_name_is_known_by_who_pays_under_which_law() {
        assert_eq!(name_or_account(Lang::Nl, "", "gemeente", "Jeugdwet"), "gemeente (Jeugdwet)");
        assert_eq!(name_or_account(Lang::Nl, "Begeleiding", "gemeente", "Jeugdwet"), "Begeleiding");
    }
}
