//! Many articles into their reports, in order, on every core.

#![expect(clippy::arithmetic_side_effects, reason = "a small constant times the number of threads")]

use std::collections::VecDeque;
use std::fmt;
use std::iter::Fuse;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::checker::Checker;
use crate::report::Report;
use crate::session::Session;

/// Results in the order of their items, worked out on the threads of the current [`rayon`] pool.
///
/// Items are taken only as results are asked for, and only [`IN_FLIGHT`] a thread ahead: however many
/// there are, memory stays the same, and a slow reader of results holds up what reads the items.
pub struct InOrder<I: Iterator, T> {
    items: Fuse<I>,
    work: Arc<dyn Work<I::Item, T>>,
    sessions: Arc<Sessions>,
    pending: VecDeque<Receiver<thread::Result<T>>>,
    most: usize,
}

/// So many items a thread are worked on, or done and waiting for an earlier one.
pub const IN_FLIGHT: usize = 4;

/// What is done with each item.
trait Work<A, T>: Fn(&mut Session, A) -> T + Send + Sync {}

impl<A, T, F: Fn(&mut Session, A) -> T + Send + Sync> Work<A, T> for F {}

impl Checker {
    /// The reports of many texts, in their order, on every core. An item that could not be read
    /// stands as its error where its report would stand; the rest goes on.
    ///
    /// ```
    /// let paths = ["examples/articles/reef-study.txt", "no-such-file.txt"];
    /// let checker = whosaid::Checker::default();
    /// let reports: Vec<_> = checker.check_all(paths.map(std::fs::read_to_string)).collect();
    /// assert!(reports[0].is_ok() && reports[1].is_err());
    /// ```
    pub fn check_all<I, A, E>(&self, texts: I) -> InOrder<I::IntoIter, Result<Report, E>>
    where
        I: IntoIterator<Item = Result<A, E>>,
        A: AsRef<str> + Send + 'static,
        E: Send + 'static,
    {
        self.check_each(texts, |session, text| Ok(session.check(text?.as_ref())))
    }

    /// The same for work of one's own with each item: to read it, check it, render its report.
    ///
    /// # Panics
    /// The iterator panics where `work` panicked, at the place of that item; the items after it can
    /// still be asked for.
    pub fn check_each<I, T, F>(&self, items: I, work: F) -> InOrder<I::IntoIter, T>
    where
        I: IntoIterator,
        I::Item: Send + 'static,
        T: Send + 'static,
        F: Fn(&mut Session, I::Item) -> T + Send + Sync + 'static,
    {
        InOrder {
            items: items.into_iter().fuse(),
            work: Arc::new(work),
            sessions: Arc::new(Sessions { checker: self.clone(), idle: Mutex::default() }),
            pending: VecDeque::new(),
            most: IN_FLIGHT * rayon::current_num_threads(),
        }
    }
}

impl<I, T> Iterator for InOrder<I, T>
where
    I: Iterator,
    I::Item: Send + 'static,
    T: Send + 'static,
{
    type Item = T;

    fn next(&mut self) -> Option<T> {
        while self.pending.len() < self.most {
            let Some(item) = self.items.next() else { break };
            self.pending.push_back(self.begin(item));
        }
        self.pending.pop_front().map(|answer| wait_for(&answer))
    }
}

impl<I, T> InOrder<I, T>
where
    I: Iterator,
    I::Item: Send + 'static,
    T: Send + 'static,
{
    fn begin(&self, item: I::Item) -> Receiver<thread::Result<T>> {
        let (answer, receiver) = sync_channel(1);
        let (work, sessions) = (Arc::clone(&self.work), Arc::clone(&self.sessions));
        rayon::spawn(move || {
            let mut session = sessions.take();
            let result = catch_unwind(AssertUnwindSafe(|| work(&mut session, item)));
            sessions.put(session);
            // Nobody waits where the iterator was dropped.
            let _ = answer.send(result);
        });
        receiver
    }
}

/// The result of an item, once it is there. A thread of the pool works on others meanwhile, or a
/// pool of one would wait for itself.
fn wait_for<T>(answer: &Receiver<thread::Result<T>>) -> T {
    let result = loop {
        match answer.try_recv() {
            Err(TryRecvError::Empty) => {}
            found => break found.ok(),
        }
        match rayon::yield_now() {
            None => break answer.recv().ok(),
            Some(rayon::Yield::Executed) => {}
            Some(rayon::Yield::Idle) => thread::yield_now(),
        }
    };
    #[expect(clippy::expect_used, reason = "a pool that loses a task is a fault of the pool")]
    let result = result.expect("a task sends its result or its panic");
    result.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Sessions that nobody uses at the moment; never more than there are threads.
struct Sessions {
    checker: Checker,
    idle: Mutex<Vec<Session>>,
}

impl Sessions {
    fn take(&self) -> Session {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        idle.unwrap_or_else(|| Session::of_batch(&self.checker))
    }

    fn put(&self, session: Session) {
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(session);
        }
    }
}

impl<I: Iterator, T> fmt::Debug for InOrder<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pending, most, .. } = self;
        f.debug_struct("InOrder").field("pending", &pending.len()).field("most", most).finish()
    }
}
