/** The hidden command that the shells ask. */
export const COMPLETE_COMMAND = '__complete'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** What each shell evaluates: it asks the program itself, so that the words are never out of date. */
export const COMPLETION_SCRIPTS: Record<Shell, string> = {
  bash: `_estate() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=($(compgen -W "$(estate ${COMPLETE_COMMAND} -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)" -- "$word"))
}
complete -o default -F _estate estate
`,
  zsh: `#compdef estate
_estate() {
  local -a candidates
  candidates=(\${(f)"$(estate ${COMPLETE_COMMAND} -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)"})
  compadd -a candidates || _files
}
compdef _estate estate
`,
  fish: `complete -c estate -a '(estate ${COMPLETE_COMMAND} -- (commandline -opc)[2..-1] 2>/dev/null)'
`,
}
