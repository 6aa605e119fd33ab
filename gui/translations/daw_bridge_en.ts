<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DAW Bridge</source>
        <translation>About DAW Bridge</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Search packages and licences</source>
        <translation>Search packages and licences</translation>
    </message>
    <message>
        <source>Licence of DAW Bridge</source>
        <translation>Licence of DAW Bridge</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>Installed packages</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>not named</translation>
    </message>
    <message>
        <source>DAW Bridge {version}</source>
        <translation>DAW Bridge {version}</translation>
    </message>
    <message>
        <source>Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under the MIT licence.</source>
        <translation>Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under the MIT licence.</translation>
    </message>
    <message>
        <source>The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge.</source>
        <translation>The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge.</translation>
    </message>
    <message>
        <source>small, built in</source>
        <translation>small, built in</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>Models and their licences</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>Packages and their licences</translation>
    </message>
    <message>
        <source>This package came without the text of its licence.</source>
        <translation>This package came without the text of its licence.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The model is now {model}.</source>
        <translation>The model is now {model}.</translation>
    </message>
</context>
<context>
    <name>AdapterReader</name>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>{file} cannot be read: {error}</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>{path}
Number {number} for OSC</source>
        <translation>{path}
Number {number} for OSC</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>Adapter {name}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Use {name}</translation>
    </message>
    <message>
        <source>Use this adapter for the next takes</source>
        <translation>Use this adapter for the next takes</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Remove from the list. Ctrl+Z puts it back.</source>
        <translation>Remove from the list. Ctrl+Z puts it back.</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>Strength of {name}</translation>
    </message>
    <message>
        <source>How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %.</source>
        <translation>How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %.</translation>
    </message>
    <message>
        <source>Attention of {name}</source>
        <translation>Attention of {name}</translation>
    </message>
    <message>
        <source>Layers that relate moments of the music to each other. A factor on the strength.</source>
        <translation>Layers that relate moments of the music to each other. A factor on the strength.</translation>
    </message>
    <message>
        <source>Cross-attention of {name}</source>
        <translation>Cross-attention of {name}</translation>
    </message>
    <message>
        <source>Layers that read description and lyrics. A factor on the strength.</source>
        <translation>Layers that read description and lyrics. A factor on the strength.</translation>
    </message>
    <message>
        <source>MLP of {name}</source>
        <translation>MLP of {name}</translation>
    </message>
    <message>
        <source>Layers that work on each moment alone. A factor on the strength.</source>
        <translation>Layers that work on each moment alone. A factor on the strength.</translation>
    </message>
    <message>
        <source>Other layers of {name}</source>
        <translation>Other layers of {name}</translation>
    </message>
    <message>
        <source>All other layers. A factor on the strength.</source>
        <translation>All other layers. A factor on the strength.</translation>
    </message>
    <message>
        <source>First step of {name}</source>
        <translation>First step of {name}</translation>
    </message>
    <message>
        <source>Last step of {name}</source>
        <translation>Last step of {name}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>{problem}. Remove it and add its file again.</source>
        <translation>{problem}. Remove it and add its file again.</translation>
    </message>
    <message>
        <source>{problem}. Switch it off or add another file.</source>
        <translation>{problem}. Switch it off or add another file.</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off.</source>
        <translation>Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off.</translation>
    </message>
    <message>
        <source>Not found in {folder}.</source>
        <translation>Not found in {folder}.</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>rank {rank}</translation>
    </message>
    <message>
        <source>rank {low} to {high}</source>
        <translation>rank {low} to {high}</translation>
    </message>
    <message>
        <source>attention {percent} %</source>
        <translation>attention {percent} %</translation>
    </message>
    <message>
        <source>cross-attention {percent} %</source>
        <translation>cross-attention {percent} %</translation>
    </message>
    <message>
        <source>MLP {percent} %</source>
        <translation>MLP {percent} %</translation>
    </message>
    <message>
        <source>others {percent} %</source>
        <translation>others {percent} %</translation>
    </message>
    <message>
        <source>steps {first} to {last} %</source>
        <translation>steps {first} to {last} %</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
    <message>
        <source>The part of a take&apos;s steps in which the adapter acts. Early steps decide on form, late ones on sound.</source>
        <translation>The part of a take&apos;s steps in which the adapter acts. Early steps decide on form, late ones on sound.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Cross-attention</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Strength by layers, and steps</source>
        <translation>Strength by layers, and steps</translation>
    </message>
    <message>
        <source>Strength of attention, cross-attention and MLP, and the steps in which it acts</source>
        <translation>Strength of attention, cross-attention and MLP, and the steps in which it acts</translation>
    </message>
</context>
<context>
    <name>AdaptersPanel</name>
    <message>
        <source>No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one.</source>
        <translation>No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere.</source>
        <translation>Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere.</translation>
    </message>
    <message>
        <source>Add adapters</source>
        <translation>Add adapters</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Train…</translation>
    </message>
    <message>
        <source>Make an adapter of your own songs. A folder of songs can be dropped here.</source>
        <translation>Make an adapter of your own songs. A folder of songs can be dropped here.</translation>
    </message>
    <message>
        <source>Train an adapter of your songs</source>
        <translation>Train an adapter of your songs</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>Adapters (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Add the folder of an adapter</source>
        <translation>Add the folder of an adapter</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name} is in the list already.</translation>
    </message>
    <message>
        <source>Rename the file and add it again.</source>
        <translation>Rename the file and add it again.</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapters</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>{take} of {clip}</source>
        <translation>{take} of {clip}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) selected</source>
        <translation>
            <numerusform>%n region selected</numerusform>
            <numerusform>%n regions selected</numerusform>
        </translation>
    </message>
    <message>
        <source>No region selected</source>
        <translation>No region selected</translation>
    </message>
    <message>
        <source>{job} has begun</source>
        <translation>{job} has begun</translation>
    </message>
    <message>
        <source>{job}: {state}</source>
        <translation>{job}: {state}</translation>
    </message>
    <message>
        <source>New take: {take}</source>
        <translation>New take: {take}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>DAW Bridge is open already. Its window is now in front.</source>
        <translation>DAW Bridge is open already. Its window is now in front.</translation>
    </message>
    <message>
        <source>The DAW Bridge that runs without a window has opened the file.</source>
        <translation>The DAW Bridge that runs without a window has opened the file.</translation>
    </message>
    <message>
        <source>Another DAW Bridge, which has no window or does not answer, uses the library {folder}.</source>
        <translation>Another DAW Bridge, which has no window or does not answer, uses the library {folder}.</translation>
    </message>
    <message>
        <source>End it, or start this one with another library: --library FOLDER</source>
        <translation>End it, or start this one with another library: --library FOLDER</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Let it write</source>
        <translation>Let it write</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>Improve</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>What is this?</translation>
    </message>
    <message>
        <source>The planner was stopped. Nothing has changed.</source>
        <translation>The planner was stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>The planner has nothing to change.</source>
        <translation>The planner has nothing to change.</translation>
    </message>
    <message>
        <source>The planner makes description, lyrics and values of your description, which may be a short idea such as “a sad robot in the rain”. You choose what of it you accept.</source>
        <translation>The planner makes description, lyrics and values of your description, which may be a short idea such as “a sad robot in the rain”. You choose what of it you accept.</translation>
    </message>
    <message>
        <source>The planner writes description and lyrics in more detail. You choose what you accept.</source>
        <translation>The planner writes description and lyrics in more detail. You choose what you accept.</translation>
    </message>
    <message>
        <source>Write a description or lyrics first.</source>
        <translation>Write a description or lyrics first.</translation>
    </message>
    <message>
        <source>The planner describes the selected take. You choose what you accept.</source>
        <translation>The planner describes the selected take. You choose what you accept.</translation>
    </message>
    <message>
        <source>The planner describes the selected region. You choose what you accept.</source>
        <translation>The planner describes the selected region. You choose what you accept.</translation>
    </message>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Select a take first: the planner describes it.</translation>
    </message>
    <message>
        <source>Waits for the job that runs, or for the engine</source>
        <translation>Waits for the job that runs, or for the engine</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Listens</translation>
    </message>
    <message>
        <source>{planner} writes</source>
        <translation>{planner} writes</translation>
    </message>
    <message>
        <source>Loads {planner}</source>
        <translation>Loads {planner}</translation>
    </message>
    <message numerus="yes">
        <source>{doing}, %n second(s) left</source>
        <translation>
            <numerusform>{doing}, %n second left</numerusform>
            <numerusform>{doing}, %n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner is installed. A planner writes and understands words.</source>
        <translation>No planner is installed. A planner writes and understands words.</translation>
    </message>
    <message>
        <source>Get {planner}…</source>
        <translation>Get {planner}…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Stop the planner. Nothing changes.</source>
        <translation>Stop the planner. Nothing changes.</translation>
    </message>
    <message>
        <source>Stop the planner</source>
        <translation>Stop the planner</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>There are no older descriptions.</source>
        <translation>There are no older descriptions.</translation>
    </message>
    <message>
        <source>This is what you have typed.</source>
        <translation>This is what you have typed.</translation>
    </message>
    <message>
        <source>Description {n} of {count}: {caption}</source>
        <translation>Description {n} of {count}: {caption}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Progress of the check</source>
        <translation>Progress of the check</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Load the model, encode the songs and try a few steps: then time, memory and disk are known</source>
        <translation>Load the model, encode the songs and try a few steps: then time, memory and disk are known</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>Begin training</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Go back to the songs. Nothing was written.</source>
        <translation>Go back to the songs. Nothing was written.</translation>
    </message>
    <message>
        <source>The check estimates time, memory and disk space before anything is learnt.</source>
        <translation>The check estimates time, memory and disk space before anything is learnt.</translation>
    </message>
    <message>
        <source>The disk has too little room. Choose another place, or more steps between samples.</source>
        <translation>The disk has too little room. Choose another place, or more steps between samples.</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
</context>
<context>
    <name>ClipActions</name>
    <message>
        <source>Menu of {clip}</source>
        <translation>Menu of {clip}</translation>
    </message>
    <message numerus="yes">
        <source>Menu of %n clip(s)</source>
        <translation>
            <numerusform>Menu of %n clip</numerusform>
            <numerusform>Menu of %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Use these settings</translation>
    </message>
    <message>
        <source>Load the recipe of the newest take into the prompt</source>
        <translation>Load the recipe of the newest take into the prompt</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Mark takes as heard</source>
        <translation>Mark takes as heard</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Bring back from the archive</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Deleted {clip}. To bring it back, press Ctrl+Z.</source>
        <translation>Deleted {clip}. To bring it back, press Ctrl+Z.</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} is back.</translation>
    </message>
    <message>
        <source>The library is in {folder} now.</source>
        <translation>The library is in {folder} now.</translation>
    </message>
    <message>
        <source>{clip} is back on the list.</source>
        <translation>{clip} is back on the list.</translation>
    </message>
    <message>
        <source>Archived {clip}. The filter above the list shows what is archived.</source>
        <translation>Archived {clip}. The filter above the list shows what is archived.</translation>
    </message>
</context>
<context>
    <name>ClipTempo</name>
    <message>
        <source>Clip: </source>
        <translation>Clip: </translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo of the clip</source>
        <translation>Tempo of the clip</translation>
    </message>
    <message>
        <source>Time signature of the clip</source>
        <translation>Time signature of the clip</translation>
    </message>
    <message>
        <source>Time signature of this clip</source>
        <translation>Time signature of this clip</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Use the tempo and time signature of the clip&apos;s file again, or yours where the file has none.</source>
        <translation>Use the tempo and time signature of the clip&apos;s file again, or yours where the file has none.</translation>
    </message>
    <message>
        <source>The file has no tempo. This one was measured.</source>
        <translation>The file has no tempo. This one was measured.</translation>
    </message>
    <message>
        <source>This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm.</source>
        <translation>This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm.</translation>
    </message>
    <message>
        <source>Use {tempo} bpm for this clip</source>
        <translation>Use {tempo} bpm for this clip</translation>
    </message>
</context>
<context>
    <name>ClipsModel</name>
    <message>
        <source>{clip}
To rename the clip, double-click it.</source>
        <translation>{clip}
To rename the clip, double-click it.</translation>
    </message>
</context>
<context>
    <name>ClipsPanel</name>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>To import clips, drop audio files anywhere on the window.
To put clips into a collection, drag them. Ctrl or Shift selects several.</source>
        <translation>To import clips, drop audio files anywhere on the window.
To put clips into a collection, drag them. Ctrl or Shift selects several.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Import audio files (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>The file is not ready yet. Drag again in a moment.</translation>
    </message>
    <message>
        <source>Collections of {clip}</source>
        <translation>Collections of {clip}</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>New collection…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>New collection</translation>
    </message>
    <message>
        <source>Name of the collection for {clip}</source>
        <translation>Name of the collection for {clip}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clip(s) into “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>Put %n clip into “{collection}”. To undo that, press Ctrl+Z.</numerusform>
            <numerusform>Put %n clips into “{collection}”. To undo that, press Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n clip(s) out of “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>Took %n clip out of “{collection}”. To undo that, press Ctrl+Z.</numerusform>
            <numerusform>Took %n clips out of “{collection}”. To undo that, press Ctrl+Z.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionTargets</name>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>New collection…</translation>
    </message>
    <message>
        <source>Only clips of the list can be put into a collection.</source>
        <translation>Only clips of the list can be put into a collection.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n clip(s) on a collection</source>
        <translation>
            <numerusform>Drop %n clip on a collection</numerusform>
            <numerusform>Drop %n clips on a collection</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>Put into “{collection}”</translation>
    </message>
    <message>
        <source>Put into a new collection</source>
        <translation>Put into a new collection</translation>
    </message>
    <message>
        <source>Already in “{collection}”</source>
        <translation>Already in “{collection}”</translation>
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
        <translation>Make it a take</translation>
    </message>
    <message>
        <source>Write the comp as one more take (Ctrl+Shift+H)</source>
        <translation>Write the comp as one more take (Ctrl+Shift+H)</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Hear the comp</translation>
    </message>
    <message>
        <source>Hear the comp (Ctrl+H, or Enter on its lane)</source>
        <translation>Hear the comp (Ctrl+H, or Enter on its lane)</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Comp menu</translation>
    </message>
    <message>
        <source>What can be done with the comp</source>
        <translation>What can be done with the comp</translation>
    </message>
</context>
<context>
    <name>CompLane</name>
    <message>
        <source>Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by a sample. Delete removes the span, Enter hears the comp.</source>
        <translation>Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by a sample. Delete removes the span, Enter hears the comp.</translation>
    </message>
    <message>
        <source>The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it.</source>
        <translation>The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it.</translation>
    </message>
</context>
<context>
    <name>CompParts</name>
    <message>
        <source>Spans of the comp</source>
        <translation>Spans of the comp</translation>
    </message>
    <message>
        <source>Choose span</source>
        <translation>Choose span</translation>
    </message>
    <message>
        <source>Hear the comp from here</source>
        <translation>Hear the comp from here</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>Remove span</translation>
    </message>
    <message>
        <source>Start a beat earlier</source>
        <translation>Start a beat earlier</translation>
    </message>
    <message>
        <source>Start a beat later</source>
        <translation>Start a beat later</translation>
    </message>
    <message>
        <source>End a beat earlier</source>
        <translation>End a beat earlier</translation>
    </message>
    <message>
        <source>End a beat later</source>
        <translation>End a beat later</translation>
    </message>
</context>
<context>
    <name>CompStrip</name>
    <message>
        <source>Drag over lanes to fill the comp.</source>
        <translation>Drag over lanes to fill the comp.</translation>
    </message>
    <message>
        <source>Drag over a lane to take that part of it into the comp.</source>
        <translation>Drag over a lane to take that part of it into the comp.</translation>
    </message>
    <message>
        <source>discarded take</source>
        <translation>discarded take</translation>
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
        <translation>OSC off</translation>
    </message>
    <message>
        <source>OSC {port}</source>
        <translation>OSC {port}</translation>
    </message>
    <message>
        <source>DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).</source>
        <translation>DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).</translation>
    </message>
    <message>
        <source>DAW Bridge does not receive OSC. Press to learn controls (MIDI).</source>
        <translation>DAW Bridge does not receive OSC. Press to learn controls (MIDI).</translation>
    </message>
    <message>
        <source>Controllers: {state}</source>
        <translation>Controllers: {state}</translation>
    </message>
