//! The author's command describes the bank by the `serde` attributes of its types, the app reads it by its own reader:
//! both must see the same.
#![cfg(feature = "author")]

use std::path::Path;

use quiz::bank::Manifest;
use quiz::bank::wire::{ShardFile, WireItem};

fn text(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questions");
    std::fs::read_to_string(root.join(path)).expect("the bank is there")
}

#[test]
fn every_shipped_item_is_the_same_for_both_readers() {
    let manifest = text("manifest.json");
    let ours: Manifest = quiz::json::read(&manifest).expect("the manifest is good");
    assert_eq!(ours, serde_json::from_str(&manifest).expect("the manifest is good"));
    let mut items = 0;
    for topic in &ours.topics {
        let shard = text(&topic.shard);
        let wire: ShardFile<'_> = serde_json::from_str(&shard).expect("the shard is good");
        for raw in wire.items {
            let theirs: WireItem = serde_json::from_str(raw.get()).expect("the item is good");
            assert_eq!(quiz::json::read::<WireItem>(raw.get()), Ok(theirs));
            items += 1;
        }
    }
    assert!(items > 0);
}
