# Lists and lengths.

list-comma = {"、"}
# Between two sentences, and behind a colon.
sentence-separator = {""}
in-brackets = （{ $text }）
device-name = { $name }（{ $model }）
full-stop = 。
jurisdiction-world = 全世界
length-between = { $least }～{ $most }

# Colours, as they are written in data files.
colour-black = 黒
colour-blue = 青
colour-brass = 真ちゅう色
colour-gold = ゴールド
colour-green = 緑
colour-grey = グレー
colour-lavender = ラベンダー
colour-navy = ネイビー
colour-orange = オレンジ
colour-pink = ピンク
colour-purple = 紫
colour-red = 赤
colour-silver = シルバー
colour-white = 白
colour-yellow = 黄色
