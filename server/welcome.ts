import { Client } from 'pg'

const DEMO_PASSWORD = 'khaki-demo-2026'
const DEMO_SIGN_INS = [
  ['admin@khaki.example', 'administrator'],
  ['secretary@khaki.example', 'committee, secretary'],
  ['manager@khaki.example', 'facility manager'],
  ['supervisor@khaki.example', 'maintenance supervisor'],
  ['electrician@khaki.example', 'electrician on call day and night'],
  ['electrician2@khaki.example', 'electrician'],
  ['plumber@khaki.example', 'plumber on call day and night'],
  ['accountant@khaki.example', 'accountant'],
  ['security@khaki.example', 'head of security'],
  ['cleaner@khaki.example', 'cleaner'],
  ['gardener@khaki.example', 'gardener'],
  ['asha@khaki.example', 'owner in A-101'],
  ['ravi@khaki.example', 'family member in A-101'],
  ['meera@khaki.example', 'tenant in A-102'],
  ['omar@khaki.example', 'owner in C-301'],
] as const

/** Whether the database at `url`, migrated already, holds the demo estate. */
export async function hasDemoEstate(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    const { rowCount } = await client.query('select 1 from users where email = $1', [DEMO_SIGN_INS[0][0]])
    return rowCount !== 0
  } finally {
    await client.end()
  }
}

/** What is printed when the estate is open: where to go and, in the demo estate, whom to sign in as. */
export function welcome(estateUrl: string, hasDemo: boolean): string {
  const lines = [
    '',
    `Khaki Estate is open: ${estateUrl}`,
    `  residents and technicians: ${estateUrl}`,
    `  the committee's panel:     ${estateUrl}/admin`,
    '',
  ]
  if (hasDemo) {
    const width = Math.max(...DEMO_SIGN_INS.map(([email]) => email.length))
    lines.push(`Demo sign-ins, all with the password ${DEMO_PASSWORD}:`)
    lines.push(...DEMO_SIGN_INS.map(([email, role]) => `  ${email.padEnd(width)}  ${role}`), '')
  }
  lines.push('Ctrl-C stops it all.', '')
  return lines.join('\n')
}
