//! The words in a municipality's own file: in every language, and what residents read neither promises nor refuses.

use crate::fault::Fault;
use crate::node::Node;
use crate::plain_words::check_resident_text;
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
pub(crate) fn name(language: &str, node: &Node) -> Result<String, Fault> {
    let expected = "a name of at most 80 letters on one line, without `!`, `?`, `<` or `>`";
    let text = node.text(expected)?;
    let is_name = text.trim() == text
        && text.chars().count() <= MAX_NAME
        && !text.contains(['!', '?', '<', '>', '\n', '\r'])
        && !text.contains(". ");
    if !is_name {
        return Err(node.unexpected(expected));
    }
    check_resident_text(language, node)?;
    Ok(text.to_owned())
}

fn resident(language: &str, node: &Node) -> Result<String, Fault> {
    check_resident_text(language, node)?;
    one_line(language, node)
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
    let both = |field: &str, read: fn(&str, &Node) -> Result<String, Fault>| -> Result<Texts, Fault> {
        Ok([read(LANGUAGES[0], nl.need(field)?)?, read(LANGUAGES[1], en.need(field)?)?])
    };
    Ok(GroundWords {
        ground: id.to_owned(),
        title: both("title", resident)?,
        resident: both("resident", resident)?,
        ask: both("ask", resident)?,
        professional: both("professional", one_line)?,
    })
}
