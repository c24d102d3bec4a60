import { cursorOf } from '../../cloudfunctions/kit/paging'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { exampleFor } from '../../src/domain/stars/example'
import { branchId } from './city'
import { PLAIN } from './pictures'

type Stars = Contract['stars']

const photo = PLAIN.png
const example = exampleFor(2026, { submitUntil: '2026-12-20', decideUntil: '2026-12-31', validUntil: '2027-12-31' })
const text: Sent<Stars['saveCriteria']>['text'] = {
  ...example,
  items: example.items.map((item) => ({ ...item })),
  levels: example.levels.map(({ stars, met, must }) => ({ stars, met, must: [...must] })),
}
const file = { fileId: 'u1', note: '东门坡道', expiresAt: '2027-03-01' }
const of = { checkId: 'c1', version: 0 }

/** Inputs of the actions about stars: see inputs.ts. */
export const STAR_INPUTS: { [A in keyof Stars]: readonly Sent<Stars[A]>[] } = {
  shown: [{ venueId: 'v1', decisionId: 'd1' }],
  check: [{ venueId: 'v1' }],
  file: [
    {
      venueId: 'v1',
      uploadId: 'u1',
      name: '坡道.png',
      bytes: photo.length,
      nth: 0,
      part: photo.toString('base64'),
    },
  ],
  setFiles: [{ venueId: 'v1', version: 0, itemId: 'access', files: [file] }],
  doubt: [{ venueId: 'v1', version: 0, itemId: 'visits', text: '三月的到访少了一周' }],
  submit: [{ venueId: 'v1', version: 0 }],
  checks: [{ orgId: branchId(0, 0), which: 'submitted', cursor: cursorOf([1, 'c1']) }],
  openCheck: [{ checkId: 'c1' }],
  counted: [{ checkId: 'c1', itemId: 'visits', cursor: cursorOf(['a1']) }],
  judge: [{ ...of, itemId: 'access', verdict: 'met', reason: '看过了' }],
  answerDoubt: [{ ...of, itemId: 'visits', text: '补录后重算了' }],
  noteVisit: [{ ...of, visitId: 'visit-1', day: '2026-11-20', announced: true, note: '坡道有了' }],
  joinVisit: [{ ...of, visitId: 'visit-1' }],
  returnCheck: [{ ...of, reason: '值班表看不清' }],
  decide: [{ ...of, stars: 3, reason: '开放和到访达标，宣讲还差一些' }],
  criterias: [{ orgId: branchId(0, 0) }],
  criteria: [{ criteriaId: 'k1' }],
  beginCriteria: [{ orgId: branchId(0, 0), newId: 'k2' }],
  copyCriteria: [{ criteriaId: 'k1', newId: 'k3' }],
  saveCriteria: [{ criteriaId: 'k1', version: 0, text }],
  publishCriteria: [{ criteriaId: 'k1', version: 0 }],
  dropCriteria: [{ criteriaId: 'k1' }],
}
