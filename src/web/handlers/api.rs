//! `/api/v1/…`: what the pages show, for programs.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use serde::Serialize;

use crate::{
    clock::latest_today,
    domain,
    question::{Fields, QuestionError, read},
    report::{DeviceDocument, ErrorReport, NoticeDocument, report},
    web::{body::expect, caching::Caching, failure::Failure, reader::Reader},
};

pub(crate) async fn check(
    reader: Reader,
    request: HttpRequest,
    body: web::Bytes,
) -> Result<HttpResponse, Failure> {
    expect(&request, "application/json")?;
    let fields = Fields::from_json(&body).map_err(Failure::Json)?;
    let (recalls, messages) = (reader.snapshot.recalls(), reader.site().messages);
    let question = match read(&fields, recalls, latest_today()) {
        Ok(question) => question,
        Err(errors) => {
            let Some(first) = errors.first() else {
                return Failure::not_found();
            };
            let status = match first {
                QuestionError::DeviceUnknown => StatusCode::NOT_FOUND,
                QuestionError::DeviceMissing
                | QuestionError::SerialMissing(_)
                | QuestionError::SerialFormat(..)
                | QuestionError::SerialIsOtherPrint(_)
                | QuestionError::SerialContradicts
                | QuestionError::ColourUnknown(_)
                | QuestionError::BoughtFormat
                | QuestionError::BoughtNoSuchDay
                | QuestionError::BoughtAhead
                | QuestionError::CountryUnknown
                | QuestionError::Twice(_)
                | QuestionError::TooLong(_) => StatusCode::UNPROCESSABLE_ENTITY,
            };
            return Ok(HttpResponse::build(status)
                .json(ErrorReport::of_question(first, recalls, messages)));
        }
    };
    let answer = domain::check(recalls, &*reader.snapshot, &question.unit)?;
    let mut response = HttpResponse::Ok().json(report(
        &question,
        &answer,
        recalls,
        reader.snapshot.generation(),
        messages,
    ));
    response.extensions_mut().insert(answer.verdict);
    Ok(response)
}

pub(crate) async fn devices(reader: Reader) -> HttpResponse {
    let recalls = reader.snapshot.recalls();
    let all = recalls
        .devices()
        .iter()
        .map(|device| DeviceDocument::new(device, recalls))
        .collect::<Vec<_>>();
    public(&all)
}

pub(crate) async fn device(
    reader: Reader,
    slug: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let recalls = reader.snapshot.recalls();
    match recalls.device(&slug) {
        Some(device) => Ok(public(&DeviceDocument::new(device, recalls))),
        None => Failure::not_found(),
    }
}

pub(crate) async fn recalls(reader: Reader) -> HttpResponse {
    let all = reader
        .snapshot
        .recalls()
        .notices()
        .iter()
        .map(NoticeDocument::new)
        .collect::<Vec<_>>();
    public(&all)
}

pub(crate) async fn recall(reader: Reader, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    match reader.snapshot.recalls().notice(&id) {
        Some(notice) => Ok(public(&NoticeDocument::new(notice))),
        None => Failure::not_found(),
    }
}

fn public(document: &impl Serialize) -> HttpResponse {
    let mut response = HttpResponse::Ok().json(document);
    response.extensions_mut().insert(Caching::Page);
    response
}
