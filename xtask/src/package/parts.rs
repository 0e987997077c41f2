//! The libraries whose code may be in the widget's programs: what a visitor downloads, not what builds it.

use crate::lock;
use crate::process::{Workshop, answer};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The widget, and what it is made of.
pub struct Widget {
    /// Its version.
    pub version: String,
    /// The parts that it names itself, by their [`Part::id`].
    pub needs: BTreeSet<String>,
    /// All parts, by name and version.
    pub parts: Vec<Part>,
}

/// A library.
#[derive(Debug, Default)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licences it is offered under, as its maker wrote them.
    pub licence: String,
    /// Its makers, as they wrote it.
    pub authors: Vec<String>,
    /// Where its source is kept.
    pub repository: Option<String>,
    /// SHA-256 of its package, from Cargo.lock.
    pub checksum: Option<String>,
    /// The parts that it needs, by their [`Part::id`].
    pub needs: BTreeSet<String>,
    /// Its licences and notices, whole.
    pub texts: Vec<String>,
}

impl Part {
    /// Its package URL: what it is called everywhere.
    pub fn id(&self) -> String {
        match self.checksum {
            Some(_) => cargo_id(&self.name, &self.version),
            None => format!("pkg:generic/{}@{}", self.name, self.version),
        }
    }
}

fn cargo_id(name: &str, version: &str) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// cargo's own answer to what is linked for the browser: no build scripts, no macros, no tests.
const TREE: [&str; 10] = [
    "tree",
    "--locked",
    "--package=maatwerk-widget",
    "--features=csr",
    "--target=wasm32-unknown-unknown",
    "--edges=normal,no-proc-macro",
    "--prefix=depth",
    "--format= {p}",
    "--charset=ascii",
    "--color=never",
];

impl Widget {
    /// Asks cargo what it is made of.
    ///
    /// # Errors
    /// When cargo does not answer.
    pub fn of(shop: &Workshop) -> Result<Self> {
        let tree = answer(shop.command("cargo").args(TREE)).context("`cargo tree` does not name the widget's parts")?;
        let about = ["metadata", "--locked", "--format-version=1", "--filter-platform=wasm32-unknown-unknown"];
        let about = answer(shop.command("cargo").args(about)).context("`cargo metadata` fails")?;
        let rustc = answer(shop.command("rustc").arg("-vV")).context("`rustc -vV` fails")?;
        let mut links = links(&tree);
        let mut parts = described(&serde_json::from_str(&about)?, &mut links);
        let checksums: BTreeMap<_, _> = lock::read(&shop.root)?
            .into_iter()
            .map(|package| (cargo_id(&package.name, &package.version), package.checksum))
            .collect();
        for part in &mut parts {
            part.checksum = checksums.get(&cargo_id(&part.name, &part.version)).cloned().flatten();
        }
        parts.push(standard_library(&rustc));
        parts.sort_by_cached_key(|part| (part.name.clone(), part.version.clone()));
        Ok(Self { version: env!("CARGO_PKG_VERSION").to_owned(), needs: links.remove(OURS).unwrap_or_default(), parts })
    }
}

/// All packages of this clone count as one: the widget.
const OURS: &str = "";

/// What needs what, from lines as `2 csv v1.4.0` and, for a package of this clone, `0 maatwerk-widget v0.1.0 (/a/clone/widget)`.
fn links(tree: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut links: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut above: Vec<String> = Vec::new();
    for line in tree.lines() {
        let mut words = line.split_whitespace();
        let (Some(depth), Some(name), Some(version)) = (words.next(), words.next(), words.next()) else { continue };
        let Ok(depth) = depth.parse::<usize>() else { continue };
        let id = match words.next() {
            // Else a folder; a star stands where the rest was told before.
            Some(note) if note != "(*)" => OURS.to_owned(),
            _ => cargo_id(name, version.trim_start_matches('v')),
        };
        above.truncate(depth);
        if let Some(user) = above.last()
            && id != OURS
        {
            links.entry(user.clone()).or_default().insert(id.clone());
        }
        links.entry(id.clone()).or_default();
        above.push(id);
    }
    links
}

