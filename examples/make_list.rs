//! Makes a list of made-up serials, for tests and benchmarks only.
//!
//! `cargo run --release --example make_list -- COUNT [--random | --ranges]` writes it to standard output, as CSV and
//! unsorted. Serials have 16 characters of Anker's alphabet. Without `--random` they come in production runs of 400 with
//! gaps between them; with it they have nothing in common. `--ranges` gives each run in a line of its own.

use std::{
    env,
    io::{self, BufWriter, Write},
    process::ExitCode,
};

/// Characters that Anker prints, as far as is known: no I and no O.
const ALPHABET: &[u8; 34] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// How many serials a production run has, and how many numbers lie from one to the next.
const RUN: u64 = 400;
const STEP: u64 = 437;

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
        for run in (0..count.div_ceil(RUN)).map(|place| shuffled(place, count.div_ceil(RUN))) {
            let last = (run * RUN + RUN - 1).min(count - 1);
            writeln!(out, "{},{}", structured(run * RUN), structured(last))?;
        }
    } else {
        writeln!(out, "serial")?;
        for place in 0..count {
            if random {
                out.write_all(&scattered(place))?;
                out.write_all(b"\n")?;
            } else {
                writeln!(out, "{}", structured(shuffled(place, count)))?;
            }
        }
    }
    out.flush()
}

/// A serial of a production run.
fn structured(index: u64) -> String {
    let (run, place) = (index / RUN, index % RUN);
    let line = ["JRU", "KRV", "HTX", "DQ2", "M1Z"][usize::try_from(run % 5).unwrap_or(0)];
    format!("TEST{line}{:09}", run * STEP + place)
}

/// A serial that has nothing in common with its neighbours.
fn scattered(index: u64) -> [u8; 16] {
    let mut serial = [0; 16];
    for (half, characters) in (0..).zip(serial.chunks_mut(8)) {
        let mut rest = mixed(index * 2 + half);
        for c in characters {
            *c = ALPHABET[usize::try_from(rest % 34).unwrap_or(0)];
            rest /= 34;
        }
    }
    serial
}

/// Every number below `count` once, in an order that looks like none: a Feistel network over the next even power of two,
/// gone through again until the number is small enough.
fn shuffled(place: u64, count: u64) -> u64 {
    let bits = (64 - (count - 1).leading_zeros()).max(2).div_ceil(2);
    let mask = (1 << bits) - 1;
    let mut number = place;
    loop {
        let (mut left, mut right) = (number >> bits, number & mask);
        for round in 0..4 {
            (left, right) = (right, left ^ (mixed(right << 8 | round) & mask));
        }
        number = left << bits | right;
        if number < count {
            return number;
        }
    }
}

/// The finaliser of `SplitMix64` (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
