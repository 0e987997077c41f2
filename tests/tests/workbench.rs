//! The professional's worksheet by keyboard alone: from a typical situation to a printed plan, files, work kept on the device.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};
use serde_json::Value;

const TAG: &str = "maatwerk-calculator";
/// The widget's own part of the page.
const ROOT: &str = "document.querySelector('maatwerk-calculator').shadowRoot";
/// Keeps what a page offers to save, instead of saving it.
const CATCH_FILES: &str = "window.offered = []; URL.createObjectURL = (file) => { file.text().then((text) => offered.push(text)); return '#'; };";

async fn worksheet() -> Browser {
    let browser = Browser::open("rekenhulp/", Scripts::On).await;
    ready(&browser).await;
    browser
}

async fn ready(browser: &Browser) {
    browser.ready(TAG).await;
    browser.script(CATCH_FILES).await;
}

/// Begins with the published 18-year-old: the first of the typical situations.
async fn begin(browser: &Browser) {
    browser.tab_to("!!at.closest('.mw-templates')").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
}

async fn offered(browser: &Browser) -> String {
    let file = browser.until("return window.offered[0] ?? null").await;
    file.as_str().expect("a text").to_owned()
}

/// Chooses a file of this name and text in the field with this id.
async fn choose(browser: &Browser, field: &str, name: &str, text: &str) {
    let (name, text) = (Value::from(name), Value::from(text));
    browser
        .script(&format!(
            "const files = new DataTransfer(); files.items.add(new File([{text}], {name}));\
             const field = {ROOT}.getElementById('{field}'); field.files = files.files;\
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await;
}

#[tokio::test]
async fn from_an_empty_page_to_the_eighteen_year_olds_answer_in_eight_presses() {
    let browser = worksheet().await;
    browser.script(&format!("{ROOT}.querySelector('.mw-file-bar button, .mw-file-bar input').focus()")).await;
    // The first press on the worksheet itself; the links of the page around it are not its own.
    let mut presses = 0;
    loop {
        presses += 1;
        assert!(presses < 8, "the first situation is too far away");
        browser.press(Key::Tab).await;
        if browser.script(&format!("{FOCUSED} return !!at.closest('.mw-templates')")).await == true {
            break;
        }
    }
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro, omslagpunt 30%, maand 4").await;
    browser.until(&format!("{FOCUSED} return at.id === 'outcome'")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_situation_becomes_a_printed_plan() {
    let browser = worksheet().await;
    begin(&browser).await;
    browser.script(&format!("{ROOT}.getElementById('tab-sum').focus()")).await;
    browser.press(Key::End).await;
    browser.tab_to("at.id === 'plan-goal'").await;
    browser.type_text("Een eigen kamer en een opleiding").await;
    browser.script("window.print = () => { window.printed = true; }").await;
    browser.tab_to("at.textContent === 'Druk het plan af'").await;
    browser.press(Key::Enter).await;
    browser.until("return window.printed === true").await;
    browser.shows(TAG, 0, ".mw-paper__sheet:nth-of-type(1)", "Een eigen kamer en een opleiding").await;
    let paper = format!("return [...{ROOT}.querySelectorAll('.mw-paper__sheet')].map((sheet) => sheet.innerText)");
    let sheets = browser.script(&paper).await;
    let text = |sheet: usize| sheets[sheet].as_str().expect("a sheet").replace('\u{a0}', " ");
    assert_eq!(sheets.as_array().map(Vec::len), Some(2));
    assert!(!text(0).contains('€') && !text(0).contains("euro"), "no price tag on a resident: {}", text(0));
    assert!(text(1).contains("hoger maandinkomen"), "{}", text(1));
    browser.close().await;
}

#[tokio::test]
async fn what_was_saved_opens_again_after_the_page_was_closed() {
    let browser = worksheet().await;
    begin(&browser).await;
    browser.script(&format!("{ROOT}.getElementById('open-file').focus()")).await;
    browser.tab_to("at.textContent === 'Sla op als bestand'").await;
    browser.press(Key::Enter).await;
    let file = offered(&browser).await;
    browser.client.refresh().await.expect("the page again");
    ready(&browser).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Nog geen uitkomst").await;
    choose(&browser, "open-file", "zaak.json", &file).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
    browser.shows(TAG, 0, "#notice", "Geopend: zaak.json").await;
    browser.tab_to("at.textContent === 'Zet terug'").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Nog geen uitkomst").await;
    browser.close().await;
}

#[tokio::test]
async fn the_accountant_gets_every_line_of_every_year() {
    let browser = worksheet().await;
    begin(&browser).await;
    browser.script(&format!("{ROOT}.getElementById('open-file').focus()")).await;
    browser.tab_to("at.textContent.startsWith('Grootboek')").await;
    browser.press(Key::Enter).await;
    let ledger = offered(&browser).await;
    assert!(
        ledger.contains("regel;1;gemeente;Jeugdwet;zorg uit de Jeugdwet;;;;;10000,00;1;0;10000,00;0,00;10000,00"),
        "{ledger}"
    );
    assert!(ledger.contains("inzet;1;gemeente;Participatiewet;hoger maandinkomen"), "{ledger}");
    browser.close().await;
}

#[tokio::test]
async fn a_broken_file_changes_nothing_and_says_where_it_breaks() {
    let browser = worksheet().await;
    begin(&browser).await;
    for (text, said) in [
        ("{\n  \"lines\": [\n", "regel 3"),
        ("[]", "is geen som of plan"),
        ("{\"version\": 9, \"lines\": []}", "nieuwere versie (9)"),
    ] {
        choose(&browser, "open-file", "stuk.json", text).await;
        browser.shows(TAG, 0, "#notice", said).await;
        browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
    }
    browser.close().await;
}

#[tokio::test]
async fn work_is_kept_on_this_device_only_after_asking_and_can_be_deleted() {
    let browser = worksheet().await;
    begin(&browser).await;
    assert_eq!(browser.script("return localStorage.length").await, 0);
    browser.script(&format!("{ROOT}.getElementById('open-file').focus()")).await;
    browser.tab_to("at.id === 'keep'").await;
    browser.type_text(" ").await;
    browser.until("return localStorage.length === 1").await;
    browser.client.refresh().await.expect("the page again");
    ready(&browser).await;
    browser.shows(TAG, 0, ".mw-keeping", "werk van een vorige keer").await;
    browser.tab_to("at.textContent === 'Ga verder'").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
    browser.script(&format!("{ROOT}.getElementById('keep').focus()")).await;
    browser.tab_to("at.textContent === 'Verwijder alles wat bewaard is'").await;
    browser.press(Key::Enter).await;
    browser.until("return localStorage.length === 0").await;
    browser.shows(TAG, 0, ".mw-keeping", "Nu wordt er niets bewaard").await;
    browser.close().await;
}

#[tokio::test]
async fn a_full_device_and_a_second_tab_lose_nothing_and_say_so() {
    let browser = worksheet().await;
    begin(&browser).await;
    browser.script(&format!("{ROOT}.getElementById('keep').click()")).await;
    browser.until("return localStorage.length === 1").await;
    let kept = browser.script("return localStorage.getItem(localStorage.key(0))").await;
    let change = |years: u8| {
        format!(
            "{ROOT}.getElementById('horizon').value = '{years}'; {ROOT}.getElementById('horizon').dispatchEvent(new Event('change', {{ bubbles: true }}))"
        )
    };
    browser.script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }").await;
    browser.script(&change(2)).await;
    browser.shows(TAG, 0, ".mw-keeping", "heeft geen ruimte").await;
    assert_eq!(browser.script("return localStorage.getItem(localStorage.key(0))").await, kept, "what was kept stays");
    browser
        .script("window.dispatchEvent(new StorageEvent('storage', { key: localStorage.key(0), newValue: localStorage.getItem(localStorage.key(0)) }))")
        .await;
    browser.shows(TAG, 0, ".mw-keeping", "ander tabblad").await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto").await;
    browser.tab_to("at.textContent === 'Neem over wat daar staat'").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
    browser.close().await;
}

#[tokio::test]
async fn a_price_list_with_three_faults_names_them_all_and_changes_nothing() {
    let browser = worksheet().await;
    let faulty = "id;bedrag;jaar;bron;url;graad\n\
                  JW02;veel;2026;eigen inkoop;https://example.org;B\n\
                  JW01;45,77;ooit;eigen inkoop;https://example.org;B\n\
                  JW03;50,94;2026;eigen inkoop;https://example.org;Q\n";
    choose(&browser, "price-list-file", "prijzen.csv", faulty).await;
    for said in ["kloppen 3 dingen", "Regel 2", "Regel 3", "Regel 4"] {
        browser.until(&format!("return {ROOT}.querySelector('.mw-price-list').textContent.includes('{said}')")).await;
    }
    assert_eq!(browser.script(&format!("return !!{ROOT}.querySelector('.mw-price-list table')")).await, false);
    browser.close().await;
}

#[tokio::test]
async fn every_word_that_the_worksheet_says_came_along() {
    let browser = worksheet().await;
    begin(&browser).await;
    for tab in ["tab-sum", "tab-around", "tab-plan"] {
        browser.script(&format!("{ROOT}.getElementById('{tab}').click()")).await;
        browser.until(&format!("return {ROOT}.getElementById('{tab}').ariaSelected === 'true'")).await;
        let text = browser.script(&format!("return {ROOT}.firstElementChild.textContent")).await;
        assert!(!text.as_str().unwrap_or("\u{fffd}").contains('\u{fffd}'), "{tab}: {text}");
    }
    browser.close().await;
}
