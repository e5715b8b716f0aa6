import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { CliFailure, EXIT, usage } from './failures'

const DEFAULT_ADDRESS = 'http://localhost:3000'
/** The estate's zone where `TZ_ESTATE` does not say otherwise, as the server's own default. */
const DEFAULT_ZONE = 'Asia/Kolkata'
const OWNER_ONLY_FILE = 0o600
const OWNER_ONLY_FOLDER = 0o700

export interface Session {
  token: string
  email: string
  /** When the server stops taking the token; unknown for a token from elsewhere. */
  expiresAt?: string
}

/** What is kept between runs: one session for each address, and the address signed in to last. */
interface Saved {
  current?: string
  sessions: Record<string, Session>
}

type Environment = Readonly<Record<string, string | undefined>>

/** `$XDG_CONFIG_HOME/estate/config.json`, or the same under `~/.config`. */
export function configFile(env: Environment): string {
  const base = env.XDG_CONFIG_HOME || path.join(env.HOME || homedir(), '.config')
  return path.join(base, 'estate', 'config.json')
}

/** The saved addresses and tokens. Only their owner may read the file. */
export class Config {
  private readonly file: string

  constructor(env: Environment) {
    this.file = configFile(env)
  }

  sessionAt(address: string): Session | undefined {
    return this.read().sessions[address]
  }

  currentAddress(): string | undefined {
    return this.read().current
  }

  /** Keeps the session and makes its address the one that commands talk to. */
  signIn(address: string, session: Session): void {
    const saved = this.read()
    this.write({ current: address, sessions: { ...saved.sessions, [address]: session } })
  }

  /** Forgets the session at the address; the address itself stays chosen. */
  signOut(address: string): void {
    const { current, sessions } = this.read()
    const { [address]: _forgotten, ...others } = sessions
    this.write({ ...(current ? { current } : {}), sessions: others })
  }

  private read(): Saved {
    if (!existsSync(this.file)) return { sessions: {} }
    try {
      const saved = JSON.parse(readFileSync(this.file, 'utf8')) as Partial<Saved>
      return { ...saved, sessions: saved.sessions ?? {} }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new CliFailure(EXIT.error, `The saved sessions in ${this.file} cannot be read: ${reason}`, {
        next: `rm '${this.file}' && estate auth login`,
      })
    }
  }

  // Written beside and renamed, so that two commands at once never leave half a file.
  private write(saved: Saved): void {
    mkdirSync(path.dirname(this.file), { recursive: true, mode: OWNER_ONLY_FOLDER })
    const draft = `${this.file}.${process.pid}`
    writeFileSync(draft, `${JSON.stringify(saved, null, 2)}\n`, { mode: OWNER_ONLY_FILE })
    chmodSync(draft, OWNER_ONLY_FILE)
    renameSync(draft, this.file)
  }
}

/** The address to talk to: `--url`, else `ESTATE_URL`, else the saved one, else this machine. */
export function addressFrom(flag: string | undefined, env: Environment, config: Config): string {
  if (flag) return normalAddress(flag, '--url')
  if (env.ESTATE_URL) return normalAddress(env.ESTATE_URL, 'ESTATE_URL')
  return config.currentAddress() ?? DEFAULT_ADDRESS
}

function normalAddress(text: string, source: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw usage(`${source} is “${text}”, not an http:// or https:// address.`)
  }
  return url.origin + url.pathname.replace(/\/+$/, '')
}

/** The zone in which years, dates and times are meant. */
export function zoneFrom(env: Environment): string {
  return env.TZ_ESTATE || DEFAULT_ZONE
}
