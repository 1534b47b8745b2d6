import { lookups } from './posix.js';
import { type Completions, found } from './words.js';

/** The script for bash. It splits at blanks alone: bash itself would split "--set policy=lru" at the equals sign as well. */
export function bash(completions: Completions): string {
  return `# Backpressure completion for bash: source <(backpressure completion bash)
${lookups(completions)}
_backpressure() {
  local line="\${COMP_LINE:0:COMP_POINT}" REPLY name about course trace option typed word cut
  local -a typed
  read -ra typed <<< "$line"
  word="\${line##*[[:space:]]}"
  if [ -n "$word" ]; then unset "typed[\${#typed[@]}-1]"; fi
  unset "typed[0]"
  _backpressure_read "$word" "\${typed[@]}"
  case "$word" in --*=*) word="\${word#*=}" ;; esac
  _backpressure_offers "$word"
  COMPREPLY=($(compgen -W "\${REPLY//@[a-z]*/}" -- "$word"))
  case " $REPLY " in
    *" ${found.files} "*) compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$word")) ;;
    *" ${found.folders} "*) compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -d -- "$word")) ;;
  esac
  case "$word" in
    # Readline takes what stands behind the last equals sign for the word.
    *=*) case "$COMP_WORDBREAKS" in *=*) cut="\${word%=*}="; COMPREPLY=("\${COMPREPLY[@]#"$cut"}") ;; esac ;;
  esac
  case "\${COMPREPLY[0]}" in *=) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _backpressure backpressure
`;
}
