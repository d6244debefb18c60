//! Processor time of a response: of the site and of the bare server in turn, then of each kind of request.

use std::{cmp::Reverse, io, path::Path, slice, time::Duration};

use tokio::time::sleep;

use super::{
    client::{Connection, Rotation, closed_loop},
    kinds::Group,
    request::Request,
    server::Server,
};

/// How often site and bare server are measured in turn. The lowest processor time counts: other programs on the machine only add to it.
const TURNS: usize = 3;

/// The same requests to the site and to the bare server.
pub struct Comparison {
    pub bytes: u64,
    pub site: Side,
    pub bare: Side,
}

/// The best of some measurements.
#[derive(Clone, Copy)]
pub struct Side {
    pub cpu: Duration,
    pub rate: f64,
}

impl Comparison {
    pub fn ratio(&self) -> f64 {
        self.site.cpu.div_duration_f64(self.bare.cpu)
    }
}

impl Side {
    fn best(self, other: Self) -> Self {
        Self {
            cpu: self.cpu.min(other.cpu),
            rate: self.rate.max(other.rate),
        }
    }
}

/// Measures the site and a bare server whose answers are as long as the site's are in the mean.
pub async fn compare(
    site: &Server,
    bare_program: &Path,
    requests: &[Request],
    connections: usize,
    duration: Duration,
) -> io::Result<Comparison> {
    let requests = Rotation::new(requests);
    let warm_up = Duration::from_secs(1).min(duration);
    let first = closed_loop(site.address, &requests, connections, warm_up).await?;
    let bytes = first.mean_bytes();
    let bare = Server::bare(bare_program, bytes)?;
    let any_status = requests.with_status_class(2);
    let bare_requests = Rotation::new(&any_status);
    closed_loop(bare.address, &bare_requests, connections, warm_up).await?;
    let mut best: Option<(Side, Side)> = None;
    for _ in 0..TURNS {
        let ours = side(site, &requests, connections, duration).await?;
        let theirs = side(&bare, &bare_requests, connections, duration).await?;
        best = Some(best.map_or((ours, theirs), |(site, bare)| {
            (site.best(ours), bare.best(theirs))
        }));
    }
    let (site, bare) = best.ok_or_else(|| io::Error::other("nothing was measured"))?;
    Ok(Comparison { bytes, site, bare })
}

async fn side(
    server: &Server,
    requests: &Rotation<'_>,
    connections: usize,
    duration: Duration,
) -> io::Result<Side> {
    let before = cpu_time_at_rest(server).await?;
    let load = closed_loop(server.address, requests, connections, duration).await?;
    let cpu = cpu_time_at_rest(server).await?.saturating_sub(before);
    Ok(Side {
        cpu: cpu / load.answers.max(1),
        rate: load.rate(),
    })
}

/// The kernel counts the time of a running thread when it stops: waits until the threads are at rest.
async fn cpu_time_at_rest(server: &Server) -> io::Result<Duration> {
    sleep(Duration::from_millis(1)).await;
    server.cpu_time()
}

/// The processor time of each kind of request on one connection, with gzip.
pub struct KindCosts {
    /// The mix in turn, measured as the kinds are.
    pub mix: Duration,
    pub groups: Vec<GroupCost>,
    /// Single requests, the slowest first.
    pub dearest: Vec<Cost>,
}

pub struct GroupCost {
    pub name: &'static str,
    pub requests: usize,
    /// All requests of the group one after the other.
    pub in_turn: Duration,
    pub dearest: Cost,
}

/// The processor time of one request, repeated.
#[derive(Clone)]
pub struct Cost {
    pub name: String,
    pub cpu: Duration,
}

/// How many of all requests, and of each group, are measured once more and longer.
const DEAREST_OF_ALL: usize = 40;
const DEAREST_OF_GROUP: usize = 3;

/// Measures the mix, all groups, and every single request: first briefly, then the slowest ones again and longer.
pub async fn kinds(site: &Server, mix: &[Request], groups: &[Group]) -> io::Result<KindCosts> {
    let mut connection = Connection::new(site.address);
    let mix = in_turn(site, &mut connection, mix).await?;
    let (mut groups_in_turn, mut short) = (Vec::new(), Vec::new());
    for (place, group) in groups.iter().enumerate() {
        eprintln!("{}: {} kinds", group.name, group.requests.len());
        groups_in_turn.push(in_turn(site, &mut connection, &group.requests).await?);
        for request in &group.requests {
            connection.send(request).await?;
            let cpu = burst(site, &mut connection, slice::from_ref(request), 6).await?;
            short.push((cpu, place, request));
        }
    }
    short.sort_by_key(|(cpu, ..)| Reverse(*cpu));
    let mut costs = vec![Vec::new(); groups.len()];
    for (rank, (_, place, request)) in short.into_iter().enumerate() {
        if rank >= DEAREST_OF_ALL && costs[place].len() >= DEAREST_OF_GROUP {
            continue;
        }
        let mut cpu = Duration::MAX;
        for _ in 0..TURNS {
            cpu = cpu.min(burst(site, &mut connection, slice::from_ref(request), 30).await?);
        }
        let name = request.name.clone();
        costs[place].push(Cost { name, cpu });
    }
    let mut group_costs = Vec::new();
    for ((group, in_turn), costs) in groups.iter().zip(groups_in_turn).zip(&costs) {
        let dearest = costs.iter().max_by_key(|cost| cost.cpu).cloned();
        group_costs.push(GroupCost {
            name: group.name,
            requests: group.requests.len(),
            in_turn,
            dearest: dearest.ok_or_else(|| io::Error::other(format!("no {}", group.name)))?,
        });
    }
    let mut dearest = costs.concat();
    dearest.sort_by_key(|cost| Reverse(cost.cpu));
    Ok(KindCosts {
        mix,
        groups: group_costs,
        dearest,
    })
}

/// Few requests are repeated until they are about as many, so that the first one after a pause does not weigh more.
const IN_TURN: usize = 300;

/// Processor time of an answer while the requests are sent one after the other: the least of some rounds.
async fn in_turn(
    site: &Server,
    connection: &mut Connection,
    requests: &[Request],
) -> io::Result<Duration> {
    let times = IN_TURN.div_ceil(requests.len().max(1));
    let mut least = Duration::MAX;
    for _ in 0..TURNS {
        least = least.min(burst(site, connection, requests, times).await?);
    }
    Ok(least)
}

/// Processor time of an answer while requests are sent one after the other, some times.
async fn burst(
    server: &Server,
    connection: &mut Connection,
    requests: &[Request],
    times: usize,
) -> io::Result<Duration> {
    let before = cpu_time_at_rest(server).await?;
    let mut answers = 0;
    for _ in 0..times {
        for request in requests {
            connection.send(request).await?;
            answers += 1;
        }
    }
    let cpu = cpu_time_at_rest(server).await?.saturating_sub(before);
    Ok(cpu / answers.max(1))
}
