//! Columns of text.

/// Rows under a head, every column as wide as its widest cell. The columns of which `right` says so are flushed right;
/// a line has no blanks at its end.
pub fn render(head: &[&str], rows: &[Vec<String>], right: &[bool]) -> String {
    let head: Vec<String> = head.iter().map(ToString::to_string).collect();
    let width = |column: usize| {
        let cells = std::iter::once(&head).chain(rows).filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let mut out = String::new();
    for row in std::iter::once(&head).chain(rows) {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[column].saturating_sub(cell.chars().count()));
            let gap = if column == 0 { "" } else { "  " };
            let cell = if right.get(column) == Some(&true) { pad + cell } else { cell.clone() + &pad };
            line.push_str(gap);
            line.push_str(&cell);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_line_up() {
        let rows = [vec!["a".into(), "1.5".into()], vec!["topic".into(), "10.25".into()]];
        assert_eq!(
            super::render(&["what", "n"], &rows, &[false, true]),
            "what       n\na        1.5\ntopic  10.25\n"
        );
    }
}
