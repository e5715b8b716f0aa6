import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { reachPage } from '@/web/data/announcements/reach'
import { findOverseen } from '@/web/data/announcements/reach-overseen'
import { requireViewer } from '@/web/data/viewer'
import { instant } from '@/web/i18n/format'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { Blocks } from '@/web/ui/announcements/reach/Blocks'
import { Channels } from '@/web/ui/announcements/reach/Channels'
import { Course } from '@/web/ui/announcements/reach/Course'
import { Households } from '@/web/ui/announcements/reach/Households'
import { NotYet } from '@/web/ui/announcements/reach/NotYet'
import { ReachFigures } from '@/web/ui/announcements/reach/ReachFigures'
import { RefreshGently } from '@/web/ui/announcements/reach/RefreshGently'
import { RemindBox } from '@/web/ui/announcements/reach/RemindBox'
import { BackLink } from '@/web/ui/BackLink'
import { PageHeader } from '@/web/ui/PageHeader'

/** Seconds between two looks at what is being read just now. */
const REFRESH_SECONDS = 20

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<{ page?: string; said?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('reach.title', { number: (await params).number.toUpperCase() }) }
}

export default async function ReachPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ number }, query, { t, language }] = await Promise.all([params, searchParams, pageWords()])
  const overseen = await findOverseen(viewer, number)
  if (!overseen) notFound()
  const { row, announcement } = overseen
  const path = `/announcements/${row.number}/reach`
  const page = await reachPage(viewer, overseen, pageNumber(query.page))
  const requiresAcknowledgement = row.requiresAcknowledgement === true
  const shared = { t, language, requiresAcknowledgement }
  return (
    <div className="reach">
      <div>
        <BackLink href={`/announcements/${row.number}`} label={t('reach.back')} />
        <PageHeader
          title={row.title}
          lead={[
            t('reach.title', { number: row.number ?? '' }),
            ...(announcement.publishedAt
              ? [t('reach.publishedAt', { when: instant(announcement.publishedAt, language) })]
              : []),
          ].join(' · ')}
        />
      </div>
      {query.said === 'reminded' ? (
        <p className="notice" role="status">
          {t('reach.remind.said')}
        </p>
      ) : null}
      {page ? (
        <>
          <p className="buttons">
            <a className="button quiet" href={`${path}/proof.pdf?language=${language}`} download="">
              {t('reach.proof')}
            </a>
            <a href={`${path}/proof.pdf?language=${language === 'en' ? 'hi' : 'en'}`} download="">
              {t('reach.proofOther')}
            </a>
            <a className="button quiet" href={`${path}/door-list`}>
              {t('reach.doorList')}
            </a>
          </p>
          <ReachFigures page={page} {...shared} />
          <Course course={page.course} recipients={page.reach.recipients} {...shared} />
          <div className="reach-beside">
            <Blocks blocks={page.reach.byBlock} {...shared} />
            <Channels channels={page.channels} t={t} />
          </div>
          <RemindBox page={page} path={path} t={t} language={language} />
          <Households page={page} href={(to) => `${path}?page=${to}#unreached`} t={t} />
          {page.isFresh ? <RefreshGently seconds={REFRESH_SECONDS} /> : null}
        </>
      ) : (
        <NotYet isPublishing={announcement.publishedAt !== null} t={t} />
      )}
    </div>
  )
}
