//! The widget in an iframe from another origin: as high as what stands in it, in the colours of the page, and with nothing kept.

use maatwerk_tests::{Browser, By, DARK_PAPER, Files, Host, LIGHT_PAPER, Make, Scripts, serve_hosts};
use serde_json::json;

const PLAIN: Host = Host { what: "frames", headers: &[], script: "", files: Files::Whole, by: By::Frames };
static HOSTS: [Host; 4] = [
    PLAIN,
    Host { what: "a sandbox", by: By::Sandbox, ..PLAIN },
    Host { what: "a program that is not there", by: By::Frame, files: Files::Missing("_bg.wasm"), ..PLAIN },
    Host { what: "a frame alone", by: By::Frame, ..PLAIN },
];

/// A browser on the page of one of the hosts.
async fn at(make: Make, host: usize) -> Browser {
    let address = serve_hosts(&HOSTS).await;
    let browser = Browser::of(make, "privacy/", Scripts::On).await;
    browser.visit(&format!("http://{address}/{host}/")).await;
    browser
}

/// The height of a frame on the page, and that of what stands in it: looked at, for a browser may leave what is off the screen
/// as it was drawn last.
async fn heights(browser: &Browser, place: u16) -> (i64, i64) {
    browser.script(&format!("document.querySelectorAll('iframe')[{place}].scrollIntoView()")).await;
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    let outside = format!("return Math.round(document.querySelectorAll('iframe')[{place}].clientHeight)");
    let outside = browser.script(&outside).await.as_i64().unwrap_or_default();
    browser.client.enter_frame(place).await.expect("the frame");
    let inside = browser.script("return Math.ceil(document.body.getBoundingClientRect().height)").await;
    browser.client.clone().enter_parent_frame().await.expect("the page");
    (outside, inside.as_i64().unwrap_or_default())
}

