import { followLink, showLink } from '@/web/actions/links/open'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ token: string }>
}

/** `GET /link/<token>`: what the link is about, and the form that carries it out. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return showLink(request, (await params).token)
}

/** `POST /link/<token>`: carries it out, once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return followLink(request, (await params).token)
}
