//! Printing the page.

/// Opens the print dialogue.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that refuses to print says so itself.
        let _ = window.print();
    }
}
