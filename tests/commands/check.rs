//! `charge-safely check` and `serve`.

use std::{io::Write, net::TcpListener, process::Stdio};

use super::{outcome, run};
use crate::site::{Site, binary};

fn check_verdict(arguments: &[&str]) -> String {
    let (code, out, error) = run(&[&["check"], arguments, &["--json"]].concat());
    assert_eq!(code, 0, "{error}");
    let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
    answer["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn check_prints_the_verdicts_of_the_site() {
    for (arguments, expected) in [
        (&["soundcore-a3102", "accjru1d-1640-0841"][..], "affected"),
        (
            &["soundcore-a3102", "ACCJRU1D16400961"],
            "possibly_affected",
        ),
        (
            &["soundcore-a3102", "ACCJRU1D16400961", "--colour", "red"],
            "not_affected",
        ),
        (
            &["ankerwork-a3302", "ABCD1234EFGH5678", "--bought", "2023-01"],
            "not_affected",
        ),
        (&["veektomx-vt103", "--absent"], "affected"),
        (&["veektomx-vt103", "--unreadable"], "possibly_affected"),
        (&["casely-e33a"], "affected"),
    ] {
        assert_eq!(check_verdict(arguments), expected, "{arguments:?}");
    }
    let (code, out, _) = run(&["check", "soundcore-a3102", "ACCJRU1D16400841"]);
    assert_eq!(code, 0);
    assert!(
        out.starts_with("AFFECTED") && out.contains("accc-2024-a3102: affected"),
        "{out}"
    );
    assert!(
        out.lines()
            .all(|line| !line.trim().starts_with("reason-") && !line.starts_with("terminal-")),
        "{out}"
    );
}

#[test]
fn no_misreading_or_typing_error_makes_a_unit_not_affected() {
    for arguments in [
        &["iwalk-mxb008", "GK23099O2"][..],
        &["belkin-mma008", "S7V00000000000"],
        &["belkin-mma008", "57U00000000000"],
        &["iniu-bi-b41", "SN0OOG21", "--as-printed"],
        &["iniu-bi-b41", "000G21.", "--as-printed"],
        &["iniu-bi-b41", "000G2112345", "--as-printed"],
        &["ikea-e2037", "SN2313", "--as-printed"],
        &["ikea-e2037", "23.18", "--as-printed"],
        &["tala-muse", "01-21", "--as-printed"],
        &["tala-muse", "0121", "--as-printed"],
        &["mycharge-power-hub", "923", "--as-printed"],
        &["iwalk-mxb008", "MXB008GK2309880", "--as-printed"],
        &["baseus-bs-30kp365", "SN1234567890D.", "--as-printed"],
        &[
            "soundcore-a3102",
            "SN Code: ACCJRU1D16400841",
            "--as-printed",
            "--colour",
            "red",
        ],
        &[
            "soundcore-a3102",
            "ACCJRUID1640O94S",
            "--as-printed",
            "--colour",
            "red",
        ],
        &[
            "soundcore-a3102",
            "ACCJRU1D16400841",
            "--colour",
            "red",
            "--bought",
            "2022",
        ],
    ] {
        assert_ne!(check_verdict(arguments), "not_affected", "{arguments:?}");
    }
}

#[test]
fn invalid_command_lines_exit_with_2_and_a_reason() {
    for arguments in [
        &["check"][..],
        &["check", "nothing"],
        &["check", "soundcore-a3102", "ACC"],
        &["check", "soundcore-a3102", "--bought", "tomorrow"],
        &["check", "soundcore-a3102", "ACCJRU1D16400841", "--absent"],
        &[
            "check",
            "soundcore-a3102",
            "--data",
            "data",
            "--snapshot",
            "x",
        ],
        &["check", "--batch", "-", "soundcore-a3102"],
        &["check", "--batch", "-", "--colour", "red"],
        &["--bind", "nonsense"],
        &["build", "data"],
        &["frobnicate"],
        &["serve", "--public-url", "charge.example"],
    ] {
        let (code, _, error) = run(arguments);
        assert_eq!(code, 2, "{arguments:?} {error}");
        assert!(!error.trim().is_empty(), "{arguments:?}");
    }
    let (_, out, error) = run(&["check", "soundcore-a3102", "ACC", "--json"]);
    assert!(
        out.contains(r#""code":"serial_format""#) && error.contains("16"),
        "{out} {error}"
    );
}

#[test]
fn a_flag_takes_precedence_over_its_variable() {
    let output = |arguments: &[&str]| {
        outcome(
            &binary()
                .args(arguments)
                .env("CHARGE_SAFELY_COLOUR", "red")
                .env("CHARGE_SAFELY_JSON", "1")
                .output()
                .unwrap(),
        )
        .1
    };
    assert!(
        output(&["check", "soundcore-a3102", "ACCJRU1D16400961"])
            .starts_with(r#"{"verdict":"not_affected""#)
    );
    let by_flag = output(&[
        "check",
        "soundcore-a3102",
        "ACCJRU1D16400961",
        "--colour",
        "black",
    ]);
    assert!(by_flag.starts_with(r#"{"verdict":"possibly_affected""#));

    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let mut command = binary();
    command
        .args(["check", "casely-e33a", "--data", folder])
        .env("CHARGE_SAFELY_SNAPSHOT", "/nowhere");
    assert_eq!(outcome(&command.output().unwrap()).0, 0);
}

#[test]
fn old_names_of_flags_and_variables_work_with_a_warning() {
    const OLD: &str = "CHARGE_SAFELY_PATIENCE";
    const NEW: &str = "CHARGE_SAFELY_REQUEST_TIMEOUT";
    // The invalid address ends the program once its command line is parsed; 0 is an invalid timeout.
    let serve = |flags: &[&str], variables: &[(&str, &str)]| {
        let mut command = binary();
        command.args(["serve", "--bind", "nonsense"]).args(flags);
        outcome(&command.envs(variables.iter().copied()).output().unwrap())
    };
    for (flags, variables, warning) in [
        (&["--patience", "5"][..], &[][..], "--patience"),
        (&["--patience=5"], &[], "--patience"),
        (
            &["--patience", "0", "--request-timeout", "5"],
            &[],
            "--patience",
        ),
        (&[], &[(OLD, "5")], OLD),
        (&[], &[(OLD, "0"), (NEW, "5")], OLD),
    ] {
        let (code, _, error) = serve(flags, variables);
        assert_eq!(code, 2);
        let expected = format!("warning: {warning} is now ");
        assert!(
            error.starts_with(&expected) && error.contains("nonsense"),
            "{error}"
        );
    }
    for (flags, variables) in [
        (&["--patience", "0"][..], &[][..]),
        (&[], &[(OLD, "0")]),
        (&["--request-timeout", "0", "--patience", "5"], &[]),
        (&[], &[(OLD, "5"), (NEW, "0")]),
    ] {
        let (code, _, error) = serve(flags, variables);
        assert_eq!(code, 2);
        assert!(
            error.contains("invalid value '0' for '--request-timeout <SECONDS>'"),
            "{error}"
        );
    }
    let output = binary()
        .args(["check", "casely-e33a"])
        .env(OLD, "5")
        .output();
    assert_eq!(outcome(&output.unwrap()).2, "", "check has no timeout");
}

#[test]
fn a_batch_answers_each_line_and_continues_after_invalid_ones() {
    let mut child = binary()
        .args(["check", "--batch", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let long = format!(r#"{{"device":"{}"}}"#, "a".repeat(20_000));
    let lines = [
        br#"{"device":"soundcore-a3102","serial":"ACCJRU1D16400841"}"#.to_vec(),
        b"not json".to_vec(),
        Vec::new(),
        b"\xff\xfe".to_vec(),
        long.into_bytes(),
        br#"{"device":"soundcore-a3102","serial":"ACC"}"#.to_vec(),
        b"{\"device\":\"casely-e33a\"}\r".to_vec(),
    ];
    child
        .stdin
        .take()
        .unwrap()
        .write_all(&lines.join(&b'\n'))
        .unwrap();
    let (code, out, _) = outcome(&child.wait_with_output().unwrap());
    assert_eq!(code, 0);
    let answers: Vec<serde_json::Value> = out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), lines.len());
    assert_eq!(answers[0]["verdict"], "affected");
    for (answer, code) in answers[1..6].iter().zip([
        "json_syntax",
        "json_syntax",
        "json_syntax",
        "payload_too_large",
        "serial_format",
    ]) {
        assert_eq!(answer["error"]["code"], code);
    }
    assert_eq!(answers[6]["verdict"], "affected");
}

#[test]
fn a_missing_batch_file_is_an_error() {
    let (code, _, error) = run(&["check", "--batch", "/nowhere/requests"]);
    assert_eq!(code, 1);
    assert!(error.contains("/nowhere/requests"));
}

#[test]
fn a_port_in_use_is_an_error_that_suggests_port_0() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let (code, out, error) = run(&["serve", "--bind", &taken.local_addr().unwrap().to_string()]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("127.0.0.1:0 takes a free port"), "{error}");
    let (code, _, error) = run(&["--bind", "nowhere"]);
    assert_eq!(code, 2, "{error}");
}

#[test]
fn the_default_command_is_serve() {
    let site = Site::start();
    assert_eq!(site.get("/healthz").text(), "alive\n");
    assert!(site.get("/readyz").text().starts_with("ready, generation "));
}

#[test]
fn letters_read_as_digits_are_listed() {
    let typed = "ACCJRUID164OO841";
    let (_, out, _) = run(&["check", "soundcore-a3102", typed]);
    let replaced = "We read the letter I as the digit 1 and the letter O as the digit 0.";
    assert!(out.lines().any(|line| line.starts_with(replaced)), "{out}");
    let (_, json, _) = run(&["check", "soundcore-a3102", typed, "--json"]);
    let expected = r#""replaced":[{"typed":"I","read_as":"1"},{"typed":"O","read_as":"0"}]"#;
    assert!(json.contains(expected), "{json}");
    let (_, out, _) = run(&["check", "soundcore-a3102", "ACCJRU1D16400841"]);
    assert!(!out.contains("We read"), "{out}");
}

#[test]
fn an_unknown_device_is_an_error_that_names_the_data_source() {
    let (code, _, error) = run(&["check", "maker-x100"]);
    assert_eq!(code, 2);
    assert!(
        error.contains("devices built into the program: --snapshot FILE or --data DIR asks others"),
        "{error}"
    );
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let (code, _, error) = run(&["check", "maker-x100", "--data", data]);
    assert_eq!(code, 2);
    let source = format!("Asked was {data}, which knows ");
    assert!(error.contains(&source), "{error}");
}
