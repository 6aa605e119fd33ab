; Csound: each OSCsend has a port of its own, OSClisten another. Every number goes as a fraction.
; It sends in its first period whatever its trigger says, therefore what waits stands in an if.
; Text 1: a sound file, text 2: the name of its clip. Macros: the port of the bridge, a port of our own.
<CsoundSynthesizer>
<CsOptions>
-odac -+rtaudio=null -m0 -d
</CsOptions>
<CsInstruments>
sr = 48000
ksmps = 480
nchnls = 2
0dbfs = 1
giin OSCinit $MINE

instr 1
  Ssong strget 1
  Sclip strget 2
  OSCsend 1, "127.0.0.1", $BRIDGE, "/bridge/subscribe", "f", $MINE
  OSCsend 1, "127.0.0.1", $BRIDGE, "/bridge/import", "s", Ssong
  Stext strcat "Bäss ♪ ", Sclip
  kgo init 0
  kdone init 0
  kcaptions init 0
  Sname init ""
  Scaption init ""
  Sid init ""
  Saddress init ""
  Sjob init ""
  Sstate init ""
  Spath init ""
  Saccepted init ""

  kname OSClisten giin, "/bridge/clip/name", "s", Sname
  if kname == 1 then
    if strcmpk(Sname, Sclip) == 0 then
      kgo = 1
    endif
  endif
  if kgo == 1 then
    OSCsend kgo, "127.0.0.1", $BRIDGE, "/bridge/length/loop", "f", 1
    OSCsend kgo, "127.0.0.1", $BRIDGE, "/bridge/signature", "f", 4
    OSCsend kgo, "127.0.0.1", $BRIDGE, "/bridge/bars/select", "ff", 2, 1
    OSCsend kgo, "127.0.0.1", $BRIDGE, "/bridge/caption", "s", Stext
    OSCsend kgo, "127.0.0.1", $BRIDGE, "/bridge/strength", "f", 0.5
    OSCsend kgo, "127.0.0.1", $BRIDGE, "/bridge/roll", "s", "#cs"
  endif

  kok OSClisten giin, "/bridge/ok", "sss", Sid, Saddress, Sjob
  if kok == 1 then
    printf "SAID /bridge/ok %s %s\n", kok, Sid, Saddress
  endif
  kcaption OSClisten giin, "/bridge/caption", "s", Scaption
  if kcaption == 1 then
    kcaptions += 1 ; printf prints when its trigger changes
    printf "SAID /bridge/caption %s\n", kcaptions, Scaption
  endif
  kstate OSClisten giin, "/bridge/state", "sss", Sjob, Sstate, Spath
  if kstate == 1 then
    if strcmpk(Sstate, "done") == 0 then
      kdone = 1
    endif
  endif
  if kdone == 1 then
    OSCsend kdone, "127.0.0.1", $BRIDGE, "/bridge/take/number", "f", 2
    OSCsend kdone, "127.0.0.1", $BRIDGE, "/bridge/accept", "f", 1
  endif
  kend OSClisten giin, "/bridge/accepted", "s", Saccepted
  if kend == 1 then
    printf "SAID accepted %s\n", kend, Saccepted
    scoreline {{ e }}, kend
  endif
endin
</CsInstruments>
<CsScore>
i 1 0 120
</CsScore>
</CsoundSynthesizer>
