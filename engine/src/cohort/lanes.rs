//! Truths and numbers of many households at once: a bit for each, 64 to a machine word.

use crate::truth::Truth;
use std::ops::{BitAnd, BitOr, BitOrAssign, BitXor, Not};

/// So many machine words are taken in one go: finding out what to do next takes longer than doing it to one.
const WORDS: usize = 4;

/// A bit for each household of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits([u64; WORDS]);

impl Bits {
    /// How many households have a bit.
    pub(super) const LANES: usize = WORDS * u64::BITS as usize;
    pub(super) const NONE: Bits = Bits([0; WORDS]);
    pub(super) const ALL: Bits = Bits([u64::MAX; WORDS]);

    /// The bits of the first so many.
    pub(super) fn first(count: usize) -> Bits {
        let mut bits = Bits::NONE;
        (0..count).for_each(|lane| bits.set(lane));
        bits
    }

    pub(super) fn set(&mut self, lane: usize) {
        self.0[lane / 64] |= 1 << (lane % 64);
    }

    /// The bits of the households from 64 times the place on.
    pub(super) fn word_mut(&mut self, place: usize) -> &mut u64 {
        &mut self.0[place]
    }

    pub(super) fn has(self, lane: usize) -> bool {
        self.0[lane / 64] >> (lane % 64) & 1 == 1
    }

    pub(super) fn is_none(self) -> bool {
        self == Bits::NONE
    }

    pub(super) fn count(self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    fn with(self, other: Bits, of: impl Fn(u64, u64) -> u64) -> Bits {
        Bits(std::array::from_fn(|word| of(self.0[word], other.0[word])))
    }
}

impl BitAnd for Bits {
    type Output = Bits;

    fn bitand(self, other: Bits) -> Bits {
        self.with(other, |one, other| one & other)
    }
}

impl BitOr for Bits {
    type Output = Bits;

    fn bitor(self, other: Bits) -> Bits {
        self.with(other, |one, other| one | other)
    }
}

impl BitXor for Bits {
    type Output = Bits;

    fn bitxor(self, other: Bits) -> Bits {
        self.with(other, |one, other| one ^ other)
    }
}

impl BitOrAssign for Bits {
    fn bitor_assign(&mut self, other: Bits) {
        *self = *self | other;
    }
}

impl Not for Bits {
    type Output = Bits;

    fn not(self) -> Bits {
        Bits(self.0.map(|word| !word))
    }
}

/// A truth for each household; where neither bit stands it is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lanes {
    /// Where it is true.
    pub(super) yes: Bits,
    /// Where it is false.
    pub(super) no: Bits,
}

impl Lanes {
    pub(super) const TRUE: Lanes = Lanes { yes: Bits::ALL, no: Bits::NONE };
    pub(super) const FALSE: Lanes = Lanes { yes: Bits::NONE, no: Bits::ALL };

    pub(super) fn and(self, other: Lanes) -> Lanes {
        Lanes { yes: self.yes & other.yes, no: self.no | other.no }
    }

    pub(super) fn or(self, other: Lanes) -> Lanes {
        Lanes { yes: self.yes | other.yes, no: self.no & other.no }
    }

    pub(super) fn unknown(self) -> Bits {
        !(self.yes | self.no)
    }

    /// Where it has this truth.
    pub(super) fn with(self, truth: Truth) -> Bits {
        match truth {
            Truth::True => self.yes,
            Truth::False => self.no,
            Truth::Unknown => self.unknown(),
        }
    }
}

impl Not for Lanes {
    type Output = Lanes;

    fn not(self) -> Lanes {
        Lanes { yes: self.no, no: self.yes }
    }
}

/// Where the number is at least `bound`; a number is given bit by bit, the lowest first.
pub(super) fn at_least(bits: impl Iterator<Item = Bits>, bound: u64) -> Bits {
    // From the lowest bit up: a higher bit that differs from the bound's outweighs everything below it.
    let step = |below: Bits, (place, bit): (usize, Bits)| match bound >> place & 1 {
        0 => bit | below,
        _ => bit & below,
    };
    bits.enumerate().fold(Bits::ALL, step)
}

/// Where at least so many of these have their bit set.
pub(super) fn counted(each: impl Iterator<Item = Bits>, count: u8) -> Bits {
    // A counter for each household, bit by bit: adding one to some of them is a carry that ripples upwards.
    let mut counter = [Bits::NONE; 16];
    for mut carry in each {
        for bit in &mut counter {
            (*bit, carry) = (*bit ^ carry, *bit & carry);
            if carry.is_none() {
                break;
            }
        }
    }
    at_least(counter.into_iter(), u64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_household_by_household() {
        let number = |lane: usize| (lane as u64 * 37) % 200;
        let mut bits = [Bits::NONE; 10];
        for lane in 0..Bits::LANES {
            (0..10).filter(|bit| number(lane) >> bit & 1 == 1).for_each(|bit| bits[bit].set(lane));
        }
        for bound in [0, 1, 18, 63, 64, 127, 128, 199, 200, 1000] {
            let found = at_least(bits.into_iter(), bound);
            for lane in 0..Bits::LANES {
                assert_eq!(found.has(lane), number(lane) >= bound, "{} against {bound}", number(lane));
            }
        }
    }

    #[test]
    fn set_bits_are_counted_household_by_household() {
        // The first household has no bit set, the second one, the third two.
        let each = (1..Bits::LANES).map(|from| !Bits::first(from));
        for count in [0, 1, 2, 31, 63, 64, 65, 255] {
            let found = counted(each.clone(), count);
            for lane in 0..Bits::LANES {
                assert_eq!(found.has(lane), lane >= usize::from(count), "{lane} against {count}");
            }
        }
    }
}
