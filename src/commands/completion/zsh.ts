import { lookups } from './posix.js';
import { type Completions, found } from './words.js';

/** The script for zsh, to be sourced or to be put into a folder of $fpath as _backpressure. */
export function zsh(completions: Completions): string {
  return `#compdef backpressure
# Backpressure completion for zsh: source <(backpressure completion zsh)
${lookups(completions)}
_backpressure() {
  local REPLY name about course trace option word="$PREFIX"
  local -a all
  _backpressure_read "$word" "\${(@Q)words[2,CURRENT-1]}"
  case "$word" in --*=*) compset -P '*='; word="\${word#*=}" ;; esac
  _backpressure_offers "$word"
  all=(\${=REPLY})
  case " $REPLY " in
    *" ${found.files} "*) _files ;;
    *" ${found.folders} "*) _files -/ ;;
  esac
  all=(\${all:#@*})
  (( \${#all} )) || return 0
  compadd -S '' -- \${(M)all:#*=}
  compadd -- \${all:#*=}
}
if [ "$funcstack[1]" = _backpressure ]; then _backpressure "$@"; else compdef _backpressure backpressure; fi
`;
}
