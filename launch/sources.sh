# What only the sources can do: build, test, measure, package. Read by `bangfu` where there is a pom.xml.

# Maven that is installed, or else the one that `mvnw` fetches once and keeps in ~/.m2/wrapper.
maven() {
  local program=$root/mvnw
  if command -v mvn >/dev/null 2>&1; then program=mvn; fi
  (cd "$root" && exec "$program" -B "$@" 9>&-)
}

# --- Build ----------------------------------------------------------------------------------------------------------

# The modules that a module is built from, each after those it needs and itself last: what the poms say, so it is said once.
parts_of() {
  awk -v of="$1" '
    match($0, /<groupId>org\.bangfu<\/groupId><artifactId>bangfu-[a-z-]+/) {
      needed = substr($0, RSTART, RLENGTH)
      sub(/.*bangfu-/, "", needed)
      depth = split(FILENAME, path, "/")
      needs[path[depth - 1]] = needs[path[depth - 1]] " " needed
    }
    function tell(module, parts, count, i) {
      if (told[module]++) return
      count = split(needs[module], parts, " ")
      for (i = 1; i <= count; i++) tell(parts[i])
      print module
    }
    END { tell(of) }' "$root"/*/pom.xml
}

# The first thing newer than the last build, folders included so that a deleted file counts.
newer_than_build() {
  local sources=("$root/pom.xml") part
  for part in $(parts_of "$module"); do
    sources+=("$root/$part/pom.xml" "$root/$part/src/main")
  done
  find "${sources[@]}" -newer "$stamp" -print 2>/dev/null | head -n 1
}

stale() {
  [ ! -e "$stamp" ] || [ ! -e "$jar" ] || [ ! -d "$lib" ] || [ -n "$(newer_than_build)" ]
}

maven_into() {
  local log=$1
  shift
  maven -q "$@" >"$log" 2>&1
}

# What is run from the sources is up to date. The checks (Error Prone, formatting) are left to `bangfu test`.
ready() {
  need_java
  stale || return 0
  mkdir -p "$place"
  take_turn
  stale || { end_turn; return 0; }
  say "正在构建（第一次要下载组件，需几分钟）…… / Building…"
  local began=$place/built.new log=$place/build.log
  touch "$began" # what is edited while Maven works is newer than this
  rm -rf "$lib" "$start" "$answer"
  if ! attended maven_into "$log" -Pquick -pl "$module" -am "$@" package -Dmaven.test.skip=true; then
    grep -v -e '^WARNING' "$log" | head -n 60 >&2
    refuse "构建失败，全部输出在 / The build failed, all of its output is in $log"
  fi
  mv "$began" "$stamp"
  end_turn
}

# The same release archive that a release is installed from (docs/install.md).
sources_package() {
  local version
  need_java
  version=$(. "$launch/assemble.sh" && version)
  say "正在构建并检查…… / Building, with all checks but the tests…"
  maven -q -pl office,population -am package -Dmaven.test.skip=true
  bash "$launch/assemble.sh" "$root/target/release"
  say "$root/target/release/bangfu-$version.tar.gz"
}

# Simulates on Spark's workers. Its folder is a Spark home, where worker processes started here find their classes too.
on_spark() {
  program population-spark
  local home=$place/spark
  lib=$home/jars
  ready -Pspark
  cp "$jar" "$home/jars/"
  SPARK_HOME=$home SPARK_SCALA_VERSION=2.13 BANGFU_JAVA_OPTS="@$launch/spark.args ${BANGFU_JAVA_OPTS:-}" \
    families 1g "$home/jars/*" org.bangfu.population.Population "$@"
}

# Everything that is claimed about speed, measured again here and now.
sources_bench() {
  program bench
  ready
  families 2g "$jar:$lib/*" org.bangfu.bench.Bench "$@"
}

# Keeps the rules as they are now, before one of them changes its meaning (docs/decisions/0008).
sources_keep_engine() {
  local version folder file
  ready
  version=$(sed -n 's/.*String VERSION = "\([0-9]*\)";.*/\1/p' "$root/contract/src/main/java/org/bangfu/contract/Engine.java")
  folder=$root/engines/$version
  [ ! -e "$folder" ] || refuse "第 $version 版已经保存 / Version $version is kept already: $folder"
  mkdir -p "$folder"
  while IFS= read -r file; do
    cp "$file" "$folder/"
  done < <(engine_jars)
  say "$folder"
}

# --- Tests ----------------------------------------------------------------------------------------------------------

# A browser and Chinese letters for the tests that look at pages.
need_browser() {
  local missing=() install log
  if ! command -v chromium-headless-shell >/dev/null 2>&1 && ! command -v chromium >/dev/null 2>&1; then
    missing+=(chromium-headless-shell)
  fi
  if ! fc-list :lang=zh 2>/dev/null | grep -q .; then
    missing+=(fonts-noto-cjk fontconfig)
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  install="apt-get install -y --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    refuse "测试要用 Chromium 和中文字体，请先安装 / The tests need Chromium and Chinese fonts, install them first:
  sudo $install"
  fi
  say "正在安装 ${missing[*]} ……"
  log=$(mktemp)
  if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive $install -q; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    refuse "安装没有成功 / Could not install: $install"
  fi
  rm -f "$log"
}

