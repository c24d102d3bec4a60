import type { GeneralComponent } from 'glass-easel'
import { words } from '../../json'
import { dataOf, mustDomOf } from '../nodes'
import { fire, grant, type BuiltIn } from './define'

const tracks = new WeakMap<GeneralComponent, HTMLInputElement>()

/** The number a property holds, or WeChat's own default. */
const numberOf = (component: GeneralComponent, name: string, otherwise: number): number => {
  const given = words(dataOf(component)[name])
  return given === '' ? otherwise : Number(given)
}

function draw(component: GeneralComponent): void {
  const track = tracks.get(component)
  if (!track) return
  track.min = String(numberOf(component, 'min', 0))
  track.max = String(numberOf(component, 'max', 100))
  track.step = String(numberOf(component, 'step', 1))
  track.disabled = dataOf(component).disabled === true
  track.value = String(numberOf(component, 'value', 0))
}

/** The browser keeps a value within its limits and on its steps, as WeChat does. */
function slideTo(component: GeneralComponent, wanted: number): void {
  const track = tracks.get(component)
  if (!track || track.disabled) return
  track.value = String(wanted)
  track.dispatchEvent(new Event('change'))
}

function setUp(component: GeneralComponent): void {
  const track = document.createElement('input')
  track.type = 'range'
  tracks.set(component, track)
  mustDomOf(component).append(track)
  draw(component)
  const value = (): number => Number(track.value)
  track.addEventListener('input', () => fire(component, 'changing', { value: value() }))
  track.addEventListener('change', () => {
    component.setData({ value: value() })
    fire(component, 'change', { value: value() })
  })
  grant(component, { value, goTo: (wanted) => slideTo(component, wanted) })
}

/** A value on a line, dragged or set. */
export const sliderComponents: Record<string, BuiltIn> = {
  slider: {
    properties: ['min', 'max', 'step', 'value', 'disabled', 'name', 'activeColor', 'backgroundColor', 'showValue'],
    attached: setUp,
    changed: draw,
  },
}
