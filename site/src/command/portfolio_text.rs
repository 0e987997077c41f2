//! A portfolio for people: expected beside realised, then the other findings, then what there is to learn.

use super::table::columns;
use maatwerk_engine::portfolio::{Flow, Portfolio, Texts};
use maatwerk_widget::format::euro;
use maatwerk_widget::portfolio::{
    Finding, Of, Row, compared, counted, faulty, number, of_all, of_compared, others, rows,
};
use maatwerk_words::{Lang, portfolio as words};

/// Writes what was added up.
pub(super) fn write(lang: Lang, portfolio: &Portfolio, skipped: usize, is_made_up: bool) -> String {
    let mut parts = Vec::new();
    if is_made_up {
        parts.push(format!("{}\n", words::example_mark(lang)));
    }
    let [done, known] = counted(lang, portfolio);
    let faulty = faulty(lang, skipped).map(|faulty| format!("{faulty}.\n")).unwrap_or_default();
    if portfolio.households == 0 {
        parts.push(format!("{}\n{faulty}", words::none(lang)));
        return parts.join("\n");
    }
    parts.push(format!("{done}: {known}\n{faulty}{}\n", words::never_alone(lang)));
    parts.push(finding(&compared(lang, portfolio)));
    let both = rows(lang, &portfolio.accounts, of_compared);
    if portfolio.compared > 0 && !both.is_empty() {
        let heads = [
            words::payer(lang),
            words::expected_saved(lang),
            words::expected_invested(lang),
            words::expected_net(lang),
            words::realised_saved(lang),
            words::realised_invested(lang),
            words::realised_net(lang),
        ];
        parts.push(table(lang, words::compared_table(lang), &heads, &both, |row| of_compared(&row.account).to_vec()));
    }
    let all = rows(lang, &portfolio.accounts, of_all);
    if !all.is_empty() {
        let heads = [
            words::payer(lang),
            words::expected_saved(lang),
            words::expected_invested(lang),
            words::expected_net(lang),
        ];
        let caption = format!("{} ({})", words::all_table(lang), number(lang, portfolio.with_sum));
        parts.push(table(lang, &caption, &heads, &all, |row| vec![row.account.expected]));
    }
    parts.extend(others(lang, portfolio).iter().map(finding));
    let kinds = [words::learning_rule(lang), words::learning_habit(lang), words::learning_practice(lang)];
    let lists: Vec<String> =
        kinds.into_iter().zip(&portfolio.learning).filter_map(|(kind, list)| texts(lang, kind, list)).collect();
    let learnt = if lists.is_empty() { format!("  {}\n", words::learning_none(lang)) } else { lists.concat() };
    parts.push(format!("{}\n{learnt}", words::learning_heading(lang)));
    let objections = texts(lang, words::text(lang), &portfolio.objections);
    let objections = objections.unwrap_or_else(|| format!("  {}\n", words::objections_none(lang)));
    parts.push(format!("{}\n{objections}", words::objections_heading(lang)));
    parts.join("\n")
}

fn finding(Finding { about, finding, explain }: &Finding) -> String {
    let explain: String = explain.iter().map(|text| format!("  {text}\n")).collect();
    format!("{about}\n  {finding}\n{explain}")
}

fn table(lang: Lang, caption: &str, heads: &[&str], rows: &[Row], flows: fn(&Row) -> Vec<Flow>) -> String {
    let mut lines = vec![heads.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>()];
    for row in rows {
        let name = if row.of == Of::Law { format!("  {}", row.name) } else { row.name.clone() };
        let amounts = flows(row).into_iter().flat_map(|flow| [flow.saved, flow.invested, flow.net()]);
        lines.push(std::iter::once(name).chain(amounts.map(|amount| euro(lang, amount))).collect());
    }
    format!("{caption}\n{}", columns(&lines))
}

fn texts(lang: Lang, of: &str, texts: &Texts) -> Option<String> {
    let rows: Vec<_> = texts
        .most_frequent()
        .iter()
        .map(|(text, households)| vec![(*text).to_owned(), number(lang, *households)])
        .collect();
    let head = vec![of.to_owned(), words::households(lang).to_owned()];
    (!rows.is_empty()).then(|| columns(&[vec![head], rows].concat()))
}
