//! A whole way through the explorer and the calculator as a screen reader would speak it, held against `docs/spoken.md`.
//!
//! After a change that is meant, `MAATWERK_SPOKEN=write cargo test -p maatwerk-tests --features browsers spoken::` writes the
//! file anew; read it before it goes in.

use maatwerk_tests::Step::{AnswerUntil, Leave, Press, Shows, Tick, Type};
use maatwerk_tests::{Browser, Make, Scripts, State, Walk};
use serde_json::json;
use std::fmt::Write;
use std::path::Path;

/// The day on which it is spoken, so that what a date decides stays the same.
const TODAY: &str = "
    const real = Date, now = real.UTC(2026, 10, 22, 12);
    globalThis.Date = class extends real {
        constructor(...given) { if (given.length > 0) super(...given); else super(now); }
        static now() { return now; }
    };";

const EXPLORER: Walk = Walk {
    name: "De verkenner, voor inwoners",
    path: "verkenner/",
    tag: "maatwerk-explorer",
    states: &[
        State { name: "Het begin", steps: &[] },
        State { name: "Waarover", steps: &[Press("Begin met de vragen"), Shows("h2", "Waar wilt u over praten?")] },
        State { name: "Met wie", steps: &[Press("Over alles"), Shows("h2", "Met wie woont u?")] },
        State {
            name: "Een leeftijd die niet te lezen is",
            steps: &[
                Tick("Ik woon met anderen"),
                Press("Voeg iemand toe"),
                Type("mw-explorer-age-1", "zeven"),
                Press("Verder"),
                Shows(".mw-form-field__error-message", "Typ uw antwoord in cijfers"),
            ],
        },
        State {
            name: "Een vraag",
            steps: &[Type("mw-explorer-age-1", "7"), Press("Verder"), Shows(".mw-explorer__status", "Vraag 2")],
        },
        State {
            name: "Wat niet kan wachten",
            steps: &[AnswerUntil("Weet ik niet", "geen plek om te slapen"), Press("Ja"), Shows("h2", "Bel ons eerst")],
        },
    ],
};

const CALCULATOR: Walk = Walk {
    name: "De rekenhulp, voor professionals",
    path: "rekenhulp/",
    tag: "maatwerk-calculator",
    states: &[
        State { name: "Het lege werkblad", steps: &[] },
        State {
            name: "Een bedrag dat niet te lezen is",
            steps: &[Type("amount-1", "tien"), Leave, Shows("#amount-1-fault", "Dit is geen bedrag")],
        },
        State {
            name: "Een situatie die erop lijkt",
            steps: &[
                Press("Begin met een situatie"),
                Press("18 jaar: inkomen of jeugdhulp"),
                Shows(".mw-calculator__summary", "Netto 7.000 euro"),
                Shows("[role=status]", "Netto 7.000 euro"),
            ],
        },
        State { name: "Het plan", steps: &[Press("Het plan"), Shows("#view", "Eén huishouden, één plan")] },
    ],
};

#[tokio::test]
async fn both_ways_are_spoken_as_the_file_says() {
    let browser = Browser::of(Make::Chromium, "", Scripts::On).await;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": TODAY })).await;
    let mut spoken = include_str!("spoken_head.md").to_owned();
    for walk in [&EXPLORER, &CALCULATOR] {
        write!(spoken, "\n## {}\n", walk.name).expect("a text");
        browser.begin(walk).await;
        for state in walk.states {
            browser.reach(walk, state).await;
            let focus = match browser.spoken_focus().await {
                nothing if nothing == "none" => "niets in dit onderdeel".to_owned(),
                focus => focus,
            };
            let lines = browser.spoken(walk.tag).await;
            let stops = browser.spoken_stops(walk.tag).await;
            write!(spoken, "\n### {}\n\nDe focus staat op: {focus}\n\n{}", state.name, list(&lines)).expect("a text");
            if !stops.is_empty() {
                write!(spoken, "\nMet Tab:\n\n{}", list(&stops)).expect("a text");
            }
        }
    }
    browser.close().await;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/spoken.md");
    if std::env::var("MAATWERK_SPOKEN").is_ok_and(|how| how == "write") {
        std::fs::write(&file, &spoken).expect("docs/spoken.md is written");
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    let lines = spoken.lines().zip(written.lines()).enumerate();
    if let Some((place, (now, was))) = lines.into_iter().find(|(_, (now, was))| now != was) {
        panic!("docs/spoken.md, line {}:\n  was {was}\n  now {now}", place + 1);
    }
    assert_eq!(spoken.lines().count(), written.lines().count(), "docs/spoken.md is longer or shorter");
}

/// The lines but for the version of the program and its rules, which each release changes.
fn list(lines: &[String]) -> String {
    let lines = lines.iter().filter(|line| !line.starts_with("Maatwerkwijzer "));
    lines.map(|line| format!("- {line}\n")).collect()
}
