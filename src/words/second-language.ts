import { LANGUAGE } from './chosen-language'

/** The texts of every area in the second language. */
export type Second = Readonly<Record<string, object>>

/** The second language where it was chosen: fetched then, and before anything that is said in it. */
export const second: Second | null = LANGUAGE === 'en' ? null : null
