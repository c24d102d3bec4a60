import fc from 'fast-check'
import { named } from '../../../src/domain/people/names'
import { STANDINGS, type Standing } from '../../../src/domain/people/standing'
import { toldApart } from '../../../src/domain/people/told-apart'

const one = (name: string, standing: Standing = 'member', joinedLeague: string | null = null) =>
  named({ name, standing, joinedLeague, number: '2023070417' })
const shown = (...list: ReturnType<typeof one>[]) => toldApart(list).map(({ name }) => name)

describe('two of one name', () => {
  it('are told apart by standing', () => {
    expect(shown(one('张伟'), one('李娜'), one('张伟', 'youth'))).toEqual(['张伟（团员）', '李娜', '张伟（青年）'])
  })

  it('of one standing by the month of joining the League', () => {
    expect(shown(one('张伟', 'member', '2021-05'), one('张伟', 'member', '2022-12'))).toEqual([
      '张伟（2021-05 入团）',
      '张伟（2022-12 入团）',
    ])
  })

  it('of one standing and month by their place on the list', () => {
    expect(shown(one('李娜'), one('张伟', 'member', '2021-05'), one('张伟', 'member', '2021-05'))).toEqual([
      '李娜',
      '张伟（名单第 2 位）',
      '张伟（名单第 3 位）',
    ])
  })

  it('each by what tells them', () => {
    const list = [one('张伟', 'youth'), one('张伟', 'member', '2021-05'), one('张伟', 'member')]
    expect(shown(...list)).toEqual(['张伟（青年）', '张伟（2021-05 入团）', '张伟（名单第 3 位）'])
  })

  it('are of one name however it is written', () => {
    expect(
      shown(one('古丽·艾山', 'member'), one('古丽•艾山', 'youth'), one('Anna Li'), one('ANNA LI', 'youth')),
    ).toEqual(['古丽·艾山（团员）', '古丽·艾山（青年）', 'Anna Li（团员）', 'ANNA LI（青年）'])
  })

  it('never share what is shown, and nothing of a number is in it', () => {
    const person = fc.record({
      name: fc.constantFrom('张伟', '张 伟', '李娜'),
      standing: fc.constantFrom(...STANDINGS),
      month: fc.constantFrom(null, '2021-05', '2022-05'),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (people) => {
        const names = shown(...people.map(({ name, standing, month }) => one(name, standing, month)))
        expect(new Set(names).size).toBe(people.length)
        expect(names.join()).not.toMatch(/0417/)
      }),
    )
  })
})
