//! The last step of every page: from its struct to its HTML.

use askama::Template;

use super::{PageContext, Rendered};
use crate::i18n::Language;

/// First strong isolate: what follows has a direction of its own (Unicode, UAX 9).
const ISOLATE: char = '\u{2068}';
/// Pop directional isolate: its end.
const END: char = '\u{2069}';

/// Where a name in English begins, and where it ends: noncharacters, which programs have for themselves and which stand in no text
/// (Unicode, 23.7).
const NAME: char = '\u{FDD0}';
const NAME_END: char = '\u{FDD1}';

/// Renders a page.
///
/// # Errors
/// When the template cannot be rendered.
pub(super) fn rendered(context: &PageContext<'_>, page: &impl Template) -> Rendered {
    let html = page.render()?;
    Ok(match context.language() {
        Language::English => html,
        language => marked(&html, language),
    })
}

/// A name of a product: names are in English, whatever the page is in.
pub(super) fn in_english(context: &PageContext<'_>, name: &str) -> String {
    match context.language() {
        Language::English => name.to_owned(),
        _ => format!("{NAME}{name}{NAME_END}"),
    }
}

/// A text for places that know no marks, such as the subject of an email.
pub(super) fn without_marks(text: &str) -> String {
    text.replace([ISOLATE, END, NAME, NAME_END], "")
}

/// A text that says of no name in which language it is, and of each which way it runs.
pub(super) fn without_languages(text: &str) -> String {
    text.replace([NAME, NAME_END], "")
}

/// Makes elements of the marks: `<bdi>` around codes, names and numbers of a page from right to left, and `lang` on names in
/// English. Within tags, titles and choices, which hold text alone, the marks go.
fn marked(html: &str, language: Language) -> String {
    let (name, name_end) = if language.is_right_to_left() {
        ("<bdi lang=\"en\" dir=\"ltr\">", "</bdi>")
    } else {
        ("<span lang=\"en\">", "</span>")
    };
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    let mut text_alone = false;
    while let Some(at) = rest.find(['<', ISOLATE, END, NAME, NAME_END]) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            let (tag, after) = rest.split_at(end);
            text_alone = match tag {
                "<title>" => true,
                "</title>" | "</option>" => false,
                _ => text_alone || tag.starts_with("<option"),
            };
            out.push_str(&without_marks(tag));
            rest = after;
        } else {
            let mut characters = rest.chars();
            let element = match characters.next() {
                Some(ISOLATE) => opening(rest),
                Some(END) => "</bdi>",
                Some(NAME) => name,
                _ => name_end,
            };
            if !text_alone {
                out.push_str(element);
            }
            rest = characters.as_str();
        }
    }
    out.push_str(rest);
    out
}

/// Digits and signs alone have no direction, and a browser would give them the page's: 25-056 would turn round. So it is said.
fn opening(rest: &str) -> &'static str {
    let inside = rest.split(END).next().unwrap_or(rest);
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
    fn marks_become_elements_in_text_and_nothing_elsewhere() {
        let html = "<title>a \u{2068}X1\u{2069}</title><p title=\"\u{2068}X1\u{2069}\">b \u{2068}X1\u{2069}!</p>\
                    <option value=\"\">c \u{2068}X1\u{2069}</option>\
                    <p>\u{2068}25-056\u{2069} \u{2068}عين X1\u{2069}</p>";
        assert_eq!(
            marked(html, Language::Arabic),
            "<title>a X1</title><p title=\"X1\">b <bdi dir=\"ltr\">X1</bdi>!</p><option value=\"\">c X1</option>\
             <p><bdi dir=\"ltr\">25-056</bdi> <bdi dir=\"rtl\">عين X1</bdi></p>"
        );
    }

    #[test]
    fn a_name_is_said_to_be_english_where_an_element_can_say_so() {
        let html = "<title>\u{FDD0}Bank\u{FDD1}?</title><p title=\"\u{FDD0}Bank\u{FDD1}\">\u{FDD0}Bank\u{FDD1} x</p>";
        assert_eq!(
            marked(html, Language::German),
            "<title>Bank?</title><p title=\"Bank\"><span lang=\"en\">Bank</span> x</p>"
        );
        assert_eq!(
            marked("<p>\u{FDD0}Bank\u{FDD1}</p>", Language::Arabic),
            "<p><bdi lang=\"en\" dir=\"ltr\">Bank</bdi></p>"
        );
    }
}
