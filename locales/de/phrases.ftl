# Lists and lengths.

list-comma = {", "}
# Between two sentences, and behind a colon.
sentence-separator = {" "}
in-brackets = {" "}({ $text })
device-name = { $name } ({ $model })
full-stop = .
jurisdiction-world = weltweit
length-between = { $least } bis { $most }

# Colours, as they are written in data files.
colour-black = schwarz
colour-blue = blau
colour-brass = messingfarben
colour-gold = goldfarben
colour-green = grün
colour-grey = grau
colour-lavender = lavendelfarben
colour-navy = marineblau
colour-orange = orange
colour-pink = rosa
colour-purple = violett
colour-red = rot
colour-silver = silberfarben
colour-white = weiß
colour-yellow = gelb
