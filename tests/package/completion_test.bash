# SPDX-License-Identifier: Apache-2.0
# What bash offers after these words, the last one being completed.
cd "$(dirname "$0")/../.." || exit 2
. packaging/completion.bash
status=0
expect() { # what is offered, joined by commas, then the words
  local wanted=$1
  shift
  COMP_WORDS=(ssmock "$@") COMP_CWORD=$#
  _ssmock
  local offered=$(IFS=,; echo "${COMPREPLY[*]}")
  [ "$offered" = "$wanted" ] && return
  echo "ssmock $*: expected \"$wanted\", offered \"$offered\""
  status=1
}
expect 'serve' s
expect '--clock,--clock-start' --cl
expect '--no-control,--no-ui' --no
expect 'manual' --clock m
expect 'text,json' --log-format ''
expect '' --port ''
expect 'manual' --clock = m
expect 'real,manual,skip' --clock =
expect '--host,--port,--tls-cert,--help' health --
expect '--host,--port,--tls-cert,--help' --port 80 health --
expect '--port' --fixtures check --po
expect 'packaging/ssmock.service' check packaging/ssmock.s
expect '--help' check -
expect 'fixtures' --fixtures fixt
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
touch "$folder/my file.json"
expect "$folder/my file.json" check "$folder/my"
exit $status
