/** Signing in, joining, invitations and passwords. */
export const access = {
  signInTitle: 'Sign in',
  signInLead: 'Report a problem, follow it, and read what the estate has to say.',
  email: 'E-mail',
  password: 'Password',
  signIn: 'Sign in',
  forgot: 'Forgotten your password?',
  join: 'Live here? Join',
  noAccount: 'No account yet?',
}
