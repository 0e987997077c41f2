//! The papers of a package: who made what is in it, and under which licence.

use super::parts::Widget;
use super::{licences, sbom};
use crate::process::Workshop;
use anyhow::Result;

/// The papers that lie in the package.
pub struct Papers {
    /// `LICENCES.txt`.
    pub licences: String,
    /// `sbom.cdx.json`: the parts in the form of CycloneDX.
    pub sbom: String,
    /// How many libraries they name.
    pub count: usize,
}

/// Writes the papers of the widget.
///
/// # Errors
/// When cargo cannot say what the widget is made of, or a library has no licence that we may use or no text of it.
pub fn papers(shop: &Workshop) -> Result<Papers> {
    let widget = Widget::of(shop)?;
    Ok(Papers { licences: licences::text(&widget)?, sbom: sbom::json(&widget)?, count: widget.parts.len() })
}
