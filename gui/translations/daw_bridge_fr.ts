<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About DAW Bridge</source>
        <translation>À propos de DAW Bridge</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Search packages and licences</source>
        <translation>Chercher dans les paquets et les licences</translation>
    </message>
    <message>
        <source>Licence of DAW Bridge</source>
        <translation>Licence de DAW Bridge</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>Paquets installés</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>DAW Bridge {version}</source>
        <translation>DAW Bridge {version}</translation>
    </message>
    <message>
        <source>Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under the MIT licence.</source>
        <translation>Génère de la musique dans votre session de DAW, sur votre propre ordinateur. DAW Bridge et son modèle intégré sont sous licence MIT.</translation>
    </message>
    <message>
        <source>The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge.</source>
        <translation>Les modèles d’ACE-Step 1.5 sont d’ACE Studio et de StepFun. Leur codec est construit comme Oobleck de Stable Audio, et Qwen3-Embedding de l’équipe Qwen lit la description. Sketch a été créé pour DAW Bridge.</translation>
    </message>
    <message>
        <source>small, built in</source>
        <translation>petit, intégré</translation>
    </message>
    <message>
        <source>Models and their licences</source>
        <translation>Modèles et leurs licences</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>Paquets et leurs licences</translation>
    </message>
    <message>
        <source>This package came without the text of its licence.</source>
        <translation>Ce paquet a été fourni sans le texte de sa licence.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The model is now {model}.</source>
        <translation>Le modèle est maintenant {model}.</translation>
    </message>
</context>
<context>
    <name>AdapterReader</name>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>Impossible de lire {file}&#xa0;: {error}</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>{path}
Number {number} for OSC</source>
        <translation>{path}
