//! The pages as a visitor without JavaScript finds them: whole, linked, and with the engine's figures.

use maatwerk_engine::{BreakEven, compare};
use maatwerk_notation::read_case;
use maatwerk_widget::format::{euro, euro_in_words, percent};
use maatwerk_words::Lang;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

const HOUSEHOLDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/households");

/// Every page by its path in the site, written once by the command itself.
fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    PAGES.get_or_init(|| {
        // What an earlier run left does not count.
        let _ = std::fs::remove_dir_all(out());
        let run = Command::new(env!("CARGO_BIN_EXE_maatwerk")).args(["site", "--out"]).arg(out()).output();
        let run = run.expect("the command runs");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let mut pages = BTreeMap::new();
        collect(&out(), &mut pages);
        // The page for an iframe is no page of the site.
        pages.retain(|path, _| path != FRAME);
        pages
    })
}

const FRAME: &str = "widget/iframe.html";

fn out() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages")
}

fn collect(folder: &Path, pages: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, pages);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let name = path.strip_prefix(out()).expect("inside").display().to_string();
            pages.insert(name, std::fs::read_to_string(&path).expect("text"));
        }
    }
}

fn households() -> Vec<String> {
    let folders = std::fs::read_dir(HOUSEHOLDS).expect("the examples").map(|entry| entry.expect("an entry"));
    folders.map(|folder| folder.file_name().to_string_lossy().into_owned()).collect()
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_is_there_in_both_languages() {
    let mut expected: Vec<String> = Vec::new();
    for (nl, en) in [
        ("", ""),
        ("voorbeelden/", "examples/"),
        ("zo-beslissen-wij/", "how-we-decide/"),
        ("verkenner/", "explorer/"),
        ("rekenhulp/", "calculator/"),
        ("gronden/", "grounds/"),
        ("cohort/", "cohort/"),
        ("portefeuille/", "portfolio/"),
        ("verantwoording/", "accounting/"),
        ("professionals/", "professionals/"),
        ("adviesraden/", "advisory-councils/"),
        ("adviesraden/nalezen/", "advisory-councils/review/"),
        ("toegankelijkheid/", "accessibility/"),
        ("privacy/", "privacy/"),
        ("over/", "about/"),
        ("adviesraden/gelijke-behandeling/", "advisory-councils/equal-treatment/"),
        ("professionals/oefenen/", "professionals/practice/"),
        ("resultaten/", "results/"),
        ("bronnen/", "sources/"),
        ("inbouwen/", "embedding/"),
    ] {
        expected.extend([format!("{nl}index.html"), format!("en/{en}index.html")]);
    }
    let themes = maatwerk_notation::Theme::ALL.map(|theme| format!("thema/{}", theme.id()));
    for name in households().into_iter().chain(themes) {
        let (nl, en) = (&name, name.replace("thema/", "theme/"));
        expected.extend([format!("voorbeelden/{nl}/index.html"), format!("en/examples/{en}/index.html")]);
    }
    expected.sort();
    assert_eq!(pages().keys().cloned().collect::<Vec<_>>(), expected);
}

#[test]
fn every_page_is_whole_and_holds_nothing_inline() {
    for (path, html) in pages() {
        let lang = if path.starts_with("en/") { "en" } else { "nl" };
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")), "{path}");
        assert!(html.contains("Content-Security-Policy"), "{path}: no policy");
        assert!(!html.contains("<style") && attributes(html, "style").is_empty(), "{path}: a style inline");
        for (tag, count) in
            [("<h1", 1), ("<title>", 1), ("<main", 1), ("<header class=\"site-header\"", 1), ("<footer", 1)]
        {
            assert_eq!(html.matches(tag).count(), count, "{path}: {tag}");
        }
        let other = if lang == "nl" { "en" } else { "nl" };
        assert_eq!(attributes(html, "hreflang"), [other], "{path}: the way to the other language");
        for script in html.split("<script").skip(1) {
            assert!(script.starts_with(" type=\"module\" src="), "{path}: a script inline");
        }
        assert!(!html.contains(" onclick") && !html.contains("javascript:"), "{path}: a script in an attribute");
        let mut ids = attributes(html, "id");
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{path}: an id twice");
    }
}

#[test]
fn every_link_inside_the_site_leads_somewhere() {
    for (path, html) in pages() {
        // What is there to be copied leads somewhere on another server.
        let html = html.split("<pre").map(|part| part.split_once("</pre>").map_or(part, |(_, rest)| rest));
        let html = &html.collect::<String>();
        let links = attributes(html, "href").into_iter().chain(attributes(html, "src"));
        for link in links.filter(|link| !link.starts_with("https://") && !link.starts_with("tel:")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file.is_empty() {
                true => path.clone(),
                false => resolve(path, file),
            };
            // The widget is built beside the pages, by another tool.
            if target.starts_with("widget/") {
                continue;
            }
            assert!(out().join(&target).is_file(), "{path}: {link} leads to no file");
            if !anchor.is_empty() {
                assert!(attributes(&pages()[&target], "id").contains(&anchor), "{path}: {link} leads to no place");
            }
        }
    }
}

/// The file that a relative link means, as a server answers it.
fn resolve(from: &str, link: &str) -> String {
    let mut parts: Vec<String> = from.split('/').map(str::to_owned).collect();
    parts.pop();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => {
                parts.pop().unwrap_or_else(|| panic!("{from}: {link} leaves the site"));
            }
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            _ => {}
        }
    }
    if link.ends_with('/') {
        parts.push("index.html".to_owned());
    }
    parts.join("/")
}