# Tells what Maven is at, a line for each step of a module and each class of tests, and what went wrong word for word.
telling() {
  local line rest classes=0
  while IFS= read -r line; do
    case $line in
      '[INFO] --- '*':check ('*)       rest=format ;;
      '[INFO] --- '*':compile ('*)     rest=compile ;;
      '[INFO] --- '*':precompile ('*)  rest=templates ;;
      '[INFO] --- '*':testCompile ('*) rest='compile tests' ;;
      '[INFO] Tests run: '*' -- in '*)
        classes=$((classes + 1))
        rest=${line#'[INFO] Tests run: '}
        rest="${line##*.}: ${rest%%,*}, ${rest##*elapsed: }"
        printf '%3d:%02d  %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "${rest%% -- in *}"
        continue
        ;;
      '[ERROR]'* | '[FATAL]'* | '[WARNING] '*.java:*)
        printf '%s\n' "$line"
        continue
        ;;
      *) continue ;;
    esac
    line=${line##*@ }
    printf '%3d:%02d  %s: %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "${line%% *}" "$rest"
  done
}

# All tests with all checks; or, told which, the inner loop: those alone, without formatting and Error Prone.
sources_test() {
  if [ $# -gt 0 ]; then
    some_tests "$1"
    return
  fi
  local status counts passed failed skipped log=$root/target/test.log
  need_java
  need_browser
  rm -rf "$root"/*/target/surefire-reports
  mkdir -p "$root/target"
  # Every module is tested even where another fails; what failed is counted from the reports.
  set +e
  maven verify -T2 -Dmaven.test.failure.ignore=true 2>&1 | tee "$log" | telling
  status=${PIPESTATUS[0]}
  set -e
  counts=$(cat "$root"/*/target/surefire-reports/TEST-*.xml 2>/dev/null | tr '\n' ' ' | grep -o '<testsuite [^>]*>' |
    awk '
      function of(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
      { all += of("tests"); bad += of("failures") + of("errors"); skipped += of("skipped") }
      END { printf "%d %d %d", all - bad - skipped, bad, skipped }')
  read -r passed failed skipped <<<"$counts"
  say ""
  printf '%d min %d s\n' $((SECONDS / 60)) $((SECONDS % 60))
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$status" = 0 ] || refuse "构建没有完成，全部输出在 / The build did not finish, all of its output is in $log"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

# The inner loop: `NAME`, `NAME*` or `NAME#method`. What was edited is compiled without Maven (launch/OneTest.java); Maven builds where
# there is nothing yet or a pom has changed.
some_tests() {
  local file module modules built
  need_java
  file=${1%%[#,]*}
  file=$(find "$root"/*/src/test/java -name "$file.java" -print | head -n 1)
  [ -n "$file" ] || refuse "没有这个测试 / No such test: $1"
  module=${file#"$root/"}
  module=${module%%/*}
  case $module in
    release | population-spark) refuse "$module: ./bangfu test" ;;
  esac
  modules=$(parts_of "$module")
  built=$root/$module/target/quick
  if [ ! -e "$built/tests.classpath" ] || [ -n "$(find "$root/pom.xml" "$root/$module/pom.xml" -newer "$built/tests.classpath")" ]; then
    say "正在构建（只此一次）…… / Building, this once…"
    mkdir -p "$built"
    touch "$built/tests.began" # what is edited while Maven works is newer than this
    rm -rf "$built/loop" "$built/tests.classpath"
    maven -q -Pquick -pl "$module" -am test-compile dependency:build-classpath \
      -Dmdep.outputFile=target/quick/tests.classpath -Dmdep.includeScope=test 2>&1 | grep -v '^WARNING' || true
    [ -s "$built/tests.classpath" ] || refuse "构建失败 / The build failed"
    touch -r "$built/tests.began" "$built/tests.classpath"
  fi
  cd "$root/$module"
  # shellcheck disable=SC2086 # modules are words
  exec "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 \
    -cp "$built/test-classes:$built/classes:$(cat "$built/tests.classpath")" "$launch/OneTest.java" "$1" $modules
}

# Changes the rules by one sign at a time and looks whether a test notices; what none notices is explained in docs/mutation.md.
sources_mutate() {
  local report=$root/policy/target/quick/pit-reports
  need_java
  maven -q -pl policy -am test -Pquick,mutate
  awk '/<mutation / { all++; if (/status=.(KILLED|TIMED_OUT)/) noticed++ }
    END { printf "%d of %d changes noticed\n", noticed, all }' "$report/mutations.xml"
  printf '%d min %d s, %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$report/index.html"
}

# Writes docs/openapi.yaml from the routes, with the test that otherwise compares it.
sources_openapi() {
  need_java
  maven -q -Pquick -pl office -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dbangfu.openapi.write=true
  say "docs/openapi.yaml"
}
