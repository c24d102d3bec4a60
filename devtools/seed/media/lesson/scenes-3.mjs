// Chapter 3, how the river chief system works: one chief a stretch, five levels, upwards and back.
import { C, clamp, fade, lerp, move, n, path, person, rect, reeds, ripples, rise, seal, stroke, text } from './draw.mjs'

const RIVER = 'M-20 250C120 150 230 320 380 246S640 150 720 238S880 300 990 212'

function counties(t, at) {
  const tints = ['#E4DCC4', '#D5DCC8', '#E9DDC0', '#CFDACB']
  const edges = [0, 236, 480, 716, 960]
  const land = tints.map((tint, i) => path(`M${edges[i]} 0${i ? 'q34 140 0 280t0 260' : 'V540'}H960V0z`, tint))
  const names = ['甲县', '乙县', '丙县', '丁县'].map((name, i) =>
    text([edges[i] + 122, 66, 40], name, { anchor: 'middle', serif: true, fill: C.ink2 }),
  )
  const spots = [
    [118, 226],
    [352, 262],
    [590, 200],
    [834, 266],
  ]
  const asks = spots.map(([x], i) =>
    fade(
      rise(t, 1 + i * 0.3, 0.4) * (1 - rise(t, at(113.5), 0.4)),
      text([x, 372, 60], '？', { anchor: 'middle', serif: true }),
    ),
  )
  const flags = spots.map(([x, y], i) => {
    const k = rise(t, at(114) + i * 0.7, 0.5)
    const wave = n(Math.sin(t * 3 + i) * 4)
    return fade(
      k,
      move(
        [0, (1 - k) * -24],
        stroke(`M${x} ${y}v-96`, C.ink, 6) +
          path(`M${x + 3} ${y - 96}q42 ${wave} 84 0v46q-42 ${wave}-84 0z`, C.ink) +
          text([x + 45, y - 61, 32], '河长', { anchor: 'middle', fill: C.paper, weight: 700 }),
      ),
    )
  })
  return (
    land.join('') +
    path(`${RIVER}V330C880 410 800 330 720 330S520 260 380 346S120 250-20 350z`, '#BFD4CC') +
    ripples([30, 226, 900, 70], t, C.river) +
    names.join('') +
    asks.join('') +
    flags.join('')
  )
}

const LEVELS = ['省', '市', '县', '乡', '村']
const NODES = LEVELS.map((_, i) => [122 + i * 178, 100 + i * 60])

function ladder(t, look) {
  const lit = look.lit ?? [1, 1, 1, 1, 1]
  const hot = look.hot ?? -1
  const links = NODES.slice(1).map(([x, y], i) => stroke(`M${NODES[i][0]} ${NODES[i][1]}L${x} ${y}`, '#A9C3BF', 22))
  const seals = NODES.map((node, i) => {
    const on =
      i === hot ? { fill: C.red, ink: C.paper, edge: C.red } : lit[i] > 0.5 ? { fill: C.ink, ink: C.paper } : {}
    return seal([...node, 48], LEVELS[i], on)
  })
  return (
    rect([0, 0, 960, 540], C.paper) +
    path('M-40 190L60 28L108 84L150 40L270 180Q120 226-40 196z', '#E3DDCB') +
    links.join('') +
    stroke(`M${NODES.map(([x, y]) => `${x} ${y}`).join('L')}`, C.river, 5) +
    seals.join('') +
    (look.more ?? '')
  )
}

function who(t, at) {
  const lit = NODES.map((_, i) => rise(t, at(122) + i * 0.75, 0.3))
  const hot = lit.findIndex((k) => k < 1) - 1
  const title =
    text([896, 74, 34], '河长由谁担任', { anchor: 'end', fill: C.ink3 }) +
    text([896, 128, 48], '各级党政负责同志', { anchor: 'end', serif: true })
  const helpers = ['企业', '水文站', '志愿队'].map((name, i) => {
    const k = rise(t, at(127) + i * 0.5, 0.5)
    const x = 64 + i * 166
    return fade(
      k,
      rect([x, 366, 150, 58], C.surface, `rx="6" stroke="${C.line}" stroke-width="3" stroke-dasharray="9 7"`) +
        text([x + 75, 407, 34], name, { anchor: 'middle' }),
    )
  })
  return ladder(t, {
    lit,
    hot: lit[4] === 1 || lit[0] === 0 ? -1 : hot,
    more:
      fade(rise(t, 0.5), title) +
      fade(rise(t, at(126.7), 0.5), text([64, 344, 32], '帮手', { fill: C.ink3 })) +
      helpers.join(''),
  })
}

