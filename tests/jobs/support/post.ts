import type { Post } from '@/jobs/deliveries/post'
import { createMailer } from '@/server/mailer'
import { createPusher, type Pusher } from '@/server/push'
import { createTexter } from '@/server/sms'
import type { FakeTwilio } from './fake-twilio'

export const ESTATE_URL = 'https://estate.khaki.example'

/** A post of its own, with as much set up as is given; the rest becomes files under `dataDir`. */
export function postOver(settings: {
  smtpUrl?: string
  twilio?: FakeTwilio['account']
  pusher?: Pusher
  dataDir?: string
}): Post {
  const common = { mailFrom: 'Khaki Estate <estate@khaki.example>', estateUrl: ESTATE_URL, dataDir: '' }
  return {
    mailer: createMailer({ ...common, ...settings }),
    texter: createTexter({ ...common, ...settings }),
    pusher: settings.pusher ?? createPusher(common),
    estateUrl: ESTATE_URL,
  }
}
