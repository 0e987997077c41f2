//! A municipality's file in the browser: the browser's own reader takes it apart, so that no other one travels along.
//!
//! Name and contacts are read field by field. Everything else comes from the field `compiled`, which `maatwerk municipality
//! compile` writes.

use js_sys::{Array, JSON, Reflect};
use maatwerk_engine::{Contact, Municipality, Texts};
use std::fmt::Display;
use wasm_bindgen::{JsCast, JsValue};

/// A field, and the way to it.
struct Field {
    value: JsValue,
    path: String,
}

type Read<T> = Result<T, String>;

/// Reads the file.
///
/// # Errors
/// The field, what was found and what was expected.
pub fn parse(text: &str) -> Read<Municipality> {
    let value = JSON::parse(text).map_err(|_| "found no JSON, expected a municipality's file".to_owned())?;
    let file = Field { value, path: String::new() };
    let mut municipality = match file.optional("compiled") {
        // Whom to call is still worth knowing when the rules have moved on.
        Some(compiled) => compiled.unpacked().unwrap_or_else(|fault| {
            say(&fault);
            Municipality::default()
        }),
        None => Municipality::default(),
    };
    municipality.code = file.get("code").text()?;
    municipality.name = file.get("name").text()?;
    municipality.contacts = file.get("contacts").each(contact)?;
    match municipality.contact_for(&[]) {
        Some(_) => Ok(municipality),
        None => Err(file.get("contacts").fault("no contact for everything", "one without `for`")),
    }
}

/// Tells whoever looks after the page what is wrong with the file.
pub fn say(fault: &str) {
    web_sys::console::error_1(&format!("The municipality's file: {fault}").into());
}

fn contact(contact: &Field) -> Read<Contact> {
    let phone = contact.get("phone");
    let number = phone.text()?;
    if !number.contains(|letter: char| letter.is_ascii_digit()) {
        return Err(phone.fault(format_args!("`{number}`"), "a telephone number"));
    }
    Ok(Contact {
        for_domains: contact.list("for", Field::text)?,
        name: contact.get("name").texts()?,
        phone: number,
        hours: contact.optional("hours").map(|hours| hours.texts()).transpose()?,
        url: contact.optional("url").map(|url| url.address()).transpose()?,
    })
}

impl Field {
    fn get(&self, name: &str) -> Field {
        let dot = if self.path.is_empty() { "" } else { "." };
        // What is no mapping has no fields.
        let value = Reflect::get(&self.value, &name.into()).unwrap_or_default();
        Field { value, path: format!("{}{dot}{name}", self.path) }
    }

    fn optional(&self, name: &str) -> Option<Field> {
        Some(self.get(name)).filter(|field| !field.value.is_null() && !field.value.is_undefined())
    }

    fn fault(&self, found: impl Display, expected: &str) -> String {
        format!("found {found} in {}, expected {expected}", self.path)
    }

    fn text(&self) -> Read<String> {
        match self.value.as_string() {
            Some(text) if !text.is_empty() => Ok(text),
            _ => {
                let kind = self.value.js_typeof().as_string().unwrap_or_default();
                let found = if kind == "undefined" { "nothing".to_owned() } else { format!("a {kind}") };
                Err(self.fault(found, "a text"))
            }
        }
    }

    /// One text for both languages, or one each.
    fn texts(&self) -> Read<Texts> {
        match self.value.as_string() {
            Some(_) => self.text().map(|text| [text.clone(), text]),
            None => Ok([self.get("nl").text()?, self.get("en").text()?]),
        }
    }

    fn address(&self) -> Read<String> {
        let address = self.text()?;
        match address.starts_with("https://") {
            true => Ok(address),
            false => Err(self.fault(format_args!("`{address}`"), "an address that begins with https://")),
        }
    }

    fn list<T>(&self, name: &str, read: impl Fn(&Field) -> Read<T>) -> Read<Vec<T>> {
        self.optional(name).map_or(Ok(Vec::new()), |list| list.each(read))
    }

    fn each<T>(&self, read: impl Fn(&Field) -> Read<T>) -> Read<Vec<T>> {
        let Some(list) = self.value.dyn_ref::<Array>() else { return Err(self.fault("no list", "a list")) };
        let item = |(place, value)| read(&Field { value, path: format!("{}[{place}]", self.path) });
        list.iter().enumerate().map(item).collect()
    }

    /// What was compiled for the rules of this program, and for no others.
    fn unpacked(&self) -> Read<Municipality> {
        let rules = self.get("rules");
        if rules.text()? != maatwerk_rules::STAMP.rules {
            return Err(rules.fault("other rules", "a file compiled with this version of the program"));
        }
        let grounds = self.get("grounds");
        maatwerk_rules::unpack(&grounds.text()?).ok_or_else(|| grounds.fault("something else", "what was compiled"))
    }
}
