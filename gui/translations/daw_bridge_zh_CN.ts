<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DAW Bridge</source>
        <translation>关于 DAW Bridge</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Search packages and licences</source>
        <translation>搜索软件包和许可证</translation>
    </message>
    <message>
        <source>Licence of DAW Bridge</source>
        <translation>DAW Bridge 的许可证</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证文本</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>已安装的软件包</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>DAW Bridge {version}</source>
        <translation>DAW Bridge {version}</translation>
    </message>
    <message>
        <source>Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under the MIT licence.</source>
        <translation>在 DAW 工程里生成音乐，全部在本机完成。DAW Bridge 及其内置模型采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge.</source>
        <translation>ACE-Step 1.5 的模型由 ACE Studio 和 StepFun 开发。其编解码器采用 Stable Audio 的 Oobleck 结构，描述由 Qwen 团队的 Qwen3-Embedding 读取。Sketch 是专为 DAW Bridge 制作的。</translation>
    </message>
    <message>
        <source>small, built in</source>
        <translation>小型，内置</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>模型及其许可证</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>软件包及其许可证</translation>
    </message>
    <message>
        <source>This package came without the text of its licence.</source>
        <translation>此软件包未附带许可证文本。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The model is now {model}.</source>
        <translation>当前模型：{model}。</translation>
    </message>
</context>
<context>
    <name>AdapterReader</name>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>无法读取 {file}：{error}</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>{path}
Number {number} for OSC</source>
        <translation>{path}
OSC 编号 {number}</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>适配器 {name}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>使用 {name}</translation>
    </message>
    <message>
        <source>Use this adapter for the next takes</source>
        <translation>在后续 Take 中使用此适配器</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Remove from the list. Ctrl+Z puts it back.</source>
        <translation>移出列表。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>{name} 的强度</translation>
    </message>
    <message>
        <source>How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %.</source>
        <translation>适配器的作用强度。100% 为训练时的强度。双击滑块恢复 100%。</translation>
    </message>
    <message>
        <source>Attention of {name}</source>
        <translation>{name} 的注意力</translation>
    </message>
    <message>
        <source>Layers that relate moments of the music to each other. A factor on the strength.</source>
        <translation>把音乐的不同时刻关联起来的层。强度的倍数。</translation>
    </message>
    <message>
        <source>Cross-attention of {name}</source>
        <translation>{name} 的交叉注意力</translation>
    </message>
    <message>
        <source>Layers that read description and lyrics. A factor on the strength.</source>
        <translation>读取描述和歌词的层。强度的倍数。</translation>
    </message>
    <message>
        <source>MLP of {name}</source>
        <translation>{name} 的 MLP</translation>
    </message>
    <message>
        <source>Layers that work on each moment alone. A factor on the strength.</source>
        <translation>单独处理每个时刻的层。强度的倍数。</translation>
    </message>
    <message>
        <source>Other layers of {name}</source>
        <translation>{name} 的其他层</translation>
    </message>
    <message>
        <source>All other layers. A factor on the strength.</source>
        <translation>其余所有层。强度的倍数。</translation>
    </message>
    <message>
        <source>First step of {name}</source>
        <translation>{name} 的起始步</translation>
    </message>
    <message>
        <source>Last step of {name}</source>
        <translation>{name} 的结束步</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{problem}. Remove it and add its file again.</source>
        <translation>{problem}。移除后重新添加其文件。</translation>
    </message>
    <message>
        <source>{problem}. Switch it off or add another file.</source>
        <translation>{problem}。将其关闭，或添加其他文件。</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}。</translation>
    </message>
    <message>
        <source>Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off.</source>
        <translation>在 {folder} 中未找到。接上所在硬盘，或把文件放回原处。如要暂不使用，将其关闭。</translation>
    </message>
    <message>
        <source>Not found in {folder}.</source>
        <translation>在 {folder} 中未找到。</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>秩 {rank}</translation>
    </message>
    <message>
        <source>rank {low} to {high}</source>
        <translation>秩 {low} 到 {high}</translation>
    </message>
    <message>
        <source>attention {percent} %</source>
        <translation>注意力 {percent}%</translation>
    </message>
    <message>
        <source>cross-attention {percent} %</source>
        <translation>交叉注意力 {percent}%</translation>
    </message>
    <message>
        <source>MLP {percent} %</source>
        <translation>MLP {percent}%</translation>
    </message>
    <message>
        <source>others {percent} %</source>
        <translation>其他 {percent}%</translation>
    </message>
    <message>
        <source>steps {first} to {last} %</source>
        <translation>步数 {first} 到 {last}%</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The part of a take&apos;s steps in which the adapter acts. Early steps decide on form, late ones on sound.</source>
        <translation>适配器在 Take 的哪一部分步数中起作用。前面的步决定结构，后面的步决定音色。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Strength by layers, and steps</source>
        <translation>各层强度与步数</translation>
    </message>
    <message>
        <source>Strength of attention, cross-attention and MLP, and the steps in which it acts</source>
        <translation>注意力、交叉注意力和 MLP 的强度，以及起作用的步数</translation>
    </message>
</context>
<context>
    <name>AdaptersPanel</name>
    <message>
        <source>No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one.</source>
        <translation>没有适配器。将 LoRA 或 LoKr 文件拖到这里，或拖入歌曲文件夹来训练。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere.</source>
        <translation>将 LoRA、LoKr 等适配器添加到列表。文件可拖到任意位置。</translation>
    </message>
    <message>
        <source>Add adapters</source>
        <translation>添加适配器</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>训练…</translation>
    </message>
    <message>
        <source>Make an adapter of your own songs. A folder of songs can be dropped here.</source>
        <translation>用自己的歌曲制作适配器。可将歌曲文件夹拖到这里。</translation>
    </message>
    <message>
        <source>Train an adapter of your songs</source>
        <translation>用你的歌曲训练适配器</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>适配器 (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add the folder of an adapter</source>
        <translation>添加适配器文件夹</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name} 已在列表中。</translation>
    </message>
    <message>
        <source>Rename the file and add it again.</source>
        <translation>重命名文件后再添加。</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>{take} of {clip}</source>
        <translation>{clip} 的 {take}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>No region selected</source>
        <translation>未选择区域</translation>
    </message>
    <message>
        <source>{job} has begun</source>
        <translation>{job} 已开始</translation>
    </message>
    <message>
        <source>{job}: {state}</source>
        <translation>{job}：{state}</translation>
    </message>
    <message>
        <source>New take: {take}</source>
        <translation>新 Take：{take}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>DAW Bridge is open already. Its window is now in front.</source>
        <translation>DAW Bridge 已在运行。其窗口已置于最前。</translation>
    </message>
    <message>
        <source>The DAW Bridge that runs without a window has opened the file.</source>
        <translation>无窗口运行的 DAW Bridge 已打开该文件。</translation>
    </message>
    <message>
        <source>Another DAW Bridge, which has no window or does not answer, uses the library {folder}.</source>
        <translation>另一个 DAW Bridge 正在使用资料库 {folder}，它没有窗口或没有响应。</translation>
    </message>
    <message>
        <source>End it, or start this one with another library: --library FOLDER</source>
        <translation>结束它，或为这一个指定其他资料库：--library FOLDER</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Let it write</source>
        <translation>代写</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>改进</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>The planner was stopped. Nothing has changed.</source>
        <translation>已停止规划器。没有任何更改。</translation>
    </message>
    <message>
        <source>The planner has nothing to change.</source>
        <translation>规划器没有要更改的内容。</translation>
    </message>
    <message>
        <source>The planner makes description, lyrics and values of your description, which may be a short idea such as “a sad robot in the rain”. You choose what of it you accept.</source>
        <translation>规划器根据你的描述写出描述、歌词和数值；描述可以只是一个简短的想法，例如“雨中悲伤的机器人”。采纳哪些由你选择。</translation>
    </message>
    <message>
        <source>The planner writes description and lyrics in more detail. You choose what you accept.</source>
        <translation>规划器将描述和歌词写得更详细。采纳哪些由你选择。</translation>
    </message>
    <message>
        <source>Write a description or lyrics first.</source>
        <translation>先写描述或歌词。</translation>
    </message>
    <message>
        <source>The planner describes the selected take. You choose what you accept.</source>
        <translation>规划器描述所选 Take。采纳哪些由你选择。</translation>
    </message>
    <message>
        <source>The planner describes the selected region. You choose what you accept.</source>
        <translation>规划器描述所选区域。采纳哪些由你选择。</translation>
    </message>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>先选择一个 Take，规划器会描述它。</translation>
    </message>
    <message>
        <source>Waits for the job that runs, or for the engine</source>
        <translation>等待正在运行的任务或引擎</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>正在听</translation>
    </message>
    <message>
        <source>{planner} writes</source>
        <translation>{planner} 正在写</translation>
    </message>
    <message>
        <source>Loads {planner}</source>
        <translation>正在载入 {planner}</translation>
    </message>
    <message numerus="yes">
        <source>{doing}, %n second(s) left</source>
        <translation>
            <numerusform>{doing}，剩余 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner is installed. A planner writes and understands words.</source>
        <translation>未安装规划器。它能写作和理解文字。</translation>
    </message>
    <message>
        <source>Get {planner}…</source>
        <translation>获取 {planner}…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop the planner. Nothing changes.</source>
        <translation>停止规划器。不会有任何更改。</translation>
    </message>
    <message>
        <source>Stop the planner</source>
        <translation>停止规划器</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>There are no older descriptions.</source>
        <translation>没有更早的描述。</translation>
    </message>
    <message>
        <source>This is what you have typed.</source>
        <translation>这是你输入的内容。</translation>
    </message>
    <message>
        <source>Description {n} of {count}: {caption}</source>
        <translation>描述 {n}/{count}：{caption}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Progress of the check</source>
        <translation>检查的进度</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Load the model, encode the songs and try a few steps: then time, memory and disk are known</source>
        <translation>载入模型、编码歌曲并试几步：随后即可知道时间、内存和磁盘用量</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go back to the songs. Nothing was written.</source>
        <translation>返回歌曲。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The check estimates time, memory and disk space before anything is learnt.</source>
        <translation>检查会在学习之前给出时间、内存和磁盘用量。</translation>
    </message>
    <message>
        <source>The disk has too little room. Choose another place, or more steps between samples.</source>
        <translation>磁盘空间不足。选择其他位置，或增大样本之间的步数。</translation>
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
        <translation>{clip} 的菜单</translation>
    </message>
    <message numerus="yes">
        <source>Menu of %n clip(s)</source>
        <translation>
            <numerusform>%n 个片段的菜单</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Load the recipe of the newest take into the prompt</source>
        <translation>将最新 Take 的配方载入提示词</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Mark takes as heard</source>
        <translation>将 Take 标为已听</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleted {clip}. To bring it back, press Ctrl+Z.</source>
        <translation>已删除 {clip}。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} 已恢复。</translation>
    </message>
    <message>
        <source>The library is in {folder} now.</source>
        <translation>资料库现在位于 {folder}。</translation>
    </message>
    <message>
        <source>{clip} is back on the list.</source>
        <translation>{clip} 已回到列表。</translation>
    </message>
    <message>
        <source>Archived {clip}. The filter above the list shows what is archived.</source>
        <translation>已归档 {clip}。可用列表上方的筛选查看已归档的内容。</translation>
    </message>
</context>
<context>
    <name>ClipTempo</name>
    <message>
        <source>Clip: </source>
        <translation>片段: </translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo of the clip</source>
        <translation>片段速度</translation>
    </message>
    <message>
        <source>Time signature of the clip</source>
        <translation>片段拍号</translation>
    </message>
    <message>
        <source>Time signature of this clip</source>
        <translation>此片段的拍号</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Use the tempo and time signature of the clip&apos;s file again, or yours where the file has none.</source>
        <translation>恢复为片段文件的速度和拍号；文件中没有时，使用你的设置。</translation>
    </message>
    <message>
        <source>The file has no tempo. This one was measured.</source>
        <translation>文件中没有速度信息。此速度是测得的。</translation>
    </message>
    <message>
        <source>This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm.</source>
        <translation>此片段有自己的速度：其小节、重绘和文件都按此速度。新音乐按 {tempo} bpm 生成。</translation>
    </message>
    <message>
        <source>Use {tempo} bpm for this clip</source>
        <translation>此片段使用 {tempo} bpm</translation>
    </message>
</context>
<context>
    <name>ClipsModel</name>
    <message>
        <source>{clip}
To rename the clip, double-click it.</source>
        <translation>{clip}
双击可重命名片段。</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>To import clips, drop audio files anywhere on the window.
To put clips into a collection, drag them. Ctrl or Shift selects several.</source>
        <translation>将音频文件拖到窗口任意位置，即可导入为片段。
拖动片段即可放入合集。按住 Ctrl 或 Shift 可选择多个。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>导入音频文件 (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>文件尚未就绪。稍后再拖一次。</translation>
    </message>
    <message>
        <source>Collections of {clip}</source>
        <translation>{clip} 的合集</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建合集…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建合集</translation>
    </message>
    <message>
        <source>Name of the collection for {clip}</source>
        <translation>{clip} 所属合集的名称</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n 个片段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clip(s) into “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>已将 %n 个片段放入“{collection}”。按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n clip(s) out of “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>已将 %n 个片段移出“{collection}”。按 Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionTargets</name>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建合集…</translation>
    </message>
    <message>
        <source>Only clips of the list can be put into a collection.</source>
        <translation>只有列表中的片段才能放入合集。</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n clip(s) on a collection</source>
        <translation>
            <numerusform>将 %n 个片段拖到合集上</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>放入“{collection}”</translation>
    </message>
    <message>
        <source>Put into a new collection</source>
        <translation>放入新合集</translation>
    </message>
    <message>
        <source>Already in “{collection}”</source>
        <translation>已在“{collection}”中</translation>
    </message>
</context>
<context>
    <name>CompHeader</name>
    <message>
        <source>Comp</source>
        <translation>Comp</translation>
    </message>
    <message>
        <source>Make it a take</source>
        <translation>生成为 Take</translation>
    </message>
    <message>
        <source>Write the comp as one more take (Ctrl+Shift+H)</source>
        <translation>将 Comp 写为新的 Take (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>试听 Comp</translation>
    </message>
    <message>
        <source>Hear the comp (Ctrl+H, or Enter on its lane)</source>
        <translation>试听 Comp (Ctrl+H，或在其通道上按回车键)</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Comp 菜单</translation>
    </message>
    <message>
        <source>What can be done with the comp</source>
        <translation>可对 Comp 执行的操作</translation>
    </message>
</context>
<context>
    <name>CompLane</name>
    <message>
        <source>Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by a sample. Delete removes the span, Enter hears the comp.</source>
        <translation>左右键选择分段，E 选择其起点或终点，Alt+方向键移动一拍，Alt+Shift+方向键移动一个采样。Delete 移除分段，回车键试听 Comp。</translation>
    </message>
    <message>
        <source>The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it.</source>
        <translation>Comp。拖动分段边缘进行调整 (按住 Shift 不吸附)；点击分段后按 Delete 可移除。</translation>
    </message>
</context>
<context>
    <name>CompParts</name>
    <message>
        <source>Spans of the comp</source>
        <translation>Comp 的分段</translation>
    </message>
    <message>
        <source>Choose span</source>
        <translation>选择分段</translation>
    </message>
    <message>
        <source>Hear the comp from here</source>
        <translation>从此处试听 Comp</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>移除分段</translation>
    </message>
    <message>
        <source>Start a beat earlier</source>
        <translation>起点提前一拍</translation>
    </message>
    <message>
        <source>Start a beat later</source>
        <translation>起点推后一拍</translation>
    </message>
    <message>
        <source>End a beat earlier</source>
        <translation>终点提前一拍</translation>
    </message>
    <message>
        <source>End a beat later</source>
        <translation>终点推后一拍</translation>
    </message>
</context>
<context>
    <name>CompStrip</name>
    <message>
        <source>Drag over lanes to fill the comp.</source>
        <translation>在通道上拖动以填入。</translation>
    </message>
    <message>
        <source>Drag over a lane to take that part of it into the comp.</source>
        <translation>在通道上拖动，将该部分加入 Comp。</translation>
    </message>
    <message>
        <source>discarded take</source>
        <translation>已丢弃的 Take</translation>
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
        <translation>OSC 关</translation>
    </message>
    <message>
        <source>OSC {port}</source>
        <translation>OSC {port}</translation>
    </message>
    <message>
        <source>DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).</source>
        <translation>DAW Bridge 在 {host} 的 UDP 端口 {port} 接收 OSC。点击可学习控件 (MIDI、OSC)。</translation>
    </message>
    <message>
        <source>DAW Bridge does not receive OSC. Press to learn controls (MIDI).</source>
        <translation>DAW Bridge 未接收 OSC。点击可学习控件 (MIDI)。</translation>
    </message>
    <message>
        <source>Controllers: {state}</source>
        <translation>控制器：{state}</translation>
    </message>
</context>
<context>
    <name>ControllersPage</name>
    <message>
        <source>Controllers</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>UDP </source>
        <translation>UDP </translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>The first port to try. The window shows the port in use.</source>
        <translation>首先尝试的端口。窗口会显示实际使用的端口。</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>OSC 端口</translation>
    </message>
    <message>
        <source>Open Sound Control, UDP, network, TouchOSC</source>
        <translation>OSC, Open Sound Control, UDP, 网络, 端口, TouchOSC</translation>
    </message>
    <message>
        <source>Accept messages from other devices, such as tablets</source>
        <translation>接收来自平板等其他设备的消息</translation>
    </message>
    <message>
        <source>Otherwise only programs on this computer can play DAW Bridge.</source>
        <translation>否则只有本机上的程序可以控制 DAW Bridge。</translation>
    </message>
    <message>
        <source>OSC, network, remote, phone, iPad, firewall</source>
        <translation>OSC, 网络, 远程, 遥控, 手机, iPad, 防火墙</translation>
    </message>
    <message>
        <source>All devices, or addresses such as 192.168.1.0/24</source>
        <translation>所有设备，或 192.168.1.0/24 这样的地址</translation>
    </message>
    <message>
        <source>The addresses of devices to accept, separated by spaces</source>
        <translation>允许接入的设备地址，用空格分隔</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>只接受</translation>
    </message>
    <message>
        <source>OSC, IP address, network, security</source>
        <translation>OSC, IP 地址, 网络, 安全</translation>
    </message>
    <message>
        <source>Let controllers find DAW Bridge (OSCQuery)</source>
        <translation>允许控制器发现 DAW Bridge (OSCQuery)</translation>
    </message>
    <message>
        <source>The port is announced in the network, by zeroconf and OSCQuery.</source>
        <translation>通过 zeroconf 和 OSCQuery 在网络中公布端口。</translation>
    </message>
    <message>
        <source>zeroconf, Bonjour, mDNS, announce, discover</source>
        <translation>zeroconf, Bonjour, mDNS, 公布, 发现</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>学习控件 (MIDI、OSC)…</translation>
    </message>
    <message>
        <source>Choose what a knob, a pad or a foreign OSC address plays.</source>
        <translation>选择旋钮、打击垫或外部 OSC 地址所控制的内容。</translation>
    </message>
    <message>
        <source>MIDI learn, mapping, knob, pad, CC</source>
        <translation>MIDI 学习, 映射, 旋钮, 打击垫, CC</translation>
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
        <translation>跟随</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>跟随速度和小节</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>从 DAW 获取速度、拍号、调性、循环和小节位置。</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>同步播放</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Take 随 DAW 一起播放、停止、循环和定位。</translation>
    </message>
    <message>
        <source>Fetch selection</source>
        <translation>获取所选内容</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>插入 Take</translation>
    </message>
    <message>
        <source>Insert on track</source>
        <translation>插入到轨道</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>连接 DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>连接 Ardour、Ableton Live、REAPER 或 Bitwig，将 Take 插入对应小节并获取片段。</translation>
    </message>
    <message>
        <source>Insert the take on a new track in {daw}, at its bar.</source>
        <translation>将 Take 插入 {daw} 的新轨道，位于对应小节。</translation>
    </message>
    <message>
        <source>Insert the take on track “{track}”.</source>
        <translation>将 Take 插入轨道“{track}”。</translation>
    </message>
    <message>
        <source>Select a track in {daw} first.</source>
        <translation>先在 {daw} 中选择一个轨道。</translation>
    </message>
    <message>
        <source>Import “{clip}” from track “{track}” as a clip.</source>
        <translation>将轨道“{track}”上的“{clip}”导入为片段。</translation>
    </message>
    <message>
        <source>Select a clip or region in {daw} first.</source>
        <translation>先在 {daw} 中选择一个片段或区域。</translation>
    </message>
    <message>
        <source>No DAW connected</source>
        <translation>未连接 DAW</translation>
    </message>
    <message>
        <source>{daw} – {session}</source>
        <translation>{daw} – {session}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar}</source>
        <translation>将 Take 插入第 {bar} 小节</translation>
    </message>
    <message>
        <source>Insert take at bar {bar} + {seconds} s</source>
        <translation>将 Take 插入第 {bar} 小节 + {seconds} 秒</translation>
    </message>
    <message>
        <source>Bar of the DAW</source>
        <translation>DAW 的小节</translation>
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
        <translation>查找并连接 DAW</translation>
    </message>
    <message>
        <source>DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only.</source>
        <translation>DAW Bridge 与 DAW 中的脚本通信。没有脚本时，文件只能通过拖放、复制和文件夹传递。</translation>
    </message>
    <message>
        <source>connection, host, Ardour, Live, REAPER, Bitwig, script</source>
        <translation>连接, 宿主, Ardour, Live, REAPER, Bitwig, 脚本</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>跟随速度和小节</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>从 DAW 获取速度、拍号、调性、循环和小节位置。</translation>
    </message>
    <message>
        <source>sync, tempo, BPM, key, grid</source>
        <translation>同步, 速度, BPM, 调性, 网格</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>同步播放</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Take 随 DAW 一起播放、停止、循环和定位。</translation>
    </message>
    <message>
        <source>transport, start, stop, locate</source>
        <translation>走带, 播放, 停止, 定位</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Choose watched folder</source>
        <translation>选择监视文件夹</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</source>
        <translation>放入此文件夹的音频文件会成为片段。采纳的 Take 存入其子文件夹“accepted”。</translation>
    </message>
    <message>
        <source>import, export, bounce, render, hot folder, path</source>
        <translation>导入, 导出, bounce, 渲染, 监视文件夹, 路径</translation>
    </message>
    <message>
        <source>Begin exported takes with 64 samples of silence</source>
        <translation>导出的 Take 以 64 个采样的静音开头</translation>
    </message>
    <message>
        <source>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</source>
        <translation>适用于像 Ardour 那样在播放时淡入的 DAW：Take 开头的打击声能保留起音。文件中的位置会相应提前，使音乐仍在原来的小节上。</translation>
    </message>
    <message>
        <source>lead-in, attack, transient, first hit, fade, click</source>
        <translation>前置静音, 起音, 瞬态, 第一击, 淡入, 咔嗒声</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>连接 DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>连接 Ardour、Ableton Live、REAPER 或 Bitwig，将 Take 插入对应小节并获取片段。</translation>
    </message>
    <message>
        <source>install script, Link, MIDI clock, JACK</source>
        <translation>安装脚本, Link, MIDI 时钟, JACK</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>拖放诊断…</translation>
    </message>
    <message>
        <source>See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does.</source>
        <translation>查看拖放为何无法到达 DAW，以及其他办法。设置会像点击“确定”一样关闭。</translation>
    </message>
    <message>
        <source>drag and drop, Wayland, administrator, export, copy file</source>
        <translation>拖放, Wayland, 管理员, 导出, 复制文件</translation>
    </message>
</context>
<context>
    <name>DawPlace</name>
    <message>
        <source>The DAW plays</source>
        <translation>DAW 正在播放</translation>
    </message>
    <message>
        <source>The DAW is stopped</source>
        <translation>DAW 已停止</translation>
    </message>
</context>
<context>
    <name>DawRow</name>
    <message>
        <source>Install script</source>
        <translation>安装脚本</translation>
    </message>
    <message>
        <source>Remove script</source>
        <translation>移除脚本</translation>
    </message>
    <message>
        <source>Install the script for {daw}</source>
        <translation>安装用于 {daw} 的脚本</translation>
    </message>
    <message>
        <source>Remove the script for {daw}</source>
        <translation>移除用于 {daw} 的脚本</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Reinstall script</source>
        <translation>重新安装脚本</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>此电脑上未找到</translation>
    </message>
    <message>
        <source>Script installed</source>
        <translation>脚本已安装</translation>
    </message>
    <message>
        <source>Older script installed</source>
        <translation>已安装旧版脚本</translation>
    </message>
    <message>
        <source>Script not installed</source>
        <translation>脚本未安装</translation>
    </message>
</context>
<context>
    <name>DawsDialog</name>
    <message>
        <source>Connect a DAW</source>
        <translation>连接 DAW</translation>
    </message>
    <message>
        <source>A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track.</source>
        <translation>DAW 中的小脚本报告速度、小节和所选内容，并将 Take 插入正确的小节。在此安装，然后完成下方显示的一个步骤。其他 DAW 可将 Take 拖到轨道上。</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are replaced, and nothing leaves by itself: read it, then copy or save it.</source>
        <translation>包含版本、设置和日志末尾，供帮助你的人查看。你和电脑的名称已被替换，任何内容都不会自动发送：先查看，再复制或保存。</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Copy all of the text</source>
        <translation>复制全部文本</translation>
    </message>
    <message>
        <source>Save the text as a file</source>
        <translation>将文本保存为文件</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation>无法写入 {file}：{reason}。选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
