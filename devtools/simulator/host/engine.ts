import * as engine from 'glass-easel'
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { AppBundle } from '../bundle'
import { withUnits } from '../compile/units'
import { isRecord, words } from '../json'
import { NATIVE } from './map/drawing'
import type { Recorder } from './record'

/** Events that come from the browser; all others come from a built-in component. */
const FROM_BROWSER = /^(touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/

/** Events of a finger that stays. */
export const LONG = ['longpress', 'longtap']

/** Whether a finger is on something that a built-in component has drawn for itself, and tells of in its own way. */
function isNative(event: unknown): boolean {
  const target = event instanceof UIEvent ? event.target : null
  return target instanceof Element && target.closest(`.${NATIVE}`) !== null
}

/** Draws into this window; elements are named wx-view, wx-text and so on, so that no style of the browser's own reaches them. */
class PhoneContext extends engine.CurrentWindowBackendContext {
  /** What hears a long press. */
  private readonly held = new WeakSet<object>()
  /** The finger on the screen was a long press that somebody heard: its end is no tap. */
  private wasHeld = false

  constructor() {
    super()
    const plain = this.document
    this.document = {
      createElement: (tag) => styled(plain.createElement(tag.startsWith('wx-') ? tag : `wx-${tag}`)),
      createTextNode: (content) => plain.createTextNode(content),
      createDocumentFragment: () => plain.createDocumentFragment(),
    }
    this.onEvent((...happened) => {
      if (happened[1] === 'tap' && (this.wasHeld || isNative(happened[3].originalEvent))) return
      const event = new engine.Event<unknown>(happened[1], happened[2], happened[3])
      engine.Event.dispatchEvent(happened[0], event)
    })
  }

  override setListenerStats(...stats: Parameters<engine.CurrentWindowBackendContext['setListenerStats']>): void {
    if (LONG.includes(stats[1])) this.held.add(stats[0])
    if (FROM_BROWSER.test(stats[1])) super.setListenerStats(...stats)
  }

  /** A finger is put down. */
  startTouch(): void {
    this.wasHeld = false
  }

  /** The finger has stayed where it is for as long as a long press takes. */
  holdTouch(target: unknown): void {
    let dom: Node | null = target instanceof Node ? target : null
    while (dom && !this.held.has(dom)) dom = dom.parentNode
    this.wasHeld = dom !== null
  }
}

interface Attributed {
  setAttribute: (name: string, value: unknown) => void
}

/** Inline styles have WeChat's units too. */
function styled<E extends Attributed>(element: E): E {
  const set = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => set(name, name === 'style' ? withUnits(words(value)) : value)
  return element
}

/** The component engine with the compiled templates in it. */
export interface Engine {
  space: CodeSpace
  backend: AssociatedBackend
  context: PhoneContext
}

export function startEngine(bundle: AppBundle, recorder: Recorder): Engine {
  engine.globalOptions.throwGlobalError = false
  engine.globalOptions.writeIdToDOM = true
  engine.addGlobalErrorListener((failure: unknown) => {
    recorder.fail(failure)
    return false
  })
  engine.addGlobalWarningListener((message: unknown) => {
    // Taro's templates name every property WeChat has; here are those this app uses.
    if (!String(message).endsWith('is not a valid property')) recorder.fail(message, 'warning')
    return false
  })
  const environment = new MiniProgramEnv()
  const context = new PhoneContext()
  const backend = environment.associateBackend(context)
  const space = environment.createCodeSpace('main', true)
  for (const [path, config] of Object.entries(bundle.configs))
    if (path !== 'app' && isRecord(config)) space.addComponentStaticConfig(path, config)
  addTemplates(space, bundle.templates)
  return { space, backend, context }
}

function addTemplates(space: CodeSpace, source: string): void {
  const groups: unknown = (0, eval)(`(${source})`)
  if (!isGroups(groups)) throw new Error('the templates are not what the compiler makes')
  for (const [path, content] of Object.entries(groups)) space.addCompiledTemplate(path, { groupList: groups, content })
}

type Groups = Record<string, Parameters<CodeSpace['addCompiledTemplate']>[1]['content']>

const isGroups = (value: unknown): value is Groups =>
  isRecord(value) && Object.values(value).every((group) => typeof group === 'function')
