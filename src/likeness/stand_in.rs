//! Characters that stand in the place of a code.

use std::sync::Arc;

/// The first of the characters that stand in: they mean nothing in Unicode (15th plane, private use), no message and no data use
/// them, and nothing escapes them.
const FIRST: u32 = 0xF_0000;

/// As many as there are for one text; no field is longer.
const LONGEST: usize = 256;

/// As many texts as fit into the plane.
const TEXTS: usize = 255;

/// Texts, and what stands in for them.
#[derive(Default)]
pub(super) struct StandIns {
    texts: Vec<String>,
    /// What stands in for each of them.
    instead: Vec<Arc<str>>,
    /// A text is too long, or could need escaping.
    is_unfit: bool,
}

impl StandIns {
    /// As many characters as the text has, which tell where each of them belongs.
    pub fn of(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.texts.iter().position(|known| known == text) {
            return Arc::clone(&self.instead[known]);
        }
        let number = self.texts.len();
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b' ' || b == b'-';
        let fits = number < TEXTS && text.len() <= LONGEST && text.bytes().all(is_plain);
        self.is_unfit |= !fits;
        let mut instead = String::with_capacity(4 * text.len());
        let places = 0..text.len().min(LONGEST);
        instead.extend(places.filter_map(|at| stand_in(number, at)));
        self.texts.push(text.to_owned());
        let instead = Arc::from(instead);
        self.instead.push(Arc::clone(&instead));
        instead
    }

    /// The texts; `None` where one of them cannot be stood in for.
    pub fn texts(self) -> Option<Vec<String>> {
        (!self.is_unfit).then_some(self.texts)
    }
}

fn stand_in(text: usize, at: usize) -> Option<char> {
    let number = u32::try_from(text * LONGEST + at).ok()?;
    char::from_u32(FIRST + number)
}

/// The number of the text, and the place in it, that a character stands in for.
pub(super) fn stood_for(c: char) -> Option<(usize, usize)> {
    let number = u32::from(c).checked_sub(FIRST)?;
    let number = usize::try_from(number).ok()?;
    let (text, at) = (number / LONGEST, number % LONGEST);
    (text < TEXTS).then_some((text, at))
}
