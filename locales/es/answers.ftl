# Answers, their reasons and the steps that follow.

result-title-affected = Afectada por una retirada: { $device }
result-title-possibly-affected = Puede estar afectada por una retirada: { $device }
result-title-not-affected = No incluida en las retiradas que conocemos: { $device }
verdict-affected = Esta unidad está afectada por una retirada
verdict-possibly-affected = Esta unidad puede estar afectada por una retirada
verdict-not-affected = Ninguna de las retiradas que conocemos incluye esta unidad
verdict-treat-as-recalled = Trátela como retirada hasta que lo sepa.
# What can happen, on the first screen: the gravest two.
dangers = Peligro: { $dangers }.
dangers-unnamed = Peligro: trátela como un riesgo de incendio.
danger-fire = incendio
danger-explosion = explosión
danger-burns = quemaduras
danger-smoke = humo
danger-overheating = sobrecalentamiento
danger-melting = plástico derretido
danger-property-damage = daños materiales
unit-absent = No lleva número
unit-unreadable = Número no encontrado o ilegible
unit-untold = Número no indicado
replaced = Hemos leído { $changes }. Que sepamos, el fabricante no usa esa letra en sus números.
replaced-letter = la letra { $typed } como la cifra { $digit }

step-stop = Deje de usarla de inmediato. Desenchúfela. No la cargue.
step-stop-more = Apáguela.
step-put = Ponga la unidad donde nada pueda prenderse.
step-put-more = En un lugar fresco y seco, lejos de camas y salidas. Si se hincha, silba, huele o se calienta: aléjese y llame a los bomberos.
step-ask-firm = Pida a { $firm } { $remedy }.
step-ask-firm-what = Pregunte a { $firm } qué le corresponde.
step-bin = No tire la unidad a la basura ni al contenedor de pilas de una tienda.
step-bin-more = Guárdela hasta que sepa qué necesita ver la empresa. Después:
step-tell = Avise a otras personas.
step-tell-more = Si regaló o vendió a alguien un dispositivo como este, avísele.
step-compare = Compare otra vez el código con la etiqueta.
step-compare-more = Un solo carácter equivocado cambiaría esta respuesta.
step-answers = Revise otra vez sus respuestas.
step-answers-more = Esta respuesta se basa en lo que usted indicó: { $told }. Cuenta la primera compra, como producto nuevo.
step-answers-only = Esta respuesta se basa en lo que usted indicó: { $told }.
told-colour = el color ({ $colour })
told-bought = la fecha de compra ({ $date })
told-country = el país de compra ({ $country })
empty-place-title = ¿Está vacío el lugar del número?
empty-place = Las unidades retiradas no llevan número en ese lugar. Si está vacío, la suya está retirada.
step-again = Vuelva a comprobarlo más adelante.
step-again-more = Las retiradas se amplían y los avisos cambian. Vuelva a comprobarlo cuando cambie uno de los avisos de abajo.
step-again-day = Esta respuesta refleja los avisos en esta fecha:
step-swollen = ¿Se hincha, se calienta o huele? Deje de usarla, digan lo que digan las listas.
step-swollen-more = No se acerque y llame a los bomberos. Después, avise al fabricante y a la autoridad de seguridad de los productos de su país.

