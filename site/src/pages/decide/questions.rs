//! Everything that a resident can be asked, from the rules themselves.

use maatwerk_engine::{Asked as By, FactId, LawBook, Power};

/// The questions of one part of life.
pub struct Asked<'a> {
    /// The part of life, a key of the words.
    pub domain: &'a str,
    /// The questions, by the names of their facts.
    pub questions: Vec<&'a str>,
}

/// What a resident can be asked, each question once, under the part of life of the first provision that waits for it. For
/// a limit nobody is asked anything.
pub fn asked(book: &LawBook) -> Vec<Asked<'_>> {
    let mut groups: Vec<Asked<'_>> = Vec::new();
    let mut known: Vec<FactId> = Vec::new();
    for ground in book.grounds.iter().filter(|ground| ground.power != Power::Limit) {
        let Some(domain) = ground.domains.first() else { continue };
        for id in [&ground.concerns, &ground.when].into_iter().flat_map(|condition| condition.facts()) {
            let fact = book.fact(id);
            if fact.asked == By::Professional || known.contains(&id) {
                continue;
            }
            known.push(id);
            match groups.iter_mut().find(|group| group.domain == domain) {
                Some(group) => group.questions.push(&fact.name),
                None => groups.push(Asked { domain, questions: vec![&fact.name] }),
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::asked;
    use maatwerk_words::{Lang, question};

    #[test]
    fn every_question_has_words_and_stands_there_once() {
        let book = maatwerk_rules::law_book();
        let mut names: Vec<&str> = asked(&book).into_iter().flat_map(|group| group.questions).collect();
        assert!(names.len() > 50, "{names:?}");
        for name in &names {
            assert!(!question(Lang::Nl, name).resident.is_empty(), "{name}");
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn what_is_never_asked_is_in_no_rule() {
        let book = maatwerk_rules::law_book();
        let never = [
            "name",
            "origin",
            "nation",
            "ethnic",
            "skin",
            "relig",
            "faith",
            "church",
            "party",
            "gender",
            "sex",
            "address",
            "street",
            "neighbourhood",
            "postcode",
            "postal",
            "birth",
        ];
        for fact in &book.facts {
            assert!(!never.iter().any(|word| fact.name.contains(word)), "{}", fact.name);
        }
    }
}
