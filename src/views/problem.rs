//! Pages for requests that fail.

use std::borrow::Cow;

use askama::Template;

use super::{PageContext, Rendered, layout_assets::LayoutAssets, render::render_html};
use crate::i18n::{Language, Messages, value_key};

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage<'a> {
    context: &'a PageContext<'a>,
    title: Cow<'a, str>,
    lead: Cow<'a, str>,
    text: Cow<'a, str>,
    request_id: Option<&'a str>,
}

/// The reason why a request fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The request is malformed.
    BadRequest,
    /// Another site sent the form.
    CrossSite,
    /// There is nothing at this address.
    NotFound,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// The request took too long.
    RequestTimeout,
    /// The body is longer than that of any form.
    PayloadTooLarge,
    /// The address is longer than that of any page.
    AddressTooLong,
    /// The body is neither a form nor JSON.
    UnsupportedMediaType,
    /// The client exceeds the rate limit.
    TooManyRequests {
        /// Seconds until the next request is allowed.
        wait: u32,
    },
    /// The headers are larger than those of any browser.
    HeadersTooLarge,
    /// An internal error.
    Internal,
    /// There are too many connections.
    Busy,
}

impl Problem {
    /// All problems.
    #[cfg(test)]
    pub(super) const ALL: [Self; 12] = [
        Self::BadRequest,
        Self::CrossSite,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::RequestTimeout,
        Self::PayloadTooLarge,
        Self::AddressTooLong,
        Self::UnsupportedMediaType,
        Self::TooManyRequests { wait: 3 },
        Self::HeadersTooLarge,
        Self::Internal,
        Self::Busy,
    ];

    /// The HTTP status (RFC 9110 and 6585).
    pub(crate) fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::CrossSite => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::RequestTimeout => 408,
            Self::PayloadTooLarge => 413,
            Self::AddressTooLong => 414,
            Self::UnsupportedMediaType => 415,
            Self::TooManyRequests { .. } => 429,
            Self::HeadersTooLarge => 431,
            Self::Internal => 500,
            Self::Busy => 503,
        }
    }

    /// The name in JSON.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::BadRequest => "bad_request",
            Self::CrossSite => "cross_site",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::RequestTimeout => "request_timeout",
            Self::PayloadTooLarge => "payload_too_large",
            Self::AddressTooLong => "address_too_long",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::TooManyRequests { .. } => "too_many_requests",
            Self::HeadersTooLarge => "headers_too_large",
            Self::Internal => "internal",
            Self::Busy => "busy",
        }
    }

    /// Seconds until another try makes sense, if that is known.
    pub(crate) fn retry_after(self) -> Option<u32> {
        match self {
            Self::TooManyRequests { wait } => Some(wait),
            // Idle connections are closed after about a minute.
            Self::Busy => Some(30),
            Self::BadRequest
            | Self::CrossSite
            | Self::NotFound
            | Self::MethodNotAllowed
            | Self::RequestTimeout
            | Self::PayloadTooLarge
            | Self::AddressTooLong
            | Self::UnsupportedMediaType
            | Self::HeadersTooLarge
            | Self::Internal => None,
        }
    }
}

/// The page of a problem: what is wrong, what to do meanwhile, and links to other pages.
///
/// The request id is for reports; the page never shows the cause.
pub(crate) fn problem_page(
    context: &PageContext<'_>,
    problem: Problem,
    request_id: Option<&str>,
) -> Rendered {
    // The address may contain a code, and does not exist in another language either.
    let context = &PageContext {
        path: "/",
        ..*context
    };
    let page = ProblemPage {
        context,
        title: message(context.messages, problem, "title"),
        lead: message(context.messages, problem, "lead"),
        text: message(context.messages, problem, "text"),
        request_id,
    };
    render_html(context, &page)
}

/// A problem in one sentence, for JSON.
pub(crate) fn problem_message(messages: &'static Messages, problem: Problem) -> String {
    message(messages, problem, "message").into_owned()
}

/// A problem as plain text in all languages, one paragraph each, for a reader whose language is not known.
pub(crate) fn problem_all_languages(problem: Problem) -> String {
    let paragraphs = Language::ALL.map(|language| {
        let part = |part| message(language.messages(), problem, part);
        format!("{}\n{}\n{}\n", part("title"), part("lead"), part("text"))
    });
    paragraphs.join("\n")
}

/// The `part` of the messages of a problem: `title`, `lead`, `text` or `message`.
fn message(messages: &'static Messages, problem: Problem, part: &str) -> Cow<'static, str> {
    let code = problem.code();
    let key = value_key("problem", &format!("{code}-{part}"));
    match problem.retry_after() {
        Some(seconds) if part == "text" || part == "message" => {
            let seconds = usize::try_from(seconds).unwrap_or(usize::MAX);
            messages.count(&key, seconds, &[]).into()
        }
        Some(_) | None => messages.text(&key).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::test_fixture::{Page, with_context};

    #[test]
    fn every_problem_has_its_page_with_links() {
        with_context("/nowhere", |context| {
            for kind in Problem::ALL {
                let page = Page::read(&problem_page(context, kind, None).unwrap());
                let links = page.values("main .list a", "href");
                assert_eq!(links, ["/", "/recalls", "/disposal"], "{kind:?}");
                assert!(!page.text("body").contains("problem-"), "{kind:?}");
                let message = problem_message(context.messages, kind);
                assert!(message.ends_with('.'), "{message}");
            }
        });
    }

    #[test]
    fn an_internal_error_has_advice_and_the_request_id() {
        with_context("/check", |context| {
            let page = problem_page(context, Problem::Internal, Some("0a1b<2c>")).unwrap();
            let text = Page::read(&page).text("main");
            assert!(text.contains("do not charge or use the device"), "{text}");
            assert!(text.contains("0a1b<2c>"), "{text}");
        });
    }

    #[test]
    fn a_client_over_the_rate_limit_learns_when_to_try_again() {
        with_context("/check", |context| {
            for (wait, words) in [(1, "in one second"), (7, "in 7 seconds")] {
                let kind = Problem::TooManyRequests { wait };
                let page = Page::read(&problem_page(context, kind, None).unwrap());
                assert!(page.text("main").contains(words), "{}", page.text("main"));
                assert!(problem_message(context.messages, kind).contains(words));
            }
        });
    }

    #[test]
    fn a_problem_in_all_languages_has_a_paragraph_for_each() {
        for kind in Problem::ALL {
            let text = problem_all_languages(kind);
            assert_eq!(text.split("\n\n").count(), Language::ALL.len(), "{text}");
            assert!(!text.contains("problem-") && !text.contains('<'), "{text}");
        }
    }
}
