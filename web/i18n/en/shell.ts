/** What surrounds the pages: the installed app, the lost line, addresses that lead nowhere, and faults. */
export const shell = {
  appDescription: 'Report a problem in {name}, follow it, and read what the estate has to say.',
  myTickets: 'My tickets',
  copyOf: 'The line is slow or gone. This page is as it was on {when}.',
  loadAgain: 'Load it again',
  notKept: 'This page was not opened lately, so there is no copy of it on this device.',
  stillHere: 'Pages you can still read',
  draftsKept: 'What you write is kept on this device until the line is back.',
  signInFirst: 'If you have an account, sign in: what belongs to you shows only then.',
  seeTickets: 'See your tickets',
  reference: 'Reference for the office: {digest}',
  foreignFormTitle: 'This form did not come from a page of the estate',
  foreignFormText: 'Nothing was changed. Open the page again here, and send the form from there.',
  tooLargeTitle: 'That is more than can be sent at once',
  tooLargeText: 'Nothing was changed. A file has at most 10 MB. Go back, and send fewer or smaller ones.',
}
