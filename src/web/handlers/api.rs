//! `/api/v1/…`: what the pages show, for programs.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use serde::Serialize;

use super::JSON;
use crate::{
    clock::latest_today,
    domain,
    likeness::Likeness,
    report::{CheckDocument, DeviceDocument, ErrorReport, NoticeDocument},
    request::{CheckRequest, InputError},
    web::{
        answers::Cast,
        body::{Body, expect},
        failure::Failure,
        kept::Kept,
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
    expect(&request, "application/json")?;
    let fields = CheckRequest::from_json(&body).map_err(Failure::Json)?;
    let (recalls, messages) = (reader.snapshot().recalls(), reader.page_context().messages);
    let question = match fields.parse(recalls, latest_today()) {
        Ok(question) => question,
        Err(errors) => {
            let Some(first) = errors.first() else {
                return Failure::not_found();
            };
            let status = match first {
                InputError::DeviceUnknown => StatusCode::NOT_FOUND,
                InputError::DeviceMissing
                | InputError::SerialMissing(_)
                | InputError::SerialFormat(..)
                | InputError::SerialIsOtherPrint(_)
                | InputError::SerialContradicts
                | InputError::ColourUnknown(_)
                | InputError::BoughtFormat
                | InputError::BoughtNoSuchDay
                | InputError::BoughtAhead
                | InputError::CountryUnknown
                | InputError::Twice(_)
                | InputError::TooLong(_) => StatusCode::UNPROCESSABLE_ENTITY,
            };
            return Ok(
                HttpResponse::build(status).json(ErrorReport::for_input(first, recalls, messages))
            );
        }
    };
    let answer = domain::check(recalls, reader.snapshot(), &question.unit)?;
    let generation = reader.snapshot().generation();
    let mut response = match Likeness::of(&question, &fields, &answer) {
        Some(likeness) => reader.answered(&likeness, |_, likeness| {
            let (question, answer) = (&likeness.question, &likeness.key.answer);
            let report = CheckDocument::new(question, answer, recalls, generation, messages);
            Ok(Cast::new(
                JSON,
                &serde_json::to_string(&report)?,
                &likeness.filling,
            ))
        })?,
        None => HttpResponse::Ok().json(CheckDocument::new(
            &question, &answer, recalls, generation, messages,
        )),
    };
    response.extensions_mut().insert(answer.verdict);
    response.extensions_mut().insert(answer.device);
    Ok(response)
}

pub(crate) async fn devices(reader: Reader) -> Result<HttpResponse, Failure> {
    let recalls = reader.snapshot().recalls();
    reader.kept("", false, |_| {
        let all = recalls.devices().iter();
        let all: Vec<_> = all
            .map(|device| DeviceDocument::new(device, recalls))
            .collect();
        document(&all)
    })
}

pub(crate) async fn device(
    reader: Reader,
    slug: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let recalls = reader.snapshot().recalls();
    match recalls.device(&slug) {
        Some(device) => reader.kept(device.slug.as_str(), false, |_| {
            document(&DeviceDocument::new(device, recalls))
        }),
        None => Failure::not_found(),
    }
}

pub(crate) async fn recalls(reader: Reader) -> Result<HttpResponse, Failure> {
    let notices = reader.snapshot().recalls().notices();
    reader.kept("", false, |_| {
        let all: Vec<_> = notices.iter().map(NoticeDocument::new).collect();
        document(&all)
    })
}

pub(crate) async fn recall(reader: Reader, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    match reader.snapshot().recalls().notice(&id) {
        Some(notice) => reader.kept(notice.id.as_str(), false, |_| {
            document(&NoticeDocument::new(notice))
        }),
        None => Failure::not_found(),
    }
}

fn document(document: &impl Serialize) -> Result<Kept, Failure> {
    Ok(Kept::new(JSON, serde_json::to_string(document)?))
}
