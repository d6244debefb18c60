# What folds away on the result page.

more-notices = Autres avis : { $count }
more-facts = En savoir plus sur le rappel
battery-countries = Dans votre pays

# A notice as a poster.
poster-link = Affiche à imprimer
poster-print = Cette page s’imprime sur une seule feuille A4 ou Letter. Retour à :
poster-check = Votre appareil est-il rappelé ? Vérifiez ici :
poster-by-hand = Vérifiez ici (inscrivez l’adresse de ce site) :
poster-until = Laissez cette affiche en place au moins 120 jours. Posée le :

# A notice as an email.
email-subject = { $heading } : { $device }
email-check = Vérifiez si votre appareil est rappelé :
email-by-hand = Pour y accéder sans lien, tapez vous-même { $address } dans votre navigateur et choisissez { $device }.
email-genuine = Ce message est-il authentique ?
email-from = Ce message vient de { $operator }.
email-from-site = Ce message vient du site { $address }.
email-asks-nothing = Ce message ne vous demande rien : ni nom, ni compte, ni paiement, ni réponse. Il ne contient aucune image et n’indique à personne que vous l’avez lu.
email-look-up = Vous pouvez retrouver le rappel sans ce message :
email-notice = Le rappel avec toutes ses sources :

# All notices as a feed.
feed-link = Suivre les rappels : flux (Atom)
