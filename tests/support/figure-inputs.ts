import { cursorOf } from '../../cloudfunctions/kit/paging'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { ROOT } from './city'

type Figures = Contract['figures']

/** What is asked about the numbers of Youth Homes. */
export const FIGURE_INPUTS: { [A in keyof Figures]: readonly Sent<Figures[A]>[] } = {
  overview: [{ orgId: ROOT, month: '2026-11' }],
  venueMonths: [{ venueId: 'v1' }],
  venues: [
    {
      orgId: ROOT,
      month: '2026-11',
      district: '滨江区',
      order: { by: 'visits', rising: true },
      cursor: cursorOf([1, 20]),
    },
  ],
}
