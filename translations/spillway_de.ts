<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddKeyCard</name>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>or drop an api-keys.json here</source>
        <translation>oder eine api-keys.json hier ablegen</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Spillway is not listening: tools cannot connect</source>
        <translation>Spillway lauscht nicht: Werkzeuge können sich nicht verbinden</translation>
    </message>
    <message>
        <source>Other computers on your network can reach it</source>
        <translation>Andere Rechner im Netz erreichen sie</translation>
    </message>
    <message>
        <source>Only this computer can reach it</source>
        <translation>Nur dieser Rechner erreicht sie</translation>
    </message>
    <message>
        <source>Tools must send one of your client keys</source>
        <translation>Werkzeuge müssen einen der Client-Schlüssel senden</translation>
    </message>
    <message>
        <source>Any text will do as the tool&apos;s API key</source>
        <translation>Als API-Schlüssel des Werkzeugs genügt irgendein Text</translation>
    </message>
    <message>
        <source>Copy base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Starting at login cannot be changed: %1</source>
        <translation>Der Start bei der Anmeldung lässt sich nicht ändern: %1</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>BannerDecider</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The proxy stopped</source>
        <translation>Der Proxy ist stehen geblieben</translation>
    </message>
    <message>
        <source>Tools cannot connect until it is restarted.</source>
        <translation>Werkzeuge können sich erst nach einem Neustart wieder verbinden.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Spillway is not listening</source>
        <translation>Spillway lauscht nicht</translation>
    </message>
    <message>
        <source>Tools pointed at Spillway cannot connect.</source>
        <translation>Werkzeuge, die auf Spillway zeigen, können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Port %1 is in use</source>
        <translation>Port %1 ist belegt</translation>
    </message>
    <message>
        <source>Another program is listening on it. Tools pointed at Spillway cannot connect.</source>
        <translation>Ein anderes Programm lauscht dort. Werkzeuge, die auf Spillway zeigen, können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>“%1” is listening on it. Tools pointed at Spillway cannot connect.</source>
        <translation>Dort lauscht „%1“. Werkzeuge, die auf Spillway zeigen, können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>“%1” (PID %2) is listening on it. Tools pointed at Spillway cannot connect.</source>
        <translation>Dort lauscht „%1“ (PID %2). Werkzeuge, die auf Spillway zeigen, können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>Angehalten bis zum Fortsetzen</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Angehalten bis %1</translation>
    </message>
    <message>
        <source>Tools get “503, try again later” and wait.</source>
        <translation>Werkzeuge erhalten „503, später erneut versuchen“ und warten.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>Tools get “503, try again in 30 s” for the keys in it.</source>
        <translation>Für die Schlüssel darin erhalten Werkzeuge „503, in 30 s erneut versuchen“.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>History is not being saved</source>
        <translation>Der Verlauf wird nicht gespeichert</translation>
    </message>
    <message>
        <source>Requests are served as usual.</source>
        <translation>Anfragen werden wie gewohnt bedient.</translation>
    </message>
    <message>
        <source>Requests are served as usual. %1</source>
        <translation>Anfragen werden wie gewohnt bedient. %1</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>The settings file was not used</source>
        <translation>Die Einstellungsdatei wurde nicht übernommen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>No key of %1 can serve until %2</source>
        <translation>Kein Schlüssel von %1 ist vor %2 einsatzbereit</translation>
    </message>
    <message>
        <source>No key of %1 can serve</source>
        <translation>Kein Schlüssel von %1 ist einsatzbereit</translation>
    </message>
    <message>
        <source>Tools that need it get “429, try again later”.</source>
        <translation>Werkzeuge, die ihn brauchen, erhalten „429, später erneut versuchen“.</translation>
    </message>
    <message>
        <source>Tools that need it get an error until a key is mended or added.</source>
        <translation>Werkzeuge, die ihn brauchen, erhalten einen Fehler, bis ein Schlüssel repariert oder hinzugefügt ist.</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>View keys</source>
        <translation>Schlüssel ansehen</translation>
    </message>
    <message>
        <source>View key</source>
        <translation>Schlüssel ansehen</translation>
    </message>
    <message>
        <source>%1 refuses the key %2</source>
        <translation>%1 lehnt den Schlüssel %2 ab</translation>
    </message>
    <message>
        <source>The secret of %1 cannot be read</source>
        <translation>Das Geheimnis von %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 rests after failures</source>
        <translation>%1 ruht nach Fehlern</translation>
    </message>
    <message>
        <source>%1 has used up its quota</source>
        <translation>%1 hat sein Kontingent verbraucht</translation>
    </message>
    <message>
        <source>%1 is rate-limited</source>
        <translation>%1 hat sein Limit erreicht</translation>
    </message>
    <message>
        <source>Other keys of %1 serve its traffic.</source>
        <translation>Andere Schlüssel von %1 übernehmen.</translation>
    </message>
    <message>
        <source>Other keys of %1 serve its traffic. Next try at %2.</source>
        <translation>Andere Schlüssel von %1 übernehmen. Nächster Versuch um %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) need a look.</source>
        <translation>
            <numerusform>%n weiterer Schlüssel braucht Aufmerksamkeit.</numerusform>
            <numerusform>%n weitere Schlüssel brauchen Aufmerksamkeit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerDetails</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>Details kopiert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>ChartReadout</name>
    <message>
        <source>%1: %2</source>
        <comment>series: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ChartTableRow</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Keep serving in the background?</source>
        <translation>Im Hintergrund weiter bedienen?</translation>
    </message>
    <message>
        <source>This desktop has no tray. With the window closed Spillway goes on serving your tools; open it again from the launcher. You can change the answer in Settings.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich. Bei geschlossenem Fenster bedient Spillway die Werkzeuge weiter und lässt sich über das Startmenü wieder öffnen. Die Antwort ist in den Einstellungen änderbar.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>Ein / aus</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder einen Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Put this address where the API&apos;s base URL goes</source>
        <translation>Diese Adresse dort eintragen, wo die Basis-URL der API steht</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>Connect a tool</source>
        <translation>Werkzeug verbinden</translation>
    </message>
    <message>
        <source>Start a tool from here, or paste this into a terminal first. No file of the tool is changed.</source>
        <translation>Ein Werkzeug von hier starten oder dies vorher in ein Terminal einfügen. Keine Datei des Werkzeugs wird geändert.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Etwas anderes&#xa0;…</translation>
    </message>
    <message>
        <source>Open in terminal</source>
        <translation>Im Terminal öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the snippet</source>
        <translation>Snippet kopieren</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Snippet</translation>
    </message>
    <message>
        <source>Waiting for the first request…</source>
        <translation>Warten auf die erste Anfrage&#xa0;…</translation>
    </message>
    <message>
        <source>First request received from %1</source>
        <translation>Erste Anfrage von %1 erhalten</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Expanded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message numerus="yes">
        <source>Writing %1: %Ln request(s) so far</source>
        <translation>
            <numerusform>%1 wird geschrieben: bisher %Ln Anfrage</numerusform>
            <numerusform>%1 wird geschrieben: bisher %Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln request(s) to %1</source>
        <translation>
            <numerusform>%Ln Anfrage in %1 geschrieben</numerusform>
            <numerusform>%Ln Anfragen in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export requests</source>
        <translation>Anfragen exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>FilterFault</name>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>FilterMenuChip</name>
    <message>
        <source>%1 filter: %2</source>
        <translation>Filter %1: %2</translation>
    </message>
    <message>
        <source>%1 filter</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
</context>
<context>
    <name>FirstInstance</name>
    <message>
        <source>spillwayd already serves with this data folder (pid %1%2). Stop it with `spillwayd stop` and start Spillway again, or give Spillway another folder with --data-dir.</source>
        <translation>spillwayd arbeitet bereits mit diesem Datenordner (PID %1%2). Mit `spillwayd stop` beenden und Spillway neu starten, oder Spillway mit --data-dir einen anderen Ordner geben.</translation>
    </message>
    <message>
        <source>Spillway is not running.</source>
        <translation>Spillway läuft nicht.</translation>
    </message>