</context>
<context>
    <name>DragDoctor</name>
    <message>
        <source>Drag doctor</source>
        <translation>拖放诊断</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>当前会话</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Ways without a drag</source>
        <translation>不用拖放的办法</translation>
    </message>
    <message>
        <source>No take is selected. Select one in the list of takes first.</source>
        <translation>未选择 Take。先在 Take 列表中选择一个。</translation>
    </message>
    <message>
        <source>The file of {take} is being written.</source>
        <translation>正在写入 {take} 的文件。</translation>
    </message>
    <message>
        <source>The file of {take} is ready: {path}</source>
        <translation>{take} 的文件已就绪：{path}</translation>
    </message>
    <message>
        <source>The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.</source>
        <translation>上次拖放没有着落：指针下的程序不接受文件，或根本没有收到拖放。</translation>
    </message>
    <message>
        <source>The file was not ready yet. Drag again in a moment.</source>
        <translation>文件尚未就绪。稍后再拖一次。</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>粘贴到此处</translation>
    </message>
    <message>
        <source>Show what “Copy file” has put on the clipboard</source>
        <translation>显示“复制文件”放入剪贴板的内容</translation>
    </message>
    <message>
        <source>Practise with another program</source>
        <translation>用另一个程序练习</translation>
    </message>
    <message>
        <source>Open the field as a program of its own. A drag onto it takes the same way as one into a DAW.</source>
        <translation>将练习区作为独立程序打开。拖到其中的方式与拖入 DAW 相同。</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>复制 Take 的文件，以便粘贴到 DAW 或文件夹 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>打开 Take 文件所在的文件夹</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>插入 Take</translation>
    </message>
    <message>
        <source>Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)</source>
        <translation>由 DAW 中的脚本将 Take 放到新轨道的对应小节 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>连接 DAW…</translation>
    </message>
    <message>
        <source>Install the script that inserts takes</source>
        <translation>安装用于插入 Take 的脚本</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy the path of the folder with the finished files</source>
        <translation>复制成品文件所在文件夹的路径</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>在文件管理器中显示文件夹</translation>
    </message>
    <message>
        <source>Copy the file and paste it onto a track, or into the browser of the DAW.</source>
        <translation>复制文件，粘贴到轨道上或 DAW 的浏览器中。</translation>
    </message>
    <message>
        <source>Let the script in your DAW insert the take at its bar.</source>
        <translation>由 DAW 中的脚本将 Take 插入对应小节。</translation>
    </message>
    <message>
        <source>Add this folder to the favourites or places of your DAW&apos;s browser, once: {folder}</source>
        <translation>将此文件夹添加到 DAW 浏览器的收藏或位置中，只需一次：{folder}</translation>
    </message>
    <message>
        <source>Copied {folder}.</source>
        <translation>已复制 {folder}。</translation>
    </message>
    <message>
        <source>The program could not be started. Practise with the field here.</source>
        <translation>程序无法启动。可用这里的练习区练习。</translation>
    </message>
    <message>
        <source>DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.</source>
        <translation>DAW Bridge 在沙盒 (Flatpak 或 Snap) 中运行：DAW 可能无法按原路径访问文件。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its drive, or choose another library in the settings.</source>
        <translation>文件夹 {folder} 不存在。接上所在硬盘，或在设置中选择其他资料库。</translation>
    </message>
    <message>
        <source>DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it and start it without these rights.</source>
        <translation>DAW Bridge 正以管理员身份运行。Windows 不允许在权限不同的程序之间拖放：关闭后以普通权限启动。</translation>
    </message>
    <message>
        <source>DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user.</source>
        <translation>DAW Bridge 正以 root 身份运行。其他用户的 DAW 可能无法读取其文件：以该用户身份启动。</translation>
    </message>
    <message>
        <source>X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.</source>
        <translation>X11：可拖放到所有接受文件的程序。Flatpak 中的 DAW 可能无法访问该文件夹。</translation>
    </message>
    <message>
        <source>XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass it on to a program that uses Wayland: take one of the ways below.</source>
        <translation>XWayland：可拖放到使用 X11 的 DAW，大多数都是如此。如果拖放没有着落，说明桌面没有将其传给使用 Wayland 的程序：改用下面的办法。</translation>
    </message>
    <message>
        <source>Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with QT_QPA_PLATFORM=xcb, or take one of the ways below.</source>
        <translation>Wayland：许多桌面不会将拖放传给使用 X11 的 DAW，而大多数 DAW 都使用 X11。用 QT_QPA_PLATFORM=xcb 启动 DAW Bridge，或改用下面的办法。</translation>
    </message>
    <message>
        <source>Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: start it without these rights.</source>
        <translation>Windows：可拖放到权限相同的所有程序。以管理员身份运行的 DAW 收不到拖放：以普通权限启动它。</translation>
    </message>
    <message>
        <source>macOS: drags go to every program that takes files.</source>
        <translation>macOS：可拖放到所有接受文件的程序。</translation>
    </message>
    <message>
        <source>It is not known whether this platform passes drags on to other programs.</source>
        <translation>不清楚此平台是否会将拖放传给其他程序。</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Funk</source>
        <translation>放克</translation>
    </message>
    <message>
        <source>House drums</source>
        <translation>House 鼓组</translation>
    </message>
    <message>
        <source>Synthwave</source>
        <translation>合成器浪潮</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>音频文件 ({patterns})</translation>
    </message>
    <message>
        <source>Import audio files</source>
        <translation>导入音频文件</translation>
    </message>
    <message>
        <source>There is one reference: {file} is used.</source>
        <translation>参考只能有一个：使用 {file}。</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy some in your file manager first.</source>
        <translation>剪贴板里没有文件。先在文件管理器中复制文件。</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>WAV 文件 (*.wav)</translation>
    </message>
    <message>
        <source>AIFF files (*.aif)</source>
        <translation>AIFF 文件 (*.aif)</translation>
    </message>
    <message>
        <source>FLAC files (*.flac)</source>
        <translation>FLAC 文件 (*.flac)</translation>
    </message>
    <message>
        <source>MP3 files (*.mp3)</source>
        <translation>MP3 文件 (*.mp3)</translation>
    </message>
    <message>
        <source>Ogg Vorbis files (*.ogg)</source>
        <translation>Ogg Vorbis 文件 (*.ogg)</translation>
    </message>
    <message>
        <source>Opus files (*.opus)</source>
        <translation>Opus 文件 (*.opus)</translation>
    </message>
    <message>
        <source>Save take</source>
        <translation>保存 Take</translation>
    </message>
    <message>
        <source>Save the take again and choose this file if you want to replace it.</source>
        <translation>如需替换，再次保存 Take 并选择此文件。</translation>
    </message>
    <message>
        <source>{file} exists already</source>
        <translation>{file} 已存在</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>选择空文件夹</translation>
    </message>
    <message>
        <source>Preparing the file…</source>
        <translation>正在准备文件…</translation>
    </message>
    <message>
        <source>Copied {file}.</source>
        <translation>已复制 {file}。</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Ways to begin</source>
        <translation>开始的方式</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>更改数值后重试。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Make 8 seconds</source>
        <translation>生成 8 秒音乐</translation>
    </message>
    <message>
        <source>One click makes new music on this machine and plays it.</source>
        <translation>点击一下，就在本机生成新音乐并播放。</translation>
    </message>
    <message>
        <source>Make 8 seconds of: {caption}</source>
        <translation>生成 8 秒音乐：{caption}</translation>
    </message>
    <message>
        <source>Progress of the example</source>
        <translation>示例的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Drop a clip</source>
        <translation>拖入片段</translation>
    </message>
    <message>
        <source>Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others.</source>
        <translation>将声音文件或视频拖到窗口任意位置：WAV、AIFF、FLAC、MP3、OGG、M4A 等。</translation>
    </message>
    <message>
        <source>Open the example clip</source>
        <translation>打开示例片段</translation>
    </message>
    <message>
        <source>Four bars of synthesizers, to try everything with</source>
        <translation>四小节的合成器，可用来尝试所有功能</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>导入音频文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Connect your DAW</source>
        <translation>连接 DAW</translation>
    </message>
    <message>
        <source>Tempo and bars come from your session, and takes go to their bar on its tracks.</source>
        <translation>速度和小节来自工程，Take 会放到轨道的对应小节。</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>连接 DAW…</translation>
    </message>
    <message>
        <source>Ardour, Ableton Live, REAPER, Bitwig, and others by other ways</source>
        <translation>Ardour、Ableton Live、REAPER、Bitwig，其他 DAW 另有办法</translation>
    </message>
    <message>
        <source>Get ACE-Step…</source>
        <translation>获取 ACE-Step…</translation>
    </message>
    <message>
        <source>Choose or fetch a large model, for finished sound and voices</source>
        <translation>选择或下载大型模型，获得成品级音质和人声</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>查看导览</translation>
    </message>
    <message>
        <source>Four steps beside the real buttons. You can leave at any time with Esc.</source>
        <translation>在实际按钮旁分四步说明。随时可按 Esc 退出。</translation>
    </message>
    <message>
        <source>{model} makes music with and without voices, up to {minutes} minutes.</source>
        <translation>{model} 可生成有人声和无人声的音乐，最长 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it sounds hazy beside the large models.</source>
        <translation>{model} 生成纯音乐，最长 {longest} 秒，10 秒以内效果最好。它不能演唱，音质也不如大型模型清晰。</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>剩余 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>正在生成…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Anywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>Go to the next part, or back</source>
        <translation>前往下一部分，或返回</translation>
    </message>
    <message>
        <source>Select nothing, or leave what is going on</source>
        <translation>取消选择，或退出当前操作</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>在波形中</translation>
    </message>
    <message>
        <source>Move the playhead by a beat</source>
        <translation>播放头移动一拍</translation>
    </message>
    <message>
        <source>Move it by a bar</source>
        <translation>移动一小节</translation>
    </message>
    <message>
        <source>Select a beat, then more</source>
        <translation>选择一拍，再扩大</translation>
    </message>
    <message>
        <source>Select a bar, then more</source>
        <translation>选择一小节，再扩大</translation>
    </message>
    <message>
        <source>Scroll, held while dragging</source>
        <translation>滚动，拖动时按住</translation>
    </message>
    <message>
        <source>Go to the start, to the end</source>
        <translation>前往开头、结尾</translation>
    </message>
    <message>
        <source>Taller or lower waveform</source>
        <translation>增高或降低波形</translation>
    </message>
    <message>
        <source>Words, strength and seam of the region</source>
        <translation>区域的文字、强度和接缝</translation>
    </message>
    <message>
        <source>In the strips of markers and lyrics</source>
        <translation>在标记栏和歌词栏中</translation>
    </message>
    <message>
        <source>Choose the marker or line before or after</source>
        <translation>选择上一个或下一个标记或歌词行</translation>
    </message>
    <message>
        <source>Select its section or line</source>
        <translation>选择其段落或歌词行</translation>
    </message>
    <message>
        <source>Move the marker by a beat</source>
        <translation>标记移动一拍</translation>
    </message>
    <message>
        <source>Move the marker by a sample</source>
        <translation>标记移动一个采样</translation>
    </message>
    <message>
        <source>Rename the marker</source>
        <translation>重命名标记</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>在通道中</translation>
    </message>
    <message>
        <source>In the comp</source>
        <translation>在 Comp 中</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>选择通道</translation>
    </message>
    <message>
        <source>Hear its take</source>
        <translation>试听其 Take</translation>
    </message>
    <message>
        <source>Take the region into the comp</source>
        <translation>将区域加入 Comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Menu of the take</source>
        <translation>Take 的菜单</translation>
    </message>
    <message>
        <source>Choose a span</source>
        <translation>选择分段</translation>
    </message>
    <message>
        <source>Choose its start or its end</source>
        <translation>选择其起点或终点</translation>
    </message>
    <message>
        <source>Move that by a beat</source>
        <translation>将其移动一拍</translation>
    </message>
    <message>
        <source>Move that by a sample</source>
        <translation>将其移动一个采样</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>移除分段</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>试听 Comp</translation>
    </message>
    <message>
        <source>In the list of clips</source>
        <translation>在片段列表中</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>在队列中</translation>
    </message>
    <message>
        <source>In the versions</source>
        <translation>在版本中</translation>
    </message>
    <message>
        <source>In the description</source>
        <translation>在描述中</translation>
    </message>
    <message>
        <source>In the lyrics</source>
        <translation>在歌词中</translation>
    </message>
    <message>
        <source>In a proposal</source>
        <translation>在建议中</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>重命名片段</translation>
    </message>
    <message>
        <source>Move the job up or down</source>
        <translation>上移或下移任务</translation>
    </message>
    <message>
        <source>Make it the next or the last</source>
        <translation>移到队首或队尾</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Walk through the tree</source>
        <translation>在树中移动</translation>
    </message>
    <message>
        <source>Load the recipe</source>
        <translation>载入配方</translation>
    </message>
    <message>
        <source>Zoom in, out, show all</source>
        <translation>放大、缩小、显示全部</translation>
    </message>
    <message>
        <source>An older or newer description that was used</source>
        <translation>较早或较新的用过的描述</translation>
    </message>
    <message>
        <source>Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro</source>
        <translation>插入主歌、副歌、导歌、桥段、前奏、间奏或尾奏</translation>
    </message>
    <message>
        <source>In its list: move a section</source>
        <translation>在其列表中：移动段落</translation>
    </message>
    <message>
        <source>Tick a change, or take the tick away</source>
        <translation>勾选更改，或取消勾选</translation>
    </message>
    <message>
        <source>Accept what is ticked</source>
        <translation>采纳勾选的内容</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{part}, unfolded</source>
        <translation>{part}，已展开</translation>
    </message>
    <message>
        <source>{part}, folded</source>
        <translation>{part}，已折叠</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>“System” is the language of the desktop, or English.</source>
        <translation>“系统”指桌面的语言，没有时为英语。</translation>
    </message>
    <message>
        <source>Takes effect when DAW Bridge starts again.</source>
        <translation>下次启动 DAW Bridge 时生效。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>translation, locale</source>
        <translation>语言, 翻译, 区域</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>“System” is dark or light as the desktop is.</source>
        <translation>“系统”跟随桌面的深色或浅色。</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>配色方案</translation>
    </message>
    <message>
        <source>theme, appearance, look, night, contrast</source>
        <translation>主题, 外观, 界面, 夜间, 对比度</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>资料库文件夹</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>选择资料库文件夹</translation>
    </message>
    <message>
        <source>Where clips and takes are kept, as WAV files. Nothing is moved there.</source>
        <translation>片段和 Take 以 WAV 文件保存在此。更改后不会移动任何文件。</translation>
    </message>
    <message>
        <source>library, music folder, clips, where files are, path</source>
        <translation>资料库, 音乐文件夹, 片段, 文件位置, 路径</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Tour in four steps</source>
        <translation>四步导览</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>前往问题</translation>
    </message>
    <message>
        <source>Recent problems…</source>
        <translation>最近的问题…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>拖放诊断…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>复制诊断信息…</translation>
    </message>
    <message>
        <source>About DAW Bridge…</source>
        <translation>关于 DAW Bridge…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Click a step to go back to it. What comes after it is undone.</source>
        <translation>点击某一步即可返回。其后的步骤会被撤销。</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>步骤，最新的在前</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <translation>{step} (已撤销)</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>起始状态</translation>
    </message>
    <message>
        <source>Undo everything in the list</source>
        <translation>撤销列表中的全部步骤</translation>
    </message>
    <message>
        <source>{step}, the current state</source>
        <translation>{step}，当前状态</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Listen to the finished part while the job runs</source>
        <translation>任务运行时试听已完成的部分</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>{job} 的进度</translation>
    </message>
    <message>
        <source>Run the job again</source>
        <translation>重新运行任务</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n take(s)</source>
        <translation>
            <numerusform>完成：%n 个 Take</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not offer this job again</source>
        <translation>不再提示此任务</translation>
    </message>
    <message>
        <source>Try {job} again</source>
        <translation>重试 {job}</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>取消 {job}</translation>
    </message>
    <message>
        <source>Listen to {job} now</source>
        <translation>立即试听 {job}</translation>
    </message>
    <message>
        <source>Dismiss {job}</source>
        <translation>关闭 {job}</translation>
    </message>
    <message>
        <source>Listen to a draft: half of the work is done</source>
        <translation>试听草稿：工作已完成一半</translation>
    </message>
    <message>
        <source>Listen to a draft of {job}</source>
        <translation>试听 {job} 的草稿</translation>
    </message>
    <message>
        <source>{job}, {status}</source>
        <translation>{job}，{status}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to move it in the queue.</source>
        <translation>拖动，或按 Alt+↑ 和 Alt+↓，可在队列中移动。</translation>
    </message>
    <message>
        <source>Interrupted. Run it again?</source>
        <translation>已中断。要重新运行吗？</translation>
    </message>
    <message>
        <source>Failed: {problem}</source>
        <translation>失败：{problem}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>第 {n} 个</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>{place} · done in about {time}</source>
        <translation>{place} · 约 {time}后完成</translation>
    </message>
    <message>
        <source>{place} · takes about {time}</source>
        <translation>{place} · 约需 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {takes} · {stage}</source>
        <translation>第 {number}/{takes} 个 Take · {stage}</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · {stage}</source>
        <translation>
            <numerusform>约剩 %n 分钟 · {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left · {stage}</source>
        <translation>
            <numerusform>剩余 %n 秒 · {stage}</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>载入模型</translation>
    </message>
    <message>
        <source>Encoding the source</source>
        <translation>编码源音频</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Encoding the prompt</source>
        <translation>编码提示词</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Decoding audio</source>
        <translation>解码音频</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Make it the next one</source>
        <translation>移到队首</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Choose a task on the right and press its button: what is being made is listed here.</source>
        <translation>在右侧选择操作并点击其按钮：正在生成的内容会列在这里。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run the jobs that wait</source>
        <translation>运行等待中的任务</translation>
    </message>
    <message>
        <source>Let the jobs that wait go on waiting. The one that runs is not stopped.</source>
        <translation>让等待中的任务继续等待。正在运行的任务不会停止。</translation>
    </message>
    <message>
        <source>Let the queue go on</source>
        <translation>继续运行队列</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left in all</source>
        <translation>总共约剩 {time}</translation>
    </message>
    <message>
        <source>more than {time} left in all</source>
        <translation>总共剩余超过 {time}</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>The file is still being read.</source>
        <translation>文件仍在读取。</translation>
    </message>
    <message>
        <source>This task works on a take. Drop a sound file on the window, or make new music first.</source>
        <translation>此操作需要 Take。先将声音文件拖入窗口，或生成新音乐。</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先选择一个区域：在波形上拖动。</translation>
    </message>
    <message>
        <source>Describe at the top what the take becomes.</source>
        <translation>在顶部描述 Take 要变成什么样。</translation>
    </message>
    <message>
        <source>Describe the take as it is, beside “From”.</source>
        <translation>在“起始描述”中描述 Take 现在的样子。</translation>
    </message>
    <message>
        <source>The regions and what lies between them last {length} s. {model} takes in {most} s at most.</source>
        <translation>各区域及其间的部分共 {length} 秒。{model} 一次最多处理 {most} 秒。</translation>
    </message>
    <message>
        <source>The region lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>区域长 {length} 秒。{model} 一次最多处理 {most} 秒。</translation>
    </message>
    <message>
        <source>Make it shorter, or choose another model.</source>
        <translation>缩短区域，或选择其他模型。</translation>
    </message>
    <message>
        <source>The take lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>Take 长 {length} 秒。{model} 一次最多处理 {most} 秒。</translation>
    </message>
    <message>
        <source>Select a region to add the layer there.</source>
        <translation>选择一个区域，在其中叠加。</translation>
    </message>
    <message>
        <source>Select a region and repaint that.</source>
        <translation>选择一个区域进行重绘。</translation>
    </message>
    <message>
        <source>The reference cannot be used: {fault}.</source>
        <translation>参考无法使用：{fault}。</translation>
    </message>
    <message>
        <source>Connect its drive, choose another one, or go on without.</source>
        <translation>接上所在硬盘，选择其他参考，或不用参考继续。</translation>
    </message>
    <message>
        <source>{model} cannot sing. It leaves the lyrics out.</source>
        <translation>{model} 不能演唱，会忽略歌词。</translation>
    </message>
    <message>
        <source>{model} is installed and can.</source>
        <translation>{model} 已安装，可以演唱。</translation>
    </message>
    <message>
        <source>{model} and other ACE-Step models can. None of them is installed.</source>
        <translation>{model} 和其他 ACE-Step 模型可以，但均未安装。</translation>
    </message>
    <message>
        <source>{models} can, but is not installed.</source>
        <translation>{models} 可以，但未安装。</translation>
    </message>
    <message>
        <source>{model} cannot add layers.</source>
        <translation>{model} 不能叠加。</translation>
    </message>
    <message>
        <source>{model} cannot extract tracks.</source>
        <translation>{model} 不能提取轨道。</translation>
    </message>
    <message>
        <source>{model} cannot complete tracks.</source>
        <translation>{model} 不能补全轨道。</translation>
    </message>
    <message>
        <source>{model} cannot do this.</source>
        <translation>{model} 不能执行此操作。</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Action</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>{place} (fixed)</source>
        <translation>{place} (固定)</translation>
    </message>
    <message>
        <source>This key belongs to a part of the window and cannot be changed.</source>
        <translation>此键属于窗口的某个部分，无法更改。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Changed. The default is {key}.</source>
        <translation>已更改。默认为 {key}。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索命令和快捷键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Reset all keys…</source>
        <translation>重置所有快捷键…</translation>
    </message>
    <message>
        <source>Keys found: {count}</source>
        <translation>找到快捷键：{count}</translation>
    </message>
    <message>
        <source>No action and no key is called like this.</source>
        <translation>没有这样的命令或快捷键。</translation>
    </message>
    <message>
        <source>New key for “{action}”</source>
        <translation>“{action}”的新快捷键</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>此快捷键无法更改。</translation>
    </message>
    <message>
        <source>Select an action.</source>
        <translation>选择一个命令。</translation>
    </message>
    <message>
        <source>This is its key now.</source>
        <translation>这就是它当前的快捷键。</translation>
    </message>
    <message>
        <source>Take from there</source>
        <translation>改用于此命令</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}” ({menu}), which will then have no key.</source>
        <translation>{key} 属于“{action}” ({menu})，该命令将不再有快捷键。</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} 未被占用。</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>“{action}”现在没有快捷键。</translation>
    </message>
    <message>
        <source>“{action}” has {key} now, and “{other}” has none.</source>
        <translation>“{action}”现在使用 {key}，“{other}”没有快捷键了。</translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation>“{action}”现在使用 {key}。</translation>
    </message>
    <message>
        <source>Give all actions the keys that they have by default?</source>
        <translation>将所有命令恢复为默认快捷键？</translation>
    </message>
    <message>
        <source>All keys are the defaults again.</source>
        <translation>所有快捷键已恢复默认。</translation>
    </message>
    <message>
        <source>Clear the key</source>
        <translation>清除快捷键</translation>
    </message>
    <message>
        <source>Press the keys here. Tab goes on.</source>
        <translation>在此按下快捷键。按 Tab 继续。</translation>
    </message>
    <message>
        <source>Give the action this key</source>
        <translation>为命令指定此快捷键</translation>
    </message>
    <message>
        <source>Take the key away from the action</source>
        <translation>去掉命令的快捷键</translation>
    </message>
    <message>
        <source>Give the action the key that it has by default</source>
        <translation>将命令恢复为默认快捷键</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>bars {start} to {end}</source>
        <translation>第 {start} 到 {end} 小节</translation>
    </message>
    <message>
        <source>Context: bars {start} to {end}</source>
        <translation>上下文：第 {start} 到 {end} 小节</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>强度 {percent}%</translation>
    </message>
    <message>
        <source>seam {length} ms</source>
        <translation>接缝 {length} ms</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) · {seconds} s</source>
        <translation>
            <numerusform>%n 小节 · {seconds} 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars · {seconds} s</source>
        <translation>{bars} 小节 · {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n 小节</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars</source>
        <translation>{bars} 小节</translation>
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
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Select a clip on the left, or drop an audio file anywhere on this window.</source>
        <translation>在左侧选择片段，或将音频文件拖到窗口任意位置。</translation>
    </message>
    <message>
        <source>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</source>
        <translation>将音频文件拖到窗口任意位置。
WAV、AIFF、FLAC、MP3、OGG、M4A 或视频</translation>
    </message>
</context>
<context>
    <name>LaneActions</name>
    <message>
        <source>Hear comp</source>
        <translation>试听 Comp</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>将区域加入 Comp</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>移除播放头处的分段</translation>
    </message>
    <message>
        <source>Use take as base of comp</source>
        <translation>将 Take 用作 Comp 的基础</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>将 Comp 生成为 Take</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>移除 Comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Go to lanes</source>
        <translation>前往通道</translation>
    </message>
    <message>
        <source>Show lanes</source>
        <translation>显示通道</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Play takes equally loud</source>
        <translation>以相同响度播放 Take</translation>
    </message>
</context>
<context>
    <name>LaneCommands</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先选择一个区域：在波形上拖动。</translation>
    </message>
    <message>
        <source>{take} has no sound in the selected region.</source>
        <translation>{take} 在所选区域内没有声音。</translation>
    </message>
    <message>
        <source>Took {take} into the comp.</source>
        <translation>已将 {take} 加入 Comp。</translation>
    </message>
    <message>
        <source>{take} is heard there again.</source>
        <translation>那里重新播放 {take}。</translation>
    </message>
    <message>
        <source>This clip has no comp yet, and {take} would be its base. Take a part of another take.</source>
        <translation>此片段还没有 Comp，而 {take} 会是它的基础。请取另一个 Take 的一部分。</translation>
    </message>
    <message>
        <source>{take} is the base of the comp, and is heard there already.</source>
        <translation>{take} 是 Comp 的基础，那里已在播放它。</translation>
    </message>
    <message>
        <source>{take} is in the comp there already.</source>
        <translation>{take} 已在 Comp 的该处。</translation>
    </message>
    <message>
        <source>This clip has no comp yet. Drag over a lane to begin one.</source>
        <translation>此片段还没有 Comp。在通道上拖动即可开始。</translation>
    </message>
    <message>
        <source>The comp has no part of another take yet. Drag over a lane to take one.</source>
        <translation>Comp 中还没有其他 Take 的部分。在通道上拖动即可加入。</translation>
    </message>
    <message>
        <source>Writing the comp as one more take…</source>
        <translation>正在将 Comp 写为新的 Take…</translation>
    </message>
</context>
<context>
    <name>LaneMenus</name>
    <message>
        <source>Menu of {take}</source>
        <translation>{take} 的菜单</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>将区域加入 Comp</translation>
    </message>
    <message>
        <source>Base of the comp</source>
        <translation>Comp 的基础</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Repaint region from this take</source>
        <translation>从此 Take 重绘区域</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>重新生成…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Comp 菜单</translation>
    </message>
    <message>
        <source>Hear comp</source>
        <translation>试听 Comp</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>将 Comp 生成为 Take</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>移除播放头处的分段</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>移除 Comp</translation>
    </message>
</context>
<context>
    <name>LaneNotes</name>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>New: {start}–{end} s{more}</source>
        <translation>新：{start}–{end} 秒{more}</translation>
    </message>
    <message>
        <source>Comparing with {take}…</source>
        <translation>正在与 {take} 比较…</translation>
    </message>
    <message>
        <source>The same as {take}</source>
        <translation>与 {take} 相同</translation>
    </message>
    <message>
        <source>Differs at {spans} s and elsewhere from {take}</source>
        <translation>在 {spans} 秒等处与 {take} 不同</translation>
    </message>
    <message>
        <source>Differs at {spans} s from {take}</source>
        <translation>在 {spans} 秒处与 {take} 不同</translation>
    </message>
    <message>
        <source>Comp, empty</source>
        <translation>Comp，空</translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s), chosen: {span}</source>
        <translation>
            <numerusform>Comp，%n 个分段，已选：{span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s): {takes}</source>
        <translation>
            <numerusform>Comp，%n 个分段：{takes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{take}, {start} to {end} s</source>
        <translation>{take}，{start} 到 {end} 秒</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message>
        <source>The file is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>Show differences</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Show how far each take departs from the one that it was made from; hatched where both are the same</source>
        <translation>显示每个 Take 与其来源 Take 的差异程度；相同之处以斜线表示</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>响度一致</translation>
    </message>
    <message>
        <source>Play all takes as loud as the first one over the loop. Files are never changed.</source>
        <translation>以第一个 Take 在循环内的响度播放所有 Take。文件不会改变。</translation>
    </message>
    <message>
        <source>As regions</source>
        <translation>与区域相同</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静音处</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不吸附</translation>
    </message>
    <message>
        <source>What edges of the comp snap to</source>
        <translation>Comp 边缘的吸附对象</translation>
    </message>
    <message>
        <source>What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence</source>
        <translation>Comp 分段的吸附对象：顶部的选择 (小节、拍、过零点)，或静音处</translation>
    </message>
    <message>
        <source>Edges:</source>
        <translation>边缘：</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Scroll through takes</source>
        <translation>滚动浏览 Take</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>通道</translation>
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
        <translation>未指定</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn controls</source>
        <translation>学习控件</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>{parameter} – {description}</source>
        <translation>{parameter} – {description}</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn, then move a knob or press a pad on the controller.</source>
        <translation>选择一个参数并点击“学习”，然后在控制器上转动旋钮或按下打击垫。</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Move the control for “{parameter}” now.</source>
        <translation>现在操作要分配给“{parameter}”的控件。</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn.</source>
        <translation>选择一个参数并点击“学习”。</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss by steps</source>
        <translation>各步的损失</translation>
    </message>
    <message>
        <source>How far the model is from the songs. It jumps from step to step; what counts is where it goes.</source>
        <translation>模型与歌曲的差距。数值会逐步跳动，重要的是走向。</translation>
    </message>
    <message>
        <source>No step is done yet</source>
        <translation>尚未完成任何一步</translation>
    </message>
    <message>
        <source>Loss {last} now, {first} at first</source>
        <translation>损失：现在 {last}，最初 {first}</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>第 {first} 到 {last} 步</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} 步</translation>
    </message>
    <message>
        <source>The loss is drawn here as it learns</source>
        <translation>学习时在此绘制损失</translation>
    </message>
