//! A municipality's own file on a host's page, under a strict policy.

use maatwerk_tests::{Browser, Scripts};

const EXPLORER: &str = "maatwerk-explorer";
const CONTACT: &str = ".mw-explorer__lines";

#[tokio::test]
async fn the_file_says_whom_to_call_and_is_fetched_once_before_the_widget_appears() {
    let browser = Browser::open("strict/embedding/municipality.html", Scripts::On).await;
    browser.ready(EXPLORER).await;
    browser.shows(EXPLORER, 0, CONTACT, "Wijkteam Voorbeeldstad").await;
    let fetched =
        "return performance.getEntriesByType('resource').filter(file => file.name.endsWith('gm0000.json')).length";
    assert_eq!(browser.script(fetched).await, serde_json::json!(1));
    browser.close().await;
}

#[tokio::test]
async fn a_file_that_is_not_there_never_leaves_a_blank() {
    let browser = Browser::open("strict/embedding/municipality.html", Scripts::On).await;
    browser.ready(EXPLORER).await;
    browser.shows(EXPLORER, 1, CONTACT, "Het loket").await;
    browser.close().await;
}
