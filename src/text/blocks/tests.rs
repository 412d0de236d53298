//! Texts with the kinds of their blocks.

use super::{BlockKind, blocks};

#[test]
fn a_block_is_known_by_its_own_letters() {
    use BlockKind::{BlockQuote, Byline, Dateline, ListItem, Paragraph, Subhead};
    let table = [
        ("From enemy to ally: why the town made the first move", Subhead),
        ("## Background", Subhead),
        ("What happens next?", Subhead),
        ("By Mara Lindt", Byline),
        ("BY MARA LINDT AND OLOF BERG", Byline),
        ("By Mara Lindt and Olof van der Berg, City Editor", Byline),
        ("By Mara Lindt, court reporter", Byline),
        ("By Mara Lindt, science and health editor", Byline),
        ("By the old harbour wall, a reporter", Subhead),
        ("By Mara Lindt, who once was a city reporter", Subhead),
        ("HOLM: Hale is half right. (Laughs)", Paragraph),
        ("“I'd fly them.” — Ida Holm, analyst", Paragraph),
        ("Hale vs. Lund: what U.S. troops saw", Subhead),
        ("The end of St. Mary’s", Subhead),
        ("Mara Lindt in Oslo", Byline),
        ("By the time it ended", Subhead),
        ("KABUL, July 3 (Agency) —", Dateline),
        ("OSLO (Agency)", Dateline),
        ("Oslo, 3 July –", Dateline),
        ("- The first item", ListItem),
        ("2. The second item", ListItem),
        ("• 9. The ninth item", ListItem),
        ("> It is late, she wrote.", BlockQuote),
        ("“We will not go.”", Paragraph),
        ("‘We will not go’", Subhead),
        ("He left.", Paragraph),
        ("Here is what we know:", Paragraph),
        ("KABUL, July 3 (Agency) — The ministry said on Monday that it would stay.", Paragraph),
        ("Who paid? Nobody would say.", Paragraph),
    ];
    for (text, expected) in table {
        let whole = format!("Above it all\n\n{text}");
        let found = blocks(&whole).nth(1).map(|block| block.kind);
        assert_eq!(found, Some(expected), "{text}");
    }
}

#[test]
fn a_headline_may_go_on_after_a_semicolon() {
    use BlockKind::{Headline, Paragraph};
    let head = "Harbour wall leaks; \nRepairs will take years, experts say.";
    let text = format!("{head}\n\nIt rained;\nhe left.\n\n{head}");
    let kinds: Vec<BlockKind> = blocks(&text).map(|block| block.kind).collect();
    assert_eq!(kinds, [Headline, Paragraph, Paragraph]);
}

#[test]
fn only_the_first_heading_is_the_headline() {
    let text = "By Mara Lindt\n\nFerry line closes\n\nA heading\n\nHe left.\n\nAnother";
    let kinds: Vec<BlockKind> = blocks(text).map(|block| block.kind).collect();
    use BlockKind::{Byline, Headline, Paragraph, Subhead};
    assert_eq!(kinds, [Byline, Headline, Subhead, Paragraph, Subhead]);
}
