import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { notSignedIn, usage } from '../../failures'
import type { SignedIn } from '../../wire'

export interface LoginOptions {
  email?: string
  passwordStdin?: boolean
  withToken?: boolean
}

const MILLISECONDS = 1_000

export function loginCommand(open: OpenCli): Command {
  return new Command('login')
    .description('sign in and keep the session on this machine')
    .option('--email <address>', 'your e-mail address')
    .option('--password-stdin', 'read the password from stdin')
    .option('--with-token', 'read a token from stdin, instead of e-mail and password')
    .action((options: LoginOptions, command: Command) => runLogin(open(command), options))
}

export async function runLogin(cli: Cli, options: LoginOptions): Promise<void> {
  if (options.withToken && (options.email || options.passwordStdin)) {
    throw usage('--with-token stands alone, without --email and --password-stdin.')
  }
  await (options.withToken ? keepToken(cli) : signIn(cli, options))
}

async function signIn(cli: Cli, options: LoginOptions): Promise<void> {
  const email = await cli.input.text(options.email, '--email', 'E-mail')
  const password = options.passwordStdin
    ? await cli.input.piped()
    : await cli.input.secret('--password-stdin', 'Password')
  // An old session has no say in who signs in now.
  const anonymous = cli.client.withToken(undefined)
  const answer = await anonymous.post<{ token: string; user: SignedIn; exp?: number }>('/users/login', {
    email,
    password,
  })
  const expiresAt =
    answer.exp === undefined ? {} : { expiresAt: new Date(answer.exp * MILLISECONDS).toISOString() }
  cli.config.signIn(cli.client.address, {
    token: answer.token,
    email: answer.user.email ?? email,
    ...expiresAt,
  })
  tell(cli, answer.user)
}

async function keepToken(cli: Cli): Promise<void> {
  const token = (await cli.input.piped()).trim()
  if (!/^[\w.-]+$/.test(token)) throw usage('There is no token on stdin.')
  const { user } = await cli.client.withToken(token).get<{ user: SignedIn | null }>('/users/me')
  if (!user) throw notSignedIn('This token is not valid, or has ended.', cli.client.address)
  cli.config.signIn(cli.client.address, { token, email: user.email ?? '' })
  tell(cli, user)
}

function tell({ out, client }: Cli, user: SignedIn): void {
  if (out.isJson) out.json({ address: client.address, user })
  else out.note(`Signed in to ${client.address} as ${user.name ?? user.email}.`)
}
