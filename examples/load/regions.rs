//! The regions of owners, and the `Accept-Language` of their browsers.

/// The first language of a browser and its region, the most frequent first. Not every language is one that the site has.
pub const REGIONS: &str = "en-US ja-JP de-DE en-GB fr-FR en-CA es-ES en-AU es-MX en-IN \
    ar-SA pt-BR it-IT ar-AE es-AR nl-NL es-CO ar-EG pl-PL de-CH \
    de-AT fr-BE sv-SE ko-KR es-CL es-PE en-NZ en-IE ar-MA pt-PT";

/// Regions that are not in the mix.
pub const OTHER_REGIONS: &str = "en-ZA en-SG en-NG en-PH es-EC es-VE es-UY es-GT fr-LU fr-SN \
    fr-CI fr-CD de-LI ar-IQ ar-JO ar-DZ ar-TN ar-KW da-DK fi-FI cs-CZ el-GR tr-TR th-TH";

/// The country of a region.
pub fn country(region: &str) -> &str {
    region
        .split_once('-')
        .map_or(region, |(_, country)| country)
}

/// `Accept-Language` as browsers send it.
pub fn accept_language(region: &str) -> String {
    match region.split_once('-') {
        Some(("en", _)) => format!("{region},en;q=0.9"),
        Some((language, _)) => format!("{region},{language};q=0.9,en-US;q=0.8,en;q=0.7"),
        None => region.to_owned(),
    }
}
