//! The household in the middle and everyone around it; a dotted line joins who does the same work, a flag marks an intake.
//! Now and in the plan everyone keeps their place, so that the eye sees who went.

use super::counts::{intakes, organisations, provisions};
use crate::drawing::label;
use crate::element::said;
use maatwerk_engine::{Moment, Provision, plan_differs, small_letters, stacking};
use maatwerk_words::{Lang, around as words};
use yew::prelude::*;

const WIDTH: i32 = 640;
const HEIGHT: i32 = 380;

/// Sines of 0 to 90 degrees, a step of 5, in thousandths: the places of the few around do not need finer, and a
/// visitor need not download the mathematics.
const SINES: [i32; 19] = [0, 87, 174, 259, 342, 423, 500, 574, 643, 707, 766, 819, 866, 906, 940, 966, 985, 996, 1000];

/// One organisation, as it stands at the moment that is drawn.
struct Around {
    name: String,
    provisions: usize,
    intakes: usize,
    at: (i32, i32),
}

/// The drawing for now or for the plan, with the same in a list under it.
pub(super) fn drawing(lang: Lang, provisions: &[Provision], moment: Moment) -> Html {
    let around = standing(provisions, moment);
    let found = stacking(provisions, moment);
    let place_of = |name: &str| around.iter().find(|one| same(&one.name, name)).map(|one| one.at);
    let doubles = found.doubled.iter().flat_map(|work| {
        work.organisations.windows(2).filter_map(|pair| Some((place_of(&pair[0])?, place_of(&pair[1])?)))
    });
    let doubles: Vec<Html> = doubles.filter(|(one, other)| one != other).map(|(from, to)| double(from, to)).collect();
    let title = title(lang, provisions, moment);
    html! {
        <figure class="mw-around__figure">
            <figcaption>{ said("strong", "", title.clone()) }</figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title} class="mw-around__drawing">
                { for around.iter().filter(|one| one.provisions > 0).map(line) }
                { for doubles.iter().cloned() }
                <path class="mw-around__house" d="M320 146 L362 180 V224 H278 V180 Z" />
                { for around.iter().enumerate().map(|(place, one)| node(place, one)) }
            </svg>
            { said("p", "mw-small mw-paragraph--quiet", legend(lang, &around, !doubles.is_empty())) }
            <ol class="mw-around__key mw-small">{ for around.iter().map(|one| key(lang, one)) }</ol>
        </figure>
    }
}

/// What the drawing shows, in one sentence.
fn title(lang: Lang, around: &[Provision], moment: Moment) -> String {
    let found = stacking(around, moment);
    let (who, what) = (organisations(lang, found.organisations), provisions(lang, found.provisions));
    match moment {
        _ if !plan_differs(around) => words::picture_alone(lang, who, what),
        Moment::Now => words::picture_now(lang, who, what),
        Moment::After => words::picture_after(lang, who, what),
    }
}

