import { env } from '@/server/env'
import { createMailer, type Mailer } from '@/server/mailer'
import { createPusher, type Pusher } from '@/server/push'
import { createTexter, type Texter } from '@/server/sms'

/** The ways out of the house, as this process is set up. */
export interface Post {
  mailer: Mailer
  texter: Texter
  pusher: Pusher
  /** Address of the site, which links begin with. */
  estateUrl: string
}

let shared: Post | undefined

/** The post of this process's settings, made on first use: its connections to the SMTP server are kept open. */
export function sharedPost(): Post {
  shared ??= {
    mailer: createMailer(env),
    texter: createTexter(env),
    pusher: createPusher(env),
    estateUrl: env.estateUrl,
  }
  return shared
}

/** Closes the connections that `sharedPost` keeps, once what is on its way has been sent. */
export function closePost(): void {
  shared?.mailer.close()
  shared = undefined
}
