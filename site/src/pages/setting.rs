//! What whoever builds the site may decide of it: at which address it will stand, and in which theme.

use maatwerk_notation::{Fault, read_text};
use std::path::Path;

/// Without anything said: the site works wherever its folder is put, in our own neutral look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// Where the site will stand, with a slash behind it. Search engines want whole addresses for a page in another
    /// language.
    pub address: Option<String>,
    /// A theme of NL Design System.
    pub theme: Option<Theme>,
}

/// A theme as its package has it: design tokens under one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The class that brings its tokens to a page, `voorbeeld-theme`.
    pub class: String,
    /// Its style sheet.
    pub sheet: String,
}

impl Setting {
    /// Reads what was asked for.
    ///
    /// # Errors
    /// An address that is not on the web, a style sheet that cannot be read or that holds no class.
    pub fn read(address: Option<&str>, theme: Option<&Path>) -> Result<Setting, Fault> {
        Ok(Setting { address: address.map(web_address).transpose()?, theme: theme.map(read_theme).transpose()? })
    }
}

fn web_address(text: &str) -> Result<String, Fault> {
    let is_web =
        ["https://", "http://"].iter().any(|scheme| text.strip_prefix(scheme).is_some_and(|host| !host.is_empty()));
    match is_web && !text.contains(|letter: char| letter.is_whitespace() || "\"<>?#".contains(letter)) {
        true => Ok(format!("{}/", text.trim_end_matches('/'))),
        false => Err(Fault {
            file: "--address".to_owned(),
            line: 1,
            found: format!("`{text}`"),
            expected: "where the site will stand, such as https://www.example.org/maatwerk/".to_owned(),
        }),
    }
}

fn read_theme(path: &Path) -> Result<Theme, Fault> {
    let sheet = read_text(path)?;
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let class = sheet.lines().find_map(|line| {
        let (class, _) = line.strip_prefix('.')?.split_once([' ', '{'])?;
        (!class.is_empty() && class.chars().all(is_name)).then(|| class.to_owned())
    });
    match class {
        Some(class) => Ok(Theme { class, sheet }),
        None => Err(Fault {
            file: path.display().to_string(),
            line: 1,
            found: "no class that begins a line".to_owned(),
            expected: "the theme.css of a theme of NL Design System, with its tokens under a class".to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_on_the_web() {
        for (text, address) in
            [("https://a.example", "https://a.example/"), ("http://a.example/b/", "http://a.example/b/")]
        {
            assert_eq!(Setting::read(Some(text), None).expect(text).address.as_deref(), Some(address));
        }
        for text in ["a.example", "https://", "javascript:alert(1)", "https://a.example/\"", "https://a.example/?a"] {
            assert_eq!(Setting::read(Some(text), None).expect_err(text).found, format!("`{text}`"));
        }
    }
}
