import { type Completions, found } from './words.js';

/** The script for fish. */
export function fish({ words, valued, lessons, lessonsAndTracks }: Completions): string {
  return `# Backpressure completion for fish: backpressure completion fish | source
function __backpressure_words
  switch "$argv[1]"
${Object.entries(words)
  .filter(([, some]) => some.length > 0)
  .map(([key, some]) => `    case '${key}'\n      printf '%s\\n' ${some.join(' ')}`)
  .join('\n')}
  end
end
function __backpressure_lessons
  set -l dir $argv[1]
  if test -z "$dir"
    if test -n "$argv[2]"
      printf '%s\\n' ${lessonsAndTracks.join(' ')}
    else
      printf '%s\\n' ${lessons.join(' ')}
    end
    return
  end
  set dir (string replace -r '^~/' "$HOME/" -- $dir)
  test -d "$dir/lessons"; or set dir "node_modules/$dir"
  for path in "$dir"/lessons/*
    test -d "$path"; or continue
    test -n "$argv[2]"; and string match -r '^[a-z0-9-]+$' -- (path_name "$path")
    for file in "$path"/*.md
      string match -r '^[a-z0-9-]+$' -- (string replace -r '^[0-9]+-' '' -- (string replace -r '\\.md$' '' -- (path_name "$file")))
    end
  end
end
function __backpressure_columns
  test -f "$argv[1]"; or return
  string split -m 1 \\n -- (head -n 1 "$argv[1]") | string replace -ra '["\\r]' '' | string split , | string split ';' | string split \\t | string match -r '^[A-Za-z_][A-Za-z0-9_.-]*$'
end
function __backpressure_complete
  set -l word (commandline -ct)
  set -l name ''
  set -l about ''
  set -l course ''
  set -l trace ''
  set -l option ''
  for typed in (commandline -opc)[2..-1]
    if test -n "$option"
      switch $option
        case --course
          set course $typed
        case --trace
          set trace $typed
      end
      set option ''
      continue
    end
    switch $typed
      case '--course=*'
        set course (string replace -r '^[^=]*=' '' -- $typed)
      case '--trace=*'
        set trace (string replace -r '^[^=]*=' '' -- $typed)
      case '-*'
        contains -- $typed ${valued.join(' ')}; and set option $typed
      case '*'
        if test -z "$name"
          set name $typed
        else if test -z "$about"
          set about $typed
        end
    end
  end
  set -l before ''
  if string match -qr '^--[a-z-]+=' -- $word
    set option (string replace -r '=.*$' '' -- $word)
    set before "$option="
    set word (string replace -r '^[^=]*=' '' -- $word)
  end
  set -l offers
  if test -n "$option"
    set -l half ''
    string match -q '*=*' -- $word; and set half (string replace -r '=.*$' '=' -- $word)
    for key in "$name $about $option $half" "$name $about $option" "$option"
      set offers (__backpressure_words $key)
      test (count $offers) -gt 0; and break
    end
  else if test -z "$name"
    if string match -q -- '-*' $word
      set offers (__backpressure_words 'learn -')
    else
      set offers (__backpressure_words '')
    end
  else
    string match -q -- '-*' $word; or test -n "$about"; or set offers (__backpressure_words $name)
    set offers $offers (__backpressure_words "$name -")
  end
  for offer in $offers
    switch $offer
      case '${found.lessonsAndTracks}'
        __backpressure_lessons "$course" tracks
      case '${found.lessons}'
        __backpressure_lessons "$course" ''
      case '${found.columns}'
        __backpressure_columns "$trace"
      case '${found.files}'
        printf '%s\\n' "$before"(__fish_complete_path "$word")
      case '${found.folders}'
        printf '%s\\n' "$before"(__fish_complete_directories "$word" '')
      case '*'
        printf '%s\\n' "$before$offer"
    end
  end
end
complete -c backpressure -f -a '(__backpressure_complete)'
`.replaceAll('path_name', "string replace -r '^.*/' '' --");
}
