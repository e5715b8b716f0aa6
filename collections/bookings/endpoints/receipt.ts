import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { readerOf } from '@/hooks/bookings/reader'
import { receiptOf } from '@/hooks/bookings/receipt'
import { writeReceipt } from '@/hooks/bookings/receipt-paper'
import { isUuid } from '@/hooks/uuid'

/** `GET /api/ledger-entries/:id/receipt.pdf?language=en|hi`: for whoever sees the entry, in their own language unless said. */
async function receipt(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  const facts = await receiptOf(req, id)
  const document = writeReceipt(facts, await readerOf(req))
  return new Response(Readable.toWeb(document as unknown as Readable) as ReadableStream, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${facts.number}.pdf"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export const ledgerReceiptEndpoints: Endpoint[] = [
  { path: '/:id/receipt.pdf', method: 'get', handler: receipt },
]
