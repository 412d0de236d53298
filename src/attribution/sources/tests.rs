//! Who the mentions of invented articles lead to, from links marked by hand.

use super::pronoun::WEIGHED;
use super::{Kind, Registry, Unresolved};
use crate::attribution::Link;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;
use crate::span::Span;

/// A text in which the words of each source stand in brackets, with the registry of its links.
fn read(marked: &str) -> Registry {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for letter in marked.chars() {
        match letter {
            '[' => open = text.len(),
            ']' => spans.push((open, text.len())),
            _ => text.push(letter),
        }
    }
    let document = Document::new(&text, &Lexicon::default());
    let link = |(from, to): &(usize, usize)| {
        let mention = document.tokens_in(Span::of(*from, *to));
        let after = vec![TokenRange { start: mention.end, end: mention.end + 1 }];
        Link::new(after.clone(), after, Some(mention))
    };
    let links: Vec<Link> = spans.iter().map(link).collect();
    Registry::of_links(&document, &links)
}

/// The names of the sources of the links, in order.
fn names(marked: &str) -> Vec<String> {
    let registry = read(marked);
    let links = 0..registry.of_link.len();
    links
        .map(|link| match registry.source_of(link) {
            Some(source) => source.name.clone(),
            None => format!("{:?}", registry.unresolved[link]),
        })
        .collect()
}

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
    for (marked, expected) in table {
        assert_eq!(names(marked), *expected, "{marked}");
    }
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
        ("[Lars (Bob) Lund] said so. [Lund] left.", &["Lars (Bob) Lund", "Lars (Bob) Lund"]),
        ("[Hugh Hill, a doctor,] said so. [The doctor] left.", &["Hugh Hill", "Hugh Hill"]),
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
    for (marked, expected) in table {
        assert_eq!(names(marked), *expected, "{marked}");
    }
}