/// What the signs mean that stand in this drawing.
fn legend(lang: Lang, around: &[Around], doubles: bool) -> String {
    let signs = [
        (doubles, words::picture_double(lang)),
        (around.iter().any(|one| one.intakes > 0), words::picture_intake(lang)),
        (around.iter().any(|one| one.provisions == 0), words::picture_ended(lang)),
    ];
    signs.into_iter().filter(|(drawn, _)| *drawn).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

fn key(lang: Lang, one: &Around) -> Html {
    let count = provisions(lang, one.provisions);
    let text = match one.intakes {
        0 => words::one_provision(lang, count, &one.name),
        number => words::one_intakes(lang, count, intakes(lang, number), &one.name),
    };
    said("li", if one.provisions == 0 { "mw-around__gone" } else { "" }, text)
}

fn same(one: &str, other: &str) -> bool {
    small_letters(one.trim()) == small_letters(other.trim())
}

/// Everyone who stands there now or in the plan, each at a place of their own, as they are at the moment.
fn standing(provisions: &[Provision], moment: Moment) -> Vec<Around> {
    let mut around: Vec<Around> = Vec::new();
    for provision in provisions.iter().filter(|provision| !provision.organisation.trim().is_empty()) {
        let place = around.iter().position(|one| same(&one.name, &provision.organisation)).unwrap_or_else(|| {
            let name = provision.organisation.trim().to_owned();
            around.push(Around { name, provisions: 0, intakes: 0, at: (0, 0) });
            around.len() - 1
        });
        if provision.stands.at(moment) {
            around[place].provisions += 1;
            around[place].intakes += usize::from(provision.intake);
        }
    }
    // Who comes only with the plan is not there yet.
    let is_later = |one: &Around| {
        let mut theirs = provisions.iter().filter(|provision| same(&one.name, &provision.organisation));
        moment == Moment::Now && theirs.all(|provision| !provision.stands.at(Moment::Now))
    };
    let count = around.len();
    for (place, one) in around.iter_mut().enumerate() {
        // From the top, clockwise, in steps of 5 degrees.
        let turn = 72 * place / count;
        one.at = (WIDTH / 2 + 240 * sine(turn) / 1000, HEIGHT / 2 - 150 * sine(turn + 18) / 1000);
    }
    around.into_iter().filter(|one| !is_later(one)).collect()
}

/// The sine of so many times 5 degrees, in thousandths.
fn sine(turn: usize) -> i32 {
    match turn % 72 {
        turn @ ..18 => SINES[turn],
        turn @ 18..36 => SINES[36 - turn],
        turn @ 36..54 => -SINES[turn - 36],
        turn => -SINES[72 - turn],
    }
}

fn line(one: &Around) -> Html {
    let (x, y) = one.at;
    html! {
        <line class="mw-around__line" x1={(WIDTH / 2).to_string()} y1={(HEIGHT / 2).to_string()} x2={x.to_string()} y2={y.to_string()}
            stroke-width={(2 + 2 * one.provisions).to_string()} />
    }
}

/// A bow between two, bent towards the household.
fn double(from: (i32, i32), to: (i32, i32)) -> Html {
    let bend = |one: i32, other: i32, middle: i32| ((one + other) * 35 + middle * 30) / 100;
    let (x, y) = (bend(from.0, to.0, WIDTH / 2), bend(from.1, to.1, HEIGHT / 2));
    html! { <path class="mw-around__double" d={format!("M{} {} Q{x} {y} {} {}", from.0, from.1, to.0, to.1)} /> }
}

fn node(place: usize, one: &Around) -> Html {
    let (x, y) = one.at;
    let class = if one.provisions == 0 { "mw-around__node mw-around__node--gone" } else { "mw-around__node" };
    let flag = (one.intakes > 0).then(|| {
        let d = format!("M{} {} V{} L{} {} L{} {}", x + 16, y - 4, y - 34, x + 34, y - 28, x + 16, y - 22);
        html! { <path class="mw-around__flag" {d} /> }
    });
    html! {
        <g>
            <g>{flag}</g>
            <circle {class} cx={x.to_string()} cy={y.to_string()} r="22" />
            { label("mw-around__number", [i64::from(x), i64::from(y + 7)], (place + 1).to_string()) }
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maatwerk_engine::Stands;

    #[test]
    fn everyone_stands_at_a_place_of_their_own_around_the_household() {
        for count in [1, 2, 7, 20, 72] {
            let one = |name: usize| Provision { organisation: name.to_string(), ..Provision::default() };
            let around = standing(&(0..count).map(one).collect::<Vec<_>>(), Moment::Now);
            let mut places: Vec<(i32, i32)> = around.iter().map(|one| one.at).collect();
            assert!(places.iter().all(|(x, y)| (58..=WIDTH - 58).contains(x) && (18..=HEIGHT - 18).contains(y)));
            places.sort_unstable();
            places.dedup();
            assert_eq!(places.len(), count);
        }
        assert_eq!((sine(0), sine(18), sine(36), sine(54), sine(72)), (0, 1000, 0, -1000, 0));
    }

    #[test]
    fn in_the_plan_everyone_keeps_the_place_they_had() {
        let one = |name: &str, stands| Provision {
            organisation: name.to_owned(),
            intake: true,
            stands,
            ..Provision::default()
        };
        let around = [one("a", Stands::Now), one("b", Stands::Both), one("c", Stands::After), one("A ", Stands::Now)];
        let [now, after] = [Moment::Now, Moment::After].map(|moment| standing(&around, moment));
        let names = |found: &[Around]| found.iter().map(|one| (one.name.clone(), one.provisions)).collect::<Vec<_>>();
        assert_eq!(names(&now), [("a".to_owned(), 2), ("b".to_owned(), 1)]);
        assert_eq!(names(&after), [("a".to_owned(), 0), ("b".to_owned(), 1), ("c".to_owned(), 1)]);
        assert_eq!(now[1].at, after[1].at);
    }
}
