//! The text of `LICENCES.txt`: who made what is in the widget, and the licences, each text once.

use super::parts::{Part, Widget};
use anyhow::{Context, Result, bail};
use spdx::{Expression, Licensee, ParseMode};
use std::collections::BTreeMap;

/// A licence that a work under the EUPL may take in, and what its text always says.
struct Known {
    id: &'static str,
    mark: &'static str,
}

/// Where there is a choice, the first of these is taken.
const KNOWN: [Known; 5] = [
    Known {
        id: "MIT",
        mark: "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and \
               associated documentation files",
    },
    Known { id: "Unicode-3.0", mark: "UNICODE LICENSE V3" },
    Known { id: "BSL-1.0", mark: "Boost Software License - Version 1.0" },
    Known { id: "Apache-2.0", mark: "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION" },
    Known { id: "Unlicense", mark: "This is free and unencumbered software released into the public domain" },
];

const MIT: &str = include_str!("mit.txt");

/// Libraries under the MIT licence whose package has no text of it, with the notice in the source they come from; where
/// that has none either, their makers.
const WITHOUT_TEXT: [(&str, &str); 13] = [
    ("gloo-console", "2019 Rust and WebAssembly Working Group"),
    ("gloo-dialogs", "2019 Rust and WebAssembly Working Group"),
    ("gloo-events", "2019 Rust and WebAssembly Working Group"),
    ("gloo-file", "2019 Rust and WebAssembly Working Group"),
    ("gloo-history", "2019 Rust and WebAssembly Working Group"),
    ("gloo-net", "2019 Rust and WebAssembly Working Group"),
    ("gloo-render", "2019 Rust and WebAssembly Working Group"),
    ("gloo-storage", "2019 Rust and WebAssembly Working Group"),
    ("gloo-timers", "2019 Rust and WebAssembly Working Group"),
    ("gloo-utils", "2019 Rust and WebAssembly Working Group"),
    ("gloo-worker", "2019 Rust and WebAssembly Working Group"),
    ("implicit-clone", "Cecile Tonglet"),
    ("yew", "2017 Denis Kolodin"),
];

/// Writes `LICENCES.txt`.
///
/// # Errors
/// Names the library that has no licence which we may use, or no text of it.
pub fn text(widget: &Widget) -> Result<String> {
    let mut page = format!(
        "Maatwerkwijzer {} is under the EUPL-1.2; see LICENSE.\n\n\
         Its programs may hold code of the libraries below. Each is used under the licence behind its name. The texts and\n\
         notices follow, each once.\n\n",
        widget.version
    );
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in &widget.parts {
        let name = format!("{} {}", part.name, part.version);
        let licences = chosen(part).with_context(|| name.clone())?;
        page.push_str(&format!("  {name}: {}\n", licences.join(" and ")));
        for text in kept(part, &licences).with_context(|| name.clone())? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    for (text, names) in &texts {
        page.push_str(&format!("\n{}\n{}\n\n{text}", "=".repeat(80), names.join(", ")));
    }
    Ok(page)
}

/// The licences under which we use a library.
fn chosen(part: &Part) -> Result<Vec<&'static str>> {
    let offered = Expression::parse_mode(&part.licence, ParseMode::LAX)
        .with_context(|| format!("`{}` is no licence that we know", part.licence))?;
    let accepted: Vec<Licensee> = KNOWN.iter().filter_map(|known| Licensee::parse(known.id).ok()).collect();
    let Ok(chosen) = offered.minimized_requirements(&accepted) else {
        bail!("`{}` is no licence that we may use", part.licence)
    };
    let chosen: Vec<String> = chosen.iter().map(ToString::to_string).collect();
    Ok(KNOWN.iter().map(|known| known.id).filter(|id| chosen.iter().any(|one| one == id)).collect())
}

/// The texts that go with those licences, and notices that are none.
fn kept(part: &Part, licences: &[&str]) -> Result<Vec<String>> {
    let mut texts: Vec<String> = part.texts.iter().map(|text| tidy(text)).collect();
    if texts.is_empty()
        && let Some((_, owner)) = WITHOUT_TEXT.iter().find(|(name, _)| *name == part.name)
    {
        texts.push(format!("Copyright (c) {owner}\n\n{MIT}"));
    }
    for licence in licences {
        if !texts.iter().any(|text| marks(text).contains(licence)) {
            bail!("no text of its licence {licence}");
        }
    }
    texts.retain(|text| {
        let marks = marks(text);
        marks.is_empty() || marks.iter().any(|mark| licences.contains(mark))
    });
    Ok(texts)
}

/// The licences whose words stand in a text.
fn marks(text: &str) -> Vec<&'static str> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    KNOWN.iter().filter(|known| words.contains(known.mark)).map(|known| known.id).collect()
}

/// The same text, however its lines end.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_matches('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, licence: &str, texts: &[&str]) -> Part {
        Part {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            ..Part::default()
        }
    }

    fn page(parts: Vec<Part>) -> Result<String> {
        text(&Widget { version: "0.1.0".to_owned(), needs: Default::default(), parts })
    }

    fn mit(owner: &str) -> String {
        format!("Copyright (c) {owner}\r\n\r\n{MIT}")
    }

    const APACHE: &str = "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n1. Definitions.";

    #[test]
    fn each_text_stands_once_with_all_that_it_is_of() {
        let page = page(vec![
            part("one", "MIT OR Apache-2.0", &[APACHE, &mit("A"), "A notice.\n"]),
            part("other", "MIT/Apache-2.0", &[&mit("A").replace("\r\n", "\n")]),
        ])
        .unwrap();
        assert!(page.contains("  one 1.0.0: MIT\n") && page.contains("\none 1.0.0, other 1.0.0\n\nCopyright (c) A\n"));
        assert_eq!(page.matches("Copyright (c) A").count(), 1);
        assert!(page.contains("A notice."), "a notice that is no licence stays");
        assert!(!page.contains("1. Definitions."), "a licence that we do not use is left out");
    }

    #[test]
    fn a_library_without_a_text_is_refused_with_its_name() {
        for texts in [&[][..], &[APACHE][..]] {
            let fault = format!("{:#}", page(vec![part("bare", "MIT", texts)]).unwrap_err());
            assert_eq!(fault, "bare 1.0.0: no text of its licence MIT");
        }
    }

    #[test]
    fn every_licence_that_goes_together_needs_its_text() {
        let both = "(MIT OR Apache-2.0) AND Unicode-3.0";
        let fault = format!("{:#}", page(vec![part("tables", both, &[&mit("A")])]).unwrap_err());
        assert_eq!(fault, "tables 1.0.0: no text of its licence Unicode-3.0");
        let page = page(vec![part("tables", both, &[&mit("A"), "UNICODE LICENSE V3\n"])]).unwrap();
        assert!(page.contains("  tables 1.0.0: MIT and Unicode-3.0\n"));
    }

    #[test]
    fn a_licence_that_we_may_not_use_is_refused_with_the_name() {
        for (licence, why) in [("GPL-3.0-only", "may use"), ("", "we know"), ("MIT AND GPL-2.0-only", "may use")] {
            let fault = format!("{:#}", page(vec![part("strict", licence, &[&mit("A")])]).unwrap_err());
            assert!(fault.starts_with("strict 1.0.0: ") && fault.contains(why), "{fault}");
        }
    }

    #[test]
    fn the_known_ones_without_a_text_get_the_notice_of_their_source() {
        let page = page(vec![part("yew", "MIT OR Apache-2.0", &[])]).unwrap();
        assert!(page.contains("Copyright (c) 2017 Denis Kolodin\n\nPermission is hereby granted"));
    }
}
