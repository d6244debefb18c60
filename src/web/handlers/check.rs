//! `POST /check`: bytes → request → input → answer → page.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};

use super::{HTML, uncacheable_page, with_verdict};
use crate::{
    clock::latest_today,
    domain,
    request::{CheckRequest, InputError},
    views::{self, PageContext},
    web::{
        error::AppError,
        headers::SecurityProfile,
        request_body::{Body, decode_form, require_content_type},
        request_context::RequestContext,
    },
};

pub(crate) async fn check(
    context: RequestContext,
    http_request: HttpRequest,
    Body(body): Body,
) -> Result<HttpResponse, AppError> {
    require_content_type(&http_request, "application/x-www-form-urlencoded")?;
    let (mut request, duplicates) = decode_form(&body);
    if !duplicates.is_empty() {
        return form_with_errors(&context, &request, &duplicates);
    }
    let snapshot = context.snapshot();
    let input = match request.parse_page_form(snapshot.recalls(), latest_today()) {
        Ok(input) => input,
        Err(errors) => return form_with_errors(&context, &request, &errors),
    };
    let answer = domain::check(snapshot.recalls(), snapshot, &input.unit)?;
    if let Some(missing) = input.missing_serial(&answer) {
        return form_with_errors(&context, &request, &[missing]);
    }
    let page_context = answering(context.page_context(), &request);
    let html = views::result(&page_context, &input, &request, &answer)?;
    let response = HttpResponse::Ok().content_type(HTML).body(html);
    Ok(with_verdict(response, answer))
}

/// The form with an error summary and what was entered, without a code that a button discarded.
fn form_with_errors(
    context: &RequestContext,
    request: &CheckRequest,
    errors: &[InputError],
) -> Result<HttpResponse, AppError> {
    let page_context = answering(context.page_context(), request);
    let device = context.snapshot().recalls().device(request.device.trim());
    let rendered = match device {
        Some(device) => views::device(&page_context, device, request, errors, false),
        None => views::home(&page_context, "", request, errors),
    };
    let mut response = uncacheable_page(StatusCode::UNPROCESSABLE_ENTITY, rendered)?;
    if device.is_some_and(|device| views::has_scanner(&page_context, device, request, errors)) {
        response.extensions_mut().insert(SecurityProfile::Scanner);
    }
    Ok(response)
}

/// The context of a page that answers a form; the language switch sends the form again.
fn answering<'a>(page_context: PageContext<'a>, request: &'a CheckRequest) -> PageContext<'a> {
    PageContext {
        submitted: Some(request),
        ..page_context
    }
}
