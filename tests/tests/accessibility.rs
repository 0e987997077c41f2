//! What WCAG and good practice ask that no scan of a page can see: when is something said, how is an amount read, what
//! does the visitor's own device decide.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, FOCUSED, Make, Scripts, walks};
use serde_json::{Value, json};

const CALCULATOR: &str = "maatwerk-calculator";
const EXPLORER: &str = "maatwerk-explorer";

async fn open(path: &str, tag: &str) -> Browser {
    let browser = Browser::of(Make::Chromium, path, Scripts::On).await;
    browser.ready(tag).await;
    browser
}

/// Runs a script in which `root` is the widget's own part of the page.
async fn inside(browser: &Browser, tag: &str, script: &str) -> Value {
    browser.script(&format!("const root = document.querySelector('{tag}').shadowRoot; {script}")).await
}

/// Replaces what stands in a field.
async fn type_in(browser: &Browser, tag: &str, id: &str, text: &str) {
    inside(browser, tag, &format!("const field = root.getElementById('{id}'); field.focus(); field.select()")).await;
    browser.type_text(text).await;
}

#[tokio::test]
async fn the_outcome_is_said_once_the_typing_rests_and_the_focus_stays() {
    let browser = open("rekenhulp/", CALCULATOR).await;
    inside(
        &browser,
        CALCULATOR,
        "window.region = root.querySelector('[role=status]'); window.heard = [];
         window.wasEmpty = region.textContent === '';
         new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true })",
    )
    .await;
    type_in(&browser, CALCULATOR, "amount-1", "10.000").await;
    type_in(&browser, CALCULATOR, "amount-2", "3.000").await;
    browser.until("return window.heard.length > 0").await;
    let heard = browser
        .script(&format!(
            "{FOCUSED} const root = document.querySelector('{CALCULATOR}').shadowRoot;
             return [window.wasEmpty, window.region === root.querySelector('[role=status]'), at.id, window.heard.at(-1).length < 120]"
        ))
        .await;
    assert_eq!(heard, json!([true, true, "amount-2", true]));
    // Thirteen keys, and what was said while they came is said once or twice, not at each key.
    let times = browser.script("return new Set(window.heard).size").await;
    assert!(times.as_u64().is_some_and(|times| times <= 3), "{times}");
    browser.close().await;
}

#[tokio::test]
async fn an_amount_may_be_written_in_every_usual_way_and_a_doubtful_one_is_read_back() {
    let browser = open("rekenhulp/", CALCULATOR).await;
    for typed in ["1234,56", "1.234,56", "€ 1.234,56", "1234.56", "1 234,56"] {
        type_in(&browser, CALCULATOR, "amount-1", typed).await;
        browser.press(Key::Tab).await;
        let state = inside(&browser, CALCULATOR, "return root.getElementById('amount-1').ariaInvalid").await;
        assert_eq!(state, "false", "{typed}");
    }
    type_in(&browser, CALCULATOR, "amount-1", "1.234").await;
    browser.until(&format!(
        "const field = document.querySelector('{CALCULATOR}').shadowRoot.getElementById('amount-1');
         const said = field.getAttribute('aria-describedby').split(' ').map(id => field.getRootNode().getElementById(id)?.textContent).join(' ');
         return said.replaceAll('\\u00a0', ' ').includes('€ 1.234')"
    ))
    .await;
    let kind = inside(
        &browser,
        CALCULATOR,
        "const field = root.getElementById('amount-1'); return [field.type, field.inputMode]",
    )
    .await;
    assert_eq!(kind, json!(["text", "decimal"]), "no number field: it would swallow what it cannot read");
    browser.close().await;
}

#[tokio::test]
async fn a_field_is_not_called_wrong_while_one_types() {
    let browser = open("rekenhulp/", CALCULATOR).await;
    type_in(&browser, CALCULATOR, "amount-1", "tien").await;
    let state = "return root.getElementById('amount-1').ariaInvalid";
    assert_eq!(inside(&browser, CALCULATOR, state).await, "false");
    browser.press(Key::Tab).await;
    browser.shows(CALCULATOR, 0, "#amount-1-fault", "Dit is geen bedrag").await;
    assert_eq!(inside(&browser, CALCULATOR, state).await, "true");
    // Its message stands in a region that was there before, so that it is heard although the focus went on.
    let live = inside(
        &browser,
        CALCULATOR,
        "return !!root.getElementById('amount-1-fault').closest('[aria-live], [role=status]')",
    )
    .await;
    assert_eq!(live, true);
    browser.close().await;
}