/// The parts that stand in `links`, as `cargo metadata` describes them; takes their links along.
fn described(about: &Value, links: &mut BTreeMap<String, BTreeSet<String>>) -> Vec<Part> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let packages = about["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let part = |package: &Value| {
        let (name, version) = (text(&package["name"])?, text(&package["version"])?);
        Some(Part {
            needs: links.remove(&cargo_id(&name, &version))?,
            licence: text(&package["license"]).unwrap_or_default(),
            authors: package["authors"].as_array().into_iter().flatten().filter_map(text).collect(),
            repository: text(&package["repository"]),
            checksum: None,
            texts: package["manifest_path"].as_str().map(|path| texts(Path::new(path))).unwrap_or_default(),
            name,
            version,
        })
    };
    packages.iter().filter_map(part).collect()
}

/// The licences and notices that lie beside a Cargo.toml, or in a folder of that name.
fn texts(manifest: &Path) -> Vec<String> {
    let entries = |folder: &Path| {
        let mut paths: Vec<_> =
            fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let named = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let name = name.trim_start_matches('.');
        ["licen", "copying", "copyright", "notice", "unlicense"].iter().any(|start| name.starts_with(start))
    };
    let beside = manifest.parent().map(entries).unwrap_or_default();
    let all = beside.into_iter().filter(|path| named(path));
    all.flat_map(|path| if path.is_dir() { entries(&path) } else { vec![path] })
        .filter_map(|path| fs::read_to_string(path).ok())
        .collect()
}

/// Rust's own library, which is in every program and in no Cargo.lock.
fn standard_library(rustc: &str) -> Part {
    let version = rustc.lines().find_map(|line| line.strip_prefix("release: ")).unwrap_or("unknown");
    Part {
        name: "rust-std".to_owned(),
        version: version.to_owned(),
        licence: "(MIT OR Apache-2.0) AND Unicode-3.0".to_owned(),
        authors: vec!["The Rust Project Developers".to_owned()],
        repository: Some("https://github.com/rust-lang/rust".to_owned()),
        texts: vec![include_str!("rust-std.txt").to_owned()],
        ..Part::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "\
0 maatwerk-widget v0.1.0 (/a/clone/widget)
1 maatwerk-engine v0.1.0 (/a/clone/engine)
2 serde v1.0.229
3 serde_core v1.0.229
1 serde v1.0.229 (*)
1 yew v0.23.0
2 serde v1.0.229
";

    fn set(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn our_own_packages_are_one() {
        let links = links(TREE);
        assert_eq!(links[OURS], set(&["pkg:cargo/serde@1.0.229", "pkg:cargo/yew@0.23.0"]));
        assert_eq!(links["pkg:cargo/yew@0.23.0"], set(&["pkg:cargo/serde@1.0.229"]));
        assert_eq!(links["pkg:cargo/serde_core@1.0.229"], set(&[]));
        assert_eq!(links.len(), 4);
    }

    #[test]
    fn only_what_is_linked_is_described() {
        let about = serde_json::json!({"packages": [
            {"name": "serde", "version": "1.0.229", "license": "MIT OR Apache-2.0", "authors": ["D. T."]},
            {"name": "syn", "version": "3.0.9", "license": "MIT"},
            {"name": "maatwerk-engine", "version": "0.1.0"},
        ]});
        let parts = described(&about, &mut links(TREE));
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].authors, ["D. T."]);
        assert_eq!(parts[0].needs, set(&["pkg:cargo/serde_core@1.0.229"]));
    }

    #[test]
    fn the_standard_library_has_the_compilers_version() {
        let part = standard_library("rustc 1.96.0\nrelease: 1.96.0\n");
        assert_eq!(part.id(), "pkg:generic/rust-std@1.96.0");
        assert!(!part.texts[0].is_empty());
    }
}
