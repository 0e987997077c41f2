//! The pages around the widget, written to plain HTML before anyone visits.
//!
//! ```text
//! examples, rules ──Material──> a view per page ──Yew, on this side──> body ──document──> index.html
//! ```

mod about;
mod accessibility;
mod accounting;
mod address;
mod assets;
mod breadth;
mod calculator;
mod cohort;
mod councils;
mod decide;
mod document;
mod drawing;
mod embedding;
mod equal_treatment;
mod example;
mod examples;
mod explorer;
pub(crate) mod faults;
mod frame;
mod grounds;
mod home;
mod iframe;
mod line_drawing;
mod loader;
mod markdown;
mod material;
mod outside;
mod parts;
mod portfolio;
mod practice;
mod privacy;
mod professional;
mod professionals;
mod results;
mod results_money;
mod review;
mod self_check;
mod setting;
mod sources;
mod themes;
mod town;

use address::{Page, Place};
use document::Head;
use futures::executor::block_on;
use maatwerk_engine::Date;
use maatwerk_notation::{Fault, Theme};
use maatwerk_words::Lang;
use material::Material;
pub use setting::Setting;
use std::path::Path;
use std::sync::Arc;
use yew::prelude::*;

/// Every page but the examples, the themes, and the sources: that lists what the others link to, and comes last.
const PAGES: &[Page] = &[
    Page::Home,
    Page::Examples,
    Page::Decide,
    Page::Explorer,
    Page::Calculator,
    Page::Grounds,
    Page::Cohort,
    Page::Portfolio,
    Page::Accounting,
    Page::Professionals,
    Page::Councils,
    Page::Review,
    Page::EqualTreatment,
    Page::Practice,
    Page::Accessibility,
    Page::Privacy,
    Page::About,
    Page::Results,
    Page::Embedding,
];

/// Writes every page, in each language, and what the pages need beside them, as the setting says.
///
/// # Errors
/// The first fault in a story or a case, or a file that cannot be written. Nothing is written unless all can be read.
pub fn write_site(out: &Path, setting: &Setting) -> Result<(), Fault> {
    let mut files = assets::assets()?;
    let texts = files.iter().filter_map(|(path, text)| Some((path.strip_prefix("widget/")?, &**text)));
    // A municipality's file is its own: it may change without a release.
    let texts = texts.filter(|(name, _)| name.ends_with(".txt"));
    let loader = loader::loader(&out.join("widget"), texts)?;
    let material = Arc::new(Material::read(today(), loader::scripts(&loader))?);
    files.extend(loader);
    files.extend(setting.theme.iter().map(|theme| (document::THEME.to_owned(), theme.sheet.clone())));
    let examples = material.examples.iter().map(|example| Page::Example(example.folder.clone()));
    let all = PAGES.iter().cloned().chain(Theme::ALL.map(Page::Theme)).chain(examples);
    let in_each_language = |page: Page| {
        Lang::ALL.map(|lang| {
            let place = Place { page: page.clone(), lang };
            let html = write_page(&material, setting, &place);
            (place, html)
        })
    };
    let mut pages: Vec<(Place, String)> = all.flat_map(in_each_language).collect();
    let links = outside::outside(&material, pages.iter().map(|(place, html)| (place, &**html)));
    // Nobody set it before: it is done once.
    let _ = material.outside.set(links);
    pages.extend(in_each_language(Page::Sources));
    files.extend(
        pages.into_iter().map(|(Place { page, lang }, html)| (format!("{}index.html", page.folder(lang)), html)),
    );
    for lang in Lang::ALL {
        // Texts, numbers and maps with text keys: nothing in it can fail to be JSON.
        let sentences = serde_json::to_string(&material.sentences[lang as usize]).unwrap_or_default();
        files.push((review::file(lang), sentences));
    }
    for (path, content) in files {
        let path = out.join(path);
        let folder = path.parent().unwrap_or(out);
        std::fs::create_dir_all(folder).map_err(|error| faults::writing_fault(folder, &error))?;
        std::fs::write(&path, content).map_err(|error| faults::writing_fault(&path, &error))?;
    }
    Ok(())
}

/// The day in Greenwich, the same for everyone who builds.
fn today() -> Date {
    let day = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    Date { year: day.year().unsigned_abs(), month: day.month().unsigned_abs(), day: day.day().unsigned_abs() }
}

#[derive(PartialEq, Properties)]
struct BodyProps {
    children: Html,
}

/// What stands inside `<body>`.
#[component]
fn Body(props: &BodyProps) -> Html {
    props.children.clone()
}

