# What folds away on the result page.

more-notices = Other notices: { $count }
more-facts = More about the recall
battery-countries = In your country