Numéro {number} pour OSC</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>Adaptateur {name}</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Utiliser {name}</translation>
    </message>
    <message>
        <source>Use this adapter for the next takes</source>
        <translation>Utiliser cet adaptateur pour les prochaines prises</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Remove from the list. Ctrl+Z puts it back.</source>
        <translation>Retirer de la liste. Ctrl+Z le remet.</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>Intensité de {name}</translation>
    </message>
    <message>
        <source>How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %.</source>
        <translation>Force avec laquelle l’adaptateur agit. À 100&#xa0;%, comme à l’entraînement. Double-cliquez sur le curseur pour revenir à 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Attention of {name}</source>
        <translation>Attention de {name}</translation>
    </message>
    <message>
        <source>Layers that relate moments of the music to each other. A factor on the strength.</source>
        <translation>Couches qui relient entre eux les moments de la musique. Facteur appliqué à l’intensité.</translation>
    </message>
    <message>
        <source>Cross-attention of {name}</source>
        <translation>Attention croisée de {name}</translation>
    </message>
    <message>
        <source>Layers that read description and lyrics. A factor on the strength.</source>
        <translation>Couches qui lisent la description et les paroles. Facteur appliqué à l’intensité.</translation>
    </message>
    <message>
        <source>MLP of {name}</source>
        <translation>MLP de {name}</translation>
    </message>
    <message>
        <source>Layers that work on each moment alone. A factor on the strength.</source>
        <translation>Couches qui traitent chaque moment isolément. Facteur appliqué à l’intensité.</translation>
    </message>
    <message>
        <source>Other layers of {name}</source>
        <translation>Autres couches de {name}</translation>
    </message>
    <message>
        <source>All other layers. A factor on the strength.</source>
        <translation>Toutes les autres couches. Facteur appliqué à l’intensité.</translation>
    </message>
    <message>
        <source>First step of {name}</source>
        <translation>Première étape de {name}</translation>
    </message>
    <message>
        <source>Last step of {name}</source>
        <translation>Dernière étape de {name}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>{problem}. Remove it and add its file again.</source>
        <translation>{problem}. Retirez-le et ajoutez de nouveau son fichier.</translation>
    </message>
    <message>
        <source>{problem}. Switch it off or add another file.</source>
        <translation>{problem}. Désactivez-le ou ajoutez un autre fichier.</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off.</source>
        <translation>Introuvable dans {folder}. Connectez son disque ou remettez le fichier en place. Pour continuer sans lui, désactivez-le.</translation>
    </message>
    <message>
        <source>Not found in {folder}.</source>
        <translation>Introuvable dans {folder}.</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>rang {rank}</translation>
    </message>
    <message>
        <source>rank {low} to {high}</source>
        <translation>rang {low} à {high}</translation>
    </message>
    <message>
        <source>attention {percent} %</source>
        <translation>attention {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>cross-attention {percent} %</source>
        <translation>attention croisée {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>MLP {percent} %</source>
        <translation>MLP {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>others {percent} %</source>
        <translation>autres {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>steps {first} to {last} %</source>
        <translation>étapes {first} à {last}&#xa0;%</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>The part of a take&apos;s steps in which the adapter acts. Early steps decide on form, late ones on sound.</source>
        <translation>Partie des étapes d’une prise où l’adaptateur agit. Les premières étapes décident de la forme, les dernières du son.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Attention croisée</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Strength by layers, and steps</source>
        <translation>Intensité par couches, et étapes</translation>
    </message>
    <message>
        <source>Strength of attention, cross-attention and MLP, and the steps in which it acts</source>
        <translation>Intensité de l’attention, de l’attention croisée et du MLP, et étapes où l’adaptateur agit</translation>
    </message>
</context>
<context>
    <name>AdaptersPanel</name>
    <message>
        <source>No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one.</source>
        <translation>Aucun adaptateur. Déposez ici un fichier LoRA ou LoKr, ou un dossier de morceaux pour en entraîner un.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere.</source>
        <translation>Ajouter des LoRA, LoKr et autres adaptateurs à la liste. Les fichiers peuvent être déposés n’importe où.</translation>
    </message>
    <message>
        <source>Add adapters</source>
        <translation>Ajouter des adaptateurs</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Entraîner…</translation>
    </message>
    <message>
        <source>Make an adapter of your own songs. A folder of songs can be dropped here.</source>
        <translation>Créer un adaptateur à partir de vos propres morceaux. Un dossier de morceaux peut être déposé ici.</translation>
    </message>
    <message>
        <source>Train an adapter of your songs</source>
        <translation>Entraîner un adaptateur sur vos morceaux</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>Adaptateurs (*.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add the folder of an adapter</source>
        <translation>Ajouter le dossier d’un adaptateur</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name} est déjà dans la liste.</translation>
    </message>
    <message>
        <source>Rename the file and add it again.</source>
        <translation>Renommez le fichier et ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adaptateurs</translation>
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
            <numerusform>%n région sélectionnée</numerusform>
            <numerusform>%n régions sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>No region selected</source>
        <translation>Aucune région sélectionnée</translation>
    </message>
    <message>
        <source>{job} has begun</source>
        <translation>Tâche commencée&#xa0;: {job}</translation>
    </message>
    <message>
        <source>{job}: {state}</source>
        <translation>{job}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>New take: {take}</source>
        <translation>Nouvelle prise&#xa0;: {take}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>DAW Bridge is open already. Its window is now in front.</source>
        <translation>DAW Bridge est déjà ouvert. Sa fenêtre est maintenant au premier plan.</translation>
    </message>
    <message>
        <source>The DAW Bridge that runs without a window has opened the file.</source>
        <translation>Le DAW Bridge qui tourne sans fenêtre a ouvert le fichier.</translation>
    </message>
    <message>
        <source>Another DAW Bridge, which has no window or does not answer, uses the library {folder}.</source>
        <translation>Un autre DAW Bridge, sans fenêtre ou qui ne répond pas, utilise la bibliothèque {folder}.</translation>
    </message>
    <message>
        <source>End it, or start this one with another library: --library FOLDER</source>
        <translation>Quittez-le, ou démarrez celui-ci avec une autre bibliothèque&#xa0;: --library FOLDER</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Let it write</source>
        <translation>Faire écrire</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>Améliorer</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#xa0;?</translation>
    </message>
    <message>
        <source>The planner was stopped. Nothing has changed.</source>
        <translation>Le planificateur a été arrêté. Rien n’a changé.</translation>
    </message>
    <message>
        <source>The planner has nothing to change.</source>
        <translation>Le planificateur n’a rien à modifier.</translation>
    </message>
    <message>
        <source>The planner makes description, lyrics and values of your description, which may be a short idea such as “a sad robot in the rain”. You choose what of it you accept.</source>
        <translation>Le planificateur tire de votre description une description, des paroles et des valeurs&#xa0;; une idée courte suffit, comme «&#xa0;a sad robot in the rain&#xa0;». Vous choisissez ce que vous acceptez.</translation>
    </message>
    <message>
        <source>The planner writes description and lyrics in more detail. You choose what you accept.</source>
        <translation>Le planificateur écrit une description et des paroles plus détaillées. Vous choisissez ce que vous acceptez.</translation>
    </message>
    <message>
        <source>Write a description or lyrics first.</source>
        <translation>Écrivez d’abord une description ou des paroles.</translation>
    </message>
    <message>
        <source>The planner describes the selected take. You choose what you accept.</source>
        <translation>Le planificateur décrit la prise sélectionnée. Vous choisissez ce que vous acceptez.</translation>
    </message>
    <message>
        <source>The planner describes the selected region. You choose what you accept.</source>
        <translation>Le planificateur décrit la région sélectionnée. Vous choisissez ce que vous acceptez.</translation>
    </message>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Sélectionnez d’abord une prise&#xa0;: le planificateur la décrit.</translation>
    </message>
    <message>
        <source>Waits for the job that runs, or for the engine</source>
        <translation>Attend la tâche en cours ou le moteur</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>{planner} writes</source>
        <translation>{planner} écrit</translation>
    </message>
    <message>
        <source>Loads {planner}</source>
        <translation>Charge {planner}</translation>
    </message>
    <message numerus="yes">
        <source>{doing}, %n second(s) left</source>
        <translation>
            <numerusform>{doing}, reste&#xa0;%n seconde</numerusform>
            <numerusform>{doing}, reste&#xa0;%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner is installed. A planner writes and understands words.</source>
        <translation>Aucun planificateur n’est installé. Il écrit et comprend les textes.</translation>
    </message>
    <message>
        <source>Get {planner}…</source>
        <translation>Télécharger {planner}…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stop the planner. Nothing changes.</source>
        <translation>Arrêter le planificateur. Rien ne change.</translation>
    </message>
    <message>
        <source>Stop the planner</source>
        <translation>Arrêter le planificateur</translation>
    </message>
</context>
<context>
    <name>CaptionField</name>
    <message>
        <source>There are no older descriptions.</source>
        <translation>Il n’y a pas de description plus ancienne.</translation>
    </message>
    <message>
        <source>This is what you have typed.</source>
        <translation>C’est ce que vous avez saisi.</translation>
    </message>
    <message>
        <source>Description {n} of {count}: {caption}</source>
        <translation>Description {n} sur {count}&#xa0;: {caption}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Load the model, encode the songs and try a few steps: then time, memory and disk are known</source>
        <translation>Charger le modèle, encoder les morceaux et essayer quelques étapes&#xa0;: la durée, la mémoire et l’espace disque sont alors connus</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>Commencer l’entraînement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go back to the songs. Nothing was written.</source>
        <translation>Revenir aux morceaux. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The check estimates time, memory and disk space before anything is learnt.</source>
        <translation>La vérification indique la durée, la mémoire et l’espace disque avant tout apprentissage.</translation>
    </message>
    <message>
        <source>The disk has too little room. Choose another place, or more steps between samples.</source>
        <translation>Il n’y a pas assez de place sur le disque. Choisissez un autre emplacement, ou plus d’étapes entre les aperçus.</translation>
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
        <translation>Menu de {clip}</translation>
    </message>
    <message numerus="yes">
        <source>Menu of %n clip(s)</source>
        <translation>
            <numerusform>Menu de %n clip</numerusform>
            <numerusform>Menu de %n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Utiliser ces réglages</translation>
    </message>
    <message>
        <source>Load the recipe of the newest take into the prompt</source>
        <translation>Charger dans le prompt la recette de la prise la plus récente</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Mark takes as heard</source>
        <translation>Marquer les prises comme écoutées</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Sortir de l’archive</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Deleted {clip}. To bring it back, press Ctrl+Z.</source>
        <translation>{clip} supprimé. Pour le récupérer, appuyez sur Ctrl+Z.</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} est de retour.</translation>
    </message>
    <message>
        <source>The library is in {folder} now.</source>
        <translation>La bibliothèque se trouve maintenant dans {folder}.</translation>
    </message>
    <message>
        <source>{clip} is back on the list.</source>
        <translation>{clip} est de retour dans la liste.</translation>
    </message>
    <message>
        <source>Archived {clip}. The filter above the list shows what is archived.</source>
        <translation>{clip} archivé. Le filtre au-dessus de la liste affiche les clips archivés.</translation>
    </message>
</context>
<context>
    <name>ClipTempo</name>
    <message>
        <source>Clip: </source>
        <translation>Clip&#xa0;: </translation>
    </message>
    <message>
        <source> bpm</source>
        <translation> bpm</translation>
    </message>
    <message>
        <source>Tempo of the clip</source>
        <translation>Tempo du clip</translation>
    </message>
    <message>
        <source>Time signature of the clip</source>
        <translation>Signature rythmique du clip</translation>
    </message>
    <message>
        <source>Time signature of this clip</source>
        <translation>Signature rythmique de ce clip</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Use the tempo and time signature of the clip&apos;s file again, or yours where the file has none.</source>
        <translation>Utiliser de nouveau le tempo et la signature rythmique du fichier du clip, ou les vôtres si le fichier n’en contient pas.</translation>
    </message>
    <message>
        <source>The file has no tempo. This one was measured.</source>
        <translation>Le fichier n’indique aucun tempo. Celui-ci a été mesuré.</translation>
    </message>
    <message>
        <source>This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm.</source>
        <translation>Ce clip a son propre tempo&#xa0;: ses mesures, ses retouches et ses fichiers l’utilisent. La nouvelle musique est créée à {tempo}&#xa0;bpm.</translation>
    </message>
    <message>
        <source>Use {tempo} bpm for this clip</source>
        <translation>Utiliser {tempo}&#xa0;bpm pour ce clip</translation>
    </message>
</context>
<context>
    <name>ClipsModel</name>
    <message>
        <source>{clip}
To rename the clip, double-click it.</source>
        <translation>{clip}
Pour renommer le clip, double-cliquez dessus.</translation>
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
        <translation>Pour importer des clips, déposez des fichiers audio n’importe où sur la fenêtre.
Faites glisser des clips pour les mettre dans une collection. Ctrl ou Maj en sélectionne plusieurs.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Importer des fichiers audio (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>Le fichier n’est pas encore prêt. Recommencez dans un instant.</translation>
    </message>
    <message>
        <source>Collections of {clip}</source>
        <translation>Collections de {clip}</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>Nouvelle collection…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>Name of the collection for {clip}</source>
        <translation>Nom de la collection pour {clip}</translation>
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
            <numerusform>%n clip mis dans «&#xa0;{collection}&#xa0;». Pour annuler, appuyez sur Ctrl+Z.</numerusform>
            <numerusform>%n clips mis dans «&#xa0;{collection}&#xa0;». Pour annuler, appuyez sur Ctrl+Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n clip(s) out of “{collection}”. To undo that, press Ctrl+Z.</source>
        <translation>
            <numerusform>%n clip retiré de «&#xa0;{collection}&#xa0;». Pour annuler, appuyez sur Ctrl+Z.</numerusform>
            <numerusform>%n clips retirés de «&#xa0;{collection}&#xa0;». Pour annuler, appuyez sur Ctrl+Z.</numerusform>
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
        <translation>Nouvelle collection…</translation>
    </message>
    <message>
        <source>Only clips of the list can be put into a collection.</source>
        <translation>Seuls les clips de la liste peuvent être mis dans une collection.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n clip(s) on a collection</source>
        <translation>
            <numerusform>Déposez %n clip sur une collection</numerusform>
            <numerusform>Déposez %n clips sur une collection</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into “{collection}”</source>
        <translation>Mettre dans «&#xa0;{collection}&#xa0;»</translation>
    </message>
    <message>
        <source>Put into a new collection</source>
        <translation>Mettre dans une nouvelle collection</translation>
    </message>
    <message>
        <source>Already in “{collection}”</source>
        <translation>Déjà dans «&#xa0;{collection}&#xa0;»</translation>
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
        <translation>En faire une prise</translation>
    </message>
    <message>
        <source>Write the comp as one more take (Ctrl+Shift+H)</source>
        <translation>Écrire le comp dans une nouvelle prise (Ctrl+Maj+H)</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Écouter le comp</translation>
    </message>
    <message>
        <source>Hear the comp (Ctrl+H, or Enter on its lane)</source>
        <translation>Écouter le comp (Ctrl+H, ou Entrée sur son couloir)</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Menu du comp</translation>
    </message>
    <message>
        <source>What can be done with the comp</source>
        <translation>Actions possibles sur le comp</translation>
    </message>
</context>
<context>
    <name>CompLane</name>
    <message>
        <source>Left and right choose a span, E its start or its end, Alt+arrow moves that by a beat, Alt+Shift+arrow by a sample. Delete removes the span, Enter hears the comp.</source>
        <translation>Gauche et Droite choisissent un segment, E son début ou sa fin, Alt+flèche déplace ce bord d’un temps, Alt+Maj+flèche d’un échantillon. Suppr retire le segment, Entrée fait écouter le comp.</translation>
    </message>
    <message>
        <source>The comp. Drag the edges of its spans (Shift ignores snap); click a span and press Delete to remove it.</source>
        <translation>Le comp. Faites glisser les bords de ses segments (Maj ignore le calage)&#xa0;; cliquez sur un segment et appuyez sur Suppr pour le retirer.</translation>
    </message>
</context>
<context>
    <name>CompParts</name>
    <message>
        <source>Spans of the comp</source>
        <translation>Segments du comp</translation>
    </message>
    <message>
        <source>Choose span</source>
        <translation>Choisir le segment</translation>
    </message>
    <message>
        <source>Hear the comp from here</source>
        <translation>Écouter le comp à partir d’ici</translation>
    </message>
    <message>
        <source>Remove span</source>
        <translation>Retirer le segment</translation>
    </message>
    <message>
        <source>Start a beat earlier</source>
        <translation>Début un temps plus tôt</translation>
    </message>
    <message>
        <source>Start a beat later</source>
        <translation>Début un temps plus tard</translation>
    </message>
    <message>
        <source>End a beat earlier</source>
        <translation>Fin un temps plus tôt</translation>
    </message>
    <message>
        <source>End a beat later</source>
        <translation>Fin un temps plus tard</translation>
    </message>
</context>
<context>
    <name>CompStrip</name>
    <message>
        <source>Drag over lanes to fill the comp.</source>
        <translation>Glissez sur un couloir pour remplir.</translation>
    </message>
    <message>
        <source>Drag over a lane to take that part of it into the comp.</source>
        <translation>Glissez sur un couloir pour ajouter cette partie au comp.</translation>
    </message>
    <message>
        <source>discarded take</source>
        <translation>prise écartée</translation>
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
        <translation>OSC désactivé</translation>
    </message>
    <message>
        <source>OSC {port}</source>
        <translation>OSC {port}</translation>
    </message>
    <message>
        <source>DAW Bridge receives OSC at {host}, UDP port {port}. Press to learn controls (MIDI, OSC).</source>
        <translation>DAW Bridge reçoit l’OSC à l’adresse {host}, port UDP {port}. Cliquez pour apprendre des commandes (MIDI, OSC).</translation>
    </message>
    <message>
        <source>DAW Bridge does not receive OSC. Press to learn controls (MIDI).</source>
        <translation>DAW Bridge ne reçoit pas l’OSC. Cliquez pour apprendre des commandes (MIDI).</translation>
    </message>
    <message>
        <source>Controllers: {state}</source>
        <translation>Contrôleurs&#xa0;: {state}</translation>
    </message>
</context>
<context>
    <name>ControllersPage</name>
    <message>
        <source>Controllers</source>
        <translation>Contrôleurs</translation>
    </message>
    <message>
        <source>UDP </source>
        <translation>UDP </translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>N’importe quel port libre</translation>
    </message>
    <message>
        <source>The first port to try. The window shows the port in use.</source>
        <translation>Le premier port à essayer. La fenêtre affiche le port utilisé.</translation>
    </message>
    <message>
        <source>OSC port</source>
        <translation>Port OSC</translation>
    </message>
    <message>
        <source>Open Sound Control, UDP, network, TouchOSC</source>
        <translation>Open Sound Control, UDP, réseau, TouchOSC</translation>
    </message>
    <message>
        <source>Accept messages from other devices, such as tablets</source>
        <translation>Accepter les messages d’autres appareils, comme des tablettes</translation>
    </message>
    <message>
        <source>Otherwise only programs on this computer can play DAW Bridge.</source>
        <translation>Sinon, seuls les programmes de cet ordinateur peuvent piloter DAW Bridge.</translation>
    </message>
    <message>
        <source>OSC, network, remote, phone, iPad, firewall</source>
        <translation>OSC, réseau, télécommande, à distance, téléphone, iPad, pare-feu</translation>
    </message>
    <message>
        <source>All devices, or addresses such as 192.168.1.0/24</source>
        <translation>Tous les appareils, ou des adresses comme 192.168.1.0/24</translation>
    </message>
    <message>
        <source>The addresses of devices to accept, separated by spaces</source>
        <translation>Adresses des appareils à accepter, séparées par des espaces</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>Accepter seulement</translation>
    </message>
    <message>
        <source>OSC, IP address, network, security</source>
        <translation>OSC, adresse IP, réseau, sécurité</translation>
    </message>
    <message>
        <source>Let controllers find DAW Bridge (OSCQuery)</source>
        <translation>Laisser les contrôleurs trouver DAW Bridge (OSCQuery)</translation>
    </message>
    <message>
        <source>The port is announced in the network, by zeroconf and OSCQuery.</source>
        <translation>Le port est annoncé sur le réseau, par zeroconf et OSCQuery.</translation>
    </message>
    <message>
        <source>zeroconf, Bonjour, mDNS, announce, discover</source>
        <translation>zeroconf, Bonjour, mDNS, annoncer, découvrir</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Apprendre des commandes (MIDI, OSC)…</translation>
    </message>
    <message>
        <source>Choose what a knob, a pad or a foreign OSC address plays.</source>
        <translation>Choisir ce que pilote un bouton rotatif, un pad ou une adresse OSC étrangère.</translation>
    </message>
    <message>
        <source>MIDI learn, mapping, knob, pad, CC</source>
        <translation>MIDI learn, assignation, mapping, bouton, pad, CC</translation>
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
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Suivre le tempo et les mesures</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Reprendre du DAW le tempo, la signature rythmique, la tonalité, la boucle et la position en mesures.</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Lecture synchronisée</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Lire, arrêter, boucler et positionner la prise en même temps que le DAW.</translation>
    </message>
    <message>
        <source>Fetch selection</source>
        <translation>Récupérer la sélection</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Insérer la prise</translation>
    </message>
    <message>
        <source>Insert on track</source>
        <translation>Insérer sur la piste</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connecter un DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Connecter Ardour, Ableton Live, REAPER ou Bitwig, pour insérer des prises à la bonne mesure et récupérer des clips.</translation>
    </message>
    <message>
        <source>Insert the take on a new track in {daw}, at its bar.</source>
        <translation>Insérer la prise sur une nouvelle piste de {daw}, à sa mesure.</translation>
    </message>
    <message>
        <source>Insert the take on track “{track}”.</source>
        <translation>Insérer la prise sur la piste «&#xa0;{track}&#xa0;».</translation>
    </message>
    <message>
        <source>Select a track in {daw} first.</source>
        <translation>Sélectionnez d’abord une piste dans {daw}.</translation>
    </message>
    <message>
        <source>Import “{clip}” from track “{track}” as a clip.</source>
        <translation>Importer «&#xa0;{clip}&#xa0;» de la piste «&#xa0;{track}&#xa0;» comme clip.</translation>
    </message>
    <message>
        <source>Select a clip or region in {daw} first.</source>
        <translation>Sélectionnez d’abord un clip ou une région dans {daw}.</translation>
    </message>
    <message>
        <source>No DAW connected</source>
        <translation>Aucun DAW connecté</translation>
    </message>
    <message>
        <source>{daw} – {session}</source>
        <translation>{daw} – {session}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar}</source>
        <translation>Insérer la prise à la mesure {bar}</translation>
    </message>
    <message>
        <source>Insert take at bar {bar} + {seconds} s</source>
        <translation>Insérer la prise à la mesure {bar} + {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Bar of the DAW</source>
        <translation>Mesure du DAW</translation>
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
        <translation>Rechercher les DAW et s’y connecter</translation>
    </message>
    <message>
        <source>DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only.</source>
        <translation>DAW Bridge répond au script de votre DAW. Sans lui, les fichiers passent uniquement par glisser-déposer, copie et dossiers.</translation>
    </message>
    <message>
        <source>connection, host, Ardour, Live, REAPER, Bitwig, script</source>
        <translation>connexion, hôte, Ardour, Live, REAPER, Bitwig, script</translation>
    </message>
    <message>
        <source>Follow tempo and bars</source>
        <translation>Suivre le tempo et les mesures</translation>
    </message>
    <message>
        <source>Take tempo, time signature, key, loop and bar position from the DAW.</source>
        <translation>Reprendre du DAW le tempo, la signature rythmique, la tonalité, la boucle et la position en mesures.</translation>
    </message>
    <message>
        <source>sync, tempo, BPM, key, grid</source>
        <translation>synchro, tempo, BPM, tonalité, grille</translation>
    </message>
    <message>
        <source>Play in sync</source>
        <translation>Lecture synchronisée</translation>
    </message>
    <message>
        <source>Play, stop, loop and locate the take together with the DAW.</source>
        <translation>Lire, arrêter, boucler et positionner la prise en même temps que le DAW.</translation>
    </message>
    <message>
        <source>transport, start, stop, locate</source>
        <translation>transport, lecture, arrêt, position</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Dossier surveillé</translation>
    </message>
    <message>
        <source>Choose watched folder</source>
        <translation>Choisir le dossier surveillé</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.</source>
        <translation>Les fichiers audio ajoutés à ce dossier deviennent des clips. Les prises acceptées vont dans son sous-dossier «&#xa0;accepted&#xa0;».</translation>
    </message>
    <message>
        <source>import, export, bounce, render, hot folder, path</source>
        <translation>importer, exporter, bounce, rendu, dossier surveillé, chemin</translation>
    </message>
    <message>
        <source>Begin exported takes with 64 samples of silence</source>
        <translation>Commencer les prises exportées par 64 échantillons de silence</translation>
    </message>
    <message>
        <source>For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. The position in the file is earlier by as much, so that the music stays on its bar.</source>
        <translation>Pour les DAW qui appliquent un fondu d’entrée à la lecture, comme Ardour&#xa0;: un coup placé au tout début d’une prise garde son attaque. La position dans le fichier est avancée d’autant, pour que la musique reste sur sa mesure.</translation>
    </message>
    <message>
        <source>lead-in, attack, transient, first hit, fade, click</source>
        <translation>amorce, attaque, transitoire, premier coup, fondu, clic</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connecter un DAW…</translation>
    </message>
    <message>
        <source>Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.</source>
        <translation>Connecter Ardour, Ableton Live, REAPER ou Bitwig, pour insérer des prises à la bonne mesure et récupérer des clips.</translation>
    </message>
    <message>
        <source>install script, Link, MIDI clock, JACK</source>
        <translation>installer le script, Link, horloge MIDI, JACK</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Aide au glisser-déposer…</translation>
    </message>
    <message>
        <source>See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does.</source>
        <translation>Voir ce qui empêche un glisser-déposer d’atteindre votre DAW, et les autres moyens. Ferme les réglages comme le fait OK.</translation>
    </message>
    <message>
        <source>drag and drop, Wayland, administrator, export, copy file</source>
        <translation>glisser-déposer, Wayland, administrateur, export, copier le fichier</translation>
    </message>
</context>
<context>
    <name>DawPlace</name>
    <message>
        <source>The DAW plays</source>
        <translation>DAW en lecture</translation>
    </message>
    <message>
        <source>The DAW is stopped</source>
        <translation>DAW à l’arrêt</translation>
    </message>
</context>
<context>
    <name>DawRow</name>
    <message>
        <source>Install script</source>
        <translation>Installer le script</translation>
    </message>
    <message>
        <source>Remove script</source>
        <translation>Retirer le script</translation>
    </message>
    <message>
        <source>Install the script for {daw}</source>
        <translation>Installer le script pour {daw}</translation>
    </message>
    <message>
        <source>Remove the script for {daw}</source>
        <translation>Retirer le script pour {daw}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Reinstall script</source>
        <translation>Réinstaller le script</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>Introuvable sur cet ordinateur</translation>
    </message>
    <message>
        <source>Script installed</source>
        <translation>Script installé</translation>
    </message>
    <message>
        <source>Older script installed</source>
        <translation>Ancien script installé</translation>
    </message>
    <message>
        <source>Script not installed</source>
        <translation>Script non installé</translation>
    </message>
</context>
<context>
    <name>DawsDialog</name>
    <message>
        <source>Connect a DAW</source>
        <translation>Connecter un DAW</translation>
    </message>
    <message>
        <source>A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track.</source>
        <translation>Un petit script dans le DAW transmet le tempo, les mesures et la sélection, et insère les prises à la bonne mesure. Installez-le ici, puis suivez l’unique étape indiquée dessous. Avec tout autre DAW, faites glisser les prises sur une piste.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are replaced, and nothing leaves by itself: read it, then copy or save it.</source>
        <translation>Versions, réglages et fin du journal, pour la personne qui vous aide. Votre nom et celui de votre ordinateur sont remplacés, et rien n’est envoyé tout seul&#xa0;: lisez le texte, puis copiez-le ou enregistrez-le.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Collecte en cours…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Copy all of the text</source>
        <translation>Copier tout le texte</translation>
    </message>
    <message>
        <source>Save the text as a file</source>
        <translation>Enregistrer le texte dans un fichier</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Enregistrer le diagnostic</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation>Impossible d’écrire {file}&#xa0;: {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} enregistré.</translation>
    </message>
</context>
<context>
    <name>DragDoctor</name>
    <message>
        <source>Drag doctor</source>
        <translation>Aide au glisser-déposer</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Cette session</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Ways without a drag</source>
        <translation>Sans glisser-déposer</translation>
    </message>
    <message>
        <source>No take is selected. Select one in the list of takes first.</source>
        <translation>Aucune prise n’est sélectionnée. Sélectionnez-en d’abord une dans la liste des prises.</translation>
    </message>
    <message>
        <source>The file of {take} is being written.</source>
        <translation>Fichier en cours d’écriture&#xa0;: {take}.</translation>
    </message>
    <message>
        <source>The file of {take} is ready: {path}</source>
        <translation>Fichier prêt ({take})&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.</source>
        <translation>Le dernier glisser-déposer n’a abouti nulle part&#xa0;: ce qui était sous le pointeur n’accepte pas de fichier, ou n’a rien reçu.</translation>
    </message>
    <message>
        <source>The file was not ready yet. Drag again in a moment.</source>
        <translation>Le fichier n’était pas encore prêt. Recommencez dans un instant.</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Coller ici</translation>
    </message>
    <message>
        <source>Show what “Copy file” has put on the clipboard</source>
        <translation>Afficher ce que «&#xa0;Copier le fichier&#xa0;» a mis dans le presse-papiers</translation>
    </message>
    <message>
        <source>Practise with another program</source>
        <translation>Essayer avec un autre programme</translation>
    </message>
    <message>
        <source>Open the field as a program of its own. A drag onto it takes the same way as one into a DAW.</source>
        <translation>Ouvrir le champ comme un programme à part. Un glisser-déposer y suit le même chemin que vers un DAW.</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copier le fichier</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Copier le fichier de la prise, pour le coller dans le DAW ou dans un dossier (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Ouvrir le dossier qui contient le fichier de la prise</translation>
    </message>
    <message>
        <source>Insert take</source>
        <translation>Insérer la prise</translation>
    </message>
    <message>
        <source>Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)</source>
        <translation>Laisser le script du DAW placer la prise sur une nouvelle piste, à sa mesure (Ctrl+I)</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connecter un DAW…</translation>
    </message>
    <message>
        <source>Install the script that inserts takes</source>
        <translation>Installer le script qui insère les prises</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Copy the path of the folder with the finished files</source>
        <translation>Copier le chemin du dossier contenant les fichiers finis</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Afficher le dossier dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Copy the file and paste it onto a track, or into the browser of the DAW.</source>
        <translation>Copiez le fichier et collez-le sur une piste, ou dans le navigateur du DAW.</translation>
    </message>
    <message>
        <source>Let the script in your DAW insert the take at its bar.</source>
        <translation>Laissez le script de votre DAW insérer la prise à sa mesure.</translation>
    </message>
    <message>
        <source>Add this folder to the favourites or places of your DAW&apos;s browser, once: {folder}</source>
        <translation>Ajoutez une fois pour toutes ce dossier aux favoris ou aux emplacements du navigateur de votre DAW&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Copied {folder}.</source>
        <translation>{folder} copié.</translation>
    </message>
    <message>
        <source>The program could not be started. Practise with the field here.</source>
        <translation>Impossible de démarrer le programme. Essayez avec le champ affiché ici.</translation>
    </message>
    <message>
        <source>DAW Bridge runs in a sandbox (Flatpak or Snap): a DAW may not see the files under their paths.</source>
        <translation>DAW Bridge tourne dans un bac à sable (Flatpak ou Snap)&#xa0;: un DAW peut ne pas voir les fichiers sous leurs chemins.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its drive, or choose another library in the settings.</source>
        <translation>Le dossier {folder} est absent. Connectez son disque, ou choisissez une autre bibliothèque dans les réglages.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as administrator. Windows keeps drags between programs of different rights apart: close it and start it without these rights.</source>
        <translation>DAW Bridge est exécuté en tant qu’administrateur. Windows bloque le glisser-déposer entre programmes aux droits différents&#xa0;: fermez-le et démarrez-le sans ces droits.</translation>
    </message>
    <message>
        <source>DAW Bridge runs as root. The DAW of another user may not read its files: start it as that user.</source>
        <translation>DAW Bridge est exécuté en tant que root. Le DAW d’un autre utilisateur peut ne pas lire ses fichiers&#xa0;: démarrez-le sous cet utilisateur.</translation>
    </message>
    <message>
        <source>X11: drags go to every program that takes files. A DAW in a Flatpak may not see the folder.</source>
        <translation>X11&#xa0;: le glisser-déposer fonctionne vers tout programme qui accepte des fichiers. Un DAW dans un Flatpak peut ne pas voir le dossier.</translation>
    </message>
    <message>
        <source>XWayland: drags go to DAWs that use X11, as most do. Where a drag ends nowhere, the desktop did not pass it on to a program that uses Wayland: take one of the ways below.</source>
        <translation>XWayland&#xa0;: le glisser-déposer fonctionne vers les DAW qui utilisent X11, comme la plupart. S’il n’aboutit nulle part, le bureau ne l’a pas transmis à un programme qui utilise Wayland&#xa0;: prenez l’un des moyens ci-dessous.</translation>
    </message>
    <message>
        <source>Wayland: many desktops do not pass drags on to DAWs that use X11, as most do. Start DAW Bridge with QT_QPA_PLATFORM=xcb, or take one of the ways below.</source>
        <translation>Wayland&#xa0;: beaucoup de bureaux ne transmettent pas le glisser-déposer aux DAW qui utilisent X11, comme la plupart. Démarrez DAW Bridge avec QT_QPA_PLATFORM=xcb, ou prenez l’un des moyens ci-dessous.</translation>
    </message>
    <message>
        <source>Windows: drags go to every program with the same rights. A DAW that runs as administrator gets none: start it without these rights.</source>
        <translation>Windows&#xa0;: le glisser-déposer fonctionne vers tout programme ayant les mêmes droits. Un DAW exécuté en tant qu’administrateur ne reçoit rien&#xa0;: démarrez-le sans ces droits.</translation>
    </message>
    <message>
        <source>macOS: drags go to every program that takes files.</source>
        <translation>macOS&#xa0;: le glisser-déposer fonctionne vers tout programme qui accepte des fichiers.</translation>
    </message>
    <message>
        <source>It is not known whether this platform passes drags on to other programs.</source>
        <translation>On ne sait pas si cette plateforme transmet le glisser-déposer à d’autres programmes.</translation>
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
        <translation>Batterie house</translation>
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
        <translation>Fichiers audio ({patterns})</translation>
    </message>
    <message>
        <source>Import audio files</source>
        <translation>Importer des fichiers audio</translation>
    </message>
    <message>
        <source>There is one reference: {file} is used.</source>
        <translation>Il n’y a qu’une seule référence&#xa0;: {file} est utilisé.</translation>
    </message>
    <message>
        <source>The clipboard holds no files. Copy some in your file manager first.</source>
        <translation>Le presse-papiers ne contient aucun fichier. Copiez-en d’abord dans votre gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Fichiers WAV (*.wav)</translation>
    </message>
    <message>
        <source>AIFF files (*.aif)</source>
        <translation>Fichiers AIFF (*.aif)</translation>
    </message>
    <message>
        <source>FLAC files (*.flac)</source>
        <translation>Fichiers FLAC (*.flac)</translation>
    </message>
    <message>
        <source>MP3 files (*.mp3)</source>
        <translation>Fichiers MP3 (*.mp3)</translation>
    </message>
    <message>
        <source>Ogg Vorbis files (*.ogg)</source>
        <translation>Fichiers Ogg Vorbis (*.ogg)</translation>
    </message>
    <message>
        <source>Opus files (*.opus)</source>
        <translation>Fichiers Opus (*.opus)</translation>
    </message>
    <message>
        <source>Save take</source>
        <translation>Enregistrer la prise</translation>
    </message>
    <message>
        <source>Save the take again and choose this file if you want to replace it.</source>
        <translation>Pour le remplacer, enregistrez de nouveau la prise et choisissez ce fichier.</translation>
    </message>
    <message>
        <source>{file} exists already</source>
        <translation>{file} existe déjà</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Choisir un dossier vide</translation>
    </message>
    <message>
        <source>Preparing the file…</source>
        <translation>Préparation du fichier…</translation>
    </message>
    <message>
        <source>Copied {file}.</source>
        <translation>{file} copié.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Ways to begin</source>
        <translation>Façons de commencer</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Modifiez la valeur et réessayez.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Make 8 seconds</source>
        <translation>Créer 8 secondes</translation>
    </message>
    <message>
        <source>One click makes new music on this machine and plays it.</source>
        <translation>Un clic crée de la nouvelle musique sur cet ordinateur et la joue.</translation>
    </message>
    <message>
        <source>Make 8 seconds of: {caption}</source>
        <translation>Créer 8 secondes&#xa0;: {caption}</translation>
    </message>
    <message>
        <source>Progress of the example</source>
        <translation>Progression de l’exemple</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Drop a clip</source>
        <translation>Déposer un clip</translation>
    </message>
    <message>
        <source>Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others.</source>
        <translation>Déposez un fichier son ou une vidéo n’importe où sur cette fenêtre&#xa0;: WAV, AIFF, FLAC, MP3, OGG, M4A et autres.</translation>
    </message>
    <message>
        <source>Open the example clip</source>
        <translation>Ouvrir le clip d’exemple</translation>
    </message>
    <message>
        <source>Four bars of synthesizers, to try everything with</source>
        <translation>Quatre mesures de synthétiseurs, pour tout essayer</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import audio files (Ctrl+O)</source>
        <translation>Importer des fichiers audio (Ctrl+O)</translation>
    </message>
    <message>
        <source>Connect your DAW</source>
        <translation>Connecter votre DAW</translation>
    </message>
    <message>
        <source>Tempo and bars come from your session, and takes go to their bar on its tracks.</source>
        <translation>Le tempo et les mesures viennent de votre session, et les prises se placent à la bonne mesure sur ses pistes.</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connecter un DAW…</translation>
    </message>
    <message>
        <source>Ardour, Ableton Live, REAPER, Bitwig, and others by other ways</source>
        <translation>Ardour, Ableton Live, REAPER, Bitwig, et d’autres par d’autres moyens</translation>
    </message>
    <message>
        <source>Get ACE-Step…</source>
        <translation>Obtenir ACE-Step…</translation>
    </message>
    <message>
        <source>Choose or fetch a large model, for finished sound and voices</source>
        <translation>Choisir ou télécharger un grand modèle, pour un son abouti et des voix</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Faire la visite</translation>
    </message>
    <message>
        <source>Four steps beside the real buttons. You can leave at any time with Esc.</source>
        <translation>Quatre étapes, à côté des vrais boutons. Vous pouvez quitter à tout moment avec Échap.</translation>
    </message>
    <message>
        <source>{model} makes music with and without voices, up to {minutes} minutes.</source>
        <translation>{model} crée de la musique avec et sans voix, jusqu’à {minutes} minutes.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it sounds hazy beside the large models.</source>
        <translation>{model} crée de la musique instrumentale, jusqu’à {longest}&#xa0;s, avec un meilleur résultat jusqu’à 10&#xa0;s. Il ne peut pas chanter, et paraît voilé à côté des grands modèles.</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>Reste %n&#xa0;s</numerusform>
            <numerusform>Reste %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Création…</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Go to the next part, or back</source>
        <translation>Aller à la partie suivante ou précédente</translation>
    </message>
    <message>
        <source>Select nothing, or leave what is going on</source>
        <translation>Ne rien sélectionner, ou quitter l’action en cours</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>Dans la forme d’onde</translation>
    </message>
    <message>
        <source>Move the playhead by a beat</source>
        <translation>Déplacer la tête de lecture d’un temps</translation>
    </message>
    <message>
        <source>Move it by a bar</source>
        <translation>La déplacer d’une mesure</translation>
    </message>
    <message>
        <source>Select a beat, then more</source>
        <translation>Sélectionner un temps, puis plus</translation>
    </message>
    <message>
        <source>Select a bar, then more</source>
        <translation>Sélectionner une mesure, puis plus</translation>
    </message>
    <message>
        <source>Scroll, held while dragging</source>
        <translation>Faire défiler en glissant, touche maintenue</translation>
    </message>
    <message>
        <source>Go to the start, to the end</source>
        <translation>Aller au début, à la fin</translation>
    </message>
    <message>
        <source>Taller or lower waveform</source>
        <translation>Agrandir ou réduire la forme d’onde</translation>
    </message>
    <message>
        <source>Words, strength and seam of the region</source>
        <translation>Texte, intensité et raccord de la région</translation>
    </message>
    <message>
        <source>In the strips of markers and lyrics</source>
        <translation>Dans les bandes des marqueurs et des paroles</translation>
    </message>
    <message>
        <source>Choose the marker or line before or after</source>
        <translation>Choisir le marqueur ou la ligne d’avant ou d’après</translation>
    </message>
    <message>
        <source>Select its section or line</source>
        <translation>Sélectionner sa section ou sa ligne</translation>
    </message>
    <message>
        <source>Move the marker by a beat</source>
        <translation>Déplacer le marqueur d’un temps</translation>
    </message>
    <message>
        <source>Move the marker by a sample</source>
        <translation>Déplacer le marqueur d’un échantillon</translation>
    </message>
    <message>
        <source>Rename the marker</source>
        <translation>Renommer le marqueur</translation>
    </message>
    <message>
        <source>Remove the marker</source>
        <translation>Retirer le marqueur</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>Dans les couloirs</translation>
    </message>
    <message>
        <source>In the comp</source>
        <translation>Dans le comp</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>Choisir un couloir</translation>
    </message>
    <message>
        <source>Hear its take</source>
        <translation>Écouter sa prise</translation>
    </message>
    <message>
        <source>Take the region into the comp</source>
        <translation>Ajouter la région au comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Menu of the take</source>
        <translation>Menu de la prise</translation>
    </message>
    <message>
        <source>Choose a span</source>
        <translation>Choisir un segment</translation>
    </message>
    <message>
        <source>Choose its start or its end</source>
        <translation>Choisir son début ou sa fin</translation>
    </message>
    <message>
        <source>Move that by a beat</source>
        <translation>Le déplacer d’un temps</translation>
    </message>
    <message>
        <source>Move that by a sample</source>
        <translation>Le déplacer d’un échantillon</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>Retirer le segment</translation>
    </message>
    <message>
        <source>Hear the comp</source>
        <translation>Écouter le comp</translation>
    </message>
    <message>
        <source>In the list of clips</source>
        <translation>Dans la liste des clips</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Dans la file d’attente</translation>
    </message>
    <message>
        <source>In the versions</source>
        <translation>Dans les versions</translation>
    </message>
    <message>
        <source>In the description</source>
        <translation>Dans la description</translation>
    </message>
    <message>
        <source>In the lyrics</source>
        <translation>Dans les paroles</translation>
    </message>
    <message>
        <source>In a proposal</source>
        <translation>Dans une proposition</translation>
    </message>
    <message>
        <source>Rename the clip</source>
        <translation>Renommer le clip</translation>
    </message>
    <message>
        <source>Move the job up or down</source>
        <translation>Monter ou descendre la tâche</translation>
    </message>
    <message>
        <source>Make it the next or the last</source>
        <translation>La placer en premier ou en dernier</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Walk through the tree</source>
        <translation>Parcourir l’arbre</translation>
    </message>
    <message>
        <source>Load the recipe</source>
        <translation>Charger la recette</translation>
    </message>
    <message>
        <source>Zoom in, out, show all</source>
        <translation>Zoom avant, arrière, tout afficher</translation>
    </message>
    <message>
        <source>An older or newer description that was used</source>
        <translation>Une description utilisée, plus ancienne ou plus récente</translation>
    </message>
    <message>
        <source>Put in a verse, chorus, pre-chorus, bridge, intro, instrumental or outro</source>
        <translation>Insérer un couplet, refrain, pré-refrain, pont, intro, passage instrumental ou outro</translation>
    </message>
    <message>
        <source>In its list: move a section</source>
        <translation>Dans leur liste&#xa0;: déplacer une section</translation>
    </message>
    <message>
        <source>Tick a change, or take the tick away</source>
        <translation>Cocher ou décocher une modification</translation>
    </message>
    <message>
        <source>Accept what is ticked</source>
        <translation>Accepter ce qui est coché</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{part}, unfolded</source>
        <translation>{part}&#xa0;: volet ouvert</translation>
    </message>
    <message>
        <source>{part}, folded</source>
        <translation>{part}&#xa0;: volet fermé</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>“System” is the language of the desktop, or English.</source>
        <translation>«&#xa0;Système&#xa0;» est la langue du bureau, à défaut l’anglais.</translation>
    </message>
    <message>
        <source>Takes effect when DAW Bridge starts again.</source>
        <translation>Prend effet au prochain démarrage de DAW Bridge.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>translation, locale</source>
        <translation>langue, traduction</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>“System” is dark or light as the desktop is.</source>
        <translation>«&#xa0;Système&#xa0;» est sombre ou clair comme le bureau.</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Thème de couleurs</translation>
    </message>
    <message>
        <source>theme, appearance, look, night, contrast</source>
        <translation>thème, apparence, aspect, nuit, contraste</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>Dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>Choose library folder</source>
        <translation>Choisir le dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>Where clips and takes are kept, as WAV files. Nothing is moved there.</source>
        <translation>Où sont conservés les clips et les prises, en fichiers WAV. Rien n’y est déplacé.</translation>
    </message>
    <message>
        <source>library, music folder, clips, where files are, path</source>
        <translation>bibliothèque, dossier de musique, clips, emplacement des fichiers, chemin</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Tour in four steps</source>
        <translation>Visite en quatre étapes</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Aller au problème</translation>
    </message>
    <message>
        <source>Recent problems…</source>
        <translation>Derniers problèmes…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Raccourcis…</translation>
    </message>
    <message>
        <source>Drag doctor…</source>
        <translation>Aide au glisser-déposer…</translation>
    </message>
    <message>
        <source>Copy diagnostics…</source>
        <translation>Copier le diagnostic…</translation>
    </message>
    <message>
        <source>About DAW Bridge…</source>
        <translation>À propos de DAW Bridge…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Click a step to go back to it. What comes after it is undone.</source>
        <translation>Cliquez sur une étape pour y revenir. Ce qui vient après est annulé.</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Étapes, la plus récente en premier</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <translation>{step} (annulé)</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Le début</translation>
    </message>
    <message>
        <source>Undo everything in the list</source>
        <translation>Annuler tout ce qui est dans la liste</translation>
    </message>
    <message>
        <source>{step}, the current state</source>
        <translation>{step}, l’état actuel</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Listen to the finished part while the job runs</source>
        <translation>Écouter la partie terminée pendant que la tâche se poursuit</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>Progression de {job}</translation>
    </message>
    <message>
        <source>Run the job again</source>
        <translation>Relancer la tâche</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En attente</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n take(s)</source>
        <translation>
            <numerusform>Terminé&#xa0;: %n prise</numerusform>
            <numerusform>Terminé&#xa0;: %n prises</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not offer this job again</source>
        <translation>Ne plus proposer cette tâche</translation>
    </message>
    <message>
        <source>Try {job} again</source>
        <translation>Réessayer {job}</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>Annuler {job}</translation>
    </message>
    <message>
        <source>Listen to {job} now</source>
        <translation>Écouter {job} maintenant</translation>
    </message>
    <message>
        <source>Dismiss {job}</source>
        <translation>Ignorer {job}</translation>
    </message>
    <message>
        <source>Listen to a draft: half of the work is done</source>
        <translation>Écouter une ébauche&#xa0;: la moitié du travail est faite</translation>
    </message>
    <message>
        <source>Listen to a draft of {job}</source>
        <translation>Écouter une ébauche de {job}</translation>
    </message>
    <message>
        <source>{job}, {status}</source>
        <translation>{job}, {status}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to move it in the queue.</source>
        <translation>Faites-la glisser, ou appuyez sur Alt+Haut et Alt+Bas, pour la déplacer dans la file d’attente.</translation>
    </message>
    <message>
        <source>Interrupted. Run it again?</source>
        <translation>Interrompue. La relancer&#xa0;?</translation>
    </message>
    <message>
        <source>Failed: {problem}</source>
        <translation>Échec&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>N° {n}</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>{place} · done in about {time}</source>
        <translation>{place} · finie dans environ {time}</translation>
    </message>
    <message>
        <source>{place} · takes about {time}</source>
        <translation>{place} · dure environ {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {number} of {takes} · {stage}</source>
        <translation>Prise {number} sur {takes} · {stage}</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · {stage}</source>
        <translation>
            <numerusform>Reste environ %n&#xa0;min · {stage}</numerusform>
            <numerusform>Reste environ %n&#xa0;min · {stage}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left · {stage}</source>
        <translation>
            <numerusform>Reste %n&#xa0;s · {stage}</numerusform>
            <numerusform>Reste %n&#xa0;s · {stage}</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Encoding the source</source>
        <translation>Encodage de la source</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Encoding the prompt</source>
        <translation>Encodage du prompt</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Decoding audio</source>
        <translation>Décodage de l’audio</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Écriture du fichier</translation>
    </message>
    <message>
        <source>Make it the next one</source>
        <translation>La placer en tête</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Choose a task on the right and press its button: what is being made is listed here.</source>
        <translation>Choisissez une opération à droite et appuyez sur son bouton&#xa0;: ce qui est en cours de création s’affiche ici.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Run the jobs that wait</source>
        <translation>Exécuter les tâches en attente</translation>
    </message>
    <message>
        <source>Let the jobs that wait go on waiting. The one that runs is not stopped.</source>
        <translation>Laisser attendre les tâches en attente. Celle qui est en cours n’est pas arrêtée.</translation>
    </message>
    <message>
        <source>Let the queue go on</source>
        <translation>Relancer la file d’attente</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Suspendre la file d’attente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time} left in all</source>
        <translation>reste environ {time} en tout</translation>
    </message>
    <message>
        <source>more than {time} left in all</source>
        <translation>reste plus de {time} en tout</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>The file is still being read.</source>
        <translation>Le fichier est encore en cours de chargement.</translation>
    </message>
    <message>
        <source>This task works on a take. Drop a sound file on the window, or make new music first.</source>
        <translation>Cette opération part d’une prise. Déposez un fichier son sur la fenêtre, ou créez d’abord de la nouvelle musique.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Sélectionnez d’abord une région en glissant sur la forme d’onde.</translation>
    </message>
    <message>
        <source>Describe at the top what the take becomes.</source>
        <translation>Décrivez en haut ce que devient la prise.</translation>
    </message>
    <message>
        <source>Describe the take as it is, beside “From”.</source>
        <translation>Décrivez la prise telle qu’elle est, à côté de «&#xa0;De&#xa0;».</translation>
    </message>
    <message>
        <source>The regions and what lies between them last {length} s. {model} takes in {most} s at most.</source>
        <translation>Les régions et ce qui les sépare durent {length}&#xa0;s. {model} traite au plus {most}&#xa0;s à la fois.</translation>
    </message>
    <message>
        <source>The region lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>La région dure {length}&#xa0;s. {model} traite au plus {most}&#xa0;s à la fois.</translation>
    </message>
    <message>
        <source>Make it shorter, or choose another model.</source>
        <translation>Raccourcissez-la, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The take lasts {length} s. {model} takes in {most} s at most.</source>
        <translation>La prise dure {length}&#xa0;s. {model} traite au plus {most}&#xa0;s à la fois.</translation>
    </message>
    <message>
        <source>Select a region to add the layer there.</source>
        <translation>Sélectionnez une région pour y ajouter la couche.</translation>
    </message>
    <message>
        <source>Select a region and repaint that.</source>
        <translation>Sélectionnez une région et retouchez-la.</translation>
    </message>
    <message>
        <source>The reference cannot be used: {fault}.</source>
        <translation>La référence est inutilisable&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>Connect its drive, choose another one, or go on without.</source>
        <translation>Connectez son disque, choisissez-en une autre, ou continuez sans.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It leaves the lyrics out.</source>
        <translation>{model} ne peut pas chanter. Il laisse les paroles de côté.</translation>
    </message>
    <message>
        <source>{model} is installed and can.</source>
        <translation>{model} est installé et le peut.</translation>
    </message>
    <message>
        <source>{model} and other ACE-Step models can. None of them is installed.</source>
        <translation>{model} et d’autres modèles ACE-Step le peuvent. Aucun n’est installé.</translation>
    </message>
    <message>
        <source>{models} can, but is not installed.</source>
        <translation>{models} le peuvent, mais ne sont pas installés.</translation>
    </message>
    <message>
        <source>{model} cannot add layers.</source>
        <translation>{model} ne peut pas ajouter de couches.</translation>
    </message>
    <message>
        <source>{model} cannot extract tracks.</source>
        <translation>{model} ne peut pas extraire de pistes.</translation>
    </message>
    <message>
        <source>{model} cannot complete tracks.</source>
        <translation>{model} ne peut pas compléter de pistes.</translation>
    </message>
    <message>
        <source>{model} cannot do this.</source>
        <translation>{model} ne peut pas faire cela.</translation>
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
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs raccourcis</translation>
    </message>
    <message>
        <source>{place} (fixed)</source>
        <translation>{place} (fixe)</translation>
    </message>
    <message>
        <source>This key belongs to a part of the window and cannot be changed.</source>
        <translation>Ce raccourci appartient à une partie de la fenêtre et ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Changed. The default is {key}.</source>
        <translation>Modifié. Par défaut&#xa0;: {key}.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Chercher actions et raccourcis</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Affecter</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucun raccourci</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Reset all keys…</source>
        <translation>Tout réinitialiser…</translation>
    </message>
    <message>
        <source>Keys found: {count}</source>
        <translation>Raccourcis trouvés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>No action and no key is called like this.</source>
        <translation>Aucune action et aucun raccourci ne porte ce nom.</translation>
    </message>
    <message>
        <source>New key for “{action}”</source>
        <translation>Nouveau raccourci pour «&#xa0;{action}&#xa0;»</translation>
    </message>
    <message>
        <source>This key cannot be changed.</source>
        <translation>Ce raccourci ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Select an action.</source>
        <translation>Sélectionnez une action.</translation>
    </message>
    <message>
        <source>This is its key now.</source>
        <translation>C’est déjà son raccourci.</translation>
    </message>
    <message>
        <source>Take from there</source>
        <translation>Réaffecter</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}” ({menu}), which will then have no key.</source>
        <translation>{key} appartient à «&#xa0;{action}&#xa0;» ({menu}), qui n’aura alors plus de raccourci.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} est libre.</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>«&#xa0;{action}&#xa0;» n’a plus de raccourci.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now, and “{other}” has none.</source>
        <translation>«&#xa0;{action}&#xa0;» a maintenant {key}, et «&#xa0;{other}&#xa0;» n’en a plus.</translation>
    </message>
    <message>
        <source>“{action}” has {key} now.</source>
        <translation>«&#xa0;{action}&#xa0;» a maintenant {key}.</translation>
    </message>
    <message>
        <source>Give all actions the keys that they have by default?</source>
        <translation>Redonner à toutes les actions leurs raccourcis par défaut&#xa0;?</translation>
    </message>
    <message>
        <source>All keys are the defaults again.</source>
        <translation>Tous les raccourcis sont de nouveau ceux par défaut.</translation>
    </message>
    <message>
        <source>Clear the key</source>
        <translation>Effacer le raccourci</translation>
    </message>
    <message>
        <source>Press the keys here. Tab goes on.</source>
        <translation>Appuyez ici sur les touches. Tab passe à la suite.</translation>
    </message>
    <message>
        <source>Give the action this key</source>
        <translation>Donner ce raccourci à l’action</translation>
    </message>
    <message>
        <source>Take the key away from the action</source>
        <translation>Retirer le raccourci de l’action</translation>
    </message>
    <message>
        <source>Give the action the key that it has by default</source>
        <translation>Donner à l’action son raccourci par défaut</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>bars {start} to {end}</source>
        <translation>mesures {start} à {end}</translation>
    </message>
    <message>
        <source>Context: bars {start} to {end}</source>
        <translation>Contexte&#xa0;: mesures {start} à {end}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>intensité {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>seam {length} ms</source>
        <translation>raccord {length}&#xa0;ms</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) · {seconds} s</source>
        <translation>
            <numerusform>%n mesure · {seconds}&#xa0;s</numerusform>
            <numerusform>%n mesures · {seconds}&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars · {seconds} s</source>
        <translation>{bars} mesures · {seconds}&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n mesure</numerusform>
            <numerusform>%n mesures</numerusform>
        </translation>
    </message>
    <message>
        <source>{bars} bars</source>
        <translation>{bars} mesures</translation>
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
        <translation>G</translation>
    </message>
    <message>
        <source>R</source>
        <translation>D</translation>
    </message>
    <message>
        <source>LUFS</source>
        <translation>LUFS</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Chargement du fichier…</translation>
    </message>
    <message>
        <source>Select a clip on the left, or drop an audio file anywhere on this window.</source>
        <translation>Sélectionnez un clip à gauche, ou déposez un fichier audio n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Drop an audio file anywhere on this window.
WAV, AIFF, FLAC, MP3, OGG, M4A or a video</source>
        <translation>Déposez un fichier audio n’importe où sur cette fenêtre.
WAV, AIFF, FLAC, MP3, OGG, M4A ou une vidéo</translation>
    </message>
</context>
<context>
    <name>LaneActions</name>
    <message>
        <source>Hear comp</source>
        <translation>Écouter le comp</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Ajouter la région au comp</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Retirer le segment en cours</translation>
    </message>
    <message>
        <source>Use take as base of comp</source>
        <translation>Utiliser la prise comme base du comp</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Faire du comp une prise</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Supprimer le comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Go to lanes</source>
        <translation>Aller aux couloirs</translation>
    </message>
    <message>
        <source>Show lanes</source>
        <translation>Afficher les couloirs</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Afficher les différences</translation>
    </message>
    <message>
        <source>Play takes equally loud</source>
        <translation>Lire les prises à niveau sonore égal</translation>
    </message>
</context>
<context>
    <name>LaneCommands</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Sélectionnez d’abord une région en glissant sur la forme d’onde.</translation>
    </message>
    <message>
        <source>{take} has no sound in the selected region.</source>
        <translation>{take} ne contient aucun son dans la région sélectionnée.</translation>
    </message>
    <message>
        <source>Took {take} into the comp.</source>
        <translation>{take} ajoutée au comp.</translation>
    </message>
    <message>
        <source>{take} is heard there again.</source>
        <translation>On y entend de nouveau {take}.</translation>
    </message>
    <message>
        <source>This clip has no comp yet, and {take} would be its base. Take a part of another take.</source>
        <translation>Ce clip n’a pas encore de comp, et {take} en serait la base. Prenez une partie d’une autre prise.</translation>
    </message>
    <message>
        <source>{take} is the base of the comp, and is heard there already.</source>
        <translation>{take} est la base du comp et s’y entend déjà.</translation>
    </message>
    <message>
        <source>{take} is in the comp there already.</source>
        <translation>{take} est déjà dans le comp à cet endroit.</translation>
    </message>
    <message>
        <source>This clip has no comp yet. Drag over a lane to begin one.</source>
        <translation>Ce clip n’a pas encore de comp. Glissez sur un couloir pour en commencer un.</translation>
    </message>
    <message>
        <source>The comp has no part of another take yet. Drag over a lane to take one.</source>
        <translation>Le comp n’a encore aucune partie d’une autre prise. Glissez sur un couloir pour en prendre une.</translation>
    </message>
    <message>
        <source>Writing the comp as one more take…</source>
        <translation>Écriture du comp dans une nouvelle prise…</translation>
    </message>
</context>
<context>
    <name>LaneMenus</name>
    <message>
        <source>Menu of {take}</source>
        <translation>Menu de {take}</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Take region into comp</source>
        <translation>Ajouter la région au comp</translation>
    </message>
    <message>
        <source>Base of the comp</source>
        <translation>Base du comp</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Repaint region from this take</source>
        <translation>Retoucher la région depuis cette prise</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Relancer…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Comp menu</source>
        <translation>Menu du comp</translation>
    </message>
    <message>
        <source>Hear comp</source>
        <translation>Écouter le comp</translation>
    </message>
    <message>
        <source>Make comp a take</source>
        <translation>Faire du comp une prise</translation>
    </message>
    <message>
        <source>Remove span at playhead</source>
        <translation>Retirer le segment en cours</translation>
    </message>
    <message>
        <source>Remove comp</source>
        <translation>Supprimer le comp</translation>
    </message>
</context>
<context>
    <name>LaneNotes</name>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>New: {start}–{end} s{more}</source>
        <translation>Nouveau&#xa0;: {start}–{end}&#xa0;s{more}</translation>
    </message>
    <message>
        <source>Comparing with {take}…</source>
        <translation>Comparaison avec {take}…</translation>
    </message>
    <message>
        <source>The same as {take}</source>
        <translation>Identique à {take}</translation>
    </message>
    <message>
        <source>Differs at {spans} s and elsewhere from {take}</source>
        <translation>Diffère de {take} à {spans}&#xa0;s et ailleurs</translation>
    </message>
    <message>
        <source>Differs at {spans} s from {take}</source>
        <translation>Diffère de {take} à {spans}&#xa0;s</translation>
    </message>
    <message>
        <source>Comp, empty</source>
        <translation>Comp, vide</translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s), chosen: {span}</source>
        <translation>
            <numerusform>Comp, %n segment, choisi&#xa0;: {span}</numerusform>
            <numerusform>Comp, %n segments, choisi&#xa0;: {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comp, %n span(s): {takes}</source>
        <translation>
            <numerusform>Comp, %n segment&#xa0;: {takes}</numerusform>
            <numerusform>Comp, %n segments&#xa0;: {takes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{take}, {start} to {end} s</source>
        <translation>{take}, {start} à {end}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>LaneStrip</name>
    <message>
        <source>The file is missing</source>
        <translation>Le fichier est absent</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Chargement du fichier…</translation>
    </message>
</context>
<context>
    <name>LaneTools</name>
    <message>
        <source>Show differences</source>
        <translation>Afficher les différences</translation>
    </message>
    <message>
        <source>Show how far each take departs from the one that it was made from; hatched where both are the same</source>
        <translation>Montrer où chaque prise s’écarte de celle dont elle est issue&#xa0;; hachures là où les deux sont identiques</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <translation>Niveau sonore égal</translation>
    </message>
    <message>
        <source>Play all takes as loud as the first one over the loop. Files are never changed.</source>
        <translation>Lire toutes les prises au niveau sonore de la première sur la boucle. Les fichiers ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>As regions</source>
        <translation>Comme les régions</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>What edges of the comp snap to</source>
        <translation>Calage des bords du comp</translation>
    </message>
    <message>
        <source>What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence</source>
        <translation>Calage des segments du comp&#xa0;: le choix du haut (mesures, temps, passages par zéro), ou le silence</translation>
    </message>
    <message>
        <source>Edges:</source>
        <translation>Bords&#xa0;:</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Scroll through takes</source>
        <translation>Faire défiler les prises</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Couloirs</translation>
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
        <translation>Non précisée</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn controls</source>
        <translation>Apprendre des commandes</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>{parameter} – {description}</source>
        <translation>{parameter} – {description}</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn, then move a knob or press a pad on the controller.</source>
        <translation>Sélectionnez un paramètre et appuyez sur Apprendre, puis tournez un bouton ou frappez un pad du contrôleur.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Move the control for “{parameter}” now.</source>
        <translation>Actionnez maintenant la commande pour «&#xa0;{parameter}&#xa0;».</translation>
    </message>
    <message>
        <source>Select a parameter and press Learn.</source>
        <translation>Sélectionnez un paramètre et appuyez sur Apprendre.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss by steps</source>
        <translation>Perte par étape</translation>
    </message>
    <message>
        <source>How far the model is from the songs. It jumps from step to step; what counts is where it goes.</source>
        <translation>Écart entre le modèle et les morceaux. Il varie d’une étape à l’autre&#xa0;; c’est la tendance qui compte.</translation>
    </message>
    <message>
        <source>No step is done yet</source>
        <translation>Aucune étape n’est encore faite</translation>
    </message>
    <message>
        <source>Loss {last} now, {first} at first</source>
        <translation>Perte {last} maintenant, {first} au début</translation>
    </message>
    <message>
        <source>Steps {first} to {last}</source>
        <translation>Étapes {first} à {last}</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>Perte {loss}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} étapes</translation>
    </message>
    <message>
        <source>The loss is drawn here as it learns</source>
        <translation>La perte est tracée ici au fil de l’apprentissage</translation>
    </message>
</context>
<context>
    <name>LyricStrip</name>
    <message>
        <source>Lyrics</source>
        <translation>Paroles</translation>
    </message>
    <message>
        <source>Left and right choose a line, Return selects it as the region, with Ctrl in addition to the others.</source>
        <translation>Gauche et Droite choisissent une ligne, Entrée la sélectionne comme région, avec Ctrl en plus des autres.</translation>
    </message>
    <message>
        <source>No line is sung here.</source>
        <translation>Aucune ligne n’est chantée ici.</translation>
    </message>
    <message>
        <source>Nothing is known of lyrics in this take: only takes that were made to sing have them.</source>
        <translation>On ne connaît pas de paroles pour cette prise&#xa0;: seules les prises créées pour chanter en ont.</translation>
    </message>
    <message>
        <source>{words}, bar {start} to {end}</source>
        <translation>{words}, mesure {start} à {end}</translation>
    </message>
    <message>
        <source>Select line</source>
        <translation>Sélectionner la ligne</translation>
    </message>
    <message>
        <source>Click to select the line as the region, with Ctrl in addition to the others.</source>
        <translation>Cliquez pour sélectionner la ligne comme région, avec Ctrl en plus des autres.</translation>
    </message>
</context>
<context>
    <name>LyricsMenu</name>
    <message>
        <source>Lyrics</source>
        <translation>Paroles</translation>
    </message>
    <message>
        <source>Menu of the lyrics</source>
        <translation>Menu des paroles</translation>
    </message>
    <message>
        <source>Open lyrics, or hand on those of the selected take with their times (LRC)</source>
        <translation>Ouvrir des paroles, ou transmettre celles de la prise sélectionnée avec leurs positions (LRC)</translation>
    </message>
    <message>
        <source>Open lyrics…</source>
        <translation>Ouvrir des paroles…</translation>
    </message>
    <message>
        <source>Copy lines of the take as LRC</source>
        <translation>Copier les lignes de la prise en LRC</translation>
    </message>
    <message>
        <source>Save lines of the take as LRC…</source>
        <translation>Enregistrer les lignes de la prise en LRC…</translation>
    </message>
</context>
<context>
    <name>MakingActions</name>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Sélectionnez d’abord une région en glissant sur la forme d’onde.</translation>
    </message>
    <message>
        <source>Import a clip first: drop an audio file on the window.</source>
        <translation>Importez d’abord un clip&#xa0;: déposez un fichier audio sur la fenêtre.</translation>
    </message>
    <message>
        <source>Removed {name} from the list. To put it back, press Ctrl+Z.</source>
        <translation>{name} retiré de la liste. Pour le remettre, appuyez sur Ctrl+Z.</translation>
    </message>
    <message>
        <source>Change the value and try again.</source>
        <translation>Modifiez la valeur et réessayez.</translation>
    </message>
</context>
<context>
    <name>MakingPages</name>
    <message>
        <source>Adapters</source>
        <translation>Adaptateurs</translation>
    </message>
    <message>
        <source>Adapters (!)</source>
        <translation>Adaptateurs (!)</translation>
    </message>
    <message>
        <source>An adapter that is switched on cannot be used. No take can be made with it.</source>
        <translation>Un adaptateur activé est inutilisable. Aucune prise ne peut être créée avec lui.</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>Adaptateurs ({count})</translation>
    </message>
    <message>
        <source>Switched on: {count}</source>
        <translation>Activés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>LoRA, LoKr and other adapters change the sound of the model</source>
        <translation>Les LoRA, LoKr et autres adaptateurs modifient le son du modèle</translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Add section</source>
        <translation>Ajouter une section</translation>
    </message>
    <message>
        <source>Puts the mark of a section before the line of the cursor</source>
        <translation>Place le repère d’une section avant la ligne du curseur</translation>
    </message>
</context>
<context>
    <name>MarkerActions</name>
    <message>
        <source>Add marker at playhead</source>
        <translation>Ajouter un marqueur à la position</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Faire de la région une section</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Ajouter les marqueurs du DAW</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Marqueur suivant</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Marqueur précédent</translation>
    </message>
    <message>
        <source>Select section at playhead</source>
        <translation>Sélectionner la section en cours</translation>
    </message>
    <message>
        <source>Select lyric line at playhead</source>
        <translation>Sélectionner la ligne de paroles en cours</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Retirer le marqueur</translation>
    </message>
</context>
<context>
    <name>MarkerHandle</name>
    <message>
        <source>Marker without a name</source>
        <translation>Marqueur sans nom</translation>
    </message>
    <message>
        <source>{name}, bar {start}</source>
        <translation>{name}, mesure {start}</translation>
    </message>
    <message>
        <source>{name}, bar {start} to {end}</source>
        <translation>{name}, mesure {start} à {end}</translation>
    </message>
    <message>
        <source>There are no markers yet. Add one at the playhead (M).</source>
        <translation>Il n’y a pas encore de marqueurs. Ajoutez-en un à la tête de lecture (M).</translation>
    </message>
    <message>
        <source>This section lies outside the take.</source>
        <translation>Cette section est en dehors de la prise.</translation>
    </message>
    <message>
        <source>Select a clip first: markers belong to a clip.</source>
        <translation>Sélectionnez d’abord un clip&#xa0;: les marqueurs appartiennent à un clip.</translation>
    </message>
    <message>
        <source>Select a region first: drag across the waveform.</source>
        <translation>Sélectionnez d’abord une région en glissant sur la forme d’onde.</translation>
    </message>
</context>
<context>
    <name>MarkerParts</name>
    <message>
        <source>Select section</source>
        <translation>Sélectionner la section</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Aller au marqueur</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Retirer le marqueur</translation>
    </message>
</context>
<context>
    <name>MarkerStrip</name>
    <message>
        <source>Markers</source>
        <translation>Marqueurs</translation>
    </message>
    <message numerus="yes">
        <source>%n marker(s).</source>
        <translation>
            <numerusform>%n marqueur.</numerusform>
            <numerusform>%n marqueurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>No markers yet. Add one at the playhead (M), or with a double click here.</source>
        <translation>Pas encore de marqueurs. Ajoutez-en un à la tête de lecture (M), ou en double-cliquant ici.</translation>
    </message>
    <message>
        <source>Double-click to add a marker (M).</source>
        <translation>Double-clic&#xa0;: nouveau marqueur (M).</translation>
    </message>
    <message>
        <source>Add a marker at the playhead (M). Left and right choose a marker, with Alt they move it by a beat, with Alt+Shift by a sample. Return selects its section, F2 renames it, Delete removes it.</source>
        <translation>Ajouter un marqueur à la tête de lecture (M). Gauche et Droite choisissent un marqueur, avec Alt elles le déplacent d’un temps, avec Alt+Maj d’un échantillon. Entrée sélectionne sa section, F2 le renomme, Suppr le retire.</translation>
    </message>
    <message>
        <source>Click a marker to select its section, drag it to move it, double-click to rename it.
Double-click beside it to add one, or add one at the playhead (M). Shift ignores snap.</source>
        <translation>Cliquez sur un marqueur pour sélectionner sa section, faites-le glisser pour le déplacer, double-cliquez pour le renommer.
Double-cliquez à côté pour en ajouter un, ou ajoutez-en un à la tête de lecture (M). Maj ignore le calage.</translation>
    </message>
    <message>
        <source>Select section</source>
        <translation>Sélectionner la section</translation>
    </message>
    <message>
        <source>Go to marker</source>
        <translation>Aller au marqueur</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Keep only its start</source>
        <translation>Ne garder que son début</translation>
    </message>
    <message>
        <source>Make it a section up to the next marker</source>
        <translation>En faire une section jusqu’au marqueur suivant</translation>
    </message>
    <message>
        <source>Remove marker</source>
        <translation>Retirer le marqueur</translation>
    </message>
    <message>
        <source>Add marker here</source>
        <translation>Ajouter un marqueur ici</translation>
    </message>
    <message>
        <source>Make the region a section</source>
        <translation>Faire de la région une section</translation>
    </message>
    <message>
        <source>Add markers of the DAW</source>
        <translation>Ajouter les marqueurs du DAW</translation>
    </message>
</context>
<context>
    <name>MemoryMeter</name>
    <message>
        <source>Memory of the engine</source>
        <translation>Mémoire du moteur</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Pas encore mesurée</translation>
    </message>
    <message>
        <source>Free the memory</source>
        <translation>Libérer la mémoire</translation>
    </message>
    <message>
        <source>Other programs can use it then. The next job loads the model again. A job that runs is done first.</source>
        <translation>D’autres programmes peuvent alors l’utiliser. La tâche suivante recharge le modèle. Une tâche en cours se termine d’abord.</translation>
    </message>
    <message>
        <source>{held} of the {total} of this machine</source>
        <translation>{held} sur les {total} de cet ordinateur</translation>
    </message>
    <message>
        <source>{held} of the {total} of the graphics card ({device})</source>
        <translation>{held} sur les {total} de la carte graphique ({device})</translation>
    </message>
    <message>
        <source>Memory of the graphics card</source>
        <translation>Mémoire de la carte graphique</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>&amp;Prises</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;DAW</source>
        <translation>DA&amp;W</translation>
    </message>
    <message>
        <source>Mar&amp;kers</source>
        <translation>&amp;Marqueurs</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>Autres menus</translation>
    </message>
    <message>
        <source>Show the menus that have no room</source>
        <translation>Afficher les menus qui manquent de place</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Save take as…</source>
        <translation>Enregistrer la prise sous…</translation>
    </message>
    <message>
        <source>Save all takes with tempo map…</source>
        <translation>Enregistrer toutes les prises avec carte de tempo…</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copier le fichier</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Coller des fichiers</translation>
    </message>
    <message>
        <source>Accept take</source>
        <translation>Accepter la prise</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Space and tidying up…</source>
        <translation>Espace et nettoyage…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Find clip</source>
        <translation>Chercher un clip</translation>
    </message>
    <message>
        <source>Collections of clip…</source>
        <translation>Collections du clip…</translation>
    </message>
    <message>
        <source>Archive clip</source>
        <translation>Archiver le clip</translation>
    </message>
    <message>
        <source>Delete clip</source>
        <translation>Supprimer le clip</translation>
    </message>
    <message>
        <source>Discard take</source>
        <translation>Écarter la prise</translation>
    </message>
    <message>
        <source>Restore discarded take</source>
        <translation>Restaurer la prise écartée</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Repaint region</source>
        <translation>Retoucher la région</translation>
    </message>
    <message>
        <source>Cover take</source>
        <translation>Faire une reprise</translation>
    </message>
    <message>
        <source>Cover take closely</source>
        <translation>Faire une reprise fidèle</translation>
    </message>
    <message>
        <source>Roll take again with one thing changed…</source>
        <translation>Relancer la prise avec un changement…</translation>
    </message>
    <message>
        <source>Load recipe of take</source>
        <translation>Charger la recette de la prise</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>Ajouter une piste</translation>
    </message>
    <message>
        <source>Extract a track</source>
        <translation>Extraire une piste</translation>
    </message>
    <message>
        <source>Complete with a track</source>
        <translation>Compléter par une piste</translation>
    </message>
    <message>
        <source>Morph take</source>
        <translation>Morphing de la prise</translation>
    </message>
    <message>
        <source>Continue take</source>
        <translation>Prolonger la prise</translation>
    </message>
    <message>
        <source>Generate new clip</source>
        <translation>Générer un nouveau clip</translation>
    </message>
    <message>
        <source>Let the planner write</source>
        <translation>Faire écrire le planificateur</translation>
    </message>
    <message>
        <source>Improve description and lyrics</source>
        <translation>Améliorer la description et les paroles</translation>
    </message>
    <message>
        <source>What is this take or region?</source>
        <translation>Qu’est-ce que cette prise ou région&#xa0;?</translation>
    </message>
    <message>
        <source>Add adapters…</source>
        <translation>Ajouter des adaptateurs…</translation>
    </message>
    <message>
        <source>Train an adapter…</source>
        <translation>Entraîner un adaptateur…</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Annuler toutes les tâches</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Décharger le modèle de la mémoire</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Next take</source>
        <translation>Prise suivante</translation>
    </message>
    <message>
        <source>Previous take</source>
        <translation>Prise précédente</translation>
    </message>
    <message>
        <source>Compare with last selected take</source>
        <translation>Comparer à la dernière prise sélectionnée</translation>
    </message>
    <message>
        <source>Versions or list of takes</source>
        <translation>Versions ou liste des prises</translation>
    </message>
    <message>
        <source>Take in row {number}</source>
        <translation>Prise de la ligne {number}</translation>
    </message>
    <message>
        <source>Fetch selection from DAW</source>
        <translation>Récupérer la sélection du DAW</translation>
    </message>
    <message>
        <source>Insert take on new track</source>
        <translation>Insérer la prise sur une nouvelle piste</translation>
    </message>
    <message>
        <source>Insert take on selected track</source>
        <translation>Insérer la prise sur la piste sélectionnée</translation>
    </message>
    <message>
        <source>Insert all takes on new tracks</source>
        <translation>Insérer toutes les prises sur de nouvelles pistes</translation>
    </message>
    <message>
        <source>Follow tempo and bars: on or off</source>
        <translation>Suivre tempo et mesures&#xa0;: oui ou non</translation>
    </message>
    <message>
        <source>Play in sync: on or off</source>
        <translation>Lecture synchronisée&#xa0;: oui ou non</translation>
    </message>
    <message>
        <source>Return take to source file</source>
        <translation>Renvoyer la prise au fichier source</translation>
    </message>
    <message>
        <source>Restore source file</source>
        <translation>Restaurer le fichier source</translation>
    </message>
    <message>
        <source>Connect a DAW…</source>
        <translation>Connecter un DAW…</translation>
    </message>
    <message>
        <source>Learn controls (MIDI, OSC)…</source>
        <translation>Apprendre des commandes (MIDI, OSC)…</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Output level</source>
        <translation>Niveau de sortie</translation>
    </message>
    <message>
        <source>Output level, -60 to 0 dBFS</source>
        <translation>Niveau de sortie, de -60 à 0&#xa0;dBFS</translation>
    </message>
    <message>
        <source>left {left} dB, right {right} dB</source>
        <translation>gauche {left}&#xa0;dB, droite {right}&#xa0;dB</translation>
    </message>
    <message>
        <source>{levels}, above full scale</source>
        <translation>{levels}, au-dessus de la pleine échelle</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>{state}. All files are good</source>
        <translation>{state}. Tous les fichiers sont en bon état</translation>
    </message>
    <message>
        <source>Progress of {model}</source>
        <translation>Progression de {model}</translation>
    </message>
    <message>
        <source>{state}. {problem}</source>
        <translation>{state}. {problem}</translation>
    </message>
    <message>
        <source>{model}: {state}</source>
        <translation>{model}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the download of {model}</source>
        <translation>Suspendre le téléchargement de {model}</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Give up the download of {model}</source>
        <translation>Abandonner le téléchargement de {model}</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Arrêter la vérification</translation>
    </message>
    <message>
        <source>Stop checking {model}</source>
        <translation>Arrêter la vérification de {model}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume the download of {model}</source>
        <translation>Reprendre le téléchargement de {model}</translation>
    </message>
    <message>
        <source>Get ({size})</source>
        <translation>Télécharger ({size})</translation>
    </message>
    <message>
        <source>Get {model}</source>
        <translation>Télécharger {model}</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>Utiliser {model}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Verify {model}</source>
        <translation>Vérifier {model}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Remove {model}</source>
        <translation>Supprimer {model}</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>Dissocier…</translation>
    </message>
    <message>
        <source>Let go of {model}</source>
        <translation>Dissocier {model}</translation>
    </message>
    <message>
        <source>Download it from huggingface.co into the model folder. Music goes on meanwhile.</source>
        <translation>Le télécharger de huggingface.co dans le dossier des modèles. La création continue pendant ce temps.</translation>
    </message>
    <message>
        <source>Stop and keep what is here. Resume goes on there, also after a restart.</source>
        <translation>Arrêter et garder ce qui est là. Reprendre continue à cet endroit, même après un redémarrage.</translation>
    </message>
    <message>
        <source>Stop and delete what was downloaded</source>
        <translation>Arrêter et supprimer ce qui a été téléchargé</translation>
    </message>
    <message>
        <source>Use it from the next job on</source>
        <translation>L’utiliser à partir de la prochaine tâche</translation>
    </message>
    <message>
        <source>Compare its files with their published checksums, or look whether they are whole</source>
        <translation>Comparer ses fichiers à leurs sommes de contrôle publiées, ou vérifier qu’ils sont entiers</translation>
    </message>
    <message>
        <source>Do not use it any more. Its files stay where they are.</source>
        <translation>Ne plus l’utiliser. Ses fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>Delete its files from the model folder</source>
        <translation>Supprimer ses fichiers du dossier des modèles</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Engine off</source>
        <translation>Moteur arrêté</translation>
    </message>
    <message>
        <source>Get or choose a model…</source>
        <translation>Obtenir ou choisir un modèle…</translation>
    </message>
    <message>
        <source>Unload model from memory</source>
        <translation>Décharger le modèle de la mémoire</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Redémarrer le moteur</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Model: {words}</source>
        <translation>Modèle&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Model: {words}. {status}</source>
        <translation>Modèle&#xa0;: {words}. {status}</translation>
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
        <translation>{number}&#xa0;Go</translation>
    </message>
    <message>
        <source>{music} s in {time} s</source>
        <translation>{music}&#xa0;s en {time}&#xa0;s</translation>
    </message>
    <message>
        <source>The engine makes the music in a separate process. Its model is {model}.</source>
        <translation>Le moteur crée la musique dans un processus séparé. Son modèle est {model}.</translation>
    </message>
    <message>
        <source>It computes on {device}.</source>
        <translation>Il calcule sur {device}.</translation>
    </message>
    <message>
        <source>It uses {memory} of memory now.</source>
        <translation>Il occupe actuellement {memory} de mémoire.</translation>
    </message>
    <message>
        <source>{music} s of new music take about {time} s here, as the last jobs did.</source>
        <translation>{music}&#xa0;s de nouvelle musique prennent ici environ {time}&#xa0;s, d’après les dernières tâches.</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>How they compute</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>Un planificateur esquisse la nouvelle musique avant que le modèle la crée. Il doit être installé.</translation>
    </message>
    <message>
        <source>How exactly numbers are kept: fewer bits take less memory.</source>
        <translation>Précision de stockage des nombres&#xa0;: moins de bits prennent moins de mémoire.</translation>
    </message>
    <message>
        <source>Automatic takes the graphics card, if there is one.</source>
        <translation>Automatique prend la carte graphique, s’il y en a une.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planificateur</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calculer sur</translation>
    </message>
    <message>
        <source>Adapters change what a model makes. Their list is beside the prompt.</source>
        <translation>Les adaptateurs changent ce qu’un modèle crée. Leur liste est à côté du prompt.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (le plus petit, rapide)</translation>
    </message>
    <message numerus="yes">
        <source>%n adapter(s) on…</source>
        <translation>
            <numerusform>%n adaptateur activé…</numerusform>
            <numerusform>%n adaptateurs activés…</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapters…</source>
        <translation>Adaptateurs…</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (non installé)</translation>
    </message>
</context>
<context>
    <name>ModelNews</name>
    <message>
        <source>Use it now</source>
        <translation>L’utiliser maintenant</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} est prêt.</translation>
    </message>
    <message>
        <source>Use {model} now</source>
        <translation>Utiliser {model} maintenant</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Checking its files: {percent} %</source>
        <translation>Vérification de ses fichiers&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Checking its files…</source>
        <translation>Vérification de ses fichiers…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Asking the server for its files…</source>
        <translation>Demande de ses fichiers au serveur…</translation>
    </message>
    <message>
        <source>{total} are here. Checking them…</source>
        <translation>{total} téléchargés. Vérification…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate}/s, about {time} left</source>
        <translation>{done} sur {total}, {rate}/s, reste environ {time}</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Adopted from another folder</source>
        <translation>Associé depuis un autre dossier</translation>
    </message>
    <message>
        <source>Incomplete. Missing: {parts}</source>
        <translation>Incomplet. Manque&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>Paused at {here} of {total}</source>
        <translation>En pause à {here} sur {total}</translation>
    </message>
    <message>
        <source>Broken off at {here} of {total}</source>
        <translation>Interrompu à {here} sur {total}</translation>
    </message>
    <message>
        <source>Not there now: {folder}</source>
        <translation>Absent actuellement&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Non installé</translation>
    </message>
    <message>
        <source>Drafts new music before a model makes it: tempo, key, words and course.</source>
        <translation>Esquisse la nouvelle musique avant qu’un modèle la crée&#xa0;: tempo, tonalité, texte et déroulement.</translation>
    </message>
    <message>
        <source>Every music model needs it. It comes with the first one that you get.</source>
        <translation>Nécessaire à tous les modèles de musique. Il est fourni avec le premier que vous téléchargez.</translation>
    </message>
    <message>
        <source>Sings in {count} languages, up to {minutes} min.</source>
        <translation>Chante en {count} langues, jusqu’à {minutes}&#xa0;min.</translation>
    </message>
    <message>
        <source>Music without voices, up to {seconds} s.</source>
        <translation>Musique sans voix, jusqu’à {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>{voice} {tasks}</source>
        <translation>{voice} {tasks}</translation>
    </message>
    <message>
        <source>Small and fast, for sketches; it does every task.</source>
        <translation>Petit et rapide, pour des ébauches&#xa0;; il fait toutes les opérations.</translation>
    </message>
    <message>
        <source>Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description.</source>
        <translation>Toutes les opérations, couches et pistes isolées comprises, en {steps} étapes guidées&#xa0;: lent, et proche de la description.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} guided steps: slow, and near to the description.</source>
        <translation>Nouvelle musique, retouche et reprise en {steps} étapes guidées&#xa0;: lent, et proche de la description.</translation>
    </message>
    <message>
        <source>New music, repaint and cover in {steps} steps: fast.</source>
        <translation>Nouvelle musique, retouche et reprise en {steps} étapes&#xa0;: rapide.</translation>
    </message>
    <message>
        <source>{what} · {size} · licence {licence}</source>
        <translation>{what} · {size} · licence {licence}</translation>
    </message>
    <message>
        <source>Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8</source>
        <translation>Mémoire&#xa0;: environ {gpu} sur une carte graphique, {cpu} sans carte, {small} en int8</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}, with {size} of memory</source>
        <translation>Sur cet ordinateur&#xa0;: 30&#xa0;s de musique en {time} environ, avec {size} de mémoire</translation>
    </message>
    <message>
        <source>On this machine: 30 s of music in about {time}</source>
        <translation>Sur cet ordinateur&#xa0;: 30&#xa0;s de musique en {time} environ</translation>
    </message>
    <message>
        <source>On this machine: {size} of memory</source>
        <translation>Sur cet ordinateur&#xa0;: {size} de mémoire</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Damaged files:
{lines}
Remove the model and get it again.</source>
        <translation>Fichiers endommagés&#xa0;:
{lines}
Supprimez le modèle et téléchargez-le de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Reading the model folder…</source>
        <translation>Lecture du dossier des modèles…</translation>
    </message>
    <message>
        <source>Adopt a folder…</source>
        <translation>Associer un dossier…</translation>
    </message>
    <message>
        <source>Adopt a file…</source>
        <translation>Associer un fichier…</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>Dossier des modèles&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Choose the folder that holds the weights</source>
        <translation>Choisir le dossier qui contient les poids</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>Poids ({patterns})</translation>
    </message>
    <message>
        <source>Choose a file of weights</source>
        <translation>Choisir un fichier de poids</translation>
    </message>
    <message>
        <source>Looking at {path}…</source>
        <translation>Examen de {path}…</translation>
    </message>
    <message>
        <source>Adopted: {names}. Nothing was copied.</source>
        <translation>Associé&#xa0;: {names}. Rien n’a été copié.</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Music models</source>
        <translation>Modèles de musique</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>Planificateurs</translation>
    </message>
    <message>
        <source>Needed by every music model</source>
        <translation>Nécessaires à tous les modèles de musique</translation>
    </message>
    <message>
        <source>Models that you have already: drop their folder or file here, or choose it. Nothing is copied.</source>
        <translation>Modèles que vous avez déjà&#xa0;: déposez ici leur dossier ou leur fichier, ou choisissez-le. Rien n’est copié.</translation>
    </message>
</context>
<context>
    <name>ModelsDoor</name>
    <message>
        <source>The planner is now {model}.</source>
        <translation>Le planificateur est maintenant {model}.</translation>
    </message>
    <message>
        <source>The model is now {model}.</source>
        <translation>Le modèle est maintenant {model}.</translation>
    </message>
    <message>
        <source>{model} is ready, and the next job uses it.</source>
        <translation>{model} est prêt, et la prochaine tâche l’utilise.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Dossier des modèles</translation>
    </message>
    <message>
        <source>Choose model folder</source>
        <translation>Choisir le dossier des modèles</translation>
    </message>
    <message>
        <source>The folder that holds the models of ACE-Step 1.5, a folder each</source>
        <translation>Le dossier qui contient les modèles d’ACE-Step 1.5, chacun dans un dossier</translation>
    </message>
    <message>
        <source>checkpoints, weights, ACE-Step, path</source>
        <translation>checkpoints, poids, ACE-Step, chemin</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>variant, turbo, base, SFT, XL, Sketch, checkpoint</source>
        <translation>variante, turbo, base, SFT, XL, Sketch, checkpoint</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>int8 (smallest, fast)</source>
        <translation>int8 (le plus petit, rapide)</translation>
    </message>
    <message>
        <source>How exactly the model calculates: fewer bits take less memory</source>
        <translation>Précision des calculs du modèle&#xa0;: moins de bits prennent moins de mémoire</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>quantization, 8 bit, half, memory, speed</source>
        <translation>quantification, 8&#xa0;bits, demi-précision, mémoire, vitesse</translation>
    </message>
    <message>
        <source>The processor that the model runs on</source>
        <translation>Le processeur sur lequel tourne le modèle</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calculer sur</translation>
    </message>
    <message>
        <source>graphics card, GPU, processor, device, accelerator</source>
        <translation>carte graphique, GPU, processeur, périphérique, accélérateur</translation>
    </message>
    <message>
        <source>Steps, shift, guidance, solver…</source>
        <translation>Étapes, shift, guidage, solveur…</translation>
    </message>
    <message>
        <source>Show them under “More” in the prompt, where they are set for the next takes</source>
        <translation>Les afficher sous «&#xa0;Plus&#xa0;» dans le prompt, où ils se règlent pour les prochaines prises</translation>
    </message>
    <message>
        <source>expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler</source>
        <translation>expert, qualité, échantillonnage, itérations, planification, pas de temps, bruit, CFG, force du prompt, échelle, Euler</translation>
    </message>
    <message>
        <source>Keep the whole model loaded</source>
        <translation>Garder tout le modèle chargé</translation>
    </message>
    <message>
        <source>Load one part at a time</source>
        <translation>Charger une partie à la fois</translation>
    </message>
    <message>
        <source>One part at a time takes the least memory and more time</source>
        <translation>Une partie à la fois prend le moins de mémoire, mais plus de temps</translation>
    </message>
    <message>
        <source>Memory use</source>
        <translation>Usage mémoire</translation>
    </message>
    <message>
        <source>RAM, VRAM, residency</source>
        <translation>RAM, VRAM, occupation</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>How long an idle model stays in memory</source>
        <translation>Durée pendant laquelle un modèle inactif reste en mémoire</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>Garder chargé</translation>
    </message>
    <message>
        <source>unload, free memory, idle, minutes, VRAM</source>
        <translation>décharger, libérer la mémoire, inactif, minutes, VRAM</translation>
    </message>
    <message>
        <source>Load the model at the start</source>
        <translation>Charger le modèle au démarrage</translation>
    </message>
    <message>
        <source>The first take then comes sooner. It is not done where little memory would be left.</source>
        <translation>La première prise arrive alors plus tôt. Ce n’est pas fait s’il resterait trop peu de mémoire.</translation>
    </message>
    <message>
        <source>preload, warm up, startup, memory, RAM</source>
        <translation>précharger, démarrage, mémoire, RAM</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>A planner drafts new music before the model makes it. It must be installed.</source>
        <translation>Un planificateur esquisse la nouvelle musique avant que le modèle la crée. Il doit être installé.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planificateur</translation>
    </message>
    <message>
        <source>language model, LM, 5 Hz, thinking</source>
        <translation>modèle de langage, LM, 5&#xa0;Hz, réflexion</translation>
    </message>
    <message>
        <source>Let the planner rewrite the description</source>
        <translation>Laisser le planificateur réécrire la description</translation>
    </message>
    <message>
        <source>The planner may say in more words what you describe.</source>
        <translation>Le planificateur peut dire en plus de mots ce que vous décrivez.</translation>
    </message>
    <message>
        <source>caption, prompt, enhance, improve</source>
        <translation>description, prompt, enrichir, améliorer</translation>
    </message>
    <message>
        <source>Automatic: {model}</source>
        <translation>Automatique&#xa0;: {model}</translation>
    </message>
    <message>
        <source>{planner} (not installed)</source>
        <translation>{planner} (non installé)</translation>
    </message>
    <message>
        <source>Not found: {parts}</source>
        <translation>Introuvable&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. For more, choose the folder with the ACE-Step 1.5 checkpoints.</source>
        <translation>{model} est petit et rapide, crée de 2 à {seconds}&#xa0;s de musique et ne peut pas chanter. Pour aller plus loin, choisissez le dossier des checkpoints d’ACE-Step 1.5.</translation>
    </message>
    <message>
        <source>The model is complete and ready to use.</source>
        <translation>Le modèle est complet et prêt à l’emploi.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Seed, variation, steps, shift, guidance and solver</source>
        <translation>Graine, variation, étapes, shift, guidage et solveur</translation>
    </message>
    <message>
        <source>Model&apos;s default: {value}</source>
        <translation>Valeur du modèle&#xa0;: {value}</translation>
    </message>
    <message>
        <source>How closely the model follows the description. More than the default sounds harder.</source>
        <translation>Fidélité du modèle à la description. Au-dessus de la valeur par défaut, le son devient plus dur.</translation>
    </message>
    <message>
        <source>{model} has its guidance built in.</source>
        <translation>Le guidage de {model} est intégré.</translation>
    </message>
    <message>
        <source>Denoising steps: more take longer. {model} takes up to {most}.</source>
        <translation>Étapes de débruitage&#xa0;: plus il y en a, plus c’est long. {model} en accepte jusqu’à {most}.</translation>
    </message>
    <message>
        <source>More, unfolded</source>
        <translation>Plus, déplié</translation>
    </message>
    <message>
        <source>More, folded</source>
        <translation>Plus, replié</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aléatoire</translation>
    </message>
    <message>
        <source>The same seed makes the same take again. Leave empty for a new seed each time.</source>
        <translation>La même graine recrée la même prise. Laissez vide pour une nouvelle graine à chaque fois.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far takes depart from what the seed alone would make.</source>
        <translation>Écart des prises par rapport à ce que donnerait la graine seule.</translation>
    </message>
    <message>
        <source>Seed of the variation</source>
        <translation>Graine de la variation</translation>
    </message>
    <message>
        <source>The same seed makes the same variation again.</source>
        <translation>La même graine recrée la même variation.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>How long the early, noisy part of the schedule lasts, in which the form is decided.</source>
        <translation>Durée du début bruité du calcul, où se décide la forme.</translation>
    </message>
    <message>
        <source>How a step is computed. Heun takes twice as long; SDE adds new noise at each step.</source>
        <translation>Façon de calculer une étape. Heun prend deux fois plus de temps&#xa0;; SDE ajoute du bruit à chaque étape.</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solveur</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name of the marker</source>
        <translation>Nom du marqueur</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Reading the library: {done} of {total} takes</source>
        <translation>Chargement de la bibliothèque&#xa0;: {done} prises sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on track “{track}” in {daw}.</source>
        <translation>
            <numerusform>%n prise insérée à la {place} sur la piste «&#xa0;{track}&#xa0;» de {daw}.</numerusform>
            <numerusform>%n prises insérées à la {place} sur la piste «&#xa0;{track}&#xa0;» de {daw}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.</source>
        <translation>
            <numerusform>%n prise insérée à la {place} sur la nouvelle piste {track} de {daw}.</numerusform>
            <numerusform>%n prises insérées à la {place} sur les nouvelles pistes {track} de {daw}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Accepted the take: {path}</source>
        <translation>Prise acceptée&#xa0;: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n take(s) and the tempo map in {folder}.</source>
        <translation>
            <numerusform>%n prise et la carte de tempo enregistrées dans {folder}.</numerusform>
            <numerusform>%n prises et la carte de tempo enregistrées dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored the source file {file}.</source>
        <translation>Fichier source {file} restauré.</translation>
    </message>
    <message>
        <source>Returned the take to the source file {file}.</source>
        <translation>Prise renvoyée au fichier source {file}.</translation>
    </message>
    <message>
        <source>Discarded {take}. To restore it, press Ctrl+Shift+Backspace.</source>
        <translation>{take} écartée. Pour la restaurer, appuyez sur Ctrl+Maj+Effacement.</translation>
    </message>
    <message>
        <source>Restored {take}.</source>
        <translation>{take} restaurée.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} enregistré.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Switch to {model}</source>
        <translation>Passer à {model}</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Obtenir des modèles…</translation>
    </message>
    <message>
        <source>Go on without reference</source>
        <translation>Continuer sans référence</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Créer de la nouvelle musique</translation>
    </message>
    <message>
        <source>Repaint a region</source>
        <translation>Retoucher une région</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Without a script</source>
        <translation>Sans script</translation>
    </message>
    <message>
        <source>These report tempo or position. They cannot insert takes or fetch clips.</source>
        <translation>Ils transmettent le tempo ou la position. Ils ne peuvent ni insérer de prises ni récupérer de clips.</translation>
    </message>
    <message>
        <source>A package is missing. To install it, type: {command}</source>
        <translation>Il manque un paquet. Pour l’installer, tapez&#xa0;: {command}</translation>
    </message>
