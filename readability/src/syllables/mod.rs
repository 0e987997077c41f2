//! Syllables of a word.

mod en;
mod nl;

use crate::Language;
use crate::abbreviations::read_aloud;

/// The syllables of a word, at least one: as it is spoken by who reads it aloud. A digit counts for one, and so does a
/// letter of what is spelled out (`BSN`, `Wlz`); an abbreviation counts as the words it stands for.
pub fn syllables(language: Language, word: &str) -> usize {
    if let Some(whole) = read_aloud(language, word) {
        return whole.split(' ').map(|word| syllables(language, word)).sum();
    }
    let parts = word.split(|letter: char| !letter.is_alphanumeric());
    parts.map(|part| of_part(language, part)).sum::<usize>().max(1)
}

/// A part of a word, in which there are only letters and digits.
fn of_part(language: Language, part: &str) -> usize {
    let digits = part.chars().filter(char::is_ascii_digit).count();
    let letters = part.chars().count() - digits;
    let is_spelled = letters > 1 && part.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit());
    if is_spelled {
        return letters + digits;
    }
    let lower = part.to_lowercase();
    let spoken = match language {
        Language::Nl => nl::vowel_sounds(&lower),
        Language::En => en::vowel_sounds(&lower),
    };
    // A name of consonants is spelled out; one letter alone hangs on to its neighbour ("'s", "auto's").
    let spelled = if spoken == 0 && letters > 1 { letters } else { spoken };
    digits + spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, words: &[(&str, usize)]) {
        for (word, count) in words {
            assert_eq!(syllables(language, word), *count, "{word}");
        }
    }

    #[test]
    fn vowels_written_together_sound_as_one() {
        check(
            Language::Nl,
            &[("huis", 1), ("nieuw", 1), ("sneeuw", 1), ("mooi", 1), ("vrij", 1), ("haaien", 2), ("toeslag", 2)],
        );
    }

    #[test]
    fn a_trema_a_hyphen_and_foreign_pairs_part_vowels() {
        check(Language::Nl, &[("beëindigen", 4), ("reünie", 3), ("zeeën", 2), ("coördinator", 5), ("na-apen", 3)]);
        check(
            Language::Nl,
            &[("radio", 3), ("financieel", 4), ("situatie", 4), ("januari", 4), ("museum", 3), ("milieu", 3)],
        );
    }

    #[test]
    fn loanwords_sound_as_they_are_spoken() {
        check(
            Language::Nl,
            &[("wijkteam", 2), ("coach", 1), ("niveau", 2), ("baby", 2), ("systeem", 2), ("royaal", 2)],
        );
    }

    #[test]
    fn what_is_spelled_out_or_short_counts_as_it_is_read() {
        check(
            Language::Nl,
            &[("BSN", 3), ("Wlz", 3), ("bijv.", 3), ("d.w.z.", 4), ("18", 2), ("'s", 1), ("auto's", 2)],
        );
    }

    #[test]
    fn english_has_letters_that_are_not_heard() {
        check(Language::En, &[("home", 1), ("called", 1), ("needed", 2), ("table", 2), ("houses", 2), ("homeless", 2)]);
        check(Language::En, &[("paying", 2), ("society", 4), ("nation", 2), ("municipality", 6), ("e.g.", 4)]);
    }
}
