import { pieceOf } from '../../cloudfunctions/shared/notices/work'
import type { Writing } from '../../src/contract/writing'
import { AppError } from '../../src/contract/errors'
import { after } from '../../src/domain/publishing/after'
import { hindrance, MOVE_NAMES, MOVES, movesFor, type Mover, type MoveName } from '../../src/domain/publishing/moves'
import { COPY_STAGES, type Piece } from '../../src/domain/publishing/piece'
import { TUESDAY } from '../support/local-cloud'
import {
  ACTIONS,
  inputOf,
  noticeIn,
  ROLES,
  writingCity,
  type Role,
  type Situation,
  type WritingCity,
} from '../support/writing-city'

/** Every move × role × state over the real functions, as the table of moves says: what it does not allow is refused and changes nothing. */
let city: WritingCity
beforeAll(async () => {
  city = await writingCity()
})
afterAll(() => city.stop())

const SITUATIONS: readonly Situation[] = (['not-out', 'scheduled', 'published', 'withdrawn'] as const).flatMap((out) =>
  ([null, ...COPY_STAGES] as const).map((copy) => ({ out, copy })),
)
const HELD: readonly Situation[] = (['not-out', 'published'] as const).map((out) => ({
  out,
  copy: 'review',
  held: true,
}))
const REPOSTED = [...SITUATIONS, ...HELD].map((one) => ({ ...one, reposted: true }))
const PLACE: readonly Role[] = ['writer', 'reviewer', 'both']
const OTHERS = ROLES.filter((role) => !PLACE.includes(role))

/** What the door lets somebody do at all. */
const isAtTheDoor = (name: MoveName, role: Role): boolean => {
  const { by } = MOVES[name]
  return role === 'both' || (role === 'writer' && by !== 'reviewer') || (role === 'reviewer' && by !== 'writer')
}

interface Cell {
  role: Role
  name: MoveName
  twoPersons: boolean
  situation: Situation
}

const moverOf = ({ role, twoPersons }: Pick<Cell, 'role' | 'twoPersons'>): Mover => {
  const [writes, reviews] = [role === 'writer' || role === 'both', role === 'reviewer' || role === 'both']
  return { personId: city.personOf(role), writes, reviews, twoPersons }
}

/** By the table: the code of its refusal, or null and the piece that comes of it. */
function expected({ role, name, twoPersons, situation }: Cell): { code: string | null; piece: Piece } {
  const before = pieceOf(noticeIn(situation))
  const mover = moverOf({ role, twoPersons })
  if (!isAtTheDoor(name, role)) return { code: 'FORBIDDEN', piece: before }
  let piece = before
  for (const one of ACTIONS[name].makes) {
    const hindered = hindrance(one, piece, { mover, now: TUESDAY })
    if (hindered)
      return { code: hindered === 'own-text' || hindered === 'not-yours' ? 'FORBIDDEN' : 'CONFLICT', piece: before }
    piece = after(one, piece, { personId: mover.personId, now: TUESDAY, publishAt: null })
  }
  return { code: null, piece }
}

/** What the functions do otherwise. */
async function wrong(cell: Cell): Promise<string[]> {
  const { role, name, twoPersons, situation } = cell
  city.begin(noticeIn(situation))
  const before = city.stored()
  let moves: unknown
  const code = await city.call(role, ACTIONS[name].action, inputOf(name, 'now')).then((reply) => {
    moves = (reply as Writing).moves
    return null
  }, codeOf)
  const table = expected(cell)
  const kept = city.kept()
  const told = `${role}, ${name}, ${JSON.stringify(situation)}, ${twoPersons ? 'two persons' : 'one'}`
  if (code !== table.code) return [`${told}: ${String(code)} instead of ${String(table.code)}`]
  if (code !== null) return before === city.stored() ? [] : [`${told}: refused, and changed`]
  const piece = kept && pieceOf(kept)
  if (kept?.work?.turn !== 6 || kept.work.act !== 'now') return [`${told}: not written once`]
  if (JSON.stringify(piece) !== JSON.stringify(table.piece)) return [`${told}: ${JSON.stringify(piece)}`]
  const next = movesFor(table.piece, { mover: moverOf(cell), now: TUESDAY })
  return JSON.stringify(moves) === JSON.stringify(next) ? [] : [`${told}: then ${JSON.stringify(moves)}`]
}

const codeOf = (failure: unknown): string => (failure instanceof AppError ? failure.code : String(failure))

async function wrongOf(cells: readonly Cell[]): Promise<string[]> {
  const faults: string[] = []
  for (const cell of cells) faults.push(...(await wrong(cell)))
  return faults
}

const cellsOf = (situations: readonly Situation[], roles: readonly Role[], twoPersons = true): Cell[] =>
  situations.flatMap((situation) =>
    roles.flatMap((role) => MOVE_NAMES.map((name) => ({ situation, role, name, twoPersons }))),
  )

it('every move of everybody in every state is as the table says', async () => {
  city.setTwoPersons(true)
  const own = [...cellsOf([...SITUATIONS, ...HELD], PLACE), ...cellsOf(REPOSTED, ['writer', 'reviewer'])]
  // The door sends others away whatever it stands at: where one of the place could do it, they can't.
  const others = cellsOf(SITUATIONS, OTHERS).filter((cell) =>
    PLACE.some((role) => expected({ ...cell, role }).code === null),
  )
  const cells = [...own, ...others]
  expect(new Set(others.map(({ name }) => name))).toEqual(new Set(MOVE_NAMES))
  expect(cells.filter((cell) => expected(cell).code === null).length).toBeGreaterThan(60)
  expect(await wrongOf(cells)).toEqual([])
})

it('what is allowed is not done with what has gone on since it was seen', async () => {
  city.setTwoPersons(true)
  const cells = cellsOf(SITUATIONS, PLACE).filter((cell) => expected(cell).code === null)
  expect(new Set(cells.map(({ name }) => name))).toEqual(new Set(MOVE_NAMES))
  for (const { role, name, situation } of cells) {
    city.begin(noticeIn(situation))
    const before = city.stored()
    const seen = { ...inputOf(name, 'now'), turn: 4 }
    const code = await city.call(role, ACTIONS[name].action, seen).then(() => 'done', codeOf)
    expect([role, name, situation, code, city.stored() === before]).toEqual([role, name, situation, 'CONFLICT', true])
  }
})

it('where one person is enough, who wrote it decides as well, and nothing else is different', async () => {
  city.setTwoPersons(false)
  const cells = cellsOf([...SITUATIONS, ...HELD], ['both'], false)
  const more = cells.filter((cell) => expected(cell).code === null && expected({ ...cell, twoPersons: true }).code)
  expect(new Set(more.map(({ name }) => name))).toEqual(new Set(['hold', 'approve', 'sendBack']))
  expect(await wrongOf(cells)).toEqual([])
})