/// Waits until both frames are as high as what stands in them; gives their heights.
async fn fitted(browser: &Browser) -> [i64; 2] {
    for _ in 0..100 {
        let (one, other) = (heights(browser, 0).await, heights(browser, 1).await);
        if (one.0 - one.1).abs() <= 1 && (other.0 - other.1).abs() <= 1 && one.0 > 200 && other.0 > 200 {
            return [one.0, other.0];
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the frames never fit: {:?}, {:?}", heights(browser, 0).await, heights(browser, 1).await);
}

async fn inside(browser: &Browser, place: u16, script: &str) -> serde_json::Value {
    browser.client.enter_frame(place).await.expect("the frame");
    let value = browser.script(script).await;
    browser.client.clone().enter_parent_frame().await.expect("the page");
    value
}

async fn ready(browser: &Browser, place: u16) {
    browser.script(&format!("document.querySelectorAll('iframe')[{place}].scrollIntoView()")).await;
    browser.client.enter_frame(place).await.expect("the frame");
    browser.until("return !!document.querySelector('main > [data-ready]')").await;
    browser.client.clone().enter_parent_frame().await.expect("the page");
}

#[tokio::test]
async fn frames_grow_and_shrink_with_what_stands_in_them() {
    for make in Make::ALL {
        let browser = at(make, 0).await;
        ready(&browser, 0).await;
        ready(&browser, 1).await;
        let [start, calculator] = fitted(&browser).await;
        let press = "document.querySelector('main > *').shadowRoot.querySelector('button').click()";
        inside(&browser, 0, press).await;
        let mut next = start;
        for _ in 0..50 {
            next = fitted(&browser).await[0];
            if next != start {
                break;
            }
        }
        assert_ne!(next, start, "another screen has another height");
        assert_eq!(fitted(&browser).await[1], calculator, "the other frame stays as it was");
        let wider = "document.body.style.width = '1000px'";
        browser.script(wider).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert!(fitted(&browser).await[1] < calculator, "in a wider column it is lower");
        browser.close().await;
    }
}

#[tokio::test]
async fn a_frame_looks_like_its_page() {
    let browser = at(Make::Chromium, 0).await;
    ready(&browser, 0).await;
    browser.client.enter_frame(0).await.expect("the frame");
    let action = "return getComputedStyle(document.querySelector('main > *')).getPropertyValue('--maatwerk-action') === '#7a0050'";
    browser.until(action).await;
    browser.close().await;
}

#[tokio::test]
async fn a_frame_is_dark_where_its_page_is() {
    let browser = at(Make::Chromium, 0).await;
    let paper = async |expected: &str| {
        ready(&browser, 0).await;
        browser.client.enter_frame(0).await.expect("the frame");
        let is_so = format!(
            "const inside = document.querySelector('main > [data-ready]')?.shadowRoot.querySelector('.maatwerk');
             return !document.documentElement.dataset.old && !!document.documentElement.style.colorScheme
                && !!inside && getComputedStyle(inside).backgroundColor === '{expected}'"
        );
        browser.until(&is_so).await;
        browser.client.clone().enter_parent_frame().await.expect("the page");
    };
    browser.on_screen(&[("prefers-color-scheme", "dark")]).await;
    browser.client.refresh().await.expect("the page again");
    ready(&browser, 0).await;
    let prefers = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(inside(&browser, 0, prefers).await, true, "the system prefers dark in the frame too");
    paper(LIGHT_PAPER).await;
    let again = "const frame = document.querySelector('iframe'); frame.src = frame.src";
    let old = "document.documentElement.dataset.old = 'yes'";
    inside(&browser, 0, old).await;
    let in_its_head =
        "document.head.insertAdjacentHTML('beforeend', '<meta name=color-scheme content=\"light dark\">')";
    browser.script(&format!("{in_its_head}; {again}")).await;
    paper(DARK_PAPER).await;
    inside(&browser, 0, old).await;
    browser.script(&format!("document.body.style.colorScheme = 'light'; {again}")).await;
    paper(LIGHT_PAPER).await;
    browser.close().await;
}

#[tokio::test]
async fn a_script_that_comes_late_still_tells_a_frame_how_the_page_looks() {
    let browser = at(Make::Chromium, 3).await;
    ready(&browser, 0).await;
    let late = "document.documentElement.style.cssText = 'color-scheme: dark; --maatwerk-action: #7a0050';
        const script = Object.assign(document.createElement('script'), { type: 'module' });
        script.src = new URL('frame.js', document.querySelector('iframe').src); document.head.append(script)";
    browser.script(late).await;
    browser.client.enter_frame(0).await.expect("the frame");
    let told = "const { style } = document.documentElement;
        return style.colorScheme === 'dark' && style.getPropertyValue('--maatwerk-action') === '#7a0050'";
    browser.until(told).await;
    browser.close().await;
}

#[tokio::test]
async fn nobody_else_is_listened_to() {
    let browser = at(Make::Chromium, 0).await;
    ready(&browser, 0).await;
    ready(&browser, 1).await;
    let before = fitted(&browser).await;
    // A message of the page itself: the right words from the wrong origin.
    browser.script("postMessage({ maatwerk: { height: 9999 } }, '*')").await;
    // A message in the frame from itself, which is not the page around it; and from the page around it, a token that fetches.
    inside(&browser, 0, "postMessage({ maatwerk: { tokens: { '--maatwerk-a': 'red' } } }, '*')").await;
    browser
        .script(
            "frames[0].postMessage({ maatwerk: { tokens: { '--maatwerk-b': 'url(https://example.org/x)', '--other-c': 'red', '--maatwerk-e': '\\\\75 rl(https://example.org/x)', '--maatwerk-d': 'blue' } } }, '*')",
        )
        .await;
    browser.client.enter_frame(0).await.expect("the frame");
    let token = |name: &str| format!("return document.documentElement.style.getPropertyValue('--{name}')");
    browser.until(&token("maatwerk-d").replace("return ", "return 'blue' === ")).await;
    for name in ["maatwerk-a", "maatwerk-b", "other-c", "maatwerk-e"] {
        assert_eq!(browser.script(&token(name)).await, "", "{name}");
    }
    browser.client.clone().enter_parent_frame().await.expect("the page");
    assert_eq!(fitted(&browser).await, before);
    browser.close().await;
}

#[tokio::test]
async fn without_storage_and_without_an_origin_it_runs() {
    for make in Make::ALL {
        let browser = at(make, 1).await;
        browser.client.enter_frame(0).await.expect("the frame");
        browser.until("return !!document.querySelector('main > [data-ready]')").await;
        let refused = "try { localStorage.length; return false } catch { return true }";
        assert_eq!(browser.script(refused).await, true, "the sandbox refuses storage");
        browser.close().await;
    }
}

#[tokio::test]
async fn on_paper_a_frame_keeps_the_width_at_which_its_height_is_known() {
    let browser = at(Make::Chromium, 0).await;
    browser.script("document.body.style.width = '1000px'").await;
    ready(&browser, 0).await;
    ready(&browser, 1).await;
    fitted(&browser).await;
    let frame = "const [frame, folded] = document.querySelectorAll('iframe');";
    let look = format!(
        "{frame} frame.style.width = '90%'; folded.style.display = 'none'; dispatchEvent(new Event('beforeprint'));
         return [frame.style.width, Number(frame.style.zoom) < 1, folded.style.width + folded.style.zoom]"
    );
    let printed = browser.script(&look).await;
    assert_eq!(printed[1], true, "{printed}");
    assert!(printed[0].as_str().is_some_and(|width| width.ends_with("px")), "{printed}");
    assert_eq!(printed[2], "", "what is folded away has no width to keep");
    let after = format!("{frame} dispatchEvent(new Event('afterprint')); return [frame.style.width, frame.style.zoom]");
    assert_eq!(browser.script(&after).await, json!(["90%", ""]), "what the page wrote comes back");
    browser.close().await;
}

#[tokio::test]
async fn a_frame_is_told_the_pages_tokens_and_nothing_else_of_its_look() {
    let browser = at(Make::Chromium, 0).await;
    ready(&browser, 0).await;
    let ask = "addEventListener('message', ({ data }) => window.told = data.maatwerk.tokens);
               parent.postMessage({ maatwerk: { names: 'none' } }, '*');
               parent.postMessage({ maatwerk: { names: ['color', '--maatwerk-action'] } }, '*')";
    inside(&browser, 0, ask).await;
    browser.client.enter_frame(0).await.expect("the frame");
    browser.until("return Object.keys(window.told ?? {}).length > 0").await;
    assert_eq!(browser.script("return Object.keys(window.told)").await, json!(["--maatwerk-action"]));
    browser.close().await;
}

#[tokio::test]
async fn where_the_widget_fails_the_frame_says_so_and_whom_to_call() {
    for make in Make::ALL {
        let browser = at(make, 2).await;
        browser.client.enter_frame(0).await.expect("the frame");
        browser.until("return !!document.querySelector('main > [data-failed]')").await;
        let said = browser
            .script(
                "const one = document.querySelector('main > *'); return one.textContent + one.shadowRoot.textContent",
            )
            .await;
        let said = said.as_str().expect("a text");
        assert!(said.contains("doet het nu niet") && said.contains("0800 0000"), "{said}");
        browser.close().await;
    }
}

#[tokio::test]
async fn out_of_a_frame_the_address_names_nobody_to_call() {
    let browser = at(Make::Chromium, 0).await;
    let frame = browser.script("return document.querySelector('iframe').src").await;
    let frame = frame.as_str().expect("an address");
    assert!(frame.contains("contact-phone"), "{frame}");
    browser.visit(frame).await;
    browser.ready("maatwerk-explorer").await;
    assert_eq!(
        browser.script("return document.querySelector('maatwerk-explorer').getAttribute('contact-phone')").await,
        serde_json::Value::Null
    );
    browser.close().await;
}
