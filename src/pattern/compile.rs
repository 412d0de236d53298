//! Tables of written patterns into tests on word ids, under the words that can open them.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "rows, sets and labels hold numbers of the lists they were read into, and \
              nesting ends early"
)]

use std::collections::BTreeMap;

use super::syntax::{self, Item, Word, Written};
use super::{OTHER, Op, Pattern, PatternId, PatternTable, Patterns, Table, Test, WORD, Words};
use crate::error::Error;
use crate::lexicon::{Class, Classes, Inflection, Lexicon, WordId, WordKey, forms, reader};

/// The sets that every table can use.
const SHARED: (&str, &str) = ("sets.tsv", include_str!("sets.tsv"));

/// One row of a table before it is compiled.
struct Row<'t> {
    table: usize,
    label: &'t str,
    line: usize,
    patterns: Vec<Written<'t>>,
}

/// The sets of a table, and those of all tables behind them.
#[derive(Default)]
struct Sets<'s, 't> {
    own: BTreeMap<&'t str, Vec<Word<'t>>>,
    shared: Option<&'s Sets<'s, 't>>,
}

impl<'t> Sets<'_, 't> {
    fn get(&self, name: &str) -> Option<&[Word<'t>]> {
        let shared = || self.shared.and_then(|shared| shared.get(name));
        self.own.get(name).map(Vec::as_slice).or_else(shared)
    }

    /// Adds words to a set of the table; one that all tables share is continued for it alone.
    fn extend(&mut self, name: &'t str, words: Vec<Word<'t>>) {
        let set = self.own.entry(name).or_insert_with(|| {
            self.shared.and_then(|shared| shared.get(name)).unwrap_or_default().to_vec()
        });
        set.extend(words);
    }
}