</context>
<context>
    <name>ControllersPage</name>
    <message>
        <source>Controllers</source>
        <translation>Controllers</translation>
    </message>
    <message>
        <source>UDP </source>
        <translation>UDP </translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Any free port</translation>
    </message>
    <message>
        <source>The first port to try. The window shows the port in use.</source>
        <translation>The first port to try. The window shows the port in use.</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>OSC port</translation>
    </message>
    <message>
        <source>Open Sound Control, UDP, network, TouchOSC</source>
        <translation>Open Sound Control, UDP, network, TouchOSC</translation>
    </message>
    <message>
        <source>Accept messages from other devices, such as tablets</source>
        <translation>Accept messages from other devices, such as tablets</translation>
    </message>
    <message>
        <source>Otherwise only programs on this computer can play DAW Bridge.</source>
        <translation>Otherwise only programs on this computer can play DAW Bridge.</translation>
    </message>
    <message>
        <source>OSC, network, remote, phone, iPad, firewall</source>
        <translation>OSC, network, remote, phone, iPad, firewall</translation>
    </message>
    <message>
        <source>All devices, or addresses such as 192.168.1.0/24</source>
        <translation>All devices, or addresses such as 192.168.1.0/24</translation>
    </message>
    <message>
        <source>The addresses of devices to accept, separated by spaces</source>
        <translation>The addresses of devices to accept, separated by spaces</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>Accept only</translation>
    </message>
    <message>
        <source>OSC, IP address, network, security</source>
        <translation>OSC, IP address, network, security</translation>
    </message>
    <message>
        <source>Let controllers find DAW Bridge (OSCQuery)</source>
        <translation>Let controllers find DAW Bridge (OSCQuery)</translation>
    </message>
    <message>
        <source>The port is announced in the network, by zeroconf and OSCQuery.</source>
        <translation>The port is announced in the network, by zeroconf and OSCQuery.</translation>
    </message>
    <message>
        <source>zeroconf, Bonjour, mDNS, announce, discover</source>
        <translation>zeroconf, Bonjour, mDNS, announce, discover</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Learn controls (MIDI, OSC)…</translation>
    </message>
    <message>
        <source>Choose what a knob, a pad or a foreign OSC address plays.</source>
        <translation>Choose what a knob, a pad or a foreign OSC address plays.</translation>
    </message>
    <message>
        <source>MIDI learn, mapping, knob, pad, CC</source>
        <translation>MIDI learn, mapping, knob, pad, CC</translation>
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
        <translation>Follow</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Follow tempo and bars</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Take tempo, time signature, key, loop and bar position from the DAW.</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>In sync</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Play in sync</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Play, stop, loop and locate the take together with the DAW.</translation>
    </message>
    <message>
        <source>Fetch selection</source>
        <translation>Fetch selection</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Insert take</translation>
    </message>
    <message>
        <source>Insert on track</source>
        <translation>Insert on track</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connect a DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</translation>
    </message>
    <message>
        <source>Insert the take on a new track in {daw}, at its bar.</source>
        <translation>Insert the take on a new track in {daw}, at its bar.</translation>
    </message>
    <message>
        <source>Insert the take on track “{track}”.</source>
        <translation>Insert the take on track “{track}”.</translation>
    </message>
    <message>
        <source>Select a track in {daw} first.</source>
        <translation>Select a track in {daw} first.</translation>
    </message>
    <message>
        <source>Import “{clip}” from track “{track}” as a clip.</source>
        <translation>Import “{clip}” from track “{track}” as a clip.</translation>
    </message>
    <message>
        <source>Select a clip or region in {daw} first.</source>
        <translation>Select a clip or region in {daw} first.</translation>
    </message>
    <message>
        <source>No DAW connected</source>
        <translation>No DAW connected</translation>
    </message>
    <message>
        <source>{daw} – {session}</source>
        <translation>{daw} – {session}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar}</source>
        <translation>Insert take at bar {bar}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar} + {seconds} s</source>
        <translation>Insert take at bar {bar} + {seconds} s</translation>
    </message>
    <message>
        <source>Bar of the DAW</source>
        <translation>Bar of the DAW</translation>
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
        <translation>Look for DAWs and connect to them</translation>
    </message>
    <message>
        <source>DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only.</source>
        <translation>DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only.</translation>
    </message>
    <message>
        <source>connection, host, Ardour, Live, REAPER, Bitwig, script</source>
        <translation>connection, host, Ardour, Live, REAPER, Bitwig, script</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Follow tempo and bars</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Take tempo, time signature, key, loop and bar position from the DAW.</translation>
    </message>
    <message>
        <source>sync, tempo, BPM, key, grid</source>
        <translation>sync, tempo, BPM, key, grid</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Play in sync</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Play, stop, loop and locate the take together with the DAW.</translation>
    </message>
    <message>
        <source>transport, start, stop, locate</source>
        <translation>transport, start, stop, locate</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Watched folder</translation>
    </message>
    <message>
        <source>Choose watched folder</source>
        <translation>Choose watched folder</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</source>
        <translation>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</translation>
    </message>
    <message>
        <source>import, export, bounce, render, hot folder, path</source>
        <translation>import, export, bounce, render, hot folder, path</translation>
    </message>
    <message>
        <source>Begin exported takes with 64 samples of silence</source>
        <translation>Begin exported takes with 64 samples of silence</translation>
    </message>
    <message>
        <source>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</source>
        <translation>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</translation>
    </message>
    <message>
        <source>lead-in, attack, transient, first hit, fade, click</source>
        <translation>lead-in, attack, transient, first hit, fade, click</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connect a DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</translation>
    </message>
    <message>
        <source>install script, Link, MIDI clock, JACK</source>
        <translation>install script, Link, MIDI clock, JACK</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Drag doctor…</translation>
    </message>
    <message>
        <source>See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does.</source>
        <translation>See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does.</translation>
    </message>
    <message>
        <source>drag and drop, Wayland, administrator, export, copy file</source>
        <translation>drag and drop, Wayland, administrator, export, copy file</translation>
    </message>
</context>
<context>
    <name>DawPlace</name>
    <message>
        <source>The DAW plays</source>
        <translation>The DAW plays</translation>
    </message>
    <message>
        <source>The DAW is stopped</source>
        <translation>The DAW is stopped</translation>
    </message>
</context>
<context>
    <name>DawRow</name>
    <message>
        <source>Install script</source>
        <translation>Install script</translation>
    </message>
    <message>
        <source>Remove script</source>
        <translation>Remove script</translation>
    </message>
    <message>
        <source>Install the script for {daw}</source>
        <translation>Install the script for {daw}</translation>
    </message>
    <message>
        <source>Remove the script for {daw}</source>
        <translation>Remove the script for {daw}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Reinstall script</source>
        <translation>Reinstall script</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>Not found on this computer</translation>
    </message>
    <message>
        <source>Script installed</source>
        <translation>Script installed</translation>
    </message>
    <message>
        <source>Older script installed</source>
        <translation>Older script installed</translation>
    </message>
    <message>
        <source>Script not installed</source>
        <translation>Script not installed</translation>
    </message>
</context>
<context>
    <name>DawsDialog</name>
    <message>
        <source>Connect a DAW</source>
        <translation>Connect a DAW</translation>
    </message>
    <message>
        <source>A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track.</source>
        <translation>A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are replaced, and nothing leaves by itself: read it, then copy or save it.</source>
        <translation>Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are replaced, and nothing leaves by itself: read it, then copy or save it.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Collecting…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Copy all of the text</source>
        <translation>Copy all of the text</translation>
    </message>
    <message>
        <source>Save the text as a file</source>
        <translation>Save the text as a file</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Text files (*.txt)</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Save diagnostics</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation>{file} could not be written: {reason}. Choose another folder.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Saved {file}.</translation>
    </message>
