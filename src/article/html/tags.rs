//! HTML into its tags and the stretches of text between them, each with its place.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span as Place, Tokenizer};

use crate::span::Span;

/// One piece of a page.
#[derive(Debug)]
pub(super) enum Piece {
    Start(Start),
    End(String),
    /// Text as the file has it, references not decoded.
    Text(Span),
}

/// A start tag.
#[derive(Debug, Default)]
pub(super) struct Start {
    pub(super) name: String,
    /// Those attributes that say what an element is for.
    pub(super) attributes: Vec<(String, String)>,
}

const ATTRIBUTES: [&str; 7] = ["class", "id", "role", "hidden", "aria-hidden", "itemprop", "href"];

/// The pieces of a page, in order.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut scan = Scan::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, place: Place<usize>| {
        scan.take(&event, place);
        None::<std::convert::Infallible>
    });
    emitter.naively_switch_states(true);
    // The callback keeps the pieces itself, so that the tokenizer yields none.
    let yielded = Tokenizer::new_with_emitter(html, emitter).flatten().count();
    debug_assert_eq!(yielded, 0);
    scan.text_until(html.len());
    scan.pieces
}

#[derive(Debug, Default)]
struct Scan {
    pieces: Vec<Piece>,
    /// The byte after the last tag.
    after: usize,
    open: Start,
    attribute: String,
}

impl Scan {
    fn take(&mut self, event: &CallbackEvent<'_>, place: Place<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.text_until(place.start);
                self.open = Start { name: owned(name), attributes: Vec::new() };
            }
            CallbackEvent::AttributeName { name } => self.attribute(name),
            CallbackEvent::AttributeValue { value } => self.value(value),
            CallbackEvent::CloseStartTag { .. } => {
                self.pieces.push(Piece::Start(std::mem::take(&mut self.open)));
                self.after = place.end;
            }
            CallbackEvent::EndTag { name } => {
                self.text_until(place.start);
                self.pieces.push(Piece::End(owned(name)));
                self.after = place.end;
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
                self.text_until(place.start);
                self.after = place.end;
            }
            CallbackEvent::String { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn text_until(&mut self, end: usize) {
        if self.after < end {
            self.pieces.push(Piece::Text(Span::of(self.after, end)));
            self.after = end;
        }
    }

    fn attribute(&mut self, name: &[u8]) {
        self.attribute = owned(name);
        if ATTRIBUTES.contains(&self.attribute.as_str()) {
            self.open.attributes.push((self.attribute.clone(), String::new()));
        }
    }

    fn value(&mut self, value: &[u8]) {
        let last = self.open.attributes.last_mut();
        if let Some((_, kept)) = last.filter(|(name, _)| *name == self.attribute) {
            *kept = owned(value);
        }
    }
}

fn owned(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
