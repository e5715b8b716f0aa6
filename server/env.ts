import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Bucket, bucketFrom, type TwilioAccount, twilioFrom, vapidFrom } from './env-accounts'
import { type LOG_LEVELS, variables } from './env-variables'
import { keepSecret } from './secrets'
import { exitWith, StartupError } from './startup-error'
import type { VapidDetails } from './vapid'

const SECRET_FILE = 'payload-secret'

export type { Bucket, TwilioAccount } from './env-accounts'

/** The process's settings after validation. Absent means "not set", never an empty string. */
export type Env = {
  port: number
  /** Public address, an origin without a trailing slash. */
  estateUrl: string
  databaseUrl?: string
  /** Absolute path of the folder for everything the estate keeps on disk. */
  dataDir: string
  /** Undefined leaves it to `up`: seed when the database is embedded and empty. */
  demo?: boolean
  isWorkerInside: boolean
  smtpUrl?: string
  mailFrom: string
  twilio?: TwilioAccount
  /** What push messages are signed with; undefined for keys of the estate's own (server/vapid.ts). */
  vapid?: VapidDetails
  logLevel: (typeof LOG_LEVELS)[number]
  /** IANA name of the estate's own time zone. */
  timeZone: string
  /** How many proxies' `X-Forwarded-For` entries are believed, counted from this machine. */
  trustProxyHops: number
  /** Whether web and worker keep their logs in files as well. */
  logFiles: boolean
  /** Where figures for Prometheus are asked for: the web server's port, the worker's being the next one; undefined for nowhere. */
  metrics?: { port: number; host: string }
  /** Undefined for files in the data folder. */
  bucket?: Bucket
  isProduction: boolean
}

/** Validates `source` and fills defaults; relative paths are under `root`. Throws a StartupError naming every wrong variable, in one line. */
export function loadEnv(source: Record<string, string | undefined>, root = process.cwd()): Readonly<Env> {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(set)
  if (!parsed.success) {
    throw new StartupError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '),
    )
  }
  const values = parsed.data
  return Object.freeze({
    port: values.PORT,
    estateUrl: values.ESTATE_URL ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL,
    dataDir: path.resolve(root, values.ESTATE_DATA),
    demo: values.ESTATE_DEMO,
    isWorkerInside: values.ESTATE_WORKER,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    twilio: twilioFrom(values),
    vapid: vapidFrom(values),
    logLevel: values.LOG_LEVEL,
    timeZone: values.TZ_ESTATE,
    trustProxyHops: values.TRUST_PROXY,
    logFiles: values.LOG_FILES,
    metrics: values.METRICS_PORT ? { port: values.METRICS_PORT, host: values.METRICS_HOST } : undefined,
    bucket: bucketFrom(values),
    isProduction: source.NODE_ENV === 'production',
  })
}

function loadOrExit(): Readonly<Env> {
  try {
    // Variables that are already set win over the file.
    if (existsSync('.env')) process.loadEnvFile('.env')
    return loadEnv(process.env)
  } catch (error) {
    return exitWith(error)
  }
}

/** The settings of this process, read from `.env` and the environment when the module is first loaded; a wrong value ends the process. */
export const env = loadOrExit()

/**
 * What sessions and tokens are signed with: PAYLOAD_SECRET, or outside production a random one made on first use and
 * kept in the data folder. Throws a StartupError in production when it is not set.
 */
export function payloadSecret(): string {
  const secret = process.env.PAYLOAD_SECRET?.trim()
  if (secret) return secret
  if (env.isProduction) {
    throw new StartupError(
      'PAYLOAD_SECRET must be set in production; `openssl rand -hex 32` makes a good one',
    )
  }
  return keepSecret(env.dataDir, SECRET_FILE)
}
