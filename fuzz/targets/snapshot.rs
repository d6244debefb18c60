//! Snapshot files that somebody changed, with their seal or with a new one.
#![no_main]

use std::{fs, sync::LazyLock};

use charge_safely::{
    catalog::{DataFiles, read as read_data},
    clock::latest_today,
    domain::{Verdict, check},
    places::Places,
    progress::Unwatched,
    question::{Fields, read},
    storage::{Snapshot, build, inspect, verify},
};
use libfuzzer_sys::fuzz_target;

/// The seal: a hash of all bytes before.
const SEAL: usize = 32;

static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let dataset = read_data(&DataFiles::embedded(), None).expect("the embedded data are sound");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("whole.sqlite");
    build(&dataset, &Places::default(), &path, &Unwatched).expect("a snapshot");
    fs::read(path).expect("the snapshot")
});

/// Changes of a whole snapshot: where, and to what; how much of it is left; whether it is sealed anew.
type Input<'a> = (Vec<(u32, u8)>, u32, bool, &'a [u8]);

fuzz_target!(|input: Input| {
    let (changes, cut, sealed, more) = input;
    let mut bytes = WHOLE[..WHOLE.len() - SEAL].to_vec();
    if cut % 8 == 1 {
        bytes.truncate(cut as usize % bytes.len());
    }
    for (at, byte) in changes {
        // Half of the changes are in the first page, where a file says what it is.
        let room = if at % 2 == 0 { bytes.len() } else { bytes.len().min(4096) };
        if let Some(there) = bytes.get_mut(at as usize / 2 % room.max(1)) {
            *there = byte;
        }
    }
    bytes.extend_from_slice(more);
    if sealed {
        let seal = blake3::hash(&bytes);
        bytes.extend_from_slice(seal.as_bytes());
    } else {
        bytes.extend_from_slice(&WHOLE[WHOLE.len() - SEAL..]);
    }
    let folder = tempfile::tempdir_in("/dev/shm").expect("a folder in memory");
    let path = folder.path().join("changed.sqlite");
    fs::write(&path, &bytes).expect("a file");
    let _ = verify(&path, &Unwatched);
    let _ = inspect(&path);
    for opened in [Snapshot::open(&path), Snapshot::open_to_serve(&path), Snapshot::prove(&path)] {
        let Ok(snapshot) = opened else { continue };
        let fields = Fields {
            device: "soundcore-a3102".to_owned(),
            serial: "ACCJRU1D16400841".to_owned(),
            ..Fields::default()
        };
        let recalls = snapshot.recalls();
        if let Ok(question) = read(&fields, recalls, latest_today())
            && let Ok(answer) = check(recalls, &snapshot, &question.unit)
            && !sealed
        {
            // Whoever can seal a file can say in it what they like; others cannot make a listed unit safe.
            assert_ne!(answer.verdict, Verdict::NotAffected);
        }
    }
});
