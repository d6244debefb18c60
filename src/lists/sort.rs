//! Brings codes in order, on disk where memory does not hold them.

use std::{
    fs::File,
    io::{self, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    },
    thread::{self, JoinHandle},
};

use super::{
    Joined, Key, Merged, Run,
    part::{Part, Runs},
};

/// How many bytes of codes are sorted at once. While one batch is sorted the next one is read, so twice as many are held.
const BATCH: usize = 32 * 1024 * 1024;

/// Sorted parts stay in memory up to so many bytes in all.
const KEPT: usize = 16 * 1024 * 1024;

/// Takes codes in any order, and gives them back in order and joined.
///
/// A full batch is sorted on a second thread. What memory does not hold goes to a temporary file without a name, which is
/// gone when the process ends, however it ends.
pub struct Sorter<const N: usize> {
    codes: Vec<Key<N>>,
    ranges: Vec<Run<N>>,
    folder: PathBuf,
    helper: Option<Helper<N>>,
}

/// The second thread.
struct Helper<const N: usize> {
    batches: SyncSender<Batch<N>>,
    emptied: Receiver<Batch<N>>,
    thread: JoinHandle<io::Result<Vec<Part>>>,
}

enum Batch<const N: usize> {
    Codes(Vec<Key<N>>),
    Ranges(Vec<Run<N>>),
}

impl<const N: usize> Sorter<N> {
    const CODES: usize = BATCH / size_of::<Key<N>>();
    const RANGES: usize = BATCH / size_of::<Run<N>>();

    /// `folder`: where temporary files may lie.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self {
            codes: Vec::new(),
            ranges: Vec::new(),
            folder: folder.to_path_buf(),
            helper: None,
        }
    }

    /// Takes a code. `Break`: sorting failed, and [`Self::finish`] says why.
    pub fn add(&mut self, code: Key<N>) -> ControlFlow<()> {
        self.codes.push(code);
        if self.codes.len() < Self::CODES {
            return ControlFlow::Continue(());
        }
        let full = Batch::Codes(std::mem::take(&mut self.codes));
        match self.hand_over(full) {
            Some(Batch::Codes(emptied)) => self.codes = emptied,
            Some(Batch::Ranges(_)) | None => {}
        }
        self.flow()
    }

    /// Takes a range. `Break`: sorting failed, and [`Self::finish`] says why.
    pub fn add_range(&mut self, range: Run<N>) -> ControlFlow<()> {
        self.ranges.push(range);
        if self.ranges.len() < Self::RANGES {
            return ControlFlow::Continue(());
        }
        let full = Batch::Ranges(std::mem::take(&mut self.ranges));
        match self.hand_over(full) {
            Some(Batch::Ranges(emptied)) => self.ranges = emptied,
            Some(Batch::Codes(_)) | None => {}
        }
        self.flow()
    }

    fn flow(&self) -> ControlFlow<()> {
        match &self.helper {
            Some(helper) if helper.thread.is_finished() => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    }

    /// Gives a batch to the second thread; what comes back has room for the next one.
    fn hand_over(&mut self, batch: Batch<N>) -> Option<Batch<N>> {
        let helper = self.helper.get_or_insert_with(|| {
            let (batches, full) = sync_channel(0);
            let (empty, emptied) = channel();
            let folder = self.folder.clone();
            let thread = thread::spawn(move || put_aside(&full, &empty, &folder));
            Helper {
                batches,
                emptied,
                thread,
            }
        });
        // It fails only where the thread has ended, and then its error is asked for at the end.
        let _ = helper.batches.send(batch);
        helper.emptied.try_recv().ok()
    }

    /// All codes, in order.
    ///
    /// # Errors
    /// When a temporary file cannot be written.
    pub fn finish(mut self) -> io::Result<Sorted<N>> {
        let mut parts = match self.helper.take() {
            None => Vec::new(),
            Some(helper) => {
                drop((helper.batches, helper.emptied));
                let ended = helper.thread.join();
                ended.map_err(|_| io::Error::other("the thread that sorts has failed"))??
            }
        };
        for batch in [Batch::Codes(self.codes), Batch::Ranges(self.ranges)] {
            let mut bytes = Vec::new();
            sorted(batch, &mut bytes);
            parts.push(Part::Memory(bytes));
        }
        let runs = parts.into_iter().map(Runs::of).collect();
        Ok(Sorted(Joined::new(Merged::new(runs)?)))
    }
}

