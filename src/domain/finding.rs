//! Why a verdict is what it is.

use super::{Code, Colour, Country, DeviceSlug, PartialDate, WebAddress, variants::variant_codes};

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

variant_codes! {
    Finding {
        AllUnits => "all_units",
        SerialListed => "serial_listed",
        SerialInRange => "serial_in_range",
        PrefixMatches => "prefix_matches",
        EndingMatches => "ending_matches",
        MaskMatches => "mask_matches",
        DateCodeMatches => "date_code_matches",
        LengthMatches => "length_matches",
        NoCodePrinted => "no_code_printed",
        SoldAsRecalled => "sold_as_recalled",
        ColourRecalled => "colour_recalled",
        SkuRecalled => "sku_recalled",
        NotListed => "not_listed",
        CodePrinted => "code_printed",
        OtherCode => "other_code",
        OtherLength => "other_length",
        BoughtBeforeMade => "bought_before_made",
        BoughtBeforeSold => "bought_before_sold",
        OtherColour => "other_colour",
        OtherCountry => "other_country",
        OtherSku => "other_sku",
        ExcludedColour => "excluded_colour",
        ExcludedLength => "excluded_length",
        Excluded => "excluded",
        CodeNeeded => "code_needed",
        CodeUnreadable => "code_unreadable",
        CodeNotFound => "code_not_found",
        FormDiffers => "form_differs",
        DateUnclear => "date_unclear",
        LengthUnconfirmed => "length_unconfirmed",
        ColourNeeded => "colour_needed",
        BoughtNeeded => "bought_needed",
        BoughtUndecided => "bought_undecided",
        CountryNeeded => "country_needed",
        DetailUnknown => "detail_unknown",
        MakerMustTell => "maker_must_tell",
        ListIncomplete => "list_incomplete",
        SieveMatches => "sieve_matches",
        SourcesDisagree => "sources_disagree",
        LookAlikeListed => "look_alike_listed",
        ListedUnderOther => "listed_under_other",
        AnswersContradict => "answers_contradict",
    }
}

impl Finding {
    /// The same finding where it was made by an exclusion.
    pub(super) fn excluding(self) -> Self {
        match self {
            Self::ColourRecalled(colour) => Self::ExcludedColour(colour),
            Self::OtherLength(length) => Self::ExcludedLength(length),
            _ => Self::Excluded,
        }
    }
}
