/** What a screen holds: data, and what is set in it by paths, as WeChat does it. */
export class Held {
  data: Record<string, unknown> = {}
  readonly sent: string[] = []

  set(changes: Record<string, unknown>): void {
    this.sent.push(JSON.stringify(changes))
    for (const [path, value] of Object.entries(changes)) {
      const keys = path.split(/[.[\]]+/).filter(Boolean)
      const last = keys.pop() ?? ''
      const parent = keys.reduce((at: object, key) => {
        if (Reflect.get(at, key) === undefined) Reflect.set(at, key, {})
        const next: unknown = Reflect.get(at, key)
        if (typeof next !== 'object' || next === null) throw new Error(`nothing at ${path}`)
        return next
      }, this.data)
      // As it goes over the bridge.
      Reflect.set(parent, last, JSON.parse(JSON.stringify(value)))
    }
  }

  /** The words that a template would draw of a node: its own, then those of its children. */
  words(node: unknown = this.data.root): string {
    if (typeof node !== 'object' || node === null) return ''
    const own: unknown = Reflect.get(node, 'v')
    const children: unknown = Reflect.get(node, 'cn')
    const below = children === undefined || children === null ? [] : Object.values(children)
    return `${typeof own === 'string' ? own : ''}(${below.map((child) => this.words(child)).join('')})`
  }

  /** The same with what a template makes of a node: its class, its role where it hears taps or is told one, and how it looks under the finger. */
  drawn(node: unknown = this.data.root): string {
    if (typeof node !== 'object' || node === null) return ''
    const [nn = PLAIN_BOX, own = '', children] = ['nn', 'v', 'cn'].map(
      (key): unknown => Reflect.get(node, key) ?? undefined,
    )
    if (nn === WORDS) return String(own)
    const below = typeof children === 'object' && children !== null ? Object.values(children) : []
    return `<${look(node, nn)}>${String(own)}${below.map((child) => this.drawn(child)).join('')}</>`
  }
}

/** Numbers that Taro gives the templates of this app. */
const [PLAIN_BOX, WORDS, BOX, TAPPED] = ['3', '9', '6', '8']

function look(node: object, nn: unknown): string {
  const [className, role, pressed] = ['cl', 'p4', 'p6'].map((key): unknown => Reflect.get(node, key))
  const name = typeof className === 'string' ? className : ''
  if (nn === TAPPED) return told(name, role ?? 'button', pressed ?? (name && `${name.split(' ')[0]}--pressed`))
  return told(name, nn === BOX ? role : '', '')
}

/** A node in words. */
export const told = (...parts: unknown[]): string =>
  parts.map((part) => (typeof part === 'string' && part !== 'none' ? part : '')).join('|')
