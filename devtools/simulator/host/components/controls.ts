import type { Element, GeneralComponent } from 'glass-easel'
import { isRecord, text, throughJson } from '../../json'
import { above, asComponent, below, dataOf, isText, mustDomOf, nameOf } from '../nodes'
import type { Phone } from '../phone'
import { fire, grant, powersOf, type BuiltIn } from './define'

const tick = (component: GeneralComponent): void =>
  void mustDomOf(component).classList.toggle('is-checked', dataOf(component).checked === true)

function put(component: GeneralComponent, checked: boolean): void {
  component.setData({ checked })
  tick(component)
}

/** A box, a radio button or a switch: a tap turns it, and its group is told. */
function turnable(component: GeneralComponent): void {
  const kind = nameOf(component)
  const toggle = (): void => {
    const { disabled, checked } = dataOf(component)
    if (disabled === true || (kind === 'radio' && checked === true)) return
    put(component, checked !== true)
    if (kind === 'switch') return fire(component, 'change', { value: checked !== true })
    const group = above(component, `${kind}-group`)
    if (group) powersOf(group).changedInside?.(component)
  }
  grant(component, { toggle, value: () => dataOf(component).checked === true })
  component.addListener('tap', toggle)
  tick(component)
}

function boxes(group: GeneralComponent): void {
  const value = () =>
    below(group, ['checkbox'])
      .map(dataOf)
      .filter(({ checked }) => checked)
      .map((data) => data.value)
  grant(group, { value, changedInside: () => fire(group, 'change', { value: value() }) })
}

function radios(group: GeneralComponent): void {
  const all = () => below(group, ['radio'])
  grant(group, {
    value: () =>
      all()
        .map(dataOf)
        .find(({ checked }) => checked)?.value ?? '',
    changedInside: (by) => {
      for (const other of all()) {
        const component = asComponent(other)
        if (component && other !== by && dataOf(other).checked === true) put(component, false)
      }
      fire(group, 'change', { value: dataOf(by).value })
    },
  })
}

const FORM_FIELDS = ['input', 'textarea', 'switch', 'checkbox-group', 'radio-group', 'slider']

function form(component: GeneralComponent): void {
  grant(component, {
    submit: (kind) => {
      if (kind === 'reset') return fire(component, 'reset')
      const fields = below(component, FORM_FIELDS).filter((node) => text(dataOf(node), 'name') !== '')
      const entries = fields.map((node) => [text(dataOf(node), 'name'), powersOf(node).value?.() ?? dataOf(node).value])
      fire(component, 'submit', { value: Object.fromEntries(entries) as unknown })
    },
  })
}

function drawButton(component: GeneralComponent): void {
  const dom = mustDomOf(component)
  const data = dataOf(component)
  dom.setAttribute('size', text(data, 'size', 'default'))
  dom.setAttribute('type', text(data, 'type', 'default'))
  for (const name of ['plain', 'disabled', 'loading']) dom.toggleAttribute(name, data[name] === true)
}

function button(component: GeneralComponent, phone: Phone): void {
  drawButton(component)
  component.addListener('tap', () => {
    const data = dataOf(component)
    if (data.disabled === true) return
    const around = above(component, 'form')
    if (around && text(data, 'formType') !== '') powersOf(around).submit?.(text(data, 'formType'))
    if (text(data, 'openType') === 'share') share(phone, component)
  })
}

/** Hands the page on to a chat; what would be sent is kept for tests. */
export function share({ stack, recorder, config }: Phone, from: GeneralComponent | null): unknown {
  const { top } = stack
  if (!from && typeof top.instance.onShareAppMessage !== 'function') throw new Error(`${top.path} is not for sharing`)
  const target = from ? { id: from.id, dataset: from.dataset } : undefined
  const asked = throughJson({ from: from ? 'button' : 'menu', target })
  const made = throughJson(stack.call(top, 'onShareAppMessage', asked))
  // What the page leaves open, WeChat fills with its own.
  const title = text(made, 'title', text(config.window, 'navigationBarTitleText'))
  const query = Object.entries(top.query).map(([name, value]) => `${name}=${value}`)
  const path = text(made, 'path', `/${[top.path, ...(query.length > 0 ? [query.join('&')] : [])].join('?')}`)
  const card = { ...(isRecord(made) ? made : {}), title, path }
  recorder.share(card)
  return card
}

/** A tap on the words does what a tap on the box would. */
function label(component: GeneralComponent): void {
  const kinds = ['checkbox', 'radio', 'switch']
  component.addListener('tap', (event) => {
    const hit: unknown = event.target
    const inside = below(component, kinds)
    if (inside.some((node) => node === hit)) return
    const first: Element | undefined = inside[0]
    if (first && !isText(first)) powersOf(first).toggle?.()
  })
}

const CHECKABLE = ['value', 'disabled', 'checked', 'color', 'name']
const NAMED = ['name']

/** What is tapped, turned and sent. */
export const controlComponents: Record<string, BuiltIn> = {
  button: {
    properties: [...['size', 'type', 'plain', 'disabled', 'loading'], ...['formType', 'openType', 'name', 'lang']],
    attached: button,
    changed: drawButton,
  },
  checkbox: { properties: CHECKABLE, attached: turnable, changed: tick },
  radio: { properties: CHECKABLE, attached: turnable, changed: tick },
  switch: { properties: [...CHECKABLE, 'type'], attached: turnable, changed: tick },
  'checkbox-group': { properties: NAMED, attached: boxes },
  'radio-group': { properties: NAMED, attached: radios },
  form: { properties: [...NAMED, 'reportSubmit'], attached: form },
  label: { properties: ['for'], attached: label },
}
