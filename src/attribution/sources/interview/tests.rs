//! Whose the turns of invented interviews and transcripts are.

use super::{Turn, first_question, glued_answer, is_first_person, is_label, may_open_turn, turn};
use crate::attribution::Link;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::{Checker, Evidence, SourceId};

#[test]
fn a_label_may_have_lost_its_mark() {
    let table = [
        ("Q", true),
        ("QIs", true),
        ("QA", true),
        ("QANTAS", false),
        ("Qatar", false),
        ("A", false),
    ];
    for (text, expected) in table {
        assert_eq!(super::is_glued(text, 'Q'), expected, "{text}");
    }
}

/// The turns that are linked here, with the name of their source.
fn turns(text: &str) -> Vec<String> {
    let analysis = Checker::default().analyse(text);
    let links = analysis.links().iter().enumerate();
    links
        .filter(|(_, link)| link.evidence == Evidence::CarryOver)
        .map(|(number, link)| {
            let name =
                analysis.registry().source_of(number).map_or("?", |found| found.name.as_str());
            format!("{name}: {}", analysis.document().text_of(link.content[0]))
        })
        .collect()
}

#[test]
fn answers_are_whose_the_introduction_names() {
    let text = "Mara Lindt has run the port since May. We met Lindt and her deputy, Tom Hale.\n\n\
                    Q: Is the quay safe?\n\nA: It is dry and it holds.\n\nI counted nine pillars.\n\n\
                    Q: And the bridge?\n\nA: The bridge is new.";
    let expected = [
        "Mara Lindt: It is dry and it holds",
        "Mara Lindt: I counted nine pillars",
        "Mara Lindt: The bridge is new",
    ];
    assert_eq!(turns(text), expected);
}

#[test]
fn who_is_interviewed_may_be_named_in_a_heading_alone() {
    let turns_of = |heading: &str| {
        turns(&format!(
            "{heading}\n\nBy Ola Berg\n\nQ: Is the quay safe?\n\nA: It is dry and it holds.\n\n\
             Q: Will it open?\n\nA: The bridge is new."
        ))
    };
    let hers = ["Mara Lindt: It is dry and it holds", "Mara Lindt: The bridge is new"];
    for heading in [
        "“The bridge will hold”: an interview with Mara Lindt",
        "Mara Lindt on the bridge and the port",
        "The bridge will hold\n\nThe port’s director Mara Lindt tells how it was built",
    ] {
        assert_eq!(turns_of(heading), hers, "{heading}");
    }
    assert_eq!(turns_of("The bridge will hold for years"), [""; 0]);
    // Above any other text, capitals of a heading tell of nobody.
    let analysis =
        Checker::default().analyse("Mara Lindt on the bridge\n\nThe ferry sails at noon.");
    assert!(analysis.registry().sources.is_empty());
}

#[test]
fn questions_are_known_without_a_mark_after_their_label() {
    for (question, answer) in [("Q ", "A: "), ("Q", "A. "), ("Q: ", "A: "), ("", "A: ")] {
        let text = format!(
            "Mara Lindt has run the port since May.\n\n{question}Is it dry?\n\n{answer}It is dry.\n\n\
             {question}Who says so?\n\n{answer}The engineers do.\n\n{question}And now?\n\n\
             {answer}We wait."
        );
        let expected =
            ["Mara Lindt: It is dry", "Mara Lindt: The engineers do", "Mara Lindt: We wait"];
        assert_eq!(turns(&text), expected, "{text}");
    }
}

#[test]
fn a_turn_that_is_linked_already_is_linked_once() {
    let text = "Mara Lindt has run the port since May.\n\nHALE: Is it dry?\n\nLINDT: It is new.\n\n\
                    I counted nine pillars.\n\nHALE: And the bridge?\n\nLINDT: It holds.";
    assert_eq!(turns(text), [""; 0]);
    let analysis = Checker::default().analyse(text);
    assert_eq!(analysis.links().len(), 4);
}

#[test]
fn a_name_before_a_colon_speaks_in_a_transcript_alone() {
    let text = "Mara Lindt met Tom Hale.\n\nLindt: A dry quay.\n\nHale: It was wet in May.\n\n\
                    Lindt: That was the rain.";
    let expected =
        ["Mara Lindt: A dry quay", "Tom Hale: It was wet in May", "Mara Lindt: That was the rain"];
    assert_eq!(turns(text), expected);
    assert_eq!(turns("Mara Lindt met Tom Hale.\n\nLindt: The quay is dry."), [""; 0]);
}

#[test]
fn the_first_question_has_no_source_called_by_its_label() {
    let text = "Q: You were not told?\n\nA: No, never.\n\nQ: Is it dry?\n\nA: It is.";
    let analysis = Checker::default().analyse(text);
    assert!(analysis.links().is_empty(), "{:?}", analysis.links());
    assert!(analysis.registry().sources.is_empty());
}

