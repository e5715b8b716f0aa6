import config from '@payload-config'
import { type BasePayload, getPayload } from 'payload'

/** The running Payload, for the queries of pages: the one place of `web/data` that knows the configuration. */
export function runningPayload(): Promise<BasePayload> {
  return getPayload({ config })
}
