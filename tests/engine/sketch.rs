//! Strategies for catalogues that are small enough for hits, look-alikes and misses to be frequent, and that shrink.
//!
//! Texts are numbers that refer to a palette of few characters, so that two random codes often differ only in one
//! look-alike. [`super::scene`] turns a sketch into devices, notices and lists.

use proptest::{collection::vec, option, prelude::*, sample::select};

/// The characters of a catalogue: two or three groups of look-alikes, and a few others.
pub const PALETTES: [&str; 6] = ["0O1ILA", "2Z5SA3", "8B6GU4", "UV1IL0", "0123-1", "01A-O2"];
pub const COLOURS: [&str; 3] = ["black", "blue", "red"];
pub const COUNTRIES: [&str; 3] = ["US", "JP", "DE"];
pub const DATES: [&str; 9] = [
    "2022",
    "2023",
    "2023-02",
    "2023-03",
    "2023-03-10",
    "2023-03-31",
    "2023-04",
    "2023-06-30",
    "2024",
];
/// A layout and codes in it: existing dates, and a date that does not exist as the last.
pub const LAYOUTS: [(&str, [&str; 5]); 5] = [
    ("YYWW", ["2110", "2120", "2210", "2211", "2199"]),
    ("WWYY", ["1021", "2021", "1022", "1122", "9921"]),
    ("YYMM", ["2110", "2112", "2201", "2210", "2221"]),
    ("YYYY", ["2021", "2022", "2023", "2110", "20A1"]),
    ("YY-WW", ["21-10", "21-20", "22-10", "22-11", "22-00"]),
];

/// A text, each number a character of the palette.
pub type Letters = Vec<u8>;
/// Bits of a choice among few.
pub type Few = u8;

#[derive(Clone, Debug)]
pub enum ConditionSketch {
    AllUnits,
    MakerOnly,
    NoCode,
    Codes(Few, Vec<Letters>),
    /// Prefix, first number, how many more, number of digits.
    Numbers(Few, Letters, u8, u8, u8),
    Range(Few, Letters, Letters),
    Prefix(Few, Vec<Letters>, Option<usize>),
    Ending(Few, Vec<Letters>, Option<usize>),
    /// Numbers beyond the palette are wildcards.
    Mask(Few, Letters),
    MaskRange(Few, Letters, Letters),
    /// A layout and some of its codes: as bits, as two numbers, or as years.
    DateList(Few, Few),
    DateRange(Few, Option<usize>, Option<usize>),
    DateYears(Few, Vec<u16>),
    LengthIs(usize),
    LengthIsNot(usize),
    Made(Option<usize>, Option<usize>),
    Sold(Option<usize>, Option<usize>, Few, bool),
    Colours(Few),
    Skus(Few),
}

#[derive(Clone, Debug)]
pub struct EntrySketch {
    /// The notice's devices as bits; 0: all.
    pub devices: Few,
    pub conditions: Vec<ConditionSketch>,
    pub maker_decides: bool,
}

#[derive(Clone, Debug)]
pub struct NoticeSketch {
    pub devices: Few,
    pub complete: bool,
    /// 0 to 2: no conflict, 3: about the units, 4: about the remedy.
    pub conflict: u8,
    pub rules: Vec<EntrySketch>,
    pub limits: Vec<EntrySketch>,
    pub exclusions: Vec<EntrySketch>,
}

#[derive(Clone, Debug)]
pub struct DeviceSketch {
    pub maker: bool,
    pub alphabet: u8,
    pub lengths: u8,
    /// The device prints dates in this layout.
    pub layout: Option<usize>,
    pub sku_colours: Vec<Option<usize>>,
    pub skus_complete: bool,
}

#[derive(Clone, Debug)]
pub struct CatalogueSketch {
    pub palette: usize,
    pub devices: Vec<DeviceSketch>,
    pub notices: Vec<NoticeSketch>,
}

