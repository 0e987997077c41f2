//! The loader as it is released: with its version, the hash of every file beside it, and what residents read when a widget
//! fails. A page that pins the loader thereby pins every file of the widget.

use super::faults::{HOUSE, folder_fault};
use super::iframe::iframe;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maatwerk_notation::{Fault, read_text};
use maatwerk_words::{Lang, fallback};
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::path::Path;

/// The loader's place in the site.
pub const FILE: &str = "widget/maatwerk.js";

/// The version of the files that a visitor downloads.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

const SOURCE: &str = "widget/js/maatwerk.js";

/// A script that the loader fetches when something fails.
const FAULTS: &str = "faults.js";

/// What stands beside the loader, and it does not fetch with a hash: a worker, which a browser takes from the page's own
/// server only, and the two ends of an iframe.
const BESIDE: [&str; 4] = ["simulator.js", "frame.js", "iframe.js", "iframe.css"];

/// The line of the source that the release replaces.
const OPEN: &str = "const release = { version: \"\", hashes: {}, words: {} };";

/// The hashes of the scripts that a web team names in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scripts {
    /// Of `maatwerk.js`.
    pub loader: String,
    /// Of `frame.js`.
    pub frame: String,
}

/// What a page pins, of the files that [`loader`] gave.
pub fn scripts(files: &[(String, String)]) -> Scripts {
    let hash = |path: &str| {
        let file = files.iter().find(|(one, _)| one == path);
        file.map(|(_, text)| integrity(text.as_bytes())).unwrap_or_default()
    };
    Scripts { loader: hash(FILE), frame: hash("widget/frame.js") }
}

/// The files of the widget by their path in the site: the scripts and the glue with their comments left out, the page for an iframe, and
/// `sri.json`, by which a web team can hold a copy against the release.
///
/// `texts` are the words of the bundles; what Trunk built stands in `folder` already.
///
/// # Errors
/// A source that cannot be read, or that has no line to write the release in.
pub fn loader<'a>(
    folder: &Path,
    texts: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Vec<(String, String)>, Fault> {
    let house = Path::new(HOUSE).join("widget/js");
    let script = |name: &str| Ok(light(&read_text(&house.join(name))?));
    let words: BTreeMap<String, Vec<u8>> = texts.map(|(name, text)| (name.to_owned(), text.into())).collect();
    let mut fetched = built(folder)?;
    let mut ours = Vec::new();
    for (name, bytes) in &mut fetched {
        if let Some(bundle) = name.strip_suffix(".js") {
            let glue = with_words(&light(&String::from_utf8_lossy(bytes)), bundle, &words);
            *bytes = glue.as_bytes().to_vec();
            ours.push((name.clone(), glue));
        }
    }
    let faults = script(FAULTS)?;
    fetched.insert(FAULTS.to_owned(), faults.as_bytes().to_vec());
    let loader = with_release(&read_text(&Path::new(HOUSE).join(SOURCE))?, &fetched)?;
    ours.extend([("maatwerk.js".to_owned(), loader), (FAULTS.to_owned(), faults)]);
    for name in BESIDE {
        ours.push((name.to_owned(), script(name)?));
    }
    let page = iframe(&ours);
    ours.push(("iframe.html".to_owned(), page));

    let hashes = fetched.iter().chain(&words).map(|(name, bytes)| (name, integrity(bytes)));
    let hashes = hashes.chain(ours.iter().map(|(name, text)| (name, integrity(text.as_bytes()))));
    let sri = json!({ "version": VERSION, "integrity": hashes.collect::<BTreeMap<_, _>>() });
    ours.push(("sri.json".to_owned(), format!("{sri:#}\n")));
    Ok(ours.into_iter().map(|(name, text)| (format!("widget/{name}"), text)).collect())
}

