//! Savings minus investment, month by month, with the month in which the investment is paid back; and its table.

use super::payers_table::amount;
use crate::changing::changing;
use crate::format::{decimal, euro_in_words, years};
use maatwerk_engine::{BreakEven, Comparison};
use maatwerk_words::{Lang, comparison as words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::rc::Rc;
use yew::prelude::*;

const WIDTH: i64 = 1000;
const HEIGHT: i64 = 420;
/// Room for the words at the left, the right, above and below the drawing.
const LEFT: i64 = 40;
const RIGHT: i64 = 40;
const TOP: i64 = 50;
const BOTTOM: i64 = 60;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    pub(super) lang: Lang,
    pub(super) comparison: Rc<Comparison>,
    pub(super) heading_level: u8,
}

#[component]
pub(super) fn CumulativeChart(props: &ChartProps) -> Html {
    let ChartProps { lang, comparison, heading_level } = props.clone();
    let title = title(lang, &comparison);
    html! {
        <figure class="mw-chart mw-stack--tight">
            <@{format!("h{}", heading_level.clamp(2, 6))} class="mw-heading-3">{changing(title.clone())}</@>
            { drawing(lang, &comparison, &title) }
            <details class="mw-details">
                <summary><span>{words::chart_table(lang)}</span></summary>
                { table(lang, &comparison) }
            </details>
            <figcaption class="mw-small mw-paragraph--quiet"><span>{words::chart_caption(lang)}</span></figcaption>
        </figure>
    }
}

/// The title states the finding.
fn title(lang: Lang, comparison: &Comparison) -> String {
    match (comparison.payback_month, comparison.break_even) {
        (Some(month), _) => words::chart_paid_back(lang, month),
        (None, BreakEven::NothingInvested) => words::chart_no_investment(lang).to_owned(),
        (None, _) => words::chart_not_paid_back(lang, years(lang, comparison.cumulative.len() / 12)),
    }
}

/// Where months and amounts lie on the paper. Whole units only: no floating point has to travel to the visitor.
struct Scale {
    months: i64,
    low: i64,
    high: i64,
}

impl Scale {
    fn new(cumulative: &[Decimal]) -> Scale {
        let euros = || cumulative.iter().map(|amount| whole_euro(*amount));
        let low = euros().min().unwrap_or(0).min(0);
        let high = euros().max().unwrap_or(0).max(0);
        Scale { months: (cumulative.len() as i64 - 1).max(1), low, high: high.max(low + 1) }
    }

    fn x(&self, month: usize) -> i64 {
        LEFT + (WIDTH - LEFT - RIGHT) * month as i64 / self.months
    }

    fn y(&self, euro: i64) -> i64 {
        TOP + (HEIGHT - TOP - BOTTOM) * (self.high - euro) / (self.high - self.low)
    }
}

fn whole_euro(amount: Decimal) -> i64 {
    amount.round().to_i64().unwrap_or(0)
}

fn drawing(lang: Lang, comparison: &Comparison, title: &str) -> Html {
    let cumulative = &comparison.cumulative;
    let scale = Scale::new(cumulative);
    let point = |month: usize, amount: &Decimal| format!("{},{}", scale.x(month), scale.y(whole_euro(*amount)));
    let line = cumulative.iter().enumerate().map(|(month, amount)| point(month, amount)).collect::<Vec<_>>().join(" ");
    let (start, end) = (scale.x(0), scale.x(cumulative.len().saturating_sub(1)));
    let zero = scale.y(0);
    let area = format!("{start},{zero} {line} {end},{zero}");
    let last = cumulative.last().copied().unwrap_or_default();
    let years = cumulative.len() / 12;
    // On a phone more than five words do not fit under the line; the last year is always named.
    let is_named = |year: usize| years <= 5 || (years - year).is_multiple_of(2);
    html! {
        <svg class="mw-chart__drawing" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title.to_owned()}>
            <polygon class="mw-chart__area" points={area} />
            <line class="mw-chart__zero" x1={start.to_string()} x2={end.to_string()} y1={zero.to_string()} y2={zero.to_string()} />
            <text class="mw-chart__label" x={start.to_string()} y={(zero - 10).to_string()}>{"€ 0"}</text>
            { for (1..=years).map(|year| {
                let x = scale.x(year * 12);
                html! {
                    <g key={year}>
                        <line class="mw-chart__tick" x1={x.to_string()} x2={x.to_string()} y1={(zero - 8).to_string()} y2={(zero + 8).to_string()} />
                        <text class="mw-chart__label mw-chart__label--end" x={x.to_string()} y={(HEIGHT - 18).to_string()}>
                            {if is_named(year) { words::year_number(lang, year) } else { String::new() }}
                        </text>
                    </g>
                }
            }) }
            <polyline class="mw-chart__line" points={line} />
            { comparison.payback_month.map_or_else(|| html! { <g></g> }, |month| payback_mark(lang, &scale, month, zero)) }
            <text key={last.to_string()} class="mw-chart__label mw-chart__label--end mw-chart__label--strong" x={end.to_string()}
                y={(scale.y(whole_euro(last)) - 16).max(34).to_string()}>{euro_in_words(lang, last.round())}</text>
        </svg>
    }
}

fn payback_mark(lang: Lang, scale: &Scale, month: usize, zero: i64) -> Html {
    let x = scale.x(month);
    // The words stand where the line is not: before the payback month it is below zero, at the end it is high.
    let (side, offset, y) =
        if x > WIDTH / 2 { ("mw-chart__label--end", -14, HEIGHT - BOTTOM - 8) } else { ("", 14, TOP + 4) };
    html! {
        <g>
            <line class="mw-chart__payback" x1={x.to_string()} x2={x.to_string()} y1={TOP.to_string()} y2={(HEIGHT - BOTTOM).to_string()} />
            <circle class="mw-chart__dot" cx={x.to_string()} cy={zero.to_string()} r="9" />
            <text key={month} class={classes!("mw-chart__label", "mw-chart__label--strong", side)} x={(x + offset).to_string()}
                y={y.to_string()}>{words::month_number(lang, month)}</text>
        </g>
    }
}

fn table(lang: Lang, comparison: &Comparison) -> Html {
    let rows = comparison.cumulative.iter().enumerate().filter(|(month, _)| month % 12 == 0);
    html! {
        <table class="mw-table mw-small">
            <thead>
                <tr>
                    <th scope="col">{words::month(lang)}</th>
                    <th scope="col" class="mw-table__number">{words::cumulative(lang)}</th>
                </tr>
            </thead>
            <tbody>
                { for rows.map(|(month, total)| html! {
                    <tr key={month}>
                        <th scope="row">{
                            if month == 0 { words::start(lang).to_owned() } else { words::end_of_year(lang, decimal(lang, Decimal::from(month / 12))) }
                        }</th>
                        {amount(lang, *total)}
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
