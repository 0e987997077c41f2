//! Who draws what: hands runs to the worker, or to the page itself where there is none.

use super::{Progress, Request, numbers, slices};
use js_sys::Float64Array;
use maatwerk_engine::MAX_DRAWS;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

thread_local! {
    static DESK: RefCell<Desk> = const { RefCell::new(Desk { worker: None, last: 0, running: Vec::new() }) };
}

struct Desk {
    /// The worker, once it said that it can begin.
    worker: Option<Worker>,
    last: u32,
    running: Vec<Running>,
}

struct Running {
    number: u32,
    request: Request,
    report: Callback<Progress>,
}

/// A run. Dropping it ends it: nothing of it is reported any more.
#[derive(Debug, PartialEq, Eq)]
pub struct Run(u32);

/// Begins to draw, and reports how far it is and what came out.
pub fn start(request: Request, report: Callback<Progress>) -> Run {
    let request = Request { draws: request.draws.clamp(1, MAX_DRAWS), ..request };
    let (number, worker) = with(|desk| {
        desk.last += 1;
        desk.running.push(Running { number: desk.last, request, report });
        (desk.last, desk.worker.clone())
    });
    let numbers: Vec<f64> = std::iter::once(f64::from(number)).chain(numbers::of_request(&request)).collect();
    if !worker.is_some_and(|worker| tell(&worker, &numbers)) {
        slices::draw(number, request);
    }
    Run(number)
}

impl Drop for Run {
    fn drop(&mut self) {
        let worker = with(|desk| {
            let before = desk.running.len();
            desk.running.retain(|running| running.number != self.0);
            desk.worker.clone().filter(|_| desk.running.len() < before)
        });
        if let Some(worker) = worker {
            // A worker that is gone draws nothing any more either.
            tell(&worker, &[f64::from(self.0)]);
        }
    }
}

/// Gives work to a worker from now on, once it has this program and says that it can begin.
pub fn employ(worker: Worker) {
    let hired = worker.clone();
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let numbers = js_sys::Array::from(&event.data());
        let numbers: Vec<f64> = numbers.iter().filter_map(|number| number.as_f64()).collect();
        match numbers.as_slice() {
            [] => with(|desk| desk.worker = Some(hired.clone())),
            [run, drawn] => report(*run as u32, |_| Some(Progress::Drawn(*drawn as usize))),
            [run, drawn, outcome @ ..] => report(*run as u32, |request| {
                let spread = numbers::spread(*drawn as usize, request.seed, outcome)?;
                Some(Progress::Done(Box::new(spread)))
            }),
            [_] => {}
        }
    });
    worker.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    // One that cannot be had, or that breaks off, leaves its runs to the page.
    let failed = Closure::<dyn FnMut(JsValue)>::new(|_| {
        let left: Vec<(u32, Request)> = with(|desk| match desk.worker.take() {
            Some(worker) => {
                worker.terminate();
                desk.running.iter().map(|running| (running.number, running.request)).collect()
            }
            None => Vec::new(),
        });
        left.into_iter().for_each(|(number, request)| slices::draw(number, request));
    });
    worker.set_onerror(Some(failed.into_js_value().unchecked_ref()));
    // A worker that cannot have the program never says that it can begin.
    let _ = worker.post_message(&wasm_bindgen::module());
}

/// Whether a run goes on.
pub(super) fn is_running(number: u32) -> bool {
    with(|desk| desk.running.iter().any(|running| running.number == number))
}

/// Reports of a run that goes on; one that is done leaves the desk.
pub(super) fn report(number: u32, progress: impl FnOnce(&Request) -> Option<Progress>) {
    let said = with(|desk| {
        let place = desk.running.iter().position(|running| running.number == number)?;
        let Running { request, report, .. } = &desk.running[place];
        let (progress, report) = (progress(request)?, report.clone());
        if matches!(progress, Progress::Done(_)) {
            desk.running.remove(place);
        }
        Some((progress, report))
    });
    // Outside the desk: who hears it may begin the next run.
    if let Some((progress, report)) = said {
        report.emit(progress);
    }
}

fn tell(worker: &Worker, numbers: &[f64]) -> bool {
    worker.post_message(&Float64Array::from(numbers)).is_ok()
}

fn with<T>(work: impl FnOnce(&mut Desk) -> T) -> T {
    DESK.with_borrow_mut(work)
}
