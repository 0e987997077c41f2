//! What changed between two versions of a sentence, word by word.

/// A run of words, and in which version it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the earlier one.
    Gone(String),
    /// Only in the later one.
    Added(String),
}

/// The pieces of both versions, in reading order; what is gone stands before what came in its place.
pub fn word_diff(earlier: &str, later: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (earlier.split_whitespace().collect(), later.split_whitespace().collect());
    // How many words the ends from here on share at most.
    let mut shared = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            shared[i][j] = match old[i] == new[j] {
                true => shared[i + 1][j + 1] + 1,
                false => shared[i + 1][j].max(shared[i][j + 1]),
            };
        }
    }
    let mut pieces = Vec::new();
    let (mut i, mut j) = (0, 0);
    let (mut gone, mut added) = (Vec::new(), Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            flush(&mut pieces, &mut gone, &mut added);
            same(&mut pieces, old[i]);
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && shared[i + 1][j] >= shared[i][j + 1]) {
            gone.push(old[i]);
            i += 1;
        } else {
            added.push(new[j]);
            j += 1;
        }
    }
    flush(&mut pieces, &mut gone, &mut added);
    pieces
}

fn same(pieces: &mut Vec<Piece>, word: &str) {
    match pieces.last_mut() {
        Some(Piece::Same(text)) => {
            text.push(' ');
            text.push_str(word);
        }
        _ => pieces.push(Piece::Same(word.to_owned())),
    }
}

fn flush<'a>(pieces: &mut Vec<Piece>, gone: &mut Vec<&'a str>, added: &mut Vec<&'a str>) {
    for (words, piece) in [(gone, Piece::Gone as fn(String) -> Piece), (added, Piece::Added)] {
        if !words.is_empty() {
            pieces.push(piece(words.join(" ")));
            words.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn diff(earlier: &str, later: &str, expected: &str) {
        let written = word_diff(earlier, later).into_iter().map(|piece| match piece {
            Piece::Same(text) => text,
            Piece::Gone(text) => format!("[-{text}-]"),
            Piece::Added(text) => format!("[+{text}+]"),
        });
        assert_eq!(written.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn words_that_stay_stand_once() {
        diff(
            "Dat weten wij na een gesprek.",
            "Dat weten wij pas na een gesprek.",
            "Dat weten wij [+pas+] na een gesprek.",
        );
        diff("U krijgt dit.", "Misschien kan dit.", "[-U krijgt-] [+Misschien kan+] dit.");
        diff("Bel ons of kom langs.", "Kom langs.", "[-Bel ons of kom-] [+Kom+] langs.");
        diff("Gelijk.", "Gelijk.", "Gelijk.");
        diff("", "Nieuw woord", "[+Nieuw woord+]");
        diff("Oud woord", "", "[-Oud woord-]");
    }
}
