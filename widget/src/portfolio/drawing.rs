//! Expected against realised, two bars for each payer. The words and amounts are text; the bars only show them.

use super::rows::{Of, Row, compared, rows};
use crate::changing::changing;
use crate::format::euro;
use maatwerk_engine::portfolio::{Account, Accounts};
use maatwerk_words::{Lang, portfolio as words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

/// The width of the drawing, in its own units.
const WIDTH: i64 = 1000;

/// The bars of every payer, to one scale.
pub(super) fn bars(lang: Lang, accounts: &Accounts) -> Html {
    let payers: Vec<Row> = rows(lang, accounts, compared).into_iter().filter(|row| row.of == Of::Payer).collect();
    let scale = Scale::over(payers.iter().flat_map(|row| nets(&row.account)));
    html! {
        <ul class="mw-portfolio__bars">
            { for payers.iter().map(|row| {
                let [expected, realised] = nets(&row.account);
                html! {
                    <li key={row.name.clone()}>
                        <p class="mw-portfolio__payer"><span>{row.name.clone()}</span></p>
                        { bar(lang, words::expected_net(lang), expected, &scale, "mw-portfolio__bar--expected") }
                        { bar(lang, words::realised_net(lang), realised, &scale, "mw-portfolio__bar--realised") }
                    </li>
                }
            }) }
        </ul>
    }
}

fn nets(account: &Account) -> [Decimal; 2] {
    compared(account).map(|flow| flow.net())
}

fn bar(lang: Lang, label: &'static str, amount: Decimal, scale: &Scale, class: &'static str) -> Html {
    let (zero, end) = (scale.x(Decimal::ZERO), scale.x(amount));
    let (from, width) = (zero.min(end), (end - zero).abs());
    html! {
        <div class="mw-portfolio__row">
            <span>{label}</span>
            <span class="mw-portfolio__amount">{changing(euro(lang, amount))}</span>
            <svg class="mw-portfolio__drawing" viewBox={format!("0 0 {WIDTH} 20")} preserveAspectRatio="none" aria-hidden="true">
                <rect class={classes!("mw-portfolio__bar", class)} x={from.to_string()} width={width.to_string()} y="3" height="14" />
                <line class="mw-portfolio__zero" x1={zero.to_string()} x2={zero.to_string()} y1="0" y2="20" />
            </svg>
        </div>
    }
}

/// From euro to the units of the drawing; zero is always on it.
struct Scale {
    low: i64,
    high: i64,
}

impl Scale {
    fn over(amounts: impl Iterator<Item = Decimal>) -> Scale {
        let (low, high) = amounts.map(whole).fold((0, 0), |(low, high), amount| (low.min(amount), high.max(amount)));
        Scale { low, high: high.max(low + 1) }
    }

    fn x(&self, amount: Decimal) -> i64 {
        let part = i128::from(whole(amount) - self.low) * i128::from(WIDTH) / i128::from(self.high - self.low);
        i64::try_from(part).unwrap_or_default()
    }
}

fn whole(amount: Decimal) -> i64 {
    amount.round().to_i64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_and_the_outermost_amounts_lie_on_the_drawing() {
        let amounts = [-500, 0, 1500].map(Decimal::from);
        let scale = Scale::over(amounts.into_iter());
        assert_eq!(amounts.map(|amount| scale.x(amount)), [0, 250, 1000]);
        let nothing = Scale::over(std::iter::empty());
        assert_eq!(nothing.x(Decimal::ZERO), 0);
        let losses = Scale::over([Decimal::from(-7)].into_iter());
        assert_eq!((losses.x(Decimal::from(-7)), losses.x(Decimal::ZERO)), (0, 1000));
    }
}
