# What folds away on the result page.

more-notices = Other notices: { $count }
more-facts = More about the recall
battery-countries = In your country

# A notice as a poster.
poster-link = Poster to print
poster-print = This page prints on one sheet of A4 or Letter paper. Back to:
poster-check = Is yours recalled? Check it here:
poster-by-hand = Check yours here (write in the address of this site):
poster-until = Leave this up for at least 120 days. Put up on:
