# Lists and lengths.

list-comma = {", "}
# Between two sentences, and behind a colon.
sentence-separator = {" "}
in-brackets = {" "}({ $text })
device-name = { $name } ({ $model })
full-stop = .
jurisdiction-world = Monde entier
length-between = { $least } à { $most }

# Colours, as they are written in data files.
colour-black = noir
colour-blue = bleu
colour-brass = laiton
colour-gold = doré
colour-green = vert
colour-grey = gris
colour-lavender = lavande
colour-navy = bleu marine
colour-orange = orange
colour-pink = rose
colour-purple = violet
colour-red = rouge
colour-silver = argenté
colour-white = blanc
colour-yellow = jaune
