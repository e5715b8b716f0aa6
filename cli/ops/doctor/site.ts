import type { Env } from '@/server/env'
import { type Finding, ok, warn } from './finding'

const TIMEOUT_MS = 5_000

/** Whether the site answers at the address that messages name. It may be stopped on purpose: that breaks nothing. */
export async function checkSite({ estateUrl }: Pick<Env, 'estateUrl'>): Promise<Finding> {
  try {
    const answer = await fetch(new URL('/healthz', estateUrl), {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    if (answer.ok) return ok('site', `answers at ${estateUrl}`)
    return warn('site', `${estateUrl} answers ${answer.status}`, 'look whether ESTATE_URL leads to the site')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return warn('site', `nobody answers at ${estateUrl}`, 'start it, or correct ESTATE_URL')
  }
}
