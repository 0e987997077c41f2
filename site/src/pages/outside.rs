//! The addresses outside the site to which its pages link, as the written pages have them, and when each was read.

use super::address::Place;
use super::material::Material;
use maatwerk_notation::Read;
use std::collections::BTreeMap;

/// An address outside the site.
#[derive(Clone, Debug)]
pub struct Outside {
    /// The address.
    pub url: String,
    /// What the first link to it says, in Dutch where there is one.
    pub name: String,
    /// The pages that link to it, each once, in their order.
    pub pages: Vec<Place>,
    /// When it was read; `None` where nobody wrote it down.
    pub read: Option<Read>,
}

/// All of them, by address.
pub fn outside<'a>(material: &Material, pages: impl Iterator<Item = (&'a Place, &'a str)>) -> Vec<Outside> {
    let mut found: BTreeMap<String, Outside> = BTreeMap::new();
    for (place, html) in pages {
        for (url, name) in links(html) {
            let read = read_on(material, &url);
            if read == Some(Read::NoSource) {
                continue;
            }
            let entry = || Outside { url: url.clone(), name, pages: Vec::new(), read };
            let one = found.entry(url.clone()).or_insert_with(entry);
            if one.pages.last() != Some(place) {
                one.pages.push(place.clone());
            }
        }
    }
    found.into_values().collect()
}

fn read_on(material: &Material, url: &str) -> Option<Read> {
    if let Some(read) = material.sources.get(url) {
        return Some(*read);
    }
    let readings = material.book.grounds.iter().filter_map(|ground| Some((ground, ground.read.as_ref()?)));
    let mut about = None;
    for (ground, reading) in readings {
        match &reading.page {
            Some(page) if page == url => return Some(Read::On(reading.on)),
            None if ground.url() == url => return Some(Read::On(reading.on)),
            Some(_) if ground.url() == url => about = Some(Read::PageAbout(reading.on)),
            _ => {}
        }
    }
    about
}

/// The links of a page that lead outside: the address, and what the link says.
fn links(html: &str) -> impl Iterator<Item = (String, String)> {
    html.split("<a ").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</a>")?;
        let href = attributes.split("href=\"").nth(1)?.split('"').next()?;
        href.starts_with("https://").then(|| (plain(href), plain(&without_tags(text))))
    })
}

fn without_tags(html: &str) -> String {
    html.split('<').enumerate().map(|(place, part)| if place == 0 { part } else { after(part, '>') }).collect()
}

fn after(text: &str, letter: char) -> &str {
    text.split_once(letter).map_or("", |(_, rest)| rest)
}

/// What is written for a letter that HTML needs itself.
fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn links_that_lead_outside_are_found_with_what_they_say() {
        let html = "<p><a class=\"x\" href=\"https://a/?b=1&amp;c\" rel=\"x\">Een <em>naam</em> &amp; meer</a> \
                    <a href=\"../over/\">hier</a><a href=\"tel:14030\">bel</a></p>";
        let found: Vec<_> = links(html).collect();
        assert_eq!(found, [("https://a/?b=1&c".to_owned(), "Een naam & meer".to_owned())]);
    }
}
