//! Reads and decodes request bodies.

use std::{future::Future, pin::Pin};

use crate::{
    request::{CheckRequest, Field, InputError},
    views::Problem,
};
use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header,
    rt::time::timeout,
    web::{Bytes, Data},
};

use super::{app_state::AppState, error::AppError};

/// The longest body that is accepted.
pub(super) const MAX_BODY_LENGTH: usize = 16 * 1024;

/// A whole body that arrived within the request timeout; `Bytes` alone has no timeout.
pub(super) struct Body(pub Bytes);

impl FromRequest for Body {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Self::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let state = request.app_data::<Data<AppState>>();
        let limit = state.map(|state| state.request_timeout);
        let read = Bytes::from_request(request, payload);
        Box::pin(async move {
            let read = match limit {
                Some(limit) => timeout(limit, read)
                    .await
                    .map_err(|_| AppError::Problem(Problem::RequestTimeout))?,
                None => read.await,
            };
            Ok(Self(read?))
        })
    }
}

/// Rejects a body whose `Content-Type` is not `expected`, whose charset is not UTF-8, or which is compressed (`Content-Encoding`).
pub(super) fn require_content_type(request: &HttpRequest, expected: &str) -> Result<(), AppError> {
    let content_type = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut parts = content_type.split(';').map(str::trim);
    let is_expected = parts
        .next()
        .is_some_and(|media_type| media_type.eq_ignore_ascii_case(expected));
    let is_utf8 = parts.all(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.eq_ignore_ascii_case("charset") => {
            value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    let is_uncompressed = request
        .headers()
        .get(header::CONTENT_ENCODING)
        .is_none_or(|encoding| encoding == "identity");
    if is_expected && is_utf8 && is_uncompressed {
        Ok(())
    } else {
        Err(AppError::Problem(Problem::UnsupportedMediaType))
    }
}

/// Decodes the fields of a check form (URL Standard, `application/x-www-form-urlencoded`). Returns an error for each field that was
/// sent with different values.
///
/// Such a field keeps its first value. Bytes that are not UTF-8 become U+FFFD, which no field accepts, so that the error of the
/// field names it.
pub(super) fn decode_form(body: &[u8]) -> (CheckRequest, Vec<InputError>) {
    let mut request = CheckRequest::default();
    let mut seen: Vec<Field> = Vec::new();
    let mut duplicates = Vec::new();
    for (name, value) in form_urlencoded::parse(body) {
        let (field, target) = match &*name {
            "device" => (Field::Device, &mut request.device),
            "serial" => (Field::Serial, &mut request.serial),
            "colour" => (Field::Colour, &mut request.colour),
            "bought" => (Field::Bought, &mut request.bought),
            "country" => (Field::Country, &mut request.country),
            "as_printed" => {
                request.as_printed |= value == "1";
                continue;
            }
            "absent" => {
                request.absent |= value == "1";
                continue;
            }
            "unreadable" => {
                request.unreadable |= value == "1";
                continue;
            }
            _ => continue,
        };
        if !seen.contains(&field) {
            seen.push(field);
            *target = value.into_owned();
        } else if *target != value {
            duplicates.push(InputError::Twice(field));
        }
    }
    duplicates.dedup();
    (request, duplicates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded_and_unknown_ones_are_ignored() {
        let (fields, errors) =
            decode_form(b"device=a-1&serial=AB+12%2F3&other=x&as_printed=1&=&&colour");
        assert_eq!(
            (fields.device.as_str(), fields.serial.as_str()),
            ("a-1", "AB 12/3")
        );
        assert!(fields.as_printed && errors.is_empty());
    }

    #[test]
    fn a_field_with_two_different_values_is_an_error_and_keeps_the_first() {
        let (fields, errors) = decode_form(b"serial=A&serial=A&serial=B");
        assert_eq!(fields.serial, "A");
        assert_eq!(errors, [InputError::Twice(Field::Serial)]);
    }

    #[test]
    fn broken_utf8_becomes_a_character_that_no_field_accepts() {
        let (fields, _) = decode_form(b"serial=AB%ff%fe12&device=%c3%28");
        assert_eq!(fields.serial, "AB\u{fffd}\u{fffd}12");
        assert_eq!(fields.device, "\u{fffd}(");
    }
}
