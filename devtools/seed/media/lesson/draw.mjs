// The pencils of the lesson: colours, easing and the shapes that more than one scene uses. Every function returns SVG text.

export const C = {
  paper: '#F6F2EA',
  surface: '#FFFDF8',
  sunk: '#ECE6DA',
  line: '#BEB3A0',
  ink: '#211D18',
  ink2: '#574F45',
  ink3: '#6E6558',
  red: '#C2261C',
  sand: '#EDE0C8',
  hill: '#B9C2AE',
  green: '#6C8F7B',
  deep: '#2A5645',
  dark: '#1C3E32',
  river: '#F3EEDF',
  ripple: '#9FB1A4',
  water: '#A9C3BF',
  mud: '#9C8B70',
  skin: '#E0B48A',
}

export const clamp = (x) => Math.min(1, Math.max(0, x))
export const ease = (x) => {
  const c = clamp(x)
  return c * c * (3 - 2 * c)
}
/** 0 before `at`, 1 after `at + length`, eased between. */
export const rise = (t, at, length = 0.8) => ease((t - at) / length)
/** 1 inside the span, 0 outside, with soft edges. */
export const within = (t, from, to) => rise(t, from, 0.4) * (1 - rise(t, to - 0.4, 0.4))
export const lerp = (a, b, k) => a + (b - a) * k
export const n = (x) => Math.round(x * 10) / 10

export function mix(a, b, k) {
  const part = (i) => Math.round(lerp(parseInt(a.slice(i, i + 2), 16), parseInt(b.slice(i, i + 2), 16), clamp(k)))
  return `rgb(${part(1)},${part(3)},${part(5)})`
}

export const fade = (opacity, body) =>
  opacity <= 0.01 ? '' : opacity >= 0.99 ? body : `<g opacity="${n(opacity * 100) / 100}">${body}</g>`
export const move = ([x, y, scale = 1, turn = 0], body) =>
  `<g transform="translate(${n(x)} ${n(y)})${scale === 1 ? '' : ` scale(${scale})`}${turn ? ` rotate(${n(turn)})` : ''}">${body}</g>`
export const rect = ([x, y, w, h], fill, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`
export const circle = ([x, y, r], fill, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`
export const path = (d, fill = 'none', more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
export const stroke = (d, colour, width = 3) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

/** Text; `look` may name fill, anchor (start, middle, end), weight and serif. */
export function text([x, y, size], words, look = {}) {
  const { fill = C.ink, anchor = 'start', weight = 500, serif = false } = look
  const face = serif ? 'class="serif"' : `font-weight="${weight}"`
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" ${face}>${words}</text>`
}

/** The thick-and-thin rule of Chinese newspapers; it grows from the left while k goes from 0 to 1. */
export const rule = ([x, y, w], k = 1) => rect([x, y, w * k, 8], C.red) + rect([x, y + 12, w * k, 2], C.red)

/** A round mark with one character in it, like the name seals of the app. */
export function seal([x, y, r], word, look = {}) {
  const { fill = C.surface, ink = C.ink, edge = C.ink } = look
  return (
    circle([x, y, r], fill, `stroke="${edge}" stroke-width="4"`) +
    text([x, y + r * 0.36, r], word, { fill: ink, anchor: 'middle', serif: true })
  )
}

/** The lesson's landscape. `clean` turns the grey-brown river of twenty years ago (0) into the clear one (1); `birds` shows or hides the birds. */
export function landscape(t, clean = 1, birds = clean) {
  const c = (dirty, clear) => mix(dirty, clear, clean)
  const drift = (i) => n(Math.sin(t * 0.9 + i * 1.7) * 7)
  const wings = n(Math.sin(t * 4) * 2)
  const bird = (x, y) =>
    `M${x} ${y}c8-${n(8 + wings)} 14-${n(8 + wings)} 18 0 4-${n(8 + wings)} 10-${n(8 + wings)} 18 0`
  const ripples = [
    [372, 300, 46],
    [398, 322, 70],
    [360, 350, 96],
    [446, 338, 60],
  ]
  const lines = ripples.map(([x, y, w], i) => `M${n(x + drift(i))} ${y}h${w}`).join('')
  return `<g transform="scale(1.437)">
${rect([0, 0, 670, 376], c('#D9D2C3', C.sand))}${circle([498, 118, 56], c('#B7A78D', C.red))}
${path('M0 196c70-40 130-48 196-16 66-50 150-62 226-14 74-34 166-26 248 22v188H0z', c('#BDB6A6', C.hill))}
${path('M0 236c60-30 118-34 170-8 30 15 52 16 84 2 70-32 120-20 160 8 60-34 150-40 256-6v144H0z', c('#948E7B', C.green))}
${path('M384 243c-60 14-96 26-74 44 24 20 88 24 62 52-14 16-58 26-96 37h300c-8-26-40-38-74-52-40-16-96-24-104-42-6-16 22-28 20-39z', c('#8A775B', C.river))}
${path('M0 262c74-28 150-22 214 18 44 28 62 62 66 96H0z', c('#635E4B', C.deep))}
${path('M670 256c-70-10-128 10-152 42-20 28-8 54 44 78h108z', c('#635E4B', C.deep))}
${path('M0 318c50-14 110-4 150 58H0zM670 316c-44-6-76 16-92 60h92z', c('#48432F', C.dark))}
${stroke(lines, c('#75644A', C.ripple))}
${stroke('M246 262h222M262 262v26M452 262v18M262 262c40-34 150-34 190 0M300 262v-18M338 262v-24M376 262v-24M414 262v-18', C.ink)}
${fade(birds, `<g transform="translate(${n((t % 60) * 1.5)} 0)">${stroke(bird(120, 92) + bird(176, 122) + bird(90, 132), C.ink, 2.5)}</g>`)}</g>`
}

/** A person seen from the side, feet at (x, y); `step` swings the legs, `arm` is where the hand reaches from the shoulder. */
export function person([x, y, scale = 1], look = {}) {
  const { coat = C.red, step = 0.45, arm = [14, 34], flip = false } = look
  const swing = Math.sin(step) * 13
  const body =
    stroke(`M0-46L${n(swing)} 0M0-46L${n(-swing)} 0`, C.ink, 8) +
    path('M-15-104q15-9 30 0l4 60h-38z', coat) +
    stroke(`M3-96L${arm[0]} ${arm[1] - 96}`, C.skin, 7) +
    circle([1, -123, 15], C.skin) +
    path('M-15-122a16 16 0 0 1 31-6q-12 4-18-2-6 8-13 8z', C.ink)
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${flip ? -scale : scale} ${scale})">${body}</g>`
}

export function fish([x, y, scale = 1], look = {}) {
  const { fill = C.deep, t = 0, flip = false } = look
  const tail = n(Math.sin(t * 5) * 5)
  const body =
    path(`M-40 0q30-26 66-6q10 4 14 8-6 8-16 10-34 14-64-12l-24 ${14 + tail} 4-16-6-16z`, fill) +
    circle([26, -3, 3], C.paper)
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${flip ? -scale : scale} ${scale})">${body}</g>`
}

