//! Small line drawings beside words that say the same; who does not see them misses nothing.

use maatwerk_notation::Theme;
use yew::prelude::*;

/// The drawing of a theme.
pub fn theme_drawing(theme: Theme) -> Html {
    line_drawing(match theme {
        // A letter that is still closed.
        Theme::Debts => "M6 12H42V37H6ZM6 13L24 28L42 13",
        Theme::Housing => "M8 41V22L24 8L40 22V41ZM20 41V29H28V41",
        // Two people, one of them small.
        Theme::Child => {
            "M10.500 13a6 6 0 1 0 12 0a6 6 0 1 0-12 0M7 41V32C7 26 11 23 16.500 23S25 25 26 29\
             M28.500 26a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0M26 41V39C26 36 29 34 33 34S40 36 40 39V41"
        }
        // A heart.
        Theme::Care => {
            "M24 39C13 31 7 25 7 18C7 13 11 9 16 9C20 9 23 11 24 15C25 11 28 9 32 9C37 9 41 13 41 18C41 25 35 31 24 39Z"
        }
        // A bag.
        Theme::Work => "M6 17H42V39H6ZM17 17V11H31V17M6 27H42M24 25V30",
        // Many around one.
        Theme::Helpers => {
            "M19 24a5 5 0 1 0 10 0a5 5 0 1 0-10 0M24 19V11M28.300 21.500L35.500 17.500M28.300 26.500L35.500 30.500M24 29V37\
             M19.700 26.500L12.500 30.500M19.700 21.500L12.500 17.500M21 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M35 16a3 3 0 1 0 6 0a3 3 0 1 0-6 0\
             M35 32a3 3 0 1 0 6 0a3 3 0 1 0-6 0M21 40a3 3 0 1 0 6 0a3 3 0 1 0-6 0M7 32a3 3 0 1 0 6 0a3 3 0 1 0-6 0M7 16a3 3 0 1 0 6 0a3 3 0 1 0-6 0"
        }
    })
}

/// A drawing of one line in a square of 48.
pub fn line_drawing(path: &'static str) -> Html {
    html! { <svg class="site-line-drawing" viewBox="0 0 48 48" aria-hidden="true"><path d={path} /></svg> }
}