</context>
<context>
    <name>LyricStrip</name>
    <message>
        <source>Lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others.</source>
        <translation>左右键选择歌词行，回车键将其选为区域，同时按 Ctrl 则追加到其他区域。</translation>
    </message>
    <message>
        <source>No line is sung here.</source>
        <translation>此处没有歌词。</translation>
    </message>
    <message>
        <source>Nothing is known of lyrics in this take: only takes that were made to sing have them.</source>
        <translation>此 Take 没有歌词信息：只有以演唱方式生成的 Take 才有。</translation>
    </message>
    <message>
        <source>{words}, bar {start} to {end}</source>
        <translation>{words}，第 {start} 到 {end} 小节</translation>
    </message>
    <message>
        <source>Select line</source>
        <translation>选择歌词行</translation>
    </message>
    <message>
        <source>Click to select the line as the region, with Ctrl in addition to the others.</source>
        <translation>点击将歌词行选为区域，按住 Ctrl 则追加到其他区域。</translation>
    </message>
</context>
<context>
    <name>LyricsMenu</name>
    <message>
        <source>Lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>Menu of the lyrics</source>
        <translation>歌词菜单</translation>
    </message>
    <message>
        <source>Open lyrics, or hand on those of the selected take with their times (LRC)</source>
        <translation>打开歌词，或将所选 Take 的歌词连同时间导出 (LRC)</translation>
    </message>
    <message>
        <source>Open lyrics…</source>
        <translation>打开歌词…</translation>
    </message>
    <message>
        <source>Copy lines of the take as LRC</source>
        <translation>将 Take 的歌词行复制为 LRC</translation>
    </message>
    <message>
        <source>Save lines of the take as LRC…</source>
        <translation>将 Take 的歌词行保存为 LRC…</translation>
    </message>
</context>
<context>
    <name>MakingActions</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先选择一个区域：在波形上拖动。</translation>
    </message>
    <message>
        <source>Import a clip first: drop an audio file on the window.</source>
        <translation>先导入片段：把音频文件拖入窗口。</translation>
    </message>
    <message>
        <source>Removed {name} from the list. To put it back, press Ctrl+Z.</source>
        <translation>已将 {name} 移出列表。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>更改数值后重试。</translation>
    </message>
</context>
<context>
    <name>MakingPages</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Adapters (!)</source>
        <translation>适配器 (!)</translation>
    </message>
    <message>
        <source>An adapter that is switched on cannot be used. No take can be made with it.</source>
        <translation>有一个已启用的适配器无法使用。此时不能生成 Take。</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>适配器 ({count})</translation>
    </message>
    <message>
        <source>Switched on: {count}</source>
        <translation>已启用：{count}</translation>
    </message>
    <message>
        <source>LoRA, LoKr and other adapters change the sound of the model</source>
        <translation>LoRA、LoKr 等适配器会改变模型的声音</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Add section</source>
        <translation>添加段落</translation>
    </message>
    <message>
        <source>Puts the mark of a section before the line of the cursor</source>
        <translation>在光标所在行之前插入段落标记</translation>
    </message>
</context>
<context>
    <name>MarkerActions</name>
    <message>
        <source>Add marker at playhead</source>
        <translation>在播放头处添加标记</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>将区域设为段落</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>添加 DAW 的标记</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Select section at playhead</source>
        <translation>选择播放头处的段落</translation>
    </message>
    <message>
        <source>Select lyric line at playhead</source>
        <translation>选择播放头处的歌词行</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>移除标记</translation>
    </message>
</context>
<context>
    <name>MarkerHandle</name>
    <message>
        <source>Marker without a name</source>
        <translation>未命名的标记</translation>
    </message>
    <message>
        <source>{name}, bar {start}</source>
        <translation>{name}，第 {start} 小节</translation>
    </message>
    <message>
        <source>{name}, bar {start} to {end}</source>
        <translation>{name}，第 {start} 到 {end} 小节</translation>
    </message>
    <message>
        <source>There are no markers yet. Add one at the playhead (M).</source>
        <translation>还没有标记。在播放头处添加 (M)。</translation>
    </message>
    <message>
        <source>This section lies outside the take.</source>
        <translation>此段落在 Take 之外。</translation>
    </message>
    <message>
        <source>Select a clip first: markers belong to a clip.</source>
        <translation>先选择一个片段：标记属于片段。</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>先选择一个区域：在波形上拖动。</translation>
    </message>
</context>
<context>
    <name>MarkerParts</name>
    <message>
        <source>Select section</source>
        <translation>选择段落</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>前往标记</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>移除标记</translation>
    </message>
</context>
<context>
    <name>MarkerStrip</name>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s).</source>
        <translation>
            <numerusform>%n 个标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>No markers yet. Add one at the playhead (M), or with a double click here.</source>
        <translation>还没有标记。在播放头处添加 (M)，或在此双击。</translation>
    </message>
    <message>
        <source>Double-click to add a marker (M).</source>
        <translation>双击添加标记 (M)。</translation>
    </message>
    <message>
        <source>Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it.</source>
        <translation>在播放头处添加标记 (M)。左右键选择标记，按住 Alt 移动一拍，按住 Alt+Shift 移动一个采样。回车键选择其段落，F2 重命名，Delete 移除。</translation>
    </message>
    <message>
        <source>Click a marker to select its section, drag it to move it, double-click to rename it.
Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap.</source>
        <translation>点击标记选择其段落，拖动可移动，双击可重命名。
在旁边双击可添加标记，也可在播放头处添加 (M)。按住 Shift 不吸附。</translation>
    </message>
    <message>
        <source>Select section</source>
        <translation>选择段落</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>前往标记</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Keep only its start</source>
        <translation>只保留起点</translation>
    </message>
    <message>
        <source>Make it a section up to the next marker</source>
        <translation>设为到下一个标记的段落</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Add marker here</source>
        <translation>在此添加标记</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>将区域设为段落</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>添加 DAW 的标记</translation>
    </message>
</context>
<context>
    <name>MemoryMeter</name>
    <message>
        <source>Memory of the engine</source>
        <translation>引擎内存</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Free the memory</source>
        <translation>释放内存</translation>
    </message>
    <message>
        <source>Other programs can use it then. The next job loads the model again. A job that runs is done first.</source>
        <translation>释放后可供其他程序使用。下一个任务会重新载入模型。正在运行的任务会先完成。</translation>
    </message>
    <message>
        <source>{held} of the {total} of this machine</source>
        <translation>{held}，本机共 {total}</translation>
    </message>
    <message>
        <source>{held} of the {total} of the graphics card ({device})</source>
        <translation>{held}，显卡 ({device}) 共 {total}</translation>
    </message>
    <message>
        <source>Memory of the graphics card</source>
        <translation>显卡内存</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>制作(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Take</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;DAW</source>
        <translation>&amp;DAW</translation>
    </message>
    <message>
        <source>Mar&amp;kers</source>
        <translation>标记(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>更多菜单</translation>
    </message>
    <message>
        <source>Show the menus that have no room</source>
        <translation>显示放不下的菜单</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Save take as…</source>
        <translation>Take 另存为…</translation>
    </message>
    <message>
        <source>Save all takes with tempo map…</source>
        <translation>保存所有 Take 和速度图…</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>粘贴文件</translation>
    </message>
    <message>
        <source>Accept take</source>
        <translation>采纳 Take</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Space and tidying up…</source>
        <translation>空间与清理…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Find clip</source>
        <translation>查找片段</translation>
    </message>
    <message>
        <source>Collections of clip…</source>
        <translation>片段的合集…</translation>
    </message>
    <message>
        <source>Archive clip</source>
        <translation>归档片段</translation>
    </message>
    <message>
        <source>Delete clip</source>
        <translation>删除片段</translation>
    </message>
    <message>
        <source>Discard take</source>
        <translation>丢弃 Take</translation>
    </message>
    <message>
        <source>Restore discarded take</source>
        <translation>恢复已丢弃的 Take</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Repaint region</source>
        <translation>重绘区域</translation>
    </message>
    <message>
        <source>Cover take</source>
        <translation>翻唱 Take</translation>
    </message>
    <message>
        <source>Cover take closely</source>
        <translation>贴近原样翻唱 Take</translation>
    </message>
    <message>
        <source>Roll take again with one thing changed…</source>
        <translation>更改一项后重新生成 Take…</translation>
    </message>
    <message>
        <source>Load recipe of take</source>
        <translation>载入 Take 的配方</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>叠加轨道</translation>
    </message>
    <message>
        <source>Extract a track</source>
        <translation>提取轨道</translation>
    </message>
    <message>
        <source>Complete with a track</source>
        <translation>补全轨道</translation>
    </message>
    <message>
        <source>Morph take</source>
        <translation>变形 Take</translation>
    </message>
    <message>
        <source>Continue take</source>
        <translation>续写 Take</translation>
    </message>
    <message>
        <source>Generate new clip</source>
        <translation>生成新片段</translation>
    </message>
    <message>
        <source>Let the planner write</source>
        <translation>让规划器代写</translation>
    </message>
    <message>
        <source>Improve description and lyrics</source>
        <translation>改进描述和歌词</translation>
    </message>
    <message>
        <source>What is this take or region?</source>
        <translation>此 Take 或区域是什么？</translation>
    </message>
    <message>
        <source>Add adapters…</source>
        <translation>添加适配器…</translation>
    </message>
    <message>
        <source>Train an adapter…</source>
        <translation>训练适配器…</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>取消所有任务</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>从内存卸载模型</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>下一个 Take</translation>
    </message>
    <message>
        <source>Previous take</source>
        <translation>上一个 Take</translation>
    </message>
    <message>
        <source>Compare with last selected take</source>
        <translation>与上次选择的 Take 比较</translation>
    </message>
    <message>
        <source>Versions or list of takes</source>
        <translation>版本或 Take 列表</translation>
    </message>
    <message>
        <source>Take in row {number}</source>
        <translation>第 {number} 行的 Take</translation>
    </message>
    <message>
        <source>Fetch selection from DAW</source>
        <translation>获取 DAW 所选内容</translation>
    </message>
    <message>
        <source>Insert take on new track</source>
        <translation>将 Take 插入新轨道</translation>
    </message>
    <message>
        <source>Insert take on selected track</source>
        <translation>将 Take 插入所选轨道</translation>
    </message>
    <message>
        <source>Insert all takes on new tracks</source>
        <translation>将所有 Take 插入新轨道</translation>
    </message>
    <message>
        <source>Follow tempo and bars: on or off</source>
        <translation>跟随速度和小节：开或关</translation>
    </message>
    <message>
        <source>Play in sync: on or off</source>
        <translation>同步播放：开或关</translation>
    </message>
    <message>
        <source>Return take to source file</source>
        <translation>将 Take 写回源文件</translation>
    </message>
    <message>
        <source>Restore source file</source>
        <translation>恢复源文件</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>连接 DAW…</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>学习控件 (MIDI、OSC)…</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Output level</source>
        <translation>输出电平</translation>
    </message>
    <message>
        <source>Output level, -60 to 0 dBFS</source>
        <translation>输出电平，-60 到 0 dBFS</translation>
    </message>
    <message>
        <source>left {left} dB, right {right} dB</source>
        <translation>左 {left} dB，右 {right} dB</translation>
    </message>
    <message>
        <source>{levels}, above full scale</source>
        <translation>{levels}，超过满刻度</translation>
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
        <translation>{state}。所有文件完好</translation>
    </message>
    <message>
        <source>Progress of {model}</source>
        <translation>{model} 的进度</translation>
    </message>
    <message>
        <source>{state}. {problem}</source>
        <translation>{state}。{problem}</translation>
    </message>
    <message>
        <source>{model}: {state}</source>
        <translation>{model}：{state}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause the download of {model}</source>
        <translation>暂停下载 {model}</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Give up the download of {model}</source>
        <translation>放弃下载 {model}</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Stop checking {model}</source>
        <translation>停止检查 {model}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume the download of {model}</source>
        <translation>继续下载 {model}</translation>
    </message>
    <message>
        <source>Get ({size})</source>
        <translation>下载 ({size})</translation>
    </message>
    <message>
        <source>Get {model}</source>
        <translation>下载 {model}</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>使用 {model}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Verify {model}</source>
        <translation>校验 {model}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove {model}</source>
        <translation>移除 {model}</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>解除引用…</translation>
    </message>
    <message>
        <source>Let go of {model}</source>
        <translation>解除对 {model} 的引用</translation>
    </message>
    <message>
        <source>Download it from huggingface.co into the model folder. Music goes on meanwhile.</source>
        <translation>从 huggingface.co 下载到模型文件夹。期间可继续制作音乐。</translation>
    </message>
    <message>
        <source>Stop and keep what is here. Resume goes on there, also after a restart.</source>
        <translation>停止并保留已下载的内容。“继续”会从此处接着下载，重启后也可以。</translation>
    </message>
    <message>
        <source>Stop and delete what was downloaded</source>
        <translation>停止并删除已下载的内容</translation>
    </message>
    <message>
        <source>Use it from the next job on</source>
        <translation>从下一个任务开始使用</translation>
    </message>
    <message>
        <source>Compare its files with their published checksums, or look whether they are whole</source>
        <translation>将文件与公布的校验和比对，或检查文件是否完整</translation>
    </message>
    <message>
        <source>Do not use it any more. Its files stay where they are.</source>
        <translation>不再使用。其文件留在原处。</translation>
    </message>
    <message>
        <source>Delete its files from the model folder</source>
        <translation>从模型文件夹中删除其文件</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Engine off</source>
        <translation>引擎关闭</translation>
    </message>
    <message>
        <source>Get or choose a model…</source>
        <translation>下载或选择模型…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>从内存卸载模型</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>重启引擎</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Model: {words}</source>
        <translation>模型：{words}</translation>
    </message>
    <message>
        <source>Model: {words}. {status}</source>
        <translation>模型：{words}。{status}</translation>
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
        <translation>{music} 秒用时 {time} 秒</translation>
    </message>
    <message>
        <source>The engine makes the music in a separate process. Its model is {model}.</source>
        <translation>引擎在独立进程中生成音乐。其模型为 {model}。</translation>
    </message>
    <message>
        <source>It computes on {device}.</source>
        <translation>它在 {device} 上运算。</translation>
    </message>
    <message>
        <source>It uses {memory} of memory now.</source>
        <translation>它目前使用 {memory} 内存。</translation>
    </message>
    <message>
        <source>{music} s of new music take about {time} s here, as the last jobs did.</source>
        <translation>按最近的任务计算，在此生成 {music} 秒新音乐约需 {time} 秒。</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>How they compute</source>
        <translation>运算方式</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>规划器在模型生成之前先起草新音乐。需要安装。</translation>
    </message>
    <message>
        <source>How exactly numbers are kept: fewer bits take less memory.</source>
        <translation>数值的精确程度：位数越少，内存占用越小。</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card, if there is one.</source>
        <translation>“自动”会在有显卡时使用显卡。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>规划器</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>运算设备</translation>
    </message>
    <message>
        <source>Adapters change what a model makes. Their list is beside the prompt.</source>
        <translation>适配器改变模型生成的内容。其列表在提示词旁边。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (最小，快)</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s) on…</source>
        <translation>
            <numerusform>已启用 %n 个适配器…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters…</source>
        <translation>适配器…</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (未安装)</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} 已就绪。</translation>
    </message>
    <message>
        <source>Use {model} now</source>
        <translation>立即使用 {model}</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Waits for its turn</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Checking its files: {percent} %</source>
        <translation>正在检查文件：{percent}%</translation>
    </message>
    <message>
        <source>Checking its files…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Asking the server for its files…</source>
        <translation>正在向服务器查询文件…</translation>
    </message>
    <message>
        <source>{total} are here. Checking them…</source>
        <translation>已收到 {total}。正在检查…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate}/s, about {time} left</source>
        <translation>{done}/{total}，{rate}/秒，约剩 {time}</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Adopted from another folder</source>
        <translation>引用自其他文件夹</translation>
    </message>
    <message>
        <source>Incomplete. Missing: {parts}</source>
        <translation>不完整。缺少：{parts}</translation>
    </message>
    <message>
        <source>Paused at {here} of {total}</source>
        <translation>暂停于 {here}/{total}</translation>
    </message>
    <message>
        <source>Broken off at {here} of {total}</source>
        <translation>中断于 {here}/{total}</translation>
    </message>
    <message>
        <source>Not there now: {folder}</source>
        <translation>目前不在：{folder}</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Drafts new music before a model makes it: tempo, key, words and course.</source>
        <translation>在模型生成之前起草新音乐：速度、调性、文字和走向。</translation>
    </message>
    <message>
        <source>Every music model needs it. It comes with the first one that you get.</source>
        <translation>所有音乐模型都需要它。首次下载音乐模型时会一并下载。</translation>
    </message>
    <message>
        <source>Sings in {count} languages, up to {minutes} min.</source>
        <translation>可用 {count} 种语言演唱，最长 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Music without voices, up to {seconds} s.</source>
        <translation>无人声音乐，最长 {seconds} 秒。</translation>
    </message>
    <message>
        <source>{voice} {tasks}</source>
        <translation>{voice}{tasks}</translation>
    </message>
    <message>
        <source>Small and fast, for sketches; it does every task.</source>
        <translation>小巧快速，适合做小样；支持所有操作。</translation>
    </message>
    <message>
        <source>Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description.</source>
        <translation>支持所有操作，包括叠加和单独轨道，{steps} 步引导：慢，贴近描述。</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} guided steps: slow, and near to the description.</source>
        <translation>新音乐、重绘和翻唱，{steps} 步引导：慢，贴近描述。</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} steps: fast.</source>
        <translation>新音乐、重绘和翻唱，{steps} 步：快。</translation>
    </message>
    <message>
        <source>{what} · {size} · licence {licence}</source>
        <translation>{what} · {size} · 许可证 {licence}</translation>
    </message>
    <message>
        <source>Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8</source>
        <translation>内存：显卡约 {gpu}，无显卡约 {cpu}，int8 约 {small}</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}, with {size} of memory</source>
        <translation>本机：30 秒音乐约需 {time}，占用 {size} 内存</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}</source>
        <translation>本机：30 秒音乐约需 {time}</translation>
    </message>
    <message>
        <source>On this machine: {size} of memory</source>
        <translation>本机：占用 {size} 内存</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Damaged files:
{lines}
Remove the model and get it again.</source>
        <translation>损坏的文件：
{lines}
移除模型后重新下载。</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reading the model folder…</source>
        <translation>正在读取模型文件夹…</translation>
    </message>
    <message>
        <source>Adopt a folder…</source>
        <translation>引用文件夹…</translation>
    </message>
    <message>
        <source>Adopt a file…</source>
        <translation>引用文件…</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>模型位于 {folder}</translation>
    </message>
    <message>
        <source>Choose the folder that holds the weights</source>
        <translation>选择存放权重的文件夹</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>权重 ({patterns})</translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation>选择权重文件</translation>
    </message>
    <message>
        <source>Looking at {path}…</source>
        <translation>正在查看 {path}…</translation>
    </message>
    <message>
        <source>Adopted: {names}. Nothing was copied.</source>
        <translation>已引用：{names}。未复制任何内容。</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Music models</source>
        <translation>音乐模型</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>规划器</translation>
    </message>
    <message>
        <source>Needed by every music model</source>
        <translation>所有音乐模型都需要</translation>
    </message>
    <message>
        <source>Models that you have already: drop their folder or file here, or choose it. Nothing is copied.</source>
        <translation>已有的模型：将其文件夹或文件拖到这里，或进行选择。不会复制任何内容。</translation>
    </message>
