//! What the program asks unless it is told otherwise.

/// The SQL files of the folder `queries`, each with what it asks in its first line.
pub const QUESTIONS: [&str; 3] = [
    include_str!("../queries/most-quoted.sql"),
    include_str!("../queries/anonymous-by-month.sql"),
    include_str!("../queries/findings-by-rule.sql"),
];
