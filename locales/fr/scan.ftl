# Scanning the label, what is said while a code is typed, and what helps where it cannot be read.

scan-camera = Scanner l’étiquette avec la caméra
scan-photo = Utiliser une photo de l’étiquette
scan-private = Les images sont lues sur votre téléphone ou votre ordinateur. Aucune n’en sort.
scan-stop = Arrêter la caméra
scan-off = La caméra est arrêtée.
scan-loading = Chargement du lecteur…
scan-asking = La caméra démarre. Si le navigateur demande l’autorisation, acceptez.
scan-looking = Recherche d’un code. Placez la caméra au-dessus du code-barres ou du code carré.
scan-reading = Lecture de la photo…
scan-found = Trouvé : { $code }. Comparez avec l’étiquette. Si c’est identique, appuyez sur « { $button } ».
scan-other = Trouvé : { $text }. Ce n’est pas un numéro de ce modèle.
scan-none = Aucun code trouvé sur cette photo. Approchez-vous, avec une lumière rasante, ou saisissez le numéro.
scan-late = Rien trouvé pour l’instant. Approchez-vous ou zoomez, avec une lumière rasante. Vous pouvez aussi saisir le numéro.
scan-refused = La caméra n’est pas autorisée. Utilisez une photo, saisissez le numéro ou autorisez la caméra dans les réglages du navigateur.
scan-missing = Aucune caméra trouvée. Utilisez une photo ou saisissez le numéro.
scan-busy = La caméra ne démarre pas. Une autre application l’utilise peut-être. Utilisez une photo ou saisissez le numéro.
scan-failed = Le lecteur n’a pas pu être chargé. Réessayez ou saisissez le numéro.

typing-count = Caractères saisis : {"{n}"}
typing-read-as = La lettre { $typed } est lue comme le chiffre { $digit }.

unreadable-title = Essayez de lire le numéro
unreadable-clean = Essuyez-le avec un chiffon sec.
unreadable-light = Tenez une lampe sur le côté, très bas, pour que la lumière passe au ras de l’inscription.
unreadable-zoom = Regardez-le avec l’appareil photo de votre téléphone et zoomez, ou prenez une photo et agrandissez-la.
unreadable-chalk = Le numéro est-il gravé dans le boîtier ? Frottez de la craie dessus et essuyez légèrement : la craie reste dans les creux.
unreadable-box = Regardez aussi la boîte. Le même numéro y figure souvent.
maker-page-without-code = Seul le fabricant ({ $maker }) peut le dire avec certitude. Sa page demande le numéro, mais indique peut-être à qui s’adresser si vous ne l’avez pas :
proof-title = Ce qui peut aussi montrer de quel appareil il s’agit :
proof-receipt = le ticket de caisse ou le message qui confirme la commande
proof-account = la commande dans votre compte client chez le vendeur
proof-box = la boîte avec le numéro
proof-photo = une photo de l’étiquette, même usée
proof-facts = le modèle, la couleur et la date d’achat
proof-decides = C’est à l’entreprise qui remplace ou rembourse de dire ce qu’elle accepte.
proof-until = Tant qu’on ne vous a pas dit le contraire, faites comme s’il était rappelé.

privacy-camera = Ce que voit la caméra et les photos que vous choisissez de scanner sont lus sur votre téléphone ou votre ordinateur et ne sont envoyés nulle part.
