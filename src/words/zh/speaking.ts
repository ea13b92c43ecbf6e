import type { Said } from '../language'
import type { en } from '../speaking'

export const zh: Said<typeof en> = {
  language: '语言',
  languageTheOther: '语言：English',
  languageChineseEnglish: '语言 英语 英文 中文 汉语 language chinese english',
  thePageOpensAnew: '正在以英文重新打开页面…',
  whatIsOpenCannotBeKept: '当前打开的内容无法暂存',
  toSpeakAnotherLanguage:
    '切换语言需要重新打开页面，而此浏览器无法暂存当前打开的内容。请先把它保存为项目，之后可以重新打开；否则内容会丢失。',
  saveTheProject: '保存项目',
  changeTheLanguageAnyway: '仍然切换语言',
  stay: '留在此页',
  thisBrowserKeepsNothing: '此浏览器不为本页面保存任何内容，因此无法记住所选的语言。',
  whatWasOpenIsLost: '未能接续先前打开的内容。请重新打开文件，或打开已保存的项目。',
}
