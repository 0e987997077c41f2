//! What came out of a portfolio, in sentences: for the page and for the command.

use crate::cohort::number;
use crate::format::{decimal, euro_in_words, percent};
use maatwerk_engine::portfolio::{Account, Intakes, LeadTime, Portfolio, ScaleChange, Success};
use maatwerk_words::{Lang, portfolio as words};
use rust_decimal::Decimal;

/// One thing that was found: what it is about, the finding, and what explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub about: &'static str,
    /// The finding, in one sentence.
    pub finding: String,
    /// What explains it; empty where nothing was found.
    pub explain: Vec<String>,
}

/// How many households were added up, and what is known of them.
pub fn counted(lang: Lang, portfolio: &Portfolio) -> [String; 2] {
    let Portfolio { households, with_sum, with_realised, compared, .. } = portfolio;
    let [of, with_sum, with_realised, compared] =
        [households, with_sum, with_realised, compared].map(|count| number(lang, *count));
    let done = if *households == 1 { words::done_one(lang).to_owned() } else { words::done(lang, of) };
    [done, words::counted(lang, compared, with_realised, with_sum)]
}

/// What was expected against what came true.
pub fn compared(lang: Lang, portfolio: &Portfolio) -> Finding {
    let about = words::compared_heading(lang);
    if portfolio.compared == 0 {
        let explain = vec![words::finding_none_explain(lang).to_owned()];
        return Finding { about, finding: words::finding_none(lang).to_owned(), explain };
    }
    let Account { expected_of_compared, realised, .. } = portfolio.accounts.total();
    let (expected, came) = (expected_of_compared.net(), realised.net());
    let [in_words, loss] = [came, -came].map(|amount| euro_in_words(lang, amount.round()));
    let of = euro_in_words(lang, expected.round());
    let finding = match expected > Decimal::ZERO {
        true if came > expected => words::finding_more(lang, of, in_words),
        true if came < Decimal::ZERO => words::finding_less(lang, of, loss),
        true => words::finding_part(lang, of, in_words),
        false => words::finding_loss(lang, of, in_words),
    };
    Finding { about, finding, explain: vec![words::compared_explain(lang, number(lang, portfolio.compared))] }
}

/// Success, lead time, intakes and the residents' own scale.
pub fn others(lang: Lang, portfolio: &Portfolio) -> [Finding; 4] {
    [
        success(lang, &portfolio.success),
        lead_time(lang, &portfolio.lead_time),
        intakes(lang, portfolio.intakes),
        scale(lang, portfolio.scale),
    ]
}

fn success(lang: Lang, success: &Success) -> Finding {
    let about = words::success_heading(lang);
    let Some(share) = success.share() else { return nothing(about, words::success_unknown(lang)) };
    let [known, succeeded] = [success.known(), success.succeeded].map(|count| number(lang, count));
    let mut explain = Vec::new();
    if let Some((assumed, came_true)) = success.assumed_and_true() {
        let households = number(lang, success.with_chance);
        explain.push(words::calibration(
            lang,
            whole_percent(lang, assumed),
            whole_percent(lang, came_true),
            households,
        ));
        explain.push(words::calibration_explain(lang).to_owned());
    }
    Finding { about, finding: words::success_known(lang, known, whole_percent(lang, share), succeeded), explain }
}

fn lead_time(lang: Lang, lead_time: &LeadTime) -> Finding {
    let about = words::lead_heading(lang);
    let (Some(median), Some(tail), Some(mean)) = (lead_time.percentile(50), lead_time.percentile(90), lead_time.mean())
    else {
        return nothing(about, words::lead_none(lang));
    };
    let finding = match median {
        1 => words::lead_finding_one(lang).to_owned(),
        days => words::lead_finding(lang, days),
    };
    let households = number(lang, lead_time.households());
    Finding { about, finding, explain: vec![words::lead_explain(lang, households, one_decimal(lang, mean), tail)] }
}

fn intakes(lang: Lang, intakes: Intakes) -> Finding {
    let about = words::intakes_heading(lang);
    if intakes.households == 0 {
        return nothing(about, words::intakes_none(lang));
    }
    let saved = intakes.saved();
    let [now, after, saved_in_words] =
        [intakes.now, intakes.after, saved.unsigned_abs()].map(|count| number(lang, count));
    let finding = match saved {
        0 => words::intakes_same(lang, now),
        1.. => words::intakes_fewer(lang, after, now, saved_in_words),
        _ => words::intakes_more(lang, after, now, saved_in_words),
    };
    Finding { about, finding, explain: vec![words::intakes_explain(lang, number(lang, intakes.households))] }
}

fn scale(lang: Lang, scale: ScaleChange) -> Finding {
    let about = words::scale_heading(lang);
    let Some((before, after)) = scale.means() else { return nothing(about, words::scale_none(lang)) };
    let [rose, same, fell] = [scale.rose, scale.same, scale.fell].map(|count| number(lang, count));
    Finding {
        about,
        finding: words::scale_finding(lang, one_decimal(lang, after), one_decimal(lang, before)),
        explain: vec![words::scale_explain(lang, fell, rose, same)],
    }
}

fn nothing(about: &'static str, why: &str) -> Finding {
    Finding { about, finding: why.to_owned(), explain: Vec::new() }
}

fn one_decimal(lang: Lang, number: Decimal) -> String {
    decimal(lang, number.round_dp(1).normalize())
}

fn whole_percent(lang: Lang, share: Decimal) -> String {
    percent(lang, share.round_dp(2))
}
