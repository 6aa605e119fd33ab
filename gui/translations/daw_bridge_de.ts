<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DAW Bridge</source>
        <translation>Über DAW Bridge</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Search packages and licences</source>
        <translation>Pakete und Lizenzen suchen</translation>
    </message>
    <message>
        <source>Licence of DAW Bridge</source>
        <translation>Lizenz von DAW Bridge</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>Installierte Pakete</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>DAW Bridge {version}</source>
        <translation>DAW Bridge {version}</translation>
    </message>
    <message>
        <source>Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under the MIT licence.</source>
        <translation>Erzeugt Musik in deiner DAW-Session, auf deinem eigenen Rechner. DAW Bridge und das eingebaute Modell stehen unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge.</source>
        <translation>Die Modelle von ACE-Step 1.5 stammen von ACE Studio und StepFun. Ihr Codec ist wie Oobleck von Stable Audio aufgebaut; die Beschreibung liest Qwen3-Embedding vom Qwen-Team. Sketch wurde für DAW Bridge entwickelt.</translation>
    </message>
    <message>
        <source>small, built in</source>
        <translation>klein, eingebaut</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>Modelle und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>Pakete und ihre Lizenzen</translation>
    </message>
    <message>
        <source>This package came without the text of its licence.</source>
        <translation>Dieses Paket enthält keinen Lizenztext.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The model is now {model}.</source>
        <translation>Das Modell ist jetzt {model}.</translation>
    </message>
</context>
<context>
    <name>AdapterReader</name>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>{file} lässt sich nicht lesen: {error}</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>{path}
Number {number} for OSC</source>
        <translation>{path}
Nummer {number} für OSC</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>Adapter {name}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Use this adapter for the next takes</source>
        <translation>Diesen Adapter für die nächsten Takes verwenden</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove from the list. Ctrl+Z puts it back.</source>
        <translation>Aus der Liste entfernen. Strg+Z holt ihn zurück.</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>Stärke von {name}</translation>
    </message>
    <message>
        <source>How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %.</source>
        <translation>Wie stark der Adapter wirkt. 100 % entspricht seinem Training. Doppelklick auf den Regler setzt 100 %.</translation>
    </message>
    <message>
        <source>Attention of {name}</source>
        <translation>Attention von {name}</translation>
    </message>
    <message>
        <source>Layers that relate moments of the music to each other. A factor on the strength.</source>
        <translation>Schichten, die Momente der Musik zueinander in Beziehung setzen. Ein Faktor auf die Stärke.</translation>
    </message>
    <message>
        <source>Cross-attention of {name}</source>
        <translation>Cross-Attention von {name}</translation>
    </message>
    <message>
        <source>Layers that read description and lyrics. A factor on the strength.</source>
        <translation>Schichten, die Beschreibung und Songtext lesen. Ein Faktor auf die Stärke.</translation>
    </message>
    <message>
        <source>MLP of {name}</source>
        <translation>MLP von {name}</translation>
    </message>
    <message>
        <source>Layers that work on each moment alone. A factor on the strength.</source>
        <translation>Schichten, die jeden Moment für sich bearbeiten. Ein Faktor auf die Stärke.</translation>
    </message>
    <message>
        <source>Other layers of {name}</source>
        <translation>Übrige Schichten von {name}</translation>
    </message>
    <message>
        <source>All other layers. A factor on the strength.</source>
        <translation>Alle übrigen Schichten. Ein Faktor auf die Stärke.</translation>
    </message>
    <message>
        <source>First step of {name}</source>
        <translation>Erster Schritt von {name}</translation>
    </message>
    <message>
        <source>Last step of {name}</source>
        <translation>Letzter Schritt von {name}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>{problem}. Remove it and add its file again.</source>
        <translation>{problem}. Den Adapter entfernen und seine Datei neu hinzufügen.</translation>
    </message>
    <message>
        <source>{problem}. Switch it off or add another file.</source>
        <translation>{problem}. Den Adapter ausschalten oder eine andere Datei hinzufügen.</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off.</source>
        <translation>Nicht gefunden in {folder}. Das Laufwerk verbinden oder die Datei zurücklegen. Ohne den Adapter geht es weiter, wenn er ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>Not found in {folder}.</source>
        <translation>Nicht gefunden in {folder}.</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>Rang {rank}</translation>
    </message>
    <message>
        <source>rank {low} to {high}</source>
        <translation>Rang {low} bis {high}</translation>
    </message>
    <message>
        <source>attention {percent} %</source>
        <translation>Attention {percent} %</translation>
    </message>
    <message>
        <source>cross-attention {percent} %</source>
        <translation>Cross-Attention {percent} %</translation>
    </message>
    <message>
        <source>MLP {percent} %</source>
        <translation>MLP {percent} %</translation>
    </message>
    <message>
        <source>others {percent} %</source>
        <translation>übrige {percent} %</translation>
    </message>
    <message>
        <source>steps {first} to {last} %</source>
        <translation>Schritte {first} bis {last} %</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>The part of a take&apos;s steps in which the adapter acts. Early steps decide on form, late ones on sound.</source>
        <translation>In welchem Teil der Schritte eines Takes der Adapter wirkt. Frühe Schritte bestimmen die Form, späte den Klang.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Strength by layers, and steps</source>
        <translation>Stärke nach Schichten und Schritte</translation>
    </message>
    <message>
        <source>Strength of attention, cross-attention and MLP, and the steps in which it acts</source>
        <translation>Stärke von Attention, Cross-Attention und MLP sowie die Schritte, in denen er wirkt</translation>
    </message>
</context>
<context>
    <name>AdaptersPanel</name>
    <message>
        <source>No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one.</source>
        <translation>Keine Adapter. Eine LoRA- oder LoKr-Datei hierher ziehen oder einen Ordner mit Songs, um einen zu trainieren.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere.</source>
        <translation>LoRA, LoKr und andere Adapter zur Liste hinzufügen. Dateien lassen sich auch überall ablegen.</translation>
    </message>
    <message>
        <source>Add adapters</source>
        <translation>Adapter hinzufügen</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>Make an adapter of your own songs. A folder of songs can be dropped here.</source>
        <translation>Aus eigenen Songs einen Adapter machen. Ein Ordner mit Songs lässt sich hierher ziehen.</translation>
    </message>
    <message>
        <source>Train an adapter of your songs</source>
        <translation>Einen Adapter mit deinen Songs trainieren</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>Adapter (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add the folder of an adapter</source>
        <translation>Ordner eines Adapters hinzufügen</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name} steht bereits in der Liste.</translation>
    </message>
    <message>
        <source>Rename the file and add it again.</source>
        <translation>Die Datei umbenennen und neu hinzufügen.</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>{take} of {clip}</source>
        <translation>{take} von {clip}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) selected</source>
        <translation>
            <numerusform>%n Region ausgewählt</numerusform>
            <numerusform>%n Regionen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No region selected</source>
        <translation>Keine Region ausgewählt</translation>
    </message>
    <message>
        <source>{job} has begun</source>
        <translation>{job} hat begonnen</translation>
    </message>
    <message>
        <source>{job}: {state}</source>
        <translation>{job}: {state}</translation>
    </message>
    <message>
        <source>New take: {take}</source>
        <translation>Neuer Take: {take}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>DAW Bridge is open already. Its window is now in front.</source>
        <translation>DAW Bridge ist bereits geöffnet. Das Fenster ist jetzt vorn.</translation>
    </message>
    <message>
        <source>The DAW Bridge that runs without a window has opened the file.</source>
        <translation>Die DAW-Bridge-Instanz ohne Fenster hat die Datei geöffnet.</translation>
    </message>
    <message>
        <source>Another DAW Bridge, which has no window or does not answer, uses the library {folder}.</source>
        <translation>Eine andere Instanz von DAW Bridge, die kein Fenster hat oder nicht antwortet, verwendet die Bibliothek {folder}.</translation>
    </message>
    <message>
        <source>End it, or start this one with another library: --library FOLDER</source>
        <translation>Beende sie oder starte diese mit einer anderen Bibliothek: --library FOLDER</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Let it write</source>
        <translation>Schreiben lassen</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>The planner was stopped. Nothing has changed.</source>
        <translation>Der Planer wurde gestoppt. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The planner has nothing to change.</source>
        <translation>Der Planer hat nichts zu ändern.</translation>
    </message>
    <message>
        <source>The planner makes description, lyrics and values of your description, which may be a short idea such as “a sad robot in the rain”. You choose what of it you accept.</source>
        <translation>Der Planer macht aus deiner Beschreibung, auch aus einer kurzen Idee wie „a sad robot in the rain“, Beschreibung, Songtext und Werte. Du wählst, was du davon übernimmst.</translation>
    </message>
    <message>
        <source>The planner writes description and lyrics in more detail. You choose what you accept.</source>
        <translation>Der Planer schreibt Beschreibung und Songtext ausführlicher. Du wählst, was du übernimmst.</translation>
    </message>
    <message>
        <source>Write a description or lyrics first.</source>
        <translation>Schreib zuerst eine Beschreibung oder einen Songtext.</translation>
    </message>
    <message>
        <source>The planner describes the selected take. You choose what you accept.</source>
        <translation>Der Planer beschreibt den ausgewählten Take. Du wählst, was du übernimmst.</translation>
    </message>
    <message>
        <source>The planner describes the selected region. You choose what you accept.</source>
        <translation>Der Planer beschreibt die ausgewählte Region. Du wählst, was du übernimmst.</translation>
    </message>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Wähle zuerst einen Take aus: Der Planer beschreibt ihn.</translation>
    </message>
    <message>
        <source>Waits for the job that runs, or for the engine</source>
        <translation>Wartet auf den laufenden Job oder auf die Engine</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <source>{planner} writes</source>
        <translation>{planner} schreibt</translation>
    </message>
    <message>
        <source>Loads {planner}</source>
        <translation>{planner} wird geladen</translation>
    </message>
    <message numerus="yes">
        <source>{doing}, %n second(s) left</source>
        <translation>
            <numerusform>{doing}, noch %n Sekunde</numerusform>
            <numerusform>{doing}, noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner is installed. A planner writes and understands words.</source>
        <translation>Es ist kein Planer installiert. Ein Planer schreibt und versteht Texte.</translation>
    </message>
    <message>
        <source>Get {planner}…</source>
        <translation>{planner} laden…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Stop the planner. Nothing changes.</source>
        <translation>Den Planer stoppen. Es ändert sich nichts.</translation>
    </message>
    <message>
        <source>Stop the planner</source>
        <translation>Planer stoppen</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>There are no older descriptions.</source>
        <translation>Es gibt keine älteren Beschreibungen.</translation>
    </message>
    <message>
        <source>This is what you have typed.</source>
        <translation>Das hast du selbst geschrieben.</translation>
    </message>
    <message>
        <source>Description {n} of {count}: {caption}</source>
        <translation>Beschreibung {n} von {count}: {caption}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Load the model, encode the songs and try a few steps: then time, memory and disk are known</source>
        <translation>Modell laden, Songs kodieren und ein paar Schritte probieren: Danach stehen Zeit, Speicher und Platzbedarf fest</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>Training beginnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go back to the songs. Nothing was written.</source>
        <translation>Zurück zu den Songs. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The check estimates time, memory and disk space before anything is learnt.</source>
        <translation>Die Prüfung nennt Zeit, Speicher und Platzbedarf, bevor etwas gelernt wird.</translation>
    </message>
    <message>
        <source>The disk has too little room. Choose another place, or more steps between samples.</source>
        <translation>Auf dem Datenträger ist zu wenig Platz. Wähle einen anderen Ort oder mehr Schritte zwischen den Hörproben.</translation>
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
        <translation>Menü von {clip}</translation>
    </message>
    <message numerus="yes">
        <source>Menu of %n clip(s)</source>
        <translation>
            <numerusform>Menü von %n Clip</numerusform>
            <numerusform>Menü von %n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Werte übernehmen</translation>
    </message>
    <message>
        <source>Load the recipe of the newest take into the prompt</source>
        <translation>Rezept des neuesten Takes in den Prompt laden</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Mark takes as heard</source>
        <translation>Takes als gehört markieren</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Aus dem Archiv zurückholen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted {clip}. To bring it back, press Ctrl+Z.</source>
        <translation>{clip} gelöscht. Strg+Z holt den Clip zurück.</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} ist wieder da.</translation>
    </message>
    <message>
        <source>The library is in {folder} now.</source>
        <translation>Die Bibliothek liegt jetzt in {folder}.</translation>
    </message>
    <message>
        <source>{clip} is back on the list.</source>
        <translation>{clip} steht wieder in der Liste.</translation>
    </message>
    <message>
        <source>Archived {clip}. The filter above the list shows what is archived.</source>
        <translation>{clip} archiviert. Der Filter über der Liste zeigt das Archiv.</translation>
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
        <translation>Tempo des Clips</translation>
    </message>
    <message>
        <source>Time signature of the clip</source>
        <translation>Taktart des Clips</translation>
    </message>
    <message>
        <source>Time signature of this clip</source>
        <translation>Taktart dieses Clips</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Use the tempo and time signature of the clip&apos;s file again, or yours where the file has none.</source>
        <translation>Wieder Tempo und Taktart der Clip-Datei verwenden oder deine eigenen, wenn die Datei keine hat.</translation>
    </message>
    <message>
        <source>The file has no tempo. This one was measured.</source>
        <translation>Die Datei hat kein Tempo. Dieses wurde gemessen.</translation>
    </message>
    <message>
        <source>This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm.</source>
        <translation>Dieser Clip hat ein eigenes Tempo. Es gilt für seine Takte, das Übermalen und seine Dateien. Neue Musik entsteht mit {tempo} bpm.</translation>
    </message>
    <message>
        <source>Use {tempo} bpm for this clip</source>
        <translation>{tempo} bpm für diesen Clip verwenden</translation>
    </message>
</context>
<context>
    <name>ClipsModel</name>
    <message>
        <source>{clip}
To rename the clip, double-click it.</source>
        <translation>{clip}
Doppelklicken, um den Clip umzubenennen.</translation>
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
        <translation>Zum Importieren Audiodateien irgendwo ins Fenster ziehen.
Clips in eine Sammlung ziehen. Strg oder Umschalt wählt mehrere aus.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Audiodateien importieren (Strg+O)</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>Die Datei ist noch nicht bereit. Zieh sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Collections of {clip}</source>
        <translation>Sammlungen von {clip}</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Name of the collection for {clip}</source>
        <translation>Name der Sammlung für {clip}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clip(s) into “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>%n Clip in „{collection}“ gelegt. Rückgängig mit Strg+Z.</numerusform>
            <numerusform>%n Clips in „{collection}“ gelegt. Rückgängig mit Strg+Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n clip(s) out of “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>%n Clip aus „{collection}“ genommen. Rückgängig mit Strg+Z.</numerusform>
            <numerusform>%n Clips aus „{collection}“ genommen. Rückgängig mit Strg+Z.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionTargets</name>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Neue Sammlung…</translation>
    </message>
    <message>
        <source>Only clips of the list can be put into a collection.</source>
        <translation>Nur Clips der Liste lassen sich in eine Sammlung legen.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n clip(s) on a collection</source>
        <translation>
            <numerusform>%n Clip auf eine Sammlung ziehen</numerusform>
            <numerusform>%n Clips auf eine Sammlung ziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>In „{collection}“ legen</translation>
    </message>
    <message>
        <source>Put into a new collection</source>
        <translation>In eine neue Sammlung legen</translation>
    </message>
    <message>
        <source>Already in “{collection}”</source>
        <translation>Schon in „{collection}“</translation>
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
        <translation>Als Take schreiben</translation>
    </message>
    <message>
        <source>Write the comp as one more take (Ctrl+Shift+H)</source>
        <translation>Den Comp als weiteren Take schreiben (Strg+Umschalt+H)</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Comp anhören</translation>
    </message>
    <message>
        <source>Hear the comp (Ctrl+H, or Enter on its lane)</source>
        <translation>Den Comp anhören (Strg+H oder Return auf seiner Lane)</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Comp-Menü</translation>
    </message>
    <message>
        <source>What can be done with the comp</source>
        <translation>Befehle für den Comp</translation>
    </message>
</context>
<context>
    <name>CompLane</name>
    <message>
        <source>Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by a sample. Delete removes the span, Enter hears the comp.</source>
        <translation>Links und Rechts wählen einen Bereich, E seinen Anfang oder sein Ende, Alt+Pfeil verschiebt das um einen Schlag, Alt+Umschalt+Pfeil um ein Sample. Entf entfernt den Bereich, Return spielt den Comp.</translation>
    </message>
    <message>
        <source>The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it.</source>
        <translation>Der Comp. Die Kanten seiner Bereiche ziehen (Umschalt: ohne Raster); einen Bereich anklicken und mit Entf entfernen.</translation>
    </message>
</context>
<context>
    <name>CompParts</name>
    <message>
        <source>Spans of the comp</source>
        <translation>Bereiche des Comps</translation>
    </message>
    <message>
        <source>Choose span</source>
        <translation>Bereich wählen</translation>
    </message>
    <message>
        <source>Hear the comp from here</source>
        <translation>Comp ab hier anhören</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>Bereich entfernen</translation>
    </message>
    <message>
        <source>Start a beat earlier</source>
        <translation>Einen Schlag früher beginnen</translation>
    </message>
    <message>
        <source>Start a beat later</source>
        <translation>Einen Schlag später beginnen</translation>
    </message>
    <message>
        <source>End a beat earlier</source>
        <translation>Einen Schlag früher enden</translation>
    </message>
    <message>
        <source>End a beat later</source>
        <translation>Einen Schlag später enden</translation>
    </message>
</context>
<context>
    <name>CompStrip</name>
    <message>
        <source>Drag over lanes to fill the comp.</source>
        <translation>Zum Füllen über Lanes ziehen.</translation>
    </message>
    <message>
        <source>Drag over a lane to take that part of it into the comp.</source>
        <translation>Über eine Lane ziehen, um diesen Teil in den Comp zu nehmen.</translation>
    </message>
    <message>
        <source>discarded take</source>
        <translation>verworfener Take</translation>
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
        <translation>OSC aus</translation>
    </message>
    <message>
        <source>OSC {port}</source>
        <translation>OSC {port}</translation>
    </message>
    <message>
        <source>DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).</source>
        <translation>DAW Bridge empfängt OSC auf {host}, UDP-Port {port}. Klicken, um Bedienelemente anzulernen (MIDI, OSC).</translation>
    </message>
    <message>
        <source>DAW Bridge does not receive OSC. Press to learn controls (MIDI).</source>
        <translation>DAW Bridge empfängt kein OSC. Klicken, um Bedienelemente anzulernen (MIDI).</translation>
    </message>
    <message>
        <source>Controllers: {state}</source>
        <translation>Controller: {state}</translation>
    </message>
