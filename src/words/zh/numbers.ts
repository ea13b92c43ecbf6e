import type { Said } from '../language'
import type { en } from '../numbers'
import { spaced } from './spaced'

export const zh: Said<typeof en> = {
  cardinal: (count: number) => `${count}`,
  ordinal: (place: number) => `第 ${place}`,
  month: (year: string, month: number) => `${year} 年 ${month} 月`,
  day: (year: string, month: number, day: number) => `${year} 年 ${month} 月 ${day} 日`,
  allOf: (texts: readonly string[], last: string) => spaced(texts.join('、'), '和', last),
  anyOf: (texts: readonly string[], last: string) => spaced(texts.join('、'), '或', last),
  percent: (figure: string) => `${figure}%`,
  more: (count: number) => `另外 ${count} 个`,
}
