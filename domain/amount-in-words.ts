const ONES = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
/** The Indian units, the largest first. */
const UNITS = [
  { size: 10_000_000, name: 'crore' },
  { size: 100_000, name: 'lakh' },
  { size: 1000, name: 'thousand' },
  { size: 100, name: 'hundred' },
] as const

/** `Rupees one lakh two thousand and fifty paise only`, as receipts in India say an amount. Takes whole paise, from 0. */
export function amountInWords(paise: number): string {
  const rupees = Math.floor(paise / 100)
  const rest = paise % 100
  const parts = [
    ...(rupees > 0 || rest === 0 ? [`rupees ${numberInWords(rupees)}`] : []),
    ...(rest > 0 ? [`${numberInWords(rest)} paise`] : []),
  ]
  const words = `${parts.join(' and ')} only`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function numberInWords(number: number): string {
  for (const { size, name } of UNITS) {
    if (number < size) continue
    const rest = number % size
    const whole = `${numberInWords(Math.floor(number / size))} ${name}`
    return rest > 0 ? `${whole} ${numberInWords(rest)}` : whole
  }
  const one = ONES[number]
  if (one) return one
  const tens = TENS[Math.floor(number / 10)] ?? ''
  return number % 10 > 0 ? `${tens}-${ONES[number % 10]}` : tens
}
