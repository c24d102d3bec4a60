import { lackWords } from '../../../../src/features/boards/health/health-words'

describe('health', () => {
  it('of a level is told in words, only what is lacking', () => {
    const level = {
      org: { id: 'u', name: '区' },
      branches: 1200,
      noSecretary: 0,
      small: 0,
      notJoined: 0,
      staleRoster: 0,
    }
    expect(lackWords(level)).toBe('1,200 个支部，都没有问题')
    expect(lackWords({ ...level, noSecretary: 2, staleRoster: 31 })).toBe(
      '1,200 个支部，没有团支书 2 个，名册久未更新 31 个',
    )
  })
})
