//! The pages of the disposal guides, which say how to dispose of a recalled battery.

use std::collections::BTreeSet;

use askama::Template;

use super::{
    PageContext, Rendered,
    collection_points::{CollectionPoints, PointSearch},
    disposal_guide::GuideView,
    elements::{Link, icon},
    form::ErrorSummary,
    layout_assets::LayoutAssets,
    render::render_html,
};
use crate::domain::{Country, DisposalGuide};

#[derive(Template)]
#[template(path = "disposal_index.html")]
struct IndexPage<'a> {
    context: &'a PageContext<'a>,
    fire_icon: &'static str,
    /// The link to the guide of the country of the visitor's browser; it is shown first.
    region_link: Option<Link<'a>>,
    countries: Vec<Link<'a>>,
    general: Option<GuideView<'a>>,
    /// The level of the guide's headings.
    level: u8,
}

#[derive(Template)]
#[template(path = "disposal.html")]
struct CountryPage<'a> {
    context: &'a PageContext<'a>,
    title: String,
    errors: Option<ErrorSummary>,
    guide: GuideView<'a>,
    points: Option<CollectionPoints<'a>>,
    level: u8,
}

/// The list of countries, and the guide for all others. `point_countries` have collection points; they have a page even
/// without a guide. `region` is the country of the reader's browser.
pub(crate) fn disposal_index(
    context: &PageContext<'_>,
    point_countries: &[Country],
    region: Option<Country>,
) -> Rendered {
    let guides = context.disposal.iter().filter_map(|guide| guide.country);
    let known: BTreeSet<Country> = guides.chain(point_countries.iter().copied()).collect();
    let link = |country| {
        let name = context.messages.country(country);
        Link::new(context.disposal_path(country), name)
    };
    let region_country = region.filter(|country| known.contains(country));
    let countries = context
        .messages
        .countries()
        .iter()
        .map(|(country, _)| *country);
    let others =
        countries.filter(|country| known.contains(country) && region_country != Some(*country));
    let page = IndexPage {
        context,
        fire_icon: icon("fire"),
        region_link: region_country.map(link),
        countries: others.map(link).collect(),
        general: context
            .guide(None)
            .map(|general| GuideView::new(context, general)),
        level: 3,
    };
    render_html(context, &page)
}

