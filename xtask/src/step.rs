//! A named, timed step, and the commands that steps run.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Runs `work` under a heading and prints how long it took.
///
/// # Errors
/// What `work` failed with, with the step's name before it.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    Steps::default().run(name, work)
}

/// The steps of one command with the time that each took.
#[derive(Default)]
pub struct Steps {
    done: Vec<(String, Duration)>,
}

impl Steps {
    /// Runs one step, prints its time and remembers it.
    ///
    /// # Errors
    /// What `work` failed with, with the step's name before it.
    pub fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("==> {name}");
        flush();
        let started = Instant::now();
        let result = work().with_context(|| format!("step failed: {name}"));
        let took = started.elapsed();
        let outcome = if result.is_ok() { "done" } else { "FAILED" };
        println!("    {outcome}: {name} ({})", seconds(took));
        flush();
        self.done.push((name.to_owned(), took));
        result
    }

    /// A table of the steps and their times, the sum last.
    pub fn table(&self) -> String {
        let width =
            self.done.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max("total".len());
        let sum = self.done.iter().map(|(_, took)| *took).sum();
        let total = ("total".to_owned(), sum);
        self.done
            .iter()
            .chain([&total])
            .map(|(name, took)| format!("{name:<width$}  {:>9}\n", seconds(*took)))
            .collect()
    }
}

/// Runs a command, its output going straight to ours.
///
/// # Errors
/// When it cannot be started or ends with a failure; the message shows the command.
pub fn run(command: &mut Command) -> Result<()> {
    announce(command);
    let status = command.status().with_context(|| format!("starting `{}`", shown(command)))?;
    if !status.success() {
        bail!("`{}` ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs a command, passes its standard output on line by line and keeps it.
/// The flag says whether the command succeeded.
///
/// # Errors
/// When it cannot be started or its output cannot be read.
pub fn run_and_keep(command: &mut Command) -> Result<(bool, String)> {
    announce(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("starting `{}`", shown(command)))?;
    let output = child.stdout.take().context("the command's output is closed")?;
    let mut reader = BufReader::new(output);
    let mut kept = String::new();
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).context("reading the command's output")? > 0 {
        let text = String::from_utf8_lossy(&line);
        print!("{text}");
        flush();
        kept.push_str(&text);
        line.clear();
    }
    let status = child.wait().context("waiting for the command")?;
    Ok((status.success(), kept))
}

/// Runs a command in silence and returns its standard output.
///
/// # Errors
/// When it cannot be started or ends with a failure.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("starting `{}`", shown(command)))?;
    if !output.status.success() {
        bail!(
            "`{}` ended with {}\n{}",
            shown(command),
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A time span for people: tenths of a second below two minutes, then minutes.
pub fn seconds(took: Duration) -> String {
    let whole = took.as_secs();
    if whole < 120 {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

fn announce(command: &Command) {
    println!("    $ {}", shown(command));
    flush();
}

fn shown(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect();
    words.join(" ")
}

/// A child writes to the same pipe, so our lines must be out before its own. A closed pipe is
/// the reader's wish, not our failure.
fn flush() {
    let _ = std::io::stdout().flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_lists_every_step_and_the_sum() {
        let steps = Steps {
            done: vec![
                ("fmt".to_owned(), Duration::from_millis(1_250)),
                ("clippy".to_owned(), Duration::from_secs(130)),
            ],
        };
        assert_eq!(steps.table(), "fmt         1.2 s\nclippy  2 min 10 s\ntotal   2 min 11 s\n");
    }

    #[test]
    fn a_failing_step_names_itself() {
        let failed = step("lint", || -> Result<()> { bail!("no") });
        let message = failed.map_err(|error| format!("{error:#}"));
        assert_eq!(message, Err("step failed: lint: no".to_owned()));
    }

    #[test]
    fn a_failing_command_is_shown() {
        let message = run(Command::new("false").arg("--x")).map_err(|error| error.to_string());
        assert_eq!(message, Err("`false --x` ended with exit status: 1".to_owned()));
    }
}
