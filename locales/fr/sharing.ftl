# What folds away on the result page.

more-notices = Autres avis : { $count }
more-facts = En savoir plus sur le rappel
battery-countries = Dans votre pays
