//! A municipality's own file: whom to call, who decides, its own rules, amounts, prices and words.
//!
//! JSON (or the YAML that it is). Every fault names its field (`contacts[0].phone`), and one fault does not hide the next.

use crate::fault::{Checked, Fault, keep, read_text};
use crate::folder::entries_if_any;
use crate::local_rules::{Known, join, list, local_amounts, local_grounds, local_prices};
use crate::local_words::{check_resident_words, name, one_line, texts};
use crate::node::{Fields, Node};
use crate::plain_words::ANSWERED;
use maatwerk_engine::{Catalogue, Contact, Ground, LawBook, Link, Mandate, Municipality, Texts};
use std::path::{Path, PathBuf};

const FIELDS: &[&str] = &[
    "$schema", "code", "name", "contacts", "mandates", "links", "rules", "amounts", "prices", "words", ANSWERED,
    "compiled",
];
const CODE_FORM: &str = "`GM` and four digits, as in GM0344";
const PHONE_FORM: &str = "a telephone number such as 030 286 0000 or 14 030";

/// Reads a municipality's file against the rules.
///
/// # Errors
/// Every fault, with file, line and field.
pub fn read_municipality(book: &LawBook, catalogue: &Catalogue, path: &Path) -> Result<Municipality, Vec<Fault>> {
    let text = read_text(path).map_err(|fault| vec![fault])?;
    parse_municipality(book, catalogue, &path.display().to_string(), &text)
}

/// Reads a municipality's file from text. `file` is its name in faults.
///
/// # Errors
/// Every fault, with line and field.
pub fn parse_municipality(
    book: &LawBook,
    catalogue: &Catalogue,
    file: &str,
    text: &str,
) -> Result<Municipality, Vec<Fault>> {
    let node = Node::parse(file, text).map_err(|fault| vec![fault])?.with_paths();
    let fields = node.fields(FIELDS).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let municipality = municipality(book, catalogue, &fields, &mut faults);
    faults.extend(check_resident_words(&node));
    if faults.is_empty() { Ok(municipality) } else { Err(faults) }
}

/// The files of municipalities in a folder, by name: `gm0344.json`. Without the folder there are none.
///
/// # Errors
/// A fault when the folder cannot be read.
pub fn municipality_files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let is_one = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("gm") && name.ends_with(".json")
    };
    entries_if_any(folder, "a file for each municipality", is_one)
}

/// Checks a municipality's file.
pub fn check_municipality(book: &LawBook, catalogue: &Catalogue, path: &Path) -> Checked {
    let faults = read_municipality(book, catalogue, path).err().unwrap_or_default();
    Checked { file: path.display().to_string(), faults }
}

/// Reads every field; what others lean on comes first.
fn municipality(book: &LawBook, catalogue: &Catalogue, fields: &Fields<'_>, faults: &mut Vec<Fault>) -> Municipality {
    // Its rules are gone from the text; read without them it would say less than the municipality does.
    if let Some(compiled) = fields.get("compiled") {
        faults.push(compiled.fault("what `maatwerk municipality compile` wrote", "the file that it was given"));
        return Municipality::default();
    }
    // Every id of its own begins with the code: without it, all of them would be wrong.
    let Some(code) = keep(faults, code(fields)) else { return Municipality::default() };
    let own_name = keep(faults, fields.need("name").and_then(|node| name("nl", node))).unwrap_or_default();
    let mut municipality = Municipality { code, name: own_name, ..Municipality::default() };
    let mut known = Known::new(book, catalogue, municipality.prefix());
    known.words = words(&known, faults, fields);
    municipality.amounts = local_amounts(&known, faults, fields);
    let (prices, items) = local_prices(catalogue, faults, fields);
    municipality.prices = prices;
    known.is_partial = !faults.is_empty();
    local_grounds(&known, faults, fields, &mut municipality);
    known.is_partial = !faults.is_empty();
    let named = Named { known: &known, own: &municipality.grounds };
    let contacts = named.contacts(faults, fields);
    let mandates = items_of(faults, fields, "mandates", |node| named.mandate(node));
    let links = items_of(faults, fields, "links", |node| named.link(node));
    known.words.extend(items);
    Municipality { contacts, mandates, links, words: known.words, ..municipality }
}

/// Words for ids of its own, and other names for those who decide and for the parts of life.
fn words(known: &Known<'_>, faults: &mut Vec<Fault>, fields: &Fields<'_>) -> Vec<(String, Texts)> {
    let entries = fields.get("words").map_or(Ok(&[][..]), |node| node.entries("ids and texts"));
    let word = |(key, value): &(Node, Node)| {
        let id = key.text("an id")?;
        let words = if known.deciders.contains(id) || known.domains.contains(id) {
            texts(value, name)?
        } else if id.starts_with(&known.prefix) {
            texts(value, one_line)?
        } else {
            let ours = known.deciders.union(&known.domains).copied().collect();
            let expected = format_args!("an id that begins with {}, or one of: {}", known.prefix, join(&ours));
            return Err(key.fault(format_args!("words for `{id}`"), expected));
        };
        Ok((id.to_owned(), words))
    };
    keep(faults, entries).unwrap_or_default().iter().filter_map(|entry| keep(faults, word(entry))).collect()
}

