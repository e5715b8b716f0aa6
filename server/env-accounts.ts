import type { Variables } from './env-variables'
import { StartupError } from './startup-error'
import { areVapidKeys, type VapidDetails } from './vapid'

/** Account at the SMS provider; all of it or none of it is set. */
export type TwilioAccount = { accountSid: string; authToken: string; from: string; apiUrl?: string }

/** Where files lie when not in the data folder: a bucket that nobody but the estate reads. All of it or none of it is set. */
export type Bucket = {
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** An S3 server other than Amazon's, whose buckets are paths and no host names. */
  endpoint?: string
}

const TWILIO = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const
const VAPID = ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'] as const
const S3 = ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** Those of `names` that are not set, where at least one of the family is. Throws a StartupError that names them. */
function refuseHalf(values: Variables, names: readonly (keyof Variables)[], family: string): boolean {
  const missing = names.filter((name) => !values[name])
  const isAny = Object.entries(values).some(([name, value]) => name.startsWith(family) && value)
  if (isAny && missing.length > 0)
    throw new StartupError(`${missing.join(', ')} must be set too, or no ${family} variable at all`)
  return isAny
}

/** Throws a StartupError for half an account. */
export function twilioFrom(values: Variables): TwilioAccount | undefined {
  if (!refuseHalf(values, TWILIO, 'TWILIO_')) return undefined
  return {
    accountSid: values.TWILIO_ACCOUNT_SID as string,
    authToken: values.TWILIO_AUTH_TOKEN as string,
    from: values.TWILIO_FROM as string,
    apiUrl: values.TWILIO_API_URL,
  }
}

/** Throws a StartupError for half a pair, or two halves of different pairs. */
export function vapidFrom(values: Variables): VapidDetails | undefined {
  if (!refuseHalf(values, VAPID, 'VAPID_')) return undefined
  const publicKey = values.VAPID_PUBLIC_KEY as string
  const privateKey = values.VAPID_PRIVATE_KEY as string
  if (!areVapidKeys(publicKey, privateKey))
    throw new StartupError('VAPID_PRIVATE_KEY must be the other half of VAPID_PUBLIC_KEY')
  return { publicKey, privateKey, subject: values.VAPID_SUBJECT as string }
}

/** Throws a StartupError for half of what a bucket takes. */
export function bucketFrom(values: Variables): Bucket | undefined {
  if (!refuseHalf(values, S3, 'S3_')) return undefined
  return {
    bucket: values.S3_BUCKET as string,
    region: values.S3_REGION as string,
    accessKeyId: values.S3_ACCESS_KEY_ID as string,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY as string,
    endpoint: values.S3_ENDPOINT,
  }
}
