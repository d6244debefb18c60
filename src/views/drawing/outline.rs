//! Shapes of devices: the front, and the side with the print, in a cell of 124 by 84.

use crate::domain::{DeviceOutline, PrintedSide};

/// The side with the print, small.
pub(super) struct SmallView {
    /// Its shapes, in a cell.
    pub shapes: String,
    /// Its lower corners, from which it is enlarged.
    pub left: u16,
    pub right: u16,
    pub bottom: u16,
}

/// The body of a flat device: left, top, width, height, and the radius of the corners.
struct BodyShape(u16, u16, u16, u16, u16);

impl BodyShape {
    fn of(outline: DeviceOutline) -> Option<Self> {
        let body = match outline {
            DeviceOutline::Slab | DeviceOutline::PawLight | DeviceOutline::WatchCharger => {
                Self(8, 14, 108, 56, 9)
            }
            DeviceOutline::Mini => Self(22, 20, 80, 44, 16),
            DeviceOutline::TwoPorts => Self(6, 14, 112, 56, 7),
            DeviceOutline::ThreePorts => Self(12, 5, 100, 74, 7),
            DeviceOutline::CablesAndPlug => Self(26, 18, 76, 46, 9),
            DeviceOutline::Magnetic | DeviceOutline::MagneticButton => Self(13, 9, 98, 66, 14),
            DeviceOutline::MagneticDisplay | DeviceOutline::MagneticRing => Self(32, 3, 60, 78, 13),
            DeviceOutline::Speaker => Self(6, 16, 112, 52, 15),
            DeviceOutline::Stand | DeviceOutline::Speakerphone | DeviceOutline::Lamp => {
                return None;
            }
        };
        Some(body)
    }

    fn drawn(&self) -> String {
        let Self(x, y, width, height, round) = self;
        format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{round}"/>"#)
    }

    fn view(&self) -> SmallView {
        let Self(left, top, width, height, _) = *self;
        SmallView {
            shapes: self.drawn(),
            left,
            right: left + width,
            bottom: top + height,
        }
    }

    /// Its narrow side, at this height.
    fn edge(&self, y: u16) -> Self {
        let Self(x, _, width, ..) = *self;
        Self(x, y, width, 14, 6)
    }

    /// The back above the narrow side.
    fn back_and_edge(&self) -> SmallView {
        let Self(x, _, width, height, round) = *self;
        let back = Self(x, 2, width, height.min(56), round);
        self.edge(66).view().with(&back.drawn())
    }
}

/// The front of the device. A slab with the code on its bottom is drawn lying flat.
pub(super) fn front(outline: DeviceOutline, side: PrintedSide) -> &'static str {
    match outline {
        DeviceOutline::Slab if side == PrintedSide::Bottom => LYING,
        DeviceOutline::Slab => {
            r#"<rect class="f" x="8" y="14" width="108" height="56" rx="9"/><path d="M116 34h-8v16h8"/>"#
        }
        DeviceOutline::Mini => {
            r#"<rect class="f" x="22" y="20" width="80" height="44" rx="16"/><path d="M102 36h-7v12h7"/>"#
        }
        DeviceOutline::TwoPorts => {
            r#"<rect class="f" x="6" y="14" width="112" height="56" rx="7"/><path d="M118 24h-14v16h14m0 10h-9v9h9"/>"#
        }
        DeviceOutline::ThreePorts => {
            r#"<rect class="f" x="12" y="5" width="100" height="74" rx="7"/><path d="M112 13H98v16h14m0 7H98v16h14m0 9h-9v9h9"/>"#
        }
        DeviceOutline::PawLight => {
            r#"<rect class="f" x="8" y="14" width="108" height="56" rx="9"/><path d="M84 54c-2-9 18-9 16 0-1 5-15 5-16 0z"/><path d="M80 41h.1m8-5h.1m8 0h.1m8 5h.1" class="d"/>"#
        }
        DeviceOutline::CablesAndPlug => {
            r#"<rect class="f" x="26" y="18" width="76" height="46" rx="9"/><path d="M102 32h18m-18 18h18" stroke-width="5"/><path d="M26 32H16q-8 0-8 8v26m18-16h-2q-4 0-4 4v12M5 66h6v12H5zm12 0h6v12h-6z"/>"#
        }
        DeviceOutline::WatchCharger => {
            r#"<rect class="f" x="8" y="14" width="108" height="56" rx="9"/><circle cx="88" cy="42" r="20"/><circle cx="88" cy="42" r="14"/>"#
        }
        DeviceOutline::Magnetic => {
            r#"<rect class="f" x="13" y="9" width="98" height="66" rx="14"/>"#
        }
        DeviceOutline::MagneticButton => {
            r#"<rect class="f" x="13" y="9" width="98" height="66" rx="14"/><circle cx="62" cy="64" r="4"/>"#
        }
        DeviceOutline::MagneticDisplay => {
            r#"<rect class="f" x="32" y="3" width="60" height="78" rx="13"/><circle cx="62" cy="34" r="17"/>"#
        }
        DeviceOutline::MagneticRing => {
            r#"<rect class="f" x="32" y="3" width="60" height="78" rx="13"/><circle cx="62" cy="22" r="13"/><circle cx="62" cy="22" r="9"/><circle cx="62" cy="49" r="8"/>"#
        }
        DeviceOutline::Stand => {
            r#"<path class="f" d="M36 68 54 12q3-8 11-8h22q9 0 6 8L77 68"/><path class="f" d="M8 68h108v8q0 4-4 4H12q-4 0-4-4z"/>"#
        }
        DeviceOutline::Speaker => {
            r#"<rect class="f" x="6" y="16" width="112" height="52" rx="15"/><path d="M28 32h.1m17 0h.1m17 0h.1m17 0h.1m17 0h.1M28 52h.1m17 0h.1m17 0h.1m17 0h.1m17 0h.1" class="d"/>"#
        }
        DeviceOutline::Speakerphone => {
            r#"<path class="f" d="M6 40v10c0 14 24 25 56 25s56-11 56-25V40"/><ellipse class="f" cx="62" cy="40" rx="56" ry="25"/><ellipse cx="62" cy="39" rx="34" ry="14"/>"#
        }
        DeviceOutline::Lamp => {
            r#"<path class="f" d="m32 34 14-30h32l14 30zM58 34v36h8V34z"/><path class="f" d="M24 70h76v5q0 5-5 5H29q-5 0-5-5z"/>"#
        }
    }
}

