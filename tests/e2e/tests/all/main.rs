//! The end-to-end tests. Run them with `cargo xtask test --only e2e`.

mod accessibility;
mod bank_faults;
mod banks;
mod deep_link;
mod element;
mod foreign_bank;
mod frame;
mod frameworks;
mod harness;
mod history;
mod host;
mod hosting;
mod keep;
mod keyboard;
mod languages;
mod matching;
mod modes;
mod mounts;
mod navigation;
mod offline;
mod opening;
mod ordering;
mod parts;
mod practice;
mod progress;
mod settings;
mod shots;
mod sql;
mod states;
mod storage;
mod study;
mod tabs;
mod typed_rated;
mod whole_quiz;
mod without;

use std::process::ExitCode;

fn main() -> ExitCode {
    e2e::run(|tests| {
        harness::add(tests);
        whole_quiz::add(tests);
        keyboard::add(tests);
        practice::add(tests);
        sql::add(tests);
        ordering::add(tests);
        matching::add(tests);
        typed_rated::add(tests);
        progress::add(tests);
        deep_link::add(tests);
        element::add(tests);
        frame::add(tests);
        mounts::add(tests);
        banks::add(tests);
        frameworks::add(tests);
        storage::add(tests);
        bank_faults::add(tests);
        foreign_bank::add(tests);
        tabs::add(tests);
        history::add(tests);
        settings::add(tests);
        languages::add(tests);
        keep::add(tests);
        navigation::add(tests);
        study::add(tests);
        modes::add(tests);
        offline::add(tests);
        opening::add(tests);
        parts::add(tests);
        without::add(tests);
        hosting::add(tests);
        accessibility::add(tests);
        shots::add(tests);
    })
}
