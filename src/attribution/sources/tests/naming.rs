//! Whom names, titles and nicknames lead to.

use super::{assert_names, names, read};
use crate::attribution::Kind;
use crate::attribution::Unresolved;

#[test]
fn mentions_lead_to_the_names_they_mean() {
    let table: &[(&str, &[&str])] = &[
        (
            "The mayor, Mara Lindt, opened the quay. [She] said it was safe. [Lindt] added it was dry.",
            &["Mara Lindt", "Mara Lindt"],
        ),
        (
            "[Mara Lindt], the mayor of Nordvik, said yes. Tom Hale left. [The mayor] said he could.",
            &["Mara Lindt", "Mara Lindt"],
        ),
        (
            "Ana Ruiz and Eva Ruiz met. [Ana] said it rained. [Eva Ruiz] said it did not.",
            &["Ana Ruiz", "Eva Ruiz"],
        ),
        (
            "The Nordvik Port Authority (NPA) met. [The authority] said yes. [The NPA] added no. [It] paid.",
            &["Nordvik Port Authority", "Nordvik Port Authority", "Nordvik Port Authority"],
        ),
        (
            "Mr. Hale waved. Mrs. Hale did not. [Mr. Hale] said so. [She] said nothing.",
            &["Hale", "Hale"],
        ),
        (
            "[A spokesman for the port] said yes. [The spokesman] said no more.",
            &["spokesman for the port", "spokesman for the port"],
        ),
        ("[Eng. Lars Lund] said so. [Eng. Lund] said no more.", &["Lars Lund", "Lars Lund"]),
        (
            "A spokeswoman for [the port, who asked not to be named,] said so.",
            &["spokeswoman for the port"],
        ),
        (
            "The Lindt campaign paid. Mara Lindt left. [Her campaign] said so. [Her office] did not.",
            &["Lindt campaign", "Mara Lindt’s office"],
        ),
        (
            "[European Council chief Mara Lindt] said so. [The Europeans] did not. [The chief] left.",
            &["Mara Lindt", "Europeans", "Mara Lindt"],
        ),
        ("[The party's existing rules] say so.", &["party's existing rules"]),
        ("[The suspended chairman, Cyrus Lund,] said so.", &["Cyrus Lund"]),
        ("[The suspended chairman], Cyrus Lund, said so.", &["Cyrus Lund"]),
        ("[Lars Lund, who] said so, left.", &["Lars Lund"]),
        ("Lars Lund met the voters, [most of whom] said so.", &["voters"]),
        ("Lars Lund met Per Dahl. [Those close] to him said so.", &["Those"]),
        ("Lars Lund, [who] said so, left.", &["Lars Lund"]),
        (
            "As Lars Lund and Mara Hale crossed the bridge, gulls rose. It was dry, [they] said.",
            &["Lars Lund and Mara Hale"],
        ),
        (
            "[Dock workers] met. The quay takes Chinese imports. [They] said it would hold.",
            &["Dock workers", "Dock workers"],
        ),
        ("Spokesman Mara Hale waved. Lars Lund left. [She] said so.", &["Mara Hale"]),
        (
            "Lars Lund and Mara Hale met. [The two] spoke. [The two candidates] agreed.",
            &["Lars Lund and Mara Hale", "Lars Lund and Mara Hale"],
        ),
        ("Mayor Lars Lund came. At a meeting in Ashton, [the mayor] said so.", &["Lars Lund"]),
        ("Tom Hale met Lars Lund. Lund's rise was slow. [He] said so.", &["Lars Lund"]),
        ("Lars Lund wrote “Dry Quays,” [which] says so.", &["Dry Quays"]),
        (
            "Mara Hale, 59, of Ashton, Md., watched the gulls. [She] said they were loud.",
            &["Mara Hale"],
        ),
        (
            "The European reluctance was loud. [Lars Lund] said so. [He] left.",
            &["Lars Lund", "Lars Lund"],
        ),
        ("Lars Lund waved. A native of Nordvik, [he] said so.", &["Lars Lund"]),
        ("Lars Lund is a Republican. [Senate Republicans] said so.", &["Senate Republicans"]),
        (
            "Lars Lund runs the port.\n\nQ: Is it dry?\n\nA: [I] think so.\n\nQ: And now?\n\nA: Yes.",
            &["Lars Lund"],
        ),
        (
            "The Nordvik Port Authority paid.\n\nCOURIER: Why?\n\nLUND: [They] said so.\n\n\
             COURIER: When?\n\nLUND: In May, [they] said.",
            &["Nordvik Port Authority", "Nordvik Port Authority"],
        ),
    ];
    assert_names(table);
}

