/** Family names of two letters, of the Chinese and of the Korean ones those in use. */
const DOUBLE_FAMILIES = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 宇文 长孙 司徒 东方 独孤 端木 남궁 황보 제갈 선우 독고 사공 서문 동방'.split(
    ' ',
  ),
)

const HAN = /^\p{Script=Han}+$/u
const HANGUL = /^\p{Script=Hangul}+$/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー\s·・‧]+$/u

/**
 * Parts a name written in Chinese, Japanese or Korean letters, null for all others. With a blank the family stands
 * before it; with a middle dot (a name from elsewhere) the family comes last; without either the family is the first
 * letter, or two where such a family name is known or the name is Japanese (kana, or four letters or more).
 */
export function partUnspacedName(name: string): { readonly given: string; readonly family: string } | null {
  if (!EAST_ASIAN.test(name) || !/\p{L}/u.test(name)) return null
  const dotted = name.split(/[·・‧]/u).filter((part) => part.trim() !== '')
  if (dotted.length > 1) return { given: dotted.slice(0, -1).join(' ').trim(), family: (dotted.at(-1) ?? '').trim() }
  const words = name.split(/\s+/u).filter((word) => word !== '')
  if (words.length > 1) return { given: words.slice(1).join(''), family: words[0] ?? '' }
  const letters = [...(words[0] ?? '')]
  if (letters.length < 2) return { given: '', family: letters.join('') }
  const double =
    letters.length > 2 &&
    (DOUBLE_FAMILIES.has(letters.slice(0, 2).join('')) ||
      (KANA.test(name) && !HANGUL.test(name)) ||
      (HAN.test(name) && letters.length > 3))
  const at = double ? 2 : 1
  return { given: letters.slice(at).join(''), family: letters.slice(0, at).join('') }
}
