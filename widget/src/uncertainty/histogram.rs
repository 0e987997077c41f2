//! How the draws lie: bars of equal width, filled where the net result is above zero.

use super::scale::{Scale, WIDTH};
use super::tornado_table::table;
use crate::drawing::{group, label, line, rectangle};
use crate::format::{decimal, euro_in_words};
use maatwerk_engine::Histogram;
use maatwerk_words::{Lang, uncertainty as words};
use rust_decimal::Decimal;
use yew::prelude::*;

const HEIGHT: i64 = 400;
/// Room for the words above and below the bars.
const TOP: i64 = 64;
const BOTTOM: i64 = 64;
/// Nearer than this to an end, the word at zero would run into the word there.
const NEAR: i64 = 260;

/// The bars, with the shares below and above zero as labels.
pub(super) fn drawing(lang: Lang, histogram: &Histogram, title: &str, [below, above]: [String; 2]) -> Html {
    let edge = |place: usize| histogram.from.saturating_add(histogram.width.saturating_mul(place as i64));
    let count = histogram.counts.len();
    let scale = Scale::new((0..=count).map(edge));
    let most = i64::from(histogram.counts.iter().copied().max().unwrap_or(0).max(1));
    let floor = HEIGHT - BOTTOM;
    let bar = |(place, count): (usize, &u32)| {
        let (start, end) = (scale.x(edge(place)), scale.x(edge(place + 1)));
        let height = (floor - TOP) * i64::from(*count) / most;
        let class = if edge(place) < 0 { "mw-chart__below" } else { "mw-chart__above" };
        rectangle(class, [start + 1, floor - height], [(end - start - 2).max(1), height])
    };
    let zero = scale.x(0);
    let amount = |euro: i64| euro_in_words(lang, Decimal::from(euro));
    let (left, right, under) = (scale.x(edge(0).min(0)), scale.x(edge(count).max(0)), HEIGHT - 14);
    let at_zero = (zero - left > NEAR && right - zero > NEAR)
        .then(|| label("mw-chart__label mw-chart__label--middle", [zero, under], amount(0)));
    let shapes = vec![
        group(histogram.counts.iter().enumerate().map(bar)),
        line("mw-chart__zero", [zero, TOP], [zero, floor + 10]),
        group([label("mw-chart__label mw-chart__label--strong", [left, 40], below)]),
        group([label("mw-chart__label mw-chart__label--strong mw-chart__label--end", [right, 40], above)]),
        group([label("mw-chart__label", [left, under], amount(edge(0).min(0)))]),
        group(at_zero),
        group([label("mw-chart__label mw-chart__label--end", [right, under], amount(edge(count).max(0)))]),
    ];
    crate::drawing::drawing("mw-chart__drawing", [WIDTH, HEIGHT], Some(title.to_owned()), shapes)
}

/// The same as a table.
pub(super) fn histogram_table(lang: Lang, histogram: &Histogram) -> Html {
    let amount = |euro: i64| euro_in_words(lang, Decimal::from(euro));
    let columns = [words::histogram_to(lang), words::histogram_count(lang)];
    let rows = histogram.counts.iter().enumerate().map(|(place, count)| {
        let from = histogram.from.saturating_add(histogram.width.saturating_mul(place as i64));
        let to = amount(from.saturating_add(histogram.width));
        let cells = [to, decimal(lang, Decimal::from(*count))];
        (amount(from), columns.into_iter().zip(cells).collect())
    });
    table(words::histogram_caption(lang), words::histogram_from(lang), &columns, rows)
}
