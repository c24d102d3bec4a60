export interface Place {
  latitude: number
  longitude: number
}

/** Pixels of the whole earth at scale 0, as maps of the web are cut. */
const EARTH = 256
export const SCALES = { least: 3, most: 20, usual: 16 }

/** What part of the earth is seen: Mercator's projection about a centre. */
export class View {
  centre: Place = { latitude: 39.90469, longitude: 116.40717 }
  scale = SCALES.usual
  width = 0
  height = 0

  /** Where a place is drawn, from the upper left corner. */
  at(place: Place): { x: number; y: number } {
    const [here, centre] = [pixelsOf(place, this.scale), pixelsOf(this.centre, this.scale)]
    return { x: here.x - centre.x + this.width / 2, y: here.y - centre.y + this.height / 2 }
  }

  /** The place that is drawn there. */
  placeAt({ x, y }: { x: number; y: number }): Place {
    const centre = pixelsOf(this.centre, this.scale)
    return placeOfPixels({ x: centre.x + x - this.width / 2, y: centre.y + y - this.height / 2 }, this.scale)
  }

  get region(): { southwest: Place; northeast: Place } {
    return {
      southwest: this.placeAt({ x: 0, y: this.height }),
      northeast: this.placeAt({ x: this.width, y: 0 }),
    }
  }

  zoom(scale: number): void {
    this.scale = Math.min(SCALES.most, Math.max(SCALES.least, scale))
  }

  /** What is seen goes with the finger. */
  move(byX: number, byY: number): void {
    this.centre = this.placeAt({ x: this.width / 2 - byX, y: this.height / 2 - byY })
  }

  /** As near as all of them can be seen from, with so many pixels left free at the edges. */
  include(places: readonly Place[], [top, right, bottom, left]: readonly [number, number, number, number]): void {
    if (places.length === 0) return
    const pixels = places.map((place) => pixelsOf(place, 0))
    const [xs, ys] = [pixels.map(({ x }) => x), pixels.map(({ y }) => y)]
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const across = zoomFor(this.width - left - right, east - west)
    const down = zoomFor(this.height - top - bottom, south - north)
    this.zoom(Math.min(SCALES.usual, across, down))
    this.centre = placeOfPixels({ x: (west + east) / 2, y: (north + south) / 2 }, 0)
    this.move((left - right) / 2, (top - bottom) / 2)
  }
}

/** The scale at which so many pixels of scale 0 fill this room. */
const zoomFor = (room: number, pixels: number): number =>
  pixels === 0 ? SCALES.usual : Math.log2(Math.max(1, room) / pixels)

function pixelsOf({ latitude, longitude }: Place, scale: number): { x: number; y: number } {
  const size = EARTH * 2 ** scale
  const sine = Math.sin((latitude * Math.PI) / 180)
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  }
}

function placeOfPixels({ x, y }: { x: number; y: number }, scale: number): Place {
  const size = EARTH * 2 ** scale
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI
  return { longitude: (x / size) * 360 - 180, latitude }
}
