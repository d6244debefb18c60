//! The format of a notice file.

use serde::Deserialize;

use super::{diagnostic::DiagnosticSink, entry::EntryTable, list_collector::ListCollector};
use crate::domain::{
    Conflict, Contact, DeviceSlug, Hazard, Jurisdiction, Manufacture, Notice, NoticeId,
    NoticeSource, PartialDate, PublisherKind, Remedy, Sale, TranslatedText, UnitCount, WebAddress,
};

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(title = "A notice of Charge Safely"))]
pub(super) struct NoticeFile {
    id: NoticeId,
    number: Option<String>,
    title: TranslatedText,
    publisher: String,
    publisher_kind: PublisherKind,
    firm: Option<String>,
    jurisdictions: Vec<Jurisdiction>,
    published: PartialDate,
    url: Option<WebAddress>,
    search: Option<WebAddress>,
    #[serde(rename = "compared")]
    last_verified: PartialDate,
    devices: Vec<DeviceSlug>,
    complete: bool,
    hazard: Hazard,
    incidents: Option<TranslatedText>,
    #[serde(default, rename = "owner_must")]
    required_steps: Vec<TranslatedText>,
    remedy: Remedy,
    made: Option<Manufacture>,
    #[serde(default)]
    units: Vec<UnitCount>,
    #[serde(default)]
    sold: Vec<Sale>,
    #[serde(default)]
    contacts: Vec<Contact>,
    sources: Vec<NoticeSource>,
    #[serde(default)]
    conflicts: Vec<Conflict>,
    #[serde(default)]
    rules: Vec<EntryTable>,
    #[serde(default)]
    limits: Vec<EntryTable>,
    #[serde(default)]
    exclusions: Vec<EntryTable>,
}

impl NoticeFile {
    /// The notice. Adds its lists to `lists` and its errors to `sink`.
    pub(super) fn into_notice(
        self,
        lists: &mut ListCollector,
        sink: &mut DiagnosticSink,
    ) -> Notice {
        let mut entries = |field: &str, tables: Vec<EntryTable>| {
            let tables = tables.into_iter().enumerate();
            tables
                .map(|(index, table)| {
                    let mut sink = sink.at(&format!("{field}.{index}"));
                    table.into_entry(&self.devices, lists, &mut sink)
                })
                .collect()
        };
        Notice {
            rules: entries("rules", self.rules),
            limits: entries("limits", self.limits),
            exclusions: entries("exclusions", self.exclusions),
            id: self.id,
            number: self.number,
            title: self.title,
            publisher: self.publisher,
            publisher_kind: self.publisher_kind,
            firm: self.firm,
            jurisdictions: self.jurisdictions,
            published: self.published,
            url: self.url,
            search: self.search,
            last_verified: self.last_verified,
            devices: self.devices,
            complete: self.complete,
            hazard: self.hazard,
            incidents: self.incidents,
            required_steps: self.required_steps,
            remedy: self.remedy,
            made: self.made,
            units: self.units,
            sold: self.sold,
            contacts: self.contacts,
            sources: self.sources,
            conflicts: self.conflicts,
        }
    }
}
