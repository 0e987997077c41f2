//! Words: what stands between spaces and holds a letter or a digit.

/// The words of a text, without the marks around them. A hyphen keeps a word together, a slash does not; of a link
/// only its text counts, and an address is no word.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    outside_link_targets(text)
        .flat_map(|part| part.split(|letter: char| letter.is_whitespace() || "–—".contains(letter)))
        .filter(|chunk| !chunk.contains("://"))
        .flat_map(|chunk| chunk.split('/'))
        .map(|word| word.trim_matches(|letter: char| !(letter.is_alphanumeric() || ".'’".contains(letter))))
        .filter(|word| word.contains(char::is_alphanumeric))
}

/// The parts of a text around `](…)`.
fn outside_link_targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").enumerate().map(|(place, part)| match place {
        0 => part,
        _ => part.split_once(')').map_or(part, |(_, after)| after),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let trimmed = |word: &str| word.trim_matches('.').to_owned();
        assert_eq!(words(text).map(trimmed).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn marks_around_a_word_do_not_count() {
        check("“Ja,” zei zij (zacht) – *heel* zacht!", &["Ja", "zei", "zij", "zacht", "heel", "zacht"]);
        check(
            "'s Avonds om 9.00 uur: auto's, zo’n 1.250.",
            &["'s", "Avonds", "om", "9.00", "uur", "auto's", "zo’n", "1.250"],
        );
    }

    #[test]
    fn a_hyphen_keeps_a_word_together_and_a_slash_does_not() {
        check("e-mail en/of ver-van-huis", &["e-mail", "en", "of", "ver-van-huis"]);
    }

    #[test]
    fn of_a_link_its_text_counts() {
        check(
            "Lees [de wet](https://wetten.nl/a b) (of kijk op https://x.nl).",
            &["Lees", "de", "wet", "of", "kijk", "op"],
        );
    }
}
