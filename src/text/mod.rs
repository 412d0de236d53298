//! Text into blocks, sentences and tokens. Knows Unicode, knows no journalism.
//!
//! [`sentences`] stands alone for those who want only that: it allocates nothing and looks at a
//! text once.

mod blocks;
mod letters;
mod lines;
mod marks;
mod quotes;
mod sentences;
mod tokens;
mod words;

pub use blocks::{BlockKind, Blocks, RawBlock, blocks};
pub(crate) use marks::Mark;
pub use quotes::Quotation;
pub(crate) use quotes::pair;
pub(crate) use sentences::sentences_of_block;
pub use sentences::{Sentences, sentences};
pub use tokens::{Case, RawToken, TokenKind, Tokens, tokens};
