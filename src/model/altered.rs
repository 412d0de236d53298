//! The embedded weights with altered bytes under a right checksum, into links or an error: what a
//! reader of weights must withstand that a checksum would hide.

use super::engine::Memory;
use super::weights::{HEADER, Model, checksum};
use crate::document::Document;
use crate::lexicon::Lexicon;

/// Alters the weights, reads them and finds the links of a text; whether they could be read.
///
/// # Panics
/// Where a link lies outside the text.
pub(super) fn link(edits: &[(u32, u8)], cut: Option<u32>, text: &str) -> bool {
    let mut file = include_bytes!("weights.bin").to_vec();
    let len = file.len() - HEADER;
    for (place, byte) in edits {
        file[HEADER + *place as usize % len] = *byte;
    }
    if let Some(cut) = cut {
        file.truncate(HEADER + cut as usize % len);
    }
    let body = (file.len() - HEADER) as u32;
    file[HEADER - 12..HEADER - 8].copy_from_slice(&body.to_le_bytes());
    let sum = checksum(&file[HEADER..]);
    file[HEADER - 8..HEADER].copy_from_slice(&sum.to_le_bytes());
    let Ok(model) = Model::read(&file) else { return false };
    let document = Document::new(text, &Lexicon::default());
    let end = document.tokens().len();
    for link in model.link(&document, &mut Memory::default(), false) {
        let ends = [&link.content, &link.source, &link.cue].map(|tokens| tokens.last());
        assert!(ends.into_iter().flatten().all(|last| last < end), "{link:?}");
    }
    true
}

#[cfg(test)]
mod tests;
