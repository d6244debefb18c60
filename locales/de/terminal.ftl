# The command line.

terminal-affected = BETROFFEN: Dieses Gerät ist vom Rückruf betroffen. Benutzen Sie es ab sofort nicht mehr.
terminal-possibly-affected = MÖGLICHERWEISE BETROFFEN: Dieses Gerät ist möglicherweise vom Rückruf betroffen. Behandeln Sie es wie ein zurückgerufenes Gerät, bis Sie es wissen.
terminal-not-affected = NICHT BETROFFEN: Keine hier bekannte Mitteilung gilt für dieses Gerät.
terminal-suggestion = Anders gelesen, ist der Aufdruck vom Rückruf betroffen: { $code }
terminal-ask-serial = Zur Klärung: Sehen Sie sich Nummer und Modell auf dem Gerät noch einmal an.
terminal-ask-colour = Zur Klärung: Nennen Sie die Farbe (--colour).
terminal-ask-bought = Zur Klärung: Sagen Sie, wann es neu gekauft wurde (--bought).
terminal-ask-country = Zur Klärung: Sagen Sie, wo es neu gekauft wurde (--country).
terminal-ask-maker = Zur Klärung: Fragen Sie den Hersteller.
terminal-data = Stand der Daten: { $day }, Generation { $generation }
terminal-line-too-long = Die Zeile ist länger als 16 KiB.
terminal-asked = { $count ->
    [one] Durchsucht wurde { $place }: Dort steht ein Gerät. Ohne --snapshot und --data werden die ins Programm eingebauten Mitteilungen durchsucht.
   *[other] Durchsucht wurde { $place }: Dort stehen { $count } Geräte. Ohne --snapshot und --data werden die ins Programm eingebauten Mitteilungen durchsucht.
}
terminal-asked-built-in = Durchsucht wurden die { $count } ins Programm eingebauten Geräte. Mit --snapshot FILE oder --data DIR werden andere durchsucht.
