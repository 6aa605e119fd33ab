<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DAW Bridge</source>
        <translation>DAW Bridgeについて</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Search packages and licences</source>
        <translation>パッケージとライセンスを検索</translation>
    </message>
    <message>
        <source>Licence of DAW Bridge</source>
        <translation>DAW Bridgeのライセンス</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンス本文</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>インストール済みパッケージ</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>DAW Bridge {version}</source>
        <translation>DAW Bridge {version}</translation>
    </message>
    <message>
        <source>Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under the MIT licence.</source>
        <translation>DAWのセッションで使う音楽を、お使いのコンピューター上で生成します。DAW Bridgeと内蔵モデルはMITライセンスです。</translation>
    </message>
    <message>
        <source>The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge.</source>
        <translation>ACE-Step 1.5のモデルはACE StudioとStepFunによるものです。コーデックはStable AudioのOobleckの構造で、説明の読み取りにはQwenチームのQwen3-Embeddingを使います。SketchはDAW Bridgeのために作られました。</translation>
    </message>
    <message>
        <source>small, built in</source>
        <translation>小型、内蔵</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>モデルとライセンス</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>パッケージとライセンス</translation>
    </message>
    <message>
        <source>This package came without the text of its licence.</source>
        <translation>このパッケージにはライセンス本文が付属していません。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The model is now {model}.</source>
        <translation>モデルを{model}に切り替えました。</translation>
    </message>
</context>
<context>
    <name>AdapterReader</name>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>{file}を読み取れません: {error}</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>{path}
Number {number} for OSC</source>
        <translation>{path}
OSCでの番号: {number}</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>アダプター {name}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name}を使用</translation>
    </message>
    <message>
        <source>Use this adapter for the next takes</source>
        <translation>次のテイクからこのアダプターを使用</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name}を外す</translation>
    </message>
    <message>
        <source>Remove from the list. Ctrl+Z puts it back.</source>
        <translation>リストから外します。Ctrl+Z で元に戻ります。</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>{name}の強度</translation>
    </message>
    <message>
        <source>How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %.</source>
        <translation>アダプターの効きの強さです。100%で学習時のままになります。スライダーをダブルクリックすると100%に戻ります。</translation>
    </message>
    <message>
        <source>Attention of {name}</source>
        <translation>{name}のアテンション</translation>
    </message>
    <message>
        <source>Layers that relate moments of the music to each other. A factor on the strength.</source>
        <translation>音楽の各時点を互いに関連付ける層です。強度に掛ける係数です。</translation>
    </message>
    <message>
        <source>Cross-attention of {name}</source>
        <translation>{name}のクロスアテンション</translation>
    </message>
    <message>
        <source>Layers that read description and lyrics. A factor on the strength.</source>
        <translation>説明と歌詞を読み取る層です。強度に掛ける係数です。</translation>
    </message>
    <message>
        <source>MLP of {name}</source>
        <translation>{name}のMLP</translation>
    </message>
    <message>
        <source>Layers that work on each moment alone. A factor on the strength.</source>
        <translation>各時点を単独で処理する層です。強度に掛ける係数です。</translation>
    </message>
    <message>
        <source>Other layers of {name}</source>
        <translation>{name}のその他の層</translation>
    </message>
    <message>
        <source>All other layers. A factor on the strength.</source>
        <translation>その他すべての層です。強度に掛ける係数です。</translation>
    </message>
    <message>
        <source>First step of {name}</source>
        <translation>{name}の最初のステップ</translation>
    </message>
    <message>
        <source>Last step of {name}</source>
        <translation>{name}の最後のステップ</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>{problem}. Remove it and add its file again.</source>
        <translation>{problem}。リストから外し、ファイルを追加し直してください。</translation>
    </message>
    <message>
        <source>{problem}. Switch it off or add another file.</source>
        <translation>{problem}。オフにするか、別のファイルを追加してください。</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}。</translation>
    </message>
    <message>
        <source>Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off.</source>
        <translation>{folder}に見つかりません。ドライブを接続するか、ファイルを元の場所に戻してください。使わずに続ける場合はオフにします。</translation>
    </message>
    <message>
        <source>Not found in {folder}.</source>
        <translation>{folder}に見つかりません。</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>ランク{rank}</translation>
    </message>
    <message>
        <source>rank {low} to {high}</source>
        <translation>ランク{low}〜{high}</translation>
    </message>
    <message>
        <source>attention {percent} %</source>
        <translation>アテンション{percent}%</translation>
    </message>
    <message>
        <source>cross-attention {percent} %</source>
        <translation>クロスアテンション{percent}%</translation>
    </message>
    <message>
        <source>MLP {percent} %</source>
        <translation>MLP {percent}%</translation>
    </message>
    <message>
        <source>others {percent} %</source>
        <translation>その他{percent}%</translation>
    </message>
    <message>
        <source>steps {first} to {last} %</source>
        <translation>ステップ{first}〜{last}%</translation>
    </message>
    <message>
        <source>to</source>
        <translation>〜</translation>
    </message>
    <message>
        <source>The part of a take&apos;s steps in which the adapter acts. Early steps decide on form, late ones on sound.</source>
        <translation>テイクの全ステップのうち、アダプターが働く範囲です。前半のステップは構成を、後半は音色を決めます。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>クロスアテンション</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Strength by layers, and steps</source>
        <translation>層ごとの強度とステップ</translation>
    </message>
    <message>
        <source>Strength of attention, cross-attention and MLP, and the steps in which it acts</source>
        <translation>アテンション、クロスアテンション、MLPの強度と、働くステップの範囲</translation>
    </message>
</context>
<context>
    <name>AdaptersPanel</name>
    <message>
        <source>No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one.</source>
        <translation>アダプターがありません。LoRAまたはLoKrファイルか、学習に使う曲のフォルダをここにドロップします。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere.</source>
        <translation>LoRA、LoKrなどのアダプターをリストに追加します。ファイルはどこにドロップしてもかまいません。</translation>
    </message>
    <message>
        <source>Add adapters</source>
        <translation>アダプターを追加</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダ…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>学習…</translation>
    </message>
    <message>
        <source>Make an adapter of your own songs. A folder of songs can be dropped here.</source>
        <translation>自分の曲からアダプターを作成します。曲のフォルダをここにドロップすることもできます。</translation>
    </message>
    <message>
        <source>Train an adapter of your songs</source>
        <translation>自分の曲でアダプターを学習</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>アダプター (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Add the folder of an adapter</source>
        <translation>アダプターのフォルダを追加</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name}はすでにリストにあります。</translation>
    </message>
    <message>
        <source>Rename the file and add it again.</source>
        <translation>ファイル名を変更して、追加し直してください。</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>アダプター</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>{take} of {clip}</source>
        <translation>{clip}の{take}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) selected</source>
        <translation>
            <numerusform>リージョン%n個を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>No region selected</source>
        <translation>リージョン未選択</translation>
    </message>
    <message>
        <source>{job} has begun</source>
        <translation>開始: {job}</translation>
    </message>
    <message>
        <source>{job}: {state}</source>
        <translation>{job}: {state}</translation>
    </message>
    <message>
        <source>New take: {take}</source>
        <translation>新しいテイク: {take}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>DAW Bridge is open already. Its window is now in front.</source>
        <translation>DAW Bridgeはすでに開いています。ウィンドウを前面に表示しました。</translation>
    </message>
    <message>
        <source>The DAW Bridge that runs without a window has opened the file.</source>
        <translation>ウィンドウなしで動作中のDAW Bridgeがファイルを開きました。</translation>
    </message>
    <message>
        <source>Another DAW Bridge, which has no window or does not answer, uses the library {folder}.</source>
        <translation>ウィンドウがないか応答しない別のDAW Bridgeが、ライブラリ{folder}を使用しています。</translation>
    </message>
    <message>
        <source>End it, or start this one with another library: --library FOLDER</source>
        <translation>そちらを終了するか、別のライブラリを指定して起動してください: --library FOLDER</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Let it write</source>
        <translation>プランナーで作成</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>改善</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>どんな音楽？</translation>
    </message>
    <message>
        <source>The planner was stopped. Nothing has changed.</source>
        <translation>プランナーを停止しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>The planner has nothing to change.</source>
        <translation>プランナーからの変更の提案はありません。</translation>
    </message>
    <message>
        <source>The planner makes description, lyrics and values of your description, which may be a short idea such as “a sad robot in the rain”. You choose what of it you accept.</source>
        <translation>入力した説明から、プランナーが説明、歌詞、値を作成します。説明は「雨の中の悲しいロボット」のような短いアイデアでもかまいません。どれを採用するかは選べます。</translation>
    </message>
    <message>
        <source>The planner writes description and lyrics in more detail. You choose what you accept.</source>
        <translation>プランナーが説明と歌詞をより詳しく書き直します。どれを採用するかは選べます。</translation>
    </message>
    <message>
        <source>Write a description or lyrics first.</source>
        <translation>先に説明か歌詞を入力してください。</translation>
    </message>
    <message>
        <source>The planner describes the selected take. You choose what you accept.</source>
        <translation>プランナーが選択中のテイクの説明を書きます。どれを採用するかは選べます。</translation>
    </message>
    <message>
        <source>The planner describes the selected region. You choose what you accept.</source>
        <translation>プランナーが選択中のリージョンの説明を書きます。どれを採用するかは選べます。</translation>
    </message>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>先にテイクを選択してください。プランナーがその説明を書きます。</translation>
    </message>
    <message>
        <source>Waits for the job that runs, or for the engine</source>
        <translation>実行中のジョブまたはエンジンを待っています</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>聴き取り中</translation>
    </message>
    <message>
        <source>{planner} writes</source>
        <translation>{planner}が作成中</translation>
    </message>
    <message>
        <source>Loads {planner}</source>
        <translation>{planner}をロード中</translation>
    </message>
    <message numerus="yes">
        <source>{doing}, %n second(s) left</source>
        <translation>
            <numerusform>{doing}、残り%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner is installed. A planner writes and understands words.</source>
        <translation>プランナーがインストールされていません。説明や歌詞を書き、聴き取ります。</translation>
    </message>
    <message>
        <source>Get {planner}…</source>
        <translation>{planner}を入手…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Stop the planner. Nothing changes.</source>
        <translation>プランナーを停止します。何も変更されません。</translation>
    </message>
    <message>
        <source>Stop the planner</source>
        <translation>プランナーを停止</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>There are no older descriptions.</source>
        <translation>これより前の説明はありません。</translation>
    </message>
    <message>
        <source>This is what you have typed.</source>
        <translation>これが入力中の説明です。</translation>
    </message>
    <message>
        <source>Description {n} of {count}: {caption}</source>
        <translation>説明{n}/{count}: {caption}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Progress of the check</source>
        <translation>チェックの進行状況</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Load the model, encode the songs and try a few steps: then time, memory and disk are known</source>
        <translation>モデルをロードし、曲をエンコードして数ステップ試します。所要時間、メモリ、ディスクの必要量が分かります</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>学習を開始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Go back to the songs. Nothing was written.</source>
        <translation>曲の選択に戻ります。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>The check estimates time, memory and disk space before anything is learnt.</source>
        <translation>チェックすると、学習を始める前に所要時間、メモリ、ディスクの必要量が分かります。</translation>
    </message>
    <message>
        <source>The disk has too little room. Choose another place, or more steps between samples.</source>
        <translation>ディスクの空きが足りません。別の保存先を選ぶか、サンプルの間隔を広げてください。</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
</context>
<context>
    <name>ClipActions</name>
    <message>
        <source>Menu of {clip}</source>
        <translation>{clip}のメニュー</translation>
    </message>
    <message numerus="yes">
        <source>Menu of %n clip(s)</source>
        <translation>
            <numerusform>%n個のクリップのメニュー</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使用</translation>
    </message>
    <message>
        <source>Load the recipe of the newest take into the prompt</source>
        <translation>最新テイクのレシピをプロンプトに呼び出す</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダで表示</translation>
    </message>
    <message>
        <source>Mark takes as heard</source>
        <translation>テイクを試聴済みにする</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>コレクション</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>アーカイブから戻す</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Deleted {clip}. To bring it back, press Ctrl+Z.</source>
        <translation>{clip}を削除しました。元に戻すには Ctrl+Z を押します。</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip}を復元しました。</translation>
    </message>
    <message>
        <source>The library is in {folder} now.</source>
        <translation>ライブラリは{folder}に移りました。</translation>
    </message>
    <message>
        <source>{clip} is back on the list.</source>
        <translation>{clip}をリストに戻しました。</translation>
    </message>
    <message>
        <source>Archived {clip}. The filter above the list shows what is archived.</source>
        <translation>{clip}をアーカイブしました。アーカイブは、リストの上のフィルターで表示できます。</translation>
    </message>
</context>
<context>
    <name>ClipTempo</name>
    <message>
        <source>Clip: </source>
        <translation>クリップ: </translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo of the clip</source>
        <translation>クリップのテンポ</translation>
    </message>
    <message>
        <source>Time signature of the clip</source>
        <translation>クリップの拍子</translation>
    </message>
    <message>
        <source>Time signature of this clip</source>
        <translation>このクリップの拍子</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Use the tempo and time signature of the clip&apos;s file again, or yours where the file has none.</source>
        <translation>クリップのファイルにあるテンポと拍子に戻します。ファイルにない場合は上部の設定を使います。</translation>
    </message>
    <message>
        <source>The file has no tempo. This one was measured.</source>
        <translation>ファイルにテンポ情報がないため、測定した値です。</translation>
    </message>
    <message>
        <source>This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm.</source>
        <translation>このクリップは独自のテンポを持ち、小節、リペイント、ファイルはそれに従います。新しい音楽は{tempo} bpmで作成されます。</translation>
    </message>
    <message>
        <source>Use {tempo} bpm for this clip</source>
        <translation>このクリップに{tempo} bpmを使用</translation>
    </message>
</context>
<context>
    <name>ClipsModel</name>
    <message>
        <source>{clip}
To rename the clip, double-click it.</source>
        <translation>{clip}
名前を変更するには、クリップをダブルクリックします。</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>To import clips, drop audio files anywhere on the window.
To put clips into a collection, drag them. Ctrl or Shift selects several.</source>
        <translation>クリップを読み込むには、オーディオファイルをウィンドウの任意の場所にドロップします。
コレクションに入れるには、クリップをドラッグします。Ctrl または Shift で複数選択できます。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>オーディオファイルを読み込む (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>ファイルの準備ができていません。少し待ってからドラッグし直してください。</translation>
    </message>
    <message>
        <source>Collections of {clip}</source>
        <translation>{clip}のコレクション</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新規コレクション…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新規コレクション</translation>
    </message>
    <message>
        <source>Name of the collection for {clip}</source>
        <translation>{clip}を入れるコレクションの名前</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n個のクリップ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clip(s) into “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>%n個のクリップを「{collection}」に入れました。Ctrl+Z で取り消せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n clip(s) out of “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>%n個のクリップを「{collection}」から外しました。Ctrl+Z で取り消せます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionTargets</name>
    <message>
        <source>Collections</source>
        <translation>コレクション</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新規コレクション…</translation>
    </message>
    <message>
        <source>Only clips of the list can be put into a collection.</source>
        <translation>コレクションに入れられるのは、リストのクリップだけです。</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n clip(s) on a collection</source>
        <translation>
            <numerusform>%n個のクリップをコレクションにドロップ</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>「{collection}」に入れる</translation>
    </message>
    <message>
        <source>Put into a new collection</source>
        <translation>新規コレクションに入れる</translation>
    </message>
    <message>
        <source>Already in “{collection}”</source>
        <translation>すでに「{collection}」にあります</translation>
    </message>
</context>
<context>
    <name>CompHeader</name>
    <message>
        <source>Comp</source>
        <translation>コンプ</translation>
    </message>
    <message>
        <source>Make it a take</source>
        <translation>テイクにする</translation>
    </message>
    <message>
        <source>Write the comp as one more take (Ctrl+Shift+H)</source>
        <translation>コンプを新しいテイクとして書き出す (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>コンプを試聴</translation>
    </message>
    <message>
        <source>Hear the comp (Ctrl+H, or Enter on its lane)</source>
        <translation>コンプを試聴 (Ctrl+H、レーン上では Enter)</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>コンプのメニュー</translation>
    </message>
    <message>
        <source>What can be done with the comp</source>
        <translation>コンプに対する操作</translation>
    </message>
</context>
<context>
    <name>CompLane</name>
    <message>
        <source>Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by a sample. Delete removes the span, Enter hears the comp.</source>
        <translation>左右の矢印キーで区間を、E で始点か終点を選びます。Alt+矢印で1拍、Alt+Shift+矢印で1サンプル動かします。Delete で区間を削除、Enter でコンプを試聴します。</translation>
    </message>
    <message>
        <source>The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it.</source>
        <translation>コンプです。区間の端をドラッグして調整します (Shift でスナップを無視)。区間をクリックして Delete を押すと削除されます。</translation>
    </message>
</context>
<context>
    <name>CompParts</name>
    <message>
        <source>Spans of the comp</source>
        <translation>コンプの区間</translation>
    </message>
    <message>
        <source>Choose span</source>
        <translation>区間を選択</translation>
    </message>
    <message>
        <source>Hear the comp from here</source>
        <translation>ここからコンプを試聴</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>区間を削除</translation>
    </message>
    <message>
        <source>Start a beat earlier</source>
        <translation>始点を1拍前へ</translation>
    </message>
    <message>
        <source>Start a beat later</source>
        <translation>始点を1拍後ろへ</translation>
    </message>
    <message>
        <source>End a beat earlier</source>
        <translation>終点を1拍前へ</translation>
    </message>
    <message>
        <source>End a beat later</source>
        <translation>終点を1拍後ろへ</translation>
    </message>
</context>
<context>
    <name>CompStrip</name>
    <message>
        <source>Drag over lanes to fill the comp.</source>
        <translation>レーンをドラッグして追加。</translation>
    </message>
    <message>
        <source>Drag over a lane to take that part of it into the comp.</source>
        <translation>レーンの上をドラッグすると、その部分がコンプに入ります。</translation>
    </message>
    <message>
        <source>discarded take</source>
        <translation>破棄したテイク</translation>
    </message>
    <message>
        <source>{number} {take}</source>
        <translation>{number} {take}</translation>
    </message>
</context>
<context>
    <name>ControllersChip</name>
    <message>
        <source>OSC off</source>
        <translation>OSCオフ</translation>
    </message>
    <message>
        <source>OSC {port}</source>
        <translation>OSC {port}</translation>
    </message>
    <message>
        <source>DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).</source>
        <translation>DAW Bridgeは{host}のUDPポート{port}でOSCを受信しています。クリックするとコントロールを学習できます (MIDI、OSC)。</translation>
    </message>
    <message>
        <source>DAW Bridge does not receive OSC. Press to learn controls (MIDI).</source>
        <translation>DAW BridgeはOSCを受信していません。クリックするとコントロールを学習できます (MIDI)。</translation>
    </message>
    <message>
        <source>Controllers: {state}</source>
        <translation>コントローラー: {state}</translation>
    </message>
</context>
<context>
    <name>ControllersPage</name>
    <message>
        <source>Controllers</source>
        <translation>コントローラー</translation>
    </message>
    <message>
        <source>UDP </source>
        <translation>UDP </translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>空いているポート</translation>
    </message>
    <message>
        <source>The first port to try. The window shows the port in use.</source>
        <translation>最初に試すポートです。使用中のポートはウィンドウに表示されます。</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>OSCポート</translation>
    </message>
    <message>
        <source>Open Sound Control, UDP, network, TouchOSC</source>
        <translation>Open Sound Control, UDP, ネットワーク, network, TouchOSC</translation>
    </message>
    <message>
        <source>Accept messages from other devices, such as tablets</source>
        <translation>タブレットなど、他の機器からのメッセージを受け入れる</translation>
    </message>
    <message>
        <source>Otherwise only programs on this computer can play DAW Bridge.</source>
        <translation>オフの場合、DAW Bridgeを操作できるのはこのコンピューターのプログラムだけです。</translation>
    </message>
    <message>
        <source>OSC, network, remote, phone, iPad, firewall</source>
        <translation>OSC, ネットワーク, リモート, スマートフォン, iPad, ファイアウォール</translation>
    </message>
    <message>
        <source>All devices, or addresses such as 192.168.1.0/24</source>
        <translation>すべての機器、または192.168.1.0/24のようなアドレス</translation>
    </message>
    <message>
        <source>The addresses of devices to accept, separated by spaces</source>
        <translation>受け入れる機器のアドレスをスペースで区切って入力します</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>許可する送信元</translation>
    </message>
    <message>
        <source>OSC, IP address, network, security</source>
        <translation>OSC, IPアドレス, ネットワーク, セキュリティ</translation>
    </message>
    <message>
        <source>Let controllers find DAW Bridge (OSCQuery)</source>
        <translation>コントローラーがDAW Bridgeを検出できるようにする (OSCQuery)</translation>
    </message>
    <message>
        <source>The port is announced in the network, by zeroconf and OSCQuery.</source>
        <translation>zeroconfとOSCQueryで、ポートをネットワークに公開します。</translation>
    </message>
    <message>
        <source>zeroconf, Bonjour, mDNS, announce, discover</source>
        <translation>zeroconf, Bonjour, mDNS, 公開, 検出, 検索</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>コントロールの学習 (MIDI、OSC)…</translation>
    </message>
    <message>
        <source>Choose what a knob, a pad or a foreign OSC address plays.</source>
        <translation>ノブ、パッド、外部のOSCアドレスに操作を割り当てます。</translation>
    </message>
    <message>
        <source>MIDI learn, mapping, knob, pad, CC</source>
        <translation>MIDIラーン, マッピング, ノブ, パッド, CC</translation>
    </message>
</context>
<context>
    <name>DawBar</name>
    <message>
        <source>DAW</source>
        <translation>DAW</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>テンポと小節に追従</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>テンポ、拍子、キー、ループ、小節位置をDAWに合わせます。</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>同期再生</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>テイクの再生、停止、ループ、位置移動をDAWと連動させます。</translation>
    </message>
    <message>
        <source>Fetch selection</source>
        <translation>選択を取り込む</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>テイクを挿入</translation>
    </message>
    <message>
        <source>Insert on track</source>
        <translation>トラックに挿入</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAWに接続…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Ardour、Ableton Live、REAPER、Bitwigに接続すると、テイクを元の小節に挿入したり、クリップを取り込んだりできます。</translation>
    </message>
    <message>
        <source>Insert the take on a new track in {daw}, at its bar.</source>
        <translation>テイクを{daw}の新規トラックに、元の小節位置で挿入します。</translation>
    </message>
    <message>
        <source>Insert the take on track “{track}”.</source>
        <translation>テイクをトラック「{track}」に挿入します。</translation>
    </message>
    <message>
        <source>Select a track in {daw} first.</source>
        <translation>先に{daw}でトラックを選択してください。</translation>
    </message>
    <message>
        <source>Import “{clip}” from track “{track}” as a clip.</source>
        <translation>トラック「{track}」の「{clip}」をクリップとして読み込みます。</translation>
    </message>
    <message>
        <source>Select a clip or region in {daw} first.</source>
        <translation>先に{daw}でクリップかリージョンを選択してください。</translation>
    </message>
    <message>
        <source>No DAW connected</source>
        <translation>DAW未接続</translation>
    </message>
    <message>
        <source>{daw} – {session}</source>
        <translation>{daw} – {session}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar}</source>
        <translation>小節{bar}にテイクを挿入</translation>
    </message>
    <message>
        <source>Insert take at bar {bar} + {seconds} s</source>
        <translation>小節{bar} + {seconds}秒にテイクを挿入</translation>
    </message>
    <message>
        <source>Bar of the DAW</source>
        <translation>DAWの小節</translation>
    </message>
