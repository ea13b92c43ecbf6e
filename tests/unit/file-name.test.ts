import { expect, test } from 'vitest'
import { exportName } from '../../src/export/file-name'

test('a file is named after the program, what it shows, and the day', () => {
  expect(exportName('people', { year: 2026, month: 6, day: 4 }, 'png')).toBe('coterie-people-2026-06-04.png')
})
