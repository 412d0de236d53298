//! Contents as first found, with what they end up with.

use super::make_whole;
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

/// The content of the one link, from its content, cue and mention as first found.
fn whole(text: &str, [content, cue, mention]: [&str; 3]) -> String {
    let document = Document::new(text, &Lexicon::default());
    let range = |part: &str| range(&document, part);
    let cue = if cue.is_empty() { Vec::new() } else { vec![range(cue)] };
    let mention = (!mention.is_empty()).then(|| range(mention));
    let mut links = [Link::new(vec![range(content)], cue, mention)];
    make_whole(&Reading::new(&document), &mut links);
    links[0].settle();
    let pieces = links[0].content.iter().map(|piece| document.text_of(*piece));
    pieces.collect::<Vec<_>>().join(" | ")
}

#[test]
fn a_content_has_all_its_words() {
    let table = [
        (
            "It rained. Hale slept in the van. Lund dismissed the report as “nonsense”.",
            ["“nonsense”", "dismissed", "Lund"],
            "the report as “nonsense”",
        ),
        (
            "Lund dismissed Hale as “a clown”.",
            ["“a clown”", "dismissed", "Lund"],
            "Hale as “a clown”",
        ),
        (
            "Lund claimed she had a stake in the contractor, Norvik Infra Ltd.",
            ["she had a stake in the contractor", "claimed", "Lund"],
            "she had a stake in the contractor, Norvik Infra Ltd",
        ),
        (
            "Records suggest that it was drawn outside the shop in Mill Street.",
            ["that it was drawn outside the shop", "suggest", "Records"],
            "that it was drawn outside the shop in Mill Street",
        ),
        ("Lund said it leaked on Monday.", ["it leaked", "said", "Lund"], "it leaked"),
        (
            "Lund said in a note seen by this newspaper that it leaked.",
            ["this newspaper that it leaked", "said in a note seen by", "Lund"],
            "that it leaked",
        ),
        (
            "Lund added that an internal review would end.",
            ["review would end", "added", "Lund"],
            "that an internal review would end",
        ),
        (
            "According to minutes of May, published in June, it leaked.",
            ["published in June, it leaked", "According to", "minutes of May"],
            "it leaked",
        ),
        (
            "According to Ida Lund, an engineer at Norvik, it leaked.",
            ["an engineer at Norvik, it leaked", "According to", "Ida Lund"],
            "it leaked",
        ),
        (
            "Lund sees a fall of a fifth and, if asked, more.",
            ["a fall of a fifth and", "sees", "Lund"],
            "a fall of a fifth",
        ),
        ("Lund sees it and, if asked, more.", ["it and", "sees", "Lund"], "it and"),
        ("Lund said it had not leaked.", ["leaked", "said", "Lund"], "leaked"),
        (
            "As Lund put it, “it leaked badly”.",
            ["it, “it leaked badly”", "put", "Lund"],
            "“it leaked badly”",
        ),
        (
            "It shut. When the creeks silted up, just as Lund forecast.",
            ["When the creeks silted up, just as", "forecast", "Lund"],
            "the creeks silted up",
        ),
        (
            "It shut. The creeks silted up as Lund forecast.",
            ["The creeks silted up as", "forecast", "Lund"],
            "The creeks silted up",
        ),
        (
            "There Lund found, he said later, “a room”.",
            ["later, “a room”", "said", "he"],
            "“a room”",
        ),
        (
            "Its report, which warned that it would flood, was ignored.",
            ["that it would flood, was ignored", "warned", "which"],
            "that it would flood",
        ),
        (
            "Its report, which warned that it would, in May, flood.",
            ["that it would, in May, flood", "warned", "which"],
            "that it would, in May, flood",
        ),
        // Eight words at most, none of them a mark or another claim's.
        (
            "Lund dismissed the long report of his own two auditors from Norvik as “nonsense”.",
            ["“nonsense”", "dismissed", "Lund"],
            "“nonsense”",
        ),
        (
            "Lund dismissed the report, and Hale, as “nonsense”.",
            ["“nonsense”", "dismissed", "Lund"],
            "“nonsense”",
        ),
        (
            "Lund decided to rebuild the whole length of the old harbour wall of the town with local stone \
             from the old quarry on the hill behind the hall in the wood that it would last.",
            ["that it would last", "decided", "Lund"],
            "that it would last",
        ),
        (
            "The band decided to play on so that it could go out.",
            ["that it could go out", "decided", "The band"],
            "to play on so that it could go out",
        ),
        (
            "Lindt pleaded not guilty to two counts.",
            ["guilty to two counts", "pleaded", "Lindt"],
            "not guilty to two counts",
        ),
        (
            "Lindt said it came from a machine in Mill Street.",
            ["it came from a machine in", "said", "Lindt"],
            "it came from a machine in Mill Street",
        ),
        (
            "Lindt had “no complaints” but would write to them.",
            ["“no complaints”", "had", "Lindt"],
            "“no complaints”",
        ),
        (
            "“They ran. That hurts,” Lindt said.",
            ["That hurts,”", "said", "Lindt"],
            "“They ran. That hurts,”",
        ),
        (
            "Divers found that it sank by a foot on average (two to nine inches).",
            ["that it sank by a foot on average", "found", "Divers"],
            "that it sank by a foot on average (two to nine inches)",
        ),
        (
            "Al Norvik: The council has paid, the port said.",
            ["Al Norvik: The council has paid", "said", "the port"],
            "The council has paid",
        ),
        (
            "The plan: The council has paid, the port said.",
            ["The plan: The council has paid", "said", "the port"],
            "The plan: The council has paid",
        ),
        (
            "In return, it says, he was paid.",
            ["he was paid", "says", "it"],
            "In return | he was paid",
        ),
        (
            "She had looked, she said, for the door.",
            ["She had looked", "said", "she"],
            "She had looked | for the door",
        ),
        (
            "Records show that it was drawn from a machine near the bank.",
            ["that it was drawn from a machine near", "show", "Records"],
            "that it was drawn from a machine near the bank",
        ),
        (
            "She added that she had ‘no complaints’ but would write to them.",
            ["that she had ‘no complaints’", "added", "She"],
            "that she had ‘no complaints’ but would write to them",
        ),
        (
            "Lindt dismissed the report as “nonsense with a stamp”.",
            ["“nonsense with a stamp”", "dismissed", "Lindt"],
            "the report as “nonsense with a stamp”",
        ),
        (
            "Lindt confirmed the sale in a video statement.",
            ["the sale in a video statement", "confirmed", "Lindt"],
            "the sale",
        ),
        (
            "OSLO, May 3 (Coast Wire) — The gate failed, Lindt said.",
            ["OSLO, May 3 (Coast Wire) — The gate failed", "said", "Lindt"],
            "The gate failed",
        ),
        (
            "Lindt had called it “a lake” as recently as January.",
            ["it “a lake” as recently as January", "called", "Lindt"],
            "it “a lake”",
        ),
    ];
    for (text, found, expected) in table {
        assert_eq!(whole(text, found), expected, "{text}");
    }
}

