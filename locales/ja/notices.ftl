# Recall notices.

hazard-overheating = 過熱するおそれがあります。
hazard-smoke = 煙が出るおそれがあります。
hazard-fire = 発火するおそれがあります。
hazard-explosion = 爆発するおそれがあります。
hazard-melting = 溶けるおそれがあります。
hazard-burns = やけどをするおそれがあります。
hazard-property-damage = 周りのものに損害を与えるおそれがあります。

remedy-replacement = 交換
remedy-refund = 返金
remedy-repair = 修理
remedy-store-credit = ストアクレジット（店で使える残高）
remedy-gift-card = ギフトカード

grade-official = 公的機関
grade-maker = メーカー
grade-scheme = 回収団体
grade-press = 報道

precision-exactly = ちょうど{ $count }台
precision-about = 約{ $count }台
precision-more-than = { $count }台を超える数

conflict-units = 対象となる製品
conflict-remedy = 受けられる対応
conflict-dates = 日付
conflict-number = お知らせの番号

category-power-bank = モバイルバッテリー
category-charging-stand = 充電スタンド
category-speaker = スピーカー
category-speakerphone = スピーカーフォン
category-lamp = ランプ

kind-serial = シリアル番号
kind-date-code = 日付コード
kind-batch-code = ロット番号

# Dates and sources.
period-between = { $from }から{ $to }まで
period-since = { $from }以降
period-until = { $to }まで
source-graded = { $host }（{ $grade }）
label = { $text }：
list-semicolon = {"／"}

# All notices.
recalls-title = すべてのリコール
recalls-lead = 回答の基になるすべてのお知らせです。新しい順に並んでいます。
recalls-description = Charge Safelyが把握している充電式製品のリコールのお知らせを、すべて新しい順に示します。

# One notice.
notice-heading = 製品安全リコール
notice-holds-in = 対象の国・地域：
notice-stop = 今すぐ使うのをやめてください。電源や機器から外してください。充電しないでください。
notice-stop-more = 電源を切ってください。
notice-check = お持ちの製品を確認してください。
notice-you-get = リコール対象の場合に受けられる対応：{ $remedies }。
notice-you-get-all = すべての製品がリコール対象です。受けられる対応：{ $remedies }。
notice-remedy-unknown = 受けられる対応は、ここでは分かりません。
notice-must-unknown = そのために必要なことは、ここでは分かりません。問い合わせ先：
notice-whom-to-ask = 問い合わせ先
notice-pass-on = ほかの人に伝えてください。
notice-pass-on-more = 同じ機種を持っているすべての人と、譲ったり売ったりしたすべての相手に知らせてください。
notice-product = 製品
notice-products = 製品
notice-facts = 分かっていること
notice-units = 対象となる製品
notice-help = 相談できるところ
notice-conflicts = 情報源によって違う点
notice-conflicts-more = すべての情報を示します。対象が最も広いものに従います。
notice-disposal = 電池を出せるところ
notice-disposal-more = ごみ箱に入れないでください。お店の電池回収ボックスにも入れないでください。リコール対象の電池を引き取るのはどこか、先に確かめてください。
notice-sources = 情報源
notice-own-page = お知らせの元のページ：
notice-own-page-unknown = お知らせの元のページのアドレスは、ここでは分かりません。
notice-search = お知らせを検索できるページ：
notice-compared = 最後に情報源と照合した日：
disposal-of-country = 処分のしかた：{ $country }
disposal-of-all = ほかの国での処分のしかた

# A covered device.
product-brand = ブランド：{ $brand }。
product-articles = 商品番号：{ $articles }。
product-length = { $code }は{ $length }文字です。
product-length-unknown = { $code }の文字数は分かりません。

# Facts.
fact-unknown = 分かりません。当サイトにあるどの情報源にも書かれていません。
facts-unknown = 当サイトにあるどの情報源にも書かれていないこと：{ $facts }。
fact-danger = 危険
fact-incidents = 起きたこと
fact-units = 対象数
fact-made = 製造時期
fact-sold = 販売
fact-firm = リコールを行う事業者
fact-remedy = 受けられる対応
fact-number = お知らせの番号
sold-which = 型番
sold-where = 国
sold-when = 時期
sold-by = 販売店
sold-for = 価格
sold-unknown = 分かりません

