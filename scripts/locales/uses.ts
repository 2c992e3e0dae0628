/** Where code asks for texts, and where it holds texts itself. Reads the syntax tree, so comments and types do not count. */
import ts from 'typescript'

export interface Uses {
  /** `deals:stages.empty` → the place of its first use. */
  keys: Map<string, string>
  /** Keys with parts known only at run time. */
  patterns: { expression: RegExp; shown: string; place: string; dynamicNamespace: boolean }[]
  /** Texts for people that stand in the code. */
  hardCoded: { text: string; place: string }[]
}

const spoken = new Set(['placeholder', 'title', 'label', 'aria-label', 'alt', 'description', 'error'])
/** Names of keys and of the product, and the beginning of an address, are the same in every language. */
const sameEverywhere = new Set(['Kbd', 'kbd', 'code', 'Code'])
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !['Clientele', 'https://'].includes(text.trim())

/** Adds the uses in one file. */
export function collectUses(uses: Uses, path: string, source: string, namespaces: readonly string[]): void {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const key = new RegExp(`^(?:${namespaces.join('|')}):[\\w.-]+$`)
  const keyStart = new RegExp(`^(?:(?:${namespaces.join('|')}):.*|$)`)
  const placeOf = (node: ts.Node): string => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      if (key.test(node.text) && !uses.keys.has(node.text)) uses.keys.set(node.text, placeOf(node))
      else if (spokenAttribute(node) && hasWords(node.text)) uses.hardCoded.push({ text: node.text, place: placeOf(node) })
    } else if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
      if (keyStart.test(parts[0]!) && parts.join('').includes(':') && !/[\s/]/.test(parts.join('')))
        uses.patterns.push({
          expression: new RegExp(`^${parts.map((part) => part.replace(/[.]/g, '\\.')).join('.+')}$`),
          shown: parts.join('…'),
          place: placeOf(node),
          dynamicNamespace: !parts[0]!.includes(':'),
        })
    } else if (ts.isJsxText(node) && hasWords(node.text) && !sameEverywhere.has(elementName(node)))
      uses.hardCoded.push({ text: node.text.trim(), place: placeOf(node) })
    ts.forEachChild(node, visit)
  }
  visit(file)
}

const spokenAttribute = (node: ts.Node): boolean => ts.isJsxAttribute(node.parent) && spoken.has(node.parent.name.getText())

const elementName = (node: ts.JsxText): string => (ts.isJsxElement(node.parent) ? node.parent.openingElement.tagName.getText() : '')
