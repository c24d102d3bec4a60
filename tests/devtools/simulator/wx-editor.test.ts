import { until } from '../../support/until'
import { Driver } from './driver'

/** WeChat's own rich text: what is written in it, what the app does with it, and what it drops as a phone does. */
const driver = Driver.forTests({ agreed: true })
const screen = () => driver.simulator.phone.page
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

interface Contents {
  errMsg: string
  html: string
  text: string
  delta: { ops: unknown[] }
}

const ofPage = <T>(read: string): Promise<T> =>
  driver.mini.evaluate(`() => getCurrentPages().at(-1).${read}`) as Promise<T>
const context = (method: string, options: object = {}): Promise<unknown> =>
  driver.mini.evaluate(
    `(method, options) => new Promise((done) =>
      getCurrentPages().at(-1).context[method]({ ...options, success: done, fail: ({ errMsg }) => done(errMsg) }))`,
    method,
    options,
  )
const format = (name: string, value?: unknown): Promise<unknown> =>
  driver.mini.evaluate('(name, value) => getCurrentPages().at(-1).context.format(name, value)', name, value)
const contents = async (): Promise<Contents> => (await context('getContents')) as Contents
const ops = async (): Promise<unknown[]> => (await contents()).delta.ops
const setDelta = (...given: unknown[]): Promise<unknown> => context('setContents', { delta: { ops: given } })
const write = async (words: string): Promise<void> => {
  await screen().locator('.ql-editor').click()
  await screen().keyboard.type(words)
}
const says = async (text: string): Promise<void> => {
  let last: unknown
  const isSo = async () => (last = await ofPage('last?.text')) === text
  await until(isSo, () => `it says ${JSON.stringify(last)}`)
}

beforeEach(async () => {
  await driver.wx('navigateTo', { url: '/more/editor/index' })
  await until(async () => (await ofPage('context === undefined')) === false, () => 'it never was ready')
}) // oxfmt-ignore

test('what is typed is told with its markup, its words and its delta', async () => {
  const { placeholder } = await screen().locator('.ql-editor').evaluate((element) => ({ ...(element as HTMLElement).dataset }))
  expect(placeholder).toBe('正文')
  await write('第一行')
  await screen().keyboard.press('Enter')
  await screen().keyboard.type('two')
  await says('第一行\ntwo\n')
  expect(await ofPage('last')).toEqual({
    html: '<p>第一行</p><p>two</p>',
    text: '第一行\ntwo\n',
    delta: { ops: [{ insert: '第一行\ntwo\n' }] },
  })
  await screen().locator('.beside input').click()
  await until(async () => (await ofPage<string[]>('told')).at(-1) === 'blur', () => 'it did not lose the focus')
  expect(new Set(await ofPage<string[]>('told'))).toEqual(new Set(['focus', 'input', 'blur']))
}) // oxfmt-ignore

test('the client types at its end', async () => {
  await setDelta({ insert: '一\n' })
  const page = await driver.current()
  const editor = await page.$('.editor')
  await driver.simulator.phone.ask('Element.callFunction', { elementId: Reflect.get(editor ?? {}, 'id') as unknown, functionName: 'editor.input', args: ['二'] })
  await says('一二\n')
}) // oxfmt-ignore

test('what is chosen gets a look and loses it again, and the app is told how it looks', async () => {
  await write('粗的')
  await screen().keyboard.press('Shift+Home')
  expect(await context('getSelectionText')).toMatchObject({ text: '粗的' })
  await format('bold')
  await format('header', 'H2')
  expect(await ops()).toEqual([{ insert: '粗的', attributes: { bold: true } }, { insert: '\n', attributes: { header: 2 } }])
  await until(async () => (await ofPage('formats.header')) === 2, () => 'the heading was not told')
  expect(await ofPage('formats')).toEqual({ bold: true, header: 2 })
  await format('header', 2)
  await format('list', 'bullet')
  await format('color', 'rgb(18, 52, 86)')
  expect(await ops()).toEqual([
    { insert: '粗的', attributes: { bold: true, color: '#123456' } },
    { insert: '\n', attributes: { list: 'bullet' } },
  ])
  await context('removeFormat')
  expect(await ops()).toEqual([{ insert: '粗的\n' }])
  await context('blur')
  expect(await context('getSelectionText')).toMatchObject({ text: '' })
}) // oxfmt-ignore

