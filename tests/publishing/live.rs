//! A running site takes what replaces its snapshot, if it is whole, and harms nobody meanwhile.

use std::{
    fs,
    process::Command,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread::scope,
    time::{Duration, Instant},
};

use super::folder::{Folder, serial};
use crate::site::{Site, until};

/// Two snapshots: the second one lists a serial that the first one does not.
struct Two {
    folder: Folder,
    generations: [String; 2],
}

const FEW: u32 = 3_000;

impl Two {
    fn new() -> Self {
        let folder = Folder::with_serials(FEW);
        folder.build("one.sqlite");
        let serials: String = (0..=FEW).map(|index| serial(index) + "\n").collect();
        folder.write_list(format!("serial\n{serials}").as_bytes());
        folder.build("two.sqlite");
        let generations = ["one", "two"].map(|name| {
            let path = folder.path(&format!("{name}.sqlite"));
            charge_safely::storage::inspect(&path).unwrap().generation
        });
        fs::copy(folder.path("one.sqlite"), folder.path("live.sqlite")).unwrap();
        Self {
            folder,
            generations,
        }
    }

    fn live(&self) -> std::path::PathBuf {
        self.folder.path("live.sqlite")
    }

    fn serve(&self) -> Site {
        Site::with(&["--snapshot", self.live().to_str().unwrap()])
    }

    /// Puts bytes in the place of the served file by renaming.
    fn rename(&self, bytes: &[u8]) {
        let beside = self.folder.path("beside.sqlite");
        fs::write(&beside, bytes).unwrap();
        fs::rename(beside, self.live()).unwrap();
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.path(name)).unwrap()
    }
}

