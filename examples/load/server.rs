//! The processes that are measured: their start, processor time and memory as the kernel counts them.

use std::{
    fs,
    io::{self, BufRead, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A running server, which ends with this value.
pub struct Server {
    process: Child,
    pub address: SocketAddr,
}

impl Server {
    /// The site, without rate limits: all requests come from one address.
    pub fn site(program: &Path, snapshot: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command
            .args(["serve", "--bind", "127.0.0.1:0"])
            .args(["--checks-per-minute", "0", "--pages-per-minute", "0"])
            .arg("--snapshot")
            .arg(snapshot);
        let site = Self::start(command)?;
        site.wait_until_idle()?;
        Ok(site)
    }

    /// The bare actix-web server, which responds to every request with this number of bytes.
    pub fn bare(program: &Path, bytes: u64) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.arg(bytes.to_string());
        Self::start(command)
    }

    fn start(mut command: Command) -> io::Result<Self> {
        let command = command.stdin(Stdio::null()).stderr(Stdio::null());
        let mut process = command.stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(stdout) = process.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let address = line.trim().strip_prefix("listening on http://");
        if let Some(address) = address.and_then(|address| address.parse().ok()) {
            Ok(Self { process, address })
        } else {
            process.kill()?;
            process.wait()?;
            Err(io::Error::other("a server does not start"))
        }
    }

    /// Waits for the work that follows a start, such as reading the snapshot.
    fn wait_until_idle(&self) -> io::Result<()> {
        let deadline = Instant::now() + Duration::from_mins(1);
        let (mut idle, mut before) = (0, self.cpu_time()?);
        while idle < 5 && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(200));
            let now = self.cpu_time()?;
            let is_idle = now.saturating_sub(before) < Duration::from_millis(2);
            idle = if is_idle { idle + 1 } else { 0 };
            before = now;
        }
        Ok(())
    }

    /// Time on a processor of all threads (`/proc/PID/task/*/schedstat`), in nanoseconds; `/proc/PID/stat` has ticks of 10 ms.
    ///
    /// The time of a thread is lost when it ends, but neither server ends a thread while it is measured.
    pub fn cpu_time(&self) -> io::Result<Duration> {
        let mut nanoseconds = 0;
        for task in fs::read_dir(format!("/proc/{}/task", self.process.id()))? {
            let text = fs::read_to_string(task?.path().join("schedstat"))?;
            let on_cpu = text.split(' ').next().and_then(|time| time.parse().ok());
            nanoseconds += on_cpu.unwrap_or(0_u64);
        }
        Ok(Duration::from_nanos(nanoseconds))
    }

    /// A line of `/proc/PID/status` in KiB, such as `VmHWM`, the peak of resident memory.
    pub fn memory(&self, name: &str) -> io::Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.and_then(kibibytes)
            .ok_or_else(|| io::Error::other(format!("no {name}")))
    }

    /// How much of a mapped file is resident, in KiB, over all its mappings. The site may map a copy whose name holds that of the file.
    pub fn mapped(&self, file: &Path) -> io::Result<u64> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let mut is_file = false;
        let mut resident = 0;
        let maps = fs::read_to_string(format!("/proc/{}/smaps", self.process.id()))?;
        for line in maps.lines() {
            if let Some(size) = line.strip_prefix("Rss:") {
                if is_file {
                    resident += kibibytes(size).unwrap_or(0);
                }
            } else if line.contains(name.as_ref()) {
                is_file = true;
            } else if line
                .split(' ')
                .next()
                .is_some_and(|word| word.contains('-'))
            {
                is_file = false;
            }
        }
        Ok(resident)
    }
}

fn kibibytes(text: &str) -> Option<u64> {
    text.trim().strip_suffix(" kB")?.trim().parse().ok()
}

impl Drop for Server {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
