# Scanning the label, what is said while a code is typed, and what helps where it cannot be read.

scan-camera = Escanear la etiqueta con la cámara
scan-photo = Usar una foto de la etiqueta
scan-private = Las imágenes se leen en su propio teléfono u ordenador. Ninguna sale de él.
scan-stop = Detener la cámara
scan-off = La cámara está apagada.
scan-loading = Cargando el lector…
scan-asking = La cámara se está iniciando. Si el navegador pide permiso, acéptelo.
scan-looking = Buscando un código. Ponga la cámara sobre el código de barras o el código cuadrado.
scan-reading = Leyendo la foto…
scan-found = Encontrado: { $code }. Compárelo con la etiqueta. Si es igual, pulse «{ $button }».
scan-other = Encontrado: { $text }. No es un número de este dispositivo.
scan-none = No se ha encontrado ningún código en esta foto. Acérquese, con luz de lado, o escriba el número.
scan-late = Todavía no se ha encontrado nada. Acérquese o amplíe la imagen, con luz de lado. También puede escribir el número.
scan-refused = No hay permiso para usar la cámara. Use una foto, escriba el número o permita la cámara en los ajustes del navegador.
scan-missing = No se encuentra ninguna cámara. Use una foto o escriba el número.
scan-busy = La cámara no se inicia. Quizá la esté usando otra aplicación. Use una foto o escriba el número.
scan-failed = No se ha podido cargar el lector. Inténtelo otra vez o escriba el número.

typing-count = Caracteres hasta ahora: {"{n}"}
typing-read-as = La letra { $typed } se lee como la cifra { $digit }.

unreadable-title = Intente leer el número
unreadable-clean = Límpielo con un paño seco.
unreadable-light = Ponga una lámpara a un lado, muy baja, para que la luz pase a ras de lo impreso.
unreadable-zoom = Mírelo con la cámara del teléfono y amplíe la imagen, o haga una foto y amplíela.
unreadable-chalk = ¿El número está grabado en la carcasa? Pase tiza por encima y limpie con suavidad: la tiza se queda en los surcos.
unreadable-box = Mire también la caja. Muchas veces lleva el mismo número.
maker-page-without-code = Solo { $maker } puede decirlo con certeza. La página del fabricante pide el número, pero quizá diga a quién preguntar si no lo tiene:
proof-title = Qué más puede mostrar de qué unidad se trata:
proof-receipt = el recibo o el mensaje que confirmó el pedido
proof-account = el pedido en su cuenta de la tienda
proof-box = la caja con el número
proof-photo = una foto de la etiqueta, aunque esté gastada
proof-facts = el modelo, el color y la fecha de compra
proof-decides = Quien ofrece el reemplazo o el reembolso decide qué acepta.
proof-until = Mientras no le digan otra cosa, trate la unidad como retirada.

privacy-camera = Lo que ve la cámara y las fotos que usted elige para escanear se leen en su propio teléfono u ordenador y no se envían a ninguna parte.
