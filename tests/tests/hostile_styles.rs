//! What the styles of a page do to a widget: nothing that makes it unreadable, and everything that a theme is for.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, DARK_PAPER, LIGHT_PAPER, Make, Scripts};
use serde_json::{Value, json};

const EXPLORER: &str = "maatwerk-explorer";
const CALCULATOR: &str = "maatwerk-calculator";

async fn page(make: Make, name: &str) -> Browser {
    let browser = Browser::of(make, &format!("strict/embedding/{name}.html"), Scripts::On).await;
    browser.ready(EXPLORER).await;
    browser.ready(CALCULATOR).await;
    browser
}

/// How things look inside the explorer, as the browser reckons it.
const LOOK: &str = "
    const root = document.querySelector('maatwerk-explorer').shadowRoot;
    const look = ['color', 'background-color', 'font-family', 'font-size', 'font-style', 'font-weight', 'line-height',
        'letter-spacing', 'word-spacing', 'text-align', 'text-indent', 'text-transform', 'text-shadow', 'white-space', 'direction',
        'list-style-type', 'cursor', 'display', 'float', 'box-sizing', 'padding-left', 'border-top-width'];
    return Object.fromEntries(['.maatwerk', 'h2', 'p', 'li', '.mw-button--primary', '.mw-explorer__leave'].map(selector => {
        const style = getComputedStyle(root.querySelector(selector));
        return [selector, Object.fromEntries(look.map(name => [name, style.getPropertyValue(name)]))];
    }))";

#[tokio::test]
async fn important_styles_for_everything_change_nothing_inside() {
    for make in Make::ALL {
        let plain = page(make, "plain").await;
        // As wide as the hostile page lets it be, and as dark: some sizes follow the width, and without a theme our own
        // colours follow the page.
        plain.script("document.querySelector('maatwerk-explorer').style.width = '320px'").await;
        plain.script("document.body.style.background = '#000000'").await;
        plain.until(&format!("return (() => {{ {WORN} }})()[0] === '{DARK_PAPER}'")).await;
        let expected = plain.script(LOOK).await;
        plain.close().await;
        let hostile = page(make, "hostile").await;
        assert_eq!(hostile.script(LOOK).await, expected, "{make:?}");
        // A tag of 50 px is one that nobody can read: ours is the last word on that. Where it stands is the page's.
        let tag = "const style = getComputedStyle(document.querySelector('maatwerk-explorer'));";
        let width = hostile.script(&format!("{tag} return parseFloat(style.width)")).await;
        assert!(width.as_f64().is_some_and(|width| width >= 320.0), "{make:?}: {width}");
        assert_eq!(hostile.script(&format!("{tag} return style.cssFloat")).await, "left", "{make:?}");
        hostile.close().await;
    }
}

#[tokio::test]
async fn on_a_page_from_right_to_left_a_widget_reads_as_its_language_does() {
    let browser = page(Make::Chromium, "plain").await;
    let expected = browser.script(LOOK).await;
    browser.script("document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar'").await;
    assert_eq!(browser.script(LOOK).await, expected);
    browser.close().await;
}

/// What sticks out of a widget at its side, of what can be seen and does not scroll by itself.
const STICKS_OUT: &str = "
    const out = [];
    for (const tag of document.querySelectorAll('maatwerk-explorer, maatwerk-calculator')) {
        const right = tag.getBoundingClientRect().right + 1;
        for (const element of tag.shadowRoot.querySelectorAll('*')) {
            if (element.closest('.mw-visually-hidden, .mw-table-scroll, svg') || !element.checkVisibility()) continue;
            const place = element.getBoundingClientRect();
            if (place.width > 1 && place.right > right) out.push(`${tag.localName} ${element.localName}.${element.className}: ${place.right} > ${right}`);
        }
    }
    return out";

#[tokio::test]
async fn at_four_times_zoom_and_in_a_narrow_column_nothing_sticks_out() {
    for name in ["plain", "themed", "hostile"] {
        let browser = page(Make::Phone, name).await;
        assert_eq!(browser.script(STICKS_OUT).await, json!([]), "{name} at 320 px");
        if name != "hostile" {
            browser.script("document.querySelector('main').style.width = '240px'").await;
            assert_eq!(browser.script(STICKS_OUT).await, json!([]), "{name} in a column of 240 px");
        }
        browser.close().await;
    }
}

