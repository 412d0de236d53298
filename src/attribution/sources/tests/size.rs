//! That the work grows with the text alone.

use crate::attribution::sources::pronoun::WEIGHED;
use crate::attribution::{Link, Registry};
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

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
