# Scanning the label, what is said while a code is typed, and what helps where it cannot be read.

scan-camera = Aufdruck mit der Kamera scannen
scan-photo = Foto des Aufdrucks verwenden
scan-private = Bilder werden auf Ihrem Gerät gelesen. Keines verlässt es.
scan-stop = Kamera beenden
scan-off = Die Kamera ist aus.
scan-loading = Das Leseprogramm wird geladen…
scan-asking = Die Kamera startet. Wenn der Browser fragt, erlauben Sie es.
scan-looking = Ein Code wird gesucht. Halten Sie die Kamera über den Strichcode oder den quadratischen Code.
scan-reading = Das Foto wird gelesen…
scan-found = Gefunden: { $code }. Vergleichen Sie es mit dem Aufdruck. Stimmt es überein, drücken Sie „{ $button }“.
scan-other = Gefunden: { $text }. Das ist keine Nummer dieses Modells.
scan-none = Kein Code auf diesem Foto gefunden. Gehen Sie näher heran, mit Licht von der Seite, oder tippen Sie die Nummer ein.
scan-late = Noch nichts gefunden. Gehen Sie näher heran oder zoomen Sie, mit Licht von der Seite. Sie können die Nummer auch eintippen.
scan-refused = Die Kamera ist nicht erlaubt. Nehmen Sie ein Foto, tippen Sie die Nummer ein, oder erlauben Sie die Kamera in den Einstellungen des Browsers.
scan-missing = Keine Kamera gefunden. Nehmen Sie ein Foto, oder tippen Sie die Nummer ein.
scan-busy = Die Kamera startet nicht. Vielleicht nutzt sie eine andere App. Nehmen Sie ein Foto, oder tippen Sie die Nummer ein.
scan-failed = Das Leseprogramm konnte nicht geladen werden. Versuchen Sie es noch einmal, oder tippen Sie die Nummer ein.

typing-count = Zeichen bisher: {"{n}"}
typing-read-as = Der Buchstabe { $typed } wird als Ziffer { $digit } gelesen.

unreadable-title = Versuchen Sie, die Nummer zu lesen
unreadable-clean = Wischen Sie die Stelle mit einem trockenen Tuch ab.
unreadable-light = Halten Sie eine Lampe flach an die Seite, sodass das Licht schräg über den Aufdruck fällt.
unreadable-zoom = Sehen Sie durch die Kamera Ihres Telefons und zoomen Sie, oder machen Sie ein Foto und vergrößern Sie es.
unreadable-chalk = Ist die Nummer ins Gehäuse geprägt? Reiben Sie Kreide darüber und wischen Sie leicht: Die Kreide bleibt in den Vertiefungen.
unreadable-box = Sehen Sie auch auf der Verpackung nach. Oft steht dort dieselbe Nummer.
maker-page-without-code = Nur { $maker } kann es sicher sagen. Die Seite des Herstellers fragt nach der Nummer, nennt aber vielleicht, wer ohne Nummer hilft:
proof-title = Was sonst zeigen kann, welches Gerät es ist:
proof-receipt = der Kassenbon oder die Nachricht, die die Bestellung bestätigt
proof-account = die Bestellung in Ihrem Kundenkonto beim Händler
proof-box = die Verpackung mit der Nummer
proof-photo = ein Foto des Aufdrucks, auch wenn er abgenutzt ist
proof-facts = das Modell, die Farbe und das Kaufdatum
proof-decides = Was anerkannt wird, entscheidet, wer Ersatz oder Geld leistet.
proof-until = Solange Ihnen niemand etwas anderes sagt: Behandeln Sie es wie ein zurückgerufenes Gerät.

privacy-camera = Was die Kamera sieht und die Fotos, die Sie zum Scannen wählen, werden auf Ihrem Gerät gelesen und nirgendwohin gesendet.
