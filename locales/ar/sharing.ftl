# What folds away on the result page.

more-notices = إشعارات أخرى: { $count }
more-facts = المزيد عن الاستدعاء
battery-countries = في بلدك
