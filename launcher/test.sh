# Read by ./kopgroep test: everything that is tested, in one go, with what was skipped said at the end.

skipped_parts=()

find_browser() {
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    if command -v "$name" >/dev/null; then
      command -v "$name"
      return
    fi
  done
}

need_browser() {
  local browser
  browser=$(find_browser)
  if [ -z "$browser" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "  test   installs Chromium, for the stories in a browser"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
      >"$checkout/.kopgroep/chromium.log" 2>&1 || true
    browser=$(find_browser)
  fi
  if [ -n "$browser" ]; then
    export KOPGROEP_BROWSER=$browser PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    echo "  test   browser: $browser"
  else
    skipped_parts+=("the stories in a browser: there is no Chromium or Chrome here; install one, for example: sudo apt-get install chromium")
  fi
}

counted() { # the sum of attribute $1 over all reports since the tests began
  find "$checkout" -path '*-reports/TEST-*.xml' -not -path '*/node_modules/*' -newer "$checkout/.kopgroep/testing" -exec \
    sed -n "s/.*<testsuite .* $1=\"\([0-9]*\)\".*/\1/p" {} + | awk '{ sum += $1 } END { print sum + 0 }'
}

skipped_tests() { # why, one a line
  find "$checkout" -path '*-reports/TEST-*.xml' -not -path '*/node_modules/*' -newer "$checkout/.kopgroep/testing" -exec awk '
    /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
                   class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class) }
    /<skipped/   { reason = "no reason given"
                   if ($0 ~ /message="/) { reason = $0; sub(/.*message="/, "", reason); sub(/".*/, "", reason) }
                   print class "." name ": " reason }' {} +
}

failed_tests() { # which, and the first lines of why: a log may be cut before them; FLAKY is what passed when it was repeated
  find "$checkout" -path '*-reports/TEST-*.xml' -not -path '*/node_modules/*' -newer "$checkout/.kopgroep/testing" -exec awk '
    FNR == 1     { left = 0 }
    /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
                   class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class) }
    /<(failure|error)[ >]/           { print "  FAILED  " class "." name; left = 6 }
    /<flaky(Failure|Error)[ >]/      { print "  FLAKY   " class "." name; left = 6 }
    left > 0     { line = $0; sub(/^ */, "", line); print "            " substr(line, 1, 300); left-- }
    /<\/(failure|error|flaky.*)>/ { left = 0 }' {} +
}

run_tests() {
  local began=$SECONDS status=0
  mkdir -p "$checkout/.kopgroep"
  touch "$checkout/.kopgroep/testing"
  need_browser
  # On a busy machine one in thousands may trip over its neighbours: it is repeated once and named below, so that it gets mended.
  local again=(-Dsurefire.rerunFailingTestsCount=1 -Dfailsafe.rerunFailingTestsCount=1)
  maven verify "${again[@]}" --fail-at-end -pl '!system-tests' || status=$?
  if [ "$status" = 0 ]; then
    maven verify "${again[@]}" -pl system-tests || status=$?
  else
    skipped_parts+=("the stories over the whole platform: what they need failed its own tests")
  fi

  echo
  echo "  test   $(counted tests) tests in Java, $(counted failures) failed, $(counted errors) broke, $(counted skipped) skipped, $(((SECONDS - began) / 60)) min $(((SECONDS - began) % 60)) s"
  echo "  test   the portal's own tests are counted above by Vitest, under module portal"
  {
    printf '%s\n' ${skipped_parts[@]+"${skipped_parts[@]}"}
    skipped_tests
  } | sed '/^$/d; s/^/  SKIPPED  /'
  failed_tests
  [ "$status" = 0 ] && echo "  test   all is well" || echo "  test   NOT well, see above"
  return "$status"
}
