//! Reading many files a few at a time, so that the page never stands still and the files are never all in memory.

use super::{Adding, BOOK, CATALOGUE, EXAMPLE, Outcome, Stage, example};
use crate::wish::Wish;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Uint8Array};
use maatwerk_notation::{Fault, MAX_FILE};
use maatwerk_words::Lang;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// So many files are read between two looks at the visitor's wishes, and so many bytes.
const TURN: usize = 100;
const TURN_BYTES: f64 = 250_000.0;

/// Reads and adds up the visitor's files, and tells how far it is.
pub(super) async fn read(mut files: Vec<File>, wish: &Cell<Wish>, tell: &impl Fn(Stage)) {
    files.retain(is_case_file);
    if files.is_empty() {
        return tell(Stage::Nothing);
    }
    let mut adding = Adding::new(&BOOK, &CATALOGUE);
    let (mut rest, all) = (&files[..], files.len());
    while !rest.is_empty() {
        tell(Stage::Busy { done: all - rest.len(), all });
        let (turn, later) = rest.split_at(turn(rest));
        let contents = contents(turn).await;
        match wish.get() {
            Wish::GoOn => {}
            Wish::Stop => return tell(Stage::Stopped { done: all - rest.len(), all }),
            Wish::Forget => return,
        }
        for (file, bytes) in turn.iter().zip(contents) {
            match bytes {
                Some(bytes) => adding.add_bytes(&file.name(), bytes),
                None => adding.faults.push(Fault {
                    file: file.name(),
                    line: 1,
                    found: "a file that the browser cannot read".to_owned(),
                    expected: "a file that is still there".to_owned(),
                }),
            }
        }
        rest = later;
    }
    done(adding, false, tell);
}

/// How many files come next: at least one.
fn turn(files: &[File]) -> usize {
    let mut bytes = 0.0;
    let fits = |file: &&File| {
        bytes += file.size();
        bytes <= TURN_BYTES
    };
    files.iter().take(TURN).take_while(fits).count().max(1)
}

/// What a system puts beside the files of a folder is no case, and no mistake.
fn is_case_file(file: &File) -> bool {
    let name = file.name().to_ascii_lowercase();
    [".json", ".yaml", ".yml"].iter().any(|end| name.ends_with(end))
}

/// The contents of these files; nothing of a file that the browser does not give, such as one that was moved or changed
/// meanwhile.
async fn contents(files: &[File]) -> Vec<Option<Vec<u8>>> {
    if let Some(contents) = together(files).await {
        return contents;
    }
    let mut contents = Vec::new();
    for file in files {
        // Of a file that is too large only so much is read that this shows.
        let part = file.slice_with_f64_and_f64(0.0, MAX_FILE as f64 + 1.0).ok();
        contents.push(match part {
            Some(part) => bytes(&part).await.map(|bytes| bytes.to_vec()),
            None => None,
        });
    }
    contents
}

/// The contents of files read in one go, because each question to the browser takes longer than a case; `None` when one of
/// them cannot be read, or is too large.
async fn together(files: &[File]) -> Option<Vec<Option<Vec<u8>>>> {
    if files.iter().any(|file| file.size() > MAX_FILE as f64) {
        return None;
    }
    let parts: Array = files.iter().collect();
    let all = bytes(&Blob::new_with_blob_sequence(&parts).ok()?).await?;
    let mut from = 0;
    let content = |file: &File| {
        let to = from + file.size() as u32;
        let content = all.subarray(from, to).to_vec();
        from = to;
        Some(content)
    };
    Some(files.iter().map(content).collect())
}

async fn bytes(part: &Blob) -> Option<Uint8Array> {
    JsFuture::from(part.array_buffer()).await.ok().map(|buffer| Uint8Array::new(&buffer))
}

/// Draws and adds up the example, and tells how far it is.
pub(super) async fn draw(lang: Lang, wish: &Cell<Wish>, tell: &impl Fn(Stage)) {
    let mut adding = Adding::new(&BOOK, &CATALOGUE);
    for (done, text) in example(&CATALOGUE, lang).take(EXAMPLE).enumerate() {
        if done.is_multiple_of(TURN) {
            tell(Stage::Busy { done, all: EXAMPLE });
            TimeoutFuture::new(0).await;
            match wish.get() {
                Wish::GoOn => {}
                Wish::Stop => return tell(Stage::Stopped { done, all: EXAMPLE }),
                Wish::Forget => return,
            }
        }
        adding.add(&done.to_string(), &text);
    }
    done(adding, true, tell);
}

fn done(adding: Adding<'_>, is_made_up: bool, tell: &impl Fn(Stage)) {
    let Adding { portfolio, faults, .. } = adding;
    tell(Stage::Done(Rc::new(Outcome { portfolio, faults, is_made_up })));
}
