//! Which colours stand out enough from what is behind them, and what to take where they do not: WCAG 2.2, 1.4.3 and 1.4.11.
//!
//! A host's tokens may hold any colour. A pair that cannot be read falls back to our own pair, and that pair only.

/// A colour of the sRGB space; every part lies between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    /// Red, green, blue.
    pub parts: [f32; 3],
    /// How much of what lies behind it is covered.
    pub alpha: f32,
}

impl Colour {
    /// Paper, where nothing else lies behind.
    pub const WHITE: Colour = Colour { parts: [1.0; 3], alpha: 1.0 };

    /// Reads what a browser makes of `color-mix(in srgb, X, X)`, whatever way X was written: `color(srgb 0.1 0.2 0.3 / 0.4)`.
    pub fn read(computed: &str) -> Option<Colour> {
        let inside = computed.strip_prefix("color(srgb ")?.strip_suffix(')')?;
        let (parts, alpha) = inside.split_once('/').unwrap_or((inside, "1"));
        let mut numbers = parts.split_whitespace().map(number);
        let mut next = || numbers.next();
        Some(Colour { parts: [next()?, next()?, next()?], alpha: number(alpha.trim()) })
    }

    /// The colour that is seen where this lies on another.
    pub fn over(self, behind: Colour) -> Colour {
        let seen = |place: usize| self.parts[place] * self.alpha + behind.parts[place] * (1.0 - self.alpha);
        Colour { parts: [seen(0), seen(1), seen(2)], alpha: self.alpha + behind.alpha * (1.0 - self.alpha) }
    }

    /// How much light it gives, as WCAG reckons it.
    pub fn luminance(self) -> f32 {
        let [red, green, blue] = self.parts.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Whether dark letters stand out from it better than light ones.
    pub fn is_light(self) -> bool {
        self.luminance() > 0.179
    }
}

/// The ratio between two opaque colours: 1 for the same, 21 for black and white.
pub fn ratio(one: Colour, other: Colour) -> f32 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A number between 0 and 1 as browsers write it; a smaller or larger one, which lies outside the space, is drawn to its edge.
/// By hand: the reader of the standard library weighs more than all of this file.
fn number(text: &str) -> f32 {
    // What is written with a negative exponent is next to nothing, as are `none` and what is below zero.
    if text.contains(['e', '-']) {
        return 0.0;
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().map(|byte| f32::from(byte.saturating_sub(b'0'))).collect::<Vec<_>>();
    let whole = digits(whole).into_iter().fold(0.0, |number, digit| number * 10.0 + digit);
    let decimals = digits(decimals).into_iter().rev().fold(0.0, |number, digit| (number + digit) / 10.0);
    (whole + decimals).min(1.0)
}

/// What a part of a colour is in light.
fn linear(part: f32) -> f32 {
    if part <= 0.04045 { part / 12.92 } else { power_of_2_4((part + 0.055) / 1.055) }
}

/// x to the power 2.4, for x between 0 and 1: x² times the fifth root of x², which Newton's method finds.
fn power_of_2_4(x: f32) -> f32 {
    let square = x * x;
    let root = (0..16).fold(1.0, |root: f32, _| (4.0 * root + square / (root * root * root * root)) / 5.0);
    square * root
}

/// A colour of the style sheet, by its name behind `--mw-`.
type Token = &'static str;

/// Colours that fall back together, when one of the pairs does not stand out.
struct Rule {
    /// What falls back, each with what to take where our own value does not stand out either: itself, where that is the last.
    tokens: &'static [(Token, Token)],
    /// What must stand out from what, and how much: ten times the ratio.
    pairs: &'static [(Token, Token, u16)],
}

const TEXT: u16 = 45;
const MARK: u16 = 30;

/// The pairs that matter, those first on which others lie.
const RULES: [Rule; 13] = [
    Rule { tokens: &[("ink", "ink"), ("paper", "paper")], pairs: &[("ink", "paper", TEXT)] },
    Rule { tokens: &[("sheet", "paper")], pairs: &[("ink", "sheet", TEXT)] },
    Rule { tokens: &[("wash", "paper")], pairs: &[("ink", "wash", TEXT)] },
    Rule {
        tokens: &[("ink-quiet", "ink")],
        pairs: &[("ink-quiet", "paper", TEXT), ("ink-quiet", "sheet", TEXT), ("ink-quiet", "wash", TEXT)],
    },
    Rule { tokens: &[("heading", "ink")], pairs: &[("heading", "paper", TEXT), ("heading", "sheet", TEXT)] },
    Rule {
        tokens: &[("link", "ink")],
        pairs: &[("link", "paper", TEXT), ("link", "sheet", TEXT), ("link", "wash", TEXT)],
    },
    Rule {
        tokens: &[("action", "ink"), ("on-action", "paper")],
        pairs: &[("on-action", "action", TEXT), ("action", "paper", MARK)],
    },
    Rule { tokens: &[("focus", "ink")], pairs: &[("focus", "paper", MARK), ("focus", "sheet", MARK)] },
    Rule { tokens: &[("focus-halo", "paper")], pairs: &[("ink", "focus-halo", TEXT)] },
    Rule { tokens: &[("edge", "ink")], pairs: &[("edge", "paper", MARK), ("edge", "sheet", MARK)] },
    Rule {
        tokens: &[("warn", "ink"), ("warn-wash", "paper")],
        pairs: &[
            ("warn", "paper", TEXT),
            ("warn", "sheet", TEXT),
            ("warn", "warn-wash", TEXT),
            ("ink", "warn-wash", TEXT),
        ],
    },
    Rule {
        tokens: &[("breaking", "ink"), ("breaking-wash", "paper")],
        pairs: &[("breaking", "paper", TEXT), ("breaking", "sheet", TEXT), ("ink", "breaking-wash", TEXT)],
    },
    Rule {
        tokens: &[("muddling", "ink"), ("muddling-wash", "paper")],
        pairs: &[("muddling", "paper", MARK), ("muddling", "sheet", MARK), ("ink", "muddling-wash", TEXT)],
    },
];

/// A colour that is taken in the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Which colour.
    pub token: Token,
    /// In its place; `None` for our own.
    pub with: Option<Token>,
}

/// A pair of the host's that does not stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// What does not stand out.
    pub token: Token,
    /// From what.
    pub from: Token,
    /// Ten times the ratio that was found; 0 for what is no colour.
    pub found: u16,
    /// Ten times the ratio that is needed.
    pub needed: u16,
}