/// How the code of an input is made.
#[derive(Clone, Debug)]
pub enum Typed {
    Letters(Letters),
    /// A code of a notice with one character replaced by another of the palette.
    Near(prop::sample::Index, Option<(u8, u8)>),
    Date(Few, usize),
    Absent,
    Unreadable,
    NotProvided,
}

#[derive(Clone, Debug)]
pub struct Input {
    pub device: prop::sample::Index,
    pub typed: Typed,
    pub as_printed: bool,
    pub colour: Option<usize>,
    pub bought: Option<usize>,
    pub country: Option<usize>,
}

fn letters(least: usize, most: usize) -> impl Strategy<Value = Letters> + Clone {
    vec(0..6_u8, least..=most)
}

fn date() -> impl Strategy<Value = Option<usize>> + Clone {
    option::weighted(0.7, 0..DATES.len())
}

fn about_the_code() -> impl Strategy<Value = ConditionSketch> {
    let part = 0..12_u8;
    prop_oneof![
        4 => (part.clone(), vec(letters(3, 3), 1..4)).prop_map(|(p, c)| ConditionSketch::Codes(p, c)),
        2 => (part.clone(), letters(1, 2), 0..3_u8, 0..4_u8, 1..3_u8)
            .prop_map(|(p, f, from, more, digits)| ConditionSketch::Numbers(p, f, from, more, digits)),
        2 => (part.clone(), letters(3, 3), letters(3, 3)).prop_map(|(p, a, b)| ConditionSketch::Range(p, a, b)),
        2 => (part.clone(), vec(letters(1, 2), 1..3), option::weighted(0.5, 2..4_usize))
            .prop_map(|(p, t, l)| ConditionSketch::Prefix(p, t, l)),
        2 => (part.clone(), vec(letters(1, 2), 1..3), option::weighted(0.5, 2..4_usize))
            .prop_map(|(p, t, l)| ConditionSketch::Ending(p, t, l)),
        2 => (part.clone(), vec(0..9_u8, 3..=3)).prop_map(|(p, m)| ConditionSketch::Mask(p, m)),
        1 => (part, vec(0..9_u8, 3..=3), letters(3, 3)).prop_map(|(p, a, b)| ConditionSketch::MaskRange(p, a, b)),
        1 => (0..5_u8, 1..16_u8).prop_map(|(l, codes)| ConditionSketch::DateList(l, codes)),
        1 => (0..5_u8, option::of(0..4_usize), option::of(0..4_usize))
            .prop_map(|(l, from, to)| ConditionSketch::DateRange(l, from, to)),
        1 => (0..5_u8, vec(select(vec![2020_u16, 2021, 2022]), 1..3)).prop_map(|(l, y)| ConditionSketch::DateYears(l, y)),
    ]
}

pub fn about_the_story() -> impl Strategy<Value = ConditionSketch> {
    prop_oneof![
        2 => (date(), date()).prop_map(|(from, to)| ConditionSketch::Made(from, to)),
        3 => (date(), date(), 0..8_u8, prop::bool::weighted(0.2))
            .prop_map(|(from, to, countries, shop)| ConditionSketch::Sold(from, to, countries, shop)),
        3 => (1..8_u8).prop_map(ConditionSketch::Colours),
        1 => (1..8_u8).prop_map(ConditionSketch::Skus),
    ]
}

fn about_the_length() -> impl Strategy<Value = ConditionSketch> {
    let length = 2..5_usize;
    prop_oneof![
        length.clone().prop_map(ConditionSketch::LengthIs),
        length.prop_map(ConditionSketch::LengthIsNot),
    ]
}

fn entry(
    conditions: impl Strategy<Value = Vec<ConditionSketch>>,
) -> impl Strategy<Value = EntrySketch> {
    (
        prop_oneof![2 => Just(0_u8), 1 => 1..8_u8],
        conditions,
        prop::bool::weighted(0.12),
    )
        .prop_map(|(devices, conditions, maker_decides)| EntrySketch {
            devices,
            conditions,
            maker_decides,
        })
}

