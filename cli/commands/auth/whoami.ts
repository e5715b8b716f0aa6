import { Command } from 'commander'
import { STAFF_ROLE_LABELS } from '../../../domain/staff'
import { readMe } from '../../account'
import type { Cli, OpenCli } from '../../context'
import { document, type Flat, type Reference, type Resident, type SignedIn, type Staff } from '../../wire'

export function whoamiCommand(open: OpenCli): Command {
  return new Command('whoami')
    .description('show who is signed in, and with which powers')
    .action((_options: object, command: Command) => runWhoami(open(command)))
}

export async function runWhoami(cli: Cli): Promise<void> {
  const user = await readMe(cli)
  if (cli.out.isJson) {
    cli.out.json({ user })
    return
  }
  const [staff, flat] = await Promise.all([staffOf(cli, user), flatOf(cli, user)])
  const role = staff?.staffRole ? ` (${STAFF_ROLE_LABELS[staff.staffRole]})` : ''
  cli.out.record([
    { name: 'name', text: user.name ?? '' },
    { name: 'email', text: user.email ?? '' },
    { name: 'staff', text: staff ? `${staff.employeeId}${role}` : '', raw: staff?.employeeId ?? '' },
    { name: 'flat', text: flat?.number ?? '' },
    { name: 'powers', text: (user.powers ?? []).join(', '), raw: (user.powers ?? []).join(',') },
  ])
}

function staffOf({ client }: Cli, { staff }: SignedIn): Promise<Staff | null> {
  return follow(staff, (id) => client.get<Staff>(`/staff/${id}`, { depth: 0 }))
}

async function flatOf({ client }: Cli, user: SignedIn): Promise<Flat | null> {
  const resident = await follow(user.resident, (id) => client.get<Resident>(`/residents/${id}`, { depth: 1 }))
  return document(resident?.flat)
}

async function follow<T extends object>(
  reference: Reference<T>,
  read: (id: string) => Promise<T>,
): Promise<T | null> {
  return typeof reference === 'string' ? read(reference) : document(reference)
}
