# What is wrong with a form, and what to do about it.

errors-title = Etwas stimmt noch nicht
error-prefix = Fehler:

error-device-missing = Wählen Sie das Gerät, das Sie prüfen möchten.
error-device-unknown = Dieses Gerät kennen wir nicht. Wählen Sie eines aus der Liste.
error-serial-missing-serial = Geben Sie die Seriennummer ein, oder sagen Sie, dass es keine gibt oder dass Sie sie nicht lesen können.
error-serial-missing-date-code = Geben Sie den Datumscode ein, oder sagen Sie, dass es keinen gibt oder dass Sie ihn nicht lesen können.
error-serial-missing-batch-code = Geben Sie die Chargennummer ein, oder sagen Sie, dass es keine gibt oder dass Sie sie nicht lesen können.
error-serial-empty = Geben Sie ein, was auf dem Gerät steht. Leerzeichen und „SN“ allein sind keine Nummer.
error-serial-too-long = Das ist länger als jede Nummer auf einem Gerät. Geben Sie nur die Nummer ein.
error-serial-no-such-date = Dieser Code nennt kein Datum, das es gibt. Sehen Sie sich den Aufdruck noch einmal an.
error-serial-character = Zeichen { $position } ist „{ $found }“. Dieser Hersteller verwendet es nicht. Sehen Sie sich den Aufdruck noch einmal an.
error-serial-unprintable = Zeichen { $position } ist keines, das dieser Hersteller verwendet. Geben Sie nur Buchstaben, Ziffern und Zeichen ein, die auf dem Gerät stehen.
error-serial-length = { $count ->
    [one] Die Nummer hat ein Zeichen. Es sollten { $expected } sein. Sehen Sie sich den Aufdruck noch einmal an.
   *[other] Die Nummer hat { $count } Zeichen. Es sollten { $expected } sein. Sehen Sie sich den Aufdruck noch einmal an.
}
error-serial-contradicts = Sie haben eine Nummer eingegeben und auch gesagt, dass es keine gibt oder dass Sie sie nicht lesen können. Bitte nur eines davon.
error-colour-unknown = In dieser Farbe kennen wir das Gerät nicht. Wählen Sie eine Farbe ({ $colours }) oder „Ich weiß es nicht“.
error-colour-unknown-all = Wir kennen die Farben dieses Geräts nicht. Lassen Sie die Farbe leer.
error-bought-format = Geben Sie Jahr und Monat des Kaufs ein, z. B. 2023-06.
error-bought-no-such-day = Diesen Tag oder Monat gibt es nicht. Geben Sie Jahr und Monat ein, z. B. 2023-06.
error-bought-ahead = Das Kaufdatum liegt in der Zukunft. Geben Sie Jahr und Monat ein, z. B. 2023-06.
error-country-unknown = Dieses Land kennen wir nicht. Wählen Sie eines aus der Liste.
error-too-long-device = Der Name des Geräts ist zu lang. Wählen Sie eines aus der Liste.
error-too-long-serial = Das ist länger als jede Nummer auf einem Gerät. Geben Sie nur die Nummer ein.
error-too-long-colour = Die Farbe ist zu lang. Wählen Sie eine aus der Liste.
error-too-long-bought = Das Kaufdatum ist zu lang. Geben Sie Jahr und Monat ein, z. B. 2023-06.
error-too-long-country = Das Land ist zu lang. Wählen Sie eines aus der Liste.
error-json-syntax = Das ist kein JSON in UTF-8.
error-json-shape = Senden Sie ein JSON-Objekt mit den Feldern device, serial, colour, bought, country (Text) und as_printed, absent, unreadable (true oder false), jedes nur einmal.
error-serial-other-print = Das sieht nicht nach der Nummer aus. Es kann ein Name, eine technische Angabe, eine Nummer des Handels oder ein Wort für „keine“ sein. Sehen Sie an der Stelle noch einmal nach. Wenn Sie keine Nummer finden, drücken Sie „Auf dem Gerät steht keine solche Nummer“.
error-serial-character-unpublished = Zeichen { $position } ist „{ $found }“. Geben Sie nur Buchstaben und Ziffern ein.
error-twice-device = Das Formular enthielt zwei verschiedene Geräte. Wählen Sie eines.
error-twice-serial = Das Formular enthielt zwei verschiedene Nummern. Sehen Sie nach, was jetzt im Feld steht.
error-twice-colour = Das Formular enthielt zwei verschiedene Farben. Wählen Sie eine.
error-twice-bought = Das Formular enthielt zwei verschiedene Kaufdaten. Sehen Sie nach, was jetzt im Feld steht.
error-twice-country = Das Formular enthielt zwei verschiedene Länder. Wählen Sie eines.