# Whom to turn to.
contact-serves = 対象：{ $countries }
contact-only-for = 対象の型番：{ $models }のみ
contact-none = 問い合わせ先は、ここでは分かりません。
contact-none-below = まず、下にあるお知らせの情報源を見てください。
# Where no list of sources follows.
contact-none-from = ここに書かれていることの情報源：
contact-no-phone = 電話番号は、ここでは分かりません。
contact-no-email = メールアドレスは、ここでは分かりません。
contact-no-page = インターネットの窓口は、ここでは分かりません。

# Which units, in words.
units-complete = このお知らせは、対象となる製品をすべて示しています。それ以外の製品は、このお知らせの対象ではありません。
units-incomplete = このお知らせは、対象となる製品をすべて示してはいません。番号が一覧にないことは、何の証明にもなりません。
units-disputed = どの製品が対象かは、情報源によって違います。対象が最も広いものに従い、どの製品も対象から外しません。
units-rules = リコール対象の製品
units-rules-any = どれか一つに当てはまれば対象です。
units-limits = リコール対象の製品に共通すること
units-limits-all = すべてに当てはまる製品だけが、リコール対象になり得ます。
units-exclusions = このお知らせの対象ではない製品
units-together = 以上のすべてに当てはまるもの。
units-sieve = これは最初の目安にすぎません。メーカーに聞いてください。
units-later = ここでは始まりの時期だけで判断します。後に購入された製品も、リコール対象の可能性があります。
unit-all = この機種のすべての製品が対象です。
unit-listed = { $part }が、お知らせの一覧にあります。
unit-in-range = { $part }が、お知らせに示された範囲にあります。
unit-listed-or-in-range = { $part }が、お知らせの一覧、またはお知らせに示された範囲にあります。
unit-prefix = { $part }が、{ $any }で始まります。
unit-prefix-length = { $part }が、{ $any }で始まり、{ $count }文字です。
unit-ending = { $part }が、{ $any }で終わります。
unit-ending-length = { $part }が、{ $any }で終わり、{ $count }文字です。
unit-mask = { $part }が、次の形です：{ $any }。#は数字、@は英字、?は数字または英字を表します。
mask-between = { $from }から{ $to }までのもの
unit-date-any = { $part }（{ $layout }）が、{ $any }です。
unit-date-years = { $part }（{ $layout }）が、次の年を表します：{ $years }。
unit-date-between = { $part }（{ $layout }）が、{ $from }から{ $to }までです。
unit-date-since = { $part }（{ $layout }）が、{ $from }以降です。
unit-date-until = { $part }（{ $layout }）が、{ $to }以前です。
unit-date-all = { $part }が、日付を表します（{ $layout }）。
layout-year = 年
layout-week = 週
layout-month = 月
layout-day = 日
layout-then = {"、次に"}
unit-length-is = { $code }が{ $count }文字です。
unit-length-is-not = { $code }が{ $count }文字ではありません。
unit-no-code = { $code }が付いていません。
unit-made = 製造時期：{ $period }。
unit-sold = 新品での販売：{ $terms }。
unit-sold-in = 次の国のみ：{ $countries }
unit-sold-by = 販売店：{ $shops }
unit-colours = 色：{ $colours }。
unit-skus = 商品番号：{ $skus }。
unit-maker = どの製品がリコール対象かは、メーカーにしか分かりません。確認できるページは、ここでは分かりません。
unit-maker-at = どの製品がリコール対象かは、メーカーにしか分かりません。問い合わせ先：
part-whole = { $code }
part-first = { $code }の最初から{ $last }文字目まで
part-from = { $code }の{ $first }文字目から最後まで
part-between = { $code }の{ $first }文字目から{ $last }文字目まで
part-group = { $code }を「{ $separator }」で区切った{ $group }番目の部分
codes-and-more = { $codes }、ほか{ $count }件
