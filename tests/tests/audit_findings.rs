//! What public audits found in other municipal forms, asked of every state of every widget here.
//!
//! The municipal audit of Open Forms of 2026 (its issues 6586, 6593, 6595) and its open issue 5460 about status messages,
//! and what WCAG 2.2 asks about the size of targets, text spacing and zoom. One way through all states gathers what is
//! wrong; each test looks at one question.

use maatwerk_tests::{Browser, Make, Scripts, walks};
use serde_json::Value;
use tokio::sync::OnceCell;

/// What is wrong, by question.
#[derive(Debug, Default)]
struct Findings {
    fields: Vec<String>,
    headings: Vec<String>,
    order: Vec<String>,
    status: Vec<String>,
    targets: Vec<String>,
    lost: Vec<String>,
}

/// Whether a person sees it; what is only for screen readers, or for the mouse alone, is no box on the screen.
const SEEN: &str = "const isSeen = one => { const box = one.getBoundingClientRect();
    return one.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1; };";

/// Fields without a name, and hints or errors that their field does not point to in the same shadow root.
const FIELDS: &str = "
    const said = id => root.getElementById(id)?.textContent.trim();
    const fields = [...root.querySelectorAll('input, select, textarea')].filter(one => one.checkVisibility());
    const ids = (one, name) => (one.getAttribute(name) ?? '').split(' ').filter(Boolean);
    const name = one => one.labels.length > 0 ? [...one.labels].map(label => label.textContent).join(' ').trim()
        : one.ariaLabel || ids(one, 'aria-labelledby').map(said).join(' ').trim();
    const described = new Set([...root.querySelectorAll('[aria-describedby], [aria-labelledby]')]
        .flatMap(one => [...ids(one, 'aria-describedby'), ...ids(one, 'aria-labelledby')]));
    const texts = [...root.querySelectorAll('.mw-form-field__description, .mw-form-field__error-message, .mw-form-field__understood')]
        .filter(one => one.checkVisibility() && one.textContent.trim());
    const isTied = one => { for (let at = one; at && at !== root; at = at.parentNode) if (described.has(at.id)) return true; return false; };
    const twice = [...root.querySelectorAll('[id]')].map(one => one.id).filter((id, place, all) => all.indexOf(id) !== place);
    return [
        ...fields.filter(one => !name(one)).map(one => `no name: ${one.outerHTML}`),
        ...fields.filter(one => one.ariaInvalid === 'true' && !ids(one, 'aria-describedby').some(said)).map(one => `no error: ${one.id}`),
        ...texts.filter(one => !isTied(one)).map(one => `tied to no field: ${one.className}: ${one.textContent}`),
        ...[...described].filter(id => !root.getElementById(id)).map(id => `points at nothing: ${id}`),
        ...[...root.querySelectorAll('label a')].map(one => `a link in a label: ${one.textContent}`),
        ...twice.map(id => `an id twice: ${id}`),
    ]";

/// The headings that stand on the screen.
const HEADINGS: &str = "return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => one.checkVisibility()).map(one => `${one.localName} ${one.textContent.trim()}`)";

/// The words that stick out of the window, where the page is wider than it.
const TOO_WIDE: &str = "
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const right = text => { const range = new Range(); range.selectNodeContents(text); return range.getBoundingClientRect().right; };
    const texts = [...root.querySelectorAll(':not(.mw-visually-hidden, .mw-visually-hidden *)')].filter(isSeen)
        .flatMap(one => [...one.childNodes]).filter(node => node.nodeType === Node.TEXT_NODE && right(node) > page.clientWidth);
    return [`the page scrolls sideways: ${texts.slice(0, 5).map(text => text.data.trim()).join(' | ')}`]";

/// What can take the focus and stands above what comes before it, in the same column.
const ORDER: &str = "
    const staysInSight = one => { for (let at = one; at instanceof Element; at = at.parentNode)
        if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true; return false; };
    const can = 'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex=\"0\"]';
    const all = [...root.querySelectorAll(can)].filter(isSeen).filter(one => !staysInSight(one));
    const boxes = all.map(one => one.getBoundingClientRect());
    const words = one => `${one.localName} ${one.id} ${one.textContent.trim().slice(0, 40)}`;
    return all.flatMap((one, place) => {
        if (place === 0) return [];
        const [before, at] = [boxes[place - 1], boxes[place]];
        const sameColumn = at.left < before.right && before.left < at.right;
        return sameColumn && at.bottom <= before.top ? [`${words(all[place - 1])} -> ${words(one)}`] : [];
    })";

