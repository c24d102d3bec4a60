import ts from 'typescript'

/** The paths of all fields that are written, by collection: `*` is a key that is an id, or a place in a list. */
export type WrittenFields = ReadonlyMap<string, readonly string[]>

interface Reading {
  checker: ts.TypeChecker
  /** What stands behind a type that says nothing: by collection and path. */
  kept: ReadonlyMap<string, ts.Type>
}

/**
 * The fields of the type argument of every `new Collection<T>('name')` in a program. A value that a type does not tell, such as `any`,
 * is an error: a field behind it could be about anybody.
 */
export function writtenFields(program: ts.Program): WrittenFields {
  const checker = program.getTypeChecker()
  const own = program.getSourceFiles().filter((file) => !file.isDeclarationFile)
  const reading: Reading = { checker, kept: keptIn(own, checker) }
  const written = new Map<string, readonly string[]>()
  for (const { name, node } of own.flatMap(collectionsIn)) {
    if (written.has(name)) throw new Error(`${name} is named twice`)
    const paths = fieldsOf(checker.getTypeFromTypeNode(node), { path: name, within: [] }, reading)
    written.set(name, [...new Set(paths)].map((path) => path.slice(name.length + 1)).sort())
  }
  return written
}

interface Named {
  name: string
  node: ts.TypeNode
}

function collectionsIn(file: ts.SourceFile): Named[] {
  const found: Named[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'Collection') found.push(named(node, file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function named({ typeArguments, arguments: given }: ts.NewExpression, { fileName }: ts.SourceFile): Named {
  const [node, name] = [typeArguments?.[0], given?.[0]]
  if (node && name && ts.isStringLiteral(name)) return { name: name.text, node }
  throw new Error(`a collection in ${fileName} does not say its name and what is in it`)
}

/** The interface `KeptByKinds`: its names are collections with a path. */
function keptIn(files: readonly ts.SourceFile[], checker: ts.TypeChecker): Map<string, ts.Type> {
  const kept = files
    .flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration))
    .filter(({ name }) => name.text === 'KeptByKinds')
  return new Map(
    kept
      .flatMap((one) => checker.getTypeAtLocation(one).getProperties())
      .map((field) => [field.getName(), checker.getTypeOfSymbol(field)] as const),
  )
}

interface Place {
  path: string
  /** The types it lies in: one that holds itself would have no end. */
  within: readonly ts.Type[]
}

const NOTHING = ts.TypeFlags.Null | ts.TypeFlags.Undefined
const SINGLE = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike

function fieldsOf(type: ts.Type, place: Place, reading: Reading): string[] {
  const { path } = place
  if (type.flags & ts.TypeFlags.Unknown) {
    const kept = reading.kept.get(path)
    if (kept) return fieldsOf(kept, place, reading)
    throw new Error(`nobody says what is kept in ${path}`)
  }
  if (type.isUnion()) return type.types.flatMap((one) => fieldsOf(one, place, reading))
  if (type.flags & NOTHING) return []
  if (type.flags & SINGLE || type.getSymbol()?.getName() === 'Date') return [path]
  if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return fieldsWithin(type, place, reading)
  throw new Error(`the type of ${path} tells nothing of what is written`)
}

function fieldsWithin(type: ts.Type, { path, within }: Place, reading: Reading): string[] {
  const { checker } = reading
  if (within.includes(type)) throw new Error(`${path} holds itself`)
  const inside = (name: string, one: ts.Type): string[] =>
    fieldsOf(one, { path: `${path}.${name}`, within: [...within, type] }, reading)
  const ids = checker.getIndexInfosOfType(type)
  // Lists have methods besides what is in them.
  if (checker.isArrayType(type) || checker.isTupleType(type)) return ids.flatMap((info) => inside('*', info.type))
  const properties = checker.getPropertiesOfType(type)
  if (ids.length + properties.length === 0) throw new Error(`the type of ${path} tells no field`)
  return [
    ...ids.flatMap((info) => inside('*', info.type)),
    ...properties.flatMap((one) => inside(one.getName(), checker.getTypeOfSymbol(one))),
  ]
}
