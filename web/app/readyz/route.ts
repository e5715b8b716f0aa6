import { isReady } from '@/web/data/readiness'

export const dynamic = 'force-dynamic'

/** 200 when the database answers and the schema is the one this build was made for, else 503. */
export async function GET(): Promise<Response> {
  const problem = await isReady()
  return Response.json(problem ? { status: 'not ready', problem } : { status: 'ready' }, {
    status: problem ? 503 : 200,
  })
}
