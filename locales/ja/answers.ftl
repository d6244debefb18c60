# Answers, their reasons and the steps that follow.

result-title-affected = リコール対象です：{ $device }
result-title-possibly-affected = リコール対象の可能性があります：{ $device }
result-title-not-affected = 当サイトが把握しているリコールの対象ではありません：{ $device }
verdict-affected = この製品はリコール対象です
verdict-possibly-affected = この製品はリコール対象の可能性があります
verdict-not-affected = 当サイトが把握しているリコールの中に、この製品を対象とするものはありません
verdict-treat-as-recalled = 結果が分かるまで、リコール対象として扱ってください。
# What can happen, on the first screen: the gravest two.
dangers = 危険：{ $dangers }。
dangers-unnamed = 危険：火災の危険があるものとして扱ってください。
danger-fire = 火災
danger-explosion = 爆発
danger-burns = やけど
danger-smoke = 煙
danger-overheating = 過熱
danger-melting = プラスチックの溶解
danger-property-damage = 物的損害
unit-absent = 番号は付いていない
unit-unreadable = 番号が見つからない、または読めない
unit-untold = 番号の入力なし
replaced = { $changes }として読み取りました。このメーカーがその文字を番号に使うという情報はありません。
replaced-letter = 文字「{ $typed }」を数字「{ $digit }」

step-stop = 今すぐ使うのをやめてください。電源や機器から外してください。充電しないでください。
step-stop-more = 電源を切ってください。
step-put = 燃えやすいものがない場所に置いてください。
step-put-more = 涼しく乾いた場所で、寝る場所や逃げ道から離してください。ふくらむ、シューと音がする、においがする、熱くなるときは、近づかず、消防に通報してください。
step-ask-firm = { $firm }に{ $remedy }を求めてください。
step-ask-firm-what = 受けられる対応を{ $firm }に聞いてください。
step-bin = ごみ箱や、お店の電池回収ボックスに入れないでください。
step-bin-more = 事業者に何を見せる必要があるか分かるまで、手元に置いてください。その後：
step-tell = ほかの人に知らせてください。
step-tell-more = 同じ機種を人に譲ったり売ったりした場合は、その人にも伝えてください。
step-compare = 番号をラベルともう一度見比べてください。
step-compare-more = 1文字違うだけで、この回答は変わります。
step-answers = お答えの内容をもう一度確かめてください。
step-answers-more = この回答は、お答えいただいた内容（{ $told }）に基づいています。最初に新品で購入されたときのことをお答えください。
step-answers-only = この回答は、お答えいただいた内容（{ $told }）に基づいています。
told-colour = 色：{ $colour }
told-bought = 購入時期：{ $date }
told-country = 購入国：{ $country }
empty-place-title = 番号の場所に何もありませんか？
empty-place = リコール対象の製品には、そこに番号がありません。何もなければ、お持ちの製品はリコール対象です。
step-again = 後日もう一度確認してください。
step-again-more = リコールの対象は広がることがあり、お知らせも変わります。下のお知らせが変わったら、もう一度確認してください。
step-again-day = この回答の基になったお知らせの時点：
step-swollen = ふくらむ、熱い、においがするときは、一覧にあるかどうかにかかわらず、使うのをやめてください。
step-swollen-more = 近づかず、消防に通報してください。その後、メーカーと、お住まいの国の製品安全の担当機関に知らせてください。

