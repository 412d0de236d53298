//! An analysis and its findings into a report.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "numbers of links and sources come from this analysis, and drafts without \
              content are left out"
)]

use std::borrow::Cow;

use super::{
    AnonymityReport, Attribution, Claim, ClaimId, Report, SCHEMA, SentenceReport, SourceReport,
    Stats, balance,
};
use crate::analysis::Analysis;
use crate::article::{Article, Markup};
use crate::assertion::{AssertionKind, Status};
use crate::attribution::{Form, Link, SourceId};
use crate::document::{Document, TokenRange};
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Classes};
use crate::span::Span;
use crate::text::TokenKind;

/// The report of one analysis.
pub(crate) fn build(analysis: &Analysis<'_>, findings: Vec<Finding>) -> Report {
    let claims = claims(analysis);
    Report {
        schema: Cow::Borrowed(SCHEMA),
        path: None,
        sentences: sentences(analysis),
        sources: sources(analysis, &claims),
        stats: stats(analysis, &claims, &findings),
        claims,
        findings,
        suppressed: Vec::new(),
    }
}

fn sentences(analysis: &Analysis<'_>) -> Vec<SentenceReport> {
    let document = analysis.document();
    let voices = &analysis.voices().sentences;
    let pairs = document.sentences().iter().zip(voices);
    pairs
        .map(|(sentence, voice)| SentenceReport {
            span: sentence.span,
            block: document.block_of(sentence).kind,
            status: voice.status,
        })
        .collect()
}

/// A claim before it has its number: what it asserts, and the link that it comes from.
struct Draft<'a> {
    content: Cow<'a, [TokenRange]>,
    link: Option<usize>,
}

/// The link that each claim of the report comes from; nothing for the author's own.
pub(crate) fn links_of_claims(analysis: &Analysis<'_>) -> Vec<Option<usize>> {
    drafts(analysis).iter().map(|draft| draft.link).collect()
}

/// Links and the author's own assertions, in order of their content.
fn drafts<'a>(analysis: &'a Analysis<'_>) -> Vec<Draft<'a>> {
    let links = analysis.links().iter().enumerate();
    let attributed = links
        .map(|(link, found)| Draft { content: Cow::Borrowed(&found.content), link: Some(link) });
    let voices = analysis.voices().sentences.iter();
    let asserting =
        voices.filter(|voice| matches!(voice.status, Status::Unattributed | Status::Mixed));
    let own = asserting.map(|voice| Draft {
        content: Cow::Owned(trimmed(analysis.document(), &voice.own)),
        link: None,
    });
    let most = analysis.links().len() + analysis.voices().sentences.len();
    let mut drafts: Vec<Draft<'_>> = Vec::with_capacity(most);
    drafts.extend(attributed.chain(own).filter(|draft| !draft.content.is_empty()));
    drafts.sort_by_key(|draft| (draft.content[0].start, draft.link.is_none(), draft.link));
    drafts
}

fn claims(analysis: &Analysis<'_>) -> Vec<Claim> {
    let drafts = drafts(analysis);
    let mut claim_of_link = vec![None; analysis.links().len()];
    for (number, draft) in drafts.iter().enumerate() {
        if let Some(link) = draft.link {
            claim_of_link[link] = Some(ClaimId(number as u32));
        }
    }
    let numbered = drafts.iter().enumerate();
    numbered.map(|(number, draft)| claim(analysis, draft, number as u32, &claim_of_link)).collect()
}

fn claim(
    analysis: &Analysis<'_>,
    draft: &Draft<'_>,
    id: u32,
    claim_of_link: &[Option<ClaimId>],
) -> Claim {
    let document = analysis.document();
    let link = draft.link.map(|link| (link, &analysis.links()[link]));
    let parent =
        link.and_then(|(_, link)| link.parent).and_then(|parent| claim_of_link[parent as usize]);
    Claim {
        id: ClaimId(id),
        content: draft.content.iter().map(|range| document.span_of(*range)).collect(),
        form: link.map_or(Form::Plain, |(_, link)| link.form),
        asserts: asserts(analysis, draft),
        parent,
        confidence: link.map_or(1.0, |(_, link)| link.confidence),
        attribution: link.map(|(number, link)| attribution(analysis, number, link)),
    }
}

fn attribution(analysis: &Analysis<'_>, number: usize, link: &Link) -> Attribution {
    let document = analysis.document();
    Attribution {
        source: analysis.registry().of_link[number],
        unresolved: analysis.registry().unresolved[number],
        mention: link.mention.iter().map(|range| document.span_of(*range)).collect(),
        cue: link.cue.iter().map(|range| document.span_of(*range)).collect(),
        strength: link.strength,
        channel: link.channel.map(|range| document.span_of(range)),
    }
}

