//! A grammar of news: names, cues, quotations and paragraphs, in orders that no reporter would choose.

use std::fmt::Write as _;

use arbitrary::Arbitrary;

const WHO: [&str; 24] = [
    "Mara Lindt",
    "Lund",
    "Dr. A. B. Holm Jr.",
    "the ministry",
    "he",
    "she",
    "they",
    "observers",
    "a spokesperson for Norlund Water",
    "the NHB",
    "critics",
    "police",
    "the former mayor, Ida Holm,",
    "officials who asked not to be named",
    "the report",
    "Whitehall",
    "Holm’s lawyer",
    "three residents",
    "nobody",
    "who",
    "Mr. Lund",
    "U.S. officials",
    "the Norlund Harbour Board (NHB)",
    "engineer Mara Lindt, 43,",
];

const CUES: [&str; 24] = [
    "said",
    "says",
    "told reporters",
    "claimed",
    "admitted",
    "believes",
    "wants",
    "added",
    "is said to have said",
    "wrote in a letter",
    "denied",
    "announced on Monday",
    "accused Lund of saying",
    "thinks",
    "warned",
    "refused to say",
    "said in a statement",
    "asked",
    "confirmed",
    "noted",
    "called it",
    "has learned",
    "pointed out",
    "insisted",
];

const WORDS: [&str; 40] = [
    "the bridge", "was", "safe", "about 40%", "killed 12", "never", "because of", "will fail",
    "the worst ever", "not", "reportedly", "it is believed", "a stunning reversal", "in May",
    "No. 5", "4 a.m.", "won’t", "in an attempt to", "clearly", "terrorist", "U.S.", "and", "but",
    "that", "which", "whose", "for some", "according to", "from Oslo’s perspective", "studies show",
    "allegedly", "the", "of", "to", "é", "橋", "😀", "\u{a0}", "2024-11-27", "e.g.",
];

const SCRAPS: [&str; 32] = [
    "“", "”", "‘", "’", "\"", "'", "``", "''", "«", "»", "„", ",", ".", "?", "!", ":", ";", "—",
    "-", "•", "(", ")", "…", "\n", "\n\n", "\t", "\0", "said ", "Lund ", " ", "[", "]",
];

/// An article, as paragraphs.
#[derive(Debug, Arbitrary)]
pub struct Story {
    paragraphs: Vec<Paragraph>,
}

/// What an edit puts into an article: a sentence, a word or a paragraph.
#[derive(Debug, Arbitrary)]
pub struct Fragment(Inserted);

#[derive(Debug, Arbitrary)]
enum Inserted {
    Scrap(u8),
    Sentence(Sentence),
    Paragraph(Paragraph),
}

#[derive(Debug, Arbitrary)]
enum Paragraph {
    Prose(Vec<Sentence>),
    /// A quotation that the next paragraph may take up again.
    OpenQuote(Vec<Sentence>),
    Heading(Clause),
    Item(Sentence),
    Byline(u8),
}

#[derive(Debug, Arbitrary)]
enum Sentence {
    Plain(Clause),
    Quote { content: Clause, marks: u8, comma: bool, inverted: bool, who: u8, cue: u8 },
    /// The cue stands in the middle of the quotation.
    Split { before: Clause, after: Clause, who: u8, cue: u8 },
    Reported { who: u8, cue: u8, that: bool, content: Box<Self> },
    According { who: u8, content: Clause, is_last: bool },
    Label { who: u8, content: Clause },
    Scraps(Vec<(u8, u8)>),
}

#[derive(Debug, Arbitrary)]
struct Clause {
    words: Vec<u8>,
}

const MARKS: [(&str, &str); 6] =
    [("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("“", ""), ("", "”")];

fn pick<T: Copy>(list: &[T], number: u8) -> T {
    list[usize::from(number) % list.len()]
}

impl Story {
    /// The paragraphs, each without a blank line at its edges.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<String> {
        self.paragraphs.iter().map(Paragraph::text).collect()
    }

    /// The article as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        self.paragraphs().join("\n\n")
    }
}

impl Fragment {
    /// The fragment as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.0 {
            Inserted::Scrap(scrap) => pick(&SCRAPS, *scrap).to_owned(),
            Inserted::Sentence(sentence) => sentence.text(),
            Inserted::Paragraph(paragraph) => format!("\n\n{}\n\n", paragraph.text()),
        }
    }
}

impl Paragraph {
    fn text(&self) -> String {
        match self {
            Self::Prose(sentences) => joined(sentences),
            Self::OpenQuote(sentences) => format!("“{}", joined(sentences)),
            Self::Heading(clause) => clause.text(),
            Self::Item(sentence) => format!("- {}", sentence.text()),
            Self::Byline(who) => format!("By {}", pick(&WHO, *who)),
        }
    }
}

fn joined(sentences: &[Sentence]) -> String {
    sentences.iter().map(Sentence::text).collect::<Vec<_>>().join(" ")
}

impl Sentence {
    fn text(&self) -> String {
        match self {
            Self::Plain(clause) => capitalised(&clause.text()) + ".",
            Self::Quote { content, marks, comma, inverted, who, cue } => {
                let (open, close) = pick(&MARKS, *marks);
                let comma = if *comma { "," } else { "" };
                let (who, cue) = (pick(&WHO, *who), pick(&CUES, *cue));
                let (first, second) = if *inverted { (cue, who) } else { (who, cue) };
                format!("{open}{}{comma}{close} {first} {second}.", capitalised(&content.text()))
            }
            Self::Split { before, after, who, cue } => {
                let (who, cue) = (pick(&WHO, *who), pick(&CUES, *cue));
                let before = capitalised(&before.text());
                format!("“{before},” {who} {cue}, “{}.”", after.text())
            }
            Self::Reported { who, cue, that, content } => {
                let that = if *that { " that" } else { "" };
                let who = capitalised(pick(&WHO, *who));
                format!("{who} {}{that} {}", pick(&CUES, *cue), content.text())
            }
            Self::According { who, content, is_last: true } => {
                format!("{}, according to {}.", capitalised(&content.text()), pick(&WHO, *who))
            }
            Self::According { who, content, .. } => {
                format!("According to {}, {}.", pick(&WHO, *who), content.text())
            }
            Self::Label { who, content } => format!("{}: “{}.”", pick(&WHO, *who), content.text()),
            Self::Scraps(scraps) => scraps.iter().fold(String::new(), |mut text, (scrap, gap)| {
                let gap = if gap % 2 == 0 { " " } else { "" };
                // Writing to a string cannot fail.
                let _ = write!(text, "{}{gap}", pick(&SCRAPS, *scrap));
                text
            }),
        }
    }
}

impl Clause {
    fn text(&self) -> String {
        self.words.iter().map(|word| pick(&WORDS, *word)).collect::<Vec<_>>().join(" ")
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
