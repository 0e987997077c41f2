//! What a widget tells the page that it stands on, what it leaves alone there, and what the page's attributes do.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Scripts};
use serde_json::{Value, json};

/// A page without a script, on which a test puts a tag itself: a file of the release that is only text.
const EMPTY: &str = "widget/gm0000.json";

/// Looks, before anything of ours runs, who touches what belongs to the page; and hears every step. Reading what was kept is
/// noted apart: the widgets that offer to keep work look whether there is some.
const SPY: &str = "
    window.touched = []; window.read = []; window.steps = []; window.faults = [];
    const note = (list, name) => list.push(name);
    const watch = (owner, name, list = touched) => {
        const was = owner?.[name];
        if (was) owner[name] = function (...all) { note(list, name); return was.apply(this, all); };
    };
    ['pushState', 'replaceState', 'back', 'go'].forEach(name => watch(History.prototype, name));
    ['setItem', 'removeItem', 'clear'].forEach(name => watch(Storage.prototype, name));
    ['getItem', 'key'].forEach(name => watch(Storage.prototype, name, read));
    ['open', 'deleteDatabase', 'databases'].forEach(name => watch(IDBFactory.prototype, name));
    if (window.CacheStorage) ['open', 'match', 'has', 'keys'].forEach(name => watch(CacheStorage.prototype, name));
    watch(Navigator.prototype, 'sendBeacon');
    watch(XMLHttpRequest.prototype, 'open');
    const guard = (owner, name) => {
        const { get, set } = Object.getOwnPropertyDescriptor(owner, name);
        Object.defineProperty(owner, name, {
            get() { note(touched, `get ${name}`); return get.call(this); },
            set(value) { note(touched, `set ${name}`); set.call(this, value); },
        });
    };
    guard(Document.prototype, 'cookie');
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
    Object.defineProperty(document, 'title', { get: () => title.get.call(document), set: () => note(touched, 'set title') });
    const said = console.error;
    console.error = (...all) => { faults.push(all.map(String).join(' ')); said.apply(console, all); };
    window.print = () => {};
    URL.createObjectURL = () => '#';
    document.addEventListener('maatwerk:step', ({ detail, target }) => steps.push({ ...detail, target: target.localName }));";

/// Puts a tag with these attributes on an empty page that is watched, and waits for it.
async fn watched(tag: &str, attributes: &str) -> Browser {
    let browser = Browser::open(EMPTY, Scripts::On).await;
    browser
        .script(&format!(
            "{SPY}
             const tag = document.createElement('{tag}');
             for (const [name, value] of Object.entries({attributes})) tag.setAttribute(name, value);
             const script = document.createElement('script');
             Object.assign(script, {{ type: 'module', src: '/widget/maatwerk.js' }});
             document.body.append(tag); document.head.append(script);"
        ))
        .await;
    browser.ready(tag).await;
    browser.script("window.loaded = performance.getEntriesByType('resource').length").await;
    browser
}

/// Goes by Tab to what has these words, and presses Enter.
async fn press(browser: &Browser, words: &str) {
    browser.tab_to(&format!("at.matches('button, a') && at.textContent.trim() === {words:?}")).await;
    browser.press(Key::Enter).await;
}

/// Puts the focus on the first element with this selector inside the widget.
async fn go_to(browser: &Browser, tag: &str, selector: &str) {
    browser
        .until(&format!(
            "const one = document.querySelector('{tag}').shadowRoot.querySelector({selector:?}); one?.focus(); return !!one"
        ))
        .await;
}

/// Waits until so many steps were told, and gives them without what is the same for all.
async fn steps(browser: &Browser, tag: &str, count: usize) -> Vec<String> {
    browser.until(&format!("return window.steps.length >= {count}")).await;
    let steps = browser.script("return window.steps").await;
    let one = |step: &Value| {
        assert_eq!([&step["widget"], &step["target"]], [tag, tag], "{step}");
        let place = step.get("number").map(|number| format!(" {number}/{}", step["of"])).unwrap_or_default();
        format!("{}{place}", step["step"].as_str().expect("a step"))
    };
    steps.as_array().expect("a list").iter().map(one).collect()
}

/// Nothing of the page was touched, nothing was fetched after loading, and no event holds what was typed.
async fn left_alone(browser: &Browser, typed: &[&str]) {
    assert_eq!(browser.script("return window.touched").await, json!([]));
    assert_eq!(browser.script("return performance.getEntriesByType('resource').length - window.loaded").await, 0);
    assert_eq!(
        browser.script("return [location.pathname, location.search, location.hash]").await,
        json!([format!("/{EMPTY}"), "", ""])
    );
    let told = browser.script("return JSON.stringify(window.steps)").await;
    for text in typed {
        assert!(!told.as_str().expect("a text").contains(text), "{text} in {told}");
    }
    assert_eq!(browser.script("return window.faults").await, json!([]));
}