</context>
<context>
    <name>FoundKey</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message>
        <source>Key health</source>
        <translation>Zustand der Schlüssel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>per minute, last hour</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Schlüssel</translation>
    </message>
    <message>
        <source>Tools get 503 until Spillway has a key.</source>
        <translation>Werkzeuge erhalten 503, bis Spillway einen Schlüssel hat.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Circuit open</source>
        <translation>Sicherung offen</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ausgelastet</translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message>
        <source>Reading older requests…</source>
        <translation>Ältere Anfragen werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Searched back to %1.</source>
        <translation>Zurück bis %1 gesucht.</translation>
    </message>
    <message>
        <source>No older requests are kept.</source>
        <translation>Ältere Anfragen sind nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Older ones are left out here; a filter or an export reaches them.</source>
        <translation>Ältere fehlen hier; ein Filter oder ein Export erreicht sie.</translation>
    </message>
    <message>
        <source>Older requests cannot be read: %1</source>
        <translation>Ältere Anfragen sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Search further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 lässt sich nicht importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) imported</source>
        <translation>
            <numerusform>%n Schlüssel importiert</numerusform>
            <numerusform>%n Schlüssel importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Import keys from %1</source>
        <translation>Schlüssel aus %1 importieren</translation>
    </message>
    <message>
        <source>The secrets go to your keychain. The file stays as it is: delete it afterwards, the keys in it are readable.</source>
        <translation>Die Geheimnisse kommen in den Schlüsselbund. Die Datei bleibt, wie sie ist: danach löschen, die Schlüssel darin sind lesbar.</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Was importiert wird</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel importieren</numerusform>
            <numerusform>%n Schlüssel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Schlüssel importieren</translation>
    </message>
    <message>
        <source>Key files (*.json)</source>
        <translation>Schlüsseldateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Request details</source>
        <translation>Details der Anfrage</translation>
    </message>
</context>
<context>
    <name>InspectorHeader</name>
    <message>
        <source>Copy request ID</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation>Details schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>InspectorTabs</name>
    <message>
        <source>Parts of the request</source>
        <translation>Teile der Anfrage</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>%1 %2</source>
        <comment>state, countdown</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1 bei %2, %3</translation>
    </message>
    <message>
        <source>%1, #%2</source>
        <comment>provider, fingerprint of a secret</comment>
        <translation>%1, #%2</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Aktionen für %1</translation>
    </message>
    <message>
        <source>Requests / min</source>
        <translation>Anfragen / min</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Seit dem Start</translation>
    </message>
    <message>
        <source>%1 served, %2 failed</source>
        <translation>%1 bedient, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 served</source>
        <translation>%1 bedient</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Add a key for this session</source>
        <translation>Schlüssel für diese Sitzung hinzufügen</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Leave it empty to keep the stored key.</source>
        <translation>Leer lassen, um den gespeicherten Schlüssel zu behalten.</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Anbieter wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Kept in memory until Spillway quits. Nothing is stored.</source>
        <translation>Bleibt im Arbeitsspeicher, bis Spillway endet. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Stored in %1. Never written to a file, a log or a crash report.</source>
        <translation>Gespeichert in: %1. Nie in einer Datei, einem Protokoll oder einem Absturzbericht.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet&#xa0;…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>KeyDialogAdvanced</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>weight, account, limits</source>
        <translation>Gewicht, Konto, Limits</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Keys of one account share its limits</source>
        <translation>Schlüssel eines Kontos teilen sich seine Limits</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Its share of the traffic</source>
        <translation>Sein Anteil an den Anfragen</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>0: as the provider allows</source>
        <translation>0: wie der Anbieter erlaubt</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>0: as many as come</source>
        <translation>0: so viele, wie kommen</translation>
    </message>
</context>
<context>
    <name>KeyHeat</name>
    <message>
        <source>%1–%2</source>
        <comment>from, to</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>key, interval: what happened</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>Health of %n key(s) over time</source>
        <translation>
            <numerusform>Zustand von %n Schlüssel im Zeitverlauf</numerusform>
            <numerusform>Zustand von %n Schlüsseln im Zeitverlauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these requests</source>
        <translation>Diese Anfragen zeigen</translation>
    </message>
</context>
<context>
    <name>KeyHeatNow</name>
    <message>
        <source>%1 %2</source>
        <comment>state, countdown</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>KeyMenu</name>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Let it serve again</source>
        <translation>Wieder zulassen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Show its requests</source>
        <translation>Seine Anfragen zeigen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Paste an API key. Its beginning usually tells Spillway whose it is.</source>
        <translation>Einen API-Schlüssel einfügen. An seinem Anfang erkennt Spillway meist den Anbieter.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Anbieter wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Stored in %1. Never written to a file.</source>
        <translation>Gespeichert in: %1. Nie in einer Datei.</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>KeyTries</name>
    <message>
        <source>Why this key</source>
        <translation>Warum dieser Schlüssel</translation>
    </message>
    <message>
        <source>No key was asked.</source>
        <translation>Kein Schlüssel wurde gefragt.</translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1, %2. %3</translation>
    </message>
</context>
<context>
    <name>KeyValue</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeysEmpty</name>
    <message>
        <source>Your keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>This desktop has no keychain</source>
        <translation>Diese Arbeitsumgebung hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>Add your first API key</source>
        <translation>Den ersten API-Schlüssel hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Spillway cannot read its %n key(s) until %1 is unlocked. The proxy keeps listening and answers 503 with Retry-After, so tools wait instead of failing.</source>
        <translation>
            <numerusform>Spillway kann den %n Schlüssel erst lesen, wenn %1 entsperrt ist. Der Proxy lauscht weiter und antwortet 503 mit Retry-After: Werkzeuge warten, statt zu scheitern.</numerusform>
            <numerusform>Spillway kann die %n Schlüssel erst lesen, wenn %1 entsperrt ist. Der Proxy lauscht weiter und antwortet 503 mit Retry-After: Werkzeuge warten, statt zu scheitern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Install GNOME Keyring or KWallet and sign in again, or let a key live in an environment variable or a file: spillwayd keys add PROVIDER NAME --env VARIABLE.</source>
        <translation>GNOME Keyring oder KWallet installieren und neu anmelden, oder einen Schlüssel in einer Umgebungsvariablen oder Datei halten: spillwayd keys add PROVIDER NAME --env VARIABLE.</translation>
    </message>
    <message>
        <source>Spillway stores keys in your system&apos;s keychain and shares traffic between them. Two or more keys from one provider give you failover.</source>
        <translation>Spillway legt Schlüssel im Schlüsselbund des Systems ab und verteilt die Anfragen auf sie. Fällt ein Schlüssel aus, übernimmt ein anderer desselben Anbieters.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund&#xa0;…</translation>
    </message>
    <message>
        <source>Unlock keychain…</source>
        <translation>Schlüsselbund entsperren&#xa0;…</translation>
    </message>
    <message>
        <source>Add a key for this session only</source>
        <translation>Schlüssel nur für diese Sitzung hinzufügen</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Import from file…</source>
        <translation>Aus Datei importieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>KeysHealth</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>1-minute cells</source>
        <translation>Felder zu 1 Minute</translation>
    </message>
    <message>
        <source>15-minute cells</source>
        <translation>Felder zu 15 Minuten</translation>
    </message>
    <message>
        <source>2-hour cells</source>
        <translation>Felder zu 2 Stunden</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, %2 healthy</source>
        <translation>%1, %2 in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Drop to import the keys in this file</source>
        <translation>Loslassen, um die Schlüssel dieser Datei zu importieren</translation>
    </message>
</context>
<context>
    <name>KpiTile</name>
    <message>
        <source>%1: %2</source>
        <comment>name: number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name: number, change</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <extracomment>The name of this language, in itself: &quot;Deutsch&quot;, &quot;Français&quot;.</extracomment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>ListenStep</name>
    <message>
        <source>Start listening</source>
        <translation>Lauschen beginnen</translation>
    </message>
    <message>
        <source>This is the address that your tools will use. Only this computer can reach it.</source>
        <translation>Diese Adresse verwenden die Werkzeuge. Nur dieser Rechner erreicht sie.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>%1 uses this port already</source>
        <translation>%1 belegt diesen Port bereits</translation>
    </message>
    <message>
        <source>This port cannot be opened</source>
        <translation>Dieser Port lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Open Spillway when I sign in</source>
        <translation>Spillway bei der Anmeldung öffnen</translation>
    </message>
    <message>
        <source>Closing the window keeps the proxy running. Pause it or quit from the tray, or with Ctrl+Q.</source>
        <translation>Der Proxy läuft bei geschlossenem Fenster weiter. Anhalten oder beenden: im Infobereich oder mit Strg+Q.</translation>
    </message>
</context>
<context>
    <name>LiveCard</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>requests per minute</comment>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>Newest requests</source>
        <translation>Neueste Anfragen</translation>
    </message>