</context>
<context>
    <name>DragDoctor</name>
    <message>
        <source>Drag doctor</source>
        <translation>Drag doctor</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>This session</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Ways without a drag</source>
        <translation>Ways without a drag</translation>
    </message>
    <message>
        <source>No take is selected. Select one in the list of takes first.</source>
        <translation>No take is selected. Select one in the list of takes first.</translation>
    </message>
    <message>
        <source>The file of {take} is being written.</source>
        <translation>The file of {take} is being written.</translation>
    </message>
    <message>
        <source>The file of {take} is ready: {path}</source>
        <translation>The file of {take} is ready: {path}</translation>
    </message>
    <message>
        <source>The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.</source>
        <translation>The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.</translation>
    </message>
    <message>
        <source>The file was not ready yet. Drag again in a moment.</source>
        <translation>The file was not ready yet. Drag again in a moment.</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Paste here</translation>
    </message>
    <message>
        <source>Show what “Copy file” has put on the clipboard</source>
        <translation>Show what “Copy file” has put on the clipboard</translation>
    </message>
    <message>
        <source>Practise with another program</source>
        <translation>Practise with another program</translation>
    </message>
    <message>
        <source>Open the field as a program of its own. A drag onto it takes the same way as one into a DAW.</source>
        <translation>Open the field as a program of its own. A drag onto it takes the same way as one into a DAW.</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copy file</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Open the folder that contains the file of the take</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Insert take</translation>
    </message>
    <message>
        <source>Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)</source>
        <translation>Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connect a DAW…</translation>
    </message>
    <message>
        <source>Install the script that inserts takes</source>
        <translation>Install the script that inserts takes</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Copy the path of the folder with the finished files</source>
        <translation>Copy the path of the folder with the finished files</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Show the folder in the file manager</translation>
    </message>
    <message>
        <source>Copy the file and paste it onto a track, or into the browser of the DAW.</source>
        <translation>Copy the file and paste it onto a track, or into the browser of the DAW.</translation>
    </message>
    <message>
        <source>Let the script in your DAW insert the take at its bar.</source>
        <translation>Let the script in your DAW insert the take at its bar.</translation>
    </message>
    <message>
        <source>Add this folder to the favourites or places of your DAW&apos;s browser, once: {folder}</source>
        <translation>Add this folder to the favourites or places of your DAW&apos;s browser, once: {folder}</translation>
    </message>
    <message>
        <source>Copied {folder}.</source>
        <translation>Copied {folder}.</translation>
    </message>
    <message>
        <source>The program could not be started. Practise with the field here.</source>
        <translation>The program could not be started. Practise with the field here.</translation>
    </message>
    <message>
        <source>DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.</source>
        <translation>DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its drive, or choose another library in the settings.</source>
        <translation>The folder {folder} is not there. Connect its drive, or choose another library in the settings.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it and start it without these rights.</source>
        <translation>DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it and start it without these rights.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user.</source>
        <translation>DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user.</translation>
    </message>
    <message>
        <source>X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.</source>
        <translation>X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.</translation>
    </message>
    <message>
        <source>XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass it on to a program that uses Wayland: take one of the ways below.</source>
        <translation>XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass it on to a program that uses Wayland: take one of the ways below.</translation>
    </message>
    <message>
        <source>Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with QT_QPA_PLATFORM=xcb, or take one of the ways below.</source>
        <translation>Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with QT_QPA_PLATFORM=xcb, or take one of the ways below.</translation>
    </message>
    <message>
        <source>Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: start it without these rights.</source>
        <translation>Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: start it without these rights.</translation>
    </message>
    <message>
        <source>macOS: drags go to every program that takes files.</source>
        <translation>macOS: drags go to every program that takes files.</translation>
    </message>
    <message>
        <source>It is not known whether this platform passes drags on to other programs.</source>
        <translation>It is not known whether this platform passes drags on to other programs.</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Funk</source>
        <translation>Funk</translation>
    </message>
    <message>
        <source>House drums</source>
        <translation>House drums</translation>
    </message>
    <message>
        <source>Synthwave</source>
        <translation>Synthwave</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>Audio files ({patterns})</translation>
    </message>
    <message>
        <source>Import audio files</source>
        <translation>Import audio files</translation>
    </message>
    <message>
        <source>There is one reference: {file} is used.</source>
        <translation>There is one reference: {file} is used.</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy some in your file manager first.</source>
        <translation>The clipboard holds no files. Copy some in your file manager first.</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>WAV files (*.wav)</translation>
    </message>
    <message>
        <source>AIFF files (*.aif)</source>
        <translation>AIFF files (*.aif)</translation>
    </message>
    <message>
        <source>FLAC files (*.flac)</source>
        <translation>FLAC files (*.flac)</translation>
    </message>
    <message>
        <source>MP3 files (*.mp3)</source>
        <translation>MP3 files (*.mp3)</translation>
    </message>
    <message>
        <source>Ogg Vorbis files (*.ogg)</source>
        <translation>Ogg Vorbis files (*.ogg)</translation>
    </message>
    <message>
        <source>Opus files (*.opus)</source>
        <translation>Opus files (*.opus)</translation>
    </message>
    <message>
        <source>Save take</source>
        <translation>Save take</translation>
    </message>
    <message>
        <source>Save the take again and choose this file if you want to replace it.</source>
        <translation>Save the take again and choose this file if you want to replace it.</translation>
    </message>
    <message>
        <source>{file} exists already</source>
        <translation>{file} exists already</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Choose an empty folder</translation>
    </message>
    <message>
        <source>Preparing the file…</source>
        <translation>Preparing the file…</translation>
    </message>
    <message>
        <source>Copied {file}.</source>
        <translation>Copied {file}.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Ways to begin</source>
        <translation>Ways to begin</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Change the value and try again.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Make 8 seconds</source>
        <translation>Make 8 seconds</translation>
    </message>
    <message>
        <source>One click makes new music on this machine and plays it.</source>
        <translation>One click makes new music on this machine and plays it.</translation>
    </message>
    <message>
        <source>Make 8 seconds of: {caption}</source>
        <translation>Make 8 seconds of: {caption}</translation>
    </message>
    <message>
        <source>Progress of the example</source>
        <translation>Progress of the example</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Drop a clip</source>
        <translation>Drop a clip</translation>
    </message>
    <message>
        <source>Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others.</source>
        <translation>Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others.</translation>
    </message>
    <message>
        <source>Open the example clip</source>
        <translation>Open the example clip</translation>
    </message>
    <message>
        <source>Four bars of synthesizers, to try everything with</source>
        <translation>Four bars of synthesizers, to try everything with</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Import audio files (Ctrl+O)</translation>
    </message>
    <message>
        <source>Connect your DAW</source>
        <translation>Connect your DAW</translation>
    </message>
    <message>
        <source>Tempo and bars come from your session, and takes go to their bar on its tracks.</source>
        <translation>Tempo and bars come from your session, and takes go to their bar on its tracks.</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connect a DAW…</translation>
    </message>
    <message>
        <source>Ardour, Ableton Live, REAPER, Bitwig, and others by other ways</source>
        <translation>Ardour, Ableton Live, REAPER, Bitwig, and others by other ways</translation>
    </message>
    <message>
        <source>Get ACE-Step…</source>
        <translation>Get ACE-Step…</translation>
    </message>
    <message>
        <source>Choose or fetch a large model, for finished sound and voices</source>
        <translation>Choose or fetch a large model, for finished sound and voices</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Show me around</translation>
    </message>
    <message>
        <source>Four steps beside the real buttons. You can leave at any time with Esc.</source>
        <translation>Four steps beside the real buttons. You can leave at any time with Esc.</translation>
    </message>
    <message>
        <source>{model} makes music with and without voices, up to {minutes} minutes.</source>
        <translation>{model} makes music with and without voices, up to {minutes} minutes.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Models…</translation>
    </message>
    <message>
        <source>{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it sounds hazy beside the large models.</source>
        <translation>{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it sounds hazy beside the large models.</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Making…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Anywhere</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>Go to the next part, or back</source>
        <translation>Go to the next part, or back</translation>
    </message>
    <message>
        <source>Select nothing, or leave what is going on</source>
        <translation>Select nothing, or leave what is going on</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>In the waveform</translation>
    </message>
    <message>
        <source>Move the playhead by a beat</source>
        <translation>Move the playhead by a beat</translation>
    </message>
    <message>
        <source>Move it by a bar</source>
        <translation>Move it by a bar</translation>
    </message>
    <message>
        <source>Select a beat, then more</source>
        <translation>Select a beat, then more</translation>
    </message>
    <message>
        <source>Select a bar, then more</source>
        <translation>Select a bar, then more</translation>
    </message>
    <message>
        <source>Scroll, held while dragging</source>
        <translation>Scroll, held while dragging</translation>
    </message>
    <message>
        <source>Go to the start, to the end</source>
        <translation>Go to the start, to the end</translation>
    </message>
    <message>
        <source>Taller or lower waveform</source>
        <translation>Taller or lower waveform</translation>
    </message>
    <message>
        <source>Words, strength and seam of the region</source>
        <translation>Words, strength and seam of the region</translation>
    </message>
    <message>
        <source>In the strips of markers and lyrics</source>
        <translation>In the strips of markers and lyrics</translation>
    </message>
    <message>
        <source>Choose the marker or line before or after</source>
        <translation>Choose the marker or line before or after</translation>
    </message>
    <message>
        <source>Select its section or line</source>
        <translation>Select its section or line</translation>
    </message>
    <message>
        <source>Move the marker by a beat</source>
        <translation>Move the marker by a beat</translation>
    </message>
    <message>
        <source>Move the marker by a sample</source>
        <translation>Move the marker by a sample</translation>
    </message>
    <message>
        <source>Rename the marker</source>
        <translation>Rename the marker</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>Remove the marker</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>In the lanes</translation>
    </message>
    <message>
        <source>In the comp</source>
        <translation>In the comp</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>Choose a lane</translation>
    </message>
    <message>
        <source>Hear its take</source>
        <translation>Hear its take</translation>
    </message>
    <message>
        <source>Take the region into the comp</source>
        <translation>Take the region into the comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Menu of the take</source>
        <translation>Menu of the take</translation>
    </message>
    <message>
        <source>Choose a span</source>
        <translation>Choose a span</translation>
    </message>
    <message>
        <source>Choose its start or its end</source>
        <translation>Choose its start or its end</translation>
    </message>
    <message>
        <source>Move that by a beat</source>
        <translation>Move that by a beat</translation>
    </message>
    <message>
        <source>Move that by a sample</source>
        <translation>Move that by a sample</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>Remove the span</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Hear the comp</translation>
    </message>
    <message>
        <source>In the list of clips</source>
        <translation>In the list of clips</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In the queue</translation>
    </message>
    <message>
        <source>In the versions</source>
        <translation>In the versions</translation>
    </message>
    <message>
        <source>In the description</source>
        <translation>In the description</translation>
    </message>
    <message>
        <source>In the lyrics</source>
        <translation>In the lyrics</translation>
    </message>
    <message>
        <source>In a proposal</source>
        <translation>In a proposal</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>Rename the clip</translation>
    </message>
    <message>
        <source>Move the job up or down</source>
        <translation>Move the job up or down</translation>
    </message>
    <message>
        <source>Make it the next or the last</source>
        <translation>Make it the next or the last</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancel the job</translation>
    </message>
    <message>
        <source>Walk through the tree</source>
        <translation>Walk through the tree</translation>
    </message>
    <message>
        <source>Load the recipe</source>
        <translation>Load the recipe</translation>
    </message>
    <message>
        <source>Zoom in, out, show all</source>
        <translation>Zoom in, out, show all</translation>
    </message>
    <message>
        <source>An older or newer description that was used</source>
        <translation>An older or newer description that was used</translation>
    </message>
    <message>
        <source>Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro</source>
        <translation>Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro</translation>
    </message>
    <message>
        <source>In its list: move a section</source>
        <translation>In its list: move a section</translation>
    </message>
    <message>
        <source>Tick a change, or take the tick away</source>
        <translation>Tick a change, or take the tick away</translation>
    </message>
    <message>
        <source>Accept what is ticked</source>
        <translation>Accept what is ticked</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{part}, unfolded</source>
        <translation>{part}, unfolded</translation>
    </message>
    <message>
        <source>{part}, folded</source>
        <translation>{part}, folded</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>“System” is the language of the desktop, or English.</source>
        <translation>“System” is the language of the desktop, or English.</translation>
    </message>
    <message>
        <source>Takes effect when DAW Bridge starts again.</source>
        <translation>Takes effect when DAW Bridge starts again.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>translation, locale</source>
        <translation>translation, locale</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>“System” is dark or light as the desktop is.</source>
        <translation>“System” is dark or light as the desktop is.</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Colour scheme</translation>
    </message>
    <message>
        <source>theme, appearance, look, night, contrast</source>
        <translation>theme, appearance, look, night, contrast</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Library folder</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>Choose library folder</translation>
    </message>
    <message>
        <source>Where clips and takes are kept, as WAV files. Nothing is moved there.</source>
        <translation>Where clips and takes are kept, as WAV files. Nothing is moved there.</translation>
    </message>
    <message>
        <source>library, music folder, clips, where files are, path</source>
        <translation>library, music folder, clips, where files are, path</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Tour in four steps</source>
        <translation>Tour in four steps</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Go to problem</translation>
    </message>
    <message>
        <source>Recent problems…</source>
        <translation>Recent problems…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Keys…</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Drag doctor…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Copy diagnostics…</translation>
    </message>
    <message>
        <source>About DAW Bridge…</source>
        <translation>About DAW Bridge…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Click a step to go back to it. What comes after it is undone.</source>
        <translation>Click a step to go back to it. What comes after it is undone.</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Steps, the newest first</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <translation>{step} (undone)</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>The beginning</translation>
    </message>
    <message>
        <source>Undo everything in the list</source>
        <translation>Undo everything in the list</translation>
    </message>
    <message>
        <source>{step}, the current state</source>
        <translation>{step}, the current state</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Listen to the finished part while the job runs</source>
        <translation>Listen to the finished part while the job runs</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>Progress of {job}</translation>
    </message>
    <message>
        <source>Run the job again</source>
        <translation>Run the job again</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancel the job</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n take(s)</source>
        <translation>
            <numerusform>Done: %n take</numerusform>
            <numerusform>Done: %n takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not offer this job again</source>
        <translation>Do not offer this job again</translation>
    </message>
    <message>
        <source>Try {job} again</source>
        <translation>Try {job} again</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>Cancel {job}</translation>
    </message>
    <message>
        <source>Listen to {job} now</source>
        <translation>Listen to {job} now</translation>
    </message>
    <message>
        <source>Dismiss {job}</source>
        <translation>Dismiss {job}</translation>
    </message>
    <message>
        <source>Listen to a draft: half of the work is done</source>
        <translation>Listen to a draft: half of the work is done</translation>
    </message>
    <message>
        <source>Listen to a draft of {job}</source>
        <translation>Listen to a draft of {job}</translation>
    </message>
    <message>
        <source>{job}, {status}</source>
        <translation>{job}, {status}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to move it in the queue.</source>
        <translation>Drag it, or press Alt+Up and Alt+Down, to move it in the queue.</translation>
    </message>
    <message>
        <source>Interrupted. Run it again?</source>
        <translation>Interrupted. Run it again?</translation>
    </message>
    <message>
        <source>Failed: {problem}</source>
        <translation>Failed: {problem}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>Number {n}</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>Next in line</translation>
    </message>
    <message>
        <source>{place} · done in about {time}</source>
        <translation>{place} · done in about {time}</translation>
    </message>
    <message>
        <source>{place} · takes about {time}</source>
        <translation>{place} · takes about {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {takes} · {stage}</source>
        <translation>Take {number} of {takes} · {stage}</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · {stage}</source>
        <translation>
            <numerusform>About %n min left · {stage}</numerusform>
            <numerusform>About %n min left · {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left · {stage}</source>
        <translation>
            <numerusform>%n s left · {stage}</numerusform>
            <numerusform>%n s left · {stage}</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Loading the model</translation>
    </message>
    <message>
        <source>Encoding the source</source>
        <translation>Encoding the source</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Encoding the prompt</source>
        <translation>Encoding the prompt</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Generating</translation>
    </message>
    <message>
        <source>Decoding audio</source>
        <translation>Decoding audio</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>Make it the next one</source>
        <translation>Make it the next one</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Choose a task on the right and press its button: what is being made is listed here.</source>
        <translation>Choose a task on the right and press its button: what is being made is listed here.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Run the jobs that wait</source>
        <translation>Run the jobs that wait</translation>
    </message>
    <message>
        <source>Let the jobs that wait go on waiting. The one that runs is not stopped.</source>
        <translation>Let the jobs that wait go on waiting. The one that runs is not stopped.</translation>
    </message>
    <message>
        <source>Let the queue go on</source>
        <translation>Let the queue go on</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pause the queue</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left in all</source>
        <translation>about {time} left in all</translation>
    </message>
    <message>
        <source>more than {time} left in all</source>
        <translation>more than {time} left in all</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>The file is still being read.</source>
        <translation>The file is still being read.</translation>
    </message>
    <message>
        <source>This task works on a take. Drop a sound file on the window, or make new music first.</source>
        <translation>This task works on a take. Drop a sound file on the window, or make new music first.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Select a region first: drag across the waveform.</translation>
    </message>
    <message>
        <source>Describe at the top what the take becomes.</source>
        <translation>Describe at the top what the take becomes.</translation>
    </message>
    <message>
        <source>Describe the take as it is, beside “From”.</source>
        <translation>Describe the take as it is, beside “From”.</translation>
    </message>
    <message>
        <source>The regions and what lies between them last {length} s. {model} takes in {most} s at most.</source>
        <translation>The regions and what lies between them last {length} s. {model} takes in {most} s at most.</translation>
    </message>
    <message>
        <source>The region lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>The region lasts {length} s. {model} takes in {most} s at most.</translation>
    </message>
    <message>
        <source>Make it shorter, or choose another model.</source>
        <translation>Make it shorter, or choose another model.</translation>
    </message>
    <message>
        <source>The take lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>The take lasts {length} s. {model} takes in {most} s at most.</translation>
    </message>
    <message>
        <source>Select a region to add the layer there.</source>
        <translation>Select a region to add the layer there.</translation>
    </message>
    <message>
        <source>Select a region and repaint that.</source>
        <translation>Select a region and repaint that.</translation>
    </message>
    <message>
        <source>The reference cannot be used: {fault}.</source>
        <translation>The reference cannot be used: {fault}.</translation>
    </message>
    <message>
        <source>Connect its drive, choose another one, or go on without.</source>
        <translation>Connect its drive, choose another one, or go on without.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It leaves the lyrics out.</source>
        <translation>{model} cannot sing. It leaves the lyrics out.</translation>
    </message>
    <message>
        <source>{model} is installed and can.</source>
        <translation>{model} is installed and can.</translation>
    </message>
    <message>
        <source>{model} and other ACE-Step models can. None of them is installed.</source>
        <translation>{model} and other ACE-Step models can. None of them is installed.</translation>
    </message>
    <message>
        <source>{models} can, but is not installed.</source>
        <translation>{models} can, but is not installed.</translation>
    </message>
    <message>
        <source>{model} cannot add layers.</source>
        <translation>{model} cannot add layers.</translation>
    </message>
    <message>
        <source>{model} cannot extract tracks.</source>
        <translation>{model} cannot extract tracks.</translation>
    </message>
    <message>
        <source>{model} cannot complete tracks.</source>
        <translation>{model} cannot complete tracks.</translation>
    </message>
    <message>
        <source>{model} cannot do this.</source>
        <translation>{model} cannot do this.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
    <message>
        <source>{place} (fixed)</source>
        <translation>{place} (fixed)</translation>
    </message>
    <message>
        <source>This key belongs to a part of the window and cannot be changed.</source>
        <translation>This key belongs to a part of the window and cannot be changed.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Changed. The default is {key}.</source>
        <translation>Changed. The default is {key}.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Search actions and keys</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Reset all keys…</source>
        <translation>Reset all keys…</translation>
    </message>
    <message>
        <source>Keys found: {count}</source>
        <translation>Keys found: {count}</translation>
    </message>
    <message>
        <source>No action and no key is called like this.</source>
        <translation>No action and no key is called like this.</translation>
    </message>
    <message>
        <source>New key for “{action}”</source>
        <translation>New key for “{action}”</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>This key cannot be changed.</translation>
    </message>
    <message>
        <source>Select an action.</source>
        <translation>Select an action.</translation>
    </message>
    <message>
        <source>This is its key now.</source>
        <translation>This is its key now.</translation>
    </message>
    <message>
        <source>Take from there</source>
        <translation>Take from there</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}” ({menu}), which will then have no key.</source>
        <translation>{key} belongs to “{action}” ({menu}), which will then have no key.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} is free.</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>“{action}” has no key now.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now, and “{other}” has none.</source>
        <translation>“{action}” has {key} now, and “{other}” has none.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation>“{action}” has {key} now.</translation>
    </message>
    <message>
        <source>Give all actions the keys that they have by default?</source>
        <translation>Give all actions the keys that they have by default?</translation>
    </message>
    <message>
        <source>All keys are the defaults again.</source>
        <translation>All keys are the defaults again.</translation>
    </message>
    <message>
        <source>Clear the key</source>
        <translation>Clear the key</translation>
    </message>
    <message>
        <source>Press the keys here. Tab goes on.</source>
        <translation>Press the keys here. Tab goes on.</translation>
    </message>
    <message>
        <source>Give the action this key</source>
        <translation>Give the action this key</translation>
    </message>
    <message>
        <source>Take the key away from the action</source>
        <translation>Take the key away from the action</translation>
    </message>
    <message>
        <source>Give the action the key that it has by default</source>
        <translation>Give the action the key that it has by default</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>bars {start} to {end}</source>
        <translation>bars {start} to {end}</translation>
    </message>
    <message>
        <source>Context: bars {start} to {end}</source>
        <translation>Context: bars {start} to {end}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>strength {percent} %</translation>
    </message>
    <message>
        <source>seam {length} ms</source>
        <translation>seam {length} ms</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) · {seconds} s</source>
        <translation>
            <numerusform>%n bar · {seconds} s</numerusform>
            <numerusform>%n bars · {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars · {seconds} s</source>
        <translation>{bars} bars · {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars</source>
        <translation>{bars} bars</translation>
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
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Select a clip on the left, or drop an audio file anywhere on this window.</source>
        <translation>Select a clip on the left, or drop an audio file anywhere on this window.</translation>
    </message>
    <message>
        <source>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</source>
        <translation>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</translation>
    </message>
</context>
<context>
    <name>LaneActions</name>
    <message>
        <source>Hear comp</source>
        <translation>Hear comp</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Take region into comp</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Remove span at playhead</translation>
    </message>
    <message>
        <source>Use take as base of comp</source>
        <translation>Use take as base of comp</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Make comp a take</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Remove comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Go to lanes</source>
        <translation>Go to lanes</translation>
    </message>
    <message>
        <source>Show lanes</source>
        <translation>Show lanes</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Show differences</translation>
    </message>
    <message>
        <source>Play takes equally loud</source>
        <translation>Play takes equally loud</translation>
    </message>
</context>
<context>
    <name>LaneCommands</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Select a region first: drag across the waveform.</translation>
    </message>
    <message>
        <source>{take} has no sound in the selected region.</source>
        <translation>{take} has no sound in the selected region.</translation>
    </message>
    <message>
        <source>Took {take} into the comp.</source>
        <translation>Took {take} into the comp.</translation>
    </message>
    <message>
        <source>{take} is heard there again.</source>
        <translation>{take} is heard there again.</translation>
    </message>
    <message>
        <source>This clip has no comp yet, and {take} would be its base. Take a part of another take.</source>
        <translation>This clip has no comp yet, and {take} would be its base. Take a part of another take.</translation>
    </message>
    <message>
        <source>{take} is the base of the comp, and is heard there already.</source>
        <translation>{take} is the base of the comp, and is heard there already.</translation>
    </message>
    <message>
        <source>{take} is in the comp there already.</source>
        <translation>{take} is in the comp there already.</translation>
    </message>
    <message>
        <source>This clip has no comp yet. Drag over a lane to begin one.</source>
        <translation>This clip has no comp yet. Drag over a lane to begin one.</translation>
    </message>
    <message>
        <source>The comp has no part of another take yet. Drag over a lane to take one.</source>
        <translation>The comp has no part of another take yet. Drag over a lane to take one.</translation>
    </message>
    <message>
        <source>Writing the comp as one more take…</source>
        <translation>Writing the comp as one more take…</translation>
    </message>
</context>
<context>
    <name>LaneMenus</name>
    <message>
        <source>Menu of {take}</source>
        <translation>Menu of {take}</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Hear</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Take region into comp</translation>
    </message>
    <message>
        <source>Base of the comp</source>
        <translation>Base of the comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Repaint region from this take</source>
        <translation>Repaint region from this take</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Roll again…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Comp menu</translation>
    </message>
    <message>
        <source>Hear comp</source>
        <translation>Hear comp</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Make comp a take</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Remove span at playhead</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Remove comp</translation>
    </message>
</context>
<context>
    <name>LaneNotes</name>
    <message>
        <source>Comparing…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>No difference</translation>
    </message>
    <message>
        <source>New: {start}–{end} s{more}</source>
        <translation>New: {start}–{end} s{more}</translation>
    </message>
    <message>
        <source>Comparing with {take}…</source>
        <translation>Comparing with {take}…</translation>
    </message>
    <message>
        <source>The same as {take}</source>
        <translation>The same as {take}</translation>
    </message>
    <message>
        <source>Differs at {spans} s and elsewhere from {take}</source>
        <translation>Differs at {spans} s and elsewhere from {take}</translation>
    </message>
    <message>
        <source>Differs at {spans} s from {take}</source>
        <translation>Differs at {spans} s from {take}</translation>
    </message>
    <message>
        <source>Comp, empty</source>
        <translation>Comp, empty</translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s), chosen: {span}</source>
        <translation>
            <numerusform>Comp, %n span, chosen: {span}</numerusform>
            <numerusform>Comp, %n spans, chosen: {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s): {takes}</source>
        <translation>
            <numerusform>Comp, %n span: {takes}</numerusform>
            <numerusform>Comp, %n spans: {takes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{take}, {start} to {end} s</source>
        <translation>{take}, {start} to {end} s</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message>
        <source>The file is missing</source>
        <translation>The file is missing</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>Show differences</source>
        <translation>Show differences</translation>
    </message>
    <message>
        <source>Show how far each take departs from the one that it was made from; hatched where both are the same</source>
        <translation>Show how far each take departs from the one that it was made from; hatched where both are the same</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>Equally loud</translation>
    </message>
    <message>
        <source>Play all takes as loud as the first one over the loop. Files are never changed.</source>
        <translation>Play all takes as loud as the first one over the loop. Files are never changed.</translation>
    </message>
    <message>
        <source>As regions</source>
        <translation>As regions</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>What edges of the comp snap to</source>
        <translation>What edges of the comp snap to</translation>
    </message>
    <message>
        <source>What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence</source>
        <translation>What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence</translation>
    </message>
    <message>
        <source>Edges:</source>
        <translation>Edges:</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Scroll through takes</source>
        <translation>Scroll through takes</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lanes</translation>
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
        <translation>Not specified</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn controls</source>
        <translation>Learn controls</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controls</translation>
    </message>
    <message>
        <source>{parameter} – {description}</source>
        <translation>{parameter} – {description}</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn, then move a knob or press a pad on the controller.</source>
        <translation>Select a parameter and press Learn, then move a knob or press a pad on the controller.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Learn</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Move the control for “{parameter}” now.</source>
        <translation>Move the control for “{parameter}” now.</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn.</source>
        <translation>Select a parameter and press Learn.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss by steps</source>
        <translation>Loss by steps</translation>
    </message>
    <message>
        <source>How far the model is from the songs. It jumps from step to step; what counts is where it goes.</source>
        <translation>How far the model is from the songs. It jumps from step to step; what counts is where it goes.</translation>
    </message>
    <message>
        <source>No step is done yet</source>
        <translation>No step is done yet</translation>
    </message>
    <message>
        <source>Loss {last} now, {first} at first</source>
        <translation>Loss {last} now, {first} at first</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>Steps {first} to {last}</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>Loss {loss}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} steps</translation>
    </message>
    <message>
        <source>The loss is drawn here as it learns</source>
        <translation>The loss is drawn here as it learns</translation>
    </message>
</context>
<context>
    <name>LyricStrip</name>
    <message>
        <source>Lyrics</source>
        <translation>Lyrics</translation>
    </message>
    <message>
        <source>Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others.</source>
        <translation>Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others.</translation>
    </message>
    <message>
        <source>No line is sung here.</source>
        <translation>No line is sung here.</translation>
    </message>
    <message>
        <source>Nothing is known of lyrics in this take: only takes that were made to sing have them.</source>
        <translation>Nothing is known of lyrics in this take: only takes that were made to sing have them.</translation>
    </message>
    <message>
        <source>{words}, bar {start} to {end}</source>
        <translation>{words}, bar {start} to {end}</translation>
    </message>
    <message>
        <source>Select line</source>
        <translation>Select line</translation>
    </message>
    <message>
        <source>Click to select the line as the region, with Ctrl in addition to the others.</source>
        <translation>Click to select the line as the region, with Ctrl in addition to the others.</translation>
    </message>
</context>
<context>
    <name>LyricsMenu</name>
    <message>
        <source>Lyrics</source>
        <translation>Lyrics</translation>
    </message>
    <message>
        <source>Menu of the lyrics</source>
        <translation>Menu of the lyrics</translation>
    </message>
    <message>
        <source>Open lyrics, or hand on those of the selected take with their times (LRC)</source>
        <translation>Open lyrics, or hand on those of the selected take with their times (LRC)</translation>
    </message>
    <message>
        <source>Open lyrics…</source>
        <translation>Open lyrics…</translation>
    </message>
    <message>
        <source>Copy lines of the take as LRC</source>
        <translation>Copy lines of the take as LRC</translation>
    </message>
    <message>
        <source>Save lines of the take as LRC…</source>
        <translation>Save lines of the take as LRC…</translation>
    </message>
</context>
<context>
    <name>MakingActions</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Select a region first: drag across the waveform.</translation>
    </message>
    <message>
        <source>Import a clip first: drop an audio file on the window.</source>
        <translation>Import a clip first: drop an audio file on the window.</translation>
    </message>
    <message>
        <source>Removed {name} from the list. To put it back, press Ctrl+Z.</source>
        <translation>Removed {name} from the list. To put it back, press Ctrl+Z.</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Change the value and try again.</translation>
    </message>
</context>
<context>
    <name>MakingPages</name>
    <message>
        <source>Adapters</source>
        <translation>Adapters</translation>
    </message>
    <message>
        <source>Adapters (!)</source>
        <translation>Adapters (!)</translation>
    </message>
    <message>
        <source>An adapter that is switched on cannot be used. No take can be made with it.</source>
        <translation>An adapter that is switched on cannot be used. No take can be made with it.</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>Adapters ({count})</translation>
    </message>
    <message>
        <source>Switched on: {count}</source>
        <translation>Switched on: {count}</translation>
    </message>
    <message>
        <source>LoRA, LoKr and other adapters change the sound of the model</source>
        <translation>LoRA, LoKr and other adapters change the sound of the model</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Add section</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>Puts the mark of a section before the line of the cursor</source>
        <translation>Puts the mark of a section before the line of the cursor</translation>
    </message>
</context>
<context>
    <name>MarkerActions</name>
    <message>
        <source>Add marker at playhead</source>
        <translation>Add marker at playhead</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Make the region a section</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Add markers of the DAW</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Next marker</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Previous marker</translation>
    </message>
    <message>
        <source>Select section at playhead</source>
        <translation>Select section at playhead</translation>
    </message>
    <message>
        <source>Select lyric line at playhead</source>
        <translation>Select lyric line at playhead</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Remove marker</translation>
    </message>
</context>
<context>
    <name>MarkerHandle</name>
    <message>
        <source>Marker without a name</source>
        <translation>Marker without a name</translation>
    </message>
    <message>
        <source>{name}, bar {start}</source>
        <translation>{name}, bar {start}</translation>
    </message>
    <message>
        <source>{name}, bar {start} to {end}</source>
        <translation>{name}, bar {start} to {end}</translation>
    </message>
    <message>
        <source>There are no markers yet. Add one at the playhead (M).</source>
        <translation>There are no markers yet. Add one at the playhead (M).</translation>
    </message>
    <message>
        <source>This section lies outside the take.</source>
        <translation>This section lies outside the take.</translation>
    </message>
    <message>
        <source>Select a clip first: markers belong to a clip.</source>
        <translation>Select a clip first: markers belong to a clip.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Select a region first: drag across the waveform.</translation>
    </message>
</context>
<context>
    <name>MarkerParts</name>
    <message>
        <source>Select section</source>
        <translation>Select section</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Go to marker</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Remove marker</translation>
    </message>
</context>
<context>
    <name>MarkerStrip</name>
    <message>
        <source>Markers</source>
        <translation>Markers</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s).</source>
        <translation>
            <numerusform>%n marker.</numerusform>
            <numerusform>%n markers.</numerusform>
        </translation>
    </message>
    <message>
        <source>No markers yet. Add one at the playhead (M), or with a double click here.</source>
        <translation>No markers yet. Add one at the playhead (M), or with a double click here.</translation>
    </message>
    <message>
        <source>Double-click to add a marker (M).</source>
        <translation>Double-click to add a marker (M).</translation>
    </message>
    <message>
        <source>Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it.</source>
        <translation>Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it.</translation>
    </message>
    <message>
        <source>Click a marker to select its section, drag it to move it, double-click to rename it.
Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap.</source>
        <translation>Click a marker to select its section, drag it to move it, double-click to rename it.
Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap.</translation>
    </message>
    <message>
        <source>Select section</source>
        <translation>Select section</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Go to marker</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Keep only its start</source>
        <translation>Keep only its start</translation>
    </message>
    <message>
        <source>Make it a section up to the next marker</source>
        <translation>Make it a section up to the next marker</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Remove marker</translation>
    </message>
    <message>
        <source>Add marker here</source>
        <translation>Add marker here</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Make the region a section</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Add markers of the DAW</translation>
    </message>
</context>
<context>
    <name>MemoryMeter</name>
    <message>
        <source>Memory of the engine</source>
        <translation>Memory of the engine</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Not measured yet</translation>
    </message>
    <message>
        <source>Free the memory</source>
        <translation>Free the memory</translation>
    </message>
    <message>
        <source>Other programs can use it then. The next job loads the model again. A job that runs is done first.</source>
        <translation>Other programs can use it then. The next job loads the model again. A job that runs is done first.</translation>
    </message>
    <message>
        <source>{held} of the {total} of this machine</source>
        <translation>{held} of the {total} of this machine</translation>
    </message>
    <message>
        <source>{held} of the {total} of the graphics card ({device})</source>
        <translation>{held} of the {total} of the graphics card ({device})</translation>
    </message>
    <message>
        <source>Memory of the graphics card</source>
        <translation>Memory of the graphics card</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Make</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Takes</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Play</translation>
    </message>
    <message>
        <source>&amp;DAW</source>
        <translation>&amp;DAW</translation>
    </message>
    <message>
        <source>Mar&amp;kers</source>
        <translation>Mar&amp;kers</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>More menus</translation>
    </message>
    <message>
        <source>Show the menus that have no room</source>
        <translation>Show the menus that have no room</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Save take as…</source>
        <translation>Save take as…</translation>
    </message>
    <message>
        <source>Save all takes with tempo map…</source>
        <translation>Save all takes with tempo map…</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copy file</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Paste files</translation>
    </message>
    <message>
        <source>Accept take</source>
        <translation>Accept take</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Space and tidying up…</source>
        <translation>Space and tidying up…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Find clip</source>
        <translation>Find clip</translation>
    </message>
    <message>
        <source>Collections of clip…</source>
        <translation>Collections of clip…</translation>
    </message>
    <message>
        <source>Archive clip</source>
        <translation>Archive clip</translation>
    </message>
    <message>
        <source>Delete clip</source>
        <translation>Delete clip</translation>
    </message>
    <message>
        <source>Discard take</source>
        <translation>Discard take</translation>
    </message>
    <message>
        <source>Restore discarded take</source>
        <translation>Restore discarded take</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Repaint region</source>
        <translation>Repaint region</translation>
    </message>
    <message>
        <source>Cover take</source>
        <translation>Cover take</translation>
    </message>
    <message>
        <source>Cover take closely</source>
        <translation>Cover take closely</translation>
    </message>
    <message>
        <source>Roll take again with one thing changed…</source>
        <translation>Roll take again with one thing changed…</translation>
    </message>
    <message>
        <source>Load recipe of take</source>
        <translation>Load recipe of take</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>Add a track</translation>
    </message>
    <message>
        <source>Extract a track</source>
        <translation>Extract a track</translation>
    </message>
    <message>
        <source>Complete with a track</source>
        <translation>Complete with a track</translation>
    </message>
    <message>
        <source>Morph take</source>
        <translation>Morph take</translation>
    </message>
    <message>
        <source>Continue take</source>
        <translation>Continue take</translation>
    </message>
    <message>
        <source>Generate new clip</source>
        <translation>Generate new clip</translation>
    </message>
    <message>
        <source>Let the planner write</source>
        <translation>Let the planner write</translation>
    </message>
    <message>
        <source>Improve description and lyrics</source>
        <translation>Improve description and lyrics</translation>
    </message>
    <message>
        <source>What is this take or region?</source>
        <translation>What is this take or region?</translation>
    </message>
    <message>
        <source>Add adapters…</source>
        <translation>Add adapters…</translation>
    </message>
    <message>
        <source>Train an adapter…</source>
        <translation>Train an adapter…</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Cancel all jobs</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Models…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Unload model from memory</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Play or pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Next take</translation>
    </message>
    <message>
        <source>Previous take</source>
        <translation>Previous take</translation>
    </message>
    <message>
        <source>Compare with last selected take</source>
        <translation>Compare with last selected take</translation>
    </message>
    <message>
        <source>Versions or list of takes</source>
        <translation>Versions or list of takes</translation>
    </message>
    <message>
        <source>Take in row {number}</source>
        <translation>Take in row {number}</translation>
    </message>
    <message>
        <source>Fetch selection from DAW</source>
        <translation>Fetch selection from DAW</translation>
    </message>
    <message>
        <source>Insert take on new track</source>
        <translation>Insert take on new track</translation>
    </message>
    <message>
        <source>Insert take on selected track</source>
        <translation>Insert take on selected track</translation>
    </message>
    <message>
        <source>Insert all takes on new tracks</source>
        <translation>Insert all takes on new tracks</translation>
    </message>
    <message>
        <source>Follow tempo and bars: on or off</source>
        <translation>Follow tempo and bars: on or off</translation>
    </message>
    <message>
        <source>Play in sync: on or off</source>
        <translation>Play in sync: on or off</translation>
    </message>
    <message>
        <source>Return take to source file</source>
        <translation>Return take to source file</translation>
    </message>
    <message>
        <source>Restore source file</source>
        <translation>Restore source file</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connect a DAW…</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Learn controls (MIDI, OSC)…</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Output level</source>
        <translation>Output level</translation>
    </message>
    <message>
        <source>Output level, -60 to 0 dBFS</source>
        <translation>Output level, -60 to 0 dBFS</translation>
    </message>
    <message>
        <source>left {left} dB, right {right} dB</source>
        <translation>left {left} dB, right {right} dB</translation>
    </message>
    <message>
        <source>{levels}, above full scale</source>
        <translation>{levels}, above full scale</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>{state}. All files are good</source>
        <translation>{state}. All files are good</translation>
    </message>
    <message>
        <source>Progress of {model}</source>
        <translation>Progress of {model}</translation>
    </message>
    <message>
        <source>{state}. {problem}</source>
        <translation>{state}. {problem}</translation>
    </message>
    <message>
        <source>{model}: {state}</source>
        <translation>{model}: {state}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the download of {model}</source>
        <translation>Pause the download of {model}</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Give up…</translation>
    </message>
    <message>
        <source>Give up the download of {model}</source>
        <translation>Give up the download of {model}</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Stop checking</translation>
    </message>
    <message>
        <source>Stop checking {model}</source>
        <translation>Stop checking {model}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resume the download of {model}</source>
        <translation>Resume the download of {model}</translation>
    </message>
    <message>
        <source>Get ({size})</source>
        <translation>Get ({size})</translation>
    </message>
    <message>
        <source>Get {model}</source>
        <translation>Get {model}</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>Use {model}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Verify {model}</source>
        <translation>Verify {model}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Remove {model}</source>
        <translation>Remove {model}</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Let go…</translation>
    </message>
    <message>
        <source>Let go of {model}</source>
        <translation>Let go of {model}</translation>
    </message>
    <message>
        <source>Download it from huggingface.co into the model folder. Music goes on meanwhile.</source>
        <translation>Download it from huggingface.co into the model folder. Music goes on meanwhile.</translation>
    </message>
    <message>
        <source>Stop and keep what is here. Resume goes on there, also after a restart.</source>
        <translation>Stop and keep what is here. Resume goes on there, also after a restart.</translation>
    </message>
    <message>
        <source>Stop and delete what was downloaded</source>
        <translation>Stop and delete what was downloaded</translation>
    </message>
    <message>
        <source>Use it from the next job on</source>
        <translation>Use it from the next job on</translation>
    </message>
    <message>
        <source>Compare its files with their published checksums, or look whether they are whole</source>
        <translation>Compare its files with their published checksums, or look whether they are whole</translation>
    </message>
    <message>
        <source>Do not use it any more. Its files stay where they are.</source>
        <translation>Do not use it any more. Its files stay where they are.</translation>
    </message>
    <message>
        <source>Delete its files from the model folder</source>
        <translation>Delete its files from the model folder</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Engine off</source>
        <translation>Engine off</translation>
    </message>
    <message>
        <source>Get or choose a model…</source>
        <translation>Get or choose a model…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Unload model from memory</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Restart engine</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Model: {words}</source>
        <translation>Model: {words}</translation>
    </message>
    <message>
        <source>Model: {words}. {status}</source>
        <translation>Model: {words}. {status}</translation>
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
        <translation>{music} s in {time} s</translation>
    </message>
    <message>
        <source>The engine makes the music in a separate process. Its model is {model}.</source>
        <translation>The engine makes the music in a separate process. Its model is {model}.</translation>
    </message>
    <message>
        <source>It computes on {device}.</source>
        <translation>It computes on {device}.</translation>
    </message>
    <message>
        <source>It uses {memory} of memory now.</source>
        <translation>It uses {memory} of memory now.</translation>
    </message>
    <message>
        <source>{music} s of new music take about {time} s here, as the last jobs did.</source>
        <translation>{music} s of new music take about {time} s here, as the last jobs did.</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>How they compute</source>
        <translation>How they compute</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>A planner drafts new music before the model makes it. It must be installed.</translation>
    </message>
    <message>
        <source>How exactly numbers are kept: fewer bits take less memory.</source>
        <translation>How exactly numbers are kept: fewer bits take less memory.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card, if there is one.</source>
        <translation>Automatic takes the graphics card, if there is one.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planner</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Compute on</translation>
    </message>
    <message>
        <source>Adapters change what a model makes. Their list is beside the prompt.</source>
        <translation>Adapters change what a model makes. Their list is beside the prompt.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (smallest, fast)</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s) on…</source>
        <translation>
            <numerusform>%n adapter on…</numerusform>
            <numerusform>%n adapters on…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters…</source>
        <translation>Adapters…</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (not installed)</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>Use it now</source>
        <translation>Use it now</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} is ready.</translation>
    </message>
    <message>
        <source>Use {model} now</source>
        <translation>Use {model} now</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Waits for its turn</source>
        <translation>Waits for its turn</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Checking its files: {percent} %</source>
        <translation>Checking its files: {percent} %</translation>
    </message>
    <message>
        <source>Checking its files…</source>
        <translation>Checking its files…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Removing…</translation>
    </message>
    <message>
        <source>Asking the server for its files…</source>
        <translation>Asking the server for its files…</translation>
    </message>
    <message>
        <source>{total} are here. Checking them…</source>
        <translation>{total} are here. Checking them…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate}/s, about {time} left</source>
        <translation>{done} of {total}, {rate}/s, about {time} left</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Built in</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>Adopted from another folder</source>
        <translation>Adopted from another folder</translation>
    </message>
    <message>
        <source>Incomplete. Missing: {parts}</source>
        <translation>Incomplete. Missing: {parts}</translation>
    </message>
    <message>
        <source>Paused at {here} of {total}</source>
        <translation>Paused at {here} of {total}</translation>
    </message>
    <message>
        <source>Broken off at {here} of {total}</source>
        <translation>Broken off at {here} of {total}</translation>
    </message>
    <message>
        <source>Not there now: {folder}</source>
        <translation>Not there now: {folder}</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Not installed</translation>
    </message>
    <message>
        <source>Drafts new music before a model makes it: tempo, key, words and course.</source>
        <translation>Drafts new music before a model makes it: tempo, key, words and course.</translation>
    </message>
    <message>
        <source>Every music model needs it. It comes with the first one that you get.</source>
        <translation>Every music model needs it. It comes with the first one that you get.</translation>
    </message>
    <message>
        <source>Sings in {count} languages, up to {minutes} min.</source>
        <translation>Sings in {count} languages, up to {minutes} min.</translation>
    </message>
    <message>
        <source>Music without voices, up to {seconds} s.</source>
        <translation>Music without voices, up to {seconds} s.</translation>
    </message>
    <message>
        <source>{voice} {tasks}</source>
        <translation>{voice} {tasks}</translation>
    </message>
    <message>
        <source>Small and fast, for sketches; it does every task.</source>
        <translation>Small and fast, for sketches; it does every task.</translation>
    </message>
    <message>
        <source>Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description.</source>
        <translation>Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} guided steps: slow, and near to the description.</source>
        <translation>New music, repaint and cover in {steps} guided steps: slow, and near to the description.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} steps: fast.</source>
        <translation>New music, repaint and cover in {steps} steps: fast.</translation>
    </message>
    <message>
        <source>{what} · {size} · licence {licence}</source>
        <translation>{what} · {size} · licence {licence}</translation>
    </message>
    <message>
        <source>Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8</source>
        <translation>Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}, with {size} of memory</source>
        <translation>On this machine: 30 s of music in about {time}, with {size} of memory</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}</source>
        <translation>On this machine: 30 s of music in about {time}</translation>
    </message>
    <message>
        <source>On this machine: {size} of memory</source>
        <translation>On this machine: {size} of memory</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Damaged files:
{lines}
Remove the model and get it again.</source>
        <translation>Damaged files:
{lines}
Remove the model and get it again.</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Reading the model folder…</source>
        <translation>Reading the model folder…</translation>
    </message>
    <message>
        <source>Adopt a folder…</source>
        <translation>Adopt a folder…</translation>
    </message>
    <message>
        <source>Adopt a file…</source>
        <translation>Adopt a file…</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>Stored in {folder}</translation>
    </message>
    <message>
        <source>Choose the folder that holds the weights</source>
        <translation>Choose the folder that holds the weights</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>Weights ({patterns})</translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation>Choose a file of weights</translation>
    </message>
    <message>
        <source>Looking at {path}…</source>
        <translation>Looking at {path}…</translation>
    </message>
    <message>
        <source>Adopted: {names}. Nothing was copied.</source>
        <translation>Adopted: {names}. Nothing was copied.</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Music models</source>
        <translation>Music models</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>Planners</translation>
    </message>
    <message>
        <source>Needed by every music model</source>
        <translation>Needed by every music model</translation>
    </message>
    <message>
        <source>Models that you have already: drop their folder or file here, or choose it. Nothing is copied.</source>
        <translation>Models that you have already: drop their folder or file here, or choose it. Nothing is copied.</translation>
    </message>