</context>
<context>
    <name>DawPage</name>
    <message>
        <source>DAW</source>
        <translation>DAW</translation>
    </message>
    <message>
        <source>Look for DAWs and connect to them</source>
        <translation>DAWを検出して接続</translation>
    </message>
    <message>
        <source>DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only.</source>
        <translation>DAWに入れたスクリプトと通信します。オフの場合、ファイルの受け渡しはドラッグ、コピー、フォルダだけになります。</translation>
    </message>
    <message>
        <source>connection, host, Ardour, Live, REAPER, Bitwig, script</source>
        <translation>接続, ホスト, Ardour, Live, REAPER, Bitwig, スクリプト</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>テンポと小節に追従</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>テンポ、拍子、キー、ループ、小節位置をDAWに合わせます。</translation>
    </message>
    <message>
        <source>sync, tempo, BPM, key, grid</source>
        <translation>同期, sync, テンポ, BPM, キー, グリッド</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>同期再生</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>テイクの再生、停止、ループ、位置移動をDAWと連動させます。</translation>
    </message>
    <message>
        <source>transport, start, stop, locate</source>
        <translation>トランスポート, 開始, 再生, 停止, 位置</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>監視フォルダ</translation>
    </message>
    <message>
        <source>Choose watched folder</source>
        <translation>監視フォルダを選択</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</source>
        <translation>このフォルダに入れたオーディオファイルはクリップになります。採用したテイクはサブフォルダ「accepted」に入ります。</translation>
    </message>
    <message>
        <source>import, export, bounce, render, hot folder, path</source>
        <translation>読み込み, 書き出し, バウンス, レンダリング, ホットフォルダ, パス</translation>
    </message>
    <message>
        <source>Begin exported takes with 64 samples of silence</source>
        <translation>書き出すテイクの先頭に64サンプルの無音を入れる</translation>
    </message>
    <message>
        <source>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</source>
        <translation>Ardourのように再生開始時にフェードインするDAW向けです。テイク先頭の音のアタックが保たれます。ファイル内の位置情報もその分だけ前にずれるため、音楽は元の小節に収まります。</translation>
    </message>
    <message>
        <source>lead-in, attack, transient, first hit, fade, click</source>
        <translation>リードイン, アタック, トランジェント, 頭切れ, フェード, クリック</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAWに接続…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Ardour、Ableton Live、REAPER、Bitwigに接続すると、テイクを元の小節に挿入したり、クリップを取り込んだりできます。</translation>
    </message>
    <message>
        <source>install script, Link, MIDI clock, JACK</source>
        <translation>スクリプトのインストール, Link, MIDIクロック, JACK</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>ドラッグ診断…</translation>
    </message>
    <message>
        <source>See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does.</source>
        <translation>ドラッグがDAWに届かない原因と、別の方法を調べます。設定はOKと同じように閉じます。</translation>
    </message>
    <message>
        <source>drag and drop, Wayland, administrator, export, copy file</source>
        <translation>ドラッグ＆ドロップ, Wayland, 管理者, 書き出し, ファイルのコピー</translation>
    </message>
</context>
<context>
    <name>DawPlace</name>
    <message>
        <source>The DAW plays</source>
        <translation>DAWは再生中</translation>
    </message>
    <message>
        <source>The DAW is stopped</source>
        <translation>DAWは停止中</translation>
    </message>
</context>
<context>
    <name>DawRow</name>
    <message>
        <source>Install script</source>
        <translation>スクリプトをインストール</translation>
    </message>
    <message>
        <source>Remove script</source>
        <translation>スクリプトを削除</translation>
    </message>
    <message>
        <source>Install the script for {daw}</source>
        <translation>{daw}用スクリプトをインストール</translation>
    </message>
    <message>
        <source>Remove the script for {daw}</source>
        <translation>{daw}用スクリプトを削除</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Reinstall script</source>
        <translation>スクリプトを再インストール</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>このコンピューターに見つかりません</translation>
    </message>
    <message>
        <source>Script installed</source>
        <translation>スクリプトインストール済み</translation>
    </message>
    <message>
        <source>Older script installed</source>
        <translation>旧版スクリプトをインストール済み</translation>
    </message>
    <message>
        <source>Script not installed</source>
        <translation>スクリプト未インストール</translation>
    </message>
</context>
<context>
    <name>DawsDialog</name>
    <message>
        <source>Connect a DAW</source>
        <translation>DAWに接続</translation>
    </message>
    <message>
        <source>A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track.</source>
        <translation>DAW側の小さなスクリプトがテンポ、小節、選択を伝え、テイクを正しい小節に挿入します。ここでインストールし、その下に表示される操作を1つ行ってください。その他のDAWでは、テイクをトラックにドラッグします。</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are replaced, and nothing leaves by itself: read it, then copy or save it.</source>
        <translation>サポート担当者に見せるための、バージョン、設定、ログの末尾です。ユーザー名とコンピューター名は置き換えてあり、自動で送信されることはありません。内容を確認してから、コピーまたは保存してください。</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>収集中…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>別名で保存…</translation>
    </message>
    <message>
        <source>Copy all of the text</source>
        <translation>テキスト全体をコピー</translation>
    </message>
    <message>
        <source>Save the text as a file</source>
        <translation>テキストをファイルに保存</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>テキストファイル (*.txt)</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>診断情報を保存</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation>{file}に書き込めませんでした: {reason}。別のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file}を保存しました。</translation>
    </message>
