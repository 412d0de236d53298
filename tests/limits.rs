//! A checker with limits: a whole report of what was read, and a word on what was not.

use whosaid::{Article, Checker, Config, HouseKind, HouseRule, Level, Limits, Report, Unresolved};

const PARAGRAPHS: [&str; 5] = [
    "“The bridge is safe,” engineer Mara Lindt said.",
    "Critics say the plan is a disaster. About 40% of lorries turn back .",
    "According to Ida Holm, the harbour master, “nobody asked us”.",
    "Tomas Weil of Norlund Water denied that. He said the pumps held.",
    "It is widely believed that the council knew.",
];

fn limited(limits: Limits) -> Checker {
    Checker::builder().limits(limits).build().expect("limits are no fault")
}

/// The report without the word on what was not read.
fn without_word(mut report: Report) -> Report {
    let found = report.findings.pop().expect("the word is the last finding");
    assert_eq!(found.rule, "unread-text");
    report.stats.warnings -= 1;
    report.stats.bytes_left_out = 0;
    report
}

#[test]
fn an_article_is_read_up_to_the_last_paragraph_that_fits() {
    let text = PARAGRAPHS.join("\n\n");
    let ends = (1..=PARAGRAPHS.len()).map(|count| PARAGRAPHS[..count].join("\n\n").len());
    let ends: Vec<usize> = std::iter::once(0).chain(ends).collect();
    for bytes in (0..text.len()).step_by(7) {
        let end = ends.iter().rfind(|end| **end <= bytes).expect("nothing fits everywhere");
        let report = limited(Limits::default().bytes(bytes)).check(&text);
        let last = report.findings.last().expect("the word is there");
        assert_eq!((last.span.start(), last.span.end()), (*end, *end), "{bytes}");
        assert_eq!(report.stats.bytes_left_out as usize, text.len() - end);
        assert_eq!(without_word(report), Checker::default().check(&text[..*end]), "{bytes}");
    }
}

#[test]
fn work_is_counted_and_ends_reading_at_a_paragraph() {
    let text = PARAGRAPHS.join("\n\n");
    let mut lengths = Vec::new();
    for work in (0..2_000).step_by(10) {
        let report = limited(Limits::default().work(work)).check(&text);
        let read = text.len() - report.stats.bytes_left_out as usize;
        if read < text.len() {
            assert_eq!(without_word(report), Checker::default().check(&text[..read]), "{work}");
        } else {
            assert_eq!(report, Checker::default().check(&text), "{work}");
        }
        lengths.push(read);
    }
    assert!(lengths.is_sorted(), "more work reads more: {lengths:?}");
    lengths.dedup();
    assert_eq!(lengths.len(), PARAGRAPHS.len() + 1, "{lengths:?}");
}

#[test]
fn what_is_within_the_limits_is_checked_as_ever() {
    let text = PARAGRAPHS.join("\n\n");
    let limits = Limits::default().bytes(text.len()).work(10_000).sources(50).findings(50);
    assert_eq!(limited(limits).check(&text), Checker::default().check(&text));
}

#[test]
fn the_first_sources_are_listed() {
    let text = PARAGRAPHS.join("\n\n");
    let all = Checker::default().check(&text);
    for most in 0..all.sources.len() {
        let report = limited(Limits::default().sources(most)).check(&text);
        assert_eq!(report.stats.sources_left_out as usize, all.sources.len() - most);
        assert_eq!(report.sources, all.sources[..most]);
        assert!(report.stats.balance.sources.iter().all(|share| (share.source.0 as usize) < most));
        for (claim, before) in report.claims.iter().zip(&all.claims) {
            let Some(source) = all.source_of(before) else { continue };
            let attribution = claim.attribution.as_ref().expect("links stay");
            if (source.id.0 as usize) < most {
                assert_eq!(attribution.source, Some(source.id));
            } else {
                assert_eq!(attribution.source, None);
                assert_eq!(attribution.unresolved, Some(Unresolved::BeyondLimit));
            }
        }
    }
}

#[test]
fn the_most_serious_findings_are_listed_in_order_of_the_text() {
    let text = PARAGRAPHS.join("\n\n");
    let build = |limits| {
        let builder = Checker::builder().level("agentless-attribution", Level::Error);
        builder.limits(limits).build().expect("the rule is there")
    };
    let all = build(Limits::default()).check(&text);
    let error = all.findings.iter().find(|found| found.rule == "agentless-attribution");
    let error = error.expect("the last paragraph has one");
    assert!(all.findings.len() > 2 && all.findings[0] != *error);
    let one = build(Limits::default().findings(1)).check(&text);
    assert_eq!(one.findings, std::slice::from_ref(error));
    assert_eq!(one.stats.findings_left_out as usize, all.findings.len() - 1);
    assert_eq!((one.stats.errors, one.stats.warnings, one.stats.hints), (1, 0, 0));
    let two = build(Limits::default().findings(2)).check(&text);
    assert!(two.findings[0].span < two.findings[1].span, "{:?}", two.findings);
}

#[test]
fn the_word_stands_in_the_file_as_given_and_can_be_switched_off() {
    let file = "# Bridge shut\n\n**“It is safe,”** Mara Lindt said.\n\nCritics *say* so.\n";
    let article = Article::markdown(file);
    let limits = Limits::default().bytes(article.text().len() - 1);
    let report = limited(limits).check_article(&article);
    let word = report.findings.last().expect("a paragraph is not read");
    assert_eq!(&file[..word.span.start()], "# Bridge shut\n\n**“It is safe,”** Mara Lindt said.");
    let off = Checker::builder().limits(limits).level("unread-text", Level::Off).build().unwrap();
    let report = off.check_article(&article);
    assert!(report.findings.iter().all(|found| found.rule != "unread-text"));
    assert_eq!(report.stats.bytes_left_out, "Critics say so.".len() as u64 + 2);
}

/// Gaps and words that may be left out lead to one place in billions of ways.
#[test]
fn the_worst_house_pattern_takes_work_in_proportion_to_the_text() {
    let mut rule = HouseRule::default();
    rule.kind = Some(HouseKind::Existence);
    rule.patterns = vec![format!("bridge {}unseen", "..8 WORD? ".repeat(11))];
    let mut config = Config::default();
    config.house.insert("worst".to_owned(), rule);
    let read = |words: usize, work: u64| {
        let text = "bridge ".repeat(words);
        let limits = Limits::default().work(work);
        let builder = Checker::builder().config(config.clone()).limits(limits);
        builder.build().expect("it is a pattern").check(&text).stats.bytes_left_out == 0
    };
    for words in [200, 400, 800] {
        assert!(!read(words, words as u64 * 400), "{words} words take less than is thought");
        assert!(read(words, words as u64 * 40_000), "{words} words take too much");
    }
}
