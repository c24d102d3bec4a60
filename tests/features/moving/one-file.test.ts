import { asOne } from '../../../src/features/moving/one-file'
import { packed } from '../../../src/domain/zip-pack'
import { zipEntries } from '../../../src/domain/zip-entries'
import type { Chosen } from '../../../src/services/platform/chosen'

const file = (name: string, words: string): Chosen => ({
  name,
  bytes: Buffer.byteLength(words),
  shown: '',
  read: (from, bytes) =>
    Promise.resolve(
      Buffer.from(words)
        .subarray(from, from + bytes)
        .toString('base64'),
    ),
})
const whole = async ({ bytes, read }: Pick<Chosen, 'bytes' | 'read'>): Promise<Buffer> =>
  Buffer.concat([Buffer.from(await read(0, 50), 'base64'), Buffer.from(await read(50, bytes), 'base64')])

it('sends one file as it is', async () => {
  const one = asOne([file('甲.html', '<p>甲</p>')])
  expect([one.name, one.bytes, (await whole(one)).toString()]).toEqual(['甲.html', 10, '<p>甲</p>'])
})

it('packs several, the same whatever the order, two of one name apart', async () => {
  const files = [file('乙.html', '2'), file('甲.html', '1'), file('乙.html', '2')]
  const one = asOne(files)
  const content = await whole(one)
  expect([one.name, content.length]).toEqual(['乙.html 等 3 个文件.zip', one.bytes])
  const names = (zipEntries(content) ?? []).map(({ name }) => Buffer.from(name, 'latin1').toString())
  expect(names).toEqual(['乙.html', '2/乙.html', '甲.html'])
  expect(await whole(asOne([...files].reverse()))).toEqual(content)
  expect(content).toEqual(
    Buffer.from(
      packed(
        ['乙.html', '2/乙.html', '甲.html'].map((name) => ({
          name,
          content: Buffer.from(name.includes('甲') ? '1' : '2'),
        })),
      ),
    ),
  )
})
