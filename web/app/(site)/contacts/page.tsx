import type { Metadata } from 'next'
import { contactGroups } from '@/web/data/contacts/list'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { ContactRow } from '@/web/ui/contacts/ContactRow'
import { EmptyState } from '@/web/ui/EmptyState'
import { PageHeader } from '@/web/ui/PageHeader'
import { Section } from '@/web/ui/Section'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('contacts.title') }
}

/** Whom to call: a page to tap, to open without a connection, and to print on one sheet. */
export default async function ContactsPage() {
  const viewer = await requireViewer()
  const [groups, { t, language }] = await Promise.all([contactGroups(viewer), pageWords()])
  return (
    <div className="contacts">
      <PageHeader title={t('contacts.title')} />
      <p className="lead no-print">{t('contacts.lead')}</p>
      {groups.length === 0 ? (
        <EmptyState icon="phone" title={t('contacts.none')}>
          {t('contacts.noneHint')}
        </EmptyState>
      ) : null}
      <div className="contact-groups">
        {groups.map(({ type, contacts }) => (
          <Section key={type} id={type} title={t(`contacts.types.${type}`)}>
            <ul className="rows">
              {contacts.map((contact) => (
                <ContactRow key={contact.id} contact={contact} language={language} t={t} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
      {groups.length > 0 ? <p className="hint no-print">{t('contacts.print')}</p> : null}
    </div>
  )
}