/// The hash of a file for an `integrity` attribute.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The glue and the programs that Trunk left; none where the site is written alone.
fn built(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Fault> {
    let mut files = BTreeMap::new();
    for (bundle, _) in maatwerk_words::BUNDLES {
        for name in [format!("{bundle}.js"), format!("{bundle}_bg.wasm")] {
            let path = folder.join(&name);
            if path.exists() {
                files.insert(name, std::fs::read(&path).map_err(|error| folder_fault(&path, &error))?);
            }
        }
    }
    Ok(files)
}

/// Shorter than those of `sri.json`: every visitor downloads them.
fn short_hash(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// What the hashes of its words begin with, at the end of a bundle's glue.
const HASHES: &str = "export const hashes = ";

/// The glue of a bundle with the hashes of its words: the loader, which every page has, need not carry those of all bundles.
fn with_words(glue: &str, bundle: &str, words: &BTreeMap<String, Vec<u8>>) -> String {
    let names = Lang::ALL.map(|lang| format!("{bundle}.{}.txt", lang.code()));
    let hashes = names.into_iter().filter_map(|name| Some((short_hash(words.get(&name)?), name)));
    let hashes: BTreeMap<String, String> = hashes.map(|(hash, name)| (name, hash)).collect();
    // Written over a release, the site finds those that it wrote before.
    let glue = glue.split_once(HASHES).map_or(glue, |(glue, _)| glue);
    format!("{glue}{HASHES}{};\n", json!(hashes))
}

fn with_release(source: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<String, Fault> {
    let Some(line) = source.lines().position(|line| line == OPEN) else {
        return Err(Fault {
            file: SOURCE.to_owned(),
            line: 1,
            found: "no line for the release".to_owned(),
            expected: format!("the line `{OPEN}`"),
        });
    };
    let hashes: BTreeMap<&String, String> = files.iter().map(|(name, bytes)| (name, short_hash(bytes))).collect();
    let words = |lang| {
        json!({ "away": fallback::away(lang), "ask": fallback::ask(lang), "stopped": fallback::stopped(lang),
                "again": fallback::again(lang) })
    };
    let words: BTreeMap<&str, _> = Lang::ALL.into_iter().map(|lang| (lang.code(), words(lang))).collect();
    let release = json!({ "version": VERSION, "hashes": hashes, "words": words });
    let lines = source.lines().enumerate().map(|(place, text)| match place == line {
        true => format!("const release = {release};"),
        false => text.to_owned(),
    });
    Ok(light(&lines.collect::<Vec<_>>().join("\n")))
}

/// A script without the comments that stand on lines of their own, and without what lines begin with.
fn light(script: &str) -> String {
    let mut inside = false;
    let mut kept = String::new();
    for line in script.lines().map(str::trim) {
        let begins = line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/"));
        if !inside && !begins && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        inside = (inside || begins) && !line.ends_with("*/");
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let script = "// One.\nlet a = \"// no\";\n\n/** Two\n    lines. */\n  a += `/* no */`;\n/** Short. */ \nb();\n/* but */ c();";
        assert_eq!(light(script), "let a = \"// no\";\na += `/* no */`;\nb();\n/* but */ c();\n");
    }

    #[test]
    fn the_loader_carries_its_version_a_hash_for_each_file_and_the_words() {
        let files = BTreeMap::from([("explorer.js".to_owned(), b"abc".to_vec())]);
        let loader = with_release(&format!("// Why.\n{OPEN}\nrest();"), &files).unwrap();
        // Published for the three letters in FIPS 180-2, in base64.
        assert!(loader.contains(r#""explorer.js":"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=""#), "{loader}");
        assert!(loader.contains(&format!("\"version\":\"{VERSION}\"")), "{loader}");
        assert!(loader.contains(fallback::away(Lang::En)), "{loader}");
        assert!(loader.ends_with(";\nrest();\n"), "{loader}");
    }

    #[test]
    fn the_glue_brings_the_hashes_of_its_own_words() {
        let words = BTreeMap::from([("a.nl.txt".to_owned(), b"abc".to_vec()), ("b.nl.txt".to_owned(), b"x".to_vec())]);
        let glue = with_words("go();\n", "a", &words);
        let hash = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(glue, format!("go();\nexport const hashes = {{\"a.nl.txt\":\"{hash}\"}};\n"));
        assert_eq!(with_words(&glue, "a", &words), glue, "once");
    }

    #[test]
    fn a_source_without_a_place_for_the_release_is_refused() {
        let fault = with_release("rest();", &BTreeMap::new()).unwrap_err();
        assert_eq!(fault.file, SOURCE);
    }

    #[test]
    fn the_source_has_a_place_for_the_release() {
        let source = read_text(&Path::new(HOUSE).join(SOURCE)).unwrap();
        assert!(with_release(&source, &BTreeMap::new()).is_ok());
    }
}
