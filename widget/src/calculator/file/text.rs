//! Between what is typed on the page, in its language, and what stands in a file, in the notation's.

use crate::calculator::draft::percent;
use crate::format::{day, decimal};
use crate::reading;
use maatwerk_engine::{Date, LineKind, Quantity, plain_number};
use maatwerk_words::Lang;
use rust_decimal::Decimal;
use serde_json::Value;

/// What was typed, as the file writes it where `read` can read it, otherwise as it was typed.
pub(super) fn written(typed: &str, read: impl Fn(&str) -> Option<String>) -> String {
    let typed = typed.trim();
    read(typed).unwrap_or_else(|| typed.to_owned())
}

/// `1.234,50` as `1234.50`.
pub(super) fn amount(typed: &str) -> Option<String> {
    reading::amount(typed).ok().map(|amount| amount.to_string())
}

/// `0,5` as `0.5`.
pub(super) fn quantity(typed: &str) -> Option<String> {
    reading::quantity(typed).map(|quantity| quantity.to_string())
}

/// `12,5` as `12.5 %`.
pub(super) fn share(typed: &str) -> Option<String> {
    reading::percent(typed).map(as_percent)
}

/// `0.125` as `12.5 %`.
pub(super) fn as_percent(share: Decimal) -> String {
    format!("{} %", (share * Decimal::ONE_HUNDRED).normalize())
}

/// `1-12-2026` as `2026-12-01`.
pub(super) fn iso_day(typed: &str) -> Option<String> {
    reading::day(typed).ok().map(|day| day.to_string())
}

/// The scalar of a file as text; nothing for a list or a mapping.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::Bool(false) => Some("no".to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A number of a file as it is typed here; what is no number as it stands.
pub(super) fn typed_number(lang: Lang, text: &str) -> String {
    plain_number(text).map_or_else(|| text.to_owned(), |number| decimal(lang, number))
}

/// A share of a file (`12 %`, `0.12`) as the percentage that is typed here. A `140` is no share: somebody typed that.
pub(super) fn typed_share(lang: Lang, text: &str) -> String {
    let share = share_of(text).filter(|share| text.contains('%') || *share <= Decimal::ONE);
    share.map_or_else(|| text.to_owned(), |share| percent(lang, share))
}

/// A multiplier of a file (`134 %`, `1.34`) as the percentage that is typed here.
pub(super) fn typed_factor(lang: Lang, text: &str) -> String {
    share_of(text).map_or_else(|| text.to_owned(), |factor| percent(lang, factor))
}

/// A share as the notation writes it.
pub(super) fn share_of(text: &str) -> Option<Decimal> {
    match text.trim().strip_suffix('%') {
        Some(percent) => plain_number(percent.trim()).map(|percent| percent / Decimal::ONE_HUNDRED),
        None => plain_number(text.trim()),
    }
}

/// A quantity (`4 hours a week`) or a chance of a file as it is typed here.
pub(super) fn typed_future(lang: Lang, kind: LineKind, text: &str) -> String {
    match kind {
        LineKind::Event => typed_share(lang, text),
        LineKind::Running => text
            .parse::<Quantity>()
            .map_or_else(|_| text.to_owned(), |quantity| decimal(lang, quantity.per_year.normalize())),
    }
}

/// A day of a file as it is typed here.
pub(super) fn typed_day(lang: Lang, text: &str) -> String {
    date(text).map_or_else(|| text.to_owned(), |date| day(lang, date))
}

/// A day as the notation writes it.
pub(super) fn date(text: &str) -> Option<Date> {
    reading::day(text).ok().filter(|day| day.to_string() == text)
}
