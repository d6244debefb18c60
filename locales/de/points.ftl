# Where a battery may go, near the reader: the country that is guessed, and collection points near a postcode.

disposal-own = Ihr Land, nach der Sprache Ihres Browsers vermutet
disposal-near-title = Wo Sie in Ihrer Nähe fragen können
disposal-near-label = Postleitzahl
disposal-near-hint = { $country }. Was Sie eingeben, wird nicht gespeichert.
disposal-near-button = Suchen
disposal-near-missing = Geben Sie eine Postleitzahl ein.
disposal-near-unreadable = Das kann keine Postleitzahl sein. Geben Sie nur ihre Buchstaben und Ziffern ein.
disposal-near-unknown = Diese Postleitzahl kennen wir nicht. Prüfen Sie Ihre Eingabe oder versuchen Sie es mit einer in der Nähe.
disposal-near-found = Wo Sie in der Nähe von { $postcode } fragen können
disposal-near-none = Im Umkreis von { $distance } km um diese Postleitzahl kennen wir keine Stelle, die Sie fragen können. Fragen Sie Ihre Stadt oder Gemeinde.
disposal-near-warning = Eine Stelle auf dieser Liste kann einen zurückgerufenen Akku ablehnen. Bringen Sie nichts hin, bevor Sie eine Zusage haben.
disposal-near-first = Fragen Sie:
disposal-near-ask = Fragen Sie zuerst hier
disposal-near-takes = Auskunft vom { $date }: Zurückgerufene Akkus werden angenommen. Fragen Sie noch einmal, bevor Sie hingehen.
disposal-near-refuses = Auskunft vom { $date }: Zurückgerufene Akkus werden nicht angenommen.
disposal-near-open = Geöffnet: { $hours }
disposal-near-km = { $km } km
disposal-near-km-miles = { $km } km ({ $miles } Meilen)
disposal-near-distances = Entfernungen in Luftlinie, von der Mitte des Postleitzahlgebiets aus.
disposal-near-from = Woher diese Liste stammt
privacy-postcode = Eine Postleitzahl, mit der Sie Stellen suchen, wird für diese Liste benutzt und dann vergessen. Sie steht in der Adresse dieser Seite und in keinem unserer Protokolle.
