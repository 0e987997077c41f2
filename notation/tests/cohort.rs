//! Cohort files: what is read, in pieces of any size, and what is refused.

use maatwerk_engine::{Answer, Answers, LawBook, Situation, Value};
use maatwerk_notation::{CohortReader, Fault, read_rules};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

static BOOK: LazyLock<LawBook> =
    LazyLock::new(|| read_rules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules")).expect("the rules").book);

/// Reads a file in pieces of so many bytes.
fn read(bytes: &[u8], piece: usize) -> Result<Vec<Situation>, Fault> {
    let mut households = Vec::new();
    let mut each = |household: &Situation| households.push(household.clone());
    let mut reader = CohortReader::new(&BOOK, "city.csv");
    bytes.chunks(piece).try_for_each(|piece| reader.read(piece, &mut each))?;
    reader.finish(&mut each)?;
    Ok(households)
}

fn answers(known: &[(&str, Answer)]) -> Answers {
    known.iter().map(|(name, answer)| (BOOK.fact_named(name).expect(name), *answer)).collect()
}

const fn yes(yes: bool) -> Answer {
    Answer::Known(Value::YesNo(yes))
}

const fn age(age: i64) -> Answer {
    Answer::Known(Value::Number(age))
}

/// The households of most files below, with what follows from their ages.
fn three_households() -> Vec<Situation> {
    let mut households = vec![
        Situation {
            household: answers(&[("debts", yes(true))]),
            members: vec![answers(&[("age", age(34)), ("works", yes(true))]), answers(&[("age", age(6))])],
        },
        Situation {
            household: answers(&[("debts", Answer::Withheld)]),
            members: vec![answers(&[("age", age(71)), ("works", yes(false))])],
        },
        Situation { household: Answers::default(), members: vec![Answers::default()] },
    ];
    households.iter_mut().for_each(|household| BOOK.settle(household));
    households
}

#[test]
fn a_row_is_a_member_and_an_empty_cell_is_unknown() {
    let expected = three_households();
    for text in [
        "household,age,works,debts\n1,34,yes,yes\n1,6,,\n2,71,no,rather not say\n3,,unknown,\n",
        // What spreadsheets make of it: a mark, semicolons, other line ends, empty rows, quotes, no last line end.
        "\u{feff}household;age;works;debts\r\n1;34;yes;\r\n1;6;;yes\r\n\r\n;;;\r\n2;71;no;\"rather not say\"\r\n3;;;",
        // Empty lines before the first.
        "\r\n\n\nhousehold;age;works;debts\n1;34;yes;yes\n1;6;;\n2;71;no;rather not say\n3;;unknown;\n",
        // Columns in another order, one answer on each row.
        "debts,household,works,age\nyes, a ,yes, 34\nyes,a,,6\nrather not say,b,no,71\nunknown,c,,\n",
    ] {
        for piece in [1, 2, 7, 1000] {
            assert_eq!(read(text.as_bytes(), piece).as_ref(), Ok(&expected), "{text} in pieces of {piece}");
        }
    }
}

#[test]
fn a_file_without_households_is_empty_and_no_fault() {
    assert_eq!(read(b"household,age\n", 4), Ok(Vec::new()));
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    for (text, line, found, expected) in [
        ("", 1, "an empty file", "a first row"),
        ("age\n12\n", 1, "no column `household`", "one, with a text"),
        ("household,debtz\n", 1, "unknown column `debtz`", "the nearest is `debts`"),
        ("household,age,age\n", 1, "column `age` a second time", "each column once"),
        ("household,age,\n", 1, "column 3 without a name", "the name of a fact"),
        ("household,age\n1,34\n2,old\n", 3, "age `old`", "a whole number from 0 to 120, or unknown"),
        ("household,age\r\n1,34\r\n\r\n2,121\r\n", 4, "age `121`", "a whole number from 0 to 120"),
        ("household,debts\n1,ja\n", 2, "debts `ja`", "yes or no, or unknown, or rather not say, or nothing"),
        ("household,costs for\n1,food\n", 2, "costs for `food`", "one of: living, debts"),
        ("household,assets\n1,1.000\n", 2, "assets `1.000`", "an amount in euro such as 3000.00"),
        (
            "household,debts\n1,yes\n1,no\n",
            3,
            "debts `no`, where an earlier row of the household differs",
            "one answer",
        ),
        ("household,age\n1,3,4\n", 2, "a row with 3 cells", "2 cells"),
        ("household,age\n,3\n", 2, "no household", "a text that its rows share"),
    ] {
        for piece in [1, 5, 1000] {
            let fault = read(text.as_bytes(), piece).expect_err(text);
            assert_eq!((fault.file.as_str(), fault.line), ("city.csv", line), "{text}: {fault}");
            assert!(fault.found.starts_with(found) && fault.expected.contains(expected), "{text}: {fault}");
        }
    }
    let apart = "household,age\n1,34\n2,71\n1,6\n2,3\n";
    for piece in [1, 1000] {
        let fault = read(apart.as_bytes(), piece).expect_err("rows apart");
        assert_eq!((fault.line, &*fault.found), (4, "household `1` again, after another household"));
        assert_eq!(fault.expected, "the rows of a household under each other");
    }
    let fault = read(b"household,age\n1,3\n2,\xff\n", 1000).expect_err("no text");
    assert_eq!((fault.line, fault.found.as_str()), (3, "bytes that are no UTF-8"));
    let many = format!("household,age\n{}", "1,3\n".repeat(51));
    assert_eq!(read(many.as_bytes(), 1000).expect_err("too many").line, 52);
}

#[test]
fn what_cannot_be_so_in_one_household_is_refused_at_its_row_as_in_a_case() {
    const HEAD: &str = "household,relation,age,lives independently\n1,applicant,38,\n";
    for (rows, line, found, expected) in [
        (
            "1,child,40,\n2,applicant,20,\n",
            3,
            "member 2 with `age: 40`, member 1 with `age: 38`",
            "a child who is younger than the applicant",
        ),
        ("1,child,40,\n", 3, "member 2 with `age: 40`, member 1 with `age: 38`", "a child who is younger"),
        (
            "\n1,applicant,39,\n3,,,\n",
            2,
            "member 1 with `relation: applicant`, member 2 with `relation: applicant`",
            "one applicant",
        ),
        ("2,child,6,yes\n", 3, "member 1 with `age: 6`, member 1 with `lives independently: yes`", "nobody under 12"),
    ] {
        let text = format!("{HEAD}{rows}");
        for piece in [1, 1000] {
            let fault = read(text.as_bytes(), piece).expect_err(&text);
            assert_eq!((fault.line, fault.found.as_str()), (line, found), "{text}");
            assert!(fault.expected.starts_with(expected), "{fault}");
        }
    }
}

#[test]
fn what_only_adults_can_answer_with_yes_is_no_for_a_child_as_in_a_case() {
    let households = read(b"household,age\n1,34\n1,6\n", 1000).expect("a household");
    let receives = BOOK.fact_named("receives assistance").expect("a fact");
    let answers = households[0].members.iter().map(|member| member.get(receives)).collect::<Vec<_>>();
    assert_eq!(answers, [Answer::Unknown, yes(false)]);
}

#[test]
fn a_long_name_of_a_column_is_not_repeated_whole() {
    let fault = read(format!("household,{}\n", "a".repeat(100_000)).as_bytes(), 1000).expect_err("no fact");
    assert!(fault.to_string().len() < 300, "{}", fault.to_string().len());
}

#[test]
fn a_column_that_tells_who_someone_is_is_refused_by_name() {
    for name in [
        "name",
        "Achternaam",
        "BSN",
        "burgerservicenummer",
        "home address",
        "adres",
        "postcode",
        "Postal code",
        "birth_date",
        "geboortedatum",
        "nationality",
        "Nationaliteit",
        "e-mail",
        "telefoonnummer",
    ] {
        let fault = read(format!("household,{name}\n").as_bytes(), 1000).expect_err(name);
        assert_eq!(fault.found, format!("column `{name}`"));
        assert!(fault.expected.contains("leave it out"), "{fault}");
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_does_not_fill_the_memory() {
    let open = format!("household,age\n1,\"{}", "3\n".repeat(2_000_000));
    let fault = read(open.as_bytes(), 65_536).expect_err("no row");
    assert!(fault.line == 2 && fault.expected.contains("quotation mark"), "{fault}");
    let endless = "household,".repeat(300_000);
    assert!(read(endless.as_bytes(), 65_536).expect_err("no row").found.contains("bytes"));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), piece in 1..40usize) {
        let _ = read(&bytes, piece);
    }

    #[test]
    fn any_rows_are_read_alike_in_any_pieces(
        rows in "(household|age|debts|works|1|2|34|yes|no|rather not say|\"|,|;|\r?\n|\u{feff}| ){0,60}",
        piece in 1..40usize,
    ) {
        for head in ["", "household,age,debts\n", "household;debts\r\n"] {
            let text = format!("{head}{rows}");
            prop_assert_eq!(read(text.as_bytes(), piece), read(text.as_bytes(), text.len().max(1)));
        }
    }
}
