//! The page about embedding: what is chosen changes the lines to paste and the widget beside them.

use maatwerk_tests::{Browser, Scripts};

const LINES: &str = "return document.querySelector('.site-builder code').textContent";

async fn builder(path: &str) -> Browser {
    let browser = Browser::open(path, Scripts::On).await;
    browser.ready("maatwerk-explorer").await;
    browser
}

/// Chooses or types a value in a field of the form, as a visitor does.
async fn fill(browser: &Browser, field: &str, value: &str) {
    browser
        .script(&format!(
            "const field = document.querySelector('.site-builder form').elements['{field}']; field.value = {value:?};
             (field.length && field[0].type === 'radio' ? field[0] : field).dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await;
}

/// Waits until the lines hold a text.
async fn lines_hold(browser: &Browser, text: &str) {
    browser.until(&format!("return document.querySelector('.site-builder code').textContent.includes({text:?})")).await;
}

#[tokio::test]
async fn without_javascript_the_lines_for_the_explorer_are_there() {
    let without = Browser::open("inbouwen/", Scripts::Off).await;
    let lines = without.client.find(fantoccini::Locator::Css(".site-builder code")).await.expect("the lines");
    let lines = lines.text().await.expect("text");
    assert!(lines.starts_with("<script type=\"module\" src=\"/maatwerkwijzer/"), "{lines}");
    assert!(lines.contains("integrity=\"sha384-"), "{lines}");
    let form = without.client.find(fantoccini::Locator::Css(".site-builder form")).await.expect("the form");
    assert!(!form.is_displayed().await.expect("displayed"), "nothing to choose without a script");
    without.close().await;

    let with = builder("inbouwen/").await;
    assert_eq!(with.script(LINES).await, lines, "the script begins with the same lines");
    with.close().await;
}

#[tokio::test]
async fn what_is_chosen_changes_the_lines_and_the_widget() {
    let browser = builder("inbouwen/").await;
    fill(&browser, "contact-name", "Loket \"Zuid\" & <Noord>").await;
    lines_hold(&browser, "contact-name=\"Loket &quot;Zuid&quot; &amp; &lt;Noord>\"").await;
    browser.shows("maatwerk-explorer", 0, "div", "Loket \"Zuid\" & <Noord>").await;

    fill(&browser, "lang", "en").await;
    lines_hold(&browser, "lang=\"en\"").await;
    lines_hold(&browser, "Sometimes it can be done differently.").await;
    browser.shows("maatwerk-explorer", 0, "div", "What can you discuss with us?").await;

    fill(&browser, "who", "file").await;
    lines_hold(&browser, "municipality=\"/bestanden/gm0344.json\"").await;
    let lines = browser.script(LINES).await;
    assert!(!lines.as_str().unwrap_or_default().contains("contact-"), "{lines}");

    fill(&browser, "tag", "maatwerk-calculator").await;
    lines_hold(&browser, "<maatwerk-calculator").await;
    browser.ready("maatwerk-calculator").await;
    fill(&browser, "folder", "/static/mw").await;
    lines_hold(&browser, "src=\"/static/mw/maatwerk.js\"").await;
    browser.close().await;
}

#[tokio::test]
async fn the_lines_are_copied_or_else_selected() {
    let browser = builder("en/embedding/").await;
    browser.script("document.querySelector('.site-builder__copy').click()").await;
    let said = browser.until("return document.querySelector('.site-builder [role=status]').textContent").await;
    assert!(
        ["Copied.", "Copying is not allowed here."]
            .iter()
            .any(|start| said.as_str().unwrap_or_default().starts_with(start)),
        "{said}"
    );
    browser.close().await;
}
