# Where a battery may go, near the reader: the country that is guessed, and collection points near a postcode.

disposal-own = Votre pays, d’après la langue de votre navigateur
disposal-near-title = Où demander près de chez vous
disposal-near-label = Code postal
disposal-near-hint = { $country }. Nous ne conservons pas ce que vous saisissez.
disposal-near-button = Chercher
disposal-near-missing = Saisissez un code postal.
disposal-near-unreadable = Cela ne peut pas être un code postal. Saisissez seulement ses lettres et ses chiffres.
disposal-near-unknown = Nous ne connaissons pas ce code postal. Vérifiez votre saisie ou essayez-en un voisin.
disposal-near-found = Où demander près de { $postcode }
disposal-near-none = Nous ne connaissons aucun lieu où demander à moins de { $distance } km de ce code postal. Demandez à votre municipalité.
disposal-near-warning = Un lieu de cette liste peut refuser une batterie rappelée. N’apportez rien tant qu’on ne vous a pas dit oui.
disposal-near-first = Demandez :
disposal-near-ask = Demandez d’abord ici
disposal-near-takes = Réponse donnée le { $date } : les batteries rappelées sont acceptées. Demandez de nouveau avant d’y aller.
disposal-near-refuses = Réponse donnée le { $date } : les batteries rappelées ne sont pas acceptées.
disposal-near-open = Horaires : { $hours }
disposal-near-km = { $km } km
disposal-near-km-miles = { $km } km ({ $miles } miles)
disposal-near-distances = Distances à vol d’oiseau, depuis le centre de la zone du code postal.
disposal-near-from = D’où vient cette liste
privacy-postcode = Le code postal que vous donnez pour trouver des lieux où demander sert à cette liste, puis il est oublié. Il figure dans l’adresse de cette page, mais dans aucun de nos journaux.
