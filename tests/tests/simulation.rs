//! The simulation by keyboard: stopped halfway, run to the end, and the same without a worker.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, Scripts};

const TAG: &str = "maatwerk-calculator";
const SIMULATION: &str = ".mw-simulation";
/// The widget's own part of the page.
const ROOT: &str = "document.querySelector('maatwerk-calculator').shadowRoot";

/// How the page goes on during a run, counted by the page itself; and a press on stop once something was drawn.
const NOTES: &str = "
    window.drawing = 0;
    setInterval(() => {
        const root = document.querySelector('maatwerk-calculator').shadowRoot, progress = root.querySelector('progress');
        if (progress) window.drawing++;
        if (window.stopHalfway && progress?.value > 0) {
            window.stopHalfway = false;
            root.querySelector('.mw-simulation > button').click();
        }
    }, 5)";

/// The calculator of a page, with a line of 10,000 euro and a measure of 12,000.
async fn filled_in(page: &str) -> Browser {
    let browser = Browser::open(page, Scripts::On).await;
    browser.ready(TAG).await;
    type_in(&browser, "amount-1", "10.000").await;
    type_in(&browser, "amount-2", "12.000").await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 17.344,69 euro").await;
    browser
}

/// Replaces what stands in a field.
async fn type_in(browser: &Browser, id: &str, text: &str) {
    let field =
        format!("const field = {ROOT}.getElementById('{id}'); field.closest('details')?.setAttribute('open', '');");
    browser.script(&format!("{field} field.focus(); field.select()")).await;
    browser.type_text(text).await;
}

/// Waits for an outcome, and gives its figures.
async fn figures(browser: &Browser) -> String {
    browser.shows(TAG, 0, SIMULATION, "boven nul uit").await;
    let script = format!(
        "return [...{ROOT}.querySelectorAll('{SIMULATION} .mw-figure__value')].map(figure => figure.innerText).join(' | ')"
    );
    let figures = browser.script(&script).await;
    figures.as_str().expect("figures").replace('\u{a0}', " ")
}

#[tokio::test]
async fn stopped_halfway_and_run_to_the_end_while_the_page_goes_on() {
    let browser = filled_in("rekenhulp/").await;
    type_in(&browser, "draws", "1.000.000").await;
    type_in(&browser, "seed", "42").await;

    browser.script(NOTES).await;

    // Both presses go out together: a fast device is ready before a slow driver passes on the second.
    browser.tab_to("at.matches('.mw-simulation > button')").await;
    browser.type_text(&[char::from(Key::Enter); 2].iter().collect::<String>()).await;
    browser.shows(TAG, 0, SIMULATION, "Gestopt").await;

    browser.script("window.stopHalfway = true").await;
    browser.press(Key::Enter).await;
    browser.until("return !window.stopHalfway").await;
    browser.shows(TAG, 0, SIMULATION, "Gestopt").await;

    browser.script("window.drawing = 0").await;
    browser.press(Key::Enter).await;
    let first = figures(&browser).await;
    browser.shows(TAG, 0, SIMULATION, "1.000.000 keer doorgerekend, met startgetal 42.").await;
    browser.shows(TAG, 0, SIMULATION, "Het betekent niet dat het zeker is.").await;
    let ticks = browser.script("return window.drawing").await.as_u64().expect("a number");
    assert!(ticks > 2, "the page stood still while it was drawn: {ticks} ticks");

    // The button still has the focus; the same seed draws the same.
    browser.script("window.drawing = 0").await;
    browser.press(Key::Enter).await;
    browser.until("return window.drawing > 0").await;
    assert_eq!(figures(&browser).await, first);

    type_in(&browser, "seed", "43").await;
    browser.until(&format!("return !{ROOT}.querySelector('{SIMULATION} .mw-figure')")).await;
    browser.close().await;
}

#[tokio::test]
async fn without_a_worker_the_page_draws_the_same_itself() {
    let mut came_out = Vec::new();
    // A policy of trusted types without any policy allows no worker.
    for page in ["rekenhulp/", "strict/embedding/plain.html"] {
        let browser = filled_in(page).await;
        browser.script(&format!("{ROOT}.querySelector('{SIMULATION} > button').focus()")).await;
        browser.press(Key::Enter).await;
        came_out.push(figures(&browser).await);
        browser.close().await;
    }
    assert_eq!(came_out[0], came_out[1]);
}
