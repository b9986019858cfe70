//! Runs the programs that back what questions claim: a program's output is what the question says it is.
//!
//! `questions/<topic>/checks.json` names them; a check without a program of its own runs the code that its item shows.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What `verify-code` may be told.
#[derive(clap::Args)]
pub struct Options {
    /// Look at this topic only
    #[arg(long)]
    topic: Option<String>,
}

/// How a language is run: the command with its arguments, the file that it is given, the Debian package that brings it.
struct Language {
    name: &'static str,
    command: &'static [&'static str],
    file: &'static str,
    package: &'static str,
}

const LANGUAGES: [Language; 7] = [
    Language { name: "python", command: &["python3"], file: "main.py", package: "python3" },
    Language { name: "javascript", command: &["node"], file: "main.cjs", package: "nodejs" },
    Language { name: "java", command: &["java"], file: "Main.java", package: "default-jdk-headless" },
    Language { name: "go", command: &["go", "run"], file: "main.go", package: "golang-go" },
    Language { name: "ruby", command: &["ruby"], file: "main.rb", package: "ruby" },
    Language { name: "php", command: &["php"], file: "main.php", package: "php-cli" },
    Language { name: "shell", command: &["bash"], file: "main.sh", package: "bash" },
];

/// A program that runs longer than this hangs.
const LONGEST: Duration = Duration::from_secs(60);

/// One program and what it must print.
struct Check {
    place: String,
    language: &'static Language,
    program: String,
    prints: String,
}

/// Runs every check and says which programs print something else.
///
/// # Errors
/// When a file cannot be read, a language is not installed, or a program fails its check.
pub fn run(root: &Path, options: &Options) -> Result<()> {
    let checks = read(&root.join("questions"), options.topic.as_deref())?;
    ensure!(!checks.is_empty(), "no check to run; see questions/README.md");
    let needed: BTreeMap<&str, &Language> =
        checks.iter().map(|check| (check.language.name, check.language)).collect();
    for language in needed.values() {
        let mut command = Command::new(language.command[0]);
        let installed = command.arg("--help").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
        ensure!(
            installed,
            "{} is not installed; on Debian: apt-get install {}",
            language.name,
            language.package
        );
    }
    let scratch = std::env::temp_dir().join(format!("skill-quiz-verify-{}", std::process::id()));
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let failures: Vec<String> = std::thread::scope(|scope| {
        let work = || {
            let mut failed = Vec::new();
            while let Some((at, check)) = next_of(&checks, &next) {
                if let Err(error) = verify(check, &scratch.join(at.to_string())) {
                    failed.push(format!("{}: {error:#}", check.place));
                }
            }
            failed
        };
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    fs::remove_dir_all(&scratch).ok();
    println!("{} programs run, {} do not print what is claimed", checks.len(), failures.len());
    for failure in &failures {
        println!("{failure}");
    }
    ensure!(failures.is_empty(), "mend the question or its check");
    Ok(())
}

fn next_of<'a>(checks: &'a [Check], next: &AtomicUsize) -> Option<(usize, &'a Check)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    Some((at, checks.get(at)?))
}

fn read(questions: &Path, only: Option<&str>) -> Result<Vec<Check>> {
    let mut topics: Vec<PathBuf> =
        fs::read_dir(questions)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    topics
        .retain(|path| path.join("checks.json").is_file() && only.is_none_or(|topic| path.ends_with(topic)));
    topics.sort();
    let mut checks = Vec::new();
    for topic in topics {
        let file = topic.join("checks.json");
        let listed = json(&file)?;
        let items = json(&topic.join("items.json"))?;
        let listed =
            listed["checks"].as_array().with_context(|| format!("{}: needs `checks`", file.display()))?;
        for check in listed {
            let text = |name: &str| check[name].as_str();
            let place = format!("{}: {}", file.display(), text("id").unwrap_or("a check without id"));
            let item = items["items"]
                .as_array()
                .and_then(|items| items.iter().find(|item| item["id"] == check["id"]));
            let item = item.with_context(|| format!("{place}: no item has this id"))?;
            let language = LANGUAGES.iter().find(|language| Some(language.name) == text("lang"));
            let language =
                language.with_context(|| format!("{place}: `lang` names no language that can be run"))?;
            let program = text("program").or_else(|| item["code"]["source"].as_str());
            let program =
                program.with_context(|| format!("{place}: has no `program`, and the item no code"))?;
            let prints = text("prints").with_context(|| format!("{place}: needs `prints`"))?;
            checks.push(Check {
                place,
                language,
                program: program.to_owned(),
                prints: prints.trim().to_owned(),
            });
        }
    }
    Ok(checks)
}

fn json(file: &Path) -> Result<Value> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("reading {}", file.display()))
}

/// Runs one program in a folder of its own.
fn verify(check: &Check, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join(check.language.file), &check.program)?;
    let (output, errors) = (folder.join("stdout"), folder.join("stderr"));
    let mut program = Command::new(check.language.command[0])
        .args(&check.language.command[1..])
        .arg(check.language.file)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(File::create(&output)?)
        .stderr(File::create(&errors)?)
        .spawn()?;
    let started = Instant::now();
    while program.try_wait()?.is_none() {
        if started.elapsed() > LONGEST {
            program.kill()?;
            program.wait()?;
            bail!("still runs after {} s", LONGEST.as_secs());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let printed = fs::read_to_string(&output).context("its output is no text")?;
    let complaint =
        String::from_utf8_lossy(&fs::read(&errors)?).lines().last().unwrap_or_default().to_owned();
    ensure!(
        printed.trim() == check.prints,
        "prints {:?} where {:?} is claimed {complaint}",
        printed.trim(),
        check.prints
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(program: &str, prints: &str) -> Check {
        let language = LANGUAGES.iter().find(|language| language.name == "shell").expect("it is listed");
        Check { place: String::new(), language, program: program.into(), prints: prints.into() }
    }

    #[test]
    fn a_program_must_print_what_is_claimed() {
        let folder = std::env::temp_dir().join(format!("skill-quiz-verify-test-{}", std::process::id()));
        assert!(verify(&check("echo 1; echo 2", "1\n2"), &folder).is_ok());
        let error = verify(&check("echo 3; echo oh >&2", "4"), &folder).expect_err("it prints 3");
        assert_eq!(error.to_string(), "prints \"3\" where \"4\" is claimed oh");
        fs::remove_dir_all(folder).ok();
    }
}
