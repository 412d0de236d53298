//! Text into blocks, sentences and tokens. Knows Unicode, knows no journalism.
//!
//! [`sentences`] stands alone for those who want only that: it allocates nothing and looks at a
//! text once.

mod blocks;
mod marks;
mod quotes;
mod sentences;
mod tokens;

pub use blocks::{BlockKind, RawBlock, blocks};
pub(crate) use marks::Mark;
pub use quotes::Quotation;
pub(crate) use quotes::pair;
pub use sentences::{Sentences, sentences};
pub use tokens::{RawToken, TokenKind, Tokens, tokens};
