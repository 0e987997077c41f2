//! The resident's explorer, by keyboard alone.

use fantoccini::key::Key;
use fantoccini::wd::{PrintConfiguration, PrintSize};
use maatwerk_tests::{Browser, Scripts};

const TAG: &str = "maatwerk-explorer";
const OUTCOME: &str = "Dit kunt u met ons bespreken";
const DOMAINS: &str = "Waar wilt u over praten?";
const HOME: &str = "Met wie woont u?";
const URGENT: &str = "Bel ons eerst";
const MORE: &str = "Beantwoord nog een vraag";

/// Opens the explorer and goes on to the parts of life.
async fn started() -> Browser {
    let browser = Browser::open("verkenner/", Scripts::On).await;
    browser.ready(TAG).await;
    press(&browser, "Begin met de vragen").await;
    browser.shows(TAG, 0, "h2", DOMAINS).await;
    browser
}

/// Goes to a button with Tab and presses it.
async fn press(browser: &Browser, words: &str) {
    browser.tab_to(&format!("at.matches('button') && at.textContent.trim() === '{words}'")).await;
    browser.press(Key::Enter).await;
}

/// Waits until another heading stands on the screen, and gives it.
async fn leaves(browser: &Browser, heading: &str) -> String {
    let shown = format!("document.querySelector('{TAG}').shadowRoot.querySelector('h2')?.innerText");
    browser.until(&format!("return {shown} !== {heading:?}")).await;
    browser.text_inside(TAG, 0, "h2").await
}

/// Ticks or chooses what has these words.
async fn choose(browser: &Browser, words: &str) {
    browser.tab_to(&format!("at.matches('input') && at.closest('label')?.textContent.trim() === '{words}'")).await;
    browser.press(Key::Space).await;
}

/// Says to live alone, and how old.
async fn alone(browser: &Browser, age: &str) {
    browser.shows(TAG, 0, "h2", HOME).await;
    choose(browser, "Ik woon alleen").await;
    browser.tab_to("at.id === 'mw-explorer-age-0'").await;
    browser.type_text(age).await;
    browser.press(Key::Enter).await;
    leaves(browser, HOME).await;
}

/// Answers questions with "Weet ik niet" until the outcome, but those whose text holds one of these words as given;
/// gives how many there were.
async fn answer_all(browser: &Browser, given: &[(&str, &str)]) -> usize {
    let mut heading = browser.text_inside(TAG, 0, "h2").await;
    let mut asked = 0;
    while heading != OUTCOME {
        asked += 1;
        let answer =
            given.iter().find(|(words, _)| heading.contains(words)).map_or("Weet ik niet", |(_, answer)| answer);
        press(browser, answer).await;
        heading = leaves(browser, &heading).await;
    }
    asked
}

#[tokio::test]
async fn skipping_every_question_still_ends_with_someone_to_call() {
    let browser = started().await;
    let requests = "return performance.getEntriesByType('resource').length";
    let loaded = browser.script(requests).await;
    press(&browser, "Over alles").await;
    browser.shows(TAG, 0, "h2", HOME).await;
    press(&browser, "Verder").await;
    leaves(&browser, HOME).await;
    assert!(answer_all(&browser, &[]).await <= 11, "who lives together was the first of twelve");
    let end = browser.text_inside(TAG, 0, ".mw-explorer").await;
    assert!(end.contains("0800 0000"), "{end}");
    assert!(end.contains("geen besluit"), "{end}");
    for never in ["recht op", "geen recht", "u krijgt", "€"] {
        assert!(!end.to_lowercase().contains(never), "{never}");
    }
    assert_eq!(browser.script(requests).await, loaded, "nothing is asked of a server after loading");
    browser.close().await;
}

