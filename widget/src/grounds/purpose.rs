//! What a law says of its own purpose, as far as its text was read.

use maatwerk_words::{Lang, law as words};

/// The purpose, in our words with the place in the law; `None` for a law of which it was not read.
pub(super) fn purpose(lang: Lang, law: &str) -> Option<&'static str> {
    // The first word tells: files write `Wmo 2015`, `Huisvestingswet 2014`.
    match law.split_whitespace().next()? {
        "Participatiewet" => Some(words::purpose_participatiewet(lang)),
        "Wmo" => Some(words::purpose_wmo(lang)),
        "Jeugdwet" => Some(words::purpose_jeugdwet(lang)),
        "Wgs" => Some(words::purpose_wgs(lang)),
        "Huisvestingswet" => Some(words::purpose_huisvestingswet(lang)),
        "Wlz" => Some(words::purpose_wlz(lang)),
        _ => None,
    }
}
