//! `docs/dependencies.md` reviews exactly what the clone names: crates, packages of npm and of Python, and tools.

use crate::lock;
use crate::setup;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = "docs/dependencies.md";

/// Names with their versions.
type Named = BTreeSet<(String, String)>;

/// Compares the review with the clone.
///
/// # Errors
/// Names what is not reviewed, and what is reviewed and no longer there.
pub fn check(root: &Path) -> Result<()> {
    let page = fs::read_to_string(root.join(PAGE)).with_context(|| format!("cannot read {PAGE}"))?;
    let named = named(root)?;
    let faults = differences(&named, &reviewed(&page));
    if !faults.is_empty() {
        bail!("{PAGE} does not say what is true:\n  {}", faults.join("\n  "));
    }
    println!("{} dependencies, each reviewed in {PAGE}", named.len());
    Ok(())
}

/// All that the clone names itself.
fn named(root: &Path) -> Result<Named> {
    let locked = lock::read(root)?;
    let mut named: Named =
        lock::direct(&locked).into_iter().map(|package| (package.name.clone(), package.version.clone())).collect();
    named.extend(setup::tools_in_their_versions(root)?);
    for file in files(root, "package.json") {
        let package = serde_json::from_str(&fs::read_to_string(&file)?)
            .with_context(|| format!("{} is no JSON", file.display()))?;
        named.extend(of_npm(&package).with_context(|| file.display().to_string())?);
    }
    for file in files(root, "requirements.txt") {
        named.extend(of_python(&fs::read_to_string(&file)?).with_context(|| file.display().to_string())?);
    }
    Ok(named)
}

/// The files of a name in the folders of tests and benches.
fn files(root: &Path, name: &str) -> Vec<PathBuf> {
    let folders = ["tests", "benches"].into_iter().flat_map(|folder| fs::read_dir(root.join(folder)));
    folders.flatten().flatten().map(|entry| entry.path().join(name)).filter(|file| file.is_file()).collect()
}

fn of_npm(package: &Value) -> Result<Named> {
    let mut named = Named::new();
    for kind in ["dependencies", "devDependencies", "optionalDependencies"] {
        for (name, version) in package[kind].as_object().into_iter().flatten() {
            let version = version.as_str().unwrap_or_default();
            if !is_exact(version) {
                bail!("`{name}` is `{version}`, expected one exact version");
            }
            named.insert((name.clone(), version.to_owned()));
        }
    }
    Ok(named)
}

fn of_python(requirements: &str) -> Result<Named> {
    let lines = requirements.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let package = |line: &str| match line.split_once("==") {
        Some((name, version)) if is_exact(version) => Ok((name.to_owned(), version.to_owned())),
        _ => bail!("`{line}`, expected one exact version"),
    };
    lines.map(package).collect()
}

fn is_exact(version: &str) -> bool {
    version.starts_with(|first: char| first.is_ascii_digit())
        && version.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-+".contains(letter))
        && !version.split('.').any(|part| part == "x")
}

/// The rows of the page's tables: "| `name` | version | ...".
fn reviewed(page: &str) -> Named {
    let row = |line: &str| {
        let mut cells = line.strip_prefix("| `")?.split('|').map(str::trim);
        let name = cells.next()?.strip_suffix('`')?;
        Some((name.to_owned(), cells.next()?.to_owned()))
    };
    page.lines().filter_map(row).collect()
}

fn differences(named: &Named, reviewed: &Named) -> Vec<String> {
    let missing = named.difference(reviewed).map(|(name, version)| format!("{name} {version} is not reviewed"));
    let gone = reviewed.difference(named).map(|(name, version)| format!("{name} {version} is not used any more"));
    missing.chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(pairs: &[(&str, &str)]) -> Named {
        pairs.iter().map(|(name, version)| ((*name).to_owned(), (*version).to_owned())).collect()
    }

    #[test]
    fn the_review_names_exactly_what_is_used() {
        check(Path::new("..")).expect("docs/dependencies.md says what is true");
    }

    #[test]
    fn one_that_is_missing_or_gone_or_of_another_version_is_named() {
        let page = "| name | version |\n|---|---|\n| `yew` | 0.23.0 | pages |\n| `old` | 1.0.0 | nothing |\n";
        let named = set(&[("yew", "0.23.1"), ("serde", "1.0.229")]);
        let expected = [
            "serde 1.0.229 is not reviewed",
            "yew 0.23.1 is not reviewed",
            "old 1.0.0 is not used any more",
            "yew 0.23.0 is not used any more",
        ];
        assert_eq!(differences(&named, &reviewed(page)), expected);
        assert!(differences(&set(&[("yew", "0.23.0"), ("old", "1.0.0")]), &reviewed(page)).is_empty());
    }

    #[test]
    fn versions_of_npm_and_python_are_exact() {
        let package = |version: &str| serde_json::json!({"devDependencies": {"axe-core": version}});
        assert_eq!(of_npm(&package("4.14.1")).unwrap(), set(&[("axe-core", "4.14.1")]));
        for version in ["^4.14.1", "~4.14.1", "4.x", "latest", ">=4", "*", "", "npm:other@1.0.0"] {
            assert!(of_npm(&package(version)).is_err(), "{version}");
        }
        assert_eq!(of_python("# why\nnumpy==2.4.6\n").unwrap(), set(&[("numpy", "2.4.6")]));
        assert!(of_python("numpy>=2").is_err());
    }
}
