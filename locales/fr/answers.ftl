# Answers, their reasons and the steps that follow.

result-title-affected = Rappelé : { $device }
result-title-possibly-affected = Peut-être rappelé : { $device }
result-title-not-affected = Non concerné par les rappels que nous connaissons : { $device }
verdict-affected = Cet appareil est rappelé
verdict-possibly-affected = Cet appareil est peut-être rappelé
verdict-not-affected = Aucun des rappels que nous connaissons ne concerne cet appareil
verdict-treat-as-recalled = Tant que vous ne savez pas, faites comme s’il était rappelé.
# What can happen, on the first screen: the gravest two.
dangers = Danger : { $dangers }.
dangers-unnamed = Danger : considérez qu’il peut prendre feu.
danger-fire = incendie
danger-explosion = explosion
danger-burns = brûlures
danger-smoke = fumée
danger-overheating = surchauffe
danger-melting = plastique fondu
danger-property-damage = dégâts matériels
unit-absent = Pas de numéro dessus
unit-unreadable = Numéro introuvable ou illisible
unit-untold = Numéro non indiqué
replaced = Nous avons lu { $changes }. À notre connaissance, le fabricant n’imprime pas cette lettre dans ses numéros.
replaced-letter = la lettre { $typed } comme le chiffre { $digit }

step-stop = Arrêtez tout de suite de l’utiliser. Débranchez-le. Ne le rechargez pas.
step-stop-more = Éteignez-le.
step-put = Posez-le là où rien ne peut prendre feu.
step-put-more = Au frais et au sec, loin des lits et des issues. S’il gonfle, siffle, dégage une odeur ou chauffe : éloignez-vous et appelez les pompiers.
step-ask-firm = Demandez { $remedy } à { $firm }.
step-ask-firm-what = Demandez à { $firm } ce que vous obtenez.
step-bin = Ne le mettez ni à la poubelle ni dans le bac à piles d’un magasin.
step-bin-more = Gardez-le jusqu’à ce que vous sachiez ce que l’entreprise doit voir. Ensuite :
step-tell = Prévenez les autres.
step-tell-more = Si vous avez donné ou vendu un tel appareil à quelqu’un, transmettez-lui cette information.
step-compare = Comparez encore une fois le code avec l’étiquette.
step-compare-more = Un seul caractère faux changerait cette réponse.
step-answers = Vérifiez encore une fois vos réponses.
step-answers-more = Cette réponse repose sur ce que vous avez indiqué ({ $told }). C’est le premier achat, à l’état neuf, qui compte.
step-answers-only = Cette réponse repose sur ce que vous avez indiqué ({ $told }).
told-colour = couleur : { $colour }
told-bought = achat : { $date }
told-country = pays d’achat : { $country }
empty-place-title = L’emplacement du numéro est-il vide ?
empty-place = Les appareils rappelés n’ont pas de numéro à cet endroit. S’il n’y a rien, le vôtre est rappelé.
step-again = Vérifiez de nouveau plus tard.
step-again-more = Les rappels s’étendent et les avis changent. Vérifiez de nouveau si l’un des avis ci-dessous change.
step-again-day = Cette réponse tient compte des avis à cette date :
step-swollen = Il est gonflé ou chaud, il dégage une odeur ? Arrêtez de l’utiliser, quoi que disent les listes.
step-swollen-more = Éloignez-vous et appelez les pompiers. Prévenez ensuite le fabricant et l’autorité chargée de la sécurité des produits dans votre pays.