test('a picture carries what the app hangs on it, and is taken from where a phone takes it', async () => {
  await write('图：')
  await context('insertImage', { src: PIXEL, alt: '合影', width: '50%', data: { id: 'p1', role: 'cover' }, extClass: 'wide' })
  await context('insertText', { text: '后' })
  const picture = { insert: { image: PIXEL }, attributes: { alt: '合影', width: '50%', class: 'wide', 'data-custom': 'id=p1&role=cover' } }
  expect(await ops()).toEqual([{ insert: '图：' }, picture, { insert: '\n后\n' }])
  await setDelta(picture, { insert: '\n' })
  expect(await ops()).toEqual([picture, { insert: '\n' }])
  expect(await context('insertImage', { src: '/pictures/one.png' })).toContain('insertImage:fail')
  await context('insertDivider')
  expect((await contents()).html).toContain('<hr>')
}) // oxfmt-ignore

test('of markup it keeps what is documented: no table, no class, no place a link leads to', async () => {
  const html = `<div class="a" id="b">段<b>粗</b><script>x</script></div><table><tr><td>格</td></tr></table>
    <p style="text-align: center; position: fixed"><a href="https://a.example">链接</a></p><img src="file:///a.png">`
  await context('setContents', { html })
  const kept = await contents()
  expect(kept.text.replace(/\s+/g, '')).toBe('段粗格链接')
  expect(kept.html).not.toMatch(/table|td|class="a"|href|script|fixed|file:/)
  expect(await ops()).toEqual(expect.arrayContaining([{ insert: '链接', attributes: { link: true } }]))
}) // oxfmt-ignore

test('the same of a delta; without contents it fails, and what is given is told as a change', async () => {
  await setDelta(
    { insert: '左', attributes: { link: 'https://a.example', mention: 'x', color: '#123456', underline: true } },
    { insert: { table: 1 } },
    { insert: { image: 'file:///a.png' } },
    { insert: '\n', attributes: { marginBottom: '0px', table: 'row' } },
  )
  expect(await ops()).toEqual([
    { insert: '左', attributes: { underline: true, color: '#123456', link: true } },
    { insert: '\n', attributes: { marginBottom: '0px' } },
  ])
  await says('左\n')
  expect(await context('setContents', {})).toBe('setContents:fail contents is missing')
})

test('of what is pasted only the words come in', async () => {
  await screen().locator('.ql-editor').click()
  await screen().evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<table><tr><td><b>格</b></td></tr></table>')
    clipboardData.setData('text/plain', '格')
    document.querySelector('.ql-editor')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await says('格\n')
  expect(await ops()).toEqual([{ insert: '格\n' }])
}) // oxfmt-ignore

test('it is undone, as far as to what stood there before the app filled it, done again, and cleared', async () => {
  await setDelta({ insert: '早\n' })
  await write('晚')
  await says('早晚\n')
  await context('undo')
  expect((await contents()).text).toBe('早\n')
  await context('undo')
  expect((await contents()).text).toBe('\n')
  await context('redo')
  await context('redo')
  expect((await contents()).text).toBe('早晚\n')
  await context('clear')
  expect((await contents()).text).toBe('\n')
})

test('what is only to be read can’t be written in', async () => {
  await setDelta({ insert: '定稿\n' })
  await driver.mini.evaluate('() => new Promise((done) => getCurrentPages().at(-1).setData({ readOnly: true }, done))')
  await write('改')
  expect((await contents()).text).toBe('定稿\n')
})
