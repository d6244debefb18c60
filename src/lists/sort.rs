//! External sort: codes in any order, sorted on disk if they do not fit into memory.

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
    CodeNumber, Interval, KWayMerge, MergeAdjacent,
    chunk::{Chunk, ChunkReader, FileRange},
};

/// Bytes of a batch that is sorted at once. The next batch is read while one is sorted, so memory holds two.
const BATCH_BYTES: usize = 32 * 1024 * 1024;

/// Sorted chunks stay in memory up to this many bytes in all.
const MAX_MEMORY_BYTES: usize = 16 * 1024 * 1024;

/// Takes codes in any order, and returns them sorted and merged.
///
/// A second thread sorts full batches. What does not fit into memory goes to a temporary file without a name, which
/// disappears with the process, however it ends.
pub(crate) struct ExternalSorter<const N: usize> {
    codes: Vec<CodeNumber<N>>,
    ranges: Vec<Interval<N>>,
    folder: PathBuf,
    sort_thread: Option<SortThread<N>>,
}

/// The second thread, and the channels to it.
struct SortThread<const N: usize> {
    full: SyncSender<Batch<N>>,
    /// Sorted batches come back empty, so that their memory can be used again.
    reusable: Receiver<Batch<N>>,
    handle: JoinHandle<io::Result<Vec<Chunk>>>,
}

enum Batch<const N: usize> {
    Codes(Vec<CodeNumber<N>>),
    Ranges(Vec<Interval<N>>),
}

impl<const N: usize> ExternalSorter<N> {
    const BATCH_CODES: usize = BATCH_BYTES / size_of::<CodeNumber<N>>();
    const BATCH_RANGES: usize = BATCH_BYTES / size_of::<Interval<N>>();

    /// Creates a sorter that puts temporary files into `folder`.
    pub(crate) fn new(folder: &Path) -> Self {
        Self {
            codes: Vec::new(),
            ranges: Vec::new(),
            folder: folder.to_path_buf(),
            sort_thread: None,
        }
    }

    /// Adds a code. Returns `Break` when sorting failed; [`Self::finish`] returns the error.
    pub(crate) fn add(&mut self, code: CodeNumber<N>) -> ControlFlow<()> {
        self.codes.push(code);
        if self.codes.len() < Self::BATCH_CODES {
            return ControlFlow::Continue(());
        }
        let full = Batch::Codes(std::mem::take(&mut self.codes));
        match self.send(full) {
            Some(Batch::Codes(reusable)) => self.codes = reusable,
            Some(Batch::Ranges(_)) | None => {}
        }
        self.control_flow()
    }

    /// Adds a range. Returns `Break` when sorting failed; [`Self::finish`] returns the error.
    pub(crate) fn add_range(&mut self, range: Interval<N>) -> ControlFlow<()> {
        self.ranges.push(range);
        if self.ranges.len() < Self::BATCH_RANGES {
            return ControlFlow::Continue(());
        }
        let full = Batch::Ranges(std::mem::take(&mut self.ranges));
        match self.send(full) {
            Some(Batch::Ranges(reusable)) => self.ranges = reusable,
            Some(Batch::Codes(_)) | None => {}
        }
        self.control_flow()
    }

