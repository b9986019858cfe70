//! The author's command, `skill-quiz`, as a library: [`main`] is the command, and what reads other people's files stands
//! open to tests and fuzzers.

mod bank;
mod coverage;
mod input;
mod lint;
mod manifest;
mod new;
mod output;
mod publish;
mod review;
mod schema;
pub mod score;
pub mod select;
mod simulate;
mod sql;
mod table;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

const EXAMPLES: &str = "\
A bank is a folder with manifest.json and one items.json per topic. A day's work on it:

  skill-quiz new multi --topic sql --subtopic postgresql    the empty form of an item
  skill-quiz lint                     what is wrong with the bank in ./questions, and how to mend it
  skill-quiz lint --topic sql         the same for one topic
  skill-quiz manifest                 after editing items: digests and counts in manifest.json
  skill-quiz simulate --topics sql    how well the items measure, with simulated candidates
  skill-quiz blind --topic sql        the items for a reader who has not seen the keys
  skill-quiz agree answers.json       how far the reader's answers agree with the keys
  skill-quiz lint --release           before publishing: the rules for a finished bank, too

Every command says more by --help. The exit code is 0 if all is well, 1 if something is to be mended, 2 for a mistyped
command.";

/// Checks a question bank, and shows what it measures.
#[derive(Parser)]
#[command(name = "skill-quiz", version, after_help = EXAMPLES, after_long_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Lists what is wrong with a bank, with the item, the field and the mend.
    Lint(lint::Args),
    /// Prints the empty form of an item of some kind.
    New(new::Args),
    /// Brings digests and counts in manifest.json up to date with the topics' files.
    Manifest(manifest::Args),
    /// Writes the bank as browsers fetch it.
    Publish(publish::Args),
    /// Prints the JSON Schema of bank files, or compares a file with it.
    Schema(schema::Args),
    /// Lets simulated candidates take the quiz, and prints how well it measures them.
    Simulate(simulate::Args),
    /// Computes levels from items and answers, or those of an exported result again.
    Score(score::Args),
    /// Prints the items of a topic for a reader who has not seen the keys.
    Blind(review::blind::Args),
    /// Compares readers' answers with the keys, and keeps the outcome.
    Agree(review::agree::Args),
    /// Prints which items test each skill that descriptions of the role name.
    Coverage(coverage::Args),
    /// Chooses the next item by every criterion, or the questions of an exported result again.
    Select(select::Args),
}

/// Whether the work is done and nothing is left to mend.
type Done = anyhow::Result<bool>;

/// Runs the command with the arguments of this process.
pub fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Some(Command::Lint(args)) => lint::run(&args),
        Some(Command::New(args)) => new::run(&args),
        Some(Command::Manifest(args)) => manifest::run(&args),
        Some(Command::Publish(args)) => publish::run(&args),
        Some(Command::Schema(args)) => schema::run(&args),
        Some(Command::Simulate(args)) => simulate::run(&args),
        Some(Command::Score(args)) => score::command(&args),
        Some(Command::Blind(args)) => review::blind::run(&args),
        Some(Command::Agree(args)) => review::agree::run(&args),
        Some(Command::Coverage(args)) => coverage::run(&args),
        Some(Command::Select(args)) => select::command(&args),
        None => help(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> Done {
    Cli::command().print_help()?;
    Ok(true)
}
