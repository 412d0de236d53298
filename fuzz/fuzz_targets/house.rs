//! House rules of every kind, over articles of their own words: an error or a sound report, in time
//! that grows with the article alone.
#![no_main]

use std::fmt::Write as _;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use whosaid::{Article, Checker, Config};
use whosaid_fuzz::sound_report_of;

const ITEMS: [&str; 32] = [
    "a", "b", "b?", "a|b", "!a", "..1", "..4", "..8", "WORD", "WORD?", "NAME", "NAME?", "NUMBER",
    "START", "END", "[", "]", ",", "a:v", "say/said:v", "<say-verb>", "<say-verb:ing>", "@set",
    "!@set", "'s", "n't", "[a", "b]", "..8", "WORD?", "%", "é",
];

const WORDS: [&str; 12] =
    ["a ", "b ", "A ", "said ", "saying ", ", ", ". ", "Lund ", "12 ", "“a” ", "\n\n", "won’t "];

const KINDS: [&str; 5] =
    ["existence", "substitution", "occurrence", "consistency", "conditional"];

const SCOPES: [&str; 8] =
    ["author", "narration", "unquoted", "attributed", "quoted", "cue", "heading", "document"];

#[derive(Debug, Arbitrary)]
struct House {
    rules: Vec<(u8, u8, Vec<Vec<u8>>)>,
    set: Vec<u8>,
    text: Vec<u8>,
}

fuzz_target!(|house: House| {
    let mut toml = String::from("preset = \"off\"\n");
    let _ = writeln!(toml, "sets = {{ set = {:?} }}", pattern(&house.set));
    for (number, (kind, scope, patterns)) in house.rules.iter().take(4).enumerate() {
        let patterns: Vec<String> = patterns.iter().map(|items| pattern(items)).collect();
        add_rule(&mut toml, number, (*kind, *scope), &patterns);
    }
    let Ok(config) = Config::from_toml("house.toml", &toml) else { return };
    let Ok(checker) = Checker::builder().config(config).build() else { return };
    let text: String = house.text.iter().map(|word| pick(&WORDS, *word)).collect();
    let _ = sound_report_of(&checker, &Article::plain(&text));
});

fn pick<'l>(list: &[&'l str], number: u8) -> &'l str {
    list[usize::from(number) % list.len()]
}

fn pattern(items: &[u8]) -> String {
    items.iter().take(24).map(|item| pick(&ITEMS, *item)).collect::<Vec<_>>().join(" ")
}

fn add_rule(toml: &mut String, number: usize, (kind, scope): (u8, u8), patterns: &[String]) {
    let (kind, scope) = (pick(&KINDS, kind), pick(&SCOPES, scope));
    let _ = writeln!(toml, "[house.rule-{number}]\nkind = {kind:?}\nscope = {scope:?}");
    let _ = match kind {
        "substitution" => {
            let swaps: Vec<String> =
                patterns.iter().map(|pattern| format!("{pattern:?} = \"c\"")).collect();
            writeln!(toml, "swap = {{ {} }}", swaps.join(", "))
        }
        "occurrence" => writeln!(toml, "patterns = {patterns:?}\nmax = 1\nwithin = \"paragraph\""),
        "consistency" => {
            let variants: Vec<[&String; 1]> = patterns.iter().map(|pattern| [pattern]).collect();
            writeln!(toml, "variants = {variants:?}")
        }
        "conditional" => writeln!(toml, "patterns = {patterns:?}\nrequires = [\"b\"]"),
        _ => writeln!(toml, "patterns = {patterns:?}\nexcept = [\"b a\"]"),
    };
}
