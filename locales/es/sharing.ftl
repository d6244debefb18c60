# What folds away on the result page.

more-notices = Otros avisos: { $count }
more-facts = Más sobre la retirada
battery-countries = En su país
