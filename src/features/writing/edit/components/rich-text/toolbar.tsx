import type { Editor } from '@tiptap/core'
import type { RichTextProps } from '../../rich'
import { Tool, Tools } from './tools'

interface Props {
  editor: Editor
  /** Whether all that is used much has room in one line. */
  wide: boolean
  onAsk: RichTextProps['onAsk']
}

const LOOKS = [
  { key: 'text', name: '正文' },
  { key: 'h1', name: '大标题' },
  { key: 'h2', name: '小标题' },
  { key: 'center', name: '居中' },
  { key: 'right', name: '靠右' },
] as const
type Look = (typeof LOOKS)[number]['key']

/** What can be done with the text and, where there is room, put into it; at its end how long it is. */
export function Toolbar({ editor, wide, onAsk, count }: Props & { count: string | undefined }) {
  const act = () => editor.chain().focus()
  return (
    <Tools name='排版'>
      <select
        className='rich__look'
        aria-label='段落样式'
        value={lookOf(editor)}
        onChange={({ target: { value } }) => setLook(editor, LOOKS.find(({ key }) => key === value)?.key ?? 'text')}
      >
        {LOOKS.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <Tool name='加粗' on={editor.isActive('bold')} onTap={() => act().toggleBold().run()}>
        <b>粗</b>
      </Tool>
      <Tool name='列表' icon='list' on={editor.isActive('bulletList')} onTap={() => act().toggleBulletList().run()} />
      {editor.isActive('link') ? (
        <Tool name='去掉链接' on onTap={() => act().extendMarkRange('link').unsetMark('link').run()} icon='link' />
      ) : (
        <Tool name='链接' icon='link' onTap={() => onAsk('link')} />
      )}
      <span className='rich__between' />
      {wide && putIn(onAsk)}
      {wide && <span className='rich__between' />}
      <Tool name='撤销' off={!editor.can().undo()} onTap={() => act().undo().run()} />
      {count !== undefined && <span className='text-cap text-figures rich__count'>{count}</span>}
    </Tools>
  )
}

/** Below the text what is used less, and what has no room above it. */
export function ToolsBelow({ editor, wide, onAsk }: Props) {
  const act = () => editor.chain().focus()
  return (
    <Tools name='更多' below>
      {!wide && putIn(onAsk)}
      <Tool name='编号' on={editor.isActive('orderedList')} onTap={() => act().toggleOrderedList().run()} />
      <Tool
        name='表格'
        off={!editor.can().insertTable()}
        onTap={() => act().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      <Tool name='重做' off={!editor.can().redo()} onTap={() => act().redo().run()} />
    </Tools>
  )
}

const putIn = (onAsk: RichTextProps['onAsk']) => (
  <>
    <Tool name='图片' icon='image' onTap={() => onAsk('picture')} />
    <Tool name='附件' icon='clip' onTap={() => onAsk('attachment')} />
    <Tool name='课程' onTap={() => onAsk('lesson')} />
    <Tool name='活动' onTap={() => onAsk('activity')} />
  </>
)

function lookOf(editor: Editor): Look {
  if (editor.isActive('heading', { level: 1 })) return 'h1'
  if (editor.isActive('heading', { level: 2 })) return 'h2'
  if (editor.isActive('paragraph', { align: 'center' })) return 'center'
  return editor.isActive('paragraph', { align: 'right' }) ? 'right' : 'text'
}

function setLook(editor: Editor, look: Look): void {
  const act = editor.chain().focus()
  if (look === 'h1' || look === 'h2') act.setHeading({ level: look === 'h1' ? 1 : 2 }).run()
  else {
    const align = look === 'text' ? null : look
    act.setParagraph().updateAttributes('paragraph', { align }).run()
  }
}