</context>
<context>
    <name>ModelsDoor</name>
    <message>
        <source>The planner is now {model}.</source>
        <translation>The planner is now {model}.</translation>
    </message>
    <message>
        <source>The model is now {model}.</source>
        <translation>The model is now {model}.</translation>
    </message>
    <message>
        <source>{model} is ready, and the next job uses it.</source>
        <translation>{model} is ready, and the next job uses it.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Model folder</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Choose model folder</translation>
    </message>
    <message>
        <source>The folder that holds the models of ACE-Step 1.5, a folder each</source>
        <translation>The folder that holds the models of ACE-Step 1.5, a folder each</translation>
    </message>
    <message>
        <source>checkpoints, weights, ACE-Step, path</source>
        <translation>checkpoints, weights, ACE-Step, path</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>variant, turbo, base, SFT, XL, Sketch, checkpoint</source>
        <translation>variant, turbo, base, SFT, XL, Sketch, checkpoint</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (smallest, fast)</translation>
    </message>
    <message>
        <source>How exactly the model calculates: fewer bits take less memory</source>
        <translation>How exactly the model calculates: fewer bits take less memory</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>quantization, 8 bit, half, memory, speed</source>
        <translation>quantization, 8 bit, half, memory, speed</translation>
    </message>
    <message>
        <source>The processor that the model runs on</source>
        <translation>The processor that the model runs on</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Compute on</translation>
    </message>
    <message>
        <source>graphics card, GPU, processor, device, accelerator</source>
        <translation>graphics card, GPU, processor, device, accelerator</translation>
    </message>
    <message>
        <source>Steps, shift, guidance, solver…</source>
        <translation>Steps, shift, guidance, solver…</translation>
    </message>
    <message>
        <source>Show them under “More” in the prompt, where they are set for the next takes</source>
        <translation>Show them under “More” in the prompt, where they are set for the next takes</translation>
    </message>
    <message>
        <source>expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler</source>
        <translation>expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler</translation>
    </message>
    <message>
        <source>Keep the whole model loaded</source>
        <translation>Keep the whole model loaded</translation>
    </message>
    <message>
        <source>Load one part at a time</source>
        <translation>Load one part at a time</translation>
    </message>
    <message>
        <source>One part at a time takes the least memory and more time</source>
        <translation>One part at a time takes the least memory and more time</translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation>Memory use</translation>
    </message>
    <message>
        <source>RAM, VRAM, residency</source>
        <translation>RAM, VRAM, residency</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>How long an idle model stays in memory</source>
        <translation>How long an idle model stays in memory</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>Keep loaded</translation>
    </message>
    <message>
        <source>unload, free memory, idle, minutes, VRAM</source>
        <translation>unload, free memory, idle, minutes, VRAM</translation>
    </message>
    <message>
        <source>Load the model at the start</source>
        <translation>Load the model at the start</translation>
    </message>
    <message>
        <source>The first take then comes sooner. It is not done where little memory would be left.</source>
        <translation>The first take then comes sooner. It is not done where little memory would be left.</translation>
    </message>
    <message>
        <source>preload, warm up, startup, memory, RAM</source>
        <translation>preload, warm up, startup, memory, RAM</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>A planner drafts new music before the model makes it. It must be installed.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planner</translation>
    </message>
    <message>
        <source>language model, LM, 5 Hz, thinking</source>
        <translation>language model, LM, 5 Hz, thinking</translation>
    </message>
    <message>
        <source>Let the planner rewrite the description</source>
        <translation>Let the planner rewrite the description</translation>
    </message>
    <message>
        <source>The planner may say in more words what you describe.</source>
        <translation>The planner may say in more words what you describe.</translation>
    </message>
    <message>
        <source>caption, prompt, enhance, improve</source>
        <translation>caption, prompt, enhance, improve</translation>
    </message>
    <message>
        <source>Automatic: {model}</source>
        <translation>Automatic: {model}</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (not installed)</translation>
    </message>
    <message>
        <source>Not found: {parts}</source>
        <translation>Not found: {parts}</translation>
    </message>
    <message>
        <source>{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. For more, choose the folder with the ACE-Step 1.5 checkpoints.</source>
        <translation>{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. For more, choose the folder with the ACE-Step 1.5 checkpoints.</translation>
    </message>
    <message>
        <source>The model is complete and ready to use.</source>
        <translation>The model is complete and ready to use.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Seed, variation, steps, shift, guidance and solver</source>
        <translation>Seed, variation, steps, shift, guidance and solver</translation>
    </message>
    <message>
        <source>Model&apos;s default: {value}</source>
        <translation>Model&apos;s default: {value}</translation>
    </message>
    <message>
        <source>How closely the model follows the description. More than the default sounds harder.</source>
        <translation>How closely the model follows the description. More than the default sounds harder.</translation>
    </message>
    <message>
        <source>{model} has its guidance built in.</source>
        <translation>{model} has its guidance built in.</translation>
    </message>
    <message>
        <source>Denoising steps: more take longer. {model} takes up to {most}.</source>
        <translation>Denoising steps: more take longer. {model} takes up to {most}.</translation>
    </message>
    <message>
        <source>More, unfolded</source>
        <translation>More, unfolded</translation>
    </message>
    <message>
        <source>More, folded</source>
        <translation>More, folded</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Random</translation>
    </message>
    <message>
        <source>The same seed makes the same take again. Leave empty for a new seed each time.</source>
        <translation>The same seed makes the same take again. Leave empty for a new seed each time.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far takes depart from what the seed alone would make.</source>
        <translation>How far takes depart from what the seed alone would make.</translation>
    </message>
    <message>
        <source>Seed of the variation</source>
        <translation>Seed of the variation</translation>
    </message>
    <message>
        <source>The same seed makes the same variation again.</source>
        <translation>The same seed makes the same variation again.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>How long the early, noisy part of the schedule lasts, in which the form is decided.</source>
        <translation>How long the early, noisy part of the schedule lasts, in which the form is decided.</translation>
    </message>
    <message>
        <source>How a step is computed. Heun takes twice as long; SDE adds new noise at each step.</source>
        <translation>How a step is computed. Heun takes twice as long; SDE adds new noise at each step.</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solver</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the marker</source>
        <translation>Name of the marker</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Reading the library: {done} of {total} takes</source>
        <translation>Reading the library: {done} of {total} takes</translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on track “{track}” in {daw}.</source>
        <translation>
            <numerusform>Inserted %n take at {place} on track “{track}” in {daw}.</numerusform>
            <numerusform>Inserted %n takes at {place} on track “{track}” in {daw}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.</source>
        <translation>
            <numerusform>Inserted %n take at {place} on the new track {track} in {daw}.</numerusform>
            <numerusform>Inserted %n takes at {place} on the new tracks {track} in {daw}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Accepted the take: {path}</source>
        <translation>Accepted the take: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n take(s) and the tempo map in {folder}.</source>
        <translation>
            <numerusform>Saved %n take and the tempo map in {folder}.</numerusform>
            <numerusform>Saved %n takes and the tempo map in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored the source file {file}.</source>
        <translation>Restored the source file {file}.</translation>
    </message>
    <message>
        <source>Returned the take to the source file {file}.</source>
        <translation>Returned the take to the source file {file}.</translation>
    </message>
    <message>
        <source>Discarded {take}. To restore it, press Ctrl+Shift+Backspace.</source>
        <translation>Discarded {take}. To restore it, press Ctrl+Shift+Backspace.</translation>
    </message>
    <message>
        <source>Restored {take}.</source>
        <translation>Restored {take}.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Saved {file}.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Switch to {model}</source>
        <translation>Switch to {model}</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Get models…</translation>
    </message>
    <message>
        <source>Go on without reference</source>
        <translation>Go on without reference</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Make new music</translation>
    </message>
    <message>
        <source>Repaint a region</source>
        <translation>Repaint a region</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Without a script</source>
        <translation>Without a script</translation>
    </message>
    <message>
        <source>These report tempo or position. They cannot insert takes or fetch clips.</source>
        <translation>These report tempo or position. They cannot insert takes or fetch clips.</translation>
    </message>
    <message>
        <source>A package is missing. To install it, type: {command}</source>
        <translation>A package is missing. To install it, type: {command}</translation>
    </message>
</context>
<context>
    <name>Overflow</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Show what has no room here</source>
        <translation>Show what has no room here</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Scroll through time</source>
        <translation>Scroll through time</translation>
    </message>
    <message>
        <source>The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.</source>
        <translation>The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Make</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Jobs ({count})</source>
        <translation>Jobs ({count})</translation>
    </message>
</context>
<context>
    <name>PastProblems</name>
    <message>
        <source>{time}  {problem} ({count} times)</source>
        <translation>{time}  {problem} ({count} times)</translation>
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
        <translation> %</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Place of the adapter</source>
        <translation>Place of the adapter</translation>
    </message>
    <message>
        <source>Choose where the adapter goes</source>
        <translation>Choose where the adapter goes</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>How long it learns. Listen to the samples: if they copy your songs, take fewer.</source>
        <translation>How long it learns. Listen to the samples: if they copy your songs, take fewer.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>How much the adapter can learn. More takes more memory and disk.</source>
        <translation>How much the adapter can learn. More takes more memory and disk.</translation>
    </message>
    <message>
        <source>Steps between samples</source>
        <translation>Steps between samples</translation>
    </message>
    <message>
        <source>After so many steps a sample of ten seconds and the adapter so far are written.</source>
        <translation>After so many steps a sample of ten seconds and the adapter so far are written.</translation>
    </message>
    <message>
        <source>Longest excerpt</source>
        <translation>Longest excerpt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How much of a song is heard in one step. Less takes less memory.</source>
        <translation>How much of a song is heard in one step. Less takes less memory.</translation>
    </message>
    <message>
        <source>Excerpts per step</source>
        <translation>Excerpts per step</translation>
    </message>
    <message>
        <source>More make each step steadier and slower.</source>
        <translation>More make each step steadier and slower.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>The adapter acts at alpha / rank. It follows the rank until you change it.</source>
        <translation>The adapter acts at alpha / rank. It follows the rank until you change it.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>How far each step goes. Lower it if the loss runs away.</source>
        <translation>How far each step goes. Lower it if the loss runs away.</translation>
    </message>
    <message>
        <source>{tip} From {low} to {high}, usually {usual}.</source>
        <translation>{tip} From {low} to {high}, usually {usual}.</translation>
    </message>
    <message>
        <source>The adapter</source>
        <translation>The adapter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>The adapter is a folder of this name</source>
        <translation>The adapter is a folder of this name</translation>
    </message>
    <message>
        <source>The model that the adapter changes. It works with models of the same size.</source>
        <translation>The model that the adapter changes. It works with models of the same size.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Samples, excerpts, alpha and learning rate</source>
        <translation>Samples, excerpts, alpha and learning rate</translation>
    </message>
</context>
<context>
    <name>PracticeField</name>
    <message>
        <source>Practice field</source>
        <translation>Practice field</translation>
    </message>
    <message>
        <source>Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here.</source>
        <translation>Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here.</translation>
    </message>
    <message>
        <source>The clipboard holds no file.</source>
        <translation>The clipboard holds no file.</translation>
    </message>
    <message>
        <source>A drag arrived, but no file in it.</source>
        <translation>A drag arrived, but no file in it.</translation>
    </message>
    <message>
        <source>Formats: {formats}</source>
        <translation>Formats: {formats}</translation>
    </message>
    <message>
        <source>Arrived, but it cannot be read: {path} ({reason})</source>
        <translation>Arrived, but it cannot be read: {path} ({reason})</translation>
    </message>
    <message>
        <source>Arrived: {path}, a WAV file of {size} MB</source>
        <translation>Arrived: {path}, a WAV file of {size} MB</translation>
    </message>
    <message>
        <source>Arrived: {path}, {size} MB</source>
        <translation>Arrived: {path}, {size} MB</translation>
    </message>
</context>
<context>
    <name>PracticeWindow</name>
    <message>
        <source>Practice field of DAW Bridge</source>
        <translation>Practice field of DAW Bridge</translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>Presets</source>
        <translation>Presets</translation>
    </message>
    <message>
        <source>Keep words and values under a name, and bring them back. Drop the file of a preset to use it.</source>
        <translation>Keep words and values under a name, and bring them back. Drop the file of a preset to use it.</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Save as preset…</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>No presets yet</translation>
    </message>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>Cannot be used: {file}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Save to a file</translation>
    </message>
    <message>
        <source>{preset}…</source>
        <translation>{preset}…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Open a file…</translation>
    </message>
</context>
<context>
    <name>ProblemBell</name>
    <message>
        <source>Show the last problems (Shift+F8)</source>
        <translation>Show the last problems (Shift+F8)</translation>
    </message>
    <message numerus="yes">
        <source>Problems: %n new</source>
        <translation>
            <numerusform>Problems: %n new</numerusform>
            <numerusform>Problems: %n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems: none that is new</source>
        <translation>Problems: none that is new</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Problems, the newest first</source>
        <translation>Problems, the newest first</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy message, hint and details, to send them to somebody</source>
        <translation>Copy message, hint and details, to send them to somebody</translation>
    </message>
    <message>
        <source>Nothing went wrong since DAW Bridge was started.</source>
        <translation>Nothing went wrong since DAW Bridge was started.</translation>
    </message>
</context>
<context>
    <name>ProblemToast</name>
    <message>
        <source>Take the next step (F8 goes here)</source>
        <translation>Take the next step (F8 goes here)</translation>
    </message>
    <message>
        <source>Close this message (Esc). It stays in the list of problems.</source>
        <translation>Close this message (Esc). It stays in the list of problems.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint}</source>
        <translation>Problem: {problem}. {hint}</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint} F8 goes to the button “{step}”.</source>
        <translation>Problem: {problem}. {hint} F8 goes to the button “{step}”.</translation>
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
        <translation>Number of takes to make</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Language of the lyrics</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt and adapters</source>
        <translation>Prompt and adapters</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposed changes</source>
        <translation>Proposed changes</translation>
    </message>
    <message>
        <source>Space ticks a change, Return accepts what is ticked, Esc leaves all.</source>
        <translation>Space ticks a change, Return accepts what is ticked, Esc leaves all.</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>All changes</source>
        <translation>All changes</translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>Leave all</translation>
    </message>
    <message>
        <source>Description, lyrics and values stay as they are</source>
        <translation>Description, lyrics and values stay as they are</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>What the planner proposes. Nothing is changed before you accept it.</source>
        <translation>What the planner proposes. Nothing is changed before you accept it.</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n change(s) proposed</source>
        <translation>
            <numerusform>{title}: %n change proposed</numerusform>
            <numerusform>{title}: %n changes proposed</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>Accept {n} of {count}</source>
        <translation>Accept {n} of {count}</translation>
    </message>
    <message>
        <source>The planner has written</source>
        <translation>The planner has written</translation>
    </message>
    <message>
        <source>The planner suggests</source>
        <translation>The planner suggests</translation>
    </message>
    <message>
        <source>The planner has heard</source>
        <translation>The planner has heard</translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Lyrics</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>You have changed this meanwhile</source>
        <translation>You have changed this meanwhile</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as they are</source>
        <translation>
            <numerusform>%n line as it is</numerusform>
            <numerusform>%n lines as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is: {text}</source>
        <translation>As it is: {text}</translation>
    </message>
    <message>
        <source>“{before}” becomes “{after}”</source>
        <translation>“{before}” becomes “{after}”</translation>
    </message>
    <message>
        <source>New: “{text}”</source>
        <translation>New: “{text}”</translation>
    </message>
    <message>
        <source>Goes: “{text}”</source>
        <translation>Goes: “{text}”</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>Empty line</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Tempo of new music</source>
        <translation>Tempo of new music</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Time signature of new music</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Length of new music</translation>
    </message>
    <message>
        <source>The DAW sets this</source>
        <translation>The DAW sets this</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}</source>
        <translation>{name}: {before} becomes {after}</translation>
    </message>
    <message>
        <source>{name}: {values}</source>
        <translation>{name}: {values}</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>not specified</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo} bpm</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>Proposed</name>
    <message>
        <source>{change}. Left: {why}</source>
        <translation>{change}. Left: {why}</translation>
    </message>
    <message>
        <source>{change}, ticked</source>
        <translation>{change}, ticked</translation>
    </message>
    <message>
        <source>{change}, not ticked</source>
        <translation>{change}, not ticked</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Give up the download of {model}?</source>
        <translation>Give up the download of {model}?</translation>
    </message>
    <message>
        <source>The {size} that were downloaded will be deleted.</source>
        <translation>The {size} that were downloaded will be deleted.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Let go of {model}?</source>
        <translation>Let go of {model}?</translation>
    </message>
    <message>
        <source>It is not used any more. Its files stay in {folder}.</source>
        <translation>It is not used any more. Its files stay in {folder}.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Let go</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>Remove {model}?</translation>
    </message>
    <message>
        <source>{size} will be deleted. To use it again, you will have to get it again.</source>
        <translation>{size} will be deleted. To use it again, you will have to get it again.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region.</source>
        <translation>Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region.</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>Take the timbre of nothing else. The file stays.</source>
        <translation>Take the timbre of nothing else. The file stays.</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Remove the reference</translation>
    </message>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>Audio files ({patterns})</translation>
    </message>
    <message>
        <source>Choose a reference</source>
        <translation>Choose a reference</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>Selected region</source>
        <translation>Selected region</translation>
    </message>
    <message>
        <source>Selected take</source>
        <translation>Selected take</translation>
    </message>
    <message>
        <source>{take} of {clip}</source>
        <translation>{take} of {clip}</translation>
    </message>
    <message>
        <source>Reference: {name}</source>
        <translation>Reference: {name}</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>Region {span}</source>
        <translation>Region {span}</translation>
    </message>
    <message>
        <source>Description of this region</source>
        <translation>Description of this region</translation>
    </message>
    <message>
        <source>As for all regions: {caption}</source>
        <translation>As for all regions: {caption}</translation>
    </message>
    <message>
        <source>As for all regions</source>
        <translation>As for all regions</translation>
    </message>
    <message>
        <source>Lyrics of this region</source>
        <translation>Lyrics of this region</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Its own</translation>
    </message>
    <message>
        <source>This region has a strength of its own</source>
        <translation>This region has a strength of its own</translation>
    </message>
    <message>
        <source>Strength of this region in percent</source>
        <translation>Strength of this region in percent</translation>
    </message>
    <message>
        <source>How far the region changes: 0 keeps it, 100 % makes it new</source>
        <translation>How far the region changes: 0 keeps it, 100 % makes it new</translation>
    </message>
    <message>
        <source>Same as all</source>
        <translation>Same as all</translation>
    </message>
    <message>
        <source>Take words and strength of its own from this region</source>
        <translation>Take words and strength of its own from this region</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>&amp;Lyrics</source>
        <translation>&amp;Lyrics</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <translation>&amp;Strength</translation>
    </message>
    <message>
        <source>S&amp;eam</source>
        <translation>S&amp;eam</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Seam of this region in milliseconds</source>
        <translation>Seam of this region in milliseconds</translation>
    </message>
    <message>
        <source>How long the new music fades into what is kept, inside the region; at most a quarter of it</source>
        <translation>How long the new music fades into what is kept, inside the region; at most a quarter of it</translation>
    </message>
