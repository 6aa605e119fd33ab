<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DAW Bridge</source>
        <translation>Acerca de DAW Bridge</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Search packages and licences</source>
        <translation>Buscar paquetes y licencias</translation>
    </message>
    <message>
        <source>Licence of DAW Bridge</source>
        <translation>Licencia de DAW Bridge</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>Paquetes instalados</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>DAW Bridge {version}</source>
        <translation>DAW Bridge {version}</translation>
    </message>
    <message>
        <source>Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under the MIT licence.</source>
        <translation>Genera música dentro de tu sesión del DAW, en tu propio equipo. DAW Bridge y su modelo integrado se publican bajo la licencia MIT.</translation>
    </message>
    <message>
        <source>The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge.</source>
        <translation>Los modelos de ACE-Step 1.5 son de ACE Studio y StepFun. Su códec sigue la arquitectura Oobleck de Stable Audio, y Qwen3-Embedding, del equipo Qwen, lee la descripción. Sketch se creó para DAW Bridge.</translation>
    </message>
    <message>
        <source>small, built in</source>
        <translation>pequeño, integrado</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>Modelos y sus licencias</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>Paquetes y sus licencias</translation>
    </message>
    <message>
        <source>This package came without the text of its licence.</source>
        <translation>Este paquete no incluye el texto de su licencia.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The model is now {model}.</source>
        <translation>El modelo es ahora {model}.</translation>
    </message>
</context>
<context>
    <name>AdapterReader</name>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>No se puede leer {file}: {error}</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>{path}
Number {number} for OSC</source>
        <translation>{path}
Número {number} para OSC</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>Adaptador {name}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Usar {name}</translation>
    </message>
    <message>
        <source>Use this adapter for the next takes</source>
        <translation>Usar este adaptador en las próximas tomas</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Remove from the list. Ctrl+Z puts it back.</source>
        <translation>Quitar de la lista. Control+Z lo recupera.</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>Intensidad de {name}</translation>
    </message>
    <message>
        <source>How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %.</source>
        <translation>Intensidad con la que actúa el adaptador. Al 100 %, tal como se entrenó. Doble clic en el deslizador: 100 %.</translation>
    </message>
    <message>
        <source>Attention of {name}</source>
        <translation>Atención de {name}</translation>
    </message>
    <message>
        <source>Layers that relate moments of the music to each other. A factor on the strength.</source>
        <translation>Capas que relacionan entre sí los momentos de la música. Un factor de la intensidad.</translation>
    </message>
    <message>
        <source>Cross-attention of {name}</source>
        <translation>Atención cruzada de {name}</translation>
    </message>
    <message>
        <source>Layers that read description and lyrics. A factor on the strength.</source>
        <translation>Capas que leen la descripción y la letra. Un factor de la intensidad.</translation>
    </message>
    <message>
        <source>MLP of {name}</source>
        <translation>MLP de {name}</translation>
    </message>
    <message>
        <source>Layers that work on each moment alone. A factor on the strength.</source>
        <translation>Capas que procesan cada momento por separado. Un factor de la intensidad.</translation>
    </message>
    <message>
        <source>Other layers of {name}</source>
        <translation>Otras capas de {name}</translation>
    </message>
    <message>
        <source>All other layers. A factor on the strength.</source>
        <translation>Todas las demás capas. Un factor de la intensidad.</translation>
    </message>
    <message>
        <source>First step of {name}</source>
        <translation>Primer paso de {name}</translation>
    </message>
    <message>
        <source>Last step of {name}</source>
        <translation>Último paso de {name}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>{problem}. Remove it and add its file again.</source>
        <translation>{problem}. Quítalo y añade su archivo de nuevo.</translation>
    </message>
    <message>
        <source>{problem}. Switch it off or add another file.</source>
        <translation>{problem}. Desactívalo o añade otro archivo.</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off.</source>
        <translation>No está en {folder}. Conecta su unidad o devuelve el archivo a su sitio. Para seguir sin él, desactívalo.</translation>
    </message>
    <message>
        <source>Not found in {folder}.</source>
        <translation>No está en {folder}.</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>rango {rank}</translation>
    </message>
    <message>
        <source>rank {low} to {high}</source>
        <translation>rango de {low} a {high}</translation>
    </message>
    <message>
        <source>attention {percent} %</source>
        <translation>atención {percent} %</translation>
    </message>
    <message>
        <source>cross-attention {percent} %</source>
        <translation>atención cruzada {percent} %</translation>
    </message>
    <message>
        <source>MLP {percent} %</source>
        <translation>MLP {percent} %</translation>
    </message>
    <message>
        <source>others {percent} %</source>
        <translation>otras {percent} %</translation>
    </message>
    <message>
        <source>steps {first} to {last} %</source>
        <translation>pasos del {first} al {last} %</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>The part of a take&apos;s steps in which the adapter acts. Early steps decide on form, late ones on sound.</source>
        <translation>La parte de los pasos de una toma en la que actúa el adaptador. Los primeros deciden la forma; los últimos, el sonido.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Atención cruzada</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otras</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Strength by layers, and steps</source>
        <translation>Intensidad por capas y pasos</translation>
    </message>
    <message>
        <source>Strength of attention, cross-attention and MLP, and the steps in which it acts</source>
        <translation>Intensidad de atención, atención cruzada y MLP, y los pasos en los que actúa</translation>
    </message>
</context>
<context>
    <name>AdaptersPanel</name>
    <message>
        <source>No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one.</source>
        <translation>No hay adaptadores. Suelta aquí un archivo LoRA o LoKr, o una carpeta de canciones para entrenar uno.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere.</source>
        <translation>Añadir LoRA, LoKr y otros adaptadores a la lista. Los archivos se pueden soltar en cualquier parte.</translation>
    </message>
    <message>
        <source>Add adapters</source>
        <translation>Añadir adaptadores</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Entrenar…</translation>
    </message>
    <message>
        <source>Make an adapter of your own songs. A folder of songs can be dropped here.</source>
        <translation>Crear un adaptador con tus propias canciones. Se puede soltar aquí una carpeta de canciones.</translation>
    </message>
    <message>
        <source>Train an adapter of your songs</source>
        <translation>Entrenar un adaptador con tus canciones</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>Adaptadores (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add the folder of an adapter</source>
        <translation>Añadir la carpeta de un adaptador</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name} ya está en la lista.</translation>
    </message>
    <message>
        <source>Rename the file and add it again.</source>
        <translation>Cambia el nombre del archivo y añádelo de nuevo.</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adaptadores</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>{take} of {clip}</source>
        <translation>{take} de {clip}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) selected</source>
        <translation>
            <numerusform>%n región seleccionada</numerusform>
            <numerusform>%n regiones seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>No region selected</source>
        <translation>Ninguna región seleccionada</translation>
    </message>
    <message>
        <source>{job} has begun</source>
        <translation>En marcha: {job}</translation>
    </message>
    <message>
        <source>{job}: {state}</source>
        <translation>{job}: {state}</translation>
    </message>
    <message>
        <source>New take: {take}</source>
        <translation>Toma nueva: {take}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>DAW Bridge is open already. Its window is now in front.</source>
        <translation>DAW Bridge ya está abierto. Su ventana está ahora delante.</translation>
    </message>
    <message>
        <source>The DAW Bridge that runs without a window has opened the file.</source>
        <translation>El DAW Bridge que funciona sin ventana ha abierto el archivo.</translation>
    </message>
    <message>
        <source>Another DAW Bridge, which has no window or does not answer, uses the library {folder}.</source>
        <translation>Otro DAW Bridge, que no tiene ventana o no responde, usa la biblioteca {folder}.</translation>
    </message>
    <message>
        <source>End it, or start this one with another library: --library FOLDER</source>
        <translation>Ciérralo o inicia este con otra biblioteca: --library FOLDER</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Let it write</source>
        <translation>Dejar que escriba</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>Mejorar</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>The planner was stopped. Nothing has changed.</source>
        <translation>Se detuvo el planificador. No ha cambiado nada.</translation>
    </message>
    <message>
        <source>The planner has nothing to change.</source>
        <translation>El planificador no tiene nada que cambiar.</translation>
    </message>
    <message>
        <source>The planner makes description, lyrics and values of your description, which may be a short idea such as “a sad robot in the rain”. You choose what of it you accept.</source>
        <translation>El planificador crea descripción, letra y valores a partir de tu descripción, que puede ser una idea breve como «un robot triste bajo la lluvia». Tú eliges qué aceptas.</translation>
    </message>
    <message>
        <source>The planner writes description and lyrics in more detail. You choose what you accept.</source>
        <translation>El planificador escribe la descripción y la letra con más detalle. Tú eliges qué aceptas.</translation>
    </message>
    <message>
        <source>Write a description or lyrics first.</source>
        <translation>Escribe primero una descripción o una letra.</translation>
    </message>
    <message>
        <source>The planner describes the selected take. You choose what you accept.</source>
        <translation>El planificador describe la toma seleccionada. Tú eliges qué aceptas.</translation>
    </message>
    <message>
        <source>The planner describes the selected region. You choose what you accept.</source>
        <translation>El planificador describe la región seleccionada. Tú eliges qué aceptas.</translation>
    </message>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Selecciona primero una toma: el planificador la describe.</translation>
    </message>
    <message>
        <source>Waits for the job that runs, or for the engine</source>
        <translation>Espera al trabajo en curso o al motor</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>{planner} writes</source>
        <translation>{planner} está escribiendo</translation>
    </message>
    <message>
        <source>Loads {planner}</source>
        <translation>Cargando {planner}</translation>
    </message>
    <message numerus="yes">
        <source>{doing}, %n second(s) left</source>
        <translation>
            <numerusform>{doing}, queda %n segundo</numerusform>
            <numerusform>{doing}, quedan %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner is installed. A planner writes and understands words.</source>
        <translation>No hay ningún planificador instalado. Escribe y entiende textos.</translation>
    </message>
    <message>
        <source>Get {planner}…</source>
        <translation>Descargar {planner}…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Stop the planner. Nothing changes.</source>
        <translation>Detener el planificador. No cambia nada.</translation>
    </message>
    <message>
        <source>Stop the planner</source>
        <translation>Detener planificador</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>There are no older descriptions.</source>
        <translation>No hay descripciones anteriores.</translation>
    </message>
    <message>
        <source>This is what you have typed.</source>
        <translation>Esto es lo que has escrito.</translation>
    </message>
    <message>
        <source>Description {n} of {count}: {caption}</source>
        <translation>Descripción {n} de {count}: {caption}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Load the model, encode the songs and try a few steps: then time, memory and disk are known</source>
        <translation>Cargar el modelo, codificar las canciones y probar unos pasos: así se conocen el tiempo, la memoria y el disco</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>Empezar a entrenar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go back to the songs. Nothing was written.</source>
        <translation>Volver a las canciones. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>The check estimates time, memory and disk space before anything is learnt.</source>
        <translation>La comprobación indica tiempo, memoria y disco antes de que se aprenda nada.</translation>
    </message>
    <message>
        <source>The disk has too little room. Choose another place, or more steps between samples.</source>
        <translation>No queda espacio suficiente en el disco. Elige otra ubicación, o más pasos entre muestras.</translation>
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
        <translation>Menú de {clip}</translation>
    </message>
    <message numerus="yes">
        <source>Menu of %n clip(s)</source>
        <translation>
            <numerusform>Menú de %n clip</numerusform>
            <numerusform>Menú de %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estos ajustes</translation>
    </message>
    <message>
        <source>Load the recipe of the newest take into the prompt</source>
        <translation>Cargar en el prompt la receta de la toma más reciente</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Mark takes as heard</source>
        <translation>Marcar tomas como escuchadas</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Desarchivar</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Deleted {clip}. To bring it back, press Ctrl+Z.</source>
        <translation>Se eliminó {clip}. Para recuperarlo, pulsa Control+Z.</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} está de vuelta.</translation>
    </message>
    <message>
        <source>The library is in {folder} now.</source>
        <translation>La biblioteca está ahora en {folder}.</translation>
    </message>
    <message>
        <source>{clip} is back on the list.</source>
        <translation>{clip} vuelve a estar en la lista.</translation>
    </message>
    <message>
        <source>Archived {clip}. The filter above the list shows what is archived.</source>
        <translation>Se archivó {clip}. El filtro sobre la lista muestra los clips archivados.</translation>
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
        <translation>Tempo del clip</translation>
    </message>
    <message>
        <source>Time signature of the clip</source>
        <translation>Tipo de compás del clip</translation>
    </message>
    <message>
        <source>Time signature of this clip</source>
        <translation>Tipo de compás de este clip</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Use the tempo and time signature of the clip&apos;s file again, or yours where the file has none.</source>
        <translation>Volver al tempo y al tipo de compás del archivo del clip, o a los tuyos si el archivo no los tiene.</translation>
    </message>
    <message>
        <source>The file has no tempo. This one was measured.</source>
        <translation>El archivo no tiene tempo. Este es el medido.</translation>
    </message>
    <message>
        <source>This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm.</source>
        <translation>Este clip tiene su propio tempo: lo usan sus compases, repintados y archivos. La música nueva se crea a {tempo} bpm.</translation>
    </message>
    <message>
        <source>Use {tempo} bpm for this clip</source>
        <translation>Usar {tempo} bpm en este clip</translation>
    </message>
</context>
<context>
    <name>ClipsModel</name>
    <message>
        <source>{clip}
To rename the clip, double-click it.</source>
        <translation>{clip}
Doble clic para renombrar el clip.</translation>
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
        <translation>Para importar clips, suelta archivos de audio en cualquier parte de la ventana.
Arrastra clips para ponerlos en una colección. Control o Mayúsculas selecciona varios.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Importar archivos de audio (Control+O)</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>El archivo aún no está listo. Vuelve a arrastrar en un momento.</translation>
    </message>
    <message>
        <source>Collections of {clip}</source>
        <translation>Colecciones de {clip}</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Nueva colección…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nueva colección</translation>
    </message>
    <message>
        <source>Name of the collection for {clip}</source>
        <translation>Nombre de la colección para {clip}</translation>
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
            <numerusform>%n clip está ahora en «{collection}». Para deshacerlo, pulsa Control+Z.</numerusform>
            <numerusform>%n clips están ahora en «{collection}». Para deshacerlo, pulsa Control+Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n clip(s) out of “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>%n clip ya no está en «{collection}». Para deshacerlo, pulsa Control+Z.</numerusform>
            <numerusform>%n clips ya no están en «{collection}». Para deshacerlo, pulsa Control+Z.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionTargets</name>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Nueva colección…</translation>
    </message>
    <message>
        <source>Only clips of the list can be put into a collection.</source>
        <translation>Solo los clips de la lista se pueden poner en una colección.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n clip(s) on a collection</source>
        <translation>
            <numerusform>Suelta %n clip en una colección</numerusform>
            <numerusform>Suelta %n clips en una colección</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>Poner en «{collection}»</translation>
    </message>
    <message>
        <source>Put into a new collection</source>
        <translation>Poner en una colección nueva</translation>
    </message>
    <message>
        <source>Already in “{collection}”</source>
        <translation>Ya en «{collection}»</translation>
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
        <translation>Convertir en toma</translation>
    </message>
    <message>
        <source>Write the comp as one more take (Ctrl+Shift+H)</source>
        <translation>Escribir el comp como una toma más (Control+Mayúsculas+H)</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Escuchar el comp</translation>
    </message>
    <message>
        <source>Hear the comp (Ctrl+H, or Enter on its lane)</source>
        <translation>Escuchar el comp (Control+H, o Intro en su carril)</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Menú del comp</translation>
    </message>
    <message>
        <source>What can be done with the comp</source>
        <translation>Qué se puede hacer con el comp</translation>
    </message>
</context>
<context>
    <name>CompLane</name>
    <message>
        <source>Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by a sample. Delete removes the span, Enter hears the comp.</source>
        <translation>Izquierda y derecha eligen un fragmento; E, su inicio o su final; Alt+flecha lo mueve un pulso; Alt+Mayúsculas+flecha, una muestra. Suprimir quita el fragmento; Intro reproduce el comp.</translation>
    </message>
    <message>
        <source>The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it.</source>
        <translation>El comp. Arrastra los bordes de sus fragmentos (Mayúsculas ignora el ajuste); haz clic en un fragmento y pulsa Suprimir para quitarlo.</translation>
    </message>
</context>
<context>
    <name>CompParts</name>
    <message>
        <source>Spans of the comp</source>
        <translation>Fragmentos del comp</translation>
    </message>
    <message>
        <source>Choose span</source>
        <translation>Elegir fragmento</translation>
    </message>
    <message>
        <source>Hear the comp from here</source>
        <translation>Escuchar el comp desde aquí</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>Quitar fragmento</translation>
    </message>
    <message>
        <source>Start a beat earlier</source>
        <translation>Empezar un pulso antes</translation>
    </message>
    <message>
        <source>Start a beat later</source>
        <translation>Empezar un pulso después</translation>
    </message>
    <message>
        <source>End a beat earlier</source>
        <translation>Terminar un pulso antes</translation>
    </message>
    <message>
        <source>End a beat later</source>
        <translation>Terminar un pulso después</translation>
    </message>
</context>
<context>
    <name>CompStrip</name>
    <message>
        <source>Drag over lanes to fill the comp.</source>
        <translation>Arrastra sobre un carril.</translation>
    </message>
    <message>
        <source>Drag over a lane to take that part of it into the comp.</source>
        <translation>Arrastra sobre un carril para llevar esa parte al comp.</translation>
    </message>
    <message>
        <source>discarded take</source>
        <translation>toma descartada</translation>
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
        <translation>OSC inactivo</translation>
    </message>
    <message>
        <source>OSC {port}</source>
        <translation>OSC {port}</translation>
    </message>
    <message>
        <source>DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).</source>
        <translation>DAW Bridge recibe OSC en {host}, puerto UDP {port}. Pulsa para asignar controles (MIDI, OSC).</translation>
    </message>
    <message>
        <source>DAW Bridge does not receive OSC. Press to learn controls (MIDI).</source>
        <translation>DAW Bridge no recibe OSC. Pulsa para asignar controles (MIDI).</translation>
    </message>
    <message>
        <source>Controllers: {state}</source>
        <translation>Controladores: {state}</translation>
    </message>
