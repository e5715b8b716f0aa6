import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { PASSWORD_MIN } from '@/hooks/people/check-password'
import { onPool, sql, withTransaction } from '@/server/database'
import { askFor, askPassword, readPassword } from './asking'
import { openEstate } from './payload'
import { UsageError } from './usage'

interface Options {
  email?: string
  name?: string
  passwordStdin?: boolean
}

/** Makes an administrator: of an account that exists, leaving its password, or of a new one. */
export async function createAdmin(options: Options): Promise<void> {
  const email = (await askFor('--email', 'E-mail', options.email)).toLowerCase()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new UsageError(`“${email}” is no e-mail address.`)
  const payload = await openEstate({ mayMake: true })
  const account = await findAccount(payload, email)
  if (account) return promote(payload, account)
  const name = await askFor('--name', 'Name', options.name)
  const password = options.passwordStdin ? await readPassword() : await askPassword()
  if (password.length < PASSWORD_MIN)
    throw new Error(`A password has at least ${PASSWORD_MIN} characters. Nothing was made.`)
  await asOperator(payload, async (req) => {
    const data = { email, name, password }
    const user = await payload.create({ collection: 'users', data, overrideAccess: true, req })
    await payload.create({ collection: 'administrators', data: { user: user.id }, overrideAccess: true, req })
  })
  process.stderr.write(`${email} is an administrator and can sign in.\n`)
}

interface Account {
  id: string
  email: string
  is_administrator: boolean
}

async function findAccount(payload: BasePayload, email: string): Promise<Account | undefined> {
  const [account] = await onPool(payload).rows<Account>(sql`
    select u.id, u.email, a.id is not null as is_administrator
    from users u left join administrators a on a.user_id = u.id where lower(u.email) = ${email}`)
  return account
}

async function promote(payload: BasePayload, { id, email, is_administrator }: Account): Promise<void> {
  if (is_administrator) {
    process.stderr.write(`${email} is an administrator already; nothing was changed.\n`)
    return
  }
  await asOperator(payload, (req) =>
    payload.create({ collection: 'administrators', data: { user: id }, overrideAccess: true, req }),
  )
  process.stderr.write(`${email} had an account and is now an administrator; the password stays as it was.\n`)
}

/** In one transaction, and written in the audit as this command's doing. */
async function asOperator(
  payload: BasePayload,
  work: (req: PayloadRequest) => Promise<unknown>,
): Promise<void> {
  const req = await createLocalReq({ context: { actor: { kind: 'system', job: 'create-admin' } } }, payload)
  await withTransaction(payload, req, work)
}
