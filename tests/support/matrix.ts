import { contract, type Contract } from '../../src/contract'
import type { Action, Noun, Schema } from '../../src/contract/define'
import type { Envelope } from '../../src/contract/errors'
import { ROLE_NAMES, type RoleName } from '../../src/domain/permissions/roles'
import { visitId } from '../../src/domain/checkins/session'
import type { Deed } from '../../src/domain/permissions/table'
import { dayKey } from '../../src/domain/time'
import { INPUTS } from './inputs'
import type { BuiltCloud } from './built-cloud'
import { TUESDAY } from './local-cloud'
import {
  activityAt,
  boxAt,
  bundleAt,
  checkAt,
  criteriaAt,
  HOMES,
  importAt,
  JOINED,
  lectureAt,
  lecturerAt,
  noticeAt,
  memberAt,
  nodeAt,
  openidAt,
  RELATIONS,
  STATES,
  talkAt,
  venueAt,
  type Home,
  type Relation,
  type State,
} from './matrix-city'
import type { PrintedTable } from './printed-table'

/** One question: who asks what about which place. */
export interface Cell {
  name: keyof Contract
  action: string
  input: object
  openid: string
  /** In words, for whoever reads that it is wrong. */
  says: string
  allowed: boolean
  deed: Deed
  /** By which role it was allowed until that ended. */
  over?: { role: RoleName; state: State } | null
}

const FUNCTIONS = Object.keys(contract) as (keyof Contract)[]
const ROLES = Object.keys(ROLE_NAMES) as RoleName[]

interface Asked {
  name: keyof Contract
  action: string
  of: Action<Schema>
  inputs: readonly object[]
}

interface Guarded extends Asked {
  may: Deed
}

interface Placed extends Guarded {
  states: readonly (typeof STATES)[number][]
}

/** Every action of the contract, with inputs that its schema accepts. */
export const everyAction = (): Asked[] =>
  FUNCTIONS.flatMap((name) =>
    Object.entries<Action<Schema>>(contract[name]).map(([action, of]) => ({
      name,
      action,
      of,
      inputs: (INPUTS[name] as Record<string, readonly object[]>)[action] ?? [],
    })),
  )

/**
 * Every guarded action × role × home × where the target lies × how the role stands, and who has none. How a role stands is asked of the
 * first action of a function for each deed on a noun: it is one door that all of them go through.
 */
export function everyCell(printed: PrintedTable): Cell[] {
  const doors = new Set<string>()
  return everyAction().flatMap((asked) => {
    const { may, on } = asked.of
    if (may === 'anyone') return []
    if (on === 'self') return ownCells({ ...asked, may })
    const door = [asked.name, may, ...Object.values(on as Record<string, Noun>)].join(' ')
    const states = doors.has(door) ? (['running'] as const) : STATES
    doors.add(door)
    return placeCells({ ...asked, may, states }, printed)
  })
}

/** What is one's own is anyone's who has joined, and nobody else's, whatever roles they hold. */
function ownCells({ name, action, may, inputs }: Guarded): Cell[] {
  const people = [
    { openid: 'openid-joined', says: 'a member', allowed: true },
    { openid: 'openid-left', says: 'who has left', allowed: false },
    { openid: 'openid-nobody', says: 'who has no account', allowed: false },
    ...ROLES.map((role) => ({
      openid: openidAt(role, 'unit', 'running'),
      says: `a ${role} on no roster`,
      allowed: false,
    })),
  ]
  return inputs.flatMap((input) =>
    people.map(({ openid, says, allowed }) => ({
      name,
      action,
      input,
      openid,
      allowed,
      deed: may,
      says: `${name}.${action} by ${says}`,
    })),
  )
}

