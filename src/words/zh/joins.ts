import type { Said } from '../language'
import type { en } from '../joins'
import { spaced } from './spaced'

export const zh: Said<typeof en> = {
  comma: '，',
  between: '、',
  listed: (texts: readonly string[]) => texts.join('、'),
  clauses: (texts: readonly string[]) => texts.join('；'),
  either: (texts: readonly string[]) =>
    texts.reduce((told, text) => (told === '' ? text : spaced(told, '或', text)), ''),
  both: (texts: readonly string[]) => texts.reduce((told, text) => (told === '' ? text : spaced(told, '与', text)), ''),
  sentences: (texts: readonly string[]) => texts.join(''),
  headed: (head: string, text: string) => `${head}：${text}`,
  sentence: (text: string) => `${text}。`,
  told: (count: string, text: string) => (/\d$/.test(count) ? `${count} ${text}` : count + text),
  because: (papers: string, verb: string, what: string, others: string) => `${papers}${verb}${what}${others}。`,
  page: (number: number) => `页面 ${number}`,
  list: (number: number) => `列表 ${number}`,
  hIndex: 'h 指数',
  says: '提到',
  say: '提到',
}
