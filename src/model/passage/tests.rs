//! What a passage tells of its tokens.

use super::{Bookmark, Passage, Quoted, SPECIAL, Vocabulary, parts};
use crate::document::Document;
use crate::lexicon::Lexicon;

fn read(text: &str) -> Passage {
    let document = Document::new(text, &Lexicon::default());
    let mut passage = Passage::default();
    let part = parts(&document, &document.blocks()[0]).next().unwrap();
    passage.read(&document, &Vocabulary::new(&[]), part, &mut Bookmark::default());
    passage
}

#[test]
fn tokens_know_whether_they_are_quoted() {
    let passage = read("“We won,” Lund said.");
    let quoted: Vec<Quoted> = passage.columns.iter().map(|column| column.quoted).collect();
    use Quoted::{Closes, Inside, Opens, Outside};
    assert_eq!(quoted, [Opens, Inside, Inside, Inside, Closes, Outside, Outside, Outside]);
    assert!(passage.columns[6].is_cue());
    assert_eq!(passage.columns[0].word, SPECIAL[0]);
}

#[test]
fn long_blocks_fall_into_parts_that_cover_them() {
    for text in ["It rained a lot on that day. ".repeat(300), "rain and ".repeat(900)] {
        let document = Document::new(&text, &Lexicon::default());
        let parts: Vec<(usize, usize)> =
            parts(&document, &document.blocks()[0]).map(|part| part.tokens).collect();
        assert!(parts.len() > 2);
        assert_eq!(parts[0].0, 0);
        assert_eq!(parts.last().unwrap().1, document.tokens().len());
        assert!(parts.windows(2).all(|pair| pair[0].1 == pair[1].0));
        assert!(parts.iter().all(|part| part.1 - part.0 <= super::LONGEST));
    }
}
