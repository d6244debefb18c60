# Recall notices.

hazard-overheating = Il peut surchauffer.
hazard-smoke = Il peut dégager de la fumée.
hazard-fire = Il peut prendre feu.
hazard-explosion = Il peut exploser.
hazard-melting = Il peut fondre.
hazard-burns = Il peut vous brûler.
hazard-property-damage = Il peut endommager ce qui l’entoure.

remedy-replacement = un produit de remplacement
remedy-refund = le remboursement
remedy-repair = une réparation
remedy-store-credit = un avoir
remedy-gift-card = une carte-cadeau

grade-official = source officielle
grade-maker = le fabricant
grade-scheme = organisme de collecte
grade-press = la presse

precision-exactly = exactement { $count }
precision-about = environ { $count }
precision-more-than = plus de { $count }

conflict-units = Quels appareils sont concernés
conflict-remedy = Ce que vous obtenez
conflict-dates = Les dates
conflict-number = Le numéro de l’avis

category-power-bank = batterie externe
category-charging-stand = station de charge
category-speaker = enceinte
category-speakerphone = haut-parleur de conférence
category-lamp = lampe

kind-serial = numéro de série
kind-date-code = code de date
kind-batch-code = code de lot

# Dates and sources.
period-between = { $from } – { $to }
period-since = { $from } et après
period-until = { $to } et avant
source-graded = { $host } ({ $grade })
label = { $text } :
list-semicolon = {" ; "}

# All notices.
recalls-title = Tous les rappels
recalls-lead = Tous les avis qui servent à établir les réponses, du plus récent au plus ancien.
recalls-description = Tous les avis de rappel d’appareils à batterie que Charge Safely connaît, du plus récent au plus ancien.

# One notice.
notice-heading = Rappel de produit pour des raisons de sécurité
notice-holds-in = Où il s’applique :
notice-stop = Arrêtez tout de suite d’utiliser l’appareil. Débranchez-le. Ne le rechargez pas.
notice-stop-more = Éteignez-le.
notice-check = Vérifiez votre appareil.
notice-you-get = S’il est rappelé, vous obtenez { $remedies }.
notice-you-get-all = Tous les appareils sont rappelés. Vous obtenez { $remedies }.
notice-remedy-unknown = On ne sait pas ici ce que vous obtenez.
notice-must-unknown = On ne sait pas ici ce que vous devez faire pour l’obtenir. Demandez :
notice-whom-to-ask = À qui demander
notice-pass-on = Transmettez cette information.
notice-pass-on-more = Prévenez toutes les personnes qui ont un tel appareil, et celles à qui vous en avez donné ou vendu un.
notice-product = Le produit
notice-products = Les produits
notice-facts = Ce que l’on sait
notice-units = Quels appareils
notice-help = Qui vous aide
notice-conflicts = Où les sources se contredisent
notice-conflicts-more = Nous montrons toutes les versions. La lecture la plus large décide.
notice-disposal = Où le déposer
notice-disposal-more = Pas à la poubelle. Pas dans le bac à piles d’un magasin. Demandez d’abord qui accepte les batteries rappelées.
notice-sources = Sources
notice-own-page = La page de l’avis :
notice-own-page-unknown = L’adresse de la page de l’avis n’est pas connue ici.
notice-search = Pour chercher l’avis :
notice-compared = Dernière comparaison avec ses sources :
disposal-of-country = Où déposer la batterie : { $country }
disposal-of-all = Où déposer la batterie dans d’autres pays

# A covered device.
product-brand = Marque : { $brand }.
product-articles = Références : { $articles }.
product-length = Le { $code } compte { $length } caractères.
product-length-unknown = On ne sait pas combien de caractères compte le { $code }.

# Facts.
fact-unknown = Inconnu. Aucune de nos sources ne le dit.
facts-unknown = Inconnu, car aucune de nos sources ne le dit : { $facts }.
fact-danger = Danger
fact-incidents = Ce qui s’est passé
fact-units = Nombre d’appareils
fact-made = Fabrication
fact-sold = Vente
fact-firm = Rappelé par
fact-remedy = Vous obtenez
fact-number = Numéro de l’avis
sold-which = Modèle
sold-where = Où
sold-when = Quand
sold-by = Magasins
sold-for = Prix
sold-unknown = inconnu