</context>
<context>
    <name>ControllersPage</name>
    <message>
        <source>Controllers</source>
        <translation>Controladores</translation>
    </message>
    <message>
        <source>UDP </source>
        <translation>UDP </translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Cualquier puerto libre</translation>
    </message>
    <message>
        <source>The first port to try. The window shows the port in use.</source>
        <translation>El primer puerto que se prueba. La ventana muestra el puerto en uso.</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>Puerto OSC</translation>
    </message>
    <message>
        <source>Open Sound Control, UDP, network, TouchOSC</source>
        <translation>Open Sound Control, UDP, red, TouchOSC</translation>
    </message>
    <message>
        <source>Accept messages from other devices, such as tablets</source>
        <translation>Aceptar mensajes de otros dispositivos, como tabletas</translation>
    </message>
    <message>
        <source>Otherwise only programs on this computer can play DAW Bridge.</source>
        <translation>Si no, solo los programas de este equipo pueden controlar DAW Bridge.</translation>
    </message>
    <message>
        <source>OSC, network, remote, phone, iPad, firewall</source>
        <translation>OSC, red, remoto, teléfono, iPad, cortafuegos, firewall</translation>
    </message>
    <message>
        <source>All devices, or addresses such as 192.168.1.0/24</source>
        <translation>Todos los dispositivos, o direcciones como 192.168.1.0/24</translation>
    </message>
    <message>
        <source>The addresses of devices to accept, separated by spaces</source>
        <translation>Direcciones de los dispositivos aceptados, separadas por espacios</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>Aceptar solo</translation>
    </message>
    <message>
        <source>OSC, IP address, network, security</source>
        <translation>OSC, dirección IP, red, seguridad</translation>
    </message>
    <message>
        <source>Let controllers find DAW Bridge (OSCQuery)</source>
        <translation>Permitir que los controladores encuentren DAW Bridge (OSCQuery)</translation>
    </message>
    <message>
        <source>The port is announced in the network, by zeroconf and OSCQuery.</source>
        <translation>El puerto se anuncia en la red mediante zeroconf y OSCQuery.</translation>
    </message>
    <message>
        <source>zeroconf, Bonjour, mDNS, announce, discover</source>
        <translation>zeroconf, Bonjour, mDNS, anunciar, descubrir</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Asignar controles (MIDI, OSC)…</translation>
    </message>
    <message>
        <source>Choose what a knob, a pad or a foreign OSC address plays.</source>
        <translation>Elegir qué controla un knob, un pad o una dirección OSC ajena.</translation>
    </message>
    <message>
        <source>MIDI learn, mapping, knob, pad, CC</source>
        <translation>MIDI learn, mapeo, asignación, perilla, knob, pad, CC</translation>
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
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Seguir tempo y compases</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Tomar del DAW el tempo, el tipo de compás, la tonalidad, el loop y la posición.</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Sincronizar</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Reproducir en sincronía</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Reproducir, detener, repetir en loop y ubicar la toma junto con el DAW.</translation>
    </message>
    <message>
        <source>Fetch selection</source>
        <translation>Traer selección</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Insertar toma</translation>
    </message>
    <message>
        <source>Insert on track</source>
        <translation>Insertar en pista</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Conectar un DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Conectar Ardour, Ableton Live, REAPER o Bitwig, para insertar tomas en su compás y traer clips.</translation>
    </message>
    <message>
        <source>Insert the take on a new track in {daw}, at its bar.</source>
        <translation>Insertar la toma en una pista nueva de {daw}, en su compás.</translation>
    </message>
    <message>
        <source>Insert the take on track “{track}”.</source>
        <translation>Insertar la toma en la pista «{track}».</translation>
    </message>
    <message>
        <source>Select a track in {daw} first.</source>
        <translation>Selecciona primero una pista en {daw}.</translation>
    </message>
    <message>
        <source>Import “{clip}” from track “{track}” as a clip.</source>
        <translation>Importar «{clip}» de la pista «{track}» como clip.</translation>
    </message>
    <message>
        <source>Select a clip or region in {daw} first.</source>
        <translation>Selecciona primero un clip o una región en {daw}.</translation>
    </message>
    <message>
        <source>No DAW connected</source>
        <translation>Ningún DAW conectado</translation>
    </message>
    <message>
        <source>{daw} – {session}</source>
        <translation>{daw} – {session}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar}</source>
        <translation>Insertar toma en el compás {bar}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar} + {seconds} s</source>
        <translation>Insertar toma en el compás {bar} + {seconds} s</translation>
    </message>
    <message>
        <source>Bar of the DAW</source>
        <translation>Compás del DAW</translation>
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
        <translation>Buscar DAW y conectarse a ellos</translation>
    </message>
    <message>
        <source>DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only.</source>
        <translation>DAW Bridge responde al script de tu DAW. Sin él, los archivos solo pasan arrastrando, copiando o por carpetas.</translation>
    </message>
    <message>
        <source>connection, host, Ardour, Live, REAPER, Bitwig, script</source>
        <translation>conexión, host, anfitrión, Ardour, Live, REAPER, Bitwig, script</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Seguir tempo y compases</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Tomar del DAW el tempo, el tipo de compás, la tonalidad, el loop y la posición.</translation>
    </message>
    <message>
        <source>sync, tempo, BPM, key, grid</source>
        <translation>sincronía, sync, tempo, BPM, tonalidad, cuadrícula</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Reproducir en sincronía</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Reproducir, detener, repetir en loop y ubicar la toma junto con el DAW.</translation>
    </message>
    <message>
        <source>transport, start, stop, locate</source>
        <translation>transporte, iniciar, detener, ubicar</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>Choose watched folder</source>
        <translation>Elegir carpeta vigilada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</source>
        <translation>Los archivos de audio que llegan a esta carpeta se convierten en clips. Las tomas aceptadas van a su subcarpeta «accepted».</translation>
    </message>
    <message>
        <source>import, export, bounce, render, hot folder, path</source>
        <translation>importar, exportar, bounce, render, carpeta vigilada, ruta</translation>
    </message>
    <message>
        <source>Begin exported takes with 64 samples of silence</source>
        <translation>Empezar las tomas exportadas con 64 muestras de silencio</translation>
    </message>
    <message>
        <source>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</source>
        <translation>Para los DAW que aplican un fundido de entrada a lo que reproducen, como Ardour: un golpe al comienzo mismo de una toma conserva su ataque. La posición en el archivo se adelanta lo mismo, para que la música siga en su compás.</translation>
    </message>
    <message>
        <source>lead-in, attack, transient, first hit, fade, click</source>
        <translation>silencio inicial, ataque, transitorio, primer golpe, fundido, clic</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Conectar un DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Conectar Ardour, Ableton Live, REAPER o Bitwig, para insertar tomas en su compás y traer clips.</translation>
    </message>
    <message>
        <source>install script, Link, MIDI clock, JACK</source>
        <translation>instalar script, Link, reloj MIDI, JACK</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Asistente de arrastre…</translation>
    </message>
    <message>
        <source>See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does.</source>
        <translation>Ver qué impide que un arrastre llegue a tu DAW, y otras vías. Cierra los ajustes igual que Aceptar.</translation>
    </message>
    <message>
        <source>drag and drop, Wayland, administrator, export, copy file</source>
        <translation>arrastrar y soltar, Wayland, administrador, exportar, copiar archivo</translation>
    </message>
</context>
<context>
    <name>DawPlace</name>
    <message>
        <source>The DAW plays</source>
        <translation>El DAW reproduce</translation>
    </message>
    <message>
        <source>The DAW is stopped</source>
        <translation>El DAW está detenido</translation>
    </message>
</context>
<context>
    <name>DawRow</name>
    <message>
        <source>Install script</source>
        <translation>Instalar script</translation>
    </message>
    <message>
        <source>Remove script</source>
        <translation>Quitar script</translation>
    </message>
    <message>
        <source>Install the script for {daw}</source>
        <translation>Instalar el script para {daw}</translation>
    </message>
    <message>
        <source>Remove the script for {daw}</source>
        <translation>Quitar el script para {daw}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Reinstall script</source>
        <translation>Reinstalar script</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>No se encontró en este equipo</translation>
    </message>
    <message>
        <source>Script installed</source>
        <translation>Script instalado</translation>
    </message>
    <message>
        <source>Older script installed</source>
        <translation>Hay un script anterior instalado</translation>
    </message>
    <message>
        <source>Script not installed</source>
        <translation>Script no instalado</translation>
    </message>
</context>
<context>
    <name>DawsDialog</name>
    <message>
        <source>Connect a DAW</source>
        <translation>Conectar un DAW</translation>
    </message>
    <message>
        <source>A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track.</source>
        <translation>Un pequeño script en el DAW informa del tempo, los compases y la selección, e inserta las tomas en el compás correcto. Instálalo aquí y sigue el único paso que aparece debajo. Con cualquier otro DAW, arrastra las tomas a una pista.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are replaced, and nothing leaves by itself: read it, then copy or save it.</source>
        <translation>Versiones, ajustes y el final del registro, para quien te ayude. Tu nombre y el de tu equipo se sustituyen, y nada se envía por sí solo: léelo y después cópialo o guárdalo.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Recopilando…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Copy all of the text</source>
        <translation>Copiar todo el texto</translation>
    </message>
    <message>
        <source>Save the text as a file</source>
        <translation>Guardar el texto como archivo</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Guardar diagnóstico</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation>No se pudo escribir {file}: {reason}. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Guardado: {file}.</translation>
    </message>
