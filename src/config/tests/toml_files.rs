//! Configurations in TOML files, into checkers and into errors that name file, line and key.

use super::{Checker, Config, shown};

fn error(text: &str) -> String {
    let config = Config::from_toml("house-style.toml", text);
    let built = config.and_then(|config| Checker::builder().config(config).build());
    built.unwrap_err().to_string()
}

#[test]
fn errors_name_file_line_and_key() {
    let table = [
        ("preset = ", "house-style.toml:1: "),
        (
            "presett = 'strict'",
            "house-style.toml:1: `presett`: unknown key `presett`; did you mean `preset`?",
        ),
        (
            "kind = 'news'\npreset = 'strikt'",
            "house-style.toml:2: `preset`: unknown value `strikt`; did you mean `strict`?",
        ),
        (
            "outlets = 3",
            "house-style.toml:1: `outlets`: invalid type: integer `3`, expected a list",
        ),
        (
            "[house.a]\nkind = 'existence'\npatterns = 'very'",
            "house-style.toml:3: `house.a.patterns`: takes a list: write [\"very\"]",
        ),
        (
            "[rules]\n\nsaid-synonym = 'of'",
            "house-style.toml:3: `rules.said-synonym`: unknown value `of`; did you mean `off`?",
        ),
        (
            "[rules]\n\nsaid-synonim = 'off'",
            "house-style.toml:3: `rules.said-synonim`: no rule is named `said-synonim`; did you mean `said-synonym`?",
        ),
        (
            "[house.a]\nkind = 'existence'\npatterns = [\n  'x',\n  'y?',\n]",
            "house-style.toml:5: `house.a.patterns.1`: `y?` matches no word",
        ),
        (
            "[house.a]\nkind = 'existence'\nscopes = 'quoted'",
            "house-style.toml:3: `house.a.scopes`: unknown key `scopes`; did you mean `scope`?",
        ),
        (
            "[house.a]\nkind = 'consistency'\ngroups = [['x']]",
            "house-style.toml:3: `house.a.groups`: unknown key `groups`, expected one of `extends`, `kind`, `scope`, `severity`, `message`, `help`, `docs`, `patterns`, `except`, `swap`, `variants`, `requires`, `max`, `within`",
        ),
        (
            "[rules]\nsuperlative = 'hint'",
            "house-style.toml:2: `rules.superlative`: no rule is named `superlative`; did you mean `unattributed-superlative`?",
        ),
        (
            "[[suppress]]\nrule = 'said-synonym'\ntext = 'x'",
            "house-style.toml:1: `suppress.0.reason`: is missing or empty",
        ),
        (
            "[[override]]\npaths = ['a']\nkind = 'news'\n[[override]]\npaths = ['a']\nkind = 'opinion'",
            "house-style.toml:6: `override.1.kind`: an earlier override says something else for the same path `a`",
        ),
        (
            "[[override]]\nkind = 'news'",
            "house-style.toml:1: `override.0.paths`: an override needs the paths that it is for",
        ),
        ("[[override]]\npaths = ['a', '[']", "house-style.toml:2: `override.0.paths.1`: "),
        ("article-date = 2026-13-01", "house-style.toml:1: "),
    ];
    for (text, message) in table {
        let said = error(text);
        assert!(said.starts_with(message), "{text}\n  says {said}");
    }
}

/// What an editor reads who has made each of the six mistakes.
#[test]
fn six_mistakes_are_told_in_full() {
    let mistakes = [
        ("a malformed file", "preset = 'strict'\n[rules"),
        ("an unknown rule", "[rules]\nvague-atribution = 'off'"),
        ("an invalid option", "[rules]\noverlong-quote = { max-words = 5000 }"),
        (
            "a pattern that matches nothing",
            "[house.no-crowds]\nkind = 'existence'\npatterns = ['folk?']",
        ),
        (
            "overrides that disagree",
            "[[override]]\npaths = ['a']\nkind = 'news'\n[[override]]\npaths = ['a']\nkind = 'opinion'",
        ),
        ("rules that extend each other", "[house.a]\nextends = 'b'\n[house.b]\nextends = 'a'"),
    ];
    let told = mistakes.map(|(mistake, text)| {
        let said = error(text);
        assert!(said.starts_with("house-style.toml:"), "{mistake}: {said}");
        format!("{mistake}:\n  {}", said.replace('\n', "\n  "))
    });
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn a_path_has_its_own_rules() {
    let text = "article-date = 2026-05-04\n[[override]]\npaths = ['opinion/**', '*.draft']\n\
                rules = { vague-attribution = 'off' }\n[[suppress]]\nrule = 'hearsay-adverb'\n\
                text = 'fell'\nreason = 'see note'\npath = 'news/*.txt'";
    let config = Config::from_toml("house-style.toml", text).unwrap();
    let checker = Checker::builder().config(config).build().unwrap();
    let text = "Critics say the law is cruel. The bridge reportedly fell.";
    let both = ["vague-attribution: Critics say", "hearsay-adverb: reportedly"];
    let table = [
        ("news/a/b.txt", &both[..]),
        ("news/b.txt", &both[..1]),
        ("opinion/a/b.txt", &both[1..]),
        ("b.draft", &both[1..]),
    ];
    for (path, expected) in table {
        let report = checker.for_path(path).check(text);
        assert_eq!(shown(&report.findings, text), expected, "{path}");
        assert_eq!(report.path.as_deref(), Some(path));
    }
    let clean = "The council met on Monday.";
    let report = checker.for_path("news/b.txt").check(clean);
    assert_eq!(report.findings[0].rule, "unused-suppression");
}

#[test]
fn who_said_what_is_told() {
    let text = "preset = 'strict'\n[rules]\nsaid-synonym = 'error'\n[[override]]\n\
                paths = ['opinion/**']\nrules.said-synonym = 'off'";
    let config = Config::from_toml("house-style.toml", text).unwrap();
    let checker = Checker::builder().config(config).level("said-synonym", crate::Level::Hint);
    let explained = checker.build().unwrap().explain_config("said-synonym").unwrap();
    let expected = "said-synonym\n  built in: hint\n  preset strict (house-style.toml:1): on\n  \
                    house-style.toml:3: error\n  house-style.toml:6 (for opinion/**): off\n  \
                    builder: hint\n";
    assert_eq!(explained.to_string(), expected);
}