fn write_page(material: &Arc<Material>, setting: &Setting, place: &Place) -> String {
    let head = head(material, place);
    let props = {
        let (material, place) = (material.clone(), place.clone());
        move || BodyProps { children: frame::frame(&material, &place, view(&material, &place)) }
    };
    let body = block_on(yew::ServerRenderer::<Body>::with_props(props).hydratable(false).render());
    document::document(setting, place, &head, &body)
}

fn head(material: &Material, place: &Place) -> Head {
    use maatwerk_words::{
        about, accessibility, accounting, councils, decide, examples, home, law, privacy_page, professionals,
    };
    let lang = place.lang;
    if let Page::Theme(theme) = place.page {
        let theme = themes::theme_name(lang, theme);
        return Head {
            title: examples::theme_title(lang, theme),
            description: examples::theme_description(lang, theme),
        };
    }
    let (title, description) = match &place.page {
        Page::Home => (home::title(lang), home::description(lang)),
        Page::Examples | Page::Theme(_) => (examples::title(lang), examples::description(lang)),
        Page::Decide => (decide::title(lang), decide::description(lang)),
        Page::Explorer => (home::explorer_title(lang), home::explorer_description(lang)),
        Page::Calculator => (accounting::calculator_title(lang), accounting::calculator_description(lang)),
        Page::Grounds => (law::page_title(lang), law::page_description(lang)),
        Page::Cohort => (maatwerk_words::cohort::title(lang), maatwerk_words::cohort::description(lang)),
        Page::Portfolio => (maatwerk_words::portfolio::title(lang), maatwerk_words::portfolio::description(lang)),
        Page::Review => (maatwerk_words::review_page::title(lang), maatwerk_words::review_page::description(lang)),
        Page::Accounting => (accounting::title(lang), accounting::description(lang)),
        Page::Professionals => (professionals::title(lang), professionals::description(lang)),
        Page::Councils => (councils::title(lang), councils::description(lang)),
        Page::Accessibility => (accessibility::title(lang), accessibility::description(lang)),
        Page::Privacy => (privacy_page::title(lang), privacy_page::description(lang)),
        Page::About => (about::title(lang), about::description(lang)),
        Page::Results => (maatwerk_words::results::title(lang), maatwerk_words::results::description(lang)),
        Page::Sources => (maatwerk_words::sources::title(lang), maatwerk_words::sources::description(lang)),
        Page::Embedding => (maatwerk_words::embedding::title(lang), maatwerk_words::embedding::description(lang)),
        Page::EqualTreatment => {
            (maatwerk_words::equal_treatment::title(lang), maatwerk_words::equal_treatment::description(lang))
        }
        Page::Practice => (maatwerk_words::practice::title(lang), maatwerk_words::practice::description(lang)),
        Page::Example(folder) => match example_in(material, folder) {
            Some(example) => (&*example.story(lang).title, &*example.story(lang).summary),
            None => ("", ""),
        },
    };
    Head { title: title.to_owned(), description: description.to_owned() }
}

/// A page's title.
fn title(material: &Material, place: &Place) -> String {
    head(material, place).title
}

fn view(material: &Material, place: &Place) -> Html {
    match &place.page {
        Page::Home => home::home(material, place),
        Page::Examples => examples::examples(material, place, None),
        Page::Theme(theme) => examples::examples(material, place, Some(*theme)),
        Page::Decide => decide::decide(material, place),
        Page::Explorer => explorer::explorer(material, place),
        Page::Calculator => calculator::calculator(material, place),
        Page::Grounds => grounds::grounds(place),
        Page::Cohort => cohort::cohort(material, place),
        Page::Portfolio => portfolio::portfolio(place),
        Page::Review => review::review(material, place),
        Page::Accounting => accounting::accounting(material, place),
        Page::Professionals => professionals::professionals(place),
        Page::Councils => councils::councils(place),
        Page::Accessibility => accessibility::accessibility(place.lang),
        Page::Privacy => privacy::privacy(place),
        Page::About => about::about(material, place),
        Page::Results => results::results(material, place),
        Page::Sources => sources::sources(material, place),
        Page::Embedding => embedding::embedding(material, place),
        Page::EqualTreatment => equal_treatment::equal_treatment(material, place),
        Page::Practice => practice::practice(material, place),
        Page::Example(folder) => match example_in(material, folder) {
            Some(example) => example::example(material, place, example),
            None => Html::default(),
        },
    }
}

fn example_in<'a>(material: &'a Material, folder: &str) -> Option<&'a material::Example> {
    material.examples.iter().find(|example| example.folder == folder)
}
