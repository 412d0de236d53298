//! Of what kind sources are, named or not, one or several.

use super::{names, read};
use crate::attribution::Kind;

#[test]
fn kinds_follow_what_the_text_says() {
    let table = [
        ("[Harbour ministry spokesperson Mara Lindt] said so.", Kind::Spokesperson),
        ("[The hydrologist Mara Lindt] said so.", Kind::Expert),
        ("[Mara Lindt, a senator from Nordvik,] said so.", Kind::Official),
        ("[Mara Lindt], 38, a shopkeeper, said so.", Kind::Witness),
        ("[The Nordvik Institute] said so.", Kind::Organisation),
        ("[The Ministry of Harbours] said so.", Kind::Government),
        ("[Moscow] said so.", Kind::Government),
        ("[The TV station Kanal Nord] said so.", Kind::MediaOutlet),
        ("[Nordvik Shipping Ltd] said so.", Kind::Company),
        ("[A report by the council] said so.", Kind::Document),
        ("[A study of bats] said so.", Kind::Document),
        ("[A court filing] said so.", Kind::Document),
        ("[The indictment] said so.", Kind::Document),
        ("[A statement from the port] said so.", Kind::Document),
        ("[The law] says so.", Kind::Document),
        ("[A tweet by the port] said so.", Kind::Document),
        ("[Observers] said so.", Kind::Group),
        ("[Many Norwegians] said so.", Kind::Group),
        ("[A source] said so.", Kind::Anonymous),
        ("[An official who asked not to be named] said so.", Kind::Anonymous),
        ("[Mara Lindt] said so.", Kind::Person),
        ("The first witness, former Nordvik bookkeeper [Mara Lindt], said so.", Kind::Witness),
        ("The first witness, the council’s harbour chief [Mara Lindt], said so.", Kind::Official),
        ("Brokerage [Lindt Hume] said so.", Kind::Company),
        ("[Eng. Hessa Lindt, Director-General of the Harbour Authority,] said so.", Kind::Official),
        ("[We] have learned so.", Kind::Author),
        ("[Nordvik Republicans] said so.", Kind::Group),
        ("[Those who left] said so.", Kind::Group),
        ("[Climate models] say so.", Kind::Document),
        ("[A circular] said so.", Kind::Document),
        ("[Papers] said so.", Kind::MediaOutlet),
        ("[’s paper] said so.", Kind::MediaOutlet),
        ("[All three candidates] issued statements.", Kind::Group),
        ("[A majority of voters] said so.", Kind::Group),
        ("[A man who did not wave] said so.", Kind::Person),
        ("[A man briefed on the talks] said so.", Kind::Anonymous),
        ("[A person close to the talks] said so.", Kind::Anonymous),
        ("[Recent polling] said so.", Kind::Document),
        ("[The 2009 paper] said so.", Kind::Document),
        ("[The paper] said so.", Kind::MediaOutlet),
        ("[The book and film] said so.", Kind::Document),
        ("[A number of studies] said so.", Kind::Document),
        ("[A number of drivers] said so.", Kind::Group),
        ("[The lawsuit’s summary] said so.", Kind::Document),
        ("[The crowd] said so.", Kind::Group),
        ("[None of the drivers] said so.", Kind::Group),
        ("[A small percentage of the drivers] said so.", Kind::Group),
        ("[Families of the drowned] said so.", Kind::Group),
        ("[Someone] said so.", Kind::Person),
        ("[Someone who asked not to be named] said so.", Kind::Anonymous),
        ("[The Depositors’ Forum] said so.", Kind::Organisation),
    ];
    for (marked, kind) in table {
        let registry = read(marked);
        let source = registry.source_of(0).unwrap_or_else(|| panic!("{marked}"));
        assert_eq!(source.kind, kind, "{marked} {source:?}");
    }
}

