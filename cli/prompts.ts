// Named one by one, so that the bundle leaves out the package's editor and search.
export { confirm, input, password, select } from '@inquirer/prompts'
