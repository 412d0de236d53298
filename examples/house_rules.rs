//! A house rule in Rust: flags an article in which one source has most of the say.
//!
//! `cargo run --release --example house_rules -- ARTICLE.txt` runs it alone, beside no rule of the
//! crate. Rules that are phrases need no Rust: the example `house_style` reads them from a file.

use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use whosaid::render::{Checked, terminal::Terminal};
use whosaid::{
    Article, Checker, Context, Findings, Group, Meta, Preset, Report, Rule, Scope, SourceId,
};

/// One source whose claims have more than `percent` of the attributed words.
#[derive(Debug)]
struct OneSidedArticle {
    meta: Meta,
    percent: usize,
}

/// Claims below which an article is too short to have sides.
const FEWEST: usize = 4;

impl OneSidedArticle {
    fn new(percent: usize) -> Self {
        // The rule reads claims, not words, so that its scope is the whole text.
        let meta = Meta::new("one-sided-article", Group::House).scope(Scope::Text);
        Self { meta, percent }
    }
}

impl Rule for OneSidedArticle {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn docs(&self) -> &str {
        "An article that rests on one source says so, or finds another."
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        let (links, registry) = (context.analysis().links(), context.analysis().registry());
        if links.len() < FEWEST {
            return;
        }
        let mut words = vec![0; registry.sources.len()];
        for (link, source) in links.iter().zip(&registry.of_link) {
            let Some(SourceId(source)) = source else { continue };
            words[*source as usize] += link.content.iter().map(|range| range.len()).sum::<usize>();
        }
        let all: usize = words.iter().sum();
        let Some((most, own)) = words.iter().enumerate().max_by_key(|(_, own)| **own) else {
            return;
        };
        if own * 100 <= all * self.percent {
            return;
        }
        // The first claim of the source is where an editor starts to read.
        let is_of_most = |of: &Option<SourceId>| of.is_some_and(|of| of.0 as usize == most);
        let first = links.iter().zip(&registry.of_link).find(|(_, of)| is_of_most(of));
        let Some((link, _)) = first else { return };
        let message = format!(
            "{} has {} per cent of the attributed words of this article.",
            registry.sources[most].name,
            own * 100 / all,
        );
        let span = context.document().span_of(link.content[0]);
        let help = "Ask somebody who sees it differently, or say that nobody else would speak.";
        findings.add(context, context.finding(span, message, help));
    }
}

/// A checker that runs the rule alone.
fn checker() -> Result<Checker> {
    Ok(Checker::builder().preset(Preset::Off).rule(OneSidedArticle::new(60)).build()?)
}

/// Checks a file and shows what was found.
fn run(path: &str) -> Result<Report> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
    let article = Article::plain(&text);
    let report = checker()?.for_path(path).check_article(&article);
    print!("{}", Terminal::plain().findings(&Checked::new(&article, &report)));
    Ok(report)
}

fn main() -> Result<ExitCode> {
    let Some(path) = std::env::args().nth(1) else { bail!("usage: house_rules ARTICLE.txt") };
    Ok(ExitCode::from(u8::from(!run(&path)?.findings.is_empty())))
}

#[cfg(test)]
mod tests {
    use super::checker;

    const LINDT: &str = "“The bridge is safe for lorries,” engineer Mara Lindt said. Lindt said the \
        steel had been tested twice since March. “We have nothing to hide,” Lindt said.";

    #[test]
    fn an_article_of_one_voice_is_flagged() {
        let text = format!("{LINDT} Ida Holm said it leaked.");
        let report = checker().unwrap().check(&text);
        assert_eq!(report.findings.len(), 1, "{:?}", report.findings);
        assert_eq!(report.findings[0].rule, "one-sided-article");
        assert!(report.findings[0].message.starts_with("Mara Lindt has 92 per cent"), "{report:?}");
        assert_eq!(report.findings[0].span.slice(&text), "“The bridge is safe for lorries,”");
    }

    #[test]
    fn an_article_of_two_voices_is_not() {
        let other = LINDT.replace("Mara Lindt", "Ida Holm").replace("Lindt", "Holm");
        assert_eq!(checker().unwrap().check(&format!("{LINDT}\n\n{other}")).findings, []);
        assert_eq!(checker().unwrap().check("“It leaks,” Ida Holm said.").findings, []);
    }
}
