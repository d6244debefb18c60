//! Pages for requests that have no answer.

use askama::Template;

use super::{PageContext, Rendered, layout_assets::LayoutAssets, page::rendered};
use crate::i18n::{Language, Messages};

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage<'a> {
    context: &'a PageContext<'a>,
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
    /// Another site sent a form in the reader's name.
    CrossSite,
    /// There is nothing at this address.
    NotFound,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// The request did not come in time.
    RequestTimeout,
    /// More was sent than a form holds.
    PayloadTooLarge,
    /// No page of ours has an address that long.
    AddressTooLong,
    /// Neither a form nor JSON was sent.
    UnsupportedMediaType,
    /// The client asked for more checks than there are for one.
    TooManyRequests {
        /// After how many seconds there is another.
        wait: u32,
    },
    /// The headers are larger than a browser's.
    HeadersTooLarge,
    /// Something broke here.
    Internal,
    /// There are too many connections.
    Busy,
}

impl Problem {
    /// Its HTTP status (RFC 9110 and 6585).
    #[must_use]
    pub fn status(self) -> u16 {
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

    /// Its name in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
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

    /// After how many seconds it is worth trying again, where that is known.
    #[must_use]
    pub fn retry_after(self) -> Option<u32> {
        match self {
            Self::TooManyRequests { wait } => Some(wait),
            // Connections that nobody uses end after about a minute.
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

/// The page of a problem: what is wrong, what to do meanwhile, and the ways on.
///
/// The request's id is for reports; the cause itself never stands here.
///
/// # Errors
/// When the template cannot be rendered.
pub fn problem(context: &PageContext<'_>, problem: Problem, request_id: Option<&str>) -> Rendered {
    // What was typed as an address may be a code, or nothing that can be opened in another language either.
    let context = &PageContext {
        path: "/",
        ..*context
    };
    let page = ProblemPage {
        context,
        title: say(context.messages, problem, "title"),
        lead: say(context.messages, problem, "lead"),
        text: say(context.messages, problem, "text"),
        request_id,
    };
    rendered(context, &page)
}

/// A problem in one sentence, for JSON.
#[must_use]
pub fn problem_message(messages: &Messages, problem: Problem) -> String {
    say(messages, problem, "message")
}

/// A problem for somebody of whom nothing is known, not even the language: a paragraph of plain text in each.
#[must_use]
pub fn problem_all_languages(problem: Problem) -> String {
    let paragraphs = Language::ALL.map(|language| {
        let part = |part| say(language.messages(), problem, part);
        format!("{}\n{}\n{}\n", part("title"), part("lead"), part("text"))
    });
    paragraphs.join("\n")
}

fn say(messages: &Messages, problem: Problem, part: &str) -> String {
    let key = format!("problem-{}-{part}", problem.code().replace('_', "-"));
    match problem.retry_after() {
        Some(seconds) if part == "text" || part == "message" => {
            messages.count(&key, usize::try_from(seconds).unwrap_or(usize::MAX), &[])
        }
        Some(_) | None => messages.text(&key).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::fixture::{Page, with_context};

    const ALL: [Problem; 12] = [
        Problem::BadRequest,
        Problem::CrossSite,
        Problem::NotFound,
        Problem::MethodNotAllowed,
        Problem::RequestTimeout,
        Problem::PayloadTooLarge,
        Problem::AddressTooLong,
        Problem::UnsupportedMediaType,
        Problem::TooManyRequests { wait: 3 },
        Problem::HeadersTooLarge,
        Problem::Internal,
        Problem::Busy,
    ];

    #[test]
    fn every_problem_has_its_words_and_leads_on() {
        with_context("/nowhere", |context| {
            for kind in ALL {
                let page = Page::read(&problem(context, kind, None).unwrap());
                let ways = page.values("main .list a", "href");
                assert_eq!(ways, ["/", "/recalls", "/disposal"], "{kind:?}");
                assert!(!page.text("body").contains("problem-"), "{kind:?}");
                let message = problem_message(context.messages, kind);
                assert!(message.ends_with('.'), "{message}");
            }
        });
    }

    #[test]
    fn a_fault_of_ours_says_what_to_do_meanwhile_and_the_number_of_the_request() {
        with_context("/check", |context| {
            let page = problem(context, Problem::Internal, Some("0a1b<2c>")).unwrap();
            let text = Page::read(&page).text("main");
            assert!(text.contains("do not charge or use the device"), "{text}");
            assert!(text.contains("0a1b<2c>"), "{text}");
        });
    }

    #[test]
    fn whoever_must_wait_is_told_how_long() {
        with_context("/check", |context| {
            for (wait, words) in [(1, "in one second"), (7, "in 7 seconds")] {
                let kind = Problem::TooManyRequests { wait };
                let page = Page::read(&problem(context, kind, None).unwrap());
                assert!(page.text("main").contains(words), "{}", page.text("main"));
                assert!(problem_message(context.messages, kind).contains(words));
            }
        });
    }

    #[test]
    fn anybody_reads_a_paragraph_of_their_own() {
        for kind in ALL {
            let text = problem_all_languages(kind);
            assert_eq!(text.split("\n\n").count(), Language::ALL.len(), "{text}");
            assert!(!text.contains("problem-") && !text.contains('<'), "{text}");
        }
    }
}
