//! The person or desk to call.

use super::parts::Parts;
use crate::element::{element, link, text};
use maatwerk_words::explorer as words;
use yew::prelude::*;

/// Whom a visitor can call; what is not known is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name of the person, team or desk.
    pub name: Option<AttrValue>,
    /// Telephone number, as people write it.
    pub phone: Option<AttrValue>,
    /// When someone is there.
    pub hours: Option<AttrValue>,
    /// Address of a page with more ways.
    pub url: Option<AttrValue>,
}

impl Contact {
    /// The link that dials the number; `None` where there is none to dial.
    pub(super) fn dial(&self) -> Option<AttrValue> {
        let digits: String =
            self.phone.as_ref()?.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
        (!digits.is_empty()).then(|| format!("tel:{digits}").into())
    }

    /// The page, if it is one: a host's attribute never becomes a script.
    fn page(&self) -> Option<&AttrValue> {
        self.url.as_ref().filter(|url| is_page(url))
    }
}

/// Whether an address leads to a page.
pub fn is_page(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://") || url.starts_with('/')
}

/// The block that stands at the end of every screen.
pub(super) fn contact_block(parts: &Parts<'_>) -> Html {
    let title = parts.subheading(words::contact_title(parts.lang));
    element("div", "mw-explorer__contact mw-stack--tight", vec![title, contact_lines(parts)])
}

/// Name, number, hours and page, each in a line of its own.
pub(super) fn contact_lines(parts: &Parts<'_>) -> Html {
    let Contact { name, phone, hours, .. } = parts.contact;
    let who = name.clone().unwrap_or(words::contact_unknown(parts.lang).into());
    let call = phone.as_ref().map(|phone| {
        let call = words::contact_call(parts.lang, phone);
        match parts.contact.dial() {
            Some(dial) => link("mw-link mw-explorer__phone", dial, call),
            None => text("span", "", call),
        }
    });
    let page = parts.contact.page().map(|url| link("mw-link", url.clone(), words::contact_page(parts.lang)));
    let hours = hours.as_ref().map(|hours| text("span", "mw-paragraph--quiet", hours.clone()));
    let lines = [Some(text("span", "", who)), call, hours, page];
    let items = lines.into_iter().flatten().map(|line| element("li", "", vec![line]));
    element("ul", "mw-explorer__lines", items.collect())
}