</context>
<context>
    <name>ControllersPage</name>
    <message>
        <source>Controllers</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>UDP </source>
        <translation>UDP </translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Beliebiger freier Port</translation>
    </message>
    <message>
        <source>The first port to try. The window shows the port in use.</source>
        <translation>Der Port, der zuerst versucht wird. Das Fenster zeigt den verwendeten Port.</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>OSC-Port</translation>
    </message>
    <message>
        <source>Open Sound Control, UDP, network, TouchOSC</source>
        <translation>Open Sound Control, UDP, Netzwerk, TouchOSC</translation>
    </message>
    <message>
        <source>Accept messages from other devices, such as tablets</source>
        <translation>Nachrichten von anderen Geräten annehmen, etwa von Tablets</translation>
    </message>
    <message>
        <source>Otherwise only programs on this computer can play DAW Bridge.</source>
        <translation>Sonst können nur Programme auf diesem Rechner DAW Bridge steuern.</translation>
    </message>
    <message>
        <source>OSC, network, remote, phone, iPad, firewall</source>
        <translation>OSC, Netzwerk, Fernsteuerung, Handy, iPad, Firewall</translation>
    </message>
    <message>
        <source>All devices, or addresses such as 192.168.1.0/24</source>
        <translation>Alle Geräte oder Adressen wie 192.168.1.0/24</translation>
    </message>
    <message>
        <source>The addresses of devices to accept, separated by spaces</source>
        <translation>Die Adressen der zugelassenen Geräte, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>Nur annehmen von</translation>
    </message>
    <message>
        <source>OSC, IP address, network, security</source>
        <translation>OSC, IP-Adresse, Netzwerk, Sicherheit</translation>
    </message>
    <message>
        <source>Let controllers find DAW Bridge (OSCQuery)</source>
        <translation>DAW Bridge von Controllern finden lassen (OSCQuery)</translation>
    </message>
    <message>
        <source>The port is announced in the network, by zeroconf and OSCQuery.</source>
        <translation>Der Port wird im Netzwerk bekannt gegeben, per Zeroconf und OSCQuery.</translation>
    </message>
    <message>
        <source>zeroconf, Bonjour, mDNS, announce, discover</source>
        <translation>Zeroconf, Bonjour, mDNS, bekannt geben, finden</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Bedienelemente anlernen (MIDI, OSC)…</translation>
    </message>
    <message>
        <source>Choose what a knob, a pad or a foreign OSC address plays.</source>
        <translation>Wählen, was ein Regler, ein Pad oder eine fremde OSC-Adresse steuert.</translation>
    </message>
    <message>
        <source>MIDI learn, mapping, knob, pad, CC</source>
        <translation>MIDI-Learn, Zuweisung, Mapping, Regler, Pad, CC</translation>
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
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Tempo und Takten folgen</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Tempo, Taktart, Tonart, Loop und Taktposition von der DAW übernehmen.</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Synchron abspielen</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Take gemeinsam mit der DAW starten, stoppen, loopen und positionieren.</translation>
    </message>
    <message>
        <source>Fetch selection</source>
        <translation>Auswahl holen</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Take einfügen</translation>
    </message>
    <message>
        <source>Insert on track</source>
        <translation>In Spur einfügen</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAW verbinden…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Ardour, Ableton Live, REAPER oder Bitwig verbinden, um Takes an ihrem Takt einzufügen und Clips zu holen.</translation>
    </message>
    <message>
        <source>Insert the take on a new track in {daw}, at its bar.</source>
        <translation>Den Take auf einer neuen Spur in {daw} einfügen, an seinem Takt.</translation>
    </message>
    <message>
        <source>Insert the take on track “{track}”.</source>
        <translation>Den Take in Spur „{track}“ einfügen.</translation>
    </message>
    <message>
        <source>Select a track in {daw} first.</source>
        <translation>Zuerst in {daw} eine Spur auswählen.</translation>
    </message>
    <message>
        <source>Import “{clip}” from track “{track}” as a clip.</source>
        <translation>„{clip}“ von Spur „{track}“ als Clip importieren.</translation>
    </message>
    <message>
        <source>Select a clip or region in {daw} first.</source>
        <translation>Zuerst in {daw} einen Clip oder eine Region auswählen.</translation>
    </message>
    <message>
        <source>No DAW connected</source>
        <translation>Keine DAW verbunden</translation>
    </message>
    <message>
        <source>{daw} – {session}</source>
        <translation>{daw} – {session}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar}</source>
        <translation>Take bei Takt {bar} einfügen</translation>
    </message>
    <message>
        <source>Insert take at bar {bar} + {seconds} s</source>
        <translation>Take bei Takt {bar} + {seconds} s einfügen</translation>
    </message>
    <message>
        <source>Bar of the DAW</source>
        <translation>Takt der DAW</translation>
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
        <translation>DAWs suchen und verbinden</translation>
    </message>
    <message>
        <source>DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only.</source>
        <translation>DAW Bridge antwortet dem Skript in deiner DAW. Ohne das gehen Dateien nur per Ziehen, Kopieren und über Ordner.</translation>
    </message>
    <message>
        <source>connection, host, Ardour, Live, REAPER, Bitwig, script</source>
        <translation>Verbindung, Host, Ardour, Live, REAPER, Bitwig, Skript</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Tempo und Takten folgen</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Tempo, Taktart, Tonart, Loop und Taktposition von der DAW übernehmen.</translation>
    </message>
    <message>
        <source>sync, tempo, BPM, key, grid</source>
        <translation>Sync, Tempo, BPM, Tonart, Raster</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Synchron abspielen</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Take gemeinsam mit der DAW starten, stoppen, loopen und positionieren.</translation>
    </message>
    <message>
        <source>transport, start, stop, locate</source>
        <translation>Transport, Start, Stopp, Position</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>Choose watched folder</source>
        <translation>Überwachten Ordner wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</source>
        <translation>Audiodateien, die in diesem Ordner landen, werden zu Clips. Übernommene Takes kommen in seinen Unterordner „accepted“.</translation>
    </message>
    <message>
        <source>import, export, bounce, render, hot folder, path</source>
        <translation>Import, Export, Bounce, Rendern, Hot Folder, Pfad</translation>
    </message>
    <message>
        <source>Begin exported takes with 64 samples of silence</source>
        <translation>Exportierte Takes mit 64 Samples Stille beginnen</translation>
    </message>
    <message>
        <source>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</source>
        <translation>Für DAWs, die beim Abspielen einblenden, wie Ardour: Ein Anschlag ganz am Anfang eines Takes behält seinen Attack. Die Position in der Datei liegt um so viel früher, damit die Musik auf ihrem Takt bleibt.</translation>
    </message>
    <message>
        <source>lead-in, attack, transient, first hit, fade, click</source>
        <translation>Vorlauf, Attack, Transiente, erster Anschlag, Fade, Knackser</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAW verbinden…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Ardour, Ableton Live, REAPER oder Bitwig verbinden, um Takes an ihrem Takt einzufügen und Clips zu holen.</translation>
    </message>
    <message>
        <source>install script, Link, MIDI clock, JACK</source>
        <translation>Skript installieren, Link, MIDI-Clock, JACK</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Drag-Doktor…</translation>
    </message>
    <message>
        <source>See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does.</source>
        <translation>Zeigt, was das Ziehen in deine DAW verhindert, und andere Wege. Schließt die Einstellungen wie OK.</translation>
    </message>
    <message>
        <source>drag and drop, Wayland, administrator, export, copy file</source>
        <translation>Drag-and-drop, Wayland, Administrator, Export, Datei kopieren</translation>
    </message>
</context>
<context>
    <name>DawPlace</name>
    <message>
        <source>The DAW plays</source>
        <translation>Die DAW spielt</translation>
    </message>
    <message>
        <source>The DAW is stopped</source>
        <translation>Die DAW ist gestoppt</translation>
    </message>
</context>
<context>
    <name>DawRow</name>
    <message>
        <source>Install script</source>
        <translation>Skript installieren</translation>
    </message>
    <message>
        <source>Remove script</source>
        <translation>Skript entfernen</translation>
    </message>
    <message>
        <source>Install the script for {daw}</source>
        <translation>Das Skript für {daw} installieren</translation>
    </message>
    <message>
        <source>Remove the script for {daw}</source>
        <translation>Das Skript für {daw} entfernen</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Reinstall script</source>
        <translation>Skript neu installieren</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>Auf diesem Rechner nicht gefunden</translation>
    </message>
    <message>
        <source>Script installed</source>
        <translation>Skript installiert</translation>
    </message>
    <message>
        <source>Older script installed</source>
        <translation>Älteres Skript installiert</translation>
    </message>
    <message>
        <source>Script not installed</source>
        <translation>Skript nicht installiert</translation>
    </message>
</context>
<context>
    <name>DawsDialog</name>
    <message>
        <source>Connect a DAW</source>
        <translation>DAW verbinden</translation>
    </message>
    <message>
        <source>A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track.</source>
        <translation>Ein kleines Skript in der DAW meldet Tempo, Takte und Auswahl und fügt Takes am richtigen Takt ein. Installiere es hier und mach dann den einen Schritt, der darunter steht. Bei jeder anderen DAW ziehst du Takes auf eine Spur.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are replaced, and nothing leaves by itself: read it, then copy or save it.</source>
        <translation>Versionen, Einstellungen und das Ende des Protokolls, für alle, die dir helfen. Dein Name und der deines Rechners werden ersetzt, und nichts wird von selbst verschickt: Lies den Text, dann kopiere oder speichere ihn.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Wird gesammelt…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Copy all of the text</source>
        <translation>Den ganzen Text kopieren</translation>
    </message>
    <message>
        <source>Save the text as a file</source>
        <translation>Den Text als Datei speichern</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation>{file} konnte nicht geschrieben werden: {reason}. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} gespeichert.</translation>
    </message>
