//! `GET /devices/{device}`

use actix_web::HttpResponse;

use super::public;
use crate::{
    request::CheckRequest,
    views,
    web::{body::of_query, failure::Failure, headers::Powers, reader::Reader},
};

pub(crate) async fn device(reader: Reader) -> Result<HttpResponse, Failure> {
    let Some(device) = reader.snapshot().recalls().device(reader.part("device")) else {
        return Failure::not_found();
    };
    let from_email = of_query(reader.query(), "from").as_deref() == Some("email");
    reader.kept(device.slug.as_str(), from_email, |context| {
        let fields = CheckRequest::default();
        let page = public(views::device(context, device, &fields, &[], from_email))?;
        Ok(if views::scans(context, device, &fields, &[]) {
            page.with(Powers::Scanner)
        } else {
            page
        })
    })
}
