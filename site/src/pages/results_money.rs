//! The money of a pilot: expected and come true, each a drawing with its finding as title, each a table of its own.

use super::results::{instead, number};
use maatwerk_engine::portfolio::{Flow, Money, Shown, Sums};
use maatwerk_widget::format::{euro, euro_in_words};
use maatwerk_words::{Lang, law, payer, results as words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

/// The width of a drawing, in its own units.
const WIDTH: i64 = 1000;

/// Which of the two a drawing or a table is about.
#[derive(Clone, Copy, PartialEq)]
enum About {
    Expected,
    Realised,
}

impl About {
    fn of(self, sums: &Sums) -> Flow {
        match self {
            About::Expected => sums.expected,
            About::Realised => sums.realised,
        }
    }
}

/// What may be said of the money.
pub fn money(lang: Lang, money: &Shown<Money>) -> Html {
    let Shown::Figure(money) = money else { return html! { <p class="mw-paragraph">{words::over_few(lang)}</p> } };
    let over = match &money.over {
        Shown::Figure(count) => words::money_over(lang, number(lang, *count)),
        Shown::Not(_) => words::money_over_nearly(lang).to_owned(),
    };
    html! {
        <>
            <p class="mw-paragraph">{over}</p>
            <div class="site-flows">
                { drawing(lang, money, About::Expected) }
                { drawing(lang, money, About::Realised) }
            </div>
            <details class="mw-details">
                <summary>{words::tables(lang)}</summary>
                <div class="mw-stack">
                    { table(lang, money, About::Expected) }
                    { table(lang, money, About::Realised) }
                </div>
            </details>
            <p class="mw-paragraph">{words::never_alone(lang)}</p>
        </>
    }
}

/// A bar for each payer. The words and the amounts are text; the bars only show them. Both drawings have one scale.
fn drawing(lang: Lang, money: &Money, about: About) -> Html {
    let net = |flow: Flow| flow.net();
    let shown = money.payers.iter().filter_map(|payer| payer.sums.figure());
    let whole = shown.flat_map(|sums| [net(sums.expected), net(sums.realised)]).map(units).collect::<Vec<_>>();
    let (low, high) =
        (whole.iter().copied().min().unwrap_or(0).min(0), whole.iter().copied().max().unwrap_or(0).max(1));
    let x = |amount: Decimal| {
        let part = i128::from(units(amount) - low) * i128::from(WIDTH) / i128::from(high - low);
        i64::try_from(part).unwrap_or_default()
    };
    let total = net(about.of(&money.total));
    // Four figures are enough: nobody can expect a pilot to the euro.
    let about_so_much = euro_in_words(lang, total.abs().round_sf(4).unwrap_or(total).round());
    let in_words = if total < Decimal::ZERO { words::loss(lang, about_so_much) } else { about_so_much };
    let (name, finding, class) = match about {
        About::Expected => (words::expected(lang), words::expected_finding(lang, in_words), "site-flow--expected"),
        About::Realised => (words::realised(lang), words::realised_finding(lang, in_words), "site-flow--realised"),
    };
    let rows = money.payers.iter().map(|one| {
        let (amount, bar) = match &one.sums {
            Shown::Figure(sums) => {
                let amount = net(about.of(sums));
                let (zero, end) = (x(Decimal::ZERO), x(amount));
                (euro_in_words(lang, amount.round()), bar(zero.min(end), (end - zero).abs(), zero))
            }
            Shown::Not(why) => (instead(lang, *why).to_owned(), Html::default()),
        };
        html! {
            <li class="site-flow__payer">
                <span>{payer(lang, &one.payer).to_owned()}</span>
                <span class="site-flow__amount">{amount}</span>
                { bar }
            </li>
        }
    });
    html! {
        <figure class={classes!("site-flow", class)}>
            <figcaption>
                <span class="site-flow__name">{name}</span>
                <span class="site-flow__finding">{finding}</span>
                <span class="mw-small">{words::net_of(lang)}</span>
            </figcaption>
            <ul>{ for rows }</ul>
        </figure>
    }
}

fn bar(from: i64, width: i64, zero: i64) -> Html {
    html! {
        <svg class="site-flow__drawing" viewBox={format!("0 0 {WIDTH} 20")} preserveAspectRatio="none" aria-hidden="true">
            <rect class="site-flow__bar" x={from.to_string()} width={width.to_string()} y="3" height="14" />
            <line class="site-flow__zero" x1={zero.to_string()} x2={zero.to_string()} y1="0" y2="20" />
        </svg>
    }
}

fn units(amount: Decimal) -> i64 {
    amount.round().to_i64().unwrap_or_default()
}

fn table(lang: Lang, money: &Money, about: About) -> Html {
    let caption = match about {
        About::Expected => words::expected_table(lang),
        About::Realised => words::realised_table(lang),
    };
    let heads = [words::saved(lang), words::invested(lang), words::net(lang)];
    let payers = money.payers.iter().map(|one| {
        let laws = one.laws.iter().map(|one| row(lang, about, "site-flows__law", law(lang, &one.law), &one.sums));
        html! { <>{ row(lang, about, "site-flows__payer", payer(lang, &one.payer), &one.sums) }{ for laws }</> }
    });
    let total = Shown::Figure(money.total);
    html! {
        <table class="mw-table site-stacked">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::payer(lang)}</th>
                    { for heads.map(|head| html! { <th scope="col" class="mw-table__number">{head}</th> }) }
                </tr>
            </thead>
            <tbody>{ for payers }</tbody>
            <tbody>{ row(lang, about, "site-flows__total", words::total(lang), &total) }</tbody>
        </table>
    }
}

fn row(lang: Lang, about: About, class: &'static str, name: &str, sums: &Shown<Sums>) -> Html {
    let cells = match sums {
        Shown::Figure(sums) => {
            let flow = about.of(sums);
            [flow.saved, flow.invested, flow.net()].map(|amount| euro(lang, amount))
        }
        Shown::Not(why) => [(); 3].map(|()| instead(lang, *why).to_owned()),
    };
    let heads = [words::saved(lang), words::invested(lang), words::net(lang)];
    let cells = heads.into_iter().zip(cells);
    html! {
        <tr {class}>
            <th scope="row">{name.to_owned()}</th>
            { for cells.map(|(head, cell)| html! { <td class="mw-table__number" data-label={head}>{cell}</td> }) }
        </tr>
    }
}
