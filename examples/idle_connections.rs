//! Holds idle connections to a running site until standard input ends. `benches/load/run` uses it.
//!
//! `idle_connections ADDRESS COUNT`: each has asked once and been answered, as those of browsers have.

use std::{
    env,
    io::{self, Read, Write},
    net::TcpStream,
};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [address, count] = &arguments[..] else {
        return Err(io::Error::other("usage: idle_connections ADDRESS COUNT"));
    };
    let count: usize = count.parse().map_err(io::Error::other)?;
    let mut held = Vec::with_capacity(count);
    let mut answer = [0; 4096];
    for _ in 0..count {
        let mut connection = TcpStream::connect(address)?;
        write!(
            connection,
            "GET /healthz HTTP/1.1\r\nhost: {address}\r\n\r\n"
        )?;
        if connection.read(&mut answer)? == 0 {
            return Err(io::Error::other("a connection was closed unanswered"));
        }
        held.push(connection);
    }
    writeln!(io::stdout(), "{} connections are held", held.len())?;
    io::stdin().read_to_end(&mut Vec::new())?;
    // Those that were closed meanwhile say so at once; the others have nothing to say.
    let mut closed = 0;
    for connection in &mut held {
        connection.set_nonblocking(true)?;
        closed += usize::from(matches!(connection.read(&mut answer), Ok(0)));
    }
    writeln!(io::stdout(), "{closed} of them were closed meanwhile")
}