</context>
<context>
    <name>DragDoctor</name>
    <message>
        <source>Drag doctor</source>
        <translation>Drag-Doktor</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Ways without a drag</source>
        <translation>Wege ohne Ziehen</translation>
    </message>
    <message>
        <source>No take is selected. Select one in the list of takes first.</source>
        <translation>Kein Take ausgewählt. Wähle zuerst einen in der Take-Liste.</translation>
    </message>
    <message>
        <source>The file of {take} is being written.</source>
        <translation>Die Datei von {take} wird geschrieben.</translation>
    </message>
    <message>
        <source>The file of {take} is ready: {path}</source>
        <translation>Die Datei von {take} ist bereit: {path}</translation>
    </message>
    <message>
        <source>The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.</source>
        <translation>Das letzte Ziehen ging ins Leere: Unter dem Zeiger war nichts, das Dateien annimmt, oder es hat vom Ziehen nichts erfahren.</translation>
    </message>
    <message>
        <source>The file was not ready yet. Drag again in a moment.</source>
        <translation>Die Datei war noch nicht bereit. Zieh sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Show what “Copy file” has put on the clipboard</source>
        <translation>Zeigt, was „Datei kopieren“ in die Zwischenablage gelegt hat</translation>
    </message>
    <message>
        <source>Practise with another program</source>
        <translation>In einem anderen Programm üben</translation>
    </message>
    <message>
        <source>Open the field as a program of its own. A drag onto it takes the same way as one into a DAW.</source>
        <translation>Das Feld als eigenes Programm öffnen. Dorthin gezogene Dateien nehmen denselben Weg wie in eine DAW.</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Die Datei des Takes kopieren, um sie in die DAW oder einen Ordner einzufügen (Strg+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Den Ordner öffnen, in dem die Datei des Takes liegt</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Take einfügen</translation>
    </message>
    <message>
        <source>Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)</source>
        <translation>Das Skript in der DAW legt den Take auf eine neue Spur, an seinem Takt (Strg+I)</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAW verbinden…</translation>
    </message>
    <message>
        <source>Install the script that inserts takes</source>
        <translation>Das Skript installieren, das Takes einfügt</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the path of the folder with the finished files</source>
        <translation>Den Pfad des Ordners mit den fertigen Dateien kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Den Ordner im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Copy the file and paste it onto a track, or into the browser of the DAW.</source>
        <translation>Die Datei kopieren und auf einer Spur oder im Browser der DAW einfügen.</translation>
    </message>
    <message>
        <source>Let the script in your DAW insert the take at its bar.</source>
        <translation>Das Skript in deiner DAW den Take an seinem Takt einfügen lassen.</translation>
    </message>
    <message>
        <source>Add this folder to the favourites or places of your DAW&apos;s browser, once: {folder}</source>
        <translation>Diesen Ordner einmal zu den Favoriten oder Orten im Browser deiner DAW hinzufügen: {folder}</translation>
    </message>
    <message>
        <source>Copied {folder}.</source>
        <translation>{folder} kopiert.</translation>
    </message>
    <message>
        <source>The program could not be started. Practise with the field here.</source>
        <translation>Das Programm konnte nicht gestartet werden. Übe mit dem Feld hier.</translation>
    </message>
    <message>
        <source>DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.</source>
        <translation>DAW Bridge läuft in einer Sandbox (Flatpak oder Snap): Eine DAW sieht die Dateien unter ihren Pfaden womöglich nicht.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its drive, or choose another library in the settings.</source>
        <translation>Der Ordner {folder} ist nicht da. Verbinde sein Laufwerk oder wähle in den Einstellungen eine andere Bibliothek.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it and start it without these rights.</source>
        <translation>DAW Bridge läuft als Administrator. Windows lässt kein Ziehen zwischen Programmen mit verschiedenen Rechten zu: Schließe es und starte es ohne diese Rechte.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user.</source>
        <translation>DAW Bridge läuft als root. Die DAW eines anderen Benutzers darf seine Dateien womöglich nicht lesen: Starte es als dieser Benutzer.</translation>
    </message>
    <message>
        <source>X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.</source>
        <translation>X11: Gezogene Dateien erreichen jedes Programm, das Dateien annimmt. Eine DAW im Flatpak sieht den Ordner womöglich nicht.</translation>
    </message>
    <message>
        <source>XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass it on to a program that uses Wayland: take one of the ways below.</source>
        <translation>XWayland: Gezogene Dateien erreichen DAWs, die X11 verwenden, also die meisten. Gehen sie ins Leere, hat der Desktop sie nicht an ein Wayland-Programm weitergereicht: Nimm einen der Wege unten.</translation>
    </message>
    <message>
        <source>Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with QT_QPA_PLATFORM=xcb, or take one of the ways below.</source>
        <translation>Wayland: Viele Desktops reichen gezogene Dateien nicht an DAWs weiter, die X11 verwenden, also die meisten. Starte DAW Bridge mit QT_QPA_PLATFORM=xcb oder nimm einen der Wege unten.</translation>
    </message>
    <message>
        <source>Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: start it without these rights.</source>
        <translation>Windows: Gezogene Dateien erreichen jedes Programm mit denselben Rechten. Eine DAW, die als Administrator läuft, bekommt nichts: Starte sie ohne diese Rechte.</translation>
    </message>
    <message>
        <source>macOS: drags go to every program that takes files.</source>
        <translation>macOS: Gezogene Dateien erreichen jedes Programm, das Dateien annimmt.</translation>
    </message>
    <message>
        <source>It is not known whether this platform passes drags on to other programs.</source>
        <translation>Ob diese Plattform gezogene Dateien an andere Programme weiterreicht, ist nicht bekannt.</translation>
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
        <translation>House-Drums</translation>
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
        <translation>Audiodateien ({patterns})</translation>
    </message>
    <message>
        <source>Import audio files</source>
        <translation>Audiodateien importieren</translation>
    </message>
    <message>
        <source>There is one reference: {file} is used.</source>
        <translation>Es ist nur eine Referenz möglich: {file} wird verwendet.</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy some in your file manager first.</source>
        <translation>Die Zwischenablage enthält keine Dateien. Kopiere zuerst welche im Dateimanager.</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>WAV-Dateien (*.wav)</translation>
    </message>
    <message>
        <source>AIFF files (*.aif)</source>
        <translation>AIFF-Dateien (*.aif)</translation>
    </message>
    <message>
        <source>FLAC files (*.flac)</source>
        <translation>FLAC-Dateien (*.flac)</translation>
    </message>
    <message>
        <source>MP3 files (*.mp3)</source>
        <translation>MP3-Dateien (*.mp3)</translation>
    </message>
    <message>
        <source>Ogg Vorbis files (*.ogg)</source>
        <translation>Ogg-Vorbis-Dateien (*.ogg)</translation>
    </message>
    <message>
        <source>Opus files (*.opus)</source>
        <translation>Opus-Dateien (*.opus)</translation>
    </message>
    <message>
        <source>Save take</source>
        <translation>Take speichern</translation>
    </message>
    <message>
        <source>Save the take again and choose this file if you want to replace it.</source>
        <translation>Zum Ersetzen den Take noch einmal speichern und diese Datei auswählen.</translation>
    </message>
    <message>
        <source>{file} exists already</source>
        <translation>{file} existiert bereits</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Leeren Ordner wählen</translation>
    </message>
    <message>
        <source>Preparing the file…</source>
        <translation>Datei wird vorbereitet…</translation>
    </message>
    <message>
        <source>Copied {file}.</source>
        <translation>{file} kopiert.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Ways to begin</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Wert ändern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Make 8 seconds</source>
        <translation>8 Sekunden erzeugen</translation>
    </message>
    <message>
        <source>One click makes new music on this machine and plays it.</source>
        <translation>Ein Klick erzeugt auf diesem Rechner neue Musik und spielt sie ab.</translation>
    </message>
    <message>
        <source>Make 8 seconds of: {caption}</source>
        <translation>8 Sekunden erzeugen: {caption}</translation>
    </message>
    <message>
        <source>Progress of the example</source>
        <translation>Fortschritt des Beispiels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Drop a clip</source>
        <translation>Einen Clip ablegen</translation>
    </message>
    <message>
        <source>Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others.</source>
        <translation>Eine Audiodatei oder ein Video irgendwo in dieses Fenster ziehen: WAV, AIFF, FLAC, MP3, OGG, M4A und andere.</translation>
    </message>
    <message>
        <source>Open the example clip</source>
        <translation>Beispielclip öffnen</translation>
    </message>
    <message>
        <source>Four bars of synthesizers, to try everything with</source>
        <translation>Vier Takte Synthesizer, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Audiodateien importieren (Strg+O)</translation>
    </message>
    <message>
        <source>Connect your DAW</source>
        <translation>Deine DAW verbinden</translation>
    </message>
    <message>
        <source>Tempo and bars come from your session, and takes go to their bar on its tracks.</source>
        <translation>Tempo und Takte kommen aus deiner Session, und Takes landen an ihrem Takt auf deren Spuren.</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAW verbinden…</translation>
    </message>
    <message>
        <source>Ardour, Ableton Live, REAPER, Bitwig, and others by other ways</source>
        <translation>Ardour, Ableton Live, REAPER, Bitwig und andere auf anderen Wegen</translation>
    </message>
    <message>
        <source>Get ACE-Step…</source>
        <translation>ACE-Step herunterladen…</translation>
    </message>
    <message>
        <source>Choose or fetch a large model, for finished sound and voices</source>
        <translation>Ein großes Modell wählen oder herunterladen, für fertigen Klang und Gesang</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Rundgang starten</translation>
    </message>
    <message>
        <source>Four steps beside the real buttons. You can leave at any time with Esc.</source>
        <translation>Vier Schritte neben den echten Schaltflächen. Esc beendet den Rundgang jederzeit.</translation>
    </message>
    <message>
        <source>{model} makes music with and without voices, up to {minutes} minutes.</source>
        <translation>{model} erzeugt Musik mit und ohne Gesang, bis zu {minutes} Minuten.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it sounds hazy beside the large models.</source>
        <translation>{model} erzeugt Instrumentalmusik, bis {longest} s und am besten bis 10 s. Es kann nicht singen und klingt neben den großen Modellen verwaschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Wird erzeugt…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Go to the next part, or back</source>
        <translation>Zum nächsten Teil oder zurück gehen</translation>
    </message>
    <message>
        <source>Select nothing, or leave what is going on</source>
        <translation>Auswahl aufheben oder Laufendes abbrechen</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>In der Wellenform</translation>
    </message>
    <message>
        <source>Move the playhead by a beat</source>
        <translation>Abspielposition um einen Schlag verschieben</translation>
    </message>
    <message>
        <source>Move it by a bar</source>
        <translation>Sie um einen Takt verschieben</translation>
    </message>
    <message>
        <source>Select a beat, then more</source>
        <translation>Einen Schlag auswählen, dann mehr</translation>
    </message>
    <message>
        <source>Select a bar, then more</source>
        <translation>Einen Takt auswählen, dann mehr</translation>
    </message>
    <message>
        <source>Scroll, held while dragging</source>
        <translation>Scrollen, beim Ziehen gehalten</translation>
    </message>
    <message>
        <source>Go to the start, to the end</source>
        <translation>Zum Anfang oder zum Ende gehen</translation>
    </message>
    <message>
        <source>Taller or lower waveform</source>
        <translation>Wellenform höher oder flacher</translation>
    </message>
    <message>
        <source>Words, strength and seam of the region</source>
        <translation>Text, Stärke und Übergang der Region</translation>
    </message>
    <message>
        <source>In the strips of markers and lyrics</source>
        <translation>In den Leisten für Marker und Songtext</translation>
    </message>
    <message>
        <source>Choose the marker or line before or after</source>
        <translation>Vorigen oder nächsten Marker (oder Zeile) wählen</translation>
    </message>
    <message>
        <source>Select its section or line</source>
        <translation>Dessen Abschnitt oder Zeile auswählen</translation>
    </message>
    <message>
        <source>Move the marker by a beat</source>
        <translation>Den Marker um einen Schlag verschieben</translation>
    </message>
    <message>
        <source>Move the marker by a sample</source>
        <translation>Den Marker um ein Sample verschieben</translation>
    </message>
    <message>
        <source>Rename the marker</source>
        <translation>Den Marker umbenennen</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>Den Marker entfernen</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>In den Lanes</translation>
    </message>
    <message>
        <source>In the comp</source>
        <translation>Im Comp</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>Eine Lane wählen</translation>
    </message>
    <message>
        <source>Hear its take</source>
        <translation>Ihren Take anhören</translation>
    </message>
    <message>
        <source>Take the region into the comp</source>
        <translation>Die Region in den Comp nehmen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Menu of the take</source>
        <translation>Menü des Takes</translation>
    </message>
    <message>
        <source>Choose a span</source>
        <translation>Einen Bereich wählen</translation>
    </message>
    <message>
        <source>Choose its start or its end</source>
        <translation>Dessen Anfang oder Ende wählen</translation>
    </message>
    <message>
        <source>Move that by a beat</source>
        <translation>Das um einen Schlag verschieben</translation>
    </message>
    <message>
        <source>Move that by a sample</source>
        <translation>Das um ein Sample verschieben</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>Den Bereich entfernen</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Comp anhören</translation>
    </message>
    <message>
        <source>In the list of clips</source>
        <translation>In der Clip-Liste</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>In the versions</source>
        <translation>In den Versionen</translation>
    </message>
    <message>
        <source>In the description</source>
        <translation>In der Beschreibung</translation>
    </message>
    <message>
        <source>In the lyrics</source>
        <translation>Im Songtext</translation>
    </message>
    <message>
        <source>In a proposal</source>
        <translation>In einem Vorschlag</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>Den Clip umbenennen</translation>
    </message>
    <message>
        <source>Move the job up or down</source>
        <translation>Den Job nach oben oder unten schieben</translation>
    </message>
    <message>
        <source>Make it the next or the last</source>
        <translation>Ihn an die erste oder letzte Stelle setzen</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Job abbrechen</translation>
    </message>
    <message>
        <source>Walk through the tree</source>
        <translation>Durch den Baum gehen</translation>
    </message>
    <message>
        <source>Load the recipe</source>
        <translation>Rezept laden</translation>
    </message>
    <message>
        <source>Zoom in, out, show all</source>
        <translation>Vergrößern, verkleinern, alles zeigen</translation>
    </message>
    <message>
        <source>An older or newer description that was used</source>
        <translation>Eine ältere oder neuere verwendete Beschreibung</translation>
    </message>
    <message>
        <source>Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro</source>
        <translation>Strophe, Refrain, Pre-Chorus, Bridge, Intro, Instrumental oder Outro einfügen</translation>
    </message>
    <message>
        <source>In its list: move a section</source>
        <translation>In seiner Liste: Abschnitt verschieben</translation>
    </message>
    <message>
        <source>Tick a change, or take the tick away</source>
        <translation>Häkchen einer Änderung setzen oder entfernen</translation>
    </message>
    <message>
        <source>Accept what is ticked</source>
        <translation>Angehakte Änderungen übernehmen</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{part}, unfolded</source>
        <translation>{part}, aufgeklappt</translation>
    </message>
    <message>
        <source>{part}, folded</source>
        <translation>{part}, zugeklappt</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>“System” is the language of the desktop, or English.</source>
        <translation>„System“ ist die Sprache des Desktops, sonst Englisch.</translation>
    </message>
    <message>
        <source>Takes effect when DAW Bridge starts again.</source>
        <translation>Gilt ab dem nächsten Start von DAW Bridge.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>translation, locale</source>
        <translation>Sprache, Übersetzung, Locale</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>“System” is dark or light as the desktop is.</source>
        <translation>„System“ ist dunkel oder hell wie der Desktop.</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>theme, appearance, look, night, contrast</source>
        <translation>Theme, Aussehen, Darstellung, Nacht, Kontrast</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Bibliotheksordner</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>Bibliotheksordner wählen</translation>
    </message>
    <message>
        <source>Where clips and takes are kept, as WAV files. Nothing is moved there.</source>
        <translation>Wo Clips und Takes liegen, als WAV-Dateien. Nichts wird dorthin verschoben.</translation>
    </message>
    <message>
        <source>library, music folder, clips, where files are, path</source>
        <translation>Bibliothek, Musikordner, Clips, wo Dateien liegen, Pfad</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Tour in four steps</source>
        <translation>Rundgang in vier Schritten</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Zum Problem gehen</translation>
    </message>
    <message>
        <source>Recent problems…</source>
        <translation>Letzte Probleme…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten…</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Drag-Doktor…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Diagnose kopieren…</translation>
    </message>
    <message>
        <source>About DAW Bridge…</source>
        <translation>Über DAW Bridge…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Click a step to go back to it. What comes after it is undone.</source>
        <translation>Auf einen Schritt klicken, um dorthin zurückzugehen. Was danach kommt, wird rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Schritte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <translation>{step} (rückgängig)</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
    </message>
    <message>
        <source>Undo everything in the list</source>
        <translation>Alles in der Liste rückgängig machen</translation>
    </message>
    <message>
        <source>{step}, the current state</source>
        <translation>{step}, der aktuelle Stand</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Listen to the finished part while the job runs</source>
        <translation>Den fertigen Teil anhören, während der Job läuft</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>Fortschritt von {job}</translation>
    </message>
    <message>
        <source>Run the job again</source>
        <translation>Den Job noch einmal ausführen</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Job abbrechen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n take(s)</source>
        <translation>
            <numerusform>Fertig: %n Take</numerusform>
            <numerusform>Fertig: %n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not offer this job again</source>
        <translation>Diesen Job nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Try {job} again</source>
        <translation>{job} noch einmal versuchen</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>{job} abbrechen</translation>
    </message>
    <message>
        <source>Listen to {job} now</source>
        <translation>{job} jetzt anhören</translation>
    </message>
    <message>
        <source>Dismiss {job}</source>
        <translation>{job} ausblenden</translation>
    </message>
    <message>
        <source>Listen to a draft: half of the work is done</source>
        <translation>Einen Entwurf anhören: Die Hälfte der Arbeit ist getan</translation>
    </message>
    <message>
        <source>Listen to a draft of {job}</source>
        <translation>Einen Entwurf von {job} anhören</translation>
    </message>
    <message>
        <source>{job}, {status}</source>
        <translation>{job}, {status}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to move it in the queue.</source>
        <translation>Zum Verschieben in der Warteschlange ziehen oder Alt+Hoch und Alt+Herunter drücken.</translation>
    </message>
    <message>
        <source>Interrupted. Run it again?</source>
        <translation>Unterbrochen. Neu starten?</translation>
    </message>
    <message>
        <source>Failed: {problem}</source>
        <translation>Fehlgeschlagen: {problem}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>Platz {n}</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>{place} · done in about {time}</source>
        <translation>{place} · fertig in etwa {time}</translation>
    </message>
    <message>
        <source>{place} · takes about {time}</source>
        <translation>{place} · dauert etwa {time}</translation>
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
        <translation>Take {number} von {takes} · {stage}</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · {stage}</source>
        <translation>
            <numerusform>Noch etwa %n min · {stage}</numerusform>
            <numerusform>Noch etwa %n min · {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left · {stage}</source>
        <translation>
            <numerusform>Noch %n s · {stage}</numerusform>
            <numerusform>Noch %n s · {stage}</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Encoding the source</source>
        <translation>Quelle wird kodiert</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung läuft</translation>
    </message>
    <message>
        <source>Encoding the prompt</source>
        <translation>Prompt wird kodiert</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Musik wird erzeugt</translation>
    </message>
    <message>
        <source>Decoding audio</source>
        <translation>Audio wird dekodiert</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei wird geschrieben</translation>
    </message>
    <message>
        <source>Make it the next one</source>
        <translation>Als Nächsten einreihen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
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
        <translation>Rechts eine Aufgabe wählen und auf ihre Schaltfläche klicken: Hier steht, was gerade entsteht.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Run the jobs that wait</source>
        <translation>Die wartenden Jobs ausführen</translation>
    </message>
    <message>
        <source>Let the jobs that wait go on waiting. The one that runs is not stopped.</source>
        <translation>Die wartenden Jobs weiter warten lassen. Der laufende wird nicht angehalten.</translation>
    </message>
    <message>
        <source>Let the queue go on</source>
        <translation>Warteschlange fortsetzen</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left in all</source>
        <translation>insgesamt noch etwa {time}</translation>
    </message>
    <message>
        <source>more than {time} left in all</source>
        <translation>insgesamt noch mehr als {time}</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>The file is still being read.</source>
        <translation>Die Datei wird noch gelesen.</translation>
    </message>
    <message>
        <source>This task works on a take. Drop a sound file on the window, or make new music first.</source>
        <translation>Diese Aufgabe arbeitet mit einem Take. Zieh eine Audiodatei ins Fenster oder erzeuge zuerst neue Musik.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Zuerst eine Region auswählen: über die Wellenform ziehen.</translation>
    </message>
    <message>
        <source>Describe at the top what the take becomes.</source>
        <translation>Beschreibe oben, was aus dem Take wird.</translation>
    </message>
    <message>
        <source>Describe the take as it is, beside “From”.</source>
        <translation>Beschreibe neben „Von“ den Take, wie er ist.</translation>
    </message>
    <message>
        <source>The regions and what lies between them last {length} s. {model} takes in {most} s at most.</source>
        <translation>Die Regionen und was dazwischen liegt dauern {length} s. {model} verarbeitet höchstens {most} s auf einmal.</translation>
    </message>
    <message>
        <source>The region lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>Die Region dauert {length} s. {model} verarbeitet höchstens {most} s auf einmal.</translation>
    </message>
    <message>
        <source>Make it shorter, or choose another model.</source>
        <translation>Kürze sie oder wähle ein anderes Modell.</translation>
    </message>
    <message>
        <source>The take lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>Der Take dauert {length} s. {model} verarbeitet höchstens {most} s auf einmal.</translation>
    </message>
    <message>
        <source>Select a region to add the layer there.</source>
        <translation>Wähle eine Region, um den Layer dort hinzuzufügen.</translation>
    </message>
    <message>
        <source>Select a region and repaint that.</source>
        <translation>Wähle eine Region und übermale sie.</translation>
    </message>
    <message>
        <source>The reference cannot be used: {fault}.</source>
        <translation>Die Referenz lässt sich nicht verwenden: {fault}.</translation>
    </message>
    <message>
        <source>Connect its drive, choose another one, or go on without.</source>
        <translation>Verbinde ihr Laufwerk, wähle eine andere oder mach ohne weiter.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It leaves the lyrics out.</source>
        <translation>{model} kann nicht singen und lässt den Songtext weg.</translation>
    </message>
    <message>
        <source>{model} is installed and can.</source>
        <translation>{model} ist installiert und kann es.</translation>
    </message>
    <message>
        <source>{model} and other ACE-Step models can. None of them is installed.</source>
        <translation>{model} und andere ACE-Step-Modelle können es. Keines davon ist installiert.</translation>
    </message>
    <message>
        <source>{models} can, but is not installed.</source>
        <translation>{models} können es, sind aber nicht installiert.</translation>
    </message>
    <message>
        <source>{model} cannot add layers.</source>
        <translation>{model} kann keine Layer hinzufügen.</translation>
    </message>
    <message>
        <source>{model} cannot extract tracks.</source>
        <translation>{model} kann keine Spuren extrahieren.</translation>
    </message>
    <message>
        <source>{model} cannot complete tracks.</source>
        <translation>{model} kann keine Spuren ergänzen.</translation>
    </message>
    <message>
        <source>{model} cannot do this.</source>
        <translation>{model} kann das nicht.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>{place} (fixed)</source>
        <translation>{place} (fest)</translation>
    </message>
    <message>
        <source>This key belongs to a part of the window and cannot be changed.</source>
        <translation>Diese Taste gehört zu einem Teil des Fensters und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Changed. The default is {key}.</source>
        <translation>Geändert. Vorgabe ist {key}.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Reset all keys…</source>
        <translation>Alle zurücksetzen…</translation>
    </message>
    <message>
        <source>Keys found: {count}</source>
        <translation>Tasten gefunden: {count}</translation>
    </message>
    <message>
        <source>No action and no key is called like this.</source>
        <translation>Keine Aktion und keine Taste heißt so.</translation>
    </message>
    <message>
        <source>New key for “{action}”</source>
        <translation>Neue Taste für „{action}“</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>Diese Taste lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Select an action.</source>
        <translation>Wähle eine Aktion.</translation>
    </message>
    <message>
        <source>This is its key now.</source>
        <translation>Das ist bereits ihre Taste.</translation>
    </message>
    <message>
        <source>Take from there</source>
        <translation>Von dort übernehmen</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}” ({menu}), which will then have no key.</source>
        <translation>{key} gehört zu „{action}“ ({menu}). Dort entfällt die Taste dann.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} ist frei.</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>„{action}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now, and “{other}” has none.</source>
        <translation>„{action}“ hat jetzt {key}, und „{other}“ hat keine.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation>„{action}“ hat jetzt {key}.</translation>
    </message>
    <message>
        <source>Give all actions the keys that they have by default?</source>
        <translation>Allen Aktionen wieder ihre voreingestellten Tasten geben?</translation>
    </message>
    <message>
        <source>All keys are the defaults again.</source>
        <translation>Alle Tasten sind wieder voreingestellt.</translation>
    </message>
    <message>
        <source>Clear the key</source>
        <translation>Taste löschen</translation>
    </message>
    <message>
        <source>Press the keys here. Tab goes on.</source>
        <translation>Hier die Tasten drücken. Tab geht weiter.</translation>
    </message>
    <message>
        <source>Give the action this key</source>
        <translation>Der Aktion diese Taste geben</translation>
    </message>
    <message>
        <source>Take the key away from the action</source>
        <translation>Der Aktion die Taste wegnehmen</translation>
    </message>
    <message>
        <source>Give the action the key that it has by default</source>
        <translation>Der Aktion die voreingestellte Taste geben</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>bars {start} to {end}</source>
        <translation>Takte {start} bis {end}</translation>
    </message>
    <message>
        <source>Context: bars {start} to {end}</source>
        <translation>Kontext: Takte {start} bis {end}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>Stärke {percent} %</translation>
    </message>
    <message>
        <source>seam {length} ms</source>
        <translation>Übergang {length} ms</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) · {seconds} s</source>
        <translation>
            <numerusform>%n Takt · {seconds} s</numerusform>
            <numerusform>%n Takte · {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars · {seconds} s</source>
        <translation>{bars} Takte · {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars</source>
        <translation>{bars} Takte</translation>
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
        <translation>Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Select a clip on the left, or drop an audio file anywhere on this window.</source>
        <translation>Links einen Clip auswählen oder eine Audiodatei irgendwo in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</source>
        <translation>Eine Audiodatei irgendwo in dieses Fenster ziehen.
WAV, AIFF, FLAC, MP3, OGG, M4A oder ein Video</translation>
    </message>
</context>
<context>
    <name>LaneActions</name>
    <message>
        <source>Hear comp</source>
        <translation>Comp anhören</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Region in Comp nehmen</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Bereich an Abspielposition entfernen</translation>
    </message>
    <message>
        <source>Use take as base of comp</source>
        <translation>Take als Basis des Comps verwenden</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Comp als Take schreiben</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Comp entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Go to lanes</source>
        <translation>Zu den Lanes gehen</translation>
    </message>
    <message>
        <source>Show lanes</source>
        <translation>Lanes zeigen</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Play takes equally loud</source>
        <translation>Takes gleich laut abspielen</translation>
    </message>
</context>
<context>
    <name>LaneCommands</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Zuerst eine Region auswählen: über die Wellenform ziehen.</translation>
    </message>
    <message>
        <source>{take} has no sound in the selected region.</source>
        <translation>{take} hat in der ausgewählten Region keinen Ton.</translation>
    </message>
    <message>
        <source>Took {take} into the comp.</source>
        <translation>{take} in den Comp genommen.</translation>
    </message>
    <message>
        <source>{take} is heard there again.</source>
        <translation>{take} ist dort wieder zu hören.</translation>
    </message>
    <message>
        <source>This clip has no comp yet, and {take} would be its base. Take a part of another take.</source>
        <translation>Dieser Clip hat noch keinen Comp, und {take} wäre seine Basis. Nimm einen Teil eines anderen Takes.</translation>
    </message>
    <message>
        <source>{take} is the base of the comp, and is heard there already.</source>
        <translation>{take} ist die Basis des Comps und dort schon zu hören.</translation>
    </message>
    <message>
        <source>{take} is in the comp there already.</source>
        <translation>{take} ist dort schon im Comp.</translation>
    </message>
    <message>
        <source>This clip has no comp yet. Drag over a lane to begin one.</source>
        <translation>Dieser Clip hat noch keinen Comp. Zieh über eine Lane, um einen anzufangen.</translation>
    </message>
    <message>
        <source>The comp has no part of another take yet. Drag over a lane to take one.</source>
        <translation>Der Comp hat noch keinen Teil eines anderen Takes. Zieh über eine Lane, um einen zu nehmen.</translation>
    </message>
    <message>
        <source>Writing the comp as one more take…</source>
        <translation>Comp wird als weiterer Take geschrieben…</translation>
    </message>
</context>
<context>
    <name>LaneMenus</name>
    <message>
        <source>Menu of {take}</source>
        <translation>Menü von {take}</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Region in Comp nehmen</translation>
    </message>
    <message>
        <source>Base of the comp</source>
        <translation>Basis des Comps</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Repaint region from this take</source>
        <translation>Region von diesem Take übermalen</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Neu würfeln…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Comp-Menü</translation>
    </message>
    <message>
        <source>Hear comp</source>
        <translation>Comp anhören</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Comp als Take schreiben</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Bereich an Abspielposition entfernen</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Comp entfernen</translation>
    </message>
</context>
<context>
    <name>LaneNotes</name>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>New: {start}–{end} s{more}</source>
        <translation>Neu: {start}–{end} s{more}</translation>
    </message>
    <message>
        <source>Comparing with {take}…</source>
        <translation>Vergleich mit {take}…</translation>
    </message>
    <message>
        <source>The same as {take}</source>
        <translation>Identisch mit {take}</translation>
    </message>
    <message>
        <source>Differs at {spans} s and elsewhere from {take}</source>
        <translation>Unterschied zu {take} bei {spans} s und anderswo</translation>
    </message>
    <message>
        <source>Differs at {spans} s from {take}</source>
        <translation>Unterschied zu {take} bei {spans} s</translation>
    </message>
    <message>
        <source>Comp, empty</source>
        <translation>Comp, leer</translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s), chosen: {span}</source>
        <translation>
            <numerusform>Comp, %n Bereich, gewählt: {span}</numerusform>
            <numerusform>Comp, %n Bereiche, gewählt: {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s): {takes}</source>
        <translation>
            <numerusform>Comp, %n Bereich: {takes}</numerusform>
            <numerusform>Comp, %n Bereiche: {takes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{take}, {start} to {end} s</source>
        <translation>{take}, {start} bis {end} s</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message>
        <source>The file is missing</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen…</translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>Show differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Show how far each take departs from the one that it was made from; hatched where both are the same</source>
        <translation>Zeigt, wie weit jeder Take von dem abweicht, aus dem er entstand; schraffiert, wo beide gleich sind</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>Gleich laut</translation>
    </message>
    <message>
        <source>Play all takes as loud as the first one over the loop. Files are never changed.</source>
        <translation>Alle Takes so laut abspielen wie den ersten im Loop. Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>As regions</source>
        <translation>Wie Regionen</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Kein Raster</translation>
    </message>
    <message>
        <source>What edges of the comp snap to</source>
        <translation>Woran Kanten des Comps einrasten</translation>
    </message>
    <message>
        <source>What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence</source>
        <translation>Woran Bereiche des Comps einrasten: an der Auswahl oben (Takte, Schläge, Nulldurchgänge) oder an Stille</translation>
    </message>
    <message>
        <source>Edges:</source>
        <translation>Kanten:</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Scroll through takes</source>
        <translation>Durch Takes scrollen</translation>
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
        <translation>Nicht angegeben</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn controls</source>
        <translation>Bedienelemente anlernen</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Bedienelement</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Bedienelemente</translation>
    </message>
    <message>
        <source>{parameter} – {description}</source>
        <translation>{parameter} – {description}</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn, then move a knob or press a pad on the controller.</source>
        <translation>Einen Parameter auswählen und auf „Anlernen“ klicken, dann am Controller einen Regler bewegen oder ein Pad drücken.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Move the control for “{parameter}” now.</source>
        <translation>Jetzt das Bedienelement für „{parameter}“ bewegen.</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn.</source>
        <translation>Einen Parameter auswählen und auf „Anlernen“ klicken.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss by steps</source>
        <translation>Loss nach Schritten</translation>
    </message>
    <message>
        <source>How far the model is from the songs. It jumps from step to step; what counts is where it goes.</source>
        <translation>Wie weit das Modell von den Songs entfernt ist. Der Wert springt von Schritt zu Schritt; es zählt, wohin er sich bewegt.</translation>
    </message>
    <message>
        <source>No step is done yet</source>
        <translation>Noch kein Schritt fertig</translation>
    </message>
    <message>
        <source>Loss {last} now, {first} at first</source>
        <translation>Loss jetzt {last}, anfangs {first}</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>Schritte {first} bis {last}</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>Loss {loss}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} Schritte</translation>
    </message>
    <message>
        <source>The loss is drawn here as it learns</source>
        <translation>Während des Lernens wird hier der Loss gezeichnet</translation>
    </message>
</context>
<context>
    <name>LyricStrip</name>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others.</source>
        <translation>Links und Rechts wählen eine Zeile, Return wählt sie als Region aus, mit Strg zusätzlich zu den anderen.</translation>
    </message>
    <message>
        <source>No line is sung here.</source>
        <translation>Hier wird keine Zeile gesungen.</translation>
    </message>
    <message>
        <source>Nothing is known of lyrics in this take: only takes that were made to sing have them.</source>
        <translation>Zu diesem Take ist kein Songtext bekannt: Nur Takes, die zum Singen erzeugt wurden, haben einen.</translation>
    </message>
    <message>
        <source>{words}, bar {start} to {end}</source>
        <translation>{words}, Takt {start} bis {end}</translation>
    </message>
    <message>
        <source>Select line</source>
        <translation>Zeile auswählen</translation>
    </message>
    <message>
        <source>Click to select the line as the region, with Ctrl in addition to the others.</source>
        <translation>Klicken, um die Zeile als Region auszuwählen, mit Strg zusätzlich zu den anderen.</translation>
    </message>
</context>
<context>
    <name>LyricsMenu</name>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Menu of the lyrics</source>
        <translation>Songtextmenü</translation>
    </message>
    <message>
        <source>Open lyrics, or hand on those of the selected take with their times (LRC)</source>
        <translation>Songtext öffnen oder den des ausgewählten Takes mit seinen Zeiten (LRC) weitergeben</translation>
    </message>
    <message>
        <source>Open lyrics…</source>
        <translation>Songtext öffnen…</translation>
    </message>
    <message>
        <source>Copy lines of the take as LRC</source>
        <translation>Zeilen des Takes als LRC kopieren</translation>
    </message>
    <message>
        <source>Save lines of the take as LRC…</source>
        <translation>Zeilen des Takes als LRC speichern…</translation>
    </message>
</context>
<context>
    <name>MakingActions</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Zuerst eine Region auswählen: über die Wellenform ziehen.</translation>
    </message>
    <message>
        <source>Import a clip first: drop an audio file on the window.</source>
        <translation>Zuerst einen Clip importieren: eine Audiodatei ins Fenster ziehen.</translation>
    </message>
    <message>
        <source>Removed {name} from the list. To put it back, press Ctrl+Z.</source>
        <translation>{name} aus der Liste entfernt. Strg+Z holt den Eintrag zurück.</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Wert ändern und noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>MakingPages</name>
    <message>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Adapters (!)</source>
        <translation>Adapter (!)</translation>
    </message>
    <message>
        <source>An adapter that is switched on cannot be used. No take can be made with it.</source>
        <translation>Ein eingeschalteter Adapter lässt sich nicht verwenden. Mit ihm kann kein Take erzeugt werden.</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>Adapter ({count})</translation>
    </message>
    <message>
        <source>Switched on: {count}</source>
        <translation>Eingeschaltet: {count}</translation>
    </message>
    <message>
        <source>LoRA, LoKr and other adapters change the sound of the model</source>
        <translation>LoRA, LoKr und andere Adapter verändern den Klang des Modells</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Add section</source>
        <translation>Abschnitt einfügen</translation>
    </message>
    <message>
        <source>Puts the mark of a section before the line of the cursor</source>
        <translation>Setzt die Marke eines Abschnitts vor die Zeile mit dem Cursor</translation>
    </message>
</context>
<context>
    <name>MarkerActions</name>
    <message>
        <source>Add marker at playhead</source>
        <translation>Marker an Abspielposition setzen</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Region zum Abschnitt machen</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Marker aus der DAW übernehmen</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Nächster Marker</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Voriger Marker</translation>
    </message>
    <message>
        <source>Select section at playhead</source>
        <translation>Abschnitt an Abspielposition auswählen</translation>
    </message>
    <message>
        <source>Select lyric line at playhead</source>
        <translation>Textzeile an Abspielposition auswählen</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Marker entfernen</translation>
    </message>
</context>
<context>
    <name>MarkerHandle</name>
    <message>
        <source>Marker without a name</source>
        <translation>Marker ohne Namen</translation>
    </message>
    <message>
        <source>{name}, bar {start}</source>
        <translation>{name}, Takt {start}</translation>
    </message>
    <message>
        <source>{name}, bar {start} to {end}</source>
        <translation>{name}, Takt {start} bis {end}</translation>
    </message>
    <message>
        <source>There are no markers yet. Add one at the playhead (M).</source>
        <translation>Noch keine Marker. Setze einen an der Abspielposition (M).</translation>
    </message>
    <message>
        <source>This section lies outside the take.</source>
        <translation>Dieser Abschnitt liegt außerhalb des Takes.</translation>
    </message>
    <message>
        <source>Select a clip first: markers belong to a clip.</source>
        <translation>Wähle zuerst einen Clip: Marker gehören zu einem Clip.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Zuerst eine Region auswählen: über die Wellenform ziehen.</translation>
    </message>
</context>
<context>
    <name>MarkerParts</name>
    <message>
        <source>Select section</source>
        <translation>Abschnitt auswählen</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Zum Marker gehen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Marker entfernen</translation>
    </message>
</context>
<context>
    <name>MarkerStrip</name>
    <message>
        <source>Markers</source>
        <translation>Marker</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s).</source>
        <translation>
            <numerusform>%n Marker.</numerusform>
            <numerusform>%n Marker.</numerusform>
        </translation>
    </message>
    <message>
        <source>No markers yet. Add one at the playhead (M), or with a double click here.</source>
        <translation>Noch keine Marker. Setze einen an der Abspielposition (M) oder hier per Doppelklick.</translation>
    </message>
    <message>
        <source>Double-click to add a marker (M).</source>
        <translation>Doppelklick setzt einen Marker (M).</translation>
    </message>
    <message>
        <source>Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it.</source>
        <translation>Einen Marker an der Abspielposition setzen (M). Links und Rechts wählen einen Marker, mit Alt verschieben sie ihn um einen Schlag, mit Alt+Umschalt um ein Sample. Return wählt seinen Abschnitt aus, F2 benennt ihn um, Entf entfernt ihn.</translation>
    </message>
    <message>
        <source>Click a marker to select its section, drag it to move it, double-click to rename it.
Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap.</source>
        <translation>Einen Marker anklicken, um seinen Abschnitt auszuwählen, ziehen, um ihn zu verschieben, doppelklicken, um ihn umzubenennen.
