//! `schema`, `simulate`, `score`, and the command alone.

// Clippy knows test functions, not their helpers.
#![allow(clippy::unwrap_used)]

mod common;

use common::{BankDir, command, run};
use quiz::bank::{Bank, Manifest, parse};
use quiz::report::{ResultRecord, record};
use quiz::session::{Event, Length, Mode, Phase, begin, plan, step};
use quiz::store::{self, seal};
use quiz::study::Study;
use serde_json::{Value, json};

/// An export file of results alone.
fn export(results: &[ResultRecord]) -> String {
    store::export(results, &Study::default())
}

#[test]
fn the_command_alone_says_what_it_is_for() {
    let ran = run(&[]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.out.contains("Checks a question bank") && ran.out.contains("skill-quiz lint --topic sql"),
        "{}",
        ran.out
    );
    assert_eq!(run(&["lnit"]).code, 2);
}

#[test]
fn the_schema_is_the_same_every_time_and_compared_with_a_file() {
    let printed = run(&["schema"]);
    assert_eq!(printed.code, 0);
    assert_eq!(printed.out, run(&["schema"]).out);
    let schema: Value = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(schema["additionalProperties"], json!(false));

    let bank = BankDir::new("schema");
    let file = bank.path.join("question.schema.json");
    let path = file.to_str().unwrap();
    assert_eq!(run(&["schema", "--write", path]).code, 0);
    assert_eq!(bank.text("question.schema.json"), printed.out);
    assert_eq!(run(&["schema", "--check", path]).code, 0);
    bank.write("question.schema.json", &printed.out.replacen("Stable id.", "Some id.", 1));
    let ran = run(&["schema", "--check", path]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains(&format!("run `skill-quiz schema --write {path}`")), "{}", ran.out);
    assert!(ran.out.contains("Some id.") && ran.out.contains("Stable id."), "{}", ran.out);
    assert!(run(&["schema", "--check", "/no/such.json"]).err.contains("cannot read /no/such.json"));
}

#[test]
fn the_same_seed_gives_the_same_figures_on_any_number_of_threads() {
    let bank = BankDir::new("simulate-threads");
    let simulate = |seed: &str, threads: &str| {
        let mut command = command();
        command.env("RAYON_NUM_THREADS", threads).arg("simulate").arg(&bank.path);
        let ran = command
            .args(["--length", "quick", "--n", "6", "--theta", "-1,1", "--seed", seed])
            .output()
            .unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    };
    let one = simulate("1", "1");
    assert_eq!(one, simulate("1", "2"));
    assert_ne!(one, simulate("2", "2"));
    assert!(one.contains("θ = -1: 6 candidates"), "{one}");
}