function patrol(t) {
  const counts = [1, 2, 4, 8, 12]
  const marks = NODES.map(([x, y], i) =>
    Array.from({ length: counts[i] }, (_, j) => {
      const k = rise(t, 0.6 + j * 0.22, 0.2)
      return fade(k, rect([x - 43 + (j % 6) * 15, y + 62 + Math.floor(j / 6) * 28, 10, 22], C.ink))
    }).join(''),
  )
  const title =
    text([896, 74, 34], '巡河次数（示意）', { anchor: 'end', fill: C.ink3 }) +
    text([896, 128, 48], '越近越勤', { anchor: 'end', serif: true })
  return ladder(t, { more: marks.join('') + title })
}

function report(t, at) {
  const climb = clamp((t - 0.8) / 3) * 3
  const from = 4 - Math.floor(climb)
  const to = Math.max(1, from - 1)
  const spot = NODES[from].map((v, i) => lerp(v, NODES[to][i], climb % 1))
  const ticket = move(
    [spot[0], spot[1] - 78],
    rect([-24, -30, 48, 58], C.surface, `rx="4" stroke="${C.ink}" stroke-width="4"`) +
      stroke('M-12-14h24M-12 0h24M-12 14h14', C.ink3, 4),
  )
  const meet = rise(t, at(139.8), 1.6)
  const table =
    stroke(`M${n(lerp(130, 196, meet))} 352H${n(lerp(510, 444, meet))}`, C.line, 6) +
    seal([lerp(120, 190, meet), 352, 56], '甲', {}) +
    seal([lerp(520, 450, meet), 352, 56], '乙', {}) +
    stroke(`M300 ${n(lerp(170, 220, meet))}V320`, C.red, 6) +
    fade(
      rise(meet, 0.7, 0.3),
      rect([256, 324, 128, 56], C.surface, `rx="6" stroke="${C.red}" stroke-width="4"`) +
        text([320, 364, 34], '商量', { anchor: 'middle' }),
    )
  const words = t < at(139.5) ? ['办不了的', '一级一级往上报'] : ['跨县的事', '市级河长来牵头']
  return ladder(t, {
    hot: t < at(139.5) ? Math.round(4 - climb) : 1,
    more:
      fade(1 - rise(t, at(139.6), 0.5), ticket) +
      text([896, 74, 34], words[0], { anchor: 'end', fill: C.ink3 }) +
      text([896, 128, 48], words[1], { anchor: 'end', serif: true }) +
      fade(rise(t, at(139.5), 0.5), table),
  })
}

function board(t, at) {
  const rows = [
    ['河段', '石桥—柳湾，6.2 公里'],
    ['河长', '柳湾乡乡长'],
    ['职责', '巡查　清障　处理来电'],
    ['监督电话', '0000 0000'],
  ]
  const call = rise(t, at(148), 0.6)
  const lines = rows.map(
    ([name, value], i) =>
      text([330, 168 + i * 50, 28], name, { fill: C.ink3 }) +
      text([462, 168 + i * 50, 30], value, {
        weight: i === 3 ? 700 : 500,
        fill: i === 3 && call > 0.5 ? C.red : C.ink,
      }),
  )
  const arcs = [0, 1, 2].map((i) => {
    const k = (t * 0.8 + i / 3) % 1
    return fade(
      (1 - k) * call,
      stroke(
        `M${n(214 + k * 60)} ${n(196 - k * 26)}q${n(12 + k * 10)} ${n(22 + k * 18)} 0 ${n(44 + k * 46)}`,
        C.red,
        5,
      ),
    )
  })
  return (
    rect([0, 0, 960, 540], C.sand) +
    path('M0 240c130-70 260-70 380-14 130-76 280-70 400-8 70-26 130-24 180-8v160H0z', C.hill) +
    rect([0, 330, 960, 210], '#BFD4CC') +
    ripples([0, 340, 960, 60], t, C.river) +
    path('M0 392q240-40 480-22t480 6v164H0z', C.deep) +
    reeds([900, 396, 1.1], t) +
    rect([352, 320, 16, 110], C.ink2) +
    rect([762, 320, 16, 110], C.ink2) +
    rect([296, 40, 540, 300], C.surface, `rx="6" stroke="${C.ink}" stroke-width="5"`) +
    text([330, 100, 42], '澜江河长公示牌', { serif: true }) +
    rect([330, 116, 472, 4], C.red) +
    lines.join('') +
    person([lerp(60, 170, rise(t, 0.2, 3)), 420, 1.45], {
      step: t < 3.2 ? t * 7 : 0.4,
      arm: call > 0.2 ? [20, -22] : [14, 34],
      coat: '#2B5272',
    }) +
    arcs.join('')
  )
}

export const scenes = [
  { from: 109.5, to: 118, draw: counties },
  { from: 118, to: 131, draw: who },
  { from: 131, to: 135, draw: patrol },
  { from: 135, to: 144, draw: report },
  { from: 144, to: 152, draw: board },
]
