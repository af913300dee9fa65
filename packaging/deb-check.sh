#!/bin/sh
# Proves a package in a bare Debian: a root with only the essential packages and what the package depends on, copied from
# this machine's own. It is installed there, used by somebody, upgraded and removed. Nothing outside that root changes.
# `make deb-check` calls this with the package and its version.
set -eu
if [ "$(id -u)" != 0 ]; then exec sudo "$0" "$@"; fi
# The mounts of this script are gone when it ends.
if [ "${BARE:-}" != yes ]; then BARE=yes exec unshare --mount "$0" "$@"; fi

package=$1
version=$2
root=$(mktemp -d)
chmod 755 "$root"
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT
# What somebody keeps lies here.
kept="$root/home/an/.local/share/netflixleren $root/home/an/.config/netflixleren"

step() { printf '%s\n' "$*"; }
fail() {
    step "FAILED: $*" >&2
    exit 1
}
# Runs a command in the root, as root and as somebody who uses the program.
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive /usr/sbin/chroot "$root" "$@"; }
as_an() { env -i PATH=/usr/bin:/bin HOME=/home/an LANG=C.UTF-8 /usr/sbin/chroot --userspec=1000:1000 "$root" "$@"; }
says() {
    expected=$1
    shift
    answer=$(as_an "$@") || fail "$* ended with $?"
    case $answer in
    *"$expected"*) step "  $* says: $(printf '%s\n' "$answer" | grep -F -m 1 "$expected")" ;;
    *) fail "$* does not say ‘$expected’: $answer" ;;
    esac
}
sums() { find $kept -type f -exec sha256sum {} + | sort; }

# The names of packages and of all that these need in turn, as far as they are installed here.
closure() {
    apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks \
        --no-replaces --no-enhances "$@" | sed -n 's/^\([a-z0-9][^:]*\).*/\1/p' | sort -u |
        xargs dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p'
}

step "A bare root"
wanted=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g')
essential=$(dpkg-query -W -f='${Essential} ${Package}\n' | sed -n 's/^yes //p')
packages=$(closure $wanted $essential)
for folder in var/log var/lib/dpkg/info var/lib/dpkg/updates usr/bin usr/sbin usr/lib usr/lib64 proc dev etc tmp home/an; do
    mkdir -p "$root/$folder"
done
# Since Debian 12 these are links into /usr.
cp -a /bin /sbin /lib /lib64 "$root"
dpkg -L $packages | sort -u | while read -r path; do
    if [ -f "$path" ] || [ -L "$path" ]; then printf '.%s\0' "$path"; fi
done | tar -C / --null --no-recursion -T - -c | tar -C "$root" --keep-directory-symlink -x
: >"$root/var/lib/dpkg/available"
dpkg-query --status $packages >"$root/var/lib/dpkg/status"
for name in $packages; do cp -a /var/lib/dpkg/info/"$name"[.:]* "$root/var/lib/dpkg/info/"; done
printf 'root:x:0:0::/root:/bin/sh\nan:x:1000:1000::/home/an:/bin/sh\n' >"$root/etc/passwd"
printf 'root:x:0:\nan:x:1000:\n' >"$root/etc/group"
chown 1000:1000 "$root/home/an"
mknod -m 666 "$root/dev/null" c 1 3
mount -t proc proc "$root/proc"
step "  $(printf '%s\n' $packages | wc -l) packages, $(du -sm --exclude=proc "$root" | cut -f 1) MB"

step "Installing an older version"
mkdir "$root/older"
dpkg-deb --raw-extract "$package" "$root/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$root/older/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$root/older" "$root/older.deb" >/dev/null
rm -rf "$root/older"
cp "$package" "$root/newer.deb"
inside dpkg -i /older.deb >/dev/null
says "sto-tui $version" sto-tui --version
says "Lassen" sto-tui search lassen
says "An" sto-tui profile --email an@school.nl --name "An Jansen" --school "Emma College"
says "lasersnijden-basis@" sto-tui --today 2027-01-12 enrol lasersnijden-basis --json
before=$(sums)

step "Upgrading"
inside dpkg -i /newer.deb >/dev/null
[ "$(inside dpkg-query -W -f='${Version}' netflixleren)" = "$version" ] || fail "the version is not $version"
[ "$(sums)" = "$before" ] || fail "the upgrade touched what people keep"
says "lasersnijden-basis@" sto-tui --today 2027-01-12 agenda --json
says "klopt" sto-tui audit
for file in share/man/man1/sto-tui.1.gz share/man/man5/sto-catalog.5.gz share/doc/netflixleren/copyright \
    share/bash-completion/completions/sto-tui share/zsh/vendor-completions/_sto-tui \
    share/fish/vendor_completions.d/sto-tui.fish; do
    [ -s "$root/usr/$file" ] || fail "there is no /usr/$file"
done
inside bash -n /usr/share/bash-completion/completions/sto-tui
step "  an agenda, a sound ledger, manual pages and completions are there"

step "Removing"
before=$(sums)
files=$(inside dpkg -L netflixleren)
inside dpkg --purge netflixleren >/dev/null
for path in $files; do
    if [ -f "$root$path" ]; then fail "$path was left behind"; fi
done
[ ! -e "$root/usr/share/netflixleren" ] || fail "/usr/share/netflixleren was left behind"
[ "$(sums)" = "$before" ] || fail "removing touched what people keep"
step "  nothing is left but what people keep:"
(cd "$root" && find home -type f | sort | sed 's/^/    /')
