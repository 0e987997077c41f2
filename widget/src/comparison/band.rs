//! The ratio on a line, beside what studies of such households found.

use crate::changing::changing;
use crate::format::ratio;
use maatwerk_words::{Lang, comparison as words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

const WIDTH: i64 = 1000;
const HEIGHT: i64 = 150;
const LEFT: i64 = 20;
const RIGHT: i64 = 20;
/// The line on which the ratio stands.
const LINE: i64 = 80;
/// What studies found, in hundredths: from 1.9 to "a bit over 2", drawn until 2.2.
const STUDIES: (i64, i64) = (190, 220);
/// The end of the line in hundredths; what lies beyond stands at the end, with an arrow.
const END: i64 = 500;

/// The drawing, or nothing without a ratio.
pub(super) fn band(lang: Lang, found: Option<Decimal>) -> Html {
    let Some(found) = found else { return html! { <span></span> } };
    let hundredths = (found * Decimal::ONE_HUNDRED).round().to_i64().unwrap_or(END);
    let x = |hundredths: i64| LEFT + (WIDTH - LEFT - RIGHT) * hundredths.clamp(0, END) / END;
    let (from, to) = (x(STUDIES.0), x(STUDIES.1));
    let here = x(hundredths);
    let value = match hundredths {
        beyond if beyond > END => format!("{} →", ratio(lang, found)),
        below if below < 0 => format!("← {}", ratio(lang, found)),
        _ => ratio(lang, found),
    };
    let end = if here > WIDTH * 3 / 4 { "mw-chart__label--end" } else { "" };
    html! {
        <figure class="mw-chart mw-band">
            <svg class="mw-chart__drawing" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={words::band_label(lang, ratio(lang, found))}>
                <rect class="mw-band__studies" x={from.to_string()} width={(to - from).to_string()} y={(LINE - 24).to_string()} height="48" />
                <line class="mw-chart__zero" x1={LEFT.to_string()} x2={(WIDTH - RIGHT).to_string()} y1={LINE.to_string()} y2={LINE.to_string()} />
                { for (0..=END / 100).map(|whole| html! {
                    <line key={whole} class="mw-chart__tick" x1={x(whole * 100).to_string()} x2={x(whole * 100).to_string()}
                        y1={(LINE - 7).to_string()} y2={(LINE + 7).to_string()} />
                }) }
                { for (0..=END / 100).map(|whole| html! {
                    <text key={whole} class={classes!("mw-chart__label", (whole > 0).then_some("mw-chart__label--middle"))}
                        x={x(whole * 100).to_string()} y={(LINE + 50).to_string()}>{whole.to_string()}</text>
                }) }
                <circle class="mw-chart__dot" cx={here.to_string()} cy={LINE.to_string()} r="10" />
                <text key={value.clone()} class={classes!("mw-chart__label", "mw-chart__label--strong", end)}
                    x={here.to_string()} y={(LINE - 34).to_string()}>{value}</text>
            </svg>
            <figcaption class="mw-small mw-paragraph--quiet">{changing(words::reality_band(lang))}</figcaption>
        </figure>
    }
}
