import { boardUrl, overviewUrl } from '../../../src/features/boards/routes'

describe('an address', () => {
  it('leads on with the assignment that is shown', () => {
    expect(overviewUrl('city')).toBe('/features/boards/overview/pages/overview/index?orgId=city')
    expect(boardUrl('b1', 'lesson-7')).toBe(
      '/features/boards/board/pages/board/index?branchId=b1&assignmentId=lesson-7',
    )
  })
})
