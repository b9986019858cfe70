//! Line charts as SVG, without script.

use std::fmt::Write;

/// One line of a chart.
pub struct Line {
    /// Name in the legend.
    pub name: String,
    /// From left to right.
    pub points: Vec<(f64, f64)>,
}

/// What a chart says besides its lines.
pub struct Chart<'a> {
    /// Unique in the page; the ids of title and description begin with it.
    pub id: &'a str,
    /// Heading.
    pub title: &'a str,
    /// Name of the horizontal axis.
    pub x: &'a str,
    /// Name of the vertical axis.
    pub y: &'a str,
}

/// Size of the picture; to the right of the plot stands the legend.
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 340.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 560.0;
const TOP: f64 = 15.0;
const BOTTOM: f64 = 290.0;

/// Colours and dashes repeat after so many lines; no two within have both alike.
pub const STYLES: usize = 12;

/// The chart, with title and description for those who do not see it. 0 lies within the vertical axis.
pub fn svg(chart: &Chart<'_>, lines: &[Line]) -> String {
    let points = || lines.iter().flat_map(|line| &line.points);
    let x_axis = Axis::over(points().map(|point| point.0));
    let y_axis = Axis::over(points().map(|point| point.1).chain([0.0]));
    let x = |value: f64| LEFT + (RIGHT - LEFT) * x_axis.share(value);
    let y = |value: f64| BOTTOM - (BOTTOM - TOP) * y_axis.share(value);
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
        escape(chart.title),
        escape(&description(chart, lines)),
        id = chart.id,
    );
    // Writing to a String cannot fail.
    for tick in x_axis.ticks() {
        let (at, label) = (x(tick), short(tick));
        let _ = writeln!(out, "<path class=\"grid\" d=\"M{at:.1} {TOP}V{BOTTOM}\"/>");
        let below = BOTTOM + 18.0;
        let _ = writeln!(out, "<text x=\"{at:.1}\" y=\"{below}\" text-anchor=\"middle\">{label}</text>");
    }
    for tick in y_axis.ticks() {
        let (at, label) = (y(tick), short(tick));
        let class = if tick == 0.0 { "grid zero" } else { "grid" };
        let _ = writeln!(out, "<path class=\"{class}\" d=\"M{LEFT} {at:.1}H{RIGHT}\"/>");
        let (left, base) = (LEFT - 8.0, at + 4.0);
        let _ = writeln!(out, "<text x=\"{left}\" y=\"{base:.1}\" text-anchor=\"end\">{label}</text>");
    }
    let (middle, low) = ((LEFT + RIGHT) / 2.0, BOTTOM + 40.0);
    let _ =
        writeln!(out, "<text x=\"{middle}\" y=\"{low}\" text-anchor=\"middle\">{}</text>", escape(chart.x));
    let centre = (TOP + BOTTOM) / 2.0;
    let turned = format!("transform=\"rotate(-90 14 {centre})\" x=\"14\" y=\"{centre}\"");
    let _ = writeln!(out, "<text {turned} text-anchor=\"middle\">{}</text>", escape(chart.y));
    for (nth, line) in lines.iter().enumerate() {
        let path: Vec<String> =
            line.points.iter().map(|point| format!("{:.1} {:.1}", x(point.0), y(point.1))).collect();
        let style = nth % STYLES;
        let _ = writeln!(out, "<path class=\"line s{style}\" d=\"M{}\"/>", path.join("L"));
        let (at, from, to) = (TOP + 10.0 + 20.0 * nth as f64, RIGHT + 15.0, RIGHT + 45.0);
        let _ = writeln!(out, "<path class=\"line s{style}\" d=\"M{from} {at}H{to}\"/>");
        let (text, base) = (to + 8.0, at + 4.0);
        let _ = writeln!(out, "<text x=\"{text}\" y=\"{base}\">{}</text>", escape(&line.name));
    }
    out.push_str("</svg>\n");
    out
}

/// Every line's lowest and highest point in words.
fn description(chart: &Chart<'_>, lines: &[Line]) -> String {
    let said = lines.iter().filter_map(|line| {
        let by_height = |a: &&(f64, f64), b: &&(f64, f64)| a.1.total_cmp(&b.1);
        let (low, high) = (line.points.iter().min_by(by_height)?, line.points.iter().max_by(by_height)?);
        Some(format!(
            "{}: lowest {} at {}, highest {} at {}.",
            line.name,
            short(low.1),
            short(low.0),
            short(high.1),
            short(high.0)
        ))
    });
    format!("{} over {}. {}", chart.y, chart.x, said.collect::<Vec<_>>().join(" "))
}

/// A range of values between round numbers.
struct Axis {
    low: f64,
    step: f64,
    steps: u32,
}

impl Axis {
    /// About six steps of 1, 2 or 5 times a power of ten, over all of the values.
    fn over(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low < high { (low, high) } else { (0.0, 1.0) };
        let rough = (high - low) / 6.0;
        let power = 10_f64.powf(rough.log10().floor());
        let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= rough).unwrap_or(10.0);
        let step = factor * power;
        let first = (low / step + 1e-9).floor() * step;
        Self { low: first, step, steps: (((high - first) / step - 1e-9).ceil() as u32).max(1) }
    }

    fn share(&self, value: f64) -> f64 {
        (value - self.low) / (self.step * f64::from(self.steps))
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        // Multiples of the step, so that 0 is 0 and not a rounding error.
        let first = (self.low / self.step).round();
        (0..=self.steps).map(move |at| (first + f64::from(at)) * self.step)
    }
}

/// Up to three decimals, without zeros at the end.
pub fn short(value: f64) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.replace('-', "−") }
}

/// Text for HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_round_numbers_around_all_values() {
        let ticks =
            |values: &[f64]| Axis::over(values.iter().copied()).ticks().map(short).collect::<Vec<_>>();
        assert_eq!(ticks(&[-2.5, 2.5]), ["−3", "−2", "−1", "0", "1", "2", "3"]);
        assert_eq!(ticks(&[0.0, 0.31]), ["0", "0.1", "0.2", "0.3", "0.4"]);
        assert_eq!(ticks(&[0.0, 24.0]), ["0", "5", "10", "15", "20", "25"]);
        assert_eq!(ticks(&[7.0]).len(), 6);
    }

    #[test]
    fn a_chart_says_in_words_what_it_shows() {
        let line = Line { name: "a < b".into(), points: vec![(-1.0, 0.5), (0.0, -0.25), (1.0, 0.5)] };
        let chart = svg(&Chart { id: "c", title: "Title", x: "level", y: "error" }, &[line]);
        assert!(
            chart.contains("aria-labelledby=\"c-title c-desc\"")
                && chart.contains("<title id=\"c-title\">Title</title>")
        );
        assert!(chart.contains("a &lt; b: lowest −0.25 at 0, highest 0.5 at 1."), "{chart}");
        assert!(!chart.contains("NaN"));
    }
}
