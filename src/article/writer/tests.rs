//! Pieces of markup into words in blocks.

use super::Writer;
use crate::span::Span;
use crate::text::BlockKind;

#[test]
fn white_space_folds_and_blocks_stand_apart() {
    let mut writer = Writer::default();
    writer.open(BlockKind::Headline);
    writer.copy("  Who \n said", 0);
    writer.open(BlockKind::Paragraph);
    writer.copy("\n", 20);
    writer.link();
    writer.copy("She", 21);
    writer.replace("’", Span::of(24, 30));
    writer.copy("s", 30);
    writer.unlink();
    writer.copy(" in. ", 31);
    let written = writer.finish();
    assert_eq!(written.text, "Who said\n\nShe’s in.");
    assert_eq!(written.marked.len(), 1);
    assert_eq!(written.marked[0].span, Span::of(0, 8));
    assert_eq!(written.hyperlinks[0].slice(&written.text), "She’s");
    assert_eq!(written.map.to_original(Span::of(10, 17)), Span::of(21, 31));
    assert_eq!(written.map.to_original(Span::of(0, 8)), Span::of(2, 12));
}
