//! A newsroom's house style: a file of settings and rules, one rule in Rust, five articles, and a
//! snapshot of each that shows what a change of the rules would do.
//!
//! `cargo run --example house_style --features toml,testing -- examples/house_style/articles/*.txt`

use std::path::Path;

use anyhow::{Context as _, Result};
use whosaid::{Baseline, Checker, Config, Context, Findings, Group, Meta, Rule, Scope, Span};

/// Exclamation marks outside quotations.
#[derive(Debug)]
struct NoExclamationMark(Meta);

impl NoExclamationMark {
    const fn new() -> Self {
        Self(Meta::new("no-exclamation-mark", Group::House).scope(Scope::Unquoted))
    }
}

impl Rule for NoExclamationMark {
    fn meta(&self) -> &Meta {
        &self.0
    }

    fn docs(&self) -> &str {
        "The Norlund Post does not shout. Those it quotes may."
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        for (at, mark) in context.document().text().match_indices('!') {
            let Some(span) = Span::new(at, at + mark.len()) else { break };
            if context.is_in_scope(context.tokens_in(span)) {
                let message = "An exclamation mark of our own shouts.";
                findings.add(context, context.finding(span, message, "Write a full stop."));
            }
        }
    }
}

/// The checker of the newsroom.
fn checker(folder: &Path) -> Result<Checker> {
    let path = folder.join("house-style.toml");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let config = Config::from_toml("house-style.toml", &text)?;
    Ok(Checker::builder().config(config).rule(NoExclamationMark::new()).build()?)
}

/// What is known and will be mended later.
fn baseline(folder: &Path) -> Result<Baseline> {
    let path = folder.join("baseline.json");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/house_style");
    let (checker, baseline) = (checker(&folder)?, baseline(&folder)?);
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).with_context(|| path.clone())?;
        let mut report = checker.for_path(&path).check(&text);
        baseline.apply(&mut report, &text);
        println!("# {path}\n\n{}", report.to_snapshot(&text));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use whosaid::testing::RuleTester;

    use super::{NoExclamationMark, baseline, checker};

    /// Reads each article as the newsroom does and compares what is found, and who says what, with
    /// the snapshots that somebody reviewed (`cargo insta review`).
    #[test]
    fn articles_are_found_as_reviewed() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/house_style");
        let (checker, baseline) = (checker(&folder).unwrap(), baseline(&folder).unwrap());
        let mut count = 0;
        insta::glob!("articles/*.txt", |path| {
            let text = std::fs::read_to_string(path).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap();
            let mut report = checker.for_path(&format!("articles/{name}")).check(&text);
            baseline.apply(&mut report, &text);
            insta::assert_snapshot!("findings", report.findings_snapshot(&text));
            insta::assert_snapshot!("attributions", report.attributions_snapshot(&text));
            count += 1;
        });
        assert_eq!(count, 5);
    }

    /// What a snapshot accepted unread would hide.
    #[test]
    fn the_house_rules_do_what_they_are_for() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/house_style");
        let config = checker(&folder).unwrap().config().clone();
        let rule = |name| RuleTester::configured(name, &config);
        rule("plain-words")
            .flags("The repairs commenced prior to May.", &["commenced", "prior to"])
            .allows("“The repairs commenced,” Mara Lindt said.");
        rule("euphemism")
            .flags("His father passed away.", &["passed away"])
            .allows("She let go of the rope.");
        rule("name-the-board")
            .flags("The NHB met on Monday.", &["NHB"])
            .allows("The Norlund Harbour Board met. The NHB will meet again.");
        rule("nameless-crowd")
            .flags("Critics say it is late.", &["Critics say"])
            .allows("Passengers say it is late.");
        RuleTester::of(NoExclamationMark::new())
            .flags("They won!", &["!"])
            .allows("“They won!” Mara Lindt said.");
    }
}
