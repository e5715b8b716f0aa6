import type { Language } from '@/domain/notifications'
import { dialling } from '@/domain/phone'
import type { EmergencyContact } from '@/payload-types'
import { phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** Numbers of so few digits are dialled as they stand, and belong to no country. */
const SHORT_MAX = 5

interface Props {
  contact: EmergencyContact
  language: Language
  t: Words
}

/** One number, which the whole row calls. */
export function ContactRow({ contact, language, t }: Props) {
  const name = language === 'hi' && contact.nameHi ? contact.nameHi : contact.name
  const number = contact.phone.length > SHORT_MAX ? phone(contact.phone) : contact.phone
  const hours = contact.available24x7 ? t('contacts.always') : contact.availableHours
  return (
    <li className={contact.contactType === 'emergency' ? 'row contact urgent' : 'row contact'}>
      <div>
        <p className="contact-name">{name}</p>
        {hours ? <p className="small soft">{hours}</p> : null}
        {contact.note ? <p className="small soft">{contact.note}</p> : null}
      </div>
      <a
        className="row-link contact-number"
        href={dialling(contact.phone)}
        aria-label={t('contacts.call', { name, phone: number })}
      >
        <Icon name="phone" />
        {number}
      </a>
    </li>
  )
}
