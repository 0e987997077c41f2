//! The pages as a visitor without scripts reads them, and as a host page holds several widgets.

use maatwerk_tests::{Browser, Scripts};

#[tokio::test]
async fn an_example_reads_without_javascript() {
    let browser = Browser::open("voorbeelden/jongere-van-18/", Scripts::Off).await;
    let page = browser.client.source().await.expect("the page");
    assert!(page.contains("Net 18 en te weinig geld om van te leven"), "the title");
    assert!(page.contains("Misschien kan dit ook bij u."), "the reservation");
    let text = browser
        .client
        .find(fantoccini::Locator::Css("main"))
        .await
        .expect("the main part")
        .prop("textContent")
        .await
        .expect("text")
        .unwrap_or_default()
        .replace('\u{a0}', " ");
    for figure in ["7.000 euro", "30%", "maand 4"] {
        assert!(text.contains(figure), "{figure}");
    }
    browser.close().await;
}

#[tokio::test]
async fn without_javascript_the_text_inside_the_tags_is_the_page() {
    for page in ["verkenner/", "rekenhulp/", "gronden/"] {
        let browser = Browser::open(page, Scripts::Off).await;
        let main = browser.client.find(fantoccini::Locator::Css("main")).await.expect("the main part");
        assert!(main.text().await.expect("text").len() > 400, "{page}");
        browser.close().await;
    }
}

#[tokio::test]
async fn several_widgets_live_on_one_page_and_fetch_each_bundle_once() {
    let browser = Browser::open("embedding/plain.html", Scripts::On).await;
    browser.ready("maatwerk-explorer").await;
    browser.ready("maatwerk-calculator").await;
    let wasm = browser
        .script("return performance.getEntriesByType('resource').map(r => r.name.split('/').pop()).filter(n => n.endsWith('.wasm')).sort()")
        .await;
    assert_eq!(wasm, serde_json::json!(["calculator_bg.wasm", "explorer_bg.wasm"]));

    browser
        .script("document.querySelectorAll('maatwerk-calculator')[0].shadowRoot.getElementById('amount-1').focus()")
        .await;
    browser.type_text("500").await;
    browser.shows("maatwerk-calculator", 0, ".mw-calculator__summary", "Netto 1.467,24 euro").await;
    let other = browser.text_inside("maatwerk-calculator", 1, ".mw-calculator__summary").await;
    assert_eq!(other, "No outcome yet", "the second calculator is a calculator of its own, in its own language");
    browser.close().await;
}
