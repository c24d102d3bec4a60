import type { Element, GeneralComponent } from 'glass-easel'
import { text } from '../../json'
import type { RichField } from '../editor/rich-field'
import { dataOf, mustDomOf } from '../nodes'
import { fire, type BuiltIn } from './define'

const fields = new WeakMap<Element, RichField>()

/** The rich text in an editor; undefined until it is ready. */
export const richFieldOf = (node: Element): RichField | undefined => fields.get(node)

function draw(component: GeneralComponent): void {
  const rich = fields.get(component)
  const data = dataOf(component)
  if (!rich) return
  rich.placeholder = text(data, 'placeholder')
  rich.readOnly = data.readOnly === true
}

/** The library comes in with the first editor; the app hears when it can be written in. */
async function setUp(component: GeneralComponent): Promise<void> {
  const place = document.createElement('div')
  mustDomOf(component).append(place)
  const { RichField } = await import('../editor/rich-field')
  const rich: RichField = new RichField(place, {
    input: () => fire(component, 'input', rich.contents),
    focus: () => fire(component, 'focus', rich.contents),
    blur: () => fire(component, 'blur', rich.contents),
    status: (formats) => fire(component, 'statuschange', formats),
  })
  fields.set(component, rich)
  draw(component)
  fire(component, 'ready')
}

/** WeChat's own rich text, which is made from the same library. */
export const editorComponents: Record<string, BuiltIn> = {
  editor: {
    properties: ['readOnly', 'placeholder', 'showImgSize', 'showImgToolbar', 'showImgResize'],
    attached: (component) => void setUp(component),
    changed: draw,
  },
}
