//! Lists as tables.

use super::clean;
use super::markdown::escaped;
use super::sheet::{HEADING, styled};
use crate::session::Session;

/// Columns aligned on a terminal; all but the first are wrapped where the rows would be too wide.
pub(crate) fn table<const N: usize>(
    session: &Session<'_>,
    headings: &[String; N],
    rows: &[[String; N]],
) -> String {
    let rows: Vec<[String; N]> = rows.iter().map(|row| row.each_ref().map(|cell| clean(cell))).collect();
    let mut widths = headings.each_ref().map(|heading| textwrap::core::display_width(heading));
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(textwrap::core::display_width(cell));
        }
    }
    shrink(&mut widths, session.width);
    let mut out = line(headings, &widths, |cell| styled(cell, HEADING));
    for row in &rows {
        out.push_str(&line(row, &widths, str::to_owned));
    }
    out
}

/// Takes from the widest columns until the row fits; the first holds what is to be copied.
fn shrink<const N: usize>(widths: &mut [usize; N], room: usize) {
    let gaps = 2 * N.saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > room {
        match widths.iter_mut().skip(1).max() {
            Some(widest) if *widest > 12 => *widest -= 1,
            _ => return,
        }
    }
}

/// A row of as many lines as its longest cell takes.
fn line<const N: usize>(cells: &[String; N], widths: &[usize; N], style: impl Fn(&str) -> String) -> String {
    let wrapped: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| {
            textwrap::wrap(cell, *width).into_iter().map(std::borrow::Cow::into_owned).collect()
        })
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = String::new();
    for index in 0..height {
        let mut row = String::new();
        for (cell, width) in wrapped.iter().zip(widths) {
            let part = cell.get(index).map_or("", String::as_str);
            let padding = width.saturating_sub(textwrap::core::display_width(part));
            row.push_str(&style(part));
            row.push_str(&" ".repeat(padding + 2));
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

/// A Markdown table; what Markdown would read as markup in its cells is made literal.
pub(crate) fn markdown_table<const N: usize>(headings: &[String; N], rows: &[[String; N]]) -> String {
    let row = |cells: &[String; N]| {
        format!("| {} |\n", cells.each_ref().map(|cell| escaped(&clean(cell))).join(" | "))
    };
    let mut out = format!("{}|{}\n", row(headings), " --- |".repeat(N));
    out.extend(rows.iter().map(row));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_shrink_to_the_room_there_is() {
        let mut widths = [10, 60, 30];
        shrink(&mut widths, 80);
        assert_eq!(widths.iter().sum::<usize>() + 4, 80);
        assert_eq!(widths[0], 10);
    }
}
