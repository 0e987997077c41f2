//! The professional's calculator, by keyboard alone.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};

const TAG: &str = "maatwerk-calculator";

/// Fills in the published case: EUR 10,000 that runs under the Jeugdwet, EUR 3,000 from the Participatiewet, one year.
async fn eighteen_year_old() -> Browser {
    let browser = Browser::open("rekenhulp/", Scripts::On).await;
    browser.ready(TAG).await;
    browser.tab_to("at.id === 'amount-1'").await;
    browser.type_text("10.000,00").await;
    browser.tab_to("at.id === 'amount-2'").await;
    browser.type_text("3.000,00").await;
    browser.tab_to("at.id === 'horizon'").await;
    browser.press(Key::Up).await;
    browser.press(Key::Up).await;
    browser
}

#[tokio::test]
async fn the_eighteen_year_olds_case_comes_out_by_keyboard() {
    let browser = eighteen_year_old().await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro, omslagpunt 30%, maand 4").await;
    browser
        .shows(TAG, 0, ".mw-comparison__sentence", "als het bij ongeveer 30 van de 100 zulke huishoudens lukt")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn an_amount_that_cannot_be_read_keeps_the_last_outcome_and_says_so() {
    let browser = eighteen_year_old().await;
    browser.script("document.querySelector('maatwerk-calculator').shadowRoot.getElementById('amount-1').focus()").await;
    browser.press(Key::End).await;
    browser.type_text("x").await;
    browser.press(Key::Tab).await;
    browser.shows(TAG, 0, "#amount-1-fault", "Dit is geen bedrag").await;
    browser.shows(TAG, 0, ".mw-calculator__reservation", "de uitkomst van daarvoor").await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
    let typed = browser
        .script("const field = document.querySelector('maatwerk-calculator').shadowRoot.getElementById('amount-1'); return [field.value, field.ariaInvalid]")
        .await;
    assert_eq!(typed, serde_json::json!(["10.000,00x", "true"]), "nothing typed is lost");
    browser.close().await;
}

#[tokio::test]
async fn a_price_is_found_chosen_and_opens_its_source() {
    let browser = Browser::open("rekenhulp/", Scripts::On).await;
    browser.ready(TAG).await;
    browser.tab_to("at.id === 'price-search'").await;
    browser.type_text("begeleiding jeugd zwaar").await;
    browser.tab_to("at.textContent.startsWith('Kies')").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-row__name", "zwaar").await;
    // The button is gone with the list; the focus goes on to what must be filled in.
    browser.until(&format!("{FOCUSED} return at.id.startsWith('muddling-on')")).await;
    browser.type_text("100").await;
    browser.tab_to("at.matches('.mw-figure__account summary')").await;
    browser.press(Key::Enter).await;
    let account = browser.text_inside(TAG, 0, ".mw-figure__account[open]").await;
    assert!(account.contains("€ 58,44 × 100"), "{account}");
    assert!(account.contains("De Wolden"), "{account}");
    browser.close().await;
}

#[tokio::test]
async fn what_was_removed_can_be_put_back() {
    let browser = eighteen_year_old().await;
    browser.script("document.querySelector('maatwerk-calculator').shadowRoot.getElementById('amount-2').focus()").await;
    browser.tab_to("at.textContent.startsWith('Verwijder inzet')").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 10.000 euro").await;
    browser.until(&format!("{FOCUSED} return at.textContent === 'Zet terug'")).await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
    browser.until(&format!("{FOCUSED} return at.id === 'amount-2'")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_price_that_overlaps_is_refused_where_it_was_chosen() {
    let browser = Browser::open("rekenhulp/", Scripts::On).await;
    browser.ready(TAG).await;
    browser.tab_to("at.id === 'price-search'").await;
    for price in ["JW02", "MP01"] {
        browser
            .script("document.querySelector('maatwerk-calculator').shadowRoot.getElementById('price-search').focus()")
            .await;
        browser.type_text(price).await;
        browser.tab_to("at.textContent.startsWith('Kies')").await;
        browser.press(Key::Enter).await;
    }
    browser.shows(TAG, 0, ".mw-search + [role=status]", "overlappen").await;
    browser.until(&format!("{FOCUSED} return at.id === 'price-search'")).await;
    browser.close().await;
}
