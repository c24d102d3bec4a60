import { cursorOf } from '../../cloudfunctions/kit/paging'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { branchId, ROOT } from './city'

type TalkInputs = { [A in keyof Contract['talks']]: readonly Sent<Contract['talks'][A]>[] }

const branch = branchId(0, 0)
const asked: Omit<Sent<Contract['talks']['askAnew']>, 'talkId' | 'version'> = {
  topicId: 'tp1',
  wishes: [{ day: '2026-12-05', part: 'morning' }],
  venueId: 'v1',
  people: 40,
  note: '想听河长的一天',
  consented: true,
}
const lecturer: Sent<Contract['talks']['propose']>['lecturer'] = {
  name: '韩笑',
  unit: '市水务局河长办',
  themes: ['ecology'],
  topics: [{ id: 'tp1', title: '一条河的二十年', minutes: 60, note: '要在江边' }],
}
const startsAt = '2026-12-05T01:30:00.000Z'

/** Inputs about lecturers and talks that their schemas accept. */
export const TALK_INPUTS: TalkInputs = {
  lecturers: [{ words: '河长', theme: 'ecology', cursor: cursorOf(['韩笑', 'l1']) }],
  lecturer: [{ lecturerId: 'l1' }],
  mine: [{}],
  setTimes: [
    {
      lecturerId: 'l1',
      version: 1,
      free: { slots: [{ weekday: 5, part: 'morning' }], from: '2026-12-01', note: '提前一周约' },
    },
  ],
  asking: [{ branchId: branch, lecturerId: 'l1' }],
  ask: [{ branchId: branch, talkId: 't1', lecturerId: 'l1', ...asked }],
  askAnew: [{ talkId: 't1', version: 1, ...asked }],
  withdraw: [{ talkId: 't1' }],
  asked: [{ branchId: branch, cursor: cursorOf([1000, 't1']) }],
  overview: [{ orgId: ROOT, year: 2026 }],
  dating: [{ talkId: 't1' }],
  date: [{ talkId: 't1', version: 1, startsAt }],
  redate: [{ talkId: 't1', version: 1, startsAt }],
  decline: [{ talkId: 't1', version: 1, reason: '讲师外出' }],
  tended: [{ orgId: ROOT, cursor: cursorOf(['listed', '韩笑', 'l1']) }],
  propose: [{ orgId: ROOT, lecturerId: 'l2', version: 0, lecturer }],
  decide: [{ lecturerId: 'l1', version: 1, decision: 'resting', reason: '出差一个月' }],
  invite: [{ lecturerId: 'l1' }],
  organisers: [{ orgId: ROOT }],
  appointOrganiser: [{ orgId: ROOT }],
  dismissOrganiser: [{ orgId: ROOT, organiserId: 'o1', reason: '换人' }],
}
