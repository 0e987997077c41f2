//! A mouse, for what keys cannot do.

use crate::Browser;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::Value;

impl Browser {
    /// Clicks twice in quick succession on a place of the window, `[x, y]`.
    pub async fn double_click(&self, place: &Value) {
        let [x, y] = [0, 1].map(|axis| place[axis].as_f64().expect("a place of two numbers"));
        let press = |mouse: MouseActions| {
            let down = mouse.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
            down.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
        };
        let there = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo { duration: None, x, y });
        let pause =
            |mouse: MouseActions| mouse.then(PointerAction::Pause { duration: std::time::Duration::from_millis(120) });
        self.client.perform_actions(press(pause(press(there)))).await.expect("two clicks");
    }
}
