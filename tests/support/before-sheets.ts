import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { monthOf } from '../../src/domain/assignments/report'
import type { Cloud } from '../../devtools/cloud'
import { NAMED_BRANCH, persona, personOf, type Alias } from '../../devtools/seed/people'
import type { Contract } from '../../src/contract'
import type { Envelope } from '../../src/contract/errors'
import type { Reply, Sent } from '../../src/contract/define'
import { oldNotices } from '../../devtools/simulator/old-notices'
import { DAY_MS, HOUR_MS, ms } from '../../src/domain/time'
import { anActivityText } from './activity-text'

/** What people of the preview do, by the functions themselves, before some sheet can be opened at all. */

/** The activity whose door is open. */
const sessionId = 'a-open'

/** Their request to be added by hand waits. */
export async function asksByHand(cloud: Cloud): Promise<void> {
  await callOf(cloud, 'new')('identity', 'requestToJoin', { code: NAMED_BRANCH.invite, name: '无名氏', after: null })
}

/** Nobody has seen it but its keeper. */
export async function beginsADraft(cloud: Cloud): Promise<void> {
  const startsAt = new Date(ms(cloud.clock.now()) + 3 * DAY_MS)
  await callOf(cloud, 'keeper')('keeping', 'saveDraft', {
    venueId: 'v-binjiang',
    activityId: 'a-drafted',
    version: 0,
    text: anActivityText(startsAt, { title: '讲解员训练', hours: 1, host: '', quota: 20, text: '' }),
  })
}

/** By the keeper's hand, so that people are coming in at this moment. */
export async function someoneComesIn(cloud: Cloud): Promise<void> {
  const call = callOf(cloud, 'keeper')
  const { rows } = await call('checkins', 'roll', { sessionId, cursor: null })
  const row = rows.find(({ attendance }) => attendance === null)
  if (!row) throw new Error('everybody is there')
  const at = new Date(cloud.clock.now()).toISOString()
  await call('checkins', 'register', { sessionId, rowId: row.rowId, reason: '手机没电', at, sure: true })
}

/** What the member has checked in to goes on for half an hour: until it begins nobody leaves it. */
export function hasBegun({ database, clock }: Cloud): void {
  const data = { $set: { startsAt: new Date(ms(clock.now()) - HOUR_MS / 2) } }
  database.modify('activities', { query: { _id: sessionId }, data, multi: false, replace: false, upsert: false })
}

/** The keeper looks after another Youth Home as well. */
export function keepsAnother({ database }: Cloud): void {
  const { openid } = persona('keeper')
  const [office] = database.find('roles', { holderId: personOf(openid) })
  database.remove('roles', { query: { _id: ANOTHER }, multi: false })
  database.insertMany('roles', [{ ...office, _id: ANOTHER, orgId: 'v-library' }])
}

/** They write for another organisation as well. */
export function writesElsewhere({ database }: Cloud): void {
  const [office] = database.find('roles', { holderId: personOf(persona('editor').openid) })
  database.remove('roles', { query: { _id: ELSEWHERE }, multi: false })
  database.insertMany('roles', [{ ...office, _id: ELSEWHERE, orgId: 'binjiang' }])
}

/** Their old notices are read, and can be gone on with. */
export async function beginsToMove(cloud: Cloud): Promise<void> {
  const call = callOf(cloud, 'editor')
  const { name: fileName, bytes } = oldNotices()
  const bundleId = 'b-begun'
  await call('taking', 'beginBundle', { orgId: NAMED_BRANCH.committee.id, bundleId, fileName, bytes: bytes.length })
  await call('taking', 'bundlePart', { bundleId, nth: 0, part: bytes.toString('base64') })
  await call('taking', 'readBundle', { bundleId })
}

const ANOTHER = 'keeps-another'
const ELSEWHERE = 'writes-elsewhere'

const callOf =
  (cloud: Cloud, alias: Alias) =>
  async <N extends keyof Contract, A extends keyof Contract[N] & string>(
    name: N,
    action: A,
    input: Sent<Contract[N][A]>,
  ): Promise<Reply<Contract[N][A]>> => {
    const answer = await cloud.invoke(name, { action, input }, { openid: persona(alias).openid })
    const envelope = answer as Envelope<Reply<Contract[N][A]>>
    if (!envelope.ok) throw new Error(envelope.error.message)
    return envelope.data
  }

/** The draft of the college asks to be confirmed by a question, and some of its branches were asked enough in this month. */
export function asksToConfirm({ database, clock }: Cloud): void {
  const [found] = database.find('notices', { _id: 'n-holiday' })
  const { work, ...notice } = found as unknown as Notice
  if (!work?.written) throw new Error('nothing is written')
  const question = { text: '什么时候返校？', options: ['20:00', '21:00'], right: 1, says: '' }
  const written = { ...work.written, confirm: { reason: '涉及返校时间', deadline: null, question } }
  database.remove('notices', { query: { _id: 'n-holiday' }, multi: false })
  database.insertMany('notices', [{ ...notice, work: { ...work, written } }])
  fillsBranches({ database, clock })
}

/** Two of the college's branches were asked as often as they may be in this month, the college itself has asked nothing. */
export function fillsBranches({ database, clock }: Pick<Cloud, 'database' | 'clock'>): void {
  const month = monthOf(clock.now())
  database.remove('nodeAsks', { query: { _id: `ljzy_${month}` }, multi: true })
  database.remove('branchAsks', { query: { month }, multi: true })
  const full = database.find('orgs', { kind: 'branch', path: 'ljzy' }).slice(0, 2)
  const kept = full.map(({ _id, path }) => ({ _id: `${String(_id)}_${month}`, branchId: _id, month, path }))
  const of = { a: 'asked', b: 'asked', c: 'asked', d: 'asked' }
  database.insertMany(
    'branchAsks',
    kept.map((one) => ({ ...one, of, asked: 4, full: true })),
  )
}
