//! Drawing on the page: a little, then whatever else the page has to do, then on.

use super::desk::{is_running, report};
use super::{Progress, Request};
use gloo_timers::future::TimeoutFuture;
use maatwerk_engine::Simulation;
use wasm_bindgen_futures::spawn_local;

/// So many draws at a time: well within a frame, on a slow phone too.
const SLICE: usize = 5_000;

/// Draws until all is drawn or the run ends.
pub(super) fn draw(number: u32, request: Request) {
    spawn_local(async move {
        let mut simulation = Simulation::new(request.model, request.seed);
        while simulation.draws() < request.draws {
            TimeoutFuture::new(0).await;
            if !is_running(number) {
                return;
            }
            simulation.draw(SLICE.min(request.draws - simulation.draws()));
            report(number, |_| Some(Progress::Drawn(simulation.draws())));
        }
        report(number, |_| Some(Progress::Done(Box::new(simulation.outcome()?))));
    });
}
