# What folds away on the result page.

more-notices = Otros avisos: { $count }
more-facts = Más sobre la retirada
battery-countries = En su país

# A notice as a poster.
poster-link = Cartel para imprimir
poster-print = Esta página se imprime en una sola hoja de papel A4 o Carta. Volver a:
poster-check = ¿La suya está afectada? Compruébelo aquí:
poster-by-hand = Compruébelo aquí (escriba la dirección de este sitio):
poster-until = Deje este cartel expuesto al menos 120 días. Colocado el:
