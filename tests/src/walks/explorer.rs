//! The resident's explorer.

use super::Step::{AnswerUntil, OpenAll, Press, Shows, Tick, Type};
use super::{ARRIVED, State, Walk};

const TAG: &str = "maatwerk-explorer";
const PATH: &str = "verkenner/";
const ERROR: &str = ".mw-form-field__error-message";

pub(super) const WALKS: &[Walk] = &[
    Walk { name: "explorer", path: PATH, tag: TAG, states: TOLD },
    Walk { name: "explorer, an amount", path: PATH, tag: TAG, states: AMOUNT },
    Walk { name: "explorer, urgent", path: PATH, tag: TAG, states: URGENT },
];

const TOLD: &[State] = &[
    ARRIVED,
    State { name: "parts of life", steps: &[Press("Begin met de vragen"), Shows("h2", "Waar wilt u over praten?")] },
    State { name: "parts of life chosen", steps: &[Tick("schulden"), Tick("wonen")] },
    State { name: "home", steps: &[Press("Verder"), Shows("h2", "Met wie woont u?"), OpenAll] },
    State {
        name: "home, somebody added",
        steps: &[Tick("Ik woon met anderen"), Press("Voeg iemand toe"), Shows("legend", "Persoon")],
    },
    State {
        name: "home, an age that cannot be read",
        steps: &[Type("mw-explorer-age-1", "zeven"), Press("Verder"), Shows(ERROR, "Typ uw antwoord in cijfers")],
    },
    State {
        name: "a question",
        steps: &[Press("Haal weg"), Tick("Ik woon alleen"), Press("Verder"), Shows(".mw-explorer__status", "Vraag 2")],
    },
    State { name: "why it is asked", steps: &[OpenAll] },
    State { name: "larger letters", steps: &[Press("Grotere letters")] },
    State { name: "the other language", steps: &[Press("English"), Shows(".mw-explorer__status", "Question 2")] },
    State {
        name: "an answer that is not known",
        steps: &[Press("Nederlands"), Press("Weet ik niet"), Shows(".mw-explorer__status", "Vraag 3")],
    },
    State { name: "what was answered, seen again", steps: &[Press("Terug"), Shows(".mw-explorer__status", "Vraag 2")] },
    State {
        name: "the overview so far",
        steps: &[Press("Stop en bekijk"), Shows(".mw-explorer__status", "overzicht tot nu toe")],
    },
    State { name: "every topic open", steps: &[OpenAll] },
    State { name: "an answer that is changed", steps: &[Press("Wijzig"), Shows(".mw-explorer__status", "wijzigt")] },
    State {
        name: "answers that are gone",
        steps: &[Press("Terug"), Press("Begin opnieuw"), Shows(".mw-explorer__page", "Uw antwoorden zijn weg")],
    },
];

const AMOUNT: &[State] = &[
    State {
        name: "an amount is asked",
        steps: &[
            Press("Begin met de vragen"),
            Press("Over alles"),
            Press("Verder"),
            Shows(".mw-explorer__status", "Vraag 2"),
            AnswerUntil("Ja", "Waarvoor zijn die kosten?"),
            Press("Om van te leven"),
            Shows("h2", "spaargeld"),
        ],
    },
    State {
        name: "an amount that cannot be read",
        steps: &[Type("mw-explorer-answer", "veel"), Press("Verder"), Shows(ERROR, "Typ het bedrag in cijfers")],
    },
];

const URGENT: &[State] = &[
    State {
        name: "what cannot wait",
        steps: &[
            Press("Begin met de vragen"),
            Press("Over alles"),
            Press("Verder"),
            Shows(".mw-explorer__status", "Vraag 2"),
            AnswerUntil("Weet ik niet", "geen plek om te slapen"),
            Press("Ja"),
            Shows("h2", "Bel ons eerst"),
        ],
    },
    State { name: "what cannot wait, every topic open", steps: &[OpenAll] },
];