</context>
<context>
    <name>DragDoctor</name>
    <message>
        <source>Drag doctor</source>
        <translation>Asistente de arrastre</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Esta sesión</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Ways without a drag</source>
        <translation>Vías sin arrastrar</translation>
    </message>
    <message>
        <source>No take is selected. Select one in the list of takes first.</source>
        <translation>No hay ninguna toma seleccionada. Selecciona una en la lista de tomas.</translation>
    </message>
    <message>
        <source>The file of {take} is being written.</source>
        <translation>Se está escribiendo el archivo de {take}.</translation>
    </message>
    <message>
        <source>The file of {take} is ready: {path}</source>
        <translation>El archivo de {take} está listo: {path}</translation>
    </message>
    <message>
        <source>The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.</source>
        <translation>El último arrastre no llegó a ningún sitio: lo que había bajo el puntero no aceptó archivos o no se enteró del arrastre.</translation>
    </message>
    <message>
        <source>The file was not ready yet. Drag again in a moment.</source>
        <translation>El archivo aún no estaba listo. Vuelve a arrastrar en un momento.</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Pegar aquí</translation>
    </message>
    <message>
        <source>Show what “Copy file” has put on the clipboard</source>
        <translation>Mostrar lo que «Copiar archivo» ha dejado en el portapapeles</translation>
    </message>
    <message>
        <source>Practise with another program</source>
        <translation>Practicar con otro programa</translation>
    </message>
    <message>
        <source>Open the field as a program of its own. A drag onto it takes the same way as one into a DAW.</source>
        <translation>Abrir el campo como programa aparte. Un arrastre hasta él recorre el mismo camino que uno hasta un DAW.</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copiar archivo</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Copiar el archivo de la toma para pegarlo en el DAW o en una carpeta (Control+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Abrir la carpeta que contiene el archivo de la toma</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Insertar toma</translation>
    </message>
    <message>
        <source>Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)</source>
        <translation>Poner la toma en una pista nueva, en su compás, mediante el script del DAW (Control+I)</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Conectar un DAW…</translation>
    </message>
    <message>
        <source>Install the script that inserts takes</source>
        <translation>Instalar el script que inserta tomas</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Copy the path of the folder with the finished files</source>
        <translation>Copiar la ruta de la carpeta con los archivos terminados</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Mostrar la carpeta en el gestor de archivos</translation>
    </message>
    <message>
        <source>Copy the file and paste it onto a track, or into the browser of the DAW.</source>
        <translation>Copia el archivo y pégalo en una pista o en el navegador del DAW.</translation>
    </message>
    <message>
        <source>Let the script in your DAW insert the take at its bar.</source>
        <translation>Deja que el script de tu DAW inserte la toma en su compás.</translation>
    </message>
    <message>
        <source>Add this folder to the favourites or places of your DAW&apos;s browser, once: {folder}</source>
        <translation>Añade esta carpeta, una sola vez, a los favoritos o lugares del navegador de tu DAW: {folder}</translation>
    </message>
    <message>
        <source>Copied {folder}.</source>
        <translation>Copiado: {folder}.</translation>
    </message>
    <message>
        <source>The program could not be started. Practise with the field here.</source>
        <translation>No se pudo iniciar el programa. Practica con el campo de aquí.</translation>
    </message>
    <message>
        <source>DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.</source>
        <translation>DAW Bridge funciona en un entorno aislado (Flatpak o Snap): puede que un DAW no vea los archivos en sus rutas.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its drive, or choose another library in the settings.</source>
        <translation>No se encuentra la carpeta {folder}. Conecta su unidad o elige otra biblioteca en los ajustes.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it and start it without these rights.</source>
        <translation>DAW Bridge funciona como administrador. Windows impide los arrastres entre programas con permisos distintos: ciérralo y ábrelo sin esos permisos.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user.</source>
        <translation>DAW Bridge funciona como root. Puede que el DAW de otro usuario no pueda leer sus archivos: inícialo como ese usuario.</translation>
    </message>
    <message>
        <source>X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.</source>
        <translation>X11: los arrastres llegan a todo programa que acepte archivos. Puede que un DAW en un Flatpak no vea la carpeta.</translation>
    </message>
    <message>
        <source>XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass it on to a program that uses Wayland: take one of the ways below.</source>
        <translation>XWayland: los arrastres llegan a los DAW que usan X11, como la mayoría. Si un arrastre no llega a ningún sitio, el escritorio no lo pasó a un programa que usa Wayland: recurre a una de las vías de abajo.</translation>
    </message>
    <message>
        <source>Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with QT_QPA_PLATFORM=xcb, or take one of the ways below.</source>
        <translation>Wayland: muchos escritorios no pasan los arrastres a los DAW que usan X11, como la mayoría. Inicia DAW Bridge con QT_QPA_PLATFORM=xcb o recurre a una de las vías de abajo.</translation>
    </message>
    <message>
        <source>Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: start it without these rights.</source>
        <translation>Windows: los arrastres llegan a todo programa con los mismos permisos. Un DAW que funciona como administrador no recibe ninguno: inícialo sin esos permisos.</translation>
    </message>
    <message>
        <source>macOS: drags go to every program that takes files.</source>
        <translation>macOS: los arrastres llegan a todo programa que acepte archivos.</translation>
    </message>
    <message>
        <source>It is not known whether this platform passes drags on to other programs.</source>
        <translation>No se sabe si esta plataforma pasa los arrastres a otros programas.</translation>
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
        <translation>Batería house</translation>
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
        <translation>Archivos de audio ({patterns})</translation>
    </message>
    <message>
        <source>Import audio files</source>
        <translation>Importar archivos de audio</translation>
    </message>
    <message>
        <source>There is one reference: {file} is used.</source>
        <translation>Solo puede haber una referencia: se usa {file}.</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy some in your file manager first.</source>
        <translation>No hay archivos en el portapapeles. Copia alguno primero en el gestor de archivos.</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Archivos WAV (*.wav)</translation>
    </message>
    <message>
        <source>AIFF files (*.aif)</source>
        <translation>Archivos AIFF (*.aif)</translation>
    </message>
    <message>
        <source>FLAC files (*.flac)</source>
        <translation>Archivos FLAC (*.flac)</translation>
    </message>
    <message>
        <source>MP3 files (*.mp3)</source>
        <translation>Archivos MP3 (*.mp3)</translation>
    </message>
    <message>
        <source>Ogg Vorbis files (*.ogg)</source>
        <translation>Archivos Ogg Vorbis (*.ogg)</translation>
    </message>
    <message>
        <source>Opus files (*.opus)</source>
        <translation>Archivos Opus (*.opus)</translation>
    </message>
    <message>
        <source>Save take</source>
        <translation>Guardar toma</translation>
    </message>
    <message>
        <source>Save the take again and choose this file if you want to replace it.</source>
        <translation>Si quieres reemplazar este archivo, guarda la toma otra vez y elígelo.</translation>
    </message>
    <message>
        <source>{file} exists already</source>
        <translation>{file} ya existe</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Elige una carpeta vacía</translation>
    </message>
    <message>
        <source>Preparing the file…</source>
        <translation>Preparando el archivo…</translation>
    </message>
    <message>
        <source>Copied {file}.</source>
        <translation>Copiado: {file}.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Ways to begin</source>
        <translation>Formas de empezar</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Cambia el valor e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Make 8 seconds</source>
        <translation>Crear 8 segundos</translation>
    </message>
    <message>
        <source>One click makes new music on this machine and plays it.</source>
        <translation>Un clic crea música nueva en este equipo y la reproduce.</translation>
    </message>
    <message>
        <source>Make 8 seconds of: {caption}</source>
        <translation>Crear 8 segundos de: {caption}</translation>
    </message>
    <message>
        <source>Progress of the example</source>
        <translation>Progreso del ejemplo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Drop a clip</source>
        <translation>Soltar un clip</translation>
    </message>
    <message>
        <source>Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others.</source>
        <translation>Suelta un archivo de sonido o un video en cualquier parte de esta ventana: WAV, AIFF, FLAC, MP3, OGG, M4A y otros.</translation>
    </message>
    <message>
        <source>Open the example clip</source>
        <translation>Abrir el clip de ejemplo</translation>
    </message>
    <message>
        <source>Four bars of synthesizers, to try everything with</source>
        <translation>Cuatro compases de sintetizadores para probarlo todo</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Importar archivos de audio (Control+O)</translation>
    </message>
    <message>
        <source>Connect your DAW</source>
        <translation>Conectar tu DAW</translation>
    </message>
    <message>
        <source>Tempo and bars come from your session, and takes go to their bar on its tracks.</source>
        <translation>El tempo y los compases vienen de tu sesión, y las tomas van a su compás en las pistas.</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Conectar un DAW…</translation>
    </message>
    <message>
        <source>Ardour, Ableton Live, REAPER, Bitwig, and others by other ways</source>
        <translation>Ardour, Ableton Live, REAPER, Bitwig, y otros por otras vías</translation>
    </message>
    <message>
        <source>Get ACE-Step…</source>
        <translation>Obtener ACE-Step…</translation>
    </message>
    <message>
        <source>Choose or fetch a large model, for finished sound and voices</source>
        <translation>Elegir o descargar un modelo grande, para sonido acabado y voces</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Ver el recorrido</translation>
    </message>
    <message>
        <source>Four steps beside the real buttons. You can leave at any time with Esc.</source>
        <translation>Cuatro pasos junto a los botones reales. Puedes salir en cualquier momento con Esc.</translation>
    </message>
    <message>
        <source>{model} makes music with and without voices, up to {minutes} minutes.</source>
        <translation>{model} crea música con y sin voces, de hasta {minutes} minutos.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it sounds hazy beside the large models.</source>
        <translation>{model} crea música instrumental de hasta {longest} s; lo mejor, hasta 10 s. No canta, y suena difuso al lado de los modelos grandes.</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>Queda %n s</numerusform>
            <numerusform>Quedan %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Creando…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier parte</translation>
    </message>
    <message>
        <source>Go to the next part, or back</source>
        <translation>Ir a la parte siguiente o volver</translation>
    </message>
    <message>
        <source>Select nothing, or leave what is going on</source>
        <translation>No seleccionar nada, o salir de lo que está en curso</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>En la forma de onda</translation>
    </message>
    <message>
        <source>Move the playhead by a beat</source>
        <translation>Mover el cursor un pulso</translation>
    </message>
    <message>
        <source>Move it by a bar</source>
        <translation>Moverlo un compás</translation>
    </message>
    <message>
        <source>Select a beat, then more</source>
        <translation>Seleccionar un pulso, luego más</translation>
    </message>
    <message>
        <source>Select a bar, then more</source>
        <translation>Seleccionar un compás, luego más</translation>
    </message>
    <message>
        <source>Scroll, held while dragging</source>
        <translation>Desplazarse, pulsada al arrastrar</translation>
    </message>
    <message>
        <source>Go to the start, to the end</source>
        <translation>Ir al inicio, al final</translation>
    </message>
    <message>
        <source>Taller or lower waveform</source>
        <translation>Forma de onda más alta o más baja</translation>
    </message>
    <message>
        <source>Words, strength and seam of the region</source>
        <translation>Textos, intensidad y empalme de la región</translation>
    </message>
    <message>
        <source>In the strips of markers and lyrics</source>
        <translation>En las franjas de marcadores y letra</translation>
    </message>
    <message>
        <source>Choose the marker or line before or after</source>
        <translation>Elegir el marcador o la línea anterior o siguiente</translation>
    </message>
    <message>
        <source>Select its section or line</source>
        <translation>Seleccionar su sección o línea</translation>
    </message>
    <message>
        <source>Move the marker by a beat</source>
        <translation>Mover el marcador un pulso</translation>
    </message>
    <message>
        <source>Move the marker by a sample</source>
        <translation>Mover el marcador una muestra</translation>
    </message>
    <message>
        <source>Rename the marker</source>
        <translation>Renombrar el marcador</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>Quitar el marcador</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>En los carriles</translation>
    </message>
    <message>
        <source>In the comp</source>
        <translation>En el comp</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>Elegir un carril</translation>
    </message>
    <message>
        <source>Hear its take</source>
        <translation>Escuchar su toma</translation>
    </message>
    <message>
        <source>Take the region into the comp</source>
        <translation>Llevar la región al comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Menu of the take</source>
        <translation>Menú de la toma</translation>
    </message>
    <message>
        <source>Choose a span</source>
        <translation>Elegir un fragmento</translation>
    </message>
    <message>
        <source>Choose its start or its end</source>
        <translation>Elegir su inicio o su final</translation>
    </message>
    <message>
        <source>Move that by a beat</source>
        <translation>Moverlo un pulso</translation>
    </message>
    <message>
        <source>Move that by a sample</source>
        <translation>Moverlo una muestra</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>Quitar el fragmento</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Escuchar el comp</translation>
    </message>
    <message>
        <source>In the list of clips</source>
        <translation>En la lista de clips</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>En la cola</translation>
    </message>
    <message>
        <source>In the versions</source>
        <translation>En las versiones</translation>
    </message>
    <message>
        <source>In the description</source>
        <translation>En la descripción</translation>
    </message>
    <message>
        <source>In the lyrics</source>
        <translation>En la letra</translation>
    </message>
    <message>
        <source>In a proposal</source>
        <translation>En una propuesta</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>Renombrar el clip</translation>
    </message>
    <message>
        <source>Move the job up or down</source>
        <translation>Subir o bajar el trabajo</translation>
    </message>
    <message>
        <source>Make it the next or the last</source>
        <translation>Ponerlo el siguiente o el último</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancelar el trabajo</translation>
    </message>
    <message>
        <source>Walk through the tree</source>
        <translation>Recorrer el árbol</translation>
    </message>
    <message>
        <source>Load the recipe</source>
        <translation>Cargar la receta</translation>
    </message>
    <message>
        <source>Zoom in, out, show all</source>
        <translation>Acercar, alejar, mostrar todo</translation>
    </message>
    <message>
        <source>An older or newer description that was used</source>
        <translation>Ir a una descripción usada, anterior o posterior</translation>
    </message>
    <message>
        <source>Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro</source>
        <translation>Insertar estrofa, estribillo, pre-estribillo, puente, intro, instrumental u outro</translation>
    </message>
    <message>
        <source>In its list: move a section</source>
        <translation>En su lista: mover una sección</translation>
    </message>
    <message>
        <source>Tick a change, or take the tick away</source>
        <translation>Marcar un cambio, o quitar la marca</translation>
    </message>
    <message>
        <source>Accept what is ticked</source>
        <translation>Aceptar lo marcado</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{part}, unfolded</source>
        <translation>{part}, panel desplegado</translation>
    </message>
    <message>
        <source>{part}, folded</source>
        <translation>{part}, panel plegado</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
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
        <translation>Sistema</translation>
    </message>
    <message>
        <source>“System” is the language of the desktop, or English.</source>
        <translation>«Sistema» es el idioma del escritorio o, si no, inglés.</translation>
    </message>
    <message>
        <source>Takes effect when DAW Bridge starts again.</source>
        <translation>Se aplica al volver a abrir DAW Bridge.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>translation, locale</source>
        <translation>idioma, traducción</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>“System” is dark or light as the desktop is.</source>
        <translation>«Sistema» es oscuro o claro según el escritorio.</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Esquema de color</translation>
    </message>
    <message>
        <source>theme, appearance, look, night, contrast</source>
        <translation>tema, apariencia, aspecto, noche, contraste</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>Elegir carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>Where clips and takes are kept, as WAV files. Nothing is moved there.</source>
        <translation>Dónde se guardan los clips y las tomas, como archivos WAV. No se mueve nada allí.</translation>
    </message>
    <message>
        <source>library, music folder, clips, where files are, path</source>
        <translation>biblioteca, carpeta de música, clips, dónde están los archivos, ruta</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Tour in four steps</source>
        <translation>Recorrido en cuatro pasos</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Ir al problema</translation>
    </message>
    <message>
        <source>Recent problems…</source>
        <translation>Últimos problemas…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Atajos…</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Asistente de arrastre…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Copiar diagnóstico…</translation>
    </message>
    <message>
        <source>About DAW Bridge…</source>
        <translation>Acerca de DAW Bridge…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Click a step to go back to it. What comes after it is undone.</source>
        <translation>Haz clic en un paso para volver a él. Se deshace lo que viene después.</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Pasos, los más recientes primero</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <translation>{step} (deshecho)</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>Undo everything in the list</source>
        <translation>Deshacer todo lo de la lista</translation>
    </message>
    <message>
        <source>{step}, the current state</source>
        <translation>{step}, el estado actual</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Listen to the finished part while the job runs</source>
        <translation>Escuchar la parte terminada mientras el trabajo continúa</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>Progreso de {job}</translation>
    </message>
    <message>
        <source>Run the job again</source>
        <translation>Repetir el trabajo</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancelar el trabajo</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n take(s)</source>
        <translation>
            <numerusform>Listo: %n toma</numerusform>
            <numerusform>Listo: %n tomas</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not offer this job again</source>
        <translation>No volver a ofrecer este trabajo</translation>
    </message>
    <message>
        <source>Try {job} again</source>
        <translation>Reintentar {job}</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>Cancelar {job}</translation>
    </message>
    <message>
        <source>Listen to {job} now</source>
        <translation>Escuchar {job} ahora</translation>
    </message>
    <message>
        <source>Dismiss {job}</source>
        <translation>Desechar {job}</translation>
    </message>
    <message>
        <source>Listen to a draft: half of the work is done</source>
        <translation>Escuchar un borrador: la mitad del trabajo está hecha</translation>
    </message>
    <message>
        <source>Listen to a draft of {job}</source>
        <translation>Escuchar un borrador de {job}</translation>
    </message>
    <message>
        <source>{job}, {status}</source>
        <translation>{job}, {status}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to move it in the queue.</source>
        <translation>Arrástralo, o pulsa Alt+Arriba y Alt+Abajo, para moverlo en la cola.</translation>
    </message>
    <message>
        <source>Interrupted. Run it again?</source>
        <translation>Interrumpido. ¿Repetirlo?</translation>
    </message>
    <message>
        <source>Failed: {problem}</source>
        <translation>Falló: {problem}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>Número {n}</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>El siguiente</translation>
    </message>
    <message>
        <source>{place} · done in about {time}</source>
        <translation>{place} · listo en aprox. {time}</translation>
    </message>
    <message>
        <source>{place} · takes about {time}</source>
        <translation>{place} · tarda aprox. {time}</translation>
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
        <translation>Toma {number} de {takes} · {stage}</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · {stage}</source>
        <translation>
            <numerusform>Queda aprox. %n min · {stage}</numerusform>
            <numerusform>Quedan aprox. %n min · {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left · {stage}</source>
        <translation>
            <numerusform>Queda %n s · {stage}</numerusform>
            <numerusform>Quedan %n s · {stage}</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Encoding the source</source>
        <translation>Codificando la fuente</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planificando</translation>
    </message>
    <message>
        <source>Encoding the prompt</source>
        <translation>Codificando el prompt</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Generando</translation>
    </message>
    <message>
        <source>Decoding audio</source>
        <translation>Decodificando audio</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Escribiendo el archivo</translation>
    </message>
    <message>
        <source>Make it the next one</source>
        <translation>Ponerlo el siguiente</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Choose a task on the right and press its button: what is being made is listed here.</source>
        <translation>Elige una tarea a la derecha y pulsa su botón: aquí aparece lo que se está creando.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Run the jobs that wait</source>
        <translation>Ejecutar los trabajos en espera</translation>
    </message>
    <message>
        <source>Let the jobs that wait go on waiting. The one that runs is not stopped.</source>
        <translation>Dejar en espera los trabajos que esperan. El que está en curso no se detiene.</translation>
    </message>
    <message>
        <source>Let the queue go on</source>
        <translation>Reanudar la cola</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Pausar la cola</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left in all</source>
        <translation>quedan aprox. {time} en total</translation>
    </message>
    <message>
        <source>more than {time} left in all</source>
        <translation>quedan más de {time} en total</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>The file is still being read.</source>
        <translation>El archivo aún se está leyendo.</translation>
    </message>
    <message>
        <source>This task works on a take. Drop a sound file on the window, or make new music first.</source>
        <translation>Esta tarea trabaja sobre una toma. Suelta un archivo de sonido en la ventana o crea antes música nueva.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Selecciona primero una región: arrastra sobre la forma de onda.</translation>
    </message>
    <message>
        <source>Describe at the top what the take becomes.</source>
        <translation>Describe arriba en qué se convierte la toma.</translation>
    </message>
    <message>
        <source>Describe the take as it is, beside “From”.</source>
        <translation>Describe la toma tal como es, junto a «Desde».</translation>
    </message>
    <message>
        <source>The regions and what lies between them last {length} s. {model} takes in {most} s at most.</source>
        <translation>Las regiones y lo que hay entre ellas duran {length} s. {model} admite como máximo {most} s a la vez.</translation>
    </message>
    <message>
        <source>The region lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>La región dura {length} s. {model} admite como máximo {most} s a la vez.</translation>
    </message>
    <message>
        <source>Make it shorter, or choose another model.</source>
        <translation>Acórtala o elige otro modelo.</translation>
    </message>
    <message>
        <source>The take lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>La toma dura {length} s. {model} admite como máximo {most} s a la vez.</translation>
    </message>
    <message>
        <source>Select a region to add the layer there.</source>
        <translation>Selecciona una región para añadir la capa ahí.</translation>
    </message>
    <message>
        <source>Select a region and repaint that.</source>
        <translation>Selecciona una región y repíntala.</translation>
    </message>
    <message>
        <source>The reference cannot be used: {fault}.</source>
        <translation>No se puede usar la referencia: {fault}.</translation>
    </message>
    <message>
        <source>Connect its drive, choose another one, or go on without.</source>
        <translation>Conecta su unidad, elige otra o continúa sin ella.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It leaves the lyrics out.</source>
        <translation>{model} no puede cantar. Omite la letra.</translation>
    </message>
    <message>
        <source>{model} is installed and can.</source>
        <translation>{model} está instalado y sí puede.</translation>
    </message>
    <message>
        <source>{model} and other ACE-Step models can. None of them is installed.</source>
        <translation>{model} y otros modelos de ACE-Step sí pueden. Ninguno está instalado.</translation>
    </message>
    <message>
        <source>{models} can, but is not installed.</source>
        <translation>{models} sí pueden, pero no están instalados.</translation>
    </message>
    <message>
        <source>{model} cannot add layers.</source>
        <translation>{model} no puede añadir capas.</translation>
    </message>
    <message>
        <source>{model} cannot extract tracks.</source>
        <translation>{model} no puede extraer pistas.</translation>
    </message>
    <message>
        <source>{model} cannot complete tracks.</source>
        <translation>{model} no puede completar pistas.</translation>
    </message>
    <message>
        <source>{model} cannot do this.</source>
        <translation>{model} no puede hacer esto.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus atajos</translation>
    </message>
    <message>
        <source>{place} (fixed)</source>
        <translation>{place} (fijos)</translation>
    </message>
    <message>
        <source>This key belongs to a part of the window and cannot be changed.</source>
        <translation>Esta tecla pertenece a una parte de la ventana y no se puede cambiar.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Changed. The default is {key}.</source>
        <translation>Cambiado. El predeterminado es {key}.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Buscar acciones y atajos</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin atajo</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Reset all keys…</source>
        <translation>Restablecer atajos…</translation>
    </message>
    <message>
        <source>Keys found: {count}</source>
        <translation>Atajos encontrados: {count}</translation>
    </message>
    <message>
        <source>No action and no key is called like this.</source>
        <translation>Ninguna acción ni atajo se llama así.</translation>
    </message>
    <message>
        <source>New key for “{action}”</source>
        <translation>Nuevo atajo para «{action}»</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>Este atajo no se puede cambiar.</translation>
    </message>
    <message>
        <source>Select an action.</source>
        <translation>Selecciona una acción.</translation>
    </message>
    <message>
        <source>This is its key now.</source>
        <translation>Este es su atajo actual.</translation>
    </message>
    <message>
        <source>Take from there</source>
        <translation>Reasignar</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}” ({menu}), which will then have no key.</source>
        <translation>{key} pertenece a «{action}» ({menu}), que se quedará sin atajo.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} está libre.</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>«{action}» ya no tiene atajo.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now, and “{other}” has none.</source>
        <translation>«{action}» tiene ahora {key}, y «{other}» se queda sin atajo.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation>«{action}» tiene ahora {key}.</translation>
    </message>
    <message>
        <source>Give all actions the keys that they have by default?</source>
        <translation>¿Devolver a todas las acciones sus atajos predeterminados?</translation>
    </message>
    <message>
        <source>All keys are the defaults again.</source>
        <translation>Todos los atajos vuelven a ser los predeterminados.</translation>
    </message>
    <message>
        <source>Clear the key</source>
        <translation>Borrar el atajo</translation>
    </message>
    <message>
        <source>Press the keys here. Tab goes on.</source>
        <translation>Pulsa aquí las teclas. Tab continúa.</translation>
    </message>
    <message>
        <source>Give the action this key</source>
        <translation>Dar este atajo a la acción</translation>
    </message>
    <message>
        <source>Take the key away from the action</source>
        <translation>Quitar el atajo a la acción</translation>
    </message>
    <message>
        <source>Give the action the key that it has by default</source>
        <translation>Dar a la acción su atajo predeterminado</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>bars {start} to {end}</source>
        <translation>compases {start} a {end}</translation>
    </message>
    <message>
        <source>Context: bars {start} to {end}</source>
        <translation>Contexto: compases {start} a {end}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>intensidad {percent} %</translation>
    </message>
    <message>
        <source>seam {length} ms</source>
        <translation>empalme {length} ms</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) · {seconds} s</source>
        <translation>
            <numerusform>%n compás · {seconds} s</numerusform>
            <numerusform>%n compases · {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars · {seconds} s</source>
        <translation>{bars} compases · {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n compás</numerusform>
            <numerusform>%n compases</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars</source>
        <translation>{bars} compases</translation>
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
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Select a clip on the left, or drop an audio file anywhere on this window.</source>
        <translation>Selecciona un clip a la izquierda o suelta un archivo de audio en cualquier parte de esta ventana.</translation>
    </message>
    <message>
        <source>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</source>
        <translation>Suelta un archivo de audio en cualquier parte de esta ventana.
WAV, AIFF, FLAC, MP3, OGG, M4A o un video</translation>
    </message>
</context>
<context>
    <name>LaneActions</name>
    <message>
        <source>Hear comp</source>
        <translation>Escuchar comp</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Llevar región al comp</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Quitar fragmento en el cursor</translation>
    </message>
    <message>
        <source>Use take as base of comp</source>
        <translation>Usar toma como base del comp</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Convertir comp en toma</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Quitar comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Go to lanes</source>
        <translation>Ir a los carriles</translation>
    </message>
    <message>
        <source>Show lanes</source>
        <translation>Mostrar carriles</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Mostrar diferencias</translation>
    </message>
    <message>
        <source>Play takes equally loud</source>
        <translation>Reproducir tomas con igual sonoridad</translation>
    </message>
</context>
<context>
    <name>LaneCommands</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Selecciona primero una región: arrastra sobre la forma de onda.</translation>
    </message>
    <message>
        <source>{take} has no sound in the selected region.</source>
        <translation>{take} no tiene sonido en la región seleccionada.</translation>
    </message>
    <message>
        <source>Took {take} into the comp.</source>
        <translation>{take} está ahora en el comp.</translation>
    </message>
    <message>
        <source>{take} is heard there again.</source>
        <translation>Ahí vuelve a sonar {take}.</translation>
    </message>
    <message>
        <source>This clip has no comp yet, and {take} would be its base. Take a part of another take.</source>
        <translation>Este clip aún no tiene comp, y {take} sería su base. Toma una parte de otra toma.</translation>
    </message>
    <message>
        <source>{take} is the base of the comp, and is heard there already.</source>
        <translation>{take} es la base del comp y ya suena ahí.</translation>
    </message>
    <message>
        <source>{take} is in the comp there already.</source>
        <translation>{take} ya está ahí en el comp.</translation>
    </message>
    <message>
        <source>This clip has no comp yet. Drag over a lane to begin one.</source>
        <translation>Este clip aún no tiene comp. Arrastra sobre un carril para empezar uno.</translation>
    </message>
    <message>
        <source>The comp has no part of another take yet. Drag over a lane to take one.</source>
        <translation>El comp aún no tiene ninguna parte de otra toma. Arrastra sobre un carril para tomar una.</translation>
    </message>
    <message>
        <source>Writing the comp as one more take…</source>
        <translation>Escribiendo el comp como una toma más…</translation>
    </message>
</context>
<context>
    <name>LaneMenus</name>
    <message>
        <source>Menu of {take}</source>
        <translation>Menú de {take}</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Llevar región al comp</translation>
    </message>
    <message>
        <source>Base of the comp</source>
        <translation>Base del comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Repaint region from this take</source>
        <translation>Repintar región desde esta toma</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Regenerar…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Menú del comp</translation>
    </message>
    <message>
        <source>Hear comp</source>
        <translation>Escuchar comp</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Convertir comp en toma</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Quitar fragmento en el cursor</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Quitar comp</translation>
    </message>
</context>
<context>
    <name>LaneNotes</name>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Sin diferencias</translation>
    </message>
    <message>
        <source>New: {start}–{end} s{more}</source>
        <translation>Nuevo: {start}–{end} s{more}</translation>
    </message>
    <message>
        <source>Comparing with {take}…</source>
        <translation>Comparando con {take}…</translation>
    </message>
    <message>
        <source>The same as {take}</source>
        <translation>Igual que {take}</translation>
    </message>
    <message>
        <source>Differs at {spans} s and elsewhere from {take}</source>
        <translation>Difiere de {take} en {spans} s y en más puntos</translation>
    </message>
    <message>
        <source>Differs at {spans} s from {take}</source>
        <translation>Difiere de {take} en {spans} s</translation>
    </message>
    <message>
        <source>Comp, empty</source>
        <translation>Comp, vacío</translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s), chosen: {span}</source>
        <translation>
            <numerusform>Comp, %n fragmento, elegido: {span}</numerusform>
            <numerusform>Comp, %n fragmentos, elegido: {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s): {takes}</source>
        <translation>
            <numerusform>Comp, %n fragmento: {takes}</numerusform>
            <numerusform>Comp, %n fragmentos: {takes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{take}, {start} to {end} s</source>
        <translation>{take}, de {start} a {end} s</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message>
        <source>The file is missing</source>
        <translation>Falta el archivo</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>Show differences</source>
        <translation>Mostrar diferencias</translation>
    </message>
    <message>
        <source>Show how far each take departs from the one that it was made from; hatched where both are the same</source>
        <translation>Mostrar cuánto se aparta cada toma de aquella de la que procede; rayado donde ambas son iguales</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>Igual sonoridad</translation>
    </message>
    <message>
        <source>Play all takes as loud as the first one over the loop. Files are never changed.</source>
        <translation>Reproducir todas las tomas con la sonoridad de la primera en el loop. Los archivos nunca cambian.</translation>
    </message>
    <message>
        <source>As regions</source>
        <translation>Como regiones</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>What edges of the comp snap to</source>
        <translation>A qué se ajustan los bordes del comp</translation>
    </message>
    <message>
        <source>What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence</source>
        <translation>A qué se ajustan los fragmentos del comp: a lo elegido arriba (compases, pulsos, pasos por cero) o a silencios</translation>
    </message>
    <message>
        <source>Edges:</source>
        <translation>Bordes:</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Scroll through takes</source>
        <translation>Desplazarse por las tomas</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Carriles</translation>
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
        <translation>Sin especificar</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn controls</source>
        <translation>Asignar controles</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>{parameter} – {description}</source>
        <translation>{parameter} – {description}</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn, then move a knob or press a pad on the controller.</source>
        <translation>Selecciona un parámetro y pulsa Aprender; luego mueve un knob o pulsa un pad del controlador.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Move the control for “{parameter}” now.</source>
        <translation>Mueve ahora el control para «{parameter}».</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn.</source>
        <translation>Selecciona un parámetro y pulsa Aprender.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss by steps</source>
        <translation>Pérdida por pasos</translation>
    </message>
    <message>
        <source>How far the model is from the songs. It jumps from step to step; what counts is where it goes.</source>
        <translation>A qué distancia está el modelo de las canciones. Salta de un paso a otro; lo que cuenta es hacia dónde va.</translation>
    </message>
    <message>
        <source>No step is done yet</source>
        <translation>Aún no se ha dado ningún paso</translation>
    </message>
    <message>
        <source>Loss {last} now, {first} at first</source>
        <translation>Pérdida: ahora {last}, al principio {first}</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>Pasos {first} a {last}</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>Pérdida {loss}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} pasos</translation>
    </message>
    <message>
        <source>The loss is drawn here as it learns</source>
        <translation>La pérdida se dibuja aquí conforme aprende</translation>
    </message>
</context>
<context>
    <name>LyricStrip</name>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others.</source>
        <translation>Izquierda y derecha eligen una línea, Intro la selecciona como región; con Control, además de las otras.</translation>
    </message>
    <message>
        <source>No line is sung here.</source>
        <translation>Aquí no se canta ninguna línea.</translation>
    </message>
    <message>
        <source>Nothing is known of lyrics in this take: only takes that were made to sing have them.</source>
        <translation>No se conoce la letra de esta toma: solo la tienen las tomas creadas con canto.</translation>
    </message>
    <message>
        <source>{words}, bar {start} to {end}</source>
        <translation>{words}, compás {start} a {end}</translation>
    </message>
    <message>
        <source>Select line</source>
        <translation>Seleccionar línea</translation>
    </message>
    <message>
        <source>Click to select the line as the region, with Ctrl in addition to the others.</source>
        <translation>Haz clic para seleccionar la línea como región; con Control, además de las otras.</translation>
    </message>
</context>
<context>
    <name>LyricsMenu</name>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Menu of the lyrics</source>
        <translation>Menú de la letra</translation>
    </message>
    <message>
        <source>Open lyrics, or hand on those of the selected take with their times (LRC)</source>
        <translation>Abrir una letra, o pasar a otros la de la toma seleccionada con sus tiempos (LRC)</translation>
    </message>
    <message>
        <source>Open lyrics…</source>
        <translation>Abrir letra…</translation>
    </message>
    <message>
        <source>Copy lines of the take as LRC</source>
        <translation>Copiar líneas de la toma como LRC</translation>
    </message>
    <message>
        <source>Save lines of the take as LRC…</source>
        <translation>Guardar líneas de la toma como LRC…</translation>
    </message>
</context>
<context>
    <name>MakingActions</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Selecciona primero una región: arrastra sobre la forma de onda.</translation>
    </message>
    <message>
        <source>Import a clip first: drop an audio file on the window.</source>
        <translation>Importa primero un clip: suelta un archivo de audio en la ventana.</translation>
    </message>
    <message>
        <source>Removed {name} from the list. To put it back, press Ctrl+Z.</source>
        <translation>Se quitó {name} de la lista. Para recuperarlo, pulsa Control+Z.</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Cambia el valor e inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>MakingPages</name>
    <message>
        <source>Adapters</source>
        <translation>Adaptadores</translation>
    </message>
    <message>
        <source>Adapters (!)</source>
        <translation>Adaptadores (!)</translation>
    </message>
    <message>
        <source>An adapter that is switched on cannot be used. No take can be made with it.</source>
        <translation>Un adaptador activado no se puede usar. Con él no se puede crear ninguna toma.</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>Adaptadores ({count})</translation>
    </message>
    <message>
        <source>Switched on: {count}</source>
        <translation>Activados: {count}</translation>
    </message>
    <message>
        <source>LoRA, LoKr and other adapters change the sound of the model</source>
        <translation>LoRA, LoKr y otros adaptadores cambian el sonido del modelo</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Add section</source>
        <translation>Añadir sección</translation>
    </message>
    <message>
        <source>Puts the mark of a section before the line of the cursor</source>
        <translation>Inserta la marca de una sección delante de la línea del cursor de texto</translation>
    </message>
</context>
<context>
    <name>MarkerActions</name>
    <message>
        <source>Add marker at playhead</source>
        <translation>Añadir marcador en el cursor</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Convertir la región en sección</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Añadir marcadores del DAW</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Marcador siguiente</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>Select section at playhead</source>
        <translation>Seleccionar sección en el cursor</translation>
    </message>
    <message>
        <source>Select lyric line at playhead</source>
        <translation>Seleccionar línea de letra en el cursor</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Quitar marcador</translation>
    </message>
</context>
<context>
    <name>MarkerHandle</name>
    <message>
        <source>Marker without a name</source>
        <translation>Marcador sin nombre</translation>
    </message>
    <message>
        <source>{name}, bar {start}</source>
        <translation>{name}, compás {start}</translation>
    </message>
    <message>
        <source>{name}, bar {start} to {end}</source>
        <translation>{name}, compás {start} a {end}</translation>
    </message>
    <message>
        <source>There are no markers yet. Add one at the playhead (M).</source>
        <translation>Aún no hay marcadores. Añade uno en el cursor (M).</translation>
    </message>
    <message>
        <source>This section lies outside the take.</source>
        <translation>Esta sección queda fuera de la toma.</translation>
    </message>
    <message>
        <source>Select a clip first: markers belong to a clip.</source>
        <translation>Selecciona primero un clip: los marcadores pertenecen a un clip.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Selecciona primero una región: arrastra sobre la forma de onda.</translation>
    </message>
</context>
<context>
    <name>MarkerParts</name>
    <message>
        <source>Select section</source>
        <translation>Seleccionar sección</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Ir al marcador</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Quitar marcador</translation>
    </message>
</context>
<context>
    <name>MarkerStrip</name>
    <message>
        <source>Markers</source>
        <translation>Marcadores</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s).</source>
        <translation>
            <numerusform>%n marcador.</numerusform>
            <numerusform>%n marcadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>No markers yet. Add one at the playhead (M), or with a double click here.</source>
        <translation>Aún no hay marcadores. Añade uno en el cursor (M), o con un doble clic aquí.</translation>
    </message>
    <message>
        <source>Double-click to add a marker (M).</source>
        <translation>Doble clic: nuevo marcador (M).</translation>
    </message>
    <message>
        <source>Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it.</source>
        <translation>Añade un marcador en el cursor (M). Izquierda y derecha eligen un marcador; con Alt lo mueven un pulso; con Alt+Mayúsculas, una muestra. Intro selecciona su sección, F2 lo renombra, Suprimir lo quita.</translation>
    </message>
    <message>
        <source>Click a marker to select its section, drag it to move it, double-click to rename it.
Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap.</source>
        <translation>Haz clic en un marcador para seleccionar su sección, arrástralo para moverlo, haz doble clic para renombrarlo.