suggestion-title = { $count ->
   *[other] この番号ではありませんか？
}
suggestion-differs = この番号はリコール対象です。入力された番号とは、見間違えやすい1種類の文字が違います。「{ $typed }」ではなく「{ $other }」です。ラベルをもう一度見てください。
suggestion-differs-in-several = この番号はリコール対象です。入力された番号とは、見間違えやすい文字が違います。ラベルをもう一度見てください。
suggestion-button = はい、ラベルの表示はこのとおりです
suggestion-otherwise = 違う場合も、回答は変わりません。リコール対象として扱い、メーカーに問い合わせてください。
elsewhere-title = 別の機種ではありませんか？
elsewhere-listed = { $device }のリコールに、この番号の製品が含まれています。ラベルの型番と見比べてください。
elsewhere-button = { $device }として確認する
insist-title = 番号は全部入力されていますか？
insist-sentence = { $count ->
   *[other] 入力されたのは{ $count }文字です。リコール対象の製品の番号とは長さが違います。ラベルと見比べてください。
}
look-again-title = ラベルをもう一度見てください
look-again = お知らせは、ラベルの表示で対象を決めています。
look-again-link = 番号の場所と入力欄
more-title = 分かることがあれば教えてください
more-button = もう一度確認する
maker-title = メーカーに問い合わせてください
maker-has-page = 確かなことは{ $maker }にしか分かりません。次のページで番号を入力してください：
maker-has-contacts = 確かなことは{ $maker }にしか分かりません。次の連絡先に問い合わせてください：
maker-elsewhere = 確かなことは{ $maker }にしか分かりません。この機種のお知らせには連絡先がありません。{ $maker }の連絡先は、ほかのお知らせに次のように書かれています：
maker-unknown = 確かなことは{ $maker }にしか分かりません。当サイトでは連絡先が分かりません。下に示す情報源に書かれていることがあります。
maker-without-code = 確かなことは{ $maker }にしか分かりません。番号がないときは、メールなどの文面か電話で問い合わせてください。型番と、購入した時期と場所を伝えてください。番号があるはずの面の写真も添えてください。

why-title = 理由
tag-affected = この製品は対象です
tag-possibly-affected = この製品は対象の可能性があります
tag-not-affected = この製品は対象ではありません
basis-number = 番号{ $number }
basis-published = 公表：
basis-compared = 情報源との照合：
basis-deciding = このお知らせで回答が決まりました。

help-title = 受けられる対応と窓口
help-title-possibly = リコール対象の場合に受けられる対応と窓口
help-who = { $publisher }（{ $where }）
help-must = そのために必要なこと：
help-no-phone = このお知らせの電話番号は見つかりませんでした。
disputes-title = 情報源によって違う点
dispute-units = 両方を示します。ここでは対象が最も広いほうに従うため、対象から外れる製品はありません。
dispute-remedy = 両方を示します。どちらを受けられるか、事業者に聞いてください。
dispute-dates = 両方を示します。どちらも、それだけで製品を対象から外すことはありません。
dispute-number = 両方を示します。
recall-title = 製品安全リコール
recall-product = 製品
product-line = { $name }（{ $kind }）。ブランド：{ $brand }。型番：{ $model }。
recall-danger = 危険
recall-incidents = 起きたこと
recall-units = 対象数
recall-made = 製造時期
recall-sold = 販売
recall-firm = リコールを行う事業者
recall-published = 公表日
recall-unknown = 分かりません。当サイトにあるどの情報源にも書かれていません。
pass-on = 同じ機種を持っているすべての人に、このことを伝えてください。
battery-title = 電池を出せるところ
battery-never = 次のことはしないでください：
battery-say = 電話での伝え方：
battery-page = 処分のしかた：{ $country }
checked-title = 確認した内容
checked-device = 機種
checked-as-printed = { $code }（ラベルの表示どおり）
checked-colour = 色
checked-bought = 購入した月
checked-country = 購入した国
checked-not-told = 回答なし
checked-against = 照合したもの
checked-notices = { $count ->
   *[other] お知らせ{ $count }件
}
checked-data = データの日付
checked-generation = データの版
checked-cannot = 分からないこと
checked-cannot-tell = 今後リコールがあるかどうか、また、当サイトが把握していないリコールがあるかどうか。
check-another = 別の製品を確認する
check-another-same = 別の{ $device }

# Reasons: why a notice covers a unit.
reason-all-units = このお知らせは、この機種のすべての製品が対象です。
reason-serial-listed = 番号{ $code }は、このお知らせの一覧にあります。
reason-serial-in-range = 番号は、リコール対象の範囲（{ $from }から{ $to }まで）にあります。
reason-prefix-matches = 番号は、リコール対象の番号と同じく{ $text }で始まります。
reason-ending-matches = 番号は、リコール対象の番号と同じく{ $text }で終わります。
reason-mask-matches = 番号は、リコール対象の形（{ $text }）に当てはまります。
reason-date-code-matches = 番号{ $code }は、リコール対象の日付の一つです。
reason-length-matches = { $count ->
   *[other] 番号は、リコール対象の番号と同じ{ $count }文字です。
}
reason-no-code-printed = この製品には番号がありません。リコール対象の製品には番号がありません。
reason-sold-as-recalled = リコール対象の製品が販売された時期と場所で購入されています。
reason-colour-recalled = リコール対象の製品の色は{ $colour }で、お持ちの製品も同じ色です。
reason-sku-recalled = リコール対象の商品番号に当てはまります：{ $skus }。

