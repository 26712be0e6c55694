//! How many bytes of input may be under way.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Enough to keep all threads busy with pieces of usual size.
const MOST: usize = 8 * 1024 * 1024;

/// Bytes that were read, and whose findings are not yet printed.
///
/// The queues bound how many pieces there are; this bounds how large they are together, since one message
/// may be larger than all others, and the pages behind a slow one must wait for it.
#[derive(Default)]
pub(super) struct Budget {
    under_way: Mutex<usize>,
    freed: Condvar,
}

/// Leave for some bytes to be under way, until it is dropped.
pub(super) struct Permit {
    budget: Arc<Budget>,
    bytes: usize,
}

impl Budget {
    /// Waits until there is room. A piece larger than all the room waits until nothing else is under way.
    pub(super) fn take(self: &Arc<Self>, bytes: usize) -> Permit {
        let under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full = |under_way: &mut usize| *under_way > 0 && *under_way + bytes > MOST;
        let mut under_way = self.freed.wait_while(under_way, is_full).unwrap_or_else(PoisonError::into_inner);
        *under_way += bytes;
        Permit { budget: Arc::clone(self), bytes }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut under_way = self.budget.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        *under_way -= self.bytes;
        self.budget.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_piece_waits_until_there_is_room() {
        let budget = Arc::new(Budget::default());
        let large = budget.take(MOST * 2);
        let (say, hear) = channel();
        let other = Arc::clone(&budget);
        let waiting = std::thread::spawn(move || {
            let _permit = other.take(1);
            say.send(()).unwrap();
        });
        assert!(hear.recv_timeout(Duration::from_millis(50)).is_err());
        drop(large);
        hear.recv().unwrap();
        waiting.join().unwrap();
        assert_eq!(*budget.under_way.lock().unwrap(), 0);
    }
}
