//! The longest tables in a file of their own, one a language: who reads Dutch need not download English.
//!
//! The site writes the files ([`file`]), the loader fetches the one of the tag's language and hands it over
//! ([`take_in`]), and the functions here read in it. A program that calls only these does not carry the tables itself.

use crate::{APART, Lang, STAMP};
use std::sync::OnceLock;

pub use crate::fetched::*;

/// What was taken in, by language.
static FILES: [OnceLock<&'static str>; 2] = [const { OnceLock::new() }; 2];

/// Stands between the tables in a file.
const BETWEEN: char = '\u{1}';

/// The file of a language.
pub fn file(lang: Lang) -> String {
    let tables = APART.iter().map(|texts| texts[lang as usize]);
    let parts: Vec<&str> = std::iter::once(STAMP).chain(tables).collect();
    parts.join("\u{1}")
}

/// Takes in the file of a language; false for one that was written for other rules.
pub fn take_in(lang: Lang, file: String) -> bool {
    let fits = file.split(BETWEEN).next() == Some(STAMP);
    if fits {
        FILES[lang as usize].get_or_init(|| file.leak());
    }
    fits
}

/// The texts of one table; empty until the file of the language was taken in.
pub(crate) fn part(lang: Lang, place: usize) -> &'static str {
    FILES[lang as usize].get().and_then(|file| file.split(BETWEEN).nth(place + 1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_in_reads_as_what_is_carried() {
        assert_eq!(ground(Lang::En, "pw-20-3").title, "");
        assert!(!take_in(Lang::En, format!("of another day{BETWEEN}")));
        for lang in Lang::ALL {
            assert!(take_in(lang, file(lang)));
            let (there, here) = (ground(lang, "pw-20-3"), crate::ground(lang, "pw-20-3"));
            assert_eq!([there.title, there.resident, there.ask], [here.title, here.resident, here.ask]);
            assert_eq!(question(lang, "debts").resident, crate::fact(lang, "debts").resident);
        }
    }
}
