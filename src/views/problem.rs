//! Pages for requests that have no answer.

use askama::Template;

use super::{Rendered, Site, frame::Frame, page::rendered};
use crate::i18n::Messages;

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage<'a> {
    site: &'a Site<'a>,
    title: String,
    lead: String,
    text: String,
    request_id: Option<&'a str>,
}

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The request cannot be read.
    BadRequest,
    /// There is nothing at this address.
    NotFound,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// More was sent than a form holds.
    PayloadTooLarge,
    /// Neither a form nor JSON was sent.
    UnsupportedMediaType,
    /// Something broke here.
    Internal,
}

impl Problem {
    /// Its HTTP status (RFC 9110).
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::PayloadTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::Internal => 500,
        }
    }

    /// Its name in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BadRequest => "bad_request",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::Internal => "internal",
        }
    }
}

/// The page of a problem: what is wrong, what to do meanwhile, and the ways on.
///
/// The request's id is for reports; the cause itself never stands here.
///
/// # Errors
/// When the template cannot be rendered.
pub fn problem(site: &Site<'_>, problem: Problem, request_id: Option<&str>) -> Rendered {
    let page = ProblemPage {
        site,
        title: say(site.messages, problem, "title"),
        lead: say(site.messages, problem, "lead"),
        text: say(site.messages, problem, "text"),
        request_id,
    };
    rendered(site, &page)
}

/// A problem in one sentence, for JSON.
#[must_use]
pub fn problem_message(messages: &Messages, problem: Problem) -> String {
    say(messages, problem, "message")
}

fn say(messages: &Messages, problem: Problem, part: &str) -> String {
    let key = format!("problem-{}-{part}", problem.code().replace('_', "-"));
    messages.text(&key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::fixture::{Page, with_site};

    const ALL: [Problem; 6] = [
        Problem::BadRequest,
        Problem::NotFound,
        Problem::MethodNotAllowed,
        Problem::PayloadTooLarge,
        Problem::UnsupportedMediaType,
        Problem::Internal,
    ];

    #[test]
    fn every_problem_has_its_words_and_leads_on() {
        with_site("/nowhere", |site| {
            for kind in ALL {
                let page = Page::read(&problem(site, kind, None).unwrap());
                let ways = page.values("main .list a", "href");
                assert_eq!(ways, ["/", "/recalls", "/disposal"], "{kind:?}");
                assert!(!page.text("body").contains("problem-"), "{kind:?}");
                let message = problem_message(site.messages, kind);
                assert!(message.ends_with('.'), "{message}");
            }
        });
    }

    #[test]
    fn a_fault_of_ours_says_what_to_do_meanwhile_and_the_number_of_the_request() {
        with_site("/check", |site| {
            let page = problem(site, Problem::Internal, Some("0a1b<2c>")).unwrap();
            let text = Page::read(&page).text("main");
            assert!(text.contains("do not charge or use the device"), "{text}");
            assert!(text.contains("0a1b<2c>"), "{text}");
        });
    }
}
