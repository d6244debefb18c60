# What folds away on the result page.

more-notices = Autres avis : { $count }
more-facts = En savoir plus sur le rappel
battery-countries = Dans votre pays

# A notice as a poster.
poster-link = Affiche à imprimer
poster-print = Cette page s’imprime sur une seule feuille A4 ou Letter. Retour à :
poster-check = Le vôtre est-il rappelé ? Vérifiez ici :
poster-by-hand = Vérifiez ici (inscrivez l’adresse de ce site) :
poster-until = Laissez cette affiche en place au moins 120 jours. Posée le :
