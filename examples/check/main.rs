//! Checks articles: shows who says what, and what nobody stands behind.
//!
//! The exit status is 0 where nothing was found, 1 where something at or above `--fail-on` was, and
//! 2 where an argument or a file could not be taken.

mod arguments;
mod article;
mod batch;
mod claims;
mod input;
mod known;
mod output;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use whosaid::{Checker, Config};

use arguments::Arguments;
use known::Known;
use output::Output;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let status = match &arguments.explain {
        Some(rule) => explain(&arguments, rule),
        None => run(&arguments),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Checks every input, the readable ones even where others are not. The exit status.
fn run(arguments: &Arguments) -> Result<u8> {
    let checker = checker(arguments)?;
    let mut known = Known::open(arguments)?;
    let inputs = input::find(&arguments.paths);
    let mut output = Output::new(arguments, inputs.len())?;
    let (mut is_unreadable, mut has_findings) = (false, false);
    batch::run(&checker, arguments, inputs, |checked| match checked {
        Ok(mut article) => {
            known.leave_out(&mut article);
            if arguments.explain_links {
                article.explain(&checker);
            }
            has_findings |= article.has_finding(arguments.fail_on.severity());
            output.write(article)
        }
        Err(error) => {
            is_unreadable = true;
            anstream::eprintln!("error: {error:#}");
            Ok(())
        }
    })?;
    output.finish()?;
    known.close()?;
    Ok(if is_unreadable { 2 } else { u8::from(has_findings) })
}

/// The checker that the arguments ask for: the configuration, and the preset on top of it.
fn checker(arguments: &Arguments) -> Result<Checker> {
    let mut builder = Checker::builder();
    if let Some(path) = &arguments.config {
        builder = builder.config(Config::from_toml(&path.display().to_string(), &read(path)?)?);
    }
    if let Some(rules) = arguments.preset {
        builder = builder.preset(rules.preset());
    }
    Ok(builder.build()?)
}

/// Prints what a rule is for, and what became of it in this configuration.
fn explain(arguments: &Arguments, rule: &str) -> Result<u8> {
    let checker = checker(arguments)?;
    let setting = checker.explain_config(rule)?;
    let docs = checker.explain(rule).unwrap_or_default();
    anstream::println!("{setting}\n{}", docs.trim_end());
    Ok(0)
}

/// A small text file that people keep.
fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Whether the reader of the output has gone away, as `head` does when it has enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let cause = error.downcast_ref::<std::io::Error>();
    cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}
