// Chapter 2, a volunteer's day along the river.
import {
  C,
  circle,
  drain,
  ease,
  fade,
  lerp,
  move,
  n,
  path,
  person,
  rect,
  reeds,
  ripples,
  rise,
  seal,
  stroke,
  text,
  tick,
  within,
} from './draw.mjs'

const hills = (sky, far, near) =>
  rect([0, 0, 960, 540], sky) +
  path('M0 210c130-70 260-70 380-14 130-76 280-70 400-8 70-26 130-24 180-8v160H0z', far) +
  path('M0 268c150-46 320-44 470-8 170-40 330-36 490 2v120H0z', near)

const ARCHES = [60, 250, 610, 800].map((x) => `M${x} 392V362A50 50 0 0 1 ${x + 100} 362V392z`).join('')
const bridge = (t) =>
  rect([0, 330, 960, 210], '#BFD0C4') +
  ripples([0, 384, 960, 50], t, C.river) +
  path(
    `M-20 300Q480 180 980 300V392H-20z${ARCHES}M400 392V350A80 80 0 0 1 560 350V392z`,
    '#8C8171',
    'fill-rule="evenodd"',
  ) +
  stroke('M-10 290Q480 170 970 290', C.ink2, 5)

/** The top of the bridge's roadway at x. */
const deck = (x) => 300 - 120 * (1 - ((x - 480) / 500) ** 2) * 0.5 - 4

function morning(t, at) {
  const sun = rise(t, 0, 8)
  const x = lerp(80, 470, ease(t / 4.2))
  const card = rise(t, at(65.5), 0.8)
  const rows = ['穿救生衣', '两人同行', '不下水']
  const sheet =
    rect([600, 34, 296, 268], C.surface, 'rx="6"') +
    text([628, 88, 32], '涉水安全须知', { serif: true }) +
    rect([628, 104, 240, 4], C.red) +
    rows
      .map(
        (words, i) =>
          tick([648, 150 + i * 56], rise(t, at(66.3) + i * 0.8, 0.3)) + text([684, 162 + i * 56, 32], words),
      )
      .join('')
  return (
    hills('#F0DFC0', C.hill, C.green) +
    circle([210, lerp(210, 120, sun), 48], C.red) +
    path('M0 210c130-70 260-70 380-14 130-76 280-70 400-8 70-26 130-24 180-8v160H0z', C.hill) +
    path('M0 268c150-46 320-44 470-8 170-40 330-36 490 2v120H0z', C.green) +
    bridge(t) +
    person([x, deck(x), 0.95], { step: t < 4.2 ? t * 7 : 0.5 }) +
    person([x - 74, deck(x - 74), 0.95], { step: t < 4.2 ? t * 7 + 1 : 0.5, coat: C.deep }) +
    fade(card, sheet)
  )
}

function senses(t) {
  const marks = [
    ['看', '看水'],
    ['闻', '闻水'],
    ['记', '记水'],
  ]
  const wave = Array.from({ length: 17 }, (_, i) => `${i * 60} ${n(392 + Math.sin(t * 1.4 + i * 0.9) * 7)}`).join('L')
  const body = marks.map(([mark, words], i) => {
    const k = rise(t, 1 + i * 0.7, 0.6)
    const x = 210 + i * 270
    const drop = (1 - k) * 18
    return fade(
      k,
      seal([x, 170 - drop, 82], mark, { edge: C.ink }) +
        text([x, 322 - drop, 46], words, { anchor: 'middle', serif: true }),
    )
  })
  return rect([0, 0, 960, 540], C.paper) + path(`M${wave}V540H0z`, '#CBD8CF') + body.join('')
}

function bank(t, at) {
  const spots = [
    [246, 366, 72],
    [742, 262, 80],
    [566, 330, 84],
  ]
  const starts = [at(74), at(78.5), at(83)]
  const leave = at(87.5)
  const step1 = rise(t, starts[1] - 0.3, 0.8)
  const step2 = rise(t, starts[2] - 0.3, 0.8)
  const ring = spots[0].map((v, i) => lerp(lerp(v, spots[1][i], step1), spots[2][i], step2))
  const words = [
    ['一', '水面', '变色　漂浮物'],
    ['二', '岸坡', '垃圾　乱占乱挖'],
    ['三', '排口', '不下雨也流水'],
  ]
  const labels = words.map(([mark, name, more], i) =>
    fade(
      within(t, starts[i], i < 2 ? starts[i + 1] : leave),
      seal([104, 92, 40], mark, { fill: C.ink, ink: C.paper }) +
        text([164, 112, 56], name, { serif: true }) +
        text([304, 108, 34], more, { fill: C.ink2 }),
    ),
  )
  const bob = Math.sin(t * 1.6) * 5
  const bottle = move(
    [240, 364 + bob, 1, -68],
    rect([-11, -40, 22, 62], '#6FA08F', 'rx="7"') + rect([-6, -56, 12, 18], '#6FA08F') + rect([-8, -60, 16, 8], C.red),
  )
  const litter =
    rect([716, 246, 34, 26], '#D8B25A') + path('M756 270l10-26 26 4-4 24z', C.surface) + circle([734, 240, 8], C.ink2)
  const away = rise(t, leave + 0.4, 2.4)
  const smell = Array.from({ length: 3 }, (_, i) => {
    const s = Math.sin(t * 2 + i) * 6
    return `M${n(520 + i * 34 + s)} 290q14-18 0-36t0-36`
  })
  const wind = stroke('M930 66h-150M890 96h-150M940 126h-110', C.ink3, 4)
  const advice = text([64, 112, 56], '闻到异味，退到上风处', { serif: true })
  return (
    hills('#EADFC9', C.hill, '#7F9C88') +
    rect([0, 318, 960, 222], '#BFD0C4') +
    ripples([0, 336, 600, 180], t, C.river) +
    path('M470 540Q560 400 600 318Q650 232 760 218T960 206V540z', C.green) +
    path('M520 540Q620 420 660 340Q710 262 800 250T960 240V540z', C.deep) +
    drain([574, 330], { t, drop: 64, colour: '#8F8266' }) +
    litter +
    bottle +
    reeds([430, 470, 0.9], t) +
    person([lerp(862, 916, away), 232, 0.8], {
      step: away > 0 && away < 1 ? t * 7 : 0.3,
      flip: away < 0.02,
      arm: [22, 20],
    }) +
    labels.join('') +
    fade(1 - rise(t, leave, 0.5), circle(ring, 'none', `stroke="${C.red}" stroke-width="7"`)) +
    fade(rise(t, leave, 0.5), stroke(smell.join(''), '#6B5C3E', 5) + move([((t * 20) % 30) * -1, 0], wind) + advice)
  )
}

