/** What a form sends beside what is filled in, by names and values. */
export function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input type="hidden" key={name} name={name} value={value} />
  ))
}
