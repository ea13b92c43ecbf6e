/** Compares by UTF-16 code units: the same order on every machine, which a locale's collation does not promise. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares by a key of each item, as `byText` does. */
export const byKey =
  <Item>(key: (item: Item) => string) =>
  (a: Item, b: Item): number =>
    byText(key(a), key(b))
