//! Tests of the look-up of collection points, compared with a search through all of them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{
    domain::PartialDate,
    places::{PointFile, PostcodeFile},
    storage::schema::{CREATE_PLACE_TABLES, CREATE_TABLES, FORMAT},
};

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn file(name: &str) -> PlaceFile {
    PlaceFile {
        name: name.to_owned(),
        licence: "Made up".to_owned(),
        licence_url: None,
        attribution: "Nobody".to_owned(),
        date: PartialDate::parse("2026-01-01").unwrap(),
    }
}

fn point(number: usize, code: &str, coordinates: Coordinates) -> CollectionPoint {
    CollectionPoint {
        name: format!("Point {number}"),
        country: country(code),
        coordinates,
        address: None,
        postcode: None,
        city: None,
        phone: None,
        website: None,
        opening_hours: None,
        note: None,
        confirmation: None,
    }
}

/// The tables of a snapshot that holds only these places.
fn stored(points: Vec<CollectionPoint>, postcodes: &[(&str, &str, Coordinates)]) -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(CREATE_TABLES).unwrap();
    connection.execute_batch(CREATE_PLACE_TABLES).unwrap();
    connection
        .pragma_update(None, "user_version", FORMAT)
        .unwrap();
    let postcodes: BTreeMap<_, _> = postcodes
        .iter()
        .map(|(code, text, coordinates)| {
            (
                (country(code), Postcode::parse(text).unwrap()),
                *coordinates,
            )
        })
        .collect();
    let places = Places {
        points: vec![PointFile {
            file: file("points.csv"),
            points,
            left_out: 0,
        }],
        postcodes: vec![PostcodeFile {
            file: file("postcodes.csv"),
            postcodes,
        }],
    };
    connection.execute_batch("BEGIN").unwrap();
    write_places(&connection, &places).unwrap();
    connection.execute_batch("COMMIT").unwrap();
    connection
}

fn found(connection: &Connection, code: &str, postcode: &str) -> Option<Nearest> {
    let places = OpenPlaces::new(connection).unwrap();
    let postcode = Postcode::parse(postcode).unwrap();
    places
        .nearest(connection, country(code), &postcode)
        .unwrap()
}

/// Coordinates anywhere; many are near one another, near the poles or near the meridian of 180 degrees.
fn anywhere() -> impl Strategy<Value = Coordinates> {
    let wide = (-90.0..=90.0_f64, -180.0..=180.0_f64);
    let near = (50.0..50.5_f64, 8.0..9.0_f64);
    let edge = (-17.0..-16.0_f64, 179.0..=180.0_f64, any::<bool>());
    let edge = edge.prop_map(|(latitude, longitude, west)| {
        (latitude, if west { -longitude } else { longitude })
    });
    let pole = (88.8..=90.0_f64, -180.0..=180.0_f64);
    prop_oneof![1 => wide, 6 => near, 3 => edge, 2 => pole]
        .prop_map(|(latitude, longitude)| Coordinates::from_degrees(latitude, longitude).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn the_nearest_points_are_those_of_a_full_search(
        all in prop::collection::vec((anywhere(), any::<bool>()), 0..120),
        coordinates in anywhere(),
    ) {
        let code = |here| if here { "DE" } else { "FJ" };
        let mut points: Vec<_> = all.iter().enumerate().map(|(number, (coordinates, here))| {
            point(number, code(*here), *coordinates)
        }).collect();
        // One far away, so that the country has points.
        points.push(point(999, "DE", Coordinates { latitude: -45_000_000, longitude: -100_000_000 }));
        let mut expected: Vec<(u32, usize)> = points.iter().enumerate()
            .filter(|(_, point)| point.country == country("DE"))
            .map(|(number, point)| (coordinates.metres_to(point.coordinates), number))
            .filter(|(metres, _)| *metres <= MAX_DISTANCE_M)
            .collect();
        expected.sort_unstable();
        expected.truncate(MAX_POINTS);
        let expected: Vec<_> = expected.into_iter().map(|(metres, number)| NearPoint {
            point: points[number].clone(),
            metres,
        }).collect();
        let connection = stored(points, &[("DE", "10115", coordinates)]);
        let nearest = found(&connection, "DE", "10115").unwrap();
        prop_assert_eq!(nearest.points, expected);
        verify_places(&connection).unwrap();
    }
}

#[test]
fn unknown_postcodes_and_countries_find_nothing() {
    let coordinates = Coordinates::from_degrees(51.5, -0.14).unwrap();
    let connection = stored(
        vec![point(1, "GB", coordinates), point(2, "FR", coordinates)],
        &[("GB", "SW1A", coordinates), ("DE", "10115", coordinates)],
    );
    assert_eq!(
        OpenPlaces::new(&connection).unwrap().countries(),
        [country("GB")]
    );
    assert_eq!(
        found(&connection, "GB", "sw1a 1aa").unwrap().points.len(),
        1
    );
    for (code, postcode) in [("GB", "M1 1AA"), ("FR", "75001"), ("DE", "10115")] {
        assert_eq!(found(&connection, code, postcode), None);
    }
    let names = found(&connection, "GB", "SW1A").unwrap().files;
    let names: Vec<_> = names.into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["points.csv", "postcodes.csv"]);
}

