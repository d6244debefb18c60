# Scanning the label, what is said while a code is typed, and what helps where it cannot be read.

scan-camera = カメラでラベルを読み取る
scan-photo = ラベルの写真を使う
scan-private = 画像はお使いの端末の中で読み取ります。端末の外には送りません。
scan-stop = カメラを止める
scan-off = カメラは止まっています。
scan-loading = 読み取りの準備をしています…
scan-asking = カメラを起動しています。ブラウザーに聞かれたら許可してください。
scan-looking = コードを探しています。バーコードか四角いコードにカメラを向けてください。
scan-reading = 写真を読み取っています…
scan-found = 見つかりました：{ $code }。ラベルと見比べ、同じなら「{ $button }」を押してください。
scan-other = 見つかりました：{ $text }。この機種の番号ではありません。
scan-none = この写真にコードは見つかりませんでした。横から光を当てて近づくか、番号を入力してください。
scan-late = まだ見つかりません。横から光を当て、近づくか拡大してください。番号を入力することもできます。
scan-refused = カメラが許可されていません。写真を使うか、番号を入力するか、ブラウザーの設定でカメラを許可してください。
scan-missing = カメラが見つかりません。写真を使うか、番号を入力してください。
scan-busy = カメラを起動できません。ほかのアプリが使っているかもしれません。写真を使うか、番号を入力してください。
scan-failed = 読み取りの準備ができませんでした。もう一度試すか、番号を入力してください。

typing-count = 入力した文字数：{"{n}"}
typing-read-as = 文字{ $typed }は数字{ $digit }として読みます。

unreadable-title = 番号を読み取ってみてください
unreadable-clean = 乾いた布でふいてください。
unreadable-light = ライトを横から低く当て、光が印字の上を斜めに通るようにしてください。
unreadable-zoom = スマートフォンのカメラで拡大して見るか、写真を撮って拡大してください。
unreadable-chalk = 番号が本体に刻まれていますか。チョークをこすりつけて軽くふくと、溝にチョークが残って読みやすくなります。
unreadable-box = 箱も見てください。同じ番号が書かれていることがよくあります。
maker-page-without-code = 確かなことは{ $maker }にしか分かりません。次のページは番号を求めますが、番号がないときの問い合わせ先も書かれているかもしれません：
proof-title = ほかに、どの製品かを示せるもの：
proof-receipt = 領収書、または注文を確認するメッセージ
proof-account = お店のアカウントに残る注文
proof-box = 番号のある箱
proof-photo = ラベルの写真（すり減っていても）
proof-facts = 型番、色、購入日
proof-decides = 何が認められるかは、交換や返金をする側が決めます。
proof-until = 別の知らせを受けるまでは、リコール対象の製品として扱ってください。

privacy-camera = カメラに写るものと、読み取りのために選んだ写真は、お使いの端末の中で読み取り、どこにも送りません。
