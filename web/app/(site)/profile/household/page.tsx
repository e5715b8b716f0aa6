import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { leavingOf, todayOf } from '@/web/data/household-leaving'
import { householdPage } from '@/web/data/household-members'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { AddMember } from '@/web/ui/household/AddMember'
import { ConfirmMoveOut } from '@/web/ui/household/ConfirmMoveOut'
import { Member } from '@/web/ui/household/Member'
import { MoveOut } from '@/web/ui/household/MoveOut'
import { PageHeader } from '@/web/ui/PageHeader'

/** What `?saved=` may name. */
const SAVED = ['added', 'withdrawn', 'saved', 'stays'] as const

interface Props {
  searchParams: Promise<Record<'saved' | 'leaving' | 'day', string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('household.title') }
}

/** Who lives in one's flat, who waits to be let in, and who moves out when. */
export default async function HouseholdPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const [page, { t, language }, query] = await Promise.all([householdPage(viewer), pageWords(), searchParams])
  if (!page) notFound()
  const { flatNumber, isOwner, members } = page
  const today = todayOf(viewer)
  const asked = { member: String(query.leaving ?? ''), day: String(query.day ?? '') }
  const leaving = leavingOf(members, asked, today)
  const done = SAVED.find((name) => name === query.saved)
  return (
    <div className="narrow section household">
      <BackLink href="/profile" label={t('profile.title')} />
      <PageHeader title={t('household.title')} lead={t('household.lead', { flat: flatNumber })} />
      {done ? (
        <p className="notice" role="status">
          {t(`household.${done}`)}
        </p>
      ) : null}
      <ul className="rows">
        {members.map((member) => (
          <Member key={member.id} member={member} isOwner={isOwner} language={language} t={t} />
        ))}
      </ul>
      {isOwner ? <AddMember t={t} /> : <p className="hint">{t('household.onlyOwners')}</p>}
      {typeof leaving === 'string' ? (
        <MoveOut members={members.filter(({ isLeavable }) => isLeavable)} today={today} t={t} />
      ) : (
        <ConfirmMoveOut leaving={leaving} language={language} t={t} />
      )}
      <p className="hint">{t('household.ownLeaving')}</p>
    </div>
  )
}