#[test]
fn names_hold_nicknames_and_titles_their_roles() {
    let table: &[(&str, &[&str])] = &[
        (
            "[Ida “Birdie” Holm], a nurse, said so. [Holm] waved. [Birdie] left.",
            &["Ida “Birdie” Holm", "Ida “Birdie” Holm", "Ida “Birdie” Holm"],
        ),
        (
            "Rep. Robert C. “Bobby” Lund met. [Lund] said so. [Bobby Lund] left.",
            &["Robert C. “Bobby” Lund", "Robert C. “Bobby” Lund"],
        ),
        (
            "[Ida Holm, known as “Birdie”], said so. Per Dahl left. [“Birdie”] said no more.",
            &["Ida Holm", "Ida Holm"],
        ),
        (
            "[Holm, known as “Birdie”], said so. “Birds” sold. [“Birds”] said no.",
            &["Holm", "Birds"],
        ),
        ("[Lars (Bob) Lund] said so. [Lund] left.", &["Lars (Bob) Lund", "Lars (Bob) Lund"]),
        ("[Hugh Hill, a doctor,] said so. [The doctor] left.", &["Hugh Hill", "Hugh Hill"]),
        ("[Pike Mills] said so. [It] left.", &["Pike Mills", "Pike Mills"]),
        ("[Pike Lund] said so. [It] left.", &["Pike Lund", "Some(NoAntecedent)"]),
        ("[Hugh Hill] said so. [Hill] said no more.", &["Hugh Hill", "Hugh Hill"]),
        ("Hugh Hill left. [The Hill] said so.", &["Hill"]),
        ("[Justice (retd) Lars Lund] said so. [Lund] left.", &["Lars Lund", "Lars Lund"]),
        ("[Mara Lindt] said so. [M. Lindt] left.", &["Mara Lindt", "Mara Lindt"]),
        ("[M. Lindt] said so. [Mara Lindt] left.", &["Mara Lindt", "Mara Lindt"]),
        ("Adm. Lars Lund came. [The admiral] said so.", &["Lars Lund"]),
        ("Det Con Lars Lund came. [The officer] said so.", &["Lars Lund"]),
        ("Mayor Lars Lund came. [The officer] said so.", &["officer"]),
        ("Former mayor Lars Lund came. [The mayor], Per Dahl, said so.", &["Per Dahl"]),
        (
            "Former mayor Lars Lund came. The mayor, Per Dahl, left. [The mayor] said so.",
            &["Per Dahl"],
        ),
        ("Lars Lund waved. [The other man, his friend Per Dahl, 40,] said so.", &["Per Dahl"]),
        ("Present were Mara Lindt and Tom Hale. [Lindt] said so.", &["Mara Lindt"]),
    ];
    assert_names(table);
}

#[test]
fn two_people_of_one_surname_stay_two() {
    let table: &[(&str, &[&str])] = &[
        (
            "Mara Lindt and Tom Lindt met. [Mara Lindt] said so. [Tom Lindt] did not. [Tom] left.",
            &["Mara Lindt", "Tom Lindt", "Tom Lindt"],
        ),
        (
            "[Mara Lindt] said so. Her brother, [Tom Lindt], did not. [Ms Lindt] left. [Mr Lindt] sat.",
            &["Mara Lindt", "Tom Lindt", "Mara Lindt", "Tom Lindt"],
        ),
        ("[Per Lund], her brother, said so. Kim Lund left.", &["Per Lund"]),
    ];
    assert_names(table);
    let registry = read("Kim Lind and Bo Lind met. [Lind] said so.");
    assert!(matches!(registry.unresolved[0], Some(Unresolved::Ambiguous(_))), "{registry:?}");
}

#[test]
fn what_the_source_was_doing_is_not_the_source() {
    let table: &[(&str, &[&str])] = &[
        ("[Giving evidence on Tuesday, his aide, Ines Calder,] said so.", &["Ines Calder"]),
        ("Speaking outside the court, [Ines Calder] said so.", &["Ines Calder"]),
        ("[Dunmarsh] said so. [It] disputes the rest.", &["Dunmarsh", "Dunmarsh"]),
        ("[@orla_lind] wrote so.", &["@orla_lind"]),
    ];
    assert_names(table);
    let kinds = |marked: &str| read(marked).sources.last().map(|source| source.kind);
    assert_eq!(kinds("Speaking outside the court, [Ines Calder] said so."), Some(Kind::Person));
    assert_eq!(kinds("[Dunmarsh] said so. [It] disputes it."), Some(Kind::Organisation));
    assert_eq!(kinds("[@orla_lind] wrote so."), Some(Kind::Person));
}

