//! The check that a result page is about.

use std::cmp::Reverse;

use crate::{
    domain::{Answer, Condition, Country, Device, Finding, LabelCode, Notice, Verdict},
    request::{CheckInput, CheckRequest},
    views::PageContext,
};

/// The check that a result page is about: the page's context, what was sent, and the answer.
#[derive(Clone, Copy)]
pub(super) struct ResultContext<'a> {
    pub page: &'a PageContext<'a>,
    pub input: &'a CheckInput<'a>,
    pub request: &'a CheckRequest,
    pub answer: &'a Answer,
}

impl<'a> ResultContext<'a> {
    /// The device that was checked.
    pub fn device(&self) -> &'a Device {
        self.input.unit.device
    }

    /// The country of the purchase.
    pub fn country(&self) -> Option<Country> {
        self.input.unit.purchase.country
    }

    /// The findings of all notices.
    pub fn findings(&self) -> impl Iterator<Item = &'a Finding> {
        let notices = self.answer.notices.iter();
        notices
            .flat_map(|notice| &notice.reasons)
            .map(|reason| &reason.finding)
    }

    /// The notice that decides: of those with the answer's verdict the first that is valid in the owner's country, or the first.
    pub fn deciding(&self) -> Option<&'a Notice> {
        let answers = self.answer.notices.iter();
        let deciding = answers.filter(|notice| notice.verdict == self.answer.verdict);
        deciding
            .filter_map(|notice| self.page.recalls.notice(notice.id.as_str()))
            .min_by_key(|notice| !is_valid_in(notice, self.country()))
    }

    /// The notices that may cover the unit. Notices that certainly cover it come first, because the remedy of another notice may not be
    /// for this unit; then those for the owner's country or the browser's region; then the deciding notice.
    pub fn relevant(&self, deciding: Option<&Notice>) -> Vec<&'a Notice> {
        let answers = self.answer.notices.iter();
        let mut notices: Vec<(Verdict, &Notice)> = answers
            .filter(|answer| answer.verdict != Verdict::NotAffected)
            .filter_map(|answer| {
                let notice = self.page.recalls.notice(answer.id.as_str())?;
                Some((answer.verdict, notice))
            })
            .collect();
        let country = self.country().or(self.page.region);
        notices.sort_by_key(|(verdict, notice)| {
            let decides = deciding.is_some_and(|deciding| deciding.id == notice.id);
            (Reverse(*verdict), !is_valid_in(notice, country), !decides)
        });
        notices.into_iter().map(|(_, notice)| notice).collect()
    }

    /// Whether recalled units have no number, and the owner could not read one.
    pub fn is_missing_number_the_sign(&self, relevant: &[&Notice]) -> bool {
        let rules = relevant.iter().flat_map(|notice| &notice.rules);
        self.input.unit.label_code == LabelCode::Unreadable
            && rules
                .flat_map(|rule| &rule.conditions)
                .any(|condition| *condition == Condition::NoCode)
    }
}

/// Whether a notice is valid in a country; true if the country is not known.
fn is_valid_in(notice: &Notice, country: Option<Country>) -> bool {
    let mut places = notice.jurisdictions.iter();
    country.is_none() || places.any(|place| place.country().is_none_or(|own| Some(own) == country))
}
