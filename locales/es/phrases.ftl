# Numbers, dates, lists.

list-comma = {", "}
# Between two sentences, and behind a colon.
sentence-separator = {" "}
in-brackets = {" "}({ $text })
device-name = { $name } ({ $model })
full-stop = .
jurisdiction-world = Todo el mundo
length-between = de { $least } a { $most }

# Colours, as they are written in data files.
colour-black = negro
colour-blue = azul
colour-brass = latón
colour-gold = dorado
colour-green = verde
colour-grey = gris
colour-lavender = lavanda
colour-navy = azul marino
colour-orange = naranja
colour-pink = rosa
colour-purple = morado
colour-red = rojo
colour-silver = plateado
colour-white = blanco
colour-yellow = amarillo
