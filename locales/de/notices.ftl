# Recall notices.

hazard-overheating = Es kann überhitzen.
hazard-smoke = Es kann rauchen.
hazard-fire = Es kann Feuer fangen.
hazard-explosion = Es kann explodieren.
hazard-melting = Es kann schmelzen.
hazard-burns = Sie können sich daran verbrennen.
hazard-property-damage = Es kann beschädigen, was in der Nähe ist.

remedy-replacement = ein Ersatzprodukt
remedy-refund = Ihr Geld zurück
remedy-repair = eine Reparatur
remedy-store-credit = ein Einkaufsguthaben
remedy-gift-card = eine Geschenkkarte

grade-official = amtlich
grade-maker = Hersteller
grade-scheme = Sammelsystem
grade-press = Presse

precision-exactly = genau { $count }
precision-about = etwa { $count }
precision-more-than = mehr als { $count }

conflict-units = Welche Geräte betroffen sind
conflict-remedy = Was Sie bekommen
conflict-dates = Die Zeitangaben
conflict-number = Die Nummer der Mitteilung

category-power-bank = Powerbank
category-charging-stand = Ladeständer
category-speaker = Lautsprecher
category-speakerphone = Konferenzlautsprecher
category-lamp = Lampe

kind-serial = Seriennummer
kind-date-code = Datumscode
kind-batch-code = Chargennummer

# Dates and sources.
period-between = { $from } bis { $to }
period-since = ab { $from }
period-until = bis { $to }
source-graded = { $host } ({ $grade })
label = { $text }:
list-semicolon = {"; "}

# All notices.
recalls-title = Alle Rückrufe
recalls-lead = Alle Mitteilungen, aus denen die Antworten entstehen, die neuesten zuerst.
recalls-description = Alle Rückrufmitteilungen zu Akkugeräten, die Charge Safely kennt, die neuesten zuerst.

# One notice.
notice-heading = Produktsicherheitsrückruf
notice-holds-in = Gilt hier:
notice-stop = Benutzen Sie das Gerät ab sofort nicht mehr. Ziehen Sie den Stecker. Laden Sie es nicht auf.
notice-stop-more = Schalten Sie es aus.
notice-check = Prüfen Sie Ihr Gerät.
notice-you-get = Wenn es betroffen ist, bekommen Sie { $remedies }.
notice-you-get-all = Alle Geräte sind zurückgerufen. Sie bekommen { $remedies }.
notice-remedy-unknown = Was Sie bekommen, ist hier nicht bekannt.
notice-must-unknown = Was Sie dafür tun müssen, ist hier nicht bekannt. Fragen Sie:
notice-whom-to-ask = Wen Sie fragen können
notice-pass-on = Geben Sie das weiter.
notice-pass-on-more = Sagen Sie es allen, die so ein Gerät haben, und allen, denen Sie eines geschenkt oder verkauft haben.
notice-product = Das Produkt
notice-products = Die Produkte
notice-facts = Was bekannt ist
notice-units = Welche Geräte
notice-help = Wer Ihnen hilft
notice-conflicts = Wo sich Quellen widersprechen
notice-conflicts-more = Wir zeigen jede Seite. Es entscheidet die weiteste Auslegung.
notice-disposal = Wohin das Gerät darf
notice-disposal-more = Nicht in den Müll. Nicht in die Batterie-Sammelbox im Laden. Fragen Sie zuerst, wer zurückgerufene Akkus annimmt.
notice-sources = Quellen
notice-own-page = Eigene Seite der Mitteilung:
notice-own-page-unknown = Die Adresse der eigenen Seite dieser Mitteilung ist hier nicht bekannt.
notice-search = Hier können Sie nach der Mitteilung suchen:
notice-compared = Zuletzt mit den Quellen verglichen:
disposal-of-country = Entsorgung: { $country }
disposal-of-all = Entsorgung in anderen Ländern

# A covered device.
product-brand = Marke: { $brand }.
product-articles = Artikelnummern: { $articles }.
product-length = { $code }: { $length } Zeichen.
product-length-unknown = { $code }: Wie viele Zeichen es sind, ist nicht bekannt.

# Facts.
fact-unknown = Nicht bekannt. Keine unserer Quellen sagt es.
facts-unknown = Nicht bekannt, weil keine unserer Quellen es sagt: { $facts }.
fact-danger = Gefahr
fact-incidents = Was passiert ist
fact-units = Geräte
fact-made = Hergestellt
fact-sold = Verkauft
fact-firm = Zurückgerufen von
fact-remedy = Sie bekommen
fact-number = Nummer der Mitteilung
sold-which = Modell
sold-where = Wo
sold-when = Wann
sold-by = Geschäfte
sold-for = Preis
sold-unknown = nicht bekannt

