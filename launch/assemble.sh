#!/usr/bin/env bash
# Lays out a release from what Maven has packaged, and packs it: assemble.sh FOLDER. Also read for `version`.
set -euo pipefail
sources=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# The one place where the version stands is the pom.
version() { sed -n 's:.*<revision>\(.*\)</revision>.*:\1:p' "$sources/pom.xml"; }

assemble() {
  local name folder module
  name=bangfu-$(version)
  folder=$1/$name
  rm -rf "$folder" "$folder.tar.gz"
  mkdir -p "$folder/launch" "$folder/install"
  cd "$sources"
  cp -R bangfu LICENSE README.md README.zh.md docs engines policies "$folder/"
  cp launch/*.args launch/java.sh launch/family.json launch/usage.txt "$folder/launch/"
  cp install/bangfu.service "$folder/install/"
  for module in office population; do
    mkdir "$folder/$module"
    cp -R "$module/target/bangfu-$module.jar" "$module/target/lib" "$folder/$module/"
  done
  tar -C "$1" --owner=0 --group=0 --numeric-owner -czf "$folder.tar.gz" "$name"
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  mkdir -p "$1"
  assemble "$(cd "$1" && pwd -P)"
fi
