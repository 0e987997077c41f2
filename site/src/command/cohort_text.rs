//! A cohort for people: norms, facts, conditions, then every ground.

use super::table::columns;
use maatwerk_engine::cohort::Counts;
use maatwerk_engine::{Date, LawBook};
use maatwerk_widget::cohort::{Cell, Findings, number};
use maatwerk_widget::format::day;
use maatwerk_words::{Lang, cohort as words};

/// More rows than this of a list nobody reads in a terminal.
const SHOWN: usize = 20;

/// Writes what was counted.
pub(super) fn write(lang: Lang, book: &LawBook, on: Date, counts: &Counts<'_>, exact: bool) -> String {
    let found = Findings::new(lang, book, counts, exact);
    let grounds = number(lang, counts.grounds.len() as u64);
    let mut parts = vec![format!("{}\n", words::done(lang, day(lang, on), grounds, found.households.in_words(lang)))];
    if counts.households == 0 {
        parts.push(format!("{}\n", words::none(lang)));
        return parts.join("\n");
    }
    let row = |(name, cell): &(String, Cell)| vec![name.clone(), cell.in_words(lang)];
    let norms = found.norms.iter().map(row).collect();
    parts.push(list(lang, words::norms_caption(lang), words::norms_explain(lang), words::norm(lang), norms));
    let facts = found.facts.iter().map(row).collect();
    parts.push(list(lang, words::facts_caption(lang), words::facts_explain(lang), words::fact(lang), facts));
    let blocker = |(ground, condition, cell): &(String, String, Cell)| {
        vec![format!("{ground}: {condition}"), cell.in_words(lang)]
    };
    let blockers = found.blockers.iter().map(blocker).collect();
    parts.push(list(
        lang,
        words::blockers_caption(lang),
        words::blockers_explain(lang),
        words::condition(lang),
        blockers,
    ));
    parts.push(grounds_table(lang, &found));
    if !exact {
        parts.push(format!("{}\n{}\n", words::left_out(lang), words::hidden_means(lang)));
    }
    parts.push(format!("{}\n", words::never_alone(lang)));
    parts.join("\n")
}

fn list(lang: Lang, caption: &str, explain: &str, of: &str, mut rows: Vec<Vec<String>>) -> String {
    let all = rows.len();
    rows.truncate(SHOWN);
    let mut text = format!("{caption}\n{explain}\n");
    if rows.is_empty() {
        return format!("{text}  {}\n", words::nothing(lang));
    }
    rows.insert(0, vec![of.to_owned(), words::households(lang).to_owned()]);
    text += &columns(&rows);
    if all > SHOWN {
        text += &format!("  {}\n", words::only_first(lang, all, SHOWN));
    }
    text
}

fn grounds_table(lang: Lang, found: &Findings) -> String {
    let heads: [fn(Lang) -> &'static str; 6] =
        [words::ground, words::applies, words::judged, words::open, words::blocked, words::elsewhere];
    let mut rows = vec![heads.map(|head| head(lang).to_owned()).to_vec()];
    rows.extend(found.grounds.iter().map(|(ground, cells)| {
        std::iter::once(ground.clone()).chain(cells.iter().map(|cell| cell.in_words(lang))).collect()
    }));
    format!("{}\n{}", words::grounds_caption(lang), columns(&rows))
}
