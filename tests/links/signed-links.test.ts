import { describe, expect, it } from 'vitest'
import { LINK_ACTIONS, LINK_RULES, linkFor, sentAt } from '@/domain/links/actions'
import { readLink, signLink } from '@/server/signed-links'

const USER = '0f8fad5b-d9cb-469f-a165-70867728950e'
const SUBJECT = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const MESSAGE = '3d813cbb-47fb-42ba-91df-831e1593ac29'
const NOW = new Date('2026-11-20T10:00:00.123Z')
const SECRET = 'one secret'
const subjectOf = (action: (typeof LINK_ACTIONS)[number]) =>
  LINK_RULES[action].subject === 'id' ? SUBJECT : 'announcements'

describe.each(LINK_ACTIONS)('a link to %s', (action) => {
  const link = linkFor({ action, subject: subjectOf(action), userId: USER }, MESSAGE, NOW)
  const token = signLink(link, SECRET)

  it('is read as it was signed, and its end is never before its days are over', () => {
    const read = readLink(token, SECRET)
    expect(read).toMatchObject({
      action,
      subject: subjectOf(action),
      userId: USER,
      nonce: '3d813cbb47fb42ba',
    })
    const late = (read?.expiresAt.getTime() ?? 0) - link.expiresAt.getTime()
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(1000)
    expect(sentAt(link)).toEqual(NOW)
  })

  it('is short enough for an SMS, and fit for an address as it stands', () => {
    expect(token.length).toBeLessThan(120)
    expect(encodeURIComponent(token)).toBe(token)
    expect(`https://estate.khaki.example/link/${token}`.length).toBeLessThan(140)
  })

  it('is nothing once any character of it is another', () => {
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A'
      const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`
      expect([at, readLink(changed, SECRET)]).toEqual([at, null])
    }
  })

  it('is nothing to whoever has another secret', () => {
    expect(readLink(token, 'another secret')).toBeNull()
  })
})

describe('what is no link', () => {
  it.each(['', '.', 'a.b', 'A'.repeat(10_000), `${'A'.repeat(80)}.${'A'.repeat(43)}`, '\0', '…'])(
    'such as %j is read as nothing',
    (token) => expect(readLink(token, SECRET)).toBeNull(),
  )
})

it('actions are written by codes of their own', () => {
  const codes = LINK_ACTIONS.map((action) => LINK_RULES[action].code)
  expect(new Set(codes).size).toBe(codes.length)
})
