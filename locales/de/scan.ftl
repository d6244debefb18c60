# Scanning the label, what is said while a code is typed, and what helps where it cannot be read.

scan-camera = Aufdruck mit der Kamera scannen
scan-photo = Foto des Aufdrucks verwenden
scan-private = Bilder werden nur auf Ihrem Handy oder Computer gelesen. Keines wird gesendet.
scan-stop = Kamera ausschalten
scan-off = Die Kamera ist aus.
scan-loading = Das Leseprogramm wird geladen …
scan-asking = Die Kamera startet. Wenn der Browser fragt, erlauben Sie den Zugriff.
scan-looking = Ein Code wird gesucht. Halten Sie die Kamera über den Strichcode oder den quadratischen Code.
scan-reading = Das Foto wird gelesen …
scan-found = Gefunden: { $code }. Vergleichen Sie es mit dem Aufdruck. Stimmt es überein, drücken Sie „{ $button }“.
scan-other = Gefunden: { $text }. Das ist keine Nummer dieses Modells.
scan-none = Kein Code auf diesem Foto gefunden. Gehen Sie näher heran, mit Licht von der Seite, oder geben Sie die Nummer ein.
scan-late = Noch nichts gefunden. Gehen Sie näher heran oder zoomen Sie, mit Licht von der Seite. Sie können die Nummer auch eingeben.
scan-refused = Die Kamera ist nicht erlaubt. Verwenden Sie ein Foto, geben Sie die Nummer ein oder erlauben Sie die Kamera in den Einstellungen des Browsers.
scan-missing = Keine Kamera gefunden. Verwenden Sie ein Foto oder geben Sie die Nummer ein.
scan-busy = Die Kamera startet nicht. Vielleicht wird sie von einer anderen App benutzt. Verwenden Sie ein Foto oder geben Sie die Nummer ein.
scan-failed = Das Leseprogramm konnte nicht geladen werden. Versuchen Sie es noch einmal oder geben Sie die Nummer ein.

typing-count = Zeichen bisher: {"{n}"}
typing-read-as = Der Buchstabe { $typed } wird als Ziffer { $digit } gelesen.

unreadable-title = Versuchen Sie, die Nummer zu lesen
unreadable-clean = Wischen Sie die Stelle mit einem trockenen Tuch ab.
unreadable-light = Halten Sie eine Lampe seitlich und tief, sodass das Licht flach über den Aufdruck streift.
unreadable-zoom = Richten Sie die Handykamera darauf und zoomen Sie heran, oder machen Sie ein Foto und vergrößern Sie es.
unreadable-chalk = Ist die Nummer ins Gehäuse geprägt? Reiben Sie Kreide darüber und wischen Sie sie leicht ab: In den Vertiefungen bleibt Kreide zurück.
unreadable-box = Sehen Sie auch auf der Verpackung nach. Oft steht dort dieselbe Nummer.
maker-page-without-code = Nur { $maker } kann es sicher sagen. Die Seite des Herstellers fragt nach der Nummer, sagt aber vielleicht, wer Ihnen ohne Nummer hilft:
proof-title = Womit Sie sonst zeigen können, welches Gerät es ist:
proof-receipt = der Kassenbon oder die Nachricht, die die Bestellung bestätigt
proof-account = die Bestellung in Ihrem Kundenkonto beim Händler
proof-box = die Verpackung mit der Nummer
proof-photo = ein Foto des Aufdrucks, auch wenn er abgenutzt ist
proof-facts = das Modell, die Farbe und das Kaufdatum
proof-decides = Wer das Gerät ersetzt oder Ihr Geld zurückgibt, entscheidet, was anerkannt wird.
proof-until = Bis man Ihnen etwas anderes sagt: Behandeln Sie es wie ein zurückgerufenes Gerät.

privacy-camera = Was die Kamera sieht, und die Fotos, die Sie zum Scannen auswählen, werden auf Ihrem Handy oder Computer gelesen und nirgendwohin gesendet.
