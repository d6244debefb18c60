# What folds away on the result page.

more-notices = Otros avisos: { $count }
more-facts = Más sobre la retirada
battery-countries = En su país

# A notice as a poster.
poster-link = Cartel para imprimir
poster-print = Esta página se imprime en una sola hoja de papel A4 o carta. Volver a:
poster-check = ¿Está afectado su dispositivo? Compruébelo aquí:
poster-by-hand = Compruébelo aquí (escriba la dirección de este sitio):
poster-until = Deje este cartel expuesto al menos 120 días. Colocado el:

# A notice as an email.
email-subject = { $heading }: { $device }
email-check = Compruebe si su dispositivo está afectado:
email-by-hand = Para llegar a la página sin un enlace, escriba usted { $address } en el navegador y elija { $device }.
email-genuine = ¿Es auténtico este mensaje?
email-from = Este mensaje lo envía { $operator }.
email-from-site = Este mensaje lo envía el sitio web { $address }.
email-asks-nothing = Este mensaje no le pide nada: ni nombre, ni cuenta, ni pago, ni respuesta. No tiene imágenes y no avisa a nadie de que usted lo ha leído.
email-look-up = Puede consultar la retirada sin este mensaje:
email-notice = La retirada con todas sus fuentes:

# All notices as a feed.
feed-link = Seguir las retiradas: canal web (Atom)
