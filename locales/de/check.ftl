# The forms: picking a device, typing its code.

home-title = Ist Ihr Akkugerät von einem Rückruf betroffen?
home-lead = Wählen Sie das Gerät und geben Sie die Nummer ein, die darauf steht. Sie erfahren, was Sie jetzt tun müssen und was Sie bekommen.
search-label = Gerät suchen
search-hint = Name, Marke oder Modellnummer, z. B. A3102
search-button = Suchen
search-count = Gefundene Geräte: {"{n}"}
search-found = { $count ->
    [one] Ein Gerät gefunden
   *[other] { $count } Geräte gefunden
}
search-none = Dieses Gerät steht nicht in unseren Daten. Das heißt nicht, dass es nicht zurückgerufen wird: Fragen Sie den Hersteller.
search-number = Das sieht nach der Nummer eines einzelnen Geräts aus, nicht nach einem Modell. Wählen Sie zuerst das Gerät aus und geben Sie die Nummer dann in das Feld darunter ein. Bis Sie eine Antwort haben: Laden und benutzen Sie das Gerät nicht.
search-all = Alle Geräte zeigen
pick-legend = Welches Gerät ist es?
card-see-drawing = Wo die Nummer steht, zeigt die Zeichnung
card-type-number = Nummer eingeben
card-all-units = Alle Geräte dieses Modells werden zurückgerufen: was jetzt zu tun ist
check-button = Dieses Gerät prüfen
no-code-title = Sie können keine Nummer eingeben?
no-code-tips = Reinigen Sie den Aufdruck mit einem trockenen Tuch. Fotografieren Sie ihn mit dem Handy, bei Licht von der Seite, und vergrößern Sie das Bild.
unreadable-button = Ich finde die Nummer nicht oder kann sie nicht lesen
absent-button = Auf dem Gerät steht keine solche Nummer
home-what-title = Was diese Website ist
home-what = Hier können Sie veröffentlichte Rückrufe nachsehen. Sie brauchen keinen Namen, kein Konto und nichts zu bezahlen. Die Website setzt keine Cookies und gibt nichts weiter.
home-not-listed = Ihr Gerät steht nicht in der Liste? Dann kennen wir keinen Rückruf dafür. Es kann trotzdem einen geben: Fragen Sie den Hersteller oder die Behörde für Produktsicherheit in Ihrem Land.

device-title = { $device }: Ist Ihr Gerät betroffen?
device-title-all-units = { $device }: Alle Geräte werden zurückgerufen
device-until-known = Benutzen und laden Sie Ihres nicht, bis Sie es wissen.
device-stop-now = Alle Geräte dieses Modells werden zurückgerufen. Sie brauchen keine Nummer. Benutzen Sie Ihr Gerät ab sofort nicht mehr. Ziehen Sie den Stecker. Laden Sie es nicht auf.
show-what-to-do = Was muss ich jetzt tun?
absence-title = Suchen Sie zuerst nach einer Nummer
absence-lead = Die zurückgerufenen Geräte haben keine Seriennummer. Wenn dort bei Ihrem keine steht, ist es betroffen.
from-email = Sie kommen über eine Nachricht hierher. Es ist richtig, genau hinzusehen:
from-message = Hat eine Nachricht Sie hierher geführt? Es ist richtig, genau hinzusehen:
genuine-title = Ist diese Seite echt?
genuine-asks-nothing = Sie fragt nicht nach Namen oder Adresse, verlangt kein Konto und keine Zahlung. Sie schickt Ihnen nichts.
genuine-notices = Die Rückrufe dahinter können Sie auch ohne diese Seite nachsehen:
genuine-by-hand-at = Ohne Link kommen Sie so hierher: Geben Sie { $address } selbst in Ihren Browser ein und wählen Sie { $device }.
genuine-by-hand = Ohne Link kommen Sie so hierher: Geben Sie die Adresse dieser Website selbst in Ihren Browser ein und wählen Sie { $device }.
notice-numbered = { $publisher }, Nummer { $number }
notice-unnumbered = { $publisher } (Rückruf ohne Nummer)
another-device = Anderes Gerät
source = Quelle:

code-any = Seriennummer, Datumscode oder Chargennummer
code-printed-as = { $code } ({ $printed })
code-hint-any = So, wie es auf dem Gerät steht. Eine Seriennummer steht meist hinter „SN“. Wählen Sie zuerst das Gerät, dann sehen Sie, wo.
code-hint-length-after = Die { $length } Zeichen hinter „{ $printed }“.
code-hint-length = Es sind { $length } Zeichen.
code-hint-digits = Es sind { $length } Ziffern.
code-hint-after = Was hinter „{ $printed }“ steht.
code-hint-as-it-stands = So, wie es auf dem Gerät steht.
code-hint-shape = Es sieht so aus: { $shape }
code-hint-zero-one = Der Hersteller verwendet die Buchstaben O und I nicht: Ein rundes Zeichen ist eine Null, ein gerades eine Eins.
code-count = { $count ->
    [one] Ein Zeichen
   *[other] { $count } Zeichen
}
code-count-of = {"{n}"} von {"{max}"} Zeichen
code-as-printed = Genau das steht auf dem Gerät
label-model = Modell: { $model }
label-code = { $code }
label-type-this = { $code }: bitte eingeben
label-look-here = { $code }: Sehen Sie nach, ob hier etwas steht
label-not-needed = { $code }: nicht nötig
label-general = Die Zeichnung zeigt die Art des Geräts. Ihres kann anders aussehen.

colour-question = Welche Farbe hat es?
bought-label = Wann wurde es neu gekauft? (Jahr und Monat)
bought-hint = Jahr und Monat, z. B. 2023-06. Lassen Sie das Feld leer, wenn Sie es nicht wissen.
country-label = Land, in dem es neu gekauft wurde
countries-known = Länder mit einem Rückruf oder mit Rat auf dieser Website
countries-other = Alle anderen Länder
dont-know = Ich weiß es nicht
