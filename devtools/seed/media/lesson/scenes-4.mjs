// Chapter 4, three small things a young person can do, and the closing picture.
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
  move,
  n,
  path,
  person,
  phone,
  rect,
  reeds,
  ripples,
  rise,
  rule,
  stroke,
  strike,
  text,
  within,
} from './draw.mjs'

const heading = (number, words) =>
  text([64, 122, 100], number, { serif: true, fill: C.ink3 }) + text([140, 112, 56], words, { serif: true })

const shore = (t) =>
  rect([0, 0, 960, 540], C.paper) +
  path('M0 262c150-46 320-44 470-8 170-40 330-36 490 2v120H0z', '#DCE3D4') +
  rect([0, 330, 960, 210], '#BFD4CC') +
  ripples([0, 342, 960, 60], t, C.river)

const bottle = ([x, y], turn) =>
  move(
    [x, y, 1, turn],
    rect([-12, -22, 24, 56], '#6FA08F', 'rx="7"') + rect([-6, -38, 12, 18], '#6FA08F') + rect([-8, -44, 16, 8], C.ink2),
  )

function carry(t, at) {
  const k = rise(t, 1.4, 1.4)
  const x = lerp(360, 612, k)
  const litter = bottle([x, lerp(356, 262, Math.sin((k * Math.PI) / 2)) - Math.sin(k * Math.PI) * 70], -70 + k * 60)
  const picked =
    path('M0 372q240-44 560-26t400 12v182H0z', C.green) +
    person([480, 366, 1.6], { arm: [26, 18] }) +
    (k < 1 ? litter : '') +
    path('M566 250h110l14 116q-70 18-138 0z', '#E9C46A') +
    stroke('M582 252q36-60 78 0', C.ink, 6)
  const pour = within(t, at(160.2), at(164))
  const inlet =
    rect([-200, 250, 1200, 290], '#B8B1A3') +
    rect([-200, 382, 1200, 158], '#7D7568') +
    rect([430, 262, 190, 34], C.ink2) +
    stroke('M450 262v34M486 262v34M522 262v34M558 262v34M594 262v34', '#B8B1A3', 9) +
    path('M480 296h90v120q0 30 90 40H960v70H600q-120-10-120-120z', '#A9C3BF') +
    move(
      [356, 196, 1, lerp(0, 52, rise(t, at(159.9), 0.7))],
      path('M-44-46h88l-14 92h-60z', '#2B5272') + stroke('M-44-46q44-60 88 0', C.ink2, 5),
    ) +
    fade(pour, path(`M404 190q62 10 ${n(74 + Math.sin(t * 7) * 5)} 76h50q-20-92-112-106z`, C.mud)) +
    fade(pour, ripples([600, 452, 340, 24], t * 3, C.mud)) +
    strike([436, 196, 124], rise(t, at(161.6), 0.5))
  const tank =
    shore(t) +
    path('M560 540Q600 360 720 330T960 312V540z', C.green) +
    person([800, 322, 1.5], { flip: true, arm: [42, 30], coat: '#2B5272' }) +
    path('M640 176h96l10 74q-58 20-116 0z', '#D6E6E4', `stroke="${C.ink2}" stroke-width="4"`) +
    fish([690, 226, 0.6], { t, fill: '#D9772B', flip: true }) +
    fish([300 + Math.sin(t) * 30, 396, 1], { t, fill: C.deep }) +
    strike([690, 214, 108], rise(t, at(165.4), 0.5))
  const second = rise(t, at(159.5), 0.4)
  const third = rise(t, at(164), 0.4)
  return (
    shore(t) +
    picked +
    fade(second, rect([0, 0, 960, 540], C.paper) + move([150, 20], inlet)) +
    fade(third, tank) +
    heading('1', '随手带走')
  )
}

function shoot(t, at) {
  const snap = within(t, at(169.2), at(169.7))
  const pin = rise(t, at(170.2), 0.5)
  const screen =
    rect([14, 14, 172, 200], '#BFD4CC') +
    path('M60 214Q110 130 186 112V214z', C.deep) +
    drain([104, 150], { t, drop: 52, colour: C.mud }) +
    fade(snap, rect([14, 14, 172, 200], '#FFFFFF')) +
    fade(
      pin,
      path('M34 250a14 14 0 0 1 28 0q0 12-14 30-14-18-14-30z', C.red) +
        circle([48, 250, 5], C.surface) +
        text([76, 270, 26], '位置已记'),
    ) +
    circle([100, 300, 12], 'none', `stroke="${C.ink}" stroke-width="4"`)
  const dial = rise(t, at(172.5), 0.6)
  const digits = '12345'.slice(0, Math.floor(clamp((t - at(173)) / 1.6) * 5))
  return (
    shore(t) +
    path('M0 396q240-30 560-22t400 6v160H0z', C.green) +
    heading('2', '随手拍下') +
    phone([640, 56], screen) +
    person([560, 392, 1.5], { arm: [34, 4], coat: C.deep }) +
    fade(
      dial,
      rect([64, 168, 370, 178], C.surface, 'rx="6"') +
        text([92, 222, 32], '公示牌电话，或', { fill: C.ink3 }) +
        text([92, 314, 84], digits, { serif: true }),
    )
  )
}

