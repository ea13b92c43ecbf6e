declare module 'java-random' {
  /** The generator of java.util.Random: the same seed, the same numbers, on every machine. Seeds are integers. */
  export default class JavaRandom {
    constructor(seed?: number)
    nextDouble(): number
    nextInt(bound?: number): number
  }
}
