# The forms: picking a device, typing its code.

home-title = お持ちの充電式製品はリコール対象ですか？
home-lead = 機種を選び、ラベルの番号を入力してください。今すべきことと、受けられる対応が分かります。
search-label = 機種を探す
search-hint = 製品名、ブランド、型番（例：A3102）
search-button = 検索
search-count = 見つかった機種：{"{n}"}件
search-found = { $count ->
   *[other] { $count }件の機種が見つかりました
}
search-none = 当サイトのデータに、この機種はありません。それでもリコールされている可能性があります。メーカーにお問い合わせください。
search-number = これは型番ではなく、製品1台ごとの番号のようです。まず製品を選び、番号はその下の専用の欄に入力してください。回答が出るまで、製品を充電したり使ったりしないでください。
search-all = すべての機種を表示
pick-legend = どの機種ですか？
card-see-drawing = 番号の場所を図で見る
card-type-number = 番号を入力する
card-all-units = すべての製品がリコール対象です：今すべきことを見る
check-button = この製品を確認する
no-code-title = 番号が分からないときは
no-code-tips = 乾いた布でラベルをふいてください。斜めから光を当ててスマートフォンで撮影し、写真を拡大してください。
unreadable-button = 番号が見つからない・読めない
absent-button = その番号は付いていない
home-what-title = このサイトについて
home-what = 公表されたリコールを調べるサイトです。名前の入力、登録、支払いは必要ありません。Cookieは使わず、情報を他へ渡すこともありません。
home-not-listed = お持ちの機種が一覧にないときは、当サイトはその機種のリコールを把握していません。それでもリコールされている可能性はあります。メーカー、またはお住まいの国の製品安全の担当機関にお問い合わせください。

device-title = { $device }：お持ちの製品はリコール対象ですか？
device-title-all-units = { $device }：すべての製品がリコール対象です
device-until-known = 結果が分かるまで、使用も充電もしないでください。
device-stop-now = この機種は、すべての製品がリコール対象です。番号は必要ありません。今すぐ使うのをやめてください。電源や機器から外してください。充電しないでください。
show-what-to-do = 今すべきことを見る
absence-title = まず番号があるか見てください
absence-lead = リコール対象の製品には、シリアル番号がありません。そこに番号がなければ、リコール対象です。
from-email = メッセージからこのページに来られた方へ。慎重に確かめることは大切です：
from-message = メッセージからこのページに来られましたか？慎重に確かめることは大切です：
genuine-title = このページは本物ですか？
genuine-asks-nothing = 名前、住所、登録、支払いを求めることはありません。何かを送ることもありません。
genuine-notices = 根拠となるリコールは、このページを使わずに調べることができます：
genuine-by-hand-at = リンクを使わずに来るには、ブラウザーに{ $address }とご自分で入力し、{ $device }を選んでください。
genuine-by-hand = リンクを使わずに来るには、ブラウザーにこのサイトのアドレスをご自分で入力し、{ $device }を選んでください。
notice-numbered = { $publisher }、番号{ $number }
notice-unnumbered = { $publisher }（番号のないリコール）
another-device = 別の機種
source = 情報源：

code-any = シリアル番号、日付コード、ロット番号のどれか
code-printed-as = { $code }（{ $printed }）
code-hint-any = ラベルに書かれているとおりに入力してください。シリアル番号は、多くの場合「SN」の後にあります。先に機種を選ぶと、場所が分かります。
code-hint-length-after = 「{ $printed }」の後の{ $length }文字です。
code-hint-length = { $length }文字です。
code-hint-digits = { $length }桁の数字です。
code-hint-after = 「{ $printed }」の後に書かれているものです。
code-hint-as-it-stands = 製品に書かれているとおりに入力してください。
code-hint-shape = このような形です：{ $shape }
code-hint-zero-one = このメーカーは、文字のOとIを使いません。丸い形は数字の0、まっすぐな形は数字の1です。
code-count = { $count ->
   *[other] { $count }文字
}
code-count-of = {"{max}"}文字中{"{n}"}文字
code-as-printed = ラベルの表示はこのとおりです
label-model = 型番：{ $model }
label-code = { $code }
label-type-this = { $code }：これを入力
label-look-here = { $code }：あるかどうかを見る
label-not-needed = { $code }：必要ありません
label-general = この図は製品の種類を示すものです。お持ちの製品とは違って見えることがあります。

colour-question = 何色ですか？
bought-label = 新品で購入されたのはいつですか？（年と月）
bought-hint = 年と月を入力してください（例：2023-06）。分からなければ、空欄のままにしてください。
country-label = 最初に購入された国
countries-known = リコールまたは処分の案内がある国
countries-other = その他の国
dont-know = 分からない
