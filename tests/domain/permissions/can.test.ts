import { can, deedsOn, isOwnDeed, overFor } from '../../../src/domain/permissions/can'
import type { Grant } from '../../../src/domain/permissions/roles'
import { TABLE, type Deed } from '../../../src/domain/permissions/table'

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
    expect(can({ personId: 'someone', grants, now }, deed, { path, ownerId: null })).toBe(allowed)
  })

  it('tells by which role it was allowed until that ended, the last of several', () => {
    const over = (deed: Deed, ...grants: Grant[]) => overFor({ grants, now }, deed, { path, ownerId: null })
    const [early, late] = ['2026-09-30T00:00:00Z', '2026-11-23T00:00:00Z']
    const held = [grant('officer', 'city', early), grant('contact', 'unit', late), grant('officer', 'unit2', late)]
    expect(over('see-node', ...held)).toEqual({ role: 'contact', until: late })
    expect(over('see-node', grant('officer', 'city', now))).toEqual({ role: 'officer', until: now })
    // Which never allowed it, or goes on.
    expect(over('see-names', ...held)).toBeNull()
    expect(over('see-node', grant('officer', 'city'), grant('officer', 'unit', '2027-01-01T00:00:00Z'))).toBeNull()
  })

  it('one’s own is one’s own, whoever holds what, and nobody’s of whom nothing is kept', () => {
    const own = { path: ['branch'], ownerId: 'me' }
    expect(can({ personId: 'me', grants: [], now }, 'take-lesson', own)).toBe(true)
    expect(can({ personId: 'other', grants: [grant('secretary', 'branch')], now }, 'take-lesson', own)).toBe(false)
    expect(can({ personId: null, grants: [], now }, 'take-lesson', { path, ownerId: null })).toBe(false)
    // What offices see as well, those in it see of their own.
    expect(can({ personId: 'me', grants: [], now }, 'see-asks', own)).toBe(true)
    expect(can({ personId: 'other', grants: [], now }, 'see-asks', own)).toBe(false)
  })

  it('tells all that is allowed on a target, in the table’s order', () => {
    const target = { path, ownerId: null }
    const may = (...grants: Grant[]) => deedsOn({ personId: 'me', grants, now }, target)
    const ofVenues = [
      'see-venues',
      'tend-venues',
      'see-stars',
      'set-criteria',
      'edit-venue',
      'close-venue',
      'name-keeper',
    ]
    const ofWhatIsSaid = [
      'see-counted',
      'decide-stars',
      'read-evaluations',
      'review-sayings',
      'see-figures',
      'import-checkins',
    ]
    const ofTalks = [
      'see-talks',
      'tend-talks',
      'export-talks',
      'propose-lecturer',
      'pass-lecturer',
      'name-organiser',
      'tend-lecturing',
    ]
    expect(may(grant('contact', 'city'))).toEqual([
      'see-branch-numbers',
      'see-asks',
      'see-node',
      'see-venues',
      'see-stars',
      'see-counted',
      'read-evaluations',
      'see-figures',
      'see-talks',
    ])
    expect(may(grant('officer', 'city'))).toEqual([
      'see-branch-numbers',
      'see-asks',
      'see-node',
      'set-settings',
      'export-numbers',
      ...ofVenues,
      ...ofWhatIsSaid,
      ...ofTalks,
    ])
    expect(may(grant('administrator', 'unit'))).toEqual([
      'see-branch-numbers',
      'see-asks',
      'see-node',
      'set-settings',
      ...ofVenues,
      ...ofWhatIsSaid,
      ...ofTalks,
    ])
    // Lectures take place at venues below whoever organises them.
    expect(may(grant('organiser', 'unit'))).toEqual(['read-evaluations'])
    expect(may(grant('organiser', 'branch'))).toEqual([
      'read-evaluations',
      'see-talks',
      'tend-talks',
      'export-talks',
      'propose-lecturer',
      'tend-lecturing',
    ])
    expect(may(grant('secretary', 'branch'))).toEqual(may(grant('deputy', 'branch')))
    expect(may(grant('secretary', 'unit'), grant('deputy', 'city'))).toEqual([])
    expect(may(grant('deputy', 'branch'))).toEqual([
      'see-branch-numbers',
      'see-asks',
      'see-names',
      'see-joinings',
      'see-requests',
      'answer-request',
      'invite',
      'remind',
      'export-names',
      'sign-up-branch',
      'see-record',
      'change-record',
      'undo-joining',
      'unlock-row',
      'see-writing',
      'write-notices',
      'review-notices',
      'release-notices',
      'ask-talk',
    ])
    expect(may(grant('editor', 'city'), grant('reviewer', 'city'))).toEqual([])
    expect(may(grant('keeper', 'branch'))).toEqual([
      'edit-venue',
      'run-activities',
      'see-signed-up',
      'check-in',
      'hand-over',
      'export-present',
      'check-stars',
      'see-counted',
      'read-evaluations',
      'answer-suggestions',
      'see-figures',
      'import-checkins',
    ])
    expect(may(grant('keeper', 'unit'))).toEqual([])
  })

  it('knows what is only ever done to one’s own, also where a row has no role left', () => {
    const own = Object.keys(TABLE).filter((deed) => isOwnDeed(deed as Deed))
    expect(own).toEqual([
      'take-lesson',
      'see-own-record',
      'appeal',
      'confirm-notice',
      'agree-to-reminders',
      'take-office',
    ])
  })
})
