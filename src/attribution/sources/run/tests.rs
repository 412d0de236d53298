//! Where names start and end.

use super::{after_nickname, at};
use crate::document::Document;
use crate::lexicon::Lexicon;

/// The names that start at each capitalised word of a text, as far as the text goes.
fn names(text: &str) -> Vec<String> {
    let document = Document::new(text, &Lexicon::default());
    let end = document.tokens().len();
    let mut found = Vec::new();
    let mut start = 0;
    while start < end {
        let name =
            super::is_capital(&document, start).then(|| at(&document, start, end, start == 0));
        match name.flatten() {
            Some(run) => {
                found.push(document.text_of(run.range).to_owned());
                start = run.range.end as usize;
            }
            None => start += 1,
        }
    }
    found
}

#[test]
fn names_start_and_end_where_readers_see_them() {
    let table: &[(&str, &[&str])] = &[
        ("Cross-examined, Mr Lund left.", &["Mr Lund"]),
        ("Questioned by Lund, it left.", &["Lund"]),
        ("Speaking about Lund, it left.", &["Lund"]),
        ("Red about Lund, it left.", &["Lund"]),
        ("One Lund left.", &["Lund"]),
        ("It met One Lund.", &["One Lund"]),
        ("But Lund left.", &["Lund"]),
        ("May left.", &[]),
        ("It left Lund on Monday in May.", &["Lund"]),
        ("It met J. Lund.", &["J. Lund"]),
        ("It met Sen. Lund.", &["Sen. Lund"]),
        ("It met Lund Jr. on Monday.", &["Lund Jr."]),
        ("It met Lund Jr.", &["Lund Jr"]),
        ("It met Lund Shipping Ltd. on Monday.", &["Lund Shipping Ltd."]),
        ("It met the Nurses’ Association.", &["Nurses’ Association"]),
        ("It met the Nurses’ Lund.", &["Nurses", "Lund"]),
        ("It met Lund’s Association.", &["Lund", "Association"]),
        ("It met Ida “Birdie” Holm.", &["Ida “Birdie” Holm"]),
        ("It met Ida (Birdie) Holm.", &["Ida (Birdie) Holm"]),
        ("It met Ida (Great Grey Bird) Holm.", &["Ida (Great Grey Bird) Holm"]),
        ("It met Ida (Great Old Grey Bird) Holm.", &["Ida", "Great Old Grey Bird", "Holm"]),
        ("It met Ida “Birdie) Holm.", &["Ida", "Birdie", "Holm"]),
        ("It met Ida (BIRD) Holm.", &["Ida", "BIRD", "Holm"]),
        ("It met Ida (Birdie) once.", &["Ida", "Birdie"]),
        ("It met Jean d’Aubry.", &["Jean d’Aubry"]),
        ("It met Jean l'Estrange.", &["Jean l'Estrange"]),
        ("It met Jean van der Holm.", &["Jean van der Holm"]),
        ("It met Jean von.", &["Jean"]),
        ("It met Hale & Roe.", &["Hale & Roe"]),
        ("It met the Ministry of Harbours and Fisheries.", &["Ministry of Harbours and Fisheries"]),
        (
            "It met the Ministry of Harbours and Mara Lindt.",
            &["Ministry of Harbours", "Mara Lindt"],
        ),
        ("It met the Ministry of Harbours and Mr Lindt.", &["Ministry of Harbours", "Mr Lindt"]),
        ("It met the Institute for the Study of Gulls.", &["Institute for the Study of Gulls"]),
        ("It met Experts on North Korea.", &["Experts", "North Korea"]),
        ("It met Lund of Ashton.", &["Lund", "Ashton"]),
        ("It met Lund and Hale.", &["Lund", "Hale"]),
        ("It met the Securities and Exchange Commission.", &["Securities and Exchange Commission"]),
        ("It met Securities and Exchange Commission.", &["Securities", "Exchange Commission"]),
        ("It met the Commission and Exchange Commission.", &["Commission", "Exchange Commission"]),
        ("It met the Securities and Commission.", &["Securities", "Commission"]),
        ("It met Economy Minister Jan Aldous.", &["Economy Minister Jan Aldous"]),
        ("It met Minister June Holm in May.", &["Minister June Holm"]),
        ("It met Lund in June.", &["Lund"]),
        ("On Monday Mara Lindt left.", &["Mara Lindt"]),
        ("It met last Sunday Mara Lindt.", &["Mara Lindt"]),
        ("It read the Sunday Mirror.", &["Sunday Mirror"]),
        ("It met Lund. Hale left.", &["Lund", "Hale"]),
        ("It met P. K. Lund. Hale left.", &["P. K. Lund", "Hale"]),
        ("It met Lund of the Fjord Institute.", &["Lund", "Fjord Institute"]),
        ("It met the Institute of the North.", &["Institute of the North"]),
        ("It met the Bank of the North Sea.", &["Bank of the North Sea"]),
        ("It met Lund the Great.", &["Lund", "Great"]),
        ("It met the Porters’ and Nurses’ Union.", &["Porters", "Nurses’ Union"]),
        ("It met the Porters’ Norvik Union.", &["Porters’ Norvik Union"]),
        ("It met the Porters’.", &["Porters"]),
        ("It met the secretary of State Lindt.", &["Lindt"]),
    ];
    let found = table.iter().map(|(text, _)| names(text));
    let wrong = table.iter().zip(found).filter(|((_, expected), found)| found != expected);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

#[test]
fn a_nickname_is_looked_for_no_further_than_the_sentence() {
    let document = Document::new("It met Ida “Birdie” Holm.", &Lexicon::default());
    assert_eq!(after_nickname(&document, 3, 8), Some(6));
    assert_eq!(after_nickname(&document, 3, 6), None);
    assert_eq!(after_nickname(&document, 3, 5), None);
}
