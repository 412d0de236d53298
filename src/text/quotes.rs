//! Quotation marks into pairs: typography alone, block by block.

use crate::span::Span;

/// A quotation mark as it stands in the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark<'t> {
    /// The number of its token.
    pub(crate) token: u32,
    /// Its letters.
    pub(crate) text: &'t str,
    /// Its bytes.
    pub(crate) span: Span,
}

/// A pair of quotation marks, or an opening mark that nothing closes in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The token of the opening mark.
    pub open: u32,
    /// The token after the quotation: after the closing mark, or the end of the block.
    pub end: u32,
    /// Whether a mark closes it in its block.
    pub is_closed: bool,
    /// How many quotations it stands in.
    pub depth: u8,
    /// Whether it reopens the quotation that the block before left open.
    pub continues: bool,
}

/// Pairs the marks of one block that ends before token `end`.
pub(crate) fn pair(marks: &[Mark<'_>], end: u32, into: &mut Vec<Quotation>) {
    let mut open: Option<Mark<'_>> = None;
    for mark in marks {
        let opens = matches!(mark.text, "“" | "``" | "«" | "„")
            || matches!(mark.text, "\"" | "''") && open.is_none();
        let closes = matches!(mark.text, "”" | "»" | "\"" | "''" | "’’");
        match open {
            Some(start) if closes && mark.text != "“" => {
                let _ = start.span;
                into.push(Quotation {
                    open: start.token,
                    end: mark.token + 1,
                    is_closed: true,
                    depth: 0,
                    continues: false,
                });
                open = None;
            }
            None if opens => open = Some(*mark),
            _ => {}
        }
    }
    if let Some(start) = open {
        into.push(Quotation {
            open: start.token,
            end,
            is_closed: false,
            depth: 0,
            continues: false,
        });
    }
}
