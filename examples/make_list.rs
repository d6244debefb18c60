//! Writes a list of made-up serials to standard output, for tests and benchmarks.
//!
//! `cargo run --release --example make_list -- COUNT [--random | --ranges]` writes unsorted CSV. Serials have 16 characters of
//! Anker's alphabet. By default they are in production runs of 400 with gaps between the runs. `--random` writes serials
//! without any order, `--ranges` writes one line for each run.

use std::{
    env,
    io::{self, BufWriter, Write},
    process::ExitCode,
};

/// The characters of Anker's serials, as far as is known: no I and no O.
const ALPHABET: &[u8; 34] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// How many serials a production run has.
const RUN_LENGTH: u64 = 400;

/// The distance from the first number of a run to that of the next.
const RUN_DISTANCE: u64 = 437;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let mut flag = |name: &str| {
        let before = arguments.len();
        arguments.retain(|argument| argument != name);
        arguments.len() < before
    };
    let (random, ranges) = (flag("--random"), flag("--ranges"));
    let count = match &arguments[..] {
        [count] => count.replace('_', "").parse().ok(),
        _ => None,
    };
    let Some(count) = count.filter(|_| !(random && ranges)) else {
        eprintln!("usage: make_list COUNT [--random | --ranges]");
        return ExitCode::from(2);
    };
    match write(count, random, ranges) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(count: u64, random: bool, ranges: bool) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    if ranges {
        writeln!(out, "from,to")?;
        let runs = count.div_ceil(RUN_LENGTH);
        for run in (0..runs).map(|index| permute(index, runs)) {
            let first = run * RUN_LENGTH;
            let last = (first + RUN_LENGTH - 1).min(count - 1);
            writeln!(out, "{},{}", serial_in_run(first), serial_in_run(last))?;
        }
    } else {
        writeln!(out, "serial")?;
        for index in 0..count {
            if random {
                out.write_all(&random_serial(index))?;
                out.write_all(b"\n")?;
            } else {
                writeln!(out, "{}", serial_in_run(permute(index, count)))?;
            }
        }
    }
    out.flush()
}

/// A serial of a production run, by its index.
fn serial_in_run(index: u64) -> String {
    let (run, offset) = (index / RUN_LENGTH, index % RUN_LENGTH);
    let line = ["JRU", "KRV", "HTX", "DQ2", "M1Z"][usize::try_from(run % 5).unwrap_or(0)];
    format!("TEST{line}{:09}", run * RUN_DISTANCE + offset)
}

/// A random serial, by its index.
fn random_serial(index: u64) -> [u8; 16] {
    let mut serial = [0; 16];
    for (half, characters) in (0..).zip(serial.chunks_mut(8)) {
        let mut rest = mix(index * 2 + half);
        for c in characters {
            *c = ALPHABET[usize::try_from(rest % 34).unwrap_or(0)];
            rest /= 34;
        }
    }
    serial
}

/// A permutation of the numbers below `count`: a Feistel network over the next even power of two, repeated until the result
/// is below `count` (cycle walking).
fn permute(index: u64, count: u64) -> u64 {
    let bits = (64 - (count - 1).leading_zeros()).max(2).div_ceil(2);
    let mask = (1 << bits) - 1;
    let mut number = index;
    loop {
        let (mut left, mut right) = (number >> bits, number & mask);
        for round in 0..4 {
            (left, right) = (right, left ^ (mix(right << 8 | round) & mask));
        }
        number = left << bits | right;
        if number < count {
            return number;
        }
    }
}

/// The finaliser of `SplitMix64` (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
