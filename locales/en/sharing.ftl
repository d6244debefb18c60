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

# A notice as an email.
email-subject = { $heading }: { $device }
email-check = Check whether yours is recalled:
email-by-hand = To get there without a link, type { $address } into your browser yourself and pick { $device }.
email-genuine = Is this message genuine?
email-from = This message comes from { $operator }.
email-from-site = This message comes from the website { $address }.
email-asks-nothing = This message asks for nothing: no name, no account, no payment, no reply. It has no pictures, and it tells nobody that you read it.
email-look-up = The recall can be looked up without this message:
email-notice = The recall with all its sources:

# All notices as a feed.
feed-link = Follow the recalls: feed (Atom)