</context>
<context>
    <name>LiveLine</name>
    <message>
        <source>%1, %2</source>
        <comment>model, how it ended</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>model, key, how it ended</comment>
        <translation>%1 mit %2, %3</translation>
    </message>
    <message>
        <source>↻%1  %2</source>
        <comment>attempts, how it ended</comment>
        <translation>↻%1  %2</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>Log lines, newest last</source>
        <translation>Protokollzeilen, neueste zuletzt</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy all lines that are shown</source>
        <translation>Alle gezeigten Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Ab Stufe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Copy the lines that are shown</source>
        <translation>Gezeigte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Steht</translation>
    </message>
    <message>
        <source>Hold the list where it is</source>
        <translation>Liste an dieser Stelle festhalten</translation>
    </message>
    <message>
        <source>Follow the newest line</source>
        <translation>Der neuesten Zeile folgen</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Nothing logged yet</source>
        <translation>Noch nichts protokolliert</translation>
    </message>
    <message>
        <source>The log has lines, but none of this level with this text.</source>
        <translation>Das Protokoll hat Zeilen, aber keine dieser Stufe mit diesem Text.</translation>
    </message>
    <message>
        <source>What Spillway does, and what goes wrong, is written here.</source>
        <translation>Hier steht, was Spillway tut und was schiefgeht.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>Modal</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ModelLine</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1: %2 Token</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>Tokens by model</source>
        <translation>Token nach Modell</translation>
    </message>
    <message>
        <source>No model was used, %1</source>
        <translation>Kein Modell benutzt, %1</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message>
        <source>%1, %2</source>
        <comment>page, its badge</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>Searching older requests…</source>
        <translation>Ältere Anfragen werden durchsucht&#xa0;…</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>Keine Anfrage passt</translation>
    </message>
    <message>
        <source>Searched back to %1. A filter that works looks like %2.</source>
        <translation>Zurück bis %1 gesucht. Ein gültiger Filter sieht so aus: %2.</translation>
    </message>
    <message>
        <source>A filter that works looks like %1.</source>
        <translation>Ein gültiger Filter sieht so aus: %1.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Search further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1 stopped working</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>The provider refuses the key.</source>
        <translation>Der Anbieter lehnt den Schlüssel ab.</translation>
    </message>
    <message>
        <source>It failed several times in a row.</source>
        <translation>Er ist mehrmals hintereinander gescheitert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other key(s) of %2 serve its traffic.</source>
        <translation>
            <numerusform>%1 %n anderer Schlüssel von %2 übernimmt.</numerusform>
            <numerusform>%1 %n andere Schlüssel von %2 übernehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 No other key of %2 can serve.</source>
        <translation>%1 Kein anderer Schlüssel von %2 ist einsatzbereit.</translation>
    </message>
    <message>
        <source>View key</source>
        <translation>Schlüssel ansehen</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>No %1 key can answer</source>
        <translation>Kein Schlüssel von %1 kann antworten</translation>
    </message>
    <message>
        <source>All of them rest until %1. Tools that need them wait.</source>
        <translation>Alle ruhen bis %1. Werkzeuge, die sie brauchen, warten.</translation>
    </message>
    <message>
        <source>None of them works now. Tools that need them get an error.</source>
        <translation>Zurzeit funktioniert keiner. Werkzeuge, die sie brauchen, erhalten einen Fehler.</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>Spillway is not listening</source>
        <translation>Spillway lauscht nicht</translation>
    </message>
    <message>
        <source>Another program took port %1. Tools cannot connect.</source>
        <translation>Ein anderes Programm belegt Port %1. Werkzeuge können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>%1 took port %2. Tools cannot connect.</source>
        <translation>%1 belegt Port %2. Werkzeuge können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Spillway stopped working</source>
        <translation>Spillway arbeitet nicht mehr</translation>
    </message>
    <message>
        <source>%1 Tools cannot connect.</source>
        <translation>%1 Werkzeuge können sich nicht verbinden.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Spillway cannot read its keys until you unlock %1.</source>
        <translation>Spillway kann die Schlüssel erst lesen, wenn %1 entsperrt ist.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Spillway is still paused</source>
        <translation>Spillway ist noch angehalten</translation>
    </message>
    <message>
        <source>It has answered no request for an hour.</source>
        <translation>Seit einer Stunde beantwortet er keine Anfrage.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>OverviewEmpty</name>
    <message>
        <source>Waiting for a key</source>
        <translation>Warten auf einen Schlüssel</translation>
    </message>
    <message>
        <source>No traffic yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>Add a key of any provider. Then tools can call %1 and Spillway picks a healthy key for each request.</source>
        <translation>Einen Schlüssel eines beliebigen Anbieters hinzufügen. Dann können Werkzeuge %1 aufrufen, und Spillway wählt für jede Anfrage einen guten Schlüssel.</translation>
    </message>
    <message>
        <source>Point a tool at %1 and its requests appear here within a second. Spillway picks a healthy key for each one.</source>
        <translation>Ein Werkzeug auf %1 richten: Seine Anfragen erscheinen hier binnen einer Sekunde. Spillway wählt für jede einen guten Schlüssel.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Connect a tool</source>
        <translation>Werkzeug verbinden</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet&#xa0;…</translation>
    </message>
    <message>
        <source>Send a test request</source>
        <translation>Testanfrage senden</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>15 m</source>
        <comment>minutes</comment>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>hour</comment>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>hours</comment>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>days</comment>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>OverviewTiles</name>
    <message>
        <source>−%1</source>
        <comment>less</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>more</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>%1 failed · %2 rescued</source>
        <translation>%1 Fehler · %2 gerettet</translation>
    </message>
    <message>
        <source>Time to first token, p95</source>
        <translation>Erstes Token, p95</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <comment>tokens</comment>
        <translation>%1 ein · %2 aus</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>%1 tokens saved</source>
        <translation>%1 Token gespart</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Search or run…</source>
        <translation>Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
</context>
<context>
    <name>PaletteBody</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Suchen oder ausführen&#xa0;…</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>nur Befehle</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <comment>what, about it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PaletteWords</name>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>Kontingent verbraucht</translation>
    </message>
    <message>
        <source>Refused by the provider</source>
        <translation>Vom Anbieter abgelehnt</translation>
    </message>
    <message>
        <source>Resting after failures</source>
        <translation>Ruht nach Fehlern</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation>Geheimnis fehlt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>ProxyPanel</name>
    <message>
        <source>Proxy: %1</source>
        <translation>Proxy: %1</translation>
    </message>
    <message>
        <source>%1, not reachable</source>
        <translation>%1, nicht erreichbar</translation>
    </message>
    <message>
        <source>Demo: simulated providers</source>
        <translation>Demo: simulierte Anbieter</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Bis zum Fortsetzen</translation>
    </message>
</context>
<context>
    <name>ProxyState</name>
    <message>
        <source>The proxy does not answer.</source>
        <translation>Der Proxy antwortet nicht.</translation>
    </message>
    <message>
        <source>The proxy stopped working.</source>
        <translation>Der Proxy arbeitet nicht mehr.</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit Spillway?</source>
        <translation>Spillway beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are running. Quitting now cuts them off.</source>
        <translation>
            <numerusform>%n Anfrage läuft. Beenden bricht sie sofort ab.</numerusform>
            <numerusform>%n Anfragen laufen. Beenden bricht sie sofort ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>Wait and quit</source>
        <translation>Warten und beenden</translation>
    </message>
</context>
<context>
    <name>RemoveKeyDialog</name>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>The key is deleted from Spillway and from your keychain. Requests that are running with it finish; its history stays. The provider still knows the key: revoke it there if it leaked.</source>
        <translation>Der Schlüssel wird aus Spillway und aus dem Schlüsselbund gelöscht. Laufende Anfragen mit ihm enden regulär; sein Verlauf bleibt. Der Anbieter kennt den Schlüssel weiterhin: Ist er bekannt geworden, dort widerrufen.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Turn off instead</source>
        <translation>Stattdessen ausschalten</translation>
    </message>
