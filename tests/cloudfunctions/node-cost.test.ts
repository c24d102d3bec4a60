import { LESSON_ID, lessonOf, ROOT } from '../../devtools/simulation/load/place'
import { nodesOf } from '../../devtools/seed/issues'
import { CITY, plantTree } from '../../devtools/seed/tree'
import type { LeafDocument, NodeDocument } from '../../cloudfunctions/kit/counting.repo'
import { placeOf, leafId } from '../../src/domain/counting/ids'
import { tally, type Done } from '../../src/domain/counting/leaf'
import { joinedTest, type JoinedTest } from '../support/joined-city'

const NOW = new Date('2026-11-24T02:00:00Z')
const OFFICER = 'openid-officer'
const SMALL = 10_000
const LARGE = 1_000_000
const NODE_BYTES_MAX = 200 * 1024
const WIDEST = 1000

interface Cost {
  nodes: number
  documents: number
  nodeBytes: number
  replyBytes: number
}

/** A city whose nodes say that two of three have finished. Its leaves are summed, not stored: an overview reads none. */
function numbersOf(test: JoinedTest, people: number): void {
  const { orgs, branches } = plantTree(people)
  const lesson = { ...lessonOf(NOW), prepared: true }
  const done: Done = { at: NOW, late: false, group: 'member' }
  const leaves = branches.map(({ org, people: roster }): LeafDocument => {
    const finished = Object.fromEntries(Array.from({ length: Math.floor((roster * 2) / 3) }, (_, i) => [i, done]))
    const set = { done: finished, seen: {}, excused: {}, roster: { member: roster, youth: 0 }, branches: 1 as const }
    return {
      ...{ _id: leafId(LESSON_ID, org, 0), lessonId: LESSON_ID, branchId: org._id, sequence: 1 },
      ...{ ...placeOf(LESSON_ID, org, 0), ver: 40, dirty: false, sum: tally(set), frozen: null, ...set },
    }
  })
  const { database } = test.cloud
  database.insertMany('orgs', orgs)
  database.insertMany('lessons', [lesson])
  database.insertMany('nodes', nodesOf(lesson, leaves, { orgs, now: NOW }))
  database.insertMany('accounts', [{ _id: OFFICER, name: '方', membership: null, consentedAt: null }])
  database.insertMany('roles', [{ _id: 'r', holderId: OFFICER, orgId: CITY.id, role: 'officer', until: null }])
}

async function overview(test: JoinedTest, orgId: string): Promise<Cost & { members: number }> {
  test.log.reset()
  const input = { orgId, lessonId: LESSON_ID }
  const reply = await test.functions.call(OFFICER, { name: 'branches', action: 'overview', input })
  const { totals } = test.log.since(-1)
  const node = test.cloud.database.get('nodes', `${LESSON_ID}_${orgId}`)
  return {
    members: reply.rate.roster,
    nodes: totals.byCollection.nodes?.read ?? 0,
    documents: totals.read,
    nodeBytes: Buffer.byteLength(JSON.stringify(node ?? {})),
    replyBytes: Buffer.byteLength(JSON.stringify(reply)),
  }
}

async function costIn(people: number): Promise<Record<'city' | 'department', Cost & { members: number }>> {
  const test = await joinedTest(NOW)
  try {
    numbersOf(test, people)
    return { city: await overview(test, ROOT), department: await overview(test, 'nanpu-d0') }
  } finally {
    test.stop()
  }
}

describe('the overview of a node', () => {
  it(`costs the same over ${LARGE} members as over ${SMALL}: one node document, and what its children need`, async () => {
    const [small, large] = [await costIn(SMALL), await costIn(LARGE)]
    expect(small.city.members).toBe(SMALL)
    expect(large.city.members).toBe(LARGE)
    for (const level of ['city', 'department'] as const) {
      expect([small[level].nodes, large[level].nodes]).toEqual([1, 1])
      expect(large[level].nodeBytes).toBeLessThanOrEqual(NODE_BYTES_MAX)
      for (const cost of ['documents', 'nodeBytes', 'replyBytes'] as const) {
        expect(large[level][cost] / small[level][cost]).toBeLessThanOrEqual(1.5)
      }
    }
  }, 120_000)

  it(`fits into 200 KB with ${WIDEST} children`, async () => {
    const test = await joinedTest(NOW)
    try {
      numbersOf(test, SMALL)
      const [node] = test.cloud.database.find('nodes', { _id: `${LESSON_ID}_${ROOT}` }) as unknown as NodeDocument[]
      const [some] = Object.values(node?.c ?? {})
      if (!node || !some) throw new Error('the root has no numbers')
      node.c = Object.fromEntries(Array.from({ length: WIDEST }, (_, i) => [`shizhi-b${10_000 + i}`, some]))
      expect(Buffer.byteLength(JSON.stringify(node))).toBeLessThanOrEqual(NODE_BYTES_MAX)
    } finally {
      test.stop()
    }
  }, 180_000)
})
