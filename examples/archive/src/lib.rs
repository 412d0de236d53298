//! Articles in Parquet or JSON lines into claims, sources and findings, in SQL: in this process with
//! DataFusion, or on many machines with Ballista.

#[cfg_attr(not(feature = "cluster"), path = "no_cluster.rs")]
pub mod cluster;
mod functions;
mod questions;
mod rows;
mod sample;
mod tables;

pub use functions::functions;
pub use questions::QUESTIONS;
pub use sample::{Article, write_sample};
pub use tables::register;