</context>
<context>
    <name>RequestLine</name>
    <message>
        <source>streaming…</source>
        <translation>streamt&#xa0;…</translation>
    </message>
    <message>
        <source>%1, status %2, %3 by %4, %5</source>
        <translation>%1, Status %2, %3 von %4, %5</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Requests, newest first</source>
        <translation>Anfragen, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>%1, status %2, %3</source>
        <translation>%1, Status %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, status %2, %3 on %4, %5, %n attempt(s)</source>
        <translation>
            <numerusform>%1, Status %2, %3 mit %4, %5, %n Versuch</numerusform>
            <numerusform>%1, Status %2, %3 mit %4, %5, %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, status %2, %3 on %4, %5</source>
        <translation>%1, Status %2, %3 mit %4, %5</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Waiting for the first request</source>
        <translation>Warten auf die erste Anfrage</translation>
    </message>
    <message>
        <source>Spillway is listening on %1. Requests show up here as they start, not when they finish.</source>
        <translation>Spillway lauscht auf %1. Anfragen erscheinen hier, sobald sie beginnen, nicht erst am Ende.</translation>
    </message>
    <message>
        <source>Connect a tool</source>
        <translation>Werkzeug verbinden</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>RequestsToolbar</name>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Filter: status:429</source>
        <translation>Filter: status:429</translation>
    </message>
    <message>
        <source>Filter: model:sonnet status:429 key:work cost&gt;0.05</source>
        <translation>Filter: model:sonnet status:429 key:work cost&gt;0.05</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Hold the list (Space)</source>
        <translation>Liste festhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Follow the newest request (Space)</source>
        <translation>Der neuesten Anfrage folgen (Leertaste)</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open details</source>
        <translation>Details öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Filter by this key</source>
        <translation>Nach diesem Schlüssel filtern</translation>
    </message>
    <message>
        <source>Filter by this model</source>
        <translation>Nach diesem Modell filtern</translation>
    </message>
    <message>
        <source>Filter by this client</source>
        <translation>Nach diesem Client filtern</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hold to show</source>
        <translation>Zum Zeigen gedrückt halten</translation>
    </message>
</context>
<context>
    <name>SettingCatalogue</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Retries and limits</source>
        <translation>Versuche und Limits</translation>
    </message>
    <message>
        <source>Privacy and history</source>
        <translation>Daten und Verlauf</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Starten und schließen</translation>
    </message>
    <message>
        <source>Open at login</source>
        <translation>Bei der Anmeldung öffnen</translation>
    </message>
    <message>
        <source>Starts in the background, so that your tools always find Spillway.</source>
        <translation>Startet im Hintergrund, damit Werkzeuge Spillway immer finden.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Beim Schließen des Fensters</translation>
    </message>
    <message>
        <source>The tray icon brings the window back.</source>
        <translation>Das Symbol im Infobereich holt das Fenster zurück.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Open Spillway again from its launcher.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich. Spillway lässt sich über das Startmenü wieder öffnen.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen</translation>
    </message>
    <message>
        <source>Ask the first time</source>
        <translation>Beim ersten Mal fragen</translation>
    </message>
    <message>
        <source>Always keep running</source>
        <translation>Immer weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Anlässe</translation>
    </message>
    <message>
        <source>A key stops working</source>
        <translation>Ein Schlüssel fällt aus</translation>
    </message>
    <message>
        <source>Its provider refuses it, or it keeps failing. Single rate limits are not told: another key serves.</source>
        <translation>Der Anbieter lehnt ihn ab, oder er scheitert wiederholt. Einzelne Limits werden nicht gemeldet: Ein anderer Schlüssel übernimmt.</translation>
    </message>
    <message>
        <source>No key of a provider can serve</source>
        <translation>Kein Schlüssel eines Anbieters ist einsatzbereit</translation>
    </message>
    <message>
        <source>Tools that need the provider wait or fail.</source>
        <translation>Werkzeuge, die den Anbieter brauchen, warten oder scheitern.</translation>
    </message>
    <message>
        <source>Spillway is not listening</source>
        <translation>Spillway lauscht nicht</translation>
    </message>
    <message>
        <source>Tools cannot connect at all.</source>
        <translation>Werkzeuge können sich gar nicht verbinden.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The keys in it cannot be used until you unlock it.</source>
        <translation>Die Schlüssel darin sind erst nach dem Entsperren nutzbar.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Test notification</source>
        <translation>Testbenachrichtigung</translation>
    </message>
    <message>
        <source>Shows one now, as your desktop will show the others.</source>
        <translation>Zeigt sofort eine, so wie die anderen erscheinen werden.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High contrast draws every line and makes all text stronger.</source>
        <translation>Hoher Kontrast zeichnet jede Linie und macht alle Texte kräftiger.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Size and motion</source>
        <translation>Größe und Bewegung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe von allem</translation>
    </message>
    <message>
        <source>Ctrl + and Ctrl − change it anywhere, Ctrl 0 goes back.</source>
        <translation>Strg + und Strg − ändern sie überall, Strg 0 setzt sie zurück.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced motion shows changes at once.</source>
        <translation>Mit weniger Bewegung erscheinen Änderungen sofort.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Words and numbers</source>
        <translation>Sprache und Zahlen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Logs and what tools are told stay English.</source>
        <translation>Protokolle und Antworten an Werkzeuge bleiben englisch.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Tools and logs write 0–9; your language may have its own.</source>
        <translation>Werkzeuge und Protokolle schreiben 0–9; manche Sprachen haben eigene Ziffern.</translation>
    </message>
    <message>
        <source>Like the language</source>
        <translation>Wie die Sprache</translation>
    </message>
    <message>
        <source>Always 0–9</source>
        <translation>Immer 0–9</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>Letters act in lists</source>
        <translation>Buchstaben wirken in Listen</translation>
    </message>
    <message>
        <source>J, K, E and others work while a list has the focus. Turn this off when a voice or a switch types for you.</source>
        <translation>J, K, E und andere wirken, solange eine Liste den Fokus hat. Ausschalten, wenn eine Sprach- oder Tastersteuerung tippt.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Spillway</source>
        <translation>Spillway</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License 3 or later</source>
        <translation>GNU General Public License 3 oder neuer</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Inter and JetBrains Mono, SIL Open Font License</source>
        <translation>Inter und JetBrains Mono, SIL Open Font License</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>SettingChoice</name>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Das Wichtige</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Lines for people</source>
        <translation>Zeilen für Menschen</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON für Programme</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>How often one request is tried, the first time included, before its failure is passed on.</source>
        <translation>Wie oft eine Anfrage versucht wird, das erste Mal eingeschlossen, bevor ihr Scheitern gemeldet wird.</translation>
    </message>
    <message>
        <source>No new attempt starts later than this after the request came.</source>
        <translation>So lange nach dem Eintreffen der Anfrage beginnt kein neuer Versuch mehr.</translation>
    </message>
    <message>
        <source>The pause before the second attempt on the same key; it doubles each time.</source>
        <translation>Die Pause vor dem zweiten Versuch mit demselben Schlüssel; sie verdoppelt sich jedes Mal.</translation>
    </message>
    <message>
        <source>The longest pause between two attempts.</source>
        <translation>Die längste Pause zwischen zwei Versuchen.</translation>
    </message>
    <message>
        <source>How many failures within the window take a key out of use.</source>
        <translation>Wie viele Fehler in dieser Zeit einen Schlüssel aus dem Einsatz nehmen.</translation>
    </message>
    <message>
        <source>The time in which the failures are counted.</source>
        <translation>Die Zeit, in der die Fehler gezählt werden.</translation>
    </message>
    <message>
        <source>How long the key then rests before one request tries it again.</source>
        <translation>Wie lange der Schlüssel dann ruht, bevor ihn eine Anfrage wieder probiert.</translation>
    </message>
    <message>
        <source>A trying request that takes longer to its first token has failed.</source>
        <translation>Eine Probeanfrage, die bis zum ersten Token länger braucht, ist gescheitert.</translation>
    </message>
    <message>
        <source>How long name look-up, connection and TLS to the vendor may take together; 0 means for ever.</source>
        <translation>Wie lange Namensauflösung, Verbindung und TLS zum Anbieter zusammen dauern dürfen; 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>How long the vendor may take until its answer begins; 0 means for ever.</source>
        <translation>Wie lange der Anbieter bis zum Beginn seiner Antwort brauchen darf; 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>How long the vendor may be silent within an answer; 0 means for ever.</source>
        <translation>Wie lange der Anbieter mitten in einer Antwort schweigen darf; 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>How long running requests may go on when the program ends.</source>
        <translation>Wie lange laufende Anfragen beim Beenden weitergehen dürfen.</translation>
    </message>
    <message>
        <source>After this much silence a stream&apos;s client gets a sign of life; 0 means never.</source>
        <translation>Nach so langer Stille erhält der Client eines Streams ein Lebenszeichen; 0 heißt nie.</translation>
    </message>
    <message>
        <source>Recorded requests older than this are deleted; 0 keeps them.</source>
        <translation>Aufgezeichnete Anfragen, die älter sind, werden gelöscht; 0 behält sie.</translation>
    </message>
    <message>
        <source>The oldest recorded requests are deleted when the database is larger; 0 means no limit.</source>
        <translation>Ist die Datenbank größer, werden die ältesten Anfragen gelöscht; 0 heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>The least important messages that are logged.</source>
        <translation>Die unwichtigsten Meldungen, die noch protokolliert werden.</translation>
    </message>
    <message>
        <source>Lines for people or JSON for programs.</source>
        <translation>Zeilen für Menschen oder JSON für Programme.</translation>
    </message>
    <message>
        <source>The log file; empty means the data folder&apos;s when run as a service, and the terminal otherwise.</source>
        <translation>Die Protokolldatei; leer heißt: als Dienst die im Datenordner, sonst das Terminal.</translation>
    </message>
    <message>
        <source>A larger log file is put aside and a new one begun.</source>
        <translation>Eine größere Protokolldatei wird weggelegt und eine neue begonnen.</translation>
    </message>
    <message>
        <source>How many log files are kept.</source>
        <translation>Wie viele Protokolldateien aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The model that serves requests for a model that no provider has; empty answers 404.</source>
        <translation>Das Modell für Anfragen nach einem Modell, das kein Anbieter hat; leer antwortet 404.</translation>
    </message>
    <message>
        <source>The address that clients connect to; 127.0.0.1 and localhost also open ::1, any other address needs client keys and an admin token.</source>
        <translation>Die Adresse, mit der sich Clients verbinden; 127.0.0.1 und localhost öffnen auch ::1, jede andere Adresse braucht Client-Schlüssel und ein Verwaltungs-Token.</translation>
    </message>
    <message>
        <source>The port that clients connect to; 0 takes a free one.</source>
        <translation>Der Port, mit dem sich Clients verbinden; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>The PEM file with the certificate chain; set it together with listener.tls.key to serve HTTPS.</source>
        <translation>Die PEM-Datei mit der Zertifikatskette; zusammen mit listener.tls.key setzen, um HTTPS anzubieten.</translation>
    </message>
    <message>
        <source>The PEM file with the certificate&apos;s private key.</source>
        <translation>Die PEM-Datei mit dem privaten Schlüssel des Zertifikats.</translation>
    </message>
    <message>
        <source>Host names, without a port, that requests may name besides the loopback names; others are refused (421).</source>
        <translation>Rechnernamen ohne Port, die Anfragen neben den lokalen Namen nennen dürfen; andere werden abgelehnt (421).</translation>
    </message>
    <message>
        <source>Web origins such as https://app.example whose pages may call; requests from other pages are refused (403).</source>
        <translation>Web-Ursprünge wie https://app.example, deren Seiten aufrufen dürfen; Anfragen anderer Seiten werden abgelehnt (403).</translation>
    </message>
    <message>
        <source>Path prefixes that are forwarded besides /v1 and /v1beta.</source>
        <translation>Pfadanfänge, die neben /v1 und /v1beta weitergeleitet werden.</translation>
    </message>
    <message>
        <source>The longest request line and headers together that are accepted.</source>
        <translation>Die längste Anfragezeile samt Kopfzeilen, die angenommen wird.</translation>
    </message>
    <message>
        <source>The largest request body that is accepted.</source>
        <translation>Die größte Anfrage, die angenommen wird.</translation>
    </message>
    <message>
        <source>How many client connections may be open at once.</source>
        <translation>Wie viele Verbindungen von Clients zugleich offen sein dürfen.</translation>
    </message>
    <message>
        <source>How long a client may take to send the head of a request.</source>
        <translation>Wie lange ein Client für den Kopf einer Anfrage brauchen darf.</translation>
    </message>
    <message>
        <source>How long a client may be silent while it sends a request body.</source>
        <translation>Wie lange ein Client schweigen darf, während er eine Anfrage sendet.</translation>
    </message>
    <message>
        <source>How long an idle client connection stays open.</source>
        <translation>Wie lange eine ruhende Verbindung eines Clients offen bleibt.</translation>
    </message>
    <message>
        <source>Whether clients must show a client key, also on loopback.</source>
        <translation>Ob Clients einen Client-Schlüssel vorzeigen müssen, auch lokal.</translation>
    </message>
    <message>
        <source>Where the admin token is kept; without one the admin routes are open on loopback only.</source>
        <translation>Wo das Verwaltungs-Token liegt; ohne eines ist die Verwaltung nur lokal offen.</translation>
    </message>
    <message>
        <source>Whether /health and /metrics answer without the admin token on loopback.</source>
        <translation>Ob /health und /metrics lokal ohne das Verwaltungs-Token antworten.</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>SettingPlaces</name>
    <message>
        <source>When Spillway quits</source>
        <translation>Beim Beenden von Spillway</translation>
    </message>
    <message>
        <source>Let running requests finish for</source>
        <translation>Laufende Anfragen zu Ende führen</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauschen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Require a client key</source>
        <translation>Client-Schlüssel verlangen</translation>
    </message>
    <message>
        <source>HTTPS certificate</source>
        <translation>HTTPS-Zertifikat</translation>
    </message>
    <message>
        <source>HTTPS private key</source>
        <translation>Privater HTTPS-Schlüssel</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Admin token</source>
        <translation>Verwaltungs-Token</translation>
    </message>
    <message>
        <source>Open health and metrics</source>
        <translation>Zustand und Messwerte offen</translation>
    </message>
    <message>
        <source>Who may call</source>
        <translation>Wer aufrufen darf</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Rechnernamen</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Extra paths</source>
        <translation>Weitere Pfade</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <translation>Verbindungen zugleich</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>Größte Anfrage</translation>
    </message>
    <message>
        <source>Longest request head</source>
        <translation>Längster Anfragekopf</translation>
    </message>
    <message>
        <source>Wait for a request head</source>
        <translation>Warten auf den Anfragekopf</translation>
    </message>
    <message>
        <source>Wait within a request</source>
        <translation>Warten innerhalb einer Anfrage</translation>
    </message>
    <message>
        <source>Keep idle connections</source>
        <translation>Ruhende Verbindungen halten</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>Frist zum Verbinden</translation>
    </message>
    <message>
        <source>First-answer timeout</source>
        <translation>Frist bis zur ersten Antwort</translation>
    </message>
    <message>
        <source>Silence timeout</source>
        <translation>Frist bei Stille</translation>
    </message>
    <message>
        <source>Signs of life for tools</source>
        <translation>Lebenszeichen für Werkzeuge</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Start no new attempt after</source>
        <translation>Kein neuer Versuch nach</translation>
    </message>
    <message>
        <source>First pause</source>
        <translation>Erste Pause</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <source>Resting after failures</source>
        <translation>Ruhen nach Fehlern</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Counted within</source>
        <translation>Gezählt innerhalb von</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Trial request takes at most</source>
        <translation>Probeanfrage dauert höchstens</translation>
    </message>
    <message>
        <source>Unknown models</source>
        <translation>Unbekannte Modelle</translation>
    </message>
    <message>
        <source>Model to use instead</source>
        <translation>Ersatzmodell</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Keep requests for</source>
        <translation>Anfragen aufbewahren</translation>
    </message>
    <message>
        <source>Largest database</source>
        <translation>Größte Datenbank</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Files kept</source>
        <translation>Aufbewahrte Dateien</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>SettingUnit</name>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>SettingsColumn</name>
    <message>
        <source>Reset this group to its defaults</source>
        <translation>Diese Gruppe auf Vorgaben zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsNav</name>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen der Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Keine Einstellung passt</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Providers, keys and routing rules have pages of their own.</source>
        <translation>Nichts heißt „%1“. Anbieter, Schlüssel und Verteilregeln haben eigene Seiten.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>ShellBanner</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Hide until something changes</source>
        <translation>Ausblenden, bis sich etwas ändert</translation>
    </message>
