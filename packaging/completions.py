"""Completions of bash, zsh and fish, made from the table of the command line.

bash reads a script of its own rather than the functions of the package bash-completion, which may be missing.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator

from product import NAME

from qtcompress.cli.commands import COMMANDS, PROGRAM
from qtcompress.cli.table import Command, Count, Option, Value

_PLACES = (Value.PICTURES, Value.FILE)
_MADE = "made from the table of the command line"


def files() -> dict[str, str]:
    """Return the path below /usr of each file, and its text."""
    return {
        f"share/bash-completion/completions/{NAME}": bash(),
        f"share/zsh/vendor-completions/_{NAME}": zsh(),
        f"share/fish/vendor_completions.d/{NAME}.fish": fish(),
    }


def _first_words() -> list[str]:
    """Return what can be the first word, besides a file."""
    return [*(command.name for command in COMMANDS), *_flags(PROGRAM)]


def _flags(command: Command) -> list[str]:
    return [flag for option in command.options for flag in option.flags]


# ---- bash


def bash() -> str:
    """Return the script for bash."""
    return _BASH.format(
        made=_MADE,
        name=NAME,
        first=" ".join(_first_words()),
        values="\n".join(_bash_values()),
        commands="\n".join(_bash_commands()),
    )


_BASH = """# bash completion for {name}, {made}

_{name}() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=
    COMPREPLY=()
    if [[ $word == = ]]; then # bash makes a word of its own of the sign in --flag=value
        word=
    elif [[ $before == = ]]; then
        before=${{COMP_WORDS[COMP_CWORD-2]}}
    fi
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W '{first}' -- "$word"))
        [[ $word == -* ]] || _{name}_files "$word"
        return
    fi
    command=${{COMP_WORDS[1]}}
    case "$command $before" in
{values}
    esac
    case $command in
{commands}
        *) _{name}_files "$word" ;;
    esac
}}

_{name}_files() {{
    compopt -o filenames
    mapfile -t -O ${{#COMPREPLY[@]}} COMPREPLY < <(compgen -f -- "$1")
}}

_{name}_folders() {{
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -d -- "$1")
}}

_{name}_list() {{ # words with commas
    local done=
    [[ $1 == *,* ]] && done=${{1%,*}},
    compopt -o nospace
    COMPREPLY=($(compgen -P "$done" -W "$2" -- "${{1##*,}}"))
}}

complete -F _{name} {name}
"""


def _bash_values() -> Iterator[str]:
    """Yield the branch of each flag that takes a value."""
    for command in COMMANDS:
        for option in command.options:
            if option.value is not Value.NOTHING:
                patterns = "|".join(f'"{command.name} {flag}"' for flag in option.flags)
                yield f"        {patterns}) {_bash_value(option)}; return ;;"


def _bash_value(option: Option) -> str:
    words = " ".join(option.words)
    if option.value is Value.FOLDER:
        return f'_{NAME}_folders "$word"'
    if option.value in _PLACES:
        return f'_{NAME}_files "$word"'
    if option.value is Value.WORDS:
        return f"_{NAME}_list \"$word\" '{words}'"
    return f"COMPREPLY=($(compgen -W '{words}' -- \"$word\"))" if words else ":"


def _bash_commands() -> Iterator[str]:
    """Yield the branch of each command: its flags, or what its arguments are."""
    for command in COMMANDS:
        if any(argument.value in _PLACES for argument in command.arguments):
            other = f'_{NAME}_files "$word"'
        else:
            names = [one.name for one in COMMANDS] if _takes_command(command) else []
            other = f"COMPREPLY=($(compgen -W '{' '.join(names)}' -- \"$word\"))" if names else ":"
        flags = f"COMPREPLY=($(compgen -W '{' '.join(_flags(command))}' -- \"$word\"))"
        yield f"        {command.name}) if [[ $word == -* ]]; then {flags}; else {other}; fi ;;"


def _takes_command(command: Command) -> bool:
    return any(argument.value is Value.COMMAND for argument in command.arguments)


# ---- zsh


def zsh() -> str:
    """Return the function for zsh."""
    return _ZSH.format(
        made=_MADE,
        name=NAME,
        commands="\n".join(f"    {shlex.quote(f'{one.name}:{one.summary}')}" for one in COMMANDS),
        options=_continued(_zsh_option(PROGRAM, option) for option in PROGRAM.options),
        cases="\n".join(_zsh_cases()),
    )


_ZSH = """#compdef {name}
# {made}

_{name}_commands() {{
  local -a commands
  commands=(
{commands}
  )
  _describe -t commands command commands
}}

_{name}() {{
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C {options} '1:command or picture:->first' '*::argument:->rest' && return
  case $state in
    first)
      _{name}_commands
      _files
      ;;
    rest)
      case $words[1] in
{cases}
        *) _files ;;
      esac
      ;;
  esac
}}