</context>
<context>
    <name>RegionHandle</name>
    <message>
        <source>There is no region to move. Select one first.</source>
        <translation>There is no region to move. Select one first.</translation>
    </message>
    <message>
        <source>Keys move region {number}, at bar {place}.</source>
        <translation>Keys move region {number}, at bar {place}.</translation>
    </message>
    <message>
        <source>Keys move the start of region {number}, at bar {place}.</source>
        <translation>Keys move the start of region {number}, at bar {place}.</translation>
    </message>
    <message>
        <source>Keys move the end of region {number}, at bar {place}.</source>
        <translation>Keys move the end of region {number}, at bar {place}.</translation>
    </message>
</context>
<context>
    <name>RollMenu</name>
    <message>
        <source>Roll again with</source>
        <translation>Roll again with</translation>
    </message>
    <message>
        <source>Roll {take} again with</source>
        <translation>Roll {take} again with</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>Another &amp;seed</translation>
    </message>
    <message>
        <source>Other &amp;words…</source>
        <translation>Other &amp;words…</translation>
    </message>
    <message>
        <source>Another s&amp;trength…</source>
        <translation>Another s&amp;trength…</translation>
    </message>
    <message>
        <source>Another &amp;model</source>
        <translation>Another &amp;model</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Ten seconds of what the model makes of the first song&apos;s caption</source>
        <translation>Ten seconds of what the model makes of the first song&apos;s caption</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop computing and free the memory. Everything is kept, also after a restart.</source>
        <translation>Stop computing and free the memory. Everything is kept, also after a restart.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Go on where it was left</source>
        <translation>Go on where it was left</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Finish now</translation>
    </message>
    <message>
        <source>End here: the adapter is what was learnt so far</source>
        <translation>End here: the adapter is what was learnt so far</translation>
    </message>
    <message>
        <source>Hear it with and without</source>
        <translation>Hear it with and without</translation>
    </message>
    <message>
        <source>Make the same music with the adapter and without it: two takes of a new clip</source>
        <translation>Make the same music with the adapter and without it: two takes of a new clip</translation>
    </message>
    <message>
        <source>Show its slider</source>
        <translation>Show its slider</translation>
    </message>
    <message>
        <source>Show the list of adapters, in which it is switched on</source>
        <translation>Show the list of adapters, in which it is switched on</translation>
    </message>
    <message>
        <source>Train another…</source>
        <translation>Train another…</translation>
    </message>
    <message>
        <source>Choose songs for another adapter</source>
        <translation>Choose songs for another adapter</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Give up…</translation>
    </message>
    <message>
        <source>Offer this training no longer. Its folder stays as it is.</source>
        <translation>Offer this training no longer. Its folder stays as it is.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Play the chosen sample</source>
        <translation>Play the chosen sample</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop the sample</source>
        <translation>Stop the sample</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Progress of the training of {adapter}</source>
        <translation>Progress of the training of {adapter}</translation>
    </message>
    <message>
        <source>{steps}. {state}</source>
        <translation>{steps}. {state}</translation>
    </message>
    <message>
        <source>A sample is there: {name}</source>
        <translation>A sample is there: {name}</translation>
    </message>
    <message>
        <source>Two takes are made of the same prompt and seed: with {adapter} and without it.</source>
        <translation>Two takes are made of the same prompt and seed: with {adapter} and without it.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search clips</source>
        <translation>Search clips</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Clear the search (Esc)</translation>
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
        <translation>Search clips by name, description, lyrics, key, tempo, model and stars (Ctrl+F).
