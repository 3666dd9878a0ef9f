#!/bin/sh
# keysieve-hook 1: written by `keysieve install`, taken out by `keysieve uninstall`; edits are lost.
#
# Runs the hook that stood here before and `keysieve hook <kind>`, with the arguments, standard input, folder and
# environment that git gives. Not finding keysieve or node stops git with one line that says what to do.
# The words between at-signs are filled in by the installer; an empty kind is taken from the first argument. Modes:
#   repository  hook of one repository: its own node_modules may hold the program
#   shared      hook folder of several repositories: none of them may name the program that is run
#   global      as shared, and the hook that was there before is the one in the repository's own hooks folder
#   pass        as global, for the kinds that keysieve does not scan

kind='@KIND@'
mode='@MODE@'
program='@PROGRAM@'
node='@NODE@'
[ -n "$kind" ] || { kind=$1 && shift; }

fail() {
  echo "keysieve: $kind stopped: $1; run \`npx keysieve install\` in a terminal where node works, or skip once with KEYSIEVE=0" >&2
  exit 2
}

# A kept hook is run only if git itself would have run it, that is, if it is executable.
find_previous() {
  case $mode in
    global | pass)
      # A work tree with a real .git folder needs no call of git; linked worktrees and bare repositories do.
      if [ -z "${GIT_DIR-}" ] && [ -d .git ]; then
        previous=.git/hooks/$kind
      else
        previous=$(git rev-parse --git-common-dir)/hooks/$kind
      fi
      ;;
    *) previous=$0.keysieve-chained ;;
  esac
  if [ ! -f "$previous" ] || [ ! -x "$previous" ]; then previous=; fi
  # doctor tries keysieve's own part only: what other hooks do with a made-up commit is not its business.
  if [ "${KEYSIEVE_DOCTOR-}" = 1 ]; then previous=; fi
}

# True when the repository has a keysieve hook of its own, which does all there is to do.
previous_is_keysieve() {
  [ "$mode" = global ] && [ -n "$previous" ] || return 1
  { read -r _ && read -r line; } <"$previous" 2>/dev/null || return 1
  case $line in '# keysieve-hook '*) ;; *) return 1 ;; esac
}

find_program() {
  if [ "$mode" = repository ] && [ -f node_modules/.bin/keysieve ]; then
    program=node_modules/.bin/keysieve
  elif [ -z "$program" ] || [ ! -f "$program" ]; then
    program=$(command -v keysieve) || fail 'the keysieve program is gone'
  fi
}

# Of the folders in $1 that are named as versions and hold $2, takes the newest.
newest() {
  for folder in "$1"/*; do
    [ -x "$folder/$2" ] || continue
    version=${folder##*/}
    version=${version#v}
    major=${version%%.*}
    rest=${version#*.}
    minor=${rest%%.*}
    case $major$minor in '' | *[!0-9]*) continue ;; esac
    if [ $((major * 1000 + minor)) -gt "$best" ]; then
      best=$((major * 1000 + minor))
      node=$folder/$2
    fi
  done
}

# Programs with windows have none of the shell's settings, so the version managers' folders are looked through.
find_node() {
  if [ -n "$node" ] && [ -x "$node" ]; then return 0; fi
  if node=$(command -v node); then return 0; fi
  best=0
  data=${XDG_DATA_HOME:-${HOME-}/.local/share}
  newest "${NVM_DIR:-${HOME-}/.nvm}/versions/node" bin/node
  newest "${FNM_DIR:-$data/fnm}/node-versions" installation/bin/node
  newest "${HOME-}/.fnm/node-versions" installation/bin/node
  newest "${HOME-}/Library/Application Support/fnm/node-versions" installation/bin/node
  newest "${VOLTA_HOME:-${HOME-}/.volta}/tools/image/node" bin/node
  newest "${ASDF_DATA_DIR:-${HOME-}/.asdf}/installs/nodejs" bin/node
  newest "${MISE_DATA_DIR:-$data/mise}/installs/node" bin/node
  newest "${NODENV_ROOT:-${HOME-}/.nodenv}/versions" bin/node
  [ "$best" = 0 ] || return 0
  for node in "${N_PREFIX:-/usr/local}/bin/node" "${HOME-}/n/bin/node" /opt/homebrew/bin/node /usr/local/bin/node \
    /home/linuxbrew/.linuxbrew/bin/node /opt/local/bin/node /snap/bin/node '/c/Program Files/nodejs/node.exe'; do
    if [ -x "$node" ]; then return 0; fi
  done
  node=
  return 1
}

scan() {
  if [ "${KEYSIEVE-}" = 0 ]; then
    echo "keysieve: $kind not scanned, for KEYSIEVE=0 is set" >&2
    return 0
  fi
  find_program
  find_node || :
  first=
  read -r first <"$program" 2>/dev/null || :
  case $program:$first in
    *.cjs:* | *.mjs:* | *.js:* | *'#!'*node*)
      [ -n "$node" ] || fail 'node was not found'
      "$node" "$program" hook "$kind" "$@"
      ;;
    *) PATH="${node:+${node%/*}:}$PATH" "$program" hook "$kind" "$@" ;;
  esac
}

feed() { [ -z "$input" ] || printf '%s\n' "$input" 2>/dev/null; }

find_previous
if [ "$mode" = pass ]; then
  [ -n "$previous" ] || exit 0
  exec "$previous" "$@"
fi
if previous_is_keysieve; then exec "$previous" "$@"; fi

case $kind in
  pre-push | pre-receive)
    # First keysieve, for the kept hook may send data away (git-lfs uploads). Both read the list of refs.
    input=
    [ -t 0 ] || input=$(cat)
    feed | scan "$@" || exit $?
    [ -n "$previous" ] || exit 0
    feed | "$previous" "$@"
    ;;
  *)
    # First the kept hook, for it may change the index or the message (formatters): what is scanned is what is committed.
    if [ -n "$previous" ]; then "$previous" "$@" || exit $?; fi
    scan "$@"
    ;;
esac
