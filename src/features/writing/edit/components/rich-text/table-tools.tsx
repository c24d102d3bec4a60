import type { Editor } from '@tiptap/core'
import { Tool, Tools } from './tools'

/** While somebody writes in a table: its rows and columns. */
export function TableTools({ editor }: { editor: Editor }) {
  const act = () => editor.chain().focus()
  return (
    <Tools name='表格'>
      <Tool name='加一行' onTap={() => act().addRowAfter().run()} />
      <Tool name='加一列' onTap={() => act().addColumnAfter().run()} />
      <Tool name='删这行' onTap={() => act().deleteRow().run()} />
      <Tool name='删这列' onTap={() => act().deleteColumn().run()} />
      <Tool name='首行是表头' on={isHeaded(editor)} onTap={() => act().toggleHeaderRow().run()} />
      <Tool name='删掉表格' onTap={() => act().deleteTable().run()} />
    </Tools>
  )
}

function isHeaded({ state: { selection } }: Editor): boolean {
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === 'table') return node.firstChild?.firstChild?.type.name === 'tableHeader'
  }
  return false
}
