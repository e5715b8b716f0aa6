import { commandOf, identify, type ProcessIdentity, parentOf } from './processes'

const NPM = /^npm\b|\/npm-cli\.js/
const FARTHEST = 6

/**
 * The processes between this one and the `npm run` that it was started by, both ends of the wish to keep it running; none
 * when npm did not start it. When one of them is killed, nobody is left who could be asked to stop this process.
 */
export function launchers(): ProcessIdentity[] {
  const chain: ProcessIdentity[] = []
  let pid = process.ppid
  while (pid > 1 && chain.length < FARTHEST) {
    const launcher = identify(pid)
    if (!launcher) return []
    chain.push(launcher)
    if (NPM.test(commandOf(pid))) return chain
    pid = parentOf(pid)
  }
  return []
}
