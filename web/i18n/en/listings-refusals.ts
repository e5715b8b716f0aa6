/** What the market says no to, by the refusal's code. */
export const listingRefusals = {
  contact_in_text:
    'Please leave phone numbers out: people write to you here; you may share your number in the conversation.',
  price_of_nothing: 'For nothing? Choose to give it away, or leave the price empty to agree on one.',
  listing_closed: 'This listing is closed meanwhile. Nobody can write about it any more.',
  already_reported: 'You have reported this already. The committee looks at it.',
  reported: 'This has been reported. It stays as it is until the committee has looked at it.',
  subject_gone: 'It is not there any more. The report can only be dismissed.',
  no_phone: 'You have no phone number in your profile to share.',
  already_open: 'You have a conversation about this already. Load the page again, and go on there.',
  already_decided: 'Somebody of the committee has decided about this already. Load the page again.',
}
