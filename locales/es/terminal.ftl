# The command line.

terminal-affected = AFECTADA: esta unidad está afectada por una retirada. Deje de usarla de inmediato.
terminal-possibly-affected = POSIBLEMENTE AFECTADA: esta unidad puede estar afectada por una retirada. Trátela como retirada hasta que lo sepa.
terminal-not-affected = NO AFECTADA: ninguno de los avisos que conocemos incluye esta unidad.
terminal-suggestion = Otra lectura de lo impreso está retirada: { $code }
terminal-ask-serial = Para aclararlo: mire otra vez el número y el modelo en la etiqueta.
terminal-ask-colour = Para aclararlo: indique su color (--colour).
terminal-ask-bought = Para aclararlo: indique cuándo se compró nueva (--bought).
terminal-ask-country = Para aclararlo: indique dónde se compró nueva (--country).
terminal-ask-maker = Para aclararlo: pregunte al fabricante.
terminal-data = Fecha de los datos: { $day }, generación { $generation }
terminal-line-too-long = La línea supera los 16 KiB.
terminal-asked = { $count ->
    [one] Se consultó { $place }, que conoce un dispositivo. Sin --snapshot ni --data se consultan los avisos incluidos en el programa.
   *[other] Se consultó { $place }, que conoce { $count } dispositivos. Sin --snapshot ni --data se consultan los avisos incluidos en el programa.
}
terminal-asked-built-in = Se consultaron los { $count } dispositivos incluidos en el programa. Con --snapshot FILE o --data DIR se consultan otros.
