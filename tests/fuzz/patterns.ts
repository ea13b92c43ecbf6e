import { posix } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'

/** A regular expression as the sources have it, by the line at which it stands. */
export type Pattern = { readonly at: string; readonly source: string; readonly flags: string }

/** What stands in a pattern for a text that is only known when the program runs: a tag, a name. */
const ANYTHING = 'x'

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

/** Texts that patterns are made of, found where they are declared. `files` are texts by path. */
class Texts {
  private readonly parsed = new Map<string, ts.SourceFile>()
  private readonly files: ReadonlyMap<string, string>

  constructor(files: ReadonlyMap<string, string>) {
    this.files = files
  }

  open(path: string): ts.SourceFile | null {
    const text = this.files.get(path)
    if (text === undefined) return null
    const known = this.parsed.get(path) ?? parse(path, text)
    this.parsed.set(path, known)
    return known
  }

  /** The text that an expression gives; what cannot be told before the program runs is one letter. */
  read(node: ts.Expression | undefined, path: string): string {
    if (node === undefined) return ''
    if (ts.isStringLiteralLike(node)) return node.text
    if (ts.isRegularExpressionLiteral(node)) return node.text
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return this.read(node.expression, path)
    if (ts.isTemplateExpression(node))
      return (
        node.head.text + node.templateSpans.map((span) => this.read(span.expression, path) + span.literal.text).join('')
      )
    if (ts.isTaggedTemplateExpression(node)) {
      const { template } = node
      if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? template.text
      const spans = template.templateSpans.map(
        (span) => this.read(span.expression, path) + (span.literal.rawText ?? span.literal.text),
      )
      return (template.head.rawText ?? template.head.text) + spans.join('')
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return this.read(node.left, path) + this.read(node.right, path)
    if (ts.isIdentifier(node)) return this.declared(node.text, path)
    return this.readJoined(node, path)
  }

  /** `['a', 'b'].join('|')`. */
  private readJoined(node: ts.Expression, path: string): string {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return ANYTHING
    const { expression, name } = node.expression
    if (name.text !== 'join' || !ts.isArrayLiteralExpression(expression)) return ANYTHING
    return expression.elements.map((element) => this.read(element, path)).join(this.read(node.arguments[0], path))
  }

  private declared(name: string, path: string): string {
    for (const statement of this.open(path)?.statements ?? []) {
      if (ts.isVariableStatement(statement))
        for (const { name: declared, initializer } of statement.declarationList.declarations)
          if (ts.isIdentifier(declared) && declared.text === name) return this.read(initializer, path)
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
      const bindings = statement.importClause?.namedBindings
      if (bindings === undefined || !ts.isNamedImports(bindings)) continue
      const found = bindings.elements.find((element) => element.name.text === name)
      const target = `${posix.join(posix.dirname(path), statement.moduleSpecifier.text)}.ts`
      if (found !== undefined && this.files.has(target))
        return this.declared((found.propertyName ?? found.name).text, target)
    }
    return ANYTHING
  }
}

/** Every regular expression of these files, those that are put together of texts too. */
export function findPatterns(files: ReadonlyMap<string, string>): Pattern[] {
  const texts = new Texts(files)
  const found: Pattern[] = []
  for (const path of files.keys()) {
    const file = texts.open(path)
    if (file === null) continue
    const visit = (node: ts.Node): void => {
      const at = `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      } else if (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp') {
        const [source, flags] = node.arguments ?? []
        if (source !== undefined && !ts.isRegularExpressionLiteral(source))
          found.push({ at, source: texts.read(source, path), flags: texts.read(flags, path) })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return found
}

/**
 * Why a pattern may take more than linear time, as sentences; none where it does not. `Self` and `Trade` are quantifiers that can
 * part the same text in many ways, `Move` is a search that starts anew at each place of a run that it has walked through already.
 */
export function findSuperLinear({ at, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags: flags.replace('d', '') })
  return [
    ...new Set(
      reports.map(({ type, exponential, character }) => {
        const how = exponential ? 'exponential' : 'more than linear'
        return `${at} takes ${how} time (${type}, ${character.literal.source}): /${source}/${flags}`
      }),
    ),
  ]
}
