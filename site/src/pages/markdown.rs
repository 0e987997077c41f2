//! The Markdown of a story as HTML. Raw HTML in it is shown as the text it is, and pictures are left out.

use super::document::escape;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use yew::prelude::*;

/// A section's text.
pub fn markdown(text: &str) -> Html {
    let rendered = render(text);
    html! { <div class="mw-prose">{ Html::from_html_unchecked(rendered.into()) }</div> }
}

/// A text in which only what stands between backticks is code.
pub fn inline(text: &str) -> Html {
    let parts = text.split('`').enumerate().map(|(place, part)| match place % 2 {
        0 => html! { <>{part.to_owned()}</> },
        _ => html! { <code class="site-code">{part.to_owned()}</code> },
    });
    html! { <>{ for parts }</> }
}

fn render(text: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, Parser::new_ext(text, Options::ENABLE_SMART_PUNCTUATION).filter_map(safe));
    out
}

/// Links leave the site and say so to the browser; an address that is not on the web is no link.
fn safe(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => None,
        Event::Start(Tag::Link { dest_url, .. }) => {
            let href = if dest_url.starts_with("https://") { escape(&dest_url) } else { String::new() };
            let link = match href.is_empty() {
                true => "<a>".to_owned(),
                false => format!("<a href=\"{href}\" rel=\"noopener external\">"),
            };
            Some(Event::InlineHtml(CowStr::from(link)))
        }
        Event::End(TagEnd::Link) => Some(Event::InlineHtml(CowStr::from("</a>"))),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn what_a_story_may_hold_is_text_lists_and_links_to_the_web() {
        for (markdown, html) in [
            ("Een *zin*.", "<p>Een <em>zin</em>.</p>\n"),
            ("- \"Mag dit?\"", "<ul>\n<li>“Mag dit?”</li>\n</ul>\n"),
            (
                "[tekst](https://example.org/?a=1&b=\"2\")",
                "<p><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" rel=\"noopener external\">tekst</a></p>\n",
            ),
            ("[tekst](javascript:alert(1))", "<p><a>tekst</a></p>\n"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("Een <b onclick=\"x()\">woord</b>", "<p>Een &lt;b onclick=\"x()\"&gt;woord&lt;/b&gt;</p>\n"),
            ("![plaatje](https://example.org/x.png)", "<p>plaatje</p>\n"),
        ] {
            assert_eq!(render(markdown), html, "{markdown}");
        }
    }
}