</context>
<context>
    <name>DragDoctor</name>
    <message>
        <source>Drag doctor</source>
        <translation>ドラッグ診断</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>現在の環境</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Ways without a drag</source>
        <translation>ドラッグを使わない方法</translation>
    </message>
    <message>
        <source>No take is selected. Select one in the list of takes first.</source>
        <translation>テイクが選択されていません。先にテイクのリストで選択してください。</translation>
    </message>
    <message>
        <source>The file of {take} is being written.</source>
        <translation>{take}のファイルを書き込み中です。</translation>
    </message>
    <message>
        <source>The file of {take} is ready: {path}</source>
        <translation>{take}のファイルの準備ができました: {path}</translation>
    </message>
    <message>
        <source>The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.</source>
        <translation>前回のドラッグは届きませんでした。ポインターの下にあったものがファイルを受け取らないか、ドラッグが伝わっていません。</translation>
    </message>
    <message>
        <source>The file was not ready yet. Drag again in a moment.</source>
        <translation>ファイルの準備ができていませんでした。少し待ってからドラッグし直してください。</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>ここにペースト</translation>
    </message>
    <message>
        <source>Show what “Copy file” has put on the clipboard</source>
        <translation>「ファイルをコピー」でクリップボードに入った内容を表示</translation>
    </message>
    <message>
        <source>Practise with another program</source>
        <translation>別プログラムで練習</translation>
    </message>
    <message>
        <source>Open the field as a program of its own. A drag onto it takes the same way as one into a DAW.</source>
        <translation>フィールドを独立したプログラムとして開きます。ここへのドラッグは、DAWへのドラッグと同じ経路を通ります。</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>ファイルをコピー</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>テイクのファイルをコピーして、DAWやフォルダにペーストできるようにします (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダで表示</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>テイクのファイルがあるフォルダを開く</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>テイクを挿入</translation>
    </message>
    <message>
        <source>Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)</source>
        <translation>DAWのスクリプトで、テイクを新規トラックの元の小節に挿入します (Ctrl+I)</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAWに接続…</translation>
    </message>
    <message>
        <source>Install the script that inserts takes</source>
        <translation>テイクを挿入するスクリプトをインストール</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Copy the path of the folder with the finished files</source>
        <translation>完成したファイルのフォルダのパスをコピー</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダを開く</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>ファイルマネージャーでフォルダを表示</translation>
    </message>
    <message>
        <source>Copy the file and paste it onto a track, or into the browser of the DAW.</source>
        <translation>ファイルをコピーし、DAWのトラックかブラウザーにペーストします。</translation>
    </message>
    <message>
        <source>Let the script in your DAW insert the take at its bar.</source>
        <translation>DAWのスクリプトで、テイクを元の小節に挿入します。</translation>
    </message>
    <message>
        <source>Add this folder to the favourites or places of your DAW&apos;s browser, once: {folder}</source>
        <translation>このフォルダをDAWのブラウザーのお気に入りや場所に一度だけ追加します: {folder}</translation>
    </message>
    <message>
        <source>Copied {folder}.</source>
        <translation>{folder}をコピーしました。</translation>
    </message>
    <message>
        <source>The program could not be started. Practise with the field here.</source>
        <translation>プログラムを起動できませんでした。ここのフィールドで練習してください。</translation>
    </message>
    <message>
        <source>DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.</source>
        <translation>DAW Bridgeはサンドボックス (FlatpakまたはSnap) 内で動作しています。DAWからは、このパスのファイルが見えないことがあります。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its drive, or choose another library in the settings.</source>
        <translation>フォルダ{folder}がありません。ドライブを接続するか、設定で別のライブラリを選択してください。</translation>
    </message>
    <message>
        <source>DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it and start it without these rights.</source>
        <translation>DAW Bridgeは管理者として動作しています。Windowsは権限の異なるプログラム間のドラッグを遮断します。終了して、管理者権限なしで起動し直してください。</translation>
    </message>
    <message>
        <source>DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user.</source>
        <translation>DAW Bridgeはrootで動作しています。別のユーザーのDAWはファイルを読めないことがあります。そのユーザーで起動してください。</translation>
    </message>
    <message>
        <source>X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.</source>
        <translation>X11: ファイルを受け取るすべてのプログラムにドラッグできます。Flatpak版のDAWからはフォルダが見えないことがあります。</translation>
    </message>
    <message>
        <source>XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass it on to a program that uses Wayland: take one of the ways below.</source>
        <translation>XWayland: X11を使うDAW (ほとんどが該当) にドラッグできます。ドラッグが届かない場合は、デスクトップがWaylandのプログラムに渡していません。下の方法を使ってください。</translation>
    </message>
    <message>
        <source>Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with QT_QPA_PLATFORM=xcb, or take one of the ways below.</source>
        <translation>Wayland: 多くのデスクトップは、X11を使うDAW (ほとんどが該当) にドラッグを渡しません。QT_QPA_PLATFORM=xcbを付けてDAW Bridgeを起動するか、下の方法を使ってください。</translation>
    </message>
    <message>
        <source>Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: start it without these rights.</source>
        <translation>Windows: 同じ権限のプログラムすべてにドラッグできます。管理者として動作しているDAWには届かないため、管理者権限なしで起動してください。</translation>
    </message>
    <message>
        <source>macOS: drags go to every program that takes files.</source>
        <translation>macOS: ファイルを受け取るすべてのプログラムにドラッグできます。</translation>
    </message>
    <message>
        <source>It is not known whether this platform passes drags on to other programs.</source>
        <translation>この環境が他のプログラムにドラッグを渡すかどうかは不明です。</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Funk</source>
        <translation>ファンク</translation>
    </message>
    <message>
        <source>House drums</source>
        <translation>ハウスドラム</translation>
    </message>
    <message>
        <source>Synthwave</source>
        <translation>シンセウェーブ</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>オーディオファイル ({patterns})</translation>
    </message>
    <message>
        <source>Import audio files</source>
        <translation>オーディオファイルの読み込み</translation>
    </message>
    <message>
        <source>There is one reference: {file} is used.</source>
        <translation>リファレンスは1つだけです。{file}を使用します。</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy some in your file manager first.</source>
        <translation>クリップボードにファイルがありません。先にファイルマネージャーでコピーしてください。</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>WAVファイル (*.wav)</translation>
    </message>
    <message>
        <source>AIFF files (*.aif)</source>
        <translation>AIFFファイル (*.aif)</translation>
    </message>
    <message>
        <source>FLAC files (*.flac)</source>
        <translation>FLACファイル (*.flac)</translation>
    </message>
    <message>
        <source>MP3 files (*.mp3)</source>
        <translation>MP3ファイル (*.mp3)</translation>
    </message>
    <message>
        <source>Ogg Vorbis files (*.ogg)</source>
        <translation>Ogg Vorbisファイル (*.ogg)</translation>
    </message>
    <message>
        <source>Opus files (*.opus)</source>
        <translation>Opusファイル (*.opus)</translation>
    </message>
    <message>
        <source>Save take</source>
        <translation>テイクを保存</translation>
    </message>
    <message>
        <source>Save the take again and choose this file if you want to replace it.</source>
        <translation>置き換える場合は、テイクをもう一度保存し、このファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} exists already</source>
        <translation>{file}はすでに存在します</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>空のフォルダを選択</translation>
    </message>
    <message>
        <source>Preparing the file…</source>
        <translation>ファイルを準備中…</translation>
    </message>
    <message>
        <source>Copied {file}.</source>
        <translation>{file}をコピーしました。</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Ways to begin</source>
        <translation>はじめ方</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>値を変更して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>Make 8 seconds</source>
        <translation>8秒の音楽を作成</translation>
    </message>
    <message>
        <source>One click makes new music on this machine and plays it.</source>
        <translation>クリックするだけで、このコンピューターで新しい音楽を作成して再生します。</translation>
    </message>
    <message>
        <source>Make 8 seconds of: {caption}</source>
        <translation>8秒の音楽を作成: {caption}</translation>
    </message>
    <message>
        <source>Progress of the example</source>
        <translation>デモ作成の進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Drop a clip</source>
        <translation>クリップをドロップ</translation>
    </message>
    <message>
        <source>Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others.</source>
        <translation>サウンドファイルや動画をウィンドウの任意の場所にドロップします。WAV、AIFF、FLAC、MP3、OGG、M4Aなどに対応しています。</translation>
    </message>
    <message>
        <source>Open the example clip</source>
        <translation>デモクリップを開く</translation>
    </message>
    <message>
        <source>Four bars of synthesizers, to try everything with</source>
        <translation>すべての機能を試せる、4小節のシンセサウンド</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>オーディオファイルを読み込む (Ctrl+O)</translation>
    </message>
    <message>
        <source>Connect your DAW</source>
        <translation>DAWに接続</translation>
    </message>
    <message>
        <source>Tempo and bars come from your session, and takes go to their bar on its tracks.</source>
        <translation>テンポと小節をセッションから受け取り、テイクをトラックの元の小節に入れます。</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAWに接続…</translation>
    </message>
    <message>
        <source>Ardour, Ableton Live, REAPER, Bitwig, and others by other ways</source>
        <translation>Ardour、Ableton Live、REAPER、Bitwig。その他のDAWは別の方法で</translation>
    </message>
    <message>
        <source>Get ACE-Step…</source>
        <translation>ACE-Stepを入手…</translation>
    </message>
    <message>
        <source>Choose or fetch a large model, for finished sound and voices</source>
        <translation>完成度の高いサウンドと歌声には、大型モデルを選択または入手します</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>ツアーを見る</translation>
    </message>
    <message>
        <source>Four steps beside the real buttons. You can leave at any time with Esc.</source>
        <translation>実際のボタンの横で4ステップで案内します。Esc でいつでも終了できます。</translation>
    </message>
    <message>
        <source>{model} makes music with and without voices, up to {minutes} minutes.</source>
        <translation>{model}は、歌声あり・なしの音楽を最長{minutes}分まで作成します。</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it sounds hazy beside the large models.</source>
        <translation>{model}は最長{longest}秒 (推奨は10秒まで)のインストゥルメンタルを作成します。歌うことはできず、大型モデルと比べると音は不鮮明です。</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>残り%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>作成中…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Anywhere</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>Go to the next part, or back</source>
        <translation>次または前のエリアへ移動</translation>
    </message>
    <message>
        <source>Select nothing, or leave what is going on</source>
        <translation>選択を解除、または操作を中止</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Move the playhead by a beat</source>
        <translation>再生ヘッドを1拍移動</translation>
    </message>
    <message>
        <source>Move it by a bar</source>
        <translation>再生ヘッドを1小節移動</translation>
    </message>
    <message>
        <source>Select a beat, then more</source>
        <translation>1拍ずつ選択を広げる</translation>
    </message>
    <message>
        <source>Select a bar, then more</source>
        <translation>1小節ずつ選択を広げる</translation>
    </message>
    <message>
        <source>Scroll, held while dragging</source>
        <translation>押しながらドラッグでスクロール</translation>
    </message>
    <message>
        <source>Go to the start, to the end</source>
        <translation>先頭、末尾へ移動</translation>
    </message>
    <message>
        <source>Taller or lower waveform</source>
        <translation>波形の縦ズームを拡大、縮小</translation>
    </message>
    <message>
        <source>Words, strength and seam of the region</source>
        <translation>リージョンの説明・歌詞、強度、継ぎ目</translation>
    </message>
    <message>
        <source>In the strips of markers and lyrics</source>
        <translation>マーカーと歌詞の帯</translation>
    </message>
    <message>
        <source>Choose the marker or line before or after</source>
        <translation>前後のマーカーまたは行を選択</translation>
    </message>
    <message>
        <source>Select its section or line</source>
        <translation>そのセクションまたは行を選択</translation>
    </message>
    <message>
        <source>Move the marker by a beat</source>
        <translation>マーカーを1拍移動</translation>
    </message>
    <message>
        <source>Move the marker by a sample</source>
        <translation>マーカーを1サンプル移動</translation>
    </message>
    <message>
        <source>Rename the marker</source>
        <translation>マーカーの名前を変更</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>マーカーを削除</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>In the comp</source>
        <translation>コンプ</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>レーンを選択</translation>
    </message>
    <message>
        <source>Hear its take</source>
        <translation>テイクを試聴</translation>
    </message>
    <message>
        <source>Take the region into the comp</source>
        <translation>リージョンをコンプに入れる</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Menu of the take</source>
        <translation>テイクのメニュー</translation>
    </message>
    <message>
        <source>Choose a span</source>
        <translation>区間を選択</translation>
    </message>
    <message>
        <source>Choose its start or its end</source>
        <translation>区間の始点または終点を選択</translation>
    </message>
    <message>
        <source>Move that by a beat</source>
        <translation>選んだ端を1拍移動</translation>
    </message>
    <message>
        <source>Move that by a sample</source>
        <translation>選んだ端を1サンプル移動</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>区間を削除</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>コンプを試聴</translation>
    </message>
    <message>
        <source>In the list of clips</source>
        <translation>クリップのリスト</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>In the versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>In the description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>In the lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>In a proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>クリップの名前を変更</translation>
    </message>
    <message>
        <source>Move the job up or down</source>
        <translation>ジョブを上または下へ移動</translation>
    </message>
    <message>
        <source>Make it the next or the last</source>
        <translation>次または最後の順番にする</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>ジョブをキャンセル</translation>
    </message>
    <message>
        <source>Walk through the tree</source>
        <translation>ツリー内を移動</translation>
    </message>
    <message>
        <source>Load the recipe</source>
        <translation>レシピを呼び出す</translation>
    </message>
    <message>
        <source>Zoom in, out, show all</source>
        <translation>拡大、縮小、全体表示</translation>
    </message>
    <message>
        <source>An older or newer description that was used</source>
        <translation>前に使った説明、または次の説明</translation>
    </message>
    <message>
        <source>Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro</source>
        <translation>ヴァース、コーラス、プリコーラス、ブリッジ、イントロ、インストゥルメンタル、アウトロを挿入</translation>
    </message>
    <message>
        <source>In its list: move a section</source>
        <translation>セクションのリスト内: セクションを移動</translation>
    </message>
    <message>
        <source>Tick a change, or take the tick away</source>
        <translation>変更にチェックを付ける、または外す</translation>
    </message>
    <message>
        <source>Accept what is ticked</source>
        <translation>チェックした変更を採用</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{part}, unfolded</source>
        <translation>{part}、展開</translation>
    </message>
    <message>
        <source>{part}, folded</source>
        <translation>{part}、折りたたみ</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>“System” is the language of the desktop, or English.</source>
        <translation>「システム」ではデスクトップの言語、なければ英語になります。</translation>
    </message>
    <message>
        <source>Takes effect when DAW Bridge starts again.</source>
        <translation>次にDAW Bridgeを起動したときに反映されます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>translation, locale</source>
        <translation>言語, 翻訳, ロケール</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>“System” is dark or light as the desktop is.</source>
        <translation>「システム」ではデスクトップの設定に合わせます。</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>theme, appearance, look, night, contrast</source>
        <translation>テーマ, 外観, 見た目, ダークモード, コントラスト</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>ライブラリフォルダ</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>ライブラリフォルダを選択</translation>
    </message>
    <message>
        <source>Where clips and takes are kept, as WAV files. Nothing is moved there.</source>
        <translation>クリップとテイクをWAVファイルとして保存する場所です。既存のファイルは移動しません。</translation>
    </message>
    <message>
        <source>library, music folder, clips, where files are, path</source>
        <translation>ライブラリ, ミュージックフォルダ, クリップ, 保存場所, パス</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Tour in four steps</source>
        <translation>4ステップのツアー</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>問題へ移動</translation>
    </message>
    <message>
        <source>Recent problems…</source>
        <translation>最近の問題…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>キー割り当て…</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>ドラッグ診断…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>診断情報をコピー…</translation>
    </message>
    <message>
        <source>About DAW Bridge…</source>
        <translation>DAW Bridgeについて…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>ヒストリー</translation>
    </message>
    <message>
        <source>Click a step to go back to it. What comes after it is undone.</source>
        <translation>クリックしたステップまで戻ります。それより後の操作は元に戻されます。</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>ステップ (新しい順)</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <translation>{step} (取り消し済み)</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>最初の状態</translation>
    </message>
    <message>
        <source>Undo everything in the list</source>
        <translation>リストのすべての操作を元に戻す</translation>
    </message>
    <message>
        <source>{step}, the current state</source>
        <translation>{step}、現在の状態</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Listen to the finished part while the job runs</source>
        <translation>ジョブの実行中に、できた部分を試聴</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>進行状況: {job}</translation>
    </message>
    <message>
        <source>Run the job again</source>
        <translation>ジョブをもう一度実行</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>ジョブをキャンセル</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>待機中</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n take(s)</source>
        <translation>
            <numerusform>完了: テイク%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not offer this job again</source>
        <translation>このジョブを再提案しない</translation>
    </message>
    <message>
        <source>Try {job} again</source>
        <translation>再実行: {job}</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>キャンセル: {job}</translation>
    </message>
    <message>
        <source>Listen to {job} now</source>
        <translation>今すぐ試聴: {job}</translation>
    </message>
    <message>
        <source>Dismiss {job}</source>
        <translation>リストから外す: {job}</translation>
    </message>
    <message>
        <source>Listen to a draft: half of the work is done</source>
        <translation>下書きを聴く:作業は半分まで進んでいます</translation>
    </message>
    <message>
        <source>Listen to a draft of {job}</source>
        <translation>{job}の下書きを聴く</translation>
    </message>
    <message>
        <source>{job}, {status}</source>
        <translation>{job}、{status}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to move it in the queue.</source>
        <translation>ドラッグ、または Alt+Up と Alt+Down でキュー内の順番を変えます。</translation>
    </message>
    <message>
        <source>Interrupted. Run it again?</source>
        <translation>中断されました。再実行しますか？</translation>
    </message>
    <message>
        <source>Failed: {problem}</source>
        <translation>失敗: {problem}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>{n}番目</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>次に実行</translation>
    </message>
    <message>
        <source>{place} · done in about {time}</source>
        <translation>{place} · 約{time}で完了</translation>
    </message>
    <message>
        <source>{place} · takes about {time}</source>
        <translation>{place} · 約{time}かかります</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {takes} · {stage}</source>
        <translation>テイク{number}/{takes} · {stage}</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · {stage}</source>
        <translation>
            <numerusform>残り約%n分 · {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left · {stage}</source>
        <translation>
            <numerusform>残り%n秒 · {stage}</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルをロード中</translation>
    </message>
    <message>
        <source>Encoding the source</source>
        <translation>ソースをエンコード中</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>プランニング中</translation>
    </message>
    <message>
        <source>Encoding the prompt</source>
        <translation>プロンプトをエンコード中</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>Decoding audio</source>
        <translation>デコード中</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>ファイルを書き込み中</translation>
    </message>
    <message>
        <source>Make it the next one</source>
        <translation>次に実行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Choose a task on the right and press its button: what is being made is listed here.</source>
        <translation>右側でタスクを選び、そのボタンを押します。作成中のものがここに表示されます。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Run the jobs that wait</source>
        <translation>待機中のジョブを実行</translation>
    </message>
    <message>
        <source>Let the jobs that wait go on waiting. The one that runs is not stopped.</source>
        <translation>待機中のジョブを待たせたままにします。実行中のジョブは停止しません。</translation>
    </message>
    <message>
        <source>Let the queue go on</source>
        <translation>キューを再開</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>キューを一時停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待機%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left in all</source>
        <translation>全体で残り約{time}</translation>
    </message>
    <message>
        <source>more than {time} left in all</source>
        <translation>全体で残り{time}以上</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>The file is still being read.</source>
        <translation>ファイルを読み取り中です。</translation>
    </message>
    <message>
        <source>This task works on a take. Drop a sound file on the window, or make new music first.</source>
        <translation>このタスクはテイクに対して行います。サウンドファイルをウィンドウにドロップするか、先に新しい音楽を作成してください。</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先にリージョンを選択してください。波形の上をドラッグします。</translation>
    </message>
    <message>
        <source>Describe at the top what the take becomes.</source>
        <translation>変化後のテイクの説明を上に入力してください。</translation>
    </message>
    <message>
        <source>Describe the take as it is, beside “From”.</source>
        <translation>現在のテイクの説明を「変化前」に入力してください。</translation>
    </message>
    <message>
        <source>The regions and what lies between them last {length} s. {model} takes in {most} s at most.</source>
        <translation>リージョンとその間の長さは{length}秒です。{model}が一度に扱えるのは最長{most}秒です。</translation>
    </message>
    <message>
        <source>The region lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>リージョンの長さは{length}秒です。{model}が一度に扱えるのは最長{most}秒です。</translation>
    </message>
    <message>
        <source>Make it shorter, or choose another model.</source>
        <translation>短くするか、別のモデルを選択してください。</translation>
    </message>
    <message>
        <source>The take lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>テイクの長さは{length}秒です。{model}が一度に扱えるのは最長{most}秒です。</translation>
    </message>
    <message>
        <source>Select a region to add the layer there.</source>
        <translation>レイヤーを追加するリージョンを選択してください。</translation>
    </message>
    <message>
        <source>Select a region and repaint that.</source>
        <translation>リージョンを選択してリペイントしてください。</translation>
    </message>
    <message>
        <source>The reference cannot be used: {fault}.</source>
        <translation>リファレンスを使用できません: {fault}。</translation>
    </message>
    <message>
        <source>Connect its drive, choose another one, or go on without.</source>
        <translation>ドライブを接続するか、別のものを選ぶか、なしで続けてください。</translation>
    </message>
    <message>
        <source>{model} cannot sing. It leaves the lyrics out.</source>
        <translation>{model}は歌えません。歌詞は無視されます。</translation>
    </message>
    <message>
        <source>{model} is installed and can.</source>
        <translation>インストール済みの{model}なら可能です。</translation>
    </message>
    <message>
        <source>{model} and other ACE-Step models can. None of them is installed.</source>
        <translation>{model}などのACE-Stepモデルなら可能ですが、どれもインストールされていません。</translation>
    </message>
    <message>
        <source>{models} can, but is not installed.</source>
        <translation>{models}なら可能ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>{model} cannot add layers.</source>
        <translation>{model}はレイヤーを追加できません。</translation>
    </message>
    <message>
        <source>{model} cannot extract tracks.</source>
        <translation>{model}はトラックを抽出できません。</translation>
    </message>
    <message>
        <source>{model} cannot complete tracks.</source>
        <translation>{model}はトラックを補完できません。</translation>
    </message>
    <message>
        <source>{model} cannot do this.</source>
        <translation>{model}はこのタスクを実行できません。</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>{place} (fixed)</source>
        <translation>{place} (固定)</translation>
    </message>
    <message>
        <source>This key belongs to a part of the window and cannot be changed.</source>
        <translation>このキーはウィンドウの特定のエリア専用で、変更できません。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Changed. The default is {key}.</source>
        <translation>変更済みです。デフォルトは{key}です。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>キー割り当て</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>操作とキーを検索</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>デフォルト</translation>
    </message>
    <message>
        <source>Reset all keys…</source>
        <translation>すべてリセット…</translation>
    </message>
    <message>
        <source>Keys found: {count}</source>
        <translation>見つかったキー: {count}</translation>
    </message>
    <message>
        <source>No action and no key is called like this.</source>
        <translation>該当する操作やキーはありません。</translation>
    </message>
    <message>
        <source>New key for “{action}”</source>
        <translation>「{action}」の新しいキー</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>このキーは変更できません。</translation>
    </message>
    <message>
        <source>Select an action.</source>
        <translation>操作を選択してください。</translation>
    </message>
    <message>
        <source>This is its key now.</source>
        <translation>現在のキーです。</translation>
    </message>
    <message>
        <source>Take from there</source>
        <translation>割り当てを移す</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}” ({menu}), which will then have no key.</source>
        <translation>{key}は「{action}」({menu}) に割り当て済みです。移すと、そちらのキーはなくなります。</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key}は空いています。</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>「{action}」のキーをなくしました。</translation>
    </message>
    <message>
        <source>“{action}” has {key} now, and “{other}” has none.</source>
        <translation>{key}を「{action}」に割り当て、「{other}」からは外しました。</translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation>{key}を「{action}」に割り当てました。</translation>
    </message>
    <message>
        <source>Give all actions the keys that they have by default?</source>
        <translation>すべての操作のキーをデフォルトに戻しますか？</translation>
    </message>
    <message>
        <source>All keys are the defaults again.</source>
        <translation>すべてのキーをデフォルトに戻しました。</translation>
    </message>
    <message>
        <source>Clear the key</source>
        <translation>キーを消去</translation>
    </message>
    <message>
        <source>Press the keys here. Tab goes on.</source>
        <translation>ここでキーを押します。Tab で先へ進みます。</translation>
    </message>
    <message>
        <source>Give the action this key</source>
        <translation>このキーを操作に割り当てる</translation>
    </message>
    <message>
        <source>Take the key away from the action</source>
        <translation>操作からキーの割り当てを外す</translation>
    </message>
    <message>
        <source>Give the action the key that it has by default</source>
        <translation>操作のキーをデフォルトに戻す</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>bars {start} to {end}</source>
        <translation>小節{start}〜{end}</translation>
    </message>
    <message>
        <source>Context: bars {start} to {end}</source>
        <translation>コンテキスト: 小節{start}〜{end}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>強度{percent}%</translation>
    </message>
    <message>
        <source>seam {length} ms</source>
        <translation>継ぎ目{length} ms</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) · {seconds} s</source>
        <translation>
            <numerusform>%n小節 · {seconds}秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars · {seconds} s</source>
        <translation>{bars}小節 · {seconds}秒</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n小節</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars</source>
        <translation>{bars}小節</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み取り中…</translation>
    </message>
    <message>
        <source>Select a clip on the left, or drop an audio file anywhere on this window.</source>
        <translation>左側でクリップを選択するか、オーディオファイルをウィンドウにドロップします。</translation>
    </message>
    <message>
        <source>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</source>
        <translation>オーディオファイルをウィンドウにドロップします。
WAV、AIFF、FLAC、MP3、OGG、M4A、または動画</translation>
    </message>
</context>
<context>
    <name>LaneActions</name>
    <message>
        <source>Hear comp</source>
        <translation>コンプを試聴</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>リージョンをコンプに入れる</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>再生ヘッドの区間を削除</translation>
    </message>
    <message>
        <source>Use take as base of comp</source>
        <translation>テイクをコンプの土台にする</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>コンプをテイクにする</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>コンプを削除</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Go to lanes</source>
        <translation>レーンへ移動</translation>
    </message>
    <message>
        <source>Show lanes</source>
        <translation>レーンを表示</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>違いを表示</translation>
    </message>
    <message>
        <source>Play takes equally loud</source>
        <translation>テイクの音量を揃えて再生</translation>
    </message>
</context>
<context>
    <name>LaneCommands</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先にリージョンを選択してください。波形の上をドラッグします。</translation>
    </message>
    <message>
        <source>{take} has no sound in the selected region.</source>
        <translation>選択中のリージョンに{take}の音はありません。</translation>
    </message>
    <message>
        <source>Took {take} into the comp.</source>
        <translation>{take}をコンプに入れました。</translation>
    </message>
    <message>
        <source>{take} is heard there again.</source>
        <translation>そこでは再び{take}が鳴ります。</translation>
    </message>
    <message>
        <source>This clip has no comp yet, and {take} would be its base. Take a part of another take.</source>
        <translation>このクリップにはコンプがまだなく、{take}がその土台になります。別のテイクの一部を入れてください。</translation>
    </message>
    <message>
        <source>{take} is the base of the comp, and is heard there already.</source>
        <translation>{take}はコンプの土台で、そこではすでに鳴っています。</translation>
    </message>
    <message>
        <source>{take} is in the comp there already.</source>
        <translation>そこではすでに{take}がコンプに入っています。</translation>
    </message>
    <message>
        <source>This clip has no comp yet. Drag over a lane to begin one.</source>
        <translation>このクリップにはコンプがまだありません。レーンの上をドラッグして始めます。</translation>
    </message>
    <message>
        <source>The comp has no part of another take yet. Drag over a lane to take one.</source>
        <translation>コンプには別のテイクの部分がまだありません。レーンの上をドラッグして入れます。</translation>
    </message>
    <message>
        <source>Writing the comp as one more take…</source>
        <translation>コンプを新しいテイクとして書き出し中…</translation>
    </message>
</context>
<context>
    <name>LaneMenus</name>
    <message>
        <source>Menu of {take}</source>
        <translation>{take}のメニュー</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>試聴</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>リージョンをコンプに入れる</translation>
    </message>
    <message>
        <source>Base of the comp</source>
        <translation>コンプの土台</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Repaint region from this take</source>
        <translation>リージョンをこのテイクからリペイント</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>作り直す…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>別名で保存…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>コンプのメニュー</translation>
    </message>
    <message>
        <source>Hear comp</source>
        <translation>コンプを試聴</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>コンプをテイクにする</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>再生ヘッドの区間を削除</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>コンプを削除</translation>
    </message>
