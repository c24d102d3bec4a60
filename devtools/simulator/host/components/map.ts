import type { GeneralComponent } from 'glass-easel'
import { number, words } from '../../json'
import { drawn } from '../map/drawing'
import { markersOf, placesOf, type Marker } from '../map/markers'
import { View, type Place } from '../map/view'
import { dataOf, mustDomOf } from '../nodes'
import type { Phone } from '../phone'
import { fire, type BuiltIn } from './define'

type Cause = 'drag' | 'scale' | 'update'
type Edges = readonly [number, number, number, number]

const NO_EDGES: Edges = [0, 0, 0, 0]
/** Pixels that a finger moves before it drags. */
const STILL_PX = 5

/** One map on a page. */
export class MapOnScreen {
  readonly view = new View()
  private markers: Marker[] = []
  private open: number | null = null

  constructor(
    private readonly component: GeneralComponent,
    private readonly phone: Phone,
  ) {
    const data = dataOf(component)
    this.zoomTo(data.scale)
    this.centreOn(data)
    this.readMarkers()
    // A box has its size once the page around it is drawn.
    new ResizeObserver(() => this.resize()).observe(mustDomOf(component))
    this.hearFingers()
  }

  changed(property: string): void {
    const data = dataOf(this.component)
    if (property === 'markers') this.readMarkers()
    const moved = ['latitude', 'longitude', 'scale', 'includePoints'].includes(property)
    if (property === 'scale') this.zoomTo(data.scale)
    if (property === 'latitude' || property === 'longitude') this.centreOn(data)
    if (property === 'includePoints') this.view.include(placesOf(data, 'includePoints'), NO_EDGES)
    if (moved) this.tellMoved('update')
    this.draw()
  }

  include(places: readonly Place[], edges: Edges): void {
    this.view.include(places, edges)
    this.tellMoved('update')
    this.draw()
  }

  moveTo(place: Place): void {
    this.view.centre = place
    this.tellMoved('update')
    this.draw()
  }

  private zoomTo(scale: unknown): void {
    const wanted = Number(words(scale))
    if (wanted > 0) this.view.zoom(wanted)
  }

  private centreOn(data: unknown): void {
    const { latitude, longitude } = this.view.centre
    this.view.centre = {
      latitude: number(data, 'latitude', latitude),
      longitude: number(data, 'longitude', longitude),
    }
  }

  private readMarkers(): void {
    const { markers, problems } = markersOf(dataOf(this.component).markers)
    this.markers = markers
    for (const problem of problems) this.phone.recorder.fail(problem)
  }

  private resize(): void {
    const { clientWidth, clientHeight } = mustDomOf(this.component)
    const first = this.view.width === 0
    this.view.width = clientWidth
    this.view.height = clientHeight
    if (first) this.view.include(placesOf(dataOf(this.component), 'includePoints'), NO_EDGES)
    this.draw()
    if (first) this.tellMoved('update')
  }

  private draw(): void {
    const { device } = this.phone
    const shown = dataOf(this.component).showLocation === true && !device.refused.has('scope.userFuzzyLocation')
    const { view, markers, open } = this
    const me = shown ? device.answers.location : null
    const parts = drawn({ view, markers, me, open, onHit: (kind, id) => this.hit(kind, id) })
    mustDomOf(this.component).replaceChildren(...parts)
    fire(this.component, 'updated')
  }

  private hit(kind: 'marker' | 'label' | 'callout', markerId: number): void {
    if (kind === 'marker') {
      this.open = markerId
      this.draw()
    }
    fire(this.component, `${kind}tap`, { markerId })
  }

  /** In its turn, as the phone's own part tells the app's. Of what the app itself does, WeChat tells as well. */
  private tellMoved(causedBy: Cause): void {
    setTimeout(() => {
      this.tell('begin', causedBy === 'update' ? 'update' : 'gesture')
      this.tell('end', causedBy)
    })
  }

  private tell(type: 'begin' | 'end', causedBy: Cause | 'gesture'): void {
    const { scale, centre, region } = this.view
    fire(this.component, 'regionchange', { type, causedBy, rotate: 0, skew: 0, scale, centerLocation: centre, region })
  }

  private hearFingers(): void {
    const dom = mustDomOf(this.component)
    const allowed = (name: string): boolean => dataOf(this.component)[name] !== false
    let from: { x: number; y: number } | null = null
    dom.addEventListener('pointerdown', ({ clientX, clientY }) => (from = { x: clientX, y: clientY }))
    dom.addEventListener('pointerup', ({ clientX, clientY }) => {
      const [x, y] = from ? [clientX - from.x, clientY - from.y] : [0, 0]
      from = null
      if (!allowed('enableScroll') || Math.hypot(x, y) < STILL_PX) return
      this.view.move(x, y)
      this.tellMoved('drag')
      this.draw()
    })
    dom.addEventListener('wheel', ({ deltaY }) => {
      if (!allowed('enableZoom')) return
      this.view.zoom(this.view.scale + (deltaY < 0 ? 1 : -1))
      this.tellMoved('scale')
      this.draw()
    })
  }
}

const maps = new WeakMap<GeneralComponent, MapOnScreen>()

export const mapOf = (component: GeneralComponent): MapOnScreen | undefined => maps.get(component)

/** The supplier's map, drawn as an empty ground with what the app puts on it. */
export const mapComponents: Record<string, BuiltIn> = {
  map: {
    properties: [
      ...['longitude', 'latitude', 'scale', 'minScale', 'maxScale', 'markers', 'includePoints'],
      ...['showLocation', 'enableZoom', 'enableScroll', 'polyline', 'circles', 'subkey', 'layerStyle'],
    ],
    attached: (component, phone) => maps.set(component, new MapOnScreen(component, phone)),
    changed: (component, property) => maps.get(component)?.changed(property),
  },
}
