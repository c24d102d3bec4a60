import { makeAutoObservable, observable, reaction, runInAction } from 'mobx'
import type { Pin, VenueDetail } from '../../../contract/homes'
import { PINS_MAX } from '../../../domain/limits'
import type { Spot } from '../../../domain/homes/position'
import type { OpenWhen } from '../../../domain/homes/wanted'
import type { RoughPosition } from '../../../services/platform/location'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { lookingOf, type Looking } from '../looking'
import type { MapPin } from '../components/venue-map'

/** A part of the map. */
export interface Part {
  from: Spot
  to: Spot
}

/** All that has a place: the first look is at everything, and then at what was found. */
const EVERYTHING: Part = { from: { latitude: 3, longitude: 73 }, to: { latitude: 54, longitude: 136 } }
/** Looks into the one group that all are in, at most. */
const DEEPER = 4
/** Degrees to each side of somebody that are near: some five kilometres. */
const NEAR = 0.05

const around = ({ latitude, longitude }: Spot): Part => ({
  from: { latitude: latitude - NEAR, longitude: longitude - NEAR },
  to: { latitude: latitude + NEAR, longitude: longitude + NEAR },
})

const keyOf = (pin: Pin): string =>
  'venueId' in pin ? pin.venueId : `${pin.count}@${pin.spot.latitude},${pin.spot.longitude}`

/** The venues of the list as pins and groups. */
export class MapStore {
  readonly looking: Looking
  readonly pins = new Loadable<Pin[]>()
  /** What is to come into sight; it changes only where somebody asked for another part. */
  sight: readonly Spot[] = []
  /** The chosen venue, and what is told of it. */
  chosen: string | null = null
  readonly card = new Loadable<VenueDetail>()
  private readonly stopLooking: () => void
  /** Counts what was asked to come into sight: the last wins. */
  private looks = 0

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    private readonly ask: () => Promise<RoughPosition>,
  ) {
    this.looking = lookingOf(app)
    makeAutoObservable<this, 'app' | 'ask' | 'stopLooking' | 'looks'>(this, {
      looking: false,
      pins: false,
      card: false,
      sight: observable.ref,
      app: false,
      ask: false,
      stopLooking: false,
      looks: false,
    })
    this.stopLooking = reaction(
      () => [this.looking.wanted, this.looking.byDistance],
      () => void this.begin(),
    )
  }

  get shown(): MapPin[] {
    return (this.pins.value ?? []).slice(0, PINS_MAX).map((pin) => ({
      key: keyOf(pin),
      word: String('venueId' in pin ? pin.number : pin.count),
      name: 'venueId' in pin ? pin.name : '',
      spot: pin.spot,
      group: 'count' in pin,
    }))
  }

  /** All that fit, from afar. */
  async begin(): Promise<void> {
    const look = ++this.looks
    let part = EVERYTHING
    for (let n = 0; n < DEEPER; n++) {
      await this.load(part)
      if (look !== this.looks) return
      const [only, ...others] = this.pins.value ?? []
      if (!only || others.length > 0 || !('count' in only)) break
      if (this.pins.error || isPoint(only)) break
      part = { from: only.from, to: only.to }
    }
    const spots = (this.pins.value ?? []).flatMap((pin) => ('count' in pin ? [pin.from, pin.to] : [pin.spot]))
    runInAction(() => (this.sight = spots))
  }

  load({ from, to }: Part): Promise<void> {
    const { app, looking } = this
    const { question } = looking
    const pins = async () => (await app.call('homes', 'map', { ...question, from, to })).pins
    return this.pins.load(pins, JSON.stringify(question))
  }

  /** A venue is shown below the map; a group is looked into. */
  async tap(key: string): Promise<void> {
    const pin = this.pins.value?.find((one) => keyOf(one) === key)
    if (!pin) return
    if ('count' in pin) {
      this.looks += 1
      this.sight = [pin.from, pin.to]
      return this.load(pin)
    }
    await this.choose(pin)
  }

  async choose({ venueId }: { venueId: string }): Promise<void> {
    this.chosen = venueId
    await this.card.load(() => this.app.call('homes', 'venue', { venueId }), venueId)
  }

  close(): void {
    this.chosen = null
  }

  flip(when: OpenWhen): void {
    const { open } = this.looking.wanted
    this.looking.want({ open: open.includes(when) ? open.filter((one) => one !== when) : [...open, when] })
  }

  flipToday(): void {
    this.looking.want({ today: !this.looking.wanted.today })
  }

  /** What is around whoever asks, once they have said where that is; where nothing is, all stays in sight. */
  async locate(): Promise<void> {
    await this.looking.locate(this.ask)
    const { from } = this.looking
    if (!from) return
    // After the order has changed, which begins anew by itself.
    const look = ++this.looks
    const near = around(from)
    await this.load(near)
    if (look !== this.looks) return
    if (this.pins.value?.length === 0) return this.begin()
    runInAction(() => (this.sight = [near.from, near.to]))
  }

  stop(): void {
    this.stopLooking()
  }
}

/** Several at one place can't be told apart by looking closer. */
const isPoint = ({ from, to }: Part): boolean => from.latitude === to.latitude && from.longitude === to.longitude
