# Where a battery may go, near the reader: the country that is guessed, and collection points near a postcode.

disposal-own = Your country, as your browser’s language suggests
disposal-near-title = Places to ask near you
disposal-near-label = Postcode
disposal-near-hint = { $country }. We do not keep what you type.
disposal-near-button = Find
disposal-near-missing = Type a postcode.
disposal-near-unreadable = This cannot be a postcode. Type only its letters and digits.
disposal-near-unknown = We do not know this postcode. Look at what you typed, or try one nearby.
disposal-near-found = Places to ask near { $postcode }
disposal-near-none = We know of no place to ask within { $distance } km of this postcode. Ask your town or city.
disposal-near-warning = A place on this list may refuse a recalled battery. Bring nothing before they say yes.
disposal-near-first = Ask:
disposal-near-ask = Ask here first
disposal-near-takes = They said on { $date } that they take recalled batteries. Ask again before you go.
disposal-near-refuses = They said on { $date } that they do not take recalled batteries.
disposal-near-open = Open: { $hours }
disposal-near-km = { $km } km
disposal-near-km-miles = { $km } km ({ $miles } mi)
disposal-near-distances = Distances are as the crow flies, from the middle of the postcode’s area.
disposal-near-from = Where this list comes from
privacy-postcode = A postcode that you give to find places to ask is used for that list and then forgotten. It stands in the address of that page, and in none of our logs.
