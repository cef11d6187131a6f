#compdef ssmock
# SPDX-License-Identifier: Apache-2.0
_arguments \
  '1::command:((serve\:"Serve (the default)" check\:"Report every fault of fixtures" health\:"Ask a server whether it serves" events\:"Print samples of events"))' \
  '*:fixture:_files' \
  '--host[Address to listen on]:address:(127.0.0.1 0.0.0.0)' \
  '--port[Port to listen on]:port:' \
  '--tls-cert[The certificate for https]:file:_files' \
  '--tls-key[The key of the certificate]:file:_files' \
  '*--allow-host[A name with dots of the control API]:name:' \
  '*--cors[A web page that may call]:origin:' \
  '--credentials[The keys that may sign]:file:_files' \
  '--no-control[Serve no control API]' \
  '--no-ui[Serve no dashboard]' \
  '--control-port[Serve the control API at this port]:port:' \
  '--control-host[Address of the control port]:address:(127.0.0.1 0.0.0.0)' \
  '*--fixtures[A fixture file or a folder]:fixture:_files' \
  '--empty[Start without fixtures]' \
  '--init-dir[A folder of fixtures to read after the others]:folder:_files -/' \
  '--state[A file that keeps all states]:file:_files' \
  '--account[Account of requests whose key is none]:digits:' \
  '--region[Region of unsigned requests]:region:' \
  '--seed[Make ids and tokens reproducible]:number:' \
  '--key-file[The key of SecureStrings]:file:_files' \
  '--short-pages[Answer lists with short and empty pages]' \
  '--clock[Kind of clock]:kind:(real manual skip)' \
  '--clock-start[Where the manual clock stands]:time:' \
  '--history[How long commands and executions are kept]:duration:' \
  '--history-count[How many commands and executions are kept]:number:' \
  '--journal[How many requests are kept]:number:' \
  '--webhook[An address that gets each event]:url:' \
  '--events[How many of the last events are kept]:number:' \
  '--script-runner[A Python for the scripts of runbooks]:program:_command_names -e' \
  '*--service-endpoint[Where steps call another service]:name=url:' \
  '--latency[How long delays of AWS last]:kind:(none recorded)' \
  '--log-level[What is logged]:level:(trace debug info warn error off)' \
  '--log-format[Form of the log]:form:(text json)' \
  '--max-body[Largest request body]:bytes:' \
  '--max-in-flight[Large bodies and replies together]:bytes:' \
  '--max-header[Largest request header]:bytes:' \
  '--max-connections[Connections at most]:number:' \
  '--max-listeners[Clients that wait at most]:number:' \
  '--idle-timeout[Between two messages]:seconds:' \
  '--message-timeout[For one message]:seconds:' \
  '--stop-timeout[For requests in flight at the end]:seconds:' \
  '--detail-type[Of samples of events]:type:' \
  '--status[Of samples of events]:status:' \
  '(- *)--version[Print the version]' \
  '(- *)-h[Print the flags]' \
  '(- *)--help[Print the flags]'
