//! Price lists as spreadsheets and programs write them, and everything that is wrong in one.

use maatwerk_engine::{Amount, Catalogue, Grade, Unit};
use maatwerk_notation::{Column, Flaw, PriceList, What, read_price_list};
use rust_decimal::Decimal;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| maatwerk_notation::read_rules(std::path::Path::new("../rules")).expect("the rules").catalogue);

const HEAD: &str = "id;bedrag;laag;hoog;jaar;bron;url;graad;naam;eenheid;betaler;wet";
const OURS: &str = "JW02;€ 61,20;55,00;70,00;2026;Tarieven 2026;https://www.voorbeeldstad.example/tarieven;B;;;;";
const NEW: &str =
    "VS01;1.250,00;;;2026;Tarieven 2026;https://www.voorbeeldstad.example/tarieven;B;Wooncoach;maand;Gemeente;Wmo 2015";

#[track_caller]
fn list(text: &str) -> PriceList {
    read_price_list(&CATALOGUE, text.as_bytes()).unwrap_or_else(|flaws| panic!("{flaws:?}"))
}

fn flaws(text: &str) -> Vec<(usize, What)> {
    let flaws = read_price_list(&CATALOGUE, text.as_bytes()).err().unwrap_or_default();
    flaws.into_iter().map(|Flaw { line, what }| (line, what)).collect()
}

fn euro(text: &str) -> Decimal {
    text.parse().expect("an amount")
}

#[test]
fn a_list_from_a_dutch_spreadsheet_is_read_with_or_without_a_mark() {
    for text in [
        format!("{HEAD}\n{OURS}\n{NEW}\n"),
        format!("\u{feff}{HEAD}\r\n{OURS}\r\n\r\n;;;;;;;;;;;\r\n{NEW}"),
        format!("{HEAD}\n{OURS}\n{NEW}\n")
            .replace(',', "\u{1}")
            .replace(';', ",")
            .replace("61\u{1}20", "61.20")
            .replace('\u{1}', "."),
    ] {
        // The third is the same in English: commas between the cells, points before the decimals.
        let list = list(&text.replace("1.250.00", "1250.00"));
        let [ours, new] = &list.prices[..] else { panic!("{list:?}") };
        assert_eq!((&*ours.id, ours.amount, ours.unit), ("JW02", Amount::Euro(euro("61.20")), Unit::Hour));
        let range = ours.lowest_and_highest().expect("a range");
        assert_eq!((range.low, range.high), (euro("55.00"), euro("70.00")));
        assert_eq!((&*ours.payer, &*ours.law, ours.grade), ("gemeente", "Jeugdwet", Grade::B));
        assert_eq!((&*new.id, new.amount, new.unit), ("VS01", Amount::Euro(euro("1250.00")), Unit::Month));
        assert_eq!(list.names, [("VS01".to_owned(), "Wooncoach".to_owned())]);
    }
}

#[test]
fn letters_as_windows_writes_them_are_read() {
    let text = format!("{HEAD}\n{}", NEW.replace("Wooncoach", "Caf\u{e9}coach").replace("1.250,00", "\u{80} 12,00"));
    let bytes: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    let list = read_price_list(&CATALOGUE, &bytes).expect("a list");
    assert_eq!(list.names[0].1, "Cafécoach");
    assert_eq!(list.prices[0].amount, Amount::Euro(euro("12.00")));
}

#[test]
fn a_list_as_json_is_the_same_list() {
    let json = "{\n \"prices\": [\n  { \"id\": \"JW02\", \"amount\": 61.20, \"low\": 55, \"high\": \"70,00\", \"year\": 2026, \
                \"source\": \"Tarieven 2026\", \"url\": \"https://www.voorbeeldstad.example/tarieven\", \"grade\": \"B\", \"name\": null }\n]}";
    assert_eq!(list(json).prices, list(&format!("{HEAD}\n{OURS}")).prices);
    assert_eq!(
        list(json.split_once(": [").map_or("", |(_, rest)| rest).trim_end_matches('}').replace("\n  {", "[{").as_str())
            .prices
            .len(),
        1
    );
}

#[test]
fn three_faults_are_three_faults_and_nothing_is_used() {
    let text = format!(
        "{HEAD}\n{}\n{}\nJW99;12,00;;;2026;x;https://x.example;B;;;;\n",
        OURS.replace("€ 61,20", "1.234"),
        NEW.replace("maand", "week").replace(";B;", ";E;")
    );
    assert_eq!(
        flaws(&text),
        [
            (2, What::Unreadable(Column::Amount, "1.234".to_owned())),
            (3, What::Unreadable(Column::Grade, "E".to_owned())),
            (3, What::Unreadable(Column::Unit, "week".to_owned())),
            (4, What::UnknownId("JW99".to_owned())),
        ]
    );
}

