//! The one place that asks what day it is.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// The day that it is already somewhere on earth: a purchase on it does not lie ahead for its owner.
#[must_use]
pub fn latest_today() -> Date {
    let ahead = Timestamp::now().saturating_add(SignedDuration::from_hours(14));
    ahead
        .unwrap_or(Timestamp::MAX)
        .to_zoned(TimeZone::UTC)
        .date()
}

/// How many seconds ago a day began, by UTC; 0 where it lies ahead.
#[must_use]
pub fn seconds_since(day: Date) -> u64 {
    let began = day.to_zoned(TimeZone::UTC).map(|zoned| zoned.timestamp());
    let seconds = began.map_or(0, |began| Timestamp::now().duration_since(began).as_secs());
    u64::try_from(seconds).unwrap_or_default()
}
