//! Parts within parts, read from binary data that anyone may have made: no deeper than a file may be. Else a few kilobytes
//! that say "not, not, not" would use up the stack, and with it stop every widget on the page.

use serde::de::{Deserialize, Deserializer, Error as _};
use std::cell::Cell;

const MAX_DEPTH: u8 = 40;

thread_local! {
    static DEPTH: Cell<u8> = const { Cell::new(0) };
}

pub(crate) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let depth = DEPTH.get();
    if depth >= MAX_DEPTH {
        return Err(D::Error::custom("parts within parts, deeper than a person writes"));
    }
    DEPTH.set(depth + 1);
    let read = T::deserialize(deserializer);
    DEPTH.set(depth);
    read
}