#[test]
fn parts_and_general_words_lead_to_their_document() {
    let table: &[(&str, &[&str])] = &[
        (
            "[A report by the port] said so. [Table 3] shows rust. [Appendix B] does not.",
            &["report by the port"; 3],
        ),
        (
            "[The indictment] says so. [The 40-page document] lists six payments.",
            &["indictment", "indictment"],
        ),
        // An inquiry has no pages, and nobody's report spoke before.
        (
            "[The inquiry by the council] said so. [Page 212] says more.",
            &["inquiry by the council", "Page 212"],
        ),
        ("The council met. [Table 3] shows rust.", &["Table 3"]),
        (
            "[The indictment] says so. [The leaked document] does not.",
            &["indictment", "leaked document"],
        ),
    ];
    for (marked, expected) in table {
        assert_eq!(names(marked), *expected, "{marked}");
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
fn a_source_is_current_or_former_one_or_several_named_or_not() {
    use super::KindEvidence as Shown;
    let table = [
        ("[Tom Hale, the mayor of Ashton,] said so.", false, true, true, Shown::Role),
        ("[Mara Lindt, the former mayor of Ashton,] said so.", true, true, true, Shown::Role),
        ("[Ex-chief Tom Hale] said so.", true, true, true, Shown::Title),
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
        assert_eq!(source.evidence, super::KindEvidence::Metonym, "{seat}");
    }
    // "Washington" with a first name is a person, and where it only stands as a place it is nobody.
    assert_eq!(read("[Mara Washington] said so.").source_of(0).unwrap().kind, Kind::Person);
    assert!(read("Rain fell in Washington.").sources.is_empty());
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
    for (marked, expected) in table {
        assert_eq!(names(marked), *expected, "{marked}");
    }
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
    for (marked, expected) in table {
        assert_eq!(names(marked), *expected, "{marked}");
    }
    let kinds = |marked: &str| read(marked).sources.last().map(|source| source.kind);
    assert_eq!(kinds("Speaking outside the court, [Ines Calder] said so."), Some(Kind::Person));
    assert_eq!(kinds("[Dunmarsh] said so. [It] disputes it."), Some(Kind::Organisation));
    assert_eq!(kinds("[@orla_lind] wrote so."), Some(Kind::Person));
}

#[test]
fn pronouns_lead_past_whoever_cannot_be_meant() {
    let table: &[(&str, &[&str])] = &[
        ("Lars Lund leads among Nordvik voters [who] doubt it.", &["Nordvik voters"]),
        ("Lars Lund and those [who] doubt it met.", &["those"]),
        ("They will confront voters [who] doubt it.", &["voters"]),
        ("It worried analysts and activists, [who] said so.", &["analysts and activists"]),
        ("It was Jan Lund, head of the Harbour Board, [who] said so.", &["Jan Lund"]),
        ("[Tom Dahl] said so. As for Lars Lund, [he] said no.", &["Tom Dahl", "Lars Lund"]),
        ("Lars Lund spoke, and later Ashton was shown. [He] said so.", &["Lars Lund"]),
        (
            "[Party officials] met. In the face of [polling that] hurt, [they] said so.",
            &["Party officials", "polling", "Party officials"],
        ),
        ("[One] might doubt it.", &["the reader"]),
        ("[Allies] say that [he] left.", &["Allies", "Some(NoAntecedent)"]),
        (
            "[Lars Lund] said so.\n\nTom Dahl waved at the quay. It was dry, [he] said.",
            &["Lars Lund", "Tom Dahl"],
        ),
        ("Tom Dahl left. Paul Lund paid. The Dahl quay was long. [He] said so.", &["Paul Lund"]),
        (
            "Lars Lund runs the port.\n\nQ: Do [you] doubt it?\n\nA: No.\n\nQ: And now?\n\nA: Yes.",
            &["Lars Lund"],
        ),
        ("[I] doubt it. Nobody asked, and [they] said so.", &["the author", "Some(NoAntecedent)"]),
        (
            "Rain fell on the quay for days. Lars Lund wrote “Dry Quays,” [which] says so.",
            &["Dry Quays"],
        ),
        ("The video was released, [which] says so.", &["video"]),
        ("“[You] know that it leaks a lot,” Tom Dahl said.", &["Some(NoAntecedent)"]),
        ("“[We] know that it leaks a lot,” Tom Dahl said.", &["Some(NoAntecedent)"]),
        ("[You] may doubt it. “I doubt it,” Tom Dahl said. Can [you] tell?", &["the reader"; 2]),
    ];
    for (marked, expected) in table {
        assert_eq!(names(marked), *expected, "{marked}");
    }
}

#[test]
fn what_cannot_be_told_is_said_to_be_unresolved() {
    let nobody = read("“It rained,” [he] said.");
    assert_eq!(nobody.of_link, [None]);
    assert_eq!(nobody.unresolved, [Some(Unresolved::NoAntecedent)]);
    let either = read("Kim Lund and Robin Hale spoke. Later [he] said so.");
    assert!(matches!(either.unresolved[0], Some(Unresolved::Ambiguous(_))), "{either:?}");
}

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
        ("[All three candidates] issued statements.", Kind::Group),
        ("[A majority of voters] said so.", Kind::Group),
        ("[A man who did not wave] said so.", Kind::Person),
        ("[A man briefed on the talks] said so.", Kind::Anonymous),
    ];
    for (marked, kind) in table {
        let registry = read(marked);
        let source = registry.source_of(0).unwrap_or_else(|| panic!("{marked}"));
        assert_eq!(source.kind, kind, "{marked} {source:?}");
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

/// A link to every third word, whatever it is.
fn links_of_every_third_word(document: &Document<'_>) -> Vec<Link> {
    let tokens = document.tokens().len();
    let third = (0..tokens.saturating_sub(1)).step_by(3);
    third
        .map(|token| {
            let content = vec![TokenRange::new(token + 1, token + 2)];
            Link::new(content.clone(), content, Some(TokenRange::new(token, token + 1)))
        })
        .collect()
}

#[test]
fn weighing_grows_with_the_text_alone() {
    let lonely = |count: usize| "He said so. They said so. It said so. ".repeat(count);
    let crowded = |count: usize| {
        let people = (0..count).map(|n| format!("Mara Lin{n} met Tom Hale{n}. She said he left. "));
        people.collect::<String>()
    };
    let transcript = |count: usize| {
        "LINDT: He said they went.\n\nHALE: I asked her.\n\n".repeat(count)
            + "Mara Lindt met Tom Hale."
    };
    let scripts = |count: usize| {
        "Анна Иванова сказала. 王小明说。 محمد قال. She said so. İ ß ﬁ Ǆ. ".repeat(count)
    };
    let texts: [&dyn Fn(usize) -> String; 4] = [&lonely, &crowded, &transcript, &scripts];
    for text in texts {
        let [once, twice] = [2_500, 5_000].map(|count| {
            let text = text(count);
            let document = Document::new(&text, &Lexicon::default());
            WEIGHED.set(0);
            let _ = Registry::of_links(&document, &links_of_every_third_word(&document));
            WEIGHED.get()
        });
        assert!(twice <= 2 * once + 100, "{once} {twice} {}", &text(1));
    }
}

#[test]
fn names_in_any_number_and_script_are_read() {
    let many: String = (0..5_000).map(|n| format!("Mara{n} Lindt said so. ")).collect();
    let people: Vec<String> = (0..5_000u32)
        .map(|n| {
            let tail: String =
                (0..4).map(|at| (b'a' + (n >> (4 * at) & 15) as u8) as char).collect();
            format!("Mara Lin{tail} came. Lin{tail} sat. ")
        })
        .collect();
    let lonely = "He said so. They said so. It said so. ".repeat(4_000);
    let scripts =
        "Анна Иванова сказала. 王小明说。 محمد قال. Ōe Kenzaburō said. İ ß ﬁ Ǆ. ".repeat(500);
    for text in [many, people.concat(), lonely, scripts] {
        let document = Document::new(&text, &Lexicon::default());
        let links = links_of_every_third_word(&document);
        let registry = Registry::of_links(&document, &links);
        assert_eq!(registry.of_link.len(), links.len());
        for source in &registry.sources {
            assert!(!source.name.is_empty() && !source.mentions.is_empty());
        }
    }
}
