import { createElement, type ReactNode } from 'react'
import { prerender } from 'react-dom/static'

/** A page's part as the browser gets it, its asynchronous components with it. */
export async function rendered(node: ReactNode): Promise<string> {
  const failures: unknown[] = []
  const { prelude } = await prerender(createElement('main', null, node), {
    onError: (error) => void failures.push(error),
  })
  const html = await new Response(prelude).text()
  if (failures.length > 0) throw failures[0]
  return html
}

/** A piece of text of a page with the elements around it, the innermost last: `li.row`, `a`, `span.meta`. */
export interface Said {
  text: string
  within: readonly string[]
}

const VOID = /^(br|img|input|hr|meta|link)$/

/** What React writes between two pieces of one text. */
const BETWEEN_TEXTS = '<!-- -->'

/** Every piece of text that a page shows, in its order. For what `rendered` answers, which is well formed. */
export function saidIn(html: string): Said[] {
  const within: string[] = []
  const said: Said[] = []
  for (const [, closing, name = '', attributes = '', text] of html
    .replaceAll(BETWEEN_TEXTS, '')
    .matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/gi)) {
    if (text !== undefined) said.push({ text: plain(text), within: [...within] })
    else if (closing) within.pop()
    else if (name && !attributes.endsWith('/') && !VOID.test(name)) within.push(named(name, attributes))
  }
  return said
}

/** `a.estate-heap`; a link without an address is none. */
function named(name: string, attributes: string): string {
  const classes = /class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? []
  const tag = name === 'a' && !/href="[^"]+"/.test(attributes) ? 'a-without-address' : name
  return [tag, ...classes].join('.')
}

const plain = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#x27;', '’').replaceAll('&quot;', '"')
