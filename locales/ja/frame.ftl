# What stands around every page.

site-name = Charge Safely
skip-to-main = 本文へ移動
language = 言語：
data-of = データの日付：
data-from = 公的機関とメーカーのお知らせに基づいています。回答ごとに情報源を示します。
nav-label = このサイトについて
nav-home = 製品を確認する
nav-recalls = すべてのリコール
nav-disposal = 処分のしかた
nav-about = 回答のしくみ
nav-privacy = プライバシー
nav-accessibility = アクセシビリティ
