import { fileUrl } from '../bars'
import type { Marker } from './markers'
import type { Place, View } from './view'

/** The class of what a built-in component has drawn for itself. */
export const NATIVE = 'native-part'

type Hit = 'marker' | 'label' | 'callout'

interface Drawing {
  view: View
  markers: readonly Marker[]
  /** Where the phone is; null where it is not shown. */
  me: Place | null
  /** Whose callout is open. */
  open: number | null
  onHit: (kind: Hit, id: number) => void
}

/** A map as a drawn ground: what is licensed is the supplier's, whose mark and number stay in sight as on a phone. */
export function drawn({ view, markers, me, open, onHit }: Drawing): HTMLElement[] {
  const ground = element('map-ground', '')
  const { x, y } = view.at({ latitude: 0, longitude: 0 })
  ground.style.backgroundPosition = `${x % 64}px ${y % 64}px`
  const pins = markers.flatMap((marker) => pin(marker, view, { open, onHit }))
  const dot = me ? [placed(element('map-me', ''), view.at(me))] : []
  return [ground, ...pins, ...dot, element('map-mark', '腾讯地图 · 审图号见地图服务')]
}

function pin(marker: Marker, view: View, { open, onHit }: Pick<Drawing, 'open' | 'onHit'>): HTMLElement[] {
  const { x, y } = view.at(marker)
  if (x < -100 || y < -100 || x > view.width + 100 || y > view.height + 100) return []
  const box = placed(element('map-marker', ''), {
    x: x - marker.width * marker.anchor.x,
    y: y - marker.height * marker.anchor.y,
  })
  box.dataset.marker = String(marker.id)
  box.title = marker.title
  box.style.width = `${marker.width}px`
  box.style.height = `${marker.height}px`
  if (marker.iconPath !== '') box.style.backgroundImage = `url("${fileUrl(marker.iconPath)}")`
  tapped(box, () => onHit('marker', marker.id))
  const words = (['label', 'callout'] as const).flatMap((kind) => {
    const said = marker[kind]
    if (!said || !(said.always || open === marker.id)) return []
    const line = placed(element(`map-${kind}`, said.content), { x: x + said.x, y: y + said.y })
    line.style.color = said.color
    line.style.fontSize = `${said.fontSize}px`
    tapped(line, () => onHit(kind, marker.id))
    return [line]
  })
  return [box, ...words]
}

/** What is drawn on the map is no element of the app's: a tap on it is none on the map. */
function tapped(box: HTMLElement, act: () => void): void {
  box.classList.add(NATIVE)
  box.addEventListener('pointerdown', (event) => event.stopPropagation())
  box.addEventListener('click', act)
}

function element(name: string, words: string): HTMLElement {
  const made = document.createElement('div')
  made.className = name
  made.textContent = words
  return made
}

function placed(box: HTMLElement, { x, y }: { x: number; y: number }): HTMLElement {
  box.style.left = `${x}px`
  box.style.top = `${y}px`
  return box
}
