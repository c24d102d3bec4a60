import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import type { Confirmed, ShownConfirm } from '../../src/contract/notices'
import type { Writing } from '../../src/contract/writing'
import { aCity, branchId, officeHolders, openidOf, ROOT } from './city'
import { localCloud, TUESDAY, type TestCloud } from './local-cloud'

type Text = Sent<Contract['writing']['save']>['text']
type Settings = Sent<Contract['boards']['setSetting']>

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** Two units of two branches, each with four people; who sits at place 0 is its secretary, at 1 its deputy. */
export const [HOME, BESIDE, AWAY] = [branchId(0, 0), branchId(0, 1), branchId(1, 0)]
export const PEOPLE = 4
export const member = (place: number, branch = HOME): string => openidOf(branch, place)
const SETTER = 'openid-setter'
const STAFF = [ROOT, 'u0', 'u1']
const editorOf = (orgId: string): string => `openid-editor-${orgId}`
const reviewerOf = (orgId: string): string => `openid-reviewer-${orgId}`
const QUESTION = { text: '几点集合？', options: ['七点半', '八点', '八点半'], right: 1, says: '八点在西门集合。' }

export interface Asked {
  noticeId?: string
  orgId?: string
  text?: Partial<Text>
}

export type AskingCity = Awaited<ReturnType<typeof askingCity>>

/** The functions over a small city in which notices are written, released, confirmed and counted. */
export async function askingCity() {
  const test: TestCloud = await localCloud()
  const { clock } = test.cloud
  test.has(aCity({ now: TUESDAY, units: 2, branches: 2, people: PEOPLE }))
  test.has(
    officeHolders([
      ...STAFF.flatMap((orgId) => [
        { openid: editorOf(orgId), orgId, role: 'editor' as const },
        { openid: reviewerOf(orgId), orgId, role: 'reviewer' as const },
      ]),
      { openid: SETTER, orgId: ROOT, role: 'administrator' },
    ]),
  )
  let acts = 0
  const act = (): string => `act${acts++}`
  const on = ({ noticeId, turn }: Writing) => ({ noticeId, turn, act: act() })
  const later = (ms: number): string => new Date(clock.now() + ms).toISOString()
  const editor = (orgId: string) => test.as(editorOf(orgId))
  const reviewer = (orgId: string) => test.as(reviewerOf(orgId))
  const text = (orgId: string, over: Partial<Text>): Text => ({
    category: 'notice',
    title: '周五团日',
    blocks: [
      { kind: 'paragraph', runs: [{ text: '周五下午团日。' }] },
      { kind: 'paragraph', runs: [{ text: QUESTION.says }] },
    ],
    attachments: [],
    scope: orgId,
    standings: ['member', 'youth', 'applicant'],
    sectors: null,
    isPublic: false,
    pinned: false,
    publishAt: null,
    confirm: { reason: '涉及出行安全', deadline: later(3 * DAY), question: null },
    asksAgain: false,
    note: '',
    ...over,
  })
  /** Handed in, checked, and not decided about. */
  const handedIn = async ({ noticeId = 'n1', orgId = ROOT, text: over = {} }: Asked = {}): Promise<Writing> => {
    const begun = await editor(orgId).call('writing', 'begin', { orgId, noticeId, act: act(), text: text(orgId, over) })
    await editor(orgId).call('writing', 'check', { noticeId })
    return editor(orgId).call('writing', 'submit', on(begun))
  }
  const approve = (writing: Writing): Promise<Writing> =>
    reviewer(writing.org.id).call('writing', 'approve', { ...on(writing), words: '' })
  const open = async (openid: string, noticeId = 'n1'): Promise<ShownConfirm> => {
    const { confirm } = await test.as(openid).call('notices', 'open', { noticeId })
    if (confirm === null) throw new Error('nothing is asked')
    return confirm
  }
  const send = (
    openid: string,
    token: string | null,
    { noticeId = 'n1', answer = null, confirmedAt = null }: Partial<Sent<Contract['notices']['confirm']>> = {},
  ): Promise<Confirmed> =>
    test.as(openid).call('notices', 'confirm', { noticeId, token: token ?? '', answer, confirmedAt })

  return {
    ...test,
    later,
    on,
    editor,
    reviewer,
    text,
    handedIn,
    approve,
    /** Out, or to come out at its instant. */
    release: async (asked: Asked = {}): Promise<Writing> => approve(await handedIn(asked)),
    /** Corrected with another text, and out. */
    correct: async (over: Partial<Text>, { noticeId = 'n1', orgId = ROOT }: Asked = {}): Promise<Writing> => {
      const found = await editor(orgId).call('writing', 'writing', { noticeId })
      const begun = await editor(orgId).call('writing', 'correct', on(found))
      const { confirm } = begun.text
      const saved = await editor(orgId).call('writing', 'save', {
        ...on(begun),
        text: text(orgId, { note: '改了', confirm, ...over }),
      })
      await editor(orgId).call('writing', 'check', { noticeId })
      return approve(await editor(orgId).call('writing', 'submit', on(saved)))
    },
    withdraw: async (noticeId = 'n1', orgId = ROOT): Promise<Writing> => {
      const found = await editor(orgId).call('writing', 'writing', { noticeId })
      return editor(orgId).call('writing', 'withdraw', { ...on(found), words: '发错了' })
    },
    open,
    send,
    /** Opens it and confirms what it asks now. */
    confirm: async (openid: string, given: Parameters<typeof send>[2] = {}): Promise<Confirmed> =>
      send(openid, (await open(openid, given.noticeId)).token, given),
    board: (assignmentId: string, branchId = HOME) =>
      test.as(openidOf(branchId, 0)).call('boards', 'board', { branchId, assignmentId }),
    set: (name: Settings['name'], value: number, orgId = ROOT) =>
      test.as(SETTER).call('boards', 'setSetting', { orgId, name, value, seen: null }),
    question: QUESTION,
    pass: async (ms: number): Promise<void> => {
      clock.stand(clock.now() + ms)
      await test.settle()
    },
  }
}
