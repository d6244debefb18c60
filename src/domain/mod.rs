//! What a recall is and how a unit is judged. Pure: no I/O, no clock, no web, no SQL.
//!
//! The words are those of the field: a [`Device`] is what an owner picks, a [`Notice`] one recall as one authority or maker
//! published it, a [`Code`] what is printed on the unit, and a [`Verdict`] the answer for one unit.

mod alphabet;
mod ask;
mod check;
mod code;
mod condition;
mod coordinates;
mod date;
mod date_code;
mod device;
mod disposal;
mod drawing;
mod finding;
mod form;
mod ids;
mod judge;
mod list;
mod lookalike;
mod mask;
mod notice;
mod other_print;
mod part;
mod place;
mod plain;
mod points;
mod postcode;
mod recalls;
mod recognise;
mod stand_in;
mod story;
mod text;
mod typed;
mod unit;
mod verdict;
mod web_address;

pub use alphabet::Alphabet;
pub use ask::Ask;
pub use check::check;
pub use code::{Code, Reading, Replaced};
pub use condition::{Condition, Entry, Outcome, Truth};
pub use coordinates::{Coordinates, Frame};
pub use date::{DateError, PartialDate, Window};
pub use date_code::{DateCodes, Layout};
pub use device::{Category, CodeKind, Device, Sku};
pub use disposal::{DisposalGuide, DisposalLink, DisposalSource, Sureness};
pub use drawing::{Drawing, Line, Outline, Side};
pub use finding::{Finding, Reason};
pub use form::{CodeError, CodeForm, Lengths};
pub use ids::{DeviceSlug, NoticeId};
pub use list::{Holds, List, ListId, Lists, Span};
pub use lookalike::other_readings;
pub use mask::{Mask, MaskRange};
pub use notice::{
    Conflict, ConflictSubject, Contact, Grade, Hazard, HazardKind, Manufacture, Notice, Position,
    Precision, PublisherKind, Remedy, RemedyKind, Sale, Source, UnitCount,
};
pub use part::Part;
pub use place::{COUNTRIES, Country, Jurisdiction};
pub use plain::PlainCodes;
pub use points::{Asked, CollectionPoint, FARTHEST, MOST_POINTS, NearPoint, Nearest, PlaceFile};
pub use postcode::Postcode;
pub use recalls::{Recalls, latest_comparison};
pub use story::{COLOURS, Colour, SoldTerms};
pub use text::Text;
pub use unit::{Answers, Printed, Unit};
pub use verdict::{Answer, NoticeAnswer, Verdict};
pub use web_address::WebAddress;
