import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { keepSecret } from './secrets'
import { exitWith, StartupError } from './startup-error'
import { areVapidKeys, type VapidDetails } from './vapid'

const DEFAULT_PORT = 3000
const DEFAULT_DATA_DIR = '.estate'
const SECRET_FILE = 'payload-secret'
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Account at the SMS provider; all of it or none of it is set. */
export type TwilioAccount = { accountSid: string; authToken: string; from: string; apiUrl?: string }

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
  isProduction: boolean
}

const url = (protocols: string[], hint: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be ${hint}`)
const webUrl = url(['http:', 'https:'], 'an http:// or https:// address')
const whole = (min: number, max: number) => {
  const hint =
    max === Number.MAX_SAFE_INTEGER
      ? `a whole number, ${min} or more`
      : `a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d+$/, `must be ${hint}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be ${hint}`)
}
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1')

const variables = z.object({
  PORT: whole(1, 65_535).default(DEFAULT_PORT),
  ESTATE_URL: webUrl.transform((value) => new URL(value).origin).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'a postgres:// address').optional(),
  ESTATE_DATA: z.string().default(DEFAULT_DATA_DIR),
  ESTATE_DEMO: flag.optional(),
  ESTATE_WORKER: flag.default(true),
  SMTP_URL: url(['smtp:', 'smtps:'], 'an smtp:// or smtps:// address').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/, 'must be an e-mail address')
    .default('Khaki Estate <estate@khaki.example>'),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_API_URL: webUrl.optional(),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^B[\w-]{86}=?$/, 'must be a public key of 65 bytes in base64url')
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}=?$/, 'must be a private key of 32 bytes in base64url')
    .optional(),
  VAPID_SUBJECT: url(['mailto:', 'https:'], 'a mailto: or https:// address').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  TZ_ESTATE: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone such as Asia/Kolkata')
    .default('Asia/Kolkata'),
  TRUST_PROXY: whole(0, Number.MAX_SAFE_INTEGER).default(0),
})

// Offsets such as +05:30 are refused: they know no daylight saving and Postgres reads their sign the other way round.
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function twilioFrom(values: z.infer<typeof variables>): TwilioAccount | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = values
  const apiUrl = values.TWILIO_API_URL
  if (accountSid && authToken && from) return { accountSid, authToken, from, apiUrl }
  if (!accountSid && !authToken && !from && !apiUrl) return undefined
  const missing = (['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const).filter(
    (name) => !values[name],
  )
  throw new StartupError(`${missing.join(', ')} must be set too, or no TWILIO_ variable at all`)
}

function vapidFrom(values: z.infer<typeof variables>): VapidDetails | undefined {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = values
  if (!publicKey && !privateKey && !subject) return undefined
  if (!publicKey || !privateKey || !subject) {
    const missing = (['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'] as const).filter(
      (name) => !values[name],
    )
    throw new StartupError(`${missing.join(', ')} must be set too, or no VAPID_ variable at all`)
  }
  if (!areVapidKeys(publicKey, privateKey))
    throw new StartupError('VAPID_PRIVATE_KEY must be the other half of VAPID_PUBLIC_KEY')
  return { publicKey, privateKey, subject }
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
