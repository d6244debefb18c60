//! Renders the struct of a page to HTML, and replaces marks in its text with elements (`<bdi>`, `lang`).

use askama::Template;
use memchr::{memchr, memchr2_iter, memrchr};

use super::{PageContext, Rendered};
use crate::i18n::{ISOLATE, ISOLATE_END, Language};

/// The beginning and the end of a name in English: noncharacters, which are for internal use and are in no text (Unicode, 23.7).
const NAME: char = '\u{FDD0}';
const NAME_END: char = '\u{FDD1}';

/// The first bytes of the marks in UTF-8, and the length of each mark.
const FIRST_BYTES: (u8, u8) = (0xE2, 0xEF);
const MARK_LENGTH: usize = 3;

/// A page that is longer than most, so that a page is not moved in memory while it grows.
const PAGE_LENGTH: usize = 48 * 1024;

/// Renders a page.
pub(super) fn render_html(context: &PageContext<'_>, page: &impl Template) -> Rendered {
    let mut html = String::with_capacity(PAGE_LENGTH);
    page.render_into(&mut html)?;
    Ok(match context.language() {
        Language::English => html,
        language => replace_marks(&html, language),
    })
}

/// The name of a product, marked: names are in English, whatever the language of the page is.
pub(super) fn in_english(context: &PageContext<'_>, name: &str) -> String {
    match context.language() {
        Language::English => name.to_owned(),
        _ => format!("{NAME}{name}{NAME_END}"),
    }
}

/// A text without any marks, for plain text such as the subject of an email.
pub(super) fn without_marks(text: &str) -> String {
    text.replace([ISOLATE, ISOLATE_END, NAME, NAME_END], "")
}

/// A text without the marks of names. It keeps the marks of direction, which plain text can have.
pub(super) fn without_language_marks(text: &str) -> String {
    text.replace([NAME, NAME_END], "")
}

/// Replaces the marks with elements: `<bdi>` around codes, names and numbers of a page from right to left, and `lang` on names in
/// English. Within tags, titles and options, which hold only text, the marks are removed.
fn replace_marks(html: &str, language: Language) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 4);
    let mut copied = 0;
    for at in memchr2_iter(FIRST_BYTES.0, FIRST_BYTES.1, html.as_bytes()) {
        let rest = &html[at..];
        let Some(element) = rest
            .chars()
            .next()
            .and_then(|mark| element(mark, rest, language))
        else {
            continue;
        };
        out.push_str(&html[copied..at]);
        copied = at + MARK_LENGTH;
        if !holds_only_text(&html[..at]) {
            out.push_str(element);
        }
    }
    out.push_str(&html[copied..]);
    out
}

/// The tag for a mark at the beginning of `rest`; `None` for any other character.
fn element(mark: char, rest: &str, language: Language) -> Option<&'static str> {
    let right_to_left = language.is_right_to_left();
    Some(match mark {
        ISOLATE => isolate(rest),
        NAME if right_to_left => "<bdi lang=\"en\" dir=\"ltr\">",
        NAME => "<span lang=\"en\">",
        NAME_END if !right_to_left => "</span>",
        ISOLATE_END | NAME_END => "</bdi>",
        _ => return None,
    })
}

/// Whether the end of `before` is in a tag, in a title or in an option.
fn holds_only_text(before: &str) -> bool {
    let Some(begin) = memrchr(b'<', before.as_bytes()) else {
        return false;
    };
    let tag = &before[begin..];
    memchr(b'>', tag.as_bytes()).is_none()
        || tag.starts_with("<title")
        || tag.starts_with("<option")
}

/// The start tag of an isolated text, with its direction. Text of digits and signs has no direction of its own: on a page from right
/// to left, a browser would show 25-056 as 056-25.
fn isolate(rest: &str) -> &'static str {
    let inside = rest.split(ISOLATE_END).next().unwrap_or(rest);
    let is_arabic = |c: char| ('\u{0600}'..='\u{06FF}').contains(&c);
    if inside.contains(is_arabic) {
        "<bdi dir=\"rtl\">"
    } else {
        "<bdi dir=\"ltr\">"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_elements_in_text_and_are_removed_elsewhere() {
        let html = "<title>a \u{2068}X1\u{2069}</title><p title=\"\u{2068}X1\u{2069}\">b \u{2068}X1\u{2069}!</p>\
                    <option value=\"\">c \u{2068}X1\u{2069}</option>\
                    <p>\u{2068}25-056\u{2069} \u{2068}عين X1\u{2069}</p>";
        assert_eq!(
            replace_marks(html, Language::Arabic),
            "<title>a X1</title><p title=\"X1\">b <bdi dir=\"ltr\">X1</bdi>!</p><option value=\"\">c X1</option>\
             <p><bdi dir=\"ltr\">25-056</bdi> <bdi dir=\"rtl\">عين X1</bdi></p>"
        );
    }

    #[test]
    fn a_name_is_marked_as_english_where_elements_are_allowed() {
        let html = "<title>\u{FDD0}Bank\u{FDD1}?</title><p title=\"\u{FDD0}Bank\u{FDD1}\">\u{FDD0}Bank\u{FDD1} x</p>";
        assert_eq!(
            replace_marks(html, Language::German),
            "<title>Bank?</title><p title=\"Bank\"><span lang=\"en\">Bank</span> x</p>"
        );
        assert_eq!(
            replace_marks("<p>\u{FDD0}Bank\u{FDD1}</p>", Language::Arabic),
            "<p><bdi lang=\"en\" dir=\"ltr\">Bank</bdi></p>"
        );
    }
}