Haz doble clic al lado para añadir uno, o añádelo en el cursor (M). Mayúsculas ignora el ajuste.</translation>
    </message>
    <message>
        <source>Select section</source>
        <translation>Seleccionar sección</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Ir al marcador</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Keep only its start</source>
        <translation>Conservar solo su inicio</translation>
    </message>
    <message>
        <source>Make it a section up to the next marker</source>
        <translation>Convertirlo en sección hasta el marcador siguiente</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Quitar marcador</translation>
    </message>
    <message>
        <source>Add marker here</source>
        <translation>Añadir marcador aquí</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Convertir la región en sección</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Añadir marcadores del DAW</translation>
    </message>
</context>
<context>
    <name>MemoryMeter</name>
    <message>
        <source>Memory of the engine</source>
        <translation>Memoria del motor</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Aún sin medir</translation>
    </message>
    <message>
        <source>Free the memory</source>
        <translation>Liberar la memoria</translation>
    </message>
    <message>
        <source>Other programs can use it then. The next job loads the model again. A job that runs is done first.</source>
        <translation>Así pueden usarla otros programas. El próximo trabajo carga el modelo de nuevo. El trabajo en curso se termina antes.</translation>
    </message>
    <message>
        <source>{held} of the {total} of this machine</source>
        <translation>{held} de los {total} de este equipo</translation>
    </message>
    <message>
        <source>{held} of the {total} of the graphics card ({device})</source>
        <translation>{held} de los {total} de la tarjeta gráfica ({device})</translation>
    </message>
    <message>
        <source>Memory of the graphics card</source>
        <translation>Memoria de la tarjeta gráfica</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Crear</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Tomas</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;DAW</source>
        <translation>&amp;DAW</translation>
    </message>
    <message>
        <source>Mar&amp;kers</source>
        <translation>&amp;Marcadores</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Más menús</translation>
    </message>
    <message>
        <source>Show the menus that have no room</source>
        <translation>Mostrar los menús que no caben</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Save take as…</source>
        <translation>Guardar toma como…</translation>
    </message>
    <message>
        <source>Save all takes with tempo map…</source>
        <translation>Guardar todas las tomas con mapa de tempo…</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copiar archivo</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Pegar archivos</translation>
    </message>
    <message>
        <source>Accept take</source>
        <translation>Aceptar toma</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Space and tidying up…</source>
        <translation>Espacio y limpieza…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Find clip</source>
        <translation>Buscar clip</translation>
    </message>
    <message>
        <source>Collections of clip…</source>
        <translation>Colecciones del clip…</translation>
    </message>
    <message>
        <source>Archive clip</source>
        <translation>Archivar clip</translation>
    </message>
    <message>
        <source>Delete clip</source>
        <translation>Eliminar clip</translation>
    </message>
    <message>
        <source>Discard take</source>
        <translation>Descartar toma</translation>
    </message>
    <message>
        <source>Restore discarded take</source>
        <translation>Recuperar toma descartada</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Repaint region</source>
        <translation>Repintar región</translation>
    </message>
    <message>
        <source>Cover take</source>
        <translation>Hacer cover de la toma</translation>
    </message>
    <message>
        <source>Cover take closely</source>
        <translation>Hacer cover fiel de la toma</translation>
    </message>
    <message>
        <source>Roll take again with one thing changed…</source>
        <translation>Regenerar toma cambiando una sola cosa…</translation>
    </message>
    <message>
        <source>Load recipe of take</source>
        <translation>Cargar receta de la toma</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>Añadir una pista</translation>
    </message>
    <message>
        <source>Extract a track</source>
        <translation>Extraer una pista</translation>
    </message>
    <message>
        <source>Complete with a track</source>
        <translation>Completar con una pista</translation>
    </message>
    <message>
        <source>Morph take</source>
        <translation>Transformar toma</translation>
    </message>
    <message>
        <source>Continue take</source>
        <translation>Continuar toma</translation>
    </message>
    <message>
        <source>Generate new clip</source>
        <translation>Generar clip nuevo</translation>
    </message>
    <message>
        <source>Let the planner write</source>
        <translation>Dejar que el planificador escriba</translation>
    </message>
    <message>
        <source>Improve description and lyrics</source>
        <translation>Mejorar descripción y letra</translation>
    </message>
    <message>
        <source>What is this take or region?</source>
        <translation>¿Qué es esta toma o región?</translation>
    </message>
    <message>
        <source>Add adapters…</source>
        <translation>Añadir adaptadores…</translation>
    </message>
    <message>
        <source>Train an adapter…</source>
        <translation>Entrenar un adaptador…</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Cancelar todos los trabajos</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Quitar modelo de la memoria</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Toma siguiente</translation>
    </message>
    <message>
        <source>Previous take</source>
        <translation>Toma anterior</translation>
    </message>
    <message>
        <source>Compare with last selected take</source>
        <translation>Comparar con la última toma seleccionada</translation>
    </message>
    <message>
        <source>Versions or list of takes</source>
        <translation>Versiones o lista de tomas</translation>
    </message>
    <message>
        <source>Take in row {number}</source>
        <translation>Toma de la fila {number}</translation>
    </message>
    <message>
        <source>Fetch selection from DAW</source>
        <translation>Traer selección del DAW</translation>
    </message>
    <message>
        <source>Insert take on new track</source>
        <translation>Insertar toma en pista nueva</translation>
    </message>
    <message>
        <source>Insert take on selected track</source>
        <translation>Insertar toma en la pista seleccionada</translation>
    </message>
    <message>
        <source>Insert all takes on new tracks</source>
        <translation>Insertar todas las tomas en pistas nuevas</translation>
    </message>
    <message>
        <source>Follow tempo and bars: on or off</source>
        <translation>Seguir tempo y compases: sí o no</translation>
    </message>
    <message>
        <source>Play in sync: on or off</source>
        <translation>Reproducir en sincronía: sí o no</translation>
    </message>
    <message>
        <source>Return take to source file</source>
        <translation>Devolver toma al archivo de origen</translation>
    </message>
    <message>
        <source>Restore source file</source>
        <translation>Restaurar archivo de origen</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Conectar un DAW…</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Asignar controles (MIDI, OSC)…</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Output level</source>
        <translation>Nivel de salida</translation>
    </message>
    <message>
        <source>Output level, -60 to 0 dBFS</source>
        <translation>Nivel de salida, de -60 a 0 dBFS</translation>
    </message>
    <message>
        <source>left {left} dB, right {right} dB</source>
        <translation>izquierda {left} dB, derecha {right} dB</translation>
    </message>
    <message>
        <source>{levels}, above full scale</source>
        <translation>{levels}, por encima del máximo</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>{state}. All files are good</source>
        <translation>{state}. Todos los archivos están bien</translation>
    </message>
    <message>
        <source>Progress of {model}</source>
        <translation>Progreso de {model}</translation>
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
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the download of {model}</source>
        <translation>Pausar la descarga de {model}</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Cancelar descarga…</translation>
    </message>
    <message>
        <source>Give up the download of {model}</source>
        <translation>Cancelar la descarga de {model}</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Dejar de verificar</translation>
    </message>
    <message>
        <source>Stop checking {model}</source>
        <translation>Dejar de verificar {model}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume the download of {model}</source>
        <translation>Reanudar la descarga de {model}</translation>
    </message>
    <message>
        <source>Get ({size})</source>
        <translation>Descargar ({size})</translation>
    </message>
    <message>
        <source>Get {model}</source>
        <translation>Descargar {model}</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>Usar {model}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Verify {model}</source>
        <translation>Verificar {model}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Remove {model}</source>
        <translation>Eliminar {model}</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Desvincular…</translation>
    </message>
    <message>
        <source>Let go of {model}</source>
        <translation>Desvincular {model}</translation>
    </message>
    <message>
        <source>Download it from huggingface.co into the model folder. Music goes on meanwhile.</source>
        <translation>Descargarlo de huggingface.co en la carpeta de modelos. Mientras tanto se puede seguir con la música.</translation>
    </message>
    <message>
        <source>Stop and keep what is here. Resume goes on there, also after a restart.</source>
        <translation>Parar y conservar lo descargado. Reanudar sigue desde ahí, también tras reiniciar.</translation>
    </message>
    <message>
        <source>Stop and delete what was downloaded</source>
        <translation>Parar y eliminar lo descargado</translation>
    </message>
    <message>
        <source>Use it from the next job on</source>
        <translation>Usarlo desde el próximo trabajo</translation>
    </message>
    <message>
        <source>Compare its files with their published checksums, or look whether they are whole</source>
        <translation>Comparar sus archivos con las sumas de verificación publicadas, o comprobar que estén completos</translation>
    </message>
    <message>
        <source>Do not use it any more. Its files stay where they are.</source>
        <translation>No usarlo más. Sus archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>Delete its files from the model folder</source>
        <translation>Eliminar sus archivos de la carpeta de modelos</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Engine off</source>
        <translation>Motor apagado</translation>
    </message>
    <message>
        <source>Get or choose a model…</source>
        <translation>Descargar o elegir un modelo…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Quitar modelo de la memoria</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Reiniciar motor</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Model: {words}</source>
        <translation>Modelo: {words}</translation>
    </message>
    <message>
        <source>Model: {words}. {status}</source>
        <translation>Modelo: {words}. {status}</translation>
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
        <translation>{music} s en {time} s</translation>
    </message>
    <message>
        <source>The engine makes the music in a separate process. Its model is {model}.</source>
        <translation>El motor crea la música en un proceso aparte. Su modelo es {model}.</translation>
    </message>
    <message>
        <source>It computes on {device}.</source>
        <translation>Calcula en {device}.</translation>
    </message>
    <message>
        <source>It uses {memory} of memory now.</source>
        <translation>Usa ahora {memory} de memoria.</translation>
    </message>
    <message>
        <source>{music} s of new music take about {time} s here, as the last jobs did.</source>
        <translation>{music} s de música nueva tardan aquí aprox. {time} s, según los últimos trabajos.</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>How they compute</source>
        <translation>Cómo calculan</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>Un planificador esboza la música nueva antes de que el modelo la cree. Debe estar instalado.</translation>
    </message>
    <message>
        <source>How exactly numbers are kept: fewer bits take less memory.</source>
        <translation>Con qué exactitud se guardan los números: menos bits ocupan menos memoria.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card, if there is one.</source>
        <translation>Automático usa la tarjeta gráfica, si la hay.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planificador</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calcular en</translation>
    </message>
    <message>
        <source>Adapters change what a model makes. Their list is beside the prompt.</source>
        <translation>Los adaptadores cambian lo que crea un modelo. Su lista está junto al prompt.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (el menor, rápido)</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s) on…</source>
        <translation>
            <numerusform>%n adaptador activo…</numerusform>
            <numerusform>%n adaptadores activos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters…</source>
        <translation>Adaptadores…</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (no instalado)</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>Use it now</source>
        <translation>Usar ahora</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} está listo.</translation>
    </message>
    <message>
        <source>Use {model} now</source>
        <translation>Usar {model} ahora</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Checking its files: {percent} %</source>
        <translation>Verificando sus archivos: {percent} %</translation>
    </message>
    <message>
        <source>Checking its files…</source>
        <translation>Verificando sus archivos…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Asking the server for its files…</source>
        <translation>Consultando sus archivos al servidor…</translation>
    </message>
    <message>
        <source>{total} are here. Checking them…</source>
        <translation>Ya están aquí los {total}. Verificando…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate}/s, about {time} left</source>
        <translation>{done} de {total}, {rate}/s, quedan aprox. {time}</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Integrado</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Adopted from another folder</source>
        <translation>Vinculado desde otra carpeta</translation>
    </message>
    <message>
        <source>Incomplete. Missing: {parts}</source>
        <translation>Incompleto. Falta: {parts}</translation>
    </message>
    <message>
        <source>Paused at {here} of {total}</source>
        <translation>En pausa con {here} de {total}</translation>
    </message>
    <message>
        <source>Broken off at {here} of {total}</source>
        <translation>Interrumpido con {here} de {total}</translation>
    </message>
    <message>
        <source>Not there now: {folder}</source>
        <translation>Ahora no está: {folder}</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>No instalado</translation>
    </message>
    <message>
        <source>Drafts new music before a model makes it: tempo, key, words and course.</source>
        <translation>Esboza la música nueva antes de que la cree un modelo: tempo, tonalidad, letra y desarrollo.</translation>
    </message>
    <message>
        <source>Every music model needs it. It comes with the first one that you get.</source>
        <translation>Lo necesita todo modelo de música. Viene con el primero que se descarga.</translation>
    </message>
    <message>
        <source>Sings in {count} languages, up to {minutes} min.</source>
        <translation>Canta en {count} idiomas, hasta {minutes} min.</translation>
    </message>
    <message>
        <source>Music without voices, up to {seconds} s.</source>
        <translation>Música sin voces, hasta {seconds} s.</translation>
    </message>
    <message>
        <source>{voice} {tasks}</source>
        <translation>{voice} {tasks}</translation>
    </message>
    <message>
        <source>Small and fast, for sketches; it does every task.</source>
        <translation>Pequeño y rápido, para bocetos; hace todas las tareas.</translation>
    </message>
    <message>
        <source>Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description.</source>
        <translation>Hace todas las tareas, también capas y pistas sueltas, en {steps} pasos con guía: lento y fiel a la descripción.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} guided steps: slow, and near to the description.</source>
        <translation>Música nueva, repintado y cover en {steps} pasos con guía: lento y fiel a la descripción.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} steps: fast.</source>
        <translation>Música nueva, repintado y cover en {steps} pasos: rápido.</translation>
    </message>
    <message>
        <source>{what} · {size} · licence {licence}</source>
        <translation>{what} · {size} · licencia {licence}</translation>
    </message>
    <message>
        <source>Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8</source>
        <translation>Memoria: aprox. {gpu} en una tarjeta gráfica, {cpu} sin ella, {small} en int8</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}, with {size} of memory</source>
        <translation>En este equipo: 30 s de música en aprox. {time}, con {size} de memoria</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}</source>
        <translation>En este equipo: 30 s de música en aprox. {time}</translation>
    </message>
    <message>
        <source>On this machine: {size} of memory</source>
        <translation>En este equipo: {size} de memoria</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Damaged files:
{lines}
Remove the model and get it again.</source>
        <translation>Archivos dañados:
{lines}
Elimina el modelo y descárgalo de nuevo.</translation>
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
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Reading the model folder…</source>
        <translation>Leyendo la carpeta de modelos…</translation>
    </message>
    <message>
        <source>Adopt a folder…</source>
        <translation>Vincular una carpeta…</translation>
    </message>
    <message>
        <source>Adopt a file…</source>
        <translation>Vincular un archivo…</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>Guardados en {folder}</translation>
    </message>
    <message>
        <source>Choose the folder that holds the weights</source>
        <translation>Elegir la carpeta que contiene los pesos</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>Pesos ({patterns})</translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation>Elegir un archivo de pesos</translation>
    </message>
    <message>
        <source>Looking at {path}…</source>
        <translation>Examinando {path}…</translation>
    </message>
    <message>
        <source>Adopted: {names}. Nothing was copied.</source>
        <translation>Vinculado: {names}. No se copió nada.</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Music models</source>
        <translation>Modelos de música</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>Planificadores</translation>
    </message>
    <message>
        <source>Needed by every music model</source>
        <translation>Necesarios para todo modelo de música</translation>
    </message>
    <message>
        <source>Models that you have already: drop their folder or file here, or choose it. Nothing is copied.</source>
        <translation>Modelos que ya tienes: suelta aquí su carpeta o archivo, o elígelos. No se copia nada.</translation>
    </message>
