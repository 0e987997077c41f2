//! What the catalogue says of its prices, with the prices that visitors meet.

use maatwerk_engine::{Amount, Catalogue, Grade};
use rust_decimal::Decimal;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(maatwerk_rules::catalogue);

#[test]
fn a_bundle_overlaps_its_parts_whichever_comes_first_and_nothing_else() {
    for (one, other, overlap) in [
        ("MO07", "JW02", true),  // a homeless young person's total holds every price of youth care
        ("MO07", "PW01", false), // but not of the Participatiewet
        ("MP01", "PW01", true),
        ("MP01", "MP02", true), // one family is counted once
        ("JW02", "WM08", false),
        ("MP01", "MP01", false), // a price is no bundle of itself
        ("MP01", "no such price", false),
    ] {
        assert_eq!(CATALOGUE.overlap(one, other), overlap, "{one} and {other}");
        assert_eq!(CATALOGUE.overlap(other, one), overlap, "{other} and {one}");
    }
}

#[test]
fn one_amount_is_filled_in_unless_it_is_a_claim() {
    for price in &CATALOGUE.prices {
        let expected = match price.amount {
            Amount::Euro(euro) if price.grade != Grade::D => Some(euro.round_dp(2)),
            _ => None,
        };
        assert_eq!(price.default_amount(), expected, "{}", price.id);
        assert!(expected.is_none_or(|euro| euro > Decimal::ZERO), "{}", price.id);
    }
    let graded = |grade| CATALOGUE.prices.iter().any(|price| price.grade == grade && price.amount.euro().is_some());
    assert!(graded(Grade::A) && graded(Grade::D), "there are amounts of both kinds");
}