</context>
<context>
    <name>ModelsDoor</name>
    <message>
        <source>The planner is now {model}.</source>
        <translation>当前规划器：{model}。</translation>
    </message>
    <message>
        <source>The model is now {model}.</source>
        <translation>当前模型：{model}。</translation>
    </message>
    <message>
        <source>{model} is ready, and the next job uses it.</source>
        <translation>{model} 已就绪，下一个任务会使用它。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>The folder that holds the models of ACE-Step 1.5, a folder each</source>
        <translation>存放 ACE-Step 1.5 模型的文件夹，每个模型一个子文件夹</translation>
    </message>
    <message>
        <source>checkpoints, weights, ACE-Step, path</source>
        <translation>检查点, 权重, ACE-Step, 路径</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>variant, turbo, base, SFT, XL, Sketch, checkpoint</source>
        <translation>型号, Turbo, Base, SFT, XL, Sketch, 检查点</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (最小，快)</translation>
    </message>
    <message>
        <source>How exactly the model calculates: fewer bits take less memory</source>
        <translation>模型运算的精确程度：位数越少，内存占用越小</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>quantization, 8 bit, half, memory, speed</source>
        <translation>量化, 8 位, 半精度, 内存, 速度</translation>
    </message>
    <message>
        <source>The processor that the model runs on</source>
        <translation>运行模型的处理器</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>运算设备</translation>
    </message>
    <message>
        <source>graphics card, GPU, processor, device, accelerator</source>
        <translation>显卡, GPU, 处理器, 设备, 加速器</translation>
    </message>
    <message>
        <source>Steps, shift, guidance, solver…</source>
        <translation>步数、偏移、引导、求解器…</translation>
    </message>
    <message>
        <source>Show them under “More” in the prompt, where they are set for the next takes</source>
        <translation>显示提示词中“更多”下的这些项，在那里为后续 Take 设置</translation>
    </message>
    <message>
        <source>expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler</source>
        <translation>专家, 质量, 采样, 迭代, 调度, 时间步, 噪声, CFG, 提示词强度, 比例, Euler</translation>
    </message>
    <message>
        <source>Keep the whole model loaded</source>
        <translation>整个模型保持载入</translation>
    </message>
    <message>
        <source>Load one part at a time</source>
        <translation>每次载入一个部分</translation>
    </message>
    <message>
        <source>One part at a time takes the least memory and more time</source>
        <translation>每次载入一个部分占用内存最少，但耗时更长</translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation>内存使用</translation>
    </message>
    <message>
        <source>RAM, VRAM, residency</source>
        <translation>内存, 显存, RAM, VRAM, 驻留</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>How long an idle model stays in memory</source>
        <translation>空闲的模型在内存中保留多久</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>保持载入</translation>
    </message>
    <message>
        <source>unload, free memory, idle, minutes, VRAM</source>
        <translation>卸载, 释放内存, 空闲, 分钟, 显存</translation>
    </message>
    <message>
        <source>Load the model at the start</source>
        <translation>启动时加载模型</translation>
    </message>
    <message>
        <source>The first take then comes sooner. It is not done where little memory would be left.</source>
        <translation>这样第一条 take 会更快完成。如果剩余内存会过少，则不会提前加载。</translation>
    </message>
    <message>
        <source>preload, warm up, startup, memory, RAM</source>
        <translation>预加载, 预热, 启动, 内存, RAM</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>规划器在模型生成之前先起草新音乐。需要安装。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>规划器</translation>
    </message>
    <message>
        <source>language model, LM, 5 Hz, thinking</source>
        <translation>语言模型, LM, 5 Hz, 思考</translation>
    </message>
    <message>
        <source>Let the planner rewrite the description</source>
        <translation>允许规划器改写描述</translation>
    </message>
    <message>
        <source>The planner may say in more words what you describe.</source>
        <translation>规划器可以用更多文字表达你的描述。</translation>
    </message>
    <message>
        <source>caption, prompt, enhance, improve</source>
        <translation>描述, 提示词, 增强, 改进</translation>
    </message>
    <message>
        <source>Automatic: {model}</source>
        <translation>自动：{model}</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (未安装)</translation>
    </message>
    <message>
        <source>Not found: {parts}</source>
        <translation>未找到：{parts}</translation>
    </message>
    <message>
        <source>{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. For more, choose the folder with the ACE-Step 1.5 checkpoints.</source>
        <translation>{model} 小巧快速，可生成 2 到 {seconds} 秒音乐，不能演唱。需要更多时，选择存放 ACE-Step 1.5 检查点的文件夹。</translation>
    </message>
    <message>
        <source>The model is complete and ready to use.</source>
        <translation>模型完整，可以使用。</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Seed, variation, steps, shift, guidance and solver</source>
        <translation>种子、变化量、步数、偏移、引导和求解器</translation>
    </message>
    <message>
        <source>Model&apos;s default: {value}</source>
        <translation>模型默认：{value}</translation>
    </message>
    <message>
        <source>How closely the model follows the description. More than the default sounds harder.</source>
        <translation>模型遵循描述的程度。高于默认值时，声音更生硬。</translation>
    </message>
    <message>
        <source>{model} has its guidance built in.</source>
        <translation>{model} 自带引导。</translation>
    </message>
    <message>
        <source>Denoising steps: more take longer. {model} takes up to {most}.</source>
        <translation>去噪步数：越多越久。{model} 最多 {most} 步。</translation>
    </message>
    <message>
        <source>More, unfolded</source>
        <translation>更多，已展开</translation>
    </message>
    <message>
        <source>More, folded</source>
        <translation>更多，已折叠</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>The same seed makes the same take again. Leave empty for a new seed each time.</source>
        <translation>相同的种子会再次生成相同的 Take。留空则每次使用新种子。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变化量</translation>
    </message>
    <message>
        <source>How far takes depart from what the seed alone would make.</source>
        <translation>Take 与仅由种子生成的结果相差多远。</translation>
    </message>
    <message>
        <source>Seed of the variation</source>
        <translation>变化种子</translation>
    </message>
    <message>
        <source>The same seed makes the same variation again.</source>
        <translation>相同的种子会再次产生相同的变化。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>How long the early, noisy part of the schedule lasts, in which the form is decided.</source>
        <translation>调度中决定结构的早期高噪声部分持续多久。</translation>
    </message>
    <message>
        <source>How a step is computed. Heun takes twice as long; SDE adds new noise at each step.</source>
        <translation>每一步的运算方式。Heun 耗时加倍；SDE 每步加入新噪声。</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>求解器</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the marker</source>
        <translation>标记名称</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Reading the library: {done} of {total} takes</source>
        <translation>正在读取资料库：{done}/{total} 个 Take</translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on track “{track}” in {daw}.</source>
        <translation>
            <numerusform>已将 %n 个 Take 插入 {daw} 轨道“{track}”的{place}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.</source>
        <translation>
            <numerusform>已将 %n 个 Take 插入 {daw} 新轨道 {track} 的{place}。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Accepted the take: {path}</source>
        <translation>已采纳 Take：{path}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n take(s) and the tempo map in {folder}.</source>
        <translation>
            <numerusform>已将 %n 个 Take 和速度图保存到 {folder}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored the source file {file}.</source>
        <translation>已恢复源文件 {file}。</translation>
    </message>
    <message>
        <source>Returned the take to the source file {file}.</source>
        <translation>已将 Take 写回源文件 {file}。</translation>
    </message>
    <message>
        <source>Discarded {take}. To restore it, press Ctrl+Shift+Backspace.</source>
        <translation>已丢弃 {take}。按 Ctrl+Shift+退格 可恢复。</translation>
    </message>
    <message>
        <source>Restored {take}.</source>
        <translation>已恢复 {take}。</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Switch to {model}</source>
        <translation>切换到 {model}</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>下载模型…</translation>
    </message>
    <message>
        <source>Go on without reference</source>
        <translation>不用参考继续</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>生成新音乐</translation>
    </message>
    <message>
        <source>Repaint a region</source>
        <translation>重绘区域</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Without a script</source>
        <translation>不用脚本</translation>
    </message>
    <message>
        <source>These report tempo or position. They cannot insert takes or fetch clips.</source>
        <translation>这些方式报告速度或位置，但不能插入 Take 或获取片段。</translation>
    </message>
    <message>
        <source>A package is missing. To install it, type: {command}</source>
        <translation>缺少软件包。要安装，输入：{command}</translation>
    </message>
</context>
<context>
    <name>Overflow</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Show what has no room here</source>
        <translation>显示此处放不下的内容</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Scroll through time</source>
        <translation>沿时间滚动</translation>
    </message>
    <message>
        <source>The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.</source>
        <translation>整个片段。拖动滑块可滚动，拖动两端可缩放。双击显示全部。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Make</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Jobs ({count})</source>
        <translation>任务 ({count})</translation>
    </message>
</context>
<context>
    <name>PastProblems</name>
    <message>
        <source>{time}  {problem} ({count} times)</source>
        <translation>{time}  {problem} ({count} 次)</translation>
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
        <translation>适配器的位置</translation>
    </message>
    <message>
        <source>Choose where the adapter goes</source>
        <translation>选择适配器的存放位置</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>How long it learns. Listen to the samples: if they copy your songs, take fewer.</source>
        <translation>学习多久。试听样本：如果照搬了你的歌曲，就减少步数。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>How much the adapter can learn. More takes more memory and disk.</source>
        <translation>适配器能学到多少。越大，内存和磁盘用量越多。</translation>
    </message>
    <message>
        <source>Steps between samples</source>
        <translation>样本之间的步数</translation>
    </message>
    <message>
        <source>After so many steps a sample of ten seconds and the adapter so far are written.</source>
        <translation>每过这么多步，就写入十秒的样本和当前的适配器。</translation>
    </message>
    <message>
        <source>Longest excerpt</source>
        <translation>最长节选</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How much of a song is heard in one step. Less takes less memory.</source>
        <translation>一步听一首歌的多少。越短，内存用量越少。</translation>
    </message>
    <message>
        <source>Excerpts per step</source>
        <translation>每步节选数</translation>
    </message>
    <message>
        <source>More make each step steadier and slower.</source>
        <translation>越多，每步越稳也越慢。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>The adapter acts at alpha / rank. It follows the rank until you change it.</source>
        <translation>适配器按 alpha / 秩 起作用。在你更改之前，它随秩变化。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far each step goes. Lower it if the loss runs away.</source>
        <translation>每步走多远。损失失控时调低。</translation>
    </message>
    <message>
        <source>{tip} From {low} to {high}, usually {usual}.</source>
        <translation>{tip}{low} 到 {high}，通常为 {usual}。</translation>
    </message>
    <message>
        <source>The adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The adapter is a folder of this name</source>
        <translation>适配器是以此命名的文件夹</translation>
    </message>
    <message>
        <source>The model that the adapter changes. It works with models of the same size.</source>
        <translation>适配器所改变的模型。它适用于相同大小的模型。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Samples, excerpts, alpha and learning rate</source>
        <translation>样本、节选、alpha 和学习率</translation>
    </message>
</context>
<context>
    <name>PracticeField</name>
    <message>
        <source>Practice field</source>
        <translation>练习区</translation>
    </message>
    <message>
        <source>Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here.</source>
        <translation>从 Take 列表将一个 Take 拖到此处，或复制后在此按 Ctrl+V。</translation>
    </message>
    <message>
        <source>The clipboard holds no file.</source>
        <translation>剪贴板里没有文件。</translation>
    </message>
    <message>
        <source>A drag arrived, but no file in it.</source>
        <translation>收到了拖放，但其中没有文件。</translation>
    </message>
    <message>
        <source>Formats: {formats}</source>
        <translation>格式：{formats}</translation>
    </message>
    <message>
        <source>Arrived, but it cannot be read: {path} ({reason})</source>
        <translation>已收到，但无法读取：{path} ({reason})</translation>
    </message>
    <message>
        <source>Arrived: {path}, a WAV file of {size} MB</source>
        <translation>已收到：{path}，WAV 文件，{size} MB</translation>
    </message>
    <message>
        <source>Arrived: {path}, {size} MB</source>
        <translation>已收到：{path}，{size} MB</translation>
    </message>
</context>
<context>
    <name>PracticeWindow</name>
    <message>
        <source>Practice field of DAW Bridge</source>
        <translation>DAW Bridge 练习区</translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Keep words and values under a name, and bring them back. Drop the file of a preset to use it.</source>
        <translation>将文字和数值以一个名称保存，随时调出。将预设文件拖入即可使用。</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>存为预设…</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>还没有预设</translation>
    </message>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>无法使用：{file}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>{preset}…</source>
        <translation>{preset}…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>ProblemBell</name>
    <message>
        <source>Show the last problems (Shift+F8)</source>
        <translation>显示最近的问题 (Shift+F8)</translation>
    </message>
    <message numerus="yes">
        <source>Problems: %n new</source>
        <translation>
            <numerusform>问题：%n 个新增</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems: none that is new</source>
        <translation>问题：无新增</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems, the newest first</source>
        <translation>问题，最新的在前</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy message, hint and details, to send them to somebody</source>
        <translation>复制消息、提示和详情，以便发给他人</translation>
    </message>
    <message>
        <source>Nothing went wrong since DAW Bridge was started.</source>
        <translation>DAW Bridge 启动以来没有出现问题。</translation>
    </message>
</context>
<context>
    <name>ProblemToast</name>
    <message>
        <source>Take the next step (F8 goes here)</source>
        <translation>执行下一步 (F8 可到此处)</translation>
    </message>
    <message>
        <source>Close this message (Esc). It stays in the list of problems.</source>
        <translation>关闭此消息 (Esc)。它仍保留在问题列表中。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint}</source>
        <translation>问题：{problem}。{hint}</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint} F8 goes to the button “{step}”.</source>
        <translation>问题：{problem}。{hint} 按 F8 前往按钮“{step}”。</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Number of takes to make</source>
        <translation>要生成的 Take 数量</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>歌词语言</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Prompt and adapters</source>
        <translation>提示词和适配器</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>调性</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Take 数</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposed changes</source>
        <translation>建议的更改</translation>
    </message>
    <message>
        <source>Space ticks a change, Return accepts what is ticked, Esc leaves all.</source>
        <translation>空格键勾选更改，回车键采纳勾选的内容，Esc 全部不采纳。</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>All changes</source>
        <translation>所有更改</translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>全不采纳</translation>
    </message>
    <message>
        <source>Description, lyrics and values stay as they are</source>
        <translation>描述、歌词和数值保持不变</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What the planner proposes. Nothing is changed before you accept it.</source>
        <translation>规划器的建议。采纳之前不会有任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n change(s) proposed</source>
        <translation>
            <numerusform>{title}：建议 %n 处更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部采纳</translation>
    </message>
    <message>
        <source>Accept {n} of {count}</source>
        <translation>采纳 {n}/{count}</translation>
    </message>
    <message>
        <source>The planner has written</source>
        <translation>规划器所写的内容</translation>
    </message>
    <message>
        <source>The planner suggests</source>
        <translation>规划器建议的改进</translation>
    </message>
    <message>
        <source>The planner has heard</source>
        <translation>规划器听到的内容</translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>You have changed this meanwhile</source>
        <translation>你已在此期间更改过</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as they are</source>
        <translation>
            <numerusform>%n 行不变</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is: {text}</source>
        <translation>不变：{text}</translation>
    </message>
    <message>
        <source>“{before}” becomes “{after}”</source>
        <translation>“{before}”改为“{after}”</translation>
    </message>
    <message>
        <source>New: “{text}”</source>
        <translation>新增：“{text}”</translation>
    </message>
    <message>
        <source>Goes: “{text}”</source>
        <translation>删去：“{text}”</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>调性</translation>
    </message>
    <message>
        <source>Tempo of new music</source>
        <translation>新音乐的速度</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>新音乐的拍号</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>新音乐的长度</translation>
    </message>
    <message>
        <source>The DAW sets this</source>
        <translation>由 DAW 设定</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}</source>
        <translation>{name}：{before} 改为 {after}</translation>
    </message>
    <message>
        <source>{name}: {values}</source>
        <translation>{name}：{values}</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo} bpm</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Proposed</name>
    <message>
        <source>{change}. Left: {why}</source>
        <translation>{change}。保持不变：{why}</translation>
    </message>
    <message>
        <source>{change}, ticked</source>
        <translation>{change}，已勾选</translation>
    </message>
    <message>
        <source>{change}, not ticked</source>
        <translation>{change}，未勾选</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Give up the download of {model}?</source>
        <translation>放弃下载 {model}？</translation>
    </message>
    <message>
        <source>The {size} that were downloaded will be deleted.</source>
        <translation>已下载的 {size} 会被删除。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Let go of {model}?</source>
        <translation>解除对 {model} 的引用？</translation>
    </message>
    <message>
        <source>It is not used any more. Its files stay in {folder}.</source>
        <translation>将不再使用它。其文件留在 {folder}。</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>解除引用</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>移除 {model}？</translation>
    </message>
    <message>
        <source>{size} will be deleted. To use it again, you will have to get it again.</source>
        <translation>将删除 {size}。再次使用时需要重新下载。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region.</source>
        <translation>为新音乐取用一段声音的音色：将文件拖到这里，或选择文件、Take 或区域。</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Take the timbre of nothing else. The file stays.</source>
        <translation>不再取用其音色。文件会保留。</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>移除参考</translation>
    </message>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>音频文件 ({patterns})</translation>
    </message>
    <message>
        <source>Choose a reference</source>
        <translation>选择参考</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Selected region</source>
        <translation>所选区域</translation>
    </message>
    <message>
        <source>Selected take</source>
        <translation>所选 Take</translation>
    </message>
    <message>
        <source>{take} of {clip}</source>
        <translation>{clip} 的 {take}</translation>
    </message>
    <message>
        <source>Reference: {name}</source>
        <translation>参考：{name}</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>Region {span}</source>
        <translation>区域 {span}</translation>
    </message>
    <message>
        <source>Description of this region</source>
        <translation>此区域的描述</translation>
    </message>
    <message>
        <source>As for all regions: {caption}</source>
        <translation>与所有区域相同：{caption}</translation>
    </message>
    <message>
        <source>As for all regions</source>
        <translation>与所有区域相同</translation>
    </message>
    <message>
        <source>Lyrics of this region</source>
        <translation>此区域的歌词</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>单独设置</translation>
    </message>
    <message>
        <source>This region has a strength of its own</source>
        <translation>此区域有单独的强度</translation>
    </message>
    <message>
        <source>Strength of this region in percent</source>
        <translation>此区域的强度，百分比</translation>
    </message>
    <message>
        <source>How far the region changes: 0 keeps it, 100 % makes it new</source>
        <translation>区域改变多少：0 为保持不变，100% 为全新</translation>
    </message>
    <message>
        <source>Same as all</source>
        <translation>与全部相同</translation>
    </message>
    <message>
        <source>Take words and strength of its own from this region</source>
        <translation>去掉此区域单独的文字和强度</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>描述(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lyrics</source>
        <translation>歌词(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <translation>强度(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;eam</source>
        <translation>接缝(&amp;E)</translation>
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
        <translation>此区域的接缝，毫秒</translation>
    </message>
    <message>
        <source>How long the new music fades into what is kept, inside the region; at most a quarter of it</source>
        <translation>新音乐在区域内部渐变到保留部分所用的时间；最多为区域的四分之一</translation>
    </message>
</context>
<context>
    <name>RegionHandle</name>
    <message>
        <source>There is no region to move. Select one first.</source>
        <translation>没有可移动的区域。先选择一个。</translation>
    </message>
    <message>
        <source>Keys move region {number}, at bar {place}.</source>
        <translation>按键移动区域 {number}，位于第 {place} 小节。</translation>
    </message>
    <message>
        <source>Keys move the start of region {number}, at bar {place}.</source>
        <translation>按键移动区域 {number} 的起点，位于第 {place} 小节。</translation>
    </message>
    <message>
        <source>Keys move the end of region {number}, at bar {place}.</source>
        <translation>按键移动区域 {number} 的终点，位于第 {place} 小节。</translation>
    </message>
</context>
<context>
    <name>RollMenu</name>
    <message>
        <source>Roll again with</source>
        <translation>重新生成，更换</translation>
    </message>
    <message>
        <source>Roll {take} again with</source>
        <translation>重新生成 {take}，更换</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Other &amp;words…</source>
        <translation>文字(&amp;W)…</translation>
    </message>
    <message>
        <source>Another s&amp;trength…</source>
        <translation>强度(&amp;T)…</translation>
    </message>
    <message>
        <source>Another &amp;model</source>
        <translation>模型(&amp;M)</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Ten seconds of what the model makes of the first song&apos;s caption</source>
        <translation>模型按第一首歌的描述生成的十秒音乐</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop computing and free the memory. Everything is kept, also after a restart.</source>
        <translation>停止运算并释放内存。一切都会保留，重启后也在。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on where it was left</source>
        <translation>从中断处继续</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>立即结束</translation>
    </message>
    <message>
        <source>End here: the adapter is what was learnt so far</source>
        <translation>到此为止：适配器即为目前所学到的内容</translation>
    </message>
    <message>
        <source>Hear it with and without</source>
        <translation>对比有无适配器</translation>
    </message>
    <message>
        <source>Make the same music with the adapter and without it: two takes of a new clip</source>
        <translation>用适配器和不用适配器生成同一音乐：新片段的两个 Take</translation>
    </message>
    <message>
        <source>Show its slider</source>
        <translation>显示滑块</translation>
    </message>
    <message>
        <source>Show the list of adapters, in which it is switched on</source>
        <translation>显示适配器列表，它已在其中启用</translation>
    </message>
    <message>
        <source>Train another…</source>
        <translation>训练另一个…</translation>
    </message>
    <message>
        <source>Choose songs for another adapter</source>
        <translation>为另一个适配器选择歌曲</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Offer this training no longer. Its folder stays as it is.</source>
        <translation>不再提示此训练。其文件夹保持不变。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play the chosen sample</source>
        <translation>播放所选样本</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the sample</source>
        <translation>停止样本</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>Progress of the training of {adapter}</source>
        <translation>{adapter} 的训练进度</translation>
    </message>
    <message>
        <source>{steps}. {state}</source>
        <translation>{steps}。{state}</translation>
    </message>
    <message>
        <source>A sample is there: {name}</source>
        <translation>有新样本：{name}</translation>
    </message>
    <message>
        <source>Two takes are made of the same prompt and seed: with {adapter} and without it.</source>
        <translation>用相同的提示词和种子生成两个 Take：用 {adapter} 和不用。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search clips</source>
        <translation>搜索片段</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>清除搜索 (Esc)</translation>
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
        <translation>按名称、描述、歌词、调性、速度、模型和星标搜索片段 (Ctrl+F)。
必须包含所有词；输入词的开头即可。
key:Am    A 小调的片段
bpm:120 或 bpm:118-122    按速度
star    含星标 Take 的片段
lyrics:night    歌词中的词；name:、caption: 和 model: 同理
&quot;slap bass&quot;，用直引号括起    两个词原样相连
四个字母及以上的词允许打错。
Esc 清除搜索。</translation>
    </message>
    <message>
        <source>All words must be found; the beginning of a word is enough. Esc clears the search.</source>
        <translation>必须包含所有词；输入词的开头即可。Esc 清除搜索。</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the lyrics</source>
        <translation>歌词的段落</translation>
    </message>
    <message>
        <source>Return goes to a section, Alt+Up and Alt+Down move it.</source>
        <translation>回车键前往段落，Alt+↑ 和 Alt+↓ 移动段落。</translation>
    </message>
    <message>
        <source>Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>单击前往段落。拖动，或按 Alt+↑ 和 Alt+↓，可移动段落。</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>上移段落</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>下移段落</translation>
    </message>
    <message>
        <source>The section stays where it is.</source>
        <translation>段落留在原处。</translation>
    </message>
    <message>
        <source>Lines before the first mark stay in front.</source>
        <translation>第一个标记之前的行保持在最前。</translation>
    </message>
    <message>
        <source>{section} is now section {n} of {count}.</source>
        <translation>{section} 现在是第 {n}/{count} 个段落。</translation>
    </message>
    <message>
        <source>Before the first mark</source>
        <translation>第一个标记之前</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n line(s)</source>
        <translation>
            <numerusform>{name}，%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (未找到)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Restore defaults of the page {page}</source>
        <translation>恢复“{page}”页的默认设置</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page} ({count})</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>找到设置：{count}</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>没有这样的设置。</translation>
    </message>
    <message>
        <source>Defaults of the page {page} are shown. OK keeps them.</source>
        <translation>显示的是“{page}”页的默认设置。点击“确定”保留。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Show the defaults of this page. Nothing is changed before you press OK or Apply.</source>
        <translation>显示此页的默认设置。点击“确定”或“应用”后才会更改。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>文件夹 {folder} 不存在。选择其他文件夹。</translation>
    </message>
    <message>
        <source>Why the settings cannot be used</source>
        <translation>设置无法使用的原因</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Which clips are listed</source>
        <translation>列出哪些片段</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>显示所有片段</translation>
    </message>
    <message>
        <source>Clear the search and the filter (Esc in the search)</source>
        <translation>清除搜索和筛选 (在搜索中按 Esc)</translation>
    </message>
    <message>
        <source>Shown clips</source>
        <translation>显示的片段</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>所有片段</translation>
    </message>
    <message>
        <source>With new takes</source>
        <translation>有新 Take</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>合集：{name}</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>工程：{name}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Used last first</source>
        <translation>最近使用在前</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最长在前</translation>
    </message>
    <message>
        <source>By tempo</source>
        <translation>按速度</translation>
    </message>
    <message>
        <source>Order of the clips</source>
        <translation>片段排序</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message>
        <source>{found} of {all} clips</source>
        <translation>{found}/{all} 个片段</translation>
    </message>
    <message>
        <source>“{clip}” is selected and not shown.</source>
        <translation>“{clip}”已选择，但未显示。</translation>
    </message>
    <message>
        <source>No clip has “{words}”. Similar: {similar}</source>
        <translation>没有片段包含“{words}”。相似：{similar}</translation>
    </message>
    <message>
        <source>First the clips with “{words}”, then those with similar words: {similar}</source>
        <translation>先是含“{words}”的片段，然后是含相似词的片段：{similar}</translation>
    </message>
    <message>
        <source>No clip has all of these words.</source>
        <translation>没有片段包含所有这些词。</translation>
    </message>
    <message>
        <source>No clip is archived.</source>
        <translation>没有已归档的片段。</translation>
    </message>
    <message>
        <source>There is no such clip.</source>
        <translation>没有这样的片段。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>此键不能使用。</translation>
    </message>
    <message>
        <source>One combination of keys, please, not several after each other.</source>
        <translation>只能使用一个组合键，不能是连续多个。</translation>
    </message>
    <message>
        <source>{key} has a fixed meaning: {places}.</source>
        <translation>{key} 有固定用途：{places}。</translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation>{key} 用于打开菜单“{menu}”。</translation>
    </message>
    <message>
        <source>its entry in the menu</source>
        <translation>菜单中的相应条目</translation>
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
        <translation>新 Take：{count}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>in {collections}</source>
        <translation>位于 {collections}</translation>
    </message>
</context>
<context>
    <name>SingingLine</name>
    <message>
        <source>Do the lyrics fit?</source>
        <translation>歌词合适吗？</translation>
    </message>
    <message>
        <source>Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven.</source>
        <translation>按估算的音节计。轻松的旋律每秒两三个，说唱四到七个。</translation>
    </message>
    <message numerus="yes">
        <source>{model} cannot sing: these %n line(s) are left out.</source>
        <translation>
            <numerusform>{model} 不能演唱：会忽略这 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. Lines will be left out. About {wanted} would fit.</source>
        <translation>{words} 个词，{syllables} 个音节：每秒 {rate} 个，{length} 内唱不完。会漏掉一些行。约 {wanted} 合适。</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. About {wanted} would be easy to sing.</source>
        <translation>{words} 个词，{syllables} 个音节：{length} 内每秒 {rate} 个，快如说唱。约 {wanted} 唱起来较轻松。</translation>
    </message>
    <message>
        <source>{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room.</source>
        <translation>{length} 内有 {sections} 个段落，每个只有 {section_s} 秒。约 {wanted} 才够从容。</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables in {length}: long stretches will have no singing. About {wanted} would fit.</source>
        <translation>{words} 个词，{syllables} 个音节，长度 {length}：会有大段没有演唱。约 {wanted} 合适。</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second, which fits {length}.</source>
        <translation>{words} 个词，{syllables} 个音节：每秒 {rate} 个，适合 {length}。</translation>
    </message>
</context>
<context>
    <name>SongTable</name>
    <message>
        <source>Song</source>
        <translation>歌曲</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Key, tempo</source>
        <translation>调性、速度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Songs</source>
        <translation>歌曲</translation>
    </message>
    <message>
        <source>Caption of {song}: {caption}. {state}</source>
        <translation>{song} 的描述：{caption}。{state}</translation>
    </message>
</context>
<context>
    <name>SongWords</name>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Play this song from its beginning</source>
        <translation>从头播放这首歌</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Write what the planner has heard as the caption</source>
        <translation>将规划器听到的内容写为描述</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Forget what the planner has heard</source>
        <translation>丢弃规划器听到的内容</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>What this song sounds like, in a sentence</source>
        <translation>用一句话描述这首歌的声音</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>Empty: instrumental</source>
        <translation>留空：纯音乐</translation>
    </message>
    <message>
        <source>No song is chosen</source>
        <translation>未选择歌曲</translation>
    </message>
    <message>
        <source>Heard: {caption}</source>
        <translation>听到：{caption}</translation>
    </message>
</context>
<context>
    <name>SongsPage</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder of your songs</source>
        <translation>选择你的歌曲文件夹</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>重新读取文件夹</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Show the folder of the songs</source>
        <translation>显示歌曲所在的文件夹</translation>
    </message>
    <message>
        <source>What has to be fixed</source>
        <translation>需要修正的内容</translation>
    </message>
    <message>
        <source>Let the planner listen</source>
        <translation>让规划器听这些歌</translation>
    </message>
    <message>
        <source>A planner listens to the songs without a caption and proposes one for each. Nothing is written yet.</source>
        <translation>规划器会听没有描述的歌曲，并为每首提出描述建议。暂不写入任何内容。</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>Write every proposal as the caption of its song</source>
        <translation>将每条建议写为其歌曲的描述</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>正在读取歌曲…</translation>
    </message>
    <message>
        <source>Take back the words that were written last: {song}</source>
        <translation>撤销最近写入的文字：{song}</translation>
    </message>
    <message>
        <source>Write again what was taken back: {song}</source>
        <translation>重新写入已撤销的文字：{song}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}。{hint}</translation>
    </message>
    <message>
        <source>To fix before training: {count}. Fix these files, or move them out of the folder, then look again.</source>
        <translation>训练前需修正：{count}。修正这些文件，或将其移出文件夹，然后重新检查。</translation>
    </message>
    <message>
        <source>Left out: {count}. Everything else can be trained on.</source>
        <translation>已略过：{count}。其余都可用于训练。</translation>
    </message>
    <message>
        <source>Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.</source>
        <translation>将歌曲文件夹拖到这里，或进行选择。十首声音相近的歌曲是个好的开始。</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>停止听</translation>
    </message>
    <message>
        <source>Reading the songs: {done} of {total}</source>
        <translation>正在读取歌曲：{done}/{total}</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>The device on which takes are heard</source>
        <translation>播放 Take 的设备</translation>
    </message>
    <message>
        <source>output, sound card, interface, speakers, headphones, playback</source>
        <translation>输出, 声卡, 音频接口, 扬声器, 耳机, 播放</translation>
    </message>
    <message>
        <source>Audio device</source>
        <translation>音频设备</translation>
    </message>
    <message>
        <source>Play the takes of a clip equally loud</source>
        <translation>以相同响度播放片段的 Take</translation>
    </message>
    <message>
        <source>Takes are compared at the loudness that the first take has over the loop. Their files are never changed.</source>
        <translation>比较 Take 时，均采用第一个 Take 在循环内的响度。文件不会改变。</translation>
    </message>
    <message>
        <source>volume, level, LUFS, compare, A/B</source>
        <translation>音量, 电平, LUFS, 比较, A/B</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>匹配响度</translation>
    </message>
    <message>
        <source>A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud.</source>
        <translation>重绘与周围响度一致，翻唱与源响度一致，新音乐的响度始终相同。</translation>
    </message>
    <message>
        <source>volume, level, LUFS, gain, new takes, normalize</source>
        <translation>音量, 电平, LUFS, 增益, 新 Take, 标准化</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Space and tidying up</source>
        <translation>空间与清理</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>移除内容</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove for good what is checked</source>
        <translation>永久移除勾选的内容</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring the deleted clip back that is chosen in the list</source>
        <translation>恢复列表中选中的已删除片段</translation>
    </message>
    <message>
        <source>Look for them…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Choose a folder in which these files may be</source>
        <translation>选择这些文件可能所在的文件夹</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>移动资料库…</translation>
    </message>
    <message>
        <source>Copy the library to another folder, check every file there, and use it from then on</source>
        <translation>将资料库复制到其他文件夹，检查每个文件，之后使用新位置</translation>
    </message>
    <message>
        <source>Cancel the move</source>
        <translation>取消移动</translation>
    </message>
    <message>
        <source>The library stays where it is</source>
        <translation>资料库留在原处</translation>
    </message>
    <message>
        <source>Move of the library</source>
        <translation>移动资料库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Files that other programs may use</source>
        <translation>其他程序可能使用的文件</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他所有内容</translation>
    </message>
    <message>
        <source>Free on this drive</source>
        <translation>此硬盘的可用空间</translation>
    </message>
    <message>
        <source>What can be removed</source>
        <translation>可移除的内容</translation>
    </message>
    <message>
        <source>They are written again when you drag, copy or save the take.</source>
        <translation>拖动、复制或保存 Take 时会重新写入。</translation>
    </message>
    <message>
        <source>Undo does not bring them back after that.</source>
        <translation>之后无法通过撤销恢复。</translation>
    </message>
    <message>
        <source>Copies of older and damaged lists, and files that were never finished.</source>
        <translation>旧列表和损坏列表的副本，以及从未写完的文件。</translation>
    </message>
    <message>
        <source>Finished files that no program was given</source>
        <translation>从未提供给其他程序的成品文件</translation>
    </message>
    <message>
        <source>Deleted clips</source>
        <translation>已删除的片段</translation>
    </message>
    <message>
        <source>Left over from earlier versions and crashes</source>
        <translation>旧版本和崩溃的遗留文件</translation>
    </message>
    <message>
        <source>{what}: {count} ({size})</source>
        <translation>{what}：{count} 个 ({size})</translation>
    </message>
    <message>
        <source>Takes whose files are missing: {count}</source>
        <translation>文件缺失的 Take：{count}</translation>
    </message>
    <message>
        <source>Remove {size}…</source>
        <translation>移除 {size}…</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} 已恢复。</translation>
    </message>
    <message>
        <source>Remove for good?</source>
        <translation>永久移除？</translation>
    </message>
    <message>
        <source>Where may the files of the takes be?</source>
        <translation>Take 的文件可能在哪里？</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder for the library</source>
        <translation>为资料库选择新文件夹或空文件夹</translation>
    </message>
    <message>
        <source>Removed {size}.</source>
        <translation>已移除 {size}。</translation>
    </message>
    <message>
        <source>Removed {size}. In use, and still there: {files}</source>
        <translation>已移除 {size}。正在使用而保留的文件：{files}</translation>
    </message>
    <message>
        <source>Found {found}. Still missing: {missing}. Choose another folder to look in.</source>
        <translation>找到 {found} 个。仍缺少 {missing} 个。选择其他文件夹查找。</translation>
    </message>
    <message>
        <source>Found {found}. No take is missing any more.</source>
        <translation>找到 {found} 个。所有 Take 都已找回。</translation>
    </message>
    <message>
        <source>The library is in {folder} now, and every file was checked. The old files are still in {before}.</source>
        <translation>资料库现在位于 {folder}，每个文件均已检查。旧文件仍在 {before}。</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Choose model folder…</source>
        <translation>选择模型文件夹…</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>重启引擎</translation>
    </message>
    <message>
        <source>Audio settings…</source>
        <translation>音频设置…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Switch model</source>
        <translation>切换模型</translation>
    </message>
    <message>
        <source>Show the model…</source>
        <translation>显示模型…</translation>
    </message>
</context>
<context>
    <name>StrengthDialog</name>
    <message>
        <source>Roll {take} again with another strength</source>
        <translation>以其他强度重新生成 {take}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>The take was made at {percent} %.</source>
        <translation>该 Take 以 {percent}% 生成。</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>重新生成</translation>
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
        <translation>新建</translation>
    </message>
    <message>
        <source>Repaint</source>
        <translation>重绘</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>翻唱</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>Make new music from the prompt alone (Ctrl+G).</source>
        <translation>仅根据提示词生成新音乐 (Ctrl+G)。</translation>
    </message>
    <message>
        <source>Make the selected regions again. The rest of the take does not change (Ctrl+R).</source>
        <translation>重新生成所选区域。Take 的其余部分不变 (Ctrl+R)。</translation>
    </message>
    <message>
        <source>Make a new version of the whole take from the prompt (Ctrl+Shift+R).</source>
        <translation>根据提示词为整个 Take 生成新版本 (Ctrl+Shift+R)。</translation>
    </message>
    <message>
        <source>Add a track that fits the take, as a take of its own.</source>
        <translation>添加与 Take 相配的轨道，作为单独的 Take。</translation>
    </message>
    <message>
        <source>Take one track out of the mix.</source>
        <translation>从混音中提取一个轨道。</translation>
    </message>
    <message>
        <source>Add the tracks that the take lacks.</source>
        <translation>添加 Take 所缺的轨道。</translation>
    </message>
    <message>
        <source>Move the take from one description to another.</source>
        <translation>让 Take 从一个描述过渡到另一个描述。</translation>
    </message>
    <message>
        <source>Go on where the take ends. What is there does not change.</source>
        <translation>从 Take 结尾处续写。已有内容不变。</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>生成新音乐</translation>
    </message>
    <message>
        <source>Cover the take closely</source>
        <translation>贴近原样翻唱 Take</translation>
    </message>
    <message>
        <source>Cover the take</source>
        <translation>翻唱 Take</translation>
    </message>
    <message>
        <source>Add layer in {span}: {track}</source>
        <translation>叠加{track} ({span})</translation>
    </message>
    <message>
        <source>Add layer: {track}</source>
        <translation>叠加{track}</translation>
    </message>
    <message>
        <source>Extract: {track}</source>
        <translation>提取{track}</translation>
    </message>
    <message>
        <source>Complete with: {tracks}</source>
        <translation>补全：{tracks}</translation>
    </message>
    <message>
        <source>Complete the take</source>
        <translation>补全 Take</translation>
    </message>
    <message>
        <source>Morph the take</source>
        <translation>变形 Take</translation>
    </message>
    <message>
        <source>Continue to bar {bar}</source>
        <translation>续写到第 {bar} 小节</translation>
    </message>
    <message>
        <source>Continue the take</source>
        <translation>续写 Take</translation>
    </message>
    <message>
        <source>Make a loop of {seconds} s</source>
        <translation>生成 {seconds} 秒的循环</translation>
    </message>
    <message>
        <source>Make {seconds} s of new music</source>
        <translation>生成 {seconds} 秒新音乐</translation>
    </message>
    <message numerus="yes">
        <source>Make a loop of %n bar(s), {seconds} s</source>
        <translation>
            <numerusform>生成 %n 小节的循环，{seconds} 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n new bar(s), {seconds} s</source>
        <translation>
            <numerusform>生成 %n 个新小节，{seconds} 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>bars {start} to {end}</source>
        <translation>第 {start} 到 {end} 小节</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n 个区域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaint %n region(s)</source>
        <translation>
            <numerusform>重绘 %n 个区域</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaint {span}</source>
        <translation>重绘{span}</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags for the description</source>
        <translation>描述的标签</translation>
    </message>
    <message>
        <source>{tag} removed from the description</source>
        <translation>已从描述中移除 {tag}</translation>
    </message>
    <message>
        <source>{tag} added to the description</source>
        <translation>已将 {tag} 加入描述</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>流派</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>乐器</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>律动</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>制作</translation>
    </message>
</context>
<context>
    <name>TakeColors</name>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>TakeLane</name>
    <message>
        <source>Up and down choose a lane, Enter hears it, C takes the selected region of it into the comp, S gives it a star. Shift+F10 opens its menu.</source>
        <translation>上下键选择通道，回车键试听，C 将其中的所选区域加入 Comp，S 加星标。Shift+F10 打开其菜单。</translation>
    </message>
    <message>
        <source>Star of {take}</source>
        <translation>{take} 的星标</translation>
    </message>
    <message>
        <source>Hear {take}</source>
        <translation>试听 {take}</translation>
    </message>
    <message>
        <source>Menu of {take}</source>
        <translation>{take} 的菜单</translation>
    </message>
    <message>
        <source>Give the take a star, or take it away (S on its lane)</source>
        <translation>为 Take 加星标，或去掉星标 (在其通道上按 S)</translation>
    </message>
    <message>
        <source>Hear this take (Enter on its lane)</source>
        <translation>试听此 Take (在其通道上按回车键)</translation>
    </message>
    <message>
        <source>Hear this take ({number}, or Enter on its lane)</source>
        <translation>试听此 Take (按 {number}，或在其通道上按回车键)</translation>
    </message>
    <message>
        <source>What can be done with this take</source>
        <translation>可对此 Take 执行的操作</translation>
    </message>
    <message>
        <source>Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.</source>
        <translation>拖动将该部分加入 Comp (按住 Shift 不吸附，Esc 取消)。点击试听此 Take。</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>按键 {number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>正在试听</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选择</translation>
    </message>
</context>
<context>
    <name>TakePages</name>
    <message>
        <source>Takes and versions</source>
        <translation>Take 和版本</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>How the takes of the clip were made of each other (Ctrl+D)</source>
        <translation>片段的各个 Take 如何相互衍生 (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>TakesList</name>
    <message>
        <source>Takes</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Click a take to select it, or press 1 to 9. Drag it into the DAW.</source>
        <translation>点击 Take 或按 1 到 9 选择。可拖入 DAW。</translation>
    </message>
</context>
<context>
    <name>TakesModel</name>
    <message>
        <source>{take}, new</source>
        <translation>{take}，新</translation>
    </message>
    <message>
        <source>{take}   {minutes}:{seconds}</source>
        <translation>{take}   {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>{take}, starred</source>
        <translation>{take}，已加星标</translation>
    </message>
    <message>
        <source>Imported from {path}</source>
        <translation>导入自 {path}</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>种子：{seed}</translation>
    </message>
    <message>
        <source>Regions: {spans} s</source>
        <translation>区域：{spans} 秒</translation>
    </message>
    <message>
        <source>Context: {span} s</source>
        <translation>上下文：{span} 秒</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>强度 {percent}%</translation>
    </message>
    <message>
        <source>Region {number}: {own}</source>
        <translation>区域 {number}：{own}</translation>
    </message>
    <message>
        <source>Generated from the description</source>
        <translation>根据描述生成</translation>
    </message>
    <message>
        <source>Repainted</source>
        <translation>已重绘</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>翻唱</translation>
    </message>
    <message>
        <source>Close cover</source>
        <translation>贴近原样的翻唱</translation>
    </message>
    <message>
        <source>Track added</source>
        <translation>叠加了轨道</translation>
    </message>
    <message>
        <source>Track extracted</source>
        <translation>提取了轨道</translation>
    </message>
    <message>
        <source>Completed with a track</source>
        <translation>补全了轨道</translation>
    </message>
    <message>
        <source>Made of several takes</source>
        <translation>由多个 Take 组成</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Takes</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>A/B</source>
        <translation>A/B</translation>
    </message>
    <message>
        <source>Switch to the last selected take to compare (Ctrl+B)</source>
        <translation>切换到上次选择的 Take 进行比较 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>复制文件</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>复制 Take 的文件，以便粘贴到 DAW 或文件夹 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>打开 Take 文件所在的文件夹</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)</source>
        <translation>将 Take 保存为 WAV、AIFF、FLAC、MP3、OGG 或 Opus 文件 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Align to grid</source>
        <translation>对齐网格</translation>
    </message>
    <message>
        <source>Make another take, shifted and stretched to match the bars</source>
        <translation>生成一个经过移动和拉伸、与小节对齐的 Take</translation>
    </message>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>文件尚未就绪。稍后再拖一次。</translation>
    </message>
    <message>
        <source>Nothing took the file. “Copy file” and “Show in folder” hand it over another way.</source>
        <translation>没有程序接收文件。可改用“复制文件”或“在文件夹中显示”。</translation>
    </message>
    <message>
        <source>{timing}
Measured against the requested tempo and bars.</source>
        <translation>{timing}
与要求的速度和小节相比。</translation>
    </message>
    <message>
        <source>Takes of {clip}</source>
        <translation>{clip} 的 Take</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Task</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Description of the take as it is</source>
        <translation>Take 现在的描述</translation>
    </message>
    <message>
        <source>The take as it is. Empty: its own description.</source>
        <translation>Take 现在的样子。留空：使用其自身的描述。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始描述</translation>
    </message>
    <message>
        <source>By</source>
        <translation>续写长度</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>最长 {seconds} 秒</translation>
    </message>
    <message>
        <source>Length of new music. {model} makes up to {seconds} s at once.</source>
        <translation>新音乐的长度。{model} 一次最多生成 {seconds} 秒。</translation>
    </message>
    <message>
        <source>How far the take goes on. {model} makes up to {seconds} s at once.</source>
        <translation>Take 续写多长。{model} 一次最多生成 {seconds} 秒。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>新音乐的长度</translation>
    </message>
    <message>
        <source>Whole bars</source>
        <translation>整小节</translation>
    </message>
    <message>
        <source>Round the length to whole bars at the current tempo.</source>
        <translation>按当前速度将长度取整到整小节。</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Make new music that loops: its end leads back to its start.</source>
        <translation>生成可循环的新音乐：结尾接回开头。</translation>
    </message>
    <message>
        <source>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</source>
        <translation>重绘：区域改变多少。翻唱：模型在多少步内跟随源。</translation>
    </message>
    <message>
        <source>Stay close to the take</source>
        <translation>贴近原 Take</translation>
    </message>
    <message>
        <source>Follow the sound of the take itself, not only its melody and harmony.</source>
        <translation>跟随 Take 本身的声音，而不仅是旋律与和声。</translation>
    </message>
    <message>
        <source>The track to add or to extract</source>
        <translation>要叠加或提取的轨道</translation>
    </message>
    <message>
        <source>How far the take goes on</source>
        <translation>Take 续写多长</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Unit of what is added</source>
        <translation>续写长度的单位</translation>
    </message>
    <message>
        <source>Whole bars end on a bar line.</source>
        <translation>按小节续写时，在小节线处结束。</translation>
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
        <translation>顶部栏</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New here?</source>
        <translation>第一次使用？</translation>
    </message>
    <message>
        <source>A tour shows the way in four steps. It is in the Help menu, too.</source>
        <translation>四步导览带你入门。也可在“帮助”菜单中找到。</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>查看导览</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Drag over the bars to change</source>
        <translation>在要更改的小节上拖动</translation>
    </message>
    <message>
        <source>Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region.</source>
        <translation>在波形上拖过两小节，或按两次 Ctrl+Shift+右方向。它们成为区域。</translation>
    </message>
    <message>
        <source>Repaint them</source>
        <translation>重绘这些小节</translation>
    </message>
    <message>
        <source>Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is.</source>
        <translation>描述声音，然后点击“重绘” (Ctrl+R)。区域周围保持不变。</translation>
    </message>
    <message>
        <source>Choose among the takes</source>
        <translation>在各个 Take 中挑选</translation>
    </message>
    <message>
        <source>Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original.</source>
        <translation>按空格键播放，按 1 到 9 在同一位置切换 Take。1 是原始版本。</translation>
    </message>
    <message>
        <source>Take it into your DAW</source>
        <translation>放入 DAW</translation>
    </message>
    <message>
        <source>Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars.</source>
        <translation>将 Take 拖到 DAW 的轨道上，或用 Ctrl+C 复制。它带有速度和小节信息。</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step}/{count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>{title}. {text} Return goes on, Escape leaves.</source>
        <translation>{title}。{text}回车键继续，Esc 退出。</translation>
    </message>
</context>
<context>
    <name>TrackBoxes</name>
    <message>
        <source>Tracks that the take lacks. Without any, the model chooses.</source>
        <translation>Take 所缺的轨道。不选则由模型决定。</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train an adapter</source>
        <translation>训练适配器</translation>
    </message>
    <message>
        <source>Choose a folder of songs first.</source>
        <translation>先选择歌曲文件夹。</translation>
    </message>
    <message>
        <source>First fix what is named above the songs.</source>
        <translation>先修正歌曲上方列出的问题。</translation>
    </message>
    <message>
        <source>Give up this training?</source>
        <translation>放弃此训练？</translation>
    </message>
    <message>
        <source>It is offered no longer. Checkpoints and samples stay in their folder.</source>
        <translation>将不再提示它。检查点和样本保留在其文件夹中。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>TrainingDoor</name>
    <message>
        <source>The adapter {adapter} is trained and switched on.</source>
        <translation>适配器 {adapter} 已训练完毕并启用。</translation>
    </message>
</context>
<context>
    <name>TrainingLine</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>显示训练</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %</source>
        <translation>正在训练 {adapter}：{percent}%</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %, waits for the music</source>
        <translation>正在训练 {adapter}：{percent}%，等待音乐</translation>
    </message>
    <message>
        <source>The training of {adapter} is paused at {percent} %.</source>
        <translation>{adapter} 的训练暂停于 {percent}%。</translation>
    </message>
    <message>
        <source>The training of {adapter} is being checked.</source>
        <translation>正在检查 {adapter} 的训练。</translation>
    </message>
    <message>
        <source>The training of {adapter} is ready to begin.</source>
        <translation>{adapter} 的训练可以开始。</translation>
    </message>
    <message>
        <source>The training of {adapter} has stopped.</source>
        <translation>{adapter} 的训练已停止。</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Needs fixing</source>
        <translation>需修正</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>已听</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>无描述</translation>
    </message>
    <message>
        <source>A planner has heard it. Take its caption, refuse it, or write your own.</source>
        <translation>规划器已听过。采用它的描述，拒绝它，或自己写。</translation>
    </message>
    <message>
        <source>It can be trained on.</source>
        <translation>可用于训练。</translation>
    </message>
    <message>
        <source>Its name stands in for the caption.</source>
        <translation>以其名称代替描述。</translation>
    </message>
    <message>
        <source>{key}, {tempo} bpm</source>
        <translation>{key}，{tempo} bpm</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo} bpm</translation>
    </message>
    <message>
        <source>The planner waits until music is made. Songs left: {count}</source>
        <translation>规划器等待音乐生成完毕。剩余歌曲：{count}</translation>
    </message>
    <message>
        <source>The planner hears {song}, about {time} left. Songs after it: {count}</source>
        <translation>规划器正在听 {song}，约剩 {time}。其后的歌曲：{count}</translation>
    </message>
    <message>
        <source>The planner hears {song}… Songs after it: {count}</source>
        <translation>规划器正在听 {song}… 其后的歌曲：{count}</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>Learning, about {time} left</source>
        <translation>正在学习，约剩 {time}</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>正在学习…</translation>
    </message>
    <message>
        <source>Waits while music is made, and goes on by itself.</source>
        <translation>生成音乐时等待，之后自动继续。</translation>
    </message>
    <message>
        <source>Writing the adapter as it is now…</source>
        <translation>正在写入当前的适配器…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>正在保留已学到的内容…</translation>
    </message>
    <message>
        <source>Paused. Nothing is computed, and everything is kept.</source>
        <translation>已暂停。没有运算，一切都保留。</translation>
    </message>
    <message>
        <source>Done. The adapter is in the list, switched on.</source>
        <translation>完成。适配器已在列表中并启用。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>正在读取歌曲…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <source>Trying a few steps and a sample…</source>
        <translation>正在试几步和一个样本…</translation>
    </message>
    <message>
        <source>Encoding song {number} of {total}: {song}</source>
        <translation>正在编码第 {number}/{total} 首歌：{song}</translation>
    </message>
    <message>
        <source>{done} of {total} steps, {seconds} each</source>
        <translation>{done}/{total} 步，每步 {seconds}</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done}/{total} 步</translation>
    </message>
    <message>
        <source>It takes about {time}: {step} a step, {sample} a sample.</source>
        <translation>约需 {time}：每步 {step}，每个样本 {sample}。</translation>
    </message>
    <message>
        <source>Memory on {device}: {peak} of {total}.</source>
        <translation>{device} 上的内存：{peak}，共 {total}。</translation>
    </message>
    <message>
        <source>Disk: {needed} of {free} that are free.</source>
        <translation>磁盘：需要 {needed}，可用 {free}。</translation>
    </message>
    <message>
        <source>It begins anew, and the earlier training is kept under another name:
{reasons}</source>
        <translation>将重新开始，较早的训练以其他名称保留：
{reasons}</translation>
    </message>
    <message>
        <source>It goes on with the earlier training at step {step}.</source>
        <translation>将从较早训练的第 {step} 步继续。</translation>
    </message>
    <message>
        <source>Before the training</source>
        <translation>训练之前</translation>
    </message>
    <message>
        <source>After {steps} steps</source>
        <translation>{steps} 步之后</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停 (空格)</translation>
    </message>
    <message>
        <source>Stop and return to the start (Shift+Space)</source>
        <translation>停止并返回开头 (Shift+空格)</translation>
    </message>
    <message>
        <source>Loop the selected region, or the whole take (L)</source>
        <translation>循环所选区域或整个 Take (L)</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time signature</source>
        <translation>拍号</translation>
    </message>
    <message>
        <source>No snap</source>
        <translation>不吸附</translation>
    </message>
    <message>
        <source>Zero crossing</source>
        <translation>过零点</translation>
    </message>
    <message>
        <source>1/4 beat</source>
        <translation>1/4 拍</translation>
    </message>
    <message>
        <source>1/3 beat</source>
        <translation>1/3 拍</translation>
    </message>
    <message>
        <source>1/2 beat</source>
        <translation>1/2 拍</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>拍</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>电平</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>What regions snap to. Hold Shift to drag without snapping.</source>
        <translation>区域的吸附对象。按住 Shift 拖动则不吸附。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>走带</translation>
    </message>
    <message>
        <source>Bar and beat of the playhead</source>
        <translation>播放头的小节和拍</translation>
    </message>
    <message>
        <source>Time of the playhead</source>
        <translation>播放头的时间</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停 (空格)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放 (空格)</translation>
    </message>
    <message>
        <source>The tempo follows {daw}.</source>
        <translation>速度跟随 {daw}。</translation>
    </message>
    <message>
        <source>The time signature follows {daw}.</source>
        <translation>拍号跟随 {daw}。</translation>
    </message>
    <message>
        <source>Tempo of new music in beats per minute, with up to three decimals</source>
        <translation>新音乐的速度，每分钟拍数，最多三位小数</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>新音乐的拍号</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Click a take to select it, double-click it to load its recipe into the prompt. Arrow keys walk through the tree, + and - zoom, 0 shows all.</source>
        <translation>点击 Take 选择，双击将其配方载入提示词。方向键在树中移动，+ 和 - 缩放，0 显示全部。</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>History…</source>
        <translation>历史记录…</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>UsedMenu</name>
    <message>
        <source>Used before</source>
        <translation>用过的描述</translation>
    </message>
    <message>
        <source>Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.</source>
        <translation>生成音乐时用过的描述。在输入框中按 Alt+↑ 和 Alt+↓ 逐条浏览。</translation>
    </message>
    <message>
        <source>None yet: they come here when you make music</source>
        <translation>还没有：生成音乐后会出现在这里</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从此列表移除</translation>
    </message>
</context>
<context>
    <name>VersionActions</name>
    <message>
        <source>Select a take first.</source>
        <translation>先选择一个 Take。</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it has no recipe to load</source>
        <translation>{take} 不是由模型生成的，没有可载入的配方</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}.</source>
        <translation>已载入 {take} 的配方：{values}。</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}. Its model {model} is not installed.</source>
        <translation>已载入 {take} 的配方：{values}。其模型 {model} 未安装。</translation>
    </message>
    <message>
        <source>Load recipe into the prompt</source>
        <translation>将配方载入提示词</translation>
    </message>
    <message>
        <source>Not made by a model: it has no recipe</source>
        <translation>不是由模型生成的：没有配方</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it cannot be made again</source>
        <translation>{take} 不是由模型生成的，无法重新生成</translation>
    </message>
    <message>
        <source>Choose a take that was generated, repainted or covered.</source>
        <translation>选择一个生成、重绘或翻唱所得的 Take。</translation>
    </message>
    <message>
        <source>“{caption}”</source>
        <translation>“{caption}”</translation>
    </message>
    <message>
        <source>lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>强度 {percent}%</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>模型 {model}</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>没有数值</translation>
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
        <translation>来自 {take}</translation>
    </message>
    <message>
        <source>with parts of {takes}</source>
        <translation>含 {takes} 的部分</translation>
    </message>
    <message numerus="yes">
        <source>%n discarded take(s) between</source>
        <translation>
            <numerusform>其间有 %n 个已丢弃的 Take</numerusform>
        </translation>
    </message>
    <message>
        <source>its source is not in the library</source>
        <translation>其来源不在资料库中</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>种子：{seed}</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Load recipe</source>
        <translation>载入配方</translation>
    </message>
    <message>
        <source>Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)</source>
        <translation>将 Take 的配方放入提示词：描述、歌词、种子等 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>重新生成…</translation>
    </message>
    <message>
        <source>Make the take again with one thing changed (Shift+R)</source>
        <translation>更改一项后重新生成 Take (Shift+R)</translation>
    </message>
    <message>
        <source>Zoom out of the tree (-)</source>
        <translation>缩小树 (-)</translation>
    </message>
    <message>
        <source>Zoom into the tree (+)</source>
        <translation>放大树 (+)</translation>
    </message>
    <message>
        <source>Show the whole tree (0)</source>
        <translation>显示整棵树 (0)</translation>
    </message>
    <message>
        <source>Select a clip to see how its takes were made of each other.</source>
        <translation>选择一个片段，查看其各个 Take 如何相互衍生。</translation>
    </message>
    <message>
        <source>The takes of the clip appear here as soon as they are read.</source>
        <translation>片段的 Take 读取完成后会显示在这里。</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>缩放到区域</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Taller waveform</source>
        <translation>增高波形</translation>
    </message>
    <message>
        <source>Shorter waveform</source>
        <translation>降低波形</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>频谱图</translation>
    </message>
    <message>
        <source>Waveform and spectrogram</source>
        <translation>波形和频谱图</translation>
    </message>
    <message>
        <source>Loudness line (LUFS, 3 s)</source>
        <translation>响度曲线 (LUFS，3 秒)</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>左声道和右声道</translation>
    </message>
    <message>
        <source>Mid and side</source>
        <translation>中间和侧边</translation>
    </message>
    <message>
        <source>Follow playhead</source>
        <translation>跟随播放头</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不跟随</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>逐页</translation>
    </message>
    <message>
        <source>Smoothly</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Select bar at playhead</source>
        <translation>选择播放头处的小节</translation>
    </message>
    <message>
        <source>Move left by a beat</source>
        <translation>左移一拍</translation>
    </message>
    <message>
        <source>Move right by a beat</source>
        <translation>右移一拍</translation>
    </message>
    <message>
        <source>Move left by a sample</source>
        <translation>左移一个采样</translation>
    </message>
    <message>
        <source>Move right by a sample</source>
        <translation>右移一个采样</translation>
    </message>
    <message>
        <source>Move whole region, start or end</source>
        <translation>移动整个区域、起点或终点</translation>
    </message>
    <message>
        <source>Move next region</source>
        <translation>移动下一个区域</translation>
    </message>
    <message>
        <source>Own words, strength and seam…</source>
        <translation>单独的文字、强度和接缝…</translation>
    </message>
    <message>
        <source>More strength</source>
        <translation>增加强度</translation>
    </message>
    <message>
        <source>Less strength</source>
        <translation>减小强度</translation>
    </message>
    <message>
        <source>Wider context range</source>
        <translation>扩大上下文范围</translation>
    </message>
    <message>
        <source>Narrower context range</source>
        <translation>缩小上下文范围</translation>
    </message>
    <message>
        <source>No context range</source>
        <translation>无上下文范围</translation>
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
        <translation>Shift+方向键选择拍，Ctrl+Shift+方向键选择小节，B 选择播放头处的小节，Esc 清除选择。Alt+方向键将区域移动一拍，Alt+Shift+方向键移动一个采样；E 选择起点或终点，R 选择下一个区域。Alt+Shift+↑ 和 Alt+Shift+↓ 更改区域强度，回车键打开其文字、强度和接缝。C 和 Shift+C 扩大和缩小上下文范围。上下键增高或降低波形。</translation>
    </message>
    <message>
        <source>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for its own words.