Daneben doppelklicken, um einen zu setzen, oder einen an der Abspielposition setzen (M). Umschalt: ohne Raster.</translation>
    </message>
    <message>
        <source>Select section</source>
        <translation>Abschnitt auswählen</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Zum Marker gehen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Keep only its start</source>
        <translation>Nur den Anfang behalten</translation>
    </message>
    <message>
        <source>Make it a section up to the next marker</source>
        <translation>Zum Abschnitt bis zum nächsten Marker machen</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Marker entfernen</translation>
    </message>
    <message>
        <source>Add marker here</source>
        <translation>Marker hier setzen</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Region zum Abschnitt machen</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Marker aus der DAW übernehmen</translation>
    </message>
</context>
<context>
    <name>MemoryMeter</name>
    <message>
        <source>Memory of the engine</source>
        <translation>Speicher der Engine</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Free the memory</source>
        <translation>Speicher freigeben</translation>
    </message>
    <message>
        <source>Other programs can use it then. The next job loads the model again. A job that runs is done first.</source>
        <translation>Dann können andere Programme ihn nutzen. Der nächste Job lädt das Modell neu. Ein laufender Job wird zuerst beendet.</translation>
    </message>
    <message>
        <source>{held} of the {total} of this machine</source>
        <translation>{held} von {total} dieses Rechners</translation>
    </message>
    <message>
        <source>{held} of the {total} of the graphics card ({device})</source>
        <translation>{held} von {total} der Grafikkarte ({device})</translation>
    </message>
    <message>
        <source>Memory of the graphics card</source>
        <translation>Speicher der Grafikkarte</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Takes</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>W&amp;iedergabe</translation>
    </message>
    <message>
        <source>&amp;DAW</source>
        <translation>DA&amp;W</translation>
    </message>
    <message>
        <source>Mar&amp;kers</source>
        <translation>&amp;Marker</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Weitere Menüs</translation>
    </message>
    <message>
        <source>Show the menus that have no room</source>
        <translation>Menüs zeigen, die keinen Platz haben</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Save take as…</source>
        <translation>Take speichern als…</translation>
    </message>
    <message>
        <source>Save all takes with tempo map…</source>
        <translation>Alle Takes mit Tempo-Map speichern…</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Dateien einfügen</translation>
    </message>
    <message>
        <source>Accept take</source>
        <translation>Take übernehmen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Space and tidying up…</source>
        <translation>Speicherplatz und Aufräumen…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Find clip</source>
        <translation>Clip suchen</translation>
    </message>
    <message>
        <source>Collections of clip…</source>
        <translation>Sammlungen des Clips…</translation>
    </message>
    <message>
        <source>Archive clip</source>
        <translation>Clip archivieren</translation>
    </message>
    <message>
        <source>Delete clip</source>
        <translation>Clip löschen</translation>
    </message>
    <message>
        <source>Discard take</source>
        <translation>Take verwerfen</translation>
    </message>
    <message>
        <source>Restore discarded take</source>
        <translation>Verworfenen Take wiederherstellen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Repaint region</source>
        <translation>Region übermalen</translation>
    </message>
    <message>
        <source>Cover take</source>
        <translation>Take covern</translation>
    </message>
    <message>
        <source>Cover take closely</source>
        <translation>Take nah am Original covern</translation>
    </message>
    <message>
        <source>Roll take again with one thing changed…</source>
        <translation>Take mit einer Änderung neu würfeln…</translation>
    </message>
    <message>
        <source>Load recipe of take</source>
        <translation>Rezept des Takes laden</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Extract a track</source>
        <translation>Spur extrahieren</translation>
    </message>
    <message>
        <source>Complete with a track</source>
        <translation>Mit Spur ergänzen</translation>
    </message>
    <message>
        <source>Morph take</source>
        <translation>Take morphen</translation>
    </message>
    <message>
        <source>Continue take</source>
        <translation>Take fortsetzen</translation>
    </message>
    <message>
        <source>Generate new clip</source>
        <translation>Neuen Clip erzeugen</translation>
    </message>
    <message>
        <source>Let the planner write</source>
        <translation>Planer schreiben lassen</translation>
    </message>
    <message>
        <source>Improve description and lyrics</source>
        <translation>Beschreibung und Songtext verbessern</translation>
    </message>
    <message>
        <source>What is this take or region?</source>
        <translation>Was ist dieser Take oder diese Region?</translation>
    </message>
    <message>
        <source>Add adapters…</source>
        <translation>Adapter hinzufügen…</translation>
    </message>
    <message>
        <source>Train an adapter…</source>
        <translation>Adapter trainieren…</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Alle Jobs abbrechen</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Modell aus dem Speicher entfernen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Nächster Take</translation>
    </message>
    <message>
        <source>Previous take</source>
        <translation>Voriger Take</translation>
    </message>
    <message>
        <source>Compare with last selected take</source>
        <translation>Mit zuletzt gewähltem Take vergleichen</translation>
    </message>
    <message>
        <source>Versions or list of takes</source>
        <translation>Versionen oder Take-Liste</translation>
    </message>
    <message>
        <source>Take in row {number}</source>
        <translation>Take in Zeile {number}</translation>
    </message>
    <message>
        <source>Fetch selection from DAW</source>
        <translation>Auswahl aus DAW holen</translation>
    </message>
    <message>
        <source>Insert take on new track</source>
        <translation>Take auf neuer Spur einfügen</translation>
    </message>
    <message>
        <source>Insert take on selected track</source>
        <translation>Take auf ausgewählter Spur einfügen</translation>
    </message>
    <message>
        <source>Insert all takes on new tracks</source>
        <translation>Alle Takes auf neuen Spuren einfügen</translation>
    </message>
    <message>
        <source>Follow tempo and bars: on or off</source>
        <translation>Tempo und Takten folgen: ein oder aus</translation>
    </message>
    <message>
        <source>Play in sync: on or off</source>
        <translation>Synchron abspielen: ein oder aus</translation>
    </message>
    <message>
        <source>Return take to source file</source>
        <translation>Take in Quelldatei zurückschreiben</translation>
    </message>
    <message>
        <source>Restore source file</source>
        <translation>Quelldatei wiederherstellen</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>DAW verbinden…</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Bedienelemente anlernen (MIDI, OSC)…</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Output level</source>
        <translation>Ausgangspegel</translation>
    </message>
    <message>
        <source>Output level, -60 to 0 dBFS</source>
        <translation>Ausgangspegel, -60 bis 0 dBFS</translation>
    </message>
    <message>
        <source>left {left} dB, right {right} dB</source>
        <translation>links {left} dB, rechts {right} dB</translation>
    </message>
    <message>
        <source>{levels}, above full scale</source>
        <translation>{levels}, über Vollaussteuerung</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>{state}. All files are good</source>
        <translation>{state}. Alle Dateien sind in Ordnung</translation>
    </message>
    <message>
        <source>Progress of {model}</source>
        <translation>Fortschritt von {model}</translation>
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
        <translation>Download von {model} anhalten</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Aufgeben…</translation>
    </message>
    <message>
        <source>Give up the download of {model}</source>
        <translation>Download von {model} aufgeben</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfung stoppen</translation>
    </message>
    <message>
        <source>Stop checking {model}</source>
        <translation>Prüfung von {model} stoppen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume the download of {model}</source>
        <translation>Download von {model} fortsetzen</translation>
    </message>
    <message>
        <source>Get ({size})</source>
        <translation>Herunterladen ({size})</translation>
    </message>
    <message>
        <source>Get {model}</source>
        <translation>{model} herunterladen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>{model} verwenden</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Verify {model}</source>
        <translation>{model} prüfen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove {model}</source>
        <translation>{model} entfernen</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Let go of {model}</source>
        <translation>{model} trennen</translation>
    </message>
    <message>
        <source>Download it from huggingface.co into the model folder. Music goes on meanwhile.</source>
        <translation>Von huggingface.co in den Modellordner herunterladen. Du kannst dabei weiterarbeiten.</translation>
    </message>
    <message>
        <source>Stop and keep what is here. Resume goes on there, also after a restart.</source>
        <translation>Anhalten und behalten, was da ist. „Fortsetzen“ macht dort weiter, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Stop and delete what was downloaded</source>
        <translation>Anhalten und löschen, was heruntergeladen wurde</translation>
    </message>
    <message>
        <source>Use it from the next job on</source>
        <translation>Ab dem nächsten Job verwenden</translation>
    </message>
    <message>
        <source>Compare its files with their published checksums, or look whether they are whole</source>
        <translation>Seine Dateien mit den veröffentlichten Prüfsummen vergleichen oder nachsehen, ob sie vollständig sind</translation>
    </message>
    <message>
        <source>Do not use it any more. Its files stay where they are.</source>
        <translation>Nicht mehr verwenden. Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Delete its files from the model folder</source>
        <translation>Seine Dateien aus dem Modellordner löschen</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Engine off</source>
        <translation>Engine aus</translation>
    </message>
    <message>
        <source>Get or choose a model…</source>
        <translation>Modell herunterladen oder wählen…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Modell aus dem Speicher entfernen</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Engine neu starten</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Model: {words}</source>
        <translation>Modell: {words}</translation>
    </message>
    <message>
        <source>Model: {words}. {status}</source>
        <translation>Modell: {words}. {status}</translation>
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
        <translation>Die Engine erzeugt die Musik in einem eigenen Prozess. Ihr Modell ist {model}.</translation>
    </message>
    <message>
        <source>It computes on {device}.</source>
        <translation>Sie rechnet auf {device}.</translation>
    </message>
    <message>
        <source>It uses {memory} of memory now.</source>
        <translation>Sie belegt jetzt {memory} Speicher.</translation>
    </message>
    <message>
        <source>{music} s of new music take about {time} s here, as the last jobs did.</source>
        <translation>{music} s neue Musik dauern hier etwa {time} s, wie bei den letzten Jobs.</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>How they compute</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>Ein Planer entwirft neue Musik, bevor das Modell sie erzeugt. Er muss installiert sein.</translation>
    </message>
    <message>
        <source>How exactly numbers are kept: fewer bits take less memory.</source>
        <translation>Wie genau Zahlen gespeichert werden: Weniger Bits brauchen weniger Speicher.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card, if there is one.</source>
        <translation>„Automatisch“ nimmt die Grafikkarte, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <source>Adapters change what a model makes. Their list is beside the prompt.</source>
        <translation>Adapter verändern, was ein Modell erzeugt. Ihre Liste steht neben dem Prompt.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (am kleinsten, schnell)</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s) on…</source>
        <translation>
            <numerusform>%n Adapter aktiv…</numerusform>
            <numerusform>%n Adapter aktiv…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters…</source>
        <translation>Adapter…</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (nicht installiert)</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>Use it now</source>
        <translation>Jetzt verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} ist bereit.</translation>
    </message>
    <message>
        <source>Use {model} now</source>
        <translation>{model} jetzt verwenden</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Waits for its turn</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Checking its files: {percent} %</source>
        <translation>Dateien werden geprüft: {percent} %</translation>
    </message>
    <message>
        <source>Checking its files…</source>
        <translation>Dateien werden geprüft…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Asking the server for its files…</source>
        <translation>Dateien werden beim Server angefragt…</translation>
    </message>
    <message>
        <source>{total} are here. Checking them…</source>
        <translation>{total} sind da. Dateien werden geprüft…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate}/s, about {time} left</source>
        <translation>{done} von {total}, {rate}/s, noch etwa {time}</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Adopted from another folder</source>
        <translation>Aus anderem Ordner eingebunden</translation>
    </message>
    <message>
        <source>Incomplete. Missing: {parts}</source>
        <translation>Unvollständig. Fehlend: {parts}</translation>
    </message>
    <message>
        <source>Paused at {here} of {total}</source>
        <translation>Angehalten bei {here} von {total}</translation>
    </message>
    <message>
        <source>Broken off at {here} of {total}</source>
        <translation>Unterbrochen bei {here} von {total}</translation>
    </message>
    <message>
        <source>Not there now: {folder}</source>
        <translation>Jetzt nicht da: {folder}</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>Drafts new music before a model makes it: tempo, key, words and course.</source>
        <translation>Entwirft neue Musik, bevor ein Modell sie erzeugt: Tempo, Tonart, Text und Verlauf.</translation>
    </message>
    <message>
        <source>Every music model needs it. It comes with the first one that you get.</source>
        <translation>Wird von jedem Musikmodell gebraucht und kommt mit dem ersten, das du herunterlädst.</translation>
    </message>
    <message>
        <source>Sings in {count} languages, up to {minutes} min.</source>
        <translation>Singt in {count} Sprachen, bis {minutes} min.</translation>
    </message>
    <message>
        <source>Music without voices, up to {seconds} s.</source>
        <translation>Musik ohne Gesang, bis {seconds} s.</translation>
    </message>
    <message>
        <source>{voice} {tasks}</source>
        <translation>{voice} {tasks}</translation>
    </message>
    <message>
        <source>Small and fast, for sketches; it does every task.</source>
        <translation>Klein und schnell, für Skizzen; kann jede Aufgabe.</translation>
    </message>
    <message>
        <source>Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description.</source>
        <translation>Kann jede Aufgabe, auch Layer und einzelne Spuren, in {steps} geführten Schritten: langsam und nah an der Beschreibung.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} guided steps: slow, and near to the description.</source>
        <translation>Neue Musik, Übermalen und Cover in {steps} geführten Schritten: langsam und nah an der Beschreibung.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} steps: fast.</source>
        <translation>Neue Musik, Übermalen und Cover in {steps} Schritten: schnell.</translation>
    </message>
    <message>
        <source>{what} · {size} · licence {licence}</source>
        <translation>{what} · {size} · Lizenz {licence}</translation>
    </message>
    <message>
        <source>Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8</source>
        <translation>Speicher: etwa {gpu} auf einer Grafikkarte, {cpu} ohne, {small} als int8</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}, with {size} of memory</source>
        <translation>Auf diesem Rechner: 30 s Musik in etwa {time}, mit {size} Speicher</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}</source>
        <translation>Auf diesem Rechner: 30 s Musik in etwa {time}</translation>
    </message>
    <message>
        <source>On this machine: {size} of memory</source>
        <translation>Auf diesem Rechner: {size} Speicher</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Damaged files:
{lines}
Remove the model and get it again.</source>
        <translation>Beschädigte Dateien:
{lines}
Entferne das Modell und lade es neu herunter.</translation>
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
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Reading the model folder…</source>
        <translation>Modellordner wird gelesen…</translation>
    </message>
    <message>
        <source>Adopt a folder…</source>
        <translation>Ordner einbinden…</translation>
    </message>
    <message>
        <source>Adopt a file…</source>
        <translation>Datei einbinden…</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>Gespeichert in {folder}</translation>
    </message>
    <message>
        <source>Choose the folder that holds the weights</source>
        <translation>Ordner mit den Gewichten wählen</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>Gewichte ({patterns})</translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation>Datei mit Gewichten wählen</translation>
    </message>
    <message>
        <source>Looking at {path}…</source>
        <translation>{path} wird durchsucht…</translation>
    </message>
    <message>
        <source>Adopted: {names}. Nothing was copied.</source>
        <translation>Eingebunden: {names}. Nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Music models</source>
        <translation>Musikmodelle</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Needed by every music model</source>
        <translation>Von jedem Musikmodell benötigt</translation>
    </message>
    <message>
        <source>Models that you have already: drop their folder or file here, or choose it. Nothing is copied.</source>
        <translation>Modelle, die du schon hast: ihren Ordner oder ihre Datei hierher ziehen oder auswählen. Nichts wird kopiert.</translation>
    </message>
