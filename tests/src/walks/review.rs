//! The advisory council's review of every sentence, and its test of equal treatment.

use super::Step::{File, Happens, Leave, OpenAll, Press, Return, Shows, Tick, Type};
use super::{State, Walk};

const NOTICE: &str = "#review-notice";
const SENTENCE: &str = ".mw-treatment__sentence";

pub(super) const WALKS: &[Walk] = &[
    Walk { name: "review", path: "adviesraden/nalezen/", tag: "maatwerk-review", states: REVIEW },
    Walk {
        name: "equal treatment",
        path: "adviesraden/gelijke-behandeling/",
        tag: "maatwerk-equal-treatment",
        states: EQUAL_TREATMENT,
    },
];

const REVIEW: &[State] = &[
    State { name: "every text", steps: &[Shows("#review-heading", "Alle teksten voor inwoners"), OpenAll] },
    State {
        name: "no sentence found",
        steps: &[Type("review-search", "zzzz"), Shows(".mw-review", "Geen enkele zin")],
    },
    State {
        name: "a text open",
        steps: &[
            Type("review-search", "Misschien kan"),
            Press("Wat kunt u met de gemeente bespreken?"),
            Shows("#review-heading", "Wat kunt u met de gemeente bespreken?"),
            OpenAll,
        ],
    },
    State {
        name: "a remark",
        steps: &[Press("Toon alle zinnen"), Tick("Anders"), Shows(".mw-review", "Uw opmerking")],
    },
    State { name: "all the others agreed with", steps: &[Press("Eens met de"), Shows(NOTICE, "U bent het eens met")] },
    State { name: "the list of who read", steps: &[Press("Alle teksten"), Shows("#review-heading", "Alle teksten")] },
    State {
        name: "a file that is broken",
        steps: &[File("review-file", "nalezen.json", "'{'"), Shows(NOTICE, "is beschadigd")],
    },
    State { name: "the letter", steps: &[Press("De brief met uw advies"), Shows(".mw-letter", "Handtekening")] },
    State {
        name: "sentences that changed since",
        steps: &[
            Happens(
                "const kept = localStorage.getItem('maatwerk-review-nl');
                 localStorage.setItem('maatwerk-review-nl', kept.replaceAll('\"text\":\"', '\"text\":\"Altijd '))",
            ),
            Return,
            Shows(".mw-note", "zinnen veranderd"),
            Press("Wat kunt u met de gemeente bespreken?"),
            Shows(".mw-review__row--changed", "Veranderd sinds u las"),
        ],
    },
    State {
        name: "all taken away",
        steps: &[Press("Alle teksten"), Press("Verwijder alles"), Shows(NOTICE, "is verwijderd")],
    },
];

const EQUAL_TREATMENT: &[State] = &[
    State { name: "two households", steps: &[Shows(SENTENCE, "feiten verschillen"), OpenAll] },
    State { name: "a fact made equal", steps: &[Press("Maak gelijk"), Shows(".mw-note", "is veranderd")] },
    State {
        name: "no fact found",
        steps: &[Type("change-search", "zzzz"), Shows(".mw-treatment", "kent de rekenaar niet")],
    },
    State { name: "facts found", steps: &[Type("change-search", "leeftijd"), Shows(".mw-treatment", "gevonden")] },
    State {
        name: "no fact of one's own",
        steps: &[Press("Reken opnieuw"), Shows(".mw-side__own", "Typ eerst welk feit")],
    },
    State {
        name: "a fact that may not count",
        steps: &[
            Type("own-name", "geboorteland"),
            Leave,
            Type("own-value", "Suriname"),
            Press("Reken opnieuw"),
            Shows(".mw-side__own", "Er verandert niets."),
            OpenAll,
        ],
    },
    State {
        name: "a fact that is asked",
        steps: &[
            Type("own-name", "leeftijd"),
            Press("Reken opnieuw"),
            Shows(".mw-side__own", "vraagt zelf iets dat hierop lijkt"),
        ],
    },
    State {
        name: "the same household",
        steps: &[
            Happens(
                "const second = root.getElementById('household-2'); second.selectedIndex = 0;
                 second.dispatchEvent(new Event('change', { bubbles: true }))",
            ),
            Shows(SENTENCE, "gelijk"),
        ],
    },
];
