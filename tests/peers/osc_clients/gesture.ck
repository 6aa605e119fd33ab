// ChucK: OscOut sends from one port and OscIn listens on another.
// Arguments: the port of the bridge, a port of our own, a sound file, the name of its clip.
Std.atoi(me.arg(0)) => int bridge;
Std.atoi(me.arg(1)) => int mine;
me.arg(2) => string song;
me.arg(3) => string clip;

OscIn in;
mine => in.port;
in.listenAll();
OscOut out;
out.dest("127.0.0.1", bridge);
out.start("/bridge/subscribe").add(mine).send();
out.start("/bridge/import").add(song).send();

OscMsg msg;
0 => int step;
while (step < 3) {
    in => now;
    while (in.recv(msg)) {
        if (msg.address == "/bridge/clip/name" && msg.getString(0) == clip && step == 0) {
            1 => step;
            out.start("/bridge/length/loop").add(1).send();
            out.start("/bridge/signature").add(4).send();
            out.start("/bridge/bars/select").add(2).add(1).send();
            out.start("/bridge/caption").add("Bäss ♪ " + clip).send();
            out.start("/bridge/strength").add(0.5).send();
            out.start("/bridge/roll").add("#ck").send();
        } else if (msg.address == "/bridge/state" && msg.getString(1) == "done") {
            out.start("/bridge/take/number").add(2).send();
            out.start("/bridge/accept").send();
        } else if (msg.address == "/bridge/caption") {
            chout <= "SAID /bridge/caption " <= msg.getString(0) <= IO.newline();
        } else if (msg.address == "/bridge/length/loop") {
            chout <= "SAID /bridge/length/loop " <= msg.getInt(0) <= IO.newline();
        } else if (msg.address == "/bridge/ok") {
            chout <= "SAID /bridge/ok " <= msg.getString(0) <= " " <= msg.getString(1) <= IO.newline();
        } else if (msg.address == "/bridge/accepted") {
            chout <= "SAID accepted " <= msg.getString(0) <= IO.newline();
            3 => step;
        }
        chout.flush();
    }
}
