//! Where each page stands, and how one page points to another wherever the folder is put.

use maatwerk_notation::Theme;
use maatwerk_words::Lang;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The first page.
    Home,
    /// All examples.
    Examples,
    /// The examples in which someone recognises this.
    Theme(Theme),
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
    /// What we look at, who decides, what one can do about it.
    Decide,
    /// The way in for professionals: the tools, the method, the self-check.
    Professionals,
    /// Practice on the example households.
    Practice,
    /// The way in for advisory councils.
    Councils,
    /// Every sentence that a resident can meet.
    Review,
    /// Two households beside each other.
    EqualTreatment,
    /// What came of a municipality's own pilot.
    Results,
    /// Every address outside the site.
    Sources,
    /// How the widgets come on a page of one's own.
    Embedding,
    /// For whom the pages work, and what was tested of that.
    Accessibility,
    /// What happens to what a visitor types.
    Privacy,
    /// What this is, who makes it, how it is checked.
    About,
}

/// For whom a page is, where it is not for everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Those who work with households.
    Professionals,
    /// Those who advise a municipality.
    Councils,
}

impl Audience {
    /// Its pages, the way in first.
    pub fn pages(self) -> &'static [Page] {
        match self {
            Audience::Professionals => &[
                Page::Professionals,
                Page::Calculator,
                Page::Grounds,
                Page::Practice,
                Page::Cohort,
                Page::Portfolio,
                Page::Accounting,
            ],
            Audience::Councils => &[Page::Councils, Page::Review, Page::EqualTreatment],
        }
    }
}

impl Page {
    /// The page's folder inside the site, with a slash behind it; empty for the Dutch first page.
    pub fn folder(&self, lang: Lang) -> String {
        let [nl, en] = match self {
            Page::Home => ["", ""],
            Page::Examples | Page::Example(_) => ["voorbeelden/", "examples/"],
            Page::Theme(_) => ["voorbeelden/thema/", "examples/theme/"],
            Page::Explorer => ["verkenner/", "explorer/"],
            Page::Calculator => ["rekenhulp/", "calculator/"],
            Page::Grounds => ["gronden/", "grounds/"],
            Page::Cohort => ["cohort/", "cohort/"],
            Page::Portfolio => ["portefeuille/", "portfolio/"],
            Page::Accounting => ["verantwoording/", "accounting/"],
            Page::Decide => ["zo-beslissen-wij/", "how-we-decide/"],
            Page::Professionals => ["professionals/", "professionals/"],
            Page::Practice => ["professionals/oefenen/", "professionals/practice/"],
            Page::Councils => ["adviesraden/", "advisory-councils/"],
            Page::Review => ["adviesraden/nalezen/", "advisory-councils/review/"],
            Page::EqualTreatment => ["adviesraden/gelijke-behandeling/", "advisory-councils/equal-treatment/"],
            Page::Results => ["resultaten/", "results/"],
            Page::Sources => ["bronnen/", "sources/"],
            Page::Embedding => ["inbouwen/", "embedding/"],
            Page::Accessibility => ["toegankelijkheid/", "accessibility/"],
            Page::Privacy => ["privacy/", "privacy/"],
            Page::About => ["over/", "about/"],
        };
        let folder = match lang {
            Lang::Nl => nl.to_owned(),
            Lang::En => format!("en/{en}"),
        };
        match self {
            Page::Example(name) => format!("{folder}{name}/"),
            Page::Theme(theme) => format!("{folder}{}/", theme.id()),
            _ => folder,
        }
    }

    /// For whom the page is; `None` for everyone.
    pub fn audience(&self) -> Option<Audience> {
        [Audience::Professionals, Audience::Councils].into_iter().find(|audience| audience.pages().contains(self))
    }
}

/// A page in a language: the place from which links point.
#[derive(Clone, Debug, PartialEq, Eq)]
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
