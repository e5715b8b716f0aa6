import { phone as written } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Checkbox } from '../form/Choice'

interface SharePhoneProps {
  /** Who is to see it. */
  name: string
  /** The viewer's own number, if they have one. */
  phone: string | null
  t: Words
}

/** Shares one's own number with one person: says which it is, and that it cannot be taken back. */
export function SharePhone({ name, phone, t }: SharePhoneProps) {
  if (!phone)
    return (
      <p className="hint">
        {t('listings.talk.noPhone')} <a href="/profile/contact">{t('listings.talk.addPhone')}</a>
      </p>
    )
  return (
    <Checkbox
      name="sharePhone"
      label={t('listings.talk.share', { name })}
      hint={t('listings.talk.shareHint', { phone: written(phone) })}
    />
  )
}
