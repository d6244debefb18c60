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
