//! The naive evaluation of dates, countries and articles: every date is the list of its days.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use charge_safely::domain::{DateRange, PartialDate, SoldTerms, Unit};

use super::naive::Truth;

/// A cache of the days of dates, as `2023-03-05`.
static DAYS: LazyLock<Mutex<HashMap<PartialDate, Arc<[String]>>>> = LazyLock::new(Mutex::default);

/// Every day that a date covers. Months have 31 days here, which does not change the order of dates.
fn days_of(date: PartialDate) -> Arc<[String]> {
    let mut known = DAYS.lock().unwrap();
    let days = known.entry(date).or_insert_with(|| {
        let text = date.to_string();
        let year = &text[..4];
        let months = (1..=12).map(|month| format!("{year}-{month:02}"));
        let days = months.flat_map(|month| (1..=31).map(move |day| format!("{month}-{day:02}")));
        days.filter(|day| day.starts_with(&text)).collect()
    });
    Arc::clone(days)
}

fn is_before_the_beginning(date_range: &DateRange, day: &str) -> bool {
    date_range
        .from
        .is_some_and(|from| day < days_of(from)[0].as_str())
}

fn is_after_the_end(date_range: &DateRange, day: &str) -> bool {
    date_range.to.is_some_and(|to| {
        let days = days_of(to);
        day > days[days.len() - 1].as_str()
    })
}

fn bought_before(date_range: &DateRange, unit: &Unit<'_>) -> bool {
    unit.purchase.bought.is_some_and(|bought| {
        days_of(bought)
            .iter()
            .all(|day| is_before_the_beginning(date_range, day))
    })
}

/// "`made`: made in this period. A unit that was bought before it is not one of them; a later purchase proves nothing."
pub fn made(date_range: &DateRange, unit: &Unit<'_>) -> Truth {
    if bought_before(date_range, unit) {
        Some(false)
    } else {
        None
    }
}

/// "`sold`: sold new in this period, in one of these countries, by one of these shops; each field is optional."
pub fn sold(terms: &SoldTerms, unit: &Unit<'_>) -> Truth {
    let date_range = &terms.date_range;
    let country = match unit.purchase.country {
        _ if terms.countries.is_empty() => Some(true),
        None => None,
        Some(country) => Some(terms.countries.contains(&country)),
    };
    if country == Some(false) || bought_before(date_range, unit) {
        return Some(false);
    }
    let any_time = date_range.from.is_none() && date_range.to.is_none();
    let in_the_window = unit.purchase.bought.is_some_and(|bought| {
        days_of(bought).iter().all(|day| {
            !is_before_the_beginning(date_range, day) && !is_after_the_end(date_range, day)
        })
    });
    let proven = (any_time || in_the_window) && country == Some(true) && terms.shops.is_empty();
    proven.then_some(true)
}

/// "`skus`: is one of these articles". Owners are asked for the colour, which decides if all articles are known.
pub fn article(skus: &[String], unit: &Unit<'_>) -> Truth {
    let colour = unit.purchase.colour.filter(|_| unit.device.skus_complete)?;
    let mut could_be = Vec::new();
    for sku in &unit.device.skus {
        if sku.colour.is_none() || sku.colour == Some(colour) {
            could_be.push(skus.contains(&sku.code));
        }
    }
    match (could_be.contains(&true), could_be.contains(&false)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}
