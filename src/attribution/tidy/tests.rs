//! Mentions and links as first found, with what is made of them.

use super::{mend_openings, mend_subjects, tidy_mentions};
use crate::attribution::Link;
use crate::attribution::fragments::join_fragments;
use crate::attribution::hearers::unname_hearers;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

#[test]
fn a_mention_is_the_name_with_what_describes_it() {
    let table = [
        (
            "In a letter to the port, Mara Lindt said so.",
            "In a letter to the port, Mara Lindt",
            "Mara Lindt",
        ),
        ("Mara Lindt, said so.", "Mara Lindt,", "Mara Lindt"),
        (
            "A pilot, who asked for no name, said so.",
            "who asked for no name,",
            "A pilot, who asked for no name",
        ),
        (
            "A pilot who attended the talks, and who asked for no name, said so.",
            "who asked for no name,",
            "A pilot who attended the talks, and who asked for no name",
        ),
        ("A pilot, who asked for no name, said so.", "who", "A pilot, who asked for no name"),
        ("A pilot who said so.", "who", "who"),
        ("Last year the port’s audit said so.", "Last year the port’s audit", "the port’s audit"),
        ("Reacting, the mayor said so.", "Reacting, the mayor", "the mayor"),
        ("Also speaking, the mayor said so.", "Also speaking, the mayor", "the mayor"),
        (
            "Recalling her day, a nurse, Ida Holm, said so.",
            "Recalling her day, a nurse, Ida Holm",
            "a nurse, Ida Holm",
        ),
        ("When contacted, the mayor said so.", "contacted, the mayor", "the mayor"),
        (
            "Speaking in Norvik on Friday, Ida Holm said so.",
            "Speaking in Norvik on Friday, Ida Holm",
            "Ida Holm",
        ),
        ("Beijing, the capital, said so.", "Beijing, the capital", "Beijing, the capital"),
        ("NORVIK: The court said so.", "NORVIK: The court", "The court"),
        ("It shut, comments his office said so.", "comments his office", "his office"),
        (
            "It shut, comments of his office said so.",
            "comments of his office",
            "comments of his office",
        ),
        ("It shut, Lund and his office said so.", "Lund and his office", "Lund and his office"),
        ("It praised the plan, but its chair said so.", "the plan, but its chair", "its chair"),
        ("The bank left its branch and said so.", "The bank left its branch", "The bank"),
        ("In 2010 the mayor said so.", "2010 the mayor", "the mayor"),
        ("In May the mayor said so.", "May the mayor", "the mayor"),
        ("Two hundred old pilots said so.", "Two hundred old pilots", "Two hundred old pilots"),
        ("The party had in February said so.", "February", "The party"),
        ("The party of the north said so.", "the north", "the north"),
        (
            "An aide who asked not to be named because talks go on said so.",
            "talks",
            "An aide who asked not to be named",
        ),
        ("Then, Lindt said so.", ", Lindt", "Lindt"),
        ("Then, the pilot, Lindt, said so.", ", the pilot, Lindt,", "the pilot, Lindt"),
        ("A report, which was late, said so.", "which was late,", "A report, which was late"),
        (
            "Two people familiar with the plan, who asked for no name, said so.",
            "who asked for no name,",
            "Two people familiar with the plan, who asked for no name",
        ),
        (
            "Two people close to Lund, who asked for no name, said so.",
            "who asked for no name,",
            "Two people close to Lund, who asked for no name",
        ),
        ("Lund himself said so.", "himself", "Lund"),
        ("Six in 10 said so.", "Six in 10", "Six in 10"),
        ("About four in 10 said so.", "About four in 10", "About four in 10"),
        ("Nearly nine out of 10 said so.", "Nearly nine out of 10", "Nearly nine out of 10"),
        ("Those over 60 said so.", "Those over 60", "Those over 60"),
        ("Another study from 2011 said so.", "Another study from 2011", "Another study from 2011"),
        ("The mayor in 2011 said so.", "The mayor in 2011", "The mayor"),
        (
            "Pilots going to the polls on Tuesday said so.",
            "Pilots going to the polls on Tuesday",
            "Pilots going to the polls on Tuesday",
        ),
        (
            "The mayor at the hearing on Tuesday said so.",
            "The mayor at the hearing on Tuesday",
            "The mayor at the hearing",
        ),
    ];
    for (text, found, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let said = vec![range(&document, "said")];
        let mention = Some(range(&document, found));
        let mut links = [Link::new(vec![range(&document, "so")], said, mention)];
        tidy_mentions(&Reading::new(&document), &mut links);
        assert_eq!(document.text_of(links[0].mention.unwrap()), expected, "{text}");
    }
}

