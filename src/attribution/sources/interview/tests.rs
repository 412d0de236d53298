//! Whose the turns of invented interviews and transcripts are.

use crate::{Checker, Evidence};

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
        assert_eq!(super::is_glued(text), expected, "{text}");
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
    let text = "Mara Lindt met Tom Hale.\n\nLindt: The quay is dry.\n\nHale: It was wet in May.\n\n\
                    Lindt: That was the rain.";
    let expected = [
        "Mara Lindt: The quay is dry",
        "Tom Hale: It was wet in May",
        "Mara Lindt: That was the rain",
    ];
    assert_eq!(turns(text), expected);
    assert_eq!(turns("Mara Lindt met Tom Hale.\n\nLindt: The quay is dry."), [""; 0]);
}
