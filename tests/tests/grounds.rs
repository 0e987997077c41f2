//! The professional's desk: two minutes at a kitchen table, by keyboard alone.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};

const TAG: &str = "maatwerk-grounds";
const SENTENCE: &str = ".mw-desk__sentence";

async fn desk() -> Browser {
    let browser = Browser::open("gronden/", Scripts::On).await;
    browser.ready(TAG).await;
    browser
}

/// Puts the focus on the first element with this selector inside the desk.
async fn go_to(browser: &Browser, selector: &str) {
    browser.script(&format!("document.querySelector('{TAG}').shadowRoot.querySelector({selector:?}).focus()")).await;
}

/// Finds a fact by a word and presses an answer of the n-th person it is asked of.
async fn answer(browser: &Browser, word: &str, person: usize, answer: &str) {
    go_to(browser, "#fact-search").await;
    browser.script(&format!("document.querySelector('{TAG}').shadowRoot.querySelector('#fact-search').select()")).await;
    browser.type_text(word).await;
    browser
        .until(&format!(
            "const groups = document.querySelector('{TAG}').shadowRoot.querySelectorAll('.mw-desk__found [role=group]');\
             const found = [...(groups[{person}]?.children ?? [])].find(one => one.textContent === {answer:?});\
             found?.focus(); return !!found"
        ))
        .await;
    browser.press(Key::Enter).await;
}

/// A young person of 19 in a home of their own, whose parents cannot pay.
async fn young_person() -> Browser {
    let browser = desk().await;
    browser.tab_to("at.inputMode === 'numeric'").await;
    browser.type_text("19").await;
    browser.press(Key::Tab).await;
    answer(&browser, "woont zelfstandig", 0, "Ja").await;
    answer(&browser, "middelen van de ouders", 0, "Nee").await;
    browser
}

#[tokio::test]
async fn nothing_is_known_at_the_start_and_the_first_question_stands_ready() {
    let browser = desk().await;
    browser.shows(TAG, 0, SENTENCE, "Er is nog niets bekend").await;
    let sentence = browser.text_inside(TAG, 0, SENTENCE).await;
    let waiting = browser.text_inside(TAG, 0, ".mw-desk__count").await;
    assert!(sentence.contains(&format!("{waiting} gronden wachten op feiten")), "{sentence} beside {waiting}");
    browser.shows(TAG, 0, ".mw-desk__next", "Vraag nu").await;
    let pressed = browser
        .script(&format!(
            "return [...document.querySelector('{TAG}').shadowRoot.querySelectorAll('[aria-pressed=true]')].map(one => one.textContent)"
        ))
        .await;
    assert_eq!(pressed, serde_json::json!([]), "no answer is filled in");
    browser.close().await;
}

#[tokio::test]
async fn an_age_and_two_answers_lead_to_a_ground_that_explains_itself() {
    let browser = young_person().await;
    browser.shows(TAG, 0, "#ground-pw-20-3", "De feiten zijn er.").await;
    go_to(&browser, "#ground-pw-20-3").await;
    browser.press(Key::Enter).await;
    let account = browser.text_inside(TAG, 0, "#ground-pw-20-3-body").await;
    for text in ["klopt", "Leeftijd: 19 (nodig: 18 tot en met 20)", "€ 762,24", "Te gelde", "jci1.3:c:BWBR0015703"] {
        assert!(account.to_lowercase().contains(&text.to_lowercase()), "{text} in {account}");
    }
    browser.close().await;
}

#[tokio::test]
async fn an_answer_to_the_first_question_brings_the_next_and_keeps_the_keyboard() {
    let browser = desk().await;
    let first = browser.text_inside(TAG, 0, ".mw-desk__question").await;
    go_to(&browser, ".mw-desk__question button").await;
    browser.press(Key::Enter).await;
    browser
        .until(&format!(
            "return document.querySelector('{TAG}').shadowRoot.querySelector('.mw-desk__question').innerText !== {first:?}"
        ))
        .await;
    browser.until(&format!("{FOCUSED} return at.id === 'ask-first'")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_day_before_the_files_speak_says_so() {
    let browser = young_person().await;
    browser
        .script(&format!(
            "const day = document.querySelector('{TAG}').shadowRoot.querySelector('#day'); day.value = '2020-01-01';\
             day.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
    browser.shows(TAG, 0, ".mw-desk__notices", "zeggen de bestanden niets voor 1 januari 2020").await;
    browser.close().await;
}

#[tokio::test]
async fn the_views_are_reached_with_arrows_and_the_receipt_is_whole() {
    let browser = young_person().await;
    go_to(&browser, "[role=tab][aria-selected=true]").await;
    browser.press(Key::Right).await;
    browser.shows(TAG, 0, "[role=tabpanel]", "Wat gaat voor?").await;
    browser.press(Key::End).await;
    browser.until(&format!("{FOCUSED} return at.id === 'tab-sheet'")).await;
    let receipt = browser.text_inside(TAG, 0, ".mw-sheet__receipt").await;
    for line in ["maatwerk receipt: 1", "age: 19", "lives independently: yes", "pw-20-3: applies", "receipt: "] {
        assert!(receipt.contains(line), "{line} in {receipt}");
    }
    browser.close().await;
}

#[tokio::test]
async fn an_example_of_who_stands_around_is_counted_at_once() {
    let browser = desk().await;
    go_to(&browser, "[role=tab][aria-selected=true]").await;
    browser.press(Key::Right).await;
    browser.press(Key::Right).await;
    browser.tab_to("at.textContent.startsWith('Vul in: gezin')").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-counts", "7").await;
    browser.shows(TAG, 0, "[role=tabpanel]", "administratie op orde brengen: 2 keer").await;
    browser.close().await;
}

#[tokio::test]
async fn nothing_is_asked_or_kept_after_loading() {
    let browser = desk().await;
    let requests = "return performance.getEntriesByType('resource').length";
    let loaded = browser.script(requests).await;
    answer(&browser, "schulden", 0, "Ja").await;
    browser.shows(TAG, 0, SENTENCE, "wachten op feiten").await;
    assert_eq!(browser.script(requests).await, loaded);
    let kept = browser.script("return [document.cookie, localStorage.length, sessionStorage.length]").await;
    assert_eq!(kept, serde_json::json!(["", 0, 0]));
    browser.close().await;
}
