//! The bundle behind `<maatwerk-cohort>`.

#[macro_use]
mod bundle;

use maatwerk_widget::cohort::{CohortDesk, CohortProps};
use maatwerk_widget::mount;
use web_sys::HtmlElement;

bundle! { view: CohortDesk, sheets: ["cohort"] }

fn props(host: &HtmlElement) -> CohortProps {
    CohortProps { lang: mount::language(host), today: mount::today(), heading_level: mount::heading_level(host) }
}
