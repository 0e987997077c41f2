//! Practice on the example households, by keyboard alone.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};

const TAG: &str = "maatwerk-practice";
const SENTENCE: &str = ".mw-practice__sentence";
const PATH: &str = "professionals/oefenen/";

/// Practice on the young person of 19 without parents to fall back on.
async fn practice() -> Browser {
    let browser = Browser::open(PATH, Scripts::On).await;
    browser.ready(TAG).await;
    go_to(&browser, "#practice-which").await;
    browser.type_text("Bijna op straat").await;
    browser.shows(TAG, 0, "#practice-household", "Bijna op straat").await;
    browser
}

/// Puts the focus on the first element with this selector inside the widget.
async fn go_to(browser: &Browser, selector: &str) {
    browser.until(&format!("const one = document.querySelector('{TAG}').shadowRoot.querySelector({selector:?}); one?.focus(); return !!one")).await;
}

/// Searches a ground and chooses it.
async fn choose(browser: &Browser, words: &str, id: &str) {
    go_to(browser, "#ground-search").await;
    browser.script(&format!("{FOCUSED} at.select()")).await;
    browser.type_text(words).await;
    go_to(browser, &format!("#found-{id}")).await;
    browser.press(Key::Space).await;
    browser.until(&format!("{FOCUSED} return at.checked")).await;
}

async fn reveal(browser: &Browser) {
    browser.tab_to("at.textContent === 'Kijk wat de rekenaar vond'").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("{FOCUSED} return at.id === 'practice-outcome'")).await;
}

#[tokio::test]
async fn what_was_chosen_is_held_against_what_was_found_and_each_says_why() {
    let browser = practice().await;
    choose(&browser, "participatiewet 20", "pw-20-3").await;
    choose(&browser, "participatiewet 35", "pw-35-1").await;
    browser.shows(TAG, 0, ".mw-practice__yours", "Participatiewet artikel 20, lid 3").await;
    reveal(&browser).await;
    browser.shows(TAG, 0, SENTENCE, "U koos twee gronden. Eén daarvan vond de rekenaar ook.").await;
    browser.shows(TAG, 0, ".mw-practice__outcome", "met deze feiten komt het niet naar voren").await;
    browser.shows(TAG, 0, "#ground-pw-35-1", "Eerst is deze aan de beurt").await;
    go_to(&browser, "#ground-pw-20-3").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, "#ground-pw-20-3-body", "Leeftijd: 19 (nodig: 18 tot en met 20)").await;
    browser.shows(TAG, 0, ".mw-practice__really", "Wat er echt is gedaan").await;
    browser.close().await;
}

#[tokio::test]
async fn whoever_tries_again_keeps_the_choice_and_the_next_household_begins_anew() {
    let browser = practice().await;
    choose(&browser, "participatiewet 20", "pw-20-3").await;
    reveal(&browser).await;
    browser.shows(TAG, 0, ".mw-practice__which", "U hebt één huishouden geoefend").await;
    browser.tab_to("at.textContent === 'Pas uw keuze aan'").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("{FOCUSED} return at.id === 'practice-choose'")).await;
    browser.shows(TAG, 0, ".mw-practice__yours", "Participatiewet artikel 20, lid 3").await;
    reveal(&browser).await;
    browser.tab_to("at.textContent === 'Volgend huishouden'").await;
    browser.press(Key::Enter).await;
    browser
        .until(&format!(
            "{FOCUSED} return at.id === 'practice-household' && !at.textContent.startsWith('Bijna op straat')"
        ))
        .await;
    browser.shows(TAG, 0, ".mw-practice__yours", "nog niets gekozen").await;
    browser.close().await;
}

#[tokio::test]
async fn nothing_is_kept_and_without_javascript_the_households_are_there() {
    let browser = practice().await;
    choose(&browser, "participatiewet 20", "pw-20-3").await;
    let kept = browser.script("return [document.cookie, localStorage.length, sessionStorage.length]").await;
    assert_eq!(kept, serde_json::json!(["", 0, 0]));
    browser.close().await;
    let browser = Browser::open(PATH, Scripts::Off).await;
    let main = browser.client.find(fantoccini::Locator::Css("main")).await.expect("the main part");
    assert!(main.text().await.expect("text").contains("Bijna op straat"));
    browser.close().await;
}
