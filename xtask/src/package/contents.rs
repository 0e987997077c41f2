//! What lies in the package, and the command that makes it.

use super::archive::{Files, archive};
use super::papers::papers;
use crate::process::Workshop;
use crate::release;
use crate::setup::{self, Need};
use crate::stage::Stages;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The version of everything in the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What lies beside the widget's files, by its place in the package.
const BESIDE: [(&str, &str); 4] = [
    ("csp.txt", include_str!("csp.txt")),
    ("server/nginx.conf", include_str!("server/nginx.conf")),
    ("server/apache.htaccess", include_str!("server/apache.htaccess")),
    ("server/web.config", include_str!("server/web.config")),
];

/// Sets up, builds, and leaves the package in `target/package`.
///
/// # Errors
/// Those of the stage that failed.
pub fn command(shop: Workshop) -> Result<()> {
    let mut stages = Stages::of(3);
    let shop = stages.run("set-up", || setup::prepare(shop, Need::Build))?.shop;
    let dist = stages.run("release build of site and widget", || release::build(&shop))?;
    let (path, size) = stages.run("package", || package(&shop, &dist))?;
    stages.table("all");
    println!("\nThe package is {} ({:.1} MB)", path.display(), size as f64 / 1e6);
    Ok(())
}

fn package(shop: &Workshop, dist: &Path) -> Result<(PathBuf, usize)> {
    let papers = papers(shop)?;
    println!("{} libraries, each with its licence", papers.count);
    let mut files = widget_files(&dist.join("widget"))?;
    for (name, text) in BESIDE {
        files.insert(name.to_owned(), text.replace("{version}", VERSION).into_bytes());
    }
    let own = |path: &str| fs::read(shop.root.join(path)).with_context(|| path.to_owned());
    files.insert("LICENCE.txt".to_owned(), own("LICENSE")?);
    files.insert("maatwerk.d.ts".to_owned(), own("widget/js/maatwerk.d.ts")?);
    files.insert("LICENCES.txt".to_owned(), papers.licences.into_bytes());
    files.insert("sbom.cdx.json".to_owned(), papers.sbom.into_bytes());
    files.insert("README.txt".to_owned(), readme(&files)?.into_bytes());

    // As the lines in README.txt name it on the server.
    let bytes = archive(&format!("maatwerkwijzer/{VERSION}"), &files)?;
    let out = shop.root.join("target/package");
    fs::create_dir_all(&out)?;
    let path = out.join(format!("maatwerkwijzer-{VERSION}.zip"));
    fs::write(&path, &bytes)?;
    Ok((path, bytes.len()))
}

/// What the release has in the widget's folder; a municipality's file is no part of it.
fn widget_files(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).context("the release has no widget/")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with("gm") {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// What the web team reads first, with the hashes of the scripts that it names.
fn readme(files: &Files) -> Result<String> {
    let sri = files.get("sri.json").context("the release has no sri.json")?;
    let sri: serde_json::Value = serde_json::from_slice(sri)?;
    if sri["version"] != VERSION {
        bail!("the release in dist/ is of version {}, expected {VERSION}", sri["version"]);
    }
    let hash = |name: &str| {
        let hash = sri["integrity"][name].as_str().with_context(|| format!("sri.json does not name {name}"))?;
        Ok::<_, anyhow::Error>(hash.to_owned())
    };
    let text = include_str!("README.txt").replace("{version}", VERSION);
    Ok(text.replace("{integrity}", &hash("maatwerk.js")?).replace("{frame}", &hash("frame.js")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(version: &str) -> Files {
        let sri =
            format!(r#"{{"version":"{version}","integrity":{{"maatwerk.js":"sha384-A","frame.js":"sha384-B"}}}}"#);
        Files::from([("sri.json".to_owned(), sri.into_bytes())])
    }

    #[test]
    fn the_two_lines_carry_the_version_and_the_hash() {
        let text = readme(&release(VERSION)).unwrap();
        assert!(text.contains(&format!("/{VERSION}/maatwerk.js\" integrity=\"sha384-A\"")), "{text}");
        assert!(text.contains("frame.js\" integrity=\"sha384-B\""), "{text}");
        assert!(!text.contains('{'), "{text}");
    }

    #[test]
    fn a_release_of_another_version_is_not_packed() {
        assert!(readme(&release("0.0.1")).unwrap_err().to_string().contains("expected"));
        assert!(readme(&Files::new()).is_err());
    }
}
