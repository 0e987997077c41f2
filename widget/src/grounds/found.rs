//! How much a search found.

use maatwerk_words::{Lang, law as words};

/// How many were found for what was typed, of which at most so many are shown; `none` where there is none.
pub(crate) fn found(lang: Lang, typed: &str, count: usize, most: usize, none: &'static str) -> String {
    match count {
        _ if typed.trim().is_empty() => String::new(),
        0 => none.to_owned(),
        1 => words::found_one(lang).to_owned(),
        count if count > most => words::found_more(lang, count, most),
        count => words::found(lang, count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_how_many_and_nothing_before_someone_searches() {
        let said = |typed, count| found(Lang::Nl, typed, count, 5, "Niets gevonden.");
        assert_eq!(said("  ", 0), "");
        assert_eq!(said("huur", 0), "Niets gevonden.");
        assert_eq!(said("huur", 1), "1 gevonden");
        assert_eq!(said("huur", 5), "5 gevonden");
        assert!(said("huur", 6).starts_with("6 gevonden, de eerste 5 staan hier."));
    }
}
