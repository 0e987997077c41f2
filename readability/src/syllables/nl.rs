//! Dutch: vowels that are written together and sound as one.
//!
//! The spelling helps: a trema or a hyphen parts vowels that would otherwise be read as one (`beëindigen`, `na-apen`).

/// Letters that sound as one vowel, the longest first.
const SOUNDS: &[&str] =
    &["aai", "ooi", "oei", "eeu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou", "ai", "oi"];

/// Loanwords keep their own spelling: parts of words, and how many vowels sound in them.
const LOANS: &[(&str, usize)] = &[
    ("team", 1),
    ("coach", 1),
    ("load", 1),
    ("board", 1),
    ("lease", 1),
    ("jeans", 1),
    ("website", 2),
    ("online", 2),
    ("offline", 2),
    ("service", 2),
    ("update", 2),
    ("manager", 3),
    ("management", 3),
];

/// How many vowels sound in a part of a word, in small letters.
pub(super) fn vowel_sounds(part: &str) -> usize {
    for (loan, sounds) in LOANS {
        if let Some((before, after)) = part.split_once(loan) {
            return vowel_sounds(before) + sounds + vowel_sounds(after);
        }
    }
    let letters: Vec<char> = part.chars().collect();
    let mut sounds = 0;
    let mut at = 0;
    while at < letters.len() {
        let length = vowel_at(&letters, at);
        sounds += usize::from(length > 0);
        at += length.max(1);
    }
    sounds
}

/// How many letters the vowel that begins here takes; 0 where none begins.
fn vowel_at(letters: &[char], at: usize) -> usize {
    let letter = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let before = if at == 0 { ' ' } else { letter(at - 1) };
    let is_vowel = |letter: char| "aeiou".contains(plain(letter));
    match letter(at) {
        'u' if before == 'q' => 0,
        // A glide beside a vowel (yoga, royaal, display), a vowel elsewhere (systeem, baby).
        'y' => usize::from(!is_vowel(before) && !is_vowel(letter(at + 1))),
        first if is_vowel(first) => {
            // A trema begins a vowel of its own, so within a sound there is none.
            let same = |sound: &&&str| {
                let mut wanted = sound.chars();
                wanted.next() == Some(plain(first))
                    && wanted.enumerate().all(|(place, wanted)| unmarked(letter(at + 1 + place)) == wanted)
            };
            let rest: String = letters[at..].iter().collect();
            match () {
                // niveau, but geautomatiseerd
                () if rest.starts_with("eau") && before != 'g' => 3,
                // nieuw, but mili-eu
                () if rest.starts_with("ieuw") => 3,
                () if rest.starts_with("ieu") => 1,
                // muse-um
                () if rest.starts_with("eum") => 1,
                () => SOUNDS.iter().find(same).map_or(1, |sound| sound.len()),
            }
        }
        _ => 0,
    }
}

/// The vowel without any mark on it.
fn plain(letter: char) -> char {
    match letter {
        'ä' => 'a',
        'ë' => 'e',
        'ï' => 'i',
        'ö' => 'o',
        'ü' => 'u',
        other => unmarked(other),
    }
}

/// The vowel without an accent; a trema stays.
fn unmarked(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'í' | 'ì' | 'î' => 'i',
        'ó' | 'ò' | 'ô' => 'o',
        'ú' | 'ù' | 'û' => 'u',
        other => other,
    }
}
