//! The review by keyboard alone: marks that stay, what changed since, a file and a letter.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};
use serde_json::Value;

const TAG: &str = "maatwerk-review";
const PAGE: &str = "adviesraden/nalezen/";
/// The widget's own part of the page.
const ROOT: &str = "document.querySelector('maatwerk-review').shadowRoot";
/// Keeps what a page offers to save, instead of saving it.
const CATCH_FILES: &str = "window.offered = []; URL.createObjectURL = (file) => { file.text().then((text) => offered.push(text)); return '#'; };";
const HEADING: &str = "#review-heading";
const KEPT: &str = "localStorage.getItem('maatwerk-review-nl')";

async fn review() -> Browser {
    let browser = Browser::open(PAGE, Scripts::On).await;
    ready(&browser).await;
    browser
}

async fn ready(browser: &Browser) {
    browser.ready(TAG).await;
    browser.shows(TAG, 0, HEADING, "Alle teksten voor inwoners").await;
    browser.script(CATCH_FILES).await;
}

/// Opens the part with this title by keyboard; the focus is then on its heading.
async fn open(browser: &Browser, title: &str) {
    browser.script(&format!("{ROOT}.querySelector('{HEADING}').focus()")).await;
    browser.tab_to("at.id === 'review-search'").await;
    browser.type_text("Misschien kan").await;
    browser.tab_to(&format!("at.textContent === {title:?}")).await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, HEADING, title).await;
    browser.until(&format!("{FOCUSED} return at.id === 'review-heading'")).await;
}

async fn to_first_mark(browser: &Browser) {
    browser.tab_to("at.type === 'radio'").await;
}

async fn kept(browser: &Browser) -> Value {
    let text = browser.until(&format!("return {KEPT}")).await;
    serde_json::from_str(text.as_str().expect("a text")).expect("JSON")
}

const HOME: &str = "Wat kunt u met de gemeente bespreken?";

