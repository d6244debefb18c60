# Requests that are refused: too many, too large, too slow, or sent by another website.

problem-cross-site-title = Este formulario no se envió desde este sitio
problem-cross-site-lead = Aún no tiene respuesta. Hasta que la tenga, no cargue ni use el dispositivo.
problem-cross-site-text = Otro sitio web lo envió en su nombre. Para estar seguro de que la respuesta es nuestra, compruebe el dispositivo aquí, en este mismo sitio.
problem-cross-site-message = Otro sitio web envió esto. Envíelo desde este sitio o desde un programa que no sea un navegador.
problem-request-timeout-title = Ha tardado demasiado
problem-request-timeout-lead = Aún no tiene respuesta. Hasta que la tenga, no cargue ni use el dispositivo.
problem-request-timeout-text = Su solicitud no llegó completa a tiempo. Puede que la conexión sea débil. Vuelva atrás y envíe otra vez el formulario.
problem-request-timeout-message = La solicitud no llegó completa a tiempo. Envíela otra vez.
problem-address-too-long-title = Esta dirección es demasiado larga
problem-address-too-long-lead = Aún no tiene respuesta. Hasta que la tenga, no cargue ni use el dispositivo.
problem-address-too-long-text = Ninguna página de este sitio tiene una dirección tan larga. Si estaba buscando, use menos palabras.
problem-address-too-long-message = La dirección ocupa más de 8 KiB. Acórtela.
problem-too-many-requests-title = Demasiadas solicitudes a la vez
problem-too-many-requests-lead = Aún no tiene respuesta. Hasta que la tenga, no cargue ni use el dispositivo.
problem-too-many-requests-text = { $count ->
    [one] Desde su conexión a Internet llegaron más solicitudes de las que respondemos a la vez; quizá la comparta con otras personas. Espere y vuelva a intentarlo dentro de un segundo. Si rellenó un formulario, vuelva atrás: quizá su navegador conserve lo que escribió; si no, escríbalo otra vez. Después envíe otra vez el formulario.
   *[other] Desde su conexión a Internet llegaron más solicitudes de las que respondemos a la vez; quizá la comparta con otras personas. Espere y vuelva a intentarlo dentro de { $count } segundos. Si rellenó un formulario, vuelva atrás: quizá su navegador conserve lo que escribió; si no, escríbalo otra vez. Después envíe otra vez el formulario.
}
problem-too-many-requests-message = { $count ->
    [one] Llegaron demasiadas solicitudes desde esta dirección. Inténtelo de nuevo dentro de un segundo.
   *[other] Llegaron demasiadas solicitudes desde esta dirección. Inténtelo de nuevo dentro de { $count } segundos.
}
problem-headers-too-large-title = Su navegador envió demasiado
problem-headers-too-large-lead = Aún no tiene respuesta. Hasta que la tenga, no cargue ni use el dispositivo.
problem-headers-too-large-text = Lo que su navegador añade a cada solicitud es demasiado grande. Pruebe con una ventana privada o con otro navegador.
problem-headers-too-large-message = Las cabeceras ocupan más de 16 KiB. Envíe menos o más cortas.
problem-busy-title = Hay muchísimas personas en este sitio ahora mismo
problem-busy-lead = Aún no tiene respuesta. Hasta que la tenga, no cargue ni use el dispositivo.
problem-busy-text = { $count ->
    [one] Inténtelo de nuevo dentro de un segundo. También puede preguntar al fabricante del dispositivo o a la autoridad de seguridad de los productos de su país.
   *[other] Inténtelo de nuevo dentro de { $count } segundos. También puede preguntar al fabricante del dispositivo o a la autoridad de seguridad de los productos de su país.
}
problem-busy-message = { $count ->
    [one] Hay demasiadas conexiones. Inténtelo de nuevo dentro de un segundo.
   *[other] Hay demasiadas conexiones. Inténtelo de nuevo dentro de { $count } segundos.
}