    fn control_flow(&self) -> ControlFlow<()> {
        match &self.sort_thread {
            Some(sort_thread) if sort_thread.handle.is_finished() => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    }

    /// Sends a batch to the second thread. Returns an empty batch whose memory can be used again, if there is one.
    fn send(&mut self, batch: Batch<N>) -> Option<Batch<N>> {
        let sort_thread = self.sort_thread.get_or_insert_with(|| {
            let (full, full_receiver) = sync_channel(0);
            let (reusable_sender, reusable) = channel();
            let folder = self.folder.clone();
            let handle =
                thread::spawn(move || run_sort_thread(&full_receiver, &reusable_sender, &folder));
            SortThread {
                full,
                reusable,
                handle,
            }
        });
        // This fails only when the thread has ended. `finish` returns its error.
        let _ = sort_thread.full.send(batch);
        sort_thread.reusable.try_recv().ok()
    }

    /// All codes, sorted and merged.
    ///
    /// # Errors
    /// When a temporary file cannot be written or read.
    pub(crate) fn finish(mut self) -> io::Result<SortedIntervals<N>> {
        let mut chunks = match self.sort_thread.take() {
            None => Vec::new(),
            Some(sort_thread) => {
                drop((sort_thread.full, sort_thread.reusable));
                let result = sort_thread.handle.join();
                result.map_err(|_| io::Error::other("the sort thread panicked"))??
            }
        };
        for batch in [Batch::Codes(self.codes), Batch::Ranges(self.ranges)] {
            let mut bytes = Vec::new();
            sort_batch(batch, &mut bytes);
            chunks.push(Chunk::Memory(bytes));
        }
        let readers = chunks.into_iter().map(ChunkReader::new).collect();
        Ok(SortedIntervals(MergeAdjacent::new(KWayMerge::new(
            readers,
        )?)))
    }
}

/// Sorts batches until the channel closes, and writes what does not fit into memory to a temporary file.
fn run_sort_thread<const N: usize>(
    full: &Receiver<Batch<N>>,
    reusable: &Sender<Batch<N>>,
    folder: &Path,
) -> io::Result<Vec<Chunk>> {
    let mut chunks = Vec::new();
    let mut memory_bytes = 0;
    // The file, and where the next chunk starts in it.
    let mut temporary_file: Option<(Arc<File>, u64)> = None;
    let mut bytes = Vec::new();
    for batch in full {
        // This fails when the sorter was dropped; then no batch follows.
        let _ = reusable.send(sort_batch(batch, &mut bytes));
        if temporary_file.is_none() && memory_bytes + bytes.len() <= MAX_MEMORY_BYTES {
            memory_bytes += bytes.len();
            chunks.push(Chunk::Memory(std::mem::take(&mut bytes)));
            continue;
        }
        let (file, start) = match temporary_file.take() {
            Some(open) => open,
            None => (Arc::new(tempfile::tempfile_in(folder)?), 0),
        };
        (&*file).write_all(&bytes)?;
        let end = start + bytes.len() as u64;
        chunks.push(Chunk::File(FileRange {
            file: Arc::clone(&file),
            start,
            end,
        }));
        temporary_file = Some((file, end));
        bytes.clear();
    }
    Ok(chunks)
}

/// Sorts and merges a batch, and appends its intervals to `out`. Returns the empty batch, so that its memory can be used again.
fn sort_batch<const N: usize>(batch: Batch<N>, out: &mut Vec<u8>) -> Batch<N> {
    let mut previous = CodeNumber::ZERO;
    let mut write = |interval: Interval<N>| {
        interval.write_delta(previous, out);
        previous = interval.last;
    };
    let ok = Ok::<_, io::Error>;
    match batch {
        Batch::Codes(mut codes) => {
            codes.sort_unstable();
            let intervals = codes.drain(..).map(Interval::single).map(ok);
            MergeAdjacent::new(intervals).flatten().for_each(&mut write);
            Batch::Codes(codes)
        }
        Batch::Ranges(mut ranges) => {
            ranges.sort_unstable();
            let intervals = ranges.drain(..).map(ok);
            MergeAdjacent::new(intervals).flatten().for_each(&mut write);
            Batch::Ranges(ranges)
        }
    }
}

/// All codes of a list as sorted intervals with gaps between them.
pub(crate) struct SortedIntervals<const N: usize>(MergeAdjacent<KWayMerge<ChunkReader<N>, N>, N>);

impl<const N: usize> Iterator for SortedIntervals<N> {
    type Item = io::Result<Interval<N>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn codes(sorted: SortedIntervals<2>) -> Vec<u64> {
        sorted
            .map(Result::unwrap)
            .flat_map(|interval| interval.first.saturating_u64()..=interval.last.saturating_u64())
            .collect()
    }

    proptest! {
        #[test]
        fn codes_and_ranges_are_returned_sorted_and_without_duplicates(
            singles in proptest::collection::vec(0..200_u64, 0..60),
            ranges in proptest::collection::vec((0..200_u64, 0..9_u64), 0..20),
        ) {
            let mut sorter = ExternalSorter::<2>::new(Path::new("/nowhere"));
            let mut all = BTreeSet::new();
            for &code in &singles {
                all.insert(code);
                prop_assert!(sorter.add(code.into()).is_continue());
            }
            for &(first, more) in &ranges {
                all.extend(first..=first + more);
                let interval = Interval { first: first.into(), last: (first + more).into() };
                prop_assert!(sorter.add_range(interval).is_continue());
            }
            let all: Vec<u64> = all.into_iter().collect();
            prop_assert_eq!(codes(sorter.finish().unwrap()), all);
        }
    }

    #[test]
    fn what_does_not_fit_into_memory_is_merged_from_disk() {
        let folder = tempfile::tempdir().unwrap();
        let mut sorter = ExternalSorter::<2>::new(folder.path());
        // Far apart, so that three batches do not fit into memory; each code twice.
        let count = ExternalSorter::<2>::BATCH_CODES as u64 * 3 / 2;
        let spread = |number: u64| (number * 7_919 % count) * 1_000_003 * 1_000_003;
        for number in (0..count).chain(0..count) {
            assert!(sorter.add(spread(number).into()).is_continue());
        }
        let intervals = sorter.finish().unwrap();
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            0,
            "the temporary file has no name"
        );
        let mut expected = 0;
        for interval in intervals {
            assert_eq!(
                interval.unwrap(),
                Interval::single((expected * 1_000_003 * 1_000_003).into())
            );
            expected += 1;
        }
        assert_eq!(expected, count);
    }

    #[test]
    fn an_unwritable_folder_is_an_error() {
        let mut sorter = ExternalSorter::<2>::new(Path::new("/proc/no/such/folder"));
        let mut stopped = false;
        for number in 0..ExternalSorter::<2>::BATCH_CODES as u64 * 6 {
            if sorter.add((number << 40).into()).is_break() {
                stopped = true;
                break;
            }
        }
        assert!(stopped && sorter.finish().is_err());
    }
}