#[test]
fn one_role_in_two_places_is_two_peoples() {
    let table: &[(&str, &[&str])] = &[
        (
            "[The mayor of Nordvik] said so. [The mayor of Ashton] said no. [The mayor] left.",
            &["mayor of Nordvik", "mayor of Ashton", "mayor of Ashton"],
        ),
        (
            "[Mara Lindt, the mayor of Nordvik,] said so. [The mayor of Ashton] said no.",
            &["Mara Lindt", "mayor of Ashton"],
        ),
        (
            "[Mara Lindt, the mayor of Nordvik,] said so. [The mayor of Nordvik] said no more.",
            &["Mara Lindt", "Mara Lindt"],
        ),
        (
            "[Mara Lindt, head of the Nordvik Port Authority,] spoke. [The head of the port] left.",
            &["Mara Lindt", "Mara Lindt"],
        ),
        ("Norway waited. [Its environment agency] said so.", &["Norway’s environment agency"]),
        (
            "The Ministry of Harbours waited. [Its environment agency] said so.",
            &["Its environment agency"],
        ),
        ("The quay closed. [Its environment agency] said so.", &["Its environment agency"]),
    ];
    assert_names(table);
}

#[test]
fn whose_and_what_a_noun_is_stays_with_it() {
    assert_names(&[
        ("[A person close to the talks] said so.", &["person close to the talks"]),
        ("[An aide familiar with the plan] said so.", &["aide familiar with the plan"]),
        (
            "The Lindt campaign paid. Tom Hale left. [His campaign] said so.",
            &["Tom Hale’s campaign"],
        ),
        (
            "Mara Lindt left. [The Lindt re-election campaign] said so. [Her campaign] said no more.",
            &["Lindt re-election campaign", "Lindt re-election campaign"],
        ),
        (
            "Former President Ida Holm met President Tom Lund. [The former president] said so. \
             [The president] said no more.",
            &["Ida Holm", "Tom Lund"],
        ),
        ("[Both sides of the harbour debate] said so.", &["Both sides of the harbour debate"]),
        (
            "[Advisers to four remaining candidates] said so.",
            &["Advisers to four remaining candidates"],
        ),
        ("[A dozen towns] said so.", &["a dozen towns"]),
        ("[The towns] said so.", &["towns"]),
        ("[5/12 survivors’ groups] said so.", &["5/12 survivors’ groups"]),
        ("[The divers she had met] said so.", &["divers"]),
        (
            "[The Depositors’ Forum] said so. [It] left.",
            &["Depositors’ Forum", "Depositors’ Forum"],
        ),
    ]);
}

#[test]
fn what_the_text_calls_somebody_leads_to_them() {
    assert_names(&[
        (
            "Sen. Tom Lund spoke of shipowner Per Dahl. Lund waved. [The tycoon] said so.",
            &["Per Dahl"],
        ),
        (
            "[One supporter] said so. [Another] said no more.",
            &["One supporter", "Another supporter"],
        ),
        ("Mara Lindt left. [This reporter] heard so.", &["the author"]),
        ("Trusting Mary Lindt is unwise. [She] said so.", &["Mary Lindt"]),
        ("[Those who left] said so.", &["Those who left"]),
        ("Mara Lindt rose in last week’s poll. A poll came. [The poll] said so.", &["poll"]),
        (
            "[Norvik Ltd] met. [The fish company] said so. [The parent company] did not.",
            &["Norvik Ltd", "Norvik Ltd", "parent company"],
        ),
        (
            "It bought Dahl’s parent company. Norvik Ltd waved. [The company] said so.",
            &["Norvik Ltd"],
        ),
    ]);
}

#[test]
fn a_poll_belongs_to_who_made_it() {
    let table = [
        ("[A survey of 1,000 adults by Norstat] said so.", "Norstat"),
        ("[A poll of 600 commuters by the Lindt Institute] said so.", "Lindt Institute"),
        ("[A Norland Herald/Radio Nord poll] said so.", "Norland Herald/Radio Nord"),
        ("[A Herald/Echo survey] said so.", "Herald/Echo"),
        ("[A Norland Herald poll] said so.", "Norland Herald"),
    ];
    for (marked, maker) in table {
        let registry = read(marked);
        let source = registry.source_of(0).unwrap();
        assert_eq!(
            (source.kind, source.affiliation.as_deref()),
            (Kind::Document, Some(maker)),
            "{marked}"
        );
    }
}

