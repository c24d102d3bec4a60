import type { Hours, Span } from '../../../../src/domain/homes/hours'
import type { Service, Stars } from '../../../../src/domain/homes/services'

/** What is written of a made-up Youth Home; all else follows from it. */
export interface VenueContent {
  id: string
  /** The committee that it belongs to. */
  orgId: string
  name: string
  district: District
  address: string
  /** Thousandths of a degree from the middle of the city: east and north. Missing where nobody has said where it is. */
  at?: readonly [east: number, north: number]
  services: readonly Service[]
  contact?: string
  phone?: string
  note?: string
  text?: string
  pictures?: readonly string[]
  stars?: Stars
  /** Mean of what visitors gave, in tenths, and how many they were. */
  rating?: readonly [tenths: number, people: number]
  week: Hours['week']
}

/** The districts of the city, in the order of their codes. */
export const DISTRICTS = ['滨江区', '南浦区', '高新区', '柳溪县', '安平县', '石桥县'] as const
export type District = (typeof DISTRICTS)[number]

const hour = (from: number, to: number): Span => [from * 60, to * 60]

/** From Monday on. */
export const WEEKS = {
  /** Closed on Mondays, a break at noon, weekends without one. */
  usual: [[], ...repeat(4, [hour(9, 12), hour(14, 21)]), [hour(9, 16)], [hour(9, 16)]],
  library: repeat(7, [hour(8, 22)]),
  office: [...repeat(5, [[510, 720], hour(14, 18)]), [], []],
  evenings: [...repeat(5, [hour(14, 21)]), [hour(9, 21)], [hour(9, 21)]],
  daily: repeat(7, [hour(9, 20)]),
  weekend: [...repeat(4, []), [hour(14, 18)], [hour(9, 17)], [hour(9, 17)]],
} satisfies Record<string, Hours['week']>

function repeat(times: number, spans: readonly Span[]): (readonly Span[])[] {
  return Array.from({ length: times }, () => spans)
}
