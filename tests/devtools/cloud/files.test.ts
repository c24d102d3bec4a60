import { readdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { refusal, startBareCloud, type BareCloud } from '../../support/bare-cloud'

let bare: BareCloud

beforeAll(async () => (bare = await startBareCloud()))
afterAll(async () => await bare.close())

test('a file goes up, comes down, and is deleted through the SDK', async () => {
  const { fileID } = await bare.sdk.uploadFile({ cloudPath: 'dir/中 x.txt', fileContent: Buffer.from('hello') })
  expect(fileID).toMatch(/^cloud:\/\/local-env\.[^/]+\/dir\/中 x\.txt$/)
  expect((await bare.sdk.downloadFile({ fileID })).fileContent.toString()).toBe('hello')
  expect((await bare.sdk.deleteFile({ fileList: [fileID] })).fileList).toEqual([
    expect.objectContaining({ fileID, status: 0 }),
  ])
  const [gone] = (await bare.sdk.getTempFileURL({ fileList: [fileID] })).fileList
  expect(gone).toMatchObject({ status: -503003, errMsg: expect.stringContaining('not exist') as string })
  expect((await bare.sdk.deleteFile({ fileList: [fileID] })).fileList[0]?.status).toBe(-503003)
})

test('put stores content or copies a file, with the right content type', async () => {
  const source = join(bare.dataDir, 'source.png')
  writeFileSync(source, 'picture')
  const copied = bare.cloud.storage.put('covers/a.png', source)
  const written = bare.cloud.storage.put('lessons/film.mp4', Buffer.from('0123456789'))
  const picture = await fetch(bare.cloud.storage.urlOf(copied))
  expect([picture.status, picture.headers.get('content-type'), await picture.text()]).toEqual([
    200,
    'image/png',
    'picture',
  ])
  const film = await fetch(bare.cloud.storage.urlOf(written), { method: 'HEAD' })
  expect([film.headers.get('content-type'), film.headers.get('content-length')]).toEqual(['video/mp4', '10'])
})

test.each([
  { range: 'bytes=2-4', expected: [206, '234', 'bytes 2-4/10'] },
  { range: 'bytes=7-', expected: [206, '789', 'bytes 7-9/10'] },
  { range: 'bytes=-2', expected: [206, '89', 'bytes 8-9/10'] },
  { range: 'bytes=8-100', expected: [206, '89', 'bytes 8-9/10'] },
  { range: 'bytes=0-1,4-5', expected: [200, '0123456789', null] },
  { range: 'bytes=10-', expected: [416, '', 'bytes */10'] },
])('a player asks for $range', async ({ range, expected }) => {
  const url = bare.cloud.storage.urlOf(bare.cloud.storage.put('lessons/seek.mp4', Buffer.from('0123456789')))
  const reply = await fetch(url, { headers: { range } })
  expect([reply.status, await reply.text(), reply.headers.get('content-range')]).toEqual(expected)
  expect(reply.headers.get('accept-ranges')).toBe('bytes')
})

test('an empty file is served', async () => {
  const reply = await fetch(bare.cloud.storage.urlOf(bare.cloud.storage.put('empty.txt', Buffer.alloc(0))))
  expect([reply.status, await reply.text()]).toEqual([200, ''])
})

test('an address is good for its file and its time only', async () => {
  const fileID = bare.cloud.storage.put('private/a.txt', Buffer.from('a'))
  bare.cloud.storage.put('private/b.txt', Buffer.from('b'))
  const [{ tempFileURL } = { tempFileURL: '' }] = (
    await bare.sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })
  ).fileList
  expect((await fetch(tempFileURL)).status).toBe(200)
  expect((await fetch(tempFileURL.replace('a.txt', 'b.txt'))).status).toBe(403)
  expect((await fetch(tempFileURL.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
  expect((await fetch(tempFileURL.split('?')[0] ?? '')).status).toBe(403)
  bare.cloud.clock.advance(61_000)
  expect((await fetch(tempFileURL)).status).toBe(403)
})

test('fifty files are asked about, or deleted, in one request; of more none is', async () => {
  const files = Array.from({ length: 51 }, (_, n) => bare.cloud.storage.put(`many/${n}.txt`, Buffer.from(`${n}`)))
  const fifty = files.slice(0, 50)
  const answered = ({ fileList }: { fileList: { status: number }[] }) => fileList.filter(({ status }) => status === 0).length
  expect(answered(await bare.sdk.getTempFileURL({ fileList: fifty }))).toBe(50)
  const refused = { errCode: -1, code: 'INVALID_PARAM', errMsg: expect.stringContaining('more than 50 files one time') as string }
  expect(await refusal(bare.sdk.getTempFileURL({ fileList: files }))).toMatchObject(refused)
  expect(await refusal(bare.sdk.deleteFile({ fileList: files }))).toMatchObject(refused)
  expect(answered(await bare.sdk.getTempFileURL({ fileList: files.slice(1) }))).toBe(50)
  expect(answered(await bare.sdk.deleteFile({ fileList: fifty }))).toBe(50)
  expect(answered(await bare.sdk.getTempFileURL({ fileList: fifty }))).toBe(0)
}) // oxfmt-ignore

test('an address ends with the second it was asked for, and one that asks for nothing after a day', async () => {
  const fileID = bare.cloud.storage.put('private/c.txt', Buffer.from('c'))
  const addressOf = async (file: string | { fileID: string; maxAge: number }): Promise<string> =>
    (await bare.sdk.getTempFileURL({ fileList: [file] })).fileList[0]?.tempFileURL ?? ''
  const [short, day] = [await addressOf({ fileID, maxAge: 600 }), await addressOf(fileID)]
  const statuses = async () => [(await fetch(short)).status, (await fetch(day)).status]
  bare.cloud.clock.advance(599_000)
  expect(await statuses()).toEqual([200, 200])
  bare.cloud.clock.advance(2_000)
  expect(await statuses()).toEqual([403, 200])
  bare.cloud.clock.advance(86_400_000)
  expect(await statuses()).toEqual([403, 403])
})

test('pages of this machine may load a typeface from another port; foreign pages may not', async () => {
  const url = bare.cloud.storage.urlOf(bare.cloud.storage.put('fonts/a.woff2', Buffer.from('a')))
  const as = async (origin: string) => {
    const reply = await fetch(url, { headers: { origin } })
    return [reply.status, reply.headers.get('access-control-allow-origin')]
  }
  expect(await as('http://127.0.0.1:1')).toEqual([200, 'http://127.0.0.1:1'])
  expect(await as('https://evil.example')).toEqual([403, null])
  expect(await as('http://127.0.0.1.evil.example')).toEqual([403, null])
})

test('what a browser keeps of a file is for the page alone that asked for it', async () => {
  const url = bare.cloud.storage.urlOf(bare.cloud.storage.put('notices/a.docx', Buffer.from('a')))
  for (const options of [{}, { headers: { origin: 'http://127.0.0.1:1' } }])
    expect((await fetch(url, options)).headers.get('vary')).toBe('origin')
})

test('an upload has a size, whether it is told before or not, and leaves nothing of what was too large', async () => {
  const MEGABYTE = 1024 * 1024
  const granted = async (path: string): Promise<{ url: string; authorization: string }> => {
    const body = JSON.stringify({ action: 'storage.getUploadMetadata', path })
    const reply = await fetch(`${bare.cloud.url}/admin`, { method: 'POST', body })
    return ((await reply.json()) as { data: { url: string; authorization: string } }).data
  }
  const put = async (path: string, megabytes: number, told: boolean): Promise<number> => {
    const { url, authorization } = await granted(path)
    return await new Promise((done, fail) => {
      const headers = { authorization, ...(told ? { 'content-length': megabytes * MEGABYTE } : {}) }
      const sending = httpRequest(url, { method: 'PUT', headers }, (response) => {
        response.resume()
        done(response.statusCode ?? 0)
      })
      sending.on('error', fail)
      if (!told) sending.setHeader('transfer-encoding', 'chunked')
      // Of what is told to be too large nothing has to be sent.
      if (told) return sending.flushHeaders()
      for (let n = 0; n < megabytes; n++) sending.write(Buffer.alloc(MEGABYTE))
      sending.end()
    })
  }
  expect(await put('a/large.bin', 51, true)).toBe(413)
  expect(await put('a/large.bin', 52, false)).toBe(413)
  expect(await put('a/small.bin', 2, false)).toBe(200)
  const stored = readdirSync(join(bare.dataDir, 'files'), { recursive: true, encoding: 'utf8' })
  expect(stored.filter((name) => name.includes('.partial') || name.includes('large'))).toEqual([])
  expect(stored).toContain(join('a', 'small.bin'))
})

test('nobody writes without permission, and no path leads out of the folder', async () => {
  expect((await fetch(`${bare.cloud.url}/files/x.txt`, { method: 'PUT', body: 'x' })).status).toBe(403)
  expect((await fetch(`${bare.cloud.url}/files/x.txt`, { method: 'DELETE' })).status).toBe(405)
  for (const cloudPath of ['../out.txt', 'a/../../out.txt', '/out.txt', 'a//b', 'a?b', '']) {
    expect(() => bare.cloud.storage.put(cloudPath, Buffer.from('x'))).toThrow('not a cloud path')
  }
  const error = await refusal(bare.sdk.uploadFile({ cloudPath: '../out.txt', fileContent: Buffer.from('x') }))
  expect(error.errMsg).toContain('not a cloud path')
  expect(() => bare.cloud.storage.urlOf('https://elsewhere/x')).toThrow('not a file id')
})
