# What is wrong with a form, and what to do about it.

errors-title = Hay un problema
error-prefix = Error:

error-device-missing = Elija el dispositivo que quiere comprobar.
error-device-unknown = No conocemos este dispositivo. Elija uno de la lista.
error-serial-missing-serial = Escriba el número de serie, o indique que no lo lleva o que no puede leerlo.
error-serial-missing-date-code = Escriba el código de fecha, o indique que no lo lleva o que no puede leerlo.
error-serial-missing-batch-code = Escriba el código de lote, o indique que no lo lleva o que no puede leerlo.
error-serial-empty = Escriba lo que dice la etiqueta. Los espacios y «SN» por sí solos no son un número.
error-serial-too-long = Esto es más largo que cualquier número de una etiqueta. Escriba solo el número.
error-serial-no-such-date = Este código indica una fecha que no existe. Mire otra vez la etiqueta.
error-serial-character = El carácter { $position } es «{ $found }». Este fabricante no lo usa. Mire otra vez la etiqueta.
error-serial-unprintable = El signo de la posición { $position } no es de los que usa este fabricante. Escriba solo las letras, cifras y signos que muestra la etiqueta.
error-serial-length = { $count ->
    [one] El número tiene un carácter. Debería tener { $expected }. Mire otra vez la etiqueta.
   *[other] El número tiene { $count } caracteres. Debería tener { $expected }. Mire otra vez la etiqueta.
}
error-serial-contradicts = Ha escrito un número y también ha indicado que no lo lleva o que no puede leerlo. Haga solo una de las dos cosas.
error-colour-unknown = No conocemos este dispositivo en ese color. Elija { $colours }, o «No lo sé».
error-colour-unknown-all = No conocemos los colores de este dispositivo. Deje el color vacío.
error-bought-format = Escriba el año y el mes de la compra, p. ej., 2023-06.
error-bought-no-such-day = Ese día o ese mes no existe. Escriba el año y el mes, p. ej., 2023-06.
error-bought-ahead = La fecha de compra está en el futuro. Escriba el año y el mes, p. ej., 2023-06.
error-country-unknown = No conocemos este país. Elija uno de la lista.
error-too-long-device = El nombre del dispositivo es demasiado largo. Elija uno de la lista.
error-too-long-serial = Esto es más largo que cualquier número de una etiqueta. Escriba solo el número.
error-too-long-colour = El color es demasiado largo. Elija uno de la lista.
error-too-long-bought = La fecha de compra es demasiado larga. Escriba el año y el mes, p. ej., 2023-06.
error-too-long-country = El país es demasiado largo. Elija uno de la lista.
error-json-syntax = Esto no es JSON en UTF-8.
error-json-shape = Envíe un objeto JSON con los campos device, serial, colour, bought, country (texto) y as_printed, absent, unreadable (true o false), cada uno una sola vez.
error-serial-other-print = Esto no parece el número. Puede ser un nombre, un dato eléctrico, un número del comercio o una palabra para «ninguno». Mire otra vez en ese lugar. Si no encuentra ningún número, pulse «No lleva ese número».
error-serial-character-unpublished = El carácter { $position } es «{ $found }». Escriba solo letras y cifras.
error-twice-device = El formulario se envió con dos dispositivos distintos. Elija uno.
error-twice-serial = El formulario se envió con dos números distintos. Mire qué hay ahora en el campo.
error-twice-colour = El formulario se envió con dos colores distintos. Elija uno.
error-twice-bought = El formulario se envió con dos fechas de compra distintas. Mire qué hay ahora en el campo.
error-twice-country = El formulario se envió con dos países distintos. Elija uno.
