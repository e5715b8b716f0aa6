import { askToUnsubscribe, stopMails } from '@/web/actions/links/unsubscribe'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ token: string }>
}

/** `GET /unsubscribe/<token>`: asks. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return askToUnsubscribe(request, (await params).token)
}

/** `POST /unsubscribe/<token>`: stops such mails, from wherever the button was pressed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return stopMails(request, (await params).token)
}
