//! A browser that translates a page takes every text out of its place and puts `<font>` around it. A widget goes on showing
//! what is true, whatever its visitor does then.
//!
//! Two visitors do the same in the same order, one of them on a page that is translated again and again: what stands
//! there is the same after every step. And for the other no text is ever rewritten in its place, where a translated page
//! would go on showing the old one.

use fantoccini::key::Key;
use fantoccini::wd::TimeoutConfiguration;
use maatwerk_tests::{Browser, Scripts};
use serde_json::{Value, json};
use std::time::Duration;

/// Wraps every text, also inside the widgets, but what was wrapped already.
const TRANSLATE: &str = "
    const translate = node => {
        if (node.nodeType === Node.TEXT_NODE) {
            const around = node.parentNode;
            if (!node.data.trim() || ['option', 'font', 'script', 'style'].includes(around.localName) || around.classList?.contains('font')) return;
            const drawn = around.namespaceURI.endsWith('svg');
            const wrapped = drawn ? document.createElementNS(around.namespaceURI, 'tspan') : document.createElement('font');
            if (drawn) wrapped.setAttribute('class', 'font');
            wrapped.textContent = node.data;
            node.replaceWith(wrapped);
            return;
        }
        if (node.shadowRoot) translate(node.shadowRoot);
        [...node.childNodes].forEach(translate);
    };";