# Whom to turn to.
contact-serves = Pour : { $countries }
contact-only-for = Seulement pour : { $models }
contact-none = Nous ne connaissons personne à qui vous pourriez demander.
contact-none-below = Commencez par les sources de l’avis, plus bas.
# Where no list of sources follows.
contact-none-from = Ce que l’on sait vient de :
contact-no-phone = Aucun numéro de téléphone n’est connu ici.
contact-no-email = Aucune adresse e-mail n’est connue ici.
contact-no-page = Aucun service en ligne n’est connu ici.

# Which units, in words.
units-complete = L’avis dit de façon complète quels appareils il concerne. Les autres appareils ne sont pas concernés par cet avis.
units-incomplete = L’avis ne dit pas de façon complète quels appareils il concerne. Qu’un numéro ne soit sur aucune liste ne prouve rien.
units-disputed = Les sources se contredisent sur les appareils concernés. La lecture la plus large décide, et aucun appareil n’est exclu.
units-rules = Appareils rappelés
units-rules-any = Un seul de ces points suffit.
units-limits = Ce que les appareils rappelés ont en commun
units-limits-all = Un appareil ne peut être rappelé que si tous ces points sont vrais.
units-exclusions = Non concernés par cet avis
units-together = Tout cela à la fois.
units-sieve = Ce n’est qu’un premier signe. Demandez au fabricant.
units-later = Seul le début compte ici : un appareil acheté plus tard peut aussi être rappelé.
unit-all = Tous les appareils de ce modèle sont concernés.
unit-listed = { $part } figure sur la liste de l’avis.
unit-in-range = { $part } se trouve dans une plage indiquée par l’avis.
unit-listed-or-in-range = { $part } figure sur la liste de l’avis, ou se trouve dans une plage qu’il indique.
unit-prefix = { $part } commence par { $any }.
unit-prefix-length = { $part } commence par { $any } et compte { $count } caractères.
unit-ending = { $part } se termine par { $any }.
unit-ending-length = { $part } se termine par { $any } et compte { $count } caractères.
unit-mask = { $part } a cette forme : { $any }. Le signe # remplace un chiffre, @ une lettre et ? l’un ou l’autre.
mask-between = une valeur entre { $from } et { $to }
unit-date-any = { $part } est { $any } ({ $layout }).
unit-date-years = { $part } ({ $layout }) indique l’année { $years }.
unit-date-between = { $part } ({ $layout }) se situe entre { $from } et { $to }.
unit-date-since = { $part } ({ $layout }) est { $from } ou plus tard.
unit-date-until = { $part } ({ $layout }) est { $to } ou plus tôt.
unit-date-all = { $part } indique une date ({ $layout }).
layout-year = année
layout-week = semaine
layout-month = mois
layout-day = jour
layout-then = {", puis "}
unit-length-is = Son { $code } compte { $count } caractères.
unit-length-is-not = Son { $code } ne compte pas { $count } caractères.
unit-no-code = Aucun { $code } n’est imprimé dessus.
unit-made = Fabrication : { $period }.
unit-sold = Vente à l’état neuf : { $terms }.
unit-sold-in = seulement dans ces pays : { $countries }
unit-sold-by = par : { $shops }
unit-colours = Couleur : { $colours }.
unit-skus = Référence : { $skus }.
unit-maker = Seul le fabricant peut dire quels appareils sont rappelés. Aucune page n’est connue ici pour cela.
unit-maker-at = Seul le fabricant peut dire quels appareils sont rappelés. Demandez ici :
part-whole = Son { $code }
part-first = Le début de son { $code }, jusqu’au caractère { $last },
part-from = La fin de son { $code }, à partir du caractère { $first },
part-between = La partie de son { $code } qui va du caractère { $first } au caractère { $last }
part-group = La partie { $group } de son { $code }, entre les signes « { $separator } »,
codes-and-more = { $codes } et { $count } autres
