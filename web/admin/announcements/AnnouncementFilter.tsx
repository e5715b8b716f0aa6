import type { BeforeListTableServerProps } from 'payload'
import { publishedTitles } from '@/web/data/panel-announcements'
import { conditionsOf } from '../conditions'
import { whereFrom } from '../where-from'
import { AnnouncementSelect } from './AnnouncementSelect'

interface AnnouncementFilterProps extends BeforeListTableServerProps {
  /** The list that is filtered. */
  list: 'receipts' | 'comments'
}

/** Above receipts and comments: those of one announcement. */
export async function AnnouncementFilter({ payload, searchParams, list }: AnnouncementFilterProps) {
  const choices = await publishedTitles(payload)
  const asked = conditionsOf(whereFrom(searchParams)).find((line) => 'announcement' in line)
  const chosen = asked?.announcement?.equals
  return (
    <div className="estate-toolbar">
      <AnnouncementSelect
        list={list}
        choices={choices.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        value={typeof chosen === 'string' ? chosen : ''}
      />
    </div>
  )
}
