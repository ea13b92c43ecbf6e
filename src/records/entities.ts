/** The names of the characters U+00A0 to U+00FF in HTML 4, in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** The Greek letters in the order of Unicode, from U+0391 and from U+03B1; `-` where none stands. */
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'

const OTHERS =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ Zcaron Ž zcaron ž Ccaron Č ccaron č cacute ć Cacute Ć ' +
  'lstrok ł Lstrok Ł nacute ń sacute ś zacute ź zdot ż eogon ę aogon ą rcaron ř ecaron ě uring ů gbreve ğ scedil ş Scedil Ş ' +
  'idot İ imath ı abreve ă tcedil ţ dstrok đ odblac ő udblac ű amacr ā emacr ē imacr ī omacr ō umacr ū fnof ƒ circ ˆ tilde ˜ ' +
  'ndash – mdash — horbar ― hyphen ‐ dash ‐ ' +
  'lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › ' +
  'euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ' +
  'ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ' +
  'ap ≈ ne ≠ equiv ≡ le ≤ ge ≥ leq ≤ geq ≥ leqslant ≤ geqslant ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ ' +
  'sdot ⋅ lang ⟨ rang ⟩ loz ◊ thetasym ϑ straightphi φ epsi ε sigmaf ς num # lpar ( rpar ) lsqb [ rsqb ] lbrack [ rbrack ] ' +
  'comma , period . colon : semi ; sol / bsol \\ percnt % ast * plus + equals = lowbar _ dollar $ excl ! quest ? commat @ ' +
  'verbar | lcub { rcub }'

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, at) => [name, String.fromCodePoint(0xa0 + at)] as const),
  ...GREEK.split(' ').flatMap((name, at) => [
    [name, String.fromCodePoint(0x391 + at)] as const,
    [name.toLowerCase(), String.fromCodePoint(0x3b1 + at)] as const,
  ]),
  ...[...OTHERS.matchAll(/(?<!\w)(\w+) (\S+)/g)].map(([, name = '', character = '']) => [name, character] as const),
  ...['ensp', 'emsp', 'thinsp', 'hairsp'].map((name) => [name, ' '] as const),
  ...['zwnj', 'zwj', 'lrm', 'rlm'].map((name) => [name, ''] as const),
])

/** What the numbers 128–159 mean where they are written: characters of Windows-1252, as browsers read them. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function characterOf(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] ?? null
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCodePoint(code)
}

/** Characters for the entities of HTML 4, the commonest of ISO 9573 and numbers; what is none stays as written. One pass. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,15}));/gi, (whole, decimal, hex, name) => {
    const found =
      typeof name === 'string'
        ? ENTITIES.get(name)
        : characterOf(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal))
    return found ?? whole
  })
}
