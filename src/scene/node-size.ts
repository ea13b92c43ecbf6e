/** Beyond so many nodes people are dots: their labels have no room of their own. */
export const MOST_DISCS = 800

/** The radius of a mark of a large map, px, by its papers. */
export const largeRadius = (papers: number): number => 0.8 + 0.66 * Math.sqrt(papers)

const LARGEST_GROUP = 40

/** The radius of the mark of a collapsed community, px: its area grows with the members, up to a size that leaves room for others. */
export const groupRadius = (members: number, isLarge: boolean): number =>
  isLarge ? Math.min(LARGEST_GROUP, 5 + 0.9 * Math.sqrt(members)) : Math.min(LARGEST_GROUP, 9 + 3 * Math.sqrt(members))