function placeCells({ name, action, may, of, inputs, states }: Placed, printed: PrintedTable): Cell[] {
  const reaches = printed.get(may)
  if (!reaches) throw new Error(`docs/permissions.md does not know ${may}`)
  const cells: Cell[] = []
  type Asking = Pick<Cell, 'openid' | 'says' | 'allowed' | 'over'>
  const add = (where: { home: Home; relation: Relation }, { openid, says, allowed, over }: Asking): void => {
    const id = nodeAt(where.home, where.relation)
    if (id === null) return
    for (const input of inputs)
      cells.push({
        name,
        action,
        input: aimed(input, of.on, { node: id, sender: `${name}-${openid}` }),
        openid,
        allowed,
        deed: may,
        over: over ?? null,
        says: `${name}.${action} on its ${where.relation} by ${says}`,
      })
  }
  for (const home of HOMES)
    for (const relation of RELATIONS) {
      for (const role of ROLES)
        // Where the place is none of the role's, how the role stands makes no difference.
        for (const state of relation === 'own' || relation === 'child' ? states : (['running'] as const)) {
          const reached = reachesTo(reaches.get(role) ?? '—', relation)
          const allowed = reached && state === 'running'
          const over = reached && !allowed ? { role, state } : null
          const openid = openidAt(role, home, state)
          add({ home, relation }, { openid, says: `a ${role} of a ${home}, ${state}`, allowed, over })
        }
      const nobodys = { allowed: false }
      const from = `asked from a ${home}`
      const own = reaches.get('member') === 'own' && nodeAt(home, relation) === JOINED
      add({ home, relation }, { allowed: own, openid: 'openid-joined', says: `a member of a branch, ${from}` })
      add({ home, relation }, { ...nobodys, openid: 'openid-nobody', says: `who has no account, ${from}` })
    }
  return cells
}

const reachesTo = (reach: string, relation: Relation): boolean =>
  relation === 'own' ? reach === 'node' || reach === 'subtree' : relation === 'child' ? reach === 'subtree' : false

/** The id of what lies at a node, by what it is. */
const ID_AT: Record<Noun, (node: string) => string> = {
  org: (node) => node,
  'own-branch': (node) => node,
  person: memberAt,
  venue: venueAt,
  activity: activityAt,
  session: (node) => visitId(venueAt(node), dayKey(TUESDAY)),
  import: importAt,
  notice: noticeAt,
  bundle: bundleAt,
  box: boxAt,
  lecture: lectureAt,
  'star-check': checkAt,
  criteria: criteriaAt,
  lecturer: lecturerAt,
  talk: talkAt,
  'asked-talk': talkAt,
}

/** The input with each field that names something pointed at a node, or at what lies there. What a phone sends has an id of its own. */
function aimed(input: object, on: unknown, { node, sender }: { node: string; sender: string }): object {
  const named = Object.entries(on as Record<string, Noun>)
  const own = 'uploadId' in input && 'part' in input ? { uploadId: `${node}-${sender}` } : {}
  return { ...input, ...own, ...Object.fromEntries(named.map(([field, noun]) => [field, ID_AT[noun](node)])) }
}

/** Some are under way at once, as they are in the cloud. */
const HANDS = 2

/** Asks all of them, some at once; answers with what was said, in their order. */
export async function askAll(test: BuiltCloud, cells: readonly Cell[]): Promise<Envelope<unknown>[]> {
  const answers: Envelope<unknown>[] = []
  let next = 0
  const hand = async (): Promise<void> => {
    for (let i = next++; i < cells.length; i = next++) {
      const cell = cells[i]
      if (cell) answers[i] = await test.send(cell.openid, cell.name, { action: cell.action, input: cell.input })
    }
  }
  await Promise.all(Array.from({ length: HANDS }, hand))
  return answers
}

/** What tells that a request never came to a handler's decision: refused, or broken. */
const NOT_ANSWERED = ['FORBIDDEN', 'NOT_JOINED', 'INTERNAL', 'INVALID_INPUT', 'UNKNOWN_ACTION', 'UNREACHABLE']

/** Whether the door let a request through and the handler decided, whatever it decided. */
export const wasLetIn = (answer: Envelope<unknown>): boolean => answer.ok || !NOT_ANSWERED.includes(answer.error.code)
