/** The page after signing in. */
export const home = {
  title: 'Home',
  greeting: 'Hello, {name}',
}
