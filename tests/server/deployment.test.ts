import { existsSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { variables } from '@/server/env-variables'

const read = (file: string): string => readFileSync(file, 'utf8')
const settings = [...Object.keys(variables.shape), 'PAYLOAD_SECRET']
const DOCKER_ALONE = ['POSTGRES_PASSWORD', 'WEB_PORTS']

interface Service {
  image?: string
  build?: string
  command?: string[]
  environment: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  volumes?: string[]
}
interface Compose {
  services: Record<'postgres' | 'migrate' | 'web' | 'worker', Service>
  volumes: Record<string, unknown>
}

describe('the settings', () => {
  test.each(settings)('%s is explained in .env.example and named in the README', (name) => {
    expect(read('.env.example')).toMatch(new RegExp(`^# ${name}=`, 'm'))
    expect(read('README.md')).toContain(`\`${name}\``)
  })

  test('.env.example has no other, and sets none', () => {
    const named = [...read('.env.example').matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual([...settings, ...DOCKER_ALONE].sort())
    expect(read('.env.example')).not.toMatch(/^[A-Z]/m)
  })
})

describe('compose.yaml', () => {
  const { services, volumes } = load(read('compose.yaml')) as Compose

  test('starts the site and the worker once the migrations are through, over one database and one folder', () => {
    for (const service of [services.web, services.worker]) {
      expect(service.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } })
      expect(service.volumes).toEqual(['files:/data'])
      expect(service.environment.DATABASE_URL).toContain('@postgres:5432/estate')
      expect(service.environment.ESTATE_DATA).toBe('/data')
    }
    expect(services.migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } })
    expect(Object.keys(volumes).sort()).toEqual(['database', 'files'])
  })

  test('sets nothing that the product does not read', () => {
    const set = [services.web, services.worker, services.migrate].flatMap(({ environment }) =>
      Object.keys(environment),
    )
    expect(set.filter((name) => !settings.includes(name))).toEqual([])
  })

  test('runs programs that there are', () => {
    const commands = [services.worker, services.migrate].map(({ command = [] }) => command)
    for (const [, , , file = ''] of commands) expect(existsSync(file)).toBe(true)
    expect(read('Dockerfile')).toContain('"web/server.ts"')
  })

  test('holds no secret, and the image is given none', () => {
    expect(read('compose.yaml')).toContain('PAYLOAD_SECRET: ${PAYLOAD_SECRET:?')
    expect(read('Dockerfile')).not.toMatch(/SECRET|PASSWORD|DATABASE_URL|^ARG/m)
    for (const kept of ['.env', '.estate', '.git', 'node_modules'])
      expect(read('.dockerignore').split('\n')).toContain(kept)
  })

  test('the image’s process is no root, and says that it lives', () => {
    const lines = read('Dockerfile').split('\n')
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node'])
    expect(lines.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('CMD')),
    )
    expect(read('Dockerfile')).toMatch(/HEALTHCHECK[\s\S]*\/healthz/)
  })
})
