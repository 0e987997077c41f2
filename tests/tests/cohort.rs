//! Many households at once: a file, its outcome, and whoever stops or has the wrong file.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};

const TAG: &str = "maatwerk-cohort";
const STAGE: &str = ".mw-cohort__stage";

async fn page() -> Browser {
    let browser = Browser::open("cohort/", Scripts::On).await;
    browser.ready(TAG).await;
    browser
}

/// Chooses a file: its name, and an expression in JavaScript for what stands in it.
async fn choose(browser: &Browser, name: &str, content: &str) {
    browser
        .script(&format!(
            "const input = document.querySelector('{TAG}').shadowRoot.getElementById('cohort-file');\
             const chosen = new DataTransfer(); chosen.items.add(new File([{content}], '{name}')); input.files = chosen.files;\
             input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
}

/// A file of so many households of one person of 30.
fn households(count: u32) -> String {
    format!("'household,age\\n', ...Array.from({{ length: {count} }}, (_, place) => place + ',30\\n')")
}

#[tokio::test]
async fn a_file_is_counted_and_small_numbers_stay_hidden() {
    let browser = page().await;
    choose(&browser, "stad.csv", &households(25)).await;
    browser.shows(TAG, 0, "h2", "25 huishoudens naast").await;
    browser.shows(TAG, 0, "[role=status]", "25 huishoudens naast").await;
    let outcome = browser.text_inside(TAG, 0, STAGE).await;
    for text in ["Feiten waarop het vaakst gewacht wordt", "geen oordeel over een huishouden", "minder dan 10"] {
        assert!(outcome.contains(text), "{text} in {outcome}");
    }
    choose(&browser, "straat.csv", &households(3)).await;
    browser.shows(TAG, 0, "h2", "inder dan 10 huishoudens naast").await;
    browser.close().await;
}

#[tokio::test]
async fn whoever_stops_hears_so_and_gets_no_half_outcome() {
    let browser = page().await;
    let requests = "return performance.getEntriesByType('resource').length";
    let loaded = browser.script(requests).await;
    choose(&browser, "land.csv", &households(2_000_000)).await;
    browser
        .until(&format!("return document.querySelector('{TAG}').shadowRoot.querySelector('progress')?.value > 0"))
        .await;
    browser.shows(TAG, 0, STAGE, "Bezig: ").await;
    browser.tab_to("at.textContent === 'Stop'").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, STAGE, "Er is geen uitkomst").await;
    browser.shows(TAG, 0, "[role=status]", "Gestopt na").await;
    browser.until(&format!("{FOCUSED} return at.matches('{STAGE}')")).await;
    assert_eq!(browser.script(requests).await, loaded, "the file goes nowhere");
    browser.close().await;
}

#[tokio::test]
async fn a_file_that_cannot_be_used_says_where_and_why() {
    let browser = page().await;
    for (name, content, why) in [
        ("namen.csv", "'household,name\\n1,Jansen\\n'", "namen.csv:1: found column `name`"),
        ("fout.csv", "'household,age\\n1,dertig\\n'", "fout.csv:2: found age `dertig`"),
        ("leeg.csv", "''", "leeg.csv:1: found an empty file"),
        ("bytes.csv", "new Uint8Array([104, 255, 254])", "bytes.csv:1: found bytes that are no UTF-8"),
    ] {
        choose(&browser, name, content).await;
        browser.shows(TAG, 0, ".mw-alert", "Dit bestand is niet te gebruiken").await;
        browser.shows(TAG, 0, ".mw-cohort__fault", why).await;
    }
    choose(&browser, "stad.csv", &households(12)).await;
    browser.shows(TAG, 0, "h2", "12 huishoudens naast").await;
    browser.close().await;
}
