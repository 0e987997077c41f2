//! A municipality's own file: the example that comes with the program, and what must be refused, by the reader and,
//! where a schema can, by the schema.

use boon::{Compiler, SchemaIndex, Schemas};
use maatwerk_engine::Municipality;
use maatwerk_notation::{Fault, RuleFiles, parse_municipality, read_municipality, read_rules};
use rust_decimal::Decimal;
use serde_json::Value;
use std::path::Path;
use std::sync::LazyLock;

const EXAMPLE: &str = "../municipalities/gm0000.json";
const SCHEMA: &str = "../municipalities/schema.json";

static RULES: LazyLock<RuleFiles> = LazyLock::new(|| read_rules(Path::new("../rules")).expect("the rules"));
static TEXT: LazyLock<String> = LazyLock::new(|| std::fs::read_to_string(EXAMPLE).expect("the example"));

static VALIDATOR: LazyLock<(Schemas, SchemaIndex)> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(SCHEMA).expect(SCHEMA)).expect("JSON");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("schema.json", schema).expect("a schema");
    let index = compiler.compile("schema.json", &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
    (schemas, index)
});

fn faults(text: &str) -> Vec<Fault> {
    parse_municipality(&RULES.book, &RULES.catalogue, "gm.json", text).err().unwrap_or_default()
}

fn passes_the_schema(text: &str) -> bool {
    let (schemas, index) = &*VALIDATOR;
    serde_json::from_str::<Value>(text).is_ok_and(|value| schemas.validate(&value, *index).is_ok())
}

