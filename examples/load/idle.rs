//! Ten thousand idle connections, and checks that go on meanwhile.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    time::Duration,
};

use super::{
    client::{Rotation, closed_loop},
    request::Request,
    server::Server,
};

const CONNECTIONS: u32 = 10_000;

pub struct Idle {
    pub connections: u32,
    pub closed: usize,
    /// Memory that the connections add, in KiB.
    pub memory: u64,
    pub rate_alone: f64,
    pub rate: f64,
}

/// Each connection has asked once and been answered, as those of browsers have.
pub async fn measure(site: &Server, checks: &[Request], duration: Duration) -> io::Result<Idle> {
    // The site closes connections that are idle for longer.
    let duration = duration.min(Duration::from_secs(10));
    let checks = Rotation::new(checks);
    let rate_alone = closed_loop(site.address, &checks, 32, duration)
        .await?
        .rate();
    let before = site.memory("VmRSS")?;
    let mut answer = [0; 4096];
    let mut idle = Vec::new();
    for _ in 0..CONNECTIONS {
        let mut connection = TcpStream::connect(site.address)?;
        connection.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")?;
        if connection.read(&mut answer)? == 0 {
            return Err(io::Error::other("a connection was closed unanswered"));
        }
        idle.push(connection);
    }
    let memory = site.memory("VmRSS")?.saturating_sub(before);
    let rate = closed_loop(site.address, &checks, 32, duration)
        .await?
        .rate();
    let mut closed = 0;
    for connection in &mut idle {
        connection.set_nonblocking(true)?;
        closed += usize::from(matches!(connection.read(&mut answer), Ok(0)));
    }
    Ok(Idle {
        connections: CONNECTIONS,
        closed,
        memory,
        rate_alone,
        rate,
    })
}
