use super::*;
use std::collections::BTreeMap;

/// A colour as it is written in a style sheet.
fn hex(text: &str) -> Colour {
    let part = |place: usize| f32::from(u8::from_str_radix(&text[place..place + 2], 16).expect("a colour")) / 255.0;
    Colour { parts: [part(1), part(3), part(5)], alpha: 1.0 }
}

/// Our own colours, as the style sheet has them: those for light paper, or those for dark.
fn own(is_dark: bool) -> BTreeMap<String, Colour> {
    let sheet = include_str!("../../styles/tokens.css");
    let lines = sheet.lines().filter_map(|line| line.trim().strip_prefix("--mw-own-"));
    let all = lines.filter_map(|line| {
        let (name, values) = line.split_once(':')?;
        let value = values.split('#').nth(1 + usize::from(is_dark))?;
        Some((name.to_owned(), hex(&format!("#{}", &value[..6]))))
    });
    all.collect()
}

/// What a host makes of our colours.
fn mended(is_dark: bool, host: &[(&str, &str)]) -> (Vec<Complaint>, BTreeMap<&'static str, String>) {
    let own = own(is_dark);
    let ink = host.iter().find(|(token, _)| *token == "ink").map_or(own["ink"], |(_, ink)| hex(ink));
    let colour = |name: &str| match name.strip_prefix("own-") {
        Some("heading") => Some(ink),
        Some(name) => own.get(name).copied(),
        None => match host.iter().find(|(token, _)| *token == name) {
            Some((_, "none")) => None,
            Some((_, value)) => Some(hex(value)),
            None if name == "heading" => Some(ink),
            None => own.get(name).copied(),
        },
    };
    let (complaints, mended) = mend(colour);
    let names = mended.iter().map(|one| (one.token, one.with.unwrap_or("own").to_owned()));
    (complaints, names.collect())
}

#[test]
fn ratios_are_those_of_wcag() {
    for (one, other, expected) in [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#959595", "#ffffff", 2.99),
        ("#ff0000", "#ffffff", 4.0),
        ("#0c5560", "#fdfcf9", 8.24),
    ] {
        let found = ratio(hex(one), hex(other));
        assert!((found - expected).abs() < 0.02, "{one} on {other}: {found}, expected {expected}");
    }
}

#[test]
fn light_is_reckoned_as_the_power_says() {
    for step in 0..=255_u8 {
        let part = f32::from(step) / 255.0;
        let expected = if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        assert!((linear(part) - expected).abs() < 1e-5, "{step}");
    }
}

#[test]
fn a_colour_is_read_as_browsers_write_it() {
    let read = |text| Colour::read(text).map(|colour| (colour.parts, colour.alpha));
    assert_eq!(read("color(srgb 1 0 0.5)"), Some(([1.0, 0.0, 0.5], 1.0)));
    assert_eq!(read("color(srgb 0.25 0.5 0.75 / 0.5)"), Some(([0.25, 0.5, 0.75], 0.5)));
    assert_eq!(read("color(srgb 1.2 -0.1 3e-7 / 0)"), Some(([1.0, 0.0, 0.0], 0.0)));
    assert_eq!(read("color(srgb none 0 0)"), Some(([0.0, 0.0, 0.0], 1.0)));
    for other in ["rgb(1, 2, 3)", "", "color(srgb 1 0)", "color(display-p3 1 0 0)"] {
        assert_eq!(read(other), None, "{other}");
    }
}

#[test]
fn what_shines_through_counts() {
    let grey = Colour { alpha: 0.5, ..hex("#000000") }.over(hex("#ffffff"));
    assert_eq!(grey.parts, [0.5; 3]);
    assert!(hex("#ffffff").is_light() && !hex("#15191d").is_light());
}

#[test]
fn our_own_colours_stand_out_everywhere() {
    for is_dark in [false, true] {
        assert_eq!(mended(is_dark, &[]), (Vec::new(), BTreeMap::new()), "dark: {is_dark}");
    }
}

#[test]
fn a_pair_that_cannot_be_read_falls_back_alone() {
    let (complaints, mended) = mended(false, &[("action", "#ffd0d0"), ("on-action", "#ffffff"), ("link", "#006400")]);
    assert_eq!(mended, BTreeMap::from([("action", "own".to_owned()), ("on-action", "own".to_owned())]));
    let [Complaint { token: "on-action", from: "action", found: 13, needed: 45 }] = complaints[..] else {
        panic!("{complaints:?}");
    };
}

#[test]
fn a_dark_page_keeps_its_paper_and_no_white_sheet_lies_on_it() {
    let dark = [("ink", "#f5f5f5"), ("paper", "#101820")];
    let (complaints, mended) = mended(false, &dark);
    assert_eq!(complaints, []);
    assert_eq!(mended.get("paper"), None);
    assert_eq!(mended["sheet"], "paper");
    assert_eq!(mended["link"], "ink");
}

#[test]
fn what_is_no_colour_is_ours() {
    let (complaints, mended) = mended(false, &[("paper", "none")]);
    assert_eq!((mended["paper"].as_str(), mended["ink"].as_str()), ("own", "own"));
    assert_eq!((complaints[0].found, complaints[0].from), (0, "paper"));
}
