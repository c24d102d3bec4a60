import { ComponentSpace, type Element, type GeneralComponent, type GeneralComponentDefinition } from 'glass-easel'
import { dataOf, domOf } from '../nodes'
import type { Phone } from '../phone'

export type Changed = (component: GeneralComponent) => void

/** A built-in component: its properties, what it does when it comes onto the screen, and when properties change. */
export interface BuiltIn {
  properties?: readonly string[]
  attached?: (component: GeneralComponent, phone: Phone) => void
  /** For all properties: drawing again is cheap and can't be forgotten. */
  changed?: (component: GeneralComponent, property: string) => void
}

/** What a component does on being touched, asked by others. */
interface Powers {
  toggle?: () => void
  /** The value a form takes. */
  value?: () => unknown
  submit?: (kind: string) => void
  changedInside?: (by: Element) => void
  goTo?: (place: number) => void
}

const powers = new WeakMap<Element, Powers>()

/** What a component can do for others. */
export const powersOf = (node: Element): Powers => powers.get(node) ?? {}

export function grant(node: Element, more: Powers): void {
  powers.set(node, { ...powersOf(node), ...more })
}

/** An event of the component's own, which does not bubble. */
export function fire(node: Element, type: string, detail: unknown = {}): void {
  node.asGeneralComponent()?.triggerEvent(type, detail, { bubbles: false, composed: false })
}

/** Makes the built-in components known to all templates. */
export function registerAll(builtIns: Readonly<Record<string, BuiltIn>>, target: ComponentSpace, phone: Phone): void {
  const space = new ComponentSpace()
  for (const [tag, builtIn] of Object.entries(builtIns))
    target.setGlobalUsingComponent(tag, define([tag, builtIn], space, phone))
}

/** Every component takes these; a screen reader hears the aria ones. */
const COMMON = [
  ...['ariaRole', 'ariaLabel', 'ariaHidden', 'ariaChecked', 'ariaSelected'],
  ...['ariaDisabled', 'ariaLive', 'ariaBusy', 'animation'],
  ...['hoverClass', 'hoverStopPropagation', 'hoverStartTime', 'hoverStayTime'],
]

function define(
  [tag, builtIn]: readonly [string, BuiltIn],
  space: ComponentSpace,
  phone: Phone,
): GeneralComponentDefinition {
  const update = (component: GeneralComponent, name: string): void => {
    if (name.startsWith('aria')) hear(component, name)
    else if (ready.has(component)) builtIn.changed?.(component, name)
  }
  // Templates hand on null for what the app does not say, so no property insists on a type.
  const properties: Record<string, { type: null; observer: () => void }> = {}
  for (const name of [...COMMON, ...(builtIn.properties ?? [])]) {
    properties[name] = {
      type: null,
      observer(this: GeneralComponent) {
        update(this, name)
      },
    }
  }
  return space
    .defineComponent({
      is: tag,
      options: { dynamicSlots: false },
      properties,
      lifetimes: {
        attached(this: GeneralComponent) {
          ready.add(this)
          builtIn.attached?.(this, phone)
          pressable(this)
        },
      },
    })
    .general()
}

const ready = new WeakSet<GeneralComponent>()

function hear(component: GeneralComponent, name: string): void {
  const attribute = name === 'ariaRole' ? 'role' : `aria-${name.slice(4).toLowerCase()}`
  const value = dataOf(component)[name]
  const dom = domOf(component)
  if (typeof value === 'string' && value !== '') dom?.setAttribute(attribute, value)
  else dom?.removeAttribute(attribute)
}

/** While a finger rests on it, the component wears its hover-class. */
function pressable(component: GeneralComponent): void {
  const hover = dataOf(component).hoverClass
  const dom = domOf(component)
  if (!dom || typeof hover !== 'string' || hover === '' || hover === 'none') return
  const press = (on: boolean) => () => {
    const name = dataOf(component).hoverClass
    if (typeof name === 'string' && name !== '' && name !== 'none') dom.classList.toggle(name, on)
  }
  for (const start of ['touchstart', 'mousedown']) dom.addEventListener(start, press(true), { passive: true })
  for (const end of ['touchend', 'touchcancel', 'mouseup', 'mouseleave']) dom.addEventListener(end, press(false))
}
