//! What was found in lines that were read shortly before.
//!
//! Servers say the same thing to many, and looking it up is some twenty times as fast as finding it again.

use std::collections::HashMap;

use ndr_core::Finding;

/// How many lines are remembered.
const MOST: usize = 4096;

/// Longer lines hardly come again.
const LONGEST: usize = 512;

/// One line in so many must come again, or remembering costs more than it brings.
const WORTH: usize = 16;

/// For how many lines nothing is remembered after it was not worth it.
const PAUSE: usize = 16 * MOST;

/// Remembers lines on one thread.
#[derive(Default)]
pub(super) struct Memory {
    known: HashMap<Box<[u8]>, Vec<Finding>>,
    /// How many lines have come, and how many of them were known, since all was forgotten.
    asked: usize,
    answered: usize,
    /// For how many lines nothing is remembered.
    pause: usize,
}

impl Memory {
    /// Does something with what is found in a line, which is looked for only if it is not known.
    pub(super) fn with<R>(
        &mut self,
        line: &[u8],
        find: impl FnOnce() -> Vec<Finding>,
        act: impl FnOnce(&[Finding]) -> R,
    ) -> R {
        if self.pause > 0 || line.len() > LONGEST {
            self.pause = self.pause.saturating_sub(1);
            return act(&find());
        }
        self.asked += 1;
        if let Some(findings) = self.known.get(line) {
            self.answered += 1;
            return act(findings);
        }
        let findings = find();
        let result = act(&findings);
        self.remember(line, findings);
        result
    }

    fn remember(&mut self, line: &[u8], findings: Vec<Finding>) {
        if self.known.len() >= MOST {
            let was_worth_it = self.answered * WORTH >= self.asked;
            self.pause = if was_worth_it { 0 } else { PAUSE };
            (self.asked, self.answered) = (0, 0);
            self.known.clear();
        }
        self.known.insert(line.into(), findings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often was looked for something.
    fn searches(lines: impl Iterator<Item = usize>) -> usize {
        let (mut memory, mut searches) = (Memory::default(), 0);
        for line in lines {
            let line = line.to_string();
            let find = || {
                searches += 1;
                vec![Finding { recipient: Some(line.clone()), ..Finding::of_nothing() }]
            };
            memory.with(line.as_bytes(), find, |findings| {
                assert_eq!(findings[0].recipient.as_deref(), Some(line.as_str()));
            });
            assert!(memory.known.len() <= MOST);
        }
        searches
    }

    #[test]
    fn what_is_known_is_not_looked_for_again() {
        assert_eq!(searches((0..100_000).map(|number| number % 1000)), 1000);
    }

    #[test]
    fn what_never_comes_again_is_not_remembered_for_long() {
        let mut memory = Memory::default();
        for number in 0..MOST + 10 {
            memory.with(number.to_string().as_bytes(), Vec::new, |_| ());
        }
        assert!(memory.pause > 0 && memory.known.len() == 1);
        assert_eq!(searches(0..50_000), 50_000);
    }

    #[test]
    fn long_lines_are_not_remembered() {
        let mut memory = Memory::default();
        memory.with(&[b'x'; LONGEST + 1], Vec::new, |_| ());
        assert!(memory.known.is_empty());
    }
}
