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
  publicDocuments: 'Documents for everybody',
  toSignIn: 'Go to sign-in',

  emailProblem: 'Write a whole e-mail address, such as asha@example.com.',
  passwordProblem: 'Choose a password of {min} to {max} characters.',
  phoneProblem: 'Write a mobile number with 10 digits, or leave it empty.',
  contactProblem: 'Write a phone number with 10 digits, or a whole e-mail address.',
  newPassword: 'New password',
  choosePassword: 'Choose a password',
  passwordHint: 'At least {min} characters. A few words in a row are easy to remember.',
  saveAndSignIn: 'Save and sign in',
  savePassword: 'Save the password',

  forgotTitle: 'Forgotten password',
  forgotLead: 'Write the e-mail address that you sign in with. We send you a link to choose a new password.',
  sendLink: 'Send the link',
  sentTitle: 'Look in your inbox',
  sentText:
    'If there is an account with that address, a link is on its way to it. It works once, and for {hours, plural, one {an hour} other {# hours}}.',
  sentHint: 'Nothing after ten minutes? Check your spam folder, and check the address.',
  sendAgain: 'Send it again',

  resetTitle: 'Choose a new password',
  resetLead: 'For the account {email}. You are signed in here at once, and signed out everywhere else.',
  linkOverTitle: 'This link no longer works',
  resetOver:
    'A link works once, and for {hours, plural, one {an hour} other {# hours}}. Ask for a new one; it comes within minutes.',
  newLink: 'Send me a new link',

  invitationTitle: 'Welcome, {name}',
  invitationLead: '{estate} has opened an account for you. Choose a password, and you are in.',
  invitationLeadWaits:
    '{estate} has opened an account for you. Choose a password. The committee then checks who you are; you are told by e-mail as soon as you can sign in.',
  invitationEmail: 'You sign in with {email}.',
  phone: 'Mobile number',
  phoneHint: 'For what is urgent. Only the office, the committee and whoever works for you see it.',
  language: 'Language',
  languageHint: 'Of these pages, and of the messages we send you.',
  invitationOver:
    'An invitation works once, and for {days} days. If you have chosen your password already, sign in with it. Otherwise ask the estate office to send the invitation again.',
  acceptedTitle: 'Your password is saved',
  acceptedText:
    'The estate office still has to enter who you are here. As soon as it has, you sign in with your e-mail address and this password.',
  acceptedWaits:
    'The committee now checks who you are. You get an e-mail as soon as you can sign in, with your e-mail address and this password.',

  joinTitle: 'Join',
  joinLead: 'For everyone who lives here. Tell us what is in the register, and the committee lets you in.',
  flat: 'Flat number',
  flatHint: 'As it stands on your door, such as A-101.',
  contact: 'Your phone or e-mail in the register',
  contactHint: 'What you gave the estate office when you moved in.',
  joinEmail: 'E-mail to sign in with',
  joinEmailHint: 'We write to it when you are let in.',
  askToJoin: 'Ask to join',
  joinStaff: 'Do you work here? The office sends you an invitation by e-mail.',
  haveAccount: 'Already have an account?',
  receivedTitle: 'We have your request',
  receivedMatch:
    'If it agrees with the register, the committee checks it now. You get an e-mail as soon as you can sign in.',
  receivedElse:
    'No e-mail within two days? Then something differs from the register, or there is an account already. Ask the estate office.',

  office: 'Estate office',
  callOffice: 'Call {phone}',
}
