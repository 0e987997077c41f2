//! Which pages the built site has.

use crate::server::dist;
use std::path::Path;

/// The address of every page, `voorbeelden/` for example, in alphabetical order.
pub fn pages() -> Vec<String> {
    let mut pages = Vec::new();
    collect(&dist(), "", &mut pages);
    pages.sort();
    pages
}

fn collect(folder: &Path, address: &str, pages: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the site") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, &format!("{address}{name}/"), pages);
        } else if name == "index.html" {
            pages.push(address.to_owned());
        }
    }
}