</context>
<context>
    <name>LaneNotes</name>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>違いなし</translation>
    </message>
    <message>
        <source>New: {start}–{end} s{more}</source>
        <translation>新規: {start}〜{end}秒{more}</translation>
    </message>
    <message>
        <source>Comparing with {take}…</source>
        <translation>{take}と比較中…</translation>
    </message>
    <message>
        <source>The same as {take}</source>
        <translation>{take}と同じ</translation>
    </message>
    <message>
        <source>Differs at {spans} s and elsewhere from {take}</source>
        <translation>{take}との違い: {spans}秒ほか</translation>
    </message>
    <message>
        <source>Differs at {spans} s from {take}</source>
        <translation>{take}との違い: {spans}秒</translation>
    </message>
    <message>
        <source>Comp, empty</source>
        <translation>コンプ、空</translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s), chosen: {span}</source>
        <translation>
            <numerusform>コンプ、区間%n個、選択中: {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s): {takes}</source>
        <translation>
            <numerusform>コンプ、区間%n個: {takes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{take}, {start} to {end} s</source>
        <translation>{take}、{start}〜{end}秒</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message>
        <source>The file is missing</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み取り中…</translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>Show differences</source>
        <translation>違いを表示</translation>
    </message>
    <message>
        <source>Show how far each take departs from the one that it was made from; hatched where both are the same</source>
        <translation>各テイクが元のテイクからどれだけ変わったかを表示します。同じ部分は斜線になります</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>音量を揃える</translation>
    </message>
    <message>
        <source>Play all takes as loud as the first one over the loop. Files are never changed.</source>
        <translation>ループ範囲の音量を、全テイクで最初のテイクに揃えて再生します。ファイルは変更しません。</translation>
    </message>
    <message>
        <source>As regions</source>
        <translation>リージョンと同じ</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>What edges of the comp snap to</source>
        <translation>コンプの端のスナップ先</translation>
    </message>
    <message>
        <source>What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence</source>
        <translation>コンプの区間のスナップ先: 上部の設定 (小節、拍、ゼロクロス) または無音</translation>
    </message>
    <message>
        <source>Edges:</source>
        <translation>端:</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Scroll through takes</source>
        <translation>テイクをスクロール</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>レーン</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>{name} ({english})</source>
        <translation>{name} ({english})</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>指定なし</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn controls</source>
        <translation>コントロールの学習</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>コントロール</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>コントロール</translation>
    </message>
    <message>
        <source>{parameter} – {description}</source>
        <translation>{parameter} – {description}</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn, then move a knob or press a pad on the controller.</source>
        <translation>パラメーターを選んで「学習」を押し、コントローラーのノブを回すかパッドを叩きます。</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Move the control for “{parameter}” now.</source>
        <translation>「{parameter}」に使うコントロールを動かしてください。</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn.</source>
        <translation>パラメーターを選んで「学習」を押してください。</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss by steps</source>
        <translation>ステップごとの損失</translation>
    </message>
    <message>
        <source>How far the model is from the songs. It jumps from step to step; what counts is where it goes.</source>
        <translation>モデルと曲との隔たりです。ステップごとに上下するため、全体の傾向を見てください。</translation>
    </message>
    <message>
        <source>No step is done yet</source>
        <translation>まだ1ステップも完了していません</translation>
    </message>
    <message>
        <source>Loss {last} now, {first} at first</source>
        <translation>現在の損失{last}、最初は{first}</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>ステップ{first}〜{last}</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>損失{loss}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps}ステップ</translation>
    </message>
    <message>
        <source>The loss is drawn here as it learns</source>
        <translation>学習が進むと、ここに損失のグラフが表示されます</translation>
    </message>
</context>
<context>
    <name>LyricStrip</name>
    <message>
        <source>Lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others.</source>
        <translation>左右の矢印キーで行を選びます。Return でその行をリージョンとして選択し、Ctrl を押しながらだと追加選択になります。</translation>
    </message>
    <message>
        <source>No line is sung here.</source>
        <translation>ここで歌われる行はありません。</translation>
    </message>
    <message>
        <source>Nothing is known of lyrics in this take: only takes that were made to sing have them.</source>
        <translation>このテイクには歌詞の情報がありません。歌詞付きで作成したテイクだけが情報を持ちます。</translation>
    </message>
    <message>
        <source>{words}, bar {start} to {end}</source>
        <translation>{words}、小節{start}〜{end}</translation>
    </message>
    <message>
        <source>Select line</source>
        <translation>行を選択</translation>
    </message>
    <message>
        <source>Click to select the line as the region, with Ctrl in addition to the others.</source>
        <translation>クリックすると行をリージョンとして選択します。Ctrl を押しながらだと追加選択になります。</translation>
    </message>
</context>
<context>
    <name>LyricsMenu</name>
    <message>
        <source>Lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>Menu of the lyrics</source>
        <translation>歌詞のメニュー</translation>
    </message>
    <message>
        <source>Open lyrics, or hand on those of the selected take with their times (LRC)</source>
        <translation>歌詞を開く、または選択中のテイクの歌詞を時間付き (LRC) で渡す</translation>
    </message>
    <message>
        <source>Open lyrics…</source>
        <translation>歌詞を開く…</translation>
    </message>
    <message>
        <source>Copy lines of the take as LRC</source>
        <translation>テイクの歌詞をLRCとしてコピー</translation>
    </message>
    <message>
        <source>Save lines of the take as LRC…</source>
        <translation>テイクの歌詞をLRCとして保存…</translation>
    </message>
</context>
<context>
    <name>MakingActions</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先にリージョンを選択してください。波形の上をドラッグします。</translation>
    </message>
    <message>
        <source>Import a clip first: drop an audio file on the window.</source>
        <translation>先にクリップを読み込んでください。オーディオファイルをウィンドウにドロップします。</translation>
    </message>
    <message>
        <source>Removed {name} from the list. To put it back, press Ctrl+Z.</source>
        <translation>{name}をリストから外しました。元に戻すには Ctrl+Z を押します。</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>値を変更して、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>MakingPages</name>
    <message>
        <source>Adapters</source>
        <translation>アダプター</translation>
    </message>
    <message>
        <source>Adapters (!)</source>
        <translation>アダプター (!)</translation>
    </message>
    <message>
        <source>An adapter that is switched on cannot be used. No take can be made with it.</source>
        <translation>オンになっているアダプターを使用できません。このままではテイクを作成できません。</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>アダプター ({count})</translation>
    </message>
    <message>
        <source>Switched on: {count}</source>
        <translation>オン: {count}</translation>
    </message>
    <message>
        <source>LoRA, LoKr and other adapters change the sound of the model</source>
        <translation>LoRA、LoKrなどのアダプターで、モデルの音を変えます</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Add section</source>
        <translation>セクションを追加</translation>
    </message>
    <message>
        <source>Puts the mark of a section before the line of the cursor</source>
        <translation>カーソルのある行の前にセクションのマークを挿入します</translation>
    </message>
</context>
<context>
    <name>MarkerActions</name>
    <message>
        <source>Add marker at playhead</source>
        <translation>再生ヘッドにマーカーを追加</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>リージョンをセクションにする</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>DAWのマーカーを追加</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>次のマーカー</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>前のマーカー</translation>
    </message>
    <message>
        <source>Select section at playhead</source>
        <translation>再生ヘッドのセクションを選択</translation>
    </message>
    <message>
        <source>Select lyric line at playhead</source>
        <translation>再生ヘッドの歌詞の行を選択</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>マーカーを削除</translation>
    </message>
</context>
<context>
    <name>MarkerHandle</name>
    <message>
        <source>Marker without a name</source>
        <translation>名前のないマーカー</translation>
    </message>
    <message>
        <source>{name}, bar {start}</source>
        <translation>{name}、小節{start}</translation>
    </message>
    <message>
        <source>{name}, bar {start} to {end}</source>
        <translation>{name}、小節{start}〜{end}</translation>
    </message>
    <message>
        <source>There are no markers yet. Add one at the playhead (M).</source>
        <translation>マーカーはまだありません。再生ヘッドに追加できます (M)。</translation>
    </message>
    <message>
        <source>This section lies outside the take.</source>
        <translation>このセクションはテイクの範囲外です。</translation>
    </message>
    <message>
        <source>Select a clip first: markers belong to a clip.</source>
        <translation>先にクリップを選択してください。マーカーはクリップに付きます。</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先にリージョンを選択してください。波形の上をドラッグします。</translation>
    </message>
</context>
<context>
    <name>MarkerParts</name>
    <message>
        <source>Select section</source>
        <translation>セクションを選択</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>マーカーへ移動</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>マーカーを削除</translation>
    </message>
</context>
<context>
    <name>MarkerStrip</name>
    <message>
        <source>Markers</source>
        <translation>マーカー</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s).</source>
        <translation>
            <numerusform>マーカー%n個。</numerusform>
        </translation>
    </message>
    <message>
        <source>No markers yet. Add one at the playhead (M), or with a double click here.</source>
        <translation>マーカーはまだありません。再生ヘッドに追加するか (M)、ここをダブルクリックして追加します。</translation>
    </message>
    <message>
        <source>Double-click to add a marker (M).</source>
        <translation>ダブルクリックでマーカー追加 (M)。</translation>
    </message>
    <message>
        <source>Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it.</source>
        <translation>再生ヘッドにマーカーを追加します (M)。左右の矢印キーでマーカーを選び、Alt+矢印で1拍、Alt+Shift+矢印で1サンプル動かします。Return でセクションを選択、F2 で名前を変更、Delete で削除します。</translation>
    </message>
    <message>
        <source>Click a marker to select its section, drag it to move it, double-click to rename it.
Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap.</source>
        <translation>クリックでセクションを選択、ドラッグで移動、ダブルクリックで名前を変更します。
マーカーの横をダブルクリックして追加するか、再生ヘッドに追加します (M)。Shift でスナップを無視します。</translation>
    </message>
    <message>
        <source>Select section</source>
        <translation>セクションを選択</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>マーカーへ移動</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Keep only its start</source>
        <translation>始点だけを残す</translation>
    </message>
    <message>
        <source>Make it a section up to the next marker</source>
        <translation>次のマーカーまでをセクションにする</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>マーカーを削除</translation>
    </message>
    <message>
        <source>Add marker here</source>
        <translation>ここにマーカーを追加</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>リージョンをセクションにする</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>DAWのマーカーを追加</translation>
    </message>
</context>
<context>
    <name>MemoryMeter</name>
    <message>
        <source>Memory of the engine</source>
        <translation>エンジンのメモリ</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Free the memory</source>
        <translation>メモリを解放</translation>
    </message>
    <message>
        <source>Other programs can use it then. The next job loads the model again. A job that runs is done first.</source>
        <translation>他のプログラムがメモリを使えるようになります。次のジョブでモデルをロードし直します。実行中のジョブは先に完了します。</translation>
    </message>
    <message>
        <source>{held} of the {total} of this machine</source>
        <translation>このコンピューターの{total}のうち{held}</translation>
    </message>
    <message>
        <source>{held} of the {total} of the graphics card ({device})</source>
        <translation>グラフィックカード ({device}) の{total}のうち{held}</translation>
    </message>
    <message>
        <source>Memory of the graphics card</source>
        <translation>グラフィックカードのメモリ</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>作成(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>テイク(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;DAW</source>
        <translation>DAW(&amp;D)</translation>
    </message>
    <message>
        <source>Mar&amp;kers</source>
        <translation>マーカー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>その他のメニュー</translation>
    </message>
    <message>
        <source>Show the menus that have no room</source>
        <translation>入りきらないメニューを表示</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Save take as…</source>
        <translation>テイクを別名で保存…</translation>
    </message>
    <message>
        <source>Save all takes with tempo map…</source>
        <translation>全テイクをテンポマップ付きで保存…</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>ファイルをコピー</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>ファイルをペースト</translation>
    </message>
    <message>
        <source>Accept take</source>
        <translation>テイクを採用</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダで表示</translation>
    </message>
    <message>
        <source>Space and tidying up…</source>
        <translation>容量と整理…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Find clip</source>
        <translation>クリップを検索</translation>
    </message>
    <message>
        <source>Collections of clip…</source>
        <translation>クリップのコレクション…</translation>
    </message>
    <message>
        <source>Archive clip</source>
        <translation>クリップをアーカイブ</translation>
    </message>
    <message>
        <source>Delete clip</source>
        <translation>クリップを削除</translation>
    </message>
    <message>
        <source>Discard take</source>
        <translation>テイクを破棄</translation>
    </message>
    <message>
        <source>Restore discarded take</source>
        <translation>破棄したテイクを復元</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Repaint region</source>
        <translation>リージョンをリペイント</translation>
    </message>
    <message>
        <source>Cover take</source>
        <translation>テイクをカバー</translation>
    </message>
    <message>
        <source>Cover take closely</source>
        <translation>テイクを忠実にカバー</translation>
    </message>
    <message>
        <source>Roll take again with one thing changed…</source>
        <translation>テイクを1か所変えて作り直す…</translation>
    </message>
    <message>
        <source>Load recipe of take</source>
        <translation>テイクのレシピを呼び出す</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>トラックを追加</translation>
    </message>
    <message>
        <source>Extract a track</source>
        <translation>トラックを抽出</translation>
    </message>
    <message>
        <source>Complete with a track</source>
        <translation>トラックで補完</translation>
    </message>
    <message>
        <source>Morph take</source>
        <translation>テイクをモーフ</translation>
    </message>
    <message>
        <source>Continue take</source>
        <translation>テイクの続きを作成</translation>
    </message>
    <message>
        <source>Generate new clip</source>
        <translation>新規クリップを生成</translation>
    </message>
    <message>
        <source>Let the planner write</source>
        <translation>プランナーで説明と歌詞を作成</translation>
    </message>
    <message>
        <source>Improve description and lyrics</source>
        <translation>説明と歌詞を改善</translation>
    </message>
    <message>
        <source>What is this take or region?</source>
        <translation>このテイクやリージョンはどんな音楽？</translation>
    </message>
    <message>
        <source>Add adapters…</source>
        <translation>アダプターを追加…</translation>
    </message>
    <message>
        <source>Train an adapter…</source>
        <translation>アダプターを学習…</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>すべてのジョブをキャンセル</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>モデルをメモリから解放</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生/一時停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>次のテイク</translation>
    </message>
    <message>
        <source>Previous take</source>
        <translation>前のテイク</translation>
    </message>
    <message>
        <source>Compare with last selected take</source>
        <translation>直前に選択したテイクと比較</translation>
    </message>
    <message>
        <source>Versions or list of takes</source>
        <translation>バージョン/テイクのリスト</translation>
    </message>
    <message>
        <source>Take in row {number}</source>
        <translation>{number}行目のテイク</translation>
    </message>
    <message>
        <source>Fetch selection from DAW</source>
        <translation>DAWの選択を取り込む</translation>
    </message>
    <message>
        <source>Insert take on new track</source>
        <translation>テイクを新規トラックに挿入</translation>
    </message>
    <message>
        <source>Insert take on selected track</source>
        <translation>テイクを選択トラックに挿入</translation>
    </message>
    <message>
        <source>Insert all takes on new tracks</source>
        <translation>全テイクを新規トラックに挿入</translation>
    </message>
    <message>
        <source>Follow tempo and bars: on or off</source>
        <translation>テンポと小節に追従: オン/オフ</translation>
    </message>
    <message>
        <source>Play in sync: on or off</source>
        <translation>同期再生: オン/オフ</translation>
    </message>
    <message>
        <source>Return take to source file</source>
        <translation>テイクを元ファイルに書き戻す</translation>
    </message>
    <message>
        <source>Restore source file</source>
        <translation>元ファイルを復元</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAWに接続…</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>コントロールの学習 (MIDI、OSC)…</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Output level</source>
        <translation>出力レベル</translation>
    </message>
    <message>
        <source>Output level, -60 to 0 dBFS</source>
        <translation>出力レベル、-60〜0 dBFS</translation>
    </message>
    <message>
        <source>left {left} dB, right {right} dB</source>
        <translation>左{left} dB、右{right} dB</translation>
    </message>
    <message>
        <source>{levels}, above full scale</source>
        <translation>{levels}、フルスケール超過</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>{state}. All files are good</source>
        <translation>{state}。すべてのファイルは正常です</translation>
    </message>
    <message>
        <source>Progress of {model}</source>
        <translation>{model}の進行状況</translation>
    </message>
    <message>
        <source>{state}. {problem}</source>
        <translation>{state}。{problem}</translation>
    </message>
    <message>
        <source>{model}: {state}</source>
        <translation>{model}: {state}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause the download of {model}</source>
        <translation>{model}のダウンロードを一時停止</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Give up the download of {model}</source>
        <translation>{model}のダウンロードを中止</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>検証を停止</translation>
    </message>
    <message>
        <source>Stop checking {model}</source>
        <translation>{model}の検証を停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Resume the download of {model}</source>
        <translation>{model}のダウンロードを再開</translation>
    </message>
    <message>
        <source>Get ({size})</source>
        <translation>入手 ({size})</translation>
    </message>
    <message>
        <source>Get {model}</source>
        <translation>{model}を入手</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>{model}を使用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Verify {model}</source>
        <translation>{model}を検証</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Remove {model}</source>
        <translation>{model}を削除</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>登録解除…</translation>
    </message>
    <message>
        <source>Let go of {model}</source>
        <translation>{model}の登録を解除</translation>
    </message>
    <message>
        <source>Download it from huggingface.co into the model folder. Music goes on meanwhile.</source>
        <translation>huggingface.coからモデルフォルダにダウンロードします。その間も音楽は作成できます。</translation>
    </message>
    <message>
        <source>Stop and keep what is here. Resume goes on there, also after a restart.</source>
        <translation>停止し、ダウンロード済みの分を残します。「再開」で続きから始まります (再起動後も可能)。</translation>
    </message>
    <message>
        <source>Stop and delete what was downloaded</source>
        <translation>停止し、ダウンロード済みの分を削除します</translation>
    </message>
    <message>
        <source>Use it from the next job on</source>
        <translation>次のジョブから使用します</translation>
    </message>
    <message>
        <source>Compare its files with their published checksums, or look whether they are whole</source>
        <translation>ファイルを公開チェックサムと照合するか、欠けがないか調べます</translation>
    </message>
    <message>
        <source>Do not use it any more. Its files stay where they are.</source>
        <translation>使用をやめます。ファイルは元の場所に残ります。</translation>
    </message>
    <message>
        <source>Delete its files from the model folder</source>
        <translation>モデルフォルダからファイルを削除します</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Engine off</source>
        <translation>エンジンオフ</translation>
    </message>
    <message>
        <source>Get or choose a model…</source>
        <translation>モデルを入手または選択…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>モデルをメモリから解放</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>エンジンを再起動</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Model: {words}</source>
        <translation>モデル: {words}</translation>
    </message>
    <message>
        <source>Model: {words}. {status}</source>
        <translation>モデル: {words}。{status}</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{music} s in {time} s</source>
        <translation>{music}秒分に{time}秒</translation>
    </message>
    <message>
        <source>The engine makes the music in a separate process. Its model is {model}.</source>
        <translation>エンジンは別のプロセスで音楽を作成します。モデルは{model}です。</translation>
    </message>
    <message>
        <source>It computes on {device}.</source>
        <translation>演算デバイスは{device}です。</translation>
    </message>
    <message>
        <source>It uses {memory} of memory now.</source>
        <translation>現在{memory}のメモリを使用しています。</translation>
    </message>
    <message>
        <source>{music} s of new music take about {time} s here, as the last jobs did.</source>
        <translation>直近のジョブでは、{music}秒の新しい音楽に約{time}秒かかっています。</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>How they compute</source>
        <translation>演算の設定</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>プランナーは、モデルが音楽を作成する前に、それを構想します。インストールが必要です。</translation>
    </message>
    <message>
        <source>How exactly numbers are kept: fewer bits take less memory.</source>
        <translation>数値の精度です。ビット数が少ないほどメモリを節約できます。</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card, if there is one.</source>
        <translation>「自動」では、グラフィックカードがあればそれを使います。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>プランナー</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>演算デバイス</translation>
    </message>
    <message>
        <source>Adapters change what a model makes. Their list is beside the prompt.</source>
        <translation>アダプターはモデルの作る音を変えます。リストはプロンプトの横にあります。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (最小、高速)</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s) on…</source>
        <translation>
            <numerusform>アダプター%n個オン…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters…</source>
        <translation>アダプター…</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (未インストール)</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>Use it now</source>
        <translation>今すぐ使用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model}を使用できます。</translation>
    </message>
    <message>
        <source>Use {model} now</source>
        <translation>今すぐ{model}を使用</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Waits for its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止中…</translation>
    </message>
    <message>
        <source>Checking its files: {percent} %</source>
        <translation>ファイルを検証中: {percent}%</translation>
    </message>
    <message>
        <source>Checking its files…</source>
        <translation>ファイルを検証中…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>削除中…</translation>
    </message>
    <message>
        <source>Asking the server for its files…</source>
        <translation>サーバーにファイルを問い合わせ中…</translation>
    </message>
    <message>
        <source>{total} are here. Checking them…</source>
        <translation>{total}を取得しました。検証中…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate}/s, about {time} left</source>
        <translation>{done}/{total}、{rate}/秒、残り約{time}</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>インストール済み</translation>
    </message>
    <message>
        <source>Adopted from another folder</source>
        <translation>別のフォルダから登録</translation>
    </message>
    <message>
        <source>Incomplete. Missing: {parts}</source>
        <translation>不完全。不足: {parts}</translation>
    </message>
    <message>
        <source>Paused at {here} of {total}</source>
        <translation>{here}/{total}で一時停止</translation>
    </message>
    <message>
        <source>Broken off at {here} of {total}</source>
        <translation>{here}/{total}で中断</translation>
    </message>
    <message>
        <source>Not there now: {folder}</source>
        <translation>現在ありません: {folder}</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未インストール</translation>
    </message>
    <message>
        <source>Drafts new music before a model makes it: tempo, key, words and course.</source>
        <translation>モデルが音楽を作成する前に、そのテンポ、キー、歌詞、展開を構想します。</translation>
    </message>
    <message>
        <source>Every music model needs it. It comes with the first one that you get.</source>
        <translation>すべての音楽モデルに必要です。最初のモデルと一緒に入手されます。</translation>
    </message>
    <message>
        <source>Sings in {count} languages, up to {minutes} min.</source>
        <translation>{count}言語で歌えます。最長{minutes}分。</translation>
    </message>
    <message>
        <source>Music without voices, up to {seconds} s.</source>
        <translation>歌声なしの音楽、最長{seconds}秒。</translation>
    </message>
    <message>
        <source>{voice} {tasks}</source>
        <translation>{voice}{tasks}</translation>
    </message>
    <message>
        <source>Small and fast, for sketches; it does every task.</source>
        <translation>小型で高速、スケッチ向け。すべてのタスクに対応します。</translation>
    </message>
    <message>
        <source>Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description.</source>
        <translation>レイヤーや単独トラックを含む全タスクに対応。ガイド付き{steps}ステップで、低速ながら説明に忠実です。</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} guided steps: slow, and near to the description.</source>
        <translation>新しい音楽、リペイント、カバーに対応。ガイド付き{steps}ステップで、低速ながら説明に忠実です。</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} steps: fast.</source>
        <translation>新しい音楽、リペイント、カバーに対応。{steps}ステップで高速です。</translation>
    </message>
    <message>
        <source>{what} · {size} · licence {licence}</source>
        <translation>{what} · {size} · ライセンス {licence}</translation>
    </message>
    <message>
        <source>Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8</source>
        <translation>メモリ: グラフィックカードで約{gpu}、CPUのみで{cpu}、int8で{small}</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}, with {size} of memory</source>
        <translation>このコンピューターでの実績: 音楽30秒に約{time}、メモリ{size}</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}</source>
        <translation>このコンピューターでの実績: 音楽30秒に約{time}</translation>
    </message>
    <message>
        <source>On this machine: {size} of memory</source>
        <translation>このコンピューターでの実績: メモリ{size}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Damaged files:
{lines}
Remove the model and get it again.</source>
        <translation>破損したファイル:
{lines}
モデルを削除し、入手し直してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Reading the model folder…</source>
        <translation>モデルフォルダを読み取り中…</translation>
    </message>
    <message>
        <source>Adopt a folder…</source>
        <translation>フォルダを登録…</translation>
    </message>
    <message>
        <source>Adopt a file…</source>
        <translation>ファイルを登録…</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>保存場所: {folder}</translation>
    </message>
    <message>
        <source>Choose the folder that holds the weights</source>
        <translation>ウェイトのあるフォルダを選択</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>ウェイト ({patterns})</translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation>ウェイトのファイルを選択</translation>
    </message>
    <message>
        <source>Looking at {path}…</source>
        <translation>{path}を確認中…</translation>
    </message>
    <message>
        <source>Adopted: {names}. Nothing was copied.</source>
        <translation>登録しました: {names}。コピーはしていません。</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Music models</source>
        <translation>音楽モデル</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>プランナー</translation>
    </message>
    <message>
        <source>Needed by every music model</source>
        <translation>すべての音楽モデルに必要</translation>
    </message>
    <message>
        <source>Models that you have already: drop their folder or file here, or choose it. Nothing is copied.</source>
        <translation>すでにお持ちのモデルは、フォルダかファイルをここにドロップするか、選択してください。コピーはしません。</translation>
    </message>
