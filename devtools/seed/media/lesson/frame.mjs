// The picture at any second: the scene of that second, cross-faded with the one before it, the chapter card, the caption.
import { captionAt, CARD_SECONDS, chapters } from './script.mjs'
import { C, clamp, fade, n, rect, ripples, rise, rule, stroke, text, within } from './draw.mjs'
import { scenes as first } from './scenes-1.mjs'
import { scenes as second } from './scenes-2.mjs'
import { scenes as third } from './scenes-3.mjs'
import { scenes as fourth } from './scenes-4.mjs'

const CROSS = 0.5

/** A paper card with the chapter's number and title, and four strips for where in the lesson it stands. */
function card(chapter, index) {
  return (t) => {
    const wave = Array.from({ length: 17 }, (_, i) => `${i * 60} ${n(470 + Math.sin(t * 1.2 + i * 0.8) * 8)}`).join('L')
    const strips = chapters.map((c, i) => {
      const w = (c.end - c.start) * 4
      const x = 64 + c.start * 4 + i * 8
      const done = i < index ? 1 : i === index ? rise(t, 0.6, 1.6) * 0.08 : 0
      return rect([x, 388, w, 12], '#DDD4C3') + (done ? rect([x, 388, w * done, 12], C.red) : '')
    })
    return (
      rect([0, 0, 960, 540], C.paper) +
      stroke(`M${wave}`, '#A9C3BF', 5) +
      `<path d="M${wave}V540H0z" fill="#DCE6DF"/>` +
      ripples([40, 486, 860, 30], t, C.surface) +
      fade(rise(t, 0.1), text([60, 206, 150], String(index + 1), { serif: true, fill: C.ink3 })) +
      fade(rise(t, 0.35), text([64, 304, 62], chapter.title, { serif: true })) +
      rule([64, 332, 832], rise(t, 0.5, 1.2)) +
      strips.join('')
    )
  }
}

const cards = chapters.map((chapter, index) => ({
  from: index === 0 ? 4.5 : chapter.start,
  to: (index === 0 ? 4.5 : chapter.start) + CARD_SECONDS,
  draw: card(chapter, index),
}))

const scenes = [...first, ...second, ...third, ...fourth, ...cards].sort((a, b) => a.from - b.from)

function caption(t) {
  const line = captionAt(t)
  if (!line) return ''
  const shown = within(t, line.start + 0.1, line.end - 0.05)
  // Full-width signs are one size wide, digits and spaces about half.
  const wide = [...line.text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.55 : 1), 0)
  const w = wide * 34 + 44
  return fade(
    shown,
    rect([480 - w / 2, 444, w, 58], '#14110D', 'rx="6" fill-opacity=".78"') +
      text([480, 485, 34], line.text, { fill: '#F5F0E6', anchor: 'middle' }),
  )
}

/** SVG of second t. A scene's clock starts at 0 when it begins; `at` turns a second of the lesson into that clock. */
export function frame(t) {
  const index = scenes.findLastIndex((scene) => scene.from <= t)
  const show = (scene) => scene.draw(t - scene.from, (second) => second - scene.from)
  const current = scenes[index]
  const before = scenes[index - 1]
  const k = before ? clamp((t - current.from) / CROSS) : 1
  const picture = k < 1 ? show(before) + fade(k, show(current)) : show(current)
  return picture + caption(t)
}
