//! All devices and notices of one generation of the data, with indexes by device, by notice and by sibling devices.

use std::collections::HashMap;

use super::{Contact, Device, DeviceSlug, Notice, NoticeId, PartialDate};

/// All devices in the order of the list, and all notices, newest first.
#[derive(Clone, Debug, Default)]
pub struct Recalls {
    devices: Vec<Device>,
    notices: Vec<Notice>,
    device_indexes: HashMap<DeviceSlug, usize>,
    notice_indexes: HashMap<NoticeId, usize>,
    by_device: HashMap<DeviceSlug, Vec<usize>>,
    siblings: HashMap<DeviceSlug, Vec<(usize, usize)>>,
}

impl Recalls {
    /// Sorts devices and notices and builds the indexes.
    #[must_use]
    pub fn new(mut devices: Vec<Device>, mut notices: Vec<Notice>) -> Self {
        devices.sort_by_cached_key(|device| {
            (
                device.position.unwrap_or(u32::MAX),
                device.brand.to_lowercase(),
                device.model.clone(),
                device.slug.clone(),
            )
        });
        notices.sort_by(|a, b| (b.published.last(), &a.id).cmp(&(a.published.last(), &b.id)));
        let mut by_device: HashMap<DeviceSlug, Vec<usize>> = HashMap::new();
        for (index, notice) in notices.iter().enumerate() {
            for device in &notice.devices {
                by_device.entry(device.clone()).or_default().push(index);
            }
        }
        let siblings = devices.iter().map(|device| {
            let others = devices.iter().enumerate();
            let same_maker = others
                .filter(|(_, other)| other.maker == device.maker && other.slug != device.slug);
            let pairs = same_maker.flat_map(|(index, other)| {
                let about = by_device.get(&other.slug).into_iter().flatten();
                about
                    .filter(|&&notice| notices[notice].has_rules_on_codes())
                    .map(move |&notice| (index, notice))
            });
            (device.slug.clone(), pairs.collect())
        });
        Self {
            siblings: siblings.collect(),
            device_indexes: devices
                .iter()
                .enumerate()
                .map(|(index, device)| (device.slug.clone(), index))
                .collect(),
            notice_indexes: notices
                .iter()
                .enumerate()
                .map(|(index, notice)| (notice.id.clone(), index))
                .collect(),
            by_device,
            devices,
            notices,
        }
    }

    /// All devices.
    #[must_use]
    pub fn devices(&self) -> &[Device] {
        &self.devices
    }

    /// All notices.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The device with this slug.
    #[must_use]
    pub fn device(&self, slug: &str) -> Option<&Device> {
        self.device_indexes
            .get(slug)
            .map(|&index| &self.devices[index])
    }

    /// The notice with this id.
    #[must_use]
    pub fn notice(&self, id: &str) -> Option<&Notice> {
        self.notice_indexes
            .get(id)
            .map(|&index| &self.notices[index])
    }

    /// The notices of a device, newest first.
    pub fn notices_of(&self, device: &DeviceSlug) -> impl Iterator<Item = &Notice> {
        self.by_device
            .get(device)
            .into_iter()
            .flatten()
            .map(|&index| &self.notices[index])
    }

    /// Notices with rules on codes for other devices of the same maker, each with that device.
    pub(crate) fn sibling_notices(
        &self,
        device: &DeviceSlug,
    ) -> impl Iterator<Item = (&Device, &Notice)> {
        let siblings = self.siblings.get(device).into_iter().flatten();
        siblings.map(|&(device, notice)| (&self.devices[device], &self.notices[notice]))
    }

    /// The contacts of a maker's notices that are for all devices of their notice, each telephone number and e-mail address once. Do not
    /// show their web pages: these check the devices of that notice only.
    #[must_use]
    pub(crate) fn contacts_of(&self, maker: &str) -> Vec<&Contact> {
        let devices = self.devices.iter().filter(|device| device.maker == maker);
        let contacts = devices
            .flat_map(|device| self.notices_of(&device.slug))
            .flat_map(|notice| &notice.contacts)
            .filter(|contact| contact.applies_to.is_all());
        let mut found: Vec<&Contact> = Vec::new();
        for contact in contacts {
            let is_same =
                |known: &Option<String>, other: &Option<String>| known.is_some() && known == other;
            let is_known = found.iter().any(|known| {
                is_same(&known.phone, &contact.phone) || is_same(&known.email, &contact.email)
            });
            let is_person = contact.phone.is_some() || contact.url.is_none();
            if !is_known && is_person {
                found.push(contact);
            }
        }
        found
    }

    /// The latest day on which a notice was compared with its sources.
    #[must_use]
    pub fn data_as_of(&self) -> Option<PartialDate> {
        latest_comparison(&self.notices)
    }
}

/// The latest day on which one of these notices was compared with its sources.
#[must_use]
pub(crate) fn latest_comparison(notices: &[Notice]) -> Option<PartialDate> {
    let compared = notices.iter().map(|notice| notice.last_verified);
    compared.max_by_key(|date| date.last())
}
