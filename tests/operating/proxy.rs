//! Runs Debian's nginx with `packaging/nginx.conf`, unprivileged and in a temporary folder.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU16, Ordering},
};

use tempfile::TempDir;

use crate::{architecture::root, site::wait_until};

/// A running nginx; dropping it stops the process.
pub struct Proxy {
    process: Child,
    folder: TempDir,
    /// Address without TLS of the server block that has TLS.
    pub plain: String,
    /// Address with TLS.
    pub tls: String,
    /// Address that redirects from http to https.
    pub http: String,
}

impl Proxy {
    /// Starts nginx in front of two sites. `replacements`: further changes to the configuration.
    pub fn start(upstreams: [&str; 2], replacements: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let [plain, tls, http] = [(); 3].map(|()| free_address());
        let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        make_certificate(folder.path());
        let packaging = root().join("packaging");
        let mut text = fs::read_to_string(packaging.join("nginx.conf")).unwrap();
        let listen_tls = format!("listen {tls} ssl http2; listen {plain};");
        let own_replacements = [
            ("listen 80;", format!("listen {http};")),
            ("listen [::]:80;", String::new()),
            ("listen 443 ssl http2;", listen_tls),
            ("listen [::]:443 ssl http2;", String::new()),
            ("127.0.0.1:8081", upstreams[0].to_owned()),
            ("127.0.0.1:8082", upstreams[1].to_owned()),
            ("/etc/ssl/charge-safely", path("")),
            ("/var/lib/nginx/charge-safely", path("cache")),
            ("/var/log/nginx", path("")),
            ("/usr/share/charge-safely", packaging.display().to_string()),
        ];
        let replacements = replacements
            .iter()
            .map(|(from, to)| (*from, (*to).to_owned()));
        for (from, to) in own_replacements.into_iter().chain(replacements) {
            assert!(text.contains(from), "the configuration has {from}");
            text = text.replace(from, &to);
        }
        fs::write(folder.path().join("site.conf"), text).unwrap();
        fs::write(folder.path().join("nginx.conf"), main_config(folder.path())).unwrap();
        let mut process = Command::new(nginx_path())
            .args(["-p", &path(""), "-c", "nginx.conf", "-e", &path("main.log")])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        wait_until("nginx accepts connections", || {
            let exited = process.try_wait().unwrap();
            assert!(
                exited.is_none(),
                "{}",
                fs::read_to_string(path("main.log")).unwrap()
            );
            TcpStream::connect(&plain).is_ok()
        });
        Self {
            process,
            folder,
            plain,
            tls,
            http,
        }
    }

    /// Path and content of every file that nginx wrote: logs, cache, temporary files.
    pub fn written_files(&self) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path
                    .extension()
                    .is_none_or(|it| it != "conf" && it != "pem")
                {
                    let bytes = fs::read(&path).unwrap();
                    found.push((path, String::from_utf8_lossy(&bytes).into_owned()));
                }
            }
        }
        found
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // SIGTERM and not SIGKILL, which would leave the worker processes running.
        let id = self.process.id().to_string();
        let _ = Command::new("kill").arg(id).status();
        let _ = self.process.wait();
    }
}

fn nginx_path() -> String {
    std::env::var("NGINX").unwrap_or_else(|_| "/usr/sbin/nginx".to_owned())
}

/// The main configuration, which includes that of the site.
fn main_config(folder: &Path) -> String {
    let output = |flag| Command::new("id").arg(flag).output().unwrap().stdout;
    let name = |flag| String::from_utf8(output(flag)).unwrap().trim().to_owned();
    // As root, nginx would run its workers as a user who cannot read this folder.
    let user = match name("-u").as_str() {
        "0" => format!("user {} {};", name("-un"), name("-gn")),
        _ => String::new(),
    };
    let folder = folder.display();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = temporary.map(|kind| format!("{kind}_temp_path {folder}/temporary_{kind};"));
    format!(
        "daemon off; worker_processes 1; pid {folder}/nginx.pid; {user}\n\
         error_log {folder}/main.log;\n\
         events {{ worker_connections 512; }}\n\
         http {{ {} include {folder}/site.conf; }}\n",
        temporary.join(" ")
    )
}

fn make_certificate(folder: &Path) {
    let output = Command::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
        ])
        .args(["-nodes", "-days", "2", "-subj", "/CN=charge.example"])
        .args(["-keyout", "key.pem", "-out", "fullchain.pem"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// A free address below 32768, where the ephemeral ports of Linux begin.
pub fn free_address() -> String {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 8_000).unwrap();
    loop {
        let step = NEXT.fetch_add(1, Ordering::Relaxed);
        let address = format!("127.0.0.1:{}", 20_000 + (first + step) % 12_000);
        if TcpListener::bind(&address).is_ok() {
            return address;
        }
    }
}