pub fn rule() -> impl Strategy<Value = EntrySketch> {
    entry(prop_oneof![
        1 => Just(vec![ConditionSketch::AllUnits]),
        3 => Just(vec![ConditionSketch::MakerOnly]),
        1 => Just(vec![ConditionSketch::NoCode]),
        22 => about_the_code().prop_map(|one| vec![one]),
        5 => (about_the_code(), about_the_story()).prop_map(|(one, two)| vec![one, two]),
        3 => (about_the_code(), about_the_code()).prop_map(|(one, two)| vec![one, two]),
        2 => about_the_story().prop_map(|one| vec![one]),
        1 => (about_the_length(), about_the_story()).prop_map(|(one, two)| vec![one, two]),
    ])
}

pub fn limit_or_exclusion() -> impl Strategy<Value = EntrySketch> {
    entry(prop_oneof![
        6 => about_the_story().prop_map(|one| vec![one]),
        2 => (about_the_story(), about_the_story()).prop_map(|(one, two)| vec![one, two]),
        1 => about_the_code().prop_map(|one| vec![one]),
        2 => about_the_length().prop_map(|one| vec![one]),
        1 => (about_the_length(), about_the_code()).prop_map(|(one, two)| vec![one, two]),
    ])
    .prop_map(|entry| EntrySketch {
        maker_decides: false,
        ..entry
    })
}

pub fn notice() -> impl Strategy<Value = NoticeSketch> {
    (
        prop_oneof![1..8_u8, Just(7_u8)],
        prop::bool::weighted(0.7),
        0..8_u8,
        vec(rule(), 1..3),
        vec(limit_or_exclusion(), 0..3),
        vec(limit_or_exclusion(), 0..2),
    )
        .prop_map(
            |(devices, complete, conflict, rules, limits, exclusions)| NoticeSketch {
                devices,
                complete,
                conflict,
                rules,
                limits,
                exclusions,
            },
        )
}

pub fn device() -> impl Strategy<Value = DeviceSketch> {
    (
        prop::bool::weighted(0.7),
        0..4_u8,
        0..4_u8,
        option::weighted(0.15, 0..LAYOUTS.len()),
        vec(option::weighted(0.8, 0..COLOURS.len()), 0..4),
        any::<bool>(),
    )
        .prop_map(
            |(maker, alphabet, lengths, layout, sku_colours, skus_complete)| DeviceSketch {
                maker,
                alphabet,
                lengths,
                layout,
                sku_colours,
                skus_complete,
            },
        )
}

pub fn catalogue() -> impl Strategy<Value = CatalogueSketch> {
    (0..PALETTES.len(), vec(device(), 3..=3), vec(notice(), 1..5)).prop_map(
        |(palette, devices, notices)| CatalogueSketch {
            palette,
            devices,
            notices,
        },
    )
}

pub fn input() -> impl Strategy<Value = Input> {
    let typed = prop_oneof![
        3 => letters(2, 4).prop_map(Typed::Letters),
        8 => (any::<prop::sample::Index>(), option::weighted(0.6, (0..4_u8, 0..9_u8)))
            .prop_map(|(which, change)| Typed::Near(which, change)),
        1 => (0..5_u8, 0..5_usize).prop_map(|(layout, code)| Typed::Date(layout, code)),
        1 => Just(Typed::Absent),
        1 => Just(Typed::Unreadable),
        1 => Just(Typed::NotProvided),
    ];
    (
        any::<prop::sample::Index>(),
        typed,
        prop::bool::weighted(0.3),
        option::weighted(0.6, 0..COLOURS.len()),
        option::weighted(0.6, 0..DATES.len()),
        option::weighted(0.6, 0..COUNTRIES.len()),
    )
        .prop_map(
            |(device, typed, as_printed, colour, bought, country)| Input {
                device,
                typed,
                as_printed,
                colour,
                bought,
                country,
            },
        )
}
