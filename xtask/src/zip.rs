//! A zip archive (APPNOTE 6.3.3, without extensions) that the same files give byte for byte.

use anyhow::{Context, Result};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

/// The first day that a zip archive can name; a true date would make every archive another one.
const DATE: u16 = (1 << 5) | 1;

/// An archive of files by their names, which have `/` between folders.
///
/// # Errors
/// When a file or the whole is too large for the format.
pub fn archive<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    let mut count: u16 = 0;
    for (name, body) in files {
        let offset = size(out.len())?;
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(body)?;
        let packed = encoder.finish()?;
        let mut crc = Crc::new();
        crc.update(body);
        let mut common = Vec::new();
        // Version 2.0, names in UTF-8, deflated.
        for field in [20_u16, 1 << 11, 8, 0, DATE] {
            common.extend(field.to_le_bytes());
        }
        for field in [crc.sum(), size(packed.len())?, size(body.len())?] {
            common.extend(field.to_le_bytes());
        }
        common.extend(u16::try_from(name.len()).context("a name is too long")?.to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(&packed);
        directory.extend(b"PK\x01\x02");
        // Made on Unix, so that the rights below are read.
        directory.extend((20_u16 | 3 << 8).to_le_bytes());
        directory.extend(&common);
        directory.extend([0; 6]);
        directory.extend((0o100_644_u32 << 16).to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
        count = count.checked_add(1).context("too many files")?;
    }
    let (start, length) = (size(out.len())?, size(directory.len())?);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    Ok(out)
}

fn size(length: usize) -> Result<u32> {
    u32::try_from(length).context("too large for a zip archive")
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::io::Read;

    #[test]
    fn what_is_archived_can_be_read_again() -> Result<()> {
        let body = b"the same words, the same words, the same words".as_slice();
        let archive = archive([("a.txt", body), ("folder/b.txt", b"".as_slice())].into_iter())?;
        // The name follows 30 bytes of header, and the body the name.
        assert_eq!(&archive[30..35], b"a.txt");
        let packed = u32::from_le_bytes(archive[18..22].try_into()?) as usize;
        let mut text = Vec::new();
        DeflateDecoder::new(&archive[35..35 + packed]).read_to_end(&mut text)?;
        assert_eq!(text, body);
        let end = &archive[archive.len() - 22..];
        assert_eq!(&end[..4], b"PK\x05\x06");
        assert_eq!(u16::from_le_bytes(end[10..12].try_into()?), 2);
        let start = u32::from_le_bytes(end[16..20].try_into()?) as usize;
        assert_eq!(&archive[start..start + 4], b"PK\x01\x02");
        Ok(())
    }
}
