import { COUNT_MAX } from '@/web/data/work/lists'
import type { WorkChoice, WorkPage } from '@/web/data/work/page'
import type { Words } from '@/web/i18n/words'

/** The address of a list; the first of somebody's lists is `/work` itself. */
export function listAddress({ list, staff, page }: WorkChoice): string {
  const query = new URLSearchParams()
  if (staff) query.set('staff', staff)
  query.set('list', list)
  if (page > 1) query.set('page', String(page))
  return `/work?${query}`
}

/** The tabs of `/work`, each with how much it holds. */
export function tabsOf({ lists, counts, choice, whose }: WorkPage, t: Words) {
  return lists.map((list) => {
    const count = list === 'team' ? undefined : counts.get(list)
    const isTheirs = list === 'mine' || list === 'waiting' || list === 'history'
    const label = whose && isTheirs ? t(`work.theirs.${list}`) : t(`work.list.${list}`)
    return {
      href: listAddress({ ...choice, list, page: 1 }),
      label,
      isCurrent: choice.list === list,
      ...(count === undefined ? {} : { count: countText(count, t) }),
    }
  })
}

/** A count as a tab says it. */
export const countText = (count: number, t: Words): number | string =>
  count < COUNT_MAX ? count : t('work.countMax', { max: COUNT_MAX - 1 })
