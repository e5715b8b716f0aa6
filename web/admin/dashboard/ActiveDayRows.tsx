import type { ActiveDay } from '@/server/figures/dashboard/active-days'
import { ScrollingTable } from '../ScrollingTable'
import { percent, shortDay } from './words'

const COLUMNS = ['Day', 'Residents active', 'Accounts', 'Share']

/** Days behind the figure of residents who are active on a day. */
export function ActiveDayRows({ label, rows }: { label: string; rows: readonly ActiveDay[] }) {
  if (rows.length === 0) return <p>No day has been counted yet.</p>
  return (
    <ScrollingTable label={label} columns={COLUMNS}>
      {rows.map(({ date, active, accounts, share }) => (
        <tr key={date}>
          <td>{shortDay(date)}</td>
          <td>{active.toLocaleString('en-IN')}</td>
          <td>{accounts.toLocaleString('en-IN')}</td>
          <td>{percent(share)}</td>
        </tr>
      ))}
    </ScrollingTable>
  )
}