</context>
<context>
    <name>ShortcutLine</name>
    <message>
        <source>%1: %2</source>
        <comment>command: its keys</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StepperRow</name>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <translation>%1, aktueller Schritt</translation>
    </message>
</context>
<context>
    <name>TableFooter</name>
    <message>
        <source>%1 shown of %2</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>%1 ausgegeben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a price</source>
        <translation>
            <numerusform>%Ln ohne Preis</numerusform>
            <numerusform>%Ln ohne Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag aufbewahrt</numerusform>
            <numerusform>%Ln Tage aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept until you delete them</source>
        <translation>Aufbewahrt bis zum Löschen</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>Ein / aus</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>TerminalLauncher</name>
    <message>
        <source>No terminal was found. Copy the lines into one of your own.</source>
        <translation>Kein Terminal gefunden. Die Zeilen in ein eigenes kopieren.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 ließ sich nicht starten: %2</translation>
    </message>
</context>
<context>
    <name>TestRequest</name>
    <message>
        <source>The proxy could not be reached: %1</source>
        <translation>Der Proxy war nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The answer was %1.</source>
        <translation>Die Antwort war %1.</translation>
    </message>
</context>
<context>
    <name>TimeAxisLabels</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%1 total</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>First token %1</source>
        <translation>Erstes Token %1</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streamt</translation>
    </message>
    <message>
        <source>Streaming, %1</source>
        <translation>Streamt, %1</translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 after %3</source>
        <translation>%1: %2 nach %3</translation>
    </message>
