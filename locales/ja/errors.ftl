# What is wrong with a form, and what to do about it.

errors-title = 入力を確かめてください
error-prefix = エラー：

error-device-missing = 確認したい機種を選んでください。
error-device-unknown = この機種は登録されていません。一覧から選んでください。
error-serial-missing-serial = シリアル番号を入力してください。番号がない、または読めないときは、そのボタンを押してください。
error-serial-missing-date-code = 日付コードを入力してください。コードがない、または読めないときは、そのボタンを押してください。
error-serial-missing-batch-code = ロット番号を入力してください。番号がない、または読めないときは、そのボタンを押してください。
error-serial-empty = ラベルの表示を入力してください。空白や「SN」だけでは番号になりません。
error-serial-too-long = ラベルにあるどの番号よりも長くなっています。番号だけを入力してください。
error-serial-no-such-date = この番号が表す日付はありません。ラベルをもう一度見てください。
error-serial-character = { $position }文字目が「{ $found }」です。このメーカーはこの文字を使いません。ラベルをもう一度見てください。
error-serial-unprintable = { $position }文字目は、このメーカーが使わない文字です。ラベルにある英字、数字、記号だけを入力してください。
error-serial-length = { $count ->
   *[other] 番号が{ $count }文字です。正しくは{ $expected }文字です。ラベルをもう一度見てください。
}
error-serial-contradicts = 番号の入力と、「ない」または「読めない」の両方が送られました。どちらか一つにしてください。
error-colour-unknown = この機種にその色は登録されていません。{ $colours }、または「分からない」を選んでください。
error-colour-unknown-all = この機種の色は登録されていません。色は空欄のままにしてください。
error-bought-format = 購入した年と月を入力してください（例：2023-06）。
error-bought-no-such-day = その日や月はありません。年と月を入力してください（例：2023-06）。
error-bought-ahead = 購入時期が未来の日付です。年と月を入力してください（例：2023-06）。
error-country-unknown = この国は登録されていません。一覧から選んでください。
error-too-long-device = 機種の名前が長すぎます。一覧から選んでください。
error-too-long-serial = ラベルにあるどの番号よりも長くなっています。番号だけを入力してください。
error-too-long-colour = 色の入力が長すぎます。一覧から選んでください。
error-too-long-bought = 購入時期の入力が長すぎます。年と月を入力してください（例：2023-06）。
error-too-long-country = 国の入力が長すぎます。一覧から選んでください。
error-json-syntax = UTF-8のJSONではありません。
error-json-shape = JSONオブジェクトを送ってください。項目は、device、serial、colour、bought、country（テキスト）と、as_printed、absent、unreadable（trueまたはfalse）です。それぞれ1回だけ入れてください。
error-serial-other-print = これはその番号ではないようです。名前、定格、お店で使う番号、または「なし」を表す言葉かもしれません。番号のある場所をもう一度見てください。番号が見つからないときは、「その番号は付いていない」を押してください。
error-serial-character-unpublished = { $position }文字目が「{ $found }」です。英字と数字だけを入力してください。
error-twice-device = 二つの違う機種が送られました。一つを選んでください。
error-twice-serial = 二つの違う番号が送られました。今の入力欄の内容を確かめてください。
error-twice-colour = 二つの違う色が送られました。一つを選んでください。
error-twice-bought = 二つの違う購入時期が送られました。今の入力欄の内容を確かめてください。
error-twice-country = 二つの違う国が送られました。一つを選んでください。
