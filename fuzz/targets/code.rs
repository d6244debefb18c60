//! Fuzzes the parser of codes with each device.
#![no_main]

use std::sync::LazyLock;

use charge_safely::{
    catalog::{DataFiles, read},
    domain::{Device, FastCodeMatcher, look_alike_codes},
};
use libfuzzer_sys::fuzz_target;

static DEVICES: LazyLock<Vec<Device>> = LazyLock::new(|| {
    read(&DataFiles::embedded(), None)
        .expect("the embedded data are valid")
        .devices
});

fuzz_target!(|input: (u8, bool, &str)| {
    let (device, as_printed, typed) = input;
    let device = &DEVICES[usize::from(device) % DEVICES.len()];
    let matches =
        FastCodeMatcher::for_format(&device.code).is_some_and(|matcher| matcher.matches(typed));
    let Ok(parsed) = device.code.read(typed, as_printed) else {
        assert!(!matches, "{typed:?}");
        return;
    };
    let code = parsed.code.as_str();
    assert!(
        !code.is_empty() && code.len() <= 64 && code.is_ascii(),
        "{code:?}"
    );
    if matches {
        assert_eq!(code, typed);
    }
    if as_printed {
        assert!(parsed.replaced.is_empty());
    } else {
        assert!(device.code.matches(&parsed.code), "{code:?}");
    }
    let again = device
        .code
        .read(code, as_printed)
        .expect("a parsed code is valid");
    assert_eq!(again.code, parsed.code, "{typed:?}");
    assert!(again.replaced.is_empty(), "{typed:?}");
    for other in look_alike_codes(&parsed.code, device.code.alphabet()) {
        assert_eq!(other.as_str().len(), code.len());
        assert_ne!(other, parsed.code);
    }
    let _ = device.is_not_a_serial(&parsed.code);
});
