//! A portfolio as CSV: a figure a row, for who reckons on. The names of the columns are the same in every language.

use crate::csv_cell::csv_cell;
use maatwerk_engine::LessonKind;
use maatwerk_engine::portfolio::{Account, Flow, Portfolio};
use std::fmt::{Display, Write};

/// Writes the portfolio. `is_made_up` says so in the first row.
pub fn csv(portfolio: &Portfolio, is_made_up: bool) -> String {
    let mut file = "figure,payer,law,text,value\r\n".to_owned();
    if is_made_up {
        row(&mut file, "made up: no such pilot", ["", "", ""], "yes");
    }
    let mut figure = |name: &str, value: &dyn Display| row(&mut file, name, ["", "", ""], value);
    figure("households", &portfolio.households);
    figure("households with a sum", &portfolio.with_sum);
    figure("households with realised amounts", &portfolio.with_realised);
    figure("households compared", &portfolio.compared);
    figure("succeeded", &portfolio.success.succeeded);
    figure("did not succeed", &portfolio.success.failed);
    if let Some((assumed, came_true)) = portfolio.success.assumed_and_true() {
        figure("chance assumed (mean)", &assumed.round_dp(4).normalize());
        figure("chance that came true", &came_true.round_dp(4).normalize());
    }
    for (name, percent) in [("lead time in days (median)", 50), ("lead time in days (90 of 100)", 90)] {
        if let Some(days) = portfolio.lead_time.percentile(percent) {
            figure(name, &days);
        }
    }
    if let Some(mean) = portfolio.lead_time.mean() {
        figure("lead time in days (mean)", &mean.round_dp(2).normalize());
    }
    figure("intakes now", &portfolio.intakes.now);
    figure("intakes after", &portfolio.intakes.after);
    if let Some((before, after)) = portfolio.scale.means() {
        figure("own scale before (mean)", &before.round_dp(2).normalize());
        figure("own scale now (mean)", &after.round_dp(2).normalize());
        figure("own scale rose", &portfolio.scale.rose);
        figure("own scale same", &portfolio.scale.same);
        figure("own scale fell", &portfolio.scale.fell);
    }
    for (payer, _, laws) in portfolio.accounts.payers() {
        laws.iter().for_each(|(law, sums)| account(&mut file, payer, law, sums));
    }
    account(&mut file, "total", "", &portfolio.accounts.total());
    for (kind, texts) in LessonKind::ALL.into_iter().zip(&portfolio.learning) {
        for (text, households) in texts.most_frequent() {
            row(&mut file, &format!("lesson ({})", kind.name()), ["", "", text], households);
        }
    }
    for (text, households) in portfolio.objections.most_frequent() {
        row(&mut file, "objection", ["", "", text], households);
    }
    file
}

fn account(file: &mut String, payer: &str, law: &str, account: &Account) {
    let Account { expected, expected_of_compared, realised } = account;
    for (name, Flow { saved, invested }) in
        [("expected of all", expected), ("expected of those compared", expected_of_compared), ("realised", realised)]
    {
        row(file, &format!("{name}: saved"), [payer, law, ""], saved);
        row(file, &format!("{name}: invested"), [payer, law, ""], invested);
    }
}

fn row(file: &mut String, figure: &str, texts: [&str; 3], value: impl Display) {
    let [payer, law, text] = texts.map(|text| csv_cell(text, ','));
    // Writing into a string cannot fail.
    let _ = write!(file, "{},{payer},{law},{text},{value}\r\n", csv_cell(figure, ','));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_portfolio_has_its_counts_and_a_total() {
        let file = csv(&Portfolio::default(), false);
        assert!(file.starts_with("figure,payer,law,text,value\r\nhouseholds,,,,0\r\n"), "{file}");
        assert!(file.ends_with("realised: invested,total,,,0\r\n"), "{file}");
        assert!(csv(&Portfolio::default(), true).contains("made up: no such pilot,,,,yes\r\n"));
    }
}
