import { afterEach, expect } from 'vitest'
import { strayRequests } from './open-page'

// Holds for every test of the built page: whatever it does, nothing is asked of another origin.
afterEach(() => {
  expect(strayRequests.splice(0)).toEqual([])
})
