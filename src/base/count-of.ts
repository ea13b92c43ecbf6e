/** A number and its noun: `countOf(1, 'paper') === '1 paper'`, `countOf(2, 'person', 'people') === '2 people'`. */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
