import { createTransport } from 'nodemailer'
import type { Env } from '@/server/env'
import { readSecret } from '@/server/secrets'
import { areVapidKeys, VAPID_KEYS_FILE } from '@/server/vapid'
import { broken, type Finding, ok } from './finding'
import { checkSms } from './sms'

const SMTP_TIMEOUT_MS = 8_000

/** How e-mail, SMS and push leave, and whether the providers answer. */
export async function checkChannels(env: Env): Promise<Finding[]> {
  return [await checkMail(env), await checkSms(env), checkPush(env)]
}

async function checkMail({ smtpUrl, dataDir }: Env): Promise<Finding> {
  if (!smtpUrl) return ok('e-mail', `no SMTP_URL: written as files under ${dataDir}/outbox`)
  const { host } = new URL(smtpUrl)
  const timeouts = {
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  try {
    await transport.verify()
    return ok('e-mail', `${host} answers and lets us in`)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return broken('e-mail', `${host}: ${reason}`, 'correct SMTP_URL, or start the mail server')
  } finally {
    transport.close()
  }
}

function checkPush({ vapid, dataDir }: Env): Finding {
  if (vapid) return ok('web push', 'signed with the keys of the environment')
  const kept = readSecret(dataDir, VAPID_KEYS_FILE)
  if (!kept) return ok('web push', `no keys yet: they are made in ${dataDir} when the first browser asks`)
  const file = `${dataDir}/${VAPID_KEYS_FILE}`
  const [publicKey = '', privateKey = ''] = kept.split('.')
  return areVapidKeys(publicKey, privateKey)
    ? ok('web push', `signed with the keys in ${file}`)
    : broken(
        'web push',
        `${file} holds no pair of keys`,
        'restore it; browsers that know the old keys ask anew',
      )
}
