# What is wrong with a form, and what to do about it.

errors-title = Il y a un problème
error-prefix = Erreur :

error-device-missing = Choisissez le modèle que vous voulez vérifier.
error-device-unknown = Nous ne connaissons pas ce modèle. Choisissez-en un dans la liste.
error-serial-missing-serial = Saisissez le numéro de série, ou indiquez qu’il n’y en a pas ou que vous ne pouvez pas le lire.
error-serial-missing-date-code = Saisissez le code de date, ou indiquez qu’il n’y en a pas ou que vous ne pouvez pas le lire.
error-serial-missing-batch-code = Saisissez le code de lot, ou indiquez qu’il n’y en a pas ou que vous ne pouvez pas le lire.
error-serial-empty = Saisissez ce que montre l’étiquette. Des espaces ou « SN » seuls ne sont pas un numéro.
error-serial-too-long = C’est plus long que tous les numéros d’étiquette. Saisissez seulement le numéro.
error-serial-no-such-date = Ce code indique une date qui n’existe pas. Regardez encore l’étiquette.
error-serial-character = Le caractère { $position } est « { $found } ». Ce fabricant ne l’imprime pas. Regardez encore l’étiquette.
error-serial-unprintable = Le signe en position { $position } n’est pas de ceux que ce fabricant imprime. Saisissez seulement les lettres, les chiffres et les signes que montre l’étiquette.
error-serial-length = { $count ->
    [one] Le numéro compte un caractère. Il devrait en compter { $expected }. Regardez encore l’étiquette.
   *[other] Le numéro compte { $count } caractères. Il devrait en compter { $expected }. Regardez encore l’étiquette.
}
error-serial-contradicts = Vous avez saisi un numéro et indiqué qu’il n’y en a pas ou que vous ne pouvez pas le lire. Choisissez l’un ou l’autre.
error-colour-unknown = Nous ne connaissons pas ce modèle dans cette couleur. Choisissez { $colours }, ou « Je ne sais pas ».
error-colour-unknown-all = Nous ne connaissons pas les couleurs de ce modèle. Laissez la couleur vide.
error-bought-format = Saisissez l’année et le mois d’achat, p. ex. 2023-06.
error-bought-no-such-day = Ce jour ou ce mois n’existe pas. Saisissez l’année et le mois, p. ex. 2023-06.
error-bought-ahead = La date d’achat est dans le futur. Saisissez l’année et le mois, p. ex. 2023-06.
error-country-unknown = Nous ne connaissons pas ce pays. Choisissez-en un dans la liste.
error-too-long-device = Le nom du modèle est trop long. Choisissez-en un dans la liste.
error-too-long-serial = C’est plus long que tous les numéros d’étiquette. Saisissez seulement le numéro.
error-too-long-colour = La couleur est trop longue. Choisissez-en une dans la liste.
error-too-long-bought = La date d’achat est trop longue. Saisissez l’année et le mois, p. ex. 2023-06.
error-too-long-country = Le nom du pays est trop long. Choisissez-en un dans la liste.
error-json-syntax = Ce n’est pas du JSON en UTF-8.
error-json-shape = Envoyez un objet JSON avec les champs device, serial, colour, bought, country (texte) et as_printed, absent, unreadable (true ou false), chacun une seule fois.
error-serial-other-print = Cela ne ressemble pas au numéro. C’est peut-être un nom, une caractéristique électrique, un numéro du commerce ou un mot pour « aucun ». Regardez encore une fois à cet endroit. Si vous ne trouvez pas de numéro, appuyez sur « Il n’y a pas de numéro de ce genre dessus ».
error-serial-character-unpublished = Le caractère { $position } est « { $found } ». Saisissez seulement des lettres et des chiffres.
error-twice-device = Le formulaire a été envoyé avec deux modèles différents. Choisissez-en un.
error-twice-serial = Le formulaire a été envoyé avec deux numéros différents. Regardez ce qui se trouve maintenant dans le champ.
error-twice-colour = Le formulaire a été envoyé avec deux couleurs différentes. Choisissez-en une.
error-twice-bought = Le formulaire a été envoyé avec deux dates d’achat différentes. Regardez ce qui se trouve maintenant dans le champ.
error-twice-country = Le formulaire a été envoyé avec deux pays différents. Choisissez-en un.
