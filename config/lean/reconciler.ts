import ts from 'typescript'

/** What Taro's host can do (hostConfig in @tarojs/react), told when the app is built: what is only for other hosts goes. */
const HOST: Record<string, boolean> = {
  Mutation: true,
  Persistence: false,
  Hydration: false,
  Microtasks: true,
  TestSelectors: false,
}
/** What @tarojs/react calls. */
const CALLED = new Set([
  'batchedUpdates',
  'createContainer',
  'createPortal',
  'findHostInstance',
  'flushSync',
  'getPublicRootInstance',
  'injectIntoDevTools',
  'runWithPriority',
  'updateContainer',
])

/** React's reconciler without hydration, persistence and what looks for nodes in tests. */
export function leanReconciler(text: string): string {
  const told = text.replaceAll(/\$\$\$hostConfig\.supports(\w+)/g, (_, what: string) => {
    const can = HOST[what]
    if (can === undefined) throw new Error(`the reconciler asks whether its host supports ${what}`)
    return can ? '!0' : '!1'
  })
  const source = ts.createSourceFile('reconciler.js', told, ts.ScriptTarget.Latest, true)
  const { kept, uncalled } = exportsOf(source)
  if (kept.size !== CALLED.size) throw new Error(`the reconciler has no more than ${[...kept].join(', ')}`)
  // From the last to the first, so that the places of the others stay.
  return uncalled.reduceRight((rest, node) => `${rest.slice(0, node.getStart())}0${rest.slice(node.end)}`, told)
}

/** `exports.name = …`: which of the called ones are there, and the assignments of all others, in their order. */
function exportsOf(source: ts.SourceFile): { kept: Set<string>; uncalled: ts.Node[] } {
  const kept = new Set<string>()
  const uncalled: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    const name = exported(node)
    if (name !== undefined && !CALLED.has(name)) {
      uncalled.push(node)
      return
    }
    if (name !== undefined) kept.add(name)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { kept, uncalled }
}

function exported(node: ts.Node): string | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined
  const { left } = node
  const isExport =
    ts.isPropertyAccessExpression(left) && ts.isIdentifier(left.expression) && left.expression.text === 'exports'
  return isExport ? left.name.text : undefined
}
