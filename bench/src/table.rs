//! Figures in tables.

use comfy_table::presets::ASCII_MARKDOWN;
use comfy_table::{CellAlignment, Table};

/// A table whose first column names the row.
pub(crate) struct Figures(Table);

impl Figures {
    pub(crate) fn new(columns: &[&str]) -> Self {
        let mut table = Table::new();
        table.load_preset(ASCII_MARKDOWN).set_header(columns);
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        Figures(table)
    }

    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.0.add_row(cells);
    }

    pub(crate) fn print(&self, title: &str) {
        println!("\n{title}\n\n{}", self.0);
    }
}

/// The middle of figures, of which there is at least one.
pub(crate) fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The median, with the least and the most where they differ, and how it compares with another style's figures.
pub(crate) fn compared(figures: &[f64], base: Option<&[f64]>) -> String {
    let mut cell = number(median(figures));
    let least = number(figures.iter().copied().fold(f64::INFINITY, f64::min));
    let most = number(figures.iter().copied().fold(f64::NEG_INFINITY, f64::max));
    if least != most {
        cell = format!("{cell} ({least}..{most})");
    }
    if let Some(base) = base {
        cell = format!("{cell} x{}", ratio(median(figures), median(base)));
    }
    cell
}

pub(crate) fn ratio(figure: f64, base: f64) -> String {
    format!("{:.2}", figure / base)
}

/// Three digits where there are fewer than three before the point.
pub(crate) fn number(figure: f64) -> String {
    let digits = match figure.abs() {
        0.0..9.995 => 2,
        9.995..99.95 => 1,
        _ => 0,
    };
    format!("{figure:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(number(median(&[3.0, 1.0, 2.0])), "2.00");
        assert_eq!(number(median(&[4.0, 1.0, 2.0, 3.0])), "2.50");
    }

    #[test]
    fn a_cell_compares_medians_and_shows_how_far_runs_are_apart() {
        assert_eq!(
            compared(&[2.0, 3.0, 2.5], Some(&[5.0, 4.0, 9.0])),
            "2.50 (2.00..3.00) x0.50"
        );
        assert_eq!(compared(&[2.0], Some(&[2.0])), "2.00 x1.00");
        assert_eq!(compared(&[2.0, 2.001], None), "2.00");
    }

    #[test]
    fn numbers_have_three_digits() {
        assert_eq!(
            [1.234, 9.996, 12.34, 99.96, 1234.4].map(number),
            ["1.23", "10.0", "12.3", "100", "1234"]
        );
    }
}
