import { isIP } from 'node:net'
import { z } from 'zod'

const DEFAULT_PORT = 3000
const DEFAULT_DATA_DIR = '.estate'
const LAST_PORT = 65_535
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

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

/** Every variable that the estate reads, what it may be, and what it is when it is not set. */
export const variables = z.object({
  PORT: whole(1, LAST_PORT).default(DEFAULT_PORT),
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
  LOG_FILES: flag.default(true),
  // The worker's is the next one.
  METRICS_PORT: whole(1, LAST_PORT - 1).optional(),
  METRICS_HOST: z
    .string()
    .refine((value) => isIP(value) !== 0 || value === 'localhost', 'must be an IP address of this machine')
    .default('127.0.0.1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]+$/, 'must be a region such as ap-south-1')
    .optional(),
  S3_ENDPOINT: webUrl.optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
})

export type Variables = z.infer<typeof variables>

// Offsets such as +05:30 are refused: they know no daylight saving and Postgres reads their sign the other way round.
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
