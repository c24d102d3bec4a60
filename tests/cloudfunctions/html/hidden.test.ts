import { readHtml } from '../../../cloudfunctions/shared/notices/read-html'

/** What no reader of a page sees does not come to be read as a notice, whatever is written on it. */
it.each([
  [
    'display none, with sizes within',
    '<div style="display:none"><p style="font-size:16px;visibility:visible">藏</p></div>',
  ],
  ['struck, with sizes within', '<s><span style="font-size:16px">藏</span></s>'],
  ['within a template', '<template><p>藏</p></template>'],
  ['within noscript', '<noscript><p>藏</p></noscript>'],
  ['a choice of a form', '<select><option>藏</option></select>'],
  ['a title', '<head><title>藏</title></head>'],
  ['what a frame or film says where there is none', '<iframe>藏</iframe><video>藏</video><object>藏</object>'],
  ['what only describes a drawing', '<svg><title>藏</title><desc>藏</desc>藏</svg>'],
  ['a dialog that is not open', '<dialog>藏</dialog>'],
  ['a table that is hidden', '<table hidden><tr><td>藏<td>藏</table>'],
  ['a comment in its many forms', '<!--藏--><!藏><?藏?><!--[if mso]>藏<![endif]-->'],
])('%s', (_, html) => {
  expect(readHtml(`<p>见</p>${html}<p>见</p>`).document.blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: '见' }] },
    { kind: 'paragraph', runs: [{ text: '见' }] },
  ])
})

it('what a drawing, a button or a field says is read', () => {
  const html = '<svg><text>甲</text></svg><button>乙</button><textarea>丙</textarea><dialog open>丁</dialog>'
  expect(readHtml(html).document.blocks).toEqual(
    ['甲', '乙', '丙', '丁'].map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
  )
})