#[test]
fn whoever_is_named_behind_the_answers_gave_them() {
    let text = "Q: You were not told?\n\nA: The port never wrote.\n\nInterviewer: And now?\n\n\
                A: Now I wait.\n\nTom Hale was speaking to the Courier.";
    assert_eq!(turns(text), ["Tom Hale: The port never wrote", "Tom Hale: Now I wait"]);
}

#[test]
fn answers_are_known_by_a_label_that_is_glued_to_them() {
    let text = "Mara Lindt runs the port.\n\nQYou were not told?\n\nAThe port never wrote.\n\n\
                QIs it dry?\n\nA It is dry.";
    assert_eq!(turns(text), ["Mara Lindt: AThe port never wrote", "Mara Lindt: It is dry"]);
    let none = "Mara Lindt runs the port.\n\nQuays are long.\n\nA man waved.\n\nQuays are wet.";
    assert_eq!(turns(none), [""; 0]);
}

#[test]
fn a_paragraph_opens_a_turn_with_its_label() {
    let of = |text: &str, source: Option<SourceId>| {
        let document = Document::new(text, &Lexicon::default());
        turn(&document, &document.blocks()[0], source)
    };
    let table = [
        ("Q: Is it dry?", Turn::Question),
        ("Q. Is it dry?", Turn::Question),
        ("Question: Is it dry?", Turn::Question),
        ("QIs it dry?", Turn::Question),
        ("QIs it dry.", Turn::None),
        ("Question is it dry?", Turn::None),
        ("A: It is.", Turn::Answer { body: 2 }),
        ("A. It is.", Turn::Answer { body: 2 }),
        ("Answer: It is.", Turn::Answer { body: 2 }),
        ("A:", Turn::None),
        ("A quay is dry.", Turn::None),
        ("Ida Holm: It is.", Turn::None),
    ];
    for (text, expected) in table {
        assert_eq!(of(text, None), expected, "{text}");
    }
    let source = SourceId(0);
    let named = [
        ("Holm: It is.", Turn::Speaker { source, body: 2 }),
        ("Ida Holm: It is.", Turn::Speaker { source, body: 3 }),
        ("Dr. Ida Holm: It is.", Turn::Speaker { source, body: 5 }),
        ("Ida Holm: It", Turn::Speaker { source, body: 3 }),
        ("Ida Holm:", Turn::None),
        ("Ida Holm said: It is.", Turn::None),
        ("Ida Holm. It is.", Turn::None),
        ("Holm", Turn::None),
    ];
    for (text, expected) in named {
        assert_eq!(of(text, Some(source)), expected, "{text}");
    }
}

#[test]
fn an_answer_may_have_lost_its_mark() {
    let table = [
        ("A It is dry.", Some(Turn::Answer { body: 1 })),
        ("AIt is dry.", Some(Turn::Answer { body: 0 })),
        ("A quay is dry.", None),
        ("An old quay is dry.", None),
        ("It is dry.", None),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        assert_eq!(glued_answer(&document, &document.blocks()[0]), expected, "{text}");
    }
}

#[test]
fn only_the_speaker_says_i_outside_quotation_marks() {
    let table = [
        ("So I went to the papers.", true),
        ("We left at noon.", true),
        ("That was our quay.", true),
        ("She left at noon.", false),
        ("“I left the quay at noon,” she said.", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        assert_eq!(is_first_person(&document, &document.blocks()[0]), expected, "{text}");
    }
}

#[test]
fn a_mark_near_the_start_may_close_a_label() {
    let table = [
        ("Q: Is it dry?", true),
        ("QIs it dry?", true),
        ("Ida Holm: It is.", true),
        ("It is dry", false),
        ("The quay is dry and old and it holds.", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        assert_eq!(may_open_turn(&document, &document.blocks()[0]), expected, "{text}");
    }
}

#[test]
fn labels_open_their_paragraph() {
    let table = [
        ("Q: Is it dry?", "Q", true),
        ("A. It is.", "A", true),
        ("It is dry. A: It is.", "A", false),
        ("Holm: It is.", "Holm", false),
        ("A quay is dry.", "A", false),
    ];
    for (text, mention, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let link = Link::new(Vec::new(), Vec::new(), Some(range(&document, mention)));
        assert_eq!(is_label(&document, &link), expected, "{text}");
    }
}

#[test]
fn two_questions_make_an_interview() {
    let table = [
        ("It rained.\n\nQ: Is it dry?\n\nA: It is.\n\nQ: Is it old?", Some(1)),
        ("It rained.\n\nInterviewer: Is it dry?\n\nHolm: It is.\n\nQIs it old?", Some(1)),
        ("It rained.\n\nQ: Is it dry?\n\nA: It is.", None),
        ("It rained.\n\nQuays are old.\n\nIt is.\n\nIs it?", None),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        assert_eq!(first_question(&document), expected, "{text}");
    }
}
