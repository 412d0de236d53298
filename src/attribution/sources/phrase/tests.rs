//! The words of a source, in brackets, into whom they name.

use crate::attribution::sources::tests::names;

fn assert_named(table: &[(&str, &str)]) {
    let found = table.iter().map(|(marked, _)| names(&format!("{marked} said so.")).join("; "));
    let wrong: Vec<_> =
        table.iter().zip(found).filter(|((_, expected), found)| expected != found).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_name_in_apposition_is_the_source() {
    assert_named(&[
        ("[The old chairman], Cyrus Lund,", "Cyrus Lund"),
        ("[Old chairmen], Cyrus Lund,", "Old chairmen"),
        ("[The old chairman], Cyrus Lund of Ashton,", "old chairman"),
        ("[The old chairman] or Cyrus Lund,", "old chairman"),
        ("[The foreign minister, Mara Lindt,]", "Mara Lindt"),
        ("[The foreign minister, Mara Lindt]", "Mara Lindt"),
        ("[The union, backed by Mara Lindt,]", "union"),
        ("[The union, including Mara Lindt,]", "union"),
        ("[The union, which Mara Lindt leads,]", "union"),
        ("[The clerk, the aunt of Mara Lindt,]", "clerk"),
        ("[Her solicitor, her old Anil Hale,]", "Her solicitor"),
        ("[Her solicitor, Anil Hale of Hale & Roe,]", "Anil Hale"),
        ("[Her solicitor, Anil Hale (a pilot),]", "Anil Hale"),
        ("[Her solicitor, Anil Hale; a pilot,]", "Anil Hale"),
        ("[Her solicitor, Anil Hale near the quay,]", "Her solicitor"),
        ("[Its owner, billionaire Mara Lindt,]", "Mara Lindt"),
        ("[Mara Lindt, aide Tom Hale,]", "Mara Lindt"),
        ("[Its plan, “Dry Quays”,]", "Dry Quays"),
    ]);
}

#[test]
fn several_who_are_joined_are_one_source() {
    assert_named(&[
        ("[Mara Lindt and Tom Hale]", "Mara Lindt and Tom Hale"),
        ("[Mara Lindt & Tom Hale]", "Mara Lindt & Tom Hale"),
        ("[Mara Lindt (a pilot) and Tom Hale]", "Mara Lindt (a pilot) and Tom Hale"),
        ("[Mara Lindt (a pilot)]", "Mara Lindt"),
        ("[Mara Lindt (a pilot and a nurse)]", "Mara Lindt"),
        ("[Mara Lindt, Tom Hale and Ida Roe]", "Mara Lindt, Tom Hale and Ida Roe"),
        ("[Mara Lindt, a pilot and a nurse,]", "Mara Lindt"),
        ("[Hale, Director of the Water and Power Authority,]", "Hale"),
        ("[Mara Lindt, Director and Chair,]", "Mara Lindt, Director and Chair"),
        ("[pilots and Tom Hale]", "pilots and Tom Hale"),
        ("[Tom Hale or Ida Roe]", "Tom Hale"),
        ("[Tom Hale and]", "Tom Hale"),
    ]);
}

#[test]
fn the_first_noun_phrase_heads_the_words() {
    assert_named(&[
        ("[two people familiar]", "two people"),
        ("[two people familiar with the talks]", "two people familiar with the talks"),
        ("[the keen clerk]", "keen clerk"),
        ("[some]", "some"),
        ("[the pilots’]", "pilots"),
        ("[Philip K. Lund]", "Philip K. Lund"),
        ("[Mr. Lund]", "Lund"),
        ("[a report released last year]", "report"),
        ("[a plan released last year]", "plan"),
        ("[corporations looking to merge]", "corporations"),
        ("[many college-educated voters]", "many college-educated voters"),
        ("[the port’s proposed plan]", "port’s proposed plan"),
        ("[officials here]", "officials"),
        ("[pilots alike]", "pilots"),
        ("[40% of voters]", "40% of voters"),
        ("[In Ashton pilots]", "Ashton pilots"),
        ("[of]", "of"),
        ("[A building on the quay, the hall,]", "building"),
        ("[Speaking quietly, the mayor,]", "Speaking quietly"),
    ]);
}

#[test]
fn the_stop_of_an_initial_or_a_title_ends_no_name() {
    assert_named(&[
        ("[The chairman, Mr. Anil Hale,]", "Anil Hale"),
        ("[The chairman], Mr. Hale,", "Hale"),
        ("[The chairman, J. Hale,]", "J. Hale"),
        ("[The author, Philip K. Lund,]", "Philip K. Lund"),
        ("[The author], Philip K. Lund,", "Philip K. Lund"),
    ]);
}