/// The colours that count in the first explorer.
const WORN: &str = "
    const root = document.querySelector('maatwerk-explorer').shadowRoot;
    const of = (selector, name) => getComputedStyle(root.querySelector(selector)).getPropertyValue(name);
    return [of('.maatwerk', 'background-color'), of('.maatwerk', 'color'), of('h2', 'color'),
        of('.mw-button--primary', 'background-color'), of('.mw-button--primary', 'color'), of('.mw-button--primary', 'border-radius')]";

#[tokio::test]
async fn a_towns_own_tokens_reach_in_and_nothing_in_them_is_mended() {
    for make in Make::ALL {
        let browser = page(make, "themed").await;
        assert_eq!(
            browser.script(WORN).await,
            json!([
                "rgb(255, 250, 245)",
                "rgb(43, 26, 47)",
                "rgb(107, 29, 92)",
                "rgb(107, 29, 92)",
                "rgb(255, 255, 255)",
                "0px"
            ]),
            "{make:?}"
        );
        let face = browser.script("return getComputedStyle(document.querySelector('maatwerk-explorer').shadowRoot.querySelector('h2')).fontFamily").await;
        assert!(face.as_str().is_some_and(|face| face.starts_with("Georgia")), "{face}");
        if make == Make::Chromium {
            assert_eq!(browser.axe().await, [""; 0]);
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn our_own_tokens_go_before_all_others() {
    let browser = page(Make::Chromium, "themed").await;
    browser
        .script("document.documentElement.style.cssText = '--maatwerk-action: #004400; --maatwerk-paper: #eeffee; --maatwerk-radius: 9px'")
        .await;
    let worn = browser.script(WORN).await;
    assert_eq!([&worn[0], &worn[3], &worn[5]], ["rgb(238, 255, 238)", "rgb(0, 68, 0)", "9px"]);
    browser.close().await;
}

/// Hears the console, then puts a theme on the page that was plain.
async fn dressed(browser: &Browser, theme: &str) -> Vec<String> {
    browser
        .script(&format!(
            "window.faults = []; console.error = (text) => faults.push(String(text));
             const link = document.createElement('link'); Object.assign(link, {{ rel: 'stylesheet', href: 'pale.css' }});
             link.onload = () => document.documentElement.classList.add('{theme}', 'dressed'); document.head.append(link)"
        ))
        .await;
    browser.until("return document.documentElement.classList.contains('dressed')").await;
    let faults = browser.script("return new Promise(go => setTimeout(() => go(window.faults), 100))").await;
    faults.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_theme_that_nobody_can_read_is_mended_and_the_console_says_what() {
    for make in Make::ALL {
        let browser = page(make, "plain").await;
        let faults = dressed(&browser, "pale-theme").await;
        for token in [
            "ink on --maatwerk-paper",
            "on-action on --maatwerk-action",
            "link",
            "focus",
            "edge",
            "heading",
            "warn",
            "breaking",
        ] {
            let told = faults.iter().find(|fault| fault.starts_with(&format!("<{EXPLORER}>: --maatwerk-{token}")));
            assert!(
                told.is_some_and(|fault| fault.contains(", needed ") || fault.contains("no colour")),
                "{make:?}, {token}: {faults:?}"
            );
        }
        assert!(faults.iter().all(|fault| !fault.contains("muddling")), "what can be read stays: {faults:?}");
        if make == Make::Firefox {
            browser.close().await;
            continue;
        }
        // The page around is as pale as it was; the widgets are not.
        let found = browser.axe().await;
        let inside: Vec<_> = found.iter().filter(|line| line.contains("maatwerk-")).collect();
        assert!(inside.is_empty(), "{make:?}: {inside:?}");
        browser.close().await;

        let browser = page(make, "pale").await;
        let found = browser.axe().await;
        let inside: Vec<_> = found.iter().filter(|line| line.contains("maatwerk-")).collect();
        assert!(inside.is_empty(), "{make:?}, from the start: {inside:?}");
        browser.close().await;
    }
}

#[tokio::test]
async fn a_background_that_shines_through_counts_as_what_lies_behind_it() {
    let browser = page(Make::Chromium, "plain").await;
    let faults = dressed(&browser, "dusk-theme").await;
    assert_eq!(faults, [""; 0], "light text on a dark page can be read");
    let worn = browser.script(WORN).await;
    assert_eq!([&worn[0], &worn[1]], ["rgba(0, 0, 0, 0)", "rgb(244, 239, 230)"]);
    assert_eq!(browser.axe().await, [""; 0]);
    // Our own colours are those for dark paper now: a field is no white hole.
    let field = "return getComputedStyle(document.querySelector('maatwerk-calculator').shadowRoot.querySelector('.mw-textbox')).backgroundColor";
    assert_eq!(browser.script(field).await, "rgb(29, 35, 40)");
    browser.script("document.documentElement.className = ''").await;
    browser.until(&format!("return (() => {{ {field} }})() === 'rgb(255, 255, 255)'")).await;
    browser.close().await;
}

#[tokio::test]
async fn without_a_theme_a_widget_is_as_light_or_dark_as_the_page_around_it() {
    let browser = page(Make::Chromium, "plain").await;
    let paper = async |expected: &str| {
        browser.until(&format!("return (() => {{ {WORN} }})()[0] === '{expected}'")).await;
        assert_eq!(browser.axe().await, [""; 0], "on {expected}");
    };
    paper(LIGHT_PAPER).await;
    // A page that says nothing of dark stays light on a system that prefers dark: and so does what begins on it.
    browser.on_screen(&[("prefers-color-scheme", "dark")]).await;
    paper(LIGHT_PAPER).await;
    browser.client.refresh().await.expect("the page again");
    browser.ready(EXPLORER).await;
    paper(LIGHT_PAPER).await;
    // One that goes along with the system is dark, and light again with it.
    browser.script("document.documentElement.style.colorScheme = 'light dark'").await;
    paper(DARK_PAPER).await;
    browser.on_screen(&[("prefers-color-scheme", "light")]).await;
    paper(LIGHT_PAPER).await;
    // And one that is always dark, also when it fades to that.
    browser
        .script("Object.assign(document.body.style, { background: '#14202b', color: '#f4efe6', transition: 'background-color 0.3s' })")
        .await;
    paper(DARK_PAPER).await;
    let boxes = "return getComputedStyle(document.querySelector('maatwerk-explorer').shadowRoot.querySelector('.maatwerk')).colorScheme";
    assert_eq!(browser.script(boxes).await, "dark", "what the browser itself draws goes along");
    // Light paper stays light paper, on the darkest of pages.
    browser.script("document.documentElement.style.setProperty('--maatwerk-paper', 'rgb(253, 252, 249)')").await;
    paper(LIGHT_PAPER).await;
    // The page is painted in the colours of its root: what stands in it may prefer others.
    browser
        .script(
            "document.documentElement.style.cssText = 'color-scheme: dark'; document.body.style.cssText = 'color-scheme: light'",
        )
        .await;
    browser.until(&format!("return (() => {{ {WORN} }})()[0] === '{DARK_PAPER}'")).await;
    browser.close().await;
}

#[tokio::test]
async fn the_parts_of_every_view_can_be_reached() {
    let browser = page(Make::Chromium, "themed").await;
    let parts = "return [...new Set([...document.querySelector('maatwerk-calculator').shadowRoot.querySelectorAll('[part]')].map(one => one.part.value))].sort()";
    assert_eq!(browser.script(parts).await, json!(["card", "chart", "field", "heading", "outcome"]));
    browser
        .script("const sheet = new CSSStyleSheet(); sheet.replaceSync('maatwerk-explorer::part(button-primary) { text-transform: uppercase }'); document.adoptedStyleSheets.push(sheet)")
        .await;
    let look = "const button = document.querySelector('maatwerk-explorer').shadowRoot.querySelector('.mw-button--primary'); return button && getComputedStyle(button).textTransform";
    assert_eq!(browser.script(look).await, "uppercase");
    // Also in a view that came later.
    browser.tab_to("at.matches('[part=button-primary]')").await;
    browser.press(Key::Enter).await;
    let named = "const root = document.querySelector('maatwerk-explorer').shadowRoot;\
                 return root.querySelector('h2').innerText.startsWith('Waar wilt u')\
                 && [...root.querySelectorAll('h2, h3, .mw-button--primary')].every(one => one.part.length === 1)";
    browser.until(named).await;
    browser.close().await;
}
