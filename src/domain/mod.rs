//! Devices, notices and the verdict for a unit. Pure: no I/O, no clock, no HTTP, no SQL.
//!
//! Owners choose a [`Device`]. A [`Notice`] is a recall as one authority or maker published it. A [`Code`] is printed on
//! the unit. [`check()`] gives the [`Verdict`] for a unit.

mod alphabet;
mod check;
mod code;
mod code_conditions;
mod code_format;
mod code_part;
mod collection_point;
mod condition;
mod coordinates;
mod country;
mod date;
mod date_code;
mod device;
mod disposal;
mod drawing;
mod evaluate;
mod fast_code_matcher;
mod finding;
mod ids;
mod list;
mod lookalike;
mod mask;
mod normalize;
mod not_a_serial;
mod notice;
mod postcode;
mod printable;
mod purchase;
mod recalls;
mod remedy;
mod scope;
mod text;
mod unit;
mod variants;
mod verdict;
mod web_address;

pub use alphabet::Alphabet;
pub use check::check;
pub use code::{Code, ParsedCode, Replaced};
pub use code_format::{CodeError, CodeFormat, Lengths};
pub use code_part::CodePart;
pub use collection_point::{
    CollectionPoint, Confirmation, MAX_DISTANCE_M, MAX_POINTS, NearPoint, Nearest, PlaceFile,
};
pub use condition::{Condition, Entry, Outcome, Truth};
pub use coordinates::{BoundingBox, Coordinates};
pub use country::{Country, Jurisdiction};
pub use date::{DateError, DateRange, PartialDate};
pub(crate) use date_code::LayoutPiece;
pub use date_code::{DateCodes, DateLayout};
pub use device::{Category, CodeKind, Device, Sku};
pub use disposal::{Confidence, DisposalGuide, DisposalLink, DisposalSource};
pub use drawing::{DeviceOutline, Drawing, LabelLine, PrintedSide};
pub use fast_code_matcher::FastCodeMatcher;
pub use finding::{Finding, Reason};
pub use ids::{DeviceSlug, NoticeId};
pub use list::{CodeRange, List, ListId, ListKind, ListLookup};
pub use lookalike::look_alike_codes;
pub use mask::{Mask, MaskRange, MaskRangeError};
pub use normalize::LONGEST_CODE;
pub use notice::{
    Conflict, ConflictPosition, ConflictSubject, Hazard, HazardKind, Notice, NoticeSource,
    PublisherKind, SourceGrade,
};
pub use postcode::Postcode;
pub(crate) use printable::is_unprintable;
pub use printable::{Printable, PrintableLines};
pub use purchase::{Colour, SoldTerms};
pub use recalls::Recalls;
pub(crate) use recalls::latest_comparison;
pub use remedy::{Contact, Remedy, RemedyKind};
pub use scope::{AppliesTo, Manufacture, Precision, Sale, UnitCount};
pub use text::TranslatedText;
pub use unit::{LabelCode, PurchaseDetails, Unit};
pub(crate) use variants::{variant_codes, variant_names};
pub use verdict::{Answer, MissingInfo, NoticeAnswer, Verdict};
pub use web_address::WebAddress;