/// What the second thread does.
fn put_aside<const N: usize>(
    full: &Receiver<Batch<N>>,
    empty: &Sender<Batch<N>>,
    folder: &Path,
) -> io::Result<Vec<Part>> {
    let mut parts = Vec::new();
    let mut kept = 0;
    let mut aside: Option<(Arc<File>, u64)> = None;
    let mut bytes = Vec::new();
    for batch in full {
        let emptied = sorted(batch, &mut bytes);
        // Nobody may be waiting for it any more.
        let _ = empty.send(emptied);
        if aside.is_none() && kept + bytes.len() <= KEPT {
            kept += bytes.len();
            parts.push(Part::Memory(std::mem::take(&mut bytes)));
            continue;
        }
        let (file, at) = match aside.take() {
            Some(open) => open,
            None => (Arc::new(tempfile::tempfile_in(folder)?), 0),
        };
        (&*file).write_all(&bytes)?;
        let to = at + bytes.len() as u64;
        parts.push(Part::File(Arc::clone(&file), at, to));
        aside = Some((file, to));
        bytes.clear();
    }
    Ok(parts)
}

/// Sorts a batch and writes its runs to `out`; what comes back is empty, with room.
fn sorted<const N: usize>(batch: Batch<N>, out: &mut Vec<u8>) -> Batch<N> {
    let mut before = Key::ZERO;
    let mut write = |run: Run<N>| {
        run.write_after(before, out);
        before = run.last;
    };
    let ok = |run| Ok::<_, io::Error>(run);
    match batch {
        Batch::Codes(mut codes) => {
            codes.sort_unstable();
            let runs = codes.drain(..).map(Run::one).map(ok);
            Joined::new(runs).flatten().for_each(&mut write);
            Batch::Codes(codes)
        }
        Batch::Ranges(mut ranges) => {
            ranges.sort_unstable();
            let runs = ranges.drain(..).map(ok);
            Joined::new(runs).flatten().for_each(&mut write);
            Batch::Ranges(ranges)
        }
    }
}

/// All codes of a list as runs with gaps between them, in order.
pub struct Sorted<const N: usize>(Joined<Merged<Runs<N>, N>, N>);

impl<const N: usize> Iterator for Sorted<N> {
    type Item = io::Result<Run<N>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn codes(sorted: Sorted<2>) -> Vec<u64> {
        sorted
            .map(Result::unwrap)
            .flat_map(|run| run.first.saturated()..=run.last.saturated())
            .collect()
    }

    proptest! {
        #[test]
        fn codes_and_ranges_come_back_in_order_and_once(
            singles in proptest::collection::vec(0..200_u64, 0..60),
            ranges in proptest::collection::vec((0..200_u64, 0..9_u64), 0..20),
        ) {
            let mut sorter = Sorter::<2>::new(Path::new("/nowhere"));
            let mut all = BTreeSet::new();
            for &code in &singles {
                all.insert(code);
                prop_assert!(sorter.add(code.into()).is_continue());
            }
            for &(first, more) in &ranges {
                all.extend(first..=first + more);
                let run = Run { first: first.into(), last: (first + more).into() };
                prop_assert!(sorter.add_range(run).is_continue());
            }
            let all: Vec<u64> = all.into_iter().collect();
            prop_assert_eq!(codes(sorter.finish().unwrap()), all);
        }
    }

    #[test]
    fn what_memory_does_not_hold_is_merged_from_disk() {
        let folder = tempfile::tempdir().unwrap();
        let mut sorter = Sorter::<2>::new(folder.path());
        // Far apart, so that three batches take more than what stays in memory; each code twice.
        let count = Sorter::<2>::CODES as u64 * 3 / 2;
        let spread = |number: u64| (number * 7_919 % count) * 1_000_003 * 1_000_003;
        for number in (0..count).chain(0..count) {
            assert!(sorter.add(spread(number).into()).is_continue());
        }
        let runs = sorter.finish().unwrap();
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            0,
            "it has no name"
        );
        let mut expected = 0;
        for run in runs {
            assert_eq!(
                run.unwrap(),
                Run::one((expected * 1_000_003 * 1_000_003).into())
            );
            expected += 1;
        }
        assert_eq!(expected, count);
    }

    #[test]
    fn a_folder_that_cannot_be_written_to_is_said() {
        let mut sorter = Sorter::<2>::new(Path::new("/proc/no/such/folder"));
        let mut stopped = false;
        for number in 0..Sorter::<2>::CODES as u64 * 6 {
            if sorter.add((number << 40).into()).is_break() {
                stopped = true;
                break;
            }
        }
        assert!(stopped && sorter.finish().is_err());
    }
}
