import { hydrate, isElement, isText, PURE_VIEW, TaroElement, TaroText, VIEW, type TaroNode } from '@tarojs/runtime'
import { hooks } from '@tarojs/shared'

type Update = Parameters<TaroNode['enqueueUpdate']>[0]

/** Whose templates have a place for words of their own. */
const WITH_WORDS = ['view', 'text']
/** Buttons that were sent without their role: what hears a tap and says nothing else is one. */
const unsaid = new WeakSet<TaroNode>()
/** Elements that were sent as one with their only child, a text. */
const folded = new WeakSet<TaroNode>()

/**
 * What goes to the screen, in fewer bytes: an element around a text is one node; what has no children says nothing of them; a plain box
 * and a button don't say what they are; how something looks under the finger is told only where its class does not tell it; paths are
 * written as in WeChat's own handbook. The templates know all of it: config/components.ts. Called once, before the first page.
 */
export function sendShort(): void {
  hooks.tap('modifyHydrateData', fold)
  TaroText.prototype.enqueueUpdate = function (this: TaroText, update) {
    const { parentNode } = this
    send(this, parentNode && folded.has(parentNode) ? { ...update, path: `${parentNode._path}.v` } : update)
  }
  TaroElement.prototype.enqueueUpdate = function (this: TaroElement, update) {
    // It hears taps from now on, or no more: of what hears some, its template alone takes for a button what says nothing.
    if (update.path.endsWith('.nn') && (unsaid.delete(this) || !this.hasAttribute('ariaRole'))) sayRole(this)
    const children = `${this._path}.cn`
    if (!folded.has(this) || !update.path.startsWith(children)) return send(this, update)
    // Its words would stand beside what comes now.
    folded.delete(this)
    send(this, { path: `${this._path}.v`, value: '' })
    send(this, { path: children, value: () => this.childNodes.flatMap(hydrated) })
  }
}

function sayRole(element: TaroElement): void {
  const said = element.hasAttribute('ariaRole')
  element.setAttribute('ariaRole', element.getAttribute('ariaRole'))
  // Taro takes what has it for more than a plain box.
  if (!said) delete element.props.ariaRole
}

function fold(data: Record<string, unknown>, node: TaroNode): void {
  const [only, ...others] = node.childNodes
  folded.delete(node)
  if (!only) delete data.cn
  if (data.nn === PURE_VIEW) delete data.nn
  unsaid.delete(node)
  if (data.nn === VIEW && data.ariaRole === 'button') {
    unsaid.add(node)
    delete data.ariaRole
  } else if (data.nn === VIEW) data.ariaRole ??= ''
  if (typeof data.cl === 'string' && data.hoverClass === `${data.cl.split(' ')[0]}--pressed`) delete data.hoverClass
  if (!WITH_WORDS.includes(node.nodeName) || others.length > 0 || !only || !isText(only)) return
  folded.add(node)
  delete data.cn
  data.v = only.nodeValue
}

function send({ _root: root }: TaroNode, { path: written, value }: Update): void {
  if (!root) return
  const path = written.replace(/\.\[/g, '[')
  if (!path.endsWith(']') || typeof value !== 'function') return root.enqueueUpdate({ path, value })
  overtake(root, path)
  root.enqueueUpdate({ path, value: readNow(value) })
}

/** What waits for a place is of what was there before. Taro would send both in the order in which their paths came first. */
function overtake(root: object, path: string): void {
  const waiting: unknown = Reflect.get(root, 'updatePayloads')
  if (!isWaiting(waiting)) return
  const others = waiting.filter((one) => !one.path.startsWith(path))
  Reflect.set(root, 'updatePayloads', others)
}

const isWaiting = (list: unknown): list is Update[] => Array.isArray(list)

/** Taro reads a child that was added when it is sent. What changes in it before that has to know whether it is folded. */
function readNow(read: Extract<Update['value'], () => unknown>): Update['value'] {
  const child = read()
  return () => child
}

const hydrated = (node: TaroNode) => (isElement(node) || isText(node) ? [hydrate(node)] : [])
