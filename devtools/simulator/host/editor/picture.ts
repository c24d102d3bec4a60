import Image from 'quill/formats/image.js'
import { fileUrl } from '../bars'
import { CARRIED } from './addresses'

/** Addresses as they were given, by what they are drawn in. */
const given = new WeakMap<Element, string>()

/** A picture in the text, with what the app has hung on it. */
export class Picture extends Image {
  static override create(value: string): Element {
    const drawn = super.create(value)
    given.set(drawn, value)
    drawn.setAttribute('src', fileUrl(value))
    return drawn
  }

  static override sanitize(url: string): string {
    return url
  }

  static override value(drawn: Element): string | null {
    return given.get(drawn) ?? drawn.getAttribute('src')
  }

  static override formats(drawn: Element): Record<string, string | null> {
    return Object.fromEntries(
      CARRIED.filter((name) => drawn.hasAttribute(name)).map((name) => [name, drawn.getAttribute(name)]),
    )
  }

  override format(name: string, value: string): void {
    if (!CARRIED.includes(name)) super.format(name, value)
    else if (value) this.domNode.setAttribute(name, value)
    else this.domNode.removeAttribute(name)
  }
}