/// Shows all rows at once whose names are others.
#[track_caller]
fn assert_each(table: &[(&str, &[&str])]) {
    let found = table.iter().map(|(marked, _)| names(marked));
    let wrong: Vec<_> =
        table.iter().zip(found).filter(|((_, expected), found)| expected != found).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn names_end_with_their_last_word() {
    assert_each(&[
        ("[Norvik Shipping Ltd.] said so.", &["Norvik Shipping Ltd."]),
        ("[Ida Holm Jr.] said so.", &["Ida Holm Jr."]),
        ("[Ida Holm,] said so.", &["Ida Holm"]),
        ("[Ida Holm.] said so.", &["Ida Holm"]),
        ("[Ida Holm’s] said so.", &["Ida Holm"]),
        ("[The Pilots’ Union (PU)] said so.", &["Pilots’ Union"]),
        ("[A third] said so.", &["a third"]),
        ("[A dozen states] said so.", &["a dozen states"]),
        ("[A few clerks] said so.", &["a few clerks"]),
        ("[Few clerks] said so.", &["Few clerks"]),
        ("[A majority of clerks] said so.", &["majority of clerks"]),
        ("[A pilot] said so.", &["pilot"]),
        ("[An old pilot] said so.", &["old pilot"]),
        ("[Old pilots] said so.", &["Old pilots"]),
    ]);
}

#[test]
fn nouns_lead_back_to_whom_they_mean() {
    assert_each(&[
        ("[Ida Holm, a pilot,] said so. [The pilot] said no.", &["Ida Holm", "Ida Holm"]),
        ("[A pilot] said so. [The pilot] said no.", &["pilot", "pilot"]),
        ("[A pilot] said so. [A pilot] said no.", &["pilot", "pilot"]),
        ("[The pilots] said so. [Pilots] said no.", &["pilots", "pilots"]),
        ("[The port] said so. [The union] said no.", &["port", "union"]),
        ("[Norvik Shipping] said so. [The company] said no.", &["Norvik Shipping"; 2]),
        ("[Norvik Shipping] said so. [The firm] said no.", &["Norvik Shipping"; 2]),
        ("[Norvik Shipping] said so. [The port] said no.", &["Norvik Shipping", "port"]),
        ("[The Harbour Board] said so. [The board] said no.", &["Harbour Board"; 2]),
        ("[Harbour Board] said so. [A board] said no.", &["Harbour Board", "board"]),
        ("[The Norvik Post] said so. [The paper] said no.", &["Norvik Post"; 2]),
        ("[Ida Holm, the mayor,] said so. [Mayors] said no.", &["Ida Holm", "Mayors"]),
        ("[Ida Holm, the mayor,] said so. [A mayor] said no.", &["Ida Holm", "mayor"]),
        ("[Ida Holm, the mayor,] said so. [The judge] said no.", &["Ida Holm", "judge"]),
        ("[Ida Holm, the old mayor,] said so. [The mayor] said no.", &["Ida Holm"; 2]),
        ("[Ida Holm] said so. [Her office] said no.", &["Ida Holm", "Ida Holm’s office"]),
        ("[A report] said so. [The report] said no.", &["report", "report"]),
        ("[The report] said so. [A second report] said no.", &["report", "second report"]),
        ("[A spokesman] said so. [The spokesman] said no.", &["spokesman", "spokesman"]),
    ]);
}

#[test]
fn pronouns_mean_who_fits() {
    assert_each(&[
        ("The union met. [They] said so.", &["union"]),
        ("The union met. [It] said so.", &["union"]),
        ("The pilots met. [They] said so.", &["pilots"]),
        ("Ida Holm met the pilots. [They] said so.", &["pilots"]),
        ("The report came. [It] said so.", &["report"]),
        ("Norvik Shipping met the pilots. [It] said so.", &["Norvik Shipping"]),
        ("A nurse left. [She] said so.", &["nurse"]),
        ("A man and a woman left. [She] said so.", &["woman"]),
        ("A man and a woman left. [He] said so.", &["man"]),
        ("The man met the woman. [He] said so.", &["man"]),
        ("Tom Hale and Ida Holm met. [She] said so.", &["Ida Holm"]),
        ("Tom Hale and Ida Holm met. [He] said so.", &["Tom Hale"]),
        ("Tom Hale and Ida Holm met. [They] said so.", &["Tom Hale and Ida Holm"]),
        ("Ida Holm left. The report was long. [She] said so.", &["Ida Holm"]),
        ("Ida Holm left. It rained. It froze. [She] said so.", &["Ida Holm"]),
        ("Ida Holm’s husband left. [He] said so.", &["Ida Holm’s husband"]),
        ("[Ida Holm] said so. [She] said no. [Holm] left.", &["Ida Holm"; 3]),
        ("[The port] said so. [It] said no.", &["port", "port"]),
        ("The pilots of the port, [who] said so, left.", &["pilots of the port"]),
        ("A pilot of the port [who] said so left.", &["pilot of the port"]),
        ("They met pilots [who] said so.", &["pilots"]),
        ("Pilots and clerks, [who] said so, left.", &["Pilots and clerks"]),
        ("Ida Holm, [who] said so, left.", &["Ida Holm"]),
        ("A report by Ida Holm, [which] said so, was long.", &["report by Ida Holm"]),
    ]);
}
