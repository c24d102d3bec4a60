import { AppError } from '../../src/contract/errors'
import { Loadable } from '../../src/stores/loadable'

const there = (value: string) => () => Promise.resolve(value)
const gone = () => Promise.reject(new AppError('UNREACHABLE', '网络不太稳定'))
const seen = ({ value, error }: Loadable<string>) => [value, error?.code]

describe('a value from the cloud', () => {
  it('stays where the same is asked again and does not come', async () => {
    const loadable = new Loadable<string>()
    await loadable.load(there('river'), 'a')
    await loadable.load(gone, 'a')
    expect(seen(loadable)).toEqual(['river', 'UNREACHABLE'])
  })

  it('goes where something else is asked and does not come: it is no answer to that', async () => {
    const loadable = new Loadable<string>()
    await loadable.load(there('river'), 'a')
    const asking = loadable.load(gone, 'b')
    expect(seen(loadable)).toEqual(['river', undefined])
    await asking
    expect(seen(loadable)).toEqual([null, 'UNREACHABLE'])
    await loadable.load(there('sea'), 'b')
    await loadable.load(gone, 'b')
    expect(seen(loadable)).toEqual(['sea', 'UNREACHABLE'])
  })

  it('is not taken for what was asked meanwhile', async () => {
    const loadable = new Loadable<string>()
    const slow = loadable.load(there('river'), 'a')
    await loadable.load(gone, 'b')
    await slow
    expect(seen(loadable)).toEqual([null, 'UNREACHABLE'])
  })
})
