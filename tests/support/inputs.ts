import { cursorOf } from '../../cloudfunctions/kit/paging'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { branchId, memberId, RIGHT, ROOT } from './city'

/** Inputs of every action that its schema accepts, at least one of each form that it allows; a field that may be null has a value. */
export type Inputs = { [N in keyof Contract]: { [A in keyof Contract[N]]: readonly Sent<Contract[N][A]>[] } }

const branch = branchId(0, 0)
const member = memberId(branch, 1)
const token = 'x'.repeat(30)
const code = 'CU0B09'
const answers = RIGHT
/** A place in any list of assignments, as an earlier page would tell it. */
const cursor = cursorOf([3])

export const INPUTS: Inputs = {
  identity: {
    whoAmI: [{}],
    lookUpInvite: [{ code }],
    matchRoster: [{ code, name: '成员1' }],
    checkRoster: [{ code, name: '成员1', lastFour: '0001' }],
    requestToJoin: [{ code, name: '成员1' }],
    withdrawRequest: [{}],
    join: [{ ticket: token, agreed: true }],
    leave: [{ branchId: branch }],
    subscribed: [{ grantId: 'g12345678' }],
    joinings: [{ branchId: branch, cursor: cursorOf([1000, 'j1']) }],
    undoJoining: [{ memberId: member, joiningId: 'j1' }],
    unlockRow: [{ memberId: member }],
  },
  lessons: {
    home: [{}],
    past: [{ season: '2026年', cursor }],
    open: [{ lessonId: 'L1' }],
    start: [{ lessonId: 'L1', mode: 'watch' }],
    checkpoint: [{ token, spans: [[0, 10]] }],
    leave: [{ token, spans: [[0, 10]], position: 10 }],
    finish: [{ token, spans: [[0, 10]], answers, answeredAt: '2026-11-24T02:00:00.000Z' }],
    redo: [{ lessonId: 'L1', answers }],
    receipt: [{ lessonId: 'L1' }],
    record: [{}],
    certificates: [{ cursor }],
    verify: [{ number: 'LJ2601-AAAA-AAAA' }],
    appeal: [{ lessonId: 'L1', text: '看了' }],
  },
  notices: {
    feed: [{ category: 'notice', cursor: cursorOf([1000, 'n1', 1000]) }],
    strip: [{}],
    search: [{ words: '评议', category: 'notice', year: 2026, cursor: cursorOf([1000, 'n1']) }],
    open: [{ noticeId: 'N1' }],
    file: [{ noticeId: 'N1', attachmentId: 'a1' }],
  },
  boards: {
    assignments: [{ orgId: ROOT, kind: 'lesson', cursor }],
    board: [
      { branchId: branch, assignmentId: 'L1' },
      { branchId: branch, kind: 'lesson' },
    ],
    unfinished: [{ branchId: branch, kind: 'lesson' }],
    overview: [
      { orgId: ROOT, assignmentId: 'L1' },
      { orgId: ROOT, kind: 'lesson' },
    ],
    excuse: [{ assignmentId: 'L1', memberId: member, reason: '病假' }],
    appeals: [{ branchId: branch }],
    correct: [{ assignmentId: 'L1', memberId: member, outcome: 'accept', reason: '补' }],
    member: [{ kind: 'lesson', memberId: member, cursor }],
    remind: [{ branchId: branch, assignmentId: 'L1', memberIds: [member] }],
    report: [
      { orgId: ROOT, assignmentId: 'L1' },
      { orgId: ROOT, kind: 'lesson', month: '2026-11' },
    ],
    setRanking: [{ orgId: ROOT, on: true }],
    health: [{ orgId: ROOT }],
  },
  exports: {
    exportNumbers: [
      { orgId: ROOT, format: 'csv', assignmentId: 'L1' },
      { orgId: ROOT, format: 'csv-raw', moment: 'live', assignmentId: 'L1' },
      { orgId: ROOT, format: 'csv', moment: 'frozen', kind: 'lesson', month: '2026-11' },
    ],
    exportPeople: [
      { orgId: branch, format: 'csv', assignmentId: 'L1' },
      { orgId: branch, format: 'csv-raw', moment: 'live', assignmentId: 'L1' },
      { orgId: branch, format: 'csv', moment: 'frozen', kind: 'lesson', month: '2026-11' },
    ],
  },
}