#[tokio::test]
async fn a_nineteen_year_old_without_parents_finds_what_to_discuss() {
    let browser = started().await;
    choose(&browser, "jong zijn en opgroeien").await;
    press(&browser, "Verder").await;
    alone(&browser, "19").await;
    answer_all(&browser, &[("zelfstandig", "Ja"), ("ouders genoeg geld", "Nee"), ("Vraagt u nu bijstand", "Ja")]).await;
    let end = browser.text_inside(TAG, 0, ".mw-explorer").await;
    assert!(end.contains("Inkomen als ouders niet kunnen helpen"), "{end}");
    assert!(end.contains("Misschien kan dit ook bij u. Dat weten wij pas na een gesprek."), "{end}");
    browser.close().await;
}

/// How many pages a printed document has.
fn sheets(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}

#[tokio::test]
async fn the_way_ends_in_a_note_on_one_sheet() {
    let browser = started().await;
    press(&browser, "Over alles").await;
    browser.shows(TAG, 0, "h2", HOME).await;
    choose(&browser, "Ik woon alleen").await;
    browser.press(Key::Down).await;
    press(&browser, "Verder").await;
    let mut heading = leaves(&browser, HOME).await;
    // Every question gets its first answer, so that as much as can be stands on the note.
    let more = format!("return document.querySelector('{TAG}').shadowRoot.textContent.includes('{MORE}')");
    loop {
        let next = match &*heading {
            OUTCOME | URGENT if browser.script(&more).await != true => break,
            OUTCOME | URGENT => MORE.to_owned(),
            _ => browser.text_inside(TAG, 0, ".mw-explorer__answer").await,
        };
        press(&browser, &next).await;
        heading = leaves(&browser, &heading).await;
    }
    let note = browser.text_inside(TAG, 0, ".mw-explorer__note").await;
    for part in [
        "Mijn briefje voor het gesprek",
        "Gemeente Voorbeeldstad",
        "Wat ik wil vragen",
        "Ik wil graag bespreken",
        "Wie ik bel",
        "0800 0000",
        "Wat ik meeneem",
        "Wat ik al vertelde",
        "Over alles",
        "Ik woon met anderen",
        "Wat wij afspraken",
        "Gemaakt op",
        "versie",
        "Dit is geen besluit.",
    ] {
        assert!(note.contains(part), "no {part} in {note}");
    }
    let a4 = PrintConfiguration::builder().size(PrintSize::A4).build().expect("a sheet");
    let pdf = browser.client.print(a4).await.expect("a printed page");
    assert_eq!(sheets(&pdf), 1);
    browser.close().await;
}

#[tokio::test]
async fn the_other_language_and_larger_letters_are_one_tap_away_and_keep_what_was_told() {
    let browser = started().await;
    let size = format!(
        "return parseFloat(getComputedStyle(document.querySelector('{TAG}').shadowRoot.querySelector('.mw-explorer')).fontSize)"
    );
    let before = browser.script(&size).await.as_f64().expect("a size");
    press(&browser, "Grotere letters").await;
    let after = browser.script(&size).await.as_f64().expect("a size");
    assert!(after >= before * 1.2, "{before} and {after}");
    press(&browser, "Over alles").await;
    alone(&browser, "34").await;
    assert_eq!(browser.script(&size).await.as_f64(), Some(after), "also on the next screen");
    press(&browser, "English").await;
    browser.shows(TAG, 0, ".mw-explorer__status", "Question 2 of at most 12").await;
    let at = browser.script(&format!("{} return at.textContent.trim()", maatwerk_tests::FOCUSED)).await;
    assert_eq!(at, "Nederlands", "the focus stays at hand");
    press(&browser, "Stop and see what you can discuss").await;
    let told = browser.text_inside(TAG, 0, ".mw-explorer__told").await;
    assert!(told.contains("I live alone"), "{told}");
    browser.close().await;
}

