// Chapter 1, why the water turned clear, with the opening title.
import { SUBTITLE, TITLE } from './script.mjs'
import {
  C,
  circle,
  clamp,
  drain,
  fade,
  fish,
  landscape,
  lerp,
  mix,
  move,
  n,
  path,
  rect,
  reeds,
  ripples,
  rise,
  rule,
  seal,
  stroke,
  text,
  within,
} from './draw.mjs'

function opening(t) {
  return (
    rect([0, 0, 960, 540], C.paper) +
    `<svg x="0" y="0" width="960" height="356" viewBox="0 110 960 356">${landscape(t + 4)}</svg>` +
    rule([64, 374, 832], rise(t, 0.2, 1.2)) +
    fade(rise(t, 0.6), text([64, 462, 66], TITLE, { serif: true })) +
    fade(
      rise(t, 1),
      text([356, 460, 34], SUBTITLE, { fill: C.ink2 }) +
        text([896, 460, 30], '2006—2026', { fill: C.ink3, anchor: 'end', serif: true }),
    ) +
    fade(rise(t, 1.4), text([64, 508, 24], '青年学习　2026 年第 8 期', { fill: C.ink3 }))
  )
}

const foul = (t, at) => {
  const drip = Array.from({ length: 5 }, (_, i) => {
    const k = (t * 0.35 + i / 5) % 1
    return circle([628 - k * 150 + Math.sin(i * 9) * 14, 416 + k * 40, 16 * (1 - k) + 4], '#4D4130', 'opacity=".5"')
  })
  const gauge =
    rect([64, 56, 300, 138], C.surface, 'rx="6"') +
    text([88, 102, 28], '监测断面', { fill: C.ink3 }) +
    text([88, 168, 56], '水质 五类', { serif: true })
  const near = rise(t, at(11.4), 2.6)
  const scene =
    landscape(t, 0) + fade(rise(t, at(12)), drain([664, 352], { t, colour: '#4D4130', drop: 62 }) + drip.join(''))
  return (
    `<g transform="translate(${n(-292 * near)} ${n(-180 * near)}) scale(${(1 + 0.42 * near).toFixed(3)})">${scene}</g>` +
    fade(rise(t, at(16.5)), gauge)
  )
}

const slab = (x, on, body) => move([x, 96], fade(lerp(0.32, 1, on), rect([0, 0, 264, 250], C.surface, 'rx="6"') + body))

function works(t, at) {
  const water = rect([0, 150, 264, 100], C.water)
  const flow = clamp((t - at(26)) / 3.2)
  const pipe =
    rect([0, 0, 264, 250], C.sand, 'rx="6"') +
    rect([0, 176, 264, 74], C.water) +
    stroke('M20 70H132V120H178', '#7C7468', 24) +
    stroke(
      `M20 70H${n(20 + 112 * clamp(flow * 2.4))}${flow > 0.42 ? `V${n(70 + 50 * clamp(flow * 3 - 1.25))}` : ''}${flow > 0.75 ? `H${n(132 + 46 * clamp(flow * 4 - 3))}` : ''}`,
      C.mud,
      10,
    ) +
    rect([176, 84, 74, 76], C.ink2) +
    path('M170 84l43-32 43 32z', C.ink) +
    rect([192, 104, 18, 18], '#E9B44C') +
    rect([218, 104, 18, 18], '#E9B44C') +
    fade(rise(flow, 0.8, 0.2), stroke('M214 160v30', C.river, 10))
  const dig = Math.sin((t - at(30.5)) * 1.6)
  const bucket = 182 + Math.max(0, dig) * 26
  const silt =
    rect([0, 0, 264, 250], C.sand, 'rx="6"') +
    water +
    path('M0 226q60-26 130-12t134-10v46H0z', '#4A4033') +
    path('M150 132h96l-12 30h-72z', '#7A3B2C') +
    rect([196, 100, 34, 32], C.ink2) +
    stroke(`M204 112L140 60L96 ${n(bucket - 40)}`, '#C98A2B', 9) +
    path(`M78 ${n(bucket - 44)}h38l-6 34h-26z`, C.ink) +
    fade(clamp(dig), circle([97, bucket - 14, 9], '#4A4033'))
  const grown = rise(t, at(34.5), 2.4)
  const plants =
    rect([0, 0, 264, 250], C.sand, 'rx="6"') +
    water +
    path('M0 236q60-16 130-8t134-6v28H0z', '#B59A6A') +
    move([70, 236 + (1 - grown) * 110], reeds([0, 0, 0.95], t)) +
    move([196, 240 + (1 - grown) * 110], reeds([0, 0, 0.8], t + 2)) +
    fish([130 + Math.sin(t * 0.7) * 18, 200, 0.5], { t }) +
    rect([0, 250, 264, 120], C.paper)
  const label = ([x, mark, words], on) =>
    fade(
      lerp(0.4, 1, on),
      seal([x + 62, 398, 27], mark, on > 0.5 ? { fill: C.ink, ink: C.paper } : {}) + text([x + 104, 411, 34], words),
    )
  const [a, b, c] = [within(t, at(26) - 0.3, at(30.5)), within(t, at(30.5), at(34.5)), within(t, at(34.5), at(39.5))]
  const all = 1 - rise(t, at(26) - 0.6, 0.5)
  const on = [a, b, c].map((k) => Math.max(k, all))
  return (
    rect([0, 0, 960, 540], C.paper) +
    text([64, 66, 34], '2010 年，三件事', { serif: true }) +
    slab(64, on[0], pipe) +
    slab(348, on[1], silt) +
    slab(632, on[2], plants) +
    label([64, '截', '截污'], on[0]) +
    label([348, '清', '清淤'], on[1]) +
    label([632, '养', '养水'], on[2])
  )
}