</context>
<context>
    <name>Overflow</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Show what has no room here</source>
        <translation>Afficher ce qui ne tient pas ici</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Scroll through time</source>
        <translation>Défiler dans le temps</translation>
    </message>
    <message>
        <source>The whole clip. Drag the handle to scroll, its ends to zoom. Double-click to show everything.</source>
        <translation>Le clip entier. Faites glisser la poignée pour défiler, ses extrémités pour zoomer. Double-cliquez pour tout afficher.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Jobs ({count})</source>
        <translation>Tâches ({count})</translation>
    </message>
</context>
<context>
    <name>PastProblems</name>
    <message>
        <source>{time}  {problem} ({count} times)</source>
        <translation>{time}  {problem} ({count} fois)</translation>
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
        <translation>Emplacement de l’adaptateur</translation>
    </message>
    <message>
        <source>Choose where the adapter goes</source>
        <translation>Choisir où enregistrer l’adaptateur</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>How long it learns. Listen to the samples: if they copy your songs, take fewer.</source>
        <translation>Durée de l’apprentissage. Écoutez les aperçus&#xa0;: s’ils copient vos morceaux, réduisez-la.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>How much the adapter can learn. More takes more memory and disk.</source>
        <translation>Ce que l’adaptateur peut apprendre. Un rang plus élevé prend plus de mémoire et de disque.</translation>
    </message>
    <message>
        <source>Steps between samples</source>
        <translation>Étapes entre les aperçus</translation>
    </message>
    <message>
        <source>After so many steps a sample of ten seconds and the adapter so far are written.</source>
        <translation>À cet intervalle, un aperçu de dix secondes et l’adaptateur en l’état sont écrits.</translation>
    </message>
    <message>
        <source>Longest excerpt</source>
        <translation>Plus long extrait</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How much of a song is heard in one step. Less takes less memory.</source>
        <translation>Longueur de morceau entendue à chaque étape. Moins long prend moins de mémoire.</translation>
    </message>
    <message>
        <source>Excerpts per step</source>
        <translation>Extraits par étape</translation>
    </message>
    <message>
        <source>More make each step steadier and slower.</source>
        <translation>Un nombre plus élevé rend chaque étape plus stable et plus lente.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>The adapter acts at alpha / rank. It follows the rank until you change it.</source>
        <translation>L’adaptateur agit à alpha / rang. Alpha suit le rang tant que vous ne le modifiez pas.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>How far each step goes. Lower it if the loss runs away.</source>
        <translation>Ampleur de chaque étape. Réduisez-le si la perte s’emballe.</translation>
    </message>
    <message>
        <source>{tip} From {low} to {high}, usually {usual}.</source>
        <translation>{tip} De {low} à {high}, {usual} en général.</translation>
    </message>
    <message>
        <source>The adapter</source>
        <translation>L’adaptateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The adapter is a folder of this name</source>
        <translation>L’adaptateur est un dossier de ce nom</translation>
    </message>
    <message>
        <source>The model that the adapter changes. It works with models of the same size.</source>
        <translation>Le modèle que l’adaptateur modifie. Il fonctionne avec les modèles de même taille.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Samples, excerpts, alpha and learning rate</source>
        <translation>Aperçus, extraits, alpha et taux d’apprentissage</translation>
    </message>
