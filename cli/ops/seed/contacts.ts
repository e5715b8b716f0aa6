import type { ContactType } from '@/domain/contacts/words'

/** Somebody whom every estate in India calls in need: public numbers, the same everywhere. */
export interface ContactPlan {
  name: string
  nameHi: string
  type: ContactType
  phone: string
  is24x7: boolean
  hours: string | null
  note: string | null
}

const always = (name: string, nameHi: string, type: ContactType, phone: string): ContactPlan => ({
  ...{ name, nameHi, type, phone },
  ...{ is24x7: true, hours: null, note: null },
})

/** The important contacts that every estate starts with. */
export const CONTACTS: readonly ContactPlan[] = [
  always('Emergency, all services', 'आपात सेवा (सभी)', 'emergency', '112'),
  always('Fire brigade', 'अग्निशमन', 'emergency', '101'),
  always('Ambulance', 'एम्बुलेंस', 'medical', '108'),
  always('Gas leak', 'गैस रिसाव', 'emergency', '1906'),
  always('Women’s helpline', 'महिला हेल्पलाइन', 'emergency', '181'),
  always('Childline', 'चाइल्डलाइन', 'emergency', '1098'),
]
