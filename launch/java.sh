# Finds Java 25 or newer: in the sources a whole JDK, for a release a runtime will do. Read by `bangfu`.
if [ -e "$root/pom.xml" ]; then asked=javac; else asked=java; fi

# Prints the major version of the Java in a folder, or nothing. Its `release` file saves a start of Java.
java_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/$asked" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# From .../bin/java, through its links, to the folder above bin.
java_home() {
  local file=$1 target
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case $target in /*) file=$target ;; *) file=$(dirname "$file")/$target ;; esac
  done
  dirname "$(dirname "$file")"
}

find_java() {
  local candidate version on_path=
  if command -v "$asked" >/dev/null 2>&1; then
    on_path=$(java_home "$(command -v "$asked")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(java_version "$candidate")
    if [ "${version:-0}" -ge 25 ]; then
      printf '%s' "$candidate"
      return
    fi
  done
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25+ 2>/dev/null || true
  fi
}

need_java() {
  local found
  found=$(find_java)
  [ -n "$found" ] || refuse "没有找到 JDK 25 或更新的版本。请安装后再运行（或用 JAVA_HOME 指出它的位置）：
No JDK 25 or newer was found. Install one and run again (or point JAVA_HOME at it):
  Debian / Ubuntu / Windows (WSL):  apt-get install openjdk-25-jdk-headless   (or Temurin 25: https://adoptium.net)
  macOS:                            brew install openjdk@25   (or Temurin 25: https://adoptium.net)"
  export JAVA_HOME=$found
}
