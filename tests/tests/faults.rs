//! What a visitor keeps when something breaks: never a blank widget, nothing lost, a word on what to do.

use fantoccini::key::Key;
use maatwerk_tests::{Browser, By, Files, Host, Make, Scripts, serve_hosts};

const CALCULATOR: &str = "maatwerk-calculator";
const EXPLORER: &str = "maatwerk-explorer";

/// Gives a script the program behind a bundle, as its loader has it too.
const PROGRAM: &str = "const loader = document.querySelector('script[src$=\"maatwerk.js\"]').src;\
                       const program = name => import(new URL(name + '.js', loader)).then(bundle => bundle.default());";

/// Opens the host page with the calculator filled in.
async fn filled_in(make: Make) -> Browser {
    let browser = Browser::of(make, "embedding/plain.html", Scripts::On).await;
    browser.all_ready().await;
    focus(&browser, "amount-1").await;
    browser.type_text("10.000").await;
    focus(&browser, "horizon").await;
    browser
}

async fn focus(browser: &Browser, id: &str) {
    let field = format!("document.querySelector('{CALCULATOR}').shadowRoot.getElementById('{id}')");
    browser
        .script(&format!("{field}.scrollIntoView({{ block: 'center' }}); {field}.focus(); {field}.select?.()"))
        .await;
}

#[tokio::test]
async fn a_program_that_breaks_leaves_what_was_typed_and_can_begin_again() {
    for make in Make::ALL {
        let browser = filled_in(make).await;
        // Every byte of its memory is lost; the next key meets that.
        browser
            .script_of_page(&format!(
                "{PROGRAM} program('calculator').then(({{ memory }}) => {{ new Uint8Array(memory.buffer).fill(255); document.title = 'lost' }})"
            ))
            .await;
        browser.until("return document.title === 'lost'").await;
        browser.type_text("7").await;

        browser.until(&format!("return document.querySelector('{CALCULATOR}').dataset.failed === 'stopped'")).await;
        let notice = browser.text_inside(CALCULATOR, 0, "[role=alert]").await;
        assert!(notice.contains("Wat u hebt ingevuld, staat hieronder nog."), "{notice}");
        let typed =
            format!("return document.querySelector('{CALCULATOR}').shadowRoot.getElementById('amount-1').value");
        assert_eq!(browser.script(&typed).await, "10.000");
        let pressable = format!(
            "return [...document.querySelector('{CALCULATOR}').shadowRoot.querySelectorAll('button')].filter(b => !b.disabled).length"
        );
        assert_eq!(browser.script(&pressable).await, 1, "only beginning again can be pressed");
        assert!(
            browser.script(&format!("return document.querySelector('{EXPLORER}').hasAttribute('data-ready')")).await
                == true
        );

        // A page may put it elsewhere, in a dialogue for example.
        browser
            .script(&format!("document.querySelector('main').prepend(document.querySelector('{CALCULATOR}'))"))
            .await;
        assert_eq!(browser.script(&typed).await, "10.000", "moved");

        let again =
            format!("document.querySelector('{CALCULATOR}').shadowRoot.querySelector('[role=alert] button').click()");
        browser.script(&again).await;
        browser.until(&format!("return document.querySelector('{CALCULATOR}').hasAttribute('data-ready')")).await;
        // What is left of the one that broke still hears the page.
        browser.script("document.documentElement.classList.toggle('other-theme')").await;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        focus(&browser, "amount-1").await;
        browser.type_text("12.000").await;
        focus(&browser, "horizon").await;
        assert_eq!(browser.script(&typed).await, "12.000");
        assert!(
            browser.script(&format!("return document.querySelector('{CALCULATOR}').hasAttribute('data-failed')")).await
                == false
        );
        browser.close().await;
    }
}