/// The page of one country; with a search for collection points, if the country has some.
pub(crate) fn disposal(
    context: &PageContext<'_>,
    guide: &DisposalGuide,
    search: Option<PointSearch>,
) -> Rendered {
    let place = guide.country.map_or_else(
        || context.text("disposal-other"),
        |country| context.messages.country(country),
    );
    let points = search.map(|search| CollectionPoints::new(context, guide, search));
    let error = points.as_ref().and_then(|points| points.error.as_ref());
    let page = CountryPage {
        context,
        errors: error.map(|error| ErrorSummary::one(context, "#near", error.message.clone())),
        points,
        title: context
            .messages
            .format("disposal-title-country", &[("country", place)]),
        guide: GuideView::new(context, guide),
        level: 2,
    };
    render_html(context, &page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::SourceGrade,
        views::{
            disposal_guide::NOTES_OF_THE_PAGE,
            test_fixture::{Page, with_context},
        },
    };

    #[test]
    fn the_index_links_every_country_and_has_advice_for_the_others() {
        with_context("/disposal", |context| {
            let page = Page::read(&disposal_index(context, &[], None).unwrap());
            let links = page.values("main > .list a", "href");
            for guide in context.disposal {
                let address = guide.country.map_or_else(
                    || "#other".to_owned(),
                    |country| context.disposal_path(country),
                );
                assert!(links.contains(&address), "{address}");
            }
            let text = page.text("#other");
            let general = context
                .disposal
                .iter()
                .find(|guide| guide.country.is_none());
            let (first_step, _) = general.unwrap().first_step.in_language("en");
            assert!(text.contains(first_step), "{text}");
        });
    }

    #[test]
    fn every_country_keeps_the_battery_out_of_the_boxes_that_answers_warn_of() {
        with_context("/disposal", |context| {
            for guide in context.disposal {
                let never = guide.forbidden_places.iter();
                let boxes = never.filter(|place| place.english().contains("box"));
                assert!(boxes.count() > 0, "{}", guide.file_name());
            }
        });
    }

    #[test]
    fn a_collection_scheme_is_neither_an_authority_nor_the_press() {
        with_context("/disposal/fr", |context| {
            let guides = context.disposal.iter();
            let schemes = ["GRS", "Corepile", "Screlec", "JBRC", "Call2Recycle"];
            let sources = guides.flat_map(|guide| &guide.sources).filter(|source| {
                let name = source.name.english();
                schemes.iter().any(|scheme| name.starts_with(scheme))
            });
            let grades: Vec<SourceGrade> = sources.map(|source| source.grade).collect();
            assert_eq!(grades, [SourceGrade::Scheme; 7]);
            let france = Country::parse("FR");
            let guide = context
                .disposal
                .iter()
                .find(|guide| guide.country == france);
            let page = Page::read(&disposal(context, guide.unwrap(), None).unwrap());
            assert!(page.text("main").contains("Corepile (collection scheme)"));
        });
    }

    #[test]
    fn the_reader_s_country_comes_first_and_none_is_hidden() {
        with_context("/disposal", |context| {
            let (canada, austria) = (Country::parse("CA"), Country::parse("AT"));
            let all = Page::read(&disposal_index(context, &[], None).unwrap());
            let all = all.values("main > .list a", "href");
            for (guessed, points, first, more) in [
                (canada, None, "/disposal/ca", 0),
                (austria, None, all[0].as_str(), 0),
                (austria, austria, "/disposal/at", 1),
            ] {
                let points: Vec<Country> = points.into_iter().collect();
                let page = Page::read(&disposal_index(context, &points, guessed).unwrap());
                let links = page.values("main > .list a", "href");
                assert_eq!(links[0], first);
                assert_eq!(links.len(), all.len() + more, "{links:?}");
                assert!(all.iter().all(|link| links.contains(link)), "{links:?}");
                let marked = page
                    .text("main > .list")
                    .contains(context.text("disposal-own"));
                assert_eq!(marked, first != all[0]);
            }
        });
    }

    #[test]
    fn each_country_page_has_all_of_its_guide_once() {
        with_context("/disposal/us", |context| {
            for guide in context.disposal {
                let page = Page::read(&disposal(context, guide, None).unwrap());
                let text = page.text("main");
                let expected = [&guide.first_step, &guide.phone_question]
                    .into_iter()
                    .chain(&guide.notes);
                for (words, _) in expected.map(|words| words.in_language("en")) {
                    assert_eq!(text.matches(words).count(), 1, "{words} in {text}");
                }
                for key in NOTES_OF_THE_PAGE {
                    assert!(text.contains(context.text(key)), "{key} in {text}");
                }
                for link in &guide.links {
                    assert!(text.contains(link.name.english()), "{text}");
                    assert!(link.phone.as_ref().is_none_or(|phone| text.contains(phone)));
                }
                assert_eq!(page.count(".not li"), guide.forbidden_places.len());
                let foreign = guide
                    .local_languages
                    .iter()
                    .filter(|language| *language != "en");
                assert_eq!(page.count(".say"), 1 + foreign.count(), "{text}");
                let rule = text.contains("A rule for recalled batteries was found.");
                assert_eq!(rule, guide.rule_found, "{text}");
            }
        });
    }

    #[test]
    fn the_question_is_also_in_the_language_of_the_country() {
        with_context("/disposal/jp", |context| {
            let country = Country::parse("JP");
            let guide = context
                .disposal
                .iter()
                .find(|guide| guide.country == country);
            let page = Page::read(&disposal(context, guide.unwrap(), None).unwrap());
            assert!(page.text(".say [lang=ja]").contains("リコール"));
        });
    }
}