All words must be found; the beginning of a word is enough.
key:Am    clips in A minor
bpm:120 or bpm:118-122    by tempo
star    with a starred take
lyrics:night    a word in the lyrics; so with name:, caption: and model:
“slap bass” in straight quotes: both words together, as they stand
A word of four letters or more may be mistyped.
Esc clears the search.</translation>
    </message>
    <message>
        <source>All words must be found; the beginning of a word is enough. Esc clears the search.</source>
        <translation>All words must be found; the beginning of a word is enough. Esc clears the search.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the lyrics</source>
        <translation>Sections of the lyrics</translation>
    </message>
    <message>
        <source>Return goes to a section, Alt+Up and Alt+Down move it.</source>
        <translation>Return goes to a section, Alt+Up and Alt+Down move it.</translation>
    </message>
    <message>
        <source>Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it.</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Move the section up</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Move the section down</translation>
    </message>
    <message>
        <source>The section stays where it is.</source>
        <translation>The section stays where it is.</translation>
    </message>
    <message>
        <source>Lines before the first mark stay in front.</source>
        <translation>Lines before the first mark stay in front.</translation>
    </message>
    <message>
        <source>{section} is now section {n} of {count}.</source>
        <translation>{section} is now section {n} of {count}.</translation>
    </message>
    <message>
        <source>Before the first mark</source>
        <translation>Before the first mark</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n line(s)</source>
        <translation>
            <numerusform>{name}, %n line</numerusform>
            <numerusform>{name}, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (not found)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Search the settings</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>Restore defaults of the page {page}</source>
        <translation>Restore defaults of the page {page}</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page} ({count})</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>Settings found: {count}</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>No setting is called like this.</translation>
    </message>
    <message>
        <source>Defaults of the page {page} are shown. OK keeps them.</source>
        <translation>Defaults of the page {page} are shown. OK keeps them.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Show the defaults of this page. Nothing is changed before you press OK or Apply.</source>
        <translation>Show the defaults of this page. Nothing is changed before you press OK or Apply.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>The folder {folder} does not exist. Choose another one.</translation>
    </message>
    <message>
        <source>Why the settings cannot be used</source>
        <translation>Why the settings cannot be used</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Which clips are listed</source>
        <translation>Which clips are listed</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>Show all clips</translation>
    </message>
    <message>
        <source>Clear the search and the filter (Esc in the search)</source>
        <translation>Clear the search and the filter (Esc in the search)</translation>
    </message>
    <message>
        <source>Shown clips</source>
        <translation>Shown clips</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>All clips</translation>
    </message>
    <message>
        <source>With new takes</source>
        <translation>With new takes</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>Collection: {name}</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>Project: {name}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Used last first</source>
        <translation>Used last first</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Longest first</translation>
    </message>
    <message>
        <source>By tempo</source>
        <translation>By tempo</translation>
    </message>
    <message>
        <source>Order of the clips</source>
        <translation>Order of the clips</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Order: {order}</translation>
    </message>
    <message>
        <source>{found} of {all} clips</source>
        <translation>{found} of {all} clips</translation>
    </message>
    <message>
        <source>“{clip}” is selected and not shown.</source>
        <translation>“{clip}” is selected and not shown.</translation>
    </message>
    <message>
        <source>No clip has “{words}”. Similar: {similar}</source>
        <translation>No clip has “{words}”. Similar: {similar}</translation>
    </message>
    <message>
        <source>First the clips with “{words}”, then those with similar words: {similar}</source>
        <translation>First the clips with “{words}”, then those with similar words: {similar}</translation>
    </message>
    <message>
        <source>No clip has all of these words.</source>
        <translation>No clip has all of these words.</translation>
    </message>
    <message>
        <source>No clip is archived.</source>
        <translation>No clip is archived.</translation>
    </message>
    <message>
        <source>There is no such clip.</source>
        <translation>There is no such clip.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>This is no key that can be used.</translation>
    </message>
    <message>
        <source>One combination of keys, please, not several after each other.</source>
        <translation>One combination of keys, please, not several after each other.</translation>
    </message>
    <message>
        <source>{key} has a fixed meaning: {places}.</source>
        <translation>{key} has a fixed meaning: {places}.</translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation>{key} opens the menu {menu}.</translation>
    </message>
    <message>
        <source>its entry in the menu</source>
        <translation>its entry in the menu</translation>
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
        <translation>new takes: {count}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archived</translation>
    </message>
    <message>
        <source>in {collections}</source>
        <translation>in {collections}</translation>
    </message>