#[test]
fn what_tells_of_the_saying_is_no_content() {
    let table = [
        ("In a letter, she said, he was paid.", ["he was paid", "said", "she"]),
        ("On Monday, she said, he was paid.", ["he was paid", "said", "she"]),
        ("He was paid, she said, in a letter.", ["He was paid", "said", "she"]),
        ("Lindt did not deny the report.", ["the report", "deny", "Lindt"]),
        (
            "Lindt said that she was paid (see page two) and left.",
            ["she was paid", "said", "Lindt"],
        ),
        ("Lindt said “it” would be safe in May.", ["“it” would be safe in May", "said", "Lindt"]),
        ("Lindt said it was “safe” and left.", ["it was “safe”", "said", "Lindt"]),
        ("Lindt said it was “safe” as she left.", ["“safe”", "said", "Lindt"]),
        ("Lindt denied the claims in the report.", ["the claims in the report", "denied", "Lindt"]),
        (
            "Lindt said the port had said so in a statement.",
            ["the port had said so in a statement", "said", "Lindt"],
        ),
    ];
    for (text, found) in table {
        assert_eq!(whole(text, found), found[0], "{text}");
    }
}

#[test]
fn a_piece_of_which_nothing_is_left_stays_empty() {
    let document = Document::new("It leaks, Lindt said.", &Lexicon::default());
    let nothing = crate::document::TokenRange { start: 0, end: 0 };
    let mut links = [Link::new(vec![nothing], vec![range(&document, "said")], None)];
    make_whole(&Reading::new(&document), &mut links);
    assert!(links[0].content[0].is_empty());
}

