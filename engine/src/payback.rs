//! When an investment is earned back: expected savings minus investments, month by month, not discounted.

use crate::accounts::{Account, Flow};
use crate::present_value::Terms;
use rust_decimal::Decimal;

/// Expected savings minus investments so far in euro: at the start, then at the end of each month of the horizon. Each
/// year's savings come in twelve equal parts; an investment comes when its year begins, or in twelve parts too.
pub(crate) fn cumulative<'a>(
    accounts: impl Iterator<Item = &'a Account<'a>> + Clone,
    terms: &Terms,
    horizon: usize,
) -> Vec<Decimal> {
    let twelve = Decimal::from(12);
    let mut months = vec![Decimal::ZERO];
    let mut before = Decimal::ZERO;
    for year in 0..horizon {
        let sum = |of: &dyn Fn(&Flow) -> Decimal| -> Decimal {
            accounts.clone().map(|account| of(&account.flows[year])).sum()
        };
        let at_start = before - sum(&|flow| flow.at_start);
        let flow = sum(&|flow| terms.saving(flow)) - sum(&|flow| flow.monthly);
        if year == 0 {
            months[0] = at_start;
        }
        // The year's flow times a whole number, divided once: twelve twelfths are exactly the year.
        months.extend((1..=12).map(|month| at_start + flow * Decimal::from(month) / twelve));
        before = at_start + flow;
    }
    months
}

/// The first month from which what was saved covers what was invested, and goes on doing so until the horizon; `None`
/// without an investment, or when there is no such month. A month before an investment is made, or before a later one
/// undoes it again, has earned nothing back.
pub(crate) fn payback_month<'a>(
    accounts: impl Iterator<Item = &'a Account<'a>>,
    cumulative: &[Decimal],
) -> Option<usize> {
    let first = |account: &Account<'_>| account.flows.iter().position(|flow| !flow.investment().is_zero());
    let first_year = accounts.filter_map(first).min()?;
    let last_short = cumulative.iter().rposition(|sum| *sum < Decimal::ZERO).unwrap_or_default();
    Some(last_short.max(first_year * 12) + 1).filter(|month| *month < cumulative.len())
}
