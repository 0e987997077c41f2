//! `maatwerk site`: writes the pages.

use crate::pages::{Setting, write_site};
use maatwerk_notation::Fault;
use std::path::PathBuf;

/// How the site is to be written.
#[derive(clap::Args)]
pub(super) struct Asked {
    /// Where to; otherwise $TRUNK_STAGING_DIR, otherwise dist.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Where the site will stand, for search engines; otherwise $MAATWERK_ADDRESS. Its pages work anywhere.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// The theme.css of a theme of NL Design System; otherwise $MAATWERK_THEME, otherwise our own neutral look.
    #[arg(long, value_name = "FILE")]
    theme: Option<PathBuf>,
}

/// Writes the site and says where it stands. Trunk, which calls it, passes on what the surroundings say.
pub(super) fn run(asked: Asked) -> Result<String, Fault> {
    let said = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let out =
        asked.out.or_else(|| said("TRUNK_STAGING_DIR").map(PathBuf::from)).unwrap_or_else(|| PathBuf::from("dist"));
    let address = asked.address.or_else(|| said("MAATWERK_ADDRESS").map(|value| value.to_string_lossy().into_owned()));
    let theme = asked.theme.or_else(|| said("MAATWERK_THEME").map(PathBuf::from));
    write_site(&out, &Setting::read(address.as_deref(), theme.as_deref())?)?;
    Ok(format!("{}\n", out.display()))
}