const YEARS = Array.from({ length: 13 }, (_, i) => 2010 + i)
/** Height of the curve at each year: class five until 2014, class four by 2016, class three from 2022. */
const LEVEL = [5, 5, 4.8, 4.6, 4.4, 4.2, 4, 3.9, 3.8, 3.6, 3.4, 3.2, 3]

function timeline(t, at) {
  const x = (i) => 170 + i * 57
  const y = (level) => 116 + (level - 3) * 104
  const reach = 6 * rise(t, at(39) + 0.4, 2.6) + 6 * rise(t, at(43.5) + 0.2, 2.6)
  const points = LEVEL.map((level, i) => [x(i), y(level)]).filter((_, i) => i <= reach)
  const whole = Math.floor(reach)
  if (whole < 12) {
    const k = reach - whole
    points.push([lerp(x(whole), x(whole + 1), k), lerp(y(LEVEL[whole]), y(LEVEL[whole + 1]), k)])
  }
  const head = points[points.length - 1]
  const colour = mix('#8A775B', '#2F7A78', reach / 12)
  const bands = [3, 4, 5].map(
    (level) =>
      stroke(`M150 ${y(level)}H880`, '#DDD4C3', 2) +
      text([64, y(level) + 13, 36], ['三类', '四类', '五类'][level - 3], {
        serif: true,
        fill: reach > 11.9 && level === 3 ? C.red : C.ink,
      }),
  )
  const ticks = YEARS.map((year, i) => {
    const tall = i % 6 === 0
    const label = tall
      ? text([x(i), 402, 32], String(year), { anchor: 'middle', serif: true, fill: i <= reach ? C.ink : C.line })
      : ''
    return stroke(`M${x(i)} ${tall ? 348 : 356}V368`, i <= reach ? C.ink : C.line, 4) + label
  })
  const dots = [0, 6, 12].map((i) =>
    i <= reach + 0.01 ? circle([x(i), y(LEVEL[i]), 13], C.surface, `stroke="${colour}" stroke-width="6"`) : '',
  )
  const span = rise(t, at(48), 1)
  const count =
    stroke(`M${x(0)} 46v20h${n(684 * span)}${span > 0.98 ? 'v-20' : ''}`, C.red, 5) +
    rect([x(6) - 92, 24, 184, 70], C.paper) +
    text([x(6), 84, 64], '12', { anchor: 'end', serif: true, fill: C.red }) +
    text([x(6) + 12, 82, 40], '年', { fill: C.ink })
  return (
    rect([0, 0, 960, 540], C.paper) +
    bands.join('') +
    ticks.join('') +
    stroke(`M${points.map(([px, py]) => `${n(px)} ${n(py)}`).join('L')}`, colour, 12) +
    dots.join('') +
    circle([...head, 9 + Math.sin(t * 4) * 2], colour) +
    fade(span, count)
  )
}

function alive(t) {
  const swim = (k) => ((t * 46 + k) % 1240) - 140
  return (
    rect([0, 0, 960, 540], C.sand) +
    path('M0 128c120-50 220-50 330-10 120-60 260-60 380-6 90-34 170-30 250 0v120H0z', C.hill) +
    rect([0, 190, 960, 350], '#BFD4CC') +
    rect([0, 190, 960, 10], C.river) +
    rect([0, 330, 960, 210], '#A3C0B8') +
    ripples([0, 204, 960, 60], t, C.river) +
    path('M0 488q180-40 420-18t540-14v84H0z', '#C7AE80') +
    reeds([90, 500, 2], t) +
    reeds([850, 496, 1.7], t + 3) +
    fish([swim(200), 300, 1.1], { t }) +
    fish([swim(420), 372, 0.8], { t: t + 1, fill: C.green }) +
    fish([960 - swim(0), 410, 1], { t: t + 2, fill: '#3F6B57', flip: true }) +
    fish([swim(760), 270, 0.6], { t: t + 3, fill: C.ink2 }) +
    fade(
      rise(t, 0.5),
      rect([640, 40, 256, 84], C.surface, 'rx="6"') +
        text([768, 100, 50], '水质 三类', { anchor: 'middle', serif: true }),
    )
  )
}

export const scenes = [
  { from: 0, to: 4.5, draw: opening },
  { from: 8, to: 21.5, draw: foul },
  { from: 21.5, to: 39, draw: works },
  { from: 39, to: 52.5, draw: timeline },
  { from: 52.5, to: 58, draw: alive },
]