#[tokio::test]
async fn a_mark_and_a_comment_by_keyboard_are_there_after_a_reload() {
    let browser = review().await;
    browser.shows(TAG, 0, ".mw-review__files", "alleen op dit apparaat").await;
    open(&browser, HOME).await;
    to_first_mark(&browser).await;
    // One letter marks, and the comment has the focus.
    browser.type_text("a").await;
    browser.until(&format!("{FOCUSED} return at.tagName === 'TEXTAREA'")).await;
    browser.type_text("Een vraag aan wie?").await;
    browser.press(Key::Escape).await;
    browser.until(&format!("{FOCUSED} return at.type === 'radio' && at.checked")).await;
    browser.until(&format!("return ({KEPT} ?? '').includes('aan wie?')")).await;
    browser.client.refresh().await.expect("the page again");
    ready(&browser).await;
    browser.shows(TAG, 0, ".mw-review__files", "Alles is bewaard").await;
    open(&browser, HOME).await;
    browser.until(&format!("return {ROOT}.querySelector('textarea').value === 'Een vraag aan wie?'")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_sentence_that_changed_since_is_struck_through_and_underlined() {
    let browser = review().await;
    open(&browser, HOME).await;
    to_first_mark(&browser).await;
    browser.type_text("e").await;
    let mut said = kept(&browser).await;
    // As if the reviewer had read an earlier version of the same sentence.
    let sentence = said["parts"]["home"]
        .as_object_mut()
        .and_then(|texts| {
            texts
                .values_mut()
                .flat_map(|text| text.as_array_mut().into_iter().flatten())
                .find(|kept| kept["mark"] == "agree")
        })
        .expect("the sentence that was marked");
    let now = sentence["text"].as_str().expect("a text").to_owned();
    sentence["text"] = format!("Altijd {now}").into();
    let said = Value::from(said.to_string());
    browser.script(&format!("localStorage.setItem('maatwerk-review-nl', {said})")).await;
    browser.client.refresh().await.expect("the page again");
    ready(&browser).await;
    browser.shows(TAG, 0, ".mw-note", "1 zin veranderd").await;
    open(&browser, HOME).await;
    browser.shows(TAG, 0, ".mw-review__row--changed .mw-review__news", "Veranderd sinds u las").await;
    browser.shows(TAG, 0, ".mw-review__row--changed del", "Altijd").await;
    browser.shows(TAG, 0, ".mw-review__row--changed .mw-review__before", "U zei eerder: Eens").await;
    to_first_mark(&browser).await;
    browser.type_text("e").await;
    browser.until(&format!("return !{ROOT}.querySelector('.mw-review__row--changed')")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_part_is_agreed_with_and_taken_back() {
    let browser = review().await;
    open(&browser, HOME).await;
    browser.tab_to("at.textContent.startsWith('Eens met de')").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, "#review-notice", "U bent het eens met").await;
    browser.tab_to("at.textContent === 'Maak ongedaan'").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("return !{ROOT}.querySelector('input:checked')")).await;
    browser.until(&format!("return {KEPT} === null")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_file_travels_and_a_bad_one_loses_nothing() {
    let browser = review().await;
    open(&browser, HOME).await;
    to_first_mark(&browser).await;
    browser.type_text("v").await;
    browser.tab_to("at.textContent === 'Alle teksten'").await;
    browser.press(Key::Enter).await;
    browser.tab_to("at.textContent === 'Bewaar als bestand'").await;
    browser.press(Key::Enter).await;
    let file = browser.until("return window.offered[0] ?? null").await;
    browser.tab_to("at.textContent === 'Verwijder alles wat u koos'").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, "#review-notice", "is verwijderd").await;
    browser.until(&format!("return {KEPT} === null")).await;
    for (text, said) in [
        (Value::from("{"), "is beschadigd"),
        (Value::from("{}"), "geen bestand dat hier is bewaard"),
        (file, "Toegevoegd: 1 keuze"),
    ] {
        browser
            .script(&format!(
                "const files = new DataTransfer(); files.items.add(new File([{text}], 'nalezen.json'));\
                 const field = {ROOT}.getElementById('review-file'); field.files = files.files;\
                 field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
            ))
            .await;
        browser.shows(TAG, 0, "#review-notice", said).await;
    }
    browser.until(&format!("return ({KEPT} ?? '').includes('question')")).await;
    browser.close().await;
}

#[tokio::test]
async fn the_letter_holds_the_remarks_and_prints_alone() {
    let browser = review().await;
    open(&browser, HOME).await;
    to_first_mark(&browser).await;
    browser.type_text("a").await;
    browser.until(&format!("{FOCUSED} return at.tagName === 'TEXTAREA'")).await;
    browser.type_text("Korter.").await;
    browser.tab_to("at.textContent === 'De brief met uw advies'").await;
    browser.press(Key::Enter).await;
    for said in
        ["Advies over de teksten voor inwoners", "Gemeente Voorbeeldstad", "Anders: 1", "Korter.", "Handtekening"]
    {
        browser.shows(TAG, 0, ".mw-letter", said).await;
    }
    browser.tab_to("at.textContent === 'Bewaar als tekst'").await;
    browser.press(Key::Enter).await;
    let text = browser.until("return window.offered[0] ?? null").await;
    let text = text.as_str().expect("a text");
    assert!(
        text.starts_with("# Advies over de teksten") && text.contains("- **Anders**: “") && text.contains("  Korter."),
        "{text}"
    );
    browser.script("window.print = () => { window.printed = true; }").await;
    browser.tab_to("at.textContent === 'Alle teksten'").await;
    browser.script(&format!("{ROOT}.querySelector('{HEADING}').focus()")).await;
    browser.tab_to("at.textContent === 'Druk de brief af'").await;
    browser.press(Key::Enter).await;
    browser.until("return window.printed === true").await;
    browser.close().await;
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_says_so_and_the_work_goes_on() {
    let browser = review().await;
    browser.script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }").await;
    open(&browser, HOME).await;
    to_first_mark(&browser).await;
    browser.type_text("e").await;
    browser.tab_to("at.textContent === 'Alle teksten'").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-review__files", "geen ruimte").await;
    browser.shows(TAG, 0, ".mw-review__item .mw-data-badge", "gevonden").await;
    browser.close().await;
}

#[tokio::test]
async fn without_javascript_every_text_is_named_with_its_page() {
    let browser = Browser::open(PAGE, Scripts::Off).await;
    let page = browser.client.source().await.expect("the page");
    for said in
        ["Het plan voor de bewoner", "Net 18 en te weinig geld", "voorbeelden/jongere-van-18/", "Participatiewet"]
    {
        assert!(page.contains(said), "{said}");
    }
    browser.close().await;
}

#[tokio::test]
async fn every_word_that_the_review_says_came_along() {
    let browser = review().await;
    for step in ["", HOME] {
        if !step.is_empty() {
            open(&browser, step).await;
        }
        let text = browser.script(&format!("return {ROOT}.firstElementChild.textContent")).await;
        assert!(!text.as_str().unwrap_or("\u{fffd}").contains('\u{fffd}'), "{text}");
    }
    browser.close().await;
}