#[tokio::test]
async fn a_program_without_memory_stops_in_words() {
    let browser = Browser::open("embedding/plain.html", Scripts::On).await;
    browser.ready(EXPLORER).await;
    // All that a program can have is taken, and then it is given more to read than is left.
    browser
        .script_of_page(
            "const loader = document.querySelector('script[src$=\"maatwerk.js\"]').src;\
             const bundle = await import(new URL('explorer.js', loader)), { memory } = await bundle.default();\
             for (let pages = 32768; pages >= 1; pages /= 2) try { for (;;) memory.grow(pages) } catch {}\
             setTimeout(() => bundle.words('en', ' '.repeat(1 << 28)))",
        )
        .await;
    browser.until(&format!("return document.querySelector('{EXPLORER}').dataset.failed === 'stopped'")).await;
    browser.shows(EXPLORER, 0, "[role=alert]", "Opnieuw beginnen").await;
    let inside = browser.script(&format!("return document.querySelector('{EXPLORER}').innerText")).await;
    assert!(inside.as_str().unwrap_or_default().contains("0800 0000"), "whom to call stands there: {inside}");
    browser.close().await;
}

#[tokio::test]
async fn an_overlay_that_cannot_be_had_leaves_the_widget_with_what_the_tag_says() {
    let browser = Browser::open("trouble/municipality/never", Scripts::On).await;
    for kind in ["never", "endless", "half", "deep", "other", "refused"] {
        browser.go(&format!("trouble/municipality/{kind}")).await;
        if kind == "never" {
            let waiting = browser.script(&format!("return document.querySelector('{EXPLORER}').innerText")).await;
            assert!(waiting.as_str().unwrap_or_default().contains("0800 0000"), "blank while waiting: {waiting}");
        }
        browser.ready(EXPLORER).await;
        browser.shows(EXPLORER, 0, "div", "Het loket").await;
    }
    browser.close().await;
}

