import { second } from './second-language'

/**
 * The texts of one area in the language of the page: those of the second language where it was chosen, else the English
 * ones, which stand in the area's own file and so are fetched only with what uses them.
 */
export function said<Texts extends object>(area: string, en: Texts): Texts {
  return (second?.[area] as Texts | undefined) ?? en
}
