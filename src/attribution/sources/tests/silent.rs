//! Who is in the registry without a name and without a claim, and who is not.

use super::read;

/// The names of the sources of a text of whose links there are none.
fn silent(text: &str) -> Vec<String> {
    read(text).sources.into_iter().map(|source| source.name).collect()
}

#[test]
fn groups_and_papers_that_take_part_are_kept() {
    let table: &[(&str, &[&str])] = &[
        ("The striking dockers met at noon.", &["striking dockers"]),
        ("The closure angered many residents.", &["many residents"]),
        ("It sacked 200 workers.", &["200 workers"]),
        ("It angered officials from the port.", &["officials from the port"]),
        ("The quay was shown a study of 400 nurses.", &["study of 400 nurses"]),
        ("They meet on a draft law.", &["draft law"]),
        ("The report runs to 40 pages.", &["report"]),
        ("It rests on a bill. The bill has 40 clauses.", &["bill"]),
        ("A pilot was hurt. The pilot left at noon.", &["pilot"]),
        ("Moscow has left the talks.", &["Moscow"]),
    ];
    for (text, expected) in table {
        assert_eq!(silent(text), *expected, "{text}");
    }
}

#[test]
fn whoever_it_may_be_and_what_is_only_read_are_left_out() {
    for text in [
        "It reads like a book. The book was on the shelf. The book fell.",
        "A video was shown. The video was long.",
        "No residents came at noon.",
        "Any visitor was welcome.",
        "People in the street waved.",
        "A nurse earns little.",
        "It was popular with tourists.",
        "They flew to Moscow in May.",
        "It was a report.",
        "Household bills rose. It said that schools shut.",
    ] {
        assert_eq!(silent(text), [""; 0], "{text}");
    }
}

#[test]
fn what_comes_back_is_one_source_with_all_its_mentions() {
    let registry = read("A study of 400 nurses was begun. The study took a year. A letter came.");
    let mentions: Vec<usize> =
        registry.sources.iter().map(|source| source.mentions.len()).collect();
    assert_eq!(
        (registry.sources[0].name.as_str(), mentions.as_slice()),
        ("study of 400 nurses", &[2, 1][..])
    );
}

/// A source that speaks is the same, in whatever company.
#[test]
fn sources_of_claims_stay_what_they_are() {
    let spoken = "[The mayor] said so. [She] left.";
    let (alone, beside) = (read(spoken), read(&format!("The striking dockers met. {spoken}")));
    let names = |registry: &super::Registry| {
        let of_link = (0..registry.of_link.len()).map(|link| registry.source_of(link));
        of_link.map(|source| source.map(|source| source.name.clone())).collect::<Vec<_>>()
    };
    assert_eq!(names(&alone), names(&beside));
    assert_eq!(names(&alone), [Some("mayor".to_owned()), Some("mayor".to_owned())]);
    assert_eq!((alone.sources.len(), beside.sources.len()), (1, 2));
}