/// What is wrong with the colours, and what mends it. `colour` gives what `--mw-` with a name behind it is, `None` for what is
/// no colour; the name `behind` stands for what lies behind the widget.
pub fn mend(colour: impl Fn(&str) -> Option<Colour>) -> (Vec<Complaint>, Vec<Mended>) {
    let mut palette = Palette { colour: &colour, mended: Vec::new() };
    let mut complaints = Vec::new();
    for Rule { tokens, pairs } in &RULES {
        let Some(complaint) = palette.worst(pairs) else { continue };
        // Where our own colours do not go with the host's, that is no fault of the host's.
        if tokens.iter().any(|(token, _)| palette.is_of_host(token)) {
            complaints.push(complaint);
        }
        palette.take(tokens.iter().map(|(token, _)| Mended { token, with: None }));
        let is_last = |(token, with): &(Token, Token)| token == with;
        if palette.worst(pairs).is_some() && !tokens.iter().any(is_last) {
            palette.take(tokens.iter().map(|(token, with)| Mended { token, with: Some(with) }));
        }
    }
    (complaints, palette.mended)
}

struct Palette<'a> {
    colour: &'a dyn Fn(&str) -> Option<Colour>,
    mended: Vec<Mended>,
}

impl Palette<'_> {
    fn take(&mut self, all: impl Iterator<Item = Mended>) {
        for one in all {
            self.mended.retain(|mended| mended.token != one.token);
            self.mended.push(one);
        }
    }

    /// Whether the host has another colour than we.
    fn is_of_host(&self, token: &str) -> bool {
        (self.colour)(token) != self.own(token)
    }

    fn own(&self, token: &str) -> Option<Colour> {
        (self.colour)(&format!("own-{token}"))
    }

    /// What a colour is, after all that was mended.
    fn now(&self, token: &str) -> Option<Colour> {
        match self.mended.iter().find(|mended| mended.token == token) {
            Some(Mended { with: Some(with), .. }) => self.now(with),
            Some(Mended { with: None, .. }) => self.own(token),
            None => (self.colour)(token),
        }
    }

    /// What is seen of a colour on another, where that lies on the paper.
    fn seen(&self, token: &str, on: &str) -> Option<[Colour; 2]> {
        let behind = || (self.colour)("behind").unwrap_or(Colour::WHITE);
        let solid = |colour: Colour, behind: &dyn Fn() -> Option<Colour>| match colour.alpha < 1.0 {
            true => behind().map(|behind| colour.over(behind)),
            false => Some(colour),
        };
        let paper = || solid(self.now("paper")?, &|| Some(behind()));
        let ground = solid(self.now(on)?, &paper)?;
        Some([solid(self.now(token)?, &|| Some(ground))?, ground])
    }

    /// The pair that stands out least, where one does not stand out enough.
    fn worst(&self, pairs: &'static [(Token, Token, u16)]) -> Option<Complaint> {
        let found = pairs.iter().map(|(token, from, needed)| {
            let found = self.seen(token, from).map_or(0, |[one, other]| (ratio(one, other) * 10.0) as u16);
            Complaint { token, from, found, needed: *needed }
        });
        found.filter(|pair| pair.found < pair.needed).min_by_key(|pair| pair.found)
    }
}

#[cfg(test)]
mod tests;
