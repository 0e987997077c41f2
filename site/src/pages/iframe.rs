//! The page that stands in an iframe, for sites that cannot change their policy: the same widget, under a policy of its own.

use super::document::escape;
use super::loader::integrity;
use maatwerk_words::{Lang, fallback};

/// What the page for an iframe may do. Who may show it in a frame can only be said by a header: `frame-ancestors`.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                          worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The page, which holds its scripts to their hashes; `scripts` are those of the release by name.
pub fn iframe(scripts: &[(String, String)]) -> String {
    let tag = |name: &str| {
        let text = scripts.iter().find(|(one, _)| one == name).map_or("", |(_, text)| text);
        let hash = integrity(text.as_bytes());
        format!("<script type=\"module\" src=\"{name}\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>\n")
    };
    let without = Lang::ALL.map(|lang| {
        let text = format!("{} {}", fallback::away(lang), fallback::ask(lang));
        format!("<p lang=\"{}\">{}</p>\n", lang.code(), escape(&text))
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>Maatwerkwijzer</title>\n<link rel=\"stylesheet\" href=\"iframe.css\">\n{loader}{page}</head>\n\
         <body>\n<main>\n{without}</main>\n</body>\n</html>\n",
        policy = escape(POLICY),
        loader = tag("maatwerk.js"),
        page = tag("iframe.js"),
        without = without.concat(),
    )
}