fn voorbeeldstad() -> Municipality {
    read_municipality(&RULES.book, &RULES.catalogue, Path::new(EXAMPLE)).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[test]
fn the_example_is_right_for_the_reader_and_for_the_schema() {
    let municipality = voorbeeldstad();
    assert_eq!((&*municipality.code, &*municipality.name), ("GM0000", "Voorbeeldstad"));
    assert!(passes_the_schema(&TEXT));
}

#[test]
fn the_smallest_file_is_a_code_a_name_and_a_contact() {
    let text = r#"{ "code": "GM0344", "name": "Utrecht", "contacts": [{ "name": "Buurtteam", "phone": "14 030" }] }"#;
    assert_eq!(faults(text), []);
    assert!(passes_the_schema(text));
}

#[test]
fn whom_to_call_follows_the_first_part_of_life_that_has_its_own_desk() {
    let municipality = voorbeeldstad();
    let name = |domains: &[&str]| {
        let domains: Vec<String> = domains.iter().map(|domain| (*domain).to_owned()).collect();
        municipality.contact_for(&domains).expect("a contact").name[0].clone()
    };
    assert_eq!(name(&[]), "Wijkteam Voorbeeldstad");
    assert_eq!(name(&["health"]), "Wijkteam Voorbeeldstad");
    assert_eq!(name(&["health", "debts"]), "Team Schulden van Voorbeeldstad");
    assert_eq!(name(&["youth", "debts"]), "Jongerenpunt Voorbeeldstad");
}

#[test]
fn the_nearest_mandate_that_reaches_decides() {
    let municipality = voorbeeldstad();
    let book = RULES.book.clone().with(&municipality);
    let role = |ground: &str, euro: u32| {
        let ground = book.ground(ground).expect(ground);
        municipality.mandate_for(ground, Decimal::from(euro)).map(|mandate| &*mandate.role[0])
    };
    assert_eq!(role("gm0000-noodfonds-3", 750), Some("consulent Team Schulden"), "for the ground itself");
    assert_eq!(role("gm0000-noodfonds-3", 751), Some("schuldhulpverlener"), "for the part of life");
    assert_eq!(role("gm0000-noodfonds-3", 3001), Some("teamleider"), "for everything");
    assert_eq!(role("pw-20-3", 1500), Some("consulent inkomen of wijkteam"), "up to and including");
    assert_eq!(role("pw-20-3", 1501), Some("teamleider"));
    assert_eq!(role("pw-20-3", 1_000_000), Some("afdelingshoofd Samenleving"), "without a limit");
    let other = book.grounds.iter().find(|ground| ground.decides != "college" && ground.read.is_some());
    let other = other.expect("a ground on which another decides");
    assert_eq!(role(&other.id, 1), None, "not its to give: {}", other.id);
}

#[test]
fn its_own_grounds_amounts_and_prices_stand_beside_those_of_the_law() {
    let municipality = voorbeeldstad();
    let (book, catalogue) = (RULES.book.clone().with(&municipality), RULES.catalogue.clone().with(&municipality));
    let ground = book.ground("gm0000-noodfonds-3").expect("the ground");
    assert_eq!(ground.url(), "https://www.voorbeeldstad.example/verordening-noodfonds-2026");
    assert_eq!(ground.juriconnect(), ground.url());
    assert_eq!(book.amount("gm0000-noodfonds-gift").expect("the amount").versions[0].euro, Decimal::from(750));
    assert_eq!(RULES.book.grounds, book.grounds[..RULES.book.grounds.len()], "the law stays as it is");
    assert_eq!(catalogue.prices.len(), RULES.catalogue.prices.len() + 1);
    assert_eq!(catalogue.price("WM08").and_then(|price| price.default_amount()), Some(Decimal::new(125_000, 2)));
    assert!(municipality.word("gm0000-klusdienst").is_some_and(|[nl, _]| nl == "klusdienst van de gemeente"));
}

/// What a schema can know of a change.
enum Schema {
    /// It refuses it too.
    Too,
    /// It cannot see it: what stands in other files, what words say, whether a day exists.
    Cannot,
}
use Schema::{Cannot, Too};

/// One change of the example: from, to, the field, what is found, what is expected.
#[track_caller]
fn refused(from: &str, to: &str, field: &str, found: &str, expected: &str, schema: Schema) {
    assert!(TEXT.contains(from), "{from}");
    let text = TEXT.replacen(from, to, 1);
    let faults = faults(&text);
    assert_eq!(faults.len(), 1, "{to}: {faults:#?}");
    let fault = &faults[0];
    let line = text[..text.find(to).expect(to)].matches('\n').count() + 1;
    let in_place = found.starts_with('`') && !expected.starts_with("one of the two");
    assert!(!in_place || fault.line == line, "line {line}: {fault}");
    let field = if field.is_empty() { String::new() } else { format!(" in {field}") };
    assert!(fault.found.contains(found) && fault.found.ends_with(&field), "{fault}");
    assert!(fault.expected.contains(expected), "{fault}");
    assert_eq!(passes_the_schema(&text), matches!(schema, Cannot), "the schema on {to}");
}

#[test]
fn what_it_is_called() {
    refused("\"GM0000\"", "\"GM000\"", "code", "`GM000`", "`GM` and four digits", Too);
    refused("\"GM0000\"", "344", "code", "`344`", "`GM` and four digits", Too);
    refused("\"name\": \"Voorbeeldstad\",", "", "", "no field `name`", "a field `name`", Too);
    refused("\"Voorbeeldstad\"", "\"\"", "name", "nothing", "a name", Too);
    refused("\"Voorbeeldstad\"", "\"<b>Voorbeeldstad</b>\"", "name", "`<b>", "a name", Too);
    refused("\"code\":", "\"colour\": 1, \"code\":", "", "unknown field `colour`", "one of: $schema, code", Too);
}

#[test]
fn whom_to_call() {
    let phone = "a telephone number such as";
    refused("\"0800 0000\"", "\"bel ons\"", "contacts[0].phone", "`bel ons`", phone, Too);
    refused("\"0800 0000\"", "\"08\"", "contacts[0].phone", "`08`", phone, Too);
    refused("\"0800 0000\"", "null", "contacts[0].phone", "nothing", phone, Too);
    refused("      \"phone\": \"0800 0000\",\n", "", "contacts[0]", "no field `phone`", "a field `phone`", Too);
    refused("\"for\": [\"debts\"]", "\"for\": [\"dets\"]", "contacts[1].for[0]", "`dets`", "debts", Cannot);
    refused("\"for\": [\"debts\"]", "\"for\": []", "contacts[1].for", "an empty list", "at least one", Too);
    refused("\"for\": [\"debts\"],", "", "contacts", "2 contacts for everything", "one contact without `for`", Cannot);
    let url = "\"https://www.voorbeeldstad.example/contact\"";
    refused(url, "\"javascript:alert(1)\"", "contacts[0].url", "`javascript:alert(1)`", "https://", Too);
    let (nl, field) = ("{ \"nl\": \"Wijkteam Voorbeeldstad\",", "contacts[0].name");
    refused(nl, "{", field, "no field `nl`", "a field `nl`", Too);
    refused(nl, "{ \"nl\": \"U krijgt hulp\",", "contacts[0].name.nl", "`U krijgt`", "wat misschien kan", Cannot);
    refused(nl, "{ \"fy\": \"Wyktiim\", \"nl\": \"x\",", field, "unknown field `fy`", "nl, en", Too);
}

#[test]
fn who_may_decide_and_where_it_stands() {
    refused("\"up_to\": 1500", "\"up_to\": -1", "mandates[0].up_to", "`-1`", "an amount in euro", Too);
    refused("\"up_to\": 1500", "\"up_to\": \"1.500\"", "mandates[0].up_to", "`1.500`", "an amount in euro", Too);
    let of = "\"up_to\": 1500, \"of\": \"koning\"";
    refused("\"up_to\": 1500", of, "mandates[0].of", "`koning`", "college", Cannot);
    let both = "\"domains\": [\"debts\"], \"grounds\": [\"pw-20-3\"]";
    refused("\"domains\": [\"debts\"]", both, "mandates[3]", "`grounds` and `domains`", "one of the two", Too);
    let unknown = "\"grounds\": [\"pw-99\"]";
    refused("\"grounds\": [\"gm0000-noodfonds-3\"]", unknown, "mandates[4].grounds[0]", "`pw-99`", "the id", Cannot);
    let page = "\"https://www.voorbeeldstad.example/regels\"";
    refused(page, "\"http://x\"", "links[0].url", "`http://x`", "https://", Too);
}

#[test]
fn rules_of_its_own() {
    let ground = "rules[0].grounds[0]";
    let at = |field: &str| format!("{ground}.{field}");
    let own = "an id of its own, which begins with gm0000-";
    refused("\"id\": \"gm0000-noodfonds-3\"", "\"id\": \"pw-20-3\"", &at("id"), "`pw-20-3`", own, Too);
    refused("\"power\": \"may\"", "\"power\": \"shall\"", &at("power"), "`shall`", "must, may", Too);
    refused("\"decides\": \"college\"", "\"decides\": \"koning\"", &at("decides"), "`koning`", "college", Cannot);
    refused("[\"debts\", \"housing\"]", "[\"dets\"]", &at("domains"), "`dets`", "an id of its own", Cannot);
    refused("\"concerns\": { \"debts\"", "\"concerns\": { \"debtz\"", &at("concerns"), "`debtz`", "debts", Cannot);
    refused("\"ground\": \"pw-35-1\"", "\"ground\": \"pw-99\"", &at("after"), "`pw-99`", "a ground of the law", Cannot);
    let excludes = "\"excludes\": [], \"power\": \"may\"";
    refused("\"power\": \"may\"", excludes, ground, "unknown field `excludes`", "id, at", Too);
    let norm = "\"norm\": \"gm0000-acute\"";
    refused("\"norm\": \"gm0000-acute-need\"", norm, &at("weigh"), "`gm0000-acute`", "`words`", Cannot);
    let day = "\"version\": \"2026-02-30\"";
    refused("\"version\": \"2026-01-01\"", day, &at("read.version"), "`2026-02-30`", "a day such as", Too);
    let promise = "\"resident\": \"Dan krijgt u geld.";
    refused("\"resident\": \"Soms", promise, &at("words.nl.resident"), "`krijgt u`", "wat misschien kan", Cannot);
    refused("\"ask\": \"I want", "\"asks\": \"I want", &at("words.en"), "unknown field `asks`", "title, resident", Too);
    let bad = "\"home or utilities at risk\": false, \"special";
    refused(
        bad,
        "\"home or utilities at risk\": true, \"special",
        &at("bad[0]"),
        "a household with verdict",
        "does not come out",
        Cannot,
    );
    let gift = "\"amount\": \"gm0000-gift-of-all\"";
    refused("\"amount\": \"gm0000-noodfonds-gift\"", gift, &at("amount"), "`gm0000-gift-of-all`", "an amount", Cannot);
    let url = "\"url\": \"https://www.voorbeeldstad.example/verordening-noodfonds-2026\",\n      \"grounds\"";
    refused(url, "\"grounds\"", "rules[0]", "no field `url`", "a field `url`", Too);
}

/// The engine goes from a ground to those before it, so none may stand before itself, not even an earlier version.
#[test]
fn a_later_version_of_a_ground_does_not_wait_for_itself() {
    let mut file: Value = serde_json::from_str(&TEXT).expect("JSON");
    let grounds = file["rules"][0]["grounds"].as_array_mut().expect("grounds");
    let mut later = grounds[0].clone();
    later.as_object_mut().expect("a ground").remove("words");
    grounds[0]["valid"]["to"] = "2026-06-30".into();
    later["valid"]["from"] = "2026-07-01".into();
    grounds.insert(1, later);
    assert_eq!(faults(&file.to_string()), [], "two versions");
    file["rules"][0]["grounds"][1]["after"][0]["ground"] = "gm0000-noodfonds-3".into();
    let faults = faults(&file.to_string());
    let after = "unknown ground `gm0000-noodfonds-3` in rules[0].grounds[1].after";
    assert!(faults.len() == 1 && faults[0].found == after, "{faults:#?}");
}

#[test]
fn amounts_prices_and_words_of_its_own() {
    refused("\"euro\": 750", "\"euro\": 1.005", "amounts[0].versions[0].euro", "`1.005`", "two decimals", Cannot);
    let url = "\"https://www.voorbeeldstad.example/verordening-noodfonds-2026\",\n          \"check_before\"";
    let script = "\"javascript:alert(1)\",\n          \"check_before\"";
    refused(url, script, "amounts[0].versions[0].url", "`javascript:alert(1)`", "https://", Too);
    refused("\"per\": \"piece\"", "\"per\": \"week\"", "amounts[0].per", "`week`", "hour, day part", Too);
    refused("\"unit\": \"piece\"", "\"unit\": \"hour\"", "prices[0].unit", "`hour`", "piece, as `WM08`", Cannot);
    refused("\"amount\": 1250", "\"amount\": -5", "prices[0].amount", "amount `-5`", "an amount in euro", Too);
    refused("\"amount\": 1250", "\"amount\": [1250]", "prices[0].amount", "a list", "a text or a number", Too);
    refused("\"grade\": \"B\"", "\"grade\": \"E\"", "prices[0].grade", "grade `E`", "A, B, C or D", Too);
    let contains = "\"grade\": \"B\", \"contains\": \"XX*\"";
    refused("\"grade\": \"B\"", contains, "prices[0].contains", "unknown price `XX*`", "such as `JW*`", Cannot);
    let item = "\"item\": { \"nl\": \"klusdienst van de gemeente\", \"en\": \"municipal handyman service\" },";
    refused(item, "", "prices[1]", "no field `item`", "a field `item`", Cannot);
    let (gift, own) = ("\"gm0000-gift\":", "an id that begins with gm0000-, or one of: ");
    refused(gift, "\"gift\":", "words", "words for `gift`", own, Cannot);
}

#[test]
fn what_is_found_in_its_texts_passes_where_it_is_answered() {
    let answered = |found: &str| {
        let answer = format!("{{ \"rule\": \"promise\", \"found\": \"{found}\", \"why\": \"Zo heet het loket.\" }}");
        let name = TEXT.replacen("\"Wijkteam Voorbeeldstad\"", "\"Loket Zeker Wonen\"", 1);
        name.replacen("\"mandates\"", &format!("\"answered\": [{answer}], \"mandates\""), 1)
    };
    assert_eq!(faults(&answered("zeker")), []);
    assert!(passes_the_schema(&answered("zeker")));
    let found: Vec<String> = faults(&answered("altijd")).into_iter().map(|fault| fault.found).collect();
    assert!(found[0].contains("`Zeker`") && found[1].contains("found nowhere"), "{found:#?}");
}

#[test]
fn every_fault_is_named_and_not_only_the_first() {
    let text = TEXT.replacen("\"GM0000\"", "\"GM0000\", \"kleur\": 1", 1);
    assert_eq!(faults(&text).len(), 1, "a field that is not known stops at once");
    let text = TEXT
        .replacen("\"phone\": \"0800 0000\"", "\"phone\": \"x\"", 2)
        .replacen("\"up_to\": 1500", "\"up_to\": -1", 1)
        .replacen("\"euro\": 750", "\"euro\": -1", 1);
    let found: Vec<String> = faults(&text).into_iter().map(|fault| fault.found).collect();
    for field in ["contacts[0].phone", "contacts[1].phone", "mandates[0].up_to", "amounts[0].versions[0].euro"] {
        assert!(found.iter().any(|found| found.ends_with(field)), "{field} in {found:#?}");
    }
}
