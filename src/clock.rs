//! The current date, on which answers and the age of the data depend. Only this module reads the clock for it.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// The latest date that it is anywhere on earth (UTC+14), so that no owner enters a date in the future.
#[must_use]
pub fn latest_today() -> Date {
    let ahead = Timestamp::now().saturating_add(SignedDuration::from_hours(14));
    ahead
        .unwrap_or(Timestamp::MAX)
        .to_zoned(TimeZone::UTC)
        .date()
}

/// The seconds since the start of a day in UTC; 0 for a day in the future.
#[must_use]
pub(crate) fn seconds_since(day: Date) -> u64 {
    let began = day.to_zoned(TimeZone::UTC).map(|zoned| zoned.timestamp());
    let seconds = began.map_or(0, |began| Timestamp::now().duration_since(began).as_secs());
    u64::try_from(seconds).unwrap_or_default()
}
