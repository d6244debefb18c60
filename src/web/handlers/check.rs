//! `POST /check`: bytes, form, code, verdict, view, bytes.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};

use super::{HTML, page, scanning};
use crate::{
    clock::latest_today,
    domain,
    likeness::{Likeness, LikenessKey},
    request::{CheckRequest, InputError},
    views::{self, PageContext},
    web::{
        answers::Cast,
        body::{Body, expect, form},
        caching::Caching,
        failure::Failure,
        ration::ration,
        reader::Reader,
    },
};

pub(crate) async fn check(
    reader: Reader,
    request: HttpRequest,
    Body(body): Body,
) -> Result<HttpResponse, Failure> {
    ration(&request)?;
    expect(&request, "application/x-www-form-urlencoded")?;
    let (mut fields, twice) = form(&body);
    if !twice.is_empty() {
        return again(&reader, &fields, &twice);
    }
    let recalls = reader.snapshot().recalls();
    let question = match fields.parse_form(recalls, latest_today()) {
        Ok(question) => question,
        Err(errors) => return again(&reader, &fields, &errors),
    };
    let answer = domain::check(recalls, reader.snapshot(), &question.unit)?;
    // Without a code there is an answer only where none is needed.
    if let Some(missing) = question.missing_serial(&answer) {
        return again(&reader, &fields, &[missing]);
    }
    let mut response = match Likeness::of(&question, &fields, &answer) {
        Some(likeness) => reader.answered(&likeness, |context, likeness| {
            let LikenessKey { fields, answer } = &likeness.key;
            let context = asked(*context, fields);
            let page = views::result(&context, &likeness.question, fields, answer)?;
            Ok(Cast::new(HTML, &page, &likeness.filling))
        }),
        None => page(
            StatusCode::OK,
            Caching::Never,
            views::result(
                &asked(reader.page_context(), &fields),
                &question,
                &fields,
                &answer,
            ),
        ),
    }?;
    response.extensions_mut().insert(answer.verdict);
    response.extensions_mut().insert(answer.device);
    Ok(response)
}

/// The form again, with what is wrong and everything that was typed.
fn again(
    reader: &Reader,
    fields: &CheckRequest,
    errors: &[InputError],
) -> Result<HttpResponse, Failure> {
    let context = asked(reader.page_context(), fields);
    let (rendered, has_scanner) = match reader.snapshot().recalls().device(fields.device.trim()) {
        Some(device) => (
            views::device(&context, device, fields, errors, false),
            views::scans(&context, device, fields, errors),
        ),
        None => (views::home(&context, "", fields, errors), false),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    scanning(has_scanner, page(status, Caching::Never, rendered))
}

/// The context, as an answer to these fields.
fn asked<'a>(context: PageContext<'a>, fields: &'a CheckRequest) -> PageContext<'a> {
    PageContext {
        submitted: Some(fields),
        ..context
    }
}