</context>
<context>
    <name>ModelsDoor</name>
    <message>
        <source>The planner is now {model}.</source>
        <translation>プランナーを{model}に切り替えました。</translation>
    </message>
    <message>
        <source>The model is now {model}.</source>
        <translation>モデルを{model}に切り替えました。</translation>
    </message>
    <message>
        <source>{model} is ready, and the next job uses it.</source>
        <translation>{model}を使用できます。次のジョブから使います。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>モデルフォルダ</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>モデルフォルダを選択</translation>
    </message>
    <message>
        <source>The folder that holds the models of ACE-Step 1.5, a folder each</source>
        <translation>ACE-Step 1.5のモデルを、それぞれのサブフォルダに収めたフォルダ</translation>
    </message>
    <message>
        <source>checkpoints, weights, ACE-Step, path</source>
        <translation>チェックポイント, ウェイト, 重み, ACE-Step, パス</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>variant, turbo, base, SFT, XL, Sketch, checkpoint</source>
        <translation>バリアント, turbo, base, SFT, XL, Sketch, チェックポイント</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (最小、高速)</translation>
    </message>
    <message>
        <source>How exactly the model calculates: fewer bits take less memory</source>
        <translation>モデルの演算精度です。ビット数が少ないほどメモリを節約できます</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>quantization, 8 bit, half, memory, speed</source>
        <translation>量子化, 8ビット, 半精度, メモリ, 速度</translation>
    </message>
    <message>
        <source>The processor that the model runs on</source>
        <translation>モデルを動かすプロセッサー</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>演算デバイス</translation>
    </message>
    <message>
        <source>graphics card, GPU, processor, device, accelerator</source>
        <translation>グラフィックカード, GPU, プロセッサー, デバイス, アクセラレーター</translation>
    </message>
    <message>
        <source>Steps, shift, guidance, solver…</source>
        <translation>ステップ、シフト、ガイダンス、ソルバー…</translation>
    </message>
    <message>
        <source>Show them under “More” in the prompt, where they are set for the next takes</source>
        <translation>プロンプトの「その他」に表示します。次のテイクからの値をそこで設定できます</translation>
    </message>
    <message>
        <source>expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler</source>
        <translation>上級, 品質, サンプリング, 反復, スケジュール, timesteps, ノイズ, CFG, プロンプト強度, スケール, Euler</translation>
    </message>
    <message>
        <source>Keep the whole model loaded</source>
        <translation>モデル全体をロードしたままにする</translation>
    </message>
    <message>
        <source>Load one part at a time</source>
        <translation>部分ごとにロードする</translation>
    </message>
    <message>
        <source>One part at a time takes the least memory and more time</source>
        <translation>部分ごとにロードすると、メモリは最小で済みますが時間がかかります</translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation>メモリの使い方</translation>
    </message>
    <message>
        <source>RAM, VRAM, residency</source>
        <translation>RAM, VRAM, 常駐, メモリ</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常時</translation>
    </message>
    <message>
        <source>How long an idle model stays in memory</source>
        <translation>使っていないモデルをメモリに残す時間</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>ロード保持時間</translation>
    </message>
    <message>
        <source>unload, free memory, idle, minutes, VRAM</source>
        <translation>解放, アンロード, メモリ解放, アイドル, 分, VRAM</translation>
    </message>
    <message>
        <source>Load the model at the start</source>
        <translation>起動時にモデルを読み込む</translation>
    </message>
    <message>
        <source>The first take then comes sooner. It is not done where little memory would be left.</source>
        <translation>最初のテイクが早くできます。残りのメモリが少なくなる場合は行いません。</translation>
    </message>
    <message>
        <source>preload, warm up, startup, memory, RAM</source>
        <translation>先読み, 起動, メモリ, RAM</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>プランナーは、モデルが音楽を作成する前に、それを構想します。インストールが必要です。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>プランナー</translation>
    </message>
    <message>
        <source>language model, LM, 5 Hz, thinking</source>
        <translation>言語モデル, LM, 5 Hz, 思考, thinking</translation>
    </message>
    <message>
        <source>Let the planner rewrite the description</source>
        <translation>プランナーによる説明の書き換えを許可</translation>
    </message>
    <message>
        <source>The planner may say in more words what you describe.</source>
        <translation>入力した説明を、プランナーがより詳しい言葉に直すことがあります。</translation>
    </message>
    <message>
        <source>caption, prompt, enhance, improve</source>
        <translation>キャプション, プロンプト, 強化, 改善</translation>
    </message>
    <message>
        <source>Automatic: {model}</source>
        <translation>自動: {model}</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (未インストール)</translation>
    </message>
    <message>
        <source>Not found: {parts}</source>
        <translation>見つかりません: {parts}</translation>
    </message>
    <message>
        <source>{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. For more, choose the folder with the ACE-Step 1.5 checkpoints.</source>
        <translation>{model}は小型で高速ですが、作成できるのは2〜{seconds}秒で、歌えません。それ以上には、ACE-Step 1.5のチェックポイントのあるフォルダを選択してください。</translation>
    </message>
    <message>
        <source>The model is complete and ready to use.</source>
        <translation>モデルは揃っており、使用できます。</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Seed, variation, steps, shift, guidance and solver</source>
        <translation>シード、バリエーション、ステップ、シフト、ガイダンス、ソルバー</translation>
    </message>
    <message>
        <source>Model&apos;s default: {value}</source>
        <translation>モデルのデフォルト: {value}</translation>
    </message>
    <message>
        <source>How closely the model follows the description. More than the default sounds harder.</source>
        <translation>モデルが説明にどれだけ忠実に従うかを決めます。デフォルトより上げると音が硬くなります。</translation>
    </message>
    <message>
        <source>{model} has its guidance built in.</source>
        <translation>{model}にはガイダンスが組み込まれています。</translation>
    </message>
    <message>
        <source>Denoising steps: more take longer. {model} takes up to {most}.</source>
        <translation>ノイズ除去のステップ数です。多いほど時間がかかります。{model}は最大{most}です。</translation>
    </message>
    <message>
        <source>More, unfolded</source>
        <translation>その他、展開</translation>
    </message>
    <message>
        <source>More, folded</source>
        <translation>その他、折りたたみ</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>The same seed makes the same take again. Leave empty for a new seed each time.</source>
        <translation>同じシードからは同じテイクができます。空のままにすると、毎回新しいシードになります。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>How far takes depart from what the seed alone would make.</source>
        <translation>シードだけで決まるテイクからどれだけ離れるかを決めます。</translation>
    </message>
    <message>
        <source>Seed of the variation</source>
        <translation>バリエーションのシード</translation>
    </message>
    <message>
        <source>The same seed makes the same variation again.</source>
        <translation>同じシードからは同じバリエーションができます。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>シフト</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>How long the early, noisy part of the schedule lasts, in which the form is decided.</source>
        <translation>構成が決まる、ノイズの多い初期段階をどれだけ長くするかを決めます。</translation>
    </message>
    <message>
        <source>How a step is computed. Heun takes twice as long; SDE adds new noise at each step.</source>
        <translation>ステップの計算方法です。Heunは2倍の時間がかかり、SDEはステップごとに新しいノイズを加えます。</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>ソルバー</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the marker</source>
        <translation>マーカーの名前</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Reading the library: {done} of {total} takes</source>
        <translation>ライブラリを読み取り中: {done}/{total}テイク</translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on track “{track}” in {daw}.</source>
        <translation>
            <numerusform>{daw}のトラック「{track}」、{place}にテイク%n個を挿入しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.</source>
        <translation>
            <numerusform>{daw}の新規トラック{track}、{place}にテイク%n個を挿入しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
    <message>
        <source>Accepted the take: {path}</source>
        <translation>テイクを採用しました: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n take(s) and the tempo map in {folder}.</source>
        <translation>
            <numerusform>テイク%n個とテンポマップを{folder}に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored the source file {file}.</source>
        <translation>元ファイル{file}を復元しました。</translation>
    </message>
    <message>
        <source>Returned the take to the source file {file}.</source>
        <translation>テイクを元ファイル{file}に書き戻しました。</translation>
    </message>
    <message>
        <source>Discarded {take}. To restore it, press Ctrl+Shift+Backspace.</source>
        <translation>{take}を破棄しました。復元するには Ctrl+Shift+Backspace を押します。</translation>
    </message>
    <message>
        <source>Restored {take}.</source>
        <translation>{take}を復元しました。</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file}を保存しました。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Switch to {model}</source>
        <translation>{model}に切り替え</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>モデルを入手…</translation>
    </message>
    <message>
        <source>Go on without reference</source>
        <translation>リファレンスなしで続ける</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>新しい音楽を作成</translation>
    </message>
    <message>
        <source>Repaint a region</source>
        <translation>リージョンをリペイント</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Without a script</source>
        <translation>スクリプトなし</translation>
    </message>
    <message>
        <source>These report tempo or position. They cannot insert takes or fetch clips.</source>
        <translation>テンポや位置を受け取れます。テイクの挿入やクリップの取り込みはできません。</translation>
    </message>
    <message>
        <source>A package is missing. To install it, type: {command}</source>
        <translation>パッケージが不足しています。インストールするには次を入力します: {command}</translation>
    </message>
</context>
<context>
    <name>Overflow</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Show what has no room here</source>
        <translation>ここに入りきらない項目を表示</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Scroll through time</source>
        <translation>時間軸をスクロール</translation>
    </message>
    <message>
        <source>The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.</source>
        <translation>クリップ全体です。枠をドラッグするとスクロール、両端をドラッグするとズームします。ダブルクリックで全体を表示します。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Make</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Jobs ({count})</source>
        <translation>ジョブ ({count})</translation>
    </message>
</context>
<context>
    <name>PastProblems</name>
    <message>
        <source>{time}  {problem} ({count} times)</source>
        <translation>{time}  {problem} ({count}回)</translation>
    </message>
    <message>
        <source>{time}  {problem}</source>
        <translation>{time}  {problem}</translation>
    </message>
</context>
<context>
    <name>PercentBox</name>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Place of the adapter</source>
        <translation>アダプターの保存先</translation>
    </message>
    <message>
        <source>Choose where the adapter goes</source>
        <translation>アダプターの保存先を選択</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>How long it learns. Listen to the samples: if they copy your songs, take fewer.</source>
        <translation>学習の長さです。サンプルを試聴し、自分の曲をそのまま写しているようなら減らしてください。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>ランク</translation>
    </message>
    <message>
        <source>How much the adapter can learn. More takes more memory and disk.</source>
        <translation>アダプターが学習できる量です。増やすと、メモリとディスクをより多く使います。</translation>
    </message>
    <message>
        <source>Steps between samples</source>
        <translation>サンプル間隔</translation>
    </message>
    <message>
        <source>After so many steps a sample of ten seconds and the adapter so far are written.</source>
        <translation>このステップ数ごとに、10秒のサンプルとその時点のアダプターを書き出します。</translation>
    </message>
    <message>
        <source>Longest excerpt</source>
        <translation>抜粋の最大長</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How much of a song is heard in one step. Less takes less memory.</source>
        <translation>1ステップで聴く曲の長さです。短くするとメモリを節約できます。</translation>
    </message>
    <message>
        <source>Excerpts per step</source>
        <translation>1ステップの抜粋数</translation>
    </message>
    <message>
        <source>More make each step steadier and slower.</source>
        <translation>増やすと各ステップが安定しますが、遅くなります。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>The adapter acts at alpha / rank. It follows the rank until you change it.</source>
        <translation>アダプターはアルファ÷ランクの強さで効きます。変更するまではランクと同じ値です。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>How far each step goes. Lower it if the loss runs away.</source>
        <translation>各ステップで進む幅です。損失が発散する場合は下げてください。</translation>
    </message>
    <message>
        <source>{tip} From {low} to {high}, usually {usual}.</source>
        <translation>{tip}{low}〜{high}、通常は{usual}です。</translation>
    </message>
    <message>
        <source>The adapter</source>
        <translation>アダプター</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The adapter is a folder of this name</source>
        <translation>アダプターはこの名前のフォルダになります</translation>
    </message>
    <message>
        <source>The model that the adapter changes. It works with models of the same size.</source>
        <translation>アダプターが変更するモデルです。同じサイズのモデルで使えます。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Samples, excerpts, alpha and learning rate</source>
        <translation>サンプル、抜粋、アルファ、学習率</translation>
    </message>
</context>
<context>
    <name>PracticeField</name>
    <message>
        <source>Practice field</source>
        <translation>練習フィールド</translation>
    </message>
    <message>
        <source>Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here.</source>
        <translation>テイクのリストからここにテイクをドラッグするか、コピーしてここで Ctrl+V を押します。</translation>
    </message>
    <message>
        <source>The clipboard holds no file.</source>
        <translation>クリップボードにファイルがありません。</translation>
    </message>
    <message>
        <source>A drag arrived, but no file in it.</source>
        <translation>ドラッグは届きましたが、ファイルが含まれていません。</translation>
    </message>
    <message>
        <source>Formats: {formats}</source>
        <translation>形式: {formats}</translation>
    </message>
    <message>
        <source>Arrived, but it cannot be read: {path} ({reason})</source>
        <translation>届きましたが、読み取れません: {path} ({reason})</translation>
    </message>
    <message>
        <source>Arrived: {path}, a WAV file of {size} MB</source>
        <translation>届きました: {path}、{size} MBのWAVファイル</translation>
    </message>
    <message>
        <source>Arrived: {path}, {size} MB</source>
        <translation>届きました: {path}、{size} MB</translation>
    </message>
</context>
<context>
    <name>PracticeWindow</name>
    <message>
        <source>Practice field of DAW Bridge</source>
        <translation>DAW Bridgeの練習フィールド</translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Keep words and values under a name, and bring them back. Drop the file of a preset to use it.</source>
        <translation>説明・歌詞と値に名前を付けて保存し、呼び出します。プリセットのファイルをドロップしても使えます。</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>プリセットとして保存…</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>プリセットはまだありません</translation>
    </message>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>使用できません: {file}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>ファイルに保存</translation>
    </message>
    <message>
        <source>{preset}…</source>
        <translation>{preset}…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
</context>
<context>
    <name>ProblemBell</name>
    <message>
        <source>Show the last problems (Shift+F8)</source>
        <translation>最近の問題を表示 (Shift+F8)</translation>
    </message>
    <message numerus="yes">
        <source>Problems: %n new</source>
        <translation>
            <numerusform>問題: 新規%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems: none that is new</source>
        <translation>問題: 新規なし</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Problems, the newest first</source>
        <translation>問題 (新しい順)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy message, hint and details, to send them to somebody</source>
        <translation>メッセージ、対処法、詳細をコピーして、他の人に送れるようにします</translation>
    </message>
    <message>
        <source>Nothing went wrong since DAW Bridge was started.</source>
        <translation>DAW Bridgeの起動後、問題は発生していません。</translation>
    </message>