</context>
<context>
    <name>ModelsDoor</name>
    <message>
        <source>The planner is now {model}.</source>
        <translation>Der Planer ist jetzt {model}.</translation>
    </message>
    <message>
        <source>The model is now {model}.</source>
        <translation>Das Modell ist jetzt {model}.</translation>
    </message>
    <message>
        <source>{model} is ready, and the next job uses it.</source>
        <translation>{model} ist bereit, und der nächste Job verwendet es.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Modellordner wählen</translation>
    </message>
    <message>
        <source>The folder that holds the models of ACE-Step 1.5, a folder each</source>
        <translation>Der Ordner mit den Modellen von ACE-Step 1.5, je ein Ordner pro Modell</translation>
    </message>
    <message>
        <source>checkpoints, weights, ACE-Step, path</source>
        <translation>Checkpoints, Gewichte, ACE-Step, Pfad</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>variant, turbo, base, SFT, XL, Sketch, checkpoint</source>
        <translation>Variante, Turbo, Base, SFT, XL, Sketch, Checkpoint</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (am kleinsten, schnell)</translation>
    </message>
    <message>
        <source>How exactly the model calculates: fewer bits take less memory</source>
        <translation>Wie genau das Modell rechnet: Weniger Bits brauchen weniger Speicher</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>quantization, 8 bit, half, memory, speed</source>
        <translation>Quantisierung, 8 Bit, halb, Speicher, Geschwindigkeit</translation>
    </message>
    <message>
        <source>The processor that the model runs on</source>
        <translation>Der Prozessor, auf dem das Modell läuft</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <source>graphics card, GPU, processor, device, accelerator</source>
        <translation>Grafikkarte, GPU, Prozessor, Gerät, Beschleuniger</translation>
    </message>
    <message>
        <source>Steps, shift, guidance, solver…</source>
        <translation>Schritte, Shift, Guidance, Solver…</translation>
    </message>
    <message>
        <source>Show them under “More” in the prompt, where they are set for the next takes</source>
        <translation>Zeigt sie im Prompt unter „Mehr“, wo sie für die nächsten Takes eingestellt werden</translation>
    </message>
    <message>
        <source>expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler</source>
        <translation>Experte, Qualität, Sampling, Iterationen, Schedule, Zeitschritte, Rauschen, CFG, Prompt-Stärke, Skalierung, Euler</translation>
    </message>
    <message>
        <source>Keep the whole model loaded</source>
        <translation>Das ganze Modell geladen halten</translation>
    </message>
    <message>
        <source>Load one part at a time</source>
        <translation>Ein Teil nach dem anderen</translation>
    </message>
    <message>
        <source>One part at a time takes the least memory and more time</source>
        <translation>Ein Teil nach dem anderen braucht am wenigsten Speicher und mehr Zeit</translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation>Speichernutzung</translation>
    </message>
    <message>
        <source>RAM, VRAM, residency</source>
        <translation>RAM, VRAM, Arbeitsspeicher</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>How long an idle model stays in memory</source>
        <translation>Wie lange ein unbenutztes Modell im Speicher bleibt</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>Geladen halten</translation>
    </message>
    <message>
        <source>unload, free memory, idle, minutes, VRAM</source>
        <translation>entladen, Speicher freigeben, unbenutzt, Minuten, VRAM</translation>
    </message>
    <message>
        <source>Load the model at the start</source>
        <translation>Modell beim Start laden</translation>
    </message>
    <message>
        <source>The first take then comes sooner. It is not done where little memory would be left.</source>
        <translation>Der erste Take kommt dann früher. Bliebe zu wenig Speicher frei, wird damit gewartet.</translation>
    </message>
    <message>
        <source>preload, warm up, startup, memory, RAM</source>
        <translation>vorladen, aufwärmen, Start, Speicher, RAM</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>Ein Planer entwirft neue Musik, bevor das Modell sie erzeugt. Er muss installiert sein.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>language model, LM, 5 Hz, thinking</source>
        <translation>Sprachmodell, LM, 5 Hz, Denken</translation>
    </message>
    <message>
        <source>Let the planner rewrite the description</source>
        <translation>Planer darf Beschreibung umschreiben</translation>
    </message>
    <message>
        <source>The planner may say in more words what you describe.</source>
        <translation>Der Planer darf mit mehr Worten sagen, was du beschreibst.</translation>
    </message>
    <message>
        <source>caption, prompt, enhance, improve</source>
        <translation>Beschreibung, Prompt, ausschmücken, verbessern</translation>
    </message>
    <message>
        <source>Automatic: {model}</source>
        <translation>Automatisch: {model}</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (nicht installiert)</translation>
    </message>
    <message>
        <source>Not found: {parts}</source>
        <translation>Nicht gefunden: {parts}</translation>
    </message>
    <message>
        <source>{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. For more, choose the folder with the ACE-Step 1.5 checkpoints.</source>
        <translation>{model} ist klein und schnell, erzeugt 2 bis {seconds} s Musik und kann nicht singen. Für mehr den Ordner mit den ACE-Step-1.5-Checkpoints wählen.</translation>
    </message>
    <message>
        <source>The model is complete and ready to use.</source>
        <translation>Das Modell ist vollständig und einsatzbereit.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Seed, variation, steps, shift, guidance and solver</source>
        <translation>Seed, Variation, Schritte, Shift, Guidance und Solver</translation>
    </message>
    <message>
        <source>Model&apos;s default: {value}</source>
        <translation>Vorgabe: {value}</translation>
    </message>
    <message>
        <source>How closely the model follows the description. More than the default sounds harder.</source>
        <translation>Wie genau das Modell der Beschreibung folgt. Mehr als die Vorgabe klingt härter.</translation>
    </message>
    <message>
        <source>{model} has its guidance built in.</source>
        <translation>{model} hat seine Guidance eingebaut.</translation>
    </message>
    <message>
        <source>Denoising steps: more take longer. {model} takes up to {most}.</source>
        <translation>Denoising-Schritte: Mehr davon dauern länger. {model} erlaubt bis zu {most}.</translation>
    </message>
    <message>
        <source>More, unfolded</source>
        <translation>Mehr, aufgeklappt</translation>
    </message>
    <message>
        <source>More, folded</source>
        <translation>Mehr, zugeklappt</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>The same seed makes the same take again. Leave empty for a new seed each time.</source>
        <translation>Derselbe Seed erzeugt denselben Take noch einmal. Leer: jedes Mal ein neuer Seed.</translation>
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
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far takes depart from what the seed alone would make.</source>
        <translation>Wie weit Takes von dem abweichen, was der Seed allein ergäbe.</translation>
    </message>
    <message>
        <source>Seed of the variation</source>
        <translation>Seed der Variation</translation>
    </message>
    <message>
        <source>The same seed makes the same variation again.</source>
        <translation>Derselbe Seed erzeugt dieselbe Variation noch einmal.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
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
        <translation>Wie lang der frühe, verrauschte Teil des Zeitplans ist, in dem sich die Form entscheidet.</translation>
    </message>
    <message>
        <source>How a step is computed. Heun takes twice as long; SDE adds new noise at each step.</source>
        <translation>Wie ein Schritt berechnet wird. Heun braucht doppelt so lang; SDE fügt bei jedem Schritt neues Rauschen hinzu.</translation>
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
        <translation>Name des Markers</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Reading the library: {done} of {total} takes</source>
        <translation>Bibliothek wird gelesen: {done} von {total} Takes</translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on track “{track}” in {daw}.</source>
        <translation>
            <numerusform>%n Take bei {place} auf Spur „{track}“ in {daw} eingefügt.</numerusform>
            <numerusform>%n Takes bei {place} auf Spur „{track}“ in {daw} eingefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.</source>
        <translation>
            <numerusform>%n Take bei {place} auf der neuen Spur {track} in {daw} eingefügt.</numerusform>
            <numerusform>%n Takes bei {place} auf den neuen Spuren {track} in {daw} eingefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>Accepted the take: {path}</source>
        <translation>Take übernommen: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n take(s) and the tempo map in {folder}.</source>
        <translation>
            <numerusform>%n Take und die Tempo-Map in {folder} gespeichert.</numerusform>
            <numerusform>%n Takes und die Tempo-Map in {folder} gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored the source file {file}.</source>
        <translation>Quelldatei {file} wiederhergestellt.</translation>
    </message>
    <message>
        <source>Returned the take to the source file {file}.</source>
        <translation>Take in die Quelldatei {file} zurückgeschrieben.</translation>
    </message>
    <message>
        <source>Discarded {take}. To restore it, press Ctrl+Shift+Backspace.</source>
        <translation>{take} verworfen. Strg+Umschalt+Rücktaste stellt den Take wieder her.</translation>
    </message>
    <message>
        <source>Restored {take}.</source>
        <translation>{take} wiederhergestellt.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} gespeichert.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Switch to {model}</source>
        <translation>Zu {model} wechseln</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Modelle herunterladen…</translation>
    </message>
    <message>
        <source>Go on without reference</source>
        <translation>Ohne Referenz weitermachen</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Neue Musik erzeugen</translation>
    </message>
    <message>
        <source>Repaint a region</source>
        <translation>Eine Region übermalen</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Without a script</source>
        <translation>Ohne Skript</translation>
    </message>
    <message>
        <source>These report tempo or position. They cannot insert takes or fetch clips.</source>
        <translation>Diese melden Tempo oder Position. Takes einfügen oder Clips holen können sie nicht.</translation>
    </message>
    <message>
        <source>A package is missing. To install it, type: {command}</source>
        <translation>Ein Paket fehlt. Zum Installieren eingeben: {command}</translation>
    </message>
</context>
<context>
    <name>Overflow</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show what has no room here</source>
        <translation>Zeigt, was hier keinen Platz hat</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Scroll through time</source>
        <translation>Durch die Zeit scrollen</translation>
    </message>
    <message>
        <source>The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.</source>
        <translation>Der ganze Clip. Den Griff ziehen, um zu scrollen, seine Enden, um zu zoomen. Doppelklick zeigt alles.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Make</source>
        <translation>Erzeugen</translation>
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
        <translation>{time}  {problem} ({count}-mal)</translation>
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
        <translation>Ort des Adapters</translation>
    </message>
    <message>
        <source>Choose where the adapter goes</source>
        <translation>Wählen, wohin der Adapter kommt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How long it learns. Listen to the samples: if they copy your songs, take fewer.</source>
        <translation>Wie lange er lernt. Hör dir die Hörproben an: Wenn sie deine Songs kopieren, nimm weniger.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>How much the adapter can learn. More takes more memory and disk.</source>
        <translation>Wie viel der Adapter lernen kann. Mehr braucht mehr Speicher und Platz.</translation>
    </message>
    <message>
        <source>Steps between samples</source>
        <translation>Schritte zwischen Hörproben</translation>
    </message>
    <message>
        <source>After so many steps a sample of ten seconds and the adapter so far are written.</source>
        <translation>Nach so vielen Schritten werden eine Hörprobe von zehn Sekunden und der bisherige Adapter geschrieben.</translation>
    </message>
    <message>
        <source>Longest excerpt</source>
        <translation>Längster Ausschnitt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How much of a song is heard in one step. Less takes less memory.</source>
        <translation>Wie viel von einem Song in einem Schritt gehört wird. Weniger braucht weniger Speicher.</translation>
    </message>
    <message>
        <source>Excerpts per step</source>
        <translation>Ausschnitte pro Schritt</translation>
    </message>
    <message>
        <source>More make each step steadier and slower.</source>
        <translation>Mehr machen jeden Schritt stabiler und langsamer.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>The adapter acts at alpha / rank. It follows the rank until you change it.</source>
        <translation>Der Adapter wirkt mit Alpha / Rang. Alpha folgt dem Rang, bis du es änderst.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step goes. Lower it if the loss runs away.</source>
        <translation>Wie weit jeder Schritt geht. Senke sie, wenn der Loss davonläuft.</translation>
    </message>
    <message>
        <source>{tip} From {low} to {high}, usually {usual}.</source>
        <translation>{tip} Von {low} bis {high}, meist {usual}.</translation>
    </message>
    <message>
        <source>The adapter</source>
        <translation>Der Adapter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The adapter is a folder of this name</source>
        <translation>Der Adapter ist ein Ordner mit diesem Namen</translation>
    </message>
    <message>
        <source>The model that the adapter changes. It works with models of the same size.</source>
        <translation>Das Modell, das der Adapter ändert. Er funktioniert mit Modellen derselben Größe.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Samples, excerpts, alpha and learning rate</source>
        <translation>Hörproben, Ausschnitte, Alpha und Lernrate</translation>
    </message>
</context>
<context>
    <name>PracticeField</name>
    <message>
        <source>Practice field</source>
        <translation>Übungsfeld</translation>
    </message>
    <message>
        <source>Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here.</source>
        <translation>Einen Take aus der Take-Liste auf dieses Feld ziehen oder ihn kopieren und hier Strg+V drücken.</translation>
    </message>
    <message>
        <source>The clipboard holds no file.</source>
        <translation>Die Zwischenablage enthält keine Datei.</translation>
    </message>
    <message>
        <source>A drag arrived, but no file in it.</source>
        <translation>Etwas wurde hierher gezogen, aber ohne Datei.</translation>
    </message>
    <message>
        <source>Formats: {formats}</source>
        <translation>Formate: {formats}</translation>
    </message>
    <message>
        <source>Arrived, but it cannot be read: {path} ({reason})</source>
        <translation>Angekommen, aber nicht lesbar: {path} ({reason})</translation>
    </message>
    <message>
        <source>Arrived: {path}, a WAV file of {size} MB</source>
        <translation>Angekommen: {path}, eine WAV-Datei mit {size} MB</translation>
    </message>
    <message>
        <source>Arrived: {path}, {size} MB</source>
        <translation>Angekommen: {path}, {size} MB</translation>
    </message>
</context>
<context>
    <name>PracticeWindow</name>
    <message>
        <source>Practice field of DAW Bridge</source>
        <translation>Übungsfeld von DAW Bridge</translation>
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
        <translation>Worte und Werte unter einem Namen aufheben und zurückholen. Eine Preset-Datei ins Fenster ziehen, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Preset speichern…</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Noch keine Presets</translation>
    </message>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>Nicht verwendbar: {file}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>In Datei speichern</translation>
    </message>
    <message>
        <source>{preset}…</source>
        <translation>{preset}…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
