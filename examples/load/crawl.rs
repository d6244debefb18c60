//! Every address of the site: those that its pages name, and those of the API that its lists name.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    io,
    net::SocketAddr,
};

use super::{
    client::{Connection, Response},
    kinds::page,
};

/// Addresses that no page names.
const UNLINKED: [&str; 5] = [
    "/healthz",
    "/readyz",
    "/robots.txt",
    DEVICE_LIST,
    NOTICE_LIST,
];

pub const DEVICE_LIST: &str = "/api/v1/devices";
pub const NOTICE_LIST: &str = "/api/v1/recalls";

/// What a first answer says of an address.
pub struct Address {
    pub content_type: String,
    pub etag: Option<String>,
}

/// The addresses that answer a GET, with the slugs of all devices.
pub struct Site {
    pub addresses: BTreeMap<String, Address>,
    pub devices: Vec<String>,
}

/// Follows every link from the start page. Bodies are read as they are, and entity tags are those of compressed answers.
pub async fn crawl(server: SocketAddr) -> io::Result<Site> {
    let mut connection = Connection::new(server);
    let (devices, notices) = (
        names(&mut connection, DEVICE_LIST, "slug").await?,
        names(&mut connection, NOTICE_LIST, "id").await?,
    );
    let mut queue: VecDeque<String> = ["/"]
        .into_iter()
        .chain(UNLINKED)
        .map(String::from)
        .collect();
    for (list, names) in [(DEVICE_LIST, &devices), (NOTICE_LIST, &notices)] {
        queue.extend(names.iter().map(|name| format!("{list}/{name}")));
    }
    let mut seen: BTreeSet<String> = queue.iter().cloned().collect();
    let mut addresses = BTreeMap::new();
    while let Some(path) = queue.pop_front() {
        let response = connection.send(&page(&path).build()).await?;
        if is_page(&response) {
            let body = String::from_utf8_lossy(connection.body(&response)).into_owned();
            for link in links(&body) {
                if seen.insert(link.to_owned()) {
                    queue.push_back(link.to_owned());
                }
            }
        }
        let compressed = connection.send(&page(&path).gzip().build()).await?;
        let address = Address {
            content_type: response.content_type,
            etag: compressed.etag,
        };
        addresses.insert(path, address);
    }
    Ok(Site { addresses, devices })
}

fn is_page(response: &Response) -> bool {
    response.content_type.starts_with("text/html")
}

/// Links within the site. Forms are no links: they lead to `/check`, which takes no GET.
fn links(body: &str) -> impl Iterator<Item = &str> {
    body.split("=\"/").skip(1).filter_map(|rest| {
        let end = rest.find('"')?;
        let start = rest.as_ptr().addr() - body.as_ptr().addr() - 1;
        let link = &body[start..=start + end];
        let is_form = body[..start].ends_with("action=\"");
        (!is_form && !link.starts_with("//") && !link.contains('#')).then_some(link)
    })
}

/// One field of every document of a list.
async fn names(connection: &mut Connection, list: &str, field: &str) -> io::Result<Vec<String>> {
    let response = connection.send(&page(list).build()).await?;
    let documents: Vec<serde_json::Value> = serde_json::from_slice(connection.body(&response))?;
    let names = documents
        .iter()
        .filter_map(|document| document[field].as_str().map(str::to_owned));
    Ok(names.collect())
}
