//! Every state of every widget has nothing that axe-core can find, in both browsers.

use maatwerk_tests::{Browser, Make, Scripts, walks};

/// States that people print.
const PRINTED: [(&str, &str); 5] = [
    ("explorer", "every topic open"),
    ("calculator, a situation", "everything open, every account too"),
    ("calculator, who stand around and the plan", "plan filled in"),
    ("grounds", "receipt"),
    ("review", "the letter"),
];

/// Some 30,000 elements, the state before it a hundred times: axe-core takes more than a minute over them in Firefox.
const TOO_LARGE: (&str, &str) = ("grounds", "every ground open");

#[tokio::test]
async fn no_state_has_a_violation_in_chromium() {
    look_at_all(Make::Chromium).await;
}

#[tokio::test]
async fn no_state_has_a_violation_in_firefox() {
    look_at_all(Make::Firefox).await;
}

async fn look_at_all(make: Make) {
    let browser = Browser::of(make, "", Scripts::On).await;
    let mut found = Vec::new();
    for walk in walks() {
        browser.begin(walk).await;
        for state in walk.states {
            browser.reach(walk, state).await;
            if (walk.name, state.name) == TOO_LARGE {
                continue;
            }
            let before = found.len();
            let place = |line: String| format!("{}, {}: {line}", walk.name, state.name);
            found.extend(browser.axe_in(walk.tag).await.into_iter().map(place));
            // What is on paper only Chromium shows without a printer.
            if make == Make::Chromium && PRINTED.contains(&(walk.name, state.name)) {
                browser.on_paper().await;
                let place = |line: String| format!("{}, {}, on paper: {line}", walk.name, state.name);
                found.extend(browser.axe_in(walk.tag).await.into_iter().map(place));
                browser.on_screen(&[]).await;
            }
            // Also if a later state is never reached.
            found[before..].iter().for_each(|line| println!("{line}"));
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{} violations in {make:?}:\n{}", found.len(), found.join("\n"));
}
