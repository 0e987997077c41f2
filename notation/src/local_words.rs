//! The words in a municipality's own file: in every language, and what residents read held against the rules.

use crate::fault::Fault;
use crate::node::Node;
use crate::plain_words::ResidentFile;
use crate::words::LANGUAGES;
use maatwerk_engine::{GroundWords, Texts};

/// Longer than this is no name.
const MAX_NAME: usize = 80;

/// A text in each language: one for all of them, or one each.
pub(crate) fn texts(node: &Node, read: impl Fn(&str, &Node) -> Result<String, Fault>) -> Result<Texts, Fault> {
    let [nl, en] = match node.as_text() {
        Some(_) => [node, node],
        None => {
            let fields = node.fields(&LANGUAGES)?;
            [fields.need(LANGUAGES[0])?, fields.need(LANGUAGES[1])?]
        }
    };
    Ok([read(LANGUAGES[0], nl)?, read(LANGUAGES[1], en)?])
}

/// A name that can stand in a sentence of ours: short, and no sentence itself.
pub(crate) fn name(_: &str, node: &Node) -> Result<String, Fault> {
    let expected = "a name of at most 80 letters on one line, without `!`, `?`, `<` or `>`";
    let text = node.text(expected)?;
    let is_name = text.trim() == text
        && text.chars().count() <= MAX_NAME
        && !text.contains(['!', '?', '<', '>', '\n', '\r'])
        && !text.contains(". ");
    if !is_name {
        return Err(node.unexpected(expected));
    }
    Ok(text.to_owned())
}

/// A text as [`Node::one_line`] has it, in whatever language.
pub(crate) fn one_line(_: &str, node: &Node) -> Result<String, Fault> {
    node.one_line()
}

/// The words of a ground, in its field `words`: a language, and in it the texts that words/*/grounds/ has.
pub(crate) fn ground_words(id: &str, ground: &Node) -> Result<GroundWords, Fault> {
    let words = ground.need("words")?.fields(&LANGUAGES)?;
    let [nl, en] = [words.need(LANGUAGES[0])?, words.need(LANGUAGES[1])?];
    let allowed = ["title", "resident", "ask", "professional"];
    let (nl, en) = (nl.fields(&allowed)?, en.fields(&allowed)?);
    let both = |field: &str| -> Result<Texts, Fault> { Ok([nl.need(field)?.one_line()?, en.need(field)?.one_line()?]) };
    Ok(GroundWords {
        ground: id.to_owned(),
        title: both("title")?,
        resident: both("resident")?,
        ask: both("ask")?,
        professional: both("professional")?,
    })
}

/// Holds the texts of a municipality's file that residents read against the rules; the words of its own rules are read
/// as a page.
pub(crate) fn check_resident_words(file: &Node) -> Vec<Fault> {
    let mut check = ResidentFile::new(file);
    let (names, rules) = (names(file), items(file.get("rules")));
    for language in LANGUAGES {
        let names = names.iter().filter_map(|node| in_language(node, language));
        let ground_texts: Vec<&Node> = rules.iter().flat_map(|rule| ground_texts(rule, language)).collect();
        names.chain(ground_texts.iter().copied()).for_each(|node| check.text(language, node));
        let page: Vec<&str> = ground_texts.iter().filter_map(|node| node.as_text()).collect();
        if let Some(first) = ground_texts.first() {
            check.page(language, first, &page.join("\n\n"));
        }
    }
    check.finish()
}

/// Names that residents can meet: of the municipality, of whom they can call, of who decides, of links and parts of life.
/// Words for ids of its own are for professionals.
fn names(file: &Node) -> Vec<&Node> {
    let lists = [("contacts", &["name", "hours"][..]), ("mandates", &["role", "budget"]), ("links", &["title"])];
    let in_lists = lists.into_iter().flat_map(|(list, fields)| {
        items(file.get(list)).iter().flat_map(|item| fields.iter().filter_map(|field| item.get(field)))
    });
    let words = file.get("words").and_then(|words| words.entries("texts by id").ok()).unwrap_or(&[]);
    let other_names = words.iter().filter(|(id, _)| !id.as_text().is_some_and(|id| id.starts_with("gm")));
    file.get("name").into_iter().chain(in_lists).chain(other_names.map(|(_, node)| node)).collect()
}

/// What residents read of the grounds of a rule.
fn ground_texts<'a>(rule: &'a Node, language: &str) -> Vec<&'a Node> {
    let words = items(rule.get("grounds")).iter().filter_map(|ground| ground.get("words")?.get(language));
    words.flat_map(|words| ["title", "resident", "ask"].into_iter().filter_map(|field| words.get(field))).collect()
}

/// The text in a language, or the one for all of them.
fn in_language<'a>(node: &'a Node, language: &str) -> Option<&'a Node> {
    node.as_text().map(|_| node).or_else(|| node.get(language))
}

/// The items of a list; what is none is a fault elsewhere.
fn items(list: Option<&Node>) -> &[Node] {
    list.and_then(|list| list.list("a list").ok()).unwrap_or(&[])
}