</context>
<context>
    <name>TokenUse</name>
    <message>
        <source>Tokens and cost</source>
        <translation>Token und Kosten</translation>
    </message>
    <message>
        <source>%1: %L2 tokens</source>
        <translation>%1: %L2 Token</translation>
    </message>
    <message>
        <source>No token count is known for this request.</source>
        <translation>Zu dieser Anfrage ist keine Token-Zahl bekannt.</translation>
    </message>
    <message>
        <source>Estimated: the provider gave no usage.</source>
        <translation>Geschätzt: Der Anbieter nannte keinen Verbrauch.</translation>
    </message>
</context>
<context>
    <name>ToolDetail</name>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Waiting for its first request</source>
        <translation>Wartet auf die erste Anfrage</translation>
    </message>
    <message>
        <source>Start it connected</source>
        <translation>Verbunden starten</translation>
    </message>
    <message>
        <source>Opens %1 in a terminal with the right environment. No file is changed.</source>
        <translation>Öffnet %1 in einem Terminal mit der passenden Umgebung. Keine Datei wird geändert.</translation>
    </message>
    <message>
        <source>Open in terminal</source>
        <translation>Im Terminal öffnen</translation>
    </message>
    <message>
        <source>It did not start.</source>
        <translation>Es ist nicht gestartet.</translation>
    </message>
    <message>
        <source>Or paste this</source>
        <translation>Oder dies einfügen</translation>
    </message>
    <message>
        <source>Paste this</source>
        <translation>Dies einfügen</translation>
    </message>
    <message>
        <source>Kind of snippet</source>
        <translation>Art des Snippets</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Snippet</translation>
    </message>
    <message>
        <source>Put one of your client keys in place of YOUR_CLIENT_KEY.</source>
        <translation>YOUR_CLIENT_KEY durch einen der Client-Schlüssel ersetzen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the snippet</source>
        <translation>Snippet kopieren</translation>
    </message>
    <message>
        <source>Latest from other tools</source>
        <translation>Zuletzt von anderen Werkzeugen</translation>
    </message>
    <message>
        <source>Latest from %1</source>
        <translation>Zuletzt von %1</translation>
    </message>
    <message>
        <source>No request yet. Start the tool and ask it something: it appears here at once.</source>
        <translation>Noch keine Anfrage. Das Werkzeug starten und etwas fragen: Sie erscheint sofort hier.</translation>
    </message>
    <message>
        <source>Latest requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
</context>
<context>
    <name>ToolItem</name>
    <message>
        <source>Any Anthropic, OpenAI or Gemini client</source>
        <translation>Jeder Client für Anthropic, OpenAI oder Gemini</translation>
    </message>
    <message>
        <source>Connected, %1</source>
        <translation>Verbunden, %1</translation>
    </message>
    <message>
        <source>Seen %1</source>
        <translation>Gesehen: %1</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Noch nicht gesehen</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Etwas anderes&#xa0;…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ToolListCard</name>
    <message>
        <source>Your tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TrafficCard</name>
    <message>
        <source>Traffic</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>requests %1</source>
        <comment>requests per minute</comment>
        <translation>Anfragen %1</translation>
    </message>
    <message>
        <source>Traffic, %1</source>
        <translation>Anfragen, %1</translation>
    </message>
    <message>
        <source>Traffic, %1. Peak %2 requests at %3. %4 failed.</source>
        <translation>Anfragen, %1. Spitze: %2 um %3. %4 gescheitert.</translation>
    </message>
    <message>
        <source>Traffic, %1. No requests.</source>
        <translation>Anfragen, %1. Keine.</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>Served after retry</source>
        <translation>Nach Fehlversuch</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running on %1</source>
        <translation>Läuft auf %1</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Angehalten bis %1</translation>
    </message>
    <message>
        <source>Paused until you resume it</source>
        <translation>Angehalten bis zum Fortsetzen</translation>
    </message>
    <message>
        <source>Not listening on %1</source>
        <translation>Lauscht nicht auf %1</translation>
    </message>
    <message>
        <source>Stopped working</source>
        <translation>Arbeitet nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>Finishing %n running request(s)</source>
        <translation>
            <numerusform>%n laufende Anfrage wird beendet</numerusform>
            <numerusform>%n laufende Anfragen werden beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)/min · %1 today</source>
        <translation>
            <numerusform>%n Anfrage/min · heute %1</numerusform>
            <numerusform>%n Anfragen/min · heute %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the provider refuses the key</source>
        <translation>%1: Der Anbieter lehnt den Schlüssel ab</translation>
    </message>
    <message>
        <source>%1: the key&apos;s secret is missing</source>
        <translation>%1: Das Geheimnis des Schlüssels fehlt</translation>
    </message>
    <message>
        <source>%1: the keychain is locked</source>
        <translation>%1: Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>%1: off after failures</source>
        <translation>%1: aus nach Fehlern</translation>
    </message>
    <message>
        <source>The settings file cannot be used</source>
        <translation>Die Einstellungsdatei ist nicht verwendbar</translation>
    </message>
    <message>
        <source>History is not being saved</source>
        <translation>Der Verlauf wird nicht gespeichert</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) need attention</source>
        <translation>
            <numerusform>%n Schlüssel braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Schlüssel brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n Sache braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Sachen brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no key yet</source>
        <translation>Es gibt noch keinen Schlüssel</translation>
    </message>
    <message>
        <source>Spillway</source>
        <translation>Spillway</translation>
    </message>
    <message>
        <source>%1: resting</source>
        <translation>%1: ruht</translation>
    </message>
    <message>
        <source>%1: resting until %2</source>
        <translation>%1: ruht bis %2</translation>
    </message>
</context>
<context>
    <name>UnseenPill</name>
    <message numerus="yes">
        <source>%n new request(s)</source>
        <translation>
            <numerusform>%n neue Anfrage</numerusform>
            <numerusform>%n neue Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VendorTiles</name>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Many keys, one address</source>
        <translation>Viele Schlüssel, eine Adresse</translation>
    </message>
    <message>
        <source>Spillway puts your AI keys behind one address on this computer. Your tools talk to it; it picks a healthy key for each request and moves on when one is limited.</source>
        <translation>Spillway legt alle KI-Schlüssel hinter eine Adresse auf diesem Rechner. Werkzeuge sprechen mit ihr; Spillway wählt für jede Anfrage einen guten Schlüssel und wechselt, wenn einer sein Limit erreicht.</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Auf diesem Rechner gefunden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Stays in your environment; Spillway reads it from there</source>
        <translation>Bleibt in der Umgebung; Spillway liest ihn von dort</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Start listening</source>
        <translation>Lauschen beginnen</translation>
    </message>
    <message>
        <source>Connect a tool</source>
        <translation>Werkzeug verbinden</translation>
    </message>
    <message>
        <source>No account. Nothing leaves this computer except requests to your providers.</source>
        <translation>Kein Konto. Nichts verlässt diesen Rechner außer Anfragen an die Anbieter.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Alles überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>spillway::AppModel</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>spillway::ChartItem</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>spillway::CommandRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A command and its shortcut, as in &quot;Copy base URL (Ctrl Shift C)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>spillway::ConnectModel</name>
    <message>
        <source>Base URL copied</source>
        <translation>Basis-URL kopiert</translation>
    </message>
    <message>
        <source>Snippet copied</source>
        <translation>Snippet kopiert</translation>
    </message>
</context>
<context>
    <name>spillway::CoreLink</name>
    <message>
        <source>The keychain is still locked. If it asks for its password in a window of its own, unlock it there.</source>
        <translation>Der Schlüsselbund ist noch gesperrt. Fragt er in einem eigenen Fenster nach seinem Passwort, dort entsperren.</translation>
    </message>
    <message>
        <source>No keychain service answers on this desktop.</source>
        <translation>In dieser Arbeitsumgebung antwortet kein Schlüsselbund-Dienst.</translation>
    </message>
    <message>
        <source>There is no key that can answer now.</source>
        <translation>Zurzeit kann kein Schlüssel antworten.</translation>
    </message>