# Reasons: why a notice does not cover a unit.
reason-not-listed = このお知らせは、対象製品の番号をすべて挙げています。{ $code }はその中にありません。
reason-code-printed = このお知らせは、番号のない製品だけが対象です。お持ちの製品には番号があります。
reason-other-code = リコール対象の番号は、{ $code }とは形が違います。
reason-other-length = { $count ->
   *[other] リコール対象の番号は{ $count }文字です。お持ちの製品の番号は、ラベルの表示どおりであれば、この長さではありません。
}
reason-bought-before-made = リコール対象の製品が最初に製造された時期（{ $date }）より前に購入されています。
reason-bought-before-sold = リコール対象の製品が最初に販売された時期（{ $date }）より前に購入されています。
reason-other-colour = リコール対象は次の色だけです：{ $colours }。お持ちの製品は別の色です。
reason-other-country = リコール対象の製品は、次の国だけで販売されました：{ $countries }。お持ちの製品は別の国で購入されています。
reason-other-sku = リコール対象は次の商品番号だけです：{ $skus }。お持ちの製品は別の商品番号です。
reason-excluded-colour = お知らせに、次の色は対象ではないと書かれています：{ $colour }。
reason-excluded-length = { $count ->
   *[other] お知らせに、番号が{ $count }文字ではない製品は対象ではないと書かれています。
}
reason-excluded = お知らせに、このような製品は対象ではないと書かれています。

# Reasons: why neither is proven.
reason-code-needed = このお知らせは、製品の番号で対象を決めています。番号が入力されていません。
reason-code-unreadable = このお知らせは、製品の番号で対象を決めています。お持ちの製品の番号は読めません。
reason-code-not-found = このお知らせは、製品の番号で対象を決めています。番号は見つかりませんでした。
reason-date-unclear = 番号を日付として読み取れません。
reason-length-unconfirmed = { $count ->
   *[other] お知らせの対象は、番号が{ $count }文字の製品です。入力された番号がラベルの表示どおりかどうかは、まだ分かりません。
}
reason-colour-needed = このお知らせは、色で対象を決めています。色が回答されていません。
reason-bought-needed = このお知らせは、購入時期で対象を決めています。購入時期が回答されていません。
reason-bought-undecided = 購入時期からは、この製品がお知らせの対象かどうかを決められません。
reason-country-needed = このお知らせは、購入国で対象を決めています。購入国が回答されていません。
reason-detail-unknown = このお知らせは、販売店または商品番号で対象を決めています。ここでは確認できません。
reason-maker-must-tell = どの製品がこのお知らせの対象かは、メーカーにしか分かりません。
reason-maker-must-tell-at = どの製品がこのお知らせの対象かは、メーカーにしか分かりません。確認先：{ $host }。
reason-list-incomplete = このお知らせは、対象製品をすべて挙げてはいません。そのため、お持ちの製品が対象ではないとは言えません。
reason-sieve-matches = 番号は、お知らせの最初の条件に当てはまります。その先はメーカーにしか分かりません。
reason-sources-disagree = どの製品が対象かは、情報源によって違います。そのため、どの製品も対象から外していません。
reason-look-alike-listed = 見間違えやすい文字を読み替えると、番号はリコール対象です：{ $code }。
reason-listed-under-other = この番号は、別の機種のリコールの一覧にあります：{ $device }。
reason-answers-contradict = 購入や色についてのお答えは、対象ではないことを示しています。しかし、対象とする条件のほうを優先します。

# Shown where a device has no notice at all.
none-known = 当サイトは、この機種についてのお知らせを把握していません。それでもお知らせがある可能性があります。

reason-form-differs = この番号は、この機種の番号の形ではありません。どの一覧にもないことは、何の証明にもなりません。
