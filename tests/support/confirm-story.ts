import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { monthOf } from '../../src/domain/assignments/report'
import { DAY_MS } from '../../src/domain/time'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  of: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

interface People {
  editor: Call
  reviewer: Call
  /** Of the branch, which stands below where it is written. */
  member: Call
}

/** A notice with a question, from its budget to the answers of one member: a wrong one, and then the right one. */
export async function confirmOne(
  { editor, reviewer, member }: People,
  { orgId, branchId, text }: { orgId: string; branchId: string; text: Sent<Contract['writing']['save']>['text'] },
): Promise<void> {
  const noticeId = 'story-asks'
  const { month } = await editor(['writing', 'burden'], {
    orgId,
    noticeId,
    scope: orgId,
    sectors: null,
    publishAt: null,
  })
  const says = '八点在西门集合。'
  const question = { text: '几点集合？', options: ['七点', '八点'], right: 1, says }
  const { now } = await editor(['writing', 'begin'], {
    orgId,
    noticeId,
    act: 'asks-0',
    text: { ...text, title: '周五集合', blocks: [{ kind: 'paragraph', runs: [{ text: says }] }] },
  })
  const deadline = new Date(Date.parse(now) + 3 * DAY_MS).toISOString()
  const saved = await editor(['writing', 'save'], {
    noticeId,
    turn: 1,
    act: 'asks-1',
    text: {
      ...text,
      title: '周五集合',
      blocks: [{ kind: 'paragraph', runs: [{ text: says }] }],
      confirm: { reason: '涉及出行安全', deadline, question },
    },
  })
  await editor(['writing', 'check'], { noticeId })
  const { turn } = await editor(['writing', 'submit'], { noticeId, turn: saved.turn, act: 'asks-2' })
  await reviewer(['writing', 'approve'], { noticeId, turn, act: 'asks-3', words: '' })
  const { confirm } = await member(['notices', 'open'], { noticeId })
  for (const answer of [0, 1])
    await member(['notices', 'confirm'], { noticeId, token: confirm?.token ?? '', answer, confirmedAt: null })
  for (const one of [month, monthOf(now)]) await member(['notices', 'asks'], { branchId, month: one })
  await editor(['writing', 'writing'], { noticeId })
}
