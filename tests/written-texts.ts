import ts from 'typescript'

/** Attributes of elements and components whose text a person reads or hears. */
const READ = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'description',
  'label',
  'placeholder',
  'subtitle',
  'title',
])

/** Functions of the page that tell a person what they are given. */
const TELLING = new Set(['announce', 'toast'])

/** Two letters or more make a word; signs, units of one letter and keys are the same in every language. */
const WORD = /\p{L}{2}/u

/** Names, which are written so in every language. */
const NAMES = new Set([
  'Alt',
  'Coterie',
  'CSV',
  'Ctrl Z',
  'Esc',
  'JPEG',
  'Leiden',
  'Louvain',
  'PDF',
  'PNG',
  'SVG',
  'WebP',
])

/** The literal texts of an expression: itself, what is chosen between, joined or put into a template. */
function literalsOf(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  if (ts.isJsxExpression(node)) return node.expression === undefined ? [] : literalsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)]
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression)
  if (ts.isBinaryExpression(node))
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
        return [...literalsOf(node.left), ...literalsOf(node.right)]
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return literalsOf(node.right)
      default:
        return []
    }
  return []
}

/** What a person would read of one node of the syntax. */
function readOf(node: ts.Node): readonly string[] {
  if (ts.isJsxText(node)) return [node.text]
  if (ts.isJsxAttribute(node))
    return READ.has(node.name.getText()) && node.initializer ? literalsOf(node.initializer) : []
  if (ts.isJsxExpression(node)) return ts.isJsxAttribute(node.parent) ? [] : literalsOf(node)
  if (ts.isPropertyAssignment(node)) return READ.has(node.name.getText()) ? literalsOf(node.initializer) : []
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return ts.isPropertyAccessExpression(node.left) && /^(?:ariaLabel|textContent|title)$/.test(node.left.name.text)
      ? literalsOf(node.right)
      : []
  if (ts.isCallExpression(node)) {
    const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression
    const tells = TELLING.has(called.getText()) || (called.parent !== node && called.getText() === 'say')
    return tells ? node.arguments.flatMap(literalsOf) : []
  }
  return []
}

/** Texts that a person reads and that stand in the file itself, with their lines: `12: Close`. */
export function findWrittenTexts(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    for (const read of readOf(node)) {
      const said = read.replace(/\s+/g, ' ').trim()
      if (WORD.test(said) && !NAMES.has(said))
        found.push(`${String(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1)}: ${said}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
