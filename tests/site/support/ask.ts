import http from 'node:http'

/** An answer as it came over the wire: nothing followed, nothing added. */
export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
  text: string
}

interface Question {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** Asks with exactly these headers: what a browser would add by itself, a test says itself. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers: { ...headers, ...length } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const bytes = Buffer.concat(parts)
        const { statusCode = 0, headers: told } = response
        resolve({ status: statusCode, headers: told, bytes, text: bytes.toString('utf8') })
      })
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** A form as a browser without JavaScript sends it, with the hidden fields that the page gave it. */
export function filledForm(
  page: string,
  values: Record<string, string>,
): { headers: Record<string, string>; body: string } {
  const form = /<form\b[^>]*>.*?<\/form>/s.exec(page)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    /\bname="([^"]*)"/.exec(tag)?.[1] ?? '',
    decoded(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''),
  ])
  const boundary = 'estate-form-boundary'
  const parts = [...hidden, ...Object.entries(values)].map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join('')}--${boundary}--\r\n`,
  }
}

const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