/// The author's runs of words without the marks and the glue at their edges: "but … as the vote was read".
fn trimmed(document: &Document<'_>, own: &[TokenRange]) -> Vec<TokenRange> {
    let is_word = |token: &usize| {
        matches!(document.tokens()[*token].kind, TokenKind::Word | TokenKind::Number)
    };
    let inner = own.iter().filter_map(|run| {
        let mut words = run.iter().filter(is_word);
        let is_glue = |token: &usize| document.classes(*token).intersects(GLUE);
        // What is glue alone binds others' words.
        words.clone().find(|token| !is_glue(token))?;
        let first = words.clone().find(|token| !is_joint(document, *token))?;
        let last =
            words.rfind(|token| !is_joint(document, *token) && !opens_clause(document, *token))?;
        let is_share = last + 1 < run.end as usize && document.token_bytes(last + 1) == b"%";
        (first <= last).then(|| TokenRange::new(first, last + 1 + usize::from(is_share)))
    });
    inner.collect()
}

/// What holds the words of a sentence together and asserts nothing.
const GLUE: Classes =
    Classes::of(&[Class::Conjunction, Class::Preposition, Class::Determiner, Class::Auxiliary]);

/// "and", "but": what joins an assertion to another's.
fn is_joint(document: &Document<'_>, token: usize) -> bool {
    document.is_one_of(token, &["and", "but"])
}

/// "in 2021, when | an auditor found": what opens another's clause.
fn opens_clause(document: &Document<'_>, token: usize) -> bool {
    document.is(token, Class::Subordinator) || document.is_one_of(token, &["as", "with", "that"])
}

fn asserts(analysis: &Analysis<'_>, draft: &Draft<'_>) -> Vec<AssertionKind> {
    let content = &draft.content;
    let (Some(first), Some(last)) = (content.first(), content.last()) else { return Vec::new() };
    let assertions = analysis.assertions();
    let from = assertions.partition_point(|assertion| assertion.tokens.start < first.start);
    let inside =
        assertions[from..].iter().take_while(|assertion| assertion.tokens.start < last.end);
    // "He believes it holds, and plans to stay": of the author's are "He" and what is planned alone.
    let is_own = |range: &TokenRange, found: TokenRange| match draft.link {
        Some(_) => range.overlaps(found),
        None => range.overlaps(found) && (range.contains(found) || range.len() > 1),
    };
    let own = inside.filter(|found| content.iter().any(|range| is_own(range, found.tokens)));
    let mut kinds: Vec<AssertionKind> = own.map(|assertion| assertion.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn sources(analysis: &Analysis<'_>, claims: &[Claim]) -> Vec<SourceReport> {
    let document = analysis.document();
    let mut claims_of = vec![Vec::new(); analysis.registry().sources.len()];
    for claim in claims {
        if let Some(SourceId(source)) = claim.attribution.as_ref().and_then(|found| found.source) {
            claims_of[source as usize].push(claim.id);
        }
    }
    let numbered = analysis.registry().sources.iter().zip(claims_of).enumerate();
    numbered
        .map(|(id, (source, claims))| SourceReport {
            id: SourceId(id as u32),
            name: source.name.clone(),
            kind: source.kind,
            role: source.role.clone(),
            affiliation: source.affiliation.clone(),
            evidence: source.evidence,
            description: document.span_of(source.description),
            is_named: source.is_named,
            is_former: source.is_former,
            is_individual: source.is_individual,
            anonymity: source.anonymity.map(|found| AnonymityReport {
                is_described: found.is_described,
                reason: found.reason.map(|range| document.span_of(range)),
            }),
            mentions: source.mentions.iter().map(|range| document.span_of(*range)).collect(),
            refusals: source.refusals.iter().map(|range| document.span_of(*range)).collect(),
            claims,
        })
        .collect()
}

fn stats(analysis: &Analysis<'_>, claims: &[Claim], findings: &[Finding]) -> Stats {
    let status = |wanted: Status| {
        let voices = analysis.voices().sentences.iter();
        voices.filter(|voice| voice.status == wanted).count() as u32
    };
    let severity = |wanted: Severity| {
        findings.iter().filter(|finding| finding.severity == wanted).count() as u32
    };
    let words = analysis.document().tokens().iter();
    Stats {
        words: words
            .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
            .count() as u32,
        attributed: status(Status::Attributed),
        mixed: status(Status::Mixed),
        unattributed: status(Status::Unattributed),
        attributed_claims: claims.iter().filter(|claim| claim.attribution.is_some()).count() as u32,
        errors: severity(Severity::Error),
        warnings: severity(Severity::Warning),
        hints: severity(Severity::Hint),
        balance: balance::of(analysis, claims),
        bytes_left_out: 0,
        sources_left_out: 0,
        findings_left_out: 0,
    }
}

/// The bytes of an article that were not read, where the document ends at its last block.
pub(crate) fn bytes_left_out(article: &Article<'_>, document: &Document<'_>) -> u64 {
    // A plain text is its own original, which lies beyond spans where the text does.
    let beyond = match article.markup() {
        Markup::Plain => 0,
        _ => article.original().len().saturating_sub(Span::MAX),
    };
    (article.text().len() - document.text().len() + beyond) as u64
}