/// A slab that lies flat, seen from above.
const LYING: &str =
    r#"<path class="f" d="M6 46h84v18H6zM90 46l30-28v18L90 64zM6 46 36 18h84L90 46z"/>"#;

impl SmallView {
    /// The same with more shapes.
    fn with(mut self, shapes: &str) -> Self {
        self.shapes.push_str(shapes);
        self
    }

    /// Any side of a round device.
    fn round() -> Self {
        Self {
            shapes: r#"<circle cx="62" cy="42" r="38"/>"#.to_owned(),
            left: 30,
            right: 94,
            bottom: 62,
        }
    }

    /// The underside of a slab that lies flat.
    fn underside() -> Self {
        Self {
            shapes: r#"<path class="f" d="M6 46h84v18H6zM90 46l30-28v18L90 64z"/><path d="M6 46 36 18h84L90 46z"/>"#.to_owned(),
            left: 6,
            right: 90,
            bottom: 64,
        }
    }

    /// A prong of a plug, and the part that it belongs to.
    fn prong() -> Self {
        Self {
            shapes:
                r#"<path class="f" d="M8 18h26v48H8z"/><path d="M34 32h66q18 0 18 10t-18 10H34z"/>"#
                    .to_owned(),
            left: 34,
            right: 112,
            bottom: 52,
        }
    }
}

/// The small view of the side with the print; `None` if that is the front or not known.
pub(super) fn small_view(outline: DeviceOutline, side: PrintedSide) -> Option<SmallView> {
    let view = match (side, BodyShape::of(outline)) {
        (PrintedSide::Front | PrintedSide::Anywhere, _) => return None,
        (PrintedSide::Prong, _) => SmallView::prong(),
        (PrintedSide::Bottom, _) if outline == DeviceOutline::Slab => SmallView::underside(),
        (PrintedSide::Bottom, _) if outline == DeviceOutline::Stand => {
            BodyShape(8, 12, 108, 60, 10).view()
        }
        (PrintedSide::Bottom, _) if outline == DeviceOutline::Speaker => {
            BodyShape(6, 22, 112, 40, 15)
                .view()
                .with(r#"<path d="M24 34v16m76-16v16" stroke-width="5"/>"#)
        }
        (PrintedSide::Magnetic, Some(body)) => body
            .view()
            .with(r#"<circle cx="62" cy="42" r="22" fill="none" stroke-dasharray="5 4"/>"#),
        (PrintedSide::Edge, Some(body)) => body.edge(35).view(),
        (PrintedSide::BackOrEdge, Some(body)) => body.back_and_edge(),
        (PrintedSide::Back | PrintedSide::Bottom, Some(body)) => body.view(),
        (_, None) => SmallView::round(),
    };
    Some(view)
}

/// The middle of a word on the front, and its line; `None` if the front has no room for one.
pub(super) fn word_place(outline: DeviceOutline, side: PrintedSide) -> Option<(u16, u16)> {
    match outline {
        DeviceOutline::Slab if side == PrintedSide::Bottom => None,
        DeviceOutline::Magnetic | DeviceOutline::MagneticButton => Some((80, 47)),
        DeviceOutline::PawLight | DeviceOutline::WatchCharger => Some((40, 47)),
        DeviceOutline::MagneticDisplay => Some((62, 71)),
        DeviceOutline::MagneticRing => Some((62, 74)),
        DeviceOutline::Stand
        | DeviceOutline::Speaker
        | DeviceOutline::Speakerphone
        | DeviceOutline::Lamp => None,
        DeviceOutline::CablesAndPlug => Some((64, 45)),
        DeviceOutline::Slab
        | DeviceOutline::Mini
        | DeviceOutline::TwoPorts
        | DeviceOutline::ThreePorts => Some((58, 47)),
    }
}
