//! The resident's explorer, by keyboard alone.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, Scripts};

const TAG: &str = "maatwerk-explorer";
const OUTCOME: &str = "Dit kunt u met ons bespreken";

/// Opens the explorer and starts with the questions.
async fn started() -> Browser {
    let browser = Browser::open("verkenner/", Scripts::On).await;
    browser.ready(TAG).await;
    let heading = browser.text_inside(TAG, 0, "h2").await;
    browser.tab_to("at.matches('.mw-button--primary')").await;
    browser.press(Key::Enter).await;
    leaves(&browser, &heading).await;
    browser
}

/// Waits until another heading stands on the screen, and gives it.
async fn leaves(browser: &Browser, heading: &str) -> String {
    let shown = format!("document.querySelector('{TAG}').shadowRoot.querySelector('h2')?.innerText");
    browser.until(&format!("return {shown} !== {heading:?}")).await;
    browser.text_inside(TAG, 0, "h2").await
}

/// Answers questions with "Weet ik niet" until the outcome, but those whose text holds one of these words as given.
async fn answer_all(browser: &Browser, given: &[(&str, &str)]) {
    let mut heading = browser.text_inside(TAG, 0, "h2").await;
    while heading != OUTCOME {
        let answer =
            given.iter().find(|(words, _)| heading.contains(words)).map_or("Weet ik niet", |(_, answer)| answer);
        if answer.parse::<u8>().is_ok() {
            browser.tab_to("at.matches('input')").await;
            browser.type_text(answer).await;
            browser.press(Key::Enter).await;
        } else {
            browser.tab_to(&format!("at.matches('button') && at.textContent.trim() === '{answer}'")).await;
            browser.press(Key::Enter).await;
        }
        heading = leaves(browser, &heading).await;
    }
}

#[tokio::test]
async fn skipping_every_question_still_ends_with_someone_to_call() {
    let browser = started().await;
    answer_all(&browser, &[]).await;
    let end = browser.text_inside(TAG, 0, ".mw-explorer").await;
    assert!(end.contains("0800 0000"), "{end}");
    assert!(end.contains("geen besluit"), "{end}");
    for never in ["recht op", "geen recht", "u krijgt", "€"] {
        assert!(!end.to_lowercase().contains(never), "{never}");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_nineteen_year_old_without_parents_finds_what_to_discuss() {
    let browser = started().await;
    answer_all(
        &browser,
        &[("Hoe oud", "19"), ("zelfstandig", "Ja"), ("ouders genoeg geld", "Nee"), ("Vraagt u nu bijstand", "Ja")],
    )
    .await;
    let end = browser.text_inside(TAG, 0, ".mw-explorer").await;
    assert!(end.contains("Inkomen als ouders niet kunnen helpen"), "{end}");
    assert!(end.contains("Misschien kan dit ook bij u. Dat weten wij pas na een gesprek."), "{end}");
    browser.close().await;
}
