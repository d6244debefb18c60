//! Bodies of requests, read strictly.

use std::{future::Future, pin::Pin};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header,
    rt::time::timeout,
    web::{Bytes, Data},
};
use percent_encoding::percent_decode;

use crate::{
    request::{CheckRequest, Field, InputError},
    views::Problem,
};

use super::{failure::Failure, state::State};

/// The longest body that is read.
pub(super) const LONGEST_BODY: usize = 16 * 1024;

/// A whole body that came in time. `Bytes` alone would wait for ever for the last one.
pub(super) struct Body(pub Bytes);

impl FromRequest for Body {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Self::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let state = request.app_data::<Data<State>>();
        let patience = state.map(|state| state.patience);
        let read = Bytes::from_request(request, payload);
        Box::pin(async move {
            let read = match patience {
                Some(patience) => timeout(patience, read)
                    .await
                    .map_err(|_| Failure::Visitor(Problem::RequestTimeout))?,
                None => read.await,
            };
            Ok(Self(read?))
        })
    }
}

/// Refuses a body that does not say that it is `expected`, in UTF-8 where it says an encoding.
pub(super) fn expect(request: &HttpRequest, expected: &str) -> Result<(), Failure> {
    let said = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut parts = said.split(';').map(str::trim);
    let is_expected = parts
        .next()
        .is_some_and(|kind| kind.eq_ignore_ascii_case(expected));
    let is_utf8 = parts.all(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("charset") => {
            value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    let is_plain = request
        .headers()
        .get(header::CONTENT_ENCODING)
        .is_none_or(|encoding| encoding == "identity");
    if is_expected && is_utf8 && is_plain {
        Ok(())
    } else {
        Err(Failure::Visitor(Problem::UnsupportedMediaType))
    }
}

/// A form's fields, and what is wrong with their sending.
///
/// Nothing is lost: of two different values the first is kept and the field marked, and bytes that are not UTF-8 become a
/// character that no field accepts, so that the field's own error names it.
pub(super) fn form(body: &[u8]) -> (CheckRequest, Vec<InputError>) {
    let mut fields = CheckRequest::default();
    let mut seen: Vec<(Field, String)> = Vec::new();
    let mut twice = Vec::new();
    for pair in body.split(|&b| b == b'&').filter(|pair| !pair.is_empty()) {
        let (name, value) = match pair.iter().position(|&b| b == b'=') {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        let (name, value) = (decoded(name), decoded(value));
        let (field, place) = match name.as_str() {
            "device" => (Field::Device, &mut fields.device),
            "serial" => (Field::Serial, &mut fields.serial),
            "colour" => (Field::Colour, &mut fields.colour),
            "bought" => (Field::Bought, &mut fields.bought),
            "country" => (Field::Country, &mut fields.country),
            "as_printed" => {
                fields.as_printed |= value == "1";
                continue;
            }
            "absent" => {
                fields.absent |= value == "1";
                continue;
            }
            "unreadable" => {
                fields.unreadable |= value == "1";
                continue;
            }
            _ => continue,
        };
        match seen.iter().find(|(known, _)| *known == field) {
            Some((_, first)) if *first != value => twice.push(InputError::Twice(field)),
            Some(_) => {}
            None => {
                seen.push((field, value.clone()));
                *place = value;
            }
        }
    }
    twice.dedup();
    (fields, twice)
}

/// The first value of a name in the query of an address; `None` where the name is not there.
pub(super) fn of_query(query: &str, name: &str) -> Option<String> {
    query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(key.as_bytes()) == name).then(|| decoded(value.as_bytes()))
    })
}

fn decoded(text: &[u8]) -> String {
    let spaced: Vec<u8> = text
        .iter()
        .map(|&b| if b == b'+' { b' ' } else { b })
        .collect();
    percent_decode(&spaced).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded_and_unknown_ones_left_alone() {
        let (fields, twice) = form(b"device=a-1&serial=AB+12%2F3&other=x&as_printed=1&=&&colour");
        assert_eq!(
            (fields.device.as_str(), fields.serial.as_str()),
            ("a-1", "AB 12/3")
        );
        assert!(fields.as_printed && twice.is_empty());
    }

    #[test]
    fn a_name_in_a_query_has_its_first_value() {
        assert_eq!(
            of_query("a=1&near=SW1A+1AA&near=2", "near").as_deref(),
            Some("SW1A 1AA")
        );
        assert_eq!(of_query("n%65ar", "near").as_deref(), Some(""));
        assert_eq!(of_query("nearer=1", "near"), None);
        assert_eq!(of_query("near=%ff", "near").as_deref(), Some("\u{fffd}"));
    }

    #[test]
    fn two_different_values_are_marked_and_the_first_is_kept() {
        let (fields, twice) = form(b"serial=A&serial=A&serial=B");
        assert_eq!(fields.serial, "A");
        assert_eq!(twice, [InputError::Twice(Field::Serial)]);
    }

    #[test]
    fn broken_utf8_becomes_a_character_that_no_field_accepts() {
        let (fields, _) = form(b"serial=AB%ff%fe12&device=%c3%28");
        assert_eq!(fields.serial, "AB\u{fffd}\u{fffd}12");
        assert_eq!(fields.device, "\u{fffd}(");
    }
}
