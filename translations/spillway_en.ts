<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BannerDecider</name>
    <message numerus="yes">
        <source>%n more key(s) need a look.</source>
        <translation>
            <numerusform>%n more key needs a look.</numerusform>
            <numerusform>%n more keys need a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message numerus="yes">
        <source>Writing %1: %Ln request(s) so far</source>
        <translation>
            <numerusform>Writing %1: %Ln request so far</numerusform>
            <numerusform>Writing %1: %Ln requests so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln request(s) to %1</source>
        <translation>
            <numerusform>Wrote %Ln request to %1</numerusform>
            <numerusform>Wrote %Ln requests to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n key(s) imported</source>
        <translation>
            <numerusform>%n key imported</numerusform>
            <numerusform>%n keys imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n key(s)</source>
        <translation>
            <numerusform>Import %n key</numerusform>
            <numerusform>Import %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyHeat</name>
    <message numerus="yes">
        <source>Health of %n key(s) over time</source>
        <translation>
            <numerusform>Health of %n key over time</numerusform>
            <numerusform>Health of %n keys over time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysEmpty</name>
    <message numerus="yes">
        <source>Spillway cannot read its %n key(s) until %1 is unlocked. The proxy keeps listening and answers 503 with Retry-After, so tools wait instead of failing.</source>
        <translation>
            <numerusform>Spillway cannot read its %n key until %1 is unlocked. The proxy keeps listening and answers 503 with Retry-After, so tools wait instead of failing.</numerusform>
            <numerusform>Spillway cannot read its %n keys until %1 is unlocked. The proxy keeps listening and answers 503 with Retry-After, so tools wait instead of failing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelLine</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%1 %n other key(s) of %2 serve its traffic.</source>
        <translation>
            <numerusform>%1 %n other key of %2 serves its traffic.</numerusform>
            <numerusform>%1 %n other keys of %2 serve its traffic.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteBody</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message numerus="yes">
        <source>%n request(s) are running. Quitting now cuts them off.</source>
        <translation>
            <numerusform>%n request is running. Quitting now cuts it off.</numerusform>
            <numerusform>%n requests are running. Quitting now cuts them off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message numerus="yes">
        <source>%1, status %2, %3 on %4, %5, %n attempt(s)</source>
        <translation>
            <numerusform>%1, status %2, %3 on %4, %5, %n attempt</numerusform>
            <numerusform>%1, status %2, %3 on %4, %5, %n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableFooter</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a price</source>
        <translation>
            <numerusform>%Ln without a price</numerusform>
            <numerusform>%Ln without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %Ln day(s)</source>
        <translation>
            <numerusform>Kept for %Ln day</numerusform>
            <numerusform>Kept for %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Finishing %n running request(s)</source>
        <translation>
            <numerusform>Finishing %n running request</numerusform>
            <numerusform>Finishing %n running requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)/min · %1 today</source>
        <translation>
            <numerusform>%n request/min · %1 today</numerusform>
            <numerusform>%n requests/min · %1 today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) need attention</source>
        <translation>
            <numerusform>%n key needs attention</numerusform>
            <numerusform>%n keys need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnseenPill</name>
    <message numerus="yes">
        <source>%n new request(s)</source>
        <translation>
            <numerusform>%n new request</numerusform>
            <numerusform>%n new requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::Fmt</name>
    <message numerus="yes">
        <source>%Ln second(s) ago</source>
        <translation>
            <numerusform>%Ln second ago</numerusform>
            <numerusform>%Ln seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::KeyHeatModel</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate limit hit %Ln time(s)</source>
        <translation>
            <numerusform>Rate limit hit %Ln time</numerusform>
            <numerusform>Rate limit hit %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed attempt(s)</source>
        <translation>
            <numerusform>%Ln failed attempt</numerusform>
            <numerusform>%Ln failed attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slow answer(s)</source>
        <translation>
            <numerusform>%Ln slow answer</numerusform>
            <numerusform>%Ln slow answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::KeysModel</name>
    <message numerus="yes">
        <source>%n key(s) imported</source>
        <translation>
            <numerusform>%n key imported</numerusform>
            <numerusform>%n keys imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::Leaving</name>
    <message numerus="yes">
        <source>%n request(s) are running.</source>
        <translation>
            <numerusform>%n request is running.</numerusform>
            <numerusform>%n requests are running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::LogsModel</name>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::RequestsModel</name>
    <message numerus="yes">
        <source>%n request(s) copied</source>
        <translation>
            <numerusform>%n request copied</numerusform>
            <numerusform>%n requests copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spillway::ShellCommands</name>
    <message numerus="yes">
        <source>Settings read again, %n change(s)</source>
        <translation>
            <numerusform>Settings read again, %n change</numerusform>
            <numerusform>Settings read again, %n changes</numerusform>
        </translation>
    </message>
</context>
</TS>
