# Recall notices.

hazard-overheating = Puede sobrecalentarse.
hazard-smoke = Puede echar humo.
hazard-fire = Puede incendiarse.
hazard-explosion = Puede explotar.
hazard-melting = Puede derretirse.
hazard-burns = Puede causarle quemaduras.
hazard-property-damage = Puede dañar lo que tenga alrededor.

remedy-replacement = un reemplazo
remedy-refund = la devolución de su dinero
remedy-repair = una reparación
remedy-store-credit = un crédito en la tienda
remedy-gift-card = una tarjeta de regalo

grade-official = fuente oficial
grade-maker = el fabricante
grade-scheme = sistema de recogida
grade-press = la prensa

precision-exactly = exactamente { $count }
precision-about = unas { $count }
precision-more-than = más de { $count }

conflict-units = Qué unidades se incluyen
conflict-remedy = Qué le corresponde
conflict-dates = Las fechas
conflict-number = El número del aviso

category-power-bank = batería externa
category-charging-stand = base de carga
category-speaker = altavoz
category-speakerphone = altavoz de conferencias
category-lamp = lámpara

kind-serial = número de serie
kind-date-code = código de fecha
kind-batch-code = código de lote

# Dates and sources.
period-between = de { $from } a { $to }
period-since = desde { $from }
period-until = hasta { $to }
source-graded = { $host } ({ $grade })
label = { $text }:
list-semicolon = {"; "}

# All notices.
recalls-title = Todas las retiradas
recalls-lead = Todos los avisos en que se basan las respuestas, primero los más recientes.
recalls-description = Todos los avisos de retirada de dispositivos con batería que conoce Charge Safely, primero los más recientes.

# One notice.
notice-heading = Retirada de producto por motivos de seguridad
notice-holds-in = Dónde vale:
notice-stop = Deje de usar el dispositivo de inmediato. Desenchúfelo. No lo cargue.
notice-stop-more = Apáguelo.
notice-check = Compruebe su dispositivo.
notice-you-get = Si está retirado, le corresponde { $remedies }.
notice-you-get-all = Todas las unidades están retiradas. Le corresponde { $remedies }.
notice-remedy-unknown = No sabemos qué le corresponde.
notice-must-unknown = No sabemos qué tiene que hacer para recibirlo. Pregunte:
notice-whom-to-ask = A quién preguntar
notice-pass-on = Avise a otras personas.
notice-pass-on-more = Avise a todas las personas que tengan un dispositivo como este, y a aquellas a quienes les haya regalado o vendido uno.
notice-product = El producto
notice-products = Los productos
notice-facts = Qué se sabe
notice-units = Qué unidades
notice-help = Quién le ayuda
notice-conflicts = En qué no coinciden las fuentes
notice-conflicts-more = Mostramos todas las versiones. Vale la más amplia.
notice-disposal = Dónde llevarlo
notice-disposal-more = Ni a la basura ni al contenedor de pilas de una tienda. Pregunte primero quién acepta baterías retiradas.
notice-sources = Fuentes
notice-own-page = Página del propio aviso:
notice-own-page-unknown = No conocemos la dirección de la página del propio aviso.
notice-search = Busque el aviso aquí:
notice-compared = Última comparación con sus fuentes:
disposal-of-country = Dónde llevar la batería: { $country }
disposal-of-all = Dónde llevar la batería en otros países

# A covered device.
product-brand = Marca: { $brand }.
product-articles = Números de artículo: { $articles }.
product-length = El { $code } tiene { $length } caracteres.
product-length-unknown = No se sabe cuántos caracteres tiene el { $code }.

# Facts.
fact-unknown = No se sabe. Ninguna de nuestras fuentes lo dice.
facts-unknown = No se sabe, porque ninguna de nuestras fuentes lo dice: { $facts }.
fact-danger = Peligro
fact-incidents = Qué ha ocurrido
fact-units = Unidades
fact-made = Fabricación
fact-sold = Venta
fact-firm = Empresa que lo retira
fact-remedy = Qué le corresponde
fact-number = Número del aviso
sold-which = Modelo
sold-where = Dónde
sold-when = Cuándo
sold-by = Tiendas
sold-for = Precio
sold-unknown = no se sabe