#[tokio::test]
async fn leaving_comes_first_and_who_to_call_comes_last_on_every_screen() {
    let browser = Browser::of(Make::Chromium, "", Scripts::On).await;
    for walk in walks().filter(|walk| walk.tag == EXPLORER) {
        browser.begin(walk).await;
        for state in walk.states {
            browser.reach(walk, state).await;
            let places = inside(
                &browser,
                EXPLORER,
                "const seen = selector => [...root.querySelectorAll(selector)].filter(one => one.checkVisibility());
                 const first = seen('a[href], button')[0], last = seen('h1, h2, h3, h4, h5, h6').at(-1);
                 return [first.className.includes('mw-explorer__leave'), !!last.closest('.mw-explorer__contact')]",
            )
            .await;
            assert_eq!(places, json!([true, true]), "{}: {}", walk.name, state.name);
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn a_narrow_column_on_a_wide_page_has_the_layout_of_a_phone() {
    let layout = "const at = selector => root.querySelector(selector)?.getBoundingClientRect();
                  const input = at('.mw-calculator__input'), answer = at('.mw-calculator__answer');
                  return answer.top >= input.bottom";
    let browser = open("rekenhulp/", CALCULATOR).await;
    assert_eq!(inside(&browser, CALCULATOR, layout).await, false, "side by side where there is room");
    browser
        .script(&format!(
            "const widget = document.querySelector('{CALCULATOR}'), column = document.createElement('div');
             column.style.width = '300px'; widget.replaceWith(column); column.append(widget)"
        ))
        .await;
    browser.until(&format!("const root = document.querySelector('{CALCULATOR}').shadowRoot; {layout}")).await;
    let wide = inside(&browser, CALCULATOR, "return root.host.scrollWidth <= 300").await;
    assert_eq!(wide, true);
    browser.close().await;
}

/// Controls that show neither an edge nor a line under their words, so that only colour would tell them from text.
const EDGES: &str = "
    const all = [...root.querySelectorAll('button, input:not([type=file], [type=checkbox], [type=radio]), select, textarea')].filter(one => one.checkVisibility());
    const shows = one => parseFloat(getComputedStyle(one).borderBottomWidth) > 0
        || getComputedStyle(one).textDecorationLine.includes('underline') || one.hasAttribute('aria-expanded');
    return all.filter(one => !shows(one) && ![...one.querySelectorAll('*')].some(shows)).map(one => one.outerHTML.slice(0, 120))";

/// What moves by itself.
const MOVES: &str = "
    const seconds = text => Math.max(...text.split(',').map(parseFloat));
    return [...root.querySelectorAll('*')].filter(one => {
        const style = getComputedStyle(one);
        return seconds(style.transitionDuration) > 0.01 || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01);
    }).map(one => one.className)";

#[tokio::test]
async fn with_forced_colours_every_control_keeps_an_edge_and_the_focus_a_ring() {
    let browser = Browser::of(Make::Chromium, "", Scripts::On).await;
    browser.on_screen(&[("forced-colors", "active")]).await;
    let mut found = Vec::new();
    for walk in walks() {
        browser.begin(walk).await;
        if let Some(first) = walk.states.first() {
            browser.reach(walk, first).await;
        }
        found.push((walk.name, inside(&browser, walk.tag, EDGES).await));
        browser.tab_to(&format!("at.getRootNode().host?.localName === '{}'", walk.tag)).await;
        let ring = browser.script(&format!("{FOCUSED} return getComputedStyle(at).outlineStyle")).await;
        assert_ne!(ring, "none", "{}", walk.name);
    }
    browser.close().await;
    found.retain(|(_, edges)| *edges != json!([]));
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test]
async fn nothing_moves_for_who_asked_for_rest() {
    let browser = Browser::of(Make::Chromium, "", Scripts::On).await;
    browser.on_screen(&[("prefers-reduced-motion", "reduce")]).await;
    let mut found = Vec::new();
    for walk in walks() {
        browser.begin(walk).await;
        found.push((walk.name, inside(&browser, walk.tag, MOVES).await));
    }
    browser.close().await;
    found.retain(|(_, moves)| *moves != json!([]));
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test]
async fn every_widget_says_its_language_and_marks_the_other() {
    let browser = Browser::of(Make::Chromium, "", Scripts::On).await;
    for walk in walks() {
        for (path, lang) in [(walk.path.to_owned(), "nl"), (english(&browser, walk.path).await, "en")] {
            browser.go(&path).await;
            browser.ready(walk.tag).await;
            let said = inside(&browser, walk.tag, "return root.querySelector('.maatwerk').lang").await;
            assert_eq!(said, lang, "{path}");
        }
    }
    let marked = "return [...document.querySelector('maatwerk-explorer').shadowRoot.querySelectorAll('button[lang]')].map(one => [one.textContent.trim(), one.lang])";
    browser.go("verkenner/").await;
    browser.ready(EXPLORER).await;
    assert_eq!(browser.script(marked).await, json!([["English", "en"]]));
    browser.close().await;
}

/// The address of the same page in English, as the page itself says.
async fn english(browser: &Browser, path: &str) -> String {
    browser.go(path).await;
    let link = browser.script("return new URL(document.querySelector('a.site-language').href).pathname.slice(1)").await;
    link.as_str().expect("a page in English").to_owned()
}
