//! What happens to what a visitor types, and what does not.

use super::address::Place;
use super::parts::{opening, paragraphs, points, section};
use maatwerk_words::privacy_page as words;
use yew::prelude::*;

/// The page about privacy.
pub fn privacy(place: &Place) -> Html {
    let lang = place.lang;
    let typed = [words::typed_1(lang), words::typed_2(lang), words::typed_3(lang), words::typed_4(lang)];
    let loads = [words::loads_1(lang), words::loads_2(lang), words::loads_3(lang)];
    let kept = [words::kept_1(lang), words::kept_2(lang), words::kept_3(lang), words::kept_4(lang)];
    let seen = [words::seen_1(lang), words::seen_2(lang), words::seen_3(lang)];
    let host = [words::host_1(lang), words::host_2(lang)];
    let others = [words::others_1(lang), words::others_2(lang), words::others_3(lang)];
    html! {
        <div class="site-letter">
            { opening(words::title(lang), words::lead(lang)) }
            { section("typed", words::typed_heading(lang), points(&typed)) }
            { section("loads", words::loads_heading(lang), points(&loads)) }
            { section("kept", words::kept_heading(lang), points(&kept)) }
            { section("seen", words::seen_heading(lang), points(&seen)) }
            { section("host", words::host_heading(lang), paragraphs(&host)) }
            { section("others", words::others_heading(lang), points(&others)) }
            { section("contact", words::contact_heading(lang), paragraphs(&[words::contact_text(lang)])) }
        </div>
    }
}
