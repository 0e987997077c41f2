//! How firm a text of the words is: what a resident may build on it.

use maatwerk_widget::review::Standing;

/// What a key says of a text that takes something back.
const RESERVATIONS: &[&str] = &[
    "reservation",
    "not_a_decision",
    "no_decision",
    "not_covered",
    "fictional",
    "stale",
    "privacy",
    "promise",
    "unknown",
];

/// What a key says of a text that helps to fill something in.
const INSTRUCTIONS: &[&str] =
    &["_empty", "_unreadable", "_outside", "_label", "_too_much", "_unknown", "_mistaken", "_full"];

/// How firm a text of a file is, by its key and by how it is written.
pub(super) fn of_text(key: &str, text: &str) -> Standing {
    match key {
        "certainty_perhaps" => Standing::Perhaps,
        "certainty_open" => Standing::Open,
        "certainty_unseen" => Standing::Unseen,
        _ if INSTRUCTIONS.iter().any(|end| key.ends_with(end)) && key != "outcome_empty" => Standing::Instruction,
        _ if RESERVATIONS.iter().any(|part| key.contains(part)) => Standing::Reservation,
        _ => as_written(text),
    }
}

/// How firm a field of a table is.
pub(super) fn of_field(table: &str, field: &str, text: &str) -> Standing {
    match (table, field) {
        ("ground", "resident") => Standing::Outcome,
        ("ground", "ask") => Standing::Ask,
        ("fact", _) => Standing::Question,
        _ => as_written(text),
    }
}

fn as_written(text: &str) -> Standing {
    match text.trim_end().chars().next_back() {
        Some('?') => Standing::Question,
        Some('.' | '!' | ':') => Standing::General,
        _ => Standing::Label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_firm_as_its_key_and_its_form_say() {
        for (key, text, standing) in [
            ("certainty_perhaps", "Misschien kan dit ook bij u.", Standing::Perhaps),
            ("start_reservation", "Dit is geen aanvraag.", Standing::Reservation),
            ("not_a_decision", "Dit is geen besluit.", Standing::Reservation),
            ("number_empty", "Typ hier een getal.", Standing::Instruction),
            ("outcome_empty", "Vraag het ons toch.", Standing::General),
            ("start_title", "Wat kunt u met ons bespreken?", Standing::Question),
            ("next", "Verder", Standing::Label),
            ("everyone", "Iedereen in de gemeente kan dit vragen.", Standing::General),
        ] {
            assert_eq!(of_text(key, text), standing, "{key}");
        }
    }
}
