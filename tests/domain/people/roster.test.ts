import { can, type Deed, type Grant } from '../../../src/domain/permissions/can'
import { askedPattern, digitsMatch, hiddenName, maskedNumber } from '../../../src/domain/people/roster'

describe('numbers on the roster', () => {
  it('show four and four, and ask for the fifth and sixth', () => {
    expect(maskedNumber('2023070417')).toBe('2023 **** 0417')
    expect(askedPattern('2023070417')).toBe('2023__0417')
    expect(askedPattern('202307770417')).toBe('2023__**0417')
  })

  it.each([
    ['2023070417', '07', true],
    ['2023070417', '70', false],
    ['2023070417', '', false],
    ['20230', '0', false],
    ['', '', false],
  ])('%s with %s: %s', (number, digits, right) => {
    expect(digitsMatch(number, digits)).toBe(right)
  })

  it.each([
    ['周雨桐', '周*桐'],
    ['周桐', '周*'],
    ['欧阳雨桐', '欧*雨桐'],
    ['周', '周*'],
  ])('%s is shown as %s', (name, hidden) => {
    expect(hiddenName(name)).toBe(hidden)
  })
})

describe('who may do what', () => {
  const now = new Date('2026-11-24T00:00:00Z')
  const path = ['city', 'unit', 'branch']
  const grant = (role: Grant['role'], orgId: string, until: Grant['until'] = null): Grant => ({ role, orgId, until })

  it.each<[string, Grant[], Deed, boolean]>([
    ['the branch’s secretary sees names', [grant('secretary', 'branch')], 'see-names', true],
    ['the branch’s secretary sees its numbers', [grant('secretary', 'branch')], 'see-branch-numbers', true],
    ['another branch’s secretary sees nothing', [grant('secretary', 'other')], 'see-branch-numbers', false],
    ['a secretary above does not see names', [grant('secretary', 'unit')], 'see-names', false],
    ['an officer above sees numbers', [grant('officer', 'city')], 'see-branch-numbers', true],
    ['an officer above sees no names', [grant('officer', 'city')], 'see-names', false],
    ['an officer beside sees nothing', [grant('officer', 'unit2')], 'see-branch-numbers', false],
    ['a contact officer reads the node', [grant('contact', 'unit')], 'see-node', true],
    ['a secretary does not read a node', [grant('secretary', 'branch')], 'see-node', false],
    ['a role that has ended counts no more', [grant('officer', 'city', now)], 'see-node', false],
    ['a role that ends later counts', [grant('officer', 'city', '2026-11-24T00:00:01Z')], 'see-node', true],
    ['nobody without a role', [], 'see-branch-numbers', false],
  ])('%s', (_, grants, deed, allowed) => {
    expect(can({ grants, now }, deed, path)).toBe(allowed)
  })
})
