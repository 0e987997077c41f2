//! How a widget goes with the page around it: colours that can be read whatever the page's tokens hold, and the parts that
//! the page's own sheets can reach.

use crate::contrast::{Colour, Complaint, Mended, mend};
use crate::parts::PARTS;
use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleSheet, Element, Event, EventTarget, HtmlElement, MediaQueryList, MutationObserver, MutationObserverInit,
    Node, ShadowRoot, Window,
};

/// What a page changes when it changes its theme.
const THEME: [&str; 5] = ["class", "style", "data-theme", "data-color-scheme", "data-bs-theme"];
/// Our own colours for light paper, and for dark paper.
const LIGHT: &str = "color-scheme:light;--mw-if-light:initial;--mw-if-dark: ;";
const DARK: &str = "color-scheme:dark;--mw-if-light: ;--mw-if-dark:initial;";

/// Sees to it, as long as it lives.
pub struct Dress {
    guard: Rc<Guard>,
    observers: [MutationObserver; 2],
    look: Closure<dyn Fn()>,
    faded: Closure<dyn Fn(Event)>,
    _name: Closure<dyn Fn()>,
}

impl Dress {
    /// Begins; `None` in a browser that cannot.
    pub fn new(host: &HtmlElement) -> Option<Dress> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let shadow = host.shadow_root()?;
        let guard = Rc::new(Guard::new(host, shadow.clone(), window.clone())?);
        let look = {
            let guard = guard.clone();
            Closure::<dyn Fn()>::new(move || guard.look())
        };
        let faded = {
            let (guard, host) = (guard.clone(), host.clone());
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                let around = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                if around.is_some_and(|around| around.contains(Some(&host))) {
                    guard.look();
                }
            })
        };
        let name = {
            let shadow = shadow.clone();
            Closure::<dyn Fn()>::new(move || name_parts(&shadow))
        };
        let page = MutationObserver::new(look.as_ref().unchecked_ref()).ok()?;
        let theme = MutationObserverInit::new();
        theme.set_attribute_filter(&THEME.map(JsValue::from).iter().collect::<Array>());
        for element in [document.document_element(), document.body().map(Into::into)].into_iter().flatten() {
            page.observe_with_options(&element, &theme).ok()?;
        }
        let view = MutationObserver::new(name.as_ref().unchecked_ref()).ok()?;
        let everything = MutationObserverInit::new();
        everything.set_child_list(true);
        everything.set_subtree(true);
        everything.set_attribute_filter(&Array::of1(&"class".into()));
        view.observe_with_options(&shadow, &everything).ok()?;
        let dress = Dress { guard, observers: [page, view], look, faded, _name: name };
        for (at, event, ear) in dress.ears() {
            at.add_event_listener_with_callback(event, ear).ok()?;
        }
        dress.look();
        Some(dress)
    }

    /// What is listened to: the visitor's colours that change, the page that has all its sheets, and what lies around the
    /// tag that has faded to another colour.
    fn ears(&self) -> [(&EventTarget, &'static str, &Function); 3] {
        let (look, faded) = (self.look.as_ref().unchecked_ref(), self.faded.as_ref().unchecked_ref());
        let Guard { colours, window, .. } = &*self.guard;
        [(colours, "change", look), (window, "load", look), (window, "transitionend", faded)]
    }

    /// Looks once more, after the tag changed.
    pub fn look(&self) {
        self.guard.look();
    }
}

impl Drop for Dress {
    fn drop(&mut self) {
        self.observers.iter().for_each(MutationObserver::disconnect);
        for (at, event, ear) in self.ears() {
            // What is not listened to any more needs no answer.
            let _ = at.remove_event_listener_with_callback(event, ear);
        }
    }
}

/// Gives every element its part, and takes it from those that became another.
fn name_parts(shadow: &ShadowRoot) {
    let each = |selector: &str, change: &dyn Fn(&Element)| {
        let found = shadow.query_selector_all(selector).ok();
        let elements = found.iter().flat_map(|found| (0..found.length()).filter_map(|place| found.get(place)));
        elements.filter_map(|node| node.dyn_into::<Element>().ok()).for_each(|element| change(&element));
    };
    for (part, selector) in PARTS {
        each(&format!("[part={part}]:not({selector})"), &|element| {
            let _ = element.remove_attribute("part");
        });
        each(&format!("{selector}:not([part])"), &|element| {
            let _ = element.set_attribute("part", part);
        });
    }
}

/// Looks whether the colours stand out.
struct Guard {
    host: HtmlElement,
    shadow: ShadowRoot,
    window: Window,
    /// Whether the visitor's system prefers dark.
    colours: MediaQueryList,
    /// What mends the colours.
    sheet: CssStyleSheet,
    /// What the console was told.
    said: RefCell<Vec<Complaint>>,
}

