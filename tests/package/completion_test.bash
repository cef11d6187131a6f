# SPDX-License-Identifier: Apache-2.0
# What bash offers after these words, the last one being completed.
cd "$(dirname "$0")/../.." || exit 2
. packaging/completion.bash
status=0
expect() { # what is offered, then the words
  local wanted=$1
  shift
  COMP_WORDS=(ssmock "$@") COMP_CWORD=$#
  _ssmock
  [ "${COMPREPLY[*]}" = "$wanted" ] && return
  echo "ssmock $*: expected \"$wanted\", offered \"${COMPREPLY[*]}\""
  status=1
}
expect 'serve' s
expect '--clock --clock-start' --cl
expect 'manual' --clock m
expect 'text json' --log-format ''
expect '' --port ''
expect '--host --port --help' health --
expect 'packaging/ssmock.service' check packaging/ssmock.s
expect 'fixtures' --fixtures fixt
exit $status
