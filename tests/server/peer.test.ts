import { describe, expect, test } from 'vitest'
import { PEER_HEADER, peerAddress, vouchFor } from '@/server/peer'

describe('the client address', () => {
  test.each([
    [
      'without proxies the socket counts, whatever the client writes',
      '203.0.113.9',
      '6.6.6.6',
      0,
      '203.0.113.9',
    ],
    ['an IPv4 address in IPv6 clothes is plain', '::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
    [
      'behind one proxy it is the entry that this proxy wrote',
      '10.0.0.1',
      '6.6.6.6, 203.0.113.9',
      1,
      '203.0.113.9',
    ],
    ['behind two it is the one before', '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['with fewer entries than hops it is the farthest', '10.0.0.1', '203.0.113.9', 3, '203.0.113.9'],
    ['a proxy that says nothing is itself the client', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['an entry that is no address is not believed', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['nor is anything beyond it', '10.0.0.1', '6.6.6.6, nonsense, 10.0.0.2', 3, '10.0.0.2'],
    ['IPv6 is kept as it is', '2001:db8::1', undefined, 0, '2001:db8::1'],
  ])('%s', (_, socket, forwardedFor, hops, peer) => {
    expect(peerAddress(socket, forwardedFor, hops)).toBe(peer)
  })

  test('what a client says about itself does not reach the application', () => {
    const headers = {
      [PEER_HEADER]: '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-real-ip': '6.6.6.6',
      host: 'a',
    }
    vouchFor(headers, '203.0.113.9', 0)
    expect(headers).toEqual({ [PEER_HEADER]: '203.0.113.9', host: 'a' })
  })

  test('a trusted proxy may say which host and protocol it was asked for', () => {
    const headers = { 'x-forwarded-host': 'estate.example', 'x-forwarded-proto': 'https' }
    vouchFor(headers, '203.0.113.9', 1)
    expect(headers).toMatchObject({ 'x-forwarded-host': 'estate.example', 'x-forwarded-proto': 'https' })
  })
})
