//! A municipality beside the law: whom to call, who decides, and nothing of the law replaced.

mod common;

use common::BOOK;
use maatwerk_engine::{Contact, Ground, LawBook, Link, Mandate, Municipality, Texts};
use rust_decimal::Decimal;
use std::sync::LazyLock;

static TOWN: LazyLock<Municipality> = LazyLock::new(maatwerk_rules::municipality);

fn texts(text: &str) -> Texts {
    [text.to_owned(), text.to_owned()]
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn ground(domains: &[&str]) -> Ground {
    Ground { id: "x-1".to_owned(), domains: ids(domains), ..BOOK.ground("pw-20-3").expect("a ground").clone() }
}

#[test]
fn whom_to_call() {
    let contact =
        |name: &str, domains: &[&str]| Contact { for_domains: ids(domains), name: texts(name), ..Contact::default() };
    let contacts = vec![contact("debts", &["debts"]), contact("all", &[]), contact("young", &["youth", "school"])];
    let town = Municipality { contacts, ..Municipality::default() };
    for (domains, name) in [
        (&[][..], "all"),
        (&["health"], "all"),
        (&["school"], "young"),
        (&["health", "debts"], "debts"),
        (&["youth", "debts"], "young"),
        (&["debts", "youth"], "debts"),
    ] {
        assert_eq!(town.contact_for(&ids(domains)).expect("a contact").name[0], name, "{domains:?}");
    }
    let only = Municipality { contacts: vec![contact("debts", &["debts"])], ..Municipality::default() };
    assert_eq!(only.contact_for(&ids(&["health"])), None);
}

#[test]
fn who_may_decide() {
    let mandate = |role: &str, up_to: Option<i64>, grounds: &[&str], domains: &[&str]| Mandate {
        of: "college".to_owned(),
        grounds: ids(grounds),
        domains: ids(domains),
        role: texts(role),
        up_to: up_to.map(Decimal::from),
        budget: None,
    };
    let mandates = vec![
        mandate("head", None, &[], &[]),
        mandate("lead", Some(5000), &[], &[]),
        mandate("adviser", Some(1000), &[], &[]),
        mandate("debt lead", Some(3000), &[], &["debts"]),
        mandate("fund", Some(500), &["x-1"], &[]),
    ];
    let town = Municipality { mandates, ..Municipality::default() };
    let role = |ground: &Ground, euro: i64| town.mandate_for(ground, Decimal::from(euro)).map(|one| &*one.role[0]);
    let (debts, other) = (ground(&["debts"]), Ground { id: "y-1".to_owned(), ..ground(&["health"]) });
    for (euro, of_debts, of_other) in [
        (500, "fund", "adviser"),
        (501, "debt lead", "adviser"),
        (1000, "debt lead", "adviser"),
        (1001, "debt lead", "lead"),
        (3001, "lead", "lead"),
        (5001, "head", "head"),
    ] {
        assert_eq!((role(&debts, euro), role(&other, euro)), (Some(of_debts), Some(of_other)), "{euro}");
    }
    let others = Ground { decides: "svb".to_owned(), ..debts };
    assert_eq!(role(&others, 1), None, "what another decides is not its to give");
    assert_eq!(Municipality::default().mandate_for(&other, Decimal::ONE), None);
}

#[test]
fn its_pages_about_a_ground_come_before_those_about_everything() {
    let link = |url: &str, grounds: &[&str]| Link { title: texts(url), url: url.to_owned(), grounds: ids(grounds) };
    let links = vec![link("all", &[]), link("x", &["x-1"]), link("y", &["y-1"])];
    let town = Municipality { links, ..Municipality::default() };
    let urls = |ground: &str| town.links_for(ground).map(|link| link.url.clone()).collect::<Vec<_>>();
    assert_eq!((urls("x-1"), urls("z-1")), (vec!["x".to_owned(), "all".to_owned()], vec!["all".to_owned()]));
}

#[test]
fn it_adds_and_never_replaces() {
    assert!(TOWN.is_fictional() && !Municipality::default().is_fictional());
    assert_eq!(TOWN.prefix(), "gm0000-");
    let book: LawBook = BOOK.clone().with(&TOWN);
    let (laws, amounts) = (BOOK.grounds.len(), BOOK.amounts.len());
    assert_eq!((&book.grounds[..laws], &book.amounts[..amounts]), (&BOOK.grounds[..], &BOOK.amounts[..]));
    assert_eq!((&book.grounds[laws..], &book.amounts[amounts..]), (&TOWN.grounds[..], &TOWN.amounts[..]));
    for ground in &TOWN.grounds {
        assert!(ground.id.starts_with(&TOWN.prefix()) && TOWN.words_of(&ground.id).is_some(), "{}", ground.id);
    }
    assert_eq!((TOWN.words_of("pw-20-3"), TOWN.word("pw-20-3")), (None, None));
    assert!(TOWN.word("college").is_some());
}

#[test]
fn its_prices_stand_in_the_place_of_ours_or_behind_them() {
    let ours = maatwerk_rules::catalogue();
    let theirs = ours.clone().with(&TOWN);
    for price in &TOWN.prices {
        assert_eq!(theirs.price(&price.id), Some(price));
    }
    let new = TOWN.prices.iter().filter(|price| ours.price(&price.id).is_none()).count();
    assert_eq!(theirs.prices.len(), ours.prices.len() + new);
    assert!(new > 0 && new < TOWN.prices.len());
}

#[test]
fn a_rule_of_its_own_is_read_on_its_own_page() {
    let own = &TOWN.grounds[0];
    assert!(own.url().starts_with("https://www.voorbeeldstad.example/"), "{}", own.url());
    assert_eq!(own.juriconnect(), own.url());
    let national = BOOK.ground("pw-20-3").expect("a ground");
    assert!(national.url().starts_with("https://wetten.overheid.nl/BWBR0015703/"));
    assert!(national.juriconnect().starts_with("jci1.3:c:BWBR0015703&artikel=20&lid=3&z="));
}
