//! What is true of the report of any text.

use whosaid::{Article, Checker, Claim, Finding, Markup, Report, Span, Status};

/// Checks a text, asserts that its report is sound, and hands it over.
pub(crate) fn sound_report(text: &str) -> Report {
    sound_report_of(&Checker::default(), &Article::plain(text))
}

/// Checks an article, asserts that its report is sound, and hands it over.
pub(crate) fn sound_report_of(checker: &Checker, article: &Article<'_>) -> Report {
    let text = article.original();
    let report = checker.check_article(article);
    assert_eq!(report, checker.check_article(article), "a second check differs");
    assert_spans_fit(text, &report);
    assert_contents_fit(article, &report);
    if article.markup() == Markup::Plain {
        assert_sentences_cover(text, &report);
    }
    assert_ids_fit(&report);
    assert_counts_fit(&report);
    report
}

fn assert_spans_fit(text: &str, report: &Report) {
    for span in spans(report) {
        assert!(text.get(span.range()).is_some(), "{span:?} does not fit the text");
    }
    let claimed = report.claims.iter().flat_map(|claim| &claim.content);
    let mentioned = report.sources.iter().flat_map(|source| &source.mentions);
    for span in claimed.chain(mentioned) {
        assert!(!span.is_empty(), "{span:?} is empty");
    }
}

/// Each piece of a content stands in one block: a claim over several paragraphs has a piece in each.
fn assert_contents_fit(article: &Article<'_>, report: &Report) {
    let blocks: Vec<Span> =
        article.blocks().map(|block| article.map().to_original(block.span)).collect();
    for span in report.claims.iter().flat_map(|claim| &claim.content) {
        let at = blocks.partition_point(|block| block.end() <= span.start());
        let fits = blocks.get(at).is_some_and(|block| block.contains(*span));
        assert!(fits, "{span:?} stands in no block of {:?}", article.original());
    }
}

fn spans(report: &Report) -> Vec<Span> {
    let sentences = report.sentences.iter().map(|sentence| sentence.span);
    let mentions = report.sources.iter().flat_map(|source| source.mentions.iter().copied());
    let claims = report.claims.iter().flat_map(spans_of_claim);
    let findings = report.findings.iter().flat_map(spans_of_finding);
    let described = report.sources.iter().map(|source| source.description);
    let suppressed = report.suppressed.iter().map(|suppressed| suppressed.span);
    let findings = findings.chain(described).chain(suppressed);
    sentences.chain(mentions).chain(claims).chain(findings).collect()
}

fn spans_of_claim(claim: &Claim) -> Vec<Span> {
    let mut spans = claim.content.clone();
    if let Some(attribution) = &claim.attribution {
        spans.extend(&attribution.mention);
        spans.extend(&attribution.cue);
        spans.extend(attribution.channel);
    }
    spans
}

fn spans_of_finding(finding: &Finding) -> Vec<Span> {
    let mut spans = finding.related.clone();
    spans.push(finding.span);
    spans.extend(finding.suggestions.iter().map(|suggestion| suggestion.span));
    spans
}

/// Sentences stand in order, do not overlap, and leave out nothing but white space.
fn assert_sentences_cover(text: &str, report: &Report) {
    let mut end = 0;
    for sentence in &report.sentences {
        let gap = text.get(end..sentence.span.start()).expect("sentences stand in order");
        assert_eq!(gap.trim(), "", "text between sentences");
        end = sentence.span.end();
    }
    assert_eq!(text[end..].trim(), "", "text after the last sentence");
}

fn assert_ids_fit(report: &Report) {
    for (number, source) in report.sources.iter().enumerate() {
        assert_eq!(source.id.0 as usize, number);
        for claim in &source.claims {
            let claim = &report.claims[claim.0 as usize];
            // Not the sources themselves: one with a mention for each of its claims would be read anew.
            assert_eq!(report.source_of(claim).map(|found| found.id), Some(source.id));
        }
    }
    for (number, claim) in report.claims.iter().enumerate() {
        assert_eq!(claim.id.0 as usize, number);
        assert!((0.0..=1.0).contains(&claim.confidence), "confidence {}", claim.confidence);
        assert!(claim.content.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        assert_ancestors_end(report, claim);
        if let Some(id) = claim.attribution.as_ref().and_then(|attribution| attribution.source) {
            let source = report.source(id).expect("the source of a claim is in the report");
            assert!(source.claims.binary_search(&claim.id).is_ok(), "claims are listed in order");
        }
    }
}

/// No claim is nested in itself, however far round.
fn assert_ancestors_end(report: &Report, claim: &Claim) {
    let mut parent = claim.parent;
    for _ in 0..report.claims.len() {
        let Some(id) = parent else { return };
        parent = report.claims[id.0 as usize].parent;
    }
    assert_eq!(parent, None, "claim {:?} is nested in itself", claim.id);
}

fn assert_counts_fit(report: &Report) {
    let stats = &report.stats;
    let with = |status: Status| report.sentences_with(status).count() as u32;
    assert_eq!(stats.attributed, with(Status::Attributed));
    assert_eq!(stats.mixed, with(Status::Mixed));
    assert_eq!(stats.unattributed, with(Status::Unattributed));
    let found = stats.errors + stats.warnings + stats.hints;
    assert_eq!(found as usize, report.findings.len());
    let attributed = report.claims.iter().filter(|claim| claim.attribution.is_some());
    assert_eq!(stats.attributed_claims as usize, attributed.count());
}