Drag with Ctrl+Shift for the context range: all that a repaint attends to.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</source>
        <translation>拖动选择区域 (Ctrl 追加区域，Shift 不吸附)。点击移动播放头。
在小节编号上拖动选择小节，双击选择一个小节。
在区域中，上下拖动手柄调整强度，拖动三角调整接缝；双击设置单独的文字。
按住 Ctrl+Shift 拖动设置上下文范围：重绘会参考的全部内容。
滚轮缩放，加 Shift 滚动，加 Ctrl+Shift 增高波形。
用中键拖动，或按住空格键拖动，可滚动。</translation>
    </message>
</context>
<context>
    <name>WaveformParts</name>
    <message>
        <source>bar {bar}, {time}</source>
        <translation>第 {bar} 小节，{time}</translation>
    </message>
    <message>
        <source>Region {number}, bars {first} to {last}, {start} to {end}</source>
        <translation>区域 {number}，第 {first} 到 {last} 小节，{start} 到 {end}</translation>
    </message>
    <message>
        <source>past the end of the take</source>
        <translation>超出 Take 结尾</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>peak {level} dB</source>
        <translation>峰值 {level} dB</translation>
    </message>
    <message>
        <source>Wider by a bar</source>
        <translation>扩大一小节</translation>
    </message>
    <message>
        <source>Narrower by a bar</source>
        <translation>缩小一小节</translation>
    </message>
    <message>
        <source>Remove context</source>
        <translation>移除上下文</translation>
    </message>
    <message>
        <source>Select region</source>
        <translation>选择区域</translation>
    </message>
    <message>
        <source>Play region</source>
        <translation>播放区域</translation>
    </message>
    <message>
        <source>Words, strength and seam…</source>
        <translation>文字、强度和接缝…</translation>
    </message>
    <message>
        <source>Remove region</source>
        <translation>移除区域</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>播放头</translation>
    </message>
    <message>
        <source>Forward by a beat</source>
        <translation>前进一拍</translation>
    </message>
    <message>
        <source>Back by a beat</source>
        <translation>后退一拍</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
