# Numbers, dates, lists.

number-group = ,
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
list-comma = {", "}
list-and = { $front } and { $last }
list-or = { $front } or { $last }
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