suggestion-title = { $count ->
    [one] Vouliez-vous saisir ce numéro ?
   *[other] Vouliez-vous saisir l’un de ces numéros ?
}
suggestion-differs = Un rappel concerne ce numéro. Il diffère du vôtre par un caractère facile à confondre : { $other } et non { $typed }. Regardez encore l’étiquette.
suggestion-differs-in-several = Un rappel concerne ce numéro. Il diffère du vôtre par des caractères faciles à confondre. Regardez encore l’étiquette.
suggestion-button = Oui, c’est ce que dit l’étiquette
suggestion-otherwise = Sinon, la réponse reste la même : faites comme si l’appareil était rappelé et demandez au fabricant.
elsewhere-title = Est-ce un autre modèle ?
elsewhere-listed = Ce numéro est concerné par le rappel d’un autre modèle : { $device }. Comparez avec le modèle indiqué sur l’étiquette.
elsewhere-button = Vérifier pour { $device }
insist-title = Le numéro est-il complet ?
insist-sentence = { $count ->
    [one] Vous avez saisi un caractère. Le numéro des appareils rappelés a une autre longueur. Comparez avec l’étiquette.
   *[other] Vous avez saisi { $count } caractères. Le numéro des appareils rappelés a une autre longueur. Comparez avec l’étiquette.
}
look-again-title = Regardez encore l’étiquette
look-again = Les avis se fondent sur ce que montre l’étiquette.
look-again-link = Où regarder, et le formulaire
more-title = Dites-nous-en plus, si vous le pouvez
more-button = Vérifier de nouveau
maker-title = Demandez au fabricant
maker-has-page = Seul le fabricant ({ $maker }) peut le dire avec certitude. Saisissez votre numéro sur sa page :
maker-has-contacts = Seul le fabricant ({ $maker }) peut le dire avec certitude. Adressez-vous ici :
maker-elsewhere = Seul le fabricant ({ $maker }) peut le dire avec certitude. Les avis sur cet appareil ne nomment personne à qui s’adresser. D’autres avis disent comment joindre { $maker } :
maker-unknown = Seul le fabricant ({ $maker }) peut le dire avec certitude. Nous ne connaissons pas ses coordonnées. Les sources citées plus bas disent peut-être comment le joindre.
maker-without-code = Seul le fabricant ({ $maker }) peut le dire avec certitude. Sans numéro, écrivez ou téléphonez. Indiquez le modèle, la date et le lieu d’achat. Joignez une photo du côté où le numéro devrait se trouver.

why-title = Pourquoi
tag-affected = Concerne cet appareil
tag-possibly-affected = Concerne peut-être cet appareil
tag-not-affected = Ne concerne pas cet appareil
basis-number = numéro { $number }
basis-published = Publication :
basis-compared = Comparaison avec ses sources :
basis-deciding = C’est cet avis qui décide de la réponse.

help-title = Ce que vous obtenez, et de qui
help-title-possibly = Ce que vous obtiendriez, et de qui
help-who = { $publisher } ({ $where })
help-must = Ce que vous devez faire pour cela :
help-no-phone = Nous n’avons trouvé aucun numéro de téléphone pour cet avis.
disputes-title = Où les sources se contredisent
dispute-units = Nous montrons les deux. Ici, c’est la lecture la plus large qui décide : aucun appareil n’est exclu.
dispute-remedy = Nous montrons les deux. Demandez à l’entreprise ce que vous obtenez.
dispute-dates = Nous montrons les deux. Aucune des deux ne suffit à exclure un appareil.
dispute-number = Nous montrons les deux.
recall-title = Rappel de produit pour des raisons de sécurité
recall-product = Produit
product-line = { $name } ({ $kind }). Marque : { $brand }. Modèle : { $model }.
recall-danger = Danger
recall-incidents = Ce qui s’est passé
recall-units = Nombre d’appareils
recall-made = Fabrication
recall-sold = Vente
recall-firm = Rappelé par
recall-published = Publication
recall-unknown = Inconnu. Aucune de nos sources ne le dit.
pass-on = Transmettez cette information à toutes les personnes qui ont un tel appareil.
battery-title = Où déposer la batterie
battery-never = Pas ici :
battery-say = Ce qu’il faut dire au téléphone :
battery-page = Où déposer la batterie : { $country }
checked-title = Ce qui a été vérifié
checked-device = Modèle
checked-as-printed = { $code }, exactement comme imprimé
checked-colour = Couleur
checked-bought = Mois d’achat
checked-country = Pays d’achat
checked-not-told = Non indiqué
checked-against = Comparé avec
checked-notices = { $count ->
    [one] Un avis
   *[other] { $count } avis
}
checked-data = Date des données
checked-generation = Version des données
checked-cannot = Ce que nous ne pouvons pas dire
checked-cannot-tell = Si un rappel va suivre, ou s’il en existe un que nous ne connaissons pas.
check-another = Vérifier un autre appareil
check-another-same = Un autre appareil du même modèle : { $device }

# Reasons: why a notice covers a unit.
reason-all-units = Cet avis concerne tous les appareils de ce modèle.
reason-serial-listed = Le code { $code } figure sur la liste de cet avis.
reason-serial-in-range = Le code est dans la plage rappelée, de { $from } à { $to }.
reason-prefix-matches = Le code commence par { $text }, comme les codes rappelés.
reason-ending-matches = Le code se termine par { $text }, comme les codes rappelés.
reason-mask-matches = Le code correspond à la forme rappelée { $text }.
reason-date-code-matches = Le code { $code } est l’une des dates rappelées.
reason-length-matches = { $count ->
    [one] Le code compte un caractère, comme les codes rappelés.
   *[other] Le code compte { $count } caractères, comme les codes rappelés.
}
reason-no-code-printed = L’appareil ne porte pas de numéro. Les appareils rappelés n’en ont pas.
reason-sold-as-recalled = Il a été acheté à un moment et dans un lieu où des appareils rappelés étaient vendus.
reason-colour-recalled = Les appareils rappelés sont de cette couleur : { $colour }. Le vôtre aussi.
reason-sku-recalled = Sa référence est rappelée. Références rappelées : { $skus }.

