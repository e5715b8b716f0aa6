import type { Words } from '@/web/i18n/words'

/** What `?saved=` may name: a form that was carried out and led back here. */
const SAVED = {
  calendar: 'profile.calendar.saved',
  contact: 'profile.contact.saved',
  language: 'profile.language.saved',
  password: 'profile.password.saved',
  session: 'profile.sessions.saved',
  sessions: 'profile.sessions.savedAll',
} as const

/** Says that the form which led here was carried out. */
export function Saved({ saved, t }: { saved: string | string[] | undefined; t: Words }) {
  if (typeof saved !== 'string' || !Object.hasOwn(SAVED, saved)) return null
  return (
    <p className="notice" role="status">
      {t(SAVED[saved as keyof typeof SAVED])}
    </p>
  )
}
