//! Tables of written patterns into tests on word ids, under the words that can open them.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "rows, sets and labels hold numbers of the lists they were read into, and \
              nesting ends early"
)]

use std::collections::BTreeMap;

use super::syntax::{self, Item, Word, Written};
use super::{Anchor, Op, Pattern, PatternTable, Patterns, Table, Test, Words};
use crate::error::Error;
use crate::lexicon::{Class, Classes, Inflection, Lexicon, WordId, WordKey, forms, reader};

/// The sets that every table can use.
const SHARED: (&str, &str) = ("sets.tsv", include_str!("sets.tsv"));

/// One row of a table before it is compiled.
struct Row {
    table: usize,
    label: String,
    line: usize,
    patterns: Vec<Written>,
}

/// The sets of a table, and those of all tables behind them.
#[derive(Default)]
struct Sets<'s> {
    own: BTreeMap<String, Vec<Word>>,
    shared: Option<&'s Sets<'s>>,
}

impl Sets<'_> {
    fn get(&self, name: &str) -> Option<&[Word]> {
        let shared = || self.shared.and_then(|shared| shared.get(name));
        self.own.get(name).map(Vec::as_slice).or_else(shared)
    }

    /// Adds words to a set of the table; one that all tables share is continued for it alone.
    fn extend(&mut self, name: &str, words: impl IntoIterator<Item = Word>) {
        let set = self.own.entry(name.to_owned()).or_insert_with(|| {
            self.shared.and_then(|shared| shared.get(name)).unwrap_or_default().to_vec()
        });
        set.extend(words);
    }
}

/// A lexicon with its words by class.
struct Known<'l> {
    lexicon: &'l Lexicon,
    by_class: Vec<Vec<WordId>>,
}

