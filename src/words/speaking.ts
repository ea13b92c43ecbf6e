import { said } from './language'

/** The choice of a language. The other one is called by its own name, which whoever looks for it can read. */
export const en = {
  language: 'Language',
  languageTheOther: 'Language: 中文',
  languageChineseEnglish: 'language chinese english 中文 语言 英语',
  thePageOpensAnew: 'The page opens anew in Chinese …',
  whatIsOpenCannotBeKept: 'What is open cannot be kept meanwhile',
  toSpeakAnotherLanguage:
    'To change its language the page opens anew, and this browser cannot lay aside for it what is open here. Save it as a project first: the page opens it again. Without that it is lost.',
  saveTheProject: 'Save the project',
  changeTheLanguageAnyway: 'Change the language anyway',
  stay: 'Stay',
  thisBrowserKeepsNothing: 'This browser keeps nothing for this page, so it cannot keep which language you chose.',
  whatWasOpenIsLost: 'What was open could not be taken over. Open its files again, or a project that you saved.',
}

export const speakingWords = said('speaking', en)
