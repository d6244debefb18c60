//! Sends checks to a running site and compares every answer with the verdict of its generation. `benches/soak/run` uses it.
//!
//! `soak_client ADDRESS FILE SECONDS ANSWERS_A_SECOND GENERATION GENERATION`: each line of the file is a serial and its verdict in
//! the first and in the second generation. Exits with 1 at the first failed request or wrong verdict.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// The number of concurrent clients.
const ASKERS: usize = 16;

struct Case {
    serial: String,
    verdicts: [String; 2],
}

fn main() -> ExitCode {
    match soak(&env::args().skip(1).collect::<Vec<_>>()) {
        Ok(answers) => {
            let said = writeln!(io::stdout(), "{answers} answers, each right");
            said.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn soak(arguments: &[String]) -> io::Result<u64> {
    let [address, file, seconds, rate, first, second] = arguments else {
        return Err(io::Error::other(
            "usage: soak_client ADDRESS FILE SECONDS ANSWERS_A_SECOND GENERATION GENERATION",
        ));
    };
    let number = |text: &String| text.parse::<u64>().map_err(io::Error::other);
    let (seconds, rate) = (number(seconds)?, number(rate)?);
    let generations = [first.clone(), second.clone()];
    let cases: Vec<Case> = fs::read_to_string(file)?
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').map(str::to_owned);
            let serial = words.next()?;
            let verdicts = [words.next()?, words.next()?];
            Some(Case { serial, verdicts })
        })
        .collect();
    let (cases, generations) = (Arc::new(cases), Arc::new(generations));
    let answers = Arc::new(AtomicU64::new(0));
    let end = Instant::now() + Duration::from_secs(seconds);
    let pause = Duration::from_secs(ASKERS as u64)
        / u32::try_from(rate.max(1)).map_err(io::Error::other)?;
    let askers: Vec<_> = (0..ASKERS)
        .map(|asker| {
            let (cases, generations) = (Arc::clone(&cases), Arc::clone(&generations));
            let (answers, address) = (Arc::clone(&answers), address.clone());
            thread::spawn(move || -> io::Result<()> {
                let mut connection = BufReader::new(TcpStream::connect(&address)?);
                connection.get_ref().set_nodelay(true)?;
                let mut due = Instant::now();
                let mine = cases.iter().skip(asker).step_by(ASKERS);
                for case in mine.cycle() {
                    if Instant::now() >= end {
                        break;
                    }
                    ask(&mut connection, &address, case, &generations)?;
                    answers.fetch_add(1, Ordering::Relaxed);
                    due += pause;
                    thread::sleep(due.saturating_duration_since(Instant::now()));
                }
                Ok(())
            })
        })
        .collect();
    for asker in askers {
        let ended = asker.join();
        ended.map_err(|_| io::Error::other("an asker panicked"))??;
    }
    Ok(answers.load(Ordering::Relaxed))
}

fn ask(
    connection: &mut BufReader<TcpStream>,
    address: &str,
    case: &Case,
    generations: &[String; 2],
) -> io::Result<()> {
    let body = format!(
        r#"{{"device":"soundcore-a3102","serial":"{}"}}"#,
        case.serial
    );
    let request = format!(
        "POST /api/v1/check HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    connection.get_mut().write_all(request.as_bytes())?;
    let (mut status, mut length, mut generation) = (String::new(), 0, String::new());
    connection.read_line(&mut status)?;
    loop {
        let mut line = String::new();
        connection.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().map_err(io::Error::other)?,
            "charge-safely-generation" => value.clone_into(&mut generation),
            _ => {}
        }
    }
    let mut answer = vec![0; length];
    connection.read_exact(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let known = generations.iter().position(|known| *known == generation);
    let verdict = known.map(|known| format!(r#"{{"verdict":"{}""#, case.verdicts[known]));
    if status.starts_with("HTTP/1.1 200") && verdict.is_some_and(|due| answer.starts_with(&due)) {
        Ok(())
    } else {
        Err(io::Error::other(format!(
            "a wrong answer of generation {generation:?}: {status}{answer}"
        )))
    }
}
