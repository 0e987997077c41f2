//! For whom the pages work, what of that was tested, and what was not.

use super::parts::{opening, paragraphs, points, section};
use maatwerk_engine::Date;
use maatwerk_widget::format::day;
use maatwerk_words::{Lang, accessibility as words};
use yew::prelude::*;

/// The day on which someone last held the page against what was really tested.
const READ: Date = Date { year: 2026, month: 11, day: 22 };

/// The page about accessibility.
pub fn accessibility(lang: Lang) -> Html {
    let status = [words::status_1(lang), words::status_2(lang), words::status_3(lang)];
    let tested = [
        words::tested_1(lang),
        words::tested_2(lang),
        words::tested_3(lang),
        words::tested_4(lang),
        words::tested_5(lang),
        words::tested_6(lang),
        words::tested_7(lang),
        words::tested_8(lang),
        words::tested_9(lang),
    ];
    let untested = [words::untested_1(lang), words::untested_2(lang), words::untested_3(lang), words::untested_4(lang)];
    let known = [words::known_1(lang), words::known_2(lang), words::known_3(lang)];
    html! {
        <div class="site-letter">
            { opening(words::title(lang), words::lead(lang)) }
            { section("status", words::status_heading(lang), paragraphs(&status)) }
            { section("standard", words::standard_heading(lang), paragraphs(&[words::standard_1(lang)])) }
            { section("tested", words::tested_heading(lang), points(&tested)) }
            { section("untested", words::untested_heading(lang), points(&untested)) }
            { section("known", words::known_heading(lang), points(&known)) }
            { section("help", words::help_heading(lang), paragraphs(&[words::help_1(lang), words::help_2(lang)])) }
            <p class="site-section mw-small mw-paragraph--quiet">{words::dated(lang, day(lang, READ))}</p>
        </div>
    }
}
