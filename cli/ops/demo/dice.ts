import { createHash } from 'node:crypto'
import { faker } from '@faker-js/faker/locale/en_IN'

const BITS = 0xffffffff

/** Chance that repeats itself: the same label gives the same throws, whatever was thrown before. */
export class Dice {
  readonly #game: string

  /** @param game what the whole demo depends on: the day it is seeded. */
  constructor(game: string) {
    this.#game = game
    this.restart('start')
  }

  /** Begins anew under a label, so that a change in one part of the demo leaves the other parts as they were. */
  restart(label: string): this {
    faker.seed(createHash('sha256').update(`${this.#game}/${label}`).digest().readUInt32BE(0) & BITS)
    return this
  }

  uuid(): string {
    return faker.string.uuid()
  }

  digits(count: number): string {
    return faker.string.numeric(count)
  }

  /** A whole number, both ends included. */
  whole(min: number, max: number): number {
    return faker.number.int({ min, max })
  }

  between(min: number, max: number): number {
    return faker.number.float({ min, max })
  }

  chance(probability: number): boolean {
    return faker.number.float() < probability
  }

  pick<T>(from: readonly T[]): T {
    return faker.helpers.arrayElement(from)
  }

  /** One of the values, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    return faker.helpers.weightedArrayElement(choices.map(([value, weight]) => ({ value, weight })))
  }

  shuffled<T>(values: readonly T[]): T[] {
    return faker.helpers.shuffle(values)
  }

  /** Around `median`, long-tailed as working times are: two thirds lie within a factor of `spread`. */
  around(median: number, spread: number): number {
    const bell =
      Math.sqrt(-2 * Math.log(1 - this.between(0, 0.999999))) * Math.cos(2 * Math.PI * this.between(0, 1))
    return median * spread ** bell
  }
}
