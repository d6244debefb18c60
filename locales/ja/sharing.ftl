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
