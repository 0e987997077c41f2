//! Reading a file piece by piece, so that the page never stands still and the file is never whole in memory.

use super::Stage;
use crate::wish::Wish;
use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use maatwerk_city::City;
use maatwerk_engine::LawBook;
use maatwerk_engine::cohort::{Cohort, Program};
use maatwerk_notation::CohortReader;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The example: a city of so many households that does not exist, drawn from this seed.
const CITY: u64 = 10_000;
const SEED: u64 = 20_260_701;

/// So many of them are drawn between two looks at the visitor's wishes.
const TURN: u64 = 250;

/// So many bytes are read between two looks at the visitor's wishes.
const PIECE: f64 = 131_072.0;

/// Reads and assesses the visitor's file, and tells how far it is.
pub(super) async fn read(book: &LawBook, program: &Program<'_>, file: File, wish: &Cell<Wish>, tell: &impl Fn(Stage)) {
    let mut cohort = Cohort::new(program);
    let mut reader = CohortReader::new(book, &file.name());
    let whole = file.size().max(1.0);
    let mut passed = 0.0;
    let ended = loop {
        let piece = piece(&file, passed).await;
        match wish.get() {
            Wish::GoOn => {}
            Wish::Stop => return tell(Stage::Stopped(cohort.counted().households())),
            Wish::Forget => return,
        }
        let Some(piece) = piece else { return tell(Stage::Unreadable) };
        if piece.is_empty() {
            break reader.finish(&mut |household| cohort.add(household));
        }
        if let Err(fault) = reader.read(&piece, &mut |household| cohort.add(household)) {
            break Err(fault);
        }
        passed += piece.len() as f64;
        let percent = (passed * 100.0 / whole).min(100.0) as u8;
        tell(Stage::Busy { percent, households: cohort.counted().households() });
    };
    tell(match ended {
        Ok(()) => Stage::Done(Rc::new(cohort.finish())),
        Err(fault) => Stage::Refused(fault.to_string()),
    });
}

/// The piece of the file that begins here, empty at the end; `None` when the browser does not give it, as of a file that
/// was moved or changed meanwhile.
async fn piece(file: &File, from: f64) -> Option<Vec<u8>> {
    let slice = file.slice_with_f64_and_f64(from, from + PIECE).ok()?;
    let bytes = JsFuture::from(slice.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// Draws and assesses the example, and tells how far it is.
pub(super) async fn draw(book: &LawBook, program: &Program<'_>, wish: &Cell<Wish>, tell: &impl Fn(Stage)) {
    let mut cohort = Cohort::new(program);
    let mut city = City::new(book, SEED);
    for turn in 0..CITY / TURN {
        TimeoutFuture::new(0).await;
        match wish.get() {
            Wish::GoOn => {}
            Wish::Stop => return tell(Stage::Stopped(turn * TURN)),
            Wish::Forget => return,
        }
        (0..TURN).for_each(|_| cohort.add(&city.household()));
        let households = (turn + 1) * TURN;
        tell(Stage::Busy { percent: (households * 100 / CITY) as u8, households });
    }
    tell(Stage::Done(Rc::new(cohort.finish())));
}
