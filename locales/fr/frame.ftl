# What stands around every page.

site-name = Charge Safely
skip-to-main = Aller au texte principal
language = Langue :
data-of = Date des données :
data-from = Elles viennent des avis des autorités et des fabricants. Chaque réponse cite ses sources.
nav-label = À propos de ce site
nav-home = Vérifier un appareil
nav-recalls = Tous les rappels
nav-disposal = Où déposer la batterie
nav-about = Comment les réponses sont établies
nav-privacy = Vie privée
nav-accessibility = Accessibilité
