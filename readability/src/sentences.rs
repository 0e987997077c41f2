//! Where sentences begin and end.

use crate::Language;
use crate::abbreviations::stop_is_part;
use crate::blocks::blocks;

/// The sentences of a text, as they stand in it. A heading and a list item are sentences of their own.
pub fn sentences(language: Language, text: &str) -> Vec<&str> {
    blocks(text).into_iter().flat_map(|block| in_block(language, block)).collect()
}

fn in_block(language: Language, block: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (place, mark) in block.match_indices(['.', '!', '?', '…']) {
        // The next sentence begins after closing marks and a space.
        let after = &block[place + mark.len()..];
        let rest = after.trim_start_matches(['"', '\'', '”', '’', ')', ']', '*', '_', '»']);
        let next = rest.trim_start();
        let ends = next.len() < rest.len() && begins_sentence(next) && !is_inside(language, &block[start..place], mark);
        if ends {
            let end = block.len() - next.len();
            found.push(block[start..end].trim_end());
            start = end;
        }
    }
    found.push(&block[start..]);
    found
}

/// Whether a sentence can begin so: "Dit", "“Ja”", "18 jaar", "'t Is", and the place "{name}"; a small letter cannot.
fn begins_sentence(text: &str) -> bool {
    let text = text.trim_start_matches(['"', '“', '„', '‘', '«', '(', '[', '*', '_', '€', ' ']);
    text.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric() || "'’{".contains(letter))
}

/// Whether the mark after this text belongs to a word and not to the sentence.
fn is_inside(language: Language, before: &str, mark: &str) -> bool {
    let word = before.rsplit(|letter: char| letter.is_whitespace() || "([\"“‘'’".contains(letter)).next();
    mark == "." && stop_is_part(language, &format!("{}.", word.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        assert_eq!(sentences(language, text), expected, "{text}");
    }

    #[test]
    fn a_mark_and_a_capital_divide_sentences() {
        check(
            Language::Nl,
            "Bel ons. Wij helpen! Kan dat? Ja… Fijn.",
            &["Bel ons.", "Wij helpen!", "Kan dat?", "Ja…", "Fijn."],
        );
        check(
            Language::Nl,
            "Zij vroeg: \"Kan dat?\" Dat kon. 't Was goed. 's Avonds ook.",
            &["Zij vroeg: \"Kan dat?\"", "Dat kon.", "'t Was goed.", "'s Avonds ook."],
        );
        check(
            Language::Nl,
            "\"Kan dat?\" vroeg zij. (Dat kon.) 18 jaar is genoeg.",
            &["\"Kan dat?\" vroeg zij.", "(Dat kon.)", "18 jaar is genoeg."],
        );
    }

    #[test]
    fn a_place_to_fill_begins_a_sentence() {
        check(Language::Nl, "Gemaakt op {day}. {name} belt u.", &["Gemaakt op {day}.", "{name} belt u."]);
    }

    #[test]
    fn a_stop_in_an_abbreviation_a_time_or_a_number_divides_nothing() {
        for text in [
            "Zie art. 3 van de wet, d.w.z. nr. 5.",
            "Dat geldt o.a. Voor iedereen die bijv. Om 9.00 uur belt.",
            "Het kost 1.250 euro, of 1.250,50 met J. de Vries erbij.",
            "In 't huis van mevr. Jansen (art. 4).",
            "Kijk op voorbeeldstad.nl of bel 14 030.",
        ] {
            check(Language::Nl, text, &[text]);
        }
        check(
            Language::En,
            "Ask e.g. Mrs. Smith. She said no. Ask again.",
            &["Ask e.g. Mrs. Smith.", "She said no.", "Ask again."],
        );
    }

    #[test]
    fn an_abbreviation_at_the_end_ends_the_sentence() {
        check(
            Language::Nl,
            "Gas, water enz. Dat telt mee. En eten e.d. ook.",
            &["Gas, water enz.", "Dat telt mee.", "En eten e.d. ook."],
        );
    }

    #[test]
    fn headings_and_items_are_sentences_without_a_stop() {
        check(
            Language::Nl,
            "## Wat kunt u vragen\n\nBel ons. U kunt zeggen:\n\n- Ik wil praten\n- Kan dat?\n",
            &["Wat kunt u vragen", "Bel ons.", "U kunt zeggen:", "Ik wil praten", "Kan dat?"],
        );
    }

    #[test]
    fn without_text_there_is_no_sentence() {
        check(Language::Nl, " \n\n - \n", &[]);
    }
}
