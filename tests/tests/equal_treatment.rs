//! The equal-treatment test: a member of an advisory council, by keyboard alone.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};

const TAG: &str = "maatwerk-equal-treatment";
const SENTENCE: &str = ".mw-treatment__sentence";
const PATH: &str = "adviesraden/gelijke-behandeling/";

async fn test() -> Browser {
    let browser = Browser::open(PATH, Scripts::On).await;
    browser.ready(TAG).await;
    browser
}

/// Puts the focus on the first element with this selector inside the widget.
async fn go_to(browser: &Browser, selector: &str) {
    browser.until(&format!("const one = document.querySelector('{TAG}').shadowRoot.querySelector({selector:?}); one?.focus(); return !!one")).await;
}

/// Chooses the household with this title for a place.
async fn choose(browser: &Browser, place: usize, title: &str) {
    go_to(browser, &format!("#household-{place}")).await;
    browser.type_text(title).await;
    browser
        .until(&format!(
            "return document.querySelector('{TAG}').shadowRoot.querySelector('#household-{place}').selectedOptions[0].text.startsWith({title:?})"
        ))
        .await;
}

#[tokio::test]
async fn two_households_stand_side_by_side_at_once_with_the_article_that_makes_the_difference() {
    let browser = test().await;
    browser.shows(TAG, 0, SENTENCE, "feiten verschillen").await;
    browser.shows(TAG, 0, ".mw-treatment", "Participatiewet artikel 20, lid 3").await;
    let link = browser
        .script(&format!("return document.querySelector('{TAG}').shadowRoot.querySelector('.mw-side__law a').href"))
        .await;
    assert!(link.as_str().is_some_and(|link| link.starts_with("https://wetten.overheid.nl/")), "{link}");
    browser.close().await;
}

#[tokio::test]
async fn the_same_household_is_treated_the_same_until_its_age_is_changed() {
    let browser = test().await;
    choose(&browser, 2, "Hetzelfde als").await;
    browser.shows(TAG, 0, SENTENCE, "De twee huishoudens zijn gelijk.").await;
    go_to(&browser, "#change-search").await;
    browser.type_text("leeftijd").await;
    browser.until(&format!("return !!document.querySelector('{TAG}').shadowRoot.querySelector('[id^=second-]')")).await;
    browser.tab_to("at.id.startsWith('second-') && at.inputMode === 'numeric'").await;
    browser.script(&format!("{FOCUSED} at.select()")).await;
    browser.type_text("40").await;
    browser.press(Key::Tab).await;
    browser.shows(TAG, 0, SENTENCE, "Eén feit verschilt.").await;
    browser.shows(TAG, 0, ".mw-side", "Hoe oud bent u?").await;
    browser.shows(TAG, 0, ".mw-side__choosing", "Maak uw veranderingen in huishouden 2 ongedaan").await;
    browser.close().await;
}

#[tokio::test]
async fn a_difference_is_made_equal_and_put_back() {
    let browser = test().await;
    let rows =
        format!("return document.querySelector('{TAG}').shadowRoot.querySelector('.mw-side tbody').children.length");
    let before = browser.script(&rows).await;
    go_to(&browser, ".mw-side tbody button").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("return document.querySelector('{TAG}').shadowRoot.querySelector('.mw-side tbody').children.length < {before}")).await;
    go_to(&browser, ".mw-note .mw-button").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("return document.querySelector('{TAG}').shadowRoot.querySelector('.mw-side tbody').children.length === {before}")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_fact_that_may_not_count_changes_nothing_and_a_known_one_is_pointed_to() {
    let browser = test().await;
    go_to(&browser, "#own-name").await;
    browser.type_text("geboorteland").await;
    browser.press(Key::Tab).await;
    browser.type_text("Suriname").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-side__own", "Er verandert niets.").await;
    let hashes = browser
        .script(&format!(
            "const rows = document.querySelector('{TAG}').shadowRoot.querySelectorAll('.mw-side--own tbody tr');\
             return [...rows].at(-1).innerText.match(/[0-9a-f]{{64}}/g)"
        ))
        .await;
    let hashes = hashes.as_array().expect("two hashes");
    assert_eq!((hashes.len(), &hashes[0]), (2, &hashes[1]));
    go_to(&browser, "#own-name").await;
    browser.script(&format!("{FOCUSED} at.select()")).await;
    browser.type_text("leeftijd").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-side__own", "De rekenaar vraagt zelf iets dat hierop lijkt").await;
    let own = browser.text_inside(TAG, 0, ".mw-side__own").await;
    assert!(!own.contains("Er verandert niets."), "what the rules do ask proves nothing: {own}");
    browser.tab_to("at.textContent.startsWith('Zoek')").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("{FOCUSED} return at.id === 'change-search'")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_question_of_the_rules_in_other_words_is_pointed_to_beside_the_outcome() {
    let browser = test().await;
    go_to(&browser, "#own-name").await;
    browser.type_text("Hebt u schulden?").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-side__own", "De rekenaar vraagt zelf iets dat hierop lijkt").await;
    browser.close().await;
}

#[tokio::test]
async fn without_javascript_one_comparison_is_worked_out() {
    let browser = Browser::open(PATH, Scripts::Off).await;
    let main = browser.client.find(fantoccini::Locator::Css("main")).await.expect("the main part");
    let text = main.text().await.expect("text");
    for words in ["feiten verschillen", "Komt door", "Participatiewet artikel 20, lid 3"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    browser.close().await;
}

#[tokio::test]
async fn nothing_is_asked_or_kept_and_the_address_stays() {
    let browser = test().await;
    let state = "return [performance.getEntriesByType('resource').length, document.cookie, localStorage.length, \
                 sessionStorage.length, location.href, history.length]";
    let before = browser.script(state).await;
    choose(&browser, 2, "Hetzelfde als").await;
    browser.shows(TAG, 0, SENTENCE, "gelijk").await;
    assert_eq!(browser.script(state).await, before);
    browser.close().await;
}
