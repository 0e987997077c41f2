//! What came out of the draws: figures, each with how it was computed, and the picture.

use super::histogram::{drawing, histogram_table};
use super::tornado_view::summary;
use super::{drawn, heading, name};
use crate::changing::changing;
use crate::comparison::Figure;
use crate::element::{element, text};
use crate::format::{decimal, euro_in_words, percent};
use maatwerk_engine::{Shape, Spread, Uncertain};
use maatwerk_words::{Lang, uncertainty as words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// The outcome of a simulation.
pub(super) fn spread_view(lang: Lang, spread: &Spread, uncertain: &Uncertain, heading_level: u8) -> Html {
    let title = title(lang, spread);
    let draws = decimal(lang, Decimal::from(spread.draws));
    let place = |percent: usize| {
        let place = (spread.draws * percent).div_ceil(100);
        words::how_percentile(lang, &draws, decimal(lang, Decimal::from(place)))
    };
    let euro = |net: f64| euro_in_words(lang, Decimal::from(net.round() as i64));
    let figure = |label: &'static str, value: String, formula: String| {
        html! {
            <Figure {label} {value} how={maatwerk_words::comparison::how(lang)}>
                { account(lang, formula, spread, uncertain) }
            </Figure>
        }
    };
    let share = percent(lang, share(spread.share_positive));
    let below = percent(lang, self::share(1.0 - spread.share_positive));
    let labels = [words::histogram_below(lang, below), words::histogram_above(lang, &share)];
    html! {
        <figure class="mw-chart mw-stack--tight">
            { heading(heading_level, "mw-heading-3", title.clone()) }
            { drawing(lang, &spread.histogram, &title, labels) }
            { text("p", "mw-note mw-small", words::spread_not_certain(lang)) }
            <div class="mw-comparison__figures">
                { figure(words::share(lang), share, words::how_share(lang, &draws)) }
                { figure(words::mean(lang), euro(spread.mean), words::how_mean(lang, &draws)) }
                { figure(words::p5(lang), euro(spread.p5), place(5)) }
                { figure(words::p50(lang), euro(spread.p50), place(50)) }
                { figure(words::p95(lang), euro(spread.p95), place(95)) }
            </div>
            { element("p", "mw-small mw-paragraph--quiet", vec![changing(seed_and_draws(lang, spread))]) }
            <details class="mw-details">
                { summary(words::histogram_table(lang)) }
                { histogram_table(lang, &spread.histogram) }
            </details>
        </figure>
    }
}

/// The title states the finding.
pub(super) fn title(lang: Lang, spread: &Spread) -> String {
    words::spread_title(lang, percent(lang, share(spread.share_positive)))
}

/// What goes into a figure: its formula, what one draw is, the ranges, the shape, the seed.
fn account(lang: Lang, formula: String, spread: &Spread, uncertain: &Uncertain) -> Html {
    let range = drawn(uncertain).into_iter().map(|(parameter, range)| {
        let [low, mode, high] = [range.low, range.mode, range.high].map(|value| percent(lang, value));
        element("li", "", vec![changing(words::how_range(lang, high, low, mode, name(lang, parameter)))])
    });
    let shape = match uncertain.shape {
        Shape::Triangular => words::how_triangular(lang),
        Shape::Pert => words::how_pert(lang),
    };
    let said = |words: String| element("p", "", vec![changing(words)]);
    let parts = vec![
        said(formula),
        said(words::how_draw(lang).to_owned()),
        element("ul", "mw-list", range.collect()),
        said(shape.to_owned()),
        said(seed_and_draws(lang, spread)),
    ];
    element("div", "mw-account mw-stack--tight", parts)
}

fn seed_and_draws(lang: Lang, spread: &Spread) -> String {
    words::seed_and_draws(lang, decimal(lang, Decimal::from(spread.draws)), spread.seed)
}

/// A share of draws, to a hundredth of a percent.
fn share(share: f64) -> Decimal {
    Decimal::new((share * 10_000.0).round() as i64, 4)
}
