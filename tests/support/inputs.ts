import { cursorOf } from '../../cloudfunctions/kit/paging'
import { cardKeyOf, hmac } from '../../cloudfunctions/shared/checkins/hmac'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { personalCode } from '../../src/domain/checkins/code'
import { anActivityText } from './activity-text'
import { branchId, memberId, RIGHT, ROOT } from './city'
import { FIGURE_INPUTS } from './figure-inputs'
import { PLAIN } from './pictures'
import { SAYING_INPUTS } from './saying-inputs'
import { STAR_INPUTS } from './star-inputs'
import { TALK_INPUTS } from './talk-inputs'
import { WRITING_INPUTS } from './writing-inputs'

// The keys of personal codes are made from the local cloud's own secret.
process.env.TCB_ENV ??= 'local-env'

/** Inputs of every action that its schema accepts, at least one of each form that it allows; a field that may be null has a value. */
export type Inputs = { [N in keyof Contract]: { [A in keyof Contract[N]]: readonly Sent<Contract[N][A]>[] } }

const branch = branchId(0, 0)
const photo = PLAIN.webp
const member = memberId(branch, 1)
const token = 'x'.repeat(30)
const code = 'CU0B09'
const answers = RIGHT
/** A place in any list of assignments, as an earlier page would tell it. */
const cursor = cursorOf([3])

/** What is asked of the list of venues. */
const spot = { latitude: 30.2, longitude: 116.4 }
const wanted: Sent<Contract['homes']['venues']>['wanted'] = {
  districts: ['滨江区'],
  open: ['now'],
  today: true,
  services: ['study'],
  stars: 3,
  words: '图书馆',
}
const aboutVenue: Sent<Contract['keeping']['addVenue']>['about'] = {
  name: '滨江青年之家',
  district: '滨江区',
  address: '澜江大道 118 号',
  spot,
  services: ['study'],
  contact: '刘老师',
  phone: '0790-555 0118',
  note: '自习位 40',
  text: '一层是自习室。',
}
const hours: Sent<Contract['keeping']['editHours']>['hours'] = {
  week: [[], [[540, 720]], [], [], [], [], []],
  special: [
    { kind: 'own', from: '2026-12-01', until: '2026-12-02', spans: [[600, 720]], name: '迎新', reason: '迎新准备' },
  ],
}
const activityText = anActivityText(new Date('2026-12-01T11:00:00.000Z'), {
  quota: 24,
  opensAt: '2026-11-25T02:00:00.000Z',
  closesAt: '2026-12-01T10:00:00.000Z',
  pictures: ['p1'],
})

/** Texts as cameras read them. */
const rotating = 'CABCDEFG10A1B2CABCDEFGHJKLM'
/** A true one, of a phone that did not know the time: it is never too old. */
export const CARD = 'ABCDEFGH23'
const personal = personalCode({ alias: CARD, key: cardKeyOf(CARD) }, { step: 1, sure: false }, hmac)
const device = 'ABCDEFGHJKLM'
/** When a keeper did something, by a phone that knew the time. */
const kept = { at: '2026-12-01T11:00:00.000Z', sure: true }

/** A list of who signed in. */
const PAPER = Buffer.from('活动名称：读书会\n时间：2026年3月5日 18:00-20:00\n姓名,学号\n林晓,20230001\n').toString(
  'base64',
)