</context>
<context>
    <name>ProblemToast</name>
    <message>
        <source>Take the next step (F8 goes here)</source>
        <translation>次の対処を実行します (F8 でここへ移動)</translation>
    </message>
    <message>
        <source>Close this message (Esc). It stays in the list of problems.</source>
        <translation>このメッセージを閉じます (Esc)。問題のリストには残ります。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint}</source>
        <translation>問題: {problem}。{hint}</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint} F8 goes to the button “{step}”.</source>
        <translation>問題: {problem}。{hint} F8 でボタン「{step}」へ移動します。</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Number of takes to make</source>
        <translation>作成するテイクの数</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>リファレンス</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>歌詞の言語</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Prompt and adapters</source>
        <translation>プロンプトとアダプター</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>テイク数</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposed changes</source>
        <translation>変更の提案</translation>
    </message>
    <message>
        <source>Space ticks a change, Return accepts what is ticked, Esc leaves all.</source>
        <translation>Space で変更にチェックを付け、Return でチェックした変更を採用し、Esc で何も変更せずに閉じます。</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>All changes</source>
        <translation>すべての変更</translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>変更しない</translation>
    </message>
    <message>
        <source>Description, lyrics and values stay as they are</source>
        <translation>説明、歌詞、値は元のままになります</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>What the planner proposes. Nothing is changed before you accept it.</source>
        <translation>プランナーの提案です。採用するまで何も変更されません。</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n change(s) proposed</source>
        <translation>
            <numerusform>{title}: 変更の提案%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>すべて採用</translation>
    </message>
    <message>
        <source>Accept {n} of {count}</source>
        <translation>{count}件中{n}件を採用</translation>
    </message>
    <message>
        <source>The planner has written</source>
        <translation>プランナーの作成結果</translation>
    </message>
    <message>
        <source>The planner suggests</source>
        <translation>プランナーの改善案</translation>
    </message>
    <message>
        <source>The planner has heard</source>
        <translation>プランナーの聴き取り結果</translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>You have changed this meanwhile</source>
        <translation>提案の後に変更されています</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as they are</source>
        <translation>
            <numerusform>%n行は元のまま</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is: {text}</source>
        <translation>元のまま: {text}</translation>
    </message>
    <message>
        <source>“{before}” becomes “{after}”</source>
        <translation>「{before}」を「{after}」に変更</translation>
    </message>
    <message>
        <source>New: “{text}”</source>
        <translation>追加: 「{text}」</translation>
    </message>
    <message>
        <source>Goes: “{text}”</source>
        <translation>削除: 「{text}」</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Tempo of new music</source>
        <translation>新しい音楽のテンポ</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>新しい音楽の拍子</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>新しい音楽の長さ</translation>
    </message>
    <message>
        <source>The DAW sets this</source>
        <translation>DAWの設定に従います</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}</source>
        <translation>{name}: {before}を{after}に変更</translation>
    </message>
    <message>
        <source>{name}: {values}</source>
        <translation>{name}: {values}</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo} bpm</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>Proposed</name>
    <message>
        <source>{change}. Left: {why}</source>
        <translation>{change}。対象外: {why}</translation>
    </message>
    <message>
        <source>{change}, ticked</source>
        <translation>{change}、チェックあり</translation>
    </message>
    <message>
        <source>{change}, not ticked</source>
        <translation>{change}、チェックなし</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Give up the download of {model}?</source>
        <translation>{model}のダウンロードを中止しますか？</translation>
    </message>
    <message>
        <source>The {size} that were downloaded will be deleted.</source>
        <translation>ダウンロード済みの{size}を削除します。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Let go of {model}?</source>
        <translation>{model}の登録を解除しますか？</translation>
    </message>
    <message>
        <source>It is not used any more. Its files stay in {folder}.</source>
        <translation>今後は使用されません。ファイルは{folder}に残ります。</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>登録解除</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>{model}を削除しますか？</translation>
    </message>
    <message>
        <source>{size} will be deleted. To use it again, you will have to get it again.</source>
        <translation>{size}を削除します。再び使うには、入手し直す必要があります。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region.</source>
        <translation>新しい音楽の音色をサウンドから借ります。ここにファイルをドロップするか、ファイル、テイク、リージョンを選択します。</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>Take the timbre of nothing else. The file stays.</source>
        <translation>音色の参照をやめます。ファイルは残ります。</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>リファレンスを外す</translation>
    </message>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>オーディオファイル ({patterns})</translation>
    </message>
    <message>
        <source>Choose a reference</source>
        <translation>リファレンスを選択</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Selected region</source>
        <translation>選択中のリージョン</translation>
    </message>
    <message>
        <source>Selected take</source>
        <translation>選択中のテイク</translation>
    </message>
    <message>
        <source>{take} of {clip}</source>
        <translation>{clip}の{take}</translation>
    </message>
    <message>
        <source>Reference: {name}</source>
        <translation>リファレンス: {name}</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>Region {span}</source>
        <translation>リージョン {span}</translation>
    </message>
    <message>
        <source>Description of this region</source>
        <translation>このリージョンの説明</translation>
    </message>
    <message>
        <source>As for all regions: {caption}</source>
        <translation>全リージョン共通: {caption}</translation>
    </message>
    <message>
        <source>As for all regions</source>
        <translation>全リージョン共通</translation>
    </message>
    <message>
        <source>Lyrics of this region</source>
        <translation>このリージョンの歌詞</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>個別</translation>
    </message>
    <message>
        <source>This region has a strength of its own</source>
        <translation>このリージョンに個別の強度を設定</translation>
    </message>
    <message>
        <source>Strength of this region in percent</source>
        <translation>このリージョンの強度 (パーセント)</translation>
    </message>
    <message>
        <source>How far the region changes: 0 keeps it, 100 % makes it new</source>
        <translation>リージョンをどれだけ変えるか: 0で元のまま、100%で完全に新しくなります</translation>
    </message>
    <message>
        <source>Same as all</source>
        <translation>共通に戻す</translation>
    </message>
    <message>
        <source>Take words and strength of its own from this region</source>
        <translation>このリージョンの個別の説明・歌詞と強度を外します</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>説明(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lyrics</source>
        <translation>歌詞(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <translation>強度(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;eam</source>
        <translation>継ぎ目(&amp;E)</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Seam of this region in milliseconds</source>
        <translation>このリージョンの継ぎ目 (ミリ秒)</translation>
    </message>
    <message>
        <source>How long the new music fades into what is kept, inside the region; at most a quarter of it</source>
        <translation>新しい音楽が前後の音へフェードする長さです。リージョンの内側で、その4分の1が上限です</translation>
    </message>
</context>
<context>
    <name>RegionHandle</name>
    <message>
        <source>There is no region to move. Select one first.</source>
        <translation>動かすリージョンがありません。先に選択してください。</translation>
    </message>
    <message>
        <source>Keys move region {number}, at bar {place}.</source>
        <translation>リージョン{number}をキーで動かします (小節{place})。</translation>
    </message>
    <message>
        <source>Keys move the start of region {number}, at bar {place}.</source>
        <translation>リージョン{number}の始点をキーで動かします (小節{place})。</translation>
    </message>
    <message>
        <source>Keys move the end of region {number}, at bar {place}.</source>
        <translation>リージョン{number}の終点をキーで動かします (小節{place})。</translation>
    </message>
</context>
<context>
    <name>RollMenu</name>
    <message>
        <source>Roll again with</source>
        <translation>変えて作り直す</translation>
    </message>
    <message>
        <source>Roll {take} again with</source>
        <translation>{take}を変えて作り直す</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>別のシード(&amp;S)</translation>
    </message>
    <message>
        <source>Other &amp;words…</source>
        <translation>別の説明と歌詞(&amp;W)…</translation>
    </message>
    <message>
        <source>Another s&amp;trength…</source>
        <translation>別の強度(&amp;T)…</translation>
    </message>
    <message>
        <source>Another &amp;model</source>
        <translation>別のモデル(&amp;M)</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Ten seconds of what the model makes of the first song&apos;s caption</source>
        <translation>最初の曲のキャプションからモデルが作成した10秒の音楽</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop computing and free the memory. Everything is kept, also after a restart.</source>
        <translation>計算を止めてメモリを解放します。すべて保存され、再起動後も残ります。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Go on where it was left</source>
        <translation>中断したところから再開</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>今すぐ終了</translation>
    </message>
    <message>
        <source>End here: the adapter is what was learnt so far</source>
        <translation>ここで終了し、これまでの学習結果をアダプターにします</translation>
    </message>
    <message>
        <source>Hear it with and without</source>
        <translation>アダプターの有無を聴き比べる</translation>
    </message>
    <message>
        <source>Make the same music with the adapter and without it: two takes of a new clip</source>
        <translation>アダプターありとなしで同じ音楽を作成し、新しいクリップの2つのテイクにします</translation>
    </message>
    <message>
        <source>Show its slider</source>
        <translation>スライダーを表示</translation>
    </message>
    <message>
        <source>Show the list of adapters, in which it is switched on</source>
        <translation>アダプターのリストを表示します。オン/オフはここで切り替えます</translation>
    </message>
    <message>
        <source>Train another…</source>
        <translation>別のアダプターを学習…</translation>
    </message>
    <message>
        <source>Choose songs for another adapter</source>
        <translation>別のアダプター用の曲を選択</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Offer this training no longer. Its folder stays as it is.</source>
        <translation>この学習を今後表示しません。フォルダはそのまま残ります。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play the chosen sample</source>
        <translation>選択したサンプルを再生</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the sample</source>
        <translation>サンプルを停止</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Progress of the training of {adapter}</source>
        <translation>{adapter}の学習の進行状況</translation>
    </message>
    <message>
        <source>{steps}. {state}</source>
        <translation>{steps}。{state}</translation>
    </message>
    <message>
        <source>A sample is there: {name}</source>
        <translation>サンプルができました: {name}</translation>
    </message>
    <message>
        <source>Two takes are made of the same prompt and seed: with {adapter} and without it.</source>
        <translation>同じプロンプトとシードで、{adapter}ありとなしの2つのテイクを作成します。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search clips</source>
        <translation>クリップを検索</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>検索を消去 (Esc)</translation>
    </message>
    <message>
        <source>Search clips by name, description, lyrics, key, tempo, model and stars (Ctrl+F).
All words must be found; the beginning of a word is enough.
key:Am    clips in A minor
bpm:120 or bpm:118-122    by tempo
star    with a starred take
lyrics:night    a word in the lyrics; so with name:, caption: and model:
“slap bass” in straight quotes: both words together, as they stand
A word of four letters or more may be mistyped.
Esc clears the search.</source>
        <translation>名前、説明、歌詞、キー、テンポ、モデル、スターでクリップを検索します (Ctrl+F)。
すべての語を含むものが見つかります。語の先頭だけでもかまいません。
key:Am    キーがAマイナーのクリップ
bpm:120 または bpm:118-122    テンポ
star    スター付きのテイクがあるもの
lyrics:night    歌詞に含まれる語。name:、caption:、model: も同様
&quot;slap bass&quot; のように半角の引用符で囲む: 続いた2語をそのまま
4文字以上の語は打ち間違いがあっても見つかります。
Esc で検索を消去します。</translation>
    </message>
    <message>
        <source>All words must be found; the beginning of a word is enough. Esc clears the search.</source>
        <translation>すべての単語を含むものを検索します。単語は先頭部分だけでもかまいません。Esc で検索を消去します。</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the lyrics</source>
        <translation>歌詞のセクション</translation>
    </message>
    <message>
        <source>Return goes to a section, Alt+Up and Alt+Down move it.</source>
        <translation>Return でセクションに移動し、Alt+Up と Alt+Down でセクションの順番を変えます。</translation>
    </message>
    <message>
        <source>Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>クリックするとセクションに移動します。ドラッグ、または Alt+Up と Alt+Down で順番を変えます。</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>セクションを上へ移動</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>セクションを下へ移動</translation>
    </message>
    <message>
        <source>The section stays where it is.</source>
        <translation>セクションの位置は変わりません。</translation>
    </message>
    <message>
        <source>Lines before the first mark stay in front.</source>
        <translation>最初のマークより前の行は先頭に残ります。</translation>
    </message>
    <message>
        <source>{section} is now section {n} of {count}.</source>
        <translation>{section}を{n}番目のセクションにしました (全{count})。</translation>
    </message>
    <message>
        <source>Before the first mark</source>
        <translation>最初のマークより前</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n line(s)</source>
        <translation>
            <numerusform>{name}、%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (見つかりません)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>デフォルトに戻す</translation>
    </message>
    <message>
        <source>Restore defaults of the page {page}</source>
        <translation>「{page}」ページをデフォルトに戻す</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page} ({count})</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>見つかった設定: {count}</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>該当する設定はありません。</translation>
    </message>
    <message>
        <source>Defaults of the page {page} are shown. OK keeps them.</source>
        <translation>「{page}」ページのデフォルトを表示しています。OKで確定します。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Show the defaults of this page. Nothing is changed before you press OK or Apply.</source>
        <translation>このページのデフォルトを表示します。OKか「適用」を押すまで何も変わりません。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>フォルダ{folder}は存在しません。別のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Why the settings cannot be used</source>
        <translation>設定を使用できない理由</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Which clips are listed</source>
        <translation>リストに表示するクリップ</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>すべてのクリップを表示</translation>
    </message>
    <message>
        <source>Clear the search and the filter (Esc in the search)</source>
        <translation>検索とフィルターを消去します (検索欄では Esc)</translation>
    </message>
    <message>
        <source>Shown clips</source>
        <translation>表示するクリップ</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>すべてのクリップ</translation>
    </message>
    <message>
        <source>With new takes</source>
        <translation>新着テイクあり</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>コレクション: {name}</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>プロジェクト: {name}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>Used last first</source>
        <translation>最近使った順</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>長い順</translation>
    </message>
    <message>
        <source>By tempo</source>
        <translation>テンポ順</translation>
    </message>
    <message>
        <source>Order of the clips</source>
        <translation>クリップの並び順</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>並び順: {order}</translation>
    </message>
    <message>
        <source>{found} of {all} clips</source>
        <translation>{found}/{all}クリップ</translation>
    </message>
    <message>
        <source>“{clip}” is selected and not shown.</source>
        <translation>選択中の「{clip}」は表示されていません。</translation>
    </message>
    <message>
        <source>No clip has “{words}”. Similar: {similar}</source>
        <translation>「{words}」を含むクリップはありません。類似: {similar}</translation>
    </message>
    <message>
        <source>First the clips with “{words}”, then those with similar words: {similar}</source>
        <translation>まず「{words}」を含むクリップ、次に似た語を含むクリップ: {similar}</translation>
    </message>
    <message>
        <source>No clip has all of these words.</source>
        <translation>すべての語を含むクリップはありません。</translation>
    </message>
    <message>
        <source>No clip is archived.</source>
        <translation>アーカイブ済みクリップはありません。</translation>
    </message>
    <message>
        <source>There is no such clip.</source>
        <translation>該当するクリップはありません。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>使用できないキーです。</translation>
    </message>
    <message>
        <source>One combination of keys, please, not several after each other.</source>
        <translation>キーの組み合わせは1つだけ指定してください。連続入力は使えません。</translation>
    </message>
    <message>
        <source>{key} has a fixed meaning: {places}.</source>
        <translation>{key}は固定の役割があります: {places}。</translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation>{key}はメニュー「{menu}」を開きます。</translation>
    </message>
    <message>
        <source>its entry in the menu</source>
        <translation>メニューの項目</translation>
    </message>
</context>
<context>
    <name>ShownClips</name>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo} bpm</translation>
    </message>
    <message>
        <source>new takes: {count}</source>
        <translation>新着テイク: {count}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>in {collections}</source>
        <translation>{collections}に所属</translation>
    </message>
</context>
<context>
    <name>SingingLine</name>
    <message>
        <source>Do the lyrics fit?</source>
        <translation>歌詞は収まりますか？</translation>
    </message>
    <message>
        <source>Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven.</source>
        <translation>推定した音節数で数えます。歌いやすいメロディーは毎秒2〜3音節、ラップは4〜7音節です。</translation>
    </message>
    <message numerus="yes">
        <source>{model} cannot sing: these %n line(s) are left out.</source>
        <translation>
            <numerusform>{model}は歌えません。この%n行は使いません。</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. Lines will be left out. About {wanted} would fit.</source>
        <translation>{words}語、{syllables}音節: {length}で毎秒{rate}音節は歌いきれず、歌われない行が出ます。{wanted}ほどあれば収まります。</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. About {wanted} would be easy to sing.</source>
        <translation>{words}語、{syllables}音節: {length}で毎秒{rate}音節は、ラップ並みの速さです。{wanted}ほどあれば楽に歌えます。</translation>
    </message>
    <message>
        <source>{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room.</source>
        <translation>{length}に{sections}セクションでは、1つあたり{section_s}秒です。{wanted}ほどあれば余裕ができます。</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables in {length}: long stretches will have no singing. About {wanted} would fit.</source>
        <translation>{length}に{words}語、{syllables}音節では、歌のない部分が長くなります。{wanted}ほどがちょうどよい長さです。</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second, which fits {length}.</source>
        <translation>{words}語、{syllables}音節: 毎秒{rate}音節で、{length}に収まります。</translation>
    </message>
</context>
<context>
    <name>SongTable</name>
    <message>
        <source>Song</source>
        <translation>曲</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Key, tempo</source>
        <translation>キー、テンポ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Songs</source>
        <translation>曲</translation>
    </message>
    <message>
        <source>Caption of {song}: {caption}. {state}</source>
        <translation>{song}のキャプション: {caption}。{state}</translation>
    </message>
</context>
<context>
    <name>SongWords</name>
    <message>
        <source>Listen</source>
        <translation>試聴</translation>
    </message>
    <message>
        <source>Play this song from its beginning</source>
        <translation>この曲を先頭から再生</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Write what the planner has heard as the caption</source>
        <translation>プランナーが聴き取った内容をキャプションとして書き込む</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Forget what the planner has heard</source>
        <translation>プランナーが聴き取った内容を破棄</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>What this song sounds like, in a sentence</source>
        <translation>この曲がどんな音楽かを1文で</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>Empty: instrumental</source>
        <translation>空の場合: インストゥルメンタル</translation>
    </message>
    <message>
        <source>No song is chosen</source>
        <translation>曲が選択されていません</translation>
    </message>
    <message>
        <source>Heard: {caption}</source>
        <translation>聴き取り結果: {caption}</translation>
    </message>
</context>
<context>
    <name>SongsPage</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder of your songs</source>
        <translation>自分の曲のフォルダを選択</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>フォルダを読み込み直す</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダを表示</translation>
    </message>
    <message>
        <source>Show the folder of the songs</source>
        <translation>曲のフォルダを表示</translation>
    </message>
    <message>
        <source>What has to be fixed</source>
        <translation>修正が必要なもの</translation>
    </message>
    <message>
        <source>Let the planner listen</source>
        <translation>プランナーで聴き取る</translation>
    </message>
    <message>
        <source>A planner listens to the songs without a caption and proposes one for each. Nothing is written yet.</source>
        <translation>キャプションのない曲をプランナーが聴き、それぞれにキャプションを提案します。まだ何も書き込みません。</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>すべて採用</translation>
    </message>
    <message>
        <source>Write every proposal as the caption of its song</source>
        <translation>すべての提案を各曲のキャプションとして書き込む</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>曲を読み取り中…</translation>
    </message>
    <message>
        <source>Take back the words that were written last: {song}</source>
        <translation>最後に書き込んだ言葉を元に戻す: {song}</translation>
    </message>
    <message>
        <source>Write again what was taken back: {song}</source>
        <translation>元に戻した言葉をもう一度書き込む: {song}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>To fix before training: {count}. Fix these files, or move them out of the folder, then look again.</source>
        <translation>学習の前に修正が必要: {count}件。ファイルを修正するかフォルダの外に移し、再読み込みしてください。</translation>
    </message>
    <message>
        <source>Left out: {count}. Everything else can be trained on.</source>
        <translation>対象外: {count}。ほかはすべて学習に使えます。</translation>
    </message>
    <message>
        <source>Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.</source>
        <translation>曲のフォルダをここにドロップするか、選択してください。サウンドの似た10曲ほどから始めるのがおすすめです。</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>聴き取りを停止</translation>
    </message>
    <message>
        <source>Reading the songs: {done} of {total}</source>
        <translation>曲を読み取り中: {done}/{total}</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sound</source>
        <translation>サウンド</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>システムのデフォルト</translation>
    </message>
    <message>
        <source>The device on which takes are heard</source>
        <translation>テイクを試聴するデバイス</translation>
    </message>
    <message>
        <source>output, sound card, interface, speakers, headphones, playback</source>
        <translation>出力, サウンドカード, オーディオインターフェイス, スピーカー, ヘッドフォン, 再生</translation>
    </message>
    <message>
        <source>Audio device</source>
        <translation>オーディオデバイス</translation>
    </message>
    <message>
        <source>Play the takes of a clip equally loud</source>
        <translation>クリップのテイクの音量を揃えて再生</translation>
    </message>
    <message>
        <source>Takes are compared at the loudness that the first take has over the loop. Their files are never changed.</source>
        <translation>最初のテイクのループ範囲のラウドネスに揃えて聴き比べます。ファイルは変更しません。</translation>
    </message>
    <message>
        <source>volume, level, LUFS, compare, A/B</source>
        <translation>音量, ボリューム, レベル, LUFS, 比較, A/B</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>ラウドネスを合わせる</translation>
    </message>
    <message>
        <source>A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud.</source>
        <translation>リペイントは前後に、カバーはソースに音量を合わせ、新しい音楽は常に一定の音量になります。</translation>
    </message>
    <message>
        <source>volume, level, LUFS, gain, new takes, normalize</source>
        <translation>音量, レベル, LUFS, ゲイン, 新しいテイク, ノーマライズ</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Space and tidying up</source>
        <translation>容量と整理</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>削除されるもの</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Remove for good what is checked</source>
        <translation>チェックした項目を完全に削除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Bring the deleted clip back that is chosen in the list</source>
        <translation>リストで選択した削除済みクリップを復元</translation>
    </message>
    <message>
        <source>Look for them…</source>
        <translation>探す…</translation>
    </message>
    <message>
        <source>Choose a folder in which these files may be</source>
        <translation>ファイルがありそうなフォルダを選択</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>ライブラリを移動…</translation>
    </message>
    <message>
        <source>Copy the library to another folder, check every file there, and use it from then on</source>
        <translation>ライブラリを別のフォルダにコピーし、全ファイルを検証して、以後はそれを使用します</translation>
    </message>
    <message>
        <source>Cancel the move</source>
        <translation>移動をキャンセル</translation>
    </message>
    <message>
        <source>The library stays where it is</source>
        <translation>ライブラリは現在の場所に残ります</translation>
    </message>
    <message>
        <source>Move of the library</source>
        <translation>ライブラリの移動</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Files that other programs may use</source>
        <translation>他のプログラムが使用している可能性のあるファイル</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>その他すべて</translation>
    </message>
    <message>
        <source>Free on this drive</source>
        <translation>このドライブの空き</translation>
    </message>
    <message>
        <source>What can be removed</source>
        <translation>削除できるもの</translation>
    </message>
    <message>
        <source>They are written again when you drag, copy or save the take.</source>
        <translation>テイクをドラッグ、コピー、保存するときに再び書き出されます。</translation>
    </message>
    <message>
        <source>Undo does not bring them back after that.</source>
        <translation>その後は「元に戻す」でも復元できません。</translation>
    </message>
    <message>
        <source>Copies of older and damaged lists, and files that were never finished.</source>
        <translation>古いリストや破損したリストのコピーと、書きかけのファイルです。</translation>
    </message>
    <message>
        <source>Finished files that no program was given</source>
        <translation>他のプログラムに渡していない完成ファイル</translation>
    </message>
    <message>
        <source>Deleted clips</source>
        <translation>削除済みのクリップ</translation>
    </message>
    <message>
        <source>Left over from earlier versions and crashes</source>
        <translation>旧バージョンやクラッシュの残存ファイル</translation>
    </message>
    <message>
        <source>{what}: {count} ({size})</source>
        <translation>{what}: {count}個 ({size})</translation>
    </message>
    <message>
        <source>Takes whose files are missing: {count}</source>
        <translation>ファイルのないテイク: {count}個</translation>
    </message>
    <message>
        <source>Remove {size}…</source>
        <translation>{size}を削除…</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip}を復元しました。</translation>
    </message>
    <message>
        <source>Remove for good?</source>
        <translation>完全に削除しますか？</translation>
    </message>
    <message>
        <source>Where may the files of the takes be?</source>
        <translation>テイクのファイルがありそうな場所は？</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>ファイルを検索中…</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder for the library</source>
        <translation>ライブラリ用に新規または空のフォルダを選択</translation>
    </message>
    <message>
        <source>Removed {size}.</source>
        <translation>{size}を削除しました。</translation>
    </message>
    <message>
        <source>Removed {size}. In use, and still there: {files}</source>
        <translation>{size}を削除しました。使用中のため残ったもの: {files}</translation>
    </message>
    <message>
        <source>Found {found}. Still missing: {missing}. Choose another folder to look in.</source>
        <translation>{found}個見つかりました。まだ{missing}個ありません。別のフォルダを選んで探してください。</translation>
    </message>
    <message>
        <source>Found {found}. No take is missing any more.</source>
        <translation>{found}個見つかりました。テイクはすべて揃っています。</translation>
    </message>
    <message>
        <source>The library is in {folder} now, and every file was checked. The old files are still in {before}.</source>
        <translation>ライブラリは{folder}に移り、全ファイルを検証しました。古いファイルは{before}に残っています。</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Choose model folder…</source>
        <translation>モデルフォルダを選択…</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>エンジンを再起動</translation>
    </message>
    <message>
        <source>Audio settings…</source>
        <translation>オーディオ設定…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Switch model</source>
        <translation>モデルを切り替え</translation>
    </message>
    <message>
        <source>Show the model…</source>
        <translation>モデルを表示…</translation>
    </message>
</context>
<context>
    <name>StrengthDialog</name>
    <message>
        <source>Roll {take} again with another strength</source>
        <translation>{take}を別の強度で作り直す</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>The take was made at {percent} %.</source>
        <translation>このテイクは{percent}%で作成されました。</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>作り直す</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>TabTexts</name>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Repaint</source>
        <translation>リペイント</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>カバー</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>抽出</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>補完</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>モーフ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続き</translation>
    </message>
    <message>
        <source>Make new music from the prompt alone (Ctrl+G).</source>
        <translation>プロンプトだけから新しい音楽を作成します (Ctrl+G)。</translation>
    </message>
    <message>
        <source>Make the selected regions again. The rest of the take does not change (Ctrl+R).</source>
        <translation>選択中のリージョンを作り直します。テイクの残りの部分は変わりません (Ctrl+R)。</translation>
    </message>
    <message>
        <source>Make a new version of the whole take from the prompt (Ctrl+Shift+R).</source>
        <translation>プロンプトに沿って、テイク全体の新しいバージョンを作成します (Ctrl+Shift+R)。</translation>
    </message>
    <message>
        <source>Add a track that fits the take, as a take of its own.</source>
        <translation>テイクに合うトラックを、独立したテイクとして追加します。</translation>
    </message>
    <message>
        <source>Take one track out of the mix.</source>
        <translation>ミックスからトラックを1つ取り出します。</translation>
    </message>
    <message>
        <source>Add the tracks that the take lacks.</source>
        <translation>テイクに足りないトラックを追加します。</translation>
    </message>
    <message>
        <source>Move the take from one description to another.</source>
        <translation>テイクをある説明から別の説明へ変化させます。</translation>
    </message>
    <message>
        <source>Go on where the take ends. What is there does not change.</source>
        <translation>テイクの終わりから続きを作成します。既存の部分は変わりません。</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>新しい音楽を作成</translation>
    </message>
    <message>
        <source>Cover the take closely</source>
        <translation>テイクを忠実にカバー</translation>
    </message>
    <message>
        <source>Cover the take</source>
        <translation>テイクをカバー</translation>
    </message>
    <message>
        <source>Add layer in {span}: {track}</source>
        <translation>{span}にレイヤーを追加: {track}</translation>
    </message>
    <message>
        <source>Add layer: {track}</source>
        <translation>レイヤーを追加: {track}</translation>
    </message>
    <message>
        <source>Extract: {track}</source>
        <translation>抽出: {track}</translation>
    </message>
    <message>
        <source>Complete with: {tracks}</source>
        <translation>補完: {tracks}</translation>
    </message>
    <message>
        <source>Complete the take</source>
        <translation>テイクを補完</translation>
    </message>
    <message>
        <source>Morph the take</source>
        <translation>テイクをモーフ</translation>
    </message>
    <message>
        <source>Continue to bar {bar}</source>
        <translation>小節{bar}まで続きを作成</translation>
    </message>
    <message>
        <source>Continue the take</source>
        <translation>テイクの続きを作成</translation>
    </message>
    <message>
        <source>Make a loop of {seconds} s</source>
        <translation>{seconds}秒のループを作成</translation>
    </message>
    <message>
        <source>Make {seconds} s of new music</source>
        <translation>{seconds}秒の新しい音楽を作成</translation>
    </message>
    <message numerus="yes">
        <source>Make a loop of %n bar(s), {seconds} s</source>
        <translation>
            <numerusform>%n小節のループを作成、{seconds}秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n new bar(s), {seconds} s</source>
        <translation>
            <numerusform>新しい%n小節を作成、{seconds}秒</numerusform>
        </translation>
    </message>
    <message>
        <source>bars {start} to {end}</source>
        <translation>小節{start}〜{end}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>リージョン%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaint %n region(s)</source>
        <translation>
            <numerusform>リージョン%n個をリペイント</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaint {span}</source>
        <translation>{span}をリペイント</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags for the description</source>
        <translation>説明用のタグ</translation>
    </message>
    <message>
        <source>{tag} removed from the description</source>
        <translation>説明から{tag}を削除しました</translation>
    </message>
    <message>
        <source>{tag} added to the description</source>
        <translation>説明に{tag}を追加しました</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>ジャンル</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>楽器</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>ムード</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>ノリ</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>音作り</translation>
    </message>
</context>
<context>
    <name>TakeColors</name>
    <message>
        <source>No colour</source>
        <translation>カラーなし</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>レッド</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>イエロー</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>グリーン</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>ブルー</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>パープル</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
</context>
<context>
    <name>TakeLane</name>
    <message>
        <source>Up and down choose a lane, Enter hears it, C takes the selected region of it into the comp, S gives it a star. Shift+F10 opens its menu.</source>
        <translation>上下の矢印キーでレーンを選びます。Enter で試聴、C で選択中のリージョンの部分をコンプに入れ、S でスターを付けます。Shift+F10 でメニューを開きます。</translation>
    </message>
    <message>
        <source>Star of {take}</source>
        <translation>{take}のスター</translation>
    </message>
    <message>
        <source>Hear {take}</source>
        <translation>{take}を試聴</translation>
    </message>
    <message>
        <source>Menu of {take}</source>
        <translation>{take}のメニュー</translation>
    </message>
    <message>
        <source>Give the take a star, or take it away (S on its lane)</source>
        <translation>テイクにスターを付ける、または外す (レーン上では S)</translation>
    </message>
    <message>
        <source>Hear this take (Enter on its lane)</source>
        <translation>このテイクを試聴 (レーン上では Enter)</translation>
    </message>
    <message>
        <source>Hear this take ({number}, or Enter on its lane)</source>
        <translation>このテイクを試聴 ({number}、レーン上では Enter)</translation>
    </message>
    <message>
        <source>What can be done with this take</source>
        <translation>このテイクに対する操作</translation>
    </message>
    <message>
        <source>Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.</source>
        <translation>ドラッグした部分がコンプに入ります (Shift でスナップを無視、Esc でキャンセル)。クリックでこのテイクを試聴します。</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>キー{number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>試聴中</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>選択中</translation>
    </message>
</context>
<context>
    <name>TakePages</name>
    <message>
        <source>Takes and versions</source>
        <translation>テイクとバージョン</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>How the takes of the clip were made of each other (Ctrl+D)</source>
        <translation>クリップのテイクがどのように派生したかを表示します (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>TakesList</name>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>Click a take to select it, or press 1 to 9. Drag it into the DAW.</source>
        <translation>テイクをクリックするか、1〜9を押して選択します。DAWにドラッグできます。</translation>
    </message>
</context>
<context>
    <name>TakesModel</name>
    <message>
        <source>{take}, new</source>
        <translation>{take}、新着</translation>
    </message>
    <message>
        <source>{take}   {minutes}:{seconds}</source>
        <translation>{take}   {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>{take}, starred</source>
        <translation>{take}、スター付き</translation>
    </message>
    <message>
        <source>Imported from {path}</source>
        <translation>{path}から読み込み</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>シード: {seed}</translation>
    </message>
    <message>
        <source>Regions: {spans} s</source>
        <translation>リージョン: {spans}秒</translation>
    </message>
    <message>
        <source>Context: {span} s</source>
        <translation>コンテキスト: {span}秒</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>強度{percent}%</translation>
    </message>
    <message>
        <source>Region {number}: {own}</source>
        <translation>リージョン{number}: {own}</translation>
    </message>
    <message>
        <source>Generated from the description</source>
        <translation>説明から生成</translation>
    </message>
    <message>
        <source>Repainted</source>
        <translation>リペイント</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>カバー</translation>
    </message>
    <message>
        <source>Close cover</source>
        <translation>忠実なカバー</translation>
    </message>
    <message>
        <source>Track added</source>
        <translation>トラックを追加</translation>
    </message>
    <message>
        <source>Track extracted</source>
        <translation>トラックを抽出</translation>
    </message>
    <message>
        <source>Completed with a track</source>
        <translation>トラックで補完</translation>
    </message>
    <message>
        <source>Made of several takes</source>
        <translation>複数のテイクから作成</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>A/B</source>
        <translation>A/B</translation>
    </message>
    <message>
        <source>Switch to the last selected take to compare (Ctrl+B)</source>
        <translation>直前に選択したテイクに切り替えて比較 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>ファイルをコピー</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>テイクのファイルをコピーして、DAWやフォルダにペーストできるようにします (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダで表示</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>テイクのファイルがあるフォルダを開く</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>別名で保存…</translation>
    </message>
    <message>
        <source>Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)</source>
        <translation>テイクをWAV、AIFF、FLAC、MP3、OGG、Opusファイルとして保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Align to grid</source>
        <translation>グリッドに揃える</translation>
    </message>
    <message>
        <source>Make another take, shifted and stretched to match the bars</source>
        <translation>小節に合うようにずらして伸縮した、新しいテイクを作成します</translation>
    </message>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>ファイルの準備ができていません。少し待ってからドラッグし直してください。</translation>
    </message>
    <message>
        <source>Nothing took the file. “Copy file” and “Show in folder” hand it over another way.</source>
        <translation>ファイルは受け取られませんでした。「ファイルをコピー」や「フォルダで表示」でも渡せます。</translation>
    </message>
    <message>
        <source>{timing}
Measured against the requested tempo and bars.</source>
        <translation>{timing}
指定したテンポと小節を基準に測定しました。</translation>
    </message>
    <message>
        <source>Takes of {clip}</source>
        <translation>{clip}のテイク</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Description of the take as it is</source>
        <translation>現在のテイクの説明</translation>
    </message>
    <message>
        <source>The take as it is. Empty: its own description.</source>
        <translation>現在のテイク。空の場合: テイク自身の説明。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>From</source>
        <translation>変化前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>延長</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>最長{seconds}秒</translation>
    </message>
    <message>
        <source>Length of new music. {model} makes up to {seconds} s at once.</source>
        <translation>新しい音楽の長さです。{model}が一度に作成できるのは最長{seconds}秒です。</translation>
    </message>
    <message>
        <source>How far the take goes on. {model} makes up to {seconds} s at once.</source>
        <translation>テイクの続きの長さです。{model}が一度に作成できるのは最長{seconds}秒です。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>新しい音楽の長さ</translation>
    </message>
    <message>
        <source>Whole bars</source>
        <translation>小節単位</translation>
    </message>
    <message>
        <source>Round the length to whole bars at the current tempo.</source>
        <translation>現在のテンポで、長さを小節単位に丸めます。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Make new music that loops: its end leads back to its start.</source>
        <translation>ループする新しい音楽を作成します。終わりが始まりにつながります。</translation>
    </message>
    <message>
        <source>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</source>
        <translation>リペイント: リージョンをどれだけ変えるか。カバー: モデルが何ステップの間ソースに従うか。</translation>
    </message>
    <message>
        <source>Stay close to the take</source>
        <translation>テイクに忠実</translation>
    </message>
    <message>
        <source>Follow the sound of the take itself, not only its melody and harmony.</source>
        <translation>メロディーとハーモニーだけでなく、テイクの音そのものに従います。</translation>
    </message>
    <message>
        <source>The track to add or to extract</source>
        <translation>追加または抽出するトラック</translation>
    </message>
    <message>
        <source>How far the take goes on</source>
        <translation>テイクの続きの長さ</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>小節</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Unit of what is added</source>
        <translation>追加する長さの単位</translation>
    </message>
    <message>
        <source>Whole bars end on a bar line.</source>
        <translation>小節単位にすると、小節線で終わります。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>トップバー</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New here?</source>
        <translation>はじめてですか？</translation>
    </message>
    <message>
        <source>A tour shows the way in four steps. It is in the Help menu, too.</source>
        <translation>4ステップのツアーで使い方を案内します。ヘルプメニューからも開けます。</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>ツアーを見る</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Drag over the bars to change</source>
        <translation>変えたい小節をドラッグ</translation>
    </message>
    <message>
        <source>Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region.</source>
        <translation>波形の2小節分をドラッグするか、Ctrl+Shift+→ を2回押します。そこがリージョンになります。</translation>
    </message>
    <message>
        <source>Repaint them</source>
        <translation>リペイント</translation>
    </message>
    <message>
        <source>Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is.</source>
        <translation>音を説明して「リペイント」を押します (Ctrl+R)。リージョンの外はすべてそのまま残ります。</translation>
    </message>
    <message>
        <source>Choose among the takes</source>
        <translation>テイクを選ぶ</translation>
    </message>
    <message>
        <source>Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original.</source>
        <translation>Space で再生し、1〜9で同じ位置のままテイクを切り替えます。1が元のテイクです。</translation>
    </message>
    <message>
        <source>Take it into your DAW</source>
        <translation>DAWに渡す</translation>
    </message>
    <message>
        <source>Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars.</source>
        <translation>テイクをDAWのトラックにドラッグするか、Ctrl+C でコピーします。テンポと小節の情報も付いています。</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step}/{count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>{title}. {text} Return goes on, Escape leaves.</source>
        <translation>{title}。{text} Return で次へ、Escape で終了します。</translation>
    </message>
</context>
<context>
    <name>TrackBoxes</name>
    <message>
        <source>Tracks that the take lacks. Without any, the model chooses.</source>
        <translation>テイクに足りないトラックです。指定しない場合はモデルが選びます。</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train an adapter</source>
        <translation>アダプターを学習</translation>
    </message>
    <message>
        <source>Choose a folder of songs first.</source>
        <translation>先に曲のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>First fix what is named above the songs.</source>
        <translation>先に、曲のリストの上に示された問題を修正してください。</translation>
    </message>
    <message>
        <source>Give up this training?</source>
        <translation>この学習を中止しますか？</translation>
    </message>
    <message>
        <source>It is offered no longer. Checkpoints and samples stay in their folder.</source>
        <translation>今後は表示されません。チェックポイントとサンプルはフォルダに残ります。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>TrainingDoor</name>
    <message>
        <source>The adapter {adapter} is trained and switched on.</source>
        <translation>アダプター{adapter}の学習が完了し、オンになりました。</translation>
    </message>
</context>
<context>
    <name>TrainingLine</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>学習を表示</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %</source>
        <translation>{adapter}を学習中: {percent}%</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %, waits for the music</source>
        <translation>{adapter}を学習中: {percent}%、音楽の作成を待っています</translation>
    </message>
    <message>
        <source>The training of {adapter} is paused at {percent} %.</source>
        <translation>{adapter}の学習を{percent}%で一時停止中。</translation>
    </message>
    <message>
        <source>The training of {adapter} is being checked.</source>
        <translation>{adapter}の学習をチェック中。</translation>
    </message>
    <message>
        <source>The training of {adapter} is ready to begin.</source>
        <translation>{adapter}の学習を開始できます。</translation>
    </message>
    <message>
        <source>The training of {adapter} has stopped.</source>
        <translation>{adapter}の学習が停止しました。</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Needs fixing</source>
        <translation>要修正</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>聴き取り済み</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>キャプションなし</translation>
    </message>
    <message>
        <source>A planner has heard it. Take its caption, refuse it, or write your own.</source>
        <translation>プランナーが聴き取りました。そのキャプションを採用または却下するか、自分で入力してください。</translation>
    </message>
    <message>
        <source>It can be trained on.</source>
        <translation>学習に使えます。</translation>
    </message>
    <message>
        <source>Its name stands in for the caption.</source>
        <translation>ファイル名をキャプションの代わりに使います。</translation>
    </message>
    <message>
        <source>{key}, {tempo} bpm</source>
        <translation>{key}、{tempo} bpm</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo} bpm</translation>
    </message>
    <message>
        <source>The planner waits until music is made. Songs left: {count}</source>
        <translation>プランナーは音楽の作成が終わるのを待っています。残りの曲: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}, about {time} left. Songs after it: {count}</source>
        <translation>プランナーが{song}を聴き取り中、残り約{time}。この後の曲: {count}曲</translation>
    </message>
    <message>
        <source>The planner hears {song}… Songs after it: {count}</source>
        <translation>プランナーが{song}を聴き取り中… この後の曲: {count}曲</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>開始できます</translation>
    </message>
    <message>
        <source>Learning, about {time} left</source>
        <translation>学習中、残り約{time}</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>学習中…</translation>
    </message>
    <message>
        <source>Waits while music is made, and goes on by itself.</source>
        <translation>音楽の作成中は待機し、自動で再開します。</translation>
    </message>
    <message>
        <source>Writing the adapter as it is now…</source>
        <translation>現在のアダプターを書き出し中…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>学習結果を保存中…</translation>
    </message>
    <message>
        <source>Paused. Nothing is computed, and everything is kept.</source>
        <translation>一時停止中。計算は止まり、すべて保存されています。</translation>
    </message>
    <message>
        <source>Done. The adapter is in the list, switched on.</source>
        <translation>完了。アダプターはリストにあり、オンになっています。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>曲を読み取り中…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>モデルをロード中…</translation>
    </message>
    <message>
        <source>Trying a few steps and a sample…</source>
        <translation>数ステップとサンプルを試しています…</translation>
    </message>
    <message>
        <source>Encoding song {number} of {total}: {song}</source>
        <translation>曲をエンコード中 {number}/{total}: {song}</translation>
    </message>
    <message>
        <source>{done} of {total} steps, {seconds} each</source>
        <translation>{done}/{total}ステップ、1ステップ{seconds}</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done}/{total}ステップ</translation>
    </message>
    <message>
        <source>It takes about {time}: {step} a step, {sample} a sample.</source>
        <translation>所要時間は約{time}です (1ステップ{step}、サンプル1つ{sample})。</translation>
    </message>
    <message>
        <source>Memory on {device}: {peak} of {total}.</source>
        <translation>{device}のメモリ: {total}のうち{peak}。</translation>
    </message>
    <message>
        <source>Disk: {needed} of {free} that are free.</source>
        <translation>ディスク: 空き{free}のうち{needed}。</translation>
    </message>
    <message>
        <source>It begins anew, and the earlier training is kept under another name:
{reasons}</source>
        <translation>最初から学習します。以前の学習は別の名前で残します:
{reasons}</translation>
    </message>
    <message>
        <source>It goes on with the earlier training at step {step}.</source>
        <translation>以前の学習をステップ{step}から続けます。</translation>
    </message>
    <message>
        <source>Before the training</source>
        <translation>学習の前</translation>
    </message>
    <message>
        <source>After {steps} steps</source>
        <translation>{steps}ステップ後</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Play or pause (Space)</source>
        <translation>再生/一時停止 (Space)</translation>
    </message>
    <message>
        <source>Stop and return to the start (Shift+Space)</source>
        <translation>停止して先頭に戻る (Shift+Space)</translation>
    </message>
    <message>
        <source>Loop the selected region, or the whole take (L)</source>
        <translation>選択中のリージョン、またはテイク全体をループ (L)</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>テンポ</translation>
    </message>
    <message>
        <source>Time signature</source>
        <translation>拍子</translation>
    </message>
    <message>
        <source>No snap</source>
        <translation>スナップなし</translation>
    </message>
    <message>
        <source>Zero crossing</source>
        <translation>ゼロクロス</translation>
    </message>
    <message>
        <source>1/4 beat</source>
        <translation>1/4拍</translation>
    </message>
    <message>
        <source>1/3 beat</source>
        <translation>1/3拍</translation>
    </message>
    <message>
        <source>1/2 beat</source>
        <translation>1/2拍</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>拍</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>小節</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>スナップ</translation>
    </message>
    <message>
        <source>What regions snap to. Hold Shift to drag without snapping.</source>
        <translation>リージョンのスナップ先です。Shift を押しながらドラッグするとスナップしません。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>トランスポート</translation>
    </message>
    <message>
        <source>Bar and beat of the playhead</source>
        <translation>再生ヘッドの小節と拍</translation>
    </message>
    <message>
        <source>Time of the playhead</source>
        <translation>再生ヘッドの時間</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>一時停止 (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生 (Space)</translation>
    </message>
    <message>
        <source>The tempo follows {daw}.</source>
        <translation>テンポは{daw}に追従しています。</translation>
    </message>
    <message>
        <source>The time signature follows {daw}.</source>
        <translation>拍子は{daw}に追従しています。</translation>
    </message>
    <message>
        <source>Tempo of new music in beats per minute, with up to three decimals</source>
        <translation>新しい音楽のテンポ (1分あたりの拍数、小数第3位まで)</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>新しい音楽の拍子</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Click a take to select it, double-click it to load its recipe into the prompt. Arrow keys walk through the tree, + and - zoom, 0 shows all.</source>
        <translation>クリックでテイクを選択、ダブルクリックでそのレシピをプロンプトに呼び出します。矢印キーでツリー内を移動、+ と - でズーム、0 で全体を表示します。</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>History…</source>
        <translation>ヒストリー…</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>元に戻しました: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>やり直しました: {step}</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>元に戻す: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>やり直す: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
</context>
<context>
    <name>UsedMenu</name>
    <message>
        <source>Used before</source>
        <translation>以前使った説明</translation>
    </message>
    <message>
        <source>Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.</source>
        <translation>音楽の作成に使った説明です。入力欄では Alt+Up と Alt+Down で順に呼び出せます。</translation>
    </message>
    <message>
        <source>None yet: they come here when you make music</source>
        <translation>まだありません。音楽を作成するとここに入ります</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>このリストから削除</translation>
    </message>
</context>
<context>
    <name>VersionActions</name>
    <message>
        <source>Select a take first.</source>
        <translation>先にテイクを選択してください。</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it has no recipe to load</source>
        <translation>{take}はモデルが作成したものではないため、呼び出すレシピがありません</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}.</source>
        <translation>{take}のレシピを呼び出しました: {values}。</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}. Its model {model} is not installed.</source>
        <translation>{take}のレシピを呼び出しました: {values}。使用モデル{model}はインストールされていません。</translation>
    </message>
    <message>
        <source>Load recipe into the prompt</source>
        <translation>レシピをプロンプトに呼び出す</translation>
    </message>
    <message>
        <source>Not made by a model: it has no recipe</source>
        <translation>モデルが作成したものではないため、レシピがありません</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it cannot be made again</source>
        <translation>{take}はモデルが作成したものではないため、作り直せません</translation>
    </message>
    <message>
        <source>Choose a take that was generated, repainted or covered.</source>
        <translation>生成、リペイント、カバーのいずれかで作成したテイクを選択してください。</translation>
    </message>
    <message>
        <source>“{caption}”</source>
        <translation>「{caption}」</translation>
    </message>
    <message>
        <source>lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>シード{seed}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>強度{percent}%</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>モデル{model}</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>値なし</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QDate writes them</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>from {take}</source>
        <translation>{take}から</translation>
    </message>
    <message>
        <source>with parts of {takes}</source>
        <translation>{takes}の一部を含む</translation>
    </message>
    <message numerus="yes">
        <source>%n discarded take(s) between</source>
        <translation>
            <numerusform>間に破棄したテイク%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>its source is not in the library</source>
        <translation>元のテイクはライブラリにありません</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>red</source>
        <translation>レッド</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>イエロー</translation>
    </message>
    <message>
        <source>green</source>
        <translation>グリーン</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>ブルー</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>パープル</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>シード: {seed}</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Load recipe</source>
        <translation>レシピを呼び出す</translation>
    </message>
    <message>
        <source>Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)</source>
        <translation>テイクのレシピ (説明、歌詞、シードなど) をプロンプトに呼び出します (Ctrl+L)</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>作り直す…</translation>
    </message>
    <message>
        <source>Make the take again with one thing changed (Shift+R)</source>
        <translation>テイクを1か所変えて作り直します (Shift+R)</translation>
    </message>
    <message>
        <source>Zoom out of the tree (-)</source>
        <translation>ツリーを縮小 (-)</translation>
    </message>
    <message>
        <source>Zoom into the tree (+)</source>
        <translation>ツリーを拡大 (+)</translation>
    </message>
    <message>
        <source>Show the whole tree (0)</source>
        <translation>ツリー全体を表示 (0)</translation>
    </message>
    <message>
        <source>Select a clip to see how its takes were made of each other.</source>
        <translation>クリップを選択すると、テイクがどのように派生したかを表示します。</translation>
    </message>
    <message>
        <source>The takes of the clip appear here as soon as they are read.</source>
        <translation>クリップのテイクは、読み取りが済みしだいここに表示されます。</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>リージョンに拡大</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Taller waveform</source>
        <translation>波形を高く</translation>
    </message>
    <message>
        <source>Shorter waveform</source>
        <translation>波形を低く</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>スペクトログラム</translation>
    </message>
    <message>
        <source>Waveform and spectrogram</source>
        <translation>波形とスペクトログラム</translation>
    </message>
    <message>
        <source>Loudness line (LUFS, 3 s)</source>
        <translation>ラウドネス曲線 (LUFS、3秒)</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>左と右</translation>
    </message>
    <message>
        <source>Mid and side</source>
        <translation>ミッドとサイド</translation>
    </message>
    <message>
        <source>Follow playhead</source>
        <translation>再生ヘッドに追従</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>ページ単位</translation>
    </message>
    <message>
        <source>Smoothly</source>
        <translation>なめらかに</translation>
    </message>
    <message>
        <source>Select bar at playhead</source>
        <translation>再生ヘッドの小節を選択</translation>
    </message>
    <message>
        <source>Move left by a beat</source>
        <translation>左へ1拍移動</translation>
    </message>
    <message>
        <source>Move right by a beat</source>
        <translation>右へ1拍移動</translation>
    </message>
    <message>
        <source>Move left by a sample</source>
        <translation>左へ1サンプル移動</translation>
    </message>
    <message>
        <source>Move right by a sample</source>
        <translation>右へ1サンプル移動</translation>
    </message>
    <message>
        <source>Move whole region, start or end</source>
        <translation>全体、始点、終点を切り替え</translation>
    </message>
    <message>
        <source>Move next region</source>
        <translation>次のリージョンを操作</translation>
    </message>
    <message>
        <source>Own words, strength and seam…</source>
        <translation>個別の説明・歌詞、強度、継ぎ目…</translation>
    </message>
    <message>
        <source>More strength</source>
        <translation>強度を上げる</translation>
    </message>
    <message>
        <source>Less strength</source>
        <translation>強度を下げる</translation>
    </message>
    <message>
        <source>Wider context range</source>
        <translation>コンテキスト範囲を広げる</translation>
    </message>
    <message>
        <source>Narrower context range</source>
        <translation>コンテキスト範囲を狭める</translation>
    </message>
    <message>
        <source>No context range</source>
        <translation>コンテキスト範囲なし</translation>
    </message>
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Alt+Shift+up and Alt+Shift+down change the region&apos;s strength, Enter opens its words, strength and seam. C and Shift+C widen and narrow the context range. Up and down make the waveform taller or lower.</source>
        <translation>Shift+矢印で拍、Ctrl+Shift+矢印で小節、B で再生ヘッドの小節を選択し、Escape で選択を解除します。Alt+矢印でリージョンを1拍、Alt+Shift+矢印で1サンプル動かします。E で始点か終点を、R で次のリージョンを選びます。Alt+Shift+上矢印と Alt+Shift+下矢印でリージョンの強度を変え、Enter で説明・歌詞、強度、継ぎ目を開きます。C でコンテキスト範囲を広げ、Shift+C で狭めます。上下の矢印キーで波形の高さを変えます。</translation>
    </message>
    <message>
        <source>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for its own words.
