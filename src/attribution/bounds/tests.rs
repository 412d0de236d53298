//! Links as first found, with what each keeps.

use super::{keep_apart, turn_round};
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::attribution::tests::{changed, range};
use crate::document::Document;
use crate::lexicon::Lexicon;

/// The mention and the content of each link, from its content, cue and mention as first found.
fn kept(text: &str, found: &[[&str; 3]]) -> Vec<[String; 2]> {
    let document = Document::new(text, &Lexicon::default());
    let link = |[content, cue, mention]: &[&str; 3]| {
        let (content, cue) = (range(&document, content), range(&document, cue));
        Link::new(vec![content], vec![cue], Some(range(&document, mention)))
    };
    let mut links: Vec<Link> = found.iter().map(link).collect();
    keep_apart(&Reading::new(&document), &mut links);
    turn_round(&Reading::new(&document), &mut links);
    let shown = |link: &Link| {
        let content: Vec<&str> =
            link.content.iter().map(|piece| document.text_of(*piece)).collect();
        [document.text_of(link.mention.unwrap()).to_owned(), content.join(" | ")]
    };
    links.iter().map(shown).collect()
}

#[test]
fn a_mention_with_the_cue_of_another_link_names_its_subject() {
    let text = "In a letter to the port, Mara Lindt, called it brutal, adding that nobody rang.";
    let links = kept(
        text,
        &[
            ["it brutal", "called", "Mara Lindt"],
            ["nobody rang", "adding", "the port, Mara Lindt, called it brutal"],
        ],
    );
    assert_eq!(links[1], ["Mara Lindt", "nobody rang"]);
}

#[test]
fn what_a_sentence_opens_with_stands_behind_that_sentence_alone() {
    let text = "According to the Echo, Lindt has left; she has denied the report. Nobody rang.";
    let said = "Lindt has left; she has denied the report";
    let links = kept(
        text,
        &[
            [said, "According to", "the Echo"],
            ["the report", "denied", "she"],
            ["Nobody rang", "According to", "the Echo"],
        ],
    );
    let expected = [["the Echo", "Lindt has left"], ["she", "the report"], ["the Echo", ""]];
    assert_eq!(links, expected);
}

#[test]
fn a_content_ends_where_somebody_else_speaks() {
    type Links = &'static [[&'static str; 3]];
    let table: [(&str, Links, [&str; 2]); 6] = [
        (
            "Critics accuse the port of haste – a charge that its owner, Lindt, calls absurd.",
            &[[
                "the port of haste – a charge that its owner, Lindt, calls absurd",
                "accuse",
                "Critics",
            ]],
            ["Critics", "the port of haste"],
        ),
        (
            "Critics accuse the port of haste – a word that nobody likes.",
            &[["the port of haste – a word that nobody likes", "accuse", "Critics"]],
            ["Critics", "the port of haste – a word that nobody likes"],
        ),
        (
            "Critics accuse the port of haste – a charge that Lindt called absurd.",
            &[
                ["the port of haste – a charge that Lindt called absurd", "accuse", "Critics"],
                ["absurd", "called", "Lindt"],
            ],
            ["Critics", "the port of haste"],
        ),
        (
            "Norland hopes to win the fees back, and Sudland wants calm.",
            &[
                ["to win the fees back, and Sudland wants calm", "hopes", "Norland"],
                ["calm", "wants", "Sudland"],
            ],
            ["Norland", "to win the fees back"],
        ),
        (
            "The port said it cost two million, figures she said were public.",
            &[
                ["it cost two million, figures she said were public", "said", "The port"],
                ["were public", "said were", "she"],
            ],
            ["The port", "it cost two million"],
        ),
        (
            "Lindt said the bridge – an old one – was safe; it held.",
            &[
                ["the bridge – an old one – was safe; it held", "said", "Lindt"],
                ["an old one", "said", "Lindt"],
            ],
            ["Lindt", "the bridge – an old one – was safe; it held"],
        ),
    ];
    for (text, found, expected) in table {
        assert_eq!(kept(text, found)[0], expected, "{text}");
    }
}

#[test]
fn who_rejects_stands_before_the_verb() {
    let text = "The chairman, Eng. Mats Berg, rejected the findings, Lindt said.";
    let links = kept(
        text,
        &[
            ["The chairman, Eng. Mats Berg", "rejected", "the findings"],
            ["the findings", "said", "Lindt"],
        ],
    );
    assert_eq!(links[0], ["The chairman, Eng. Mats Berg", "the findings"]);
    let text = "“The findings are wrong,” denied Lindt.";
    let links = kept(text, &[["“The findings are wrong,”", "denied", "Lindt"]]);
    assert_eq!(links[0], ["Lindt", "“The findings are wrong,”"]);
}

#[test]
fn a_tag_closes_what_is_said_unless_a_quotation_goes_on() {
    let table = [
        ("It leaks, Lund says. The port paid.", ["It leaks", "The port paid"], "It leaks"),
        (
            "“It leaks,” Lund says. “It did.”",
            ["“It leaks,”", "“It did.”"],
            "“It leaks,” | “It did.”",
        ),
    ];
    for (text, pieces, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let of = |shown| range(&document, shown);
        let mut links =
            vec![Link::new(pieces.map(of).to_vec(), vec![of("says")], Some(of("Lund")))];
        keep_apart(&Reading::new(&document), &mut links);
        let content: Vec<&str> =
            links[0].content.iter().map(|piece| document.text_of(*piece)).collect();
        assert_eq!(content.join(" | "), expected, "{text}");
    }
}

