import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nowOf } from '@/hooks/actor'
import { countReach } from '@/hooks/announcements/reach'
import { TOLD_MAX } from '@/hooks/announcements/tell-in-person'
import { recordTold } from '@/web/actions/announcements/reach-told'
import { householdPage } from '@/web/data/announcements/reach-households'
import { findTold } from '@/web/data/announcements/reach-overseen'
import { requireViewer } from '@/web/data/viewer'
import { instant } from '@/web/i18n/format'
import { pageWords, type Words } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { DoorTable } from '@/web/ui/announcements/reach/DoorTable'
import { PrintButton } from '@/web/ui/announcements/reach/PrintButton'
import { doorListPath } from '@/web/ui/announcements/reach/paths'
import { BackLink } from '@/web/ui/BackLink'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'

/** Doors on one page: an evening's walk. */
const DOORS_A_PAGE = 100
const FORM = 'told'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<{ block?: string; page?: string; said?: string; refused?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: `${t('reach.door.title')} ${(await params).number.toUpperCase()}` }
}

export default async function DoorListPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ number }, query, { t, language }] = await Promise.all([params, searchParams, pageWords()])
  const overseen = await findTold(viewer, number)
  if (!overseen) notFound()
  const { row, id, announcement } = overseen
  const own = `/announcements/${row.number}`
  const { byBlock, unreachedFlats } = await countReach(viewer.req, id, announcement.publishedAt)
  const choice = {
    number: row.number ?? '',
    block: byBlock.find(({ block }) => block === query.block)?.block ?? null,
    page: pageNumber(query.page),
  }
  const { households, hasMore } = await householdPage(viewer, overseen, { ...choice, size: DOORS_A_PAGE })
  const blocks = [null, ...byBlock.map(({ block }) => block)]
  return (
    <div className="reach">
      <div>
        <BackLink href={`${own}/reach`} label={t('reach.backToReach')} />
        <PageHeader title={t('reach.door.title')} lead={`${row.number} · ${row.title}`}>
          <PrintButton label={t('reach.door.print')} />
        </PageHeader>
        <p className="small soft">
          {t('reach.door.takenOn', { when: instant(nowOf(viewer.req), language) })}
        </p>
      </div>
      <Word said={query.said} refused={query.refused} t={t} />
      <p className="no-print">{t(unreachedFlats.length > 0 ? 'reach.door.lead' : 'reach.door.none')}</p>
      {blocks.length > 2 ? (
        <Tabs
          label={t('reach.door.title')}
          tabs={blocks.map((block) => ({
            href: doorListPath({ ...choice, block, page: 1 }),
            label: block === null ? t('reach.door.all') : t('reach.door.block', { block }),
            isCurrent: choice.block === block,
          }))}
        />
      ) : null}
      {households.length > 0 ? (
        <>
          <DoorTable households={households} form={FORM} t={t} />
          <form id={FORM} action={recordTold} aria-label={t('reach.door.record')}>
            <input type="hidden" name="number" value={choice.number} />
            <input type="hidden" name="block" value={choice.block ?? ''} />
            <p className="hint">{t('reach.door.recordHint')}</p>
            <p>
              <button type="submit">{t('reach.door.record')}</button>
            </p>
          </form>
        </>
      ) : null}
      <Pager
        page={choice.page}
        hasMore={hasMore}
        href={(page) => doorListPath({ ...choice, page })}
        words={{ first: t('reach.pager.first'), more: t('reach.pager.more') }}
        t={t}
      />
    </div>
  )
}

const REFUSALS = ['nobody', 'tooMany', 'some'] as const

/** What was recorded, and what was not. */
function Word({ said, refused, t }: { said: unknown; refused: unknown; t: Words }) {
  const count = Number(said)
  const own = REFUSALS.find((known) => known === refused)
  const code = `errors.${refused}` as 'errors.withdrawn'
  const problem = own
    ? t(`reach.door.${own}`, { max: TOLD_MAX })
    : typeof refused === 'string' && t(t.has(code) ? code : 'errors.not_permitted')
  return (
    <>
      {Number.isInteger(count) && count > 0 ? (
        <p className="notice" role="status">
          {t('reach.door.said', { count })}
        </p>
      ) : null}
      {problem ? (
        <p className="warning" role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}
