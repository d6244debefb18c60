# What folds away on the result page.

more-notices = Weitere Mitteilungen: { $count }
more-facts = Mehr zum Rückruf
battery-countries = In Ihrem Land
