//! Places in sorted lists that are looked for near a guess.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "steps end at both ends of the list"
)]

/// How many items of a list come before the first of which `is_before` no longer holds, as
/// `partition_point` tells; the nearer the guess, the fewer items are looked at. What is near in a long text is
/// near in memory, where a search from the middle goes far at each step.
pub(crate) fn place_near<T>(list: &[T], guess: usize, is_before: impl Fn(&T) -> bool) -> usize {
    let (mut from, mut to) = (0, list.len());
    let mut step = 1;
    if list.get(guess).is_some_and(&is_before) {
        from = guess + 1;
        while let Some(item) = list.get(from + step) {
            if !is_before(item) {
                to = from + step;
                break;
            }
            from += step + 1;
            step *= 2;
        }
    } else {
        to = guess.min(to);
        while let Some(item) = to.checked_sub(step).map(|place| &list[place]) {
            if is_before(item) {
                from = to - step + 1;
                break;
            }
            to -= step;
            step *= 2;
        }
    }
    from + list[from..to].partition_point(is_before)
}

#[cfg(test)]
mod tests {
    use super::place_near;

    #[test]
    fn every_guess_leads_to_the_same_place() {
        let list: Vec<usize> = (0..40).collect();
        for (place, guess) in (0..=40).flat_map(|place| (0..=42).map(move |guess| (place, guess))) {
            assert_eq!(place_near(&list, guess, |item| *item < place), place, "from {guess}");
        }
        assert_eq!(place_near(&[], 3, |item: &usize| *item < 1), 0);
    }
}
