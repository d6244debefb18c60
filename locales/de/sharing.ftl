# What folds away on the result page.

more-notices = Weitere Mitteilungen: { $count }
more-facts = Mehr zum Rückruf
battery-countries = In Ihrem Land

# A notice as a poster.
poster-link = Plakat zum Ausdrucken
poster-print = Diese Seite passt auf ein Blatt Papier (A4 oder Letter). Zurück zu:
poster-check = Ist Ihres vom Rückruf betroffen? Hier prüfen:
poster-by-hand = Hier prüfen (Adresse dieser Website eintragen):
poster-until = Mindestens 120 Tage hängen lassen. Aufgehängt am:
