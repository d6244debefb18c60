# Answers, their reasons and the steps that follow.

result-title-affected = Vom Rückruf betroffen: { $device }
result-title-possibly-affected = Möglicherweise vom Rückruf betroffen: { $device }
result-title-not-affected = Von keinem uns bekannten Rückruf betroffen: { $device }
verdict-affected = Dieses Gerät ist vom Rückruf betroffen
verdict-possibly-affected = Dieses Gerät ist möglicherweise vom Rückruf betroffen
verdict-not-affected = Keiner der uns bekannten Rückrufe betrifft dieses Gerät
verdict-treat-as-recalled = Behandeln Sie es wie ein zurückgerufenes Gerät, bis Sie es wissen.
# What can happen, on the first screen: the gravest two.
dangers = Gefahr: { $dangers }.
dangers-unnamed = Gefahr: Behandeln Sie es wie eine Brandgefahr.
danger-fire = Brand
danger-explosion = Explosion
danger-burns = Verbrennungen
danger-smoke = Rauch
danger-overheating = Überhitzung
danger-melting = schmelzender Kunststoff
danger-property-damage = Sachschaden
unit-absent = Keine Nummer auf dem Gerät
unit-unreadable = Nummer nicht gefunden oder nicht lesbar
unit-untold = Keine Nummer angegeben
replaced = Wir lesen { $changes }. Soweit bekannt, verwendet der Hersteller solche Buchstaben in seinen Nummern nicht.
replaced-letter = den Buchstaben { $typed } als Ziffer { $digit }

step-stop = Benutzen Sie es ab sofort nicht mehr. Ziehen Sie den Stecker. Laden Sie es nicht auf.
step-stop-more = Schalten Sie es aus.
step-put = Legen Sie es dorthin, wo nichts Feuer fangen kann.
step-put-more = Kühl und trocken, weg von Betten und Fluchtwegen. Wenn es sich aufbläht, zischt, riecht oder heiß wird: Halten Sie Abstand und rufen Sie die Feuerwehr.
step-ask-firm = Verlangen Sie von { $firm } { $remedy }.
step-ask-firm-what = Fragen Sie { $firm }, was Sie bekommen.
step-bin = Werfen Sie es nicht in den Müll und nicht in die Batterie-Sammelbox im Laden.
step-bin-more = Behalten Sie es, bis Sie wissen, was die Firma sehen muss. Danach:
step-tell = Sagen Sie es anderen.
step-tell-more = Haben Sie so ein Gerät verschenkt oder verkauft? Dann geben Sie das bitte weiter.
step-compare = Vergleichen Sie den Code noch einmal mit dem Aufdruck.
step-compare-more = Ein einziges falsches Zeichen würde diese Antwort ändern.
step-answers = Prüfen Sie Ihre Angaben noch einmal.
step-answers-more = Diese Antwort beruht auf Ihren Angaben: { $told }. Es geht um den ersten Kauf, als Neuware.
step-answers-only = Diese Antwort beruht auf Ihren Angaben: { $told }.
told-colour = Farbe ({ $colour })
told-bought = Kaufdatum ({ $date })
told-country = Land des Kaufs ({ $country })
empty-place-title = Ist die Stelle für die Nummer leer?
empty-place = Die zurückgerufenen Geräte haben dort keine Nummer. Ist die Stelle leer, dann ist Ihres betroffen.
step-again = Prüfen Sie später noch einmal.
step-again-more = Rückrufe werden ausgeweitet, Mitteilungen ändern sich. Prüfen Sie noch einmal, wenn sich eine der Mitteilungen unten ändert.
step-again-day = Diese Antwort gilt für die Mitteilungen mit Stand vom
step-swollen = Aufgebläht, heiß oder auffälliger Geruch? Benutzen Sie es nicht mehr, egal was in den Listen steht.
step-swollen-more = Halten Sie Abstand und rufen Sie die Feuerwehr. Melden Sie es danach dem Hersteller und der Behörde für Produktsicherheit in Ihrem Land.

suggestion-title = { $count ->
    [one] Meinten Sie diese Nummer?
   *[other] Meinten Sie eine dieser Nummern?
}
suggestion-differs = Diese Nummer ist von einem Rückruf betroffen. Nur ein ähnliches Zeichen ist anders als bei Ihrer: { $other }, nicht { $typed }. Sehen Sie sich den Aufdruck noch einmal an.
suggestion-differs-in-several = Diese Nummer ist von einem Rückruf betroffen. Nur Zeichen, die ähnlich aussehen, sind anders als bei Ihrer. Sehen Sie sich den Aufdruck noch einmal an.
suggestion-button = Ja, das steht auf dem Gerät
suggestion-otherwise = Wenn nicht, bleibt es dabei: Behandeln Sie das Gerät wie ein zurückgerufenes und fragen Sie den Hersteller.
elsewhere-title = Ist es ein anderes Gerät?
elsewhere-listed = Der Rückruf von { $device } betrifft Geräte mit dieser Nummer. Vergleichen Sie das Modell, das auf dem Gerät steht.
elsewhere-button = Als { $device } prüfen
insist-title = Ist die Nummer vollständig?
insist-sentence = { $count ->
    [one] Sie haben ein Zeichen eingegeben. Bei zurückgerufenen Geräten ist die Nummer anders lang. Vergleichen Sie es mit dem Aufdruck.
   *[other] Sie haben { $count } Zeichen eingegeben. Bei zurückgerufenen Geräten ist die Nummer anders lang. Vergleichen Sie sie mit dem Aufdruck.
}
look-again-title = Sehen Sie sich den Aufdruck noch einmal an
look-again = Für die Mitteilungen zählt, was auf dem Gerät steht.
look-again-link = Wo Sie nachsehen müssen, und das Formular
more-title = Sagen Sie uns mehr, wenn Sie können
more-button = Noch einmal prüfen
maker-title = Fragen Sie den Hersteller
maker-has-page = Nur { $maker } kann es sicher sagen. Geben Sie Ihre Nummer auf der Seite des Herstellers ein:
maker-has-contacts = Nur { $maker } kann es sicher sagen. Fragen Sie dort:
maker-elsewhere = Nur { $maker } kann es sicher sagen. Die Mitteilungen zu diesem Gerät nennen niemanden, an den Sie sich wenden können. In anderen Mitteilungen steht, wie Sie { $maker } erreichen:
maker-unknown = Nur { $maker } kann es sicher sagen. Eine Adresse kennen wir nicht. Vielleicht steht in den unten genannten Quellen, wie Sie den Hersteller erreichen.
maker-without-code = Nur { $maker } kann es sicher sagen. Ohne Nummer: Schreiben Sie oder rufen Sie an. Nennen Sie das Modell und wann und wo es gekauft wurde. Schicken Sie ein Foto der Seite mit, auf der die Nummer stehen müsste.

why-title = Warum
tag-affected = Gilt für dieses Gerät
tag-possibly-affected = Gilt möglicherweise für dieses Gerät
tag-not-affected = Gilt nicht für dieses Gerät
basis-number = Nummer { $number }
basis-published = Veröffentlicht:
basis-compared = Mit den Quellen verglichen:
basis-deciding = Diese Mitteilung entscheidet über die Antwort.

help-title = Was Sie bekommen und von wem
help-title-possibly = Was Sie bekommen würden und von wem
help-who = { $publisher } ({ $where })
help-must = Das müssen Sie dafür tun:
help-no-phone = Zu dieser Mitteilung haben wir keine Telefonnummer gefunden.
disputes-title = Wo sich Quellen widersprechen
dispute-units = Wir zeigen beides. Hier entscheidet die weiteste Auslegung, also ist kein Gerät ausgeschlossen.
dispute-remedy = Wir zeigen beides. Fragen Sie die Firma, was davon Sie bekommen.
dispute-dates = Wir zeigen beides. Keines davon schließt allein ein Gerät aus.
dispute-number = Wir zeigen beides.
recall-title = Produktsicherheitsrückruf
recall-product = Produkt
product-line = { $name } ({ $kind }). Marke: { $brand }. Modell: { $model }.
recall-danger = Gefahr
recall-incidents = Was passiert ist
recall-units = Geräte
recall-made = Hergestellt
recall-sold = Verkauft
recall-firm = Zurückgerufen von
recall-published = Veröffentlicht
recall-unknown = Nicht bekannt. Keine unserer Quellen sagt es.
pass-on = Bitte geben Sie das an alle weiter, die so ein Gerät haben.
battery-title = Wohin der Akku darf
battery-never = Dorthin darf er nicht:
battery-say = Das können Sie am Telefon sagen:
battery-page = Entsorgung: { $country }
checked-title = Was geprüft wurde
checked-device = Gerät
checked-as-printed = { $code }, genau so aufgedruckt
checked-colour = Farbe
checked-bought = Monat des Kaufs
checked-country = Land des Kaufs
checked-not-told = Nicht angegeben
checked-against = Verglichen mit
checked-notices = { $count ->
    [one] Einer Mitteilung
   *[other] { $count } Mitteilungen
}
checked-data = Stand der Daten
checked-generation = Version der Daten
checked-cannot = Das wissen wir nicht
checked-cannot-tell = Ob ein Rückruf noch kommt oder ob es einen gibt, den wir nicht kennen.
check-another = Ein weiteres Gerät prüfen
check-another-same = Noch ein Gerät: { $device }

# Reasons: why a notice covers a unit.
reason-all-units = Diese Mitteilung gilt für alle Geräte dieses Modells.
reason-serial-listed = Der Code { $code } steht auf der Liste dieser Mitteilung.
reason-serial-in-range = Der Code liegt im zurückgerufenen Bereich von { $from } bis { $to }.
reason-prefix-matches = Der Code beginnt mit { $text }, wie bei zurückgerufenen Geräten.
reason-ending-matches = Der Code endet mit { $text }, wie bei zurückgerufenen Geräten.
reason-mask-matches = Der Code passt zum zurückgerufenen Muster { $text }.
reason-date-code-matches = Der Code { $code } ist einer der zurückgerufenen Datumscodes.
reason-length-matches = { $count ->
    [one] Der Code hat ein Zeichen, wie bei zurückgerufenen Geräten.
   *[other] Der Code hat { $count } Zeichen, wie bei zurückgerufenen Geräten.
}
reason-no-code-printed = Auf dem Gerät steht keine Nummer. Zurückgerufene Geräte haben keine.
reason-sold-as-recalled = Es wurde gekauft, als und wo zurückgerufene Geräte verkauft wurden.
reason-colour-recalled = Zurückgerufene Geräte sind { $colour }, und Ihres ist es auch.
reason-sku-recalled = Es ist einer der zurückgerufenen Artikel: { $skus }.

# Reasons: why a notice does not cover a unit.
reason-not-listed = Diese Mitteilung nennt alle Geräte mit Nummer, und { $code } ist nicht dabei.
reason-code-printed = Diese Mitteilung gilt nur für Geräte ohne Nummer, und Ihres hat eine.
reason-other-code = Zurückgerufene Codes sehen anders aus als { $code }.
reason-other-length = { $count ->
    [one] Zurückgerufene Codes haben ein Zeichen. Ihrer, so wie er aufgedruckt ist, nicht.
   *[other] Zurückgerufene Codes haben { $count } Zeichen. Ihrer, so wie er aufgedruckt ist, nicht.
}
reason-bought-before-made = Es wurde gekauft, bevor das erste zurückgerufene Gerät hergestellt wurde ({ $date }).
reason-bought-before-sold = Es wurde gekauft, bevor das erste zurückgerufene Gerät verkauft wurde ({ $date }).
reason-other-colour = Zurückgerufen werden nur Geräte in dieser Farbe: { $colours }. Ihres hat eine andere.
reason-other-country = Zurückgerufene Geräte wurden nur hier verkauft: { $countries }. Ihres wurde anderswo gekauft.
reason-other-sku = Zurückgerufen werden nur diese Artikel: { $skus }. Ihrer ist ein anderer.
reason-excluded-colour = Laut der Mitteilung sind Geräte in dieser Farbe nicht betroffen: { $colour }.
reason-excluded-length = { $count ->
    [one] Laut der Mitteilung sind Codes, die nicht ein Zeichen haben, nicht betroffen.
   *[other] Laut der Mitteilung sind Codes, die nicht { $count } Zeichen haben, nicht betroffen.
}
reason-excluded = Laut der Mitteilung sind Geräte wie dieses nicht betroffen.

# Reasons: why neither is proven.
reason-code-needed = Für diese Mitteilung zählt der Code auf dem Gerät, und es wurde keiner eingegeben.
reason-code-unreadable = Für diese Mitteilung zählt der Code auf dem Gerät, und Ihrer ist nicht lesbar.
reason-code-not-found = Für diese Mitteilung zählt der Code auf dem Gerät, und Sie haben keinen gefunden.
reason-date-unclear = Der Code lässt sich nicht als Datum lesen.
reason-length-unconfirmed = { $count ->
    [one] Für die Mitteilung zählen Codes mit einem Zeichen. Ob auf dem Gerät genau das steht, was Sie eingegeben haben, ist offen.
   *[other] Für die Mitteilung zählen Codes mit { $count } Zeichen. Ob auf dem Gerät genau das steht, was Sie eingegeben haben, ist offen.
}
reason-colour-needed = Für diese Mitteilung zählt die Farbe, und sie wurde nicht angegeben.
reason-bought-needed = Für diese Mitteilung zählt das Kaufdatum, und es wurde nicht angegeben.
reason-bought-undecided = Das Kaufdatum kann nicht entscheiden, ob diese Mitteilung für das Gerät gilt.
reason-country-needed = Für diese Mitteilung zählt das Land des Kaufs, und es wurde nicht angegeben.
reason-detail-unknown = Für diese Mitteilung zählt das Geschäft oder die Artikelnummer. Das lässt sich hier nicht prüfen.
reason-maker-must-tell = Nur der Hersteller kann sagen, für welche Geräte diese Mitteilung gilt.
reason-maker-must-tell-at = Nur der Hersteller kann sagen, für welche Geräte diese Mitteilung gilt: { $host }.
reason-list-incomplete = Diese Mitteilung nennt nicht alle Geräte. Ihres lässt sich darum nicht ausschließen.
reason-sieve-matches = Der Code erfüllt die erste Bedingung der Mitteilung. Den Rest kennt nur der Hersteller.
reason-sources-disagree = Die Quellen widersprechen sich, welche Geräte betroffen sind. Darum ist keines ausgeschlossen.
reason-look-alike-listed = Mit einem ähnlich aussehenden Zeichen gelesen, ist der Code vom Rückruf betroffen: { $code }.
reason-listed-under-other = Der Code steht auf der Rückrufliste eines anderen Geräts: { $device }.
reason-answers-contradict = Die Angaben zum Kauf oder zur Farbe sprechen dagegen. Die Regel, nach der das Gerät betroffen ist, zählt mehr.

# Shown where a device has no notice at all.
none-known = Wir kennen keine Mitteilung zu diesem Gerät. Das heißt nicht, dass es keine gibt.

reason-form-differs = Dieser Code hat nicht die Form der Codes dieses Geräts. Dass er auf keiner Liste steht, beweist nichts.
