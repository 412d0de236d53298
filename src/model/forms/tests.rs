//! Words of a passage into numbers of their forms.

use super::{Column, Forms, MOST};

#[test]
fn equal_words_have_one_number_until_too_many_are_known() {
    let column = |word: u32| Column { word: word + 100, ..Column::default() };
    let mut forms = Forms::default();
    assert!(!forms.number(&[column(1), column(2), column(1)]), "nothing was known");
    let at = |forms: &Forms, place: isize| forms.at(place, (0, 3));
    assert_eq!(at(&forms, 0), at(&forms, 2));
    assert_ne!(at(&forms, 0), at(&forms, 1));
    assert_ne!(at(&forms, -1), at(&forms, 3));
    let first = at(&forms, 0);
    assert!(forms.number(&[column(1), column(3), column(2)]));
    assert_eq!(at(&forms, 0), first);
    let many: Vec<Column> = (0..600).map(column).collect();
    let mut forgot = 0;
    for start in 0..2 * MOST / 600 {
        let columns: Vec<Column> =
            many.iter().map(|c| column(c.word + (start * 600) as u32)).collect();
        forgot += usize::from(!forms.number(&columns));
        assert!(forms.len() <= MOST);
    }
    assert!(forgot > 0);
}
