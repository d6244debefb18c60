# What folds away on the result page.

more-notices = Weitere Mitteilungen: { $count }
more-facts = Mehr zum Rückruf
battery-countries = In Ihrem Land

# A notice as a poster.
poster-link = Plakat zum Ausdrucken
poster-print = Diese Seite passt auf ein Blatt Papier (A4 oder Letter). Zurück zu:
poster-check = Ist Ihr Gerät vom Rückruf betroffen? Hier prüfen:
poster-by-hand = Hier prüfen (Adresse dieser Website eintragen):
poster-until = Mindestens 120 Tage hängen lassen. Aufgehängt am:

# A notice as an email.
email-subject = { $heading }: { $device }
email-check = Prüfen Sie, ob Ihr Gerät betroffen ist:
email-by-hand = Ohne Link kommen Sie so dorthin: Geben Sie { $address } selbst in Ihren Browser ein und wählen Sie { $device }.
email-genuine = Ist diese Nachricht echt?
email-from = Diese Nachricht kommt von { $operator }.
email-from-site = Diese Nachricht kommt von der Website { $address }.
email-asks-nothing = Diese Nachricht verlangt nichts von Ihnen: keinen Namen, kein Konto, keine Zahlung, keine Antwort. Sie enthält keine Bilder und verrät niemandem, dass Sie sie gelesen haben.
email-look-up = Sie können den Rückruf auch ohne diese Nachricht nachschlagen:
email-notice = Der Rückruf mit allen Quellen:

# All notices as a feed.
feed-link = Rückrufe verfolgen: Feed (Atom)
