//! Why a verdict is what it is.

use super::{Code, Colour, Country, DeviceSlug, PartialDate, WebAddress};

/// One reason, with the source that says so.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reason {
    /// What was found.
    pub finding: Finding,
    /// Who says so; `None` where no source is needed, as for a question left unanswered.
    pub source: Option<WebAddress>,
}

impl Reason {
    pub(super) fn new(finding: Finding, source: Option<&WebAddress>) -> Self {
        Self {
            finding,
            source: source.cloned(),
        }
    }
}

/// What was found about a unit when a notice was held against it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// Every unit of the model is recalled.
    AllUnits,
    /// The code is on the list.
    SerialListed(Code),
    /// The code is in a range, both ends included.
    SerialInRange {
        /// The first code of the range.
        from: String,
        /// The last code of the range.
        to: String,
    },
    /// The code begins as recalled ones do.
    PrefixMatches(String),
    /// The code ends as recalled ones do.
    EndingMatches(String),
    /// The code fits a pattern of recalled ones.
    MaskMatches(String),
    /// The code is a date that is recalled.
    DateCodeMatches(Code),
    /// The code has as many characters as recalled ones.
    LengthMatches(usize),
    /// The unit has no code, as recalled ones have none.
    NoCodePrinted,
    /// It was sold as recalled ones were.
    SoldAsRecalled,
    /// It has a colour of recalled ones.
    ColourRecalled(Colour),
    /// It is one of the recalled articles.
    SkuRecalled(Vec<String>),

    /// The notice lists its units completely, and this code is not among them.
    NotListed(Code),
    /// The notice covers only units without a code, and this one has one.
    CodePrinted,
    /// Recalled codes look otherwise.
    OtherCode(Code),
    /// Recalled codes have so many characters, and this one, as printed, has not.
    OtherLength(usize),
    /// It was bought before the first recalled unit was made.
    BoughtBeforeMade(PartialDate),
    /// It was bought before the first recalled unit was sold.
    BoughtBeforeSold(PartialDate),
    /// It has another colour than the recalled ones.
    OtherColour(Vec<Colour>),
    /// It was bought in another country than those where recalled ones were sold.
    OtherCountry(Vec<Country>),
    /// It is another article than the recalled ones.
    OtherSku(Vec<String>),
    /// The notice excludes this colour in so many words.
    ExcludedColour(Colour),
    /// The notice excludes codes that do not have so many characters.
    ExcludedLength(usize),
    /// The notice excludes units like this in so many words.
    Excluded,

    /// The notice goes by the code, and none was told.
    CodeNeeded,
    /// The notice goes by the code, and it cannot be read.
    CodeUnreadable,
    /// The notice goes by the code, and the owner found none.
    CodeNotFound,
    /// The code is not of the device's form, though the owner insists on it: being on no list proves nothing about it.
    FormDiffers,
    /// The code cannot be read as a date.
    DateUnclear,
    /// The notice excludes codes of another length; the owner has not confirmed that the label shows exactly this.
    LengthUnconfirmed(usize),
    /// The notice goes by the colour.
    ColourNeeded,
    /// The notice goes by the date of purchase.
    BoughtNeeded,
    /// The date of purchase is too rough, or too late to prove anything.
    BoughtUndecided,
    /// The notice goes by the country of purchase.
    CountryNeeded,
    /// The notice goes by the shop or the article number, which cannot be told here.
    DetailUnknown,
    /// Only the maker can tell, perhaps at this address.
    MakerMustTell(Option<WebAddress>),
    /// The notice does not list all its units.
    ListIncomplete,
    /// The code passes a first sieve; only the maker knows the rest.
    SieveMatches,
    /// The sources disagree about which units are covered.
    SourcesDisagree,
    /// Another reading of the same print is covered.
    LookAlikeListed(Code),
    /// The code is on the list of another device of the same maker.
    ListedUnderOther(DeviceSlug),
    /// A rule covers the unit, though an answer speaks against it.
    AnswersContradict,
}

impl Finding {
    /// Its name in JSON, and of its message (with hyphens).
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::AllUnits => "all_units",
            Self::SerialListed(_) => "serial_listed",
            Self::SerialInRange { .. } => "serial_in_range",
            Self::PrefixMatches(_) => "prefix_matches",
            Self::EndingMatches(_) => "ending_matches",
            Self::MaskMatches(_) => "mask_matches",
            Self::DateCodeMatches(_) => "date_code_matches",
            Self::LengthMatches(_) => "length_matches",
            Self::NoCodePrinted => "no_code_printed",
            Self::SoldAsRecalled => "sold_as_recalled",
            Self::ColourRecalled(_) => "colour_recalled",
            Self::SkuRecalled(_) => "sku_recalled",
            Self::NotListed(_) => "not_listed",
            Self::CodePrinted => "code_printed",
            Self::OtherCode(_) => "other_code",
            Self::OtherLength(_) => "other_length",
            Self::BoughtBeforeMade(_) => "bought_before_made",
            Self::BoughtBeforeSold(_) => "bought_before_sold",
            Self::OtherColour(_) => "other_colour",
            Self::OtherCountry(_) => "other_country",
            Self::OtherSku(_) => "other_sku",
            Self::ExcludedColour(_) => "excluded_colour",
            Self::ExcludedLength(_) => "excluded_length",
            Self::Excluded => "excluded",
            Self::CodeNeeded => "code_needed",
            Self::CodeUnreadable => "code_unreadable",
            Self::CodeNotFound => "code_not_found",
            Self::FormDiffers => "form_differs",
            Self::DateUnclear => "date_unclear",
            Self::LengthUnconfirmed(_) => "length_unconfirmed",
            Self::ColourNeeded => "colour_needed",
            Self::BoughtNeeded => "bought_needed",
            Self::BoughtUndecided => "bought_undecided",
            Self::CountryNeeded => "country_needed",
            Self::DetailUnknown => "detail_unknown",
            Self::MakerMustTell(_) => "maker_must_tell",
            Self::ListIncomplete => "list_incomplete",
            Self::SieveMatches => "sieve_matches",
            Self::SourcesDisagree => "sources_disagree",
            Self::LookAlikeListed(_) => "look_alike_listed",
            Self::ListedUnderOther(_) => "listed_under_other",
            Self::AnswersContradict => "answers_contradict",
        }
    }

    /// The same finding where it was made by an exclusion.
    pub(super) fn excluding(self) -> Self {
        match self {
            Self::ColourRecalled(colour) => Self::ExcludedColour(colour),
            Self::OtherLength(length) => Self::ExcludedLength(length),
            _ => Self::Excluded,
        }
    }
}