</context>
<context>
    <name>PracticeField</name>
    <message>
        <source>Practice field</source>
        <translation>Champ d’essai</translation>
    </message>
    <message>
        <source>Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here.</source>
        <translation>Faites glisser une prise de la liste des prises vers ce champ, ou copiez-la et appuyez ici sur Ctrl+V.</translation>
    </message>
    <message>
        <source>The clipboard holds no file.</source>
        <translation>Le presse-papiers ne contient aucun fichier.</translation>
    </message>
    <message>
        <source>A drag arrived, but no file in it.</source>
        <translation>Un glisser-déposer est arrivé, mais sans fichier.</translation>
    </message>
    <message>
        <source>Formats: {formats}</source>
        <translation>Formats&#xa0;: {formats}</translation>
    </message>
    <message>
        <source>Arrived, but it cannot be read: {path} ({reason})</source>
        <translation>Arrivé, mais illisible&#xa0;: {path} ({reason})</translation>
    </message>
    <message>
        <source>Arrived: {path}, a WAV file of {size} MB</source>
        <translation>Arrivé&#xa0;: {path}, un fichier WAV de {size}&#xa0;Mo</translation>
    </message>
    <message>
        <source>Arrived: {path}, {size} MB</source>
        <translation>Arrivé&#xa0;: {path}, {size}&#xa0;Mo</translation>
    </message>