#[tokio::test]
async fn a_residents_walk_tells_its_steps_and_nothing_of_its_answers() {
    let tag = "maatwerk-explorer";
    let browser = watched(tag, "{ lang: 'nl', 'contact-name': 'Loket', 'contact-phone': '0800 0000' }").await;
    assert!(steps(&browser, tag, 0).await.is_empty(), "being there is no step");
    press(&browser, "Begin met de vragen").await;
    press(&browser, "Over alles").await;
    browser.tab_to("at.matches('input') && at.closest('label')?.textContent.trim() === 'Ik woon alleen'").await;
    browser.press(Key::Space).await;
    browser.tab_to("at.id === 'mw-explorer-age-0'").await;
    browser.type_text("37").await;
    browser.press(Key::Enter).await;
    let heading = format!("document.querySelector('{tag}').shadowRoot.querySelector('h2').innerText");
    let mut shown = browser.until(&format!("return {heading} !== 'Met wie woont u?' && {heading}")).await;
    while shown != "Dit kunt u met ons bespreken" {
        press(&browser, "Weet ik niet").await;
        shown = browser.until(&format!("return {heading} !== {shown} && {heading}")).await;
    }
    press(&browser, "Druk uw briefje af").await;
    press(&browser, "Terug").await;
    assert_eq!(
        steps(&browser, tag, 5).await,
        ["domains", "questions", "outcome", "printed", "questions"],
        "many questions are one step: how many depends on the answers"
    );
    left_alone(&browser, &["37"]).await;
    assert_eq!(browser.script("return window.read").await, json!([]));
    browser.close().await;
}

