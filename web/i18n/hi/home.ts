import type { Part } from '../messages'

export const home: Part<'home'> = {
  title: 'होम',
  greeting: 'नमस्ते, {name}',
}
