//! What the candidate waits for between two questions: an answer taken in and the next item chosen, on the shipped bank.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use quiz::bank::{Bank, parse};
use quiz::session::{Event, Length, Mode, Session, begin, plan, step};

fn shipped() -> Bank {
    let read =
        |path: &str| std::fs::read_to_string(format!("../../questions/{path}")).expect("the shipped bank");
    let manifest = parse::manifest("manifest.json", &read("manifest.json")).expect("a manifest");
    let mut bank = Bank::new(manifest.clone());
    for topic in &manifest.topics {
        let (shard, _) = parse::shard(&topic.shard, &topic.id, &read(&topic.shard)).expect("a shard");
        bank.insert(shard);
    }
    bank
}

/// A quiz over all topics with so many answers behind it.
fn after(answers: usize, bank: &Bank) -> Session {
    let settings = plan(&bank.manifest, &[], Length::Precise, Mode::Assessment, 1, Vec::new());
    let (mut session, _) = begin("bench".into(), settings, bank, 0.0);
    for _ in 0..answers {
        session = step(&session, bank, Event::DontKnow { at: 0.0 }).0;
    }
    session
}

fn answer_and_choose(criterion: &mut Criterion) {
    let bank = shipped();
    for answers in [0, 4, 20] {
        let session = after(answers, &bank);
        criterion.bench_function(&format!("step after {answers} answers"), |bencher| {
            bencher.iter(|| step(black_box(&session), &bank, Event::DontKnow { at: 1.0 }));
        });
    }
    let text = std::fs::read_to_string("../../questions/sql/items.json").expect("the shipped bank");
    criterion.bench_function("read a shard of 24 items", |bencher| {
        bencher.iter(|| parse::shard("sql", "sql", black_box(&text)));
    });
}

criterion_group!(benches, answer_and_choose);
criterion_main!(benches);
