//! The household in the middle and everyone around it; a dashed line joins who does the same work.

use super::desk::Desk;
use super::said::said;
use super::stacking_view;
use maatwerk_engine::{Provision, Stacking};
use maatwerk_words::{Lang, law as words};
use yew::prelude::*;

const WIDTH: i32 = 640;
const HEIGHT: i32 = 380;

/// Sines of 0 to 90 degrees, a step of 5, in thousandths: the places of the few around do not need finer, and a
/// visitor need not download the mathematics.
const SINES: [i32; 19] = [0, 87, 174, 259, 342, 423, 500, 574, 643, 707, 766, 819, 866, 906, 940, 966, 985, 996, 1000];

/// One organisation: its name, and how many provisions come from it.
struct Around {
    name: String,
    provisions: usize,
    at: (i32, i32),
}

/// The drawing, with the same in a list under it.
pub(super) fn drawing(desk: &Desk<'_>, provisions: &[Provision], found: &Stacking) -> Html {
    let lang = desk.lang;
    let around = organisations(provisions);
    let counted = |count: usize, name: fn(Lang) -> &'static str| format!("{count} {}", name(lang));
    let title = words::drawing_title(
        lang,
        counted(found.organisations, stacking_view::organisations(found)),
        counted(found.provisions, stacking_view::provisions(found)),
    );
    let place_of = |name: &str| around.iter().find(|one| same(&one.name, name)).map(|one| one.at);
    let doubles = found.doubled.iter().flat_map(|work| {
        work.organisations.windows(2).filter_map(|pair| Some((place_of(&pair[0])?, place_of(&pair[1])?)))
    });
    let doubles: Vec<Html> = doubles.filter(|(one, other)| one != other).map(|(from, to)| double(from, to)).collect();
    html! {
        <figure class="mw-around__figure">
            <figcaption class="mw-small">{ said("strong", "", title.clone()) }</figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title} class="mw-around__drawing">
                { for around.iter().map(line) }
                { for doubles }
                <path class="mw-around__house" d="M320 146 L362 180 V224 H278 V180 Z" />
                { for around.iter().enumerate().map(|(place, one)| node(place, one)) }
            </svg>
            <ol class="mw-around__key mw-small">
                { for around.iter().map(|one| said("li", "", words::drawing_one(lang, one.provisions, &one.name))) }
            </ol>
        </figure>
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn organisations(provisions: &[Provision]) -> Vec<Around> {
    let mut around: Vec<Around> = Vec::new();
    for provision in provisions.iter().filter(|provision| !provision.organisation.trim().is_empty()) {
        match around.iter_mut().find(|one| same(&one.name, &provision.organisation)) {
            Some(one) => one.provisions += 1,
            None => around.push(Around { name: provision.organisation.trim().to_owned(), provisions: 1, at: (0, 0) }),
        }
    }
    let count = around.len();
    for (place, one) in around.iter_mut().enumerate() {
        // From the top, clockwise, in steps of 5 degrees.
        let turn = 72 * place / count;
        one.at = (WIDTH / 2 + 240 * sine(turn) / 1000, HEIGHT / 2 - 150 * sine(turn + 18) / 1000);
    }
    around
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
    html! {
        <g>
            <circle class="mw-around__node" cx={x.to_string()} cy={y.to_string()} r="22" />
            <text class="mw-around__number" x={x.to_string()} y={(y + 7).to_string()} text-anchor="middle">{(place + 1).to_string()}</text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_stands_at_a_place_of_their_own_around_the_household() {
        for count in [1, 2, 7, 20, 72] {
            let one = |name: usize| Provision { organisation: name.to_string(), ..Provision::default() };
            let around = organisations(&(0..count).map(one).collect::<Vec<_>>());
            let mut places: Vec<(i32, i32)> = around.iter().map(|one| one.at).collect();
            assert!(places.iter().all(|(x, y)| (58..=WIDTH - 58).contains(x) && (18..=HEIGHT - 18).contains(y)));
            places.sort_unstable();
            places.dedup();
            assert_eq!(places.len(), count);
        }
        assert_eq!((sine(0), sine(18), sine(36), sine(54), sine(72)), (0, 1000, 0, -1000, 0));
    }
}
