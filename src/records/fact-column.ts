import { createTextWriter, IntegerRow, openTexts, type TextTable } from './text-table'

/**
 * Items as one row of whole numbers and the texts that these number. Other numbers (fractions, −0, NaN, beyond 32 bits)
 * stand in a row of their own.
 */
export type FactColumn = {
  readonly facts: Int32Array<ArrayBuffer>
  readonly others: Float64Array<ArrayBuffer>
  readonly texts: TextTable
}

/** Stands before the place of a number that is not whole. */
const OTHER = -0x80000000

/** Writes items one fact after the other; `FactReader` reads them in the same order. */
export class FactWriter {
  private readonly facts = new IntegerRow()
  private readonly others: number[] = []
  private readonly texts = createTextWriter()

  /** Where the next fact will stand. */
  get place(): number {
    return this.facts.length
  }

  number(value: number): void {
    const whole = value | 0
    if (Object.is(whole, value) && whole !== OTHER) {
      this.facts.push(whole)
      return
    }
    this.facts.push(OTHER)
    this.facts.push(this.others.length)
    this.others.push(value)
  }

  /** A text that is likely its own, such as a title. */
  text(text: string): void {
    this.facts.push(this.texts.put(text))
  }

  /** A text that likely comes again, such as a name. */
  word(text: string): void {
    this.facts.push(this.texts.intern(text))
  }

  finish(): FactColumn {
    return { facts: this.facts.take(), others: Float64Array.from(this.others), texts: this.texts.finish() }
  }
}

/** Reads items from wherever `place` is set to. */
export class FactReader {
  place = 0
  private readonly facts: Int32Array
  private readonly others: Float64Array
  private readonly textOf: (number: number) => string

  constructor({ facts, others, texts }: FactColumn) {
    this.facts = facts
    this.others = others
    this.textOf = openTexts(texts)
  }

  number(): number {
    const whole = this.facts[this.place++] ?? 0
    return whole === OTHER ? (this.others[this.facts[this.place++] ?? 0] ?? 0) : whole
  }

  text(): string {
    return this.textOf(this.facts[this.place++] ?? 0)
  }
}
