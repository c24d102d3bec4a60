import { assignmentOf, LESSON_ID, ROOT } from '../../devtools/simulation/load/place'
import { nodesOf } from '../../devtools/seed/issues'
import { CITY, plantTree } from '../../devtools/seed/tree'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import { pinned } from '../../src/domain/orgs/tree'
import { placeOf, leafId } from '../../src/domain/counting/ids'
import { tally, type Done } from '../../src/domain/counting/leaf'
import type { WorkTaken } from '../../devtools/cloud/database/work'
import { sideBySide, type Measured, type SideBySide } from '../support/side-by-side'
import { aRole, aSignIn } from '../support/city'

const NOW = new Date('2026-11-24T02:00:00Z')
const OFFICER = 'openid-officer'
const SMALL = 10_000
const LARGE = 1_000_000
const NODE_BYTES_MAX = 200 * 1024
const WIDEST = 1000
const MOST = 1.5
const LEVELS = ['lanjiang', 'nanpu', 'nanpu-c0', 'nanpu-d0']

let beside: SideBySide
let small: Measured
let large: Measured

beforeAll(async () => {
  beside = await sideBySide(NOW)
  small = cityOf(SMALL)
  large = cityOf(LARGE)
}, 120_000)
afterAll(() => beside.stop())

function cityOf(people: number): Measured {
  const city = beside.open()
  numbersOf(city, people)
  return city
}

interface Cost {
  members: number
  children: number
  nodes: number
  documents: number
  nodeBytes: number
  replyBytes: number
}

const done: Done = { at: NOW, late: false, corrected: false, group: 'member' }

/** The set of a branch with so many people, and its sum. */
function setOf(people: number) {
  const finished = Object.fromEntries(Array.from({ length: Math.floor((people * 2) / 3) }, (_, i) => [i, done]))
  const set = { done: finished, seen: {}, excused: {}, roster: { member: people, youth: 0 }, branches: 1 as const }
  return { ...set, sum: tally(set) }
}

/** A city whose nodes say that two of three have finished. Its leaves are summed, not stored: an overview reads none. */
function numbersOf({ engine: database }: Measured, people: number): void {
  const { orgs, branches } = plantTree(people)
  const assignment = { ...assignmentOf(NOW), prepared: true }
  // Branches of one size are alike.
  const sets = new Map<number, ReturnType<typeof setOf>>()
  const leaves = branches.map(({ org, people: roster }): LeafDocument => {
    const known = sets.get(roster) ?? setOf(roster)
    sets.set(roster, known)
    const place = pinned(org, NOW)
    return {
      _id: leafId(LESSON_ID, place, 0),
      assignmentId: LESSON_ID,
      kind: 'lesson',
      order: 1,
      branchId: org._id,
      name: org.name,
      ...placeOf(LESSON_ID, place, 0),
      ver: 40,
      dirty: false,
      changedAt: NOW,
      frozen: null,
      frozenPeople: null,
      ...known,
    }
  })
  database.insertMany('orgs', orgs)
  database.insertMany('assignments', [assignment])
  database.insertMany('nodes', nodesOf(assignment, leaves, { orgs, now: NOW }))
  database.insertMany('accounts', [aSignIn(OFFICER, '方')])
  database.insertMany('roles', [aRole(OFFICER, CITY.id, 'officer')])
}

async function overview(city: Measured, orgId: string): Promise<Cost> {
  beside.turnTo(city)
  city.log.reset()
  const input = { orgId, assignmentId: LESSON_ID }
  const reply = await beside.functions.call(OFFICER, { name: 'boards', action: 'overview', input })
  const { totals } = city.log.since(-1)
  const [node] = city.engine.find('nodes', { _id: `${LESSON_ID}_${orgId}` }) as unknown as NodeDocument[]
  return {
    members: reply.rate.roster,
    children: Object.keys(node?.c ?? {}).length,
    nodes: totals.byCollection.nodes?.read ?? 0,
    documents: totals.read,
    nodeBytes: bytesOf(node),
    replyBytes: bytesOf(reply),
  }
}

/** What the engine does for the overview of the whole city. */
async function workOf(city: Measured): Promise<WorkTaken> {
  city.engine.work.take()
  beside.turnTo(city)
  await beside.functions.call(OFFICER, {
    name: 'boards',
    action: 'overview',
    input: { orgId: ROOT, assignmentId: LESSON_ID },
  })
  return city.engine.work.take()
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? {}))

describe(`the overview of a node over ${LARGE} members and over ${SMALL}`, () => {
  it('tells of everyone', async () => {
    expect((await overview(small, ROOT)).members).toBe(SMALL)
    expect((await overview(large, ROOT)).members).toBe(LARGE)
  })

  it.each(LEVELS)('costs the same: one node document, and what its children need (%s)', async (orgId) => {
    const [few, many] = [await overview(small, orgId), await overview(large, orgId)]
    expect([few.nodes, many.nodes]).toEqual([1, 1])
    for (const cost of ['documents', 'nodeBytes', 'replyBytes'] as const) {
      // In the large city some nodes have more children; what one of them costs is the same.
      expect(many[cost] / many.children / (few[cost] / few.children)).toBeLessThanOrEqual(MOST)
    }
  })

  it.each([ROOT, 'nanpu-d0'])('costs the same in all where there are as many children (%s)', async (orgId) => {
    const [few, many] = [await overview(small, orgId), await overview(large, orgId)]
    for (const cost of ['documents', 'nodeBytes', 'replyBytes'] as const)
      expect(many[cost] / few[cost]).toBeLessThanOrEqual(MOST)
  })

  it('takes no more work of the database', async () => {
    const [few, many] = [await workOf(small), await workOf(large)]
    expect(few.documents).toBeGreaterThan(0)
    expect([many.statements, many.rows, many.documents]).toEqual([few.statements, few.rows, few.documents])
    expect(many.characters / few.characters).toBeLessThanOrEqual(MOST)
    expect(large.engine.plans(many).filter((step) => !step.includes(' INDEX '))).toEqual([])
  })

  it('is made of documents of 200 KB at most, at every node', () => {
    const sizes = large.engine.find('nodes').map(bytesOf)
    expect(sizes.length).toBeGreaterThan(LARGE / 200)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(NODE_BYTES_MAX)
  })

  it(`fits into 200 KB with ${WIDEST} children`, () => {
    const [node] = small.engine.find('nodes', { _id: `${LESSON_ID}_${ROOT}` }) as unknown as NodeDocument[]
    const [some] = Object.values(node?.c ?? {})
    if (!node || !some) throw new Error('the root has no numbers')
    node.c = Object.fromEntries(Array.from({ length: WIDEST }, (_, i) => [`shizhi-b${10_000 + i}`, some]))
    expect(bytesOf(node)).toBeLessThanOrEqual(NODE_BYTES_MAX)
  })
})
