# The forms: picking a device, typing its code.

home-title = ¿Afecta una retirada a su dispositivo con batería?
home-lead = Elija el dispositivo y escriba el número de su etiqueta. Sabrá qué hacer ahora y qué le corresponde.
search-label = Busque su dispositivo
search-hint = Nombre, marca o número de modelo, p. ej., A3102
search-button = Buscar
search-count = Dispositivos encontrados: {"{n}"}
search-found = { $count ->
    [one] Un dispositivo encontrado
   *[other] { $count } dispositivos encontrados
}
search-none = Ese dispositivo no está en nuestros datos. Eso no significa que no esté retirado: pregunte a su fabricante.
search-number = Esto parece el número de una unidad, no un modelo. Elija primero el dispositivo y escriba después el número en su propio campo, más abajo. Hasta que tenga una respuesta, no cargue ni use el dispositivo.
search-all = Mostrar todos los dispositivos
pick-legend = ¿Qué dispositivo es?
card-see-drawing = Dónde mirar: vea el dibujo
card-type-number = Escribir su número
card-all-units = Todas sus unidades están retiradas: vea qué hacer
check-button = Comprobar esta unidad
no-code-title = ¿No tiene un número que escribir?
no-code-tips = Limpie la etiqueta con un paño seco. Hágale una foto con el teléfono, con luz de lado, y amplíela.
unreadable-button = No encuentro el número o no puedo leerlo
absent-button = No lleva ese número
home-what-title = Qué es este sitio
home-what = Un buscador de retiradas publicadas. No pide nombre, cuenta ni pago, no usa cookies y no transmite nada a nadie.
home-not-listed = ¿Su dispositivo no está en la lista? Entonces no conocemos ninguna retirada que lo afecte. Aun así, puede haberla: pregunte al fabricante o a la autoridad de seguridad de los productos de su país.

device-title = { $device }: ¿está afectada su unidad por una retirada?
device-title-all-units = { $device }: todas las unidades están retiradas
device-until-known = No use ni cargue su unidad hasta que lo sepa.
device-stop-now = Todas las unidades de este modelo están retiradas. No hace falta ningún número. Deje de usar la suya de inmediato. Desenchúfela. No la cargue.
show-what-to-do = Ver qué debo hacer ahora
absence-title = Busque primero un número
absence-lead = Las unidades retiradas no llevan número de serie. Si la suya no lo lleva en ese lugar, está retirada.
from-email = Ha llegado aquí desde un mensaje. Hace bien en desconfiar:
from-message = ¿Ha llegado aquí desde un mensaje? Hace bien en desconfiar:
genuine-title = ¿Es auténtica esta página?
genuine-asks-nothing = No pide nombre, dirección, cuenta ni pago. No le envía nada.
genuine-notices = Las retiradas en que se basa se pueden consultar sin pasar por ella:
genuine-by-hand-at = Para llegar aquí sin un enlace, escriba usted { $address } en el navegador y elija { $device }.
genuine-by-hand = Para llegar aquí sin un enlace, escriba usted la dirección de este sitio en el navegador y elija { $device }.
notice-numbered = { $publisher }, número { $number }
notice-unnumbered = { $publisher } (retirada sin número)
another-device = Otro dispositivo
source = Fuente:

code-any = Número de serie, código de fecha o código de lote
code-printed-as = { $code } ({ $printed })
code-hint-any = Tal como figura en la etiqueta. El número de serie suele ir después de «SN». Elija primero el dispositivo para ver dónde.
code-hint-length-after = Lo que va después de «{ $printed }»: { $length } caracteres.
code-hint-length = Tiene { $length } caracteres.
code-hint-digits = Tiene { $length } cifras.
code-hint-after = Lo que va después de «{ $printed }».
code-hint-as-it-stands = Tal como figura en la unidad.
code-hint-shape = Es así: { $shape }
code-hint-zero-one = El fabricante no usa la letra O ni la letra I: un signo redondo es un cero y uno recto es un uno.
code-count = { $count ->
    [one] Un carácter
   *[other] { $count } caracteres
}
code-count-of = {"{n}"} de {"{max}"} caracteres
code-as-printed = Esto es exactamente lo que dice la etiqueta
label-model = Modelo: { $model }
label-code = { $code }
label-type-this = { $code }: escriba esto
label-look-here = { $code }: mire si lo lleva
label-not-needed = { $code }: no hace falta
label-general = Este dibujo muestra el tipo de dispositivo. El suyo puede ser distinto.

colour-question = ¿De qué color es?
bought-label = ¿Cuándo se compró por primera vez? (año y mes)
bought-hint = Año y mes, p. ej., 2023-06. Si no lo sabe, déjelo vacío.
country-label = País de la primera compra
countries-known = Países con una retirada o con consejos en este sitio
countries-other = Todos los demás países
dont-know = No lo sé