#[test]
fn who_stands_before_the_cue_speaks_rather_than_who_is_named_behind_its_content() {
    let table = [
        ("Holm on Friday called it “a brake”, words his office said hurt.", "his office", "Holm"),
        ("It called it “a brake”, words his office said hurt.", "his office", "It"),
        (
            "They met. “So!” called “a brake”, words his office said hurt.",
            "his office",
            "his office",
        ),
    ];
    for (text, found, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let range = |part: &str| range(&document, part);
        let link = Link::new(vec![range("“a brake”")], vec![range("called")], Some(range(found)));
        let mut links = [link];
        let first = links[0].cue[0].end;
        links[0].content[0].start = first;
        tidy_mentions(&Reading::new(&document), &mut links);
        assert_eq!(document.text_of(links[0].mention.unwrap()), expected, "{text}");
    }
}

#[test]
fn where_a_report_comes_from_says_nothing() {
    let table = [
        ("NORVIK: The court had it, observing that it hummed.", "The court"),
        ("Norvik: The court had it, observing that it hummed.", "Norvik"),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let range = |part: &str| range(&document, part);
        let place = document.text()[..6].to_owned();
        let mut links = [Link::new(
            vec![range("that it hummed")],
            vec![range("observing")],
            Some(range(&place)),
        )];
        tidy_mentions(&Reading::new(&document), &mut links);
        assert_eq!(document.text_of(links[0].mention.unwrap()), expected, "{text}");
    }
}

#[test]
fn a_source_ends_where_the_next_clause_begins() {
    let table = [
        (
            "It sank, according to a report of May, and the towns closed the strait.",
            "a report of May, and the towns closed the strait",
            "a report of May",
        ),
        (
            "It sank, according to the port, and the crews of both ships.",
            "the port, and the crews of both ships",
            "the port, and the crews of both ships",
        ),
        (
            "It sank, according to Ida Holm, and an engineer who designed it.",
            "Ida Holm, and an engineer who designed it",
            "Ida Holm, and an engineer who designed it",
        ),
        (
            "It sank, according to Ida Holm, and the author of “The Sea Is Wide”.",
            "Ida Holm, and the author of “The Sea Is Wide”",
            "Ida Holm, and the author of “The Sea Is Wide”",
        ),
    ];
    for (text, found, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let cue = vec![range(&document, "according to")];
        let mention = Some(range(&document, found));
        let mut links = [Link::new(vec![range(&document, "It sank")], cue, mention)];
        tidy_mentions(&Reading::new(&document), &mut links);
        assert_eq!(document.text_of(links[0].mention.unwrap()), expected, "{text}");
    }
}

#[test]
fn one_cue_has_one_content() {
    let table: [(&str, [&str; 2], &[&str]); 5] = [
        (
            "“It is safe,” Lindt said, “and sound.”",
            ["“It is safe,”", "“and sound.”"],
            &["“It is safe,”", "“and sound.”"],
        ),
        (
            "Asked about the bridge, Lindt said it was safe.",
            ["Asked about the bridge", "it was safe"],
            &["it was safe"],
        ),
        (
            "In the end, Lindt said, it was safe.",
            ["In the end", "it was safe"],
            &["In the end", "it was safe"],
        ),
        ("In the end Lindt said, it was safe.", ["In the end", "it was safe"], &["it was safe"]),
        ("Well, Lindt said, it was safe.", ["Well", "it was safe"], &["it was safe"]),
    ];
    for (text, contents, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let link = |content: &str, confidence| Link {
            confidence,
            ..Link::new(
                vec![range(&document, content)],
                vec![range(&document, "said")],
                Some(range(&document, "Lindt")),
            )
        };
        let mut links = vec![link(contents[0], 0.5), link(contents[1], 0.8)];
        join_fragments(&Reading::new(&document), &mut links);
        let found: Vec<&str> =
            links[0].content.iter().map(|piece| document.text_of(*piece)).collect();
        assert_eq!((links.len(), &found[..]), (1, expected), "{text}");
    }
}

#[test]
fn the_name_of_the_speaker_is_nothing_that_is_said() {
    let text = "Her pilot, Mara Lindt, said it was safe, she said.";
    let document = Document::new(text, &Lexicon::default());
    let link = |content, mention| {
        let (content, cue) = (range(&document, content), range(&document, "said"));
        Link::new(vec![content], vec![cue], Some(range(&document, mention)))
    };
    let mut links =
        vec![link("pilot, Mara Lindt", "she"), link("it was safe", "Her pilot, Mara Lindt")];
    join_fragments(&Reading::new(&document), &mut links);
    let found: Vec<&str> = links.iter().map(|link| document.text_of(link.content[0])).collect();
    assert_eq!(found, ["it was safe"]);
}

