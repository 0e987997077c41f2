//! Where each page stands, and how one page points to another wherever the folder is put.

use maatwerk_words::Lang;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The first page.
    Home,
    /// All examples.
    Examples,
    /// The example in this folder of `examples/households`.
    Example(String),
    /// The walk through one's own situation.
    Explorer,
    /// The calculator.
    Calculator,
    /// The professional's desk: a household and its grounds.
    Grounds,
    /// Many households at once.
    Cohort,
    /// Many case files at once.
    Portfolio,
    /// Formulas, prices and laws.
    Accounting,
}

impl Page {
    /// The page's folder inside the site, with a slash behind it; empty for the Dutch first page.
    pub fn folder(&self, lang: Lang) -> String {
        let [nl, en] = match self {
            Page::Home => ["", ""],
            Page::Examples | Page::Example(_) => ["voorbeelden/", "examples/"],
            Page::Explorer => ["verkenner/", "explorer/"],
            Page::Calculator => ["rekenhulp/", "calculator/"],
            Page::Grounds => ["gronden/", "grounds/"],
            Page::Cohort => ["cohort/", "cohort/"],
            Page::Portfolio => ["portefeuille/", "portfolio/"],
            Page::Accounting => ["verantwoording/", "accounting/"],
        };
        let folder = match lang {
            Lang::Nl => nl.to_owned(),
            Lang::En => format!("en/{en}"),
        };
        match self {
            Page::Example(name) => format!("{folder}{name}/"),
            _ => folder,
        }
    }
}

/// A page in a language: the place from which links point.
#[derive(Clone, Debug)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// Its language.
    pub lang: Lang,
}

impl Place {
    /// A link to another page in the same language.
    pub fn to(&self, page: &Page) -> String {
        self.to_file(&page.folder(self.lang))
    }

    /// A link to the same page in another language.
    pub fn in_language(&self, lang: Lang) -> String {
        self.to_file(&self.page.folder(lang))
    }

    /// A link to a file or folder of the site.
    pub fn to_file(&self, path: &str) -> String {
        let up = "../".repeat(self.page.folder(self.lang).matches('/').count());
        if up.is_empty() && path.is_empty() { "./".to_owned() } else { format!("{up}{path}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative() {
        let home = Place { page: Page::Home, lang: Lang::Nl };
        let example = Place { page: Page::Example("x".to_owned()), lang: Lang::En };
        assert_eq!(home.to(&Page::Home), "./");
        assert_eq!(home.to(&Page::Example("x".to_owned())), "voorbeelden/x/");
        assert_eq!(home.in_language(Lang::En), "en/");
        assert_eq!(example.to(&Page::Home), "../../../en/");
        assert_eq!(example.in_language(Lang::Nl), "../../../voorbeelden/x/");
        assert_eq!(example.to_file("assets/site.css"), "../../../assets/site.css");
    }
}
