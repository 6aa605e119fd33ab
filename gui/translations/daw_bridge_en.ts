<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>Audio files ({patterns})</translation>
    </message>
    <message>
        <source>Import audio files</source>
        <translation>Import audio files</translation>
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
    <message>
        <source>Return take to source file</source>
        <translation>Return take to source file</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Select a region first: drag across the waveform.</translation>
    </message>
    <message>
        <source>Import a clip first: drop an audio file on the window.</source>
        <translation>Import a clip first: drop an audio file on the window.</translation>
    </message>
    <message>
        <source>Remove adapter {name}</source>
        <translation>Remove adapter {name}</translation>
    </message>
    <message>
        <source>Removed {name} from the list. To put it back, press Ctrl+Z.</source>
        <translation>Removed {name} from the list. To put it back, press Ctrl+Z.</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Change the value and try again.</translation>
    </message>
    <message>
        <source>Select region</source>
        <translation>Select region</translation>
    </message>
    <message>
        <source>Set tempo of {clip}</source>
        <translation>Set tempo of {clip}</translation>
    </message>
    <message>
        <source>Discard {take}</source>
        <translation>Discard {take}</translation>
    </message>
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
        <source>No adapters. Drop a LoRA or LoKr file here.</source>
        <translation>No adapters. Drop a LoRA or LoKr file here.</translation>
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
        <source>To import clips, drop audio files anywhere on the window.</source>
        <translation>To import clips, drop audio files anywhere on the window.</translation>
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
    <name>DawBar</name>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Follow tempo and bars</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Take tempo, time signature, key, loop and bar position from the DAW.</translation>
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
    <name>JobRow</name>
    <message>
        <source>Listen to the finished part while the job runs</source>
        <translation>Listen to the finished part while the job runs</translation>
    </message>
    <message>
        <source>Listen now</source>
        <translation>Listen now</translation>
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
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
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
        <source>Failed: {problem}</source>
        <translation>Failed: {problem}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
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
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Select a region of the waveform and press Repaint, or describe new music and press Generate new.</source>
        <translation>Select a region of the waveform and press Repaint, or describe new music and press Generate new.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
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
        <source>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</source>
        <translation>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</translation>
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
    <name>MainWindow</name>
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
        <source>&amp;Play</source>
        <translation>&amp;Play</translation>
    </message>
    <message>
        <source>&amp;DAW</source>
        <translation>&amp;DAW</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
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
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
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
        <source>Generate new clip</source>
        <translation>Generate new clip</translation>
    </message>
    <message>
        <source>Add adapters…</source>
        <translation>Add adapters…</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Cancel all jobs</translation>
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
        <source>Take {number}</source>
        <translation>Take {number}</translation>
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
    <message>
        <source>Vocals</source>
        <translation>Vocals</translation>
    </message>
    <message>
        <source>Backing vocals</source>
        <translation>Backing vocals</translation>
    </message>
    <message>
        <source>Drums</source>
        <translation>Drums</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Guitar</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Percussion</source>
        <translation>Percussion</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Strings</translation>
    </message>
    <message>
        <source>Synth</source>
        <translation>Synth</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effects</translation>
    </message>
    <message>
        <source>Brass</source>
        <translation>Brass</translation>
    </message>
    <message>
        <source>Woodwinds</source>
        <translation>Woodwinds</translation>
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
    <name>PercentBox</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Close this message</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint}</source>
        <translation>Problem: {problem}. {hint}</translation>
    </message>
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
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Describe the music: style, instruments, mood</source>
        <translation>Describe the music: style, instruments, mood</translation>
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
        <source>Language of the lyrics</source>
        <translation>Language of the lyrics</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Not specified</translation>
    </message>
    <message>
        <source>Key. Leave empty for the key of the clip, or to let the model choose.</source>
        <translation>Key. Leave empty for the key of the clip, or to let the model choose.</translation>
    </message>
    <message>
        <source>Number of takes to make</source>
        <translation>Number of takes to make</translation>
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
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</source>
        <translation>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</translation>
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
        <source>Repaint</source>
        <translation>Repaint</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Make a new version of the whole take from the prompt (Ctrl+Shift+R)</source>
        <translation>Make a new version of the whole take from the prompt (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Generate new</source>
        <translation>Generate new</translation>
    </message>
    <message>
        <source>Make new music from the prompt alone (Ctrl+G)</source>
        <translation>Make new music from the prompt alone (Ctrl+G)</translation>
    </message>
    <message>
        <source>Make the music in {spans} again. The rest of the take does not change (Ctrl+R).</source>
        <translation>Make the music in {spans} again. The rest of the take does not change (Ctrl+R).</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Select a region first: drag across the waveform.</translation>
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
    <message>
        <source>bars {start} to {end}</source>
        <translation>bars {start} to {end}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</source>
        <translation>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It makes instrumental music.</source>
        <translation>{model} cannot sing. It makes instrumental music.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
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
    <message>
        <source>New length</source>
        <translation>New length</translation>
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
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
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
        <source>Keep the whole model loaded</source>
        <translation>Keep the whole model loaded</translation>
    </message>
    <message>
        <source>Load one part at a time</source>
        <translation>Load one part at a time</translation>
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
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>A planner drafts new music before the model makes it. It must be installed.</translation>
    </message>
    <message>
        <source>Let the planner rewrite the description</source>
        <translation>Let the planner rewrite the description</translation>
    </message>
    <message>
        <source>Model default</source>
        <translation>Model default</translation>
    </message>
    <message>
        <source>How closely base and SFT models follow the description</source>
        <translation>How closely base and SFT models follow the description</translation>
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
        <source>System</source>
        <translation>System</translation>
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
        <source>System default</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>The first port to try. The window shows the port in use.</source>
        <translation>The first port to try. The window shows the port in use.</translation>
    </message>
    <message>
        <source>Accept messages from other devices, such as tablets</source>
        <translation>Accept messages from other devices, such as tablets</translation>
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
        <source>Let controllers find DAW Bridge (OSCQuery)</source>
        <translation>Let controllers find DAW Bridge (OSCQuery)</translation>
    </message>
    <message>
        <source>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</source>
        <translation>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</translation>
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
        <source>Begin exported takes with 64 samples of silence</source>
        <translation>Begin exported takes with 64 samples of silence</translation>
    </message>
    <message>
        <source>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</source>
        <translation>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (not found)</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>The folder {folder} does not exist. Choose another one.</translation>
    </message>
    <message>
        <source>Automatic: {model}</source>
        <translation>Automatic: {model}</translation>
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
    <message>
        <source>Model folder</source>
        <translation>Model folder</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Choose model folder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
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
        <source>Memory use</source>
        <translation>Memory use</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>Keep loaded</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planner</translation>
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
        <source>Solver</source>
        <translation>Solver</translation>
    </message>
    <message>
        <source>Audio device</source>
        <translation>Audio device</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>OSC port</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>Accept only</translation>
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
        <source>Library folder</source>
        <translation>Library folder</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>Choose library folder</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Colour scheme</translation>
    </message>
    <message>
        <source>Why the settings cannot be used</source>
        <translation>Why the settings cannot be used</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
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
        <source>{take}   {minutes}:{seconds}</source>
        <translation>{take}   {minutes}:{seconds}</translation>
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
        <source>Snap</source>
        <translation>Snap</translation>
    </message>
    <message>
        <source>What regions snap to. Hold Shift to drag without snapping.</source>
        <translation>What regions snap to. Hold Shift to drag without snapping.</translation>
    </message>
    <message>
        <source>Engine off</source>
        <translation>Engine off</translation>
    </message>
    <message>
        <source>The engine makes the music in a separate process. Its model is {model}.</source>
        <translation>The engine makes the music in a separate process. Its model is {model}.</translation>
    </message>
    <message>
        <source>OSC {port}</source>
        <translation>OSC {port}</translation>
    </message>
    <message>
        <source>DAW Bridge receives OSC at {host}, UDP port {port}.</source>
        <translation>DAW Bridge receives OSC at {host}, UDP port {port}.</translation>
    </message>
    <message>
        <source>OSC off</source>
        <translation>OSC off</translation>
    </message>
    <message>
        <source>DAW Bridge does not receive OSC.</source>
        <translation>DAW Bridge does not receive OSC.</translation>
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
        <source>Lower waveform</source>
        <translation>Lower waveform</translation>
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
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>Waveform</source>
        <translation>Waveform</translation>
    </message>
    <message>
        <source>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Up and down make the waveform taller or lower.</source>
        <translation>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Up and down make the waveform taller or lower.</translation>
    </message>
    <message>
        <source>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</source>
        <translation>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</translation>
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
