//! Mentions as they were found into the noun phrases in them.

use super::trimmed;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

#[test]
fn what_names_nobody_is_no_part_of_a_mention() {
    let table = [
        ("A poll released Friday said so.", "A poll released Friday", "A poll released Friday"),
        ("The court on Monday said so.", "The court on Monday", "The court"),
        ("Lindt this week said so.", "Lindt this week", "Lindt"),
        ("The Sunday Times said so.", "The Sunday Times", "The Sunday Times"),
        ("NORDVIK -- The mayor said so.", "NORDVIK -- The mayor", "The mayor"),
        ("In a statement, the port said so.", "In a statement, the port", "the port"),
        (
            "Profits fell after the central bank said so.",
            "after the central bank",
            "the central bank",
        ),
        ("Residents want the bridge and said so.", "Residents want the bridge and", "Residents"),
        (
            "The director, Per Lund, described the plan as “brutal and sad”, and said so.",
            "The director, Per Lund, described the plan as “brutal and sad”",
            "The director, Per Lund",
        ),
    ];
    for (text, found, expected) in table {
        assert_eq!(shown(text, found), expected, "{text}");
    }
}

/// What is left of a mention before "said"; "-" where nothing is.
fn shown(text: &str, found: &str) -> String {
    let document = Document::new(text, &Lexicon::default());
    let cue = text.contains("said").then(|| range(&document, "said"));
    let trimmed = trimmed(&Reading::new(&document), range(&document, found), cue);
    trimmed.map_or("-", |found| document.text_of(found)).to_owned()
}