</context>
<context>
    <name>PracticeWindow</name>
    <message>
        <source>Practice field of DAW Bridge</source>
        <translation>Champ d’essai de DAW Bridge</translation>
    </message>
</context>
<context>
    <name>PresetsMenu</name>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Keep words and values under a name, and bring them back. Drop the file of a preset to use it.</source>
        <translation>Conserver textes et valeurs sous un nom, et les rappeler. Déposez le fichier d’un préréglage pour l’utiliser.</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Enregistrer en préréglage…</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <translation>Aucun préréglage</translation>
    </message>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>Inutilisable&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>{preset}…</source>
        <translation>{preset}…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
</context>
<context>
    <name>ProblemBell</name>
    <message>
        <source>Show the last problems (Shift+F8)</source>
        <translation>Afficher les derniers problèmes (Maj+F8)</translation>
    </message>
    <message numerus="yes">
        <source>Problems: %n new</source>
        <translation>
            <numerusform>Problèmes&#xa0;: %n nouveau</numerusform>
            <numerusform>Problèmes&#xa0;: %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems: none that is new</source>
        <translation>Problèmes&#xa0;: aucun nouveau</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Problems, the newest first</source>
        <translation>Problèmes, les plus récents en premier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy message, hint and details, to send them to somebody</source>
        <translation>Copier le message, le conseil et les détails, pour les envoyer à quelqu’un</translation>
    </message>
    <message>
        <source>Nothing went wrong since DAW Bridge was started.</source>
        <translation>Aucun problème depuis le démarrage de DAW Bridge.</translation>
    </message>
