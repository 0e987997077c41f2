//! Every page, in both languages, both browsers and both themes, has nothing that axe-core can find.

use maatwerk_tests::{Browser, Make, Scripts, Theme, pages};

#[tokio::test]
async fn no_page_has_a_violation_in_chromium() {
    look_at_all(Make::Chromium).await;
}

#[tokio::test]
async fn no_page_has_a_violation_in_firefox() {
    look_at_all(Make::Firefox).await;
}

async fn look_at_all(make: Make) {
    let browser = Browser::of(make, "", Scripts::On).await;
    let mut found = Vec::new();
    for page in pages() {
        browser.go(&page).await;
        // Where a widget stands, it is what people use.
        browser.all_ready().await;
        for theme in Theme::ALL {
            browser.dress(theme).await;
            found.extend(browser.axe().await.into_iter().map(|line| format!("/{page} ({theme:?}): {line}")));
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{} violations in {make:?}:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn a_planted_fault_is_found_inside_a_widget_and_in_another_theme() {
    let browser = Browser::open("verkenner/", Scripts::On).await;
    browser.ready("maatwerk-explorer").await;
    browser
        .script("document.querySelector('maatwerk-explorer').shadowRoot.append(document.createElement('img'))")
        .await;
    let found = browser.axe().await;
    assert!(found.iter().any(|line| line.starts_with("image-alt")), "{found:?}");

    browser.go("").await;
    browser.dress(Theme::Voorbeeld).await;
    // The theme's own colour of links, on itself.
    browser.script("document.querySelector('main').style.background = getComputedStyle(document.querySelector('main .mw-link')).color").await;
    let found = browser.axe().await;
    assert!(found.iter().any(|line| line.starts_with("color-contrast")), "{found:?}");
    browser.close().await;
}