#[test]
fn an_example_shows_the_figures_of_the_engine() {
    let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
    for name in households() {
        let file = read_case(&book, &catalogue, &Path::new(HOUSEHOLDS).join(&name).join("case.yaml")).expect("a case");
        // Where no costs were published there is no sum.
        let Some(case) = file.case else { continue };
        let comparison = compare(&case);
        for lang in Lang::ALL {
            let html = &pages()[&example_path(lang, &name)];
            let mut figures = vec![
                euro_in_words(lang, comparison.net_present_value),
                euro(lang, comparison.present_value_savings),
                euro(lang, comparison.present_value_investment),
            ];
            if let BreakEven::At(chance) = comparison.break_even {
                figures.push(percent(lang, chance));
            }
            for figure in figures {
                assert!(html.contains(&format!(">{figure}<")), "{name} in {}: {figure}", lang.code());
            }
        }
    }
}

fn example_path(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("voorbeelden/{name}/index.html"),
        Lang::En => format!("en/examples/{name}/index.html"),
    }
}

#[test]
fn a_resident_meets_no_price_tag() {
    let residents = ["index.html", "voorbeelden/index.html", "verkenner/index.html"];
    let residents = residents.into_iter().map(str::to_owned).chain(["en/index.html".to_owned()]);
    let stories = households().into_iter().flat_map(|name| Lang::ALL.map(|lang| example_path(lang, &name)));
    for path in residents.chain(stories) {
        let open = pages()[&path].split("class=\"site-doors\"").next().expect("a page").to_lowercase();
        assert!(!open.contains('€') && !open.contains("euro"), "{path}");
    }
}

#[test]
fn a_worked_comparison_stands_on_the_page_of_equal_treatment() {
    for path in ["adviesraden/gelijke-behandeling/index.html", "en/advisory-councils/equal-treatment/index.html"] {
        let html = &pages()[path];
        assert!(html.contains("https://wetten.overheid.nl/") && html.contains("role=\"rowheader\""), "{path}");
    }
}

#[test]
fn a_claim_is_shown_as_the_claim_that_it_is() {
    let html = &pages()[&example_path(Lang::Nl, "jongere-van-18")];
    assert!(html.contains(maatwerk_words::accounting::claim(Lang::Nl)));
    assert!(html.contains(maatwerk_words::accounting::claim_means(Lang::Nl)));
}

#[test]
fn every_price_and_every_ground_has_its_place_in_the_account() {
    for path in ["verantwoording/index.html", "en/accounting/index.html"] {
        let html = &pages()[path];
        let ids = attributes(html, "id");
        for price in maatwerk_rules::catalogue().prices {
            assert!(ids.contains(&&*price.id), "{path}: {}", price.id);
        }
        let book = maatwerk_rules::law_book();
        for ground in &book.grounds {
            assert!(ids.contains(&&*ground.id), "{path}: {}", ground.id);
            assert!(html.contains(&ground.url()), "{path}: {}", ground.url());
        }
        for amount in &maatwerk_rules::law_book().amounts {
            assert!(!html.contains(&amount.id), "{path}: no words for {}", amount.id);
        }
    }
}

