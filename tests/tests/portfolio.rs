//! Many cases at once: files of which some have a fault, the example, and whoever stops.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};

const TAG: &str = "maatwerk-portfolio";
const STAGE: &str = ".mw-portfolio__stage";

const CASE: &str = "{\"lines\":[{\"what\":\"a\",\"amount\":\"10000.00\",\"payer\":\"gemeente\",\"law\":\"Jeugdwet\",\
                    \"muddling on\":\"1\",\"breaking through\":\"0\"}],\"measures\":[{\"what\":\"b\",\"amount\":\"3000.00\",\
                    \"payer\":\"gemeente\",\"law\":\"Participatiewet\"}],\"assumptions\":{\"horizon\":\"1 year\"},\
                    \"plan\":{\"learning\":[{\"kind\":\"habit\",\"what\":\"eerst bellen\"}]},\
                    \"course\":{\"asked on\":\"2026-01-10\",\"first help on\":\"2026-01-21\",\
                    \"realised\":[{\"payer\":\"gemeente\",\"law\":\"Jeugdwet\",\"saved\":\"5000.00\",\"invested\":\"0\"}]}}";

/// Files that take a while: each with 400 lines of help.
const LONG_CASES: &str = "(() => { const line = { what: 'a', amount: '1.00', payer: 'gemeente', law: 'Jeugdwet', \
                          'muddling on': '1', 'breaking through': '0' }; \
                          const text = JSON.stringify({ lines: Array(400).fill(line) }); \
                          return Array.from({ length: 1000 }, (_, place) => new File([text], `lang-${place}.json`)) })()";

async fn page() -> Browser {
    let browser = Browser::open("portefeuille/", Scripts::On).await;
    browser.ready(TAG).await;
    browser
}

/// Chooses files: an expression in JavaScript for a list of them.
async fn choose(browser: &Browser, files: &str) {
    browser
        .script(&format!(
            "const input = document.querySelector('{TAG}').shadowRoot.getElementById('portfolio-files');\
             const chosen = new DataTransfer(); for (const file of {files}) chosen.items.add(file);\
             input.files = chosen.files; input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
}

/// So many files with the same case.
fn cases(count: u32) -> String {
    format!("Array.from({{ length: {count} }}, (_, place) => new File(['{CASE}'], `dossier-${{place}}.json`))")
}

#[tokio::test]
async fn files_with_a_fault_are_named_and_the_others_count() {
    let browser = page().await;
    let requests = "return performance.getEntriesByType('resource').length";
    let loaded = browser.script(requests).await;
    let faulty = "new File(['lines: 3\\n'], 'fout.yaml'), new File(['plan:\\n  name: x\\n'], 'namen.yaml'), \
                  new File(['x'], 'notities.txt')";
    choose(&browser, &format!("[...{}, {faulty}]", cases(5))).await;
    browser.shows(TAG, 0, "h2", "5 huishoudens opgeteld").await;
    browser.shows(TAG, 0, "[role=status]", "2 bestanden zijn niet te gebruiken").await;
    let outcome = browser.text_inside(TAG, 0, STAGE).await;
    for text in [
        "fout.yaml",
        "unknown field `name`",
        "netto 25.000 euro uitgekomen van de 35.000 euro",
        "€ 25.000,00",
        "binnen 11 dagen de eerste hulp",
        "eerst bellen",
        "beslist nooit alleen",
    ] {
        assert!(outcome.contains(text), "{text} in {outcome}");
    }
    assert!(!outcome.contains("notities.txt"), "{outcome}");
    assert_eq!(browser.script(requests).await, loaded, "the files go nowhere");
    choose(&browser, "[new File(['x'], 'notities.txt')]").await;
    browser.shows(TAG, 0, STAGE, "Er staan geen dossiers in wat u koos").await;
    choose(&browser, "[new File(['lines: 3'], 'fout.yaml')]").await;
    browser.shows(TAG, 0, "h2", "Geen van deze dossiers is te gebruiken").await;
    browser.close().await;
}

#[tokio::test]
async fn the_example_is_reached_by_keyboard_and_says_that_it_is_made_up() {
    let browser = page().await;
    browser.tab_to("at.id === 'portfolio-files'").await;
    browser.tab_to("at.textContent.includes('een verzonnen pilot')").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, "h2", "240 huishoudens opgeteld").await;
    browser.shows(TAG, 0, ".mw-portfolio__made-up", "Geen van deze huishoudens bestaat").await;
    browser.tab_to("at.textContent === 'Bewaar als CSV'").await;
    browser
        .script(
            "window.saved = []; const make = URL.createObjectURL;\
             URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return make.call(URL, blob) }",
        )
        .await;
    browser.press(Key::Enter).await;
    let saved = browser.until("return window.saved[0] ?? null").await;
    let saved = saved.as_str().expect("a text");
    // Its mark for spreadsheets is no part of the text.
    assert!(saved.starts_with("figure,payer,law,text,value\r\nmade up: no such pilot,,,,yes\r\n"), "{saved}");
    browser.close().await;
}

#[tokio::test]
async fn whoever_stops_hears_so_and_gets_no_half_outcome() {
    let browser = page().await;
    choose(&browser, LONG_CASES).await;
    browser
        .until(&format!("return document.querySelector('{TAG}').shadowRoot.querySelector('progress')?.value > 0"))
        .await;
    browser.tab_to("at.textContent === 'Stop'").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, STAGE, "Er is geen uitkomst").await;
    browser.shows(TAG, 0, "[role=status]", "Gestopt na").await;
    browser.until(&format!("{FOCUSED} return at.matches('{STAGE}')")).await;
    choose(&browser, &cases(3)).await;
    browser.shows(TAG, 0, "h2", "3 huishoudens opgeteld").await;
    browser.close().await;
}
