# The command line.

terminal-affected = CONCERNÉ : cet appareil est rappelé. Arrêtez tout de suite de l’utiliser.
terminal-possibly-affected = PEUT-ÊTRE CONCERNÉ : cet appareil est peut-être rappelé. Tant que vous ne savez pas, faites comme s’il était rappelé.
terminal-not-affected = NON CONCERNÉ : aucun avis connu ici ne concerne cet appareil.
terminal-suggestion = Une autre lecture du numéro imprimé est rappelée : { $code }
terminal-ask-serial = Pour trancher : regardez encore le numéro et le modèle sur l’étiquette.
terminal-ask-colour = Pour trancher : indiquez sa couleur (--colour).
terminal-ask-bought = Pour trancher : indiquez quand il a été acheté neuf (--bought).
terminal-ask-country = Pour trancher : indiquez où il a été acheté neuf (--country).
terminal-ask-maker = Pour trancher : demandez au fabricant.
terminal-data = Date des données : { $day }, génération { $generation }
terminal-line-too-long = La ligne dépasse 16 Kio.
terminal-asked = { $count ->
    [one] Source consultée : { $place }, qui connaît un modèle. Sans --snapshot ni --data, ce sont les avis intégrés au programme qui sont consultés.
   *[other] Source consultée : { $place }, qui connaît { $count } modèles. Sans --snapshot ni --data, ce sont les avis intégrés au programme qui sont consultés.
}
terminal-asked-built-in = Les { $count } modèles intégrés au programme ont été consultés. Pour en consulter d’autres : --snapshot FILE ou --data DIR.