impl Patterns {
    /// Compiles tables against a lexicon, whose words and classes they may name.
    ///
    /// # Errors
    /// Where a row is no pattern; the error names the table and the line.
    pub fn compile(tables: &[PatternTable<'_>], lexicon: &Lexicon) -> Result<Self, Error> {
        let mut shared = Sets::default();
        let mut rows = Vec::new();
        let own = PatternTable { name: SHARED.0, text: SHARED.1 };
        read_table(0, own, &mut shared, &mut rows)?;
        let mut sets_of = Vec::new();
        for (number, table) in tables.iter().enumerate() {
            let mut sets = Sets { shared: Some(&shared), ..Sets::default() };
            read_table(number, *table, &mut sets, &mut rows)?;
            sets_of.push(sets);
        }
        let mut spellings = Vec::new();
        let all_sets = std::iter::once(&shared).chain(&sets_of);
        let all_words = all_sets.flat_map(|sets| sets.own.values().flatten());
        all_words.for_each(|word| add_spellings(word, &mut spellings));
        rows.iter().flat_map(items).for_each(|word| add_spellings(word, &mut spellings));
        let lexicon = lexicon.with_spellings(spellings.iter().map(String::as_str))?;
        let mut compiled = Self {
            tables: tables.iter().map(|table| Table::named(table.name)).collect(),
            patterns: Vec::new(),
            starts: Vec::new(),
            anchors: Vec::new(),
            numbers: Vec::new(),
            lexicon,
        };
        compiled.add_rows(&rows, &sets_of, tables)?;
        Ok(compiled)
    }

    fn add_rows(
        &mut self,
        rows: &[Row],
        sets_of: &[Sets<'_>],
        tables: &[PatternTable<'_>],
    ) -> Result<(), Error> {
        let lexicon = self.lexicon.clone();
        let known = Known { lexicon: &lexicon, by_class: lexicon.by_class() };
        let mut anchored: Vec<Vec<Anchor>> = vec![Vec::new(); self.lexicon.len()];
        for row in rows {
            let place = |error: Error| error.at(tables[row.table].name, Some(row.line));
            let label = self.tables[row.table].label(&row.label);
            for written in &row.patterns {
                if self.patterns.len() == usize::from(u16::MAX) {
                    return Err(place(syntax::wrong("all tables hold more than 65,535 patterns")));
                }
                let ops = ops(written, &sets_of[row.table], &known).map_err(place)?;
                let anchor = Anchor { pattern: self.patterns.len() as u16, op: 0 };
                match self.anchor_of(&ops) {
                    Some(op) => {
                        for word in ops[op].test().into_iter().flat_map(|test| test.words.iter()) {
                            anchored[word.index()].push(Anchor { op: op as u8, ..anchor });
                        }
                    }
                    None => match ops.iter().position(is_number) {
                        Some(op) => {
                            self.anchor_number(&ops[op], op, anchor, &mut anchored);
                        }
                        None => {
                            return Err(place(syntax::wrong("the pattern names no word")));
                        }
                    },
                }
                let reported = (written.reported.0 as u8, written.reported.1 as u8);
                self.patterns.push(Pattern { table: row.table as u16, label, ops, reported });
            }
        }
        for list in anchored {
            self.starts.push(self.anchors.len() as u32);
            self.anchors.extend(list);
        }
        self.starts.push(self.anchors.len() as u32);
        Ok(())
    }

    fn anchor_number(&mut self, op: &Op, at: usize, anchor: Anchor, by_word: &mut [Vec<Anchor>]) {
        let anchor = Anchor { op: at as u8, ..anchor };
        self.numbers.push(anchor);
        for word in op.test().into_iter().flat_map(|test| test.words.iter()) {
            by_word[word.index()].push(anchor);
        }
    }

    /// The item whose words are rarest in prose, so that few tokens are tried.
    fn anchor_of(&self, ops: &[Op]) -> Option<usize> {
        const COMMON: Classes = Classes::of(&[
            Class::Determiner,
            Class::Auxiliary,
            Class::Preposition,
            Class::Conjunction,
            Class::Pronoun,
            Class::Negation,
            Class::Relative,
        ]);
        let weight = |word: WordId| {
            if self.lexicon.classes(word).intersects(COMMON) { 400 } else { 1 }
        };
        let candidates = ops.iter().enumerate().filter_map(|(at, op)| match op {
            Op::One(test) if test.is_words_alone() => {
                Some((test.words.iter().map(weight).sum::<u32>(), at))
            }
            _ => None,
        });
        candidates.min().map(|(_, at)| at)
    }
}

fn is_number(op: &Op) -> bool {
    matches!(op, Op::One(test) if test.number && !test.name && !test.any && test.keys.is_empty())
}

fn read_table(
    number: usize,
    table: PatternTable<'_>,
    sets: &mut Sets<'_>,
    rows: &mut Vec<Row>,
) -> Result<(), Error> {
    for row in reader::rows(table.name, table.text) {
        let row = row?;
        let place = |error: Error| error.at(table.name, Some(row.line));
        if let Some(name) = row.key.strip_prefix('@') {
            let parts = row.value.split_whitespace().map(syntax::words);
            let words: Vec<Vec<Word>> = parts.collect::<Result<_, _>>().map_err(place)?;
            sets.extend(name, words.into_iter().flatten());
            continue;
        }
        let patterns = row.value.split(" ; ").map(syntax::pattern);
        let patterns = patterns.collect::<Result<_, _>>().map_err(place)?;
        rows.push(Row { table: number, label: row.key.to_owned(), line: row.line, patterns });
    }
    Ok(())
}

fn items(row: &Row) -> impl Iterator<Item = &Word> {
    row.patterns.iter().flat_map(|written| &written.items).flat_map(|item| match item {
        Item::One(words) | Item::Maybe(words) | Item::Not(words) => words.as_slice(),
        Item::Start | Item::End | Item::Gap(_) => &[],
    })
}

fn add_spellings(word: &Word, into: &mut Vec<String>) {
    match word {
        Word::Spelling(text) if is_looked_up(text) => into.push(text.clone()),
        Word::Lemma { .. } => into.extend(spellings_of(word)),
        _ => {}
    }
}

/// Words are known by id; marks and numbers in digits by the key of their spelling.
fn is_looked_up(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.starts_with(|first: char| first.is_ascii_digit())
}

fn spellings_of(word: &Word) -> Vec<String> {
    let Word::Lemma { lemma, irregular, inflection, forms: wanted } = word else {
        return Vec::new();
    };
    let irregular: Vec<&str> = irregular.iter().map(String::as_str).collect();
    let found = forms(*inflection, lemma, &irregular).into_iter();
    found
        .filter(|(form, _)| *inflection != Inflection::Verb || *form as u8 & wanted != 0)
        .map(|(_, text)| text)
        .collect()
}

fn ops(written: &Written, sets: &Sets<'_>, known: &Known<'_>) -> Result<Vec<Op>, Error> {
    let op = |item: &Item| {
        Ok(match item {
            Item::Start => Op::Start,
            Item::End => Op::End,
            Item::Gap(most) => Op::Gap(*most),
            Item::One(words) => Op::One(test(words, sets, known)?),
            Item::Maybe(words) => Op::Maybe(test(words, sets, known)?),
            Item::Not(words) => Op::Not(test(words, sets, known)?),
        })
    };
    written.items.iter().map(op).collect()
}

fn test(words: &[Word], sets: &Sets<'_>, known: &Known<'_>) -> Result<Test, Error> {
    let mut builder = Builder { test: Test::default(), words: Vec::new() };
    builder.add(words, sets, known, 0)?;
    builder.words.sort_unstable();
    builder.words.dedup();
    Ok(Test { words: Words::of(&builder.words, known.lexicon.len()), ..builder.test })
}

struct Builder {
    test: Test,
    words: Vec<WordId>,
}

/// How deep sets can name sets; a set that names itself ends here.
const DEEPEST: u8 = 8;

impl Builder {
    fn add(
        &mut self,
        words: &[Word],
        sets: &Sets<'_>,
        known: &Known<'_>,
        depth: u8,
    ) -> Result<(), Error> {
        let Known { lexicon, by_class } = known;
        for word in words {
            match word {
                Word::Spelling(text) if is_looked_up(text) => self.words.push(lexicon.word(text)),
                Word::Spelling(text) => self.test.keys.push(WordKey::of(text).tag()),
                Word::Lemma { .. } => {
                    self.words.extend(spellings_of(word).iter().map(|text| lexicon.word(text)));
                }
                Word::Class(class, forms) => {
                    let all = by_class[*class as usize].iter().copied();
                    self.words.extend(all.filter(|word| lexicon.has_form(*word, *forms)));
                }
                Word::Set(name) => {
                    let inner = sets.get(name).filter(|_| depth < DEEPEST);
                    let inner = inner.ok_or_else(|| {
                        syntax::wrong(format!("no set is named `@{name}`, or it names itself"))
                    })?;
                    self.add(inner, sets, known, depth + 1)?;
                }
                Word::Number => {
                    self.test.number = true;
                    self.words.extend(&by_class[Class::Numeral as usize]);
                }
                Word::Name => self.test.name = true,
                Word::Any => self.test.any = true,
            }
        }
        Ok(())
    }
}
