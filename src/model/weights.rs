//! The file of trained weights: written by the trainer, checked and read by the engine.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a chunk has at most eight bytes, a chain at least one label, and a seed two bytes"
)]

use super::feature::Feature;
use super::filter::Filter;
use super::lattice::NEVER;
use super::laying::{scoper, tagger};
use super::layout::{BUCKETS, Layout};
use super::scoper::Scoper;
use super::table::{Layouts, Row};
use super::tagger::Chain;
use super::vocabulary::{Entry, Vocabulary};
use crate::error::{Error, ErrorKind};

/// Everything that training learns, ready to use.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) tagger: Chain<8, 2>,
    pub(crate) scoper: Scoper,
    pub(crate) filter: Filter,
}

/// The same as lists, in the order in which they are written.
#[cfg(any(test, feature = "train"))]
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    pub(crate) words: Vec<Entry>,
    pub(crate) tagger: ChainParts<8>,
    pub(crate) scoper: ChainParts<4>,
    pub(crate) filter: FilterParts,
}

/// A chain as lists. The last label has no weights of its own.
#[derive(Debug, Clone)]
pub(crate) struct ChainParts<const L: usize> {
    pub(crate) scale: f32,
    pub(crate) steps: [[f32; L]; L],
    pub(crate) rows: Vec<(Feature, Row<L>)>,
}

impl<const L: usize> Default for ChainParts<L> {
    fn default() -> Self {
        Self { scale: 1.0, steps: [[0.0; L]; L], rows: Vec::new() }
    }
}

/// A filter as a list of weights.
#[derive(Debug, Clone, Default)]
pub(crate) struct FilterParts {
    pub(crate) scale: f32,
    pub(crate) rows: Vec<(u32, i16)>,
}

const MAGIC: &[u8; 8] = b"whosaidW";
const VERSION: u32 = 5;
/// Magic, version, length of the body, checksum of the body.
pub(super) const HEADER: usize = 8 + 4 + 4 + 8;

impl Model {
    /// Reads a file of weights.
    ///
    /// # Errors
    /// Where the bytes are no such file, are of another version, are cut or are altered.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut body = Reader { bytes: checked_body(bytes)? };
        let model = Self {
            vocabulary: Vocabulary::new(&body.words()?),
            tagger: body.tagger()?,
            scoper: body.scoper()?,
            filter: Filter::new(&body.filter()?),
        };
        if !body.bytes.is_empty() {
            return Err(broken("bytes are left over"));
        }
        Ok(model)
    }

    /// The engine of these weights.
    ///
    /// # Panics
    /// Where features have values that no token has.
    #[cfg(feature = "train")]
    #[expect(clippy::expect_used, reason = "training learns features of tokens, each once")]
    pub(crate) fn of(parts: &Parts) -> Self {
        let [sides, own] = parts.scoper.scoper_layouts();
        Self {
            vocabulary: Vocabulary::new(&parts.words),
            tagger: tagger(&parts.tagger, parts.tagger.tagger_layouts()).expect("features differ"),
            scoper: scoper(&parts.scoper, sides, own).expect("features differ"),
            filter: Filter::new(&parts.filter),
        }
    }
}

fn broken(what: &str) -> Error {
    Error::new(ErrorKind::Weights, format!("the weights are unusable: {what}"))
}

fn misplaced() -> Error {
    broken("a feature has no place, or that of another")
}

fn checked_body(bytes: &[u8]) -> Result<&[u8], Error> {
    let (header, body) =
        bytes.split_at_checked(HEADER).ok_or_else(|| broken("the header is cut short"))?;
    let mut header = Reader { bytes: header };
    if header.take(MAGIC.len())? != MAGIC {
        return Err(broken("the file is of another kind"));
    }
    if header.number()? != VERSION {
        return Err(broken("the file is of another version"));
    }
    if header.number()? as usize != body.len() {
        return Err(broken("the length is wrong"));
    }
    let sum = u64::from(header.number()?) | u64::from(header.number()?) << 32;
    if sum != checksum(body) {
        return Err(broken("the checksum is wrong"));
    }
    Ok(body)
}

/// The 64-bit sum of Fowler, Noll and Vo (FNV-1a) over words of eight bytes, zeros after the last.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(0xCBF2_9CE4_8422_2325, |sum, chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        (sum ^ u64::from_le_bytes(word)).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(29)
    })
}

/// The [checksum] of numbers.
#[cfg(feature = "train")]
pub(crate) fn checksum_of(numbers: impl Iterator<Item = u64>) -> u64 {
    checksum(&numbers.flat_map(u64::to_le_bytes).collect::<Vec<u8>>())
}

struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, len: usize) -> Result<&'b [u8], Error> {
        let (taken, rest) =
            self.bytes.split_at_checked(len).ok_or_else(|| broken("a list is cut short"))?;
        self.bytes = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let taken = self.take(N)?;
        taken.try_into().map_err(|_| broken("a list is cut short"))
    }

    fn byte(&mut self) -> Result<u8, Error> {
        let (byte, rest) = self.bytes.split_first().ok_or_else(|| broken("a list is cut short"))?;
        self.bytes = rest;
        Ok(*byte)
    }

    fn number(&mut self) -> Result<u32, Error> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn score(&mut self) -> Result<f32, Error> {
        let score = f32::from_bits(self.number()?);
        if score.is_finite() { Ok(score) } else { Err(broken("a score is no number")) }
    }

    /// A count of entries that the rest is long enough to hold.
    fn count(&mut self, each: usize) -> Result<usize, Error> {
        let count = self.number()? as usize;
        if count.saturating_mul(each) > self.bytes.len() {
            return Err(broken("a list is cut short"));
        }
        Ok(count)
    }

    /// A number, seven bits a byte, low ones first.
    fn step(&mut self) -> Result<u32, Error> {
        let mut step = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte()?;
            step |= u32::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        Ok(step)
    }

    /// The key of an entry: how far it is beyond the one before.
    fn key(&mut self, before: &mut u32) -> Result<u32, Error> {
        let key = before.checked_add(self.step()?).filter(|key| key > before);
        *before = key.ok_or_else(|| broken("keys are out of order"))?;
        Ok(*before)
    }

    /// A feature: how far its template is beyond that of the one before, and its values, which are told in
    /// the same way as long as all before them are the same.
    fn feature(&mut self, before: &mut Option<Feature>) -> Result<Feature, Error> {
        let [template, a, b] = [self.step()?, self.step()?, self.step()?];
        let from = before.unwrap_or(Feature { template: 0, a: 0, b: 0 });
        let from_a = if template == 0 { from.a } else { 0 };
        let from_b = if template == 0 && a == 0 { from.b } else { 0 };
        let sum = |step: u32, from: u32| step.checked_add(from);
        let found = sum(template, u32::from(from.template))
            .and_then(|template| u8::try_from(template).ok())
            .zip(sum(a, from_a).zip(sum(b, from_b)))
            .map(|(template, (a, b))| Feature { template, a, b })
            .filter(|found| before.is_none_or(|before| before < *found));
        *before = found;
        found.ok_or_else(|| broken("features are out of order"))
    }

    fn words(&mut self) -> Result<Vec<Entry>, Error> {
        let count = self.count(2)?;
        let mut words = Vec::with_capacity(count);
        let mut key = 0;
        for _ in 0..count {
            let (key, buckets) = (self.key(&mut key)?, self.byte()?);
            let (cue, source) = (buckets & 15, buckets >> 4);
            words.push(Entry { key, cue, source, ..Entry::default() });
        }
        Ok(words)
    }

    fn tagger(&mut self) -> Result<Chain<8, 2>, Error> {
        let parts = self.chain()?;
        tagger(&parts, self.layouts()?).ok_or_else(misplaced)
    }

    fn scoper(&mut self) -> Result<Scoper, Error> {
        let parts = self.chain()?;
        scoper(&parts, self.layouts()?, self.layouts()?).ok_or_else(misplaced)
    }

    fn layouts(&mut self) -> Result<Layouts, Error> {
        Ok(Layouts { plain: self.layout()?, fans: self.layout()? })
    }

    fn layout(&mut self) -> Result<Layout, Error> {
        let bits = self.byte()?;
        let mut seeds = Box::new([0; BUCKETS]);
        let bytes = self.take(BUCKETS * size_of::<u16>())?;
        for (seed, bytes) in seeds.iter_mut().zip(bytes.chunks_exact(2)) {
            *seed = u16::from_le_bytes([bytes[0], bytes[1]]);
        }
        Layout::new(u32::from(bits), seeds).ok_or_else(|| broken("a table has no such size"))
    }

    fn chain<const L: usize>(&mut self) -> Result<ChainParts<L>, Error> {
        let scale = self.score()?;
        let mut steps = [[0.0; L]; L];
        for step in steps.iter_mut().flatten() {
            *step = self.score()?.clamp(NEVER, -NEVER);
        }
        let count = self.count(4)?;
        let mut rows = Vec::with_capacity(count);
        let mut feature = None;
        for _ in 0..count {
            rows.push((self.feature(&mut feature)?, self.row()?));
        }
        Ok(ChainParts { scale, steps, rows })
    }

    /// A row of weights: a bit for each label that has one, and those that there are.
    fn row<const L: usize>(&mut self) -> Result<Row<L>, Error> {
        let has = self.byte()?;
        let mut row = [0; L];
        for (label, weight) in row[..L - 1].iter_mut().enumerate() {
            if has >> label & 1 == 1 {
                *weight = i8::from_le_bytes([self.byte()?]);
            }
        }
        Ok(row)
    }

    fn filter(&mut self) -> Result<FilterParts, Error> {
        let scale = self.score()?;
        let count = self.count(3)?;
        let mut rows = Vec::with_capacity(count);
        let mut key = 0;
        for _ in 0..count {
            rows.push((self.key(&mut key)?, i16::from_le_bytes(self.array()?)));
        }
        Ok(FilterParts { scale, rows })
    }
}

