//! When a widget begins: not before its tag comes near, and then with one download for all of its kind.

use maatwerk_tests::{Browser, Make, Scripts};

const PROGRAMS: &str =
    "return performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('.wasm')).length";

#[tokio::test]
async fn a_tag_far_below_fetches_nothing_until_it_comes_near() {
    for make in Make::ALL {
        let browser = Browser::of(make, "trouble/far", Scripts::On).await;
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        assert_eq!(browser.script(PROGRAMS).await, 0);
        browser.script("document.querySelector('maatwerk-explorer').scrollIntoView()").await;
        browser.until("return document.querySelector('maatwerk-explorer').hasAttribute('data-ready')").await;
        let second = "return document.querySelectorAll('maatwerk-explorer')[1].hasAttribute('data-ready')";
        assert_eq!(browser.script(second).await, false, "the second one is still far");
        browser.ready("maatwerk-explorer").await;
        assert_eq!(browser.script(PROGRAMS).await, 1, "one program for both");
        browser.close().await;
    }
}

#[tokio::test]
async fn what_is_reached_by_keyboard_begins_at_once() {
    let browser = Browser::open("trouble/far", Scripts::On).await;
    browser.script("document.querySelector('maatwerk-explorer a').focus({ preventScroll: true })").await;
    browser.until("return document.querySelectorAll('maatwerk-explorer')[1].hasAttribute('data-ready')").await;
    browser.close().await;
}

/// A CMS may put the two halves of a tag on two lines.
#[tokio::test]
async fn a_tag_without_text_says_whom_to_call_while_it_waits() {
    let browser = Browser::open("trouble/far", Scripts::On).await;
    for inside in ["", "\\n"] {
        let shown = format!(
            "document.body.insertAdjacentHTML('beforeend',
                 `<maatwerk-explorer lang=\"nl\" contact-phone=\"0800 1234\">{inside}</maatwerk-explorer>`);
             return document.body.lastElementChild.shadowRoot.querySelector('slot').innerText"
        );
        assert_eq!(browser.script(&shown).await, "0800 1234", "around {inside:?}");
    }
    browser.close().await;
}
