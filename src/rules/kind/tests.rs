//! Articles into news and comment.

use crate::{ArticleKind, Checker};

#[test]
fn comment_is_known_by_its_author_unless_somebody_says_otherwise() {
    let judgement = "The vote was a humiliating defeat.";
    let table = [
        ("", true),
        ("I was there. I saw it in my street. ", false),
        ("We know our town. We count the votes. ", false),
        ("“I was there. I saw my street,” Ada Holm said. ", true),
        ("The US sent us home. ", true),
        ("World War I ended. Elizabeth I reigned. ", true),
    ];
    let [as_it_reads, news] = [None, Some(ArticleKind::News)].map(|kind| {
        let builder = kind.into_iter().fold(Checker::builder(), |all, kind| all.kind(kind));
        builder.build().unwrap()
    });
    for (before, is_news) in table {
        let text = format!("{before}{judgement}");
        let judges = |checker: &Checker| {
            let findings = checker.check(&text).findings;
            findings.iter().any(|finding| finding.rule == "unattributed-evaluation")
        };
        assert_eq!(judges(&as_it_reads), is_news, "{text}");
        assert!(judges(&news), "{text}");
    }
}