#[tokio::test]
async fn a_wrong_clock_breaks_nothing() {
    let browser = Browser::open("trouble/clock/1970", Scripts::On).await;
    for year in [1970, 2025, 2150] {
        browser.go(&format!("trouble/clock/{year}")).await;
        browser.all_ready().await;
        browser
            .script(&format!("document.querySelector('{EXPLORER}').shadowRoot.querySelector('button').click()"))
            .await;
        browser.until(&format!("return document.querySelector('{EXPLORER}').shadowRoot.innerHTML.length > 500")).await;
        focus(&browser, "amount-1").await;
        browser.type_text("10.000").await;
        focus(&browser, "horizon").await;
        let failed = browser.script("return document.querySelectorAll('[data-failed]').length").await;
        assert_eq!(failed, 0, "{year}");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_page_that_slept_till_another_day_goes_on_with_what_was_typed() {
    let browser = filled_in(Make::Chromium).await;
    browser
        .script(
            "const right = Date; Date = class extends right { constructor(...at) { at.length ? super(...at) : super(right.now() + 864e5) } };\
             document.dispatchEvent(new Event('visibilitychange'))",
        )
        .await;
    focus(&browser, "amount-2").await;
    browser.type_text("3.000").await;
    focus(&browser, "horizon").await;
    let typed =
        |id: &str| format!("return document.querySelector('{CALCULATOR}').shadowRoot.getElementById('{id}').value");
    assert_eq!(browser.script(&typed("amount-1")).await, "10.000");
    assert_eq!(browser.script(&typed("amount-2")).await, "3.000");
    assert_eq!(browser.script("return document.querySelectorAll('[data-failed]').length").await, 0);
    browser.close().await;
}

#[tokio::test]
async fn back_to_a_page_that_was_left_finds_a_widget_that_works() {
    for make in Make::ALL {
        let browser = filled_in(make).await;
        browser.go("privacy/").await;
        browser.client.back().await.expect("back");
        browser.all_ready().await;
        focus(&browser, "amount-2").await;
        browser.type_text("3.000").await;
        browser.press(Key::Tab).await;
        assert_eq!(browser.script("return document.querySelectorAll('[data-failed]').length").await, 0);
        browser.close().await;
    }
}

#[tokio::test]
async fn fifty_widgets_on_a_page_share_one_program() {
    let browser = Browser::open("trouble/fifty", Scripts::On).await;
    browser.ready(EXPLORER).await;
    assert_eq!(browser.script(&format!("return document.querySelectorAll('{EXPLORER}[data-ready]').length")).await, 50);
    let programs =
        "return performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('.wasm')).length";
    assert_eq!(browser.script(programs).await, 1);
    browser.close().await;
}

#[tokio::test]
async fn a_thousand_recalculations_more_take_no_more_memory() {
    let browser = filled_in(Make::Chromium).await;
    let recalculate = |times: u32| {
        format!(
            "{PROGRAM} document.title = 'busy';\
             const field = document.querySelector('{CALCULATOR}').shadowRoot.getElementById('amount-1');\
             program('calculator').then(async ({{ memory }}) => {{\
                 for (let time = 0; time < {times}; time += 1) {{\
                     field.value = String(10000 + time % 7000);\
                     field.dispatchEvent(new Event('input', {{ bubbles: true, composed: true }}));\
                     if (time % 20 === 0) await new Promise(go => setTimeout(go)); else await null;\
                 }}\
                 document.title = `memory ${{memory.buffer.byteLength}}`;\
             }})"
        )
    };
    let mut sizes = Vec::new();
    for times in [200, 1000] {
        browser.script_of_page(&recalculate(times)).await;
        let title = browser.until("return document.title.startsWith('memory') && document.title").await;
        let size = title.as_str().and_then(|title| title.strip_prefix("memory ")?.parse::<u64>().ok());
        sizes.push(size.expect("a size"));
    }
    assert_eq!(sizes[0], sizes[1], "bytes after 200 and after 1,200");
    browser.close().await;
}

static ONE_LANGUAGE: [Host; 1] =
    [Host { what: "a line that is gone", headers: &[], script: "", files: Files::Missing(".en.txt"), by: By::Tag }];

#[tokio::test]
async fn without_a_connection_it_goes_on_in_the_language_it_has() {
    let address = serve_hosts(&ONE_LANGUAGE).await;
    let browser = Browser::open("privacy/", Scripts::On).await;
    browser.visit(&format!("http://{address}/0/")).await;
    browser.ready(EXPLORER).await;
    let widget = format!("document.querySelector('{EXPLORER}')");
    browser.script(&format!("{widget}.lang = 'en'")).await;
    browser.until(&format!("return {widget}.lang === 'nl'")).await;
    let before = browser.text_inside(EXPLORER, 0, "h2").await;
    browser.script(&format!("{widget}.shadowRoot.querySelector('.mw-button--primary').click()")).await;
    browser.until(&format!("return {widget}.shadowRoot.querySelector('h2').innerText !== {before:?}")).await;
    assert_eq!(browser.script(&format!("return {widget}.hasAttribute('data-failed')")).await, false);
    browser.close().await;
}

#[tokio::test]
async fn a_listener_of_the_page_that_breaks_leaves_the_widget_alone() {
    let browser = Browser::open("embedding/plain.html", Scripts::On).await;
    browser.ready(EXPLORER).await;
    browser
        .script_of_page(
            "addEventListener('maatwerk:step', () => { document.title = 'heard'; throw new Error('no analytics here') })",
        )
        .await;
    browser
        .script(&format!(
            "document.querySelector('{EXPLORER}').shadowRoot.querySelector('.mw-button--primary').click()"
        ))
        .await;
    browser.until("return document.title === 'heard'").await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(browser.script("return document.querySelectorAll('[data-failed]').length").await, 0);
    browser.close().await;
}

#[tokio::test]
async fn a_language_chosen_while_it_loads_has_its_words() {
    let browser = Browser::open("trouble/municipality/late", Scripts::On).await;
    let fetched =
        "return performance.getEntriesByType('resource').some(entry => entry.name.endsWith('explorer.nl.txt'))";
    browser.until(fetched).await;
    browser.script(&format!("document.querySelector('{EXPLORER}').lang = 'en'")).await;
    browser.ready(EXPLORER).await;
    browser.shows(EXPLORER, 0, "h2", "What can you discuss").await;
    let lost = format!("return document.querySelector('{EXPLORER}').shadowRoot.textContent.includes('\\ufffd')");
    assert_eq!(browser.script(&lost).await, false);
    browser.close().await;
}

#[tokio::test]
async fn an_overlay_without_a_right_address_is_left_aside() {
    let browser = Browser::open("trouble/far", Scripts::On).await;
    browser
        .script(
            "const tag = document.createElement('maatwerk-explorer'); tag.setAttribute('municipality', 'https://[bad');\
             tag.id = 'bad'; document.body.prepend(tag)",
        )
        .await;
    browser.until("return document.querySelector('#bad').hasAttribute('data-ready')").await;
    browser.close().await;
}
