# Requests that are refused: too many, too large, too slow, or sent by another website.

problem-cross-site-title = Dieses Formular kam nicht von dieser Website
problem-cross-site-lead = Sie haben noch keine Antwort. Bis Sie eine haben: Laden und benutzen Sie das Gerät nicht.
problem-cross-site-text = Eine andere Website hat es in Ihrem Namen gesendet. Damit Sie sicher sind, dass die Antwort von uns ist: Prüfen Sie das Gerät hier, auf dieser Website selbst.
problem-cross-site-message = Eine andere Website hat das gesendet. Senden Sie es von dieser Website oder aus einem Programm, das kein Browser ist.
problem-request-timeout-title = Das hat zu lange gedauert
problem-request-timeout-lead = Sie haben noch keine Antwort. Bis Sie eine haben: Laden und benutzen Sie das Gerät nicht.
problem-request-timeout-text = Ihre Anfrage kam nicht rechtzeitig vollständig an. Vielleicht ist die Verbindung schwach. Gehen Sie zurück und senden Sie das Formular noch einmal.
problem-request-timeout-message = Die Anfrage kam nicht rechtzeitig vollständig an. Senden Sie sie noch einmal.
problem-address-too-long-title = Diese Adresse ist zu lang
problem-address-too-long-lead = Sie haben noch keine Antwort. Bis Sie eine haben: Laden und benutzen Sie das Gerät nicht.
problem-address-too-long-text = Keine Seite dieser Website hat eine so lange Adresse. Wenn Sie gesucht haben: Verwenden Sie weniger Wörter.
problem-address-too-long-message = Die Adresse ist länger als 8 KiB. Kürzen Sie sie.
problem-too-many-requests-title = Zu viele Anfragen auf einmal
problem-too-many-requests-lead = Sie haben noch keine Antwort. Bis Sie eine haben: Laden und benutzen Sie das Gerät nicht.
problem-too-many-requests-text = { $count ->
    [one] Über Ihre Internetverbindung kamen mehr Anfragen, als wir auf einmal beantworten; vielleicht teilen Sie sie mit anderen. Warten Sie und versuchen Sie es in einer Sekunde noch einmal. Wenn Sie ein Formular ausgefüllt haben, gehen Sie zurück: vielleicht hat Ihr Browser behalten, was Sie eingegeben haben; wenn nicht, geben Sie es noch einmal ein. Senden Sie das Formular dann noch einmal.
   *[other] Über Ihre Internetverbindung kamen mehr Anfragen, als wir auf einmal beantworten; vielleicht teilen Sie sie mit anderen. Warten Sie und versuchen Sie es in { $count } Sekunden noch einmal. Wenn Sie ein Formular ausgefüllt haben, gehen Sie zurück: vielleicht hat Ihr Browser behalten, was Sie eingegeben haben; wenn nicht, geben Sie es noch einmal ein. Senden Sie das Formular dann noch einmal.
}
problem-too-many-requests-message = { $count ->
    [one] Von dieser Adresse kamen zu viele Anfragen. Versuchen Sie es in einer Sekunde noch einmal.
   *[other] Von dieser Adresse kamen zu viele Anfragen. Versuchen Sie es in { $count } Sekunden noch einmal.
}
problem-headers-too-large-title = Ihr Browser hat zu viel gesendet
problem-headers-too-large-lead = Sie haben noch keine Antwort. Bis Sie eine haben: Laden und benutzen Sie das Gerät nicht.
problem-headers-too-large-text = Was Ihr Browser bei jeder Anfrage mitsendet, ist zu groß. Versuchen Sie es in einem privaten Fenster oder mit einem anderen Browser.
problem-headers-too-large-message = Die Kopfzeilen sind größer als 16 KiB. Senden Sie weniger oder kürzere.
problem-busy-title = Gerade sind sehr viele Menschen auf dieser Website
problem-busy-lead = Sie haben noch keine Antwort. Bis Sie eine haben: Laden und benutzen Sie das Gerät nicht.
problem-busy-text = { $count ->
    [one] Versuchen Sie es in einer Sekunde noch einmal. Sie können auch den Hersteller des Geräts fragen oder die Behörde für Produktsicherheit in Ihrem Land.
   *[other] Versuchen Sie es in { $count } Sekunden noch einmal. Sie können auch den Hersteller des Geräts fragen oder die Behörde für Produktsicherheit in Ihrem Land.
}
problem-busy-message = { $count ->
    [one] Es gibt zu viele Verbindungen. Versuchen Sie es in einer Sekunde noch einmal.
   *[other] Es gibt zu viele Verbindungen. Versuchen Sie es in { $count } Sekunden noch einmal.
}
