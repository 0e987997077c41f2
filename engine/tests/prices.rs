//! What the catalogue says of its prices, with the prices that visitors meet.

use maatwerk_engine::{Amount, Catalogue, Grade};
use rust_decimal::Decimal;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(maatwerk_rules::catalogue);

#[test]
fn a_bundle_overlaps_its_parts_whichever_comes_first_and_nothing_else() {
    let prices = &CATALOGUE.prices;
    let holds = |bundle: usize, part: usize| {
        prices[bundle].contains.iter().any(|parts| match parts.strip_suffix('*') {
            Some(group) => prices[part].id.starts_with(group),
            None => *parts == prices[part].id,
        })
    };
    let mut overlaps = 0;
    for one in 0..prices.len() {
        for other in 0..prices.len() {
            let expected = one != other && (holds(one, other) || holds(other, one));
            let found = CATALOGUE.overlap(&prices[one].id, &prices[other].id);
            assert_eq!(found, expected, "{} and {}", prices[one].id, prices[other].id);
            overlaps += usize::from(found);
        }
    }
    assert!(overlaps > 0 && overlaps < prices.len() * prices.len(), "some do and some do not");
    assert!(!CATALOGUE.overlap("no such price", "nor this one"));
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
