import type { Proof } from '../../src/domain/checkins/attendance'
import { isLive } from '../../src/domain/homes/seats'
import type { Cell, Column, Sheet } from '../../src/domain/tables/sheet'
import { dayName, longTime } from '../../src/domain/time'
import { allAttendances, type Attendance } from '../shared/checkins/attendances.repo'
import type { SessionFacts } from '../shared/checkins/session'
import { findActivity, type KeptTicket } from '../shared/homes/activities.repo'
import { accountsBy } from '../shared/people/accounts.repo'
import { branchNames } from '../shared/people/branch-names'

const PROOF_WORDS: Record<Proof, string> = {
  code: '自己扫码',
  passcode: '口令',
  personal: '管理员扫码',
  hand: '手动登记',
  confirmed: '管理员确认',
  imported: '签到表补录',
}

const COLUMNS: readonly Column[] = [
  { name: '报名号', width: 10, of: 'number' },
  { name: '姓名', width: 14 },
  { name: '团支部', width: 28 },
  { name: '到场时间', width: 22, of: 'time' },
  { name: '凭什么', width: 14 },
  { name: '登记的原因', width: 30 },
  { name: '签退时间', width: 22, of: 'time' },
]

interface Ticket {
  ticket: KeptTicket
  /** Null where it was given back. */
  number: number | null
}

/**
 * Who was present at a session: in the order of signing up, then who came without, in the order of coming. Nobody who was not, nor how many
 * they are.
 */
export async function presentSheet(session: SessionFacts, now: Date): Promise<Sheet> {
  const { id, venue, activity, day, opensAt } = session
  const [attendances, tickets] = await Promise.all([
    allAttendances({ where: { sessionId: id } }),
    activity === null ? new Map<string, Ticket>() : ticketsOf(activity._id),
  ])
  const present = attendances.filter(({ state }) => state === 'present')
  const numberOf = ({ personId }: Attendance): number => tickets.get(personId)?.number ?? Infinity
  // Infinity less itself is no number.
  const inOrder = present.sort((a, b) => {
    const [first, second] = [numberOf(a), numberOf(b)]
    return first === second ? a.at.getTime() - b.at.getTime() : first - second
  })
  const accounts = await accountsBy(inOrder.map(({ personId }) => personId))
  const branches = await branchNames([...accounts.values()].flatMap(({ membership }) => membership?.branchId ?? []))
  const rows = inOrder.map((one): Cell[] => {
    const { personId, at, proof, by, leftAt } = one
    const [signed, account] = [tickets.get(personId), accounts.get(personId)]
    const branch = branches.get(account?.membership?.branchId ?? '') ?? null
    const name = signed?.ticket.name ?? account?.name ?? NAMELESS
    return [signed?.number ?? null, name, branch, at, PROOF_WORDS[proof], by?.reason ?? null, leftAt]
  })
  const of = activity?.title ?? `自由到访 ${dayName(opensAt)}`
  return {
    name: '到场名单',
    about: [`${venue.name} ${of}（${day}）到场名单`, `到场 ${rows.length} 人，导出于 ${longTime(now)}`],
    columns: COLUMNS,
    rows,
  }
}

/** Who has joined no branch and signed up for nothing. */
const NAMELESS = '（没有留姓名）'

/** Of everybody the one that is live, or the last that was given back. */
async function ticketsOf(activityId: string): Promise<Map<string, Ticket>> {
  const activity = await findActivity(activityId)
  const tickets = new Map<string, Ticket>()
  for (const [index, ticket] of activity?.line.entries() ?? [])
    tickets.set(ticket.personId, { ticket, number: activity && isLive(activity, ticket) ? index + 1 : null })
  return tickets
}
