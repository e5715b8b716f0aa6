import config from '@payload-config'
import { expect, test } from 'vitest'
import { routePattern } from '@/web/api/route-pattern'
import { pageRoutes } from '@/web/page-route'

const pageOf = pageRoutes()
const callOf = async (path: string) => routePattern(path.split('/'), await config)

test.each([
  ['/', '/'],
  ['/tickets', '/tickets'],
  ['/tickets/MNT-2026-0001', '/tickets/[number]'],
  ['/tickets/new', '/tickets/new'],
  ['/tickets/MNT-2026-0001/changes', '/tickets/[number]/changes'],
  ['/link/AwBc-secret', '/link/[token]'],
  ['/calendar/AwBc-secret.ics', '/calendar/[file]'],
  ['/admin', '/admin/[[...segments]]'],
  ['/admin/collections/tickets/1', '/admin/[[...segments]]'],
  ['/api/tickets', '/api/[...slug]'],
  ['/_next/static/chunks/1.js', 'asset'],
  ['/sw.js', 'file'],
  ['/wp-login.php', 'file'],
  ['/wp-admin/setup', 'absent'],
  ['/constructor/__proto__', 'absent'],
  ['/healthz', '/healthz'],
])('the page %s goes by %s', (path, pattern) => expect(pageOf(path)).toBe(pattern))

test.each([
  ['tickets', '/api/tickets'],
  ['tickets/0b1e', '/api/tickets/:id'],
  ['tickets/0b1e/suitable-staff', '/api/tickets/:id/suitable-staff'],
  ['tickets/bulk', '/api/tickets/bulk'],
  ['users/me', '/api/users/me'],
  ['users/LOGIN', '/api/users/login'],
  ['media/file/leela.jpg', '/api/media/file/:filename'],
  ['globals/settings', '/api/globals/settings'],
  ['globals/nothing', '/api/absent'],
  ['nothing/at/all', '/api/absent'],
  ['constructor', '/api/absent'],
])('the call %s goes by %s', async (path, pattern) => expect(await callOf(path)).toBe(pattern))
