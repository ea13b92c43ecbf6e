import { SaxesParser } from 'saxes'

/**
 * A parser of XML that tells what is wrong as a sentence. To make an error of each, with its place, takes most of the time
 * that a text of thousands of them costs.
 */
export class TellingParser extends SaxesParser {
  private readonly tell: (message: string) => void

  constructor(tell: (message: string) => void) {
    super({ xmlns: false, position: true })
    this.tell = tell
  }

  override fail(message: string): this {
    this.tell(message)
    return this
  }
}
