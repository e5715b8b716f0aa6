import { existsSync } from 'node:fs'
import { runProgram } from './run-program'
import { buildSite } from './site-build'
import { exitWith } from './startup-error'
import { step } from './steps'

const CLI_BUILD = 'cli/build.mjs'

/** `npm run build`: the site, then the command-line client. */
async function build(): Promise<void> {
  await step('Building the site', (note) => buildSite({ onLine: note }))
  if (!existsSync(CLI_BUILD)) return
  const program = { name: 'building the command-line client', args: [CLI_BUILD], env: process.env }
  await step('Building the command-line client', (note) => runProgram({ ...program, onLine: note }))
}

build().catch(exitWith)
