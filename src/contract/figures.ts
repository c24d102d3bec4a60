import * as v from 'valibot'
import type { Month } from '../domain/figures/month'
import { ORDER_KEYS } from '../domain/figures/order'
import type { Told } from '../domain/figures/told'
import type { Deed } from '../domain/permissions/table'
import { action } from './define'
import { id, month } from './fields'
import { district } from './home-fields'
import type { OrgName } from './identity'
import { cursor, type Page } from './paging'

/** What is told of a row. What is hidden says why: fewer than five people, or a number that would tell one of those. */
export interface FigureCells {
  /** Open ones. */
  venues: number
  visits: Told
  /** Different people, each once in this row. */
  people: Told
  /** Visits of the same days of the month before; null where these were not counted. */
  before: Told | null
  activities: number
  /** Of them, talks. */
  talks: number
}

export interface DistrictFigures extends FigureCells {
  district: string
}

export interface MonthFigures extends FigureCells {
  month: Month
  /** What the numbers of a month that was over said before they were put right; null where they never were. */
  corrected: { visits: Told; people: Told; at: string } | null
}

export interface VenueFigures extends FigureCells {
  venueId: string
  name: string
  district: string
}

export interface CountedMonth {
  month: Month
  /** Days that are counted, from the first on. */
  through: number
  /** ISO. */
  asOf: string
  whole: FigureCells
  /** Members of the League and other young people among the people of the whole city; null of a part of it, and where one of them is hidden. */
  split: { members: number; others: number } | null
  /** In the order of their codes. */
  districts: DistrictFigures[]
  /** By how many the people of the districts together are more than those of the whole; null where it would tell what is hidden. */
  apart: number | null
}

export interface FiguresOverview {
  org: OrgName
  /** Null where nothing of it was ever counted. */
  counted: CountedMonth | null
  /** The months up to the one shown that were counted, the oldest first. */
  months: MonthFigures[]
  /** Those that can be chosen, the newest first. */
  choices: Month[]
  may: Deed[]
  /** ISO. */
  now: string
}

/** A Youth Home's own numbers, month by month. */
export interface VenueMonths {
  venue: { id: string; name: string }
  /** Of the newest month: days that are counted, and as of when (ISO); null where nothing of it was ever counted. */
  counted: { through: number; asOf: string } | null
  /** Of the last twelve those that were counted, the oldest first. */
  months: ({ month: Month } & FigureCells)[]
  /** Whether what is few is hidden, and what would tell it. */
  hides: boolean
  /** ISO. */
  now: string
}

/** The numbers of Youth Homes as they were counted in the last night: by district, venue and month. No reply names a person. */
export const figures = {
  /** A level in a month; null: the newest that was counted. FORBIDDEN · NOT_FOUND that month was not counted */
  overview: action<FiguresOverview>()({
    input: v.strictObject({ orgId: id, month: v.nullable(month) }),
    may: 'see-figures',
    on: { orgId: 'org' },
  }),

  /**
   * Its venues in a month, 20 a page: by district and in the order of each, or by a column, of which those that are not told come last. All
   * pages are of one count. FORBIDDEN · NOT_FOUND that month was not counted, or its pages are too old
   */
  venues: action<Page<VenueFigures>>()({
    input: v.strictObject({
      orgId: id,
      month,
      district: v.nullable(district),
      order: v.nullable(v.strictObject({ by: v.picklist(ORDER_KEYS), rising: v.boolean() })),
      cursor,
    }),
    may: 'see-figures',
    on: { orgId: 'org' },
  }),

  /**
   * One Youth Home month by month. Its keeper, who has its lists of people, is told all; whoever sees the sums of a level above it as well is
   * told what stands in these tables, as its numbers would give its neighbours' away. FORBIDDEN
   */
  venueMonths: action<VenueMonths>()({
    input: v.strictObject({ venueId: id }),
    may: 'see-figures',
    on: { venueId: 'venue' },
  }),
}
