import type { IncomingMessage, ServerResponse } from 'node:http'
import { type PlainSubject, plainPage, readsPages } from './plain-page'

const JSON_TYPE = 'application/json'
const PAGE_TYPE = 'text/html; charset=utf-8'

const FOREIGN_FORM = {
  code: 'not_permitted',
  message: 'This form did not come from a page of the estate. Open the page and try again.',
}
const TOO_LARGE = {
  code: 'payload_too_large',
  message: 'This form brings more than is taken here. Send less at once.',
}
const FAULT = { code: 'internal', message: 'Something went wrong.' }

/** Answers at the door, before Next; nothing of it is kept on the way. */
export function answer(res: ServerResponse, status: number, body: string, type = JSON_TYPE): void {
  res.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body)
}

/** A form that came from elsewhere: a page for who reads pages, else the interface's own form of a refusal. */
export const refuseForeignForm = (req: IncomingMessage, res: ServerResponse): void =>
  answerTo(req, res, 403, 'foreign-form', FOREIGN_FORM)

/** More than a form may bring. */
export const refuseLargeBody = (req: IncomingMessage, res: ServerResponse): void =>
  answerTo(req, res, 413, 'too-large', TOO_LARGE)

/** A fault that nobody caught. It is in the log; nothing of it is told. */
export const answerFault = (req: IncomingMessage, res: ServerResponse): void =>
  answerTo(req, res, 500, 'broken', FAULT)

function answerTo(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  subject: PlainSubject,
  error: { code: string; message: string },
): void {
  if (readsPages(req.headers)) answer(res, status, plainPage(subject, req.headers), PAGE_TYPE)
  else answer(res, status, JSON.stringify({ errors: [error] }))
}
