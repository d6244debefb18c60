//! Every shipped device has its own drawing, made of shared parts, with a code that could be one of its codes.

use std::collections::BTreeSet;

use scraper::{Html, Selector};

use super::*;
use crate::{
    domain::{Category, Device, DeviceOutline, LabelLine, Lengths, TranslatedText},
    views::test_fixture::with_context,
};

fn every_device(test: impl Fn(&Device, &Drawing)) {
    with_context("/", |context| {
        for device in context.recalls.devices() {
            let drawing = device.drawing.as_ref();
            test(
                device,
                drawing.unwrap_or_else(|| panic!("{}: no drawing", device.slug)),
            );
        }
    });
}

/// The texts of a drawing and their first letters' places.
fn texts(svg: &str) -> Vec<(String, u16, u16)> {
    let html = Html::parse_fragment(svg);
    let selector = Selector::parse("svg > text").unwrap();
    let texts = html.select(&selector);
    let number = |text: &str| text.parse().unwrap();
    texts
        .map(|text| {
            (
                text.text().collect(),
                number(text.attr("x").unwrap()),
                number(text.attr("y").unwrap()),
            )
        })
        .collect()
}

fn code_form(lengths: Lengths, example: Option<&str>, printed_as: Option<&str>) -> CodeFormat {
    CodeFormat {
        kind: crate::domain::CodeKind::Serial,
        printed_as: printed_as.map(str::to_owned),
        code_location: TranslatedText::from("bottom"),
        lengths,
        alphabet: None,
        layout: None,
        example: example.map(str::to_owned),
        source: None,
    }
}

#[test]
fn the_placeholder_is_a_code_of_the_device_once_its_xs_are_replaced() {
    every_device(|device, _| {
        let placeholder = device.code.placeholder();
        assert!(placeholder.contains('X'), "{}: {placeholder}", device.slug);
        let published = device.code.lengths != Lengths::Unpublished;
        assert_eq!(published, !placeholder.ends_with('…'), "{}", device.slug);
        let alphabet = device.code.alphabet();
        let digit = if alphabet.contains('1') { '1' } else { 'B' };
        let code: String = placeholder
            .replace('X', &digit.to_string())
            .replace('…', "");
        let read = device.code.read(&code, false);
        let read = read.unwrap_or_else(|error| panic!("{}: {code}: {error}", device.slug));
        assert_eq!(read.code.as_str(), code);
    });
}

#[test]
fn no_two_devices_have_the_same_drawing() {
    with_context("/", |context| {
        let drawings: BTreeSet<String> = context
            .recalls
            .devices()
            .iter()
            .filter_map(|device| {
                Some(Picture::new(device.drawing.as_ref()?, &device.code).to_string())
            })
            .collect();
        assert_eq!(drawings.len(), context.recalls.devices().len());
    });
}

#[test]
fn a_drawing_shows_the_side_that_the_text_names() {
    every_device(|device, drawing| {
        let svg = Picture::new(drawing, &device.code).to_string();
        let place = device.code.code_location.english().to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| place.contains(word));
        let named = match drawing.side {
            PrintedSide::Front => says(&["front"]),
            PrintedSide::Back => says(&["back"]),
            PrintedSide::Magnetic => says(&["magnetic side"]),
            PrintedSide::Bottom => says(&["bottom", "base"]),
            PrintedSide::Edge => says(&["on the side"]),
            PrintedSide::BackOrEdge => says(&["on the back or the side"]),
            PrintedSide::Prong => says(&["prong"]),
            PrintedSide::Anywhere => says(&["do not say where", "on the body"]),
        };
        assert!(named, "{}: {:?}: {place}", device.slug, drawing.side);
        // If the place is not known, the page says that the drawing shows only the kind of device.
        let unknown = matches!(
            drawing.side,
            PrintedSide::Anywhere | PrintedSide::BackOrEdge
        );
        assert!(!(unknown && drawing.placed), "{}", device.slug);
        assert_eq!(svg.contains("M140 46"), drawing.side.is_turned_away());
        let needless = says(&["do not need"]);
        let marks = Picture::new(drawing, &device.code).marks();
        assert_eq!(marks.code, !needless, "{}", device.slug);
        assert!(marks.code || marks.model);
    });
}

#[test]
fn a_drawing_is_light_and_its_text_stays_inside() {
    every_device(|device, drawing| {
        let svg = Picture::new(drawing, &device.code).to_string();
        assert!(svg.len() <= 1200, "{}: {} bytes", device.slug, svg.len());
        assert_inside(&svg);
    });
}

/// At 10.2 a character, which is the widest that any text in a drawing has.
fn assert_inside(svg: &str) {
    for (text, x, y) in texts(svg) {
        let squeezed = svg.contains(&format!(r#"x="{x}" y="{y}">{text}"#)) && text.len() > 31;
        let width = if squeezed {
            250
        } else {
            text.chars().count() * 102 / 10
        };
        assert!(usize::from(x) + width <= 312, "{text} at {x}: {svg}");
    }
}

#[test]
fn codes_of_any_length_are_readable_and_long_ones_take_more_lines() {
    for (length, lines) in [(1, 1), (4, 1), (16, 1), (20, 1), (21, 2), (24, 2), (64, 4)] {
        for (printed, more) in [(None, 0), (Some("Serial number"), usize::from(length > 10))] {
            let form = code_form(Lengths::OneOf(vec![length]), None, printed);
            let drawing = Drawing::plain(Category::Lamp, "A1", &form);
            let svg = Picture::new(&drawing, &form).to_string();
            assert_inside(&svg);
            let strong = texts(&svg).into_iter().map(|(text, ..)| text).skip(3);
            let strong: Vec<String> = strong.collect();
            assert_eq!(strong.len(), lines + more, "{length}: {strong:?}");
            let count: usize = strong.iter().map(|text| text.matches('X').count()).sum();
            assert_eq!(count, length);
        }
    }
}

#[test]
fn texts_of_labels_are_escaped() {
    let form = code_form(Lengths::Unpublished, Some("X<X"), Some("S&N"));
    let drawing = Drawing {
        front: Some("<b>".to_owned()),
        outline: DeviceOutline::Slab,
        lines: vec![
            LabelLine::Text("\"<i>".to_owned()),
            LabelLine::Code("S&N".to_owned()),
        ],
        ..Drawing::plain(Category::PowerBank, "M", &form)
    };
    let svg = Picture::new(&drawing, &form).to_string();
    for raw in ["<b>", "<i>", "X<X", "S&N"] {
        assert!(!svg.contains(raw), "{raw}: {svg}");
    }
}

#[test]
fn every_shape_can_be_seen_from_every_side() {
    let form = code_form(Lengths::OneOf(vec![8]), None, Some("SN"));
    let names = |schema: schemars::Schema| -> Vec<serde_json::Value> {
        let variants = schema.get("oneOf").unwrap().as_array().unwrap().clone();
        variants
            .iter()
            .map(|variant| variant["const"].clone())
            .collect()
    };
    for outline in names(schemars::schema_for!(DeviceOutline)) {
        for side in names(schemars::schema_for!(PrintedSide)) {
            let drawing = Drawing {
                outline: serde_json::from_value(outline.clone()).unwrap(),
                side: serde_json::from_value(side.clone()).unwrap(),
                ..Drawing::plain(Category::PowerBank, "M1", &form)
            };
            let svg = Picture::new(&drawing, &form).to_string();
            let seen = side != "front" && side != "anywhere";
            assert_eq!(svg.contains(r#"<g class="s""#), seen, "{outline} {side}");
            assert_inside(&svg);
        }
    }
}
