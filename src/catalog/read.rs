//! Reads and validates a whole data folder.

use jiff::civil::Date;

use super::{
    dataset::Dataset,
    device::DeviceFile,
    diagnostic::{Diagnostic, DiagnosticSink},
    file_set::FileSet,
    files::DataFiles,
    list_collector::ListCollector,
    notice::NoticeFile,
    translations::{self, Translations},
    validate,
};
use crate::domain::{Device, DisposalGuide};

/// Reads and validates a data folder. `today`: later dates are errors; `None` for the built-in notices, which a user with a
/// wrong clock cannot correct.
///
/// # Errors
/// All errors of all files, in the order of files and lines. If a file has wrong TOML syntax or types, only the
/// first such error is reported, without the errors that it causes in other files.
pub fn read(files: &DataFiles, today: Option<Date>) -> Result<Dataset, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let mut devices = FileSet::<DeviceFile>::parse(files, "devices", &mut diagnostics)
        .map(|parsed| Device::from(parsed.value));
    let mut lists = ListCollector::new(files, devices.parsed.iter().map(|device| &device.value));
    let mut notices =
        FileSet::<NoticeFile>::parse(files, "notices", &mut diagnostics).map(|parsed| {
            let mut sink = DiagnosticSink::new(parsed.file, parsed.source, &mut diagnostics);
            parsed.value.into_notice(&mut lists, &mut sink)
        });
    let mut guides = FileSet::<DisposalGuide>::parse(files, "disposal", &mut diagnostics);
    let translations = FileSet::<Translations>::parse(files, "translations", &mut diagnostics);

    validate::devices(&devices, &notices, &mut diagnostics);
    validate::notices(&devices, &notices, &lists.lists, today, &mut diagnostics);
    validate::disposal(&guides, &mut diagnostics);
    // An unreadable notice may name any list.
    if notices.unreadable.is_empty() {
        validate::lists(files, &lists.named, &mut diagnostics);
    }

    let texts = devices.parsed.iter_mut();
    let texts = texts.map(|device| device.value.texts_mut());
    let notice_texts = notices.parsed.iter_mut();
    let texts = texts.chain(notice_texts.map(|notice| notice.value.texts_mut()));
    let guide_texts = guides.parsed.iter_mut();
    let texts = texts.chain(guide_texts.map(|guide| guide.value.texts_mut()));
    translations::add(
        &translations.parsed,
        texts.flatten().collect(),
        &mut diagnostics,
    );
    validate::local_languages(&guides.parsed, &mut diagnostics);

    if diagnostics.is_empty() {
        Ok(Dataset {
            devices: devices.into_values(),
            notices: notices.into_values(),
            lists: lists.lists,
            disposal: guides.into_values(),
        })
    } else {
        diagnostics.sort();
        diagnostics.dedup();
        Err(diagnostics)
    }
}
