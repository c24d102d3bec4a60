import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  of: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

/** A committee's table of Youth Homes, once through all that can be done with one; a second one is given up. */
export async function importVenues(call: Call, orgId: string): Promise<void> {
  const file = Buffer.from(
    '名称,区县,地址,值守,电话\n新馆,滨江区,新路 1 号,刘老师,0571-1234567\n旧馆,无此区,旧路 2 号,,\n',
  )
  const begin = { orgId, kind: 'venues', fileName: '名册.csv', bytes: file.length } as const
  for (const importId of ['story-1', 'story-2']) {
    await call(['imports', 'begin'], { ...begin, importId })
    await call(['imports', 'part'], { importId, nth: 0, part: file.toString('base64') })
  }
  await call(['imports', 'drop'], { importId: 'story-2' })
  const on = { importId: 'story-1' }
  await call(['imports', 'columns'], { kind: 'venues' })
  await call(['imports', 'read'], on)
  await call(['imports', 'rows'], { ...on, group: 'to-fix', cursor: null })
  await call(['imports', 'fix'], { ...on, row: 3, cells: { name: '旧馆二' } })
  await call(['imports', 'skip'], { ...on, row: null, skipped: true })
  await call(['imports', 'summary'], on)
  await call(['imports', 'apply'], on)
  await call(['imports', 'imports'], { orgId })
  await call(['exports', 'exportVenues'], { orgId, format: 'csv' })
  await call(['exports', 'blankVenues'], { orgId })
  await takePaperIn(call, orgId)
  await seeFigures(call, orgId)
}

/** Who signed in on paper at one of them, looked at and taken in. */
async function takePaperIn(call: Call, orgId: string): Promise<void> {
  const { rows } = await call(['keeping', 'tended'], { orgId, words: '', closed: false, cursor: null })
  const list =
    '活动名称：读书会,,\n时间：2026年3月5日 18:00-20:00,,\n姓名,学号,签到时间\n林晓,20230001,18:02\n高睿,,18:05\n'
  const sheet = { venueId: rows[0]?.venueId ?? '', part: Buffer.from(list).toString('base64'), without: [5] }
  for (const sure of [false, true]) await call(['imports', 'takeSignIns'], { ...sheet, sure })
}

/** The numbers of a committee's Youth Homes, as they were counted in the night. */
async function seeFigures(call: Call, orgId: string): Promise<void> {
  const { counted } = await call(['figures', 'overview'], { orgId, month: null })
  const month = counted?.month ?? ''
  await call(['figures', 'overview'], { orgId, month })
  const { rows } = await call(['keeping', 'tended'], { orgId, words: '', closed: false, cursor: null })
  await call(['figures', 'venueMonths'], { venueId: rows[0]?.venueId ?? '' })
  for (const district of [null, counted?.districts[0]?.district ?? ''])
    for (const order of [null, { by: 'people', rising: true } as const])
      await call(['figures', 'venues'], { orgId, month, district, order, cursor: null })
  for (const by of ['districts', 'venues', 'months'] as const)
    await call(['exports', 'exportFigures'], { orgId, month, by, district: null, format: 'csv' })
}
