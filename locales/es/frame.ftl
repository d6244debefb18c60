# What stands around every page.

site-name = Charge Safely
skip-to-main = Ir al texto principal
language = Idioma:
data-of = Fecha de los datos:
data-from = A partir de avisos de autoridades y fabricantes. Cada respuesta cita sus fuentes.
nav-label = Sobre este sitio
nav-home = Comprobar un dispositivo
nav-recalls = Todas las retiradas
nav-disposal = Dónde llevar la batería
nav-about = Cómo se obtienen las respuestas
nav-privacy = Privacidad
nav-accessibility = Accesibilidad
