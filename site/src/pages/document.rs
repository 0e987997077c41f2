//! The document around a page: what stands in `<head>`, and the text of tags that Yew does not write.

use super::address::{Page, Place};
use super::setting::Setting;
use maatwerk_words::{Lang, site as words};

/// Scripts, styles and connections from this site only; nothing inline, no forms that send anything.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// The theme's style sheet, by its path in the site.
pub const THEME: &str = "assets/theme.css";

/// What a page says of itself.
#[derive(Debug)]
pub struct Head {
    /// The page in a few words.
    pub title: String,
    /// The page in a sentence.
    pub description: String,
}

/// A whole document.
pub fn document(setting: &Setting, place: &Place, head: &Head, body: &str) -> String {
    let lang = place.lang;
    let title = match place.page {
        Page::Home => format!("{}: {}", words::name(lang), head.title),
        _ => format!("{} - {}", head.title, words::name(lang)),
    };
    let whole = setting.address.iter().flat_map(|address| {
        let canonical = format!("{address}{}", place.page.folder(lang));
        let other = Lang::ALL.map(|lang| (lang, format!("{address}{}", place.page.folder(lang))));
        let others =
            other.map(|(lang, href)| tag("link", &[("rel", "alternate"), ("hreflang", lang.code()), ("href", &href)]));
        std::iter::once(tag("link", &[("rel", "canonical"), ("href", &canonical)])).chain(others)
    });
    let whole: String = whole.collect();
    let theme = setting.theme.as_ref();
    let theme_sheet = theme.map(|_| tag("link", &[("rel", "stylesheet"), ("href", &place.to_file(THEME))]));
    let module = |file| format!("<script type=\"module\" src=\"{}\"></script>\n", escape(&place.to_file(file)));
    // Where a widget stands, its loader does too.
    let loader = body.contains("<maatwerk-").then_some(super::loader::FILE);
    let own = (place.page == Page::Embedding).then_some("assets/embedding.js");
    let script: String = loader.into_iter().chain(own).map(module).collect();
    let head = [
        tag("meta", &[("charset", "utf-8")]),
        tag("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
        tag("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        format!("<title>{}</title>\n", escape(&title)),
        tag("meta", &[("name", "description"), ("content", &head.description)]),
        tag("meta", &[("name", "referrer"), ("content", "no-referrer")]),
        tag("meta", &[("name", "color-scheme"), ("content", "light dark")]),
        whole,
        tag("link", &[("rel", "icon"), ("href", &place.to_file("assets/favicon.svg")), ("type", "image/svg+xml")]),
        theme_sheet.unwrap_or_default(),
        tag("link", &[("rel", "stylesheet"), ("href", &place.to_file("assets/site.css"))]),
        script,
    ]
    .concat();
    let code = lang.code();
    let class = theme.map(|theme| format!(" class=\"{}\"", escape(&theme.class))).unwrap_or_default();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\"{class}>\n<head>\n{head}</head>\n<body class=\"maatwerk\">\n{body}\n</body>\n</html>\n"
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
