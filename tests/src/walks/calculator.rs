//! The professional's worksheet.

use super::Step::{File, Happens, Leave, OpenAll, Press, Return, Shows, Tick, Type};
use super::{ARRIVED, State, Walk};

const TAG: &str = "maatwerk-calculator";
const PATH: &str = "rekenhulp/";
const SUMMARY: &str = ".mw-calculator__summary";
const SIMULATION: &str = ".mw-simulation";
const NOTICE: &str = "#notice";
const KEEPING: &str = ".mw-keeping";
const FIRST: &str = "18 jaar: inkomen of jeugdhulp";

pub(super) const WALKS: &[Walk] = &[
    Walk { name: "calculator, by hand", path: PATH, tag: TAG, states: BY_HAND },
    Walk { name: "calculator, a situation", path: PATH, tag: TAG, states: SITUATION },
    Walk { name: "calculator, who stand around and the plan", path: PATH, tag: TAG, states: PLAN },
    Walk { name: "calculator, files and kept work", path: PATH, tag: TAG, states: FILES },
];

const BY_HAND: &[State] = &[
    ARRIVED,
    State {
        name: "an amount that cannot be read",
        steps: &[Type("amount-1", "tien"), Leave, Shows("#amount-1-fault", "Dit is geen bedrag")],
    },
    State { name: "an amount that may be read in two ways", steps: &[Type("amount-1", "1.234"), Leave] },
    State {
        name: "prices found",
        steps: &[Type("price-search", "begeleiding"), Shows(".mw-search", "Prijzen gevonden")],
    },
    State {
        name: "no price found",
        steps: &[Type("price-search", "zzzz"), Shows(".mw-search", "Geen prijs gevonden")],
    },
    State {
        name: "a price that overlaps",
        steps: &[
            Type("price-search", "JW02"),
            Press("Kies"),
            Type("price-search", "MP01"),
            Press("Kies"),
            Shows(".mw-search + [role=status]", "overlappen"),
        ],
    },
    State { name: "everything of a line open", steps: &[Press("Eigen regel toevoegen"), OpenAll] },
    State { name: "a line that was removed", steps: &[Press("Verwijder regel 1"), Shows(".mw-note", "Verwijderd")] },
    State {
        name: "a price list with faults",
        steps: &[
            File(
                "price-list-file",
                "prijzen.csv",
                "'id;bedrag;jaar;bron;url;graad\\nJW02;veel;2026;eigen;https://example.org;B\\n'",
            ),
            Shows(".mw-price-list", "Regel 2"),
        ],
    },
    State {
        name: "a price list in use",
        steps: &[
            File(
                "price-list-file",
                "prijzen.csv",
                "'id;bedrag;jaar;bron;url;graad\\nJW02;45,77;2026;eigen;https://example.org;B\\n'",
            ),
            Shows(".mw-price-list", "uit prijzen.csv"),
        ],
    },
];

/// A fast device is ready before one has looked: no work reaches the worker, until `postWork` is put back.
const WORK_STAYS: &str = "window.postWork = Worker.prototype.postMessage; Worker.prototype.postMessage = () => {}";

const SITUATION: &[State] = &[
    State { name: "filled in", steps: &[Press(FIRST), Shows(SUMMARY, "Netto 7.000 euro")] },
    State { name: "everything open, every account too", steps: &[OpenAll] },
    State {
        name: "a range that lies wrong",
        steps: &[Type("success-low", "abc"), Leave, Shows("#success-low-fault", "percentage")],
    },
    State {
        name: "simulation stopped",
        steps: &[
            Type("success-low", ""),
            Type("draws", "1.000.000"),
            Leave,
            Happens(WORK_STAYS),
            Press("Reken 1.000.000 keer door"),
            Press("Stop met rekenen"),
            Shows(SIMULATION, "Gestopt"),
        ],
    },
    State {
        name: "simulation running",
        steps: &[Press("Reken 1.000.000 keer door"), Shows(SIMULATION, "van 1.000.000")],
    },
    State {
        name: "simulation done",
        steps: &[
            Press("Stop met rekenen"),
            Happens("Worker.prototype.postMessage = window.postWork"),
            Press("Reken 1.000.000 keer door"),
            Shows(SIMULATION, "boven nul uit"),
            OpenAll,
        ],
    },
    State {
        name: "an outcome from before a fault",
        steps: &[Type("amount-1", "x"), Leave, Shows(".mw-calculator__reservation", "de uitkomst van daarvoor")],
    },
];

const PLAN: &[State] = &[
    State { name: "nobody around", steps: &[Press("Wie eromheen staan"), Shows("#view", "Wie eromheen staan")] },
    State {
        name: "the same work twice",
        steps: &[
            Type("around-what-0", "begeleiding"),
            Type("around-organisation-0", "De Linde"),
            Type("around-task-0", "opvoeding"),
            Press("Voorziening toevoegen"),
            Type("around-what-1", "gezinscoach"),
            Type("around-organisation-1", "Wijkteam"),
            Type("around-task-1", "opvoeding"),
            Leave,
            Shows("#view", "opvoeding: 2 keer"),
            OpenAll,
        ],
    },
    State {
        name: "a provision that was removed",
        steps: &[Press("Verwijder voorziening 1"), Shows("#view", "is verwijderd")],
    },
    State {
        name: "plan without a sum",
        steps: &[Press("Het plan"), Shows("#view", "In de rekensom staat nog geen inzet")],
    },
    State {
        name: "plan filled in",
        steps: &[
            Press("De som"),
            Press("Begin met een situatie"),
            Press(FIRST),
            Shows(SUMMARY, "Netto 7.000 euro"),
            Press("Het plan"),
            Type("plan-goal", "Een eigen kamer"),
            Press("Afspraak toevoegen"),
            Press("Tegenwerping toevoegen"),
            Press("Plaats toevoegen"),
            Press("Leerpunt toevoegen"),
            OpenAll,
        ],
    },
    State {
        name: "plan with a fault",
        steps: &[Type("plan-now", "elf"), Leave, Shows("#view", "Typ een heel getal van 0 tot en met 10")],
    },
    State {
        name: "an agreement that was removed",
        steps: &[Press("Verwijder afspraak 1"), Shows("#view", "Verwijderd")],
    },
];

const FILES: &[State] = &[
    State { name: "a broken file", steps: &[File("open-file", "stuk.json", "'{'"), Shows(NOTICE, "is niet te lezen")] },
    State {
        name: "work that is kept",
        steps: &[Press(FIRST), Tick("Bewaar mijn werk"), Shows(KEEPING, "Elke verandering wordt")],
    },
    State {
        name: "a full device",
        steps: &[
            Happens(
                "window.put = Storage.prototype.setItem;
                 Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
            ),
            Type("amount-1", "11.000"),
            Leave,
            Shows(KEEPING, "heeft geen ruimte"),
        ],
    },
    State {
        name: "the same work in another tab",
        steps: &[
            Happens(
                "const key = localStorage.key(0), newValue = localStorage.getItem(key);
                 window.dispatchEvent(new StorageEvent('storage', { key, newValue }))",
            ),
            Shows(KEEPING, "ander tabblad"),
        ],
    },
    State { name: "work of an earlier time", steps: &[Return, Shows(KEEPING, "werk van een vorige keer")] },
    State { name: "work of an earlier time, opened", steps: &[Press("Ga verder"), Shows(NOTICE, "Geopend")] },
    State { name: "all begun again", steps: &[Press("Begin opnieuw"), Shows(NOTICE, "leeggemaakt")] },
];
