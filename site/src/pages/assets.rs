//! The files beside the pages: one stylesheet and the drawing in the browser's tab.

use super::faults::{HOUSE, folder_fault};
use super::town;
use crate::compiled::compile;
use maatwerk_notation::{Fault, read_text};
use maatwerk_words::Lang;
use std::path::Path;

/// The widget's own sheets, then the site's, so that the site can lay out what the widget looks like.
const SHEETS: &[&str] = &[
    "widget/styles/tokens.css",
    "widget/styles/components.css",
    "widget/styles/comparison.css",
    "widget/styles/uncertainty.css",
    "widget/styles/explorer.css",
    "widget/styles/explorer_note.css",
    "widget/styles/calculator.css",
    "widget/styles/equal_treatment.css",
    "site/styles/site.css",
    "site/styles/frame.css",
    "site/styles/professionals.css",
    "site/styles/self_check.css",
    "site/styles/results.css",
    "site/styles/sources.css",
    "site/styles/embedding.css",
    "site/styles/accounting.css",
    "site/styles/review.css",
    "site/styles/residents.css",
    "site/styles/side_by_side.css",
];

/// Every file beside the pages, by its path in the site.
///
/// # Errors
/// A file that cannot be read.
pub fn assets() -> Result<Vec<(String, String)>, Fault> {
    let house = Path::new(HOUSE);
    let mut sheet = String::new();
    for path in SHEETS {
        sheet.push_str(&read_text(&house.join(path))?);
    }
    let town = compile(&house.join(town::SOURCE))?;
    let mut files = vec![("assets/site.css".to_owned(), sheet), (town::FILE.to_owned(), town)];
    for (bundle, _) in maatwerk_words::BUNDLES {
        for lang in Lang::ALL {
            files.push((format!("widget/{bundle}.{}.txt", lang.code()), maatwerk_words::file(bundle, lang)));
        }
    }
    let folder = house.join("site/assets");
    for entry in std::fs::read_dir(&folder).map_err(|error| folder_fault(&folder, &error))? {
        let entry = entry.map_err(|error| folder_fault(&folder, &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((format!("assets/{name}"), read_text(&entry.path())?));
    }
    Ok(files)
}
