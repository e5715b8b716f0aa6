import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DESCRIPTION_MAX, LOCATION_MAX, TITLE_MAX } from '@/domain/tickets/words'
import { editReport } from '@/web/actions/tickets/edit'
import { viewTicket } from '@/web/data/tickets/ticket'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Field, TextField } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { AboutTicket } from '@/web/ui/tickets/TicketForms'

interface Props {
  params: Promise<{ number: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('report.editTitle') }
}

export default async function EditTicketPage({ params }: Props) {
  const viewer = await requireViewer()
  const { t, language } = await pageWords()
  const ticket = await viewTicket(viewer, (await params).number, language)
  if (!ticket) notFound()
  if (!ticket.offers.edits) redirect(`/tickets/${ticket.number}`)
  const words = formWords(t)
  return (
    <div className="narrow section">
      <p>
        <a href={`/tickets/${ticket.number}`}>
          {t('common.back')}: {ticket.number}
        </a>
      </p>
      <PageHeader title={t('report.editTitle')} lead={t('report.editLead')} />
      <ActionForm action={editReport} words={words}>
        <AboutTicket ticket={ticket} />
        <Field
          name="title"
          label={t('report.what')}
          defaultValue={ticket.title}
          maxLength={TITLE_MAX}
          required
        />
        <TextField
          name="description"
          label={t('report.more')}
          defaultValue={ticket.description}
          maxLength={DESCRIPTION_MAX}
          rows={6}
          required
        />
        <Field
          name="location"
          label={t('report.where')}
          defaultValue={ticket.location ?? ''}
          maxLength={LOCATION_MAX}
          optional={words.optional}
        />
        <Submit working={words.working}>{t('report.saveEdit')}</Submit>
      </ActionForm>
    </div>
  )
}