suggestion-title = { $count ->
    [one] ¿Quería escribir este número?
   *[other] ¿Quería escribir uno de estos números?
}
suggestion-differs = Este número está en una retirada. Solo se diferencia del suyo en un carácter parecido: { $other }, no { $typed }. Mire otra vez la etiqueta.
suggestion-differs-in-several = Este número está en una retirada. Se diferencia del suyo en caracteres parecidos. Mire otra vez la etiqueta.
suggestion-button = Sí, es lo que dice la etiqueta
suggestion-otherwise = Si no, la respuesta no cambia: trate la unidad como retirada y pregunte al fabricante.
elsewhere-title = ¿Es otro dispositivo?
elsewhere-listed = La retirada de { $device } incluye unidades con este número. Compare el modelo con la etiqueta.
elsewhere-button = Comprobar como { $device }
insist-title = ¿Está completo el número?
insist-sentence = { $count ->
    [one] Ha escrito un carácter. Las unidades retiradas tienen otra longitud. Compárelo con la etiqueta.
   *[other] Ha escrito { $count } caracteres. Las unidades retiradas tienen otra longitud. Compárelos con la etiqueta.
}
look-again-title = Mire otra vez la etiqueta
look-again = Los avisos se guían por lo que dice la etiqueta.
look-again-link = Dónde mirar, y el formulario
more-title = Díganos más, si puede
more-button = Comprobar de nuevo
maker-title = Pregunte al fabricante
maker-has-page = Solo { $maker } puede decirlo con certeza. Escriba el número en la página del fabricante:
maker-has-contacts = Solo { $maker } puede decirlo con certeza. Pregunte aquí:
maker-elsewhere = Solo { $maker } puede decirlo con certeza. Los avisos sobre este dispositivo no nombran a nadie a quien acudir. Otros avisos dicen cómo contactar con { $maker }:
maker-unknown = Solo { $maker } puede decirlo con certeza. No conocemos ningún contacto suyo. Quizá lo digan las fuentes citadas abajo.
maker-without-code = Solo { $maker } puede decirlo con certeza. Sin número, escriba o llame. Diga el modelo, y cuándo y dónde se compró. Añada una foto del lado donde debería estar el número.

why-title = Por qué
tag-affected = Incluye esta unidad
tag-possibly-affected = Puede incluir esta unidad
tag-not-affected = No incluye esta unidad
basis-number = número { $number }
basis-published = Publicado:
basis-compared = Comparado con sus fuentes:
basis-deciding = Este aviso decide la respuesta.

help-title = Qué le corresponde y quién se lo da
help-title-possibly = Qué le correspondería y quién se lo daría
help-who = { $publisher } ({ $where })
help-must = Qué tiene que hacer para recibirlo:
help-no-phone = No encontramos ningún número de teléfono para este aviso.
disputes-title = En qué no coinciden las fuentes
dispute-units = Mostramos ambas versiones. Aquí vale la más amplia, así que no se descarta ninguna unidad.
dispute-remedy = Mostramos ambas versiones. Pregunte a la empresa cuál le corresponde.
dispute-dates = Mostramos ambas versiones. Ninguna de ellas, por sí sola, descarta una unidad.
dispute-number = Mostramos ambas versiones.
recall-title = Retirada de producto por motivos de seguridad
recall-product = Producto
product-line = { $name } ({ $kind }). Marca: { $brand }. Modelo: { $model }.
recall-danger = Peligro
recall-incidents = Qué ha ocurrido
recall-units = Unidades
recall-made = Fabricación
recall-sold = Venta
recall-firm = Empresa que lo retira
recall-published = Publicación
recall-unknown = No se sabe. Ninguna de nuestras fuentes lo dice.
pass-on = Por favor, avise a todas las personas que tengan un dispositivo como este.
battery-title = Dónde llevar la batería
battery-never = No debe ir aquí:
battery-say = Qué decir por teléfono:
battery-page = Dónde llevar la batería: { $country }
checked-title = Qué se ha comprobado
checked-device = Dispositivo
checked-as-printed = { $code }, exactamente como en la etiqueta
checked-colour = Color
checked-bought = Mes de compra
checked-country = País de compra
checked-not-told = No indicado
checked-against = Comparado con
checked-notices = { $count ->
    [one] Un aviso
   *[other] { $count } avisos
}
checked-data = Fecha de los datos
checked-generation = Versión de los datos
checked-cannot = Lo que no se puede saber
checked-cannot-tell = Si habrá una retirada, o si hay una que no conocemos.
check-another = Comprobar otra unidad
check-another-same = Otra unidad de { $device }

