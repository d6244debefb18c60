# The forms: picking a device, typing its code.

home-title = Votre appareil à batterie est-il rappelé ?
home-lead = Choisissez le modèle et saisissez le numéro de l’étiquette. Vous saurez quoi faire maintenant et ce que vous obtenez.
search-label = Trouvez votre appareil
search-hint = Nom, marque ou numéro de modèle, p. ex. A3102
search-button = Chercher
search-count = Modèles trouvés : {"{n}"}
search-found = { $count ->
    [one] Un modèle trouvé
   *[other] { $count } modèles trouvés
}
search-none = Ce modèle n’est pas dans nos données. Cela ne veut pas dire qu’il n’est pas rappelé : demandez au fabricant.
search-number = Cela ressemble au numéro d’un exemplaire, pas à un modèle. Choisissez d’abord l’appareil, puis saisissez le numéro dans son propre champ, plus bas. Tant que vous n’avez pas de réponse, ne rechargez pas l’appareil et ne l’utilisez pas.
search-all = Afficher tous les modèles
pick-legend = De quel modèle s’agit-il ?
card-see-drawing = Où regarder sur l’appareil : voir le dessin
card-type-number = Saisir son numéro
card-all-units = Tous les appareils de ce modèle sont rappelés : voir quoi faire
check-button = Vérifier cet appareil
no-code-title = Pas de numéro à saisir ?
no-code-tips = Nettoyez l’étiquette avec un chiffon sec. Prenez-la en photo avec votre téléphone, sous une lumière rasante, et agrandissez l’image.
unreadable-button = Je ne trouve pas le numéro ou je ne peux pas le lire
absent-button = Il n’y a pas de numéro de ce genre dessus
home-what-title = Ce qu’est ce site
home-what = Il permet de consulter les rappels publiés. Il ne demande ni nom, ni compte, ni paiement, ne dépose pas de cookies et ne transmet rien.
home-not-listed = Votre appareil n’est pas dans la liste ? Alors nous ne lui connaissons aucun rappel. Il peut y en avoir un quand même : demandez au fabricant ou à l’autorité chargée de la sécurité des produits dans votre pays.

device-title = { $device } : votre appareil est-il rappelé ?
device-title-all-units = { $device } : tous les appareils sont rappelés
device-until-known = N’utilisez pas et ne rechargez pas le vôtre tant que vous ne savez pas.
device-stop-now = Tous les appareils de ce modèle sont rappelés. Aucun numéro n’est nécessaire. Arrêtez tout de suite d’utiliser le vôtre. Débranchez-le. Ne le rechargez pas.
show-what-to-do = Voir ce que je dois faire maintenant
absence-title = Cherchez d’abord un numéro
absence-lead = Les appareils rappelés n’ont pas de numéro de série. Si le vôtre n’en a pas à cet endroit, il est rappelé.
from-email = Vous arrivez ici par un message. Vous avez raison de vous méfier :
from-message = Vous arrivez ici par un message ? Vous avez raison de vous méfier :
genuine-title = Cette page est-elle authentique ?
genuine-asks-nothing = Elle ne demande ni nom, ni adresse, ni compte, ni paiement. Elle ne vous envoie rien.
genuine-notices = Les rappels sur lesquels elle s’appuie peuvent être consultés sans elle :
genuine-by-hand-at = Pour venir ici sans lien, tapez vous-même { $address } dans votre navigateur et choisissez { $device }.
genuine-by-hand = Pour venir ici sans lien, tapez vous-même l’adresse de ce site dans votre navigateur et choisissez { $device }.
notice-numbered = { $publisher }, numéro { $number }
notice-unnumbered = { $publisher } (rappel sans numéro)
another-device = Un autre modèle
source = Source :

code-any = Numéro de série, code de date ou code de lot
code-printed-as = { $code } ({ $printed })
code-hint-any = Comme sur l’étiquette. Le numéro de série se trouve le plus souvent après « SN ». Choisissez d’abord le modèle pour voir où.
code-hint-length-after = Les { $length } caractères après « { $printed } ».
code-hint-length = Il compte { $length } caractères.
code-hint-digits = Il compte { $length } chiffres.
code-hint-after = Ce qui suit « { $printed } ».
code-hint-as-it-stands = Comme sur l’appareil.
code-hint-shape = Il ressemble à ceci : { $shape }
code-hint-zero-one = Le fabricant n’imprime ni la lettre O ni la lettre I : un signe rond est un zéro, un signe droit est le chiffre 1.
code-count = { $count ->
    [one] Un caractère
   *[other] { $count } caractères
}
code-count-of = {"{n}"} caractères sur {"{max}"}
code-as-printed = C’est exactement ce que montre l’étiquette
label-model = Modèle : { $model }
label-code = { $code }
label-type-this = { $code } : à saisir
label-look-here = { $code } : regardez s’il y en a un
label-not-needed = { $code } : pas nécessaire
label-general = Ce dessin montre le type d’appareil. Le vôtre peut être différent.

colour-question = De quelle couleur est-il ?
bought-label = Quand a-t-il été acheté neuf ? (année et mois)
bought-hint = Année et mois, p. ex. 2023-06. Laissez vide si vous ne savez pas.
country-label = Pays du premier achat
countries-known = Pays pour lesquels il y a ici un rappel ou des conseils
countries-other = Tous les autres pays
dont-know = Je ne sais pas
