#!/bin/sh
# Makes .build/netflixleren_VERSION_ARCH.deb of what `make install` installs, and prints its path; `make deb` calls this.
# DEBFULLNAME and DEBEMAIL name who maintains the package, as with Debian's own tools.
set -eu
cd "$(dirname "$0")/.."
umask 022

version=$1
arch=$(dpkg --print-architecture)
maintainer="${DEBFULLNAME:-STO Zuid-Limburg} <${DEBEMAIL:-samenleren@samenleren-zuidlimburg.example}>"
# The same sources make the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
program=$root/usr/bin/sto-tui
docs=$root/usr/share/doc/netflixleren

make --no-print-directory install DESTDIR="$root" PREFIX=/usr ZSH_FUNCTIONS=zsh/vendor-completions >&2
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$program"
gzip -9n "$root"/usr/share/man/man*/*

# What changed, in Debian's form: the first section of CHANGELOG.md.
changelog() {
    printf 'netflixleren (%s) unstable; urgency=medium\n\n' "$version"
    awk '/^## / { section++ } section == 1 && /^(- |  )/ { sub(/^- /, "  * "); sub(/^  [^*]/, "  &"); print }' CHANGELOG.md |
        fold -s -w 78 | sed 's/ *$//; s/^\([^ ]\)/    \1/'
    printf '\n -- %s  %s\n' "$maintainer" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

install -d "$docs/docs"
install -m 644 packaging/copyright README.md "$docs"
install -m 644 docs/*.md "$docs/docs"
changelog | gzip -9n >"$docs/changelog.gz"
install -D -m 644 packaging/lintian-overrides "$root/usr/share/lintian/overrides/netflixleren"

# Which packages the program's libraries are in, and which versions of them will do.
mkdir "$work/debian" "$root/DEBIAN"
printf 'Source: netflixleren\n\nPackage: netflixleren\nArchitecture: any\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "$program" | sed -n 's/^shlibs:Depends=//p')

cat >"$root/DEBIAN/control" <<EOF
Package: netflixleren
Version: $version
Architecture: $arch
Maintainer: $maintainer
Installed-Size: $(du -k -s --apparent-size "$root/usr" | cut -f 1)
Depends: $depends
Recommends: libical3, libpq5
Suggests: default-mta | mail-transport-agent, xdg-utils
Section: education
Priority: optional
Description: find trainings in a technical-education region and sign up
 One catalogue of trainings, meetings, company visits and e-learning for the
 teachers of a region, and one ledger of who takes part. It works in the
 terminal and from the command line, in Dutch and in English.
 .
 For coordinators it shows what the region asks for, plans where and when to
 give it, and accounts for hours and participants.
EOF
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)

package=.build/netflixleren_${version}_$arch.deb
dpkg-deb --root-owner-group --build "$root" "$package" >&2
echo "$package"
