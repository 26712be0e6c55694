//! Buffers that were used, to be used again.
//!
//! Pieces and pages pass from thread to thread all the time; asking the system for the memory of each took
//! as long as looking up what is in it.

use crossbeam_channel::{Receiver, Sender, bounded};

/// How many buffers are kept.
const MOST: usize = 32;

/// A larger buffer is rare, and not kept.
const LARGEST: usize = 4 * 1024 * 1024;

/// A stock of empty buffers that threads share.
#[derive(Clone)]
pub(crate) struct Spare {
    give: Sender<Vec<u8>>,
    take: Receiver<Vec<u8>>,
}

impl Default for Spare {
    fn default() -> Self {
        let (give, take) = bounded(MOST);
        Self { give, take }
    }
}

impl Spare {
    /// An empty buffer; a new one where none is left.
    pub(crate) fn take(&self) -> Vec<u8> {
        self.take.try_recv().unwrap_or_default()
    }

    /// Takes back a buffer that is not needed any more.
    pub(crate) fn give(&self, mut buffer: Vec<u8>) {
        if buffer.capacity() <= LARGEST {
            buffer.clear();
            // Where there is no room for it, it is one too many.
            let _ = self.give.try_send(buffer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buffer_comes_back_empty() {
        let spare = Spare::default();
        assert_eq!(spare.take().capacity(), 0);
        spare.clone().give(b"abc".to_vec());
        let buffer = spare.take();
        assert!(buffer.is_empty() && buffer.capacity() >= 3);
    }

    #[test]
    fn what_is_too_large_or_too_much_is_let_go() {
        let spare = Spare::default();
        spare.give(Vec::with_capacity(LARGEST + 1));
        assert!(spare.take.is_empty());
        for _ in 0..=MOST {
            spare.give(vec![0]);
        }
        assert_eq!(spare.take.len(), MOST);
    }
}
