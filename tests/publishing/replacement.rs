//! A running site swaps in a valid replacement of its snapshot, rejects an invalid one, and answers correctly meanwhile.

use std::{
    fs,
    process::Command,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread::scope,
    time::{Duration, Instant},
};

use super::folder::{Folder, serial};
use crate::site::{Site, wait_until};

/// Two snapshots. The second one lists a serial that the first one does not.
struct TwoSnapshots {
    folder: Folder,
    generations: [String; 2],
}

const FEW: u32 = 3_000;

impl TwoSnapshots {
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
        Site::start_with(&["--snapshot", self.live().to_str().unwrap()])
    }

    /// Replaces the served file by renaming.
    fn rename(&self, bytes: &[u8]) {
        let staged = self.folder.path("staged.sqlite");
        fs::write(&staged, bytes).unwrap();
        fs::rename(staged, self.live()).unwrap();
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.path(name)).unwrap()
    }
}

fn ask(site: &Site, serial: &str) -> (String, String, String) {
    let body = format!(r#"{{"device":"maker-x100","serial":"{serial}"}}"#);
    let response = site.post_json(&body);
    assert_eq!(response.status, 200, "{}", response.text());
    let answer: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    let text = |name: &str| answer[name].as_str().unwrap().to_owned();
    let header = response
        .header("charge-safely-generation")
        .unwrap()
        .to_owned();
    (text("verdict"), text("generation"), header)
}

#[test]
fn a_replacement_is_served_and_so_is_the_old_file_when_it_is_restored() {
    let two = TwoSnapshots::new();
    let site = two.serve();
    let new = serial(FEW);
    assert_eq!(ask(&site, &new).0, "not_affected");
    for (name, generation, verdict) in [
        ("two.sqlite", &two.generations[1], "affected"),
        ("one.sqlite", &two.generations[0], "not_affected"),
    ] {
        two.rename(&two.bytes(name));
        wait_until(name, || ask(&site, &new).1 == *generation);
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
fn an_invalid_file_is_rejected_and_the_old_generation_stays() {
    let two = TwoSnapshots::new();
    let site = two.serve();
    let valid = two.bytes("two.sqlite");
    let mut flipped = valid.clone();
    flipped[valid.len() / 2] ^= 1;
    let mut newer = valid.clone();
    newer[63] = 99;
    let cases = [
        (flipped, "damaged"),
        (valid[..valid.len() / 2].to_vec(), "cut off"),
        (newer, "format 99"),
        (b"no database".to_vec(), "not a SQLite file"),
    ];
    for (bytes, expected) in cases {
        two.rename(&bytes);
        wait_until(expected, || site.get("/readyz").text().contains(expected));
        let ready = site.get("/readyz");
        assert_eq!(ready.status, 200);
        assert!(ready.text().contains(&two.generations[0]));
        assert_eq!(ask(&site, &serial(FEW)).0, "not_affected");
    }
    fs::remove_file(two.live()).unwrap();
    wait_until("files rejected: 5", || {
        site.get("/readyz").text().contains("files rejected: 5")
    });
    two.rename(&valid);
    wait_until("two", || ask(&site, &serial(FEW)).1 == two.generations[1]);
    assert!(!site.get("/readyz").text().contains("the last file"));
}

#[test]
fn a_rejected_file_is_logged_once() {
    let two = TwoSnapshots::new();
    let (live, log) = (two.live(), two.folder.path("log"));
    let log_file = fs::File::create(&log).unwrap();
    let site = Site::start_with_log(&["--snapshot", live.to_str().unwrap()], log_file);
    // Lines of other levels than INFO.
    let problems = || -> Vec<String> {
        let lines = fs::read_to_string(&log).unwrap();
        let problems = lines.lines().filter(|line| !line.contains(" INFO "));
        problems.map(str::to_owned).collect()
    };
    let valid = two.bytes("two.sqlite");
    let mut flipped = valid.clone();
    flipped[valid.len() / 2] ^= 1;
    let cases = [
        (&flipped[..], "damaged", 16),
        (&valid[..valid.len() / 2], "cut off", 4),
    ];
    for (rejected, (bytes, why, polls)) in cases.into_iter().enumerate() {
        assert_eq!(problems().len(), rejected);
        two.rename(bytes);
        wait_until(why, || problems().len() > rejected);
        // The file stays for seconds, and the watcher polls it.
        let before = poll_count(&site);
        wait_until("the watcher polls", || {
            assert_eq!(problems().len(), rejected + 1, "{:?}", problems());
            assert_eq!(ask(&site, &serial(FEW)).1, two.generations[0]);
            poll_count(&site) >= before + polls
        });
        let problems = problems();
        let stays = format!("generation {} stays", two.generations[0]);
        for part in [" ERROR ", live.to_str().unwrap(), why, &stays] {
            assert!(problems[rejected].contains(part), "{part}: {problems:?}");
        }
    }
    two.rename(&valid);
    wait_until("two", || ask(&site, &serial(FEW)).1 == two.generations[1]);
    assert_eq!(problems().len(), cases.len(), "{:?}", problems());
}

/// How often the watcher has polled: its voluntary context switches.
fn poll_count(site: &Site) -> u64 {
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
fn sighup_reads_the_file_again_and_does_not_end_the_site() {
    let two = TwoSnapshots::new();
    let hang_up = |site: &Site| {
        let pid = site.id().to_string();
        let status = Command::new("kill").args(["-HUP", &pid]).status().unwrap();
        assert!(status.success());
    };
    let site = two.serve();
    two.rename(&two.bytes("two.sqlite"));
    hang_up(&site);
    wait_until("two", || ask(&site, &serial(FEW)).1 == two.generations[1]);
    let without_file = Site::start();
    hang_up(&without_file);
    assert_eq!(without_file.get("/healthz").status, 200);
}

#[test]
fn locked_files_with_guessed_names_do_not_prevent_a_replacement() {
    let two = TwoSnapshots::new();
    // Names that an attacker guesses, and a copy that a killed process left.
    let locked: Vec<fs::File> = [".live.sqlite.serving", ".live.sqlite.serving-held"]
        .map(|name| fs::File::create(two.folder.path(name)).unwrap())
        .into();
    for file in &locked {
        file.lock().unwrap();
    }
    fs::write(two.folder.path(".live.sqlite.serving-left"), "left").unwrap();
    let sites = [two.serve(), two.serve()];
    two.rename(&two.bytes("two.sqlite"));
    for site in &sites {
        wait_until("two", || ask(site, &serial(FEW)).1 == two.generations[1]);
    }
    let siblings = two.folder.other_files();
    let hidden: Vec<&String> = siblings
        .iter()
        .filter(|name| name.starts_with('.'))
        .collect();
    assert_eq!(
        hidden,
        [".live.sqlite.serving", ".live.sqlite.serving-held"]
    );
}

/// Each replacement comes right after a poll, so that it waits for a whole interval.
#[test]
fn a_replacement_is_served_within_two_seconds() {
    let two = TwoSnapshots::new();
    let site = two.serve();
    let mut fastest = Duration::MAX;
    for round in 0..6 {
        let name = ["two", "one"][round % 2];
        let generation = &two.generations[(round + 1) % 2];
        two.rename(&two.bytes(&format!("{name}.sqlite")));
        let replaced = Instant::now();
        wait_until(name, || ask(&site, &serial(FEW)).1 == *generation);
        // The fastest counts, since a busy machine may delay some.
        fastest = fastest.min(replaced.elapsed());
    }
    assert!(fastest < Duration::from_secs(2), "{fastest:?}");
}

#[test]
fn every_answer_is_right_during_a_hundred_replacements_valid_and_invalid() {
    let two = TwoSnapshots::new();
    let site = two.serve();
    let (one, other) = (two.bytes("one.sqlite"), two.bytes("two.sqlite"));
    let mut flipped = other.clone();
    flipped[other.len() / 3] ^= 4;
    let before = open_files(&site);
    let (done, answered) = (AtomicBool::new(false), AtomicU64::new(0));
    scope(|scope| {
        for client in 0..32_u32 {
            let (site, done, answered, two) = (&site, &done, &answered, &two);
            scope.spawn(move || {
                let mut index = client;
                while !done.load(Ordering::Relaxed) {
                    index = (index + 32) % (FEW + 1);
                    // Every second request is for the unit that only the second snapshot lists.
                    let index = if index % 2 == 0 { FEW } else { index };
                    let (verdict, generation, header) = ask(site, &serial(index));
                    assert!(two.generations.contains(&generation));
                    let listed = index < FEW || generation == two.generations[1];
                    let expected = if listed { "affected" } else { "not_affected" };
                    assert_eq!((verdict.as_str(), &header), (expected, &generation));
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let stop = StopClients(&done);
        let (mut swaps, mut rejections) = (0, 0);
        for round in 0..100 {
            // One in eight is invalid: rejecting one takes longer than swapping in four.
            let (before, is_invalid) = (answered.load(Ordering::Relaxed), round % 8 == 3);
            // The snapshot that is not served now.
            let replacement = if swaps % 2 == 0 { &other } else { &one };
            match (is_invalid, round % 3) {
                (true, 0) => fs::write(two.live(), &flipped[..5_000]).unwrap(),
                (true, _) => two.rename(&flipped),
                (false, 0) => fs::write(two.live(), replacement).unwrap(),
                (false, _) => two.rename(replacement),
            }
            let (counter, expected) = if is_invalid {
                rejections += 1;
                (REJECTED, rejections)
            } else {
                swaps += 1;
                (REPLACED, swaps)
            };
            wait_until(&format!("{counter}{expected}"), || {
                count(&site, counter) == expected
            });
            wait_until("clients get answers", || {
                answered.load(Ordering::Relaxed) > before + 32
            });
        }
        drop(stop);
        assert_eq!((swaps, rejections), (87, 13));
        assert_eq!(count(&site, REPLACED), swaps);
        assert_eq!(count(&site, REJECTED), rejections);
    });
    assert_eq!(ask(&site, &serial(FEW)).1, two.generations[1]);
    wait_until("old generations are closed", || open_files(&site) <= before);
    let siblings = two.folder.other_files();
    assert!(
        !siblings.iter().any(|name| name.starts_with('.')),
        "{siblings:?}"
    );
}

/// Stops the clients, also when an assertion fails.
struct StopClients<'a>(&'a AtomicBool);

impl Drop for StopClients<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

const REPLACED: &str = "generations replaced: ";
const REJECTED: &str = "files rejected: ";

/// A number that `/readyz` shows.
fn count(site: &Site, label: &str) -> u64 {
    let ready = site.get("/readyz").text();
    let number = ready.split_once(label).unwrap().1;
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
