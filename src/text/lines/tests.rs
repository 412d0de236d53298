//! Lines into paragraphs and list items.

use super::{extents, item_mark};

fn shown(text: &str) -> Vec<&str> {
    extents(text).map(|span| span.slice(text)).collect()
}

#[test]
fn line_ends_part_or_join() {
    let table: [(&str, usize); 16] = [
        ("One.\n\nTwo.", 2),
        ("One.\r\n\r\nTwo.\r\n", 2),
        ("One.\n \t\nTwo.", 2),
        ("The mayor told reporters in\nKarlstad that she would go.", 1),
        ("The mayor told reporters that\nshe would go.", 1),
        ("Mayor resigns\nThe mayor resigned on Monday.", 2),
        ("Ferry line closes after a century of service\nThe last ferry left on Monday.", 2),
        ("The ferry left.\nThe crew went home.", 2),
        ("apples\npears, plums\nquinces", 3),
        ("Three points:\n- first\n- second\n  and more", 3),
        ("> It is late,\n> she wrote.", 1),
        ("> It is late.\nShe left.", 2),
        (
            "The harbour board met on Monday and heard that the ferry\n\
             Marlin, which was built in 1931 and has since carried more\n\
             than two million passengers, would not sail again. Captain\n\
             Ida Holm said that she had expected the decision.",
            1,
        ),
        ("It ended.\n    A new paragraph began.", 2),
        ("\n\n  \n", 0),
        ("", 0),
    ];
    for (text, expected) in table {
        assert_eq!(shown(text).len(), expected, "{text:?}: {:?}", shown(text));
    }
}

#[test]
fn item_marks_are_measured_with_their_space() {
    let table = [
        ("- one", 2),
        ("• one", 4),
        ("12. one", 4),
        ("(a) one", 4),
        ("1.) one", 4),
        ("1.5 million", 0),
        ("-5 degrees", 0),
        ("2021. one", 0),
        ("a house", 0),
        ("", 0),
    ];
    for (line, expected) in table {
        assert_eq!(item_mark(line), expected, "{line}");
    }
}
