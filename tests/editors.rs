//! Sentences on which checkers of prose go wrong, as editors who annotated real copy saw them, through
//! the whole checker with the recommended rules.

use whosaid::Checker;

/// A passage with what is flagged in it: `rule: words`.
type Case = (&'static str, &'static [&'static str]);

/// Asserts that these findings and no others are made, in order.
#[track_caller]
fn assert_findings(cases: &[Case]) {
    let checker = Checker::default();
    for (text, expected) in cases {
        let report = checker.check(text);
        let shown =
            |finding: &whosaid::Finding| format!("{}: {}", finding.rule, finding.span.slice(text));
        let found: Vec<String> = report.findings.iter().map(shown).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn an_attribution_that_comes_last_covers_what_stands_before() {
    assert_findings(&[
        ("The mayor is seen as a tyrant of the docks, said Ida Holm.", &[]),
        ("It was a humiliating defeat, Ida Holm said.", &[]),
        ("The ban will wreck the trade, according to Ida Holm.", &[]),
    ]);
}

#[test]
fn testimony_runs_on_and_an_accusation_after_it_does_not() {
    assert_findings(&[
        ("The skipper told the court that the lamp was out. He had gone below at nine.", &[]),
        ("Holm said the pumps were old.\n\nShe had never seen a worse ship.", &[]),
        (
            "The indictment alleges a fraud. Lund bribed two inspectors.",
            &["unattributed-accusation: bribed"],
        ),
    ]);
}

#[test]
fn an_agent_is_missed_in_many_forms_and_not_in_harmless_ones() {
    assert_findings(&[
        ("Lund has been accused of bribery.", &["agentless-attribution: has been accused of"]),
        ("Lund has been known to shout.", &["agentless-attribution: has been known to"]),
        ("The rebels are reported to have left.", &["agentless-attribution: are reported to"]),
        ("The clerk was revealed to be a spy.", &["agentless-attribution: was revealed to be"]),
        (
            "The fact that the mill is expected to close shook the town.",
            &["agentless-attribution: is expected to"],
        ),
        ("It was not immediately known who owned the boat.", &[]),
        ("The defence is expected to call a baker on Monday.", &[]),
    ]);
}

#[test]
fn nouns_hold_opinions_that_nobody_does() {
    assert_findings(&[
        ("Doubts grow over the harbour plan.", &["agentless-opinion: Doubts grow"]),
        ("Fears mount for the crew.", &["agentless-opinion: Fears mount"]),
        ("Speculation is rife in the port.", &["agentless-opinion: Speculation is rife"]),
        ("Two members of the council doubted the plan.", &[]),
    ]);
}

#[test]
fn judgement_needs_no_adjective_and_an_adjective_need_not_judge() {
    assert_findings(&[
        ("The mayor dodged every question.", &["unattributed-evaluation: dodged every question"]),
        ("In a plot twist, the board voted.", &["unattributed-evaluation: a plot twist"]),
        ("It was a one-sided affair.", &["unattributed-evaluation: a one-sided affair"]),
        ("Drivers were warned of hazardous bends.", &[]),
        ("Crews searched the charred timbers.", &[]),
    ]);
}

#[test]
fn schedules_and_exercises_are_no_predictions() {
    assert_findings(&[
        ("The count will be announced on Saturday.", &[]),
        ("The exercise would start at the pumps.", &[]),
        ("The council is set to meet on Monday.", &[]),
        ("The ban will wreck the trade.", &["unattributed-prediction: will wreck"]),
    ]);
}

#[test]
fn ranks_in_names_and_counts_are_no_superlatives() {
    assert_findings(&[
        ("Lindt was his only rival at the start.", &[]),
        ("First Minister Ida Holm opened the pier.", &[]),
        ("The first juror was a baker.", &[]),
        ("It was the fourth ship to leave.", &[]),
        ("Holm was one of the three rescued.", &[]),
        ("She said only that she was tired.", &[]),
    ]);
}

#[test]
fn a_standing_position_is_public_and_a_wish_in_a_noun_is_not() {
    assert_findings(&[
        ("Norlund considers the strait part of its waters.", &[]),
        (
            "The voters’ apparent preference is for a bridge.",
            &["mind-reading: voters’ apparent preference"],
        ),
    ]);
}

#[test]
fn verbs_of_speech_have_other_senses() {
    assert_findings(&[
        ("The clerk conceded under cross-examination that he had slept.", &[]),
        ("The prize was claimed mostly by students.", &[]),
        ("No group has claimed responsibility.", &[]),
        ("The boy was admitted to the clinic.", &[]),
        ("The rules require owners to mend their dykes.", &[]),
        ("Lund claimed that he had slept.", &["loaded-attribution-verb: claimed"]),
    ]);
}

#[test]
fn a_chain_of_quotations_has_one_speaker_and_experts_may_be_named_next() {
    assert_findings(&[
        (
            "“The pumps are old,” Ida Holm said. “We wrote to the board.\n\n“It did nothing.\n\n“We will write again,” she said.",
            &[],
        ),
        (
            "Some experts say the dyke is weak. One of them, Ida Holm, an economist, said that it would not hold.",
            &[],
        ),
        ("Some experts say the dyke is weak.", &["vague-attribution: experts say"]),
        ("A poll on 3 May put the party at 31 percent.", &[]),
    ]);
}
