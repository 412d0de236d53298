//! Two versions of a text into the links that are worked out again in the second.

use std::cell::RefCell;

use super::{Inputs, Remembered};
use crate::article::Article;
use crate::attribution::link::Link;
use crate::attribution::reading::Reading;
use crate::attribution::shapes;
use crate::document::{self, Document, TokenRange};
use crate::lexicon::Lexicon;

/// A writer's text as it grows, with what is remembered of it.
#[derive(Default)]
struct Draft {
    pages: document::Memory,
    remembered: Remembered,
}

impl Draft {
    /// The links of a version, each as its mention and content, and the mentions of those that were worked out each
    /// time, by a function that may change them.
    fn read(
        &mut self,
        text: &str,
        stand: bool,
        work_out: impl Fn(&Document<'_>, Vec<Link>) -> Vec<Link>,
    ) -> (Vec<String>, Vec<String>) {
        let article = Article::plain(text);
        let document = Document::after(&article, usize::MAX, &Lexicon::default(), &mut self.pages);
        let reading = Reading::new(&document);
        let shapes = shapes::find(&reading, None);
        let tried = RefCell::new(Vec::new());
        let name = |link: &Link| link.mention.map_or("-", |mention| document.text_of(mention));
        let (links, untold) = self.remembered.after(
            &reading,
            (Inputs { engine: Vec::new(), shapes }, Vec::new()),
            stand,
            |_| false,
            |Inputs { shapes, .. }| {
                let names: Vec<&str> = shapes.iter().map(name).collect();
                tried.borrow_mut().push(names.join(" "));
                work_out(&document, shapes)
            },
        );
        assert!(untold.is_empty());
        let shown = links.iter().map(|link| {
            let content: Vec<&str> =
                link.content.iter().map(|piece| document.text_of(*piece)).collect();
            format!("{}: {}", name(link), content.join(" | "))
        });
        let shown = shown.collect();
        let tried = tried.borrow().clone();
        document.leave(&mut self.pages);
        (shown, tried)
    }

    fn tried(&mut self, text: &str) -> String {
        self.read(text, true, |_, links| links).1.join("; ")
    }
}

/// A paragraph for each name.
fn text(names: &[&str]) -> String {
    let said = names.iter().map(|name| format!("{name} said the road was wet."));
    said.collect::<Vec<_>>().join("\n\n")
}

const NAMES: [&str; 8] = ["Lindt", "Holm", "Hale", "Lund", "Dahl", "Berg", "Vik", "Moe"];

#[test]
fn what_stands_far_from_an_edit_is_not_worked_out_again() {
    let mut draft = Draft::default();
    let before = text(&NAMES);
    assert_eq!(draft.tried(&before), NAMES.join(" "));
    // The last paragraph may always go on.
    assert_eq!(draft.tried(&before), "Berg Vik Moe");
    // The paragraph behind the edit counts as changed. Beside them one is worked out, and one is read with it.
    let edited = before.replacen("Holm said", "Holm told us", 1);
    let (links, tried) = draft.read(&edited, true, |_, links| links);
    assert_eq!(tried, ["Lindt Holm Hale Lund Dahl"]);
    assert_eq!(links.len(), NAMES.len());
    assert_eq!(links[7], "Moe: the road was wet");
    // The last paragraph is gone: the one before may have leant on it.
    assert_eq!(draft.tried(edited.rsplit_once("\n\n").unwrap().0), "Dahl Berg Vik");
}

#[test]
fn links_of_the_others_move_with_their_words() {
    let mut draft = Draft::default();
    drop(draft.tried(&text(&NAMES)));
    let longer = format!("It rained all day in the port. {}", text(&NAMES));
    let (links, tried) = draft.read(&longer, true, |_, links| links);
    assert_eq!(tried, ["Lindt Holm Hale Lund"]);
    let mut fresh = Draft::default();
    assert_eq!(links, fresh.read(&longer, true, |_, links| links).0);
}

#[test]
fn paragraphs_that_hang_together_are_worked_out_together() {
    let mut draft = Draft::default();
    let between =
        ["Lindt was clear:", "“It rained,", "“and it snowed,", "“and it dried,” she said."];
    let whole = |first: &str| {
        [text(&[first, "Holm"]), between.join("\n\n"), text(&["Lund", "Dahl", "Berg"])].join("\n\n")
    };
    assert!(draft.tried(&whole("Hale")).contains("Berg"));
    // From the edit to the end of the quotation, and the next paragraph beside it.
    let tried = draft.tried(&whole("Vik"));
    assert!(tried.starts_with("Vik Holm") && tried.contains("she"), "{tried}");
    assert!(tried.contains("Lund") && !tried.contains("Dahl"), "{tried}");
}

/// A mend may let a link reach to a paragraph that the one behind it has made something else.
#[test]
fn a_link_that_grows_into_what_changed_is_worked_out_with_it() {
    let grow = |document: &Document<'_>, mut links: Vec<Link>| {
        // Holm's words go on into each paragraph behind, if Lund tells them.
        let name = |link: &Link| link.mention.map(|mention| document.text_of(mention));
        let told = links.iter().find(|link| name(link) == Some("Lund"));
        let told: Vec<TokenRange> = told.iter().flat_map(|link| link.content.clone()).collect();
        let holm = links.iter_mut().find(|link| name(link) == Some("Holm"));
        holm.into_iter().for_each(|link| link.content.extend(&told));
        links
    };
    let mut draft = Draft::default();
    drop(draft.read(&text(&NAMES), true, |_, links| links));
    let edited = text(&NAMES).replacen("Berg said", "Berg told us", 1);
    let (links, tried) = draft.read(&edited, true, grow);
    assert_eq!(tried, ["Lund Dahl Berg Vik Moe"]);
    assert!(!links[1].contains('|'));
    let edited = edited.replacen("Lund said", "Lund told us", 1);
    let (links, tried) = draft.read(&edited, true, grow);
    // Holm is only read with them at first, but reaches into what is worked out.
    assert_eq!(tried, ["Holm Hale Lund Dahl Berg Vik", "Lindt Holm Hale Lund Dahl Berg Vik"]);
    assert_eq!(links[1].matches('|').count(), 1);
}

#[test]
fn where_nicknames_changed_all_is_worked_out_again() {
    let mut draft = Draft::default();
    drop(draft.tried(&text(&NAMES)));
    let (_, tried) = draft.read(&text(&NAMES), false, |_, links| links);
    assert_eq!(tried, [NAMES.join(" ")]);
}
