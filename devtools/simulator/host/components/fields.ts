import type { GeneralComponent } from 'glass-easel'
import { text, words } from '../../json'
import { dataOf, mustDomOf } from '../nodes'
import { fire, grant, type BuiltIn } from './define'

type Inner = HTMLInputElement | HTMLTextAreaElement
const inners = new WeakMap<GeneralComponent, Inner>()
/** While the person types, the field is ahead of the app. */
const typing = new WeakSet<GeneralComponent>()

/** The browser's field inside input or textarea. */
export const innerField = (component: GeneralComponent): Inner | undefined => inners.get(component)

/** Types a text in place of what is there. */
export function type(component: GeneralComponent, typed: string): void {
  const inner = inners.get(component)
  if (!inner) throw new Error('not a field')
  if (inner.disabled) return
  inner.focus()
  inner.value = inner.maxLength > 0 ? typed.slice(0, inner.maxLength) : typed
  inner.dispatchEvent(new InputEvent('input'))
}

const PROPERTIES = [
  ...['value', 'placeholder', 'placeholderStyle', 'placeholderClass', 'disabled'],
  ...['maxlength', 'focus', 'autoFocus', 'name', 'cursorSpacing', 'cursor'],
  ...['adjustPosition', 'holdKeyboard', 'confirmType', 'type', 'password'],
  ...['autoHeight', 'fixed', 'showConfirmBar', 'selectionStart', 'selectionEnd'],
]

const MODES: Record<string, string> = { number: 'numeric', digit: 'decimal' }

function draw(component: GeneralComponent, changed?: string): void {
  const inner = inners.get(component)
  if (!inner) return
  const data = dataOf(component)
  if (!typing.has(component) && inner.value !== text(data, 'value')) inner.value = text(data, 'value')
  inner.placeholder = text(data, 'placeholder')
  // It is how the placeholder looks, not what is typed.
  inner.className = inner.value === '' ? text(data, 'placeholderClass') : ''
  inner.disabled = data.disabled === true
  const most = Number(words(data.maxlength) || NaN)
  // WeChat's own default is 140 characters; -1 is without limit.
  inner.maxLength = Number.isNaN(most) ? 140 : most
  inner.inputMode = MODES[text(data, 'type')] ?? 'text'
  if (inner instanceof HTMLInputElement) inner.type = data.password === true ? 'password' : 'text'
  if ((changed === 'focus' || changed === undefined) && data.focus === true) inner.focus()
}

function setUp(component: GeneralComponent, inner: Inner): void {
  inners.set(component, inner)
  mustDomOf(component).append(inner)
  const detail = () => ({ value: inner.value, cursor: inner.selectionStart ?? inner.value.length, keyCode: 0 })
  inner.addEventListener('input', () => {
    typing.add(component)
    component.setData({ value: inner.value })
    typing.delete(component)
    fire(component, 'input', detail())
  })
  inner.addEventListener('focus', () => fire(component, 'focus', { value: inner.value, height: 0 }))
  inner.addEventListener('blur', () => fire(component, 'blur', detail()))
  inner.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && inner instanceof HTMLInputElement)
      fire(component, 'confirm', { value: inner.value })
  })
  grant(component, { value: () => inner.value })
  draw(component)
}

/** What is typed into. */
export const fieldComponents: Record<string, BuiltIn> = {
  input: {
    properties: PROPERTIES,
    attached: (component) => setUp(component, document.createElement('input')),
    changed: draw,
  },
  textarea: {
    properties: PROPERTIES,
    attached: (component) => setUp(component, document.createElement('textarea')),
    changed: draw,
  },
}
