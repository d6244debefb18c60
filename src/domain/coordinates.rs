//! Coordinates on earth, distances and bounding boxes.

use serde::{Deserialize, Serialize};

/// The mean radius of the earth in metres (IUGG).
const RADIUS: f64 = 6_371_008.8;

/// Half of the earth's circumference in degrees of longitude, in millionths.
const HALF_TURN: i32 = 180_000_000;

/// A point in millionths of a degree (WGS 84), about 0.1 m. Integers are the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Coordinates {
    /// Degrees north of the equator, in millionths.
    pub latitude: i32,
    /// Degrees east of Greenwich, in millionths.
    pub longitude: i32,
}

/// A box between two parallels and two meridians, all included, in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundingBox {
    /// The southern parallel.
    pub south: i32,
    /// The northern parallel.
    pub north: i32,
    /// The western meridian.
    pub west: i32,
    /// The eastern meridian, never west of `west`.
    pub east: i32,
}

impl Coordinates {
    /// Converts degrees; `None` outside of −90 to 90 and −180 to 180.
    #[must_use]
    pub(crate) fn from_degrees(latitude: f64, longitude: f64) -> Option<Self> {
        let on_earth = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        on_earth.then(|| Self {
            latitude: millionths(latitude),
            longitude: millionths(longitude),
        })
    }

    /// The great-circle distance in metres (haversine formula, accurate to 0.5 %).
    #[must_use]
    pub(crate) fn metres_to(self, other: Self) -> u32 {
        let (from, to) = (radians(self.latitude), radians(other.latitude));
        let half = |a: f64, b: f64| ((b - a) / 2.0).sin().powi(2);
        let across = half(radians(self.longitude), radians(other.longitude));
        let h = half(from, to) + from.cos() * to.cos() * across;
        whole(2.0 * RADIUS * h.clamp(0.0, 1.0).sqrt().asin())
    }

    /// Boxes that contain every point within `metres`: two if the circle crosses the 180th meridian.
    #[must_use]
    pub(crate) fn bounding_boxes_around(self, metres: u32) -> Vec<BoundingBox> {
        let angle = f64::from(metres) / RADIUS;
        // Two millionths more than the rounding error.
        let reach = millionths(angle.to_degrees()) + 2;
        let (south, north) = (self.latitude - reach, self.latitude + reach);
        let bounding_box = |west, east| BoundingBox {
            south,
            north,
            west,
            east,
        };
        if south <= -90_000_000 || north >= 90_000_000 {
            return vec![bounding_box(-HALF_TURN, HALF_TURN)];
        }
        // The circle touches its outermost meridians nearer to the pole than its centre.
        let width = (angle.sin() / radians(self.latitude).cos()).clamp(-1.0, 1.0);
        let width = millionths(width.asin().to_degrees()) + 2;
        let (west, east) = (self.longitude - width, self.longitude + width);
        if west < -HALF_TURN {
            vec![
                bounding_box(-HALF_TURN, east),
                bounding_box(west + 2 * HALF_TURN, HALF_TURN),
            ]
        } else if east > HALF_TURN {
            vec![
                bounding_box(west, HALF_TURN),
                bounding_box(-HALF_TURN, east - 2 * HALF_TURN),
            ]
        } else {
            vec![bounding_box(west, east)]
        }
    }
}

fn radians(millionths: i32) -> f64 {
    (f64::from(millionths) / 1e6).to_radians()
}

#[expect(clippy::cast_possible_truncation, reason = "180 million fit")]
fn millionths(degrees: f64) -> i32 {
    (degrees * 1e6).round() as i32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "half of the circumference is 20 million metres"
)]
fn whole(metres: f64) -> u32 {
    metres.round() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(latitude: f64, longitude: f64) -> Coordinates {
        Coordinates::from_degrees(latitude, longitude).unwrap()
    }

    #[test]
    fn distances_are_great_circle_distances() {
        // One degree, half the circumference, and across the 180th meridian.
        for (from, to, metres) in [
            (at(0.0, 0.0), at(0.0, 1.0), 111_195),
            (at(0.0, 0.0), at(0.0, 180.0), 20_015_114),
            (at(90.0, 0.0), at(-90.0, 77.0), 20_015_114),
            (at(0.0, 179.5), at(0.0, -179.5), 111_195),
            (at(60.0, 10.0), at(60.0, 10.0), 0),
        ] {
            assert!(from.metres_to(to).abs_diff(metres) <= 1, "{from:?} {to:?}");
        }
    }

    #[test]
    fn degrees_out_of_range_are_rejected() {
        for (latitude, longitude) in [(90.1, 0.0), (0.0, -180.1), (f64::NAN, 0.0)] {
            assert_eq!(Coordinates::from_degrees(latitude, longitude), None);
        }
    }

    proptest! {
        #[test]
        fn bounding_boxes_contain_every_point_within_the_distance(
            latitude in -90.0..=90.0_f64,
            longitude in -180.0..=180.0_f64,
            north in -1.5..=1.5_f64,
            east in -4.0..=4.0_f64,
            metres in 1_u32..100_000,
        ) {
            let from = at(latitude, longitude);
            let longitude: f64 = longitude + east;
            let longitude = if longitude > 180.0 { longitude - 360.0 } else { longitude };
            let longitude = if longitude < -180.0 { longitude + 360.0 } else { longitude };
            let to = at((latitude + north).clamp(-90.0, 90.0), longitude);
            let inside = from.bounding_boxes_around(metres).iter().any(|bounding_box| {
                (bounding_box.south..=bounding_box.north).contains(&to.latitude)
                    && (bounding_box.west..=bounding_box.east).contains(&to.longitude)
            });
            prop_assert!(inside || from.metres_to(to) >= metres);
        }
    }
}
