//! The pages as a visitor without scripts reads them, and as a host page holds several widgets.

use fantoccini::Locator;
use maatwerk_tests::{Browser, Make, Scripts, pages};

#[tokio::test]
async fn an_example_reads_without_javascript() {
    let browser = Browser::open("voorbeelden/jongere-van-18/", Scripts::Off).await;
    let page = browser.client.source().await.expect("the page");
    assert!(page.contains("Net 18 en te weinig geld om van te leven"), "the title");
    assert!(page.contains("Misschien kan dit ook bij u."), "the reservation");
    let text = browser
        .client
        .find(Locator::Css("main"))
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

/// The texts of every element with this selector.
async fn texts(browser: &Browser, selector: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for element in browser.client.find_all(Locator::Css(selector)).await.expect("elements") {
        texts.push(element.text().await.expect("text"));
    }
    texts
}

#[tokio::test]
async fn examples_are_found_by_what_someone_recognises_without_javascript() {
    let browser = Browser::open("voorbeelden/", Scripts::Off).await;
    let all = texts(&browser, ".site-card").await.len();
    let choices = texts(&browser, ".site-filter__choice").await;
    assert_eq!(choices.len(), 7, "everything and six themes: {choices:?}");
    for choice in &choices {
        let (_, count) = choice.split_once('(').expect("a count");
        let count: usize = count.trim_end_matches(')').parse().expect("a count");
        let link = browser.client.find(Locator::LinkText(choice)).await.expect("the choice");
        link.click().await.expect("a click");
        assert_eq!(texts(&browser, ".site-card").await.len(), count, "{choice}");
        assert!((1..=all).contains(&count), "{choice}");
        assert_eq!(texts(&browser, ".site-filter__choice[aria-current=page]").await, [choice.as_str()]);
        assert_eq!(texts(&browser, "h1").await.len(), 1, "{choice}");
        assert_eq!(
            texts(&browser, ".site-card .site-quote").await.len(),
            count,
            "a card begins with what someone says"
        );
    }
    browser.close().await;
}

#[tokio::test]
async fn a_story_goes_from_what_was_going_on_to_what_happens_then() {
    let browser = Browser::open("voorbeelden/vaste-kosten-en-beslag/", Scripts::Off).await;
    let headings = texts(&browser, "article > section > h2").await;
    let told = [
        "Wat er aan de hand was",
        "Waar het vastliep",
        "Wat er is gedaan",
        "Wat daarvoor nodig was, en van wie",
        "Wat dit niet betekent voor u",
        "Wat u kunt vragen, en aan wie",
        "Wat er dan gebeurt",
    ];
    let found: Vec<&str> = headings.iter().map(String::as_str).filter(|heading| told.contains(heading)).collect();
    assert_eq!(found, told);
    browser.close().await;
}

#[tokio::test]
async fn how_we_decide_is_the_same_for_everyone_and_says_where_it_stands() {
    let browser = Browser::open("zo-beslissen-wij/", Scripts::Off).await;
    assert_eq!(texts(&browser, "h1").await, ["Zo beslissen wij"]);
    assert_eq!(texts(&browser, ".site-path > li").await.len(), 7);
    let main = texts(&browser, "main").await.concat();
    for part in [
        "binnen drie werkdagen",
        "binnen zes weken",
        "welke nationaliteit u hebt",
        "bezwaar maken",
        "niets voor te betalen",
        "0800 0000",
    ] {
        assert!(main.contains(part), "no {part} in {main}");
    }
    let sources = browser.client.find_all(Locator::Css("#sources a[href^='https://']")).await.expect("sources");
    assert!(sources.len() > 10, "{}", sources.len());
    browser.close().await;
}

#[tokio::test]
async fn every_page_can_be_read_without_javascript() {
    let browser = Browser::open("", Scripts::Off).await;
    for page in pages() {
        browser.go(&page).await;
        let [heading, main] = [Locator::Css("h1"), Locator::Css("main")];
        let heading = browser.client.find(heading).await.expect("a heading").text().await.expect("text");
        assert!(!heading.trim().is_empty(), "/{page}");
        let text = browser.client.find(main).await.expect("the main part").text().await.expect("text");
        assert!(text.len() > 400, "/{page}: {text}");
    }
    browser.close().await;
}

#[tokio::test]
async fn no_page_is_wider_than_a_small_phone() {
    let browser = Browser::of(Make::Phone, "", Scripts::On).await;
    for page in pages() {
        browser.go(&page).await;
        browser.all_ready().await;
        let widths = browser.script("return [innerWidth, document.documentElement.scrollWidth]").await;
        assert_eq!(widths, serde_json::json!([320, 320]), "/{page}");
    }
    browser.close().await;
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