</context>
<context>
    <name>ProblemToast</name>
    <message>
        <source>Take the next step (F8 goes here)</source>
        <translation>Passer à l’étape suivante (F8 y mène)</translation>
    </message>
    <message>
        <source>Close this message (Esc). It stays in the list of problems.</source>
        <translation>Fermer ce message (Échap). Il reste dans la liste des problèmes.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint}</source>
        <translation>Problème&#xa0;: {problem}. {hint}</translation>
    </message>
    <message>
        <source>Problem: {problem}. {hint} F8 goes to the button “{step}”.</source>
        <translation>Problème&#xa0;: {problem}. {hint} F8 mène au bouton «&#xa0;{step}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Number of takes to make</source>
        <translation>Nombre de prises à créer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Langue des paroles</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt and adapters</source>
        <translation>Prompt et adaptateurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposed changes</source>
        <translation>Modifications proposées</translation>
    </message>
    <message>
        <source>Space ticks a change, Return accepts what is ticked, Esc leaves all.</source>
        <translation>Espace coche une modification, Entrée accepte ce qui est coché, Échap laisse tout.</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>All changes</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>Tout laisser</translation>
    </message>
    <message>
        <source>Description, lyrics and values stay as they are</source>
        <translation>La description, les paroles et les valeurs restent telles quelles</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>What the planner proposes. Nothing is changed before you accept it.</source>
        <translation>Ce que le planificateur propose. Rien n’est modifié avant votre accord.</translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n change(s) proposed</source>
        <translation>
            <numerusform>{title}&#xa0;:&#xa0;%n modification proposée</numerusform>
            <numerusform>{title}&#xa0;:&#xa0;%n modifications proposées</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>Accept {n} of {count}</source>
        <translation>Accepter {n} sur {count}</translation>
    </message>
    <message>
        <source>The planner has written</source>
        <translation>Le planificateur a écrit</translation>
    </message>
    <message>
        <source>The planner suggests</source>
        <translation>Le planificateur propose</translation>
    </message>
    <message>
        <source>The planner has heard</source>
        <translation>Le planificateur a entendu</translation>
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
        <translation>Paroles</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>You have changed this meanwhile</source>
        <translation>Vous avez changé cette valeur entre-temps</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as they are</source>
        <translation>
            <numerusform>%n ligne inchangée</numerusform>
            <numerusform>%n lignes inchangées</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is: {text}</source>
        <translation>Inchangé&#xa0;: {text}</translation>
    </message>
    <message>
        <source>“{before}” becomes “{after}”</source>
        <translation>«&#xa0;{before}&#xa0;» devient «&#xa0;{after}&#xa0;»</translation>
    </message>
    <message>
        <source>New: “{text}”</source>
        <translation>Nouveau&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Goes: “{text}”</source>
        <translation>Supprimé&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>Ligne vide</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>Tempo of new music</source>
        <translation>Tempo de la nouvelle musique</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Signature rythmique de la nouvelle musique</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Durée de la nouvelle musique</translation>
    </message>
    <message>
        <source>The DAW sets this</source>
        <translation>C’est le DAW qui le règle</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}</source>
        <translation>{name}&#xa0;: {before} devient {after}</translation>
    </message>
    <message>
        <source>{name}: {values}</source>
        <translation>{name}&#xa0;: {values}</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo}&#xa0;bpm</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>Proposed</name>
    <message>
        <source>{change}. Left: {why}</source>
        <translation>{change}. Laissé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{change}, ticked</source>
        <translation>{change}, case cochée</translation>
    </message>
    <message>
        <source>{change}, not ticked</source>
        <translation>{change}, case non cochée</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Give up the download of {model}?</source>
        <translation>Abandonner le téléchargement de {model}&#xa0;?</translation>
    </message>
    <message>
        <source>The {size} that were downloaded will be deleted.</source>
        <translation>Les {size} téléchargés seront supprimés.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Let go of {model}?</source>
        <translation>Dissocier {model}&#xa0;?</translation>
    </message>
    <message>
        <source>It is not used any more. Its files stay in {folder}.</source>
        <translation>Il ne sera plus utilisé. Ses fichiers restent dans {folder}.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Dissocier</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>Supprimer {model}&#xa0;?</translation>
    </message>
    <message>
        <source>{size} will be deleted. To use it again, you will have to get it again.</source>
        <translation>{size} seront supprimés. Pour le réutiliser, il faudra le retélécharger.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region.</source>
        <translation>Donner à la nouvelle musique le timbre d’un son&#xa0;: déposez un fichier ici, ou choisissez un fichier, une prise ou une région.</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Take the timbre of nothing else. The file stays.</source>
        <translation>Ne plus emprunter de timbre. Le fichier reste.</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Retirer la référence</translation>
    </message>
    <message>
        <source>Audio files ({patterns})</source>
        <translation>Fichiers audio ({patterns})</translation>
    </message>
    <message>
        <source>Choose a reference</source>
        <translation>Choisir une référence</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Selected region</source>
        <translation>Région sélectionnée</translation>
    </message>
    <message>
        <source>Selected take</source>
        <translation>Prise sélectionnée</translation>
    </message>
    <message>
        <source>{take} of {clip}</source>
        <translation>{take} de {clip}</translation>
    </message>
    <message>
        <source>Reference: {name}</source>
        <translation>Référence&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>Region {span}</source>
        <translation>Région&#xa0;: {span}</translation>
    </message>
    <message>
        <source>Description of this region</source>
        <translation>Description de cette région</translation>
    </message>
    <message>
        <source>As for all regions: {caption}</source>
        <translation>Comme toutes les régions&#xa0;: {caption}</translation>
    </message>
    <message>
        <source>As for all regions</source>
        <translation>Comme toutes les régions</translation>
    </message>
    <message>
        <source>Lyrics of this region</source>
        <translation>Paroles de cette région</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Sa propre valeur</translation>
    </message>
    <message>
        <source>This region has a strength of its own</source>
        <translation>Cette région a sa propre intensité</translation>
    </message>
    <message>
        <source>Strength of this region in percent</source>
        <translation>Intensité de cette région en pour cent</translation>
    </message>
    <message>
        <source>How far the region changes: 0 keeps it, 100 % makes it new</source>
        <translation>Ampleur du changement de la région&#xa0;: 0 la conserve, 100&#xa0;% la recrée</translation>
    </message>
    <message>
        <source>Same as all</source>
        <translation>Comme les autres</translation>
    </message>
    <message>
        <source>Take words and strength of its own from this region</source>
        <translation>Retirer à cette région son texte et son intensité propres</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Descriptio&amp;n</translation>
    </message>
    <message>
        <source>&amp;Lyrics</source>
        <translation>Parol&amp;es</translation>
    </message>
    <message>
        <source>&amp;Strength</source>
        <translation>Inten&amp;sité</translation>
    </message>
    <message>
        <source>S&amp;eam</source>
        <translation>&amp;Raccord</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Seam of this region in milliseconds</source>
        <translation>Raccord de cette région en millisecondes</translation>
    </message>
    <message>
        <source>How long the new music fades into what is kept, inside the region; at most a quarter of it</source>
        <translation>Durée du fondu entre la nouvelle musique et ce qui est conservé, à l’intérieur de la région&#xa0;; au plus un quart de celle-ci</translation>
    </message>
</context>
<context>
    <name>RegionHandle</name>
    <message>
        <source>There is no region to move. Select one first.</source>
        <translation>Il n’y a pas de région à déplacer. Sélectionnez-en d’abord une.</translation>
    </message>
    <message>
        <source>Keys move region {number}, at bar {place}.</source>
        <translation>Les touches déplacent la région {number}, à la mesure {place}.</translation>
    </message>
    <message>
        <source>Keys move the start of region {number}, at bar {place}.</source>
        <translation>Les touches déplacent le début de la région {number}, à la mesure {place}.</translation>
    </message>
    <message>
        <source>Keys move the end of region {number}, at bar {place}.</source>
        <translation>Les touches déplacent la fin de la région {number}, à la mesure {place}.</translation>
    </message>
</context>
<context>
    <name>RollMenu</name>
    <message>
        <source>Roll again with</source>
        <translation>Relancer avec</translation>
    </message>
    <message>
        <source>Roll {take} again with</source>
        <translation>Relancer {take} avec</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>Autre &amp;graine</translation>
    </message>
    <message>
        <source>Other &amp;words…</source>
        <translation>A&amp;utre texte…</translation>
    </message>
    <message>
        <source>Another s&amp;trength…</source>
        <translation>Autre in&amp;tensité…</translation>
    </message>
    <message>
        <source>Another &amp;model</source>
        <translation>Autre m&amp;odèle</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Samples</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>Ten seconds of what the model makes of the first song&apos;s caption</source>
        <translation>Dix secondes de ce que le modèle crée avec la description du premier morceau</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop computing and free the memory. Everything is kept, also after a restart.</source>
        <translation>Arrêter les calculs et libérer la mémoire. Tout est conservé, même après un redémarrage.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on where it was left</source>
        <translation>Continuer là où il s’est arrêté</translation>
    </message>
    <message>
        <source>Finish now</source>
        <translation>Terminer maintenant</translation>
    </message>
    <message>
        <source>End here: the adapter is what was learnt so far</source>
        <translation>Finir ici&#xa0;: l’adaptateur est ce qui a été appris jusque-là</translation>
    </message>
    <message>
        <source>Hear it with and without</source>
        <translation>Écouter avec et sans</translation>
    </message>
    <message>
        <source>Make the same music with the adapter and without it: two takes of a new clip</source>
        <translation>Créer la même musique avec et sans l’adaptateur&#xa0;: deux prises d’un nouveau clip</translation>
    </message>
    <message>
        <source>Show its slider</source>
        <translation>Afficher son curseur</translation>
    </message>
    <message>
        <source>Show the list of adapters, in which it is switched on</source>
        <translation>Afficher la liste des adaptateurs, où il est activé</translation>
    </message>
    <message>
        <source>Train another…</source>
        <translation>En entraîner un autre…</translation>
    </message>
    <message>
        <source>Choose songs for another adapter</source>
        <translation>Choisir des morceaux pour un autre adaptateur</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Offer this training no longer. Its folder stays as it is.</source>
        <translation>Ne plus proposer cet entraînement. Son dossier reste tel quel.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play the chosen sample</source>
        <translation>Lire l’aperçu choisi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop the sample</source>
        <translation>Arrêter l’aperçu</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>Progress of the training of {adapter}</source>
        <translation>Progression de l’entraînement de {adapter}</translation>
    </message>
    <message>
        <source>{steps}. {state}</source>
        <translation>{steps}. {state}</translation>
    </message>
    <message>
        <source>A sample is there: {name}</source>
        <translation>Un aperçu est disponible&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Two takes are made of the same prompt and seed: with {adapter} and without it.</source>
        <translation>Deux prises sont créées avec le même prompt et la même graine&#xa0;: avec {adapter} et sans lui.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search clips</source>
        <translation>Chercher des clips</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Effacer la recherche (Échap)</translation>
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
        <translation>Cherchez des clips par nom, description, paroles, tonalité, tempo, modèle et étoiles (Ctrl+F).
Tous les mots doivent être trouvés&#xa0;; le début d’un mot suffit.
key:Am    clips en la mineur
bpm:120 ou bpm:118-122    par tempo
star    avec une prise étoilée
lyrics:nuit    un mot des paroles&#xa0;; de même avec name:, caption: et model:
&quot;slap bass&quot; entre guillemets droits&#xa0;: les deux mots ensemble, tels quels
Un mot de quatre lettres ou plus peut contenir une faute de frappe.
Échap efface la recherche.</translation>
    </message>
    <message>
        <source>All words must be found; the beginning of a word is enough. Esc clears the search.</source>
        <translation>Tous les mots doivent être trouvés&#xa0;; le début d’un mot suffit. Échap efface la recherche.</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the lyrics</source>
        <translation>Sections des paroles</translation>
    </message>
    <message>
        <source>Return goes to a section, Alt+Up and Alt+Down move it.</source>
        <translation>Entrée va à une section, Alt+Haut et Alt+Bas la déplacent.</translation>
    </message>
    <message>
        <source>Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>Cliquez sur une section pour y aller. Faites-la glisser, ou appuyez sur Alt+Haut et Alt+Bas, pour la déplacer.</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Monter la section</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Descendre la section</translation>
    </message>
    <message>
        <source>The section stays where it is.</source>
        <translation>La section reste où elle est.</translation>
    </message>
    <message>
        <source>Lines before the first mark stay in front.</source>
        <translation>Les lignes avant le premier repère restent devant.</translation>
    </message>
    <message>
        <source>{section} is now section {n} of {count}.</source>
        <translation>{section} est maintenant la section {n} sur {count}.</translation>
    </message>
    <message>
        <source>Before the first mark</source>
        <translation>Avant le premier repère</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n line(s)</source>
        <translation>
            <numerusform>{name},&#xa0;%n ligne</numerusform>
            <numerusform>{name},&#xa0;%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>Restore defaults of the page {page}</source>
        <translation>Restaurer les valeurs par défaut de la page {page}</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page} ({count})</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>Réglages trouvés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>Aucun réglage ne porte ce nom.</translation>
    </message>
    <message>
        <source>Defaults of the page {page} are shown. OK keeps them.</source>
        <translation>Les valeurs par défaut de la page {page} sont affichées. OK les conserve.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Show the defaults of this page. Nothing is changed before you press OK or Apply.</source>
        <translation>Afficher les valeurs par défaut de cette page. Rien n’est modifié avant OK ou Appliquer.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another one.</source>
        <translation>Le dossier {folder} n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Why the settings cannot be used</source>
        <translation>Pourquoi les réglages sont inutilisables</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Which clips are listed</source>
        <translation>Quels clips sont listés</translation>
    </message>
    <message>
        <source>Show all clips</source>
        <translation>Afficher tous les clips</translation>
    </message>
    <message>
        <source>Clear the search and the filter (Esc in the search)</source>
        <translation>Effacer la recherche et le filtre (Échap dans la recherche)</translation>
    </message>
    <message>
        <source>Shown clips</source>
        <translation>Clips affichés</translation>
    </message>
    <message>
        <source>All clips</source>
        <translation>Tous les clips</translation>
    </message>
    <message>
        <source>With new takes</source>
        <translation>Avec nouvelles prises</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>Collection&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Project: {name}</source>
        <translation>Projet&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Used last first</source>
        <translation>Derniers utilisés d’abord</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Plus longs d’abord</translation>
    </message>
    <message>
        <source>By tempo</source>
        <translation>Par tempo</translation>
    </message>
    <message>
        <source>Order of the clips</source>
        <translation>Ordre des clips</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Ordre&#xa0;: {order}</translation>
    </message>
    <message>
        <source>{found} of {all} clips</source>
        <translation>{found} sur {all} clips</translation>
    </message>
    <message>
        <source>“{clip}” is selected and not shown.</source>
        <translation>«&#xa0;{clip}&#xa0;» est sélectionné mais pas affiché.</translation>
    </message>
    <message>
        <source>No clip has “{words}”. Similar: {similar}</source>
        <translation>Aucun clip ne contient «&#xa0;{words}&#xa0;». Similaires&#xa0;: {similar}</translation>
    </message>
    <message>
        <source>First the clips with “{words}”, then those with similar words: {similar}</source>
        <translation>D’abord les clips avec «&#xa0;{words}&#xa0;», puis ceux avec des mots similaires&#xa0;: {similar}</translation>
    </message>
    <message>
        <source>No clip has all of these words.</source>
        <translation>Aucun clip ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>No clip is archived.</source>
        <translation>Aucun clip n’est archivé.</translation>
    </message>
    <message>
        <source>There is no such clip.</source>
        <translation>Aucun clip ne correspond.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>This is no key that can be used.</source>
        <translation>Cette touche ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>One combination of keys, please, not several after each other.</source>
        <translation>Une seule combinaison de touches, et non plusieurs à la suite.</translation>
    </message>
    <message>
        <source>{key} has a fixed meaning: {places}.</source>
        <translation>{key} a une fonction fixe&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation>{key} ouvre le menu {menu}.</translation>
    </message>
    <message>
        <source>its entry in the menu</source>
        <translation>son entrée dans le menu</translation>
    </message>
</context>
<context>
    <name>ShownClips</name>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo}&#xa0;bpm</translation>
    </message>
    <message>
        <source>new takes: {count}</source>
        <translation>nouvelles prises&#xa0;: {count}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>in {collections}</source>
        <translation>dans {collections}</translation>
    </message>
</context>
<context>
    <name>SingingLine</name>
    <message>
        <source>Do the lyrics fit?</source>
        <translation>Les paroles tiennent-elles&#xa0;?</translation>
    </message>
    <message>
        <source>Counted in syllables, which are estimated. An easy melody has two or three a second, rap four to seven.</source>
        <translation>Compté en syllabes, selon une estimation. Une mélodie facile en a deux ou trois par seconde, le rap de quatre à sept.</translation>
    </message>
    <message numerus="yes">
        <source>{model} cannot sing: these %n line(s) are left out.</source>
        <translation>
            <numerusform>{model} ne peut pas chanter&#xa0;: %n ligne est laissée de côté.</numerusform>
            <numerusform>{model} ne peut pas chanter&#xa0;: %n lignes sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second is more than can be sung in {length}. Lines will be left out. About {wanted} would fit.</source>
        <translation>{words} mots, {syllables} syllabes&#xa0;: {rate} par seconde, c’est plus qu’on ne peut chanter en {length}. Des lignes seront omises. Il faudrait environ {wanted}.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second in {length}, as fast as rap. About {wanted} would be easy to sing.</source>
        <translation>{words} mots, {syllables} syllabes&#xa0;: {rate} par seconde en {length}, aussi rapide que du rap. Avec environ {wanted}, ce serait facile à chanter.</translation>
    </message>
    <message>
        <source>{sections} sections in {length} leave {section_s} s for each. About {wanted} would give them room.</source>
        <translation>{sections} sections en {length} laissent {section_s} s à chacune. Environ {wanted} leur donneraient de la place.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables in {length}: long stretches will have no singing. About {wanted} would fit.</source>
        <translation>{words} mots, {syllables} syllabes en {length}&#xa0;: de longs passages seront sans chant. Une durée d’environ {wanted} conviendrait.</translation>
    </message>
    <message>
        <source>{words} words, {syllables} syllables: {rate} a second, which fits {length}.</source>
        <translation>{words} mots, {syllables} syllabes&#xa0;: elles tiennent en {length}, à {rate} par seconde.</translation>
    </message>
</context>
<context>
    <name>SongTable</name>
    <message>
        <source>Song</source>
        <translation>Morceau</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Key, tempo</source>
        <translation>Tonalité, tempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Songs</source>
        <translation>Morceaux</translation>
    </message>
    <message>
        <source>Caption of {song}: {caption}. {state}</source>
        <translation>Description de {song}&#xa0;: {caption}. {state}</translation>
    </message>
</context>
<context>
    <name>SongWords</name>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Play this song from its beginning</source>
        <translation>Lire ce morceau depuis le début</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Write what the planner has heard as the caption</source>
        <translation>Écrire comme description ce que le planificateur a entendu</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Forget what the planner has heard</source>
        <translation>Oublier ce que le planificateur a entendu</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What this song sounds like, in a sentence</source>
        <translation>Ce que donne ce morceau à l’écoute, en une phrase</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Paroles</translation>
    </message>
    <message>
        <source>Empty: instrumental</source>
        <translation>Vide&#xa0;: instrumental</translation>
    </message>
    <message>
        <source>No song is chosen</source>
        <translation>Aucun morceau n’est choisi</translation>
    </message>
    <message>
        <source>Heard: {caption}</source>
        <translation>Entendu&#xa0;: {caption}</translation>
    </message>
