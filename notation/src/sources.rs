//! `sources.yaml`: addresses outside the site, and when each was read.

use crate::fault::{Fault, read_text};
use crate::node::Node;
use maatwerk_engine::Date;
use std::collections::BTreeMap;
use std::path::Path;

/// When an address was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// On this day.
    On(Date),
    /// Not itself: a page about it was, on this day.
    PageAbout(Date),
    /// Never: nothing on the site rests on it.
    NoSource,
}

/// Reads the file: each address with when it was read.
///
/// # Errors
/// A file that cannot be read, an address that is none, or one that stands there twice.
pub fn read_sources(path: &Path) -> Result<BTreeMap<String, Read>, Fault> {
    sources(&Node::parse(&path.display().to_string(), &read_text(path)?)?)
}

fn sources(node: &Node) -> Result<BTreeMap<String, Read>, Fault> {
    let mut read = BTreeMap::new();
    for item in node.list("a list of days with the addresses read on them")? {
        let fields = item.fields(&["read", "itself", "no source", "addresses"])?;
        let itself = fields.get("itself").map_or(Ok(true), Node::yes_no)?;
        let day = match fields.get("no source") {
            Some(_) => Read::NoSource,
            None if itself => Read::On(fields.need("read")?.date()?),
            None => Read::PageAbout(fields.need("read")?.date()?),
        };
        for node in fields.need("addresses")?.list("a list of addresses")? {
            let address = node.address()?;
            if read.insert(address.clone(), day).is_some() {
                return Err(node.fault(format_args!("`{address}` a second time"), "each address once"));
            }
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<BTreeMap<String, Read>, Fault> {
        sources(&Node::parse("sources.yaml", text)?)
    }

    #[test]
    fn each_address_has_the_day_on_which_it_was_read() {
        let text = "- { read: 2026-11-21, addresses: ['https://a', 'https://b'] }\n\
                    - { read: 2026-11-22, itself: no, addresses: ['https://c'] }\n\
                    - { no source: the way out, addresses: ['https://d'] }\n";
        let day = |day| Date { year: 2026, month: 11, day };
        let days: Vec<Read> = read(text).expect("days").into_values().collect();
        assert_eq!(days, [Read::On(day(21)), Read::On(day(21)), Read::PageAbout(day(22)), Read::NoSource]);
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for (text, found) in [
            ("- { read: 2026-11-21, addresses: ['https://a', 'https://a'] }\n", "`https://a` a second time"),
            ("- { read: 2026-11-21, addresses: [a.nl] }\n", "`a.nl`"),
            ("- { read: once, addresses: ['https://a'] }\n", "`once`"),
            ("- { addresses: ['https://a'] }\n", "no field `read`"),
        ] {
            let fault = read(text).expect_err(text);
            assert!(fault.found.contains(found), "{fault}");
        }
    }
}
