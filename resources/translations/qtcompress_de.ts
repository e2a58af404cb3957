<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>{sentence} Until then batches can be neither resumed nor undone.</source>
        <translation>{sentence} Bis dahin können Stapel weder fortgesetzt noch rückgängig gemacht werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>The compiled kernels are missing, so everything takes many times as long: install a C compiler, and then install qtcompress again.</source>
        <translation>Die kompilierten Kernroutinen fehlen, daher dauert alles um ein Vielfaches länger: Installieren Sie einen C-Compiler und danach qtcompress noch einmal.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Measured for the budget: {done:,} of {total:,}</source>
        <translation>Für das Budget gemessen: {done:,} von {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, into {folder}</source>
        <translation>{options}, nach {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, reviewed, then in place of the originals</source>
        <translation>{options}, nach Durchsicht an den Ort der Originale</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, in place of the originals</source>
        <translation>{options}, an den Ort der Originale</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{words}; {n:,} with settings of their own</source>
        <extracomment>For one: {words}; {n:,} with settings of its own</extracomment>
        <translation>
            <numerusform>{words}; {n:,} mit eigenen Einstellungen</numerusform>
            <numerusform>{words}; {n:,} mit eigenen Einstellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common</name>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>~ estimated from a sample: the whole picture was not encoded this way.</source>
        <translation>~ aus einer Stichprobe geschätzt: Das ganze Bild wurde nicht so kodiert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{clause}.</source>
        <translation>{clause}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{format} photo, quality {quality}</source>
        <translation>{format}-Foto, Qualität {quality}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>Encodings that competed; first those that reach the quality, by size:</source>
        <translation>Kodierungen im Wettbewerb; zuerst die, welche die Qualität erreichen, nach Größe:</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{name} ({detail})</source>
        <translation>{name} ({detail})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{label}: {figures}</source>
        <translation>{label}: {figures}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>quality {number}</source>
        <translation>Qualität {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>not good enough</source>
        <translation>nicht gut genug</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>ruled out</source>
        <translation>ausgeschieden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Lossless</source>
        <translation>Verlustfrei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Visually lossless</source>
        <translation>Visuell verlustfrei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Small</source>
        <translation>Klein</translation>
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
            <numerusform>{n:,} Bild</numerusform>
            <numerusform>{n:,} Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} colors</source>
        <extracomment>For one: {n:,} color</extracomment>
        <translation>
            <numerusform>{n:,} Farbe</numerusform>
            <numerusform>{n:,} Farben</numerusform>
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
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {minutes} min</source>
        <translation>etwa {minutes} min</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {hours} h</source>
        <translation>etwa {hours} h</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>today at {time}</source>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} points</source>
        <translation>{number} Punkte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>lossless</source>
        <translation>verlustfrei</translation>
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
        <translation>Die Kurve wurde in {file} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g}</source>
        <translation>verlangt: {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g} ({name})</source>
        <translation>verlangt: {quality:g} ({name})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Size and quality over the number of colors</source>
        <translation>Größe und Qualität über der Anzahl der Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality (SSIMULACRA2)</source>
        <translation>Qualität (SSIMULACRA2)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>{colors} (knee)</source>
        <translation>{colors} (Knie)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Select a picture to see size and quality over the number of colors.</source>
        <translation>Wählen Sie ein Bild aus, um Größe und Qualität über der Anzahl der Farben zu sehen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Points appear when they are measured.</source>
        <translation>Punkte erscheinen, sobald sie gemessen sind.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>No points are measured of this picture.</source>
        <translation>Von diesem Bild werden keine Punkte gemessen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Point at a dot to see its figures; click to choose its number of colors.</source>
        <translation>Zeigen Sie auf einen Punkt, um seine Zahlen zu sehen; klicken Sie, um seine Anzahl von Farben zu wählen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Measuring: more points appear.</source>
        <translation>Wird gemessen: Weitere Punkte erscheinen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Each dot is a palette with that number of colors; photo codecs have curves of their own. The large dot is what the preview shows. Beyond the knee more bytes improve the quality little. Measured on parts of the picture at full resolution.</source>
        <translation>Jeder Punkt ist eine Palette mit dieser Anzahl von Farben; Fotocodecs haben eigene Kurven. Der große Punkt ist, was die Vorschau zeigt. Jenseits des Knies verbessern mehr Bytes die Qualität wenig. Gemessen an Teilen des Bildes in voller Auflösung.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>{made}: the place that suffers most</source>
        <translation>{made}: die Stelle, die am meisten leidet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>&amp;Save Curve As…</source>
        <translation>Kurve &amp;speichern als …</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>{done:,} of {total:,} pictures are compressed.</source>
        <translation>{done:,} von {total:,} Bildern sind komprimiert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>The batch has ended</source>
        <translation>Der Stapel ist fertig</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>Pictures are being compressed</source>
        <translation>Bilder werden komprimiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not put the computer to sleep; another program or its settings may not allow it.</source>
        <translation>Das System hat den Computer nicht in den Ruhezustand versetzt; ein anderes Programm oder die Einstellungen lassen es vielleicht nicht zu.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not turn the computer off; another program or its settings may not allow it.</source>
        <translation>Das System hat den Computer nicht ausgeschaltet; ein anderes Programm oder die Einstellungen lassen es vielleicht nicht zu.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The desktop knows no program that opens {name}.</source>
        <translation>Der Desktop kennt kein Programm, das {name} öffnet.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer goes to sleep in {time}.</source>
        <translation>Der Computer geht in {time} in den Ruhezustand.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Sleep Now</source>
        <translation>Jetzt schlafen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer is turned off in {time}.</source>
        <translation>Der Computer wird in {time} ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Turn Off Now</source>
        <translation>Jetzt ausschalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The Batch Has Ended</source>
        <translation>Der Stapel ist beendet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Time that is left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>{n} seconds</source>
        <extracomment>For one: {n} second</extracomment>
        <translation>
            <numerusform>{n} Sekunde</numerusform>
            <numerusform>{n} Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../qtcompress/cluster/batch.py"/>
        <source>was set aside, because {count} workers died with it</source>
        <translation>wurde beiseitegelegt, weil {count} Arbeiter daran gestorben sind</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>would be replaced by its own result</source>
        <translation>würde durch das eigene Ergebnis ersetzt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Choose another output folder.</source>
        <translation>Wählen Sie einen anderen Ausgabeordner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>Install them with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>Installieren Sie sie mit &apos;pip install qtcompress[cluster]&apos;.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>a cluster needs the packages {names}</source>
        <translation>ein Cluster braucht die Pakete {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <source>{count:,} pictures can&apos;t be reduced to {budget:,} bytes, by a sample of {measured}</source>
        <translation>{count:,} Bilder lassen sich nicht auf {budget:,} Bytes verkleinern, nach einer Stichprobe von {measured}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or more formats.</source>
        <translation>Erlauben Sie mehr Bytes oder mehr Formate.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start a worker with more memory, and resume.</source>
        <translation>Starten Sie einen Arbeiter mit mehr Speicher und setzen Sie fort.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start one with &apos;dask scheduler&apos;, or check the address.</source>
        <translation>Starten Sie einen mit &apos;dask scheduler&apos;, oder prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>There is no Dask scheduler at {address}</source>
        <translation>Bei {address} gibt es keinen Dask-Scheduler</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} can&apos;t run qtcompress ({reason})</source>
        <translation>Der Arbeiter {address} kann qtcompress nicht ausführen ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Run &apos;pip install qtcompress[cluster]=={version}&apos; there.</source>
        <translation>Führen Sie dort &apos;pip install qtcompress[cluster]=={version}&apos; aus.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} has {versions}</source>
        <translation>Der Arbeiter {address} hat {versions}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Install the same version on all machines.</source>
        <translation>Installieren Sie auf allen Rechnern dieselbe Version.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>needs about {need} MB of memory, and no worker has more than {most} MB</source>
        <translation>braucht etwa {need} MB Speicher, und kein Arbeiter hat mehr als {most} MB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>could not be worked on ({kind}: {error})</source>
        <translation>konnte nicht bearbeitet werden ({kind}: {error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>Please report this.</source>
        <translation>Bitte melden Sie das.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The connection to the scheduler {address} was lost</source>
        <translation>Die Verbindung zum Scheduler {address} ging verloren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>was being worked on when the worker died or was lost</source>
        <translation>war in Arbeit, als der Arbeiter starb oder verloren ging</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Check whether the file is damaged; the original was not changed.</source>
        <translation>Prüfen Sie, ob die Datei beschädigt ist; das Original wurde nicht verändert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Check the spelling of its path.</source>
        <translation>Prüfen Sie die Schreibweise des Pfades.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>does not exist</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Rename it.</source>
        <translation>Benennen Sie es um.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>has a name in it that is no path: {name}</source>
        <translation>enthält einen Namen, der kein Pfad ist: {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Check the network and the permissions.</source>
        <translation>Prüfen Sie das Netz und die Rechte.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be listed ({reason})</source>
        <translation>kann nicht aufgelistet werden ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{name} {what}: {advice:lower}</source>
        <translation>{name} {what}: {advice}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}: {advice:lower}</source>
        <translation>{what}: {advice}</translation>
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
        <translation>hat {count:,} Bilder mit zusammen {megapixels:,.0f} Megapixeln, das ist zu viel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is cut off or damaged ({error})</source>
        <translation>ist abgeschnitten oder beschädigt ({error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is no animation that can be read</source>
        <translation>ist keine Animation, die gelesen werden kann</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is damaged after {n} of its {count} frames</source>
        <translation>ist nach {n} von {count} Einzelbildern beschädigt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>Es bräuchte {size_bytes:,} Bytes statt {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>No smaller animation that shows the same was found.</source>
        <translation>Es wurde keine kleinere Animation gefunden, die dasselbe zeigt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>holds {names}</source>
        <translation>enthält {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Left as it is, because {reason}.</source>
        <translation>Bleibt, wie es ist, weil {reason}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>was not written, because the result would lack {names}</source>
        <translation>wurde nicht geschrieben, weil dem Ergebnis etwas fehlen würde: {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Please report it, with this picture if you can.</source>
        <translation>Bitte melden Sie das, wenn möglich mit diesem Bild.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied.</source>
        <translation>Es wurde kopiert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because metadata must be removed, and that could change more of it.</source>
        <translation>Es wurde nicht kopiert, weil Metadaten entfernt werden müssen und das mehr daran ändern könnte.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied.</source>
        <translation>Es wurde nicht kopiert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>{path} is a copy of it.</source>
        <translation>{path} ist eine Kopie davon.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because {path} exists.</source>
        <translation>Es wurde nicht kopiert, weil es {path} schon gibt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because it carries metadata that must be removed.</source>
        <translation>Es wurde nicht kopiert, weil es Metadaten trägt, die entfernt werden müssen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied without the metadata that must be removed.</source>
        <translation>Es wurde ohne die Metadaten kopiert, die entfernt werden müssen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>loses detail in one part of the picture</source>
        <translation>verliert in einem Teil des Bildes Details</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows steps in a smooth place</source>
        <translation>zeigt Stufen in einer glatten Fläche</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes a smooth place lighter or darker</source>
        <translation>macht eine glatte Fläche heller oder dunkler</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows grain in a smooth place</source>
        <translation>zeigt Körnung in einer glatten Fläche</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes something small lighter or darker</source>
        <translation>macht etwas Kleines heller oder dunkler</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes the color of something small</source>
        <translation>verändert die Farbe von etwas Kleinem</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes more than a JPEG of that quality</source>
        <translation>verändert mehr als ein JPEG dieser Qualität</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each frame and its time is kept, with fewer bytes</source>
        <translation>jedes Bild und seine Dauer bleiben erhalten, mit weniger Bytes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>lossless: every pixel of each frame is kept, and its time</source>
        <translation>verlustfrei: jedes Pixel jedes Einzelbilds und seine Dauer bleiben erhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each sample of 16 bits is kept, and only packed again</source>
        <translation>jeder Wert von 16 Bit bleibt erhalten und ist nur neu gepackt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>its color profile is for other colors than its own, and was left out</source>
        <translation>ihr Farbprofil gilt für andere Farben als ihre eigenen und wurde weggelassen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, only packed again</source>
        <translation>dieselben Pixel, nur neu gepackt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, packed as JPEG XL, which gives the JPEG back byte by byte</source>
        <translation>dieselben Pixel, gepackt als JPEG XL, aus dem das JPEG Byte für Byte zurückkommt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the colors of its transparent pixels</source>
        <translation>kein erlaubtes Format kann die Farben seiner transparenten Pixel aufnehmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{success}; less {flaw}</source>
        <translation>{success}; weniger {flaw}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}, in its own size of {width} x {height} pixels</source>
        <translation>{verdict}, in seiner eigenen Größe von {width} x {height} Pixeln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>resized from {old_width} x {old_height} to {width} x {height} pixels: the quality compares with the original at that size</source>
        <translation>von {old_width} x {old_height} auf {width} x {height} Pixel verkleinert: die Qualität gilt gegenüber dem Original in dieser Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>It also keeps its size of {width} x {height} pixels.</source>
        <translation>Es behält auch seine Größe von {width} x {height} Pixeln.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{extra_bytes:,} of the bytes saved were {names}, left out as asked</source>
        <translation>{extra_bytes:,} der gesparten Bytes entfallen wunschgemäß auf Weggelassenes: {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}; {clause}</source>
        <translation>{verdict}; {clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{format} is the smallest for {colors}</source>
        <translation>{format} ist mit {colors} am kleinsten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{max_bytes:,} bytes only allow a quality of {score:.0f} instead of {quality:g} ({encoding})</source>
        <translation>{max_bytes:,} Bytes erlauben nur eine Qualität von {score:.0f} statt {quality:g} ({encoding})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors reach the quality</source>
        <extracomment>For one: {n} color reaches the quality</extracomment>
        <translation>
            <numerusform>{n} Farbe erreicht die Qualität</numerusform>
            <numerusform>{n} Farben erreichen die Qualität</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{encoding} reaches the quality</source>
        <translation>{encoding} erreicht die Qualität</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the picture has only {colors}: {exact}</source>
        <translation>das Bild hat nur {colors}: {exact}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}, and of {worst:.1f} in the worst place</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}, and of {worst:.1f} in the worst place</extracomment>
        <translation>
            <numerusform>{n} Farbe ergibt eine Qualität von {score:.1f}, und von {worst:.1f} an der schlechtesten Stelle</numerusform>
            <numerusform>{n} Farben ergeben eine Qualität von {score:.1f}, und von {worst:.1f} an der schlechtesten Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}</extracomment>
        <translation>
            <numerusform>{n} Farbe ergibt eine Qualität von {score:.1f}</numerusform>
            <numerusform>{n} Farben ergeben eine Qualität von {score:.1f}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>Das Original bleibt: Bei einer Qualität von {quality:g} bräuchte das kleinste Ergebnis ({encoding}) {size_bytes:,} Bytes statt {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>Das Original bleibt: Bei einer Qualität von {quality:g} bräuchte das kleinste Ergebnis ({encoding}) etwa {size_bytes:,} Bytes statt {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: packed again with the same pixels it would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>Das Original bleibt: Mit denselben Pixeln neu gepackt bräuchte es {size_bytes:,} statt {source_bytes:,} Bytes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: {clause}.</source>
        <translation>Das Original bleibt: {clause}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>an {encoding}</source>
        <translation>ein {encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>a {encoding}</source>
        <translation>ein {encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel of the smaller picture is kept</source>
        <translation>jedes Pixel des verkleinerten Bildes bleibt erhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact at 8 bits per channel, the finer steps are lost</source>
        <translation>exakt bei 8 Bit pro Kanal, die feineren Stufen gehen verloren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact after its colors were converted to sRGB</source>
        <translation>exakt nach der Umwandlung seiner Farben in sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel is kept</source>
        <translation>jedes Pixel bleibt erhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>nothing is lost</source>
        <translation>nichts geht verloren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the original is smaller than {encoding} would be</source>
        <translation>das Original ist kleiner, als {encoding} wäre</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes can hold the same pixels</source>
        <translation>kein Ergebnis von höchstens {max_bytes:,} Bytes kann dieselben Pixel enthalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes has a quality of {quality:.0f} or more</source>
        <translation>kein Ergebnis von höchstens {max_bytes:,} Bytes hat eine Qualität von mindestens {quality:.0f}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the same pixels in fewer bytes</source>
        <translation>kein erlaubtes Format kann dieselben Pixel in weniger Bytes enthalten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors can&apos;t reach a quality of {quality:g}</source>
        <extracomment>For one: {n} color can&apos;t reach a quality of {quality:g}</extracomment>
        <translation>
            <numerusform>{n} Farbe kann keine Qualität von {quality:g} erreichen</numerusform>
            <numerusform>{n} Farben können keine Qualität von {quality:g} erreichen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can reach a quality of {quality:g}</source>
        <translation>kein erlaubtes Format kann eine Qualität von {quality:g} erreichen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{clause} (best: {score})</source>
        <translation>{clause} (höchstens: {score})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{n:,} pictures that are not compressed take {size_bytes:,} bytes</source>
        <extracomment>For one: {n} picture that is not compressed takes {size_bytes:,} bytes</extracomment>
        <translation>
            <numerusform>{n} Bild, das nicht komprimiert wird, braucht {size_bytes:,} Bytes</numerusform>
            <numerusform>{n:,} Bilder, die nicht komprimiert werden, brauchen {size_bytes:,} Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>These {n:,} pictures</source>
        <extracomment>For one: This picture</extracomment>
        <translation>
            <numerusform>Dieses Bild lässt sich</numerusform>
            <numerusform>Diese {n:,} Bilder lassen sich</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>a budget lowers the quality, but each pixel is to be kept</source>
        <translation>ein Budget senkt die Qualität, aber jedes Pixel soll erhalten bleiben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Choose another quality than lossless, or no budget.</source>
        <translation>Eine andere Qualität als verlustfrei wählen, oder kein Budget.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{take}, which is more than the budget of {budget:,}</source>
        <translation>{take}, mehr als das Budget von {budget:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures, or --force to compress results again.</source>
        <translation>Erlauben Sie mehr Bytes, nennen Sie weniger Bilder, oder komprimieren Sie mit --force Ergebnisse noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures.</source>
        <translation>Erlauben Sie mehr Bytes, oder nennen Sie weniger Bilder.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{pictures} can&apos;t be reduced to {budget:,} bytes</source>
        <translation>{pictures} nicht auf {budget:,} Bytes verkleinern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}, because {take} of the budget</source>
        <translation>{clause} (vom Budget: {take})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}: at a quality of {quality:g}, the lowest possible one, about {size_bytes:,.0f} are needed</source>
        <translation>{clause}: Bei der niedrigsten möglichen Qualität, {quality:g}, sind etwa {size_bytes:,.0f} nötig</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/left_out.py"/>
        <source>AVIF was not allowed: tried on {n} of {pictures:,} pictures, it would take {percent} % less.</source>
        <translation>AVIF war nicht erlaubt: An {n} von {pictures:,} Bildern erprobt, würde es {percent} % weniger belegen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk quota is used up</source>
        <translation>das Kontingent des Datenträgers ist aufgebraucht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Choose a folder that only you can write to.</source>
        <translation>Wählen Sie einen Ordner, in den nur Sie schreiben dürfen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was not written, because another program changed the temporary file in {folder}</source>
        <translation>wurde nicht geschrieben, weil ein anderes Programm die temporäre Datei in {folder} verändert hat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was not written</source>
        <translation>wurde nicht geschrieben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>The file was read back with a different content; check the disk.</source>
        <translation>Die Datei wurde mit anderem Inhalt zurückgelesen; prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was moved or removed while it was worked on</source>
        <translation>wurde während der Bearbeitung verschoben oder entfernt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it again when no other program changes it.</source>
        <translation>Komprimieren Sie die Datei noch einmal, wenn kein anderes Programm sie verändert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Nothing could be written to {folder}, because {why}</source>
        <translation>In {folder} konnte nichts geschrieben werden ({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>files of this size are not allowed there</source>
        <translation>Dateien dieser Größe sind dort nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Raise the limit of the file size.</source>
        <translation>Heben Sie die Begrenzung der Dateigröße an.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the folder is not writable</source>
        <translation>in den Ordner darf nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is read-only</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>there is a file in the place of a folder</source>
        <translation>anstelle eines Ordners gibt es dort eine Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>its name is too long for this disk</source>
        <translation>der Name ist für diesen Datenträger zu lang</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Shorten the name.</source>
        <translation>Kürzen Sie den Namen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>could not be written to {folder}, because {why}</source>
        <translation>konnte nicht in {folder} geschrieben werden ({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The trash can&apos;t be used on this system</source>
        <translation>Der Papierkorb kann auf diesem System nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Keep the originals in the store of qtcompress.</source>
        <translation>Bewahren Sie die Originale im Sicherungsspeicher von qtcompress auf.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The disk of {folder} has no room for the backup of an original</source>
        <translation>Auf dem Datenträger von {folder} ist kein Platz für die Sicherung eines Originals</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed while it was worked on</source>
        <translation>wurde während der Bearbeitung verändert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced</source>
        <translation>wurde nicht ersetzt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Its backup has a different content; check the disk.</source>
        <translation>Die Sicherung hat einen anderen Inhalt; prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <source>Check whether it still exists.</source>
        <translation>Prüfen Sie, ob die Datei noch vorhanden ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>can&apos;t be read ({reason})</source>
        <translation>kann nicht gelesen werden ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was changed while it was read</source>
        <translation>wurde während des Lesens verändert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Leave it out; fsspec finds credentials in the environment or in its own files.</source>
        <translation>Lassen Sie es weg; fsspec findet Zugangsdaten in der Umgebung oder in seinen eigenen Dateien.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>{scheme}://... holds a password or a token, which would be written into the journal</source>
        <translation>{scheme}://... enthält ein Passwort oder ein Token, das ins Journal geschrieben würde</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>is in a store, and fsspec is not installed</source>
        <translation>liegt in einem Speicher, und fsspec ist nicht installiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install it with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>Installieren Sie es mit &apos;pip install qtcompress[cluster]&apos;.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached ({reason})</source>
        <translation>ist nicht erreichbar ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install that package.</source>
        <translation>Installieren Sie dieses Paket.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached, because fsspec knows no {scheme}:// ({reason})</source>
        <translation>ist nicht erreichbar, weil fsspec kein {scheme}:// kennt ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Check the spelling of the URL.</source>
        <translation>Prüfen Sie die Schreibweise der URL.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>Check the network and the permissions, and compress it again.</source>
        <translation>Prüfen Sie das Netz und die Rechte, und komprimieren Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>The file was read back with a different content; check the store.</source>
        <translation>Die Datei wurde mit anderem Inhalt zurückgelesen; prüfen Sie den Speicher.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <location filename="../../qtcompress/engine/journal/preflight.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Ask its owner for permission to write there.</source>
        <translation>Bitten Sie den Eigentümer um die Erlaubnis, dort zu schreiben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is read-only and is not replaced</source>
        <translation>ist schreibgeschützt und wird nicht ersetzt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Make it writable first.</source>
        <translation>Heben Sie zuerst den Schreibschutz auf.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Rename one of them, or compress into a folder.</source>
        <translation>Benennen Sie eines davon um, oder komprimieren Sie in einen Ordner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is not replaced, because its result would be named {name} and a file of that name exists</source>
        <translation>wird nicht ersetzt, weil das Ergebnis {name} heißen würde und es eine Datei dieses Namens gibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is a link and is not replaced</source>
        <translation>ist eine Verknüpfung und wird nicht ersetzt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Choose the file it leads to, {path}.</source>
        <translation>Wählen Sie die Datei, zu der sie führt: {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it into a folder.</source>
        <translation>Komprimieren Sie es in einen Ordner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>has {count} names (hard links) and is not replaced: its other names would keep the old file</source>
        <translation>hat {count} Namen (harte Verknüpfungen) und wird nicht ersetzt: Die anderen Namen würden die alte Datei behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>{path} exists: choose another output folder, or allow overwriting.</source>
        <translation>{path} gibt es schon: Wählen Sie einen anderen Ausgabeordner, oder erlauben Sie das Überschreiben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced, because another program changed its result</source>
        <translation>wurde nicht ersetzt, weil ein anderes Programm das Ergebnis verändert hat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup is gone, damaged, or deleted by &apos;forget&apos;</source>
        <translation>kann nicht wiederhergestellt werden, weil die Sicherung fehlt, beschädigt ist oder mit „forget“ gelöscht wurde</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed since it was compressed, and was left as it is</source>
        <translation>wurde seit dem Komprimieren verändert und wurde belassen, wie es ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because another file named {name} is there now</source>
        <translation>kann nicht wiederhergestellt werden, weil es dort jetzt eine andere Datei namens {name} gibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>stays compressed, because its result {path} was changed since then</source>
        <translation>bleibt komprimiert, weil das Ergebnis {path} seitdem verändert wurde</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup can&apos;t be read</source>
        <translation>kann nicht wiederhergestellt werden, weil die Sicherung nicht gelesen werden kann</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there.</source>
        <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or replace originals without a review.</source>
        <translation>Schaffen Sie dort Platz, oder ersetzen Sie Originale ohne Durchsicht.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or choose the other kind of backup.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie die andere Art der Sicherung.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>can&apos;t be created, because {folder} is not a folder</source>
        <translation>kann nicht angelegt werden, weil {folder} kein Ordner ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>is not writable</source>
        <translation>ist nicht beschreibbar</translation>
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
        <translation>Auf dem Datenträger von {folder} ist kein Platz für das nächste Ergebnis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>was not written, because a file named {name} exists</source>
        <translation>wurde nicht geschrieben, weil es eine Datei namens {name} gibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Choose another name or folder, or try again.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because there is already a file {file}</source>
        <translation>behält den Namen, weil es schon eine Datei {file} gibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because there is already a file {file}</source>
        <translation>wurde nicht kopiert, weil es schon eine Datei {file} gibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because it was changed or is gone</source>
        <translation>behält den Namen, weil die Datei verändert wurde oder fehlt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because it was changed or is gone</source>
        <translation>wurde nicht kopiert, weil die Datei verändert wurde oder fehlt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>is gone, so {file} can&apos;t be restored</source>
        <translation>fehlt, daher kann {file} nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and was not renamed to {file}</source>
        <translation>wurde seitdem verändert und nicht in {file} umbenannt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}, because there is a file of that name</source>
        <translation>wurde nicht in {file} umbenannt, weil es eine Datei dieses Namens gibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}</source>
        <translation>wurde nicht in {file} umbenannt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and stays</source>
        <translation>wurde seitdem verändert und bleibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>stays, because {file} is no longer there or was changed: it may be the only copy</source>
        <translation>bleibt, weil {file} nicht mehr vorhanden ist oder verändert wurde: Es könnte die einzige Kopie sein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/formats.py"/>
        <source>{formats} or {last}</source>
        <translation>{formats} oder {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>lossless</source>
        <translation>verlustfrei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact 8-bit sRGB</source>
        <translation>exaktes sRGB mit 8 Bit</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact at its new size</source>
        <translation>exakt in der neuen Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} animation</source>
        <translation>{format}-Animation</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} photo</source>
        <translation>{format}-Foto</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>not dithered</source>
        <translation>nicht gerastert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>setting {number}, {variant}</source>
        <translation>Einstellung {number}, {variant}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>thrift {thrift:g}</source>
        <translation>Sparsamkeit {thrift:g}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{n} colors</source>
        <extracomment>For one: {n} color</extracomment>
        <translation>
            <numerusform>{n} Farbe</numerusform>
            <numerusform>{n} Farben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>Das Original bleibt: Mit {colors} bräuchte das Ergebnis {size_bytes:,} Bytes statt {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>Das Original bleibt: Mit {colors} bräuchte das Ergebnis etwa {size_bytes:,} Bytes statt {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a number from 1 to 100, or one of {qualities}, not {text}</source>
        <translation>muss eine Zahl von 1 bis 100 oder eines der Wörter {qualities} sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a size such as 200kB or 1.5MB, not {text}</source>
        <translation>muss eine Größe wie 200kB oder 1.5MB sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be some of {words}, with commas, not {text}</source>
        <translation>muss aus einigen der Wörter {words} mit Kommas bestehen, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>can contain jxl only where its extra is installed: pip install &apos;qtcompress[jxl]&apos;</source>
        <translation>kann jxl nur enthalten, wo dessen Zusatz installiert ist: pip install &apos;qtcompress[jxl]&apos;</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must be text with {known} in it ({error}), not {template}</source>
        <translation>muss ein Text mit {known} darin sein ({error}), nicht {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>may only have {known} in braces, not {template}</source>
        <translation>darf in Klammern nur {known} enthalten, nicht {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must have at least one of {known}, not {template}</source>
        <translation>muss mindestens eines von {known} enthalten, nicht {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must name a file, not {template}</source>
        <translation>muss eine Datei benennen, nicht {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must stay below the output folder, not {template}</source>
        <translation>muss im Ausgabeordner bleiben, nicht {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>the same pixels</source>
        <translation>dieselben Pixel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>quality {quality:g}</source>
        <translation>Qualität {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>a given palette</source>
        <translation>eine vorgegebene Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{asked} as {formats}</source>
        <translation>{asked} als {formats}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, {size}</source>
        <translation>{words}, {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, at most {limit:,} bytes</source>
        <translation>{words}, höchstens {limit:,} Bytes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>{percent} % of the size</source>
        <translation>{percent} % der Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {megapixels} megapixels</source>
        <translation>höchstens {megapixels} Megapixel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {side} pixels on the long edge</source>
        <translation>höchstens {side} Pixel an der langen Seite</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {width} x {height} pixels</source>
        <translation>höchstens {width} x {height} Pixel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a size such as 1920x1080, 2048, 4 MP or 50 %, not {text}</source>
        <translation>muss eine Größe wie 1920x1080, 2048, 4 MP oder 50 % sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be width x height in pixels, such as 1920x1080, at most {most:,} each, not {text}</source>
        <translation>muss Breite x Höhe in Pixeln sein, etwa 1920x1080, jeweils höchstens {most:,}, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of pixels from 1 to {most:,}, not {text}</source>
        <translation>muss eine Zahl von Pixeln von 1 bis {most:,} sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of megapixels above 0, such as 4 or 0.5, not {text}</source>
        <translation>muss eine Zahl von Megapixeln über 0 sein, etwa 4 oder 0.5, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a percentage from 1 to 99, such as 50%, not {text}</source>
        <translation>muss ein Prozentsatz von 1 bis 99 sein, etwa 50%, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>was being worked on each time the program died</source>
        <translation>war jedes Mal in Arbeit, als das Programm abbrach</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>Check the picture, and use --force if it is not the cause.</source>
        <translation>Prüfen Sie das Bild, und verwenden Sie --force, wenn es nicht die Ursache ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} is already a result of qtcompress: compressing it again, which --force does, would lose more.</source>
        <translation>{path} ist schon ein Ergebnis von qtcompress: Noch einmal zu komprimieren, was --force tut, würde mehr verlieren.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} exists and is the result of this picture with these options.</source>
        <translation>{path} ist vorhanden und ist das Ergebnis dieses Bildes mit diesen Optionen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} was already tried with these options, and the original was kept.</source>
        <translation>{path} wurde mit diesen Optionen schon versucht, und das Original wurde behalten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <source>its tables can&apos;t be read</source>
        <translation>die Tabellen können nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>The journal can&apos;t be kept in {folder} ({reason})</source>
        <translation>Das Journal kann nicht in {folder} geführt werden ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Free some space there, or make the folder writable.</source>
        <translation>Schaffen Sie dort Platz, oder machen Sie den Ordner beschreibbar.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which is upright now</source>
        <translation>bleibt, wie sie ist, und passt nicht zum Bild, das jetzt aufrecht ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture that was turned upright</source>
        <translation>wurde nicht kopiert, weil die Datei nicht zu einem Bild passt, das aufgerichtet wurde</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which has fewer pixels now</source>
        <translation>bleibt, wie sie ist, und passt nicht zum Bild, das jetzt weniger Pixel hat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture of fewer pixels</source>
        <translation>wurde nicht kopiert, weil die Datei nicht zu einem Bild mit weniger Pixeln passt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it can hold metadata that must be removed</source>
        <translation>wurde nicht kopiert, weil die Datei Metadaten enthalten kann, die entfernt werden müssen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was damaged ({reason}) and renamed to {path}; a new one was created.</source>
        <translation>Das Journal war beschädigt ({reason}) und wurde in {path} umbenannt; ein neues wurde angelegt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>It contains the {n} pictures whose originals are in the backups.</source>
        <extracomment>For one: It contains the {n} picture whose original is in the backups.</extracomment>
        <translation>
            <numerusform>Es enthält das {n} Bild, dessen Original in den Sicherungen ist.</numerusform>
            <numerusform>Es enthält die {n} Bilder, deren Originale in den Sicherungen sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was lost or incomplete; {n} pictures whose originals are in the backups were recorded again. They can be undone.</source>
        <extracomment>For one: The journal was lost or incomplete; {n} picture whose original is in the backups was recorded again. It can be undone.</extracomment>
        <translation>
            <numerusform>Das Journal war verloren oder unvollständig; {n} Bild, dessen Original in den Sicherungen ist, wurde neu eingetragen. Es kann rückgängig gemacht werden.</numerusform>
            <numerusform>Das Journal war verloren oder unvollständig; {n} Bilder, deren Originale in den Sicherungen sind, wurden neu eingetragen. Sie können rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed after the program stopped in the middle of replacing it, and was left as it is</source>
        <translation>wurde verändert, nachdem das Programm mitten im Ersetzen abbrach, und wurde belassen, wie es ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Compress it again if you want to.</source>
        <translation>Komprimieren Sie es noch einmal, wenn Sie möchten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was not replaced, because its staged result is gone or damaged</source>
        <translation>wurde nicht ersetzt, weil das vorgemerkte Ergebnis fehlt oder beschädigt ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>Compress it again.</source>
        <translation>Komprimieren Sie das Bild noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>was changed since its result was staged</source>
        <translation>wurde verändert, seit das Ergebnis vorgemerkt wurde</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>{names} stay with its result.</source>
        <extracomment>For one: {names} stays with its result.</extracomment>
        <translation>
            <numerusform>{names} bleibt beim Ergebnis.</numerusform>
            <numerusform>{names} bleiben beim Ergebnis.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Row {number} of the journal is damaged, and its picture was left as it is: compare it with its original.</source>
        <translation>Zeile {number} des Journals ist beschädigt, und ihr Bild wurde belassen, wie es ist: Vergleichen Sie es mit seinem Original.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>is no longer there, so its result {path} stays: it may be the only copy</source>
        <translation>ist nicht mehr vorhanden, daher bleibt das Ergebnis {path}: Es könnte die einzige Kopie sein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed since it was compressed, so its result {path} stays: it may be the only copy</source>
        <translation>wurde seit dem Komprimieren verändert, daher bleibt das Ergebnis {path}: Es könnte die einzige Kopie sein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>can&apos;t be written, because there is no folder {folder}</source>
        <translation>kann nicht geschrieben werden, weil es keinen Ordner {folder} gibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal was written by a later version of qtcompress</source>
        <translation>Das Journal wurde von einer neueren Version von qtcompress geschrieben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Use that version.</source>
        <translation>Verwenden Sie jene Version.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>a batch is missing</source>
        <translation>ein Stapel fehlt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal can&apos;t be used ({reason}), so nothing more was changed</source>
        <translation>Das Journal kann nicht verwendet werden ({reason}), daher wurde nichts weiter verändert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Free some space on the disk of {folder}, and try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger von {folder}, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a video</source>
        <translation>Video</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a gain map</source>
        <translation>Gain-Map</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a depth map</source>
        <translation>Tiefenkarte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>another picture</source>
        <translation>weiteres Bild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>data behind its end</source>
        <translation>Daten hinter dem Ende</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>must be some of {words}, with commas, or all, not {text}</source>
        <translation>muss aus einigen der Wörter {words} mit Kommas bestehen oder all sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that.</source>
        <translation>Bleibt, wie es ist, weil kein Ergebnis in den erlaubten Formaten das aufnehmen kann.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that. To give it up: --drop {words}, or More &gt; Give up in the window.</source>
        <translation>Bleibt, wie es ist, weil kein Ergebnis in den erlaubten Formaten das aufnehmen kann. Um darauf zu verzichten: --drop {words}, oder „Mehr &gt; Verzichten auf“ im Fenster.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>Photoshop&apos;s settings</source>
        <translation>Einstellungen von Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>paths or other data of Photoshop</source>
        <translation>Pfade oder andere Daten von Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>EXIF, place</source>
        <translation>EXIF, Ort</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along</source>
        <translation>kommt mit</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along, corrected</source>
        <translation>kommt mit, korrigiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along where it fits</source>
        <translation>kommt mit, wo es hineinpasst</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>left out</source>
        <translation>wird weggelassen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>fits no result</source>
        <translation>passt in kein Ergebnis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>of the original only</source>
        <translation>nur im Original sinnvoll</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Thumbnail</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Tag 0x{tag:04X}</source>
        <translation>Tag 0x{tag:04X}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{shown}, and {count} more</source>
        <translation>{shown} und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{across:.4g} x {down:.4g} pixels an inch</source>
        <translation>{across:.4g} × {down:.4g} Pixel pro Zoll</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Color profile</source>
        <translation>Farbprofil</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>results have the colors of sRGB, which needs none</source>
        <translation>Ergebnisse haben die Farben von sRGB, das keines braucht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>its pixels are turned upright</source>
        <translation>die Pixel werden aufrecht gedreht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Parts</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>a comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the text {name}</source>
        <translation>Text {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>extra channels</source>
        <translation>zusätzliche Kanäle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a georeference</source>
        <translation>Georeferenz</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>further pictures</source>
        <translation>weitere Bilder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>the TIFF tag {tag}</source>
        <translation>TIFF-Feld {tag}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>elements within elements within elements</source>
        <translation>Elemente in Elementen in Elementen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>a document type</source>
        <translation>einen Dokumenttyp</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_parts.py"/>
        <source>a packet that is too large for its place</source>
        <translation>ein Paket, das für seinen Platz zu groß ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_pointers.py"/>
        <source>a directory of other parts</source>
        <translation>ein Verzeichnis anderer Teile</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>a color table has 768 or 772 bytes, but this file has {found:,}</source>
        <translation>eine Farbtabelle hat 768 oder 772 Bytes, aber diese Datei hat {found:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>its version is {version}, but only 1 and 2 are known</source>
        <translation>die Version ist {version}, aber nur 1 und 2 sind bekannt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors is from a color book, such as Pantone&apos;s, and has no values</source>
        <translation>eine der Farben stammt aus einem Farbfächer wie dem von Pantone und hat keine Werte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has an unknown color space, {space}</source>
        <translation>eine der Farben hat einen unbekannten Farbraum, {space}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a picture of Aseprite, which uses the same suffix</source>
        <translation>es ist ein Bild von Aseprite, das dieselbe Endung verwendet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it does not begin with the letters ASEF</source>
        <translation>der Inhalt beginnt nicht mit den Buchstaben ASEF</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has a value that is not a number</source>
        <translation>eine der Farben hat einen Wert, der keine Zahl ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a RIFF file, but not a palette</source>
        <translation>es ist eine RIFF-Datei, aber keine Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it contains no data chunk</source>
        <translation>es gibt keinen Block mit Daten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is cut off after {size_bytes:,} bytes</source>
        <translation>der Inhalt ist nach {size_bytes:,} Bytes abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>protanopia (no red cones)</source>
        <translation>Protanopie (keine Rotzapfen)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>deuteranopia (no green cones)</source>
        <translation>Deuteranopie (keine Grünzapfen)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>tritanopia (no blue cones)</source>
        <translation>Tritanopie (keine Blauzapfen)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a color has four values from 0 to 255, not {color}</source>
        <translation>eine Farbe hat vier Werte von 0 bis 255, nicht {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a palette has 1 to {most} colors, not {found}</source>
        <translation>eine Palette hat 1 bis {most} Farben, nicht {found}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>the colors of a palette are distinct</source>
        <translation>die Farben einer Palette sind verschieden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>to merge takes two colors or more, not {found}</source>
        <translation>zum Zusammenführen braucht es zwei oder mehr Farben, nicht {found}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>all {most} colors are locked, so none can be added</source>
        <translation>alle {most} Farben sind gesperrt, daher kann keine hinzugefügt werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>GIMP palette</source>
        <translation>GIMP-Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color table</source>
        <translation>Adobe-Farbtabelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color swatches</source>
        <translation>Adobe-Farbfelder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe swatch exchange</source>
        <translation>Adobe-Farbfeldaustausch</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>JASC palette</source>
        <translation>JASC-Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Hexadecimal colors</source>
        <translation>Hexadezimale Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>CSS properties</source>
        <translation>CSS-Eigenschaften</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Check its path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>{path} kann nicht gelesen werden ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be used as a palette: {why}</source>
        <translation>{path} kann nicht als Palette verwendet werden: {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it has more than {size_bytes:,} bytes</source>
        <translation>die Datei hat mehr als {size_bytes:,} Bytes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains no color</source>
        <translation>die Datei enthält keine Farbe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains {colors:,} colors, but a palette has at most {max_colors}</source>
        <translation>die Datei enthält {colors:,} Farben, aber eine Palette hat höchstens {max_colors}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A palette of only a transparent entry can&apos;t be written as {suffix}</source>
        <translation>Eine Palette nur aus einem durchsichtigen Eintrag kann nicht als {suffix} geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use another format, such as .gpl.</source>
        <translation>Verwenden Sie ein anderes Format, etwa .gpl.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} transparent entries were left out, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} transparent entry was left out, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{n} durchsichtiger Eintrag wurde weggelassen, weil {suffix} ihn nicht enthalten kann.</numerusform>
            <numerusform>{n} durchsichtige Einträge wurden weggelassen, weil {suffix} sie nicht enthalten kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} translucent colors were written opaque, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} translucent color was written opaque, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{n} durchscheinende Farbe wurde deckend geschrieben, weil {suffix} sie nicht enthalten kann.</numerusform>
            <numerusform>{n} durchscheinende Farben wurden deckend geschrieben, weil {suffix} sie nicht enthalten kann.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffixes} or {last}</source>
        <translation>{suffixes} oder {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffix} is not a palette format</source>
        <translation>{suffix} ist kein Palettenformat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A name without suffix</source>
        <translation>Ein Name ohne Endung</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use {known}.</source>
        <translation>Verwenden Sie {known}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the words GIMP Palette</source>
        <translation>der Inhalt beginnt nicht mit den Wörtern GIMP Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the word JASC-PAL</source>
        <translation>der Inhalt beginnt nicht mit dem Wort JASC-PAL</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>its third line is not the number of its colors</source>
        <translation>die dritte Zeile ist nicht die Anzahl der Farben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it is cut off after {rows} of {n} colors</source>
        <extracomment>For one: it is cut off before its {n} color</extracomment>
        <translation>
            <numerusform>der Inhalt ist vor seiner {n} Farbe abgeschnitten</numerusform>
            <numerusform>der Inhalt ist nach {rows} von {n} Farben abgeschnitten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>{word} in line {number} is not a color</source>
        <translation>{word} in Zeile {number} ist keine Farbe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>line {line} is not a color of {count} numbers from 0 to 255</source>
        <translation>Zeile {line} ist keine Farbe aus {count} Zahlen von 0 bis 255</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>The file was left as it is.</source>
        <translation>Die Datei blieb, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>is an animation of {n} frames</source>
        <extracomment>For one: is an animation of {n} frame</extracomment>
        <translation>
            <numerusform>ist eine Animation mit {n} Bild</numerusform>
            <numerusform>ist eine Animation mit {n} Bildern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Here, only single pictures can be read.</source>
        <translation>Hier können nur einzelne Bilder gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Animations are left as they are, as the options ask.</source>
        <translation>Animationen bleiben, wie sie sind, so wie es die Optionen verlangen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Animations in its format can&apos;t be made smaller.</source>
        <translation>Animationen in diesem Format können nicht verkleinert werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>No animation is made smaller while colors under transparency are to stay.</source>
        <translation>Solange Farben unter Transparenz bleiben sollen, wird keine Animation verkleinert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>what is appended to it could not be found again behind the result</source>
        <translation>das, was angehängt ist, hinter dem Ergebnis nicht wiedergefunden werden konnte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its gain map is damaged</source>
        <translation>die Gain-Map beschädigt ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet is too large for a JPEG</source>
        <translation>das XMP-Paket für ein JPEG zu groß ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result is no complete JPEG</source>
        <translation>das Ergebnis kein vollständiges JPEG ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result has something appended already</source>
        <translation>an das Ergebnis schon etwas angehängt ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet cannot tell the length of the result</source>
        <translation>das XMP-Paket die Länge des Ergebnisses nicht angeben kann</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet has {fault}</source>
        <translation>das XMP-Paket {fault} enthält</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its parts are in another order than in its directory</source>
        <translation>die Teile in einer anderen Reihenfolge stehen als in ihrem Verzeichnis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>Left as it is, because the map is made for the colors of the original, and a result is in sRGB. To give it up: --drop gain-map, or More &gt; Give up in the window.</source>
        <translation>Bleibt, wie es ist, weil die Karte für die Farben des Originals gemacht ist und ein Ergebnis in sRGB ist. Um darauf zu verzichten: --drop gain-map, oder „Mehr &gt; Verzichten auf“ im Fenster.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>holds a gain map in color</source>
        <translation>enthält eine farbige Gain-Map</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because no result can hold its brightness. Save it as an SDR picture first to compress it.</source>
        <translation>Bleibt, wie es ist, weil kein Ergebnis diese Helligkeit aufnehmen kann. Speichern Sie es zuerst als SDR-Bild, um es zu komprimieren.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Left as it is, because qtcompress can&apos;t convert these to sRGB. Convert it to sRGB first to compress it.</source>
        <translation>Bleibt, wie es ist, weil qtcompress das nicht in sRGB umwandeln kann. Wandeln Sie es zuerst in sRGB um, um es zu komprimieren.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because 8 bits of that show steps in dark places when they become sRGB. Convert it to sRGB first to compress it.</source>
        <translation>Bleibt, wie es ist, weil 8 Bit davon in dunklen Stellen Stufen zeigen, wenn sie zu sRGB werden. Wandeln Sie es zuerst in sRGB um, um es zu komprimieren.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>is an HDR picture ({hdr})</source>
        <translation>ist ein HDR-Bild ({hdr})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its values are linear light</source>
        <translation>gibt an, dass seine Werte lineares Licht sind</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have a narrow range</source>
        <translation>gibt an, dass seine Farben einen eingeschränkten Wertebereich haben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have the primaries {primaries} and the curve {transfer} of H.273</source>
        <translation>gibt an, dass seine Farben die Primärfarben {primaries} und die Kurve {transfer} von H.273 haben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its gamma is {gamma:g}</source>
        <translation>gibt an, dass sein Gamma {gamma:g} ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors are those of a profile in another file</source>
        <translation>gibt an, dass seine Farben die eines Profils in einer anderen Datei sind</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have curves that differ</source>
        <translation>gibt an, dass seine Farben verschiedene Kurven haben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>Left as it is, because a result has 256, and such a picture can be data, such as heights or a scan. Convert it to 8 bits first to compress it.</source>
        <translation>Bleibt, wie es ist, weil ein Ergebnis 256 hat und ein solches Bild aus Messwerten bestehen kann, etwa Höhen oder einem Scan. Wandeln Sie es zuerst in 8 Bit um, um es zu komprimieren.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>has more than 256 levels of gray</source>
        <translation>hat mehr als 256 Graustufen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its structure is damaged</source>
        <translation>der Aufbau beschädigt ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its extended XMP packet is not complete</source>
        <translation>das erweiterte XMP-Paket nicht vollständig ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>what is appended to it counts places from the start of the file</source>
        <translation>das, was angehängt ist, Stellen vom Anfang der Datei an zählt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>the index of its pictures is damaged</source>
        <translation>das Verzeichnis der Bilder beschädigt ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>a part that its metadata names is not where it should be</source>
        <translation>ein Teil, den die Metadaten nennen, nicht dort ist, wo er sein sollte</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile that can&apos;t be used</source>
        <translation>Farbprofil, das nicht verwendet werden kann</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile for other colors</source>
        <translation>Farbprofil für andere Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>{segment} behind the first scan</source>
        <translation>{segment} hinter dem ersten Scan</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>further EXIF</source>
        <translation>weitere EXIF-Daten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>Photoshop&apos;s resolution</source>
        <translation>Auflösung von Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number} {label}</source>
        <translation>Segment APP{number} {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number}</source>
        <translation>Segment APP{number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>is an animation</source>
        <translation>ist eine Animation</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>has more than 16 bits per channel</source>
        <translation>hat mehr als 16 Bit pro Kanal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>Convert it to 8 or 16 bits per channel first.</source>
        <translation>Wandeln Sie es zuerst in 8 oder 16 Bit pro Kanal um.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>tells its colors by a compressed profile</source>
        <translation>gibt seine Farben durch ein komprimiertes Profil an</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has other colors than red, green and blue</source>
        <translation>hat andere Farben als Rot, Grün und Blau</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has colors that are multiplied by its transparency</source>
        <translation>hat Farben, die mit der Transparenz multipliziert sind</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>content credentials</source>
        <translation>Herkunftsnachweise (Content Credentials)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the box {name}</source>
        <translation>Box {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/plain_walks.py"/>
        <source>a fourth channel</source>
        <translation>vierter Kanal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>nine-patch marks</source>
        <translation>Nine-Patch-Markierungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>layers of Fireworks</source>
        <translation>Ebenen von Fireworks</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the chunk {kind}</source>
        <translation>Block {kind}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Its 16 bits can only be packed again, without any loss, where that saves enough.</source>
        <translation>Die 16 Bit können nur ohne jeden Verlust neu gepackt werden, wo das genug spart.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains a text or a profile of more than {megabytes} MB, which is refused</source>
        <translation>enthält einen Text oder ein Profil von mehr als {megabytes} MB, was abgelehnt wird</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Save it again without its metadata.</source>
        <translation>Speichern Sie es noch einmal ohne Metadaten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Check the disk, and try again.</source>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it needs more memory than is available</source>
        <translation>es braucht mehr Arbeitsspeicher, als verfügbar ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it refers to data beyond its end</source>
        <translation>es verweist auf Daten hinter dem Ende</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its end is missing</source>
        <translation>das Ende fehlt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its data can&apos;t be decoded</source>
        <translation>die Daten lassen sich nicht dekodieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, but its beginning is damaged, or it is a rare variant</source>
        <translation>hat das Format {kind}, aber der Anfang ist beschädigt, oder es ist eine seltene Variante</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, which qtcompress does not read</source>
        <translation>hat das Format {kind}, das qtcompress nicht liest</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is not a picture in a format that qtcompress reads, or its beginning is damaged</source>
        <translation>ist kein Bild in einem Format, das qtcompress liest, oder der Anfang ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is a HEIC picture, whose decoder is missing here</source>
        <translation>ist ein HEIC-Bild, dessen Decoder hier fehlt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Install the package pi-heif.</source>
        <translation>Installieren Sie das Paket pi-heif.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Scale it down first, or allow larger pictures (--max-megapixels).</source>
        <translation>Verkleinern Sie es zuerst, oder erlauben Sie größere Bilder (--max-megapixels).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {megapixels:,.0f} megapixels, more than the limit of {limit:,.0f}</source>
        <translation>hat {megapixels:,.0f} Megapixel, mehr als die Grenze von {limit:,.0f}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {n} pages</source>
        <extracomment>For one: has {n} page</extracomment>
        <translation>
            <numerusform>hat {n} Seite</numerusform>
            <numerusform>hat {n} Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains one icon in {n} sizes</source>
        <extracomment>For one: contains one icon in {n} size</extracomment>
        <translation>
            <numerusform>enthält ein Symbol in {n} Größe</numerusform>
            <numerusform>enthält ein Symbol in {n} Größen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains {n} icons</source>
        <extracomment>For one: contains {n} icon</extracomment>
        <translation>
            <numerusform>enthält {n} Symbol</numerusform>
            <numerusform>enthält {n} Symbole</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>A result can contain only one of them, so the file was left as it is.</source>
        <translation>Ein Ergebnis kann nur eines davon enthalten, daher wurde die Datei belassen, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the extension {label}</source>
        <translation>Erweiterung {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Copy it again from its source.</source>
        <translation>Kopieren Sie die Datei noch einmal von der Quelle.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is neither a file nor a folder</source>
        <translation>ist weder eine Datei noch ein Ordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Check whether it was moved or renamed.</source>
        <translation>Prüfen Sie, ob die Datei verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>may not be read</source>
        <translation>darf nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Ask its owner for permission to read it.</source>
        <translation>Bitten Sie den Eigentümer um die Erlaubnis, sie zu lesen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is a folder, not a picture</source>
        <translation>ist ein Ordner, kein Bild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be opened ({reason})</source>
        <translation>kann nicht geöffnet werden ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind}, which qtcompress does not read, and was skipped</source>
        <translation>ist eine {kind}-Datei, die qtcompress nicht liest, und wurde übersprungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind} and another suffix, and was skipped: choose it directly</source>
        <translation>ist ein {kind}-Bild mit einer anderen Endung und wurde übersprungen: Wählen Sie es direkt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/incoming.py"/>
        <source>must be a date such as 2026-05-01, or an age such as 30d or 12h, not {text}</source>
        <translation>muss ein Datum wie 2026-05-01 oder ein Alter wie 30d oder 12h sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is the output folder itself</source>
        <translation>ist der Ausgabeordner selbst</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>stays as it is, because its result could be named {name}, and another picture beside it has that name, or its result could: rename one of the two, or compress into a folder</source>
        <translation>bleibt, wie es ist, weil das Ergebnis {name} heißen könnte und ein anderes Bild daneben so heißt oder dessen Ergebnis so heißen könnte: Benennen Sie eines der beiden um, oder komprimieren Sie in einen Ordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>There is no output folder</source>
        <translation>Es gibt keinen Ausgabeordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Choose an output folder.</source>
        <translation>Wählen Sie einen Ausgabeordner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} also sets {settings}, which this version of qtcompress does not know, or which presets cannot change; the other settings are used.</source>
        <translation>Die Vorgabe {name} legt auch {settings} fest, was diese Version von qtcompress nicht kennt oder was Vorgaben nicht ändern dürfen; die übrigen Einstellungen werden verwendet.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is no preset {wanted}</source>
        <translation>Es gibt keine Vorgabe {wanted}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose one of these, or a file: {names}.{broken}</source>
        <translation>Wählen Sie eine von diesen oder eine Datei: {names}.{broken}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it is too large for a preset</source>
        <translation>sie ist für eine Vorgabe zu groß</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{path} is no preset ({why})</source>
        <translation>{path} ist keine Vorgabe ({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Save it again, or remove it.</source>
        <translation>Speichern Sie die Datei noch einmal, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {path} can&apos;t be read ({reason})</source>
        <translation>Die Vorgabe {path} kann nicht gelesen werden ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} is a preset that comes with qtcompress</source>
        <translation>{name} ist eine Vorgabe, die zu qtcompress gehört</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is already a preset {name}</source>
        <translation>Es gibt schon eine Vorgabe {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} comes with qtcompress and can&apos;t be deleted</source>
        <translation>{name} gehört zu qtcompress und kann nicht gelöscht werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} can&apos;t be deleted ({reason})</source>
        <translation>Die Vorgabe {name} kann nicht gelöscht werden ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Make {folder} writable.</source>
        <translation>Machen Sie {folder} beschreibbar.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no settings</source>
        <translation>sie enthält keine Einstellungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no name</source>
        <translation>sie hat keinen Namen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>must be one of {words}, not {text}</source>
        <translation>muss eines der Wörter {words} sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The name of a preset has 1 to {longest_name} characters</source>
        <translation>Der Name einer Vorgabe hat 1 bis {longest_name} Zeichen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, not {text}</source>
        <translation>muss eine ganze Zahl von {low} bis {high} sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a number from 0 to {high:g}, not {text}</source>
        <translation>muss eine Zahl von 0 bis {high:g} sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, or auto, not {text}</source>
        <translation>muss eine ganze Zahl von {low} bis {high} oder auto sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be true or false, not {text}</source>
        <translation>muss true oder false sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be {words}, or some of them with commas, not {text}</source>
        <translation>muss {words} oder einiges davon mit Kommas sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be an address such as tcp://host:8786, or local, not {text}</source>
        <translation>muss eine Adresse wie tcp://host:8786 oder local sein, nicht {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/__init__.py"/>
        <source>Its result is shown once it is compressed.</source>
        <translation>Ihr Ergebnis wird gezeigt, sobald sie komprimiert ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>has a staged result that is gone or damaged</source>
        <translation>hat ein vorgemerktes Ergebnis, das fehlt oder beschädigt ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Another running program works on batch {number}</source>
        <translation>Ein anderes laufendes Programm arbeitet an Stapel {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Close it first, or wait for its end.</source>
        <translation>Schließen Sie es zuerst, oder warten Sie auf sein Ende.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>could not be worked on, because no process could be started ({reason})</source>
        <translation>konnte nicht bearbeitet werden, weil sich kein Prozess starten ließ ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Close other programs, and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>was stopped after {silent_s:.0f} seconds without a sign of progress</source>
        <translation>wurde nach {silent_s:.0f} Sekunden ohne ein Zeichen von Fortschritt abgebrochen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>signal {number}</source>
        <translation>Signal {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>which the system sends when memory runs out</source>
        <translation>das vom System gesendet wird, wenn der Arbeitsspeicher ausgeht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>while it worked on this file</source>
        <translation>während der Arbeit an dieser Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it ({name}, {why})</source>
        <translation>hat den Prozess beendet, der daran arbeitete ({name}, {why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it (status {code})</source>
        <translation>hat den Prozess beendet, der daran arbeitete (Status {code})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>takes more memory than a picture of its size needs</source>
        <translation>braucht mehr Arbeitsspeicher, als ein Bild dieser Größe benötigt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>Check whether it is damaged.</source>
        <translation>Prüfen Sie, ob die Datei beschädigt ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>The pictures with settings of their own alone take about {taken:,} of the {room_bytes:,} bytes</source>
        <translation>Die Bilder mit eigenen Einstellungen nehmen allein schon etwa {taken:,} der {room_bytes:,} Bytes ein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Allow more bytes, or give these pictures the common settings.</source>
        <translation>Erlauben Sie mehr Bytes, oder geben Sie diesen Bildern die gemeinsamen Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Free some space on its disk.</source>
        <translation>Geben Sie auf seinem Datenträger Platz frei.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>a cluster needs the journal, which can&apos;t be kept</source>
        <translation>ein Cluster braucht das Journal, das nicht geführt werden kann</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Keep originals in the store.</source>
        <translation>Bewahren Sie Originale im Speicher des Programms auf.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>other machines don&apos;t see the trash of this one</source>
        <translation>andere Rechner sehen den Papierkorb dieses Rechners nicht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>was being worked on when the program died; it is set aside. Compress tries it again, alone.</source>
        <translation>war in Arbeit, als das Programm abbrach; das Bild ist zurückgestellt. „Komprimieren“ versucht es noch einmal, allein.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Originals can be replaced only if the journal can be written, because undo needs it</source>
        <translation>Originale können nur ersetzt werden, wenn das Journal geschrieben werden kann, weil das Rückgängigmachen es braucht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>The budget can&apos;t be planned without a journal</source>
        <translation>Ohne Journal lässt sich das Budget nicht planen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Remove the budget, or make the folder of the journal writable.</source>
        <translation>Entfernen Sie das Budget, oder machen Sie den Ordner des Journals beschreibbar.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Fewer than two of these pictures can be read</source>
        <translation>Weniger als zwei dieser Bilder können gelesen werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the messages of their rows.</source>
        <translation>Lesen Sie die Meldungen in ihren Zeilen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The picture can&apos;t be read</source>
        <translation>Das Bild lässt sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the message of its row.</source>
        <translation>Lesen Sie die Meldung in seiner Zeile.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>16 colors</source>
        <translation>16 Farben</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>A palette of 16 colors, with 4 bits per pixel: flat areas and small files.</source>
        <translation>Eine Palette mit 16 Farben und 4 Bit pro Pixel: glatte Flächen und kleine Dateien.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>32 colors</source>
        <translation>32 Farben</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>A palette of 32 colors.</source>
        <translation>Eine Palette mit 32 Farben.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>256 colors</source>
        <translation>256 Farben</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>A palette of 256 colors, the maximum, with 8 bits per pixel.</source>
        <translation>Eine Palette mit 256 Farben, der größten Anzahl, und 8 Bit pro Pixel.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Web graphics</source>
        <translation>Webgrafik</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Screenshots, logos, and drawings for a web page: the smallest palette picture with high quality, as PNG or WebP, without metadata about people or places.</source>
        <translation>Bildschirmfotos, Logos und Zeichnungen für eine Webseite: das kleinste Palettenbild mit hoher Qualität, als PNG oder WebP, ohne Metadaten über Personen oder Orte.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photo gallery</source>
        <translation>Fotogalerie</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photographs for viewing: for each, the smallest of PNG, WebP, and JPEG with high quality.</source>
        <translation>Fotos zum Ansehen: für jedes das kleinste aus PNG, WebP und JPEG mit hoher Qualität.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>Visually lossless</source>
        <translation>Visuell verlustfrei</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>The smallest files that look the same as the originals side by side.</source>
        <translation>Die kleinsten Dateien, die neben den Originalen genauso aussehen.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>Smallest</source>
        <translation>Am kleinsten</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>The smallest files of acceptable quality: AVIF competes, too, and all metadata is removed.</source>
        <translation>Die kleinsten Dateien mit annehmbarer Qualität: Auch AVIF nimmt am Wettbewerb teil, und alle Metadaten werden entfernt.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>For the web</source>
        <translation>Für das Web</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>Pictures for a web page or a shared album: at most 2048 pixels on the long edge, high quality, without metadata about people or places.</source>
        <translation>Bilder für eine Webseite oder ein geteiltes Album: höchstens 2048 Pixel an der langen Seite, hohe Qualität, ohne Metadaten über Personen oder Orte.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>For mail</source>
        <translation>Für E-Mail</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>Pictures to attach to a message: at most 1600 pixels on the long edge, as JPEG or PNG, which every program shows, without metadata about people or places.</source>
        <translation>Bilder als Anhang einer Nachricht: höchstens 1600 Pixel an der langen Seite, als JPEG oder PNG, die jedes Programm zeigt, ohne Metadaten über Personen oder Orte.</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <location filename="../../qtcompress/gui/gallery/changes.py"/>
        <source>You rejected its result: the original stays.</source>
        <translation>Sie haben das Ergebnis abgelehnt: Das Original bleibt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Saving</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Worst</source>
        <translation>Schlechteste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Will be left as they are</source>
        <translation>Werden unverändert belassen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Staged, to be applied</source>
        <translation>Vorgemerkt, noch zu übernehmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Originals kept</source>
        <translation>Originale behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed, skipped or set aside</source>
        <translation>Fehlgeschlagen, übersprungen oder zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/folder_header.py"/>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressing</source>
        <translation>wird komprimiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressed</source>
        <translation>komprimiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>staged</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>set aside</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>will be left as it is</source>
        <translation>bleibt unverändert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It has settings of its own.</source>
        <translation>Es hat eigene Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It was made with other options than those chosen now; Compress makes it again.</source>
        <translation>Es wurde mit anderen Optionen erstellt als den jetzt gewählten; „Komprimieren“ erstellt es neu.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you</source>
        <translation>Von Ihnen bearbeitet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you for {n:,} pictures</source>
        <extracomment>For one: Edited by you for {n:,} picture</extracomment>
        <translation>
            <numerusform>Von Ihnen für {n:,} Bild bearbeitet</numerusform>
            <numerusform>Von Ihnen für {n:,} Bilder bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Shared by {n:,} pictures</source>
        <extracomment>For one: Shared by {n:,} picture</extracomment>
        <translation>
            <numerusform>Geteilt von {n:,} Bild</numerusform>
            <numerusform>Geteilt von {n:,} Bildern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From {file}</source>
        <translation>Aus {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{source}, costs {cost}</source>
        <translation>{source}, kostet {cost}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Animation: {frames} frames, {seconds} seconds</source>
        <translation>Animation: {frames} Einzelbilder, {seconds} Sekunden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{frames} · {seconds} s</source>
        <translation>{frames} · {seconds} s</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>becomes {result}</source>
        <translation>wird zu {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>own settings</source>
        <translation>eigene Einstellungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It waits to be applied.</source>
        <translation>Es wartet auf die Übernahme.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{figures}.</source>
        <translation>{figures}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Palette: {description}</source>
        <translation>Palette: {description}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {path}.</source>
        <translation>Das Ergebnis wird {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {formats}, whichever is smallest, in {folder}.</source>
        <translation>Das Ergebnis wird {formats}, was am kleinsten ist, in {folder}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>descending</source>
        <translation>absteigend</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>ascending</source>
        <translation>aufsteigend</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>not sorted</source>
        <translation>nicht sortiert</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>The same goes for {n:,} other paths.</source>
        <extracomment>For one: The same goes for {n:,} other path.</extracomment>
        <translation>
            <numerusform>Dasselbe gilt für {n:,} weiteren Pfad.</numerusform>
            <numerusform>Dasselbe gilt für {n:,} weitere Pfade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>{n:,} pictures were left out, as the options under More ask.</source>
        <extracomment>For one: {n:,} picture was left out, as the options under More ask.</extracomment>
        <translation>
            <numerusform>{n:,} Bild wurde ausgelassen, wie es die Optionen unter „Mehr“ verlangen.</numerusform>
            <numerusform>{n:,} Bilder wurden ausgelassen, wie es die Optionen unter „Mehr“ verlangen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>No pictures were found there.</source>
        <translation>Dort wurden keine Bilder gefunden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>No picture matches the filter.</source>
        <translation>Kein Bild entspricht dem Filter.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show only the pictures that Compress would leave as they are; each row says why.</source>
        <translation>Nur die Bilder zeigen, die beim Komprimieren unverändert blieben; jede Zeile nennt den Grund.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show All</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Remove all filters.</source>
        <translation>Alle Filter entfernen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>{n:,} pictures will be left as they are.</source>
        <extracomment>For one: {n:,} picture will be left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} Bild wird unverändert belassen.</numerusform>
            <numerusform>{n:,} Bilder werden unverändert belassen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Clear List</source>
        <translation>Liste leeren</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Remove {n:,} Pictures</source>
        <extracomment>For one: Remove {n:,} Picture</extracomment>
        <translation>
            <numerusform>{n:,} Bild entfernen</numerusform>
            <numerusform>{n:,} Bilder entfernen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Parts of names; also words such as kind:png or state:failed. All must apply.</source>
        <translation>Teile von Namen; auch Wörter wie kind:png oder state:failed. Alle müssen zutreffen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search by name, kind and state</source>
        <translation>Nach Name, Art und Zustand suchen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Group by Folder</source>
        <translation>Nach Ordnern gruppieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Fold All Folders</source>
        <translation>Alle Ordner zuklappen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfold All Folders</source>
        <translation>Alle Ordner aufklappen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfolded Folders</source>
        <translation>Aufgeklappte Ordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Which pictures are shown</source>
        <translation>Welche Bilder gezeigt werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>In which order</source>
        <translation>In welcher Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size of the result</source>
        <translation>Größe des Ergebnisses</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Worst place</source>
        <translation>Schlechteste Stelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>q {number}</source>
        <translation>Q {number}</translation>
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
        <translation>Galerie</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Results in</source>
        <translation>Ergebnisse in</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>place of the originals</source>
        <translation>Ort der Originale</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>undone {done:,} of {total:,}</source>
        <translation>{done:,} von {total:,} rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>replaced {done:,} of {total:,}</source>
        <translation>{done:,} von {total:,} ersetzt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>taken back {done:,} of {total:,}</source>
        <translation>{done:,} von {total:,} zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>removed {done:,} of {total:,}</source>
        <translation>{done:,} von {total:,} entfernt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>No batch was run yet.</source>
        <translation>Es wurde noch kein Stapel ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Left as they are</source>
        <translation>Unverändert belassen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Pictures that were left as they are, and the reasons</source>
        <translation>Bilder, die unverändert belassen wurden, und die Gründe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Apply</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Resume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Try Again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Export Report…</source>
        <translation>B&amp;ericht exportieren …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Write the result of each picture to a table (CSV) or to JSON.</source>
        <translation>Das Ergebnis jedes Bildes in eine Tabelle (CSV) oder als JSON schreiben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove &amp;Backups</source>
        <translation>S&amp;icherungen entfernen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove the originals of this batch that are kept for undo.</source>
        <translation>Platz schaffen: die Originale dieses Stapels entfernen, die zum Rückgängigmachen aufbewahrt werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Re&amp;move All</source>
        <translation>A&amp;lle entfernen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove all originals that are kept for undo.</source>
        <translation>Platz schaffen: alle Originale entfernen, die zum Rückgängigmachen aufbewahrt werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of this batch, {size}? Then its originals can&apos;t be restored: undo is no longer possible.</source>
        <translation>Die Sicherungen dieses Stapels entfernen, {size}? Dann können die Originale nicht wiederhergestellt werden: Rückgängig machen ist nicht mehr möglich.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove {size} for Good</source>
        <translation>{size} endgültig entfernen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Keep Them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of all batches, {size}? Then none of these originals can be restored: undo is no longer possible.</source>
        <translation>Die Sicherungen aller Stapel entfernen, {size}? Dann kann keines dieser Originale wiederhergestellt werden: Rückgängig machen ist nicht mehr möglich.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Backups of replaced originals take {size}.</source>
        <translation>Sicherungen ersetzter Originale belegen {size}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_actions.py"/>
        <source>The report was written to {path}.</source>
        <translation>Der Bericht wurde in {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Apply All</source>
        <translation>Alle übernehmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Replace the originals by the staged results; backups are kept.</source>
        <translation>Die Originale durch die vorgemerkten Ergebnisse ersetzen; Sicherungen werden aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Discard All</source>
        <translation>Alle verwerfen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Delete the staged results; the originals stay as they are.</source>
        <translation>Die vorgemerkten Ergebnisse löschen; die Originale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, with the options of that batch.</source>
        <translation>Die übrigen Bilder mit den Optionen jenes Stapels komprimieren.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, then those that were set aside, one at a time.</source>
        <translation>Die übrigen Bilder komprimieren, dann die zurückgestellten, eines nach dem anderen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the pictures of this batch in the gallery, before and after.</source>
        <translation>Die Bilder dieses Stapels in der Galerie zeigen, vorher und nachher.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Go On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that are left, with the options of that batch.</source>
        <translation>Die übrigen Bilder mit den Optionen jenes Stapels komprimieren.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try again to write the results, and go on.</source>
        <translation>Noch einmal versuchen, die Ergebnisse zu schreiben, und weitermachen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop this batch. Compress then begins another one, with the options as they are.</source>
        <translation>Diesen Stapel anhalten. „Komprimieren“ beginnt dann einen anderen, mit den Optionen, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show only the pictures that failed, were skipped or set aside.</source>
        <translation>Nur die Bilder zeigen, die fehlgeschlagen sind, übersprungen oder zurückgestellt wurden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the results in the file manager.</source>
        <translation>Die Ergebnisse in der Dateiverwaltung zeigen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo this batch: restore its originals, or remove its results.</source>
        <translation>Diesen Stapel rückgängig machen: die Originale wiederherstellen oder die Ergebnisse entfernen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>List all batches.</source>
        <translation>Alle Stapel auflisten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Leave It</source>
        <translation>So belassen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Do not offer this again: the pictures that are left stay as they are. The history keeps the batch.</source>
        <translation>Dies nicht mehr anbieten: Die übrigen Bilder bleiben, wie sie sind. Der Verlauf behält den Stapel.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>News</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close the news</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>No original is replaced before you apply the results: all of them here, or the selected pictures with the keys A (apply) and X (reject).</source>
        <translation>Kein Original wird ersetzt, bevor Sie die Ergebnisse übernehmen: alle hier, oder die ausgewählten Bilder mit den Tasten A (übernehmen) und X (ablehnen).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left</source>
        <translation>{number} übrig</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} set aside</source>
        <translation>{number} zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} staged</source>
        <translation>{number} vorgemerkt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} not done</source>
        <translation>{number} nicht erledigt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} compressed</source>
        <translation>{number} komprimiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Stopped: {parts}, {left} left.</source>
        <translation>Angehalten: {parts}, {left} übrig.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals kept</source>
        <extracomment>For one: {n:,} original kept</extracomment>
        <translation>
            <numerusform>{n:,} Original behalten</numerusform>
            <numerusform>{n:,} Originale behalten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} skipped</source>
        <translation>{number} übersprungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} failed</source>
        <translation>{number} fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Budget: at a quality of {quality}, {n:,} pictures take about {size} of {room}.</source>
        <extracomment>For one: Budget: at a quality of {quality}, {n:,} picture takes about {size} of {room}.</extracomment>
        <translation>
            <numerusform>Budget: Bei einer Qualität von {quality} nimmt {n:,} Bild etwa {size} von {room} ein.</numerusform>
            <numerusform>Budget: Bei einer Qualität von {quality} nehmen {n:,} Bilder etwa {size} von {room} ein.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused; for another folder, stop it and compress again.</source>
        <translation>{sentence} Der Stapel pausiert; für einen anderen Ordner halten Sie ihn an und komprimieren noch einmal.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused.</source>
        <translation>{sentence} Der Stapel pausiert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged {when}: {pictures}, {saved} smaller.</source>
        <translation>Vorgemerkt {when}: {pictures}, {saved} kleiner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged: {pictures}, {saved} smaller.</source>
        <translation>Vorgemerkt: {pictures}, {saved} kleiner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left.</source>
        <translation>{number} übrig.</translation>
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
            <numerusform>Ein Stapel ({pictures}) wurde {when} unterbrochen: {n:,} ist erledigt.</numerusform>
            <numerusform>Ein Stapel ({pictures}) wurde {when} unterbrochen: {n:,} sind erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: none is done.</source>
        <translation>Ein Stapel ({pictures}) wurde {when} unterbrochen: Keines ist erledigt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} was being worked on when the program died; it is set aside.</source>
        <translation>{name} war in Arbeit, als das Programm abbrach; das Bild ist zurückgestellt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} and {n:,} others were being worked on when the program died; they are set aside.</source>
        <extracomment>For one: {name} and {n:,} other were being worked on when the program died; they are set aside.</extracomment>
        <translation>
            <numerusform>{name} und {n:,} weiteres Bild waren in Arbeit, als das Programm abbrach; sie sind zurückgestellt.</numerusform>
            <numerusform>{name} und {n:,} weitere Bilder waren in Arbeit, als das Programm abbrach; sie sind zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} originals were restored</source>
        <extracomment>For one: Undone: {n:,} original was restored</extracomment>
        <translation>
            <numerusform>Rückgängig gemacht: {n:,} Original wurde wiederhergestellt</numerusform>
            <numerusform>Rückgängig gemacht: {n:,} Originale wurden wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} results were removed</source>
        <extracomment>For one: Undone: {n:,} result was removed</extracomment>
        <translation>
            <numerusform>Rückgängig gemacht: {n:,} Ergebnis wurde entfernt</numerusform>
            <numerusform>Rückgängig gemacht: {n:,} Ergebnisse wurden entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{clause}, with {n:,} sidecars.</source>
        <extracomment>For one: {clause}, with {n:,} sidecar.</extracomment>
        <translation>
            <numerusform>{clause}, mit {n:,} Begleitdatei.</numerusform>
            <numerusform>{clause}, mit {n:,} Begleitdateien.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped the undo; the other pictures are unchanged.</source>
        <translation>Sie haben das Rückgängigmachen angehalten; die übrigen Bilder sind unverändert.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The same goes for files of {n:,} other pictures.</source>
        <extracomment>For one: The same goes for files of {n:,} other picture.</extracomment>
        <translation>
            <numerusform>Das gilt auch für Dateien von {n:,} weiterem Bild.</numerusform>
            <numerusform>Das gilt auch für Dateien von {n:,} weiteren Bildern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals were replaced.</source>
        <extracomment>For one: {n:,} original was replaced.</extracomment>
        <translation>
            <numerusform>{n:,} Original wurde ersetzt.</numerusform>
            <numerusform>{n:,} Originale wurden ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped it.</source>
        <translation>Sie haben es angehalten.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results rejected; the originals stay.</source>
        <extracomment>For one: {n:,} result rejected; the original stays.</extracomment>
        <translation>
            <numerusform>{n:,} Ergebnis abgelehnt; das Original bleibt.</numerusform>
            <numerusform>{n:,} Ergebnisse abgelehnt; die Originale bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results still wait to be applied.</source>
        <extracomment>For one: {n:,} result still waits to be applied.</extracomment>
        <translation>
            <numerusform>{n:,} Ergebnis wartet noch auf die Übernahme.</numerusform>
            <numerusform>{n:,} Ergebnisse warten noch auf die Übernahme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} staged results discarded; the originals are unchanged.</source>
        <extracomment>For one: {n:,} staged result discarded; the originals are unchanged.</extracomment>
        <translation>
            <numerusform>{n:,} vorgemerktes Ergebnis verworfen; die Originale sind unverändert.</numerusform>
            <numerusform>{n:,} vorgemerkte Ergebnisse verworfen; die Originale sind unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; you stopped it, and the other backups are kept.</source>
        <translation>{size} an Sicherungen entfernt; Sie haben es angehalten, und die übrigen Sicherungen bleiben.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; these batches can no longer be undone.</source>
        <extracomment>For one: {size} of backups removed; the batch can no longer be undone.</extracomment>
        <translation>
            <numerusform>{size} an Sicherungen entfernt; der Stapel kann nicht mehr rückgängig gemacht werden.</numerusform>
            <numerusform>{size} an Sicherungen entfernt; diese Stapel können nicht mehr rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} undone</source>
        <translation>{number} rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} pictures left as they are.</source>
        <extracomment>For one: {n:,} picture left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} Bild unverändert belassen.</numerusform>
            <numerusform>{n:,} Bilder unverändert belassen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The history lists the others.</source>
        <translation>Der Verlauf nennt die übrigen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review.py"/>
        <source>Raise Quality of {n:,} Pictures</source>
        <extracomment>For one: Raise Quality of {n:,} Picture</extracomment>
        <translation>
            <numerusform>Qualität von {n:,} Bild erhöhen</numerusform>
            <numerusform>Qualität von {n:,} Bildern erhöhen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>End Review</source>
        <translation>Durchsicht beenden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review, worst place first: {decided:,} decided, {left:,} left.</source>
        <translation>Durchsicht, schlechteste Stelle zuerst: {decided:,} entschieden, {left:,} übrig.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review: {n:,} results decided, none is left.</source>
        <extracomment>For one: Review: {n:,} result decided, none is left.</extracomment>
        <translation>
            <numerusform>Durchsicht: {n:,} Ergebnis entschieden, keines ist übrig.</numerusform>
            <numerusform>Durchsicht: {n:,} Ergebnisse entschieden, keines ist übrig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>As seen</source>
        <translation>Visuell</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smallest</source>
        <translation>Kleinste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Leave alone</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Make smaller</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Convert, too</source>
        <translation>Auch umwandeln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smaller animations keep each frame, its time, and how often they play. They become an AVIF, a WebP or an APNG only where that is allowed here, where the format competes, and where it is smaller.</source>
        <translation>Kleinere Animationen behalten jedes Einzelbild, seine Dauer und die Zahl der Wiederholungen. Sie werden nur dann zu AVIF, WebP oder APNG, wenn das hier erlaubt ist, wenn das Format im Wettbewerb ist und wenn es kleiner ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The names of results in the output folder: {name} is the name of the picture, {folder} that of its folder, {colors} the number of colors, {date} the day of its last change; / starts a folder.</source>
        <translation>Die Namen der Ergebnisse im Ausgabeordner: {name} ist der Name des Bildes, {folder} der seines Ordners, {colors} die Anzahl der Farben, {date} der Tag der letzten Änderung; / beginnt einen Ordner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much quality is traded for smaller files where the loss is hardly visible: 0 is none, 1 fits most pictures. If a quality is chosen, up to six times as much, as far as that quality allows.</source>
        <translation>Wie viel Qualität für kleinere Dateien aufgegeben wird, wo der Verlust kaum sichtbar ist: 0 ist nichts, 1 passt für die meisten Bilder. Ist eine Qualität gewählt, bis zum Sechsfachen, soweit diese Qualität es erlaubt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The scheduler of a Dask cluster whose workers compress the pictures, such as tcp://host:8786, or local to try it on this machine. They must see the same folders. Without an address, this machine compresses.</source>
        <translation>Der Scheduler eines Dask-Clusters, dessen Arbeiter die Bilder komprimieren, etwa tcp://host:8786, oder local, um es auf diesem Rechner auszuprobieren. Sie müssen dieselben Ordner sehen. Ohne Adresse komprimiert dieser Rechner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A template {reason}.
{tip}</source>
        <translation>Eine Namensvorlage {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>It {reason}.
{tip}</source>
        <translation>Sie {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Larger pictures are refused before they are opened. One of 200 megapixels may take 4 GB of memory.</source>
        <translation>Größere Bilder werden abgelehnt, bevor sie geöffnet werden. Eines mit 200 Megapixeln kann 4 GB Arbeitsspeicher brauchen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Keep the original if not smaller</source>
        <translation>Original behalten, wenn &amp;nicht kleiner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A result that is not smaller than its original is not written.</source>
        <translation>Ein Ergebnis, das nicht kleiner ist als sein Original, wird nicht geschrieben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cop&amp;y kept originals, too</source>
        <translation>Behaltene Originale auch ko&amp;pieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The output folder then holds the whole gallery.</source>
        <translation>Der Ausgabeordner enthält dann die ganze Galerie.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Replace files in the output folder</source>
        <translation>Dateien im Ausgabeordner ersetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Otherwise pictures whose result exists already are skipped.</source>
        <translation>Sonst werden Bilder übersprungen, deren Ergebnis es schon gibt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Compress finished pictures again</source>
        <translation>Fertige Bilder noch einmal komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Also pictures that the journal lists as done with these options, or during which the program died.</source>
        <translation>Auch Bilder, die das Journal mit diesen Optionen als erledigt führt oder bei denen das Programm abbrach.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep file d&amp;ates</source>
        <translation>Da&amp;teidaten behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file dates of their originals.</source>
        <translation>Ergebnisse erhalten die Dateidaten (Zeiten) ihrer Originale.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep permissio&amp;ns</source>
        <translation>Dateirechte beha&amp;lten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file permissions of their originals.</source>
        <translation>Ergebnisse erhalten die Dateirechte ihrer Originale.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep e&amp;xtended attributes</source>
        <translation>Er&amp;weiterte Attribute behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Attributes such as the tags and comments of a file manager.</source>
        <translation>Attribute wie die Schlagwörter und Kommentare einer Dateiverwaltung.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep colors under transparency</source>
        <translation>Farben unter Transparenz behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fully transparent pixels keep the color that they have, as game engines need it. Where these are several colors, only lossless results are made.</source>
        <translation>Vollständig transparente Pixel behalten ihre Farbe, wie Spiele-Engines es brauchen. Sind das mehrere Farben, entstehen nur verlustfreie Ergebnisse.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How many pictures are compressed at the same time.</source>
        <translation>Wie viele Bilder gleichzeitig komprimiert werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source> MP</source>
        <translation> MP</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much time is spent on smaller files.</source>
        <translation>Wie viel Zeit für kleinere Dateien aufgewendet wird.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How the distance between two colors is measured.</source>
        <translation>Wie der Abstand zweier Farben gemessen wird.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Give up</source>
        <translation>Verzichten au&amp;f</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Names of res&amp;ults</source>
        <translation>Namen der Er&amp;gebnisse</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Pictures at once</source>
        <translation>Bilder &amp;zugleich</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Largest picture</source>
        <translation>Größtes Bild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Animations</source>
        <translation>Animationen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Co&amp;mpare colors</source>
        <translation>Farben &amp;vergleichen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Size over quality</source>
        <translation>Größe vor Qualität</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Number of Colors</source>
        <translation>Anzahl der Farben ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Quality</source>
        <translation>Qualität ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Formats</source>
        <translation>Formate ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size Limit</source>
        <translation>Größengrenze ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Gallery Budget</source>
        <translation>Budget der Galerie ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Result Must Save</source>
        <translation>Nötige Ersparnis ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Loss Must Save</source>
        <translation>Ersparnis bei Verlust ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering</source>
        <translation>Dithering ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering Strength</source>
        <translation>Stärke des Ditherings ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Output Folder</source>
        <translation>Ausgabeordner ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Place of Results</source>
        <translation>Ort der Ergebnisse ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size of Results</source>
        <translation>Größe der Ergebnisse ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Metadata</source>
        <translation>Metadaten ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Options</source>
        <translation>Optionen ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack. Otherwise a video or a gain map goes along into the result, and a picture with layers or a georeference stays as it is. What is checked here makes more pictures smaller, and is lost in their results.</source>
        <translation>Was Ergebnissen fehlen darf. Sonst wandert ein Video oder eine Gain-Map mit in das Ergebnis, und ein Bild mit Ebenen oder einer Georeferenz bleibt, wie es ist. Was hier angekreuzt ist, macht mehr Bilder kleiner und fehlt in ihren Ergebnissen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Videos of motion photos</source>
        <translation>Videos von Bewegtfotos</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Gain maps (HDR)</source>
        <translation>Gain-Maps (HDR)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Depth maps</source>
        <translation>Tiefenkarten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Second pictures</source>
        <translation>Zweite Bilder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Data behind the end</source>
        <translation>Daten hinter dem Ende</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Georeferences</source>
        <translation>Georeferenzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Extra channels</source>
        <translation>Zusätzliche Kanäle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Content credentials</source>
        <translation>Herkunftsnachweise</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Texts and comments</source>
        <translation>Texte und Kommentare</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>IPTC</source>
        <translation>IPTC</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Unknown data</source>
        <translation>Unbekannte Daten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack</source>
        <translation>Was Ergebnissen fehlen darf</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>{n} kinds of content</source>
        <extracomment>For one: {n} kind of content</extracomment>
        <translation>
            <numerusform>{n} Art von Inhalt</numerusform>
            <numerusform>{n} Arten von Inhalt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>No kinds of content</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Ordered</source>
        <translation>Geordnet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Diffused</source>
        <translation>Verteilt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How the steps between the colors of the palette are hidden: diffused looks smooth, ordered has an even grain, off leaves flat areas.</source>
        <translation>Wie die Stufen zwischen den Farben der Palette verborgen werden: Verteilt wirkt weich, Geordnet hat ein gleichmäßiges Korn, Aus lässt glatte Flächen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The number of colors (K): the most entries in the palette of each picture. Fewer colors make smaller files.</source>
        <translation>Die Anzahl der Farben (K): So viele Einträge hat die Palette jedes Bildes höchstens. Weniger Farben ergeben kleinere Dateien.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>For each picture formats compete, and the smallest file that reaches the quality wins. All are measured.</source>
        <translation>Für jedes Bild treten Formate gegeneinander an, und die kleinste Datei, welche die Qualität erreicht, gewinnt. Alle werden gemessen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The batch that runs: {words}. Changes below are for the next one.</source>
        <translation>Der laufende Stapel: {words}. Änderungen unten gelten für den nächsten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Options of the batch that runs</source>
        <translation>Optionen des laufenden Stapels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Reset to Defaults</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Size li&amp;mit</source>
        <translation>G&amp;rößengrenze</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>All to&amp;gether</source>
        <translation>Alle zusa&amp;mmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A result must save</source>
        <translation>Ergebnis muss sparen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A loss must save</source>
        <translation>Verlust muss sparen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Met&amp;adata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Dithering</source>
        <translation>D&amp;ithering</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Strength</source>
        <translation>St&amp;ärke</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>F&amp;ind the smallest file</source>
        <translation>&amp;Kleinste Datei finden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of &amp;colors (K)</source>
        <translation>Anzahl d&amp;er Farben (K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors</source>
        <translation>Anzahl der Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors, in powers of two</source>
        <translation>Anzahl der Farben, in Zweierpotenzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Strength of dithering in percent</source>
        <translation>Stärke des Ditherings in Prozent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How strongly: less gives smoother and smaller results, more gives truer colors.</source>
        <translation>Wie stark: Weniger ergibt glattere und kleinere Ergebnisse, mehr ergibt treuere Farben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The quality that every result must reach, measured on the whole picture by SSIMULACRA2: 100 is the original, 90 looks the same side by side.</source>
        <translation>Die Qualität, die jedes Ergebnis erreichen muss, gemessen am ganzen Bild mit SSIMULACRA2: 100 ist das Original, 90 sieht daneben genauso aus.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, with the number of colors that gives the smallest file at the chosen quality.</source>
        <translation>Eine Palette mit der Anzahl von Farben, die bei der gewählten Qualität die kleinste Datei ergibt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, lossless, or lossy for photographs.</source>
        <translation>Eine Palette, verlustfrei, oder verlustbehaftet für Fotos.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; every program can open it.</source>
        <translation>Für Fotos; jedes Programm kann es öffnen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; the smallest files, slow to encode. Programs from before 2021 can&apos;t open it.</source>
        <translation>Für Fotos; die kleinsten Dateien, langsam zu kodieren. Programme von vor 2021 können es nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs and drawings; a JPEG that becomes one without any loss can be had back byte by byte. Few programs open it yet.</source>
        <translation>Für Fotos und Zeichnungen; ein JPEG, das ohne Verlust dazu wird, lässt sich Byte für Byte zurückholen. Noch öffnen es wenige Programme.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Only palettes compete, as PNG or WebP: for screenshots, drawings and logos with sharp edges.</source>
        <translation>Nur Paletten treten an, als PNG oder WebP: für Bildschirmfotos, Zeichnungen und Logos mit scharfen Kanten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file, such as 200 kB; it has priority over any quality but lossless. Empty for any size.</source>
        <translation>Die größte Größe jeder Datei, etwa 200 kB; sie hat Vorrang vor jeder Qualität außer verlustfrei. Leer für jede Größe.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together, such as 60 MB. Compress then measures all pictures first, and finds the best quality that they can have in common. Empty for any size.</source>
        <translation>Die Höchstgröße aller Ergebnisse zusammen, etwa 60 MB. „Komprimieren“ misst dann zuerst alle Bilder und findet die beste Qualität, die sie gemeinsam haben können. Leer für jede Größe.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result that loses something must be this much smaller than its original, packed again with the same pixels. Otherwise the pixels stay as they are. 0 accepts any smaller file.</source>
        <translation>Ein Ergebnis, das etwas verliert, muss um so viel kleiner sein als sein Original, das mit denselben Pixeln neu gepackt ist. Sonst bleiben die Pixel, wie sie sind. 0 nimmt jede kleinere Datei an.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result must be this much smaller than its original. At a chosen quality, one that loses something of a JPEG again must be 10 % smaller at least. Otherwise the original stays as it is. 0 accepts any smaller file.</source>
        <translation>Ein Ergebnis muss um so viel kleiner sein als sein Original. Bei einer gewählten Qualität muss eines, das von einem JPEG noch einmal etwas verliert, mindestens 10 % kleiner sein. Sonst bleibt das Original, wie es ist. 0 nimmt jede kleinere Datei an.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>This Pillow, which writes the files, was built without AVIF: it can&apos;t compete.</source>
        <translation>Das vorhandene Pillow, das die Dateien schreibt, wurde ohne AVIF gebaut: Es kann nicht antreten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>At least one format must stay.</source>
        <translation>Mindestens ein Format muss bleiben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A limit {reason}.
{tip}</source>
        <translation>Eine Grenze {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>By number</source>
        <translation>Als Zahl</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality by name</source>
        <translation>Qualität nach Namen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality as a SSIMULACRA2 score</source>
        <translation>Qualität als SSIMULACRA2-Wert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>{label} may be used</source>
        <translation>{label} darf verwendet werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Palettes on&amp;ly</source>
        <translation>N&amp;ur Paletten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>any size</source>
        <translation>jede Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file</source>
        <translation>Die größte Größe jeder Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together</source>
        <translation>Die Höchstgröße aller Ergebnisse zusammen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>This is for pictures that are added from now on.</source>
        <translation>Das gilt für Bilder, die ab jetzt hinzugefügt werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures whose names fit one of these patterns, such as *.jpg, IMG_*. Empty for all.</source>
        <translation>Nur Bilder, deren Namen auf eines dieser Muster passen, etwa *.jpg, IMG_*. Leer für alle.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>No pictures whose names fit one of these patterns; one with / is for the path in the folder.</source>
        <translation>Keine Bilder, deren Namen auf eines dieser Muster passen; eines mit / gilt für den Pfad im Ordner.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures of at least this size, such as 100 kB. Empty for all.</source>
        <translation>Nur Bilder von mindestens dieser Größe, etwa 100 kB. Leer für alle.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures changed since a date, such as 2026-05-01, or for 30d or 12h. Empty for all.</source>
        <translation>Nur Bilder, die seit einem Datum geändert wurden, etwa 2026-05-01, oder seit 30d oder 12h. Leer für alle.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>The text {reason}.
{tip}</source>
        <translation>Der Text {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add only</source>
        <translation>Nur hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Do not add</source>
        <translation>Nicht hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from size</source>
        <translation>Hinzufügen ab Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from date</source>
        <translation>Hinzufügen ab Datum</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>all pictures</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Replace originals</source>
        <translation>Originale ersetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Backup store</source>
        <translation>Sicherungsspeicher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Safe: no places, no people</source>
        <translation>Sicher: keine Orte, keine Personen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Information beside the pixels. All keeps everything. Safe keeps dates and camera settings, and removes places, people and serial numbers. None removes everything except the color profile.</source>
        <translation>Informationen neben den Pixeln. „Alle“ behält alles. „Sicher“ behält Daten und Kameraeinstellungen und entfernt Orte, Personen und Seriennummern. „Keine“ entfernt alles außer dem Farbprofil.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results wait until you apply them; otherwise each replaces its original at once.</source>
        <translation>Ergebnisse warten, bis Sie sie übernehmen; sonst ersetzt jedes sofort sein Original.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results with fewer pixels always wait until you apply them.</source>
        <translation>Ergebnisse mit weniger Pixeln warten immer, bis Sie sie übernehmen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Originals stay as they are. Results keep the folder structure of their originals.</source>
        <translation>Originale bleiben, wie sie sind. Ergebnisse behalten die Ordnerstruktur ihrer Originale.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original is kept in the backup store of qtcompress; Undo Batch restores it.</source>
        <translation>Jedes Original wird im Sicherungsspeicher von qtcompress aufbewahrt; „Stapel rückgängig machen“ stellt es wieder her.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original goes to the trash; Undo Batch restores it until the trash is emptied.</source>
        <translation>Jedes Original kommt in den Papierkorb; „Stapel rückgängig machen“ stellt es wieder her, bis der Papierkorb geleert wird.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where results are written.</source>
        <translation>Wohin Ergebnisse geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Save &amp;to</source>
        <translation>Spei&amp;chern in</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Choose the output folder</source>
        <translation>Den Ausgabeordner wählen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Show the output folder in the file manager</source>
        <translation>Den Ausgabeordner in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where each original goes before its result replaces it.</source>
        <translation>Wohin jedes Original kommt, bevor sein Ergebnis es ersetzt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Ori&amp;ginals go to</source>
        <translation>&amp;Originale nach</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Revie&amp;w before replacing</source>
        <translation>&amp;Vor dem Ersetzen durchsehen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Changes of quality, formats, colors and metadata below are for these pictures only.</source>
        <translation>Änderungen an Qualität, Formaten, Farben und Metadaten unten gelten nur für diese Bilder.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>The options below are the common ones; select only pictures with own settings to see those.</source>
        <translation>Die Optionen unten sind die gemeinsamen; um eigene zu sehen, wählen Sie nur Bilder mit eigenen Einstellungen aus.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Whose settings these are</source>
        <translation>Wessen Einstellungen dies sind</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Back to Common</source>
        <translation>Zurück zu gemeinsamen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Give these pictures the settings of all others again.</source>
        <translation>Diesen Bildern wieder die Einstellungen aller anderen geben.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} picture has settings of its own.</extracomment>
        <translation>
            <numerusform>{n:,} Bild hat eigene Einstellungen.</numerusform>
            <numerusform>{n:,} Bilder haben eigene Einstellungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} of {selected:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} of {selected:,} pictures has settings of its own.</extracomment>
        <translation>
            <numerusform>{n:,} von {selected:,} Bildern hat eigene Einstellungen.</numerusform>
            <numerusform>{n:,} von {selected:,} Bildern haben eigene Einstellungen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Named sets of options. A preset sets its own options and leaves all others unchanged.</source>
        <translation>Benannte Sätze von Optionen. Eine Vorgabe legt ihre eigenen Optionen fest und lässt alle anderen unverändert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Choose one…</source>
        <translation>Eine wählen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern als …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save the options as a preset of your own; rename or delete one.</source>
        <translation>Die Optionen als eigene Vorgabe speichern; eine umbenennen oder löschen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save, rename or delete presets</source>
        <translation>Vorgaben speichern, umbenennen oder löschen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing</source>
        <translation>Nichts speichern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>{name} (changed)</source>
        <translation>{name} (geändert)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete {name}</source>
        <translation>{name} &amp;löschen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>P&amp;reset</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name (Esc)</source>
        <translation>Den Namen behalten (Esc)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing (Esc)</source>
        <translation>Nichts speichern (Esc)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name</source>
        <translation>Den Namen behalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset of yours has this name: choose another.</source>
        <translation>Eine eigene Vorgabe hat diesen Namen: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset that comes with qtcompress has this name: choose another.</source>
        <translation>Eine Vorgabe, die zu qtcompress gehört, hat diesen Namen: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Rename Preset</source>
        <translation>Vorgabe umbenennen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Delete Preset</source>
        <translation>Vorgabe löschen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The options were saved as {name}.</source>
        <translation>Die Optionen wurden als {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is called {other} now.</source>
        <translation>Die Vorgabe {name} heißt jetzt {other}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} was deleted.</source>
        <translation>Die Vorgabe {name} wurde gelöscht.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is back.</source>
        <translation>Die Vorgabe {name} ist wieder da.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Original size</source>
        <translation>Originalgröße</translation>
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
        <translation>Eine Größe {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>The largest size of results: the pixels of the long edge (2048), a box (1920 x 1080), megapixels (4 MP), or a share of the sides (50 %). Larger pictures get fewer pixels before they are compressed, which only the original brings back; smaller ones stay as they are.</source>
        <translation>Die größte Größe der Ergebnisse: die Pixel der langen Seite (2048), ein Rahmen (1920 x 1080), Megapixel (4 MP) oder ein Anteil der Seiten (50 %). Größere Bilder bekommen vor dem Komprimieren weniger Pixel, die nur das Original zurückbringt; kleinere bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Size of results in pixels</source>
        <translation>Größe der Ergebnisse in Pixeln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Si&amp;ze</source>
        <translation>Bildma&amp;ße</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/wrong_text.py"/>
        <source>What was there before stays.</source>
        <translation>Es bleibt, was vorher da stand.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Choose two colors of the palette (with Ctrl) to see their contrast.</source>
        <translation>Wählen Sie zwei Farben der Palette (mit Strg), um ihren Kontrast zu sehen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>People with a color-vision deficiency can tell all these colors apart as well as others can.</source>
        <translation>Menschen mit einer Farbsehschwäche können alle diese Farben so gut unterscheiden wie andere.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Contrast as in WCAG 2.2. Color-vision deficiencies after Machado, Oliveira and Fernandes 2009, severity 1.0; differences in Oklab.</source>
        <translation>Kontrast nach WCAG 2.2. Farbsehschwächen nach Machado, Oliveira und Fernandes 2009, Schweregrad 1,0; Unterschiede in Oklab.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>protan</source>
        <translation>Protan</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>deutan</source>
        <translation>Deutan</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>tritan</source>
        <translation>Tritan</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Check Colors</source>
        <translation>Farben prüfen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>As they look</source>
        <translation>So sehen sie aus</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Pairs of colors that are confused</source>
        <translation>Farbpaare, die verwechselt werden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for text (4.5).</source>
        <translation>{one} und {other}: Kontrast {ratio} zu 1, genug für Text (4,5).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for large text and symbols (3), but not for small text (4.5).</source>
        <translation>{one} und {other}: Kontrast {ratio} zu 1, genug für großen Text und Symbole (3), aber nicht für kleinen Text (4,5).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, too little for text (4.5) and for symbols (3).</source>
        <translation>{one} und {other}: Kontrast {ratio} zu 1, zu wenig für Text (4,5) und für Symbole (3).</translation>
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
            <numerusform>{n:,} Paar unterscheidet sich deutlich, aber kaum für Menschen mit einer Farbsehschwäche. Wählen Sie es, um es in der Palette zu sehen.</numerusform>
            <numerusform>{n:,} Paare unterscheiden sich deutlich, aber kaum für Menschen mit einer Farbsehschwäche. Wählen Sie eines, um es in der Palette zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Same Palette</source>
        <translation>Gleiche Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Palette from File</source>
        <translation>Palette aus Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Own Palettes</source>
        <translation>Eigene Paletten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures have their own palettes again.</source>
        <extracomment>For one: {n:,} picture has its own palette again.</extracomment>
        <translation>
            <numerusform>{n:,} Bild hat wieder seine eigene Palette.</numerusform>
            <numerusform>{n:,} Bilder haben wieder ihre eigenen Paletten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Fit the Rest</source>
        <translation>Rest anpassen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} locked colors stayed</source>
        <extracomment>For one: {n:,} locked color stayed</extracomment>
        <translation>
            <numerusform>{n:,} gesperrte Farbe blieb</numerusform>
            <numerusform>{n:,} gesperrte Farben blieben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette has {colors}; {kept}.</source>
        <translation>Die Palette hat {colors}; {kept}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette was written to {file}.</source>
        <translation>Die Palette wurde in {file} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Counting colors: {done:,} of {total:,}</source>
        <translation>Farben zählen: {done:,} von {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Comparing: {done:,} of {total:,}</source>
        <translation>Vergleichen: {done:,} von {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette of {file} has {colors}.</source>
        <translation>Die Palette aus {file} hat {colors}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures share {colors}.</source>
        <extracomment>For one: {n:,} picture shares {colors}.</extracomment>
        <translation>
            <numerusform>{n:,} Bild nutzt {colors}.</numerusform>
            <numerusform>{n:,} Bilder teilen sich {colors}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>It costs {cost} of SSIMULACRA2.</source>
        <translation>Sie kostet {cost} SSIMULACRA2.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>That costs {least} to {most} of SSIMULACRA2 a picture.</source>
        <translation>Das kostet pro Bild {least} bis {most} SSIMULACRA2.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures could not be read.</source>
        <extracomment>For one: {n:,} picture could not be read.</extracomment>
        <translation>
            <numerusform>{n:,} Bild konnte nicht gelesen werden.</numerusform>
            <numerusform>{n:,} Bilder konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Keep these colors in every fit and in the file, used or not; again unlocks</source>
        <translation>Diese Farben bei jeder Anpassung und in der Datei behalten, ob verwendet oder nicht; noch einmal hebt die Sperre auf</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Choose another color for this entry</source>
        <translation>Für diesen Eintrag eine andere Farbe wählen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace from the Picture</source>
        <translation>Aus dem Bild ersetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before: its color replaces this entry</source>
        <translation>Auf ein Pixel von Vorher klicken: Seine Farbe ersetzt diesen Eintrag</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Color…</source>
        <translation>Farbe hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a color that must be there</source>
        <translation>Eine Farbe hinzufügen, die es geben muss</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add from the Picture</source>
        <translation>Aus dem Bild hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before to add its color</source>
        <translation>Auf ein Pixel von Vorher klicken, um seine Farbe hinzuzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Black and White</source>
        <translation>Schwarz und Weiß hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add pure black and pure white, locked</source>
        <translation>Reines Schwarz und reines Weiß hinzufügen, gesperrt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Transparent Entry</source>
        <translation>Transparenten Eintrag hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add an entry for fully transparent pixels, locked</source>
        <translation>Einen gesperrten Eintrag für vollständig transparente Pixel hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Paste a Color</source>
        <translation>Farbe einfügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add the copied color or #rrggbb text</source>
        <translation>Die kopierte Farbe oder den Text #rrggbb hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace the chosen colors by their mean; a locked color wins</source>
        <translation>Die gewählten Farben durch ihr Mittel ersetzen; eine gesperrte Farbe hat Vorrang</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete the chosen colors; pixels take the nearest others</source>
        <translation>Die gewählten Farben löschen; Pixel nehmen die nächsten anderen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Name…</source>
        <translation>Name …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Give this color a name</source>
        <translation>Dieser Farbe einen Namen geben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move Back</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors back, in the order by hand</source>
        <translation>Die gewählten Farben in der Reihenfolge von Hand nach vorn bewegen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move On</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors on, in the order by hand</source>
        <translation>Die gewählten Farben in der Reihenfolge von Hand nach hinten bewegen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Make This Order the Palette&apos;s Own</source>
        <translation>Diese Reihenfolge zur eigenen der Palette machen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>The order that is shown becomes the order by hand</source>
        <translation>Die gezeigte Reihenfolge wird die Reihenfolge von Hand</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Check Colors…</source>
        <translation>Farben prüfen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Contrast of two colors, and colors that color-blind people confuse</source>
        <translation>Kontrast zweier Farben, und Farben, die farbenblinde Menschen verwechseln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>More Edits</source>
        <translation>Weitere Bearbeitungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Click a pixel of Before, or go there with the arrow keys and press Enter; Esc cancels</source>
        <translation>Klicken Sie auf ein Pixel von Vorher, oder gehen Sie mit den Pfeiltasten dorthin und drücken Sie die Eingabetaste; Esc bricht ab</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Palettes can be edited when the batch or the undo that runs is done.</source>
        <translation>Paletten können bearbeitet werden, wenn der laufende Stapel oder das Rückgängigmachen beendet ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>This picture has no palette now. Use these colors first, then edit them.</source>
        <translation>Dieses Bild hat jetzt keine Palette. Verwenden Sie zuerst diese Farben, und bearbeiten Sie sie dann.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>There is no palette to edit yet.</source>
        <translation>Es gibt noch keine Palette zu bearbeiten.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Replace Color</source>
        <translation>Farbe ersetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Color</source>
        <translation>Farbe hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>transparent</source>
        <translation>transparent</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Merge Colors</source>
        <translation>Farben zusammenführen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Order Colors</source>
        <translation>Farben ordnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Not done: {reason}.</source>
        <translation>Nicht ausgeführt: {reason}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Use Palette</source>
        <translation>Palette verwenden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Lock Colors</source>
        <translation>Farben sperren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>white</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>The clipboard holds no color: copy one, or a text such as #2f6db5.</source>
        <translation>Die Zwischenablage enthält keine Farbe: Kopieren Sie eine oder einen Text wie #2f6db5.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Delete Colors</source>
        <translation>Farben löschen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Move Colors</source>
        <translation>Farben verschieben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name of {color}:</source>
        <translation>Name von {color}:</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name Color</source>
        <translation>Farbe benennen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Find the best colors for all entries that are not locked, so that the palette has this many; locked ones stay exactly as they are.</source>
        <translation>Die besten Farben für alle Einträge finden, die nicht gesperrt sind, sodass die Palette so viele hat; gesperrte bleiben genau, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Whether an edit changes the palette of this picture only, or gives one palette to all selected pictures.</source>
        <translation>Ob eine Bearbeitung nur die Palette dieses Bildes ändert oder allen ausgewählten Bildern eine Palette gibt.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source> colors</source>
        <translation> Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Number of colors of the fitted palette</source>
        <translation>Anzahl der Farben der angepassten Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit this picture only</source>
        <translation>Nur dieses Bild bearbeiten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Pictures that an edit is for</source>
        <translation>Bilder, für die eine Bearbeitung gilt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit the {n:,} selected pictures</source>
        <extracomment>For one: Edit the {n:,} selected picture</extracomment>
        <translation>
            <numerusform>Das {n:,} ausgewählte Bild bearbeiten</numerusform>
            <numerusform>Die {n:,} ausgewählten Bilder bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is an animation, whose palette can be looked at and exported.</source>
        <translation>Es ist eine Animation, deren Palette betrachtet und exportiert werden kann.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>Its result waits to be applied: apply or reject it first.</source>
        <translation>Das Ergebnis wartet auf die Übernahme: Übernehmen oder lehnen Sie es zuerst ab.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is a result already, and is left as it is.</source>
        <translation>Das Bild ist schon ein Ergebnis und bleibt, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>{share} %, {n:,} pixels</source>
        <extracomment>For one: {share} %, {n:,} pixel</extracomment>
        <translation>
            <numerusform>{share} %, {n:,} Pixel</numerusform>
            <numerusform>{share} %, {n:,} Pixel</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>no pixel is nearest to it</source>
        <translation>kein Pixel liegt ihr am nächsten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>locked</source>
        <translation>gesperrt</translation>
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
        <translation>Auf eine Farbe zeigen: wo sie ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Click to keep it shown</source>
        <translation>Klicken: sie bleibt sichtbar</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by lightness and hue</source>
        <translation>Nach Helligkeit und Farbton ordnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Luma</source>
        <translation>Luma</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order from light to dark</source>
        <translation>Von hell nach dunkel ordnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by share of the picture</source>
        <translation>Nach dem Anteil am Bild ordnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>By Hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>The palette&apos;s own order; drag colors to change it</source>
        <translation>Die eigene Reihenfolge der Palette; ziehen Sie Farben, um sie zu ändern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order of the colors</source>
        <translation>Reihenfolge der Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as Hex</source>
        <translation>Als Hex kopieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Use These Colors</source>
        <translation>Diese Farben verwenden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Make the picture a PNG with this palette, which you can then edit</source>
        <translation>Das Bild zu einem PNG mit dieser Palette machen, die Sie dann bearbeiten können</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as RGB</source>
        <translation>Als RGB kopieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as CSS</source>
        <translation>Als CSS kopieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy All</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Export Palette…</source>
        <translation>Palette exportieren …</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The distance of two colors in Oklab, times 100. Below about 2, they look the same side by side. Choose which distance has the brightest color; keys: [ and ].</source>
        <translation>Der Abstand zweier Farben in Oklab, mal 100. Unter etwa 2 sehen sie nebeneinander gleich aus. Wählen Sie, welcher Abstand die hellste Farbe hat; Tasten: [ und ].</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change by themselves. While the space bar is held, Before stays. Keys: [ and ].</source>
        <translation>Wie oft die Bilder von selbst wechseln. Solange die Leertaste gedrückt ist, bleibt Vorher. Tasten: [ und ].</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Your desktop asks for reduced motion, so the pictures change only while the space bar is held.</source>
        <translation>Ihr Desktop bittet um weniger Bewegung, daher wechseln die Bilder nur, solange die Leertaste gedrückt ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>up to {scale}</source>
        <translation>bis {scale}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The difference that has the brightest color</source>
        <translation>Der Unterschied, der die hellste Farbe hat</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Legend of the difference, in {unit}</source>
        <translation>Legende des Unterschieds, in {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Black is no difference, the brightest color is {value} or more.</source>
        <translation>Schwarz ist kein Unterschied, die hellste Farbe ist {value} oder mehr.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>while Space is held</source>
        <translation>solange Leertaste gedrückt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>once a second</source>
        <translation>einmal je Sekunde</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>{n} times a second</source>
        <extracomment>For one: once a second</extracomment>
        <translation>
            <numerusform>einmal je Sekunde</numerusform>
            <numerusform>{n}-mal je Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Change</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change</source>
        <translation>Wie oft die Bilder wechseln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Flicker</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference: being measured</source>
        <translation>Unterschied: wird gemessen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>the original stays</source>
        <translation>das Original bleibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>A PNG stores 1, 2, 4 or 8 bits for each pixel, the fewest that can number all colors of the palette. Then the encoder compresses them; the line above shows the real size of the file.</source>
        <translation>Ein PNG speichert 1, 2, 4 oder 8 Bit für jedes Pixel, so wenige, wie alle Farben der Palette zu nummerieren erlauben. Dann komprimiert sie der Encoder; die Zeile darüber zeigt die wirkliche Größe der Datei.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{made}, about {saving}</source>
        <translation>{made}, etwa {saving}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{n:,} bits a pixel</source>
        <extracomment>For one: {n:,} bit a pixel</extracomment>
        <translation>
            <numerusform>{n:,} Bit pro Pixel</numerusform>
            <numerusform>{n:,} Bit pro Pixel</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number} at this size</source>
        <translation>Qualität {number} in dieser Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number}</source>
        <translation>Qualität {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>lossless</source>
        <translation>verlustfrei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{truecolor} = {before:,} bits → {indexed} = {after:,} bits: {times} times smaller before the encoder</source>
        <translation>{truecolor} = {before:,} Bit → {indexed} = {after:,} Bit: {times}-mal kleiner vor dem Kodierer</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Figures of the picture shown</source>
        <translation>Zahlen des gezeigten Bildes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Reason for the result</source>
        <translation>Grund für das Ergebnis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>detail is lost</source>
        <translation>Details fehlen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>steps in a smooth place</source>
        <translation>Stufen in einer glatten Fläche</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another tone</source>
        <translation>anderer Ton</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>grain in a smooth place</source>
        <translation>Körnung in einer glatten Fläche</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>lighter or darker</source>
        <translation>heller oder dunkler</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another hue</source>
        <translation>andere Farbe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>more change than in a JPEG</source>
        <translation>mehr Veränderung als in einem JPEG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>{flaw}, quality {score}</source>
        <translation>{flaw}, Qualität {score}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} {unit}</source>
        <translation>{distance} {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} or more {unit}</source>
        <translation>{distance} oder mehr {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>pixel {place}</source>
        <translation>Pixel {place}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{color}, alpha {alpha}</source>
        <translation>{color}, Alpha {alpha}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Before  {color}</source>
        <translation>Vorher  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>After  {color}</source>
        <translation>Nachher  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>What can be done</source>
        <translation>Was getan werden kann</translation>
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
        <translation>Einzelbild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{number:,} of {count:,}, {at} of {seconds} s</source>
        <translation>{number:,} von {count:,}, {at} von {seconds} s</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>It plays at {percent:.0f} % of its speed here.</source>
        <translation>Sie läuft hier mit {percent:.0f} % ihrer Geschwindigkeit.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{n:,} frames of at most 10 ms are shown for 100 ms, as browsers do; the file keeps their times.</source>
        <extracomment>For one: {n:,} frame of at most 10 ms is shown for 100 ms, as browsers do; the file keeps its time.</extracomment>
        <translation>
            <numerusform>{n:,} Einzelbild von höchstens 10 ms wird 100 ms lang gezeigt, wie in Browsern; die Datei behält seine Zeit.</numerusform>
            <numerusform>{n:,} Einzelbilder von höchstens 10 ms werden 100 ms lang gezeigt, wie in Browsern; die Datei behält ihre Zeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>The file plays {n:,} times; here it repeats until you stop it.</source>
        <extracomment>For one: The file plays {n:,} time; here it repeats until you stop it.</extracomment>
        <translation>
            <numerusform>Die Datei läuft {n:,} Mal ab; hier wiederholt sie sich, bis Sie sie anhalten.</numerusform>
            <numerusform>Die Datei läuft {n:,} Mal ab; hier wiederholt sie sich, bis Sie sie anhalten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The original has {before:,} frames, and its result {after:,}.</source>
        <translation>Das Original hat {before:,} Einzelbilder, sein Ergebnis {after:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The result shows a frame {ms:.0f} ms longer or shorter than the original.</source>
        <translation>Das Ergebnis zeigt ein Einzelbild {ms:.0f} ms länger oder kürzer als das Original.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>updating…</source>
        <translation>wird aktualisiert …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: left as it is</source>
        <translation>Nachher: bleibt, wie es ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: the original stays</source>
        <translation>Nachher, vorläufig: das Original bleibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: the original stays</source>
        <translation>Nachher: das Original bleibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, staged</source>
        <translation>Nachher, vorgemerkt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, on disk</source>
        <translation>Nachher, gespeichert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, exact</source>
        <translation>Nachher, genau</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: {guess}</source>
        <translation>Nachher, vorläufig: {guess}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far</source>
        <translation>Nachher, vorläufig</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>Fit {zoom} %</source>
        <translation>Eingepasst {zoom} %</translation>
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
        <translation>{part} schließen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Float or dock {part}</source>
        <translation>{part} abdocken oder andocken</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Parts at the side</source>
        <translation>Teile an der Seite</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Divider</source>
        <translation>Trenner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Pictures…</source>
        <translation>&amp;Bilder hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add pictures to the gallery</source>
        <translation>Bilder zur Galerie hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add a folder and all folders below it</source>
        <translation>Einen Ordner und alle Ordner darunter hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Open Output Folder</source>
        <translation>&amp;Ausgabeordner öffnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results</source>
        <translation>Die Ergebnisse zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ope&amp;n</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Open the result, or else the original, with the program for such files</source>
        <translation>Das Ergebnis, sonst das Original mit dem Programm für solche Dateien öffnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Show in Folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results, or else the originals, in their folder</source>
        <translation>Die Ergebnisse, sonst die Originale in ihrem Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Propert&amp;ies</source>
        <translation>E&amp;igenschaften</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List everything that the file carries</source>
        <translation>Alles auflisten, was die Datei enthält</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pr&amp;eferences…</source>
        <translation>Einste&amp;llungen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Remove from List</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove pictures from the list; the files stay</source>
        <translation>Bilder aus der Liste entfernen; die Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Clear List</source>
        <translation>Liste l&amp;eeren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove all pictures from the list; the files stay</source>
        <translation>Alle Bilder aus der Liste entfernen; die Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Result</source>
        <translation>Ergebnis kop&amp;ieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the results, or else the originals: as files, and a single one as a picture, too</source>
        <translation>Die Ergebnisse, sonst die Originale kopieren: als Dateien, und ein einzelnes auch als Bild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Paste</source>
        <translation>Ei&amp;nfügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add the pictures or folders that were copied in a file manager, or the picture that was copied elsewhere</source>
        <translation>Die Bilder oder Ordner hinzufügen, die in einer Dateiverwaltung kopiert wurden, oder das Bild, das anderswo kopiert wurde</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;me Palette for the Selection</source>
        <translation>Gleiche &amp;Palette für die Auswahl</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make one palette for the selected pictures, and measure its cost for each</source>
        <translation>Eine Palette für die ausgewählten Bilder erstellen und messen, was sie jedes kostet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Palette from Fi&amp;le…</source>
        <translation>Palette aus &amp;Datei …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the palette of a file</source>
        <translation>Den ausgewählten Bildern die Palette einer Datei geben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Back to Own Palettes</source>
        <translation>&amp;Zurück zu eigenen Paletten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give each selected picture its own palette again</source>
        <translation>Jedem ausgewählten Bild wieder seine eigene Palette geben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>E&amp;xport Palette…</source>
        <translation>Palette e&amp;xportieren …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the palette to a file</source>
        <translation>Die Palette in eine Datei schreiben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;ve Curve As…</source>
        <translation>K&amp;urve speichern als …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the curve of the selected picture to a file, as SVG or PNG</source>
        <translation>Die Kurve des ausgewählten Bildes in eine Datei schreiben, als SVG oder PNG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Settings of &amp;Its Own</source>
        <translation>Ei&amp;gene Einstellungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Let the selected pictures have settings of their own, which the options then show</source>
        <translation>Den ausgewählten Bildern eigene Einstellungen geben, welche die Optionen dann zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Settings</source>
        <translation>Einstellungen &amp;kopieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the settings of the current picture</source>
        <translation>Die Einstellungen des aktuellen Bildes kopieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Paste Settin&amp;gs</source>
        <translation>Eins&amp;tellungen einfügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the copied settings as their own</source>
        <translation>Den ausgewählten Bildern die kopierten Einstellungen als eigene geben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Back to Common Setti&amp;ngs</source>
        <translation>Zurück zu gemeinsa&amp;men Einstellungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the settings of all others again</source>
        <translation>Den ausgewählten Bildern wieder die Einstellungen aller anderen geben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Find by Name</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Side by Side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after side by side</source>
        <translation>Vorher und nachher nebeneinander</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>S&amp;plit</source>
        <translation>&amp;Geteilt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after in one picture, with a divider</source>
        <translation>Vorher und nachher in einem Bild, mit einer Trennlinie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Flic&amp;ker</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show After and Before by turns</source>
        <translation>Nachher und Vorher abwechselnd zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Difference</source>
        <translation>&amp;Unterschied</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where before and after differ</source>
        <translation>Zeigen, wo sich vorher und nachher unterscheiden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrange for &amp;Large Pictures</source>
        <translation>Für große &amp;Bilder anordnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes Side b&amp;y Side</source>
        <translation>&amp;Ansichten nebeneinander</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes A&amp;bove Each Other</source>
        <translation>Ansichten &amp;übereinander</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Turn the Panes</source>
        <translation>Ansichten &amp;drehen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change how the two panes are arranged</source>
        <translation>Ändern, wie die beiden Ansichten angeordnet sind</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fil&amp;mstrip</source>
        <translation>&amp;Filmstreifen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the gallery as one row below the pictures</source>
        <translation>Die Galerie als eine Reihe unter den Bildern zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>G&amp;allery as List</source>
        <translation>Galerie als L&amp;iste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each picture as a line with its figures</source>
        <translation>Jedes Bild als Zeile mit seinen Zahlen zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Hide the Sides</source>
        <translation>Sei&amp;ten ausblenden</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show only the pictures; in gallery and pictures the Tab key does the same</source>
        <translation>Nur die Bilder zeigen; in Galerie und Bildern tut die Tabulatortaste dasselbe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Next Area</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move the keyboard focus to the next part of the window</source>
        <translation>Den Tastaturfokus in den nächsten Teil des Fensters setzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fit or &amp;100 %</source>
        <translation>Einpassen oder &amp;100 %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Switch between fit and 100 %</source>
        <translation>Zwischen eingepasst und 100 % wechseln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>A&amp;ctual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each pixel as one of the screen</source>
        <translation>Jedes Pixel als eines des Bildschirms zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Go to &amp;Worst Place</source>
        <translation>Zur &amp;schlechtesten Stelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where the result differs most from the original</source>
        <translation>Zeigen, wo das Ergebnis am stärksten vom Original abweicht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Next Worst Re&amp;gion</source>
        <translation>N&amp;ächste schlechteste Stelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place that looks worst, then the next one</source>
        <translation>Die Stelle zeigen, die am schlechtesten aussieht, dann die nächste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Worst &amp;Region</source>
        <translation>Vo&amp;rige schlechteste Stelle</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place before, which looks worse</source>
        <translation>Die vorige Stelle zeigen, die schlechter aussieht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Loup&amp;e</source>
        <translation>&amp;Lupe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the pixels at the cursor, with their values</source>
        <translation>Die Pixel am Mauszeiger mit ihren Werten zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Play or Pause Animation</source>
        <translation>Animation abs&amp;pielen oder anhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Play the animation, or pause it, before and after in step</source>
        <translation>Die Animation abspielen oder anhalten, vorher und nachher im Gleichschritt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ne&amp;xt Frame</source>
        <translation>Nä&amp;chstes Einzelbild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the next frame</source>
        <translation>Anhalten und das nächste Einzelbild zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Fra&amp;me</source>
        <translation>Vorige&amp;s Einzelbild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the frame before</source>
        <translation>Anhalten und das vorige Einzelbild zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress</source>
        <translation>&amp;Komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the pictures that are not done with these options</source>
        <translation>Die Bilder komprimieren, die mit diesen Optionen nicht erledigt sind</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Se&amp;lected</source>
        <translation>Aus&amp;gewählte komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Sho&amp;wn</source>
        <translation>Ge&amp;zeigte komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress only the pictures that the filter shows</source>
        <translation>Nur die Bilder komprimieren, die der Filter zeigt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All</source>
        <translation>A&amp;lle komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Finish running pictures, and start no others</source>
        <translation>Laufende Bilder beenden und keine weiteren beginnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop; Compress continues with the pictures that are left</source>
        <translation>Anhalten; „Komprimieren“ fährt mit den übrigen Bildern fort</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop S&amp;elected</source>
        <translation>Ausge&amp;wählte anhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop only the selected pictures</source>
        <translation>Nur die ausgewählten Bilder anhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Apply Staged</source>
        <translation>Vorgemerkte ü&amp;bernehmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals by the staged results; backups are kept</source>
        <translation>Die Originale durch die vorgemerkten Ergebnisse ersetzen; Sicherungen werden aufbewahrt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Discard Staged</source>
        <translation>Vorgemerkte &amp;verwerfen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the staged results; the originals stay</source>
        <translation>Die vorgemerkten Ergebnisse löschen; die Originale bleiben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;view Results</source>
        <translation>Ergebnisse &amp;durchsehen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Decide about each result, worst place first</source>
        <translation>Über jedes Ergebnis entscheiden, die schlechteste Stelle zuerst</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply Selec&amp;ted</source>
        <translation>Ausgewählte über&amp;nehmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals of the selected pictures by their staged results</source>
        <translation>Die Originale der ausgewählten Bilder durch ihre vorgemerkten Ergebnisse ersetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;ject Selected</source>
        <translation>A&amp;usgewählte ablehnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the results of the selected pictures; the originals stay</source>
        <translation>Die Ergebnisse der ausgewählten Bilder löschen; die Originale bleiben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make A&amp;gain at Higher Quality</source>
        <translation>Mit höherer &amp;Qualität neu erstellen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the selected pictures again at the next higher quality, as a setting of their own</source>
        <translation>Die ausgewählten Bilder mit der nächsthöheren Qualität neu komprimieren, als eigene Einstellung</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Und&amp;o Batch</source>
        <translation>Stapel &amp;rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Undo the latest batch: restore its originals, or remove its results</source>
        <translation>Den letzten Stapel rückgängig machen: die Originale wiederherstellen oder die Ergebnisse entfernen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;History</source>
        <translation>V&amp;erlauf</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all batches, undo one, or export its report</source>
        <translation>Alle Stapel auflisten, einen rückgängig machen oder seinen Bericht exportieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the Preview or &amp;Batch</source>
        <translation>Vorschau oder S&amp;tapel anhalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the preview if it is being made, else the batch</source>
        <translation>Die Vorschau anhalten, wenn sie gerade erstellt wird, sonst den Stapel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Update Preview</source>
        <translation>Vors&amp;chau aktualisieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read the picture again</source>
        <translation>Das Bild neu lesen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch (englisch)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read how everything works, without a network</source>
        <translation>Nachlesen, wie alles funktioniert, auch ohne Netz</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all keys</source>
        <translation>Alle Tasten auflisten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;About qtcompress</source>
        <translation>&amp;Über qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Batch</source>
        <translation>&amp;Stapel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move in the gallery</source>
        <translation>In der Galerie bewegen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the picture before, while the key is held</source>
        <translation>Das Bild vorher zeigen, solange die Taste gedrückt ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the loupe while the key is held; the arrow keys move it</source>
        <translation>Die Lupe zeigen, solange die Taste gedrückt ist; die Pfeiltasten bewegen sie</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>[ and ]</source>
        <translation>[ und ]</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change the scale of the difference, or how often the pictures flicker</source>
        <translation>Den Maßstab des Unterschieds ändern, oder wie oft die Bilder wechseln</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Hide or show the sides, where gallery or pictures have the focus</source>
        <translation>Die Seiten aus- oder einblenden, wenn Galerie oder Bilder den Fokus haben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Selected</source>
        <translation>Ausgewählte &amp;komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Selected</source>
        <translation>{count:,} Ausgewählte &amp;komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Shown</source>
        <translation>Gezeigte &amp;komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Shown</source>
        <translation>{count:,} Gezeigte &amp;komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,}</source>
        <translation>{count:,} &amp;komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Se&amp;lected</source>
        <translation>{count:,} Aus&amp;gewählte komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Sho&amp;wn</source>
        <translation>{count:,} Ge&amp;zeigte komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All {count:,}</source>
        <translation>A&amp;lle {count:,} komprimieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Do &amp;Nothing</source>
        <translation>&amp;Nichts tun</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Show a N&amp;otification</source>
        <translation>Eine Benachrichtigung &amp;zeigen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Put the Computer to &amp;Sleep</source>
        <translation>Computer in den &amp;Ruhezustand versetzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Turn the Computer Off</source>
        <translation>Computer &amp;ausschalten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The last two count for one batch only, and half a minute is left to cancel them.</source>
        <translation>Die letzten beiden gelten nur für einen Stapel, und es bleibt eine halbe Minute, um sie abzubrechen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The clipboard holds neither files nor a picture.</source>
        <translation>Die Zwischenablage enthält weder Dateien noch ein Bild.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Recent Fol&amp;ders</source>
        <translation>Zuletzt verwendete O&amp;rdner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;When the Batch Ends</source>
        <translation>Wenn der Stapel &amp;endet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The first {first} of {files:,} pictures were opened.</source>
        <translation>Die ersten {first} von {files:,} Bildern wurden geöffnet.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Drop pictures or folders on the window, check the preview, and compress. For each picture several formats compete, and the smallest file that reaches the quality wins. Or choose a number of colors (K): then each result is a PNG with at most K colors. Results go to the output folder. Originals are never changed unless you choose to replace them: then a backup of each original is kept, and Undo Batch restores it. If a result would not be smaller, the original is kept as it is and copied into the output folder.</source>
        <translation>Ziehen Sie Bilder oder Ordner auf das Fenster, prüfen Sie die Vorschau, und komprimieren Sie. Für jedes Bild treten mehrere Formate gegeneinander an, und die kleinste Datei, die die Qualität erreicht, gewinnt. Oder wählen Sie eine Zahl von Farben (K): Dann ist jedes Ergebnis ein PNG mit höchstens K Farben. Ergebnisse kommen in den Ausgabeordner. Originale werden nie geändert, außer Sie wollen sie ersetzen: Dann bleibt von jedem Original eine Sicherung, und „Stapel rückgängig machen“ stellt es wieder her. Wäre ein Ergebnis nicht kleiner, bleibt das Original, wie es ist, und wird in den Ausgabeordner kopiert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>N goes to the place that looks worst, then to the next one; L shows the pixels at the cursor enlarged; Tab hides everything beside the pictures, and shows it again.</source>
        <translation>N geht zur Stelle, die am schlechtesten aussieht, dann zur nächsten; L zeigt die Pixel am Mauszeiger vergrößert; die Tabulatortaste blendet alles neben den Bildern aus und wieder ein.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>After shows what a batch would write with the current options; what is gray is out of date. Results that wait to be applied are marked: A applies and X rejects those that are selected. Point at a color of the palette to see where it is in the picture; click to pin it. Several pictures can share one palette, or use the palette of a file (menu Edit, or a click with the right button): the number on each picture is the cost in points of SSIMULACRA2.</source>
        <translation>Nachher zeigt, was ein Stapel mit den aktuellen Optionen schreiben würde; was grau ist, ist veraltet. Ergebnisse, die auf die Übernahme warten, sind markiert: A übernimmt die ausgewählten, X lehnt sie ab. Zeigen Sie auf eine Farbe der Palette, um zu sehen, wo sie im Bild ist; klicken Sie, um sie festzuhalten. Mehrere Bilder können sich eine Palette teilen oder die Palette einer Datei nutzen (Menü „Bearbeiten“ oder Rechtsklick): Die Zahl auf jedem Bild sind die Kosten in Punkten von SSIMULACRA2.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Makes galleries smaller by k-means color quantization. MIT licence.</source>
        <translation>Macht Galerien durch Farbquantisierung mit k-Means kleiner. MIT-Lizenz.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Icons: Lucide, ISC licence. Built on Qt for Python (LGPL), scikit-learn, OpenCV, NumPy and Pillow.</source>
        <translation>Symbole: Lucide, ISC-Lizenz. Beruht auf Qt for Python (LGPL), scikit-learn, OpenCV, NumPy und Pillow.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Output Folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabelle für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>One JSON object a line (*.json)</source>
        <translation>Ein JSON-Objekt pro Zeile (*.json)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palette from File</source>
        <translation>Palette aus Datei</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palettes</source>
        <translation>Paletten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Palette</source>
        <translation>Palette exportieren</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Scalable drawing (*.svg)</source>
        <translation>Skalierbare Zeichnung (*.svg)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Save Curve</source>
        <translation>Kurve speichern</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>About qtcompress</source>
        <translation>Über qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>&amp;Licences…</source>
        <translation>&amp;Lizenzen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Looking for the places that look worst…</source>
        <translation>Die schlechtesten Stellen werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>No place looks different.</source>
        <translation>Keine Stelle sieht anders aus.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>The worst place: {words}</source>
        <translation>Die schlechteste Stelle: {words}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Place {number} of {count}: {words}</source>
        <translation>Stelle {number} von {count}: {words}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/kept_list.py"/>
        <source>{n:,} pictures of the last list are gone.</source>
        <extracomment>For one: {n:,} picture of the last list is gone.</extracomment>
        <translation>
            <numerusform>{n:,} Bild der letzten Liste ist nicht mehr da.</numerusform>
            <numerusform>{n:,} Bilder der letzten Liste sind nicht mehr da.</numerusform>
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
        <translation>Kurve</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Fit {zoom} %</source>
        <translation>Eingepasst {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Parts of the program</source>
        <translation>Bestandteile des Programms</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>The package does not contain the text of its licence.</source>
        <translation>Das Paket enthält den Text seiner Lizenz nicht.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/main_window.py"/>
        <source>The output folder is created when the first picture is compressed.</source>
        <translation>Der Ausgabeordner wird angelegt, wenn das erste Bild komprimiert wird.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Manual</source>
        <translation>Handbuch (englisch)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The picture&apos;s own</source>
        <translation>Die des Bildes</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Select a picture to see its colors here.</source>
        <translation>Wählen Sie ein Bild aus, um hier seine Farben zu sehen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The colors come with the exact result of the picture.</source>
        <translation>Die Farben kommen mit dem genauen Ergebnis des Bildes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors. Choose Update Preview to try again.</source>
        <translation>Es gibt kein Ergebnis dieses Bildes und daher keine Farben. Wählen Sie „Vorschau aktualisieren“, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors.</source>
        <translation>Es gibt kein Ergebnis dieses Bildes und daher keine Farben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>After, so far: edited</source>
        <translation>Nachher, vorläufig: bearbeitet</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>It has {colors}; the number of colors in the options does not apply.</source>
        <translation>Sie hat {colors}; die Anzahl der Farben in den Optionen gilt nicht.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Its cost is the loss of SSIMULACRA2 quality (the original has 100) compared with the picture&apos;s own palette of as many colors.</source>
        <translation>Ihre Kosten sind der Verlust an SSIMULACRA2-Qualität (das Original hat 100) gegenüber der eigenen Palette des Bildes mit ebenso vielen Farben.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{name}: {size}</source>
        <translation>{name}: {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{colors}: {cost}; {instead}</source>
        <translation>{colors}: {cost}; {instead}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>the original stays</source>
        <translation>das Original bleibt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: one palette for all frames</source>
        <translation>{whose}: eine Palette für alle Einzelbilder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the palette of frame {number:,}</source>
        <translation>{whose}: die Palette von Einzelbild {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the colors of frame {number:,}</source>
        <translation>{whose}: die Farben von Einzelbild {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: frame {number:,} has more than 256 colors</source>
        <translation>{whose}: Einzelbild {number:,} hat mehr als 256 Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: pause it to see the colors of a frame</source>
        <translation>{whose}: anhalten, um die Farben eines Einzelbilds zu sehen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Only after a batch of half a minute or more, and only while another window has the focus.</source>
        <translation>Nur nach einem Stapel von einer halben Minute oder mehr, und nur, während ein anderes Fenster den Fokus hat.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The screen may go dark; the computer does not go to sleep by itself before the batch has ended.</source>
        <translation>Der Bildschirm darf dunkel werden; der Computer schläft nicht von selbst ein, bevor der Stapel beendet ist.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pictures that were moved or deleted are left out.</source>
        <translation>Verschobene oder gelöschte Bilder werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The colors of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The language of the window, from the next start on.</source>
        <translation>Die Sprache des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Notify when a long batch has ended</source>
        <translation>&amp;Benachrichtigen, wenn ein langer Stapel beendet ist</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Keep the computer a&amp;wake while a batch runs</source>
        <translation>Den Computer &amp;wach halten, während ein Stapel läuft</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;List the pictures of the last time at the next start</source>
        <translation>Beim nächsten Start die Bilder vom letzten Mal auf&amp;listen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Colors</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Set what this page shows back to what it was at first.</source>
        <translation>Zurücksetzen, was diese Seite zeigt, wie es am Anfang war.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After: being made…</source>
        <translation>Nachher: wird erstellt …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>You stopped the preview, so there is no After.</source>
        <translation>Sie haben die Vorschau angehalten, daher gibt es kein Nachher.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>{label}, at quality {quality}; the budget may lower it</source>
        <translation>{label}, mit Qualität {quality}; das Budget kann sie senken</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After, rejected</source>
        <translation>Nachher, abgelehnt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>In a result</source>
        <translation>In einem Ergebnis</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>The file carries nothing beside its pixels.</source>
        <translation>Die Datei enthält nichts außer ihren Pixeln.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Properties of {name}</source>
        <translation>Eigenschaften von {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Everything that the file carries</source>
        <translation>Alles, was die Datei enthält</translation>
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
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{dimensions} pixels</source>
        <translation>{dimensions} Pixel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result in</source>
        <translation>Ergebnis in</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Give Own Settings</source>
        <translation>Eigene Einstellungen geben</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Paste Settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Back to Common Settings</source>
        <translation>Zurück zu gemeinsamen Einstellungen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>{change} of {n:,} Pictures</source>
        <extracomment>For one: {change} of {n:,} Picture</extracomment>
        <translation>
            <numerusform>{change}: {n:,} Bild</numerusform>
            <numerusform>{change}: {n:,} Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Find an action or a key</source>
        <translation>Eine Aktion oder Taste suchen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>New shortcut</source>
        <translation>Neues Kürzel</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Back to Usual</source>
        <translation>&amp;Zurück zum Üblichen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Key</source>
        <translation>&amp;Taste</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>changed by you</source>
        <translation>von Ihnen geändert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>This key belongs to “{action}”, which then has none.</source>
        <translation>Diese Taste gehört zu „{action}“ und würde dort entfallen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress writes them to a folder of their own; your originals stay as they are.</source>
        <translation>Wählen Sie rechts, wie die Ergebnisse sein sollen, und sehen Sie sich ein Bild vorher und nachher an. „Komprimieren“ schreibt sie in einen eigenen Ordner; Ihre Originale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress replaces your originals by them; each is backed up first.</source>
        <translation>Wählen Sie rechts, wie die Ergebnisse sein sollen, und sehen Sie sich ein Bild vorher und nachher an. „Komprimieren“ ersetzt Ihre Originale durch sie; jedes wird zuvor gesichert.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Some results were made with other options than those chosen now; Compress makes them again.</source>
        <translation>Einige Ergebnisse wurden mit anderen Optionen erstellt als den jetzt gewählten; „Komprimieren“ erstellt sie neu.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>The computer stays awake until the batch has ended; the screen may go dark.</source>
        <translation>Der Computer bleibt wach, bis der Stapel beendet ist; der Bildschirm darf dunkel werden.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Drop pictures or folders here</source>
        <translation>Bilder oder Ordner hier ablegen</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>No pictures</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} shown</source>
        <translation>{number:,} gezeigt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} selected</source>
        <translation>{number:,} ausgewählt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{estimate}, updating…</source>
        <translation>{estimate}, wird aktualisiert …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Expected: about {target} of {source}, {time}</source>
        <translation>Erwartet: etwa {target} von {source}, {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of {measured:,} of {pictures}, which represent the others.</source>
        <translation>Eine Schätzung von Größe und Zeit des Stapels mit diesen Optionen, aus Stichproben von {measured:,} ({pictures} insgesamt), die für die übrigen stehen.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of all pictures.</source>
        <translation>Eine Schätzung von Größe und Zeit des Stapels mit diesen Optionen, aus Stichproben aller Bilder.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of the picture.</source>
        <translation>Eine Schätzung von Größe und Zeit des Stapels mit diesen Optionen, aus Stichproben des Bildes.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, paused</source>
        <translation>{progress}, pausiert</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, stopping…</source>
        <translation>{progress}, wird angehalten …</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, {time} left</source>
        <translation>{progress}, noch {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} smaller</source>
        <translation>{size} kleiner</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} saved</source>
        <translation>{size} gespart</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} more</source>
        <translation>{size} mehr</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} with other options</source>
        <translation>{number:,} mit anderen Optionen</translation>
    </message>
</context>
</TS>