</context>
<context>
    <name>spillway::DesktopProgram</name>
    <message>
        <source>Spillway serves in the background</source>
        <translation>Spillway arbeitet im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Start it again to see its window.</source>
        <translation>Erneut starten, um das Fenster zu sehen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>This is a notification</source>
        <translation>Dies ist eine Benachrichtigung</translation>
    </message>
    <message>
        <source>Spillway tells you here when something needs you.</source>
        <translation>Hier meldet Spillway, wenn etwas Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>Spillway restarted after a problem</source>
        <translation>Spillway ist nach einem Problem neu gestartet</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>spillway::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter button with several values: &quot;Model: 3&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>spillway::Fmt</name>
    <message>
        <source>%1k</source>
        <extracomment>Thousands, millions and billions after a number: 47.1k, 38.6M, 1.20B</extracomment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1B</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>m</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>Tok/s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) ago</source>
        <translation>
            <numerusform>vor %Ln Sekunde</numerusform>
            <numerusform>vor %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::KeyForm</name>
    <message>
        <source>Give the key a name.</source>
        <translation>Der Schlüssel braucht einen Namen.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores.</source>
        <translation>Erlaubt sind Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>Another key here is named %1.</source>
        <translation>Ein anderer Schlüssel hier heißt %1.</translation>
    </message>
    <message>
        <source>Key works, answered in %1 ms</source>
        <translation>Schlüssel funktioniert, Antwort in %1 ms</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Paste the API key.</source>
        <translation>Den API-Schlüssel einfügen.</translation>
    </message>
    <message>
        <source>An API key has no spaces and no special characters. Copy it again.</source>
        <translation>Ein API-Schlüssel hat keine Leer- und keine Sonderzeichen. Bitte neu kopieren.</translation>
    </message>
    <message>
        <source>This is too short to be an API key. Copy the whole key.</source>
        <translation>Das ist zu kurz für einen API-Schlüssel. Bitte den ganzen Schlüssel kopieren.</translation>
    </message>
</context>
<context>
    <name>spillway::KeyHeatModel</name>
    <message>
        <source>No traffic</source>
        <translation>Keine Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate limit hit %Ln time(s)</source>
        <translation>
            <numerusform>Limit %Ln-mal erreicht</numerusform>
            <numerusform>Limit %Ln-mal erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed attempt(s)</source>
        <translation>
            <numerusform>%Ln fehlgeschlagener Versuch</numerusform>
            <numerusform>%Ln fehlgeschlagene Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slow answer(s)</source>
        <translation>
            <numerusform>%Ln langsame Antwort</numerusform>
            <numerusform>%Ln langsame Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Circuit open</source>
        <translation>Sicherung offen</translation>
    </message>
</context>
<context>
    <name>spillway::KeyImport</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The file is larger than an api-keys.json can be.</source>
        <translation>Die Datei ist größer, als eine api-keys.json sein kann.</translation>
    </message>
    <message>
        <source>%1 was not added: %2</source>
        <translation>%1 wurde nicht hinzugefügt: %2</translation>
    </message>
</context>
<context>
    <name>spillway::KeyStateWords</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>Out of quota</source>
        <translation>Kontingent verbraucht</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Circuit open</source>
        <translation>Sicherung offen</translation>
    </message>
    <message>
        <source>Refused by the provider</source>
        <translation>Vom Anbieter abgelehnt</translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation>Geheimnis fehlt</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>spillway::KeysModel</name>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) imported</source>
        <translation>
            <numerusform>%n Schlüssel importiert</numerusform>
            <numerusform>%n Schlüssel importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 turned on</source>
        <translation>%1 eingeschaltet</translation>
    </message>
    <message>
        <source>%1 turned off</source>
        <translation>%1 ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 may serve again</source>
        <translation>%1 ist wieder zugelassen</translation>
    </message>
    <message>
        <source>%1 works, answered in %2 ms</source>
        <translation>%1 funktioniert, Antwort in %2 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>spillway::Leaving</name>
    <message>
        <source>Spillway</source>
        <translation>Spillway</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are running.</source>
        <translation>
            <numerusform>%n Anfrage läuft.</numerusform>
            <numerusform>%n Anfragen laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tools get an error when they are cut off.</source>
        <translation>Beim Abbruch erhalten Werkzeuge einen Fehler.</translation>
    </message>
    <message>
        <source>Wait and quit</source>
        <translation>Warten und beenden</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Sofort beenden</translation>
    </message>
</context>
<context>
    <name>spillway::LiveRequests</name>
    <message>
        <source>streaming…</source>
        <translation>streamt&#xa0;…</translation>
    </message>
    <message>
        <source>answering…</source>
        <translation>antwortet&#xa0;…</translation>
    </message>
    <message>
        <source>waiting for a key</source>
        <translation>wartet auf einen Schlüssel</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>wartet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>spillway::LogsModel</name>
    <message>
        <source>DEBUG</source>
        <comment>level of a log line</comment>
        <translation>DEBUG</translation>
    </message>
    <message>
        <source>INFO</source>
        <comment>level of a log line</comment>
        <translation>INFO</translation>
    </message>
    <message>
        <source>WARN</source>
        <comment>level of a log line</comment>
        <translation>WARN</translation>
    </message>
    <message>
        <source>ERROR</source>
        <comment>level of a log line</comment>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Line copied</source>
        <translation>Zeile kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::OverviewModel</name>
    <message>
        <source>last 15 minutes</source>
        <translation>letzte 15 Minuten</translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation>letzte 24 Stunden</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>per 15 seconds</source>
        <translation>pro 15 Sekunden</translation>
    </message>
    <message>
        <source>per half hour</source>
        <translation>pro halbe Stunde</translation>
    </message>
    <message>
        <source>per 3 hours</source>
        <translation>pro 3 Stunden</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>%1 vs previous 15 min</source>
        <translation>%1 ggü. 15 min davor</translation>
    </message>
    <message>
        <source>%1 vs previous day</source>
        <translation>%1 ggü. Vortag</translation>
    </message>
    <message>
        <source>%1 vs previous week</source>
        <translation>%1 ggü. Vorwoche</translation>
    </message>
    <message>
        <source>%1 vs previous hour</source>
        <translation>%1 ggü. Vorstunde</translation>
    </message>
</context>
<context>
    <name>spillway::PaletteModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>provider, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show requests on %1</source>
        <translation>Anfragen mit %1 zeigen</translation>
    </message>
    <message>
        <source>Turn off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Turn on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>until you turn it on</source>
        <translation>bis zum Einschalten</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>forget its limits and failures</source>
        <translation>vergisst Limits und Fehler</translation>
    </message>
    <message>
        <source>%1 reset</source>
        <translation>%1 zurückgesetzt</translation>
    </message>
    <message>
        <source>%1 turned on</source>
        <translation>%1 eingeschaltet</translation>
    </message>
    <message>
        <source>%1 turned off</source>
        <translation>%1 ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>spillway::PreferenceItem</name>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
</context>
<context>
    <name>spillway::ProxyCard</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>Warten auf einen Schlüssel</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>Durch einen Fehler beendet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
</context>
<context>
    <name>spillway::ProxySettingItem</name>
    <message>
        <source>Edit in config.yaml</source>
        <translation>In config.yaml bearbeiten</translation>
    </message>
    <message>
        <source>Set by the environment variable %1.</source>
        <translation>Durch die Umgebungsvariable %1 gesetzt.</translation>
    </message>
    <message>
        <source>Set on the command line.</source>
        <translation>Auf der Befehlszeile gesetzt.</translation>
    </message>
    <message>
        <source>Applies after a restart.</source>
        <translation>Gilt nach einem Neustart.</translation>
    </message>
    <message>
        <source>“%1” does not fit. Type %2.</source>
        <translation>„%1“ passt nicht. Erwartet: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
</context>
<context>
    <name>spillway::RequestDetails</name>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>HTTP method and path: &quot;POST /v1/messages&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>spillway::RequestFacts</name>
    <message>
        <source>%1, %2</source>
        <extracomment>How an attempt ended and its HTTP status: &quot;Rate-limited, 429&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The fault of %1.</source>
        <translation>Ursache: %1.</translation>
    </message>
    <message>
        <source>The fault of %1: %2</source>
        <translation>Ursache: %1. %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Model asked for</source>
        <translation>Verlangtes Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Stayed on its key</source>
        <translation>Blieb bei seinem Schlüssel</translation>
    </message>
    <message>
        <source>New to its key</source>
        <translation>Neu bei seinem Schlüssel</translation>
    </message>
    <message>
        <source>Stop reason</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Format asked in</source>
        <translation>Format der Anfrage</translation>
    </message>
    <message>
        <source>Translated to</source>
        <translation>Übersetzt in</translation>
    </message>
    <message>
        <source>Model served</source>
        <translation>Geliefertes Modell</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streaming</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Request size</source>
        <translation>Größe der Anfrage</translation>
    </message>
    <message>
        <source>Response size</source>
        <translation>Größe der Antwort</translation>
    </message>
    <message>
        <source>Key chosen after</source>
        <translation>Schlüssel gewählt nach</translation>
    </message>
    <message>
        <source>Connected after</source>
        <translation>Verbunden nach</translation>
    </message>
    <message>
        <source>First byte after</source>
        <translation>Erstes Byte nach</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Erstes Token nach</translation>
    </message>
    <message>
        <source>Finished after</source>
        <translation>Fertig nach</translation>
    </message>
    <message>
        <source>Settings version</source>
        <translation>Version der Einstellungen</translation>
    </message>
