import type { Endpoint, PayloadRequest } from 'payload'
import { importResidents } from '@/hooks/people/import-residents'

/** `POST /api/residents/import {rows, dryRun?}`: what became of each row, in the order given. */
async function takeIn(req: PayloadRequest): Promise<Response> {
  const results = await importResidents(req, async () => req.json?.())
  return Response.json({ results })
}

export const importEndpoints: Endpoint[] = [{ path: '/import', method: 'post', handler: takeIn }]
