//! Leaving by keyboard: Esc three times, wherever the focus is.

use super::browser;
use super::state::Action;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// Presses this far apart, in milliseconds, no longer belong together.
const TOGETHER: f64 = 2000.0;

/// The moments at which Esc was pressed, in milliseconds.
#[derive(Debug, Default)]
struct Presses(Vec<f64>);

impl Presses {
    /// Whether this press is the third of three.
    fn is_third(&mut self, now: f64) -> bool {
        self.0.retain(|earlier| now - earlier <= TOGETHER);
        self.0.push(now);
        self.0.len() >= 3
    }
}

/// Leaves the page after Esc three times, once the visitor began: before that the key is the host page's.
#[hook]
pub(super) fn use_escape(armed: bool, on: Callback<Action>) {
    use_effect_with((armed, on), |(armed, on)| {
        let (on, presses) = (on.clone(), RefCell::new(Presses::default()));
        let hear = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let is_press = event.key() == "Escape" && !event.repeat();
            if is_press && presses.borrow_mut().is_third(event.time_stamp()) {
                on.emit(Action::Leave);
                browser::leave();
            }
        });
        let window = web_sys::window().filter(|_| *armed);
        if let Some(window) = &window {
            // Without the key the button is still there.
            let _ = window.add_event_listener_with_callback("keydown", hear.as_ref().unchecked_ref());
        }
        move || {
            if let Some(window) = window {
                let _ = window.remove_event_listener_with_callback("keydown", hear.as_ref().unchecked_ref());
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::Presses;

    #[test]
    fn three_presses_leave_when_they_belong_together() {
        for (moments, leaves) in [
            (&[0.0, 300.0, 600.0][..], true),
            (&[0.0, 300.0], false),
            (&[0.0, 1900.0, 4000.0], false),
            (&[0.0, 3000.0, 3100.0, 3200.0], true),
        ] {
            let mut presses = Presses::default();
            let third = moments.iter().map(|moment| presses.is_third(*moment)).last();
            assert_eq!(third, Some(leaves), "{moments:?}");
        }
    }
}