</context>
<context>
    <name>spillway::RequestFilter</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Client hung up</source>
        <translation>Client legte auf</translation>
    </message>
    <message>
        <source>429 rate-limited</source>
        <translation>429 Limit erreicht</translation>
    </message>
    <message>
        <source>4xx refused</source>
        <translation>4xx abgelehnt</translation>
    </message>
    <message>
        <source>5xx provider failed</source>
        <translation>5xx Anbieter gescheitert</translation>
    </message>
    <message>
        <source>There is no field “%1”. Nearest: %2.</source>
        <translation>Es gibt kein Feld „%1“. Am nächsten: %2.</translation>
    </message>
    <message>
        <source>Something has to follow here, as in %1.</source>
        <translation>Hier muss etwas folgen, etwa %1.</translation>
    </message>
    <message>
        <source>“%1” does not fit here. Write it as in %2.</source>
        <translation>„%1“ passt hier nicht. So schreiben: %2.</translation>
    </message>
    <message>
        <source>This cannot be compared by size. Write it as in %1.</source>
        <translation>Dies lässt sich nicht der Größe nach vergleichen. So schreiben: %1.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
</context>
<context>
    <name>spillway::RequestWords</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streamt</translation>
    </message>
    <message>
        <source>The request is being read.</source>
        <translation>Die Anfrage wird gelesen.</translation>
    </message>
    <message>
        <source>It waits for a key that may serve.</source>
        <translation>Sie wartet auf einen freien Schlüssel.</translation>
    </message>
    <message>
        <source>It was sent to the provider.</source>
        <translation>Sie wurde an den Anbieter gesendet.</translation>
    </message>
    <message>
        <source>It waits for the first token.</source>
        <translation>Sie wartet auf das erste Token.</translation>
    </message>
    <message>
        <source>An attempt failed; the next one starts in a moment.</source>
        <translation>Ein Versuch ist gescheitert; gleich beginnt der nächste.</translation>
    </message>
    <message>
        <source>The answer is being streamed.</source>
        <translation>Die Antwort wird gestreamt.</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>The answer reached the client.</source>
        <translation>Die Antwort kam beim Client an.</translation>
    </message>
    <message>
        <source>The provider&apos;s error reached the client as it is.</source>
        <translation>Der Fehler des Anbieters ging unverändert an den Client.</translation>
    </message>
    <message>
        <source>Spillway answered without asking a provider.</source>
        <translation>Spillway antwortete, ohne einen Anbieter zu fragen.</translation>
    </message>
    <message>
        <source>No attempt worked; the client got the error.</source>
        <translation>Kein Versuch gelang; der Client erhielt den Fehler.</translation>
    </message>
    <message>
        <source>The answer broke off in the middle.</source>
        <translation>Die Antwort brach mittendrin ab.</translation>
    </message>
    <message>
        <source>The client hung up first.</source>
        <translation>Der Client legte vorher auf.</translation>
    </message>
    <message>
        <source>Spillway ended in the middle of it.</source>
        <translation>Spillway wurde mittendrin beendet.</translation>
    </message>
    <message>
        <source>keeps the conversation</source>
        <translation>behält das Gespräch</translation>
    </message>
    <message>
        <source>healthiest key</source>
        <translation>bester Schlüssel</translation>
    </message>
    <message>
        <source>drawn by weight</source>
        <translation>nach Gewicht gelost</translation>
    </message>
    <message>
        <source>next in turn</source>
        <translation>der Nächste in der Reihe</translation>
    </message>
    <message>
        <source>first with room</source>
        <translation>der Erste mit Platz</translation>
    </message>
    <message>
        <source>only key that could serve</source>
        <translation>einziger einsatzbereiter Schlüssel</translation>
    </message>
    <message>
        <source>tried again after a break</source>
        <translation>nach einer Pause erneut versucht</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Bedient</translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation>Ungültige Anfrage</translation>
    </message>
    <message>
        <source>Model not found</source>
        <translation>Modell nicht gefunden</translation>
    </message>
    <message>
        <source>Model not on plan</source>
        <translation>Modell nicht im Tarif</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>Kontingent verbraucht</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>Too many at once</source>
        <translation>Zu viele zugleich</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>Überlastet</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Unusable answer</source>
        <translation>Unbrauchbare Antwort</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort zur Zeit</translation>
    </message>
    <message>
        <source>Went silent</source>
        <translation>Verstummt</translation>
    </message>
    <message>
        <source>Broke off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Client hung up</source>
        <translation>Client legte auf</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>die Anfrage</translation>
    </message>
    <message>
        <source>the key&apos;s plan</source>
        <translation>der Tarif des Schlüssels</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>der Schlüssel</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>das Konto</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>der Anbieter</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netzwerk</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>der Client</translation>
    </message>
</context>
<context>
    <name>spillway::RequestsModel</name>
    <message numerus="yes">
        <source>%n request(s) copied</source>
        <translation>
            <numerusform>%n Anfrage kopiert</numerusform>
            <numerusform>%n Anfragen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Request ID copied</source>
        <translation>Anfrage-ID kopiert</translation>
    </message>
</context>
<context>
    <name>spillway::SettingsModel</name>
    <message>
        <source>%1 › %2</source>
        <extracomment>Heading of found settings: group, section.</extracomment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>spillway::ShellCommands</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause for 15 minutes</source>
        <translation>15 Minuten anhalten</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>1 Stunde anhalten</translation>
    </message>
    <message>
        <source>Copy base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Base URL copied</source>
        <translation>Basis-URL kopiert</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Try to listen again</source>
        <translation>Erneut zu lauschen versuchen</translation>
    </message>
    <message>
        <source>Listen on the next free port</source>
        <translation>Auf dem nächsten freien Port lauschen</translation>
    </message>
    <message>
        <source>Restart the proxy</source>
        <translation>Proxy neu starten</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Seitenleiste ausblenden</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Go to the previous pane</source>
        <translation>Zum vorigen Bereich</translation>
    </message>
    <message>
        <source>Make everything bigger</source>
        <translation>Alles größer</translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation>Alles kleiner</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>Einstellungsdatei öffnen</translation>
    </message>
    <message>
        <source>Read the settings file again</source>
        <translation>Einstellungsdatei neu einlesen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Settings read again, nothing has changed</source>
        <translation>Einstellungen neu eingelesen, nichts hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>Settings read again, %n change(s)</source>
        <translation>
            <numerusform>Einstellungen neu eingelesen, %n Änderung</numerusform>
            <numerusform>Einstellungen neu eingelesen, %n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ShortcutSheet</name>
    <message>
        <source>In the list of requests</source>
        <translation>In der Liste der Anfragen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>Weiter, zurück</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Details öffnen</translation>
    </message>
    <message>
        <source>Details tab</source>
        <translation>Reiter „Details“</translation>
    </message>
    <message>
        <source>Hold or follow</source>
        <translation>Festhalten oder folgen</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <translation>Zur neuesten springen</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>key</comment>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Next, previous error</source>
        <translation>Nächster, voriger Fehler</translation>
    </message>
    <message>
        <source>Shift E</source>
        <comment>keys</comment>
        <translation>Umschalt E</translation>
    </message>
    <message>
        <source>Filter by this key</source>
        <translation>Nach diesem Schlüssel filtern</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Im Protokoll</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>spillway::SidebarBadges</name>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
</context>
<context>
    <name>spillway::TestRequest</name>
    <message>
        <source>The provider names no model to try the request with.</source>
        <translation>Der Anbieter nennt kein Modell für die Testanfrage.</translation>
    </message>
</context>
<context>
    <name>spillway::Timeline</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Back-off</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>An attempt in the timeline: its number and its key, &quot;2 · work-1&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>In den Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
</context>
<context>
    <name>spillway::Tray</name>
    <message>
        <source>Copy base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Copy snippet for</source>
        <translation>Snippet kopieren für</translation>
    </message>
    <message>
        <source>Open Spillway</source>
        <translation>Spillway öffnen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Quit Spillway</source>
        <translation>Spillway beenden</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>15 Minuten lang</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1 Stunde lang</translation>
    </message>
    <message>
        <source>Until you resume it</source>
        <translation>Bis zum Fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Another tool</source>
        <translation>Anderes Werkzeug</translation>
    </message>
</context>
<context>
    <name>spillway::UndoHistory</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
</context>
</TS>