</context>
<context>
    <name>WordActions</name>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>先选择一个 Take，规划器会描述它。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>已采纳 %n 处更改。可通过撤销恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设的名称</translation>
    </message>
    <message>
        <source>There is a preset named {name}. Replace it?</source>
        <translation>已有名为 {name} 的预设。要替换吗？</translation>
    </message>
    <message>
        <source>Preset {name} is in use. Undo takes it back.</source>
        <translation>已使用预设 {name}。可通过撤销恢复。</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>{name} 的新名称</translation>
    </message>
    <message>
        <source>Preset {name} deleted. Undo brings it back.</source>
        <translation>已删除预设 {name}。可通过撤销恢复。</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>预设 (*.json)</translation>
    </message>
    <message>
        <source>Save preset to a file</source>
        <translation>将预设保存到文件</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>打开预设</translation>
    </message>
    <message>
        <source>Open lyrics</source>
        <translation>打开歌词</translation>
    </message>
    <message>
        <source>Lyrics (*.txt *.lrc)</source>
        <translation>歌词 (*.txt *.lrc)</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n line(s) to sing. Undo brings back what was there.</source>
        <translation>
            <numerusform>{file}：%n 行可演唱。可通过撤销恢复原内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) with their times.</source>
        <translation>
            <numerusform>已复制 %n 行及其时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save lyrics</source>
        <translation>保存歌词</translation>
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
        <translation>标签</translation>
    </message>
    <message>
        <source>Words that the model knows, to put in with a click</source>
        <translation>模型认识的词，点击即可插入</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>The sections of the lyrics in their order</source>
        <translation>按顺序排列的歌词段落</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n 个段落</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>Language of the lyrics: type to search</source>
        <translation>歌词的语言：输入以搜索</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>歌词语言</translation>
    </message>
    <message>
        <source>Key. Leave empty for the key of the clip, or to let the model choose.</source>
        <translation>调性。留空则使用片段的调性，或由模型决定。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>调性</translation>
    </message>
    <message>
        <source>What the take becomes: style, instruments, mood</source>
        <translation>Take 要变成什么样：风格、乐器、情绪</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood</source>
        <translation>描述音乐：风格、乐器、情绪</translation>
    </message>
    <message>
        <source>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</source>
        <translation>歌词，可带 [verse]、[chorus] 等标签。留空则为纯音乐。</translation>
    </message>
    <message>
        <source>{model} cannot sing. It makes instrumental music.</source>
        <translation>{model} 不能演唱，会生成纯音乐。</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Roll {take} again with other words</source>
        <translation>以其他文字重新生成 {take}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>歌词</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>重新生成</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>DAW Bridge was open already. This is its window.</source>
        <translation>DAW Bridge 已在运行。这是它的窗口。</translation>
    </message>
</context>
</TS>
