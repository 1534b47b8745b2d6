import { type Completions, found } from './words.js';

/** What bash and zsh read alike: a function that finds the words for a key, and one for each thing that is looked up. */
export function lookups({ words, valued, lessons, lessonsAndTracks }: Completions): string {
  return `# The words that can follow "$1", in REPLY.
_backpressure_words() {
  case "$1" in
${Object.entries(words)
  .filter(([, some]) => some.length > 0)
  .map(([key, some]) => `    "${key}") REPLY="${some.join(' ')}" ;;`)
  .join('\n')}
    *) REPLY= ;;
  esac
}
# Whether the option "$1" takes the next word.
_backpressure_takes() {
  case "$1" in ${valued.join('|')}) return 0 ;; *) return 1 ;; esac
}
# The lessons of the course "$1", with its tracks where "$2" is set; ours without a course. Found by the names of files.
_backpressure_lessons() {
  local dir="$1" each id
  if [ -z "$dir" ]; then
    if [ -n "$2" ]; then echo "${lessonsAndTracks.join(' ')}"; else echo "${lessons.join(' ')}"; fi
    return
  fi
  case "$dir" in "~/"*) dir="$HOME/\${dir#??}" ;; esac
  [ -d "$dir/lessons" ] || dir="node_modules/$dir"
  command find "$dir/lessons/" -mindepth 1 -maxdepth 2 \\( -name '*.md' -o -type d \\) 2>/dev/null | while IFS= read -r each; do
    id="\${each##*/}"
    case "$each" in
      "$dir"/lessons/*/*.md) id="\${id%.md}"; case "\${id%%-*}" in *[!0-9]*) ;; *) id="\${id#*-}" ;; esac ;;
      *.md) continue ;;
      *) [ -n "$2" ] || continue ;;
    esac
    case "$id" in *[!a-z0-9-]* | '') ;; *) echo "$id" ;; esac
  done
}
# The columns of the table "$1", as its first line names them.
_backpressure_columns() {
  [ -f "$1" ] || return 0
  local line
  IFS= read -r line < "$1"
  printf '%s' "$line" | command tr -d '"\\r' | command tr ',;\\t' '\\n' | command grep -E '^[A-Za-z_][A-Za-z0-9_.-]*$'
}
# What was typed before the word "$1": the command, what it is about, the option in front and others that matter.
_backpressure_read() {
  name= about= course= trace= option=
  local word
  for word in "\${@:2}"; do
    if [ -n "$option" ]; then
      case "$option" in --course) course="$word" ;; --trace) trace="$word" ;; esac
      option=
      continue
    fi
    case "$word" in
      --course=*) course="\${word#*=}" ;;
      --trace=*) trace="\${word#*=}" ;;
      -*) if _backpressure_takes "$word"; then option="$word"; elif [ "$word" = --sarif ]; then option=; fi ;;
      *) if [ -z "$name" ]; then name="$word"; elif [ -z "$about" ]; then about="$word"; fi ;;
    esac
  done
  case "$1" in --*=*) option="\${1%%=*}" ;; esac
}
# Every word that could stand in place of "$1", behind an option in $option, else behind $name and $about.
_backpressure_offers() {
  local word="$1" key offer half
  REPLY=
  if [ -n "$option" ]; then
    case "$word" in *=*) half="\${word%%=*}=" ;; *) half= ;; esac
    for key in "$name $about $option $half" "$name $about $option" "$option"; do
      _backpressure_words "$key"
      [ -z "$REPLY" ] || break
    done
  elif [ -z "$name" ]; then
    case "$word" in -*) _backpressure_words "learn -" ;; *) _backpressure_words "" ;; esac
  else
    case "$word" in
      -*) _backpressure_words "$name -" ;;
      *) if [ -z "$about" ]; then _backpressure_words "$name"; fi ;;
    esac
    if [ -z "$word" ]; then
      offer="$REPLY"
      _backpressure_words "$name -"
      REPLY="$offer $REPLY"
    fi
  fi
  case " $REPLY " in
    *" ${found.lessonsAndTracks} "*) REPLY="\${REPLY//${found.lessonsAndTracks}/} $(_backpressure_lessons "$course" tracks | command tr '\\n' ' ')" ;;
    *" ${found.lessons} "*) REPLY="\${REPLY//${found.lessons}/} $(_backpressure_lessons "$course" '' | command tr '\\n' ' ')" ;;
    *" ${found.columns} "*) REPLY="$(_backpressure_columns "$trace" | command tr '\\n' ' ')" ;;
  esac
}`;
}
