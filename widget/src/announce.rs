//! Saying a new outcome to a screen reader: a short sentence, once the typing rests.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long the typing must rest, in milliseconds.
const REST: u32 = 700;

/// The text, as it was when it last stood still; for a `role="status"` element that is there from the start. What stands
/// there on arrival is not news, so it is not said.
#[hook]
pub fn use_announcement(text: String) -> String {
    let announced = use_state(String::new);
    let arrived = use_mut_ref(|| false);
    {
        let announced = announced.clone();
        use_effect_with(text, move |text| {
            let text = text.clone();
            let timeout = arrived.replace(true).then(|| Timeout::new(REST, move || announced.set(text)));
            move || drop(timeout)
        });
    }
    (*announced).clone()
}
