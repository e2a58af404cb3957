<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>{sentence} Until then batches can be neither resumed nor undone.</source>
        <translation>{sentence} それまで、バッチの再開も取り消しもできません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>The compiled kernels are missing, so everything takes many times as long: install a C compiler, and then install qtcompress again.</source>
        <translation>コンパイル済みの処理ルーチンがないため、すべての処理に何倍もの時間がかかります。C コンパイラーをインストールしてから、qtcompress をもう一度インストールしてください。</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Measured for the budget: {done:,} of {total:,}</source>
        <translation>予算のために測定済み: {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, into {folder}</source>
        <translation>{options}、{folder} へ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, reviewed, then in place of the originals</source>
        <translation>{options}、確認後に元画像の場所へ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, in place of the originals</source>
        <translation>{options}、元画像の場所へ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{words}; {n:,} with settings of their own</source>
        <extracomment>For one: {words}; {n:,} with settings of its own</extracomment>
        <translation>
            <numerusform>{words}(うち {n:,} 枚は個別の設定)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common</name>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>~ estimated from a sample: the whole picture was not encoded this way.</source>
        <translation>~ は一部からの推定です。画像全体はこの方式でエンコードされていません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{clause}.</source>
        <translation>{clause}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{format} photo, quality {quality}</source>
        <translation>{format} 写真、品質 {quality}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>Encodings that competed; first those that reach the quality, by size:</source>
        <translation>競ったエンコード方式。品質に達したものから、サイズ順:</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{name} ({detail})</source>
        <translation>{name}({detail})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{label}: {figures}</source>
        <translation>{label}: {figures}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>quality {number}</source>
        <translation>品質 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>not good enough</source>
        <translation>品質不足</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>ruled out</source>
        <translation>除外</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Lossless</source>
        <translation>可逆</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Visually lossless</source>
        <translation>見た目に劣化なし</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Good</source>
        <translation>良</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} pictures</source>
        <extracomment>For one: {n:,} picture</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} colors</source>
        <extracomment>For one: {n:,} color</extracomment>
        <translation>
            <numerusform>{n:,} 色</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}、{rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>less than a minute</source>
        <translation>1 分未満</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {minutes} min</source>
        <translation>約 {minutes} 分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {hours} h</source>
        <translation>約 {hours} 時間</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>today at {time}</source>
        <translation>今日 {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>on {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} points</source>
        <translation>{number} ポイント</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>lossless</source>
        <translation>可逆</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
</context>
<context>
    <name>curve</name>
    <message>
        <location filename="../../qtcompress/gui/curve/controller.py"/>
        <source>The curve was written to {file}.</source>
        <translation>曲線を {file} に書き込みました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g}</source>
        <translation>指定: {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g} ({name})</source>
        <translation>指定: {quality:g}({name})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>original</source>
        <translation>元画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Size and quality over the number of colors</source>
        <translation>色数ごとのサイズと品質</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Size of the file</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality (SSIMULACRA2)</source>
        <translation>品質(SSIMULACRA2)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>{colors} (knee)</source>
        <translation>{colors}(ひざ)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Select a picture to see size and quality over the number of colors.</source>
        <translation>画像を選択すると、色数ごとのサイズと品質が表示されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Points appear when they are measured.</source>
        <translation>点は測定されしだい表示されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>No points are measured of this picture.</source>
        <translation>この画像では点を測定しません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Point at a dot to see its figures; click to choose its number of colors.</source>
        <translation>点を指すと数値を表示し、クリックするとその色数を選びます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Measuring: more points appear.</source>
        <translation>測定中: 点が増えていきます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Each dot is a palette with that number of colors; photo codecs have curves of their own. The large dot is what the preview shows. Beyond the knee more bytes improve the quality little. Measured on parts of the picture at full resolution.</source>
        <translation>各点はその色数のパレットで、写真コーデックにはそれぞれの曲線があります。大きな点はプレビューに表示されているものです。曲がり角を過ぎると、バイトを増やしても品質はあまり上がりません。画像の一部を等倍で測っています。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>{made}: the place that suffers most</source>
        <translation>{made}: 最も劣化する部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>&amp;Save Curve As…</source>
        <translation>曲線を名前を付けて保存(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>{done:,} of {total:,} pictures are compressed.</source>
        <translation>{total:,} 枚中 {done:,} 枚を圧縮しました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>The batch has ended</source>
        <translation>バッチが終わりました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>Pictures are being compressed</source>
        <translation>画像を圧縮しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not put the computer to sleep; another program or its settings may not allow it.</source>
        <translation>システムはコンピューターをスリープにしませんでした。他のプログラムまたは設定が許可していない可能性があります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not turn the computer off; another program or its settings may not allow it.</source>
        <translation>システムはコンピューターの電源を切りませんでした。他のプログラムまたは設定が許可していない可能性があります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The desktop knows no program that opens {name}.</source>
        <translation>{name} を開くプログラムが見つかりません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer goes to sleep in {time}.</source>
        <translation>{time}後にコンピューターがスリープします。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Sleep Now</source>
        <translation>今すぐスリープ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer is turned off in {time}.</source>
        <translation>{time}後にコンピューターの電源が切れます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Turn Off Now</source>
        <translation>今すぐ電源を切る</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The Batch Has Ended</source>
        <translation>バッチが終わりました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Time that is left</source>
        <translation>残り時間</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>{n} seconds</source>
        <extracomment>For one: {n} second</extracomment>
        <translation>
            <numerusform>{n} 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../qtcompress/cluster/batch.py"/>
        <source>was set aside, because {count} workers died with it</source>
        <translation>は、{count} 個のワーカーが停止したため、保留されました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>would be replaced by its own result</source>
        <translation>自分自身の結果で置き換えられてしまいます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Choose another output folder.</source>
        <translation>別の出力フォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>Install them with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>&apos;pip install qtcompress[cluster]&apos; でインストールしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>a cluster needs the packages {names}</source>
        <translation>クラスターにはパッケージ {names} が必要です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <source>{count:,} pictures can&apos;t be reduced to {budget:,} bytes, by a sample of {measured}</source>
        <translation>{measured} 枚の標本によると、{count:,} 枚の画像を {budget:,} バイトに縮小することはできません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or more formats.</source>
        <translation>バイト数か形式を増やしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start a worker with more memory, and resume.</source>
        <translation>より多くのメモリーを持つワーカーを起動して、再開してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start one with &apos;dask scheduler&apos;, or check the address.</source>
        <translation>&apos;dask scheduler&apos; で起動するか、アドレスを確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>There is no Dask scheduler at {address}</source>
        <translation>{address} に Dask のスケジューラーがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} can&apos;t run qtcompress ({reason})</source>
        <translation>ワーカー {address} は qtcompress を実行できません ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Run &apos;pip install qtcompress[cluster]=={version}&apos; there.</source>
        <translation>そこで &apos;pip install qtcompress[cluster]=={version}&apos; を実行してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} has {versions}</source>
        <translation>ワーカー {address} は {versions} です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Install the same version on all machines.</source>
        <translation>すべてのマシンに同じバージョンをインストールしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>needs about {need} MB of memory, and no worker has more than {most} MB</source>
        <translation>は約 {need} MB のメモリーが必要ですが、{most} MB を超えるワーカーはありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>could not be worked on ({kind}: {error})</source>
        <translation>処理できませんでした({kind}: {error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>Please report this.</source>
        <translation>報告してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The connection to the scheduler {address} was lost</source>
        <translation>スケジューラー {address} との接続が失われました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>was being worked on when the worker died or was lost</source>
        <translation>は、処理中にワーカーが停止したか失われました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Check whether the file is damaged; the original was not changed.</source>
        <translation>ファイルが壊れていないか確認してください。元画像は変更されていません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Check the spelling of its path.</source>
        <translation>パスのつづりを確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>does not exist</source>
        <translation>存在しません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Rename it.</source>
        <translation>名前を変更してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>has a name in it that is no path: {name}</source>
        <translation>には、パスではない名前があります: {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Check the network and the permissions.</source>
        <translation>ネットワークと権限を確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be listed ({reason})</source>
        <translation>一覧を取得できません({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{name} {what}: {advice:lower}</source>
        <translation>{name}: {what}。{advice}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}: {advice:lower}</source>
        <translation>{what}。{advice}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}、{rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first} {rest}</source>
        <translation>{first}{rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <source>has {count:,} frames with {megapixels:,.0f} megapixels together, which is too much</source>
        <translation>は {count:,} フレームで合計 {megapixels:,.0f} メガピクセルあり、多すぎます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is cut off or damaged ({error})</source>
        <translation>途切れているか壊れています({error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is no animation that can be read</source>
        <translation>読み取れるアニメーションではありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is damaged after {n} of its {count} frames</source>
        <translation>{count} フレーム中 {n} フレームの後が壊れています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>{source_bytes:,} バイトに対して {size_bytes:,} バイトになります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>No smaller animation that shows the same was found.</source>
        <translation>同じものを表示する、より小さいアニメーションは見つかりませんでした。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>holds {names}</source>
        <translation>{names} を含みます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Left as it is, because {reason}.</source>
        <translation>そのままにしました({reason})。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>was not written, because the result would lack {names}</source>
        <translation>結果に不足が生じるため、書き込まれませんでした: {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Please report it, with this picture if you can.</source>
        <translation>できればこの画像を添えて報告してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because metadata must be removed, and that could change more of it.</source>
        <translation>メタデータの削除が必要で、それがほかの部分も変えるおそれがあるため、コピーしませんでした。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied.</source>
        <translation>コピーしませんでした。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>{path} is a copy of it.</source>
        <translation>{path} はその複製です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because {path} exists.</source>
        <translation>{path} があるため、コピーしませんでした。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because it carries metadata that must be removed.</source>
        <translation>削除すべきメタデータがあるため、コピーしませんでした。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied without the metadata that must be removed.</source>
        <translation>削除すべきメタデータを除いてコピーしました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>loses detail in one part of the picture</source>
        <translation>画像の一部で細部が失われます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows steps in a smooth place</source>
        <translation>滑らかな部分に段差が見えます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes a smooth place lighter or darker</source>
        <translation>滑らかな部分が明るくまたは暗くなります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows grain in a smooth place</source>
        <translation>滑らかな部分に粒状感が見えます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes something small lighter or darker</source>
        <translation>小さな部分が明るくまたは暗くなります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes the color of something small</source>
        <translation>小さな部分の色が変わります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes more than a JPEG of that quality</source>
        <translation>その品質のJPEGよりも変化が大きくなります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each frame and its time is kept, with fewer bytes</source>
        <translation>各フレームとその表示時間はそのままで、バイト数が減ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>lossless: every pixel of each frame is kept, and its time</source>
        <translation>可逆：各フレームのすべてのピクセルと表示時間が保たれます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each sample of 16 bits is kept, and only packed again</source>
        <translation>16 ビットの各値は保たれ、詰め直しただけです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>its color profile is for other colors than its own, and was left out</source>
        <translation>そのカラープロファイルは別の種類の色のためのもので、省かれました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, only packed again</source>
        <translation>ピクセルは同じで、圧縮し直しただけ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, packed as JPEG XL, which gives the JPEG back byte by byte</source>
        <translation>ピクセルは同じで、JPEG XL に詰め直しました。JPEG は 1 バイトも違わずに元に戻せます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the colors of its transparent pixels</source>
        <translation>許可された形式には、透明なピクセルの色を保持できるものがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{success}; less {flaw}</source>
        <translation>{success}。減らすと{flaw}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}, in its own size of {width} x {height} pixels</source>
        <translation>{verdict}(元のサイズ {width} x {height} ピクセルのまま)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>resized from {old_width} x {old_height} to {width} x {height} pixels: the quality compares with the original at that size</source>
        <translation>{old_width} x {old_height} から {width} x {height} ピクセルに縮小: 品質はそのサイズの元画像との比較です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>It also keeps its size of {width} x {height} pixels.</source>
        <translation>サイズも {width} x {height} ピクセルのままです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{extra_bytes:,} of the bytes saved were {names}, left out as asked</source>
        <translation>減ったバイトのうち {extra_bytes:,} は、指定により省いたもの({names})です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}; {clause}</source>
        <translation>{verdict}。{clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{format} is the smallest for {colors}</source>
        <translation>{colors} では {format} が最小です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{max_bytes:,} bytes only allow a quality of {score:.0f} instead of {quality:g} ({encoding})</source>
        <translation>{max_bytes:,} バイトでは品質は {quality:g} ではなく {score:.0f} までです({encoding})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors reach the quality</source>
        <extracomment>For one: {n} color reaches the quality</extracomment>
        <translation>
            <numerusform>{n} 色で品質に達します</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{encoding} reaches the quality</source>
        <translation>{encoding} で品質に達します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the picture has only {colors}: {exact}</source>
        <translation>画像には {colors} しかありません: {exact}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}, and of {worst:.1f} in the worst place</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}, and of {worst:.1f} in the worst place</extracomment>
        <translation>
            <numerusform>{n} 色で品質は {score:.1f}、最も悪い場所では {worst:.1f} です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}</extracomment>
        <translation>
            <numerusform>{n} 色で品質は {score:.1f} です</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>元画像を維持します: 品質 {quality:g} では、最小の結果({encoding})は {source_bytes:,} バイトに対して {size_bytes:,} バイトになります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>元画像を維持します: 品質 {quality:g} では、最小の結果({encoding})は {source_bytes:,} バイトに対して約 {size_bytes:,} バイトになります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: packed again with the same pixels it would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>元画像を維持します: 同じピクセルのまま圧縮し直すと、{source_bytes:,} バイトに対して {size_bytes:,} バイトになります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: {clause}.</source>
        <translation>元画像を維持します: {clause}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>an {encoding}</source>
        <translation>{encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>a {encoding}</source>
        <translation>{encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel of the smaller picture is kept</source>
        <translation>縮小した画像のすべてのピクセルが保たれます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact at 8 bits per channel, the finer steps are lost</source>
        <translation>チャンネルあたり 8 ビットで正確です。より細かい階調は失われます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact after its colors were converted to sRGB</source>
        <translation>色を sRGB に変換した後は正確です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel is kept</source>
        <translation>すべてのピクセルが保たれます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>nothing is lost</source>
        <translation>何も失われません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the original is smaller than {encoding} would be</source>
        <translation>{encoding} にするより元画像のほうが小さいです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes can hold the same pixels</source>
        <translation>{max_bytes:,} バイト以下で同じピクセルを収められる結果がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes has a quality of {quality:.0f} or more</source>
        <translation>{max_bytes:,} バイト以下で品質 {quality:.0f} 以上になる結果がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the same pixels in fewer bytes</source>
        <translation>許可された形式では、同じピクセルをより少ないバイトに収められません</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors can&apos;t reach a quality of {quality:g}</source>
        <extracomment>For one: {n} color can&apos;t reach a quality of {quality:g}</extracomment>
        <translation>
            <numerusform>{n} 色では品質 {quality:g} に達しません</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can reach a quality of {quality:g}</source>
        <translation>許可された形式では品質 {quality:g} に達しません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{clause} (best: {score})</source>
        <translation>{clause}(最高: {score})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{n:,} pictures that are not compressed take {size_bytes:,} bytes</source>
        <extracomment>For one: {n} picture that is not compressed takes {size_bytes:,} bytes</extracomment>
        <translation>
            <numerusform>圧縮されない {n:,} 枚の画像で {size_bytes:,} バイト</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>These {n:,} pictures</source>
        <extracomment>For one: This picture</extracomment>
        <translation>
            <numerusform>これら {n:,} 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>a budget lowers the quality, but each pixel is to be kept</source>
        <translation>総容量の指定は品質を下げますが、すべてのピクセルを保つ必要があります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Choose another quality than lossless, or no budget.</source>
        <translation>可逆以外の品質を選ぶか、総容量の指定をなくしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{take}, which is more than the budget of {budget:,}</source>
        <translation>{take} あり、総容量 {budget:,} を超えています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures, or --force to compress results again.</source>
        <translation>バイト数を増やすか、画像を減らすか、--force で結果を圧縮し直してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures.</source>
        <translation>バイト数を増やすか、画像を減らしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{pictures} can&apos;t be reduced to {budget:,} bytes</source>
        <translation>{pictures}を {budget:,} バイトまで減らせません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}, because {take} of the budget</source>
        <translation>{clause}(総容量のうち: {take})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}: at a quality of {quality:g}, the lowest possible one, about {size_bytes:,.0f} are needed</source>
        <translation>{clause}：可能な最低の品質 {quality:g} でも、約 {size_bytes:,.0f} が必要です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/left_out.py"/>
        <source>AVIF was not allowed: tried on {n} of {pictures:,} pictures, it would take {percent} % less.</source>
        <translation>AVIF は許可されていません。{pictures:,} 枚のうち {n} 枚で試すと、{percent} % 小さくなります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk quota is used up</source>
        <translation>ディスクの割り当てを使い切りました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Choose a folder that only you can write to.</source>
        <translation>自分だけが書き込めるフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was not written, because another program changed the temporary file in {folder}</source>
        <translation>別のプログラムが {folder} の一時ファイルを変更したため、書き込まれませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was not written</source>
        <translation>書き込まれませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>The file was read back with a different content; check the disk.</source>
        <translation>読み返した内容が異なりました。ディスクを確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was moved or removed while it was worked on</source>
        <translation>処理中に移動または削除されました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it again when no other program changes it.</source>
        <translation>他のプログラムが変更していないときに、もう一度圧縮してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Nothing could be written to {folder}, because {why}</source>
        <translation>{folder} には何も書き込めませんでした({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>files of this size are not allowed there</source>
        <translation>このサイズのファイルはそこでは許可されていません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Raise the limit of the file size.</source>
        <translation>ファイルサイズの上限を上げてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the folder is not writable</source>
        <translation>フォルダーに書き込めません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is read-only</source>
        <translation>ディスクは読み取り専用です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>there is a file in the place of a folder</source>
        <translation>フォルダーの位置にファイルがあります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>its name is too long for this disk</source>
        <translation>名前がこのディスクには長すぎます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Shorten the name.</source>
        <translation>名前を短くしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>could not be written to {folder}, because {why}</source>
        <translation>{folder} に書き込めませんでした({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The trash can&apos;t be used on this system</source>
        <translation>このシステムではごみ箱を使えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Keep the originals in the store of qtcompress.</source>
        <translation>元画像は qtcompress の保管場所に保存してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The disk of {folder} has no room for the backup of an original</source>
        <translation>{folder} のディスクに、元画像をバックアップする空きがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed while it was worked on</source>
        <translation>処理中に変更されました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced</source>
        <translation>置き換えられませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Its backup has a different content; check the disk.</source>
        <translation>バックアップの内容が異なります。ディスクを確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <source>Check whether it still exists.</source>
        <translation>まだ存在するか確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>can&apos;t be read ({reason})</source>
        <translation>読み取れません({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was changed while it was read</source>
        <translation>読み取り中に変更されました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Leave it out; fsspec finds credentials in the environment or in its own files.</source>
        <translation>省いてください。fsspec は環境変数または自身のファイルから認証情報を見つけます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>{scheme}://... holds a password or a token, which would be written into the journal</source>
        <translation>{scheme}://... にはパスワードまたはトークンが含まれ、ジャーナルに書き込まれてしまいます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>is in a store, and fsspec is not installed</source>
        <translation>はストアにありますが、fsspec がインストールされていません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install it with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>&apos;pip install qtcompress[cluster]&apos; でインストールしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached ({reason})</source>
        <translation>に到達できません ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install that package.</source>
        <translation>そのパッケージをインストールしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached, because fsspec knows no {scheme}:// ({reason})</source>
        <translation>に到達できません。fsspec は {scheme}:// を知りません ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Check the spelling of the URL.</source>
        <translation>URL のつづりを確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>Check the network and the permissions, and compress it again.</source>
        <translation>ネットワークと権限を確認して、もう一度圧縮してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>The file was read back with a different content; check the store.</source>
        <translation>読み戻したファイルの内容が異なります。ストアを確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <location filename="../../qtcompress/engine/journal/preflight.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Ask its owner for permission to write there.</source>
        <translation>所有者に書き込みの許可を求めてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is read-only and is not replaced</source>
        <translation>読み取り専用のため、置き換えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Make it writable first.</source>
        <translation>先に書き込み可能にしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Rename one of them, or compress into a folder.</source>
        <translation>どちらかの名前を変えるか、フォルダーに圧縮してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is not replaced, because its result would be named {name} and a file of that name exists</source>
        <translation>結果の名前が {name} になり、同じ名前のファイルがあるため、置き換えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is a link and is not replaced</source>
        <translation>リンクのため、置き換えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Choose the file it leads to, {path}.</source>
        <translation>リンク先のファイル {path} を選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it into a folder.</source>
        <translation>フォルダーに圧縮してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>has {count} names (hard links) and is not replaced: its other names would keep the old file</source>
        <translation>名前(ハードリンク)が {count} 個あり、ほかの名前に古いファイルが残るため、置き換えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>{path} exists: choose another output folder, or allow overwriting.</source>
        <translation>{path} があります。別の出力フォルダーを選ぶか、上書きを許可してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced, because another program changed its result</source>
        <translation>別のプログラムが結果を変更したため、置き換えられませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup is gone, damaged, or deleted by &apos;forget&apos;</source>
        <translation>バックアップがないか、壊れているか、「forget」で削除されたため、復元できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed since it was compressed, and was left as it is</source>
        <translation>圧縮後に変更されたため、そのままにしました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because another file named {name} is there now</source>
        <translation>そこには今、{name} という別のファイルがあるため、復元できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>stays compressed, because its result {path} was changed since then</source>
        <translation>結果 {path} がその後変更されたため、圧縮されたまま残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup can&apos;t be read</source>
        <translation>バックアップを読み取れないため、復元できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>空きを作るか、別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there.</source>
        <translation>そこに空きを作ってください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or replace originals without a review.</source>
        <translation>そこに空きを作るか、確認なしで元画像を置き換えてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or choose the other kind of backup.</source>
        <translation>そこに空きを作るか、別の種類のバックアップを選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>can&apos;t be created, because {folder} is not a folder</source>
        <translation>{folder} がフォルダーではないため、作成できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>is not writable</source>
        <translation>書き込めません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>{name} {clause}</source>
        <translation>{name}: {clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>The disk of {folder} has no room for the next result</source>
        <translation>{folder} のディスクに、次の結果を書き込む空きがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>was not written, because a file named {name} exists</source>
        <translation>{name} という名前のファイルがあるため、書き込まれませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Choose another name or folder, or try again.</source>
        <translation>別の名前かフォルダーを選ぶか、もう一度試してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because there is already a file {file}</source>
        <translation>すでに {file} があるため、名前を変えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because there is already a file {file}</source>
        <translation>すでに {file} があるため、コピーしませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because it was changed or is gone</source>
        <translation>変更されたか存在しないため、名前を変えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because it was changed or is gone</source>
        <translation>変更されたか存在しないため、コピーしませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>is gone, so {file} can&apos;t be restored</source>
        <translation>存在しないため、{file} を復元できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and was not renamed to {file}</source>
        <translation>その後変更されたため、{file} に名前を戻しませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}, because there is a file of that name</source>
        <translation>同じ名前のファイルがあるため、{file} に名前を戻しませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}</source>
        <translation>{file} に名前を戻しませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and stays</source>
        <translation>その後変更されたため、残します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>stays, because {file} is no longer there or was changed: it may be the only copy</source>
        <translation>{file} がないか変更されているため残します。唯一の複製かもしれません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/formats.py"/>
        <source>{formats} or {last}</source>
        <translation>{formats} または {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>lossless</source>
        <translation>可逆</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact 8-bit sRGB</source>
        <translation>8 ビット sRGB として正確</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact at its new size</source>
        <translation>新しいサイズで正確</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} animation</source>
        <translation>{format} アニメーション</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} photo</source>
        <translation>{format} 写真</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>not dithered</source>
        <translation>ディザリングなし</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>setting {number}, {variant}</source>
        <translation>設定 {number}、{variant}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>thrift {thrift:g}</source>
        <translation>節約度 {thrift:g}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{n} colors</source>
        <extracomment>For one: {n} color</extracomment>
        <translation>
            <numerusform>{n} 色</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>元画像を維持します: {colors} では、結果は {source_bytes:,} バイトに対して {size_bytes:,} バイトになります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>元画像を維持します: {colors} では、結果は {source_bytes:,} バイトに対して約 {size_bytes:,} バイトになります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a number from 1 to 100, or one of {qualities}, not {text}</source>
        <translation>1 から 100 の数、または {qualities} のいずれかにしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a size such as 200kB or 1.5MB, not {text}</source>
        <translation>200kB や 1.5MB のようなサイズにしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be some of {words}, with commas, not {text}</source>
        <translation>{words} のいくつかをコンマで区切ってください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>can contain jxl only where its extra is installed: pip install &apos;qtcompress[jxl]&apos;</source>
        <translation>jxl を使うには、追加パッケージのインストールが必要です: pip install &apos;qtcompress[jxl]&apos;</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must be text with {known} in it ({error}), not {template}</source>
        <translation>{known} を含む文字列にしてください({error}。{template} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>may only have {known} in braces, not {template}</source>
        <translation>波かっこの中には {known} だけを使えます({template} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must have at least one of {known}, not {template}</source>
        <translation>{known} の少なくとも一つを含めてください({template} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must name a file, not {template}</source>
        <translation>ファイル名にしてください({template} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must stay below the output folder, not {template}</source>
        <translation>出力フォルダーの中にしてください({template} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>the same pixels</source>
        <translation>同じピクセル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>quality {quality:g}</source>
        <translation>品質 {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>a given palette</source>
        <translation>指定のパレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{asked} as {formats}</source>
        <translation>{asked}、{formats}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, {size}</source>
        <translation>{words}、{size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, at most {limit:,} bytes</source>
        <translation>{words}、最大 {limit:,} バイト</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>{percent} % of the size</source>
        <translation>サイズの {percent} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {megapixels} megapixels</source>
        <translation>最大 {megapixels} メガピクセル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {side} pixels on the long edge</source>
        <translation>長辺は最大 {side} ピクセル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {width} x {height} pixels</source>
        <translation>最大 {width} x {height} ピクセル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a size such as 1920x1080, 2048, 4 MP or 50 %, not {text}</source>
        <translation>1920x1080、2048、4 MP、50 % のようなサイズにしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be width x height in pixels, such as 1920x1080, at most {most:,} each, not {text}</source>
        <translation>幅 x 高さ(ピクセル、例: 1920x1080、それぞれ最大 {most:,})にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of pixels from 1 to {most:,}, not {text}</source>
        <translation>1 から {most:,} のピクセル数にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of megapixels above 0, such as 4 or 0.5, not {text}</source>
        <translation>0 より大きいメガピクセル数(例: 4、0.5)にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a percentage from 1 to 99, such as 50%, not {text}</source>
        <translation>1 から 99 のパーセント(例: 50%)にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>was being worked on each time the program died</source>
        <translation>プログラムが異常終了するたびに処理中でした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>Check the picture, and use --force if it is not the cause.</source>
        <translation>画像を確認し、原因でなければ --force を使ってください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} is already a result of qtcompress: compressing it again, which --force does, would lose more.</source>
        <translation>{path} はすでに qtcompress の結果です。--force で圧縮し直すと、さらに劣化します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} exists and is the result of this picture with these options.</source>
        <translation>{path} があり、これらのオプションによるこの画像の結果です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} was already tried with these options, and the original was kept.</source>
        <translation>{path} はこれらのオプションですでに試し、元画像を維持しました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <source>its tables can&apos;t be read</source>
        <translation>表を読み取れません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>The journal can&apos;t be kept in {folder} ({reason})</source>
        <translation>記録を {folder} に保存できません({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Free some space there, or make the folder writable.</source>
        <translation>そこに空きを作るか、フォルダーを書き込み可能にしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which is upright now</source>
        <translation>そのまま残りますが、正しい向きに回転された画像には合いません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture that was turned upright</source>
        <translation>正しい向きに回転された画像には合わないため、コピーされませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which has fewer pixels now</source>
        <translation>そのまま残りますが、画素が少なくなった画像には合いません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture of fewer pixels</source>
        <translation>画素の少ない画像には合わないため、コピーされませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it can hold metadata that must be removed</source>
        <translation>取り除くべきメタデータを含む可能性があるため、コピーされませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was damaged ({reason}) and renamed to {path}; a new one was created.</source>
        <translation>記録が壊れていたため({reason})、{path} に名前を変え、新しい記録を作りました。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>It contains the {n} pictures whose originals are in the backups.</source>
        <extracomment>For one: It contains the {n} picture whose original is in the backups.</extracomment>
        <translation>
            <numerusform>元画像がバックアップにある {n} 枚の画像を含みます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was lost or incomplete; {n} pictures whose originals are in the backups were recorded again. They can be undone.</source>
        <extracomment>For one: The journal was lost or incomplete; {n} picture whose original is in the backups was recorded again. It can be undone.</extracomment>
        <translation>
            <numerusform>記録が失われたか不完全でした。元画像がバックアップにある {n} 枚の画像を記録し直しました。元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed after the program stopped in the middle of replacing it, and was left as it is</source>
        <translation>置き換えの途中でプログラムが止まった後に変更されたため、そのままにしました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Compress it again if you want to.</source>
        <translation>必要なら、もう一度圧縮してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was not replaced, because its staged result is gone or damaged</source>
        <translation>適用待ちの結果がないか壊れているため、置き換えられませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>Compress it again.</source>
        <translation>もう一度圧縮してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>was changed since its result was staged</source>
        <translation>結果が適用待ちになった後に変更されました</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>{names} stay with its result.</source>
        <extracomment>For one: {names} stays with its result.</extracomment>
        <translation>
            <numerusform>{names} は結果とともに残ります。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Row {number} of the journal is damaged, and its picture was left as it is: compare it with its original.</source>
        <translation>記録の {number} 行目が壊れているため、画像はそのままにしました。元画像と比べてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>is no longer there, so its result {path} stays: it may be the only copy</source>
        <translation>もう存在しないため、結果 {path} は残ります。唯一の複製かもしれません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed since it was compressed, so its result {path} stays: it may be the only copy</source>
        <translation>圧縮後に変更されたため、結果 {path} は残ります。唯一の複製かもしれません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>can&apos;t be written, because there is no folder {folder}</source>
        <translation>フォルダー {folder} がないため、書き込めません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal was written by a later version of qtcompress</source>
        <translation>記録は、より新しいバージョンの qtcompress で書かれています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Use that version.</source>
        <translation>そのバージョンを使ってください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>a batch is missing</source>
        <translation>バッチがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal can&apos;t be used ({reason}), so nothing more was changed</source>
        <translation>記録を使えないため({reason})、これ以上は何も変更しませんでした</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Free some space on the disk of {folder}, and try again.</source>
        <translation>{folder} のあるディスクの空きを増やして、もう一度試してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a video</source>
        <translation>動画</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a gain map</source>
        <translation>ゲインマップ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a depth map</source>
        <translation>深度マップ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>another picture</source>
        <translation>別の画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>data behind its end</source>
        <translation>終端の後のデータ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>must be some of {words}, with commas, or all, not {text}</source>
        <translation>{words} のいくつかをコンマで区切るか、all にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that.</source>
        <translation>許可された形式の結果には保持できないため、そのままにしました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that. To give it up: --drop {words}, or More &gt; Give up in the window.</source>
        <translation>許可された形式の結果には保持できないため、そのままにしました。省くには --drop {words} を使うか、ウィンドウの「詳細 &gt; 省くもの」を選びます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{count} more</source>
        <translation>ほか {count} 件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{names} and {last}</source>
        <translation>{names}、{last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>Photoshop&apos;s settings</source>
        <translation>Photoshop の設定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>paths or other data of Photoshop</source>
        <translation>Photoshop のパスなどのデータ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>EXIF, place</source>
        <translation>EXIF、場所</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along</source>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along, corrected</source>
        <translation>引き継ぎ、修正</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along where it fits</source>
        <translation>入る形式でのみ引き継ぎ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>fits no result</source>
        <translation>どの結果にも入りません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>of the original only</source>
        <translation>元画像のみ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Texts</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Thumbnail</source>
        <translation>サムネイル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Tag 0x{tag:04X}</source>
        <translation>タグ 0x{tag:04X}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{shown}, and {count} more</source>
        <translation>{shown}、ほか {count} 個</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{across:.4g} x {down:.4g} pixels an inch</source>
        <translation>1 インチ {across:.4g} × {down:.4g} ピクセル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Color profile</source>
        <translation>カラープロファイル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>results have the colors of sRGB, which needs none</source>
        <translation>結果の色は sRGB で、プロファイルは不要です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Orientation</source>
        <translation>向き</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>its pixels are turned upright</source>
        <translation>ピクセルは正しい向きに回転されます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Parts</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>a comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the text {name}</source>
        <translation>テキスト {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>extra channels</source>
        <translation>追加チャンネル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a georeference</source>
        <translation>地理参照情報</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>further pictures</source>
        <translation>さらに別の画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>the TIFF tag {tag}</source>
        <translation>TIFF タグ {tag}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>elements within elements within elements</source>
        <translation>三重に入れ子になった要素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>a document type</source>
        <translation>文書型</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_parts.py"/>
        <source>a packet that is too large for its place</source>
        <translation>その場所には大きすぎるパケット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_pointers.py"/>
        <source>a directory of other parts</source>
        <translation>他の部分の一覧</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>a color table has 768 or 772 bytes, but this file has {found:,}</source>
        <translation>カラーテーブルは 768 または 772 バイトですが、このファイルは {found:,} バイトです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>its version is {version}, but only 1 and 2 are known</source>
        <translation>バージョンは {version} ですが、1 と 2 にしか対応していません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors is from a color book, such as Pantone&apos;s, and has no values</source>
        <translation>Pantone などの色見本帳の色があり、値がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has an unknown color space, {space}</source>
        <translation>未知の色空間 {space} の色があります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a picture of Aseprite, which uses the same suffix</source>
        <translation>同じ拡張子を使う Aseprite の画像です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it does not begin with the letters ASEF</source>
        <translation>ASEF の文字で始まっていません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has a value that is not a number</source>
        <translation>値が数ではない色があります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a RIFF file, but not a palette</source>
        <translation>RIFF ファイルですが、パレットではありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it contains no data chunk</source>
        <translation>データチャンクがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is cut off after {size_bytes:,} bytes</source>
        <translation>{size_bytes:,} バイトで途切れています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>protanopia (no red cones)</source>
        <translation>1 型 2 色覚(赤錐体なし)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>deuteranopia (no green cones)</source>
        <translation>2 型 2 色覚(緑錐体なし)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>tritanopia (no blue cones)</source>
        <translation>3 型 2 色覚(青錐体なし)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a color has four values from 0 to 255, not {color}</source>
        <translation>色には 0 から 255 の値が 4 つ必要ですが、{color} です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a palette has 1 to {most} colors, not {found}</source>
        <translation>パレットの色は 1 から {most} 色ですが、{found} 色です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>the colors of a palette are distinct</source>
        <translation>パレットの色はすべて異なる必要があります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>to merge takes two colors or more, not {found}</source>
        <translation>統合には 2 色以上が必要ですが、{found} 色です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>all {most} colors are locked, so none can be added</source>
        <translation>{most} 色すべてがロックされているため、追加できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>GIMP palette</source>
        <translation>GIMP パレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color table</source>
        <translation>Adobe カラーテーブル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color swatches</source>
        <translation>Adobe カラースウォッチ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe swatch exchange</source>
        <translation>Adobe スウォッチ交換</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>JASC palette</source>
        <translation>JASC パレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Hexadecimal colors</source>
        <translation>16 進の色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>CSS properties</source>
        <translation>CSS プロパティ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Check its path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>{path} は読み取れません({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be used as a palette: {why}</source>
        <translation>{path} はパレットとして使えません: {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it has more than {size_bytes:,} bytes</source>
        <translation>{size_bytes:,} バイトを超えています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains no color</source>
        <translation>色がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains {colors:,} colors, but a palette has at most {max_colors}</source>
        <translation>{colors:,} 色ありますが、パレットは最大 {max_colors} 色です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A palette of only a transparent entry can&apos;t be written as {suffix}</source>
        <translation>透明な色だけのパレットは {suffix} として書き込めません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use another format, such as .gpl.</source>
        <translation>.gpl など、別の形式を使ってください。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} transparent entries were left out, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} transparent entry was left out, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{suffix} には入らないため、透明な {n} 色を省きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} translucent colors were written opaque, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} translucent color was written opaque, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{suffix} には入らないため、半透明の {n} 色を不透明で書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffixes} or {last}</source>
        <translation>{suffixes} または {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffix} is not a palette format</source>
        <translation>{suffix} はパレット形式ではありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A name without suffix</source>
        <translation>拡張子のない名前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use {known}.</source>
        <translation>{known} を使ってください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the words GIMP Palette</source>
        <translation>GIMP Palette という語で始まっていません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the word JASC-PAL</source>
        <translation>JASC-PAL という語で始まっていません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>its third line is not the number of its colors</source>
        <translation>3 行目が色数ではありません</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it is cut off after {rows} of {n} colors</source>
        <extracomment>For one: it is cut off before its {n} color</extracomment>
        <translation>
            <numerusform>{n} 色のうち {rows} 色で途切れています</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>{word} in line {number} is not a color</source>
        <translation>{number} 行目の {word} は色ではありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>line {line} is not a color of {count} numbers from 0 to 255</source>
        <translation>{line} 行目は 0 から 255 の数 {count} 個による色ではありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>The file was left as it is.</source>
        <translation>ファイルはそのままにしました。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>is an animation of {n} frames</source>
        <extracomment>For one: is an animation of {n} frame</extracomment>
        <translation>
            <numerusform>{n} フレームのアニメーションです</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Here, only single pictures can be read.</source>
        <translation>ここでは単独の画像だけを読み取れます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Animations are left as they are, as the options ask.</source>
        <translation>オプションの指定どおり、アニメーションはそのままにします。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Animations in its format can&apos;t be made smaller.</source>
        <translation>この形式のアニメーションは小さくできません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>No animation is made smaller while colors under transparency are to stay.</source>
        <translation>透明部分の色を残す設定の間は、アニメーションを小さくしません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>what is appended to it could not be found again behind the result</source>
        <translation>付加されたデータを結果の後ろで見つけられなかった</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its gain map is damaged</source>
        <translation>ゲインマップが壊れている</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet is too large for a JPEG</source>
        <translation>XMP パケットが JPEG には大きすぎる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result is no complete JPEG</source>
        <translation>結果が完全な JPEG ではない</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result has something appended already</source>
        <translation>結果にすでに何かが付加されている</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet cannot tell the length of the result</source>
        <translation>XMP パケットが結果の長さを示せない</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet has {fault}</source>
        <translation>XMP パケットに{fault}がある</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its parts are in another order than in its directory</source>
        <translation>各部分の順序が一覧と異なる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>Left as it is, because the map is made for the colors of the original, and a result is in sRGB. To give it up: --drop gain-map, or More &gt; Give up in the window.</source>
        <translation>マップは元画像の色に合わせたものですが結果は sRGB のため、そのままにしました。省くには --drop gain-map を使うか、ウィンドウの「詳細 &gt; 省くもの」を選びます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>holds a gain map in color</source>
        <translation>カラーのゲインマップを含みます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because no result can hold its brightness. Save it as an SDR picture first to compress it.</source>
        <translation>結果ではその明るさを保持できないため、そのままにしました。圧縮するには、先に SDR 画像として保存してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Left as it is, because qtcompress can&apos;t convert these to sRGB. Convert it to sRGB first to compress it.</source>
        <translation>qtcompress では sRGB に変換できないため、そのままにしました。圧縮するには、先に sRGB に変換してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because 8 bits of that show steps in dark places when they become sRGB. Convert it to sRGB first to compress it.</source>
        <translation>その 8 ビットを sRGB にすると暗部に段差が見えるため、そのままにしました。圧縮するには、先に sRGB に変換してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>is an HDR picture ({hdr})</source>
        <translation>HDR 画像です({hdr})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its values are linear light</source>
        <translation>値がリニアライトだと示しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have a narrow range</source>
        <translation>色が狭いレンジだと示しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have the primaries {primaries} and the curve {transfer} of H.273</source>
        <translation>色が H.273 の原色 {primaries} とカーブ {transfer} だと示しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its gamma is {gamma:g}</source>
        <translation>ガンマが {gamma:g} だと示しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors are those of a profile in another file</source>
        <translation>色が別のファイルにあるプロファイルのものだと示しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have curves that differ</source>
        <translation>色ごとに曲線が異なると示しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>Left as it is, because a result has 256, and such a picture can be data, such as heights or a scan. Convert it to 8 bits first to compress it.</source>
        <translation>結果の階調は 256 であり、このような画像は標高やスキャンなどのデータのことがあるため、そのままにしました。圧縮するには、先に 8 ビットに変換してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>has more than 256 levels of gray</source>
        <translation>グレーの階調が 256 を超えています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its structure is damaged</source>
        <translation>構造が壊れている</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its extended XMP packet is not complete</source>
        <translation>拡張 XMP パケットが不完全である</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>what is appended to it counts places from the start of the file</source>
        <translation>付加されたデータがファイルの先頭からの位置を使っている</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>the index of its pictures is damaged</source>
        <translation>画像の索引が壊れている</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>a part that its metadata names is not where it should be</source>
        <translation>メタデータが示す部分が本来の位置にない</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile that can&apos;t be used</source>
        <translation>使えないカラープロファイル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile for other colors</source>
        <translation>別の種類の色のためのカラープロファイル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>{segment} behind the first scan</source>
        <translation>最初のスキャンの後ろの{segment}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>further EXIF</source>
        <translation>別の EXIF</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>Photoshop&apos;s resolution</source>
        <translation>Photoshop の解像度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number} {label}</source>
        <translation>セグメント APP{number} {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number}</source>
        <translation>セグメント APP{number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>is an animation</source>
        <translation>アニメーションです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>has more than 16 bits per channel</source>
        <translation>チャンネルあたり 16 ビットを超えています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>Convert it to 8 or 16 bits per channel first.</source>
        <translation>先にチャンネルあたり 8 または 16 ビットに変換してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>tells its colors by a compressed profile</source>
        <translation>色を圧縮されたプロファイルで示しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has other colors than red, green and blue</source>
        <translation>赤・緑・青以外の色を持っています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has colors that are multiplied by its transparency</source>
        <translation>色が透明度と掛け合わされています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>content credentials</source>
        <translation>コンテンツ認証情報</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the box {name}</source>
        <translation>ボックス {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/plain_walks.py"/>
        <source>a fourth channel</source>
        <translation>4 番目のチャンネル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>nine-patch marks</source>
        <translation>ナインパッチの印</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>layers of Fireworks</source>
        <translation>Fireworks のレイヤー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the chunk {kind}</source>
        <translation>チャンク {kind}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Its 16 bits can only be packed again, without any loss, where that saves enough.</source>
        <translation>16 ビットは、十分に小さくなる場合にだけ、劣化なしで詰め直せます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains a text or a profile of more than {megabytes} MB, which is refused</source>
        <translation>{megabytes} MB を超えるテキストまたはプロファイルを含むため、受け付けません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Save it again without its metadata.</source>
        <translation>メタデータなしで保存し直してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Check the disk, and try again.</source>
        <translation>ディスクを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it needs more memory than is available</source>
        <translation>使えるメモリーが足りません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it refers to data beyond its end</source>
        <translation>終端より後のデータを参照しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its end is missing</source>
        <translation>終わりの部分がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its data can&apos;t be decoded</source>
        <translation>データをデコードできません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, but its beginning is damaged, or it is a rare variant</source>
        <translation>{kind} 形式ですが、先頭が壊れているか、まれな変種です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, which qtcompress does not read</source>
        <translation>{kind} 形式で、qtcompress では読めません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is not a picture in a format that qtcompress reads, or its beginning is damaged</source>
        <translation>qtcompress が読める形式の画像ではないか、先頭が壊れています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is a HEIC picture, whose decoder is missing here</source>
        <translation>HEIC 画像ですが、ここにはデコーダーがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Install the package pi-heif.</source>
        <translation>パッケージ pi-heif をインストールしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Scale it down first, or allow larger pictures (--max-megapixels).</source>
        <translation>先に縮小するか、より大きな画像を許可してください(--max-megapixels)。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {megapixels:,.0f} megapixels, more than the limit of {limit:,.0f}</source>
        <translation>{megapixels:,.0f} メガピクセルで、上限の {limit:,.0f} を超えています</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {n} pages</source>
        <extracomment>For one: has {n} page</extracomment>
        <translation>
            <numerusform>{n} ページあります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains one icon in {n} sizes</source>
        <extracomment>For one: contains one icon in {n} size</extracomment>
        <translation>
            <numerusform>1 つのアイコンを {n} 種類のサイズで含みます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains {n} icons</source>
        <extracomment>For one: contains {n} icon</extracomment>
        <translation>
            <numerusform>{n} 個のアイコンを含んでいます</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>A result can contain only one of them, so the file was left as it is.</source>
        <translation>結果にはその一つしか入れられないため、ファイルはそのままにしました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the extension {label}</source>
        <translation>拡張 {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a plain text</source>
        <translation>プレーンテキスト</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Copy it again from its source.</source>
        <translation>元の場所からもう一度コピーしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is neither a file nor a folder</source>
        <translation>ファイルでもフォルダーでもありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Check whether it was moved or renamed.</source>
        <translation>移動または名前変更されていないか確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>may not be read</source>
        <translation>読み取る権限がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Ask its owner for permission to read it.</source>
        <translation>所有者に読み取りの許可を求めてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is a folder, not a picture</source>
        <translation>画像ではなくフォルダーです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be opened ({reason})</source>
        <translation>開けません({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind}, which qtcompress does not read, and was skipped</source>
        <translation>qtcompress が読めない {kind} ファイルのため、スキップしました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind} and another suffix, and was skipped: choose it directly</source>
        <translation>拡張子の異なる {kind} 画像のため、スキップしました。直接選んでください</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/incoming.py"/>
        <source>must be a date such as 2026-05-01, or an age such as 30d or 12h, not {text}</source>
        <translation>2026-05-01 のような日付か、30d や 12h のような期間にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is the output folder itself</source>
        <translation>出力フォルダーそのものです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>stays as it is, because its result could be named {name}, and another picture beside it has that name, or its result could: rename one of the two, or compress into a folder</source>
        <translation>結果の名前が {name} になることがあり、隣の別の画像かその結果も同じ名前になりうるため、そのままです。どちらかの名前を変えるか、フォルダーに圧縮してください</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>There is no output folder</source>
        <translation>出力フォルダーがありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Choose an output folder.</source>
        <translation>出力フォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} also sets {settings}, which this version of qtcompress does not know, or which presets cannot change; the other settings are used.</source>
        <translation>プリセット {name} は {settings} も設定しますが、このバージョンの qtcompress が知らないか、プリセットでは変更できない項目です。ほかの設定を使います。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is no preset {wanted}</source>
        <translation>プリセット {wanted} はありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose one of these, or a file: {names}.{broken}</source>
        <translation>次のいずれか、またはファイルを選んでください: {names}。{broken}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it is too large for a preset</source>
        <translation>プリセットとしては大きすぎます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{path} is no preset ({why})</source>
        <translation>{path} はプリセットではありません({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Save it again, or remove it.</source>
        <translation>保存し直すか、削除してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {path} can&apos;t be read ({reason})</source>
        <translation>プリセット {path} は読み取れません({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} is a preset that comes with qtcompress</source>
        <translation>{name} は qtcompress に付属するプリセットです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is already a preset {name}</source>
        <translation>プリセット {name} はすでにあります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} comes with qtcompress and can&apos;t be deleted</source>
        <translation>{name} は qtcompress に付属しており、削除できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} can&apos;t be deleted ({reason})</source>
        <translation>プリセット {name} は削除できません({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Make {folder} writable.</source>
        <translation>{folder} を書き込み可能にしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no settings</source>
        <translation>設定がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no name</source>
        <translation>名前がありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>must be one of {words}, not {text}</source>
        <translation>{words} のいずれかにしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The name of a preset has 1 to {longest_name} characters</source>
        <translation>プリセットの名前は 1 文字から {longest_name} 文字です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, not {text}</source>
        <translation>{low} から {high} の整数にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a number from 0 to {high:g}, not {text}</source>
        <translation>0 から {high:g} の数にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, or auto, not {text}</source>
        <translation>{low} から {high} の整数、または auto にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be true or false, not {text}</source>
        <translation>true または false にしてください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be {words}, or some of them with commas, not {text}</source>
        <translation>{words}、またはその一部をコンマで区切ってください({text} は使えません)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be an address such as tcp://host:8786, or local, not {text}</source>
        <translation>は tcp://host:8786 のようなアドレスか local でなければならず、{text} は使えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/__init__.py"/>
        <source>Its result is shown once it is compressed.</source>
        <translation>結果は圧縮後に表示されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>has a staged result that is gone or damaged</source>
        <translation>適用待ちの結果がないか壊れています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Another running program works on batch {number}</source>
        <translation>実行中の別のプログラムがバッチ {number} を処理しています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Close it first, or wait for its end.</source>
        <translation>先にそれを閉じるか、終わるまで待ってください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>could not be worked on, because no process could be started ({reason})</source>
        <translation>プロセスを開始できなかったため、処理できませんでした({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Close other programs, and try again.</source>
        <translation>ほかのプログラムを閉じて、もう一度試してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>was stopped after {silent_s:.0f} seconds without a sign of progress</source>
        <translation>{silent_s:.0f} 秒間進展がなかったため、停止しました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>signal {number}</source>
        <translation>シグナル {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>which the system sends when memory runs out</source>
        <translation>メモリー不足のときにシステムが送るもの</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>while it worked on this file</source>
        <translation>このファイルの処理中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it ({name}, {why})</source>
        <translation>処理中のプロセスが終了しました({name}、{why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it (status {code})</source>
        <translation>処理中のプロセスが終了しました(状態 {code})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>takes more memory than a picture of its size needs</source>
        <translation>同じ大きさの画像に必要な量を超えるメモリーを使います</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>Check whether it is damaged.</source>
        <translation>壊れていないか確認してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>The pictures with settings of their own alone take about {taken:,} of the {room_bytes:,} bytes</source>
        <translation>個別の設定の画像だけで、{room_bytes:,} バイト中約 {taken:,} バイトを使います</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Allow more bytes, or give these pictures the common settings.</source>
        <translation>より多くのバイトを許可するか、これらの画像を共通の設定にしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Free some space on its disk.</source>
        <translation>そのディスクの空き容量を増やしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>a cluster needs the journal, which can&apos;t be kept</source>
        <translation>クラスターにはジャーナルが必要ですが、記録できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Keep originals in the store.</source>
        <translation>元のファイルはストアに保存してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>other machines don&apos;t see the trash of this one</source>
        <translation>ほかのマシンからは、このマシンのゴミ箱が見えません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>was being worked on when the program died; it is set aside. Compress tries it again, alone.</source>
        <translation>プログラムが異常終了したとき処理中だったため、保留にしています。「圧縮」でもう一度、単独で試します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Originals can be replaced only if the journal can be written, because undo needs it</source>
        <translation>元に戻すために必要な記録を書き込めるときだけ、元画像を置き換えられます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>The budget can&apos;t be planned without a journal</source>
        <translation>ジャーナルがないと予算を計画できません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Remove the budget, or make the folder of the journal writable.</source>
        <translation>予算を外すか、ジャーナルのフォルダーを書き込み可能にしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Fewer than two of these pictures can be read</source>
        <translation>これらの画像のうち読み取れるのは 2 枚未満です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the messages of their rows.</source>
        <translation>各行のメッセージを読んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The picture can&apos;t be read</source>
        <translation>画像を読み込めません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the message of its row.</source>
        <translation>その行のメッセージを読んでください。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>16 colors</source>
        <translation>16 色</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>A palette of 16 colors, with 4 bits per pixel: flat areas and small files.</source>
        <translation>16 色のパレット、ピクセルあたり 4 ビット: 平坦な面と小さなファイル。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>32 colors</source>
        <translation>32 色</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>A palette of 32 colors.</source>
        <translation>32 色のパレット。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>256 colors</source>
        <translation>256 色</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>A palette of 256 colors, the maximum, with 8 bits per pixel.</source>
        <translation>最大の 256 色のパレット、ピクセルあたり 8 ビット。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Web graphics</source>
        <translation>ウェブ用グラフィック</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Screenshots, logos, and drawings for a web page: the smallest palette picture with high quality, as PNG or WebP, without metadata about people or places.</source>
        <translation>ウェブページ用のスクリーンショット、ロゴ、図: 高品質で最小のパレット画像(PNG または WebP)。人物や場所のメタデータなし。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photo gallery</source>
        <translation>写真ギャラリー</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photographs for viewing: for each, the smallest of PNG, WebP, and JPEG with high quality.</source>
        <translation>鑑賞用の写真: それぞれ PNG、WebP、JPEG のうち高品質で最小のもの。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>Visually lossless</source>
        <translation>見た目に劣化なし</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>The smallest files that look the same as the originals side by side.</source>
        <translation>元画像と並べて同じに見える、最小のファイル。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>The smallest files of acceptable quality: AVIF competes, too, and all metadata is removed.</source>
        <translation>許容できる品質で最小のファイル: AVIF も競い、メタデータはすべて削除されます。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>For the web</source>
        <translation>ウェブ用</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>Pictures for a web page or a shared album: at most 2048 pixels on the long edge, high quality, without metadata about people or places.</source>
        <translation>ウェブページや共有アルバム用の画像: 長辺は最大 2048 ピクセル、高品質。人物や場所のメタデータなし。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>For mail</source>
        <translation>メール用</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>Pictures to attach to a message: at most 1600 pixels on the long edge, as JPEG or PNG, which every program shows, without metadata about people or places.</source>
        <translation>メッセージに添付する画像: 長辺は最大 1600 ピクセル、どのプログラムでも表示できる JPEG または PNG。人物や場所のメタデータなし。</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <location filename="../../qtcompress/gui/gallery/changes.py"/>
        <source>You rejected its result: the original stays.</source>
        <translation>結果を却下しました。元画像は残ります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Saving</source>
        <translation>削減量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Worst</source>
        <translation>最悪</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>To do</source>
        <translation>未処理</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Will be left as they are</source>
        <translation>そのままになる画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Compressed</source>
        <translation>圧縮済み</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Staged, to be applied</source>
        <translation>適用待ち</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Originals kept</source>
        <translation>元画像を維持</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Set aside</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed, skipped or set aside</source>
        <translation>失敗、スキップ、保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/folder_header.py"/>
        <source>folded</source>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>queued</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressing</source>
        <translation>圧縮中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressed</source>
        <translation>圧縮済み</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>staged</source>
        <translation>適用待ち</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>kept</source>
        <translation>維持</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>set aside</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>will be left as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It has settings of its own.</source>
        <translation>個別の設定があります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>out of date</source>
        <translation>古い結果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It was made with other options than those chosen now; Compress makes it again.</source>
        <translation>現在選ばれているものと異なるオプションで作られています。「圧縮」で作り直します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you</source>
        <translation>ユーザーが編集</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you for {n:,} pictures</source>
        <extracomment>For one: Edited by you for {n:,} picture</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像用にユーザーが編集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Shared by {n:,} pictures</source>
        <extracomment>For one: Shared by {n:,} picture</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像で共有</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From {file}</source>
        <translation>{file} から</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From a file</source>
        <translation>ファイルから</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{source}, costs {cost}</source>
        <translation>{source}、コスト {cost}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Animation: {frames} frames, {seconds} seconds</source>
        <translation>アニメーション: {frames} フレーム、{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{frames} · {seconds} s</source>
        <translation>{frames} · {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>becomes {result}</source>
        <translation>{result} になります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>own settings</source>
        <translation>個別の設定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It waits to be applied.</source>
        <translation>適用を待っています。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{figures}.</source>
        <translation>{figures}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Palette: {description}</source>
        <translation>パレット: {description}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {path}.</source>
        <translation>結果は {path} になります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {formats}, whichever is smallest, in {folder}.</source>
        <translation>結果は {formats} のうち最小のもので、{folder} に作られます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>descending</source>
        <translation>降順</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>ascending</source>
        <translation>昇順</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>not sorted</source>
        <translation>並べ替えなし</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>The same goes for {n:,} other paths.</source>
        <extracomment>For one: The same goes for {n:,} other path.</extracomment>
        <translation>
            <numerusform>ほかの {n:,} 個のパスも同様です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>{n:,} pictures were left out, as the options under More ask.</source>
        <extracomment>For one: {n:,} picture was left out, as the options under More ask.</extracomment>
        <translation>
            <numerusform>「詳細」のオプションにより、{n:,} 枚の画像が除外されました。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>No pictures were found there.</source>
        <translation>そこに画像は見つかりませんでした。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>No picture matches the filter.</source>
        <translation>フィルターに合う画像がありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show only the pictures that Compress would leave as they are; each row says why.</source>
        <translation>圧縮してもそのままになる画像だけを表示します。各行に理由が出ます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show All</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Remove all filters.</source>
        <translation>すべてのフィルターを解除します。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>{n:,} pictures will be left as they are.</source>
        <extracomment>For one: {n:,} picture will be left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像はそのままになります。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Clear List</source>
        <translation>リストを空にする</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Remove {n:,} Pictures</source>
        <extracomment>For one: Remove {n:,} Picture</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像を外す</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Parts of names; also words such as kind:png or state:failed. All must apply.</source>
        <translation>名前の一部、または kind:png や state:failed のような語。すべてに合うものを表示します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search by name, kind and state</source>
        <translation>名前、種類、状態で検索</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Ascending</source>
        <translation>昇順</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Descending</source>
        <translation>降順</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Group by Folder</source>
        <translation>フォルダーごとにまとめる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Fold All Folders</source>
        <translation>すべてのフォルダーを折りたたむ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfold All Folders</source>
        <translation>すべてのフォルダーを展開</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfolded Folders</source>
        <translation>展開されたフォルダー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Which pictures are shown</source>
        <translation>表示する画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>In which order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size of the result</source>
        <translation>結果のサイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Worst place</source>
        <translation>最も悪い部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>q {number}</source>
        <translation>品質 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>→ {result}</source>
        <translation>→ {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/view.py"/>
        <source>Gallery</source>
        <translation>ギャラリー</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Begun</source>
        <translation>開始</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Results in</source>
        <translation>結果の場所</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>place of the originals</source>
        <translation>元画像の場所</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Compressed</source>
        <translation>圧縮済み</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Saved</source>
        <translation>削減量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Batches</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>undone {done:,} of {total:,}</source>
        <translation>元に戻し中: {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>replaced {done:,} of {total:,}</source>
        <translation>置き換え中: {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>taken back {done:,} of {total:,}</source>
        <translation>取り消し中: {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>removed {done:,} of {total:,}</source>
        <translation>削除中: {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>No batch was run yet.</source>
        <translation>まだバッチは実行されていません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Left as they are</source>
        <translation>そのままにした画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Pictures that were left as they are, and the reasons</source>
        <translation>そのままにした画像とその理由</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Apply</source>
        <translation>適用(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Discard</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Try Again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Export Report…</source>
        <translation>レポートを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Write the result of each picture to a table (CSV) or to JSON.</source>
        <translation>各画像の結果を表(CSV)または JSON に書き出します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove &amp;Backups</source>
        <translation>バックアップを削除(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove the originals of this batch that are kept for undo.</source>
        <translation>空きを増やす: 元に戻すために保存された、このバッチの元画像を削除します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Re&amp;move All</source>
        <translation>すべて削除(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove all originals that are kept for undo.</source>
        <translation>空きを増やす: 元に戻すために保存された元画像をすべて削除します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of this batch, {size}? Then its originals can&apos;t be restored: undo is no longer possible.</source>
        <translation>このバッチのバックアップ({size})を削除しますか。元画像は復元できなくなり、元に戻せません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove {size} for Good</source>
        <translation>{size} を完全に削除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Keep Them</source>
        <translation>残す</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of all batches, {size}? Then none of these originals can be restored: undo is no longer possible.</source>
        <translation>すべてのバッチのバックアップ({size})を削除しますか。これらの元画像はどれも復元できなくなり、元に戻せません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Backups of replaced originals take {size}.</source>
        <translation>置き換えた元画像のバックアップは {size} です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_actions.py"/>
        <source>The report was written to {path}.</source>
        <translation>レポートを {path} に書き出しました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Apply All</source>
        <translation>すべて適用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Replace the originals by the staged results; backups are kept.</source>
        <translation>元画像を適用待ちの結果で置き換えます。バックアップは保存されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Discard All</source>
        <translation>すべて破棄</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Delete the staged results; the originals stay as they are.</source>
        <translation>適用待ちの結果を削除します。元画像はそのままです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, with the options of that batch.</source>
        <translation>残っている画像を、そのバッチのオプションで圧縮します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, then those that were set aside, one at a time.</source>
        <translation>残っている画像を圧縮し、その後、保留した画像を 1 枚ずつ圧縮します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the pictures of this batch in the gallery, before and after.</source>
        <translation>このバッチの画像をギャラリーに前後で表示します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Go On</source>
        <translation>続ける</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that are left, with the options of that batch.</source>
        <translation>残っている画像を、そのバッチのオプションで圧縮します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try again to write the results, and go on.</source>
        <translation>結果の書き込みをもう一度試し、続けます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop this batch. Compress then begins another one, with the options as they are.</source>
        <translation>このバッチを停止します。その後「圧縮」で、現在のオプションの新しいバッチが始まります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show only the pictures that failed, were skipped or set aside.</source>
        <translation>失敗、スキップ、保留の画像だけを表示します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the results in the file manager.</source>
        <translation>結果をファイルマネージャーで表示します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo this batch: restore its originals, or remove its results.</source>
        <translation>このバッチを元に戻す: 元画像を復元するか、結果を削除します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>List all batches.</source>
        <translation>すべてのバッチを一覧表示します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Leave It</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Do not offer this again: the pictures that are left stay as they are. The history keeps the batch.</source>
        <translation>今後これを提案しません。残っている画像はそのままです。バッチは履歴に残ります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>News</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close the news</source>
        <translation>お知らせを閉じる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>No original is replaced before you apply the results: all of them here, or the selected pictures with the keys A (apply) and X (reject).</source>
        <translation>結果を適用するまで元画像は置き換えられません。すべてをここで、または選択した画像をキー A(適用)と X(却下)で決められます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left</source>
        <translation>残り {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} set aside</source>
        <translation>保留 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} staged</source>
        <translation>適用待ち {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} not done</source>
        <translation>未処理 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} compressed</source>
        <translation>圧縮 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Stopped: {parts}, {left} left.</source>
        <translation>停止: {parts}、残り {left}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals kept</source>
        <extracomment>For one: {n:,} original kept</extracomment>
        <translation>
            <numerusform>元画像を維持 {n:,}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} skipped</source>
        <translation>スキップ {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} failed</source>
        <translation>失敗 {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Budget: at a quality of {quality}, {n:,} pictures take about {size} of {room}.</source>
        <extracomment>For one: Budget: at a quality of {quality}, {n:,} picture takes about {size} of {room}.</extracomment>
        <translation>
            <numerusform>予算: 品質 {quality} で、{n:,} 枚の画像は {room} 中約 {size} を使います。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused; for another folder, stop it and compress again.</source>
        <translation>{sentence} バッチは一時停止中です。別のフォルダーにするには、停止してからもう一度圧縮してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused.</source>
        <translation>{sentence} バッチは一時停止中です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged {when}: {pictures}, {saved} smaller.</source>
        <translation>適用待ち({when}): {pictures}、{saved} 小さくなります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged: {pictures}, {saved} smaller.</source>
        <translation>適用待ち: {pictures}、{saved} 小さくなります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left.</source>
        <translation>残り {number}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: {n:,} are done.</source>
        <extracomment>For one: A batch of {pictures} was interrupted {when}: {n:,} is done.</extracomment>
        <translation>
            <numerusform>{when}、バッチ({pictures})が中断されました: {n:,} 枚が完了。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: none is done.</source>
        <translation>{when}、バッチ({pictures})が中断されました: 完了した画像はありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} was being worked on when the program died; it is set aside.</source>
        <translation>プログラムが異常終了したとき {name} を処理中でした。保留にしています。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} and {n:,} others were being worked on when the program died; they are set aside.</source>
        <extracomment>For one: {name} and {n:,} other were being worked on when the program died; they are set aside.</extracomment>
        <translation>
            <numerusform>プログラムが異常終了したとき {name} とほか {n:,} 枚を処理中でした。保留にしています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} originals were restored</source>
        <extracomment>For one: Undone: {n:,} original was restored</extracomment>
        <translation>
            <numerusform>元に戻しました: 元画像 {n:,} 枚を復元しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} results were removed</source>
        <extracomment>For one: Undone: {n:,} result was removed</extracomment>
        <translation>
            <numerusform>元に戻しました: 結果 {n:,} 件を削除しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{clause}, with {n:,} sidecars.</source>
        <extracomment>For one: {clause}, with {n:,} sidecar.</extracomment>
        <translation>
            <numerusform>{clause}(付属ファイル {n:,} 件も)。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped the undo; the other pictures are unchanged.</source>
        <translation>元に戻す処理を止めました。ほかの画像は変わっていません。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The same goes for files of {n:,} other pictures.</source>
        <extracomment>For one: The same goes for files of {n:,} other picture.</extracomment>
        <translation>
            <numerusform>ほか {n:,} 枚の画像のファイルも同様です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals were replaced.</source>
        <extracomment>For one: {n:,} original was replaced.</extracomment>
        <translation>
            <numerusform>元画像 {n:,} 枚を置き換えました。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped it.</source>
        <translation>処理を止めました。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results rejected; the originals stay.</source>
        <extracomment>For one: {n:,} result rejected; the original stays.</extracomment>
        <translation>
            <numerusform>結果 {n:,} 件を却下しました。元画像は残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results still wait to be applied.</source>
        <extracomment>For one: {n:,} result still waits to be applied.</extracomment>
        <translation>
            <numerusform>結果 {n:,} 件がまだ適用待ちです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} staged results discarded; the originals are unchanged.</source>
        <extracomment>For one: {n:,} staged result discarded; the originals are unchanged.</extracomment>
        <translation>
            <numerusform>適用待ちの結果 {n:,} 件を破棄しました。元画像は変わっていません。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; you stopped it, and the other backups are kept.</source>
        <translation>{size} のバックアップを削除しました。処理を止めたため、ほかのバックアップは残っています。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; these batches can no longer be undone.</source>
        <extracomment>For one: {size} of backups removed; the batch can no longer be undone.</extracomment>
        <translation>
            <numerusform>{size} のバックアップを削除しました。対象のバッチはもう元に戻せません。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>undone</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} undone</source>
        <translation>元に戻した画像 {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} pictures left as they are.</source>
        <extracomment>For one: {n:,} picture left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像をそのままにしました。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The history lists the others.</source>
        <translation>残りは履歴に表示されます。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review.py"/>
        <source>Raise Quality of {n:,} Pictures</source>
        <extracomment>For one: Raise Quality of {n:,} Picture</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像の品質を上げる</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>End Review</source>
        <translation>確認を終える</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review, worst place first: {decided:,} decided, {left:,} left.</source>
        <translation>確認中(最も悪い部分から): 決定 {decided:,}、残り {left:,}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review: {n:,} results decided, none is left.</source>
        <extracomment>For one: Review: {n:,} result decided, none is left.</extracomment>
        <translation>
            <numerusform>確認: {n:,} 件の結果を決定し、残りはありません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>As seen</source>
        <translation>見た目に近い</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Leave alone</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Make smaller</source>
        <translation>小さくする</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Convert, too</source>
        <translation>変換もする</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smaller animations keep each frame, its time, and how often they play. They become an AVIF, a WebP or an APNG only where that is allowed here, where the format competes, and where it is smaller.</source>
        <translation>小さくしたアニメーションは、各フレーム、その表示時間、再生回数を保ちます。AVIF、WebP、APNG になるのは、ここで許可され、その形式が候補にあり、より小さい場合だけです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The names of results in the output folder: {name} is the name of the picture, {folder} that of its folder, {colors} the number of colors, {date} the day of its last change; / starts a folder.</source>
        <translation>出力フォルダー内の結果の名前: {name} は画像の名前、{folder} はそのフォルダーの名前、{colors} は色数、{date} は最終更新日です。/ でフォルダーを区切ります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much quality is traded for smaller files where the loss is hardly visible: 0 is none, 1 fits most pictures. If a quality is chosen, up to six times as much, as far as that quality allows.</source>
        <translation>劣化がほとんど見えない部分で、ファイルを小さくするためにどれだけ品質を譲るか: 0 はなし、1 が多くの画像に適します。品質を選んでいる場合は、その品質が許す範囲で最大 6 倍です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The scheduler of a Dask cluster whose workers compress the pictures, such as tcp://host:8786, or local to try it on this machine. They must see the same folders. Without an address, this machine compresses.</source>
        <translation>画像を圧縮する Dask クラスターのスケジューラーです。tcp://host:8786 のように指定するか、このマシンで試すには local とします。ワーカーから同じフォルダーが見える必要があります。アドレスがなければ、このマシンが圧縮します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A template {reason}.
{tip}</source>
        <translation>テンプレート: {reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>It {reason}.
{tip}</source>
        <translation>{reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Larger pictures are refused before they are opened. One of 200 megapixels may take 4 GB of memory.</source>
        <translation>より大きな画像は、開く前に受け付けません。200 メガピクセルの画像は 4 GB のメモリーを使うことがあります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Keep the original if not smaller</source>
        <translation>小さくならなければ元画像を維持(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A result that is not smaller than its original is not written.</source>
        <translation>元画像より小さくならない結果は書き込みません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cop&amp;y kept originals, too</source>
        <translation>維持した元画像もコピー(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The output folder then holds the whole gallery.</source>
        <translation>出力フォルダーにギャラリー全体がそろいます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Replace files in the output folder</source>
        <translation>出力フォルダーのファイルを置き換える</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Otherwise pictures whose result exists already are skipped.</source>
        <translation>オフの場合、結果がすでにある画像はスキップします。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Compress finished pictures again</source>
        <translation>完了した画像も圧縮し直す</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Also pictures that the journal lists as done with these options, or during which the program died.</source>
        <translation>これらのオプションで完了と記録された画像や、処理中にプログラムが異常終了した画像も対象にします。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep file d&amp;ates</source>
        <translation>ファイルの日付を保つ(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file dates of their originals.</source>
        <translation>結果に元画像のファイルの日付を付けます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep permissio&amp;ns</source>
        <translation>アクセス権を保つ(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file permissions of their originals.</source>
        <translation>結果に元画像のアクセス権を付けます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep e&amp;xtended attributes</source>
        <translation>拡張属性を保つ(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Attributes such as the tags and comments of a file manager.</source>
        <translation>ファイルマネージャーのタグやコメントなどの属性。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep colors under transparency</source>
        <translation>透明部分の色を保つ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fully transparent pixels keep the color that they have, as game engines need it. Where these are several colors, only lossless results are made.</source>
        <translation>完全に透明なピクセルの色を、ゲームエンジンの必要に合わせて保ちます。色が複数ある場合は、可逆の結果だけを作ります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How many pictures are compressed at the same time.</source>
        <translation>同時に圧縮する画像の数。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source> MP</source>
        <translation> MP</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much time is spent on smaller files.</source>
        <translation>ファイルを小さくするためにかける時間。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How the distance between two colors is measured.</source>
        <translation>2 つの色の距離の測り方。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Give up</source>
        <translation>省くもの(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Names of res&amp;ults</source>
        <translation>結果の名前(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Pictures at once</source>
        <translation>同時処理数(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Largest picture</source>
        <translation>最大の画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Animations</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Effort</source>
        <translation>手間</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Co&amp;mpare colors</source>
        <translation>色の比較(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Size over quality</source>
        <translation>品質よりサイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Number of Colors</source>
        <translation>色数の変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Quality</source>
        <translation>品質の変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Formats</source>
        <translation>形式の変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size Limit</source>
        <translation>サイズ上限の変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Gallery Budget</source>
        <translation>ギャラリーの総容量の変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Result Must Save</source>
        <translation>結果に必要な削減率を変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Loss Must Save</source>
        <translation>劣化に必要な削減率を変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering</source>
        <translation>ディザリングの変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering Strength</source>
        <translation>ディザリングの強さの変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Output Folder</source>
        <translation>出力フォルダーの変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Place of Results</source>
        <translation>結果の場所の変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size of Results</source>
        <translation>結果のサイズの変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Metadata</source>
        <translation>メタデータの変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Options</source>
        <translation>オプションの変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack. Otherwise a video or a gain map goes along into the result, and a picture with layers or a georeference stays as it is. What is checked here makes more pictures smaller, and is lost in their results.</source>
        <translation>結果から省いてよいもの。オフの場合、動画やゲインマップは結果に引き継がれ、レイヤーや地理参照情報のある画像はそのままになります。ここでチェックしたものは、より多くの画像を小さくできる代わりに、結果から失われます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Videos of motion photos</source>
        <translation>モーションフォトの動画</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Gain maps (HDR)</source>
        <translation>ゲインマップ(HDR)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Depth maps</source>
        <translation>深度マップ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Second pictures</source>
        <translation>2 枚目の画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Data behind the end</source>
        <translation>終端の後のデータ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Georeferences</source>
        <translation>地理参照情報</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Extra channels</source>
        <translation>追加チャンネル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Content credentials</source>
        <translation>コンテンツ認証情報</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Texts and comments</source>
        <translation>テキストとコメント</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>IPTC</source>
        <translation>IPTC</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Unknown data</source>
        <translation>未知のデータ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack</source>
        <translation>結果から省いてよいもの</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>{n} kinds of content</source>
        <extracomment>For one: {n} kind of content</extracomment>
        <translation>
            <numerusform>{n} 種類のデータ</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>No kinds of content</source>
        <translation>なし</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Off</source>
        <translation>なし</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Ordered</source>
        <translation>規則的</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Diffused</source>
        <translation>拡散</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How the steps between the colors of the palette are hidden: diffused looks smooth, ordered has an even grain, off leaves flat areas.</source>
        <translation>パレットの色の段差を目立たなくする方法です。拡散はなめらかに見え、規則的は均一な粒になり、なしは平坦な面を残します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The number of colors (K): the most entries in the palette of each picture. Fewer colors make smaller files.</source>
        <translation>色数(K): 各画像のパレットの最大の色数。少ないほどファイルは小さくなります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>For each picture formats compete, and the smallest file that reaches the quality wins. All are measured.</source>
        <translation>画像ごとに形式を競わせ、品質に達する最小のファイルを選びます。すべて実測します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The batch that runs: {words}. Changes below are for the next one.</source>
        <translation>実行中のバッチ: {words}。下の変更は次のバッチに適用されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Options of the batch that runs</source>
        <translation>実行中のバッチのオプション</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>More</source>
        <translation>詳細</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Reset to Defaults</source>
        <translation>既定値に戻す</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Size li&amp;mit</source>
        <translation>サイズ制限(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>All to&amp;gether</source>
        <translation>合計の上限(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A result must save</source>
        <translation>結果に必要な削減率</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A loss must save</source>
        <translation>劣化に必要な削減率</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Met&amp;adata</source>
        <translation>メタデータ(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Dithering</source>
        <translation>ディザリング(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Strength</source>
        <translation>強さ(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>F&amp;ind the smallest file</source>
        <translation>最小のファイルを探す(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of &amp;colors (K)</source>
        <translation>色数(&amp;C)(K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors</source>
        <translation>色数</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors, in powers of two</source>
        <translation>色数(2 の累乗)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Strength of dithering in percent</source>
        <translation>ディザリングの強さ(パーセント)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How strongly: less gives smoother and smaller results, more gives truer colors.</source>
        <translation>強さ: 弱いほど結果はなめらかで小さく、強いほど色が忠実になります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The quality that every result must reach, measured on the whole picture by SSIMULACRA2: 100 is the original, 90 looks the same side by side.</source>
        <translation>すべての結果が達するべき品質。画像全体を SSIMULACRA2 で測ります: 100 は元画像、90 は並べて同じに見えます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, with the number of colors that gives the smallest file at the chosen quality.</source>
        <translation>選んだ品質で最小のファイルになる色数のパレット。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, lossless, or lossy for photographs.</source>
        <translation>パレット、可逆、または写真向けの非可逆。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; every program can open it.</source>
        <translation>写真向け。どのプログラムでも開けます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; the smallest files, slow to encode. Programs from before 2021 can&apos;t open it.</source>
        <translation>写真向け。ファイルは最小ですが、エンコードに時間がかかります。2021 年より前のプログラムでは開けません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs and drawings; a JPEG that becomes one without any loss can be had back byte by byte. Few programs open it yet.</source>
        <translation>写真と図版向け。劣化なしに変換した JPEG は、1 バイトも違わずに元に戻せます。開けるプログラムはまだ多くありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Only palettes compete, as PNG or WebP: for screenshots, drawings and logos with sharp edges.</source>
        <translation>パレットだけを PNG または WebP で競わせます: 輪郭のはっきりしたスクリーンショット、図、ロゴ向け。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file, such as 200 kB; it has priority over any quality but lossless. Empty for any size.</source>
        <translation>各ファイルの最大サイズ(例: 200 kB)。可逆を除くどの品質よりも優先されます。空欄なら無制限。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together, such as 60 MB. Compress then measures all pictures first, and finds the best quality that they can have in common. Empty for any size.</source>
        <translation>すべての結果の合計の最大サイズです(例: 60 MB)。圧縮すると、まずすべての画像を測定し、共通にできる最高の品質を見つけます。空欄なら制限なしです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result that loses something must be this much smaller than its original, packed again with the same pixels. Otherwise the pixels stay as they are. 0 accepts any smaller file.</source>
        <translation>何かを失う結果は、同じピクセルのまま圧縮し直した元画像より、この割合だけ小さくなければなりません。そうでなければ、ピクセルはそのまま残ります。0 では、小さくなるファイルをすべて受け入れます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result must be this much smaller than its original. At a chosen quality, one that loses something of a JPEG again must be 10 % smaller at least. Otherwise the original stays as it is. 0 accepts any smaller file.</source>
        <translation>結果は、元画像よりこの割合だけ小さくなければなりません。画質を選んだ場合、JPEG からさらに何かを失う結果は、10 % 以上小さくなければなりません。そうでなければ、元画像はそのまま残ります。0 では、小さくなるファイルをすべて受け入れます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>This Pillow, which writes the files, was built without AVIF: it can&apos;t compete.</source>
        <translation>ファイルを書き込む Pillow が AVIF なしでビルドされているため、AVIF は使えません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>At least one format must stay.</source>
        <translation>少なくとも一つの形式が必要です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A limit {reason}.
{tip}</source>
        <translation>上限: {reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>By number</source>
        <translation>数値で指定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality by name</source>
        <translation>品質の名前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality as a SSIMULACRA2 score</source>
        <translation>品質(SSIMULACRA2 スコア)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>{label} may be used</source>
        <translation>{label} を使う</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Palettes on&amp;ly</source>
        <translation>パレットのみ(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>any size</source>
        <translation>無制限</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file</source>
        <translation>各ファイルの最大サイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together</source>
        <translation>すべての結果の合計の最大サイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>&amp;Quality</source>
        <translation>品質(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>This is for pictures that are added from now on.</source>
        <translation>これから追加する画像に適用されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures whose names fit one of these patterns, such as *.jpg, IMG_*. Empty for all.</source>
        <translation>名前がこれらのパターンのいずれかに合う画像のみ(例: *.jpg, IMG_*)。空欄ならすべて。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>No pictures whose names fit one of these patterns; one with / is for the path in the folder.</source>
        <translation>名前がこれらのパターンのいずれかに合う画像を除きます。/ を含むものはフォルダー内のパスに対するものです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures of at least this size, such as 100 kB. Empty for all.</source>
        <translation>このサイズ以上の画像のみ(例: 100 kB)。空欄ならすべて。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures changed since a date, such as 2026-05-01, or for 30d or 12h. Empty for all.</source>
        <translation>ある日付(例: 2026-05-01)以降、または 30d や 12h 以内に変更された画像のみ。空欄ならすべて。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>The text {reason}.
{tip}</source>
        <translation>テキスト: {reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add only</source>
        <translation>追加するもの</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Do not add</source>
        <translation>追加しないもの</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from size</source>
        <translation>追加する最小サイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from date</source>
        <translation>追加する最も古い日付</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>all pictures</source>
        <translation>すべての画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Output folder</source>
        <translation>出力フォルダー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Replace originals</source>
        <translation>元画像を置き換える</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Backup store</source>
        <translation>バックアップ保管場所</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Safe: no places, no people</source>
        <translation>安全: 場所・人物なし</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Information beside the pixels. All keeps everything. Safe keeps dates and camera settings, and removes places, people and serial numbers. None removes everything except the color profile.</source>
        <translation>ピクセル以外の情報。「すべて」は全部を残します。「安全」は日付とカメラの設定を残し、場所、人物、シリアル番号を削除します。「なし」はカラープロファイル以外をすべて削除します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results wait until you apply them; otherwise each replaces its original at once.</source>
        <translation>結果は適用するまで待ちます。オフの場合、それぞれすぐに元画像を置き換えます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results with fewer pixels always wait until you apply them.</source>
        <translation>ピクセルが少なくなる結果は、常に適用するまで待ちます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Originals stay as they are. Results keep the folder structure of their originals.</source>
        <translation>元画像はそのままです。結果は元画像のフォルダー構成を保ちます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original is kept in the backup store of qtcompress; Undo Batch restores it.</source>
        <translation>元画像は qtcompress のバックアップ保管場所に保存されます。「バッチを元に戻す」で復元できます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original goes to the trash; Undo Batch restores it until the trash is emptied.</source>
        <translation>元画像はごみ箱に入ります。ごみ箱を空にするまで「バッチを元に戻す」で復元できます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where results are written.</source>
        <translation>結果を書き込む場所。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Save &amp;to</source>
        <translation>保存先(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Choose the output folder</source>
        <translation>出力フォルダーを選ぶ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Show the output folder in the file manager</source>
        <translation>出力フォルダーをファイルマネージャーで表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where each original goes before its result replaces it.</source>
        <translation>結果で置き換える前に、各元画像を移す場所。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Ori&amp;ginals go to</source>
        <translation>元画像の行き先(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Revie&amp;w before replacing</source>
        <translation>置き換える前に確認(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Changes of quality, formats, colors and metadata below are for these pictures only.</source>
        <translation>下の品質、形式、色、メタデータの変更は、これらの画像だけに適用されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>The options below are the common ones; select only pictures with own settings to see those.</source>
        <translation>下のオプションは共通のものです。個別の設定を見るには、個別設定のある画像だけを選択してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Whose settings these are</source>
        <translation>どの画像の設定か</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Back to Common</source>
        <translation>共通に戻す</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Give these pictures the settings of all others again.</source>
        <translation>これらの画像を、ほかのすべてと同じ設定に戻します。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} picture has settings of its own.</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像に個別の設定があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} of {selected:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} of {selected:,} pictures has settings of its own.</extracomment>
        <translation>
            <numerusform>{selected:,} 枚のうち {n:,} 枚の画像に個別の設定があります。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Named sets of options. A preset sets its own options and leaves all others unchanged.</source>
        <translation>名前の付いたオプションの組。プリセットは自分のオプションだけを設定し、ほかは変えません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Choose one…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Save as…</source>
        <translation>名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save the options as a preset of your own; rename or delete one.</source>
        <translation>設定を自分のプリセットとして保存します。名前の変更と削除もできます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save, rename or delete presets</source>
        <translation>プリセットの保存、名前の変更、削除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Name of the preset</source>
        <translation>プリセットの名前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>{name} (changed)</source>
        <translation>{name}(変更あり)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete {name}</source>
        <translation>{name} を削除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>P&amp;reset</source>
        <translation>プリセット(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name (Esc)</source>
        <translation>名前を変えない(Esc)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing (Esc)</source>
        <translation>保存しない(Esc)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name</source>
        <translation>名前を変えない</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset of yours has this name: choose another.</source>
        <translation>自分のプリセットに同じ名前があります。別の名前を選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset that comes with qtcompress has this name: choose another.</source>
        <translation>qtcompress に付属するプリセットと同じ名前です。別の名前を選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Rename Preset</source>
        <translation>プリセットの名前を変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Delete Preset</source>
        <translation>プリセットを削除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The options were saved as {name}.</source>
        <translation>オプションを {name} として保存しました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is called {other} now.</source>
        <translation>プリセット {name} の名前を {other} に変更しました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} was deleted.</source>
        <translation>プリセット {name} を削除しました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is back.</source>
        <translation>プリセット {name} を元に戻しました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Original size</source>
        <translation>元のサイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>{side} px</source>
        <translation>{side} px</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>A size {reason}.
{tip}</source>
        <translation>サイズ: {reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>The largest size of results: the pixels of the long edge (2048), a box (1920 x 1080), megapixels (4 MP), or a share of the sides (50 %). Larger pictures get fewer pixels before they are compressed, which only the original brings back; smaller ones stay as they are.</source>
        <translation>結果の最大サイズ: 長辺のピクセル数(2048)、枠(1920 x 1080)、メガピクセル(4 MP)、または辺の割合(50 %)。大きい画像は圧縮の前にピクセルが減り、元画像からしか戻せません。小さい画像はそのままです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Size of results in pixels</source>
        <translation>結果のサイズ(ピクセル)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Si&amp;ze</source>
        <translation>寸法(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/wrong_text.py"/>
        <source>What was there before stays.</source>
        <translation>前の値のままにします。</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Choose two colors of the palette (with Ctrl) to see their contrast.</source>
        <translation>パレットの 2 色を(Ctrl を押しながら)選ぶと、コントラストが表示されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>People with a color-vision deficiency can tell all these colors apart as well as others can.</source>
        <translation>色覚特性のある人も、これらすべての色をほかの人と同じように見分けられます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Contrast as in WCAG 2.2. Color-vision deficiencies after Machado, Oliveira and Fernandes 2009, severity 1.0; differences in Oklab.</source>
        <translation>コントラストは WCAG 2.2、色覚特性は Machado、Oliveira、Fernandes 2009(重症度 1.0)、差は Oklab によります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>protan</source>
        <translation>1 型</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>deutan</source>
        <translation>2 型</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>tritan</source>
        <translation>3 型</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Check Colors</source>
        <translation>色を確認</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Colors</source>
        <translation>色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>As they look</source>
        <translation>見え方</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Pairs of colors that are confused</source>
        <translation>見分けにくい色の組</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for text (4.5).</source>
        <translation>{one} と {other}: コントラスト {ratio} 対 1、文字に十分です (4.5)。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for large text and symbols (3), but not for small text (4.5).</source>
        <translation>{one} と {other}: コントラスト {ratio} 対 1、大きな文字と記号には十分 (3) ですが、小さな文字には不足です (4.5)。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, too little for text (4.5) and for symbols (3).</source>
        <translation>{one} と {other}: コントラスト {ratio} 対 1、文字 (4.5) にも記号 (3) にも不足です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{name} ({code})</source>
        <translation>{name}({code})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{n:,} pairs differ clearly, but hardly for people with a color-vision deficiency. Choose one to see it in the palette.</source>
        <extracomment>For one: {n:,} pair differs clearly, but hardly for people with a color-vision deficiency. Choose it to see it in the palette.</extracomment>
        <translation>
            <numerusform>{n:,} 組ははっきり異なりますが、色覚特性のある人にはほとんど区別できません。選ぶとパレットで確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Same Palette</source>
        <translation>同じパレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Palette from File</source>
        <translation>ファイルのパレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Own Palettes</source>
        <translation>個別のパレット</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures have their own palettes again.</source>
        <extracomment>For one: {n:,} picture has its own palette again.</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像が個別のパレットに戻りました。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Fit the Rest</source>
        <translation>残りを最適化</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} locked colors stayed</source>
        <extracomment>For one: {n:,} locked color stayed</extracomment>
        <translation>
            <numerusform>ロックした {n:,} 色は残りました</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette has {colors}; {kept}.</source>
        <translation>パレットは {colors} です。{kept}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette was written to {file}.</source>
        <translation>パレットを {file} に書き込みました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Counting colors: {done:,} of {total:,}</source>
        <translation>色を数えています: {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Comparing: {done:,} of {total:,}</source>
        <translation>比較中: {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette of {file} has {colors}.</source>
        <translation>{file} のパレットは {colors} です。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures share {colors}.</source>
        <extracomment>For one: {n:,} picture shares {colors}.</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像が {colors} を共有します。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>It costs {cost} of SSIMULACRA2.</source>
        <translation>SSIMULACRA2 の損失は {cost} です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>That costs {least} to {most} of SSIMULACRA2 a picture.</source>
        <translation>SSIMULACRA2 の損失は 1 枚あたり {least} から {most} です。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures could not be read.</source>
        <extracomment>For one: {n:,} picture could not be read.</extracomment>
        <translation>
            <numerusform>{n:,} 枚の画像を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Keep these colors in every fit and in the file, used or not; again unlocks</source>
        <translation>使われているかどうかにかかわらず、最適化とファイルでこれらの色を保ちます。もう一度で解除します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace…</source>
        <translation>置き換え…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Choose another color for this entry</source>
        <translation>この色を別の色に変えます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace from the Picture</source>
        <translation>画像の色で置き換え</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before: its color replaces this entry</source>
        <translation>「前」のピクセルをクリックすると、その色に置き換わります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Color…</source>
        <translation>色を追加…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a color that must be there</source>
        <translation>必ず含める色を追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add from the Picture</source>
        <translation>画像から追加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before to add its color</source>
        <translation>「前」のピクセルをクリックしてその色を追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Black and White</source>
        <translation>黒と白を追加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add pure black and pure white, locked</source>
        <translation>純粋な黒と白をロックして追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Transparent Entry</source>
        <translation>透明な色を追加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add an entry for fully transparent pixels, locked</source>
        <translation>完全に透明なピクセル用の色をロックして追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Paste a Color</source>
        <translation>色を貼り付け</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add the copied color or #rrggbb text</source>
        <translation>コピーした色、または #rrggbb の文字を追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Merge</source>
        <translation>統合</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace the chosen colors by their mean; a locked color wins</source>
        <translation>選択した色を平均で置き換えます。ロックした色が優先されます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete the chosen colors; pixels take the nearest others</source>
        <translation>選択した色を削除します。ピクセルは最も近い色になります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Name…</source>
        <translation>名前…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Give this color a name</source>
        <translation>この色に名前を付けます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move Back</source>
        <translation>前へ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors back, in the order by hand</source>
        <translation>選択した色を手動の順序で前へ動かします</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move On</source>
        <translation>後へ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors on, in the order by hand</source>
        <translation>選択した色を手動の順序で後へ動かします</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Make This Order the Palette&apos;s Own</source>
        <translation>この順序をパレットの順序にする</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>The order that is shown becomes the order by hand</source>
        <translation>表示中の順序が手動の順序になります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Check Colors…</source>
        <translation>色を確認…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Contrast of two colors, and colors that color-blind people confuse</source>
        <translation>2 色のコントラストと、色覚特性により見分けにくい色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>More Edits</source>
        <translation>その他の編集</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>{words} ({key})</source>
        <translation>{words}({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Click a pixel of Before, or go there with the arrow keys and press Enter; Esc cancels</source>
        <translation>「前」のピクセルをクリックするか、矢印キーで移動して Enter を押してください。Esc で中止します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Palettes can be edited when the batch or the undo that runs is done.</source>
        <translation>パレットは、実行中のバッチまたは元に戻す処理が終わると編集できます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>This picture has no palette now. Use these colors first, then edit them.</source>
        <translation>この画像には今、パレットがありません。先にこれらの色を使ってから編集してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>There is no palette to edit yet.</source>
        <translation>編集できるパレットはまだありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Replace Color</source>
        <translation>色の置き換え</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Color</source>
        <translation>色の追加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Merge Colors</source>
        <translation>色の統合</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Order Colors</source>
        <translation>色の並べ替え</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Not done: {reason}.</source>
        <translation>実行されませんでした: {reason}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Use Palette</source>
        <translation>パレットの使用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Lock Colors</source>
        <translation>色のロック</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>black</source>
        <translation>黒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>The clipboard holds no color: copy one, or a text such as #2f6db5.</source>
        <translation>クリップボードに色がありません。色、または #2f6db5 のような文字をコピーしてください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Delete Colors</source>
        <translation>色の削除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Move Colors</source>
        <translation>色の移動</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name of {color}:</source>
        <translation>{color} の名前:</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name Color</source>
        <translation>色の命名</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Find the best colors for all entries that are not locked, so that the palette has this many; locked ones stay exactly as they are.</source>
        <translation>ロックされていないすべての色に最適な色を求め、パレットをこの色数にします。ロックした色はそのままです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Whether an edit changes the palette of this picture only, or gives one palette to all selected pictures.</source>
        <translation>編集でこの画像のパレットだけを変えるか、選択したすべての画像に一つのパレットを付けるか。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source> colors</source>
        <translation> 色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Number of colors of the fitted palette</source>
        <translation>最適化したパレットの色数</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit this picture only</source>
        <translation>この画像のみ編集</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Pictures that an edit is for</source>
        <translation>編集の対象となる画像</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit the {n:,} selected pictures</source>
        <extracomment>For one: Edit the {n:,} selected picture</extracomment>
        <translation>
            <numerusform>選択した {n:,} 枚の画像を編集</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is an animation, whose palette can be looked at and exported.</source>
        <translation>アニメーションなので、パレットは表示と書き出しだけができます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>Its result waits to be applied: apply or reject it first.</source>
        <translation>結果が適用を待っています。先に適用するか却下してください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is a result already, and is left as it is.</source>
        <translation>すでに結果なので、そのまま残します。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>{share} %, {n:,} pixels</source>
        <extracomment>For one: {share} %, {n:,} pixel</extracomment>
        <translation>
            <numerusform>{share} %、{n:,} ピクセル</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>no pixel is nearest to it</source>
        <translation>この色に最も近いピクセルはありません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>locked</source>
        <translation>ロック</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette {count:,}</source>
        <translation>パレット {count:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Point at a color to see where it is</source>
        <translation>色を指すと、その場所が表示されます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Click to keep it shown</source>
        <translation>クリックすると表示が残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by lightness and hue</source>
        <translation>明度と色相で並べる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Luma</source>
        <translation>輝度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order from light to dark</source>
        <translation>明るい順に並べる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by share of the picture</source>
        <translation>画像内の割合で並べる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>By Hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>The palette&apos;s own order; drag colors to change it</source>
        <translation>パレット独自の順序です。色をドラッグして変更できます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order of the colors</source>
        <translation>色の順序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as Hex</source>
        <translation>16 進でコピー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Use These Colors</source>
        <translation>これらの色を使用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Make the picture a PNG with this palette, which you can then edit</source>
        <translation>画像をこのパレットの PNG にします。その後パレットを編集できます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as RGB</source>
        <translation>RGB でコピー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as CSS</source>
        <translation>CSS でコピー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy All</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Export Palette…</source>
        <translation>パレットを書き出す…</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The distance of two colors in Oklab, times 100. Below about 2, they look the same side by side. Choose which distance has the brightest color; keys: [ and ].</source>
        <translation>Oklab での 2 色の距離を 100 倍した値。約 2 未満なら並べて同じに見えます。最も明るい色にする距離を選びます。キー: [ と ]。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change by themselves. While the space bar is held, Before stays. Keys: [ and ].</source>
        <translation>画像が自動で切り替わる頻度。スペースキーを押している間は「前」のままです。キー: [ と ]。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Your desktop asks for reduced motion, so the pictures change only while the space bar is held.</source>
        <translation>デスクトップで動きを減らす設定のため、スペースキーを押している間だけ切り替わります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>up to {scale}</source>
        <translation>{scale} まで</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The difference that has the brightest color</source>
        <translation>最も明るい色になる差</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Legend of the difference, in {unit}</source>
        <translation>差分の凡例({unit})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Black is no difference, the brightest color is {value} or more.</source>
        <translation>黒は差なし、最も明るい色は {value} 以上です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>while Space is held</source>
        <translation>スペースを押す間</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>once a second</source>
        <translation>1 秒に 1 回</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>{n} times a second</source>
        <extracomment>For one: once a second</extracomment>
        <translation>
            <numerusform>1 秒に {n} 回</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Change</source>
        <translation>切り替え</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change</source>
        <translation>画像が切り替わる頻度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Flicker</source>
        <translation>切り替え</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>There is nothing to show.</source>
        <translation>表示できるものがありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference: being measured</source>
        <translation>差分: 測定中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>the original stays</source>
        <translation>元画像は残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>A PNG stores 1, 2, 4 or 8 bits for each pixel, the fewest that can number all colors of the palette. Then the encoder compresses them; the line above shows the real size of the file.</source>
        <translation>PNG はピクセルごとに 1、2、4、8 ビットのうち、パレットの全色に番号を付けられる最小のものを使います。その後エンコーダーが圧縮します。実際のファイルサイズは上の行に表示されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{made}, about {saving}</source>
        <translation>{made}、約 {saving}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{n:,} bits a pixel</source>
        <extracomment>For one: {n:,} bit a pixel</extracomment>
        <translation>
            <numerusform>1 ピクセル {n:,} ビット</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number} at this size</source>
        <translation>このサイズで品質 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number}</source>
        <translation>品質 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>lossless</source>
        <translation>可逆</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{truecolor} = {before:,} bits → {indexed} = {after:,} bits: {times} times smaller before the encoder</source>
        <translation>{truecolor} = {before:,} ビット → {indexed} = {after:,} ビット: エンコード前に {times} 分の 1</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Figures of the picture shown</source>
        <translation>表示中の画像の数値</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Reason for the result</source>
        <translation>結果の理由</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>estimated</source>
        <translation>推定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>detail is lost</source>
        <translation>細部の欠落</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>steps in a smooth place</source>
        <translation>滑らかな部分の段差</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another tone</source>
        <translation>トーンの違い</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>grain in a smooth place</source>
        <translation>滑らかな部分の粒状感</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>lighter or darker</source>
        <translation>明るさの違い</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another hue</source>
        <translation>色相の違い</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>more change than in a JPEG</source>
        <translation>JPEGよりも大きな変化</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>{flaw}, quality {score}</source>
        <translation>{flaw}、品質 {score}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>equal</source>
        <translation>同じ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} {unit}</source>
        <translation>{distance} {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} or more {unit}</source>
        <translation>{distance} 以上 {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>pixel {place}</source>
        <translation>ピクセル {place}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{color}, alpha {alpha}</source>
        <translation>{color}、アルファ {alpha}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Loupe</source>
        <translation>ルーペ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Before  {color}</source>
        <translation>前  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>After  {color}</source>
        <translation>後  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>What can be done</source>
        <translation>できること</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>{action} ({key})</source>
        <translation>{action}({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/pane.py"/>
        <source>{before} | {after}</source>
        <translation>{before} | {after}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>Animation</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>Frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{number:,} of {count:,}, {at} of {seconds} s</source>
        <translation>{number:,} / {count:,}、{at} / {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>It plays at {percent:.0f} % of its speed here.</source>
        <translation>ここでは本来の速さの {percent:.0f} % で再生しています。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{n:,} frames of at most 10 ms are shown for 100 ms, as browsers do; the file keeps their times.</source>
        <extracomment>For one: {n:,} frame of at most 10 ms is shown for 100 ms, as browsers do; the file keeps its time.</extracomment>
        <translation>
            <numerusform>10 ミリ秒以下の {n:,} フレームは、ブラウザーと同じく 100 ミリ秒表示します。ファイルの時間は変わりません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>The file plays {n:,} times; here it repeats until you stop it.</source>
        <extracomment>For one: The file plays {n:,} time; here it repeats until you stop it.</extracomment>
        <translation>
            <numerusform>ファイルは {n:,} 回再生されます。ここでは止めるまで繰り返します。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The original has {before:,} frames, and its result {after:,}.</source>
        <translation>元のファイルは {before:,} フレーム、結果は {after:,} フレームです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The result shows a frame {ms:.0f} ms longer or shorter than the original.</source>
        <translation>結果には、元より {ms:.0f} ミリ秒長いか短いフレームがあります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>updating…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: left as it is</source>
        <translation>後: そのまま残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: the original stays</source>
        <translation>後(暫定): 元画像のまま</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: the original stays</source>
        <translation>後: 元画像のまま</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, staged</source>
        <translation>後、適用待ち</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, on disk</source>
        <translation>後、ディスク上</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, exact</source>
        <translation>後、確定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: {guess}</source>
        <translation>後(暫定): {guess}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far</source>
        <translation>後(暫定)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>Fit {zoom} %</source>
        <translation>全体 {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>{zoom} %</source>
        <translation>{zoom} %</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Close {part}</source>
        <translation>{part}を閉じる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Float or dock {part}</source>
        <translation>{part}を切り離す、または固定する</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Menus</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Parts at the side</source>
        <translation>横の部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Divider</source>
        <translation>区切り</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>More tools</source>
        <translation>その他のツール</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Pictures…</source>
        <translation>画像を追加(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add pictures to the gallery</source>
        <translation>ギャラリーに画像を追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Folder…</source>
        <translation>フォルダーを追加(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add a folder and all folders below it</source>
        <translation>フォルダーとその下のすべてのフォルダーを追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Open Output Folder</source>
        <translation>出力フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results</source>
        <translation>結果を表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ope&amp;n</source>
        <translation>開く(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Open the result, or else the original, with the program for such files</source>
        <translation>結果、なければ元画像を、その種類のファイル用のプログラムで開きます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Show in Folder</source>
        <translation>フォルダーに表示(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results, or else the originals, in their folder</source>
        <translation>結果、なければ元画像を、そのフォルダーに表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Propert&amp;ies</source>
        <translation>プロパティ(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List everything that the file carries</source>
        <translation>ファイルに含まれるすべてを一覧表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pr&amp;eferences…</source>
        <translation>設定(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Remove from List</source>
        <translation>リストから外す(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove pictures from the list; the files stay</source>
        <translation>画像をリストから外します。ファイルは残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Clear List</source>
        <translation>リストを空にする(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove all pictures from the list; the files stay</source>
        <translation>すべての画像をリストから外します。ファイルは残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do</source>
        <translation>やり直し(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Result</source>
        <translation>結果をコピー(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the results, or else the originals: as files, and a single one as a picture, too</source>
        <translation>結果、なければ元画像をファイルとして、1 枚だけなら画像としてもコピーします</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add the pictures or folders that were copied in a file manager, or the picture that was copied elsewhere</source>
        <translation>ファイルマネージャーでコピーした画像やフォルダー、またはほかでコピーした画像を追加します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;me Palette for the Selection</source>
        <translation>選択した画像を同じパレットに(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make one palette for the selected pictures, and measure its cost for each</source>
        <translation>選択した画像用に一つのパレットを作り、それぞれのコストを測ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Palette from Fi&amp;le…</source>
        <translation>ファイルのパレット(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the palette of a file</source>
        <translation>選択した画像にファイルのパレットを付けます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Back to Own Palettes</source>
        <translation>個別のパレットに戻す(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give each selected picture its own palette again</source>
        <translation>選択した画像をそれぞれ自分のパレットに戻します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>E&amp;xport Palette…</source>
        <translation>パレットを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the palette to a file</source>
        <translation>パレットをファイルに書き出します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;ve Curve As…</source>
        <translation>曲線を名前を付けて保存(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the curve of the selected picture to a file, as SVG or PNG</source>
        <translation>選択した画像の曲線を SVG または PNG ファイルに書き出します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Settings of &amp;Its Own</source>
        <translation>個別の設定(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Let the selected pictures have settings of their own, which the options then show</source>
        <translation>選択した画像に個別の設定を付け、オプションに表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Settings</source>
        <translation>設定をコピー(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the settings of the current picture</source>
        <translation>現在の画像の設定をコピーします</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Paste Settin&amp;gs</source>
        <translation>設定を貼り付け(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the copied settings as their own</source>
        <translation>コピーした設定を、選択した画像の個別の設定にします</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Back to Common Setti&amp;ngs</source>
        <translation>共通の設定に戻す(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the settings of all others again</source>
        <translation>選択した画像を、ほかのすべてと同じ設定に戻します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Find by Name</source>
        <translation>名前で検索(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Side by Side</source>
        <translation>並べて表示(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after side by side</source>
        <translation>前後を並べて表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>S&amp;plit</source>
        <translation>分割(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after in one picture, with a divider</source>
        <translation>前後を 1 枚の画像に区切って表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Flic&amp;ker</source>
        <translation>切り替え(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show After and Before by turns</source>
        <translation>前後を交互に表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Difference</source>
        <translation>差分(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where before and after differ</source>
        <translation>前後の異なる部分を表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrange for &amp;Large Pictures</source>
        <translation>大きく表示されるように配置(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes Side b&amp;y Side</source>
        <translation>左右に並べる(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes A&amp;bove Each Other</source>
        <translation>上下に並べる(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Turn the Panes</source>
        <translation>並べ方を変える(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change how the two panes are arranged</source>
        <translation>2 つの表示の並べ方を変えます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fil&amp;mstrip</source>
        <translation>フィルムストリップ(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the gallery as one row below the pictures</source>
        <translation>ギャラリーを画像の下に 1 列で表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>G&amp;allery as List</source>
        <translation>ギャラリーをリストで表示(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each picture as a line with its figures</source>
        <translation>各画像を数値付きの行で表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Hide the Sides</source>
        <translation>両側を隠す(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show only the pictures; in gallery and pictures the Tab key does the same</source>
        <translation>画像だけを表示します。ギャラリーと画像では Tab キーでも同じです</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Next Area</source>
        <translation>次の領域(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move the keyboard focus to the next part of the window</source>
        <translation>キーボードのフォーカスをウィンドウの次の部分に移します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>F&amp;ull Screen</source>
        <translation>全画面(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fit or &amp;100 %</source>
        <translation>全体または &amp;100 %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Switch between fit and 100 %</source>
        <translation>全体表示と 100 % を切り替えます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the whole picture</source>
        <translation>画像全体を表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>A&amp;ctual Size</source>
        <translation>原寸(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each pixel as one of the screen</source>
        <translation>画像の 1 ピクセルを画面の 1 ピクセルで表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Go to &amp;Worst Place</source>
        <translation>最も悪い部分へ(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where the result differs most from the original</source>
        <translation>結果が元画像と最も異なる部分を表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Next Worst Re&amp;gion</source>
        <translation>次の最も悪い部分(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place that looks worst, then the next one</source>
        <translation>最も悪く見える部分を表示し、次はその次の部分へ移ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Worst &amp;Region</source>
        <translation>前の最も悪い部分(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place before, which looks worse</source>
        <translation>一つ前の、より悪く見える部分を表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Loup&amp;e</source>
        <translation>ルーペ(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the pixels at the cursor, with their values</source>
        <translation>カーソル位置のピクセルを値とともに表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Play or Pause Animation</source>
        <translation>アニメーションを再生または一時停止(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Play the animation, or pause it, before and after in step</source>
        <translation>アニメーションを再生または一時停止（前後を同時に）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ne&amp;xt Frame</source>
        <translation>次のフレーム(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the next frame</source>
        <translation>一時停止して次のフレームを表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Fra&amp;me</source>
        <translation>前のフレーム(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the frame before</source>
        <translation>一時停止して前のフレームを表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress</source>
        <translation>圧縮(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the pictures that are not done with these options</source>
        <translation>これらのオプションで完了していない画像を圧縮します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Se&amp;lected</source>
        <translation>選択した画像を圧縮(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Sho&amp;wn</source>
        <translation>表示中の画像を圧縮(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress only the pictures that the filter shows</source>
        <translation>フィルターで表示されている画像だけを圧縮します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All</source>
        <translation>すべて圧縮(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Finish running pictures, and start no others</source>
        <translation>処理中の画像を終え、ほかは始めません</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Stop</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop; Compress continues with the pictures that are left</source>
        <translation>停止します。「圧縮」で残りの画像から続けます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop S&amp;elected</source>
        <translation>選択した画像を停止(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop only the selected pictures</source>
        <translation>選択した画像だけを停止します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Apply Staged</source>
        <translation>適用待ちを適用(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals by the staged results; backups are kept</source>
        <translation>元画像を適用待ちの結果で置き換えます。バックアップは保存されます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Discard Staged</source>
        <translation>適用待ちを破棄(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the staged results; the originals stay</source>
        <translation>適用待ちの結果を削除します。元画像は残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;view Results</source>
        <translation>結果を確認(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Decide about each result, worst place first</source>
        <translation>最も悪い部分から順に、結果を一つずつ決めます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply Selec&amp;ted</source>
        <translation>選択した画像に適用(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals of the selected pictures by their staged results</source>
        <translation>選択した画像の元画像を、適用待ちの結果で置き換えます</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;ject Selected</source>
        <translation>選択した画像を却下(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the results of the selected pictures; the originals stay</source>
        <translation>選択した画像の結果を削除します。元画像は残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make A&amp;gain at Higher Quality</source>
        <translation>より高い品質で作り直す(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the selected pictures again at the next higher quality, as a setting of their own</source>
        <translation>選択した画像を一段高い品質で圧縮し直し、個別の設定にします</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Und&amp;o Batch</source>
        <translation>バッチを元に戻す(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Undo the latest batch: restore its originals, or remove its results</source>
        <translation>最後のバッチを元に戻す: 元画像を復元するか、結果を削除します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;History</source>
        <translation>履歴(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all batches, undo one, or export its report</source>
        <translation>すべてのバッチを一覧表示し、元に戻したりレポートを書き出したりします</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the Preview or &amp;Batch</source>
        <translation>プレビューまたはバッチを停止(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the preview if it is being made, else the batch</source>
        <translation>プレビューの作成中ならプレビューを、そうでなければバッチを停止します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Update Preview</source>
        <translation>プレビューを更新(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read the picture again</source>
        <translation>画像を読み直します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Manual</source>
        <translation>マニュアル(英語)(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read how everything works, without a network</source>
        <translation>すべての使い方を読みます。ネットワークは不要です</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>キーボードショートカット(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all keys</source>
        <translation>すべてのキーを一覧表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;About qtcompress</source>
        <translation>qtcompress について(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Batch</source>
        <translation>バッチ(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move in the gallery</source>
        <translation>ギャラリー内を移動</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the picture before, while the key is held</source>
        <translation>キーを押している間、前の画像を表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the loupe while the key is held; the arrow keys move it</source>
        <translation>キーを押している間ルーペを表示。矢印キーで移動</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>[ and ]</source>
        <translation>[ と ]</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change the scale of the difference, or how often the pictures flicker</source>
        <translation>差分の尺度、または画像が切り替わる頻度を変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Hide or show the sides, where gallery or pictures have the focus</source>
        <translation>ギャラリーまたは画像にフォーカスがあるとき、両側を隠すまたは表示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>{words} ({key})</source>
        <translation>{words}({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Selected</source>
        <translation>選択した画像を圧縮(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Selected</source>
        <translation>選択した {count:,} 枚を圧縮(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Shown</source>
        <translation>表示中の画像を圧縮(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Shown</source>
        <translation>表示中の {count:,} 枚を圧縮(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,}</source>
        <translation>{count:,} 枚を圧縮(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Se&amp;lected</source>
        <translation>選択した {count:,} 枚を圧縮(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Sho&amp;wn</source>
        <translation>表示中の {count:,} 枚を圧縮(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All {count:,}</source>
        <translation>全 {count:,} 枚を圧縮(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Do &amp;Nothing</source>
        <translation>何もしない(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Show a N&amp;otification</source>
        <translation>通知を表示(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Put the Computer to &amp;Sleep</source>
        <translation>コンピューターをスリープ(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Turn the Computer Off</source>
        <translation>コンピューターの電源を切る(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The last two count for one batch only, and half a minute is left to cancel them.</source>
        <translation>最後の 2 つは 1 回のバッチだけに有効で、取り消すのに 30 秒の猶予があります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The clipboard holds neither files nor a picture.</source>
        <translation>クリップボードにファイルも画像もありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Recent Fol&amp;ders</source>
        <translation>最近のフォルダー(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;When the Batch Ends</source>
        <translation>バッチの終了時(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Before and after</source>
        <translation>前と後</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The first {first} of {files:,} pictures were opened.</source>
        <translation>{files:,} 枚中、最初の {first} 枚を開きました。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Clear</source>
        <translation>消去(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Drop pictures or folders on the window, check the preview, and compress. For each picture several formats compete, and the smallest file that reaches the quality wins. Or choose a number of colors (K): then each result is a PNG with at most K colors. Results go to the output folder. Originals are never changed unless you choose to replace them: then a backup of each original is kept, and Undo Batch restores it. If a result would not be smaller, the original is kept as it is and copied into the output folder.</source>
        <translation>画像やフォルダーをウィンドウにドロップし、プレビューを確認して圧縮します。画像ごとに複数の形式が競い、品質に達する最小のファイルが選ばれます。または色数 (K) を選ぶと、各結果は最大 K 色の PNG になります。結果は出力フォルダーに入ります。置き換えを選ばない限り、元画像は変更されません。置き換える場合は各元画像のバックアップが残り、「バッチを元に戻す」で復元できます。結果が小さくならない場合、元画像はそのまま残り、出力フォルダーにコピーされます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>N goes to the place that looks worst, then to the next one; L shows the pixels at the cursor enlarged; Tab hides everything beside the pictures, and shows it again.</source>
        <translation>N は最も悪く見える部分へ、続いて次の部分へ移動します。L はカーソル位置のピクセルを拡大表示します。Tab は画像の横のものをすべて隠し、もう一度押すと表示します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>After shows what a batch would write with the current options; what is gray is out of date. Results that wait to be applied are marked: A applies and X rejects those that are selected. Point at a color of the palette to see where it is in the picture; click to pin it. Several pictures can share one palette, or use the palette of a file (menu Edit, or a click with the right button): the number on each picture is the cost in points of SSIMULACRA2.</source>
        <translation>「後」は現在のオプションでバッチが書き出す内容を表示します。灰色は古い内容です。適用待ちの結果には印が付きます。A は選択したものを適用し、X は却下します。パレットの色を指すと画像内の場所が表示され、クリックすると固定されます。複数の画像で一つのパレットを共有したり、ファイルのパレットを使ったりできます(「編集」メニューまたは右クリック)。各画像の数字は SSIMULACRA2 のポイントで表したコストです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Makes galleries smaller by k-means color quantization. MIT licence.</source>
        <translation>k-means による減色でギャラリーを小さくします。MIT ライセンス。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Icons: Lucide, ISC licence. Built on Qt for Python (LGPL), scikit-learn, OpenCV, NumPy and Pillow.</source>
        <translation>アイコン: Lucide、ISC ライセンス。Qt for Python (LGPL)、scikit-learn、OpenCV、NumPy、Pillow を使用しています。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Pictures</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Output Folder</source>
        <translation>出力フォルダー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>表計算用の表 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>One JSON object a line (*.json)</source>
        <translation>1 行に 1 つの JSON オブジェクト (*.json)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palette from File</source>
        <translation>ファイルのパレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palettes</source>
        <translation>パレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Palette</source>
        <translation>パレットの書き出し</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Scalable drawing (*.svg)</source>
        <translation>ベクター図 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Save Curve</source>
        <translation>曲線の保存</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>About qtcompress</source>
        <translation>qtcompress について</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>&amp;Licences…</source>
        <translation>ライセンス(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Looking for the places that look worst…</source>
        <translation>最も悪く見える部分を探しています…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>No place looks different.</source>
        <translation>違って見える部分はありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>The worst place: {words}</source>
        <translation>最も悪い部分: {words}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Place {number} of {count}: {words}</source>
        <translation>{count} か所のうち {number}: {words}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/kept_list.py"/>
        <source>{n:,} pictures of the last list are gone.</source>
        <extracomment>For one: {n:,} picture of the last list is gone.</extracomment>
        <translation>
            <numerusform>前回のリストの画像 {n:,} 枚がなくなっています。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Tool Bar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Fit {zoom} %</source>
        <translation>全体 {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Part</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Parts of the program</source>
        <translation>プログラムの構成要素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Text of the licence</source>
        <translation>ライセンスの本文</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>The package does not contain the text of its licence.</source>
        <translation>このパッケージにはライセンスの本文が含まれていません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo {what}</source>
        <translation>元に戻す(&amp;U): {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do {what}</source>
        <translation>やり直し(&amp;D): {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/main_window.py"/>
        <source>The output folder is created when the first picture is compressed.</source>
        <translation>出力フォルダーは、最初の画像を圧縮するときに作られます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Manual</source>
        <translation>マニュアル(英語)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Page of the manual</source>
        <translation>マニュアルのページ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Search the manual</source>
        <translation>マニュアルを検索</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Nothing was found.</source>
        <translation>何も見つかりませんでした。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The picture&apos;s own</source>
        <translation>画像自身のもの</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Select a picture to see its colors here.</source>
        <translation>画像を選択すると、ここにその色が表示されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The colors come with the exact result of the picture.</source>
        <translation>色は、この画像の確定した結果とともに表示されます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors. Choose Update Preview to try again.</source>
        <translation>この画像の結果がないため、色もありません。もう一度試すには「プレビューを更新」を選んでください。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors.</source>
        <translation>この画像の結果がないため、色もありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>After, so far: edited</source>
        <translation>後(途中): 編集済み</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>It has {colors}; the number of colors in the options does not apply.</source>
        <translation>{colors} です。オプションの色数は適用されません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Its cost is the loss of SSIMULACRA2 quality (the original has 100) compared with the picture&apos;s own palette of as many colors.</source>
        <translation>コストは、同じ色数の画像自身のパレットと比べた SSIMULACRA2 品質(元画像は 100)の低下です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{name}: {size}</source>
        <translation>{name}: {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{colors}: {cost}; {instead}</source>
        <translation>{colors}: {cost}。{instead}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>not tried</source>
        <translation>未試行</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>the original stays</source>
        <translation>元画像は残ります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Original</source>
        <translation>元のファイル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: one palette for all frames</source>
        <translation>{whose}: 全フレームで 1 つのパレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the palette of frame {number:,}</source>
        <translation>{whose}: フレーム {number:,} のパレット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the colors of frame {number:,}</source>
        <translation>{whose}: フレーム {number:,} の色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: frame {number:,} has more than 256 colors</source>
        <translation>{whose}: フレーム {number:,} は 256 色を超えています</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: pause it to see the colors of a frame</source>
        <translation>{whose}: 一時停止するとフレームの色を表示します</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Only after a batch of half a minute or more, and only while another window has the focus.</source>
        <translation>30 秒以上のバッチの後、別のウィンドウにフォーカスがあるときだけ。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The screen may go dark; the computer does not go to sleep by itself before the batch has ended.</source>
        <translation>画面は暗くなることがあります。バッチが終わるまで、コンピューターは自動ではスリープしません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pictures that were moved or deleted are left out.</source>
        <translation>移動または削除された画像は除かれます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The colors of the window.</source>
        <translation>ウィンドウの配色。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The language of the window, from the next start on.</source>
        <translation>ウィンドウの言語です。次回の起動から有効です。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Notify when a long batch has ended</source>
        <translation>長いバッチが終わったら通知(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Keep the computer a&amp;wake while a batch runs</source>
        <translation>バッチの実行中はスリープしない(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;List the pictures of the last time at the next start</source>
        <translation>次回の起動時に前回の画像を一覧表示(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Colors</source>
        <translation>色(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Set what this page shows back to what it was at first.</source>
        <translation>このページの内容を最初の状態に戻します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After: being made…</source>
        <translation>後: 作成中…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>You stopped the preview, so there is no After.</source>
        <translation>プレビューを停止したため、「後」はありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>{label}, at quality {quality}; the budget may lower it</source>
        <translation>{label}、品質 {quality}。総容量により下がることがあります</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After, rejected</source>
        <translation>後、却下</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>In a result</source>
        <translation>結果では</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Reading the file…</source>
        <translation>ファイルを読み取り中…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>The file carries nothing beside its pixels.</source>
        <translation>ファイルにはピクセル以外のデータがありません。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Properties of {name}</source>
        <translation>{name} のプロパティ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Everything that the file carries</source>
        <translation>ファイルに含まれるすべて</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{name} {text}</source>
        <translation>{name} {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{group} ({count:,})</source>
        <translation>{group}({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{dimensions} pixels</source>
        <translation>{dimensions} ピクセル</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result in</source>
        <translation>結果の場所</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Give Own Settings</source>
        <translation>個別の設定を付ける</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Paste Settings</source>
        <translation>設定を貼り付け</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Back to Common Settings</source>
        <translation>共通の設定に戻す</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>{change} of {n:,} Pictures</source>
        <extracomment>For one: {change} of {n:,} Picture</extracomment>
        <translation>
            <numerusform>{change}: {n:,} 枚の画像</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Find an action or a key</source>
        <translation>操作またはキーを検索</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>New shortcut</source>
        <translation>新しいショートカット</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Set</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Back to Usual</source>
        <translation>既定に戻す(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Key</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>changed by you</source>
        <translation>ユーザーが変更</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>This key belongs to “{action}”, which then has none.</source>
        <translation>このキーは「{action}」のものです。設定するとそちらからは外れます。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress writes them to a folder of their own; your originals stay as they are.</source>
        <translation>右側で結果の条件を選び、画像の前後を見比べてください。「圧縮」で専用のフォルダーに書き込みます。元画像はそのままです。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress replaces your originals by them; each is backed up first.</source>
        <translation>右側で結果の条件を選び、画像の前後を見比べてください。「圧縮」で元画像を結果に置き換えます。その前に、それぞれのバックアップを取ります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Some results were made with other options than those chosen now; Compress makes them again.</source>
        <translation>現在選ばれているものと異なるオプションで作られた結果があります。「圧縮」で作り直します。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>The computer stays awake until the batch has ended; the screen may go dark.</source>
        <translation>バッチが終わるまでコンピューターはスリープしません。画面は暗くなることがあります。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Drop pictures or folders here</source>
        <translation>ここに画像またはフォルダーをドロップ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Progress of the batch</source>
        <translation>バッチの進行状況</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>No pictures</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} shown</source>
        <translation>表示 {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} selected</source>
        <translation>選択 {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{estimate}, updating…</source>
        <translation>{estimate}、更新中…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Expected: about {target} of {source}, {time}</source>
        <translation>予想: {source} のうち約 {target}、{time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of {measured:,} of {pictures}, which represent the others.</source>
        <translation>これらのオプションでのバッチのサイズと時間の推定。{pictures}のうち {measured:,} 枚のサンプルから、ほかを代表させています。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of all pictures.</source>
        <translation>これらのオプションでのバッチのサイズと時間の推定。すべての画像のサンプルから求めています。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of the picture.</source>
        <translation>これらのオプションでのバッチのサイズと時間の推定。画像のサンプルから求めています。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, paused</source>
        <translation>{progress}、一時停止中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, stopping…</source>
        <translation>{progress}、停止中…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, {time} left</source>
        <translation>{progress}、残り {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} smaller</source>
        <translation>{size} 小さい</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} saved</source>
        <translation>{size} 削減</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} more</source>
        <translation>{size} 増加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} with other options</source>
        <translation>{number:,} 枚は別のオプション</translation>
    </message>
</context>
</TS>
