import { PART_BYTES } from '../../src/domain/limits'
import { Upload, partsOf } from '../../src/services/upload'
import { broken, refusal } from './mailing'

/** A file on its way to the cloud: in parts, over a line that breaks. */
const BYTES = 2 * PART_BYTES + 10
const content = Buffer.alloc(BYTES, 'abcdefg')
const file = {
  bytes: BYTES,
  read: (from: number, bytes: number) => Promise.resolve(content.subarray(from, from + bytes).toString('base64')),
}

/** A cloud that keeps parts, and answers as told to. */
function aCloud(answer: (nth: number, tries: number) => void = () => undefined) {
  const parts: string[] = []
  const asked: number[] = []
  const sendPart = async (nth: number, part: string): Promise<string> => {
    await Promise.resolve()
    asked.push(nth)
    answer(nth, asked.length)
    parts[nth] = part
    return `got ${nth}`
  }
  const whole = (): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')))
  return { asked, sendPart, whole }
}

const failing = (failure: Error): never => {
  throw failure
}

test('it goes in parts of a size, one after the other, and the last answer is told', async () => {
  const { asked, sendPart, whole } = aCloud()
  const told: number[] = []
  const upload = new Upload(file, sendPart, { tell: (percent) => told.push(percent) })
  expect(await upload.send()).toBe('got 2')
  expect(asked).toEqual([0, 1, 2])
  expect(whole().equals(content)).toBe(true)
  expect(told).toEqual([33, 66, 100])
  expect([partsOf(PART_BYTES), partsOf(PART_BYTES + 1)]).toEqual([1, 2])
})

test('a part that is lost on the way is sent again, three times in all', async () => {
  const { asked, sendPart, whole } = aCloud((_, tries) => (tries === 2 || tries === 3 ? failing(broken) : undefined))
  await new Upload(file, sendPart).send()
  expect(asked).toEqual([0, 1, 1, 1, 2])
  expect(whole().equals(content)).toBe(true)
})

test('where the line is gone it fails, and later goes on with the part that did not go', async () => {
  let gone = true
  const { asked, sendPart, whole } = aCloud((nth) => (gone && nth === 1 ? failing(broken) : undefined))
  const upload = new Upload(file, sendPart)
  await expect(upload.send()).rejects.toBe(broken)
  expect([asked, upload.percent]).toEqual([[0, 1, 1, 1], 33])
  gone = false
  expect(await upload.send()).toBe('got 2')
  expect(asked.slice(4)).toEqual([1, 2])
  expect(whole().equals(content)).toBe(true)
})

test('what the cloud refuses is not sent again', async () => {
  const refused = refusal('INVALID_INPUT', '这不是图片')
  const { asked, sendPart } = aCloud(() => failing(refused))
  await expect(new Upload(file, sendPart).send()).rejects.toBe(refused)
  expect(asked).toEqual([0])
})

test('only what is missing is sent', async () => {
  const { asked, sendPart } = aCloud()
  expect(await new Upload(file, sendPart, { missing: [2] }).send()).toBe('got 2')
  expect(asked).toEqual([2])
  expect(await new Upload(file, sendPart, { missing: [] }).send()).toBeNull()
})

test('once stopped it sends no more', async () => {
  const { asked, sendPart } = aCloud()
  const upload: Upload<string> = new Upload(file, sendPart, { tell: () => upload.stop() })
  expect(await upload.send()).toBeNull()
  expect(asked).toEqual([0])
})
