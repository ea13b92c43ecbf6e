/** Rounds a place on the map to 0.001 px, far finer than any screen. Never −0, which prints unlike 0. */
export const roundCoordinate = (value: number): number => Math.round(value * 1000) / 1000 + 0
