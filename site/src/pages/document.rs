//! The document around a page: what stands in `<head>`, and the text of tags that Yew does not write.

use super::address::{Page, Place};
use maatwerk_words::{Lang, site as words};

/// Scripts, styles and connections from this site only; nothing inline, no forms that send anything.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// What a page says of itself.
#[derive(Debug)]
pub struct Head {
    /// The page in a few words.
    pub title: String,
    /// The page in a sentence.
    pub description: String,
}

/// A whole document.
pub fn document(place: &Place, head: &Head, body: &str) -> String {
    let lang = place.lang;
    let title = match place.page {
        Page::Home => format!("{}: {}", words::name(lang), head.title),
        _ => format!("{} - {}", head.title, words::name(lang)),
    };
    let alternates: String = Lang::ALL
        .into_iter()
        .map(|lang| tag("link", &[("rel", "alternate"), ("hreflang", lang.code()), ("href", &place.in_language(lang))]))
        .collect();
    let script = match place.page {
        Page::Explorer | Page::Calculator | Page::Grounds | Page::Cohort | Page::Portfolio => {
            let source = escape(&place.to_file("widget/maatwerk.js"));
            format!("<script type=\"module\" src=\"{source}\"></script>\n")
        }
        _ => String::new(),
    };
    let head = [
        tag("meta", &[("charset", "utf-8")]),
        tag("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
        tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        format!("<title>{}</title>\n", escape(&title)),
        tag("meta", &[("name", "description"), ("content", &head.description)]),
        tag("meta", &[("name", "referrer"), ("content", "no-referrer")]),
        tag("meta", &[("name", "color-scheme"), ("content", "light dark")]),
        alternates,
        tag("link", &[("rel", "icon"), ("href", &place.to_file("assets/favicon.svg")), ("type", "image/svg+xml")]),
        tag("link", &[("rel", "stylesheet"), ("href", &place.to_file("assets/site.css"))]),
        script,
    ]
    .concat();
    let code = lang.code();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n{head}</head>\n<body class=\"maatwerk\">\n{body}\n</body>\n</html>\n"
    )
}

/// A tag without content, with its attributes escaped.
fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    format!("<{name}{attributes}>\n")
}

/// Text that is safe in an element and in an attribute between double quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
