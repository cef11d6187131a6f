# SPDX-License-Identifier: Apache-2.0
# bash completion of ssmock
_ssmock() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} word command=serve
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in serve | check | health) command=$word ;; esac
  done
  COMPREPLY=()
  case $previous in
    --fixtures) COMPREPLY=($(compgen -f -- "$current")) ;;
    --clock) COMPREPLY=($(compgen -W 'real manual' -- "$current")) ;;
    --log-level) COMPREPLY=($(compgen -W 'trace debug info warn error off' -- "$current")) ;;
    --log-format) COMPREPLY=($(compgen -W 'text json' -- "$current")) ;;
    --host) COMPREPLY=($(compgen -W '127.0.0.1 0.0.0.0' -- "$current")) ;;
    --port | --account | --region | --seed | --clock-start | --max-body | --max-header | \
      --max-connections | --idle-timeout | --message-timeout | --stop-timeout) ;;
    *)
      case $command in
        check) COMPREPLY=($(compgen -W '--help' -f -- "$current")) ;;
        health) COMPREPLY=($(compgen -W '--host --port --help' -- "$current")) ;;
        serve)
          COMPREPLY=($(compgen -W 'serve check health --host --port --fixtures --empty --account
            --region --seed --clock --clock-start --log-level --log-format --max-body --max-header
            --max-connections --idle-timeout --message-timeout --stop-timeout --version --help' \
            -- "$current"))
          ;;
      esac
      ;;
  esac
}
complete -o filenames -F _ssmock ssmock
