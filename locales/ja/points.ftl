# Where a battery may go, near the reader: the country that is guessed, and collection points near a postcode.

disposal-own = お住まいの国（ブラウザーの言語からの推定）
disposal-near-title = 近くの問い合わせ先
disposal-near-label = 郵便番号
disposal-near-hint = { $country }の郵便番号。入力した内容は保存しません。
disposal-near-button = 検索
disposal-near-missing = 郵便番号を入力してください。
disposal-near-unreadable = 郵便番号として読み取れません。英字と数字だけを入力してください。
disposal-near-unknown = この郵便番号は登録されていません。入力した内容を確かめるか、近くの別の郵便番号で試してください。
disposal-near-found = { $postcode }の近くの問い合わせ先
disposal-near-none = この郵便番号から{ $distance }km以内に、当サイトが把握している問い合わせ先はありません。お住まいの市区町村に問い合わせてください。
disposal-near-warning = この一覧の場所でも、リコール対象の電池を断ることがあります。引き取るという返事があるまで、持って行かないでください。
disposal-near-first = 次のように尋ねてください：
disposal-near-ask = 先にここに問い合わせてください
disposal-near-takes = { $date }の回答：リコール対象の電池を引き取ります。行く前にもう一度問い合わせてください。
disposal-near-refuses = { $date }の回答：リコール対象の電池は引き取りません。
disposal-near-open = 営業時間：{ $hours }
disposal-near-km = 直線で{ $km }km
disposal-near-km-miles = 直線で{ $km }km（{ $miles }マイル）
disposal-near-distances = 距離は、郵便番号の地域の中心からの直線距離です。
disposal-near-from = この一覧の出典
privacy-postcode = 問い合わせ先を探すために入力された郵便番号は、その一覧を作るためだけに使い、その後は残しません。そのページのアドレスには含まれますが、当サイトのログには残りません。
