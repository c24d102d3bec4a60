import {
  areStale,
  changedFigures,
  figureDays,
  figurePhrase,
  figuresAsOf,
  figureWords,
} from '../../../src/domain/stars/figures'
import { figuresOf } from '../../support/stars'

const at = (time: string): Date => new Date(`2026-03-19T${time}+08:00`)

it('are as of six in the morning, before that of the day before', () => {
  expect(figuresAsOf(at('06:00:00'))).toEqual(at('06:00:00'))
  expect(figuresAsOf(at('05:59:59'))).toEqual(new Date('2026-03-18T06:00:00+08:00'))
  expect(areStale(at('06:00:00'), at('23:00:00'))).toBe(false)
  expect(areStale(at('05:59:59'), at('06:00:00'))).toBe(true)
  expect(areStale(null, at('06:00:00'))).toBe(true)
})

it('look back on a year of whole days', () => {
  expect(figureDays(at('06:00:00'))).toEqual({ from: '2025-03-19', until: '2026-03-19' })
})

it('are told with their units, few people without a number', () => {
  expect(figurePhrase('visits', 6420)).toBe('6,420 人次')
  expect(figurePhrase('rating', 46)).toBe('4.6 分')
  expect(figurePhrase('youth-share', 31)).toBe('31%')
  expect([figureWords('people', 4), figureWords('people', 5), figureWords('people', 0)]).toEqual(['少于 5', '5', '0'])
  expect(figurePhrase('rating', null)).toBe('没有')
})

it('of two countings those are told that differ', () => {
  expect(changedFigures(figuresOf(3), { ...figuresOf(3), talks: 4, rating: null })).toEqual(['talks', 'rating'])
})
