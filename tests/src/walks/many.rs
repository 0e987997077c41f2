//! Many households and many cases at once.

use super::Step::{File, OpenAll, Press, Shows};
use super::{ARRIVED, State, Walk};

const COHORT: &str = ".mw-cohort__stage";
const PORTFOLIO: &str = ".mw-portfolio__stage";

pub(super) const WALKS: &[Walk] = &[
    Walk { name: "cohort", path: "cohort/", tag: "maatwerk-cohort", states: COHORTS },
    Walk { name: "portfolio", path: "portefeuille/", tag: "maatwerk-portfolio", states: PORTFOLIOS },
];

const COHORTS: &[State] = &[
    ARRIVED,
    State {
        name: "a file that is refused",
        steps: &[
            File("cohort-file", "namen.csv", "'household,name\\n1,Jansen\\n'"),
            Shows(".mw-alert", "Dit bestand is niet te gebruiken"),
        ],
    },
    State {
        name: "running",
        steps: &[
            File(
                "cohort-file",
                "land.csv",
                "'household,age\\n', ...Array.from({ length: 2000000 }, (_, place) => place + ',30\\n')",
            ),
            Shows(COHORT, "Bezig: "),
        ],
    },
    State { name: "stopped", steps: &[Press("Stop"), Shows(COHORT, "Er is geen uitkomst")] },
    State {
        name: "counted",
        steps: &[
            File(
                "cohort-file",
                "stad.csv",
                "'household,age\\n', ...Array.from({ length: 25 }, (_, place) => place + ',30\\n')",
            ),
            Shows("h2", "25 huishoudens naast"),
            OpenAll,
        ],
    },
    State { name: "the example", steps: &[Press("Neem het voorbeeld"), Shows(COHORT, "Normen die het vaakst")] },
];

const PORTFOLIOS: &[State] = &[
    ARRIVED,
    State {
        name: "no cases",
        steps: &[File("portfolio-files", "notities.txt", "'x'"), Shows(PORTFOLIO, "Er staan geen dossiers")],
    },
    State {
        name: "a case that is refused",
        steps: &[
            File("portfolio-files", "fout.yaml", "'lines: 3\\n'"),
            Shows("h2", "Geen van deze dossiers is te gebruiken"),
            OpenAll,
        ],
    },
    State {
        name: "the example",
        steps: &[Press("Neem het voorbeeld"), Shows("h2", "240 huishoudens opgeteld"), OpenAll],
    },
];
