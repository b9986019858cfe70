//! How far a long run has come, on a terminal.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Characters of the bar.
const WIDTH: usize = 30;

/// Counts what is done and, where standard error is a terminal, shows the share.
pub struct Progress {
    total: usize,
    done: AtomicUsize,
    shown: bool,
}

impl Progress {
    /// Nothing done of `total`.
    pub fn new(total: usize) -> Self {
        Self { total, done: AtomicUsize::new(0), shown: std::io::stderr().is_terminal() }
    }

    /// One more is done; any thread may say so.
    pub fn tick(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // A redraw per percent keeps the terminal out of the way of the work.
        if self.shown && percent(done, self.total) != percent(done - 1, self.total) {
            let mut err = std::io::stderr().lock();
            // Whether the line can be drawn changes nothing in the figures.
            let _ = write!(err, "\r{}", line(done, self.total)).and_then(|()| err.flush());
        }
    }
}

impl Drop for Progress {
    /// Clears the line, at the end and on the way out with an error.
    fn drop(&mut self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }
}

fn percent(done: usize, total: usize) -> usize {
    100 * done / total.max(1)
}

fn line(done: usize, total: usize) -> String {
    let full = WIDTH * done / total.max(1);
    let bar = "#".repeat(full) + &".".repeat(WIDTH.saturating_sub(full));
    format!("[{bar}] {done} of {total} candidates")
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_bar_fills_from_left_to_right() {
        assert_eq!(line(0, 60), format!("[{}] 0 of 60 candidates", ".".repeat(30)));
        assert_eq!(line(30, 60), format!("[{}{}] 30 of 60 candidates", "#".repeat(15), ".".repeat(15)));
        assert_eq!(line(60, 60), format!("[{}] 60 of 60 candidates", "#".repeat(30)));
    }
}