function safety(t, at) {
  const rows = ['大声呼救，并报警', '递竹竿、抛救生圈', '不盲目下水']
  const starts = [at(181.6), at(186), at(188)]
  const list = rows.map((words, i) =>
    fade(
      rise(t, starts[i], 0.5),
      circle([88, 190 + i * 62, 23], i === 0 ? C.red : C.ink) +
        text([88, 201 + i * 62, 30], String(i + 1), { anchor: 'middle', fill: C.paper, serif: true }) +
        text([128, 203 + i * 62, 36], words),
    ),
  )
  const danger = rise(t, at(181), 0.6)
  const bob = Math.sin(t * 2.4) * 5
  const swimmer =
    stroke(`M560 ${n(372 + bob)}l-18-34M588 ${n(372 + bob)}l20-34`, C.skin, 8) +
    circle([574, 358 + bob, 17], C.skin) +
    path(`M557 ${n(356 + bob)}a17 17 0 0 1 34 0q-18-8-34 0z`, C.ink) +
    rect([520, 374 + bob, 110, 40], '#BFD4CC')
  const shout = [0, 1, 2].map((i) => {
    const k = (t * 0.7 + i / 3) % 1
    return fade(
      (1 - k) * danger * (1 - rise(t, at(185.5), 0.5)),
      stroke(
        `M${n(806 - k * 60)} ${n(156 - k * 20)}q${n(-12 - k * 10)} ${n(20 + k * 20)} 0 ${n(40 + k * 40)}`,
        C.red,
        5,
      ),
    )
  })
  const throwing = clamp((t - at(186.4)) / 1.6)
  const ring = [lerp(812, 640, throwing), lerp(196, 372, throwing ** 2) - Math.sin(throwing * Math.PI) * 60]
  const buoy =
    throwing <= 0
      ? ''
      : stroke(`M812 200Q${n((812 + ring[0]) / 2)} ${n(ring[1] - 10)} ${n(ring[0])} ${n(ring[1])}`, C.ink2, 4) +
        circle([...ring, 22], 'none', `stroke="${C.red}" stroke-width="14"`) +
        circle([...ring, 22], 'none', `stroke="${C.surface}" stroke-width="14" stroke-dasharray="17 17.6"`)
  const noSwim = within(t, 0.8, at(181))
  return (
    shore(t) +
    fade(danger, swimmer) +
    path('M700 540Q730 350 800 306T960 276V540z', C.green) +
    reeds([722, 470, 0.8], t) +
    person([850, 296, 1.25], { flip: true, arm: t > at(185.5) ? [38, 16] : [26, -6] }) +
    shout.join('') +
    buoy +
    fade(
      noSwim,
      stroke('M300 356q24-22 48 0t48 0 48 0 48 0', C.deep, 9) +
        circle([420, 296, 20], C.deep) +
        stroke('M326 330l50-34 44 34', C.deep, 16) +
        strike([396, 308, 104], rise(t, 1.4, 0.5)),
    ) +
    heading('3', '守住安全') +
    list.join('')
  )
}

function closing(t, at) {
  const walk = lerp(-60, 330, clamp(t / 9.5))
  const end = rise(t, at(195.6), 1)
  return (
    landscape(t + 12, 1, 1 - rise(t, at(194.6), 1)) +
    person([walk, 430, 1.1], { step: t * 6 }) +
    person([walk - 70, 434, 1.05], { step: t * 6 + 1, coat: '#2B5272' }) +
    person([walk - 138, 430, 1.1], { step: t * 6 + 2, coat: '#D8A23C' }) +
    fade(
      end,
      rect([64, 44, 400, 128], C.paper, 'rx="6"') +
        text([90, 108, 50], TITLE, { serif: true }) +
        text([90, 150, 28], SUBTITLE, { fill: C.ink2 }) +
        rule([318, 92, 120], end),
    )
  )
}

export const scenes = [
  { from: 155.5, to: 168, draw: carry },
  { from: 168, to: 177, draw: shoot },
  { from: 177, to: 190.5, draw: safety },
  { from: 190.5, to: 200, draw: closing },
]