#[test]
fn everything_that_can_be_wrong_is_named_with_its_line() {
    let ours = |from: &str, to: &str| flaws(&format!("{HEAD}\n{}", OURS.replacen(from, to, 1)));
    let new = |from: &str, to: &str| flaws(&format!("{HEAD}\n{}", NEW.replacen(from, to, 1)));
    let unreadable = |column, text: &str| vec![(2, What::Unreadable(column, text.to_owned()))];
    assert_eq!(ours("€ 61,20", ""), [(2, What::Missing(Column::Amount))]);
    assert_eq!(ours("€ 61,20", "-5"), unreadable(Column::Amount, "-5"));
    assert_eq!(ours("€ 61,20", "80,00"), [(2, What::OutsideRange("55,00 – 70,00".to_owned()))]);
    assert_eq!(ours("55,00", ""), [(2, What::OutsideRange(" – 70,00".to_owned()))]);
    assert_eq!(ours(";2026;", ";26;"), unreadable(Column::Year, "26"));
    assert_eq!(ours("https", "http"), unreadable(Column::Url, "http://www.voorbeeldstad.example/tarieve…"));
    assert_eq!(ours(";B;;;;", ";B;;maand;;"), [(2, What::OtherUnit("maand".to_owned(), Unit::Hour))]);
    assert_eq!(ours(";B;;;;", ";B;;;;;extra"), [(2, What::TooManyCells(13))]);
    assert_eq!(new("Gemeente", "buurman"), unreadable(Column::Payer, "buurman"));
    assert_eq!(new("Wooncoach", ""), [(2, What::Missing(Column::Name))]);
    assert_eq!(new("VS01", ""), [(2, What::Missing(Column::Id))]);
    assert_eq!(flaws(&format!("{HEAD}\n{OURS}\n{OURS}")), [(3, What::IdTwice("JW02".to_owned()))]);
    assert_eq!(flaws(""), [(1, What::Empty)]);
    assert_eq!(flaws(HEAD), [(1, What::Empty)]);
    assert_eq!(flaws(&format!("{HEAD}\n\"{OURS}")), [(2, What::OpenQuote)]);
    assert_eq!(
        flaws("id;bedrag;bedrag;tarieven\nJW02;1;2;3"),
        [
            (1, What::ColumnTwice(Column::Amount)),
            (1, What::UnknownColumn("tarieven".to_owned())),
            (1, What::NoColumn(Column::Year)),
            (1, What::NoColumn(Column::Source)),
            (1, What::NoColumn(Column::Url)),
            (1, What::NoColumn(Column::Grade)),
        ]
    );
    assert_eq!(flaws("[\n{ \"id\": 1,\n"), [(3, What::NoJson)]);
    assert_eq!(flaws("[\n3\n]"), [(2, What::NoJson)]);
    assert_eq!(flaws("{ \"prices\": [],\n \"prices\": [] }"), [(2, What::NoJson)]);
    let twice = flaws("[\n{ \"id\": \"JW02\", \"amount\": 60,\n \"bedrag\": 600 }]");
    assert!(twice.contains(&(3, What::ColumnTwice(Column::Amount))), "{twice:?}");
    let unnamed = HEAD.replacen(";laag", ";", 1);
    assert!(flaws(&format!("{unnamed}\n{OURS}")).contains(&(2, What::TooManyCells(12))));
    let unknown = flaws("[\n{ \"id\": \"JW02\",\n \"amount\": true, \"x\": 1 }]");
    assert!(unknown.contains(&(3, What::Unreadable(Column::Amount, "true".to_owned()))), "{unknown:?}");
    assert!(unknown.contains(&(3, What::UnknownColumn("x".to_owned()))), "{unknown:?}");
    assert_eq!(flaws(&" ".repeat(2_000_001)), [(1, What::TooLarge)]);
}

#[test]
fn a_claim_in_a_list_is_no_default_either() {
    let list = list(&format!("{HEAD}\n{}", OURS.replace(";B;", ";D;")));
    assert_eq!(list.prices[0].default_amount(), None);
}

#[test]
fn every_price_of_the_list_is_held_against_ours() {
    let list = list(&format!("{HEAD}\n{OURS}\n{NEW}\nMO07;50000;;;2026;x;https://x.example;C;;;;"));
    let found: Vec<_> = CATALOGUE
        .deviations(&list.prices)
        .into_iter()
        .map(|one| (one.id, one.difference.map(|euro| euro.to_string()), one.share.map(|share| share.to_string())))
        .collect();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        found,
        [
            ("JW02".to_owned(), text("2.76"), text("0.0472")),
            ("VS01".to_owned(), None, None),
            ("MO07".to_owned(), None, None),
        ]
    );
    let whole = CATALOGUE.clone().with_prices(&list.prices);
    assert_eq!(whole.price("JW02").expect("ours").amount, Amount::Euro(euro("61.20")));
    assert_eq!(whole.prices.len(), CATALOGUE.prices.len() + 1);
}
