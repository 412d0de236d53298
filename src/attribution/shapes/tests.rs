//! Tables of sentences with the links that shapes find in them.

use super::content;
use crate::attribution::cues::find_cues;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::attribution::{self, Engine, Found, Memory};
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Lexicon};

fn found(document: &Document<'_>) -> Found {
    attribution::find(document, Engine::Shapes, &mut Memory::default()).0
}

/// The links of a text, one a line: source, cue, content; pieces are parted by a bar.
fn shown(text: &str) -> String {
    let document = Document::new(text, &Lexicon::default());
    let join = |ranges: &[TokenRange]| {
        let texts: Vec<&str> = ranges.iter().map(|range| document.text_of(*range)).collect();
        texts.join(" | ")
    };
    let links = found(&document).links;
    let lines = links.iter().map(|link| {
        let source = link.mention.map_or("-", |mention| document.text_of(mention));
        let inner = if link.parent.is_some() { "  " } else { "" };
        format!("{inner}{source} / {} / {}", join(&link.cue), join(&link.content))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn check(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(&shown(text), expected, "in: {text}");
    }
}

#[test]
fn a_phrase_names_the_source() {
    check(&[
        (
            "According to the engineer Mara Lindt, the bridge, which opened in 1990, is safe.",
            "the engineer Mara Lindt / According to / the bridge, which opened in 1990, is safe",
        ),
        (
            "The bridge is safe, according to an audit by Lindt and Sons.",
            "an audit by Lindt and Sons / according to / The bridge is safe",
        ),
        (
            "The bridge, according to an audit, went unchecked for years.",
            "an audit / according to / The bridge | went unchecked for years",
        ),
        (
            "The bridge is safe, according to an audit, but closed.",
            "an audit / according to / The bridge is safe",
        ),
        (
            "According to Radio Fjord, Norland regards the deal as dead.",
            "Radio Fjord / According to / Norland regards the deal as dead\n  \
             Norland / regards / the deal as dead",
        ),
        (
            "In a poll by Norstat, 30% backed the plan.",
            "a poll by Norstat / In / 30% backed the plan",
        ),
        (
            "In a survey published on Monday, three in ten said they would leave.",
            "a survey published on Monday / In / three in ten said they would leave",
        ),
        (
            "In a survey, conducted in May, half said they would leave.",
            "a survey, conducted in May / In / half said they would leave",
        ),
        ("In a poll tax riot, 30% of the shops were lost.", ""),
        ("In a poll on Sunday, 52% voted to leave.", ""),
        ("In a poll by Norstat, the plan was liked.", ""),
        ("A poll by Norstat has Labour at 30%.", "A poll by Norstat / has / Labour at 30%"),
        ("A survey puts the Greens on 12%.", "A survey / puts / the Greens on 12%"),
        ("The bank has its rate at 4%.", ""),
        ("The council put the sign on 12 posts.", ""),
        (
            "The mayor, Mara Lindt, said the quay was dry.",
            "The mayor, Mara Lindt / said / the quay was dry",
        ),
        (
            "For some, the vote was a relief and ended a feud.",
            "some / For some / the vote was a relief",
        ),
        (
            "From Norland’s perspective, the deal is dead.",
            "Norland / From Norland’s perspective / the deal is dead",
        ),
        (
            "Mara Lindt built it. For Lindt, the vote is a relief.",
            "Lindt / For Lindt / the vote is a relief",
        ),
        ("For Lindt, the vote was a relief.", ""),
        ("For many years, the bridge was shut.", ""),
        ("For example, the bridge was shut.", ""),
    ]);
}

#[test]
fn a_subject_says_what_follows() {
    check(&[
        ("Lindt said that the bridge was safe.", "Lindt / said / that the bridge was safe"),
        ("Mara Lindt said the bridge was safe.", "Mara Lindt / said / the bridge was safe"),
        (
            "Mara Lindt, 43, an engineer at the port, said it was safe.",
            "Mara Lindt, 43, an engineer at the port / said / it was safe",
        ),
        (
            "An aide who kept her name back because the talks are private said the bridge was weak.",
            "An aide who kept her name back / said / the bridge was weak",
        ),
        (
            "Lindt told the station on Monday that she would sue.",
            "Lindt / told / that she would sue",
        ),
        (
            "In a statement, the port authority said it believed the bridge would “last a century” \
             and pledged more tests.",
            "the port authority / said it believed / the bridge would “last a century”\n\
             the port authority / pledged / more tests",
        ),
        (
            "The port’s spokesperson Jo Vik confirmed the plan in a video statement, adding, “We \
             start in May,” referring to the bridge.",
            "The port’s spokesperson Jo Vik / confirmed / the plan\n\
             The port’s spokesperson Jo Vik / adding / “We start in May,”",
        ),
        (
            "The second fear is that the port officials increasingly view the ferry as a stabilising \
             force in Norland, particularly in curbing prices.",
            "the port officials / view / the ferry as a stabilising force in Norland, particularly in \
             curbing prices",
        ),
        (
            "It has become a lens through which many farmers interpret the drought.",
            "many farmers / interpret / the drought",
        ),
        (
            "Holm says that the road can wait, and plans to buy two vans by March.",
            "Holm / says / that the road can wait\nHolm / plans / to buy two vans by March",
        ),
        (
            "Farmers have welcomed the plan but fear that it may cost them the well.",
            "Farmers / welcomed / the plan\nFarmers / fear / that it may cost them the well",
        ),
        (
            "Mara Lindt, who had earlier told the port that it was late, left.",
            "who / told / that it was late",
        ),
        ("The opera, which Lindt finished in May and never heard, is now thought lost.", ""),
        (
            "Lindt said it was late; the union, which has welcomed the plan but fears that jobs will go, \
             wants talks by June.",
            "Lindt / said / it was late\n\
             which / welcomed / the plan\nwhich / fears / that jobs will go\n\
             the union, which has welcomed the plan but fears that jobs will go / wants / talks by June",
        ),
    ]);
}

#[test]
fn a_tag_has_its_content_before_it() {
    check(&[
        ("“It is safe,” Lindt said.", "Lindt / said / “It is safe,”"),
        ("\"It is safe,\" said Lindt.", "Lindt / said / \"It is safe,\""),
        ("‘It is safe,’ Lindt said.", "Lindt / said / ‘It is safe,’"),
        ("'It is safe,' said Lindt.", "Lindt / said / 'It is safe,'"),
        (
            "“It is safe,” said Hugh Hill, a doctor at Fjord Hospital. “It is sound.”",
            "Hugh Hill, a doctor at Fjord Hospital / said / “It is safe,” | “It is sound.”",
        ),
        (
            "“It is,” Lindt said on Monday, “as safe as ever.”",
            "Lindt / said / “It is,” | “as safe as ever.”",
        ),
        (
            "“It is safe,” says port director Mara Lindt; “it hums.”",
            "port director Mara Lindt / says / “It is safe,” | “it hums.”",
        ),
        (
            "“It is safe,” says Mara Lindt; “it hums,” says Jo Vik.",
            "Mara Lindt / says / “It is safe,”\nJo Vik / says / “it hums,”",
        ),
        ("The bridge is safe, Lindt said.", "Lindt / said / The bridge is safe"),
        (
            "The absence of a plan has, observers argue, opened the door to rivals.",
            "observers / argue / The absence of a plan has | opened the door to rivals",
        ),
    ]);
}

#[test]
fn what_reports_nothing_gives_no_link() {
    check(&[
        ("Its recent steps, such as the new port, reflect a broader push for trade.", ""),
        ("The fraud claims of the port were settled.", ""),
        ("The United States Bankruptcy Court sat in May.", ""),
        ("Norland recognised the new government in July.", ""),
        ("Photo: Mara Lindt", ""),
        ("UPDATE: The bridge is shut until May.", ""),
    ]);
}

/// Rules add words to the lexicon; what a shape finds must not hang on it.
#[test]
fn a_lexicon_with_more_words_gives_the_same_links() {
    let text = "The port officials increasingly view the ferry as a force.";
    let more = Lexicon::default().with_words(Class::LabelWord, ["increasingly", "ferry"]).unwrap();
    let with = found(&Document::new(text, &more)).links;
    let plain = Document::new(text, &Lexicon::default());
    assert_eq!(with, found(&plain).links);
    assert_eq!(with.len(), 1);
}

#[test]
fn a_passive_may_name_nobody() {
    check(&[
        ("It is believed that the bridge moved.", "- / is believed / that the bridge moved"),
        ("The bridge is said to be weak.", "- / is said to / The bridge | be weak"),
    ]);
}

#[test]
fn a_label_or_a_signature_names_the_speaker() {
    check(&[
        ("LINDT: The bridge is safe and sound.", "LINDT / : / The bridge is safe and sound"),
        ("Mara Lindt: “The bridge is safe.”", "Mara Lindt / : / “The bridge is safe.”"),
        (
            "“The bridge is safe and sound.” — Mara Lindt",
            "Mara Lindt /  / “The bridge is safe and sound.”",
        ),
    ]);
}

#[test]
fn a_document_or_a_record_can_close_a_sentence() {
    check(&[
        ("The bridge moved, the paper reports.", "the paper / reports / The bridge moved"),
        (
            "The bridge moved by a hand, her charity claims, although nobody measured it.",
            "her charity / claims / The bridge moved by a hand",
        ),
        ("The bridge moved, as per port data.", "port data / as per / The bridge moved"),
        ("The bridge moved, a jury has heard.", "- / heard / The bridge moved"),
        ("The court heard that the bridge moved.", "- / heard / that the bridge moved"),
        (
            "In its annual report the agency put the cost at about 40 million crowns, up by a third.",
            "the agency / put / the cost at about 40 million crowns",
        ),
        ("The agency put the chair at the door.", ""),
    ]);
}

#[test]
fn turns_of_an_interview_keep_their_paragraphs() {
    let text = "COURIER: Is the bridge safe?\n\nLINDT: It never was.\n\nI said so in May.\n\n\
                COURIER: To whom?\n\nLINDT: The port did not ask.";
    check(&[(
        text,
        "COURIER / : / Is the bridge safe\nLINDT / : / It never was | I said so in May\n\
         COURIER / : / To whom\nLINDT / : / The port did not ask",
    )]);
}

#[test]
fn a_name_in_capitals_alone_makes_no_interview() {
    let text = "LONDON: The bridge is shut.\n\nI saw it.";
    check(&[(text, "LONDON / : / The bridge is shut")]);
}

#[test]
fn a_quotation_without_a_tag_is_the_last_speakers() {
    check(&[
        (
            "Lindt said the bridge was shut.\n\n“Nobody told the boats about it in time.”",
            "Lindt / said / the bridge was shut\nLindt /  / “Nobody told the boats about it in time.”",
        ),
        ("The bridge was shut.\n\n“Nobody told the boats about it in time.”", ""),
        (
            "Statement from the port authority:\n\n“The bridge is shut until May.”",
            "the port authority / Statement / “The bridge is shut until May.”",
        ),
    ]);
}

#[test]
fn a_quotation_in_another_has_its_own_speaker() {
    check(&[(
        "“The pilot asks, ‘Is the bridge safe?’ and I wave,” said Lindt.",
        "Lindt / said / “The pilot asks, ‘Is the bridge safe?’ and I wave,”\n  \
         The pilot / asks / ‘Is the bridge safe?’",
    )]);
}

/// An article with the quotations and the links that a reader of it would mark.
#[test]
fn an_article_shows_its_quotations_and_links() {
    let text = include_str!("fixture.txt");
    let document = Document::new(text, &Lexicon::default());
    let quotations = document.quotations().iter().map(|found| {
        let range = TokenRange { start: found.open, end: found.end };
        let end = if found.is_closed { "closed" } else { "open" };
        let goes_on = if found.continues { ", continues" } else { "" };
        format!("{end}, depth {}{goes_on}: {}", found.depth, document.text_of(range))
    });
    let quotations: Vec<String> = quotations.collect();
    let links = found(&document).links;
    let lines = links.iter().zip(shown(text).lines().map(str::to_owned).collect::<Vec<_>>()).map(
        |(link, line)| {
            let channel = link.channel.map_or("-", |channel| document.text_of(channel));
            format!("{line}\n      {:?}, {:?}, channel {channel}", link.form, link.strength)
        },
    );
    let lines: Vec<String> = lines.collect();
    let reading = Reading::new(&document);
    let mut cues = Vec::new();
    let found = document.sentences().iter().map(|sentence| {
        find_cues(&reading, sentence.tokens, &mut cues);
        let shown = cues.iter().map(|cue| {
            format!(
                "{} ({:?})",
                document.text_of(TokenRange::new(cue.start, cue.head + 1)),
                cue.usage
            )
        });
        shown.collect::<Vec<_>>().join(", ")
    });
    let cues: Vec<String> = found.filter(|line| !line.is_empty()).collect();
    assert_eq!(quotations.iter().filter(|line| line.contains("continues")).count(), 1);
    assert!(links.iter().all(|link| !link.content.is_empty()));
    let stages = [quotations.join("\n"), cues.join("\n"), lines.join("\n")];
    insta::assert_snapshot!(stages.join("\n\n"));
}

#[test]
fn a_content_has_no_mark_at_its_edges() {
    let table = [
        ("it leaks", "it leaks", "it leaks"),
        (", it leaks, she said", ", it leaks,", "it leaks"),
        ("— it leaks.", "— it leaks.", "it leaks"),
        (", – it leaks –,", ", – it leaks –,", "it leaks"),
        ("it leaks; it hums; she said", "it leaks; it hums;", "it leaks; it hums"),
        ("it, they say, leaks", "it, they say, leaks", "it, they say, leaks"),
        ("“It leaks.”", "“It leaks.”", "“It leaks.”"),
        ("“It leaks, and hums.”", "It leaks, and hums.", "It leaks, and hums."),
        ("She said, “, it leaks,”", ", it leaks,", ", it leaks,"),
        ("It leaks, she said", ",", ""),
        ("It leaks. – , .", ". – , .", ""),
    ];
    for (text, part, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let found = range(&document, part);
        let pieces =
            content::range(&Reading::new(&document), found.start as usize, found.end as usize);
        let pieces: Vec<&str> = pieces.iter().map(|piece| document.text_of(*piece)).collect();
        assert_eq!(pieces.join(" | "), expected, "{text}");
    }
}

#[test]
fn a_poll_may_say_when_it_was_taken() {
    check(&[
        (
            "In a poll by Norstat, taken in May, 30% backed the plan.",
            "a poll by Norstat, taken in May / In / 30% backed the plan",
        ),
        (
            "In a poll by Norstat, published in May, 30% backed the plan.",
            "a poll by Norstat, published in May / In / 30% backed the plan",
        ),
        (
            "In a poll by Norstat in May, 30% backed the plan.",
            "a poll by Norstat in May / In / 30% backed the plan",
        ),
        (
            "In a poll by Norstat, 30% backed the plan, and it rained.",
            "a poll by Norstat / In / 30% backed the plan, and it rained",
        ),
        ("In a port by Norstat, 30% backed the plan.", ""),
    ]);
}

#[test]
fn a_tag_stands_behind_its_quotation() {
    check(&[
        ("“It leaks”, said Lund.", "Lund / said / “It leaks”"),
        ("“It leaks” said Lund.", "Lund / said / “It leaks”"),
        ("“It leaks,” says Lund, a pilot.", "Lund, a pilot / says / “It leaks,”"),
        ("“Does it leak?” asked Lund.", "Lund / asked / “Does it leak?”"),
        ("“It leaks!” Lund said.", "Lund / said / “It leaks!”"),
        ("It leaks, said Lund.", "Lund / said / It leaks"),
        ("They “leak badly”, Lund said.", "Lund / said / They “leak badly”"),
        ("They “leak badly,” Lund said.", "Lund / said / They “leak badly,”"),
        ("It rained. They “leak badly,” Lund said.", "Lund / said / They “leak badly,”"),
        ("“It leaks,” Lund said, “and hums.”", "Lund / said / “It leaks,” | “and hums.”"),
    ]);
}

#[test]
fn a_crowd_may_open_its_view() {
    let table = [
        (
            "For many residents, the plan is a gift.",
            "many residents / For many residents / the plan is a gift",
        ),
        ("For some, the plan is a gift.", "some / For some / the plan is a gift"),
        ("But for many, the plan is a gift.", "many / for many / the plan is a gift"),
        (
            "For importers, the levy is a disaster.",
            "importers / For importers / the levy is a disaster",
        ),
        ("For nurses, the levy is a disaster.", "nurses / For nurses / the levy is a disaster"),
        ("For pensioners, the ride is free.", ""),
        ("For many years, the plan was a gift.", ""),
        ("For the port, the levy is a disaster.", ""),
        ("For nurses the levy is a disaster.", ""),
        ("With many residents, the plan is a gift.", ""),
        ("“For many residents, the plan is a gift.”", ""),
        (
            "In the port’s view, the plan is a gift.",
            "the port / In the port’s view / the plan is a gift",
        ),
        (
            "In the view of Lund, the plan is a gift.",
            "Lund / In the view of Lund / the plan is a gift",
        ),
    ];
    let found = table.map(|(text, _)| shown(text));
    let wrong = table.iter().zip(&found).filter(|((_, expected), found)| expected != found);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}
