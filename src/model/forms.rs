//! Numbers the distinct forms of words, so that what a form gives the tokens around it is summed
//! once and then recalled.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the table is larger than the forms are many, and the mask keeps a slot within \
              its power of two"
)]

use super::column::Column;
use super::vocabulary::{END, START};

/// What features ask of a word in itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Form {
    word: u32,
    shape: u32,
    suffix3: u32,
    prefix3: u32,
    /// Buckets and class.
    lists: u32,
}

impl Form {
    fn of(column: &Column) -> Self {
        let lists = [column.cue, column.source, column.class, 0];
        Self {
            word: column.word,
            shape: column.shape,
            suffix3: column.suffix3,
            prefix3: column.prefix3,
            lists: u32::from_le_bytes(lists),
        }
    }

    fn hash(&self) -> u32 {
        let letters = self.suffix3.rotate_left(8) ^ self.prefix3.rotate_left(19);
        (self.word ^ letters ^ self.shape.rotate_left(13) ^ self.lists).wrapping_mul(0x9E37_79B1)
    }
}

/// Forms met so far, in a table of open addressing that never fills.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forms {
    /// Numbers from 1; 0 where a slot is free.
    slots: Vec<u16>,
    forms: Vec<Form>,
    of_tokens: Vec<u16>,
}

/// When so many are known, all are forgotten: memory has a bound, and so has a look-up.
const MOST: usize = 1024;
const SLOT_BITS: u32 = 12;

/// The number of what stands for the words before and after a text.
const BEFORE: u16 = 0;
const AFTER: u16 = 1;

impl Forms {
    /// Numbers the forms of a passage. Numbers given before still hold unless this says `false`.
    #[must_use]
    pub(crate) fn number(&mut self, columns: &[Column]) -> bool {
        let keeps = !self.forms.is_empty() && self.forms.len() + columns.len() <= MOST;
        if !keeps {
            self.begin();
        }
        self.of_tokens.clear();
        for column in columns {
            let number = self.number_of(Form::of(column));
            self.of_tokens.push(number);
        }
        keeps
    }

    fn begin(&mut self) {
        self.slots.clear();
        self.slots.resize(1 << SLOT_BITS, 0);
        self.forms.clear();
        for edge in [START, END] {
            self.number_of(Form::of(&Column { word: edge, ..Column::default() }));
        }
    }

    fn number_of(&mut self, form: Form) -> u16 {
        let mask = self.slots.len() - 1;
        let mut place = (form.hash() >> (32 - SLOT_BITS)) as usize;
        while let Some(number) = self.slots[place].checked_sub(1) {
            if self.forms[usize::from(number)] == form {
                return number;
            }
            place = (place + 1) & mask;
        }
        let number = self.forms.len() as u16;
        self.forms.push(form);
        self.slots[place] = number + 1;
        number
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.forms.len()
    }

    /// The number of the form at a place, or of what stands beyond the ends of `from..to`.
    #[inline]
    pub(crate) fn at(&self, place: isize, (from, to): (usize, usize)) -> usize {
        usize::from(if place < from as isize {
            BEFORE
        } else if place >= to as isize {
            AFTER
        } else {
            self.of_tokens[place as usize]
        })
    }
}

#[cfg(test)]
mod tests;
