import type { Metadata } from 'next'
import { NAME_MAX, PHONE_MAX } from '@/domain/people/register'
import { saveContact } from '@/web/actions/profile/contact'
import { type OwnEntry, ownProfile } from '@/web/data/profile'
import { requireViewer } from '@/web/data/viewer'
import { phone } from '@/web/i18n/format'
import { pageWords, type Words } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Field } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('profile.contact.title') }
}

/** A number as it is shown, for a field to begin with. */
const shown = (value: string | null): string => (value ? phone(value) : '')

export default async function ContactPage() {
  const profile = await ownProfile(await requireViewer())
  const { t } = await pageWords()
  const words = formWords(t)
  const { entry } = profile
  return (
    <div className="narrow section">
      <BackLink href="/profile" label={t('profile.title')} />
      <PageHeader
        title={t('profile.contact.title')}
        lead={t(entry ? 'profile.contact.lead' : 'profile.contact.leadStaff')}
      />
      <ActionForm action={saveContact} words={words}>
        <Field
          name="phone"
          label={t('profile.contact.phone')}
          hint={t('profile.contact.phoneHint')}
          type="tel"
          autoComplete="tel"
          maxLength={PHONE_MAX}
          optional={words.optional}
          defaultValue={shown(entry ? entry.phone : profile.phone)}
        />
        {entry ? <ResidentFields entry={entry} t={t} optional={words.optional} /> : null}
        <Submit working={words.working} className="button wide">
          {t('common.save')}
        </Submit>
      </ActionForm>
    </div>
  )
}

function ResidentFields({ entry, t, optional }: { entry: OwnEntry; t: Words; optional: string }) {
  return (
    <>
      <Field
        name="alternatePhone"
        label={t('profile.contact.alternatePhone')}
        type="tel"
        autoComplete="off"
        maxLength={PHONE_MAX}
        optional={optional}
        defaultValue={shown(entry.alternatePhone)}
      />
      <Field
        name="emergencyContact.name"
        label={t('profile.contact.emergencyName')}
        hint={t('profile.contact.emergencyHint')}
        autoComplete="off"
        maxLength={NAME_MAX}
        optional={optional}
        defaultValue={entry.emergencyContact.name ?? ''}
      />
      <Field
        name="emergencyContact.phone"
        label={t('profile.contact.emergencyPhone')}
        type="tel"
        autoComplete="off"
        maxLength={PHONE_MAX}
        optional={optional}
        defaultValue={shown(entry.emergencyContact.phone)}
      />
    </>
  )
}