fn ask(site: &Site, serial: &str) -> (String, String, String) {
    let body = format!(r#"{{"device":"maker-x100","serial":"{serial}"}}"#);
    let reply = site.json(&body);
    assert_eq!(reply.status, 200, "{}", reply.text());
    let answer: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
    let text = |name: &str| answer[name].as_str().unwrap().to_owned();
    let header = reply.header("charge-safely-generation").unwrap().to_owned();
    (text("verdict"), text("generation"), header)
}

#[test]
fn a_replaced_file_answers_and_the_old_one_put_back_too() {
    let two = Two::new();
    let site = two.serve();
    let new = serial(FEW);
    assert_eq!(ask(&site, &new).0, "not_affected");
    for (name, generation, verdict) in [
        ("two.sqlite", &two.generations[1], "affected"),
        ("one.sqlite", &two.generations[0], "not_affected"),
    ] {
        two.rename(&two.bytes(name));
        until(name, || ask(&site, &new).1 == *generation);
        let answer = ask(&site, &new);
        assert_eq!(
            answer,
            (verdict.to_owned(), generation.clone(), generation.clone())
        );
        let page = site.get("/");
        assert_eq!(
            page.header("charge-safely-generation"),
            Some(generation.as_str())
        );
    }
    let without_data = site.get("/healthz");
    assert_eq!(without_data.header("charge-safely-generation"), None);
    assert!(
        site.get("/readyz")
            .text()
            .contains("generations replaced: 2")
    );
}

#[test]
fn a_bad_file_is_refused_and_the_old_generation_goes_on() {
    let two = Two::new();
    let site = two.serve();
    let whole = two.bytes("two.sqlite");
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    let mut newer = whole.clone();
    newer[63] = 99;
    let cases = [
        (flipped, "damaged"),
        (whole[..whole.len() / 2].to_vec(), "cut off"),
        (newer, "format 99"),
        (b"no database".to_vec(), "not a SQLite file"),
    ];
    for (bytes, expected) in cases {
        two.rename(&bytes);
        until(expected, || site.get("/readyz").text().contains(expected));
        let ready = site.get("/readyz");
        assert_eq!(ready.status, 200);
        assert!(ready.text().contains(&two.generations[0]));
        assert_eq!(ask(&site, &serial(FEW)).0, "not_affected");
    }
    fs::remove_file(two.live()).unwrap();
    until("files rejected: 5", || {
        site.get("/readyz").text().contains("files rejected: 5")
    });
    two.rename(&whole);
    until("two", || ask(&site, &serial(FEW)).1 == two.generations[1]);
    assert!(!site.get("/readyz").text().contains("the last file"));
}

#[test]
fn a_refused_file_is_one_line_in_the_log_however_long_it_stays() {
    let two = Two::new();
    let (live, log) = (two.live(), two.folder.path("log"));
    let log_file = fs::File::create(&log).unwrap();
    let site = Site::logging(&["--snapshot", live.to_str().unwrap()], log_file);
    // Requests and generations are news; what is left is trouble.
    let trouble = || -> Vec<String> {
        let lines = fs::read_to_string(&log).unwrap();
        let trouble = lines.lines().filter(|line| !line.contains(" INFO "));
        trouble.map(str::to_owned).collect()
    };
    let whole = two.bytes("two.sqlite");
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    let cases = [
        (&flipped[..], "damaged", 16),
        (&whole[..whole.len() / 2], "cut off", 4),
    ];
    for (refused, (bytes, why, looks)) in cases.into_iter().enumerate() {
        assert_eq!(trouble().len(), refused);
        two.rename(bytes);
        until(why, || trouble().len() > refused);
        // It stays there for seconds, while the watch goes on looking at it.
        let before = times_looked(&site);
        until("the watch goes on", || {
            assert_eq!(trouble().len(), refused + 1, "{:?}", trouble());
            assert_eq!(ask(&site, &serial(FEW)).1, two.generations[0]);
            times_looked(&site) >= before + looks
        });
        let trouble = trouble();
        let goes_on = format!("generation {} stays", two.generations[0]);
        for part in [" ERROR ", live.to_str().unwrap(), why, &goes_on] {
            assert!(trouble[refused].contains(part), "{part}: {trouble:?}");
        }
    }
    two.rename(&whole);
    until("two", || ask(&site, &serial(FEW)).1 == two.generations[1]);
    assert_eq!(trouble().len(), cases.len(), "{:?}", trouble());
}

/// How often the thread that watches the file has waited for its next look.
fn times_looked(site: &Site) -> u64 {
    let tasks = fs::read_dir(format!("/proc/{}/task", site.id())).unwrap();
    let mut tasks = tasks.map(|task| task.unwrap().path());
    let is_watch = |task: &std::path::PathBuf| {
        fs::read_to_string(task.join("comm")).is_ok_and(|name| name.trim() == "snapshot watch")
    };
    let status = fs::read_to_string(tasks.find(is_watch).unwrap().join("status")).unwrap();
    let mut lines = status.lines();
    let waits = lines.find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
    waits.unwrap().trim().parse().unwrap()
}

#[test]
fn a_hangup_reads_the_file_again_and_never_ends_the_site() {
    let two = Two::new();
    let hang_up = |site: &Site| {
        let pid = site.id().to_string();
        let status = Command::new("kill").args(["-HUP", &pid]).status().unwrap();
        assert!(status.success());
    };
    let site = two.serve();
    two.rename(&two.bytes("two.sqlite"));
    hang_up(&site);
    until("two", || ask(&site, &serial(FEW)).1 == two.generations[1]);
    let without_file = Site::start();
    hang_up(&without_file);
    assert_eq!(without_file.get("/healthz").status, 200);
}

#[test]
fn nobody_who_holds_a_file_beside_it_keeps_a_site_from_taking_a_new_one() {
    let two = Two::new();
    // Whatever name an attacker guesses, and what a killed process left.
    let held: Vec<fs::File> = [".live.sqlite.serving", ".live.sqlite.serving-held"]
        .map(|name| fs::File::create(two.folder.path(name)).unwrap())
        .into();
    for file in &held {
        file.lock().unwrap();
    }
    fs::write(two.folder.path(".live.sqlite.serving-left"), "left").unwrap();
    let sites = [two.serve(), two.serve()];
    two.rename(&two.bytes("two.sqlite"));
    for site in &sites {
        until("two", || ask(site, &serial(FEW)).1 == two.generations[1]);
    }
    let beside = two.folder.other_files();
    let hidden: Vec<&String> = beside.iter().filter(|name| name.starts_with('.')).collect();
    assert_eq!(
        hidden,
        [".live.sqlite.serving", ".live.sqlite.serving-held"]
    );
}

/// Each time the file is replaced right after a look, so that it waits for a whole round of the watch.
#[test]
fn a_replaced_file_answers_within_two_seconds() {
    let two = Two::new();
    let site = two.serve();
    let mut fastest = Duration::MAX;
    for round in 0..6 {
        let name = ["two", "one"][round % 2];
        let generation = &two.generations[(round + 1) % 2];
        two.rename(&two.bytes(&format!("{name}.sqlite")));
        let replaced = Instant::now();
        until(name, || ask(&site, &serial(FEW)).1 == *generation);
        // A busy machine may be late now and then.
        fastest = fastest.min(replaced.elapsed());
    }
    assert!(fastest < Duration::from_secs(2), "{fastest:?}");
}

#[test]
fn nobody_notices_a_hundred_replacements_good_and_bad() {
    let two = Two::new();
    let site = two.serve();
    let (one, other) = (two.bytes("one.sqlite"), two.bytes("two.sqlite"));
    let mut flipped = other.clone();
    flipped[other.len() / 3] ^= 4;
    let before = open_files(&site);
    let (done, asked) = (AtomicBool::new(false), AtomicU64::new(0));
    scope(|scope| {
        for client in 0..32_u32 {
            let (site, done, asked, two) = (&site, &done, &asked, &two);
            scope.spawn(move || {
                let mut index = client;
                while !done.load(Ordering::Relaxed) {
                    index = (index + 32) % (FEW + 1);
                    // Every other time the unit that only the second one lists.
                    let index = if index % 2 == 0 { FEW } else { index };
                    let (verdict, generation, header) = ask(site, &serial(index));
                    assert!(two.generations.contains(&generation));
                    let listed = index < FEW || generation == two.generations[1];
                    let expected = if listed { "affected" } else { "not_affected" };
                    assert_eq!((verdict.as_str(), &header), (expected, &generation));
                    asked.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let end = AtEnd(&done);
        let (mut swaps, mut refusals) = (0, 0);
        for round in 0..100 {
            // One in eight is bad: to refuse one takes longer than to take four.
            let (before, is_bad) = (asked.load(Ordering::Relaxed), round % 8 == 3);
            // Always the one that does not answer now.
            let good = if swaps % 2 == 0 { &other } else { &one };
            match (is_bad, round % 3) {
                (true, 0) => fs::write(two.live(), &flipped[..5_000]).unwrap(),
                (true, _) => two.rename(&flipped),
                (false, 0) => fs::write(two.live(), good).unwrap(),
                (false, _) => two.rename(good),
            }
            let (said, due) = if is_bad {
                refusals += 1;
                (REFUSED, refusals)
            } else {
                swaps += 1;
                (REPLACED, swaps)
            };
            until(&format!("{said}{due}"), || count(&site, said) == due);
            until("clients go on", || {
                asked.load(Ordering::Relaxed) > before + 32
            });
        }
        drop(end);
        assert_eq!((swaps, refusals), (87, 13));
        assert_eq!(count(&site, REPLACED), swaps);
        assert_eq!(count(&site, REFUSED), refusals);
    });
    assert_eq!(ask(&site, &serial(FEW)).1, two.generations[1]);
    until("old generations are closed", || open_files(&site) <= before);
    let beside = two.folder.other_files();
    assert!(
        !beside.iter().any(|name| name.starts_with('.')),
        "{beside:?}"
    );
}

/// Tells the clients to end, also where an assertion fails.
struct AtEnd<'a>(&'a AtomicBool);

impl Drop for AtEnd<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

const REPLACED: &str = "generations replaced: ";
const REFUSED: &str = "files rejected: ";

/// A number that `/readyz` gives.
fn count(site: &Site, said: &str) -> u64 {
    let ready = site.get("/readyz").text();
    let number = ready.split_once(said).unwrap().1;
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

fn open_files(site: &Site) -> usize {
    let folder = format!("/proc/{}/fd", site.id());
    let links = fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| fs::read_link(entry.unwrap().path()).ok());
    links
        .filter(|link| link.to_string_lossy().contains("sqlite"))
        .count()
}
