/** Reads a table written as `name character name character …`. */
const readTable = (table: string): ReadonlyMap<string, string> => {
  const words = table.trim().split(/\s+/)
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])))
}

/** Commands that stand for one character, by name without the backslash. None of the characters is itself a mark of LaTeX. */
const SYMBOLS = readTable(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
  xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • item • oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ setminus ∖
  sim ~ thicksim ~ textasciitilde ~ approx ≈ thickapprox ≈ simeq ≃ cong ≅ equiv ≡ propto ∝
  le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ ll ≪ gg ≫ lt < gt > textless < textgreater >
  to → rightarrow → longrightarrow → leftarrow ← gets ← leftrightarrow ↔ uparrow ↑ downarrow ↓ mapsto ↦
  Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔
  in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ emptyset ∅ varnothing ∅
  forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ top ⊤ bot ⊥ perp ⊥ parallel ∥ mid | vert | Vert ‖
  infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ angle ∠ triangle △ square □
  langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ ldots … dots … textellipsis … cdots ⋯ vdots ⋮ ddots ⋱
  checkmark ✓ dagger † ddagger ‡ dag † ddag ‡ S § P ¶ copyright © textcopyright © textregistered ® texttrademark ™
  pounds £ euro € degree ° textdegree ° textmu µ textendash – textemdash — textbar | textbackslash ∖ backslash ∖
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' lq ‘ rq ’
  textasciicircum ^ textunderscore _ lbrack [ rbrack ] colon : LaTeX LaTeX TeX TeX
  log log ln ln exp exp sin sin cos cos tan tan max max min min sup sup inf inf lim lim arg arg det det dim dim
  ker ker Pr Pr gcd gcd argmax argmax argmin argmin mod mod bmod mod
`)

/** Letters that LaTeX writes as commands; a blank after such a command only ends its name. */
const LETTERS = readTable('ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ')

/** Combining marks of the accent commands. */
const ACCENTS = readTable(
  '\' \u0301 ` \u0300 ^ \u0302 " \u0308 ~ \u0303 = \u0304 . \u0307 u \u0306 v \u030c H \u030b c \u0327 k \u0328 r \u030a d \u0323 b \u0331',
)

/** Characters that a backslash makes literal, or that it turns into a blank or nothing. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...Array.from('$%&#_{}*[]()<>+-.!|`"\'').map((mark) => [mark, mark] as const),
  ...['\\', ' ', ',', ';', ':'].map((mark) => [mark, ' '] as const),
  ...['!', '-', '/', '@'].map((mark) => [mark, ''] as const),
])

/** Commands that only set type or space; they leave nothing, and a blank after them belongs to them. */
export const SILENT_COMMANDS: ReadonlySet<string> = new Set(
  (
    'bf it em tt sc rm sf sl bfseries itshape ttfamily scshape rmfamily sffamily mdseries upshape normalfont tiny ' +
    'scriptsize footnotesize small normalsize large Large LARGE huge Huge noindent centering displaystyle textstyle ' +
    'scriptstyle left right big Big bigg Bigg bigl bigr Bigl Bigr limits nolimits protect xspace relax'
  ).split(' '),
)

/** Commands whose first argument is not for reading: a colour, a length, a key, an environment's name. */
export const UNREAD_ARGUMENT: ReadonlySet<string> = new Set(
  'textcolor color colorbox hspace vspace label begin end fontsize selectfont phantom'.split(' '),
)

/** Commands that leave one blank. */
export const BLANK_COMMANDS: ReadonlySet<string> = new Set(['quad', 'qquad', 'newline', 'par', 'linebreak', 'space'])

/** The character that a command such as `times` stands for, or null. */
export const symbolOf = (command: string): string | null => SYMBOLS.get(command) ?? null

/** The letter that a command such as `ss` stands for, or null. */
export const letterOf = (command: string): string | null => LETTERS.get(command) ?? null

/** What a backslash before this character leaves, or null where that is no escape. */
export const escapeOf = (character: string): string | null => ESCAPES.get(character) ?? null

/** True for commands that put an accent on the letter that follows. */
export const isAccent = (command: string): boolean => ACCENTS.has(command)

/**
 * Puts an accent on a letter, as one character where Unicode has it (NFC); null where it has not.
 * `accented("'", 'e') === 'é'`; the dotless `ı` takes its accents as `i` does.
 */
export function accented(command: string, letter: string): string | null {
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter
  const composed = (base + (ACCENTS.get(command) ?? '')).normalize('NFC')
  return [...composed].length === 1 && composed !== base ? composed : null
}

const RAISED = readTable(
  '0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ = ⁼ ( ⁽ ) ⁾ a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ i ⁱ j ʲ k ᵏ l ˡ m ᵐ n ⁿ o ᵒ p ᵖ ' +
    'r ʳ s ˢ t ᵗ u ᵘ v ᵛ w ʷ x ˣ y ʸ z ᶻ T ᵀ ∘ ° ′ ′',
)
const LOWERED = readTable(
  '0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ = ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ r ᵣ s ₛ t ₜ u ᵤ v ᵥ x ₓ',
)

/**
 * A raised (`^`) or lowered (`_`) text of mathematics in Unicode: `x^2` → `x²`. Where a character has no such form
 * the whole stays readable as `^q`, `_q`, `^(top)` or `_max`.
 */
export function scripted(mark: '^' | '_', content: string): string {
  const forms = mark === '^' ? RAISED : LOWERED
  const characters = [...content]
  const mapped = characters.map((character) => forms.get(character))
  if (mapped.every((character) => character !== undefined)) return mapped.join('')
  return mark === '^' && characters.length > 1 ? `^(${content})` : mark + content
}
