# What stands around every page.

site-name = Charge Safely
skip-to-main = Zum Haupttext
language = Sprache:
data-of = Stand der Daten:
data-from = Aus Mitteilungen von Behörden und Herstellern. Jede Antwort nennt ihre Quellen.
nav-label = Über diese Website
nav-home = Gerät prüfen
nav-recalls = Alle Rückrufe
nav-disposal = Entsorgung
nav-about = So entstehen die Antworten
nav-privacy = Datenschutz
nav-accessibility = Barrierefreiheit
