//! Turns sketches into devices, notices with their lists, and units.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::convert::Infallible;

use charge_safely::{
    catalog::{CodeList, Codes, Dataset},
    changes::{UnitChange, UnitLists},
    domain::{
        Alphabet, Category, CodeFormat, CodeKind, CodeRange, Colour, Conflict, ConflictPosition,
        ConflictSubject, Country, DateLayout, Device, DeviceSlug, Entry, Hazard, Jurisdiction,
        LabelCode, Lengths, ListId, ListLookup, Notice, NoticeId, NoticeSource, PartialDate,
        PublisherKind, PurchaseDetails, Remedy, Sku, SourceGrade, TranslatedText, Unit, WebAddress,
    },
};

use super::{
    naive_code,
    scene_condition::{Drawing, clipped},
    sketch::{
        COLOURS, COUNTRIES, CatalogueSketch, DATES, DeviceSketch, EntrySketch, Input, LAYOUTS,
        NoticeSketch, PALETTES, Typed,
    },
};

/// Every character of generated codes: the palettes and their look-alikes.
pub const UNIVERSE: &str = "-0123456789ABGILOSUVZ";

/// A generated catalogue and the texts in its conditions.
pub struct Catalogue {
    pub data: Dataset,
    palette: Vec<char>,
    texts: Vec<String>,
}

/// Lists as sets of codes, written out by the naive evaluator.
pub struct WrittenOut(BTreeMap<ListId, Vec<(CodeRange, HashSet<String>)>>);

impl WrittenOut {
    pub fn new(data: &Dataset) -> Self {
        let written = |span: &CodeRange| {
            let codes = naive_code::written_out(std::slice::from_ref(span), UNIVERSE);
            (span.clone(), codes)
        };
        let lists = data.lists.iter();
        Self(
            lists
                .map(|(&id, list)| (id, spans_of(list).iter().map(written).collect()))
                .collect(),
        )
    }

    fn spans(&self, lists: &[ListId]) -> BTreeSet<&CodeRange> {
        let spans = lists.iter().flat_map(|list| &self.0[list]);
        spans.map(|(span, _)| span).collect()
    }

    /// All codes on some lists.
    fn codes(&self, lists: &[ListId]) -> HashSet<&String> {
        let spans = lists.iter().flat_map(|list| &self.0[list]);
        spans.flat_map(|(_, codes)| codes).collect()
    }
}

/// The lists of two generations.
pub struct TwoWrittenOut<'a> {
    pub old: &'a WrittenOut,
    pub new: &'a WrittenOut,
}

impl UnitLists for TwoWrittenOut<'_> {
    type Error = Infallible;

    fn compare_lists(&self, old: &[ListId], new: &[ListId]) -> Result<UnitChange, Infallible> {
        // Most lists are unchanged; writing out their codes takes longer than comparing them.
        if self.old.spans(old) == self.new.spans(new) {
            return Ok(UnitChange::default());
        }
        let (old, new) = (self.old.codes(old), self.new.codes(new));
        let only = |one: &HashSet<&String>, other| -> (u64, Vec<String>) {
            let units: Vec<&&String> = one.difference(other).collect();
            let examples = units.iter().take(5).map(ToString::to_string);
            (u64::try_from(units.len()).unwrap(), examples.collect())
        };
        let ((added, added_examples), (removed, removed_examples)) =
            (only(&new, &old), only(&old, &new));
        Ok(UnitChange {
            added,
            removed,
            added_examples,
            removed_examples,
            ..UnitChange::default()
        })
    }
}

/// The ranges of a list in a notice.
pub fn spans_of(list: &CodeList) -> &[CodeRange] {
    match &list.codes {
        Codes::Inline(spans) => spans,
        Codes::File(file) => panic!("no generated list stands in a file: {file:?}"),
    }
}

impl ListLookup for WrittenOut {
    type Error = Infallible;

    fn find(&self, list: ListId, code: &str) -> Result<Option<CodeRange>, Infallible> {
        let mut spans = self.0[&list].iter();
        let found = spans.find(|(_, codes)| codes.contains(code));
        Ok(found.map(|(span, _)| span.clone()))
    }
}

pub fn source() -> WebAddress {
    WebAddress::try_from("https://example.com/notice".to_owned()).unwrap()
}

pub fn slug(number: usize) -> DeviceSlug {
    DeviceSlug::try_from(format!("device-{number}")).unwrap()
}

pub fn colour(number: usize) -> Colour {
    Colour::parse(COLOURS[number]).unwrap()
}

pub fn country(number: usize) -> Country {
    Country::parse(COUNTRIES[number]).unwrap()
}

pub fn date(number: usize) -> PartialDate {
    PartialDate::parse(DATES[number]).unwrap()
}

/// The numbers whose bits are set.
pub fn chosen(bits: u8) -> impl Iterator<Item = usize> {
    (0..8).filter(move |bit| bits & (1 << bit) != 0)
}

impl Catalogue {
    pub fn new(sketch: &CatalogueSketch) -> Self {
        let palette: Vec<char> = PALETTES[sketch.palette].chars().collect();
        let mut drawing = Drawing::new(palette);
        let devices = sketch.devices.iter().enumerate();
        let notices = sketch.notices.iter().enumerate();
        let devices = devices
            .map(|(number, sketch)| device(number, sketch, &drawing.palette))
            .collect();
        let notices = notices
            .map(|(number, sketch)| notice(number, sketch, &mut drawing))
            .collect();
        Self {
            data: Dataset {
                devices,
                notices,
                lists: drawing.lists,
                ..Dataset::default()
            },
            palette: drawing.palette,
            texts: drawing.texts,
        }
    }

    /// The same catalogue with one more notice.
    pub fn with(&self, sketch: &NoticeSketch) -> Dataset {
        let mut drawing = Drawing::new(self.palette.clone());
        drawing.lists = self.data.lists.clone();
        let mut data = self.data.clone();
        let added = notice(data.notices.len(), sketch, &mut drawing);
        data.notices.push(added);
        data.lists = drawing.lists;
        data
    }

    /// Texts in this catalogue's conditions and not in those of another.
    pub fn texts_beyond(&self, other: &Self) -> BTreeSet<&str> {
        let texts = self.texts.iter().filter(|text| !other.texts.contains(text));
        texts.map(String::as_str).collect()
    }

    pub fn unit(&self, input: &Input) -> Unit<'_> {
        self.unit_typed(input, self.typed(&input.typed))
    }

    /// A unit with this text as its code.
    pub fn unit_with(&self, input: &Input, text: &str) -> Unit<'_> {
        self.unit_typed(input, Ok(text.to_owned()))
    }

    fn unit_typed(&self, input: &Input, typed: Result<String, LabelCode>) -> Unit<'_> {
        let device = input.device.get(&self.data.devices);
        let printed = match typed {
            Ok(typed) => {
                // Hyphens alone are read as an empty input.
                let nothing = typed.chars().all(|c| c == '-');
                let typed = if nothing { "00".to_owned() } else { typed };
                // A code that does not have the form is checked as confirmed, so that no input is wasted.
                let usual = device.code.read(&typed, input.as_printed);
                let (parsed, confirmed) = match usual {
                    Ok(parsed) => (parsed, input.as_printed),
                    Err(_) => (device.code.read(&typed, true).unwrap(), true),
                };
                LabelCode::Code {
                    code: parsed.code,
                    confirmed,
                }
            }
            Err(nothing_typed) => nothing_typed,
        };
        Unit {
            device,
            label_code: printed,
            purchase: PurchaseDetails {
                colour: input.colour.map(colour),
                bought: input.bought.map(date),
                country: input.country.map(country),
            },
        }
    }

    fn typed(&self, typed: &Typed) -> Result<String, LabelCode> {
        let typed = match typed {
            Typed::Absent => return Err(LabelCode::Absent),
            Typed::Unreadable => return Err(LabelCode::Unreadable),
            Typed::NotProvided => return Err(LabelCode::NotProvided),
            Typed::Letters(letters) => clipped(letters, usize::MAX, &self.palette),
            Typed::Date(layout, code) => {
                LAYOUTS[usize::from(*layout) % LAYOUTS.len()].1[*code].to_owned()
            }
            Typed::Near(_, None) if self.texts.is_empty() => "000".to_owned(),
            Typed::Near(which, change) => {
                let mut text: Vec<char> = if self.texts.is_empty() {
                    vec!['0'; 3]
                } else {
                    which.get(&self.texts).chars().collect()
                };
                if let Some((place, character)) = *change {
                    let place = usize::from(place) % text.len();
                    text[place] = match look_alike(text[place]) {
                        Some(other) if character < 6 => other,
                        _ => self.palette[usize::from(character) % self.palette.len()],
                    };
                }
                text.into_iter().collect()
            }
        };
        Ok(typed)
    }
}

