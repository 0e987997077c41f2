//! Letters without the tables of every alphabet: those would weigh more than all the words that a visitor's page shows.

/// A text in small letters, for comparing what people type. Of alphabets other than the Latin it stays as it is.
pub fn small_letters(text: &str) -> String {
    text.chars().map(small).collect()
}

fn small(letter: char) -> char {
    let code = u32::from(letter);
    let further = match letter {
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => 32,
        // Capitals and small letters in turn.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' => (code + 1) % 2,
        'Ĺ'..='ň' | 'Ź'..='ž' => code % 2,
        _ => 0,
    };
    char::from_u32(code + further).unwrap_or(letter)
}

/// Whether it belongs to a word: a letter of any alphabet, no digit, no sign of those that people type.
pub fn is_letter(letter: char) -> bool {
    !matches!(
        letter,
        '\0'..='@' | '['..='`' | '{'..='\u{bf}' | '×' | '÷'
            // Punctuation, currencies, arrows, figures, emoji and what colours them.
            | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'..
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_letters_become_small_as_everywhere() {
        for letter in ('\0'..='\u{17f}').filter(|letter| !"×İ".contains(*letter)) {
            assert_eq!(small_letters(&letter.to_string()), letter.to_lowercase().to_string(), "{letter}");
        }
        assert_eq!(small_letters("Zorgaanbieder ÉÉN × İ"), "zorgaanbieder één × i");
    }

    #[test]
    fn letters_are_told_from_digits_and_signs() {
        for letter in ('\0'..='\u{24f}').filter(|letter| !"ªµº".contains(*letter)) {
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter}");
        }
        assert!("Жλأ漢".chars().all(is_letter));
        assert!(!"–’€→★😀。".chars().any(is_letter));
    }
}
