# The command line.

terminal-affected = AFFECTED: this unit is recalled. Stop using it now.
terminal-possibly-affected = POSSIBLY AFFECTED: this unit may be recalled. Treat it as recalled until you know.
terminal-not-affected = NOT AFFECTED: no notice known here covers this unit.
terminal-suggestion = Another reading of the print is recalled: { $code }
terminal-ask-serial = To settle it: look at the number and the model on the label again.
terminal-ask-colour = To settle it: say its colour (--colour).
terminal-ask-bought = To settle it: say when it was bought new (--bought).
terminal-ask-country = To settle it: say where it was bought new (--country).
terminal-ask-maker = To settle it: ask the maker.
terminal-data = Data of { $day }, generation { $generation }
terminal-line-too-long = The line is longer than 16 KiB.
terminal-asked = { $count ->
    [one] Asked was { $place }, which knows one device. Without --snapshot and --data the notices built into the program are asked.
   *[other] Asked was { $place }, which knows { $count } devices. Without --snapshot and --data the notices built into the program are asked.
}
terminal-asked-built-in = Asked were the { $count } devices built into the program: --snapshot FILE or --data DIR asks others.
