//! A zip archive that the same files give byte for byte.

use anyhow::Result;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// An archive of files by their names, which have `/` between folders.
///
/// # Errors
/// When a file or the whole is too large for the format.
pub fn archive<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>> {
    // A true date would make every archive another one.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, body) in files {
        archive.start_file(name, options)?;
        archive.write_all(body)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn what_is_archived_can_be_read_again_and_is_the_same_every_time() -> Result<()> {
        let body = b"the same words, the same words, the same words".as_slice();
        let files = [("a.txt", body), ("folder/b.txt", b"".as_slice())];
        let bytes = archive(files.into_iter())?;
        assert_eq!(bytes, archive(files.into_iter())?);
        let mut read = ZipArchive::new(Cursor::new(bytes))?;
        assert_eq!(read.len(), 2);
        for (name, body) in files {
            let mut text = Vec::new();
            read.by_name(name)?.read_to_end(&mut text)?;
            assert_eq!(text, body);
        }
        Ok(())
    }
}
