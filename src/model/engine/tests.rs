//! Blocks that stood before into links that are remembered.

use super::Memory;
use crate::article::Article;
use crate::document::{self, Document};
use crate::lexicon::Lexicon;
use crate::model::link;

#[test]
fn a_block_that_stands_as_it_stood_is_not_read_again() {
    let (mut pages, mut memory) = (document::Memory::default(), Memory::default());
    let text = "“It rained,” Mara Lindt said.\n\nThe road is wet.\n\nIt is dry, Holm said.";
    let mut read = |text: &str, memory: &mut Memory| {
        let article = Article::plain(text);
        let document = Document::after(&article, usize::MAX, &Lexicon::default(), &mut pages);
        let found = link(&document, memory).len();
        document.leave(&mut pages);
        found
    };
    assert_eq!(read(text, &mut memory), 2);
    // Were it read again, its link would be back.
    memory.blocks[0].parts.clear();
    assert_eq!(read(&text.replace("road", "long road"), &mut memory), 1);
    assert_eq!(read(&text.replace("It rained", "It snowed"), &mut memory), 2);
}
