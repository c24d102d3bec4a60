import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drawn } from '../../../devtools/simulator/drawn'
import { differences } from '../../../devtools/wechat/trees/compare'
import { dataAfter } from '../../../devtools/wechat/trees/sent'
import { WechatTemplates } from '../../../devtools/wechat/trees/wcc'

const element = (tag: string, attributes: Record<string, unknown>, ...children: (Drawn | string)[]): Drawn => ({
  tag,
  attributes,
  children,
})

const page = (): Drawn =>
  element(
    'page',
    {},
    element(
      'view',
      { class: 'row', id: 'a', style: '', 'data-sid': 'a', hoverClass: 'none' },
      'one',
      element('text', {}, 'two'),
    ),
    element('image', { class: 'photo', src: '/a.png', lazyLoad: true }),
  )

describe('two trees', () => {
  test('that are the same do not differ', () => {
    expect(differences(page(), page())).toEqual([])
  })

  test('may differ in blanks, in what is nothing, and in properties that one side does not know', () => {
    const wechat = page()
    wechat.children = ['\n  ', ...wechat.children]
    const [, row] = wechat.children
    if (typeof row === 'object') Object.assign(row.attributes, { class: ' row  ', id: 'a', style: null, bindtap: 'eh' })
    expect(differences(page(), wechat)).toEqual([])
  })

  const planted: [string, (tree: Drawn) => void, RegExp][] = [
    ['another tag', (tree) => Object.assign(tree.children[1] ?? {}, { tag: 'video' }), /<image>, in WeChat <video>/],
    ['another text', (tree) => rowOf(tree).children.splice(0, 1, 'three'), /"one", in WeChat the text "three"/],
    ['another order', (tree) => tree.children.reverse(), /<view>, in WeChat <image>/],
    ['a missing element', (tree) => tree.children.pop(), /2 children \(view image\), in WeChat 1 \(view\)/],
    ['an element for a text', (tree) => rowOf(tree).children.splice(0, 1, element('text', {})), /in WeChat <text>/],
    ['another class', (tree) => Object.assign(rowOf(tree).attributes, { class: 'row is-on' }), /class: "row", in WeChat "row is-on"/],
    ['a lost style', (tree) => Object.assign(rowOf(tree).attributes, { style: 'width: 1px' }), /style: nothing, in WeChat "width/],
    ['another id', (tree) => Object.assign(rowOf(tree).attributes, { id: 'b' }), /id: "a", in WeChat "b"/],
    ['a lost data-attribute', (tree) => Object.assign(rowOf(tree).attributes, { 'data-x': '1' }), /data-x: nothing, in WeChat "1"/],
    ['another property', (tree) => Object.assign(tree.children[1] ?? {}, { attributes: { class: 'photo', lazyLoad: false } }), /lazyLoad: true, in WeChat false/],
  ] // oxfmt-ignore
  test.each(planted)('differ by %s', (_, plant, said) => {
    const wechat = page()
    plant(wechat)
    expect(differences(page(), wechat).join('\n')).toMatch(said)
  })
})

function rowOf(tree: Drawn): Drawn {
  const [row] = tree.children
  if (typeof row !== 'object') throw new Error('no row')
  return row
}

test('what was sent is put where its paths say', () => {
  const sent = [
    { root: { cn: [] }, kept: 1 },
    { 'root.cn.[0]': { nn: '1', cn: [] }, 'root.cn[1]': { nn: '2' } },
    { 'root.cn.[0].cn.[0].v': 'deep', 'fresh.list[1]': true },
    { 'root.cn.[1]': { nn: '3' } },
  ]
  expect(dataAfter(sent.map((changes) => JSON.stringify(changes)))).toEqual({
    root: { cn: [{ nn: '1', cn: [{ v: 'deep' }] }, { nn: '3' }] },
    kept: 1,
    fresh: { list: [undefined, true] },
  })
})

/** As wcc's scripts are: the body of a function that answers with $gwx. */
const COMPILED = `
  $gwx = function (path) {
    if (path === 'home.wxml') return function (data) {
      if (data.odd) console.warn('Template not found')
      return { tag: 'wx-page', children: [{ tag: 'virtual', children: [
        { tag: 'wx-view', attr: { class: data.name }, children: ['hello', 7] },
        { tag: 'wx-box', attr: { i: { word: data.name } }, children: [] } ] }] }
    }
    if (path === 'box/index.wxml') return function (data) {
      return { tag: 'wx-page', children: [{ tag: 'wx-text', attr: {}, children: [data.i.word] }] }
    }
  }
  return $gwx`

describe('WeChat’s compiled templates', () => {
  let dist: string
  let templates: WechatTemplates
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'compiled-'))
    writeFileSync(join(dist, 'home.json'), JSON.stringify({ usingComponents: { box: './box/index' } }))
    mkdirSync(join(dist, 'box'))
    writeFileSync(join(dist, 'box/index.json'), JSON.stringify({ component: true }))
    templates = new WechatTemplates(COMPILED, dist)
  })
  afterEach(() => rmSync(dist, { recursive: true, force: true }))

  test('draw a page, with the app’s components opened', () => {
    const box = element('box', { i: { word: 'a' } }, element('text', {}, 'a'))
    const drawn = element('page', {}, element('view', { class: 'a' }, 'hello', '7'), box)
    expect(templates.draw('home', { name: 'a' })).toEqual(drawn)
    expect(templates.warnings).toEqual([])
  })

  test('tell what they warn of, and of pages that are not there', () => {
    templates.draw('home', { name: 'a', odd: true })
    expect(templates.warnings).toEqual(['Template not found'])
    expect(() => templates.draw('none', {})).toThrow('wcc has no template none.wxml')
  })
})
