import type { Payload } from 'payload'
import { DEPOSIT_AGE_LABELS } from '@/domain/figures/dashboards'
import { formatPaise } from '@/domain/money'
import { depositsNow } from '@/web/data/panel-figures'
import { RowBars } from '@/web/ui/charts/RowBars'
import { FigureSection } from './FigureSection'
import { figureListPath, tableLink } from './links'
import { counted } from './words'

/** Deposits that the estate still has, by how long ago their use was. */
export async function Deposits({ payload, now }: { payload: Payload; now: Date }) {
  const deposits = await depositsNow(payload, now)
  const bookings = deposits.reduce((sum, line) => sum + line.bookings, 0)
  const paise = deposits.reduce((sum, line) => sum + line.paise, 0)
  return (
    <FigureSection
      id="estate-deposits"
      title="Deposits held"
      lead="A liability: each goes back after its booking. By how long ago the use was."
      csv={tableLink('deposits')}
    >
      {bookings === 0 && <p>The estate holds nobody’s deposit.</p>}
      {bookings > 0 && (
        <>
          <RowBars
            rows={deposits.map((line) => ({
              key: line.age,
              label: (
                <a href={figureListPath(`deposits-${line.age}`)}>
                  {DEPOSIT_AGE_LABELS[line.age]} <span className="estate-quiet">n = {line.bookings}</span>
                </a>
              ),
              value: line.paise,
              shown: <a href={figureListPath(`deposits-${line.age}`)}>{formatPaise(line.paise)}</a>,
              isBad: line.age === 'old' && line.bookings > 0,
            }))}
          />
          <p>
            Together{' '}
            <a href={figureListPath('deposits-all')}>
              <strong>{formatPaise(paise)}</strong> of {counted(bookings, 'booking')}
            </a>
            .
          </p>
        </>
      )}
    </FigureSection>
  )
}
