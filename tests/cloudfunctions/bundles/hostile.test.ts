import { BUNDLE_BYTES_MAX, BUNDLE_FILES_MAX } from '../../../src/domain/limits'
import { packed } from '../../../src/domain/zip-pack'
import { bundleCloud, type BundleCloud } from '../../support/bundle-cloud'
import { ROOT } from '../../support/city'
import { tagged } from '../../support/old-pages'
import { zipOf } from '../../support/packed'
import { PLAIN } from '../../support/pictures'
import { all } from '../../support/recount'
import { EDITOR, ELSEWHERE } from '../../support/writing-staff'

/** Files that are no old notices, or more than those: each is refused with a sentence, or told in its row; nothing else happens. */
let test: BundleCloud
beforeEach(async () => {
  test = await bundleCloud()
})
afterEach(() => test.stop())

/** The sentence with which a file is refused. */
const said = (file: Buffer, bundleId: string): Promise<string> =>
  test.sent(file, bundleId).then(
    () => 'taken',
    (failure: Error) => failure.message,
  )

it('a file of 100 MB is refused before anything of it is sent', async () => {
  const asked = { orgId: ROOT, bundleId: 'b1', fileName: '全部.zip', bytes: 100_000_000 }
  await expect(test.as(EDITOR).call('taking', 'beginBundle', asked)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: '文件 100 MB，一次最大 10 MB。分成几份，按年份导入',
  })
  const begun = { ...asked, bytes: BUNDLE_BYTES_MAX }
  await expect(test.as(EDITOR).call('taking', 'beginBundle', begun)).resolves.toMatchObject({ step: 'sending' })
})

it('what is no bundle is refused once it is here', async () => {
  const many = packed(
    Array.from({ length: BUNDLE_FILES_MAX + 1 }, (_, n) => ({ name: `${n}.txt`, content: new Uint8Array() })),
  )
  const bomb = zipOf([{ name: 'a.html', told: { bytes: 4_000_000_000 } }])
  const files: [Buffer, string][] = [
    [Buffer.from('%PDF-1.4 …'), '认不出这个文件。旧公告用网页（.html）、Word（.docx），或把它们装进一个 ZIP'],
    [PLAIN.png, '认不出这个文件。旧公告用网页（.html）、Word（.docx），或把它们装进一个 ZIP'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), '这是旧的 .doc，或加了密码的文件。另存为没有密码的 .docx 再传'],
    [zipOf([{ name: 'a.html' }]).subarray(0, 60), '这个 ZIP 打不开，可能不完整，或里面的文件太多。重新压缩再传'],
    [zipOf([{ name: 'a.txt' }]), '这个 ZIP 里没有网页（.html）或 Word（.docx）'],
    [Buffer.from(many), `这个 ZIP 里超过 ${BUNDLE_FILES_MAX} 个文件。分成几份再传`],
    [bomb, '这个 ZIP 展开后太大。分成几份，或去掉用不到的文件'],
  ]
  for (const [n, [file, sentence]] of files.entries()) expect(await said(file, `b${n}`)).toBe(sentence)
  // Nothing of them is there to be gone on with.
  expect(await test.as(EDITOR).call('taking', 'bundles', { orgId: ROOT })).toEqual({ bundles: [] })
  expect(all(test.cloud, 'uploadParts')).toEqual([])
  const twice = zipOf([{ name: 'a.html' }, { name: 'a.html' }])
  expect(await said(twice, 'twice')).toBe('这个 ZIP 打不开，可能不完整，或里面的文件太多。重新压缩再传')
})

it('what is endless once it is unpacked stays packed, and names lead nowhere', async () => {
  const zip = zipOf([
    {
      name: '0.html',
      content: tagged({ inside: '<img src="bomb.png"><img src="../../etc/passwd"><img src="ok.png">' }),
    },
    // It says that it is small.
    { name: '1.html', content: 'x'.repeat(50_000_000), told: { bytes: 10 } },
    { name: 'bomb.png', content: Buffer.alloc(60_000_000), told: { bytes: 10 } },
    { name: 'ok.png', content: PLAIN.png },
    { name: '../../etc/passwd', content: 'root' },
    { name: 'inner.zip', content: zipOf([{ name: 'a.html', content: tagged() }]) },
    { name: '__MACOSX/0.html', content: 'x' },
  ])
  const read = await test.read(zip)
  expect(read).toMatchObject({ html: 2, notes: ['1 个文件名不对，没有读', '里面还有 1 个压缩包，没有打开'] })
  expect((await test.rows()).map(({ problems, missing }) => [missing, problems.map(({ message }) => message)])).toEqual(
    [
      [2, ['图片未找到 2 张']],
      [0, ['这个文件太大，读不了']],
    ],
  )
})

it('what pages run, hide or ask for does not go on', async () => {
  const inside =
    '<script>alert(1)</script><form action="https://e.invalid"><input></form><p onclick="x()">正文<a href="javascript:x()">点</a></p>' +
    '<iframe src="https://e.invalid"></iframe><img src="https://e.invalid/t.gif" width="1" height="1"><p style="display:none">看不见</p>'
  await test.read(Buffer.from(tagged({ inside })), 'b1', '页.html')
  await test.applied()
  const [notice] = test.notices()
  expect(JSON.stringify(notice?.blocks)).not.toMatch(/alert|onclick|javascript|invalid|看不见|script/)
})

it('another’s bundle is nobody’s', async () => {
  await test.read(Buffer.from(tagged()), 'b1', '页.html')
  for (const action of ['bundle', 'readBundle', 'applyBundle', 'dropBundle'] as const)
    await expect(test.as(ELSEWHERE).call('taking', action, { bundleId: 'b1' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  expect(all(test.cloud, 'notices')).toEqual([])
})