Drag with Ctrl+Shift for the context range: all that a repaint attends to.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</source>
        <translation>ドラッグでリージョンを選択します (Ctrl でリージョンを追加、Shift でスナップを無視)。クリックで再生ヘッドを移動します。
小節番号の上をドラッグすると小節を、ダブルクリックすると1小節を選択します。
リージョン内では、つまみの上下ドラッグで強度、三角形のドラッグで継ぎ目を変えます。ダブルクリックで個別の説明・歌詞を開きます。
Ctrl+Shift+ドラッグで、リペイントが参照するコンテキスト範囲を指定します。
ホイールでズーム、Shift を押しながらスクロール、Ctrl+Shift を押しながら波形の高さを変更します。
中ボタンでのドラッグ、または Space を押しながらのドラッグでスクロールします。</translation>
    </message>
</context>
<context>
    <name>WaveformParts</name>
    <message>
        <source>bar {bar}, {time}</source>
        <translation>小節{bar}、{time}</translation>
    </message>
    <message>
        <source>Region {number}, bars {first} to {last}, {start} to {end}</source>
        <translation>リージョン{number}、小節{first}〜{last}、{start}〜{end}</translation>
    </message>
    <message>
        <source>past the end of the take</source>
        <translation>テイクの終わりより後ろ</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>peak {level} dB</source>
        <translation>ピーク{level} dB</translation>
    </message>
    <message>
        <source>Wider by a bar</source>
        <translation>1小節広げる</translation>
    </message>
    <message>
        <source>Narrower by a bar</source>
        <translation>1小節狭める</translation>
    </message>
    <message>
        <source>Remove context</source>
        <translation>コンテキストを削除</translation>
    </message>
    <message>
        <source>Select region</source>
        <translation>リージョンを選択</translation>
    </message>
    <message>
        <source>Play region</source>
        <translation>リージョンを再生</translation>
    </message>
    <message>
        <source>Words, strength and seam…</source>
        <translation>説明・歌詞、強度、継ぎ目…</translation>
    </message>
    <message>
        <source>Remove region</source>
        <translation>リージョンを削除</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>再生ヘッド</translation>
    </message>
    <message>
        <source>Forward by a beat</source>
        <translation>1拍進む</translation>
    </message>
    <message>
        <source>Back by a beat</source>
        <translation>1拍戻る</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生/一時停止</translation>
    </message>