#[cfg(any(test, feature = "train"))]
impl Parts {
    /// The file of these weights.
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut body = Vec::new();
        put(&mut body, self.words.len() as u32);
        let mut before = 0;
        for entry in &self.words {
            put_key(&mut body, &mut before, entry.key);
            body.push(entry.cue | entry.source << 4);
        }
        self.tagger.write(&mut body);
        self.tagger.tagger_layouts().write(&mut body);
        self.scoper.write(&mut body);
        self.scoper.scoper_layouts().iter().for_each(|layouts| layouts.write(&mut body));
        put(&mut body, self.filter.scale.to_bits());
        put(&mut body, self.filter.rows.len() as u32);
        let mut before = 0;
        for (key, weight) in &self.filter.rows {
            put_key(&mut body, &mut before, *key);
            body.extend_from_slice(&weight.to_le_bytes());
        }
        with_header(&body)
    }
}

/// The file of this body.
#[cfg(any(test, feature = "train"))]
fn with_header(body: &[u8]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    put(&mut file, VERSION);
    put(&mut file, body.len() as u32);
    file.extend_from_slice(&checksum(body).to_le_bytes());
    file.extend_from_slice(body);
    file
}

#[cfg(any(test, feature = "train"))]
impl<const L: usize> ChainParts<L> {
    fn write(&self, body: &mut Vec<u8>) {
        put(body, self.scale.to_bits());
        self.steps.iter().flatten().for_each(|step| put(body, step.to_bits()));
        put(body, self.rows.len() as u32);
        let mut before = None;
        for (feature, row) in &self.rows {
            put_feature(body, &mut before, *feature);
            let kept = row[..L - 1].iter().enumerate().filter(|(_, weight)| **weight != 0);
            body.push(kept.clone().fold(0, |has, (label, _)| has | 1 << label));
            body.extend(kept.flat_map(|(_, weight)| weight.to_le_bytes()));
        }
    }
}

#[cfg(any(test, feature = "train"))]
impl Layouts {
    fn write(&self, body: &mut Vec<u8>) {
        for layout in [&self.plain, &self.fans] {
            body.push(layout.bits() as u8);
            body.extend(layout.seeds().iter().flat_map(|seed| seed.to_le_bytes()));
        }
    }
}

#[cfg(any(test, feature = "train"))]
fn put(body: &mut Vec<u8>, number: u32) {
    body.extend_from_slice(&number.to_le_bytes());
}

/// Writes a key as [`Reader::key`] reads it; keys grow.
#[cfg(any(test, feature = "train"))]
fn put_key(body: &mut Vec<u8>, before: &mut u32, key: u32) {
    put_step(body, key - std::mem::replace(before, key));
}

/// Writes a feature as [`Reader::feature`] reads it; features grow.
#[cfg(any(test, feature = "train"))]
fn put_feature(body: &mut Vec<u8>, before: &mut Option<Feature>, feature: Feature) {
    let from = before.replace(feature).unwrap_or(Feature { template: 0, a: 0, b: 0 });
    let template = feature.template - from.template;
    let a = if template == 0 { feature.a - from.a } else { feature.a };
    let b = if template == 0 && a == 0 { feature.b - from.b } else { feature.b };
    [u32::from(template), a, b].into_iter().for_each(|step| put_step(body, step));
}

#[cfg(any(test, feature = "train"))]
fn put_step(body: &mut Vec<u8>, mut step: u32) {
    while step > 0x7F {
        body.push(step as u8 | 0x80);
        step >>= 7;
    }
    body.push(step as u8);
}

#[cfg(test)]
mod tests;