/** Reeds standing in the water, swaying; foot at (x, y). */
export function reeds([x, y, scale = 1], t = 0) {
  const stalks = [-30, -12, 4, 22, 38].map((dx, i) => {
    const tip = dx + Math.sin(t * 1.2 + i) * 6
    const top = -92 - (i % 3) * 22
    return (
      stroke(`M${dx} 0Q${dx} ${top / 2} ${n(tip)} ${top}`, C.deep, 5) +
      stroke(`M${n(tip)} ${top}v-26`, '#8A6A3F', 9) +
      stroke(`M${dx} -10q${i % 2 ? 20 : -20} -30 ${i % 2 ? 34 : -34} -34`, C.green, 4)
    )
  })
  return move([x, y, scale], stalks.join(''))
}

/** A line of ripples on a body of water, drifting to the right. */
export function ripples([x, y, w, h], t, colour = C.ripple) {
  const rows = Array.from({ length: 7 }, (_, i) => {
    const length = 46 + ((i * 37) % 50)
    const at = x + ((i * 173 + t * 14) % (w - length))
    return `M${n(at)} ${n(y + 14 + ((i * 61) % h))}h${length}`
  })
  return stroke(rows.join(''), colour, 4)
}

/** A drain out of a bank with its stream: `flow` 0 is dry, 1 runs into the water `drop` below. */
export function drain([x, y], look = {}) {
  const { flow = 1, t = 0, colour = C.mud, drop = 90 } = look
  const wave = n(Math.sin(t * 6) * 3)
  return (
    fade(
      flow,
      path(`M${x - 4} ${y - 12}q-34 4-${38 + wave} ${drop + 12}h${34 + wave}q-2-${drop - 24} 8-${drop - 12}z`, colour),
    ) +
    rect([x - 6, y - 22, 70, 44], '#7C7468') +
    `<ellipse cx="${x - 6}" cy="${y}" rx="12" ry="22" fill="#4A443B"/>`
  )
}

/** A phone held upright, screen content drawn from its own top left corner (200 by 320). */
export const phone = ([x, y], screen) =>
  move([x, y], rect([-14, -22, 228, 368], C.ink, 'rx="26"') + rect([0, 0, 200, 320], C.surface, 'rx="8"') + screen)

export const tick = ([x, y], k, colour = '#2A6549') =>
  k <= 0 ? '' : `<g transform="translate(${x} ${y})">${fade(k, stroke('M-14 0l10 11 20-23', colour, 7))}</g>`
/** A plain "do not" mark: one slanting stroke across what is drawn under it. */
export const strike = ([x, y, r], k) =>
  k <= 0
    ? ''
    : circle([x, y, r], 'none', `stroke="${C.red}" stroke-width="9"`) +
      stroke(`M${n(x - r * 0.7)} ${n(y - r * 0.7)}l${n(r * 1.4 * k)} ${n(r * 1.4 * k)}`, C.red, 9)