</context>
<context>
    <name>ProblemBell</name>
    <message>
        <source>Show the last problems (Shift+F8)</source>
        <translation>Die letzten Probleme zeigen (Umschalt+F8)</translation>
    </message>
    <message numerus="yes">
        <source>Problems: %n new</source>
        <translation>
            <numerusform>Probleme: %n neu</numerusform>
            <numerusform>Probleme: %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems: none that is new</source>
        <translation>Probleme: keine neuen</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems, the newest first</source>
        <translation>Probleme, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy message, hint and details, to send them to somebody</source>
        <translation>Meldung, Hinweis und Details kopieren, um sie jemandem zu schicken</translation>
    </message>
    <message>
        <source>Nothing went wrong since DAW Bridge was started.</source>
        <translation>Seit dem Start von DAW Bridge ging nichts schief.</translation>
    </message>
</context>
<context>
    <name>ProblemToast</name>
    <message>
        <source>Take the next step (F8 goes here)</source>
        <translation>Nächsten Schritt ausführen (F8 führt hierher)</translation>
    </message>
    <message>
        <source>Close this message (Esc). It stays in the list of problems.</source>
        <translation>Diese Meldung schließen (Esc). Sie bleibt in der Liste der Probleme.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint}</source>
        <translation>Problem: {problem}. {hint}</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint} F8 goes to the button “{step}”.</source>
        <translation>Problem: {problem}. {hint} F8 führt zur Schaltfläche „{step}“.</translation>
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
        <translation>Anzahl der zu erzeugenden Takes</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Sprache des Songtexts</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt and adapters</source>
        <translation>Prompt und Adapter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
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
        <translation>Vorgeschlagene Änderungen</translation>
    </message>
    <message>
        <source>Space ticks a change, Return accepts what is ticked, Esc leaves all.</source>
        <translation>Die Leertaste hakt eine Änderung an, Return übernimmt die angehakten, Esc lässt alles.</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>Alles so lassen</translation>
    </message>
    <message>
        <source>Description, lyrics and values stay as they are</source>
        <translation>Beschreibung, Songtext und Werte bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>What the planner proposes. Nothing is changed before you accept it.</source>
        <translation>Was der Planer vorschlägt. Nichts ändert sich, bevor du es übernimmst.</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n change(s) proposed</source>
        <translation>
            <numerusform>{title}: %n Änderung vorgeschlagen</numerusform>
            <numerusform>{title}: %n Änderungen vorgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle übernehmen</translation>
    </message>
    <message>
        <source>Accept {n} of {count}</source>
        <translation>{n} von {count} übernehmen</translation>
    </message>
    <message>
        <source>The planner has written</source>
        <translation>Der Planer hat geschrieben</translation>
    </message>
    <message>
        <source>The planner suggests</source>
        <translation>Der Planer schlägt vor</translation>
    </message>
    <message>
        <source>The planner has heard</source>
        <translation>Das hat der Planer gehört</translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>You have changed this meanwhile</source>
        <translation>Du hast das inzwischen geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as they are</source>
        <translation>
            <numerusform>%n Zeile wie bisher</numerusform>
            <numerusform>%n Zeilen wie bisher</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is: {text}</source>
        <translation>Wie bisher: {text}</translation>
    </message>
    <message>
        <source>“{before}” becomes “{after}”</source>
        <translation>„{before}“ wird zu „{after}“</translation>
    </message>
    <message>
        <source>New: “{text}”</source>
        <translation>Neu: „{text}“</translation>
    </message>
    <message>
        <source>Goes: “{text}”</source>
        <translation>Entfällt: „{text}“</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>Leere Zeile</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>Tempo of new music</source>
        <translation>Tempo neuer Musik</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Taktart neuer Musik</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Länge neuer Musik</translation>
    </message>
    <message>
        <source>The DAW sets this</source>
        <translation>Die DAW gibt das vor</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}</source>
        <translation>{name}: aus {before} wird {after}</translation>
    </message>
    <message>
        <source>{name}: {values}</source>
        <translation>{name}: {values}</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>nicht angegeben</translation>
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
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Proposed</name>
    <message>
        <source>{change}. Left: {why}</source>
        <translation>{change}. Bleibt: {why}</translation>
    </message>
    <message>
        <source>{change}, ticked</source>
        <translation>{change}, angehakt</translation>
    </message>
    <message>
        <source>{change}, not ticked</source>
        <translation>{change}, nicht angehakt</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Give up the download of {model}?</source>
        <translation>Download von {model} aufgeben?</translation>
    </message>
    <message>
        <source>The {size} that were downloaded will be deleted.</source>
        <translation>Die heruntergeladenen {size} werden gelöscht.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Let go of {model}?</source>
        <translation>{model} trennen?</translation>
    </message>
    <message>
        <source>It is not used any more. Its files stay in {folder}.</source>
        <translation>Es wird nicht mehr verwendet. Die Dateien bleiben in {folder}.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>{model} entfernen?</translation>
    </message>
    <message>
        <source>{size} will be deleted. To use it again, you will have to get it again.</source>
        <translation>{size} werden gelöscht. Um es wieder zu verwenden, musst du es neu herunterladen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region.</source>
        <translation>Neuer Musik die Klangfarbe eines Klangs geben: eine Datei hierher ziehen oder eine Datei, einen Take oder eine Region wählen.</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Take the timbre of nothing else. The file stays.</source>
        <translation>Keine Referenz für die Klangfarbe verwenden. Die Datei bleibt.</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Referenz entfernen</translation>
    </message>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>Audiodateien ({patterns})</translation>
    </message>
    <message>
        <source>Choose a reference</source>
        <translation>Referenz wählen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Selected region</source>
        <translation>Ausgewählte Region</translation>
    </message>
    <message>
        <source>Selected take</source>
        <translation>Ausgewählter Take</translation>
    </message>
    <message>
        <source>{take} of {clip}</source>
        <translation>{take} von {clip}</translation>
    </message>
    <message>
        <source>Reference: {name}</source>
        <translation>Referenz: {name}</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>Region {span}</source>
        <translation>Region: {span}</translation>
    </message>
    <message>
        <source>Description of this region</source>
        <translation>Beschreibung dieser Region</translation>
    </message>
    <message>
        <source>As for all regions: {caption}</source>
        <translation>Wie für alle Regionen: {caption}</translation>
    </message>
    <message>
        <source>As for all regions</source>
        <translation>Wie für alle Regionen</translation>
    </message>
    <message>
        <source>Lyrics of this region</source>
        <translation>Songtext dieser Region</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>This region has a strength of its own</source>
        <translation>Diese Region hat eine eigene Stärke</translation>
    </message>
    <message>
        <source>Strength of this region in percent</source>
        <translation>Stärke dieser Region in Prozent</translation>
    </message>
    <message>
        <source>How far the region changes: 0 keeps it, 100 % makes it new</source>
        <translation>Wie weit sich die Region ändert: 0 behält sie, 100 % macht sie neu</translation>
    </message>
    <message>
        <source>Same as all</source>
        <translation>Wie alle Regionen</translation>
    </message>
    <message>
        <source>Take words and strength of its own from this region</source>
        <translation>Eigenen Text und eigene Stärke dieser Region entfernen</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Lyrics</source>
        <translation>&amp;Songtext</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <translation>S&amp;tärke</translation>
    </message>
    <message>
        <source>S&amp;eam</source>
        <translation>Über&amp;gang</translation>
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
        <translation>Übergang dieser Region in Millisekunden</translation>
    </message>
    <message>
        <source>How long the new music fades into what is kept, inside the region; at most a quarter of it</source>
        <translation>Wie lang die neue Musik in das Bestehende überblendet, innerhalb der Region; höchstens ein Viertel davon</translation>
    </message>
</context>
<context>
    <name>RegionHandle</name>
    <message>
        <source>There is no region to move. Select one first.</source>
        <translation>Es gibt keine Region zum Verschieben. Wähle zuerst eine aus.</translation>
    </message>
    <message>
        <source>Keys move region {number}, at bar {place}.</source>
        <translation>Tasten verschieben Region {number}, bei Takt {place}.</translation>
    </message>
    <message>
        <source>Keys move the start of region {number}, at bar {place}.</source>
        <translation>Tasten verschieben den Anfang von Region {number}, bei Takt {place}.</translation>
    </message>
    <message>
        <source>Keys move the end of region {number}, at bar {place}.</source>
        <translation>Tasten verschieben das Ende von Region {number}, bei Takt {place}.</translation>
    </message>
</context>
<context>
    <name>RollMenu</name>
    <message>
        <source>Roll again with</source>
        <translation>Neu würfeln</translation>
    </message>
    <message>
        <source>Roll {take} again with</source>
        <translation>{take} neu würfeln</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>Anderer &amp;Seed</translation>
    </message>
    <message>
        <source>Other &amp;words…</source>
        <translation>Anderer Te&amp;xt…</translation>
    </message>
    <message>
        <source>Another s&amp;trength…</source>
        <translation>Andere S&amp;tärke…</translation>
    </message>
    <message>
        <source>Another &amp;model</source>
        <translation>Anderes &amp;Modell</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Samples</source>
        <translation>Hörproben</translation>
    </message>
    <message>
        <source>Ten seconds of what the model makes of the first song&apos;s caption</source>
        <translation>Zehn Sekunden davon, was das Modell aus der Beschreibung des ersten Songs macht</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop computing and free the memory. Everything is kept, also after a restart.</source>
        <translation>Nicht mehr rechnen und den Speicher freigeben. Alles bleibt erhalten, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where it was left</source>
        <translation>Weitermachen, wo es aufgehört hat</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Jetzt abschließen</translation>
    </message>
    <message>
        <source>End here: the adapter is what was learnt so far</source>
        <translation>Hier abschließen: Der Adapter ist dann das bisher Gelernte</translation>
    </message>
    <message>
        <source>Hear it with and without</source>
        <translation>Mit und ohne Adapter anhören</translation>
    </message>
    <message>
        <source>Make the same music with the adapter and without it: two takes of a new clip</source>
        <translation>Dieselbe Musik mit und ohne den Adapter erzeugen: zwei Takes eines neuen Clips</translation>
    </message>
    <message>
        <source>Show its slider</source>
        <translation>Regler zeigen</translation>
    </message>
    <message>
        <source>Show the list of adapters, in which it is switched on</source>
        <translation>Die Liste der Adapter zeigen, in der er eingeschaltet ist</translation>
    </message>
    <message>
        <source>Train another…</source>
        <translation>Weiteren Adapter trainieren…</translation>
    </message>
    <message>
        <source>Choose songs for another adapter</source>
        <translation>Songs für einen weiteren Adapter wählen</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Aufgeben…</translation>
    </message>
    <message>
        <source>Offer this training no longer. Its folder stays as it is.</source>
        <translation>Dieses Training nicht mehr anbieten. Sein Ordner bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the chosen sample</source>
        <translation>Die gewählte Hörprobe abspielen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the sample</source>
        <translation>Hörprobe stoppen</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Progress of the training of {adapter}</source>
        <translation>Fortschritt des Trainings von {adapter}</translation>
    </message>
    <message>
        <source>{steps}. {state}</source>
        <translation>{steps}. {state}</translation>
    </message>
    <message>
        <source>A sample is there: {name}</source>
        <translation>Eine Hörprobe ist da: {name}</translation>
    </message>
    <message>
        <source>Two takes are made of the same prompt and seed: with {adapter} and without it.</source>
        <translation>Mit demselben Prompt und Seed entstehen zwei Takes: mit {adapter} und ohne.</translation>
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
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search clips</source>
        <translation>Clips suchen</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
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
        <translation>Clips nach Name, Beschreibung, Songtext, Tonart, Tempo, Modell und Sternen durchsuchen (Strg+F).
Alle Wörter müssen vorkommen; der Anfang eines Worts genügt.
key:Am    Clips in a-Moll
bpm:120 oder bpm:118-122    nach Tempo
star    mit einem Take mit Stern
lyrics:night    ein Wort im Songtext; ebenso mit name:, caption: und model:
„slap bass“ in geraden Anführungszeichen: beide Wörter zusammen, wie sie dastehen
Ein Wort ab vier Buchstaben darf vertippt sein.
Esc leert die Suche.</translation>
    </message>
    <message>
        <source>All words must be found; the beginning of a word is enough. Esc clears the search.</source>
        <translation>Alle Wörter müssen vorkommen; der Anfang eines Worts genügt. Esc leert die Suche.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the lyrics</source>
        <translation>Abschnitte des Songtexts</translation>
    </message>
    <message>
        <source>Return goes to a section, Alt+Up and Alt+Down move it.</source>
        <translation>Return geht zu einem Abschnitt, Alt+Hoch und Alt+Herunter verschieben ihn.</translation>
    </message>
    <message>
        <source>Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>Ein Klick geht zu einem Abschnitt. Ziehen oder Alt+Hoch und Alt+Herunter verschieben ihn.</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Abschnitt nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Abschnitt nach unten verschieben</translation>
    </message>
    <message>
        <source>The section stays where it is.</source>
        <translation>Der Abschnitt bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Lines before the first mark stay in front.</source>
        <translation>Zeilen vor der ersten Marke bleiben vorn.</translation>
    </message>
    <message>
        <source>{section} is now section {n} of {count}.</source>
        <translation>{section} ist jetzt Abschnitt {n} von {count}.</translation>
    </message>
    <message>
        <source>Before the first mark</source>
        <translation>Vor der ersten Marke</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n line(s)</source>
        <translation>
            <numerusform>{name}, %n Zeile</numerusform>
            <numerusform>{name}, %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
    <message>
        <source>Restore defaults of the page {page}</source>
        <translation>Vorgaben der Seite {page} wiederherstellen</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page} ({count})</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>Einstellungen gefunden: {count}</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Defaults of the page {page} are shown. OK keeps them.</source>
        <translation>Die Vorgaben der Seite {page} werden gezeigt. OK behält sie.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Show the defaults of this page. Nothing is changed before you press OK or Apply.</source>
        <translation>Die Vorgaben dieser Seite zeigen. Geändert wird erst mit OK oder „Anwenden“.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>Der Ordner {folder} existiert nicht. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>Why the settings cannot be used</source>
        <translation>Warum sich die Einstellungen nicht verwenden lassen</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Which clips are listed</source>
        <translation>Welche Clips in der Liste stehen</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>Alle Clips zeigen</translation>
    </message>
    <message>
        <source>Clear the search and the filter (Esc in the search)</source>
        <translation>Suche und Filter leeren (Esc in der Suche)</translation>
    </message>
    <message>
        <source>Shown clips</source>
        <translation>Gezeigte Clips</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>Alle Clips</translation>
    </message>
    <message>
        <source>With new takes</source>
        <translation>Mit neuen Takes</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>Sammlung: {name}</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>Projekt: {name}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Used last first</source>
        <translation>Zuletzt benutzte zuerst</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
    </message>
    <message>
        <source>By tempo</source>
        <translation>Nach Tempo</translation>
    </message>
    <message>
        <source>Order of the clips</source>
        <translation>Reihenfolge der Clips</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
    <message>
        <source>{found} of {all} clips</source>
        <translation>{found} von {all} Clips</translation>
    </message>
    <message>
        <source>“{clip}” is selected and not shown.</source>
        <translation>„{clip}“ ist ausgewählt und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>No clip has “{words}”. Similar: {similar}</source>
        <translation>Kein Clip enthält „{words}“. Ähnlich: {similar}</translation>
    </message>
    <message>
        <source>First the clips with “{words}”, then those with similar words: {similar}</source>
        <translation>Erst die Clips mit „{words}“, dann die mit ähnlichen Wörtern: {similar}</translation>
    </message>
    <message>
        <source>No clip has all of these words.</source>
        <translation>Kein Clip enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>No clip is archived.</source>
        <translation>Kein Clip ist archiviert.</translation>
    </message>
    <message>
        <source>There is no such clip.</source>
        <translation>Es gibt keinen solchen Clip.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>Diese Taste lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>One combination of keys, please, not several after each other.</source>
        <translation>Bitte nur eine Tastenkombination, nicht mehrere nacheinander.</translation>
    </message>
    <message>
        <source>{key} has a fixed meaning: {places}.</source>
        <translation>{key} hat eine feste Bedeutung: {places}.</translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation>{key} öffnet das Menü {menu}.</translation>
    </message>
    <message>
        <source>its entry in the menu</source>
        <translation>der Eintrag im Menü</translation>
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
        <translation>neue Takes: {count}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
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
        <translation>Passt der Songtext?</translation>
    </message>
    <message>
        <source>Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven.</source>
        <translation>In geschätzten Silben gezählt. Eine einfache Melodie hat zwei oder drei pro Sekunde, Rap vier bis sieben.</translation>
    </message>
    <message numerus="yes">
        <source>{model} cannot sing: these %n line(s) are left out.</source>
        <translation>
            <numerusform>{model} kann nicht singen: %n Zeile fällt weg.</numerusform>
            <numerusform>{model} kann nicht singen: Diese %n Zeilen fallen weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. Lines will be left out. About {wanted} would fit.</source>
        <translation>{words} Wörter, {syllables} Silben: {rate} pro Sekunde sind mehr, als sich in {length} singen lässt. Zeilen werden wegfallen. Etwa {wanted} würden passen.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. About {wanted} would be easy to sing.</source>
        <translation>{words} Wörter, {syllables} Silben: {rate} pro Sekunde in {length}, so schnell wie Rap. Etwa {wanted} wären leicht zu singen.</translation>
    </message>
    <message>
        <source>{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room.</source>
        <translation>{sections} Abschnitte in {length}: Das lässt jedem {section_s} s. Etwa {wanted} gäben ihnen Raum.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables in {length}: long stretches will have no singing. About {wanted} would fit.</source>
        <translation>{words} Wörter, {syllables} Silben in {length}: Lange Strecken bleiben ohne Gesang. Etwa {wanted} würden passen.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second, which fits {length}.</source>
        <translation>{words} Wörter, {syllables} Silben, {rate} pro Sekunde: Das passt in {length}.</translation>
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
        <translation>Länge</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Key, tempo</source>
        <translation>Tonart, Tempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Songs</source>
        <translation>Songs</translation>
    </message>
    <message>
        <source>Caption of {song}: {caption}. {state}</source>
        <translation>Beschreibung von {song}: {caption}. {state}</translation>
    </message>
</context>
<context>
    <name>SongWords</name>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Play this song from its beginning</source>
        <translation>Diesen Song von Anfang an abspielen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Write what the planner has heard as the caption</source>
        <translation>Was der Planer gehört hat, als Beschreibung schreiben</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Forget what the planner has heard</source>
        <translation>Verwerfen, was der Planer gehört hat</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What this song sounds like, in a sentence</source>
        <translation>Wie dieser Song klingt, in einem Satz</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Empty: instrumental</source>
        <translation>Leer: instrumental</translation>
    </message>
    <message>
        <source>No song is chosen</source>
        <translation>Kein Song ausgewählt</translation>
    </message>
    <message>
        <source>Heard: {caption}</source>
        <translation>Gehört: {caption}</translation>
    </message>
</context>
<context>
    <name>SongsPage</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of your songs</source>
        <translation>Ordner deiner Songs wählen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Den Ordner noch einmal lesen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the folder of the songs</source>
        <translation>Den Ordner mit den Songs zeigen</translation>
    </message>
    <message>
        <source>What has to be fixed</source>
        <translation>Was zu beheben ist</translation>
    </message>
    <message>
        <source>Let the planner listen</source>
        <translation>Vom Planer anhören lassen</translation>
    </message>
    <message>
        <source>A planner listens to the songs without a caption and proposes one for each. Nothing is written yet.</source>
        <translation>Ein Planer hört sich die Songs ohne Beschreibung an und schlägt je eine vor. Geschrieben wird noch nichts.</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Alle übernehmen</translation>
    </message>
    <message>
        <source>Write every proposal as the caption of its song</source>
        <translation>Jeden Vorschlag als Beschreibung seines Songs schreiben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Songs werden gelesen…</translation>
    </message>
    <message>
        <source>Take back the words that were written last: {song}</source>
        <translation>Zuletzt geschriebene Worte zurücknehmen: {song}</translation>
    </message>
    <message>
        <source>Write again what was taken back: {song}</source>
        <translation>Zurückgenommenes wieder schreiben: {song}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>To fix before training: {count}. Fix these files, or move them out of the folder, then look again.</source>
        <translation>Vor dem Training zu beheben ({count}): Korrigiere diese Dateien oder verschiebe sie aus dem Ordner, dann lies ihn neu ein.</translation>
    </message>
    <message>
        <source>Left out: {count}. Everything else can be trained on.</source>
        <translation>Weggelassen: {count}. Mit allem anderen lässt sich trainieren.</translation>
    </message>
    <message>
        <source>Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.</source>
        <translation>Einen Ordner mit Songs hierher ziehen oder auswählen. Zehn Songs mit einem Klang sind ein guter Anfang.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Anhören stoppen</translation>
    </message>
    <message>
        <source>Reading the songs: {done} of {total}</source>
        <translation>Songs werden gelesen: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemvorgabe</translation>
    </message>
    <message>
        <source>The device on which takes are heard</source>
        <translation>Das Gerät, auf dem Takes zu hören sind</translation>
    </message>
    <message>
        <source>output, sound card, interface, speakers, headphones, playback</source>
        <translation>Ausgabe, Ausgang, Soundkarte, Interface, Lautsprecher, Kopfhörer, Wiedergabe</translation>
    </message>
    <message>
        <source>Audio device</source>
        <translation>Audiogerät</translation>
    </message>
    <message>
        <source>Play the takes of a clip equally loud</source>
        <translation>Takes eines Clips gleich laut abspielen</translation>
    </message>
    <message>
        <source>Takes are compared at the loudness that the first take has over the loop. Their files are never changed.</source>
        <translation>Takes werden mit der Lautheit verglichen, die der erste Take im Loop hat. Ihre Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, compare, A/B</source>
        <translation>Lautstärke, Pegel, LUFS, vergleichen, A/B</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Lautheit angleichen</translation>
    </message>
    <message>
        <source>A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud.</source>
        <translation>Eine übermalte Region ist so laut wie ihre Umgebung, ein Cover so laut wie seine Quelle und neue Musik immer gleich laut.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, gain, new takes, normalize</source>
        <translation>Lautstärke, Pegel, LUFS, Gain, neue Takes, normalisieren</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Space and tidying up</source>
        <translation>Speicherplatz und Aufräumen</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Was entfernt wird</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove for good what is checked</source>
        <translation>Angehaktes endgültig entfernen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring the deleted clip back that is chosen in the list</source>
        <translation>Den in der Liste gewählten gelöschten Clip zurückholen</translation>
    </message>
    <message>
        <source>Look for them…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Choose a folder in which these files may be</source>
        <translation>Einen Ordner wählen, in dem diese Dateien liegen könnten</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Bibliothek verschieben…</translation>
    </message>
    <message>
        <source>Copy the library to another folder, check every file there, and use it from then on</source>
        <translation>Die Bibliothek in einen anderen Ordner kopieren, dort jede Datei prüfen und sie ab dann verwenden</translation>
    </message>
    <message>
        <source>Cancel the move</source>
        <translation>Verschieben abbrechen</translation>
    </message>
    <message>
        <source>The library stays where it is</source>
        <translation>Die Bibliothek bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>Move of the library</source>
        <translation>Verschieben der Bibliothek</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Files that other programs may use</source>
        <translation>Dateien, die andere Programme nutzen könnten</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles Übrige</translation>
    </message>
    <message>
        <source>Free on this drive</source>
        <translation>Frei auf diesem Laufwerk</translation>
    </message>
    <message>
        <source>What can be removed</source>
        <translation>Was sich entfernen lässt</translation>
    </message>
    <message>
        <source>They are written again when you drag, copy or save the take.</source>
        <translation>Sie werden neu geschrieben, wenn du den Take ziehst, kopierst oder speicherst.</translation>
    </message>
    <message>
        <source>Undo does not bring them back after that.</source>
        <translation>Danach holt auch „Rückgängig“ sie nicht zurück.</translation>
    </message>
    <message>
        <source>Copies of older and damaged lists, and files that were never finished.</source>
        <translation>Kopien älterer und beschädigter Listen und nie fertiggestellte Dateien.</translation>
    </message>
    <message>
        <source>Finished files that no program was given</source>
        <translation>Fertige Dateien, die kein Programm bekommen hat</translation>
    </message>
    <message>
        <source>Deleted clips</source>
        <translation>Gelöschte Clips</translation>
    </message>
    <message>
        <source>Left over from earlier versions and crashes</source>
        <translation>Reste früherer Versionen und Abstürze</translation>
    </message>
    <message>
        <source>{what}: {count} ({size})</source>
        <translation>{what}: {count} ({size})</translation>
    </message>
    <message>
        <source>Takes whose files are missing: {count}</source>
        <translation>Takes, deren Dateien fehlen: {count}</translation>
    </message>
    <message>
        <source>Remove {size}…</source>
        <translation>{size} entfernen…</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} ist wieder da.</translation>
    </message>
    <message>
        <source>Remove for good?</source>
        <translation>Endgültig entfernen?</translation>
    </message>
    <message>
        <source>Where may the files of the takes be?</source>
        <translation>Wo könnten die Dateien der Takes sein?</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder for the library</source>
        <translation>Einen neuen oder leeren Ordner für die Bibliothek wählen</translation>
    </message>
    <message>
        <source>Removed {size}.</source>
        <translation>{size} entfernt.</translation>
    </message>
    <message>
        <source>Removed {size}. In use, and still there: {files}</source>
        <translation>{size} entfernt. In Gebrauch und noch da: {files}</translation>
    </message>
    <message>
        <source>Found {found}. Still missing: {missing}. Choose another folder to look in.</source>
        <translation>{found} gefunden. Es fehlen noch {missing}. Wähle einen anderen Ordner für die Suche.</translation>
    </message>
    <message>
        <source>Found {found}. No take is missing any more.</source>
        <translation>{found} gefunden. Es fehlt kein Take mehr.</translation>
    </message>
    <message>
        <source>The library is in {folder} now, and every file was checked. The old files are still in {before}.</source>
        <translation>Die Bibliothek liegt jetzt in {folder}, und jede Datei wurde geprüft. Die alten Dateien liegen noch in {before}.</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Choose model folder…</source>
        <translation>Modellordner wählen…</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Engine neu starten</translation>
    </message>
    <message>
        <source>Audio settings…</source>
        <translation>Audioeinstellungen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Switch model</source>
        <translation>Modell wechseln</translation>
    </message>
    <message>
        <source>Show the model…</source>
        <translation>Modell zeigen…</translation>
    </message>
