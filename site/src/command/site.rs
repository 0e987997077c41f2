//! `maatwerk site`: writes the pages.

use crate::pages::write_site;
use maatwerk_notation::Fault;
use std::path::PathBuf;

/// Writes the site and says where it stands.
pub(super) fn run(out: Option<PathBuf>) -> Result<String, Fault> {
    let staging = || std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let out = out.or_else(staging).unwrap_or_else(|| PathBuf::from("dist"));
    write_site(&out)?;
    Ok(format!("{}\n", out.display()))
}
