//! The tornado: a bar for each assumption, the longest first, with what it does to the net result at either end.

use super::scale::{Scale, WIDTH, whole_euro};
use super::tornado_table::tornado_table;
use super::{between, heading, name};
use crate::changing::changing;
use crate::drawing::{group, line, polygon, rectangle};
use crate::element::{element, maybe, text};
use crate::format::{euro_in_words, percent};
use maatwerk_engine::Bar;
use maatwerk_words::{Lang, uncertainty as words};
use rust_decimal::Decimal;
use yew::prelude::*;

const HEIGHT: i64 = 48;

/// The bars with their title, the way they were computed, and their table.
pub(super) fn tornado_view(lang: Lang, bars: &[Bar], heading_level: u8) -> Html {
    let scale = Scale::new(bars.iter().flat_map(|bar| [whole_euro(bar.low), whole_euro(bar.high)]));
    let most = bars.first().map(|bar| {
        let (from, to) = (bar.low.min(bar.high), bar.low.max(bar.high));
        let (from, to) = (euro_in_words(lang, from.round()), euro_in_words(lang, to.round()));
        element("p", "mw-paragraph", vec![changing(words::tornado_most(lang, from, name(lang, bar.parameter), to))])
    });
    html! {
        <figure class="mw-chart mw-stack--tight">
            { heading(heading_level, "mw-heading-3", title(lang, bars)) }
            { maybe(most) }
            <ul class="mw-tornado">{ for bars.iter().map(|bar| row(lang, bar, &scale)) }</ul>
            <details class="mw-details">
                { summary(words::tornado_table(lang)) }
                { tornado_table(lang, bars) }
            </details>
            <details class="mw-details">
                { summary(maatwerk_words::comparison::how(lang)) }
                { element("div", "mw-account", vec![text("p", "", words::tornado_how(lang))]) }
            </details>
        </figure>
    }
}

/// What opens something.
pub(super) fn summary(words: &'static str) -> Html {
    element("summary", "", vec![text("span", "", words)])
}

/// The title states the finding: which assumptions can change the answer.
fn title(lang: Lang, bars: &[Bar]) -> String {
    let mut through = bars.iter().filter(|bar| crosses_zero(bar));
    match (through.next(), 1 + through.count()) {
        (Some(only), 1) => words::tornado_one(lang, name(lang, only.parameter)),
        (Some(_), count) => words::tornado_some(lang, count),
        (None, _) => match bars.first() {
            Some(bar) if bar.low == bar.high => words::tornado_flat(lang).to_owned(),
            Some(bar) if bar.low > Decimal::ZERO => words::tornado_positive(lang).to_owned(),
            _ => words::tornado_negative(lang).to_owned(),
        },
    }
}

fn crosses_zero(bar: &Bar) -> bool {
    bar.low.min(bar.high) < Decimal::ZERO && bar.low.max(bar.high) > Decimal::ZERO
}

fn row(lang: Lang, bar: &Bar, scale: &Scale) -> Html {
    let low = (bar.range.low, bar.low);
    let high = (bar.range.high, bar.high);
    // The lower result stands at the left, as in the bar.
    let ends = if bar.low <= bar.high { [low, high] } else { [high, low] };
    let end = |(value, net): (Decimal, Decimal)| {
        changing(words::tornado_at(lang, euro_in_words(lang, net.round()), percent(lang, value)))
    };
    let switch = bar.switching_value.filter(|_| crosses_zero(bar));
    let switch = switch.map(|value| changing(words::tornado_switch(lang, percent(lang, value))));
    html! {
        <li class="mw-tornado__row" key={bar.parameter.key()}>
            <p class="mw-tornado__name">
                { text("span", "mw-tornado__parameter", name(lang, bar.parameter)) }
                { element("span", "mw-small", vec![changing(between(lang, &bar.range))]) }
            </p>
            { drawing(ends.map(|(_, net)| whole_euro(net)), scale) }
            <p class="mw-tornado__ends mw-small">
                { end(ends[0]) }
                { element("span", "mw-tornado__switch", switch.into_iter().collect()) }
                { end(ends[1]) }
            </p>
        </li>
    }
}

/// What lies below zero is open, what lies above is filled; a diamond marks where the bar goes through zero.
fn drawing([from, to]: [i64; 2], scale: &Scale) -> Html {
    let zero = scale.x(0);
    let (start, end) = (scale.x(from), scale.x(to));
    let bar = |class, from: i64, to: i64| rectangle(class, [from, 7], [(to - from).max(0), HEIGHT - 14]);
    let (half, middle) = (HEIGHT / 2 - 4, HEIGHT / 2);
    let diamond = [[zero - half, middle], [zero, middle - half], [zero + half, middle], [zero, middle + half]];
    let mark = (from < 0 && to > 0).then(|| polygon("mw-tornado__mark", &diamond));
    let shapes = vec![
        bar("mw-chart__below", start.min(zero), end.min(zero)),
        bar("mw-chart__above", start.max(zero), end.max(zero)),
        line("mw-chart__zero", [zero, 0], [zero, HEIGHT]),
        group(mark),
    ];
    crate::drawing::drawing("mw-tornado__bar", [WIDTH, HEIGHT], None, shapes)
}