export const INPUTS: Inputs = {
  identity: {
    whoAmI: [{}],
    lookUpInvite: [{ code }],
    matchRoster: [{ code, name: '成员1' }],
    checkRoster: [{ code, name: '成员1', lastFour: '0001' }],
    requestToJoin: [{ code, name: '成员1', after: 'ask1' }],
    withdrawRequest: [{}],
    join: [{ ticket: token, agreed: true }],
    leave: [{ branchId: branch }],
    subscribed: [{ grantId: 'g12345678' }],
    consents: [{}],
    setReminders: [{ on: true }],
    joinings: [{ branchId: branch, cursor: cursorOf([1000, 'j1']) }],
    undoJoining: [{ memberId: member, joiningId: 'j1' }],
    unlockRow: [{ memberId: member }],
    requests: [{ branchId: branch, cursor: cursorOf([1000, 'r1']) }],
    compareRequest: [{ branchId: branch, askId: 'ask1' }],
    answerRequest: [
      { branchId: branch, askId: 'ask1', answer: { by: 'pass', memberId: member } },
      { branchId: branch, askId: 'ask1', answer: { by: 'add', standing: 'youth' } },
      { branchId: branch, askId: 'ask1', answer: { by: 'refuse', reason: '不是本支部的人' } },
    ],
    passMatching: [{ branchId: branch, askIds: ['ask1'] }],
    takeUpRequest: [{ branchId: branch }],
    invite: [{ branchId: branch }],
    setInviteDays: [{ branchId: branch, code, days: 30 }],
    renewInvite: [{ branchId: branch, code, days: 7 }],
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
    sawAnswer: [{ lessonId: 'L1' }],
  },
  notices: {
    feed: [{ category: 'notice', cursor: cursorOf([1000, 'n1', 1000]) }],
    strip: [{}],
    search: [{ words: '评议', category: 'notice', year: 2026, cursor: cursorOf([1000, 'n1']) }],
    open: [{ noticeId: 'N1' }],
    confirm: [{ noticeId: 'N1', token, answer: 1, confirmedAt: '2026-11-24T02:00:00.000Z' }],
    asks: [{ branchId: branch, month: '2026-11' }],
    file: [{ noticeId: 'N1', attachmentId: 'a1' }],
  },
  writing: WRITING_INPUTS,
  taking: {
    takeDocx: [{ orgId: branch, uploadId: 'none-sent' }],
    beginBundle: [{ orgId: ROOT, bundleId: 'b1', fileName: '旧公告.zip', bytes: 1000 }],
    bundlePart: [{ bundleId: 'b1', nth: 0, part: 'AAAA' }],
    readBundle: [{ bundleId: 'b1' }],
    bundle: [{ bundleId: 'b1' }],
    bundleRows: [{ bundleId: 'b1', group: 'to-fix', cursor: cursorOf([1]) }],
    bundlePage: [{ bundleId: 'b1', nth: 1 }],
    putRight: [
      { bundleId: 'b1', nth: 1, title: '换届通知', day: '2025-06-11', source: '团市委', views: 12, category: 'notice' },
    ],
    doWithout: [{ bundleId: 'b1', nth: 1, what: 'foreign', without: true }],
    leaveOut: [{ bundleId: 'b1', nth: 1, out: true }],
    applyBundle: [{ bundleId: 'b1' }],
    dropBundle: [{ bundleId: 'b1' }],
    bundles: [{ orgId: ROOT }],
  },
  homes: {
    venues: [
      { wanted, order: { by: 'district', district: '滨江区' }, cursor: cursorOf(['v1']) },
      { wanted, order: { by: 'distance', from: spot }, cursor: cursorOf(['v1']) },
    ],
    map: [
      { wanted, order: { by: 'district', district: '滨江区' }, from: spot, to: spot },
      { wanted, order: { by: 'distance', from: spot }, from: spot, to: spot },
    ],
    venue: [{ venueId: 'v1' }],
    activities: [{ venueId: 'v1', which: 'coming', cursor: cursorOf([1, 'a1']) }],
    activity: [{ activityId: 'a1' }],
    signUp: [{ activityId: 'a1', name: '林晓', times: 0 }],
    cancel: [{ activityId: 'a1', times: 1 }],
    cannotCome: [{ activityId: 'a1' }],
    keepPlace: [{ activityId: 'a1' }],
    mine: [{ cursor: cursorOf([0, 1, 'a1']) }],
    wish: [{ activityId: 'a1', wish: 'up', grantId: 'g12345678' }],
    draw: [{ activityId: 'a1' }],
    branchPeople: [{ branchId: branch, activityId: 'a1' }],
    signUpBranch: [{ branchId: branch, activityId: 'a1', memberIds: [member] }],
  },
  keeping: {
    today: [{ venueId: 'v1' }],
    kept: [{ venueId: 'v1', which: 'coming', cursor: cursorOf([1, 'a1']) }],
    edited: [{ activityId: 'a1' }],
    saveDraft: [{ venueId: 'v1', activityId: 'a2', version: 0, text: activityText }],
    dropDraft: [{ activityId: 'a1' }],
    publish: [{ activityId: 'a1', version: 1, weeks: 2 }],
    change: [{ activityId: 'a1', version: 1, text: activityText }],
    cancelActivity: [{ activityId: 'a1', reason: '停电' }],
    signedUp: [{ activityId: 'a1', cursor: cursorOf([1]) }],
    picture: [{ venueId: 'v1', uploadId: 'u1', bytes: photo.length, nth: 0, part: photo.toString('base64') }],
    editedVenue: [{ venueId: 'v1' }],
    editVenue: [{ venueId: 'v1', version: 1, about: aboutVenue, pictures: ['p1'] }],
    editHours: [{ venueId: 'v1', version: 1, hours }],
    tended: [{ orgId: ROOT, words: '图书馆', closed: false, cursor: cursorOf([0, 0, 'v1']) }],
    addVenue: [{ orgId: ROOT, venueId: 'v2', about: aboutVenue }],
    closeVenue: [{ venueId: 'v1', reason: '搬迁' }],
    reopenVenue: [{ venueId: 'v1' }],
    keepers: [{ venueId: 'v1' }],
    appoint: [{ venueId: 'v1' }],
    dismiss: [{ venueId: 'v1', keeperId: 'k1', reason: '换人' }],
    lookUpAppointment: [{ code }],
    takeOffice: [{ code }],
    handOver: [{ venueId: 'v1' }],
    offerVenue: [{ venueId: 'v1', code: personal, ...kept }],
    withdrawOffer: [{ venueId: 'v1' }],
    offered: [{ venueId: 'v1' }],
    takeOver: [{ venueId: 'v1', accept: true }],
  },
  checkins: {
    card: [{ alias: CARD }],
    here: [{ venueId: 'v1' }],
    claim: [{ code: rotating, venueId: 'v1', scanned: { at: kept.at, within: 100 }, device, spot }],
    passcode: [{ sessionId: 'a1', passcode: '482716', device, spot }],
    leave: [{ sessionId: 'a1', at: kept.at }],
    attended: [{ cursor: cursorOf([1, 'a1_p1']) }],
    rate: [{ venueId: 'v1', stars: 5 }],
    sessions: [{ venueId: 'v1' }],
    renew: [{ sessionId: 'a1', version: 0 }],
    count: [{ sessionId: 'a1' }],
    roll: [{ sessionId: 'a1', cursor: cursorOf([1]) }],
    scan: [{ sessionId: 'a1', code: personal, walkIn: true, ...kept }],
    register: [{ sessionId: 'a1', rowId: 't1', reason: '手机没电', ...kept }],
    undo: [{ sessionId: 'a1', attendanceId: 'a1_p1' }],
    late: [{ venueId: 'v1', which: 'waiting', cursor: cursorOf([1, 'a1_p1']) }],
    answer: [{ sessionId: 'a1', attendanceId: 'a1_p1', seen: true }],
    scans: [{ sessionId: 'a1', cursor: cursorOf([1, 's1']) }],
  },
  sayings: SAYING_INPUTS,
  stars: STAR_INPUTS,
  talks: TALK_INPUTS,
  desk: { waiting: [{ rows: 20 }] },
  imports: {
    columns: [{ kind: 'venues' }],
    begin: [{ orgId: ROOT, importId: 'i1', kind: 'venues', fileName: '场馆.xlsx', bytes: 1000 }],
    part: [{ importId: 'i1', nth: 0, part: 'AAAA' }],
    read: [{ importId: 'i1' }],
    summary: [{ importId: 'i1' }],
    rows: [{ importId: 'i1', group: 'to-fix', cursor: cursorOf([1]) }],
    fix: [{ importId: 'i1', row: 2, cells: { name: '滨江青年之家' } }],
    skip: [{ importId: 'i1', row: 2, skipped: true }],
    apply: [{ importId: 'i1' }],
    drop: [{ importId: 'i1' }],
    takeSignIns: [{ venueId: 'v1', part: PAPER, without: [7], sure: true }],
    imports: [{ orgId: ROOT }],
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
    answeredAppeals: [{ branchId: branch, cursor: cursorOf([1000, 'L1_m1']) }],
    correct: [{ assignmentId: 'L1', memberId: member, outcome: 'accept', reason: '补' }],
    member: [{ kind: 'lesson', memberId: member, cursor }],
    remind: [{ branchId: branch, assignmentId: 'L1', memberIds: [member] }],
    report: [
      { orgId: ROOT, assignmentId: 'L1' },
      { orgId: ROOT, kind: 'lesson', month: '2026-11' },
      { orgId: ROOT, kind: 'confirm', weekOf: 'L1' },
    ],
    version: [
      { orgId: ROOT, assignmentId: 'L1' },
      { orgId: ROOT, kind: 'lesson' },
    ],
    settings: [{ orgId: ROOT }],
    setSetting: [
      { orgId: ROOT, name: 'passMark', value: 70, seen: '2026-11-24T02:00:00.000Z' },
      { orgId: ROOT, name: 'ranking', value: true, seen: '2026-11-24T02:00:00.000Z' },
      { orgId: ROOT, name: 'initials', value: 'LJ', seen: '2026-11-24T02:00:00.000Z' },
      { orgId: ROOT, name: 'quiet', value: { from: 20, until: 9 }, seen: '2026-11-24T02:00:00.000Z' },
    ],
    health: [{ orgId: ROOT }],
    lacking: [{ orgId: ROOT, lack: 'small', cursor: cursorOf([20000, 15]) }],
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
    exportVenues: [{ orgId: ROOT, format: 'xlsx' }],
    exportPresent: [{ sessionId: 'a1', format: 'xlsx' }],
    exportTalks: [{ orgId: ROOT, format: 'xlsx', year: 2026 }],
    blankVenues: [{ orgId: ROOT }],
    exportFigures: [{ orgId: ROOT, month: '2026-11', by: 'venues', district: '滨江区', format: 'xlsx' }],
  },
  figures: FIGURE_INPUTS,
}
