# What folds away on the result page.

more-notices = ほかのお知らせ：{ $count }件
more-facts = リコールの詳しい内容
battery-countries = お住まいの国での処分
