#!/usr/bin/env bash
# Medina, a bare loop and another crawler over one farm of generated sites, each run from a cold JVM, in turn:
#   mvn -q package -DskipTests && src/bench/crawl-speed.sh [ROUNDS [HOSTS [STORIES]]]
# Prints a line a run, and the medians in the end. Nothing of it is part of the product.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} hosts=${2:-20} stories=${3:-500}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath
mvn -q -f src/bench/pom.xml compile dependency:build-classpath -Dmdep.outputFile=../../target/bench/classpath

# What is measured must not change while it is measured.
work=$(mktemp -d)
cp -r target/classes target/test-classes "$work"
cp -r target/bench/classes "$work/other"
medina=$work/classes:$work/test-classes:$(cat target/classpath)
other=$work/other:$(cat target/bench/classpath)
lean="-Xmx256m -XX:+UseSerialGC"
# As the launcher starts Medina.
shipped="-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"

"$java" -Xmx2g -cp "$medina" org.medina.bench.CrawlFarm "$work/farm" "$hosts" "$stories" &
farm=$!
trap 'kill $farm; rm -rf "$work"' EXIT
until [ -s "$work/farm" ]; do sleep 1; done

crawl() { # label mode options
  "$java" $lean $3 -Dmedina.home=target/medina -cp "$medina" org.medina.bench.CrawlSpeed "$2" "$work/farm" "$stories" |
    sed "s/^/$1: /" | tee -a "$work/log"
}

for ((round = 1; round <= rounds; round++)); do
  crawl "bare loop" bare ""
  crawl "frontier in memory" memory ""
  crawl "frontier in the engine of one command" engine ""
  crawl "frontier in the engine of serve" engine "-Dbench.lifetime=DAYS $shipped"
  crawl "originals kept" originals "$shipped"
  "$java" -XX:+UseSerialGC -cp "$other" org.medina.bench.OtherCrawler "$work/farm" | sed "s/^/other: /" | tee -a "$work/log"
done

echo "medians of $rounds: pages/s, CPU-s per 1,000, of the engine, MB"
grep pages/s "$work/log" | sed -E 's/ +/ /g' | awk -F': ' '
  { split($2, w, " "); n = 0; for (i = 1; i in w; i++) {
      if (w[i] == "pages/s") speed = w[i-1]; if (w[i] ~ /^CPU-s/ && w[i-1] != "engine") cpu = w[i-1];
      if (w[i] == "engine") engine = w[i-1]; if (w[i] == "MB") mb = w[i-1] }
    key = $1 ($2 ~ /again/ ? ", again" : ""); k = ++count[key]
    s[key,k] = speed; c[key,k] = cpu; e[key,k] = engine; m[key,k] = mb; engine = "-" }
  function median(a, key, n,   i, j, t, x) { for (i = 1; i <= n; i++) x[i] = a[key,i]
    for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (x[j] + 0 < x[i] + 0) { t = x[i]; x[i] = x[j]; x[j] = t }
    return x[int((n + 1) / 2)] }
  END { for (key in count) print key ": " median(s, key, count[key]), median(c, key, count[key]), median(e, key, count[key]), median(m, key, count[key]) }' | sort