</context>
<context>
    <name>SongsPage</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder of your songs</source>
        <translation>Choisir le dossier de vos morceaux</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Relire le dossier</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Show the folder of the songs</source>
        <translation>Afficher le dossier des morceaux</translation>
    </message>
    <message>
        <source>What has to be fixed</source>
        <translation>Ce qu’il faut corriger</translation>
    </message>
    <message>
        <source>Let the planner listen</source>
        <translation>Faire écouter au planificateur</translation>
    </message>
    <message>
        <source>A planner listens to the songs without a caption and proposes one for each. Nothing is written yet.</source>
        <translation>Un planificateur écoute les morceaux sans description et en propose une pour chacun. Rien n’est encore écrit.</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>Write every proposal as the caption of its song</source>
        <translation>Écrire chaque proposition comme description de son morceau</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Lecture des morceaux…</translation>
    </message>
    <message>
        <source>Take back the words that were written last: {song}</source>
        <translation>Annuler le dernier texte écrit&#xa0;: {song}</translation>
    </message>
    <message>
        <source>Write again what was taken back: {song}</source>
        <translation>Réécrire le texte annulé&#xa0;: {song}</translation>
    </message>
    <message>
        <source>{problem}. {hint}</source>
        <translation>{problem}. {hint}</translation>
    </message>
    <message>
        <source>To fix before training: {count}. Fix these files, or move them out of the folder, then look again.</source>
        <translation>À corriger avant l’entraînement&#xa0;: {count}. Corrigez ces fichiers, ou sortez-les du dossier, puis relisez-le.</translation>
    </message>
    <message>
        <source>Left out: {count}. Everything else can be trained on.</source>
        <translation>Laissés de côté&#xa0;: {count}. Tout le reste peut servir à l’entraînement.</translation>
    </message>
    <message>
        <source>Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.</source>
        <translation>Déposez ici un dossier de morceaux, ou choisissez-le. Dix morceaux au même son sont un bon début.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Arrêter l’écoute</translation>
    </message>
    <message>
        <source>Reading the songs: {done} of {total}</source>
        <translation>Lecture des morceaux&#xa0;: {done} sur {total}</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Périphérique du système</translation>
    </message>
    <message>
        <source>The device on which takes are heard</source>
        <translation>Le périphérique sur lequel on entend les prises</translation>
    </message>
    <message>
        <source>output, sound card, interface, speakers, headphones, playback</source>
        <translation>sortie, carte son, interface, haut-parleurs, enceintes, casque, lecture</translation>
    </message>
    <message>
        <source>Audio device</source>
        <translation>Périphérique audio</translation>
    </message>
    <message>
        <source>Play the takes of a clip equally loud</source>
        <translation>Lire les prises d’un clip à niveau sonore égal</translation>
    </message>
    <message>
        <source>Takes are compared at the loudness that the first take has over the loop. Their files are never changed.</source>
        <translation>Les prises sont comparées au niveau sonore de la première sur la boucle. Leurs fichiers ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, compare, A/B</source>
        <translation>volume, niveau, LUFS, comparer, A/B</translation>
    </message>
    <message>
        <source>Match loudness</source>
        <translation>Ajuster le niveau sonore</translation>
    </message>
    <message>
        <source>A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud.</source>
        <translation>Une retouche a le niveau sonore de ce qui l’entoure, une reprise celui de sa source, et la nouvelle musique a toujours le même.</translation>
    </message>
    <message>
        <source>volume, level, LUFS, gain, new takes, normalize</source>
        <translation>volume, niveau, LUFS, gain, nouvelles prises, normaliser</translation>
    </message>
</context>
<context>
    <name>SpaceDialog</name>
    <message>
        <source>Space and tidying up</source>
        <translation>Espace et nettoyage</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Ce qui est supprimé</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Remove for good what is checked</source>
        <translation>Supprimer définitivement ce qui est coché</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Bring the deleted clip back that is chosen in the list</source>
        <translation>Récupérer le clip supprimé qui est choisi dans la liste</translation>
    </message>
    <message>
        <source>Look for them…</source>
        <translation>Les rechercher…</translation>
    </message>
    <message>
        <source>Choose a folder in which these files may be</source>
        <translation>Choisir un dossier où ces fichiers peuvent être</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Déplacer la bibliothèque…</translation>
    </message>
    <message>
        <source>Copy the library to another folder, check every file there, and use it from then on</source>
        <translation>Copier la bibliothèque dans un autre dossier, y vérifier chaque fichier et l’utiliser à partir de là</translation>
    </message>
    <message>
        <source>Cancel the move</source>
        <translation>Annuler le déplacement</translation>
    </message>
    <message>
        <source>The library stays where it is</source>
        <translation>La bibliothèque reste où elle est</translation>
    </message>
    <message>
        <source>Move of the library</source>
        <translation>Déplacement de la bibliothèque</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Files that other programs may use</source>
        <translation>Fichiers que d’autres programmes peuvent utiliser</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <source>Free on this drive</source>
        <translation>Libre sur ce disque</translation>
    </message>
    <message>
        <source>What can be removed</source>
        <translation>Ce qui peut être supprimé</translation>
    </message>
    <message>
        <source>They are written again when you drag, copy or save the take.</source>
        <translation>Ils sont réécrits quand vous faites glisser, copiez ou enregistrez la prise.</translation>
    </message>
    <message>
        <source>Undo does not bring them back after that.</source>
        <translation>Ensuite, Annuler ne les fait pas revenir.</translation>
    </message>
    <message>
        <source>Copies of older and damaged lists, and files that were never finished.</source>
        <translation>Copies de listes anciennes et endommagées, et fichiers jamais terminés.</translation>
    </message>
    <message>
        <source>Finished files that no program was given</source>
        <translation>Fichiers finis qui n’ont été remis à aucun programme</translation>
    </message>
    <message>
        <source>Deleted clips</source>
        <translation>Clips supprimés</translation>
    </message>
    <message>
        <source>Left over from earlier versions and crashes</source>
        <translation>Restes d’anciennes versions et de plantages</translation>
    </message>
    <message>
        <source>{what}: {count} ({size})</source>
        <translation>{what}&#xa0;: {count} ({size})</translation>
    </message>
    <message>
        <source>Takes whose files are missing: {count}</source>
        <translation>Prises dont les fichiers manquent&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Remove {size}…</source>
        <translation>Supprimer {size}…</translation>
    </message>
    <message>
        <source>{clip} is back.</source>
        <translation>{clip} est de retour.</translation>
    </message>
    <message>
        <source>Remove for good?</source>
        <translation>Supprimer définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>Where may the files of the takes be?</source>
        <translation>Où peuvent se trouver les fichiers des prises&#xa0;?</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Recherche des fichiers…</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder for the library</source>
        <translation>Choisir un dossier nouveau ou vide pour la bibliothèque</translation>
    </message>
    <message>
        <source>Removed {size}.</source>
        <translation>{size} supprimés.</translation>
    </message>
    <message>
        <source>Removed {size}. In use, and still there: {files}</source>
        <translation>{size} supprimés. En cours d’utilisation, et toujours là&#xa0;: {files}</translation>
    </message>
    <message>
        <source>Found {found}. Still missing: {missing}. Choose another folder to look in.</source>
        <translation>Retrouvées&#xa0;: {found}. Manquent encore&#xa0;: {missing}. Choisissez un autre dossier à parcourir.</translation>
    </message>
    <message>
        <source>Found {found}. No take is missing any more.</source>
        <translation>Retrouvées&#xa0;: {found}. Il ne manque plus aucune prise.</translation>
    </message>
    <message>
        <source>The library is in {folder} now, and every file was checked. The old files are still in {before}.</source>
        <translation>La bibliothèque se trouve maintenant dans {folder}, et chaque fichier a été vérifié. Les anciens fichiers sont encore dans {before}.</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Choose model folder…</source>
        <translation>Choisir le dossier des modèles…</translation>
    </message>
    <message>
        <source>Restart engine</source>
        <translation>Redémarrer le moteur</translation>
    </message>
    <message>
        <source>Audio settings…</source>
        <translation>Réglages audio…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Switch model</source>
        <translation>Changer de modèle</translation>
    </message>
    <message>
        <source>Show the model…</source>
        <translation>Afficher le modèle…</translation>
    </message>