#[tokio::test]
async fn a_calculation_tells_its_steps_and_keeps_nothing_until_asked() {
    let tag = "maatwerk-calculator";
    let browser = watched(tag, "{ lang: 'nl', municipality: 'GM0000' }").await;
    for (field, text) in [("amount-1", "31.007"), ("amount-2", "3.000"), ("what-2", "Zwaluwstaart")] {
        go_to(&browser, tag, &format!("#{field}")).await;
        browser.script(&format!("{FOCUSED} at.select()")).await;
        browser.type_text(text).await;
    }
    go_to(&browser, tag, "[role=tab][aria-selected=true]").await;
    browser.press(Key::Right).await;
    browser.until(&format!("{FOCUSED} return at.id === 'tab-around'")).await;
    browser.press(Key::Right).await;
    browser.until(&format!("{FOCUSED} return at.id === 'tab-plan'")).await;
    go_to(&browser, tag, ".mw-file-bar button").await;
    browser.press(Key::Enter).await;
    go_to(&browser, tag, ".mw-paper .mw-button--primary").await;
    browser.press(Key::Enter).await;
    let told = steps(&browser, tag, 5).await;
    assert_eq!(told, ["outcome", "around", "plan", "saved", "printed"]);
    left_alone(&browser, &["31", "Zwaluwstaart"]).await;

    go_to(&browser, tag, "#keep").await;
    browser.press(Key::Space).await;
    browser.until("return window.touched.includes('setItem')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_professionals_desk_tells_its_tabs() {
    let tag = "maatwerk-grounds";
    let browser = watched(tag, "{ lang: 'nl' }").await;
    browser.tab_to("at.inputMode === 'numeric'").await;
    browser.type_text("41").await;
    browser.press(Key::Tab).await;
    steps(&browser, tag, 1).await;
    go_to(&browser, tag, "[role=tab][aria-selected=true]").await;
    for tab in ["ladder", "stacking", "steps", "sheet"] {
        browser.press(Key::Right).await;
        browser.until(&format!("{FOCUSED} return at.id === 'tab-{tab}'")).await;
    }
    go_to(&browser, tag, ".mw-sheet .mw-button--primary").await;
    browser.press(Key::Enter).await;
    let told = steps(&browser, tag, 6).await;
    assert_eq!(told, ["outcome", "ladder", "stacking", "four-steps 1/4", "sheet", "printed"]);
    left_alone(&browser, &["41"]).await;
    assert_eq!(browser.script("return window.read").await, json!([]));
    browser.close().await;
}

#[tokio::test]
async fn files_that_are_read_are_three_steps_and_no_name() {
    for (tag, field, name) in [
        ("maatwerk-cohort", "cohort-file", "zwaluwstaart.csv"),
        ("maatwerk-portfolio", "portfolio-files", "zwaluwstaart.json"),
    ] {
        let browser = watched(tag, "{ lang: 'nl' }").await;
        browser
            .script(&format!(
                "const input = document.querySelector('{tag}').shadowRoot.getElementById('{field}');\
                 const chosen = new DataTransfer(); chosen.items.add(new File(['household,age\\n1,30\\n'], '{name}'));\
                 input.files = chosen.files; input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
            ))
            .await;
        let told = steps(&browser, tag, 2).await;
        assert_eq!(told, ["reading", "outcome"], "{tag}");
        left_alone(&browser, &["zwaluwstaart"]).await;
        browser.close().await;
    }
}

#[tokio::test]
async fn practice_and_equal_treatment_tell_that_something_was_tried_and_not_what() {
    let tag = "maatwerk-practice";
    let browser = watched(tag, "{ lang: 'nl', example: 'moeder-en-zoon' }").await;
    go_to(&browser, tag, "#ground-search").await;
    browser.type_text("participatiewet 20").await;
    press(&browser, "Kijk wat de rekenaar vond").await;
    let told = steps(&browser, tag, 1).await;
    assert!(told[0].starts_with("outcome "), "{told:?}");
    left_alone(&browser, &["pw-", "participatiewet"]).await;
    browser.close().await;

    let tag = "maatwerk-equal-treatment";
    let browser = watched(tag, "{ lang: 'nl' }").await;
    go_to(&browser, tag, "#household-2").await;
    browser.type_text("Hetzelfde als").await;
    steps(&browser, tag, 1).await;
    go_to(&browser, tag, "#own-name").await;
    browser.type_text("zwaluwstaart").await;
    browser.press(Key::Enter).await;
    let told = steps(&browser, tag, 2).await;
    assert_eq!((told[0].as_str(), told.last().map(String::as_str)), ("chosen", Some("tried")));
    left_alone(&browser, &["zwaluwstaart"]).await;
    browser.close().await;
}

#[tokio::test]
async fn an_example_stands_there_at_once_and_an_unknown_one_names_those_that_are_known() {
    let tag = "maatwerk-calculator";
    let browser = watched(tag, "{ lang: 'nl', example: 'jongere-van-18' }").await;
    browser.shows(tag, 0, ".mw-calculator__summary", "Netto 7.000 euro").await;
    assert_eq!(browser.script("return document.activeElement.localName").await, "body", "the page keeps the focus");
    assert_eq!(steps(&browser, tag, 0).await, [""; 0]);
    left_alone(&browser, &[]).await;
    browser.close().await;

    let tag = "maatwerk-grounds";
    let browser = watched(tag, "{ lang: 'nl', example: 'negentien-zonder-ouders' }").await;
    browser
        .until(&format!(
            "return [...document.querySelector('{tag}').shadowRoot.querySelectorAll('input')].some(field => field.value === '19')"
        ))
        .await;
    left_alone(&browser, &[]).await;
    browser.close().await;

    for (tag, known) in [
        ("maatwerk-grounds", "moeder-en-zoon"),
        ("maatwerk-practice", "moeder-en-zoon"),
        ("maatwerk-calculator", "jongere-van-18"),
    ] {
        let browser = watched(tag, "{ lang: 'nl', example: 'niemand' }").await;
        let faults = browser.script("return window.faults").await;
        let fault = faults[0].as_str().expect("one fault");
        assert!(
            fault.starts_with(&format!("<{tag} example=\"niemand\">: expected ")) && fault.contains(known),
            "{fault}"
        );
        browser.close().await;
    }
}

#[tokio::test]
async fn a_bad_value_is_named_once_and_the_widget_goes_on_without_it() {
    let tag = "maatwerk-explorer";
    let attributes =
        "{ lang: 'frysk', 'heading-level': '9', 'contact-phone': 'bel ons', 'contact-url': 'javascript:alert(1)' }";
    let browser = watched(tag, attributes).await;
    browser.shows(tag, 0, "h2", "").await;
    browser.script(&format!("document.querySelector('{tag}').setAttribute('contact-hours', 'elke dag')")).await;
    browser.shows(tag, 0, ".mw-explorer__contact", "elke dag").await;
    let faults = browser.script("return window.faults").await;
    let mut faults: Vec<&str> = faults.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    faults.sort_unstable();
    let goes_on = "; the widget goes on without it.";
    assert_eq!(
        faults,
        [
            format!("<{tag} contact-phone=\"bel ons\">: expected a telephone number{goes_on}"),
            format!(
                "<{tag} contact-url=\"javascript:alert(1)\">: expected an address that begins with https://, http:// or /{goes_on}"
            ),
            format!("<{tag} heading-level=\"9\">: expected a whole number from 2 to 6{goes_on}"),
            format!("<{tag} lang=\"frysk\">: expected nl or en{goes_on}"),
        ]
    );
    browser.close().await;
}

#[tokio::test]
async fn below_a_heading_of_level_six_every_heading_is_of_level_six() {
    for (tag, more) in [("maatwerk-explorer", ""), ("maatwerk-calculator", ", example: 'jongere-van-18'")] {
        let browser = watched(tag, &format!("{{ lang: 'nl', 'heading-level': '6'{more} }}")).await;
        let levels = browser
            .script(&format!(
                "return [...new Set([...document.querySelector('{tag}').shadowRoot.querySelectorAll('*')]\
                 .map(element => element.localName).filter(name => /^h\\d/.test(name)))]"
            ))
            .await;
        assert_eq!(levels, json!(["h6"]), "{tag}");
        browser.close().await;
    }
}
