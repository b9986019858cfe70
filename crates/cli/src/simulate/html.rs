//! The report as one HTML file: charts with their numbers, no script, nothing fetched.

use super::Report;
use super::chart::{Chart, Line, STYLES, escape, short, svg};
use super::figures::{Figures, Group};

/// The page.
pub fn page(report: &Report) -> String {
    let title = format!("{}: how well it measures", escape(&report.bank));
    let mut body = format!(
        "<h1>{title}</h1>\n<p>{} simulated candidates {}, {} to {} questions each, seed {}. They answer by the items' own \
         models: a wrong key or a wrong difficulty does not show here.</p>\n",
        report.groups.iter().map(|group| group.n).sum::<usize>(),
        if report.groups.iter().all(|group| group.theta.is_some()) {
            "with the same true level θ in every topic"
        } else {
            "with levels drawn from the model's prior"
        },
        report.min_items,
        report.max_items,
        report.seed
    );
    body.push_str(&accuracy(report));
    body.push_str(&ends(report));
    body.push_str(&information(report));
    body.push_str(&exposure(report));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{}{STYLE}</style>\n<main>\n{body}</main>\n</html>\n",
        line_styles()
    )
}

/// Bias and RMSE per level, a chart for each level reported; only a table where candidates differ in their true levels.
fn accuracy(report: &Report) -> String {
    let mut out = section(
        "Accuracy",
        "Bias is the mean of estimate less truth, RMSE the root of the mean squared error. Far from 0 a Bayesian estimate is \
         drawn towards 0: that is its prior at work, not a fault of the items.",
    );
    let at_theta: Vec<(f64, &Group)> =
        report.groups.iter().filter_map(|group| Some((group.theta?, group))).collect();
    for (nth, level) in report.groups[0].levels.iter().enumerate() {
        if at_theta.len() > 1 {
            let line = |name: &str, of: fn(&Figures) -> f64| Line {
                name: name.into(),
                points: at_theta.iter().map(|(theta, group)| (*theta, of(&group.levels[nth]))).collect(),
            };
            let lines = [
                line("bias", |figures| figures.bias),
                line("RMSE", |figures| figures.rmse),
                line("mean SE", |figures| figures.mean_se),
            ];
            let id = format!("accuracy-{nth}");
            let title = format!("Accuracy, {}", level.level);
            out.push_str(&figure(
                &Chart { id: &id, title: &title, x: "true level θ", y: "on the scale of θ" },
                &lines,
            ));
        }
        let rows = report.groups.iter().map(|group| {
            let figures = &group.levels[nth];
            vec![
                group.theta.map_or("drawn".into(), short),
                format!("{:.1}", figures.questions),
                short(figures.bias),
                short(figures.rmse),
                format!("{:.1} %", 100.0 * figures.coverage),
                short(figures.mean_se),
                format!("{:.2}", figures.information),
            ]
        });
        let head = ["θ", "questions", "bias", "RMSE", "in 95 % interval", "mean SE", "information"];
        out.push_str(&numbers(&format!("Numbers, {}", level.level), &head, rows, at_theta.len() < 2));
    }
    out
}

fn ends(report: &Report) -> String {
    let mut reasons: Vec<&String> = report.groups.iter().flat_map(|group| group.ended.keys()).collect();
    reasons.sort();
    reasons.dedup();
    let head: Vec<&str> =
        ["θ", "mean length"].into_iter().chain(reasons.iter().map(|name| name.as_str())).collect();
    let rows = report.groups.iter().map(|group| {
        let share = |reason: &&String| format!("{:.1} %", 100.0 * group.ended.get(*reason).unwrap_or(&0.0));
        let fixed = [group.theta.map_or("drawn".into(), short), format!("{:.1}", group.mean_length)];
        fixed.into_iter().chain(reasons.iter().map(share)).collect()
    });
    section(
        "Length and end",
        "Mean number of questions, and the share of quizzes that ended for each reason.",
    ) + &numbers("Why quizzes ended", &head, rows, true)
}

fn information(report: &Report) -> String {
    let lines: Vec<Line> = report
        .topics
        .iter()
        .map(|topic| Line {
            name: topic.id.clone(),
            points: topic.curve.iter().map(|point| (point.theta, point.best)).collect(),
        })
        .collect();
    let whole: Vec<Line> = report
        .topics
        .iter()
        .map(|topic| Line {
            name: topic.id.clone(),
            points: topic.curve.iter().map(|point| (point.theta, point.all)).collect(),
        })
        .collect();
    section(
        "Information",
        "Fisher information at each level: of the 20 best items of a topic, which is what a candidate can meet, and of all its \
         items. 1/√(information + 1) is about the standard error that can be reached.",
    ) + &charted(
        &Chart { id: "best", title: "Information of the 20 best items", x: "level θ", y: "information" },
        &lines,
    ) + &charted(
        &Chart { id: "all", title: "Information of all items", x: "level θ", y: "information" },
        &whole,
    )
}

