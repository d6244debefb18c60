//! The last step of every page: from its struct to its HTML.

use askama::Template;

use super::{Rendered, Site};

/// First strong isolate: what follows has a direction of its own (Unicode, UAX 9).
const ISOLATE: char = '\u{2068}';
/// Pop directional isolate: its end.
const END: char = '\u{2069}';

/// Renders a page.
///
/// # Errors
/// When the template cannot be rendered.
pub(super) fn rendered(site: &Site<'_>, page: &impl Template) -> Rendered {
    let html = page.render()?;
    Ok(if site.language().is_right_to_left() {
        isolated(&html)
    } else {
        html
    })
}

/// A text for places that know no marks, such as the subject of an email.
pub(super) fn without_marks(text: &str) -> String {
    text.replace([ISOLATE, END], "")
}

/// Makes `<bdi>` of the marks that messages carry around codes, names and numbers; within tags, titles and choices, which
/// hold text alone, the marks go.
fn isolated(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    let mut text_alone = false;
    while let Some(at) = rest.find(['<', ISOLATE, END]) {
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
            out.extend(tag.chars().filter(|&c| c != ISOLATE && c != END));
            rest = after;
        } else {
            let is_end = rest.starts_with(END);
            if !text_alone {
                out.push_str(if is_end { "</bdi>" } else { opening(rest) });
            }
            rest = &rest[if is_end { END } else { ISOLATE }.len_utf8()..];
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
            isolated(html),
            "<title>a X1</title><p title=\"X1\">b <bdi dir=\"ltr\">X1</bdi>!</p><option value=\"\">c X1</option>\
             <p><bdi dir=\"ltr\">25-056</bdi> <bdi dir=\"rtl\">عين X1</bdi></p>"
        );
    }
}