</context>
<context>
    <name>ModelsDoor</name>
    <message>
        <source>The planner is now {model}.</source>
        <translation>El planificador es ahora {model}.</translation>
    </message>
    <message>
        <source>The model is now {model}.</source>
        <translation>El modelo es ahora {model}.</translation>
    </message>
    <message>
        <source>{model} is ready, and the next job uses it.</source>
        <translation>{model} está listo, y el próximo trabajo lo usa.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Carpeta de modelos</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Elegir carpeta de modelos</translation>
    </message>
    <message>
        <source>The folder that holds the models of ACE-Step 1.5, a folder each</source>
        <translation>La carpeta que contiene los modelos de ACE-Step 1.5, cada uno en su carpeta</translation>
    </message>
    <message>
        <source>checkpoints, weights, ACE-Step, path</source>
        <translation>checkpoints, pesos, ACE-Step, ruta</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>variant, turbo, base, SFT, XL, Sketch, checkpoint</source>
        <translation>variante, turbo, base, SFT, XL, Sketch, checkpoint</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (el menor, rápido)</translation>
    </message>
    <message>
        <source>How exactly the model calculates: fewer bits take less memory</source>
        <translation>Con qué exactitud calcula el modelo: menos bits ocupan menos memoria</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>quantization, 8 bit, half, memory, speed</source>
        <translation>cuantización, 8 bits, media precisión, memoria, velocidad</translation>
    </message>
    <message>
        <source>The processor that the model runs on</source>
        <translation>El procesador en el que funciona el modelo</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calcular en</translation>
    </message>
    <message>
        <source>graphics card, GPU, processor, device, accelerator</source>
        <translation>tarjeta gráfica, GPU, procesador, dispositivo, acelerador</translation>
    </message>
    <message>
        <source>Steps, shift, guidance, solver…</source>
        <translation>Pasos, desplazamiento, guía, solver…</translation>
    </message>
    <message>
        <source>Show them under “More” in the prompt, where they are set for the next takes</source>
        <translation>Mostrarlos en «Más», dentro del prompt, donde se fijan para las próximas tomas</translation>
    </message>
    <message>
        <source>expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler</source>
        <translation>experto, calidad, muestreo, iteraciones, schedule, timesteps, ruido, CFG, fuerza del prompt, escala, Euler</translation>
    </message>
    <message>
        <source>Keep the whole model loaded</source>
        <translation>Mantener cargado todo el modelo</translation>
    </message>
    <message>
        <source>Load one part at a time</source>
        <translation>Cargar las partes de una en una</translation>
    </message>
    <message>
        <source>One part at a time takes the least memory and more time</source>
        <translation>De una en una, las partes ocupan la menor memoria, pero se tarda más</translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation>Uso de memoria</translation>
    </message>
    <message>
        <source>RAM, VRAM, residency</source>
        <translation>RAM, VRAM, residencia</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>How long an idle model stays in memory</source>
        <translation>Cuánto tiempo permanece en memoria un modelo inactivo</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>Mantener cargado</translation>
    </message>
    <message>
        <source>unload, free memory, idle, minutes, VRAM</source>
        <translation>quitar de la memoria, liberar memoria, inactivo, minutos, VRAM</translation>
    </message>
    <message>
        <source>Load the model at the start</source>
        <translation>Cargar el modelo al iniciar</translation>
    </message>
    <message>
        <source>The first take then comes sooner. It is not done where little memory would be left.</source>
        <translation>La primera toma llega así antes. No se hace si quedaría poca memoria.</translation>
    </message>
    <message>
        <source>preload, warm up, startup, memory, RAM</source>
        <translation>precargar, inicio, memoria, RAM</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>Un planificador esboza la música nueva antes de que el modelo la cree. Debe estar instalado.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planificador</translation>
    </message>
    <message>
        <source>language model, LM, 5 Hz, thinking</source>
        <translation>modelo de lenguaje, LM, 5 Hz, thinking</translation>
    </message>
    <message>
        <source>Let the planner rewrite the description</source>
        <translation>Dejar que el planificador reescriba la descripción</translation>
    </message>
    <message>
        <source>The planner may say in more words what you describe.</source>
        <translation>El planificador puede expresar con más palabras lo que describes.</translation>
    </message>
    <message>
        <source>caption, prompt, enhance, improve</source>
        <translation>caption, prompt, descripción, mejorar</translation>
    </message>
    <message>
        <source>Automatic: {model}</source>
        <translation>Automático: {model}</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (no instalado)</translation>
    </message>
    <message>
        <source>Not found: {parts}</source>
        <translation>No encontrado: {parts}</translation>
    </message>
    <message>
        <source>{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. For more, choose the folder with the ACE-Step 1.5 checkpoints.</source>
        <translation>{model} es pequeño y rápido, crea de 2 a {seconds} s de música y no canta. Para más, elige la carpeta con los checkpoints de ACE-Step 1.5.</translation>
    </message>
    <message>
        <source>The model is complete and ready to use.</source>
        <translation>El modelo está completo y listo para usar.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Seed, variation, steps, shift, guidance and solver</source>
        <translation>Semilla, variación, pasos, desplazamiento, guía y solver</translation>
    </message>
    <message>
        <source>Model&apos;s default: {value}</source>
        <translation>Valor del modelo: {value}</translation>
    </message>
    <message>
        <source>How closely the model follows the description. More than the default sounds harder.</source>
        <translation>Con qué fidelidad sigue el modelo la descripción. Por encima del valor predeterminado suena más duro.</translation>
    </message>
    <message>
        <source>{model} has its guidance built in.</source>
        <translation>{model} lleva la guía integrada.</translation>
    </message>
    <message>
        <source>Denoising steps: more take longer. {model} takes up to {most}.</source>
        <translation>Pasos de eliminación de ruido: con más, tarda más. {model} admite hasta {most}.</translation>
    </message>
    <message>
        <source>More, unfolded</source>
        <translation>Más, desplegado</translation>
    </message>
    <message>
        <source>More, folded</source>
        <translation>Más, plegado</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aleatoria</translation>
    </message>
    <message>
        <source>The same seed makes the same take again. Leave empty for a new seed each time.</source>
        <translation>La misma semilla vuelve a crear la misma toma. Vacío: una semilla nueva cada vez.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variación</translation>
    </message>
    <message>
        <source>How far takes depart from what the seed alone would make.</source>
        <translation>Cuánto se apartan las tomas de lo que crearía la semilla sola.</translation>
    </message>
    <message>
        <source>Seed of the variation</source>
        <translation>Semilla de la variación</translation>
    </message>
    <message>
        <source>The same seed makes the same variation again.</source>
        <translation>La misma semilla vuelve a crear la misma variación.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>How long the early, noisy part of the schedule lasts, in which the form is decided.</source>
        <translation>Cuánto dura la parte inicial, con más ruido, en la que se decide la forma.</translation>
    </message>
    <message>
        <source>How a step is computed. Heun takes twice as long; SDE adds new noise at each step.</source>
        <translation>Cómo se calcula un paso. Heun tarda el doble; SDE añade ruido nuevo en cada paso.</translation>
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
        <translation>Nombre del marcador</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Reading the library: {done} of {total} takes</source>
        <translation>Leyendo la biblioteca: {done} de {total} tomas</translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on track “{track}” in {daw}.</source>
        <translation>
            <numerusform>%n toma insertada en el {place}, pista «{track}» de {daw}.</numerusform>
            <numerusform>%n tomas insertadas en el {place}, pista «{track}» de {daw}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.</source>
        <translation>
            <numerusform>%n toma insertada en el {place}, pista nueva {track} de {daw}.</numerusform>
            <numerusform>%n tomas insertadas en el {place}, pistas nuevas {track} de {daw}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>Accepted the take: {path}</source>
        <translation>Toma aceptada: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n take(s) and the tempo map in {folder}.</source>
        <translation>
            <numerusform>%n toma y el mapa de tempo guardados en {folder}.</numerusform>
            <numerusform>%n tomas y el mapa de tempo guardados en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored the source file {file}.</source>
        <translation>Archivo de origen {file} restaurado.</translation>
    </message>
    <message>
        <source>Returned the take to the source file {file}.</source>
        <translation>Toma devuelta al archivo de origen {file}.</translation>
    </message>
    <message>
        <source>Discarded {take}. To restore it, press Ctrl+Shift+Backspace.</source>
        <translation>Se descartó {take}. Para recuperarla, pulsa Control+Mayúsculas+Borrar.</translation>
    </message>
    <message>
        <source>Restored {take}.</source>
        <translation>Se recuperó {take}.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Guardado: {file}.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Switch to {model}</source>
        <translation>Cambiar a {model}</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Descargar modelos…</translation>
    </message>
    <message>
        <source>Go on without reference</source>
        <translation>Seguir sin referencia</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Crear música nueva</translation>
    </message>
    <message>
        <source>Repaint a region</source>
        <translation>Repintar una región</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Without a script</source>
        <translation>Sin script</translation>
    </message>
    <message>
        <source>These report tempo or position. They cannot insert takes or fetch clips.</source>
        <translation>Estos informan del tempo o la posición. No pueden insertar tomas ni traer clips.</translation>
    </message>
    <message>
        <source>A package is missing. To install it, type: {command}</source>
        <translation>Falta un paquete. Para instalarlo, escribe: {command}</translation>
    </message>
</context>
<context>
    <name>Overflow</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Show what has no room here</source>
        <translation>Mostrar lo que no cabe aquí</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Scroll through time</source>
        <translation>Desplazarse por el tiempo</translation>
    </message>
    <message>
        <source>The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.</source>
        <translation>El clip entero. Arrastra el asa para desplazarte y sus extremos para cambiar el zoom. Doble clic para mostrarlo todo.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Jobs ({count})</source>
        <translation>Trabajos ({count})</translation>
    </message>
</context>
<context>
    <name>PastProblems</name>
    <message>
        <source>{time}  {problem} ({count} times)</source>
        <translation>{time}  {problem} ({count} veces)</translation>
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
        <translation>Ubicación del adaptador</translation>
    </message>
    <message>
        <source>Choose where the adapter goes</source>
        <translation>Elegir dónde se guarda el adaptador</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>How long it learns. Listen to the samples: if they copy your songs, take fewer.</source>
        <translation>Cuánto aprende. Escucha las muestras: si copian tus canciones, usa menos pasos.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>How much the adapter can learn. More takes more memory and disk.</source>
        <translation>Cuánto puede aprender el adaptador. Con más, ocupa más memoria y disco.</translation>
    </message>
    <message>
        <source>Steps between samples</source>
        <translation>Pasos entre muestras</translation>
    </message>
    <message>
        <source>After so many steps a sample of ten seconds and the adapter so far are written.</source>
        <translation>Cada tantos pasos se escriben una muestra de diez segundos y el adaptador hasta ese momento.</translation>
    </message>
    <message>
        <source>Longest excerpt</source>
        <translation>Extracto más largo</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How much of a song is heard in one step. Less takes less memory.</source>
        <translation>Cuánto se escucha de una canción en un paso. Con menos, ocupa menos memoria.</translation>
    </message>
    <message>
        <source>Excerpts per step</source>
        <translation>Extractos por paso</translation>
    </message>
    <message>
        <source>More make each step steadier and slower.</source>
        <translation>Con más, cada paso es más estable y más lento.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <source>The adapter acts at alpha / rank. It follows the rank until you change it.</source>
        <translation>El adaptador actúa con alfa / rango. Sigue al rango hasta que lo cambies.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>How far each step goes. Lower it if the loss runs away.</source>
        <translation>Cuánto avanza cada paso. Bájala si la pérdida se dispara.</translation>
    </message>
    <message>
        <source>{tip} From {low} to {high}, usually {usual}.</source>
        <translation>{tip} De {low} a {high}; normalmente, {usual}.</translation>
    </message>
    <message>
        <source>The adapter</source>
        <translation>El adaptador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The adapter is a folder of this name</source>
        <translation>El adaptador es una carpeta con este nombre</translation>
    </message>
    <message>
        <source>The model that the adapter changes. It works with models of the same size.</source>
        <translation>El modelo que cambia el adaptador. Funciona con modelos del mismo tamaño.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Samples, excerpts, alpha and learning rate</source>
        <translation>Muestras, extractos, alfa y tasa de aprendizaje</translation>
    </message>
</context>
<context>
    <name>PracticeField</name>
    <message>
        <source>Practice field</source>
        <translation>Campo de práctica</translation>
    </message>
    <message>
        <source>Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here.</source>
        <translation>Arrastra una toma de la lista de tomas a este campo, o cópiala y pulsa aquí Control+V.</translation>
    </message>
    <message>
        <source>The clipboard holds no file.</source>
        <translation>No hay ningún archivo en el portapapeles.</translation>
    </message>
    <message>
        <source>A drag arrived, but no file in it.</source>
        <translation>Llegó un arrastre, pero sin ningún archivo.</translation>
    </message>
    <message>
        <source>Formats: {formats}</source>
        <translation>Formatos: {formats}</translation>
    </message>
    <message>
        <source>Arrived, but it cannot be read: {path} ({reason})</source>
        <translation>Llegó, pero no se puede leer: {path} ({reason})</translation>
    </message>
    <message>
        <source>Arrived: {path}, a WAV file of {size} MB</source>
        <translation>Llegó: {path}, un archivo WAV de {size} MB</translation>
    </message>
    <message>
        <source>Arrived: {path}, {size} MB</source>
        <translation>Llegó: {path}, {size} MB</translation>
    </message>
</context>
<context>
    <name>PracticeWindow</name>
    <message>
        <source>Practice field of DAW Bridge</source>
        <translation>Campo de práctica de DAW Bridge</translation>
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
        <translation>Guardar textos y valores con un nombre, y recuperarlos. Suelta el archivo de un preset para usarlo.</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Guardar como preset…</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Aún no hay presets</translation>
    </message>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>No se puede usar: {file}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Guardar en un archivo</translation>
    </message>
    <message>
        <source>{preset}…</source>
        <translation>{preset}…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
</context>
<context>
    <name>ProblemBell</name>
    <message>
        <source>Show the last problems (Shift+F8)</source>
        <translation>Mostrar los últimos problemas (Mayúsculas+F8)</translation>
    </message>
    <message numerus="yes">
        <source>Problems: %n new</source>
        <translation>
            <numerusform>Problemas: %n nuevo</numerusform>
            <numerusform>Problemas: %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems: none that is new</source>
        <translation>Problemas: ninguno nuevo</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Problems, the newest first</source>
        <translation>Problemas, los más recientes primero</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy message, hint and details, to send them to somebody</source>
        <translation>Copiar mensaje, consejo y detalles para enviárselos a alguien</translation>
    </message>
    <message>
        <source>Nothing went wrong since DAW Bridge was started.</source>
        <translation>Nada ha fallado desde que se inició DAW Bridge.</translation>
    </message>
</context>
<context>
    <name>ProblemToast</name>
    <message>
        <source>Take the next step (F8 goes here)</source>
        <translation>Dar el siguiente paso (F8 lleva aquí)</translation>
    </message>
    <message>
        <source>Close this message (Esc). It stays in the list of problems.</source>
        <translation>Cerrar este mensaje (Esc). Se queda en la lista de problemas.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint}</source>
        <translation>Problema: {problem}. {hint}</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint} F8 goes to the button “{step}”.</source>
        <translation>Problema: {problem}. {hint} F8 lleva al botón «{step}».</translation>
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
        <translation>Número de tomas que crear</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Idioma de la letra</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt and adapters</source>
        <translation>Prompt y adaptadores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalidad</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposed changes</source>
        <translation>Cambios propuestos</translation>
    </message>
    <message>
        <source>Space ticks a change, Return accepts what is ticked, Esc leaves all.</source>
        <translation>Espacio marca un cambio, Intro acepta lo marcado, Esc lo deja todo como está.</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>All changes</source>
        <translation>Todos los cambios</translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>No cambiar nada</translation>
    </message>
    <message>
        <source>Description, lyrics and values stay as they are</source>
        <translation>La descripción, la letra y los valores se quedan como están</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>What the planner proposes. Nothing is changed before you accept it.</source>
        <translation>Lo que propone el planificador. No se cambia nada hasta que lo aceptes.</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n change(s) proposed</source>
        <translation>
            <numerusform>{title}: %n cambio propuesto</numerusform>
            <numerusform>{title}: %n cambios propuestos</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todo</translation>
    </message>
    <message>
        <source>Accept {n} of {count}</source>
        <translation>Aceptar {n} de {count}</translation>
    </message>
    <message>
        <source>The planner has written</source>
        <translation>El planificador ha escrito</translation>
    </message>
    <message>
        <source>The planner suggests</source>
        <translation>El planificador propone</translation>
    </message>
    <message>
        <source>The planner has heard</source>
        <translation>El planificador ha escuchado</translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>You have changed this meanwhile</source>
        <translation>Entretanto has cambiado esto</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as they are</source>
        <translation>
            <numerusform>%n línea sin cambios</numerusform>
            <numerusform>%n líneas sin cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is: {text}</source>
        <translation>Sin cambios: {text}</translation>
    </message>
    <message>
        <source>“{before}” becomes “{after}”</source>
        <translation>«{before}» pasa a ser «{after}»</translation>
    </message>
    <message>
        <source>New: “{text}”</source>
        <translation>Nuevo: «{text}»</translation>
    </message>
    <message>
        <source>Goes: “{text}”</source>
        <translation>Se quita: «{text}»</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>Línea vacía</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalidad</translation>
    </message>
    <message>
        <source>Tempo of new music</source>
        <translation>Tempo de la música nueva</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Tipo de compás de la música nueva</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Duración de la música nueva</translation>
    </message>
    <message>
        <source>The DAW sets this</source>
        <translation>Esto lo fija el DAW</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}</source>
        <translation>{name}: {before} pasa a ser {after}</translation>
    </message>
    <message>
        <source>{name}: {values}</source>
        <translation>{name}: {values}</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>sin especificar</translation>
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
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>Proposed</name>
    <message>
        <source>{change}. Left: {why}</source>
        <translation>{change}. Se deja así: {why}</translation>
    </message>
    <message>
        <source>{change}, ticked</source>
        <translation>{change}, marcado</translation>
    </message>
    <message>
        <source>{change}, not ticked</source>
        <translation>{change}, sin marcar</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Give up the download of {model}?</source>
        <translation>¿Cancelar la descarga de {model}?</translation>
    </message>
    <message>
        <source>The {size} that were downloaded will be deleted.</source>
        <translation>Se eliminan los {size} ya descargados.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Cancelar descarga</translation>
    </message>
    <message>
        <source>Let go of {model}?</source>
        <translation>¿Desvincular {model}?</translation>
    </message>
    <message>
        <source>It is not used any more. Its files stay in {folder}.</source>
        <translation>Deja de usarse. Sus archivos se quedan en {folder}.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>¿Eliminar {model}?</translation>
    </message>
    <message>
        <source>{size} will be deleted. To use it again, you will have to get it again.</source>
        <translation>Se eliminan {size}. Para volver a usarlo, hay que descargarlo otra vez.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region.</source>
        <translation>Tomar de un sonido el timbre de la música nueva: suelta aquí un archivo, o elige un archivo, una toma o una región.</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>Take the timbre of nothing else. The file stays.</source>
        <translation>Dejar de tomar el timbre de otro sonido. El archivo se conserva.</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Quitar la referencia</translation>
    </message>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>Archivos de audio ({patterns})</translation>
    </message>
    <message>
        <source>Choose a reference</source>
        <translation>Elegir una referencia</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Selected region</source>
        <translation>Región seleccionada</translation>
    </message>
    <message>
        <source>Selected take</source>
        <translation>Toma seleccionada</translation>
    </message>
    <message>
        <source>{take} of {clip}</source>
        <translation>{take} de {clip}</translation>
    </message>
    <message>
        <source>Reference: {name}</source>
        <translation>Referencia: {name}</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>Region {span}</source>
        <translation>Región {span}</translation>
    </message>
    <message>
        <source>Description of this region</source>
        <translation>Descripción de esta región</translation>
    </message>
    <message>
        <source>As for all regions: {caption}</source>
        <translation>Como en todas las regiones: {caption}</translation>
    </message>
    <message>
        <source>As for all regions</source>
        <translation>Como en todas las regiones</translation>
    </message>
    <message>
        <source>Lyrics of this region</source>
        <translation>Letra de esta región</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Propia</translation>
    </message>
    <message>
        <source>This region has a strength of its own</source>
        <translation>Esta región tiene una intensidad propia</translation>
    </message>
    <message>
        <source>Strength of this region in percent</source>
        <translation>Intensidad de esta región en porcentaje</translation>
    </message>
    <message>
        <source>How far the region changes: 0 keeps it, 100 % makes it new</source>
        <translation>Cuánto cambia la región: 0 la conserva, 100 % la crea de nuevo</translation>
    </message>
    <message>
        <source>Same as all</source>
        <translation>Igual que todas</translation>
    </message>
    <message>
        <source>Take words and strength of its own from this region</source>
        <translation>Quitar a esta región sus textos y su intensidad propios</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Descripción</translation>
    </message>
    <message>
        <source>&amp;Lyrics</source>
        <translation>&amp;Letra</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <translation>&amp;Intensidad</translation>
    </message>
    <message>
        <source>S&amp;eam</source>
        <translation>&amp;Empalme</translation>
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
        <translation>Empalme de esta región en milisegundos</translation>
    </message>
    <message>
        <source>How long the new music fades into what is kept, inside the region; at most a quarter of it</source>
        <translation>Cuánto dura el fundido entre la música nueva y la que se conserva, dentro de la región; como máximo, un cuarto de ella</translation>
    </message>