</context>
<context>
    <name>SingingLine</name>
    <message>
        <source>Do the lyrics fit?</source>
        <translation>Do the lyrics fit?</translation>
    </message>
    <message>
        <source>Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven.</source>
        <translation>Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven.</translation>
    </message>
    <message numerus="yes">
        <source>{model} cannot sing: these %n line(s) are left out.</source>
        <translation>
            <numerusform>{model} cannot sing: this %n line is left out.</numerusform>
            <numerusform>{model} cannot sing: these %n lines are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. Lines will be left out. About {wanted} would fit.</source>
        <translation>{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. Lines will be left out. About {wanted} would fit.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. About {wanted} would be easy to sing.</source>
        <translation>{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. About {wanted} would be easy to sing.</translation>
    </message>
    <message>
        <source>{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room.</source>
        <translation>{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables in {length}: long stretches will have no singing. About {wanted} would fit.</source>
        <translation>{words} words, {syllables} syllables in {length}: long stretches will have no singing. About {wanted} would fit.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second, which fits {length}.</source>
        <translation>{words} words, {syllables} syllables: {rate} a second, which fits {length}.</translation>
    </message>
</context>
<context>
    <name>SongTable</name>
    <message>
        <source>Song</source>
        <translation>Song</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Key, tempo</source>
        <translation>Key, tempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Songs</source>
        <translation>Songs</translation>
    </message>
    <message>
        <source>Caption of {song}: {caption}. {state}</source>
        <translation>Caption of {song}: {caption}. {state}</translation>
    </message>
</context>
<context>
    <name>SongWords</name>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Play this song from its beginning</source>
        <translation>Play this song from its beginning</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Write what the planner has heard as the caption</source>
        <translation>Write what the planner has heard as the caption</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Forget what the planner has heard</source>
        <translation>Forget what the planner has heard</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>What this song sounds like, in a sentence</source>
        <translation>What this song sounds like, in a sentence</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Lyrics</translation>
    </message>
    <message>
        <source>Empty: instrumental</source>
        <translation>Empty: instrumental</translation>
    </message>
    <message>
        <source>No song is chosen</source>
        <translation>No song is chosen</translation>
    </message>
    <message>
        <source>Heard: {caption}</source>
        <translation>Heard: {caption}</translation>
    </message>
</context>
<context>
    <name>SongsPage</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the folder of your songs</source>
        <translation>Choose the folder of your songs</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Read the folder again</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Show the folder of the songs</source>
        <translation>Show the folder of the songs</translation>
    </message>
    <message>
        <source>What has to be fixed</source>
        <translation>What has to be fixed</translation>
    </message>
    <message>
        <source>Let the planner listen</source>
        <translation>Let the planner listen</translation>
    </message>
    <message>
        <source>A planner listens to the songs without a caption and proposes one for each. Nothing is written yet.</source>
        <translation>A planner listens to the songs without a caption and proposes one for each. Nothing is written yet.</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Take all</translation>
    </message>
    <message>
        <source>Write every proposal as the caption of its song</source>
        <translation>Write every proposal as the caption of its song</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Reading the songs…</translation>
    </message>
    <message>
        <source>Take back the words that were written last: {song}</source>
        <translation>Take back the words that were written last: {song}</translation>
    </message>
    <message>
        <source>Write again what was taken back: {song}</source>
        <translation>Write again what was taken back: {song}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>To fix before training: {count}. Fix these files, or move them out of the folder, then look again.</source>
        <translation>To fix before training: {count}. Fix these files, or move them out of the folder, then look again.</translation>
    </message>
    <message>
        <source>Left out: {count}. Everything else can be trained on.</source>
        <translation>Left out: {count}. Everything else can be trained on.</translation>
    </message>
    <message>
        <source>Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.</source>
        <translation>Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Stop listening</translation>
    </message>
    <message>
        <source>Reading the songs: {done} of {total}</source>
        <translation>Reading the songs: {done} of {total}</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>The device on which takes are heard</source>
        <translation>The device on which takes are heard</translation>
    </message>
    <message>
        <source>output, sound card, interface, speakers, headphones, playback</source>
        <translation>output, sound card, interface, speakers, headphones, playback</translation>
    </message>
    <message>
        <source>Audio device</source>
        <translation>Audio device</translation>
    </message>
    <message>
        <source>Play the takes of a clip equally loud</source>
        <translation>Play the takes of a clip equally loud</translation>
    </message>
    <message>
        <source>Takes are compared at the loudness that the first take has over the loop. Their files are never changed.</source>
        <translation>Takes are compared at the loudness that the first take has over the loop. Their files are never changed.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, compare, A/B</source>
        <translation>volume, level, LUFS, compare, A/B</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Match loudness</translation>
    </message>
    <message>
        <source>A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud.</source>
        <translation>A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, gain, new takes, normalize</source>
        <translation>volume, level, LUFS, gain, new takes, normalize</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Space and tidying up</source>
        <translation>Space and tidying up</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>What is removed</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Remove for good what is checked</source>
        <translation>Remove for good what is checked</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Bring the deleted clip back that is chosen in the list</source>
        <translation>Bring the deleted clip back that is chosen in the list</translation>
    </message>
    <message>
        <source>Look for them…</source>
        <translation>Look for them…</translation>
    </message>
    <message>
        <source>Choose a folder in which these files may be</source>
        <translation>Choose a folder in which these files may be</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Move the library…</translation>
    </message>
    <message>
        <source>Copy the library to another folder, check every file there, and use it from then on</source>
        <translation>Copy the library to another folder, check every file there, and use it from then on</translation>
    </message>
    <message>
        <source>Cancel the move</source>
        <translation>Cancel the move</translation>
    </message>
    <message>
        <source>The library stays where it is</source>
        <translation>The library stays where it is</translation>
    </message>
    <message>
        <source>Move of the library</source>
        <translation>Move of the library</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Files that other programs may use</source>
        <translation>Files that other programs may use</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Everything else</translation>
    </message>
    <message>
        <source>Free on this drive</source>
        <translation>Free on this drive</translation>
    </message>
    <message>
        <source>What can be removed</source>
        <translation>What can be removed</translation>
    </message>
    <message>
        <source>They are written again when you drag, copy or save the take.</source>
        <translation>They are written again when you drag, copy or save the take.</translation>
    </message>
    <message>
        <source>Undo does not bring them back after that.</source>
        <translation>Undo does not bring them back after that.</translation>
    </message>
    <message>
        <source>Copies of older and damaged lists, and files that were never finished.</source>
        <translation>Copies of older and damaged lists, and files that were never finished.</translation>
    </message>
    <message>
        <source>Finished files that no program was given</source>
        <translation>Finished files that no program was given</translation>
    </message>
    <message>
        <source>Deleted clips</source>
        <translation>Deleted clips</translation>
    </message>
    <message>
        <source>Left over from earlier versions and crashes</source>
        <translation>Left over from earlier versions and crashes</translation>
    </message>
    <message>
        <source>{what}: {count} ({size})</source>
        <translation>{what}: {count} ({size})</translation>
    </message>
    <message>
        <source>Takes whose files are missing: {count}</source>
        <translation>Takes whose files are missing: {count}</translation>
    </message>
    <message>
        <source>Remove {size}…</source>
        <translation>Remove {size}…</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} is back.</translation>
    </message>
    <message>
        <source>Remove for good?</source>
        <translation>Remove for good?</translation>
    </message>
    <message>
        <source>Where may the files of the takes be?</source>
        <translation>Where may the files of the takes be?</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Looking for the files…</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder for the library</source>
        <translation>Choose a new or an empty folder for the library</translation>
    </message>
    <message>
        <source>Removed {size}.</source>
        <translation>Removed {size}.</translation>
    </message>
    <message>
        <source>Removed {size}. In use, and still there: {files}</source>
        <translation>Removed {size}. In use, and still there: {files}</translation>
    </message>
    <message>
        <source>Found {found}. Still missing: {missing}. Choose another folder to look in.</source>
        <translation>Found {found}. Still missing: {missing}. Choose another folder to look in.</translation>
    </message>
    <message>
        <source>Found {found}. No take is missing any more.</source>
        <translation>Found {found}. No take is missing any more.</translation>
    </message>
    <message>
        <source>The library is in {folder} now, and every file was checked. The old files are still in {before}.</source>
        <translation>The library is in {folder} now, and every file was checked. The old files are still in {before}.</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Choose model folder…</source>
        <translation>Choose model folder…</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Restart engine</translation>
    </message>
    <message>
        <source>Audio settings…</source>
        <translation>Audio settings…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Switch model</source>
        <translation>Switch model</translation>
    </message>
    <message>
        <source>Show the model…</source>
        <translation>Show the model…</translation>
    </message>
</context>
<context>
    <name>StrengthDialog</name>
    <message>
        <source>Roll {take} again with another strength</source>
        <translation>Roll {take} again with another strength</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>The take was made at {percent} %.</source>
        <translation>The take was made at {percent} %.</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Roll again</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>TabTexts</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Repaint</source>
        <translation>Repaint</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Extract</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morph</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Make new music from the prompt alone (Ctrl+G).</source>
        <translation>Make new music from the prompt alone (Ctrl+G).</translation>
    </message>
    <message>
        <source>Make the selected regions again. The rest of the take does not change (Ctrl+R).</source>
        <translation>Make the selected regions again. The rest of the take does not change (Ctrl+R).</translation>
    </message>
    <message>
        <source>Make a new version of the whole take from the prompt (Ctrl+Shift+R).</source>
        <translation>Make a new version of the whole take from the prompt (Ctrl+Shift+R).</translation>
    </message>
    <message>
        <source>Add a track that fits the take, as a take of its own.</source>
        <translation>Add a track that fits the take, as a take of its own.</translation>
    </message>
    <message>
        <source>Take one track out of the mix.</source>
        <translation>Take one track out of the mix.</translation>
    </message>
    <message>
        <source>Add the tracks that the take lacks.</source>
        <translation>Add the tracks that the take lacks.</translation>
    </message>
    <message>
        <source>Move the take from one description to another.</source>
        <translation>Move the take from one description to another.</translation>
    </message>
    <message>
        <source>Go on where the take ends. What is there does not change.</source>
        <translation>Go on where the take ends. What is there does not change.</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Make new music</translation>
    </message>
    <message>
        <source>Cover the take closely</source>
        <translation>Cover the take closely</translation>
    </message>
    <message>
        <source>Cover the take</source>
        <translation>Cover the take</translation>
    </message>
    <message>
        <source>Add layer in {span}: {track}</source>
        <translation>Add layer in {span}: {track}</translation>
    </message>
    <message>
        <source>Add layer: {track}</source>
        <translation>Add layer: {track}</translation>
    </message>
    <message>
        <source>Extract: {track}</source>
        <translation>Extract: {track}</translation>
    </message>
    <message>
        <source>Complete with: {tracks}</source>
        <translation>Complete with: {tracks}</translation>
    </message>
    <message>
        <source>Complete the take</source>
        <translation>Complete the take</translation>
    </message>
    <message>
        <source>Morph the take</source>
        <translation>Morph the take</translation>
    </message>
    <message>
        <source>Continue to bar {bar}</source>
        <translation>Continue to bar {bar}</translation>
    </message>
    <message>
        <source>Continue the take</source>
        <translation>Continue the take</translation>
    </message>
    <message>
        <source>Make a loop of {seconds} s</source>
        <translation>Make a loop of {seconds} s</translation>
    </message>
    <message>
        <source>Make {seconds} s of new music</source>
        <translation>Make {seconds} s of new music</translation>
    </message>
    <message numerus="yes">
        <source>Make a loop of %n bar(s), {seconds} s</source>
        <translation>
            <numerusform>Make a loop of %n bar, {seconds} s</numerusform>
            <numerusform>Make a loop of %n bars, {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n new bar(s), {seconds} s</source>
        <translation>
            <numerusform>Make %n new bar, {seconds} s</numerusform>
            <numerusform>Make %n new bars, {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>bars {start} to {end}</source>
        <translation>bars {start} to {end}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaint %n region(s)</source>
        <translation>
            <numerusform>Repaint %n region</numerusform>
            <numerusform>Repaint %n regions</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaint {span}</source>
        <translation>Repaint {span}</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags for the description</source>
        <translation>Tags for the description</translation>
    </message>
    <message>
        <source>{tag} removed from the description</source>
        <translation>{tag} removed from the description</translation>
    </message>
    <message>
        <source>{tag} added to the description</source>
        <translation>{tag} added to the description</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Feel</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
</context>
<context>
    <name>TakeColors</name>
    <message>
        <source>No colour</source>
        <translation>No colour</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
</context>
<context>
    <name>TakeLane</name>
    <message>
        <source>Up and down choose a lane, Enter hears it, C takes the selected region of it into the comp, S gives it a star. Shift+F10 opens its menu.</source>
        <translation>Up and down choose a lane, Enter hears it, C takes the selected region of it into the comp, S gives it a star. Shift+F10 opens its menu.</translation>
    </message>
    <message>
        <source>Star of {take}</source>
        <translation>Star of {take}</translation>
    </message>
    <message>
        <source>Hear {take}</source>
        <translation>Hear {take}</translation>
    </message>
    <message>
        <source>Menu of {take}</source>
        <translation>Menu of {take}</translation>
    </message>
    <message>
        <source>Give the take a star, or take it away (S on its lane)</source>
        <translation>Give the take a star, or take it away (S on its lane)</translation>
    </message>
    <message>
        <source>Hear this take (Enter on its lane)</source>
        <translation>Hear this take (Enter on its lane)</translation>
    </message>
    <message>
        <source>Hear this take ({number}, or Enter on its lane)</source>
        <translation>Hear this take ({number}, or Enter on its lane)</translation>
    </message>
    <message>
        <source>What can be done with this take</source>
        <translation>What can be done with this take</translation>
    </message>
    <message>
        <source>Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.</source>
        <translation>Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>key {number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>starred</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>heard</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>selected</translation>
    </message>
</context>
<context>
    <name>TakePages</name>
    <message>
        <source>Takes and versions</source>
        <translation>Takes and versions</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>How the takes of the clip were made of each other (Ctrl+D)</source>
        <translation>How the takes of the clip were made of each other (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>TakesList</name>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Click a take to select it, or press 1 to 9. Drag it into the DAW.</source>
        <translation>Click a take to select it, or press 1 to 9. Drag it into the DAW.</translation>
    </message>
</context>
<context>
    <name>TakesModel</name>
    <message>
        <source>{take}, new</source>
        <translation>{take}, new</translation>
    </message>
    <message>
        <source>{take}   {minutes}:{seconds}</source>
        <translation>{take}   {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>{take}, starred</source>
        <translation>{take}, starred</translation>
    </message>
    <message>
        <source>Imported from {path}</source>
        <translation>Imported from {path}</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Seed: {seed}</translation>
    </message>
    <message>
        <source>Regions: {spans} s</source>
        <translation>Regions: {spans} s</translation>
    </message>
    <message>
        <source>Context: {span} s</source>
        <translation>Context: {span} s</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>strength {percent} %</translation>
    </message>
    <message>
        <source>Region {number}: {own}</source>
        <translation>Region {number}: {own}</translation>
    </message>
    <message>
        <source>Generated from the description</source>
        <translation>Generated from the description</translation>
    </message>
    <message>
        <source>Repainted</source>
        <translation>Repainted</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Close cover</source>
        <translation>Close cover</translation>
    </message>
    <message>
        <source>Track added</source>
        <translation>Track added</translation>
    </message>
    <message>
        <source>Track extracted</source>
        <translation>Track extracted</translation>
    </message>
    <message>
        <source>Completed with a track</source>
        <translation>Completed with a track</translation>
    </message>
    <message>
        <source>Made of several takes</source>
        <translation>Made of several takes</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>A/B</source>
        <translation>A/B</translation>
    </message>
    <message>
        <source>Switch to the last selected take to compare (Ctrl+B)</source>
        <translation>Switch to the last selected take to compare (Ctrl+B)</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copy file</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Open the folder that contains the file of the take</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)</source>
        <translation>Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)</translation>
    </message>
    <message>
        <source>Align to grid</source>
        <translation>Align to grid</translation>
    </message>
    <message>
        <source>Make another take, shifted and stretched to match the bars</source>
        <translation>Make another take, shifted and stretched to match the bars</translation>
    </message>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>The file is not ready yet. Drag again in a moment.</translation>
    </message>
    <message>
        <source>Nothing took the file. “Copy file” and “Show in folder” hand it over another way.</source>
        <translation>Nothing took the file. “Copy file” and “Show in folder” hand it over another way.</translation>
    </message>
    <message>
        <source>{timing}
Measured against the requested tempo and bars.</source>
        <translation>{timing}
Measured against the requested tempo and bars.</translation>
    </message>
    <message>
        <source>Takes of {clip}</source>
        <translation>Takes of {clip}</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Description of the take as it is</source>
        <translation>Description of the take as it is</translation>
    </message>
    <message>
        <source>The take as it is. Empty: its own description.</source>
        <translation>The take as it is. Empty: its own description.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Tracks</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>up to {seconds} s</translation>
    </message>
    <message>
        <source>Length of new music. {model} makes up to {seconds} s at once.</source>
        <translation>Length of new music. {model} makes up to {seconds} s at once.</translation>
    </message>
    <message>
        <source>How far the take goes on. {model} makes up to {seconds} s at once.</source>
        <translation>How far the take goes on. {model} makes up to {seconds} s at once.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Length of new music</translation>
    </message>
    <message>
        <source>Whole bars</source>
        <translation>Whole bars</translation>
    </message>
    <message>
        <source>Round the length to whole bars at the current tempo.</source>
        <translation>Round the length to whole bars at the current tempo.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Make new music that loops: its end leads back to its start.</source>
        <translation>Make new music that loops: its end leads back to its start.</translation>
    </message>
    <message>
        <source>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</source>
        <translation>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</translation>
    </message>
    <message>
        <source>Stay close to the take</source>
        <translation>Stay close to the take</translation>
    </message>
    <message>
        <source>Follow the sound of the take itself, not only its melody and harmony.</source>
        <translation>Follow the sound of the take itself, not only its melody and harmony.</translation>
    </message>
    <message>
        <source>The track to add or to extract</source>
        <translation>The track to add or to extract</translation>
    </message>
    <message>
        <source>How far the take goes on</source>
        <translation>How far the take goes on</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>bars</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>Unit of what is added</source>
        <translation>Unit of what is added</translation>
    </message>
    <message>
        <source>Whole bars end on a bar line.</source>
        <translation>Whole bars end on a bar line.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Top bar</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New here?</source>
        <translation>New here?</translation>
    </message>
    <message>
        <source>A tour shows the way in four steps. It is in the Help menu, too.</source>
        <translation>A tour shows the way in four steps. It is in the Help menu, too.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Show me around</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Drag over the bars to change</source>
        <translation>Drag over the bars to change</translation>
    </message>
    <message>
        <source>Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region.</source>
        <translation>Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region.</translation>
    </message>
    <message>
        <source>Repaint them</source>
        <translation>Repaint them</translation>
    </message>
    <message>
        <source>Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is.</source>
        <translation>Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is.</translation>
    </message>
    <message>
        <source>Choose among the takes</source>
        <translation>Choose among the takes</translation>
    </message>
    <message>
        <source>Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original.</source>
        <translation>Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original.</translation>
    </message>
    <message>
        <source>Take it into your DAW</source>
        <translation>Take it into your DAW</translation>
    </message>
    <message>
        <source>Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars.</source>
        <translation>Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars.</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} of {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>{title}. {text} Return goes on, Escape leaves.</source>
        <translation>{title}. {text} Return goes on, Escape leaves.</translation>
    </message>
</context>
<context>
    <name>TrackBoxes</name>
    <message>
        <source>Tracks that the take lacks. Without any, the model chooses.</source>
        <translation>Tracks that the take lacks. Without any, the model chooses.</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train an adapter</source>
        <translation>Train an adapter</translation>
    </message>
    <message>
        <source>Choose a folder of songs first.</source>
        <translation>Choose a folder of songs first.</translation>
    </message>
    <message>
        <source>First fix what is named above the songs.</source>
        <translation>First fix what is named above the songs.</translation>
    </message>
    <message>
        <source>Give up this training?</source>
        <translation>Give up this training?</translation>
    </message>
    <message>
        <source>It is offered no longer. Checkpoints and samples stay in their folder.</source>
        <translation>It is offered no longer. Checkpoints and samples stay in their folder.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>TrainingDoor</name>
    <message>
        <source>The adapter {adapter} is trained and switched on.</source>
        <translation>The adapter {adapter} is trained and switched on.</translation>
    </message>
</context>
<context>
    <name>TrainingLine</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>Show the training</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %</source>
        <translation>Training {adapter}: {percent} %</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %, waits for the music</source>
        <translation>Training {adapter}: {percent} %, waits for the music</translation>
    </message>
    <message>
        <source>The training of {adapter} is paused at {percent} %.</source>
        <translation>The training of {adapter} is paused at {percent} %.</translation>
    </message>
    <message>
        <source>The training of {adapter} is being checked.</source>
        <translation>The training of {adapter} is being checked.</translation>
    </message>
    <message>
        <source>The training of {adapter} is ready to begin.</source>
        <translation>The training of {adapter} is ready to begin.</translation>
    </message>
    <message>
        <source>The training of {adapter} has stopped.</source>
        <translation>The training of {adapter} has stopped.</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Needs fixing</source>
        <translation>Needs fixing</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>No caption</translation>
    </message>
    <message>
        <source>A planner has heard it. Take its caption, refuse it, or write your own.</source>
        <translation>A planner has heard it. Take its caption, refuse it, or write your own.</translation>
    </message>
    <message>
        <source>It can be trained on.</source>
        <translation>It can be trained on.</translation>
    </message>
    <message>
        <source>Its name stands in for the caption.</source>
        <translation>Its name stands in for the caption.</translation>
    </message>
    <message>
        <source>{key}, {tempo} bpm</source>
        <translation>{key}, {tempo} bpm</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo} bpm</translation>
    </message>
    <message>
        <source>The planner waits until music is made. Songs left: {count}</source>
        <translation>The planner waits until music is made. Songs left: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}, about {time} left. Songs after it: {count}</source>
        <translation>The planner hears {song}, about {time} left. Songs after it: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}… Songs after it: {count}</source>
        <translation>The planner hears {song}… Songs after it: {count}</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Ready to begin</translation>
    </message>
    <message>
        <source>Learning, about {time} left</source>
        <translation>Learning, about {time} left</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Learning…</translation>
    </message>
    <message>
        <source>Waits while music is made, and goes on by itself.</source>
        <translation>Waits while music is made, and goes on by itself.</translation>
    </message>
    <message>
        <source>Writing the adapter as it is now…</source>
        <translation>Writing the adapter as it is now…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>Keeping what was learnt…</translation>
    </message>
    <message>
        <source>Paused. Nothing is computed, and everything is kept.</source>
        <translation>Paused. Nothing is computed, and everything is kept.</translation>
    </message>
    <message>
        <source>Done. The adapter is in the list, switched on.</source>
        <translation>Done. The adapter is in the list, switched on.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Reading the songs…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Loading the model…</translation>
    </message>
    <message>
        <source>Trying a few steps and a sample…</source>
        <translation>Trying a few steps and a sample…</translation>
    </message>
    <message>
        <source>Encoding song {number} of {total}: {song}</source>
        <translation>Encoding song {number} of {total}: {song}</translation>
    </message>
    <message>
        <source>{done} of {total} steps, {seconds} each</source>
        <translation>{done} of {total} steps, {seconds} each</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done} of {total} steps</translation>
    </message>
    <message>
        <source>It takes about {time}: {step} a step, {sample} a sample.</source>
        <translation>It takes about {time}: {step} a step, {sample} a sample.</translation>
    </message>
    <message>
        <source>Memory on {device}: {peak} of {total}.</source>
        <translation>Memory on {device}: {peak} of {total}.</translation>
    </message>
    <message>
        <source>Disk: {needed} of {free} that are free.</source>
        <translation>Disk: {needed} of {free} that are free.</translation>
    </message>
    <message>
        <source>It begins anew, and the earlier training is kept under another name:
{reasons}</source>
        <translation>It begins anew, and the earlier training is kept under another name:
{reasons}</translation>
    </message>
    <message>
        <source>It goes on with the earlier training at step {step}.</source>
        <translation>It goes on with the earlier training at step {step}.</translation>
    </message>
    <message>
        <source>Before the training</source>
        <translation>Before the training</translation>
    </message>
    <message>
        <source>After {steps} steps</source>
        <translation>After {steps} steps</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Play or pause (Space)</translation>
    </message>
    <message>
        <source>Stop and return to the start (Shift+Space)</source>
        <translation>Stop and return to the start (Shift+Space)</translation>
    </message>
    <message>
        <source>Loop the selected region, or the whole take (L)</source>
        <translation>Loop the selected region, or the whole take (L)</translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time signature</source>
        <translation>Time signature</translation>
    </message>
    <message>
        <source>No snap</source>
        <translation>No snap</translation>
    </message>
    <message>
        <source>Zero crossing</source>
        <translation>Zero crossing</translation>
    </message>
    <message>
        <source>1/4 beat</source>
        <translation>1/4 beat</translation>
    </message>
    <message>
        <source>1/3 beat</source>
        <translation>1/3 beat</translation>
    </message>
    <message>
        <source>1/2 beat</source>
        <translation>1/2 beat</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Beat</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Snap</translation>
    </message>
    <message>
        <source>What regions snap to. Hold Shift to drag without snapping.</source>
        <translation>What regions snap to. Hold Shift to drag without snapping.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Bar and beat of the playhead</source>
        <translation>Bar and beat of the playhead</translation>
    </message>
    <message>
        <source>Time of the playhead</source>
        <translation>Time of the playhead</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Play (Space)</translation>
    </message>
    <message>
        <source>The tempo follows {daw}.</source>
        <translation>The tempo follows {daw}.</translation>
    </message>
    <message>
        <source>The time signature follows {daw}.</source>
        <translation>The time signature follows {daw}.</translation>
    </message>
    <message>
        <source>Tempo of new music in beats per minute, with up to three decimals</source>
        <translation>Tempo of new music in beats per minute, with up to three decimals</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Time signature of new music</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Click a take to select it, double-click it to load its recipe into the prompt. Arrow keys walk through the tree, + and - zoom, 0 shows all.</source>
        <translation>Click a take to select it, double-click it to load its recipe into the prompt. Arrow keys walk through the tree, + and - zoom, 0 shows all.</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>History…</source>
        <translation>History…</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Undone: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Done again: {step}</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Undo {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Redo {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>UsedMenu</name>
    <message>
        <source>Used before</source>
        <translation>Used before</translation>
    </message>
    <message>
        <source>Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.</source>
        <translation>Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.</translation>
    </message>
    <message>
        <source>None yet: they come here when you make music</source>
        <translation>None yet: they come here when you make music</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Remove from this list</translation>
    </message>
</context>
<context>
    <name>VersionActions</name>
    <message>
        <source>Select a take first.</source>
        <translation>Select a take first.</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it has no recipe to load</source>
        <translation>{take} was not made by a model, so it has no recipe to load</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}.</source>
        <translation>Loaded the recipe of {take}: {values}.</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}. Its model {model} is not installed.</source>
        <translation>Loaded the recipe of {take}: {values}. Its model {model} is not installed.</translation>
    </message>
    <message>
        <source>Load recipe into the prompt</source>
        <translation>Load recipe into the prompt</translation>
    </message>
    <message>
        <source>Not made by a model: it has no recipe</source>
        <translation>Not made by a model: it has no recipe</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it cannot be made again</source>
        <translation>{take} was not made by a model, so it cannot be made again</translation>
    </message>
    <message>
        <source>Choose a take that was generated, repainted or covered.</source>
        <translation>Choose a take that was generated, repainted or covered.</translation>
    </message>
    <message>
        <source>“{caption}”</source>
        <translation>“{caption}”</translation>
    </message>
    <message>
        <source>lyrics</source>
        <translation>lyrics</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>seed {seed}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>strength {percent} %</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>model {model}</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>no values</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QDate writes them</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>from {take}</source>
        <translation>from {take}</translation>
    </message>
    <message>
        <source>with parts of {takes}</source>
        <translation>with parts of {takes}</translation>
    </message>
    <message numerus="yes">
        <source>%n discarded take(s) between</source>
        <translation>
            <numerusform>%n discarded take between</numerusform>
            <numerusform>%n discarded takes between</numerusform>
        </translation>
    </message>
    <message>
        <source>its source is not in the library</source>
        <translation>its source is not in the library</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>with a star</translation>
    </message>
    <message>
        <source>red</source>
        <translation>red</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>green</source>
        <translation>green</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>purple</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grey</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Seed: {seed}</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Load recipe</source>
        <translation>Load recipe</translation>
    </message>
    <message>
        <source>Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)</source>
        <translation>Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Roll again…</translation>
    </message>
    <message>
        <source>Make the take again with one thing changed (Shift+R)</source>
        <translation>Make the take again with one thing changed (Shift+R)</translation>
    </message>
    <message>
        <source>Zoom out of the tree (-)</source>
        <translation>Zoom out of the tree (-)</translation>
    </message>
    <message>
        <source>Zoom into the tree (+)</source>
        <translation>Zoom into the tree (+)</translation>
    </message>
    <message>
        <source>Show the whole tree (0)</source>
        <translation>Show the whole tree (0)</translation>
    </message>
    <message>
        <source>Select a clip to see how its takes were made of each other.</source>
        <translation>Select a clip to see how its takes were made of each other.</translation>
    </message>
    <message>
        <source>The takes of the clip appear here as soon as they are read.</source>
        <translation>The takes of the clip appear here as soon as they are read.</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>Zoom to region</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Taller waveform</source>
        <translation>Taller waveform</translation>
    </message>
    <message>
        <source>Shorter waveform</source>
        <translation>Shorter waveform</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Waveform</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spectrogram</translation>
    </message>
    <message>
        <source>Waveform and spectrogram</source>
        <translation>Waveform and spectrogram</translation>
    </message>
    <message>
        <source>Loudness line (LUFS, 3 s)</source>
        <translation>Loudness line (LUFS, 3 s)</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Left and right</translation>
    </message>
    <message>
        <source>Mid and side</source>
        <translation>Mid and side</translation>
    </message>
    <message>
        <source>Follow playhead</source>
        <translation>Follow playhead</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Not at all</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Page by page</translation>
    </message>
    <message>
        <source>Smoothly</source>
        <translation>Smoothly</translation>
    </message>
    <message>
        <source>Select bar at playhead</source>
        <translation>Select bar at playhead</translation>
    </message>
    <message>
        <source>Move left by a beat</source>
        <translation>Move left by a beat</translation>
    </message>
    <message>
        <source>Move right by a beat</source>
        <translation>Move right by a beat</translation>
    </message>
    <message>
        <source>Move left by a sample</source>
        <translation>Move left by a sample</translation>
    </message>
    <message>
        <source>Move right by a sample</source>
        <translation>Move right by a sample</translation>
    </message>
    <message>
        <source>Move whole region, start or end</source>
        <translation>Move whole region, start or end</translation>
    </message>
    <message>
        <source>Move next region</source>
        <translation>Move next region</translation>
    </message>
    <message>
        <source>Own words, strength and seam…</source>
        <translation>Own words, strength and seam…</translation>
    </message>
    <message>
        <source>More strength</source>
        <translation>More strength</translation>
    </message>
    <message>
        <source>Less strength</source>
        <translation>Less strength</translation>
    </message>
    <message>
        <source>Wider context range</source>
        <translation>Wider context range</translation>
    </message>
    <message>
        <source>Narrower context range</source>
        <translation>Narrower context range</translation>
    </message>
    <message>
        <source>No context range</source>
        <translation>No context range</translation>
    </message>
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>Waveform</source>
        <translation>Waveform</translation>
    </message>
    <message>
        <source>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Alt+Shift+up and Alt+Shift+down change the region&apos;s strength, Enter opens its words, strength and seam. C and Shift+C widen and narrow the context range. Up and down make the waveform taller or lower.</source>
        <translation>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Alt+Shift+up and Alt+Shift+down change the region&apos;s strength, Enter opens its words, strength and seam. C and Shift+C widen and narrow the context range. Up and down make the waveform taller or lower.</translation>
    </message>
    <message>
        <source>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for its own words.
Drag with Ctrl+Shift for the context range: all that a repaint attends to.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</source>
        <translation>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for its own words.
Drag with Ctrl+Shift for the context range: all that a repaint attends to.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</translation>
    </message>
</context>
<context>
    <name>WaveformParts</name>
    <message>
        <source>bar {bar}, {time}</source>
        <translation>bar {bar}, {time}</translation>
    </message>
    <message>
        <source>Region {number}, bars {first} to {last}, {start} to {end}</source>
        <translation>Region {number}, bars {first} to {last}, {start} to {end}</translation>
    </message>
    <message>
        <source>past the end of the take</source>
        <translation>past the end of the take</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>peak {level} dB</source>
        <translation>peak {level} dB</translation>
    </message>
    <message>
        <source>Wider by a bar</source>
        <translation>Wider by a bar</translation>
    </message>
    <message>
        <source>Narrower by a bar</source>
        <translation>Narrower by a bar</translation>
    </message>
    <message>
        <source>Remove context</source>
        <translation>Remove context</translation>
    </message>
    <message>
        <source>Select region</source>
        <translation>Select region</translation>
    </message>
    <message>
        <source>Play region</source>
        <translation>Play region</translation>
    </message>
    <message>
        <source>Words, strength and seam…</source>
        <translation>Words, strength and seam…</translation>
    </message>
    <message>
        <source>Remove region</source>
        <translation>Remove region</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Playhead</translation>
    </message>
    <message>
        <source>Forward by a beat</source>
        <translation>Forward by a beat</translation>
    </message>
    <message>
        <source>Back by a beat</source>
        <translation>Back by a beat</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Play or pause</translation>
    </message>
</context>
<context>
    <name>WordActions</name>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Select a take first: the planner describes it.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>%n change accepted. Undo takes it back.</numerusform>
            <numerusform>%n changes accepted. Undo takes them back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Saved {file}.</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Save as preset</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name of the preset</translation>
    </message>
    <message>
        <source>There is a preset named {name}. Replace it?</source>
        <translation>There is a preset named {name}. Replace it?</translation>
    </message>
    <message>
        <source>Preset {name} is in use. Undo takes it back.</source>
        <translation>Preset {name} is in use. Undo takes it back.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Rename preset</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>New name of {name}</translation>
    </message>
    <message>
        <source>Preset {name} deleted. Undo brings it back.</source>
        <translation>Preset {name} deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Presets (*.json)</translation>
    </message>
    <message>
        <source>Save preset to a file</source>
        <translation>Save preset to a file</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Open a preset</translation>
    </message>
    <message>
        <source>Open lyrics</source>
        <translation>Open lyrics</translation>
    </message>
    <message>
        <source>Lyrics (*.txt *.lrc)</source>
        <translation>Lyrics (*.txt *.lrc)</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n line(s) to sing. Undo brings back what was there.</source>
        <translation>
            <numerusform>{file}: %n line to sing. Undo brings back what was there.</numerusform>
            <numerusform>{file}: %n lines to sing. Undo brings back what was there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) with their times.</source>
        <translation>
            <numerusform>Copied %n line with its time.</numerusform>
            <numerusform>Copied %n lines with their times.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save lyrics</source>
        <translation>Save lyrics</translation>
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
        <translation>Tags</translation>
    </message>
    <message>
        <source>Words that the model knows, to put in with a click</source>
        <translation>Words that the model knows, to put in with a click</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>The sections of the lyrics in their order</source>
        <translation>The sections of the lyrics in their order</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Lyrics</translation>
    </message>
    <message>
        <source>Language of the lyrics: type to search</source>
        <translation>Language of the lyrics: type to search</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Language of the lyrics</translation>
    </message>
    <message>
        <source>Key. Leave empty for the key of the clip, or to let the model choose.</source>
        <translation>Key. Leave empty for the key of the clip, or to let the model choose.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>What the take becomes: style, instruments, mood</source>
        <translation>What the take becomes: style, instruments, mood</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood</source>
        <translation>Describe the music: style, instruments, mood</translation>
    </message>
    <message>
        <source>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</source>
        <translation>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It makes instrumental music.</source>
        <translation>{model} cannot sing. It makes instrumental music.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Roll {take} again with other words</source>
        <translation>Roll {take} again with other words</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Lyrics</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Roll again</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>DAW Bridge was open already. This is its window.</source>
        <translation>DAW Bridge was open already. This is its window.</translation>
    </message>
</context>
</TS>
