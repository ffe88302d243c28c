# shellcheck shell=sh
# Sourced by the scripts that call the API. SLAAPI_URL, SLAAPI_CLIENT and SLAAPI_SECRET set the address and the API client.
# Secret and token are passed to curl on standard input, so that they do not appear in the process list.

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
answer=$work/answer

say() { echo "$*" >&2; }
die() { say "$*"; exit 1; }

# quoted TEXT: escaped for a quoted value of a curl configuration.
quoted() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }

# member NAME: the first string or number of that name in the response, not unescaped.
member() {
  awk -v name="\"$1\":" '{
    at = index($0, name); if (!at) next
    rest = substr($0, at + length(name))
    if (match(rest, /^"([^"\\]|\\.)*"/)) print substr(rest, 2, RLENGTH - 2)
    else if (match(rest, /^[^,}\]]*/)) print substr(rest, 1, RLENGTH)
    exit
  }' "$answer"
}

# explain: prints the problem of the response, each fault on its own line.
explain() {
  if [ -n "$(member code)" ]; then
    say "$status $(member code): $(member detail)"
    awk '{ gsub(/\{"pointer":/, "\n&"); print }' "$answer" | sed -n 's/^{"pointer":"\([^"]*\)","detail":"\(.*\)"}.*/  \1: \2/p' >&2
  else
    say "$status $(member error) $(member error_description)"
  fi
}

# ask: curl with secrets on standard input; sets $status, writes the body to $answer.
ask() {
  status=$(curl -sS -K - -o "$answer" -D "$work/headers" -w '%{http_code}' "$@") || die "$SLAAPI_URL cannot be reached."
}

# sign_in: gets a token with all scopes of the client.
sign_in() {
  SLAAPI_URL=${SLAAPI_URL:-http://localhost:5080}
  SLAAPI_URL=${SLAAPI_URL%/}
  if [ -z "${SLAAPI_CLIENT:-}" ] || [ -z "${SLAAPI_SECRET:-}" ]; then die "Set SLAAPI_CLIENT and SLAAPI_SECRET to the id and secret of an API client."; fi
  ask -d grant_type=client_credentials "$SLAAPI_URL/connect/token" <<END
data-urlencode = "client_id=$(quoted "$SLAAPI_CLIENT")"
data-urlencode = "client_secret=$(quoted "$SLAAPI_SECRET")"
END
  [ "$status" = 200 ] || { explain; exit 1; }
  token=$(member access_token)
}

# call METHOD PATH [curl options]: one request; succeeds for a status below 400.
call() {
  method=$1 path=$2
  shift 2
  ask -X "$method" "$@" "$SLAAPI_URL$path" <<END
header = "Authorization: Bearer $token"
END
  [ "$status" -lt 400 ]
}

# must …: like call, but ends the script if the request is refused.
must() { call "$@" || { say "$method $path was refused."; explain; exit 1; }; }

# path_of URL: the URL without scheme and host, which may differ behind a proxy.
path_of() { printf '%s\n' "$1" | sed 's|^[a-z]*://[^/]*||'; }

# location: the path in the Location header.
location() { path_of "$(sed -n 's/^[Ll]ocation: *//p' "$work/headers" | tr -d '\r')"; }

# encoded TEXT: percent-encoded for a query or a path.
encoded() {
  printf '%s' "$1" | LC_ALL=C od -An -v -tx1 | tr -s ' ' '\n' | while IFS= read -r byte; do
    case $byte in
      3[0-9] | 4[1-9a-f] | 5[0-9a] | 6[1-9a-f] | 7[0-9a] | 2[de] | 5f | 7e) printf '%b' "\\0$(printf %o "0x$byte")" ;;
      ?*) printf '%%%s' "$byte" ;;
    esac
  done
}

# table: aligns the columns of CSV on standard input; omits empty columns, rounds fractions to 4 places.
table() {
  LC_ALL=C awk '
    function cells(line, row,   n, cell) {
      n = 0
      line = line ","
      while (line != "") {
        if (match(line, /^"([^"]|"")*",/)) { cell = substr(line, 2, RLENGTH - 3); gsub(/""/, "\"", cell) }
        else { match(line, /^[^,]*,/); cell = substr(line, 1, RLENGTH - 1) }
        line = substr(line, RLENGTH + 1)
        if (cell ~ /^-?[0-9]+[.][0-9]+$/ && length(cell) - index(cell, ".") > 4) cell = sprintf("%.4f", cell)
        text[row, ++n] = cell
        if (length(cell) > width[n]) width[n] = length(cell)
        if (row > 1 && cell != "") used[n] = 1
        if (row > 1 && cell !~ /^-?[0-9.]*$/) words[n] = 1
      }
      if (n > columns) columns = n
    }
    { sub(/\r$/, ""); cells($0, NR) }
    END {
      for (row = 1; row <= NR; row++) {
        out = ""
        for (n = 1; n <= columns; n++) if (used[n]) out = out sprintf(words[n] ? "%-" width[n] "s  " : "%" width[n] "s  ", text[row, n])
        sub(/ +$/, "", out)
        print out
      }
    }'
}
