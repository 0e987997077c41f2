//! The rules that a command reads with: those of the law, and a municipality's own where its file was named.

use crate::compiled::read;
use clap::Args;
use maatwerk_engine::{Catalogue, LawBook, Municipality, Stamp, hash};
use maatwerk_notation::{Fault, read_text};
use std::path::PathBuf;

/// Whose rules.
#[derive(Args)]
pub(super) struct Whose {
    /// A municipality's own file (docs/municipality.md says how it is written).
    #[arg(long, value_name = "FILE")]
    municipality: Option<PathBuf>,
}

/// The rules of this program, and of a municipality.
pub(super) struct Rules {
    pub(super) book: LawBook,
    pub(super) catalogue: Catalogue,
    /// Without a file it is the one that does not exist: whom to call, and nothing of its rules.
    pub(super) municipality: Municipality,
    /// The SHA-256 of the municipality's file.
    hash: Option<String>,
}

impl Whose {
    /// Reads the file, if there is one; from then on the words are the municipality's too.
    pub(super) fn rules(&self) -> Result<Rules, Fault> {
        let (book, catalogue) = (maatwerk_rules::law_book(), maatwerk_rules::catalogue());
        let Some(path) = &self.municipality else {
            return Ok(Rules { book, catalogue, municipality: nobodys(), hash: None });
        };
        let text = read_text(path)?;
        let municipality = read(path, &text)?;
        maatwerk_words::speak_for(&municipality);
        Ok(Rules {
            book: book.with(&municipality),
            catalogue: catalogue.with(&municipality),
            hash: Some(hash(text.as_bytes())),
            municipality,
        })
    }
}

/// Someone to call where no municipality was named: of the one that does not exist, and nothing of its rules.
fn nobodys() -> Municipality {
    let Municipality { code, name, mut contacts, .. } = maatwerk_rules::municipality();
    contacts.retain(|contact| contact.for_domains.is_empty());
    Municipality { code, name, contacts, ..Municipality::default() }
}

impl Rules {
    /// What a receipt says of these rules.
    pub(super) fn stamp(&self) -> Stamp<'_> {
        let municipality = self.hash.as_deref().map(|hash| (&*self.municipality.code, hash));
        Stamp { municipality, ..maatwerk_rules::STAMP }
    }
}
