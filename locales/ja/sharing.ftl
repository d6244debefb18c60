# What folds away on the result page.

more-notices = ほかのお知らせ：{ $count }件
more-facts = リコールの詳しい内容
battery-countries = お住まいの国での処分

# A notice as a poster.
poster-link = 印刷用ポスター
poster-print = このページは、A4またはレターサイズの用紙1枚に印刷できます。戻る：
poster-check = お持ちの製品がリコール対象か、こちらで確認できます：
poster-by-hand = こちらで確認できます（このサイトのアドレスを記入）：
poster-until = 120日以上掲示してください。掲示した日：

# A notice as an email.
email-subject = { $heading }：{ $device }
email-check = お持ちの製品がリコール対象か確認してください：
email-by-hand = リンクを使わずに開くには、ブラウザーに{ $address }とご自分で入力し、{ $device }を選んでください。
email-genuine = このメールは本物ですか？
email-from = このメールの送信者は{ $operator }です。
email-from-site = このメールは、ウェブサイト{ $address }から送られています。
email-asks-nothing = このメールは、名前、アカウント、支払い、返信などを一切求めません。画像はなく、お読みになったことは誰にも伝わりません。
email-look-up = このメールを使わずに、リコールを調べることができます：
email-notice = リコールとすべての情報源：

# All notices as a feed.
feed-link = リコールの更新を受け取る：フィード（Atom）
