#!/usr/bin/env bash
# The two commands of the README on a minimal Debian, as a newcomer types them. Needs root, debootstrap and the network.
#
#   installers/check_minimal_debian.sh FOLDER [SUITE]     FOLDER: new, stays for a look afterwards; SUITE: bookworm
#
# CHECK_COPY names files of this machine to copy into it first (settings of apt and pip, certificates), spaces between, each
# to the same path or, as FILE:PATH, to another one;
# CHECK_TESTS are arguments of installers/test.py (empty: the whole gate).
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2; }
folder=$1 suite=${2:-bookworm}
sources=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

debootstrap --variant=minbase --include=python3,git,ca-certificates "$suite" "$folder"
for pair in /etc/resolv.conf /etc/hosts ${CHECK_COPY:-}; do
    file=${pair%%:*} path=${pair#*:}
    mkdir -p "$folder$(dirname "$path")"
    cp -aL "$file" "$folder$path"
done
mount -t proc proc "$folder/proc"
mount -t tmpfs -o mode=1777 shm "$folder/dev/shm"
trap 'umount "$folder/dev/shm" "$folder/proc"' EXIT
chroot "$folder" useradd --create-home --shell /bin/bash anna
for home in home/anna root; do git clone -q "$sources" "$folder/$home/daw-bridge"; done
chroot "$folder" chown -R anna:anna /home/anna

# as USER STATUS COMMAND...: run it in the clone, and hold its exit status against the one expected
as() {
    local user=$1 wanted=$2 status=0 home=/root; shift 2
    [ "$user" = root ] || home=/home/$user
    echo "== $user: $*"
    env -i HOME="$home" USER="$user" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
        chroot --userspec="$user:$user" "$folder" /bin/bash -c "cd ~/daw-bridge && $*" || status=$?
    [ "$status" -eq "$wanted" ] || { echo "ended with $status, not $wanted"; exit 1; }
}
python=$(chroot "$folder" python3 -c 'import sys; print(f"python3.{sys.version_info.minor}")')
render='python3 installers/start.py render --caption "funk, slap bass, tight drums" --bpm 100 --duration 8 --out funk.wav'
as anna 2 python3 installers/start.py           # no screen: says so, shows the command below
as anna 3 "$render"                             # no pip for environments: shows what to type
as root 0 "apt-get update -q && apt-get install -y -q --no-install-recommends $python-venv"
as anna 0 "$render"
as anna 0 ls -l funk.wav
as anna 0 python3 installers/start.py --add-command
as anna 0 '$HOME/.local/bin/daw-bridge models list'
as anna 0 python3 installers/start.py --remove-command
as root 0 "python3 installers/test.py ${CHECK_TESTS:-}"
echo "Both commands work on a minimal $suite."