/// Does so many things at random, the same for the same seed, and gives what was done and what stood there after each.
const WALK: &str = "
    const done = arguments[arguments.length - 1];
    const root = document.querySelector(tag).shadowRoot;
    window.print = () => {};
    HTMLAnchorElement.prototype.click = () => {};
    const broken = [];
    window.addEventListener('error', ({ message }) => broken.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => broken.push(String(reason)));
    // What is chosen from goes untranslated, and a select shows its own words.
    const rewritten = [];
    const text = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
    Object.defineProperty(Node.prototype, 'nodeValue', { ...text, set(value) {
        const around = this.parentElement;
        if (around && around.localName !== 'option' && this.data !== value)
            rewritten.push(`${around.localName} in ${around.parentElement?.outerHTML.slice(0, 100)}: ${this.data} became ${value}`);
        text.set.call(this, value);
    } });
    let state = seed;
    const random = count => { state = (state * 48271) % 2147483647; return state % count; };
    const rest = time => new Promise(go => setTimeout(go, time));
    const typed = ['12', '3.000', '41', '0', 'x', 'zorg', '20', '1-9-2026', 'participatiewet', ''];
    const usable = control => control.checkVisibility() && !control.disabled && control.type !== 'file'
        && !control.closest('.mw-explorer__leave, .mw-simulation');
    const use = control => {
        control.focus();
        if (control.localName === 'select') control.selectedIndex = random(control.options.length);
        else if (control.localName === 'textarea' || (control.localName === 'input' && !['checkbox', 'radio'].includes(control.type))) {
            control.value = typed[random(typed.length)];
            control.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else return control.click();
        control.dispatchEvent(new Event('change', { bubbles: true }));
        control.blur();
    };
    const shown = () => {
        const copy = root.querySelector('.maatwerk').cloneNode(true);
        // What comes when the device has the time: what is said aloud, that all is stored, and draws.
        const later = '.mw-visually-hidden[role=status], .mw-review__files > [role=status], .mw-simulation';
        copy.querySelectorAll(later).forEach(said => said.remove());
        const fields = [...root.querySelectorAll('input, select, textarea')].map(field => field.type === 'checkbox' ? field.checked : field.value);
        return `${copy.textContent} ${fields.join('|')}`;
    };
    (async () => {
        const steps = [];
        for (let step = 0; step < count && !broken.length; step++) {
            if (translated) translate(document.body);
            const controls = [...root.querySelectorAll('button, summary, input, select, textarea')].filter(usable);
            if (!controls.length) break;
            const control = controls[random(controls.length)];
            const did = `${control.localName} ${control.id} ${control.textContent.trim().slice(0, 60)}`;
            use(control);
            await rest(20);
            const busy = () => root.querySelector('.mw-cohort__progress, .mw-portfolio__progress')
                || root.querySelector('.maatwerk').lang !== (root.host.closest('[lang]').lang);
            for (let before = ''; busy() || before !== shown(); ) {
                before = shown();
                await rest(40);
            }
            steps.push([did, shown()]);
        }
        done({ steps, broken, rewritten });
    })();";

/// What a visitor did and saw on a page.
async fn walk(page: &str, tag: &str, translated: bool, seed: u32, count: u32) -> Vec<[String; 2]> {
    let browser = Browser::open(page, Scripts::On).await;
    browser.ready(tag).await;
    if tag == "maatwerk-review" {
        browser.shows(tag, 0, "#review-heading", "Alle teksten").await;
    }
    let patience = TimeoutConfiguration::new(Some(Duration::from_secs(180)), None, None);
    browser.client.update_timeouts(patience).await.expect("the driver waits longer");
    let script =
        format!("const [tag, seed, translated, count] = ['{tag}', {seed}, {translated}, {count}]; {TRANSLATE} {WALK}");
    let found = browser.client.execute_async(&script, Vec::new()).await.expect("the walk ends");
    for fault in ["broken", "rewritten"] {
        let last = last(&found);
        assert_eq!(found[fault], json!([]), "{fault}: {tag}, seed {seed}, translated: {translated}: {last}");
    }
    browser.close().await;
    let text = |value: &Value| value.as_str().unwrap_or_default().replace('\u{a0}', " ");
    let steps = found["steps"].as_array().expect("a list");
    steps.iter().map(|step| [text(&step[0]), text(&step[1])]).collect()
}

fn last(found: &Value) -> String {
    let steps = found["steps"].as_array().into_iter().flatten();
    steps.filter_map(|step| step[0].as_str()).collect::<Vec<_>>().join(" / ")
}

/// Both visitors saw the same.
async fn nothing_old_stays(page: &str, tag: &str, seeds: [u32; 2], count: u32) {
    for seed in seeds {
        let plain = walk(page, tag, false, seed, count).await;
        let translated = walk(page, tag, true, seed, count).await;
        assert!(plain.len() > 10, "{tag}: a walk of {} steps", plain.len());
        for (place, (one, other)) in plain.iter().zip(&translated).enumerate() {
            if one != other {
                let did: Vec<&str> = plain[..=place].iter().map(|[did, _]| did.as_str()).collect();
                let at = one[1].char_indices().zip(other[1].chars()).find(|((_, one), other)| one != other);
                let from = at.map_or(0, |((at, _), _)| at).saturating_sub(60);
                let around = |text: &str| text.chars().skip(from).take(200).collect::<String>();
                panic!(
                    "{tag}, seed {seed}, step {place}\ndid: {}\nplain:      {}\ntranslated: {}",
                    did.join(" / "),
                    around(&one[1]),
                    around(&other[1]),
                );
            }
        }
        assert_eq!(plain.len(), translated.len(), "{tag}, seed {seed}");
    }
}

#[tokio::test]
async fn the_explorer() {
    nothing_old_stays("verkenner/", "maatwerk-explorer", [1, 20], 60).await;
}

#[tokio::test]
async fn the_calculator() {
    nothing_old_stays("rekenhulp/", "maatwerk-calculator", [3, 40], 50).await;
}

#[tokio::test]
async fn the_grounds() {
    nothing_old_stays("gronden/", "maatwerk-grounds", [5, 60], 50).await;
}

#[tokio::test]
async fn practice() {
    nothing_old_stays("professionals/oefenen/", "maatwerk-practice", [7, 80], 40).await;
}

#[tokio::test]
async fn equal_treatment() {
    nothing_old_stays("adviesraden/gelijke-behandeling/", "maatwerk-equal-treatment", [9, 100], 40).await;
}

#[tokio::test]
async fn the_review() {
    nothing_old_stays("adviesraden/nalezen/", "maatwerk-review", [11, 120], 25).await;
}

#[tokio::test]
async fn cohort_and_portfolio() {
    nothing_old_stays("cohort/", "maatwerk-cohort", [13, 140], 12).await;
    nothing_old_stays("portefeuille/", "maatwerk-portfolio", [15, 160], 15).await;
}

/// Replaces what stands in a field of the first calculator, key by key.
async fn type_in(browser: &Browser, id: &str, text: &str) {
    browser
        .script(&format!(
            "const field = document.querySelector('maatwerk-calculator').shadowRoot.getElementById('{id}'); field.focus(); field.select()"
        ))
        .await;
    browser.type_text(text).await;
}

/// All that the first calculator says, accounts included.
const SAID: &str = "
    const root = document.querySelector('maatwerk-calculator').shadowRoot;
    root.querySelectorAll('details').forEach(details => details.open = true);
    return [...root.querySelectorAll('.mw-calculator__summary, .mw-calculator__answer, legend, fieldset > button')]
        .map(element => element.textContent).join('\\n')";

#[tokio::test]
async fn a_case_that_is_typed_by_hand() {
    let mut said = Vec::new();
    for translated in [false, true] {
        let browser = Browser::open("strict/embedding/plain.html", Scripts::On).await;
        browser.ready("maatwerk-calculator").await;
        let translate = if translated { format!("{TRANSLATE} translate(document.body)") } else { String::new() };
        type_in(&browser, "amount-1", "10.000").await;
        type_in(&browser, "amount-2", "3.000").await;
        browser.shows("maatwerk-calculator", 0, ".mw-calculator__summary", "Netto 26.344,69 euro").await;
        browser.script(SAID).await;
        browser.script(&translate).await;
        type_in(&browser, "amount-1", "20.000").await;
        type_in(&browser, "amount-2", "4.000").await;
        type_in(&browser, "discount-0", "3").await;
        type_in(&browser, "what-2", "Aanvulling").await;
        browser.tab_to("at.textContent.trim() === 'Inzet toevoegen'").await;
        browser.press(Key::Enter).await;
        browser.tab_to("at.textContent.startsWith('Verwijder inzet 2')").await;
        browser.script(&translate).await;
        browser
            .script(
                "document.querySelector('maatwerk-calculator').shadowRoot.querySelector('fieldset > button').click()",
            )
            .await;
        browser.tab_to("at.id === 'horizon'").await;
        said.push(browser.script(SAID).await);
        browser.close().await;
    }
    assert_eq!(said[0], said[1]);
}