#[test]
fn an_address_and_a_theme_stand_on_every_page_when_the_builder_names_them() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dressed");
    std::fs::create_dir_all(&folder).expect("a folder");
    let theme = folder.join("stad.css");
    std::fs::write(&theme, "/* A town's own. */\n.stad-theme {\n  --nl-link-color: #00f;\n}\n").expect("written");
    let site = |address: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maatwerk"));
        command.args(["site", "--address", address, "--out"]).arg(&folder).arg("--theme").arg(&theme);
        command.output().expect("the command runs")
    };
    assert!(site("https://stad.example/maatwerk").status.success());
    let page = std::fs::read_to_string(folder.join("en/examples/index.html")).expect("the page");
    assert!(page.contains("<html lang=\"en\" class=\"stad-theme\">"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://stad.example/maatwerk/en/examples/\">"));
    assert!(page.contains("hreflang=\"nl\" href=\"https://stad.example/maatwerk/voorbeelden/\""));
    assert!(page.contains("<link rel=\"stylesheet\" href=\"../../assets/theme.css\">"));
    assert!(folder.join("assets/theme.css").is_file());

    let refused = site("stad.example");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--address:1: found `stad.example`"));
}

#[test]
fn every_address_outside_is_listed_with_the_day_on_which_it_was_read() {
    let listed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/sources.yaml");
    let listed = maatwerk_notation::read_sources(&listed).expect("the sources");
    let book = maatwerk_rules::law_book();
    let of_grounds: Vec<String> = book.grounds.iter().map(maatwerk_engine::Ground::url).collect();
    let pages_read = book.grounds.iter().filter_map(|ground| ground.read.as_ref()?.page.clone());
    let of_grounds: Vec<String> = of_grounds.into_iter().chain(pages_read).collect();
    let mut linked: Vec<String> = Vec::new();
    for (path, html) in pages() {
        let anchors = html.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
        for anchor in anchors {
            let href = anchor.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            if href.starts_with("https://") {
                let address = href.replace("&amp;", "&").replace("&#x27;", "'");
                let is_dated = listed.contains_key(&address) || of_grounds.contains(&address);
                assert!(is_dated, "{path}: {address} is not in rules/sources.yaml");
                linked.push(address);
            }
        }
    }
    for address in listed.keys() {
        assert!(linked.contains(address), "rules/sources.yaml: no page links to {address}");
    }
    for page in ["bronnen/index.html", "en/sources/index.html"] {
        let sources = &pages()[page];
        let links = |href: &String| sources.contains(&format!("href=\"{}\"", href.replace('&', "&amp;")));
        let missing: Vec<_> = linked.iter().filter(|one| !links(one)).collect();
        // The way out and what is made up are no sources.
        let expected = |one: &&&String| listed.get(**one) != Some(&maatwerk_notation::Read::NoSource);
        assert_eq!(missing.iter().filter(expected).count(), 0, "{page}: {missing:?}");
    }
}

#[test]
fn results_say_that_they_are_made_up_and_keep_expected_and_come_true_apart() {
    for (page, made_up, [expected, come_true]) in [
        (
            "resultaten/index.html",
            "Deze proef is verzonnen.",
            ["Verwacht, per betaler en wet", "Tot nu toe uitgekomen, per betaler en wet"],
        ),
        (
            "en/results/index.html",
            "This pilot is made up.",
            ["Expected, by payer and law", "Come true until now, by payer and law"],
        ),
    ] {
        let html = &pages()[page];
        let place = |text: &str| html.find(text).unwrap_or_else(|| panic!("{page}: {text}"));
        assert!(place(made_up) < place("<section"), "{page}: before anything else");
        let tables: Vec<&str> = html.split("<table").skip(1).filter_map(|rest| rest.split("</table>").next()).collect();
        assert!(tables[0].contains(expected) && !tables[0].contains(come_true), "{page}");
        assert!(tables[1].contains(come_true) && !tables[1].contains(expected), "{page}");
    }
}

#[test]
fn every_page_can_be_read_without_a_script() {
    for (path, html) in pages() {
        let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a main part");
        let letters: usize = main.split('>').filter_map(|part| part.split('<').next()).map(str::len).sum();
        assert!(letters > 300, "{path}: {letters} letters");
    }
}

#[test]
fn the_page_for_an_iframe_pins_its_scripts_and_holds_nothing_inline() {
    pages();
    let html = std::fs::read_to_string(out().join(FRAME)).expect("the page for an iframe");
    let scripts: Vec<&str> = html.split("<script").skip(1).collect();
    assert_eq!(scripts.len(), 2);
    for script in scripts {
        assert!(script.starts_with(" type=\"module\" src=") && script.contains("integrity=\"sha384-"), "{script}");
    }
    assert!(html.contains("Content-Security-Policy") && attributes(&html, "style").is_empty());
    assert!(html.contains("<p lang=\"nl\">") && html.contains("<p lang=\"en\">"), "a text without a script");
}