</context>
<context>
    <name>RegionHandle</name>
    <message>
        <source>There is no region to move. Select one first.</source>
        <translation>No hay ninguna región que mover. Selecciona una primero.</translation>
    </message>
    <message>
        <source>Keys move region {number}, at bar {place}.</source>
        <translation>Las teclas mueven la región {number}, en el compás {place}.</translation>
    </message>
    <message>
        <source>Keys move the start of region {number}, at bar {place}.</source>
        <translation>Las teclas mueven el inicio de la región {number}, en el compás {place}.</translation>
    </message>
    <message>
        <source>Keys move the end of region {number}, at bar {place}.</source>
        <translation>Las teclas mueven el final de la región {number}, en el compás {place}.</translation>
    </message>
</context>
<context>
    <name>RollMenu</name>
    <message>
        <source>Roll again with</source>
        <translation>Regenerar con</translation>
    </message>
    <message>
        <source>Roll {take} again with</source>
        <translation>Regenerar {take} con</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>Otra &amp;semilla</translation>
    </message>
    <message>
        <source>Other &amp;words…</source>
        <translation>Otros &amp;textos…</translation>
    </message>
    <message>
        <source>Another s&amp;trength…</source>
        <translation>Otra &amp;intensidad…</translation>
    </message>
    <message>
        <source>Another &amp;model</source>
        <translation>Otro &amp;modelo</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Ten seconds of what the model makes of the first song&apos;s caption</source>
        <translation>Diez segundos de lo que el modelo crea con la descripción de la primera canción</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop computing and free the memory. Everything is kept, also after a restart.</source>
        <translation>Dejar de calcular y liberar la memoria. Se conserva todo, también tras reiniciar.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on where it was left</source>
        <translation>Continuar donde se dejó</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>End here: the adapter is what was learnt so far</source>
        <translation>Acabar aquí: el adaptador es lo aprendido hasta ahora</translation>
    </message>
    <message>
        <source>Hear it with and without</source>
        <translation>Escuchar con y sin él</translation>
    </message>
    <message>
        <source>Make the same music with the adapter and without it: two takes of a new clip</source>
        <translation>Crear la misma música con el adaptador y sin él: dos tomas de un clip nuevo</translation>
    </message>
    <message>
        <source>Show its slider</source>
        <translation>Mostrar su deslizador</translation>
    </message>
    <message>
        <source>Show the list of adapters, in which it is switched on</source>
        <translation>Mostrar la lista de adaptadores, en la que está activado</translation>
    </message>
    <message>
        <source>Train another…</source>
        <translation>Entrenar otro…</translation>
    </message>
    <message>
        <source>Choose songs for another adapter</source>
        <translation>Elegir canciones para otro adaptador</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Abandonar…</translation>
    </message>
    <message>
        <source>Offer this training no longer. Its folder stays as it is.</source>
        <translation>No ofrecer más este entrenamiento. Su carpeta se queda como está.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play the chosen sample</source>
        <translation>Reproducir la muestra elegida</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the sample</source>
        <translation>Detener la muestra</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Progress of the training of {adapter}</source>
        <translation>Progreso del entrenamiento de {adapter}</translation>
    </message>
    <message>
        <source>{steps}. {state}</source>
        <translation>{steps}. {state}</translation>
    </message>
    <message>
        <source>A sample is there: {name}</source>
        <translation>Muestra disponible: {name}</translation>
    </message>
    <message>
        <source>Two takes are made of the same prompt and seed: with {adapter} and without it.</source>
        <translation>Se crean dos tomas con el mismo prompt y la misma semilla: con {adapter} y sin él.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search clips</source>
        <translation>Buscar clips</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Borrar la búsqueda (Esc)</translation>
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
        <translation>Busca clips por nombre, descripción, letra, tonalidad, tempo, modelo y estrellas (Control+F).
Deben aparecer todas las palabras; basta con el comienzo de cada una.
key:Am    clips en la menor
bpm:120 o bpm:118-122    por tempo
star    con una toma con estrella
lyrics:night    una palabra de la letra; igual con name:, caption: y model:
&quot;slap bass&quot; entre comillas rectas: las dos palabras juntas, tal cual
Una palabra de cuatro letras o más puede tener una errata.
Esc borra la búsqueda.</translation>
    </message>
    <message>
        <source>All words must be found; the beginning of a word is enough. Esc clears the search.</source>
        <translation>Deben aparecer todas las palabras; basta con el comienzo de cada una. Esc borra la búsqueda.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the lyrics</source>
        <translation>Secciones de la letra</translation>
    </message>
    <message>
        <source>Return goes to a section, Alt+Up and Alt+Down move it.</source>
        <translation>Intro va a una sección, Alt+Arriba y Alt+Abajo la mueven.</translation>
    </message>
    <message>
        <source>Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>Haz clic en una sección para ir a ella. Arrástrala, o pulsa Alt+Arriba y Alt+Abajo, para moverla.</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Subir la sección</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Bajar la sección</translation>
    </message>
    <message>
        <source>The section stays where it is.</source>
        <translation>La sección se queda donde está.</translation>
    </message>
    <message>
        <source>Lines before the first mark stay in front.</source>
        <translation>Las líneas anteriores a la primera marca se quedan delante.</translation>
    </message>
    <message>
        <source>{section} is now section {n} of {count}.</source>
        <translation>{section} es ahora la sección {n} de {count}.</translation>
    </message>
    <message>
        <source>Before the first mark</source>
        <translation>Antes de la primera marca</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n line(s)</source>
        <translation>
            <numerusform>{name}, %n línea</numerusform>
            <numerusform>{name}, %n líneas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (no encontrado)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Restore defaults of the page {page}</source>
        <translation>Restablecer los valores de la página {page}</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page} ({count})</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>Ajustes encontrados: {count}</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
        <source>Defaults of the page {page} are shown. OK keeps them.</source>
        <translation>Se muestran los valores predeterminados de la página {page}. Aceptar los conserva.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Show the defaults of this page. Nothing is changed before you press OK or Apply.</source>
        <translation>Mostrar los valores predeterminados de esta página. Nada cambia hasta pulsar Aceptar o Aplicar.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>La carpeta {folder} no existe. Elige otra.</translation>
    </message>
    <message>
        <source>Why the settings cannot be used</source>
        <translation>Por qué no se pueden usar los ajustes</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Which clips are listed</source>
        <translation>Qué clips aparecen en la lista</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>Mostrar todos los clips</translation>
    </message>
    <message>
        <source>Clear the search and the filter (Esc in the search)</source>
        <translation>Borrar la búsqueda y el filtro (Esc en la búsqueda)</translation>
    </message>
    <message>
        <source>Shown clips</source>
        <translation>Clips mostrados</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>Todos los clips</translation>
    </message>
    <message>
        <source>With new takes</source>
        <translation>Con tomas nuevas</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>Colección: {name}</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>Proyecto: {name}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Used last first</source>
        <translation>Últimos usados primero</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Más largos primero</translation>
    </message>
    <message>
        <source>By tempo</source>
        <translation>Por tempo</translation>
    </message>
    <message>
        <source>Order of the clips</source>
        <translation>Orden de los clips</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Orden: {order}</translation>
    </message>
    <message>
        <source>{found} of {all} clips</source>
        <translation>{found} de {all} clips</translation>
    </message>
    <message>
        <source>“{clip}” is selected and not shown.</source>
        <translation>«{clip}» está seleccionado y no se muestra.</translation>
    </message>
    <message>
        <source>No clip has “{words}”. Similar: {similar}</source>
        <translation>Ningún clip contiene «{words}». Parecido: {similar}</translation>
    </message>
    <message>
        <source>First the clips with “{words}”, then those with similar words: {similar}</source>
        <translation>Primero los clips con «{words}», luego los que tienen palabras parecidas: {similar}</translation>
    </message>
    <message>
        <source>No clip has all of these words.</source>
        <translation>Ningún clip contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>No clip is archived.</source>
        <translation>No hay ningún clip archivado.</translation>
    </message>
    <message>
        <source>There is no such clip.</source>
        <translation>No existe ese clip.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>Esta tecla no se puede usar.</translation>
    </message>
    <message>
        <source>One combination of keys, please, not several after each other.</source>
        <translation>Una sola combinación de teclas, no varias seguidas.</translation>
    </message>
    <message>
        <source>{key} has a fixed meaning: {places}.</source>
        <translation>{key} tiene un significado fijo: {places}.</translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation>{key} abre el menú {menu}.</translation>
    </message>
    <message>
        <source>its entry in the menu</source>
        <translation>su entrada en el menú</translation>
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
        <translation>tomas nuevas: {count}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivado</translation>
    </message>
    <message>
        <source>in {collections}</source>
        <translation>en {collections}</translation>
    </message>
