# Requests that are refused: too many, too large, too slow, or sent by another website.

problem-cross-site-title = This form was not sent from this site
problem-cross-site-lead = You have no answer yet. Until you have one, do not charge or use the device.
problem-cross-site-text = Another website sent it in your name. To be sure that the answer is ours, check the device here, on this site itself.
problem-cross-site-message = Another website sent this. Send it from this site, or from a program that is no browser.
problem-request-timeout-title = That took too long
problem-request-timeout-lead = You have no answer yet. Until you have one, do not charge or use the device.
problem-request-timeout-text = Your request did not arrive whole in time. The connection may be weak. Go back and send the form again.
problem-request-timeout-message = The request did not arrive whole in time. Send it again.
problem-address-too-long-title = This address is too long
problem-address-too-long-lead = You have no answer yet. Until you have one, do not charge or use the device.
problem-address-too-long-text = No page of this site has such a long address. If you searched, use fewer words.
problem-address-too-long-message = The address is longer than 8 KiB. Shorten it.
problem-too-many-requests-title = Too many requests at once
problem-too-many-requests-lead = You have no answer yet. Until you have one, do not charge or use the device.
problem-too-many-requests-text = { $count ->
    [one] More requests came from your internet connection than we answer at once; others may share it. Wait and try again in one second. If you filled in a form, go back: your browser may have kept what you typed; if not, type it again. Then send the form again.
   *[other] More requests came from your internet connection than we answer at once; others may share it. Wait and try again in { $count } seconds. If you filled in a form, go back: your browser may have kept what you typed; if not, type it again. Then send the form again.
}
problem-too-many-requests-message = { $count ->
    [one] Too many requests came from this address. Try again in one second.
   *[other] Too many requests came from this address. Try again in { $count } seconds.
}
problem-headers-too-large-title = Your browser sent too much
problem-headers-too-large-lead = You have no answer yet. Until you have one, do not charge or use the device.
problem-headers-too-large-text = What your browser sends along with each request is too large. Try a private window, or another browser.
problem-headers-too-large-message = The headers are larger than 16 KiB. Send fewer or shorter ones.
problem-busy-title = Very many people are on this site just now
problem-busy-lead = You have no answer yet. Until you have one, do not charge or use the device.
problem-busy-text = { $count ->
    [one] Try again in one second. You can also ask the maker of the device, or the product safety authority of your country.
   *[other] Try again in { $count } seconds. You can also ask the maker of the device, or the product safety authority of your country.
}
problem-busy-message = { $count ->
    [one] There are too many connections. Try again in one second.
   *[other] There are too many connections. Try again in { $count } seconds.
}