# Whom to turn to.
contact-serves = Para: { $countries }
contact-only-for = Solo para: { $models }
contact-none = No conocemos a nadie a quien usted pueda preguntar.
contact-none-below = Empiece por las fuentes del aviso, más abajo.
# Where no list of sources follows.
contact-none-from = Lo que se sabe procede de:
contact-no-phone = No conocemos ningún número de teléfono.
contact-no-email = No conocemos ninguna dirección de correo electrónico.
contact-no-page = No conocemos ningún servicio en línea.

# Which units, in words.
units-complete = El aviso dice por completo qué unidades incluye. Este aviso no incluye ninguna otra.
units-incomplete = El aviso no dice por completo qué unidades incluye. Que un número no esté en ninguna lista no prueba nada.
units-disputed = Las fuentes no coinciden en qué unidades se incluyen. Vale la versión más amplia, y no se descarta ninguna unidad.
units-rules = Unidades retiradas
units-rules-any = Basta con que se cumpla una de estas condiciones.
units-limits = Qué tienen en común las unidades retiradas
units-limits-all = Una unidad solo puede estar retirada si se cumple todo esto.
units-exclusions = No incluidas en este aviso
units-together = Todo esto a la vez.
units-sieve = Esto es solo un primer indicio. Pregunte al fabricante.
units-later = Aquí solo cuenta el comienzo: una unidad comprada más tarde también puede estar retirada.
unit-all = Se incluyen todas las unidades de este modelo.
unit-listed = { $part } figura en la lista del aviso.
unit-in-range = { $part } está en un intervalo de la lista del aviso.
unit-listed-or-in-range = { $part } figura en la lista del aviso o está en uno de sus intervalos.
unit-prefix = { $part } empieza por { $any }.
unit-prefix-length = { $part } empieza por { $any } y tiene { $count } caracteres.
unit-ending = { $part } termina en { $any }.
unit-ending-length = { $part } termina en { $any } y tiene { $count } caracteres.
unit-mask = { $part } es así: { $any }. El signo # representa una cifra; @, una letra; ?, una u otra.
mask-between = algo entre { $from } y { $to }
unit-date-any = { $part } es { $any } ({ $layout }).
unit-date-years = { $part } ({ $layout }) indica el año { $years }.
unit-date-between = { $part } ({ $layout }) está entre { $from } y { $to }.
unit-date-since = { $part } ({ $layout }) es { $from } o posterior.
unit-date-until = { $part } ({ $layout }) es { $to } o anterior.
unit-date-all = { $part } indica una fecha ({ $layout }).
layout-year = año
layout-week = semana
layout-month = mes
layout-day = día
layout-then = {", luego "}
unit-length-is = Su { $code } tiene { $count } caracteres.
unit-length-is-not = Su { $code } no tiene { $count } caracteres.
unit-no-code = No lleva impreso ningún { $code }.
unit-made = Se fabricó { $period }.
unit-sold = Se vendió nueva { $terms }.
unit-sold-in = solo en: { $countries }
unit-sold-by = por: { $shops }
unit-colours = Es de color { $colours }.
unit-skus = Su número de artículo es { $skus }.
unit-maker = Solo el fabricante puede decir qué unidades están retiradas. No conocemos ninguna página para ello.
unit-maker-at = Solo el fabricante puede decir qué unidades están retiradas. Pregunte en
part-whole = Su { $code }
part-first = El comienzo de su { $code }, hasta el carácter { $last },
part-from = El final de su { $code }, desde el carácter { $first },
part-between = El tramo de su { $code } del carácter { $first } al { $last }
part-group = El grupo { $group } de su { $code }, entre los signos «{ $separator }»,
codes-and-more = { $codes } y { $count } más
