use super::Status;
use crate::attribution::Engine;
use crate::checker::Checker;

/// The status of the last sentence of a text, and what the author asserts in it.
fn voice(text: &str) -> (Status, String) {
    let checker = Checker::builder().engine(Engine::Shapes).build().unwrap();
    let report = checker.check(text);
    let sentence = report.sentences.last().unwrap();
    let is_here = |start: usize| (sentence.span.start()..sentence.span.end()).contains(&start);
    let own = report.claims.iter().filter(|claim| claim.attribution.is_none());
    let here = own.filter(|claim| is_here(claim.content[0].start()));
    let words = here.flat_map(|claim| &claim.content).map(|span| span.slice(text));
    (sentence.status, words.collect::<Vec<_>>().join(" … "))
}

#[test]
fn what_stands_around_a_speakers_words_is_no_assertion() {
    for text in [
        "Opening the case at Norvik Crown Court on Monday, Mara Lindt said the gate had failed.",
        "Asked by Holm whether she had been paid, Mara Lindt replied: “Not a coin of it.”",
        "Later, speaking to reporters outside the town hall, Mara Lindt said the gate had failed.",
        "In an email to her staff last month, parts of which were read aloud in court, Mara Lindt wrote that the gate had failed.",
        "“The gate is not safe,” Mara Lindt said during the council’s weekly session at the old palace.",
        "“The gate is not safe,” an engineer said on condition of anonymity, as he is not allowed to speak to the press.",
        "The gate failed twice in May, Mara Lindt told a jury on Thursday at the opening of the trial.",
        "NORVIK, Feb. 9 (Coast Wire) — The gate failed twice in May, Mara Lindt told a jury on Thursday.",
        "Whether it holds, she told state broadcaster Radio Norvik, “depends on the first storm of the year.”",
        "“The gate is not worth its paint.” — Mara Lindt, portfolio manager, Larkmoor Capital",
    ] {
        assert_eq!(voice(text), (Status::Attributed, String::new()), "{text}");
    }
}

#[test]
fn what_an_author_tells_beside_it_is_one() {
    for (text, own) in [
        (
            "When the gate failed for the third time in a year, Mara Lindt said it was old.",
            "When the gate failed for the third time in a year",
        ),
        (
            "Having lost its licence and half its fleet, the ferry line said it would close.",
            "Having lost its licence and half its fleet",
        ),
        (
            "The old gate first failed in 2021, when Mara Lindt said that nobody had oiled it.",
            "The old gate first failed in 2021",
        ),
        (
            "The gate failed in May, Mara Lindt said, but three of the four pumps still work today.",
            "three of the four pumps still work today",
        ),
    ] {
        assert_eq!(voice(text), (Status::Mixed, own.to_owned()), "{text}");
    }
}

#[test]
fn what_somebody_asks_in_words_is_theirs_and_what_somebody_wants_the_authors() {
    let asked = |text| assert_eq!(voice(text), (Status::Attributed, String::new()), "{text}");
    asked("Judge Ida Holm told jurors to put their sympathy aside.");
    asked("The report recommends criminal proceedings against nine engineers.");
    asked("Mayor Ida Holm urged drivers to leave their cars at home.");
    for text in [
        "The ministry plans to buy two ships by the end of March",
        "Ida Holm wants lower speed limits near the school",
        "NORVIK, May 3: The council plans to shut two of its schools",
    ] {
        let told = text.rsplit(": ").next().unwrap();
        assert_eq!(voice(&format!("{text}.")), (Status::Unattributed, told.to_owned()), "{text}");
    }
}

#[test]
fn a_short_sentence_asserts_and_a_heading_or_a_question_does_not() {
    let told = |text: &str| (Status::Unattributed, text.trim_end_matches('.').to_owned());
    for text in [
        "At least 83 died.",
        "The trial continues.",
        "Revenue fell 9%.",
        "Its shares fell 4% anyway.",
    ] {
        assert_eq!(voice(&format!("The gate failed in May. {text}")), told(text), "{text}");
    }
    for text in
        ["Why did the gate fail?", "Did Mara Lindt say the gate was safe?", "The four gates:"]
    {
        let text = format!("The gate failed in May. {text}");
        assert_eq!(voice(&text).0, Status::None, "{text}");
    }
}

#[test]
fn who_asks_a_question_is_told() {
    let text = "On the radio, one listener asked: “Can we close every theatre?”";
    assert_eq!(voice(text), (Status::Attributed, String::new()));
}
