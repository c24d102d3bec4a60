/** What Node has learnt since version 18, which the cloud runs: a function that reaches for it must fail here too. */
const NEWER: readonly [holder: string, names: readonly string[]][] = [
  ['globalThis', ['navigator', 'WebSocket', 'EventSource', 'CloseEvent', 'CustomEvent', 'File', 'Iterator', 'Float16Array']],
  ['Array', ['fromAsync']],
  ['Array.prototype', ['toSorted', 'toReversed', 'toSpliced', 'with']],
  ['Object', ['groupBy']],
  ['Map', ['groupBy']],
  ['Promise', ['withResolvers', 'try']],
  ['String.prototype', ['isWellFormed', 'toWellFormed']],
  ['ArrayBuffer.prototype', ['transfer', 'transferToFixedLength']],
  ['Atomics', ['waitAsync']],
  ['RegExp', ['escape']],
  [
    'Set.prototype',
    ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  ],
] // oxfmt-ignore

/** Makes this process look to its functions as Node 18 would. Node's own code goes on finding what it was built with. */
export function lookLikeNode18(): void {
  for (const [path, names] of NEWER) {
    const holder = path
      .split('.')
      .reduce<unknown>((part, name) => (isHolder(part) ? Reflect.get(part, name) : undefined), globalThis)
    if (isHolder(holder)) for (const name of names) hide(holder, name)
  }
}

function hide(holder: object, name: string): void {
  const own = Reflect.getOwnPropertyDescriptor(holder, name)
  if (own?.configurable !== true) return
  Object.defineProperty(holder, name, {
    configurable: true,
    enumerable: own.enumerable ?? false,
    get(this: unknown): unknown {
      if (!askedByNode()) return undefined
      return own.get ? (Reflect.apply(own.get, this, []) as unknown) : own.value
    },
    // A library may bring what is missing.
    set(this: unknown, value: unknown) {
      Object.defineProperty(holder, name, { configurable: true, writable: true, enumerable: false, value })
    },
  })
}

/** Whether whoever reads the property is a part of Node: the line after this one's and the getter's. */
const askedByNode = (): boolean => /\(?node:/.test(new Error().stack?.split('\n')[3] ?? '')

const isHolder = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
