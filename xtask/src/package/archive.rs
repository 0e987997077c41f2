//! The zip: one folder, the same bytes for the same files.

use anyhow::Result;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files by their path in the folder.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Puts files in a zip, in the order of their names, all of the oldest day that a zip knows.
///
/// # Errors
/// When a file is too large for a zip.
pub fn archive(folder: &str, files: &Files) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(format!("{folder}/{name}"), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn everything_lies_in_one_folder_and_comes_out_as_it_went_in() {
        let files = Files::from([("b/c.txt".to_owned(), b"two".to_vec()), ("a.txt".to_owned(), b"one".to_vec())]);
        let bytes = archive("x-1.0", &files).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["x-1.0/a.txt", "x-1.0/b/c.txt"]);
        let mut text = String::new();
        zip.by_name("x-1.0/a.txt").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "one");
        assert_eq!(bytes, archive("x-1.0", &files).unwrap(), "the same bytes again");
    }
}