</context>
<context>
    <name>StrengthDialog</name>
    <message>
        <source>Roll {take} again with another strength</source>
        <translation>{take} mit anderer Stärke neu würfeln</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>The take was made at {percent} %.</source>
        <translation>Der Take wurde mit {percent} % erzeugt.</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Neu würfeln</translation>
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
        <translation>Neu</translation>
    </message>
    <message>
        <source>Repaint</source>
        <translation>Übermalen</translation>
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
        <translation>Extrahieren</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morphen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Make new music from the prompt alone (Ctrl+G).</source>
        <translation>Neue Musik allein aus dem Prompt erzeugen (Strg+G).</translation>
    </message>
    <message>
        <source>Make the selected regions again. The rest of the take does not change (Ctrl+R).</source>
        <translation>Die ausgewählten Regionen neu erzeugen. Der Rest des Takes ändert sich nicht (Strg+R).</translation>
    </message>
    <message>
        <source>Make a new version of the whole take from the prompt (Ctrl+Shift+R).</source>
        <translation>Aus dem Prompt eine neue Version des ganzen Takes erzeugen (Strg+Umschalt+R).</translation>
    </message>
    <message>
        <source>Add a track that fits the take, as a take of its own.</source>
        <translation>Eine Spur hinzufügen, die zum Take passt, als eigenen Take.</translation>
    </message>
    <message>
        <source>Take one track out of the mix.</source>
        <translation>Eine Spur aus dem Mix herauslösen.</translation>
    </message>
    <message>
        <source>Add the tracks that the take lacks.</source>
        <translation>Die Spuren hinzufügen, die dem Take fehlen.</translation>
    </message>
    <message>
        <source>Move the take from one description to another.</source>
        <translation>Den Take von einer Beschreibung zu einer anderen führen.</translation>
    </message>
    <message>
        <source>Go on where the take ends. What is there does not change.</source>
        <translation>Weitermachen, wo der Take endet. Was da ist, ändert sich nicht.</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Neue Musik erzeugen</translation>
    </message>
    <message>
        <source>Cover the take closely</source>
        <translation>Take nah am Original covern</translation>
    </message>
    <message>
        <source>Cover the take</source>
        <translation>Take covern</translation>
    </message>
    <message>
        <source>Add layer in {span}: {track}</source>
        <translation>Layer hinzufügen ({span}): {track}</translation>
    </message>
    <message>
        <source>Add layer: {track}</source>
        <translation>Layer hinzufügen: {track}</translation>
    </message>
    <message>
        <source>Extract: {track}</source>
        <translation>Extrahieren: {track}</translation>
    </message>
    <message>
        <source>Complete with: {tracks}</source>
        <translation>Ergänzen mit: {tracks}</translation>
    </message>
    <message>
        <source>Complete the take</source>
        <translation>Take ergänzen</translation>
    </message>
    <message>
        <source>Morph the take</source>
        <translation>Take morphen</translation>
    </message>
    <message>
        <source>Continue to bar {bar}</source>
        <translation>Bis Takt {bar} fortsetzen</translation>
    </message>
    <message>
        <source>Continue the take</source>
        <translation>Take fortsetzen</translation>
    </message>
    <message>
        <source>Make a loop of {seconds} s</source>
        <translation>Loop von {seconds} s erzeugen</translation>
    </message>
    <message>
        <source>Make {seconds} s of new music</source>
        <translation>{seconds} s neue Musik erzeugen</translation>
    </message>
    <message numerus="yes">
        <source>Make a loop of %n bar(s), {seconds} s</source>
        <translation>
            <numerusform>Loop von %n Takt erzeugen, {seconds} s</numerusform>
            <numerusform>Loop von %n Takten erzeugen, {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n new bar(s), {seconds} s</source>
        <translation>
            <numerusform>%n neuen Takt erzeugen, {seconds} s</numerusform>
            <numerusform>%n neue Takte erzeugen, {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>bars {start} to {end}</source>
        <translation>Takte {start} bis {end}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n Region</numerusform>
            <numerusform>%n Regionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaint %n region(s)</source>
        <translation>
            <numerusform>%n Region übermalen</numerusform>
            <numerusform>%n Regionen übermalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaint {span}</source>
        <translation>{span} übermalen</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags for the description</source>
        <translation>Tags für die Beschreibung</translation>
    </message>
    <message>
        <source>{tag} removed from the description</source>
        <translation>{tag} aus der Beschreibung entfernt</translation>
    </message>
    <message>
        <source>{tag} added to the description</source>
        <translation>{tag} zur Beschreibung hinzugefügt</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Feel</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>TakeColors</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>TakeLane</name>
    <message>
        <source>Up and down choose a lane, Enter hears it, C takes the selected region of it into the comp, S gives it a star. Shift+F10 opens its menu.</source>
        <translation>Hoch und Herunter wählen eine Lane, Return spielt sie, C nimmt ihre ausgewählte Region in den Comp, S gibt ihr einen Stern. Umschalt+F10 öffnet ihr Menü.</translation>
    </message>
    <message>
        <source>Star of {take}</source>
        <translation>Stern von {take}</translation>
    </message>
    <message>
        <source>Hear {take}</source>
        <translation>{take} anhören</translation>
    </message>
    <message>
        <source>Menu of {take}</source>
        <translation>Menü von {take}</translation>
    </message>
    <message>
        <source>Give the take a star, or take it away (S on its lane)</source>
        <translation>Dem Take einen Stern geben oder nehmen (S auf seiner Lane)</translation>
    </message>
    <message>
        <source>Hear this take (Enter on its lane)</source>
        <translation>Diesen Take anhören (Return auf seiner Lane)</translation>
    </message>
    <message>
        <source>Hear this take ({number}, or Enter on its lane)</source>
        <translation>Diesen Take anhören ({number} oder Return auf seiner Lane)</translation>
    </message>
    <message>
        <source>What can be done with this take</source>
        <translation>Befehle für diesen Take</translation>
    </message>
    <message>
        <source>Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.</source>
        <translation>Ziehen, um diesen Teil in den Comp zu nehmen (Umschalt: ohne Raster, Esc bricht ab). Klicken, um diesen Take anzuhören.</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>Taste {number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>zu hören</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
</context>
<context>
    <name>TakePages</name>
    <message>
        <source>Takes and versions</source>
        <translation>Takes und Versionen</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>How the takes of the clip were made of each other (Ctrl+D)</source>
        <translation>Welcher Take des Clips aus welchem entstand (Strg+D)</translation>
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
        <translation>Einen Take anklicken, um ihn auszuwählen, oder 1 bis 9 drücken. In die DAW ziehen.</translation>
    </message>
</context>
<context>
    <name>TakesModel</name>
    <message>
        <source>{take}, new</source>
        <translation>{take}, neu</translation>
    </message>
    <message>
        <source>{take}   {minutes}:{seconds}</source>
        <translation>{take}   {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>{take}, starred</source>
        <translation>{take}, mit Stern</translation>
    </message>
    <message>
        <source>Imported from {path}</source>
        <translation>Importiert aus {path}</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Seed: {seed}</translation>
    </message>
    <message>
        <source>Regions: {spans} s</source>
        <translation>Regionen: {spans} s</translation>
    </message>
    <message>
        <source>Context: {span} s</source>
        <translation>Kontext: {span} s</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>Stärke {percent} %</translation>
    </message>
    <message>
        <source>Region {number}: {own}</source>
        <translation>Region {number}: {own}</translation>
    </message>
    <message>
        <source>Generated from the description</source>
        <translation>Aus der Beschreibung erzeugt</translation>
    </message>
    <message>
        <source>Repainted</source>
        <translation>Übermalt</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Close cover</source>
        <translation>Enges Cover</translation>
    </message>
    <message>
        <source>Track added</source>
        <translation>Spur hinzugefügt</translation>
    </message>
    <message>
        <source>Track extracted</source>
        <translation>Spur extrahiert</translation>
    </message>
    <message>
        <source>Completed with a track</source>
        <translation>Mit Spur ergänzt</translation>
    </message>
    <message>
        <source>Made of several takes</source>
        <translation>Aus mehreren Takes</translation>
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
        <translation>Zum Vergleich zum zuletzt ausgewählten Take wechseln (Strg+B)</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Die Datei des Takes kopieren, um sie in die DAW oder einen Ordner einzufügen (Strg+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Den Ordner öffnen, in dem die Datei des Takes liegt</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)</source>
        <translation>Den Take als WAV-, AIFF-, FLAC-, MP3-, OGG- oder Opus-Datei speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Align to grid</source>
        <translation>Am Raster ausrichten</translation>
    </message>
    <message>
        <source>Make another take, shifted and stretched to match the bars</source>
        <translation>Einen weiteren Take schreiben, der verschoben und gedehnt auf die Takte passt</translation>
    </message>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>Die Datei ist noch nicht bereit. Zieh sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Nothing took the file. “Copy file” and “Show in folder” hand it over another way.</source>
        <translation>Nichts hat die Datei angenommen. „Datei kopieren“ und „Im Ordner zeigen“ geben sie auf anderem Weg weiter.</translation>
    </message>
    <message>
        <source>{timing}
Measured against the requested tempo and bars.</source>
        <translation>{timing}
Gemessen am gewünschten Tempo und an den Takten.</translation>
    </message>
    <message>
        <source>Takes of {clip}</source>
        <translation>Takes von {clip}</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Description of the take as it is</source>
        <translation>Beschreibung des Takes, wie er ist</translation>
    </message>
    <message>
        <source>The take as it is. Empty: its own description.</source>
        <translation>Der Take, wie er ist. Leer: seine eigene Beschreibung.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>bis zu {seconds} s</translation>
    </message>
    <message>
        <source>Length of new music. {model} makes up to {seconds} s at once.</source>
        <translation>Länge neuer Musik. {model} erzeugt bis zu {seconds} s auf einmal.</translation>
    </message>
    <message>
        <source>How far the take goes on. {model} makes up to {seconds} s at once.</source>
        <translation>Wie weit der Take weitergeht. {model} erzeugt bis zu {seconds} s auf einmal.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Länge neuer Musik</translation>
    </message>
    <message>
        <source>Whole bars</source>
        <translation>Ganze Takte</translation>
    </message>
    <message>
        <source>Round the length to whole bars at the current tempo.</source>
        <translation>Die Länge beim aktuellen Tempo auf ganze Takte runden.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Make new music that loops: its end leads back to its start.</source>
        <translation>Neue Musik erzeugen, die loopt: Ihr Ende führt zurück zum Anfang.</translation>
    </message>
    <message>
        <source>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</source>
        <translation>Übermalen: wie stark sich die Region ändert. Cover: wie viele Schritte lang das Modell der Quelle folgt.</translation>
    </message>
    <message>
        <source>Stay close to the take</source>
        <translation>Nah am Take bleiben</translation>
    </message>
    <message>
        <source>Follow the sound of the take itself, not only its melody and harmony.</source>
        <translation>Dem Klang des Takes selbst folgen, nicht nur seiner Melodie und Harmonie.</translation>
    </message>
    <message>
        <source>The track to add or to extract</source>
        <translation>Die Spur, die hinzukommt oder extrahiert wird</translation>
    </message>
    <message>
        <source>How far the take goes on</source>
        <translation>Wie weit der Take weitergeht</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Takte</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Unit of what is added</source>
        <translation>Einheit dessen, was hinzukommt</translation>
    </message>
    <message>
        <source>Whole bars end on a bar line.</source>
        <translation>Ganze Takte enden an einem Taktstrich.</translation>
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
        <translation>Obere Leiste</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>A tour shows the way in four steps. It is in the Help menu, too.</source>
        <translation>Ein Rundgang zeigt den Weg in vier Schritten. Er steht auch im Hilfe-Menü.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Rundgang starten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Drag over the bars to change</source>
        <translation>Über die Takte ziehen, die sich ändern sollen</translation>
    </message>
    <message>
        <source>Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region.</source>
        <translation>Zieh über zwei Takte der Wellenform oder drücke zweimal Strg+Umschalt+Rechts. Sie werden zur Region.</translation>
    </message>
    <message>
        <source>Repaint them</source>
        <translation>Übermale sie</translation>
    </message>
    <message>
        <source>Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is.</source>
        <translation>Beschreibe den Klang und klicke auf „Übermalen“ (Strg+R). Rund um die Region bleibt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Choose among the takes</source>
        <translation>Wähle zwischen den Takes</translation>
    </message>
    <message>
        <source>Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original.</source>
        <translation>Die Leertaste spielt ab, 1 bis 9 wechseln den Take an derselben Stelle. 1 ist das Original.</translation>
    </message>
    <message>
        <source>Take it into your DAW</source>
        <translation>Bring ihn in deine DAW</translation>
    </message>
    <message>
        <source>Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars.</source>
        <translation>Zieh den Take auf eine Spur deiner DAW oder kopiere ihn mit Strg+C. Er kennt sein Tempo und seine Takte.</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} von {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{title}. {text} Return goes on, Escape leaves.</source>
        <translation>{title}. {text} Return geht weiter, Esc beendet.</translation>
    </message>
</context>
<context>
    <name>TrackBoxes</name>
    <message>
        <source>Tracks that the take lacks. Without any, the model chooses.</source>
        <translation>Spuren, die dem Take fehlen. Ohne Auswahl entscheidet das Modell.</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train an adapter</source>
        <translation>Adapter trainieren</translation>
    </message>
    <message>
        <source>Choose a folder of songs first.</source>
        <translation>Wähle zuerst einen Ordner mit Songs.</translation>
    </message>
    <message>
        <source>First fix what is named above the songs.</source>
        <translation>Behebe zuerst die Fehler, die über den Songs stehen.</translation>
    </message>
    <message>
        <source>Give up this training?</source>
        <translation>Dieses Training aufgeben?</translation>
    </message>
    <message>
        <source>It is offered no longer. Checkpoints and samples stay in their folder.</source>
        <translation>Es wird nicht mehr angeboten. Checkpoints und Hörproben bleiben in ihrem Ordner.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>TrainingDoor</name>
    <message>
        <source>The adapter {adapter} is trained and switched on.</source>
        <translation>Der Adapter {adapter} ist trainiert und eingeschaltet.</translation>
    </message>
</context>
<context>
    <name>TrainingLine</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>Das Training zeigen</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %</source>
        <translation>Training von {adapter}: {percent} %</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %, waits for the music</source>
        <translation>Training von {adapter}: {percent} %, wartet auf die Musik</translation>
    </message>
    <message>
        <source>The training of {adapter} is paused at {percent} %.</source>
        <translation>Das Training von {adapter} ist bei {percent} % angehalten.</translation>
    </message>
    <message>
        <source>The training of {adapter} is being checked.</source>
        <translation>Das Training von {adapter} wird geprüft.</translation>
    </message>
    <message>
        <source>The training of {adapter} is ready to begin.</source>
        <translation>Das Training von {adapter} kann beginnen.</translation>
    </message>
    <message>
        <source>The training of {adapter} has stopped.</source>
        <translation>Das Training von {adapter} ist abgebrochen.</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Needs fixing</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Angehört</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Ohne Beschreibung</translation>
    </message>
    <message>
        <source>A planner has heard it. Take its caption, refuse it, or write your own.</source>
        <translation>Ein Planer hat ihn angehört. Übernimm seine Beschreibung, lehne sie ab oder schreib eine eigene.</translation>
    </message>
    <message>
        <source>It can be trained on.</source>
        <translation>Mit ihm lässt sich trainieren.</translation>
    </message>
    <message>
        <source>Its name stands in for the caption.</source>
        <translation>Sein Name dient als Beschreibung.</translation>
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
        <translation>Der Planer wartet, bis die Musik erzeugt ist. Songs übrig: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}, about {time} left. Songs after it: {count}</source>
        <translation>Der Planer hört {song}, noch etwa {time}. Songs danach: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}… Songs after it: {count}</source>
        <translation>Der Planer hört {song}… Songs danach: {count}</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Bereit zum Beginn</translation>
    </message>
    <message>
        <source>Learning, about {time} left</source>
        <translation>Lernt, noch etwa {time}</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Lernt…</translation>
    </message>
    <message>
        <source>Waits while music is made, and goes on by itself.</source>
        <translation>Wartet, während Musik erzeugt wird, und macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Writing the adapter as it is now…</source>
        <translation>Adapter wird geschrieben, wie er jetzt ist…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>Gelerntes wird gesichert…</translation>
    </message>
    <message>
        <source>Paused. Nothing is computed, and everything is kept.</source>
        <translation>Angehalten. Es wird nichts berechnet, und alles bleibt erhalten.</translation>
    </message>
    <message>
        <source>Done. The adapter is in the list, switched on.</source>
        <translation>Fertig. Der Adapter steht eingeschaltet in der Liste.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Songs werden gelesen…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Trying a few steps and a sample…</source>
        <translation>Ein paar Schritte und eine Hörprobe werden probiert…</translation>
    </message>
    <message>
        <source>Encoding song {number} of {total}: {song}</source>
        <translation>Song {number} von {total} wird kodiert: {song}</translation>
    </message>
    <message>
        <source>{done} of {total} steps, {seconds} each</source>
        <translation>{done} von {total} Schritten, je {seconds}</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done} von {total} Schritten</translation>
    </message>
    <message>
        <source>It takes about {time}: {step} a step, {sample} a sample.</source>
        <translation>Es dauert etwa {time}: {step} pro Schritt, {sample} pro Hörprobe.</translation>
    </message>
    <message>
        <source>Memory on {device}: {peak} of {total}.</source>
        <translation>Speicher auf {device}: {peak} von {total}.</translation>
    </message>
    <message>
        <source>Disk: {needed} of {free} that are free.</source>
        <translation>Datenträger: {needed} von {free} freiem Platz.</translation>
    </message>
    <message>
        <source>It begins anew, and the earlier training is kept under another name:
{reasons}</source>
        <translation>Es beginnt von vorn, und das frühere Training bleibt unter einem anderen Namen erhalten:
{reasons}</translation>
    </message>
    <message>
        <source>It goes on with the earlier training at step {step}.</source>
        <translation>Es setzt das frühere Training bei Schritt {step} fort.</translation>
    </message>
    <message>
        <source>Before the training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>After {steps} steps</source>
        <translation>Nach {steps} Schritten</translation>
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
        <translation>Wiedergabe oder Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Stop and return to the start (Shift+Space)</source>
        <translation>Stoppen und zum Anfang zurückgehen (Umschalt+Leertaste)</translation>
    </message>
    <message>
        <source>Loop the selected region, or the whole take (L)</source>
        <translation>Die ausgewählte Region loopen oder den ganzen Take (L)</translation>
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
        <translation>Taktart</translation>
    </message>
    <message>
        <source>No snap</source>
        <translation>Kein Raster</translation>
    </message>
    <message>
        <source>Zero crossing</source>
        <translation>Nulldurchgang</translation>
    </message>
    <message>
        <source>1/4 beat</source>
        <translation>1/4 Schlag</translation>
    </message>
    <message>
        <source>1/3 beat</source>
        <translation>1/3 Schlag</translation>
    </message>
    <message>
        <source>1/2 beat</source>
        <translation>1/2 Schlag</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Schlag</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>What regions snap to. Hold Shift to drag without snapping.</source>
        <translation>Woran Regionen einrasten. Mit gehaltener Umschalttaste ohne Raster ziehen.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Bar and beat of the playhead</source>
        <translation>Takt und Schlag der Abspielposition</translation>
    </message>
    <message>
        <source>Time of the playhead</source>
        <translation>Zeit der Abspielposition</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Wiedergabe (Leertaste)</translation>
    </message>
    <message>
        <source>The tempo follows {daw}.</source>
        <translation>Das Tempo folgt {daw}.</translation>
    </message>
    <message>
        <source>The time signature follows {daw}.</source>
        <translation>Die Taktart folgt {daw}.</translation>
    </message>
    <message>
        <source>Tempo of new music in beats per minute, with up to three decimals</source>
        <translation>Tempo neuer Musik in Schlägen pro Minute, mit bis zu drei Nachkommastellen</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Taktart neuer Musik</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Click a take to select it, double-click it to load its recipe into the prompt. Arrow keys walk through the tree, + and - zoom, 0 shows all.</source>
        <translation>Einen Take anklicken, um ihn auszuwählen, doppelklicken, um sein Rezept in den Prompt zu laden. Pfeiltasten gehen durch den Baum, + und - zoomen, 0 zeigt alles.</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>UsedMenu</name>
    <message>
        <source>Used before</source>
        <translation>Früher verwendet</translation>
    </message>
    <message>
        <source>Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.</source>
        <translation>Beschreibungen, mit denen Musik erzeugt wurde. Im Feld blättern Alt+Hoch und Alt+Herunter durch sie.</translation>
    </message>
    <message>
        <source>None yet: they come here when you make music</source>
        <translation>Noch keine: Sie kommen hierher, wenn du Musik erzeugst</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
</context>
<context>
    <name>VersionActions</name>
    <message>
        <source>Select a take first.</source>
        <translation>Wähle zuerst einen Take.</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it has no recipe to load</source>
        <translation>{take} stammt nicht von einem Modell und hat daher kein Rezept</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}.</source>
        <translation>Rezept von {take} geladen: {values}.</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}. Its model {model} is not installed.</source>
        <translation>Rezept von {take} geladen: {values}. Sein Modell {model} ist nicht installiert.</translation>
    </message>
    <message>
        <source>Load recipe into the prompt</source>
        <translation>Rezept in den Prompt laden</translation>
    </message>
    <message>
        <source>Not made by a model: it has no recipe</source>
        <translation>Nicht von einem Modell: Es gibt kein Rezept</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it cannot be made again</source>
        <translation>{take} stammt nicht von einem Modell und lässt sich daher nicht neu würfeln</translation>
    </message>
    <message>
        <source>Choose a take that was generated, repainted or covered.</source>
        <translation>Wähle einen Take, der erzeugt, übermalt oder gecovert wurde.</translation>
    </message>
    <message>
        <source>“{caption}”</source>
        <translation>„{caption}“</translation>
    </message>
    <message>
        <source>lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>Stärke {percent} %</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>Modell {model}</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QDate writes them</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>from {take}</source>
        <translation>aus {take}</translation>
    </message>
    <message>
        <source>with parts of {takes}</source>
        <translation>mit Teilen von {takes}</translation>
    </message>
    <message numerus="yes">
        <source>%n discarded take(s) between</source>
        <translation>
            <numerusform>%n verworfener Take dazwischen</numerusform>
            <numerusform>%n verworfene Takes dazwischen</numerusform>
        </translation>
    </message>
    <message>
        <source>its source is not in the library</source>
        <translation>seine Quelle ist nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
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
        <translation>Rezept laden</translation>
    </message>
    <message>
        <source>Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)</source>
        <translation>Das Rezept des Takes in den Prompt übernehmen: Beschreibung, Songtext, Seed… (Strg+L)</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Neu würfeln…</translation>
    </message>
    <message>
        <source>Make the take again with one thing changed (Shift+R)</source>
        <translation>Den Take mit einer Änderung neu erzeugen (Umschalt+R)</translation>
    </message>
    <message>
        <source>Zoom out of the tree (-)</source>
        <translation>Den Baum verkleinern (-)</translation>
    </message>
    <message>
        <source>Zoom into the tree (+)</source>
        <translation>Den Baum vergrößern (+)</translation>
    </message>
    <message>
        <source>Show the whole tree (0)</source>
        <translation>Den ganzen Baum zeigen (0)</translation>
    </message>
    <message>
        <source>Select a clip to see how its takes were made of each other.</source>
        <translation>Wähle einen Clip, um zu sehen, welcher seiner Takes aus welchem entstand.</translation>
    </message>
    <message>
        <source>The takes of the clip appear here as soon as they are read.</source>
        <translation>Die Takes des Clips erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>Auf Region zoomen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Taller waveform</source>
        <translation>Wellenform höher</translation>
    </message>
    <message>
        <source>Shorter waveform</source>
        <translation>Wellenform flacher</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>Waveform and spectrogram</source>
        <translation>Wellenform und Spektrogramm</translation>
    </message>
    <message>
        <source>Loudness line (LUFS, 3 s)</source>
        <translation>Lautheitskurve (LUFS, 3 s)</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Mid and side</source>
        <translation>Mitte und Seite</translation>
    </message>
    <message>
        <source>Follow playhead</source>
        <translation>Abspielposition folgen</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Seitenweise</translation>
    </message>
    <message>
        <source>Smoothly</source>
        <translation>Fließend</translation>
    </message>
    <message>
        <source>Select bar at playhead</source>
        <translation>Takt an Abspielposition auswählen</translation>
    </message>
    <message>
        <source>Move left by a beat</source>
        <translation>Einen Schlag nach links</translation>
    </message>
    <message>
        <source>Move right by a beat</source>
        <translation>Einen Schlag nach rechts</translation>
    </message>
    <message>
        <source>Move left by a sample</source>
        <translation>Ein Sample nach links</translation>
    </message>
    <message>
        <source>Move right by a sample</source>
        <translation>Ein Sample nach rechts</translation>
    </message>
    <message>
        <source>Move whole region, start or end</source>
        <translation>Ganze Region, Anfang oder Ende verschieben</translation>
    </message>
    <message>
        <source>Move next region</source>
        <translation>Nächste Region verschieben</translation>
    </message>
    <message>
        <source>Own words, strength and seam…</source>
        <translation>Eigener Text, Stärke und Übergang…</translation>
    </message>
    <message>
        <source>More strength</source>
        <translation>Mehr Stärke</translation>
    </message>
    <message>
        <source>Less strength</source>
        <translation>Weniger Stärke</translation>
    </message>
    <message>
        <source>Wider context range</source>
        <translation>Kontextbereich erweitern</translation>
    </message>
    <message>
        <source>Narrower context range</source>
        <translation>Kontextbereich verengen</translation>
    </message>
    <message>
        <source>No context range</source>
        <translation>Kein Kontextbereich</translation>
    </message>
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Alt+Shift+up and Alt+Shift+down change the region&apos;s strength, Enter opens its words, strength and seam. C and Shift+C widen and narrow the context range. Up and down make the waveform taller or lower.</source>
        <translation>Umschalt+Pfeil wählt Schläge, Strg+Umschalt+Pfeil Takte, B den Takt an der Abspielposition, Esc hebt die Auswahl auf. Alt+Pfeil verschiebt eine Region um einen Schlag, Alt+Umschalt+Pfeil um ein Sample; E wählt ihren Anfang oder ihr Ende, R die nächste Region. Alt+Umschalt+Hoch und Alt+Umschalt+Herunter ändern die Stärke der Region, Return öffnet Text, Stärke und Übergang. C und Umschalt+C erweitern und verengen den Kontextbereich. Hoch und Herunter machen die Wellenform höher oder flacher.</translation>
    </message>
    <message>
        <source>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for its own words.
