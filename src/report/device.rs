//! A device by its name.

use crate::{domain::Device, i18n::Messages};

/// "Soundcore speaker (A3102)"; the name alone where the model stands in it.
#[must_use]
pub fn device_name(device: &Device, messages: &Messages) -> String {
    if device.name.contains(&device.model) {
        return device.name.clone();
    }
    messages.format(
        "device-name",
        &[("name", &device.name), ("model", &device.model)],
    )
}
