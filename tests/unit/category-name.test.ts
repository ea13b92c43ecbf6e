import { describe, expect, it } from 'vitest'
import { categoryName } from '../../src/resolve/category-name'

describe('categoryName', () => {
  it('names a category by its code, with or without the archive', () => {
    expect(categoryName('cs.CV')).toBe('Computer vision and pattern recognition')
    expect(categoryName('CV')).toBe('Computer vision and pattern recognition')
    expect(categoryName(' eess.iv ')).toBe('Image and video processing')
    expect(categoryName('stat.ML')).toBe('Machine learning')
    expect(categoryName('quant-ph')).toBe('Quantum physics')
    expect(categoryName('cs.RO')).toBe('Robotics')
  })

  it('looks for a code without its archive in computer science first', () => {
    expect(categoryName('math.CV')).toBe('Complex variables')
    expect(categoryName('LO')).toBe('Logic in computer science')
    expect(categoryName('AP')).toBe('Applications (statistics)')
    expect(['LG', 'CL', 'DC', 'IV'].map(categoryName)).toEqual([
      'Machine learning',
      'Computation and language',
      'Distributed, parallel, and cluster computing',
      'Image and video processing',
    ])
  })

  it('has no name for what arXiv does not have', () => {
    for (const code of ['', 'XX', 'cs.', 'cs.XX', 'constructor', '__proto__']) expect(categoryName(code)).toBeNull()
  })
})
