//! Annotated articles and what was found in them, into figures; shared by `evaluate` and `train`.

pub(crate) mod comparison;
pub(crate) mod corpus;
pub(crate) mod score;
mod standoff;
mod words;

pub(crate) use comparison::Comparison;
pub(crate) use score::Score;
