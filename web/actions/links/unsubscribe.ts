import { isStopped, unsubscribe, unsubscribing } from '@/hooks/links/unsubscribe'
import { stoppedBeforeMain, unsubscribedMain, unsubscribeMain } from '@/web/ui/links/unsubscribe'
import { formOf, withLink } from './asking'
import { json, page, plain } from './respond'

/** Asks whether e-mails of the link's kind are to stop, or says that they have. Changes nothing. */
export function askToUnsubscribe(request: Request, token: string): Promise<Response> {
  return withLink(request, token, async ({ payload, link, frame, isJson, now }) => {
    const asked = await unsubscribing(payload, link, now)
    const { what } = asked
    if (isJson) return json({ about: 'unsubscribe', what })
    if (await isStopped(asked, link))
      return page(frame, frame.t('links.unsubscribe.beforeTitle'), stoppedBeforeMain(frame, what))
    return page(frame, frame.t('links.unsubscribe.title'), unsubscribeMain(frame, what))
  })
}

/** Stops them: for the page's own button, and for mail programs that offer one of theirs (RFC 8058). */
export function stopMails(request: Request, token: string): Promise<Response> {
  return withLink(request, token, async ({ payload, link, frame, isJson, now }) => {
    // A mail program's one click may come in any shape.
    const isOwnPage = (await formOf(request))?.has('page') ?? false
    const what = await unsubscribe(payload, link, now)
    if (isJson) return json({ message: frame.t('links.unsubscribe.doneTitle') })
    if (!isOwnPage) return plain(frame.t('links.unsubscribe.doneTitle'))
    return page(frame, frame.t('links.unsubscribe.doneTitle'), unsubscribedMain(frame, what))
  })
}
