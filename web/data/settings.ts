import { cache } from 'react'
import { UNNAMED_ESTATE } from '@/domain/estate'
import { runningPayload } from './session'

/** What everybody may know of the estate, signed in or not. */
export interface PublicSettings {
  name: string
  phone: string | null
  email: string | null
  address: string | null
  accentColor: string | null
  hasLogo: boolean
}

/** The public part of the settings, read with the estate's own eyes: the sign-in page shows it to strangers. */
export const publicSettings = cache(async (): Promise<PublicSettings> => {
  const payload = await runningPayload()
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  return {
    name: settings.estateName ?? UNNAMED_ESTATE,
    phone: settings.phone ?? null,
    email: settings.email ?? null,
    address: settings.address ?? null,
    accentColor: settings.accentColor ?? null,
    hasLogo: Boolean(settings.logo),
  }
})
