//! Printing the page.

use crate::step::{Step, took};
use web_sys::Event;

/// Opens the print dialogue, for the visitor who pressed this.
pub(crate) fn print(event: &Event) {
    took(event, Step::Printed);
    if let Some(window) = web_sys::window() {
        // A browser that refuses to print says so itself.
        let _ = window.print();
    }
}
