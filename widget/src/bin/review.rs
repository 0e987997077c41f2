//! The bundle behind `<maatwerk-review>`.

#[macro_use]
mod bundle;

use maatwerk_widget::mount;
use maatwerk_widget::review::{Review, ReviewProps};
use web_sys::{HtmlElement, Url};

bundle! { view: Review, sheets: ["review"] }

fn props(host: &HtmlElement) -> ReviewProps {
    ReviewProps {
        lang: mount::language(host),
        today: mount::today(),
        heading_level: mount::heading_level(host),
        address: address(host).into(),
    }
}

/// The whole address of the file with the sentences: the tag's `sentences`, seen from its page.
fn address(host: &HtmlElement) -> String {
    let named = host.get_attribute("sentences").unwrap_or_default();
    let base = host.base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(&named, &base).map_or(named, |url| url.href())
}
