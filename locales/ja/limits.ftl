# Requests that are refused: too many, too large, too slow, or sent by another website.

problem-cross-site-title = このフォームは、このサイトから送信されたものではありません
problem-cross-site-lead = まだ回答は出ていません。回答が出るまで、製品を充電したり使ったりしないでください。
problem-cross-site-text = 別のウェブサイトが、あなたの代わりに送信しました。このサイトの回答であることが確かになるように、このサイトで直接、製品を確認してください。
problem-cross-site-message = 別のウェブサイトから送信されました。このサイトから、またはブラウザー以外のプログラムから送信してください。
problem-request-timeout-title = 時間がかかりすぎました
problem-request-timeout-lead = まだ回答は出ていません。回答が出るまで、製品を充電したり使ったりしないでください。
problem-request-timeout-text = 送信内容がすべて届く前に時間切れになりました。通信の状態が悪いのかもしれません。前のページに戻り、もう一度送信してください。
problem-request-timeout-message = 送信内容がすべて届く前に時間切れになりました。もう一度送信してください。
problem-address-too-long-title = アドレスが長すぎます
problem-address-too-long-lead = まだ回答は出ていません。回答が出るまで、製品を充電したり使ったりしないでください。
problem-address-too-long-text = このサイトに、これほど長いアドレスのページはありません。検索したときは、言葉を減らしてください。
problem-address-too-long-message = アドレスが8 KiBを超えています。短くしてください。
problem-too-many-requests-title = 一度に多くのアクセスがありました
problem-too-many-requests-lead = まだ回答は出ていません。回答が出るまで、製品を充電したり使ったりしないでください。
problem-too-many-requests-text = { $count ->
   *[other] お使いのインターネット接続から、一度に回答できる数を超えるアクセスがありました。同じ接続をほかの人も使っているのかもしれません。{ $count }秒待ってから、もう一度お試しください。フォームに入力していた場合は、前のページに戻ってください。入力した内容がブラウザーに残っていなければ、もう一度入力してください。その後、もう一度送信してください。
}
problem-too-many-requests-message = { $count ->
   *[other] このアドレスからのアクセスが多すぎます。{ $count }秒後にもう一度お試しください。
}
problem-headers-too-large-title = ブラウザーが送信した内容が多すぎます
problem-headers-too-large-lead = まだ回答は出ていません。回答が出るまで、製品を充電したり使ったりしないでください。
problem-headers-too-large-text = お使いのブラウザーがアクセスのたびに一緒に送る情報が多すぎます。プライベートウィンドウか、別のブラウザーでお試しください。
problem-headers-too-large-message = ヘッダーが16 KiBを超えています。数を減らすか、短くしてください。
problem-busy-title = ただいま、このサイトへのアクセスがとても多くなっています
problem-busy-lead = まだ回答は出ていません。回答が出るまで、製品を充電したり使ったりしないでください。
problem-busy-text = { $count ->
   *[other] { $count }秒後にもう一度お試しください。製品のメーカー、またはお住まいの国の製品安全の担当機関に問い合わせることもできます。
}
problem-busy-message = { $count ->
   *[other] 接続が多すぎます。{ $count }秒後にもう一度お試しください。
}
