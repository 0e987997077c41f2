//! Chromium with its driver, and Firefox, for the tests.

use super::apt;
use crate::process::{answer, on_path};
use crate::stage::Steps;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browsers the tests drive; Firefox's driver is one of the tools.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its WebDriver.
    pub chromedriver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
}

/// One of the programs: how it is called on different systems.
struct Program {
    what: &'static str,
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Program = Program {
    what: "Chromium",
    variable: "MAATWERK_CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};

const CHROMEDRIVER: Program = Program {
    what: "chromedriver",
    variable: "MAATWERK_CHROMEDRIVER",
    names: &["chromedriver", "chromium.chromedriver"],
    package: "chromium-driver",
};

const FIREFOX: Program = Program {
    what: "Firefox",
    variable: "MAATWERK_FIREFOX",
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// Finds them, or installs what is absent.
///
/// # Errors
/// Names what is absent and how to get it.
pub fn ensure(steps: &Steps) -> Result<Browser> {
    let mut absent = Vec::new();
    for program in [&CHROMIUM, &CHROMEDRIVER, &FIREFOX] {
        if find(program)?.is_none() {
            absent.push(program);
        }
    }
    if !absent.is_empty() {
        let names: Vec<&str> = absent.iter().map(|program| program.what).collect();
        let names = names.join(", ");
        if !apt::available() {
            bail!(
                "{names}: not found. Install Chrome or Chromium, the chromedriver of the same version, and \
                 Firefox, on PATH or named by {}, {} and {}",
                CHROMIUM.variable,
                CHROMEDRIVER.variable,
                FIREFOX.variable
            );
        }
        steps.say(&names, "installing from Debian");
        let packages: Vec<&str> = absent.iter().map(|program| program.package).collect();
        apt::install(&packages).with_context(|| {
            format!(
                "{names} may also be named by {}, {} and {}",
                CHROMIUM.variable, CHROMEDRIVER.variable, FIREFOX.variable
            )
        })?;
        steps.placed(&names);
    }
    let browser =
        Browser { chromium: found(&CHROMIUM)?, chromedriver: found(&CHROMEDRIVER)?, firefox: found(&FIREFOX)? };
    let (one, other) = (version(&browser.chromium), version(&browser.chromedriver));
    if let (Some(one), Some(other)) = (&one, &other)
        && major(one) != major(other)
    {
        bail!("Chromium is {one} and chromedriver {other}: they must be of the same version");
    }
    if absent.is_empty() {
        let number = one.unwrap_or_else(|| "of unknown version".to_owned());
        steps.say("Chromium and chromedriver", &format!("{number}, already there"));
        let number = version(&browser.firefox).unwrap_or_else(|| "of unknown version".to_owned());
        steps.say("Firefox", &format!("{number}, already there"));
    }
    Ok(browser)
}

fn find(program: &Program) -> Result<Option<PathBuf>> {
    if let Some(named) = std::env::var_os(program.variable).filter(|value| !value.is_empty()) {
        let path = PathBuf::from(named);
        if !path.is_file() {
            bail!("{} names {}, which is not there", program.variable, path.display());
        }
        return Ok(Some(path));
    }
    Ok(program.names.iter().find_map(|name| on_path(name)))
}

fn found(program: &Program) -> Result<PathBuf> {
    find(program)?
        .with_context(|| format!("{} is installed but not on PATH: name it with {}", program.what, program.variable))
}

fn version(program: &Path) -> Option<String> {
    let text = answer(Command::new(program).arg("--version"))?;
    first_number(&text).map(str::to_owned)
}

fn first_number(text: &str) -> Option<&str> {
    text.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

#[cfg(test)]
mod tests {
    use super::{first_number, major};

    #[test]
    fn reads_the_versions_as_both_programs_print_them() {
        let chromium = first_number("Chromium 156.0.8078.79 built on Debian 12.13").unwrap();
        let driver = first_number("ChromeDriver 156.0.8078.80 (abc123)").unwrap();
        assert_eq!(major(chromium), major(driver));
        assert_eq!(first_number("no version"), None);
    }
}
