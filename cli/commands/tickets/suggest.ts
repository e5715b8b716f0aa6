import { Command } from 'commander'
import { WORKLOAD_CAP } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import type { Column } from '../../table'
import { findTicket } from '../../tickets/find'

interface Suggestion {
  staff: string
  employeeId: string
  name: string
  workload: number
  reason: string
}

const COLUMNS: Column<Suggestion>[] = [
  { name: 'employee', text: ({ employeeId }) => employeeId, style: () => 'bold' },
  { name: 'name', text: ({ name }) => name, shrinkTo: 12 },
  {
    name: 'workload',
    text: ({ workload }) => String(workload),
    style: ({ workload }) => (workload >= WORKLOAD_CAP ? 'red' : undefined),
    align: 'right',
  },
  { name: 'reason', text: ({ reason }) => reason, shrinkTo: 20 },
]

export function suggestCommand(open: OpenCli): Command {
  return new Command('suggest')
    .description('show who could do the work, best first')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .action((number: string, _options: object, command: Command) => runSuggest(open(command), number))
}

export async function runSuggest(cli: Cli, number: string): Promise<void> {
  const ticket = await findTicket(cli, number)
  const answer = await cli.client.get<{ docs: Suggestion[] }>(`/tickets/${ticket.id}/suitable-staff`)
  if (cli.out.isJson) {
    cli.out.json(answer)
    return
  }
  const [best] = answer.docs
  if (best || !cli.out.isForPeople) cli.out.table(COLUMNS, answer.docs)
  if (!cli.out.isForPeople) return
  cli.out.note(
    best ? `estate tickets assign ${ticket.number} --to ${best.employeeId}` : 'Nobody suits this work.',
  )
}