fn exposure(report: &Report) -> String {
    let lines: Vec<Line> = report
        .topics
        .iter()
        .map(|topic| {
            let rates = report.exposure.items.iter().filter(|item| item.topic == topic.id);
            let points = rates.enumerate().map(|(rank, item)| ((rank + 1) as f64, item.rate)).collect();
            Line { name: topic.id.clone(), points }
        })
        .collect();
    let rows = report
        .exposure
        .items
        .iter()
        .map(|item| vec![item.item.clone(), item.topic.clone(), format!("{:.1} %", 100.0 * item.rate)]);
    let lead = format!(
        "Share of the candidates who were asked each item, over all candidates. Two candidates share {:.1} % of their \
         questions.",
        100.0 * report.exposure.overlap
    );
    let chart = Chart {
        id: "exposure",
        title: "Exposure of items",
        x: "items of a topic, most asked first",
        y: "share of candidates",
    };
    section("Exposure", &lead)
        + &figure(&chart, &lines)
        + &numbers("Exposure per item", &["item", "topic", "asked"], rows, false)
}

fn section(title: &str, lead: &str) -> String {
    format!("<h2>{title}</h2>\n<p>{lead}</p>\n")
}

fn figure(chart: &Chart<'_>, lines: &[Line]) -> String {
    format!("<figure>\n<figcaption>{}</figcaption>\n{}</figure>\n", escape(chart.title), svg(chart, lines))
}

/// A chart whose lines share their places on the horizontal axis, with the numbers below.
fn charted(chart: &Chart<'_>, lines: &[Line]) -> String {
    let head: Vec<&str> = std::iter::once("θ").chain(lines.iter().map(|line| line.name.as_str())).collect();
    let places = lines.first().map_or(&[][..], |line| &line.points);
    let rows = places.iter().enumerate().map(|(at, (theta, _))| {
        let cells = lines.iter().map(|line| format!("{:.2}", line.points[at].1));
        std::iter::once(short(*theta)).chain(cells).collect()
    });
    figure(chart, lines) + &numbers(&format!("Numbers: {}", chart.title), &head, rows, false)
}

fn numbers(caption: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>, open: bool) -> String {
    let cells = |tag: &str, cells: &mut dyn Iterator<Item = String>| {
        let cells: String = cells.map(|cell| format!("<{tag}>{}</{}>", escape(&cell), &tag[..2])).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let head = cells("th scope=\"col\"", &mut head.iter().map(ToString::to_string));
    let rows: String = rows.map(|row| cells("td", &mut row.into_iter())).collect();
    let (caption, open) = (escape(caption), if open { " open" } else { "" });
    format!(
        "<details{open}><summary>{caption}</summary>\n<div class=\"wide\" role=\"region\" aria-label=\"{caption}\" \
         tabindex=\"0\"><table>\n<thead>{head}</thead>\n<tbody>{rows}</tbody>\n</table></div></details>\n"
    )
}

/// A colour and a dash for each line: whoever sees no colours tells them apart by the dash.
fn line_styles() -> String {
    // Light and dark of one hue; each stands out from its background by at least 3 to 1.
    const COLOURS: [(&str, &str); 4] =
        [("#0b62c4", "#6db3ff"), ("#b3400a", "#ff9e64"), ("#0b7a4b", "#52cf9a"), ("#9c2a86", "#f08ad9")];
    const DASHES: [&str; 3] = ["none", "8 4", "2 3"];
    (0..STYLES)
        .map(|at| {
            let (light, dark) = COLOURS[at % COLOURS.len()];
            let dash = DASHES[(at + at / COLOURS.len()) % DASHES.len()];
            format!(".s{at}{{stroke:light-dark({light},{dark});stroke-dasharray:{dash}}}\n")
        })
        .collect()
}

const STYLE: &str = "\
:root{color-scheme:light dark;--text:light-dark(#1b1f24,#e6e9ed);--muted:light-dark(#57606a,#a5adb6);\
--line:light-dark(#d0d7de,#3b434c);--page:light-dark(#fff,#14181d)}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-inline-size:60rem;margin-inline:auto;padding:1rem}
figure{margin:1.5rem 0 .5rem}
figcaption{font-weight:600}
svg{inline-size:100%;block-size:auto}
svg text{fill:var(--muted);font-size:12px}
.grid{stroke:var(--line);fill:none}
.zero{stroke:var(--muted)}
.line{fill:none;stroke-width:2}
.wide{overflow-x:auto}
summary{cursor:pointer}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .6rem;text-align:end;border-block-end:1px solid var(--line)}
th:first-child,td:first-child{text-align:start}
@media print{details:not([open])>*{display:block}}
";