Drag with Ctrl+Shift for the context range: all that a repaint attends to.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</source>
        <translation>Ziehen wählt eine Region (Strg fügt eine hinzu, Umschalt: ohne Raster). Ein Klick setzt die Abspielposition.
Über die Taktzahlen ziehen, um Takte auszuwählen, doppelklicken für einen.
In einer Region den Griff nach oben oder unten ziehen für die Stärke, die Dreiecke für den Übergang; Doppelklick für eigenen Text.
Mit Strg+Umschalt ziehen für den Kontextbereich: alles, worauf das Übermalen achtet.
Das Mausrad zoomt, mit Umschalt scrollt es, mit Strg+Umschalt macht es die Wellenform höher.
Mit der mittleren Taste oder bei gehaltener Leertaste ziehen, um zu scrollen.</translation>
    </message>
</context>
<context>
    <name>WaveformParts</name>
    <message>
        <source>bar {bar}, {time}</source>
        <translation>Takt {bar}, {time}</translation>
    </message>
    <message>
        <source>Region {number}, bars {first} to {last}, {start} to {end}</source>
        <translation>Region {number}, Takte {first} bis {last}, {start} bis {end}</translation>
    </message>
    <message>
        <source>past the end of the take</source>
        <translation>hinter dem Ende des Takes</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>peak {level} dB</source>
        <translation>Spitze {level} dB</translation>
    </message>
    <message>
        <source>Wider by a bar</source>
        <translation>Einen Takt breiter</translation>
    </message>
    <message>
        <source>Narrower by a bar</source>
        <translation>Einen Takt schmaler</translation>
    </message>
    <message>
        <source>Remove context</source>
        <translation>Kontext entfernen</translation>
    </message>
    <message>
        <source>Select region</source>
        <translation>Region auswählen</translation>
    </message>
    <message>
        <source>Play region</source>
        <translation>Region abspielen</translation>
    </message>
    <message>
        <source>Words, strength and seam…</source>
        <translation>Text, Stärke und Übergang…</translation>
    </message>
    <message>
        <source>Remove region</source>
        <translation>Region entfernen</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Abspielposition</translation>
    </message>
    <message>
        <source>Forward by a beat</source>
        <translation>Einen Schlag vor</translation>
    </message>
    <message>
        <source>Back by a beat</source>
        <translation>Einen Schlag zurück</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
</context>
<context>
    <name>WordActions</name>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Wähle zuerst einen Take aus: Der Planer beschreibt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>%n Änderung übernommen. Rückgängig nimmt sie zurück.</numerusform>
            <numerusform>%n Änderungen übernommen. Rückgängig nimmt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} gespeichert.</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Preset speichern</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name des Presets</translation>
    </message>
    <message>
        <source>There is a preset named {name}. Replace it?</source>
        <translation>Ein Preset mit dem Namen {name} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Preset {name} is in use. Undo takes it back.</source>
        <translation>Preset {name} wird verwendet. Rückgängig nimmt das zurück.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Preset umbenennen</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>Neuer Name von {name}</translation>
    </message>
    <message>
        <source>Preset {name} deleted. Undo brings it back.</source>
        <translation>Preset {name} gelöscht. Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Presets (*.json)</translation>
    </message>
    <message>
        <source>Save preset to a file</source>
        <translation>Preset in Datei speichern</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Preset öffnen</translation>
    </message>
    <message>
        <source>Open lyrics</source>
        <translation>Songtext öffnen</translation>
    </message>
    <message>
        <source>Lyrics (*.txt *.lrc)</source>
        <translation>Songtexte (*.txt *.lrc)</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n line(s) to sing. Undo brings back what was there.</source>
        <translation>
            <numerusform>{file}: %n Zeile zu singen. Rückgängig holt zurück, was da war.</numerusform>
            <numerusform>{file}: %n Zeilen zu singen. Rückgängig holt zurück, was da war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) with their times.</source>
        <translation>
            <numerusform>%n Zeile mit ihrer Zeit kopiert.</numerusform>
            <numerusform>%n Zeilen mit ihren Zeiten kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save lyrics</source>
        <translation>Songtext speichern</translation>
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
        <translation>Wörter, die das Modell kennt, per Klick einzusetzen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>The sections of the lyrics in their order</source>
        <translation>Die Abschnitte des Songtexts in ihrer Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Language of the lyrics: type to search</source>
        <translation>Sprache des Songtexts: zum Suchen tippen</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Sprache des Songtexts</translation>
    </message>
    <message>
        <source>Key. Leave empty for the key of the clip, or to let the model choose.</source>
        <translation>Tonart. Leer: die Tonart des Clips oder die Wahl des Modells.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonart</translation>
    </message>
    <message>
        <source>What the take becomes: style, instruments, mood</source>
        <translation>Was aus dem Take wird: Stil, Instrumente, Stimmung</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood</source>
        <translation>Beschreibe die Musik: Stil, Instrumente, Stimmung</translation>
    </message>
    <message>
        <source>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</source>
        <translation>Songtext, mit Tags wie [verse] und [chorus]. Leer: Instrumentalmusik.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It makes instrumental music.</source>
        <translation>{model} kann nicht singen. Es erzeugt Instrumentalmusik.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Roll {take} again with other words</source>
        <translation>{take} mit anderem Text neu würfeln</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Neu würfeln</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>DAW Bridge was open already. This is its window.</source>
        <translation>DAW Bridge war bereits geöffnet. Das ist sein Fenster.</translation>
    </message>
</context>
</TS>
