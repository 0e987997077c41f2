//! Where the texts are: natively in the program, both languages; in the browser in a file of one language, which holds what
//! one bundle says. Who reads Dutch need not download English.
//!
//! The site writes the files ([`file`]), the loader fetches the one of the tag's language and hands it over ([`take_in`]).

use crate::{Lang, STAMP};
use std::fmt::Display;
use std::sync::OnceLock;

/// The texts of every part, in the order in which the build counted them.
type Parts = Vec<Vec<&'static str>>;

/// What was taken in, by language.
static TAKEN: [OnceLock<Parts>; 2] = [const { OnceLock::new() }; 2];

/// Stands between the parts in a file; between the texts of a part stands `\0`.
const BETWEEN: char = '\u{1}';

/// Stands where a text should be that the bundle's file does not hold: its part is missing in `bundles.rs`.
const MISSING: &str = "\u{fffd}";

/// Takes in the file of a language; false for one that was written for other words.
pub fn take_in(lang: Lang, file: String) -> bool {
    let fits = file.split(BETWEEN).next() == Some(STAMP);
    if fits {
        TAKEN[lang as usize].get_or_init(|| read(file.leak()));
    }
    fits
}

fn read(file: &'static str) -> Parts {
    file.split(BETWEEN).skip(1).map(|part| part.split('\0').collect()).collect()
}

#[cfg(not(target_arch = "wasm32"))]
pub use carried::file;

#[cfg(not(target_arch = "wasm32"))]
mod carried {
    use super::*;
    use crate::PARTS;
    use crate::bundles::BUNDLES;

    const ALL: [&str; 2] =
        [include_str!(concat!(env!("OUT_DIR"), "/nl.txt")), include_str!(concat!(env!("OUT_DIR"), "/en.txt"))];

    /// The file of a language with what this bundle says.
    pub fn file(bundle: &str, lang: Lang) -> String {
        let said = BUNDLES.iter().find(|(name, _)| *name == bundle).map_or(&[][..], |(_, said)| said).concat();
        let parts = PARTS.iter().zip(ALL[lang as usize].split(BETWEEN));
        let parts = parts.map(|(name, part)| if said.contains(name) { part } else { "" });
        std::iter::once(STAMP).chain(parts).collect::<Vec<_>>().join("\u{1}")
    }

    static READ: [OnceLock<Parts>; 2] = [const { OnceLock::new() }; 2];

    /// Everything, without a file.
    pub(super) fn parts(lang: Lang) -> Option<&'static Parts> {
        Some(READ[lang as usize].get_or_init(|| {
            let parts = ALL[lang as usize].split(BETWEEN);
            parts.map(|part| part.split('\0').collect()).collect()
        }))
    }
}

#[cfg(not(target_arch = "wasm32"))]
use carried::parts;

#[cfg(target_arch = "wasm32")]
fn parts(lang: Lang) -> Option<&'static Parts> {
    TAKEN[lang as usize].get()
}

/// A text of a part.
pub(crate) fn text(lang: Lang, part: usize, place: usize) -> &'static str {
    parts(lang).and_then(|parts| parts.get(part)?.get(place).copied()).unwrap_or(MISSING)
}

/// The texts of an id in a part whose rows begin with one.
pub(crate) fn row<const N: usize>(lang: Lang, part: usize, id: &str) -> Option<[&'static str; N]> {
    let mut rows = parts(lang)?.get(part)?.chunks_exact(N + 1);
    rows.find(|row| row[0] == id).map(|row| std::array::from_fn(|place| row[place + 1]))
}

/// A text with its places filled.
pub(crate) fn fill(text: &str, places: &[&dyn Display]) -> String {
    let mut filled = String::new();
    for letter in text.chars() {
        match places.get((letter as usize).wrapping_sub(0x10)) {
            Some(place) => filled.push_str(&place.to_string()),
            None => filled.push(letter),
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PARTS;
    use crate::bundles::BUNDLES;

    #[test]
    fn a_file_holds_what_its_bundle_says_and_nothing_else() {
        for (bundle, said) in BUNDLES {
            let said = said.concat();
            for lang in Lang::ALL {
                let found = read(file(bundle, lang).leak());
                let all = parts(lang).expect("natively everything is there");
                assert_eq!(found.len(), PARTS.len());
                for (place, name) in PARTS.iter().enumerate() {
                    let here = said.contains(name);
                    assert!(if here { found[place] == all[place] } else { found[place] == [""] }, "{bundle}: {name}");
                }
            }
        }
    }

    #[test]
    fn every_bundle_names_parts_that_there_are() {
        for (bundle, said) in BUNDLES {
            said.concat().iter().for_each(|name| assert!(PARTS.contains(name), "{bundle}: {name}"));
        }
    }

    #[test]
    fn a_file_of_other_words_is_refused() {
        assert!(!take_in(Lang::Nl, format!("of another day{BETWEEN}")));
        assert!(take_in(Lang::Nl, file("explorer", Lang::Nl)));
    }

    #[test]
    fn places_are_filled_wherever_they_stand() {
        assert_eq!(fill("\u{11}, then \u{10}, then \u{11}", &[&1, &"two"]), "two, then 1, then two");
    }
}
