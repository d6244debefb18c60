# Scanning the label, what is said while a code is typed, and what helps where it cannot be read.

scan-camera = カメラでラベルを読み取る
scan-photo = ラベルの写真を使う
scan-private = 画像はお使いの端末の中で読み取ります。端末の外には送りません。
scan-stop = カメラを止める
scan-off = カメラは止まっています。
scan-loading = 読み取りの準備をしています…
scan-asking = カメラを起動しています。ブラウザーの確認が出たら、許可してください。
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
typing-read-as = 文字「{ $typed }」は、数字「{ $digit }」として読み取ります。

unreadable-title = 番号を読み取ってみてください
unreadable-clean = 番号のところを乾いた布でふいてください。
unreadable-light = 横の低い位置からライトを当て、光が印字をかすめるようにしてください。
unreadable-zoom = スマートフォンのカメラで拡大して見るか、写真を撮って拡大してください。
unreadable-chalk = 番号が本体に刻まれているときは、チョークをこすりつけて軽くふいてください。溝にチョークが残り、読みやすくなります。
unreadable-box = 箱も見てください。同じ番号が書かれていることがよくあります。
maker-page-without-code = 確かなことは{ $maker }にしか分かりません。次のページでは番号を求められますが、番号がないときの問い合わせ先が書かれていることもあります：
proof-title = 番号のほかに、どの製品かを示せるもの：
proof-receipt = レシートや領収書、または注文確認のメール
proof-account = お店のアカウントに残っている注文履歴
proof-box = 番号が書かれた箱
proof-photo = ラベルの写真（文字がかすれていても）
proof-facts = 型番、色、購入日
proof-decides = 何が認められるかは、交換や返金をする側が決めます。
proof-until = 別の案内を受けるまでは、リコール対象として扱ってください。

privacy-camera = カメラに写るものと、読み取りのために選んだ写真は、お使いの端末の中で読み取り、どこにも送りません。
