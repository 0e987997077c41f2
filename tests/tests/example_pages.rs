//! Every page of `examples/embedding` runs, in both browsers: the widgets come, and nothing says that it failed.

use maatwerk_tests::{Browser, Make, Scripts};
use std::path::Path;

fn pages() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/embedding");
    let entries = std::fs::read_dir(folder).expect("the folder of host pages");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut pages: Vec<String> = names.filter(|name| name.ends_with(".html")).collect();
    pages.sort();
    pages
}

#[tokio::test]
async fn every_host_page_shows_its_widgets() {
    let pages = pages();
    for name in ["plain.html", "strict.html", "themed.html", "iframe.html", "hostile.html"] {
        assert!(pages.iter().any(|page| page == name), "{name} is gone");
    }
    for make in Make::ALL {
        let browser = Browser::of(make, "privacy/", Scripts::On).await;
        for page in &pages {
            browser.go(&format!("embedding/{page}")).await;
            let frames = browser.script("return document.querySelectorAll('iframe').length").await.as_u64();
            match frames.unwrap_or_default() {
                0 => {
                    browser.all_ready().await;
                    let widgets = "return document.querySelectorAll('[data-ready]').length > 0 && !document.querySelector('[data-failed]')";
                    assert_eq!(browser.script(widgets).await, true, "{page}");
                }
                frames => {
                    for place in 0..u16::try_from(frames).expect("a few frames") {
                        browser.script(&format!("document.querySelectorAll('iframe')[{place}].scrollIntoView()")).await;
                        browser.client.enter_frame(place).await.expect("the frame");
                        browser.until("return !!document.querySelector('main > [data-ready]')").await;
                        browser.client.clone().enter_parent_frame().await.expect("the page");
                    }
                }
            }
        }
        browser.close().await;
    }
}