</context>
<context>
    <name>WordActions</name>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>先にテイクを選択してください。プランナーがその説明を書きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>変更%n件を採用しました。「元に戻す」で取り消せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file}を保存しました。</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>プリセットとして保存</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>プリセットの名前</translation>
    </message>
    <message>
        <source>There is a preset named {name}. Replace it?</source>
        <translation>プリセット{name}はすでにあります。置き換えますか？</translation>
    </message>
    <message>
        <source>Preset {name} is in use. Undo takes it back.</source>
        <translation>プリセット{name}を呼び出しました。「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>プリセットの名前を変更</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>{name}の新しい名前</translation>
    </message>
    <message>
        <source>Preset {name} deleted. Undo brings it back.</source>
        <translation>プリセット{name}を削除しました。「元に戻す」で復元できます。</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>プリセット (*.json)</translation>
    </message>
    <message>
        <source>Save preset to a file</source>
        <translation>プリセットをファイルに保存</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>プリセットを開く</translation>
    </message>
    <message>
        <source>Open lyrics</source>
        <translation>歌詞を開く</translation>
    </message>
    <message>
        <source>Lyrics (*.txt *.lrc)</source>
        <translation>歌詞 (*.txt *.lrc)</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n line(s) to sing. Undo brings back what was there.</source>
        <translation>
            <numerusform>{file}: 歌う行は%n行です。「元に戻す」で前の歌詞に戻せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) with their times.</source>
        <translation>
            <numerusform>%n行を時間付きでコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save lyrics</source>
        <translation>歌詞を保存</translation>
    </message>
    <message>
        <source>LRC (*.lrc)</source>
        <translation>LRC (*.lrc)</translation>
    </message>
</context>
<context>
    <name>WordDesk</name>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Words that the model knows, to put in with a click</source>
        <translation>モデルが知っている言葉をクリックで追加</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>The sections of the lyrics in their order</source>
        <translation>歌詞のセクションを順番に表示</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%nセクション</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>Language of the lyrics: type to search</source>
        <translation>歌詞の言語: 入力して検索</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>歌詞の言語</translation>
    </message>
    <message>
        <source>Key. Leave empty for the key of the clip, or to let the model choose.</source>
        <translation>キーです。空のままにすると、クリップのキーを使うか、モデルが決めます。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What the take becomes: style, instruments, mood</source>
        <translation>変化後のテイク: スタイル、楽器、ムード</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood</source>
        <translation>音楽の説明: スタイル、楽器、ムード</translation>
    </message>
    <message>
        <source>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</source>
        <translation>歌詞です。[verse]や[chorus]などのタグも使えます。インストゥルメンタルの場合は空のままにします。</translation>
    </message>
    <message>
        <source>{model} cannot sing. It makes instrumental music.</source>
        <translation>{model}は歌えません。インストゥルメンタルを作成します。</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Roll {take} again with other words</source>
        <translation>{take}を別の説明と歌詞で作り直す</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌詞</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>作り直す</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>DAW Bridge was open already. This is its window.</source>
        <translation>DAW Bridgeはすでに開いています。こちらがそのウィンドウです。</translation>
    </message>
</context>
</TS>
