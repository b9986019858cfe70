//! `skill-quiz coverage`: which items test each skill that descriptions of the role name.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use quiz::bank::wire::ShardFile;
use quiz::bank::{Manifest, parse};
use serde::Deserialize;
use serde_json::Value;

use crate::output::print;
use crate::{Done, bank};

/// Prints, as a Markdown table, the items that test each skill of skills.json. The exit code is 1 if a skill of the bank's own
/// topics has none.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with manifest.json and skills.json.
    #[arg(default_value = "questions")]
    dir: PathBuf,
    /// Compare this file with the table instead; exit with 1 if it differs.
    #[arg(long, value_name = "FILE", conflicts_with = "write")]
    check: Option<PathBuf>,
    /// Write the table to this file.
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
}

/// `skills.json`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Skills {
    /// The descriptions that were read.
    texts: Vec<Text>,
    skills: Vec<Skill>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    id: String,
    title: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Skill {
    skill: String,
    /// Ids of texts.
    named_by: Vec<String>,
    /// `<topic>.<subtopic>`: all of its items test the skill. A topic that the bank has not got is one to come.
    subtopics: Vec<String>,
    /// Items with one of these tags test it, too, whatever their subtopic.
    #[serde(default)]
    tags: Vec<String>,
}

/// What there is to know about an item here.
struct Tagged {
    id: String,
    subtopic: String,
    tags: Vec<String>,
}

pub fn run(args: &Args) -> Done {
    let path = args.dir.join("skills.json");
    let skills: Skills =
        serde_json::from_str(&bank::read(&path)?).with_context(|| path.display().to_string())?;
    let manifest = bank::manifest(&args.dir)?;
    let (items, subtopics) = items(&args.dir, &manifest)?;
    check(&skills, &manifest, &subtopics).with_context(|| path.display().to_string())?;
    let (text, uncovered) = table(&skills, &manifest, &items);
    for skill in &uncovered {
        eprintln!("no item tests `{skill}`");
    }
    if let Some(file) = &args.write {
        std::fs::write(file, &text).with_context(|| format!("cannot write {}", file.display()))?;
    } else if let Some(file) = &args.check {
        if bank::read(file)? != text {
            let (file, dir) = (file.display(), args.dir.display());
            print(&format!("{file} is out of date; run `skill-quiz coverage {dir} --write {file}`\n"))?;
            return Ok(false);
        }
        print(&format!("{} is up to date\n", file.display()))?;
    } else {
        print(&text)?;
    }
    Ok(uncovered.is_empty())
}

/// Every item of the bank, and every subtopic as `<topic>.<subtopic>`.
fn items(dir: &Path, manifest: &Manifest) -> anyhow::Result<(Vec<Tagged>, Vec<String>)> {
    let (mut items, mut subtopics) = (Vec::new(), Vec::new());
    for topic in &manifest.topics {
        let text = bank::read(&dir.join(&topic.shard))?;
        parse::shard(&topic.shard, &topic.id, &text).map_err(|bad| anyhow!("{bad}"))?;
        let shard: ShardFile<'_> = serde_json::from_str(&text).context(topic.shard.clone())?;
        subtopics.extend(shard.subtopics.iter().map(|subtopic| format!("{}.{}", topic.id, subtopic.id)));
        for raw in &shard.items {
            let item: Value = serde_json::from_str(raw.get())?;
            let text = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
            let tags = item["tags"].as_array().into_iter().flatten();
            items.push(Tagged {
                id: text("id"),
                subtopic: format!("{}.{}", topic.id, text("subtopic")),
                tags: tags.filter_map(|tag| tag.as_str().map(str::to_owned)).collect(),
            });
        }
    }
    Ok((items, subtopics))
}

/// Whether the texts and subtopics that skills name are there.
fn check(skills: &Skills, manifest: &Manifest, subtopics: &[String]) -> anyhow::Result<()> {
    for skill in &skills.skills {
        let name = &skill.skill;
        if let Some(id) = skill.named_by.iter().find(|id| skills.texts.iter().all(|text| text.id != **id)) {
            bail!("{name}: namedBy: `{id}` is none of the texts");
        }
        for subtopic in &skill.subtopics {
            let of_bank = manifest.topic(topic(subtopic)).is_some();
            if of_bank && !subtopics.contains(subtopic) {
                bail!("{name}: subtopics: the bank has no `{subtopic}`; write <topic>.<subtopic>");
            }
        }
    }
    Ok(())
}

fn topic(subtopic: &str) -> &str {
    subtopic.split('.').next().unwrap_or_default()
}

/// The table, and the skills that no item tests although the bank has a topic of theirs.
fn table<'a>(skills: &'a Skills, manifest: &Manifest, items: &[Tagged]) -> (String, Vec<&'a str>) {
    let mut out = String::from(
        "# Which questions test which skill\n\n\
         Made by `skill-quiz coverage` from [skills.json](skills.json) and the questions; do not edit it by hand. The skills \
         are those that five public descriptions of the role name:\n\n",
    );
    // Writing to a String cannot fail.
    for text in &skills.texts {
        let _ = writeln!(out, "- **{}**: {}", text.id, text.title);
    }
    out.push_str("\n| skill | named by | subtopics | questions | |\n|---|---|---|---:|---|\n");
    let mut uncovered = Vec::new();
    for skill in &skills.skills {
        let tests = |item: &&Tagged| {
            skill.subtopics.contains(&item.subtopic) || item.tags.iter().any(|tag| skill.tags.contains(tag))
        };
        let ids: Vec<String> = items.iter().filter(tests).map(|item| format!("`{}`", item.id)).collect();
        let here = skill.subtopics.iter().any(|subtopic| manifest.topic(topic(subtopic)).is_some());
        if here && ids.is_empty() {
            uncovered.push(skill.skill.as_str());
        }
        let listed = if ids.is_empty() && !here { "topic to come".to_owned() } else { ids.join(" ") };
        let (name, by) = (skill.skill.replace('|', "\\|"), skill.named_by.join(" "));
        let _ =
            writeln!(out, "| {name} | {by} | {} | {} | {listed} |", skill.subtopics.join(", "), ids.len());
    }
    (out, uncovered)
}
