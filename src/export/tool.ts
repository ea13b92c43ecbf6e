/** What wrote a file: stands in every file that can hold it, so that a result can be traced to the program. */
export const TOOL = { name: 'coterie', version: '0.1.0' } as const