/// Holds the contents of the table, each from its content, cue and mention as first found, and shows all that are
/// wrong at once.
#[track_caller]
fn assert_whole(table: &[(&str, [&str; 3], &str)]) {
    let found = table.iter().map(|(text, found, _)| whole(text, *found));
    let wrong = table.iter().zip(found).filter(|((_, _, expected), found)| expected != found);
    let wrong: Vec<_> = wrong.map(|((text, _, expected), found)| (text, expected, found)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_content_starts_where_its_clause_does() {
    assert_whole(&[
        (
            "Lund swore to the court, in May, that it leaked.",
            ["that it leaked", "swore", "Lund"],
            "that it leaked",
        ),
        (
            "Lund decided to play on so that it could win.",
            ["that it could win", "decided", "Lund"],
            "to play on so that it could win",
        ),
        (
            "Lund dismissed the port as “nonsense”.",
            ["“nonsense”", "dismissed", "Lund"],
            "the port as “nonsense”",
        ),
        (
            "Lund dismissed, the port heard, it as “nonsense”.",
            ["“nonsense”", "dismissed", "Lund"],
            "“nonsense”",
        ),
        (
            "Lund added that the old review would end.",
            ["review would end", "added", "Lund"],
            "that the old review would end",
        ),
        (
            "Lund added that, in May, review would end.",
            ["review would end", "added", "Lund"],
            "review would end",
        ),
        ("Hale pleaded not guilty.", ["guilty", "pleaded", "Hale"], "not guilty"),
        ("Al Norvik: The gate failed.", ["Al Norvik: The gate failed", "", ""], "The gate failed"),
        (
            "Al Norvik: a gate failed.",
            ["Al Norvik: a gate failed", "", ""],
            "Al Norvik: a gate failed",
        ),
        (
            "Old gate: The port failed.",
            ["Old gate: The port failed", "", ""],
            "Old gate: The port failed",
        ),
        (
            "NORVIK, May 3 (Coast Wire) — The gate failed.",
            ["NORVIK, May 3 (Coast Wire) — The gate failed", "", ""],
            "The gate failed",
        ),
        ("NORVIK — The gate failed.", ["NORVIK — The gate failed", "", ""], "The gate failed"),
        (
            "NORVIK grew — and it failed.",
            ["NORVIK grew — and it failed", "", ""],
            "NORVIK grew — and it failed",
        ),
        ("US — the gate failed.", ["US — the gate failed", "", ""], "US — the gate failed"),
        (
            "“It was late. It leaked,” Lund said.",
            ["It leaked,”", "said", "Lund"],
            "“It was late. It leaked,”",
        ),
    ]);
}

#[test]
fn a_content_ends_where_its_clause_does() {
    assert_whole(&[
        (
            "Lund put it at 71 hertz on average (52 to 90).",
            ["71 hertz on average", "put it at", "Lund"],
            "71 hertz on average (52 to 90)",
        ),
        (
            "Lund put it at 71 hertz (which is a lot).",
            ["71 hertz", "put it at", "Lund"],
            "71 hertz",
        ),
        (
            "Lund put it at 71 hertz (52 to 90) in May.",
            ["71 hertz", "put it at", "Lund"],
            "71 hertz",
        ),
        (
            "Lund said that it was “a bit of chickpea”.",
            ["that it was", "said", "Lund"],
            "that it was “a bit of chickpea”",
        ),
        (
            "Lund said that it was shut in May.",
            ["that it was shut", "said", "Lund"],
            "that it was shut",
        ),
        (
            "Lund called it “a lake” as recently as January.",
            ["it “a lake” as recently as January", "called", "Lund"],
            "it “a lake”",
        ),
        (
            "Lund called it “a lake” last January.",
            ["it “a lake” last January", "called", "Lund"],
            "it “a lake”",
        ),
        (
            "Lund called it “a lake” that was dry in January.",
            ["it “a lake” that was dry in January", "called", "Lund"],
            "it “a lake” that was dry in January",
        ),
        (
            "Lund confirmed the sale in a video statement.",
            ["the sale in a video statement", "confirmed", "Lund"],
            "the sale",
        ),
        (
            "Lund confirmed the sale in the video statement that was shown.",
            ["the sale in the video statement that was shown", "confirmed", "Lund"],
            "the sale in the video statement that was shown",
        ),
        (
            "His report, which warned that the town would flood, was ignored.",
            ["that the town would flood, was ignored", "warned", "which"],
            "that the town would flood",
        ),
        (
            "His report, which warned that the town, the port and all, would flood.",
            ["that the town, the port and all, would flood", "warned", "which"],
            "that the town, the port and all",
        ),
        (
            "Lund fears a stake in the port, Norvik and Sons of the North.",
            ["a stake in the port", "fears", "Lund"],
            "a stake in the port, Norvik and Sons of the North",
        ),
        (
            "Lund fears a stake in the port, and Norvik.",
            ["a stake in the port", "fears", "Lund"],
            "a stake in the port",
        ),
        (
            "Lund fears a leak at the shop near Mill Street.",
            ["a leak at the shop", "fears", "Lund"],
            "a leak at the shop near Mill Street",
        ),
        (
            "Lund said the toll was “a mistake,” referring to the vote.",
            ["the toll was “a mistake,” referring to the vote", "said", "Lund"],
            "the toll was “a mistake,”",
        ),
        (
            "Lund said the toll was “a mistake” costing millions.",
            ["the toll was “a mistake” costing millions", "said", "Lund"],
            "the toll was “a mistake” costing millions",
        ),
        (
            "“A mistake,” referring to the vote, Lund said.",
            ["“A mistake,” referring to the vote", "said", "Lund"],
            "“A mistake,” referring to the vote",
        ),
    ]);
}

#[test]
fn what_an_aside_adds_is_left_or_kept() {
    assert_whole(&[
        (
            "The creeks silted up, as Lund forecast.",
            ["The creeks silted up, as", "forecast", "Lund"],
            "The creeks silted up",
        ),
        (
            "The creeks silted up, just as Lund forecast.",
            ["The creeks silted up, just as", "forecast", "Lund"],
            "The creeks silted up",
        ),
        (
            "The creeks silted up just as Lund forecast.",
            ["The creeks silted up just as", "forecast", "Lund"],
            "The creeks silted up",
        ),
        (
            "Lund reported, citing a memo, that it was shut.",
            ["citing a memo, that it was shut", "reported", "Lund"],
            "that it was shut",
        ),
        (
            "Lund reported, citing a memo, and left.",
            ["citing a memo, and left", "reported", "Lund"],
            "citing a memo, and left",
        ),
        (
            "“It was small,” Lund said later, “a room”.",
            ["later, “a room”", "said", "Lund"],
            "“a room”",
        ),
        (
            "Tourism, she admits, is a mixed blessing.",
            ["Tourism", "admits", "she"],
            "Tourism | is a mixed blessing",
        ),
        (
            "The old port, Lund admits, is shut.",
            ["The old port", "admits", "Lund"],
            "The old port | is shut",
        ),
        ("In the port, Lund admits, is a leak.", ["In the port", "admits", "Lund"], "In the port"),
        (
            "The mice were male, she says, and were fed rice.",
            ["The mice were male", "says", "she"],
            "The mice were male | and were fed rice",
        ),
        (
            "The mice were male, they say, and were fed by hand.",
            ["The mice were male", "say", "they"],
            "The mice were male",
        ),
        (
            "The mice were male, she says, and was fed by hand.",
            ["The mice were male", "says", "she"],
            "The mice were male",
        ),
        (
            "Ida had looked, Lund said, for the door.",
            ["Ida had looked", "said", "Lund"],
            "Ida had looked | for the door",
        ),
        (
            "Ida had looked, Lund said, for the door that was shut.",
            ["Ida had looked", "said", "Lund"],
            "Ida had looked",
        ),
    ]);
}