/// What is smaller than 24 by 24 CSS pixels and has no room of that size to itself either (WCAG 2.5.8). A link in a
/// sentence is as large as its letters.
const TARGETS: &str = "
    const all = [...root.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(isSeen);
    const target = one => one.labels?.[0] && one.labels[0].contains(one) ? one.labels[0] : one;
    const boxes = all.map(one => target(one).getBoundingClientRect());
    const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
    const isSmall = box => box.width < 24 || box.height < 24;
    const nearest = (point, box) => Math.hypot(Math.max(box.left - point[0], 0, point[0] - box.right), Math.max(box.top - point[1], 0, point[1] - box.bottom));
    const inText = one => one.localName === 'a' && getComputedStyle(one).display === 'inline' && one.parentNode.textContent.trim() !== one.textContent.trim();
    return all.flatMap((one, place) => {
        const box = boxes[place];
        if (!isSmall(box) || inText(one)) return [];
        const touches = boxes.some((other, at) => at !== place && target(all[at]) !== target(one)
            && (isSmall(other) ? Math.hypot(middle(box)[0] - middle(other)[0], middle(box)[1] - middle(other)[1]) < 24 : nearest(middle(box), other) < 12));
        return touches ? [`${one.localName} ${one.id} ${one.textContent.trim().slice(0, 40)}: ${Math.round(box.width)} x ${Math.round(box.height)}`] : [];
    })";

/// Text that does not fit in the box that hides what sticks out.
const CUT_OFF: &str = "
    const hides = style => [style.overflowX, style.overflowY].some(how => how === 'hidden' || how === 'clip');
    return [...root.querySelectorAll('*')].filter(isSeen).filter(one => !(one instanceof SVGElement) && one.textContent.trim())
        .filter(one => hides(getComputedStyle(one)) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
        .map(one => `${one.localName}.${one.className}: ${one.textContent.trim().slice(0, 60)}`)";

/// The text spacing that WCAG 1.4.12 names, put on the widget by whoever reads.
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]; return true";

/// The spacing of the municipality again.
const UNSPACED: &str = "root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1); return true";

/// Notes every message that came with its own live region: a screen reader does not hear what was not there before it
/// changed. A view that is new as a whole takes its regions along.
const LISTEN: &str = "
    window.unheard = [];
    const live = '[role=status], [role=alert], [aria-live], output';
    const isNews = one => one.checkVisibility() && one.textContent.trim() && !one.closest('[role=alert]');
    new MutationObserver(changes => {
        const added = changes.flatMap(change => [...change.addedNodes]).filter(node => node.nodeType === Node.ELEMENT_NODE);
        if (added.some(node => node.querySelector('h1, h2, h3') || node.matches('h1, h2, h3'))) return;
        for (const node of added) {
            const regions = node.matches(live) ? [node] : [];
            window.unheard.push(...regions.filter(isNews).map(one => `${one.className}: ${one.textContent.trim()}`));
        }
    }).observe(root, { childList: true, subtree: true }); return true";

async fn findings() -> &'static Findings {
    static FINDINGS: OnceCell<Findings> = OnceCell::const_new();
    FINDINGS.get_or_init(gather).await
}

async fn gather() -> Findings {
    let browser = Browser::of(Make::Chromium, "", Scripts::On).await;
    let mut findings = Findings::default();
    for walk in walks() {
        let inside =
            |script: &str| format!("const root = document.querySelector('{}').shadowRoot; {SEEN} {script}", walk.tag);
        browser.begin(walk).await;
        browser.script(&inside(LISTEN)).await;
        for state in walk.states {
            browser.reach(walk, state).await;
            let ask = async |script: &str| texts(&browser.script(&inside(script)).await);
            let place = |line: String| format!("{}, {}: {line}", walk.name, state.name);
            findings.fields.extend(ask(FIELDS).await.into_iter().map(place));
            findings.targets.extend(ask(TARGETS).await.into_iter().map(place));
            findings.status.extend(ask("return window.unheard?.splice(0) ?? []").await.into_iter().map(place));
            let headings = ask(HEADINGS).await;
            // On a phone, zoomed in to 400 % on a desk, and to 200 %.
            for (width, height) in [(320, 640), (320, 225), (640, 450)] {
                browser.in_window(width, height).await;
                let place = |line: String| place(format!("{width} x {height}: {line}"));
                let now = ask(HEADINGS).await;
                let gone = headings.iter().filter(|heading| !now.contains(heading));
                findings.headings.extend(gone.map(|heading| place(format!("gone: {heading}"))));
                findings.lost.extend(ask(CUT_OFF).await.into_iter().map(place));
                findings.lost.extend(ask(TOO_WIDE).await.into_iter().map(place));
                if (width, height) == (320, 640) {
                    findings.order.extend(ask(ORDER).await.into_iter().map(place));
                    findings.targets.extend(ask(TARGETS).await.into_iter().map(place));
                    browser.script(&inside(SPACED)).await;
                    let place = |line: String| place(format!("more space in the text: {line}"));
                    findings.lost.extend(ask(CUT_OFF).await.into_iter().map(place));
                    findings.lost.extend(ask(TOO_WIDE).await.into_iter().map(place));
                    browser.script(&inside(UNSPACED)).await;
                }
            }
            browser.in_window(1280, 900).await;
        }
    }
    browser.close().await;
    findings
}

fn texts(found: &Value) -> Vec<String> {
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[track_caller]
fn none(found: &[String]) {
    assert!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
}

/// Open Forms 6586: the hint was not tied to the input.
#[tokio::test]
async fn every_field_has_a_name_and_points_to_its_hint_and_error() {
    none(&findings().await.fields);
}

/// Open Forms 6593: on a narrow screen a heading was gone.
#[tokio::test]
async fn every_heading_stays_on_a_phone_and_zoomed_in() {
    none(&findings().await.headings);
}

/// Open Forms 6595: on a phone the focus went up where the eye went down.
#[tokio::test]
async fn the_focus_goes_down_as_the_eye_does() {
    none(&findings().await.order);
}

/// Open Forms 5460: a message came together with the region that should have spoken it.
#[tokio::test]
async fn every_message_comes_in_a_region_that_was_there_before() {
    none(&findings().await.status);
}

#[tokio::test]
async fn every_target_is_large_enough_or_has_room() {
    none(&findings().await.targets);
}

#[tokio::test]
async fn zoom_and_more_space_in_the_text_lose_nothing() {
    none(&findings().await.lost);
}
