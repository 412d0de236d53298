//! Who said that, and says who? An article in; sentences, claims with their sources, and
//! assertions that nobody stands behind, out.

mod document;
mod error;
pub mod lexicon;
mod span;
pub mod text;

pub use document::{Block, Case, Document, Sentence, Token, TokenRange};
pub use error::{Error, ErrorKind};
pub use span::Span;