/// What turns the patterns of one table into tests.
struct Compiler<'s, 't> {
    lexicon: &'s Lexicon,
    by_class: &'s [Vec<WordId>],
    sets: &'s Sets<'s, 't>,
    /// The sets that patterns have named.
    resolved: BTreeMap<&'t str, Choice>,
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
        let all_sets = std::iter::once(&shared).chain(&sets_of);
        let words = all_sets.flat_map(|sets| sets.own.values().flatten());
        let mut words = words.chain(rows.iter().flat_map(items));
        let mut buffer = String::new();
        let lexicon = lexicon.with_spellings(|add| {
            words.try_for_each(|word| each_spelling(*word, &mut buffer, &mut *add))
        })?;
        let mut compiled = Self {
            tables: tables.iter().map(|table| Table::named(table.name)).collect(),
            patterns: Vec::new(),
            starts: Vec::new(),
            anchored: Vec::new(),
            numbers: Vec::new(),
            lexicon,
        };
        compiled.add_rows(&rows, &sets_of, tables)?;
        Ok(compiled)
    }

    fn add_rows(
        &mut self,
        rows: &[Row<'_>],
        sets_of: &[Sets<'_, '_>],
        tables: &[PatternTable<'_>],
    ) -> Result<(), Error> {
        let lexicon = self.lexicon.clone();
        let by_class = lexicon.by_class();
        let mut anchored: Vec<(WordId, PatternId)> = Vec::new();
        for rows in rows.chunk_by(|one, next| one.table == next.table) {
            let Some(table) = rows.first().map(|row| row.table) else { continue };
            let sets = &sets_of[table];
            let resolved = BTreeMap::new();
            let mut compiler = Compiler { lexicon: &lexicon, by_class: &by_class, sets, resolved };
            for row in rows {
                self.add_row(row, &mut compiler, &mut anchored)
                    .map_err(|error| error.at(tables[table].name, Some(row.line)))?;
            }
        }
        anchored.sort_by_key(|(word, _)| *word);
        self.starts = vec![0; self.lexicon.len() + 1];
        anchored.iter().for_each(|(word, _)| self.starts[word.index() + 1] += 1);
        (1..self.starts.len()).for_each(|word| self.starts[word] += self.starts[word - 1]);
        self.anchored.extend(anchored.into_iter().map(|(_, pattern)| pattern));
        Ok(())
    }

    fn add_row<'t>(
        &mut self,
        row: &Row<'t>,
        compiler: &mut Compiler<'_, 't>,
        anchored: &mut Vec<(WordId, PatternId)>,
    ) -> Result<(), Error> {
        let label = self.tables[row.table].label(row.label);
        for written in &row.patterns {
            if self.patterns.len() == usize::from(u16::MAX) {
                return Err(syntax::wrong("all tables hold more than 65,535 patterns"));
            }
            let ops = compiler.ops(written)?;
            let rarest = self.anchor_of(&ops);
            let op = rarest.or_else(|| ops.iter().position(is_number));
            let op = op.ok_or_else(|| syntax::wrong("the pattern names no word"))?;
            let pattern = self.patterns.len() as PatternId;
            if rarest.is_none() {
                self.numbers.push(pattern);
            }
            let words = ops[op].test().into_iter().flat_map(|test| test.words.iter());
            anchored.extend(words.map(|word| (word, pattern)));
            self.patterns.push(Pattern {
                beside: Pattern::beside(&ops, op),
                needed: Pattern::needed(&ops, op),
                table: row.table as u16,
                label,
                anchor: op as u8,
                reported: (written.reported.0 as u8, written.reported.1 as u8),
                ops,
            });
        }
        Ok(())
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

fn read_table<'t>(
    number: usize,
    table: PatternTable<'t>,
    sets: &mut Sets<'_, 't>,
    rows: &mut Vec<Row<'t>>,
) -> Result<(), Error> {
    for row in reader::rows(table.name, table.text) {
        let row = row?;
        let place = |error: Error| error.at(table.name, Some(row.line));
        if let Some(name) = row.key.strip_prefix('@') {
            for part in row.value.split_whitespace() {
                sets.extend(name, syntax::words(part).map_err(place)?);
            }
            continue;
        }
        let patterns = row.value.split(" ; ").map(syntax::pattern);
        let patterns = patterns.collect::<Result<_, _>>().map_err(place)?;
        rows.push(Row { table: number, label: row.key, line: row.line, patterns });
    }
    Ok(())
}

fn items<'r, 't>(row: &'r Row<'t>) -> impl Iterator<Item = &'r Word<'t>> {
    row.patterns.iter().flat_map(|written| &written.items).flat_map(|item| match item {
        Item::One(words) | Item::Maybe(words) | Item::Not(words) => words.as_slice(),
        Item::Start | Item::End | Item::Gap(_) => &[],
    })
}

/// Words are known by id; marks and numbers in digits by the key of their spelling.
fn is_looked_up(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.starts_with(|first: char| first.is_ascii_digit())
}

/// Gives the spellings of a word that are known by id, one after the other.
fn each_spelling(
    word: Word<'_>,
    buffer: &mut String,
    mut each: impl FnMut(&str) -> Result<(), Error>,
) -> Result<(), Error> {
    match word {
        Word::Spelling(text) if is_looked_up(text) => each(text),
        Word::Lemma { listed, inflection, forms: wanted } => {
            let found = forms(inflection, listed);
            let mut wanted = found
                .filter(|(form, _)| inflection != Inflection::Verb || *form as u8 & wanted != 0);
            wanted.try_for_each(|(_, spelling)| each(spelling.write(buffer)))
        }
        _ => Ok(()),
    }
}

/// How deep sets can name sets; a set that names itself ends here.
const DEEPEST: u8 = 8;

/// What one token may be, its words still a list.
#[derive(Debug, Clone, Default)]
struct Choice {
    test: Test,
    words: Vec<WordId>,
}

impl Choice {
    fn add(&mut self, other: &Self) {
        self.test.bits |= other.test.bits;
        self.test.keys.extend(&other.test.keys);
        self.test.number |= other.test.number;
        self.test.name |= other.test.name;
        self.test.any |= other.test.any;
        self.words.extend(&other.words);
    }
}

impl<'t> Compiler<'_, 't> {
    fn ops(&mut self, written: &Written<'t>) -> Result<Vec<Op>, Error> {
        let op = |item: &Item<'t>| {
            Ok(match item {
                Item::Start => Op::Start,
                Item::End => Op::End,
                Item::Gap(most) => Op::Gap(*most),
                Item::One(words) => Op::One(self.test(words)?),
                Item::Maybe(words) => Op::Maybe(self.test(words)?),
                Item::Not(words) => Op::Not(self.test(words)?),
            })
        };
        written.items.iter().map(op).collect()
    }

    fn test(&mut self, words: &[Word<'t>]) -> Result<Test, Error> {
        let choice = self.choice(words, 0)?;
        Ok(choice.test.with_words(Words::of(choice.words, self.lexicon.len())))
    }

    fn choice(&mut self, words: &[Word<'t>], depth: u8) -> Result<Choice, Error> {
        let mut choice = Choice::default();
        let mut buffer = String::new();
        for word in words {
            match *word {
                Word::Spelling(text) if !is_looked_up(text) => {
                    let is_mark = text.is_ascii() && !text.contains(char::is_alphabetic);
                    choice.test.bits |= if is_mark { OTHER } else { OTHER | WORD };
                    choice.test.keys.push(WordKey::of(text).tag());
                }
                Word::Spelling(_) | Word::Lemma { .. } => {
                    each_spelling(*word, &mut buffer, |text| {
                        choice.words.push(self.lexicon.word(text));
                        Ok(())
                    })?;
                }
                Word::Class(class, forms) => {
                    let all = self.by_class[class as usize].iter().copied();
                    choice.words.extend(all.filter(|word| self.lexicon.has_form(*word, forms)));
                }
                Word::Set(name) => choice.add(self.set(name, depth)?),
                Word::Number => {
                    choice.test.number = true;
                    choice.words.extend(&self.by_class[Class::Numeral as usize]);
                }
                Word::Name => choice.test.name = true,
                Word::Any => choice.test.any = true,
            }
        }
        Ok(choice)
    }

    fn set(&mut self, name: &'t str, depth: u8) -> Result<&Choice, Error> {
        if !self.resolved.contains_key(name) {
            let words = self.sets.get(name).filter(|_| depth < DEEPEST);
            let words = words.ok_or_else(|| {
                syntax::wrong(format!("no set is named `@{name}`, or it names itself"))
            })?;
            let choice = self.choice(words, depth + 1)?;
            self.resolved.insert(name, choice);
        }
        Ok(&self.resolved[name])
    }
}
