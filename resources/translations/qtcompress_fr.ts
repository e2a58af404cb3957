<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>{sentence} Until then batches can be neither resumed nor undone.</source>
        <translation>{sentence} D’ici là, les lots ne peuvent être ni repris ni annulés.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>The compiled kernels are missing, so everything takes many times as long: install a C compiler, and then install qtcompress again.</source>
        <translation>Les routines compilées manquent, tout prend donc beaucoup plus de temps : installez un compilateur C, puis réinstallez qtcompress.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Measured for the budget: {done:,} of {total:,}</source>
        <translation>Mesurées pour le budget : {done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, into {folder}</source>
        <translation>{options}, dans {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, reviewed, then in place of the originals</source>
        <translation>{options}, après revue, à la place des originaux</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, in place of the originals</source>
        <translation>{options}, à la place des originaux</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{words}; {n:,} with settings of their own</source>
        <extracomment>For one: {words}; {n:,} with settings of its own</extracomment>
        <translation>
            <numerusform>{words} ; {n:,} avec des réglages propres</numerusform>
            <numerusform>{words} ; {n:,} avec des réglages propres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common</name>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>~ estimated from a sample: the whole picture was not encoded this way.</source>
        <translation>~ estimé d’après un échantillon : l’image entière n’a pas été encodée ainsi.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{clause}.</source>
        <translation>{clause}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{format} photo, quality {quality}</source>
        <translation>photo {format}, qualité {quality}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>Encodings that competed; first those that reach the quality, by size:</source>
        <translation>Encodages en concurrence ; d’abord ceux qui atteignent la qualité, par taille :</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{name} ({detail})</source>
        <translation>{name} ({detail})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{label}: {figures}</source>
        <translation>{label} : {figures}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>quality {number}</source>
        <translation>qualité {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>not good enough</source>
        <translation>pas assez bon</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>ruled out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Lossless</source>
        <translation>Sans perte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Visually lossless</source>
        <translation>Visuellement sans perte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Small</source>
        <translation>Petite</translation>
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
            <numerusform>{n:,} image</numerusform>
            <numerusform>{n:,} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} colors</source>
        <extracomment>For one: {n:,} color</extracomment>
        <translation>
            <numerusform>{n:,} couleur</numerusform>
            <numerusform>{n:,} couleurs</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}, {rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {minutes} min</source>
        <translation>environ {minutes} min</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {hours} h</source>
        <translation>environ {hours} h</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>today at {time}</source>
        <translation>aujourd’hui à {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>on {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} points</source>
        <translation>{number} points</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>lossless</source>
        <translation>sans perte</translation>
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
        <translation>La courbe a été écrite dans {file}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g}</source>
        <translation>demandé : {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g} ({name})</source>
        <translation>demandé : {quality:g} ({name})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Size and quality over the number of colors</source>
        <translation>Taille et qualité selon le nombre de couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Size of the file</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality (SSIMULACRA2)</source>
        <translation>Qualité (SSIMULACRA2)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>{colors} (knee)</source>
        <translation>{colors} (coude)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Select a picture to see size and quality over the number of colors.</source>
        <translation>Sélectionnez une image pour voir la taille et la qualité selon le nombre de couleurs.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Points appear when they are measured.</source>
        <translation>Les points apparaissent quand ils sont mesurés.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>No points are measured of this picture.</source>
        <translation>Aucun point n’est mesuré pour cette image.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Point at a dot to see its figures; click to choose its number of colors.</source>
        <translation>Pointez un point pour voir ses chiffres ; cliquez pour choisir son nombre de couleurs.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Measuring: more points appear.</source>
        <translation>Mesure en cours : d’autres points apparaissent.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Each dot is a palette with that number of colors; photo codecs have curves of their own. The large dot is what the preview shows. Beyond the knee more bytes improve the quality little. Measured on parts of the picture at full resolution.</source>
        <translation>Chaque point est une palette de ce nombre de couleurs ; les codecs photo ont leurs propres courbes. Le gros point est ce que montre l’aperçu. Au-delà du coude, plus d’octets améliorent peu la qualité. Mesuré sur des parties de l’image en pleine résolution.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>{made}: the place that suffers most</source>
        <translation>{made} : la zone qui souffre le plus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>&amp;Save Curve As…</source>
        <translation>Enregistrer la courbe &amp;sous…</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>{done:,} of {total:,} pictures are compressed.</source>
        <translation>{done:,} images sur {total:,} sont compressées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>The batch has ended</source>
        <translation>Le lot est terminé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>Pictures are being compressed</source>
        <translation>Des images sont en cours de compression</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not put the computer to sleep; another program or its settings may not allow it.</source>
        <translation>Le système n’a pas mis l’ordinateur en veille ; un autre programme ou ses réglages ne le permettent peut-être pas.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not turn the computer off; another program or its settings may not allow it.</source>
        <translation>Le système n’a pas éteint l’ordinateur ; un autre programme ou ses réglages ne le permettent peut-être pas.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The desktop knows no program that opens {name}.</source>
        <translation>Le bureau ne connaît aucun programme qui ouvre {name}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer goes to sleep in {time}.</source>
        <translation>L’ordinateur se met en veille dans {time}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Sleep Now</source>
        <translation>Mettre en veille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer is turned off in {time}.</source>
        <translation>L’ordinateur s’éteint dans {time}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Turn Off Now</source>
        <translation>Éteindre maintenant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The Batch Has Ended</source>
        <translation>Le lot est terminé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Time that is left</source>
        <translation>Temps restant</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>{n} seconds</source>
        <extracomment>For one: {n} second</extracomment>
        <translation>
            <numerusform>{n} seconde</numerusform>
            <numerusform>{n} secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../qtcompress/cluster/batch.py"/>
        <source>was set aside, because {count} workers died with it</source>
        <translation>a été mise de côté, car {count} processus sont morts avec elle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>would be replaced by its own result</source>
        <translation>serait remplacé par son propre résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Choose another output folder.</source>
        <translation>Choisissez un autre dossier de sortie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>Install them with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>Installez-les avec &apos;pip install qtcompress[cluster]&apos;.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>a cluster needs the packages {names}</source>
        <translation>une grappe a besoin des paquets {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <source>{count:,} pictures can&apos;t be reduced to {budget:,} bytes, by a sample of {measured}</source>
        <translation>{count:,} images ne peuvent pas être réduites à {budget:,} octets, d’après un échantillon de {measured}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or more formats.</source>
        <translation>Autorisez plus d’octets, ou plus de formats.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start a worker with more memory, and resume.</source>
        <translation>Démarrez un processus avec plus de mémoire, puis reprenez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start one with &apos;dask scheduler&apos;, or check the address.</source>
        <translation>Démarrez-en un avec &apos;dask scheduler&apos;, ou vérifiez l’adresse.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>There is no Dask scheduler at {address}</source>
        <translation>Il n’y a pas d’ordonnanceur Dask à {address}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} can&apos;t run qtcompress ({reason})</source>
        <translation>Le processus {address} ne peut pas exécuter qtcompress ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Run &apos;pip install qtcompress[cluster]=={version}&apos; there.</source>
        <translation>Exécutez-y &apos;pip install qtcompress[cluster]=={version}&apos;.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} has {versions}</source>
        <translation>Le processus {address} a {versions}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Install the same version on all machines.</source>
        <translation>Installez la même version sur toutes les machines.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>needs about {need} MB of memory, and no worker has more than {most} MB</source>
        <translation>a besoin d’environ {need} Mo de mémoire, et aucun processus n’a plus de {most} Mo</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>could not be worked on ({kind}: {error})</source>
        <translation>n’a pas pu être traité ({kind} : {error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>Please report this.</source>
        <translation>Merci de le signaler.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The connection to the scheduler {address} was lost</source>
        <translation>La connexion à l’ordonnanceur {address} a été perdue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>was being worked on when the worker died or was lost</source>
        <translation>était en cours de traitement quand le processus est mort ou a été perdu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Check whether the file is damaged; the original was not changed.</source>
        <translation>Vérifiez si le fichier est endommagé ; l’original n’a pas été modifié.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Check the spelling of its path.</source>
        <translation>Vérifiez l’orthographe de son chemin.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>does not exist</source>
        <translation>n’existe pas</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Rename it.</source>
        <translation>Renommez-le.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>has a name in it that is no path: {name}</source>
        <translation>contient un nom qui n’est pas un chemin : {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Check the network and the permissions.</source>
        <translation>Vérifiez le réseau et les droits.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be listed ({reason})</source>
        <translation>ne peut pas être listé ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{name} {what}: {advice:lower}</source>
        <translation>{name} {what} : {advice:lower}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}: {advice:lower}</source>
        <translation>{what} : {advice:lower}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}, {rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first} {rest}</source>
        <translation>{first} {rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <source>has {count:,} frames with {megapixels:,.0f} megapixels together, which is too much</source>
        <translation>a {count:,} images avec {megapixels:,.0f} mégapixels en tout, ce qui est trop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is cut off or damaged ({error})</source>
        <translation>est coupé ou endommagé ({error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is no animation that can be read</source>
        <translation>n’est pas une animation qui puisse être lue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is damaged after {n} of its {count} frames</source>
        <translation>est endommagé après {n} de ses {count} images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>Il prendrait {size_bytes:,} octets au lieu de {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>No smaller animation that shows the same was found.</source>
        <translation>Aucune animation plus petite montrant la même chose n’a été trouvée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>holds {names}</source>
        <translation>contient {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Left as it is, because {reason}.</source>
        <translation>Laissé tel quel : {reason}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>was not written, because the result would lack {names}</source>
        <translation>n’a pas été écrit, car il manquerait au résultat : {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Please report it, with this picture if you can.</source>
        <translation>Merci de le signaler, si possible avec cette image.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied.</source>
        <translation>Il a été copié.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because metadata must be removed, and that could change more of it.</source>
        <translation>Il n’a pas été copié, car des métadonnées doivent être retirées, et cela pourrait changer autre chose.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied.</source>
        <translation>Il n’a pas été copié.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>{path} is a copy of it.</source>
        <translation>{path} en est une copie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because {path} exists.</source>
        <translation>Il n’a pas été copié, car {path} existe.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because it carries metadata that must be removed.</source>
        <translation>Il n’a pas été copié, car il porte des métadonnées qui doivent être retirées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied without the metadata that must be removed.</source>
        <translation>Il a été copié sans les métadonnées qui doivent être retirées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>loses detail in one part of the picture</source>
        <translation>perd des détails dans une partie de l’image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows steps in a smooth place</source>
        <translation>montre des marches dans une zone lisse</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes a smooth place lighter or darker</source>
        <translation>éclaircit ou assombrit une zone lisse</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows grain in a smooth place</source>
        <translation>montre du grain dans une zone lisse</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes something small lighter or darker</source>
        <translation>éclaircit ou assombrit un petit élément</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes the color of something small</source>
        <translation>change la couleur d’un petit élément</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes more than a JPEG of that quality</source>
        <translation>change davantage qu’un JPEG de cette qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each frame and its time is kept, with fewer bytes</source>
        <translation>chaque image et sa durée sont conservées, avec moins d’octets</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>lossless: every pixel of each frame is kept, and its time</source>
        <translation>sans perte : chaque pixel de chaque image et sa durée sont conservés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each sample of 16 bits is kept, and only packed again</source>
        <translation>chaque valeur de 16 bits est conservée, seulement compactée de nouveau</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>its color profile is for other colors than its own, and was left out</source>
        <translation>son profil colorimétrique vaut pour d’autres couleurs que les siennes, et a été omis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, only packed again</source>
        <translation>les mêmes pixels, seulement réempaquetés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, packed as JPEG XL, which gives the JPEG back byte by byte</source>
        <translation>les mêmes pixels, compactés en JPEG XL, qui restitue le JPEG octet par octet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the colors of its transparent pixels</source>
        <translation>aucun format autorisé ne peut conserver les couleurs de ses pixels transparents</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{success}; less {flaw}</source>
        <translation>{success} ; moins {flaw}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}, in its own size of {width} x {height} pixels</source>
        <translation>{verdict}, dans sa propre taille de {width} x {height} pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>resized from {old_width} x {old_height} to {width} x {height} pixels: the quality compares with the original at that size</source>
        <translation>réduite de {old_width} x {old_height} à {width} x {height} pixels : la qualité se compare à l’original à cette taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>It also keeps its size of {width} x {height} pixels.</source>
        <translation>Il garde aussi sa taille de {width} x {height} pixels.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{extra_bytes:,} of the bytes saved were {names}, left out as asked</source>
        <translation>{extra_bytes:,} des octets économisés viennent de ce qui a été omis sur demande : {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}; {clause}</source>
        <translation>{verdict} ; {clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{format} is the smallest for {colors}</source>
        <translation>{format} est le plus petit avec {colors}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{max_bytes:,} bytes only allow a quality of {score:.0f} instead of {quality:g} ({encoding})</source>
        <translation>{max_bytes:,} octets ne permettent qu’une qualité de {score:.0f} au lieu de {quality:g} ({encoding})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors reach the quality</source>
        <extracomment>For one: {n} color reaches the quality</extracomment>
        <translation>
            <numerusform>{n} couleur atteint la qualité</numerusform>
            <numerusform>{n} couleurs atteignent la qualité</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{encoding} reaches the quality</source>
        <translation>{encoding} atteint la qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the picture has only {colors}: {exact}</source>
        <translation>l’image n’a que {colors} : {exact}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}, and of {worst:.1f} in the worst place</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}, and of {worst:.1f} in the worst place</extracomment>
        <translation>
            <numerusform>{n} couleur donne une qualité de {score:.1f}, et de {worst:.1f} au pire endroit</numerusform>
            <numerusform>{n} couleurs donnent une qualité de {score:.1f}, et de {worst:.1f} au pire endroit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}</extracomment>
        <translation>
            <numerusform>{n} couleur donne une qualité de {score:.1f}</numerusform>
            <numerusform>{n} couleurs donnent une qualité de {score:.1f}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>L’original est conservé : à une qualité de {quality:g}, le plus petit résultat ({encoding}) prendrait {size_bytes:,} octets au lieu de {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>L’original est conservé : à une qualité de {quality:g}, le plus petit résultat ({encoding}) prendrait environ {size_bytes:,} octets au lieu de {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: packed again with the same pixels it would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>L’original est conservé : réempaqueté avec les mêmes pixels, il prendrait {size_bytes:,} octets au lieu de {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: {clause}.</source>
        <translation>L’original est conservé : {clause}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>an {encoding}</source>
        <translation>une {encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>a {encoding}</source>
        <translation>une {encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel of the smaller picture is kept</source>
        <translation>chaque pixel de l’image réduite est conservé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact at 8 bits per channel, the finer steps are lost</source>
        <translation>exact à 8 bits par canal, les nuances plus fines sont perdues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact after its colors were converted to sRGB</source>
        <translation>exact après la conversion de ses couleurs en sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel is kept</source>
        <translation>chaque pixel est conservé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>nothing is lost</source>
        <translation>rien n’est perdu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the original is smaller than {encoding} would be</source>
        <translation>l’original est plus petit que ne le serait {encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes can hold the same pixels</source>
        <translation>aucun résultat d’au plus {max_bytes:,} octets ne peut contenir les mêmes pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes has a quality of {quality:.0f} or more</source>
        <translation>aucun résultat d’au plus {max_bytes:,} octets n’a une qualité d’au moins {quality:.0f}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the same pixels in fewer bytes</source>
        <translation>aucun format autorisé ne peut contenir les mêmes pixels en moins d’octets</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors can&apos;t reach a quality of {quality:g}</source>
        <extracomment>For one: {n} color can&apos;t reach a quality of {quality:g}</extracomment>
        <translation>
            <numerusform>{n} couleur ne peut pas atteindre une qualité de {quality:g}</numerusform>
            <numerusform>{n} couleurs ne peuvent pas atteindre une qualité de {quality:g}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can reach a quality of {quality:g}</source>
        <translation>aucun format autorisé ne peut atteindre une qualité de {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{clause} (best: {score})</source>
        <translation>{clause} (au mieux : {score})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{n:,} pictures that are not compressed take {size_bytes:,} bytes</source>
        <extracomment>For one: {n} picture that is not compressed takes {size_bytes:,} bytes</extracomment>
        <translation>
            <numerusform>{n} image non compressée prend {size_bytes:,} octets</numerusform>
            <numerusform>{n:,} images non compressées prennent {size_bytes:,} octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>These {n:,} pictures</source>
        <extracomment>For one: This picture</extracomment>
        <translation>
            <numerusform>Cette image ne peut pas être réduite</numerusform>
            <numerusform>Ces {n:,} images ne peuvent pas être réduites</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>a budget lowers the quality, but each pixel is to be kept</source>
        <translation>un budget abaisse la qualité, mais chaque pixel doit être conservé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Choose another quality than lossless, or no budget.</source>
        <translation>Choisissez une autre qualité que sans perte, ou aucun budget.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{take}, which is more than the budget of {budget:,}</source>
        <translation>{take}, plus que le budget de {budget:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures, or --force to compress results again.</source>
        <translation>Autorisez plus d’octets, ou nommez moins d’images, ou utilisez --force pour compresser de nouveau des résultats.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures.</source>
        <translation>Autorisez plus d’octets, ou nommez moins d’images.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{pictures} can&apos;t be reduced to {budget:,} bytes</source>
        <translation>{pictures} à {budget:,} octets</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}, because {take} of the budget</source>
        <translation>{clause}, car {take} du budget</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}: at a quality of {quality:g}, the lowest possible one, about {size_bytes:,.0f} are needed</source>
        <translation>{clause} : à une qualité de {quality:g}, la plus basse possible, il en faut environ {size_bytes:,.0f}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/left_out.py"/>
        <source>AVIF was not allowed: tried on {n} of {pictures:,} pictures, it would take {percent} % less.</source>
        <translation>AVIF n’était pas autorisé : essayé sur {n} images sur {pictures:,}, il prendrait {percent} % de moins.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk quota is used up</source>
        <translation>le quota du disque est épuisé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Choose a folder that only you can write to.</source>
        <translation>Choisissez un dossier où vous seul pouvez écrire.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was not written, because another program changed the temporary file in {folder}</source>
        <translation>n’a pas été écrit, car un autre programme a modifié le fichier temporaire dans {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was not written</source>
        <translation>n’a pas été écrit</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>The file was read back with a different content; check the disk.</source>
        <translation>Le fichier a été relu avec un contenu différent ; vérifiez le disque.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was moved or removed while it was worked on</source>
        <translation>a été déplacé ou supprimé pendant le traitement</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it again when no other program changes it.</source>
        <translation>Compressez-le de nouveau quand aucun autre programme ne le modifie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Nothing could be written to {folder}, because {why}</source>
        <translation>Rien n’a pu être écrit dans {folder}, car {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>files of this size are not allowed there</source>
        <translation>les fichiers de cette taille n’y sont pas autorisés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Raise the limit of the file size.</source>
        <translation>Relevez la limite de taille des fichiers.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the folder is not writable</source>
        <translation>le dossier n’est pas accessible en écriture</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is read-only</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>there is a file in the place of a folder</source>
        <translation>un fichier se trouve à la place d’un dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>its name is too long for this disk</source>
        <translation>son nom est trop long pour ce disque</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Shorten the name.</source>
        <translation>Raccourcissez le nom.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>could not be written to {folder}, because {why}</source>
        <translation>n’a pas pu être écrit dans {folder}, car {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The trash can&apos;t be used on this system</source>
        <translation>La corbeille ne peut pas être utilisée sur ce système</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Keep the originals in the store of qtcompress.</source>
        <translation>Gardez les originaux dans la réserve de qtcompress.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The disk of {folder} has no room for the backup of an original</source>
        <translation>Le disque de {folder} n’a pas assez de place pour la sauvegarde d’un original</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed while it was worked on</source>
        <translation>a été modifié pendant le traitement</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced</source>
        <translation>n’a pas été remplacé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Its backup has a different content; check the disk.</source>
        <translation>Sa sauvegarde a un contenu différent ; vérifiez le disque.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <source>Check whether it still exists.</source>
        <translation>Vérifiez qu’il existe encore.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>can&apos;t be read ({reason})</source>
        <translation>ne peut pas être lu ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was changed while it was read</source>
        <translation>a été modifié pendant la lecture</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Leave it out; fsspec finds credentials in the environment or in its own files.</source>
        <translation>Retirez-le ; fsspec trouve les identifiants dans l’environnement ou dans ses propres fichiers.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>{scheme}://... holds a password or a token, which would be written into the journal</source>
        <translation>{scheme}://... contient un mot de passe ou un jeton, qui serait écrit dans le journal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>is in a store, and fsspec is not installed</source>
        <translation>est dans un stockage, et fsspec n’est pas installé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install it with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>Installez-le avec &apos;pip install qtcompress[cluster]&apos;.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached ({reason})</source>
        <translation>est inaccessible ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install that package.</source>
        <translation>Installez ce paquet.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached, because fsspec knows no {scheme}:// ({reason})</source>
        <translation>est inaccessible, car fsspec ne connaît pas {scheme}:// ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Check the spelling of the URL.</source>
        <translation>Vérifiez l’orthographe de l’URL.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>Check the network and the permissions, and compress it again.</source>
        <translation>Vérifiez le réseau et les droits, puis compressez-la de nouveau.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>The file was read back with a different content; check the store.</source>
        <translation>Le fichier a été relu avec un autre contenu ; vérifiez le stockage.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <location filename="../../qtcompress/engine/journal/preflight.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Ask its owner for permission to write there.</source>
        <translation>Demandez à son propriétaire la permission d’y écrire.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is read-only and is not replaced</source>
        <translation>est en lecture seule et n’est pas remplacé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Make it writable first.</source>
        <translation>Autorisez d’abord l’écriture.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Rename one of them, or compress into a folder.</source>
        <translation>Renommez l’un d’eux, ou compressez dans un dossier.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is not replaced, because its result would be named {name} and a file of that name exists</source>
        <translation>n’est pas remplacé, car son résultat s’appellerait {name} et un fichier de ce nom existe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is a link and is not replaced</source>
        <translation>est un lien et n’est pas remplacé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Choose the file it leads to, {path}.</source>
        <translation>Choisissez le fichier auquel il mène, {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it into a folder.</source>
        <translation>Compressez-le dans un dossier.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>has {count} names (hard links) and is not replaced: its other names would keep the old file</source>
        <translation>a {count} noms (liens physiques) et n’est pas remplacé : ses autres noms garderaient l’ancien fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>{path} exists: choose another output folder, or allow overwriting.</source>
        <translation>{path} existe : choisissez un autre dossier de sortie, ou autorisez le remplacement.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced, because another program changed its result</source>
        <translation>n’a pas été remplacé, car un autre programme a modifié son résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup is gone, damaged, or deleted by &apos;forget&apos;</source>
        <translation>ne peut pas être restauré, car sa sauvegarde manque, est endommagée, ou a été supprimée par « forget »</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed since it was compressed, and was left as it is</source>
        <translation>a été modifié depuis sa compression, et a été laissé tel quel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because another file named {name} is there now</source>
        <translation>ne peut pas être restauré, car un autre fichier nommé {name} s’y trouve maintenant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>stays compressed, because its result {path} was changed since then</source>
        <translation>reste compressé, car son résultat {path} a été modifié depuis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup can&apos;t be read</source>
        <translation>ne peut pas être restauré, car sa sauvegarde ne peut pas être lue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libérez de l’espace, ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there.</source>
        <translation>Libérez-y de l’espace.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or replace originals without a review.</source>
        <translation>Libérez-y de l’espace, ou remplacez les originaux sans les revoir.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or choose the other kind of backup.</source>
        <translation>Libérez-y de l’espace, ou choisissez l’autre type de sauvegarde.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>can&apos;t be created, because {folder} is not a folder</source>
        <translation>ne peut pas être créé, car {folder} n’est pas un dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>is not writable</source>
        <translation>n’est pas accessible en écriture</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>{name} {clause}</source>
        <translation>{name} {clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>The disk of {folder} has no room for the next result</source>
        <translation>Le disque de {folder} n’a pas assez de place pour le prochain résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>was not written, because a file named {name} exists</source>
        <translation>n’a pas été écrit, car un fichier nommé {name} existe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Choose another name or folder, or try again.</source>
        <translation>Choisissez un autre nom ou dossier, ou réessayez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because there is already a file {file}</source>
        <translation>garde son nom, car il y a déjà un fichier {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because there is already a file {file}</source>
        <translation>n’a pas été copié, car il y a déjà un fichier {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because it was changed or is gone</source>
        <translation>garde son nom, car il a été modifié ou n’existe plus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because it was changed or is gone</source>
        <translation>n’a pas été copié, car il a été modifié ou n’existe plus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>is gone, so {file} can&apos;t be restored</source>
        <translation>n’existe plus, {file} ne peut donc pas être restauré</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and was not renamed to {file}</source>
        <translation>a été modifié depuis, et n’a pas été renommé en {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}, because there is a file of that name</source>
        <translation>n’a pas été renommé en {file}, car un fichier de ce nom existe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}</source>
        <translation>n’a pas été renommé en {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and stays</source>
        <translation>a été modifié depuis, et reste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>stays, because {file} is no longer there or was changed: it may be the only copy</source>
        <translation>reste, car {file} n’est plus là ou a été modifié : c’est peut-être la seule copie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/formats.py"/>
        <source>{formats} or {last}</source>
        <translation>{formats} ou {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>lossless</source>
        <translation>sans perte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact 8-bit sRGB</source>
        <translation>sRGB exact à 8 bits</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact at its new size</source>
        <translation>exact à sa nouvelle taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} animation</source>
        <translation>animation {format}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} photo</source>
        <translation>photo {format}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>not dithered</source>
        <translation>sans tramage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>setting {number}, {variant}</source>
        <translation>réglage {number}, {variant}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>thrift {thrift:g}</source>
        <translation>économie {thrift:g}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{n} colors</source>
        <extracomment>For one: {n} color</extracomment>
        <translation>
            <numerusform>{n} couleur</numerusform>
            <numerusform>{n} couleurs</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>L’original est conservé : avec {colors}, le résultat prendrait {size_bytes:,} octets au lieu de {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>L’original est conservé : avec {colors}, le résultat prendrait environ {size_bytes:,} octets au lieu de {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a number from 1 to 100, or one of {qualities}, not {text}</source>
        <translation>doit être un nombre de 1 à 100, ou l’un des mots {qualities}, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a size such as 200kB or 1.5MB, not {text}</source>
        <translation>doit être une taille comme 200kB ou 1.5MB, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be some of {words}, with commas, not {text}</source>
        <translation>doit être une liste, avec des virgules, parmi {words}, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>can contain jxl only where its extra is installed: pip install &apos;qtcompress[jxl]&apos;</source>
        <translation>ne peut contenir jxl que si son supplément est installé : pip install &apos;qtcompress[jxl]&apos;</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must be text with {known} in it ({error}), not {template}</source>
        <translation>doit être un texte contenant {known} ({error}), et non {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>may only have {known} in braces, not {template}</source>
        <translation>ne peut avoir que {known} entre accolades, et non {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must have at least one of {known}, not {template}</source>
        <translation>doit contenir au moins un élément parmi {known}, et non {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must name a file, not {template}</source>
        <translation>doit nommer un fichier, et non {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must stay below the output folder, not {template}</source>
        <translation>doit rester dans le dossier de sortie, et non {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>the same pixels</source>
        <translation>les mêmes pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>quality {quality:g}</source>
        <translation>qualité {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>a given palette</source>
        <translation>une palette donnée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{asked} as {formats}</source>
        <translation>{asked} en {formats}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, {size}</source>
        <translation>{words}, {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, at most {limit:,} bytes</source>
        <translation>{words}, au plus {limit:,} octets</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>{percent} % of the size</source>
        <translation>{percent} % de la taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {megapixels} megapixels</source>
        <translation>au plus {megapixels} mégapixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {side} pixels on the long edge</source>
        <translation>au plus {side} pixels sur le grand côté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {width} x {height} pixels</source>
        <translation>au plus {width} x {height} pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a size such as 1920x1080, 2048, 4 MP or 50 %, not {text}</source>
        <translation>doit être une taille comme 1920x1080, 2048, 4 MP ou 50 %, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be width x height in pixels, such as 1920x1080, at most {most:,} each, not {text}</source>
        <translation>doit être largeur x hauteur en pixels, comme 1920x1080, au plus {most:,} chacune, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of pixels from 1 to {most:,}, not {text}</source>
        <translation>doit être un nombre de pixels de 1 à {most:,}, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of megapixels above 0, such as 4 or 0.5, not {text}</source>
        <translation>doit être un nombre de mégapixels supérieur à 0, comme 4 ou 0.5, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a percentage from 1 to 99, such as 50%, not {text}</source>
        <translation>doit être un pourcentage de 1 à 99, comme 50%, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>was being worked on each time the program died</source>
        <translation>était en cours de traitement chaque fois que le programme s’est arrêté brutalement</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>Check the picture, and use --force if it is not the cause.</source>
        <translation>Vérifiez l’image, et utilisez --force si elle n’en est pas la cause.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} is already a result of qtcompress: compressing it again, which --force does, would lose more.</source>
        <translation>{path} est déjà un résultat de qtcompress : le compresser de nouveau, ce que fait --force, perdrait davantage.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} exists and is the result of this picture with these options.</source>
        <translation>{path} existe et est le résultat de cette image avec ces options.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} was already tried with these options, and the original was kept.</source>
        <translation>{path} a déjà été essayé avec ces options, et l’original a été conservé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <source>its tables can&apos;t be read</source>
        <translation>ses tables ne peuvent pas être lues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>The journal can&apos;t be kept in {folder} ({reason})</source>
        <translation>Le journal ne peut pas être tenu dans {folder} ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Free some space there, or make the folder writable.</source>
        <translation>Libérez-y de l’espace, ou rendez le dossier accessible en écriture.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which is upright now</source>
        <translation>reste tel quel et ne convient pas à l’image, qui est maintenant à l’endroit</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture that was turned upright</source>
        <translation>n’a pas été copié, car il ne convient pas à une image qui a été mise à l’endroit</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which has fewer pixels now</source>
        <translation>reste tel quel et ne convient pas à l’image, qui a maintenant moins de pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture of fewer pixels</source>
        <translation>n’a pas été copié, car il ne convient pas à une image de moins de pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it can hold metadata that must be removed</source>
        <translation>n’a pas été copié, car il peut contenir des métadonnées à retirer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was damaged ({reason}) and renamed to {path}; a new one was created.</source>
        <translation>Le journal était endommagé ({reason}) et a été renommé en {path} ; un nouveau a été créé.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>It contains the {n} pictures whose originals are in the backups.</source>
        <extracomment>For one: It contains the {n} picture whose original is in the backups.</extracomment>
        <translation>
            <numerusform>Il contient la {n} image dont l’original est dans les sauvegardes.</numerusform>
            <numerusform>Il contient les {n} images dont les originaux sont dans les sauvegardes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was lost or incomplete; {n} pictures whose originals are in the backups were recorded again. They can be undone.</source>
        <extracomment>For one: The journal was lost or incomplete; {n} picture whose original is in the backups was recorded again. It can be undone.</extracomment>
        <translation>
            <numerusform>Le journal était perdu ou incomplet ; {n} image dont l’original est dans les sauvegardes a été inscrite de nouveau. Elle peut être annulée.</numerusform>
            <numerusform>Le journal était perdu ou incomplet ; {n} images dont les originaux sont dans les sauvegardes ont été inscrites de nouveau. Elles peuvent être annulées.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed after the program stopped in the middle of replacing it, and was left as it is</source>
        <translation>a été modifié après l’arrêt du programme au milieu de son remplacement, et a été laissé tel quel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Compress it again if you want to.</source>
        <translation>Compressez-le de nouveau si vous le souhaitez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was not replaced, because its staged result is gone or damaged</source>
        <translation>n’a pas été remplacé, car son résultat préparé manque ou est endommagé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>Compress it again.</source>
        <translation>Compressez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>was changed since its result was staged</source>
        <translation>a été modifié depuis la préparation de son résultat</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>{names} stay with its result.</source>
        <extracomment>For one: {names} stays with its result.</extracomment>
        <translation>
            <numerusform>{names} reste avec son résultat.</numerusform>
            <numerusform>{names} restent avec son résultat.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Row {number} of the journal is damaged, and its picture was left as it is: compare it with its original.</source>
        <translation>La ligne {number} du journal est endommagée, et son image a été laissée telle quelle : comparez-la avec son original.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>is no longer there, so its result {path} stays: it may be the only copy</source>
        <translation>n’est plus là, son résultat {path} reste donc : c’est peut-être la seule copie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed since it was compressed, so its result {path} stays: it may be the only copy</source>
        <translation>a été modifié depuis sa compression, son résultat {path} reste donc : c’est peut-être la seule copie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>can&apos;t be written, because there is no folder {folder}</source>
        <translation>ne peut pas être écrit, car il n’y a pas de dossier {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal was written by a later version of qtcompress</source>
        <translation>Le journal a été écrit par une version plus récente de qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Use that version.</source>
        <translation>Utilisez cette version.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>a batch is missing</source>
        <translation>un lot manque</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal can&apos;t be used ({reason}), so nothing more was changed</source>
        <translation>Le journal ne peut pas être utilisé ({reason}), rien d’autre n’a donc été modifié</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Free some space on the disk of {folder}, and try again.</source>
        <translation>Libérez de l’espace sur le disque de {folder}, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a video</source>
        <translation>une vidéo</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a gain map</source>
        <translation>une carte de gain</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a depth map</source>
        <translation>une carte de profondeur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>another picture</source>
        <translation>une autre image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>data behind its end</source>
        <translation>des données après la fin</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a resolution</source>
        <translation>une résolution</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>must be some of {words}, with commas, or all, not {text}</source>
        <translation>doit être une liste, avec des virgules, parmi {words}, ou all, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that.</source>
        <translation>Laissé tel quel, car aucun résultat des formats autorisés ne peut le contenir.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that. To give it up: --drop {words}, or More &gt; Give up in the window.</source>
        <translation>Laissé tel quel, car aucun résultat des formats autorisés ne peut le contenir. Pour y renoncer : --drop {words}, ou « Plus &gt; Renoncer à » dans la fenêtre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{names} and {last}</source>
        <translation>{names} et {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>Photoshop&apos;s settings</source>
        <translation>des réglages de Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>paths or other data of Photoshop</source>
        <translation>des tracés ou d’autres données de Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>EXIF, place</source>
        <translation>EXIF, lieu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along</source>
        <translation>est repris</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along, corrected</source>
        <translation>est repris, corrigé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along where it fits</source>
        <translation>est repris là où il a sa place</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>fits no result</source>
        <translation>n’entre dans aucun résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>of the original only</source>
        <translation>propre à l’original</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Thumbnail</source>
        <translation>Vignette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Tag 0x{tag:04X}</source>
        <translation>Balise 0x{tag:04X}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{shown}, and {count} more</source>
        <translation>{shown} et {count} autres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{across:.4g} x {down:.4g} pixels an inch</source>
        <translation>{across:.4g} × {down:.4g} pixels par pouce</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Color profile</source>
        <translation>Profil de couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>results have the colors of sRGB, which needs none</source>
        <translation>les résultats ont les couleurs de sRGB, qui n’en a pas besoin</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>its pixels are turned upright</source>
        <translation>ses pixels sont remis à l’endroit</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Parts</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>a comment</source>
        <translation>un commentaire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the text {name}</source>
        <translation>le texte {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>extra channels</source>
        <translation>des canaux supplémentaires</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>layers</source>
        <translation>des calques</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a georeference</source>
        <translation>une géoréférence</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>further pictures</source>
        <translation>d’autres images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>the TIFF tag {tag}</source>
        <translation>le champ TIFF {tag}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>elements within elements within elements</source>
        <translation>des éléments dans des éléments dans des éléments</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>a document type</source>
        <translation>un type de document</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_parts.py"/>
        <source>a packet that is too large for its place</source>
        <translation>un paquet trop grand pour sa place</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_pointers.py"/>
        <source>a directory of other parts</source>
        <translation>un répertoire d’autres parties</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>a color table has 768 or 772 bytes, but this file has {found:,}</source>
        <translation>une table de couleurs a 768 ou 772 octets, mais ce fichier en a {found:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>its version is {version}, but only 1 and 2 are known</source>
        <translation>sa version est {version}, mais seules 1 et 2 sont connues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors is from a color book, such as Pantone&apos;s, and has no values</source>
        <translation>une de ses couleurs vient d’un nuancier, comme celui de Pantone, et n’a pas de valeurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has an unknown color space, {space}</source>
        <translation>une de ses couleurs a un espace colorimétrique inconnu, {space}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a picture of Aseprite, which uses the same suffix</source>
        <translation>c’est une image d’Aseprite, qui utilise le même suffixe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it does not begin with the letters ASEF</source>
        <translation>il ne commence pas par les lettres ASEF</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has a value that is not a number</source>
        <translation>une de ses couleurs a une valeur qui n’est pas un nombre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a RIFF file, but not a palette</source>
        <translation>c’est un fichier RIFF, mais pas une palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it contains no data chunk</source>
        <translation>il ne contient aucun bloc de données</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is cut off after {size_bytes:,} bytes</source>
        <translation>il est coupé après {size_bytes:,} octets</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>protanopia (no red cones)</source>
        <translation>protanopie (sans cônes rouges)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>deuteranopia (no green cones)</source>
        <translation>deutéranopie (sans cônes verts)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>tritanopia (no blue cones)</source>
        <translation>tritanopie (sans cônes bleus)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a color has four values from 0 to 255, not {color}</source>
        <translation>une couleur a quatre valeurs de 0 à 255, et non {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a palette has 1 to {most} colors, not {found}</source>
        <translation>une palette a de 1 à {most} couleurs, et non {found}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>the colors of a palette are distinct</source>
        <translation>les couleurs d’une palette sont distinctes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>to merge takes two colors or more, not {found}</source>
        <translation>il faut au moins deux couleurs pour fusionner, et non {found}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>all {most} colors are locked, so none can be added</source>
        <translation>les {most} couleurs sont toutes verrouillées, aucune ne peut donc être ajoutée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>GIMP palette</source>
        <translation>Palette GIMP</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color table</source>
        <translation>Table de couleurs Adobe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color swatches</source>
        <translation>Nuancier Adobe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe swatch exchange</source>
        <translation>Échange de nuancier Adobe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>JASC palette</source>
        <translation>Palette JASC</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Hexadecimal colors</source>
        <translation>Couleurs hexadécimales</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>CSS properties</source>
        <translation>Propriétés CSS</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Check its path.</source>
        <translation>Vérifiez son chemin.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>{path} ne peut pas être lu ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be used as a palette: {why}</source>
        <translation>{path} ne peut pas servir de palette : {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it has more than {size_bytes:,} bytes</source>
        <translation>il a plus de {size_bytes:,} octets</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains no color</source>
        <translation>il ne contient aucune couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains {colors:,} colors, but a palette has at most {max_colors}</source>
        <translation>il contient {colors:,} couleurs, mais une palette en a au plus {max_colors}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A palette of only a transparent entry can&apos;t be written as {suffix}</source>
        <translation>Une palette d’une seule entrée transparente ne peut pas être écrite en {suffix}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use another format, such as .gpl.</source>
        <translation>Utilisez un autre format, comme .gpl.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} transparent entries were left out, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} transparent entry was left out, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{n} entrée transparente a été omise, car {suffix} ne peut pas la contenir.</numerusform>
            <numerusform>{n} entrées transparentes ont été omises, car {suffix} ne peut pas les contenir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} translucent colors were written opaque, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} translucent color was written opaque, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{n} couleur translucide a été écrite opaque, car {suffix} ne peut pas la contenir.</numerusform>
            <numerusform>{n} couleurs translucides ont été écrites opaques, car {suffix} ne peut pas les contenir.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffixes} or {last}</source>
        <translation>{suffixes} ou {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffix} is not a palette format</source>
        <translation>{suffix} n’est pas un format de palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A name without suffix</source>
        <translation>Un nom sans suffixe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use {known}.</source>
        <translation>Utilisez {known}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the words GIMP Palette</source>
        <translation>il ne commence pas par les mots GIMP Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the word JASC-PAL</source>
        <translation>il ne commence pas par le mot JASC-PAL</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>its third line is not the number of its colors</source>
        <translation>sa troisième ligne n’est pas le nombre de ses couleurs</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it is cut off after {rows} of {n} colors</source>
        <extracomment>For one: it is cut off before its {n} color</extracomment>
        <translation>
            <numerusform>il est coupé avant sa {n} couleur</numerusform>
            <numerusform>il est coupé après {rows} couleurs sur {n}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>{word} in line {number} is not a color</source>
        <translation>{word} à la ligne {number} n’est pas une couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>line {line} is not a color of {count} numbers from 0 to 255</source>
        <translation>la ligne {line} n’est pas une couleur de {count} nombres de 0 à 255</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>The file was left as it is.</source>
        <translation>Le fichier a été laissé tel quel.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>is an animation of {n} frames</source>
        <extracomment>For one: is an animation of {n} frame</extracomment>
        <translation>
            <numerusform>est une animation de {n} image</numerusform>
            <numerusform>est une animation de {n} images</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Here, only single pictures can be read.</source>
        <translation>Ici, seules des images isolées peuvent être lues.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Animations are left as they are, as the options ask.</source>
        <translation>Les animations sont laissées telles quelles, comme le demandent les options.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Animations in its format can&apos;t be made smaller.</source>
        <translation>Les animations dans ce format ne peuvent pas être rendues plus petites.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>No animation is made smaller while colors under transparency are to stay.</source>
        <translation>Aucune animation n’est rendue plus petite tant que les couleurs sous la transparence doivent rester.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>what is appended to it could not be found again behind the result</source>
        <translation>ce qui y est ajouté n’a pas pu être retrouvé après le résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its gain map is damaged</source>
        <translation>sa carte de gain est endommagée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet is too large for a JPEG</source>
        <translation>son paquet XMP est trop grand pour un JPEG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result is no complete JPEG</source>
        <translation>le résultat n’est pas un JPEG complet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result has something appended already</source>
        <translation>quelque chose est déjà ajouté au résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet cannot tell the length of the result</source>
        <translation>son paquet XMP ne peut pas indiquer la longueur du résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet has {fault}</source>
        <translation>son paquet XMP a {fault}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its parts are in another order than in its directory</source>
        <translation>ses parties sont dans un autre ordre que dans leur répertoire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>Left as it is, because the map is made for the colors of the original, and a result is in sRGB. To give it up: --drop gain-map, or More &gt; Give up in the window.</source>
        <translation>Laissé tel quel, car la carte est faite pour les couleurs de l’original, et un résultat est en sRGB. Pour y renoncer : --drop gain-map, ou « Plus &gt; Renoncer à » dans la fenêtre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>holds a gain map in color</source>
        <translation>contient une carte de gain en couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because no result can hold its brightness. Save it as an SDR picture first to compress it.</source>
        <translation>Laissé tel quel, car aucun résultat ne peut contenir sa luminosité. Enregistrez-le d’abord en image SDR pour le compresser.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Left as it is, because qtcompress can&apos;t convert these to sRGB. Convert it to sRGB first to compress it.</source>
        <translation>Laissé tel quel, car qtcompress ne peut pas les convertir en sRGB. Convertissez-le d’abord en sRGB pour le compresser.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because 8 bits of that show steps in dark places when they become sRGB. Convert it to sRGB first to compress it.</source>
        <translation>Laissé tel quel, car 8 bits de cela montrent des marches dans les zones sombres une fois en sRGB. Convertissez-le d’abord en sRGB pour le compresser.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>is an HDR picture ({hdr})</source>
        <translation>est une image HDR ({hdr})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its values are linear light</source>
        <translation>indique que ses valeurs sont une lumière linéaire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have a narrow range</source>
        <translation>indique que ses couleurs ont une plage étroite</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have the primaries {primaries} and the curve {transfer} of H.273</source>
        <translation>indique que ses couleurs ont les primaires {primaries} et la courbe {transfer} de H.273</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its gamma is {gamma:g}</source>
        <translation>indique que son gamma est {gamma:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors are those of a profile in another file</source>
        <translation>indique que ses couleurs sont celles d’un profil dans un autre fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have curves that differ</source>
        <translation>indique que ses couleurs ont des courbes différentes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>Left as it is, because a result has 256, and such a picture can be data, such as heights or a scan. Convert it to 8 bits first to compress it.</source>
        <translation>Laissé tel quel, car un résultat en a 256, et une telle image peut contenir des données, comme des altitudes ou une numérisation. Convertissez-la d’abord en 8 bits pour la compresser.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>has more than 256 levels of gray</source>
        <translation>a plus de 256 niveaux de gris</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its structure is damaged</source>
        <translation>sa structure est endommagée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its extended XMP packet is not complete</source>
        <translation>son paquet XMP étendu n’est pas complet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>what is appended to it counts places from the start of the file</source>
        <translation>ce qui y est ajouté compte les positions depuis le début du fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>the index of its pictures is damaged</source>
        <translation>l’index de ses images est endommagé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>a part that its metadata names is not where it should be</source>
        <translation>une partie nommée par ses métadonnées n’est pas à sa place</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile that can&apos;t be used</source>
        <translation>un profil colorimétrique inutilisable</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile for other colors</source>
        <translation>un profil colorimétrique pour d’autres couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>{segment} behind the first scan</source>
        <translation>{segment} après le premier balayage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>further EXIF</source>
        <translation>d’autres données EXIF</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>Photoshop&apos;s resolution</source>
        <translation>la résolution de Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number} {label}</source>
        <translation>le segment APP{number} {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number}</source>
        <translation>le segment APP{number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>is an animation</source>
        <translation>est une animation</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>has more than 16 bits per channel</source>
        <translation>a plus de 16 bits par canal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>Convert it to 8 or 16 bits per channel first.</source>
        <translation>Convertissez-le d’abord en 8 ou 16 bits par canal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>tells its colors by a compressed profile</source>
        <translation>indique ses couleurs par un profil compressé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has other colors than red, green and blue</source>
        <translation>a d’autres couleurs que rouge, vert et bleu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has colors that are multiplied by its transparency</source>
        <translation>a des couleurs multipliées par sa transparence</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>content credentials</source>
        <translation>des preuves d’origine (Content Credentials)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the box {name}</source>
        <translation>la boîte {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/plain_walks.py"/>
        <source>a fourth channel</source>
        <translation>un quatrième canal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>nine-patch marks</source>
        <translation>des repères nine-patch</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>layers of Fireworks</source>
        <translation>des calques de Fireworks</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the chunk {kind}</source>
        <translation>le bloc {kind}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Its 16 bits can only be packed again, without any loss, where that saves enough.</source>
        <translation>Ses 16 bits ne peuvent qu’être compactés de nouveau, sans aucune perte, là où cela économise assez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains a text or a profile of more than {megabytes} MB, which is refused</source>
        <translation>contient un texte ou un profil de plus de {megabytes} Mo, ce qui est refusé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Save it again without its metadata.</source>
        <translation>Enregistrez-le de nouveau sans ses métadonnées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Check the disk, and try again.</source>
        <translation>Vérifiez le disque, et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it needs more memory than is available</source>
        <translation>il faut plus de mémoire qu’il n’y en a</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it refers to data beyond its end</source>
        <translation>il renvoie à des données au-delà de sa fin</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its end is missing</source>
        <translation>il manque la fin</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its data can&apos;t be decoded</source>
        <translation>ses données ne peuvent pas être décodées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, but its beginning is damaged, or it is a rare variant</source>
        <translation>a le format {kind}, mais son début est endommagé, ou c’est une variante rare</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, which qtcompress does not read</source>
        <translation>a le format {kind}, que qtcompress ne lit pas</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is not a picture in a format that qtcompress reads, or its beginning is damaged</source>
        <translation>n’est pas une image d’un format que qtcompress lit, ou son début est endommagé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is a HEIC picture, whose decoder is missing here</source>
        <translation>est une image HEIC, dont le décodeur manque ici</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Install the package pi-heif.</source>
        <translation>Installez le paquet pi-heif.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Scale it down first, or allow larger pictures (--max-megapixels).</source>
        <translation>Réduisez-la d’abord, ou autorisez de plus grandes images (--max-megapixels).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {megapixels:,.0f} megapixels, more than the limit of {limit:,.0f}</source>
        <translation>a {megapixels:,.0f} mégapixels, plus que la limite de {limit:,.0f}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {n} pages</source>
        <extracomment>For one: has {n} page</extracomment>
        <translation>
            <numerusform>a {n} page</numerusform>
            <numerusform>a {n} pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains one icon in {n} sizes</source>
        <extracomment>For one: contains one icon in {n} size</extracomment>
        <translation>
            <numerusform>contient une icône en {n} taille</numerusform>
            <numerusform>contient une icône en {n} tailles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains {n} icons</source>
        <extracomment>For one: contains {n} icon</extracomment>
        <translation>
            <numerusform>contient {n} icône</numerusform>
            <numerusform>contient {n} icônes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>A result can contain only one of them, so the file was left as it is.</source>
        <translation>Un résultat ne peut en contenir qu’une, le fichier a donc été laissé tel quel.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the extension {label}</source>
        <translation>l’extension {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a plain text</source>
        <translation>un texte brut</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Copy it again from its source.</source>
        <translation>Copiez-le de nouveau depuis sa source.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is neither a file nor a folder</source>
        <translation>n’est ni un fichier ni un dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Check whether it was moved or renamed.</source>
        <translation>Vérifiez s’il a été déplacé ou renommé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>may not be read</source>
        <translation>ne peut pas être lu, faute de permission</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Ask its owner for permission to read it.</source>
        <translation>Demandez à son propriétaire la permission de le lire.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is a folder, not a picture</source>
        <translation>est un dossier, pas une image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be opened ({reason})</source>
        <translation>ne peut pas être ouvert ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind}, which qtcompress does not read, and was skipped</source>
        <translation>est un fichier {kind}, que qtcompress ne lit pas, et a été ignoré</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind} and another suffix, and was skipped: choose it directly</source>
        <translation>est une image {kind} avec un autre suffixe, et a été ignorée : choisissez-la directement</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/incoming.py"/>
        <source>must be a date such as 2026-05-01, or an age such as 30d or 12h, not {text}</source>
        <translation>doit être une date comme 2026-05-01, ou un âge comme 30d ou 12h, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is the output folder itself</source>
        <translation>est le dossier de sortie lui-même</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>stays as it is, because its result could be named {name}, and another picture beside it has that name, or its result could: rename one of the two, or compress into a folder</source>
        <translation>reste tel quel, car son résultat pourrait s’appeler {name}, et une autre image à côté porte ce nom, ou son résultat pourrait le porter : renommez l’une des deux, ou compressez dans un dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>There is no output folder</source>
        <translation>Il n’y a pas de dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Choose an output folder.</source>
        <translation>Choisissez un dossier de sortie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} also sets {settings}, which this version of qtcompress does not know, or which presets cannot change; the other settings are used.</source>
        <translation>Le préréglage {name} fixe aussi {settings}, que cette version de qtcompress ne connaît pas ou que les préréglages ne peuvent pas changer ; les autres réglages sont utilisés.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is no preset {wanted}</source>
        <translation>Il n’y a pas de préréglage {wanted}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose one of these, or a file: {names}.{broken}</source>
        <translation>Choisissez l’un de ceux-ci, ou un fichier : {names}.{broken}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it is too large for a preset</source>
        <translation>il est trop grand pour un préréglage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{path} is no preset ({why})</source>
        <translation>{path} n’est pas un préréglage ({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Save it again, or remove it.</source>
        <translation>Enregistrez-le de nouveau, ou supprimez-le.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {path} can&apos;t be read ({reason})</source>
        <translation>Le préréglage {path} ne peut pas être lu ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} is a preset that comes with qtcompress</source>
        <translation>{name} est un préréglage fourni avec qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is already a preset {name}</source>
        <translation>Il existe déjà un préréglage {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} comes with qtcompress and can&apos;t be deleted</source>
        <translation>{name} est fourni avec qtcompress et ne peut pas être supprimé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} can&apos;t be deleted ({reason})</source>
        <translation>Le préréglage {name} ne peut pas être supprimé ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Make {folder} writable.</source>
        <translation>Rendez {folder} accessible en écriture.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no settings</source>
        <translation>il n’a pas de réglages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no name</source>
        <translation>il n’a pas de nom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>must be one of {words}, not {text}</source>
        <translation>doit être l’un des mots {words}, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The name of a preset has 1 to {longest_name} characters</source>
        <translation>Le nom d’un préréglage a de 1 à {longest_name} caractères</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, not {text}</source>
        <translation>doit être un nombre entier de {low} à {high}, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a number from 0 to {high:g}, not {text}</source>
        <translation>doit être un nombre de 0 à {high:g}, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, or auto, not {text}</source>
        <translation>doit être un nombre entier de {low} à {high}, ou auto, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be true or false, not {text}</source>
        <translation>doit être true ou false, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be {words}, or some of them with commas, not {text}</source>
        <translation>doit être {words}, ou une partie avec des virgules, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be an address such as tcp://host:8786, or local, not {text}</source>
        <translation>doit être une adresse comme tcp://host:8786, ou local, et non {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/__init__.py"/>
        <source>Its result is shown once it is compressed.</source>
        <translation>Son résultat est montré dès qu’elle est compressée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>has a staged result that is gone or damaged</source>
        <translation>a un résultat préparé qui manque ou est endommagé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Another running program works on batch {number}</source>
        <translation>Un autre programme en cours travaille sur le lot {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Close it first, or wait for its end.</source>
        <translation>Fermez-le d’abord, ou attendez sa fin.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>could not be worked on, because no process could be started ({reason})</source>
        <translation>n’a pas pu être traité, car aucun processus n’a pu être lancé ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Close other programs, and try again.</source>
        <translation>Fermez d’autres programmes, et réessayez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>was stopped after {silent_s:.0f} seconds without a sign of progress</source>
        <translation>a été arrêté après {silent_s:.0f} secondes sans signe de progression</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>signal {number}</source>
        <translation>signal {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>which the system sends when memory runs out</source>
        <translation>que le système envoie quand la mémoire manque</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>while it worked on this file</source>
        <translation>pendant le traitement de ce fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it ({name}, {why})</source>
        <translation>a mis fin au processus qui le traitait ({name}, {why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it (status {code})</source>
        <translation>a mis fin au processus qui le traitait (état {code})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>takes more memory than a picture of its size needs</source>
        <translation>prend plus de mémoire qu’une image de sa taille n’en demande</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>Check whether it is damaged.</source>
        <translation>Vérifiez s’il est endommagé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>The pictures with settings of their own alone take about {taken:,} of the {room_bytes:,} bytes</source>
        <translation>Les images qui ont leurs propres réglages prennent à elles seules environ {taken:,} des {room_bytes:,} octets</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Allow more bytes, or give these pictures the common settings.</source>
        <translation>Autorisez plus d’octets, ou donnez à ces images les réglages communs.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Free some space on its disk.</source>
        <translation>Libérez de la place sur son disque.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>a cluster needs the journal, which can&apos;t be kept</source>
        <translation>une grappe a besoin du journal, qui ne peut pas être tenu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Keep originals in the store.</source>
        <translation>Conservez les originaux dans le stockage.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>other machines don&apos;t see the trash of this one</source>
        <translation>les autres machines ne voient pas la corbeille de celle-ci</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>was being worked on when the program died; it is set aside. Compress tries it again, alone.</source>
        <translation>était en cours de traitement quand le programme s’est arrêté brutalement ; l’image est mise de côté. « Compresser » la traite de nouveau, seule.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Originals can be replaced only if the journal can be written, because undo needs it</source>
        <translation>Les originaux ne peuvent être remplacés que si le journal peut être écrit, car l’annulation en a besoin</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>The budget can&apos;t be planned without a journal</source>
        <translation>Le budget ne peut pas être planifié sans journal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Remove the budget, or make the folder of the journal writable.</source>
        <translation>Retirez le budget, ou rendez le dossier du journal accessible en écriture.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Fewer than two of these pictures can be read</source>
        <translation>Moins de deux de ces images peuvent être lues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the messages of their rows.</source>
        <translation>Lisez les messages de leurs lignes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The picture can&apos;t be read</source>
        <translation>L’image ne peut pas être lue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the message of its row.</source>
        <translation>Lisez le message de sa ligne.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>16 colors</source>
        <translation>16 couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>A palette of 16 colors, with 4 bits per pixel: flat areas and small files.</source>
        <translation>Une palette de 16 couleurs, à 4 bits par pixel : aplats et petits fichiers.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>32 colors</source>
        <translation>32 couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>A palette of 32 colors.</source>
        <translation>Une palette de 32 couleurs.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>256 colors</source>
        <translation>256 couleurs</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>A palette of 256 colors, the maximum, with 8 bits per pixel.</source>
        <translation>Une palette de 256 couleurs, le maximum, à 8 bits par pixel.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Web graphics</source>
        <translation>Graphisme web</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Screenshots, logos, and drawings for a web page: the smallest palette picture with high quality, as PNG or WebP, without metadata about people or places.</source>
        <translation>Captures d’écran, logos et dessins pour une page web : la plus petite image à palette de haute qualité, en PNG ou WebP, sans métadonnées sur les personnes ou les lieux.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photo gallery</source>
        <translation>Galerie de photos</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photographs for viewing: for each, the smallest of PNG, WebP, and JPEG with high quality.</source>
        <translation>Photos à regarder : pour chacune, le plus petit parmi PNG, WebP et JPEG de haute qualité.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>Visually lossless</source>
        <translation>Visuellement sans perte</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>The smallest files that look the same as the originals side by side.</source>
        <translation>Les plus petits fichiers qui paraissent identiques aux originaux côte à côte.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>Smallest</source>
        <translation>Le plus petit</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>The smallest files of acceptable quality: AVIF competes, too, and all metadata is removed.</source>
        <translation>Les plus petits fichiers de qualité acceptable : AVIF concourt aussi, et toutes les métadonnées sont retirées.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>For the web</source>
        <translation>Pour le web</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>Pictures for a web page or a shared album: at most 2048 pixels on the long edge, high quality, without metadata about people or places.</source>
        <translation>Images pour une page web ou un album partagé : au plus 2048 pixels sur le grand côté, haute qualité, sans métadonnées sur les personnes ou les lieux.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>For mail</source>
        <translation>Pour le courriel</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>Pictures to attach to a message: at most 1600 pixels on the long edge, as JPEG or PNG, which every program shows, without metadata about people or places.</source>
        <translation>Images à joindre à un message : au plus 1600 pixels sur le grand côté, en JPEG ou PNG, que tout programme affiche, sans métadonnées sur les personnes ou les lieux.</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <location filename="../../qtcompress/gui/gallery/changes.py"/>
        <source>You rejected its result: the original stays.</source>
        <translation>Vous avez refusé son résultat : l’original reste.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Saving</source>
        <translation>Économie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Worst</source>
        <translation>Pire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Will be left as they are</source>
        <translation>Resteront telles quelles</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Compressed</source>
        <translation>Compressées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Staged, to be applied</source>
        <translation>Préparées, à appliquer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Rejected</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Originals kept</source>
        <translation>Originaux conservés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Skipped</source>
        <translation>Ignorées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Set aside</source>
        <translation>Mises de côté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed, skipped or set aside</source>
        <translation>En échec, ignorées ou mises de côté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/folder_header.py"/>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>queued</source>
        <translation>en file</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressing</source>
        <translation>compression</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressed</source>
        <translation>compressée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>staged</source>
        <translation>préparée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>rejected</source>
        <translation>refusée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>kept</source>
        <translation>conservée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>skipped</source>
        <translation>ignorée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>set aside</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>will be left as it is</source>
        <translation>restera telle quelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It has settings of its own.</source>
        <translation>Elle a des réglages propres.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>out of date</source>
        <translation>périmé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It was made with other options than those chosen now; Compress makes it again.</source>
        <translation>Elle a été faite avec d’autres options que celles choisies maintenant ; « Compresser » la refait.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you</source>
        <translation>Modifiée par vous</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you for {n:,} pictures</source>
        <extracomment>For one: Edited by you for {n:,} picture</extracomment>
        <translation>
            <numerusform>Modifiée par vous pour {n:,} image</numerusform>
            <numerusform>Modifiée par vous pour {n:,} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Shared by {n:,} pictures</source>
        <extracomment>For one: Shared by {n:,} picture</extracomment>
        <translation>
            <numerusform>Partagée par {n:,} image</numerusform>
            <numerusform>Partagée par {n:,} images</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From {file}</source>
        <translation>De {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From a file</source>
        <translation>D’un fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{source}, costs {cost}</source>
        <translation>{source}, coûte {cost}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Animation: {frames} frames, {seconds} seconds</source>
        <translation>Animation : {frames} images, {seconds} secondes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{frames} · {seconds} s</source>
        <translation>{frames} · {seconds} s</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>becomes {result}</source>
        <translation>devient {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>own settings</source>
        <translation>réglages propres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It waits to be applied.</source>
        <translation>Il attend d’être appliqué.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{figures}.</source>
        <translation>{figures}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Palette: {description}</source>
        <translation>Palette : {description}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {path}.</source>
        <translation>Son résultat sera {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {formats}, whichever is smallest, in {folder}.</source>
        <translation>Son résultat sera {formats}, selon le plus petit, dans {folder}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>descending</source>
        <translation>décroissant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>ascending</source>
        <translation>croissant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>not sorted</source>
        <translation>non trié</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>The same goes for {n:,} other paths.</source>
        <extracomment>For one: The same goes for {n:,} other path.</extracomment>
        <translation>
            <numerusform>Il en va de même pour {n:,} autre chemin.</numerusform>
            <numerusform>Il en va de même pour {n:,} autres chemins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>{n:,} pictures were left out, as the options under More ask.</source>
        <extracomment>For one: {n:,} picture was left out, as the options under More ask.</extracomment>
        <translation>
            <numerusform>{n:,} image a été laissée de côté, comme le demandent les options sous « Plus ».</numerusform>
            <numerusform>{n:,} images ont été laissées de côté, comme le demandent les options sous « Plus ».</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>No pictures were found there.</source>
        <translation>Aucune image n’y a été trouvée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>No picture matches the filter.</source>
        <translation>Aucune image ne correspond au filtre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show only the pictures that Compress would leave as they are; each row says why.</source>
        <translation>Ne montrer que les images que la compression laisserait telles quelles ; chaque ligne dit pourquoi.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show All</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Remove all filters.</source>
        <translation>Retirer tous les filtres.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>{n:,} pictures will be left as they are.</source>
        <extracomment>For one: {n:,} picture will be left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} image restera telle quelle.</numerusform>
            <numerusform>{n:,} images resteront telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Clear List</source>
        <translation>Vider la liste</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Remove {n:,} Pictures</source>
        <extracomment>For one: Remove {n:,} Picture</extracomment>
        <translation>
            <numerusform>Retirer {n:,} image</numerusform>
            <numerusform>Retirer {n:,} images</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Parts of names; also words such as kind:png or state:failed. All must apply.</source>
        <translation>Des parties de noms ; aussi des mots comme kind:png ou state:failed. Tous doivent s’appliquer.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search by name, kind and state</source>
        <translation>Rechercher par nom, type et état</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Ascending</source>
        <translation>Croissant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Group by Folder</source>
        <translation>Grouper par dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Fold All Folders</source>
        <translation>Replier tous les dossiers</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfold All Folders</source>
        <translation>Déplier tous les dossiers</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfolded Folders</source>
        <translation>Dossiers dépliés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Which pictures are shown</source>
        <translation>Quelles images sont montrées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>In which order</source>
        <translation>Dans quel ordre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size of the result</source>
        <translation>Taille du résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Worst place</source>
        <translation>Pire zone</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>q {number}</source>
        <translation>q {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>→ {result}</source>
        <translation>→ {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/view.py"/>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Results in</source>
        <translation>Résultats dans</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>place of the originals</source>
        <translation>emplacement des originaux</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Compressed</source>
        <translation>Compressées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Saved</source>
        <translation>Économisé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>undone {done:,} of {total:,}</source>
        <translation>annulé {done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>replaced {done:,} of {total:,}</source>
        <translation>remplacé {done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>taken back {done:,} of {total:,}</source>
        <translation>repris {done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>removed {done:,} of {total:,}</source>
        <translation>supprimé {done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>No batch was run yet.</source>
        <translation>Aucun lot n’a encore été lancé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Left as they are</source>
        <translation>Laissées telles quelles</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Pictures that were left as they are, and the reasons</source>
        <translation>Images laissées telles quelles, et les raisons</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler le lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Apply</source>
        <translation>Ap&amp;pliquer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Try Again</source>
        <translation>Ré&amp;essayer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Export Report…</source>
        <translation>E&amp;xporter le rapport…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Write the result of each picture to a table (CSV) or to JSON.</source>
        <translation>Écrire le résultat de chaque image dans un tableau (CSV) ou en JSON.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove &amp;Backups</source>
        <translation>&amp;Supprimer les sauvegardes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove the originals of this batch that are kept for undo.</source>
        <translation>Libérer de l’espace : supprimer les originaux de ce lot gardés pour l’annulation.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Re&amp;move All</source>
        <translation>&amp;Tout supprimer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove all originals that are kept for undo.</source>
        <translation>Libérer de l’espace : supprimer tous les originaux gardés pour l’annulation.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of this batch, {size}? Then its originals can&apos;t be restored: undo is no longer possible.</source>
        <translation>Supprimer les sauvegardes de ce lot, {size} ? Ses originaux ne pourront plus être restaurés : l’annulation ne sera plus possible.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove {size} for Good</source>
        <translation>Supprimer {size} définitivement</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Keep Them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of all batches, {size}? Then none of these originals can be restored: undo is no longer possible.</source>
        <translation>Supprimer les sauvegardes de tous les lots, {size} ? Aucun de ces originaux ne pourra plus être restauré : l’annulation ne sera plus possible.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Backups of replaced originals take {size}.</source>
        <translation>Les sauvegardes des originaux remplacés occupent {size}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_actions.py"/>
        <source>The report was written to {path}.</source>
        <translation>Le rapport a été écrit dans {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Apply All</source>
        <translation>Tout appliquer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Replace the originals by the staged results; backups are kept.</source>
        <translation>Remplacer les originaux par les résultats préparés ; des sauvegardes sont gardées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Discard All</source>
        <translation>Tout abandonner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Delete the staged results; the originals stay as they are.</source>
        <translation>Supprimer les résultats préparés ; les originaux restent tels quels.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, with the options of that batch.</source>
        <translation>Compresser les images restantes, avec les options de ce lot.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, then those that were set aside, one at a time.</source>
        <translation>Compresser les images restantes, puis celles mises de côté, une par une.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the pictures of this batch in the gallery, before and after.</source>
        <translation>Montrer les images de ce lot dans la galerie, avant et après.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that are left, with the options of that batch.</source>
        <translation>Compresser les images restantes, avec les options de ce lot.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try again to write the results, and go on.</source>
        <translation>Essayer de nouveau d’écrire les résultats, et continuer.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop this batch. Compress then begins another one, with the options as they are.</source>
        <translation>Arrête ce lot. « Compresser » en commence ensuite un autre, avec les options telles qu’elles sont.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show only the pictures that failed, were skipped or set aside.</source>
        <translation>Ne montrer que les images en échec, ignorées ou mises de côté.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the results in the file manager.</source>
        <translation>Montrer les résultats dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo</source>
        <translation>Annuler le lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo this batch: restore its originals, or remove its results.</source>
        <translation>Annuler ce lot : restaurer ses originaux, ou supprimer ses résultats.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>List all batches.</source>
        <translation>Lister tous les lots.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Leave It</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Do not offer this again: the pictures that are left stay as they are. The history keeps the batch.</source>
        <translation>Ne plus proposer ceci : les images restantes demeurent telles quelles. L’historique garde le lot.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>News</source>
        <translation>Messages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close the news</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>No original is replaced before you apply the results: all of them here, or the selected pictures with the keys A (apply) and X (reject).</source>
        <translation>Aucun original n’est remplacé avant que vous n’appliquiez les résultats : tous ici, ou les images sélectionnées avec les touches A (appliquer) et X (refuser).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left</source>
        <translation>{number} restantes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} set aside</source>
        <translation>{number} mises de côté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} staged</source>
        <translation>{number} préparées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} not done</source>
        <translation>{number} non faites</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} compressed</source>
        <translation>{number} compressées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Stopped: {parts}, {left} left.</source>
        <translation>Arrêté : {parts}, {left} restantes.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals kept</source>
        <extracomment>For one: {n:,} original kept</extracomment>
        <translation>
            <numerusform>{n:,} original conservé</numerusform>
            <numerusform>{n:,} originaux conservés</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} skipped</source>
        <translation>{number} ignorées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} failed</source>
        <translation>{number} en échec</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Budget: at a quality of {quality}, {n:,} pictures take about {size} of {room}.</source>
        <extracomment>For one: Budget: at a quality of {quality}, {n:,} picture takes about {size} of {room}.</extracomment>
        <translation>
            <numerusform>Budget : à une qualité de {quality}, {n:,} image prend environ {size} sur {room}.</numerusform>
            <numerusform>Budget : à une qualité de {quality}, {n:,} images prennent environ {size} sur {room}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused; for another folder, stop it and compress again.</source>
        <translation>{sentence} Le lot est en pause ; pour un autre dossier, arrêtez-le et compressez à nouveau.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused.</source>
        <translation>{sentence} Le lot est en pause.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged {when}: {pictures}, {saved} smaller.</source>
        <translation>Préparé {when} : {pictures}, {saved} de moins.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged: {pictures}, {saved} smaller.</source>
        <translation>Préparé : {pictures}, {saved} de moins.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left.</source>
        <translation>{number} restantes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: {n:,} are done.</source>
        <extracomment>For one: A batch of {pictures} was interrupted {when}: {n:,} is done.</extracomment>
        <translation>
            <numerusform>Un lot ({pictures}) a été interrompu {when} : {n:,} est faite.</numerusform>
            <numerusform>Un lot ({pictures}) a été interrompu {when} : {n:,} sont faites.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: none is done.</source>
        <translation>Un lot ({pictures}) a été interrompu {when} : aucune n’est faite.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} was being worked on when the program died; it is set aside.</source>
        <translation>{name} était en cours de traitement quand le programme s’est arrêté brutalement ; l’image est mise de côté.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} and {n:,} others were being worked on when the program died; they are set aside.</source>
        <extracomment>For one: {name} and {n:,} other were being worked on when the program died; they are set aside.</extracomment>
        <translation>
            <numerusform>{name} et {n:,} autre étaient en cours de traitement quand le programme s’est arrêté brutalement ; elles sont mises de côté.</numerusform>
            <numerusform>{name} et {n:,} autres étaient en cours de traitement quand le programme s’est arrêté brutalement ; elles sont mises de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} originals were restored</source>
        <extracomment>For one: Undone: {n:,} original was restored</extracomment>
        <translation>
            <numerusform>Annulé : {n:,} original a été restauré</numerusform>
            <numerusform>Annulé : {n:,} originaux ont été restaurés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} results were removed</source>
        <extracomment>For one: Undone: {n:,} result was removed</extracomment>
        <translation>
            <numerusform>Annulé : {n:,} résultat a été supprimé</numerusform>
            <numerusform>Annulé : {n:,} résultats ont été supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{clause}, with {n:,} sidecars.</source>
        <extracomment>For one: {clause}, with {n:,} sidecar.</extracomment>
        <translation>
            <numerusform>{clause}, avec {n:,} fichier annexe.</numerusform>
            <numerusform>{clause}, avec {n:,} fichiers annexes.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped the undo; the other pictures are unchanged.</source>
        <translation>Vous avez arrêté l’annulation ; les autres images sont inchangées.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The same goes for files of {n:,} other pictures.</source>
        <extracomment>For one: The same goes for files of {n:,} other picture.</extracomment>
        <translation>
            <numerusform>Il en va de même pour les fichiers de {n:,} autre image.</numerusform>
            <numerusform>Il en va de même pour les fichiers de {n:,} autres images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals were replaced.</source>
        <extracomment>For one: {n:,} original was replaced.</extracomment>
        <translation>
            <numerusform>{n:,} original a été remplacé.</numerusform>
            <numerusform>{n:,} originaux ont été remplacés.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped it.</source>
        <translation>Vous l’avez arrêté.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results rejected; the originals stay.</source>
        <extracomment>For one: {n:,} result rejected; the original stays.</extracomment>
        <translation>
            <numerusform>{n:,} résultat refusé ; l’original reste.</numerusform>
            <numerusform>{n:,} résultats refusés ; les originaux restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results still wait to be applied.</source>
        <extracomment>For one: {n:,} result still waits to be applied.</extracomment>
        <translation>
            <numerusform>{n:,} résultat attend encore d’être appliqué.</numerusform>
            <numerusform>{n:,} résultats attendent encore d’être appliqués.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} staged results discarded; the originals are unchanged.</source>
        <extracomment>For one: {n:,} staged result discarded; the originals are unchanged.</extracomment>
        <translation>
            <numerusform>{n:,} résultat préparé abandonné ; les originaux sont inchangés.</numerusform>
            <numerusform>{n:,} résultats préparés abandonnés ; les originaux sont inchangés.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; you stopped it, and the other backups are kept.</source>
        <translation>{size} de sauvegardes supprimés ; vous l’avez arrêté, et les autres sauvegardes sont gardées.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; these batches can no longer be undone.</source>
        <extracomment>For one: {size} of backups removed; the batch can no longer be undone.</extracomment>
        <translation>
            <numerusform>{size} de sauvegardes supprimés ; le lot ne peut plus être annulé.</numerusform>
            <numerusform>{size} de sauvegardes supprimés ; ces lots ne peuvent plus être annulés.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} undone</source>
        <translation>{number} annulées</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} pictures left as they are.</source>
        <extracomment>For one: {n:,} picture left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} image laissée telle quelle.</numerusform>
            <numerusform>{n:,} images laissées telles quelles.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The history lists the others.</source>
        <translation>L’historique donne la liste des autres.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review.py"/>
        <source>Raise Quality of {n:,} Pictures</source>
        <extracomment>For one: Raise Quality of {n:,} Picture</extracomment>
        <translation>
            <numerusform>Augmenter la qualité de {n:,} image</numerusform>
            <numerusform>Augmenter la qualité de {n:,} images</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>End Review</source>
        <translation>Terminer la revue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review, worst place first: {decided:,} decided, {left:,} left.</source>
        <translation>Revue, la pire zone d’abord : {decided:,} décidés, {left:,} restants.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review: {n:,} results decided, none is left.</source>
        <extracomment>For one: Review: {n:,} result decided, none is left.</extracomment>
        <translation>
            <numerusform>Revue : {n:,} résultat décidé, aucun ne reste.</numerusform>
            <numerusform>Revue : {n:,} résultats décidés, aucun ne reste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>As seen</source>
        <translation>Perçue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smallest</source>
        <translation>Minimal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Leave alone</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Make smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Convert, too</source>
        <translation>Convertir</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smaller animations keep each frame, its time, and how often they play. They become an AVIF, a WebP or an APNG only where that is allowed here, where the format competes, and where it is smaller.</source>
        <translation>Les animations plus petites gardent chaque image, sa durée et le nombre de lectures. Elles ne deviennent un AVIF, un WebP ou un APNG que si cela est permis ici, si le format est en lice et s’il est plus petit.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The names of results in the output folder: {name} is the name of the picture, {folder} that of its folder, {colors} the number of colors, {date} the day of its last change; / starts a folder.</source>
        <translation>Les noms des résultats dans le dossier de sortie : {name} est le nom de l’image, {folder} celui de son dossier, {colors} le nombre de couleurs, {date} le jour de sa dernière modification ; / commence un dossier.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much quality is traded for smaller files where the loss is hardly visible: 0 is none, 1 fits most pictures. If a quality is chosen, up to six times as much, as far as that quality allows.</source>
        <translation>Combien de qualité est cédée pour des fichiers plus petits là où la perte se voit à peine : 0 aucune, 1 convient à la plupart des images. Si une qualité est choisie, jusqu’à six fois plus, tant que cette qualité le permet.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The scheduler of a Dask cluster whose workers compress the pictures, such as tcp://host:8786, or local to try it on this machine. They must see the same folders. Without an address, this machine compresses.</source>
        <translation>L’ordonnanceur d’une grappe Dask dont les processus compressent les images, comme tcp://host:8786, ou local pour l’essayer sur cette machine. Ils doivent voir les mêmes dossiers. Sans adresse, cette machine compresse.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A template {reason}.
{tip}</source>
        <translation>Un modèle de nom {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>It {reason}.
{tip}</source>
        <translation>Elle {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Larger pictures are refused before they are opened. One of 200 megapixels may take 4 GB of memory.</source>
        <translation>Les images plus grandes sont refusées avant d’être ouvertes. Une image de 200 mégapixels peut prendre 4 Go de mémoire.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Keep the original if not smaller</source>
        <translation>Garder l’&amp;original si le résultat n’est pas plus petit</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A result that is not smaller than its original is not written.</source>
        <translation>Un résultat qui n’est pas plus petit que son original n’est pas écrit.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cop&amp;y kept originals, too</source>
        <translation>Copier aussi les originaux co&amp;nservés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The output folder then holds the whole gallery.</source>
        <translation>Le dossier de sortie contient alors toute la galerie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Replace files in the output folder</source>
        <translation>Remplacer les fichiers du dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Otherwise pictures whose result exists already are skipped.</source>
        <translation>Sinon, les images dont le résultat existe déjà sont ignorées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Compress finished pictures again</source>
        <translation>Compresser de nouveau les images terminées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Also pictures that the journal lists as done with these options, or during which the program died.</source>
        <translation>Aussi les images que le journal indique comme faites avec ces options, ou pendant lesquelles le programme s’est arrêté brutalement.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep file d&amp;ates</source>
        <translation>&amp;Garder les dates des fichiers</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file dates of their originals.</source>
        <translation>Les résultats reçoivent les dates de fichier de leurs originaux.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep permissio&amp;ns</source>
        <translation>Garder les per&amp;missions</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file permissions of their originals.</source>
        <translation>Les résultats reçoivent les permissions de leurs originaux.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep e&amp;xtended attributes</source>
        <translation>Ga&amp;rder les attributs étendus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Attributes such as the tags and comments of a file manager.</source>
        <translation>Des attributs comme les étiquettes et commentaires d’un gestionnaire de fichiers.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep colors under transparency</source>
        <translation>Garder les couleurs sous la transparence</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fully transparent pixels keep the color that they have, as game engines need it. Where these are several colors, only lossless results are made.</source>
        <translation>Les pixels entièrement transparents gardent leur couleur, comme en ont besoin les moteurs de jeu. S’il y a plusieurs couleurs, seuls des résultats sans perte sont faits.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How many pictures are compressed at the same time.</source>
        <translation>Combien d’images sont compressées en même temps.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source> MP</source>
        <translation> MP</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much time is spent on smaller files.</source>
        <translation>Combien de temps est consacré à des fichiers plus petits.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How the distance between two colors is measured.</source>
        <translation>Comment la distance entre deux couleurs est mesurée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Give up</source>
        <translation>Renoncer &amp;à</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Names of res&amp;ults</source>
        <translation>Nom&amp;s des résultats</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Pictures at once</source>
        <translation>&amp;Images à la fois</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Largest picture</source>
        <translation>Plus grande image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Animations</source>
        <translation>Animations</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Co&amp;mpare colors</source>
        <translation>&amp;Comparer les couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Size over quality</source>
        <translation>Taille avant qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Number of Colors</source>
        <translation>Changer le nombre de couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Quality</source>
        <translation>Changer la qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Formats</source>
        <translation>Changer les formats</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size Limit</source>
        <translation>Changer la limite de taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Gallery Budget</source>
        <translation>Changer le budget de la galerie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Result Must Save</source>
        <translation>Modifier le gain exigé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Loss Must Save</source>
        <translation>Modifier le gain exigé d’une perte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering</source>
        <translation>Changer le tramage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering Strength</source>
        <translation>Changer la force du tramage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Output Folder</source>
        <translation>Changer le dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Place of Results</source>
        <translation>Changer l’emplacement des résultats</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size of Results</source>
        <translation>Changer la taille des résultats</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Metadata</source>
        <translation>Changer les métadonnées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Options</source>
        <translation>Changer les options</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack. Otherwise a video or a gain map goes along into the result, and a picture with layers or a georeference stays as it is. What is checked here makes more pictures smaller, and is lost in their results.</source>
        <translation>Ce qui peut manquer aux résultats. Sinon, une vidéo ou une carte de gain suit dans le résultat, et une image avec des calques ou une géoréférence reste telle quelle. Ce qui est coché ici réduit davantage d’images, et est perdu dans leurs résultats.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Videos of motion photos</source>
        <translation>Vidéos des photos animées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Gain maps (HDR)</source>
        <translation>Cartes de gain (HDR)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Depth maps</source>
        <translation>Cartes de profondeur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Second pictures</source>
        <translation>Secondes images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Data behind the end</source>
        <translation>Données après la fin</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Layers</source>
        <translation>Calques</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Georeferences</source>
        <translation>Géoréférences</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Extra channels</source>
        <translation>Canaux supplémentaires</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Content credentials</source>
        <translation>Preuves d’origine</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Texts and comments</source>
        <translation>Textes et commentaires</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>IPTC</source>
        <translation>IPTC</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Unknown data</source>
        <translation>Données inconnues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack</source>
        <translation>Ce qui peut manquer aux résultats</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>{n} kinds of content</source>
        <extracomment>For one: {n} kind of content</extracomment>
        <translation>
            <numerusform>{n} type de contenu</numerusform>
            <numerusform>{n} types de contenu</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>No kinds of content</source>
        <translation>Aucun contenu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Off</source>
        <translation>Sans</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Ordered</source>
        <translation>Ordonné</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Diffused</source>
        <translation>Diffusé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How the steps between the colors of the palette are hidden: diffused looks smooth, ordered has an even grain, off leaves flat areas.</source>
        <translation>Comment les paliers entre les couleurs de la palette sont masqués : « Diffusé » paraît lisse, « Ordonné » a un grain régulier, « Sans » laisse des aplats.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The number of colors (K): the most entries in the palette of each picture. Fewer colors make smaller files.</source>
        <translation>Le nombre de couleurs (K) : le maximum d’entrées dans la palette de chaque image. Moins de couleurs donnent des fichiers plus petits.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>For each picture formats compete, and the smallest file that reaches the quality wins. All are measured.</source>
        <translation>Pour chaque image, des formats concourent, et le plus petit fichier qui atteint la qualité gagne. Tous sont mesurés.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The batch that runs: {words}. Changes below are for the next one.</source>
        <translation>Le lot en cours : {words}. Les changements ci-dessous sont pour le prochain.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Options of the batch that runs</source>
        <translation>Options du lot en cours</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Reset to Defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Size li&amp;mit</source>
        <translation>Limite de &amp;taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>All to&amp;gether</source>
        <translation>To&amp;us ensemble</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A result must save</source>
        <translation>Gain exigé d’un résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A loss must save</source>
        <translation>Gain exigé d’une perte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Met&amp;adata</source>
        <translation>&amp;Métadonnées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Dithering</source>
        <translation>&amp;Tramage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Strength</source>
        <translation>Forc&amp;e</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>F&amp;ind the smallest file</source>
        <translation>&amp;Trouver le plus petit fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of &amp;colors (K)</source>
        <translation>Nombre de couleurs (&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors</source>
        <translation>Nombre de couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors, in powers of two</source>
        <translation>Nombre de couleurs, en puissances de deux</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Strength of dithering in percent</source>
        <translation>Force du tramage en pour cent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How strongly: less gives smoother and smaller results, more gives truer colors.</source>
        <translation>Avec quelle force : moins donne des résultats plus lisses et plus petits, plus donne des couleurs plus fidèles.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The quality that every result must reach, measured on the whole picture by SSIMULACRA2: 100 is the original, 90 looks the same side by side.</source>
        <translation>La qualité que chaque résultat doit atteindre, mesurée sur l’image entière par SSIMULACRA2 : 100 est l’original, 90 paraît identique côte à côte.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, with the number of colors that gives the smallest file at the chosen quality.</source>
        <translation>Une palette, avec le nombre de couleurs qui donne le plus petit fichier à la qualité choisie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, lossless, or lossy for photographs.</source>
        <translation>Une palette, sans perte, ou avec perte pour les photos.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; every program can open it.</source>
        <translation>Pour les photos ; tous les programmes peuvent l’ouvrir.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; the smallest files, slow to encode. Programs from before 2021 can&apos;t open it.</source>
        <translation>Pour les photos ; les plus petits fichiers, lents à encoder. Les programmes d’avant 2021 ne peuvent pas les ouvrir.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs and drawings; a JPEG that becomes one without any loss can be had back byte by byte. Few programs open it yet.</source>
        <translation>Pour les photos et les dessins ; un JPEG converti sans aucune perte peut être récupéré octet par octet. Peu de programmes l’ouvrent encore.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Only palettes compete, as PNG or WebP: for screenshots, drawings and logos with sharp edges.</source>
        <translation>Seules des palettes concourent, en PNG ou WebP : pour captures d’écran, dessins et logos aux bords nets.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file, such as 200 kB; it has priority over any quality but lossless. Empty for any size.</source>
        <translation>La plus grande taille de chaque fichier, comme 200 kB ; elle passe avant toute qualité sauf sans perte. Vide pour toute taille.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together, such as 60 MB. Compress then measures all pictures first, and finds the best quality that they can have in common. Empty for any size.</source>
        <translation>La taille maximale de tous les résultats réunis, par exemple 60 MB. Compresser mesure alors d’abord toutes les images, et trouve la meilleure qualité qu’elles peuvent avoir en commun. Vide pour toute taille.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result that loses something must be this much smaller than its original, packed again with the same pixels. Otherwise the pixels stay as they are. 0 accepts any smaller file.</source>
        <translation>Un résultat qui perd quelque chose doit être plus petit d’autant que son original, réempaqueté avec les mêmes pixels. Sinon, les pixels restent tels quels. 0 accepte tout fichier plus petit.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result must be this much smaller than its original. At a chosen quality, one that loses something of a JPEG again must be 10 % smaller at least. Otherwise the original stays as it is. 0 accepts any smaller file.</source>
        <translation>Un résultat doit être plus petit d’autant que son original. À une qualité choisie, celui qui perd encore quelque chose d’un JPEG doit être plus petit d’au moins 10 %. Sinon, l’original reste tel quel. 0 accepte tout fichier plus petit.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>This Pillow, which writes the files, was built without AVIF: it can&apos;t compete.</source>
        <translation>Ce Pillow, qui écrit les fichiers, a été construit sans AVIF : il ne peut pas concourir.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>At least one format must stay.</source>
        <translation>Au moins un format doit rester.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A limit {reason}.
{tip}</source>
        <translation>Une limite {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>By number</source>
        <translation>Par nombre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality by name</source>
        <translation>Qualité par nom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality as a SSIMULACRA2 score</source>
        <translation>Qualité comme score SSIMULACRA2</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>{label} may be used</source>
        <translation>{label} peut être utilisé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Palettes on&amp;ly</source>
        <translation>&amp;Palettes seules</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>any size</source>
        <translation>toute taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file</source>
        <translation>La plus grande taille de chaque fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together</source>
        <translation>La taille maximale de tous les résultats réunis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>This is for pictures that are added from now on.</source>
        <translation>Cela vaut pour les images ajoutées à partir de maintenant.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures whose names fit one of these patterns, such as *.jpg, IMG_*. Empty for all.</source>
        <translation>Seulement les images dont le nom correspond à l’un de ces motifs, comme *.jpg, IMG_*. Vide pour toutes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>No pictures whose names fit one of these patterns; one with / is for the path in the folder.</source>
        <translation>Aucune image dont le nom correspond à l’un de ces motifs ; un motif avec / vaut pour le chemin dans le dossier.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures of at least this size, such as 100 kB. Empty for all.</source>
        <translation>Seulement les images d’au moins cette taille, comme 100 kB. Vide pour toutes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures changed since a date, such as 2026-05-01, or for 30d or 12h. Empty for all.</source>
        <translation>Seulement les images modifiées depuis une date, comme 2026-05-01, ou depuis 30d ou 12h. Vide pour toutes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>The text {reason}.
{tip}</source>
        <translation>Le texte {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add only</source>
        <translation>Ajouter seulement</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Do not add</source>
        <translation>Ne pas ajouter</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from size</source>
        <translation>Ajouter à partir de la taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from date</source>
        <translation>Ajouter à partir de la date</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>all pictures</source>
        <translation>toutes les images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Replace originals</source>
        <translation>Remplacer les originaux</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Backup store</source>
        <translation>Réserve de sauvegardes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Safe: no places, no people</source>
        <translation>Sûres : ni lieux, ni personnes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Information beside the pixels. All keeps everything. Safe keeps dates and camera settings, and removes places, people and serial numbers. None removes everything except the color profile.</source>
        <translation>Les informations à côté des pixels. « Toutes » garde tout. « Sûres » garde les dates et les réglages de l’appareil, et retire lieux, personnes et numéros de série. « Aucune » retire tout sauf le profil de couleur.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results wait until you apply them; otherwise each replaces its original at once.</source>
        <translation>Les résultats attendent que vous les appliquiez ; sinon chacun remplace aussitôt son original.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results with fewer pixels always wait until you apply them.</source>
        <translation>Les résultats avec moins de pixels attendent toujours que vous les appliquiez.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Originals stay as they are. Results keep the folder structure of their originals.</source>
        <translation>Les originaux restent tels quels. Les résultats gardent la structure de dossiers de leurs originaux.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original is kept in the backup store of qtcompress; Undo Batch restores it.</source>
        <translation>Chaque original est gardé dans la réserve de sauvegardes de qtcompress ; « Annuler le lot » le restaure.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original goes to the trash; Undo Batch restores it until the trash is emptied.</source>
        <translation>Chaque original va à la corbeille ; « Annuler le lot » le restaure tant que la corbeille n’est pas vidée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where results are written.</source>
        <translation>Où les résultats sont écrits.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Save &amp;to</source>
        <translation>&amp;Enregistrer dans</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Choose the output folder</source>
        <translation>Choisir le dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Show the output folder in the file manager</source>
        <translation>Montrer le dossier de sortie dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where each original goes before its result replaces it.</source>
        <translation>Où va chaque original avant que son résultat ne le remplace.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Ori&amp;ginals go to</source>
        <translation>Originaux &amp;vers</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Revie&amp;w before replacing</source>
        <translation>&amp;Revoir avant de remplacer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Changes of quality, formats, colors and metadata below are for these pictures only.</source>
        <translation>Les changements de qualité, formats, couleurs et métadonnées ci-dessous ne valent que pour ces images.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>The options below are the common ones; select only pictures with own settings to see those.</source>
        <translation>Les options ci-dessous sont les options communes ; pour voir les autres, ne sélectionnez que des images ayant des réglages propres.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Whose settings these are</source>
        <translation>À qui sont ces réglages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Back to Common</source>
        <translation>Revenir aux communs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Give these pictures the settings of all others again.</source>
        <translation>Redonner à ces images les réglages de toutes les autres.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} picture has settings of its own.</extracomment>
        <translation>
            <numerusform>{n:,} image a des réglages propres.</numerusform>
            <numerusform>{n:,} images ont des réglages propres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} of {selected:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} of {selected:,} pictures has settings of its own.</extracomment>
        <translation>
            <numerusform>{n:,} image sur {selected:,} a des réglages propres.</numerusform>
            <numerusform>{n:,} images sur {selected:,} ont des réglages propres.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Named sets of options. A preset sets its own options and leaves all others unchanged.</source>
        <translation>Jeux d’options nommés. Un préréglage fixe ses propres options et laisse toutes les autres inchangées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Choose one…</source>
        <translation>En choisir un…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save the options as a preset of your own; rename or delete one.</source>
        <translation>Enregistrer les options comme préréglage personnel ; en renommer ou en supprimer un.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save, rename or delete presets</source>
        <translation>Enregistrer, renommer ou supprimer des préréglages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing</source>
        <translation>Ne rien enregistrer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>{name} (changed)</source>
        <translation>{name} (modifié)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete {name}</source>
        <translation>&amp;Supprimer {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>P&amp;reset</source>
        <translation>&amp;Préréglage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name (Esc)</source>
        <translation>Garder le nom (Échap)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing (Esc)</source>
        <translation>Ne rien enregistrer (Échap)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name</source>
        <translation>Garder le nom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset of yours has this name: choose another.</source>
        <translation>Un de vos préréglages porte ce nom : choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset that comes with qtcompress has this name: choose another.</source>
        <translation>Un préréglage fourni avec qtcompress porte ce nom : choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Rename Preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Delete Preset</source>
        <translation>Supprimer le préréglage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The options were saved as {name}.</source>
        <translation>Les options ont été enregistrées sous {name}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is called {other} now.</source>
        <translation>Le préréglage {name} s’appelle maintenant {other}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} was deleted.</source>
        <translation>Le préréglage {name} a été supprimé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is back.</source>
        <translation>Le préréglage {name} est de retour.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Original size</source>
        <translation>Taille d’origine</translation>
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
        <translation>Une taille {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>The largest size of results: the pixels of the long edge (2048), a box (1920 x 1080), megapixels (4 MP), or a share of the sides (50 %). Larger pictures get fewer pixels before they are compressed, which only the original brings back; smaller ones stay as they are.</source>
        <translation>La plus grande taille des résultats : les pixels du grand côté (2048), un cadre (1920 x 1080), des mégapixels (4 MP) ou une part des côtés (50 %). Les images plus grandes perdent des pixels avant la compression, que seul l’original peut rendre ; les plus petites restent telles quelles.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Size of results in pixels</source>
        <translation>Taille des résultats en pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Si&amp;ze</source>
        <translation>Dimen&amp;sions</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/wrong_text.py"/>
        <source>What was there before stays.</source>
        <translation>Ce qui s’y trouvait reste.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Choose two colors of the palette (with Ctrl) to see their contrast.</source>
        <translation>Choisissez deux couleurs de la palette (avec Ctrl) pour voir leur contraste.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>People with a color-vision deficiency can tell all these colors apart as well as others can.</source>
        <translation>Les personnes ayant une déficience de la vision des couleurs distinguent toutes ces couleurs aussi bien que les autres.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Contrast as in WCAG 2.2. Color-vision deficiencies after Machado, Oliveira and Fernandes 2009, severity 1.0; differences in Oklab.</source>
        <translation>Contraste selon WCAG 2.2. Déficiences de la vision des couleurs d’après Machado, Oliveira et Fernandes 2009, sévérité 1,0 ; différences dans Oklab.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>protan</source>
        <translation>protan</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>deutan</source>
        <translation>deutan</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>tritan</source>
        <translation>tritan</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Check Colors</source>
        <translation>Vérifier les couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Colors</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>As they look</source>
        <translation>Vues ainsi</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Pairs of colors that are confused</source>
        <translation>Paires de couleurs confondues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for text (4.5).</source>
        <translation>{one} et {other} : contraste de {ratio} pour 1, suffisant pour du texte (4,5).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for large text and symbols (3), but not for small text (4.5).</source>
        <translation>{one} et {other} : contraste de {ratio} pour 1, suffisant pour du grand texte et des symboles (3), mais pas pour du petit texte (4,5).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, too little for text (4.5) and for symbols (3).</source>
        <translation>{one} et {other} : contraste de {ratio} pour 1, insuffisant pour du texte (4,5) et pour des symboles (3).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{name} ({code})</source>
        <translation>{name} ({code})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{n:,} pairs differ clearly, but hardly for people with a color-vision deficiency. Choose one to see it in the palette.</source>
        <extracomment>For one: {n:,} pair differs clearly, but hardly for people with a color-vision deficiency. Choose it to see it in the palette.</extracomment>
        <translation>
            <numerusform>{n:,} paire diffère nettement, mais à peine pour les personnes daltoniennes. Choisissez-la pour la voir dans la palette.</numerusform>
            <numerusform>{n:,} paires diffèrent nettement, mais à peine pour les personnes daltoniennes. Choisissez-en une pour la voir dans la palette.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Same Palette</source>
        <translation>Même palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Palette from File</source>
        <translation>Palette d’un fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Own Palettes</source>
        <translation>Palettes propres</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures have their own palettes again.</source>
        <extracomment>For one: {n:,} picture has its own palette again.</extracomment>
        <translation>
            <numerusform>{n:,} image a retrouvé sa propre palette.</numerusform>
            <numerusform>{n:,} images ont retrouvé leurs propres palettes.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Fit the Rest</source>
        <translation>Ajuster le reste</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} locked colors stayed</source>
        <extracomment>For one: {n:,} locked color stayed</extracomment>
        <translation>
            <numerusform>{n:,} couleur verrouillée est restée</numerusform>
            <numerusform>{n:,} couleurs verrouillées sont restées</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette has {colors}; {kept}.</source>
        <translation>La palette a {colors} ; {kept}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette was written to {file}.</source>
        <translation>La palette a été écrite dans {file}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Counting colors: {done:,} of {total:,}</source>
        <translation>Comptage des couleurs : {done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Comparing: {done:,} of {total:,}</source>
        <translation>Comparaison : {done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette of {file} has {colors}.</source>
        <translation>La palette de {file} a {colors}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures share {colors}.</source>
        <extracomment>For one: {n:,} picture shares {colors}.</extracomment>
        <translation>
            <numerusform>{n:,} image utilise {colors}.</numerusform>
            <numerusform>{n:,} images partagent {colors}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>It costs {cost} of SSIMULACRA2.</source>
        <translation>Cela coûte {cost} de SSIMULACRA2.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>That costs {least} to {most} of SSIMULACRA2 a picture.</source>
        <translation>Cela coûte de {least} à {most} de SSIMULACRA2 par image.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures could not be read.</source>
        <extracomment>For one: {n:,} picture could not be read.</extracomment>
        <translation>
            <numerusform>{n:,} image n’a pas pu être lue.</numerusform>
            <numerusform>{n:,} images n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Keep these colors in every fit and in the file, used or not; again unlocks</source>
        <translation>Garder ces couleurs à chaque ajustement et dans le fichier, utilisées ou non ; de nouveau pour déverrouiller</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Choose another color for this entry</source>
        <translation>Choisir une autre couleur pour cette entrée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace from the Picture</source>
        <translation>Remplacer depuis l’image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before: its color replaces this entry</source>
        <translation>Cliquer sur un pixel d’Avant : sa couleur remplace cette entrée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Color…</source>
        <translation>Ajouter une couleur…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a color that must be there</source>
        <translation>Ajouter une couleur qui doit y être</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add from the Picture</source>
        <translation>Ajouter depuis l’image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before to add its color</source>
        <translation>Cliquer sur un pixel d’Avant pour ajouter sa couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Black and White</source>
        <translation>Ajouter noir et blanc</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add pure black and pure white, locked</source>
        <translation>Ajouter noir pur et blanc pur, verrouillés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Transparent Entry</source>
        <translation>Ajouter une entrée transparente</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add an entry for fully transparent pixels, locked</source>
        <translation>Ajouter une entrée verrouillée pour les pixels entièrement transparents</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Paste a Color</source>
        <translation>Coller une couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add the copied color or #rrggbb text</source>
        <translation>Ajouter la couleur copiée ou le texte #rrggbb</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace the chosen colors by their mean; a locked color wins</source>
        <translation>Remplacer les couleurs choisies par leur moyenne ; une couleur verrouillée l’emporte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete the chosen colors; pixels take the nearest others</source>
        <translation>Supprimer les couleurs choisies ; les pixels prennent les plus proches</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Name…</source>
        <translation>Nom…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Give this color a name</source>
        <translation>Donner un nom à cette couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors back, in the order by hand</source>
        <translation>Reculer les couleurs choisies dans l’ordre manuel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move On</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors on, in the order by hand</source>
        <translation>Avancer les couleurs choisies dans l’ordre manuel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Make This Order the Palette&apos;s Own</source>
        <translation>Adopter cet ordre pour la palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>The order that is shown becomes the order by hand</source>
        <translation>L’ordre montré devient l’ordre manuel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Check Colors…</source>
        <translation>Vérifier les couleurs…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Contrast of two colors, and colors that color-blind people confuse</source>
        <translation>Contraste de deux couleurs, et couleurs que confondent les daltoniens</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>More Edits</source>
        <translation>Autres modifications</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Click a pixel of Before, or go there with the arrow keys and press Enter; Esc cancels</source>
        <translation>Cliquez sur un pixel d’Avant, ou allez-y avec les touches fléchées et appuyez sur Entrée ; Échap annule</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Palettes can be edited when the batch or the undo that runs is done.</source>
        <translation>Les palettes peuvent être modifiées quand le lot ou l’annulation en cours est terminé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>This picture has no palette now. Use these colors first, then edit them.</source>
        <translation>Cette image n’a pas de palette pour l’instant. Utilisez d’abord ces couleurs, puis modifiez-les.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>There is no palette to edit yet.</source>
        <translation>Il n’y a pas encore de palette à modifier.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Replace Color</source>
        <translation>Remplacer une couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Color</source>
        <translation>Ajouter une couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>transparent</source>
        <translation>transparent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Merge Colors</source>
        <translation>Fusionner des couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Order Colors</source>
        <translation>Ordonner les couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Not done: {reason}.</source>
        <translation>Non effectué : {reason}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Use Palette</source>
        <translation>Utiliser la palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Lock Colors</source>
        <translation>Verrouiller des couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>white</source>
        <translation>blanc</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>The clipboard holds no color: copy one, or a text such as #2f6db5.</source>
        <translation>Le presse-papiers ne contient pas de couleur : copiez-en une, ou un texte comme #2f6db5.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Delete Colors</source>
        <translation>Supprimer des couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Move Colors</source>
        <translation>Déplacer des couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name of {color}:</source>
        <translation>Nom de {color} :</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name Color</source>
        <translation>Nommer une couleur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Find the best colors for all entries that are not locked, so that the palette has this many; locked ones stay exactly as they are.</source>
        <translation>Trouver les meilleures couleurs pour toutes les entrées non verrouillées, afin que la palette en ait ce nombre ; les verrouillées restent exactement telles quelles.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Whether an edit changes the palette of this picture only, or gives one palette to all selected pictures.</source>
        <translation>Si une modification ne change que la palette de cette image, ou donne une palette à toutes les images sélectionnées.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source> colors</source>
        <translation> couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Number of colors of the fitted palette</source>
        <translation>Nombre de couleurs de la palette ajustée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit this picture only</source>
        <translation>Modifier cette image seulement</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Pictures that an edit is for</source>
        <translation>Images concernées par une modification</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit the {n:,} selected pictures</source>
        <extracomment>For one: Edit the {n:,} selected picture</extracomment>
        <translation>
            <numerusform>Modifier la {n:,} image sélectionnée</numerusform>
            <numerusform>Modifier les {n:,} images sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is an animation, whose palette can be looked at and exported.</source>
        <translation>C’est une animation, dont la palette peut être regardée et exportée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>Its result waits to be applied: apply or reject it first.</source>
        <translation>Son résultat attend d’être appliqué : appliquez-le ou rejetez-le d’abord.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is a result already, and is left as it is.</source>
        <translation>C’est déjà un résultat, laissé tel quel.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>{share} %, {n:,} pixels</source>
        <extracomment>For one: {share} %, {n:,} pixel</extracomment>
        <translation>
            <numerusform>{share} %, {n:,} pixel</numerusform>
            <numerusform>{share} %, {n:,} pixels</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>no pixel is nearest to it</source>
        <translation>elle n’est la plus proche d’aucun pixel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette {count:,}</source>
        <translation>Palette {count:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Point at a color to see where it is</source>
        <translation>Pointez une couleur : où elle est</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Click to keep it shown</source>
        <translation>Cliquez pour la garder visible</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Hue</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by lightness and hue</source>
        <translation>Ordonner par clarté et teinte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Luma</source>
        <translation>Luma</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order from light to dark</source>
        <translation>Ordonner du clair au foncé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by share of the picture</source>
        <translation>Ordonner par part de l’image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>By Hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>The palette&apos;s own order; drag colors to change it</source>
        <translation>L’ordre propre à la palette ; faites glisser des couleurs pour le changer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order of the colors</source>
        <translation>Ordre des couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as Hex</source>
        <translation>Copier en hexadécimal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Use These Colors</source>
        <translation>Utiliser ces couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Make the picture a PNG with this palette, which you can then edit</source>
        <translation>Faire de l’image un PNG avec cette palette, que vous pourrez ensuite modifier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as RGB</source>
        <translation>Copier en RVB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as CSS</source>
        <translation>Copier en CSS</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy All</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Export Palette…</source>
        <translation>Exporter la palette…</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The distance of two colors in Oklab, times 100. Below about 2, they look the same side by side. Choose which distance has the brightest color; keys: [ and ].</source>
        <translation>La distance de deux couleurs dans Oklab, fois 100. Au-dessous d’environ 2, elles paraissent identiques côte à côte. Choisissez quelle distance a la couleur la plus claire ; touches : [ et ].</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change by themselves. While the space bar is held, Before stays. Keys: [ and ].</source>
        <translation>À quel rythme les images alternent d’elles-mêmes. Tant que la barre d’espace est enfoncée, Avant reste. Touches : [ et ].</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Your desktop asks for reduced motion, so the pictures change only while the space bar is held.</source>
        <translation>Votre bureau demande moins de mouvement, les images n’alternent donc que tant que la barre d’espace est enfoncée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>up to {scale}</source>
        <translation>jusqu’à {scale}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The difference that has the brightest color</source>
        <translation>La différence qui a la couleur la plus claire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Legend of the difference, in {unit}</source>
        <translation>Légende de la différence, en {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Black is no difference, the brightest color is {value} or more.</source>
        <translation>Le noir est l’absence de différence, la couleur la plus claire est {value} ou plus.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>while Space is held</source>
        <translation>tant qu’Espace est enfoncée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>once a second</source>
        <translation>une fois par seconde</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>{n} times a second</source>
        <extracomment>For one: once a second</extracomment>
        <translation>
            <numerusform>une fois par seconde</numerusform>
            <numerusform>{n} fois par seconde</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Change</source>
        <translation>Alterner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change</source>
        <translation>À quel rythme les images alternent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Flicker</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>There is nothing to show.</source>
        <translation>Il n’y a rien à montrer.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference: being measured</source>
        <translation>Différence : mesure en cours</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>the original stays</source>
        <translation>l’original reste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>A PNG stores 1, 2, 4 or 8 bits for each pixel, the fewest that can number all colors of the palette. Then the encoder compresses them; the line above shows the real size of the file.</source>
        <translation>Un PNG stocke 1, 2, 4 ou 8 bits par pixel, le moins qu’il faut pour numéroter toutes les couleurs de la palette. L’encodeur les compresse ensuite ; la ligne au-dessus montre la taille réelle du fichier.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{made}, about {saving}</source>
        <translation>{made}, environ {saving}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{n:,} bits a pixel</source>
        <extracomment>For one: {n:,} bit a pixel</extracomment>
        <translation>
            <numerusform>{n:,} bit par pixel</numerusform>
            <numerusform>{n:,} bits par pixel</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number} at this size</source>
        <translation>qualité {number} à cette taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number}</source>
        <translation>qualité {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>lossless</source>
        <translation>sans perte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{truecolor} = {before:,} bits → {indexed} = {after:,} bits: {times} times smaller before the encoder</source>
        <translation>{truecolor} = {before:,} bits → {indexed} = {after:,} bits : {times} fois plus petit avant l’encodeur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Figures of the picture shown</source>
        <translation>Chiffres de l’image montrée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Reason for the result</source>
        <translation>Raison du résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>detail is lost</source>
        <translation>des détails sont perdus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>steps in a smooth place</source>
        <translation>des marches dans une zone lisse</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another tone</source>
        <translation>un autre ton</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>grain in a smooth place</source>
        <translation>du grain dans une zone lisse</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>lighter or darker</source>
        <translation>plus clair ou plus sombre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another hue</source>
        <translation>une autre teinte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>more change than in a JPEG</source>
        <translation>plus de changement que dans un JPEG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>{flaw}, quality {score}</source>
        <translation>{flaw}, qualité {score}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>equal</source>
        <translation>égal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} {unit}</source>
        <translation>{distance} {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} or more {unit}</source>
        <translation>{distance} ou plus {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>pixel {place}</source>
        <translation>pixel {place}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{color}, alpha {alpha}</source>
        <translation>{color}, alpha {alpha}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Before  {color}</source>
        <translation>Avant  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>After  {color}</source>
        <translation>Après  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>What can be done</source>
        <translation>Ce qui peut être fait</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>{action} ({key})</source>
        <translation>{action} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/pane.py"/>
        <source>{before} | {after}</source>
        <translation>{before} | {after}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{number:,} of {count:,}, {at} of {seconds} s</source>
        <translation>{number:,} sur {count:,}, {at} sur {seconds} s</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>It plays at {percent:.0f} % of its speed here.</source>
        <translation>Elle est lue ici à {percent:.0f} % de sa vitesse.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{n:,} frames of at most 10 ms are shown for 100 ms, as browsers do; the file keeps their times.</source>
        <extracomment>For one: {n:,} frame of at most 10 ms is shown for 100 ms, as browsers do; the file keeps its time.</extracomment>
        <translation>
            <numerusform>{n:,} image de 10 ms au plus est montrée pendant 100 ms, comme dans les navigateurs ; le fichier garde sa durée.</numerusform>
            <numerusform>{n:,} images de 10 ms au plus sont montrées pendant 100 ms, comme dans les navigateurs ; le fichier garde leurs durées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>The file plays {n:,} times; here it repeats until you stop it.</source>
        <extracomment>For one: The file plays {n:,} time; here it repeats until you stop it.</extracomment>
        <translation>
            <numerusform>Le fichier est lu {n:,} fois ; ici, il se répète jusqu’à ce que vous l’arrêtiez.</numerusform>
            <numerusform>Le fichier est lu {n:,} fois ; ici, il se répète jusqu’à ce que vous l’arrêtiez.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The original has {before:,} frames, and its result {after:,}.</source>
        <translation>L’original a {before:,} images, et son résultat {after:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The result shows a frame {ms:.0f} ms longer or shorter than the original.</source>
        <translation>Le résultat montre une image {ms:.0f} ms de plus ou de moins que l’original.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>updating…</source>
        <translation>mise à jour…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: left as it is</source>
        <translation>Après : laissée telle quelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: the original stays</source>
        <translation>Après, pour l’instant : l’original reste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: the original stays</source>
        <translation>Après : l’original reste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, staged</source>
        <translation>Après, préparé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, on disk</source>
        <translation>Après, sur le disque</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, exact</source>
        <translation>Après, exact</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: {guess}</source>
        <translation>Après, pour l’instant : {guess}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far</source>
        <translation>Après, pour l’instant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>Fit {zoom} %</source>
        <translation>Ajusté {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>{zoom} %</source>
        <translation>{zoom} %</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Close {part}</source>
        <translation>Fermer {part}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Float or dock {part}</source>
        <translation>Détacher ou ancrer {part}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Parts at the side</source>
        <translation>Parties sur le côté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Divider</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>More tools</source>
        <translation>Autres outils</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Pictures…</source>
        <translation>Ajouter des &amp;images…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add pictures to the gallery</source>
        <translation>Ajouter des images à la galerie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Folder…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add a folder and all folders below it</source>
        <translation>Ajouter un dossier et tous ses sous-dossiers</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Open Output Folder</source>
        <translation>&amp;Ouvrir le dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results</source>
        <translation>Montrer les résultats</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ope&amp;n</source>
        <translation>Ou&amp;vrir</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Open the result, or else the original, with the program for such files</source>
        <translation>Ouvrir le résultat, ou à défaut l’original, avec le programme pour ces fichiers</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Show in Folder</source>
        <translation>Montrer dans le do&amp;ssier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results, or else the originals, in their folder</source>
        <translation>Montrer les résultats, ou à défaut les originaux, dans leur dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Propert&amp;ies</source>
        <translation>&amp;Propriétés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List everything that the file carries</source>
        <translation>Lister tout ce que contient le fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pr&amp;eferences…</source>
        <translation>Préfér&amp;ences…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Remove from List</source>
        <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove pictures from the list; the files stay</source>
        <translation>Retirer des images de la liste ; les fichiers restent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Clear List</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove all pictures from the list; the files stay</source>
        <translation>Retirer toutes les images de la liste ; les fichiers restent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Result</source>
        <translation>&amp;Copier le résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the results, or else the originals: as files, and a single one as a picture, too</source>
        <translation>Copier les résultats, ou à défaut les originaux : comme fichiers, et un seul aussi comme image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add the pictures or folders that were copied in a file manager, or the picture that was copied elsewhere</source>
        <translation>Ajouter les images ou dossiers copiés dans un gestionnaire de fichiers, ou l’image copiée ailleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Select &amp;All</source>
        <translation>Tout sé&amp;lectionner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;me Palette for the Selection</source>
        <translation>&amp;Même palette pour la sélection</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make one palette for the selected pictures, and measure its cost for each</source>
        <translation>Faire une palette pour les images sélectionnées, et mesurer son coût pour chacune</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Palette from Fi&amp;le…</source>
        <translation>Palette d’un &amp;fichier…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the palette of a file</source>
        <translation>Donner aux images sélectionnées la palette d’un fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Back to Own Palettes</source>
        <translation>Reve&amp;nir aux palettes propres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give each selected picture its own palette again</source>
        <translation>Redonner à chaque image sélectionnée sa propre palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>E&amp;xport Palette…</source>
        <translation>E&amp;xporter la palette…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the palette to a file</source>
        <translation>Écrire la palette dans un fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;ve Curve As…</source>
        <translation>Enreg&amp;istrer la courbe sous…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the curve of the selected picture to a file, as SVG or PNG</source>
        <translation>Écrire la courbe de l’image sélectionnée dans un fichier, en SVG ou PNG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Settings of &amp;Its Own</source>
        <translation>Ré&amp;glages propres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Let the selected pictures have settings of their own, which the options then show</source>
        <translation>Donner aux images sélectionnées des réglages propres, que les options montrent alors</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Settings</source>
        <translation>Co&amp;pier les réglages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the settings of the current picture</source>
        <translation>Copier les réglages de l’image courante</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Paste Settin&amp;gs</source>
        <translation>Coller le&amp;s réglages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the copied settings as their own</source>
        <translation>Donner aux images sélectionnées les réglages copiés comme réglages propres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Back to Common Setti&amp;ngs</source>
        <translation>Revenir aux réglages comm&amp;uns</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the settings of all others again</source>
        <translation>Redonner aux images sélectionnées les réglages de toutes les autres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Find by Name</source>
        <translation>R&amp;echercher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Side by Side</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after side by side</source>
        <translation>Avant et après côte à côte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>S&amp;plit</source>
        <translation>&amp;Partagé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after in one picture, with a divider</source>
        <translation>Avant et après dans une même image, avec une séparation</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Flic&amp;ker</source>
        <translation>&amp;Alterner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show After and Before by turns</source>
        <translation>Montrer Après et Avant tour à tour</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Difference</source>
        <translation>&amp;Différence</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where before and after differ</source>
        <translation>Montrer où avant et après diffèrent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrange for &amp;Large Pictures</source>
        <translation>Disposer pour de &amp;grandes images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes Side b&amp;y Side</source>
        <translation>Vues côte à cô&amp;te</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes A&amp;bove Each Other</source>
        <translation>Vues l’une &amp;sur l’autre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Turn the Panes</source>
        <translation>Tou&amp;rner les vues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change how the two panes are arranged</source>
        <translation>Changer la disposition des deux vues</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fil&amp;mstrip</source>
        <translation>Pe&amp;llicule</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the gallery as one row below the pictures</source>
        <translation>Montrer la galerie en une rangée sous les images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>G&amp;allery as List</source>
        <translation>Galerie e&amp;n liste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each picture as a line with its figures</source>
        <translation>Montrer chaque image sur une ligne avec ses chiffres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Hide the Sides</source>
        <translation>&amp;Masquer les côtés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show only the pictures; in gallery and pictures the Tab key does the same</source>
        <translation>Ne montrer que les images ; dans la galerie et les images, la touche Tab fait de même</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Next Area</source>
        <translation>&amp;Zone suivante</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move the keyboard focus to the next part of the window</source>
        <translation>Déplacer le focus du clavier vers la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>F&amp;ull Screen</source>
        <translation>Plein &amp;écran</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fit or &amp;100 %</source>
        <translation>Ajuster ou &amp;100 %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Switch between fit and 100 %</source>
        <translation>Basculer entre ajusté et 100 %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the whole picture</source>
        <translation>Montrer l’image entière</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>A&amp;ctual Size</source>
        <translation>Ta&amp;ille réelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each pixel as one of the screen</source>
        <translation>Montrer chaque pixel comme un pixel de l’écran</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Go to &amp;Worst Place</source>
        <translation>Aller &amp;à la pire zone</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where the result differs most from the original</source>
        <translation>Montrer où le résultat diffère le plus de l’original</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Next Worst Re&amp;gion</source>
        <translation>Pir&amp;e zone suivante</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place that looks worst, then the next one</source>
        <translation>Montrer la zone qui paraît la pire, puis la suivante</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Worst &amp;Region</source>
        <translation>Pire z&amp;one précédente</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place before, which looks worse</source>
        <translation>Montrer la zone précédente, qui paraît pire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Loup&amp;e</source>
        <translation>Lo&amp;upe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the pixels at the cursor, with their values</source>
        <translation>Montrer les pixels sous le curseur, avec leurs valeurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Play or Pause Animation</source>
        <translation>&amp;Lire l’animation ou la mettre en pause</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Play the animation, or pause it, before and after in step</source>
        <translation>Lire l’animation ou la mettre en pause, avant et après au même pas</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ne&amp;xt Frame</source>
        <translation>Image sui&amp;vante</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the next frame</source>
        <translation>Mettre en pause et montrer l’image suivante</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Fra&amp;me</source>
        <translation>Ima&amp;ge précédente</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the frame before</source>
        <translation>Mettre en pause et montrer l’image précédente</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Zoom arrière</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress</source>
        <translation>&amp;Compresser</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the pictures that are not done with these options</source>
        <translation>Compresser les images qui ne sont pas faites avec ces options</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Se&amp;lected</source>
        <translation>Compresser la &amp;sélection</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Sho&amp;wn</source>
        <translation>Compresser les images &amp;montrées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress only the pictures that the filter shows</source>
        <translation>Ne compresser que les images que le filtre montre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All</source>
        <translation>Compresser &amp;tout</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Finish running pictures, and start no others</source>
        <translation>Terminer les images en cours, et n’en commencer aucune autre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop; Compress continues with the pictures that are left</source>
        <translation>Arrêter ; « Compresser » continue avec les images restantes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop S&amp;elected</source>
        <translation>Arrêter la sé&amp;lection</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop only the selected pictures</source>
        <translation>N’arrêter que les images sélectionnées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Apply Staged</source>
        <translation>Appl&amp;iquer les préparés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals by the staged results; backups are kept</source>
        <translation>Remplacer les originaux par les résultats préparés ; des sauvegardes sont gardées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Discard Staged</source>
        <translation>A&amp;bandonner les préparés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the staged results; the originals stay</source>
        <translation>Supprimer les résultats préparés ; les originaux restent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;view Results</source>
        <translation>Re&amp;voir les résultats</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Decide about each result, worst place first</source>
        <translation>Décider de chaque résultat, la pire zone d’abord</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply Selec&amp;ted</source>
        <translation>Appli&amp;quer la sélection</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals of the selected pictures by their staged results</source>
        <translation>Remplacer les originaux des images sélectionnées par leurs résultats préparés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;ject Selected</source>
        <translation>Re&amp;fuser la sélection</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the results of the selected pictures; the originals stay</source>
        <translation>Supprimer les résultats des images sélectionnées ; les originaux restent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make A&amp;gain at Higher Quality</source>
        <translation>Refaire &amp;en meilleure qualité</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the selected pictures again at the next higher quality, as a setting of their own</source>
        <translation>Compresser de nouveau les images sélectionnées à la qualité supérieure suivante, comme réglage propre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Again</source>
        <translation>De nouveau</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Und&amp;o Batch</source>
        <translation>Ann&amp;uler le lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Undo the latest batch: restore its originals, or remove its results</source>
        <translation>Annuler le dernier lot : restaurer ses originaux, ou supprimer ses résultats</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all batches, undo one, or export its report</source>
        <translation>Lister tous les lots, en annuler un, ou exporter son rapport</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the Preview or &amp;Batch</source>
        <translation>Arrêter l’aper&amp;çu ou le lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the preview if it is being made, else the batch</source>
        <translation>Arrêter l’aperçu s’il est en cours, sinon le lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Update Preview</source>
        <translation>Actualise&amp;r l’aperçu</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read the picture again</source>
        <translation>Lire l’image de nouveau</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel (en anglais)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read how everything works, without a network</source>
        <translation>Lire comment tout fonctionne, sans réseau</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all keys</source>
        <translation>Lister toutes les touches</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;About qtcompress</source>
        <translation>À &amp;propos de qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Batch</source>
        <translation>&amp;Lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move in the gallery</source>
        <translation>Se déplacer dans la galerie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the picture before, while the key is held</source>
        <translation>Montrer l’image avant, tant que la touche est enfoncée</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the loupe while the key is held; the arrow keys move it</source>
        <translation>Montrer la loupe tant que la touche est enfoncée ; les flèches la déplacent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>[ and ]</source>
        <translation>[ et ]</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change the scale of the difference, or how often the pictures flicker</source>
        <translation>Changer l’échelle de la différence, ou le rythme d’alternance des images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Hide or show the sides, where gallery or pictures have the focus</source>
        <translation>Masquer ou montrer les côtés, quand la galerie ou les images ont le focus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Selected</source>
        <translation>&amp;Compresser la sélection</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Selected</source>
        <translation>&amp;Compresser {count:,} sélectionnées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Shown</source>
        <translation>&amp;Compresser les images montrées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Shown</source>
        <translation>&amp;Compresser {count:,} montrées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,}</source>
        <translation>&amp;Compresser {count:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Se&amp;lected</source>
        <translation>Compre&amp;sser {count:,} sélectionnées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Sho&amp;wn</source>
        <translation>Co&amp;mpresser {count:,} montrées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All {count:,}</source>
        <translation>Compresser &amp;toutes les {count:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Do &amp;Nothing</source>
        <translation>Ne &amp;rien faire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Show a N&amp;otification</source>
        <translation>Montrer une n&amp;otification</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Put the Computer to &amp;Sleep</source>
        <translation>Mettre l’ordinateur en v&amp;eille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Turn the Computer Off</source>
        <translation>Étein&amp;dre l’ordinateur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The last two count for one batch only, and half a minute is left to cancel them.</source>
        <translation>Les deux derniers valent pour un seul lot, et il reste une demi-minute pour les annuler.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The clipboard holds neither files nor a picture.</source>
        <translation>Le presse-papiers ne contient ni fichiers ni image.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Recent Fol&amp;ders</source>
        <translation>Dossiers réc&amp;ents</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;When the Batch Ends</source>
        <translation>À la fin du lo&amp;t</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The first {first} of {files:,} pictures were opened.</source>
        <translation>Les {first} premières de {files:,} images ont été ouvertes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Clear</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Drop pictures or folders on the window, check the preview, and compress. For each picture several formats compete, and the smallest file that reaches the quality wins. Or choose a number of colors (K): then each result is a PNG with at most K colors. Results go to the output folder. Originals are never changed unless you choose to replace them: then a backup of each original is kept, and Undo Batch restores it. If a result would not be smaller, the original is kept as it is and copied into the output folder.</source>
        <translation>Déposez des images ou des dossiers sur la fenêtre, vérifiez l’aperçu, et compressez. Pour chaque image, plusieurs formats sont en concurrence, et le plus petit fichier qui atteint la qualité gagne. Ou choisissez un nombre de couleurs (K) : chaque résultat est alors un PNG d’au plus K couleurs. Les résultats vont dans le dossier de sortie. Les originaux ne sont jamais modifiés, sauf si vous choisissez de les remplacer : une sauvegarde de chaque original est alors gardée, et Annuler le lot la restaure. Si un résultat n’était pas plus petit, l’original reste tel quel et est copié dans le dossier de sortie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>N goes to the place that looks worst, then to the next one; L shows the pixels at the cursor enlarged; Tab hides everything beside the pictures, and shows it again.</source>
        <translation>N va à la zone qui paraît la pire, puis à la suivante ; L montre agrandis les pixels sous le curseur ; Tab masque tout ce qui entoure les images, puis le remontre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>After shows what a batch would write with the current options; what is gray is out of date. Results that wait to be applied are marked: A applies and X rejects those that are selected. Point at a color of the palette to see where it is in the picture; click to pin it. Several pictures can share one palette, or use the palette of a file (menu Edit, or a click with the right button): the number on each picture is the cost in points of SSIMULACRA2.</source>
        <translation>Après montre ce qu’un lot écrirait avec les options actuelles ; ce qui est gris est périmé. Les résultats qui attendent d’être appliqués sont marqués : A applique et X rejette ceux qui sont sélectionnés. Pointez une couleur de la palette pour voir où elle est dans l’image ; cliquez pour la fixer. Plusieurs images peuvent partager une palette, ou utiliser la palette d’un fichier (menu Édition, ou clic droit) : le nombre sur chaque image est le coût en points de SSIMULACRA2.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Makes galleries smaller by k-means color quantization. MIT licence.</source>
        <translation>Rend les galeries plus légères par quantification des couleurs (k-means). Licence MIT.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Icons: Lucide, ISC licence. Built on Qt for Python (LGPL), scikit-learn, OpenCV, NumPy and Pillow.</source>
        <translation>Icônes : Lucide, licence ISC. Fondé sur Qt for Python (LGPL), scikit-learn, OpenCV, NumPy et Pillow.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Output Folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tableau pour tableurs (*.csv)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>One JSON object a line (*.json)</source>
        <translation>Un objet JSON par ligne (*.json)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palette from File</source>
        <translation>Palette d’un fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palettes</source>
        <translation>Palettes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Palette</source>
        <translation>Exporter la palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Scalable drawing (*.svg)</source>
        <translation>Dessin vectoriel (*.svg)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Save Curve</source>
        <translation>Enregistrer la courbe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>About qtcompress</source>
        <translation>À propos de qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>&amp;Licences…</source>
        <translation>&amp;Licences…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Looking for the places that look worst…</source>
        <translation>Recherche des pires zones…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>No place looks different.</source>
        <translation>Aucune zone ne paraît différente.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>The worst place: {words}</source>
        <translation>La pire zone : {words}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Place {number} of {count}: {words}</source>
        <translation>Zone {number} sur {count} : {words}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/kept_list.py"/>
        <source>{n:,} pictures of the last list are gone.</source>
        <extracomment>For one: {n:,} picture of the last list is gone.</extracomment>
        <translation>
            <numerusform>{n:,} image de la dernière liste n’existe plus.</numerusform>
            <numerusform>{n:,} images de la dernière liste n’existent plus.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Tool Bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Fit {zoom} %</source>
        <translation>Ajusté {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Parts of the program</source>
        <translation>Composants du programme</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>The package does not contain the text of its licence.</source>
        <translation>Le paquet ne contient pas le texte de sa licence.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Annuler : {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do {what}</source>
        <translation>Ré&amp;tablir : {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/main_window.py"/>
        <source>The output folder is created when the first picture is compressed.</source>
        <translation>Le dossier de sortie est créé quand la première image est compressée.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Manual</source>
        <translation>Manuel (en anglais)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Page of the manual</source>
        <translation>Page du manuel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Search the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The picture&apos;s own</source>
        <translation>Celle de l’image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Select a picture to see its colors here.</source>
        <translation>Sélectionnez une image pour voir ici ses couleurs.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The colors come with the exact result of the picture.</source>
        <translation>Les couleurs arrivent avec le résultat exact de l’image.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors. Choose Update Preview to try again.</source>
        <translation>Il n’y a pas de résultat de cette image, donc pas de couleurs. Choisissez « Actualiser l’aperçu » pour réessayer.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors.</source>
        <translation>Il n’y a pas de résultat de cette image, donc pas de couleurs.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>After, so far: edited</source>
        <translation>Après, provisoire : modifié</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>It has {colors}; the number of colors in the options does not apply.</source>
        <translation>Elle a {colors} ; le nombre de couleurs des options ne s’applique pas.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Its cost is the loss of SSIMULACRA2 quality (the original has 100) compared with the picture&apos;s own palette of as many colors.</source>
        <translation>Son coût est la perte de qualité SSIMULACRA2 (l’original a 100) par rapport à la palette propre de l’image avec autant de couleurs.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{name}: {size}</source>
        <translation>{name} : {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{colors}: {cost}; {instead}</source>
        <translation>{colors} : {cost} ; {instead}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>not tried</source>
        <translation>non essayé</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>the original stays</source>
        <translation>l’original reste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: one palette for all frames</source>
        <translation>{whose} : une palette pour toutes les images</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the palette of frame {number:,}</source>
        <translation>{whose} : la palette de l’image {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the colors of frame {number:,}</source>
        <translation>{whose} : les couleurs de l’image {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: frame {number:,} has more than 256 colors</source>
        <translation>{whose} : l’image {number:,} a plus de 256 couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: pause it to see the colors of a frame</source>
        <translation>{whose} : mettez-la en pause pour voir les couleurs d’une image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Only after a batch of half a minute or more, and only while another window has the focus.</source>
        <translation>Seulement après un lot d’une demi-minute ou plus, et seulement quand une autre fenêtre a le focus.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The screen may go dark; the computer does not go to sleep by itself before the batch has ended.</source>
        <translation>L’écran peut s’éteindre ; l’ordinateur ne se met pas en veille de lui-même avant la fin du lot.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pictures that were moved or deleted are left out.</source>
        <translation>Les images déplacées ou supprimées sont omises.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The colors of the window.</source>
        <translation>Les couleurs de la fenêtre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The language of the window, from the next start on.</source>
        <translation>La langue de la fenêtre, à partir du prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Notify when a long batch has ended</source>
        <translation>&amp;Notifier la fin d’un long lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Keep the computer a&amp;wake while a batch runs</source>
        <translation>Garder l’ordinateur é&amp;veillé pendant un lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;List the pictures of the last time at the next start</source>
        <translation>&amp;Lister les images de la dernière fois au prochain démarrage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Colors</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Set what this page shows back to what it was at first.</source>
        <translation>Remettre ce que montre cette page comme au début.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After: being made…</source>
        <translation>Après : en cours…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>You stopped the preview, so there is no After.</source>
        <translation>Vous avez arrêté l’aperçu, il n’y a donc pas d’Après.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>{label}, at quality {quality}; the budget may lower it</source>
        <translation>{label}, à la qualité {quality} ; le budget peut l’abaisser</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After, rejected</source>
        <translation>Après, rejeté</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>In a result</source>
        <translation>Dans un résultat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>The file carries nothing beside its pixels.</source>
        <translation>Le fichier ne contient rien d’autre que ses pixels.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Properties of {name}</source>
        <translation>Propriétés de {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Everything that the file carries</source>
        <translation>Tout ce que contient le fichier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{name} {text}</source>
        <translation>{name} {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{group} ({count:,})</source>
        <translation>{group} ({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{dimensions} pixels</source>
        <translation>{dimensions} pixels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result in</source>
        <translation>Résultat dans</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Give Own Settings</source>
        <translation>Donner des réglages propres</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Paste Settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Back to Common Settings</source>
        <translation>Revenir aux réglages communs</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>{change} of {n:,} Pictures</source>
        <extracomment>For one: {change} of {n:,} Picture</extracomment>
        <translation>
            <numerusform>{change} : {n:,} image</numerusform>
            <numerusform>{change} : {n:,} images</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>New shortcut</source>
        <translation>Nouveau raccourci</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Set</source>
        <translation>&amp;Définir</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Back to Usual</source>
        <translation>Revenir à l’&amp;habituel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Key</source>
        <translation>&amp;Touche</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>changed by you</source>
        <translation>changé par vous</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>This key belongs to “{action}”, which then has none.</source>
        <translation>Cette touche appartient à « {action} », qui n’en aura alors plus.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress writes them to a folder of their own; your originals stay as they are.</source>
        <translation>Choisissez à droite ce que doivent être les résultats, et regardez une image avant et après. « Compresser » les écrit dans un dossier à part ; vos originaux restent tels quels.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress replaces your originals by them; each is backed up first.</source>
        <translation>Choisissez à droite ce que doivent être les résultats, et regardez une image avant et après. « Compresser » remplace vos originaux par eux ; chacun est d’abord sauvegardé.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Some results were made with other options than those chosen now; Compress makes them again.</source>
        <translation>Certains résultats ont été faits avec d’autres options que celles choisies maintenant ; « Compresser » les refait.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>The computer stays awake until the batch has ended; the screen may go dark.</source>
        <translation>L’ordinateur reste éveillé jusqu’à la fin du lot ; l’écran peut s’éteindre.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Drop pictures or folders here</source>
        <translation>Déposez des images ou des dossiers ici</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Progress of the batch</source>
        <translation>Progression du lot</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>No pictures</source>
        <translation>Aucune image</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} shown</source>
        <translation>{number:,} montrées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} selected</source>
        <translation>{number:,} sélectionnées</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>searching…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{estimate}, updating…</source>
        <translation>{estimate}, mise à jour…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Expected: about {target} of {source}, {time}</source>
        <translation>Prévu : environ {target} sur {source}, {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of {measured:,} of {pictures}, which represent the others.</source>
        <translation>Une estimation de la taille et de la durée du lot avec ces options, d’après des échantillons de {measured:,} sur {pictures}, qui représentent les autres.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of all pictures.</source>
        <translation>Une estimation de la taille et de la durée du lot avec ces options, d’après des échantillons de toutes les images.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of the picture.</source>
        <translation>Une estimation de la taille et de la durée du lot avec ces options, d’après des échantillons de l’image.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} sur {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, paused</source>
        <translation>{progress}, en pause</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, stopping…</source>
        <translation>{progress}, arrêt…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, {time} left</source>
        <translation>{progress}, encore {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} smaller</source>
        <translation>{size} de moins</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} saved</source>
        <translation>{size} économisés</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} more</source>
        <translation>{size} de plus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} with other options</source>
        <translation>{number:,} avec d’autres options</translation>
    </message>
</context>
</TS>
