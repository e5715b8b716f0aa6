'use client'

import { Button } from '@payloadcms/ui'
import type { LedgerKind } from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'
import { entryPath } from './words'

interface MoneyLinksProps {
  bookingId: string
  /** Paise; nothing is shown of what is not due. */
  feeDuePaise?: number
  depositDuePaise?: number
  refundDuePaise?: number
}

/** To the ledger's form, filled with what is due. */
export function MoneyLinks({
  bookingId,
  feeDuePaise = 0,
  depositDuePaise = 0,
  refundDuePaise = 0,
}: MoneyLinksProps) {
  const links: { kind: LedgerKind; what: string; paise: number }[] = [
    { kind: 'payment', what: 'Record fee', paise: feeDuePaise },
    { kind: 'deposit', what: 'Record deposit', paise: depositDuePaise },
    { kind: 'refund', what: 'Record refund', paise: refundDuePaise },
  ]
  return links
    .filter(({ paise }) => paise > 0)
    .map(({ kind, what, paise }) => (
      <Button
        key={kind}
        el="link"
        size="medium"
        margin={false}
        buttonStyle="primary"
        to={entryPath({ booking: bookingId, kind, amountPaise: paise })}
      >
        {what} {formatPaise(paise)}
      </Button>
    ))
}