/// What contacts, mandates and links may name.
struct Named<'a> {
    known: &'a Known<'a>,
    /// The grounds of its own.
    own: &'a [Ground],
}

impl Named<'_> {
    fn contacts(&self, faults: &mut Vec<Fault>, fields: &Fields<'_>) -> Vec<Contact> {
        let before = faults.len();
        let contacts = items_of(faults, fields, "contacts", |node| self.contact(node));
        let for_all = contacts.iter().filter(|contact| contact.for_domains.is_empty()).count();
        if for_all != 1 && faults.len() == before {
            let found = format!("{for_all} contacts for everything");
            let expected = "one contact without `for`, which every outcome can show";
            faults.push(match fields.need("contacts") {
                Ok(node) => node.fault(found, expected),
                Err(fault) => fault,
            });
        }
        contacts
    }

    fn contact(&self, node: &Node) -> Result<Contact, Fault> {
        let fields = node.fields(&["for", "name", "phone", "hours", "url"])?;
        let phone = fields.need("phone")?;
        let number = phone.text(PHONE_FORM)?;
        let is_number = number.chars().filter(char::is_ascii_digit).count() >= 3
            && number.len() <= 30
            && number.chars().all(|letter| letter.is_ascii_digit() || " +-()".contains(letter));
        if !is_number {
            return Err(phone.unexpected(PHONE_FORM));
        }
        let for_domains = match fields.get("for") {
            Some(node) => self.known_domains(node)?,
            None => Vec::new(),
        };
        Ok(Contact {
            for_domains,
            name: texts(fields.need("name")?, name)?,
            phone: number.to_owned(),
            hours: fields.get("hours").map(|hours| texts(hours, name)).transpose()?,
            url: fields.get("url").map(Node::address).transpose()?,
        })
    }

    fn mandate(&self, node: &Node) -> Result<Mandate, Fault> {
        let fields = node.fields(&["of", "grounds", "domains", "role", "up_to", "budget"])?;
        let deciders = &self.known.deciders;
        let of = match fields.get("of") {
            None => "college",
            Some(of) => match of.as_text().filter(|id| deciders.contains(id)) {
                Some(id) => id,
                None => return Err(of.unexpected(format_args!("one of: {}", join(deciders)))),
            },
        };
        let grounds = fields.get("grounds").map(|node| self.known_grounds(node)).transpose()?.unwrap_or_default();
        let domains = fields.get("domains").map(|node| self.known_domains(node)).transpose()?.unwrap_or_default();
        if !grounds.is_empty() && !domains.is_empty() {
            return Err(node.fault("`grounds` and `domains`", "one of the two, or none for everything"));
        }
        Ok(Mandate {
            of: of.to_owned(),
            grounds,
            domains,
            role: texts(fields.need("role")?, name)?,
            up_to: fields.get("up_to").map(Node::euro).transpose()?,
            budget: fields.get("budget").map(|budget| texts(budget, name)).transpose()?,
        })
    }

    fn link(&self, node: &Node) -> Result<Link, Fault> {
        let fields = node.fields(&["title", "url", "grounds"])?;
        Ok(Link {
            title: texts(fields.need("title")?, name)?,
            url: fields.need("url")?.address()?,
            grounds: fields.get("grounds").map(|node| self.known_grounds(node)).transpose()?.unwrap_or_default(),
        })
    }

    fn known_domains(&self, node: &Node) -> Result<Vec<String>, Fault> {
        let domains = &self.known.domains;
        named_in(node, "a list of parts of life", |id| domains.contains(id), || format!("one of: {}", join(domains)))
    }

    fn known_grounds(&self, node: &Node) -> Result<Vec<String>, Fault> {
        let is_known = |id: &str| {
            self.known.book.grounds.iter().chain(self.own).any(|ground| ground.id == id) || self.known.may_be(id)
        };
        named_in(node, "a list of grounds", is_known, || "the id of a ground of the law or of this file".to_owned())
    }
}

/// A list of ids, at least one, that are all known.
fn named_in(
    node: &Node,
    list: &str,
    is_known: impl Fn(&str) -> bool,
    expected: impl Fn() -> String,
) -> Result<Vec<String>, Fault> {
    let items = node.list(list)?;
    if items.is_empty() {
        return Err(node.fault("an empty list", "at least one, or no such field for everything"));
    }
    let known = |item: &Node| {
        let id = item.text(expected())?;
        if is_known(id) { Ok(id.to_owned()) } else { Err(item.unexpected(expected())) }
    };
    items.iter().map(known).collect()
}

fn code(fields: &Fields<'_>) -> Result<String, Fault> {
    let node = fields.need("code")?;
    let code = node.text(CODE_FORM)?;
    let is_code =
        code.strip_prefix("GM").is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()));
    if is_code { Ok(code.to_owned()) } else { Err(node.unexpected(CODE_FORM)) }
}

/// The items of a list, each for itself.
fn items_of<T>(
    faults: &mut Vec<Fault>,
    fields: &Fields<'_>,
    name: &str,
    read: impl Fn(&Node) -> Result<T, Fault>,
) -> Vec<T> {
    let nodes = list(faults, fields, name);
    nodes.iter().filter_map(|node| keep(faults, read(node))).collect()
}