_{name} "$@"
"""


def _continued(words: Iterable[str], indent: int = 4) -> str:
    return "".join(f"\\\n{' ' * indent}{word} " for word in words)


def _zsh_cases() -> Iterator[str]:
    for command in COMMANDS:
        specs = [_zsh_option(command, option) for option in command.options]
        specs += [_zsh_argument(argument) for argument in command.arguments]
        yield f"        {command.name}) _arguments -s {_continued(specs, 10)};;"


def _zsh_option(command: Command, option: Option) -> str:
    """Return the specification of an option: what it excludes, its flags, its explanation and its value."""
    excluded = {option.name, *(name for one in command.one_of if option.name in one.names for name in one.names)}
    flags = [flag for one in command.options if one.name in excluded for flag in one.flags]
    if option.name in ("help", "version"):
        flags = ["- *"]
    takes = option.value is not Value.NOTHING
    ends = [flag + ("=" if flag.startswith("--") else "+") * takes for flag in option.flags]
    names = f"{{{','.join(ends)}}}" if len(ends) > 1 else ends[0]
    value = f":{_zsh_text(option.metavar)}:{_zsh_value(option)}" * takes
    excluding = f"({' '.join(flags)})"
    explained = f"[{_zsh_text(option.help)}]{value}"
    return f"{shlex.quote(excluding)}{names}{shlex.quote(explained)}"


def _zsh_argument(argument: Option) -> str:
    many = argument.count in (Count.AT_LEAST_ONE, Count.ANY)
    optional = ":" * (argument.count is Count.AT_MOST_ONE)
    return shlex.quote(f"{'*' if many else ''}:{optional}{_zsh_text(argument.help)}:{_zsh_value(argument)}")


def _zsh_value(option: Option) -> str:
    if option.value is Value.FOLDER:
        return "_files -/"
    if option.value in _PLACES:
        return "_files"
    if option.value is Value.COMMAND:
        return f"_{NAME}_commands"
    if option.value is Value.WORDS:
        return f"_sequence compadd - {' '.join(option.words)}"
    return f"({' '.join(option.words)})" if option.words else " "


def _zsh_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


# ---- fish


def fish() -> str:
    """Return the completions for fish."""
    names = " ".join(one.name for one in COMMANDS)
    first = f"not __fish_seen_subcommand_from {names}"
    lines = [f"# {_MADE}", ""]
    lines += [_fish_line(first, "-a", one.name, "-d", one.summary) for one in COMMANDS]
    lines += [_fish_option(first, option) for option in PROGRAM.options]
    for command in COMMANDS:
        seen = f"__fish_seen_subcommand_from {command.name}"
        if not any(argument.value in _PLACES for argument in command.arguments):
            lines.append(_fish_line(seen, "-f"))
        if _takes_command(command):
            lines.append(_fish_line(seen, "-a", names))
        lines += ["", *(_fish_option(seen, option) for option in command.options)]
    return "\n".join(lines) + "\n"


def _fish_option(condition: str, option: Option) -> str:
    words: list[str] = []
    for flag in option.flags:
        words += ["-l", flag[2:]] if flag.startswith("--") else ["-s", flag[1:]]
    return _fish_line(condition, *words, *_fish_value(option), "-d", option.help)


def _fish_value(option: Option) -> list[str]:
    if option.value is Value.NOTHING:
        return []
    if option.value in _PLACES:
        return ["-r", "-F"]
    if option.value is Value.FOLDER:
        return ["-x", "-a", "(__fish_complete_directories)"]
    if option.value is Value.WORDS:
        return ["-x", "-a", f"(__fish_append , {' '.join(option.words)})"]
    return ["-x", "-a", " ".join(option.words)] if option.words else ["-x"]


def _fish_line(condition: str, *words: str) -> str:
    quoted = (word if re.fullmatch(r"[\w-]+", word) else _fish_quoted(word) for word in words)
    return " ".join([f"complete -c {NAME} -n {_fish_quoted(condition)}", *quoted])


def _fish_quoted(text: str) -> str:
    """Return text in quotes of fish, which knows another escape than other shells."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
