//! The main figures as bars, in colors that can be read on a light and on a dark page.

use std::fs;
use std::path::Path;

use anyhow::{ensure, Result};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::{
    Color, IntoDrawingArea, IntoFont, RGBColor, Rectangle, SVGBackend, Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::compile::{Figure, Results, Sample, CHECK, EDIT, MEMORY, RELEASE};
use crate::style::Style;
use crate::table::{median, number};

const PANELS: [(&str, Figure); 4] = [
    ("cargo check, user seconds", CHECK),
    ("cargo check, peak memory in MB", MEMORY),
    ("release build, user seconds", RELEASE),
    ("check after one edit, user seconds", EDIT),
];

const WIDTH: u32 = 960;
const TITLE: i32 = 34;
const BAR: i32 = 16;
const ROW: i32 = 24;
const LABELS: i32 = 110;

/// Sizes of text, of which plotters draws 0.81 times as many pixels.
const HEADING: i32 = 19;
const LABEL: i32 = 16;

const TEXT: RGBColor = RGBColor(125, 133, 144);
const OTHERS: RGBColor = RGBColor(140, 149, 159);
const OPTNULL: RGBColor = RGBColor(47, 129, 247);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Draws the results into a file.
pub(crate) fn draw(results: &Results, file: &Path) -> Result<()> {
    let svg = svg(results)?;
    if let Some(directory) = file.parent() {
        fs::create_dir_all(directory)?;
    }
    fs::write(file, svg)?;
    println!("wrote {}", file.display());
    Ok(())
}

fn svg(results: &Results) -> Result<String> {
    ensure!(
        results
            .styles
            .iter()
            .all(|(_, samples)| !samples.is_empty()),
        "a style has no results"
    );
    let panel = TITLE + ROW * i32::try_from(results.styles.len())? + ROW / 2;
    let mut svg = String::new();
    {
        let size = (WIDTH, u32::try_from(TITLE + 2 * panel)?);
        let root = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        text(&root, &results.title, (0, TITLE / 2), HEADING, HPos::Left)?;
        let (_, panels) = root.split_vertically(TITLE);
        for (area, (title, figure)) in panels.split_evenly((2, 2)).iter().zip(&PANELS) {
            bars(area, title, figure, results)?;
        }
        root.present()?;
    }
    Ok(svg)
}

/// One figure of each style.
#[allow(clippy::cast_possible_truncation)] // pixels
fn bars(area: &Area, title: &str, figure: &Figure, results: &Results) -> Result<()> {
    text(area, title, (0, TITLE / 2), HEADING, HPos::Left)?;
    let figure = |samples: &[Sample]| median(&samples.iter().map(figure.of).collect::<Vec<_>>());
    let most = results
        .styles
        .iter()
        .map(|(_, samples)| figure(samples))
        .fold(0.0, f64::max);
    // The number stands behind the longest bar too.
    let width = f64::from(WIDTH) / 2.0 - f64::from(LABELS) - 70.0;
    let mut top = TITLE;
    for (name, samples) in &results.styles {
        let figure = figure(samples);
        let end = LABELS + (width * figure / most).round() as i32;
        let color = if name == Style::Optnull.name() {
            OPTNULL
        } else {
            OTHERS
        };
        area.draw(&Rectangle::new(
            [(LABELS, top), (end, top + BAR)],
            color.filled(),
        ))?;
        text(area, name, (LABELS - 8, top + BAR / 2), LABEL, HPos::Right)?;
        text(
            area,
            &number(figure),
            (end + 6, top + BAR / 2),
            LABEL,
            HPos::Left,
        )?;
        top += ROW;
    }
    Ok(())
}

fn text(area: &Area, text: &str, at: (i32, i32), size: i32, anchor: HPos) -> Result<()> {
    let style = TextStyle::from(("sans-serif", size).into_font())
        .color(&TEXT)
        .pos(Pos::new(anchor, VPos::Center));
    area.draw(&Text::new(text.to_owned(), at, style))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results() -> Results {
        let usage = |figure: f64| serde_json::json!({ "user": figure, "wall": 1.0, "memory": 2.0 });
        let sample = |figure| {
            let [check, dev, release, cold, edit] = [
                usage(figure),
                usage(1.0),
                usage(2.0),
                usage(3.0),
                usage(4.0),
            ];
            serde_json::json!([{
                "check": check, "dev": dev, "release": release, "binary": 1.0, "cold": cold, "edit": edit,
            }])
        };
        let styles = serde_json::json!([["bon", sample(16.0)], ["optnull", sample(2.5)]]);
        serde_json::from_value(serde_json::json!({ "title": "2 structs", "styles": styles }))
            .unwrap()
    }

    #[test]
    fn every_style_has_a_bar_and_a_number_in_every_panel() {
        let svg = svg(&results()).unwrap();
        assert_eq!(svg.matches("\nbon\n").count(), 4);
        assert_eq!(svg.matches("\noptnull\n").count(), 4);
        assert_eq!(svg.matches("<rect").count(), 8);
        assert!(svg.contains("\n16.0\n") && svg.contains("\n2.50\n") && svg.contains("2 structs"));
    }

    #[test]
    fn nothing_is_drawn_of_a_style_without_results() {
        let mut results = results();
        results.styles[0].1.clear();
        assert!(svg(&results).is_err());
    }
}