# Whom to turn to.
contact-serves = Für: { $countries }
contact-only-for = Nur für: { $models }
contact-none = Hier ist niemand bekannt, den Sie fragen können.
contact-none-below = Beginnen Sie mit den Quellen der Mitteilung unten.
# Where no list of sources follows.
contact-none-from = Was bekannt ist, kommt von hier:
contact-no-phone = Eine Telefonnummer ist hier nicht bekannt.
contact-no-email = Eine E-Mail-Adresse ist hier nicht bekannt.
contact-no-page = Ein Online-Dienst ist hier nicht bekannt.

# Which units, in words.
units-complete = Die Mitteilung sagt vollständig, für welche Geräte sie gilt. Für andere Geräte gilt diese Mitteilung nicht.
units-incomplete = Die Mitteilung sagt nicht vollständig, für welche Geräte sie gilt. Dass eine Nummer auf keiner Liste steht, beweist nichts.
units-disputed = Die Quellen widersprechen sich, welche Geräte betroffen sind. Es entscheidet die weiteste Auslegung, und kein Gerät ist ausgeschlossen.
units-rules = Zurückgerufene Geräte
units-rules-any = Ein einziger dieser Punkte reicht.
units-limits = Was zurückgerufene Geräte gemeinsam haben
units-limits-all = Ein Gerät kann nur betroffen sein, wenn alle diese Punkte zutreffen.
units-exclusions = Dafür gilt diese Mitteilung nicht
units-together = Alles davon zusammen.
units-sieve = Das ist nur ein erstes Anzeichen. Fragen Sie den Hersteller.
units-later = Hier zählt nur der Anfang: Auch ein später gekauftes Gerät kann betroffen sein.
unit-all = Alle Geräte dieses Modells sind betroffen.
unit-listed = { $part } steht auf der Liste der Mitteilung.
unit-in-range = { $part } liegt in einem Bereich, den die Mitteilung nennt.
unit-listed-or-in-range = { $part } steht auf der Liste der Mitteilung oder liegt in einem Bereich, den sie nennt.
unit-prefix = { $part } beginnt mit { $any }.
unit-prefix-length = { $part } beginnt mit { $any } und hat { $count } Zeichen.
unit-ending = { $part } endet mit { $any }.
unit-ending-length = { $part } endet mit { $any } und hat { $count } Zeichen.
unit-mask = { $part } sieht so aus: { $any }. Dabei steht # für eine Ziffer, @ für einen Buchstaben und ? für eines von beiden.
mask-between = etwas zwischen { $from } und { $to }
unit-date-any = { $part } { $any } ({ $layout }).
unit-date-years = { $part } nennt das Jahr { $years } ({ $layout }).
unit-date-between = { $part } liegt zwischen { $from } und { $to } ({ $layout }).
unit-date-since = { $part } { $from } oder später ({ $layout }).
unit-date-until = { $part } { $to } oder früher ({ $layout }).
unit-date-all = { $part } nennt ein Datum ({ $layout }).
layout-year = Jahr
layout-week = Woche
layout-month = Monat
layout-day = Tag
layout-then = {", dann "}
unit-length-is = { $code }: hat { $count } Zeichen.
unit-length-is-not = { $code }: hat nicht { $count } Zeichen.
unit-no-code = { $code }: steht nicht auf dem Gerät.
unit-made = Hergestellt: { $period }.
unit-sold = Neu verkauft: { $terms }.
unit-sold-in = nur hier: { $countries }
unit-sold-by = bei: { $shops }
unit-colours = Die Farbe ist { $colours }.
unit-skus = Die Artikelnummer ist { $skus }.
unit-maker = Nur der Hersteller kann sagen, welche Geräte betroffen sind. Eine Seite dafür ist hier nicht bekannt.
unit-maker-at = Nur der Hersteller kann sagen, welche Geräte betroffen sind. Fragen Sie hier:
part-whole = { $code }:
part-first = { $code }, Anfang bis Zeichen { $last }:
part-from = { $code }, ab Zeichen { $first } bis zum Ende:
part-between = { $code }, Zeichen { $first } bis { $last }:
part-group = { $code }, Teil { $group } zwischen den Zeichen „{ $separator }“:
codes-and-more = { $codes } und { $count } weitere
