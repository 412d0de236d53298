//! An article written in Markdown or HTML gives the claims and findings of the plain article, and
//! every span, read from the file as given, is the same words.

use std::path::{Path, PathBuf};

use whosaid::text::BlockKind;
use whosaid::{Article, Checker, Report, Span};

/// How many renderings are made of the example articles, half in each markup.
const RENDERINGS: u64 = 200;

/// Rules that a hyperlink answers (`tests/hyperlinks.rs`): the renderings put links on words at random.
const ANSWERED_BY_LINKS: [&str; 3] = ["unnamed-document", "media-reports", "unsourced-statistic"];

#[test]
fn every_rendering_gives_the_report_of_the_plain_article() {
    let articles = articles();
    let (mut claims, mut findings) = (0, 0);
    for seed in 0..RENDERINGS {
        let (name, blocks) = &articles[seed as usize / 2 % articles.len()];
        let markup = if seed % 2 == 0 { Markup::Markdown } else { Markup::Html };
        let file = Writer { seed, markup, out: String::new() }.write(blocks);
        let article = match markup {
            Markup::Markdown => Article::markdown(&file),
            Markup::Html => Article::html(&file),
        };
        let plain: Vec<&str> = blocks.iter().map(|(_, words)| words.as_str()).collect();
        let plain = plain.join("\n\n");
        let read: Vec<&str> = blocks.iter().map(|(_, words)| without_mark(words)).collect();
        assert_eq!(article.text(), read.join("\n\n"), "{name} {markup:?} {seed}\n{file}");
        let mut wanted = Words::of(&Checker::default().check(&plain), |span| {
            let words: Vec<&str> = span.slice(&plain).split_whitespace().collect();
            without_mark(&words.join(" ")).to_owned()
        });
        let report = Checker::default().check_article(&article);
        let given = Words::of(&report, |span| markup.words(span.slice(&file)));
        wanted.findings.retain(|found| {
            given.findings.contains(found) || !ANSWERED_BY_LINKS.contains(&found.0.as_str())
        });
        claims += wanted.claims.len();
        findings += wanted.findings.len();
        assert_eq!(given, wanted, "{name} {markup:?} {seed}");
    }
    assert!(claims > 200 && findings > 100, "{claims} claims and {findings} findings are too few");
}

/// An item of a list without the number or bullet that plain text has to write.
fn without_mark(words: &str) -> &str {
    let is_mark = |mark: &str| matches!(mark, "-" | "*") || mark.ends_with('.') && mark.len() == 2;
    let item = words.split_once(' ').filter(|(mark, _)| is_mark(mark));
    item.filter(|(mark, _)| !mark.starts_with(char::is_alphabetic)).map_or(words, |(_, item)| item)
}

/// What a report says, with words in place of spans.
#[derive(Debug, PartialEq)]
struct Words {
    sentences: Vec<String>,
    claims: Vec<(Vec<String>, Option<String>, Option<String>)>,
    findings: Vec<(String, String, String)>,
    mentions: Vec<(String, Vec<String>)>,
}

impl Words {
    fn of(report: &Report, words: impl Fn(Span) -> String) -> Self {
        let all = |spans: &[Span]| spans.iter().map(|span| words(*span)).collect::<Vec<_>>();
        let sentences = report.sentences.iter();
        let claims = report.claims.iter().map(|claim| {
            let attribution = claim.attribution.as_ref();
            let mention = attribution.map(|attribution| all(&attribution.mention).join(" … "));
            let source = report.source_of(claim).map(|source| source.name.clone());
            (all(&claim.content), mention, source)
        });
        let findings = report.findings.iter().map(|finding| {
            (finding.rule.to_string(), finding.message.clone(), words(finding.span))
        });
        let sources = report.sources.iter();
        Self {
            sentences: sentences
                .map(|found| format!("{:?} {:?} {}", found.block, found.status, words(found.span)))
                .collect(),
            claims: claims.collect(),
            findings: findings.collect(),
            mentions: sources.map(|found| (found.name.clone(), all(&found.mentions))).collect(),
        }
    }
}

/// The blocks of each example article: what each is, and its words.
type Blocks = Vec<(BlockKind, String)>;

fn articles() -> Vec<(String, Blocks)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let entries = std::fs::read_dir(folder).expect("there are articles");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("it can be read");
        let article = Article::plain(&text);
        let blocks = article.blocks().map(|block| {
            let words: Vec<&str> = block.span.slice(&text).split_whitespace().collect();
            (block.kind, words.join(" "))
        });
        (path.display().to_string(), blocks.collect::<Blocks>())
    };
    paths.into_iter().map(read).collect()
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Markup {
    Markdown,
    Html,
}

impl Markup {
    /// The words of a stretch of a file, read without the crate: the writer below uses no markup but
    /// what is taken out here, and the articles have none of its characters.
    fn words(self, stretch: &str) -> String {
        let mut words = String::new();
        let mut rest = stretch;
        while let Some(letter) = rest.chars().next() {
            let skipped = match (self, letter) {
                (Self::Markdown, '*' | '[' | '\\') => 1,
                (Self::Markdown, ']') => rest.find(')').map_or(1, |end| end + 1),
                (Self::Html, '<') => tag_len(rest),
                (_, '&') => rest.find(';').map_or(1, |end| end + 1),
                _ => 0,
            };
            match (letter, skipped) {
                ('&', 1..) => words.push_str(reference(&rest[..skipped])),
                ('<', 1..) if rest.starts_with("<br>") => words.push(' '),
                (_, 0) => words.push(letter),
                _ => {}
            }
            rest = &rest[skipped.max(letter.len_utf8() * usize::from(skipped == 0))..];
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The bytes of a tag or comment; a quoted value may hold its closing bracket.
fn tag_len(rest: &str) -> usize {
    let mut is_quoted = false;
    let end = rest.find(|letter| {
        is_quoted ^= letter == '"';
        letter == '>' && !is_quoted
    });
    end.map_or(1, |end| end + 1)
}

const REFERENCES: [(&str, char); 8] = [
    ("&rsquo;", '’'),
    ("&#8217;", '’'),
    ("&ldquo;", '“'),
    ("&#x201C;", '“'),
    ("&rdquo;", '”'),
    ("&#8221;", '”'),
    ("&mdash;", '—'),
    ("&amp;", '&'),
];

fn reference(written: &str) -> &'static str {
    let known = REFERENCES.iter().find(|(known, _)| *known == written);
    match known.map(|(_, letter)| letter) {
        Some('’') => "’",
        Some('“') => "“",
        Some('”') => "”",
        Some('—') => "—",
        Some('&') => "&",
        _ => panic!("{written} is not written here"),
    }
}

/// Writes an article in a markup, each time in another way.
struct Writer {
    seed: u64,
    markup: Markup,
    out: String,
}

impl Writer {
    fn write(mut self, blocks: &Blocks) -> String {
        if self.markup == Markup::Html {
            self.out.push_str(
                "<!doctype html>\n<html><head><title>No</title><style>p{}</style></head><body>\n\
                 <nav><ul><li><a href=\"/\">Home</a></li></ul></nav><article>",
            );
        } else if self.one_in(2) {
            self.out.push_str("---\ntitle: not the headline\n---\n\n");
        }
        for (kind, words) in blocks {
            self.block(*kind, without_mark(words));
            if self.one_in(4) {
                self.noise();
            }
        }
        if self.markup == Markup::Html {
            self.out.push_str("</article><footer><p>Imprint</p></footer></body></html>");
        }
        self.out
    }

    fn one_in(&mut self, many: u64) -> bool {
        // The constants are those of Knuth's MMIX generator.
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33).is_multiple_of(many)
    }

    fn block(&mut self, kind: BlockKind, words: &str) {
        let (markdown, open, close) = match kind {
            BlockKind::Headline => ("# ", "<h1>", "</h1>"),
            BlockKind::Subhead => ("## ", "<h2>", "</h2>"),
            BlockKind::ListItem => ("- ", "<ul><li>", "</li></ul>"),
            BlockKind::BlockQuote => ("> ", "<blockquote><p>", "</p></blockquote>"),
            _ if self.one_in(3) => ("", "<div class=\"x\"><p id=y>", "</div>"),
            _ => ("", "<p>", "</p>"),
        };
        let is_running = !matches!(kind, BlockKind::Headline | BlockKind::Subhead);
        self.out.push_str(if self.markup == Markup::Html { open } else { markdown });
        for (number, word) in words.split(' ').enumerate() {
            if number > 0 {
                self.gap(is_running && kind != BlockKind::BlockQuote, word);
            }
            self.word(word);
        }
        self.out.push_str(if self.markup == Markup::Html { close } else { "\n\n" });
    }

    /// A space, or the end of a line inside a paragraph.
    fn gap(&mut self, may_break: bool, next: &str) {
        // A line that opens with a mark or a number could open a block of its own.
        let is_plain = next.starts_with(char::is_alphabetic);
        let markup = self.markup;
        let gap = match markup {
            Markup::Markdown if may_break && is_plain && self.one_in(9) => "\n",
            Markup::Markdown if may_break && is_plain && self.one_in(30) => "  \n",
            Markup::Html if self.one_in(9) => "\n    ",
            Markup::Html if self.one_in(30) => "<br>",
            Markup::Html if self.one_in(30) => " <!-- x --> ",
            _ => " ",
        };
        self.out.push_str(gap);
    }

    fn word(&mut self, word: &str) {
        let is_solid = word.chars().all(char::is_alphabetic);
        let markup = self.markup;
        let (open, close) = match markup {
            Markup::Markdown if is_solid && self.one_in(12) => ("*", "*"),
            Markup::Markdown if is_solid && self.one_in(12) => ("**", "**"),
            Markup::Html if self.one_in(12) => ("<em>", "</em>"),
            Markup::Html if self.one_in(12) => ("<span class=\"a>b\">", "</span>"),
            // Short words alone are linked: a link on a document's noun is evidence of its own.
            Markup::Markdown if is_solid && word.len() < 4 && self.one_in(6) => ("[", "](u)"),
            Markup::Html if word.len() < 4 && self.one_in(6) => ("<a href=u>", "</a>"),
            _ => ("", ""),
        };
        self.out.push_str(open);
        word.chars().for_each(|letter| self.letter(letter));
        self.out.push_str(close);
    }

    fn letter(&mut self, letter: char) {
        let mut written = None;
        for (reference, stands_for) in REFERENCES {
            if stands_for == letter && (letter == '&' || self.one_in(4)) {
                written = Some(reference);
            }
        }
        match written {
            Some(reference) => self.out.push_str(reference),
            None if self.markup == Markup::Markdown && "*_[]<>`#".contains(letter) => {
                self.out.push('\\');
                self.out.push(letter);
            }
            None => self.out.push(letter),
        }
    }

    /// What is no part of the article.
    fn noise(&mut self) {
        let markdown = [
            "```\nMara Lindt said so.\n```\n\n",
            "| a | b |\n|---|---|\n| Mara | said |\n\n",
            "![Mara Lindt said](u.png)\n\n",
            "<!-- Mara Lindt said -->\n\n",
            "---\n\n",
        ];
        let html = [
            "<pre>Mara Lindt said so.</pre>",
            "<table><tr><td>Mara</td><td>said</td></tr></table>",
            "<figure><img src=u><figcaption>Mara Lindt said</figcaption></figure>",
            "<!-- Mara Lindt said -->",
            "<aside class=\"related\"><p>Mara Lindt said</p></aside>",
        ];
        let pick = (0..4).find(|_| self.one_in(3)).unwrap_or(4);
        self.out.push_str(if self.markup == Markup::Html { html[pick] } else { markdown[pick] });
    }
}
