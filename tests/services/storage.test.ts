import Taro from '@tarojs/taro'
import { storage } from '../../src/services/storage'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

/** What the phone answers when it is asked what lies under a key. */
const phone = (answer: () => unknown) => Object.assign(Taro, { getStorageSync: answer })

describe('looking at what lies on the phone', () => {
  it.each([
    ["WeChat's word for nothing", '', false],
    ['nothing', undefined, false],
    ['a list', [], true],
    ['a zero', 0, true],
  ])('tells whether there is anything: %s', (_, value, there) => {
    phone(() => value)
    expect(storage.look('outbox')).toEqual({ there, value })
  })

  it('takes what the phone will not read out for something, so that nobody writes over it', () => {
    phone(() => {
      throw new Error('storage is busy')
    })
    expect(storage.look('outbox')).toEqual({ there: true, value: null })
  })
})
