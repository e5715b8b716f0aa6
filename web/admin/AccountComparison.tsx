import type { UIFieldServerProps } from 'payload'
import type { JoinedBy } from '@/domain/people/join'
import { mayVerify } from '@/domain/people/register'
import { toE164 } from '@/domain/phone'
import { panelActor } from '@/web/data/panel-request'
import { awaitingResident } from '@/web/data/verification'

const NAMED: Record<JoinedBy, string> = {
  phone: 'phone number',
  alternatePhone: 'alternate phone number',
  email: 'e-mail address',
}

/** While an account waits: what it says beside what the register says, so that the committee can compare. */
export async function AccountComparison({ id, payload }: UIFieldServerProps) {
  if (!id || !mayVerify(await panelActor(payload))) return null
  const awaiting = await awaitingResident(payload, String(id))
  if (!awaiting) return null
  const { resident, account, knownBy } = awaiting
  return (
    <section className="field-type estate-section estate-comparison" aria-labelledby="estate-comparison">
      <h3 id="estate-comparison">Waiting for verification</h3>
      <p>
        {knownBy
          ? `Somebody who gave the flat and the ${NAMED[knownBy]} of this entry has opened an account. `
          : ''}
        If the address to sign in with is not the one in the register, call before you verify.
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">Account</th>
            <th scope="col">Register</th>
          </tr>
        </thead>
        <tbody>
          <Compared label="E-mail" account={account.email} register={[resident.email]} />
          <Compared
            label="Phone"
            account={account.phone}
            register={[resident.phone, resident.alternatePhone]}
          />
        </tbody>
      </table>
    </section>
  )
}

interface ComparedProps {
  label: string
  account: string | null | undefined
  register: (string | null | undefined)[]
}

function Compared({ label, account, register }: ComparedProps) {
  const known = register.flatMap((one) => one || [])
  const isKnown = !account || known.some((one) => plain(one) === plain(account))
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {account || '–'} {isKnown ? null : <span className="estate-tag">Not in the register</span>}
      </td>
      <td>{known.join(', ') || '–'}</td>
    </tr>
  )
}

/** Numbers of an older register stand there as somebody wrote them. */
const plain = (text: string): string => toE164(text) ?? text.toLowerCase()