#[test]
fn capitals_and_seats_stand_for_a_government() {
    let table = [
        ("Moscow", "Russia"),
        ("The Kremlin", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("The White House", "United States"),
        ("Washington", "United States"),
    ];
    for (seat, state) in table {
        let registry = read(&format!("[{seat}] said so."));
        let source = registry.source_of(0).unwrap_or_else(|| panic!("{seat}"));
        assert_eq!((source.kind, source.affiliation.as_deref()), (Kind::Government, Some(state)));
        assert_eq!(source.evidence, crate::attribution::KindEvidence::Metonym, "{seat}");
    }
    // "Washington" with a first name is a person, and where it only stands as a place it is nobody.
    assert_eq!(read("[Mara Washington] said so.").source_of(0).unwrap().kind, Kind::Person);
    assert!(read("Rain fell in Washington.").sources.is_empty());
}

#[test]
fn a_source_is_current_or_former_one_or_several_named_or_not() {
    use crate::attribution::KindEvidence as Shown;
    let table = [
        ("[Tom Hale, the mayor of Ashton,] said so.", false, true, true, Shown::Role),
        ("[Mara Lindt, the former mayor of Ashton,] said so.", true, true, true, Shown::Role),
        ("[Ex-chief Tom Hale] said so.", true, true, true, Shown::Title),
        ("[Justice (retd) Mara Lindt] said so.", true, true, true, Shown::Title),
        ("[Mara Lindt], who was mayor until 2012, said so.", true, true, true, Shown::Role),
        (
            "[Mara Lindt], who was mayor when it rained, said so.",
            false,
            true,
            true,
            Shown::PersonWord,
        ),
        ("[A former minister] said so.", true, true, false, Shown::HeadNoun),
        ("[Former ministers] said so.", true, false, false, Shown::HeadNoun),
        ("[The Nordvik Institute] said so.", false, true, true, Shown::NameWord),
        ("[The TV station Kanal Nord] said so.", false, true, true, Shown::NounBeside),
        ("[Downing Street] said so.", false, true, true, Shown::Metonym),
        ("[The BBC] said so.", false, true, true, Shown::KnownName),
        ("[Observers] said so.", false, false, false, Shown::HeadNoun),
        ("[Sen. Lindt] said so.", false, true, true, Shown::Title),
        ("[Dunmarsh] said so.", false, true, true, Shown::Shape),
    ];
    for (marked, is_former, is_individual, is_named, evidence) in table {
        let registry = read(marked);
        let source = registry.source_of(0).unwrap_or_else(|| panic!("{marked}"));
        let found = (source.is_former, source.is_individual, source.is_named, source.evidence);
        assert_eq!(found, (is_former, is_individual, is_named, evidence), "{marked} {source:?}");
    }
}

#[test]
fn who_is_counted_has_no_name() {
    let table: &[(&str, &[&str], Kind)] = &[
        ("[One, who asked not to be named,] said so.", &["One"], Kind::Anonymous),
        (
            "[Two porters] saw it. [Another] said it fell.",
            &["Two porters", "another of two porters"],
            Kind::Person,
        ),
        (
            "[One resident] said it was wet. [A second] said it was dry. [A third] left.",
            &["One resident", "second resident", "third resident"],
            Kind::Person,
        ),
        ("Ida Holm waved. [A third] said so.", &["a third"], Kind::Group),
        ("In a poll, half said so. [A third] said no.", &["a third"], Kind::Group),
        ("[Some 40 MPs] wrote so.", &["Some 40 MPs"], Kind::Group),
        ("In a poll, [30%] said so.", &["30%"], Kind::Group),
        ("[Three in ten] said so.", &["Three in ten"], Kind::Group),
        ("[Fifty of the officers] said so.", &["Fifty of the officers"], Kind::Group),
    ];
    for (marked, expected, kind) in table {
        assert_eq!(names(marked), *expected, "{marked}");
        let registry = read(marked);
        let last = registry.source_of(expected.len() - 1).unwrap();
        assert_eq!((last.kind, last.is_named), (*kind, false), "{marked} {last:?}");
    }
}

#[test]
fn a_poll_is_its_makers() {
    let table = [
        ("[A poll by Norstat] said so.", Some("Norstat")),
        ("[A Norstat poll] said so.", Some("Norstat")),
        ("[A May poll] said so.", None),
        ("[A poll of commuters] said so.", None),
    ];
    for (marked, maker) in table {
        let registry = read(marked);
        let source = registry.source_of(0).unwrap_or_else(|| panic!("{marked}"));
        assert_eq!(
            (source.kind, source.affiliation.as_deref()),
            (Kind::Document, maker),
            "{marked}"
        );
    }
}

#[test]
fn one_of_those_who_hide_their_names_hides_it_too() {
    let table = [
        ("[People familiar with the talks] said so. [A third person] said no.", Kind::Anonymous),
        ("[People familiar with the talks] said so. [A third pilot] said no.", Kind::Person),
        ("[People on the quay] said so. [A third person] said no.", Kind::Person),
    ];
    for (marked, kind) in table {
        let registry = read(marked);
        assert_eq!(registry.source_of(1).map(|source| source.kind), Some(kind), "{marked}");
    }
}
