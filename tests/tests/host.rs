//! What a municipality's page does to the widgets, and what they do to it.

use maatwerk_tests::{Browser, Scripts};

const CALCULATOR: &str = "maatwerk-calculator";
const SUMMARY: &str = ".mw-calculator__summary";

/// Types the 18-year-old's amounts in the first calculator of the host page, under a strict policy.
async fn filled_in() -> Browser {
    let browser = Browser::open("strict/embedding/plain.html", Scripts::On).await;
    browser.ready("maatwerk-explorer").await;
    browser.ready(CALCULATOR).await;
    type_in(&browser, "amount-1", "10.000").await;
    type_in(&browser, "amount-2", "3.000").await;
    browser.shows(CALCULATOR, 0, SUMMARY, "Netto 26.344,69 euro").await;
    browser
}

/// Replaces what stands in a field of the first calculator.
async fn type_in(browser: &Browser, id: &str, text: &str) {
    browser
        .script(&format!(
            "const field = document.querySelector('{CALCULATOR}').shadowRoot.getElementById('{id}'); field.focus(); field.select()"
        ))
        .await;
    browser.type_text(text).await;
}

#[tokio::test]
async fn under_a_strict_policy_nothing_is_asked_or_kept_after_loading() {
    let browser = Browser::open("strict/embedding/plain.html", Scripts::On).await;
    browser.ready("maatwerk-explorer").await;
    browser.ready(CALCULATOR).await;
    let requests = "return performance.getEntriesByType('resource').length";
    let loaded = browser.script(requests).await;
    type_in(&browser, "amount-1", "10.000").await;
    type_in(&browser, "amount-2", "3.000").await;
    browser.shows(CALCULATOR, 0, SUMMARY, "Netto 26.344,69 euro").await;
    assert_eq!(browser.script(requests).await, loaded);
    let kept = browser.script("return [document.cookie, localStorage.length, sessionStorage.length]").await;
    assert_eq!(kept, serde_json::json!(["", 0, 0]));
    browser.close().await;
}

#[tokio::test]
async fn a_tag_that_is_moved_keeps_what_was_typed() {
    let browser = filled_in().await;
    browser.script(&format!("document.body.append(document.querySelector('{CALCULATOR}'))")).await;
    browser.shows(CALCULATOR, 1, SUMMARY, "Netto 26.344,69 euro").await;
    browser.close().await;
}

#[tokio::test]
async fn a_language_chosen_after_loading_holds_everywhere() {
    let browser = filled_in().await;
    browser.script(&format!("document.querySelector('{CALCULATOR}').lang = 'en'")).await;
    browser.shows(CALCULATOR, 0, SUMMARY, "Net 26,344.69 euro").await;
    browser.shows(CALCULATOR, 0, ".mw-row__legend", "Line 1").await;
    browser.close().await;
}

#[tokio::test]
async fn a_tag_in_another_shadow_root_speaks_the_language_of_the_page_around_that() {
    let browser = filled_in().await;
    browser
        .script(&format!(
            "const around = document.createElement('div');
             around.lang = 'en';
             around.attachShadow({{ mode: 'open' }}).append(document.querySelector('{CALCULATOR}').cloneNode());
             around.shadowRoot.firstChild.removeAttribute('lang');
             document.body.prepend(around);
             around.scrollIntoView();"
        ))
        .await;
    let inside = "document.querySelector('[lang=en]').shadowRoot.firstChild";
    let label = format!("return {inside}.shadowRoot.querySelector('.mw-tabs__tab')?.textContent");
    assert_eq!(browser.until(&label).await, "The sum");
    browser.close().await;
}