# Reasons: why a notice covers a unit.
reason-all-units = Este aviso incluye todas las unidades de este modelo.
reason-serial-listed = El código { $code } está en la lista de este aviso.
reason-serial-in-range = El código está en el intervalo retirado, de { $from } a { $to }.
reason-prefix-matches = El código empieza por { $text }, como los retirados.
reason-ending-matches = El código termina en { $text }, como los retirados.
reason-mask-matches = El código sigue el patrón retirado { $text }.
reason-date-code-matches = El código { $code } es una de las fechas retiradas.
reason-length-matches = { $count ->
    [one] El código tiene un carácter, como los retirados.
   *[other] El código tiene { $count } caracteres, como los retirados.
}
reason-no-code-printed = La unidad no lleva número. Las retiradas tampoco.
reason-sold-as-recalled = Se compró cuando y donde se vendieron las unidades retiradas.
reason-colour-recalled = Las unidades retiradas son de color { $colour }, y la suya también.
reason-sku-recalled = Es uno de los artículos retirados: { $skus }.

# Reasons: why a notice does not cover a unit.
reason-not-listed = Este aviso enumera todas sus unidades por número, y { $code } no está entre ellas.
reason-code-printed = Este aviso incluye solo unidades sin número, y la suya lo lleva.
reason-other-code = Los códigos retirados no son como { $code }.
reason-other-length = { $count ->
    [one] Los códigos retirados tienen un carácter. El suyo, tal como está impreso, no.
   *[other] Los códigos retirados tienen { $count } caracteres. El suyo, tal como está impreso, no.
}
reason-bought-before-made = Se compró antes de que se fabricara la primera unidad retirada ({ $date }).
reason-bought-before-sold = Se compró antes de que se vendiera la primera unidad retirada ({ $date }).
reason-other-colour = Solo están retiradas las unidades de color { $colours }, y la suya es de otro color.
reason-other-country = Las unidades retiradas se vendieron solo en estos países: { $countries }. La suya se compró en otro.
reason-other-sku = Solo están retirados estos artículos: { $skus }. El suyo es otro.
reason-excluded-colour = El aviso dice que no incluye las unidades de color { $colour }.
reason-excluded-length = { $count ->
    [one] El aviso dice que no incluye los códigos que no tienen un carácter.
   *[other] El aviso dice que no incluye los códigos que no tienen { $count } caracteres.
}
reason-excluded = El aviso dice que no incluye unidades como esta.

# Reasons: why neither is proven.
reason-code-needed = Este aviso se guía por el código de la unidad, y no se escribió ninguno.
reason-code-unreadable = Este aviso se guía por el código de la unidad, y el suyo no se puede leer.
reason-code-not-found = Este aviso se guía por el código de la unidad, y usted no encontró ninguno.
reason-date-unclear = El código no se puede leer como una fecha.
reason-length-unconfirmed = { $count ->
    [one] El aviso se guía por códigos de un carácter. No se sabe si la etiqueta dice exactamente lo que usted escribió.
   *[other] El aviso se guía por códigos de { $count } caracteres. No se sabe si la etiqueta dice exactamente lo que usted escribió.
}
reason-colour-needed = Este aviso se guía por el color, y no se indicó.
reason-bought-needed = Este aviso se guía por la fecha de compra, y no se indicó.
reason-bought-undecided = La fecha de compra no permite decidir si este aviso incluye la unidad.
reason-country-needed = Este aviso se guía por el país de compra, y no se indicó.
reason-detail-unknown = Este aviso se guía por la tienda o el número de artículo, y eso no se puede comprobar aquí.
reason-maker-must-tell = Solo el fabricante puede decir qué unidades incluye este aviso.
reason-maker-must-tell-at = Solo el fabricante puede decir qué unidades incluye este aviso, en { $host }.
reason-list-incomplete = Este aviso no enumera todas sus unidades, así que la suya no se puede descartar.
reason-sieve-matches = El código cumple la primera condición del aviso. Lo demás solo lo sabe el fabricante.
reason-sources-disagree = Las fuentes no coinciden en qué unidades se incluyen, así que no se descarta ninguna.
reason-look-alike-listed = Leído con un carácter parecido, el código está retirado: { $code }.
reason-listed-under-other = El código está en la lista de retirada de otro dispositivo: { $device }.
reason-answers-contradict = Lo que se indicó sobre la compra o el color lo contradice. Pesa más la regla que incluye la unidad.

# Shown where a device has no notice at all.
none-known = No conocemos ningún aviso sobre este dispositivo. Eso no significa que no lo haya.

reason-form-differs = Este código no tiene la forma de los códigos de este dispositivo. Que no esté en ninguna lista no prueba nada.
