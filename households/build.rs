//! Compiles the example households into the bytes that the program carries; a mistake in a file stops the build.

#[allow(dead_code, reason = "the program reads what is written here")]
#[path = "src/household.rs"]
mod household;

use household::{Household, Story, Telling, Told};
use maatwerk_engine::{Answer, Answers, Case, FactId, Value};
use maatwerk_notation::{
    Fault, LANGUAGES, Outcome, RuleFiles, Section, household_folders, read_case, read_rules, read_story,
};
use std::path::Path;

const HOUSEHOLDS: &str = "../examples/households";

fn main() {
    for watched in ["../rules", HOUSEHOLDS] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let read = read_rules(Path::new("../rules")).and_then(|rules| {
        let folders = household_folders(Path::new(HOUSEHOLDS))?;
        folders.iter().map(|folder| read_household(&rules, folder)).collect::<Result<Vec<_>, _>>()
    });
    let (households, stories): (Vec<Household>, Vec<Story>) = match read {
        Ok(read) => read.into_iter().unzip(),
        Err(fault) => {
            println!("cargo::error={}", fault.to_string().trim_start_matches("../"));
            return;
        }
    };
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    let write = |name: &str, bytes: postcard::Result<Vec<u8>>| {
        std::fs::write(Path::new(&out).join(name), bytes.expect("plain data")).expect("OUT_DIR can be written");
    };
    write("households", postcard::to_allocvec(&households));
    write("stories", postcard::to_allocvec(&stories));
}

fn read_household(rules: &RuleFiles, folder: &Path) -> Result<(Household, Story), Fault> {
    let book = rules.book.clone().as_read();
    let file = folder.join("case.yaml");
    let case = read_case(&book, &rules.catalogue, &file)?;
    let fault = |found: &str, expected: &str| Fault {
        file: file.display().to_string(),
        line: 1,
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    let stories = LANGUAGES.map(|language| read_story(language, &folder.join(format!("{language}.md"))));
    let [nl, en] = stories;
    let stories = [nl?, en?];
    let id = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // What follows from an age is left out: it is filled in again, and goes when someone tries another age.
    let age = book.fact_named("age");
    let told = |answers: &Answers| -> Told {
        let is_young = age.is_some_and(|age| matches!(answers.get(age), Answer::Known(Value::Number(..18))));
        let follows =
            |fact: FactId, answer| is_young && book.fact(fact).adults && answer == Answer::Known(Value::YesNo(false));
        answers.iter().filter(|(fact, answer)| !follows(*fact, *answer)).collect()
    };
    let household = Household {
        id: id.clone(),
        title: [0, 1].map(|language: usize| stories[language].title.clone()),
        on: case.on.ok_or_else(|| fault("no `on`", "the day for which the household is seen"))?,
        household: told(&case.situation.household),
        members: case.situation.members.iter().map(told).collect(),
    };
    let source = case.source.ok_or_else(|| fault("no `source`", "where the facts were published"))?;
    let verdicts = case.expected.iter().filter_map(|expected| match &expected.outcome {
        Outcome::Verdict(ground) => Some((ground.clone(), expected.value.clone())),
        Outcome::Figure(_) | Outcome::Net(_) => None,
    });
    let story = Story {
        id,
        told: stories.each_ref().map(|story| Telling {
            summary: story.summary.clone(),
            before: paragraphs(&story.told[..2]),
            done: paragraphs(&story.told[2..]),
        }),
        verdicts: verdicts.collect(),
        measures: measures(case.case.as_ref()),
        published: source.published,
        url: source.url.unwrap_or_default(),
    };
    Ok((household, story))
}

fn measures(case: Option<&Case>) -> Vec<(String, Option<String>)> {
    let measures = case.map_or(&[][..], |case| &case.measures);
    measures.iter().map(|measure| (measure.what.clone(), measure.ground.clone())).collect()
}

/// The paragraphs and the items of lists, without the marks of Markdown: a story has no other.
fn paragraphs(sections: &[Section]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for section in sections {
        let mut goes_on = false;
        for line in section.markdown.lines().map(str::trim) {
            let item = line.strip_prefix("- ");
            match all.last_mut().filter(|_| goes_on && item.is_none()) {
                _ if line.is_empty() => {}
                Some(paragraph) => {
                    paragraph.push(' ');
                    paragraph.push_str(&plain(line));
                }
                None => all.push(plain(item.unwrap_or(line))),
            }
            goes_on = !line.is_empty();
        }
    }
    all
}

/// A line without emphasis, and with the words of a link for the link.
fn plain(line: &str) -> String {
    let line = line.replace("**", "").replace('*', "");
    let mut out = String::new();
    let mut rest = &*line;
    while let Some((before, link)) = rest.split_once('[') {
        let Some((words, after)) = link.split_once("](") else { break };
        let Some((_, after)) = after.split_once(')') else { break };
        out.push_str(before);
        out.push_str(words);
        rest = after;
    }
    out + rest
}
