//! `POST /check`: bytes, form, code, verdict, view, bytes.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};

use super::{HTML, page, scanning};
use crate::{
    clock::latest_today,
    domain::{self, Printed, Verdict},
    likeness::{Likeness, LikenessKey},
    question::{Fields, QuestionError, read},
    views::{self, Site},
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
    // The buttons "I cannot read it" and "there is none" are in the same form as the field; whoever presses one after half
    // a try has given up on it. A whole number is not given up so easily: then the owner is asked which of both holds.
    let device = recalls.device(fields.device.trim());
    let is_whole = device.is_some_and(|device| device.code.read(&fields.serial, false).is_ok());
    if (fields.absent || fields.unreadable) && !is_whole {
        fields.serial.clear();
    }
    let question = match read(&fields, recalls, latest_today()) {
        Ok(question) => question,
        Err(errors) => return again(&reader, &fields, &errors),
    };
    let answer = domain::check(recalls, reader.snapshot(), &question.unit)?;
    // Without a code there is an answer only where none is needed.
    if question.unit.printed == Printed::Untold && answer.verdict == Verdict::PossiblyAffected {
        let missing = QuestionError::SerialMissing(question.unit.device.slug.clone());
        return again(&reader, &fields, &[missing]);
    }
    let mut response = match Likeness::of(&question, &fields, &answer) {
        Some(likeness) => reader.answered(&likeness, |site, likeness| {
            let LikenessKey { fields, answer } = &likeness.key;
            let site = asked(*site, fields);
            let page = views::result(&site, &likeness.question, fields, answer)?;
            Ok(Cast::new(HTML, &page, &likeness.filling))
        }),
        None => page(
            StatusCode::OK,
            Caching::Never,
            views::result(&asked(reader.site(), &fields), &question, &fields, &answer),
        ),
    }?;
    response.extensions_mut().insert(answer.verdict);
    response.extensions_mut().insert(answer.device);
    Ok(response)
}

/// The form again, with what is wrong and everything that was typed.
fn again(
    reader: &Reader,
    fields: &Fields,
    errors: &[QuestionError],
) -> Result<HttpResponse, Failure> {
    let site = asked(reader.site(), fields);
    let (rendered, has_scanner) = match reader.snapshot().recalls().device(fields.device.trim()) {
        Some(device) => (
            views::device(&site, device, fields, errors, false),
            views::scans(&site, device, fields, errors),
        ),
        None => (views::home(&site, "", fields, errors), false),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    scanning(has_scanner, page(status, Caching::Never, rendered))
}

/// The site, as an answer to these fields.
fn asked<'a>(site: Site<'a>, fields: &'a Fields) -> Site<'a> {
    Site {
        asked: Some(fields),
        ..site
    }
}
