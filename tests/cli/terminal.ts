import { Config } from '../../cli/config'
import { Interrupted } from '../../cli/failures'
import type { Io } from '../../cli/io'
import { runEstate } from '../../cli/run'
import { ownFolder } from '../support/folders'

export interface TerminalSettings {
  /** The estate's address, as `ESTATE_URL` gives it. */
  address?: string
  /** A session at that address. */
  token?: string
  /** Stdout is a terminal of so many cells; piped when absent. */
  columns?: number
  stdin?: string
  /** Somebody sits before it: stdin and stderr are terminals too. */
  isAttended?: boolean
  env?: Record<string, string>
  /** What the clock says. */
  now?: Date
  /** How often a watching command may wait before Ctrl-C ends it. */
  waits?: number
}

export interface Ended {
  exitCode: number
  stdout: string
  stderr: string
}

/** Noon of a November day in the estate's zone. */
export const NOON = new Date('2026-11-20T06:30:00.000Z')

/** A shell for one test: runs command lines with a configuration folder of its own. */
export class Terminal {
  readonly env: Record<string, string>
  private readonly settings: TerminalSettings

  constructor(settings: TerminalSettings = {}) {
    this.settings = settings
    const home = ownFolder('estate-cli-')
    const address: Record<string, string> = settings.address ? { ESTATE_URL: settings.address } : {}
    this.env = { XDG_CONFIG_HOME: home, HOME: home, ...address, ...settings.env }
    if (settings.token && settings.address) {
      new Config(this.env).signIn(settings.address, {
        token: settings.token,
        email: 'supervisor@khaki.example',
      })
    }
  }

  /** The same shell, with something else piped into it. */
  piping(stdin: string): Terminal {
    return new Terminal({ ...this.settings, env: this.env, stdin })
  }

  async run(...argv: string[]): Promise<Ended> {
    const written = { stdout: '', stderr: '' }
    const io = this.io(written)
    const exitCode = await runEstate(argv, io, '1.2.3')
    return { exitCode, ...written }
  }

  private io(written: { stdout: string; stderr: string }): Io {
    const { columns, stdin = '', now = NOON, waits = 0, isAttended = false } = this.settings
    let left = waits
    const interrupt = new AbortController()
    const writer = (name: 'stdout' | 'stderr') => ({
      write: (text: string) => {
        written[name] += text
      },
    })
    return {
      stdout: writer('stdout'),
      stderr: writer('stderr'),
      stdin: (async function* () {
        yield stdin
      })(),
      env: this.env,
      isInputTerminal: isAttended,
      isOutputTerminal: columns !== undefined,
      isErrorTerminal: isAttended,
      columns: () => columns ?? 80,
      now: () => now,
      sleep: async () => {
        if (left === 0) throw new Interrupted()
        left -= 1
      },
      signal: interrupt.signal,
    }
  }
}
