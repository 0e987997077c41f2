//! The words about each template.

use maatwerk_words::{Lang, templates as words};

/// What a template is, and where its facts come from.
pub(super) struct About {
    pub(super) title: fn(Lang) -> &'static str,
    pub(super) text: fn(Lang) -> &'static str,
    pub(super) from: fn(Lang) -> &'static str,
}

/// The words about a template; `None` for an id without words.
pub(super) fn about(id: &str) -> Option<About> {
    let about = |title, text, from| Some(About { title, text, from });
    match id {
        "jongere-van-18" => about(words::young_title, words::young_text, words::young_from),
        "thuisloze-jongere" => about(words::homeless_title, words::homeless_text, words::homeless_from),
        "na-de-jeugdzorg" => about(words::after_care_title, words::after_care_text, words::after_care_from),
        "moeder-en-zoon" => about(words::mother_title, words::mother_text, words::mother_from),
        "schulden-en-ggz" => about(words::debts_title, words::debts_text, words::debts_from),
        "gezin-met-veel-hulp" => about(words::family_title, words::family_text, words::family_from),
        "beslag-en-kinderopvang" => about(words::childcare_title, words::childcare_text, words::childcare_from),
        "dreigende-ontruiming" => about(words::eviction_title, words::eviction_text, words::eviction_from),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_has_words() {
        for template in maatwerk_rules::templates() {
            assert!(about(template.id).is_some(), "{}", template.id);
        }
    }
}