/// Content, cue and mention of the one link of a text, from what was found; "-" for what is not there.
fn mended(text: &str, [content, cue, mention]: [&str; 3]) -> [String; 3] {
    let document = Document::new(text, &Lexicon::default());
    let reading = Reading::new(&document);
    let mention = text.contains(mention).then(|| range(&document, mention));
    let mut links =
        [Link::new(vec![range(&document, content)], vec![range(&document, cue)], mention)];
    mend_openings(&reading, &mut links);
    unname_hearers(&reading, &mut links);
    tidy_mentions(&reading, &mut links);
    let shown = |found: Option<&TokenRange>| {
        found.map_or("-".to_owned(), |range| document.text_of(*range).to_owned())
    };
    let [link] = links;
    [shown(link.content.first()), shown(link.cue.first()), shown(link.mention.as_ref())]
}

#[test]
fn a_participle_that_opens_the_sentence_is_nobody() {
    let table = [
        (
            "Cross-examined by Mara Lindt, defending, he accepted that it leaked.",
            ["he accepted that it leaked", "defending", "Cross-examined"],
            ["that it leaked", "accepted", "he"],
        ),
        (
            "Asked later about the cruise, she made no comment.",
            ["the cruise, she made no comment", "Asked later about", "nobody"],
            ["-", "Asked later about", "-"],
        ),
        (
            "Asked by Lindt whether it leaked, she nodded.",
            ["whether it leaked", "Asked", "Lindt"],
            ["whether it leaked", "Asked", "Lindt"],
        ),
        (
            "Asked about the pier, Lindt often said it leaked.",
            ["Lindt often said it leaked", "about", "Asked"],
            ["it leaked", "said", "Lindt"],
        ),
        (
            "Asked about the pier, Lindt left for Norvik.",
            ["Lindt left for Norvik", "about", "Asked"],
            ["-", "about", "Asked"],
        ),
        (
            "Asked about the pier, Lindt said.",
            ["Lindt said", "about", "Asked"],
            ["-", "about", "Asked"],
        ),
    ];
    for (text, found, expected) in table {
        assert_eq!(mended(text, found), expected, "{text}");
    }
}

#[test]
fn who_is_urged_does_not_ask_for_it() {
    let table = [
        ("Residents were urged to leave.", ["to leave", "were urged", "Residents"], "-"),
        ("Residents urged us to leave.", ["to leave", "urged", "Residents"], "Residents"),
        ("Lindt has been accused of haste.", ["of haste", "accused", "Lindt"], "-"),
        ("Lindt is expected to speak.", ["to speak", "is expected", "Lindt"], "-"),
        ("Lindt expected us to speak.", ["us to speak", "expected", "Lindt"], "Lindt"),
        ("Ships have been told to wait.", ["to wait", "told", "Ships"], "-"),
        ("The port is determined to wait.", ["to wait", "determined", "The port"], "The port"),
    ];
    for (text, found, expected) in table {
        assert_eq!(mended(text, found)[2], expected, "{text}");
    }
}

#[test]
fn who_made_or_saw_it_is_not_what_speaks() {
    let table = [
        (
            "An audit seen by the Echo shows a gap.",
            ["a gap", "shows", "the Echo"],
            "An audit seen by the Echo",
        ),
        (
            "A plan, by the port in Bergen, warns of a gap.",
            ["a gap", "warns", "the port in Bergen"],
            "A plan, by the port in Bergen",
        ),
        ("It leaks, was read by Lindt, who said so.", ["so", "said", "who"], "who"),
        ("The gap was found by Lindt, said Vik.", ["The gap", "said", "Vik"], "Vik"),
    ];
    for (text, found, expected) in table {
        assert_eq!(mended(text, found)[2], expected, "{text}");
    }
}

#[test]
fn a_mention_that_ends_with_a_joint_is_the_subject_of_the_sentence() {
    let table = [
        ("She dropped the plan and said so.", "the plan and", "She"),
        ("On Monday, she dropped the plan but said so.", "the plan but", "she"),
        ("The pilots and Lund said so.", "The pilots and Lund", "The pilots and Lund"),
        ("They met Lund, who left and said so.", "who left and", "who"),
    ];
    for (text, found, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let said = vec![range(&document, "said")];
        let mention = Some(range(&document, found));
        let mut links = [Link::new(vec![range(&document, "so")], said, mention)];
        let reading = Reading::new(&document);
        mend_subjects(&reading, &mut links);
        tidy_mentions(&reading, &mut links);
        assert_eq!(document.text_of(links[0].mention.unwrap()), expected, "{text}");
    }
}