#[test]
fn a_changed_row_is_an_error_and_not_a_wrong_place() {
    let coordinates = Coordinates::from_degrees(51.5, -0.14).unwrap();
    for change in [
        "UPDATE point SET json = replace(json, 'Point 1', 'Point X')",
        "UPDATE point SET file = 2",
        "UPDATE point_place SET south = south + 10, north = north + 10",
        "DELETE FROM point",
        "UPDATE postcode SET latitude = latitude + 10",
    ] {
        let connection = stored(
            vec![point(1, "GB", coordinates)],
            &[("GB", "SW1A", coordinates)],
        );
        verify_places(&connection).unwrap();
        connection.execute_batch(change).unwrap();
        let places = OpenPlaces::new(&connection).unwrap();
        let postcode = Postcode::parse("SW1A").unwrap();
        let answer = places.nearest(&connection, country("GB"), &postcode);
        assert!(answer.is_err(), "{change}: {answer:?}");
        assert!(verify_places(&connection).is_err(), "{change}");
    }
    for change in [
        "DELETE FROM point_place",
        "DELETE FROM postcode",
        "INSERT INTO point_place VALUES (7, 1, 1, 1, 1, 'GB')",
    ] {
        let connection = stored(
            vec![point(1, "GB", coordinates)],
            &[("GB", "SW1A", coordinates)],
        );
        connection.execute_batch(change).unwrap();
        assert!(verify_places(&connection).is_err(), "{change}");
    }
}

/// `cargo test --release -- --ignored --nocapture a_look_up_among`
#[test]
#[ignore = "measures"]
fn a_look_up_among_200_000_points_takes_less_than_two_milliseconds() {
    let mut state = 1_u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        i32::try_from(state >> 40).unwrap()
    };
    let mut coordinates = || Coordinates {
        latitude: 47_500_000 + next() % 7_000_000,
        longitude: 6_000_000 + next() % 9_000_000,
    };
    let points: Vec<_> = (0..200_000)
        .map(|number| point(number, "DE", coordinates()))
        .collect();
    let postcodes: Vec<String> = (0..1_000).map(|number| format!("{number:05}")).collect();
    let postcodes: Vec<_> = postcodes
        .iter()
        .map(|text| ("DE", text.as_str(), coordinates()))
        .collect();
    let begun = std::time::Instant::now();
    let connection = stored(points, &postcodes);
    println!("written in {:?}", begun.elapsed());
    let places = OpenPlaces::new(&connection).unwrap();
    let begun = std::time::Instant::now();
    for (_, text, _) in &postcodes {
        let postcode = Postcode::parse(text).unwrap();
        let nearest = places
            .nearest(&connection, country("DE"), &postcode)
            .unwrap();
        assert_eq!(nearest.unwrap().points.len(), MAX_POINTS);
    }
    println!("{:?} a look-up", begun.elapsed() / 1_000);
}