#[test]
fn what_a_second_verb_says_is_no_object_of_the_first() {
    let table = [
        (
            "The union denied any guilt but accepts that it leaked.",
            "any guilt but accepts that it leaked",
            "any guilt",
        ),
        (
            "The union denied any guilt but not that it leaked.",
            "any guilt but not that it leaked",
            "any guilt but not that it leaked",
        ),
        (
            "The union denied that it paid but knows that it leaked.",
            "that it paid but knows that it leaked",
            "that it paid but knows that it leaked",
        ),
    ];
    for (text, content, expected) in table {
        let links = kept(text, &[[content, "denied", "The union"]]);
        assert_eq!(links[0][1], expected, "{text}");
    }
}

#[test]
fn a_piece_that_ends_where_it_starts_is_gone() {
    let text = "; a charge that Lindt called absurd was made, Holm said.";
    let document = Document::new(text, &Lexicon::default());
    let link = |[content, cue, mention]: [&str; 3]| {
        let range = |words| range(&document, words);
        Link::new(vec![range(content)], vec![range(cue)], Some(range(mention)))
    };
    let mut links = [
        link(["; a charge that Lindt called absurd was made", "said", "Holm"]),
        link(["absurd", "called", "Lindt"]),
    ];
    keep_apart(&Reading::new(&document), &mut links);
    assert!(links[0].content.is_empty(), "{:?}", links[0].content);
}

#[test]
fn a_content_ends_before_the_next_act_view_or_dash() {
    let table: [(&str, [&str; 3], &str); 10] = [
        (
            "Holm called it a “clean beat” and lifted the target.",
            ["it a “clean beat” and lifted the target", "called", "Holm"],
            "it a “clean beat”",
        ),
        (
            "Holm called it a “clean beat” and a gift.",
            ["it a “clean beat” and a gift", "called", "Holm"],
            "it a “clean beat” and a gift",
        ),
        (
            "Holm feared a “clean beat” and lifted hopes.",
            ["a “clean beat” and lifted hopes", "feared", "Holm"],
            "a “clean beat” and lifted hopes",
        ),
        (
            "Analysts believe the worst is over, and the view that prices fell is gaining ground.",
            [
                "the worst is over, and the view that prices fell is gaining ground",
                "believe",
                "Analysts",
            ],
            "the worst is over",
        ),
        (
            "Analysts believe the worst is over, and the port that they own is safe.",
            ["the worst is over, and the port that they own is safe", "believe", "Analysts"],
            "the worst is over, and the port that they own is safe",
        ),
        (
            "If it holds — and the authors stress that it may not — it could help.",
            ["that it may not — it could help", "stress", "the authors"],
            "that it may not",
        ),
        (
            "If it holds — the authors stress that it may not — it could help.",
            ["that it may not — it could help", "stress", "the authors"],
            "that it may not",
        ),
        (
            "And the authors stress that it may not — it could help.",
            ["that it may not — it could help", "stress", "the authors"],
            "that it may not — it could help",
        ),
        (
            "OSLO — The authors stress that it leaks — badly.",
            ["that it leaks — badly", "stress", "The authors"],
            "that it leaks — badly",
        ),
        (
            "It held, and the authors stress that it leaks — badly.",
            ["that it leaks — badly", "stress", "the authors"],
            "that it leaks — badly",
        ),
    ];
    let found = table.iter().map(|(text, found, _)| kept(text, &[*found])[0][1].clone());
    let wrong = table.iter().zip(found).filter(|((_, _, expected), found)| expected != found);
    let wrong: Vec<_> = wrong.map(|((text, _, expected), found)| (text, expected, found)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_aside_may_open_with_an_article() {
    let text = "The port said it cost two million, a figure she said was public.";
    let links = kept(
        text,
        &[
            ["it cost two million, a figure she said was public", "said", "The port"],
            ["was public", "said was", "she"],
        ],
    );
    assert_eq!(links[0], ["The port", "it cost two million"]);
}

#[test]
fn what_is_turned_round_is_given_back() {
    let text = "The chairman rejected the findings, Lindt said, and left.";
    let links = changed(
        text,
        &["the findings / rejected / The chairman", "Lindt / said / the findings; and left"],
        |reading, links| turn_round(reading, links),
    );
    assert_eq!(links, ["The chairman / rejected / the findings", "Lindt / said / and left"]);
    let kept = ["Lindt / said / the findings"];
    assert_eq!(changed(text, &kept, |reading, links| turn_round(reading, links)), kept);
    let text = "The chairman who was old rejected the findings.";
    let kept = ["the findings / rejected / The chairman who was old"];
    assert_eq!(changed(text, &kept, |reading, links| turn_round(reading, links)), kept);
}

#[test]
fn who_backs_a_plan_in_what_describes_a_speaker_does_not_speak() {
    let text =
        "So it goes, said Mara Lindt, a diver at Tidewatch, a group backing the toll, calmly.";
    let whole = "Mara Lindt, a diver at Tidewatch, a group backing the toll";
    let found = [["So it goes", "said", whole], ["the toll", "backing", "a group"]];
    assert_eq!(kept(text, &found)[0], [whole, "So it goes"]);
}
