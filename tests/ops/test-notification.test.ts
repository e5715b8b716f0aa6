import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { startFakeTwilio } from '../jobs/support/fake-twilio'
import { startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { ops } from './support/ops'

const command = (channel: string, to: string) => ['test-notification', '--channel', channel, '--to', to]

describe('test-notification', () => {
  test('sends an e-mail at once, and prints what the server answered', async () => {
    const sink = await startSmtpSink()
    const { code, stdout } = await ops(command('email', 'asha@khaki.example'), {
      env: { SMTP_URL: sink.url },
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^250 /)
    const [mail] = await sink.parsed()
    expect(mail?.to?.[0]?.address).toBe('asha@khaki.example')
    expect(mail?.subject).toContain('A test from')
    expect(await stored('select id from deliveries')).toEqual([])
    await sink.close()
  })

  test('says why the server did not take it', async () => {
    const sink = await startSmtpSink()
    sink.answerWith(() => ({ code: 550, message: 'no such mailbox' }))
    const { code, stdout, stderr } = await ops(command('email', 'a@b.example'), {
      env: { SMTP_URL: sink.url },
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('no such mailbox')
    await sink.close()
  })

  test('sends an SMS, and prints its name at the provider', async () => {
    const twilio = await startFakeTwilio()
    const { accountSid, authToken, from, apiUrl } = twilio.account
    const env = {
      ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken },
      ...{ TWILIO_FROM: from, TWILIO_API_URL: apiUrl },
    }
    const { code, stdout } = await ops(command('sms', '98765 43210'), { env })
    expect(code).toBe(0)
    expect(stdout).toContain('SM1')
    expect(twilio.received[0]).toMatchObject({ to: '+919876543210' })
    await twilio.close()
  })

  test.each([
    ['email', 'asha@khaki.example', 'A test from'],
    ['sms', '+919876543210', 'To: +919876543210'],
  ])('names the file of an %s where no provider is set', async (channel, to, content) => {
    const { code, stdout } = await ops(command(channel, to))
    expect(code).toBe(0)
    expect(readFileSync(stdout.trim(), 'utf8')).toContain(content)
  })

  test('says that a person has no browser to push to, and that there is no such person', async () => {
    const none = await ops(command('push', 'asha@khaki.example'))
    expect(none.code).toBe(1)
    expect(none.stderr).toContain('no browser')
    const nobody = await ops(command('push', 'nobody@khaki.example'))
    expect(nobody.code).toBe(1)
    expect(nobody.stderr).toContain('Nobody signs in')
  })

  test.each([
    ['pigeon', 'asha@khaki.example'],
    ['sms', 'asha@khaki.example'],
    ['email', '98765 43210'],
  ])('of %s to %s is a wrong call', async (channel, to) => {
    expect((await ops(command(channel, to))).code).toBe(2)
  })
})
