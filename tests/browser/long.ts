import process from 'node:process'
import { test } from 'vitest'

/** Whether `npm run test:long` runs, which also does what takes long, or tries in another dress what shorter tests try. */
export const IS_LONG = process.env.COTERIE_LONG === '1'

/** A test that only `npm run test:long` runs; its name ends in “(long)”. */
export const longTest = test.skipIf(!IS_LONG)
