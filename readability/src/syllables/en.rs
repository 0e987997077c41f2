//! English: groups of vowels, without the e that is not heard.

/// Endings that leave the e before them silent: home-less, use-ful, arrange-ment, safe-ty.
const AFTER_SILENT_E: &[&str] =
    &["less", "ful", "ment", "ness", "ly", "ty", "thing", "how", "body", "where", "day", "hold", "more"];

/// How many vowels sound in a part of a word, in small letters.
pub(super) fn vowel_sounds(part: &str) -> usize {
    for whole in [part, part.strip_suffix('s').unwrap_or(part)] {
        for tail in AFTER_SILENT_E {
            if let Some(head) = whole.strip_suffix(tail).filter(|head| ends_silent(head) && groups(head) > 1) {
                return vowel_sounds(head) + vowel_sounds(tail);
            }
        }
    }
    let silent = usize::from(groups(part) > 1 && ends_silent(part));
    groups(part) + apart(part) - silent
}

/// How many groups of vowels it has.
fn groups(part: &str) -> usize {
    let mut before = false;
    let begins = |letter: char| {
        let is_vowel = "aeiouyéèê".contains(letter);
        let begins = is_vowel && !before;
        before = is_vowel;
        begins
    };
    part.chars().map(begins).filter(|begins| *begins).count()
}

/// Whether the last e is not heard: home, homes, called; but table, houses, needed.
fn ends_silent(part: &str) -> bool {
    let after_vowel = |stem: &str| stem.is_empty() || stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y']);
    // A consonant and -le sound (ta-ble), a vowel and -le do not (file).
    let is_silent = |stem: &str| match stem.strip_suffix('l') {
        Some(before) => after_vowel(before),
        None => !after_vowel(stem),
    };
    if let Some(stem) = part.strip_suffix("es") {
        return is_silent(stem) && !["s", "x", "z", "ch", "sh", "c", "g"].iter().any(|hiss| stem.ends_with(hiss));
    }
    if let Some(stem) = part.strip_suffix("ed") {
        return !after_vowel(stem) && !stem.ends_with(['t', 'd']);
    }
    part.strip_suffix('e').is_some_and(is_silent)
}

/// How often two vowels that stand together sound apart: soci-ety, cre-ate, do-ing, pay-er.
fn apart(part: &str) -> usize {
    let count = |pair: &str, apart: fn(&str, &str) -> bool| {
        part.match_indices(pair).filter(|(place, _)| apart(&part[..*place], &part[place + pair.len()..])).count()
    };
    count("ia", |before, _| !before.ends_with(['t', 'c', 'g']) || before.ends_with("so"))
        + count("iu", |_, _| true)
        + count("io", |before, after| {
            !before.ends_with(['t', 's', 'g', 'c', 'x', 'l', 'n']) || !after.starts_with(['n', 'u'])
        })
        + count("ie", |_, after| {
            after.starts_with("ty") || after.starts_with("nt") || after.starts_with('r') && after.len() <= 2
        })
        + count("eo", |before, _| !before.ends_with(['p', 'g']))
        + count("ea", |before, after| {
            before.ends_with("cr") || before.ends_with("id") && after.len() < 2 || after.starts_with("lity")
        })
        + count("ua", |before, _| !before.ends_with(['q', 'g']))
        + count("uo", |before, _| !before.ends_with('q'))
        + count("eing", |_, _| true)
        + count("oing", |_, _| true)
        + count("ying", |before, _| !before.ends_with("l"))
        + count("yer", |before, _| !before.is_empty())
        + count("oope", |before, _| before.ends_with('c'))
        + count("oord", |before, _| before.ends_with('c'))
}
