//! Counts the instructions of one function of a benchmark, in a process of its own.

use std::process::Command;

/// Whether valgrind is there to count with.
pub(crate) fn is_there() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok()
}

/// Callgrind collects between the beginning and the end of this function.
#[inline(never)]
pub(crate) fn counted(stage: impl FnOnce()) {
    stage();
    std::hint::black_box(());
}

/// The instructions that this program, run with these arguments, spends in [`counted`].
pub(crate) fn count(arguments: &[&str]) -> u64 {
    let program = std::env::current_exe().expect("the benchmark has a path");
    let output = Command::new("valgrind")
        .args([
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            "--toggle-collect=*callgrind::counted*",
        ])
        .arg(program)
        .args(arguments)
        .output()
        .expect("valgrind runs");
    let told = String::from_utf8_lossy(&output.stderr);
    let collected = told.lines().find_map(|line| line.split_once("Collected :"));
    collected
        .and_then(|(_, count)| count.trim().parse().ok())
        .unwrap_or_else(|| panic!("callgrind counted nothing:\n{told}"))
}
