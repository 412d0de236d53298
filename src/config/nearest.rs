//! A name that nobody knows into the known name that was probably meant.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "rows and columns run over the two names, and each row has one column more than \
              its name"
)]

/// The known name that is nearest, where one is near enough to be meant, or the only one of which it is
/// a part: "superlative" of "unattributed-superlative".
pub(crate) fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let known: Vec<&str> = known.into_iter().collect();
    alike(name, &known).or_else(|| {
        let mut wholes = known.iter().filter(|whole| is_part(name, whole));
        wholes.next().filter(|_| wholes.next().is_none()).copied()
    })
}

/// Whether the name stands in the longer one at an end, up to a hyphen.
fn is_part(name: &str, whole: &str) -> bool {
    let open = whole.strip_suffix(name).is_some_and(|before| before.ends_with('-'));
    let shut = whole.strip_prefix(name).is_some_and(|after| after.starts_with('-'));
    !name.is_empty() && (open || shut)
}

fn alike<'n>(name: &str, known: &[&'n str]) -> Option<&'n str> {
    let len = name.chars().count();
    let most = (len / 3).max(1);
    // A name that is longer or shorter by more cannot be near, and may be as long as an article.
    let alike = known.iter().copied().filter(|other| other.chars().count().abs_diff(len) <= most);
    let distances = alike.map(|other| (distance(name, other), other));
    distances.filter(|(distance, _)| *distance <= most).min().map(|(_, name)| name)
}

/// What to say of a name that nobody knows: `: did you mean …?`, or nothing.
pub(super) fn hint<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    nearest(name, known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// How many letters must be added, dropped, changed or swapped with their neighbour.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut before_last = vec![0; right.len() + 1];
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, &letter) in left.iter().enumerate() {
        let mut next = vec![row + 1; right.len() + 1];
        for (column, &other) in right.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            let mut best = changed.min(last[column + 1] + 1).min(next[column] + 1);
            let is_swap =
                row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other;
            if is_swap {
                best = best.min(before_last[column - 1] + 1);
            }
            next[column + 1] = best;
        }
        (before_last, last) = (last, next);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests;