# Reasons: why a notice does not cover a unit.
reason-not-listed = Cet avis donne la liste complète des numéros rappelés, et { $code } n’y figure pas.
reason-code-printed = Cet avis ne concerne que les appareils sans numéro, et le vôtre en a un.
reason-other-code = Les codes rappelés ont une autre forme que { $code }.
reason-other-length = { $count ->
    [one] Les codes rappelés comptent un caractère. Le vôtre, tel qu’il est imprimé, non.
   *[other] Les codes rappelés comptent { $count } caractères. Le vôtre, tel qu’il est imprimé, non.
}
reason-bought-before-made = Il a été acheté avant la fabrication du premier appareil rappelé ({ $date }).
reason-bought-before-sold = Il a été acheté avant la vente du premier appareil rappelé ({ $date }).
reason-other-colour = Seuls les appareils en { $colours } sont rappelés, et le vôtre est d’une autre couleur.
reason-other-country = Les appareils rappelés n’ont été vendus que dans ces pays : { $countries }. Le vôtre a été acheté ailleurs.
reason-other-sku = Seules ces références sont rappelées : { $skus }. La vôtre est différente.
reason-excluded-colour = L’avis dit que les appareils en { $colour } ne sont pas concernés.
reason-excluded-length = { $count ->
    [one] L’avis dit que les codes qui ne comptent pas un seul caractère ne sont pas concernés.
   *[other] L’avis dit que les codes qui ne comptent pas { $count } caractères ne sont pas concernés.
}
reason-excluded = L’avis dit que les appareils comme celui-ci ne sont pas concernés.

# Reasons: why neither is proven.
reason-code-needed = Cet avis se fonde sur le code de l’appareil, et aucun n’a été saisi.
reason-code-unreadable = Cet avis se fonde sur le code de l’appareil, et le vôtre est illisible.
reason-code-not-found = Cet avis se fonde sur le code de l’appareil, et vous n’en avez pas trouvé.
reason-date-unclear = Le code ne peut pas être lu comme une date.
reason-length-unconfirmed = { $count ->
    [one] L’avis vise les codes d’un caractère. Il reste à savoir si l’étiquette montre exactement ce que vous avez saisi.
   *[other] L’avis vise les codes de { $count } caractères. Il reste à savoir si l’étiquette montre exactement ce que vous avez saisi.
}
reason-colour-needed = Cet avis se fonde sur la couleur, et elle n’a pas été indiquée.
reason-bought-needed = Cet avis se fonde sur la date d’achat, et elle n’a pas été indiquée.
reason-bought-undecided = La date d’achat ne suffit pas pour savoir si cet avis concerne l’appareil.
reason-country-needed = Cet avis se fonde sur le pays d’achat, et il n’a pas été indiqué.
reason-detail-unknown = Cet avis se fonde sur le magasin ou la référence, ce qui ne peut pas être vérifié ici.
reason-maker-must-tell = Seul le fabricant peut dire quels appareils cet avis concerne.
reason-maker-must-tell-at = Seul le fabricant peut dire quels appareils cet avis concerne, sur { $host }.
reason-list-incomplete = Cet avis ne donne pas la liste de tous ses appareils : le vôtre ne peut donc pas être exclu.
reason-sieve-matches = Le code répond au premier critère de l’avis. Seul le fabricant connaît la suite.
reason-sources-disagree = Les sources se contredisent sur les appareils concernés : aucun appareil n’est donc exclu.
reason-look-alike-listed = Si un caractère facile à confondre est lu autrement, le code est rappelé : { $code }.
reason-listed-under-other = Le code figure sur la liste de rappel d’un autre modèle : { $device }.
reason-answers-contradict = Ce qui a été indiqué sur l’achat ou la couleur va dans l’autre sens. La règle qui vise l’appareil compte davantage.

# Shown where a device has no notice at all.
none-known = Nous ne connaissons aucun avis sur ce modèle. Cela ne veut pas dire qu’il n’y en a pas.

reason-form-differs = Ce code n’a pas la forme des codes de ce modèle. Qu’il ne soit sur aucune liste ne prouve rien.