</context>
<context>
    <name>StrengthDialog</name>
    <message>
        <source>Roll {take} again with another strength</source>
        <translation>Relancer {take} avec une autre intensité</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>The take was made at {percent} %.</source>
        <translation>La prise a été créée à {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TabTexts</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Repaint</source>
        <translation>Retoucher</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Extraire</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Morph</source>
        <translation>Morphing</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Make new music from the prompt alone (Ctrl+G).</source>
        <translation>Créer de la nouvelle musique à partir du prompt seul (Ctrl+G).</translation>
    </message>
    <message>
        <source>Make the selected regions again. The rest of the take does not change (Ctrl+R).</source>
        <translation>Recréer les régions sélectionnées. Le reste de la prise ne change pas (Ctrl+R).</translation>
    </message>
    <message>
        <source>Make a new version of the whole take from the prompt (Ctrl+Shift+R).</source>
        <translation>Créer une nouvelle version de toute la prise à partir du prompt (Ctrl+Maj+R).</translation>
    </message>
    <message>
        <source>Add a track that fits the take, as a take of its own.</source>
        <translation>Ajouter une piste qui va avec la prise, dans une prise à part.</translation>
    </message>
    <message>
        <source>Take one track out of the mix.</source>
        <translation>Sortir une piste du mixage.</translation>
    </message>
    <message>
        <source>Add the tracks that the take lacks.</source>
        <translation>Ajouter les pistes qui manquent à la prise.</translation>
    </message>
    <message>
        <source>Move the take from one description to another.</source>
        <translation>Faire passer la prise d’une description à une autre.</translation>
    </message>
    <message>
        <source>Go on where the take ends. What is there does not change.</source>
        <translation>Continuer là où la prise s’arrête. Ce qui existe ne change pas.</translation>
    </message>
    <message>
        <source>Make new music</source>
        <translation>Créer de la nouvelle musique</translation>
    </message>
    <message>
        <source>Cover the take closely</source>
        <translation>Faire une reprise fidèle</translation>
    </message>
    <message>
        <source>Cover the take</source>
        <translation>Faire une reprise</translation>
    </message>
    <message>
        <source>Add layer in {span}: {track}</source>
        <translation>Ajouter une couche, {span}&#xa0;: {track}</translation>
    </message>
    <message>
        <source>Add layer: {track}</source>
        <translation>Ajouter une couche&#xa0;: {track}</translation>
    </message>
    <message>
        <source>Extract: {track}</source>
        <translation>Extraire&#xa0;: {track}</translation>
    </message>
    <message>
        <source>Complete with: {tracks}</source>
        <translation>Compléter avec&#xa0;: {tracks}</translation>
    </message>
    <message>
        <source>Complete the take</source>
        <translation>Compléter la prise</translation>
    </message>
    <message>
        <source>Morph the take</source>
        <translation>Morphing de la prise</translation>
    </message>
    <message>
        <source>Continue to bar {bar}</source>
        <translation>Prolonger jusqu’à la mesure {bar}</translation>
    </message>
    <message>
        <source>Continue the take</source>
        <translation>Prolonger la prise</translation>
    </message>
    <message>
        <source>Make a loop of {seconds} s</source>
        <translation>Créer une boucle de {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Make {seconds} s of new music</source>
        <translation>Créer {seconds}&#xa0;s de nouvelle musique</translation>
    </message>
    <message numerus="yes">
        <source>Make a loop of %n bar(s), {seconds} s</source>
        <translation>
            <numerusform>Créer une boucle de %n mesure, {seconds}&#xa0;s</numerusform>
            <numerusform>Créer une boucle de %n mesures, {seconds}&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n new bar(s), {seconds} s</source>
        <translation>
            <numerusform>Créer %n nouvelle mesure, {seconds}&#xa0;s</numerusform>
            <numerusform>Créer %n nouvelles mesures, {seconds}&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>bars {start} to {end}</source>
        <translation>mesures {start} à {end}</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n région</numerusform>
            <numerusform>%n régions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaint %n region(s)</source>
        <translation>
            <numerusform>Retoucher %n région</numerusform>
            <numerusform>Retoucher %n régions</numerusform>
        </translation>
    </message>
    <message>
        <source>Repaint {span}</source>
        <translation>Retoucher&#xa0;: {span}</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags for the description</source>
        <translation>Balises pour la description</translation>
    </message>
    <message>
        <source>{tag} removed from the description</source>
        <translation>{tag}&#xa0;: balise retirée de la description</translation>
    </message>
    <message>
        <source>{tag} added to the description</source>
        <translation>{tag}&#xa0;: balise ajoutée à la description</translation>
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
        <translation>Ambiance</translation>
    </message>
    <message>
        <source>Feel</source>
        <translation>Rythme</translation>
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
        <translation>Aucune couleur</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
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
        <translation>Haut et Bas choisissent un couloir, Entrée le fait écouter, C ajoute sa région sélectionnée au comp, S lui donne une étoile. Maj+F10 ouvre son menu.</translation>
    </message>
    <message>
        <source>Star of {take}</source>
        <translation>Étoile de {take}</translation>
    </message>
    <message>
        <source>Hear {take}</source>
        <translation>Écouter {take}</translation>
    </message>
    <message>
        <source>Menu of {take}</source>
        <translation>Menu de {take}</translation>
    </message>
    <message>
        <source>Give the take a star, or take it away (S on its lane)</source>
        <translation>Donner une étoile à la prise, ou la lui retirer (S sur son couloir)</translation>
    </message>
    <message>
        <source>Hear this take (Enter on its lane)</source>
        <translation>Écouter cette prise (Entrée sur son couloir)</translation>
    </message>
    <message>
        <source>Hear this take ({number}, or Enter on its lane)</source>
        <translation>Écouter cette prise ({number}, ou Entrée sur son couloir)</translation>
    </message>
    <message>
        <source>What can be done with this take</source>
        <translation>Actions possibles sur cette prise</translation>
    </message>
    <message>
        <source>Drag to take that part into the comp (Shift ignores snap, Esc cancels). Click to hear this take.</source>
        <translation>Faites glisser pour ajouter cette partie au comp (Maj ignore le calage, Échap annule). Cliquez pour écouter cette prise.</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>touche {number}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>à l’écoute</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>sélectionnée</translation>
    </message>
</context>
<context>
    <name>TakePages</name>
    <message>
        <source>Takes and versions</source>
        <translation>Prises et versions</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>How the takes of the clip were made of each other (Ctrl+D)</source>
        <translation>Comment les prises du clip sont issues les unes des autres (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>TakesList</name>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Click a take to select it, or press 1 to 9. Drag it into the DAW.</source>
        <translation>Cliquez sur une prise pour la sélectionner, ou appuyez sur 1 à 9. Faites-la glisser dans le DAW.</translation>
    </message>
</context>
<context>
    <name>TakesModel</name>
    <message>
        <source>{take}, new</source>
        <translation>{take}, nouvelle</translation>
    </message>
    <message>
        <source>{take}   {minutes}:{seconds}</source>
        <translation>{take}   {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>{take}, starred</source>
        <translation>{take}, avec étoile</translation>
    </message>
    <message>
        <source>Imported from {path}</source>
        <translation>Importée de {path}</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Graine&#xa0;: {seed}</translation>
    </message>
    <message>
        <source>Regions: {spans} s</source>
        <translation>Régions&#xa0;: {spans}&#xa0;s</translation>
    </message>
    <message>
        <source>Context: {span} s</source>
        <translation>Contexte&#xa0;: {span}&#xa0;s</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>intensité {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Region {number}: {own}</source>
        <translation>Région {number}&#xa0;: {own}</translation>
    </message>
    <message>
        <source>Generated from the description</source>
        <translation>Générée à partir de la description</translation>
    </message>
    <message>
        <source>Repainted</source>
        <translation>Retouche</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Close cover</source>
        <translation>Reprise fidèle</translation>
    </message>
    <message>
        <source>Track added</source>
        <translation>Piste ajoutée</translation>
    </message>
    <message>
        <source>Track extracted</source>
        <translation>Piste extraite</translation>
    </message>
    <message>
        <source>Completed with a track</source>
        <translation>Complétée par une piste</translation>
    </message>
    <message>
        <source>Made of several takes</source>
        <translation>Faite de plusieurs prises</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Takes</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>A/B</source>
        <translation>A/B</translation>
    </message>
    <message>
        <source>Switch to the last selected take to compare (Ctrl+B)</source>
        <translation>Passer à la dernière prise sélectionnée pour comparer (Ctrl+B)</translation>
    </message>
    <message>
        <source>Copy file</source>
        <translation>Copier le fichier</translation>
    </message>
    <message>
        <source>Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)</source>
        <translation>Copier le fichier de la prise, pour le coller dans le DAW ou dans un dossier (Ctrl+C)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Open the folder that contains the file of the take</source>
        <translation>Ouvrir le dossier qui contient le fichier de la prise</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the take as a WAV, AIFF, FLAC, MP3, OGG or Opus file (Ctrl+S)</source>
        <translation>Enregistrer la prise en fichier WAV, AIFF, FLAC, MP3, OGG ou Opus (Ctrl+S)</translation>
    </message>
    <message>
        <source>Align to grid</source>
        <translation>Caler sur la grille</translation>
    </message>
    <message>
        <source>Make another take, shifted and stretched to match the bars</source>
        <translation>Créer une autre prise, décalée et étirée pour correspondre aux mesures</translation>
    </message>
    <message>
        <source>The file is not ready yet. Drag again in a moment.</source>
        <translation>Le fichier n’est pas encore prêt. Recommencez dans un instant.</translation>
    </message>
    <message>
        <source>Nothing took the file. “Copy file” and “Show in folder” hand it over another way.</source>
        <translation>Rien n’a reçu le fichier. «&#xa0;Copier le fichier&#xa0;» et «&#xa0;Afficher dans le dossier&#xa0;» le transmettent autrement.</translation>
    </message>
    <message>
        <source>{timing}
Measured against the requested tempo and bars.</source>
        <translation>{timing}
Mesuré par rapport au tempo et aux mesures demandés.</translation>
    </message>
    <message>
        <source>Takes of {clip}</source>
        <translation>Prises du clip {clip}</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Task</source>
        <translation>Opération</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Description of the take as it is</source>
        <translation>Description de la prise telle qu’elle est</translation>
    </message>
    <message>
        <source>The take as it is. Empty: its own description.</source>
        <translation>La prise telle qu’elle est. Vide&#xa0;: sa propre description.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Piste</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Pistes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>By</source>
        <translation>De</translation>
    </message>
    <message>
        <source>up to {seconds} s</source>
        <translation>jusqu’à {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Length of new music. {model} makes up to {seconds} s at once.</source>
        <translation>Durée de la nouvelle musique. {model} crée jusqu’à {seconds}&#xa0;s à la fois.</translation>
    </message>
    <message>
        <source>How far the take goes on. {model} makes up to {seconds} s at once.</source>
        <translation>Durée du prolongement de la prise. {model} crée jusqu’à {seconds}&#xa0;s à la fois.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Length of new music</source>
        <translation>Durée de la nouvelle musique</translation>
    </message>
    <message>
        <source>Whole bars</source>
        <translation>Mesures entières</translation>
    </message>
    <message>
        <source>Round the length to whole bars at the current tempo.</source>
        <translation>Arrondir la durée à des mesures entières au tempo actuel.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Make new music that loops: its end leads back to its start.</source>
        <translation>Créer de la nouvelle musique qui boucle&#xa0;: sa fin ramène à son début.</translation>
    </message>
    <message>
        <source>Repaint: how much the region changes. Cover: for how many steps the model follows the source.</source>
        <translation>Retouche&#xa0;: ampleur du changement de la région. Reprise&#xa0;: nombre d’étapes pendant lesquelles le modèle suit la source.</translation>
    </message>
    <message>
        <source>Stay close to the take</source>
        <translation>Rester fidèle à la prise</translation>
    </message>
    <message>
        <source>Follow the sound of the take itself, not only its melody and harmony.</source>
        <translation>Suivre le son même de la prise, et non seulement sa mélodie et son harmonie.</translation>
    </message>
    <message>
        <source>The track to add or to extract</source>
        <translation>La piste à ajouter ou à extraire</translation>
    </message>
    <message>
        <source>How far the take goes on</source>
        <translation>Durée du prolongement de la prise</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>mesures</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Unit of what is added</source>
        <translation>Unité de ce qui est ajouté</translation>
    </message>
    <message>
        <source>Whole bars end on a bar line.</source>
        <translation>Les mesures entières finissent sur une barre de mesure.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Barre supérieure</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New here?</source>
        <translation>Premiers pas&#xa0;?</translation>
    </message>
    <message>
        <source>A tour shows the way in four steps. It is in the Help menu, too.</source>
        <translation>Une visite montre le chemin en quatre étapes. Elle se trouve aussi dans le menu Aide.</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Faire la visite</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Drag over the bars to change</source>
        <translation>Glissez sur les mesures à changer</translation>
    </message>
    <message>
        <source>Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region.</source>
        <translation>Glissez sur deux mesures de la forme d’onde, ou appuyez deux fois sur Ctrl+Maj+Droite. Elles deviennent la région.</translation>
    </message>
    <message>
        <source>Repaint them</source>
        <translation>Retouchez-les</translation>
    </message>
    <message>
        <source>Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is.</source>
        <translation>Décrivez le son et appuyez sur Retoucher (Ctrl+R). Tout ce qui entoure la région reste tel quel.</translation>
    </message>
    <message>
        <source>Choose among the takes</source>
        <translation>Choisissez parmi les prises</translation>
    </message>
    <message>
        <source>Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original.</source>
        <translation>Appuyez sur Espace pour lire, et de 1 à 9 pour changer de prise au même endroit. 1 est l’original.</translation>
    </message>
    <message>
        <source>Take it into your DAW</source>
        <translation>Emportez-la dans votre DAW</translation>
    </message>
    <message>
        <source>Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars.</source>
        <translation>Faites glisser la prise sur une piste de votre DAW, ou copiez-la avec Ctrl+C. Elle connaît son tempo et ses mesures.</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} sur {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{title}. {text} Return goes on, Escape leaves.</source>
        <translation>{title}. {text} Entrée continue, Échap quitte.</translation>
    </message>
</context>
<context>
    <name>TrackBoxes</name>
    <message>
        <source>Tracks that the take lacks. Without any, the model chooses.</source>
        <translation>Pistes qui manquent à la prise. Sans indication, le modèle choisit.</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train an adapter</source>
        <translation>Entraîner un adaptateur</translation>
    </message>
    <message>
        <source>Choose a folder of songs first.</source>
        <translation>Choisissez d’abord un dossier de morceaux.</translation>
    </message>
    <message>
        <source>First fix what is named above the songs.</source>
        <translation>Corrigez d’abord ce qui est indiqué au-dessus des morceaux.</translation>
    </message>
    <message>
        <source>Give up this training?</source>
        <translation>Abandonner cet entraînement&#xa0;?</translation>
    </message>
    <message>
        <source>It is offered no longer. Checkpoints and samples stay in their folder.</source>
        <translation>Il ne sera plus proposé. Les checkpoints et les aperçus restent dans leur dossier.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>TrainingDoor</name>
    <message>
        <source>The adapter {adapter} is trained and switched on.</source>
        <translation>L’adaptateur {adapter} est entraîné et activé.</translation>
    </message>
</context>
<context>
    <name>TrainingLine</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>Afficher l’entraînement</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %</source>
        <translation>Entraînement de {adapter}&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Training {adapter}: {percent} %, waits for the music</source>
        <translation>Entraînement de {adapter}&#xa0;: {percent}&#xa0;%, attend la musique</translation>
    </message>
    <message>
        <source>The training of {adapter} is paused at {percent} %.</source>
        <translation>L’entraînement de {adapter} est en pause à {percent}&#xa0;%.</translation>
    </message>
    <message>
        <source>The training of {adapter} is being checked.</source>
        <translation>L’entraînement de {adapter} est en cours de vérification.</translation>
    </message>
    <message>
        <source>The training of {adapter} is ready to begin.</source>
        <translation>L’entraînement de {adapter} est prêt à commencer.</translation>
    </message>
    <message>
        <source>The training of {adapter} has stopped.</source>
        <translation>L’entraînement de {adapter} s’est arrêté.</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>Needs fixing</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Écouté</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Sans description</translation>
    </message>
    <message>
        <source>A planner has heard it. Take its caption, refuse it, or write your own.</source>
        <translation>Un planificateur l’a écouté. Acceptez sa description, refusez-la ou écrivez la vôtre.</translation>
    </message>
    <message>
        <source>It can be trained on.</source>
        <translation>Il peut servir à l’entraînement.</translation>
    </message>
    <message>
        <source>Its name stands in for the caption.</source>
        <translation>Son nom tient lieu de description.</translation>
    </message>
    <message>
        <source>{key}, {tempo} bpm</source>
        <translation>{key}, {tempo} bpm</translation>
    </message>
    <message>
        <source>{tempo} bpm</source>
        <translation>{tempo}&#xa0;bpm</translation>
    </message>
    <message>
        <source>The planner waits until music is made. Songs left: {count}</source>
        <translation>Le planificateur attend que la musique soit créée. Morceaux restants&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}, about {time} left. Songs after it: {count}</source>
        <translation>Le planificateur écoute {song}, reste environ {time}. Morceaux suivants&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The planner hears {song}… Songs after it: {count}</source>
        <translation>Le planificateur écoute {song}… Morceaux suivants&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Prêt à commencer</translation>
    </message>
    <message>
        <source>Learning, about {time} left</source>
        <translation>Apprentissage, reste environ {time}</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Apprentissage…</translation>
    </message>
    <message>
        <source>Waits while music is made, and goes on by itself.</source>
        <translation>Attend pendant que la musique est créée, et reprend tout seul.</translation>
    </message>
    <message>
        <source>Writing the adapter as it is now…</source>
        <translation>Écriture de l’adaptateur dans son état actuel…</translation>
    </message>
    <message>
        <source>Keeping what was learnt…</source>
        <translation>Sauvegarde de ce qui a été appris…</translation>
    </message>
    <message>
        <source>Paused. Nothing is computed, and everything is kept.</source>
        <translation>En pause. Rien n’est calculé, et tout est conservé.</translation>
    </message>
    <message>
        <source>Done. The adapter is in the list, switched on.</source>
        <translation>Terminé. L’adaptateur est dans la liste, activé.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Reading the songs…</source>
        <translation>Lecture des morceaux…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>Trying a few steps and a sample…</source>
        <translation>Essai de quelques étapes et d’un aperçu…</translation>
    </message>
    <message>
        <source>Encoding song {number} of {total}: {song}</source>
        <translation>Encodage du morceau {number} sur {total}&#xa0;: {song}</translation>
    </message>
    <message>
        <source>{done} of {total} steps, {seconds} each</source>
        <translation>{done} étapes sur {total}, {seconds} chacune</translation>
    </message>
    <message>
        <source>{done} of {total} steps</source>
        <translation>{done} étapes sur {total}</translation>
    </message>
    <message>
        <source>It takes about {time}: {step} a step, {sample} a sample.</source>
        <translation>Durée&#xa0;: environ {time}, soit {step} par étape et {sample} par aperçu.</translation>
    </message>
    <message>
        <source>Memory on {device}: {peak} of {total}.</source>
        <translation>Mémoire sur {device}&#xa0;: {peak} sur {total}.</translation>
    </message>
    <message>
        <source>Disk: {needed} of {free} that are free.</source>
        <translation>Disque&#xa0;: {needed} sur {free} libres.</translation>
    </message>
    <message>
        <source>It begins anew, and the earlier training is kept under another name:
{reasons}</source>
        <translation>Il recommence depuis le début, et l’entraînement précédent est conservé sous un autre nom&#xa0;:
{reasons}</translation>
    </message>
    <message>
        <source>It goes on with the earlier training at step {step}.</source>
        <translation>Il reprend l’entraînement précédent à l’étape {step}.</translation>
    </message>
    <message>
        <source>Before the training</source>
        <translation>Avant l’entraînement</translation>
    </message>
    <message>
        <source>After {steps} steps</source>
        <translation>Après {steps} étapes</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
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
        <translation>Lecture ou pause (Espace)</translation>
    </message>
    <message>
        <source>Stop and return to the start (Shift+Space)</source>
        <translation>Arrêter et revenir au début (Maj+Espace)</translation>
    </message>
    <message>
        <source>Loop the selected region, or the whole take (L)</source>
        <translation>Boucler la région sélectionnée, ou toute la prise (L)</translation>
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
        <translation>Signature rythmique</translation>
    </message>
    <message>
        <source>No snap</source>
        <translation>Sans calage</translation>
    </message>
    <message>
        <source>Zero crossing</source>
        <translation>Passage par zéro</translation>
    </message>
    <message>
        <source>1/4 beat</source>
        <translation>1/4 de temps</translation>
    </message>
    <message>
        <source>1/3 beat</source>
        <translation>1/3 de temps</translation>
    </message>
    <message>
        <source>1/2 beat</source>
        <translation>1/2 temps</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Minutage</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Calage</translation>
    </message>
    <message>
        <source>What regions snap to. Hold Shift to drag without snapping.</source>
        <translation>Sur quoi se calent les régions. Maintenez Maj pour glisser sans calage.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Bar and beat of the playhead</source>
        <translation>Mesure et temps de la tête de lecture</translation>
    </message>
    <message>
        <source>Time of the playhead</source>
        <translation>Minutage de la tête de lecture</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lecture (Espace)</translation>
    </message>
    <message>
        <source>The tempo follows {daw}.</source>
        <translation>Le tempo suit {daw}.</translation>
    </message>
    <message>
        <source>The time signature follows {daw}.</source>
        <translation>La signature rythmique suit {daw}.</translation>
    </message>
    <message>
        <source>Tempo of new music in beats per minute, with up to three decimals</source>
        <translation>Tempo de la nouvelle musique en battements par minute, avec jusqu’à trois décimales</translation>
    </message>
    <message>
        <source>Time signature of new music</source>
        <translation>Signature rythmique de la nouvelle musique</translation>
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
        <translation>Cliquez sur une prise pour la sélectionner, double-cliquez dessus pour charger sa recette dans le prompt. Les flèches parcourent l’arbre, + et - zooment, 0 affiche tout.</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Annulé&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Rétabli&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Rétablir&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>UsedMenu</name>
    <message>
        <source>Used before</source>
        <translation>Déjà utilisées</translation>
    </message>
    <message>
        <source>Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.</source>
        <translation>Descriptions avec lesquelles de la musique a été créée. Dans le champ, Alt+Haut et Alt+Bas les parcourent.</translation>
    </message>
    <message>
        <source>None yet: they come here when you make music</source>
        <translation>Aucune pour l’instant&#xa0;: elles arrivent ici quand vous créez de la musique</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
</context>
<context>
    <name>VersionActions</name>
    <message>
        <source>Select a take first.</source>
        <translation>Sélectionnez d’abord une prise.</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it has no recipe to load</source>
        <translation>{take} n’a pas été créée par un modèle, elle n’a donc pas de recette à charger</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}.</source>
        <translation>Recette de {take} chargée&#xa0;: {values}.</translation>
    </message>
    <message>
        <source>Loaded the recipe of {take}: {values}. Its model {model} is not installed.</source>
        <translation>Recette de {take} chargée&#xa0;: {values}. Son modèle {model} n’est pas installé.</translation>
    </message>
    <message>
        <source>Load recipe into the prompt</source>
        <translation>Charger la recette dans le prompt</translation>
    </message>
    <message>
        <source>Not made by a model: it has no recipe</source>
        <translation>Pas créée par un modèle&#xa0;: elle n’a pas de recette</translation>
    </message>
    <message>
        <source>{take} was not made by a model, so it cannot be made again</source>
        <translation>{take} n’a pas été créée par un modèle, elle ne peut donc pas être recréée</translation>
    </message>
    <message>
        <source>Choose a take that was generated, repainted or covered.</source>
        <translation>Choisissez une prise générée, une retouche ou une reprise.</translation>
    </message>
    <message>
        <source>“{caption}”</source>
        <translation>«&#xa0;{caption}&#xa0;»</translation>
    </message>
    <message>
        <source>lyrics</source>
        <translation>paroles</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
    <message>
        <source>strength {percent} %</source>
        <translation>intensité {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>model {model}</source>
        <translation>modèle {model}</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>aucune valeur</translation>
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
        <translation>issue de {take}</translation>
    </message>
    <message>
        <source>with parts of {takes}</source>
        <translation>avec des parties de {takes}</translation>
    </message>
    <message numerus="yes">
        <source>%n discarded take(s) between</source>
        <translation>
            <numerusform>%n prise écartée entre les deux</numerusform>
            <numerusform>%n prises écartées entre les deux</numerusform>
        </translation>
    </message>
    <message>
        <source>its source is not in the library</source>
        <translation>sa source n’est pas dans la bibliothèque</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>avec une étoile</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Graine&#xa0;: {seed}</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Load recipe</source>
        <translation>Charger la recette</translation>
    </message>
    <message>
        <source>Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)</source>
        <translation>Mettre la recette de la prise dans le prompt&#xa0;: description, paroles, graine… (Ctrl+L)</translation>
    </message>
    <message>
        <source>Roll again…</source>
        <translation>Relancer…</translation>
    </message>
    <message>
        <source>Make the take again with one thing changed (Shift+R)</source>
        <translation>Recréer la prise en changeant une chose (Maj+R)</translation>
    </message>
    <message>
        <source>Zoom out of the tree (-)</source>
        <translation>Zoom arrière dans l’arbre (-)</translation>
    </message>
    <message>
        <source>Zoom into the tree (+)</source>
        <translation>Zoom avant dans l’arbre (+)</translation>
    </message>
    <message>
        <source>Show the whole tree (0)</source>
        <translation>Afficher tout l’arbre (0)</translation>
    </message>
    <message>
        <source>Select a clip to see how its takes were made of each other.</source>
        <translation>Sélectionnez un clip pour voir comment ses prises sont issues les unes des autres.</translation>
    </message>
    <message>
        <source>The takes of the clip appear here as soon as they are read.</source>
        <translation>Les prises du clip apparaissent ici dès qu’elles sont lues.</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom to region</source>
        <translation>Zoomer sur la région</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Taller waveform</source>
        <translation>Agrandir la forme d’onde</translation>
    </message>
    <message>
        <source>Shorter waveform</source>
        <translation>Réduire la forme d’onde</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Forme d’onde</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spectrogramme</translation>
    </message>
    <message>
        <source>Waveform and spectrogram</source>
        <translation>Forme d’onde et spectrogramme</translation>
    </message>
    <message>
        <source>Loudness line (LUFS, 3 s)</source>
        <translation>Courbe de niveau sonore (LUFS, 3&#xa0;s)</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Gauche et droite</translation>
    </message>
    <message>
        <source>Mid and side</source>
        <translation>Mid/Side</translation>
    </message>
    <message>
        <source>Follow playhead</source>
        <translation>Suivre la tête de lecture</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Pas du tout</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Page par page</translation>
    </message>
    <message>
        <source>Smoothly</source>
        <translation>En continu</translation>
    </message>
    <message>
        <source>Select bar at playhead</source>
        <translation>Sélectionner la mesure en cours</translation>
    </message>
    <message>
        <source>Move left by a beat</source>
        <translation>Déplacer à gauche d’un temps</translation>
    </message>
    <message>
        <source>Move right by a beat</source>
        <translation>Déplacer à droite d’un temps</translation>
    </message>
    <message>
        <source>Move left by a sample</source>
        <translation>Déplacer à gauche d’un échantillon</translation>
    </message>
    <message>
        <source>Move right by a sample</source>
        <translation>Déplacer à droite d’un échantillon</translation>
    </message>
    <message>
        <source>Move whole region, start or end</source>
        <translation>Déplacer la région entière, le début ou la fin</translation>
    </message>
    <message>
        <source>Move next region</source>
        <translation>Déplacer la région suivante</translation>
    </message>
    <message>
        <source>Own words, strength and seam…</source>
        <translation>Texte, intensité et raccord propres…</translation>
    </message>
    <message>
        <source>More strength</source>
        <translation>Plus d’intensité</translation>
    </message>
    <message>
        <source>Less strength</source>
        <translation>Moins d’intensité</translation>
    </message>
    <message>
        <source>Wider context range</source>
        <translation>Élargir le contexte</translation>
    </message>
    <message>
        <source>Narrower context range</source>
        <translation>Réduire le contexte</translation>
    </message>
    <message>
        <source>No context range</source>
        <translation>Aucun contexte</translation>
    </message>
</context>
<context>
    <name>WaveformCanvas</name>
    <message>
        <source>Waveform</source>
        <translation>Forme d’onde</translation>
    </message>
    <message>
        <source>Shift+arrow selects beats, Ctrl+Shift+arrow selects bars, B selects the bar at the playhead, Escape clears the selection. Alt+arrow moves a region by a beat, Alt+Shift+arrow by a sample; E chooses its start or end, R the next region. Alt+Shift+up and Alt+Shift+down change the region&apos;s strength, Enter opens its words, strength and seam. C and Shift+C widen and narrow the context range. Up and down make the waveform taller or lower.</source>
        <translation>Maj+flèche sélectionne des temps, Ctrl+Maj+flèche des mesures, B la mesure à la tête de lecture, Échap efface la sélection. Alt+flèche déplace une région d’un temps, Alt+Maj+flèche d’un échantillon&#xa0;; E choisit son début ou sa fin, R la région suivante. Alt+Maj+Haut et Alt+Maj+Bas changent l’intensité de la région, Entrée ouvre son texte, son intensité et son raccord. C et Maj+C élargissent et réduisent le contexte. Haut et Bas agrandissent ou réduisent la forme d’onde.</translation>
    </message>
    <message>
        <source>Drag to select a region (Ctrl adds a region, Shift ignores snap). Click to move the playhead.
Drag over the bar numbers to select bars, double-click to select one.
In a region, drag the grip up or down for its strength, the triangles for its seam; double-click it for its own words.
Drag with Ctrl+Shift for the context range: all that a repaint attends to.
Turn the wheel to zoom, with Shift to scroll, with Ctrl+Shift for a taller waveform.
Drag with the middle button, or with Space held, to scroll.</source>
        <translation>Faites glisser pour sélectionner une région (Ctrl en ajoute une, Maj ignore le calage). Cliquez pour déplacer la tête de lecture.
Faites glisser sur les numéros de mesure pour sélectionner des mesures, double-cliquez pour en sélectionner une.
Dans une région, faites glisser la poignée vers le haut ou le bas pour son intensité, les triangles pour son raccord&#xa0;; double-cliquez pour lui donner son propre texte.
Faites glisser avec Ctrl+Maj pour le contexte&#xa0;: tout ce dont une retouche tient compte.
Tournez la molette pour zoomer, avec Maj pour défiler, avec Ctrl+Maj pour agrandir la forme d’onde.
Faites glisser avec le bouton central, ou en maintenant Espace, pour défiler.</translation>
    </message>
</context>
<context>
    <name>WaveformParts</name>
    <message>
        <source>bar {bar}, {time}</source>
        <translation>mesure {bar}, {time}</translation>
    </message>
    <message>
        <source>Region {number}, bars {first} to {last}, {start} to {end}</source>
        <translation>Région {number}, mesures {first} à {last}, {start} à {end}</translation>
    </message>
    <message>
        <source>past the end of the take</source>
        <translation>au-delà de la fin de la prise</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silencieux</translation>
    </message>
    <message>
        <source>peak {level} dB</source>
        <translation>crête {level}&#xa0;dB</translation>
    </message>
    <message>
        <source>Wider by a bar</source>
        <translation>Élargir d’une mesure</translation>
    </message>
    <message>
        <source>Narrower by a bar</source>
        <translation>Réduire d’une mesure</translation>
    </message>
    <message>
        <source>Remove context</source>
        <translation>Supprimer le contexte</translation>
    </message>
    <message>
        <source>Select region</source>
        <translation>Sélectionner la région</translation>
    </message>
    <message>
        <source>Play region</source>
        <translation>Lire la région</translation>
    </message>
    <message>
        <source>Words, strength and seam…</source>
        <translation>Texte, intensité et raccord…</translation>
    </message>
    <message>
        <source>Remove region</source>
        <translation>Retirer la région</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Tête de lecture</translation>
    </message>
    <message>
        <source>Forward by a beat</source>
        <translation>Avancer d’un temps</translation>
    </message>
    <message>
        <source>Back by a beat</source>
        <translation>Reculer d’un temps</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
</context>
<context>
    <name>WordActions</name>
    <message>
        <source>Select a take first: the planner describes it.</source>
        <translation>Sélectionnez d’abord une prise&#xa0;: le planificateur la décrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) accepted. Undo takes them back.</source>
        <translation>
            <numerusform>%n modification acceptée. Annuler la défait.</numerusform>
            <numerusform>%n modifications acceptées. Annuler les défait.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} enregistré.</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Enregistrer en préréglage</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>There is a preset named {name}. Replace it?</source>
        <translation>Un préréglage nommé {name} existe déjà. Le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Preset {name} is in use. Undo takes it back.</source>
        <translation>Le préréglage {name} est appliqué. Annuler le défait.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>Nouveau nom de {name}</translation>
    </message>
    <message>
        <source>Preset {name} deleted. Undo brings it back.</source>
        <translation>Préréglage {name} supprimé. Annuler le fait revenir.</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Préréglages (*.json)</translation>
    </message>
    <message>
        <source>Save preset to a file</source>
        <translation>Enregistrer un préréglage</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Ouvrir un préréglage</translation>
    </message>
    <message>
        <source>Open lyrics</source>
        <translation>Ouvrir des paroles</translation>
    </message>
    <message>
        <source>Lyrics (*.txt *.lrc)</source>
        <translation>Paroles (*.txt *.lrc)</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n line(s) to sing. Undo brings back what was there.</source>
        <translation>
            <numerusform>{file}&#xa0;:&#xa0;%n ligne à chanter. Annuler fait revenir ce qu’il y avait.</numerusform>
            <numerusform>{file}&#xa0;:&#xa0;%n lignes à chanter. Annuler fait revenir ce qu’il y avait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) with their times.</source>
        <translation>
            <numerusform>%n ligne copiée avec sa position.</numerusform>
            <numerusform>%n lignes copiées avec leurs positions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save lyrics</source>
        <translation>Enregistrer les paroles</translation>
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
        <translation>Balises</translation>
    </message>
    <message>
        <source>Words that the model knows, to put in with a click</source>
        <translation>Mots que le modèle connaît, à insérer d’un clic</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>The sections of the lyrics in their order</source>
        <translation>Les sections des paroles dans leur ordre</translation>
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
        <translation>Paroles</translation>
    </message>
    <message>
        <source>Language of the lyrics: type to search</source>
        <translation>Langue des paroles&#xa0;: tapez pour chercher</translation>
    </message>
    <message>
        <source>Language of the lyrics</source>
        <translation>Langue des paroles</translation>
    </message>
    <message>
        <source>Key. Leave empty for the key of the clip, or to let the model choose.</source>
        <translation>Tonalité. Laissez vide pour celle du clip, ou pour laisser le modèle choisir.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tonalité</translation>
    </message>
    <message>
        <source>What the take becomes: style, instruments, mood</source>
        <translation>Ce que devient la prise&#xa0;: style, instruments, ambiance</translation>
    </message>
    <message>
        <source>Describe the music: style, instruments, mood</source>
        <translation>Décrivez la musique&#xa0;: style, instruments, ambiance</translation>
    </message>
    <message>
        <source>Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.</source>
        <translation>Paroles, avec des balises comme [verse] et [chorus]. Laissez vide pour de la musique instrumentale.</translation>
    </message>
    <message>
        <source>{model} cannot sing. It makes instrumental music.</source>
        <translation>{model} ne peut pas chanter. Il crée de la musique instrumentale.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Roll {take} again with other words</source>
        <translation>Relancer {take} avec un autre texte</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Paroles</translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation>Relancer</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>DAW Bridge was open already. This is its window.</source>
        <translation>DAW Bridge était déjà ouvert. Voici sa fenêtre.</translation>
    </message>
</context>
</TS>