impl Guard {
    fn new(host: &HtmlElement, shadow: ShadowRoot, window: Window) -> Option<Guard> {
        let sheet = CssStyleSheet::new().ok()?;
        let sheets: Array = Reflect::get(&shadow, &"adoptedStyleSheets".into()).ok()?.unchecked_into();
        sheets.push(&sheet);
        let colours = window.match_media("(prefers-color-scheme: dark)").ok()??;
        Some(Guard { host: host.clone(), shadow, window, colours, sheet, said: RefCell::default() })
    }

    fn look(&self) {
        // A browser that cannot say what colour it shows shows the page's.
        let _ = self.mend();
    }

    fn mend(&self) -> Option<()> {
        self.wear("");
        if self.window.match_media("(forced-colors: active)").ok()??.matches() {
            return None;
        }
        let probe = self.window.document()?.create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
        probe.set_class_name("maatwerk");
        self.shadow.append_child(&probe).ok()?;
        let computed = self.window.get_computed_style(&probe).ok()??;
        // The browser itself reads the colour, whatever way it is written.
        let read = |value: &str| {
            probe.style().set_property("color", &format!("color-mix(in srgb, {value}, {value})")).ok()?;
            Colour::read(&computed.get_property_value("color").ok()?)
        };
        if read("black").is_none() {
            // A tag that is not on the page has no colours, and an old browser does not say them.
            probe.remove();
            return None;
        }
        let canvas = || {
            // The page is painted in the colours of its root, whatever stands around the tag prefers.
            let root = self.window.get_computed_style(&self.window.document()?.document_element()?).ok()??;
            probe.style().set_property("color-scheme", &root.get_property_value("color-scheme").ok()?).ok()?;
            read("Canvas")
        };
        let behind = self.behind(&read, &canvas);
        let colour = |name: &str| match name {
            "behind" => behind,
            _ => read(&format!("var(--mw-{name})")),
        };
        let scheme = scheme(&colour, &|scheme| probe.style().set_css_text(scheme));
        let (complaints, mended) = mend(colour);
        probe.remove();
        self.wear(&(scheme.to_owned() + &written(&mended)));
        complaints.into_iter().for_each(|complaint| self.say(complaint));
        Some(())
    }

    /// What lies behind the tag: the backgrounds of everything around it, on the browser's own.
    fn behind(&self, read: &dyn Fn(&str) -> Option<Colour>, canvas: &dyn Fn() -> Option<Colour>) -> Option<Colour> {
        let mut layers = Vec::new();
        let mut around: Option<Element> = Some(self.host.clone().into());
        while let Some(element) = around {
            let background =
                self.window.get_computed_style(&element).ok()??.get_property_value("background-color").ok()?;
            let layer = read(&background)?;
            layers.push(layer);
            if layer.alpha == 1.0 {
                break;
            }
            let shadow = || element.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
            let slot = element.assigned_slot().map(Into::into);
            around = slot.or_else(|| element.parent_element()).or_else(shadow);
        }
        Some(layers.into_iter().rev().fold(canvas()?, |behind, layer| layer.over(behind)))
    }

    /// Wears these colours on the screen; what is printed is black on white.
    fn wear(&self, colours: &str) {
        // A sheet of our own is always there to be written.
        let _ = self.sheet.replace_sync(&format!("@media screen{{.maatwerk{{{colours}}}}}"));
    }

    fn say(&self, complaint: Complaint) {
        if self.said.borrow().contains(&complaint) {
            return;
        }
        let Complaint { token, from, found, needed } = complaint;
        let tag = self.host.local_name();
        let tenths = |ratio: u16| format!("{}.{}", ratio / 10, ratio % 10);
        let is = match found {
            0 => "one of the two is no colour".to_owned(),
            found => format!("has contrast {}, needed {}", tenths(found), tenths(needed)),
        };
        let text = format!("<{tag}>: --maatwerk-{token} on --maatwerk-{from}: {is}; our own stands in its place.");
        web_sys::console::error_1(&text.into());
        self.said.borrow_mut().push(complaint);
    }
}

/// Our own colours go with the page's paper, and where the page has no token for that, our own paper is as light as the
/// page behind it: what the visitor's system prefers counts where the page goes along with it. Leaves them worn.
fn scheme(colour: &dyn Fn(&str) -> Option<Colour>, wear: &dyn Fn(&str)) -> &'static str {
    let [light, dark] = [LIGHT, DARK].map(|scheme| {
        wear(scheme);
        colour("paper")
    });
    let behind = colour("behind");
    let seen = match light {
        // A token is the same whatever we wear.
        Some(paper) if light == dark => Some(paper.over(behind.unwrap_or(Colour::WHITE))),
        _ => behind,
    };
    let scheme = match seen.map(Colour::is_light) {
        Some(true) => LIGHT,
        Some(false) => DARK,
        None => "",
    };
    wear(scheme);
    scheme
}

fn written(mended: &[Mended]) -> String {
    let one = |one: &Mended| match one.with {
        Some(with) => format!("--mw-{}:var(--mw-{with});", one.token),
        None => format!("--mw-{0}:var(--mw-own-{0});", one.token),
    };
    mended.iter().map(one).collect()
}
