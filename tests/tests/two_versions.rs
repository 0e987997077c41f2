//! Two versions of the widget on one page: each has a tag of its own, and what befalls one leaves the other alone.

use maatwerk_tests::{Browser, Make, Scripts};

const OLDER: &str = "maatwerk-explorer-0-0-9";

#[tokio::test]
async fn two_versions_live_together_and_break_apart() {
    for make in Make::ALL {
        let browser = Browser::of(make, "trouble/versions", Scripts::On).await;
        browser.all_ready().await;
        let version = |tag: &str| format!("return customElements.get('{tag}').version");
        let ours = browser.script(&version("maatwerk-explorer")).await;
        assert_ne!(ours, "0.0.9", "the tag is of the loader that came first");
        assert_eq!(browser.script(&version(OLDER)).await, "0.0.9");
        browser
            .script_of_page(
                "import('/trouble/older/explorer.js').then(bundle => bundle.default()).then(({ memory }) => {\
                     new Uint8Array(memory.buffer).fill(255);\
                     document.querySelectorAll('[data-ready]')[1].shadowRoot.querySelector('.mw-button--primary').click();\
                 })",
            )
            .await;
        browser.until(&format!("return document.querySelector('{OLDER}').dataset.failed === 'stopped'")).await;
        let press =
            "document.querySelector('maatwerk-explorer').shadowRoot.querySelector('.mw-button--primary').click()";
        let screen = "return document.querySelector('maatwerk-explorer').shadowRoot.textContent";
        let before = browser.script(screen).await;
        browser.script(press).await;
        browser.until(&format!("{screen} !== {before}")).await;
        assert_eq!(
            browser.script("return document.querySelector('maatwerk-explorer').hasAttribute('data-ready')").await,
            true
        );
        browser.close().await;
    }
}
