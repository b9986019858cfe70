//! How fast the engine is natively: choosing from large banks against the machine's own reading speed, taking an answer
//! in, a whole test, and building the tables.
//!
//! `cargo bench -p engine`. The browser's twin, beside other tools, is `cargo xtask bench --browser`.

#[path = "support/bank.rs"]
mod bank;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use engine::{ItemTable, Posterior, Profile};

use bank::{bank, candidates, history, most_informative, test_of_20};

/// Rows that a choice by posterior-weighted information reads, from the posterior's width.
fn rows_read(posterior: &Posterior) -> usize {
    let stride = ((posterior.sd() / engine::grid::STEP) as usize).max(1);
    let reached = |(i, w): &(usize, &f64)| i % stride == 60 % stride && **w > 1e-7;
    posterior.weights().iter().enumerate().filter(reached).count()
}

/// Sums of all numbers: as fast as this machine reads so many bytes.
fn read_all(numbers: &[f32]) -> f32 {
    let mut lanes = [0.0f32; 64];
    for part in numbers.chunks_exact(64) {
        for (lane, number) in lanes.iter_mut().zip(part) {
            *lane += number;
        }
    }
    lanes.iter().sum()
}

fn choose(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("next item");
    for n in [10_000, 100_000] {
        let bank = bank(n);
        let table = ItemTable::new(&bank);
        let mut profile = Profile::new(&[0.0]).expect("a valid loading");
        let mut given = vec![false; n];
        for (item, category) in history(&bank) {
            profile.observe(0, &bank[item], category);
            given[item] = true;
        }
        let posterior = profile.topic(0);
        let open = |item: usize| !given[item];
        let row = 4 * n;

        group.throughput(Throughput::Bytes(2 * row as u64));
        let mut levels = [-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0].into_iter().cycle();
        group.bench_function(BenchmarkId::new("MFI", n), |bencher| {
            bencher.iter(|| {
                let theta = levels.next().unwrap_or(0.0);
                most_informative(&bank, table.shortlist_at(black_box(theta), open, 3), theta)
            });
        });
        // From places that change as the rows of MFI do, so that the caches help both alike.
        let numbers = vec![1.0f32; engine::grid::POINTS * n];
        let mut places = [40, 50, 55, 60, 65, 70, 80].into_iter().cycle();
        group.bench_function(BenchmarkId::new("reading as many bytes as MFI", n), |bencher| {
            bencher.iter(|| {
                let from = places.next().unwrap_or(0) * n;
                read_all(black_box(&numbers[from..from + 2 * n]))
            });
        });

        let read = rows_read(&posterior) * row;
        group.throughput(Throughput::Bytes(read as u64));
        group.bench_function(BenchmarkId::new("MPWI", n), |bencher| {
            bencher.iter(|| table.shortlist_over(black_box(&posterior), open, 1));
        });
        group.bench_function(BenchmarkId::new("reading as many bytes as MPWI", n), |bencher| {
            bencher.iter(|| read_all(black_box(&numbers[..read / 4])));
        });
    }
    group.finish();
}

fn answer(criterion: &mut Criterion) {
    let bank = bank(1000);
    let mut group = criterion.benchmark_group("answer taken in, overall level and eleven topics");
    for before in [1, 20, 100] {
        let mut profile = Profile::new(&[0.7; 11]).expect("valid loadings");
        for (at, model) in bank.iter().enumerate().take(before) {
            profile.observe(at % 11, model, at % 2);
        }
        group.bench_function(BenchmarkId::from_parameter(before), |bencher| {
            bencher.iter_batched_ref(
                || profile.clone(),
                |profile| {
                    profile.observe(black_box(0), &bank[500], 1);
                    (profile.overall(), profile.every_topic())
                },
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

fn whole_test(criterion: &mut Criterion) {
    let bank = bank(1000);
    let table = ItemTable::new(&bank);
    let start = Profile::new(&[0.0]).expect("a valid loading");
    let mut all = candidates(40).into_iter().cycle();
    criterion.bench_function("test of 20 items from 1000", |bencher| {
        bencher.iter_batched(
            || all.next().expect("a cycle never ends"),
            |candidate| test_of_20(&bank, &table, &start, candidate),
            BatchSize::SmallInput,
        );
    });
}

fn tables(_: &mut Criterion) {
    for n in [150, 10_000, 100_000] {
        let bank = bank(n);
        let started = Instant::now();
        let table = ItemTable::new(black_box(&bank));
        let took: Duration = started.elapsed();
        println!("table of {n} items: {took:.1?}, {:.1} MB", table.bytes() as f64 / 1e6);
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    targets = choose, answer, whole_test, tables
}
criterion_main!(benches);
