//! Three-valued (Kleene) logic: what is not known stays not known.

use serde::{Deserialize, Serialize};

/// The truth of a condition when some facts may be unknown.
///
/// Ordered from false to true, so that "and" is the minimum and "or" the maximum (Kleene's strong logic).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Truth {
    /// The facts make it false, whatever else becomes known.
    False,
    /// The facts that would decide are missing.
    Unknown,
    /// The facts make it true, whatever else becomes known.
    True,
}

impl Truth {
    /// True when every part is true; an empty list is true. Parts behind one that decides are not looked at.
    pub fn all(parts: impl IntoIterator<Item = Truth>) -> Truth {
        let mut whole = Truth::True;
        for part in parts {
            whole = whole.min(part);
            if whole == Truth::False {
                break;
            }
        }
        whole
    }

    /// True when at least one part is true; an empty list is false. Parts behind one that decides are not looked at.
    pub fn any(parts: impl IntoIterator<Item = Truth>) -> Truth {
        !Truth::all(parts.into_iter().map(|part| !part))
    }

    /// True when at least so many parts are true.
    pub(crate) fn at_least(count: u8, parts: impl IntoIterator<Item = Truth>) -> Truth {
        let (mut surely, mut perhaps) = (0, 0);
        for part in parts {
            surely += usize::from(part == Truth::True);
            perhaps += usize::from(part != Truth::False);
        }
        match usize::from(count) {
            count if surely >= count => Truth::True,
            count if perhaps < count => Truth::False,
            _ => Truth::Unknown,
        }
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;

    /// The opposite; the opposite of unknown is unknown.
    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Truth {
        if known { Truth::True } else { Truth::False }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, *};

    #[test]
    fn unknown_never_decides_and_never_hides_a_decision() {
        for (a, b, and, or) in [
            (False, False, False, False),
            (False, Unknown, False, Unknown),
            (False, True, False, True),
            (Unknown, Unknown, Unknown, Unknown),
            (Unknown, True, Unknown, True),
            (True, True, True, True),
        ] {
            assert_eq!(Truth::all([a, b]), and, "{a:?} and {b:?}");
            assert_eq!(Truth::all([b, a]), and, "{b:?} and {a:?}");
            assert_eq!(Truth::any([a, b]), or, "{a:?} or {b:?}");
            assert_eq!(Truth::any([b, a]), or, "{b:?} or {a:?}");
            assert_eq!(!Truth::all([a, b]), Truth::any([!a, !b]), "De Morgan");
        }
    }
}