#[test]
fn simulated_candidates_are_found_near_their_level() {
    let bank = BankDir::new("simulate-levels");
    let ran = bank.run(
        "simulate",
        &["--topics", "sql", "--n", "30", "--theta", "-1.5,1.5", "--length", "quick", "--json"],
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let of = |group: usize, what: &str| report["groups"][group]["levels"][0][what].as_f64().unwrap();
    for (group, theta) in [(0, -1.5), (1, 1.5)] {
        assert_eq!(report["groups"][group]["theta"], json!(theta));
        // Estimates are drawn towards 0, but not across half the way.
        let bias = of(group, "bias") * f64::signum(theta);
        assert!((-0.75..0.1).contains(&bias), "{bias}");
        assert!(of(group, "coverage") > 0.8 && of(group, "rmse") < 1.0);
        assert!(of(group, "questions") <= 8.0 && of(group, "questions") >= 6.0);
    }
    let ended = report["groups"][0]["ended"].as_object().unwrap();
    assert!((ended.values().map(|share| share.as_f64().unwrap()).sum::<f64>() - 1.0).abs() < 1e-9);
    assert_eq!(report["topics"][0]["b20"].as_array().unwrap().len(), 5);
}

#[test]
fn intervals_hold_candidates_who_are_drawn_from_the_model() {
    let bank = BankDir::new("simulate-prior");
    let ran = bank.run("simulate", &["--prior", "--n", "60", "--length", "quick", "--json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let level = &report["groups"][0]["levels"][0];
    // 95 % of 60, three standard errors down.
    assert!(level["coverage"].as_f64().unwrap() >= 0.86, "{level}");
    assert_eq!(report["groups"][0]["theta"], json!(null));
}

#[test]
fn what_cannot_be_simulated_is_said() {
    let bank = BankDir::new("simulate-bad");
    let says = |args: &[&str], said: &str| {
        let ran = bank.run("simulate", args);
        assert_eq!(ran.code, 1, "{}", ran.out);
        assert!(ran.err.contains(said), "{}", ran.err);
    };
    says(&["--topics", "sql,cobol"], "no topic `cobol`; it has sql");
    says(&["--track", "cto"], "no track `cto`; it has all");
    says(&["--theta", "9"], "--theta 9: levels lie between -6 and 6");
    bank.change(|shard| shard["items"][0]["irt"]["steps"] = json!([-1.0, 0.0, 1.0]));
    says(&["--n", "1"], "sql.joins.0001: irt: no answer earns category 1 of 0 to 3");
}

/// A quiz taken to its end by somebody who never knows.
fn result() -> ResultRecord {
    let mut manifest: Manifest = parse::manifest("manifest.json", &common::manifest().to_string()).unwrap();
    manifest.topics[0].count = 24;
    let (shard, _) = parse::shard("sql/items.json", "sql", &common::shard().to_string()).unwrap();
    let mut bank = Bank::new(manifest);
    bank.insert(shard);
    let settings = plan(&bank.manifest, &[], Length::Quick, Mode::Assessment, 7, Vec::new());
    let (mut session, _) = begin("abc-1".into(), settings, &bank, 0.0);
    while !matches!(session.phase, Phase::Finished { .. }) {
        session = step(&session, &bank, Event::DontKnow { at: 1.0 }).0;
    }
    record(&session).unwrap()
}

#[test]
fn an_exported_result_gives_its_levels_again() {
    let bank = BankDir::new("score-same");
    for text in [export(&[result(), result()]), seal(&result())] {
        bank.write("result.json", &text);
        let ran = run(&["score", bank.path.join("result.json").to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains("result abc-1") && ran.out.contains("levels agree"), "{}", ran.out);
    }
}

#[test]
fn a_changed_result_is_noticed() {
    let bank = BankDir::new("score-changed");
    for field in ["mean", "sd"] {
        let mut document: Value = serde_json::from_str(&export(&[result()])).unwrap();
        let number = &mut document["data"]["results"][0]["topics"][0][field];
        *number = json!(number.as_f64().unwrap() + 1e-8);
        bank.write("result.json", &document.to_string());
        let ran = run(&["score", bank.path.join("result.json").to_str().unwrap()]);
        assert_eq!(ran.code, 1, "{field}");
        assert!(
            ran.out.lines().any(|line| line.starts_with("sql") && line.ends_with("DIFFERS")),
            "{}",
            ran.out
        );
        assert!(
            ran.out.lines().any(|line| line.starts_with("overall") && line.ends_with("same")),
            "{}",
            ran.out
        );
    }
}

#[test]
fn a_document_that_is_no_result_is_refused_with_the_reason() {
    let bank = BankDir::new("score-bad");
    for (text, said) in [
        ("", "ends too early at line 1 column 1"),
        ("{\"v\":9,\"data\":{}}", "of version 9"),
        ("{\"v\":1,\"data\":{}}", "id: is missing"),
        ("{\"v\":1,\"data\":{\"results\":[{}]}}", "results[0].id: is missing"),
    ] {
        bank.write("result.json", text);
        let ran = run(&["score", bank.path.join("result.json").to_str().unwrap()]);
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains("holds no result of Skill Quiz") && ran.err.contains(said), "{}", ran.err);
    }
    assert!(run(&["score", "/no/such.json"]).err.contains("cannot read /no/such.json"));
}

#[test]
fn a_result_comes_through_standard_input() {
    use std::io::Write;
    use std::process::Stdio;
    let mut child =
        command().args(["score", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(seal(&result()).as_bytes()).unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
}

#[test]
fn the_questions_of_an_exported_result_are_chosen_again() {
    let bank = BankDir::new("select-replay");
    let select = |text: &str| {
        bank.write("result.json", text);
        let file = bank.path.join("result.json");
        run(&["select", file.to_str().unwrap(), "--bank", bank.path.to_str().unwrap()])
    };
    let ran = select(&export(&[result()]));
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.ends_with("the same questions are chosen again\n"), "{}", ran.out);
    assert!(ran.out.lines().filter(|line| line.ends_with("same")).count() >= 6, "{}", ran.out);

    let mut other = result();
    other.answers[1].item = "sql.joins.9999".into();
    let ran = select(&export(&[other]));
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.lines().any(|line| line.contains("sql.joins.9999") && line.ends_with("DIFFERS")),
        "{}",
        ran.out
    );

    let mut strange = result();
    strange.settings.bank_id = "elsewhere".into();
    let ran = select(&export(&[strange]));
    assert!(ran.code == 1 && ran.err.contains("name its bank with --bank"), "{}", ran.err);
}

#[test]
fn a_simulation_reports_exposure_and_the_information_curve() {
    let bank = BankDir::new("simulate-exposure");
    let ran = bank.run("simulate", &["--n", "20", "--theta", "0", "--length", "quick", "--json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let items = report["exposure"]["items"].as_array().unwrap();
    assert_eq!(items.len(), 24);
    let rates: Vec<f64> = items.iter().map(|item| item["rate"].as_f64().unwrap()).collect();
    assert!(rates.is_sorted_by(|x, y| x >= y));
    // Every question asked is some item's.
    let asked = report["groups"][0]["meanLength"].as_f64().unwrap();
    assert!((rates.iter().sum::<f64>() - asked).abs() < 1e-9, "{rates:?} {asked}");
    let squares: f64 = rates.iter().map(|rate| rate * rate).sum();
    assert!((report["exposure"]["overlap"].as_f64().unwrap() - squares / asked).abs() < 1e-9);
    let curve = report["topics"][0]["curve"].as_array().unwrap();
    assert_eq!((curve.len(), &curve[0]["theta"], &curve[24]["theta"]), (25, &json!(-3.0), &json!(3.0)));
    assert!(curve.iter().all(|point| point["all"].as_f64() >= point["best"].as_f64()));
    assert_eq!(curve[12]["best"], report["topics"][0]["b20"][2]);
    // Eight questions tell at most what the best twenty would.
    let met = report["groups"][0]["levels"][1]["information"].as_f64().unwrap();
    assert!(met > 0.5 && met <= curve[12]["best"].as_f64().unwrap(), "{met}");
}

#[test]
fn the_default_levels_reach_from_far_below_to_far_above() {
    let bank = BankDir::new("simulate-grid");
    let ran = bank.run("simulate", &["--n", "1", "--length", "quick", "--json"]);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let levels: Vec<f64> =
        report["groups"].as_array().unwrap().iter().map(|group| group["theta"].as_f64().unwrap()).collect();
    assert_eq!(levels, [-2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5]);
    // Nobody watches here, so no bar is drawn.
    assert_eq!(ran.err, "");
}

#[test]
fn the_report_is_one_page_without_script_on_any_number_of_threads() {
    let bank = BankDir::new("simulate-html");
    let page = |threads: &str| {
        let file = bank.path.join(format!("report-{threads}.html"));
        let mut command = command();
        command.env("RAYON_NUM_THREADS", threads).arg("simulate").arg(&bank.path).arg("--html").arg(&file);
        let ran = command.args(["--length", "quick", "--n", "4"]).output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        std::fs::read_to_string(file).unwrap()
    };
    let one = page("1");
    assert_eq!(one, page("2"));
    assert!(
        !one.contains("<script") && !one.contains("NaN") && !one.contains("http://") && !one.contains("src=")
    );
    // Accuracy of the overall level and of the topic, two information curves, exposure.
    assert_eq!(one.matches("<svg ").count(), 5);
    assert_eq!(one.matches("role=\"img\" aria-labelledby=").count(), 5);
    assert_eq!(one.matches("<desc id=").count(), 5);
    for said in ["light-dark(", "RMSE: lowest ", "Why quizzes ended", "<td>sql.joins.0001</td>"] {
        assert!(one.contains(said), "{said}");
    }
    let ran = bank.run("simulate", &["--n", "1", "--theta", "0", "--html", "/no/such/folder/report.html"]);
    assert!(ran.code == 1 && ran.err.contains("cannot write /no/such/folder/report.html"), "{}", ran.err);
}

#[test]
fn correlated_topics_need_fewer_questions_than_independent_tests() {
    let bank = BankDir::new("simulate-independent");
    let mut manifest = common::manifest();
    let topics = manifest["topics"].as_array_mut().unwrap();
    let mut second = topics[0].clone();
    (second["id"], second["shard"]) = (json!("api"), json!("api/items.json"));
    topics.push(second);
    std::fs::create_dir_all(bank.path.join("api")).unwrap();
    let shard = common::shard().to_string().replace("sql.joins", "api.joins");
    bank.write("api/items.json", &shard.replace("\"topic\":\"sql\"", "\"topic\":\"api\""));
    bank.write("manifest.json", &manifest.to_string());
    assert_eq!(bank.run("manifest", &[]).code, 0);

    let compare = |threads: &str, n: &str| {
        let mut command = command();
        command.env("RAYON_NUM_THREADS", threads).arg("simulate").arg(&bank.path);
        let more = ["--compare-independent", "--items", "10", "--n", n, "--json"];
        let ran = command.args(more).output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    };
    assert_eq!(compare("1", "8"), compare("2", "8"));
    let report: Value = serde_json::from_str(&compare("2", "120")).unwrap();
    let rmse = |pair: &Value, way: &str| pair[way]["rmse"].as_f64().unwrap();
    let all = &report["all"];
    assert!(rmse(all, "profile") < rmse(all, "independent"), "{all}");
    let squares: f64 =
        report["topics"].as_array().unwrap().iter().map(|pair| rmse(pair, "profile").powi(2)).sum();
    assert!(((squares / 2.0).sqrt() - rmse(all, "profile")).abs() < 1e-9);
    // Drawn from the model, so 95 % of the intervals hold; 240 of them, three standard errors down.
    assert!(all["profile"]["coverage"].as_f64().unwrap() > 0.9, "{all}");
    let ran = bank.run("simulate", &["--compare-independent", "--items", "60", "--n", "2"]);
    assert!(
        ran.code == 1 && ran.err.contains("--items 60: the topics' items and caps allow only 40"),
        "{}",
        ran.err
    );
}