function record(t, at) {
  const k = (i) => rise(t, at(92.8) + i * 1, 0.4)
  const rows = ['照片', '位置', '时间']
  const shot =
    rect([16, 16, 168, 120], '#BFD0C4') +
    path('M90 136Q120 80 184 66V136z', C.deep) +
    rect([96, 82, 40, 24], '#7C7468') +
    path('M98 88q-24 6-26 48h22q2-20 6-30z', C.mud)
  const lines = rows.map((words, i) => text([20, 188 + i * 52, 32], words) + tick([160, 178 + i * 52], k(i)))
  const flash = within(t, at(92.4), at(92.9))
  const right = rows.map((words, i) => {
    const detail = ['排口的样子', '石桥下游 300 米', '周六 9:20'][i]
    return fade(
      k(i),
      text([476, 150 + i * 90, 30], words, { fill: C.ink3 }) + text([560, 152 + i * 90, 38], detail, { serif: true }),
    )
  })
  return (
    rect([0, 0, 960, 540], C.paper) +
    move(
      [150, 66],
      rect([-14, -22, 228, 368], C.ink, 'rx="26"') +
        rect([0, 0, 200, 324], C.surface, 'rx="8"') +
        shot +
        lines.join('') +
        fade(flash, rect([16, 16, 168, 120], '#FFFFFF')),
    ) +
    right.join('')
  )
}

/** The path along the bank, and the river beside it, as one curve that wanders up to the right. */
const along = (x) => 300 - (x - 90) * 0.2 + 44 * Math.sin(x / 105)
const curve = (from, to, shift) => {
  const points = Array.from({ length: 49 }, (_, i) => lerp(from, to, i / 48))
  return `M${points.map((x) => `${n(x)} ${n(along(x - shift * 0.3) + shift)}`).join('L')}`
}

function walked(t, at) {
  const reach = lerp(90, 870, rise(t, 0.4, 4))
  const pin = (x, filled) =>
    reach >= x ? circle([x, along(x), 17], filled ? C.red : C.surface, `stroke="${C.red}" stroke-width="6"`) : ''
  const evening = rise(t, at(101.5), 1)
  const map =
    rect([0, 0, 960, 540], '#E7E3D2') +
    stroke(curve(-40, 1000, 96), '#BFD4CC', 120) +
    stroke(curve(-40, -40 + ((t * 40) % 1000), 96), '#CFDFD6', 6) +
    stroke(curve(90, 870, 0), C.line, 8) +
    stroke(curve(90, reach, 0), C.red, 8) +
    pin(300, false) +
    pin(520, false) +
    pin(730, true) +
    circle([reach, along(reach), 12], C.ink) +
    text([64, 92, 62], `${Math.round((reach - 90) / 78)} 公里`, { serif: true }) +
    text([64, 142, 32], '记下 3 条，上报 1 条', { fill: C.ink2 })
  const pass = rise(t, at(102.2), 1.6)
  const dusk =
    rect([0, 0, 960, 540], '#E5C49C') +
    circle([720, 176, 64], C.red) +
    path('M0 210c130-70 260-70 380-14 130-76 280-70 400-8 70-26 130-24 180-8v160H0z', '#A9A58F') +
    path('M0 268c150-46 320-44 470-8 170-40 330-36 490 2v120H0z', '#5E7E6C') +
    bridge(t) +
    person([lerp(400, 432, pass), deck(420), 1], { arm: [30, 26] }) +
    person([lerp(566, 534, pass), deck(540), 1], { coat: C.deep, flip: true, arm: [30, 26] }) +
    rect([lerp(446, 494, pass) - 16, deck(480) - 84, 34, 24], C.surface, `stroke="${C.ink}" stroke-width="3"`)
  return map + fade(evening, dusk)
}

export const scenes = [
  { from: 61.5, to: 69.5, draw: morning },
  { from: 69.5, to: 74, draw: senses },
  { from: 74, to: 92, draw: bank },
  { from: 92, to: 96.5, draw: record },
  { from: 96.5, to: 106, draw: walked },
]