</context>
<context>
    <name>SingingLine</name>
    <message>
        <source>Do the lyrics fit?</source>
        <translation>¿Encaja la letra?</translation>
    </message>
    <message>
        <source>Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven.</source>
        <translation>Se cuenta en sílabas, que son estimadas. Una melodía fácil tiene dos o tres por segundo; el rap, de cuatro a siete.</translation>
    </message>
    <message numerus="yes">
        <source>{model} cannot sing: these %n line(s) are left out.</source>
        <translation>
            <numerusform>{model} no puede cantar: esta %n línea se omite.</numerusform>
            <numerusform>{model} no puede cantar: estas %n líneas se omiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. Lines will be left out. About {wanted} would fit.</source>
        <translation>{words} palabras, {syllables} sílabas: {rate} por segundo son más de las que se pueden cantar en {length}. Se omitirán líneas. Lo adecuado: aprox. {wanted}.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. About {wanted} would be easy to sing.</source>
        <translation>{words} palabras, {syllables} sílabas: {rate} por segundo en {length}, tan rápido como el rap. Fácil de cantar: aprox. {wanted}.</translation>
    </message>
    <message>
        <source>{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room.</source>
        <translation>{sections} secciones en {length} dejan {section_s} s para cada una. Tendrían espacio con aprox. {wanted}.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables in {length}: long stretches will have no singing. About {wanted} would fit.</source>
        <translation>{words} palabras, {syllables} sílabas en {length}: habrá tramos largos sin canto. Lo adecuado: aprox. {wanted}.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second, which fits {length}.</source>
        <translation>{words} palabras, {syllables} sílabas: {rate} por segundo encajan en {length}.</translation>
    </message>
</context>
<context>
    <name>SongTable</name>
    <message>
        <source>Song</source>
        <translation>Canción</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Key, tempo</source>
        <translation>Tonalidad, tempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Songs</source>
        <translation>Canciones</translation>
    </message>
    <message>
        <source>Caption of {song}: {caption}. {state}</source>
        <translation>Descripción de {song}: {caption}. {state}</translation>
    </message>
</context>
<context>
    <name>SongWords</name>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Play this song from its beginning</source>
        <translation>Reproducir esta canción desde el principio</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Write what the planner has heard as the caption</source>
        <translation>Escribir como descripción lo que ha escuchado el planificador</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Forget what the planner has heard</source>
        <translation>Olvidar lo que ha escuchado el planificador</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>What this song sounds like, in a sentence</source>
        <translation>Cómo suena esta canción, en una frase</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Empty: instrumental</source>
        <translation>Vacío: instrumental</translation>
    </message>
    <message>
        <source>No song is chosen</source>
        <translation>No hay ninguna canción elegida</translation>
    </message>
    <message>
        <source>Heard: {caption}</source>
        <translation>Escuchado: {caption}</translation>
    </message>
</context>
<context>
    <name>SongsPage</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of your songs</source>
        <translation>Elegir la carpeta de tus canciones</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a leer</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Leer la carpeta otra vez</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>Show the folder of the songs</source>
        <translation>Mostrar la carpeta de las canciones</translation>
    </message>
    <message>
        <source>What has to be fixed</source>
        <translation>Qué hay que corregir</translation>
    </message>
    <message>
        <source>Let the planner listen</source>
        <translation>Dejar que el planificador escuche</translation>
    </message>
    <message>
        <source>A planner listens to the songs without a caption and proposes one for each. Nothing is written yet.</source>
        <translation>Un planificador escucha las canciones sin descripción y propone una para cada una. Aún no se escribe nada.</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Aceptar todas</translation>
    </message>
    <message>
        <source>Write every proposal as the caption of its song</source>
        <translation>Escribir cada propuesta como descripción de su canción</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Leyendo las canciones…</translation>
    </message>
    <message>
        <source>Take back the words that were written last: {song}</source>
        <translation>Deshacer los últimos textos escritos: {song}</translation>
    </message>
    <message>
        <source>Write again what was taken back: {song}</source>
        <translation>Volver a escribir los textos deshechos: {song}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>To fix before training: {count}. Fix these files, or move them out of the folder, then look again.</source>
        <translation>Por corregir antes de entrenar: {count}. Corrige estos archivos, o sácalos de la carpeta, y vuelve a leerla.</translation>
    </message>
    <message>
        <source>Left out: {count}. Everything else can be trained on.</source>
        <translation>Omitidos: {count}. Se puede entrenar con todo lo demás.</translation>
    </message>
    <message>
        <source>Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.</source>
        <translation>Suelta aquí una carpeta de canciones, o elígela. Diez canciones con un mismo sonido son un buen comienzo.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Dejar de escuchar</translation>
    </message>
    <message>
        <source>Reading the songs: {done} of {total}</source>
        <translation>Leyendo las canciones: {done} de {total}</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>The device on which takes are heard</source>
        <translation>El dispositivo en el que se escuchan las tomas</translation>
    </message>
    <message>
        <source>output, sound card, interface, speakers, headphones, playback</source>
        <translation>salida, tarjeta de sonido, interfaz, altavoces, parlantes, auriculares, reproducción</translation>
    </message>
    <message>
        <source>Audio device</source>
        <translation>Dispositivo de audio</translation>
    </message>
    <message>
        <source>Play the takes of a clip equally loud</source>
        <translation>Reproducir las tomas de un clip con igual sonoridad</translation>
    </message>
    <message>
        <source>Takes are compared at the loudness that the first take has over the loop. Their files are never changed.</source>
        <translation>Las tomas se comparan con la sonoridad que tiene la primera en el loop. Sus archivos nunca cambian.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, compare, A/B</source>
        <translation>volumen, nivel, LUFS, comparar, A/B</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Igualar sonoridad</translation>
    </message>
    <message>
        <source>A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud.</source>
        <translation>Un repintado suena tan fuerte como su entorno, un cover como su fuente, y la música nueva siempre con la misma sonoridad.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, gain, new takes, normalize</source>
        <translation>volumen, nivel, LUFS, ganancia, tomas nuevas, normalizar</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Space and tidying up</source>
        <translation>Espacio y limpieza</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Qué se elimina</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Remove for good what is checked</source>
        <translation>Eliminar para siempre lo marcado</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Bring the deleted clip back that is chosen in the list</source>
        <translation>Recuperar el clip eliminado que está elegido en la lista</translation>
    </message>
    <message>
        <source>Look for them…</source>
        <translation>Buscarlos…</translation>
    </message>
    <message>
        <source>Choose a folder in which these files may be</source>
        <translation>Elegir una carpeta en la que puedan estar estos archivos</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Mover la biblioteca…</translation>
    </message>
    <message>
        <source>Copy the library to another folder, check every file there, and use it from then on</source>
        <translation>Copiar la biblioteca a otra carpeta, verificar allí cada archivo y usarla desde entonces</translation>
    </message>
    <message>
        <source>Cancel the move</source>
        <translation>Cancelar el traslado</translation>
    </message>
    <message>
        <source>The library stays where it is</source>
        <translation>La biblioteca se queda donde está</translation>
    </message>
    <message>
        <source>Move of the library</source>
        <translation>Traslado de la biblioteca</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Files that other programs may use</source>
        <translation>Archivos que pueden usar otros programas</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Free on this drive</source>
        <translation>Libre en esta unidad</translation>
    </message>
    <message>
        <source>What can be removed</source>
        <translation>Qué se puede eliminar</translation>
    </message>
    <message>
        <source>They are written again when you drag, copy or save the take.</source>
        <translation>Se vuelven a escribir al arrastrar, copiar o guardar la toma.</translation>
    </message>
    <message>
        <source>Undo does not bring them back after that.</source>
        <translation>Después, Deshacer ya no los recupera.</translation>
    </message>
    <message>
        <source>Copies of older and damaged lists, and files that were never finished.</source>
        <translation>Copias de listas antiguas y dañadas, y archivos que nunca se terminaron.</translation>
    </message>
    <message>
        <source>Finished files that no program was given</source>
        <translation>Archivos terminados que ningún programa recibió</translation>
    </message>
    <message>
        <source>Deleted clips</source>
        <translation>Clips eliminados</translation>
    </message>
    <message>
        <source>Left over from earlier versions and crashes</source>
        <translation>Restos de versiones anteriores y de cierres inesperados</translation>
    </message>
    <message>
        <source>{what}: {count} ({size})</source>
        <translation>{what}: {count} ({size})</translation>
    </message>
    <message>
        <source>Takes whose files are missing: {count}</source>
        <translation>Tomas cuyos archivos faltan: {count}</translation>
    </message>
    <message>
        <source>Remove {size}…</source>
        <translation>Eliminar {size}…</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} está de vuelta.</translation>
    </message>
    <message>
        <source>Remove for good?</source>
        <translation>¿Eliminar para siempre?</translation>
    </message>
    <message>
        <source>Where may the files of the takes be?</source>
        <translation>¿Dónde pueden estar los archivos de las tomas?</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Buscando los archivos…</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder for the library</source>
        <translation>Elegir una carpeta nueva o vacía para la biblioteca</translation>
    </message>
    <message>
        <source>Removed {size}.</source>
        <translation>Se eliminaron {size}.</translation>
    </message>
    <message>
        <source>Removed {size}. In use, and still there: {files}</source>
        <translation>Se eliminaron {size}. En uso, y aún presentes: {files}</translation>
    </message>
    <message>
        <source>Found {found}. Still missing: {missing}. Choose another folder to look in.</source>
        <translation>Encontradas: {found}. Aún faltan: {missing}. Elige otra carpeta en la que buscar.</translation>
    </message>
    <message>
        <source>Found {found}. No take is missing any more.</source>
        <translation>Encontradas: {found}. Ya no falta ninguna toma.</translation>
    </message>
    <message>
        <source>The library is in {folder} now, and every file was checked. The old files are still in {before}.</source>
        <translation>La biblioteca está ahora en {folder}, y se verificaron todos los archivos. Los antiguos siguen en {before}.</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Choose model folder…</source>
        <translation>Elegir carpeta de modelos…</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Reiniciar motor</translation>
    </message>
    <message>
        <source>Audio settings…</source>
        <translation>Ajustes de audio…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Switch model</source>
        <translation>Cambiar de modelo</translation>
    </message>
    <message>
        <source>Show the model…</source>
        <translation>Mostrar el modelo…</translation>
    </message>