/// Holds what is left of each mention before "said so.", and shows all that are wrong at once.
#[track_caller]
fn assert_left_before_said(table: &[(&str, &str)]) {
    let left = |found: &str| shown(&format!("{found} said so."), found);
    let all = table.iter().map(|(found, expected)| (*found, left(found), *expected));
    let wrong = all.filter(|(_, left, expected)| left != expected);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

#[test]
fn small_words_and_marks_at_the_edges_name_nobody() {
    // The mention as it was found, without "said so." behind it, and what is left.
    let table = [
        ("as police", "police"),
        ("But ministers", "ministers"),
        ("that New York", "New York"),
        ("About 200 people", "About 200 people"),
        ("about two hundred people", "about two hundred people"),
        ("about people", "people"),
        ("— Lindt", "Lindt"),
        ("$40 report", "$40 report"),
        ("@lindt", "@lindt"),
        ("the team next", "the team"),
        ("the team almost", "the team"),
        ("the team just", "the team"),
        ("the team recently", "the team"),
        ("the team by", "the team"),
        ("the team the", "the team"),
        ("the team and", "the team"),
        ("the team (Norland)", "the team (Norland)"),
        ("40%", "40%"),
        ("Lindt Jr.", "Lindt Jr."),
        ("The", "-"),
        ("and", "-"),
        ("A poll released last week", "A poll released last week"),
        ("A poll of last week", "A poll of last week"),
        ("The pilots' union", "The pilots' union"),
        ("NORDVIK -- The mayor", "The mayor"),
        ("Nordvik -- The mayor", "Nordvik -- The mayor"),
        ("In a statement, the port", "the port"),
        ("On Monday, the port", "the port"),
        ("Following talks, the port", "the port"),
        ("Amid talks, the port", "the port"),
        ("In a statement, in part", "a statement, in part"),
        ("Lindt, the mayor", "Lindt, the mayor"),
    ];
    assert_left_before_said(&table);
}

#[test]
fn who_owns_it_belongs_to_the_mention() {
    let table = [
        ("The pilots' union said so.", "union", "The pilots' union"),
        ("Once Lund’s union said so.", "union", "Lund’s union"),
        ("Lund’s union said so.", "union", "Lund’s union"),
        ("’s union said so.", "union", "union"),
    ];
    for (text, found, expected) in table {
        assert_eq!(shown(text, found), expected, "{text}");
    }
}

#[test]
fn a_clause_is_no_part_of_a_mention() {
    let table = [
        ("who flew it", "who"),
        ("which was shut", "which"),
        ("that New York", "New York"),
        ("Scott beamed and", "Scott"),
        ("Residents want the bridge and", "Residents"),
        ("The ad uses footage of Lindt and", "The ad"),
        ("the experts I interviewed", "the experts I interviewed"),
        ("the suspended chairman", "the suspended chairman"),
        ("a man named Lindt", "a man named Lindt"),
        ("Lindt filed a motion and", "Lindt"),
        ("Lindt based in Ashton", "Lindt based in Ashton"),
        ("Lindt, backed by Hale,", "Lindt, backed by Hale,"),
        ("a report published a day earlier", "a report published a day earlier"),
        ("a nurse since 2004", "a nurse since 2004"),
        ("12 per cent after the central bank", "the central bank"),
        ("it fell because the bank", "the bank"),
        ("it fell when she", "she"),
        ("Lindt and she", "Lindt and she"),
        ("to her", "her"),
    ];
    assert_left_before_said(&table);
}

#[test]
fn a_verb_ends_the_subject_before_it() {
    let table = [
        ("Scott told a story Kennedy", "Kennedy"),
        ("Scott told a story John F. Kennedy", "John F. Kennedy"),
        ("Scott told the Kennedy", "Scott"),
        ("Scott told Hale’s Kennedy", "Scott"),
        ("Scott told story and Kennedy", "Scott"),
        ("Scott told of Kennedy", "Scott"),
        ("Scott told Kennedy", "Scott"),
        ("The chief praised a port Lindt", "Lindt"),
        ("The FBI chief chastised Lindt", "The FBI chief"),
        ("the mayor suspended the chairman", "the mayor"),
        ("the mayor met the port a day earlier", "the mayor"),
        ("the mayor met a day earlier", "the mayor met a day earlier"),
        ("the diplomat who attended the talks", "the diplomat who attended the talks"),
        ("Lindt would go", "Lindt"),
        ("Lindt to go", "Lindt to go"),
        ("Residents wants the bridge", "Residents wants the bridge"),
        ("the ads use footage", "the ads use footage"),
        ("40 she met", "she"),
        ("the pilots she met", "the pilots she met"),
        ("the pilot’s used bus", "the pilot’s used bus"),
        ("A says it", "A says it"),
        ("that was shut", "-"),
        ("which of the pilots", "which of the pilots"),
    ];
    assert_left_before_said(&table);
}

#[test]
fn the_last_clause_has_the_subject() {
    let table = [
        ("it fell as she", "she"),
        ("Lindt left when she", "she"),
        ("a nurse when she", "a nurse when she"),
        ("it fell, and the bank", "the bank"),
        ("asked what the bank", "the bank"),
        ("check whether anyone", "anyone"),
        ("Monday after the bank", "the bank"),
        ("40 after the bank", "the bank"),
        ("Lindt after the bank", "Lindt after the bank"),
        ("cores for he", "cores for he"),
    ];
    assert_left_before_said(&table);
}

#[test]
fn a_verb_alone_has_the_subject_before_it() {
    let table = [
        (
            "A clerk who asked not to be named because the talks are private said so.",
            "private",
            "A clerk who asked not to be named",
        ),
        ("The talks private said so.", "private", "private"),
        ("Lindt quickly cut its profit said so.", "quickly cut its profit", "Lindt"),
        ("Lindt quickly said so.", "quickly", "quickly"),
        ("Lindt cut said so.", "cut", "Lindt"),
        ("Lindt Cut its profit said so.", "Cut its profit", "Cut its profit"),
        ("Lindt enacted the rules said so.", "enacted the rules", "Lindt"),
        ("Lindt fed the cat said so.", "fed the cat", "fed the cat"),
        (
            "The chairman, Mara Lindt, rejected the findings and said so.",
            "the findings and",
            "The chairman",
        ),
        (
            "The chairman, Mara Lindt, of the findings and said so.",
            "the findings and",
            "the findings",
        ),
        ("Researchers drilled cores and said so.", "cores and", "Researchers"),
        ("Researchers of cores and said so.", "cores and", "cores"),
        ("“Old Lindt” drilled cores and said so.", "cores and", "-"),
    ];
    for (text, found, expected) in table {
        assert_eq!(shown(text, found), expected, "{text}");
    }
}

#[test]
fn a_verb_leaves_its_subject() {
    assert_left_before_said(&[
        ("Lindt fears the port and", "Lindt"),
        ("Lindt fears that", "Lindt"),
        ("Pilots want the port and", "Pilots"),
        ("Lindt built the port and", "Lindt"),
        ("The fears of Lindt", "The fears of Lindt"),
        ("The want of pilots", "The want of pilots"),
        ("Lindt’s fears", "Lindt’s fears"),
        ("which was shut", "which"),
        ("who left early", "who"),
        ("who", "who"),
        ("NEW NORVIK -- The mayor", "The mayor"),
        ("NORVIK – The mayor", "The mayor"),
        ("Old NORVIK – The mayor", "Old NORVIK – The mayor"),
    ]);
    let table = [
        ("Researchers drilled cores and said so.", "cores and", "Researchers"),
        ("It met Lindt and Hale said so.", "Lindt and Hale", "Lindt and Hale"),
        ("The pilot, who left, said so.", "who left,", "who"),
    ];
    let left = table.map(|(text, found, _)| shown(text, found));
    let wrong = table.iter().zip(&left).filter(|((_, _, expected), left)| expected != left);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}
