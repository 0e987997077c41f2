//! The rules for residents' texts: what they find, and how a file answers.

use maatwerk_notation::{
    Finding, LANGUAGES, Scope, check_word_rules, findings, outcome_findings, page_findings, word_rules,
};

#[test]
fn every_rule_finds_its_bad_examples_and_lets_its_good_ones_pass() {
    for checked in check_word_rules() {
        assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    }
}

#[test]
fn both_languages_have_rules_for_sentences_pages_and_outcomes() {
    for language in LANGUAGES {
        for scope in [Scope::Sentence, Scope::Page, Scope::Outcome] {
            assert!(word_rules(language).iter().any(|rule| rule.scope() == scope), "{language} {scope:?}");
        }
    }
    assert!(word_rules("fr").is_empty());
}

#[track_caller]
fn found(language: &str, text: &str, expected: &[(&str, &str)]) {
    let findings = findings(language, text);
    let found: Vec<(&str, &str)> = findings.iter().map(|finding| (finding.rule, &*finding.found)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_finding_is_what_the_text_says() {
    found("nl", "Dan  krijgt\u{a0}u\ngeld.", &[("promise", "krijgt u")]);
    found("nl", "Dat is Gratis, en u heeft er recht op.", &[("promise", "Gratis"), ("promise", "recht op")]);
    found("nl", "Indien u dit wilt: bel.", &[("hard-word", "Indien")]);
    found("en", "You are NOT entitled.", &[("refusal", "NOT entitled"), ("promise", "entitled")]);
    found("nl", "Wij gebruiken een kosten-batenanalyse.", &[("method", "kosten-batenanalyse")]);
}

#[test]
fn a_phrase_is_looked_for_in_one_sentence_and_in_whole_words() {
    found("nl", "Dat is uw recht. Op vrijdag zijn wij open.", &[]);
    found("nl", "Terecht, oprecht, onzeker, rechtop.", &[]);
    found("nl", "Lees [dit](https://voorbeeld.nl/recht-op/altijd) eens.", &[]);
}

#[test]
fn an_amount_needs_about_or_a_limit() {
    for text in ["Dat kost € 50.", "Dat kost 50 euro.", "Dat kost EUR 1.250,50."] {
        assert_eq!(findings("nl", text)[0].rule, "amount", "{text}");
    }
    found("nl", "Dat kost ongeveer € 50. Zij is 50 jaar. Typ euro's, bijvoorbeeld 50.", &[]);
    found("nl", "Dat kost 50 euro. Ongeveer.", &[("amount", "50 euro")]);
}

#[test]
fn a_hard_word_is_named_with_an_easier_one() {
    let Finding { at, instead, .. } = findings("nl", "Neem de beschikking mee.").remove(0);
    assert_eq!((at, &*instead), (8, "besluit"));
}

#[test]
fn a_page_of_few_words_is_not_scored() {
    assert!(page_findings("nl", "Inkomensafhankelijke combinatiekortingen.").is_empty());
}

#[test]
fn an_outcome_says_that_nothing_is_decided_and_whom_to_call() {
    let missing = |text| outcome_findings("nl", text).into_iter().map(|finding| finding.rule).collect::<Vec<_>>();
    assert_eq!(missing("Dit past bij u."), ["reservation", "contact"]);
    assert_eq!(missing("Misschien past dit bij u."), ["contact"]);
    assert!(missing("Misschien past dit bij u.\n\nBel uw gemeente.").is_empty());
}
