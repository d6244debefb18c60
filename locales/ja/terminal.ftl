# The command line.

terminal-affected = リコール対象：この製品はリコール対象です。今すぐ使うのをやめてください。
terminal-possibly-affected = リコール対象の可能性あり：この製品はリコール対象の可能性があります。結果が分かるまで、リコール対象として扱ってください。
terminal-not-affected = 対象ではありません：ここで把握しているお知らせの中に、この製品を対象とするものはありません。
terminal-suggestion = 表示を別の読み方にした番号は、リコール対象です：{ $code }
terminal-ask-serial = 確定するには：ラベルの番号と型番をもう一度見てください。
terminal-ask-colour = 確定するには：色を指定してください（--colour）。
terminal-ask-bought = 確定するには：新品で購入した時期を指定してください（--bought）。
terminal-ask-country = 確定するには：新品で購入した国を指定してください（--country）。
terminal-ask-maker = 確定するには：メーカーに問い合わせてください。
terminal-data = データの日付：{ $day }、世代：{ $generation }
terminal-line-too-long = 1行が16 KiBを超えています。
terminal-asked = { $count ->
   *[other] 調べた先は{ $place }で、{ $count }機種が登録されています。--snapshotも--dataも指定しない場合は、プログラムに組み込まれたお知らせを調べます。
}
terminal-asked-built-in = プログラムに組み込まれた{ $count }機種を調べました。ほかを調べるには、--snapshot FILEまたは--data DIRを指定してください。
