//! How much a bank may ask of whoever reads it. A bank may come from anywhere; the shipped one stays far below.

/// Bytes of one file, manifest or shard. Whoever fetches a file stops here, before anything is parsed.
pub const FILE_BYTES: usize = 8 << 20;

/// Items of one shard.
pub const ITEMS: usize = 10_000;

/// Bytes of one item as written.
pub const ITEM_BYTES: usize = 64 << 10;

/// Entries of any list in a manifest or in an item.
pub const LIST: usize = 200;

/// Bytes of an id.
pub const ID_BYTES: usize = 100;

/// What is said of a file above [`FILE_BYTES`].
pub fn too_large() -> String {
    format!("is too large: a file of a bank has at most {FILE_BYTES} bytes; split the topic")
}
