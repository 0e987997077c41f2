//! The professional's desk of grounds, and practice on the examples.

use super::Step::{Happens, Leave, OpenAll, Press, Shows, Type};
use super::{ARRIVED, State, Walk};

const VIEW: &str = "[role=tabpanel]";

pub(super) const WALKS: &[Walk] = &[
    Walk { name: "grounds", path: "gronden/", tag: "maatwerk-grounds", states: GROUNDS },
    Walk { name: "practice", path: "professionals/oefenen/", tag: "maatwerk-practice", states: PRACTICE },
];

const GROUNDS: &[State] = &[
    ARRIVED,
    State { name: "a household of three", steps: &[Press("Bewoner toevoegen"), Press("Bewoner toevoegen")] },
    State { name: "an age that cannot be read", steps: &[Type("household-84-0", "oud"), Leave] },
    State { name: "an age", steps: &[Type("household-84-0", "19"), Leave] },
    State { name: "facts found", steps: &[Type("fact-search", "woont zelfstandig"), Shows(".mw-desk__found", "Ja")] },
    State { name: "a fact answered", steps: &[Press("Ja"), Shows(".mw-desk__sentence", "grond")] },
    State { name: "no fact found", steps: &[Type("fact-search", "zzzz"), Shows(".mw-desk", "Geen feit gevonden")] },
    State { name: "a part of life open", steps: &[Type("fact-search", ""), Press("schulden")] },
    State { name: "a ground open", steps: &[Press("Iemand die met u meedenkt"), Press("Waarom deze vraag?")] },
    State { name: "every ground open", steps: &[OpenAll] },
    State { name: "what goes first", steps: &[Press("Volgorde"), Shows(VIEW, "Wat gaat voor?"), OpenAll] },
    State { name: "nobody around", steps: &[Press("Rond het huishouden"), Shows(VIEW, "Vul in")] },
    State { name: "a family's help", steps: &[Press("Vul in: gezin"), Shows(VIEW, "2 keer")] },
    State { name: "four steps", steps: &[Press("Vier stappen"), OpenAll] },
    State { name: "receipt", steps: &[Press("Afdrukken"), Shows(VIEW, "maatwerk receipt: 1")] },
    State {
        name: "a day before the files speak",
        steps: &[
            Press("Gronden"),
            Happens(
                "const day = root.getElementById('day'); day.value = '2020-01-01';
                 day.dispatchEvent(new Event('change', { bubbles: true }))",
            ),
            Shows(".mw-desk__notices", "1 januari 2020"),
        ],
    },
    State { name: "begun again", steps: &[Press("Begin opnieuw")] },
];

const PRACTICE: &[State] = &[
    ARRIVED,
    State {
        name: "no ground found",
        steps: &[Type("ground-search", "zzzz"), Shows(".mw-practice", "Geen grond gevonden")],
    },
    State {
        name: "grounds found",
        steps: &[Type("ground-search", "participatiewet 35"), Shows(".mw-practice", "gevonden")],
    },
    State {
        name: "a ground chosen",
        steps: &[
            Happens("root.getElementById('found-pw-35-1').click()"),
            Shows(".mw-practice__yours", "Participatiewet artikel 35"),
            Press("Redelijk zeker"),
        ],
    },
    State { name: "compared", steps: &[Press("Kijk wat de rekenaar vond"), Shows(".mw-practice__sentence", "U koos")] },
    State { name: "compared, everything open", steps: &[OpenAll] },
    State {
        name: "the next household",
        steps: &[Press("Volgend huishouden"), Shows(".mw-practice__yours", "nog niets gekozen")],
    },
];
