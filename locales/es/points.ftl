# Where a battery may go, near the reader: the country that is guessed, and collection points near a postcode.

disposal-own = Su país, según el idioma de su navegador
disposal-near-title = Lugares cercanos donde preguntar
disposal-near-label = Código postal
disposal-near-hint = { $country }. No guardamos lo que usted escribe.
disposal-near-button = Buscar
disposal-near-missing = Escriba un código postal.
disposal-near-unreadable = Esto no puede ser un código postal. Escriba solo sus letras y cifras.
disposal-near-unknown = No conocemos este código postal. Revise lo que escribió o pruebe con uno cercano.
disposal-near-found = Lugares donde preguntar cerca de { $postcode }
disposal-near-none = No conocemos ningún lugar donde preguntar a menos de { $distance } km de este código postal. Pregunte en su municipio.
disposal-near-warning = Un lugar de esta lista puede rechazar una batería retirada. No lleve nada hasta que le digan que sí.
disposal-near-first = Pregunte:
disposal-near-ask = Pregunte primero aquí
disposal-near-takes = El { $date } dijeron que aceptan baterías retiradas. Vuelva a preguntar antes de ir.
disposal-near-refuses = El { $date } dijeron que no aceptan baterías retiradas.
disposal-near-open = Horario: { $hours }
disposal-near-km = { $km } km
disposal-near-km-miles = { $km } km ({ $miles } millas)
disposal-near-distances = Distancias en línea recta, desde el centro de la zona del código postal.
disposal-near-from = De dónde procede esta lista
privacy-postcode = El código postal que usted da para encontrar lugares donde preguntar se usa para esa lista y después se olvida. Figura en la dirección de esa página, pero en ninguno de nuestros registros.