fn look_alike(c: char) -> Option<char> {
    let pairs = "0OO01IL1I12ZZ25SS58BB86GG6UVVU";
    let place = pairs.chars().step_by(2).position(|first| first == c)?;
    pairs.chars().nth(2 * place + 1)
}

fn device(number: usize, sketch: &DeviceSketch, palette: &[char]) -> Device {
    let looks_like_a_digit = |c: &char| "OILZSBG".contains(*c);
    let mut printed: Vec<char> = match sketch.alphabet {
        1 => palette.to_vec(),
        2 => palette
            .iter()
            .copied()
            .filter(|c| !looks_like_a_digit(c))
            .chain("012".chars())
            .collect(),
        _ => Vec::new(),
    };
    let mut lengths = match sketch.lengths {
        0 => Lengths::Unpublished,
        1 => Lengths::OneOf(vec![3]),
        2 => Lengths::OneOf(vec![2, 3]),
        _ => Lengths::Between(2, 4),
    };
    let layout = sketch.layout.map(|layout| LAYOUTS[layout].0);
    if let Some(layout) = layout {
        printed = "0123456789".chars().collect();
        lengths = Lengths::OneOf(vec![layout.len()]);
        if layout.contains('-') {
            printed.push('-');
        }
    }
    // A hyphen as a character is last in an alphabet.
    printed.sort_by_key(|&c| (c == '-', c));
    printed.dedup();
    let alphabet: String = printed.into_iter().collect();
    let skus = sketch.sku_colours.iter().enumerate();
    Device {
        slug: slug(number),
        position: None,
        brand: "Brand".to_owned(),
        maker: format!("Maker {}", u8::from(sketch.maker)),
        name: "Device".to_owned(),
        model: number.to_string(),
        category: Category::PowerBank,
        colours: (0..COLOURS.len()).map(colour).collect(),
        skus: skus
            .map(|(number, of)| Sku {
                code: format!("SKU-{number}"),
                colour: of.map(colour),
            })
            .collect(),
        skus_complete: sketch.skus_complete,
        aliases: Vec::new(),
        picture: None,
        drawing: None,
        sources: Vec::new(),
        code: CodeFormat {
            kind: CodeKind::Serial,
            printed_as: None,
            code_location: TranslatedText::from("bottom"),
            lengths,
            alphabet: (!alphabet.is_empty()).then(|| Alphabet::try_from(alphabet).unwrap()),
            layout: layout.map(|layout| DateLayout::try_from(layout.to_owned()).unwrap()),
            example: None,
            source: None,
        },
    }
}

fn notice(number: usize, sketch: &NoticeSketch, drawing: &mut Drawing) -> Notice {
    let mut entries = |sketches: &[EntrySketch]| -> Vec<Entry> {
        let all = sketches.iter();
        all.map(|sketch| Entry {
            applies_to: chosen(sketch.devices).map(slug).collect(),
            conditions: sketch.conditions.iter().map(|c| drawing.draw(c)).collect(),
            maker_decides: sketch.maker_decides,
            source: source(),
        })
        .collect()
    };
    let position = |says| ConflictPosition {
        says: TranslatedText::from(says),
        sources: vec![source()],
    };
    let conflict = |about| Conflict {
        about,
        positions: vec![position("narrow"), position("wide")],
    };
    Notice {
        rules: entries(&sketch.rules),
        limits: entries(&sketch.limits),
        exclusions: entries(&sketch.exclusions),
        id: NoticeId::try_from(format!("notice-{number}")).unwrap(),
        number: None,
        title: TranslatedText::from("title"),
        publisher: "publisher".to_owned(),
        publisher_kind: PublisherKind::Authority,
        firm: None,
        jurisdictions: vec![Jurisdiction::World],
        published: date(0),
        url: None,
        search: None,
        last_verified: date(1),
        devices: chosen(sketch.devices).map(slug).collect(),
        complete: sketch.complete,
        hazard: Hazard {
            kinds: Vec::new(),
            text: TranslatedText::from("hazard"),
        },
        incidents: None,
        required_steps: Vec::new(),
        remedy: Remedy {
            kinds: Vec::new(),
            text: TranslatedText::from("remedy"),
        },
        made: None,
        units: Vec::new(),
        sold: Vec::new(),
        contacts: Vec::new(),
        sources: vec![NoticeSource {
            url: source(),
            grade: SourceGrade::Official,
            says: TranslatedText::from("all"),
        }],
        conflicts: match sketch.conflict {
            3 => vec![conflict(ConflictSubject::Units)],
            4 => vec![conflict(ConflictSubject::Remedy)],
            _ => Vec::new(),
        },
    }
}