</context>
<context>
    <name>StrengthDialog</name>
    <message>
        <source>Roll {take} again with another strength</source>
        <translation>Regenerar {take} con otra intensidad</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>The take was made at {percent} %.</source>
        <translation>La toma se creó al {percent} %.</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Regenerar</translation>
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
        <translation>Música nueva</translation>
    </message>
    <message>
        <source>Repaint</source>
        <translation>Repintar</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Extraer</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Transformar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Make new music from the prompt alone (Ctrl+G).</source>
        <translation>Crear música nueva solo a partir del prompt (Control+G).</translation>
    </message>
    <message>
        <source>Make the selected regions again. The rest of the take does not change (Ctrl+R).</source>
        <translation>Crear de nuevo las regiones seleccionadas. El resto de la toma no cambia (Control+R).</translation>
    </message>
    <message>
        <source>Make a new version of the whole take from the prompt (Ctrl+Shift+R).</source>
        <translation>Crear una nueva versión de toda la toma a partir del prompt (Control+Mayúsculas+R).</translation>
    </message>
    <message>
        <source>Add a track that fits the take, as a take of its own.</source>
        <translation>Añadir una pista que encaje con la toma, como toma aparte.</translation>
    </message>
    <message>
        <source>Take one track out of the mix.</source>
        <translation>Sacar una pista de la mezcla.</translation>
    </message>
    <message>
        <source>Add the tracks that the take lacks.</source>
        <translation>Añadir las pistas que le faltan a la toma.</translation>
    </message>
    <message>
        <source>Move the take from one description to another.</source>
        <translation>Llevar la toma de una descripción a otra.</translation>
    </message>
    <message>
        <source>Go on where the take ends. What is there does not change.</source>
        <translation>Seguir donde termina la toma. Lo que hay no cambia.</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Crear música nueva</translation>
    </message>
    <message>
        <source>Cover the take closely</source>
        <translation>Hacer cover fiel de la toma</translation>
    </message>
    <message>
        <source>Cover the take</source>
        <translation>Hacer cover de la toma</translation>
    </message>
    <message>
        <source>Add layer in {span}: {track}</source>
        <translation>Añadir capa en {span}: {track}</translation>
    </message>
    <message>
        <source>Add layer: {track}</source>
        <translation>Añadir capa: {track}</translation>
    </message>
    <message>
        <source>Extract: {track}</source>
        <translation>Extraer: {track}</translation>
    </message>
    <message>
        <source>Complete with: {tracks}</source>
        <translation>Completar con: {tracks}</translation>
    </message>
    <message>
        <source>Complete the take</source>
        <translation>Completar la toma</translation>
    </message>
    <message>
        <source>Morph the take</source>
        <translation>Transformar la toma</translation>
    </message>
    <message>
        <source>Continue to bar {bar}</source>
        <translation>Continuar hasta el compás {bar}</translation>
    </message>
    <message>
        <source>Continue the take</source>
        <translation>Continuar la toma</translation>
    </message>
    <message>
        <source>Make a loop of {seconds} s</source>
        <translation>Crear un loop de {seconds} s</translation>
    </message>
    <message>
        <source>Make {seconds} s of new music</source>
        <translation>Crear {seconds} s de música nueva</translation>
    </message>
    <message numerus="yes">
        <source>Make a loop of %n bar(s), {seconds} s</source>
        <translation>
            <numerusform>Crear un loop de %n compás, {seconds} s</numerusform>
            <numerusform>Crear un loop de %n compases, {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n new bar(s), {seconds} s</source>
        <translation>
            <numerusform>Crear %n compás nuevo, {seconds} s</numerusform>
            <numerusform>Crear %n compases nuevos, {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>bars {start} to {end}</source>
        <translation>compases {start} a {end}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n región</numerusform>
            <numerusform>%n regiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaint %n region(s)</source>
        <translation>
            <numerusform>Repintar %n región</numerusform>
            <numerusform>Repintar %n regiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaint {span}</source>
        <translation>Repintar {span}</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags for the description</source>
        <translation>Etiquetas para la descripción</translation>
    </message>
    <message>
        <source>{tag} removed from the description</source>
        <translation>Se quitó {tag} de la descripción</translation>
    </message>
    <message>
        <source>{tag} added to the description</source>
        <translation>Se añadió {tag} a la descripción</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumentos</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Carácter</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
</context>
<context>
    <name>TakeColors</name>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>TakeLane</name>
    <message>
        <source>Up and down choose a lane, Enter hears it, C takes the selected region of it into the comp, S gives it a star. Shift+F10 opens its menu.</source>
        <translation>Arriba y abajo eligen un carril, Intro lo reproduce, C lleva al comp su región seleccionada, S le pone una estrella. Mayúsculas+F10 abre su menú.</translation>
    </message>
    <message>
        <source>Star of {take}</source>
        <translation>Estrella de {take}</translation>
    </message>
    <message>
        <source>Hear {take}</source>
        <translation>Escuchar {take}</translation>
    </message>
    <message>
        <source>Menu of {take}</source>
        <translation>Menú de {take}</translation>
    </message>
    <message>
        <source>Give the take a star, or take it away (S on its lane)</source>
        <translation>Poner o quitar la estrella a la toma (S en su carril)</translation>
    </message>
    <message>
        <source>Hear this take (Enter on its lane)</source>
        <translation>Escuchar esta toma (Intro en su carril)</translation>
    </message>
    <message>
        <source>Hear this take ({number}, or Enter on its lane)</source>
        <translation>Escuchar esta toma ({number}, o Intro en su carril)</translation>
    </message>
    <message>
        <source>What can be done with this take</source>
        <translation>Qué se puede hacer con esta toma</translation>
    </message>
    <message>
        <source>Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.</source>
        <translation>Arrastra para llevar esa parte al comp (Mayúsculas ignora el ajuste, Esc cancela). Haz clic para escuchar esta toma.</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>tecla {number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>con estrella</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>se escucha</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>seleccionada</translation>
    </message>
</context>
<context>
    <name>TakePages</name>
    <message>
        <source>Takes and versions</source>
        <translation>Tomas y versiones</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>How the takes of the clip were made of each other (Ctrl+D)</source>
        <translation>Cómo surgieron las tomas del clip unas de otras (Control+D)</translation>
    </message>
</context>
<context>
    <name>TakesList</name>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Click a take to select it, or press 1 to 9. Drag it into the DAW.</source>
        <translation>Haz clic en una toma para seleccionarla, o pulsa de 1 a 9. Arrástrala al DAW.</translation>
    </message>
</context>
<context>
    <name>TakesModel</name>
    <message>
        <source>{take}, new</source>
        <translation>{take}, nueva</translation>
    </message>
    <message>
        <source>{take}   {minutes}:{seconds}</source>
        <translation>{take}   {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>{take}, starred</source>
        <translation>{take}, con estrella</translation>
    </message>
    <message>
        <source>Imported from {path}</source>
        <translation>Importada de {path}</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Semilla: {seed}</translation>
    </message>
    <message>
        <source>Regions: {spans} s</source>
        <translation>Regiones: {spans} s</translation>
    </message>
    <message>
        <source>Context: {span} s</source>
        <translation>Contexto: {span} s</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>intensidad {percent} %</translation>
    </message>
    <message>
        <source>Region {number}: {own}</source>
        <translation>Región {number}: {own}</translation>
    </message>
    <message>
        <source>Generated from the description</source>
        <translation>Generada a partir de la descripción</translation>
    </message>
    <message>
        <source>Repainted</source>
        <translation>Repintada</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Close cover</source>
        <translation>Cover fiel</translation>
    </message>
    <message>
        <source>Track added</source>
        <translation>Pista añadida</translation>
    </message>
    <message>
        <source>Track extracted</source>
        <translation>Pista extraída</translation>
    </message>
    <message>
        <source>Completed with a track</source>
        <translation>Completada con una pista</translation>
    </message>
    <message>
        <source>Made of several takes</source>
        <translation>Hecha de varias tomas</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>A/B</source>
        <translation>A/B</translation>
    </message>
    <message>
        <source>Switch to the last selected take to compare (Ctrl+B)</source>
        <translation>Pasar a la última toma seleccionada para comparar (Control+B)</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copiar archivo</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Copiar el archivo de la toma para pegarlo en el DAW o en una carpeta (Control+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Abrir la carpeta que contiene el archivo de la toma</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)</source>
        <translation>Guardar la toma como archivo WAV, AIFF, FLAC, MP3, OGG u Opus (Control+S)</translation>
    </message>
    <message>
        <source>Align to grid</source>
        <translation>Alinear a la cuadrícula</translation>
    </message>
    <message>
        <source>Make another take, shifted and stretched to match the bars</source>
        <translation>Crear otra toma, desplazada y estirada para que coincida con los compases</translation>
    </message>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>El archivo aún no está listo. Vuelve a arrastrar en un momento.</translation>
    </message>
    <message>
        <source>Nothing took the file. “Copy file” and “Show in folder” hand it over another way.</source>
        <translation>Nada aceptó el archivo. «Copiar archivo» y «Mostrar en carpeta» lo entregan de otra forma.</translation>
    </message>
    <message>
        <source>{timing}
Measured against the requested tempo and bars.</source>
        <translation>{timing}
Medido respecto al tempo y los compases pedidos.</translation>
    </message>
    <message>
        <source>Takes of {clip}</source>
        <translation>Tomas de {clip}</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Description of the take as it is</source>
        <translation>Descripción de la toma tal como es</translation>
    </message>
    <message>
        <source>The take as it is. Empty: its own description.</source>
        <translation>La toma tal como es. Vacío: su propia descripción.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>hasta {seconds} s</translation>
    </message>
    <message>
        <source>Length of new music. {model} makes up to {seconds} s at once.</source>
        <translation>Duración de la música nueva. {model} crea hasta {seconds} s a la vez.</translation>
    </message>
    <message>
        <source>How far the take goes on. {model} makes up to {seconds} s at once.</source>
        <translation>Cuánto continúa la toma. {model} crea hasta {seconds} s a la vez.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Duración de la música nueva</translation>
    </message>
    <message>
        <source>Whole bars</source>
        <translation>Compases enteros</translation>
    </message>
    <message>
        <source>Round the length to whole bars at the current tempo.</source>
        <translation>Redondear la duración a compases enteros con el tempo actual.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Make new music that loops: its end leads back to its start.</source>
        <translation>Crear música nueva en loop: su final enlaza con su inicio.</translation>
    </message>
    <message>
        <source>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</source>
        <translation>Repintar: cuánto cambia la región. Cover: durante cuántos pasos sigue el modelo a la fuente.</translation>
    </message>
    <message>
        <source>Stay close to the take</source>
        <translation>Mantenerse fiel a la toma</translation>
    </message>
    <message>
        <source>Follow the sound of the take itself, not only its melody and harmony.</source>
        <translation>Seguir el sonido mismo de la toma, no solo su melodía y su armonía.</translation>
    </message>
    <message>
        <source>The track to add or to extract</source>
        <translation>La pista que añadir o extraer</translation>
    </message>
    <message>
        <source>How far the take goes on</source>
        <translation>Cuánto continúa la toma</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>compases</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Unit of what is added</source>
        <translation>Unidad de lo que se añade</translation>
    </message>
    <message>
        <source>Whole bars end on a bar line.</source>
        <translation>Los compases enteros terminan en una línea de compás.</translation>
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
        <translation>Barra superior</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New here?</source>
        <translation>¿Primera vez aquí?</translation>
    </message>
    <message>
        <source>A tour shows the way in four steps. It is in the Help menu, too.</source>
        <translation>Un recorrido muestra el camino en cuatro pasos. También está en el menú Ayuda.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Ver el recorrido</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Drag over the bars to change</source>
        <translation>Arrastra sobre los compases que quieras cambiar</translation>
    </message>
    <message>
        <source>Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region.</source>
        <translation>Arrastra sobre dos compases de la forma de onda o pulsa dos veces Control+Mayúsculas+Derecha. Se convierten en la región.</translation>
    </message>
    <message>
        <source>Repaint them</source>
        <translation>Repíntalos</translation>
    </message>
    <message>
        <source>Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is.</source>
        <translation>Describe el sonido y pulsa Repintar (Control+R). Todo lo que rodea la región queda como está.</translation>
    </message>
    <message>
        <source>Choose among the takes</source>
        <translation>Elige entre las tomas</translation>
    </message>
    <message>
        <source>Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original.</source>
        <translation>Pulsa Espacio para reproducir, y de 1 a 9 para cambiar de toma en el mismo punto. 1 es la original.</translation>
    </message>
    <message>
        <source>Take it into your DAW</source>
        <translation>Llévala a tu DAW</translation>
    </message>
    <message>
        <source>Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars.</source>
        <translation>Arrastra la toma a una pista de tu DAW o cópiala con Control+C. Conoce su tempo y sus compases.</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} de {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>{title}. {text} Return goes on, Escape leaves.</source>
        <translation>{title}. {text} Intro continúa, Esc sale.</translation>
    </message>
</context>
<context>
    <name>TrackBoxes</name>
    <message>
        <source>Tracks that the take lacks. Without any, the model chooses.</source>
        <translation>Pistas que le faltan a la toma. Si no se elige ninguna, decide el modelo.</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train an adapter</source>
        <translation>Entrenar un adaptador</translation>
    </message>
    <message>
        <source>Choose a folder of songs first.</source>
        <translation>Elige primero una carpeta de canciones.</translation>
    </message>
    <message>
        <source>First fix what is named above the songs.</source>
        <translation>Corrige primero lo que se indica encima de las canciones.</translation>
    </message>
    <message>
        <source>Give up this training?</source>
        <translation>¿Abandonar este entrenamiento?</translation>
    </message>
    <message>
        <source>It is offered no longer. Checkpoints and samples stay in their folder.</source>
        <translation>Ya no se ofrece más. Los checkpoints y las muestras se quedan en su carpeta.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>TrainingDoor</name>
    <message>
        <source>The adapter {adapter} is trained and switched on.</source>
        <translation>El adaptador {adapter} está entrenado y activado.</translation>
    </message>
</context>
<context>
    <name>TrainingLine</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>Mostrar el entrenamiento</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %</source>
        <translation>Entrenando {adapter}: {percent} %</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %, waits for the music</source>
        <translation>Entrenando {adapter}: {percent} %, espera a la música</translation>
    </message>
    <message>
        <source>The training of {adapter} is paused at {percent} %.</source>
        <translation>El entrenamiento de {adapter} está en pausa al {percent} %.</translation>
    </message>
    <message>
        <source>The training of {adapter} is being checked.</source>
        <translation>Se está comprobando el entrenamiento de {adapter}.</translation>
    </message>
    <message>
        <source>The training of {adapter} is ready to begin.</source>
        <translation>El entrenamiento de {adapter} está listo para empezar.</translation>
    </message>
    <message>
        <source>The training of {adapter} has stopped.</source>
        <translation>El entrenamiento de {adapter} se detuvo.</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Needs fixing</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Escuchada</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Sin descripción</translation>
    </message>
    <message>
        <source>A planner has heard it. Take its caption, refuse it, or write your own.</source>
        <translation>Un planificador la ha escuchado. Acepta su descripción, recházala o escribe la tuya.</translation>
    </message>
    <message>
        <source>It can be trained on.</source>
        <translation>Se puede entrenar con ella.</translation>
    </message>
    <message>
        <source>Its name stands in for the caption.</source>
        <translation>Su nombre sustituye a la descripción.</translation>
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
        <translation>El planificador espera a que termine la música. Canciones restantes: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}, about {time} left. Songs after it: {count}</source>
        <translation>El planificador escucha {song}, quedan aprox. {time}. Canciones después: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}… Songs after it: {count}</source>
        <translation>El planificador escucha {song}… Canciones después: {count}</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Listo para empezar</translation>
    </message>
    <message>
        <source>Learning, about {time} left</source>
        <translation>Aprendiendo, quedan aprox. {time}</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Aprendiendo…</translation>
    </message>
    <message>
        <source>Waits while music is made, and goes on by itself.</source>
        <translation>Espera mientras se crea música y luego continúa solo.</translation>
    </message>
    <message>
        <source>Writing the adapter as it is now…</source>
        <translation>Escribiendo el adaptador tal como está…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>Guardando lo aprendido…</translation>
    </message>
    <message>
        <source>Paused. Nothing is computed, and everything is kept.</source>
        <translation>En pausa. No se calcula nada y se conserva todo.</translation>
    </message>
    <message>
        <source>Done. The adapter is in the list, switched on.</source>
        <translation>Listo. El adaptador está en la lista, activado.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Leyendo las canciones…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>Trying a few steps and a sample…</source>
        <translation>Probando unos pasos y una muestra…</translation>
    </message>
    <message>
        <source>Encoding song {number} of {total}: {song}</source>
        <translation>Codificando la canción {number} de {total}: {song}</translation>
    </message>
    <message>
        <source>{done} of {total} steps, {seconds} each</source>
        <translation>{done} de {total} pasos, {seconds} cada uno</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done} de {total} pasos</translation>
    </message>
    <message>
        <source>It takes about {time}: {step} a step, {sample} a sample.</source>
        <translation>Tarda aprox. {time}: {step} por paso, {sample} por muestra.</translation>
    </message>
    <message>
        <source>Memory on {device}: {peak} of {total}.</source>
        <translation>Memoria en {device}: {peak} de {total}.</translation>
    </message>
    <message>
        <source>Disk: {needed} of {free} that are free.</source>
        <translation>Disco: {needed} de {free} libres.</translation>
    </message>
    <message>
        <source>It begins anew, and the earlier training is kept under another name:
{reasons}</source>
        <translation>Empieza de nuevo, y el entrenamiento anterior se conserva con otro nombre:
{reasons}</translation>
    </message>
    <message>
        <source>It goes on with the earlier training at step {step}.</source>
        <translation>Continúa el entrenamiento anterior en el paso {step}.</translation>
    </message>
    <message>
        <source>Before the training</source>
        <translation>Antes del entrenamiento</translation>
    </message>
    <message>
        <source>After {steps} steps</source>
        <translation>Tras {steps} pasos</translation>
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
        <translation>Reproducir o pausar (Espacio)</translation>
    </message>
    <message>
        <source>Stop and return to the start (Shift+Space)</source>
        <translation>Detener y volver al inicio (Mayúsculas+Espacio)</translation>
    </message>
    <message>
        <source>Loop the selected region, or the whole take (L)</source>
        <translation>Repetir en loop la región seleccionada o toda la toma (L)</translation>
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
        <translation>Tipo de compás</translation>
    </message>
    <message>
        <source>No snap</source>
        <translation>Sin ajuste</translation>
    </message>
    <message>
        <source>Zero crossing</source>
        <translation>Paso por cero</translation>
    </message>
    <message>
        <source>1/4 beat</source>
        <translation>1/4 de pulso</translation>
    </message>
    <message>
        <source>1/3 beat</source>
        <translation>1/3 de pulso</translation>
    </message>
    <message>
        <source>1/2 beat</source>
        <translation>1/2 pulso</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Compás</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Ajustar a</translation>
    </message>
    <message>
        <source>What regions snap to. Hold Shift to drag without snapping.</source>
        <translation>A qué se ajustan las regiones. Mantén pulsada Mayúsculas para arrastrar sin ajuste.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Bar and beat of the playhead</source>
        <translation>Compás y pulso del cursor</translation>
    </message>
    <message>
        <source>Time of the playhead</source>
        <translation>Tiempo del cursor</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausar (Espacio)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>The tempo follows {daw}.</source>
        <translation>El tempo sigue a {daw}.</translation>
    </message>
    <message>
        <source>The time signature follows {daw}.</source>
        <translation>El tipo de compás sigue a {daw}.</translation>
    </message>
    <message>
        <source>Tempo of new music in beats per minute, with up to three decimals</source>
        <translation>Tempo de la música nueva en pulsos por minuto, con hasta tres decimales</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Tipo de compás de la música nueva</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Click a take to select it, double-click it to load its recipe into the prompt. Arrow keys walk through the tree, + and - zoom, 0 shows all.</source>
        <translation>Haz clic en una toma para seleccionarla, doble clic para cargar su receta en el prompt. Las flechas recorren el árbol, + y - cambian el zoom, 0 lo muestra todo.</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Deshecho: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Rehecho: {step}</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Rehacer: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>UsedMenu</name>
    <message>
        <source>Used before</source>
        <translation>Usadas antes</translation>
    </message>
    <message>
        <source>Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.</source>
        <translation>Descripciones con las que se creó música. En el campo, Alt+Arriba y Alt+Abajo las recorren.</translation>
    </message>
    <message>
        <source>None yet: they come here when you make music</source>
        <translation>Aún ninguna: llegan aquí cuando creas música</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
</context>
<context>
    <name>VersionActions</name>
    <message>
        <source>Select a take first.</source>
        <translation>Selecciona primero una toma.</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it has no recipe to load</source>
        <translation>Ningún modelo creó {take}, así que no tiene receta que cargar</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}.</source>
        <translation>Receta de {take} cargada: {values}.</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}. Its model {model} is not installed.</source>
        <translation>Receta de {take} cargada: {values}. Su modelo {model} no está instalado.</translation>
    </message>
    <message>
        <source>Load recipe into the prompt</source>
        <translation>Cargar receta en el prompt</translation>
    </message>
    <message>
        <source>Not made by a model: it has no recipe</source>
        <translation>No creada por un modelo: no tiene receta</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it cannot be made again</source>
        <translation>Ningún modelo creó {take}, así que no se puede regenerar</translation>
    </message>
    <message>
        <source>Choose a take that was generated, repainted or covered.</source>
        <translation>Elige una toma generada, repintada o de cover.</translation>
    </message>
    <message>
        <source>“{caption}”</source>
        <translation>«{caption}»</translation>
    </message>
    <message>
        <source>lyrics</source>
        <translation>letra</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>semilla {seed}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>intensidad {percent} %</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>modelo {model}</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>sin valores</translation>
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
        <translation>de {take}</translation>
    </message>
    <message>
        <source>with parts of {takes}</source>
        <translation>con partes de {takes}</translation>
    </message>
    <message numerus="yes">
        <source>%n discarded take(s) between</source>
        <translation>
            <numerusform>%n toma descartada en medio</numerusform>
            <numerusform>%n tomas descartadas en medio</numerusform>
        </translation>
    </message>
    <message>
        <source>its source is not in the library</source>
        <translation>su fuente no está en la biblioteca</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>con una estrella</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>naranja</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>amarillo</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>morado</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Semilla: {seed}</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Load recipe</source>
        <translation>Cargar receta</translation>
    </message>
    <message>
        <source>Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)</source>
        <translation>Pasar la receta de la toma al prompt: descripción, letra, semilla… (Control+L)</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Regenerar…</translation>
    </message>
    <message>
        <source>Make the take again with one thing changed (Shift+R)</source>
        <translation>Volver a crear la toma cambiando una sola cosa (Mayúsculas+R)</translation>
    </message>
    <message>
        <source>Zoom out of the tree (-)</source>
        <translation>Alejar el árbol (-)</translation>
    </message>
    <message>
        <source>Zoom into the tree (+)</source>
        <translation>Acercar el árbol (+)</translation>
    </message>
    <message>
        <source>Show the whole tree (0)</source>
        <translation>Mostrar todo el árbol (0)</translation>
    </message>
    <message>
        <source>Select a clip to see how its takes were made of each other.</source>
        <translation>Selecciona un clip para ver cómo surgieron sus tomas unas de otras.</translation>
    </message>
    <message>
        <source>The takes of the clip appear here as soon as they are read.</source>
        <translation>Las tomas del clip aparecen aquí en cuanto se leen.</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>Zoom a la región</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Taller waveform</source>
        <translation>Forma de onda más alta</translation>
    </message>
    <message>
        <source>Shorter waveform</source>
        <translation>Forma de onda más baja</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Forma de onda</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Espectrograma</translation>
    </message>
    <message>
        <source>Waveform and spectrogram</source>
        <translation>Forma de onda y espectrograma</translation>
    </message>
    <message>
        <source>Loudness line (LUFS, 3 s)</source>
        <translation>Línea de sonoridad (LUFS, 3 s)</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Izquierda y derecha</translation>
    </message>
    <message>
        <source>Mid and side</source>
        <translation>Mid y side</translation>
    </message>
    <message>
        <source>Follow playhead</source>
        <translation>Seguir el cursor</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>No seguir</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Página a página</translation>
    </message>
    <message>
        <source>Smoothly</source>
        <translation>De forma continua</translation>
    </message>
    <message>
        <source>Select bar at playhead</source>
        <translation>Seleccionar compás en el cursor</translation>
    </message>
    <message>
        <source>Move left by a beat</source>
        <translation>Mover un pulso a la izquierda</translation>
    </message>
    <message>
        <source>Move right by a beat</source>
        <translation>Mover un pulso a la derecha</translation>
    </message>
    <message>
        <source>Move left by a sample</source>
        <translation>Mover una muestra a la izquierda</translation>
    </message>
    <message>
        <source>Move right by a sample</source>
        <translation>Mover una muestra a la derecha</translation>
    </message>
    <message>
        <source>Move whole region, start or end</source>
        <translation>Mover región entera, inicio o final</translation>
    </message>
    <message>
        <source>Move next region</source>
        <translation>Mover la región siguiente</translation>
    </message>
    <message>
        <source>Own words, strength and seam…</source>
        <translation>Textos, intensidad y empalme propios…</translation>
    </message>
    <message>
        <source>More strength</source>
        <translation>Más intensidad</translation>
    </message>
    <message>
        <source>Less strength</source>
        <translation>Menos intensidad</translation>
    </message>
    <message>
        <source>Wider context range</source>
        <translation>Ampliar contexto</translation>
    </message>
    <message>
        <source>Narrower context range</source>
        <translation>Reducir contexto</translation>
    </message>
    <message>
        <source>No context range</source>
        <translation>Sin contexto</translation>
    </message>
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>Waveform</source>
        <translation>Forma de onda</translation>
    </message>
    <message>
        <source>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Alt+Shift+up and Alt+Shift+down change the region&apos;s strength, Enter opens its words, strength and seam. C and Shift+C widen and narrow the context range. Up and down make the waveform taller or lower.</source>
        <translation>Mayúsculas+flecha selecciona pulsos; Control+Mayúsculas+flecha, compases; B selecciona el compás en el cursor; Esc anula la selección. Alt+flecha mueve una región un pulso; Alt+Mayúsculas+flecha, una muestra; E elige su inicio o su final; R, la región siguiente. Alt+Mayúsculas+Arriba y Alt+Mayúsculas+Abajo cambian la intensidad de la región; Intro abre sus textos, intensidad y empalme. C y Mayúsculas+C amplían y reducen el contexto. Arriba y abajo hacen más alta o más baja la forma de onda.</translation>
    </message>
    <message>
        <source>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for its own words.
Drag with Ctrl+Shift for the context range: all that a repaint attends to.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</source>
        <translation>Arrastra para seleccionar una región (Control añade una región, Mayúsculas ignora el ajuste). Haz clic para mover el cursor.
Arrastra sobre los números de compás para seleccionar compases; doble clic selecciona uno.
En una región, arrastra el asa arriba o abajo para su intensidad y los triángulos para su empalme; doble clic para sus propios textos.
Arrastra con Control+Mayúsculas para el contexto: todo lo que un repintado tiene en cuenta.
Gira la rueda para el zoom; con Mayúsculas, para desplazarte; con Control+Mayúsculas, para una forma de onda más alta.
Arrastra con el botón central, o con Espacio pulsado, para desplazarte.</translation>
    </message>
</context>
<context>
    <name>WaveformParts</name>
    <message>
        <source>bar {bar}, {time}</source>
        <translation>compás {bar}, {time}</translation>
    </message>
    <message>
        <source>Region {number}, bars {first} to {last}, {start} to {end}</source>
        <translation>Región {number}, compases {first} a {last}, {start} a {end}</translation>
    </message>
    <message>
        <source>past the end of the take</source>
        <translation>más allá del final de la toma</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>peak {level} dB</source>
        <translation>pico {level} dB</translation>
    </message>
    <message>
        <source>Wider by a bar</source>
        <translation>Ampliar un compás</translation>
    </message>
    <message>
        <source>Narrower by a bar</source>
        <translation>Reducir un compás</translation>
    </message>
    <message>
        <source>Remove context</source>
        <translation>Quitar contexto</translation>
    </message>
    <message>
        <source>Select region</source>
        <translation>Seleccionar región</translation>
    </message>
    <message>
        <source>Play region</source>
        <translation>Reproducir región</translation>
    </message>
    <message>
        <source>Words, strength and seam…</source>
        <translation>Textos, intensidad y empalme…</translation>
    </message>
    <message>
        <source>Remove region</source>
        <translation>Quitar región</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Forward by a beat</source>
        <translation>Avanzar un pulso</translation>
    </message>
    <message>
        <source>Back by a beat</source>
        <translation>Retroceder un pulso</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
</context>
<context>
    <name>WordActions</name>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Selecciona primero una toma: el planificador la describe.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>%n cambio aceptado. Deshacer lo revierte.</numerusform>
            <numerusform>%n cambios aceptados. Deshacer los revierte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Guardado: {file}.</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Guardar como preset</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preset</translation>
    </message>
    <message>
        <source>There is a preset named {name}. Replace it?</source>
        <translation>Ya hay un preset llamado {name}. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Preset {name} is in use. Undo takes it back.</source>
        <translation>Preset {name} aplicado. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Renombrar preset</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>Nuevo nombre de {name}</translation>
    </message>
    <message>
        <source>Preset {name} deleted. Undo brings it back.</source>
        <translation>Preset {name} eliminado. Deshacer lo recupera.</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Presets (*.json)</translation>
    </message>
    <message>
        <source>Save preset to a file</source>
        <translation>Guardar preset en un archivo</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Abrir un preset</translation>
    </message>
    <message>
        <source>Open lyrics</source>
        <translation>Abrir letra</translation>
    </message>
    <message>
        <source>Lyrics (*.txt *.lrc)</source>
        <translation>Letra (*.txt *.lrc)</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n line(s) to sing. Undo brings back what was there.</source>
        <translation>
            <numerusform>{file}: %n línea que cantar. Deshacer recupera lo que había.</numerusform>
            <numerusform>{file}: %n líneas que cantar. Deshacer recupera lo que había.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) with their times.</source>
        <translation>
            <numerusform>%n línea copiada con su tiempo.</numerusform>
            <numerusform>%n líneas copiadas con sus tiempos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save lyrics</source>
        <translation>Guardar letra</translation>
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
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Words that the model knows, to put in with a click</source>
        <translation>Palabras que el modelo conoce, para insertarlas con un clic</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>The sections of the lyrics in their order</source>
        <translation>Las secciones de la letra en su orden</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n sección</numerusform>
            <numerusform>%n secciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Language of the lyrics: type to search</source>
        <translation>Idioma de la letra: escribe para buscar</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Idioma de la letra</translation>
    </message>
    <message>
        <source>Key. Leave empty for the key of the clip, or to let the model choose.</source>
        <translation>Tonalidad. Vacío: la tonalidad del clip, o la que elija el modelo.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalidad</translation>
    </message>
    <message>
        <source>What the take becomes: style, instruments, mood</source>
        <translation>En qué se convierte la toma: estilo, instrumentos, carácter</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood</source>
        <translation>Describe la música: estilo, instrumentos, carácter</translation>
    </message>
    <message>
        <source>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</source>
        <translation>Letra, con etiquetas como [verse] y [chorus]. Vacío: música instrumental.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It makes instrumental music.</source>
        <translation>{model} no puede cantar. Crea música instrumental.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Roll {take} again with other words</source>
        <translation>Regenerar {take} con otros textos</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Regenerar</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>DAW Bridge was open already. This is its window.</source>
        <translation>DAW Bridge ya estaba abierto. Esta es su ventana.</translation>
    </message>
</context>
</TS>
