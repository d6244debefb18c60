//! Notice and device files, as a publisher or a stranger may write them.
#![no_main]

use charge_safely::{
    catalog::{DataFiles, read},
    storage::Snapshot,
};
use libfuzzer_sys::fuzz_target;

const DEVICE: &str = include_str!("../../data/devices/soundcore-a3102.toml");
const DISPOSAL: &str = include_str!("../../data/disposal/general.toml");

fuzz_target!(|input: (bool, &str)| {
    let (is_device, text) = input;
    let mut files = vec![("disposal/general.toml", DISPOSAL)];
    if is_device {
        files.push(("devices/soundcore-a3102.toml", text));
    } else {
        files.push(("devices/soundcore-a3102.toml", DEVICE));
        files.push(("notices/accc-2024-a3102.toml", text));
    }
    match read(&DataFiles::from_pairs(files), None) {
        Ok(dataset) => {
            Snapshot::in_memory(&dataset).expect("what is sound can be built");
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            let length = text.lines().count().max(DEVICE.lines().count());
            for fault in faults {
                assert!(fault.line.is_none_or(|line| line <= length.max(DISPOSAL.lines().count()) + 1), "{fault}");
            }
        }
    }
});
