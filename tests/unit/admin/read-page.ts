import ts from "typescript"

/** What a page asks its texts for (`*` where that is only known when it runs), and the words that stand in it as they are. */
export interface Page { keys: string[], words: string[] }

const spoken = new Set(["title", "label", "placeholder", "alt", "aria-label", "aria-description", "description", "heading"])
const comparisons = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken])

/** The texts that an expression can come to. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node))
    return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(span => `*${span.literal.text}`).join("")]
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node))
    return comparisons.has(node.operatorToken.kind) ? [] : [...textsOf(node.left), ...textsOf(node.right)]
  if (ts.isParenthesizedExpression(node))
    return textsOf(node.expression)
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "join")
    return textsOf(node.expression.expression)
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(textsOf) : []
}

function property(node: ts.Node | undefined, name: string): ts.Expression | undefined {
  const found = node && ts.isObjectLiteralExpression(node) ? node.properties.find(one => one.name?.getText() === name) : undefined
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined
}

function keysIn(node: ts.CallExpression): string[] {
  const [first, second] = node.arguments
  const name = node.expression.getText()
  if (name === "defineRouteConfig")
    return textsOf(property(first, "label") ?? node).map(label => property(first, "translationNs") ? label : `${label} (without a namespace)`)
  return name === "t" && first && !property(second, "ns") ? textsOf(first) : []
}

function wordsIn(node: ts.Node): string[] {
  if (ts.isJsxText(node))
    return [node.text]
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
    return textsOf(node.expression)
  if (ts.isJsxAttribute(node) && node.initializer && spoken.has(node.name.getText()))
    return textsOf(ts.isJsxExpression(node.initializer) ? node.initializer.expression ?? node : node.initializer)
  return ts.isCallExpression(node) && node.expression.getText().startsWith("toast.") ? node.arguments.flatMap(textsOf) : []
}

/** Reads the source of a page, or of a part of one. */
export function readPage(source: string): Page {
  const file = ts.createSourceFile("page.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const page: Page = { keys: [], words: [] }
  let prefix = ""
  function visit(node: ts.Node) {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "keyPrefix")
      prefix = `${textsOf(node.initializer).join("")}.`
    if (ts.isCallExpression(node))
      page.keys.push(...keysIn(node))
    page.words.push(...wordsIn(node).map(text => text.trim()).filter(text => /\p{L}{2}/u.test(text)))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { ...page, keys: page.keys.map(key => key.startsWith(prefix) ? key : prefix + key) }
}
