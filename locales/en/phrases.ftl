# Lists and lengths.

list-comma = {", "}
# Between two sentences, and behind a colon.
sentence-separator = {" "}
in-brackets = {" "}({ $text })
device-name = { $name } ({ $model })
full-stop = .
jurisdiction-world = Worldwide
length-between = { $least } to { $most }

# Colours, as they are written in data files.
colour-black = black
colour-blue = blue
colour-brass = brass
colour-gold = gold
colour-green = green
colour-grey = grey
colour-lavender = lavender
colour-navy = navy
colour-orange = orange
colour-pink = pink
colour-purple = purple
colour-red = red
colour-silver = silver
colour-white = white
colour-yellow = yellow
