/** As somebody is greeted, and neighbours are called by one another: without a title in front, which is no name. */
export function firstNameOf(name: string): string {
  return name.split(/\s+/).find((part) => part !== '' && !part.endsWith('.')) ?? name
}