#[tokio::test]
async fn larger_letters_fit_on_a_small_phone() {
    let browser = started().await;
    browser.client.set_window_size(320, 800).await.expect("a small window");
    press(&browser, "Grotere letters").await;
    press(&browser, "Over alles").await;
    for heading in [HOME, OUTCOME] {
        browser.shows(TAG, 0, "h2", heading).await;
        let width =
            browser.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth").await;
        assert_eq!(width, 0, "{heading}");
        if heading == HOME {
            press(&browser, "Stop en bekijk wat u kunt bespreken").await;
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn escape_three_times_leaves_the_page() {
    let browser = started().await;
    press(&browser, "Over alles").await;
    browser.shows(TAG, 0, "h2", HOME).await;
    for _ in 0..3 {
        browser.press(Key::Escape).await;
    }
    browser.until("return !location.href.startsWith('http://127.0.0.1') || document.documentElement.hidden").await;
    browser.close().await;
}

#[tokio::test]
async fn people_at_home_are_added_and_taken_away_with_the_focus_at_hand() {
    let browser = started().await;
    press(&browser, "Over alles").await;
    browser.shows(TAG, 0, "h2", HOME).await;
    choose(&browser, "Ik woon alleen").await;
    browser.press(Key::Down).await;
    let at = |id: &str| format!("{} return at?.id === '{id}'", maatwerk_tests::FOCUSED);
    press(&browser, "Voeg iemand toe").await;
    browser.until(&at("mw-explorer-relation-1")).await;
    // "Mijn partner", then "Mijn kind".
    browser.press(Key::Down).await;
    browser.press(Key::Down).await;
    browser.press(Key::Tab).await;
    browser.type_text("zeven").await;
    browser.press(Key::Enter).await;
    browser.shows(TAG, 0, ".mw-form-field__error-message", "Typ uw antwoord in cijfers").await;
    browser.until(&at("mw-explorer-age-1")).await;
    let typed = browser.script(&format!("{} return at.value", maatwerk_tests::FOCUSED)).await;
    assert_eq!(typed, "zeven", "nothing that was typed is lost");
    browser.tab_to("at.textContent.startsWith('Haal weg')").await;
    browser.press(Key::Enter).await;
    browser.until(&format!("{} return at?.textContent.trim() === 'Voeg iemand toe'", maatwerk_tests::FOCUSED)).await;
    press(&browser, "Verder").await;
    leaves(&browser, HOME).await;
    browser.shows(TAG, 0, ".mw-explorer__status", "Vraag 2 van hoogstens 12").await;
    browser.close().await;
}

#[tokio::test]
async fn a_double_click_answers_one_question() {
    let browser = started().await;
    // Here the next question has a longer text, so another answer comes under the mouse.
    browser.client.set_window_size(390, 2000).await.expect("a small window");
    press(&browser, "Over alles").await;
    alone(&browser, "34").await;
    let button = format!("document.querySelector('{TAG}').shadowRoot.querySelectorAll('.mw-explorer__answer')[1]");
    let middle = browser
        .script(&format!("{button}.scrollIntoView({{block: 'center'}}); const at = {button}.getBoundingClientRect(); return [at.x + 30, at.y + 8]"))
        .await;
    browser.double_click(&middle).await;
    browser.shows(TAG, 0, ".mw-explorer__status", "Vraag 3 van hoogstens 12").await;
    browser.close().await;
}

#[tokio::test]
async fn no_question_is_wider_than_a_small_phone() {
    let browser = started().await;
    browser.client.set_window_size(320, 800).await.expect("a small window");
    press(&browser, "Over alles").await;
    press(&browser, "Verder").await;
    let mut heading = leaves(&browser, HOME).await;
    while heading != OUTCOME {
        let width =
            browser.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth").await;
        assert_eq!(width, 0, "{heading}");
        press(&browser, "Weet ik niet").await;
        heading = leaves(&browser, &heading).await;
    }
    browser.close().await;
}

#[tokio::test]
async fn a_language_chosen_after_loading_brings_its_words() {
    let browser = started().await;
    press(&browser, "Stop en bekijk wat u kunt bespreken").await;
    browser.shows(TAG, 0, "h2", OUTCOME).await;
    let dutch = browser.text_inside(TAG, 0, "h4").await;
    browser.script(&format!("document.querySelector('{TAG}').lang = 'en'")).await;
    browser.shows(TAG, 0, "h2", "You can discuss this with us").await;
    let english = browser.text_inside(TAG, 0, "h4").await;
    assert!(!english.is_empty() && english != dutch, "{dutch} and {english}");
    browser.close().await;
}
