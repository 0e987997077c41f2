//! The parts of the widget as a bill of materials: CycloneDX 1.5, which security officers' tools read.
//!
//! The same parts give the same bytes: no time, and a serial number that follows from the content.

use super::parts::{Part, Widget};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Writes the bill.
///
/// # Errors
/// Names the library whose licence is no licence that can be named.
pub fn json(widget: &Widget) -> Result<String> {
    let own = format!("pkg:generic/maatwerkwijzer@{}", widget.version);
    // Rust's library is in every program.
    let std = widget.parts.iter().filter(|part| part.checksum.is_none()).map(Part::id);
    let needs: BTreeSet<String> = widget.needs.iter().cloned().chain(std).collect();
    let mut dependencies = vec![json!({"ref": own, "dependsOn": needs})];
    dependencies.extend(widget.parts.iter().map(|part| json!({"ref": part.id(), "dependsOn": part.needs})));
    let mut bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {
            "type": "application",
            "bom-ref": own,
            "name": "maatwerkwijzer",
            "version": widget.version,
            "licenses": [{"license": {"id": "EUPL-1.2"}}],
            "purl": own,
        }},
        "components": widget.parts.iter().map(component).collect::<Result<Vec<_>>>()?,
        "dependencies": dependencies,
    });
    bill["serialNumber"] = serial_number(&bill.to_string()).into();
    Ok(format!("{bill:#}\n"))
}

fn component(part: &Part) -> Result<Value> {
    let mut component = json!({
        "type": "library",
        "bom-ref": part.id(),
        "name": part.name,
        "version": part.version,
        "purl": part.id(),
        "licenses": [{"expression": expression(&part.licence).with_context(|| part.name.clone())?}],
    });
    if !part.authors.is_empty() {
        component["author"] = part.authors.join(", ").into();
    }
    if let Some(checksum) = &part.checksum {
        component["hashes"] = json!([{"alg": "SHA-256", "content": checksum}]);
    }
    if let Some(repository) = &part.repository {
        component["externalReferences"] = json!([{"type": "vcs", "url": repository}]);
    }
    Ok(component)
}

/// The licence as the standard writes it: `MIT/Apache-2.0` becomes `MIT OR Apache-2.0`.
fn expression(licence: &str) -> Result<String> {
    let canonical = spdx::Expression::canonicalize(licence)?.unwrap_or_else(|| licence.to_owned());
    spdx::Expression::parse(&canonical).with_context(|| format!("`{licence}` is no licence that we know"))?;
    Ok(canonical)
}

/// A UUID of version 8, the one for numbers of one's own making.
fn serial_number(content: &str) -> String {
    let mut bytes: Vec<u8> = Sha256::digest(content).into_iter().take(16).collect();
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let mut text = String::from("urn:uuid:");
    for (place, byte) in bytes.iter().enumerate() {
        if [4, 6, 8, 10].contains(&place) {
            text.push('-');
        }
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use boon::{Compiler, Schemas};

    fn widget() -> Widget {
        let part = |name: &str, checksum: Option<&str>, needs: &[&str]| Part {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT/Apache-2.0".to_owned(),
            authors: vec!["A. Maker <a@example.org>".to_owned()],
            repository: Some("https://example.org/source".to_owned()),
            checksum: checksum.map(str::to_owned),
            needs: needs.iter().map(|id| (*id).to_owned()).collect(),
            texts: Vec::new(),
        };
        let checksum = "0".repeat(64);
        let parts = vec![
            part("other", Some(&checksum), &[]),
            part("rust-std", None, &[]),
            part("some", Some(&checksum), &["pkg:cargo/other@1.0.0"]),
        ];
        Widget { version: "0.1.0".to_owned(), needs: ["pkg:cargo/some@1.0.0".to_owned()].into(), parts }
    }

    #[test]
    fn it_is_what_the_schema_of_cyclonedx_asks() {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        for (file, text) in [
            ("bom-1.5.schema.json", include_str!("schema/bom-1.5.schema.json")),
            ("spdx.schema.json", include_str!("schema/spdx.schema.json")),
            ("jsf-0.82.schema.json", include_str!("schema/jsf-0.82.schema.json")),
        ] {
            let schema = serde_json::from_str(text).expect("JSON");
            compiler.add_resource(&format!("http://cyclonedx.org/schema/{file}"), schema).expect("a schema");
        }
        let schema =
            compiler.compile("http://cyclonedx.org/schema/bom-1.5.schema.json", &mut schemas).expect("the schema");
        let valid = |bill: &Value| schemas.validate(bill, schema).map_err(|fault| fault.to_string());

        let mut bill: Value = serde_json::from_str(&json(&widget()).unwrap()).expect("JSON");
        valid(&bill).expect("a bill");
        bill["components"][0]["type"] = "book".into();
        assert!(valid(&bill).is_err(), "the schema was looked at");
    }

    #[test]
    fn it_names_each_part_once_with_what_it_needs() {
        let bill: Value = serde_json::from_str(&json(&widget()).unwrap()).unwrap();
        assert_eq!(bill["components"][2]["purl"], "pkg:cargo/some@1.0.0");
        assert_eq!(bill["components"][2]["hashes"][0]["content"], "0".repeat(64));
        assert_eq!(bill["components"][2]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["components"][1]["hashes"], Value::Null);
        assert_eq!(bill["dependencies"][0]["dependsOn"], json!(["pkg:cargo/some@1.0.0", "pkg:generic/rust-std@1.0.0"]));
        assert_eq!(bill["dependencies"][3]["dependsOn"], json!(["pkg:cargo/other@1.0.0"]));
    }

    #[test]
    fn the_same_parts_give_the_same_bytes_and_others_another_number() {
        assert_eq!(json(&widget()).unwrap(), json(&widget()).unwrap());
        let number = |widget: &Widget| {
            let bill: Value = serde_json::from_str(&json(widget).unwrap()).unwrap();
            bill["serialNumber"].as_str().unwrap().to_owned()
        };
        let mut newer = widget();
        newer.parts[0].version = "1.0.1".to_owned();
        assert_ne!(number(&widget()), number(&newer));
    }

    #[test]
    fn a_licence_that_cannot_be_named_is_refused_with_the_part() {
        let mut odd = widget();
        odd.parts[0].licence = "ask us".to_owned();
        assert!(format!("{:#}", json(&odd).unwrap_err()).starts_with("other: "));
    }
}
