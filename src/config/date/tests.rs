//! Days as they are written, with what they are read as.

use super::Date;

#[test]
fn only_days_of_the_calendar_are_days() {
    for text in ["2026-05-04", "2024-02-29", "2000-02-29", "0001-12-31"] {
        assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
    }
    for text in ["", "2026-5-4", "2026-13-01", "2026-04-31", "1900-02-29", "2026-05-04-1"] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}
