# Requests that are refused: too many, too large, too slow, or sent by another website.

problem-cross-site-title = Ce formulaire n’a pas été envoyé depuis ce site
problem-cross-site-lead = Vous n’avez pas encore de réponse. D’ici là, ne rechargez pas l’appareil et ne l’utilisez pas.
problem-cross-site-text = Un autre site web l’a envoyé en votre nom. Pour être sûr que la réponse vient de nous, vérifiez l’appareil ici, sur ce site même.
problem-cross-site-message = Un autre site web a envoyé ceci. Envoyez-le depuis ce site, ou depuis un programme qui n’est pas un navigateur.
problem-request-timeout-title = Cela a pris trop de temps
problem-request-timeout-lead = Vous n’avez pas encore de réponse. D’ici là, ne rechargez pas l’appareil et ne l’utilisez pas.
problem-request-timeout-text = Votre requête n’est pas arrivée entière à temps. La connexion est peut-être faible. Revenez en arrière et renvoyez le formulaire.
problem-request-timeout-message = La requête n’est pas arrivée entière à temps. Renvoyez-la.
problem-address-too-long-title = Cette adresse est trop longue
problem-address-too-long-lead = Vous n’avez pas encore de réponse. D’ici là, ne rechargez pas l’appareil et ne l’utilisez pas.
problem-address-too-long-text = Aucune page de ce site n’a une adresse aussi longue. Si vous faisiez une recherche, utilisez moins de mots.
problem-address-too-long-message = L’adresse dépasse 8 Kio. Raccourcissez-la.
problem-too-many-requests-title = Trop de requêtes à la fois
problem-too-many-requests-lead = Vous n’avez pas encore de réponse. D’ici là, ne rechargez pas l’appareil et ne l’utilisez pas.
problem-too-many-requests-text = { $count ->
    [one] Il est venu de votre connexion internet plus de requêtes que nous n’en traitons à la fois ; d’autres personnes la partagent peut-être. Attendez et réessayez dans une seconde. Si vous avez rempli un formulaire, revenez en arrière : votre navigateur a peut-être gardé ce que vous avez saisi ; sinon, saisissez-le de nouveau. Renvoyez ensuite le formulaire.
   *[other] Il est venu de votre connexion internet plus de requêtes que nous n’en traitons à la fois ; d’autres personnes la partagent peut-être. Attendez et réessayez dans { $count } secondes. Si vous avez rempli un formulaire, revenez en arrière : votre navigateur a peut-être gardé ce que vous avez saisi ; sinon, saisissez-le de nouveau. Renvoyez ensuite le formulaire.
}
problem-too-many-requests-message = { $count ->
    [one] Trop de requêtes sont venues de cette adresse. Réessayez dans une seconde.
   *[other] Trop de requêtes sont venues de cette adresse. Réessayez dans { $count } secondes.
}
problem-headers-too-large-title = Votre navigateur a envoyé trop de choses
problem-headers-too-large-lead = Vous n’avez pas encore de réponse. D’ici là, ne rechargez pas l’appareil et ne l’utilisez pas.
problem-headers-too-large-text = Ce que votre navigateur joint à chaque requête est trop volumineux. Essayez une fenêtre privée, ou un autre navigateur.
problem-headers-too-large-message = Les en-têtes dépassent 16 Kio. Envoyez-en moins, ou de plus courts.
problem-busy-title = Il y a énormément de monde sur ce site en ce moment
problem-busy-lead = Vous n’avez pas encore de réponse. D’ici là, ne rechargez pas l’appareil et ne l’utilisez pas.
problem-busy-text = { $count ->
    [one] Réessayez dans une seconde. Vous pouvez aussi demander au fabricant de l’appareil, ou à l’autorité chargée de la sécurité des produits dans votre pays.
   *[other] Réessayez dans { $count } secondes. Vous pouvez aussi demander au fabricant de l’appareil, ou à l’autorité chargée de la sécurité des produits dans votre pays.
}
problem-busy-message = { $count ->
    [one] Il y a trop de connexions. Réessayez dans une seconde.
   *[other] Il y a trop de connexions. Réessayez dans { $count } secondes.
}
