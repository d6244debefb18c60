//! The reasons for a verdict.

use super::{Code, Colour, Country, DeviceSlug, PartialDate, WebAddress, variants::variant_codes};

/// A reason for a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reason {
    /// What was found.
    pub finding: Finding,
    /// The source; `None` if the reason needs none, such as missing information.
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

/// What the comparison of a unit with a notice found.
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
    /// The code begins like those of recalled units.
    PrefixMatches(String),
    /// The code ends like those of recalled units.
    EndingMatches(String),
    /// The code fits a mask of recalled units.
    MaskMatches(String),
    /// The code is a recalled date of manufacture.
    DateCodeMatches(Code),
    /// The code has the length of the codes of recalled units.
    LengthMatches(usize),
    /// The unit has no code, and neither have recalled units.
    NoCodePrinted,
    /// The unit was sold on the terms of recalled units.
    SoldAsRecalled,
    /// The unit has a recalled colour.
    ColourRecalled(Colour),
    /// The unit is a recalled article.
    SkuRecalled(Vec<String>),

    /// The notice lists its units completely, and this code is not on the list.
    NotListed(Code),
    /// The notice covers only units without a code, and this unit has one.
    CodePrinted,
    /// The code differs from those of recalled units.
    OtherCode(Code),
    /// Codes of recalled units have this many characters, and the confirmed code has not.
    OtherLength(usize),
    /// The unit was bought before the first recalled unit was made.
    BoughtBeforeMade(PartialDate),
    /// The unit was bought before the first recalled unit was sold.
    BoughtBeforeSold(PartialDate),
    /// The unit has another colour than these recalled ones.
    OtherColour(Vec<Colour>),
    /// The unit was bought in another country than these, where recalled units were sold.
    OtherCountry(Vec<Country>),
    /// The unit is another article than these recalled ones.
    OtherSku(Vec<String>),
    /// The notice excludes this colour explicitly.
    ExcludedColour(Colour),
    /// The notice excludes codes that do not have this many characters.
    ExcludedLength(usize),
    /// The notice excludes such units explicitly.
    Excluded,

    /// The code decides, and it was not provided.
    CodeNeeded,
    /// The code decides, and it cannot be read.
    CodeUnreadable,
    /// The code decides, and the owner found none.
    CodeNotFound,
    /// The confirmed code does not have the format of the device's codes, so that a missing entry on a list proves nothing.
    FormDiffers,
    /// The code is not a date.
    DateUnclear,
    /// The length of the code decides, and the owner has not confirmed that the label shows exactly this code.
    LengthUnconfirmed(usize),
    /// The colour decides, and it was not provided.
    ColourNeeded,
    /// The date of purchase decides, and it was not provided.
    BoughtNeeded,
    /// The date of purchase is not precise enough, or too late to exclude the unit.
    BoughtUndecided,
    /// The country of purchase decides, and it was not provided.
    CountryNeeded,
    /// The shop or the article number decides, which owners are not asked for.
    DetailUnknown,
    /// Only the maker knows whether the unit is covered; the address of the maker's check, if it has one.
    MakerMustTell(Option<WebAddress>),
    /// The notice does not list its units completely.
    ListIncomplete,
    /// A rule matches the code, but only the maker knows whether the unit is covered.
    MatchNeedsMaker,
    /// The sources disagree about which units are covered.
    SourcesDisagree,
    /// A rule matches a look-alike of the code.
    LookAlikeListed(Code),
    /// A rule for another device of the same maker matches the code.
    ListedUnderOther(DeviceSlug),
    /// A rule covers the code, but another detail excludes the unit.
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
        MatchNeedsMaker => "sieve_matches",
        SourcesDisagree => "sources_disagree",
        LookAlikeListed => "look_alike_listed",
        ListedUnderOther => "listed_under_other",
        AnswersContradict => "answers_contradict",
    }
}

impl Finding {
    /// The finding for an exclusion that is met by this condition.
    pub(super) fn excluding(self) -> Self {
        match self {
            Self::ColourRecalled(colour) => Self::ExcludedColour(colour),
            Self::OtherLength(length) => Self::ExcludedLength(length),
            _ => Self::Excluded,
        }
    }
}
