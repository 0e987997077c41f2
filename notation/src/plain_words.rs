//! What a resident's text may never say: a promise, a refusal, or the name of a method.
//!
//! Plain words on a government's page can bind, and a flat "no" has kept people from help they could have had.

use crate::fault::Fault;
use crate::node::Node;

/// A phrase that is refused, and what to write instead.
struct Refused {
    language: &'static str,
    phrase: &'static str,
    instead: &'static str,
}

const PROMISE: &str = "a possibility and who decides (\"misschien\", \"may\"), never a promise";
const REFUSAL: &str = "an open door (\"vraag het ons toch\", \"ask us anyway\"), never a refusal";
const METHOD: &str = "words that a resident uses, not the name of a method";

const REFUSED: &[Refused] = &[
    Refused { language: "nl", phrase: "geen recht", instead: REFUSAL },
    Refused { language: "nl", phrase: "niet in aanmerking", instead: REFUSAL },
    Refused { language: "nl", phrase: "recht op", instead: PROMISE },
    Refused { language: "nl", phrase: "hebt recht", instead: PROMISE },
    Refused { language: "nl", phrase: "heeft recht", instead: PROMISE },
    Refused { language: "nl", phrase: "u komt in aanmerking", instead: PROMISE },
    Refused { language: "nl", phrase: "komt u in aanmerking", instead: PROMISE },
    Refused { language: "nl", phrase: "u krijgt", instead: PROMISE },
    Refused { language: "nl", phrase: "krijgt u", instead: PROMISE },
    Refused { language: "nl", phrase: "gegarandeerd", instead: PROMISE },
    Refused { language: "nl", phrase: "vergoeden wij", instead: PROMISE },
    Refused { language: "nl", phrase: "wij vergoeden", instead: PROMISE },
    Refused { language: "nl", phrase: "lossen het op", instead: PROMISE },
    Refused { language: "nl", phrase: "doorbraakmethode", instead: METHOD },
    Refused { language: "nl", phrase: "omgekeerde toets", instead: METHOD },
    Refused { language: "nl", phrase: "kosten-baten", instead: METHOD },
    Refused { language: "nl", phrase: "maatschappelijk rendement", instead: METHOD },
    Refused { language: "en", phrase: "no right to", instead: REFUSAL },
    Refused { language: "en", phrase: "not eligible", instead: REFUSAL },
    Refused { language: "en", phrase: "not entitled", instead: REFUSAL },
    Refused { language: "en", phrase: "a right to", instead: PROMISE },
    Refused { language: "en", phrase: "entitled", instead: PROMISE },
    Refused { language: "en", phrase: "not qualify", instead: REFUSAL },
    Refused { language: "en", phrase: "you qualify", instead: PROMISE },
    Refused { language: "en", phrase: "you will get", instead: PROMISE },
    Refused { language: "en", phrase: "you will receive", instead: PROMISE },
    Refused { language: "en", phrase: "guarantee", instead: PROMISE },
    Refused { language: "en", phrase: "cost-benefit", instead: METHOD },
];

/// Refuses a text for residents that promises, refuses or names a method.
pub(crate) fn check_resident_text(language: &str, node: &Node) -> Result<(), Fault> {
    match refused_phrase(language, node.text("a text")?) {
        Some(refused) => Err(node.fault(format_args!("`{}` in a text for residents", refused.phrase), refused.instead)),
        None => Ok(()),
    }
}

/// Refuses a page for residents, also where a phrase runs on into the next line. `text` begins on `first_line` of the
/// file.
///
/// # Errors
/// The first phrase that promises, refuses or names a method.
pub fn check_resident_page(language: &str, file: &str, text: &str, first_line: usize) -> Result<(), Fault> {
    let lines: Vec<&str> = text.lines().collect();
    for (place, line) in lines.iter().enumerate() {
        let next = lines.get(place + 1).copied().unwrap_or_default();
        let runs_on = || match refused_phrase(language, next) {
            Some(_) => None,
            None => refused_phrase(language, &format!("{line} {next}")),
        };
        if let Some(refused) = refused_phrase(language, line).or_else(runs_on) {
            return Err(Fault {
                file: file.to_owned(),
                line: first_line + place,
                found: format!("`{}` in a text for residents", refused.phrase),
                expected: refused.instead.to_owned(),
            });
        }
    }
    Ok(())
}

fn refused_phrase(language: &str, text: &str) -> Option<&'static Refused> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    REFUSED.iter().find(|refused| refused.language == language && contains_words(&text, refused.phrase))
}

/// Whether the phrase stands in the text from a word's beginning ("het krijgt u" yes, "verrecht op" no).
fn contains_words(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(place, _)| !text[..place].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_refusals_and_methods_are_refused() {
        for (language, text) in [
            ("nl", "U heeft recht op hulp."),
            ("nl", "U heeft geen recht op hulp."),
            ("nl", "Dan krijgt u geld."),
            ("nl", "Dan  krijgt\u{a0}u\ngeld."),
            ("nl", "Daar hebt u recht op. U heeft recht."),
            ("nl", "Zo komt u in aanmerking."),
            ("nl", "Wij gebruiken de Doorbraakmethode."),
            ("en", "You are entitled to help."),
            ("en", "You are not eligible."),
            ("en", "This is money to which you are entitled."),
            ("en", "You do not qualify."),
        ] {
            assert!(refused_phrase(language, text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_phrase_on_a_page_is_named_with_the_line_on_which_it_begins() {
        for (text, line) in
            [("Nee.\nDan krijgt u geld.", 8), ("Nee.\nU hebt recht\nop geld.", 8), ("Dan krijgt\nu geld.", 7)]
        {
            let fault = check_resident_page("nl", "x.md", text, 7).expect_err(text);
            assert_eq!(fault.line, line, "{text}");
        }
    }

    #[test]
    fn possibilities_pass() {
        for (language, text) in [
            ("nl", "Misschien kan dit ook bij u. Dat weten wij pas na een gesprek."),
            ("nl", "Dat is terecht. Oprecht, op tijd."),
            ("en", "This may be possible for you too."),
        ] {
            assert!(refused_phrase(language, text).is_none(), "{text}");
        }
    }
}
