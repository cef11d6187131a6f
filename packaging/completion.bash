# SPDX-License-Identifier: Apache-2.0
# bash completion of ssmock
_ssmock() {
  local current=${COMP_WORDS[COMP_CWORD]#=} previous="" command=serve word words=""
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word != = ]] || continue # bash takes an option and its value apart there
    case $previous:$word in
      --*:*) ;; # an option's value
      *:serve | *:check | *:health | *:events) command=$word ;;
    esac
    previous=$word
  done
  case $previous:$command in
    --fixtures:* | --init-dir:* | --state:* | --tls-cert:* | --tls-key:* | --credentials:*) ;;
    --clock:*) words='real manual skip' ;;
    --latency:*) words='none recorded' ;;
    --log-level:*) words='trace debug info warn error off' ;;
    --log-format:*) words='text json' ;;
    --host:* | --control-host:*) words='127.0.0.1 0.0.0.0' ;;
    --port:* | --control-port:* | --allow-host:* | --cors:* | --account:* | --region:* | \
      --seed:* | --clock-start:* | --history:* | --history-count:* | --journal:* | --webhook:* | --script-runner:* | --service-endpoint:* | \
      --events:* | --max-body:* | --max-in-flight:* | --max-header:* | --max-connections:* | \
      --max-listeners:* | --idle-timeout:* | \
      --message-timeout:* | --stop-timeout:*) words=' ' ;;
    *:check) [[ $current != -* ]] || words=--help ;;
    *:health) words='--host --port --tls-cert --help' ;;
    *:events) words='--detail-type --status --help' ;;
    *)
      words='serve check health events --host --port --tls-cert --tls-key --allow-host --cors --credentials
        --no-control --no-ui --control-port --control-host --fixtures --empty --init-dir --state
        --account --region --seed --key-file --short-pages --clock --clock-start --latency
        --history --history-count --journal --webhook --events --script-runner --service-endpoint --log-level --log-format --max-body
        --max-in-flight --max-header --max-connections --max-listeners --idle-timeout
        --message-timeout --stop-timeout
        --version --help'
      ;;
  esac
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _ssmock ssmock
